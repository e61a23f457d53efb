"""The actors page: who is named, by which names and where; what is one and what is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from dateline.actors.likely import Likely
from dateline.core.mention import BY_KIND, ActorKind
from dateline.project.decisions import Decision, describe
from dateline.query.actors import ActorDetail, ActorRow, NameRow
from dateline.query.filters import Filter
from dateline.ui import deciding
from dateline.ui.components.acting import acting
from dateline.ui.components.actor import figures, in_short, name_line, pair_line, title
from dateline.ui.components.pager import pager
from dateline.ui.data import Opened
from dateline.ui.places import Place, go
from dateline.ui.server.access import may_decide
from dateline.ui.state import choose, desk, lay_out, note, view
from dateline.ui.words import plain, plural, shortened, sign

SIZE = 25
_PAIRS = 12  # proposals shown at a time
_BESIDE = 30  # of those it appears with
_FOUND = 8  # actors offered to merge with
_NAMES = 100  # of one actor
ANY = "all kinds"


def actors_page(at: Opened) -> None:
    detail = at.answers.actor(desk().actor) if desk().actor else None
    if detail is None:
        _all(at)
    else:
        _one(at, detail)


# --- All of them ----------------------------------------------------------------------


def _all(at: Opened) -> None:
    st.markdown("## Actors")
    _notes(at)
    kind = desk().actor_kind
    found = at.answers.actors(desk().search("actors-page"), kind="" if kind == ANY else kind)
    everyone = at.answers.actors("", kind="")
    if not everyone:
        st.info("No actor is named in these documents.")
        return
    _search(everyone)
    _proposals(at)
    st.caption(
        f"{plural(len(found), 'actor')}, those in most events first. Open one to see all its names "
        "and where they stand, and to say what is one and what is not."
    )
    page = min(desk().actors_page, max(0, (len(found) - 1) // SIZE))
    for row in found[page * SIZE : (page + 1) * SIZE]:
        _line(row)
    if not found:
        st.caption("No actor has such a name.")
    elif len(found) > SIZE:
        pager(page, SIZE, len(found), on_turn=_turn, key="actors-pages")


def _search(everyone: Sequence[ActorRow]) -> None:
    field = "actors-page-search"
    st.session_state[field] = desk().search("actors-page")
    st.text_input(
        "Find an actor by any of its names",
        key=field,
        type="search",
        placeholder="Find by any name, short form or spelling …",
        label_visibility="collapsed",
        live=True,
        on_change=lambda: lay_out(
            searches=desk().searching("actors-page", st.session_state[field].strip()),
            actors_page=0,
        ),
    )
    counts = {str(kind): 0 for kind in ActorKind}
    for row in everyone:
        counts[row.kind] = counts.get(row.kind, 0) + 1
    kinds = [ANY, *(kind for kind, count in counts.items() if count)]
    key = "actors-page-kind"
    st.session_state[key] = desk().actor_kind if desk().actor_kind in kinds else ANY
    st.pills(
        "Kind",
        kinds,
        key=key,
        required=True,
        label_visibility="collapsed",
        format_func=lambda kind: kind if kind == ANY else f"{kind}  {counts[kind]:,}",
        on_change=lambda: lay_out(actor_kind=st.session_state[key], actors_page=0),
    )


def _line(row: ActorRow) -> None:
    with st.container(key=f"actor-line-{row.name}", gap=None):
        st.button(
            plain(row.name),
            key=f"open-{row.name}",
            icon=sign(row.kind),
            type="tertiary",
            on_click=_open,
            args=(row.name,),
        )
        st.html(in_short(row))


def _turn(page: int) -> None:
    lay_out(actors_page=page)


def _open(name: str) -> None:
    lay_out(actor=name, searches=desk().searching("merge", ""))


def _close() -> None:
    lay_out(actor="")


def _notes(at: Opened) -> None:
    for trouble in at.answers.alias_notes():
        st.warning(plain(trouble))


# --- What may be one ------------------------------------------------------------------


def _proposals(at: Opened) -> None:
    pairs = at.answers.likely()
    if not pairs:
        return
    said = "pair that may be one actor" if len(pairs) == 1 else "pairs that may be one actor"
    with st.expander(f"{len(pairs):,} {said}", key="likely", icon=":material/join:"):
        st.caption("Names that are alike. Nothing of this is applied unless you say so.")
        for number, pair in enumerate(pairs[:_PAIRS]):
            _proposal(at, pair, number)
        if len(pairs) > _PAIRS:
            st.caption(f"{len(pairs) - _PAIRS:,} more follow as these are decided.")


def _proposal(at: Opened, pair: Likely, number: int) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"pair-{number}"):
        st.html(pair_line(pair.name, pair.actor, pair.why))
        acting("Same", key=f"same-{number}", on_click=_merge, args=(at, pair.name, pair.actor, ""))
        acting(
            "Not the same", key=f"apart-{number}", on_click=_apart, args=(at, pair.name, pair.actor)
        )


# --- One of them ----------------------------------------------------------------------


def _one(at: Opened, detail: ActorDetail) -> None:
    row = detail.row
    st.button(
        "All actors",
        key="actors-back",
        icon=":material/arrow_back:",
        type="tertiary",
        on_click=_close,
    )
    st.html(title(row))
    _notes(at)
    st.html(figures(row))
    if row.events and st.button(
        f"Show its {plural(row.events, 'event')}", key="actor-events", type="primary"
    ):
        choose(replace(view(), filter=Filter(actors=(row.name,)), window=None, event=""))
        lay_out(page=0)
        go(Place.TIMELINE)
    _names(at, detail)
    _beside(detail)
    _decide(at, row)
    _decided(at, detail)


def _names(at: Opened, detail: ActorDetail) -> None:
    st.markdown(f"### {plural(len(detail.names), 'name')}")
    for number, name in enumerate(detail.names[:_NAMES]):
        with st.container(horizontal=True, vertical_alignment="top", key=f"name-{number}"):
            st.html(name_line(name))
            if _can_be_split(name, detail):
                acting(
                    "Split off",
                    key=f"split-{number}",
                    icon=":material/call_split:",
                    help="This name is somebody else",
                    on_click=_split,
                    args=(at, name, detail.row),
                )
    if len(detail.names) > _NAMES:
        st.caption(f"{len(detail.names) - _NAMES:,} rarer names are not listed.")


def _can_be_split(name: NameRow, detail: ActorDetail) -> bool:
    """Not what stands for it by its kind alone, and not the name that it is known by."""
    return name.name not in (detail.row.name, detail.row.own) and BY_KIND not in name.why


def _beside(detail: ActorDetail) -> None:
    if not detail.beside:
        return
    st.markdown("### Appears with")
    with st.container(horizontal=True, gap="small", key="beside"):
        for name, kind, count in detail.beside[:_BESIDE]:
            st.button(
                f"{plain(shortened(name, 40))} :gray[{count:,}]",
                key=f"beside-{name}",
                icon=sign(kind),
                help=f"{kind}; in {plural(count, 'event')} with it",
                on_click=_open,
                args=(name,),
            )
    if len(detail.beside) > _BESIDE:
        st.caption(f"and {len(detail.beside) - _BESIDE:,} others")


def _decide(at: Opened, row: ActorRow) -> None:
    if not may_decide():
        return
    st.markdown("### Decide")
    with st.container(key="decide-actor"):
        _merging(at, row)
        shown = "actor-shown"
        st.session_state[shown] = row.name
        st.text_input(
            "Call it",
            key=shown,
            max_chars=200,
            width=420,
            on_change=lambda: _rename(at, row, st.session_state[shown]),
        )
        kind = "actor-is"
        kinds = [str(member) for member in ActorKind]
        st.session_state[kind] = row.kind if row.kind in kinds else kinds[0]
        st.selectbox(
            "It is a",
            kinds,
            key=kind,
            width=420,
            on_change=lambda: _set_kind(at, row, st.session_state[kind]),
        )


def _merging(at: Opened, row: ActorRow) -> None:
    field = "merge-search"
    st.session_state[field] = desk().search("merge")
    st.text_input(
        "Merge with",
        key=field,
        type="search",
        placeholder="Find the actor that it is …",
        width=420,
        live=True,
        on_change=lambda: lay_out(searches=desk().searching("merge", st.session_state[field])),
    )
    words = desk().search("merge").strip()
    if not words:
        return
    found = [other for other in at.answers.actors(words, kind="") if other.name != row.name]
    with st.container(horizontal=True, gap="small", key="merge-with"):
        for other in found[:_FOUND]:
            st.button(
                f"{plain(shortened(other.name, 40))} :gray[{other.events:,}]",
                key=f"merge-{other.name}",
                icon=sign(other.kind),
                on_click=_merge,
                args=(at, row.own, other.own, other.name),
            )
        if not found:
            st.caption("No other actor has such a name.")


# --- Decisions ------------------------------------------------------------------------


def _decided(at: Opened, detail: ActorDetail) -> None:
    about = {detail.row.name, detail.row.own}
    about |= {name.name for name in detail.names} | {name.actor for name in detail.names}
    found = [d for d in deciding.of_actors(at.project) if about & set(deciding.names_of(d))]
    if not found:
        return
    st.markdown("### Decided")
    for decision in reversed(found):
        _decision(at, decision)


def _decision(at: Opened, decision: Decision) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"who-{decision.id}"):
        st.text(f"{decision.at[:16].replace('T', ' ')}  {describe(decision)}")
        acting(
            "Undo",
            key=f"undo-who-{decision.id}",
            icon=":material/undo:",
            on_click=_undo,
            args=(at, decision),
        )


def _undo(at: Opened, decision: Decision) -> None:
    try:
        deciding.take_back(at.project, decision.id, desk().author)
    except (ValueError, OSError) as error:
        note(f"This was not taken back: {error}")


def _merge(at: Opened, name: str, actor: str, show: str) -> None:
    if _record(lambda: deciding.same_actor(at.project, name, actor, desk().author)) and show:
        _open(show)


def _apart(at: Opened, name: str, actor: str) -> None:
    _record(lambda: deciding.not_same_actor(at.project, name, actor, desk().author))


def _split(at: Opened, name: NameRow, row: ActorRow) -> None:
    """A name that the program read as this actor, or that people said is."""
    actor = name.actor if name.name != name.actor else row.own
    _record(lambda: deciding.not_same_actor(at.project, name.name, actor, desk().author))


def _rename(at: Opened, row: ActorRow, shown: str) -> None:
    words = " ".join(shown.split())
    if not words or words == row.name:
        return
    if any(other.name == words for other in at.answers.actors(words, kind="")):
        note(f"There is another actor called {words}. Merge the two if they are one.")
        return
    if _record(lambda: deciding.call_actor(at.project, row.own, words, desk().author)):
        _open(words)


def _set_kind(at: Opened, row: ActorRow, kind: str) -> None:
    if kind != row.kind:
        _record(lambda: deciding.set_actor_kind(at.project, row.own, kind, desk().author))


def _record(decide: deciding.Deciding) -> bool:
    try:
        decide()
    except (ValueError, OSError) as error:
        note(f"This was not recorded: {error}")
        return False
    note("Recorded. It can be taken back below the actor, or under Activity.")
    return True
