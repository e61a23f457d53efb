"""Write a file, read it as a document: what the tests of this folder do all the time."""

from pathlib import Path

from dateline.core.text import Document
from dateline.corpus.find import Source
from dateline.corpus.lines import lines_of
from dateline.corpus.read import Read, read_file


def source_of(raw: bytes | str, folder: Path, name: str = "a.txt", **given: str) -> Source:
    path = folder / name
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return Source(str(path), name, path.stem, path.stat().st_size, tuple(given.items()))


def read(raw: bytes | str, folder: Path, name: str = "a.txt", **given: str) -> Read:
    return read_file(source_of(raw, folder, name, **given))


def document(raw: bytes | str, folder: Path, name: str = "a.txt", **given: str) -> Document:
    found = read(raw, folder, name, **given)
    assert found.document is not None, found.problems
    return found.document


def marked_lines(found: Document) -> list[str]:
    """The lines that are furniture."""
    return [
        line.span.of(found.text)
        for line in lines_of(found.text)
        if any(line.span.overlaps(span) for span in found.furniture)
    ]
