"""Whose a text is and what it is called, as its head says.

The head is what stands before the first paragraph. A name of a paper, a court, an office or a
firm is believed where such names stand: alone at the top above what it heads, beside the date, in
the byline, in the brackets of an agency. Nothing is taken from a sentence, but where the
sentence says where the text itself appeared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from dateline.core.text import CHINESE_SIGNS, SourceBasis
from dateline.corpus.credits import credit
from dateline.corpus.dates import MONTH, first_date
from dateline.corpus.furniture import BYLINE, is_prose, is_title_like
from dateline.corpus.labelled import Labelled, labelled
from dateline.corpus.lines import COLUMNS, Line
from dateline.corpus.mastheads import basis_of, named, word_set
from dateline.corpus.papers import is_bare, is_of_somebody, is_paper
from dateline.corpus.published import FOLIO, RECORDS, As, Stated
from dateline.corpus.writers import (
    A_NAME,
    GREETING,
    author_alone,
    author_in_byline,
    beside_day,
    is_persons,
    letter_of,
    poster,
    signed_at,
    signer,
    written_to,
)
from dateline.lexicon.english.usage import lexicon
from dateline.lexicon.mail import person

_LOGGED = re.compile(r"\[\d{1,4}[-/.:]\d\d")  # "[2021-05-03 14:05] Anna: …"
_DEEP = 20  # lines that a head may have
_NEAR = 6  # lines under a letterhead in which the thing itself begins
_LONGEST_TITLE = 160
_NARROWEST = 50  # characters of a line that goes on in the next
_RAGGED = 12  # characters by which such lines differ
_LONGEST_SENTENCE = 12  # lines

# Lines above a title that are nobody's title.
_ABOVE = re.compile(
    r"(?:for )?(?:immediate|general) (?:release|use|publication)(?:\W+.*\d{4})?:?|"
    r"(?:press|news|media) (?:release|statement|notice)s?|"
    r"embargoed .{0,60}|not for (?:release|publication|distribution)\b.{0,160}|"
    r"(?:strictly |private and |company )?confidential|draft(?: \w+)?|"
    r"private|personal|urgent|by hand|registered|recorded delivery|vertraulich|persönlich|privé|"
    r"confidentiel|personnel|reservado|riservato|\(from our own correspondents?\)|"
    r"(?:top )?secret|unclassified|restricted|copy|translation|original|"
    r"pressemitteilung|pressemeldung|zur sofortigen veröffentlichung|communiqué(?: de presse)?|"
    r"pour diffusion immédiate|nota de prensa|comunicado(?: de prensa)?|comunicato stampa|"
    r"persbericht|nota de imprensa|"
    r"(?:case|claim|file|docket|index|reference|ref|our ref|aktenzeichen|az|no)\b\.?"
    r"(?: (?:no|number|nr)\b)?\.?(?::\s?[\w ./:-]{2,40}|"
    r"(?:\s(?:of|\S*\d\S*|(?-i:[A-Z])[\w.]{0,3})){1,6})|"
    r"(?:19|20)\d\d (?-i:[A-Z]{1,4})\.? ?(?:no\.? ?)?\d{1,6}|"  # a claim of an English court
    r"(?:\d:)?\d\d-(?:cv|cr|mc|bk|mj)-\d+\S*|"  # one of an American court
    r"[a-z]\. [\w'-]+: \d(?:st|nd|rd|th): .{4,40}|"  # "A. Berg: 1st: 2.12.96": a statement's corner
    r"(?:filed|served|made) (?:on behalf of|for|by)(?: the)?:? .{3,60}|"
    r"(?:(?!.* vs?\. )[^.]{2,80}, )?"
    r"(?:plaintiff|defendant|appellant|appellee|petitioner|respondent|accused|claimant)s?\W*|"
    r"(?:(?:media|press) )?(?:contacts?|enquiries|inquiries)\b.{0,80}|"
    r"(?:region|branch|division|chamber|bench|circuit|district) [\w-]{1,12}(?:, .{2,40})?|to|from|"
    # whom it goes to: "To Lindqvist & Co., London"
    r"(?:to|from)[:.]? (?-i:[A-Z][\w.'’&-]*)(?: (?:&|and|the|of|(?-i:[A-Z][\w.'’&-]*)))*, .{2,60}|"
    r"(?-i:(?:TO|FROM) [A-Z][A-Z .,&'-]{2,60})|(?:the )?(?:obituar(?:y|ies)|law reports?|"
    r"(?:home|local|foreign) news|letters to the editor|court circular|leading article)|"
    r"(?:statement|exhibit|version|page|copy) (?:no|number|nr)\b[.:]* ?\w{1,8}|"
    r"(?:registered|head) office\b.*|(?:registered )?(?:company|charity) (?:no|number|reg)\b.*|"
    r"registered (?:in|charity|company)\b.*|[\w-]+(?:\.[\w-]+)+|press (?:cutting|clipping)s?|"
    r"(?:news|comment|analysis|opinion|"
    r"feature|breaking)(?: (?:story|news))?|"
    r"before (?:the )?(?:hon|right hon|lord|lady|his|her|judge|justice|sir|mr|mrs|ms)\b.{2,80}|"
    r"(?:and|v\.?|vs\.?|between|und|et)|page \d+(?: of \d+)?|\W+|\d+",
    re.IGNORECASE,
)
_JUDGMENT = re.compile(  # alone, with its day in the line below
    r"(?:final |interim |consent |partial )?(?:judgment|judgement|order|decision|ruling|decree|"
    r"opinion|award|verdict|injunction|urteil|beschluss|arrêt|jugement|ordonnance|sentencia|auto|"
    r"sentenza|ordinanza|acórdão|vonnis|arrest)",
    re.IGNORECASE,
)
_PUBLISHED_BY_BODIES = re.compile(
    r"\b(?:annual|interim|quarterly|half-year(?:ly)?|financial|progress) (?:report|statements?|"
    r"results|accounts)\b|\b(?:memorandum|circular|gazette|bulletin|white paper|guidance|"
    r"prospectus|(?:minute|log|day|letter|order|account|cash|rent) ?book|(?:day )?ledger|register|"
    r"geschäftsbericht|jahresbericht|rapport annuel|informe anual|relazione annuale)\b",
    re.IGNORECASE,
)
_OF_DATE = re.compile(r"(?:of|dated|on|from|vom|du|de|del|van)\s", re.IGNORECASE)
_ADDRESS = re.compile(
    r"\d+[a-z]?,? [^\W\d_].{2,60}|.{2,40} \d+[a-z]?, .{2,40}|p\.? ?o\.? box .{1,40}|"
    r"(?:tel|phone|fax|e-?mail|www)\b.{2,60}|"
    # with its code: "Holm, N.Y. 10027", "Lower Holm HM4 2TR", "D-10117 Berlin"
    r"[^\W\d_][\w .'’-]{1,30},? (?:[a-z]\.? ?){2,3} \d{5}(?:-\d{4})?|"
    r"[^\W\d_][\w .,'’-]{1,40} [a-z]{1,2}\d{1,2}[a-z]? \d[a-z]{2}|"
    r"(?:[a-z]{1,2}-)?\d{5} (?-i:[A-ZÀ-Þ])[\w .'’-]{2,40}",
    re.IGNORECASE,
)
_SUBUNIT = re.compile(  # what stands under the name of a body and says which part of it writes
    r"(?:[\w.'’-]+ ){0,4}(?:division|district|circuit|chamber|branch|region|section|unit|bureau|"
    r"department|directorate|office|abteilung|referat|direction|dirección|afdeling)"
    r"(?: (?:of|for|der|für|de|des|du|van) .{2,50})?",
    re.IGNORECASE,
)
_RELEASED = re.compile(
    r"(?:for )?(?:immediate|general) (?:release|use|publication)\b.*|"
    r"(?:press|news|media) (?:release|statement|notice)\b.*|"
    r"pressemitteilung\b.*|communiqué(?: de presse)?\b.*|comunicado(?: de prensa)?\b.*|"
    r"comunicato stampa\b.*|nota de prensa\b.*|persbericht\b.*",
    re.IGNORECASE,
)
_RECORD_AFTER = re.compile(  # "Tarrow Police - Control Room Log", "Lumenta board – minutes"
    r"(?P<name>[^\W\d_][\w.'’&, -]{2,60}?)\s+[-–—|:]\s+(?P<rest>.{3,80})"
)
_FOR = re.compile(  # "Recorded for the podcast Load", "first published in the Harbour Post on"
    r"\b(?i:recorded|taped|written|filmed|made|produced) (?:.{0,40} )?for (?:the )?"
    r"(?:podcast|programme|program|newspaper|magazine|series|broadcaster|station|paper|journal) "
    r"(?P<for>[A-ZÀ-ÞЀ-Я][\w.'’&-]*(?: [A-ZÀ-ÞЀ-Я][\w.'’&-]*){0,4})"
    r"|\b(?i:published|printed|appeared) (?:originally )?(?:in|by) (?P<in>(?:[Tt]he )?"
    r"[A-ZÀ-ÞЀ-Я][\w.'’&-]*(?: (?:of |the )?[A-ZÀ-ÞЀ-Я][\w.'’&-]*){0,5})"
)
_AGENCY = re.compile(
    r"(?:[^()/–—]|(?<=\w)/(?=[A-Z])){2,60}?"
    r"(?:\((?P<name>[A-ZÀ-ÞЀ-Я][^()]{1,40})\)|/(?P<slashed>[A-ZÀ-ÞЀ-Я][^/]{1,40})/)"
    r"(?:,? [^()/–—]{0,30}\d{4})?\s*(?:--|[-–—])\s"
)
_ISSUE = re.compile(r"(?P<name>[^\d]{4,80}?),? (?:vol\. ?)?\d{1,4} ?(?:\(\d{4}\)|, (?:no|issue)\b)")
_BESIDE = re.compile(
    r"\s+[-–—|•·]\s+|\s*[|•·]\s*|,\s+|，\s*|\s+/\s+"
    r"|(?<=[^\W\d_]{3})\.\s+(?=[A-ZÀ-ÞЀ-Я])"
    rf"|(?<=[{CHINESE_SIGNS}》]) ?(?=\d{{4}} ?年)"  # a paper's name before the day, without a sign
)
_UPDATED = re.compile(r"(?:last )?(?:updated|published|posted|issued)\b", re.IGNORECASE)
_GENERIC = word_set("""
    docs documents document files file texts text news press articles mail mails email emails
    letters letter correspondence minutes reports report court police legal notes note web html
    pages scans scan images data corpus sample archive archives misc other inbox sent downloads
    desktop folder new temp tmp raw input sources source clippings diary diaries interviews
    transcripts chat chats finance research people family history official union foreign public
    private english german french spanish pdf pdfs txt word exhibits exhibit evidence
    attachments drafts final export exports
