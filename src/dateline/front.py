"""The front door: what scripts and notebooks use, imported from ``dateline`` itself."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from dateline.core.mention import Anchor, TimeMention
from dateline.core.period import Period
from dateline.query.filters import Filter

if TYPE_CHECKING:  # a text alone needs none of them
    import pandas as pd

    from dateline.query.reader import Reader


def read(
    folder: str | Path, wanted: Filter | None = None, *, project: str | Path | None = None
) -> pd.DataFrame:
    """The events that the documents of a folder tell, in order of time; one file will do, too.

    ``wanted`` keeps some of them. What is read is kept in the ``project`` folder, where one is
    named: it is made if need be, its decisions are applied, and documents that it knows are not
    read again. ``attrs`` of the table say how many documents there are, and how much of what
    they say is not in it. OSError and ProjectError carry words for people.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     note = "Norland left the union on 3 May 2020. Anna Berg resigned last Thursday."
    ...     written = (Path(folder) / "note.txt").write_text(note, encoding="utf-8")
    ...     events = read(folder)
    >>> events[["from", "headline"]].values.tolist()
    [['2020-05-03', 'Norland left the union']]
    >>> events.attrs
    {'documents': 1, 'left_out': {'unresolved': 1}}
    """
    from dateline.extract.run import extract
    from dateline.project.store import Project

    with TemporaryDirectory(prefix="dateline-") as here:
        kept = Path(here) / "project" if project is None else Path(project)
        opened = Project.open_or_create(kept)
        extract(Path(folder), opened)
        reader = open_project(kept)
        events = reader.events(wanted or Filter())
        left_out = reader.left_out()["kind"].value_counts()
        events.attrs["documents"] = reader.counts().documents
        events.attrs["left_out"] = {str(kind): int(n) for kind, n in left_out.items()}
    return events


def open_project(folder: str | Path) -> Reader:
    """What can be asked of a project: ``events``, ``mentions``, ``documents``, ``left_out``, …

    It stands on the snapshot and the decisions of this moment; open another to see what is
    newer. ProjectError says why a project cannot be opened.

    >>> open_project("no-such-folder")
    Traceback (most recent call last):
        ...
    dateline.project.error.ProjectError: there is no folder no-such-folder
    """
    from dateline.project.store import Project
    from dateline.query.reader import open_reader

    return open_reader(Project.open(Path(folder)))


def find_times(
    text: str, *, written: str | None = None, language: str | None = None
) -> list[TimeMention]:
    """The expressions of time in a text, each with its place, its period and why it has it.

    ``written`` is the day the text was written, as EDTF ("2021-05-03", "2021"); without it
    "last Thursday" has no period. The ``language`` (ISO 639-1) is guessed if it is not given.

    >>> [str(each.period) for each in find_times("Shut in 1998; opened again last Thursday.")]
    ['1998', 'None']
    >>> [str(each.period) for each in find_times("Opened last Thursday.", written="2021-05-03")]
    ['2021-04-29']
    """
    from dateline.corpus.language import language_of
    from dateline.temporal.find import find_times as find

    published = None if written is None else Anchor(Period.parse(written), "the date given")
    return find(text, published=published, language=language or language_of(text))
