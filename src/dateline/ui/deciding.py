"""Decisions of the reader: recorded with name and moment, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dateline.core.period import Period
from dateline.project.deciders import moment
from dateline.project.decisions import (
    KINDS,
    About,
    Decision,
    actors_value,
    claim_value,
    credibility_value,
    date_value,
    dismiss_value,
    event_topic_value,
    headline_value,
    merge_value,
    note_value,
    order_value,
    pair_subject,
    review_value,
    same_topic_value,
    split_value,
    status_value,
    story_name_value,
    tags_value,
    topic_name_value,
    view_value,
    when_value,
    written_id,
)
from dateline.project.places import record_all
from dateline.project.store import Project
from dateline.query.detail import EventDetail
from dateline.ui.server.access import check_decides, signed_in

Deciding = Callable[[], None]


def review(project: Project, event: str, mentions: Sequence[str], verdict: str, by: str) -> None:
    _record(project, "review", event, review_value(verdict, mentions), by)


def correct(project: Project, event: EventDetail, fact: str, value: Any, by: str) -> None:
    """What a person says of the date, the status or the actors of an event, or writes beside it:
    ``fact`` is the kind of decision."""
    value = _VALUES[fact](value, event.mention_ids)
    _record(project, fact, event.id, value, by)


_VALUES: dict[str, Callable[[Any, Sequence[str]], dict[str, Any]]] = {
    "headline": headline_value,
    "when": when_value,
    "status": status_value,
    "actors": actors_value,
    "note": note_value,
    "tags": tags_value,
    "credibility": credibility_value,
    "claim": claim_value,
    "event_topic": lambda topic, mentions: event_topic_value(topic[0], topic[1], mentions),
}


def review_all(
    project: Project, events: Sequence[tuple[str, Sequence[str]]], verdict: str, by: str
) -> list[int]:
    """Events, each with its mentions, are accepted or rejected; gives the decisions' numbers."""
    about = [(event, review_value(verdict, mentions)) for event, mentions in events]
    return _record_all(project, "review", about, by)


def tag_all(
    project: Project, events: Sequence[tuple[str, Sequence[str], Sequence[str]]], by: str
) -> list[int]:
    """Events, each with its mentions and all the tags that it has now."""
    about = [(event, tags_value(tags, mentions)) for event, mentions, tags in events]
    return _record_all(project, "tags", about, by)


def grade_source(project: Project, source: str, reliability: str, by: str) -> None:
    """How reliable a source is; an empty grade takes the former away."""
    _record(project, "reliability", source, {"reliability": reliability}, by)


def name_topic(project: Project, topic: str, name: str, shown: str, by: str) -> None:
    _record(project, "topic_name", topic, topic_name_value(name, shown), by)


def name_story(
    project: Project, event: tuple[str, Sequence[str]], name: str, shown: str, by: str
) -> None:
    """``event`` is one of the story, with its mentions."""
    _record(project, "story_name", event[0], story_name_value(name, shown, event[1]), by)


def join_topics(project: Project, topic: str, name: str, other: tuple[str, str], by: str) -> None:
    """A topic is part of another, given by its id and its name."""
    _record(project, "same_topic", topic, same_topic_value(name, *other), by)


def put_under(
    project: Project,
    events: Sequence[tuple[str, Sequence[str]]],
    topic: tuple[str, str],
    by: str,
) -> list[int]:
    """Events, each with its mentions, belong to a topic, given by its id and its name: a new one
    has no id yet, and neither stands for none. Gives the decisions' numbers."""
    about = [(event, event_topic_value(*topic, mentions)) for event, mentions in events]
    return _record_all(project, "event_topic", about, by)


def save_view(
    project: Project, name: str, link: Mapping[str, Sequence[str]] | None, by: str
) -> None:
    """A view under a name; without a link it is removed."""
    _record(project, "view", name, view_value(link), by)