""")


@dataclass(frozen=True, slots=True)
class Head:
    """What a head says. ``at`` are positions of lines that are the head's and not the story's."""

    title: str = ""
    source: str = ""
    basis: SourceBasis | None = None
    author: str = ""
    at: frozenset[int] = frozenset()
    letter: str = ""  # what to call a letter that has no title: "Letter from Ann Berg to Tom Lind"


def read_head(
    lines: Sequence[Line], marked: set[int], stated: Sequence[Stated], *, heading: str = ""
) -> Head:
    """``marked`` are lines of the page, ``stated`` the dates that lines give as the text's own;
    ``heading`` is the title that the layout shows."""
    told = labelled(lines)
    if told.message:
        return Head(
            title=told.said.get("title", ""),
            source=told.sender,
            basis=SourceBasis.SENDER,
            author=told.sender,
            at=told.at,
        )
    head = _head(lines)
    dated = {one.at for one in stated}
    sources = _sources(lines, head, dated, told, marked)
    if _by_a_party([lines[at].plain for at in head]):  # a statement to an inquiry is not its own
        sources = (one for one in sources if not one[0].lower().endswith("inquiry"))
    found = next(sources, None)
    top = found[2] if found else frozenset()
    author = person(told.said.get("author", "")) or author_in_byline(lines, head)
    subunits = {at for at in head if top and basis_of(lines[at].plain) is not None}
    if found and found[1] is SourceBasis.COURT:
        heading = _case_of(lines, found[0]) or ("" if named(heading) == found[0] else heading)
    title = _title(lines, head, marked | top | subunits, stated, told, heading, top)
    greeted = any(GREETING.fullmatch(lines[at].plain) for at in head)
    if (
        found
        and min(top, default=1) == 0
        and not (greeted and found[1] is not SourceBasis.MASTHEAD)
    ):
        title = title or found[0]  # an issue that has no headline, a bill under a firm's name
    signed = signer(lines, head)
    alone = author_alone(lines, head, told) or written_to(lines, head) or signed
    alone = alone or poster(lines, head) or beside_day(lines, head, dated)
    source, basis = (found[0], found[1]) if found else (alone, None)
    author = author or signed
    if source and basis is None:
        basis = SourceBasis.AUTHOR
    return Head(title, source, basis, author, top, letter_of(lines, head))


def _head(lines: Sequence[Line]) -> list[int]:
    """Positions of the lines before the first paragraph."""
    for at, line in enumerate(lines[:_DEEP]):
        if is_prose(line.plain) or _is_wrapped(lines, at):
            return list(range(at))
    return list(range(min(_DEEP, len(lines))))


def _is_wrapped(lines: Sequence[Line], at: int) -> bool:
    """A paragraph begins here whose lines were broken at the width of a page."""
    first = lines[at].plain
    if first.isupper() or is_paper(first) or BYLINE.match(first) or _names_somebody(first):
        return False
    said, number = "", lines[at].number - 1
    below = lines[at + 1].plain if at + 1 < len(lines) else ""
    if is_title_like(first) and len(first) < len(below) - _RAGGED and not below[0].islower():
        return False  # a title without space below it
    for line in lines[at : at + _LONGEST_SENTENCE]:
        if line.number != number + 1:
            return False
        said, number = f"{said} {line.plain}".strip(), line.number
        if is_prose(said):
            return True
        if len(line.plain) < _NARROWEST:
            return False
    return False


def _names_somebody(words: str) -> bool:
    return any(basis_of(part, dated=True) for part in _BESIDE.split(words) if part)


def _cells(line: Line) -> list[str]:
    """What a line says in its columns."""
    return [" ".join(cell.split()) for cell in COLUMNS.split(line.words) if cell.strip()]


# --- Whose it is --------------------------------------------------------------------

_Source = tuple[str, SourceBasis, frozenset[int]]


def _sources(
    lines: Sequence[Line], head: Sequence[int], dated: set[int], told: Labelled, marked: set[int]
) -> Iterator[_Source]:
    """What the head says of whose the text is, the surest first."""
    if publisher := told.said.get("publisher"):
        dated_at = first_date(publisher)  # "Holm Gazette, 3 May 2021"
        name = publisher[: dated_at[0]].rstrip(" ,(–-") if dated_at else publisher
        yield name or publisher, SourceBasis.MASTHEAD, frozenset()
    yield from _top(lines, head, dated)
    yield from _who_releases(lines, head, dated)
    yield from _of_a_case(lines)
    yield from _credited(lines)
    for at in head:
        if at in dated:
            yield from _beside_date(lines[at], at)
        yield from _byline(lines[at])
    for at in head:
        if {at - 1, at + 1} & dated or (at and BYLINE.match(lines[at - 1].plain)):
            others = (n for n in head if n != at and n not in dated)
            if at or any(is_title_like(lines[n].plain) for n in others):
                yield from _alone(lines[at], at)
    yield from _agency(lines[: len(head) + 2])
    yield from _appeared(lines)
    yield from _of_a_work(lines, head)
    for at in head[:6]:
        issue = _ISSUE.match(lines[at].plain)
        if issue and basis_of(issue["name"]) is SourceBasis.MASTHEAD:
            yield named(issue["name"]), SourceBasis.MASTHEAD, frozenset()
    yield from _of_a_record(lines, head)
    yield from _says_by_whom(lines, head)
    yield from _signed_for(lines, head)
    yield from _of_whom_it_speaks(lines, head)


def _top(lines: Sequence[Line], head: Sequence[int], dated: set[int]) -> Iterator[_Source]:
    """A name at the top, above what shows that it is no title: a paper's needs a date under it,
    a body's the kind of text that bodies write."""
    own = [at for at in head if not _ABOVE.fullmatch(lines[at].plain)]
    for at in own[:2]:
        name = _owner(lines[at])
        basis = basis_of(name) or _paper_of_the_day(lines, head, dated, at)
        if basis is None or (basis is SourceBasis.COURT and _by_a_party(_under(lines, at))):
            continue
        below = [lines[n].plain for n in head if at < n <= at + _NEAR]
        undated = (lines[n].plain for n in head if at < n <= at + _NEAR and n not in dated)
        if basis is SourceBasis.MASTHEAD:
            shown = any(at < n <= at + _NEAR for n in dated)
        else:
            release = at > 0 and _ABOVE.fullmatch(lines[0].plain) is not None
            shown = (
                release
                or any(is_bare(_without_day(words)) for words in below[:2])
                or any(map(_is_of_bodies, below))
                or any(map(_ADDRESS.fullmatch, undated))
                or (at == own[0] and _heads_a_paper(lines, head, dated, at))
            )
        issue = basis is SourceBasis.MASTHEAD and at + 1 in dated and at + 1 in head
        if issue or (shown and any(_may_be_called(_without_day(words)) for words in below)):
            yield named(name), basis, frozenset((at,))
    under = lines[own[0] + 1].plain if own and own[0] + 1 in head else ""
    if _ADDRESS.fullmatch(_without_day(under)):
        name = lines[own[0]].plain  # any name above its address
        if (A_NAME.fullmatch(name) or name.isupper()) and not is_paper(name):
            basis = SourceBasis.AUTHOR if is_persons(name) else SourceBasis.LETTERHEAD
            yield named(name), basis, frozenset((own[0],))


