"""The filters that are active, each with a way out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from dateline.query.filter import Filter, Review
from dateline.ui.words import listed, plain, shortened

SAID = {  # how a part of the filter is called in a sentence
    "actors": "actor",
    "sources": "source",
    "kinds": "kind",
    "statuses": "status",
    "bases": "date is",
    "corroborations": "told by",
    "documents": "document",
    "period": "period",
    "words": "words",
    "reviews": "review",
    "conflicts": "conflicts",
    "dated": "dates",
}


# the parts of which each value has a chip of its own
_LISTED = ("actors", "sources", "kinds", "statuses", "bases", "corroborations", "documents")


@dataclass(frozen=True)
class Chip:
    """``value`` is empty where the chip stands for the whole part; ``warning`` says what is
    wrong with it."""

    part: str
    value: str
    label: str
    warning: str = ""


def chips_of(chosen: Filter, *, unknown: Sequence[str] = ()) -> list[Chip]:
    """A chip for each thing that narrows. ``unknown`` are values that this project lacks.

    >>> [chip.label for chip in chips_of(Filter(words="treaty", conflicts=True))]
    ['words: treaty', 'only conflicts']
    """
    found: list[Chip] = []
    for part in chosen.active:
        values = getattr(chosen, part)
        if part in _LISTED:
            for value in values:
                warning = f"no such {SAID[part]}" if value in unknown else ""
                found.append(Chip(part, str(value), f"{SAID[part]}: {value}", warning))
        else:
            found.append(Chip(part, "", _whole(chosen, part)))
    return found


def _whole(chosen: Filter, part: str) -> str:
    if part == "conflicts":
        return "only conflicts"
    if part == "dated":
        return "only without a date"
    if part == "reviews":
        all_of_them = set(chosen.reviews) == set(Review)
        named = listed(list(map(str, chosen.reviews)), last="or")
        return f"review: {'rejected ones too' if all_of_them else named}"
    if part == "period":
        return f"period: {chosen.period.label() if chosen.period else ''}"
    return f"{SAID[part]}: {getattr(chosen, part)}"


def chips(
    shown: Sequence[Chip],
    *,
    on_remove: Callable[[Chip], None],
    on_clear: Callable[[], None],
) -> None:
    with st.container(horizontal=True, gap="xsmall", key="chips"):
        for chip in shown:
            label = plain(shortened(chip.label, 48))
            warning = f" :orange[– {chip.warning}]" if chip.warning else ""
            st.button(
                f"{label}{warning}",
                key=f"chip-{chip.part}-{chip.value}",
                icon=":material/close:",
                icon_position="right",
                help=f"Remove this filter ({plain(chip.label)})" if len(chip.label) > 48 else None,
                on_click=on_remove,
                args=(chip,),
            )
        if len(shown) > 1:
            st.button("Clear all", key="clear", type="tertiary", on_click=on_clear)
