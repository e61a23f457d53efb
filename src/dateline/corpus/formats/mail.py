"""Mail: one message (EML), or a mailbox of them (MBOX).

A message is a document: its head, for the reader to see, and what its writer wrote. What it quotes
stays, each paragraph in one line behind its ">", under the words that say whose it was and when.
Its attachments are documents of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_tz

from dateline.core.text import PublicationBasis, Span
from dateline.corpus.dates import read_date
from dateline.corpus.decode import UnreadableError, decode
from dateline.corpus.draft import SENDER, Draft, Enclosed, Fact
from dateline.corpus.formats.names import Names
from dateline.corpus.mojibake import mend
from dateline.lexicon.mail import person

_SHOWN = ("From", "To", "Cc", "Date", "Subject")
_OUTSIDE = re.compile(
    rb"(?:\A|(?<=\n)\r?\n)From \S[^\r\n]*\r?\n"
)  # above each message of a mailbox
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
_QUOTE = re.compile(r"(?:[ \t]?>)+[ \t]?")
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_OPENS_DISCLAIMER = (
    r"(?:th(?:is|e information(?: contained)? in this|e contents? of this) (?:e-?mail|message|"
    r"transmission|communication)|this message is intended|confidentiality notice|disclaimer|"
    r"diese e-?mail|der inhalt dieser e-?mail|ce (?:message|courriel)|este (?:mensaje|correo)|"
    r"questa (?:e-?mail|mail))"
)
_DISCLAIMER = re.compile(
    rf"^[ \t*_>=-]*{_OPENS_DISCLAIMER}\b(?:(?!\n\s*\n)[\s\S])*?"
    r"\b(?:confidential|privileged|intended (?:solely |only )?for|vertraulich|confidentiel|"
    r"confidencial|riservat[oa]|virus)(?:(?!\n\s*\n)[\s\S])*",
    re.IGNORECASE | re.MULTILINE,
)
_LIST_FOOT = re.compile(r"^_{20,}\n(?:.*\n){0,2}.*\bmailing list\b[\s\S]*", re.MULTILINE)
_FILLED = 0.6  # of the longest line of a quote: a line as long goes on in the next one
_SHORTEST = 40  # characters of a line that was broken for want of room


@dataclass(frozen=True, slots=True)
class Written:
    """A message, whatever program kept it: its head, its words, what goes with it."""

    head: tuple[tuple[str, str], ...]
    body: str
    repairs: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    enclosed: tuple[Enclosed, ...] = ()


def read_message(raw: bytes) -> Draft:
    message = _parsed(raw)
    body, notes = _body(message)
    told = ((name, _header(message, name)) for name in _SHOWN)
    enclosed = tuple(_attachments(message, Names()))
    return drafted(
        Written(tuple(pair for pair in told if pair[1]), body.text, body.repairs, notes, enclosed)
    )


def drafted(written: Written) -> Draft:
    if not written.body.strip():
        if not written.enclosed:
            raise UnreadableError("; ".join(("the message holds no text", *written.notes)))
        return Draft("", notes=written.notes, enclosed=written.enclosed)
    body = _unfolded(written.body)
    head = "".join(f"{name}: {words}\n" for name, words in written.head)
    text = f"{head}\n{body}"
    furniture = (Span(0, len(head)), *(s.shifted(len(head) + 1) for s in _furniture(body)))
    return Draft(
        text,
        facts=tuple(_facts(dict(written.head), text)),
        furniture=furniture,
        repairs=written.repairs,
        notes=written.notes,
        enclosed=written.enclosed,
    )


def read_apple_message(raw: bytes) -> Draft:
    """EMLX: a line with the length of the message, the message, and a table of settings."""
    first, _, rest = raw.partition(b"\n")
    if not first.strip().isdigit():
        raise UnreadableError("it does not begin with the length of its message")
    return read_message(rest[: int(first)])


def read_mailbox(raw: bytes) -> Draft:
    starts = list(_OUTSIDE.finditer(raw))
    if not starts:
        raise UnreadableError('it holds no line that begins with "From ", so it is no mailbox')
    ends = [start.start() for start in starts[1:]] + [len(raw)]
    return Draft(
        "",
        enclosed=tuple(
            Enclosed(f"{number}.eml", _ESCAPED.sub(rb"\1", raw[start.end() : end]))
            for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
            if raw[start.end() : end].strip()
        ),
    )


def _parsed(raw: bytes) -> Message:
    try:
        message = message_from_bytes(raw.lstrip())
    except (MessageError, ValueError, LookupError) as error:
        raise UnreadableError(f"it is no message: {error}") from None
    if not any(message.get(name) for name in ("From", "Date", "Subject", "Message-ID")):
        raise UnreadableError("it has no head with From, Date or Subject, so it is no message")
    return message


# --- The head -----------------------------------------------------------------------


def _header(message: Message, name: str) -> str:
    return " ".join(mend(decoded_words(_as_sent(message, name))).text.split())


def _as_sent(message: Message, name: str) -> str:
    """A line of the head; where it holds letters as bytes, against the rule, as they read."""
    sent = (words for said, words in message.raw_items() if said.lower() == name.lower())
    words = str(next(sent, ""))
    if words.isascii():
        return words
    raw = words.encode("utf-8", "surrogateescape")
    try:
        return decode(raw).text
    except UnreadableError:
        return raw.decode("utf-8", "replace")


def decoded_words(words: str) -> str:
    """ "=?utf-8?q?caf=C3=A9?=" as it reads, also where it holds more signs than its charset has;
    as it stands where it cannot be read."""
    try:
        return str(make_header(decode_header(words)))
    except (ValueError, LookupError, MessageError):
        return _nearly_decoded(words)


_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "ks_c_5601-1987": "cp949", "shift_jis": "cp932"}


def _nearly_decoded(words: str) -> str:
    """
    >>> _nearly_decoded("=?gb2312?b?1uzpRrv5?="), _nearly_decoded("=?none?b?YQ==?=")
    ('朱镕基', '=?none?b?YQ==?=')
    """
    try:
        return "".join(
            part
            if isinstance(part, str)
            else part.decode(
                _WIDER.get((charset or "ascii").lower(), charset or "ascii"), "replace"
            )
            for part, charset in decode_header(words)
        )
    except (ValueError, LookupError, MessageError):
        return words


def _facts(told: Mapping[str, str], text: str) -> Iterator[Fact]:
    if subject := told.get("Subject"):
        yield _fact("title", subject, "Subject")
    if sender := told.get("From"):
        yield _fact(SENDER, person(sender) or sender, "From")
    if sent := told.get("Date"):
        at = text.find(sent)
        span = Span(at, at + len(sent)) if at >= 0 else None
        yield _fact("published", sent_day(sent), "Date", span)


def _fact(field: str, words: str, header: str, span: Span | None = None) -> Fact:
    return Fact(field, words, f"the head of the message, {header}", PublicationBasis.METADATA, span)


def sent_day(words: str) -> str:
    """The day in the sender's own time; the words where they are none."""
    if read_date(words) is not None:
        return words
    parts = parsedate_tz(words)
    return "{:04}-{:02}-{:02}".format(*parts[:3]) if parts is not None else words