def _without_day(words: str) -> str:
    """ "Newsletter" of "Newsletter, May 2021"."""
    found = first_date(words)
    return words[: found[0]].rstrip(" ,(–—-") if found else words


def _paper_of_the_day(
    lines: Sequence[Line], head: Sequence[int], dated: set[int], at: int
) -> SourceBasis | None:
    """ "The Holm Star" at the top, with a headline and a day below."""
    words = lines[at].plain
    called = words.lower().startswith("the ") and basis_of(words, dated=True)
    below = [n for n in head if at < n <= at + _NEAR]
    titled = any(n not in dated and is_title_like(lines[n].plain) for n in below)
    if called is SourceBasis.MASTHEAD and at == 0 and titled and any(n in dated for n in below):
        return called
    return None


def _may_be_called(words: str) -> bool:
    return is_title_like(words) or is_paper(words) or bool(_shouted(words))


def _who_releases(lines: Sequence[Line], head: Sequence[int], dated: set[int]) -> Iterator[_Source]:
    """ "Friends of the Mill" directly above "PRESS RELEASE", with what is released below."""
    if _released(lines, head, dated) == 1 and A_NAME.fullmatch(lines[0].plain):
        yield named(lines[0].plain), SourceBasis.LETTERHEAD, frozenset((0,))


