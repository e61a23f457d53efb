"""The filters that are active, each with a way out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from dateline.core.period import Period
from dateline.query.filters import PARTS, Asks, Filter, Part
from dateline.ui.words import listed, plain, shortened


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
    for part in map(PARTS.__getitem__, chosen.active):
        values = getattr(chosen, part.name)
        if part.lists and part.asks is not Asks.REVIEW:
            for value in values:
                warning = f"no such {part.word}" if value in unknown else ""
                found.append(
                    Chip(part.name, str(value), f"{part.word}: {part.label(value)}", warning)
                )
        else:
            found.append(Chip(part.name, "", part.only or f"{part.word}: {_whole(part, values)}"))
    return found


def _whole(part: Part, value: object) -> str:
    if isinstance(value, Period):
        return value.label()
    if isinstance(value, tuple):  # reviews
        all_of_them = set(value) == set(part.members or ())
        return "rejected ones too" if all_of_them else listed(list(map(str, value)), last="or")
    return str(value)


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
