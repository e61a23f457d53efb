"""One document: its sentences, dates and actors -> the event mentions it tells."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from dateline.core.calendar import MINUTES_PER_DAY
from dateline.core.event import EventMention, Ledger, Participant, Role, stable_id
from dateline.core.mention import ActorKind, ActorMention, Anchor, DatedRow, TimeMention, TimexType
from dateline.core.passage import Passage
from dateline.core.period import Grain, Period
from dateline.core.sentence import Clause, Sentence, Tense
from dateline.core.text import Document, Problem, ProblemKind, PublicationBasis, Span
from dateline.events.assemble import by_verb, mention_of
from dateline.events.attach import (
    Attachment,
    Tie,
    answered,
    attach,
    is_state,
    joined,
    says_what_was_done,
    thing_due,
    told_clauses,
    unbounded,
    verb_of,
    when_then,
)
from dateline.events.author import labels, speaks_here, voice_of
from dateline.events.cast import Cast
from dateline.events.claims import NOTHING_HAPPENED, says_nothing
from dateline.events.counted import counted, counted_back, counted_clause, counted_from, within_term
from dateline.events.entries import as_told, entered, row_of, told_under, under_heads
from dateline.events.headline import shorten
from dateline.events.inherit import inherited, is_of_a_meeting, may_inherit
from dateline.events.meant import speaks
from dateline.events.no_event import BY_A_TERM, MOST_SINCE, no_event, only_says_which
from dateline.events.rows import as_given
from dateline.events.thread import about, by_initial
from dateline.events.vital import lived, vital_label
from dateline.events.which import thing_meant
from dateline.events.words import DECIDED, READER, THAT_FOLLOWS
from dateline.lexicon.english.lemmas import past_form
from dateline.lexicon.english.things import INDICES
from dateline.lexicon.english.verbs import BIDDING

_TO_BEFORE = re.compile(r"\b(?:to|be(?:\s+\w+ly)?)\s+$")  # "ordered that he be paid"
_PRONOUN_IN = re.compile(r"\b(?:he|she|it|they|him|them)\b", re.IGNORECASE)
# Words of another time that ask for no date: "the former minister", "in the future".
_TIMELESS = re.compile(
    r"(?:the )?(?:former(?:ly)?|future|past|previous(?:ly)?|once|earlier|later|before|already)",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\?\W*$")
_HOUR = re.compile(
    r"(?:[a-z]+\s+){0,2}(?:\d{1,2}\b(?!\s+[A-Z])|noon|midnight|[a-z]+\s+o['’]clock)", re.IGNORECASE
)
_DATED = (TimexType.DATE, TimexType.TIME)


@dataclass(frozen=True, slots=True)
class Told:
    """What one document tells, and what of it could not be used."""

    mentions: tuple[EventMention, ...]
    problems: tuple[Problem, ...]
    ledger: Ledger


def may_tell(
    document: Document, sentences: Sequence[Sentence], times: Sequence[TimeMention]
) -> list[Sentence]:
    """The sentences worth an analysis: those with a time, or all where a day may be inherited."""
    if may_inherit(document):
        return list(sentences)
    starts = [time.span.start for time in times]
    under = under_heads(sentences, times)
    worth = [s.span in under or bool(_begin_in(s, times, starts)) for s in sentences]
    taken_up = [
        w and _PRONOUN_IN.search(s.span.of(document.text))
        for w, s in zip(worth, sentences, strict=True)
    ]
    asked = [_ASKED.search(s.span.of(document.text)) is not None for s in sentences]
    needed = [
        w or bool(t) or (q and after)
        for w, t, q, after in zip(
            worth, [*taken_up[1:], None], asked, [*worth[1:], False], strict=True
        )
    ]
    return [s for s, wanted in zip(sentences, needed, strict=True) if wanted]


def _begin_in(
    sentence: Sentence, times: Sequence[TimeMention], starts: Sequence[int]
) -> Sequence[TimeMention]:
    """The times that begin in the sentence; ``starts`` are where all of them begin."""
    first = bisect_left(starts, sentence.span.start)
    return times[first : bisect_left(starts, sentence.span.end)]


def tell(
    document: Document,
    sentences: Sequence[Sentence],
    times: Sequence[TimeMention],
    actors: Sequence[ActorMention],
    rows: Sequence[tuple[DatedRow, Sentence]] = (),
) -> Told:
    """``sentences`` are all of the document's, those with a time analysed into clauses; ``rows``
    are those of chronologies, each with the cell that tells it."""
    found: list[EventMention] = []
    problems: list[Problem] = []
    timed: dict[Span, list[TimeMention]] = {}
    met: set[Span] = set()
    whole = about(document, actors)
    actors = [*actors, *by_initial(document.text, whole)]
    cast = Cast(document, actors, voice_of(document, actors), labels(document.text, sentences))
    cast.about = whole
    finer = timeless = 0
    starts = [time.span.start for time in times]
    under = under_heads(sentences, times)
    cast.under = under
    sentences = [as_told(document.text, sentence, under) for sentence in sentences]
    if len(sentences) == 1 and told_clauses(sentences[0]):
        sentences = [replace(sentences[0], heading=False)]  # a post, a note: it heads nothing
    times = list(_with_terms(document, sentences, times, starts))
    cast.before = {after.span: sentence for sentence, after in pairwise(sentences)}
    for sentence in sentences:
        begun = _begin_in(sentence, times, starts)
        here = [time for time in begun if sentence.span.contains(time.span)]
        passage = cast.passage(sentence, here)
        met.update(time.span for time in here)
        for time in here:
            if (reason := _unplaced(time, time.span.of(document.text))) is not None:
                problems.append(_problem(document, time, *reason))
            timeless += reason is None and not _dates(document, time)
            placed = time.period is not None or reason is not None
            if only_says_which(passage, time, under):
                timeless += reason is None and _dates(document, time)
                continue
            measure = MOST_SINCE.search(passage.lead(time.span.start))
            placed = placed and not _is_publication(document, time) and measure is None
            of_noun = (
                passage.english and thing_meant(document.text, sentence, time.span) is not None
            )
            of_noun = of_noun or thing_due(passage, time) is not None
            if placed and time.type in _DATED and not of_noun:
                timed.setdefault(sentence.span, []).append(time)
        here = [t for t in here if not only_says_which(passage, t, under)]
        here = [*_once_each(document.text, here)]
        events = _events(replace(passage, times=here), cast)
        told = [_with_words(document, one) for one in events]
        mentions = _days_together(
            document.text, [one for one in told if isinstance(one, EventMention)]
        )
        problems.extend(one for one in told if isinstance(one, Problem))
        found.extend(mentions)
        dating = [time for time in here if _dates(document, time)]
        used = {mention.time.span for mention in mentions}
        finer += len(dating) - len(used) - sum(isinstance(one, Problem) for one in told)
    dated: dict[Span, list[EventMention]] = {}
    for mention in found:
        dated.setdefault(mention.sentence, []).append(mention)

    def named(sentence: Sentence, clause: Clause) -> bool:
        return speaks(cast.spoken(cast.passage(sentence)), clause, cast)

    heads: set[Span] = set()
    dates = {
        span: [t for t in held if t.period is not None or t.needs] for span, held in timed.items()
    }
    for one in entered(document.text, sentences, under, dates, tuple(found)):
        heads.add(one.head.span)
        passage = cast.passage(one.sentence)
        tied = _in_story(passage, one.clause, row_of(passage))
        time = told_under(one.head, tied.trigger.start, document.text)
        found.append(mention_of(passage, time, tied, cast, one.distance))
    problems = [p for p in problems if p.span not in heads]
    own = min((begin for begin, _ in cast.voice.quoted), default=len(document.text))
    others = [s for s in sentences if s.span not in under and s.span.start < own]
    for more in inherited(document, others, dated, timed, named):
        passage = cast.passage(more.sentence, _begin_in(more.sentence, times, starts))
        tied = _in_story(passage, more.clause)
        found.append(mention_of(passage, more.time, tied, cast, more.distance))
    for row, cell in rows:
        if row.time is None or row.time.period is None:
            problems.append(_unread_row(document, row))
            continue
        if says_nothing(cell.span.of(document.text)):
            problems.append(_problem(document, row.time, ProblemKind.NO_EVENT, NOTHING_HAPPENED))
            continue
        passage = replace(cast.passage(cell), before=None)
        tied = _in_story(passage, next(iter(told_clauses(cell)), None), cell.span)
        told_in = mention_of(passage, row.time, tied, cast)
        found.append(as_given(document.text, told_in, row, cast.within(row.row.span)))
    used = {mention.time.span for mention in found if len(mention.time.span)} | heads
    problems.extend(
        _problem(document, time, ProblemKind.NO_EVENT, "stands in no sentence")
        for time in times
        if time.span not in met
    )
    ledger = Ledger(len(used), finer, timeless)
    return Told(tuple(identified(document, found)), tuple(problems), ledger)


def _in_story(passage: Passage, clause: Clause | None, row: Span | None = None) -> Attachment:
    """What the sentence tells by a clause, or as a whole, under a date that it does not name."""
    trigger = clause.trigger if clause is not None else passage.span
    return Attachment(trigger, Tie.STORY, clause, row)


def _with_words(document: Document, one: EventMention | Problem) -> EventMention | Problem:
    """What can be told in no words is no event: "(Entered: 06/05/2012)"."""
    if isinstance(one, Problem) or re.search(r"\w", one.headline):
        return one
    return _problem(document, one.time, ProblemKind.NO_EVENT, "holds no words that tell")


def _with_terms(
    document: Document,
    sentences: Sequence[Sentence],
    times: Sequence[TimeMention],
    starts: Sequence[int],
) -> Iterator[TimeMention]:
    """The times; as dates also a length that is a term from the day of publication on, and one that
    is told by its end: "the quarter ended 30 June"."""
    written = document.published.period if document.published is not None else None
    terms = {
        time.span: term
        for sentence in sentences
        for time in _begin_in(sentence, times, starts)
        if (term := within_term(Passage(document.text, sentence), time, written)) is not None
    }
    meets = is_of_a_meeting(document.text)
    entries = [time.heads for time in times if time.heads is not None]
    for time in times:
        entered = any(entry.contains(time.span) for entry in entries)
        if meets and written is not None and not entered and _is_hour(document.text, time):
            time = _at_the_meeting(time, written, sentences)
        ends = time.type is TimexType.DURATION and _ENDED.search(time.span.of(document.text))
        dated = replace(time, type=TimexType.DATE) if ends and time.period is not None else time
        yield terms.get(time.span, dated)


def _at_the_meeting(
    time: TimeMention, written: Period, sentences: Sequence[Sentence]
) -> TimeMention:
    """ "The mayor signed at 19:05", in minutes: on the day of the meeting, not on the last day that
    they have named, unless this sentence has named it."""
    anchor, period = time.anchor, time.period
    if anchor is None or anchor.span is None or period is None or period.start is None:
        return time
    at = bisect_right([s.span.start for s in sentences], time.span.start) - 1
    if at < 0 or sentences[at].span.contains(anchor.span) or written.start is None:
        return time
    if written.grain is not Grain.DAY or period.end is None:
        return time
    moved = written.start + period.start % MINUTES_PER_DAY
    told = replace(period, start=moved, end=moved + period.end - period.start)
    day = Anchor(written, "the day of the meeting")
    return replace(time, period=told, value=str(told), anchor=day)


_ENDED = re.compile(r"\b(?:to|ended|ending|through)\b")


def identified(document: Document, mentions: Sequence[EventMention]) -> Iterator[EventMention]:
    """The mentions in the order of the text, each with its id and its document's."""
    seen: Counter[tuple[str, ...]] = Counter()
    for mention in sorted(mentions, key=lambda m: (m.sentence, m.trigger, m.time.span)):
        text = document.text
        words = (document.id, mention.sentence.of(text), mention.time.span.of(text))
        seen[words] += 1
        yield replace(mention, id=stable_id(*words, str(seen[words])), document=document.id)


