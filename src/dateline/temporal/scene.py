"""The text around an expression: what was said before, and when it was written.

A scene is walked through in the order of the text. It knows the publication date, the
dates mentioned so far and the tense of the sentence, and settles what a meaning cannot
know alone: which October, which Friday, two weeks after what.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from dateline.core.mention import Anchor, TimexType
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
    story: Anchor | None = None  # where the narrative stands: what months without a year follow

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

    def note(self, reading: Reading, span: Span, opens_sentence: bool) -> None:
        """Remember a date for what comes after it."""
        period = reading.period
        if period is None or period.start is None or period.end is None:
            return
        if reading.type in (TimexType.DURATION, TimexType.SET) or period.grain.rank > Grain.YEAR.rank:
            return
        anchor = Anchor(period, "a date before it in the text", span)
        for grain in (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR):
            if period.grain.rank <= grain.rank:
                self.last[grain] = anchor
        if period.grain is Grain.YEAR:
            self._forget_finer(period)
        if self.story is None or opens_sentence or period.grain is not Grain.YEAR:
            self.story = anchor

    def _forget_finer(self, period: Period) -> None:
        """A day of 1939 is no anchor any more once the text has come to 1941."""
        for grain in (Grain.DAY, Grain.WEEK, Grain.MONTH):
            anchor = self.last.get(grain)
            if anchor is not None and not period.overlaps(anchor.period):
                del self.last[grain]

    def _latest(self, grain: Grain) -> Anchor | None:
        """The last date at least as fine as the grain; else the last of all."""
        fine = max(grain, Grain.DAY, key=lambda g: g.rank)
        return self.last.get(fine) or self.last.get(Grain.YEAR)

    def _next_in_story(
        self, near: Callable[[int], Sequence[Period]], cycle: Grain
    ) -> tuple[Period, Anchor, str] | None:
        """A story goes forward: the occurrence soonest after its last date, seldom one before."""
        anchor = self.story if cycle is Grain.YEAR else self.last.get(Grain.DAY)
        anchor = anchor or self.published
        if anchor is None or anchor.period.grain.rank > cycle.rank:
            return None
        options = near(start_of(anchor.period))
        if not options:
            return None
        chosen = min(options, key=lambda p: _way(anchor.period, p))
        if anchor.period.contains(chosen):
            return chosen, anchor, "in the year the text is at"
        later = start_of(chosen) >= start_of(anchor.period)
        why = "the next after the date before it" if later else "shortly before that date"
        return chosen, anchor, why

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



_BACK = 2.5  # how much farther a step back seems than a step forward


def _way(anchor: Period, option: Period) -> float:
    """How far a story would jump from its last date to an option."""
    if anchor.contains(option):
        return 0
    step = start_of(option) - start_of(anchor)
    return step if step >= 0 else -_BACK * step
