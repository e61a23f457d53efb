"""Whom a passage means: by "he", "it", "I" and "we", by a verb without a subject, by its place."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dateline.core.event import Participant, Role
from dateline.core.mention import BODIES, ActorKind, ActorMention, TimeMention
from dateline.core.passage import Passage
from dateline.core.sentence import Clause, Sentence, Tense
from dateline.core.text import Span
from dateline.events.attach import Attachment, Tie, clause_after, is_ended_then, leads, told_clauses
from dateline.events.author import Voice, speaks_here
from dateline.events.cast import Cast
from dateline.events.headline import Names
from dateline.events.people import participants
from dateline.events.pronouns import Pronoun
from dateline.events.thread import is_object, needs_nobody
from dateline.events.words import DECIDED, THAT_FOLLOWS
from dateline.lexicon.clauses import clause_words
from dateline.lexicon.english.lemmas import singular
from dateline.lexicon.english.nouns import COLLECTIVES, PERSONS, WRITINGS
from dateline.lexicon.english.verbs import WEATHER


@dataclass(frozen=True, slots=True)
class Meant:
    """Who takes part in what a passage tells, and the names that its headline puts for other words.

    ``stand_in`` is meant by "he", "she", "it", or by a verb without a subject, ``author`` by "I" or
    "we"; of ``unsaid`` the text tells without saying so."""

    people: tuple[Participant, ...]
    names: Names
    stand_in: ActorMention | None
    author: Participant | None
    unsaid: ActorMention | None


def whom(passage: Passage, time: TimeMention, tied: Attachment, cast: Cast) -> Meant:
    """Whom the clause names, and whom its other words and its place mean."""
    text, clause, subject = passage.text, tied.clause, _role_of_subject(tied.clause)
    spoken = cast.spoken(passage)
    topic = _topic(spoken, clause)
    gaps = _gaps(passage, clause) if tied.tie is Tie.VERB else {}
    if time.span in gaps:
        stand_in: ActorMention | None = gaps[time.span]
    elif clause is not None and _needs_no_subject(passage, clause):
        stand_in = _unnamed(spoken, cast)
    else:
        stand_in = _stand_in(spoken, tied, cast) if topic is None else None
    others = {gap.actor for gap in gaps.values()}
    people = () if time.span in gaps else participants(passage, clause)
    people = _first(stand_in, subject, tuple(p for p in people if p.actor not in others))
    issuer = _issuer(passage, time, tied)
    people = _first(issuer, Role.DOER, people)
    doing = {p.actor for p in people if p.role is Role.DOER}
    him = _him(passage, clause, cast, doing)
    author = _author(passage, clause, cast)
    if author is not None and all(p.actor != author.actor for p in people):
        people = (author, *people)
    if him is not None and all(p.actor != him.actor for p in people):
        people = (*people, Participant(him.actor, him.kind, Role.AFFECTED))
    lived = _lived(passage, clause, cast, people)
    people = _first(lived, subject, people)
    me = _me(passage, clause, cast)
    if me is not None and all(p.actor != me.actor for p in people):
        people = (*people, me)
    of_record = _of_record(passage, tied, cast, people)
    people = _first(of_record, subject, people)
    alone = stand_in is None and topic is None
    speaker = _speaking_of_itself(passage, tied) if alone else ""
    writer = _writer(text, clause, author)
    names = Names(
        stand_in.actor if stand_in is not None else speaker or _words_of(text, topic) or writer,
        him.actor if him is not None else "",
        _owner(spoken, passage, tied, cast),
        issuer.actor if issuer is not None else "",
        time.span in gaps,
        clause is not None and is_ended_then(text, clause, time),
        stand_in is None and _is_first_person(text, clause, writer),
    )
    return Meant(people, names, stand_in, author, of_record or lived)


def _first(
    actor: ActorMention | None, role: Role, people: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """The people, headed by one more where there is one."""
    if actor is None:
        return people
    others = (p for p in people if p.actor != actor.actor)
    return (Participant(actor.actor, actor.kind, role), *others)


def _writer(text: str, clause: Clause | None, author: Participant | None) -> str:
    """The name that a headline puts for "I" or "we"."""
    if author is None or clause is None or clause.subject is None:
        return ""
    several = author.kind is ActorKind.PERSON and clause.subject.of(text).lower() == "we"
    return f"{author.actor} and others" if several else author.actor


_PRONOUN = re.compile(r"^(he|she|it)\b", re.IGNORECASE)
_ANYBODY = re.compile(r"(?:he|she|it|they|we|I|you|there|who|this|that)\b", re.IGNORECASE)
_OF = re.compile(r"\b(?:of|in|from|for|with|at|on|by)\b")
_TAKEN_UP = re.compile(r"(?:it|they|he|she)", re.IGNORECASE)
_NO_NOUN = re.compile(
    r"(?:it|they|he|she|we|i|you|this|that|these|those|there|its|his|her|their|our|my|who|which"
    r"|some|many|most|one|none|both|all|another|each)\b",
    re.IGNORECASE,
)
_TO_FOLLOWS = re.compile(r"\s+(?:on [^,.;]{1,24}\s+)?to\b")
_BY = re.compile(r"\s+by\s+(?:the\s+)?")
_OURS = re.compile(r"(?:our|my)\s", re.IGNORECASE)
_OF_PUBLISHER = re.compile(r"(?P<our>[Oo]ur\s+\w+(?:\s\w+)?)|[Tt]he\s+(?P<noun>\w+)")
_OPENS = re.compile(r"[\W\d]*(?:(?:Then|Later|Also|And)\s+)?")
_FIRST_PERSON = re.compile(r"I|[Ww]e")
# "Your Petitioner", "this deponent": who writes or swears
_WRITER = re.compile(
    r"(?:your|the|this|the\s+said|the\s+present)\s+"
    r"(?:petitioner|memorialist|deponent|informant|undersigned|subscriber|testator|testatrix|writer)",
    re.IGNORECASE,
)
_PEOPLE = (ActorKind.PERSON,)
_QUOTED_BEFORE = re.compile(r"[,.?!]?[\"”’'][,.]?\s*$")  # “…,” said Anna Berg
_SAID_BY = re.compile(r"[^,.;:“\"]{1,60}")
_LONGEST_TOPIC = 45  # characters of a subject that is taken up in the next headline


def _of_record(
    passage: Passage, tied: Attachment, cast: Cast, people: Sequence[Participant]
) -> ActorMention | None:
    """ "No. 41. Carl Dahl. Age 51. Received 3 May. Died 4 June.": of whom a paragraph tells that
    opens with one name, and goes on without a subject."""
    sentence = passage.sentence
    clause = tied.clause
    bare = clause is None or (clause.subject is None and clause.tense is Tense.PAST)
    if not bare or any(person.kind is ActorKind.PERSON for person in people):
        return None
    first = sentence
    for _ in range(_LONGEST_RECORD):
        before = cast.before.get(first.span)
        if before is None or before.paragraph != sentence.paragraph:
            break
        if told_clauses(before) and any(c.subject is not None for c in told_clauses(before)):
            return None
        first = before
    if first is sentence or told_clauses(first):
        return None
    named = cast.within(Span(first.span.start, passage.span.start))
    persons = {a.actor: a for a in named if a.kind is ActorKind.PERSON}
    if len(persons) != 1:
        return None
    (person,) = persons.values()
    opens = _NUMBER_OF_RECORD.fullmatch(passage.text, first.span.start, person.span.start)
    return person if opens and _AFTER_NAME.match(passage.text, person.span.end) else None


def _lived(
    passage: Passage,
    clause: Clause | None,
    cast: Cast,
    people: Sequence[Participant],
) -> ActorMention | None:
    """Of whom or what the text tells, where a sentence has no subject of its own."""
    whole = cast.about
    if whole is None or (whole.kind is not ActorKind.PERSON and clause is None):
        return None
    if any(p.actor == whole.actor or p.role is Role.DOER for p in people):
        return None
    return whole if needs_nobody(passage, clause) else None


_NUMBER_OF_RECORD = re.compile(
    r"[\W\d]*(?:(?:No|Nr|Case|Folio|Entry)\b[\W\d]*)?(?:(?:Mr|Mrs|Miss)\.?\s)?"
)
_AFTER_NAME = re.compile(r"\s*[.,;:–—(-]")
_LONGEST_RECORD = 15  # sentences of a paragraph that tells of one person


def _author(passage: Passage, clause: Clause | None, cast: Cast) -> Participant | None:
    """Who "I" or "we" is, where that is the subject."""
    if clause is None or clause.subject is None:
        if cast.voice.life and cast.voice.author:
            return Participant(cast.voice.author, ActorKind.PERSON, Role.NAMED)
        return None if clause is None else _unnamed_writer(passage, clause, cast)
    if _is_publisher(passage.text, clause.subject, cast.voice):
        role = _role_of_subject(clause)
        return Participant(cast.voice.body, cast.voice.body_kind, role)
    subject = clause.subject.of(passage.text)
    said = _FIRST_PERSON.fullmatch(subject) or _WRITER.fullmatch(subject)
    if said is None:
        return None
    several = said[0].lower() == "we"
    who = speaks_here(passage, clause.subject, cast.voice, several=several)
    if not who:
        return None
    kind = cast.voice.body_kind if who == cast.voice.body else ActorKind.PERSON
    return Participant(who, kind, _role_of_subject(clause))


_ME = re.compile(r"\s+(?:\w+ly\s+)?(?:to\s+|with\s+|for\s+|from\s+)?me\b")


def _me(passage: Passage, clause: Clause | None, cast: Cast) -> Participant | None:
    """Whom "me" means right behind the verb: "the mill called me"."""
    if (
        clause is None
        or (said := _ME.match(passage.text, clause.trigger.end, passage.span.end)) is None
    ):
        return None
    at = Span(said.end() - 2, said.end())
    who = speaks_here(passage, at, cast.voice, several=False)
    return Participant(who, ActorKind.PERSON, Role.AFFECTED) if who else None


def _is_publisher(text: str, subject: Span, voice: Voice) -> bool:
    """ "The Board" in a decision of the Data Protection Board, "our staff" in a firm's release."""
    if not voice.body:
        return False
    said = _OF_PUBLISHER.fullmatch(subject.of(text))
    if said is None:
        return False
    last = voice.body.split()[-1].lower().rstrip(".")
    firm = last in ("plc", "ltd", "limited", "inc", "corp", "llc", "company", "ag", "gmbh")
    noun = (said["noun"] or "").lower()
    return said["our"] is not None or noun == last or (firm and noun in ("company", "group"))


