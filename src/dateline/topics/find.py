"""Events -> topics: fitted, named, and matched with those that the reader knows already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.core.event import stable_id
from dateline.core.shelf import Arranged
from dateline.core.topic import OTHER, Subject, Topic
from dateline.topics.fit import fit, suggested
from dateline.topics.naming import names_of

_SAME = 0.5  # of a topic's events were in the former one, and the other way


@dataclass(frozen=True, slots=True)
class Found:
    """``topic_of`` is each event's topic, ``OTHER`` where it has none."""

    topics: tuple[Topic, ...]
    topic_of: Mapping[str, str]


NONE = Found((), {})


def find_topics(
    subjects: Sequence[Subject],
    texts: Mapping[str, str],
    *,
    topics: int | None = None,
    former: Mapping[str, str] | None = None,
) -> Found:
    """``texts`` are the documents' by id; ``topics`` how many, else as many as suit the corpus.

    Which events belong together depends on them alone. ``former`` gives the topic that an event had
    before: a topic that holds mostly the same events keeps that id.
    """
    wanted = suggested(len(subjects)) if topics is None else topics
    if not wanted or len(subjects) <= wanted:
        return NONE
    best = fit(subjects, texts, wanted)
    events = [subject.event for subject in subjects]
    members: dict[int, list[int]] = defaultdict(list)
    for number in sorted(range(len(events)), key=events.__getitem__):
        if best[number] >= 0:
            members[int(best[number])].append(number)
    told = {group: tuple(events[n] for n in rows) for group, rows in members.items()}
    ids = _ids(told, former or {})
    named = names_of({ids[group]: Arranged(subjects, rows) for group, rows in members.items()})
    found = tuple(
        Topic(key, named[key].name, named[key].phrases, rows, named[key].why)
        for key, rows in sorted(
            ((ids[group], rows) for group, rows in told.items()),
            key=lambda item: (-len(item[1]), item[0]),
        )
    )
    topic_of = {event: topic.id for topic in found for event in topic.events}
    return Found(found, {event: topic_of.get(event, OTHER) for event in events})


def _ids(members: Mapping[int, Sequence[str]], former: Mapping[str, str]) -> dict[int, str]:
    """Each group's id: that of the former topic it mostly is, else one of its own."""
    sizes: dict[str, int] = defaultdict(int)
    for topic in former.values():
        sizes[topic] += 1
    shared: dict[tuple[int, str], int] = defaultdict(int)
    for number, events in members.items():
        for event in events:
            if former.get(event):
                shared[number, former[event]] += 1
    ids: dict[int, str] = {}
    for (number, topic), count in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        alike = count >= _SAME * max(len(members[number]), sizes[topic])
        if alike and number not in ids and topic not in ids.values():
            ids[number] = topic
    for number, events in sorted(members.items(), key=lambda item: min(item[1])):
        if number not in ids:
            own = stable_id("topic", min(events))
            ids[number] = own if own not in ids.values() else stable_id(own, "new")
    return ids
