"""Bounds of time and memory, so that one document cannot hold up or use up the others."""

from __future__ import annotations

import ctypes
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from dateline.corpus.decode import TookTooLongError

MEBIBYTE = 1024 * 1024
SECONDS = 120.0  # of work for any document
SECONDS_A_MEBIBYTE = 240.0  # beside that; five times what prose takes
MEMORY = 3072 * MEBIBYTE  # of a process that reads documents
_AGAIN = 5.0  # seconds, where the work goes on with the next part of a file
_WAITING = 3  # a clock on the wall runs on while others work: so many times the seconds


def seconds_for(size: int) -> float:
    """
    >>> seconds_for(0), seconds_for(MEBIBYTE)
    (120.0, 360.0)
    """
    return SECONDS + SECONDS_A_MEBIBYTE * size / MEBIBYTE


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """TookTooLongError in what is done here, once it has worked for so many seconds.

    In the main thread of a system that has such a clock, work is counted and waiting is not.
    """
    alone = threading.current_thread() is threading.main_thread()
    with _counted(seconds) if alone and hasattr(signal, "setitimer") else _watched(seconds):
        yield


def _said(seconds: float) -> str:
    return f"takes more than {seconds:,.0f} seconds to read"


@contextmanager
def _counted(seconds: float) -> Iterator[None]:
    def stop(number: int, frame: FrameType | None) -> None:
        raise TookTooLongError(_said(seconds))

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@contextmanager
def _watched(seconds: float) -> Iterator[None]:
    """Another thread watches the clock, and has the error raised in this one."""
    reader = threading.get_ident()
    done = threading.Event()
    lock = threading.Lock()

    def watch() -> None:
        if done.wait(seconds * _WAITING):
            return
        with lock:
            if not done.is_set():
                error = ctypes.py_object(TookTooLongError)
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(reader), error)

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    except TookTooLongError:
        raise TookTooLongError(_said(seconds)) from None
    finally:
        with lock:
            done.set()


def bound_memory() -> None:
    """What a worker calls first: more memory than that is refused to it, where that can be."""
    try:
        import resource
    except ImportError:  # a system that knows no such bound
        return
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (most, hard))
