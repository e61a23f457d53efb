"""Topics beside and on the timeline."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from tests.project.making import Told, made
from tests.ui.test_dashboard import component, link

from dateline.core.mention import ActorKind
from dateline.core.period import Period
from dateline.project.store import Project

APP = Path(__file__).parents[2] / "app.py"
COLLAPSE, TRIAL = "Merrow bridge: collapse", "Orlan Water: trial"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    ann = (("Ann Low", ActorKind.PERSON),)
    told = [
        Told("The bridge collapsed", Period.of_day(2017, 12, 1), topic=COLLAPSE, weight=4.0),
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


def test_a_topic_is_a_filter_with_counts_a_chip_and_a_key_in_the_link(at: AppTest) -> None:
    labels = {box.key: box.label for box in at.sidebar.checkbox}
    assert "2" in labels[f"topics-{COLLAPSE}"]
    assert "Other" in labels["topics-(none)"]
    at.checkbox(key="topics-(none)").check().run()
    assert link(at) == {"topic": ["(none)"]}
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
