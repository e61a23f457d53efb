"""The page on which readers bring documents of their own, or come back to earlier ones."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from dateline.core.text import Problem, ProblemKind
from dateline.corpus.find import find_sources
from dateline.corpus.formats.readers import READERS
from dateline.extract.report import Extraction
from dateline.extract.run import extract
from dateline.project.error import ProjectError
from dateline.project.settings import Columns, Settings
from dateline.project.store import Project
from dateline.ui import home, jobs
from dateline.ui.components.columns import columns
from dateline.ui.components.reading import reading
from dateline.ui.components.rows import Cell, rows
from dateline.ui.pages.frame import begin, say_notes, use
from dateline.ui.places import Place, go
from dateline.ui.server.access import NotAllowedError, check_decides, check_reaches, may_decide
from dateline.ui.state import desk, lay_out
from dateline.ui.tables import not_understood, with_table
from dateline.ui.uploads import Upload, keep
from dateline.ui.words import code, plain, plural

ENDINGS = tuple(ending.removeprefix(".") for ending in READERS)


def mine_page() -> None:
    begin(Place.MINE)
    say_notes()
    st.markdown("## Use my documents")
    folder_read = desk().reading
    if folder_read is not None:
        _under_way(folder_read)
        return
    st.caption(
        "Documents stay on this computer: nothing is sent anywhere. Texts, web pages, PDF, Word, "
        "mail, tables, chats, e-books and archives are read. A documents.csv beside them may give "
        "their titles, sources and dates."
    )
    with st.container(width=760, key="mine"):
        folder, files, earlier = st.tabs(
            ["A folder", "Files", "An earlier project"], key="mine-tabs"
        )
    with folder:
        _from_folder() if may_decide() else _reading_only()
    with files:
        _from_files() if may_decide() else _reading_only()
    with earlier:
        _from_project()


# --- Three ways in -------------------------------------------------------------------


def _reading_only() -> None:
    st.info("You may read the projects here. Those who decide add documents.")


def _from_folder() -> None:
    asked = desk().asked
    if asked is not None:
        _asked_first(*asked)
        return
    with st.form("from-folder", border=False):
        typed = st.text_input(
            "Folder of documents",
            key="corpus-path",
            placeholder="/home/me/case/documents",
            help="The full path of a folder on the computer on which Dateline runs. Folders "
            "inside it are read too.",
        )
        elsewhere = st.text_input(
            "Project folder (may stay empty)",
            key="project-path",
            placeholder=f"{home.projects()}",
            help="Where Dateline keeps what it finds and what you decide. Empty: a place of its "
            "own in your home folder. The folder of documents is never changed.",
        )
        if not st.form_submit_button("Read the folder", type="primary"):
            return
    corpus = Path(typed.strip()).expanduser()
    trouble = folder_trouble(typed.strip(), corpus)
    if trouble:
        st.error(plain(trouble))
        return
    chosen = elsewhere.strip()
    project = Path(chosen).expanduser() if chosen else home.project_for(corpus.resolve())
    odd = not_understood(find_sources(corpus.resolve()).sources)
    if odd or asks_first(corpus.resolve()):
        lay_out(asked=(corpus.resolve(), project), tables=tuple(odd.items()))
        st.rerun()
    _start(project, corpus.resolve(), corpus.resolve().name)


MANY, LARGE = 1_000, 200 * 10**6  # documents, bytes: more is told before it is read


def asks_first(corpus: Path) -> bool:
    """Whether there is so much to read that the reader should know it first."""
    found = find_sources(corpus)
    return len(found.sources) > MANY or sum(source.size for source in found.sources) > LARGE


def would_read(corpus: Path) -> str:
    """What reading a folder would read, and what it could not, in a sentence."""
    found = find_sources(corpus)
    size = sum(source.size for source in found.sources) / 10**6
    amount = f"{size / 1000:,.1f} GB" if size >= 1000 else f"{max(size, 0.1):,.1f} MB"
    cannot = sum(problem.kind is ProblemKind.FILE for problem in found.problems)
    rest = f"; {plural(cannot, 'file')} cannot be" if cannot else ""
    return f"{plural(len(found.sources), 'document')} ({amount}) would be read{rest}."


def _asked_first(corpus: Path, project: Path) -> None:
    long = " This may take long; what was read is kept." if asks_first(corpus) else ""
    st.markdown(f"**{would_read(corpus)}**{long}")
    st.caption(code(str(corpus)))
    said: Columns = ()
    for file, grid in desk().tables:
        st.markdown(f"In **{plain(file)}** no dates were found. What do its columns hold?")
        said = with_table(said, file, columns(grid, key=f"columns-{file}"))
    with st.container(horizontal=True, gap="xsmall"):
        go_on = st.button("Read them", key="read-them", type="primary")
        st.button("Cancel", key="not-them", on_click=lambda: lay_out(asked=None))
    if go_on:
        lay_out(asked=None)
        _start(project, corpus, corpus.name, said)


def folder_trouble(typed: str, folder: Path) -> str:
    """Why a folder cannot be read, in words; nothing where it can."""
    if not typed:
        return "Write the path of a folder first."
    try:
        check_reaches(folder)
        if not folder.exists():
            return f"There is no folder {folder}."
        if not folder.is_dir():
            return f"{folder} is a file. Write the path of the folder it is in."
        if next(folder.iterdir(), None) is None:
            return f"The folder {folder} is empty."
    except NotAllowedError as error:
        return f"{error}."
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return f"The folder {folder} cannot be read: {reason}."
    return ""


def _from_files() -> None:
    with st.form("from-files", border=False):
        files = st.file_uploader(
            "Documents", type=list(ENDINGS), accept_multiple_files=True, key="uploads"
        )
        name = st.text_input(
            "Name of the project",
            value="My documents",
            key="upload-name",
            max_chars=80,
            help="Files given to a name that exists are added to that project.",
        )
        if not st.form_submit_button("Read the files", type="primary"):
            return
    if not files:
        st.error("Choose at least one file first.")
        return
    project = home.projects() / home.safe_name(name.strip() or "My documents")
    try:
        check_reaches(project)
        keep((Upload(file.name, file.getvalue()) for file in files), project / "documents")
    except NotAllowedError as error:
        st.error(plain(str(error)))
        return
    except OSError as error:
        st.error(plain(f"The files cannot be kept in {project}: {error.strerror or error}."))
        return
    _start(project, project / "documents", name.strip() or "My documents")


def _from_project() -> None:
    for path in home.recent():
        with st.container(
            horizontal=True, vertical_alignment="center", key=f"recent-{home.token_of(path)}"
        ):
            if st.button("Open", key=f"open-{home.token_of(path)}"):
                _open(path)
            st.text(str(path))
    with st.form("from-project", border=False):
        typed = st.text_input("Project folder", key="earlier-path", placeholder="/home/me/project")
        if st.form_submit_button("Open the project") and typed.strip():
            _open(Path(typed.strip()).expanduser())


def _open(folder: Path) -> None:
    try:
        check_reaches(folder)
        if Project.open(folder).snapshot() is None:
            raise ProjectError(f"nothing has been read into {folder} yet")
    except (NotAllowedError, ProjectError) as error:
        st.error(plain(str(error)))
        return
    use(folder)
    go(Place.TIMELINE)


# --- Reading -------------------------------------------------------------------------


def _start(folder: Path, corpus: Path, title: str, columns: Columns = ()) -> None:
    try:
        check_decides()
        check_reaches(folder)
        settings = Settings(title=title, corpus=str(corpus), columns=columns)
        project = Project.open_or_create(folder, settings=settings)
        told = {**dict(project.settings.columns), **dict(columns)}
        if told != dict(project.settings.columns):
            project = project.with_settings(columns=tuple(told.items()))
    except (NotAllowedError, ProjectError) as error:
        st.error(plain(str(error)))
        return
    jobs.start(folder, lambda report: extract(corpus, project, progress=report))
    lay_out(reading=folder)
    st.rerun()


def _under_way(folder: Path) -> None:
    job = jobs.job_of(folder)
    if job is None:
        lay_out(reading=None)
        st.rerun()
    if job.running:
        st.caption(f"Project: {code(str(folder))}. You may look at other pages meanwhile.")
        reading(job)
        return
    trouble = job.outcome.exception()
    if trouble is None:
        _summary(folder, job.outcome.result())
    elif isinstance(trouble, (OSError, ProjectError)):
        st.error(plain(f"The documents could not be read: {trouble}"))
    else:
        raise trouble
    if st.button("Use other documents", key="again"):
        jobs.forget(folder)
        lay_out(reading=None)
        st.rerun()


def _summary(folder: Path, done: Extraction) -> None:
    if not done.documents:
        st.error("**No document could be read.** The reasons are below.")
    else:
        known = f", {done.reused:,} of them known already" if done.reused else ""
        st.success(
            f"**{plural(done.events, 'event')}** from **{plural(done.documents, 'document')}**"
            f"{known}."
        )
    st.caption(f"Project: {code(str(folder))}")
    if done.documents and st.button("Look at the timeline", key="look", type="primary"):
        jobs.forget(folder)
        lay_out(reading=None)
        use(folder)
        go(Place.TIMELINE)
    _named(done.problems)


_TROUBLES = (ProblemKind.FILE, ProblemKind.DUPLICATE, ProblemKind.NOTE)
_SHOWN = 200


def _named(problems: Sequence[Problem]) -> None:
    named = [problem for problem in problems if problem.kind in _TROUBLES]
    if not named:
        return
    st.markdown(f"### {plural(len(named), 'remark')} on files")
    rows(
        ("File", "What", "Why"),
        [(Cell(p.where), Cell(str(p.kind)), Cell(p.reason)) for p in named[:_SHOWN]],
    )
    if len(named) > _SHOWN:
        st.caption(f"{len(named) - _SHOWN:,} more are under Left out, once the project is open.")
