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
from dateline.core.event import EventMention, Status
from dateline.core.joining import TITLE
from dateline.core.mention import Anchor, TimeMention, TimexType
from dateline.core.passage import Passage
from dateline.core.period import Grain, Period
from dateline.core.sentence import Clause, Sentence, Tense
from dateline.core.text import (
    Document,
    Publication,
    PublicationBasis,
    SourceBasis,
    Span,
)
from dateline.events.attach import is_state, is_stative, told_clauses
from dateline.events.background import is_background
from dateline.events.claims import no_claim
from dateline.events.small_words import anywhere, opens_clause
from dateline.events.words import HABITS, alike, kin, stem
from dateline.lexicon.clauses import clause_words
from dateline.lexicon.english.lemmas import singular
from dateline.lexicon.english.nouns import PERSONS, WRITINGS
from dateline.lexicon.english.verbs import DECREES, REMARKS, REPORTS, STATES, WEATHER, words

_LONGEST_LABEL = 10  # words of a line that only says when and where
LEAD = 5  # sentences of the body that may take the day of publication
REACH = 30  # sentences over which a day is carried on
STORY = "story of the report"  # the rule, by name
RECENT = 10  # days before publication: older dates are background, and carry nothing on
LATELY = 31  # days before publication in which what a lead tells is news

