"""Did it happen, as the source tells it, and who says so."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.core.event import Status
from dateline.core.mention import BODIES, ActorKind, TimeMention
from dateline.core.passage import Passage
from dateline.core.period import Period
from dateline.core.sentence import Clause, Sentence, Tense
from dateline.core.text import Span
from dateline.events.attach import DUE, aside, clauses_before, is_due
from dateline.events.claims import is_bidding, said_untrue
from dateline.events.words import ACCORDING, STANDINGS, stem
from dateline.lexicon.clauses import ClauseWords, clause_words
from dateline.lexicon.english.lemmas import singular
from dateline.lexicon.english.nouns import HAPPENINGS, PARTIES, PERSONS
from dateline.lexicon.english.verbs import BIDDING, HEARSAY, SAYINGS, words

_WORD = re.compile(r"[\w'’]+")
_STEMS = tuple((status, frozenset(map(stem, table))) for status, table in STANDINGS)
_HEDGES = re.compile(r"\b(?:allegedly|reportedly|purportedly|supposedly|alleged)\b", re.I)
_COORDINATED = 8  # characters between two verbs that share their words of doubt
_FRAME = re.compile(
    r"\b(alleg(?:e|es|ed|edly)|accus(?:e|es|ed)|den(?:y|ies|ied)|claim(?:s|ed)?|suspect(?:s|ed)?"
    r"|reject(?:s|ed)?)\b(?=\s*,|[^.;]{0,40}\b(?:that|of|having)\b)",
    re.IGNORECASE,
)


_ACTS = frozenset(map(stem, ("agreed", "promised", "vowed", "pledged", "threatened", "proposed")))
_OF_OTHERS = {
    **dict.fromkeys(("accuse", "suspect", "allege", "charge", "report", "claim"), Status.ALLEGED),
    **dict.fromkeys(("deny", "reject", "refute"), Status.DENIED),
}
_OBJECT = re.compile(r"\b(?:that|of \w+ing|having|with \w+ing)\b", re.IGNORECASE)
_NAMES_TO = re.compile(r"\W*(?:(?:[A-Z][\w.&'’-]*|of|and|the|’s|'s|,)\s*)+\bto\s+(?:be\s+)?")
_SPEAKER = re.compile(r"he|she|it", re.IGNORECASE)
_CONDITION = re.compile(r"\b(?:if|unless|were|otherwise|rather|have)\b", re.IGNORECASE)
_WOULD_LATER = re.compile(
    r"\bwould\s+(?:later|eventually|ultimately|subsequently|finally|soon|go on to|come to)\b"
)
_BELIEF = re.compile(r"\bupon\s+information\s+and\s+belief\b", re.IGNORECASE)
_RUMOUR = re.compile(r"\b(?:rumou?rs?|gossip|hearsay)\b", re.IGNORECASE)
_SHALL = re.compile(r"\bshall\b")
_RESOLVED = words("resolve agree decide order propose")
_SETTLED = words("vote choose determine opt arrange undertake")
_BE = re.compile(r"\b(?:is|are|was|were|been|being|be)\s+(?:\w+\s+){0,2}$")
_SET = words("plan schedule expect set intend earmark slate time foresee")
_WAS_TO = re.compile(r"\b(?:was|were|is|are)\s+to\s+(?:have(?:\s+been)?|be)\s+(?:\w+ly\s+)?$")
_TO, _TO_BEFORE = re.compile(r"\s+to\b"), re.compile(r"\bto\s+$")


@dataclass(frozen=True, slots=True)
class Standing:
    """The status with the words that show it; empty where nothing but the tense does."""

    status: Status
    words: str = ""


def standing(
    passage: Passage,
    clause: Clause | None,
    time: TimeMention,
    published: Period | None,
    *,
    due: bool = False,
) -> Standing:
    """``due``: the date is that of a thing which is due then."""
    text = passage.text
    period = time.period
    assert period is not None
    if clause is not None:
        if untrue := said_untrue(passage, clause):
            return Standing(Status.DENIED, untrue)
        if period.start is None and is_bidding(passage, clause):
            return Standing(Status.ORDERED, clause.trigger.of(text))
        if period.start is None and clause.modality == "should":  # "should reply by 3 May"
            return Standing(Status.ORDERED, clause.modality)
        if _is_act(clause) and (published is None or not published.precedes(period)):
            return Standing(Status.HAPPENED)
        told = _from_object(text, clause, time) or _bidden(passage, clause)
        told = told or _hearsay(passage, clause)
        comes = published is not None and published.precedes(period)
        told = told or _told_as_ahead(passage, clause, ahead=comes)
        told = told or _from_words(passage, clause) or _from_frame(passage, clause)
        if told is not None:
            return told
        if clause.lemma == "be" and (told_due := DUE.match(text, clause.trigger.end)) is not None:
            return Standing(Status.PLANNED, told_due.group(0).strip())
        if period.start is None and clause.lemma in _RESOLVED and clause.subject is None:
            return Standing(Status.PLANNED, clause.trigger.of(text))
        if _announced_for(text, clause, time, ahead=comes):
            return Standing(Status.PLANNED, clause.trigger.of(text))
        if is_due(text, clause):
            return Standing(Status.PLANNED, "due")
        if _is_settled(text, clause) and published is not None and published.precedes(period):
            return Standing(Status.PLANNED, clause.trigger.of(text))
        if (set_for := _set_for(passage, clause)) is not None:
            return set_for
        if (
            clause.tense is Tense.NONE
            and clause.passive
            and _THAT_BE.search(text, passage.span.start, clause.trigger.start)
        ):
            return Standing(Status.PLANNED, "be")
        if _shall(text, clause):
            return Standing(Status.ORDERED, "shall")
        if clause.tense is Tense.FUTURE:
            return Standing(Status.PLANNED, clause.modality or "future tense")
    elif due:
        return Standing(Status.PLANNED, "due")
    elif (ahead := _ahead_in_title(passage)) is not None:
        return ahead
    told_as_past = clause is not None and clause.tense is Tense.PAST
    if published is not None and _lies_ahead(published, period) and not told_as_past:
        return Standing(Status.PLANNED, "it lies after the day of publication")
    return Standing(Status.HAPPENED)


def _is_settled(text: str, clause: Clause) -> bool:
    """ "Has resolved to close the shed from 1 June": the closing lies ahead."""
    settled = clause.lemma in _RESOLVED | _SETTLED and clause.tense is Tense.PAST
    return settled and _TO.match(text, clause.trigger.end) is not None


_THAT_BE = re.compile(r"\b[Tt]hat\b[^;.]+\bbe\s+(?:\w+ly\s+)?$")  # "that he be dismissed"


def _shall(text: str, clause: Clause) -> bool:
    """ "The defendant shall surrender his passport": a person is bidden, a thing is planned."""
    if clause.subject is None or clause.tense is not Tense.FUTURE:
        return False
    if _SHALL.search(text, clause.subject.end, clause.trigger.start) is None:
        return False
    head = clause.subject.of(text).split(" of ")[0].split()[-1]
    named = head[:1].isupper() and " " in clause.subject.of(text)
    somebody = named or head.lower() in ("he", "she", "they", "you")
    return somebody or singular(head.lower()) in PERSONS | PARTIES


def _set_for(passage: Passage, clause: Clause) -> Standing | None:
    """ "The sale is planned for May", "it was to be signed on 20 July", "was to have opened"."""
    text = passage.text
    helped = _BE.search(
        text, max(passage.span.start, clause.trigger.start - 24), clause.trigger.start
    )
    if not passage.english:
        set_for = clause.passive and clause.lemma in _SET
        return Standing(Status.PLANNED, clause.trigger.of(text)) if set_for else None
    if clause.passive and clause.lemma in _SET and helped is not None and not _put(text, clause):
        return Standing(Status.PLANNED, clause.trigger.of(text))
    start = max(passage.span.start, clause.trigger.start - 30)
    led = _WAS_TO.search(text, start, clause.trigger.start)
    return Standing(Status.PLANNED, led.group(0).strip()) if led is not None else None


_AHEAD = re.compile(r"\s+(?:down\s+)?(?:for|to)\b")
_TERMS = words("date day time hour deadline term")


def _put(text: str, clause: Clause) -> bool:
    """ "The boiler was set in 1865": a thing was put somewhere. A trial that is set lies ahead."""
    if clause.lemma != "set" or clause.subject is None:
        return False
    head = singular(clause.subject.of(text).split(" of ")[0].split()[-1].lower())
    return _AHEAD.match(text, clause.trigger.end) is None and head not in HAPPENINGS | _TERMS


def _lies_ahead(published: Period, period: Period) -> bool:
    """After the day of publication; a term set by then too: "to report by 30 November"."""
    if period.start is None and period.end is not None and published.end is not None:
        return period.end > published.end
    return published.precedes(period)


def _is_act(clause: Clause) -> bool:
    """ "agreed to close": the date is that of agreeing, which happened; no more than that did."""
    word = clause.modality.partition(" to")[0]
    return clause.tense is Tense.PAST and word.endswith("ed") and stem(word) in _ACTS


def _from_object(text: str, clause: Clause, time: TimeMention) -> Standing | None:
    """ "was accused of taking bribes in 2006", "denied reports that …": the date is that of what
    is alleged or denied."""
    status = _OF_OTHERS.get(clause.lemma)
    if status is None or time.span.start < clause.trigger.end:
        return None
    if _OBJECT.search(text, clause.trigger.end, time.span.start) is None:
        return None
    return Standing(status, clause.trigger.of(text))


SET_FOR = re.compile(r"\b(?:for|until|till)\s+(?:the\s+)?$")


def _announced_for(text: str, clause: Clause, time: TimeMention, *, ahead: bool) -> bool:
    """ "Has called a meeting for 3 May", told before that day: the meeting lies ahead."""
    behind = ahead and clause.tense is Tense.PAST and clause.trigger.end < time.span.start
    return behind and SET_FOR.search(text, clause.trigger.end, time.span.start) is not None


def _hearsay(passage: Passage, clause: Clause) -> Standing | None:
    """ "it is said that he left", "a rumour said that he left": nobody is named who says so."""
    text = passage.text
    if (belief := _BELIEF.search(text, passage.span.start, clause.trigger.start)) is not None:
        return Standing(Status.ALLEGED, belief.group(0))
    teller = clause.subject if clause.lemma in SAYINGS else clause.speaker
    if teller is not None and _RUMOUR.search(teller.of(text)) is not None:
        return Standing(Status.ALLEGED, teller.of(text))
    for other in passage.clauses:
        nameless = other.passive and other.agent is None and other.lemma in HEARSAY
        if other.trigger == clause.speech and nameless:
            return Standing(Status.ALLEGED, other.trigger.of(text))
    return None


def _told_as_ahead(passage: Passage, clause: Clause, *, ahead: bool) -> Standing | None:
    """ "Would" that is no condition but a "will" of the past: "said that it would open in May" is
    planned, "would later become president" came about."""
    is_would = clause.modality == "would" or _is_would(passage.sentence, clause)
    if not is_would or _CONDITION.search(passage.words):
        return None
    if ahead:
        return Standing(Status.PLANNED, "would")
    said = (c for c in passage.clauses if c.trigger == clause.speech)
    if any(other.tense is Tense.PAST for other in said):
        return Standing(Status.PLANNED, clause.modality)
    later = _WOULD_LATER.search(passage.text, clause.span.start, clause.span.end + len(" to"))
    return Standing(Status.HAPPENED, later.group(0)) if later is not None else None


def _is_would(sentence: Sentence, clause: Clause) -> bool:
    """ "würde", "abriría": a verb that is only thought of, by a helping verb or by its form."""
    if sentence.english or not clause.modality:
        return False
    words = clause_words(sentence.language)
    by_form = words.would is not None and words.would.search(clause.modality) is not None
    return by_form or words.sense(clause.modality) == "would"


def _ahead_in_title(passage: Passage) -> Standing | None:
    """ "Norland to lower tolls": a title's infinitive lies ahead."""
    if not passage.sentence.heading or any(c.tense is not Tense.NONE for c in passage.clauses):
        return None
    for clause in passage.clauses:
        if _NAMES_TO.fullmatch(passage.text, passage.span.start, clause.trigger.start):
            return Standing(Status.PLANNED, f"to {clause.trigger.of(passage.text)}")
    return None


