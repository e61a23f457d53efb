"""Numbers and text of a corpus, as the interface says them: counted rightly, and harmless."""

from __future__ import annotations

import re

from dateline.core.grading import Credibility, Reliability

_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&\"'])")
_SHORTCODE = re.compile(r":(?=\w)")
_LINK = re.compile(r"(https?(?=:)|www(?=\.)|@)", re.IGNORECASE)
_ARROW = re.compile(r"(<-|->|--|>=|<=|~=)")
_JOINER = "\u2060"  # invisible, and of no width
_SPACE = re.compile(r"\s+")

SIGNS = {  # kinds of actors as Material Symbols, which Streamlit brings along
    "person": "person",
    "organisation": "corporate_fare",
    "government body": "account_balance",
    "party": "flag",
    "armed force": "shield",
    "thing": "category",
    "media": "newspaper",
    "country": "public",
    "place": "location_on",
}


def sign(kind: str) -> str | None:
    """What a widget takes as the icon of a kind of actor.

    >>> sign("country")
    ':material/public:'
    """
    return f":material/{SIGNS[kind]}:" if kind in SIGNS else None


def plural(count: int, one: str, many: str = "") -> str:
    """
    >>> plural(1, "event"), plural(0, "event"), plural(1250, "story", "stories")
    ('1 event', '0 events', '1,250 stories')
    """
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def plain(text: str) -> str:
    """Text of a corpus for a Markdown label: shown letter by letter, on one line.

    Streamlit looks for ``:name:``, for arrows and for addresses after Markdown has been read,
    where a backslash no longer helps; an invisible joiner keeps them apart.

    >>> plain("*Blue* [sky]")
    '\\\\*Blue\\\\* \\\\[sky\\\\]'
    """
    single = _SPACE.sub(" ", text).strip()
    apart = _ARROW.sub(lambda found: _JOINER.join(found[0]), single)
    apart = _LINK.sub(lambda found: found[0] + _JOINER, apart)
    return _SPECIAL.sub(r"\\\1", _SHORTCODE.sub(":" + _JOINER, apart))


def code(text: str) -> str:
    """A path for a Markdown label, as it is.

    >>> code("a_b/c.txt"), code("a`b``c")
    ('`a_b/c.txt`', '``` a`b``c ```')
    """
    single = _SPACE.sub(" ", text)
    longest = max((len(run) for run in re.findall("`+", single)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {single} {fence}" if longest else f"`{single}`"


def shortened(text: str, length: int) -> str:
    """
    >>> shortened("The treaty was signed in Vienna", 20)
    'The treaty was…'
    """
    if len(text) <= length:
        return text
    head = text[: length - 1]
    return (head[: head.rfind(" ")] if " " in head[length // 2 :] else head).rstrip() + "…"


def listed(items: tuple[str, ...] | list[str], *, last: str = "and") -> str:
    """
    >>> listed(["a"]), listed(["a", "b", "c"], last="or")
    ('a', 'a, b or c')
    """
    *most, final = items or [""]
    return f"{', '.join(most)} {last} {final}" if most else final


def told_by(documents: int, independent: int) -> str:
    """
    >>> told_by(1, 1), told_by(3, 2), told_by(2, 1)
    ('1 document', '3 documents, 2 independent', '2 documents, 1 independent')
    """
    if not documents:
        return "written by hand"
    alone = documents <= 1
    return plural(documents, "document") + ("" if alone else f", {independent:,} independent")


def graded(grade: str) -> str:
    """A grade of either scale with its words; a kind of claim is its own word.

    >>> graded("B"), graded("2"), graded("finding"), graded("")
    ('B · usually reliable', '2 · probably true', 'finding', 'not graded')
    """
    scales = (*Reliability, *Credibility)
    said = next((f"{each} · {each.words}" for each in scales if each == grade), grade)
    return said or "not graded"
