"""Who wrote a text, as its head, its close or its byline says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.corpus.dates import read_date
from dateline.corpus.furniture import BYLINE, is_title_like
from dateline.corpus.labelled import Labelled
from dateline.corpus.lines import Line
from dateline.corpus.mastheads import basis_of, named
from dateline.lexicon import gazetteer
from dateline.lexicon.mail import person

_NEAR = 6  # lines in which a head says whose papers these are
GREETING = re.compile(
    r"(?:dear|my dear|dearest|to whom|sir|madam|gentlemen|sehr geehrte|liebe|lieber|cher|chère|"
    r"chers|monsieur|madame|messieurs|estimad|querid|muy señor|caro|cara|gentile|egregi|prezad|"
    r"geachte|beste|уважаем|hi|hello)\b.{0,60}",
    re.IGNORECASE,
)
_PERSONAL = re.compile(  # papers of one person, which nobody published
    r"(?:the )?(?:diary|diaries|journal|notebook|letters|papers|memoirs?|recollections|"
    r"reminiscences|statement|witness statement|testimony|affidavit|deposition|tagebuch|briefe|"
    r"erinnerungen|journal intime|mémoires|diario|memorias|memorie|dagboek)"
    r"(?:(?: and \w+)? (?:of|by|von|de|di|van)|[:,–—-]) (?P<name>(?-i:[A-ZÀ-ÞЀ-Я])[^\d,(:;]{3,50})",
    re.IGNORECASE,
)
_VITAE = re.compile(r"curriculum vitae|résumé|lebenslauf|cv", re.IGNORECASE)
A_NAME = re.compile(
    r"[A-ZÀ-ÞЀ-Я][\w.'’&-]*(?: (?:(?:of|the|and|&) ){0,2}[A-ZÀ-ÞЀ-Я][\w.'’&-]*){0,4}"
)


def author_alone(lines: Sequence[Line], head: Sequence[int], told: Labelled) -> str:
    """Who kept a diary, made a statement or wrote down his life, where nobody published it."""
    for at in head[:_NEAR]:
        match = _PERSONAL.match(lines[at].plain)
        if match:
            return named(match["name"].strip())
        if _VITAE.fullmatch(lines[at].plain) and at + 1 < len(lines):
            return lines[at + 1].plain if is_title_like(lines[at + 1].plain) else ""
    return person(told.said.get("author", ""))


_CLOSE = re.compile(
    r"(?:(?:i|we) (?:am|remain|are)\b.{0,40}|and believe me\b.{0,30}|"
    r"(?:ever |always )?(?:yours?|thine)\b[^.]{0,50}|(?:(?:very |most )?"
    r"(?:sincerely|faithfully|truly|respectfully|affectionately))(?: yours)?|"
    r"(?:(?:with )?(?:best|kind|kindest|warm|many)? ?(?:wishes|regards|thanks|love))|in friendship|"
    r"mit (?:freundlichen?|herzlichen?|besten?|vorzüglicher) .{3,30}|hochachtungsvoll|"
    r"(?:herzliche|viele|liebe) grüße|ihr[e]? .{0,30}|cordialement|bien à vous|"
    r"(?:veuillez|je vous prie d)\b.{5,120}|(?:muy )?atentamente|le saluda.{0,30}|"
    r"un (?:cordial )?saludo|cordiali saluti|distinti saluti|atenciosamente|"
    r"(?:met vriendelijke groet(?:en)?|hoogachtend)|с уважением)[\s,.;:—–-]*",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"(?:\(?(?:signed|sgd\.?|gez\.|signé|/s/|s/)\)?:? )?(?P<name>(?:[A-ZÀ-ÞЀ-Я][\w.'’-]*\.? ?|"
    r"(?:de|von|van|der|del|di|da|af|la|le) ){1,5}?)\s*(?:[,(].{1,60})?[.]?"
)
_INSIDE_CLOSE = re.compile(r"your (?:\w+ ){0,3}?(?P<name>[A-ZÀ-Þ][\w'’-]+)\.?", re.IGNORECASE)
_LAST = 12  # lines in which a letter closes


def signer(lines: Sequence[Line], head: Sequence[int]) -> str:
    """Who signs a letter: the name below "Yours sincerely", where somebody is greeted above."""
    greeted = next((at for at in (*head, len(head)) if _greets(lines, at)), None)
    if greeted is None:
        return ""
    for at in range(len(lines) - 1, max(greeted, len(lines) - _LAST), -1):
        words = lines[at].plain
        if _CLOSE.fullmatch(words):
            below = [
                line.plain for line in lines[at + 1 : at + 3] if not _CLOSE.fullmatch(line.plain)
            ]
            named_below = _SIGNATURE.fullmatch(below[0]) if below else None
            within = _INSIDE_CLOSE.fullmatch(words)
            found = named_below or (within if within and within["name"][0].isupper() else None)
            return named(found["name"].strip()) if found else ""
    return ""


def _greets(lines: Sequence[Line], at: int) -> bool:
    return at < len(lines) and GREETING.fullmatch(lines[at].plain) is not None


_HONOURED = re.compile(
    r"(?:Sir|Dame|Dr|Prof|Professor|Rev|Lord|Lady|Mr|Mrs|Ms|Miss|Captain|Capt|Col|Colonel|Judge|"
    r"Justice|Baroness|Baron|Herr|Frau|Madame|Monsieur)\.? "
)


def beside_day(lines: Sequence[Line], head: Sequence[int], dated: set[int]) -> str:
    """ "Dame Ann Lowe, 4 May 2011" under a title: who wrote it."""
    for at in head[1:]:
        first, _, rest = lines[at].plain.partition(", ")
        dates_it = at in dated and read_date(rest) is not None
        if dates_it and A_NAME.fullmatch(first) and is_persons(first):
            return first
    return ""


def is_persons(name: str) -> bool:
    first, *others = name.split()
    given = first in gazetteer.given_names() and bool(others)
    return given or _HONOURED.match(name) is not None


def author_in_byline(lines: Sequence[Line], head: Sequence[int]) -> str:
    for at in head[1:]:
        match = BYLINE.match(lines[at].plain)
        if match:
            first, *rest = re.split(r",\s+", " ".join(match["author"].split()))
            others = [part for part in rest if basis_of(part, dated=True) is None]
            return ", ".join((first, *others))
    return ""
