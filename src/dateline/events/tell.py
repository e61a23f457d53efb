"""One document: its sentences, dates and actors -> the event mentions it tells."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dateline.core.calendar import MINUTES_PER_DAY
from dateline.core.event import Basis, EventMention, Ledger, Participant, Role, Status, stable_id
from dateline.core.joining import TITLE
from dateline.core.mention import (
    BODIES,
    ActorKind,
    ActorMention,
    Anchor,
    DatedRow,
    TimeMention,
    TimexType,
)
from dateline.core.passage import Passage
from dateline.core.period import Grain, Period
from dateline.core.sentence import Clause, Sentence, Tense
from dateline.core.text import (
    Document,
    Problem,
    ProblemKind,
    PublicationBasis,
    Span,
)
from dateline.events.attach import (
    Attachment,
    Tie,
    answered,
    attach,
    clause_after,
    is_ended_then,
    is_state,
    is_stative,
    joined,
    leads,
    owned,
    owns,
    says_what_was_done,
    thing_due,
    told_clauses,
    unbounded,
    verb_of,
    when_then,
)
from dateline.events.author import NOBODY, Voice, labels, speaks_here, voice_of
from dateline.events.charges import only_accuses
from dateline.events.claims import is_bidding, no_claim
from dateline.events.counted import (
    counted,
    counted_back,
    counted_clause,
    counted_from,
    within_term,
)
from dateline.events.entries import (
    as_told,
    entered,
    row_of,
    tells_without_verb,
    told_under,
    under_heads,
)
from dateline.events.headline import Names, headline, shorten
from dateline.events.inherit import inherited, is_of_a_meeting, may_inherit
from dateline.events.people import participants
from dateline.events.rows import as_given
from dateline.events.small_words import anywhere
from dateline.events.status import Standing, says_who, standing
from dateline.events.thread import about, by_initial, is_object, needs_nobody, thread
from dateline.events.where import where
from dateline.events.which import (
    has_sign_of_life,
    is_of_a_life,
    is_told,
    measures,
    thing_meant,
)
from dateline.events.words import HABITS, STATE_TURNS
from dateline.lexicon.clauses import ClauseWords, clause_words
from dateline.lexicon.english.lemmas import past_form, singular
from dateline.lexicon.english.nouns import COLLECTIVES, HAPPENINGS, PERSONS, WRITINGS
from dateline.lexicon.english.things import INDICES
from dateline.lexicon.english.verbs import BIDDING, STATES, WEATHER

_PRONOUN = re.compile(r"^(he|she|it)\b", re.IGNORECASE)
_ANYBODY = re.compile(r"(?:he|she|it|they|we|I|you|there|who|this|that)\b", re.IGNORECASE)
_OF = re.compile(r"\b(?:of|in|from|for|with|at|on|by)\b")
_TAKEN_UP = re.compile(r"(?:it|they|he|she)", re.IGNORECASE)
_NO_NOUN = re.compile(
    r"(?:it|they|he|she|we|i|you|this|that|these|those|there|its|his|her|their|our|my|who|which"
    r"|some|many|most|one|none|both|all|another|each)\b",
    re.IGNORECASE,
)
_THAT_FOLLOWS = re.compile(r"[,:;]?\s+(?:(?:on|in|at|by)\s[^,.;]{1,40}\s+)?[Tt]hat\b")
_TO_FOLLOWS = re.compile(r"\s+(?:on [^,.;]{1,24}\s+)?to\b")
_DECIDED = frozenset({"resolve", "agree", "decide", "propose"})  # "it was resolved to buy"
_BY = re.compile(r"\s+by\s+(?:the\s+)?")
_TERM = re.compile(r"\b(?:by|before|until|within)\s+(?:the\s+)?$", re.IGNORECASE)
_TO_BEFORE = re.compile(r"\b(?:to|be(?:\s+\w+ly)?)\s+$")  # "ordered that he be paid"
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
_ONE_WORD = re.compile(r"[\w.@-]+:\s*\w+\W*")  # "tomas.vasko: looking"
_CHATS = re.compile(  # a question without its sign, and a few words of feeling, behind a sender
    r"[^:\n]{1,40}:\s+(?:(?:and|so|but|ok|wait)\s+)?"
    r"(?:(?:(?:who|what|when|where|why|how)\b(?:’s|'s)?"
    r"|(?:did|do|does|have|has|are|is|can|could|will|would|should)\s+(?:you|u|we|they|he|she|it"
    r"|anyone|anybody|somebody|someone)\b)[^.!]*"
    r"|(?:oh|omg|wow|lol|haha\w*|sorry|thanks|thank you|thx|congrat\w*|yes|no|yay|ugh)\b.{0,30})",
    re.IGNORECASE,
)
_NOTHING = re.compile(  # of a log
    r"(?:all\s+)?(?:quiet|well|clear|normal|ok(?:ay)?|nil|none|n/?a|in order|correct)\W*"
    r"|(?:no|nil|nothing)\s+(?:change|incidents?|report|further|unusual|new|to report)\W*"
    r"|nothing\W*",
    re.IGNORECASE,
)
# "[2021-06-17 15:45] tomas.vasko: two of them, over there"
_TURN_OF_CHAT = re.compile(r"\[[^\]\n]{4,30}\]\s+<?[^:\n]{1,60}>?:\s+(?P<said>[^\n]*)", re.DOTALL)
# "for the first time since 2004", "the largest fall since 1987"
_MOST_SINCE = re.compile(
    r"\b(?:first|most|least|worst|\w{2,}est)\b[^,;.]{0,50}\bsince\s+(?:the\s+)?$"
)
_PRONOUN_IN = re.compile(r"\b(?:he|she|it|they|him|them)\b", re.IGNORECASE)
_OURS = re.compile(r"(?:our|my)\s", re.IGNORECASE)
_OF_PUBLISHER = re.compile(r"(?P<our>[Oo]ur\s+\w+(?:\s\w+)?)|[Tt]he\s+(?P<noun>\w+)")
_OPENS = re.compile(r"[\W\d]*(?:(?:Then|Later|Also|And)\s+)?")
_OWNED_NOUN = re.compile(r"['’]s?\s+((?:[\w-]+\s*){1,3})")
_IN_NAME_OF_LAW = re.compile(
    r"[A-Z]\w+\s+(?:Act|Law|Code|Convention|Constitution|Charter|Statute|Regulations?|Directive)"
    r"\s+(?:of\s+)?(?:the\s+)?$"
)
# "2018 will be a good year": how it is, and nothing that happened in it.
_YEAR_IS = re.compile(
    r"\s+(?:was|is|will\s+be|would\s+be|has\s+been|had\s+been)\s+(?:an?|the|no)\b"
)
_STANDS_FIRST = re.compile(r"(?:^\W*|\b(?:that|says?|said|say)\s+)(?:the\s+year\s+)?$")
_FIRST_PERSON = re.compile(r"I|[Ww]e")
# "Your Petitioner", "this deponent": who writes or swears
_WRITER = re.compile(
    r"(?:your|the|this|the\s+said|the\s+present)\s+"
    r"(?:petitioner|memorialist|deponent|informant|undersigned|subscriber|testator|testatrix|writer)",
    re.IGNORECASE,
)
_READER = re.compile(r"you\b", re.IGNORECASE)
_PEOPLE = (ActorKind.PERSON,)
# Words of another time that ask for no date: "the former minister", "in the future".
_TIMELESS = re.compile(
    r"(?:the )?(?:former(?:ly)?|future|past|previous(?:ly)?|once|earlier|later|before|already)",
    re.IGNORECASE,
)
_QUOTED_BEFORE = re.compile(r"[,.?!]?[\"”’'][,.]?\s*$")  # “…,” said Anna Berg
_SAID_BY = re.compile(r"[^,.;:“\"]{1,60}")
# "had 300 employees", "had revenues of £61m"; not "had talks"
_HAD_SO_MANY = re.compile(
    r"ha[ds]\s+(?:(?:about|some|around|over|more\s+than|nearly|only|at\s+least)\s+)?"
    r"(?:[$€£¥]?\s?\d|(?:a\s+)?(?:total\s+)?(?:revenues?|sales|turnover|profits?|assets|debts?|staff|population"
    r"|workforce)\b)"
)
_ASKED = re.compile(r"\?\W*$")
_RUNS_ON = 3  # days that a log may go on after the day of its title
_LONG = 1 << 40  # characters: more than any text has
_NEAR = 400  # characters back in which a pronoun's name is looked for
# "decided on Tuesday not to sell": the deciding happened
_DECIDED_NOT = re.compile(
    r"\b(?:decided|agreed|voted|chose|promised|vowed|pledged|opted)\b[^.;]{0,40}\bnot\s+to\s+$"
)
_HOUR = re.compile(
    r"(?:[a-z]+\s+){0,2}(?:\d{1,2}\b(?!\s+[A-Z])|noon|midnight|[a-z]+\s+o['’]clock)", re.IGNORECASE
)
_LONGEST_TOPIC = 45  # characters of a subject that is taken up in the next headline
_HEAD_OF_ROW = 20  # characters in which a row that denies does so: "1833: Fire; no lives lost"
_LONGEST = 200  # characters of a name
_THREAD = 3000  # characters back in which a row of "he" and "she" may have begun
_DATED = (TimexType.DATE, TimexType.TIME)


@dataclass(frozen=True, slots=True)
class Told:
    """What one document tells, and what of it could not be used."""

    mentions: tuple[EventMention, ...]
    problems: tuple[Problem, ...]
    ledger: Ledger


class Cast:
    """The actors of a document, to be had by place: a sentence asks for its own few. ``voice`` says
    who speaks; ``labels`` are places where a name greets, signs or heads, and tells of nobody."""

    def __init__(
        self,
        document: Document,
        actors: Sequence[ActorMention],
        voice: Voice = NOBODY,
        labels: Sequence[Span] = (),
    ) -> None:
        self.document = document
        self._actors = sorted(actors, key=lambda actor: actor.span)
        self._starts = [actor.span.start for actor in self._actors]
        self.voice = voice
        self._labels = sorted(labels)
        self._label_starts = [span.start for span in self._labels]
        self.under: Mapping[Span, TimeMention] = {}
        self.about: ActorMention | None = None  # of whom or what the whole text tells
        self.before: Mapping[Span, Sentence] = {}  # of each sentence the one before it
        people = [a for a in self.spoken_of(self._actors) if a.kind is ActorKind.PERSON]
        self._first = people[0] if people else None
        others = (a.span.start for a in people if a.actor != people[0].actor)
        self._alone_until = next(others, self._actors[-1].span.end + _LONG) if people else 0

    def passage(self, sentence: Sentence, times: Sequence[TimeMention] = ()) -> Passage:
        """The sentence with those named in it and shortly before it."""
        near, before = self.around(sentence.span), self.before.get(sentence.span)
        return Passage(self.document.text, sentence, times, near, before)

    def spoken_of(self, actors: Sequence[ActorMention]) -> list[ActorMention]:
        """Without those who are only greeted, who sign, or whose the text is."""
        return [actor for actor in actors if not self._is_label(actor.span)]

    def spoken(self, passage: Passage) -> Passage:
        return replace(passage, actors=self.spoken_of(passage.actors))

    def head(self, sentence: Sentence) -> TimeMention | None:
        """The head of the entry that the sentence is told in, where it stands in one."""
        return self.under.get(sentence.span)

    def _is_label(self, name: Span) -> bool:
        last = bisect_right(self._label_starts, name.start) - 1
        return last >= 0 and self._labels[last].contains(name)

    def lone_person(self, at: int) -> ActorMention | None:
        """The one person that the text has named so far, where it has named no other."""
        first = self._first
        named = first is not None and first.span.end <= at <= self._alone_until
        return first if named else None

    def goes_on_from(self, passage: Passage) -> ActorMention | None:
        """The person of whom the sentences before go on telling, or the whole text does."""
        start = passage.span.start
        around = self.within(Span(max(0, start - _THREAD), start))
        people = [a for a in self.spoken_of(around) if a.kind is ActorKind.PERSON]
        return thread(passage, self.before, people)

    def within(self, place: Span) -> Sequence[ActorMention]:
        first = bisect_left(self._starts, place.start)
        return self._actors[first : bisect_left(self._starts, place.end)]

    def around(self, sentence: Span) -> Sequence[ActorMention]:
        """Those in the sentence, and before it as far as a pronoun may reach."""
        first = bisect_left(self._starts, sentence.start - _NEAR - _LONGEST)
        return self._actors[first : bisect_left(self._starts, sentence.end)]


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
    elsewhen: set[Span] = set()  # the sentences with a day of their own
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
            if _only_says_which(passage, time, under):
                timeless += reason is None and _dates(document, time)
                continue
            measure = _MOST_SINCE.search(passage.lead(time.span.start))
            placed = placed and not _is_publication(document, time) and measure is None
            english = passage.english
            of_noun = english and thing_meant(document.text, sentence, time.span) is not None
            of_noun = of_noun or thing_due(passage, time) is not None
            if placed and time.type in _DATED and not of_noun:
                timed.setdefault(sentence.span, []).append(time)
                if time.period is not None or time.needs:
                    elsewhen.add(sentence.span)
        here = [t for t in here if not _only_says_which(passage, t, under)]
        told = list(_events(replace(passage, times=here), cast))
        told = [_with_words(document, one) for one in told]
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

    def speaks(sentence: Sentence, clause: Clause) -> bool:
        return _speaks(cast.spoken(cast.passage(sentence)), clause, cast)

    heads: set[Span] = set()
    own_times = {
        span: [t for t in timed[span] if t.period is not None or t.needs] for span in elsewhen
    }
    for one in entered(document.text, sentences, under, own_times, tuple(found)):
        heads.add(one.head.span)
        clause = one.clause
        trigger = clause.trigger if clause is not None else one.sentence.span
        passage = cast.passage(one.sentence)
        tied = Attachment(trigger, Tie.STORY, clause, row_of(passage))
        time = told_under(one.head, tied.trigger.start, document.text)
        found.append(_mention(passage, time, tied, cast, one.distance))
    problems = [p for p in problems if p.span not in heads]
    own = min((begin for begin, _ in cast.voice.quoted), default=len(document.text))
    others = [s for s in sentences if s.span not in under and s.span.start < own]
    for more in inherited(document, others, dated, timed, speaks):
        trigger = more.clause.trigger if more.clause is not None else more.sentence.span
        tied = Attachment(trigger, Tie.STORY, more.clause)
        passage = cast.passage(more.sentence, _begin_in(more.sentence, times, starts))
        found.append(_mention(passage, more.time, tied, cast, more.distance))
    for row, cell in rows:
        if row.time is None or row.time.period is None:
            problems.append(_unread_row(document, row))
            continue
        clause = next(iter(told_clauses(cell)), None)
        trigger = clause.trigger if clause is not None else cell.span
        tied = Attachment(trigger, Tie.STORY, clause, cell.span)
        told_in = _mention(replace(cast.passage(cell), before=None), row.time, tied, cast)
        found.append(as_given(document.text, told_in, row, cast.within(row.row.span)))
    used = {mention.time.span for mention in found if len(mention.time.span)} | heads
    problems.extend(
        _problem(document, time, ProblemKind.NO_EVENT, "stands in no sentence")
        for time in times
        if time.span not in met
    )
    ledger = Ledger(len(used), finer, timeless)
    return Told(tuple(identified(document, found)), tuple(problems), ledger)


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
    for time in times:
        if meets and written is not None and _is_hour(document.text, time):
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
            told = Attachment(back[0].trigger, Tie.VERB, back[0])
            yield _mention(passage, back[1], told, cast)
        if not _dates(document, time):
            continue
        if (nested := counted_clause(passage, time)) is not None:
            for one, its in ((nested[0], unbounded(time)), (nested[1], nested[2])):
                told = Attachment(one.trigger, Tie.VERB, one)
                yield _mention(passage, its, told, cast)
            continue
        day = _day_of_hour(text, time, passage.times) or time
        if has_sign_of_life(text, time.span):
            yield _problem(document, time, ProblemKind.NO_EVENT, "says when somebody lived")
            continue
        if (asked := answered(passage, time)) is not None:
            yield _answer(passage, asked, time, cast)
            if (from_it := counted_from(passage, time)) is not None:
                told = Attachment(from_it[0].trigger, Tie.VERB, from_it[0])
                yield _mention(passage, from_it[1], told, cast)
            return
        attachment = attach(passage, day, read=english)
        if english and (from_it := counted_from(passage, time)) is not None:
            told = Attachment(from_it[0].trigger, Tie.VERB, from_it[0])
            yield _mention(passage, from_it[1], told, cast)
            if attachment is None or attachment.clause == from_it[0]:
                continue
        reason = _no_event(passage, time, attachment)
        then = when_then(passage, time)
        open_ended = time.period is not None and None in (time.period.start, time.period.end)
        if then is not None and (reason or open_ended):
            told = Attachment(then[0].trigger, Tie.VERB, then[0])
            yield _mention(passage, then[1], told, cast)
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
                told = Attachment(verb.trigger, Tie.VERB, verb)
                yield _mention(passage, later, told, cast)
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
            yield _mention(passage, time, attachment, cast)
            clause = attachment.clause
            subject = clause.subject if clause is not None else None
            opens = subject is not None and time.span.end <= subject.start and len(dates) == 1
            if clause is not None and opens and attachment.tie is Tie.VERB:
                for other in joined(passage, clause, tied):
                    also = Attachment(other.trigger, Tie.JOINED, other)
                    yield _mention(passage, time, also, cast)


def _comes_too_late(document: Document, time: TimeMention, tied: Attachment) -> bool:
    """ "The following evening she sank", counted to a day after the paper appeared: miscounted."""
    clause, published = tied.clause, document.published
    if clause is None or clause.tense is not Tense.PAST or clause.modality or not time.relative:
        return False
    if published is None or published.basis is not PublicationBasis.DATELINE:
        return False
    if time.anchor is None or time.period is None or time.anchor.period == published.period:
        return False
    told = clause.lemma not in _DECIDED | BIDDING and tied.tie is Tie.VERB
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
            told = Attachment(clause.trigger, Tie.JOINED, clause)
            yield _mention(passage, day, told, cast)


_SEVERAL = 2  # markets that make a report of them


def _answer(passage: Passage, asked: Clause, time: TimeMention, cast: Cast) -> EventMention:
    """ "When did you begin?" "In 1910.": told by the question's words, and found in the answer."""
    tied = Attachment(asked.trigger, Tie.ANSWER, asked)
    assert passage.before is not None
    question = Passage(passage.text, replace(passage.before, heading=False), actors=passage.actors)
    told = _mention(question, time, tied, cast)
    headline = _DID.sub(lambda did: f"{did['how'] or ''}{past_form(did['verb'])}", told.headline)
    headline = _HELPS.sub(lambda helps: helps[0].lower(), headline)
    if _READER.match(headline):
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
    term = clause.lemma in BIDDING and _TERM.search(text[: time.span.start][-12:]) is not None
    that = _THAT_FOLLOWS.match(text, clause.trigger.end) is not None
    resolved = clause.lemma in _DECIDED and clause.subject is None
    resolved = resolved or (that and clause.lemma in _DECIDED | BIDDING)
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


