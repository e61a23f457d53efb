"""Many machines, by Dask: a scheduler's workers as an executor like any other.

Whoever reaches a Dask scheduler can have it run what they like, so an address beyond this
machine must be encrypted (tls://), unless a person says that the network is closed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from dateline.project.error import ProjectError

_WAIT = "15s"  # for the scheduler to answer


@contextmanager
def cluster(address: str, folders: Iterable[Path], *, insecure: bool = False) -> Iterator[Executor]:
    """An executor on the workers of the scheduler at an address.

    ProjectError, in words, where Dask is not installed, the address is not to be trusted, nobody
    answers, or a worker does not see the folders: the corpus and the project.
    """
    check_address(address, insecure=insecure)
    try:
        from distributed import Client
    except ImportError as error:
        raise ProjectError("Dask is not installed: pip install 'dateline[dask]'") from error
    connect: Any = Client
    try:
        client = connect(address, timeout=_WAIT, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ProjectError(f"no scheduler answers at {address}: {error}") from error
    try:
        seen = client.run(_lacks, [str(folder.resolve()) for folder in folders])
        if not seen:
            raise ProjectError(f"the scheduler at {address} has no workers")
        for worker, lacking in sorted(seen.items()):
            if lacking:
                raise ProjectError(
                    f"the worker at {worker} does not see {lacking}: every worker needs the folder "
                    "of documents and that of the project at the same place"
                )
        yield client.get_executor(pure=False, retries=2)
    finally:
        client.close()


def check_address(address: str, *, insecure: bool = False) -> None:
    """ProjectError where everything sent to the address could be read or changed on its way."""
    parts = urlsplit(address)
    if parts.scheme not in ("tcp", "tls") or not parts.hostname:
        raise ProjectError(f"{address} is no scheduler: write tcp://HOST:PORT or tls://HOST:PORT")
    if parts.scheme == "tcp" and not insecure and not _is_here(parts.hostname):
        raise ProjectError(
            f"{address} is beyond this machine and not encrypted: whoever is on the way could have "
            "the workers run what they like. Use tls://, or say --insecure on a closed network"
        )


def _is_here(host: str) -> bool:
    """
    >>> _is_here("127.0.0.1"), _is_here("localhost"), _is_here("::1"), _is_here("10.0.0.7")
    (True, True, True, False)
    """
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _lacks(folders: list[str]) -> str:
    """On a worker: the first of the folders that is not there; empty where all are."""
    return next((folder for folder in folders if not os.path.isdir(folder)), "")  # noqa: PTH112  a worker may lack this package
