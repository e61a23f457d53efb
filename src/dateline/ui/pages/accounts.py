"""The accounts page: two that tell the same, side by side, day by day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from html import escape
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from dateline.core.event import Status
from dateline.export.csv import events_csv
from dateline.query.accounts import (
    COLUMN,
    By,
    Compared,
    Said,
    Standing,
    compared,
    table,
    with_authors,
)
from dateline.ui.components.pager import pager
from dateline.ui.data import Opened
from dateline.ui.narrowed import narrowed
from dateline.ui.state import choose, desk, lay_out, view
from dateline.ui.view import to_link
from dateline.ui.words import plain, shortened

SIZE = 25
MOST = 20_000  # events that are compared at once
_EVERYBODY = "everybody else"
_BY = {
    By.SOURCE: "Sources",
    By.DOCUMENT: "Documents",
    By.AUTHOR: "Authors",
    By.WITNESS: "Witnesses",
}
_ALL = "all"
_LONGEST = 32  # characters of a name beside others
_MOST = "-"  # in a link: whoever tells most


def accounts_page(at: Opened) -> None:
    st.markdown("## Accounts side by side")
    chosen = view().filter
    st.caption(
        "What one of them tells beside the other: where they agree, where they contradict one "
        "another, and where one is silent."
    )
    narrowed(at.answers)
    if at.answers.count(chosen) > MOST:
        st.info(f"More than {MOST:,} events: narrow them on the timeline first.")
        return
    mentions = with_authors(at.answers.mentions(chosen), at.answers.documents())
    pair = _pair(mentions)
    if pair is None:
        st.info("Nobody is named here whose account could be compared.")
        return
    found = compared(mentions, *pair)
    frame = at.answers.rows_of(tuple(dict.fromkeys(each.event for each in found)))
    headlines = dict(zip(frame["id"], frame["headline"], strict=True))
    dates = dict(zip(frame["id"], frame["label"], strict=True))
    names = pair[1], pair[2] or _EVERYBODY
    shown = _of_standing(found, *names)
    page = min(desk().accounts_page, max(0, (len(shown) - 1) // SIZE))
    part = shown[page * SIZE : (page + 1) * SIZE]
    st.html(side_by_side(part, *names, headlines, dates))
    if len(shown) > SIZE:
        pager(page, SIZE, len(shown), on_turn=_turn, key="accounts-pages")
    if not shown:
        return
    st.download_button(
        "Download the comparison, as CSV",
        data=lambda: events_csv(table(shown, headlines), bom=True),
        file_name="accounts.csv",
        mime="text/csv",
        icon=":material/download:",
        key="accounts-csv",
        on_click="ignore",
    )


def _pair(mentions: pd.DataFrame) -> tuple[By, str, str] | None:
    """Whom the reader compares; at first those who tell most."""
    known = view().accounts
    tellers = [by for by in _BY if _names(mentions, by)]
    if not tellers:
        return None
    by = known[0] if known and known[0] in tellers else tellers[0]
    with st.container(horizontal=True, key="accounts-choice"):
        st.session_state["accounts-by"] = by
        st.segmented_control(
            "Compare",
            tellers,
            key="accounts-by",
            required=True,
            format_func=lambda kind: _BY[kind],
            on_change=lambda: _compare(st.session_state["accounts-by"], "", ""),
        )
        names = _names(mentions, by)
        one = known[1] if known and known[1] in names else names[0]
        others = ["", *(name for name in names if name != one)]
        other = known[2] if known and known[2] in others else ""
        st.session_state["accounts-one"], st.session_state["accounts-other"] = one, other
        for key, label, options in (
            ("accounts-one", "The first", names),
            ("accounts-other", "The second", others),
        ):
            st.selectbox(
                label,
                options,
                key=key,
                format_func=lambda name: plain(name or _EVERYBODY),
                on_change=lambda: _compare(
                    by, st.session_state["accounts-one"], st.session_state["accounts-other"]
                ),
                width=320,
            )
    return by, one, other


def _names(mentions: pd.DataFrame, by: By) -> list[str]:
    """Those who tell anything, who tells most first."""
    counted = Counter(filter(None, mentions[COLUMN[by]].fillna("")))
    return sorted(counted, key=lambda name: (-counted[name], name))


def _compare(by: By, one: str, other: str) -> None:
    lay_out(accounts_page=0)
    pair = (by, one or _MOST, "" if other == one else other)
    choose(replace(view(), accounts=pair))


def _of_standing(found: Sequence[Compared], one: str, other: str) -> list[Compared]:
    counted = Counter(each.standing for each in found)
    st.session_state["accounts-standing"] = view().standing or _ALL
    chosen = st.pills(
        "How they stand",
        [_ALL, *Standing],
        required=True,
        format_func=lambda each: (
            f"{plain(_standing(each, one, other))}  "
            f"{len(found) if each == _ALL else counted[each]:,}"
        ),
        key="accounts-standing",
        label_visibility="collapsed",
        on_change=_of_another_standing,
    )
    return [each for each in found if chosen == _ALL or each.standing == chosen]


def _of_another_standing() -> None:
    chosen = st.session_state["accounts-standing"]
    lay_out(accounts_page=0)
    choose(replace(view(), standing=None if chosen == _ALL else Standing(chosen)))


def _standing(standing: str, one: str, other: str) -> str:
    """
    >>> _standing(Standing.ONE_ALONE, "The Herald", "The Post")
    'only The Herald'
    """
    others = "others" if other == _EVERYBODY else other
    alone = {Standing.ONE_ALONE: one, Standing.OTHER_ALONE: others}
    name = alone.get(Standing(standing)) if standing != _ALL else None
    return standing if name is None else f"only {shortened(name, _LONGEST)}"


def _turn(page: int) -> None:
    lay_out(accounts_page=page)


def side_by_side(
    found: Sequence[Compared],
    one: str,
    other: str,
    headlines: dict[str, str],
    dates: dict[str, str],
) -> str:
    """The events as a table; every one leads to its evidence."""
    if not found:
        return "<p>No event is told so.</p>"
    heads = ("Event", one, other)
    head = "".join(f"<th scope='col'>{escape(name)}</th>" for name in heads)
    lines = []
    for each in found:
        link = urlencode(to_link(replace(view(), event=each.event)), doseq=True)
        date = dates.get(each.event, "")
        cells = (
            f"{escape(date)}<br><a href='./?{escape(link)}'>"
            f"{escape(headlines.get(each.event, ''))}</a><br>"
            f"<span class='ev-badge' data-kind='{_kind(each)}'>"
            f"{escape(_standing(each.standing, one, other))}</span>",
            _told(each.one, date),
            _told(each.other, date),
        )
        lines.append(
            "<tr>"
            + "".join(
                f"<td data-head='{escape(name)}'>{cell}</td>"
                for name, cell in zip(heads, cells, strict=True)
            )
            + "</tr>"
        )
    return (
        f"<table class='ev-rows ev-accounts'><thead><tr>{head}</tr></thead>"
        f"<tbody>{''.join(lines)}</tbody></table>"
    )


def _kind(each: Compared) -> str:
    return "conflict" if each.standing is Standing.CONTRADICT else "standing"


def _told(said: Sequence[Said], date: str) -> str:
    """What an account says, each sentence with its date where that is not the event's."""
    if not said:
        return "<i>silent</i>"
    return "".join(
        f"<p>{_remarks(each, date)}{escape(each.quote)} <small>{escape(each.where)}</small></p>"
        for each in said
    )


def _remarks(said: Said, date: str) -> str:
    own = "" if said.label == date else f"<b>{escape(said.label)}</b> "
    return own + ("" if said.status == Status.HAPPENED else f"<i>{escape(said.status)}</i> ")
