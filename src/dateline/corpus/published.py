"""When a text says of itself that it was published.

A date in the head of a text is believed only in a line that says nothing else, behind a
label ("Published:"), or as a news agency writes it ("PRAGUE, 12 March 2019 –"). A date in
a sentence belongs to the story. Where a text has several dates of one kind, it is a
chronicle or a page of several articles, and none of them is believed. A date in a title is
believed where the title names a record of that day: the minutes of a meeting, a log.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dateline.core.period import Grain, Period
from dateline.core.text import Publication, PublicationBasis, Span
from dateline.corpus.credits import credit
from dateline.corpus.dates import after_label, date_at, date_in_name, first_date, is_day_of_a_year
from dateline.corpus.furniture import BYLINE, PLACE, PLACES, furniture_name, is_prose
from dateline.corpus.imprint import made
from dateline.corpus.lines import COLUMNS, Line
from dateline.corpus.mastheads import basis_of
from dateline.corpus.papers import KINDS, is_bare

_HEAD, _TAIL = 15, 8


class As(StrEnum):
    """As what a line states its date; the best come first."""

    PUBLISHED = "published"
    FILED = "filed"
    CREDIT = "credit"  # beside the name of the paper it appeared in
    PAGE = "page"  # alone, or beside the name of a paper
    AGENCY = "agency"
    UPDATED = "updated"
    EDITED = "edited"
    TITLE = "title"
    MADE = "made"


_ORDER = tuple(As)
_UNLABELLED = (As.PAGE, As.AGENCY, As.TITLE)
_LABELS = {  # what stands before the date
    As.PUBLISHED: rf"(?:(?:{KINDS}|article|first|originally|date|meeting|publication) )?"
    r"(?:published|posted|issued|released|dated?|handed down|delivered|given|created|uploaded|sent|"
    r"granted|adopted|decided|typed|dictated|signed|sworn|served|started|asked|broadcast|aired|"
    r"raised)(?: on| at)?"
    r"|(?:for (?:immediate|general) (?:release|use|publication)|press release|release date)"
    rf"|date of (?:the )?(?:{KINDS}|publication|release|meeting)|(?:log|file) opened|"
    r"(?:(?:posted|published|written|submitted|added|uploaded|asked|started) by "
    r"[\w.@/-]+(?: [\w.-]+){0,3}|"
    r"veröffentlicht|gesendet|datum|stand|publié|envoyé|mis en ligne|publicado|enviado|fecha|"
    r"pubblicato|inviato|data|gepubliceerd|verzonden|опубликовано|отправлено|дата)"
    r"(?: on| at| le| am| el| il| em| op| vom| den)?",
    As.FILED: r"(?:filed|lodged|received|entered"
    r"|date (?:reported|approved|completed|of issue|of report)"
    r"|eingereicht|déposé|presentado)(?: on)?",
    As.UPDATED: r"(?:last |page )?updated(?: date| on| at)?",
    As.EDITED: r"(?:last |page )?(?:modified|revised|reviewed|edited)(?: date| on| at)?"
    r"|(?:date )?(?:printed|generated|exported|run date|print date)(?: on| at)?",
    As.PAGE: r"on|as (?:at|of)",
}
_LABEL = re.compile(
    "|".join(rf"(?P<{name}>{shape})" for name, shape in _LABELS.items()), re.IGNORECASE
)
_THIS = (
    r"\b(?:this|the|an earlier version of this) "
    r"(?:article|story|piece|report|post|page|text|interview|column)\b"
)
_STATEMENTS = {
    As.PUBLISHED: re.compile(
        rf"{_THIS}.{{0,60}}?\b(?:published|posted|appeared|printed|issued)\b.{{0,60}}?\bon (?=\S)",
        re.IGNORECASE,
    ),
    As.UPDATED: re.compile(rf"{_THIS} was last updated on (?=\S)", re.IGNORECASE),
    As.EDITED: re.compile(rf"{_THIS} was last (?:edited|modified) on (?=\S)", re.IGNORECASE),
}
_AGENCY = re.compile(rf"(?:{PLACE}{PLACES},? ?)?(?:\((?:{PLACE})\)|/[^/]+/)?[ ,–—-]*")
_AFTER_AGENCY = re.compile(r"\s*(?:\([^()]{2,40}\)|/[^/]{2,40}/)?\s*(?:--|[-–—:])\s*\S")
_SENTENCE_AFTER = re.compile(r"\. [A-ZÀ-ÞЀ-Я„“\"«]")  # "Kiel, 15. Mai 2024. Der Konzern …"
_ARTICLE = re.compile(r",? (?:den|le|el|il|em|a|li|lì|op|dnia) $")  # "Valmont, le 14 mars 2019"
_CHINESE_PLACE = re.compile(r"[(（【]?[\u4e00-\u9fff]{2,20}[,，]?\s?")
_CHINESE_WIRE = re.compile(r"\s?[电電讯訊]")  # "东港市2019年3月14日电"
_DONE = re.compile(  # "Taken at Milborne police station on", "Recorded on"
    r"(?:(?P<signed>signed|sworn|approved|agreed|adopted|executed|given|done|dated)|"
    r"taken|recorded|made|written|held|heard|filmed|taped|delivered|answered|released|handed in|"
    r"aufgenommen|gegeben|geschrieben|fait|signé|enregistré|dado|hecho|firmado|fatto|redatto)"
    r"(?: (?:at|in|by|before|with|à|en|in|zu|a) [^,.;\d]{2,60}?)?,?"
    r"(?: (?:on|this|am|le|el|il|den))?",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[a-z\d)]{2}[.;]) (?=[A-ZÀ-ÞЀ-Я])|\s[–—-]\s")
_AFTER_DONE = re.compile(
    r"\W*(?:$|(?<=[.;(] )\(?[A-ZÀ-ÞЀ-Я].{2,100}$|"
    r"(?:for|by|at|in|before|with|and)\b.{2,100}$|"
    r"[\d:.,h]*(?: ?(?:to|until|bis|à|a|[-–—]) ?[\d:.h]+)?\W*$)"
)
_ASSEMBLED = re.compile(
    r"(?:at|minutes of|proceedings (?:at|of)|resolutions of) (?:an?|the) [^.;\d]{3,120}?"
    r"\b(?:held|holden|assembled|convened|called)\b(?=[^.;]*\d)",
    re.IGNORECASE,
)
_CITED = re.compile(  # the history of a paper, in the line of its journal
    r"(?:accepted(?: for publication)?|published(?: online)?)[:,]? (?=\S)", re.IGNORECASE
)
_RECEIVED = re.compile(r"\b(?:received|submitted)\b", re.IGNORECASE)
_PARTS = re.compile(
    r"\s+[–—-]\s+|\s*[|•·]\s*|\s+/\s+|(?<!\blast)(?=\s(?:last )?(?:updated|modified)\b)",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,5})?", re.IGNORECASE)
_BESIDE = re.compile(  # a desk or an office between separators; who wrote it, after a date
    r"[A-ZÀ-ÞЀ-Я][\w&.’' -]{1,30}|(?i:source|from): ?[\w&.’' -]{1,30}"
    r"|(?:by|BY|By) (?:[^\d]{2,60}|[\w.@-]{2,40})"
)


_ISSUE = re.compile(  # "p. 4", "No. 1,204", "late edition", "Price One Penny", "Report 2021/07"
    r"(?:pp?|pages?|cols?|columns?|s|seite|pág|pagina)\.? ?[a-z]?\d{1,3}(?:[-–]\d{1,3})?|"
    r"(?:no|nr|nº)\.? ?[\d.,]+|"
    r"(?:\w+ )?edition|vol(?:ume|\.)? ?(?:\d+|[ivxlc]+)(?:[,.]* no\.? ?\d+)?|"
    r"(?:price:? ?)?(?:(?:one|two|three|four|five|six|\d{1,3}) ?(?:penny|half-?penny|pence|cents?|"
    r"shillings?|d|p|c|pf|centimes)|[£$€] ?\d[\d.,]*|gratis|free)|"
    # "Report 2021/07", "Working Paper No. 12", "Vol. 3(2)"
    r"(?:\w+ )?(?:report|paper|briefing|brief|note|bulletin|memo|memorandum|circular|issue|number"
    r"|volume|vol|series|document|dossier|study)s?\.?:? ?(?:no\.? ?)?[a-z]{0,4}[-/]?\d[\d/.()-]*",
    re.IGNORECASE,
)


_CODE = re.compile(  # "Case B 1188-16", "Episode 61", "TLP:WHITE"
    r"(?i:[a-z][\w.]*)(?: [A-Z\d][\w./:-]*){0,2} (?=\S*\d)[A-Z\d][\w./:-]*|"
    r"[A-Z]{2,6}[:/][A-Z\d+/-]+"
)
_HANDLE = re.compile(r"(?:[\w.’'-]+ ){0,4}\(?@[\w.]+(?:@[\w.-]+)?\)?")  # "Ann Lowe @annlowe"


@dataclass(frozen=True, slots=True)
class Stated:
    """A date that a line gives as the page's own. ``alone``: the line says nothing else."""

    period: Period
    kind: As
    at: int
    number: int
    span: Span
    words: str
    alone: bool


