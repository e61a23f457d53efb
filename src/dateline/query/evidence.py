"""What stands behind an event: its mentions, their documents, and what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from dateline.core.event import Basis, EventMention, Status
from dateline.core.mention import TimeMention, TimexType
from dateline.core.period import Grain, Period
from dateline.core.text import Document, ProblemKind, Span
from dateline.project.citing import Cited
from dateline.project.decisions import Decision, Settled, bears_on
from dateline.project.journal import Journal
from dateline.project.overlay import Overlay
from dateline.project.places import under
from dateline.project.rows import document_of, mention_of, participants_of, searchable
from dateline.query.ask import DISK, ROWS_ON_DISK, Asker
from dateline.query.columns import ALWAYS, NONE
from dateline.query.conditions import met_by
from dateline.query.detail import Conflict, Contested, EventDetail, MentionDetail, Noted
from dateline.query.filters import Filter, Review
from dateline.query.sought import sought
from dateline.query.who import Who

_DOCUMENT_COLUMNS = (
    *("id", "doc", "path", "title", "source", "author", "url", "language", "published"),
    *("published_basis", "published_where", "published_words", "pages", "sha256", "exhibit"),
    *("stamps", "made", "repairs"),
    *("sentences", "times", "times_used", "times_finer", "times_timeless"),
)
_OF_A_DOCUMENT = (  # column -> kind of what was left out
    ("vague", ProblemKind.VAGUE),
    ("unresolved", ProblemKind.UNRESOLVED),
    ("no_event", ProblemKind.NO_EVENT),
    ("notes", ProblemKind.NOTE),
)
_LEADING = ("edtf", "basis", "headline")  # what an event has of the mention that leads it
_LEFT_OUT_COLUMNS = (
    *("kind", "where", "document", "doc", "start", "end", "words", "sentence", "reason"),
)


def event_detail(
    asker: Asker, journal: Journal, wanted: str, changes: Overlay
) -> EventDetail | None:
    """By the event's id, or by the id of any of its mentions, also one that it had when a
    decision was taken on it."""
    wanted = changes.again.get(wanted, wanted)
    rows = asker.records("SELECT * FROM event WHERE id = ?", [wanted])
    if not rows:
        found = asker.rows(
            f"""
            SELECT coalesce(moved.event, mention.event)
            FROM {DISK} AS mention LEFT JOIN moved USING (id) WHERE id = ?
            """,
            [asker.disk("mentions"), wanted],
        )
        if found:
            rows = asker.records("SELECT * FROM event WHERE id = ?", [found[0][0]])
    if not rows:
        return None
    row = rows[0]
    by_hand = changes.shaped.cited.get(row["id"])
    mentions = _mentions_of(asker, row) if by_hand is None else (_marked(row, by_hand),)
    headline = asker.decided.headlines.get(row["n"], row["headline"])
    return EventDetail(
        id=row["id"],
        headline=headline,
        derived_headline=row["headline"],
        period=_period(row),
        edtf=row["edtf"],
        label=row["label"],
        status=Status(row["status"]),
        basis=Basis(row["basis"]),
        actors=asker.who.participants(row["n"], participants_of(row)),
        docs=tuple(row["docs"]),
        sources=tuple(row["sources"]),
        independent=row["independent"],
        conflict=tuple(row["conflict"]),
        why=tuple(row["why"]),
        review=asker.decided.review(row["n"]),
        mentions=mentions,
        decisions=touching(
            [under(decision, changes.again) for decision in journal.history()],
            {row["id"], *(m.mention.id for m in mentions)},
        ),
        settled=row["id"] in changes.shaped.settled,
    )


def _mentions_of(asker: Asker, event: Mapping[str, Any]) -> tuple[MentionDetail, ...]:
    """First the one whose date and headline the event has, then that which gives it its id."""
    n, leads = event["n"], [event[name] for name in _LEADING]
    places = asker.columns.mentions_of(n)
    marks = ", ".join("?" * len(places)) or "NULL"
    rows = asker.records(
        f"SELECT * FROM {ROWS_ON_DISK} WHERE file_row_number IN ({marks})",
        [asker.disk("mentions"), *places],
    )
    rows.sort(
        key=lambda row: (
            *(row[name] != led for name, led in zip(_LEADING, leads, strict=True)),
            *(row["id"] != event["id"], row["doc"], row["start"], row["id"]),
        )
    )
    columns = "id, title, published, published_basis"
    documents = {
        row["id"]: row
        for row in asker.records(
            f"SELECT {columns} FROM {DISK} WHERE id IN (SELECT unnest(?::VARCHAR[]))",
            [asker.disk("documents"), [row["document"] for row in rows]],
        )
    }
    return tuple(
        _mention_detail(row, documents.get(row["document"], {}), asker.who, n) for row in rows
    )


def _marked(event: Mapping[str, Any], told: Cited) -> MentionDetail:
    """The sentence that an event by hand was made from, as one that tells it."""
    period, place = _period(event), told.sentence
    nowhere = Span(place.start, place.start)
    document = told.document
    return MentionDetail(
        EventMention(
            id=event["id"],
            document=document.id,
            sentence=place,
            trigger=nowhere,
            time=TimeMention(nowhere, TimexType.DATE, str(period), period, "by hand"),
            period=period,
            basis=Basis.GIVEN,
            actors=(),
            headline=event["headline"],
            status=Status(event["status"]),
            why=tuple(event["why"]),
        ),
        doc=document.name,
        title=document.title or document.name,
        source=document.shown_source,
        published=None if document.published is None else str(document.published.period),
        published_basis=None if document.published is None else str(document.published.basis),
        quote=told.quote,
        time_words="",
        edtf=event["edtf"],
        label=event["label"],
    )


def _period(event: Mapping[str, Any]) -> Period:
    return Period(
        None if event["s"] == -ALWAYS else event["s"],
        None if event["e"] == ALWAYS else event["e"],
        Grain(event["grain"]),
        event["approximate"],
        event["uncertain"],
    )


def mention_ids(asker: Asker, events: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The ids of the mentions of some events, first the one that an event is called after."""
    numbers = asker.numbers(events)
    places = {event: asker.columns.mentions_of(n) for event, n in numbers.items()}
    sql = f"""
        SELECT file_row_number, id FROM {ROWS_ON_DISK}
        WHERE file_row_number IN (SELECT unnest(?::BIGINT[]))
    """
    wanted = sorted({place for found in places.values() for place in found})
    ids = dict(asker.rows(sql, [asker.disk("mentions"), wanted])) if wanted else {}
    return {
        event: tuple(sorted((ids[place] for place in found), key=lambda id_: id_ != event))
        for event, found in places.items()
    }


