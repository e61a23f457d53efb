"""The pages of the dashboard, on a small project, as a reader meets them."""

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from tests.project.making import Told, made
from tests.ui.conftest import boxes

from dateline.core.event import Role, Status
from dateline.core.period import Period
from dateline.export.chronology import chronology_of
from dateline.export.csv import events_csv, read_events_csv
from dateline.export.export import Selection
from dateline.project.decisions import describe, written_value
from dateline.project.error import ProjectError
from dateline.project.journal import Journal
from dateline.project.store import Project
from dateline.query.filters import Filter, Review
from dateline.query.reader import Reader, open_reader
from dateline.ui import deciding
from dateline.ui.view import Queue

Open = Callable[..., AppTest]


def titles(at: AppTest) -> list[str]:
    return [b.label.replace("**", "") for b in at.button if (b.key or "").startswith("count-")]


def component(at: AppTest, name: str) -> dict:
    """What a component of ours was given, by the end of its name."""
    found = [c.proto for c in at.get("bidi_component") if c.proto.component_name.endswith(name)]
    assert len(found) == 1
    return json.loads(found[0].json)


def table(at: AppTest) -> list[str]:
    return [row["headline"] for row in component(at, "event_table")["rows"]]


def html_of(at: AppTest) -> str:
    return " ".join(element.proto.body for element in at.get("html"))


def link(at: AppTest) -> dict[str, list[str]]:
    return {
        name: [values] if isinstance(values, str) else list(values)
        for name, values in at.query_params.items()
    }


def event_about(project: Project, words: str) -> str:
    return str(open_reader(project).events(Filter(words=words))["id"].iloc[0])


# --- Looking -------------------------------------------------------------------------


def test_the_first_sight_counts_everything(open_app: Open) -> None:
    at = open_app()
    assert not at.exception
    assert titles(at) == [
        "5 events",
        "from 3 documents",
        "2 expressions undated",
        "0 conflicts",
    ]
    assert len(table(at)) == 5
    assert link(at) == {}


def test_an_actor_narrows_timeline_table_counts_and_link(open_app: Open) -> None:
    at = open_app(actor="Karl Lund")
    assert titles(at)[0] == "2 of 5 events"
    assert boxes(at, "actors")["Karl Lund"]["chosen"]
    assert len(table(at)) == 2
    assert link(at) == {"actor": ["Karl Lund"]}
    at.button(key="chip-actors-Karl Lund").click().run()
    assert titles(at)[0] == "5 events"
    assert link(at) == {}


def test_two_actors_any_or_all(open_app: Open) -> None:
    at = open_app(actor=["Karl Lund", "Norland Port Authority"])
    assert titles(at)[0] == "3 of 5 events"
    at.button_group(key="any-or-all").set_value("all").run()
    assert titles(at)[0] == "1 of 5 events"
    assert link(at)["match"] == ["all"]


def _of_no_review() -> None:
    import streamlit as st

    from dateline.query.filters import Filter
    from dateline.ui.sidebar import narrow
    from dateline.ui.state import view

    narrow(Filter(reviews=()))
    st.text(len(view().filter.reviews))


def test_no_review_at_all_means_every_review(open_app: Open) -> None:
    assert titles(open_app(review="accepted"))[0] == "0 of 5 events"
    at = AppTest.from_function(_of_no_review).run()
    assert at.text[0].value == str(len(Review))
    assert link(at) == {"review": ["any"]}


def test_words_are_searched_and_can_be_cleared(open_app: Open) -> None:
    at = open_app()
    at.text_input(key="search").set_value("quay").run()
    assert titles(at)[0] == "1 of 5 events"
    at.text_input(key="search").set_value("quay zebra").run()
    assert "Without the words" in " ".join(m.value for m in at.markdown)
    at.button(key="remove-words").click().run()
    assert titles(at)[0] == "5 events"


def test_a_period_narrows_once_it_is_one(open_app: Open) -> None:
    at = open_app()
    at.text_input(key="period-from").set_value("2021-0").run()
    assert not at.exception
    assert titles(at)[0] == "5 events"
    assert "is not a date" in at.warning[0].value
    at.text_input(key="period-from").set_value("2021-06").run()
    assert titles(at)[0] == "2 of 5 events"
    assert link(at) == {"period": ["2021-06/.."]}


