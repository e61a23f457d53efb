"""When a text was made, as the lines under its title say: an imprint ("London: John Murray, 1912"),
who compiled it ("transcribed by J. Ellery, Aug. 1961"), on what occasion it was given ("A lecture
delivered to the Society on 17 February 1932"), to whom it was presented.

A deed says it in its first words, and often in words alone ("made the thirtieth day of June"): its
place is found here, and what it means is read where dates are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.core.period import Period
from dateline.core.text import SourceBasis, Span
from dateline.corpus.dates import date_at
from dateline.corpus.furniture import is_prose
from dateline.corpus.lines import Line
from dateline.corpus.mastheads import basis_of

_LONGEST = 180
_NAME = (
    r"[A-ZÀ-ÞЀ-Я][\w.'’&-]*(?:,? (?:(?:of|the|and|de|von|van|&) ){0,2}[A-ZÀ-ÞЀ-Я][\w.'’&-]*){0,6}"
)
_COMPILED = re.compile(
    r"(?P<title>.{0,90}?[.,;:–—-] )?(?:first |newly )?(?:compiled|transcribed|collected|edited|"
    r"prepared|drawn up|written(?: down)?|copied|translated|collated|revised|kept|abstracted|"
    r"arranged|recorded|taken down|noted(?: down)?|interviewed|photographed|drafted|"
    r"zusammengestellt|bearbeitet|herausgegeben|aufgezeichnet|abgeschrieben|übersetzt|"
    r"rassemblée?s?|établie?|transcrite?s?|rédigée?|recueillie?s?|traduite?|"
    r"compilad[oa]s?|redactad[oa]|transcrit[oa]s?|recogid[oa]s?|traducid[oa]|"
    r"raccolt[oaie]|compilat[oaie]|trascritt[oaie]|tradott[oaie]|verzameld|opgetekend|vertaald) "
    r"(?:(?:for|für|pour|para|per|voor) .{2,60}? )?(?:by|von|par|por|da|door) .{2,110}",
    re.IGNORECASE,
)
_OCCASION = re.compile(
    r"(?:(?:an?|the|inaugural|annual|presidential|opening|closing|public|funeral|ein|eine|une?|"
    r"una?) )*(?:lecture|paper|address|speech|sermon|talk|statement|remarks|testimony|oration|"
    r"evidence|report|essay|eulogy|keynote|vortrag|rede|ansprache|predigt|discours|conférence|"
    r"allocution|discurso|conferencia|discorso|conferenza|lezing|toespraak)\b[^.;]{0,50}? "
    r"(?:delivered|given|read|preached|presented|held|made|gehalten|prononcée?|lue?|donnée?|"
    r"pronunciad[oa]|dad[oa]|leíd[oa]|pronunciat[oa]|tenut[oa]|gehouden)\b.{0,110}",
    re.IGNORECASE,
)
_PRESENTED = re.compile(
    r"(?:presented|laid|ordered|submitted|addressed|communicated|read|printed|published|issued|"
    r"adopted|approved|ratified|promulgated|registered|deposited|vorgelegt|überreicht|présentée?|"
    r"déposée?|presentad[oa]|presentat[oa])\b.{0,120}",
    re.IGNORECASE,
)
_THE = "(?:(?i:the|den|die|das|le|la|el|il|de|het) )?"
_IMPRINT = re.compile(
    rf"(?:{_NAME}: ?(?i:printed |published |privately )?(?:(?i:and sold|by|for|at) )*"
    r"[A-ZÀ-ÞЀ-Я].{1,70}|"
    rf"(?i:printed|published|privately printed)(?: (?i:and sold))? (?i:by|for|at) .{{2,70}}|"
    rf"{_NAME}, (?i:for|für|pour|para|per|voor) {_THE}.{{3,60}})[,.]? ?"
)
_PRINTED = re.compile(
    rf"{_NAME}: ?(?i:printed|published|sold) (?i:and sold )?(?i:by|for|at) [A-ZÀ-Þ]"
)
_AFTER = re.compile(
    r"[\s.)\]]*(?:(?i:,? ?(?:by|at|in|before|to|von|par|por|da|door)) [^;]{2,70})?[\s.)\]]*"
)
_YEAR = re.compile(r"(?<![\w/(-])(?:1[4-9]|20)\d\d\b")
_OF_THE_STORY = re.compile(r"\b(?:in|of|from|since|until|to|the|year)\s*$", re.IGNORECASE)
_HEAD, _TAIL = 8, 4
_SIGNED = 40  # lines at most below the last paragraph
_ACTS = (
    r"(?:deposition|examination|information|inquisition|inquest|confession|evidence|proceeding"
    r"|inventory|survey|court|assize|session|testimony|affidavit|declaration)s?"
)
_SOLEMN = re.compile(
    rf"\b(?:{_ACTS}\b[^.;\d]{{0,80}}?\b(?:taken|had|held|holden|made|exhibited)|"
    r"made|dated|done|given|granted|concluded|executed|signed|sealed|sworn|entered into|"
    r"passed|geschehen|gegeben|fait|donné|hecho|dado|fatto)\b(?:[^.;\d]{0,60}?[, ])?"
    r"(?P<when>(?:(?:on|as of|this|the) ){1,2}(?:\w+[- ]){1,3}day of [^.;:]{3,120}?)"
    r"(?= (?i:between|by|and between|whereas|before|in the presence|under)\b|[.;:]|$)",
    re.IGNORECASE,
)

_THIS_DAY = re.compile(
    r"\b(?P<when>this (?:present )?(?:\w+[- ]){1,3}day of [^.;:]{3,80}?\d{4})\b", re.IGNORECASE
)
_APPEARED = re.compile(
    r"\b(?P<when>(?:(?:on|upon) )?(?:the|this) (?:\w+[- ]){1,3}day of [^.;:]{3,120}?)"
    r"(?=,? (?:there )?(?:personally )?(?:compeared|appeared|came|comparut|erschien)\b)",
    re.IGNORECASE,
)

Made = tuple[int, int, Period, bool]  # start, end, what it means, whether the line says no more


def made(line: Line, at: int) -> Made | None:
    """The date at which a line of the head says that the text was made."""
    words = line.words.rstrip(" .*_|")
    if at > _HEAD or len(words) > _LONGEST or (is_prose(line.plain) and len(words) > 110):
        return None
    journal = _IN_A_JOURNAL.fullmatch(words, _article_before(words))
    if journal is not None and basis_of(journal["name"], dated=True) is not SourceBasis.MASTHEAD:
        journal = None
    if (printed := journal or _OF_A_BOOK.fullmatch(words)) is not None:
        return *printed.span("year"), Period.of_year(int(printed["year"])), True
    for start, end, period in _dates(words):
        before, after = words[:start].rstrip(" ,;:("), words[end:]
        if not _AFTER.fullmatch(after) or words[:start].rstrip().endswith(":"):
            continue  # "Patient: Ann Lowe    DOB: 4 May 1971": the label says what day it is
        compiled = _COMPILED.fullmatch(before)
        if compiled is not None:
            return start, end, period, compiled["title"] is None
        year_alone = end - start == 4
        if at and _PUBLISHER.fullmatch(before) and basis_of(_last_name(before), dated=True):
            return start, end, period, True
        whole, _, last = before.rpartition(". ")
        of_story = _OF_THE_STORY.search(words[:start]) is not None
        if (at or whole) and not of_story and (_IMPRINT.fullmatch(before) or _PRINTED.match(last)):
            return start, end, period, not whole
        told = _OCCASION.fullmatch(before) or _PRESENTED.fullmatch(before)
        if told is not None and not (year_alone and _OF_THE_STORY.search(words[:start])):
            return start, end, period, True
    return None


_IN_A_JOURNAL = re.compile(  # "Journal of Mills 12 (1998), 41-63", "Mills Review, vol. xii, 1898"
    rf"(?P<name>{_NAME}),? +(?:(?i:vol(?:ume|\.)) ?)?(?:\d{{1,4}}|(?i:[ivxlc]+)\b)"
    r"(?:[.:]\d+| ?\(\d{1,2}\)|, (?i:no|pt|part)\.? ?\w{1,4})?(?:,? \(| ?, )"
    r"(?P<year>(?:1[4-9]|20)\d\d)\)?(?:[,:] ?(?:pp?\. ?)?\d+(?: ?[-–] ?\d+)?)?"
)
_INITIALS = r"(?:[A-ZÀ-ÞЀ-Я]\.(?: |-)?){1,3}"
_OF_A_BOOK = (
    re.compile(  # "T. R. Lind, The Mills of Holm (Dover: Quay Press, 1974)", as books are cited
        rf"(?:{_INITIALS}{_NAME}|{_NAME},? {_INITIALS}|{_NAME}, (?i:ed)\.)\W* .{{3,120}}"
        rf"\((?:{_NAME}(?:: ?{_NAME})?,? )(?P<year>(?:1[4-9]|20)\d\d)\)(?:, (?:pp?|ch)\. ?[\w–-]+)?"
    )
)


def _article_before(words: str) -> int:
    """Where the journal begins: "T. Lind, 'The mill', Mills Journal 12 (1998)"."""
    article = re.match(r".{3,120}?[\"”'’], (?:in )?(?=[A-ZÀ-Þ])", words)
    return article.end() if article is not None else 0


_PUBLISHER = re.compile(rf"(?:{_NAME}[.,;] )?{_NAME}(?: \d{{1,4}}(?:, no\.? ?\d+)?)?")


def _last_name(words: str) -> str:
    """ "Holm Society" of "T. R. Lind. Holm Society", "Mills Journal" of "Mills Journal 12"."""
    return re.split(r"(?<=\w\w)[.,;] ", re.sub(r" \d.*", "", words))[-1]


def _dates(words: str) -> list[tuple[int, int, Period]]:
    """The dates of a line, the last first; a year is one where it ends the line."""
    found: list[tuple[int, int, Period]] = []
    for match in re.finditer(r"\b\w", words):
        if found and match.start() < found[-1][1]:
            continue
        dated = date_at(words, match.start())
        if dated is not None:
            found.append((match.start(), dated[0], dated[1]))
    last = found[-1][1] if found else 0
    for year in _YEAR.finditer(words, last):
        if year.end() >= len(words.rstrip(" )]")):
            found.append((year.start(), year.end(), Period.of_year(int(year[0]))))
    return found[::-1]


_BEFORE_ME = re.compile(  # "touching the death of Tom Lind, the 1st day of March 1881, before me"
    r"\b(?P<when>(?:(?:on|this|the) ){1,2}(?:\w+[- ]){1,3}day of [^.;:]{3,120}?)"
    r"(?=,? (?i:before) (?:me|us|the undersigned)\b)",
)
_DATED = re.compile(  # "Dated March 25th, 1893." after the last sentence of a bill
    r"(?:^|[.;:—–-]\s+)(?:Dated|Given|Done|Executed|Signed|Geschehen|Gegeben|Fait|Donné|Hecho|Dado|Fatto)"
    r"\b(?:[^.;\d]{0,60}?[, ])??(?P<when>[^.;:]{6,40}?\d{4})\W*$"
)


def solemn(lines: Sequence[Line]) -> Span | None:
    """Where a deed, a treaty or a warrant says its day in the words of such papers: in its head,
    or from its last paragraph on, above those who sign."""
    told = [at for at, line in enumerate(lines) if is_prose(line.plain)]
    closing = max(min(told[-1] if told else len(lines), len(lines) - _TAIL), len(lines) - _SIGNED)
    for at in [*range(_HEAD), *range(max(closing, _HEAD), len(lines))]:
        if at >= len(lines):
            break
        broken = at + 1 < len(lines) and lines[at + 1].number == lines[at].number + 1
        both = lines[at : at + 2] if broken else lines[at : at + 1]
        words = " ".join(line.words for line in both)
        shapes = (_SOLEMN, _THIS_DAY, _APPEARED, _BEFORE_ME)
        match = next(filter(None, (shape.search(words) for shape in shapes)), None)
        if match is None and at >= closing:
            both, match = lines[at : at + 1], _DATED.search(lines[at].words)
        if match is not None:
            return Span(*(_place(both, offset) for offset in match.span("when")))
    return None


def _place(lines: Sequence[Line], offset: int) -> int:
    """Where a place in the words of one or two lines is in the text."""
    first = len(lines[0].words)
    return lines[0].at + offset if offset <= first else lines[1].at + offset - first - 1
