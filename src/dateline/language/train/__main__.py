"""Trains the model of names and grammar and writes it as the package carries it.

    python -m dateline.language.train DATA BASE OUT --steps 4000

DATA holds ``ner/train.conll``, ``ner/dev.conll``, ``ud/train.conllu.gz`` and ``ud/dev.conllu.gz``;
BASE the ``model.safetensors`` and ``tokenizer.json`` of all-MiniLM-L6-v2.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from dateline.language.train.fit import Settings, fit


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, argument_default=argparse.SUPPRESS)
    for name in ("data", "base", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--steps", type=int)
    parser.add_argument("--minutes", type=float, help="instead of steps")
    parser.add_argument("--workers", type=int)
    parser.add_argument("--threads", type=int, help="of each worker")
    parser.add_argument("--pieces", type=int)
    parser.add_argument("--looks", type=int)
    parser.add_argument("--full-rate-until", type=float)
    parser.add_argument("--start", type=Path, help="weights to begin with")
    parser.add_argument("--rank", type=int, default=0, help=argparse.SUPPRESS)
    given = vars(parser.parse_args())
    rank = given.pop("rank")
    fit(Settings(**given), rank)


if __name__ == "__main__":
    main()