RECORDS = re.compile(  # what is written of one day, and named after it
    r"\b(?:minutes|transcript|agenda|proceedings|(?:log|logbook)(?! of the year)"
    r"|(?:meeting|call|field|session|site|visit|team) notes|notes (?:of|on|from)"
    r"|(?:record|summary|report) of (?:the |a )?(?:meeting|interview|call|hearing|visit|inspection)"
    r"|(?:meeting|sitting|session) of (?:the|a|its)\b"
    r"|(?:interview|conversation) with|(?:deposition|testimony|examination|interrogation) of"
    r"|(?:incident|shift|inspection|situation|daily) report"
    r"|(?:board|council|committee|team|staff|project|general|weekly|monthly|annual) meeting"
    r"|(?:judgment|judgement|order|decision|ruling|decree|opinion|award|verdict)"
    r"(?= of\b| dated\b| on\b|$)"
    r"|control room log|earnings call|press conference"
    r"|urteil|beschluss|arrêt|jugement|ordonnance|sentencia|sentenza|vonnis"
    r"|protokoll|sitzungsprotokoll|compte rendu|procès-verbal|acta|verbale|ata|notulen)\b",
    re.IGNORECASE,
)
_SHORTEST_CAPITALS = 3  # letters of a place in capitals, which is no abbreviation
_TITLES = 6  # lines in which a text may say what it records
_LONGEST_TITLE = 160
_AFTER_TITLE = re.compile(
    r"[\s.:;|*_)\]–—-]*(?:$|[,(]|(?:at|in|held|from|by|no|az)\b)", re.IGNORECASE
)
_TO_BE_HELD = re.compile(
    r"\b(?:to be|will be|shall be) (?:\w+ )?(?:held|submitted|presented|laid|put|considered)\b",
    re.IGNORECASE,
)
_HELD = re.compile(r"(?:held|on|of|at|from|dated|vom|du|de|del|van)\b", re.IGNORECASE)
FOLIO = re.compile(
    r"^\d{1,4}\s+(?=[A-ZÀ-ÞЀ-Я]{2,} [A-ZÀ-ÞЀ-Я])"
)  # "6  THE DOVER ECHO, MAY 4, 2011"
_BOOK = re.compile(  # what is kept over months: the day of one entry is not its own
    r"\b(?:minute|log|day|letter|order|account|cash|rent|visitors['’]?|guest|game|punishment|"
    r"occurrence|betting) ?books?\b|\b(?:ledger|register|daybook|protokollbuch|tagebuch|"
    r"cahier|registre|libro de actas|registro)s?\b",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(  # "Speech of Mr. Berg in the House,", "Letter from Ann to Tom, dated"
    r"(?:copy of )?(?:an? |the )?(?:speech|address|sermon|lecture|letter|note|telegram|evidence|"
    r"statement|remarks|proclamation|petition|memorial|des?patch|circular|notice|report|"
    r"memorandum)s? (?:of|by|from|to) [^;:]{3,100}?(?:[,(–—-]|\bdated\b)\s*",
    re.IGNORECASE,
)
_KEPT = re.compile(  # what is written in the course of a year or month, and named after it
    r"(?:[\w’'. ]{0,40} )?(?:diary|journal|notebook|log ?book|log of|tagebuch|diario|dagboek)\b|"
    r"(?:the )?(?:burials|baptisms|christenings|marriages|accounts|rentals?) (?:of|in|at|for)\b",
    re.IGNORECASE,
)


def stated_dates(lines: Sequence[Line]) -> list[Stated]:
    """Every line that states a date as the page's, in the order of the text."""
    titles = (one for at in range(min(_TITLES, len(lines))) for one in _title(lines, at))
    own = (
        one for at, line in enumerate(lines) if not _goes_on(lines, at) for one in _stated(line, at)
    )
    return [*own, *titles]


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """The end of a sentence that was broken: "The judge was dismissed", "on 5 June 2019."."""
    line = lines[at].plain
    if at == 0 or not line[:1].islower() or not line.endswith("."):
        return False
    before = lines[at - 1]
    return before.number == lines[at].number - 1 and before.plain[-1:].isalnum()


def believed(stated: Sequence[Stated], lines: Sequence[Line]) -> list[Stated]:
    """The dates that stand where a page has its own; the best come first."""
    found: list[Stated] = []
    count, told = len(lines), [at for at, line in enumerate(lines) if is_prose(line.plain)]
    chronicle = any(is_day_of_a_year(line.plain) for line in lines)
    book = any(_BOOK.search(line.plain) and not is_prose(line.plain) for line in lines[:3])
    begins = {As.PAGE: told[0] if told else count, As.AGENCY: told[1] if told[1:] else count}
    for kind in _ORDER:
        same = [one for one in stated if one.kind == kind]
        if kind in (As.CREDIT, *_UNLABELLED) and len({one.period for one in same}) > 1:
            continue
        if kind is As.PAGE and chronicle:
            continue
        if book and kind in _UNLABELLED:
            same = [one for one in same if one.at < 2 or one.period.grain is not Grain.DAY]
        head = min(_HEAD, begins.get(kind, count))
        tail = count if kind in _UNLABELLED else count - _TAIL
        own = [one for one in same if one.at < head or one.at >= tail]
        if kind is As.PAGE and not own:
            own = [one for one in same if _closes(one, lines)]
        found += own
    return found


def _closes(one: Stated, lines: Sequence[Line]) -> bool:
    """Under the signature, at the end: "Anna Berg, Chair" and "3 May 2021" in the line below."""
    if not one.alone or one.at < len(lines) - _CLOSING or one.period.grain is not Grain.DAY:
        return False
    near = (*range(one.at - _SIGNATURE, one.at), one.at + 1)
    around = [lines[at].plain for at in near if 0 <= at < len(lines)]
    signed = any(_SIGNED.fullmatch(words.rstrip(".")) for words in around)
    signed = signed or _PLACED.match(lines[one.at].plain) is not None
    above = lines[: one.at]
    return signed and (len(above) >= _HEAD or any(is_prose(line.plain) for line in above))


_PLACED = re.compile(
    rf"{PLACE}(?:, {PLACE})?, (?=[\w ]{{3,12}},? \d{{4}}\.?$)"
)  # "Holm, May 3d, 1843."
_SIGNATURE = 3  # lines of a signature: a name, an office, a body
_CLOSING = 4  # lines at the end in which the day may stand under a signature
_SIGNED = re.compile(  # a name, perhaps with an office; "The Secretary"
    r"(?:\(?(?:signed|gez\.|sgd\.?|s/|/s/)\)?:? ?)?"
    r"(?:[A-ZÀ-ÞЀ-Я][\w.'’-]*)(?: (?:& |and )?[A-ZÀ-ÞЀ-Я][\w.'’-]*){1,4}"
    r"(?:, [^.;:\d]{3,60})?|(?:The|Der|Die|Le|La|El|Il) [A-ZÀ-ÞЀ-Я][\w -]{3,40}"
)


def publication_of(stated: Sequence[Stated]) -> Publication | None:
    """The first of the dates that are believed."""
    if not stated:
        return None
    best = stated[0]
    where = f"line {best.number}"
    if best.kind in (As.UPDATED, As.EDITED):
        where = f"{where}, {best.kind}"
    basis = PublicationBasis.TITLE if best.kind is As.TITLE else PublicationBasis.DATELINE
    return Publication(best.period, basis, where, best.words, best.span)


def publication_in_name(stem: str) -> Publication | None:
    found = date_in_name(stem)
    if found is None:
        return None
    words, period = found
    return Publication(period, PublicationBasis.FILE_NAME, "file name", words)


def _stated(line: Line, at: int) -> Iterator[Stated]:
    found = (after_label(line.words) and _dated(line)) or _made(line, at)
    if found is not None:
        kind, start, end, period, alone = found
        span, words = line.place(start, end), line.words[start:end].strip()
        yield Stated(period, kind, at, line.number, span, words, alone)


_Found = tuple[As, int, int, Period, bool]


def _dated(line: Line) -> _Found | None:
    return (
        _credited(line)
        or _own_line(line)
        or _statement(line)
        or _agency(line)
        or _letter(line)
        or _done(line)
        or _held(line)
        or _decided(line)
        or _accepted(line)
        or _in_brackets(line)
    )


def _own_line(line: Line) -> _Found | None:
    """A line of nothing but a date, a label, a byline and the like."""
    if line.words.endswith("|"):
        return _cells_of_a_form(line)
    if len(line.words) > 160:
        return None
    if (of_row := _in_columns(line)) is not None:
        return of_row
    best: _Found | None = None
    start, unsure = 0, False
    alone = RECORDS.search(line.words) is None  # "Tarrow Police - Control Room Log - 29.01.2018"
    for gap in [*_PARTS.finditer(line.words), None]:
        end = len(line.words) if gap is None else gap.start()
        part = line.words[start:end]
        dated = _part(part)
        if dated is None and not _may_stand_beside(part, line.words[max(start - 3, 0) : end + 3]):
            unsure = True  # "Kestrel Rail – updated 8 July 2021"
            if not _BESIDE.fullmatch(part.strip()):
                return None
        if dated and (best is None or _ORDER.index(dated[0]) < _ORDER.index(best[0])):
            best = (dated[0], start + dated[1], start + dated[2], dated[3], alone)
        start = end if gap is None else gap.end()
    return None if unsure and best and best[0] is As.PAGE else best


def _cells_of_a_form(line: Line) -> _Found | None:
    """ "| Decision date | 3 May 2021 |": a label and its date; other rows are those of a table."""
    cells = [cell for cell in _CELL.finditer(line.words) if cell[0].strip()]
    if len(cells) != 2:
        return None
    label = _LABEL.fullmatch(cells[0][0].strip(" :")) if _OF_A_FORM.search(cells[0][0]) else None
    found = first_date(cells[1][0].strip())
    if label is None or label.lastgroup is None or found is None or cells[1][0].strip()[found[1] :]:
        return None
    start = cells[1].start() + len(cells[1][0]) - len(cells[1][0].lstrip())
    return As(label.lastgroup), start + found[0], start + found[1], found[2], False


_CELL = re.compile(r"[^|]+")
_OF_A_FORM = re.compile(  # beside "Date" alone a table has the day of what it tells
    r"\w date\b|\bdate of\b|\b(?:published|issued)\b", re.IGNORECASE
)


def _in_columns(line: Line) -> _Found | None:
    """ "Date sampled: 4 May 2011      Date reported: 9 May 2011": a label in a form of columns."""
    start, cells = 0, []
    for gap in COLUMNS.finditer(line.words):
        cells.append((start, gap.start()))
        start = gap.end()
    for first, end in [*cells, (start, len(line.words))] if cells else ():
        dated = _part(line.words[first:end])
        if dated is None or (dated[0] is As.PAGE and not _of_an_issue(line.words, first, end)):
            continue
        return dated[0], first + dated[1], first + dated[2], dated[3], dated[0] is As.PAGE
    return None


def _of_an_issue(words: str, first: int, end: int) -> bool:
    """Whether the other columns are those of a paper's head: its number, its price, its name."""
    beside = [cell.strip() for cell in COLUMNS.split(f"{words[:first]}   {words[end:]}")]
    return all(_may_stand_beside(cell, "") for cell in beside)


def _part(part: str) -> tuple[As, int, int, Period] | None:
    """The date of one part of such a line, if nothing else stands in it."""
    found = after_label(part)
    if found is None:
        return None
    first, last, period = found
    label = _label_of(part[:first])
    if label is None:
        return None
    after = _ZONE.sub("", part[last:])
    beside = _may_stand_beside(after, "") or _RIGHTS.match(after)
    if not (beside or (label is not As.PAGE and _FILED_UNDER.fullmatch(part, last))):
        return None
    return label, first, last, period


_ZONE = re.compile(r"\A ?\(?(?:local(?: time)?|GMT|UTC|[A-Z]{1,2}[SD]T|hrs|hours|Uhr)\b\)?")
_FILED_UNDER = re.compile(r",? (?:in|under|for|to) [A-ZÀ-ÞЀ-Я][^.;:]{2,60}")  # "… in Mills"
_RIGHTS = re.compile(r"[.\s]*(?:©|\(c\)|copyright\b)", re.IGNORECASE)  # "2021. © Dover Echo"


def _label_of(before: str) -> As | None:
    """What the words before a date say of it; none if they are the story's."""
    byline = BYLINE.match(before.strip())
    rest = (before.strip()[byline.end() :] if byline else before).strip(" ,:;.-–—()[]")
    rest = re.sub(rf"(?:^|\s){_CLOCK.pattern}$", "", rest, flags=re.IGNORECASE).strip(" ,:")
    rest = re.sub(r"^\d{1,3}\) ?", "", rest)  # the numbered lines of a patent
    rest = FOLIO.sub("", rest)
    match = _LABEL.fullmatch(rest)
    if match is not None and match.lastgroup is not None:
        return As(match.lastgroup)
    described = RECORDS.search(rest) is None and _describes(rest.split(", "))
    return As.PAGE if not rest or _names_somebody(rest) or described else None


def _describes(items: Sequence[str]) -> bool:
    """ "Quay Institute, Policy Paper 14": what it is, from whom and where; nothing that tells."""
    sure = [bool(is_bare(item) or _CODE.fullmatch(item) or basis_of(item)) for item in items]
    places = [re.fullmatch(PLACE, item) is not None for item in items]
    return any(sure) and all(map(max, sure, places))


def _names_somebody(words: str) -> bool:
    """ "Valley Herald", "Kestrel Infrastructure Ltd, Milborne": a name, and perhaps a place."""
    first, _, rest = words.partition(",")
    place = not rest or bool(re.fullmatch(PLACE, rest.strip())) or bool(_CLOCK.fullmatch(rest))
    return place and basis_of(first, dated=True) is not None


def _may_stand_beside(part: str, around: str) -> bool:
    """Words that may share a line with a page's date; ``around`` holds what parts them."""
    words = part.strip(" ,;.()[]|-–—")
    return (
        not words
        or bool(BYLINE.fullmatch(words) or _CLOCK.fullmatch(words) or _LABEL.fullmatch(words))
        or bool(furniture_name(words))
        or bool(re.match(r"by\b", words, re.IGNORECASE) and _BESIDE.fullmatch(words))
        or bool(re.search(r"[|•·/]", around) and _BESIDE.fullmatch(words))
        or bool(around and words.isupper() and _BESIDE.fullmatch(words))
        or bool(_ISSUE.fullmatch(words) or _CODE.fullmatch(words) or _HANDLE.fullmatch(words))
        or _names_somebody(words)
    )


def _statement(line: Line) -> _Found | None:
    """ "This article was first published in the Harbour Post on 3 May 2021." """
    for kind, shape in _STATEMENTS.items():
        match = shape.search(line.words)
        found = date_at(line.words, match.end()) if match else None
        if match and found:
            return kind, match.end(), found[0], found[1], len(line.words) < 200
    return None


def _title(lines: Sequence[Line], at: int) -> Iterator[Stated]:
    """ "Minutes of the meeting of Tuesday 9 May 2023", perhaps with the day in the next line."""
    line, above = lines[at], lines[at - 1] if at else None
    found = first_date(line.words) if len(line.words) <= _LONGEST_TITLE else None
    of_kept = above is not None and _KEPT.match(above.plain) is not None
    if found is None and (at == 0 or (of_kept and line.plain.isdigit())):
        found = _year_alone(line.words)
    if found is None or first_date(line.words[found[1] :]):
        return
    named = (
        RECORDS.search(line.words) or _OF_SOMEBODY.fullmatch(line.words, 0, found[0])
    ) is not None
    if not named and above is not None and _says_when(line.words, found):
        named = RECORDS.search(above.words) is not None and first_date(above.words) is None
    if found[2].grain is not Grain.DAY:
        kept = _KEPT.match(line.words) or _BOOK.search(line.words)
        named = (kept is not None and at < 2) or of_kept
    ahead = _TO_BE_HELD.search(line.words, 0, found[0]) is not None
    named = named and not ahead and _AFTER_TITLE.match(line.words, found[1]) is not None
    if named and not is_prose(line.plain):
        start, end, period = found
        words = line.words[start:end].strip()
        yield Stated(period, As.TITLE, at, line.number, line.place(start, end), words, False)


def _says_when(words: str, found: tuple[int, int, Period]) -> bool:
    """ "Held on 4 May 2011", "Thursday 4 May 2011 in the Board Room"."""
    return bool(_HELD.match(words) or (not found[0] and words[found[1] :].strip(" .,")))


def _year_alone(words: str) -> tuple[int, int, Period] | None:
    """ "Diary of Anna Lind, 2017"."""
    match = re.search(r"(?<![\w–-])(?:1[4-9]|20)\d\d$", words.rstrip(" .*_#)"))
    return (match.start(), match.end(), Period.of_year(int(match[0]))) if match else None


_STATE = re.compile(r", (?:(?:[A-Z]\.){2,3}|[A-Z]{2}),?$")  # "Holm, N.Y. May 4, 2011"


_CORRESPONDENTS = re.compile(  # "Anna Berg to Tom Lind, Holm, 3 May 1843"
    r"^(?:From )?[A-ZÀ-Þ][\w.’' ]{2,40} to (?:the )?[A-ZÀ-Þ][^,\d]{2,50},\s*"
)
_LONGEST_DATELINE = 90
# "Oran, September 18, 1845. (Received February 27, 1846.)"
_RECEIVED_THEN = re.compile(
    r"[\s.]*\(?(?:Received|Rec'?d|Recd|Answered)\b[^()]{0,40}\)?[\s.]*$", re.IGNORECASE
)


def _credited(line: Line) -> _Found | None:
    found = credit(line)
    return (As.CREDIT, *found[1:], True) if found is not None else None


def _in_brackets(line: Line) -> _Found | None:
    """ "Episode 12: The mill (released 3 May 2021)"."""
    opened = line.words.rfind("(")
    dated = _part(line.words[opened:]) if opened > 0 and not is_prose(line.plain) else None
    if dated is None or dated[0] is As.PAGE:
        return None
    kind, first, last, period = dated
    return kind, opened + first, opened + last, period, False


def _letter(line: Line) -> _Found | None:
    """ "Gdansk, 3 May 2021", as letters and communiqués begin."""
    found = first_date(line.words)
    if found is None or len(line.words) > _LONGEST_DATELINE:
        return None
    after = _RECEIVED_THEN.sub("", line.words[found[1] :]).strip(" .")
    if not found[0] and re.fullmatch(rf",? ?{PLACE}(?:, {PLACE})?", after):
        return As.PAGE, 0, found[1], found[2], True  # "3 May 2021, Gdansk"
    if after:
        return None
    before = line.words[: found[0]].strip()
    before = _CORRESPONDENTS.sub("", before) or ","
    before = re.sub(r"^(?:it is )?so ordered\W+(?:at )?", "", before, flags=re.IGNORECASE)
    before = re.sub(r"(?:,|\b) ?(?:den|le|el|il|em|a|li|lì|op|dnia)$", ",", before)
    if before.isupper() and len(before) > _SHORTEST_CAPITALS:
        before = f"{before},"  # "HELSINKI 2019-05-03"
    before = _STATE.sub(",", before)
    if not before.endswith(",") or not re.fullmatch(rf"{PLACE}(?:, {PLACE})?", before.rstrip(" ,")):
        return None
    return As.PAGE, found[0], found[1], found[2], True


def _done(line: Line) -> _Found | None:
    """ "Taken at Milborne police station on 14 February 2018, 10:15 to 12:50"."""
    found = first_date(line.words) if len(line.words) <= _LONGEST_TITLE else None
    if found is None or is_prose(line.plain):
        return None
    start, end, period = found
    done = _DONE.fullmatch(_SENTENCE.split(line.words[:start])[-1].strip(" ,"))
    if done is None or not _AFTER_DONE.match(line.words, end):
        return None
    return As.PUBLISHED if done["signed"] else As.PAGE, start, end, period, True


def _held(line: Line) -> _Found | None:
    """ "At a Vestry held in the Parish Church of Holm on Tuesday the 3rd day of May 1843"."""
    match = _ASSEMBLED.match(line.words)
    found = first_date(line.words[match.end() :]) if match is not None else None
    if match is None or found is None:
        return None
    return As.MADE, match.end() + found[0], match.end() + found[1], found[2], False


_DECIDED = re.compile(
    r"(?:^|[—–;,)\]]\s?|[.\d]\s)"
    r"(?:Filed|Decided|Entered|Rendered|Handed down|Delivered|Promulgated)[:,]? (?:on )?(?=[A-Z\d])"
)


def _decided(line: Line) -> _Found | None:
    """ "Argued April 23, 2013—Decided June 13, 2013", "Docket No. 19031-13. Filed May 4, 2011."."""
    match = _DECIDED.search(line.words) if len(line.words) <= _LONGEST_TITLE else None
    found = date_at(line.words, match.end()) if match else None
    if match is None or found is None or line.words[found[0] :].strip(" .)*_"):
        return None
    return As.FILED, match.end(), found[0], found[1], False


def _accepted(line: Line) -> _Found | None:
    """ "Journal of Ward Safety 14 (2020). Received 3 February 2020; accepted 22 May 2020."."""
    if len(line.words) > 300 or not _RECEIVED.search(line.words):
        return None
    for match in _CITED.finditer(line.words):
        found = date_at(line.words, match.end())
        if found:
            return As.PUBLISHED, match.end(), found[0], found[1], False
    return None


def _made(line: Line, at: int) -> _Found | None:
    found = made(line, at)
    return (As.MADE, *found) if found is not None else None


def _agency(line: Line) -> _Found | None:
    """ "BEIJING, March 3, 2019 (Reuters) — The ministry said" """
    found = first_date(line.words[:90])
    if found is None or _LABEL.match(line.words) or not found[0]:
        return None
    start, end, period = found
    if _CHINESE_PLACE.fullmatch(line.words[:start]) and _CHINESE_WIRE.match(line.words, end):
        return As.AGENCY, start, end, period, False
    before = _ARTICLE.sub(", ", line.words[:start])
    if not _AGENCY.fullmatch(before):
        return None
    placed = before.rstrip().endswith(",") and _SENTENCE_AFTER.match(line.words, end)
    if placed or _AFTER_AGENCY.match(line.words, end):
        return As.AGENCY, start, end, period, False
    return None