def _owner(line: Line) -> str:
    """The line, or its first column, where that names somebody."""
    name = _without_section(line)
    return next((words for words in _cells(line)[:1] if basis_of(words) and words in name), name)


def _without_section(line: Line) -> str:
    """ "Holm Gazette" of "Holm Gazette | News"."""
    return re.split(r"\s*[|•·]\s", line.plain)[0]


def _heads_a_paper(lines: Sequence[Line], head: Sequence[int], dated: set[int], at: int) -> bool:
    """A body above the title of what it wrote, with its day: "HOLM BOARD", "PART TWO", "4 May". A
    line above the name of who wrote it is itself a title: "The Holm Inquiry", "Anna Berg"."""
    below = [n for n in head if at < n <= at + _NEAR]
    if below and _is_signed_below(lines[below[0]].plain):
        return False
    titled = any(n not in dated and is_title_like(lines[n].plain) for n in below[:2])
    return titled and any(n in dated for n in below)


def _is_signed_below(line: str) -> bool:
    """Two or three names of which English has none as a word."""
    names = line.split()
    known = any(name.lower() in lexicon() for name in names)
    return is_persons(line) or (2 <= len(names) <= 3 and line.istitle() and not known)


# What stands under the name of a court where it decides between parties …
_CAPTION = re.compile(
    r"\bvs?\.(?:\s|$)|\b(?:petitioners?|respondents?|plaintiffs?|defendants?|appellants?|appellees?"
    r"|claimants?)\b|\b(?:docket|case|claim|cause|index|civil action)\.? ?n(?:o|umber)s?\b"
    r"|^nos?\. ?\d",
    re.IGNORECASE,
)
# … and what a party files there, which is not the court's.
_PLEADING = re.compile(
    r"\b(?:complaint|motion|brief|petition|answer|declaration|affidavit|(?<!press )notice|reply"
    r"|response|memorandum of (?:law|points)|statement of|stipulation|subpoena|amicus"
    r"|indictment)\b",
    re.IGNORECASE,
)
_DEEP_CASE, _UNDER_COURT = 30, 14  # lines


def _under(lines: Sequence[Line], at: int) -> list[str]:
    """The lines below the name of a court that are no prose, down to a table."""
    under = lines[at + 1 : at + 1 + _UNDER_COURT]
    below = takewhile(lambda line: not line.words.endswith("|"), under)
    return [line.plain for line in below if not is_prose(line.plain)]


_REGISTRY = re.compile(r"\b(?:docket(?! no)|register of actions|case summary)\b", re.IGNORECASE)


def _by_a_party(under: Sequence[str]) -> bool:
    """The court's own list of a case names what the parties filed, and is the court's."""
    if any(map(_REGISTRY.search, under[:3])):
        return False
    return any(len(words) < _LONGEST_NAME and _PLEADING.search(words) for words in under)


_LONGEST_NAME = 80  # characters of what a pleading calls itself
_PARTIES = re.compile(r"[^\W\d_][^.:;]{1,90}\sv\.?\s[^\W\d_].{1,90}")


def _of_a_case(lines: Sequence[Line]) -> Iterator[_Source]:
    """ "SUPREME COURT OF HOLM" over "LIND v. BERG", and nothing that says that a party wrote it."""
    for at, line in enumerate(lines[:_DEEP_CASE]):
        if is_prose(line.plain) or basis_of(line.plain) is not SourceBasis.COURT:
            continue
        under = _under(lines, at)
        if any(map(_CAPTION.search, under)) and not _by_a_party(under):
            yield named(line.plain), SourceBasis.COURT, frozenset((at,))
            return


def _case_of(lines: Sequence[Line], court: str) -> str:
    """ "LIND v. BERG ET AL.", in the lines under the name of the court."""
    at = next((n for n, line in enumerate(lines) if named(line.plain) == court), None)
    if at is None:
        return ""
    below = lines[at + 1 : at + 1 + _UNDER_COURT]
    if (caption := _in_two_columns(below)) is not None:
        return caption
    under = [line.plain.strip() for line in below]
    whole = [  # the other party may stand in the line below
        f"{words} {after}" if words.endswith((" v.", " v")) else words
        for words, after in pairwise([*under, ""])
    ]
    return next((words for words in whole if _PARTIES.fullmatch(words)), "")


_RULED = re.compile(r"\s*[)§:|]\s*|\t+| {3,}")  # what parts a caption's columns
_VERSUS = re.compile(r"-?(?:vs?\.?|against|versus|contre|gegen)-?", re.IGNORECASE)
_IN_THE_CASE = re.compile(
    r"[,.;]*(?:\s*(?:plaintiff|defendant|petitioner|respondent)s?[,.]*)?$", re.I
)