# --- What was written ----------------------------------------------------------------


def _body(message: Message) -> tuple[Draft, tuple[str, ...]]:
    """The plain text; where there is none, the words of the page."""
    written: list[str] = []
    notes: list[str] = []
    repairs: dict[str, None] = {}
    for part in _shown_parts(message):
        try:
            text, mended = _text_of(part)
        except UnreadableError as error:
            notes.append(f"a part of the message could not be read: {error}")
            continue
        written.append(text.strip("\n"))
        repairs.update(dict.fromkeys(mended))
    text = "\n\n".join(filter(str.strip, written))
    return Draft(text + "\n" if text else "", repairs=tuple(repairs)), tuple(notes)


def _shown_parts(message: Message) -> Iterator[Message]:
    """The parts that a mail program shows as the message; of alternatives the plainest."""
    kind = message.get_content_type()
    if not message.is_multipart():
        if kind in ("text/plain", "text/html") and not _is_attached(message):
            yield message
        return
    parts = _parts(message)
    if kind == "multipart/alternative":
        texts = [list(_shown_parts(part)) for part in parts]
        plain = [t for t in texts if t and all(p.get_content_type() == "text/plain" for p in t)]
        filled = [t for t in plain if any(p.get_payload(decode=True) for p in t)]
        yield from next(iter([*filled, *filter(None, texts)]), [])
    elif kind != "message/rfc822":
        for part in parts:
            yield from _shown_parts(part)


