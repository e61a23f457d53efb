"""A passage, a time of it and what that time is tied to -> the event mention, with its why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.core.calendar import MINUTES_PER_DAY
from dateline.core.event import Basis, EventMention, Status
from dateline.core.joining import TITLE
from dateline.core.mention import TimeMention
from dateline.core.passage import Passage
from dateline.core.period import Grain, Period
from dateline.core.sentence import Clause, Tense
from dateline.core.text import Document
from dateline.events.attach import Attachment, Tie, is_put_off_to
from dateline.events.cast import Cast
from dateline.events.charges import only_accuses
from dateline.events.headline import headline, shorten
from dateline.events.meant import Meant, whom
from dateline.events.status import SET_FOR, Standing, says_who, standing
from dateline.events.where import where

_RUNS_ON = 3  # days that a log may go on after the day of its title


def by_verb(
    passage: Passage, clause: Clause, time: TimeMention, cast: Cast, tie: Tie = Tie.VERB
) -> EventMention:
    """What a clause of the passage tells of a time."""
    return mention_of(passage, time, Attachment(clause.trigger, tie, clause), cast)


def mention_of(
    passage: Passage, time: TimeMention, tied: Attachment, cast: Cast, distance: int = 0
) -> EventMention:
    """What a passage tells of a time by the verb or the noun that it is tied to."""
    document, text, clause = cast.document, passage.text, tied.clause
    published = _published_before(document, time)
    status = _standing(passage, time, tied, published, cast)
    meant = whom(passage, time, tied, cast)
    title = headline(passage, tied, meant.names)
    if clause is not None and is_put_off_to(text, clause, time):
        title = shorten(f"{title} until then")
    if meant.unsaid is not None:
        title = shorten(f"{meant.unsaid.actor}: {title[:1].lower()}{title[1:]}")
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
        actors=meant.people,
        headline=title,
        status=status.status,
        says_who=says_who(passage, clause),
        distance=distance,
        places=where(passage, clause, meant.people),
    )
    return replace(mention, why=tuple(_why(text, mention, tied, status, meant)))


def _standing(
    passage: Passage, time: TimeMention, tied: Attachment, published: Period | None, cast: Cast
) -> Standing:
    """As the sentence has it; what only it would call a fact may stand under a later head, or
    under a charge."""
    head = cast.head(passage.sentence)
    under = head is not None and head.span != time.span  # a date told in an entry, not its head
    if under and head is not None and head.period is not None and published is not None:
        published = head.period if published.precedes(head.period) else published
    status = standing(passage, tied.clause, time, published, due=tied.tie is Tie.DUE)
    if status.status is not Status.HAPPENED:
        return status
    if tied.clause is not None and is_put_off_to(passage.text, tied.clause, time):
        return Standing(Status.PLANNED, tied.clause.trigger.of(passage.text))
    if _lies_ahead_of_entry(passage.text, tied.clause, time, head):
        return Standing(Status.PLANNED, "it lies after the date of its entry")
    if only_accuses(passage.text, passage.span):
        return Standing(Status.ALLEGED, "the paper charges it")
    return status


def _lies_ahead_of_entry(
    text: str, clause: Clause | None, time: TimeMention, head: TimeMention | None
) -> bool:
    """ "The old line ends on 31 December", written under a day before that."""
    if head is None or head.period is None or time.period is None:
        return False
    ahead = head.period.precedes(time.period)
    told_so = SET_FOR.search(text, max(0, time.span.start - 12), time.span.start) is not None
    tense = clause.tense if clause is not None else Tense.NONE
    counted = time.relative and tense is Tense.NONE  # "meeting tomorrow"
    return ahead and (told_so or counted or tense is Tense.PRESENT)


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


def _why(
    text: str,
    mention: EventMention,
    tied: Attachment,
    status: Standing,
    meant: Meant,
) -> Iterator[str]:
    """The chain from the words to the date, one step an item."""
    time = mention.time
    assert time.period is not None
    words, event = _quoted(time.span.of(text)), _quoted(tied.trigger.of(text)[:60])
    if tied.tie is Tie.STORY and time.anchor is not None:
        yield f"The sentence names no date. {event} is told under {time.period.label()}."
        yield f"That day is {time.anchor.found}."
        yield f"How sure: {mention.confidence}, {_far(mention)}."
        yield from _why_so(text, tied.clause, status, meant)
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
    yield from _why_so(text, tied.clause, status, meant)


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


def _why_so(text: str, clause: Clause | None, status: Standing, meant: Meant) -> Iterator[str]:
    if meant.stand_in is not None:
        named = _quoted(meant.stand_in.actor)
        yield f"{named} is whom the sentences before tell of."
    if status.words:
        yield f"Taken as {status.status} because of {_quoted(status.words)}."
    if meant.author is not None and clause is not None and clause.subject is not None:
        said = _quoted(clause.subject.of(text))
        yield f"{said} is {_quoted(meant.author.actor)}: whose text or turn it is."


def _quoted(words: str) -> str:
    return f"“{' '.join(words.split())}”"
