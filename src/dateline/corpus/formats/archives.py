"""Archives (ZIP, TAR, gzip): each file in them is a document, and none leaves the archive."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from dateline.corpus.decode import UnreadableError
from dateline.corpus.draft import Draft, Enclosed
from dateline.corpus.formats import slack
from dateline.corpus.formats.names import Names
from dateline.corpus.formats.package import MEBIBYTE, read_member

_MOST_FILES = 20_000
_LARGEST = 32 * MEBIBYTE  # of one file, unpacked
_MOST = 256 * MEBIBYTE  # of all


def read_zip(raw: bytes) -> Draft:
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise UnreadableError(f"is damaged: {error}") from None
    people = _people(archive)
    files = _of_zip(archive)
    return _drafted(_with_people(files, people) if people else files)


def read_tar(raw: bytes) -> Draft:
    try:
        with tarfile.open(fileobj=io.BytesIO(raw)) as archive:
            return _drafted(_of_tar(archive))
    except (tarfile.TarError, zlib.error, EOFError, OSError) as error:
        raise UnreadableError(f"is damaged: {error}") from None


def read_gzip(raw: bytes) -> Draft:
    """One file, or an archive of files, made small."""
    try:
        with gzip.open(io.BytesIO(raw)) as file:
            inner = file.read(_MOST + 1)
    except (zlib.error, EOFError, OSError) as error:
        raise UnreadableError(f"is damaged: {error}") from None
    if len(inner) > _MOST:
        raise UnreadableError(f"unpacks to more than {_MOST // MEBIBYTE} MB")
    if tarfile.is_tarfile(io.BytesIO(inner)):
        return read_tar(inner)
    return Draft("", enclosed=(Enclosed("text.txt", inner),))


_Found = tuple[str, bytes | str]  # a name, and what it holds or why that cannot be read


def _of_zip(archive: zipfile.ZipFile) -> Iterator[_Found]:
    for info in archive.infolist():
        if info.is_dir():
            continue
        try:
            yield info.filename, read_member(archive, info.filename, _LARGEST)
        except UnreadableError as error:
            yield info.filename, str(error)


def _people(archive: zipfile.ZipFile) -> dict[str, str]:
    """Whom the list of people in an export of Slack names, by their ids."""
    lists = [name for name in archive.namelist() if PurePosixPath(name).name == slack.PEOPLE]
    people: dict[str, str] = {}
    for name in lists:
        try:
            people |= slack.people_of(read_member(archive, name, _LARGEST))
        except UnreadableError:  # named with its neighbours
            continue
    return people


def _with_people(files: Iterator[_Found], people: Mapping[str, str]) -> Iterator[_Found]:
    """The channels with the names of the people, whose list then tells nothing more."""
    for name, content in files:
        if PurePosixPath(name).name == slack.PEOPLE:
            continue
        if isinstance(content, bytes) and name.lower().endswith(".json"):
            content = slack.with_names(content, people)
        yield name, content


def _of_tar(archive: tarfile.TarFile) -> Iterator[_Found]:
    for member in archive:
        file = archive.extractfile(member) if member.isfile() else None
        if file is None:
            continue
        if member.size > _LARGEST:
            yield member.name, f"unpacks to more than {_LARGEST // MEBIBYTE} MB"
            continue
        yield member.name, file.read(_LARGEST)


def _drafted(files: Iterator[_Found]) -> Draft:
    names = Names()
    enclosed: list[Enclosed] = []
    notes: list[str] = []
    size = 0
    for name, content in files:
        if _is_silent(name):
            continue
        if isinstance(content, str):
            notes.append(f"{name} {content}")
            continue
        size += len(content)
        if size > _MOST or len(enclosed) >= _MOST_FILES:
            limit = f"{_MOST // MEBIBYTE} MB or {_MOST_FILES:,} files"
            notes.append(f"holds more than {limit}; what comes after {name} was not read")
            break
        enclosed.append(Enclosed(names.own(name), content))
    if not enclosed:
        raise UnreadableError("; ".join(["the archive holds no file that can be read", *notes[:3]]))
    return Draft("", notes=tuple(notes), enclosed=tuple(enclosed))


_SILENT = (".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".ico", ".ds_store")


def _is_silent(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    hidden = any(part.startswith((".", "__MACOSX", "~$")) and part != ".." for part in path.parts)
    return hidden or path.suffix.lower() in _SILENT
