"""The dashboard as ``dateline app`` serves it, and a client that sends what it likes."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

_SECONDS = 120  # for a machine that has much to do
SOCKET = "/_stcore/stream"


@dataclass(frozen=True)
class Got:
    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Serving:
    """``Host`` is the header that goes with every request unless another is given."""

    port: int
    log: IO[bytes]

    def said(self) -> str:
        self.log.seek(0)
        return self.log.read().decode(errors="replace")

    def ask(self, path: str = "/", method: str = "GET", **headers: str) -> Got:
        """A request with headers as they are given: ``sec_fetch_site="none"``."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_SECONDS)
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in {"host": f"localhost:{self.port}", **headers}.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            answer = connection.getresponse()
            pairs = {name.lower(): value for name, value in answer.getheaders()}
            return Got(answer.status, pairs, answer.read())
        finally:
            connection.close()

    def page(self, place: str = "", host: str = "", **headers: str) -> str:
        """All that one run of a page sends to the browser; the status where it sends nothing."""
        address = f"ws://{host or f'localhost:{self.port}'}{SOCKET}"
        try:
            with (
                socket.create_connection(("127.0.0.1", self.port), _SECONDS) as raw,
                connect(
                    address,
                    sock=raw,
                    subprotocols=["streamlit"],  # type: ignore[list-item]  # what a browser asks
                    additional_headers={k.replace("_", "-"): v for k, v in headers.items()},
                    max_size=None,
                    proxy=None,
                ) as stream,
            ):
                asked = BackMsg()
                asked.rerun_script.page_name = place
                stream.send(asked.SerializeToString())
                told = []
                while True:
                    message = ForwardMsg()
                    message.ParseFromString(stream.recv(_SECONDS, decode=False))
                    told.append(str(message))
                    if message.WhichOneof("type") == "script_finished":
                        return "".join(told)
        except InvalidStatus as refused:
            return str(refused.response.status_code)


@contextmanager
def serving(
    *arguments: str | Path, home: Path, at: int = 0, folder: Path | None = None, **env: str
) -> Iterator[Serving]:
    """``dateline app`` with these arguments, on a free port for as long as this lasts; started in
    a folder, where one is given."""
    port = at or free_port()
    with TemporaryFile() as log:
        process = subprocess.Popen(
            [*command(*arguments), "--port", str(port)],
            env=environment(home, **env),
            cwd=folder,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        served = Serving(port, log)
        try:
            wait_for(served, process)
            yield served
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(20)


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "dateline", "app", *map(str, arguments)]


def environment(home: Path, **env: str) -> dict[str, str]:
    return {**os.environ, "DATELINE_HOME": str(home), "STREAMLIT_SERVER_HEADLESS": "true", **env}


def wait_for(served: Serving, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _SECONDS
    while process.poll() is None and time.monotonic() < until:
        try:
            if served.ask("/_stcore/health").status in (200, 421):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"the dashboard was not served:\n{served.said()}")
