"""What joining looks at in a mention: a few narrow columns, and no text.

A card holds numbers for words and names (their checksums), so that a million of them fit in
memory; what two cards must share to be compared at all are its ``keys``.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from dateline.core.calendar import MINUTES_PER_DAY, civil
from dateline.core.event import EventMention, Participant, Role
from dateline.core.joining import TITLE
from dateline.core.mention import ActorKind
from dateline.core.period import Grain, Period
from dateline.core.text import Document
from dateline.events.kinds import Told, is_abroad, kinds_among, told_by, undergoing
from dateline.events.words import content, is_kin, kin, meaning, stem, undated
from dateline.lexicon import gazetteer
from dateline.lexicon.english.happenings import Kinds
from dateline.lexicon.english.lemmas import singular
from dateline.lexicon.english.usage import lexicon

CONFLICT_DAYS = 180  # dates further apart are two events: what comes round again is no mistake

_BITS = {kind: 1 << number for number, kind in enumerate(ActorKind)}
_YEAR = 366 * MINUTES_PER_DAY
_YEARS = 3  # of a long period, so many are keys
NEAR_DAYS = 3  # so near, dates of one thing that nobody names in full may be a slip
_KINDS = 6  # of many kinds that a word can tell, so many are keys
_ROLES = 6  # of many words for who and what takes part, so many are keys
_NAMES = 4  # of many actors, so many are keys
_SUBJECT = 6  # names that a document says most
_MANY_NAMES = 40  # of those that it says once, so many
_READ_FOR_SUBJECT = 20_000  # characters of it that are looked at
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]+")  # within a sentence
_PLAIN = re.compile(r"[^\W\d_]+")
_CAPITAL = re.compile(r"(?<=\w )[A-Z][\w’'-]+|^[A-Z][\w’'-]+(?= [A-Z])")
# Of a firm's name what many have.
_FORMS = meaning("Ltd Limited plc Inc Corp Corporation Company Co LLC LLP GmbH AG Group Holdings")
_BEGINNING = 4  # letters of a name that its short form has, too
_USUAL = 10  # uses in treebanks of a word that is too usual to tell two subjects apart
_SKETCH = 6  # words of a sentence that are keys: those with the smallest checksums


@dataclass(frozen=True, slots=True)
class Card:
    """All but places are ``actors``; ``people`` are the persons among them, ``kinds`` a bit for
    each kind, ``names`` the words of their names; ``doers`` and ``affected`` are the actors whom
    the grammar gives these parts; ``called`` are the people's names one by one, each behind its
    count. ``words`` are those of headline and names, ``matter`` the headline's without names and
    verb: what it is about; with the names these are ``roles``, who and what takes part, and
    ``patient`` those whom it befalls, ``suffered`` the kinds of happening among them, ``proper``
    other names among all of them. ``bare`` are the nouns of a line without a verb, ``plain`` the
    headline's words as they stand. ``sketch`` are a few words of the sentence without names, the
    same ones wherever they stand. No word of a date is among them. All are sorted checksums.
    ``told`` is the kind of happening, ``subject`` what the document is about: who and what takes
    part where the words do not say; ``about`` are these and those of whom it tells most; ``named``
    are the rare names that it says anywhere."""

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
    doers: array[int]
    affected: array[int]
    called: array[int]
    words: array[int]
    quote: array[int]
    matter: array[int]
    roles: array[int]
    patient: array[int]
    suffered: Kinds
    proper: array[int]
    bare: array[int]
    plain: array[int]
    sketch: array[int]
    subject: array[int]
    about: array[int]
    named: array[int]

    @property
    def exact(self) -> bool:
        return self.period.grain.rank <= Grain.DAY.rank

    @property
    def wide(self) -> bool:
        """As wide as a year, or open at one end."""
        period = self.period
        return period.grain.rank >= Grain.YEAR.rank or period.start is None or period.end is None

    def face(self) -> int:
        """Cards with one face are alike in all that joining compares; the place may differ."""
        start, end = self.period.start, self.period.end
        ends = (start is None, start or 0, end is None, end or 0, self.period.grain.rank)
        sets = map(crc32, (self.actors, self.words, self.quote, self.matter, self.roles))
        return hash((*ends, self.title, self.trigger, self.told, *sets))


def card_of(
    mention: EventMention, document: Document, text: str, about: Iterable[str] = ()
) -> Card:
    """``text`` is the document's, which need not hold it; ``about`` are those of whom it tells."""
    bodies = sorted(p.actor for p in mention.actors if p.kind is not ActorKind.PLACE)
    kinds = {p.kind for p in mention.actors if p.kind is not ActorKind.PLACE}
    people = sorted(p.actor for p in mention.actors if p.kind is ActorKind.PERSON)
    trigger = _verb(mention.trigger.of(text))
    headline = undated(mention.headline)
    heading, names = meaning(headline), meaning(" ".join(bodies))
    quote = meaning(undated(mention.sentence.of(text)))
    told = told_by(mention, document, text)
    patient = undergoing(headline, mention.trigger.of(text), told)
    matter = heading - names - {trigger} - told.used
    return Card(
        mention.document,
        mention.sentence.start,
        mention.period,
        mention.time.rule == TITLE,
        _number(trigger),
        told,
        numbers(bodies),
        numbers(people),
        sum(map(_BITS.__getitem__, kinds)),
        numbers(names),
        numbers(p.actor for p in mention.actors if _is(p, Role.DOER)),
        numbers(p.actor for p in mention.actors if _is(p, Role.AFFECTED)),
        _called(people),
        numbers(heading | names),
        numbers(quote),
        numbers(matter),
        numbers(names | matter),
        numbers(meaning(patient) - told.used),
        kinds_among(patient),
        numbers(meaning(" ".join(_CAPITAL.findall(headline))) - told.used - names),
        numbers(told.bare),
        numbers({singular(word) for word in _PLAIN.findall(headline)}),
        numbers(quote - names)[:_SKETCH],
        subject_of(document.title, text),
        _about(document, text, tuple(about)),
        named_in(document.title, text, tuple(about)),
    )


