"""A person's publication date in place of the one that the program found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dateline.core.period import Period
from dateline.core.text import Document, Problem, Publication, PublicationBasis
from dateline.corpus.read import failure
from dateline.extract.document import Manner, Reading, read_whole

BY_A_PERSON = "a decision in this project"


def override_differs(reading: Reading, overrides: Mapping[str, Period | None]) -> bool:
    """What people decided about its date is not what it was read with."""
    document = reading.document
    by_a_person = document.published is not None and document.published.where == BY_A_PERSON
    declared_unknown = document.published is None and reading.found is not None
    if document.id not in overrides:
        return by_a_person or declared_unknown
    wanted = overrides[document.id]
    now = document.published.period if document.published is not None else None
    return wanted != now or not (by_a_person or wanted is None)


def overridden(
    document: Document, found: Publication | None, overrides: Mapping[str, Period | None]
) -> tuple[Document, Publication | None]:
    """The document as people dated it, and the publication that this replaced."""
    if document.id not in overrides:
        return replace(document, published=found), None
    period = overrides[document.id]
    given = None if period is None else Publication(period, PublicationBasis.GIVEN, BY_A_PERSON)
    return replace(document, published=given), found


def dated_anew(reading: Reading, overrides: Mapping[str, Period | None], manner: Manner) -> Reading:
    document, replaced = overridden(reading.document, _found(reading), overrides)
    files = (p for p in reading.problems if p.span is None)
    try:
        anew = read_whole(document, manner)
    except Exception as error:
        failed = Problem(
            document.path, f"could not be read: {failure(error)}", document=document.id
        )
        return replace(
            reading, document=document, mentions=(), found=replaced, problems=(*files, failed)
        )
    return replace(anew, found=replaced, key=reading.key, problems=(*files, *anew.problems))


def _found(reading: Reading) -> Publication | None:
    """The publication that the program found by itself."""
    published = reading.document.published
    if published is not None and published.where == BY_A_PERSON:
        return reading.found
    return published or reading.found
