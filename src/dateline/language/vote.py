"""What a document says as a whole of its names: a vote among the places where each stands.

A reader reads one sentence at a time, and may take a firm for a person here and a product there.
Every place has a ballot. One says more where a capital was not due, where a title stands before
the name, and where a longer name has it; the gazetteer's word is one too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from dateline.core.mention import BODIES, PLACES, ActorKind, NameMention
from dateline.core.sentence import Sentence
from dateline.core.text import Span
from dateline.language import kinds
from dateline.language.capitals import straight
from dateline.lexicon import gazetteer
from dateline.lexicon.gazetteer import Entry

# What a place where a name stands weighs.
DUE = 1  # a capital was due there: it begins a sentence
PLAIN = 2
KNOWN = 3  # the gazetteer's word, whatever the places say
TITLED = 4  # "President Alder"
IN_FULL, IN_FULL_AGAIN, IN_FULL_MOST = 3, 2, 9  # a longer name of a person has it as first or last

_TOO_SHORT = 4  # letters of which an acronym may be short for many things
READ = {
    "PER": "read as the name of a person",
    "ORG": "read as the name of an organisation",
    "LOC": "read as the name of a place",
    "MISC": "read as the name of something else",
    "ADJ": "read as an adjective",
}

_IN = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Tt]owards?|[Tt]hroughout|[Aa]cross|"
    r"(?:fall|town|city|village|port|siege|[Bb]attle|[Ss]iege|capture|garrison|outskirts|streets|"
    r"province|district|region|island|inhabitants|(?:north|south)?(?:east|west)|"
    r"north|south) of)\s+$"
)
_OWNS = re.compile(r"\s?['’]")
_LIES = re.compile(r"(?:,\s+\d+\s+(?:miles|km|kilomet)|,\s+the\s+(?:\w+\s+)?capital\b)")
_HEADS = re.compile(
    r"\b(?:chairman|chairwoman|chair|CEO|CFO|CTO|chief executive|founder|co-founder|owner|"
    r"subsidiary|shareholders|shares|employees|spokesman|spokeswoman|board) (?:of|at|for)\s+$"
)
_QUOTES = ('""', "“”", "‘’", "«»")
_CERTAIN = (kinds.PEOPLE_OF, kinds.ADJECTIVE)

Ballots = Counter[ActorKind | None]


@dataclass(slots=True)
class _Poll:
    """The ballots of one name, and how the first of each kind was found."""

    ballots: Ballots = field(default_factory=Counter)
    found: dict[ActorKind | None, str] = field(default_factory=dict)

    def add(self, kind: ActorKind | None, weight: int, found: str) -> None:
        self.ballots[kind] += weight
        self.found.setdefault(kind, found)

    def winner(self) -> tuple[ActorKind | None, str] | None:
        """The kind that has most ballots; none where two have as many."""
        ranked = self.ballots.most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        return ranked[0][0], self.found[ranked[0][0]]


def agreed(
    text: str, mentions: Sequence[NameMention], sentences: Sequence[Sentence]
) -> list[NameMention]:
    """The mentions, each name of the one kind that the document gives it.

    They stand in these sentences. A tie is left as it was read.
    """
    begins = {sentence.span.start for sentence in sentences}
    headings = sorted(sentence.span for sentence in sentences if sentence.heading)
    heads = [span.start for span in headings]
    polls: defaultdict[str, _Poll] = defaultdict(_Poll)
    for mention in mentions:
        before = bisect_right(heads, mention.span.start) - 1
        heading = before >= 0 and headings[before].contains(mention.span)
        due = mention.span.start in begins or heading
        kind, weight, found = _ballot(text, mention, due)
        polls[name_of(text, mention)].add(kind, weight, found)
    _by_longer_names(polls)
    for name, poll in polls.items():
        _by_gazetteer(name, poll)
    won = {name: poll.winner() for name, poll in polls.items()}
    return [_settled(mention, won[name_of(text, mention)]) for mention in mentions]


def name_of(text: str, mention: NameMention) -> str:
    return straight(mention.span.of(text))


def _settled(mention: NameMention, winner: tuple[ActorKind | None, str] | None) -> NameMention:
    if winner is None or winner[0] is mention.kind or mention.found in _CERTAIN:
        return mention
    return replace(mention, kind=winner[0], found=winner[1])


def _ballot(text: str, mention: NameMention, due: bool) -> tuple[ActorKind | None, int, str]:
    """What one place says: its reader's word, unless what stands before the name knows better."""
    if mention.found.startswith("title "):
        return mention.kind, TITLED, mention.found
    weight = DUE if due else PLAIN
    if mention.kind is ActorKind.PERSON:
        before = text[max(0, mention.span.start - 40) : mention.span.start]
        where = _IN.search(before)
        if where and not _OWNS.match(text, mention.span.end):
            return ActorKind.PLACE, weight, f"after “{where[0].strip()}”"
        if _is_quoted(text, mention.span):
            return None, weight, kinds.THING
        if _LIES.match(text, mention.span.end, mention.span.end + 40):
            return ActorKind.PLACE, weight, "where it lies"
        if _HEADS.search(before) and not due:
            return ActorKind.ORGANISATION, weight, f"after “{before.split()[-2]} of”"
    return mention.kind, weight, mention.found


