"""The timeline page: what happened, when, and the sentence that says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from dateline.core.event import Role, Status
from dateline.core.joining import conflicting
from dateline.core.period import Period
from dateline.project.decisions import Decision, written_value
from dateline.project.store import Project
from dateline.query.columns import NONE
from dateline.query.detail import EventDetail
from dateline.query.filters import Filter, LaneBy, Review
from dateline.query.gaps import Gap
from dateline.query.timespan import PART_OF
from dateline.query.window import Window
from dateline.timeline.axis import clamp
from dateline.timeline.lanes import USUAL_LANES
from dateline.ui import deciding, reviewing
from dateline.ui.components.acting import acting
from dateline.ui.components.counts import Tally, counts
from dateline.ui.components.editing import Facts, Offers, facts_of
from dateline.ui.components.empty import emptied, no_events
from dateline.ui.components.event_table import event_table, rows_of
from dateline.ui.components.evidence import Acts, evidence
from dateline.ui.components.gaps import gaps, in_units
from dateline.ui.components.grading import Grading
from dateline.ui.components.keys import DECIDING, KEYS, keys
from dateline.ui.components.ordering import Neighbour, ordering
from dateline.ui.components.pager import pager
from dateline.ui.components.queue import begin as begin_queue
from dateline.ui.components.queue import queue
from dateline.ui.components.same import Candidate, same
from dateline.ui.components.selection import selection
from dateline.ui.components.timeline import TimelineEvent, event_of, timeline, view_of
from dateline.ui.components.timeline.payload import Reach
from dateline.ui.components.welcome import MINE, welcome
from dateline.ui.components.writing import Draft, writing
from dateline.ui.data import Answers, Opened, page_of
from dateline.ui.dates import read_date
from dateline.ui.downloads import downloads
from dateline.ui.evidence import Evidence, Picture, evidence_of
from dateline.ui.held import counted, in_view, reach_of
from dateline.ui.home import SAMPLE
from dateline.ui.narrowed import narrowed
from dateline.ui.participants import OFFERED, participants
from dateline.ui.places import Place, go
from dateline.ui.read import read_document
from dateline.ui.saved import saved_views
from dateline.ui.server.access import may_decide
from dateline.ui.sidebar import narrow, sidebar
from dateline.ui.state import choose, decide, desk, lay_out, note, view
from dateline.ui.theme import is_dark
from dateline.ui.view import Act, Length, Queue, rounded
from dateline.ui.words import told_by

_HINT = (
    "Choose an event on the timeline or in the table to see the sentence that says so, and why it "
    "has its date."
)
ROWS = 50
CANDIDATES = 12  # events offered as the same
MARKS, BUCKETS = 2000, 240
TALLEST = 560  # pixels of lanes
MORE_TALL = 60  # pixels that each further lane may add
SMALL_PART = 8  # a stretch is small where all of time is longer by this
TIMELINE = "timeline"
_LANES = {
    LaneBy.TOPIC: "Topics",
    LaneBy.STORY: "Stories",
    LaneBy.ACTOR: "Actors",
    LaneBy.THING: "Things",
    LaneBy.PLACE: "Places",
    LaneBy.SOURCE: "Sources",
    LaneBy.DOCUMENT: "Documents",
    LaneBy.KIND: "Kinds",
}


def timeline_page(at: Opened) -> None:
    """The timeline is told first, whatever stands above or beside it: it is what is looked at."""
    keys(lambda action: _press(at, action))
    above = st.container(key="above")  # one place in the page, so that what is below stays mounted
    shown = at.answers.counts().events and at.answers.count(view().filter)
    if shown:
        _timeline(at.answers)
    with above:
        _welcome(at)
        _title(at)
        narrowed(at.answers)
    if shown:
        _below(at)
    elif not at.answers.counts().events:
        _without_events(at)
    else:
        _emptied(at.answers)
    with st.sidebar:
        saved_views(at)
    sidebar(at.answers)


def _below(at: Opened) -> None:
    with st.container(key="below"):
        _table(at)
    if view().event:
        with st.container(key="evidence"):
            _evidence(at)
    _dialogs(at)


# --- What is there -------------------------------------------------------------------


def _welcome(at: Opened) -> None:
    if at.name != SAMPLE or desk().welcomed:
        return
    way = welcome()
    if way:
        lay_out(welcomed=True)
        if way == MINE:
            go(Place.MINE)
        st.rerun()


def _title(at: Opened) -> None:
    known, chosen = at.answers.counts(), counted(at.answers)
    tally = Tally(
        events=known.events,
        shown=at.answers.count(chosen),
        documents=known.documents,
        told_in=at.answers.spread(chosen, "documents"),
        undated=known.undated,
        conflicts=known.conflicts,
        contested=at.answers.count(chosen.having("conflicts", True)),
        problems=known.problems,
    )
    with st.container(horizontal=True, vertical_alignment="bottom", key="title"):
        pressed = counts(tally)
        _lane_choice(at.answers)
    if pressed in _LEADS_TO:
        go(_LEADS_TO[pressed])
    elif pressed:
        narrow(Filter())
        st.rerun()


_LEADS_TO = {
    "documents": Place.DOCUMENTS,
    "undated": Place.QUEUE,
    "conflicts": Place.CONFLICTS,
    "problems": Place.LEFT_OUT,
}


def _hold() -> None:
    key = "held"
    st.session_state[key] = view().held
    st.toggle("Only what is in view", key=key, on_change=_toggle_held)


def _toggle_held() -> None:
    lay_out(page=0)
    choose(replace(view(), held=not view().held))


def _offered(answers: Answers) -> list[LaneBy]:
    """What lanes may stand for: much of it only where there is any."""
    sometimes = LaneBy.TOPIC, LaneBy.STORY, LaneBy.THING, LaneBy.PLACE
    return [by for by in _LANES if by not in sometimes or answers.known(PART_OF[by])]


def _lane_by(answers: Answers) -> LaneBy:
    """What a lane stands for: as the reader chose, else topics where there are any."""
    offered, chosen = _offered(answers), view().lane_by
    if chosen in offered:
        return chosen
    return LaneBy.TOPIC if LaneBy.TOPIC in offered else LaneBy.ACTOR


def _lane_choice(answers: Answers) -> None:
    key = "lanes"
    st.session_state[key] = _lane_by(answers)
    st.segmented_control(
        "Lanes",
        _offered(answers),
        key=key,
        required=True,
        format_func=lambda lane: _LANES[lane],
        label_visibility="collapsed",
        help="What a lane of the timeline stands for",
        on_change=lambda: choose(replace(view(), lane_by=LaneBy(st.session_state[key]))),
    )


def _without_events(at: Opened) -> None:
    known = at.answers.counts()
    pressed = no_events(known.documents, known.unresolved)
    if pressed:
        go(Place.DOCUMENTS if known.documents else Place.MINE)


def _emptied(answers: Answers) -> None:
    chosen = view().filter
    emptied(
        chosen,
        answers.emptied_by(chosen),
        on_remove=lambda part: narrow(chosen.without(part)),
        on_clear=lambda: narrow(Filter()),
    )


# --- The timeline --------------------------------------------------------------------


@st.fragment
def _timeline(answers: Answers) -> None:
    """Drawn again alone when the reader zooms; whole page when an event is picked."""
    told = st.session_state.get(TIMELINE) or {}
    if _acted(answers, event_of(None, told.get("did"))):
        st.rerun(scope="app")
    window = view_of(told).window
    if window != desk().reported:
        lay_out(reported=window)
        choose(replace(view(), window=window and rounded(window)))
        if view().held:
            st.rerun(scope="app")
    chosen, lane_by = view(), _lane_by(answers)
    reach = reach_of(answers, chosen.filter)
    timeline(
        _window(answers),
        answers.density(chosen.filter, buckets=BUCKETS, within=_strip(reach, in_view(answers))),
        lane_by=lane_by,
        selected=chosen.event or None,
        dark=is_dark(),
        key=TIMELINE,
        tallest=TALLEST + (desk().lanes - USUAL_LANES) * MORE_TALL,
        reach=reach,
        grown=desk().grown,
        pinned=chosen.pinned(lane_by),
        hidden=chosen.hidden(lane_by),
        naming=lane_by in (LaneBy.TOPIC, LaneBy.STORY) and may_decide(),
        ticked=desk().ticked,
    )


def _window(answers: Answers) -> Window:
    """What is in view, with a lane of the open event."""
    chosen, lane_by = view(), _lane_by(answers)
    start, end = in_view(answers)
    ask = partial(
        answers.window,
        chosen.filter,
        lane_by=lane_by,
        start=start,
        end=end,
        max_marks=MARKS,
        buckets=BUCKETS,
        max_lanes=desk().lanes,
        pinned=answers.among(PART_OF[lane_by], chosen.pinned(lane_by)),
        hidden=chosen.hidden(lane_by),
    )
    shown = ask()
    if chosen.event and all(mark.event != chosen.event for mark in shown.marks):
        return ask(event=chosen.event)
    return shown


def _strip(reach: Reach, window: tuple[int, int]) -> tuple[int, int]:
    """What the strip shows: all of time, or the part where most is, where that would be too
    small in it to be grasped, as long as the window stays there."""
    (start, end), (first, last) = reach.home, reach.all
    small = (end - start) * SMALL_PART < last - first
    return reach.home if small and start <= window[0] and window[1] <= end else reach.known


def _acted(answers: Answers, did: TimelineEvent) -> bool:
    """Follow what was done on the timeline; true where the rest of the page must follow."""
    event = view().event
    if did.clicked and did.clicked != event:
        _open(answers, did.clicked)
    elif did.step:
        _step(answers, did.step)
    elif did.closed and event:
        _close()
    elif did.lanes:
        lay_out(lanes=max(USUAL_LANES, desk().lanes + did.lanes))
        return False
    elif did.grown is not None:
        lay_out(grown=tuple({did.grown} ^ {*desk().grown}))
        return False
    elif did.lane is not None and did.lane[1] == CALL:
        _show(f"{CALL}:{did.lane[0]}")
    elif did.lane is not None:
        _rearrange(answers, *did.lane)
        return False
    elif did.ticked is not None:
        reviewing.tick_only(did.ticked, answers)
    elif did.usual:
        choose(view().with_lanes(_lane_by(answers), (), ()))
        return False
    elif did.opened and event:
        _show(_first_telling(answers))
    else:
        return False
    return True


def _rearrange(answers: Answers, lane: str, act: str) -> None:
    """A lane is pinned, moved or hidden, as it stands among those in sight."""
    if act in set(Act):
        shown = [each.value for each in _window(answers).lanes]
        choose(view().rearranged(_lane_by(answers), shown, lane, Act(act)))


# --- The table -----------------------------------------------------------------------


def _table(at: Opened) -> None:
    chosen, wanted, order = view(), counted(at.answers), reviewing.order()
    total = at.answers.count(wanted)
    if chosen.event and chosen.event != desk().placed:
        _turn_to(at.answers, chosen.event)  # opened by a link
    page = min(desk().page, max(0, (total - 1) // ROWS))
    frame = at.answers.page(wanted, order=order, limit=ROWS, offset=page * ROWS)
    hint = "The event is open at the side." if chosen.event else _HINT
    if not total:
        hint = "No event is in view. Move the timeline, or show all that is outside of it too."
    with st.container(horizontal=True, vertical_alignment="center", key="table-head"):
        st.html(f"<p class='ev-none'>{hint}</p>")
        _hold()
        st.button(
            "Gaps",
            key="gaps",
            type="tertiary",
            icon=":material/space_bar:",
            help="Stretches of time of which nothing is told",
            on_click=lambda: _list_gaps(desk().gaps or in_units(at.answers.usual_gap(wanted))),
        )
        if total and chosen.queue is None:
            begin_queue(
                *reviewing.progress(at.answers),
                reviewing.checked(at.answers),
                on_begin=lambda: _begin(at.answers),
            )
    _selection(at, total)
    rows = rows_of(frame)
    if order == "date":
        tied = at.answers.ties(wanted, limit=ROWS, offset=page * ROWS)
        rows = [replace(row, tied=tie) for row, tie in zip(rows, tied, strict=True)]
    event_table(
        rows,
        selected=chosen.event,
        order=order,
        on_pick=lambda event: _look(at.answers, event),
        on_order=_order,
        ticked=desk().ticked,
        on_tick=lambda ids: reviewing.tick(ids, frame["id"].tolist()),
    )
    with st.container(horizontal=True, vertical_alignment="center", key="table-foot"):
        acting(
            "Write an event",
            key="by-hand",
            icon=":material/edit_calendar:",
            help="One that no document tells; it names its source",
            on_click=lambda: lay_out(dialog=BY_HAND),
        )
        downloads(at.answers, wanted, order, title=at.name)
        if total > ROWS:
            pager(page, ROWS, total, on_turn=lambda new: lay_out(page=new), key="pages")


def _order(new: str) -> None:
    """In the order of a column; who went through what is unreviewed in another one, ends that."""
    lay_out(order=new, page=0)
    choose(replace(view(), queue=None))


def _selection(at: Opened, total: int) -> None:
    ticked, batch = desk().ticked, desk().batch
    if ticked or batch is not None:
        done = batch.words if batch is not None else ""
        selection(
            len(ticked),
            total,
            reviewing.together(at),
            deciding=may_decide(),
            apart=reviewing.how_far_apart(at.answers),
            topics=at.answers.topics()["name"].tolist(),
            done=done,
            most=reviewing.MOST,
        )


# --- The evidence --------------------------------------------------------------------


def _evidence(at: Opened) -> None:
    chosen = view()
    detail = at.answers.event(chosen.event)
    if detail is None:
        st.warning("The link opens an event that this project does not have.")
        st.button("Close", key="close", on_click=_close)
        return
    shown = evidence_of(detail, at.answers.document, reader=desk().author)
    if chosen.queue is not None and may_decide():
        queue(
            *reviewing.progress(at.answers),
            chosen.queue,
            reviewing.check(at.answers),
            on_order=lambda order: _reorder(at.answers, order),
            on_skip=lambda: _advance(at.answers),
            on_end=reviewing.end,
        )
    evidence(
        shown,
        Acts(
            step=lambda step: _step(at.answers, step),
            close=_close,
            accept=lambda: _review(at, Review.ACCEPTED),
            reject=lambda: _review(at, Review.REJECTED),
            undo=lambda: _undo(at),
            edit=lambda: lay_out(editing=chosen.event),
            save=lambda facts: _save(at, shown, facts),
            cancel=lambda: lay_out(editing=""),
            read=_show,
            picture=lambda telling: lay_out(pictured=telling),
            same=lambda: _show(SAME),
            grading=_grading(at, detail),
            part=lambda telling: _part(at, telling),
            take=lambda telling: _take(at, shown, telling),
            take_back=lambda decision: _take_back(at, decision),
        ),
        place=_place(at.answers),
        edited=desk().editing == chosen.event and may_decide(),
        offers=_offers(at.answers) if desk().editing == chosen.event else None,
        picture=_picture(at, shown),
    )
    _ordering(at)


def _ordering(at: Opened) -> None:
    """Where the event stands beside another by chance, its place can be said."""
    wanted, event = counted(at.answers), view().event
    place = at.answers.position(wanted, event, order="date")
    if place is None or reviewing.order() != "date":
        return
    begin = max(0, place - 1)
    near = at.answers.page(wanted, order="date", limit=place - begin + 2, offset=begin)
    tied = at.answers.ties(wanted, limit=place - begin + 2, offset=begin)
    beside = [Neighbour(*found) for found in zip(near["id"], near["headline"], strict=True)]
    here = place - begin
    below = here + 1 < len(beside) and tied[here + 1]
    ordering(
        beside[here - 1] if here and tied[here] else None,
        beside[here + 1] if below else None,
        on_before=lambda other: _set_order(at, event, other.event),
        on_after=lambda other: _set_order(at, other.event, event),
    )


def _set_order(at: Opened, first: str, then: str) -> None:
    one, other = at.answers.event(first), at.answers.event(then)
    if one is not None and other is not None:
        decide(lambda: deciding.set_order(at.project, one, other, desk().author))


def _offers(answers: Answers) -> Offers:
    def known(part: str) -> list[str]:
        found = answers.facet(Filter(reviews=tuple(Review)), part, limit=OFFERED)
        return [facet.value for facet in found if facet.value != NONE]

    actors = [row.name for row in answers.actors("", kind="")[:OFFERED]]
    return Offers(actors, known("tags"), known("topics"))


def _grading(at: Opened, event: EventDetail) -> Grading:
    project = at.project

    def give(fact: str, grade: str) -> None:
        decide(lambda: deciding.correct(project, event, fact, grade, desk().author))

    return Grading(
        source=lambda source, grade: decide(
            lambda: deciding.grade_source(project, source, grade, desk().author)
        ),
        credibility=partial(give, "credibility"),
        claim=partial(give, "claim"),
    )


def _picture(at: Opened, shown: Evidence) -> Picture | None:
    """The page that the reader asked to see, where it is one of this event's."""
    telling = next((t for t in shown.tellings if t.id == desk().pictured and t.drawn), None)
    return None if telling is None else page_of(at, telling)


