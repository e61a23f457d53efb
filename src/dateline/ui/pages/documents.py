"""The documents page: every document, its date and where that was found; both can be set right."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import pandas as pd
import streamlit as st

from dateline.core.grading import Reliability
from dateline.core.period import Period
from dateline.core.text import ProblemKind
from dateline.corpus.find import find_sources
from dateline.extract.run import extract
from dateline.project.error import ProjectError
from dateline.ui import deciding, jobs
from dateline.ui.components.columns import columns
from dateline.ui.components.ledger import COLUMNS, Entry, Reason, ledger
from dateline.ui.components.pager import pager
from dateline.ui.components.rows import Cell, rows
from dateline.ui.data import Opened, preview
from dateline.ui.effects import effect_words, publish
from dateline.ui.places import Place, go
from dateline.ui.read import read_document
from dateline.ui.rederive import dating
from dateline.ui.server.access import (
    NotAllowedError,
    check_decides,
    check_reaches,
    may_decide,
)
from dateline.ui.state import decide, desk, lay_out
from dateline.ui.tables import grid_of, is_table, tables_of, with_table
from dateline.ui.words import code, graded, listed, plain, plural

SIZE = 200
_COLUMNS = {
    "title": st.column_config.TextColumn("Document", width=250),  # beside it the date, on a phone
    "published": st.column_config.TextColumn(
        "Published",
        help="2008-08-07, 2008-08, 1998 or any EDTF; empty where it is unknown",
        width="small",
    ),
    "found": st.column_config.TextColumn("Where the date was found", width="medium"),
    "source": st.column_config.TextColumn(
        "Source", help="Whose it is; documents of one source are one voice", width="medium"
    ),
    "exhibit": st.column_config.TextColumn(
        "Exhibit", help="As an exhibit, and the number stamped on its first page", width="small"
    ),
    "events": st.column_config.NumberColumn("Events", width="small"),
    "unresolved": st.column_config.NumberColumn(
        "Undated", help="Expressions of time that wait for a date or are too vague", width="small"
    ),
    "path": st.column_config.TextColumn("File", width="medium"),
}


_WRITTEN = ("published", "source")  # by hand


@dataclass(frozen=True)
class Edits:
    """Publication dates and sources as typed, by document: those that can be used, and what is
    wrong with the others."""

    dates: tuple[tuple[str, str | None], ...] = ()
    sources: tuple[tuple[str, str], ...] = ()
    troubles: tuple[str, ...] = ()


def documents_page(at: Opened) -> None:
    if dating(at.project):
        return
    frame = at.answers.documents()
    _head(at, frame)
    if frame.empty:
        return
    shown = shown_documents(frame)
    page = min(desk().documents_page, (len(shown) - 1) // SIZE)
    part = shown.iloc[page * SIZE : (page + 1) * SIZE]
    key = f"documents-{at.version}-{page}-{desk().edition}"
    edited = st.data_editor(
        part,
        key=key,
        hide_index=True,
        column_config=_COLUMNS,
        column_order=[c for c in _COLUMNS if c != "exhibit" or shown["exhibit"].any()],
        disabled=[name for name in _COLUMNS if name not in _WRITTEN or not may_decide()],
        height="auto" if len(part) < 16 else 600,
        placeholder="",
        alt="Documents, their publication dates and how many events each gave",
    )
    if len(shown) > SIZE:
        pager(page, SIZE, len(shown), on_turn=_turn, key="documents-pages")
    _changes(at, edits_of(part, edited))
    _of_one_source(at, shown)
    _reading(at, shown)
    _sources(at)
    _columns_button(at, frame)
    _ledger(at, frame[frame["id"].isin(part["id"])])
    _problems(at)


def _reading(at: Opened, shown: pd.DataFrame) -> None:
    """One of the documents, over the page."""
    titles = dict(zip(shown["id"], shown["title"], strict=True))
    with st.container(horizontal=True, vertical_alignment="bottom", key="documents-read"):
        chosen = st.selectbox(
            "Read a document",
            list(titles),
            index=None,
            format_func=lambda id_: plain(titles[id_]),
            placeholder="Its text, with what it tells marked",
            key="documents-chosen",
            width=480,
        )
        if st.button("Read", key="documents-open", disabled=chosen is None) and chosen:
            read_document(at, chosen)


def _head(at: Opened, frame: pd.DataFrame) -> None:
    undated = int(frame["published"].isna().sum())
    st.markdown("## Documents")
    said = plural(len(frame), "document")
    if undated:
        said += f", {undated:,} of them without a publication date (first in the table)"
    write = "; write it into the table where it is wrong or missing" if may_decide() else ""
    st.caption(f"{said}. Dates such as “last month” are counted from the publication date{write}.")
    st.caption(f"Project: {code(str(at.project.folder))}")
    if frame.empty:
        st.info("This project has no documents yet.")
        if st.button("Use my documents", type="primary", key="documents-mine"):
            go(Place.MINE)
        _problems(at)


def shown_documents(frame: pd.DataFrame) -> pd.DataFrame:
    """The columns a reader sees, documents without a date first."""
    where = frame["published_where"].fillna("")
    basis = frame["published_basis"].fillna("")
    named = (where != "") & (where != basis)
    found = basis.where(~named, basis + ": " + where).where(basis != "", "not found")
    shown = pd.DataFrame(
        {
            "id": frame["id"],
            "title": frame["title"].fillna("").where(frame["title"].fillna("") != "", frame["doc"]),
            "source": frame["source"].fillna(""),
            "exhibit": [
                ", ".join(filter(None, (exhibit, stamps[0] if len(stamps) else "")))
                for exhibit, stamps in zip(frame["exhibit"], frame["stamps"], strict=True)
            ],
            "published": frame["published"].fillna(""),
            "found": found,
            "events": frame["events"],
            "unresolved": frame["unresolved"] + frame["vague"],
            "path": frame["path"],
        }
    )
    return shown.sort_values(
        ["published", "path"],
        key=lambda column: column != "" if column.name == "published" else column,
    ).reset_index(drop=True)


def edits_of(former: pd.DataFrame, edited: pd.DataFrame) -> Edits:
    dates: list[tuple[str, str | None]] = []
    sources: list[tuple[str, str]] = []
    troubles: list[str] = []
    for (_, was), (_, now) in zip(former.iterrows(), edited.iterrows(), strict=True):
        source = "" if pd.isna(now["source"]) else " ".join(str(now["source"]).split())
        if source and source != was["source"]:
            sources.append((was["id"], source))
        elif not source and was["source"]:
            troubles.append(f"{was['title']}: a source is given by its name")
        typed = "" if pd.isna(now["published"]) else str(now["published"]).strip()
        if typed == was["published"]:
            continue
        try:
            dates.append((was["id"], str(Period.parse(typed)) if typed else None))
        except ValueError as error:
            troubles.append(f"{was['title']}: {error}")
    return Edits(tuple(dates), tuple(sources), tuple(troubles))


def _changes(at: Opened, edits: Edits) -> None:
    for trouble in edits.troubles:
        st.warning(trouble)
    parts = (edits.dates, "publication date"), (edits.sources, "source")
    changed = [plural(len(made), what) for made, what in parts if made]
    if not changed:
        return
    with st.container(border=True, key="changes"):
        st.markdown(f"**{listed(changed)} changed, not yet applied.**")
        if edits.dates:
            st.markdown(effect_words(preview(at, edits.dates)))
        with st.container(horizontal=True, gap="small"):
            st.button(
                "Apply",
                key="apply",
                type="primary",
                on_click=_apply,
                args=(at, edits),
                disabled=bool(edits.troubles),
            )
            st.button("Discard", key="discard", on_click=_again)


def _apply(at: Opened, edits: Edits) -> None:
    if publish(at.project, edits.dates, edits.sources):
        _again()


def _again() -> None:
    """Show the table anew, without what was typed into it."""
    lay_out(edition=desk().edition + 1)


def _of_one_source(at: Opened, shown: pd.DataFrame) -> None:
    """Many documents at once are said to be one source's."""
    if not may_decide():
        return
    with (
        st.popover("Set the source of many", icon=":material/newspaper:", key="sources-many"),
        st.container(key="sources-of-many"),
    ):
        words = st.text_input(
            "Documents whose file, title or source holds",
            key="source-words",
            placeholder="minutes, 2017/ …",
            live=True,
        )
        found = holding(shown, words)
        source = st.selectbox(
            "are of the source",
            [name for name in shown["source"].drop_duplicates().sort_values() if name],
            index=None,
            accept_new_options=True,
            placeholder="one that there is, or a new one",
            key="source-given",
        )
        some = ", ".join(plain(title) for title in found["title"].head(3))
        more = f" and {len(found) - 3:,} more" if len(found) > 3 else ""
        st.caption(f"{plural(len(found), 'document')}: {some}{more}" if len(found) else "None.")
        st.button(
            f"Set the source of {len(found):,}",
            key="sources-apply",
            type="primary",
            disabled=found.empty or not (source or "").strip(),
            on_click=_attribute,
            args=(at, found, source or ""),
        )


