"""What belongs together, and which days matter."""

from __future__ import annotations

from dataclasses import dataclass

OTHER = ""  # the topic of an event that belongs to none


@dataclass(frozen=True, slots=True)
class Subject:
    """What is asked of one event to say which others it belongs with.

    ``quotes`` are its sentences, copies once, ``around`` the text near each. ``documents`` are ids.
    ``day`` is the middle of its period in days since 1970, none where the period is open.
    ``language`` is that of most of its documents. ``triggers`` are the words that say what
    happened, each with what follows it in its sentence.
    """

    event: str
    headline: str
    quotes: tuple[str, ...]
    around: tuple[str, ...]
    actors: tuple[str, ...]
    documents: tuple[str, ...]
    day: float | None = None
    language: str = ""
    triggers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """Events that belong together. ``name`` is made of words of the corpus, ``phrases`` tell it
    from the rest, ``why`` says for the reader what its events have in common."""

    id: str
    name: str
    phrases: tuple[str, ...]
    events: tuple[str, ...]
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DayNamed:
    """A document that names a day: ``explicit`` where the words give the date in figures or by
    its month, and not "yesterday" or "on Friday". Days are counted since 1970; ``published`` is
    none where nobody knows when the document was."""

    document: str
    published: int | None
    day: int
    explicit: bool


@dataclass(frozen=True, slots=True)
class DayWeight:
    """How much later documents speak of a day.

    ``documents`` were published after it and name it, on ``days`` different days; ``explicit``
    name it by its date; ``reports`` were published on it. Without dates of publication
    ``documents`` counts all that name it and ``days`` is 0.
    """

    day: int
    weight: float
    documents: int
    days: int
    explicit: int
    reports: int = 0
