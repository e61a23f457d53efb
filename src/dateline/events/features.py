"""What joining looks at in a mention: a few narrow columns, and no text.

A card holds numbers for words and names (their checksums), so that a million of them fit in
memory; what two cards must share to be compared at all are its ``keys``.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from dateline.core.calendar import MINUTES_PER_DAY
from dateline.core.event import EventMention
from dateline.core.joining import TITLE
from dateline.core.mention import ActorKind
from dateline.core.period import Grain, Period
from dateline.events.kinds import Told, told_by
from dateline.events.words import content, is_kin, kin, meaning, stem, undated

CONFLICT_DAYS = 180  # dates further apart are two events: what comes round again is no mistake

_YEAR = 366 * MINUTES_PER_DAY
_YEARS = 3  # of a long period, so many are keys
_NAMES = 4  # of many actors, so many are keys
_SKETCH = 6  # words of a sentence that are keys: those with the smallest checksums


@dataclass(frozen=True, slots=True)
class Card:
    """All but places are ``actors``; ``people`` are the persons among them, ``kinds`` a bit for
    each kind, ``names`` the words of their names; ``called`` are these name by name, each behind
    its count. ``words`` are those of headline and names, ``matter`` the headline's without names
    and verb: what it is about; with the names these are ``roles``, who and what takes part.
    ``sketch`` are a few words of the sentence without names, the same ones wherever they stand. No
    word of a date is among them. All are sorted checksums. ``told`` is the kind of happening."""

    document: str
    sentence: int
    period: Period
    title: bool
    trigger: int
    told: Told
    actors: array[int]
    people: array[int]
    kinds: int
    names: array[int]
    called: array[int]
    words: array[int]
    quote: array[int]
    matter: array[int]
    roles: array[int]
    sketch: array[int]

    @property
    def exact(self) -> bool:
        return self.period.grain.rank <= Grain.DAY.rank

    @property
    def wide(self) -> bool:
        return self.period.grain.rank >= Grain.YEAR.rank

    def face(self) -> int:
        """Cards with one face are alike in all that joining compares; the place may differ."""
        start, end = self.period.start, self.period.end
        ends = (start is None, start or 0, end is None, end or 0, self.period.grain.rank)
        sets = map(crc32, (self.actors, self.words, self.quote, self.matter, self.roles))
        return hash((*ends, self.title, self.trigger, self.told, *sets))


def card_of(mention: EventMention, text: str) -> Card:
    bodies = sorted(p.actor for p in mention.actors if p.kind is not ActorKind.PLACE)
    kinds = {p.kind for p in mention.actors if p.kind is not ActorKind.PLACE}
    people = sorted(p.actor for p in mention.actors if p.kind is ActorKind.PERSON)
    trigger = _verb(mention.trigger.of(text))
    headline = undated(mention.headline)
    heading, names = meaning(headline), meaning(" ".join(bodies))
    quote = meaning(undated(mention.sentence.of(text)))
    told = told_by(mention, text)
    matter = heading - names - {trigger} - told.used
    return Card(
        mention.document,
        mention.sentence.start,
        mention.period,
        mention.time.rule == TITLE,
        _number(trigger),
        told,
        _numbers(bodies),
        _numbers(people),
        sum(1 << list(ActorKind).index(kind) for kind in kinds),
        _numbers(names),
        _called(people),
        _numbers(heading | names),
        _numbers(quote),
        _numbers(matter),
        _numbers(names | matter),
        _numbers(quote - names)[:_SKETCH],
    )


def _called(people: Iterable[str]) -> array[int]:
    found = array("I")
    for person in people:
        own = [_number(word) for word in sorted(content(person))]
        found.extend((len(own), *own))
    return found


def _verb(trigger: str) -> str:
    """Of a whole line, the first word that is known to tell a happening."""
    stems = [stem(word) for word in trigger.split()]
    return next((kin(one) for one in stems if is_kin(one)), stems[0] if stems else "")


@lru_cache(maxsize=1 << 16)
def _number(word: str) -> int:
    return crc32(word.encode())


def _numbers(words: Iterable[str]) -> array[int]:
    return array("I", sorted(map(_number, words)))


def keys(card: Card) -> set[int]:
    """What a card shares with every card that may tell its event: a stretch of time, with an
    actor, a word, or both. Narrow enough that few cards share one that tell another."""
    names = card.actors[:_NAMES]
    words = {*card.sketch, card.trigger}
    found: set[tuple[int, ...]] = set()
    if card.exact:
        day = (card.period.start or 0) // MINUTES_PER_DAY
        found.update((1, day, name) for name in names)
        found.update((2, day, word) for word in words.union(card.matter, card.names))
        # Two grids, one shifted: days that can be in conflict share a cell of one of them.
        cells = {day // (2 * CONFLICT_DAYS), -((day + CONFLICT_DAYS) // (2 * CONFLICT_DAYS)) - 1}
        found.update((3, cell, name, card.trigger) for cell in cells for name in names)
    for year in _years(card.period):
        found.update((4, year, word) for word in words)
        found.update((5, year, name, word) for name in names for word in words)
    return {hash(key) for key in found}


def _years(period: Period) -> Iterator[int]:
    start, end = period.start, period.end
    if start is None:
        assert end is not None
        start = end - 1
    first = start // _YEAR
    last = first if end is None else (end - 1) // _YEAR
    yield from range(first, min(last, first + _YEARS - 1) + 1)
