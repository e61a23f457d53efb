"""A sentence with what is needed around it to say what it tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.core.mention import ActorMention, TimeMention
from dateline.core.sentence import Clause, Sentence
from dateline.core.text import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """``text`` is the document's; ``times`` and ``actors`` are those in reach, in its order, and
    ``before`` is the sentence that it follows."""

    text: str
    sentence: Sentence
    times: Sequence[TimeMention] = ()
    actors: Sequence[ActorMention] = ()
    before: Sentence | None = None

    @property
    def span(self) -> Span:
        return self.sentence.span

    @property
    def clauses(self) -> tuple[Clause, ...]:
        return self.sentence.clauses

    @property
    def english(self) -> bool:
        return self.sentence.english

    @property
    def language(self) -> str:
        return self.sentence.language

    @property
    def words(self) -> str:
        """Those of the sentence."""
        return self.span.of(self.text)

    def lead(self, at: int) -> str:
        """The words of the sentence before a place."""
        return self.text[self.span.start : at]