def _only_says_which(
    passage: Passage, time: TimeMention, under: Mapping[Span, TimeMention]
) -> bool:
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
    noun = thing_meant(text, sentence, time.span)
    if noun is not None:
        return not is_told(text, noun)
    return measures(text, sentence.span, time.span, passage.times)


def _owns_happening(text: str, date: Span) -> bool:
    """ "Monday's storm", "yesterday's vote": what happened then."""
    noun = _OWNED_NOUN.match(text, date.end)
    return noun is not None and any(singular(w) in HAPPENINGS for w in noun[1].split())


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
    """The finer of two; but an hour that was counted from some other day gives way to the day."""
    return _finer(one, other) if _nest(one, other) else _is_hour(text, other)


def _is_hour(text: str, time: TimeMention) -> bool:
    """Only a time of day, whose day was found elsewhere."""
    words = time.span.of(text)
    return time.type is TimexType.TIME and _HOUR.match(words) is not None and "day" not in words


def _finer(one: TimeMention, other: TimeMention) -> bool:
    assert one.period is not None and other.period is not None
    return one.period.grain.rank < other.period.grain.rank


def _no_event(passage: Passage, time: TimeMention, tied: Attachment | None) -> str:
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
    if tied.row is not None and _NOTHING.fullmatch(tied.row.of(text)):
        return "says that nothing happened"
    turn = _TURN_OF_CHAT.match(text, passage.span.start, passage.span.end)
    if turn is not None and clause is None and not tells_without_verb(turn["said"]):
        return "is a word in passing"
    if clause is None or tied.tie is Tie.NOUN:
        return ""
    bidding = tied.row is None and is_bidding(passage, clause)
    if bidding and not _TERM.search(text[: time.span.start][-12:]):
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
        or any(p.search(before) for p in (_AS_IN, _COMPARED, _MOST_SINCE))
    ):
        return "compares with another time"
    if clause.subject is not None and _READER.match(clause.subject.of(text)):
        return "speaks to the reader, in general"
    subject = clause.subject.of(text).lower() if clause.subject is not None else ""
    if clause.tense is Tense.PRESENT and subject in ("everything", "nothing", "all", "life"):
        return "says how all is, not what happened"
    habits = HABITS if passage.english else anywhere(_words(sentence).habits)
    if clause.tense is not Tense.PAST and habits.search(clause.span.of(text)):
        return "tells a habit"
    return ""


