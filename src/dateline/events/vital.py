"""When somebody was born or died, told by a label or a sign: "DOB 8 Feb 1961", "b. 3 May 1870".

Such a date is of the life alone, whatever else its line tells: in "Tom Lind (DOB 3 March 1956) was
arrested on 7 May" nobody was arrested in 1956.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.core.event import EventMention, Participant, Role, Status
from dateline.core.mention import ActorKind, ActorMention, TimeMention
from dateline.core.passage import Passage
from dateline.core.period import Grain
from dateline.core.text import Span
from dateline.events.assemble import mention_of
from dateline.events.attach import Attachment, Tie
from dateline.events.cast import Cast
from dateline.lexicon.vital import VITAL

_LABEL = re.compile(rf"\b(?:{VITAL})[\s:|*_.–—-]{{1,6}}(?:on )?\Z", re.IGNORECASE)
_SIGN = re.compile(r"(?<![\w.])(?:(?P<born>b)|(?P<died>d)|m|bapt)\.\s?(?:c\.\s?|about\s)?\Z")
_WIDEST = 40  # characters of a label
_ABOVE = 300  # characters in which the form may have named the person
_DONE = {"born": "was born", "died": "died"}


def vital_label(text: str, date: Span) -> re.Match[str] | None:
    """What says that a date is the beginning or the end of a life, by a label or a sign before it.

    >>> text = "Tom Lind (DOB: 3 March 1956)"
    >>> vital_label(text, Span(15, 27))["born"]
    'DOB'
    """
    start = max(0, date.start - _WIDEST)
    return _LABEL.search(text, start, date.start) or _SIGN.search(text, start, date.start)


def lived(
    passage: Passage, time: TimeMention, label: re.Match[str], cast: Cast
) -> EventMention | None:
    """The birth or the death, where it is known whose; of a mere sign only with its day."""
    whose = _whose(passage, time.span, cast)
    told = next((kind for kind in _DONE if label.groupdict().get(kind)), None)
    signed = label.re is _SIGN
    by_day = time.period is not None and time.period.grain.rank <= Grain.DAY.rank
    if whose is None or told is None or (signed and not by_day):
        return None
    trigger = Span(*label.span(told))
    mention = mention_of(passage, time, Attachment(trigger, Tie.LABEL), cast)
    return replace(
        mention,
        headline=f"{whose.actor} {_DONE[told]}",
        actors=(Participant(whose.actor, whose.kind, Role.DOER),),
        status=Status.HAPPENED,
    )


def _whose(passage: Passage, date: Span, cast: Cast) -> ActorMention | None:
    """The person named last before the date, in its line or above it in the form; or the one of
    whom the whole text tells."""
    above = Span(max(0, date.start - _ABOVE), date.start)
    people = [a for a in cast.within(above) if a.kind is ActorKind.PERSON]
    if people:
        return people[-1]
    about = cast.about
    return about if about is not None and about.kind is ActorKind.PERSON else None
