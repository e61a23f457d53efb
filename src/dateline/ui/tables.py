"""Tables of a folder, for a person to say what their columns hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from dateline.corpus.decode import UnreadableError
from dateline.corpus.find import Source
from dateline.corpus.formats.readers import READERS
from dateline.corpus.tables import Grid, find_rows, first_grid
from dateline.project.settings import Columns

ENDINGS = (".csv", ".tsv", ".xlsx", ".ods")
_LARGEST = 8 * 1024 * 1024  # bytes of a table that is looked at before it is read
_MOST = 12  # tables that are looked at before a folder is read


def tables_of(sources: Iterable[Source]) -> list[Source]:
    return [one for one in sources if is_table(one.relative) and one.size <= _LARGEST]


def is_table(path: str) -> bool:
    return PurePosixPath(path).suffix.lower() in ENDINGS


def grid_of(source: Source, said: Mapping[str, str] | None = None) -> Grid | None:
    """The first table of a file; none where it has none, or cannot be read."""
    text = _text(source)
    return first_grid(text, said=said) if text else None


def not_understood(sources: Iterable[Source]) -> dict[str, Grid]:
    """The tables in which nothing dated was found, by their place in the folder."""
    found = {}
    for source in tables_of(sources)[:_MOST]:
        text = _text(source)
        grid = first_grid(text) if text and not find_rows(text) else None
        if grid is not None:
            found[source.relative] = grid
    return found


def _text(source: Source) -> str:
    try:
        raw = Path(source.path).read_bytes()
        return READERS[PurePosixPath(source.relative).suffix.lower()](raw).text
    except (OSError, UnreadableError):
        return ""


def with_table(columns: Columns, file: str, said: Mapping[str, str]) -> Columns:
    """The settings with what is said of one more table; nothing said takes it away.

    >>> with_table((), "a.csv", {"date": "Filed"})
    (('a.csv', (('date', 'Filed'),)),)
    """
    others = {name: held for name, held in columns if name != file}
    return tuple({**others, **({file: tuple(said.items())} if said else {})}.items())