def _parts(message: Message) -> Sequence[Message]:
    payload = message.get_payload()
    return [part for part in payload if isinstance(part, Message)] if _is_list(payload) else []


def _is_list(payload: object) -> bool:
    return isinstance(payload, list)


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _text_of(part: Message) -> tuple[str, tuple[str, ...]]:
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes) or not raw.strip():
        return "", ()
    if part.get_content_type() == "text/html":
        from dateline.corpus.formats.html import page_words  # here: few messages need it

        return page_words(raw, str(part.get_content_charset() or "")), ()
    decoded = decode(raw, str(part.get_content_charset() or ""))
    mended = mend(decoded.text.replace("\r\n", "\n").replace("\r", "\n"))
    flowed = str(part.get_param("format") or "").lower() == "flowed"
    text = _flowed(mended.text) if flowed else mended.text
    charset = str(part.get_content_charset() or "").upper()
    told = tuple(r for r in decoded.repairs if not charset or charset not in r.upper())
    return text, (*told, *mended.repairs)


def _flowed(text: str) -> str:
    """Lines that end with a space go on in the next one (RFC 3676)."""
    lines: list[str] = []
    goes_on = False
    for line in text.split("\n"):
        depth = _depth(line)
        if goes_on and lines and _depth(lines[-1]) == depth:
            lines[-1] += line[_quote_end(line) :]
        else:
            lines.append(line)
        goes_on = line.endswith(" ") and line != "-- "
    return "\n".join(line.rstrip(" ") if line != "-- " else line for line in lines)


def _depth(line: str) -> int:
    return line[: _quote_end(line)].count(">")


def _quote_end(line: str) -> int:
    quote = _QUOTE.match(line)
    return quote.end() if quote is not None else 0


def _unfolded(text: str) -> str:
    """Each paragraph of a quote in one line, behind one ">" of its depth."""
    lines = text.split("\n")
    quoted = [len(line) for line in lines if _depth(line)]
    longest = max(quoted, default=0)
    told: list[str] = []
    goes_on = False
    for line in lines:
        depth, words = _depth(line), line[_quote_end(line) :].strip()
        if depth and goes_on and words and _depth(told[-1]) == depth:
            told[-1] += f" {words}"
        else:
            told.append(f"{'>' * depth} {words}".rstrip() if depth else line)
        goes_on = depth > 0 and len(line) >= max(_SHORTEST, _FILLED * longest)
    return "\n".join(told)


def _furniture(text: str) -> Iterator[Span]:
    """Signatures, disclaimers, the foot of a mailing list."""
    ends = [match.start() for match in _SIGNATURE.finditer(text)]
    ends += [match.start() for match in _LIST_FOOT.finditer(text)]
    if ends:
        yield Span(min(ends), len(text))
    last = min(ends, default=len(text))
    for match in _DISCLAIMER.finditer(text, 0, last):
        yield Span(match.start(), match.end())


# --- Attachments ----------------------------------------------------------------------


def _attachments(message: Message, names: Names) -> Iterator[Enclosed]:
    kind = message.get_content_type()
    if kind == "message/rfc822":
        for inner in _parts(message):
            title = _header(inner, "Subject") or "message"
            yield Enclosed(names.own(f"{title}.eml"), inner.as_bytes())
        return
    if message.is_multipart():
        for part in _parts(message):
            yield from _attachments(part, names)
        return
    raw = message.get_payload(decode=True) if _is_attached(message) else None
    in_the_page = message.get("Content-ID") is not None and kind.startswith("image/")
    if isinstance(raw, bytes) and raw.strip() and not in_the_page:
        yield Enclosed(names.own(decoded_words(message.get_filename() or "attachment")), raw)
