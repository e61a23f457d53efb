"""Sentences of a treebank as a reader would give them: CoNLL-U, plain or gzipped."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

from dateline.core.text import Span
from dateline.language.reading import Read, Token


def sentences(file: Path) -> Iterator[tuple[str, Read]]:
    """Each sentence as a text of its own with its gold tree; no names."""
    packed = file.suffix == ".gz"
    content = gzip.decompress(file.read_bytes()) if packed else file.read_bytes()
    for block in content.decode("utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if not line.startswith("#")]
        rows = [row for row in rows if len(row) == 10]
        if rows:
            yield _read(rows)


def _read(rows: list[list[str]]) -> tuple[str, Read]:
    text, spans = "", list[Span]()
    within = 0  # the last number of a word written as one with others: "don't" is 3-4
    for row in rows:
        number = row[0]
        if "-" in number:
            within, last = int(number.split("-")[1]), row
        if not number.isdigit():
            continue
        spans.append(Span(len(text), len(text) + len(row[1])))
        text += row[1]
        inner = int(number) < within
        closing = last if int(number) == within else row
        if not inner and "SpaceAfter=No" not in closing[9]:
            text += " "
    words = [row for row in rows if row[0].isdigit()]
    tokens = tuple(_token(row, span) for row, span in zip(words, spans, strict=True))
    return text.rstrip(), Read(Span(0, len(text.rstrip())), tokens, ())


def _token(row: list[str], span: Span) -> Token:
    features = dict(item.split("=", 1) for item in row[5].split("|") if "=" in item)
    kinds = ("Tense", "VerbForm", "Mood", "Voice", "Polarity")
    tense, form, mood, voice, polarity = (features.get(kind, "") for kind in kinds)
    return Token(span, row[3], tense, form, mood, voice, polarity, int(row[6]) - 1, row[7])
