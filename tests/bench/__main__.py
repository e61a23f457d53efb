"""Every benchmark, one after the other: make bench, or python -m tests.bench [SHARED].

SHARED is the folder with the development data; those that want it say so where it is absent.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
SHARED = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parents[2] / "shared"
RUNS: tuple[tuple[str, ...], ...] = (
    ("startup",),
    ("extraction",),
    ("memory", "300", "1000"),
    ("join", "1000"),
    ("questions",),
    ("times", str(SHARED), "--docs", "all"),
    ("cases", str(SHARED)),
    ("names", str(SHARED / "train" / "ner" / "dev.conll")),
    ("grammar", str(SHARED / "train" / "ud" / "dev.conllu.gz")),
    ("events", str(SHARED / "bench")),
    ("news",),
    ("joining",),
    ("redraw",),
)

for name, *arguments in RUNS:
    command = [sys.executable, "-m", f"tests.bench.{name}", *arguments]
    print(f"\n$ python -m tests.bench.{' '.join([name, *arguments])}", flush=True)
    subprocess.run(command, cwd=HERE.parents[1], check=False)