def _held_office(text: str, clause: Clause, time: TimeMention) -> bool:
    """ "Lind was pastor at Rothwell from 1862 to 1875": a stretch of somebody's life."""
    if clause.object is None or clause.tense is not Tense.PAST or clause.negated:
        return False
    office = re.match(
        r"(?:the\s+)?(?:[\w-]+\s+){0,2}?(?P<noun>[\w-]+)$", clause.object.of(text).split(" of ")[0]
    )
    ranged = _FROM_TO.match(text, time.span.end) or _TO_OF.search(text[: time.span.start][-24:])
    named = office is not None and singular(office["noun"].lower()) in PERSONS
    return named and ranged is not None and not re.match(r"an?\s", clause.object.of(text))


_FROM_TO = re.compile(r"\s*(?:to|till|until|[–—-])\s*(?:the\s+)?(?:[A-Z]\w+\s+)?\d")
_TO_OF = re.compile(r"\d\s*(?:to|till|until|[–—-])\s*(?:the\s+)?$")


def _words(sentence: Sentence) -> ClauseWords:
    return clause_words(sentence.language)


def _names_a_thing(text: str, time: TimeMention) -> bool:
    """ "the 2011 edition": the year tells one thing from others, and dates nothing here."""
    if time.period is None or time.period.grain is not Grain.YEAR:
        return False
    return owned(text, time.span) and re.match(r"\s+[a-z]", text[time.span.end :][:3]) is not None


