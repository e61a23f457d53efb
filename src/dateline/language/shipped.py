"""Opens the model that is shipped with Dateline; it reads English."""

from __future__ import annotations

from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec

from dateline.language.readers import BackEnd


def open_reader(_: str = "") -> BackEnd | None:
    if find_spec("dateline.language.reader") is None:
        return None
    if not files(__package__).joinpath("model", "reader.onnx").is_file():
        return None
    return BackEnd(import_module("dateline.language.reader").default_reader(), frozenset({"en"}))
