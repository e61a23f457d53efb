"""How far people trust a source and a claim: the Admiralty scale, and what kind of claim it is."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Reliability(StrEnum):
    """Of a source, whatever it says."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"

    @property
    def words(self) -> str:
        return _RELIABLE[self]


class Credibility(StrEnum):
    """Of one claim, whoever makes it."""

    CONFIRMED = "1"
    PROBABLE = "2"
    POSSIBLE = "3"
    DOUBTFUL = "4"
    IMPROBABLE = "5"
    UNKNOWN = "6"

    @property
    def words(self) -> str:
        return _CREDIBLE[self]


class Claim(StrEnum):
    """What somebody who says so does by saying it."""

    ALLEGATION = "allegation"
    ADMISSION = "admission"
    FINDING = "finding"
    HEARSAY = "hearsay"


_RELIABLE = {
    Reliability.A: "completely reliable",
    Reliability.B: "usually reliable",
    Reliability.C: "fairly reliable",
    Reliability.D: "not usually reliable",
    Reliability.E: "unreliable",
    Reliability.F: "reliability cannot be judged",
}
_CREDIBLE = {
    Credibility.CONFIRMED: "confirmed by other sources",
    Credibility.PROBABLE: "probably true",
    Credibility.POSSIBLE: "possibly true",
    Credibility.DOUBTFUL: "doubtful",
    Credibility.IMPROBABLE: "improbable",
    Credibility.UNKNOWN: "truth cannot be judged",
}


def grade(reliability: Iterable[str], credibility: str, claim: str = "") -> str:
    """An event's grades as they are written: of its sources, of what they say, and what it is.

    >>> grade(["B"], "2", "finding"), grade(["A", "C"], ""), grade([], "", "hearsay")
    ('B2, finding', 'A/C', 'hearsay')
    """
    return ", ".join(filter(None, (f"{'/'.join(reliability)}{credibility}", claim)))