def _bidden(passage: Passage, clause: Clause) -> Standing | None:
    """ "ordered the company to pay by May": what another verb of the sentence asks for."""
    text = passage.text
    if clause.lemma == "suppose" and clause.passive and _TO.match(text, clause.trigger.end):
        return Standing(Status.PLANNED, clause.trigger.of(text))
    if clause.tense is not Tense.NONE or not _TO_BEFORE.search(text[: clause.trigger.start][-6:]):
        return None
    for earlier in clauses_before(passage.clauses, clause)[:1]:
        if earlier.lemma in BIDDING:
            return Standing(Status.ORDERED, earlier.trigger.of(text))
    return None


def _from_words(passage: Passage, clause: Clause) -> Standing | None:
    sentence = passage.sentence
    speech = clause.speech.of(passage.text) if clause.speech is not None else ""
    if not passage.english:
        return _from_words_of(clause_words(sentence.language), sentence, clause, speech)
    if clause.tense is Tense.PAST and stem(speech) in dict(_STEMS)[Status.PLANNED]:
        speech = ""  # "announced that it had sold": no plan
    hedge = _HEDGES.search(clause.span.of(passage.text))
    modality = clause.modality or _shared_modality(sentence, clause)
    heard = " ".join(filter(None, [modality, speech, hedge.group(0) if hedge else ""]))
    stems = {stem(word): word for word in _WORD.findall(heard)}
    for status, table in _STEMS:
        for found, word in stems.items():
            if found in table:
                return Standing(status, word)
    return None


