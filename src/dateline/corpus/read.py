"""One file -> its documents, and the reason why something in it is none."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import blake2b, sha256
from pathlib import Path, PurePosixPath

from dateline.core.event import stable_id
from dateline.core.registry import AddOnError
from dateline.core.text import (
    Document,
    Problem,
    ProblemKind,
    Publication,
    PublicationBasis,
    SourceBasis,
    Span,
)
from dateline.corpus.dates import read_date
from dateline.corpus.decode import UnreadableError
from dateline.corpus.draft import MADE, SENDER, Draft, Enclosed, Fact
from dateline.corpus.exhibits import exhibit_in, exhibit_in_name, head_lines, stamp_in_name
from dateline.corpus.find import COLUMN, Source, people_in
from dateline.corpus.formats import slack
from dateline.corpus.formats.readers import READERS
from dateline.corpus.furniture import (
    agency_lines,
    captions,
    furniture_lines,
    licence_spans,
    spans_of,
)
from dateline.corpus.heads import Head, domain, of_folder, read_head, says_little
from dateline.corpus.imprint import solemn
from dateline.corpus.labelled import quoted_heads
from dateline.corpus.language import language_of, primary
from dateline.corpus.lines import lines_of
from dateline.corpus.listing import LISTING
from dateline.corpus.printed import as_read
from dateline.corpus.published import believed, publication_in_name, publication_of, stated_dates
from dateline.corpus.tables import find_rows

MEBIBYTE = 1024 * 1024
DEEPEST = 5  # files in files
MOST_ENCLOSED = 20_000  # documents of one file
MOST_BYTES = 256 * MEBIBYTE  # of all that one file holds
_PACKED = frozenset(  # of many documents, or of pictures beside the words
    (
        *(
            ".pdf",
            ".docx",
            ".odt",
            ".xlsx",
            ".ods",
            ".epub",
            ".pptx",
            ".msg",
            ".eml",
            ".mht",
            ".mhtml",
        ),
        *(".mbox", ".mbx", ".zip", ".tar", ".gz", ".tgz", ".jsonl", ".ndjson", ".json"),
    )
)
_LONGEST_UNDATED = 200_000  # characters of a table without events: more of it is data
NO_DATES = "no column of dates was found beside one that tells what happened"
_SHARED = ("source", "author", "language")  # what is given of a mailbox holds for each message


@dataclass(frozen=True, slots=True)
class Read:
    """The documents that a file holds, its own first; and everything to say about them.

    ``fingerprint`` is of the very bytes that were read.
    """

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...] = ()
    fingerprint: str = ""

    @property
    def document(self) -> Document | None:
        return self.documents[0] if self.documents else None


def fingerprint(source: Source) -> str:
    """Changes when the file's bytes, its place or what is given of it change."""
    digest = _told(source)
    try:
        _check_is_file(source.path)
        with Path(source.path).open("rb") as file:
            while chunk := file.read(MEBIBYTE):
                digest.update(chunk)
    except (OSError, UnreadableError) as error:  # reading it will say so; so does its fingerprint
        digest.update(repr(error).encode("utf-8", "replace"))
    return digest.hexdigest()


def _told(source: Source) -> blake2b:
    """The digest of all that is known of a file without its bytes."""
    digest = blake2b(digest_size=16)
    told = (*source.given, *sorted(people_in(source.people).items()))
    for part in (source.relative, source.name, *(word for pair in told for word in pair)):
        raw = part.encode("utf-8", "surrogatepass")
        digest.update(len(raw).to_bytes(8, "big") + raw)
    return digest


