"""Names that a document's own reading passed over, known from other documents of the corpus.

A reader may miss a name in a list, a heading or another language. Where another document names the
actor beyond doubt, and the words stand in the event's headline, it takes part there too.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.actors.across import Joined, main_kind
from dateline.actors.by_kind import Named
from dateline.core.event import EventMention, Participant
from dateline.core.mention import BODIES, ActorKind
from dateline.core.text import Span
from dateline.lexicon import gazetteer
from dateline.lexicon.english.usage import lexicon

SURE = 2  # documents that have to name a body of one word
SHORTEST = 5  # letters of such a name
ALONE = 4  # letters of a surname that is no common word and in nobody else's name
MANY, MUCH_TOLD = 3, 0.1  # documents, and their part of all, that name one known by the surname
_WORD = re.compile(r"[^\W_][\w&]*(?:[-'’][^\W_][\w&]*)*")
_WHO = (ActorKind.PERSON, *BODIES)


class KnownNames:
    """The names of a corpus's people and bodies, by their words."""

    def __init__(self, documents: Iterable[Named], names: Mapping[str, Joined]) -> None:
        times: Counter[str] = Counter()
        kinds: defaultdict[str, Counter[ActorKind]] = defaultdict(Counter)
        whole = 0
        for one in documents:
            whole += 1
            for name, kind in one.actors.items():
                joined = names.get(name, Joined(name))
                times[name] += 1
                kinds[joined.actor][joined.kind or kind] += 1
        self._known: dict[tuple[str, ...], list[tuple[str, ActorKind]]] = {}
        for name in sorted(times):
            actor = names.get(name, Joined(name)).actor
            kind = main_kind(kinds[actor])
            words = tuple(_WORD.findall(name))
            if kind in _WHO and _is_sure(words, kind, times[name]):
                self._known.setdefault(words, []).append((actor, kind))
        for surname, who in self._known_by_surname(kinds, whole * MUCH_TOLD):
            self._known.setdefault((surname,), []).append((who, ActorKind.PERSON))
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for words in self._known:
            lengths[words[0]].add(len(words))
        self._lengths = {word: sorted(some, reverse=True) for word, some in lengths.items()}

    @staticmethod
    def _known_by_surname(
        kinds: Mapping[str, Counter[ActorKind]], often: float
    ) -> Iterator[tuple[str, str]]:
        """Of whom the corpus tells, and nobody else in it has that surname."""
        people: defaultdict[str, list[str]] = defaultdict(list)
        others: set[str] = set()
        for actor, votes in sorted(kinds.items()):
            if main_kind(votes) is not ActorKind.PERSON:
                others.update(_WORD.findall(actor))
            elif " " in actor:
                people[actor.split()[-1]].append(actor)
        for surname, who in people.items():
            alone = surname.lower() not in lexicon() and surname not in others
            least = max(SURE if alone else MANY, often)
            told = kinds[who[0]][ActorKind.PERSON] >= least
            if len(who) == 1 and told and _is_telling(surname, ALONE if alone else SHORTEST):
                yield surname, who[0]

    def has(self, name: str) -> bool:
        """Whether it is somebody's beyond doubt, whatever one document takes it for."""
        return tuple(_WORD.findall(name)) in self._known

    def within(self, text: str, place: Span) -> Iterator[tuple[Span, str, ActorKind]]:
        """The names there, the longest at each word; none within another."""
        found = list(_WORD.finditer(text, place.start, place.end))
        words = [_bare(match[0]) for match in found]
        at = 0
        while at < len(words):
            length = self._length(words, at)
            if length:
                actor, kind = self._known[tuple(words[at : at + length])][0]
                yield Span(found[at].start(), found[at + length - 1].end()), actor, kind
            at += length or 1

    def _length(self, words: Sequence[str], at: int) -> int:
        """How many words the longest name has that begins there; 0 where none does."""
        left = len(words) - at
        lengths = (n for n in self._lengths.get(words[at], ()) if n <= left)
        return next((n for n in lengths if tuple(words[at : at + n]) in self._known), 0)


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _is_sure(words: Sequence[str], kind: ActorKind, times: int) -> bool:
    if len(words) > 1:
        return all(word[:1].isupper() or len(word) < 4 for word in words) and len(words[-1]) > 1
    (word,) = words or ("",)
    return kind in BODIES and times >= SURE and _is_telling(word)


def _is_telling(word: str, shortest: int = SHORTEST) -> bool:
    """Whether one word names somebody by itself: no common word, no people's, no first name."""
    common = word in gazetteer.common_words() or word in gazetteer.peoples()
    common = common or word in gazetteer.given_names() or word in gazetteer.known()
    return len(word) >= shortest and word[:1].isupper() and not common


def completed(
    mention: EventMention, text: str, taken: Sequence[Span], known: KnownNames
) -> EventMention | None:
    """With those of the corpus who are named in what the mention tells, where no name was read;
    none where there are none. ``taken`` are the names that were read."""
    headline = set(_WORD.findall(mention.headline))
    have = {one.actor for one in mention.actors}
    missed: dict[str, Participant] = {}
    for span, actor, kind in known.within(text, mention.sentence):
        words = span.of(text)
        there = kind is ActorKind.PERSON and words in mention.places
        told = not there and headline.issuperset(map(_bare, _WORD.findall(words)))
        if told and actor not in have and not any(span.overlaps(one) for one in taken):
            missed.setdefault(actor, Participant(actor, kind))
    if not missed:
        return None
    return replace(mention, actors=(*mention.actors, *missed.values()))