def _mention(
    passage: Passage,
    time: TimeMention,
    tied: Attachment,
    cast: Cast,
    distance: int = 0,
) -> EventMention:
    assert time.period is not None
    document, text, clause = cast.document, passage.text, tied.clause
    people = participants(passage, clause)
    spoken = cast.spoken(passage)
    topic = _topic(spoken, clause)
    stand_in = None
    if clause is not None and _needs_no_subject(passage, clause):
        stand_in = _unnamed(spoken, cast)
    elif topic is None:
        stand_in = _stand_in(spoken, tied, cast)
    gaps = _gaps(passage, clause) if tied.tie is Tie.VERB else {}
    if time.span in gaps:
        stand_in, people = gaps[time.span], ()
    elif gaps:
        people = tuple(p for p in people if p.actor not in {gap.actor for gap in gaps.values()})
    if stand_in is not None:
        others = (p for p in people if p.actor != stand_in.actor)
        people = (Participant(stand_in.actor, stand_in.kind, _role_of_subject(clause)), *others)
    published = _published_before(document, time)
    due = tied.tie is Tie.DUE
    status = standing(passage, clause, time, published, due=due)
    if status.status is Status.HAPPENED and _lies_ahead_of_entry(
        text, clause, time, cast.head(passage.sentence)
    ):
        status = Standing(Status.PLANNED, "it lies after the date of its entry")
    if status.status is Status.HAPPENED and only_accuses(text, passage.span):
        status = Standing(Status.ALLEGED, "the paper charges it")
    issuer = _issuer(passage, time, tied)
    if issuer is not None:
        others = (p for p in people if p.actor != issuer.actor)
        people = (Participant(issuer.actor, issuer.kind, Role.DOER), *others)
    him = _last_person(spoken, clause)
    if him is None and is_object(text, clause) and stand_in is None:
        him = cast.goes_on_from(passage)
    author = _author(passage, clause, cast)
    if author is not None and all(p.actor != author.actor for p in people):
        people = (author, *people)
    said_of_him = is_object(text, clause) or re.search(r"\bhim\b", passage.words)
    if him is not None and said_of_him and all(p.actor != him.actor for p in people):
        people = (*people, Participant(him.actor, him.kind, Role.AFFECTED))
    if (lived := _lived(passage, clause, cast, people)) is not None:
        people = (Participant(lived.actor, lived.kind, _role_of_subject(clause)), *people)
    me = _me(passage, clause, cast)
    if me is not None and all(p.actor != me.actor for p in people):
        people = (*people, me)
    if (of_record := _of_record(passage, tied, cast, people)) is not None:
        people = (Participant(of_record.actor, of_record.kind, _role_of_subject(clause)), *people)
    alone = stand_in is None and topic is None
    speaker = _speaking_of_itself(passage, tied) if alone else ""
    writer = author.actor if author is not None else ""
    if author is not None and _is_one_of_us(text, clause, author):
        writer = f"{author.actor} and others"
    if clause is None or clause.subject is None:
        writer = ""
    owner = _owner(passage, tied) or _owner_before(spoken, clause)
    if clause is not None and clause.subject is not None and _OURS.match(clause.subject.of(text)):
        owner = speaks_here(passage, clause.subject, cast.voice, several=True)
    names = Names(
        stand_in.actor if stand_in is not None else speaker or _words_of(text, topic) or writer,
        him.actor if him is not None else "",
        owner,
        issuer.actor if issuer is not None else "",
        time.span in gaps,
        clause is not None and is_ended_then(text, clause, time),
        stand_in is None and _is_first_person(text, clause, writer),
    )
    title = headline(passage, tied, names)
    of_record = of_record or lived
    if of_record is not None:
        title = shorten(f"{of_record.actor}: {title[:1].lower()}{title[1:]}")
    if tied.tie is Tie.LABEL and " " not in title and document.title not in ("", title):
        title = shorten(f"{title}: {document.title}")
    mention = EventMention(
        id="",
        document=document.id,
        sentence=passage.span,
        trigger=tied.trigger,
        time=time,
        period=_until_told(time, clause, published),
        basis=_basis(time, tied),
        actors=people,
        headline=title,
        status=status.status,
        says_who=says_who(passage, clause),
        distance=distance,
        places=where(passage, clause, people),
    )
    why = list(_why(text, mention, tied, status, stand_in))
    if author is not None and clause is not None and clause.subject is not None:
        said = _quoted(clause.subject.of(text))
        why.append(f"{said} is {_quoted(author.actor)}: whose text or turn it is.")
    return replace(mention, why=tuple(why))


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


