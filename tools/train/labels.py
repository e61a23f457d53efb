"""What the heads of the model choose from; written beside the model for those who run it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tools.train.corpora import Parsed

TAGS = ("O", *(f"{place}-{kind}" for kind in ("PER", "ORG", "LOC", "MISC") for place in "BI"))
_POS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X"
# One choice a field and word; "" where the feature is absent.
FIELDS: dict[str, tuple[str, ...]] = {
    "UPOS": tuple(_POS.split()),
    "Tense": ("", "Past", "Pres", "Fut"),
    "VerbForm": ("", "Fin", "Ger", "Inf", "Part"),
    "Mood": ("", "Imp", "Ind", "Sub", "Cnd"),
    "Voice": ("", "Pass"),
    "Polarity": ("", "Neg", "Pos"),
}
WIDTH = sum(map(len, FIELDS.values()))


def slices() -> Iterator[tuple[str, slice]]:
    """Where the scores of each field stand among those of all."""
    at = 0
    for field, values in FIELDS.items():
        yield field, slice(at, at + len(values))
        at += len(values)


def field_indices(sentence: Parsed) -> list[list[int]]:
    """For each word the index of its value in each field."""
    features = list(FIELDS.items())[1:]
    return [
        [FIELDS["UPOS"].index(pos)]
        + [values.index(found) if (found := has.get(field, "")) in values else 0
           for field, values in features]
        for pos, has in zip(sentence.pos, sentence.features, strict=True)
    ]  # fmt: skip


def relations_of(sentences: Sequence[Parsed]) -> list[str]:
    return sorted({relation for sentence in sentences for relation in sentence.relations})
