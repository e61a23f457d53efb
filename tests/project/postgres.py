"""A PostgreSQL server of the tests' own, from the binaries of this computer, thrown away after."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pg8000.native

USER, PASSWORD = "ann", "open sesame: 100%"
_START_SECONDS = 60


def programs() -> Path | None:
    """The folder of the newest server that is installed, none where there is none."""
    found = shutil.which("postgres")
    debian = Path("/usr/lib/postgresql").glob("*/bin/postgres")
    newest = sorted(debian, key=lambda path: int(path.parts[-3]))
    return newest[-1].parent if newest else Path(found).parent if found else None


def as_somebody(command: list[str]) -> list[str]:
    """As root one may do everything; PostgreSQL refuses to run so."""
    if os.geteuid() != 0:
        return command
    return ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", *command]


@contextmanager
def server(binaries: Path) -> Iterator[Server]:
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / "password").write_text(PASSWORD, encoding="utf-8")
        if os.geteuid() == 0:
            shutil.chown(folder, "nobody")
            shutil.chown(folder / "password", "nobody")
        data = folder / "data"
        asked = [str(binaries / "initdb"), "--no-sync", "--auth=scram-sha-256", "--encoding=UTF8"]
        asked += [f"--username={USER}", f"--pwfile={folder / 'password'}", "--locale=C", str(data)]
        subprocess.run(as_somebody(asked), cwd=folder, check=True, stdout=subprocess.DEVNULL)
        running = Server(binaries, data, _free_port())
        running.start()
        try:
            yield running
        finally:
            running.stop()


class Server:
    def __init__(self, binaries: Path, data: Path, port: int) -> None:
        self._binaries, self._data, self._port = binaries, data, port
        self._made = 0

    def start(self) -> None:
        settings = {
            "listen_addresses": "127.0.0.1",
            "port": self._port,
            "unix_socket_directories": self._data,
            "fsync": "off",  # no test cuts the power
        }
        options = " ".join(f"-c {name}={value}" for name, value in settings.items())
        self._control("start", "-o", options, "-l", str(self._data / "log"))

    def stop(self) -> None:
        """At once, as if the power failed."""
        self._control("stop", "-m", "immediate")

    def database(self) -> str:
        """The address of a new, empty database."""
        self._made += 1
        name = f"case{self._made}"
        self.ask(f"CREATE DATABASE {name}")
        password = PASSWORD.replace("%", "%25").replace(":", "%3A").replace(" ", "%20")
        return f"postgresql+pg8000://{USER}:{password}@127.0.0.1:{self._port}/{name}"

    def ask(self, words: str, database: str = "postgres") -> None:
        where = {"host": "127.0.0.1", "port": self._port, "database": database}
        connection = pg8000.native.Connection(USER, password=PASSWORD, **where)
        try:
            connection.run(words)
        finally:
            connection.close()

    def _control(self, action: str, *more: str) -> None:
        command = [str(self._binaries / "pg_ctl"), action, "-D", str(self._data)]
        command += ["-w", "-t", str(_START_SECONDS), *more]
        subprocess.run(as_somebody(command), cwd=self._data, check=True, stdout=subprocess.DEVNULL)


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])
