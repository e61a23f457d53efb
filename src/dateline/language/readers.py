"""Which reader reads the sentences: the model shipped with Dateline, or one that is named.

A setting is a word, or a word and what it opens: "dateline", "spacy:en_core_web_sm",
"gliner:/models/gliner". A back end is one file; it opens what is installed or lies in a local
folder, and never downloads anything. An installed package adds one in the group
``dateline.readers``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dateline.core.registry import AddOnError, Registry
from dateline.core.sentence import Sentence
from dateline.core.text import Span
from dateline.language.reading import Read, Reader

DEFAULT = "dateline"
GONE = {"rules": "the rules read no grammar any more; take the line out of the settings"}


class ReaderError(ValueError):
    """A reader cannot be opened; the message says why and what to do."""


@dataclass(frozen=True)
class BackEnd:
    """An open reader. ``languages`` are those it reads, any if empty; ``version`` changes with
    what it says, so that a project knows when to read its documents again; ``abroad`` opens its
    reader of a language that is not English, where that is another."""

    reader: Reader
    languages: frozenset[str] = frozenset()
    version: str = ""
    abroad: Callable[[str], Reader] | None = None

    def of(self, language: str) -> Reader:
        return self.abroad(language) if self.abroad and language != "en" else self.reader


BACK_ENDS: Registry[Callable[[str], BackEnd]] = Registry(
    "dateline.readers",
    {
        "dateline": "dateline.language.shipped:open_reader",
        "spacy": "dateline.language.spacy_reader:open_reader",
        "gliner": "dateline.language.gliner_reader:open_reader",
    },
)


def read_sentences(
    text: str, sentences: Sequence[Sentence], *, reader: str = DEFAULT, language: str = "en"
) -> Mapping[Span, Read]:
    """The sentences as the named reader reads them; nothing where the language is not its own."""
    back_end = opened(reader)
    if back_end.languages and language not in back_end.languages:
        return {}
    reads = back_end.of(language).read(text, [sentence.span for sentence in sentences])
    return {read.sentence: read for read in reads}


@cache
def opened(setting: str) -> BackEnd:
    """The back end a setting names, opened once in each process."""
    name, _, argument = setting.partition(":")
    if name not in BACK_ENDS:
        why = GONE.get(name, f"known are {', '.join(BACK_ENDS)}")
        raise ReaderError(f"there is no reader “{setting}”; {why}")
    try:
        return BACK_ENDS[name](argument)
    except AddOnError as error:
        raise ReaderError(str(error)) from error
