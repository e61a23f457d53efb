"""The text around an expression: what was said before, and when it was written.

A scene is walked through in the order of the text. It knows the publication date, the
dates mentioned so far and the tense of the sentence, and settles what a meaning cannot
know alone: which October, which Friday, two weeks after what.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from dateline.core.calendar import MINUTES_PER_DAY, civil
from dateline.core.mention import Anchor
from dateline.core.period import Grain, Period
from dateline.core.text import Span
from dateline.temporal.meaning import Reading, start_of


class Tense(StrEnum):
    """What the verbs around an expression say of its direction."""

    PAST = "past"
    FUTURE = "future"
    NONE = ""


@dataclass
class Walk:
    """Where a reader of the text has got to. ``told`` is true of a text about another time
    than its own: a history, against the news of a day."""

    published: Anchor | None
    told: bool = False
    day_order: tuple[bool | None, str] = (None, "")
    ask_tense: Callable[[], Tense] = lambda: Tense.NONE
    last: dict[Grain, Anchor] = field(default_factory=dict)

    # --- What meanings ask ------------------------------------------------------------

    def now(self) -> Anchor | None:
        if self.told:
            return self._latest(Grain.YEAR) or self.published
        return self.published

    def then(self, grain: Grain) -> Anchor | None:
        return self._latest(grain) or self.published

    def choose(
        self, near: Callable[[int], Sequence[Period]], cycle: Grain
    ) -> tuple[Period, Anchor, str] | None:
        if self.told or self.published is None:
            return self._next_in_story(near, cycle)
        return self._by_tense(near, self.published)

    def day_first(self) -> tuple[bool | None, str]:
        return self.day_order

    def tells_of_another_time(self) -> bool:
        return self.told

    def needs(self) -> str:
        return "an earlier date in the text" if self.told else "the publication date"

    # --- How ----------------------------------------------------------------------------

    def note(self, reading: Reading, span: Span) -> None:
        """Remember a date for what comes after it."""
        period = reading.period
        if period is None or period.start is None or period.end is None:
            return
        words = "a date before it in the text"
        anchor = Anchor(period, words, span)
        for grain in (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR):
            if period.grain.rank <= grain.rank:
                self.last[grain] = anchor
        if period.grain.rank > Grain.MONTH.rank:
            self._forget_finer(period)

    def _forget_finer(self, period: Period) -> None:
        """A day of 1939 is no anchor any more once the text has come to 1941."""
        for grain in (Grain.DAY, Grain.WEEK, Grain.MONTH):
            anchor = self.last.get(grain)
            if anchor is not None and not period.overlaps(anchor.period):
                del self.last[grain]

    def _latest(self, grain: Grain) -> Anchor | None:
        """The last date at least as fine as the grain; else the last of all."""
        return self.last.get(max(grain, Grain.DAY, key=lambda g: g.rank)) or self.last.get(
            Grain.YEAR
        )

    def _next_in_story(
        self, near: Callable[[int], Sequence[Period]], cycle: Grain
    ) -> tuple[Period, Anchor, str] | None:
        anchor = self._latest(Grain.YEAR if cycle is Grain.YEAR else Grain.DAY)
        if anchor is None or anchor.period.grain.rank > cycle.rank:
            return None
        start = start_of(anchor.period)
        if cycle is Grain.YEAR:
            year = civil(start // MINUTES_PER_DAY)[0]
            same = [p for p in near(start) if civil(start_of(p) // MINUTES_PER_DAY)[0] == year]
            why = "in the year the text is at"
        else:
            same = [p for p in near(start) if start_of(p) >= start]
            why = "the next after the date before it"
        return (same[0], anchor, why) if same else None

    def _by_tense(
        self, near: Callable[[int], Sequence[Period]], anchor: Anchor
    ) -> tuple[Period, Anchor, str] | None:
        start = start_of(anchor.period)
        options = near(start)
        if not options:
            return None
        past = [p for p in options if start_of(p) <= start]
        future = [p for p in options if p.sort_key[1] > start]
        tense = self.ask_tense()
        if tense is Tense.FUTURE and future:
            return future[0], anchor, "the next after publication: the verb is in the future"
        if tense is Tense.PAST and past:
            return past[-1], anchor, "the last before publication: the verb is in the past"
        nearest = min(options, key=lambda p: abs(start_of(p) - start))
        return nearest, anchor, "the nearest to publication"