def _unplaced(time: TimeMention, words: str) -> tuple[ProblemKind, str] | None:
    """Why an expression of time has no place on the timeline; none where it has or needs none."""
    if time.period is not None or time.type not in _DATED:
        return None
    if time.needs:
        return ProblemKind.UNRESOLVED, f"needs {time.needs}"
    if time.value == "PRESENT_REF" or _TIMELESS.fullmatch(words):
        return None
    return ProblemKind.VAGUE, "names no stretch of a calendar"


def _problem(document: Document, time: TimeMention, kind: ProblemKind, reason: str) -> Problem:
    words = time.span.of(document.text)
    return Problem(document.path, reason, kind, document.id, time.span, words)


def _unread_row(document: Document, dated: DatedRow) -> Problem:
    row, words = dated.row, dated.row.date.of(document.text)
    reason = f"the date of a row cannot be read: “{row.when}”" if row.when else "a row has no date"
    return Problem(document.path, reason, ProblemKind.VAGUE, document.id, row.date, words)


def _events(passage: Passage, cast: Cast) -> Iterator[EventMention | Problem]:
    """One mention for each trigger and date; where one date refines another, the finer one."""
    document, text, english = cast.document, passage.text, passage.english
    tied: dict[Span, list[tuple[TimeMention, Attachment]]] = {}
    written = document.published.period if document.published is not None else None
    for time in passage.times:
        if (back := counted_back(passage, time, written)) is not None:
            yield by_verb(passage, back[0], back[1], cast)
        if not _dates(document, time):
            continue
        if (nested := counted_clause(passage, time)) is not None:
            yield by_verb(passage, nested[0], unbounded(time), cast)
            yield by_verb(passage, nested[1], nested[2], cast)
            continue
        day = _day_of_hour(text, time, passage.times) or time
        if (label := vital_label(text, time.span)) is not None:
            if (life := lived(passage, time, label, cast)) is not None:
                yield life
            else:
                yield _problem(document, time, ProblemKind.NO_EVENT, "says when somebody lived")
            continue
        if (asked := answered(passage, time)) is not None:
            yield _answer(passage, asked, time, cast)
            if (from_it := counted_from(passage, time)) is not None:
                yield by_verb(passage, from_it[0], from_it[1], cast)
            return
        attachment = attach(passage, day, read=english)
        if english and (from_it := counted_from(passage, time)) is not None:
            yield by_verb(passage, from_it[0], from_it[1], cast)
            if attachment is None or attachment.clause == from_it[0]:
                continue
        reason = no_event(passage, time, attachment)
        then = when_then(passage, time)
        open_ended = time.period is not None and None in (time.period.start, time.period.end)
        if then is not None and (reason or open_ended):
            yield by_verb(passage, then[0], then[1], cast)
            if attachment is None or reason or attachment.clause == then[0]:
                continue
        if not reason and attachment is not None and _comes_too_late(document, time, attachment):
            reason = "is told as past, and would lie after the day of publication"
        if attachment is None or reason:
            yield _problem(document, time, ProblemKind.NO_EVENT, reason)
            continue
        later = counted(passage, time) if english else None
        if attachment.tie is Tie.NOUN and later is not None:
            verb = verb_of(passage, time)
            if verb is not None and not verb.negated and not is_state(text, verb):
                yield by_verb(passage, verb, later, cast)
        attachment = _of_its_own(passage, time, attachment, tied)
        clause = attachment.clause
        dates = tied.setdefault(clause.trigger if clause else attachment.trigger, [])
        same = next(
            (n for n, (other, _) in enumerate(dates) if _same_date(text, time, other)), None
        )
        if same is None:
            dates.append((time, attachment))
        elif _is_better(text, time, dates[same][0]):
            dates[same] = (time, attachment)
    yield from _moved_with(passage, tied, cast)
    for dates in tied.values():
        own = [pair for pair in dates if pair[0].heads is None]
        dates = own or dates  # "[3 May] we meet tomorrow": the date of the meeting
        for time, attachment in dates:
            yield mention_of(passage, time, attachment, cast)
            clause = attachment.clause
            subject = clause.subject if clause is not None else None
            opens = subject is not None and time.span.end <= subject.start and len(dates) == 1
            if clause is not None and opens and attachment.tie is Tie.VERB:
                for other in joined(passage, clause, tied):
                    yield by_verb(passage, other, time, cast, Tie.JOINED)


