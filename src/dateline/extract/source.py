"""One file: what tells whether it must be read again, and its reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from hashlib import blake2b
from pathlib import Path

from dateline.core.event import stable_id
from dateline.core.period import Period
from dateline.core.registry import additions
from dateline.core.text import Problem
from dateline.corpus.find import Source
from dateline.corpus.read import fingerprint, read_document
from dateline.extract.document import Manner, Reading, read_whole
from dateline.extract.overrides import overridden
from dateline.language.readers import DEFAULT, ReaderError, opened
from dateline.project.error import ProjectError
from dateline.project.store import Project

Result = tuple[str, Reading | None, tuple[Problem, ...]]  # its path, what it gave, what is wrong

_STEPS = ("core", "lexicon", "corpus", "temporal", "language", "actors", "events")


@cache
def extractor() -> str:
    """What reads the documents, as a hash of its code and tables: another one, another reading."""
    package = Path(__file__).parent.parent
    kinds = ("*.py", "*.tsv", "*.txt", "*.csv", "*.json", "*.onnx")
    files = (f for step in _STEPS for kind in kinds for f in (package / step).rglob(kind))
    digest = blake2b(digest_size=8)
    for file in sorted(files):
        digest.update(str(file.relative_to(package)).encode())
        digest.update(file.read_bytes())
    for addition in additions("dateline.formats", "dateline.languages", "dateline.readers"):
        digest.update(addition.encode())
    return digest.hexdigest()


def manner_of(project: Project) -> Manner:
    """How the settings say to read; ProjectError where a reader they name cannot be opened."""
    manner = Manner(project.settings.day_first, project.settings.reader or DEFAULT)
    try:
        opened(manner.reader)
    except ReaderError as error:
        raise ProjectError(f"{project.folder / 'project.toml'}, reader: {error}") from error
    return manner


def key_of(source: Source, manner: Manner) -> str:
    version = opened(manner.reader).version
    return stable_id(
        fingerprint(source), extractor(), str(manner.day_first), manner.reader, version
    )


def read_source(source: Source, overrides: Mapping[str, Period | None], manner: Manner) -> Result:
    read = read_document(source)
    if read.document is None:
        return source.relative, None, read.problems
    document, replaced = overridden(read.document, read.document.published, overrides)
    reading = read_whole(document, manner)
    about_it = tuple(replace(p, document=document.id) for p in read.problems)
    reading = replace(
        reading,
        found=replaced,
        key=key_of(source, manner),
        problems=(*about_it, *reading.problems),
    )
    return source.relative, reading, ()
