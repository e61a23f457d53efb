"""A document, a place in it, and what could not be used."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dateline.core.period import Period

ENGLISH = "en"  # the language whose grammar is read
# The signs of Chinese, also in Japanese texts: for between the brackets of a regular expression.
CHINESE_SIGNS = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """The characters from ``start`` up to, but not including, ``end``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a place in a text: {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)


class PublicationBasis(StrEnum):
    """Where a document's publication date was found, best first."""

    DECIDED = "decided"  # by a person, in the project
    GIVEN = "given"  # by a person: documents.csv, front matter
    METADATA = "metadata"  # the file says so of itself, for machines
    DATELINE = "dateline"  # the text says so, in its head
    TITLE = "title"  # "Minutes of the meeting of 9 May 2023": its title says what it records
    FILE_NAME = "file name"


@dataclass(frozen=True, slots=True)
class Publication:
    """When a document was published, and how we know.

    ``where`` is said to the reader: "documents.csv", "meta article:published_time",
    "line 2". ``words`` are the very words; ``span`` is set when they stand in the text.
    """

    period: Period
    basis: PublicationBasis
    where: str
    words: str = ""
    span: Span | None = None


class SourceBasis(StrEnum):
    """How we know whose a document is, best first."""

    GIVEN = "given"  # by a person: documents.csv, front matter, or a decision in the project
    METADATA = "metadata"  # the file says so of itself, for machines
    SENDER = "sender"  # of a letter or a message, in its head
    MASTHEAD = "masthead"  # a paper, an agency, a broadcaster, in the head or the byline
    COURT = "court"  # whose decision it is, in its head
    LETTERHEAD = "letterhead"  # a body or a firm, in the head
    AUTHOR = "author"  # who wrote, kept or said it, where nobody published it
    ADDRESS = "address"  # the site it was taken from
    FOLDER = "folder"  # the name of the folder it lies in


@dataclass(frozen=True, slots=True)
class Row:
    """What somebody wrote down as an event with its date: the row of a chronology.

    ``when`` is its date as it reads, with the year that a heading gives, and ``until`` that of its
    end; ``date`` is where it stands. ``due``: it is the day by which it must be done.
    """

    span: Span
    date: Span
    when: str
    what: Span
    until: str = ""
    who: tuple[Span, ...] = ()
    status: str = ""
    source: Span | None = None
    due: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One readable text.

    ``id`` is a hash of its content; ``name`` the file's name without its ending (with
    its folder where two files share a name); ``path`` its place in the corpus folder.
    ``source`` says whose it is and ``source_basis`` how we know; "" and none where nothing
    says so. ``furniture`` are stretches of
    the text that are the page's and not the author's: menus, share buttons, teasers, comment forms.
    ``pages`` are the offsets at which pages begin, ``repairs`` what was mended, in words;
    ``rows`` are those of its tables that tell events; ``dated_at`` is where it says its own day
    in words that must be read first ("made the thirtieth day of June"), where it is not dated yet.
    ``exhibit`` is what a court calls it, ``stamps`` the numbers stamped on its pages, one for each
    page, or a single one for the whole; ``made`` the day its file was made, as it says itself.
    ``sha256`` is the digest of the file in the folder that holds it, as courts ask for it.
    """

    id: str
    name: str
    path: str
    title: str
    text: str
    source: str = ""
    author: str = ""
    url: str = ""
    language: str = ENGLISH
    published: Publication | None = None
    furniture: tuple[Span, ...] = ()
    pages: tuple[int, ...] = ()
    repairs: tuple[str, ...] = ()
    sha256: str = ""
    source_basis: SourceBasis | None = None
    rows: tuple[Row, ...] = ()
    dated_at: Span | None = None
    exhibit: str = ""
    stamps: tuple[str, ...] = ()
    made: str = ""

    @property
    def publisher(self) -> str:
        """Whose it is, where something says so; documents of one publisher are one voice."""
        return "" if self.source_basis is SourceBasis.FOLDER else self.source

    @property
    def shown_source(self) -> str:
        """Whose it is; where nothing says so, its own title in brackets, as librarians write
        what they supply themselves."""
        return self.source or f"[{self.title or self.name}]"

    def page_of(self, offset: int) -> int | None:
        """The number of the page, from 1; none where the file has no pages."""
        return sum(start <= offset for start in self.pages) or None

    def stamp_at(self, offset: int) -> str:
        """The number stamped on the page at this place, or on the whole; "" where there is none."""
        return stamp_of(self.stamps, self.page_of(offset))


def stamp_of(stamps: Sequence[str], page: int | None) -> str:
    """The stamp of a page, counted from 1, where each has its own, else that of the whole.

    >>> stamp_of(["A-001", "A-002"], 2), stamp_of(["A-001"], 2), stamp_of([], 2)
    ('A-002', 'A-001', '')
    """
    if len(stamps) > 1:
        return stamps[page - 1] if page is not None and page <= len(stamps) else ""
    return stamps[0] if stamps else ""


class ProblemKind(StrEnum):
    """Why something of the corpus is not on the timeline."""

    FILE = "file"  # a file that could not be read
    DUPLICATE = "duplicate"  # a file with exactly the content of another
    UNRESOLVED = "unresolved"  # a time expression that lacks its anchor
    VAGUE = "vague"  # a time expression without a place on a calendar
    NO_EVENT = "no event"  # a dated sentence that tells no event
    NOTE = "note"  # something was used, with a reservation: a cut, a repair, an unknown column


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be used, where, and why, in words for the reader.

    ``where`` is the file's path in the corpus; ``document``, ``span`` and ``words`` say
    which words, where it is about words of a document.
    """

    where: str
    reason: str
    kind: ProblemKind = ProblemKind.FILE
    document: str = ""
    span: Span | None = None
    words: str = ""


def outside(spans: Iterable[Span], furniture: Iterable[Span]) -> list[Span]:
    """The spans that touch no furniture."""
    covered = sorted(furniture)
    return [span for span in spans if not any(span.overlaps(other) for other in covered)]