def _place(answers: Answers) -> str:
    wanted = counted(answers)
    position = answers.position(wanted, view().event, order=reviewing.order())
    if position is None:
        return "outside the filter"
    return f"{position + 1:,} of {answers.count(wanted):,}"


def _dialogs(at: Opened) -> None:
    asked = desk().dialog
    if not asked:
        if view().gaps is not None:
            _gaps(at.answers)
        return
    lay_out(dialog="")
    detail = at.answers.event(view().event) if view().event else None
    shown = None if detail is None else evidence_of(detail, at.answers.document)
    telling = next((t for t in shown.tellings if t.id == asked), None) if shown else None
    if asked == HELP:
        _help()
    elif asked == BY_HAND:
        _by_hand(at)
    elif asked.startswith(f"{CALL}:"):
        _call(at, asked.removeprefix(f"{CALL}:"))
    elif asked == SAME and shown is not None:
        _same(at, shown)
    elif telling is not None:
        read_document(at, telling.document, telling.sentence, [telling.words])


HELP, SAME, BY_HAND, CALL = "?", "same", "by hand", "call"


def _list_gaps(longer: Length | None) -> None:
    choose(replace(view(), gaps=longer))


@st.dialog("Gaps", width="medium", on_dismiss=lambda: _list_gaps(None))
def _gaps(answers: Answers) -> None:
    """Of what nothing is told, under the reader's filter, over the page."""
    chosen, longer = counted(answers), view().gaps
    if longer is None:  # one of them is shown
        st.rerun()
    lay_out(gaps=longer)

    def show(gap: Gap) -> None:
        beside = (gap.end - gap.start) // 4
        choose(replace(view(), window=clamp(gap.start - beside, gap.end + beside), gaps=None))

    gaps(
        longer,
        lambda days: answers.gaps(chosen, days=days),
        under="under these filters" if chosen.active else "",
        on_length=_list_gaps,
        on_show=show,
    )


