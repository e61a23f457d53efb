"""The actors page: finding, opening, merging, splitting, and taking back."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest
from tests.ui.conftest import boxes

from dateline.extract.run import extract
from dateline.project.store import Project
from dateline.query.filters import Filter
from dateline.query.reader import open_reader

PORT = "Norland Port Authority"


def page():
    from dateline.ui.pages.actors import actors_page
    from dateline.ui.pages.frame import framed
    from dateline.ui.places import Place

    framed(Place.ACTORS, actors_page)()


@pytest.fixture
def show(project: Project, monkeypatch: pytest.MonkeyPatch) -> Callable[[], AppTest]:
    monkeypatch.setattr("sys.argv", ["app.py", str(project.folder)])
    return lambda: AppTest.from_function(page, default_timeout=60).run()


def html_of(at: AppTest) -> str:
    return " ".join(element.proto.body for element in at.get("html"))


def counts(project: Project) -> dict[str, int]:
    found = open_reader(project).facet(Filter(), "actors")
    return {entry.value: entry.count for entry in found if entry.count}


def opened(at: AppTest, name: str) -> AppTest:
    at.button(key=f"open-{name}").click().run()
    assert not at.exception
    return at


def test_lists_every_actor_with_what_it_is(show) -> None:
    at = show()
    assert not at.exception
    assert "government body · 2 events · 1 document" in html_of(at)
    assert at.button(key=f"open-{PORT}").label == PORT


def test_finds_by_part_of_a_name_on_the_server(show) -> None:
    at = show()
    at.text_input(key="actors-page-search").set_value("lund").run()
    names = [b.key.removeprefix("open-") for b in at.button if (b.key or "").startswith("open-")]
    assert names == ["Karl Lund"]


def test_an_open_actor_shows_its_names_and_why(show) -> None:
    at = opened(show(), "Anna Berg")
    assert "full name" in html_of(at)
    assert "harbour" in html_of(at)


def test_two_are_merged_and_parted_again(show, project: Project) -> None:
    before = counts(project)
    at = opened(show(), "Karl Lund")
    at.text_input(key="merge-search").set_value("anna").run()
    at.button(key="merge-Anna Berg").click().run()
    assert not at.exception
    assert counts(project)["Anna Berg"] == before["Anna Berg"] + before["Karl Lund"]
    assert "Karl Lund" in html_of(at)
    (undo,) = (b for b in at.button if (b.key or "").startswith("undo-who-"))
    undo.click().run()
    assert counts(project) == before


def test_a_name_that_was_merged_is_split_off_again(show, project: Project) -> None:
    before = counts(project)
    at = opened(show(), "Karl Lund")
    at.text_input(key="merge-search").set_value("anna").run()
    at.button(key="merge-Anna Berg").click().run()
    split = next(b for b in at.button if (b.key or "").startswith("split-"))
    split.click().run()
    assert not at.exception
    assert counts(project) == before


@pytest.fixture
def alike(tmp_path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project in which two names are nearly the same."""
    (tmp_path / "alike").mkdir()
    text = "On 3 May 2021 Alexei Alder closed the quay. On 5 May 2021 Alexey Alder opened it."
    (tmp_path / "alike" / "one.txt").write_text(text, encoding="utf-8")
    found = Project.create(tmp_path / "alike-project")
    extract(tmp_path / "alike", found)
    monkeypatch.setattr("sys.argv", ["app.py", str(found.folder)])
    return found


def test_names_that_are_alike_are_offered_and_joined_only_when_said_so(alike: Project) -> None:
    assert counts(alike) == {"Alexei Alder": 1, "Alexey Alder": 1}
    at = AppTest.from_function(page, default_timeout=60).run()
    assert "spelled alike" in html_of(at)
    at.button(key="same-0").click().run()
    assert not at.exception
    assert list(counts(alike).values()) == [2]
    assert "spelled alike" not in html_of(at)


def test_what_is_said_not_to_be_one_is_not_offered_again(alike: Project) -> None:
    at = AppTest.from_function(page, default_timeout=60).run()
    at.button(key="apart-0").click().run()
    assert not at.exception
    assert "spelled alike" not in html_of(at)
    assert counts(alike) == {"Alexei Alder": 1, "Alexey Alder": 1}


def test_an_actor_is_called_otherwise_and_of_another_kind(show, project: Project) -> None:
    at = opened(show(), PORT)
    at.text_input(key="actor-shown").set_value("The *port* <b>").run()
    assert counts(project)["The *port* <b>"] == 2
    assert "The *port* &lt;b&gt;" in html_of(at)
    at.selectbox(key="actor-is").set_value("organisation").run()
    found = open_reader(project).actor(PORT)
    assert found is not None and found.row.kind == "organisation"


def test_a_name_of_another_actor_is_refused(show, project: Project) -> None:
    at = opened(show(), PORT)
    at.text_input(key="actor-shown").set_value("Karl Lund").run()
    assert PORT in counts(project)
    assert "Merge the two" in at.info[0].value


def test_what_the_table_of_aliases_says_wrong_is_named(show, project: Project) -> None:
    table = "name,actor,relation\nKarl Lund,Anna Berg,<b>cousin</b>\n"
    (project.folder / "aliases.csv").write_text(table, encoding="utf-8")
    at = show()
    assert "line 2" in at.warning[0].value
    assert not at.exception


def test_the_sidebar_marks_the_kind(open_app: Callable[..., AppTest]) -> None:
    box = boxes(open_app(), "actors")[PORT]
    assert (box["kind"], box["name"]) == ("government body", PORT)