def _comes_too_late(document: Document, time: TimeMention, tied: Attachment) -> bool:
    """ "The following evening she sank", counted to a day after the paper appeared: miscounted."""
    clause, published = tied.clause, document.published
    if clause is None or clause.tense is not Tense.PAST or clause.modality or not time.relative:
        return False
    if published is None or published.basis is not PublicationBasis.DATELINE:
        return False
    if time.anchor is None or time.period is None or time.anchor.period == published.period:
        return False
    told = clause.lemma not in DECIDED | BIDDING and tied.tie is Tie.VERB
    return told and published.period.grain is Grain.DAY and published.period.precedes(time.period)


def _moved_with(
    passage: Passage,
    tied: Mapping[Span, Sequence[tuple[TimeMention, Attachment]]],
    cast: Cast,
) -> Iterator[EventMention]:
    """ "The FTSE 100 rose on 9 March, and the DAX closed higher": a report of the markets tells
    what each of them did on its one day."""
    text = passage.text
    days = {time.span: time for time in passage.times if _dates(cast.document, time)}
    named = (a for a in passage.actors if a.actor in INDICES)
    indices = [a.span for a in named if passage.span.contains(a.span)]
    if len(days) != 1 or len(indices) < _SEVERAL:
        return
    (day,) = days.values()
    for clause in told_clauses(passage.sentence):
        subject = clause.subject
        said = clause.trigger.of(text)
        past = clause.tense is Tense.PAST or past_form(said) == said  # "the DAX shed 3 points"
        if clause.trigger in tied or not past or subject is None:
            continue
        plain = not (clause.negated or clause.modality or clause.speech or clause.dates)
        if plain and any(subject.contains(index) for index in indices):
            yield by_verb(passage, clause, day, cast, Tie.JOINED)


