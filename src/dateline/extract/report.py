"""What a run tells of itself: while it works, and when it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dateline.core.text import Problem


@dataclass(frozen=True)
class Progress:
    """``done`` of ``total`` documents; ``file`` is the last one, ``stage`` in words."""

    stage: str
    done: int
    total: int
    file: str = ""


@dataclass(frozen=True)
class Extraction:
    """What a run did. ``reused`` counts documents that needed no new reading."""

    snapshot: str
    documents: int
    read: int
    reused: int
    mentions: int
    events: int
    problems: tuple[Problem, ...]


Report = Callable[[Progress], None]