@st.dialog("Write an event", width="medium")
def _by_hand(at: Opened) -> None:
    """An event that no document tells, over the page."""

    def save(draft: Draft) -> None:
        actors = participants(at.answers, (), draft.actors)
        value = written_value(draft.headline, draft.date, draft.status, actors, draft.source)

        def write() -> None:
            event = deciding.write(at.project, "", value, desk().author)
            choose(replace(view(), event=event, window=_seeing(at.answers, draft.date)))

        decide(write)
        st.rerun()

    writing([row.name for row in at.answers.actors("", kind="")[:OFFERED]], save=save)


@st.dialog("Same as …", width="medium")
def _same(at: Opened, shown: Evidence) -> None:
    """Choose what tells the same event, over the page."""

    def disagreeing(events: Sequence[str]) -> list[str]:
        details = [found for event in (shown.id, *events) if (found := at.answers.event(event))]
        periods = [detail.mention.period for found in details for detail in found.mentions]
        return [period.label() for period in conflicting(periods)]

    answer = same(
        shown.headline, lambda words: _candidates(at.answers, shown.id, words), disagreeing
    )
    if answer is not None:
        _join(at, (shown.id, *answer.events), answer.reason)
        st.rerun()


def _candidates(answers: Answers, event: str, words: str) -> list[Candidate]:
    frame = answers.alike(event, words=words, limit=CANDIDATES)
    return [
        Candidate(
            row["id"],
            row["headline"],
            row["label"],
            told_by(len(row["docs"]), int(row["independent"])),
        )
        for row in frame.to_dict("records")
    ]