def read_file(source: Source, *, max_bytes: int | None = None) -> Read:
    """What the file holds. Whatever is wrong with it, or with a part of it, becomes a problem."""
    if max_bytes is None:
        packed = PurePosixPath(source.relative).suffix.lower() in _PACKED
        max_bytes = MOST_BYTES if packed else 32 * MEBIBYTE
    content: bytes | None = None
    seen = _told(source)
    try:
        content = _content(source.path, max_bytes)
        seen.update(content)
        known = seen.hexdigest()
    except (OSError, MemoryError, UnreadableError):  # said once more where it becomes a problem
        known = fingerprint(source)
    found = list(_read(_Item(source, source.relative, content), max_bytes, _Bounds()))
    digest = "" if content is None else sha256(content).hexdigest()
    return Read(
        tuple(replace(one, sha256=digest) for one in found if isinstance(one, Document)),
        tuple(one for one in found if isinstance(one, Problem)),
        known,
    )


def enclosed(path: Path, inside: str) -> bytes:
    """The file that lies in this one under the path it was read by, as its bytes.

    UnreadableError, or whatever a reader of files raises, where there is none.
    """
    content = _content(str(path), MOST_BYTES)
    found = next(_lying(READERS[path.suffix.lower()](content), inside), None)
    if found is None:
        raise UnreadableError(f"there is no {inside} in it")
    return found


def _lying(draft: Draft, inside: str) -> Iterator[bytes]:
    for one in draft.enclosed:
        if isinstance(one.content, bytes) and one.name == inside:
            yield one.content
        elif inside.startswith(f"{one.name}/"):
            deeper = one.content
            if isinstance(deeper, bytes):
                deeper = READERS[PurePosixPath(one.name).suffix.lower()](deeper)
            yield from _lying(deeper, inside.removeprefix(f"{one.name}/"))


@dataclass(frozen=True, slots=True)
class _Item:
    """A file of the folder, or one that lies ``depth`` deep in the file ``home``."""

    source: Source
    home: str
    content: Draft | bytes | None = None
    depth: int = 0

    @property
    def ending(self) -> str:
        return PurePosixPath(self.source.relative).suffix.lower()

    def within(self, one: Enclosed, *, given: bool) -> _Item:
        relative = f"{self.source.relative}/{one.name}"
        is_file = isinstance(one.content, bytes)
        stem = PurePosixPath(one.name).with_suffix("") if is_file else one.name
        name = f"{self.source.name}/{stem}"
        told = tuple(pair for pair in self.source.given if pair[0] in _SHARED) if given else ()
        size = len(one.content) if isinstance(one.content, bytes) else 0
        return _Item(Source("", relative, name, size, told), self.home, one.content, self.depth + 1)


@dataclass(slots=True)
class _Bounds:
    """What one file may still bring forth, so that no archive fills the memory."""

    documents: int = MOST_ENCLOSED
    size: int = MOST_BYTES

    def admit(self, file: _Item) -> None:
        self.documents -= 1
        self.size -= file.source.size
        if file.depth > DEEPEST:
            raise UnreadableError(f"lies more than {DEEPEST} files deep in {file.home}")
        if self.documents < 0:
            raise _FullError(
                f"holds more than {MOST_ENCLOSED:,} documents; the others were not read"
            )
        if self.size < 0:
            raise _FullError(f"holds more than {_mebibytes(MOST_BYTES)}; the rest was not read")


class _FullError(Exception):
    """No more is read of a file; the message says why."""


def _read(file: _Item, max_bytes: int, bounds: _Bounds) -> Iterator[Document | Problem]:
    relative = file.source.relative
    try:
        if file.depth:
            bounds.admit(file)
        draft = _draft(file, max_bytes)
        document, doubts = _document(file, draft) if draft.text else (None, ())
    except _FullError:
        raise
    except (UnreadableError, AddOnError) as error:
        yield Problem(relative, str(error))
        return
    except OSError as error:
        yield Problem(relative, f"could not be opened: {error.strerror or error}")
        return
    except MemoryError:
        yield Problem(relative, "there was not enough memory to read it")
        return
    except Exception as error:  # of whatever library reads this kind of file
        yield Problem(relative, f"could not be read: {failure(error)}")
        return
    yield from (Problem(relative, note, ProblemKind.NOTE) for note in draft.notes)
    if document is not None:
        yield document
    yield from doubts
    try:
        for one in draft.enclosed:
            yield from _read(file.within(one, given=document is None), max_bytes, bounds)
    except _FullError as error:
        if file.depth:
            raise
        yield Problem(relative, str(error), ProblemKind.NOTE)