def _unnamed_writer(passage: Passage, clause: Clause, cast: Cast) -> Participant | None:
    """ "Walked to the river": the writer of a diary, the one whose life a list tells."""
    opens = _OPENS.fullmatch(passage.text, passage.span.start, clause.trigger.start) is not None
    if clause.tense is not Tense.PAST or not opens or cast.head(passage.sentence) is None:
        return None
    kept = cast.voice.keeps and cast.voice.author
    return Participant(cast.voice.author, ActorKind.PERSON, Role.DOER) if kept else None


def _is_first_person(text: str, clause: Clause | None, writer: str) -> bool:
    """ "I" or a firm's "we": told of a name, the verb takes another form."""
    if not writer or " and others" in writer or clause is None or clause.subject is None:
        return False
    return _FIRST_PERSON.fullmatch(clause.subject.of(text)) is not None


def _role_of_subject(clause: Clause | None) -> Role:
    return Role.AFFECTED if clause is not None and clause.passive else Role.DOER


def _topic(passage: Passage, clause: Clause | None) -> Span | None:
    """What "it" or "they" at the head of a sentence take up, where no body is named shortly before:
    the one subject of the sentence before, if it is a noun of their number."""
    text, before = passage.text, passage.before
    if clause is None or clause.subject is None:
        return None
    pronoun = _TAKEN_UP.fullmatch(clause.subject.of(text))
    if pronoun is None or _stands_for_nothing(text, clause):
        return None
    if clause.speech is not None:
        return _told_to(passage, clause)
    first = not any(c.trigger < clause.trigger for c in passage.clauses)
    if before is None or before.heading or not first:
        return None
    said = pronoun.group(0).lower()
    since = [a for a in passage.actors if before.span.start <= a.span.start < clause.subject.start]
    if said in ("he", "she"):
        return None if any(a.kind is ActorKind.PERSON for a in since) else _human(text, before)
    several = said == "they"
    if not several and any(a.kind in BODIES for a in since):
        return None
    subjects = {c.subject for c in told_clauses(before)}
    topic = subjects.pop() if len(subjects) == 1 else None
    words = topic.of(text) if topic is not None else ""
    if not words or _NO_NOUN.match(words) or len(words) > _LONGEST_TOPIC:
        return None
    return topic if several == _is_several(words) else None