_SEVERAL = 2  # markets that make a report of them


def _answer(passage: Passage, asked: Clause, time: TimeMention, cast: Cast) -> EventMention:
    """ "When did you begin?" "In 1910.": told by the question's words, and found in the answer."""
    tied = Attachment(asked.trigger, Tie.ANSWER, asked)
    assert passage.before is not None
    question = Passage(passage.text, replace(passage.before, heading=False), actors=passage.actors)
    told = mention_of(question, time, tied, cast)
    headline = _DID.sub(lambda did: f"{did['how'] or ''}{past_form(did['verb'])}", told.headline)
    headline = _HELPS.sub(lambda helps: helps[0].lower(), headline)
    if READER.match(headline):
        who = speaks_here(passage, time.span, cast.voice, several=False)
        who = who or cast.voice.body
        kind = cast.voice.body_kind if who == cast.voice.body else ActorKind.PERSON
        if who:
            headline = shorten(f"{who}{headline[3:]}")
            others = (p for p in told.actors if p.actor != who)
            told = replace(told, actors=(Participant(who, kind, Role.DOER), *others))
    return replace(told, sentence=passage.span, trigger=time.span, headline=headline)


_DID = re.compile(  # "you did begin" is "you began" by itself
    r"\b[Dd]id\s+(?P<how>(?:first|last|\w+ly)\s+)?(?P<verb>[a-z]+)\b"
)
_HELPS = re.compile(r"(?<=\S )(?:Will|Was|Were|Has|Have|Had)\b")