def _in_two_columns(lines: Sequence[Line]) -> str | None:
    """ "TOM LIND,    )  No. 12" over "v.          )" over "ANN BERG    )": who against whom."""
    left = [_RULED.split(line.words.strip())[0].strip() for line in lines]
    for at, words in enumerate(left):
        if _VERSUS.fullmatch(words) and 0 < at < len(left) - 1:
            parties = [_IN_THE_CASE.sub("", party).strip() for party in _around(left, at)]
            return f"{parties[0]} v. {parties[1]}" if all(parties) else None
    return None


def _around(cells: Sequence[str], at: int) -> tuple[str, str]:
    """The cells above and below, without what says which party they are."""
    above = (cell for cell in reversed(cells[:at]) if _IN_THE_CASE.sub("", cell))
    below = (cell for cell in cells[at + 1 :] if _IN_THE_CASE.sub("", cell))
    return next(above, ""), next(below, "")


def _is_of_bodies(words: str) -> bool:
    return bool(
        _ABOVE.fullmatch(words)
        or _JUDGMENT.match(words)
        or RECORDS.search(words)
        or _PUBLISHED_BY_BODIES.search(words)
        or GREETING.fullmatch(words)
        or is_paper(words)
    )


def _beside_date(line: Line, at: int) -> Iterator[_Source]:
    """ "Valley Herald, 30 January 2018": the first part that names somebody."""
    if is_prose(line.plain):
        return
    cells = COLUMNS.split(FOLIO.sub("", line.words))
    parts = [part for cell in cells for part in _BESIDE.split(" ".join(cell.split())) if part]
    if at and _UPDATED.match(parts[-1]) and A_NAME.fullmatch(parts[0]):
        yield parts[0], SourceBasis.LETTERHEAD, frozenset()
    for part in (_TAKEN_FROM.sub("", part) for part in parts):
        basis = basis_of(part, dated=True)
        if basis is not None:
            yield named(part), basis, frozenset()
            return


_TAKEN_FROM = re.compile(
    r"^[\[(]*(?:(?:reprinted |taken |extract(?:ed)? )?from|source|aus)[: ]+(?:the )?|^[\[(]+",
    re.IGNORECASE,
)


def _byline(line: Line) -> Iterator[_Source]:
    """ "By Mary Okafor, The Tarrow Mercury"."""
    if BYLINE.match(line.plain) and len(line.plain) < 120:
        for part in _BESIDE.split(line.plain)[1:]:
            if basis_of(part, dated=True) is SourceBasis.MASTHEAD:
                yield named(part), SourceBasis.MASTHEAD, frozenset()


def _alone(line: Line, at: int) -> Iterator[_Source]:
    name = _without_section(line)
    basis = basis_of(name, dated=True)
    if basis is not None and not _ABOVE.fullmatch(line.plain):
        yield named(name), basis, frozenset((at,))


_BY_WHOM = re.compile(  # "Issued by: Holm Trust", "Carried out by Berg Ltd", "Insurer: Holm Mutual"
    r"(?:.{3,80}[,;.–—-] ?)?(?:(?:issued|published|prepared|produced|provided|released|submitted|"
    r"commissioned|conducted|carried out|compiled|drawn up|reported) by(?: the)?:?|"
    r"(?:from|organi[sz]ation|agency|department|authority|employer|company|publisher|insurer|"
    r"supplier|seller|provider|contractor|landlord|vendor|bank|station|newspaper)\s*:) "
    r"(?:HR, |the )?(?P<name>(?-i:[A-ZÀ-ÞЀ-Я])[^,;:()]{2,60}?)(?:,? on)?(?:[,;(].*)?",
    re.IGNORECASE,
)
_OF_THE_RECORD = (
    re.compile(  # "… of the Holm Rowing Club held on", "Transcript of evidence, Holm Inquiry,"
        r"(?:\b(?:of|by) (?:the )?|, )(?P<name>[A-ZÀ-ÞЀ-Я][\w.'’& -]{3,60}?)"
        r"(?=,| held\b| holden\b| on \d| at \d|$)"
    )
)
_SERIES = re.compile(  # "PACKET LOSS, episode 61: Mirthe Blok", "The Mill Messenger — Issue 12"
    r"(?P<name>[^\W\d_][\w.'’& -]{2,50}?)[,:|–—-]* +[|–—-]? ?"
    r"(?:(?P<serial>episode|ep|issue|season)|series|vol(?:ume)?|number|no|nr)\.? ?"
    r"(?:\d+|[ivxlc]+)\b.*",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:episode|ep|issue|season)\.? ?\d+\b.*", re.IGNORECASE)


def _says_by_whom(lines: Sequence[Line], head: Sequence[int]) -> Iterator[_Source]:
    """ "Issued by: Holm Harbour Trust", a podcast or a newsletter with the number of its issue."""
    for at in head[:_NEAR]:
        words = lines[at].plain
        told = _BY_WHOM.fullmatch(words)
        if told and (basis := basis_of(told["name"])) is not None:
            yield named(told["name"]), basis, frozenset()
        elif told and A_NAME.fullmatch(told["name"]):
            person_ = is_persons(told["name"])
            known_as = SourceBasis.AUTHOR if person_ else SourceBasis.LETTERHEAD
            yield named(told["name"]), known_as, frozenset()
    for at in head[:2]:
        if RECORDS.search(lines[at].plain):
            whose = (match["name"] for match in _OF_THE_RECORD.finditer(lines[at].plain))
            yield from (
                (named(name), SourceBasis.LETTERHEAD, frozenset())
                for name in whose
                if basis_of(name)
            )
    for at in head[:2]:
        words, below = lines[at].plain, lines[at + 1].plain if at + 1 < len(lines) else ""
        series = _SERIES.fullmatch(words)
        name = series["name"] if series else words if _NUMBERED.fullmatch(below) else ""
        sure = series is None or series["serial"] or basis_of(name) is SourceBasis.MASTHEAD
        named_so = (A_NAME.fullmatch(name) or name.isupper()) and not is_paper(name)
        if name and sure and named_so:
            yield named(name), SourceBasis.MASTHEAD, frozenset()


