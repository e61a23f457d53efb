"""Which verb or noun of a sentence a date belongs to."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from dateline.core.mention import TimeMention, TimexType
from dateline.core.passage import Passage
from dateline.core.period import Grain, Period
from dateline.core.sentence import Clause, Sentence, Tense
from dateline.core.text import Span
from dateline.events.small_words import anywhere
from dateline.events.which import is_told, thing_meant
from dateline.events.whole import only_leads, says_something
from dateline.lexicon.clauses import clause_words
from dateline.lexicon.english.lemmas import singular
from dateline.lexicon.english.nouns import HAPPENINGS, WRITINGS
from dateline.lexicon.english.verbs import LASTING, SAYINGS, STATES, words

# "its 2011 report", "the August 2008 meeting", "a 2017 paper on trends"
_NOUN_AFTER = re.compile(r"(?:['’]s?)?(?:\s+[\w-]+){1,3}")
_OWNED = re.compile(r"(?:\b(?:the|a|an|its|his|her|their|our|this)|['’]s?)\s+$", re.IGNORECASE)
_SETTING = re.compile(
    r"\b(?:in|at|during|on)\s+(?:the\s+|an?\s+|its\s+|his\s+|her\s+|their\s+)?$", re.IGNORECASE
)
_NOUN_BEFORE = re.compile(r"([\w-]+)[’'”\"]?\s+(?:of|from|in|dated|for)\s+(?:the\s+)?$")
# "since its launch in 2003", "after the death of his father in 1998"
_NOUN_SINCE = re.compile(
    r"\b(?P<by>since|after|before|following|until|despite|during)\s+"
    r"(?:the|its|his|her|their|an?|[\w.-]+['’]s?)\s+(?:[\w-]+\s+){0,2}?"
    r"(?P<noun>[\w-]+)(?:\s+of\s+[^,.;]{1,40}?)?\s+(?:in|on|at)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_STOOD = re.compile(
    r"\b(?:testif(?:y|ied)|appear(?:ed)?|st[oa]+n?d|spoke|pleaded|argued|came|went|sat|was|heard|gave)"
    r"\s+(?:\w+\s+){0,2}before$"
)
_OWNS = re.compile(r"['’]s?\s+[a-z]")
_AND = re.compile(r"\band\s+(?:\w+ly\s+|also\s+)?(?:(?:was|were|is|are|has|have|had)\s+)?$")
_LATER = re.compile(r"\b(?:later|after|afterwards?|since|before|then|soon|eventually|finally)\b")
_QUOTE = re.compile(r"[“”\"]")
_ASIDE_OPENS = re.compile(r",[\"”’']?\s*(?:the\s+|an?\s+|its\s+)?$")
DUE = re.compile(r"\s+(?:due|set|about|likely|expected|scheduled|supposed|planned)\s+to\b")
_DUE_AT = re.compile(r"\s+(?:(?:not|still|only|now|back|first|next)\s+)*due\b(?!\s+to\b)")
_AT_TIME = re.compile(r"\s+(?:held\s+)?(?:(?:on|in|at|from|between)\s+)?(?:the\s+)?$")
_MOVED = re.compile(r"\s+(?:\w+ly\s+|also\s+)?(?:up|down|off|higher|lower)\b[^.;]{0,20}?\d")
_ENTRY = re.compile(r"\W{0,3}\s*(?:[:–—-]|\.\s|,(?=\S))\s*(?=\w)")
_ROW = re.compile(
    r"[\s:|*_.,;)\]–—-]*(?:\d{1,4}(?:\t+| {2,}))?(?P<words>\w.*?|[\"“‘(].*?)[\s|*_]*", re.DOTALL
)
_SPEAKS = re.compile(r"[a-z][\w.@-]{1,30}:\s")
_LABEL = re.compile(r"\W*(?P<name>[^\W\d][^:.\n]{2,40}?)(?:\s+dates?)?(?:\s+\([^()]*\))?\s*:")
# "Born: 3 May 1871, Holm", "Filed 6 November 2018"
_DONE = re.compile(
    r"[\s*_•-]*(?:\(\w{1,3}\)\s*)?(?:Date\s+)?(?P<done>Born|Died|Married|Filed|Granted|Founded|Signed|Opened|Closed"
    r"|Launched|Arrested|Released|Appointed|Elected|Ratified|Dissolved|Registered|Incorporated"
    r"|Baptised|Baptized|Buried|Ordained|Enlisted|Discharged|Convicted|Sentenced|Adopted|Approved"
    r"|Issued)(?:\s+on)?\s*[:,]?\s*(?:\*\*\s*)?"
)
_ONLY_DATES = re.compile(r"(?:[\d\s,;&–-]|and|to|on|or)*")
_LONGEST_LEAD = 4  # words of a line before its date
LONGEST_ROW = 95  # characters that a headline may be made of as they are
MEANS_ANOTHER = re.compile(r"(?:he|she|it|they|this|these|which)\b", re.IGNORECASE)
_DOING = {
    "stand": re.compile(r"\s+(?:for|up|down|trial|guard|aside)\b"),
    "appear": re.compile(r"\s+(?:before|in\s+court|on\s+stage|at\s+the)\b"),
    "look": re.compile(r"\s+(?:into|for|at)\b"),
}
_UNTIL = re.compile(r"\b(?:until|till)\s+(?:the\s+)?(?:early\s+|late\s+)?$")
_HEAD = re.compile(r"[^,;]*?(?P<head>[\w-]+)(?:\s+(?:of|between|for|against|with|in|to)\b.*)?$")
_SAID_THEN = re.compile(r"\s+(?:on|in|at)?\s*(?:the\s+)?(?:late\s+|early\s+)?$")
_FRONT = re.compile(
    r"\W*(?:\w+ly\s+|but\s+|and\s+|back\s+|later\s+|early\s+|late\s+)*(?:\w+\s+){0,2}$"
)
_BOUNDARY = re.compile(
    r"[,;:–—(，；：、]|\b(?:that|which|who|whom|when|where|while|because|after|before)\b"
)

# What keeps a verb from its date, counted in characters of distance.
_FAR, _OTHER_SIDE, _BORDER, _STATE = 400, 40, 50, 60
_QUOTED = 400  # between a date and a verb one of which stands in a quotation
_SAID = 200  # what it brings a verb of saying the date right behind it: "said on Monday she would"
_TIED = 80  # what it brings verb and date together that the grammar hangs one on the other


class Tie(StrEnum):
    """What ties a date to its event, as the reader is told."""

    VERB = "this is the verb it stands with"
    NOUN = "the date belongs to this noun"
    ENTRY = "the line begins with its date"
    JOINED = "it is joined to the verb that has the date"
    LABEL = "the line says what it is the date of"
    DUE = "it is due then"
    ANSWER = "it answers when that was"
    STORY = "the sentence goes on with the story"
    WHOLE = "it stands in this sentence, whose grammar is not read"


@dataclass(frozen=True, slots=True)
class Attachment:
    """``clause`` is none where a noun, the whole line or the sentence tells the event; ``row`` is
    a short line of a log or a chronology, which says it best."""

    trigger: Span
    tie: Tie
    clause: Clause | None = None
    row: Span | None = None


def attach(passage: Passage, time: TimeMention, *, read: bool = True) -> Attachment | None:
    """The event a date of this sentence belongs to; none where nothing tells one.

    Where the document's language is not ``read``, a sentence without clauses tells it as a whole.
    """
    text = passage.text
    row = _row(passage, time) or _label(passage, time)
    if row is not None:
        return row
    if not passage.english:
        return _by_tree(passage, time)
    by_noun = _noun_after(passage, time)
    if by_noun is not None:
        return by_noun
    due = thing_due(passage, time)
    if due is not None:
        return Attachment(due, Tie.DUE)
    meant = thing_meant(text, passage.sentence, time.span)
    if meant is not None and is_told(text, meant):
        return Attachment(meant, Tie.NOUN)
    since = _noun_since(passage, time)
    if since is not None:
        return since
    verb = verb_of(passage, time)
    if verb is not None and (held := _held(text, verb, time)) is not None:
        return Attachment(held, Tie.NOUN)
    if verb is not None and (own := _noun_with_its_date(passage, time, verb)) is not None:
        return Attachment(own, Tie.NOUN)
    if verb is not None and (own := _noun_of_a_second_date(passage, time, verb)) is not None:
        return Attachment(own, Tie.NOUN)
    if verb is None or is_state(text, verb):
        noun = _noun_before(passage, time, verb)
        if noun is not None:
            return noun
    if verb is None:
        return _entry(passage, time) or (None if read else _whole(passage, time))
    return Attachment(verb.trigger, Tie.VERB, verb)


def _by_tree(passage: Passage, time: TimeMention) -> Attachment | None:
    """In another language than English its tree alone says what a date belongs to; the sentence as
    a whole where it does not."""
    verb = verb_of(passage, time)
    if verb is None:
        return _entry(passage, time) or _whole(passage, time)
    if verb.lemma == "be" and verb.subject is not None and not verb.negated:
        nouns = (c for c in passage.clauses if c.tense is Tense.NONE and c.lemma in HAPPENINGS)
        held = next((noun for noun in nouns if verb.subject.contains(noun.trigger)), None)
        if held is not None:
            return Attachment(held.trigger, Tie.NOUN)
    return Attachment(verb.trigger, Tie.VERB, verb)


def when_then(passage: Passage, time: TimeMention) -> tuple[Clause, TimeMention] | None:
    """What happened at a time of which the sentence only says how long or since when something
    was: "until 1871, when the mill burned down", "the worst year since 1911, when …"."""
    text = passage.text
    led = _WHEN.match(text, time.span.end, passage.span.end)
    if led is None:
        return None
    later = [c for c in passage.clauses if c.subject is not None and c.trigger.start >= led.end()]
    clause = min(later, key=lambda c: c.trigger, default=None)
    if clause is None or clause.subject is None or clause.tense is not Tense.PAST:
        return None
    near = text[led.end() : clause.subject.start]
    if "," in near or clause.negated or clause.modality or is_state(text, clause):
        return None
    return None if is_stative(text, clause) else (clause, unbounded(time))


def answered(passage: Passage, time: TimeMention) -> Clause | None:
    """ "When did you begin?" "In 1910.": what the question before asks the time of."""
    text, question = passage.text, passage.before
    if question is None or _ASKS_WHEN.search(question.span.of(text)) is None:
        return None
    own = [
        c.subject.start
        for c in told_clauses(passage.sentence)
        if c.subject and not is_stative(text, c)
    ]
    if any(0 <= start - time.span.end < _BESIDE for start in own):
        return None  # "In May I left."
    if _ANSWERS.fullmatch(text, passage.span.start, time.span.start) is None:
        return None
    asked = [c for c in told_clauses(question) if c.subject is not None and not c.negated]
    clause = next((c for c in asked if c.tense in (Tense.PAST, Tense.FUTURE)), None)
    if clause is None or is_state(text, clause) or is_stative(text, clause):
        return None
    return clause


_BESIDE = 4  # characters between a date and the subject that follows it
_ASKS_WHEN = re.compile(
    r"(?:\b(?:when|(?:what|which|in\s+what|in\s+which)\s+(?:day|date|year|month|time))\b"
    r"|(?:^|[.:]\s+)(?:will|did|was|were|has|have)\b)[^?]*\?\W*$",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"\W*(?:[A-Z][\w.’' ]{0,30}[.:]\s+)?"
    r"(?:(?:It\s+was|That\s+was|Oh|Well|Yes|No|I\s+think|Only|Not\s+(?:before|until))\b[,.]?\s+)*"
    r"(?:[Ff]or\s+\w+\s+\w+\s+only:\s+)?"
    r"(?:(?:in|on|at|about|around|by|some\s+time\s+in|early\s+in|late\s+in)\b\s*)*(?:the\s+)?",
    re.IGNORECASE,
)


def unbounded(time: TimeMention) -> TimeMention:
    """The day, month or year itself of "since 1911", "until May 1871"."""
    period = time.period
    open_ended = period is not None and (period.start is None or period.end is None)
    if not open_ended or _CALENDAR.fullmatch(time.value) is None:
        return time
    return replace(time, period=Period.parse(time.value))


_WHEN = re.compile(
    r",?\s+(?:when|(?:(?:the|a)\s+(?:day|date|year|month|night)\s+)?(?:up)?(?:on|in|at)\s+which"
    r"(?:\s+(?:day|date|year|month|time))?)\s+"
)
_CALENDAR = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def is_state(text: str, clause: Clause) -> bool:
    """Says how something is or was: "was a member"; not "is due to open", "was down by 3 %"."""
    if clause.lemma != "be":
        return False
    end = clause.trigger.end
    return not (DUE.match(text, end) or _MOVED.match(text, end) or is_due(text, clause))


def is_ended_then(text: str, clause: Clause, time: TimeMention) -> bool:
    """ "Was not called off until 9 May": then it was."""
    return clause.negated and _UNTIL.search(text, clause.trigger.end, time.span.start) is not None


def is_put_off_to(text: str, clause: Clause, time: TimeMention) -> bool:
    """ "Was adjourned to 1 March": nothing was adjourned on that day."""
    if clause.lemma not in _PUT_OFF or clause.tense is Tense.FUTURE:
        return False
    return _TO_THEN.fullmatch(text, clause.trigger.end, time.span.start) is not None


_PUT_OFF = words("adjourn postpone put_off defer delay reschedule prorogue")
_TO_THEN = re.compile(r"[^.;]{0,60}?\s(?:until|till|to)\s+(?:the\s+)?")


def is_stative(text: str, clause: Clause) -> bool:
    """A verb that says how things are; not "stood for a minute's silence", "appeared in court"."""
    if clause.lemma not in STATES:
        return False
    doing = _DOING.get(clause.lemma)
    return doing is None or doing.match(text, clause.trigger.end) is None


def is_due(text: str, clause: Clause) -> bool:
    """ "The report is due by the end of April": it lies ahead of who says so."""
    return clause.lemma == "be" and _DUE_AT.match(text, clause.trigger.end) is not None


def thing_due(passage: Passage, time: TimeMention) -> Span | None:
    """ "Wait for the inspector's report, due in September": what is due then, in its own words."""
    found = _THING_DUE.search(passage.text, passage.span.start, time.span.start)
    if found is None or found["head"].lower() in _NOTHING_DUE:
        return None
    group = Span(found.start("noun"), found.end("noun"))
    told = any(c.tense is not Tense.NONE and c.trigger.overlaps(group) for c in passage.clauses)
    return None if told else group


_THING_DUE = re.compile(
    r"\b(?:the|an?|its|his|her|their|our|this)\s+"
    r"(?P<noun>(?:[\w’'&-]+\s+){0,4}?(?P<head>[\w-]+)),?\s+(?:which\s+(?:is|was|are|were)\s+)?"
    r"(?:(?:now|still|already|originally)\s+)?due(?:\s+(?:back|out|in))?"
    r"(?:\s+(?:on|in|by|at|before|for))?\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_NOTHING_DUE = words("is was are were be been being became fell falls fall become not course its")


def verb_of(passage: Passage, time: TimeMention) -> Clause | None:
    fronted = bool(_FRONT.fullmatch(passage.text, passage.span.start, time.span.start))
    fronted = fronted and all(c.trigger.start > time.span.start for c in passage.clauses)
    opens = _opens_its_part(passage, time)
    fronted = fronted or opens
    telling = (c for c in passage.clauses if c.lemma != "date")  # "a letter dated 3 May 2011"
    telling = (c for c in telling if not opens or c.trigger.start > time.span.start)
    day = time.period is not None and time.period.grain.rank <= Grain.DAY.rank
    cost = partial(_cost, day=day) if passage.english else _cost_elsewhere
    costs = ((cost(passage.text, clause, time.span, fronted), clause) for clause in telling)
    return min(costs, key=lambda pair: (pair[0], pair[1].trigger), default=(0, None))[1]


def _opens_its_part(passage: Passage, time: TimeMention) -> bool:
    """ "He left a note; four weeks later, on 14 June, he left another": no verb of its part of the
    sentence stands before the date."""
    lead = passage.lead(time.span.start)
    begin = time.span.start - len(lead) + lead.rfind(";") + 1
    near = ";" in lead and time.span.start - begin < _OPENING
    end = passage.text.find(";", time.span.end, passage.span.end)
    part = Span(begin, end if end >= 0 else passage.span.end)
    inside = [c.trigger.start for c in told_clauses(passage.sentence) if part.contains(c.trigger)]
    return near and bool(inside) and min(inside) > time.span.start


_OPENING = 40  # characters before a date that opens a part of a sentence


def _cost(text: str, clause: Clause, time: Span, fronted: bool, *, day: bool) -> int:
    """How far, as a reader feels it, the verb stands from the date. A ``day`` is too short for
    "a server run by Norland": it is that of what befell the server."""
    after = clause.trigger.start >= time.end
    between = (time.end, clause.trigger.start) if after else (clause.trigger.end, time.start)
    cost = max(between[1] - between[0], 0)
    hung = time in clause.dates
    borders = _BOUNDARY.findall(text, *between)
    cost += _BORDER * len([b for b in borders if not hung or b.isalpha()])
    cost += _QUOTED * (_QUOTE.search(text, *between) is not None)
    cost += _OTHER_SIDE * (after and not fronted) + 2 * _OTHER_SIDE * (fronted and not after)
    cost += _FAR * (clause.tense is Tense.NONE or aside(text, clause))
    cost += _STATE * is_state(text, clause)
    cost += _FAR * (day and clause.describes and clause.passive and clause.lemma in LASTING)
    elsewhere = clause.describes and clause.subject is not None and time.end <= clause.subject.start
    said = not after and clause.lemma in SAYINGS and clause.tense is not Tense.NONE
    said = said and _SAID_THEN.fullmatch(text, *between) is not None
    return cost + _FAR * elsewhere - _TIED * hung - _SAID * said


def _cost_elsewhere(text: str, clause: Clause, time: Span, fronted: bool) -> int:
    """The same in a language whose verbs may stand on either side of their dates."""
    cost = _cost(text, clause, time, fronted, day=False)
    after = clause.trigger.start >= time.end
    if after and not fronted:
        cost -= _OTHER_SIDE
    between = (time.end, clause.trigger.start) if after else (clause.trigger.end, time.start)
    said = not after and clause.lemma in SAYINGS and clause.tense is not Tense.NONE
    said = said and between[0] < between[1] and only_leads(text[slice(*between)])
    return cost - _FAR * (time in clause.dates) - _SAID * said


def aside(text: str, clause: Clause) -> bool:
    """ "From 2006 to 2018, the indictment alleges, the group stole …": only says who says so."""
    if clause.lemma not in SAYINGS or clause.subject is None:
        return False
    start, end = clause.subject.start, clause.trigger.end
    comes_after = _ASIDE_OPENS.search(text[max(0, start - 12) : start]) is not None
    return comes_after and text[end : end + 1] == ","


def _held(text: str, verb: Clause, time: TimeMention) -> Span | None:
    """ "The trial of Carl Dahl was on 5 May 2011": the noun that happened then."""
    subject = verb.subject
    if verb.lemma != "be" or subject is None or verb.negated:
        return None
    if not verb.trigger.end < time.span.start:
        return None
    if _AT_TIME.fullmatch(text, verb.trigger.end, time.span.start) is None:
        return None
    found = _HEAD.match(text, subject.start, subject.end)
    if found is None or singular(found["head"]) not in HAPPENINGS:
        return None
    return Span(found.start("head"), found.end("head"))


def _noun_after(passage: Passage, time: TimeMention) -> Attachment | None:
    """A date inside a noun group: "its 2011 report"."""
    text = passage.text
    after = _NOUN_AFTER.match(text, time.span.end, passage.span.end)
    if after is None or not owned(text, time.span):
        return None
    verbs = [c.trigger for c in passage.clauses if c.tense is not Tense.NONE]
    for word in re.finditer(r"[\w-]{2,}", after.group(0)):
        trigger = Span(after.start() + word.start(), after.start() + word.end())
        if any(verb.overlaps(trigger) for verb in verbs):
            return None
        noun = singular(word.group(0))
        if noun in HAPPENINGS and _SETTING.search(
            text, max(0, time.span.start - 20), time.span.start
        ):
            return None  # "at a Monday conference she said": the saying has the date
        if noun in WRITINGS | HAPPENINGS:
            return Attachment(trigger, Tie.NOUN, verb_of(passage, time))
    return None


def owned(text: str, date: Span) -> bool:
    """An article or an owner stands before the date: it belongs to a noun after it."""
    return _OWNED.search(text[max(0, date.start - 20) : date.start]) is not None


def owns(text: str, date: Span) -> bool:
    """ "Yesterday's errors": the date tells which ones."""
    return _OWNS.match(text, date.end) is not None


def _noun_before(passage: Passage, time: TimeMention, verb: Clause | None) -> Attachment | None:
    """A noun whose date follows: "a report in 2016"."""
    before = _NOUN_BEFORE.search(passage.lead(time.span.start))
    if before is None or singular(before.group(1)) not in WRITINGS | HAPPENINGS:
        return None
    start = passage.span.start + before.start(1)
    return Attachment(Span(start, start + len(before.group(1))), Tie.NOUN, verb)


def _noun_with_its_date(passage: Passage, time: TimeMention, verb: Clause) -> Span | None:
    """ "The wreck of the Amity in 1834 led to …", "we record the death of Mr Lind on Friday last":
    the date is that of the noun whose group it closes."""
    subject = verb.subject is not None and verb.subject.start < time.span.start < verb.trigger.start
    makes = (c for c in (verb, *passage.clauses) if c.lemma in _MAKES_KNOWN)
    known = [c.trigger.end for c in makes if c.trigger.end <= time.span.start]
    told = bool(known)
    if verb.subject is not None and subject:
        start = verb.subject.start
    elif told:
        start = max(known)
    else:
        return None
    found = _OF_SOMEBODY.fullmatch(passage.text, start, time.span.start)
    if found is None or singular(found["noun"].lower()) not in HAPPENINGS | _LOSSES:
        return None
    group = Span(found.start("noun"), time.span.start)
    if any(c.tense is not Tense.NONE and group.contains(c.trigger) for c in passage.clauses):
        return None
    return Span(found.start("noun"), found.end("noun"))


def _noun_of_a_second_date(passage: Passage, time: TimeMention, verb: Clause) -> Span | None:
    """ "Was jailed on Monday for the murder of Mr Lind in May 2010": the verb has a day of its own,
    and the happening that it is about has the other."""
    found = _ABOUT.search(passage.text, verb.trigger.end, time.span.start)
    if found is None or singular(found["noun"].lower()) not in HAPPENINGS | _LOSSES:
        return None
    if any(found.end("noun") < c.trigger.start < time.span.start for c in passage.clauses):
        return None
    days = (TimexType.DATE, TimexType.TIME)
    others = (t for t in passage.times if passage.span.contains(t.span) and t.type in days)
    before = (t for t in others if t.span.end <= found.start("noun"))
    owned_too = any(verb_of(passage, other) is verb for other in before)
    return Span(found.start("noun"), found.end("noun")) if owned_too else None


_ABOUT = re.compile(
    r"\b(?:for|over|of|into|about|following|with|to|concerning|regarding|against)\s+"
    r"(?:(?:the|an?|his|her|their|its|this)\s+)?(?:[\w’'-]+\s+){0,2}?(?P<noun>[\w-]+)"
    r"(?:\s+(?:of|by|to|at|between|against)\s+[^;.]{1,80}?)?,?\s+(?:back\s+)?"
    r"(?:(?:in|on|at|during|of|from)\s+)(?:the\s+)?\Z",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(
    r"\s*(?:(?:the|an?|his|her|their|this)\s+)?(?:[\w’'-]+\s+){0,2}?(?P<noun>[\w-]+)\s+of\s+"
    r"[^;]{2,120}?,?\s+(?:(?:in|on|at|during)\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_LOSSES = words("loss destruction burning capsizing passing")
_MAKES_KNOWN = words(
    "record announce report chronicle lament mourn regret deplore commemorate learn"
)


def _noun_since(passage: Passage, time: TimeMention) -> Attachment | None:
    """A happening that another is counted from: the date is its own, not the verb's."""
    before = _NOUN_SINCE.search(passage.lead(time.span.start))
    if before is None or singular(before["noun"]) not in HAPPENINGS:
        return None
    if _STOOD.search(passage.text, passage.span.start, passage.span.start + before.end("by")):
        return None  # "testified before the inquiry"
    start = passage.span.start + before.start("noun")
    return Attachment(Span(start, start + len(before["noun"])), Tie.NOUN)


