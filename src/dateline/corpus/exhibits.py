"""What a court calls a document: its number as an exhibit, and the numbers stamped on its pages.

An exhibit says so in a line of its own at the head, at the foot of its first page, or in the name
of its file. Numbers that lawyers stamp (Bates numbers) are known by how they count: one more from
each page to the next, behind the same letters. A number that stands on one page alone, or in the
name of a file, must look like nothing else: letters, then figures that begin with nought.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_SIDES = (
    r"(?:(?:plaintiff|defendant|claimant|respondent|applicant|petitioner|appellant|government|"
    r"prosecution|defence|defense|state|people|joint|trial|hearing|deposition|court|agreed|commission)"
    r"(?:['’]?s['’]?)? )?"
)
_WORDS = (  # English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Chinese
    r"exhibits?|exh?\.?|anlage|beweisstück|pièce|prueba|documento? de prueba|anexo|allegato|"
    r"bijlage|productie|załącznik|приложение|附件|证据"
)
_SIGN = r"(?:n[o°º]\.?|nr\.?|#|№|no\.?)?"
_NUMBER = (
    r"(?P<number>(?:[A-ZА-Я]{1,4}[ .–-]?)?\d{1,5}(?:[.–-]?(?:\d{1,3}|[A-Za-z]))?"
    r"|[A-ZА-Я]{1,2}|[IVX]{1,6})"
)
_EXHIBIT = re.compile(rf"(?P<word>(?i:{_SIDES}(?:{_WORDS})))[ _-]*(?i:{_SIGN})[ _-]*{_NUMBER}")
_AFTER_IN_NAME = re.compile(r"$|[ _.,–-]{1,3}(?!\d)|\)")
_SHORT = re.compile(r"exh?\.?", re.IGNORECASE)  # in a name only before figures
_HEAD = 3  # lines in which a document may say that it is an exhibit

_STAMP = re.compile(
    r"(?<![\w-])(?P<prefix>[A-Z][A-Z&.']{0,20}(?:[ _-][A-Z][A-Z&.']{0,20}){0,2}[ _.-]{0,2})"
    r"(?P<number>\d{3,10})(?![\w%])"
)
_COUNTS_PAGES = re.compile(r"(?:PAGE|PAG|PG|P|PP|S|SEITE|NO|NR|N|FOLIO|SHEET|VOL|DOC)[ ._-]*")
_CAMERA = re.compile(  # and what scanners and offices number
    r"(?:IMG|DSC[NF]?|SCAN|PXL|VID|MOV|DOC|FILE|PAGE|PHOTO|SCREENSHOT|ISO|EN|DIN|RFC|ISBN|ISSN|ID|V|"
    r"REV|FY|Q)[ ._-]*"
)
_FEWEST = 0.7  # of the pages are stamped


@dataclass(frozen=True, slots=True)
class _Stamp:
    prefix: str
    number: int
    words: str


def exhibit_in(lines: Sequence[str]) -> str:
    """What the first lines, or those of the margins, say on a line of its own.

    >>> exhibit_in(["EXHIBIT A-12", "Dear Ms Berg,"]), exhibit_in(["See Exhibit 4, page 2"])
    ('Exhibit A-12', '')
    >>> exhibit_in(["Plaintiff’s Exhibit No. 7"]), exhibit_in(["Anlage K 3"]), exhibit_in(["Annex"])
    ('Plaintiff’s Exhibit 7', 'Anlage K 3', '')
    """
    for line in lines:
        match = _EXHIBIT.fullmatch(line.strip(" \t.:*#_[]()—–"))
        if match is not None:
            return _said(match)
    return ""


def exhibit_in_name(stem: str) -> str:
    """What a file's name says, at its beginning.

    >>> exhibit_in_name("Exhibit_12 - letter of 3 May"), exhibit_in_name("Pièce n°4")
    ('Exhibit 12', 'Pièce 4')
    >>> exhibit_in_name("exhibition 2019"), exhibit_in_name("Ex I"), exhibit_in_name("ex. 4")
    ('', '', 'ex. 4')
    """
    match = _EXHIBIT.match(stem.strip())
    if match is None or not _AFTER_IN_NAME.match(stem.strip(), match.end()):
        return ""
    if _SHORT.fullmatch(match["word"]) and not any(c.isdigit() for c in match["number"]):
        return ""
    return _said(match)


def _said(match: re.Match[str]) -> str:
    word = " ".join(match["word"].replace("_", " ").split())
    return f"{word.title() if word.isupper() else word} {match['number']}"


def stamps_on(margins: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The number stamped on each page, "" where a page has none, from the lines in its margins;
    nothing where the pages are not stamped.

    >>> stamps_on([["NRL-000118"], ["Page 2", "NRL-000119"], ["x NRL-000120"]])
    ('NRL-000118', 'NRL-000119', 'NRL-000120')
    >>> stamps_on([["PAGE 101"], ["PAGE 102"]]), stamps_on([["B204"]]), stamps_on([["AB00071"]])
    ((), (), ('AB00071',))
    """
    found = [list(_stamps(lines)) for lines in margins]
    if len(found) == 1:
        alone = [
            stamp.words for stamp in found[0] if _is_plain(stamp) and stamp.words in margins[0]
        ]
        return (alone[0],) if len(alone) == 1 else ()
    series: Counter[tuple[str, int]] = Counter()
    for at, stamps in enumerate(found):
        series.update({(stamp.prefix, stamp.number - at) for stamp in stamps})
    if not series:
        return ()
    (best, count), *_ = series.most_common(1)
    if count < max(2, _FEWEST * len(margins)):
        return ()
    return tuple(
        next((s.words for s in stamps if (s.prefix, s.number - at) == best), "")
        for at, stamps in enumerate(found)
    )


def _stamps(lines: Sequence[str]) -> Iterator[_Stamp]:
    for line in lines:
        for match in _STAMP.finditer(line):
            prefix = match["prefix"]
            if not _COUNTS_PAGES.fullmatch(prefix):
                yield _Stamp(prefix, int(match["number"]), match[0])


def stamp_in_name(stem: str) -> str:
    """The number by which a file is named, or the first of those it runs through.

    >>> stamp_in_name("NRL-000118"), stamp_in_name("SMITH0004512-SMITH0004519 letter")
    ('NRL-000118', 'SMITH0004512')
    >>> stamp_in_name("IMG_0042"), stamp_in_name("REPORT 2021"), stamp_in_name("A20210503")
    ('', '', '')
    """
    match = _STAMP.match(stem)
    if match is None or _COUNTS_PAGES.fullmatch(match["prefix"]):
        return ""
    stamp = _Stamp(match["prefix"], int(match["number"]), match[0])
    return stamp.words if _is_plain(stamp) else ""


def _is_plain(stamp: _Stamp) -> bool:
    """It is nothing but a stamp, though nothing near it counts on."""
    figures = stamp.words[len(stamp.prefix) :]
    return len(figures) >= 5 and figures[0] == "0" and not _CAMERA.fullmatch(stamp.prefix)


def without_stamp(words: str, stamp: str) -> str:
    """A line without the number stamped on it.

    >>> without_stamp("Harbour Office NRL-000118", "NRL-000118")
    'Harbour Office'
    """
    return " ".join(words.replace(stamp, " ").split()) if stamp else words


def head_lines(text: str) -> list[str]:
    """The lines in which a document may say that it is an exhibit."""
    lines = (line.strip() for line in text[:2000].splitlines())
    return [line for line in lines if line][:_HEAD]
