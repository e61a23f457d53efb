"""Dates that only say which thing is meant: "the minutes of 8 December", "a letter dated 3 May".

Such a date is the thing's own. Where the thing is a happening or a writing, that is what the date
tells; the verb of the sentence has another day: "the appeal against the judgment of 12 November
is dismissed".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.core.mention import TimeMention
from dateline.core.sentence import Clause, Sentence, Tense
from dateline.core.text import Span
from dateline.lexicon.english.lemmas import singular
from dateline.lexicon.english.nouns import HAPPENINGS, WRITINGS
from dateline.lexicon.english.verbs import STATES, words

_LED = re.compile(r"(?<=[\w”\"’)])\s+(?P<by>of|dated)\s+(?:the\s+|this\s+)?$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_][\w’'.&-]*")
_NEAR = 80  # characters back in which the noun is looked for
_DETERMINERS = words("the a an its his her their our my your this that these those no any")
# "the end of 2016", "the night of 3 May": with these words the date is the verb's.
_OF_TIME = words(
    "beginning start end middle close opening eve night morning evening afternoon noon midnight",
    "dawn day week weekend month quarter half season year decade century spring summer autumn fall",
    "winter early late part course rest remainder turn first second third last hour minute weeks",
    "days months years hours period date",
)
_NO_NOUN = words(
    "as because instead ahead out inside outside short regardless irrespective west east north",
    "south advance favour favor view lieu light anticipation respect total number most many some",
    "few all one two both each half none effect ago",
)
_HOW = re.compile(
    r"\b(?:in|by|through|via|with|under)\s+(?:an?|the|its|his|her|their|my)?\s*$", re.I
)
_WHERE = re.compile(
    r"\b(?:in|during|at|by)\s+(?:the\s+|an?\s+|this\s+|that\s+)?(?:[\w-]+\s+){0,2}$", re.I
)


def thing_meant(text: str, whole: Sentence, date: Span) -> Span | None:
    """The noun whose date it is: "minutes" before "of 8 December"; none where it is the verb's."""
    sentence = whole.span
    led = _LED.search(text, max(sentence.start, date.start - _NEAR), date.start)
    if led is None:
        return None
    start = max(sentence.start, led.start() - _NEAR)
    before = [Span(m.start(), m.end()) for m in _WORD.finditer(text, start, led.start())]
    if not before or re.search(r"[.;:]\s", text[before[0].start : led.start()][-3:]):
        return None
    head = _head(text, before)
    if head is None:
        return None
    noun, at = before[head], head
    low = noun.of(text).lower()
    if (
        low == "date"
        and _ON.search(text[max(sentence.start, noun.start - 12) : noun.start]) is None
    ):
        return noun  # "bearing the date of 28 August"
    if low in _OF_TIME or low in _NO_NOUN or not low.isalpha():
        return None
    known = is_told(text, noun)
    held = {one.of(text).lower() for one in before[max(0, at - 4) : at]}
    if not known and not held & _DETERMINERS and led["by"] == "of":
        return None
    ahead = text[max(sentence.start, noun.start - 40) : noun.start]
    if singular(low) in HAPPENINGS and _WHERE.search(ahead):
        return None  # "was killed in the attack of 3 May": on that day
    if singular(low) in WRITINGS | _ANSWERS and _HOW.search(ahead):
        return None  # "by a letter of 3 May he told the board"
    return None if any(_acts(text, clause, noun) for clause in whole.clauses) else noun


def _acts(text: str, clause: Clause, noun: Span) -> bool:
    """What the thing of that date does, it does then: "the attack of 3 May killed two", "the
    contract of 3 May was signed in Oran"; not "the minutes of 3 May were approved"."""
    subject = clause.subject
    if subject is None or clause.tense is Tense.NONE or not subject.contains(noun):
        return False
    if _OF.search(text, subject.start, noun.start):
        return False
    return clause.lemma in _MADE if clause.passive else clause.lemma not in STATES


def measures(text: str, sentence: Span, date: Span, times: Sequence[TimeMention]) -> bool:
    """ "In March 2018, a year earlier, …", "on 3 May, two days before the vote in June, …": how far
    the date just told lies from another; what the sentence tells has the first date."""
    for time in times:
        if time.period is None or not sentence.start <= time.span.start < date.start:
            continue
        beside = _APPOSED.match(text, time.span.end, date.end)
        if beside is not None and beside.end() == date.end and _CLOSED.match(text, date.end):
            return True
        counted = _COUNTED_FROM.fullmatch(text, time.span.end, date.start)
        if counted is not None and _CLOSED.match(text, date.end):
            return True
    return False


def is_of_a_life(text: str, date: Span) -> bool:
    """ "Robert Ogden (1821–1890)": when somebody lived."""
    opened = text.rfind("(", max(0, date.start - 9), date.start)
    years = _LIFE.match(text, opened) if opened >= 0 else None
    named = years is not None and _NAMED.search(text, max(0, opened - 40), opened + 1)
    return years is not None and bool(named) and date.end < years.end()


_LIFE = re.compile(r"\(\s?\d{4}\s?[-–—]\s?\d{4}\s?\)")
_NAMED = re.compile(r"[^\W\d_a-z][\w.’'-]+\s\($")
_LONG = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|only|just|\d{1,3})"
    r"(?:\s+(?:few|full|little|whole|and\s+a\s+half))?\s+"
    r"(?:hour|day|week|fortnight|month|quarter|year|decade)s?"
)
_APPOSED = re.compile(
    rf",\s+(?:(?:almost|about|exactly|barely|nearly|only|just)\s+)?{_LONG}\s+"
    r"(?:earlier|later|before|after|afterwards|previously|on)\b",
    re.IGNORECASE,
)
_COUNTED_FROM = re.compile(
    rf",\s+(?:(?:almost|about|exactly|barely|nearly|only|just)\s+)?{_LONG}\s+(?:before|after)\s+"
    r"(?:(?:the|its|his|her|their|an?)\s+)?(?:[^,.;:]{1,40}\s(?:in|of|on|at)\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"\s*(?:,|[.;)](?:\s|$))")


def is_told(text: str, noun: Span) -> bool:
    """The noun is itself what happened, or what was written."""
    return singular(noun.of(text)) in HAPPENINGS | WRITINGS


_ANSWERS = words("decision answer reply note message ballot vote motion telegram")
_ON = re.compile(r"\b(?:on|by|at|since|from|until)\s+(?:the\s+)?$", re.IGNORECASE)
_OF = re.compile(r"\b(?:of|against|for|to|on)\b")
_MADE = words(
    "sign conclude adopt make agree issue deliver write publish send hold give draw pass launch"
    " commit carry win take fight start begin"
)


def _head(text: str, before: list[Span]) -> int | None:
    """The noun of the group that ends there: "judgment" of "judgment of the Court of Harl"."""
    at = len(before) - 1
    while at >= 0:
        said = before[at].of(text)
        if said[:1].islower() and said not in ("of", "the", "and"):
            break
        at -= 1
    if at < 0:
        return None
    named = at < len(before) - 1
    if named and before[at + 1].of(text) != "of":
        return None  # "told the Court of 3 May"
    happens = singular(before[at].of(text)) in HAPPENINGS
    paper = at >= 2 and before[at - 1].of(text) == "of" and is_told(text, before[at - 2])
    if paper and not happens:
        return at - 2  # "report of the committee"; not "letter of resignation"
    return at