@st.dialog("Call it otherwise")
def _call(at: Opened, lane: str) -> None:
    """Another name for the topic or the story that a lane stands for."""
    called = " ".join(st.text_input("Its name", lane, max_chars=200, key="lane-name").split())
    st.caption("Those that are called alike are one. It can be taken back under Activity.")
    if st.button("Call it so", key="lane-call", type="primary", disabled=called in ("", lane)):
        decide(lambda: _name(at, lane, called))
        st.rerun()


def _name(at: Opened, lane: str, called: str) -> None:
    if _lane_by(at.answers) is LaneBy.TOPIC:
        frame = at.answers.topics()
        topic = str(frame.loc[frame["name"] == lane, "topic"].iloc[0])
        deciding.name_topic(at.project, topic, lane, called, desk().author)
        return
    leads = at.answers.page(Filter(stories=(lane,)), order="weight", limit=1, offset=0)["id"]
    event = str(leads.iloc[0])
    mentions = at.answers.mention_ids((event,))[event]
    deciding.name_story(at.project, (event, mentions), lane, called, desk().author)


@st.dialog("Keys")
def _help() -> None:
    rows = "".join(
        f"<tr><td><kbd>{key}</kbd></td><td>{said}</td></tr>"
        for key, (action, said) in KEYS.items()
        if may_decide() or action not in DECIDING
    )
    st.html(f"<table class='ev-keys'>{rows}</table>")
    st.caption(
        "On the timeline: + and − zoom, and so does the wheel with Ctrl (⌘) or after a click; "
        "drag or arrow keys move. Ctrl (⌘) or Shift and a click, a box drawn with Shift, or Space "
        "on the keyboard choose several."
    )


