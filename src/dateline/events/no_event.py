"""Why a date of a sentence dates no event, though words for one stand beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dateline.core.mention import TimeMention
from dateline.core.passage import Passage
from dateline.core.period import Grain
from dateline.core.sentence import Clause, Tense
from dateline.core.text import Span
from dateline.events.attach import (
    Attachment,
    Tie,
    is_ended_then,
    is_state,
    is_stative,
    owned,
    owns,
    verb_of,
)
from dateline.events.claims import NOTHING_HAPPENED, is_bidding, no_claim, says_nothing
from dateline.events.entries import tells_without_verb
from dateline.events.small_words import anywhere
from dateline.events.which import is_of_a_life, is_told, measures, thing_meant
from dateline.events.words import HABITS, READER, STATE_TURNS
from dateline.lexicon.clauses import clause_words
from dateline.lexicon.english.lemmas import singular
from dateline.lexicon.english.nouns import HAPPENINGS, PERSONS
from dateline.lexicon.english.verbs import FOR_A_TIME, STATES

BY_A_TERM = re.compile(r"\b(?:by|before|until|within)\s+(?:the\s+)?$", re.IGNORECASE)
_AS_IN = re.compile(r"\b(?:as|than)\s+(?:in|on|at|during)\s+(?:the\s+)?$", re.IGNORECASE)
# "a fall of 11 % from 2007", "up 3 % on last year", "from $5.8 billion in 2005"
_COMPARED = re.compile(
    r"(?:\d\s?%|\bper ?cent|\bpoints|\bpercentage points)\s+(?:from|over)"
    r"\s+(?:the\s+)?$"
    r"|\b(?:from|against|versus)\s+(?:US\s?)?[$€£¥]?\s?\d[\d.,]*"
    r"(?:\s*(?:%|\w+illion|per ?cent|\w+s))?\s+(?:in|on|at)\s+$"
    r"|\bcompar(?:ed|ing)\s+(?:with|to)\s+(?:[^,;.]{0,60}\s)?(?:in\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_FIGURE_OF = re.compile(r":\s*[$€£¥]?\s?-?\d")  # "3.1 million (2021: 7.7 million)"
_FEWEST_SAID = 2  # words of a turn that tells something
_ONE_WORD = re.compile(r"[\w.@-]+:\s*\w+\W*")  # "tomas.vasko: looking"
_CHATS = re.compile(  # a question without its sign, and a few words of feeling, behind a sender
    r"[^:\n]{1,40}:\s+(?:(?:and|so|but|ok|wait)\s+)?"
    r"(?:(?:(?:who|what|when|where|why|how)\b(?:’s|'s)?"
    r"|(?:did|do|does|have|has|are|is|can|could|will|would|should)\s+(?:you|u|we|they|he|she|it"
    r"|anyone|anybody|somebody|someone)\b)[^.!]*"
    r"|(?:oh|omg|wow|lol|haha\w*|sorry|thanks|thank you|thx|congrat\w*|yes|no|yay|ugh)\b.{0,30})",
    re.IGNORECASE,
)
# "[2021-06-17 15:45] tomas.vasko: two of them, over there"
_TURN_OF_CHAT = re.compile(r"\[[^\]\n]{4,30}\]\s+<?[^:\n]{1,60}>?:\s+(?P<said>[^\n]*)", re.DOTALL)
# "for the first time since 2004", "the largest fall since 1987"
MOST_SINCE = re.compile(
    r"\b(?:first|most|least|worst|\w{2,}est)\b[^,;.]{0,50}\bsince\s+(?:the\s+)?$"
)
_OWNED_NOUN = re.compile(r"['’]s?\s+((?:[\w-]+\s*){1,3})")
_IN_NAME_OF_LAW = re.compile(
    r"[A-Z]\w+\s+(?:Act|Law|Code|Convention|Constitution|Charter|Statute|Regulations?|Directive)"
    r",?\s+(?:of\s+)?(?:the\s+)?$"
)
# "2018 will be a good year": how it is, and nothing that happened in it.
_YEAR_IS = re.compile(
    r"\s+(?:was|is|will\s+be|would\s+be|has\s+been|had\s+been)\s+(?:an?|the|no)\b"
)
_STANDS_FIRST = re.compile(r"(?:^\W*|\b(?:that|says?|said|say)\s+)(?:the\s+year\s+)?$")
# "had 300 employees", "had revenues of £61m"; not "had talks"
_HAD_SO_MANY = re.compile(
    r"ha[ds]\s+(?:(?:about|some|around|over|more\s+than|nearly|only|at\s+least)\s+)?"
    r"(?:[$€£¥]?\s?\d|(?:a\s+)?(?:total\s+)?(?:revenues?|sales|turnover|profits?|assets|debts?|staff|population"
    r"|workforce)\b)"
)
# "decided on Tuesday not to sell": the deciding happened
_DECIDED_NOT = re.compile(
    r"\b(?:decided|agreed|voted|chose|promised|vowed|pledged|opted)\b[^.;]{0,40}\bnot\s+to\s+$"
)
_HEAD_OF_ROW = 20  # characters in which a row that denies does so: "1833: Fire; no lives lost"


def only_says_which(passage: Passage, time: TimeMention, under: Mapping[Span, TimeMention]) -> bool:
    """ "Repeated yesterday's test", told in an entry: the entry has the day of what was done. "The
    minutes of 8 December were approved": no day of the approval either."""
    if not passage.english:
        return False
    text, sentence = passage.text, passage.sentence
    if owns(text, time.span) and (sentence.span in under or not _owns_happening(text, time.span)):
        return True
    if _IN_NAME_OF_LAW.search(
        text, max(sentence.span.start, time.span.start - 40), time.span.start
    ):
        return True
    if _YEAR_IS.match(text, time.span.end) and _STANDS_FIRST.search(
        text, sentence.span.start, time.span.start
    ):
        return True
    if is_of_a_life(text, time.span):
        return True
    if sentence.span in under and _only_ends(passage, time):
        return True
    noun = thing_meant(text, sentence, time.span)
    if noun is not None:
        return not is_told(text, noun)
    return measures(text, sentence.span, time.span, passage.times)