def _human(text: str, before: Sentence) -> Span | None:
    """ "A thief entered. He broke a vase": the one of whom the sentence before speaks by a noun."""
    for clause in told_clauses(before):
        for noun in (clause.subject, clause.object):
            words = noun.of(text).split(" of ")[0].split() if noun is not None else []
            if words and singular(words[-1]) in PERSONS and words[-1] == singular(words[-1]):
                return noun
    return None


def _told_to(passage: Passage, clause: Clause) -> Span | None:
    """ "The court told Norvik that it must pay": it is who was told, or what else the saying spoke
    of before: "wrote that the sum could shrink before it is shown"."""
    text = passage.text
    if clause.subject is None or clause.subject.of(text).lower() != "it":
        return None
    saying = next((c for c in passage.clauses if c.trigger == clause.speech), None)
    if saying is None:
        return None
    earlier = [
        c.subject
        for c in passage.clauses
        if saying.trigger < c.trigger < clause.trigger and c.subject is not None
    ]
    nouns = [n for n in earlier if n.start > saying.trigger.end and not _NO_NOUN.match(n.of(text))]
    if (
        saying.object is not None
        and saying.trigger.end < saying.object.start < clause.subject.start
    ):
        nouns = [saying.object, *nouns]
    fitting = [n for n in nouns if not _is_several(n.of(text)) and n != clause.subject]
    return fitting[-1] if fitting else None


