"""Events for programs that link data: FollowTheMoney, JSON-LD, Web Annotation, GEXF."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from dateline.core.event import stable_id
from dateline.core.period import Grain, Period
from dateline.export.chronology import Chronology, Entry, Source, Telling, told_by
from dateline.export.export import Export

_MONTHS = (Grain.MONTH, Grain.QUARTER)
_DAYS = (Grain.MINUTE, Grain.HOUR, Grain.DAY, Grain.WEEK)

# --- FollowTheMoney --------------------------------------------------------------------
# The entities of https://followthemoney.tech: one JSON line each

_SCHEMAS = {
    "person": "Person",
    "government body": "PublicBody",
    "country": "PublicBody",
    "place": "Address",
    "thing": "Thing",
}


_NOT_SAID = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")  # FollowTheMoney holds no control characters
_FTM_DATE = re.compile(r"[12]\d{3}(?:-\d\d){0,2}")


def as_ftm(told: Chronology) -> bytes:
    """``Event``, those who take part, ``Document`` and, between event and document,
    ``Documentation`` with the quote as its summary."""
    return _json_lines(_entities(told))


def _entities(told: Chronology) -> Iterator[dict[str, Any]]:
    kinds = {each.actor: each.kind for entry in told.entries for each in entry.actors}
    for actor, kind in sorted(kinds.items()):
        schema = _SCHEMAS.get(kind, "Organization")
        name = "full" if schema == "Address" else "name"
        yield _entity(_actor_id(actor), schema, **{name: actor})
    for document in told.documents:
        yield _entity(
            _document_id(document),
            "Document",
            title=document.title or document.name,
            fileName=document.name,
            author=document.author,
            publisher=document.source,
            date=_ftm_date(document.published),
            sourceUrl=document.url if document.url.startswith(("http://", "https://")) else "",
        )
    for entry in told.entries:
        people = [each for each in entry.actors if _SCHEMAS.get(each.kind) != "Address"]
        yield _entity(
            entry.id,
            "Event",
            name=entry.headline,
            startDate=_ftm_date(_iso(entry.period, entry.period.from_day)),
            endDate=_ftm_date(_iso(entry.period, entry.period.to_day)),
            date=_ftm_date(str(entry.period)),
            summary="; ".join((entry.when, *entry.doubts)),
            involved=[_actor_id(each.actor) for each in people],
        )
        for telling in entry.tellings:
            yield _entity(
                stable_id("documentation", entry.id, telling.id),
                "Documentation",
                document=_document_id(telling.document),
                entity=entry.id,
                summary=_NOT_SAID.sub("", telling.quote),
                role="source" if telling.page is None else f"source, page {telling.page}",
            )


def _entity(ident: str, schema: str, **properties: Any) -> dict[str, Any]:
    """What is empty is left out; every value stands in a list."""
    values = {
        name: value if isinstance(value, list) else [value]
        for name, value in properties.items()
        if value
    }
    return {"id": ident, "schema": schema, "properties": values}


def _actor_id(actor: str) -> str:
    return f"actor-{stable_id(actor)}"


def _document_id(document: Source) -> str:
    return f"document-{document.id}"


def _ftm_date(edtf: str | None) -> str:
    """A year, month or day; nothing where the period is none of these, or of a year that
    FollowTheMoney does not know."""
    bare = (edtf or "").rstrip("?~%")
    return bare if _FTM_DATE.fullmatch(bare) else ""


# --- JSON-LD ---------------------------------------------------------------------------
# schema.org's Event


def as_jsonld(told: Chronology) -> bytes:
    """A list of schema.org ``Event``s, with ``Organization`` or ``Person`` as those who took
    part and the documents as ``subjectOf``."""
    items = [
        {"@type": "ListItem", "position": entry.number, "item": _linked(entry)}
        for entry in told.entries
    ]
    content = {
        "@context": "https://schema.org",
        "@type": "ItemList",
        "name": told.title,
        "description": told.note,
        "itemListElement": items,
    }
    text = json.dumps(content, ensure_ascii=False, indent=1)
    return f"{text}\n".replace("</", "<\\/").encode("utf-8", "replace")  # safe inside a page


def _linked(entry: Entry) -> dict[str, Any]:
    found: dict[str, Any] = {
        "@type": "Event",
        "@id": f"urn:dateline:{entry.id}",
        "name": entry.headline,
        "startDate": _iso(entry.period, entry.period.from_day),
        "endDate": _iso(entry.period, entry.period.to_day),
        "temporalCoverage": str(entry.period),
        "description": "; ".join((entry.when, *entry.doubts)),
        "contributor": [
            {
                "@type": "Person" if each.kind == "person" else "Organization",
                "name": each.actor,
            }
            for each in entry.actors
            if each.kind not in ("country", "place", "thing")
        ],
        "location": [
            {"@type": "Place", "name": each.actor}
            for each in entry.actors
            if each.kind in ("country", "place")
        ],
        "subjectOf": [_cited(telling) for telling in entry.tellings],
    }
    return {name: value for name, value in found.items() if value}


def _iso(period: Period, day: str | None) -> str:
    """A bound no finer than the source: a year, a month or a day."""
    if day is None:
        return ""
    if period.grain in _DAYS:
        return day
    parts = 2 if period.grain in _MONTHS else 1
    sign, bare = ("-", day[1:]) if day.startswith("-") else ("", day)
    return sign + "-".join(bare.split("-")[:parts])


def _cited(telling: Telling) -> dict[str, Any]:
    at = telling.document
    found = {
        "@type": "CreativeWork",
        "name": at.title or at.name,
        "publisher": at.source,
        "author": at.author,
        "datePublished": at.published,
        "pageStart": telling.page,
        "text": telling.quote,
    }
    return {name: value for name, value in found.items() if value}


# --- Web Annotation --------------------------------------------------------------------
# https://www.w3.org/TR/annotation-model/


def as_annotations(told: Chronology) -> bytes:
    """A page of annotations: each quote, by its words and by its place, with its event."""
    items = [_annotation(entry, each) for entry in told.entries for each in entry.tellings]
    content = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:dateline:annotations",
        "type": "AnnotationPage",
        "label": told.title,
        "items": items,
    }
    text = json.dumps(content, ensure_ascii=False, indent=1)
    return f"{text}\n".encode("utf-8", "replace")


def _annotation(entry: Entry, telling: Telling) -> dict[str, Any]:
    at = telling.document
    return {
        "id": f"urn:dateline:{telling.id}",
        "type": "Annotation",
        "motivation": "describing",
        "body": {
            "type": "TextualBody",
            "value": f"{telling.label}: {entry.headline}",
            "format": "text/plain",
            "purpose": "describing",
        },
        "target": {
            "source": at.url or f"urn:dateline:document:{at.id}",
            "selector": [
                {"type": "TextQuoteSelector", "exact": telling.exact},
                {"type": "TextPositionSelector", "start": telling.start, "end": telling.end},
            ],
        },
    }


# --- GEXF ------------------------------------------------------------------------------
# https://gexf.net/1.3: who appears with whom, for Gephi


def as_gexf(told: Chronology) -> bytes:
    """Actors as nodes, and between two that share events an edge whose weight counts them."""
    kinds = {each.actor: each.kind for entry in told.entries for each in entry.actors}
    casts = [sorted({each.actor for each in entry.actors}) for entry in told.entries]
    events = Counter(actor for cast in casts for actor in cast)
    pairs = Counter(pair for cast in casts for pair in combinations(cast, 2))
    numbers = {actor: number for number, actor in enumerate(sorted(kinds))}
    nodes = "".join(
        f"<node id={quoteattr(str(number))} label={_attribute(actor)}><attvalues>"
        f'<attvalue for="kind" value={_attribute(kinds[actor])}/>'
        f'<attvalue for="events" value="{events[actor]}"/></attvalues></node>\n'
        for actor, number in numbers.items()
    )
    edges = "".join(
        f'<edge id="{at}" source="{numbers[one]}" target="{numbers[other]}" weight="{count}"/>\n'
        for at, ((one, other), count) in enumerate(sorted(pairs.items()))
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
        f"<meta><creator>Dateline</creator><description>{escape(_fit(told.title))}: "
        f"{escape(_fit(told.note))}</description></meta>\n"
        '<graph defaultedgetype="undirected" mode="static">\n'
        '<attributes class="node"><attribute id="kind" title="kind" type="string"/>'
        '<attribute id="events" title="events" type="integer"/></attributes>\n'
        f"<nodes>\n{nodes}</nodes>\n<edges>\n{edges}</edges>\n</graph>\n</gexf>\n"
    ).encode("utf-8", "replace")


def _attribute(text: str) -> str:
    return quoteattr(_fit(text))


def _fit(text: str) -> str:
    """Text without the control characters that XML cannot hold."""
    return "".join(char if char >= " " or char in "\t\n" else "\ufffd" for char in text)


def _json_lines(rows: Iterator[dict[str, Any]]) -> bytes:
    lines = (json.dumps(row, ensure_ascii=False) for row in rows)
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


FTM = Export(
    "For FollowTheMoney", "events.ftm.json", "application/json", told_by(as_ftm), offered=False
)
JSONLD = Export(
    "As JSON-LD", "events.jsonld", "application/ld+json", told_by(as_jsonld), offered=False
)
ANNOTATIONS = Export(
    "The quotes as Web Annotations",
    "annotations.jsonld",
    "application/ld+json",
    told_by(as_annotations),
    offered=False,
)
GEXF = Export(
    "Who appears with whom, for Gephi",
    "actors.gexf",
    "application/gexf+xml",
    told_by(as_gexf),
    icon="hub",
)
