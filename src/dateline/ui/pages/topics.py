"""The topics page: what the documents are about, how it came and went, and each as a chronology."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from dateline.core.calendar import MINUTES_PER_DAY
from dateline.core.period import Period
from dateline.query.filters import Filter
from dateline.query.key_days import day_text
from dateline.query.topics import TopicDetail
from dateline.ui import deciding
from dateline.ui.components.pager import pager
from dateline.ui.components.topic import (
    chronology,
    counted,
    head,
    in_short,
    key_days,
    ridge,
    silences,
)
from dateline.ui.data import Opened
from dateline.ui.places import Place, go
from dateline.ui.server.access import may_decide
from dateline.ui.state import choose, decide, desk, lay_out, view
from dateline.ui.words import plain, plural

SLICES = 60
ROWS = 200  # of a chronology at a time


def topics_page(at: Opened) -> None:
    found = at.answers.topic(desk().topic) if desk().topic else None
    if found is None:
        _all(at)
    else:
        _one(at, found)


# --- All of them ----------------------------------------------------------------------


def _all(at: Opened) -> None:
    st.markdown("## Topics")
    frame = at.answers.topics()
    if not len(frame):
        st.info("There are too few events for topics: it takes about twenty.")
        return
    over_time = at.answers.strengths(buckets=SLICES)
    first, last = (_day(minute) for minute in (over_time.start, over_time.end))
    grouped = int(frame["events"].sum())
    others = at.answers.counts().events - grouped
    st.caption(
        f"{plural(len(frame), 'topic')} of {plural(grouped, 'event')}, {others:,} belong to none. "
        f"The bars go from {first} to {last}. Open a topic to read it as a chronology."
    )
    bars = dict(over_time.topics)
    for row in frame.to_dict("records"):
        _line(
            {str(name): value for name, value in row.items()},
            bars.get(row["name"], ()),
            f"{first} to {last}",
        )


def _line(row: dict[str, Any], counts: tuple[int, ...], span: str) -> None:
    with st.container(key=f"topic-line-{row['topic']}", gap=None):
        st.button(
            plain(row["name"]),
            key=f"open-topic-{row['topic']}",
            type="tertiary",
            on_click=_open,
            args=(row["name"],),
        )
        told = f"{_said(row['from'])} to {_said(row['to'])}" if row["from"] else ""
        label = f"Events of {row['name']} from {span}: {', '.join(map(str, counts))}"
        st.html(
            ridge(counts, label) + in_short(row["phrases"], row["events"], row["documents"], told)
        )


def _said(day: str | None) -> str:
    return "" if day is None or pd.isna(day) else Period.parse(day).label()


def _day(minute: int) -> str:
    return _said(day_text(minute // MINUTES_PER_DAY))


def _open(name: str) -> None:
    lay_out(topic=name, topics_page=0)


# --- One ------------------------------------------------------------------------------


def _one(at: Opened, topic: TopicDetail) -> None:
    with st.container(horizontal=True, key="topic-acts"):
        st.button("All topics", key="topics-all", icon=":material/arrow_back:", on_click=_close)
        if st.button("Show on the timeline", key="topic-show", icon=":material/timeline:"):
            choose(replace(view(), filter=Filter(topics=(topic.name,)), window=None))
            go(Place.TIMELINE)
        if may_decide():
            with st.popover("Change", icon=":material/edit:"):
                _change(at, topic)
    st.html(head(topic))
    st.html(key_days(topic.days))
    left, right = st.columns(2)
    with left:
        st.html(counted("Actors", topic.actors))
    with right:
        st.html(counted("Sources", topic.sources))
    st.html(counted("Stories", topic.stories))
    if topic.gaps:
        st.html(silences(topic.gaps))
    pages = (len(topic.chronology) - 1) // ROWS
    page = min(desk().topics_page, pages)
    st.html(chronology(topic.chronology[page * ROWS : (page + 1) * ROWS]))
    if pages:
        pager(page, ROWS, len(topic.chronology), on_turn=_turn, key="topics-pages")


def _change(at: Opened, topic: TopicDetail) -> None:
    """Call the topic otherwise, or make it part of another."""
    called = st.text_input("Its name", topic.name, max_chars=200, key=f"topic-name-{topic.id}")
    if st.button("Call it so", key="topic-rename", disabled=called.strip() in ("", topic.name)):
        decide(
            lambda: deciding.name_topic(
                at.project, topic.id, topic.name, called.strip(), desk().author
            )
        )
        lay_out(topic=" ".join(called.split()))
        st.rerun()
    others = {
        str(row["name"]): str(row["topic"])
        for row in at.answers.topics().to_dict("records")
        if row["topic"] != topic.id
    }
    into = st.selectbox(
        "It is part of", list(others), index=None, placeholder="another topic", key="topic-into"
    )
    if st.button("Put it there", key="topic-join", disabled=into is None) and into is not None:
        decide(
            lambda: deciding.join_topics(
                at.project, topic.id, topic.name, (others[into], into), desk().author
            )
        )
        lay_out(topic=into)
        st.rerun()


def _close() -> None:
    lay_out(topic="")


def _turn(page: int) -> None:
    lay_out(topics_page=page)
