"""Words in pictures of pages, read by tesseract where it is installed; files that are such pictures
(PNG, JPEG, TIFF)."""

from __future__ import annotations

import io
import shutil
import subprocess
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice
from typing import Any

from dateline.corpus.decode import UnreadableError
from dateline.corpus.draft import Draft

_LANGUAGES = ("eng", "deu", "fra", "spa", "ita", "por", "nld", "rus", "pol", "chi_sim")
_MOST = 4  # languages that are tried on one page
_SECONDS = 60
HOW_TO = "install tesseract to read scans"
_MOST_PAGES = 100  # of one file
_LARGEST = 3300  # dots of the longer side that are looked at
_SMALLEST = 400
_INCHES = 11.7  # of the longer side of a page


@cache
def can_read_pictures() -> bool:
    return bool(_languages())


@cache
def _languages() -> str:
    """Those of ours that are installed, as tesseract wants them named."""
    program = shutil.which("tesseract")
    if program is None:
        return ""
    told = subprocess.run(
        [program, "--list-langs"], capture_output=True, text=True, check=False, timeout=_SECONDS
    )
    installed = set(told.stdout.split())
    return "+".join([language for language in _LANGUAGES if language in installed][:_MOST])


def words_in_picture(grey: Any) -> Sequence[str]:
    """The lines of a picture in shades of grey (rows of bytes); "" between paragraphs."""
    program = shutil.which("tesseract")
    if program is None:
        return ()
    tall, wide = grey.shape[:2]
    picture = f"P5 {wide} {tall} 255\n".encode() + grey.tobytes()  # PGM, the plainest of pictures
    try:
        told = subprocess.run(
            [program, "stdin", "stdout", "-l", _languages(), "--dpi", "200"],
            input=picture,
            capture_output=True,
            check=True,
            timeout=_SECONDS,
            env={"OMP_THREAD_LIMIT": "1", "PATH": "/usr/bin:/bin:/usr/local/bin"},
        )
    except (OSError, subprocess.SubprocessError):  # such a page stays without text, and is named
        return ()
    return [line.strip() for line in told.stdout.decode("utf-8", "replace").splitlines()]


def read_picture(raw: bytes) -> Draft:
    """A scan, or the photograph of a page: read as a PDF of the same pages is."""
    from dateline.corpus.formats.pdf import read_pdf  # here: it asks for the words of pictures

    if not can_read_pictures():
        raise UnreadableError(f"is a picture; {HOW_TO}")
    first, *others = list(islice(_pages(raw), _MOST_PAGES))
    if max(first.size) < _SMALLEST:
        raise UnreadableError("is a picture too small for words")
    bound = io.BytesIO()
    dots = max(first.size) / _INCHES
    first.save(bound, "PDF", save_all=True, append_images=others, resolution=dots)
    try:
        return replace(
            read_pdf(bound.getvalue()), facts=()
        )  # what is said of a PDF is made up here
    except UnreadableError:
        raise UnreadableError("is a picture in which no words were read") from None


def _pages(raw: bytes) -> Iterator[Any]:
    """The pages, upright, in shades of grey."""
    from PIL import Image, ImageOps, ImageSequence  # here: few folders have pictures

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(raw), formats=("PNG", "JPEG", "TIFF")) as file:
                for page in ImageSequence.Iterator(file):
                    grey = ImageOps.exif_transpose(page).convert("L")
                    grey.thumbnail((_LARGEST, _LARGEST))
                    yield grey
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise UnreadableError("is a picture of too many dots") from None
    except (OSError, ValueError, SyntaxError) as error:
        raise UnreadableError(f"is a damaged picture: {error}") from None
