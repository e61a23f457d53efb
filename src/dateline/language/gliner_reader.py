"""Finds names with a GLiNER model in a local folder; the grammar stays our own model's."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from dateline.core.text import Span
from dateline.language import readers
from dateline.language.readers import BackEnd, ReaderError
from dateline.language.reading import Read, Reader

LABELS = {"person": "PER", "organization": "ORG", "location": "LOC", "miscellaneous": "MISC"}
SURE = 0.5  # of 1: below this, GLiNER's own advice is to leave a name out


def open_reader(folder: str) -> BackEnd:
    try:
        from gliner import GLiNER
    except ImportError as error:
        raise ReaderError("GLiNER is not installed here: pip install gliner") from error
    if not folder or not Path(folder).is_dir():
        raise ReaderError(
            f"“{folder}” is no folder with a GLiNER model; "
            "name one: gliner:/path/of/model (nothing is downloaded)"
        )
    try:
        model = GLiNER.from_pretrained(folder, local_files_only=True)
    except (OSError, ValueError, KeyError, RuntimeError) as error:
        raise ReaderError(f"GLiNER cannot open {folder}: {error}") from error
    grammar = readers.opened(readers.DEFAULT)
    version = f"gliner {Path(folder).resolve().name} {_written(Path(folder))}"

    def abroad(language: str) -> GlinerReader:
        return GlinerReader(model, grammar.of(language))

    return BackEnd(GlinerReader(model, grammar.reader), version=version, abroad=abroad)


def _written(folder: Path) -> str:
    """The sizes of the model's files: another model in the same folder is another version."""
    return " ".join(str(file.stat().st_size) for file in sorted(folder.iterdir()) if file.is_file())


class GlinerReader:
    def __init__(self, model: Any, grammar: Reader) -> None:
        self._model, self._grammar = model, grammar
        logging.getLogger("gliner").setLevel(logging.ERROR)

    def read(self, text: str, sentences: Sequence[Span]) -> list[Read]:
        words = [span.of(text) for span in sentences]
        found = self._model.batch_predict_entities(words, list(LABELS), threshold=SURE)
        trees = self._grammar.read(text, sentences)
        return [
            replace(tree, names=tuple(_name(span, name) for name in names))
            for tree, span, names in zip(trees, sentences, found, strict=True)
        ]


def _name(sentence: Span, name: dict[str, Any]) -> tuple[Span, str]:
    start, end = sentence.start + name["start"], sentence.start + name["end"]
    return Span(start, end), LABELS[name["label"]]
