"""Sentences with trees written by hand, and a reader that knows them.

A line of a tree is a word, its part of speech, its features, the number of its head (0 for the
root), its relation as Universal Dependencies writes it and, on the first word of a name, the kind
of the name and how many words it has ("PER:2"). "_" stands for none. A word is glued to the one
before it where it begins with "+", or where it is a comma or a full stop.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dateline.core.sentence import Sentence
from dateline.core.text import Span
from dateline.language.reading import Read, Token

_FEATURES = (("Past", "Pres"), ("Fin", "Inf", "Part", "Ger"), ("Ind", "Imp", "Sub"), ("Pass",))
_GLUED = {",", ".", "，", "。"}


def read_tree(tree: str, *, spaced: bool = True) -> tuple[str, Read]:
    """The text and how it is read. ``spaced`` is false of a language without spaces."""
    text, tokens, names = "", list[Token](), list[tuple[Span, str]]()
    rows = [line.split() for line in tree.strip().splitlines()]
    named: list[tuple[int, int, str]] = []
    for number, (written, pos, features, head, relation, *name) in enumerate(rows):
        word = written.removeprefix("+")
        glued = word != written or word in _GLUED or not spaced or not text
        text += word if glued else f" {word}"
        marks = set(features.split("."))
        values = [next((v for v in kind if v in marks), "") for kind in _FEATURES]
        polarity = "Neg" if "Neg" in marks else ""
        span = Span(len(text) - len(word), len(text))
        tokens.append(Token(span, pos, *values, polarity, int(head) - 1, relation))
        if name:
            kind, _, many = name[0].partition(":")
            named.append((number, number + int(many or 1) - 1, kind))
    names = [(Span(tokens[a].span.start, tokens[b].span.end), kind) for a, b, kind in named]
    return text, Read(Span(0, len(text)), tuple(tokens), tuple(names))


def known_reads(
    text: str, sentences: Sequence[Sentence], trees: Sequence[tuple[str, Read]]
) -> Mapping[Span, Read]:
    """The sentences of a text, each with the tree of the same words."""
    known = dict(trees)
    found: dict[Span, Read] = {}
    for sentence in sentences:
        span = sentence.span
        read = known.get(span.of(text))
        if read is not None:
            moved = tuple(_moved(token, span.start) for token in read.tokens)
            names = tuple((_shift(name, span.start), kind) for name, kind in read.names)
            found[span] = Read(span, moved, names)
    return found


def _shift(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _moved(token: Token, by: int) -> Token:
    return Token(
        _shift(token.span, by),
        token.pos,
        token.tense,
        token.form,
        token.mood,
        token.voice,
        token.polarity,
        token.head,
        token.relation,
    )