def test_lanes_are_chosen_and_stay_in_the_link(open_app: Open) -> None:
    at = open_app()
    at.button_group(key="lanes").set_value("source").run()
    assert link(at) == {"lanes": ["source"]}
    assert "The Herald" in json.dumps(component(at, "timeline")["lanes"])
    offered = [
        "Stories",
        "Actors",
        "Sources",
        "Documents",
        "Kinds",
    ]  # of things and places none are
    assert at.button_group(key="lanes").options == offered


def test_lanes_of_documents_are_hidden_as_any_other(open_app: Open) -> None:
    at = open_app(lanes="document")
    first, *others = [lane["value"] for lane in component(at, "timeline")["lanes"]]
    at.session_state["timeline"] = {"did": {"lane": first, "act": "hide"}}
    at.run()
    assert [lane["value"] for lane in component(at, "timeline")["lanes"]] == others
    assert link(at) == {"lanes": ["document"], "hide": [f"document:{first}"]}
    assert component(open_app(**link(at)), "timeline")["hidden"] == [first]


def test_an_open_event_shows_its_sentence_marked_and_why_this_date(
    open_app: Open, project: Project
) -> None:
    at = open_app(event=event_about(project, "treaty"))
    assert not at.exception
    shown = html_of(at)
    assert "Anna Berg signed the harbour treaty on " in shown
    assert "<mark class='ev-words'>3 May 2021</mark>" in shown
    assert "Why this date" in shown
    assert "published 10 May 2021 (dateline)" in shown
    at.button(key="close").click().run()
    assert link(at) == {}


def test_next_and_previous_follow_the_table(open_app: Open, project: Project) -> None:
    events = list(open_reader(project).events(Filter())["id"])
    at = open_app(event=events[1])
    at.button(key="next").click().run()
    assert link(at)["event"] == [events[2]]
    at.button(key="previous").click().run()
    at.button(key="previous").click().run()
    assert link(at)["event"] == [events[0]]
    at.button(key="previous").click().run()
    assert link(at)["event"] == [events[0]]


def test_markup_in_a_document_is_shown_as_its_words(open_app: Open, project: Project) -> None:
    at = open_app(event=event_about(project, "rejected the plan"))
    assert not at.exception
    assert "&lt;b&gt;Karl&lt;/b&gt;" in html_of(at)
    assert "<b>Karl" not in html_of(at)


# --- Links ---------------------------------------------------------------------------


def test_a_link_with_unknown_values_says_so_and_shows_the_rest(open_app: Open) -> None:
    at = open_app(
        actor=["Karl Lund", "Nobody Known"],
        window="yesterday",
        status="exploded",
        event="no-such-event",
    )
    assert not at.exception
    notes = " ".join(element.value for element in at.info)
    assert "yesterday" in notes
    assert "exploded" in notes
    chip = at.button(key="chip-actors-Nobody Known")
    assert "no such actor" in chip.label
    assert "no such actor" not in at.button(key="chip-actors-Karl Lund").label
    assert link(at) == {"actor": ["Karl Lund", "Nobody Known"], "event": ["no-such-event"]}
    chip.click().run()
    assert titles(at)[0] == "2 of 5 events"
    assert "does not have" in at.warning[0].value


def test_a_window_in_the_link_is_the_one_that_is_drawn(open_app: Open) -> None:
    at = open_app(window="2021-05-01/2021-06-01")
    assert component(at, "timeline")["window"] == [26_997_120, 27_041_760]
    assert link(at) == {"window": ["2021-05-01/2021-06-01"]}


def test_a_zoom_goes_into_the_link_and_a_changed_link_zooms(open_app: Open) -> None:
    at = open_app()
    at.session_state["timeline"] = {
        "view": {"window": [26_997_120, 27_041_760], "width": 900, "serial": 1}
    }
    at.run()
    assert link(at) == {"window": ["2021-05-01/2021-06-01"]}
    at.query_params.clear()
    at.run()
    assert component(at, "timeline")["window"] != [26_997_120, 27_041_760]
    assert link(at) == {}