def _is_several(words: str) -> bool:
    """
    >>> _is_several("the two judges"), _is_several("Norland and Sudland"), _is_several("the press")
    (True, True, False)
    """
    last = words.split(" of ")[0].split()[-1].lower()
    plural = last.endswith("s") and not last.endswith(("ss", "us", "is"))
    return plural or last in ("people", "police", "men", "women") or " and " in words


def _words_of(text: str, topic: Span | None) -> str:
    """A topic that is no name, in its own words: "the minister's office"."""
    if topic is None:
        return ""
    words = " ".join(topic.of(text).split())
    return words[:1].upper() + words[1:]


def _pronoun(passage: Passage, subject: Span) -> str:
    """ "he", "she" or "it" at the head of the subject; in another language the English one. There
    it takes up people alone: "er" and "elle" may be any thing."""
    if passage.english:
        found = _PRONOUN.match(subject.of(passage.text))
        return found.group(1).lower() if found is not None else ""
    meant = clause_words(passage.language).pronouns.get(subject.of(passage.text).lower(), "")
    return meant if meant in ("he", "she") else ""


def _stand_in(passage: Passage, tied: Attachment, cast: Cast) -> ActorMention | None:
    """The actor meant by "he", "she", "it", or by a participle without a subject."""
    text, actors, clause = passage.text, passage.actors, tied.clause
    if clause is None or tied.tie is Tie.ENTRY:
        return None
    main = clause_after(passage.clauses, clause) if leads(passage.sentence, clause) else clause
    if main is None or main.subject is None:
        return None
    pronoun = _pronoun(passage, main.subject)
    if not pronoun:
        if main is clause:
            return None
        return next((a for a in actors if _is_all_of(text, main.subject, a.span)), None)
    if _stands_for_nothing(text, clause):
        return None
    if pronoun == "it":
        return _body_meant(passage, main.subject, cast)
    return cast.person_meant(passage.sentence, Pronoun(main.subject, pronoun))


def _body_meant(passage: Passage, it: Span, cast: Cast) -> ActorMention | None:
    """The body or thing that "it" takes up: the last one named before it in its sentence or the one
    before, or what that sentence's own "it" takes up. What is spoken of further off is not meant,
    nor a body in a sentence that is about something else."""
    text = passage.text
    kinds = (*BODIES, ActorKind.THING)
    named = [
        a for a in cast.spoken_of(passage.actors) if a.kind in kinds and a.span.end <= it.start
    ]
    inside = [a for a in named if passage.span.contains(a.span)]
    if inside:
        return inside[-1]
    before = passage.before
    for _ in range(_FARTHEST):
        if before is None or _is_about_a_thing(before, text, named):
            return None
        subject = _first_subject(before)
        if subject is None or subject.of(text).lower() != "it":
            there = [a for a in named if before.span.contains(a.span)]
            return there[-1] if there else None
        before = cast.before.get(before.span)
    return None


