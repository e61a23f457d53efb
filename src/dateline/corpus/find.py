"""The files of a folder that may become documents, and the files that cannot."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path, PurePosixPath

from dateline.core.text import Problem, ProblemKind
from dateline.corpus.formats import slack
from dateline.corpus.formats.readers import READERS
from dateline.corpus.listing import LISTING, Listing, Row, key_of, read_listing

# Files that go with others or with the machine; nobody misses them on a timeline.
_SILENT_NAMES = frozenset({LISTING, "thumbs.db", "desktop.ini"})
_SILENT_ENDINGS = frozenset(
    (
        *(".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".eot", ".ico"),
        *(".download", ".tmp", ".bak", ".lock"),
    )
)
_SAVED_PAGE = ("_files", "-files", "_dateien", ".files")  # beside a page a browser saved
_PROJECT = ("project.toml", "snapshots")  # a project of ours, kept inside the corpus
COLUMN = "column "  # begins the name of what is given of a table: which column is its dates


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read. ``path`` opens it; ``relative`` and ``name`` are for the reader.

    ``given`` is what documents.csv says of it, and a person of the columns of its table;
    ``people`` opens the list of the people that it knows by an id.
    """

    path: str
    relative: str
    name: str
    size: int
    given: tuple[tuple[str, str], ...] = ()
    people: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    relative: str

    @property
    def ending(self) -> str:
        return self.path.suffix.lower()

    @property
    def folder(self) -> PurePosixPath:
        return PurePosixPath(self.relative).parent


def find_sources(folder: Path) -> Found:
    """Every readable file below a folder, in the order of their paths; or the one file given.

    Raises FileNotFoundError with words for the reader.
    """
    folder = Path(os.path.abspath(folder))  # noqa: PTH100  resolve() would follow links
    if not folder.exists():
        raise FileNotFoundError(f"There is no folder {folder}.")
    alone = folder.is_file()
    root = folder.parent if alone else folder
    entries = list(_beside(folder) if alone else _walk(root))
    problems = [entry for entry in entries if isinstance(entry, Problem)]
    files = list(_apart(entry for entry in entries if isinstance(entry, _File)))
    listings = {
        file.folder: read_listing(file.path, file.relative)
        for file in files
        if file.path.name == LISTING
    }
    people = {file.folder: file for file in files if _lists_people(file)}
    passed_over = {LISTING, *(file.relative for file in people.values())}
    usable = [
        file
        for file in files
        if file.ending in READERS and not {file.path.name, file.relative} & passed_over
    ]
    given, notes = _given(listings, usable)
    problems += [_unsupported(file) for file in files if not _is_expected(file)]
    problems += [] if alone else notes
    sources = sorted(_sources(usable, given, people), key=lambda source: source.relative)
    return Found(_named(sources), tuple(sorted(problems, key=lambda p: (p.where, p.reason))))


def with_columns(
    sources: Iterable[Source], columns: Mapping[str, Mapping[str, str]]
) -> tuple[Source, ...]:
    """The files, with what a person says of the columns of their tables, by their place."""
    keyed = {key_of(file): said for file, said in columns.items()}

    def told(source: Source) -> Source:
        said = keyed.get(key_of(source.relative), {})
        given = tuple((f"{COLUMN}{key}", head) for key, head in sorted(said.items()))
        return replace(source, given=(*source.given, *given)) if given else source

    return tuple(map(told, sources))


# --- Walking ------------------------------------------------------------------------


def _beside(file: Path) -> Iterator[_File]:
    yield _File(file, _shown(file.name))
    listing = file.parent / LISTING
    if listing.is_file() and listing != file:
        yield _File(listing, LISTING)


def _walk(root: Path) -> Iterator[_File | Problem]:
    """Files and troubles below a folder. Each real folder is visited once, under its own name
    where it has one; links to folders come last."""
    visited: set[Path] = set()
    waiting: list[tuple[str, str, Path | None]] = [(str(root), ".", None)]
    links: list[tuple[str, str, Path | None]] = []
    while waiting or links:
        folder, inside, known = waiting.pop() if waiting else links.pop(0)
        relative = _shown(inside)
        try:
            real = known or Path(folder).resolve(strict=True)
            with os.scandir(folder) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle
            reason = getattr(error, "strerror", None) or error
            yield Problem(relative, f"the folder could not be read: {reason}")
            continue
        if real in visited:
            around = Path(folder).parent.resolve().is_relative_to(real)
            what = "that it lies in" if around else "that is read under another name"
            reason = f"is a link to a folder {what}, and was not followed"
            yield Problem(relative, reason, ProblemKind.NOTE)
            continue
        visited.add(real)
        names = {entry.name for entry in entries}
        if names.issuperset(_PROJECT):
            continue
        folders: list[tuple[str, str, Path | None]] = []
        for entry in entries:
            if entry.name.startswith((".", "~$")):
                continue
            own = entry.name if inside == "." else f"{inside}/{entry.name}"
            if not _is_folder(entry):
                yield _file(Path(entry.path), _shown(own))
            elif not _belongs_to_page(entry.name, names):
                if entry.is_symlink():
                    links.append((entry.path, own, None))
                else:
                    folders.append((entry.path, own, real / entry.name))
        waiting += reversed(folders)