def _only_ends(passage: Passage, time: TimeMention) -> bool:
    """ "Closed the school until Tuesday", in an entry, which has the day that it was closed."""
    clause = verb_of(passage, time) if _UNTIL.search(passage.lead(time.span.start)) else None
    if clause is None or clause.negated or clause.lemma not in FOR_A_TIME:
        return False
    return clause.trigger < time.span and clause.tense in (Tense.PAST, Tense.PRESENT)


_UNTIL = re.compile(r"\b(?:until|till)\s+(?:the\s+)?$")


def _owns_happening(text: str, date: Span) -> bool:
    """ "Monday's storm", "yesterday's vote": what happened then."""
    noun = _OWNED_NOUN.match(text, date.end)
    return noun is not None and any(singular(w) in HAPPENINGS for w in noun[1].split())


def no_event(passage: Passage, time: TimeMention, tied: Attachment | None) -> str:
    """Why a dated sentence tells no event; empty where it does."""
    text, sentence = passage.text, passage.sentence
    if sentence.heading and (tied is None or tied.tie is not Tie.LABEL):
        return "heads what stands under it" if time.heads else "stands in a heading"
    if tied is None and time.heads is not None:
        return "heads what stands under it"
    if reason := no_claim(passage, tied.clause if tied is not None else None):
        return reason
    if tied is None:
        return "no verb or noun here tells what happened"
    clause = tied.clause
    if tied.row is not None and _ONE_WORD.fullmatch(tied.row.of(text)):
        return "is a word in passing"
    line = text[time.heads.start : passage.span.end] if time.heads is not None else ""
    if _CHATS.fullmatch(line.strip(" ]")):
        return "is a word in passing"
    if tied.row is not None and says_nothing(tied.row.of(text)):
        return NOTHING_HAPPENED
    turn = _TURN_OF_CHAT.match(text, passage.span.start, passage.span.end)
    if turn is not None and len(turn["said"].split()) < _FEWEST_SAID:
        return "is a word in passing"
    if turn is not None and clause is None and not tells_without_verb(turn["said"]):
        return "is a word in passing"
    if clause is None or tied.tie is Tie.NOUN:
        return ""
    said = turn.start("said") if turn is not None else None
    told = tied.row is None or said is not None
    bidding = told and is_bidding(passage, clause, start=said)
    if bidding and not BY_A_TERM.search(text[: time.span.start][-12:]):
        return "asks for something, and says not by when"
    decided = _DECIDED_NOT.search(text, passage.span.start, clause.trigger.start)
    whole = tied.row is None or clause.trigger.start - tied.row.start < _HEAD_OF_ROW
    if whole and clause.negated and decided is None and not is_ended_then(text, clause, time):
        return "says that it did not happen"
    if passage.english and _names_a_thing(text, time):
        return "belongs to the name of a thing"
    if (is_state(text, clause) and not _held_office(text, clause, time)) or _HAD_SO_MANY.match(
        text, clause.trigger.start
    ):
        return "says how things were, not what happened"
    stative = clause.lemma in STATES and clause.lemma != "be"
    which = clause.describes and not clause.passive
    if which and (stative or STATE_TURNS.match(text, clause.trigger.start)):
        return "says which is meant, not what happened"
    shown = clause.tense is Tense.PRESENT and not clause.passive
    if shown and clause.lemma != "be" and is_stative(text, clause):
        return "says how things are, not what happened"
    before = passage.lead(time.span.start)
    figure = before.endswith("(") and _FIGURE_OF.match(text, time.span.end) is not None
    if (
        figure
        or clause.lemma == "compare"
        or any(p.search(before) for p in (_AS_IN, _COMPARED, MOST_SINCE))
    ):
        return "compares with another time"
    if _may_anybody(passage, clause):
        return "says what anybody may do"
    if clause.subject is not None and READER.match(clause.subject.of(text)):
        return "speaks to the reader, in general"
    subject = clause.subject.of(text).lower() if clause.subject is not None else ""
    if clause.tense is Tense.PRESENT and subject in ("everything", "nothing", "all", "life"):
        return "says how all is, not what happened"
    habits = HABITS if passage.english else anywhere(clause_words(passage.language).habits)
    if clause.tense is not Tense.PAST and habits.search(clause.span.of(text)):
        return "tells a habit"
    return ""