def _credited(lines: Sequence[Line]) -> Iterator[_Source]:
    for line in [*lines[:_CREDITS], *lines[max(len(lines) - _CREDITS, _CREDITS) :]]:
        if (found := credit(line)) is not None:
            yield found[0], SourceBasis.MASTHEAD, frozenset()


_CREDITS = 4  # lines at both ends in which a text may say where it appeared


def _of_whom_it_speaks(lines: Sequence[Line], head: Sequence[int]) -> Iterator[_Source]:
    """A body alone in the head of what is no letter and no case: "Annual report", "Holm Trust"."""
    plain = [lines[at].plain for at in head]
    if any(GREETING.fullmatch(words) or _CAPTION.search(words) for words in plain):
        return
    if any(_BETWEEN.fullmatch(words) for words in plain):
        return
    for at in head[1:_NEAR]:
        basis = basis_of(lines[at].plain)
        if basis in (SourceBasis.LETTERHEAD, SourceBasis.MASTHEAD):
            yield named(lines[at].plain), basis, frozenset((at,))


_BETWEEN = re.compile(r"(?:between|and|v\.?|vs\.?|to|for)\b.*", re.IGNORECASE)


def _signed_for(lines: Sequence[Line], head: Sequence[int]) -> Iterator[_Source]:
    """The body under who signs: "Ann Berg", "Information Officer", "Holm County Council"."""
    at = signed_at(lines, head)
    for line in lines[at + 1 : at + 1 + _UNDER_NAME] if at is not None else ():
        if (basis := basis_of(line.plain)) is not None:
            yield named(line.plain), basis, frozenset()


_UNDER_NAME = 4  # lines


def _agency(lines: Sequence[Line]) -> Iterator[_Source]:
    """ "TARROW, Jan. 29 (Northline) — The bridge …"."""
    for line in lines:
        match = _AGENCY.match(line.plain)
        if match:
            yield match["name"] or match["slashed"], SourceBasis.MASTHEAD, frozenset()


_ENTRY = re.compile(  # "From: Dictionary of Mills, 3rd edition", "In: The Companion to Holm"
    r"(?:from|source|in|reprinted from|taken from|excerpt(?:ed)? from|extract from):? "
    r"(?P<work>(?-i:(?:The |An? )?[A-Z][\w’'-]*)(?: [^\W\d_][\w’'-]*){0,8})"
    r"(?=[,(.]|\s*$)",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"\b(?:dictionary|encyclop(?:a?e|æ)di[ae]|companion|handbook|lexicon|directory|almanack?|yearbook"
    r"|who[’']s who|guide|atlas|annual|register|gazetteer)\b",
    re.IGNORECASE,
)


_WORK = re.compile(  # with what shows that it is one: its editor, its year, its pages
    r"(?:.{3,80}[.] )?[(\[]?"
    r"(?i:(?:reprinted |taken |extract(?:ed)? |excerpt )?(?:from|in|aus|source|dans)):? (?:the )?"
    r"[\"“'‘*_]*(?P<work>[A-ZÀ-Þ][\w'’-]*(?:,? (?:(?:and|of|the|de|der|du|und|et|in) ){0,2}"
    r"[A-ZÀ-Þ][\w'’-]*){0,8})[\"”'’*_]*(?:[,;]? (?:by|ed\.|edited|vol\.?|\d|\(|pp?\.).{0,120}|"
    r"[,;] .{0,60}\d{4}.{0,40})"
)


def _of_a_work(lines: Sequence[Line], head: Sequence[int]) -> Iterator[_Source]:
    """ "From: Dictionary of Mills, 3rd edition, edited by T. Lind (Holm: Lowe, 2020)": the book
    that a text is taken from, where a line says so with its year, or it is one of reference."""
    for at, line in enumerate(lines[: len(head) + 2][:5]):
        whole = _WORK.fullmatch(line.plain) if len(line.plain) < _LONGEST_TITLE else None
        entry = _ENTRY.match(line.plain) if at else None
        if whole is not None and " " in whole["work"]:
            yield named(whole["work"].rstrip("'’")), SourceBasis.MASTHEAD, frozenset()
        elif entry is not None and _REFERENCE.search(line.plain):
            yield entry["work"], SourceBasis.MASTHEAD, frozenset()


_TO_THE_EDITOR = re.compile(r"to the editors? of (?:the )?(?P<paper>.{4,60}?)[.,:]*", re.IGNORECASE)


def _appeared(lines: Sequence[Line]) -> Iterator[_Source]:
    for line in lines[:4]:
        sent = _TO_THE_EDITOR.fullmatch(line.plain)
        if sent and basis_of(sent["paper"], dated=True) is SourceBasis.MASTHEAD:
            yield named(sent["paper"]), SourceBasis.MASTHEAD, frozenset()
    ends = [*lines[:8], *lines[-4:]] if len(lines) > 12 else lines
    for line in ends:
        if len(line.plain) < 200 and (match := _FOR.search(line.plain)):
            if match["for"]:
                yield match["for"], SourceBasis.MASTHEAD, frozenset()
            elif basis_of(match["in"], dated=True) is SourceBasis.MASTHEAD:
                yield named(match["in"]), SourceBasis.MASTHEAD, frozenset()


def _of_a_record(lines: Sequence[Line], head: Sequence[int]) -> Iterator[_Source]:
    """ "Tarrow Police - Control Room Log", "Lumenta board – minutes"."""
    for at in head[:1]:
        match = _RECORD_AFTER.fullmatch(lines[at].plain)
        if match and RECORDS.search(match["rest"]) and len(match["name"].split()) <= 6:
            yield named(match["name"]), SourceBasis.LETTERHEAD, frozenset()


def says_little(stem: str) -> bool:
    """Whether a file is named after its kind and number alone.

    >>> says_little("letter 3"), says_little("IMG_0034"), says_little("lowe to the mayor")
    (True, True, False)
    """
    words = re.findall(r"[^\W\d_]+", stem.lower())
    return {word for word in words if len(word) > 1} <= _GENERIC | _OF_CAMERAS


_OF_CAMERAS = word_set("img dsc scan page doc file item no nr folio box ms letter note copy part")


