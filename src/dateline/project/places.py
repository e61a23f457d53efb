"""Decisions find what they are about after an edit, a move, or a better reading.

A decision keeps what a person saw: the path, the sentence, the words of the date. Where a snapshot
no longer has the ids, the same sentence of the same file is taken; then one that a correction has
hardly changed, with the same date; then the same sentence of another file, for a file can be moved.
What is less sure is only proposed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from pathlib import PurePosixPath
from typing import Any

import pyarrow.compute as pc

from dateline.project.decisions import About, Decision, Place, about, mentions_of
from dateline.project.error import ProjectError
from dateline.project.store import Project, Snapshot

CORRECTED = 0.8  # how like its former self a corrected sentence is
CLEARLY = 0.05  # by how much it is liker than the next
LIKELY = 0.35  # how like a sentence that is only proposed
PROPOSED = 3
_LOOKED_THROUGH = 50_000  # mentions in which a likely one is looked for, at most
_SHORTEST = 3  # words of a sentence that another file may be known by

_WORD = re.compile(r"\w+")
_COLUMNS = ["id", "event", "document", "start", "trigger_start", "trigger_end", "headline"]
_COLUMNS += ["quote", "time_words"]

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Proposal:
    """What a lost decision may be about."""

    event: str
    quote: str
    path: str


@dataclass(frozen=True)
class Followed:
    """Decisions under the ids that their subjects have now. ``again`` gives the id of now for each
    that was found again, ``likeliest`` proposals for those that were not, by decision."""

    decisions: tuple[Decision, ...]
    again: Mapping[str, str] = field(default_factory=dict)
    likeliest: Mapping[int, tuple[Proposal, ...]] = field(default_factory=dict)


# --- Putting down -------------------------------------------------------------------------


def record(
    project: Project, kind: str, subject: str, value: Any, *, author: str, at: str
) -> Decision:
    """Add a decision to the journal with the places of what it is about."""
    return record_all(project, kind, [(subject, value)], author=author, at=at)[0]


def record_all(
    project: Project, kind: str, about: Sequence[tuple[str, Any]], *, author: str, at: str
) -> list[Decision]:
    """The same of several subjects, each with its value: a decision for each."""
    wanted = [Decision(0, at, author, kind, subject, value) for subject, value in about]
    snapshot = project.snapshot()
    places = [()] * len(wanted) if snapshot is None else places_of(snapshot, wanted)
    return [
        project.journal.record(kind, d.subject, d.value, author=author, at=at, places=seen)
        for d, seen in zip(wanted, places, strict=True)
    ]


def remember(project: Project) -> None:
    """Put down the places of standing decisions that have none: of an older Dateline's."""
    bare = [d for d in project.journal.standing() if not d.places and _subjects(d)]
    if not bare:
        return
    try:
        snapshot = project.snapshot()
        places = [] if snapshot is None else places_of(snapshot, bare)
    except ProjectError:
        return  # damaged: the next one is made from the files
    if found := {d.id: p for d, p in zip(bare, places, strict=False) if p}:
        project.journal.place(found)


def places_of(snapshot: Snapshot, decisions: Sequence[Decision]) -> list[tuple[Place, ...]]:
    """Of each decision the places of all that it is about, as far as the snapshot has it."""
    wanted = sorted({id_ for d in decisions for id_ in mentions_of(d)})
    documents = sorted({d.subject for d in decisions if about(d) is About.DOCUMENT})
    rows = _rows(snapshot, pc.field("id").isin(wanted)) if wanted else []
    heads = _heads(snapshot, [*documents, *(row["document"] for row in rows)])
    known = {row["id"]: _place_of(row, heads[row["document"]]) for row in rows}
    known |= {
        id_: Place(id_, heads[id_]["path"], title=heads[id_]["title"] or "")
        for id_ in documents
        if id_ in heads
    }
    return [tuple(known[id_] for id_ in _subjects(d) if id_ in known) for d in decisions]


def _place_of(row: Row, head: Row) -> Place:
    return Place(
        row["id"], head["path"], row["quote"], row["time_words"], _trigger(row), row["start"]
    )


# --- Finding again ------------------------------------------------------------------------


