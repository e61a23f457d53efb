"""Counts how the words of Universal Dependencies are used: ``lexicon/english/usage.tsv``.

    python -m tools.train.lexicon UD_TRAIN.conllu.gz NER_TRAIN.conll > usage.tsv

A row is a lower-case word, its tags with their counts (``VBD=5,VBN=20``), and its lemma where
it is a verb. Words seen only in the corpus of names, in lower case and outside any name,
have the tag ``WORD``: enough to know that a capital at the start of a sentence says nothing.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

_WORD = re.compile(r"[A-Za-z][a-z'’]*(-[a-z]+)*")
_LEAST = 2
_LEFT_OUT = {"PROPN", "X", "SYM", "INTJ", "PUNCT"}


def main(treebank: Path, names: Path) -> None:
    tags: defaultdict[str, Counter[str]] = defaultdict(Counter)
    lemmas: defaultdict[str, Counter[str]] = defaultdict(Counter)
    with gzip.open(treebank, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) != 10 or not cells[0].isdigit():
                continue
            number, word, lemma, upos, xpos = cells[:5]
            capital_says_something = word[0].isupper() and number != "1" and word != "I"
            if upos in _LEFT_OUT or capital_says_something or not _WORD.fullmatch(word):
                continue
            tag = xpos if xpos == "MD" or upos == "VERB" else upos
            tags[word.lower()][tag] += 1
            if upos in ("VERB", "AUX"):
                lemmas[word.lower()][lemma.lower()] += 1
    only_seen = Counter[str]()
    for line in names.read_text(encoding="utf-8").splitlines():
        word, _, tag = line.partition("\t")
        if tag == "O" and word.islower() and _WORD.fullmatch(word) and word not in tags:
            only_seen[word] += 1
    for word, count in only_seen.items():
        tags[word]["WORD"] = count
    print("word\ttags\tlemma")
    for word in sorted(tags):
        if tags[word].total() >= _LEAST:
            counts = ",".join(f"{tag}={count}" for tag, count in tags[word].most_common())
            lemma = lemmas[word].most_common(1)[0][0] if word in lemmas else ""
            print(word, counts, lemma, sep="\t")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