def _lies_ahead_of_entry(
    text: str, clause: Clause | None, time: TimeMention, head: TimeMention | None
) -> bool:
    """ "The old line ends on 31 December", written under a day before that."""
    if head is None or head.period is None or time.period is None:
        return False
    ahead = head.period.precedes(time.period)
    told_so = _SET_FOR.search(text, max(0, time.span.start - 12), time.span.start) is not None
    return ahead and (told_so or (clause is not None and clause.tense is Tense.PRESENT))


_SET_FOR = re.compile(r"\b(?:for|until|till)\s+(?:the\s+)?$")


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


def _is_one_of_us(text: str, clause: Clause | None, author: Participant) -> bool:
    """ "We buried him": the author was one of several, and no name says who they were."""
    if clause is None or clause.subject is None or author.kind is not ActorKind.PERSON:
        return False
    return clause.subject.of(text).lower() == "we"


def _published_before(document: Document, time: TimeMention) -> Period | None:
    """The day of publication, to tell what lay ahead then; a log runs on into the next days."""
    if document.published is None or time.period is None:
        return None
    published = document.published.period
    end, start = published.end, time.period.start
    if time.heads is None or end is None or start is None:
        return published
    return None if start - end < _RUNS_ON * MINUTES_PER_DAY else published


def _until_told(time: TimeMention, clause: Clause | None, published: Period | None) -> Period:
    """What a report tells as past under "this week" happened by the day it was published."""
    period = time.period
    assert period is not None
    past = clause is not None and clause.tense is Tense.PAST and time.relative
    if not past or published is None or published.end is None or published.grain is not Grain.DAY:
        return period
    wider = period.grain.rank > Grain.DAY.rank and period.contains(published)
    return replace(period, end=published.end) if wider and period.end else period


