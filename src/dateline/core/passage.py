"""A sentence with what is needed around it to say what it tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.core.mention import ActorMention, TimeMention
from dateline.core.sentence import Sentence
from dateline.core.text import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """``text`` is the document's; ``times`` and ``actors`` are those in reach, in its order."""

    text: str
    sentence: Sentence
    times: Sequence[TimeMention]
    actors: Sequence[ActorMention] = ()

    @property
    def span(self) -> Span:
        return self.sentence.span
