"""An event is written by hand: no document tells it, a person says it and names the source.

It may be made from a sentence that a person marked in a document: its ``told`` says which, by the
document, its path, the words and where they start. Written again under the same id it is another
version; taken back, it is gone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dateline.core.event import Basis, Event, Participant, Status, stable_id
from dateline.core.period import Period
from dateline.project.decisions.correct import actors_value, check_actors, corrected
from dateline.project.decisions.groups import Groups
from dateline.project.decisions.kind import About, Decision, Kind

_LONGEST_HEADLINE, _LONGEST_SOURCE = 500, 200
_LONGEST_QUOTE = 5000
_KEYS = {"headline", "when", "status", "actors", "source"}
_TOLD = {"document": str, "path": str, "quote": str, "start": int}


def written_value(
    headline: str,
    date: Period,
    status: Status,
    actors: Sequence[Participant],
    source: str,
    told: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """``told`` is the sentence that it is made from, by ``told_value``."""
    value = {
        "headline": " ".join(headline.split()),
        "when": str(date),
        "status": str(status),
        "actors": actors_value(actors, ())["actors"],
        "source": " ".join(source.split()),
    }
    return {**value, "told": dict(told)} if told else value


def told_value(document: str, path: str, quote: str, start: int) -> dict[str, Any]:
    """A sentence of a document, given by its id and its path."""
    return {"document": document, "path": path, "quote": quote, "start": start}


def written_id(author: str, moment: str, headline: str) -> str:
    """The id of a new event; two that one person writes in one moment differ in their words."""
    return stable_id("by hand", author, moment, headline)


def written(id_: str, value: Mapping[str, Any], why: str) -> Event:
    event = Event(
        id=id_,
        period=Period.parse(value["when"]),
        headline=value["headline"],
        status=Status(value["status"]),
        basis=Basis.GIVEN,
        actors=(),
        mentions=(),
        documents=(),
        sources=(value["source"],),
        why=(why,),
    )
    return corrected(event, {"actors": value["actors"]})


def _validate(value: Any) -> None:
    if not isinstance(value, dict) or value.keys() - {"told"} != _KEYS:
        raise ValueError(f"an event written by hand has {', '.join(sorted(_KEYS))}")
    for key, longest in (("headline", _LONGEST_HEADLINE), ("source", _LONGEST_SOURCE)):
        text = value[key]
        if not isinstance(text, str) or not text.strip() or len(text) > longest:
            raise ValueError(f"the {key} is text of 1 to {longest} characters")
    Period.parse(str(value["when"]))
    Status(str(value["status"]))
    check_actors(value["actors"])
    if "told" in value:
        _check_told(value["told"])


def _check_told(told: object) -> None:
    if not isinstance(told, dict) or told.keys() != _TOLD.keys():
        raise ValueError(f"a sentence is given by its {', '.join(sorted(_TOLD))}")
    if not all(isinstance(told[key], kind) for key, kind in _TOLD.items()):
        raise ValueError("a sentence is given by text, and by the number where it starts")
    if not told["quote"].strip() or len(told["quote"]) > _LONGEST_QUOTE:
        raise ValueError(f"a sentence is text of 1 to {_LONGEST_QUOTE} characters")


def _describe(decision: Decision) -> str:
    date = Period.parse(decision.value["when"]).label()
    return f"{decision.author} wrote this event by hand, {date}, after {decision.value['source']}"


def _shape(decision: Decision, groups: Groups) -> bool:
    groups.write(decision.subject, decision.id)
    return True


def _no_mentions(value: Any) -> list[str]:
    return []


WRITTEN = Kind("written", About.EVENT, _validate, _describe, shape=_shape, mentions=_no_mentions)
