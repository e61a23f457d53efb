"""Write an event: from nothing, or from a sentence of a document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from dateline.core.event import Status
from dateline.core.period import Period
from dateline.ui.dates import LONGEST, read_date
from dateline.ui.words import plain


@dataclass(frozen=True)
class Draft:
    headline: str
    date: Period
    status: Status
    actors: tuple[str, ...]
    source: str


@dataclass(frozen=True)
class Begun:
    """What is written already, for the reader to change."""

    headline: str = ""
    date: str = ""
    actors: tuple[str, ...] = ()
    source: str = ""


NOTHING = Begun()


def writing(
    actors: Sequence[str], *, save: Callable[[Draft], None], begun: Begun = NOTHING
) -> None:
    """``actors`` are offered; others can be written. ``save`` is called with what is whole."""
    headline = st.text_area(
        "What happened", begun.headline, max_chars=500, height=80, key="write-headline"
    )
    date = st.text_input(
        "When",
        begun.date,
        max_chars=LONGEST,
        key="write-date",
        placeholder="3 May 2015, May 2015, 44 BC …",
    )
    reading = read_date(date)
    if date.strip():
        st.caption(plain(reading.said))
    source = st.text_input(
        "Who says so",
        begun.source,
        max_chars=200,
        key="write-source",
        help="A book, a person, a file: your source",
    )
    status = st.selectbox("Did it happen?", [str(each) for each in Status], key="write-status")
    taking = st.multiselect(
        "Who takes part",
        list(dict.fromkeys((*begun.actors, *actors))),
        default=list(begun.actors),
        accept_new_options=True,
        key="write-actors",
    )
    whole = headline.strip() and source.strip() and reading.period is not None
    if st.button("Write it", key="write", type="primary", disabled=not whole):
        assert reading.period is not None
        save(Draft(headline, reading.period, Status(status), tuple(taking), source))


def date_to_write(period: Period | None) -> str:
    """A date as a reader would write it, such that it is read as just this one.

    >>> date_to_write(Period.of_month(2015, 5)), date_to_write(None)
    ('May 2015', '')
    """
    if period is None:
        return ""
    label = period.label()
    return label if read_date(label).period == period else str(period)
