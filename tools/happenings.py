"""Derives which words tell one kind of happening from WordNet: ``lexicon/english/happenings.tsv``.

    python tools/happenings.py FOLDER > src/dateline/lexicon/english/happenings.tsv

FOLDER holds ``data.verb``, ``index.verb``, ``data.noun`` and ``index.noun`` of WordNet 3.0, as
packaged for most Linux distributions. A word is put down with the sets of synonyms it stands in,
those that WordNet groups with them, and those of the nouns made from it ("resign", "resignation");
then with the wider sets right above ("murder" under "kill"), unless they are so wide that they say
nothing ("change", "move"). Sets in which one word stands alone are left out.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

VERB_SENSES, NOUN_SENSES = 8, 4  # of a word, so many are taken: the most usual ones
WIDE = 60  # a set with more narrower ones than these says nothing
# The files of nouns that can happen: acts, communication, events, phenomena, possession,
# processes, states.
HAPPEN = frozenset({4, 10, 11, 19, 21, 22, 26})
ALONE = frozenset({4, 11})  # of which a noun without a verb is taken: acts and events

Id = tuple[str, str]  # part of speech and place in its file
Kinds = tuple[set[Id], set[Id]]  # its own, those right above


@dataclass(frozen=True, slots=True)
class Synset:
    file: int
    words: tuple[str, ...]
    pointers: tuple[tuple[str, Id, int], ...]  # symbol, target, the number of the word; 0: of all

    def to(self, symbol: str, number: int | None = None) -> set[Id]:
        return {
            target
            for own, target, word in self.pointers
            if own == symbol and (number is None or word in (0, number))
        }


def read_synsets(file: Path, part: str) -> Iterator[tuple[Id, Synset]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            continue
        fields = line.partition("|")[0].split()
        count = int(fields[3], 16)
        words = tuple(fields[4 + 2 * number].lower() for number in range(count))
        rest = fields[5 + 2 * count :]
        pointers = tuple(
            (rest[at], (rest[at + 2], rest[at + 1]), int(rest[at + 3][:2], 16))
            for at in range(0, 4 * int(fields[4 + 2 * count]), 4)
        )
        yield (part, fields[0]), Synset(int(fields[1]), words, pointers)


def read_index(file: Path, part: str) -> Iterator[tuple[str, list[Id]]]:
    """Each word and its sets, the most usual first."""
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.startswith(" "):
            fields = line.split()
            yield fields[0], [(part, place) for place in fields[-int(fields[2]) :]]


class Derivation:
    def __init__(self, folder: Path) -> None:
        self.synsets = {
            **dict(read_synsets(folder / "data.verb", "v")),
            **dict(read_synsets(folder / "data.noun", "n")),
        }
        self.verbs = dict(read_index(folder / "index.verb", "v"))
        self.nouns = dict(read_index(folder / "index.noun", "n"))

    def above(self, synset: Synset) -> set[Id]:
        targets = synset.to("@")
        return {target for target in targets if len(self.synsets[target].to("~")) <= WIDE}

    def of_verb(self, word: str) -> Kinds:
        own: set[Id] = set()
        above: set[Id] = set()
        for place in self.verbs[word][:VERB_SENSES]:
            synset = self.synsets[place]
            made = synset.to("+", synset.words.index(word) + 1)
            nouns = {noun for noun in made if noun[0] == "n"}
            own |= {place} | synset.to("$")
            own |= {noun for noun in nouns if self.synsets[noun].file in HAPPEN}
            above |= self.above(synset)
        return own, above

    def of_noun(self, word: str) -> Kinds:
        own: set[Id] = set()
        above: set[Id] = set()
        for place in self.nouns[word][:NOUN_SENSES]:
            synset = self.synsets[place]
            made = synset.to("+", synset.words.index(word) + 1)
            verbs = {verb for verb in made if verb[0] == "v"}
            if synset.file not in HAPPEN or not (verbs or synset.file in ALONE):
                continue
            own |= {place} | verbs
            for one in (synset, *(self.synsets[verb] for verb in verbs)):
                above |= self.above(one)
        return own, above

    def rows(self) -> Iterator[tuple[str, str, Kinds]]:
        for word in self.verbs:
            if word.isascii():
                yield "v", word, self.of_verb(word)
        for word in self.nouns:
            if word.isascii() and "_" not in word:
                yield "n", word, self.of_noun(word)


def main(folder: Path) -> None:
    rows = list(Derivation(folder).rows())
    words = Counter(one for _, _, (own, above) in rows for one in own | above)
    numbers = {one: number for number, one in enumerate(sorted(i for i in words if words[i] > 1))}

    def shown(kinds: set[Id]) -> str:
        return " ".join(map(str, sorted(numbers[one] for one in kinds if one in numbers)))

    print("part\tword\tkinds\tabove")
    for part, word, (own, above) in sorted(rows, key=lambda row: row[:2]):
        if shown(own) or shown(above):
            print(part, word, shown(own), shown(above - own), sep="\t")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
