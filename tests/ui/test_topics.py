"""Topics beside and on the timeline."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from tests.extract.test_topics import AFFAIRS, MONTHS
from tests.project.making import Told, made
from tests.ui.conftest import boxes
from tests.ui.test_dashboard import component, html_of, link

from dateline.core.mention import ActorKind
from dateline.core.period import Period
from dateline.extract.run import extract
from dateline.project.store import Project
from dateline.query.filters import Filter
from dateline.query.gaps import Gap
from dateline.query.reader import open_reader
from dateline.query.topics import Told as Told_
from dateline.ui import deciding, jobs
from dateline.ui.components.topic import chronology, silences
from dateline.ui.components.topic_map import Ridge, place

APP = Path(__file__).parents[2] / "app.py"
COLLAPSE, TRIAL = "Merrow bridge: collapse", "Orlan Water: trial"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    ann = (("Ann Low", ActorKind.PERSON),)
    told = [
        Told(
            "The bridge collapsed",
            Period.of_day(2017, 12, 1),
            topic=COLLAPSE,
            weight=4.0,
            story="The bridge fell",
        ),
        Told("Divers searched", Period.of_day(2017, 12, 2), ann, topic=COLLAPSE, weight=2.0),
        Told("The trial opened", Period.of_day(2019, 3, 4), ann, topic=TRIAL, weight=3.0),
        Told("A fair was held", Period.of_day(2018, 6, 1)),
    ]
    return made(tmp_path / "topical", told)


@pytest.fixture
def at(open_app: Callable[..., AppTest]) -> AppTest:
    return open_app()


def lanes(at: AppTest) -> list[str]:
    return [lane["title"] for lane in component(at, "timeline")["lanes"]]


def test_topics_are_the_lanes_where_there_are_any(at: AppTest) -> None:
    assert not at.exception
    assert lanes(at) == [COLLAPSE, TRIAL, "Other"]
    assert link(at) == {}
    at.button_group(key="lanes").set_value("actor").run()
    assert link(at) == {"lanes": ["actor"]}
    assert lanes(at) == ["Ann Low", "No actor named"]


def test_stories_are_lanes_where_there_are_any(at: AppTest) -> None:
    at.button_group(key="lanes").set_value("story").run()
    assert link(at) == {"lanes": ["story"]}
    assert lanes(at) == ["The bridge fell", "Told alone"]


def test_a_topic_is_a_filter_with_counts_a_chip_and_a_key_in_the_link(at: AppTest) -> None:
    rows = boxes(at, "topics")
    assert rows[COLLAPSE]["count"] == "2" and rows["(none)"]["name"] == "Other"
    at.query_params["topic"] = "(none)"
    at.run()
    assert any(button.label.endswith(": Other") for button in at.button)


def test_how_much_to_show_goes_from_the_most_important_to_everything(tmp_path: Path) -> None:
    told = [
        Told(f"Meeting {n} was held", Period.of_day(2019, 1, n + 1), weight=float(n))
        for n in range(25)
    ]
    made(tmp_path / "many", told)
    at = AppTest.from_file(str(APP), default_timeout=60)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", ["app.py", str(tmp_path / "many")])
        at.run()
        assert at.select_slider(key="top").options == ["20 most important", "everything"]
        at.select_slider(key="top").set_value(20).run()
        assert link(at) == {"top": ["20"]}
        assert not at.exception
        assert "20** of" in at.button(key="count-events").label


def test_the_page_of_topics_opens_each_as_a_chronology(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["app.py", str(project.folder)])
    at = AppTest.from_function(topics_alone, default_timeout=60).run()
    assert not at.exception
    assert any("2 topics of 3 events, 1 belong to none" in one.value for one in at.caption)
    next(button for button in at.button if "collapse" in button.label).click().run()
    shown = html_of(at)
    assert not at.exception
    assert "They are about Merrow bridge: collapse." in shown
    assert shown.index("The bridge collapsed, it was said.") < shown.index("Divers searched, it")
    assert "The trial opened" not in shown
    assert "Ann Low 1" in shown
    at.button(key="topics-all").click().run()
    assert sum(str(button.key).startswith("open-topic-") for button in at.button) == 2


def test_the_map_tells_the_events_of_each_topic_in_each_month(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["app.py", str(project.folder)])
    at = AppTest.from_function(topics_alone, default_timeout=60).run()
    shown = component(at, "topic_map")
    assert shown["slices"][0] == "December 2017" and shown["slices"][-1] == "March 2019"
    counts = {ridge["name"]: ridge["counts"] for ridge in shown["ridges"]}
    assert counts[COLLAPSE] == [2, *[0] * 15] and counts[TRIAL] == [*[0] * 15, 1]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ([1, 0], ("Flood", 0)),
        ([0, 0], None),  # there is no event
        ([0, 1], ("Fire", 1)),
        *(([0, 7], None), ([5, 0], None), ([0, -1], None), ([-1, 0], None)),
        *((["0", 1], None), ([True, 1], None), (None, None), ([0], None), ("01", None)),
    ],
)
def test_only_a_bar_with_events_can_be_picked(told: object, found: object) -> None:
    assert place(told, [Ridge("Fire", (0, 2)), Ridge("Flood", (1, 0))]) == found


def test_the_reader_says_how_many_topics_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = affairs(tmp_path)
    was = open_reader(project).topics()
    monkeypatch.setattr("sys.argv", ["app.py", str(project.folder)])
    at = AppTest.from_function(topics_alone, default_timeout=60).run()
    assert at.slider(key="topics-many").value == len(was)
    assert at.button(key="topics-free").disabled
    at.slider(key="topics-many").set_value(7).run()
    at.button(key="topics-group").click().run()
    job = jobs.job_of(project.folder)
    if job is not None:
        job.outcome.result(timeout=120)
    now = Project.open(project.folder)
    assert now.settings.topics == 7
    assert len(open_reader(now).topics()) > len(was)


def affairs(folder: Path) -> Project:
    """A corpus of three affairs, read."""
    (folder / "corpus").mkdir()
    for name, lines in AFFAIRS.items():
        text = "\n".join(line.format(month) for month in MONTHS for line in lines)
        head = "---\ndate: 2022-01-02\n---\n\n"
        (folder / "corpus" / f"{name}.md").write_text(f"{head}{text}\n", encoding="utf-8")
    project = Project.create(folder / "affairs")
    extract(folder / "corpus", project)
    return project


def test_a_topic_is_renamed_and_joined_on_its_page(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["app.py", str(project.folder)])
    at = AppTest.from_function(topics_alone, default_timeout=60).run()
    next(button for button in at.button if "collapse" in button.label).click().run()
    next(field for field in at.text_input if field.label == "Its name").set_value("The fall").run()
    at.button(key="topic-rename").click().run()
    assert not at.exception
    assert "<h2 class='ac-title'>The fall</h2>" in html_of(at)
    at.selectbox(key="topic-into").set_value(TRIAL).run()
    at.button(key="topic-join").click().run()
    assert not at.exception
    assert f"<h2 class='ac-title'>{TRIAL}</h2>" in html_of(at)
    assert "The bridge collapsed" in html_of(at) and "The trial opened" in html_of(at)


def test_a_story_of_a_topic_is_made_a_topic_of_its_own(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["app.py", str(project.folder)])
    at = AppTest.from_function(topics_alone, default_timeout=60).run()
    next(button for button in at.button if "collapse" in button.label).click().run()
    assert at.button(key="topic-split").disabled
    at.selectbox(key="topic-part").set_value("The bridge fell").run()
    at.button(key="topic-split").click().run()
    assert not at.exception
    shown = html_of(at)
    assert "<h2 class='ac-title'>The bridge fell</h2>" in shown
    assert "People put 1 of the events here." in shown
    assert "The bridge collapsed" in shown and "Divers searched" not in shown
    topics = dict(open_reader(project).events(Filter())[["headline", "topic"]].to_numpy())
    assert topics["The bridge collapsed"] == "The bridge fell"
    assert topics["Divers searched"] == COLLAPSE


def test_many_events_are_put_under_a_topic_or_under_none(project: Project) -> None:
    at = AppTest.from_function(choosing, default_timeout=60).run()
    box = at.selectbox(key="topic-of-them")
    assert box.options == [TRIAL, "(no topic)"]
    box.set_value(TRIAL).run()
    assert at.text[0].value == f"put under {TRIAL!r}"
    at.selectbox(key="topic-of-them").set_value("(no topic)").run()
    assert at.text[0].value == "put under ''"


def choosing():
    from unittest.mock import MagicMock

    import streamlit as st
    from tests.ui.test_topics import TRIAL

    from dateline.ui.components.selection import selection

    said = MagicMock()
    said.topic = lambda name: st.session_state.update(said=f"put under {name!r}")
    selection(2, 4, said, topics=[TRIAL], most=500)
    st.text(st.session_state.get("said", ""))


def test_events_are_put_under_a_new_topic_at_once_and_all_taken_back(project: Project) -> None:
    def topics() -> list[str]:
        return open_reader(project).topics()["name"].tolist()

    reader = open_reader(project)
    told = list(reader.mention_ids(reader.events(Filter())["id"].tolist()).items())
    taken = deciding.put_under(project, told, ("", "All of it"), "ann")
    assert topics() == ["All of it"]
    deciding.take_all_back(project, taken, "ann")
    assert topics() == [COLLAPSE, TRIAL]


def topics_alone():
    from dateline.ui.pages.frame import framed
    from dateline.ui.pages.topics import topics_page
    from dateline.ui.places import Place

    framed(Place.TOPICS, topics_page)()


def test_a_corpus_of_few_events_says_why_it_has_no_topics(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path / "few", [Told("A fair was held", Period.of_day(2018, 6, 1))])
    monkeypatch.setattr("sys.argv", ["app.py", str(tmp_path / "few")])
    at = AppTest.from_function(topics_alone, default_timeout=60).run()
    assert "too few events" in at.info[0].value


def test_a_gap_can_be_read_in_two_ways_and_a_text_is_no_markup() -> None:
    shown = silences([Gap("1 December 2017", "2 June 2018", 183, 0, 1, documents=1)])
    assert "Either nothing happened then, or these documents do not tell it" in shown
    assert "1 document is dated in this time and tells nothing of it on this topic" in shown
    told = Told_("e", "2018", "<b>Fire</b>", "<script>", "one", "A & B", 3, True)
    assert "&lt;b&gt;Fire" in chronology([told]) and "<script>" not in chronology([told])
    of_story = replace(told, story="<i>The fire</i>")
    assert "in the story “&lt;i&gt;The fire&lt;/i&gt;”" in chronology([of_story])
    assert "A &amp; B (one, and 2 other documents); sources disagree" in chronology([told])


@pytest.mark.parametrize(("lanes", "former"), [("story", "The bridge fell"), ("topic", COLLAPSE)])
def test_a_story_and_a_topic_are_renamed_where_their_lanes_stand(
    open_app: Callable[..., AppTest], project: Project, lanes: str, former: str
) -> None:
    at = open_app(lanes=lanes)
    assert component(at, "timeline")["naming"]
    assert [lane["named"] for lane in component(at, "timeline")["lanes"]][-1] is False

    def asked() -> AppTest:
        """A run of the whole page would close the dialog."""
        at.session_state["desk"] = replace(at.session_state["desk"], dialog=f"call:{former}")
        return at

    assert asked().run().text_input(key="lane-name").value == former
    asked().text_input(key="lane-name").set_value("The fall").run()
    asked().button(key="lane-call").click().run()
    assert not at.exception
    names = set(open_reader(project).events(Filter())[lanes])
    assert "The fall" in names and former not in names
