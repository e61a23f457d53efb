"""The topics page: what the documents are about, how it came and went, and each as a chronology."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from dateline.core.period import Period
from dateline.project.settings import FEWEST_TOPICS, MOST_TOPICS
from dateline.query.filters import Filter
from dateline.query.topics import TopicDetail
from dateline.ui import deciding
from dateline.ui.components.pager import pager
from dateline.ui.components.topic import (
    chronology,
    counted,
    head,
    in_short,
    key_days,
    silences,
)
from dateline.ui.components.topic_map import Ridge, topic_map
from dateline.ui.data import Opened
from dateline.ui.places import Place, go
from dateline.ui.rederive import dating, group_again
from dateline.ui.reviewing import MOST, topic_named
from dateline.ui.server.access import may_decide
from dateline.ui.state import choose, decide, desk, lay_out, view
from dateline.ui.words import plain, plural

SLICES = 72  # of time, at most
ROWS = 200  # of a chronology at a time


def topics_page(at: Opened) -> None:
    if dating(at.project):
        return
    found = at.answers.topic(desk().topic) if desk().topic else None
    if found is None:
        _all(at)
    else:
        _one(at, found)


# --- All of them ----------------------------------------------------------------------


def _all(at: Opened) -> None:
    frame = at.answers.topics()
    with st.container(horizontal=True, vertical_alignment="center", key="topics-head"):
        st.markdown("## Topics")
        if may_decide():
            with st.popover("Fewer or more", icon=":material/tune:"):
                _how_many(at, len(frame))
    if not len(frame):
        st.info("There are too few events for topics: it takes about twenty.")
        return
    grouped = int(frame["events"].sum())
    others = at.answers.counts().events - grouped
    st.caption(
        f"{plural(len(frame), 'topic')} of {plural(grouped, 'event')}, {others:,} belong to none. "
        "Choose a bar to see its events on the timeline; open a topic to read it as a chronology."
    )
    over_time = at.answers.strengths(most=SLICES)
    bars = dict(over_time.topics)
    names = frame["name"].tolist()
    picked = topic_map(
        [Ridge(name, bars[name]) for name in names if name in bars],
        [one.label() for one in over_time.slices],
    )
    if picked is not None:
        name, slice_ = picked
        _show(Filter(topics=(name,), period=over_time.slices[slice_]))
    for row in frame.to_dict("records"):
        _line({str(name): value for name, value in row.items()})


def _how_many(at: Opened, found: int) -> None:
    """Another number of topics. What people called, joined or moved stays so."""
    wanted = at.project.settings.topics
    usual = min(max(wanted or found, FEWEST_TOPICS), MOST_TOPICS)
    most = st.slider("Topics", FEWEST_TOPICS, MOST_TOPICS, usual, key="topics-many")
    st.caption(
        "Events are grouped anew, from what was read of the documents. Names that people gave stay "
        "with topics that hold mostly the same events."
    )
    with st.container(horizontal=True, gap="xsmall"):
        again = st.button("Group anew", key="topics-group", type="primary", disabled=most == wanted)
        free = st.button("As many as suit", key="topics-free", disabled=wanted is None)
    if again or free:
        decide(lambda: group_again(at.project, None if free else most))
        st.rerun()


def _show(chosen: Filter) -> None:
    """Its events, on the timeline."""
    choose(replace(view(), filter=chosen, window=None))
    go(Place.TIMELINE)


def _line(row: dict[str, Any]) -> None:
    with st.container(key=f"topic-line-{row['topic']}", gap=None):
        st.button(
            plain(row["name"]),
            key=f"open-topic-{row['topic']}",
            type="tertiary",
            on_click=_open,
            args=(row["name"],),
        )
        told = f"{_said(row['from'])} to {_said(row['to'])}" if row["from"] else ""
        st.html(in_short(row["phrases"], row["events"], row["documents"], told))


def _said(day: str | None) -> str:
    return "" if day is None or pd.isna(day) else Period.parse(day).label()


def _open(name: str) -> None:
    lay_out(topic=name, topics_page=0)


# --- One ------------------------------------------------------------------------------


def _one(at: Opened, topic: TopicDetail) -> None:
    with st.container(horizontal=True, key="topic-acts"):
        st.button("All topics", key="topics-all", icon=":material/arrow_back:", on_click=_close)
        if st.button("Show on the timeline", key="topic-show", icon=":material/timeline:"):
            _show(Filter(topics=(topic.name,)))
        if may_decide():
            with st.popover("Change", icon=":material/edit:"):
                _change(at, topic)
    st.html(head(topic))
    _shown(key_days(topic.days))
    left, right = st.columns(2)
    with left:
        _shown(counted("Actors", topic.actors))
    with right:
        _shown(counted("Sources", topic.sources))
    _shown(counted("Stories", topic.stories))
    if topic.gaps:
        st.html(silences(topic.gaps))
    pages = (len(topic.chronology) - 1) // ROWS
    page = min(desk().topics_page, pages)
    st.html(chronology(topic.chronology[page * ROWS : (page + 1) * ROWS]))
    if pages:
        pager(page, ROWS, len(topic.chronology), on_turn=_turn, key="topics-pages")


def _shown(markup: str) -> None:
    """Nothing where there is nothing to tell."""
    if markup:
        st.html(markup)


def _change(at: Opened, topic: TopicDetail) -> None:
    """Call the topic otherwise, make it part of another, or a story of it a topic of its own."""
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
    _part(at, topic)


def _part(at: Opened, topic: TopicDetail) -> None:
    """A story of the topic becomes one of its own. Single events are chosen in the table."""
    sizes = {name: size for name, size in topic.stories if size <= MOST}
    story = st.selectbox(
        "A part of it is another topic",
        list(sizes),
        index=None,
        placeholder="a story",
        format_func=lambda name: f"{plain(name)} ({plural(sizes[name], 'event')})",
        key="topic-part",
    )
    if st.button("Make it one", key="topic-split", disabled=story is None) and story is not None:
        frame = at.answers.page(
            Filter(topics=(topic.name,), stories=(story,)), order="date", limit=MOST, offset=0
        )
        told = at.answers.mention_ids(tuple(frame["id"]))
        named = topic_named(at.answers, story)
        events = list(told.items())
        decide(lambda: deciding.put_under(at.project, events, named, desk().author))
        lay_out(topic=story)
        st.rerun()
    st.caption(
        "Single events are put elsewhere on the timeline: show the topic there, tick them in the "
        "table and choose “Topic”."
    )


def _close() -> None:
    lay_out(topic="")


def _turn(page: int) -> None:
    lay_out(topics_page=page)
