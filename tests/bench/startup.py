"""How much CPU the small commands take from start to finish, and what importing costs.

    python -m tests.bench.startup [--runs N]

The least of N runs counts: the others waited for somebody. Beside them stands what Python and
`import pandas, sqlalchemy` take on the same machine.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

LINE = "The harbour board met on 3 May 2014 and again last Thursday.\n"
IMPORTS = ("pass", "import dateline", "import dateline.cli", "import pandas, sqlalchemy")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "line.txt"
        file.write_text(LINE, encoding="utf-8")
        commands = (
            ("dateline --help", ("-m", "dateline", "--help")),
            ("dateline --version", ("-m", "dateline", "--version")),
            ("dateline times, one line", ("-m", "dateline", "times", str(file))),
            ("dateline actors, one line", ("-m", "dateline", "actors", str(file))),
            *((code, ("-c", code)) for code in IMPORTS),
        )
        print(f"{'':<28}{'CPU s':>8}")
        for name, arguments in commands:
            print(f"{name:<28}{min(cpu(arguments) for _ in range(runs)):>8.2f}", flush=True)


def cpu(arguments: tuple[str, ...]) -> float:
    """The CPU seconds of one run, with those of the system for it."""
    before = os.times()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    return (after.children_user - before.children_user) + (
        after.children_system - before.children_system
    )


if __name__ == "__main__":
    main()
