"""Which clause of a sentence a date belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from dateline.core.mention import TimeMention
from dateline.core.sentence import Clause, Sentence, Tense
from dateline.core.text import Span
from dateline.events.words import HAPPENINGS, WRITINGS

# "its 2011 report", "the August 2008 meeting", "a 2017 paper on trends"
_NOUN_AFTER = re.compile(r"(?:['’]s?)?\s+((?:[\w-]+\s+){0,2}?)([\w-]+)(?=[\s,.;:)’”\"]|$)")
_NOUN_BEFORE = re.compile(r"([\w-]+)\s+(?:of|from|on|in|held on|held in|dated)\s+(?:the\s+)?$")
_ENTRY = re.compile(r"\s*(?:[:–—-]|\.\s)\s*(?=\w)")


class Tie(StrEnum):
    """What ties a date to its event, as the reader is told."""

    SAME_CLAUSE = "it stands in the same clause"
    NEAREST = "it is the nearest verb"
    NOUN = "the date belongs to this noun"
    ENTRY = "the line begins with its date"


@dataclass(frozen=True, slots=True)
class Attachment:
    """``clause`` is none where a noun or the whole line tells the event."""

    trigger: Span
    tie: Tie
    clause: Clause | None = None


def attach(text: str, sentence: Sentence, time: TimeMention) -> Attachment | None:
    """The event a date of this sentence belongs to; none where nothing tells one."""
    return (
        _by_noun(text, sentence, time)
        or _by_clause(text, sentence.clauses, time)
        or _by_entry(text, sentence, time)
    )


def _by_noun(text: str, sentence: Sentence, time: TimeMention) -> Attachment | None:
    """A date inside a noun group: "its 2011 report"."""
    after = _NOUN_AFTER.match(text, time.span.end, sentence.span.end)
    if after is None or "," in after.group(1):
        return None
    for word in re.finditer(r"[\w-]+", after.group(0)):
        lemma = _singular(word.group(0).lower())
        start = after.start() + word.start()
        if any(clause.trigger.start <= start < clause.trigger.end for clause in sentence.clauses):
            return None
        if lemma in WRITINGS or lemma in HAPPENINGS:
            trigger = Span(start, start + len(word.group(0)))
            return Attachment(trigger, Tie.NOUN, _clause_at(sentence.clauses, time.span))
    return None


def _singular(word: str) -> str:
    """
    >>> _singular("reports"), _singular("studies"), _singular("congress")
    ('report', 'study', 'congress')
    """
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _by_clause(text: str, clauses: Sequence[Clause], time: TimeMention) -> Attachment | None:
    holding = [clause for clause in clauses if clause.span.contains(time.span)]
    if holding:
        best = min(holding, key=lambda clause: (_weakness(clause), len(clause.span)))
        return Attachment(best.trigger, Tie.SAME_CLAUSE, best)
    if not clauses:
        return None
    nearest = min(clauses, key=lambda clause: (_weakness(clause), _gap(clause.trigger, time.span)))
    return Attachment(nearest.trigger, Tie.NEAREST, nearest)


def _weakness(clause: Clause) -> int:
    """A verb that only introduces what was said yields to the verb of what was said."""
    return int(clause.tense is Tense.NONE)


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _clause_at(clauses: Sequence[Clause], span: Span) -> Clause | None:
    return next((clause for clause in clauses if clause.span.contains(span)), None)


def _by_entry(text: str, sentence: Sentence, time: TimeMention) -> Attachment | None:
    """A line of a chronology: "1983: Ministry founded"."""
    lead = text[sentence.span.start : time.span.start]
    if re.search(r"\w", lead):
        return None
    rest = _ENTRY.match(text, time.span.end, sentence.span.end)
    if rest is None:
        return None
    return Attachment(Span(rest.end(), sentence.span.end), Tie.ENTRY)
