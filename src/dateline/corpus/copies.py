"""Documents with one text: a wire story that two papers print is two documents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dateline.core.event import stable_id
from dateline.core.text import Document


def distinguish(documents: Iterable[Document]) -> list[Document]:
    """The documents by path, each with an id of its own.

    The first with a text keeps the id of that text; each further one gets an id of text
    and path.
    """
    seen: set[str] = set()
    apart: list[Document] = []
    for document in sorted(documents, key=lambda one: one.path):
        copied = document.id in seen
        seen.add(document.id)
        own_id = stable_id(document.id, document.path) if copied else document.id
        apart.append(replace(document, id=own_id))
    return apart
