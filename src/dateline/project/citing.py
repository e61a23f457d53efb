"""The sentence that an event by hand was made from, in the document as it is now."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow.compute as pc

from dateline.core.text import Document, Span
from dateline.project.decisions import Decision
from dateline.project.places import alike
from dateline.project.rows import document_of
from dateline.project.store import Snapshot

_PIECE = re.compile(r"[^.!?。！？\n]+[.!?。！？]*")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Cited:
    """A sentence of a document."""

    document: Document
    sentence: Span

    @property
    def quote(self) -> str:
        return self.sentence.of(self.document.text)


def cited(snapshot: Snapshot, decisions: Iterable[Decision]) -> dict[str, Cited]:
    """By the id of the event. A document that was edited is known by its path, a sentence by its
    words; what is found no more is not there."""
    wanted = {d.subject: d.value["told"] for d in decisions if d.value.get("told")}
    if not wanted:
        return {}
    ids = [told["document"] for told in wanted.values()]
    paths = [told["path"] for told in wanted.values()]
    where = pc.field("id").isin(ids) | pc.field("path").isin(paths)
    documents = [document_of(row) for row in snapshot.table("documents", where=where).to_pylist()]
    found: dict[str, Cited] = {}
    for event, told in wanted.items():
        document = _document(told, documents)
        place = None if document is None else again(document.text, told["quote"], told["start"])
        if document is not None and place is not None:
            found[event] = Cited(document, place)
    return found


def _document(told: Mapping[str, Any], documents: Sequence[Document]) -> Document | None:
    same = [document for document in documents if document.id == told["document"]]
    here = [document for document in documents if document.path == told["path"]]
    return next(iter((*same, *here)), None)


def again(text: str, quote: str, start: int) -> Span | None:
    """Where a quote stands in a text that may have been edited, nearest to where it stood: the same
    words, else those that a correction has hardly changed.

    >>> again("Well then. It rained  in May. It rained in May!", "It rained in May", 0)
    Span(start=11, end=28)
    >>> again("It was dry.", "It rained in May", 0) is None
    True
    """
    words = _WORD.findall(quote)
    if not words:
        return None
    same = re.compile(r"(?<!\w)" + r"\W+".join(map(re.escape, words)) + r"(?!\w)", re.IGNORECASE)
    places = [Span(*match.span()) for match in same.finditer(text)]
    if places:
        return min(places, key=lambda place: abs(place.start - start))
    pieces = [Span(*match.span()) for match in _PIECE.finditer(text)]
    best = alike(quote, [piece.of(text) for piece in pieces])
    return None if best is None else pieces[best]