def _day_of_hour(text: str, hour: TimeMention, here: Sequence[TimeMention]) -> TimeMention | None:
    """The day that an hour stands right behind: "on Tuesday the 16th of May, at two o'clock"."""
    if not _is_hour(text, hour):
        return None
    for day in here:
        beside = day.span.end <= hour.span.start and day.period is not None
        if beside and _AT_HOUR.fullmatch(text, day.span.end, hour.span.start):
            return day
    return None


_AT_HOUR = re.compile(
    r",?\s*(?:(?:next|last|inst|ult|prox)\b\.?,?\s*)?(?:(?:at|about|from|by|around)\s+){0,2}"
)


def _of_its_own(
    passage: Passage,
    time: TimeMention,
    attachment: Attachment,
    tied: Mapping[Span, object],
) -> Attachment:
    """A second date of a verb is that of the infinitive behind it: "ordered on Monday to leave by
    June", "added a recorder in 1985, prompting them to file suit in 1989"; so is the term set by
    an order."""
    text = passage.text
    clause = attachment.clause
    if clause is None or attachment.tie is not Tie.VERB:
        return attachment
    term = clause.lemma in BIDDING and BY_A_TERM.search(text[: time.span.start][-12:]) is not None
    that = THAT_FOLLOWS.match(text, clause.trigger.end) is not None
    resolved = clause.lemma in DECIDED and clause.subject is None
    resolved = resolved or (that and clause.lemma in DECIDED | BIDDING)
    if clause.trigger not in tied and not term and not resolved:
        return attachment
    behind = [
        other
        for other in passage.clauses
        if other.tense is Tense.NONE
        and clause.trigger.end < other.trigger.start
        and other.trigger.end <= time.span.start
        and _TO_BEFORE.search(text[: other.trigger.start][-16:])
    ]
    if not behind:
        return attachment
    own = behind[-1]
    if clause.lemma in BIDDING and clause.object is not None:
        own = replace(own, subject=clause.object)
    return Attachment(own.trigger, Tie.VERB, own)


