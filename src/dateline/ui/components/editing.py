"""Correct what is said of an event: its words, date, status, actors; and write beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from dateline.core.event import Role, Status
from dateline.ui.dates import LONGEST, read_date
from dateline.ui.evidence import ROLES, Evidence
from dateline.ui.words import plain


@dataclass(frozen=True)
class Facts:
    """What the reader wrote; ``roles`` are those of the actors."""

    headline: str
    date: str
    status: str
    actors: tuple[str, ...]
    roles: tuple[tuple[str, str], ...]
    topic: str
    note: str
    tags: tuple[str, ...]


@dataclass(frozen=True)
class Offers:
    """What can be chosen for an event: those of the project, the most frequent first."""

    actors: Sequence[str] = ()
    tags: Sequence[str] = ()
    topics: Sequence[str] = ()


def facts_of(shown: Evidence) -> Facts:
    """As they stand."""
    return Facts(
        *(shown.headline, shown.label, shown.status, shown.actors, shown.roles),
        *(shown.topic, shown.note, shown.tags),
    )


_HEADLINE, _DATE, _STATUS, _ACTORS, _TOPIC, _NOTE, _TAGS = (
    f"edit-{name}" for name in ("headline", "date", "status", "actors", "topic", "note", "tags")
)


def editing(
    shown: Evidence,
    offers: Offers,
    *,
    save: Callable[[Facts], None],
    cancel: Callable[[], None],
) -> None:
    """``offers`` stand beside what it has; other actors and tags can be written."""
    with st.container(key="editing"):
        st.text_area("Headline", shown.headline, max_chars=500, height=80, key=_HEADLINE)
        if shown.derived:
            st.caption(f"The program’s own: {plain(shown.derived)}")
        written = st.text_input("Date", shown.label, max_chars=LONGEST, key=_DATE)
        if written != shown.label:
            reading = read_date(written)
            st.caption(plain(reading.said))
        statuses = [str(status) for status in Status]
        st.selectbox("Did it happen?", statuses, index=statuses.index(shown.status), key=_STATUS)
        st.multiselect(
            "Who takes part",
            list(dict.fromkeys((*shown.actors, *offers.actors))),
            default=list(shown.actors),
            accept_new_options=True,
            key=_ACTORS,
            help="Choose a name, or write another one",
        )
        _roles(dict(shown.roles))
        st.selectbox(
            "Topic",
            list(dict.fromkeys(filter(None, (shown.topic, *offers.topics)))),
            index=0 if shown.topic else None,
            accept_new_options=True,
            key=_TOPIC,
            placeholder="None; choose one, or write one",
        )
        st.multiselect(
            "Tags",
            list(dict.fromkeys((*shown.tags, *offers.tags))),
            default=list(shown.tags),
            accept_new_options=True,
            key=_TAGS,
            placeholder="Choose a tag, or write one",
        )
        st.text_area("Note", shown.note, max_chars=5000, height=80, key=_NOTE)
        with st.container(horizontal=True, gap="xsmall"):
            st.button("Save", key="save", type="primary", on_click=lambda: save(_written()))
            st.button("Cancel", key="cancel", on_click=cancel)


def _roles(known: Mapping[str, str]) -> None:
    """How each of the actors that are chosen now takes part."""
    with st.container(key="edit-roles", gap="xsmall"):
        for actor in st.session_state[_ACTORS]:
            st.selectbox(
                plain(actor),
                list(ROLES),
                index=list(ROLES).index(Role(known.get(actor, Role.NAMED))),
                format_func=lambda role: ROLES[role],
                key=_role_key(actor),
            )


def _role_key(actor: str) -> str:
    return f"edit-role-{actor}"


def _written() -> Facts:
    state = st.session_state
    return Facts(
        state[_HEADLINE],
        state[_DATE],
        state[_STATUS],
        tuple(state[_ACTORS]),
        tuple((actor, str(state.get(_role_key(actor), Role.NAMED))) for actor in state[_ACTORS]),
        " ".join((state[_TOPIC] or "").split()),
        state[_NOTE],
        tuple(state[_TAGS]),
    )