def _row(passage: Passage, time: TimeMention) -> Attachment | None:
    """A line of a log or a chronology that says in its own words what happened: "Fire out"."""
    if time.heads is None or not passage.span.start < time.heads.start < passage.span.end:
        return None
    if len(passage.lead(time.span.start).split()) > _LONGEST_LEAD:
        return None  # "At a meeting holden on the 3d of May"
    rest = _ROW.fullmatch(passage.text, time.heads.start, passage.span.end)
    if rest is None or len(rest["words"]) > LONGEST_ROW or MEANS_ANOTHER.match(rest["words"]):
        return None
    row = Span(rest.start("words"), rest.end("words"))
    verb = verb_of(passage, time)
    if verb is not None and verb.subject is not None and _SPEAKS.match(rest["words"]):
        return Attachment(verb.trigger, Tie.VERB, verb)  # the line of a chat
    return Attachment(verb.trigger if verb is not None else row, Tie.ENTRY, verb, row)


def _label(passage: Passage, time: TimeMention) -> Attachment | None:
    """ "Hearing dates: 5, 6 and 7 February", a line at the head of a record."""
    text = passage.text
    if passage.sentence.heading and (
        done := _DONE.fullmatch(text, passage.span.start, time.span.start)
    ):
        whole = Span(done.start("done"), passage.span.end)
        return Attachment(Span(*done.span("done")), Tie.LABEL, row=whole)
    label = (
        _LABEL.match(text, passage.span.start, time.span.start)
        if passage.sentence.heading
        else None
    )
    if label is None or _ONLY_DATES.fullmatch(text, label.end(), time.span.start) is None:
        return None
    named = [m for m in re.finditer(r"[\w-]+", label["name"]) if singular(m[0]) in HAPPENINGS]
    if not named:
        return None
    whole = Span(label.start("name"), label.end("name"))
    return Attachment(whole, Tie.LABEL, row=whole)


