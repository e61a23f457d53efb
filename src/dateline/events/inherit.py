"""Events in sentences without a date: which day a news report means by its past tense.

The lead of a report tells what happened on the day of publication or the day it names, and
goes on telling it until it names another day. The day is carried over from there, but not
across a heading, not into a paragraph that has gone back to an older date, and not to what is
told from further back ("had met"), in general or in doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.core.calendar import MINUTES_PER_DAY
from dateline.core.event import EventMention
from dateline.core.mention import Anchor, TimeMention, TimexType
from dateline.core.period import Grain, Period
from dateline.core.sentence import Clause, Sentence, Tense
from dateline.core.text import Document, Span
from dateline.events.attach import is_state
from dateline.events.words import REMARKS, STATES

LEAD = 3  # sentences of the body that may take the day of publication
REACH = 30  # sentences over which a day is carried on
TITLE, STORY = "title of the report", "story of the report"  # the rules, by name
RECENT = 10  # days before publication: older dates are background, and carry nothing on

_FEW = 3  # a text of so few paragraphs is not divided by what it tells
_TELLER = re.compile(r"(?:I|we|We|you|You)\b")
_BACK = re.compile(r"\b(had|has|have|having)\b[^,;]{0,20}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Inherited:
    """What has no date of its own, and the day it is told under; without a clause, a title."""

    sentence: Sentence
    clause: Clause | None
    time: TimeMention


@dataclass(frozen=True, slots=True)
class _Day:
    period: Period
    found: str
    span: Span | None
    since: int  # number of the sentence


def may_inherit(document: Document) -> bool:
    """Only a text whose day of publication is known has a day to hand down."""
    published = document.published
    return published is not None and published.period.grain is Grain.DAY


def inherited(
    document: Document,
    sentences: Sequence[Sentence],
    dated: Mapping[Span, Sequence[EventMention]],
    timed: set[Span],
) -> Iterator[Inherited]:
    """``dated`` holds the mentions by sentence, ``timed`` the sentences with a time of any kind."""
    published = document.published
    if published is None or not may_inherit(document):
        return
    day: _Day | None = None
    background = -1  # the paragraph in which the story has gone back to an older date
    paragraphs = len({sentence.paragraph for sentence in sentences}) > _FEW
    body = 0
    title = _title(document, sentences)
    for number, sentence in enumerate(sentences):
        if sentence is title:
            continue
        if sentence.heading:
            day = None if body > LEAD else day
            continue
        body += 1
        named = _named(dated.get(sentence.span, ()), published.period)
        clause = None
        if named is not None:
            day = _Day(named.period, _carried(document, named), named.time.span, number)
        elif sentence.span in timed:
            if body == 1:
                return  # begins with another time: no report of its day
            background = sentence.paragraph
        elif not paragraphs or sentence.paragraph != background:
            clause = _told(document.text, sentence, lead=body <= LEAD)
            if day is None and body <= LEAD:
                found = f"the day of publication ({published.where})"
                day = _Day(published.period, found, None, number)
        if title is not None and day is not None and (named or clause):
            yield _entitled(title, day)
            title = None
        if clause is not None and day is not None and number - day.since <= REACH:
            yield Inherited(sentence, clause, _time(clause.trigger.start, day))


def _title(document: Document, sentences: Sequence[Sentence]) -> Sentence | None:
    """The document's title, where it stands at the head of the text."""
    first = next(iter(sentences), None)
    if first is None or first.span.of(document.text).strip() != document.title.strip():
        return None
    return first


def _entitled(title: Sentence, day: _Day) -> Inherited:
    """A title tells what the lead tells, of the same day."""
    finite = (clause for clause in title.clauses if clause.tense is not Tense.NONE)
    clause = next(finite, None)
    at = clause.trigger.start if clause is not None else title.span.start
    return Inherited(title, clause, _time(at, day, TITLE))


def _named(mentions: Sequence[EventMention], published: Period) -> EventMention | None:
    """The first mention of a day shortly before publication, which the report goes on from."""
    for mention in mentions:
        period = mention.period
        if period.grain.rank > Grain.DAY.rank or period.start is None or published.start is None:
            continue
        if 0 <= published.start - period.start <= RECENT * MINUTES_PER_DAY:
            return mention
    return None


def _carried(document: Document, mention: EventMention) -> str:
    words = " ".join(mention.time.span.of(document.text).split())
    return f"carried over from “{words}” in a sentence before"


def _told(text: str, sentence: Sentence, *, lead: bool) -> Clause | None:
    """The clause by which the sentence goes on with the story, if it does."""
    for clause in sentence.clauses:
        if clause.tense is not Tense.PAST or clause.speech is not None or clause.negated:
            continue
        if clause.describes:
            continue
        if clause.subject is not None and _TELLER.match(clause.subject.of(text)):
            return None
        before = text[max(sentence.span.start, clause.trigger.start - 30) : clause.trigger.start]
        if is_state(text, clause) or clause.lemma in STATES or _back(before, lead=lead):
            return None
        if clause.lemma in REMARKS or clause.modality:
            return None
        return clause
    return None


def _back(before: str, *, lead: bool) -> bool:
    """Told from further back: "had met"; in the lead, "has met" is the news itself."""
    found = _BACK.search(before)
    return found is not None and not (lead and found.group(1).lower() in ("has", "have"))


def _time(at: int, day: _Day, rule: str = STORY) -> TimeMention:
    """A time mention without words: an empty place before the verb."""
    value = str(day.period) if day.period.grain is Grain.DAY else (day.period.from_day or "")
    return TimeMention(
        span=Span(at, at),
        type=TimexType.DATE,
        value=value,
        period=day.period,
        rule=rule,
        anchor=Anchor(day.period, day.found, day.span),
        relative=True,
    )
