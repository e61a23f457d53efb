"""A fact of an event is corrected: its date, its status, its actors.

What a person says replaces what the program worked out; why the event was read as it was remains
among its sentences.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from dateline.core.event import Basis, Event, Participant, Role, Status
from dateline.core.mention import ActorKind
from dateline.core.period import Period
from dateline.project.decisions.groups import Groups
from dateline.project.decisions.kind import About, Decision, Kind, event_value

_MOST_ACTORS, _LONGEST_NAME = 50, 200


def when_value(date: Period, mentions: Sequence[str]) -> dict[str, Any]:
    return {"when": str(date), "mentions": list(mentions)}


def status_value(status: Status, mentions: Sequence[str]) -> dict[str, Any]:
    return {"status": str(status), "mentions": list(mentions)}


def actors_value(actors: Sequence[Participant], mentions: Sequence[str]) -> dict[str, Any]:
    """All who take part, in their order."""
    told = [{"actor": p.actor, "kind": str(p.kind), "role": str(p.role)} for p in actors]
    return {"actors": told, "mentions": list(mentions)}


# --- Date ---------------------------------------------------------------------------


def _check_when(value: Any) -> None:
    date = event_value(value, "when")
    if not isinstance(date, str):
        raise ValueError("a date is given as EDTF")
    Period.parse(date)


def _say_when(decision: Decision) -> str:
    return f"{decision.author} gave it the date {Period.parse(decision.value['when']).label()}"


def _dated(event: Event, value: Any) -> Event:
    return replace(event, period=Period.parse(value), basis=Basis.GIVEN, conflict=())


# --- Status -------------------------------------------------------------------------


def _check_status(value: Any) -> None:
    Status(str(event_value(value, "status")))


def _say_status(decision: Decision) -> str:
    return f"{decision.author} called it {decision.value['status']}"


def _of_status(event: Event, value: Any) -> Event:
    return replace(event, status=Status(value))


# --- Actors -------------------------------------------------------------------------


def _check_actors(value: Any) -> None:
    check_actors(event_value(value, "actors"))


def check_actors(actors: object) -> None:
    """Raise ValueError, in words, where this is no list of actors as decisions keep it."""
    if not isinstance(actors, list) or len(actors) > _MOST_ACTORS:
        raise ValueError(f"an event has a list of at most {_MOST_ACTORS} actors")
    for each in actors:
        if not isinstance(each, dict) or each.keys() != {"actor", "kind", "role"}:
            raise ValueError("an actor has a name, a kind and a role")
        name = each["actor"]
        if not isinstance(name, str) or not name.strip() or len(name) > _LONGEST_NAME:
            raise ValueError(f"an actor has a name of at most {_LONGEST_NAME} characters")
        ActorKind(each["kind"])
        Role(each["role"])


def _say_actors(decision: Decision) -> str:
    names = ", ".join(each["actor"] for each in decision.value["actors"])
    return f"{decision.author} said who takes part: {names or 'nobody'}"


def _with_actors(event: Event, value: Any) -> Event:
    told = (Participant(a["actor"], ActorKind(a["kind"]), Role(a["role"])) for a in value)
    return replace(event, actors=tuple(told))


# --- All of them --------------------------------------------------------------------

_AMEND: dict[str, Callable[[Event, Any], Event]] = {
    "when": _dated,
    "status": _of_status,
    "actors": _with_actors,
}


def corrected(event: Event, said: dict[str, Any]) -> Event:
    """``said`` holds what stands of each fact."""
    for fact, value in said.items():
        event = _AMEND[fact](event, value)
    return event


def _shape(decision: Decision, groups: Groups) -> bool:
    wanted = [decision.subject, *decision.value["mentions"]]
    return groups.correct(wanted, decision.kind, decision.value[decision.kind], decision.id)


WHEN = Kind("when", About.EVENT, _check_when, _say_when, shape=_shape)
STATUS = Kind("status", About.EVENT, _check_status, _say_status, shape=_shape)
ACTORS = Kind("actors", About.EVENT, _check_actors, _say_actors, shape=_shape)