def of_folder(relative: str) -> str:
    """The name of the folder a file lies in, where it is a name and not a kind of file.

    >>> of_folder("Harbour Post/2019/a.txt"), of_folder("mail/a.txt"), of_folder("a.txt")
    ('Harbour Post', '', '')
    """
    for folder in reversed(PurePosixPath(relative).parts[:-1]):
        words = re.findall(r"[^\W\d_]+", folder)
        if words and not {word.lower() for word in words} <= _GENERIC:
            return folder if folder[:1].isupper() else ""
    return ""


# --- What it is called --------------------------------------------------------------


def _title(
    lines: Sequence[Line],
    head: Sequence[int],
    passed: set[int],
    stated: Sequence[Stated],
    told: Labelled,
    heading: str,
    whose: frozenset[int],
) -> str:
    if told.said.get("title"):
        return told.said["title"]
    subject = _subject(lines, head, stated)
    if subject:
        return subject
    dated = {one.at for one in stated}
    above = _letterhead(lines, head, dated, whose)
    own = [at for at in head if at not in passed and at > above]
    tops = {lines[at].plain for at in passed if at in head}
    if heading and heading not in tops:
        return heading
    court = False
    for at in own:
        words = next(iter(_cells(lines[at])), "") if at not in dated else lines[at].plain
        words = words.rstrip(".,;") if is_paper(words) else lines[at].plain
        if _is_salutation(words):
            break
        if _IN_BRACKETS.fullmatch(words) or _is_of_a_form(lines, at):
            continue
        if basis_of(words) is SourceBasis.COURT and any(map(_CAPTION.search, _under(lines, at))):
            court = True
            continue
        if court and _is_of_letterhead(re.sub(r"^for the ", "", words, flags=re.IGNORECASE)):
            continue
        if court and _JUDGMENT.fullmatch(words) is None and not is_paper(words):
            continue
        if lines[at].words.endswith("|") or _LOGGED.match(words):  # of a table, of a chat
            break
        if _only_names(words, [lines[n].plain for n in own if at < n <= at + _NEAR]):
            continue
        below = lines[at + 1].plain if at + 1 < len(lines) else ""
        if _JUDGMENT.fullmatch(words) and _OF_DATE.match(below) and at + 1 in head:
            return f"{words.capitalize()} {below}"
        if (whole := _broken(lines, head, dated, at)) and whole != words:
            return whole
        if _is_title(words, at, stated):
            return _of_a_book(words, below) or words
        if (shouted := _shouted(words)) and at not in dated:
            return shouted
        if any(one.at == at and one.kind is As.MADE for one in stated) and at == 0:
            return _COMPILED_TAIL.sub("", words)
        if not (_ABOVE.fullmatch(words) or at in dated or at in told.at):
            break  # the author begins without a title
    if len(lines) > 1 and heading:
        return heading
    opening = _OPENS.match(lines[0].plain) if lines else None
    if opening is not None:
        return opening["title"][0].upper() + opening["title"][1:]
    left = (lines[at].plain.rstrip(". ") for at in own if at not in dated and at not in whose)
    return next((w for w in left if _HEADED.fullmatch(w) or basis_of(w) is SourceBasis.COURT), "")


_OPENS = re.compile(  # a paper that begins with what it is: "The information of John Lowe, of"
    r"(?:this is )?(?:the )?(?P<title>(?:information|examination|deposition|confession|affidavit|"
    r"declaration|evidence|petition|memorial|statement|testimony|complaint|(?:last )?will(?: and "
    r"testament)?|answer|appraisement|inventory|terrier|indenture)s? (?:and [\w ]{3,20} )?of "
    r"(?:me,? )?(?-i:[A-ZÀ-Þ])[^,;:]{2,60})[,;:.]",
    re.IGNORECASE,
)
_HEADED = re.compile(  # one word above a bill or a column
    r"(?:caution|reward|wanted|lost|found|stolen|warning|inquest|accident|obituary|marriages?|"
    r"deaths?|births?|shipping|bankrupts?|police|assizes|correspondence)",
    re.IGNORECASE,
)


_FORM = re.compile(r"[^\W\d_][\w ./()-]{1,30}:\s.*|[^\W\d_][\w ./()-]{1,30}:")


def _is_of_a_form(lines: Sequence[Line], at: int) -> bool:
    """ "Witness name: Ann Lowe" above "Exhibits: AL1"."""
    around = [lines[n].plain for n in (at - 1, at + 1) if 0 <= n < len(lines)]
    form = _FORM.fullmatch(lines[at].plain) is not None and not is_paper(lines[at].plain)
    return form and any(_FORM.fullmatch(words) for words in around)


_HANGS = re.compile(r"\b(?:of|the|an?|at|in|for|and|to|with|on|by|from|as|or|but|who|that)$", re.I)


def _broken(lines: Sequence[Line], head: Sequence[int], dated: set[int], at: int) -> str:
    """A headline in capitals that goes on in the line below; "" for a whole one."""
    words, below = lines[at].plain, lines[at + 1].plain if at + 1 in head else ""
    if not (words.isupper() and below.isupper()) or lines[at].number + 1 != lines[at + 1].number:
        return ""
    if at + 1 in dated or _ABOVE.fullmatch(below) or basis_of(words) or basis_of(below):
        return ""
    goes_on = _HANGS.search(words) or (below.endswith(".") and not re.search(r"[.!?:]$", words))
    return f"{words} {below}".rstrip(". ") if goes_on and not is_paper(words) else ""


def _only_names(words: str, below: Sequence[str]) -> bool:
    """Whose the text is, above what it is: "HOLM LABORATORIES" over "CERTIFICATE OF ANALYSIS"."""
    if is_paper(words) or is_of_somebody(words):
        return False
    if basis_of(words) is not None:
        return any(map(is_paper, below))
    if words.isupper():
        return any(is_paper(line) for line in below[:1])
    return any(is_of_somebody(line) for line in below[:1])


