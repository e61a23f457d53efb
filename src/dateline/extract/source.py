"""One file: what tells whether it must be read again, and its reading."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from fnmatch import fnmatchcase
from functools import cache
from hashlib import blake2b
from pathlib import Path

from dateline.core.event import stable_id
from dateline.core.registry import additions
from dateline.core.text import Problem, ProblemKind
from dateline.corpus.decode import TookTooLongError
from dateline.corpus.find import Found, Source, find_sources, with_columns
from dateline.corpus.read import failure, fingerprint, read_file
from dateline.extract.document import Manner, Reading, read_whole
from dateline.extract.limits import seconds_for, within
from dateline.extract.times import dated
from dateline.language.readers import DEFAULT, ReaderError, opened
from dateline.project.error import ProjectError
from dateline.project.store import Project

_STEPS = ("core", "lexicon", "corpus", "temporal", "language", "actors", "events")
_JOINING = ("topics", "extract", "project")
_ROAD = ("extract/document.py", "extract/times.py", "extract/rows.py")


@cache
def extractor() -> str:
    """What reads the documents, as a hash of its code and tables: another one, another reading."""
    added = additions("dateline.formats", "dateline.languages", "dateline.readers")
    return _hash_of(_STEPS, _ROAD, added)


@cache
def joiner() -> str:
    """The same of what joins them."""
    return stable_id(extractor(), _hash_of(_JOINING))


def _hash_of(folders: Iterable[str], files: Iterable[str] = (), words: Iterable[str] = ()) -> str:
    package = Path(__file__).parent.parent
    kinds = ("*.py", "*.tsv", "*.txt", "*.csv", "*.json", "*.onnx")
    found = [file for one in folders for kind in kinds for file in (package / one).rglob(kind)]
    digest = blake2b(digest_size=8)
    for file in sorted([*found, *(package / file for file in files)]):
        digest.update(str(file.relative_to(package)).encode())
        digest.update(file.read_bytes())
    for word in words:
        digest.update(word.encode())
    return digest.hexdigest()


def manner_of(project: Project) -> Manner:
    """How the settings say to read; ProjectError where a reader they name cannot be opened."""
    settings = project.settings
    manner = Manner(settings.day_first, settings.reader or DEFAULT, settings.timezone)
    try:
        opened(manner.reader)
    except ReaderError as error:
        raise ProjectError(f"{project.folder / 'project.toml'}, reader: {error}") from error
    return manner


def sources_of(folder: Path, project: Project) -> Found:
    """The files of a folder but those passed over, with what the settings say of them."""
    found = find_sources(folder)
    settings = project.settings
    over = {
        pattern: [one for one in found.sources if fnmatchcase(one.relative, pattern)]
        for pattern in settings.excluded
    }
    gone = {one.relative for several in over.values() for one in several}
    left = [one for one in found.sources if one.relative not in gone]
    said = {file: dict(columns) for file, columns in settings.columns}
    notes = [
        Problem("project.toml", f"{_files(len(several))} passed over: {pattern}", ProblemKind.NOTE)
        for pattern, several in over.items()
    ]
    return Found(with_columns(left, said), (*found.problems, *notes))


def _files(count: int) -> str:
    return f"{count:,} file{'' if count == 1 else 's'}"


def key_of(source: Source, manner: Manner) -> str:
    """Which reading a file as it is now would give."""
    return _key(fingerprint(source), manner)


def _key(seen: str, manner: Manner) -> str:
    version = opened(manner.reader).version
    said = (str(manner.day_first), manner.reader, version, manner.timezone)
    return stable_id(seen, extractor(), *said)


def read_source(source: Source, manner: Manner) -> tuple[str, list[Reading], tuple[Problem, ...]]:
    """The key of the bytes that were read, what the documents gave, and what is wrong where there
    are none. Whatever goes wrong with a document leaves that document out, with the reason."""
    with within(seconds_for(source.size)):
        read = read_file(source)
    key = _key(read.fingerprint, manner)
    readings: list[Reading] = []
    problems = list(read.problems)
    for document in read.documents:
        try:
            with within(seconds_for(len(document.text))):
                readings.append(replace(read_whole(dated(document), manner), key=key))
        except TookTooLongError as error:
            problems.append(Problem(document.path, str(error)))
        except Exception as error:
            problems.append(Problem(document.path, f"could not be read: {failure(error)}"))
    if not readings:
        return key, [], tuple(problems)
    first = readings[0]  # keeps what is said of the whole file as long as it need not be read again
    about_it = tuple(replace(p, document=first.document.id) for p in problems)
    readings[0] = replace(first, problems=(*about_it, *first.problems))
    return key, readings, ()