# --- What the reader does ------------------------------------------------------------


def _open(answers: Answers, event: str) -> None:
    """Look at an event, and at the page of the table that holds it."""
    lay_out(editing="")
    _turn_to(answers, event)
    _look(answers, event)


def _turn_to(answers: Answers, event: str) -> None:
    """To the page of the table that holds an event."""
    position = answers.position(counted(answers), event, order=reviewing.order())
    lay_out(placed=event, **({} if position is None else {"page": position // ROWS}))


def _look(answers: Answers, event: str) -> None:
    """The event is open, and the window where it can be seen."""
    detail = answers.event(event)
    window = view().window if detail is None else _seeing(answers, detail.period)
    choose(replace(view(), event=event, window=window))


def _seeing(answers: Answers, period: Period) -> tuple[int, int] | None:
    """The window as it is where it holds some of the period, else one of its length around it."""
    chosen = view()
    start, end = in_view(answers)
    known = [bound for bound in (period.start, period.end) if bound is not None]
    if max(known) > start and min(known) < end:
        return chosen.window
    middle, half = sum(known) // len(known), (end - start) // 2
    return clamp(middle - half, middle + half)


def _step(answers: Answers, step: int) -> None:
    chosen, wanted, order = view(), counted(answers), reviewing.order()
    if chosen.event:
        found = answers.neighbour(wanted, chosen.event, step, order=order)
    else:
        first = answers.page(wanted, order=order, limit=ROWS, offset=0)
        found = first["id"].iloc[0] if len(first) else None
    if found:
        _open(answers, found)


def _close() -> None:
    lay_out(editing="")
    choose(replace(view(), event=""))


def _show(dialog: str) -> None:
    lay_out(dialog=dialog)


def _first_telling(answers: Answers) -> str:
    detail = answers.event(view().event)
    return detail.mention_ids[0] if detail else ""


def _review(at: Opened, verdict: Review) -> None:
    """Who goes through the events comes to the next one."""
    detail = at.answers.event(view().event)
    if detail is None:
        return
    going = view().queue is not None

    def review() -> None:
        mentions, by = detail.mention_ids, desk().author
        deciding.review(at.project, detail.id, mentions, str(verdict), by)
        if going:
            reviewing.went_by(detail.id)
            _advance(at.answers)

    decide(review)


def _begin(answers: Answers) -> None:
    reviewing.begin(answers, lambda event: _open(answers, event))


def _advance(answers: Answers) -> None:
    reviewing.advance(answers, lambda event: _open(answers, event))


def _reorder(answers: Answers, order: Queue) -> None:
    choose(replace(view(), queue=order))
    if order is Queue.CHANCE and view().event not in reviewing.drawn(answers):
        _advance(answers)
    else:
        _open(answers, view().event)


def _save(at: Opened, shown: Evidence, facts: Facts) -> None:
    """Each fact that is another one now is a decision of its own."""
    lay_out(editing="")
    detail, was = at.answers.event(shown.id), facts_of(shown)
    if detail is None:
        return
    said: dict[str, Any] = {}
    if facts.headline.strip() and " ".join(facts.headline.split()) != was.headline:
        said["headline"] = facts.headline
    if facts.date.strip() != was.date:
        reading = read_date(facts.date)
        if reading.period is None:
            note(f"The date “{facts.date}” was not kept. {reading.trouble}")
        else:
            said["when"] = reading.period
    if facts.status != was.status:
        said["status"] = Status(facts.status)
    if facts.actors != was.actors or facts.roles != was.roles:
        told = participants(at.answers, detail.actors, facts.actors)
        roles = dict(facts.roles)
        said["actors"] = tuple(replace(p, role=Role(roles.get(p.actor, p.role))) for p in told)
    if facts.topic != was.topic:
        said["event_topic"] = reviewing.topic_named(at.answers, facts.topic)
    if facts.tags != was.tags:
        said["tags"] = facts.tags
    if facts.note.strip() != was.note:
        said["note"] = facts.note
    hand = next((d for d in detail.decisions if d.kind == "written" and d.stands), None)
    if hand is not None:
        _write_again(at, hand, said)
        return
    for fact, value in said.items():
        record = partial(deciding.correct, at.project, detail, fact, value, desk().author)
        decide(record)


def _keep(project: Project, event: str, value: dict[str, Any]) -> None:
    deciding.write(project, event, value, desk().author)


def _write_again(at: Opened, hand: Decision, said: dict[str, Any]) -> None:
    """An event by hand is one decision: what was corrected makes it anew; remarks stand beside."""
    was = hand.value
    beside = ("note", "tags", "event_topic")
    remarks = {fact: said.pop(fact) for fact in beside if fact in said}
    detail = at.answers.event(hand.subject)
    if said and detail is not None:
        value = written_value(
            said.get("headline", was["headline"]),
            said.get("when", detail.period),
            said.get("status", detail.status),
            said.get("actors", detail.actors),
            was["source"],
            was.get("told"),
        )
        decide(partial(_keep, at.project, hand.subject, value))
    for fact, value in remarks.items():
        assert detail is not None
        decide(partial(deciding.correct, at.project, detail, fact, value, desk().author))


def _undo(at: Opened) -> None:
    """One's own last decision on the event; who goes through the events goes back for that."""
    detail = at.answers.event(view().event)
    if view().queue is not None and (detail is None or _own_last(detail) is None):
        last = reviewing.back()
        detail = at.answers.event(last) if last else None
        if detail is not None:
            _open(at.answers, detail.id)
    standing = _own_last(detail) if detail else None
    if standing is not None:
        decide(lambda: deciding.take_back(at.project, standing.id, desk().author))


def _own_last(detail: EventDetail) -> Decision | None:
    return deciding.last_on(detail, desk().author)


def _join(at: Opened, events: Sequence[str], reason: str) -> None:
    details = [found for event in events if (found := at.answers.event(event))]
    mentions = [(d.id, *(m for m in d.mention_ids if m != d.id)) for d in details]
    if len(mentions) > 1:
        decide(lambda: deciding.join(at.project, mentions, reason, desk().author))


def _part(at: Opened, telling: str) -> None:
    detail = at.answers.event(view().event)
    if detail is not None:
        others = [mention for mention in detail.mention_ids if mention != telling]
        decide(lambda: deciding.take_out(at.project, telling, others, "", desk().author))


def _take(at: Opened, shown: Evidence, telling: str) -> None:
    """The date of one of its sentences stands."""
    detail = at.answers.event(shown.id)
    date = next((told.edtf for told in shown.tellings if told.id == telling), "")
    if detail is not None and date:
        event, mentions = detail.id, detail.mention_ids
        decide(lambda: deciding.settle(at.project, event, mentions, telling, date, desk().author))


def _take_back(at: Opened, decision: int) -> None:
    decide(lambda: deciding.take_back(at.project, decision, desk().author))


def _all(answers: Answers) -> tuple[int, int] | None:
    """The window that shows every event; none where one begins with it."""
    reach = reach_of(answers, view().filter)
    return None if reach.all == reach.home else reach.all


def _press(at: Opened, action: str) -> None:
    acts: dict[str, Callable[[], None]] = {
        "next": lambda: _step(at.answers, 1),
        "previous": lambda: _step(at.answers, -1),
        "open": lambda: _show(_first_telling(at.answers)),
        "close": _close,
        "accept": lambda: _review(at, Review.ACCEPTED),
        "reject": lambda: _review(at, Review.REJECTED),
        "undo": lambda: _undo(at),
        "skip": lambda: _advance(at.answers),
        "edit": lambda: lay_out(editing=view().event),
        "same": lambda: _show(SAME),
        "fit": lambda: choose(replace(view(), window=_all(at.answers))),
        "held": _toggle_held,
        "help": lambda: _show(HELP),
    }
    if action in acts and (may_decide() or action not in DECIDING):
        acts[action]()