def says_what_was_done(text: str, date: Span) -> bool:
    """ "Filed: 30 August 2021": the line tells an act, also where the document bears that date."""
    done = _DONE.fullmatch(text, text.rfind("\n", 0, date.start) + 1, date.start)
    return done is not None and done["done"] not in ("Issued", "Released")


def _entry(passage: Passage, time: TimeMention) -> Attachment | None:
    """A line of a chronology: "1983: Ministry founded"."""
    if re.search(r"\w", passage.lead(time.span.start)):
        return None
    rest = _ENTRY.match(passage.text, time.span.end, passage.span.end)
    if rest is None or rest.end() >= passage.span.end:
        return None
    return Attachment(Span(rest.end(), passage.span.end), Tie.ENTRY)


def _whole(passage: Passage, time: TimeMention) -> Attachment | None:
    told = says_something(passage.text, passage.span, [time])
    return Attachment(passage.span, Tie.WHOLE) if told else None


def told_clauses(sentence: Sentence) -> list[Clause]:
    """The finite clauses that tell something, not only which thing is meant."""
    return [c for c in sentence.clauses if c.tense is not Tense.NONE and not c.describes]


def clauses_before(clauses: Sequence[Clause], clause: Clause) -> list[Clause]:
    """The finite clauses of the sentence whose verb comes earlier, the nearest first."""
    finite = [c for c in clauses if c.tense is not Tense.NONE]
    earlier = [c for c in finite if c.trigger.start < clause.trigger.start]
    return sorted(earlier, key=lambda c: -c.trigger.start)