def holding(shown: pd.DataFrame, words: str) -> pd.DataFrame:
    """The documents in whose file, title or source some words stand; all of them, if none."""
    wanted = words.casefold().strip()
    said = (shown["path"] + "\n" + shown["title"] + "\n" + shown["source"]).str.casefold()
    return shown[said.str.contains(wanted, regex=False)]


def _attribute(at: Opened, found: pd.DataFrame, source: str) -> None:
    others = found[found["source"] != source.strip()]
    if publish(at.project, (), [(document, source) for document in others["id"]]):
        _again()


def _turn(page: int) -> None:
    lay_out(documents_page=page)


# --- Sources -----------------------------------------------------------------------------

_OF_SOURCES = {
    "source": st.column_config.TextColumn("Source", width="large"),
    "events": st.column_config.NumberColumn("Events", width="small"),
    "reliability": st.column_config.SelectboxColumn(
        "Reliability",
        help="How far to trust it, whatever it says",
        options=["", *map(str, Reliability)],
        format_func=lambda grade: graded(str(grade)),
        width="medium",
    ),
}


def _sources(at: Opened) -> None:
    frame = at.answers.sources()
    if frame.empty:
        return
    st.markdown("### Sources")
    graded_now = int((frame["reliability"] != "").sum())
    write = "; choose a grade in the table" if may_decide() else ""
    st.caption(f"{plural(len(frame), 'source')}, {graded_now:,} graded from A to F{write}.")
    shown = frame.head(SIZE)
    edited = st.data_editor(
        shown,
        key=f"sources-{at.version}-{desk().edition}",
        hide_index=True,
        column_config=_OF_SOURCES,
        disabled=[name for name in _OF_SOURCES if name != "reliability" or not may_decide()],
        height="auto" if len(shown) < 10 else 400,
        alt="Sources, how many events each tells and how far it is trusted",
    )
    grades = zip(frame["source"], shown["reliability"], edited["reliability"], strict=False)
    given = [(source, now or "") for source, was, now in grades if (now or "") != was]
    for source, grade in given:
        decide(partial(deciding.grade_source, at.project, source, grade, desk().author))
    if given:
        st.rerun()


