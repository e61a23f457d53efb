"""Events told under the date at the head of an entry: a day of a diary, a line of a log.

The head dates what stands under it, also in the present ("The board meets."), in the first
person and without a verb ("Fire out."), as long as the sentence names no date of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.core.event import EventMention
from dateline.core.mention import Anchor, TimeMention
from dateline.core.passage import Passage
from dateline.core.period import Grain
from dateline.core.sentence import Clause, Sentence, Tense
from dateline.core.text import Span
from dateline.events.attach import (
    LONGEST_ROW,
    MEANS_ANOTHER,
    is_put_off_to,
    is_state,
    is_stative,
    told_clauses,
)
from dateline.events.claims import no_claim, says_nothing
from dateline.events.words import HABITS
from dateline.lexicon.english.lemmas import past_forms
from dateline.lexicon.english.nouns import happens
from dateline.lexicon.english.verbs import BIDDING, REMARKS, WEATHER, words

_HEADING = re.compile(r"#{1,6}\s")
_BULLET = re.compile(r"(?:^|\n)[ \t]*(?:[-–—*•·▪◦‣]|\(?\d{1,3}[.)])[ \t]+$")
_LINE_ENDS = re.compile(r"[ \t]*(?:\n|$)")
_OTHERWHEN = re.compile(
    r"\b(?:when\b[^,]{0,60}\bfirst|previously|formerly|originally|in the past|once|long ago"
    r"|years ago|in those days|back then)\b",
    re.IGNORECASE,
)
_BACK = re.compile(r"\b(?:had|has|have|having)\b[^,;]{0,20}$", re.IGNORECASE)
_HAVING = re.compile(r"\bhaving\s+(?:been\s+)?$")
_RELATIVE = re.compile(r"\b(?:which|who|whom|whose|where)\s+(?:[\w'’]+\s+){0,3}$", re.IGNORECASE)
_JOINED = re.compile(r"(?:\b(?:and|but|then)\b|[;])\s+(?:\w+ly\s+|then\s+|also\s+|there\s+)?$")
ENTRY = "told in an entry"  # the rule, by name
_WHENEVER = re.compile(r"\b(?:when|whenever|if|still|each\s+time)\b", re.IGNORECASE)
_DECIDED = BIDDING | words("resolve agree decide vote")
_NAMED_FIRST = re.compile(r"[^\W\d_]+\.?\s[^\W\d_a-z][\w'’.]*[ ,.]")  # "Thos. Berg, pilot"
_FEWEST_ROWS = 3  # of a register
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
    timed: Mapping[Span, Sequence[TimeMention]],
    told: Sequence[EventMention],
) -> Iterator[Entered]:
    """``timed`` holds the times of the sentences that have some of their own, ``told`` what is told
    by them."""
    triggers = {mention.trigger for mention in told}
    placed = {mention.time.span: mention.trigger for mention in told}
    register = _is_register(text, sentences, under)
    head: TimeMention | None = None
    distance = 0
    for sentence in sentences:
        here = under.get(sentence.span)
        distance = distance + 1 if here is not None and here is head else 1
        head = here
        if head is None or sentence.heading or _OTHERWHEN.search(sentence.span.of(text)):
            continue
        times = timed.get(sentence.span, ())
        passage = Passage(text, sentence)
        clauses = _told(passage)
        if no_claim(passage, clauses[0] if clauses else None) or says_nothing(passage.words):
            continue
        if times and (head.period is None or head.period.grain.rank > Grain.DAY.rank):
            continue
        if times:
            clauses = [
                c
                for c in clauses
                if _is_before(text, c, times, placed)
                and (c.trigger not in triggers or _is_put_off(text, c, times))
            ]
        for clause in clauses:
            yield Entered(sentence, clause, head, distance)
        if times or clauses or _finite(sentence) is not None:
            continue
        if _is_note(passage) or (register and _is_row(passage, head)):
            yield Entered(sentence, None, head, distance)


def _is_before(
    text: str, clause: Clause, times: Sequence[TimeMention], placed: Mapping[Span, Span]
) -> bool:
    """ "Mr Lind called and said that it was sold yesterday": he called on the day of the entry.
    "Ordered, that it be sold at Midsummer": so was it ordered."""
    first = min(time.span.start for time in times)
    decided = clause.lemma in _DECIDED
    put_off = _is_put_off(text, clause, times)
    free = all(
        put_off or (decided and placed.get(date, clause.trigger) > clause.trigger)
        for date in clause.dates
    )
    return clause.tense is Tense.PAST and free and clause.trigger.end <= first


def _is_put_off(text: str, clause: Clause, times: Sequence[TimeMention]) -> bool:
    """ "Adjourned to 1 March": on the day of the entry, where the sentence names no other."""
    return all(is_put_off_to(text, clause, time) for time in times)


def _is_register(
    text: str, sentences: Sequence[Sentence], under: Mapping[Span, TimeMention]
) -> bool:
    """ "Nov. 12. James Berg, aged 4": most entries name somebody, and say no more of them."""
    lines: dict[Span, list[Sentence]] = {}
    for sentence in sentences:
        if (head := under.get(sentence.span)) is not None and sentence.span.start >= head.span.end:
            lines.setdefault(head.span, []).append(sentence)
    bare = [held[0] for held in lines.values() if len(held) <= _FEWEST]
    named = sum(
        _finite(s) is None and _NAMED_FIRST.match(text, s.span.start) is not None for s in bare
    )
    return len(bare) >= _FEWEST_ROWS and 2 * named > len(lines)


def _is_row(passage: Passage, head: TimeMention) -> bool:
    """Right behind its date, in some words."""
    first = re.search(r"\w", passage.text[head.span.end : passage.span.start]) is None
    return first and len(passage.words.split()) > _FEWEST


def told_under(head: TimeMention, at: int, text: str) -> TimeMention:
    """A time mention without words, for what is told under a head."""
    assert head.period is not None
    words = " ".join(head.span.of(text).split())
    anchor = Anchor(head.period, f"the date of its entry (“{words}”)", head.span)
    empty = Span(at, at)
    return TimeMention(empty, head.type, head.value, head.period, ENTRY, anchor, relative=True)


def _told(passage: Passage) -> list[Clause]:
    """The clause that tells what happened, if one does, and those that go on from it."""
    found: list[Clause] = []
    for clause in passage.clauses:
        if clause.tense not in (Tense.PAST, Tense.PRESENT) or clause.speech is not None:
            continue
        start = clause.subject.start if clause.subject is not None else clause.trigger.start
        heads = (passage.lead(at) for at in (start, clause.trigger.start))
        if clause.describes or any(_RELATIVE.search(head) for head in heads):
            continue
        if found and not _goes_on(passage, clause):
            continue
        if _HAVING.search(passage.text, passage.span.start, clause.trigger.start):
            continue  # "The board having met, it was resolved"
        if not _happens(passage, clause):
            return found
        found.append(clause)
    return found


def _goes_on(passage: Passage, clause: Clause) -> bool:
    """ "… and took off the crew", "…; the rest were drowned"."""
    before = passage.lead(clause.span.start)
    return clause.tense is Tense.PAST and _JOINED.search(before) is not None


def _happens(passage: Passage, clause: Clause) -> bool:
    text = passage.text
    before = text[max(passage.span.start, clause.trigger.start - 30) : clause.trigger.start]
    if is_state(text, clause) or is_stative(text, clause) or _BACK.search(before):
        return False
    if clause.negated or clause.modality or clause.lemma in REMARKS:
        return False
    if clause.lemma in WEATHER and clause.trigger.of(text).endswith("ing"):
        return False
    if clause.tense is not Tense.PRESENT:
        return True
    if clause.subject is not None and clause.subject.of(text).lower() == "you":
        return False  # "You wait for my call": what somebody is to do
    whenever = _WHENEVER.search(text, passage.span.start, passage.span.end)
    return whenever is None and HABITS.search(clause.span.of(text)) is None


def _finite(sentence: Sentence) -> Clause | None:
    return next(iter(told_clauses(sentence)), None)


def row_of(passage: Passage) -> Span | None:
    """The sentence, where it is one item of a list and short: it is told best as it is."""
    text = passage.text
    span = passage.span
    listed = _BULLET.search(text[max(0, span.start - 12) : span.start])
    if listed is None or _LINE_ENDS.match(text, span.end) is None or len(span) > LONGEST_ROW:
        return None
    return None if MEANS_ANOTHER.match(span.of(text)) else span


def _is_note(passage: Passage) -> bool:
    """A line without a verb that tells something: "Fire out", "Award by the court"."""
    words = passage.words.rstrip(" .")
    if len(words.split()) < _FEWEST or words.endswith(":"):
        return False
    alone = row_of(passage) is not None
    return tells_without_verb(words) or (alone and len(words.split()) > _FEWEST)


def tells_without_verb(words: str) -> bool:
    """
    >>> tells_without_verb("Fire out after the explosion"), tells_without_verb("two files there")
    (True, False)
    """
    happening = any(happens(word) for word in re.findall(r"[\w-]+", words))
    done = any(
        w.endswith("ed") or w in past_forms() for w in re.findall(r"[a-z]{3,}", words.lower())
    )
    return happening or done