def _mention_detail(
    row: Mapping[str, Any], document: Mapping[str, Any], who: Who, n: int
) -> MentionDetail:
    mention = mention_of(row)
    return MentionDetail(
        mention=replace(
            mention,
            actors=who.participants(n, mention.actors),
            says_who=who.name(mention.says_who),
        ),
        doc=row["doc"],
        title=document.get("title") or row["doc"],
        source=row["source"],
        published=document.get("published"),
        published_basis=document.get("published_basis"),
        quote=row["quote"],
        time_words=row["time_words"],
        edtf=row["edtf"],
        label=row["label"],
    )


def touching(decisions: Sequence[Decision], mentions: set[str]) -> tuple[Decision, ...]:
    """The decisions on an event, by its id or a mention's; also those that joined it, took
    something out of it or settled its date."""
    return tuple(decision for decision in decisions if bears_on(decision, mentions))


def contested(asker: Asker, settled: Mapping[str, Settled]) -> list[Contested]:
    """``settled`` are the events of which people have said what their date is."""
    sql = """
        SELECT id, headline, n FROM event
        WHERE len(conflict) > 0 OR id IN (SELECT unnest(?::VARCHAR[])) ORDER BY n
    """
    rejected = str(Review.REJECTED)
    return [
        Contested(
            event,
            asker.decided.headlines.get(n, headline),
            _state(event, settled),
        )
        for event, headline, n in asker.rows(sql, [list(settled)])
        if asker.decided.review(n) != rejected
    ]


def _state(event: str, settled: Mapping[str, Settled]) -> Conflict:
    if event not in settled:
        return Conflict.OPEN
    return Conflict.KEPT if settled[event].mention is None else Conflict.SETTLED


_OF_ACTORS = ("actors", "actor_kinds", "actor_roles")


def with_actors(frame: pd.DataFrame, numbers: Sequence[int], who: Who) -> pd.DataFrame:
    """Rows of events or mentions with actors as people decided; ``numbers`` are their events."""
    found: list[tuple[list[str], list[str], list[str]]] = []
    columns = (frame[name] for name in _OF_ACTORS)
    for n, *lists in zip(numbers, *columns, strict=True):
        row = dict(zip(_OF_ACTORS, map(list, lists), strict=True))
        people = who.participants(n, participants_of(row))
        found.append(
            (
                [p.actor for p in people],
                [str(p.kind) for p in people],
                [str(p.role) for p in people],
            )
        )
    changed = {
        name: pd.Series([row[i] for row in found], index=frame.index, dtype="object")
        for i, name in enumerate(_OF_ACTORS)
    }
    return frame.assign(**changed)


_PAGE = "nullif(len(list_filter(pages, lambda begins: begins <= mention.start)), 0)"


