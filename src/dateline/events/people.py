"""Who takes part in an event, and as what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.core.event import Participant, Role
from dateline.core.mention import PLACES, ActorKind, ActorMention
from dateline.core.passage import Passage
from dateline.core.sentence import Clause, Sentence, Tense
from dateline.core.text import Span
from dateline.events.attach import subject_region
from dateline.events.homes import is_home
from dateline.events.small_words import before_name, company
from dateline.events.words import ACCORDING
from dateline.lexicon import gazetteer
from dateline.lexicon.clauses import clause_words
from dateline.lexicon.english.bodies import by_kind

_LOCATIVE = re.compile(
    r"\b(?:in|at|near|to|from|into|across|throughout|of|via)\s+(?:the\s+)?$", re.I
)
# What opens a list of those who were there too, and what ends it.
_COMPANY = re.compile(
    r"\b(?:with|alongside|between|accompanied by|attended by|joined by|flanked by)\s+", re.I
)
_COMPANY_ENDS = re.compile(
    r"[;:()“”\"]|\b(?:in|on|at|over|for|about|to|after|before|from|by|that|which|who|when|while|as"
    r"|under|into|during|against|because|if|until|where|will|would|is|are|was|were|has|had)\b"
)
_PRESENCE = re.compile(r"\b(?:in|within) (?:the )?(?:presence|company) of\s+", re.I)
_PRESENCE_ENDS = re.compile(r"[;:“”\"]|\s[–—]\s")
# Between a body and the name of its person, and between a person and the body served.
_OFFICE = re.compile(
    r"(?:['’]s?)?\s+(?:(?!(?:with|and|by|to|from|in|on|at|for|against|as|that)\b)[a-z][\w-]*\s+){0,4}"
    r"(?:(?:[A-Z][\w-]*\.?|and|of)\s+){0,4}(?!and\s)(?<!\band\s)"
    r"|['’]s?\s+(?:[a-z][\w-]*\s+){0,3}[a-z][\w-]*,\s+"
)
_HOLDER = re.compile(r",\s+(?:(?!(?:and|who|whom|whose|which)\b)[\w-]+['’]?s?\s+){0,6}")
# "sued for damages against the electronics maker Norland", "sold it to Norland"
_TO_WHOM = re.compile(r"\b(?:against|to|from)\s+(?:[a-z][\w-]*\s+){0,4}$")
_TURN = re.compile(r"\**:\**\s+\w")
_STAMP = re.compile(r"(?:[\W\d_]|[AaPp]M\b)*")  # "[08/11/2012, 5:02 PM] " before who says it
_HEAD_OF = re.compile(r"(?P<office>(?:[a-z][\w-]*\s+){1,3})(?:of|at)\s+(?:the\s+)?$")
_PLACE_BEHIND = re.compile(r"\s+in\s+[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?")
_MONEY = re.compile(r"\s?[$€£¥]")
_STRONGER = {Role.DOER: 0, Role.AFFECTED: 1, Role.WITH: 2, Role.NAMED: 3}


def participants(passage: Passage, clause: Clause | None) -> tuple[Participant, ...]:
    """The actors of the clause, or of the sentence where the clause names none.

    A place where something happened takes no part in it.
    """
    text, sentence, actors = passage.text, passage.sentence, passage.actors
    cited = ACCORDING.search(text, sentence.span.start, sentence.span.end)
    inside = [
        actor
        for actor in actors
        if sentence.span.contains(actor.span)
        and not (cited is not None and cited.end() == actor.span.start)
        and not _MONEY.match(text, actor.span.end)  # "US$ 5"
        and not _only_speaks(clause, actor)
        and not is_home(text, sentence.span, actor)
        and not _has_the_turn(text, actor)
    ]
    subjects = subject_region(passage, clause) if clause is not None else None
    beside = list(_company(passage, clause, inside)) if clause is not None else []
    near = [
        a
        for a in inside
        if clause is not None
        and _reach(clause, subjects).contains(a.span)
        and not _of_another(sentence, clause, subjects, a)
    ]
    near += [
        a
        for a in inside
        if clause is not None
        and a not in near
        and (_is_told(sentence, clause, a) or a.span in beside)
    ]
    found: dict[str, Participant] = {}
    for mention in near or [a for a in inside if not _elsewhere(passage, clause, a)]:
        role = _role(passage, mention, clause, subjects, beside)
        if role is Role.AFFECTED and _is_headed(text, mention.span):
            continue
        whose = next((a for a in inside if _belongs(passage, mention, a)), None)
        if whose is not None:
            if _role(passage, whose, clause, subjects, beside) is Role.AFFECTED:
                continue  # he was arrested, not the bank he heads
            role = Role.NAMED
        if role is Role.NAMED and mention.kind in PLACES and _is_where(passage, mention):
            continue
        if mention.kind is ActorKind.PLACE and role is not Role.DOER:
            continue
        former = found.get(mention.actor)
        if former is None or _STRONGER[role] < _STRONGER[former.role]:
            found[mention.actor] = Participant(mention.actor, mention.kind, role)
    for by_kind_alone in _by_kind(text, clause, actors):
        found.setdefault(by_kind_alone.actor, by_kind_alone)
    return tuple(found.values())


def _by_kind(
    text: str, clause: Clause | None, actors: Sequence[ActorMention]
) -> Iterator[Participant]:
    """ "The city council", where no name for it stands in the document: the corpus may have one."""
    if clause is None:
        return
    subject = Role.AFFECTED if clause.passive else Role.DOER
    parts = ((clause.subject, subject), (clause.object, Role.AFFECTED), (clause.agent, Role.DOER))
    for part, role in parts:
        if part is None or any(
            part.overlaps(actor.span) for actor in actors if actor.kind is not ActorKind.PLACE
        ):
            continue
        place = _PLACE_BEHIND.match(text, part.end)
        body = by_kind(text[part.start : place.end() if place else part.end])
        if body is not None:
            yield Participant(body.called, ActorKind.GOVERNMENT, role)


def _elsewhere(passage: Passage, clause: Clause | None, actor: ActorMention) -> bool:
    """Another clause of the sentence tells of it: "it was filed away; the Courier has seen a copy".
    What says more of what the verb acts on, or follows a colon, belongs to the clause: "the deal
    was done: Halden bought Lumenta"."""
    if clause is None or clause.subject is None:
        return False
    others = (other for other in passage.clauses if other.trigger != clause.trigger)
    return any(
        (other.tense is not Tense.NONE or _hangs_before(passage.sentence, clause, other))
        and _reach(other, None).contains(actor.span)
        and not _explains(passage.text, clause, other)
        for other in others
    )


