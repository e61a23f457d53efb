"""Names in free Russian text, as a free reader of Russian finds them.

    python -m tools.train.silver TEXTS MODEL OUT

TEXTS is a folder of plain texts, in folders or not; MODEL that of the reader shipped so far; OUT
the file of tagged sentences. The teacher is slovnet out of the package natasha (both MIT), which
reads persons, organisations and places of Russian news. Where the reader shipped so far tells
another name than the teacher, nothing is told, but for an organisation, which the teacher knows
better.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from dateline.language.decode import names
from dateline.language.reader import Model
from tools.train.corpora import EITHER, UNTOLD, Named

Found = tuple[int, int, str]  # first word, word after the last, kind
LEAST, MOST = 4, 60  # words of a sentence


def sentences(files: Iterable[Path]) -> Iterator[tuple[list[str], list[Found]]]:
    """The words of each sentence and what the teacher finds in it."""
    from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter

    cutter, tagger = Segmenter(), NewsNERTagger(NewsEmbedding())
    for file in files:
        for line in filter(None, map(str.strip, file.read_text(encoding="utf-8").splitlines())):
            told = Doc(line)
            told.segment(cutter)
            told.tag_ner(tagger)
            for sentence in told.sents:
                tokens = sentence.tokens
                if LEAST <= len(tokens) <= MOST:
                    yield (
                        [token.text for token in tokens],
                        [
                            (
                                sum(token.start < span.start for token in tokens),
                                sum(token.start < span.stop for token in tokens),
                                span.type,
                            )
                            for span in sentence.spans
                        ],
                    )


def agreed(size: int, teacher: Iterable[Found], other: Iterable[Found]) -> tuple[str, ...]:
    """The tags of a sentence of so many words.

    >>> agreed(4, [(0, 1, "LOC"), (2, 3, "ORG")], [(0, 1, "PER"), (2, 4, "LOC")])
    ('?', 'O?', 'B-ORG', '?')
    >>> agreed(3, [(0, 2, "PER")], [(0, 2, "PER"), (2, 3, "MISC")])
    ('B-PER', 'I-PER', 'O?')
    """
    tags = [EITHER] * size
    ours = {found for found in other if found[2] != "MISC"}
    for first, last, _ in ours:
        tags[first:last] = [UNTOLD] * (last - first)
    for first, last, kind in teacher:
        beside = [name for name in ours if name[0] < last and first < name[1]]
        if kind == "ORG" or beside in ([], [(first, last, kind)]):
            tags[first:last] = [f"B-{kind}", *[f"I-{kind}"] * (last - first - 1)]
    return tuple(tags)


def main(texts: Path, model: Path, out: Path) -> None:
    told = list(sentences(sorted(texts.rglob("*.txt"))))
    parses = Model.open(model, threads=1).parse([words for words, _ in told])
    with out.open("w", encoding="utf-8") as file:
        for (words, teacher), parse in zip(told, parses, strict=True):
            tagged = Named(tuple(words), agreed(len(words), teacher, names(parse.tags)))
            file.writelines(
                f"{word}\t{tag}\n" for word, tag in zip(tagged.words, tagged.tags, strict=True)
            )
            file.write("\n")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
