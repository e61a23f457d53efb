"""What can go wrong with a project on disk, in words for its reader."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EACCES: "it may not be written to",
    errno.EPERM: "it may not be written to",
    errno.EROFS: "it lies on a disk that can only be read",
    errno.ENOENT: "it does not exist",
    errno.ENOTDIR: "a part of its path is a file, not a folder",
    errno.EEXIST: "a file of that name is in the way",
    errno.EISDIR: "a folder of that name is in the way",
    errno.EIO: "the disk reports an error",
}


class ProjectError(ValueError):
    """A project cannot be opened, read or written; the message says why and what to do."""


class OutdatedError(ProjectError):
    """What was opened has been replaced twice since and is gone; it is opened anew."""

    def __init__(self) -> None:
        super().__init__("the project was extracted again since it was opened; open it once more")


class DamagedError(ProjectError):
    """A file whose content makes no sense; pyarrow says so with an OSError of no number."""


@contextmanager
def said_plainly(what: str, path: Path) -> Iterator[None]:
    """Turn an error of the operating system into a ProjectError that names the path."""
    try:
        yield
    except ProjectError:
        raise
    except OSError as error:
        if error.errno is None:
            raise DamagedError(str(error)) from error
        reason = _REASONS.get(error.errno, error.strerror)
        raise ProjectError(f"{what} {path}: {reason}") from error