@lru_cache(maxsize=1 << 10)
def subject_of(title: str, text: str) -> array[int]:
    """The words of a document's title and the names that it says most."""
    often = [word for word, times in _capitals(text) if times > 1]
    return numbers(content(undated(title)) | content(" ".join(often[:_SUBJECT])))


def _capitals(text: str) -> list[tuple[str, int]]:
    """The words with a capital within its sentences, the most frequent first."""
    inside = _NAME.findall(text[:_READ_FOR_SUBJECT])
    return sorted(Counter(filter(_is_no_date, inside)).items(), key=_most_first)


@lru_cache(maxsize=1 << 16)
def _is_no_date(word: str) -> bool:
    return bool(content(undated(word)))


def _about(document: Document, text: str, told_of: tuple[str, ...]) -> array[int]:
    return _about_of(document.title, text, told_of, is_abroad(document.language))


@lru_cache(maxsize=1 << 10)
def _about_of(title: str, text: str, told_of: tuple[str, ...], abroad: bool) -> array[int]:
    """``abroad`` many names count, not only the most frequent: a text of another language shares
    little else with one in English."""
    named = meaning(" ".join(told_of)) - _FORMS
    if abroad:
        often = " ".join(word for word, _ in _capitals(text)[:_MANY_NAMES])
        named |= content(often.replace("-", " "))
    return array("I", sorted({*subject_of(title, text), *numbers(named)}))


@lru_cache(maxsize=1 << 10)
def named_in(title: str, text: str, told_of: tuple[str, ...]) -> array[int]:
    """The rare words among all names of a document: of no country, and no usual word."""
    often = [word for word, _ in _capitals(text)[:_MANY_NAMES]]
    words = _PLAIN.findall(" ".join((undated(title), *told_of, *often)))
    rare = [word for word in words if _is_rare(word)]
    return numbers(meaning(" ".join(rare)) - _FORMS)


@lru_cache(maxsize=1 << 14)
def _is_rare(name: str) -> bool:
    tables = (
        gazetteer.known(),
        gazetteer.peoples(),
        gazetteer.capitals(),
        gazetteer.common_words(),
    )
    if len(name) < 3 or any(name in table for table in tables):
        return False
    known = lexicon().get(singular(name.lower()))
    return known is None or sum(known.tags.values()) < _USUAL


def _most_first(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


def _is(participant: Participant, role: Role) -> bool:
    return participant.kind is not ActorKind.PLACE and participant.role is role


def _called(people: Iterable[str]) -> array[int]:
    """The beginnings of each one's names: Fred is Frederick, Bettie is Betty."""
    found = array("I")
    for person in people:
        own = [_number(word) for word in sorted({word[:_BEGINNING] for word in content(person)})]
        found.extend((len(own), *own))
    return found


def _verb(trigger: str) -> str:
    """Of a whole line, the first word that is known to tell a happening."""
    stems = [stem(word) for word in trigger.split()]
    return next((kin(one) for one in stems if is_kin(one)), stems[0] if stems else "")


@lru_cache(maxsize=1 << 16)
def _number(word: str) -> int:
    return crc32(word.encode())


def numbers(words: Iterable[str]) -> array[int]:
    return array("I", sorted(map(_number, words)))


def common(one: array[int], other: array[int]) -> int:
    return len(set(one).intersection(other))


def keys(card: Card) -> set[int]:
    """What a card shares with every card that may tell its event: a stretch of time, with an
    actor, a word, a kind of happening, or two of them. Narrow enough that few cards share one that
    tell another."""
    names = card.actors[:_NAMES]
    involved = card.roles[:_ROLES]
    words = {*card.sketch, card.trigger}
    kinds = card.told.kinds.own
    chosen = sorted(kinds, reverse=True)[:_KINDS]
    found: set[tuple[int, ...]] = set()
    start = card.period.start
    if card.exact:
        day = (start or 0) // MINUTES_PER_DAY
        found.update((1, day, name) for name in names)
        found.update((2, day, word) for word in words.union(card.matter, card.names))
        found.update((6, day, kind) for kind in kinds)
    if card.told.once and start is not None:
        # Two grids, one shifted: times that can be in conflict share a cell of one of them.
        for number, reach in enumerate((CONFLICT_DAYS, NEAR_DAYS, _YEARS * 366)):
            for cell in _cells(start // MINUTES_PER_DAY, reach):
                own = involved if number != 1 else (0,)
                found.update((7, number, cell, name, kind) for name in own for kind in chosen)
    elif card.exact:
        for cell in _cells((start or 0) // MINUTES_PER_DAY, CONFLICT_DAYS):
            found.update((3, cell, name, card.trigger) for name in names)
    if not card.wide and start is not None:
        month = civil(start // MINUTES_PER_DAY)[:2]
        found.update((8, *month, name) for name in names)
    for year in _years(card.period):
        found.update((4, year, word) for word in words)
        found.update((5, year, name, word) for name in names for word in words)
    return {hash(key) for key in found}


def _cells(day: int, reach: int) -> tuple[int, int]:
    return day // (2 * reach), -((day + reach) // (2 * reach)) - 1


def _years(period: Period) -> Iterator[int]:
    start, end = period.start, period.end
    if start is None:
        assert end is not None
        start = end - 1
    first = start // _YEAR
    last = first if end is None else (end - 1) // _YEAR
    yield from range(first, min(last, first + _YEARS - 1) + 1)