def _hangs_before(sentence: Sentence, clause: Clause, other: Clause) -> bool:
    """ "I have made bold to engage Berg, and shall wait upon you": the infinitive of an earlier
    verb."""
    return other.trigger.end <= clause.span.start and any(
        c.tense is not Tense.NONE and c.trigger.end <= other.trigger.start for c in sentence.clauses
    )


def _of_another(
    sentence: Sentence, clause: Clause, subjects: Span | None, actor: ActorMention
) -> bool:
    """Between a verb and the subject that it shares stands the clause of another: "the tower was
    begun by Berg and was lit in 1790"."""
    own = (subjects, clause.span, clause.subject, clause.object, clause.agent)
    if any(part is not None and part.contains(actor.span) for part in own):
        return False
    return any(
        other.span.contains(actor.span)
        for other in sentence.clauses
        if other.tense is not Tense.NONE
        and other.trigger < clause.trigger
        and other.span.end <= clause.trigger.start
    )


def _explains(text: str, clause: Clause, other: Clause) -> bool:
    about = other.subject
    if about is not None and other.describes and clause.trigger.end <= about.start:
        return clause.span.contains(about)
    return text[clause.span.end : other.span.start].strip() == ":"


def _has_the_turn(text: str, actor: ActorMention) -> bool:
    """ "Anna Berg: It was sold in May.": whose turn it is in a transcript."""
    if actor.kind is not ActorKind.PERSON or _TURN.match(text, actor.span.end) is None:
        return False
    line = text.rfind("\n", 0, actor.span.start) + 1
    return _STAMP.fullmatch(text, line, actor.span.start) is not None


def _is_headed(text: str, name: Span) -> bool:
    """ "The former head of Norland Bank was jailed": not the bank."""
    before = _HEAD_OF.search(text, max(0, name.start - 60), name.start)
    if before is None:
        return False
    words = before["office"].split()
    ends = (" ".join(words[at:]).title() for at in range(len(words)))
    return any(end in gazetteer.titles() for end in ends)


def _only_speaks(clause: Clause | None, actor: ActorMention) -> bool:
    """Who says so takes no part in what is said, unless it is told of the speaker."""
    if clause is None or clause.speaker is None or not clause.speaker.contains(actor.span):
        return False
    subject = clause.subject
    return subject is None or not subject.overlaps(actor.span)


