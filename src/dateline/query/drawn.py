"""How far to trust a timeline: of some events drawn by chance, how many a person found right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from math import sqrt

from dateline.query.filters import Review

DRAWN = 30  # events
_Z = 1.96  # of a normal distribution: 95 in a hundred lie within


@dataclass(frozen=True, slots=True)
class Check:
    """Of ``drawn`` events, how many somebody has looked at, and how many of these were right."""

    drawn: int
    looked: int
    right: int

    @property
    def done(self) -> bool:
        return 0 < self.drawn <= self.looked

    def said(self) -> str:
        """
        >>> Check(30, 30, 27).said()
        '27 of 30 drawn by chance are right: 90 % (74 to 97 % of all, with 95 % confidence)'
        """
        share, low, high = (round(100 * s) for s in (self.right / self.looked, *self.interval()))
        return (
            f"{self.right} of {self.drawn} drawn by chance are right: {share} %"
            f" ({low} to {high} % of all, with 95 % confidence)"
        )

    def interval(self) -> tuple[float, float]:
        """Where the share of all that are right lies, with 95 in a hundred: Wilson's interval.

        >>> [round(end, 3) for end in Check(30, 30, 27).interval()]
        [0.744, 0.965]
        >>> Check(30, 0, 0).interval()
        (0.0, 1.0)
        """
        if not self.looked:
            return 0.0, 1.0
        share, n = self.right / self.looked, self.looked
        middle = share + _Z**2 / (2 * n)
        reach = _Z * sqrt(share * (1 - share) / n + _Z**2 / (4 * n**2))
        scale = 1 + _Z**2 / n
        return max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale)


def check_of(reviews: Iterable[str]) -> Check:
    """``reviews`` are what became of events, in the order "chance"."""
    became = list(islice(reviews, DRAWN))
    right, wrong = (became.count(str(verdict)) for verdict in (Review.ACCEPTED, Review.REJECTED))
    return Check(len(became), right + wrong, right)
