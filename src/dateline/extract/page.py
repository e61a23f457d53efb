"""The picture of a page that a document was read from, drawn apart and within bounds.

PDFium serves one thread at a time, and a page from a stranger may take for ever or fill the memory:
each is drawn by a process of its own.
"""

from __future__ import annotations

import subprocess
import sys
from hashlib import file_digest
from pathlib import Path, PurePosixPath

from dateline.core.text import Document
from dateline.corpus.decode import UnreadableError
from dateline.corpus.page import page_picture
from dateline.corpus.read import enclosed
from dateline.extract.limits import bound_memory
from dateline.project.store import Project

_SECONDS = 20.0  # to draw a page
_LARGEST = 8 * 1024 * 1024  # bytes of a picture that goes to a browser


def has_pages(document: Document) -> bool:
    """Whether its pages can be drawn: it is a PDF."""
    return bool(document.pages) and PurePosixPath(document.path).suffix.lower() == ".pdf"


def file_of(document: Document, project: Project) -> tuple[Path, str]:
    """The file it was read from, and its path inside where that is a mail or an archive;
    UnreadableError where it is gone, or no longer the same."""
    corpus = project.corpus
    if corpus is None:
        raise UnreadableError("project.toml does not say where the folder of documents is")
    own = PurePosixPath(document.path)
    place = next((place for place in (own, *own.parents) if (corpus / place).is_file()), own)
    path = (corpus / place).resolve()
    if not path.is_relative_to(corpus.resolve()) or not path.is_file():
        raise UnreadableError("the file is not where it was read")
    with path.open("rb") as file:
        if file_digest(file, "sha256").hexdigest() != document.sha256:
            raise UnreadableError("the file was changed since it was read")
    return path, "" if place == own else str(own.relative_to(place))


def drawn_apart(path: Path, number: int, quote: str = "", *, inside: str = "") -> bytes:
    """The page as PNG, with the quote marked; UnreadableError, in words, where there is none.

    ``inside`` is the place of the PDF in the file, where it lies in another one.
    """
    words = [sys.executable, "-m", "dateline.extract.page", str(path), str(number), inside]
    try:
        done = subprocess.run(
            words,
            input=quote.encode("utf-8", "replace"),
            capture_output=True,
            check=False,
            timeout=_SECONDS,
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableError(f"page {number} takes more than {_SECONDS:.0f} seconds") from error
    except OSError as error:
        raise UnreadableError(f"page {number} cannot be drawn: {error.strerror}") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        raise UnreadableError(said[:300] or f"page {number} cannot be drawn")
    if len(done.stdout) > _LARGEST:
        raise UnreadableError(f"the picture of page {number} is too large")
    return done.stdout


def _main(path: str, number: str, inside: str) -> None:
    bound_memory()
    quote = sys.stdin.buffer.read().decode("utf-8", "replace")
    try:
        pdf = enclosed(Path(path), inside) if inside else Path(path)
        sys.stdout.buffer.write(page_picture(pdf, int(number), quote))
    except UnreadableError as error:
        sys.exit(str(error))
    except MemoryError:
        sys.exit(f"page {number} needs too much memory")


if __name__ == "__main__":
    _main(*sys.argv[1:])