def followed(snapshot: Snapshot, decisions: Sequence[Decision]) -> Followed:
    lost = _lost(snapshot, decisions)
    if not lost:
        return Followed(tuple(decisions))
    finder = _Finder(snapshot)
    again: dict[str, str] = {}
    for id_ in sorted(lost):
        found = finder.document(lost[id_]) if not lost[id_].quote else finder.mention(lost[id_])
        if found is not None:
            again[id_] = found
    moved = tuple(under(decision, again) for decision in decisions)
    moved = tuple(_dismissed(snapshot, d, was) for d, was in zip(moved, decisions, strict=True))
    likeliest = {
        decision.id: finder.likeliest(places)
        for decision in decisions
        if (places := [lost[id_] for id_ in _subjects(decision) if id_ in lost])
        and not any(id_ in again for id_ in _subjects(decision))
    }
    return Followed(moved, again, likeliest)


def under(decision: Decision, again: Mapping[str, str]) -> Decision:
    """The decision with the ids of now in place of those that were."""
    if not again or not any(id_ in again for id_ in _subjects(decision)):
        return decision
    subject = again.get(decision.subject, decision.subject)
    return replace(decision, subject=subject, value=_under(decision.value, again))


def _under(value: Any, again: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return again.get(value, value)
    if isinstance(value, list):
        return [_under(part, again) for part in value]
    if isinstance(value, dict):
        return {key: _under(part, again) for key, part in value.items()}
    return value


def document_again(places: Sequence[Place], present: Mapping[str, Sequence[str]]) -> str | None:
    """The document that stands now at the path of one that is gone; ``present`` are ids by path."""
    here = [id_ for place in places for id_ in present.get(place.path, ())]
    return here[0] if len(here) == 1 else None


class _Finder:
    """Looks for sentences in a snapshot, and reads of it no more than needed."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        columns = ["id", "path", "title"]
        self._heads: dict[str, Row] = {
            row["id"]: row for row in snapshot.table("documents", columns).to_pylist()
        }
        self._at: dict[str, list[str]] = defaultdict(list)
        for id_, head in self._heads.items():
            self._at[head["path"]].append(id_)
        self._of: dict[str, list[Row]] = {}
        self._all: dict[str, list[Row]] | None = None

    def document(self, place: Place) -> str | None:
        """At its path; else under its name and title, if only one has them."""
        if (here := document_again([place], self._at)) is not None:
            return here
        name = _name(place.path)
        like = [
            id_
            for id_, head in self._heads.items()
            if _name(head["path"]) == name and (head["title"] or "") == place.title
        ]
        return like[0] if len(like) == 1 else None

    def mention(self, place: Place) -> str | None:
        here = self._told_at(place.path)
        found = _of_sentence(place, [r for r in here if _same(r["quote"], place.quote)])
        found = found or _corrected(place, here)
        if found is None and len(_words(place.quote)) >= _SHORTEST:
            found = self._elsewhere(place)
        return None if found is None else str(found["id"])

    def likeliest(self, places: Sequence[Place]) -> tuple[Proposal, ...]:
        if not (places := [place for place in places if place.quote]):
            return ()
        place = places[0]
        rows = self._told_at(place.path) or [r for rows in self._every().values() for r in rows]
        scored = ((_likeness(place.quote, row["quote"]), row) for row in rows[:_LOOKED_THROUGH])
        best = sorted(
            ((score, row) for score, row in scored if score >= LIKELY),
            key=lambda pair: (-pair[0], str(pair[1]["id"])),
        )
        likely = (
            Proposal(row["event"], row["quote"], self._heads[row["document"]]["path"])
            for _, row in best
        )
        return tuple(dict.fromkeys(likely))[:PROPOSED]

    def _elsewhere(self, place: Place) -> Row | None:
        """In a file that was moved: of its name, or the only one with the sentence."""
        rows = self._every().get(" ".join(_words(place.quote)), [])
        rows = [row for row in rows if _same(row["time_words"], place.words)]
        named = [r for r in rows if _name(self._heads[r["document"]]["path"]) == _name(place.path)]
        return _of_sentence(place, named or rows)

    def _told_at(self, path: str) -> list[Row]:
        if path not in self._of:
            here = self._at.get(path, [])
            where = pc.field("document").isin(here)
            self._of[path] = _rows(self._snapshot, where) if here else []
        return self._of[path]

    def _every(self) -> dict[str, list[Row]]:
        """All mentions by the words of their sentence."""
        if self._all is None:
            self._all = defaultdict(list)
            for row in _rows(self._snapshot, None):
                self._all[" ".join(_words(row["quote"]))].append(row)
        return self._all


def _of_sentence(place: Place, rows: Sequence[Row]) -> Row | None:
    """Of the mentions in one sentence, which may stand there more than once, that of the same verb
    and date; else of the same date or the same verb; else the only one."""
    if not rows:
        return None

    def unlike(row: Row) -> tuple[bool, bool, int, str]:
        verb, date = _same(_trigger(row), place.trigger), _same(row["time_words"], place.words)
        return not date, not verb, abs(row["start"] - place.start), str(row["id"])

    best = min(rows, key=unlike)
    date, verb, *_ = unlike(best)
    alone = len({(row["trigger_start"], row["time_words"]) for row in rows}) == 1
    return best if not (date and verb) or alone else None


def _corrected(place: Place, rows: Sequence[Row]) -> Row | None:
    """The sentence after somebody corrected it: hardly changed, clearly the likest, with the same
    words for its date."""
    dated = [row for row in rows if _same(row["time_words"], place.words)]
    quotes = list(dict.fromkeys(row["quote"] for row in dated))
    best = alike(place.quote, quotes)
    if best is None:
        return None
    return _of_sentence(place, [row for row in dated if row["quote"] == quotes[best]])


def alike(quote: str, sentences: Sequence[str]) -> int | None:
    """Which of some sentences a correction has made of this one: hardly changed, clearly the
    likest."""
    scores = [_likeness(quote, sentence) for sentence in sentences]
    best, next_best, *_ = [*sorted(scores, reverse=True), 0.0, 0.0]
    return None if best < CORRECTED or best - next_best < CLEARLY else scores.index(best)


def _likeness(one: str, other: str) -> float:
    """How much of two sentences is the same, by words and by letters: a typo is one letter."""
    a, b = _words(one), _words(other)
    if not a or not b or not set(a).intersection(b):
        return 0.0
    words = SequenceMatcher(None, a, b, autojunk=False).ratio()
    if words < LIKELY or words == 1.0:
        return words
    letters = SequenceMatcher(None, " ".join(a), " ".join(b), autojunk=False).ratio()
    return max(words, (words + letters) / 2)


def _dismissed(snapshot: Snapshot, decision: Decision, was: Decision) -> Decision:
    """Words that were dismissed, at the place where they stand in the text of now."""
    if decision.kind != "dismiss" or decision.subject == was.subject:
        return decision
    start, words = decision.value["start"], decision.value["words"]
    where = (pc.field("document") == decision.subject) & (pc.field("words") == words)
    rows = snapshot.table("left_out", ["start"], where=where).to_pylist()
    places = [row["start"] for row in rows if row["start"] is not None]
    nearest = min(places, key=lambda place: (abs(place - start), place), default=None)
    if nearest is None:
        return was
    return replace(decision, value={**decision.value, "start": nearest})


# --- What decisions are about -------------------------------------------------------------


def _subjects(decision: Decision) -> list[str]:
    if about(decision) is About.DOCUMENT:
        return [decision.subject]
    return mentions_of(decision)


def _lost(snapshot: Snapshot, decisions: Iterable[Decision]) -> dict[str, Place]:
    """The places of what the snapshot does not have, by their former ids."""
    placed = {p.id: p for d in decisions for p in d.places if _subjects(d)}
    wanted = sorted(placed)
    if not wanted:
        return {}
    mentions = snapshot.table("mentions", ["id"], where=pc.field("id").isin(wanted))
    documents = snapshot.table("documents", ["id"], where=pc.field("id").isin(wanted))
    here = {*mentions["id"].to_pylist(), *documents["id"].to_pylist()}
    return {id_: place for id_, place in placed.items() if id_ not in here}


def _rows(snapshot: Snapshot, where: Any) -> list[Row]:
    table = snapshot.table("mentions", _COLUMNS, where=where)
    return sorted(table.to_pylist(), key=lambda row: str(row["id"]))


def _heads(snapshot: Snapshot, ids: Iterable[str]) -> dict[str, Row]:
    wanted = sorted(set(ids))
    if not wanted:  # as of actors and topics
        return {}
    where = pc.field("id").isin(wanted)
    rows = snapshot.table("documents", ["id", "path", "title"], where=where).to_pylist()
    return {row["id"]: row for row in rows}


def _trigger(row: Row) -> str:
    quote: str = row["quote"]
    return quote[row["trigger_start"] - row["start"] : row["trigger_end"] - row["start"]]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _same(one: str, other: str) -> bool:
    """Whatever the case, the breaks of lines and the marks between the words."""
    return _words(one) == _words(other)


def _name(path: str) -> str:
    return PurePosixPath(path).name
