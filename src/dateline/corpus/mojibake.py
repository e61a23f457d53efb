"""Mends text that is UTF-8 read under another character set: "Chinaโ€™s" is "China’s".

Two tools. Our own table knows the code pages under which UTF-8 is met in the wild, each
with the characters its 128 upper bytes show as; a run of odd characters is put back into
bytes and read as UTF-8. What that leaves goes to ftfy, which knows Latin mojibake, lossy
and nested, better. Neither touches quotes, ligatures, widths or line breaks.

A text is changed only where nothing else explains it: every letter the code page has
beyond ASCII must stand in a run that is UTF-8 and reads as common signs and letters. One
real Thai, Russian or Greek word in the text, and that code page is not suspected.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.corpus.decode import charset_name

SINGLE_BYTE = (
    *("cp1252", "cp874", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257"),
    *("cp1258", "cp437", "cp850", "cp852", "cp866", "koi8-r", "mac-roman"),
    *("iso8859-2", "iso8859-5", "iso8859-7", "iso8859-9", "iso8859-11"),
)
DOUBLE_BYTE = ("gbk", "cp932", "big5")  # 鈥檚 and its like swallow the letter after the sign
_PUNCTUATION = "‐‑‒–—―‘’‚“”„†‡•…‰′″‹›€™−\u2009\u200a\u200b\u202f\ufeff"
_LETTERS = (  # Latin-1, Latin Extended-A, Romanian, Greek, Cyrillic
    "\xa0-\xffĀ-ſȘșȚțʼ΄-ώЀ-џҐґ"
)
_OTHER_LETTERS = (  # Hebrew, Arabic, Devanagari, Thai, Chinese, Japanese, Korean; emoji
    "א-ת\u0600-\u06ff\u0900-\u097f\u0e01-\u0e5b\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3"
    "\uff01-\uff5e\U0001f300-\U0001faff\ufe0f"
)
_COMMON = re.compile(rf"[{_PUNCTUATION}{_LETTERS}]+")
_NEAR = re.compile(rf"[\x00-\x7f{_PUNCTUATION}{_LETTERS}]")
_KNOWN = re.compile(rf"[\x00-\x7f{_PUNCTUATION}{_LETTERS}{_OTHER_LETTERS}]*")
_SIGNS = re.compile(rf"[{_PUNCTUATION}]")
_SURE = 2  # so many mended letters are no accident; one mended sign of punctuation is none
_A_WORD = 4  # so many different characters of another script are no accident
_LOST = b"\xe2\x80"  # what is left of ” (E2 80 9D) where a decoder dropped the 9D


@dataclass(frozen=True, slots=True)
class Mended:
    text: str
    repairs: tuple[str, ...] = ()


def mend(text: str) -> Mended:
    """
    >>> mend("Anna Berg said: «Rīgas iela»").repairs
    ()
    """
    repairs: list[str] = []
    if not text.isascii():
        count, charset, text = _best_reading(text)
        if count:
            repairs.append(f"UTF-8 read as {charset_name(charset)}, mended in {_places(count)}")
        text, count = _leave_to_ftfy(text)
        if count:
            repairs.append(f"garbled characters mended in {_places(count, 'line')}")
    return Mended(text, tuple(repairs))


def _best_reading(text: str) -> tuple[int, str, str]:
    """The code page that explains most places, and the text with it undone."""
    best = (0, "", text)
    for charset in (*SINGLE_BYTE, *DOUBLE_BYTE):
        mended, count = _reread(text, charset)
        if count > best[0]:
            best = (count, charset, mended)
    return best


def _places(count: int, what: str = "place") -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


# --- Our own table ------------------------------------------------------------------


@cache
def bytes_of(charset: str) -> dict[str, int]:
    """The characters that the upper 128 bytes are shown as, and the bytes.

    Where the code page has a hole, decoders put the character of windows-1252 or of
    Latin-1 (a control): "โ€™" is Thai โ and €, and the ™ of windows-1252.
    """
    shown: dict[str, int] = {}
    for byte in range(0x80, 0x100):
        for page in (charset, "cp1252", "latin-1"):
            try:
                shown.setdefault(bytes([byte]).decode(page), byte)
            except UnicodeDecodeError:
                continue
            break
    return shown


@cache
def _runs_of(charset: str) -> re.Pattern[str]:
    return re.compile(rf"[{_escaped(charset, 0x80, 0xFF)}]+\ufffd?")


@cache
def _start_of(charset: str) -> re.Pattern[str]:
    """What general punctuation or an accented letter of UTF-8 begins with."""
    leads, others = _escaped(charset, 0xC2, 0xE2), _escaped(charset, 0x80, 0xBF)
    return re.compile(rf"[{leads}][{others}]")


def _escaped(charset: str, first: int, last: int) -> str:
    shown = bytes_of(charset).items()
    return "".join(re.escape(c) for c, byte in shown if first <= byte <= last)


def _reread(text: str, charset: str) -> tuple[str, int]:
    """The text with this code page undone, and in how many places."""
    if charset in DOUBLE_BYTE:
        return _reread_double(text, charset)
    if not _start_of(charset).search(text):
        return text, 0
    runs = [match[0] for match in _runs_of(charset).finditer(text)]
    whole = {run: _utf8(run, charset) for run in set(runs)}
    mended = [run for run in runs if whole[run] is not None]
    letters = [run for run in runs if whole[run] is None and _suspect(run, charset)]
    lossy = {run: _lossy(run, charset, whole) for run in set(letters)}
    if not mended or any(lossy[run] is None for run in letters) or not _is_sure(mended, whole):
        return text, 0
    table = {**whole, **lossy}
    spelled = _runs_of(charset).sub(lambda match: table.get(match[0]) or match[0], text)
    return spelled, len(mended) + len(letters)


def _utf8(run: str, charset: str) -> str | None:
    """The run as UTF-8, where it is that and reads as common characters."""
    shown = bytes_of(charset)
    try:
        reread = bytes(shown[c] for c in run).decode("utf-8")
    except (KeyError, UnicodeDecodeError):  # ends in U+FFFD, or is no UTF-8
        return None
    return reread if _COMMON.fullmatch(reread) and reread != run else None


def _lossy(run: str, charset: str, whole: dict[str, str | None]) -> str | None:
    """A run that ends in a closing quote of which one byte was dropped.

    Read so only where a whole opening quote stands elsewhere in the same text.
    """
    kept = run.rstrip("\ufffd")
    shown = bytes_of(charset)
    if not bytes(shown[c] for c in kept).endswith(_LOST):
        return None
    if not any(reread and "“" in reread for reread in whole.values()):
        return None
    before = _utf8(kept[:-2], charset) if kept[:-2] else ""
    return None if before is None else f"{before}”"


def _suspect(run: str, charset: str) -> bool:
    """Holds a letter that the code page has: such a run must be explained too."""
    return any(c.isalpha() and not c.isascii() for c in run if bytes_of(charset).get(c, 0) > 0xBF)


def _is_sure(mended: list[str], whole: dict[str, str | None]) -> bool:
    reread = [whole[run] or "" for run in mended]
    return any(_SIGNS.search(words) for words in reread) or len(reread) >= _SURE


def _reread_double(text: str, charset: str) -> tuple[str, int]:
    """As above for code pages of two bytes, and only for signs of general punctuation."""
    try:
        lead = b"\xe2\x80".decode(charset)
    except UnicodeDecodeError:
        return text, 0
    if lead not in text:
        return text, 0
    count = 0

    def read(match: re.Match[str]) -> str:
        nonlocal count
        try:
            reread = match[0].encode(charset).decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            return match[0]
        if not re.fullmatch(rf"(?:[{_PUNCTUATION}][\x20-\x7e]?)+", reread):
            return match[0]
        count += 1
        return reread

    mended = re.sub(r"[^\x00-\x7f]+", read, text)
    return mended, count


# --- ftfy ---------------------------------------------------------------------------


@cache
def _as_we_ask() -> Any:
    """What ftfy may do: mend what was decoded wrongly, and leave all else as it stands."""
    import ftfy  # here: most texts are in order, and it takes longer to load than they to read

    return ftfy.TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
        explain=False,
    )


def _leave_to_ftfy(text: str) -> tuple[str, int]:
    from ftfy.badness import is_bad

    lines = text.splitlines(keepends=True)
    mended = [_fixed(line) if is_bad(line) else line for line in lines]
    return "".join(mended), sum(old != new for old, new in zip(lines, mended, strict=True))


def _fixed(line: str) -> str:
    """ftfy's reading, unless it brings in odd characters, or foreign ones without a word."""
    from ftfy import fix_text

    fixed: str = fix_text(line, _as_we_ask())
    new = "".join(set(fixed) - set(line))
    foreign = [character for character in new if not _NEAR.fullmatch(character)]
    known = _KNOWN.fullmatch(new) and (not foreign or len(foreign) >= _A_WORD)
    return fixed if known else line