def failure(error: BaseException) -> str:
    """An error that nobody expected, in one line.

    >>> failure(KeyError("x")), failure(RecursionError("maximum\\ndepth"))
    ("KeyError: 'x'", 'RecursionError: maximum depth')
    """
    return f"{type(error).__name__}: {' '.join(str(error).split())}"[:300].rstrip(": ")


def _draft(file: _Item, max_bytes: int) -> Draft:
    if isinstance(file.content, Draft):
        return file.content
    if file.content is not None and file.ending not in READERS:
        raise UnreadableError(f"{file.ending or 'files without an ending'} cannot be read")
    raw = _content(file.source.path, max_bytes) if file.content is None else file.content
    people = people_in(file.source.people)
    return READERS[file.ending](slack.with_names(raw, people) if people else raw)


def _content(path: str, max_bytes: int) -> bytes:
    size = _check_is_file(path)
    if size <= max_bytes:
        with Path(path).open("rb") as file:
            raw = file.read(max_bytes + 1)
        if len(raw) <= max_bytes:
            return raw
        size = len(raw)
    raise UnreadableError(
        f"is too large: {_mebibytes(size)}, and the limit is {_mebibytes(max_bytes)}"
    )


def _check_is_file(path: str) -> int:
    """The file's size. Opening a pipe would wait forever."""
    status = os.stat(path)  # noqa: PTH116  the path is a plain string on purpose
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableError("is not a regular file")
    return status.st_size


def _mebibytes(size: int) -> str:
    return f"{size / MEBIBYTE:,.1f} MB" if size >= MEBIBYTE / 10 else f"{size:,} bytes"


# --- Putting the document together --------------------------------------------------


def _document(file: _Item, draft: Draft) -> tuple[Document, tuple[Problem, ...]]:
    source = file.source
    stem = PurePosixPath(source.relative).stem
    printed = as_read(draft.text)
    text = printed.text
    mail = any(fact.field == SENDER for fact in draft.facts)
    theirs = (*draft.furniture, *licence_spans(text), *quoted_heads(text, mail=mail))
    lines = [
        line
        for line in lines_of(text)
        if not any(line.span.overlaps(span) for span in (*theirs, *printed.heads))
    ]
    facts = (*_given(source), *draft.facts, *_of_a_book(text, theirs))
    told = {fact.field: fact.value for fact in reversed(facts)}
    marked = furniture_lines(lines)
    stated = believed([one for one in stated_dates(lines) if one.at not in marked], lines)
    dated = {one.at for one in stated if one.alone}
    if dated:
        marked = furniture_lines(lines, dated)
    head = read_head(lines, marked, stated, heading=draft.heading)
    marked |= head.at
    title = told.get("title") or head.title or (says_little(stem) and head.letter) or stem
    marked |= captions(lines, title)
    published, doubts = _published(source, facts)
    heads = agency_lines([line for at, line in enumerate(lines) if at not in marked])
    body = "\n".join(line.plain for at, line in enumerate(lines) if at not in marked)
    whose, basis = _whose(file.home, draft, facts, told, head)
    published = published or publication_of(stated) or _published(source, draft.otherwise)[0]
    published = published or publication_in_name(stem)
    made = read_date(told.get(MADE, ""))
    if published is None and made is not None:
        reason = f"the file was made on {made}, which is not taken for the date of its text"
        doubts = (*doubts, Problem(source.relative, reason, ProblemKind.NOTE))
    rows = (*draft.rows, *find_rows(text, name=stem, said=_columns(source)))
    if draft.tabular and not rows:
        if len(text) > _LONGEST_UNDATED:
            raise UnreadableError("is a table of data: it has no column of dates beside its words")
        doubts = (*doubts, Problem(source.relative, NO_DATES, ProblemKind.NOTE))
    document = Document(
        id=stable_id(draft.text),
        name=source.name,
        path=source.relative,
        title=title,
        text=text,
        source=whose,
        source_basis=basis,
        author=told.get("author") or told.get(SENDER) or head.author,
        url=told.get("url", ""),
        language=primary(told.get("language", "")) or language_of(body),
        published=published,
        dated_at=solemn(lines) if published is None else None,
        furniture=tuple(sorted((*theirs, *printed.heads, *spans_of(lines, marked), *heads))),
        pages=tuple(printed.place(at) for at in draft.pages),
        repairs=(*draft.repairs, *printed.repairs),
        rows=rows,
        exhibit=told.get("exhibit") or exhibit_in_name(stem) or exhibit_in(head_lines(text)),
        stamps=draft.stamps or tuple(filter(None, (stamp_in_name(stem),))),
        made="" if made is None else str(made),
    )
    return document, doubts


