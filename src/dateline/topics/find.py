"""Events -> topics: fitted, named, and matched with those that the reader knows already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.core.event import stable_id
from dateline.core.topic import OTHER, Subject, Topic
from dateline.topics.fit import fit, suggested
from dateline.topics.naming import names_of

_SAME = 0.5  # of a topic's events were in the former one, and the other way


@dataclass(frozen=True, slots=True)
class Found:
    """``topic_of`` is each event's topic, ``OTHER`` where it has none; ``shares`` how much it has
    of each topic, largest first."""

    topics: tuple[Topic, ...]
    topic_of: Mapping[str, str]
    shares: Mapping[str, tuple[tuple[str, float], ...]]


NONE = Found((), {}, {})


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
    fitted = fit(subjects, texts, wanted)
    members: dict[int, list[Subject]] = defaultdict(list)
    for subject, best in zip(subjects, fitted.best, strict=True):
        if best >= 0:
            members[int(best)].append(subject)
    for rows in members.values():
        rows.sort(key=lambda subject: subject.event)
    ids = _ids({number: [s.event for s in rows] for number, rows in members.items()}, former or {})
    named = names_of({ids[number]: rows for number, rows in members.items()})
    found = tuple(
        Topic(
            key, named[key].name, named[key].phrases, tuple(s.event for s in rows), named[key].why
        )
        for key, rows in sorted(
            ((ids[number], rows) for number, rows in members.items()),
            key=lambda item: (-len(item[1]), item[0]),
        )
    )
    topic_of = {event: topic.id for topic in found for event in topic.events}
    shares = {
        subject.event: tuple(
            sorted(
                (
                    (ids[number], float(share))
                    for number, share in enumerate(row)
                    if share > 0 and number in ids
                ),
                key=lambda item: (-item[1], item[0]),
            )
        )
        for subject, row in zip(subjects, fitted.weights, strict=True)
    }
    return Found(found, {s.event: topic_of.get(s.event, OTHER) for s in subjects}, shares)


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
