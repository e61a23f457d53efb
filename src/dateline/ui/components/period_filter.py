"""Choose a stretch of time by writing its ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import streamlit as st

from dateline.core.period import Period

_FROM, _TO = "period-from", "period-to"


@dataclass(frozen=True)
class Reading:
    """What two written ends mean; ``trouble`` says, in words, why they mean nothing yet."""

    period: Period | None = None
    trouble: str = ""


def read_ends(first: str, last: str) -> Reading:
    """
    >>> str(read_ends("1998", "2008-08").period), str(read_ends("", "1975").period)
    ('1998/2008-08', '../1975')
    >>> read_ends("2008", "1998").trouble
    'The end, 1998, lies before the start, 2008.'
    """
    first, last = first.strip(), last.strip()
    try:
        start, end = (Period.parse(text) if text else None for text in (first, last))
    except ValueError as error:
        return Reading(trouble=f"{str(error)[:1].upper()}{str(error)[1:]}.")
    if start is None or end is None:
        open_ended = start.since() if start else end.until() if end else None
        return Reading(None if open_ended is None else _exact(open_ended))
    try:
        return Reading(_exact(Period.between(start, end)))
    except ValueError:
        return Reading(trouble=f"The end, {last}, lies before the start, {first}.")


def written_ends(period: Period | None) -> tuple[str, str]:
    """
    >>> written_ends(Period.parse("1998/2008-08")), written_ends(Period.parse("1998"))
    (('1998', '2008-08'), ('1998', '1998'))
    """
    if period is None:
        return "", ""
    start, slash, end = str(period).partition("/")
    first, last = (start, end) if slash else (start, start)
    return first.replace("..", ""), last.replace("..", "")


def _exact(period: Period) -> Period:
    """What is searched for is neither approximate nor uncertain."""
    return replace(period, approximate=False, uncertain=False)


def period_filter(chosen: Period | None, *, on_change: Callable[[Period | None], None]) -> None:
    """Ask for the ends; calls back with a period, and only once what is written is one."""
    typed = tuple(st.session_state.get(name, "") for name in (_FROM, _TO))
    if read_ends(*typed).period != chosen and not read_ends(*typed).trouble:
        typed = written_ends(chosen)
    for name, text in zip((_FROM, _TO), typed, strict=True):
        st.session_state[name] = text

    def changed() -> None:
        reading = read_ends(st.session_state[_FROM], st.session_state[_TO])
        if not reading.trouble:
            on_change(reading.period)

    st.markdown("**Period**")
    left, right = st.columns(2, gap="xsmall")
    left.text_input("From", key=_FROM, placeholder="1998", on_change=changed)
    right.text_input("To", key=_TO, placeholder="2008-08", on_change=changed)
    trouble = read_ends(*typed).trouble
    if trouble:
        st.warning(trouble)