def test_lanes_are_pinned_moved_hidden_and_shown_again(open_app: Open) -> None:
    at = open_app(lanes="actor")

    def lanes() -> list[str]:
        return [lane["value"] for lane in component(at, "timeline")["lanes"]]

    def do(**did: object) -> None:
        at.session_state["timeline"] = {"did": did}
        at.run()
        at.session_state["timeline"] = {}

    first = lanes()
    do(lane=first[2], act="up")
    assert lanes() == [first[0], first[2], first[1], *first[3:]]
    do(lane=first[1], act="pin")
    assert lanes()[:3] == [first[0], first[2], first[1]]
    assert link(at)["pin"] == [f"actor:{name}" for name in (first[0], first[2], first[1])]
    do(lane=first[0], act="hide")
    assert lanes() == [first[2], first[1], *first[3:]]
    assert link(at)["hide"] == [f"actor:{first[0]}"]
    do(lane=first[1], act="explode")
    assert len(lanes()) == len(first) - 1
    at.button_group(key="lanes").set_value("source").run()
    assert "pinned" not in link(at)
    at.button_group(key="lanes").set_value("actor").run()
    do(usual=True)
    assert lanes() == first
    assert link(at) == {"lanes": ["actor"]}


def test_a_pinned_lane_that_nothing_knows_is_no_lane(open_app: Open) -> None:
    at = open_app(lanes="actor", pin=["actor:Nobody", "source:The Herald"])
    assert not at.exception
    assert "Nobody" not in [lane["value"] for lane in component(at, "timeline")["lanes"]]


