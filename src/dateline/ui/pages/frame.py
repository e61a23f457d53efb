"""What every page stands in: its style, the link, notes, and a project that is open."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

import streamlit as st

from dateline.extract.run import extract
from dateline.extract.source import extractor
from dateline.project.error import OutdatedError, ProjectError
from dateline.project.settings import Settings
from dateline.project.store import Project
from dateline.ui import home, jobs
from dateline.ui.components.reading import reading
from dateline.ui.data import Opened, opened
from dateline.ui.places import TITLES, Place, go
from dateline.ui.state import (
    choose,
    desk,
    follow_link,
    lay_out,
    note,
    started_with,
    take_notes,
    view,
)
from dateline.ui.words import plain

STYLE = Path(__file__).parent / "style.css"


def framed(place: Place, body: Callable[[Opened], None]) -> Callable[[], None]:
    """A page that shows something of the project that is open."""

    def page() -> None:
        begin(place)
        found = _found()
        if found is not None:
            _count_waiting(found)
        say_notes()
        if found is not None:
            st.set_page_config(page_title=f"{TITLES[place]} – {found.name} – Dateline")
            st.html(f"<p class='pr-open'>Project <b>{escape(found.name)}</b></p>")
            try:
                body(found)
            except OutdatedError:  # extracted twice while this page was made
                st.rerun()

    return page


def _count_waiting(at: Opened) -> None:
    """For the menu, which is drawn before the page."""
    known = at.answers.counts()
    lay_out(waiting=known.undated + known.conflicts)


def count_at_first() -> None:
    """The same before the first page of a reader, where its project can be opened at once."""
    if desk().waiting is not None:
        return
    token = st.query_params.get("project", "")
    try:
        folder = home.by_token(token) if token else started_with() or sample_folder()
        if folder is not None:
            _count_waiting(opened(folder))
    except (ProjectError, OSError):  # the page says what is wrong
        return


def begin(place: Place) -> None:
    st.html(STYLE)
    follow_link(str(place))


def say_notes() -> None:
    with st.container(key="notes"):  # there without notes too: what is below stays mounted
        for words in take_notes():
            st.info(words, icon=":material/info:")


def folder_in_use() -> Path:
    """The project that the link names, or this reader opened, or the program was started
    with; else the sample's."""
    token = view().project
    if token:
        known = desk().project if desk().token == token else home.by_token(token)
        if known is not None:
            return known
        note("The link is about a project that was not opened on this computer; here is another.")
        choose(view().elsewhere(""))
    return started_with() or sample_folder()


def sample_folder() -> Path:
    corpus = home.sample_corpus()
    if corpus is None:
        raise ProjectError("the bundled sample is missing; give Dateline documents of your own")
    return home.sample_project(corpus, extractor())


def use(folder: Path) -> None:
    """Turn to another project, at first sight."""
    default = started_with() or sample_folder()
    token = "" if folder.resolve() == default.resolve() else home.token_of(folder)
    home.remember(folder)
    lay_out(project=folder, token=token, page=0)
    choose(view().elsewhere(token))


def _found() -> Opened | None:
    """The open project; where there is none to show, say why and what can be done."""
    try:
        folder = folder_in_use()
        if started_with() is None and not view().project and not _sample_stands(folder):
            return None
        return opened(folder)
    except (ProjectError, OSError) as error:
        st.error(
            f"**This project cannot be shown.** {plain(_sentence(error))}", icon=":material/error:"
        )
        if st.button("Use my documents", type="primary", key="to-mine"):
            go(Place.MINE)
        return None


def _sample_stands(folder: Path) -> bool:
    """Read the sample at the first start; False while that is under way."""
    job = jobs.job_of(folder)
    if job is None and _is_whole(Project.open_or_create(folder, settings=_SAMPLE)):
        return True
    corpus = home.sample_corpus()
    assert corpus is not None
    if job is None:
        project = Project.open(folder)
        job = jobs.start(folder, lambda report: extract(corpus, project, progress=report))
    if job.running and _is_whole(Project.open(folder)):
        return True  # its dates are being worked out again: the page says so
    if job.running:
        st.markdown("### Reading the sample")
        st.caption("This happens once, at the first start.")
        reading(job)
        return False
    jobs.forget(folder)
    job.outcome.result()
    return True


def _is_whole(project: Project) -> bool:
    try:
        return project.snapshot() is not None
    except ProjectError:  # damaged: the sample is simply read again
        return False


_SAMPLE = Settings(title=home.SAMPLE)


def _sentence(error: Exception) -> str:
    words = str(error).strip()
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith('.') else '.'}"