def _is_quoted(text: str, span: Span) -> bool:
    """The whole of a quotation is a title or a byword: the core, "Darwin", is new."""
    opened, closed = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    return bool(opened) and f"{opened}{closed}" in _QUOTES


# --- What longer names say of a part of them ------------------------------------------------


def _by_longer_names(polls: dict[str, _Poll]) -> None:
    said: list[tuple[str, ActorKind | None, int]] = []
    for name, poll in polls.items():
        if " " not in name:
            continue
        winner = poll.winner()
        if winner is None:
            continue
        times = poll.ballots[winner[0]] // PLAIN or 1
        if winner[0] is ActorKind.PERSON:
            weight = min(IN_FULL + IN_FULL_AGAIN * (times - 1), IN_FULL_MOST)
            said += [(word, ActorKind.PERSON, weight) for word in kinds.surnames([name])]
        elif winner == (None, kinds.THING) and not _is_event(name):
            said += [(part, None, IN_FULL * times) for part in _parts(name)]
    for part, kind, weight in said:
        if part not in polls:
            continue
        poll = polls[part]
        if kind is ActorKind.PERSON:
            poll.add(kind, weight, kinds.NAMED_IN_FULL)
            if poll.found[kind] == READ["PER"]:
                poll.found[kind] = kinds.NAMED_IN_FULL
        elif not any(poll.ballots[other] for other in (ActorKind.PERSON, *PLACES)):
            poll.add(None, weight, kinds.THING)  # "Zephyr", beside "Alder Zephyr 5"


def _is_event(name: str) -> bool:
    """A prize, a war and a treaty are called after somebody; a product's name is its own."""
    return any(gazetteer.heads().get(word) == gazetteer.THING for word in name.split())


def _parts(name: str) -> Iterator[str]:
    """Every run of words within a name but the whole, and but a body's that everybody knows."""
    words = name.split()
    for first in range(len(words)):
        for last in range(first + 1, len(words) + 1):
            part = " ".join(words[first:last])
            if last - first < len(words) and part not in gazetteer.known():
                yield part


# --- What everybody knows -------------------------------------------------------------------


def _by_gazetteer(name: str, poll: _Poll) -> None:
    """The gazetteer's kind is one ballot more; a place it knows is no person without a title."""
    entry: Entry | None = gazetteer.known().get(name)
    if entry is None or name in gazetteer.unsure() or (len(name) < _TOO_SHORT and name.isupper()):
        return
    if entry.kind in PLACES and poll.found.get(ActorKind.PERSON) == READ["PER"]:
        del poll.ballots[ActorKind.PERSON]
    if entry.kind in BODIES or entry.kind in PLACES:
        poll.add(entry.kind, KNOWN, kinds.GAZETTEER)
