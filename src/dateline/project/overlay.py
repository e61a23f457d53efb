"""What the standing decisions change in a snapshot, and which of them find nothing there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import pyarrow.compute as pc

from dateline.core.period import Period
from dateline.project.aliases import Aliases
from dateline.project.decisions import KINDS, About, Changes, Decision, about, mentions_of
from dateline.project.decisions.byhand import WRITTEN
from dateline.project.decisions.order import ORDER, pair_of
from dateline.project.decisions.topic import EVENT_TOPIC
from dateline.project.decisions.who import ActorChanges
from dateline.project.journal import Journal
from dateline.project.places import Proposal, document_again, followed
from dateline.project.shape import Shaped, shaped
from dateline.project.store import Snapshot


@dataclass(frozen=True)
class Overlay:
    """By the ids that events have after ``shaped``, which says what people joined, took apart
    and dated. ``dismissed`` are words by document and place, each with the decision that says so.
    ``unmatched`` decisions found no event or document of theirs; they are kept and tried again
    after the next extraction, and ``likeliest`` says by decision what they may be about. ``again``
    gives for the ids that decisions were taken on those of now. ``topics`` are the names of the
    snapshot's topics that are now called otherwise; those called alike are one. ``topic_of`` is the
    name of the topic that people put an event under, empty for none; ``own_topics`` are the ids of
    those that they made, by name. ``stories`` is what the stories of some events are now called.
    ``notes_on`` are what people noted of events, ``notes`` say what of the table of aliases was not
    used. ``reliabilities`` are the grades of sources, ``credibilities`` those of events, and
    ``claims`` say what kind of claim an event is.
    ``views`` are the links that people saved, by name; ``orders`` are pairs of events, the earlier
    first.
    ``version`` changes when a decision is added."""

    reviews: Mapping[str, str] = field(default_factory=dict)
    headlines: Mapping[str, str] = field(default_factory=dict)
    notes_on: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    credibilities: Mapping[str, str] = field(default_factory=dict)
    claims: Mapping[str, str] = field(default_factory=dict)
    reliabilities: Mapping[str, str] = field(default_factory=dict)
    published: Mapping[str, Period | None] = field(default_factory=dict)
    dismissed: Mapping[tuple[str, int], int] = field(default_factory=dict)
    shaped: Shaped = field(default_factory=Shaped)
    actors: ActorChanges = field(default_factory=ActorChanges)
    topics: Mapping[str, str] = field(default_factory=dict)
    topic_of: Mapping[str, str] = field(default_factory=dict)
    own_topics: Mapping[str, str] = field(default_factory=dict)
    stories: Mapping[str, str] = field(default_factory=dict)
    unmatched: tuple[Decision, ...] = ()
    likeliest: Mapping[int, tuple[Proposal, ...]] = field(default_factory=dict)
    again: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    views: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    orders: tuple[tuple[str, str], ...] = ()
    version: str = "0"


def version_with(journal: str, aliases: Aliases) -> str:
    """The version of an overlay, from that of the journal and of the table of aliases."""
    return f"{journal}.{aliases.version}" if aliases.version else journal


def overlay(snapshot: Snapshot, journal: Journal, aliases: Aliases | None = None) -> Overlay:
    """Apply the table of aliases, then the standing decisions in the order they were taken."""
    aliases = aliases or Aliases()
    version = journal.version()  # before the decisions: never newer than they are
    found_again = followed(snapshot, journal.standing())
    decisions = found_again.decisions
    shape, unshaped = shaped(snapshot, decisions)
    events = {**_events_of(snapshot, _mention_ids(decisions)), **shape.moved}
    documents = _known_documents(snapshot, _document_ids(decisions))
    names = _known_names(snapshot, _names(decisions, aliases))
    made = {d.value["topic"]["id"] for d in decisions if d.kind == EVENT_TOPIC.name}
    topics = _known_topics(snapshot, decisions)
    sources = _known_sources(snapshot, decisions)
    changes, unmatched = Changes(), list(unshaped)
    orders: list[tuple[str, str]] = []
    notes = list(aliases.troubles)
    for row in aliases.rows:
        if names.isdisjoint(row.names):
            notes.append(f"aliases.csv, line {row.line}: no document names {row.name}")
        else:
            row.apply(changes.actors)
    for decision in decisions:
        kind = KINDS.get(decision.kind)
        if kind is not None and kind.shape is not None:
            continue
        if decision.kind == ORDER.name:
            pair = pair_of(decision, events)
            if pair is None:
                unmatched.append(decision)
            else:
                orders.append(pair)
            continue
        found: str | None = None
        if kind is not None and kind.about is About.DOCUMENT:
            found = decision.subject if decision.subject in documents else None
        elif kind is not None and kind.about is About.ACTOR:
            found = decision.subject if names.intersection(_names_in(decision)) else None
        elif kind is not None and kind.about is About.TOPIC:
            own = decision.subject in made or decision.subject in topics
            found = decision.subject if own else None
        elif kind is not None and kind.about is About.SOURCE:
            found = decision.subject if decision.subject in sources else None
        elif kind is not None and kind.about is About.PROJECT:
            found = decision.subject
        elif kind is not None:
            found = next((events[id_] for id_ in mentions_of(decision) if id_ in events), None)
        if kind is None or kind.apply is None or found is None:
            unmatched.append(decision)
        else:
            kind.apply(decision, found, changes)
            if kind.spreads:
                for other in _wholly(snapshot, decision, events, shape):
                    kind.apply(decision, other, changes)
    return Overlay(
        changes.reviews,
        changes.headlines,
        changes.notes,
        changes.tags,
        _given(changes.credibilities),
        _given(changes.claims),
        _given(changes.reliabilities),
        changes.published,
        changes.dismissed,
        shape,
        changes.actors,
        changes.topics.names(topics),
        changes.topics.events(topics),
        changes.topics.added(topics),
        changes.stories,
        tuple(sorted(unmatched, key=lambda decision: decision.id)),
        {d.id: found_again.likeliest[d.id] for d in unmatched if d.id in found_again.likeliest},
        found_again.again,
        tuple(notes),
        changes.views,
        tuple(orders),
        version_with(version, aliases),
    )


def published_overrides(
    journal: Journal, present: Iterable[tuple[str, str]] = ()
) -> dict[str, Period | None]:
    """The publication dates that people gave, by document id; none where they said "unknown"."""
    return about_documents(journal, present).published


def about_documents(journal: Journal, present: Iterable[tuple[str, str]] = ()) -> Changes:
    """What people said of documents. ``present`` are the ids and paths of these: one that was
    edited is known by its path."""
    at: dict[str, list[str]] = {}
    for id_, path in present:
        at.setdefault(path, []).append(id_)
    here = {id_ for ids in at.values() for id_ in ids}
    changes = Changes()
    for decision in journal.standing():
        kind = KINDS.get(decision.kind)
        if kind is not None and kind.about is About.DOCUMENT and kind.apply is not None:
            again = None if decision.subject in here else document_again(decision.places, at)
            kind.apply(decision, again or decision.subject, changes)
    return changes


def _wholly(
    snapshot: Snapshot, decision: Decision, events: Mapping[str, str], shape: Shaped
) -> list[str]:
    """Other events that hold no sentence but those that were decided on."""
    decided = set(mentions_of(decision))
    first, *others = dict.fromkeys(events[id_] for id_ in mentions_of(decision) if id_ in events)
    if not others:
        return []
    where = pc.field("event").isin([*others, *shape.gone])
    table = snapshot.table("mentions", ["id", "event"], where=where)
    beyond = {
        shape.moved.get(id_, event)
        for id_, event in zip(table["id"].to_pylist(), table["event"].to_pylist(), strict=True)
        if id_ not in decided
    }
    return [event for event in others if event not in beyond and event != first]


def _names_in(decision: Decision) -> list[str]:
    """The names that a decision on actors is about, as the documents may hold them."""
    value = decision.value
    return [value["name"], value["actor"]] if "name" in value else [decision.subject]


def _names(decisions: Iterable[Decision], aliases: Aliases) -> list[str]:
    decided = {name for d in decisions if about(d) is About.ACTOR for name in _names_in(d)}
    return sorted(decided.union(*(row.names for row in aliases.rows)))


def _known_names(snapshot: Snapshot, names: list[str]) -> set[str]:
    """Those that are an actor's name in the snapshot, or stand in a text."""
    if not names:
        return set()
    wanted = pc.field("actor").isin(names) | pc.field("name").isin(names)
    table = snapshot.table("names", ["actor", "name"], where=wanted)
    known = {*table["actor"].unique().to_pylist(), *table["name"].unique().to_pylist()}
    return known.intersection(names)


