"""Where it happened, as far as the sentence says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.core.event import Participant
from dateline.core.mention import PLACES
from dateline.core.passage import Passage
from dateline.core.sentence import Clause, Sentence, Tense
from dateline.core.text import Span
from dateline.events.small_words import before_name
from dateline.lexicon.clauses import clause_words

# "in Rome", "near the port of Rome", "at the old harbour of Rome", "in northern Norland"
_IN = re.compile(
    r"\b(?:in|at|near|outside|inside|off|around|across|throughout|within|beside|above|below|over"
    r"|on\s+the\s+\w+\s+of)\s+(?:the\s+)?(?:[a-z][\w-]*\s+){0,3}?(?:(?:of|in)\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
# What is "in" a place without happening there: "interest in Rome", "an officer in the army".
_NOT_THERE = re.compile(
    r"\b(?:interests?|invest\w*|believ\w*|belief|trust\w*|confidence|stakes?|shares?|trade|trading"
    r"|role|specialis\w+|resident|living|born|based|headquartered|listed)\s+in\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_AND_IN = re.compile(r",?\s*(?:,|and|or)\s+(?:in\s+|at\s+)?(?:the\s+)?")
_BACK = 60


def where(
    passage: Passage, clause: Clause | None, people: Sequence[Participant]
) -> tuple[str, ...]:
    """The names of the places, in the order of the text; no one that takes part."""
    text, sentence = passage.text, passage.sentence
    part = {participant.actor for participant in people}
    inside = [a for a in passage.actors if sentence.span.contains(a.span) and a.kind in PLACES]
    found: dict[str, Span] = {}
    last: Span | None = None
    for actor in inside:
        if actor.actor in part or not _is_of_clause(sentence, clause, actor.span):
            continue
        listed = last is not None and _AND_IN.fullmatch(text, last.end, actor.span.start)
        before = text[max(sentence.span.start, actor.span.start - _BACK) : actor.span.start]
        there = _IN.search(before) is not None and _NOT_THERE.search(before) is None
        if not passage.english:
            words = clause_words(sentence.language)
            there = before_name(words.places, words).search(before) is not None
        if there or listed:
            found.setdefault(actor.actor, actor.span)
            last = actor.span
    return tuple(found)


def _is_of_clause(sentence: Sentence, clause: Clause | None, place: Span) -> bool:
    """Within the clause, or before all clauses: "In Rome, the council met"."""
    if clause is None:
        return True
    told = [c for c in sentence.clauses if c.tense is not Tense.NONE]
    if len(told) <= 1 or clause.span.contains(place):
        inner = [c for c in told if c != clause and clause.span.contains(c.span)]
        return not any(c.span.contains(place) and c.span != clause.span for c in inner)
    return place.end <= min(c.span.start for c in told)