def write(project: Project, event: str, value: dict[str, Any], by: str) -> str:
    """An event by hand, a new one or another version of one; gives its id."""
    event = event or written_id(by, moment(), value["headline"])
    _record(project, "written", event, value, by)
    return event


def join(project: Project, events: Sequence[Sequence[str]], reason: str, by: str) -> int:
    """``events`` by their mentions; the first of the first leads. Gives the decision's number."""
    value = merge_value(events, reason)
    return _record_all(project, "merge", [(events[0][0], value)], by)[0]


def set_order(project: Project, first: EventDetail, then: EventDetail, by: str) -> None:
    """Of two events the first came before the second, whatever the sources leave open."""
    one, other = (
        (list(dict.fromkeys((event.id, *event.mention_ids))), event.headline)
        for event in (first, then)
    )
    _record(project, "order", first.id, order_value(one, other), by)


def take_out(project: Project, mention: str, others: Sequence[str], reason: str, by: str) -> None:
    value = split_value(others, reason)
    _record(project, "split", mention, value, by)


def settle(
    project: Project, event: str, mentions: Sequence[str], chosen: str | None, date: str, by: str
) -> None:
    """The date of the ``chosen`` mention stands; with none, the disagreement does."""
    value = date_value(chosen, date, mentions)
    _record(project, "date", event, value, by)


def dismiss(project: Project, document: str, start: int, words: str, by: str) -> None:
    value = dismiss_value(start, words)
    _record(project, "dismiss", document, value, by)


def publish(project: Project, document: str, date: Period | None, by: str) -> None:
    value = None if date is None else str(date)
    _record(project, "published", document, value, by)


def attribute(project: Project, document: str, source: str, by: str) -> None:
    """The document is this source's."""
    _record(project, "source", document, source, by)


def same_actor(project: Project, name: str, actor: str, by: str) -> None:
    value = {"name": name, "actor": actor}
    _record(project, "same_actor", name, value, by)


def not_same_actor(project: Project, name: str, actor: str, by: str) -> None:
    value = {"name": name, "actor": actor}
    subject = pair_subject(name, actor)
    _record(project, "not_same_actor", subject, value, by)


def call_actor(project: Project, actor: str, shown: str, by: str) -> None:
    _record(project, "actor_name", actor, {"shown": shown}, by)


def set_actor_kind(project: Project, actor: str, kind: str, by: str) -> None:
    _record(project, "actor_kind", actor, {"kind": kind}, by)


def of_actors(project: Project) -> list[Decision]:
    """The standing decisions on actors."""
    return [
        d
        for d in project.journal.standing()
        if d.kind in KINDS and KINDS[d.kind].about is About.ACTOR
    ]


def names_of(decision: Decision) -> tuple[str, ...]:
    """The names that a decision on an actor is about."""
    value = decision.value
    if "name" in value:
        return value["name"], value["actor"]
    return (decision.subject,)


def take_back(project: Project, decision: int, by: str) -> None:
    check_decides()
    project.journal.undo(decision, author=signed_in() or by, at=moment())


def take_all_back(project: Project, decisions: Sequence[int], by: str) -> None:
    """Those that nobody has taken back yet."""
    check_decides()
    standing = {decision.id for decision in project.journal.standing()}
    for decision in standing.intersection(decisions):
        project.journal.undo(decision, author=signed_in() or by, at=moment())


def last_on(event: EventDetail, by: str) -> Decision | None:
    """The latest standing decision of one person on an event, by whichever of its mentions it
    was taken."""
    own = (decision for decision in event.decisions if decision.stands and decision.author == by)
    return max(own, key=lambda decision: decision.id, default=None)


def _record(project: Project, kind: str, subject: str, value: object, by: str) -> None:
    """By the name a reader signed in with, where readers do."""
    _record_all(project, kind, [(subject, value)], by)


def _record_all(
    project: Project, kind: str, about: Sequence[tuple[str, object]], by: str
) -> list[int]:
    check_decides()
    taken = record_all(project, kind, about, author=signed_in() or by, at=moment())
    return [decision.id for decision in taken]