def _basis(time: TimeMention, tied: Attachment) -> Basis:
    if tied.tie is Tie.STORY:
        return Basis.INHERITED
    return Basis.RELATIVE if time.relative else Basis.STATED


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
    meant = _words(passage.sentence).pronouns.get(subject.of(passage.text).lower(), "")
    return meant if meant in ("he", "she") else ""


def _stand_in(
    passage: Passage, tied: Attachment, cast: Cast, *, throughout: bool = True
) -> ActorMention | None:
    """The actor meant by "he", "she", "it", or by a participle without a subject; ``throughout``:
    also the one of whom the sentences before go on telling."""
    text, actors, clause = passage.text, passage.actors, tied.clause
    if clause is None or tied.tie is Tie.ENTRY:
        return None
    main = clause_after(passage.clauses, clause) if leads(passage.sentence, clause) else clause
    if main is None or main.subject is None:
        return None
    pronoun = _pronoun(passage, main.subject)
    if not pronoun:
        named = (a for a in actors if main is not clause and main.subject.contains(a.span))
        return next(named, None)
    if _stands_for_nothing(text, clause):
        return None
    it = pronoun == "it"
    earlier = (actor for actor in reversed(actors) if actor.span.end <= tied.trigger.start)
    near = (a for a in earlier if passage.span.start - a.span.end < _NEAR)
    fit = [actor for actor in near if actor.kind in ((*BODIES, ActorKind.THING) if it else _PEOPLE)]
    other = _MEN if pronoun == "she" else _WOMEN
    called = [(a.actor, text[max(0, a.span.end - 80) : a.span.end]) for a in actors if not it]
    wrong = {name for name, words in called if other.search(words)}
    fit = [actor for actor in fit if actor.actor not in wrong]
    lone = cast.lone_person(passage.span.start)
    lone = None if lone is not None and lone.actor in wrong else lone
    found = next((a for a in fit if passage.span.contains(a.span)), None)
    if not it:
        found = found or _spoken_of(passage.before, fit)
        if found is None and throughout:
            found = _told_throughout(passage, cast, wrong)
    found = found or next(iter(fit), None) or (None if it else lone)
    thing = it and _is_about_a_thing(passage)
    inside = found is not None and passage.span.contains(found.span)
    return found if inside or not thing else None


