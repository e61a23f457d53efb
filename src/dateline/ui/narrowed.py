"""What narrows the events now, as chips above a page, each with a way out."""

from __future__ import annotations

from dateline.query.filters import PARTS, Filter, Review
from dateline.ui.components.chips import Chip, chips, chips_of
from dateline.ui.data import Answers
from dateline.ui.sidebar import narrow
from dateline.ui.state import view


def narrowed(answers: Answers) -> None:
    chosen = view().filter
    shown = chips_of(chosen, unknown=_unknown(answers, chosen))
    if shown:
        chips(shown, on_remove=_remove, on_clear=lambda: narrow(Filter()))


def _unknown(answers: Answers, chosen: Filter) -> list[str]:
    """The values a link may have brought that this project does not know."""
    everything = Filter(reviews=tuple(Review))
    return [
        value
        for part in PARTS.values()
        if part.lists and part.members is None
        for value in getattr(chosen, part.name)
        if not answers.count(everything.toggled(part.name, value))
    ]


def _remove(chip: Chip) -> None:
    chosen = view().filter
    narrow(chosen.toggled(chip.part, chip.value) if chip.value else chosen.without(chip.part))
