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
from itertools import pairwise
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from dateline.core.text import CHINESE_SIGNS, SourceBasis
from dateline.corpus.furniture import BYLINE, is_prose, is_title_like
from dateline.corpus.labelled import Labelled, labelled
from dateline.corpus.lines import COLUMNS, Line
from dateline.corpus.mastheads import basis_of, named, word_set
from dateline.corpus.papers import is_of_somebody, is_paper
from dateline.corpus.published import FOLIO, RECORDS, Stated
from dateline.lexicon.mail import person

_LOGGED = re.compile(r"\[\d{1,4}[-/.:]\d\d")  # "[2021-05-03 14:05] Anna: …"
_DEEP = 20  # lines that a head may have
_NEAR = 6  # lines under a letterhead in which the thing itself begins
_LONGEST_TITLE = 160

# Lines above a title that are nobody's title.
_ABOVE = re.compile(
    r"(?:for )?(?:immediate|general) release:?|(?:press|news|media) (?:release|statement|notice)s?"
    r"(?:\s*[-–—:|,]\s*[^.]{0,10}\d{1,4}\D{1,12}\d{1,4}[^.]{0,12})?|"
    r"embargoed .{0,60}|not for (?:release|publication|distribution)\b.{0,160}|"
    r"(?:strictly |private and |company )?confidential|draft(?: \w+)?|"
    r"private|personal|urgent|by hand|registered|recorded delivery|vertraulich|persönlich|privé|"
    r"confidentiel|personnel|reservado|riservato|\(from our own correspondents?\)|"
    r"(?:top )?secret|unclassified|restricted|copy|translation|original|"
    r"pressemitteilung|pressemeldung|zur sofortigen veröffentlichung|communiqué(?: de presse)?|"
    r"pour diffusion immédiate|nota de prensa|comunicado(?: de prensa)?|comunicato stampa|"
    r"persbericht|nota de imprensa|"
    r"(?:case|claim|file|docket|index|reference|ref|our ref|aktenzeichen|az|no)\b\.?"
    r"(?: (?:no|number|nr)\b)?\.?[:\s]\s?[\w ./:-]{2,40}|"
    r"(?:(?!.* vs?\. )[^.]{2,80}, )?"
    r"(?:plaintiff|defendant|appellant|appellee|petitioner|respondent|accused|claimant)s?\W*|"
    r"(?:(?:media|press) )?(?:contacts?|enquiries|inquiries)\b.{0,80}|"
    r"(?:region|branch|division|chamber|bench|circuit|district) [\w-]{1,12}(?:, .{2,40})?|to|from|"
    # whom it goes to: "To Lindqvist & Co., London"
    r"(?:to|from)[:.]? (?-i:[A-Z][\w.'’&-]*)(?: (?:&|and|the|of|(?-i:[A-Z][\w.'’&-]*)))*, .{2,60}|"
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
_GREETING = re.compile(
    r"(?:dear|my dear|dearest|to whom|sir|madam|gentlemen|sehr geehrte|liebe|lieber|cher|chère|"
    r"chers|monsieur|madame|messieurs|estimad|querid|muy señor|caro|cara|gentile|egregi|prezad|"
    r"geachte|beste|уважаем|hi|hello)\b.{0,60}",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\d+[a-z]?,? [^\W\d_].{2,60}|.{2,40} \d+[a-z]?, .{2,40}|p\.? ?o\.? box .{1,40}|"
    r"(?:tel|phone|fax|e-?mail|www)\b.{2,60}",
    re.IGNORECASE,
)
_TOWN = re.compile(  # with its code: "Dover, D.C. 20549", "Holm HM1 4AB", "10115 Berlin"
    r"[^\W\d_][^\d:;]{1,40},? [A-Z][A-Za-z.]{1,4},? \d{5}(?:-\d{4})?"
    r"|[^\W\d_][^\d:;]{1,40},? [A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}"
    r"|(?:[A-Z]{1,2}-)?\d{4,5} [A-ZÀ-Þ][^\W\d_]+(?:[ -][A-ZÀ-Þ][^\W\d_]+)?",
)
_RELEASED = re.compile(  # under a letterhead and above the title; "Press release" may stand below
    r"(?:for )?(?:immediate|general) release\b.*|zur sofortigen veröffentlichung\b.*"
    r"|pour diffusion immédiate\b.*",
    re.IGNORECASE,
)
_RECORD_AFTER = re.compile(  # "Tarrow Police - Control Room Log", "Lumenta board – minutes"
    r"(?P<name>[^\W\d_][\w.'’&, -]{2,60}?)\s+[-–—|:]\s+(?P<rest>.{3,80})"
)
_PERSONAL = re.compile(  # papers of one person, which nobody published
    r"(?:the )?(?:diary|diaries|journal|notebook|letters|papers|memoirs?|recollections|"
    r"reminiscences|statement|witness statement|testimony|affidavit|deposition|tagebuch|briefe|"
    r"erinnerungen|journal intime|mémoires|diario|memorias|memorie|dagboek)"
    r"(?:(?: and \w+)? (?:of|by|von|de|di|van)|[:,–—-]) (?P<name>(?-i:[A-ZÀ-ÞЀ-Я])[^\d,(:;]{3,50})",
    re.IGNORECASE,
)
_VITAE = re.compile(r"curriculum vitae|résumé|lebenslauf|cv", re.IGNORECASE)
_FOR = re.compile(  # "Recorded for the podcast Load", "first published in the Harbour Post on"
    r"\b(?i:recorded|taped|written|filmed|made|produced) (?:.{0,40} )?for (?:the )?"
    r"(?:podcast|programme|program|newspaper|magazine|series|broadcaster|station|paper|journal) "
    r"(?P<for>[A-ZÀ-ÞЀ-Я][\w.'’&-]*(?: [A-ZÀ-ÞЀ-Я][\w.'’&-]*){0,4})"
    r"|\b(?i:published|printed|appeared) (?:originally )?(?:in|by) (?P<in>(?:[Tt]he )?"
    r"[A-ZÀ-ÞЀ-Я][\w.'’&-]*(?: (?:of |the )?[A-ZÀ-ÞЀ-Я][\w.'’&-]*){0,5})"
)
_AGENCY = re.compile(
    r"[^()/–—]{2,60}?(?:\((?P<name>[A-ZÀ-ÞЀ-Я][^()]{1,40})\)|/(?P<slashed>[A-ZÀ-ÞЀ-Я][^/]{1,40})/)"
    r"(?:,? [^()/–—]{0,30}\d{4})?\s*(?:--|[-–—])\s"
)
_ISSUE = re.compile(r"(?P<name>[^\d]{4,80}?),? (?:vol\. ?)?\d{1,4} ?(?:\(\d{4}\)|, (?:no|issue)\b)")
_BESIDE = re.compile(
    r"\s+[-–—|•·]\s+|\s*[|•·]\s*|,\s+|，\s*|\s+/\s+"
    rf"|(?<=[{CHINESE_SIGNS}》]) ?(?=\d{{4}} ?年)"  # a paper's name before the day, without a sign
)
_UPDATED = re.compile(r"(?:last )?(?:updated|published|posted|issued)\b", re.IGNORECASE)
_A_NAME = re.compile(r"[A-ZÀ-ÞЀ-Я][\w.'’&-]*(?: (?:of |the |and |& )?[A-ZÀ-ÞЀ-Я][\w.'’&-]*){0,4}")
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
    found = next(_sources(lines, head, dated, told, marked), None)
    top = found[2] if found else frozenset()
    author = person(told.said.get("author", "")) or _author(lines, head)
    subunits = {at for at in head if top and basis_of(lines[at].plain) is not None}
    if found and found[1] is SourceBasis.COURT:
        heading = _case_of(lines, found[0]) or ("" if named(heading) == found[0] else heading)
    title = _title(lines, head, marked | top | subunits, stated, told, heading)
    source, basis = (found[0], found[1]) if found else (author_alone(lines, head, told), None)
    if source and basis is None:
        basis = SourceBasis.AUTHOR
    return Head(title, source, basis, author, top)


def _head(lines: Sequence[Line]) -> list[int]:
    """Positions of the lines before the first paragraph."""
    for at, line in enumerate(lines[:_DEEP]):
        if is_prose(line.plain):
            return list(range(at))
    return list(range(min(_DEEP, len(lines))))


# --- Whose it is --------------------------------------------------------------------

_Source = tuple[str, SourceBasis, frozenset[int]]


def _sources(
    lines: Sequence[Line], head: Sequence[int], dated: set[int], told: Labelled, marked: set[int]
) -> Iterator[_Source]:
    """What the head says of whose the text is, the surest first."""
    if told.said.get("publisher"):
        yield told.said["publisher"], SourceBasis.MASTHEAD, frozenset()
    yield from _top(lines, head, dated)
    yield from _of_a_case(lines)
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


def _top(lines: Sequence[Line], head: Sequence[int], dated: set[int]) -> Iterator[_Source]:
    """A name at the top, above what shows that it is no title: a paper's needs a date under it,
    a body's the kind of text that bodies write."""
    own = [at for at in head if not _ABOVE.fullmatch(lines[at].plain)]
    for at in own[:2]:
        name = _first_cell(lines[at])
        basis = basis_of(name)
        if basis is None or (basis is SourceBasis.COURT and _by_a_party(_under(lines, at))):
            continue
        below = [lines[n].plain for n in head if at < n <= at + _NEAR]
        undated = (lines[n].plain for n in head if at < n <= at + _NEAR and n not in dated)
        if basis is SourceBasis.MASTHEAD:
            shown = any(at < n <= at + _NEAR for n in dated)
        else:
            release = at > 0 and _ABOVE.fullmatch(lines[0].plain) is not None
            shown = release or any(map(_is_of_bodies, below)) or any(map(_is_address, undated))
        if shown and any(is_title_like(words) or _shouted(words) for words in below):
            yield named(name), basis, frozenset((at,))


def _first_cell(line: Line) -> str:
    """ "HOUSE OF COMMONS          CANADA": what a line set in columns begins with."""
    return " ".join(COLUMNS.split(line.words)[0].split())


# What stands under the name of a court where it decides between parties …
_CAPTION = re.compile(
    r"\bvs?\.(?:\s|$)|\b(?:petitioners?|respondents?|plaintiffs?|defendants?|appellants?|appellees?"
    r"|claimants?)\b|\b(?:docket|case|claim|cause|index|civil action)\.? ?n(?:o|umber)s?\b"
    r"|^nos?\. ?\d",
    re.IGNORECASE,
)
# … and what a party files there, which is not the court's.
_PLEADING = re.compile(
    r"\b(?:complaint|motion|brief|petition|answer|declaration|affidavit|notice|reply|response"
    r"|memorandum of (?:law|points)|statement of|stipulation|subpoena|amicus|indictment)\b",
    re.IGNORECASE,
)
_DEEP_CASE, _UNDER_COURT = 30, 14  # lines


def _under(lines: Sequence[Line], at: int) -> list[str]:
    """The lines below the name of a court that are no prose."""
    below = lines[at + 1 : at + 1 + _UNDER_COURT]
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
    if (parties := _in_caption([line.words for line in below])) is not None:
        return parties
    under = [line.plain.strip() for line in below]
    whole = [  # the other party may stand in the line below
        f"{words} {after}" if words.endswith((" v.", " v")) else words
        for words, after in pairwise([*under, ""])
    ]
    return next((words for words in whole if _PARTIES.fullmatch(words)), "")


_BESIDE_CAPTION = re.compile(r"\s*(?:\s[)§|:]|[)§|:]\s)\s*.*$|\s{3,}.*$")
_AGAINST = re.compile(r"[-–— ]*(?:v|vs|versus|against)\b\.?[-–— ]*", re.IGNORECASE)
_SIDE = r"(?:plaintiff|defendant|petitioner|respondent|appellant|appellee|claimant)s?"
_PARTY = re.compile(
    rf"(?!{_SIDE})(?P<who>[^\W\d_][^:;]{{1,80}}?)(?:,? {_SIDE})?[,.\s]*", re.IGNORECASE
)


def _in_caption(lines: Sequence[str]) -> str | None:
    """ "HOLM CITY      )   No. 12" over "v.   )" over "TOM LIND,   )": the parties, set at the left
    of a rule."""
    left = [" ".join(_BESIDE_CAPTION.sub("", words).split()) for words in lines]
    ruled = any(words != " ".join(line.split()) for words, line in zip(left, lines, strict=True))
    named = [words for words in left if _PARTY.fullmatch(words) or _AGAINST.fullmatch(words)]
    for one, versus, other in zip(named, named[1:], named[2:], strict=False):
        first, second = _PARTY.fullmatch(one), _PARTY.fullmatch(other)
        if ruled and _AGAINST.fullmatch(versus) and first is not None and second is not None:
            return f"{first['who']} v. {second['who']}"
    return None


def _is_address(words: str) -> bool:
    return _ADDRESS.fullmatch(words) is not None or _TOWN.fullmatch(words) is not None


def _is_of_bodies(words: str) -> bool:
    return bool(
        _ABOVE.fullmatch(words)
        or _JUDGMENT.match(words)
        or RECORDS.search(words)
        or _PUBLISHED_BY_BODIES.search(words)
        or _GREETING.fullmatch(words)
        or is_paper(words)
    )


def _beside_date(line: Line, at: int) -> Iterator[_Source]:
    """ "Valley Herald, 30 January 2018": the first part that names somebody."""
    if is_prose(line.plain):
        return
    cells = [" ".join(cell.split()) for cell in COLUMNS.split(FOLIO.sub("", line.words))]
    parts = [part for cell in cells for part in _BESIDE.split(cell) if part]
    if at and _UPDATED.match(parts[-1]) and _A_NAME.fullmatch(parts[0]):
        yield parts[0], SourceBasis.LETTERHEAD, frozenset()
    for part in parts:
        basis = basis_of(part, dated=True)
        if basis is not None:
            yield named(part), basis, frozenset()
            return


def _byline(line: Line) -> Iterator[_Source]:
    """ "By Mary Okafor, The Tarrow Mercury", also in columns."""
    if BYLINE.match(line.plain) and len(line.plain) < 120:
        cells = [" ".join(cell.split()) for cell in COLUMNS.split(line.words)]
        for part in [part for cell in cells for part in _BESIDE.split(cell)][1:]:
            if basis_of(part, dated=True) is SourceBasis.MASTHEAD:
                yield named(part), SourceBasis.MASTHEAD, frozenset()


def _alone(line: Line, at: int) -> Iterator[_Source]:
    basis = basis_of(line.plain, dated=True)
    if basis is not None and not _ABOVE.fullmatch(line.plain):
        yield named(line.plain), basis, frozenset((at,))


def _agency(lines: Sequence[Line]) -> Iterator[_Source]:
    """ "TARROW, Jan. 29 (Northline) — The bridge …"."""
    for line in lines:
        match = _AGENCY.match(line.plain)
        if match:
            yield match["name"] or match["slashed"], SourceBasis.MASTHEAD, frozenset()


def _appeared(lines: Sequence[Line]) -> Iterator[_Source]:
    ends = [*lines[:8], *lines[-4:]] if len(lines) > 12 else lines
    for line in ends:
        if len(line.plain) < 200 and (match := _FOR.search(line.plain)):
            if match["for"]:
                yield match["for"], SourceBasis.MASTHEAD, frozenset()
            elif basis_of(match["in"], dated=True) is SourceBasis.MASTHEAD:
                yield named(match["in"]), SourceBasis.MASTHEAD, frozenset()


_WORK = re.compile(  # "From: Dictionary of Mills, 3rd edition", "In: The Companion to Holm"
    r"(?:from|source|in|reprinted from|taken from|excerpt(?:ed)? from|extract from):? "
    r"(?P<work>(?-i:(?:The |An? )?[A-Z][\w’'-]*)(?: [^\W\d_][\w’'-]*){0,8})"
    r"(?=[,(.]|\s*$)",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"\b(?:dictionary|encyclop(?:a?e|æ)dia|companion|handbook|lexicon|directory|almanack?|yearbook"
    r"|who[’']s who|guide|atlas|annual|register|gazetteer)\b",
    re.IGNORECASE,
)


def _of_a_work(lines: Sequence[Line], head: Sequence[int]) -> Iterator[_Source]:
    """The work of reference that an article is taken from, as a line under its title says."""
    for line in lines[1 : len(head) + 2][:4]:
        found = _WORK.match(line.plain)
        if found is not None and _REFERENCE.search(found["work"]):
            yield found["work"], SourceBasis.MASTHEAD, frozenset()


def _of_a_record(lines: Sequence[Line], head: Sequence[int]) -> Iterator[_Source]:
    """ "Tarrow Police - Control Room Log", "Lumenta board – minutes"."""
    for at in head[:1]:
        match = _RECORD_AFTER.fullmatch(lines[at].plain)
        if match and RECORDS.search(match["rest"]) and len(match["name"].split()) <= 6:
            yield named(match["name"]), SourceBasis.LETTERHEAD, frozenset()


def author_alone(lines: Sequence[Line], head: Sequence[int], told: Labelled) -> str:
    """Who kept a diary, made a statement or wrote down his life, where nobody published it."""
    for at in head[:3]:
        match = _PERSONAL.match(lines[at].plain)
        if match:
            return named(match["name"].strip())
        if _VITAE.fullmatch(lines[at].plain) and at + 1 < len(lines):
            return lines[at + 1].plain if is_title_like(lines[at + 1].plain) else ""
    return person(told.said.get("author", ""))


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


def _author(lines: Sequence[Line], head: Sequence[int]) -> str:
    for at in head[1:]:
        match = BYLINE.match(lines[at].plain)
        if match:
            first, *rest = re.split(r",\s+", " ".join(match["author"].split()))
            others = [part for part in rest if basis_of(part, dated=True) is None]
            return ", ".join((first, *others))
    return ""


# --- What it is called --------------------------------------------------------------


def _title(
    lines: Sequence[Line],
    head: Sequence[int],
    passed: set[int],
    stated: Sequence[Stated],
    told: Labelled,
    heading: str,
) -> str:
    if told.said.get("title"):
        return told.said["title"]
    subject = _subject(lines, head, stated)
    if subject:
        return subject
    dated = {one.at for one in stated}
    top = max(_letterhead(lines, head, dated), _over_release(lines, head, dated))
    own = [at for at in head if at not in passed and at > top]
    tops = {lines[at].plain for at in passed if at in head}
    if heading and heading not in tops:
        return heading
    for at in own:
        words = COLUMNS.split(lines[at].words)[0] if at not in dated else lines[at].plain
        words = words if is_paper(words) else lines[at].plain
        if lines[at].words.endswith("|") or _LOGGED.match(words):  # of a table, of a chat
            break
        if _TOWN.fullmatch(words) or _only_names(
            words, [lines[n].plain for n in own if at < n <= at + _NEAR]
        ):
            continue
        below = lines[at + 1].plain if at + 1 < len(lines) else ""
        if _JUDGMENT.fullmatch(words) and _OF_DATE.match(below) and at + 1 in head:
            return f"{words.capitalize()} {below}"
        if _is_title(words, at, stated):
            return _of_a_book(words, below) or words
        if (shouted := _shouted(words)) and at not in dated:
            return shouted
        if any(one.at == at and one.kind == "made" for one in stated) and at == 0:
            return _COMPILED_TAIL.sub("", words)
        if not (_ABOVE.fullmatch(words) or at in dated or at in told.at):
            break  # the author begins without a title
    if len(lines) > 1 and heading:
        return heading
    return ""


def _only_names(words: str, below: Sequence[str]) -> bool:
    """Whose the text is, above what it is: "HOLM LABORATORIES" over "CERTIFICATE OF ANALYSIS"."""
    if is_paper(words) or is_of_somebody(words):
        return False
    if basis_of(words) is not None:
        return any(map(is_paper, below))
    if words.isupper():
        return any(is_paper(line) for line in below[:1])
    return any(is_of_somebody(line) for line in below[:1])


def _letterhead(lines: Sequence[Line], head: Sequence[int], dated: set[int]) -> int:
    """The last line above the day of a letter: where it was written, and no title; -1 for none."""
    greeting = next((at for at in head if _GREETING.fullmatch(lines[at].plain)), -1)
    return min((day for day in dated if day < greeting), default=-1)


def _over_release(lines: Sequence[Line], head: Sequence[int], dated: set[int]) -> int:
    """The line "For immediate release": what stands above it is a letterhead, where a title comes
    below; -1 for none."""
    released = next((at for at in head if _RELEASED.fullmatch(lines[at].plain)), -1)
    below = [at for at in head if at > released and at not in dated]
    titled = any(is_title_like(lines[at].plain) for at in below)
    return released if released > 0 and titled else -1


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


def _is_title(words: str, at: int, stated: Sequence[Stated]) -> bool:
    if len(words) > _LONGEST_TITLE or _ABOVE.fullmatch(words) or BYLINE.match(words):
        return False
    alone = any(one.at == at and one.kind != "title" for one in stated)
    return (is_title_like(words) and not alone) or any(
        one.at == at and one.kind == "title" for one in stated
    )


def _subject(lines: Sequence[Line], head: Sequence[int], stated: Sequence[Stated]) -> str:
    """The line of a letter that says what it is about, above the greeting."""
    for at in head:
        if at and _GREETING.fullmatch(lines[at].plain):
            line = lines[at - 1]
            dates = {one.at for one in stated}
            after_date = any(day < at - 1 for day in dates)
            words = re.sub(r"^(?:re|subject|betreff)\b[.:]?\s*", "", line.plain, flags=re.I)
            own = at - 1 not in dates and not _ABOVE.fullmatch(words)
            if after_date and own and is_title_like(words):
                return words
            return ""
    return ""


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
