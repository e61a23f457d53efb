"""The actors of a project: how each is called and where, when it appears, and with whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from dateline.lexicon.gazetteer import known
from dateline.query.ask import Asker
from dateline.query.columns import NONE, folded

_Events = tuple[int, str, str, str]


@dataclass(frozen=True, slots=True)
class ActorRow:
    """``own`` is the name the program gave it, ``aliases`` other names, the most used first.

    ``events`` counts those it takes part in; ``first`` and ``last`` are the dates of the first
    and the last of them, as people say them, empty where it has none.
    """

    name: str
    own: str
    kind: str
    aliases: tuple[str, ...]
    mentions: int
    documents: int
    events: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class NameRow:
    """One name of an actor: how often, why it is this actor's, and one place where it stands.

    ``actor`` is the actor that the program read it as; ``before``, ``words``, ``after`` are
    the place.
    """

    name: str
    actor: str
    mentions: int
    documents: int
    why: str
    doc: str
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class ActorDetail:
    """One actor, with all that it is called, and those it appears with, the most often first."""

    row: ActorRow
    names: tuple[NameRow, ...]
    beside: tuple[tuple[str, str, int], ...]  # actor, kind, events with both


class Directory:
    """All actors under the decisions of one moment; worked out when it is first asked for."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self._aliases: dict[str, tuple[str, ...]] = {}

    @cached_property
    def rows(self) -> Mapping[str, ActorRow]:
        """By name, the fullest first."""
        who = self._asker.who
        found: dict[str, ActorRow] = {}
        called: dict[str, Counter[str]] = {}
        kinds: dict[str, Counter[str]] = {}
        own: dict[str, Counter[str]] = {}
        for naming in self._asker.namings():
            name = who.of_name(naming.actor, naming.name)
            kinds.setdefault(name, Counter())[naming.kind] += naming.mentions
            owner = naming.actor if name == who.name(naming.actor) else naming.name
            own.setdefault(name, Counter())[owner] += naming.mentions
            names = called.setdefault(name, Counter())
            names[naming.name] += 0 if naming.resumed else naming.mentions
        documents = self._asker.documents_of_actors()
        events = self._events()
        for name in {*called, *events}:
            count, first, last, kind = events.get(name, (0, "", "", ""))
            names = called.get(name, Counter())
            most = [alias for alias, n in names.most_common() if n and alias != name]
            voted = kinds.get(name, Counter())
            found[name] = ActorRow(
                name,
                _own(name, own.get(name, Counter())),
                who.kinds.get(name) or kind or (voted.most_common(1)[0][0] if voted else ""),
                tuple(most),
                sum(voted.values()),
                documents.get(name, 0),
                count,
                first,
                last,
            )
        order = sorted(found.values(), key=lambda row: (-row.events, -row.mentions, row.name))
        return {row.name: row for row in order}

    def _events(self) -> dict[str, _Events]:
        """How many events, the dates of the first and the last, and the kind, by name."""
        columns = self._asker.columns
        postings = columns.postings["actors"]
        bounds: dict[str, tuple[int, int]] = {}
        for name in postings.names:
            numbers = postings.of(name)
            if name != NONE and len(numbers):
                bounds[name] = int(numbers[0]), int(numbers[columns.last[numbers].argmax()])
        labels = self._asker.labels({n for both in bounds.values() for n in both})
        return {
            name: (
                *(len(postings.of(name)), labels[first], labels[last]),
                postings.kinds[postings.numbers[name]],
            )
            for name, (first, last) in bounds.items()
        }

    @cached_property
    def _texts(self) -> Mapping[str, str]:
        """All that an actor is called, for a search."""
        who = self._asker.who
        called: dict[str, dict[str, None]] = {}
        for name in self._asker.columns.postings["actors"].names:
            called.setdefault(name, {})[name] = None
        for naming in self._asker.namings():
            now = who.of_name(naming.actor, naming.name)
            names = called.setdefault(now, {now: None})
            if not naming.resumed:
                names[naming.name] = None
        for names in called.values():
            for name in list(names):
                names |= dict.fromkeys(_spellings().get(name, ()))
        return {name: folded("\n".join(names)) for name, names in called.items()}

    def search(self, words: str, kind: str = "") -> list[ActorRow]:
        """Those whose names hold all the words; the ones that a word begins first."""
        wanted = folded(words).split()
        hits = [
            row
            for name, row in self.rows.items()
            if (not kind or row.kind == kind) and all(w in self._texts[name] for w in wanted)
        ]
        if not wanted:
            return hits
        return sorted(hits, key=lambda row: not _begins(self._texts[row.name], wanted))

    def found_by_alias(self, words: str) -> set[str]:
        wanted = folded(words).split()
        return {name for name, text in self._texts.items() if all(w in text for w in wanted)}

    def called(self, name: str) -> str:
        if name in self._texts:
            return name
        wanted = folded(name)
        hits = [actor for actor, text in self._texts.items() if wanted in text.split("\n")]
        return hits[0] if len(hits) == 1 else name

    def aliases(self, names: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Other names of a few actors, the most used first; quicker than all the rows."""
        unknown = [name for name in names if name not in self._aliases]
        if unknown:
            self._aliases.update(self._find_aliases(unknown))
        return {name: self._aliases[name] for name in names}

    def _find_aliases(self, names: Sequence[str]) -> dict[str, tuple[str, ...]]:
        who = self._asker.who
        wanted = {actor for name in names for actor in who.read_as(name)}
        called: dict[str, Counter[str]] = {name: Counter() for name in names}
        for naming in self._asker.namings_of(wanted):
            now = who.of_name(naming.actor, naming.name)
            if now in called and not naming.resumed and naming.name != now:
                called[now][naming.name] += naming.mentions
        return {
            name: tuple(alias for alias, _ in count.most_common()) for name, count in called.items()
        }

    def detail(self, name: str) -> ActorDetail | None:
        row = self.rows.get(self._asker.who.name(name)) or self.rows.get(name)
        if row is None:
            return None
        return ActorDetail(row, self._names(row.name), self._beside(row.name))

    def _names(self, name: str) -> tuple[NameRow, ...]:
        who = self._asker.who
        pairs = [
            naming
            for naming in self._asker.namings()
            if who.of_name(naming.actor, naming.name) == name
        ]
        pairs.sort(key=lambda naming: (naming.resumed, -naming.mentions, naming.name))
        places = self._asker.places_of({naming.actor for naming in pairs})
        return tuple(
            NameRow(
                naming.name,
                naming.actor,
                naming.mentions,
                *places.get((naming.actor, naming.name, naming.resumed), (0, "", "", "", "", "")),
            )
            for naming in pairs
        )

    def _beside(self, name: str) -> tuple[tuple[str, str, int], ...]:
        postings = self._asker.columns.postings["actors"]
        met = postings.any_of([name], len(self._asker.columns))
        counts = postings.counts(met)
        return tuple(
            (postings.names[v], postings.kinds[v], int(counts[v]))
            for v in postings.fullest(counts)
            if postings.names[v] not in (name, NONE)
        )


@cache
def _spellings() -> dict[str, list[str]]:
    """What everybody calls an actor, also where these documents do not, by its full name."""
    found: dict[str, list[str]] = {}
    for spelling, entry in known().items():
        found.setdefault(entry.name, []).append(spelling)
    return found


def _own(name: str, owners: Counter[str]) -> str:
    """The program's name of an actor: its own where it has it still, else the most frequent."""
    if name in owners or not owners:
        return name
    return max(owners, key=lambda owner: (owners[owner], owner))


def _begins(text: str, wanted: Sequence[str]) -> bool:
    return any(line.startswith(wanted[0]) for line in text.splitlines())