def clause_after(clauses: Sequence[Clause], clause: Clause) -> Clause | None:
    """The next finite clause with a subject: the main one after a leading participle."""
    later = [
        c
        for c in clauses
        if c.trigger.start > clause.trigger.start
        and c.subject is not None
        and c.tense is not Tense.NONE
    ]
    return min(later, key=lambda c: c.trigger, default=None)


def leads(sentence: Sentence, clause: Clause) -> bool:
    """A participle that opens the sentence: "Founded in 1990, the agency …"."""
    shared = clause.subject is None or clause.subject.start > clause.trigger.start
    return shared and clause.passive and clause.trigger.start - sentence.span.start < 3


def joined(passage: Passage, dated: Clause, others: Collection[Span]) -> list[Clause]:
    """The verbs that share the subject of a dated one before them, and a date that opens the
    sentence: "on Monday they met and signed"; none that has words of time of its own.
    ``others`` are the verbs with other dates."""
    found = []
    last = dated
    for clause in sorted(passage.clauses, key=lambda c: c.trigger):
        if clause.trigger <= dated.trigger or clause.tense is not dated.tense:
            continue
        if clause.trigger in others or clause.dates or clause.subject != dated.subject:
            break
        between = passage.text[last.trigger.end : clause.trigger.start]
        plain = not (clause.negated or clause.modality or clause.describes or clause.speech)
        if not plain or not _joins(passage.sentence, between) or _LATER.search(between):
            break
        if not is_state(passage.text, clause) and clause.lemma not in STATES - {"be"}:
            found.append(clause)
        last = clause
    return found


def _joins(sentence: Sentence, between: str) -> bool:
    """ "And" stands right before the second verb; in another language before its clause."""
    if sentence.english:
        return _AND.search(between) is not None
    words = clause_words(sentence.language)
    return anywhere(words.and_).search(between) is not None and "," not in between


def subject_region(passage: Passage, clause: Clause) -> Span | None:
    """From the last verb, date or semicolon before the subject to the subject's end."""
    subject, begin = clause.subject, passage.span.start
    if subject is None:
        return None
    before = [begin, passage.text.rfind(";", begin, subject.start) + 1]
    before += [time.span.end for time in passage.times if time.span.end <= subject.start]
    before += [c.trigger.end for c in passage.sentence.clauses if c.trigger.end <= subject.start]
    return Span(max(before), subject.end)