def _told_throughout(passage: Passage, cast: Cast, wrong: Collection[str]) -> ActorMention | None:
    """Whom the sentences before go on telling of, and who is not ``wrong``; else the one of whom
    the whole text tells."""
    goes_on = cast.goes_on_from(passage)
    if goes_on is not None and goes_on.actor not in wrong:
        return goes_on
    return cast.about if cast.about is not None and cast.about.kind in _PEOPLE else None


def _needs_no_subject(passage: Passage, clause: Clause) -> bool:
    """ "Llegó en 2014": a main verb whose form says that one who is known did it."""
    if clause.subject is not None or passage.english:
        return False
    first = not any(c.trigger < clause.trigger for c in passage.clauses)
    main = first and clause.tense is Tense.PAST and clause.speech is None and not clause.describes
    if not main or clause.lemma == "be" or clause.lemma in WEATHER:
        return False
    acts = passage.text[clause.span.start : clause.trigger.end].lower()
    return any(_words(passage.sentence).alone.search(word) for word in _LETTERS.findall(acts))


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
_CALLED = r"\.?\s+(?:[A-Z][\w.’'-]*\s*){1,4}\Z"
_MEN = re.compile(
    r"\b(?:Mr|Sir|Lord|Messrs|[Bb]rother|[Ff]ather|[Ss]on|[Hh]usband|[Uu]ncle|[Nn]ephew"
    rf"|[Gg]randfather|[Gg]randson|[Kk]ing|[Pp]rince){_CALLED}"
)
_WOMEN = re.compile(
    r"\b(?:Mrs|Miss|Ms|Mme|Lady|Dame|[Ss]ister|[Mm]other|[Dd]aughter|[Ww]ife|[Aa]unt|[Nn]iece"
    rf"|[Gg]randmother|[Gg]randdaughter|[Qq]ueen|[Pp]rincess|[Ww]idow){_CALLED}"
)
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
    to = clause.lemma in _DECIDED and _TO_FOLLOWS.match(text, clause.trigger.end) is not None
    if clause.lemma in WEATHER:
        return True
    return clause.passive and (to or _THAT_FOLLOWS.match(text, clause.trigger.end) is not None)