def _may_anybody(passage: Passage, clause: Clause) -> bool:
    """ "Persons concerned may apply before 15 May", "any member may vote until then"."""
    if clause.modality != "may" or clause.subject is None or clause.passive:
        return False
    if any(clause.subject.overlaps(actor.span) for actor in passage.actors):
        return False
    words = _OF_WHICH.split(clause.subject.of(passage.text))[0].split()
    several = bool(words) and any(singular(w.lower()) != w.lower() for w in words[-1:])
    return bool(words) and (words[0].lower() in _ANY or (several and words[0].lower() not in _THE))


_OF_WHICH = re.compile(r"\s+(?:of|who|which|that|with|in|concerned|affected|wishing)\b")
_ANY = frozenset(("any", "every", "each", "all", "anyone", "anybody", "everyone", "everybody"))
_THE = frozenset(
    ("the", "these", "those", "his", "her", "its", "their", "our", "both", "two", "three", "they")
)


def _held_office(text: str, clause: Clause, time: TimeMention) -> bool:
    """ "Lind was pastor at Rothwell from 1862 to 1875", "was from May 1862 pastor", "was in Lisbon
    from 1862 to 1875": a stretch of somebody's life."""
    if clause.tense is not Tense.PAST or clause.negated:
        return False
    ranged = _FROM_TO.match(text, time.span.end) or _TO_OF.search(text[: time.span.start][-24:])
    if clause.object is None:
        return ranged is not None and _THERE.match(text, clause.trigger.end) is not None
    office = re.match(
        r"(?:the\s+)?(?:[\w-]+\s+){0,2}?(?P<noun>[\w-]+)$", clause.object.of(text).split(" of ")[0]
    )
    ranged = ranged or _FROM.search(text[: time.span.start][-12:])
    named = office is not None and singular(office["noun"].lower()) in PERSONS
    return named and ranged is not None and not re.match(r"an?\s", clause.object.of(text))


_FROM = re.compile(r"\bfrom\s+(?:the\s+)?(?:early\s+|late\s+)?$")
_THERE = re.compile(r"\s+(?:posted\s+|stationed\s+)?(?:in|at)\s+(?:the\s+)?[A-ZÀ-Þ]")
_FROM_TO = re.compile(r"\s*(?:to|till|until|[–—-])\s*(?:the\s+)?(?:[A-Z]\w+\s+)?\d")
_TO_OF = re.compile(r"\d\s*(?:to|till|until|[–—-])\s*(?:the\s+)?$")


def _names_a_thing(text: str, time: TimeMention) -> bool:
    """ "the 2011 edition": the year tells one thing from others, and dates nothing here."""
    if time.period is None or time.period.grain is not Grain.YEAR:
        return False
    return owned(text, time.span) and re.match(r"\s+[a-z]", text[time.span.end :][:3]) is not None