def test_a_link_to_an_event_opens_the_page_of_the_table_that_holds_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = [
        Told(f"Ship {n} came in", Period.of_day(2001, 1 + n // 28, 1 + n % 28)) for n in range(60)
    ]
    project = made(tmp_path / "many", days)
    last = str(open_reader(project).events(Filter())["id"].iloc[-1])
    monkeypatch.setattr("sys.argv", ["app.py", str(project.folder)])
    app = Path(__file__).parents[2] / "app.py"
    at = AppTest.from_file(str(app), default_timeout=60)
    at.query_params["event"] = last
    at.run()
    assert last in [row["id"] for row in component(at, "event_table")["rows"]]
    at.button(key="pages-back").click().run()
    assert last not in [row["id"] for row in component(at, "event_table")["rows"]]


def test_counts_and_table_can_be_held_to_what_is_in_view(open_app: Open) -> None:
    at = open_app(window="2021-05-04/2021-06-08")
    assert titles(at)[0] == "5 events"
    at.toggle(key="held").set_value(True).run()
    assert titles(at)[:2] == ["2 of 5 events", "from 2 of 3 documents"]
    assert [row["date"] for row in component(at, "event_table")["rows"]] == [
        "5 May 2021",
        "7 June 2021",
    ]
    assert boxes(at, "actors")["Karl Lund"]["count"] == "1"
    assert "holds 2 of the project" in at.caption[-2].value
    assert link(at) == {"window": ["2021-05-04/2021-06-08"], "held": ["yes"]}
    at.session_state["timeline"] = {
        "view": {"window": [26_995_680, 26_997_120], "width": 900, "serial": 1}
    }
    at.run()  # 30 April to 1 May: nothing
    assert titles(at)[0] == "0 of 5 events"
    assert "No event is in view" in html_of(at)
    at.toggle(key="held").set_value(False).run()
    assert titles(at)[0] == "5 events"


def test_what_is_in_view_is_taken_of_the_most_important(project: Project) -> None:
    reader = open_reader(project)
    top = Filter(top=1)
    day = Period.parse(str(reader.events(top)["edtf"].iloc[0]))
    others = Period.parse("2021-08/..") if day.precedes(Period.parse("2021-08")) else day.until()
    assert reader.count(top.having("within", day)) == 1
    assert reader.count(top.having("within", others)) == 0


def test_a_link_to_a_project_of_another_computer_shows_this_one(open_app: Open) -> None:
    at = open_app(project="0123456789")
    assert not at.exception
    assert titles(at)[0] == "5 events"
    assert "not opened on this computer" in at.info[0].value
    assert link(at) == {}


# --- Going through them, one by one and many at once ---------------------------------


def test_events_are_gone_through_one_by_one_and_back(open_app: Open, project: Project) -> None:
    at = open_app()
    ids = [row["id"] for row in component(at, "event_table")["rows"]]
    assert "0 of 5 looked at" in [caption.value for caption in at.caption]
    at.button(key="review").click().run()
    assert link(at) == {"queue": ["date"], "event": [ids[0]]}
    at.button(key="accept").click().run()
    assert link(at)["event"] == [ids[1]]
    at.button(key="reject").click().run()
    assert link(at)["event"] == [ids[2]]
    assert reviews(project) == {ids[0]: "accepted", ids[1]: "rejected"}
    at.button(key="previous").click().run()  # the last that was accepted
    at.button(key="undo").click().run()
    assert reviews(project) == {ids[1]: "rejected"}
    at.button(key="skip").click().run()
    assert link(at)["event"] == [ids[2]]
    for _ in range(3):
        at.button(key="accept").click().run()
    assert link(at)["event"] == [ids[0]]  # round to the one that was left
    at.button(key="accept").click().run()
    assert link(at) == {"event": [ids[0]]}
    assert "have been looked at" in at.info[0].value
    assert "5 of 5 looked at" in [caption.value for caption in at.caption]
    assert "review" not in [button.key for button in at.button]


def test_events_drawn_by_chance_tell_how_far_to_trust_the_rest(
    open_app: Open, project: Project
) -> None:
    at = open_app()
    at.button(key="review").click().run()
    at.selectbox(key="queue-order").select(Queue.CHANCE).run()
    assert link(at)["queue"] == ["chance"]
    for verdict in ("accept", "accept", "reject", "accept", "accept"):
        assert "queue" in link(at)
        at.button(key=verdict).click().run()
    assert "queue" not in link(at)
    said = "4 of 5 drawn by chance are right: 80 % (38 to 96 % of all, with 95 % confidence)"
    assert "drawn by chance have been looked at" in at.info[0].value
    assert said in [caption.value for caption in at.caption]
    method = chronology_of(Selection(open_reader(project))).method
    assert f"How far to trust it: {said}." in method


def test_what_is_drawn_by_chance_is_the_same_every_time(project: Project) -> None:
    ids = list(open_reader(project).events(Filter(), order="chance")["id"])
    assert ids == sorted(ids)
    assert len(ids) == 5


def reviews(project: Project) -> dict[str, str]:
    frame = open_reader(project).events(Filter(reviews=tuple(Review)))
    return {row.id: row.review for row in frame.itertuples() if row.review != "unreviewed"}


def test_the_weightiest_and_the_most_doubtful_come_first(project: Project) -> None:
    reader = open_reader(project)
    frame = reader.events(Filter(), order="weight")
    assert list(frame["weight"]) == sorted(frame["weight"], reverse=True)
    bases = list(reader.events(Filter(), order="doubt")["basis"])
    assert bases == sorted(bases, key=["inherited", "relative", "stated", "given"].index)
    assert len(bases) == 5


def test_many_are_decided_at_once_and_taken_back_at_once(project: Project) -> None:
    def reader() -> Reader:
        return open_reader(project)

    ids = list(reader().events(Filter())["id"])
    told = reader().mention_ids([*ids, "nothing"])
    assert set(told) == set(ids) and all(told[event][0] == event for event in ids)
    events = list(told.items())
    taken = deciding.review_all(project, events[1:4], "accepted", "ann")
    assert reviews(project) == dict.fromkeys(ids[1:4], "accepted")
    project.journal.undo(taken[0], author="bob", at="now")
    deciding.take_all_back(project, taken, "ann")
    assert reviews(project) == {}
    deciding.tag_all(project, [(*event, ("key  fact",)) for event in events[:2]], "ann")
    assert [reader().tags(event) for event in ids[:3]] == [("key fact",), ("key fact",), ()]
    (places, *_) = (d.places for d in project.journal.standing())
    assert places[0].path and places[0].quote  # found again after an edit


def test_tags_are_a_filter_a_column_and_in_what_is_taken_away(
    open_app: Open, project: Project
) -> None:
    sent = [json.loads(c.proto.json) for c in open_app().get("bidi_component")]
    assert "tags" not in [data.get("part") for data in sent]
    quay, treaty = event_about(project, "northern quay"), event_about(project, "treaty")
    events = [(quay, [quay], ("key", "=port")), (treaty, [treaty], ("key",))]
    deciding.tag_all(project, events, "ann")
    at = open_app(tag=["key"])
    assert titles(at)[0] == "2 of 5 events"
    assert boxes(at, "tags")["key"]["chosen"] and not boxes(at, "tags")["=port"]["chosen"]
    rows = {row["id"]: row["tags"] for row in component(at, "event_table")["rows"]}
    assert rows == {quay: ["key", "=port"], treaty: ["key"]}
    reader = open_reader(project)
    assert reader.count(Filter(tags=("(none)",))) == 3
    assert reader.count(Filter(tags=("key",), words="quay")) == 1
    frame = reader.events(Filter(tags=("key",)))
    back = read_events_csv(events_csv(frame))
    assert list(back["tags"]) == list(frame["tags"])


def test_grades_are_given_where_the_event_is_read_and_are_a_column(
    open_app: Open, project: Project
) -> None:
    quay = event_about(project, "northern quay")
    at = open_app(event=quay)
    source = open_reader(project).event(quay).sources[0]
    at.selectbox(key=f"grade-source-{source}-{quay}").select("B").run()
    at.selectbox(key=f"grade-credibility-{quay}").select("2").run()
    at.selectbox(key=f"grade-claim-{quay}").select("finding").run()
    assert "B2, finding" in html_of(at)
    grades = {row["id"]: row["grade"] for row in component(at, "event_table")["rows"]}
    assert grades[quay] == "B2, finding"
    frame = open_reader(project).events(Filter(reliabilities=("B",)))
    back = read_events_csv(events_csv(frame))
    assert list(back["reliability"]) == list(frame["reliability"])
    at.selectbox(key=f"grade-claim-{quay}").select("").run()
    assert "B2, finding" not in html_of(at) and "B2" in html_of(at)


# --- Views by name -------------------------------------------------------------------


def test_a_view_is_saved_by_name_opened_again_and_removed(open_app: Open, project: Project) -> None:
    wanted = {"actor": ["Karl Lund"], "window": ["2021-05-01/2021-06-30"], "held": ["yes"]}
    event = event_about(project, "treaty")
    at = open_app(**wanted, lanes="source", event=event)
    at.text_input(key="view-name").set_value("  The   resignation ").run()
    assert open_reader(project).views() == {
        "The resignation": {**{k: tuple(v) for k, v in wanted.items()}, "lanes": ("source",)}
    }
    other = open_app()
    other.button(key="view-open-The resignation").click().run()
    assert link(other) == {**wanted, "lanes": ["source"]}
    assert titles(other)[0] == "1 of 5 events"
    other.button(key="view-remove-The resignation").click().run()
    assert open_reader(project).views() == {}
    saved, removed = project.journal.history()[::-1]
    assert describe(saved).endswith("saved the view “The resignation”")
    assert describe(removed).endswith("removed the view “The resignation”")
    assert open_reader(project).unmatched() == ()
    deciding.take_back(project, removed.id, "ann")
    assert list(open_reader(project).views()) == ["The resignation"]


@pytest.mark.parametrize(
    "value",
    [{}, {"link": 7}, {"link": {"q": "x"}}, {"link": {"q": [7]}}, {"link": {"q": ["x"] * 999}}],
)
def test_a_view_is_a_link(project: Project, value: object) -> None:
    with pytest.raises(ValueError, match="link"):
        project.journal.record("view", "A", value, author="ann", at="now")


# --- Deciding ------------------------------------------------------------------------


def test_roles_and_topic_are_corrected_where_they_are_seen_and_taken_back(
    open_app: Open, project: Project
) -> None:
    event = event_about(project, "treaty")
    before = open_reader(project).event(event)
    at = open_app(event=event)
    at.button(key="edit").click().run()
    at.multiselect(key="edit-actors").set_value(["Anna Berg", "Karl Lund"]).run()
    at.selectbox(key="edit-role-Karl Lund").set_value(Role.AFFECTED).run()
    at.button(key="save").click().run()
    assert not at.exception
    told = open_reader(project).event(event)
    deciding.correct(project, told, "event_topic", ("", " Harbour:  treaty"), "ann")
    at.run()
    reader = open_reader(project)
    now = reader.event(event)
    assert {p.actor: p.role for p in now.actors}["Karl Lund"] is Role.AFFECTED
    assert now.topic == "Harbour: treaty"
    assert "is affected" in html_of(at) and "Topic: Harbour: treaty" in html_of(at)
    chosen = Filter(topics=("Harbour: treaty",))
    assert list(reader.events(chosen)["id"]) == [event]
    assert list(reader.events(chosen)["topic"]) == ["Harbour: treaty"]
    assert list(reader.mentions(chosen)["topic"]) == ["Harbour: treaty"]
    assert "Harbour: treaty" in list(reader.topics()["name"])
    assert [told.event for told in reader.topic("Harbour: treaty").chronology] == [event]
    kinds = {decision.kind for decision in project.journal.standing()}
    assert kinds == {"actors", "event_topic"}
    for decision in project.journal.standing():
        deciding.take_back(project, decision.id, "ann")
    assert open_reader(project).event(event).topic == before.topic
    assert open_reader(project).event(event).actors == before.actors


def test_an_event_goes_into_another_topic_by_its_id_or_out_of_its_own(tmp_path: Path) -> None:
    told = [
        Told("Ship one sank", Period.of_day(2021, 5, 3), topic="Ships: loss"),
        Told("Ship two sank", Period.of_day(2021, 5, 4), topic="Ships: loss"),
        Told("Port shut", Period.of_day(2021, 6, 4), topic="Port: closing"),
    ]
    project = made(tmp_path, told)
    reader = open_reader(project)
    ids = {row.headline: row.id for row in reader.events(Filter()).itertuples()}
    names = {row.name: row.topic for row in reader.topics().itertuples()}
    one = reader.event(ids["Ship one sank"])
    deciding.correct(
        project, one, "event_topic", (names.get("Port: closing", ""), "Port: closing"), "ann"
    )
    two = reader.event(ids["Ship two sank"])
    deciding.correct(project, two, "event_topic", ("", ""), "ann")
    reader = open_reader(project)
    counted = {facet.value: facet.count for facet in reader.facet(Filter(), "topics")}
    assert counted == {"Port: closing": 2, "(none)": 1}
    with pytest.raises(ValueError, match="letter"):
        deciding.correct(project, two, "event_topic", ("", "x" * 300), "ann")


def test_a_rejected_event_leaves_the_timeline_and_can_be_taken_back(
    open_app: Open, project: Project
) -> None:
    event = event_about(project, "treaty")
    at = open_app(event=event)
    at.button(key="reject").click().run()
    assert titles(at)[0] == "4 of 5 events"
    assert "outside the filter" in [c.value for c in at.caption]
    (decision,) = project.journal.history()
    assert (decision.kind, decision.subject) == ("review", event)
    at.button(key="undo").click().run()
    assert titles(at)[0] == "5 events"
    assert len(project.journal.history()) == 2


def test_an_accepted_event_is_marked_in_the_table(open_app: Open, project: Project) -> None:
    at = open_app(event=event_about(project, "treaty"))
    at.button(key="accept").click().run()
    reviews = {r["headline"]: r["review"] for r in component(at, "event_table")["rows"]}
    assert reviews["Anna Berg signed the harbour treaty"] == "accepted"


def test_every_fact_is_corrected_where_it_is_seen(open_app: Open, project: Project) -> None:
    at = open_app(event=event_about(project, "treaty"))
    at.button(key="edit").click().run()
    at.text_area(key="edit-headline").set_value("The treaty is signed").run()
    at.text_input(key="edit-date").set_value("about May 2020").run()
    said = [caption.value.replace("\\", "") for caption in at.caption]
    assert "Read as about May 2020 (2020-05~)" in said
    at.selectbox(key="edit-status").set_value("alleged").run()
    at.text_area(key="edit-note").set_value("Ask *the* archive").run()
    at.button(key="save").click().run()
    assert not at.exception
    assert "The treaty is signed" in table(at)
    assert "Ask *the* archive" in html_of(at)
    kinds = {decision.kind for decision in project.journal.standing()}
    assert kinds == {"headline", "when", "status", "note"}
    (row,) = [r for r in component(at, "event_table")["rows"] if "treaty is" in r["headline"]]
    assert (row["edtf"], row["status"], row["basis"]) == ("2020-05~", "alleged", "given")
    assert "gave it the date about May 2020" in html_of(at)
    for _ in range(4):
        at.button(key="undo").click().run()
    assert project.journal.standing() == []
    assert "Anna Berg signed the harbour treaty" in table(at)


def test_a_date_that_cannot_be_read_is_said_and_not_kept(open_app: Open, project: Project) -> None:
    at = open_app(event=event_about(project, "treaty"))
    at.button(key="edit").click().run()
    at.text_input(key="edit-date").set_value("last Thursday").run()
    assert any("counted from another day" in caption.value for caption in at.caption)
    at.button(key="save").click().run()
    assert project.journal.standing() == []
    assert any("was not kept" in said.value for said in at.info)


def test_an_event_by_hand_opens_and_is_corrected(open_app: Open, project: Project) -> None:
    value = written_value(
        "The archive burns", Period.of_month(1999, 2), Status.HAPPENED, [], "A diary"
    )
    by = open_app().session_state["desk"].author
    at = open_app(event=deciding.write(project, "", value, by))
    assert not at.exception
    assert titles(at)[0] == "6 events"
    assert "wrote this event by hand, February 1999, after A diary" in html_of(at)
    at.button(key="edit").click().run()
    at.selectbox(key="edit-status").set_value("alleged").run()
    at.button(key="save").click().run()
    assert not at.exception
    (row,) = [r for r in component(at, "event_table")["rows"] if "archive" in r["headline"]]
    assert (row["status"], row["edtf"], row["sources"]) == ("alleged", "1999-02", "written by hand")
    at.button(key="undo").click().run()
    at.button(key="undo").click().run()
    assert project.journal.standing() == []


def test_nobody_undoes_anothers_decision_by_accident(open_app: Open, project: Project) -> None:
    event = event_about(project, "treaty")
    value = {"headline": "Theirs", "mentions": []}
    project.journal.record("headline", event, value, author="somebody else", at="2024-05-01")
    at = open_app(event=event)
    assert "Theirs" in html_of(at)
    assert not [button for button in at.button if button.key == "undo"]


def test_a_decision_that_cannot_be_kept_is_said(
    open_app: Open, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = open_app(event=event_about(project, "treaty"))

    def full(*about: object, **by: object) -> None:
        raise ProjectError("the disk is full")

    monkeypatch.setattr(Journal, "record", full)
    at.button(key="accept").click().run()
    assert not at.exception
    assert "This was not recorded: the disk is full" in " ".join(
        element.value for element in at.info
    )
    assert titles(at)[0] == "5 events"


# --- Nothing to show -----------------------------------------------------------------


def test_a_project_that_is_none_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.argv", ["app.py", str(tmp_path / "nowhere")])
    at = AppTest.from_file(str(Path(__file__).parents[2] / "app.py"), default_timeout=60).run()
    assert not at.exception
    assert "There is no folder" in at.error[0].value
    assert at.button(key="to-mine").label == "Use my documents"


def test_a_project_without_events_says_why(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from dateline.extract.run import extract

    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.txt").write_text("It rained last Thursday.", encoding="utf-8")
    project = Project.create(tmp_path / "project")
    extract(tmp_path / "corpus", project)
    monkeypatch.setattr("sys.argv", ["app.py", str(project.folder)])
    at = AppTest.from_file(str(Path(__file__).parents[2] / "app.py"), default_timeout=60).run()
    assert not at.exception
    assert titles(at)[0] == "0 events"
    assert "No event was found" in " ".join(m.value for m in at.markdown)


def test_a_damaged_sample_is_read_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, home: Path
) -> None:
    (tmp_path / "sample").mkdir()
    (tmp_path / "sample" / "a.txt").write_text(
        "On 3 May 2021 Anna Berg signed the harbour treaty.", encoding="utf-8"
    )
    monkeypatch.setattr("dateline.ui.home.sample_corpus", lambda: tmp_path / "sample")
    monkeypatch.setattr("sys.argv", ["app.py"])
    app = str(Path(__file__).parents[2] / "app.py")
    for _ in range(2):
        at = AppTest.from_file(app, default_timeout=60).run()
        for _ in range(200):
            if titles(at):
                break
            time.sleep(0.1)
            at.run()
        assert titles(at)[0] == "1 event"
        (folder,) = home.glob("sample-*")
        (folder / "CURRENT").write_text("no snapshot", encoding="utf-8")