def _known_topics(snapshot: Snapshot, decisions: Iterable[Decision]) -> dict[str, str]:
    """The names of the topics by id, where a decision is about any."""
    if not any(about(d) is About.TOPIC or d.kind == EVENT_TOPIC.name for d in decisions):
        return {}
    table = snapshot.table("topics", ["id", "name"])
    return dict(zip(table["id"].to_pylist(), table["name"].to_pylist(), strict=True))


def _known_sources(snapshot: Snapshot, decisions: Iterable[Decision]) -> set[str]:
    """The sources of events, those of events by hand too, where a decision is about any."""
    if not any(about(d) is About.SOURCE for d in decisions):
        return set()
    table = snapshot.table("events", ["sources"])
    told = pc.unique(pc.list_flatten(table["sources"])).to_pylist()
    return {*told, *(d.value["source"] for d in decisions if d.kind == WRITTEN.name)}


def _given(grades: Mapping[str, str]) -> dict[str, str]:
    """Without those that were taken away."""
    return {about: grade for about, grade in grades.items() if grade}


def _mention_ids(decisions: Iterable[Decision]) -> list[str]:
    return sorted({id_ for decision in decisions for id_ in mentions_of(decision)})


def _document_ids(decisions: Iterable[Decision]) -> list[str]:
    return sorted({d.subject for d in decisions if about(d) is About.DOCUMENT})


def _events_of(snapshot: Snapshot, mentions: list[str]) -> dict[str, str]:
    """The event of each mention that the snapshot knows."""
    if not mentions:
        return {}
    table = snapshot.table("mentions", ["id", "event"], where=pc.field("id").isin(mentions))
    return dict(zip(table["id"].to_pylist(), table["event"].to_pylist(), strict=True))


def _known_documents(snapshot: Snapshot, documents: list[str]) -> set[str]:
    if not documents:
        return set()
    table = snapshot.table("documents", ["id"], where=pc.field("id").isin(documents))
    return set(table["id"].to_pylist())