def _of_a_book(text: str, theirs: Iterable[Span]) -> Iterator[Fact]:
    """Title and author, as the head of a free e-book gives them above the licence."""
    head = next((span for span in theirs if span.start == 0), None)
    for field, shape in (("title", _BOOK_TITLE), ("author", _BOOK_AUTHOR)):
        match = shape.search(text, 0, head.end) if head is not None else None
        if match is not None:
            yield Fact(field, match[1].strip(), "the head of the e-book", PublicationBasis.METADATA)


_BOOK_TITLE = re.compile(r"^Title:[ \t]+(\S.*)$", re.MULTILINE)
_BOOK_AUTHOR = re.compile(r"^Author:[ \t]+(\S.*)$", re.MULTILINE)


def _given(source: Source) -> Iterator[Fact]:
    for field, value in source.given:
        if not field.startswith(COLUMN):
            yield Fact(field, value, LISTING, PublicationBasis.GIVEN)


def _columns(source: Source) -> dict[str, str]:
    """What a person says of the columns of its table."""
    given = source.given
    return {f.removeprefix(COLUMN): value for f, value in given if f.startswith(COLUMN)}


def _whose(
    home: str, draft: Draft, facts: Iterable[Fact], told: dict[str, str], head: Head
) -> tuple[str, SourceBasis | None]:
    """Whose the document is, by the surest that says so."""
    stated = next((fact for fact in facts if fact.field == "source"), None)
    if stated is not None:
        given = stated.basis is PublicationBasis.GIVEN
        return stated.value, SourceBasis.GIVEN if given else SourceBasis.METADATA
    if told.get(SENDER):
        return told[SENDER], SourceBasis.SENDER
    if head.source and head.basis is not None:
        return head.source, head.basis
    if otherwise := next((fact.value for fact in draft.otherwise if fact.field == "source"), ""):
        return otherwise, SourceBasis.METADATA
    if site := domain(told.get("url", "")):
        return site, SourceBasis.ADDRESS
    if folder := of_folder(home):
        return folder, SourceBasis.FOLDER
    return "", None


def _published(
    source: Source, facts: Iterable[Fact]
) -> tuple[Publication | None, tuple[Problem, ...]]:
    """The first stated date that is one, and a note about each that is none."""
    doubts: list[Problem] = []
    for fact in facts:
        if fact.field != "published":
            continue
        period = read_date(fact.value)
        if period is not None and fact.value[:10] not in _EMPTY_CLOCKS:
            publication = Publication(period, fact.basis, fact.where, fact.value, fact.span)
            return publication, tuple(doubts)
        reason = f'"{fact.value}" ({fact.where}) is not a date that can be read for certain'
        doubts.append(Problem(source.relative, reason, ProblemKind.NOTE))
    return None, tuple(doubts)


_EMPTY_CLOCKS = ("1970-01-01", "0001-01-01", "1900-01-01")  # what programs write for "no date"
