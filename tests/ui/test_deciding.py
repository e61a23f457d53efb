"""Events are joined, parted and dated by hand, from the evidence and on the page of conflicts."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from tests.ui.conftest import boxes

from dateline.extract.run import extract
from dateline.project.settings import Settings
from dateline.project.store import Project
from dateline.query.detail import Conflict
from dateline.query.filters import Corroboration, Filter
from dateline.query.reader import open_reader
from dateline.ui import deciding
from dateline.ui.evidence import evidence_of

Open = Callable[..., AppTest]
CORPUS = {
    "herald.txt": "On 3 May 2021 Anna Berg signed the harbour treaty in the port of Norland.",
    "post.txt": "On 4 May 2021 Anna Berg signed the harbour treaty in the port of Norland. "
    "Karl Lund resigned on 7 June 2021.",
    "mail.txt": "On 7 June 2021 the director of the port left his post, <b>now</b> *a* :red[b].",
}


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("deciding")
    (folder / "corpus").mkdir()
    for name, text in CORPUS.items():
        (folder / "corpus" / name).write_text(text, encoding="utf-8")
    project = Project.create(folder / "project", settings=Settings(title="Harbour"))
    extract(folder / "corpus", project)
    return project.folder


def event_about(project: Project, words: str) -> str:
    return str(open_reader(project).events(Filter(words=words))["id"].iloc[0])


def html_of(at: AppTest) -> str:
    return " ".join(element.proto.body for element in at.get("html"))


def press(at: AppTest, label: str) -> AppTest:
    return next(button for button in at.button if button.label == label).click().run()


def count(project: Project, chosen: Filter | None = None) -> int:
    return open_reader(project).count(chosen or Filter())


# --- Joining -------------------------------------------------------------------------


def choosing(found):
    """Nothing but the choice and what it returns; ``AppTest`` runs this body on its own."""
    import streamlit as st

    from dateline.ui.components.same import Candidate, same

    def find(words):
        return [Candidate(i, f"<b>*{i}*", "May 2021", "1 document") for i in found if words in i]

    answer = same("The *pier* :red[opens]", find, lambda events: ["3 May", "4 May"][: len(events)])
    if answer is not None:
        st.text(f"{answer.events} {answer.reason}")


def test_what_is_the_same_is_chosen_with_a_reason() -> None:
    at = AppTest.from_function(choosing, args=(["ab", "bc", "cd"],)).run()
    assert at.button(key="same-join").disabled
    assert not at.warning
    at.checkbox(key="same-ab").check().run()
    at.checkbox(key="same-cd").check().run()
    at.text_input(key="same-reason").set_value("one <name>").run()
    assert "Their dates cannot all be true: 3 May and 4 May" in at.warning[0].value
    at.button(key="same-join").click().run()
    assert not at.exception
    assert at.text[0].value == "('ab', 'cd') one <name>"


def test_what_is_the_same_can_be_searched_for() -> None:
    at = AppTest.from_function(choosing, args=(["ab", "bc", "cd"],)).run()
    assert len(at.checkbox) == 3
    at.text_input(key="same-search").set_value("b").run()
    assert [box.key for box in at.checkbox] == ["same-ab", "same-bc"]
    at.text_input(key="same-search").set_value("zebra").run()
    assert "No event holds these words." in [c.value for c in at.caption]


def test_an_event_joined_by_hand_says_who_and_why_and_is_taken_back(
    open_app: Open, project: Project
) -> None:
    resigned, left = event_about(project, "resigned"), event_about(project, "director")
    deciding.join(project, [[resigned], [left]], "he <was> the director", "Ines <Arp>")
    at = open_app(event=left)
    assert not at.exception
    said = "Ines &lt;Arp&gt; joined 2 events into one, because he &lt;was&gt; the director"
    assert said in html_of(at)
    assert count(project) == 2
    press(at, "Take back")
    assert count(project) == 3
    assert "joined 2 events" not in html_of(at)


def test_the_likeliest_are_offered(open_app: Open, project: Project) -> None:
    at = press(open_app(event=event_about(project, "resigned")), "Same as …")
    offered = [box.key for box in at.checkbox if (box.key or "").startswith("same-")]
    assert offered == [f"same-{event_about(project, words)}" for words in ("director", "treaty")]


def test_a_sentence_is_taken_out_and_the_key_takes_it_back(
    open_app: Open, project: Project
) -> None:
    event = open_reader(project).event(event_about(project, "treaty"))
    assert event is not None and len(event.mentions) == 2
    at = open_app(event=event.id)
    at.button(key=f"part-{event.mention_ids[1]}").click().run()
    assert not at.exception
    assert count(project) == 4
    assert count(project, Filter(conflicts=True)) == 0
    assert "took a sentence out of an event" in html_of(at)
    press(at, "Undo")
    assert count(project) == 3


def test_what_is_joined_by_hand_is_said_once_beside_why_the_program_joined(
    project: Project,
) -> None:
    resigned, left = event_about(project, "resigned"), event_about(project, "director")
    deciding.join(project, [[resigned], [left]], "", "Ines")
    reader = open_reader(project)
    event = reader.event(resigned)
    assert event is not None
    shown = evidence_of(event, reader.document)
    assert [s.words.split(",")[0] for s in shown.shaped] == ["Ines joined 2 events into one"]
    assert any("Ines joined" in step for step in event.why)
    assert not any("Ines joined" in step for step in shown.joined)


# --- Conflicts -----------------------------------------------------------------------


@pytest.fixture
def conflicts(project: Project, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    monkeypatch.setattr("sys.argv", ["app.py", str(project.folder)])

    def page():
        from dateline.ui.pages.conflicts import conflicts_page
        from dateline.ui.pages.frame import framed
        from dateline.ui.places import Place

        framed(Place.CONFLICTS, conflicts_page)()

    yield AppTest.from_function(page, default_timeout=60).run()


def states(project: Project) -> list[Conflict]:
    return [conflict.state for conflict in open_reader(project).conflicts()]


def test_accounts_stand_side_by_side_and_one_date_is_taken(
    conflicts: AppTest, project: Project
) -> None:
    at = conflicts
    assert not at.exception
    said = [m.value for m in at.markdown]
    assert "**3 May 2021**" in said and "**4 May 2021**" in said
    assert html_of(at).count("class='ev-quote'") == 2
    assert html_of(at).count("Why this date") == 2
    takes = [button for button in at.button if button.label == "Take this date"]
    takes[1].click().run()
    assert not at.exception
    assert states(project) == [Conflict.SETTLED]
    event = open_reader(project).event(event_about(project, "treaty"))
    assert event is not None and event.edtf == "2021-05-04"
    at.button_group(key="conflicts-state").set_value(Conflict.SETTLED).run()
    said = [m.value for m in at.markdown]
    assert any("4 May 2021" in words and "stands" in words for words in said)
    assert any("3 May 2021" in words and "not taken" in words for words in said)
    press(at, "Take back")
    assert states(project) == [Conflict.OPEN]


def test_a_conflict_is_left_one(conflicts: AppTest, project: Project) -> None:
    press(conflicts, "Leave it a conflict")
    assert states(project) == [Conflict.KEPT]
    assert count(project, Filter(conflicts=True)) == 1
    assert "No conflict is open." in conflicts.info[0].value


def test_what_is_no_conflict_is_parted(conflicts: AppTest, project: Project) -> None:
    press(conflicts, "Not the same event")
    assert states(project) == []
    assert "No two dates were found" in conflicts.success[0].value


# --- Filters -------------------------------------------------------------------------


def test_who_else_says_so_is_a_filter_with_counts_chip_and_link(open_app: Open) -> None:
    """The two reports of the treaty share their words: one source."""
    at = open_app()
    one, several = map(str, (Corroboration.ALONE, Corroboration.COPIED))
    rows = boxes(at, "corroborations")
    assert (rows[one]["count"], rows[several]["count"]) == ("2", "1")
    assert [row["count"] for row in boxes(at, "conflicts").values()] == ["1"]
    at.query_params["told-by"] = several
    at.run()
    at.button(key=f"chip-corroborations-{several}").click().run()
    assert "told-by" not in at.query_params