def _dates(document: Document, time: TimeMention) -> bool:
    """The words name a stretch of a calendar, and not only the day of publication."""
    placed = time.period is not None and time.type in _DATED
    return placed and not _is_publication(document, time)


def _is_publication(document: Document, time: TimeMention) -> bool:
    """The words only say when the document was published; not "Filed: 30 August 2021"."""
    place = document.published.span if document.published is not None else None
    if place is not None and says_what_was_done(document.text, time.span):
        return False
    return place is not None and place.contains(time.span)


def _same_date(text: str, one: TimeMention, other: TimeMention) -> bool:
    """One date in two expressions: one lies in the other, or is the hour of the other's day."""
    return _nest(one, other) or (_is_hour(text, one) != _is_hour(text, other))


def _nest(one: TimeMention, other: TimeMention) -> bool:
    assert one.period is not None and other.period is not None
    if one.period.contains(other.period) or other.period.contains(one.period):
        return True
    return one.value.startswith(f"{other.value}T") or other.value.startswith(f"{one.value}T")


def _is_better(text: str, one: TimeMention, other: TimeMention) -> bool:
    """The finer of two; but an hour that was counted from some other day gives way to the day, and
    the time at which a line was written to the day that it counts from there: "last night"."""
    stamped = other.heads is not None and one.heads is None and not _is_hour(text, one)
    if stamped and one.relative and one.period is not None and one.period.end is not None:
        return True
    return _finer(one, other) if _nest(one, other) else _is_hour(text, other)


def _is_hour(text: str, time: TimeMention) -> bool:
    """Only a time of day, whose day was found elsewhere."""
    words = time.span.of(text)
    return time.type is TimexType.TIME and _HOUR.match(words) is not None and "day" not in words


def _finer(one: TimeMention, other: TimeMention) -> bool:
    assert one.period is not None and other.period is not None
    return one.period.grain.rank < other.period.grain.rank


def _once_each(text: str, times: Sequence[TimeMention]) -> Iterator[TimeMention]:
    """ "Four weeks later, on 14 June, he left another": the day behind says which one is meant."""
    for time, after in zip_longest(times, times[1:]):
        again = after is not None and time.relative and _names_again(text, time, after)
        if not again:
            yield time


def _names_again(text: str, time: TimeMention, after: TimeMention) -> bool:
    if after.period is None or time.period is None or _FIGURE.search(after.span.of(text)) is None:
        return False
    finer = after.period.grain.rank <= time.period.grain.rank
    return finer and _BEHIND.fullmatch(text, time.span.end, after.span.start) is not None


_FIGURE = re.compile(r"\d")
_BEHIND = re.compile(r",\s+(?:(?:on|in)\s+)?(?:the\s+)?")
_AND_THE_NEXT = re.compile(r"\s*(?:and|&|und|et|y|e|en)\s+(?:the\s+)?", re.IGNORECASE)


def _days_together(text: str, told: Sequence[EventMention]) -> list[EventMention]:
    """ "Searched it on 3 and 4 May": one happening of two days, and not two of one day each."""
    found: list[EventMention] = []
    for mention in told:
        last = found[-1] if found else None
        if last is None or not _next_day(text, last, mention):
            found.append(mention)
            continue
        period = replace(last.period, end=mention.period.end)
        span = Span(last.time.span.start, mention.time.span.end)
        value = f"{last.time.value}/{mention.time.value}"
        time = replace(last.time, span=span, period=period, value=value)
        found[-1] = replace(last, time=time, period=period)
    return found


def _next_day(text: str, one: EventMention, other: EventMention) -> bool:
    days = one.period.grain is Grain.DAY and other.period.grain is Grain.DAY
    same = one.trigger == other.trigger and one.status is other.status
    between = _AND_THE_NEXT.fullmatch(text, one.time.span.end, other.time.span.start)
    listed = ":" in text[one.trigger.end : one.time.span.start]  # "Hearing dates: 3 and 4 May"
    together = days and same and not listed and between is not None
    return together and one.period.end == other.period.start