def mentions(asker: Asker, chosen: Filter) -> pd.DataFrame:
    """The mentions of the events that meet the filter, in the order of these; each with its page,
    what a court calls its document, and the number stamped on the page."""
    cursor = asker.joined(
        f"""
        SELECT shown.n, mention.* EXCLUDE ("time") REPLACE (shown.id AS event), topic, story,
            {_PAGE} AS page, coalesce(exhibit, '') AS exhibit,
            coalesce(CASE WHEN len(stamps) > 1 THEN stamps[{_PAGE}] ELSE stamps[1] END, '') AS stamp
        FROM {DISK} AS mention
        LEFT JOIN (SELECT id AS cited, exhibit, stamps, pages FROM {DISK})
            ON cited = mention.document
        LEFT JOIN moved USING (id)
        JOIN (
            SELECT n, id, coalesce(topics[1]::VARCHAR, '') AS topic,
                coalesce(stories[1]::VARCHAR, '') AS story
            FROM met JOIN event USING (n)
        ) AS shown
            ON shown.id = coalesce(moved.event, mention.event)
        ORDER BY shown.n, mention.doc, mention.start, mention.id
        """,
        np.flatnonzero(asker.met(chosen)),
        [asker.disk("mentions"), asker.disk("documents")],
    )
    frame = cursor.df()
    numbers = frame.pop("n").tolist()
    frame["topic"] = asker.topics_now(frame["event"], frame["topic"])
    frame["story"] = [asker.stories.get(name, name) for name in frame["story"]]
    if asker.who:
        frame = with_actors(frame, numbers, asker.who)
        frame["says_who"] = frame["says_who"].map(asker.who.name, na_action="ignore")
    return plain(frame)


def topic_of(asker: Asker, event: str) -> str:
    """The topic of an event, as people decided; empty where it has none."""
    sql = "SELECT coalesce(topics[1]::VARCHAR, '') FROM event WHERE id = ?"
    found = next((topic for (topic,) in asker.rows(sql, [event])), "")
    return asker.topic_of.get(event, asker.topics.get(found, found))


def document(asker: Asker, wanted: str) -> Document | None:
    """By its id, or by the name people see."""
    rows = asker.records(
        f"SELECT * FROM {DISK} WHERE id = ? OR doc = ? ORDER BY id <> ?",
        [asker.disk("documents"), wanted, wanted, wanted],
    )
    return document_of(rows[0]) if rows else None


def named_in(asker: Asker, document: str, place: Span) -> list[str]:
    """The actors whose names stand in a stretch of a document, as people decided, in order."""
    rows = asker.rows(
        f"""
        SELECT actor, name FROM {DISK} WHERE document = ? AND start >= ? AND "end" <= ?
        ORDER BY start
        """,
        [asker.disk("names"), document, place.start, place.end],
    )
    return list(dict.fromkeys(asker.who.of_name(actor, name) for actor, name in rows))


def noted(asker: Asker, document: str, by_hand: Mapping[str, Cited]) -> tuple[Noted, ...]:
    """What became of the places of a document, by its id, in their order. ``by_hand`` are the
    sentences that people made events from."""
    marked = {e: c.sentence for e, c in by_hand.items() if c.document.id == document}
    written = asker.rows(
        "SELECT id, label, n, headline FROM event WHERE id IN (SELECT unnest(?::VARCHAR[]))",
        [list(marked)],
    )
    told = asker.rows(
        f"""
        SELECT mention.start, mention."end", mention.label, event.n, event.headline, event.id
        FROM {DISK} AS mention LEFT JOIN moved USING (id)
        JOIN event ON event.id = coalesce(moved.event, mention.event)
        WHERE mention.document = ?
        """,
        [asker.disk("mentions"), document],
    )
    left = asker.rows(
        f'SELECT start, "end", kind, reason FROM {DISK} WHERE document = ? AND start IS NOT NULL',
        [asker.disk("left_out"), document],
    )
    headlines = asker.decided.headlines
    found = [
        *(
            Noted(start, end, label, headlines.get(n, headline), id_)
            for start, end, label, n, headline, id_ in told
        ),
        *(
            Noted(marked[id_].start, marked[id_].end, label, headlines.get(n, headline), id_)
            for id_, label, n, headline in written
        ),
        *(Noted(start, end, kind, reason) for start, end, kind, reason in left),
    ]
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.event)))


