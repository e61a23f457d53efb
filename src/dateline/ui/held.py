"""What is in view, and the filter under which everything beside the timeline is counted."""

from __future__ import annotations

from dateline.core.calendar import MINUTES_PER_DAY
from dateline.core.period import Grain, Period
from dateline.query.filters import Filter
from dateline.timeline.axis import padded
from dateline.ui.components.timeline.payload import Reach
from dateline.ui.data import Answers
from dateline.ui.state import view


def reach_of(answers: Answers, chosen: Filter) -> Reach:
    """How far the events of a filter go, and the stretch that one begins with."""
    known = answers.extent(chosen) or (0, 1)
    return Reach(padded(*known), padded(*(answers.most(chosen) or known)), known)


def in_view(answers: Answers) -> tuple[int, int]:
    """The stretch that the timeline shows, in minutes since 1970."""
    chosen = view()
    return chosen.window or reach_of(answers, chosen.filter).home


def counted(answers: Answers) -> Filter:
    """The reader's filter; held to what is in view where the reader wants that."""
    chosen = view()
    if not chosen.held:
        return chosen.filter
    start, end = in_view(answers)
    whole = start % MINUTES_PER_DAY == end % MINUTES_PER_DAY == 0
    return chosen.filter.having("within", Period(start, end, Grain.DAY if whole else Grain.MINUTE))
