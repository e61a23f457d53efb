"""Words in pictures of pages, read by tesseract where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from functools import cache
from typing import Any

_LANGUAGES = ("eng", "deu", "fra", "spa", "ita", "por", "nld", "rus", "pol", "chi_sim")
_MOST = 4  # languages that are tried on one page
_SECONDS = 60


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