# --- Columns of tables -----------------------------------------------------------------


def _columns_button(at: Opened, frame: pd.DataFrame) -> None:
    """Where there is a table whose columns can be set and its file read again."""
    refused = at.answers.left_out((str(ProblemKind.FILE),))["where"]
    some = any(map(is_table, (*frame["path"], *refused)))
    if some and at.project.corpus is not None and may_decide():
        st.button(
            "Columns of a table …",
            key="columns",
            icon=":material/view_column:",
            help="Say which column of a table holds the date, the event, who took part",
            on_click=lambda: lay_out(dialog=COLUMNS_OF_A_TABLE),
        )
    if desk().dialog == COLUMNS_OF_A_TABLE:
        lay_out(dialog="")
        _columns_of_a_table(at)


COLUMNS_OF_A_TABLE = "columns"


@st.dialog("Columns of a table", width="large")
def _columns_of_a_table(at: Opened) -> None:
    """Over the page: what one table's columns hold; its file is read again."""
    corpus = at.project.corpus
    assert corpus is not None
    try:
        check_decides()
        check_reaches(corpus)
        sources = {one.relative: one for one in tables_of(find_sources(corpus).sources)}
    except (OSError, NotAllowedError) as error:
        st.error(plain(str(error)))
        return
    file = st.selectbox("Table", list(sources), format_func=plain, key="columns-file")
    settings = at.project.settings.columns
    grid = grid_of(sources[file], dict(dict(settings).get(file, ()))) if file else None
    if grid is None:
        st.info("No table can be read there.")
        return
    said = columns(grid, key=f"columns-{file}")
    if st.button("Read it again", key="columns-read", type="primary", disabled=not said):
        try:
            project = at.project.with_settings(columns=with_table(settings, file, said))
        except ProjectError as error:
            st.error(plain(str(error)))
            return
        jobs.start(project.folder, lambda report: extract(corpus, project, progress=report))
        st.rerun()


# --- The ledger ----------------------------------------------------------------------

_SAID = {
    ProblemKind.VAGUE: "too vague",
    ProblemKind.UNRESOLVED: "waiting",
    ProblemKind.NO_EVENT: "no event",
}


def _ledger(at: Opened, frame: pd.DataFrame) -> None:
    st.markdown("### Where everything went")
    st.caption(
        "Every expression of time that was found is used, or is counted here with the reason why "
        "it is not."
    )
    ledger(entries_of(frame, at.answers.left_out(tuple(map(str, _SAID)))))


def entries_of(documents: pd.DataFrame, left_out: pd.DataFrame) -> list[Entry]:
    """Of each document what it gave, and every expression of time that gave nothing."""
    reasons: dict[str, list[Reason]] = {}
    for row in left_out.to_dict("records"):
        said = "dismissed" if row["dismissed"] else _SAID[ProblemKind(row["kind"])]
        reason = Reason(said, row["words"], row["sentence"], row["reason"])
        reasons.setdefault(row["document"], []).append(reason)
    return [
        Entry(
            title=row["title"] or row["doc"],
            reasons=tuple(reasons.get(row["id"], ())),
            **{name: int(row[name]) for name, *_ in COLUMNS},
        )
        for row in documents.to_dict("records")
    ]


# --- Files ---------------------------------------------------------------------------

_TROUBLES = (ProblemKind.FILE, ProblemKind.DUPLICATE, ProblemKind.NOTE)


def _problems(at: Opened) -> None:
    frame = at.answers.left_out(tuple(str(kind) for kind in _TROUBLES))
    if frame.empty:
        return
    st.markdown(f"### {plural(len(frame), 'remark')} on files")
    rows(
        ("File", "What", "Why"),
        [
            (Cell(str(row["where"])), Cell(str(row["kind"])), Cell(str(row["reason"])))
            for row in frame.head(SIZE).to_dict("records")
        ],
    )
    more = f"See all {len(frame):,} under Left out"
    if len(frame) > SIZE and st.button(more, key="all-problems", type="tertiary"):
        go(Place.LEFT_OUT)