def _first_subject(sentence: Sentence) -> Span | None:
    """What the sentence speaks of."""
    return next((c.subject for c in told_clauses(sentence) if c.subject is not None), None)


def _is_about_a_thing(passage: Passage) -> bool:
    """What the sentence before speaks of is no actor, so that "it" may well be that: "The ship of
    the Norland Line left. It was built in 2002"."""
    text = passage.text
    subject = _first_subject(passage.before) if passage.before is not None else None
    if subject is None or _ANYBODY.match(subject.of(text)):
        return False
    head = _OF.split(subject.of(text))[0].split()
    if head and singular(head[-1]) in COLLECTIVES:
        return False
    return not any(_is_all_of(text, subject, actor.span) for actor in passage.actors)


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


def _speaks(passage: Passage, clause: Clause, cast: Cast) -> bool:
    """A person or a body is named as the one who says it, or meant by "he", "she" or "it"."""
    tied = Attachment(clause.trigger, Tie.STORY, clause)
    if _stand_in(passage, tied, cast, throughout=False) is not None:
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


def _last_person(passage: Passage, clause: Clause | None) -> ActorMention | None:
    """The person spoken of before the clause in its sentence, else just before the sentence,
    where only one was."""
    people = [actor for actor in passage.actors if actor.kind is ActorKind.PERSON]
    subject = clause.subject if clause is not None else None
    start = passage.span.start
    near = [a for a in people if subject is not None and start <= a.span.start < subject.start]
    near = near or [a for a in people if 0 < start - a.span.end < _NEAR]
    return near[-1] if len({a.actor for a in near}) == 1 else None


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


def _owner(passage: Passage, tied: Attachment) -> str:
    """The actor that "its" before the subject or the noun stands for: the last one named."""
    clause = tied.clause
    if clause is not None and clause.subject is None:
        return ""
    place = tied.trigger if clause is None or clause.subject is None else clause.subject
    start, limit = passage.span.start, place.start
    return next((a.actor for a in reversed(passage.actors) if start <= a.span.start < limit), "")


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


def _why(
    text: str,
    mention: EventMention,
    tied: Attachment,
    status: Standing,
    stand_in: ActorMention | None,
) -> Iterator[str]:
    """The chain from the words to the date, one step an item."""
    time = mention.time
    assert time.period is not None
    words, event = _quoted(time.span.of(text)), _quoted(tied.trigger.of(text)[:60])
    if tied.tie is Tie.STORY and time.anchor is not None:
        yield f"The sentence names no date. {event} is told under {time.period.label()}."
        yield f"That day is {time.anchor.found}."
        yield f"How sure: {mention.confidence}, {_far(mention)}."
        yield from _why_so(status, stand_in)
        return
    yield f"The sentence says {words}."
    yield f"Rule “{time.rule}” reads it as {_both(time.period)}."
    if time.zoned:
        yield f"It is written as {time.zoned}."
    if time.anchor is not None:
        anchor = time.anchor
        yield f"It is counted from {anchor.period.label()}: {anchor.found}."
    if time.readings:
        readings = " or ".join(reading.label() for reading in time.readings)
        yield f"It can be read as {readings}; the first is taken: {time.choice}."
    yield f"It dates {event}: {tied.tie}."
    yield f"How sure: {mention.confidence}, the date stands in the sentence."
    yield from _why_so(status, stand_in)


def _both(period: Period) -> str:
    """As it is said, and as it is written where that is something else."""
    said, written = period.label(), str(period)
    return said if said == written else f"{said} ({written})"


def _far(mention: EventMention) -> str:
    far = f"{mention.distance} sentence{'' if mention.distance == 1 else 's'}"
    if mention.time.rule == TITLE:
        return "the title tells what the lead tells"
    carried = mention.time.anchor is not None and mention.time.anchor.span is not None
    return f"{far} after the words of the date" if carried else f"{far} into the report"


def _why_so(status: Standing, stand_in: ActorMention | None) -> Iterator[str]:
    if stand_in is not None:
        yield f"{_quoted(stand_in.actor)} is taken from the sentence before: the last one named."
    if status.words:
        yield f"Taken as {status.status} because of {_quoted(status.words)}."


def _quoted(words: str) -> str:
    return f"“{' '.join(words.split())}”"
