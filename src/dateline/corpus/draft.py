"""What a reader of one kind of file finds, before the document is put together."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.core.text import PublicationBasis, Row, Span

# What a file or a list of files may say of a document; also the columns of documents.csv.
FIELDS = ("title", "source", "published", "url", "author", "language", "exhibit")
MADE = "made"  # the day the file was made, which may not be that of its text
SENDER = "sender"  # of a message: its author, and whose it is where nothing else says so


@dataclass(frozen=True, slots=True)
class Fact:
    """Something a file says about itself: which field, what, and where it says so."""

    field: str
    value: str
    where: str
    basis: PublicationBasis
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Enclosed:
    """What lies in a file and is a document of its own: an attachment, a message of a mailbox.

    ``name`` is unlike those of its neighbours. ``content`` is what was read of it, or the bytes
    of a file, for the reader of the ending of its name.
    """

    name: str
    content: Draft | bytes


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of one file. The best fact of a field comes first.

    ``heading`` is the title that the layout shows, which gives way to any stated title.
    ``otherwise`` says what holds where the text itself says nothing. Without a text the file holds
    documents only, and is none itself.
    """

    text: str
    facts: tuple[Fact, ...] = ()
    heading: str = ""
    furniture: tuple[Span, ...] = ()
    pages: tuple[int, ...] = ()
    repairs: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    enclosed: tuple[Enclosed, ...] = ()
    rows: tuple[Row, ...] = ()  # events that it tells beside the tables in its text
    stamps: tuple[str, ...] = ()  # on its pages, as in ``Document``
    tabular: bool = False  # it is a table and nothing else
    otherwise: tuple[Fact, ...] = ()
