"""Events told under the date at the head of an entry: a day of a diary, a line of a log.

The head dates what stands under it, also in the present ("The board meets."), in the first
person and without a verb ("Fire out."), as long as the sentence names no date of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.core.mention import Anchor, TimeMention
from dateline.core.sentence import Clause, Sentence, Tense
from dateline.core.text import Span
from dateline.events.attach import LONGEST_ROW, MEANS_ANOTHER, is_state, is_stative, told_clauses
from dateline.events.words import HABITS
from dateline.lexicon.english.nouns import happens
from dateline.lexicon.english.verbs import REMARKS, WEATHER

_HEADING = re.compile(r"#{1,6}\s")
_BULLET = re.compile(r"(?:^|\n)[ \t]*(?:[-–—*•·▪◦‣]|\(?\d{1,3}[.)])[ \t]+$")
_LINE_ENDS = re.compile(r"[ \t]*(?:\n|$)")
_TOLD = re.compile(
    r"\b\w{2,}ed\b|\b(?:found|lost|sold|built|held|left|sent|made|shut|cut|won|set)\b"
)
_OTHERWHEN = re.compile(
    r"\b(?:when\b[^,]{0,60}\bfirst|previously|formerly|originally|in the past|once|long ago"
    r"|years ago|in those days|back then)\b",
    re.IGNORECASE,
)
_BACK = re.compile(r"\b(?:had|has|have|having)\b[^,;]{0,20}$", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:which|who|whom|whose|where)\s+(?:[\w'’]+\s+){0,3}$", re.IGNORECASE)
ENTRY = "told in an entry"  # the rule, by name
_WHENEVER = re.compile(r"\b(?:when|whenever|if|still|each\s+time)\b", re.IGNORECASE)
_FEWEST = 2  # words of a line that tells something without a verb


@dataclass(frozen=True, slots=True)
class Entered:
    """A sentence without a date, and the head it is told under; without a clause, the line."""

    sentence: Sentence
    clause: Clause | None
    head: TimeMention
    distance: int  # sentences from the head


def under_heads(
    sentences: Sequence[Sentence], times: Sequence[TimeMention]
) -> Mapping[Span, TimeMention]:
    """The innermost head that each sentence is told under, by the sentence's span."""
    heads = [time for time in times if time.heads is not None and time.period is not None]
    starts = [time.span.start for time in heads]
    under: dict[Span, TimeMention] = {}
    for sentence in sentences:
        last = bisect_right(starts, sentence.span.end - 1)
        for head in reversed(heads[max(0, last - _DEEPEST) : last]):
            body = head.heads
            if body is not None and body.start < sentence.span.end <= body.end:
                under[sentence.span] = head
                break
    return under


_DEEPEST = 200  # rows that may stand between the day of a log and its last line


def as_told(text: str, sentence: Sentence, under: Mapping[Span, TimeMention]) -> Sentence:
    """A short line in an entry is no title, whatever its form."""
    if not sentence.heading or sentence.span not in under:
        return sentence
    if _HEADING.match(text, sentence.span.start):
        return sentence
    return replace(sentence, heading=False)


def entered(
    text: str,
    sentences: Sequence[Sentence],
    under: Mapping[Span, TimeMention],
    timed: Container[Span],
) -> Iterator[Entered]:
    """``timed`` holds the sentences with a time of their own."""
    head: TimeMention | None = None
    distance = 0
    for sentence in sentences:
        here = under.get(sentence.span)
        distance = distance + 1 if here is not None and here is head else 1
        head = here
        if head is None or sentence.span in timed or sentence.heading:
            continue
        if _OTHERWHEN.search(sentence.span.of(text)):
            continue
        clause = _told(text, sentence)
        if clause is not None or (_finite(sentence) is None and _is_note(text, sentence)):
            yield Entered(sentence, clause, head, distance)


def told_under(head: TimeMention, at: int, text: str) -> TimeMention:
    """A time mention without words, for what is told under a head."""
    assert head.period is not None
    words = " ".join(head.span.of(text).split())
    anchor = Anchor(head.period, f"the date of its entry (“{words}”)", head.span)
    empty = Span(at, at)
    return TimeMention(empty, head.type, head.value, head.period, ENTRY, anchor, relative=True)


def _told(text: str, sentence: Sentence) -> Clause | None:
    """The clause that tells what happened, if one does."""
    for clause in sentence.clauses:
        if clause.tense not in (Tense.PAST, Tense.PRESENT) or clause.speech is not None:
            continue
        start = clause.subject.start if clause.subject is not None else clause.trigger.start
        heads = (text[sentence.span.start : at] for at in (start, clause.trigger.start))
        if clause.describes or any(_RELATIVE.search(head) for head in heads):
            continue
        before = text[max(sentence.span.start, clause.trigger.start - 30) : clause.trigger.start]
        if is_state(text, clause) or is_stative(text, clause) or _BACK.search(before):
            return None
        if clause.negated or clause.modality or clause.lemma in REMARKS:
            return None
        present = clause.tense is Tense.PRESENT
        if present and _WHENEVER.search(text, sentence.span.start, sentence.span.end):
            return None
        if clause.lemma in WEATHER and clause.trigger.of(text).endswith("ing"):
            return None
        if present and HABITS.search(clause.span.of(text)):
            return None
        return clause
    return None


def _finite(sentence: Sentence) -> Clause | None:
    return next(iter(told_clauses(sentence)), None)


def row_of(text: str, sentence: Sentence) -> Span | None:
    """The sentence, where it is one item of a list and short: it is told best as it is."""
    span = sentence.span
    listed = _BULLET.search(text[max(0, span.start - 12) : span.start])
    if listed is None or _LINE_ENDS.match(text, span.end) is None or len(span) > LONGEST_ROW:
        return None
    return None if MEANS_ANOTHER.match(span.of(text)) else span


def _is_note(text: str, sentence: Sentence) -> bool:
    """A line without a verb that tells something: "Fire out", "Award by the court"."""
    words = sentence.span.of(text).rstrip(" .")
    if len(words.split()) < _FEWEST or words.endswith(":"):
        return False
    alone = row_of(text, sentence) is not None
    return tells_without_verb(words) or (alone and len(words.split()) > _FEWEST)


def tells_without_verb(words: str) -> bool:
    """
    >>> tells_without_verb("Fire out after the explosion"), tells_without_verb("two files there")
    (True, False)
    """
    happening = any(happens(word) for word in re.findall(r"[\w-]+", words))
    return happening or _TOLD.search(words) is not None