def _file(path: Path, shown: str) -> _File | Problem:
    try:
        return _File(path, shown) if path.is_file() else Problem(shown, _no_file(path))
    except OSError as error:  # a folder that may be listed and not entered
        return Problem(shown, f"could not be opened: {error.strerror or error}")


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _belongs_to_page(folder: str, names: set[str]) -> bool:
    """The pictures and scripts of "page.html" lie in "page_files"."""
    for suffix in _SAVED_PAGE:
        if folder.lower().endswith(suffix):
            page = folder[: -len(suffix)]
            return not names.isdisjoint({f"{page}.html", f"{page}.htm", f"{page}.xhtml"})
    return False


def _no_file(path: Path) -> str:
    if path.is_symlink():
        return "is a link that leads nowhere"
    return "is not a file that can be read (a device, a pipe or a socket)"


def _shown(relative: str) -> str:
    r"""A path that can be written down, whatever bytes the file system holds; two stay two.

    >>> _shown("caf\udce9.txt"), _shown("caf\udcc9.txt"), _shown("café.txt")
    ('caf\\xe9.txt', 'caf\\xc9.txt', 'café.txt')
    """
    return os.fsencode(relative).decode("utf-8", "backslashreplace")


def _apart(files: Iterable[_File]) -> Iterator[_File]:
    """Two names that cannot be written down stay two."""
    taken: set[str] = set()
    for file in files:
        shown = file.relative
        if shown in taken:
            raw = os.fsencode(file.path.name).decode("utf-8", "backslashreplace")
            shown = (PurePosixPath(shown).parent / raw).as_posix()
        taken.add(shown)
        yield replace(file, relative=shown)


def _is_expected(file: _File) -> bool:
    return (
        file.ending in READERS
        or file.ending in _SILENT_ENDINGS
        or file.path.name.lower() in _SILENT_NAMES
    )


def _unsupported(file: _File) -> Problem:
    kind = f"{file.ending} files" if file.ending else "files without an ending"
    return Problem(file.relative, f"{kind} cannot be read")


# --- What documents.csv gives -------------------------------------------------------

_Given = dict[str, dict[str, str]]


def _given(
    listings: dict[PurePosixPath, Listing], files: Iterable[_File]
) -> tuple[_Given, list[Problem]]:
    """What is given of each file, by its relative path; a nearer listing wins."""
    by_key = _by_key(files)
    given: _Given = {}
    problems: list[Problem] = []
    for folder in sorted(listings, key=lambda path: len(path.parts)):
        listing, shown = listings[folder], (folder / LISTING).as_posix()
        problems += listing.problems
        told: set[str] = set()
        for row in listing.rows:
            relative = by_key.get(_key(folder, row))
            if relative is None or relative in told:
                why = "is listed twice; the first row counts" if relative else "is not there"
                reason = f"row {row.number}: the file {row.file} {why}"
                problems.append(Problem(shown, reason, ProblemKind.NOTE))
                continue
            told.add(relative)
            given.setdefault(relative, {}).update(row.given)
    return given, problems


def _key(folder: PurePosixPath, row: Row) -> str:
    return os.path.normpath(key_of((folder / row.file).as_posix()))


def _by_key(files: Iterable[_File]) -> dict[str, str]:
    """Files by path, and by path without its ending where only one file has that."""
    keys = [(key_of(file.relative), file.relative) for file in files]
    stems = Counter(_without_ending(key) for key, _ in keys)
    return {
        **{_without_ending(key): path for key, path in keys if stems[_without_ending(key)] == 1},
        **dict(keys),
    }


def _without_ending(relative: str) -> str:
    return PurePosixPath(relative).with_suffix("").as_posix()


# --- Names --------------------------------------------------------------------------


def _sources(
    files: Iterable[_File], given: _Given, people: Mapping[PurePosixPath, _File]
) -> Iterator[Source]:
    for file in files:
        told = tuple(sorted(given.get(file.relative, {}).items()))
        above = (
            people[folder] for folder in (file.folder, *file.folder.parents) if folder in people
        )
        known = next(above, None) if file.ending == ".json" else None
        beside = "" if known is None else str(known.path)
        yield Source(str(file.path), file.relative, "", _size(file.path), told, beside)


def _lists_people(file: _File) -> bool:
    """The list of people of an unpacked export of Slack, which lies above its channels."""
    return file.path.name == slack.PEOPLE and bool(people_in(str(file.path)))


def people_in(path: str) -> Mapping[str, str]:
    """The names of the people by their ids; none where the file is no such list, or is gone."""
    try:
        if not path:
            return {}
        known = Path(path).stat()
        return _people_in(path, known.st_mtime_ns, known.st_size)
    except OSError:
        return {}


@lru_cache(maxsize=4)  # every day of every channel asks for the one list
def _people_in(path: str, _changed: int, _size: int) -> Mapping[str, str]:
    return slack.people_of(Path(path).read_bytes())


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # gone meanwhile; reading it will say so
        return 0


def _named(sources: list[Source]) -> tuple[Source, ...]:
    """Each with the shortest name that no other has: stem, path without ending, path."""
    choices = {
        source.relative: (
            PurePosixPath(source.relative).stem,
            _without_ending(source.relative),
            source.relative,
        )
        for source in sources
    }
    level = dict.fromkeys(choices, 0)
    while True:
        names = {relative: choices[relative][at] for relative, at in level.items()}
        uses = Counter(names.values())
        clashing = [relative for relative, name in names.items() if uses[name] > 1]
        if not any(level[relative] < 2 for relative in clashing):
            return tuple(replace(source, name=names[source.relative]) for source in sources)
        level.update({relative: min(level[relative] + 1, 2) for relative in clashing})
