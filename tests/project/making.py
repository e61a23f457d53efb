"""Small projects for tests, made by the same road as real ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dateline.core.event import (
    Basis,
    Event,
    EventMention,
    Participant,
    Role,
    Status,
    stable_id,
)
from dateline.core.mention import ActorKind, Anchor, TimeMention, TimexType
from dateline.core.period import Period
from dateline.core.text import Document, Problem, ProblemKind, Span
from dateline.project.rows import Standing, document_row, event_row, mention_row, problem_row
from dateline.project.store import Project, Snapshot
from dateline.project.write import SnapshotWriter


@dataclass(frozen=True)
class Told:
    """One event, told once in each of its documents; ``actors`` are names and kinds."""

    headline: str
    period: Period
    actors: tuple[tuple[str, ActorKind], ...] = ()
    docs: tuple[str, ...] = ("one",)
    status: Status = Status.HAPPENED
    basis: Basis = Basis.STATED
    conflict: tuple[Period, ...] = ()
    topic: str = ""
    weight: float = 0.0
    story: str = ""

    @property
    def id(self) -> str:
        return self.mention_id(self.docs[0])

    def mention_id(self, doc: str) -> str:
        return stable_id(doc, self.headline, str(self.period))

    @property
    def quote(self) -> str:
        return f"{self.headline}, it was said."


@dataclass(frozen=True)
class Case:
    """Everything that goes into a project; ``sources`` are those of the documents."""

    told: tuple[Told, ...]
    sources: dict[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def documents(self) -> dict[str, Document]:
        names = dict.fromkeys([doc for told in self.told for doc in told.docs] + ["one"])
        return {name: self._document(name) for name in names}

    def _document(self, name: str) -> Document:
        quotes = [told.quote for told in self.told if name in told.docs]
        text = "\n".join(quotes)
        return Document(
            stable_id(name), name, f"{name}.txt", f"About {name}", text, self.sources.get(name, "")
        )


def write(project: Project, case: Case) -> Snapshot:
    documents = case.documents()
    by_id = {document.id: document for document in documents.values()}
    mentions: list[tuple[EventMention, str]] = []
    events = []
    for told in case.told:
        of_event = [mention_of(told, documents[doc]) for doc in told.docs]
        mentions += [(mention, told.id) for mention in of_event]
        standing = Standing(told.topic, told.story, told.weight)
        row = event_row(event_of(told, case), of_event, by_id, standing=standing)
        events.append(row)
    with SnapshotWriter(project) as writer:
        writer.add(
            "documents",
            [document_row(d, key=d.id, sentences=1, times=1) for d in documents.values()],
        )
        writer.add("mentions", [mention_row(m, id_, by_id[m.document]) for m, id_ in mentions])
        writer.add("events", events)
        writer.add("topics", _topic_rows(case))
        writer.add("left_out", [_problem_row(problem, by_id) for problem in case.problems])
        return writer.commit()


def _topic_rows(case: Case) -> list[dict[str, object]]:
    names = sorted({told.topic for told in case.told if told.topic})
    of = {name: [told for told in case.told if told.topic == name] for name in names}
    return [
        {
            "id": stable_id("topic", name),
            "name": name,
            "phrases": [name.lower()],
            "why": [f"They are about {name}."],
            "events": len(events),
            "documents": len({doc for told in events for doc in told.docs}),
            "from": min(told.period.from_day or "" for told in events),
            "to": max(told.period.to_day or "" for told in events),
        }
        for name, events in of.items()
    ]


def _problem_row(problem: Problem, documents: dict[str, Document]) -> dict[str, object]:
    return problem_row(problem, documents.get(problem.document), f"It was {problem.words}.")


def mention_of(told: Told, document: Document) -> EventMention:
    start = document.text.index(told.quote)
    sentence = Span(start, start + len(told.quote))
    time = TimeMention(
        Span(start, start + 1), TimexType.DATE, str(told.period), told.period, "written"
    )
    return EventMention(
        told.mention_id(document.name),
        document.id,
        sentence,
        Span(start, start + 1),
        time,
        told.period,
        told.basis,
        participants(told),
        told.headline,
        told.status,
        why=("it says so",),
    )


def event_of(told: Told, case: Case) -> Event:
    sources = tuple(dict.fromkeys(case.sources.get(doc, "") for doc in told.docs))
    return Event(
        id=told.id,
        period=told.period,
        headline=told.headline,
        status=told.status,
        basis=told.basis,
        actors=participants(told),
        mentions=tuple(told.mention_id(doc) for doc in told.docs),
        documents=tuple(stable_id(doc) for doc in told.docs),
        sources=sources,
        independent=len(sources),
        conflict=told.conflict,
    )


def participants(told: Told) -> tuple[Participant, ...]:
    return tuple(Participant(name, kind, Role.DOER) for name, kind in told.actors)


def made(folder: Path, told: Sequence[Told] = (), **more: object) -> Project:
    project = Project.create(folder)
    write(project, Case(tuple(told), **more))  # type: ignore[arg-type]  # the fields of Case
    return project


def unresolved(doc: str, words: str) -> Problem:
    return Problem(
        f"{doc}.txt",
        "it needs a publication date",
        ProblemKind.UNRESOLVED,
        stable_id(doc),
        Span(0, 1),
        words,
    )


WEEKDAY = TimeMention(
    Span(3, 16),
    TimexType.DATE,
    "2013-W12-5",
    Period.of_day(2013, 3, 22),
    "last weekday",
    Anchor(Period.of_week(2013, 12), "publication date (line 2)", Span(20, 30)),
    modifier="APPROX",
    relative=True,
    needs="",
    readings=(Period.of_day(2013, 3, 22), Period.of_week(-43, 1).before()),
    choice="the tense",
)
