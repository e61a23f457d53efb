"""Events in sentences without a date: which day a news report means by its past tense.

The lead of a report tells what happened on the day of publication or the day it names, and
goes on telling it until it names another day. The day is carried over from there, but not
across a heading, not into a paragraph that has gone back to an older date, and not to what is
told from further back ("had met"), in general or in doubt. What somebody who is named said is
an event of that day too, also where it is about another time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.core.calendar import MINUTES_PER_DAY
from dateline.core.event import EventMention
from dateline.core.joining import TITLE
from dateline.core.mention import Anchor, TimeMention, TimexType
from dateline.core.period import Grain, Period
from dateline.core.sentence import Clause, Sentence, Tense
from dateline.core.text import Document, Publication, PublicationBasis, Span
from dateline.events.attach import is_state
from dateline.events.words import REMARKS, REPORTS, STATES

LEAD = 5  # sentences of the body that may take the day of publication
REACH = 30  # sentences over which a day is carried on
STORY = "story of the report"  # the rule, by name
RECENT = 10  # days before publication: older dates are background, and carry nothing on

_FEW = 3  # a text of so few paragraphs is not divided by what it tells
_TELLER = re.compile(r"(?:I|we|We|you|You)\b")
# Words of some other time, which the sentence does not name.
_OTHERWHEN = re.compile(
    r"^\W*(?:before|prior to)\b|\bwhen\b[^,]{0,60}\bfirst\b"
    r"|\b(?:afterwards?|later|earlier|previously|formerly|originally|in the past|at the time"
    r"|at that time|once|long ago|years ago|in those days|back then)\b",
    re.IGNORECASE,
)
_QUOTE_ENDS = re.compile(r"[\"”’']")
_RELATIVE = re.compile(r"\b(?:which|who|whom|whose|where)\s+(?:[\w'’]+\s+){0,3}$", re.IGNORECASE)
_HELPING = re.compile(
    r"\b(?:was|were|been|being|is|are|be|get|gets|got)\b(?:\W+\w+){0,3}\W*$|\band\s+$",
    re.IGNORECASE,
)
_BACK = re.compile(r"\b(had|has|have|having)\b[^,;]{0,20}$", re.IGNORECASE)


Speaks = Callable[[Sentence, Clause], bool]


@dataclass(frozen=True, slots=True)
class Inherited:
    """What has no date of its own, and the day it is told under; without a clause, a title."""

    sentence: Sentence
    clause: Clause | None
    time: TimeMention
    distance: int  # sentences from the words of the day, or from the head of the report


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
    speaks: Speaks,
) -> Iterator[Inherited]:
    """``dated`` holds the mentions by sentence, ``timed`` the sentences with a time of any kind;
    ``speaks`` whether a clause of saying names who said it."""
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
                wide = _wide(dated.get(sentence.span, ()), published)
                if wide is None:
                    return  # begins with another time: no report of its day
                if title is not None:
                    found = _carried(document, wide)
                    yield _entitled(title, _Day(wide.period, found, wide.time.span, number))
                    title = None
            clause = _said(document.text, sentence, speaks, lead=body <= LEAD)
            here = dated.get(sentence.span, ())
            own = clause is not None and _dated_itself(document.text, clause, here)
            if clause is None or own or (day is None and body > LEAD):
                clause, background = None, sentence.paragraph
            elif day is None:
                day = _published_day(published, number)
        elif not paragraphs or sentence.paragraph != background:
            clause = _said(document.text, sentence, speaks, lead=body <= LEAD)
            clause = clause or _told(document.text, sentence, lead=body <= LEAD)
            if day is None and body <= LEAD:
                day = _published_day(published, number)
        if title is not None and day is not None and (named or clause):
            yield _entitled(title, day)
            title = None
        if clause is not None and day is not None and number - day.since <= REACH:
            far = body if day.span is None else number - day.since
            yield Inherited(sentence, clause, _time(clause.trigger.start, day), far)


def _published_day(published: Publication, number: int) -> _Day:
    return _Day(published.period, f"the day of publication ({published.where})", None, number)


def _wide(mentions: Sequence[EventMention], published: Publication) -> EventMention | None:
    """The first mention of a week or month that holds the day of publication: "this week"."""
    grains = (Grain.WEEK, Grain.MONTH)
    near = (m for m in mentions if m.period.grain in grains)
    return next((m for m in near if m.period.contains(published.period)), None)


def _title(document: Document, sentences: Sequence[Sentence]) -> Sentence | None:
    """The document's title, where it stands at the head of the text."""
    first = next(iter(sentences), None)
    published = document.published
    if published is not None and published.basis is PublicationBasis.TITLE:
        return None  # it says what the document records
    if first is None or first.span.of(document.text).strip() != document.title.strip():
        return None
    return first


def _entitled(title: Sentence, day: _Day) -> Inherited:
    """A title tells what the lead tells, of the same day."""
    finite = (clause for clause in title.clauses if clause.tense is not Tense.NONE)
    clause = next(finite, None)
    at = clause.trigger.start if clause is not None else title.span.start
    return Inherited(title, clause, _time(at, day, TITLE), 1)


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


def _said(text: str, sentence: Sentence, speaks: Speaks, *, lead: bool) -> Clause | None:
    """What was said that day, by somebody who is named; the words may speak of another time.

    In the lead "says" and "has said" are the news of the day too.
    """
    for clause in sentence.clauses:
        if clause.lemma not in REPORTS or clause.negated or clause.modality:
            continue
        told = clause.tense is Tense.PAST or (lead and clause.tense is Tense.PRESENT)
        if told and clause.speech is None and not _reduced(text, sentence, clause):
            start = max(sentence.span.start, clause.trigger.start - 30)
            back = _back(text[start : clause.trigger.start], lead=lead)
            return clause if not back and speaks(sentence, clause) else None
    return None


def _dated_itself(text: str, clause: Clause, mentions: Sequence[EventMention]) -> bool:
    """The saying has a date: its own, or one that opens the sentence; not one in the quotation
    before it."""
    for mention in mentions:
        before = text[mention.time.span.end : max(mention.time.span.end, clause.trigger.start)]
        opens = mention.time.span.end <= clause.trigger.start and not _QUOTE_ENDS.search(before)
        if mention.trigger == clause.trigger or opens:
            return True
    return False


def _reduced(text: str, sentence: Sentence, clause: Clause) -> bool:
    """A participle without its helping verb, after the verb of its sentence: "it has a screen
    dubbed …" describes a thing."""
    finite = (c for c in sentence.clauses if c.tense is not Tense.NONE and not c.passive)
    if not clause.passive or all(c.trigger.start >= clause.trigger.start for c in finite):
        return False
    start = max(sentence.span.start, clause.trigger.start - 60)
    return _HELPING.search(text[start : clause.trigger.start]) is None


def _told(text: str, sentence: Sentence, *, lead: bool) -> Clause | None:
    """The clause by which the sentence goes on with the story, if it does."""
    if _OTHERWHEN.search(sentence.span.of(text)):
        return None
    for clause in sentence.clauses:
        if clause.tense is not Tense.PAST or clause.speech is not None or clause.negated:
            continue
        if clause.describes or _reduced(text, sentence, clause):
            continue
        start = clause.subject.start if clause.subject is not None else clause.trigger.start
        heads = (text[sentence.span.start : at] for at in (start, clause.trigger.start))
        if any(_RELATIVE.search(head) for head in heads):
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
