"""Did it happen, as the source tells it, and who says so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.core.event import Status
from dateline.core.mention import ActorMention
from dateline.core.period import Period
from dateline.core.sentence import Clause, Sentence, Tense
from dateline.core.text import Span
from dateline.events.attach import DUE, clauses_before
from dateline.events.words import ACCORDING, STANDINGS, stem

_WORD = re.compile(r"[\w'’]+")
_STEMS = tuple((status, frozenset(map(stem, table))) for status, table in STANDINGS)
_HEDGES = re.compile(r"\b(?:allegedly|reportedly|purportedly|supposedly|alleged)\b", re.I)
_COORDINATED = 8  # characters between two verbs that share their words of doubt
_FRAME = re.compile(
    r"\b(alleg(?:e|es|ed|edly)|accus(?:e|es|ed)|den(?:y|ies|ied)|claim(?:s|ed)?|suspect(?:s|ed)?"
    r"|reject(?:s|ed)?)\b(?=\s*,|[^.;]{0,40}\b(?:that|of|having)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """The status with the words that show it; empty where nothing but the tense does."""

    status: Status
    words: str = ""


def standing(
    text: str, sentence: Sentence, clause: Clause | None, period: Period, published: Period | None
) -> Standing:
    if clause is not None:
        told = _from_words(text, sentence, clause) or _from_frame(text, sentence, clause)
        if told is not None:
            return told
        if clause.lemma == "be" and (due := DUE.match(text, clause.trigger.end)) is not None:
            return Standing(Status.PLANNED, due.group(0).strip())
        if clause.tense is Tense.FUTURE:
            return Standing(Status.PLANNED, clause.modality or "future tense")
    told_as_past = clause is not None and clause.tense is Tense.PAST
    if published is not None and published.precedes(period) and not told_as_past:
        return Standing(Status.PLANNED, "it lies after the day of publication")
    return Standing(Status.HAPPENED)


def _from_words(text: str, sentence: Sentence, clause: Clause) -> Standing | None:
    speech = clause.speech.of(text) if clause.speech is not None else ""
    hedge = _HEDGES.search(clause.span.of(text))
    modality = clause.modality or _shared_modality(sentence, clause)
    heard = " ".join(filter(None, [modality, speech, hedge.group(0) if hedge else ""]))
    stems = {stem(word): word for word in _WORD.findall(heard)}
    for status, table in _STEMS:
        for found, word in stems.items():
            if found in table:
                return Standing(status, word)
    return None


def _shared_modality(sentence: Sentence, clause: Clause) -> str:
    """ "reportedly killed or jailed": the doubt is about both."""
    for other in clauses_before(sentence.clauses, clause)[:1]:
        near = clause.trigger.start - other.trigger.end < _COORDINATED
        if near and clause.subject is not None and other.subject == clause.subject:
            return other.modality
    return ""


def _from_frame(text: str, sentence: Sentence, clause: Clause) -> Standing | None:
    """ "Prosecutors allege that …", where the grammar did not see the verb."""
    frame = _FRAME.search(text, sentence.span.start, clause.trigger.start)
    if frame is None or clause.speech is not None:
        return None
    status = Status.DENIED if frame.group(1).lower()[:3] in ("den", "rej") else Status.ALLEGED
    return Standing(status, frame.group(1))


def says_who(
    text: str, sentence: Sentence, clause: Clause | None, actors: Sequence[ActorMention]
) -> str:
    """The speaker or the report the sentence cites, under the actor's own name where known."""
    speaker = clause.speaker if clause is not None else None
    if speaker is None:
        cited = ACCORDING.search(text, sentence.span.start, sentence.span.end)
        if cited is None:
            return ""
        end = re.compile(r"[,.;:]|\bthat\b").search(text, cited.end(), sentence.span.end)
        speaker = Span(cited.end(), end.start() if end else sentence.span.end)
    named = [actor.actor for actor in actors if speaker.contains(actor.span)]
    return named[-1] if named else " ".join(speaker.of(text).split())[:80]