def _company(passage: Passage, clause: Clause, actors: Sequence[ActorMention]) -> Iterator[Span]:
    """The names of those it was done with, or before whom: "with Berg and Dahl", "in the presence
    of the mayor, Anna Berg". In the presence of somebody stand people, not what they preside."""
    text = passage.text
    end = passage.span.end
    start = clause.subject.start if clause.subject is not None else clause.trigger.end
    start = min(start, clause.trigger.end)
    reach = max(clause.span.end, clause.object.end if clause.object is not None else 0)
    if not passage.english:
        pattern = company(clause_words(passage.language))
        for found in pattern.finditer(text, min(start, clause.span.start), reach):
            yield from (a.span for a in actors if Span(*found.span("who")).contains(a.span))
        return
    for opened in _COMPANY.finditer(text, start, reach):
        closed = _COMPANY_ENDS.search(text, opened.end(), end)
        stretch = Span(opened.end(), closed.start() if closed else end)
        yield from (a.span for a in actors if stretch.contains(a.span))
    for opened in _PRESENCE.finditer(text, start, end):
        closed = _PRESENCE_ENDS.search(text, opened.end(), end)
        stretch = Span(opened.end(), closed.start() if closed else end)
        people = (a for a in actors if a.kind is ActorKind.PERSON)
        yield from (a.span for a in people if stretch.contains(a.span))


def _is_told(sentence: Sentence, clause: Clause, mention: ActorMention) -> bool:
    """Named in what the verb of the clause says: "Berg said that the bank had failed"."""
    said = (other.span for other in sentence.clauses if other.speech == clause.trigger)
    return any(span.contains(mention.span) for span in said)


def _reach(clause: Clause, subjects: Span | None) -> Span:
    parts = [subjects, clause.span, clause.trigger, clause.subject, clause.object, clause.agent]
    spans = [part for part in parts if part is not None]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _role(
    passage: Passage,
    mention: ActorMention,
    clause: Clause | None,
    subjects: Span | None,
    beside: Sequence[Span],
) -> Role:
    text = passage.text
    if clause is None:
        return Role.NAMED
    span = mention.span
    if clause.agent is not None and clause.agent.contains(span):
        return Role.DOER
    if span in beside:
        return Role.WITH
    listed = mention.kind is ActorKind.PERSON and subjects is not None and subjects.contains(span)
    if listed or _is_named_by(text, clause.subject, span):
        return Role.AFFECTED if clause.passive else Role.DOER
    if _is_named_by(text, clause.object, span):
        return Role.AFFECTED
    behind = clause.trigger.end <= span.start and clause.span.contains(span)
    if (
        behind
        and mention.kind not in PLACES
        and _to_whom(passage.sentence).search(text, max(0, span.start - 60), span.start)
    ):
        return Role.AFFECTED
    return Role.NAMED


def _is_named_by(text: str, group: Span | None, name: Span) -> bool:
    """The name stands in the noun group, or beside it: "the captain, Carl Dahl, left"."""
    if group is None:
        return False
    beside = text[group.end : name.start] == ", " and text[name.end : name.end + 1] in (",", ".")
    return group.overlaps(name) or beside


def _belongs(passage: Passage, body: ActorMention, person: ActorMention) -> bool:
    """Only says whose person it is: "Norland Bank chief executive Anna Berg", "Anna Berg, the
    Norland Bank chairwoman": she acts, not the bank. No verb stands between the two."""
    if body.kind is ActorKind.PERSON or person.kind is not ActorKind.PERSON:
        return False
    before = body.span.end <= person.span.start
    first, last = (body, person) if before else (person, body)
    gap = Span(first.span.end, max(first.span.end, last.span.start))
    if any(gap.contains(one.trigger) for one in passage.clauses if one.tense is not Tense.NONE):
        return False
    return (_OFFICE if before else _HOLDER).fullmatch(passage.text, gap.start, gap.end) is not None


def _to_whom(sentence: Sentence) -> re.Pattern[str]:
    if sentence.english:
        return _TO_WHOM
    words = clause_words(sentence.language)
    return before_name(words.to_whom, words)


def _is_where(passage: Passage, place: ActorMention) -> bool:
    span = place.span
    if passage.english:
        return _LOCATIVE.search(passage.text[max(0, span.start - 16) : span.start]) is not None
    words = clause_words(passage.language)
    country = place.kind is ActorKind.COUNTRY  # it can be given what a city cannot
    there = before_name(words.there - words.to_whom if country else words.there, words)
    return (
        there.search(passage.text[max(passage.span.start, span.start - 40) : span.start])
        is not None
    )
