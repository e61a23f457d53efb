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
    r"(?:(?:i|we) (?:am|remain|are|have the honou?r)\b.{0,40}|"
    r"your (?:most )?(?:humble|obedient)\b.{3,40}|and believe me\b.{0,30}|"
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


_FORMAL = re.compile(
    r"(?:(?:i|we) (?:am|remain|have the honou?r)\b|your\b.{0,40}\bservants?\b|"
    r"yours (?:faithfully|truly|sincerely|obediently|respectfully)\b).*",
    re.IGNORECASE,
)


def signed_at(lines: Sequence[Line], head: Sequence[int]) -> int | None:
    """The line with the name of who signs a letter: below "Yours sincerely", where somebody is
    greeted above, or the close is one of letters alone; none where nobody signs."""
    greeted = next((at for at in (*head, len(head)) if _greets(lines, at)), None)
    last = len(lines) - _LAST
    for at in range(len(lines) - 2, max(greeted if greeted is not None else 0, last), -1):
        close = _FORMAL if greeted is None else _CLOSE
        if close.fullmatch(lines[at].plain):
            below = (n for n in (at + 1, at + 2) if n < len(lines))
            name = next((n for n in below if not _CLOSE.fullmatch(lines[n].plain)), None)
            return name if name is not None and _SIGNATURE.fullmatch(lines[name].plain) else None
    return None


def signer(lines: Sequence[Line], head: Sequence[int]) -> str:
    """Who signs a letter, by the line of the name, or in the close: "your brother Tom"."""
    at = signed_at(lines, head)
    if at is not None and (found := _SIGNATURE.fullmatch(lines[at].plain)):
        return named(found["name"].strip())
    greeted = any(_greets(lines, n) for n in (*head, len(head)))
    for line in lines[-_LAST:] if greeted else ():
        within = _INSIDE_CLOSE.fullmatch(line.plain) if _CLOSE.fullmatch(line.plain) else None
        if within and within["name"][0].isupper():
            return named(within["name"].strip())
    return ""


_WRITTEN_TO = (
    re.compile(  # "Anna Berg to Tom Lind, Holm, 3 May 1843", "From Mr. Berg to the Overseers"
        r"(?:(?:copy of )?(?:a )?letter )?(?:from )?(?P<who>(?:[A-ZÀ-ÞЀ-Я][\w.'’-]*\.? ){1,4}?)"
        r"to (?P<whom>(?:the )?[A-ZÀ-ÞЀ-Я][^:;]{2,80})",
        re.IGNORECASE,
    )
)


_GREETED = re.compile(
    r"(?i:(?:my |dearest |very )*(?:dear|dearest)|to) "
    r"(?P<whom>(?:[A-ZÀ-ÞЀ-Я][\w.'’-]* ?){1,4}?)[,.:!—–-]*"
)


def letter_of(lines: Sequence[Line], head: Sequence[int]) -> str:
    """What a letter is called by who writes it to whom; "" where it is none, or nobody signs."""
    for at in head[:3]:
        match = _WRITTEN_TO.fullmatch(lines[at].plain)
        if match and is_persons(match["who"].strip()):
            whom = re.split(r"[,.]\s", match["whom"])[0].rstrip(".")
            return f"Letter from {match['who'].strip()} to {whom}"
    greeting = next((at for at in (*head, len(head)) if _greets(lines, at)), None)
    who = signer(lines, head) if greeting is not None else ""
    if not who or greeting is None:
        return ""
    greeted = _GREETED.fullmatch(lines[greeting].plain)
    return f"Letter from {who} to {greeted['whom'].strip()}" if greeted else f"Letter from {who}"


_POSTED = re.compile(
    r"(?:(?:blog |facebook )?(?:post|tweet|toot|thread|status)|(?:voice |text )?(?:note|message)|"
    r"voicemail|transcript of (?:a )?voicemail)s?(?: left)? (?:by|from) "
    r"(?:the )?(?P<name>@\w+|(?-i:[A-ZÀ-ÞЀ-Я])[\w.’' -]{1,40}?)"
    r"(?: on [A-Z]\w+)?(?:[,.(].*)?|"
    r"(?P<whose>(?-i:[A-ZÀ-ÞЀ-Я])[\w.’' -]{2,40}?) \(?@\w+\)?(?:\s*[·|•,(].*)?",
    re.IGNORECASE,
)


def poster(lines: Sequence[Line], head: Sequence[int]) -> str:
    """ "Ann Lowe (@annlowe)", "Post by Holm Police on Facebook", "Voice note from Tom"."""
    matches = (_POSTED.fullmatch(lines[at].plain) for at in head[:2])
    return next((match["name"] or match["whose"] for match in matches if match), "")


def written_to(lines: Sequence[Line], head: Sequence[int]) -> str:
    """Who writes to whom, where a line of the head says both."""
    for at in head[:3]:
        match = _WRITTEN_TO.fullmatch(lines[at].plain)
        if match and is_persons(match["who"].strip()):
            return match["who"].strip()
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