def documents(asker: Asker) -> pd.DataFrame:
    """Every document, with counts of what it gave and of what was left out.

    Of its expressions of time (``times``) some date an event (``times_used``), some stand beside a
    finer date or name none, and the others were left out with a reason. Of its ``events``,
    ``merged`` are told by more than one sentence, here or elsewhere, and ``rejected`` by a person.
    """
    columns = ", ".join(f"document.{column}" for column in _DOCUMENT_COLUMNS)
    left_out = ", ".join(
        f"(count(*) FILTER (kind = '{kind}'))::BIGINT AS {column}"
        for column, kind in _OF_A_DOCUMENT
    )
    counts = ", ".join(f"coalesce({column}, 0) AS {column}" for column, _ in _OF_A_DOCUMENT)
    frame = asker.frame(
        f"""
        WITH given AS (
            SELECT document, count(*) AS mentions,
                count(DISTINCT event.id) FILTER (event.mentions > 1) AS merged
            FROM {DISK} AS mention LEFT JOIN moved USING (id)
            JOIN event ON event.id = coalesce(moved.event, mention.event)
            GROUP BY document
        ),
        missing AS (SELECT document, {left_out} FROM {DISK} GROUP BY document)
        SELECT {columns}, coalesce(mentions, 0) AS mentions, coalesce(merged, 0) AS merged,
            {counts}
        FROM {DISK} AS document
        LEFT JOIN given ON given.document = document.id
        LEFT JOIN missing ON missing.document = document.id
        ORDER BY path
        """,
        [asker.disk("mentions"), asker.disk("left_out"), asker.disk("documents")],
    )
    postings = asker.columns.postings["documents"]
    events = [len(postings.of(doc)) for doc in frame["doc"]]
    rejected = met_by(asker.columns, asker.decided, Filter(reviews=(Review.REJECTED,)))
    thrown = [int(rejected[postings.of(doc)].sum()) for doc in frame["doc"]]
    return plain(frame.assign(events=events, rejected=thrown))


def left_out(
    asker: Asker,
    kinds: Sequence[str],
    about: Sequence[str],
    dismissed: Mapping[tuple[str, int], int],
) -> pd.DataFrame:
    """What is not on the timeline, and why; documents are named as people see them, or by id.

    ``dismissed`` is the decision of a person who needs nothing of it, 0 where there is none.
    """
    columns = ", ".join(f'"{column}"' for column in _LEFT_OUT_COLUMNS)
    frame = asker.frame(
        f'SELECT {columns} FROM {DISK} ORDER BY "where", start NULLS FIRST, kind, words',
        [asker.disk("left_out")],
    )
    if kinds:
        frame = frame[frame["kind"].isin([str(kind) for kind in kinds])]
    if about:
        frame = frame[frame["doc"].isin(about) | frame["document"].isin(about)]
    places = zip(frame["document"], frame["start"], strict=True)
    frame = frame.assign(dismissed=[dismissed.get(place, 0) for place in places])
    return plain(frame.reset_index(drop=True))


def dismissed_by_kind(asker: Asker, dismissed: Mapping[tuple[str, int], int]) -> Counter[str]:
    """How many of the expressions left out people have dismissed."""
    if not dismissed:
        return Counter()
    sql = f"SELECT kind, document, start FROM {DISK} WHERE list_contains(?::VARCHAR[], document)"
    documents = sorted({document for document, _ in dismissed})
    rows = asker.rows(sql, [asker.disk("left_out"), documents])
    return Counter(kind for kind, *place in rows if tuple(place) in dismissed)


def waiting(asker: Asker, chosen: Filter) -> int:
    """How many expressions of time wait for a date, where the filter lets them through."""
    rows = asker.rows(
        f"""
        SELECT missing.doc, missing.document, coalesce(source, ''), coalesce(sentence, '')
        FROM {DISK} AS missing LEFT JOIN {DISK} AS document ON document.id = missing.document
        WHERE kind = ?
        """,
        [asker.disk("left_out"), asker.disk("documents"), str(ProblemKind.UNRESOLVED)],
    )
    wanted = sought(chosen.words)
    return sum(
        (not chosen.documents or doc in chosen.documents or document in chosen.documents)
        and (not chosen.sources or (source or NONE) in chosen.sources)
        and wanted.is_in(searchable(sentence))
        for doc, document, source, sentence in rows
    )


def left_out_by_kind(asker: Asker) -> dict[str, int]:
    sql = f"SELECT kind, count(*) FROM {DISK} GROUP BY kind"
    return dict(asker.rows(sql, [asker.disk("left_out")]))


def plain(frame: pd.DataFrame) -> pd.DataFrame:
    """Whole numbers also where some are missing, None for missing text, lists of Python's own."""
    changed: dict[str, Any] = {}
    for name in frame.columns:
        column = frame[name]
        if name.endswith("_minute") or name in ("start", "end", "page"):
            changed[name] = column.astype("Int64")
        elif pd.api.types.is_string_dtype(column) or column.dtype == object:
            changed[name] = pd.Series(map(_plain, column), index=frame.index, dtype="object")
    return frame.assign(**changed)


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return value
    if hasattr(value, "tolist"):
        return value.tolist()
    return None if value is pd.NA or value != value else value