# "INCIDENT REPORT", "From: Anna Berg": what the document is, not what happened.
_NAMES_A_RECORD = re.compile(r"[^a-zß-ÿ]*$|[A-Z][a-z]+:\s")
_PAPERS = frozenset({"question", "minute", "transcript", "diary", "note", "faq", "log", "record"})
_SHARED = 2  # words that a title without a verb or a name has in common with its lead
_FEW = 3  # a text of so few paragraphs is not divided by what it tells
_TELLER = re.compile(r"(?:I|we|We|you|You)\b")
# Words of some other time, which the sentence does not name.
_OTHERWHEN = re.compile(
    r"^\W*(?:before|prior to)\b|\bwhen\b[^,]{0,60}\bfirst\b"
    r"|\bsince\b[^.;]{0,60}\b(?:has|have)\b|\b(?:has|have)\s[^.;]{0,80}\bsince\b"
    r"|\bwithin\s(?:an?|one|two|three|four|five|six|the|\d+)\s(?:\w+\s)?(?:week|month|year)s?\b"
    r"|\b(?:afterwards?|later|earlier|previously|formerly|originally|in the past|at the time"
    r"|at that time|at first|initially|once|long ago|years ago|in those days|back then)\b",
    re.IGNORECASE,
)
_QUOTE = re.compile(r"[\"“]")
_QUOTE_ENDS = re.compile(r"[\"”’']")
_RELATIVE = re.compile(
    r"\b(?:which|who|whom|whose|where|what|how|why|whether)\s+(?:[\w'’]+\s+){0,3}$", re.IGNORECASE
)
_UNDER = re.compile(
    r"\b(?:after|before|as|when|while|because|since|although|though|if|once|until|unless|that)\s+"
    r"(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"^(?:[^\s,:]+\s+){1,5}?to\s+[a-z]+\b|\?\s*$")  # "Norland to sell its ships"
_NUMBERED = 8  # characters of an item's number before what was resolved
_RESOLVED = re.compile(
    r"[\W\d]*(?:Resolved|Agreed|Ordered|Carried|Adopted|Approved|Deferred|Noted)\b"
)
_GOES_ON = re.compile(r"\b(?:is|are)\s+(?:now\s+|still\s+|currently\s+)?$")
_ONGOING = re.compile(r"\bbeen\s+(?:\w+ly\s+)?\w+ing$", re.IGNORECASE)
_JOINED = re.compile(r"(?:\b(?:and|or|but|then)|,)\s+(?:\w+ly\s+|also\s+)?$")
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
    """Only a text whose day of publication is known has a day to hand down: not one that was
    edited on that day, as an encyclopedia is, nor what somebody recalls when asked."""
    published = document.published
    if published is None or published.period.grain is not Grain.DAY:
        return False
    if published.where.endswith(", edited") or _RECALLS.match(document.title):
        return False
    return not _is_examined(document.text)


def _is_examined(text: str) -> bool:
    """ "The CHAIRMAN. When were you told?", "Captain DUMA. I was told …": a witness is heard."""
    turns = [match["said"].rstrip() for match in _TURN.finditer(text)]
    asked = sum(said.endswith("?") for said in turns)
    return len(turns) >= _FEWEST_TURNS and 3 * asked >= len(turns)


_TURN = re.compile(
    r"^(?:(?:The|Mr|Mrs|Ms|Dr|Sir|Captain|[A-Z][a-z]+)\.? )?[A-Z][A-Z’'-]{2,}(?: [A-Z’'-]{2,})*"
    r"(?: \([^()\n]{2,40}\))?[.:] (?P<said>.+)$",
    re.MULTILINE,
)
_FEWEST_TURNS = 5
_RECALLS = re.compile(
    r"\W*(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,2}?(?:interview\s+(?:with|of)|deposition|testimony"
    r"|examination|interrogation|oral\s+history|conversation\s+with|memoirs?|recollections)\b",
    re.IGNORECASE,
)


def inherited(
    document: Document,
    sentences: Sequence[Sentence],
    dated: Mapping[Span, Sequence[EventMention]],
    timed: Mapping[Span, Sequence[TimeMention]],
    speaks: Speaks,
) -> Iterator[Inherited]:
    """``dated`` holds the mentions by sentence, ``timed`` the times of any kind by sentence;
    ``speaks`` says whether a clause of saying names who said it."""
    published = document.published
    if published is None or not may_inherit(document):
        return
    dwells = _dwells(timed, published.period)
    first: _Day | None = None  # the day that the report begins with
    day: _Day | None = None
    background = -1  # the paragraph in which the story has gone back to an older date
    paragraphs = len({sentence.paragraph for sentence in sentences}) > _FEW
    body = 0
    title = _title(document, sentences)
    record = published.basis is PublicationBasis.TITLE  # minutes, a decision: told of its own day
    judged = document.source_basis is SourceBasis.COURT  # tells the story of a case, of no day
    meets = is_of_a_meeting(document.text)
    sworn = _sworn(document.text, sentences)
    recalled = -1  # the paragraph in which somebody tells what "I" did, on no day that is named
    if (planned := _planned(document, sentences, dated, timed)) is not None:
        yield planned
    for number, sentence in enumerate(sentences):
        if sentence is title:
            continue
        if sentence.heading:
            day = None if body > LEAD else day
            continue
        body += 1
        lead = body <= LEAD
        here = dated.get(sentence.span, ())
        told_here = {mention.trigger for mention in here}
        passage = Passage(document.text, sentence, timed.get(sentence.span, ()))
        for clause in _decreed(passage, by_us=judged):
            if clause.trigger not in told_here:
                decree = _published_day(published, number)
                yield Inherited(sentence, clause, _time(clause.trigger.start, decree), body)
        named = None if meets else _named(sentence, here, published.period, record=record)
        if named is None and not meets and (not here or body == 1):
            state = _day_of_state(passage, published.period, first=body == 1)
            if state is not None and day is None:
                found = f"carried over from “{state.span.of(document.text)}” in a sentence before"
                assert state.period is not None
                first = day = _Day(_whole_day(state.period), found, state.span, number)
        older = named is None and _is_older(sentence, passage.times, here, published.period)
        if named is not None and _moves_on(day, first, named, lead=lead):
            day = _Day(_whole_day(named.period), _carried(document, named), named.time.span, number)
            first = day if first is None or first.span is None else first
        elif body == 1:
            main = next((m for m in here if not _is_aside(sentence, m)), None)
            if main is not None and title is not None and _is_late(main, published.period):
                found = _carried(document, main)
                yield _entitled(title, _Day(main.period, found, main.time.span, number))
                title = None
            if older:
                return  # begins with another time: no report of its day
        told: list[Clause] = []
        if sentence.paragraph == recalled or sentence.paragraph in sworn:
            continue
        if _is_told_to_me(passage):
            recalled = sentence.paragraph
            continue
        if not passage.times and _recalls(passage):
            recalled = sentence.paragraph
        if older or not paragraphs or sentence.paragraph != background:
            # "has met" is news of today; no report says it of a day that it has named before.
            fresh = lead and (day is None or day.period.contains(published.period))
            told = _tellings(
                passage,
                here,
                speaks,
                lead=lead,
                fresh=fresh,
                first=body == 1,
                older=older,
                named=named is not None,
            )
        if older and not told:
            background = sentence.paragraph
        if day is None and lead and (told or not older) and not judged and not dwells:
            first = day = _published_day(published, number)
        if title is not None and day is not None and (named or told):
            yield _entitled(title, day)
            title = None
        if day is not None and number - day.since <= REACH:
            far = body if day.span is None else number - day.since
            for clause in told:
                now = clause.tense is Tense.PRESENT and clause.lemma in REPORTS
                told_on = _published_day(published, number) if now else day
                yield Inherited(sentence, clause, _time(clause.trigger.start, told_on), far)


def _dwells(timed: Mapping[Span, Sequence[TimeMention]], published: Period) -> bool:
    """A feature, most of whose days lie in other years than its own and none in its own week: what
    it tells without a date is no news of the day it appeared."""
    told = [t.period for times in timed.values() for t in times if t.period is not None]
    days = [p for p in told if p.grain.rank <= Grain.MONTH.rank and p.start is not None]
    written = published.start
    if written is None:
        return False
    ago = [written - p.start for p in days if p.start is not None and p != published]
    old = sum(step > 365 * MINUTES_PER_DAY for step in ago)
    fresh = any(abs(step) <= RECENT * MINUTES_PER_DAY for step in ago)
    return old >= _FEWEST_OLD and 2 * old >= len(ago) and not fresh


_FEWEST_OLD = 3  # days of other years in a feature


def is_of_a_meeting(text: str) -> bool:
    """Minutes: they begin with what they are, or with who was there."""
    return _MEETING.search(text, 0, _HEAD) is not None


def _day_of_state(passage: Passage, published: Period, *, first: bool) -> TimeMention | None:
    """ "Monday was the hottest day", "Crown Side.—Friday.—Before Mr Lind", "we have to record a
    loss on Monday": the day that the report begins with, though no event of it is told there."""
    fine = (t for t in passage.times if t.period is not None)
    days = [t for t in fine if t.period is not None and t.period.grain.rank <= Grain.DAY.rank]
    main = next(iter(told_clauses(passage.sentence)), None)
    if len(days) != 1 or (main is not None and main.negated):
        return None
    period = days[0].period
    assert period is not None
    if period.start is None or published.start is None:
        return None
    if main is None:
        heads = len(passage.words.split()) <= _LONGEST_LABEL
    else:
        told = main.tense is Tense.PAST or (first and main.tense is Tense.PRESENT)
        heads = told and is_state(passage.text, main)
    if not heads:
        return None
    return days[0] if 0 <= published.start - period.start <= RECENT * MINUTES_PER_DAY else None


def _sworn(text: str, sentences: Sequence[Sentence]) -> set[int]:
    """The paragraphs in which a witness speaks: "JOHN BERG, sworn, saith". What he tells is of no
    day that he does not name."""
    return {s.paragraph for s in sentences if _SAITH.search(text, s.span.start, s.span.end)}


_SAITH = re.compile(
    r"\b(?:saith|deposeth|maketh\s+oath|makes\s+oath|upon\s+(?:his|her)\s+oath)\b"
    r"|^[A-Z][^.:\n]{2,60},\s+(?:being\s+|duly\s+)*(?:sworn|affirmed)\b",
    re.IGNORECASE,
)


def _recalls(passage: Passage) -> bool:
    """ "I asked him again": a witness or a letter tells what was, and not the news of its day."""
    for clause in told_clauses(passage.sentence):
        subject = clause.subject.of(passage.text) if clause.subject is not None else ""
        if clause.tense is not Tense.PAST or subject not in ("I", "We", "we"):
            continue
        before = passage.lead(clause.trigger.start)
        if not (before.count('"') % 2 or before.count("“") > before.count("”")):
            return True
    return False


def _is_told_to_me(passage: Passage) -> bool:
    """ "Mr Lind told me that he had closed it": who reports tells what he heard, on no day."""
    for found in _TO_ME.finditer(passage.text, passage.span.start, passage.span.end):
        before = passage.lead(found.start())
        if not (before.count('"') % 2 or before.count("“") > before.count("”")):
            return True
    return False


_TO_ME = re.compile(
    r"\b(?:told|informed|assured|showed|advised|gave|handed|wrote\s+to|said\s+to|replied\s+to"
    r"|answered|admitted\s+to|explained\s+to|confirmed\s+to|complained\s+to)\s+(?:me|us)\b"
)
_HEAD = 1500  # characters in which minutes say that they are minutes
# "Minutes of the meeting", "Present: …": what they tell was done there, if on no day that is named.
_MEETING = re.compile(
    r"^[\W\d_]*(?:Minutes\s+of\b|(?:Present|In\s+attendance|Attendees|Attending|Apologies"
    r"(?:\s+for\s+absence)?)\s*:)",
    re.MULTILINE | re.IGNORECASE,
)


def _decreed(passage: Passage, *, by_us: bool) -> Iterator[Clause]:
    """ "The appeal is dismissed", "the Board imposes a fine": to say so is to do so. ``by_us``: so
    it is where they speak themselves, "we affirm"."""
    if no_claim(passage):
        return
    for clause in passage.clauses:
        if clause.tense is not Tense.PRESENT or clause.lemma not in DECREES:
            continue
        if clause.negated or clause.modality or clause.describes or clause.speech is not None:
            continue
        start = clause.subject.start if clause.subject is not None else clause.trigger.start
        if _UNDER_SOME.search(passage.lead(start)):
            continue
        subject = clause.subject.of(passage.text) if clause.subject is not None else ""
        head = singular((subject.split(" of ")[0].split() or [""])[-1])
        dealt_with = head in _DEALT_WITH or _PARTY.match(subject) is not None
        rules = head in _WHO_RULES or (by_us and subject.lower() in ("we", "i"))
        if dealt_with if clause.passive else rules:
            yield clause


_UNDER_SOME = re.compile(
    r"\b(?:provided|if|unless|until|when|once|that|whether|before|after|as|while|where|which)\s+"
    r"(?:that\s+)?(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)
_PARTY = re.compile(
    r"(?:the\s+)?(?:defendant|accused|respondent|appellant|claimant|plaintiff)\b", re.IGNORECASE
)
_WHO_RULES = frozenset({"court", "board", "tribunal", "commission", "authority", "judge", "panel"})
_DEALT_WITH = PERSONS | words(
    "appeal application motion claim complaint petition request order judgment conviction sentence",
    "injunction objection case action respondent appellant claimant fine licence license permit",
)


def _published_day(published: Publication, number: int) -> _Day:
    return _Day(published.period, f"the day of publication ({published.where})", None, number)


def _title(document: Document, sentences: Sequence[Sentence]) -> Sentence | None:
    """The document's title, where it stands at the head of the text; none that only says what is
    to come, or how things are, or has neither a verb nor a name."""
    first = next(iter(sentences), None)
    published = document.published
    if published is not None and published.basis is PublicationBasis.TITLE:
        return None  # it says what the document records
    if first is None or first.span.of(document.text).strip() != document.title.strip():
        return None
    clause = _finite(first)
    words = first.span.of(document.text)
    if clause is None and _NAMES_A_RECORD.match(document.title.strip()):
        return None
    if clause is not None and clause.describes:
        return None  # "The recall that came too late"
    if clause is not None and (clause.modality or clause.negated or clause.lemma in STATES):
        return None
    if clause is not None:
        return None if words.rstrip().endswith("?") else first
    lead = next((s for s in sentences[1:] if not s.heading), None)
    shared = alike(words, lead.span.of(document.text)) if lead is not None else []
    if len(shared) < _SHARED and not re.search(r"\s\W?[^\W\d_a-z]", words):
        return None
    kind = singular(re.findall(r"\w+", words)[0]) if re.search(r"\w", words) else ""
    return None if _TO_COME.search(words) or kind in WRITINGS | _PAPERS else first


def _planned(
    document: Document,
    sentences: Sequence[Sentence],
    dated: Mapping[Span, Sequence[EventMention]],
    timed: Mapping[Span, Sequence[TimeMention]],
) -> Inherited | None:
    """ "Norland to sell its ships", where the lead says when it will: the title's time too."""
    first = next(iter(sentences), None)
    text = document.text
    if first is None or first.span.of(text).strip() != document.title.strip():
        return None
    to = _TITLE_TO.match(first.span.of(text))
    told = _finite(first)
    if to is None or (told is not None and not (told.describes and told.tense is Tense.FUTURE)):
        return None
    leads = [s for s in sentences[1:] if not s.heading][:2]
    for mention in (m for lead in leads for m in dated.get(lead.span, ())):
        same = kin(stem(mention.trigger.of(text))) == kin(stem(to["verb"]))
        if same and mention.status in (Status.PLANNED, Status.ORDERED):
            own = next((t for t in timed.get(first.span, ()) if t.period is not None), None)
            if own is not None and own.period is not None:
                title_day = _Day(own.period, "the date that the title names", own.span, 0)
                return Inherited(first, None, _time(first.span.start, title_day, TITLE), 1)
            found = _carried(document, mention)
            day = _Day(mention.period, found, mention.time.span, 0)
            return Inherited(first, None, _time(first.span.start, day, TITLE), 1)
    return None


_TITLE_TO = re.compile(r"(?:[^\s,:]+\s+){1,5}?to\s+(?:be\s+)?(?P<verb>[a-z]+)\b")


def _finite(title: Sentence) -> Clause | None:
    return next((clause for clause in title.clauses if clause.tense is not Tense.NONE), None)


def _entitled(title: Sentence, day: _Day) -> Inherited:
    """A title tells what the lead tells, of the same day."""
    clause = _finite(title)
    at = clause.trigger.start if clause is not None else title.span.start
    return Inherited(title, clause, _time(at, day, TITLE), 1)


def _named(
    sentence: Sentence, mentions: Sequence[EventMention], published: Period, *, record: bool
) -> EventMention | None:
    """The first mention of a day shortly before publication, which the report goes on from."""
    for mention in mentions:
        period = mention.period
        if period.grain.rank > Grain.DAY.rank or period.start is None or published.start is None:
            continue
        if period.end is None or period.end - period.start > MINUTES_PER_DAY:
            continue  # a term, or a stay of some days
        days = (published.start - period.start // MINUTES_PER_DAY * MINUTES_PER_DAY) / (
            MINUTES_PER_DAY
        )
        passing = _is_aside(sentence, mention) if record else _in_passing(sentence, mention)
        if 0 <= days <= RECENT and not passing:
            return mention
    return None


def _moves_on(day: _Day | None, first: _Day | None, named: EventMention, *, lead: bool) -> bool:
    """A report goes forward to another day, and back to its first one; to a day before that it
    only looks back, unless its lead has named none yet."""
    if day is None or first is None or first.period.start is None or named.period.end is None:
        return True
    return named.period.end > first.period.start or (lead and first.span is None)


def _is_late(main: EventMention, published: Period) -> bool:
    """What the lead tells happened lately, if not on a day that it names: "last week"."""
    end, day = main.period.end, published.start
    near = end is not None and day is not None and end >= day - LATELY * MINUTES_PER_DAY
    return near and main.status is Status.HAPPENED


def _whole_day(period: Period) -> Period:
    """The day of a time of day: what follows is told of that day, at no hour."""
    if period.grain.rank >= Grain.DAY.rank or period.start is None:
        return period
    return Period.of_day_numbers(period.start // MINUTES_PER_DAY)


def _is_older(
    sentence: Sentence,
    times: Sequence[TimeMention],
    mentions: Sequence[EventMention],
    published: Period,
) -> bool:
    """The sentence goes back to a time before the day of publication, and neither in passing nor
    in what somebody says there."""
    main = {m.time.span for m in mentions if not _is_aside(sentence, m)}
    aside = {m.time.span for m in mentions} - main
    older = (time.span for time in times if _is_long_ago(time.period, published))
    return any(span not in aside for span in older)


def _is_long_ago(period: Period | None, published: Period) -> bool:
    """Before the days that are still news."""
    if period is None or period.end is None or published.start is None:
        return False
    recent = RECENT if period.grain.rank <= Grain.DAY.rank else 0
    return period.end <= published.start - recent * MINUTES_PER_DAY


def _in_passing(sentence: Sentence, mention: EventMention) -> bool:
    """The date only says which thing is meant: "the 1991 agreement", "a plan made on Friday"; or
    is that of a verb without tense: "after buying it in 1998"."""
    clause = _clause_of(sentence, mention.trigger)
    return clause is None or clause.describes or clause.tense is Tense.NONE


def _is_aside(sentence: Sentence, mention: EventMention) -> bool:
    clause = _clause_of(sentence, mention.trigger)
    said = clause.speech if clause is not None else None
    told = said is not None and _clause_of(sentence, said) is not None
    return told or _in_passing(sentence, mention)


def _clause_of(sentence: Sentence, trigger: Span) -> Clause | None:
    return next((clause for clause in sentence.clauses if clause.trigger == trigger), None)


def _carried(document: Document, mention: EventMention) -> str:
    words = " ".join(mention.time.span.of(document.text).split())
    return f"carried over from “{words}” in a sentence before"


def _tellings(
    passage: Passage,
    mentions: Sequence[EventMention],
    speaks: Speaks,
    *,
    lead: bool,
    fresh: bool,
    first: bool,
    older: bool,
    named: bool,
) -> list[Clause]:
    """The clauses by which a sentence goes on with the story; one that goes back to an older
    time does so only by what somebody said of it. Who says that something fell on Monday, where
    the report names Monday for that, need not have said so on Monday."""
    if no_claim(passage):
        return []
    own = {mention.trigger for mention in mentions}
    tellers = {
        c.speech
        for c in passage.clauses
        if c.trigger in own
        and c.speech
        and not _QUOTE.search(passage.text, c.speech.end, c.trigger.start)
    }
    own |= tellers if named else set()
    placed = {time.span for time in passage.times}
    free = [
        c
        for c in passage.clauses
        if c.trigger not in own
        and placed.isdisjoint(c.dates)
        and not _dated_itself(passage, c, mentions)
    ]
    said = _said(passage, free, speaks, lead=lead, fresh=fresh)
    told = [] if older else _told(passage, free, fresh=fresh, first=first)
    told = [c for c in told if c.trigger not in tellers or speaks(passage.sentence, c)]
    return sorted({c.trigger: c for c in (*said, *told)}.values(), key=lambda c: c.trigger)


def _said(
    passage: Passage,
    clauses: Sequence[Clause],
    speaks: Speaks,
    *,
    lead: bool,
    fresh: bool,
) -> list[Clause]:
    """What was said that day, by somebody who is named; the words may speak of another time.

    In the lead "says" and "has said" are the news of the day too.
    """
    for clause in sorted(clauses, key=lambda clause: clause.describes):
        if clause.lemma not in REPORTS or clause.negated or clause.modality:
            continue
        told = clause.tense is Tense.PAST or (lead and clause.tense is Tense.PRESENT)
        if told and clause.speech is None and not (clause.describes and clause.passive):
            back = _back(passage, clause, fresh=fresh)
            return [clause] if not back and speaks(passage.sentence, clause) else []
    return []


def _dated_itself(passage: Passage, clause: Clause, mentions: Sequence[EventMention]) -> bool:
    """A date before it is its own too; not one in the quotation before it, nor one in passing."""
    for mention in mentions:
        before = passage.text[
            mention.time.span.end : max(mention.time.span.end, clause.trigger.start)
        ]
        quoted = _QUOTE_ENDS.search(before) is not None
        if mention.time.span.end <= clause.trigger.start and not quoted:
            return not _in_passing(passage.sentence, mention)
    return False


def _told(passage: Passage, clauses: Sequence[Clause], *, fresh: bool, first: bool) -> list[Clause]:
    """The main clauses by which the sentence goes on with the story, if the first of them does."""
    text = passage.text
    words = clause_words(passage.language)
    english = passage.english
    otherwhen = _OTHERWHEN if english else anywhere(words.otherwhen)
    if otherwhen.search(passage.words):
        return []
    found: list[Clause] = []
    below: Clause | None = None
    for clause in clauses:
        now = fresh and clause.tense is Tense.PRESENT and _is_news_now(passage, clause)
        if (clause.tense is not Tense.PAST and not now) or clause.speech or clause.negated:
            continue
        resolved = _RESOLVED.match(text, passage.span.start) is not None
        resolved = resolved and clause.trigger.start - passage.span.start < _NUMBERED
        if not resolved and (clause.describes or _is_below(passage, clause)):
            below = clause
            continue
        if below is not None and _is_joined(text, below, clause):
            continue
        if below is not None and _goes_on_below(passage, below, clause):
            continue
        if clause.subject is not None and _TELLER.match(clause.subject.of(text)):
            return found
        state = is_state(text, clause) or clause.lemma in REMARKS
        state = state or (clause.lemma != "be" and is_stative(text, clause))
        state = state or (clause.lemma in WEATHER and clause.trigger.of(text).endswith("ing"))
        state = state or (not first and is_background(text, clause))
        if state or clause.modality or _back(passage, clause, fresh=fresh):
            if not found:
                return []
            continue
        found.append(clause)
    return found


def _is_news_now(passage: Passage, clause: Clause) -> bool:
    """Under way on the day of the report: "Police are searching the harbour"."""
    text = passage.text
    before = passage.lead(clause.trigger.start)
    going_on = clause.trigger.of(text).endswith("ing") and _GOES_ON.search(before) is not None
    return going_on and not HABITS.search(clause.span.of(text))


def _is_below(passage: Passage, clause: Clause) -> bool:
    """Hangs on another clause: "after it fell", "what it cost", "hurt by the loss, it …"; or
    stands in a quotation, or says what has been going on."""
    text = passage.text
    start = clause.subject.start if clause.subject is not None else clause.trigger.start
    before = passage.lead(clause.trigger.start)
    if _is_bare(clause) and not _JOINED.search(before):
        return True
    heads = (passage.lead(start), before)
    if not passage.english:
        return opens_clause(clause_words(passage.language)).search(heads[0]) is not None
    if any(_RELATIVE.search(head) for head in heads) or _UNDER.search(heads[0]) is not None:
        return True
    quoted = before.count('"') % 2 or before.count("“") > before.count("”")
    return bool(quoted) or _ONGOING.search(text[start : clause.trigger.end]) is not None


def _is_bare(clause: Clause) -> bool:
    """A participle without a helping verb of its own."""
    return clause.passive and clause.span.start == clause.trigger.start


def _is_joined(text: str, clause: Clause, other: Clause) -> bool:
    """ "bought or made there": two participles, the second is what the first is."""
    between = text[clause.trigger.end : other.trigger.start]
    return _is_bare(clause) and _is_bare(other) and between.strip() in ("and", "or", ",")


def _goes_on_below(passage: Passage, below: Clause, clause: Clause) -> bool:
    """ "That night when the ship struck and many were drowned": both are of that night."""
    between = Span(below.trigger.end, max(below.trigger.end, clause.span.start))
    words = between.of(passage.text)
    if re.search(r"[,;:]", words) or re.search(r"\band\s+(?:\w+ly\s+)?$", words) is None:
        return False
    return not any(
        between.contains(c.trigger) for c in told_clauses(passage.sentence) if c.tense is Tense.PAST
    )


def _back(passage: Passage, clause: Clause, *, fresh: bool) -> bool:
    """Told from further back: "had met"; where the news is fresh, "has met" is the news itself."""
    if not passage.english:
        had = clause_words(passage.language).had
        return bool(had) and anywhere(had).search(clause.span.of(passage.text)) is not None
    before = passage.text[max(passage.span.start, clause.trigger.start - 30) : clause.trigger.start]
    found = _BACK.search(before)
    return found is not None and not (fresh and found.group(1).lower() in ("has", "have"))


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