_FARTHEST = 6  # sentences back through a row of "it"


def _needs_no_subject(passage: Passage, clause: Clause) -> bool:
    """ "Llegó en 2014": a main verb whose form says that one who is known did it."""
    if clause.subject is not None or passage.english:
        return False
    first = not any(c.trigger < clause.trigger for c in passage.clauses)
    main = first and clause.tense is Tense.PAST and clause.speech is None and not clause.describes
    if not main or clause.lemma == "be" or clause.lemma in WEATHER:
        return False
    acts = passage.text[clause.span.start : clause.trigger.end].lower()
    return any(clause_words(passage.language).alone.search(word) for word in _LETTERS.findall(acts))


def _unnamed(passage: Passage, cast: Cast) -> ActorMention | None:
    """The person of whom the last sentence with a subject tells, in this paragraph; the only person
    of the text, where none has one."""
    people = [a for a in passage.actors if a.kind is ActorKind.PERSON]
    paragraph, before = passage.sentence.paragraph, cast.before.get(passage.span)
    while before is not None and not before.heading and before.paragraph == paragraph:
        if any(clause.subject is not None for clause in told_clauses(before)):
            return _spoken_of(before, people)
        before = cast.before.get(before.span)
    return cast.lone_person(passage.span.start)


_LETTERS = re.compile(r"[^\W\d_]+")
_LEADS_TO_DATE = re.compile(r"\s*,?\s*(?:(?:in|on|at|since|from|by)\s+)?(?:the\s+)?")
_LISTED = re.compile(r"(?:[,;]|\band)\s*(?:and\s+)?$")


def _gaps(passage: Passage, clause: Clause | None) -> dict[Span, ActorMention]:
    """Who stands before a date whose verb is left out: "Berg was held in May 2012, Dahl in June
    2016 and Li in July". (Gapping.)"""
    if clause is None or clause.subject is None or clause.subject.start > clause.trigger.start:
        return {}
    text = passage.text
    after = [time.span for time in passage.times if time.span.start >= clause.trigger.end]
    found = {}
    for first, span in pairwise(after):
        named = (
            a for a in passage.actors if first.end <= a.span.start and a.span.end <= span.start
        )
        for actor in named:
            listed = _LISTED.fullmatch(text[first.end : actor.span.start].lstrip())
            if listed and _LEADS_TO_DATE.fullmatch(text[actor.span.end : span.start]):
                found[span] = actor
    return found


def _spoken_of(before: Sentence | None, people: Sequence[ActorMention]) -> ActorMention | None:
    """Who did what the sentence before tells: "he" and "she" take up its subject first. (Grosz,
    Joshi and Weinstein, Centering, 1995.)"""
    if before is None or before.heading:
        return None
    subject = _first_subject(before)
    if subject is None:
        return None
    doing = [actor for actor in people if subject.overlaps(actor.span)]
    return doing[0] if len({actor.actor for actor in doing}) == 1 else None


def _stands_for_nothing(text: str, clause: Clause) -> bool:
    """ "It was announced that …", "it was resolved to …"."""
    to = clause.lemma in DECIDED and _TO_FOLLOWS.match(text, clause.trigger.end) is not None
    if clause.lemma in WEATHER:
        return True
    return clause.passive and (to or THAT_FOLLOWS.match(text, clause.trigger.end) is not None)


def _first_subject(sentence: Sentence) -> Span | None:
    """What the sentence speaks of."""
    return next((c.subject for c in told_clauses(sentence) if c.subject is not None), None)


def _is_about_a_thing(before: Sentence, text: str, actors: Sequence[ActorMention]) -> bool:
    """What the sentence speaks of is no actor, so that "it" may well be that: "The ship of the
    Norland Line left. It was built in 2002"."""
    subject = _first_subject(before)
    if subject is None or _ANYBODY.match(subject.of(text)):
        return False
    head = _OF.split(subject.of(text))[0].split()
    if head and singular(head[-1]) in COLLECTIVES:
        return False
    return not any(_is_all_of(text, subject, actor.span) for actor in actors)


def _is_all_of(text: str, subject: Span, name: Span) -> bool:
    """ "The Norland Line (NL)"; not "the ship of the Norland Line", "Norland's ship"."""
    before, after = text[subject.start : name.start], text[name.end : subject.end].lstrip()
    return subject.contains(name) and not _OF.search(before) and after[:1] in ("", ",", "(")


