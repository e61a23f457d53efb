"""Going through events one by one, and deciding on many at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from dateline.core.apart import apart
from dateline.query.drawn import DRAWN, Check, check_of
from dateline.query.filters import Filter, Review
from dateline.ui import deciding
from dateline.ui.components.selection import Together
from dateline.ui.data import Answers, Opened
from dateline.ui.held import counted
from dateline.ui.intervals import how_far
from dateline.ui.state import Batch, choose, decide, desk, lay_out, note, view
from dateline.ui.view import Queue
from dateline.ui.words import plural

MOST = 500  # events decided on at once


def order() -> str:
    """The order in which events are read now."""
    going = view().queue
    return desk().order if going is None else str(going)


# --- One by one ----------------------------------------------------------------------


def progress(answers: Answers) -> tuple[int, int]:
    """How many events under the filter somebody has looked at, and how many there are."""
    wanted = counted(answers)
    whole = wanted.having("reviews", tuple(Review))
    seen = wanted.having("reviews", (Review.ACCEPTED, Review.REJECTED))
    return answers.count(seen), answers.count(whole)


def drawn(answers: Answers) -> dict[str, str]:
    """What became of the events under the filter that are drawn by chance, by id, in the order in
    which they are looked at. The draw is the same until the events are others."""
    whole = counted(answers).having("reviews", tuple(Review))
    frame = answers.page(whole, order=str(Queue.CHANCE), limit=DRAWN, offset=0)
    return dict(zip(frame["id"], frame["review"], strict=True))


def check(answers: Answers) -> Check:
    return check_of(drawn(answers).values())


def checked(answers: Answers) -> Check | None:
    """The same, asked for only where so many events have been looked at that it may be done."""
    looked, total = progress(answers)
    return check(answers) if looked >= min(DRAWN, total) else None


def unseen(answers: Answers, event: str) -> str | None:
    """The next event that nobody has looked at, from one on and round to the first."""
    if order() == Queue.CHANCE:
        became = drawn(answers)
        ids = list(became)
        at = ids.index(event) + 1 if event in became else 0
        left = (one for one in (*ids[at:], *ids[:at]) if one != event)
        return next((one for one in left if became[one] == Review.OPEN), None)
    wanted: Filter = counted(answers).having("reviews", (Review.OPEN,))
    following = answers.neighbour(wanted, event, 1, order=order()) if event else None
    if following is not None:
        return following
    first = answers.page(wanted, order=order(), limit=2, offset=0)["id"].tolist()
    return next((other for other in first if other != event), None)


def advance(answers: Answers, show: Callable[[str], None]) -> None:
    """To the next one; where there is none, going through them ends."""
    following = unseen(answers, view().event)
    if following is not None:
        show(following)
    elif view().queue is Queue.CHANCE:
        choose(replace(view(), queue=None))
        note("All that were drawn by chance have been looked at; how many are right stands below.")
    elif view().queue is not None:
        choose(replace(view(), queue=None))
        note("All events under these filters have been looked at.")
    else:
        note("Nobody has left an event under these filters unlooked at.")


def begin(answers: Answers, show: Callable[[str], None]) -> None:
    choose(replace(view(), queue=view().queue or Queue.DATE))
    lay_out(page=0, looked=())
    advance(answers, show)


def end() -> None:
    choose(replace(view(), queue=None))
    lay_out(page=0)


def went_by(event: str) -> None:
    """Remember one that was decided on, for the way back."""
    lay_out(looked=(*desk().looked[-MOST:], event))


def back() -> str:
    """The event decided on last, which is no longer remembered; empty where there is none."""
    *before, last = desk().looked or ("",)
    lay_out(looked=tuple(before))
    return last


# --- Many at once --------------------------------------------------------------------


def tick(ids: Sequence[str], page: Sequence[str]) -> None:
    """``ids`` are those ticked on a page of these events; what is ticked elsewhere stays."""
    elsewhere = [event for event in desk().ticked if event not in page]
    chosen = tuple(dict.fromkeys((*elsewhere, *(event for event in ids if event in page))))
    lay_out(ticked=chosen[:MOST], batch=None)


def tick_only(ids: Sequence[str], answers: Answers) -> None:
    """These and no others, of those that there are."""
    known = answers.mention_ids(tuple(ids))
    lay_out(
        ticked=tuple(event for event in dict.fromkeys(ids) if event in known)[:MOST], batch=None
    )


def how_far_apart(answers: Answers) -> str:
    """Of two events that are ticked; empty where there are more or fewer."""
    if len(desk().ticked) != 2:
        return ""
    one, other = map(answers.event, desk().ticked)
    if one is None or other is None:
        return ""
    ordered = answers.set_in_order(one.id, other.id)
    return how_far(apart(one.period, other.period), ordered=ordered)


def together(at: Opened) -> Together:
    return Together(
        accept=lambda: _review(at, Review.ACCEPTED),
        reject=lambda: _review(at, Review.REJECTED),
        tag=lambda words: _tag(at, words),
        topic=lambda name: _topic(at, name),
        join=lambda: _join(at),
        all=lambda: _tick_all(at.answers),
        clear=lambda: lay_out(ticked=(), batch=None),
        undo=lambda: _undo(at),
    )


def _chosen(at: Opened) -> list[tuple[str, tuple[str, ...]]]:
    """The ticked events, with their mentions; those that are gone are left out."""
    known = at.answers.mention_ids(desk().ticked)
    return [(event, known[event]) for event in desk().ticked if event in known]


def _taken(words: str, act: Callable[[], list[int]]) -> None:
    def keep() -> None:
        lay_out(batch=Batch(words, tuple(act())), ticked=())

    decide(keep)


def _review(at: Opened, verdict: Review) -> None:
    events = _chosen(at)
    _taken(
        f"{plural(len(events), 'event')} {verdict}",
        lambda: deciding.review_all(at.project, events, str(verdict), desk().author),
    )


def _tag(at: Opened, words: str) -> None:
    tag = " ".join(words.split())
    if not tag:
        return
    events = [(event, told, (*at.answers.tags(event), tag)) for event, told in _chosen(at)]
    _taken(
        f"{plural(len(events), 'event')} tagged “{tag}”",
        lambda: deciding.tag_all(at.project, events, desk().author),
    )


def _topic(at: Opened, name: str) -> None:
    events, said = _chosen(at), " ".join(name.split())
    where = f"under “{said}”" if said else "under no topic"
    _taken(
        f"{plural(len(events), 'event')} put {where}",
        lambda: deciding.put_under(
            at.project, events, topic_named(at.answers, said), desk().author
        ),
    )


def topic_named(answers: Answers, name: str) -> tuple[str, str]:
    """The id and the name of a topic; a new one has no id yet."""
    frame = answers.topics()
    known = dict(zip(frame["name"], frame["topic"], strict=True))
    return known.get(name, ""), name


def _join(at: Opened) -> None:
    events = [(event, *(one for one in told if one != event)) for event, told in _chosen(at)]
    if len(events) > 1:
        _taken(
            f"{plural(len(events), 'event')} joined",
            lambda: [deciding.join(at.project, events, "", desk().author)],
        )


def _tick_all(answers: Answers) -> None:
    frame = answers.page(counted(answers), order=order(), limit=MOST, offset=0)
    lay_out(ticked=tuple(frame["id"]), batch=None)


def _undo(at: Opened) -> None:
    batch = desk().batch
    if batch is not None:
        lay_out(batch=None)
        decide(lambda: deciding.take_all_back(at.project, batch.decisions, desk().author))
