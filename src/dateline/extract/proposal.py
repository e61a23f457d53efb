"""What a sentence that a person marked would tell, as the program reads it: to begin from."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.core.passage import Passage
from dateline.core.period import Period
from dateline.core.sentence import Sentence
from dateline.core.text import Document, Span
from dateline.events.headline import without_dates
from dateline.extract.times import anchor_of
from dateline.temporal.find import find_times

_BEFORE = 20_000  # characters that a date may be counted from


@dataclass(frozen=True)
class Proposal:
    """``date`` is none where the words of the sentence give none; ``words`` are those that do."""

    headline: str
    date: Period | None = None
    words: str = ""


def propose(document: Document, marked: Span, *, day_first: bool | None = None) -> Proposal:
    """The headline is the marked words without their dates; of several dates the finest."""
    first = max(0, marked.start - _BEFORE)
    text = document.text[first : marked.end]
    times = find_times(
        text,
        published=anchor_of(document.published),
        language=document.language,
        day_first=day_first,
    )
    sentence = Span(marked.start - first, marked.end - first)
    inside = [time for time in times if sentence.contains(time.span)]
    headline = without_dates(Passage(text, Sentence(sentence), inside)) or sentence.of(text).strip()
    dated = [(time.period.grain.rank, time) for time in inside if time.period is not None]
    if not dated:
        return Proposal(headline)
    _, best = min(dated, key=lambda pair: pair[0])
    return Proposal(headline, best.period, best.span.of(text))
