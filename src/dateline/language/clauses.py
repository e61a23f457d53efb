"""Who did what in the sentences of a text, from the trees that a reader gives."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.core.sentence import Sentence
from dateline.core.text import Span
from dateline.language import grammar
from dateline.language.reading import Read
from dateline.lexicon.clauses import clause_words


def analyse(
    text: str,
    sentences: Sequence[Sentence],
    *,
    times: Sequence[Span] = (),
    reads: Mapping[Span, Read] | None = None,
) -> list[Sentence]:
    """The same sentences, each with its clauses in the order of their triggers.

    ``times`` are the places of dates. They are read over: in "On 3 May 2021 Norland left" nothing
    else tells the date from the subject. ``reads`` are the sentences as a reader read them; one
    that was not read has no clauses.
    """
    dated = sorted(times)
    starts = [span.start for span in dated]

    def inside(sentence: Span) -> Sequence[Span]:
        return dated[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]

    def read(sentence: Sentence) -> Sentence:
        found = reads.get(sentence.span) if reads else None
        if found is None:
            return sentence
        words = clause_words(sentence.language)
        clauses = grammar.clauses(text, found, times=inside(sentence.span), words=words)
        return replace(sentence, clauses=clauses)

    return [read(sentence) for sentence in sentences]