def _letterhead(
    lines: Sequence[Line], head: Sequence[int], dated: set[int], whose: frozenset[int]
) -> int:
    """The last line that says who writes, from where and when, and is no title; -1 for none."""
    greeting = next((at for at in head if GREETING.fullmatch(lines[at].plain)), -1)
    days = (at for at in head if at in dated or _DAY_OF_LETTER.search(lines[at].plain))
    last = min((day for day in days if day < greeting), default=-1)
    if whose and all(_ABOVE.fullmatch(lines[at].plain) for at in head if at < min(whose)):
        paper = (at for at in head if at > min(whose) and is_paper(lines[at].plain))
        last = min(last, next(paper, last + 1) - 1)
        last = max(last, _released(lines, head, dated))
        at = min(whose) + 1
        while at in head and at not in dated and _is_of_letterhead(lines[at].plain):
            last, at = max(last, at), at + 1
    return last


_DAY_OF_LETTER = re.compile(  # also with half a year or none: "Holm, Monday 9 Sept 95"
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\.? (?:of )?{MONTH}(?:\W+['’]?\d\d)?\W*$", re.IGNORECASE
)


def _released(lines: Sequence[Line], head: Sequence[int], dated: set[int]) -> int:
    """The line "FOR IMMEDIATE RELEASE", where what is released stands below it; -1 for none."""
    at = next((at for at in head if _RELEASED.fullmatch(lines[at].plain)), -1)
    below = (n for n in head if n > at and n not in dated and is_title_like(lines[n].plain))
    return at if any(not _ABOVE.fullmatch(lines[n].plain) for n in below) else -1


def _is_of_letterhead(words: str) -> bool:
    goes_on = words[:1].islower()  # "and Dover Advertiser."
    part = goes_on or bool(_ADDRESS.fullmatch(words) or _SUBUNIT.fullmatch(words))
    return part and not is_paper(words)


_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_DEAR = re.compile(
    r"(?:my |dearest |very )*(?:dear|dearest|hi|hello|to whom|sehr geehrte[rs]?|liebe[rs]?|"
    r"chère?s?|estimad[oa]s?|querid[oa]s?|gentile|egregi[oa]?|prezad[oa]s?|geachte|уважаем\w+)\b",
    re.IGNORECASE,
)
_LONGEST_SALUTATION = 8  # words


def _is_salutation(words: str) -> bool:
    """ "Dear Mrs Lind", "Gentlemen,": whom a letter greets."""
    if GREETING.fullmatch(words) is None:
        return False
    return words[-1] in ",:!" or bool(
        _DEAR.match(words) and len(words.split()) <= _LONGEST_SALUTATION
    )


_BOOKS = re.compile(
    r"(?:the )?(?:(?:minute|log|day|letter|order|account|cash|rent|visitors['’]?) ?book|"
    r"(?:day )?ledger|daybook|register|minutes|logbook)\b.{0,60}",
    re.IGNORECASE,
)


def _of_a_book(owner: str, below: str) -> str:
    """ "LIND & BERG, HOLM" above "DAY LEDGER No. 3 (extracts)": the book is what it is called."""
    firm = "&" in owner or basis_of(owner.split(",")[0]) is not None
    book = _BOOKS.fullmatch(below) if firm or owner.isupper() else None
    return re.sub(r"\s*\(.*", "", below) if book is not None else ""


def _shouted(words: str) -> str:
    """ "THE DISTURBANCES AT ASHGROVE.", as old papers print their heads; "" for anything else."""
    bare = words.rstrip(". ")
    fits = words.endswith(".") and bare.isupper() and 2 <= len(bare.split()) <= 14
    return bare if fits and not _ABOVE.fullmatch(words) and basis_of(bare) is None else ""


_COMPILED_TAIL = re.compile(r"[.,;:–—-]+ [^.,;:]{0,12}\w+ (?:by|von|par|por|da|door) .*$")


_COUNTED = re.compile(  # "£182,000 goes missing at the mill", "12 held after fire"
    r"[\"“'‘]?[£$€]?\d[\d,.]*(?:m|bn|k|%|p)?[- ][a-z][^.;:]{4,90}[^.;:,…-]"
)


def _is_title(words: str, at: int, stated: Sequence[Stated]) -> bool:
    if len(words) > _LONGEST_TITLE or _ABOVE.fullmatch(words) or BYLINE.match(words):
        return False
    alone = any(one.at == at and one.kind is not As.TITLE for one in stated)
    fits = is_title_like(words) or bool(_COUNTED.fullmatch(words))
    return (fits and not alone) or any(one.at == at and one.kind is As.TITLE for one in stated)


def _subject(lines: Sequence[Line], head: Sequence[int], stated: Sequence[Stated]) -> str:
    """The line of a letter that says what it is about, above the greeting."""
    for at in head:
        if at and GREETING.fullmatch(lines[at].plain):
            if below := _about(lines, head, at + 1):
                return below
            line = lines[at - 1]
            dates = {one.at for one in stated}
            after_date = any(day < at - 1 for day in dates)
            words = re.sub(r"^(?:re|subject|betreff)\b[.:]?\s*", "", line.plain, flags=re.I)
            own = at - 1 not in dates and not _ABOVE.fullmatch(words)
            if after_date and own and is_title_like(words):
                return words
            return ""
    return ""


def _about(lines: Sequence[Line], head: Sequence[int], at: int) -> str:
    """The line alone below the greeting: "Dear Mr Lind", "Flour dust in your lungs"."""
    if at not in head or at + 1 >= len(lines) or lines[at].number == lines[at - 1].number + 1:
        return ""
    alone = lines[at + 1].number > lines[at].number + 1
    words = re.sub(r"^(?:re|subject|betreff)\b[.:]?\s*", "", lines[at].plain, flags=re.IGNORECASE)
    return words if alone and is_title_like(words) and len(words) < _LONGEST_NAME else ""


def domain(url: str) -> str:
    """
    >>> domain("https://www.harbourpost.example/2021/05/quay"), domain("notes")
    ('harbourpost.example', '')
    """
    try:
        host = urlsplit(url.strip()).hostname or ""
    except ValueError:  # "http://[": the start of an address, but none
        return ""
    return host.removeprefix("www.")