def _from_words_of(
    words: ClauseWords, sentence: Sentence, clause: Clause, speech: str
) -> Standing | None:
    """In another language, by the English senses of its words."""
    told = words.sense(speech.lower())
    if clause.tense is Tense.PAST and stem(told) in dict(_STEMS)[Status.PLANNED]:
        told = ""
    modality = clause.modality or _shared_modality(sentence, clause)
    senses = {"reportedly": modality} if " " in modality and "," not in modality else {}
    senses |= {words.sense(word): word for word in _WORD.findall(modality)} if not senses else {}
    senses |= {told: speech} if told else {}
    for status, table in _STEMS:
        for sense, word in senses.items():
            if stem(sense) in table:
                return Standing(status, word)
    return None


def _shared_modality(sentence: Sentence, clause: Clause) -> str:
    """ "reportedly killed or jailed": the doubt is about both."""
    for other in clauses_before(sentence.clauses, clause)[:1]:
        near = clause.trigger.start - other.trigger.end < _COORDINATED
        if near and clause.subject is not None and other.subject == clause.subject:
            return other.modality
    return ""


def _from_frame(passage: Passage, clause: Clause) -> Standing | None:
    """ "Prosecutors allege that …", where the grammar did not see the verb."""
    frame = _FRAME.search(passage.text, passage.span.start, clause.trigger.start)
    if frame is None or clause.speech is not None:
        return None
    status = Status.DENIED if frame.group(1).lower()[:3] in ("den", "rej") else Status.ALLEGED
    return Standing(status, frame.group(1))


def says_who(passage: Passage, clause: Clause | None) -> str:
    """The speaker or the report the sentence cites, under the actor's own name where known."""
    text, actors = passage.text, passage.actors
    speaker = clause.speaker if clause is not None else None
    if speaker is None:
        speaker = next((c.subject for c in passage.clauses if aside(text, c)), None)
    if speaker is None:
        cited = ACCORDING.search(text, passage.span.start, passage.span.end)
        if cited is None:
            return ""
        end = re.compile(r"[,.;:]|\bthat\b").search(text, cited.end(), passage.span.end)
        speaker = Span(cited.end(), end.start() if end else passage.span.end)
    named = [actor.actor for actor in actors if speaker.contains(actor.span)]
    if (meant := _SPEAKER.fullmatch(speaker.of(text))) is not None:
        kinds = BODIES if meant.group(0).lower() == "it" else (ActorKind.PERSON,)
        named = [a.actor for a in actors if a.kind in kinds and a.span.end <= speaker.start]
    return named[-1] if named else " ".join(speaker.of(text).split())[:80]