def _speaking_of_itself(passage: Passage, tied: Attachment) -> str:
    """ "Norland denies that it bought the ships": the speaker, where no actor is known for it."""
    text, clause = passage.text, tied.clause
    if clause is None or clause.speaker is None or clause.subject is None:
        return ""
    before = clause.speaker.end <= clause.subject.start
    it = clause.subject.of(text).lower() == "it"
    named = (a for a in passage.actors if " " in a.actor)
    people = (a.span for a in named if a.kind is ActorKind.PERSON)
    if it and clause.speaker in people:
        return ""
    alone = _PRONOUN.fullmatch(clause.subject.of(text)) is not None
    return clause.speaker.of(text) if before and alone else ""


def speaks(passage: Passage, clause: Clause, cast: Cast) -> bool:
    """A person or a body is named as the one who says it, or meant by "he", "she" or "it"."""
    tied = Attachment(clause.trigger, Tie.STORY, clause)
    if _stand_in(passage, tied, cast) is not None:
        return True
    regions = [clause.subject] if clause.subject is not None else []
    if _QUOTED_BEFORE.search(passage.lead(clause.trigger.start)):
        after = _SAID_BY.match(passage.text, clause.trigger.end, passage.span.end)
        regions += [Span(after.start(), after.end())] if after is not None else []
    speakers = (actor for actor in passage.actors if actor.kind in (ActorKind.PERSON, *BODIES))
    countries = [actor.span for actor in passage.actors if actor.kind is ActorKind.COUNTRY]
    return clause.subject in countries or any(
        actor.span.overlaps(region) for actor in speakers for region in regions
    )


def _him(
    passage: Passage, clause: Clause | None, cast: Cast, doing: Collection[str]
) -> ActorMention | None:
    """Whom "him" or "her" means where the verb acts on it: none of those ``doing`` it."""
    if clause is None:
        return None
    if is_object(passage.text, clause) and clause.object is not None:
        at = clause.object
    elif said := _HIM.search(passage.text, clause.span.start, clause.span.end):
        at = Span(*said.span())
    else:
        return None
    word = "she" if at.of(passage.text).lower() == "her" else "he"
    return cast.person_meant(passage.sentence, Pronoun(at, word, acted_on=True), doing)


_HIM = re.compile(r"\bhim\b")


def _issuer(passage: Passage, time: TimeMention, tied: Attachment) -> ActorMention | None:
    """Whose report a date belongs to: "the Audit Office's 2015 annual report", "a report of 2015
    by the Audit Office"."""
    text, actors = passage.text, passage.actors
    if tied.tie is not Tie.NOUN or singular(tied.trigger.of(text)) not in WRITINGS:
        return None
    owned = re.search(r"['’]s?\s+$", text[max(0, time.span.start - 4) : time.span.start])
    if owned is None:
        end = max(time.span.end, tied.trigger.end)
        by = _BY.match(text, end)
        return next((a for a in actors if by is not None and a.span.start == by.end()), None)
    end = time.span.start - len(owned.group(0))
    return next((actor for actor in actors if end <= actor.span.end <= end + 2), None)


def _owner(spoken: Passage, passage: Passage, tied: Attachment, cast: Cast) -> str:
    """Whom "its" or "our" before the subject or the noun means: the last one named, or who
    speaks."""
    clause = tied.clause
    subject = clause.subject if clause is not None else None
    if subject is not None and _OURS.match(subject.of(passage.text)):
        return speaks_here(passage, subject, cast.voice, several=True)
    if clause is not None and subject is None:
        return ""
    start, limit = passage.span.start, (subject or tied.trigger).start
    named = (a.actor for a in reversed(spoken.actors) if start <= a.span.start < limit)
    return next(named, "") or _owner_before(spoken, clause)


def _owner_before(passage: Passage, clause: Clause | None) -> str:
    """Whose "its" shares are: of the one body that the sentence before names."""
    before = passage.before
    if clause is None or clause.subject is None or before is None:
        return ""
    if not clause.subject.of(passage.text).lower().startswith("its "):
        return ""
    bodies = (a for a in passage.actors if a.kind in BODIES)
    named = {body.actor for body in bodies if before.span.contains(body.span)}
    return named.pop() if len(named) == 1 else ""
