"""Bytes to text: which characters a file's bytes stand for, or why it is no text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass


class UnreadableError(ValueError):
    """A file gives no text. The message is a reason for the reader."""


class TookTooLongError(UnreadableError):
    """A document asks for more time than any should."""


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    repairs: tuple[str, ...] = ()


_SIGNATURES = {
    b"\x89PNG\r\n": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"II*\x00": "a TIFF image",
    b"MM\x00*": "a TIFF image",
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "an RTF document",
    b"\x1f\x8b": "a gzip archive",
    b"7z\xbc\xaf": "a 7-Zip archive",
    b"Rar!": "a RAR archive",
    b"\x7fELF": "a program",
    b"SQLite format 3": "a database",
    b"PAR1": "a Parquet table",
    b"ID3": "a sound file",
    b"OggS": "a sound file",
    b"RIFF": "a sound, picture or film file",
}
_MARKS = (  # the longer ones first: a UTF-32 mark begins like a UTF-16 one
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\r\f\v\x1a\x1b"))
_LETTERLESS = bytes(range(0x80))
# Bytes of windows-1252 that are quotes, dashes, signs or the letters of western Europe.
_WESTERN = (
    "€‚„…†‡‘’“”•–—™\xa0£§©«®°·»¡¿àáâãäåæçèéêëìíîïñòóôõöøùúûüÿßœŒÀÁÂÄÅÆÇÈÉÊËÍÎÑÓÔÖØÚÜ"
).encode("cp1252")
_FEW = 40  # fewer odd bytes than this tell a detector nothing
_MOST_NULS, _MOST_CONTROLS, _MOST_BROKEN = 0.001, 0.01, 0.001


def decode(raw: bytes, declared: str = "") -> Decoded:
    """The text of the bytes. ``declared`` is the charset the file names, if it names one.

    A few NUL bytes (one in a thousand) are taken for damage in a text and become spaces;
    more of them are the mark of a binary file. Raises UnreadableError.
    """
    if not raw.strip(b"\0 \t\r\n"):
        raise UnreadableError("the file is empty")
    for signature, what in _SIGNATURES.items():
        if raw.startswith(signature):
            raise UnreadableError(f"its content is {what}, not a text")
    decoded = _marked(raw) or _without_nuls(raw.rstrip(b"\0"), declared)
    if not decoded.text.strip():
        raise UnreadableError("the file holds no text, only blank space")
    return decoded


def _marked(raw: bytes) -> Decoded | None:
    """The text of a file that begins with a byte order mark."""
    for mark, charset in _MARKS:
        if raw.startswith(mark):
            repairs = () if charset == "utf-8-sig" else (f"decoded as {charset.upper()}",)
            try:
                return Decoded(raw.decode(charset), repairs)
            except UnicodeDecodeError:
                if charset == "utf-8-sig":
                    return None
                raise UnreadableError(f"it is marked as {charset.upper()}, but is not") from None
    return None


def _without_nuls(raw: bytes, declared: str) -> Decoded:
    nuls = raw.count(0)
    if nuls > len(raw) * _MOST_NULS and nuls > 1:
        return _unmarked_utf16(raw, nuls)
    decoded = _plain(raw.replace(b"\0", b" ").removeprefix(codecs.BOM_UTF8), declared)
    if not nuls:
        return decoded
    note = f"{nuls} NUL {'byte' if nuls == 1 else 'bytes'} replaced by a space"
    return Decoded(decoded.text, (*decoded.repairs, note))


def _unmarked_utf16(raw: bytes, nuls: int) -> Decoded:
    """UTF-16 of a western text has a NUL in every second byte."""
    for charset, offset in (("utf-16-le", 1), ("utf-16-be", 0)):
        if raw[offset::2].count(0) > 0.9 * nuls and nuls > 0.2 * len(raw):
            try:
                # rstrip may have taken the last half of the last character
                return Decoded(
                    (raw + b"\0" * (len(raw) % 2)).decode(charset),
                    (f"decoded as {charset.upper()}",),
                )
            except UnicodeDecodeError:
                break
    raise UnreadableError(f"it holds {nuls:,} NUL bytes, so it is a binary file and not a text")


def _plain(raw: bytes, declared: str) -> Decoded:
    controls = len(raw) - len(raw.translate(None, _CONTROLS))
    if controls > max(2, len(raw) * _MOST_CONTROLS):
        raise UnreadableError("it is full of control characters, so it is not a text")
    try:
        return Decoded(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return _almost_utf8(raw) or _named(raw, declared) or _guessed(raw)


def _almost_utf8(raw: bytes) -> Decoded | None:
    """UTF-8 with a damaged byte here and there, or cut within a character."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(re.findall(r"[^\x00-\x7f\ufffd]", text))
    if whole < 10 * broken or broken > max(1, len(text) * _MOST_BROKEN):
        return None
    what = "character" if broken == 1 else "characters"
    return Decoded(text, (f"{broken} damaged UTF-8 {what} shown as \ufffd",))


def _named(raw: bytes, declared: str) -> Decoded | None:
    try:
        charset = codecs.lookup(_AS_BROWSERS_DO.get(declared.lower(), declared)).name
        return Decoded(raw.decode(charset), (f"decoded as {charset_name(charset)}",))
    except (LookupError, ValueError):  # no such charset, or not this one
        return None


# HTML Living Standard: pages that say latin-1 or ASCII mean windows-1252.
_AS_BROWSERS_DO = dict.fromkeys(("iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii"), "cp1252")


def _guessed(raw: bytes) -> Decoded:
    odd = raw.translate(None, _LETTERLESS)
    if len(odd) < _FEW and not odd.translate(None, _WESTERN):
        charset = "cp1252"
    else:
        from charset_normalizer import from_bytes  # here: seldom needed, and slow to load

        best = from_bytes(raw).best()
        if best is None:
            raise UnreadableError("its bytes are text in no known character set")
        charset = best.encoding
    try:
        text = raw.decode(charset)
    except UnicodeDecodeError:  # the guess was made on samples
        raise UnreadableError("its bytes are text in no known character set") from None
    return Decoded(text, (f"decoded as {charset_name(charset)}",))


def charset_name(charset: str) -> str:
    """
    >>> charset_name("cp1252"), charset_name("koi8-r")
    ('windows-1252', 'koi8-r')
    """
    return re.sub(r"^cp(?=125|874)", "windows-", charset)


def _code_page(name: str) -> codecs.CodecInfo | None:
    """What mail programs call "windows-950" is "cp950" here."""
    page = re.fullmatch(r"windows[-_](\d{3,5})", name)
    try:
        return codecs.lookup(f"cp{page[1]}") if page else None
    except LookupError:
        return None


codecs.register(_code_page)  # for the libraries that read mail, too
