"""Documents, what was left out, activity, and documents of one's own."""

import json
import time
from collections.abc import Callable
from html import escape
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dateline.core.period import Period
from dateline.extract.republish import refresh
from dateline.extract.run import extract
from dateline.project.settings import Settings
from dateline.project.store import Project
from dateline.query.accounts import By, Standing
from dateline.query.filters import Filter
from dateline.query.reader import open_reader
from dateline.ui import deciding, jobs
from dateline.ui import home as places
from dateline.ui.pages.documents import edits_of, holding, shown_documents
from dateline.ui.pages.mine import folder_trouble, would_read
from dateline.ui.pages.undated import queue


def page(name):
    import importlib

    from dateline.ui.pages.frame import framed
    from dateline.ui.places import Place

    module = importlib.import_module(f"dateline.ui.pages.{name}")
    framed(Place(name.replace("_", "-")), getattr(module, f"{name}_page"))()


def mine():
    from dateline.ui.pages.mine import mine_page

    mine_page()


@pytest.fixture
def show(project: Project, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], AppTest]:
    monkeypatch.setattr("sys.argv", ["app.py", str(project.folder)])
    return lambda name: AppTest.from_function(page, args=(name,), default_timeout=60).run()


def html_of(at: AppTest) -> str:
    return " ".join(element.proto.body for element in at.get("html"))


# --- Documents -----------------------------------------------------------------------


def test_documents_without_a_date_come_first_with_where_others_were_found(
    project: Project,
) -> None:
    shown = shown_documents(open_reader(project).documents())
    assert list(shown["published"]) == ["", "", "2021-05-10"]
    assert shown["found"].iloc[0] == "not found"
    assert list(shown["found"])[2].startswith("dateline: ")
    assert list(shown["title"])[2] == "The harbour treaty"


def test_the_documents_page_counts_and_offers_to_set_dates(show) -> None:
    at = show("documents")
    assert not at.exception
    assert "3 documents, 2 of them without a publication date" in at.caption[0].value
    assert not at.warning


def test_typed_dates_are_read_and_nonsense_is_named() -> None:
    former = pd.DataFrame(
        {
            "id": ["a", "b", "c"],
            "title": ["A", "B", "C"],
            "published": ["", "1998", "2008-08-07"],
            "source": ["", "The Post", ""],
        }
    )
    edited = former.assign(published=["2021-05-10", None, "soon"], source=[" The  Post", "", None])
    edits = edits_of(former, edited)
    assert edits.dates == (("a", "2021-05-10"), ("b", None))
    assert edits.sources == (("a", "The Post"),)
    assert [trouble[:3] for trouble in edits.troubles] == ["B: ", "C: "]


def test_a_date_says_what_it_would_move_and_moves_it_when_applied(show, project) -> None:
    letter = open_reader(project).document("letter")
    at = show("documents")
    editor, _ = at.get("arrow_data_frame") or at.get("data_editor")
    key = editor.key
    rows = list(shown_documents(open_reader(project).documents())["id"])
    at.session_state[key] = {
        "edited_rows": {rows.index(letter.id): {"published": "2021-06-15"}},
        "added_rows": [],
        "deleted_rows": [],
    }
    at.run()
    assert not at.exception
    said = " ".join(element.value for element in at.markdown)
    assert "1 publication date changed, not yet applied" in said
    assert "1 event gets a date" in said
    at.button(key="apply").click().run()
    wait(project.folder)
    at.run()
    assert "Anna Berg opened the new quay" in " ".join(
        open_reader(project).events(Filter())["headline"]
    )


def test_many_documents_are_said_to_be_one_sources_and_it_is_taken_back(show, project) -> None:
    assert list(holding(shown_documents(open_reader(project).documents()), "LETT")["path"]) == [
        "letter.txt"
    ]
    at = show("documents")
    at.text_input(key="source-words").set_value(".txt").run()
    at.selectbox(key="source-given").set_value("The Herald").run()
    at.button(key="sources-apply").click().run()
    wait(project.folder)
    reader = open_reader(project)
    assert (
        set(reader.documents()["source"])
        == set(reader.mentions(Filter())["source"])
        == {"The Herald"}
    )
    given = [one for one in project.journal.standing() if one.kind == "source"]
    assert len(given) == 2  # the third one was the Herald's already
    for one in given:
        project.journal.undo(one.id, author="ann", at="later")
    refresh(project)
    assert sorted(open_reader(project).documents()["source"].fillna("")) == ["", "", "The Herald"]


def test_a_source_is_graded_in_its_row(show, project) -> None:
    at = show("documents")
    _, editor = at.get("arrow_data_frame") or at.get("data_editor")
    source = open_reader(project).sources()["source"].iloc[0]
    at.session_state[editor.key] = {
        "edited_rows": {0: {"reliability": "C"}},
        "added_rows": [],
        "deleted_rows": [],
    }
    at.run()
    assert not at.exception
    assert open_reader(project).reliability(source) == "C"
    assert "1 graded from A to F" in " ".join(element.value for element in at.caption)


def test_two_accounts_stand_side_by_side_and_lead_to_the_evidence(show, project) -> None:
    at = show("accounts")
    assert not at.exception
    said = html_of(at)
    assert "ev-accounts" in said and "silent" in said and "./?" in said and "event=" in said
    at.segmented_control(key="accounts-by").set_value(By.DOCUMENT).run()
    at.selectbox(key="accounts-one").select("letter").run()
    at.selectbox(key="accounts-other").select("harbour").run()
    assert not at.exception
    assert "Karl Lund resigned" in html_of(at) and "accounts=letter" in html_of(at)
    at.button_group(key="accounts-standing").set_value(Standing.CONTRADICT).run()
    assert "Karl Lund resigned" not in html_of(at)
    assert at.query_params["standing"] == "contradict"


def wait(folder: Path) -> None:
    for _ in range(300):
        job = jobs.job_of(folder)
        if job is None or not job.running:
            return
        time.sleep(0.1)
    raise AssertionError("the work on the project did not end")


def test_the_ledger_says_where_every_expression_went(show, project: Project) -> None:
    shown = html_of(show("documents"))
    assert "Why 2 expressions are not on the timeline" in shown
    assert "<mark>last Thursday</mark>" in shown and "waiting: needs" in shown
    frame = open_reader(project).documents()
    parts = ["times_used", "times_finer", "times_timeless", "vague", "unresolved", "no_event"]
    assert list(frame[parts].sum(axis="columns")) == list(frame["times"])


# --- Undated -------------------------------------------------------------------------


def test_the_queue_says_what_a_date_would_date_and_dates_it(show, project: Project) -> None:
    letter = open_reader(project).document("letter")
    at = show("undated")
    assert not at.exception
    assert "Its publication date would date **1 event**." in [m.value for m in at.markdown]
    assert "<mark>last Thursday</mark>" in html_of(at)
    at.text_input(key=f"published-{letter.id}").set_value("soon").run()
    assert not at.exception and at.warning
    at.text_input(key=f"published-{letter.id}").set_value("2021-06-15").run()
    assert "1 event gets a date." in [m.value for m in at.markdown]
    assert open_reader(project).count(Filter()) == 5
    at.button(key=f"apply-{letter.id}").click().run()
    wait(project.folder)
    at.run()
    assert not at.exception
    assert open_reader(project).count(Filter()) == 6


def test_vague_words_are_dismissed_and_brought_back(show, project: Project) -> None:
    at = show("undated")
    assert "<mark>recent years</mark>" in html_of(at)
    next(b for b in at.button if b.label == "Dismiss").click().run()
    assert not at.exception
    assert open_reader(project).counts().undated == 1
    assert [e.label for e in at.expander] == ["1 expression dismissed"]
    next(b for b in at.button if b.label == "Bring back").click().run()
    assert open_reader(project).counts().undated == 2


def test_the_queue_is_in_the_order_of_the_sentences_that_wait() -> None:
    frame = pd.DataFrame(
        {"document": list("abbc"), "doc": list("zyyx"), "sentence": ["1", "2", "3", "4"]}
    )
    assert queue(frame) == ["b", "c", "a"]


# --- Left out ------------------------------------------------------------------------


def test_left_out_words_stand_marked_in_their_sentence_with_the_reason(show) -> None:
    at = show("left_out")
    assert not at.exception
    shown = html_of(at)
    assert "<mark>last Thursday</mark>" in shown
    at.button_group(key="left-out-kind").set_value("vague").run()
    assert "<mark>recent years</mark>" in html_of(at)
    assert "<mark>last Thursday" not in html_of(at)


# --- Activity ------------------------------------------------------------------------


def test_activity_tells_who_decided_what_and_takes_it_back(show, project: Project) -> None:
    event = open_reader(project).event(
        str(open_reader(project).events(Filter(words="treaty"))["id"].iloc[0])
    )
    deciding.review(project, event.id, event.mention_ids, "rejected", "Ines <Arp>")
    at = show("activity")
    assert not at.exception
    assert "Ines &lt;Arp&gt; rejected the event" in html_of(at)
    assert "Anna Berg signed the harbour treaty" in html_of(at)
    next(b for b in at.button if b.label == "Undo").click().run()
    assert "took back" in html_of(at)
    assert open_reader(project).count(Filter()) == 5
    assert not [b for b in at.button if b.label == "Undo"]


def test_a_date_taken_back_moves_its_events_back(show, project: Project) -> None:
    letter = open_reader(project).document("letter")
    deciding.publish(project, letter.id, Period.parse("2021-06-15"), "Ines")
    refresh(project)
    assert open_reader(project).count(Filter()) == 6
    at = show("activity")
    next(b for b in at.button if b.label == "Undo").click().run()
    wait(project.folder)
    at.run()
    assert not at.exception
    assert open_reader(project).count(Filter()) == 5


def test_decisions_that_lost_their_subject_are_listed(show, project: Project) -> None:
    deciding.publish(project, "gone", Period.parse("1998"), "Ines")
    at = show("activity")
    assert not at.exception
    assert "1 decision without its subject" in " ".join(m.value for m in at.markdown)
    assert "set the publication date to 1998" in html_of(at)


def test_nothing_decided_is_said(show) -> None:
    assert "Nothing was decided yet" in show("activity").info[0].value


# --- Documents of one's own ----------------------------------------------------------


def read_folder(folder: str, project: str = "") -> AppTest:
    at = AppTest.from_function(mine, default_timeout=60).run()
    at.text_input(key="corpus-path").set_value(folder)
    at.text_input(key="project-path").set_value(project)
    return next(b for b in at.button if b.label == "Read the folder").click().run()


def test_a_folder_is_read_and_summed_up_with_what_was_not_used(
    made: Path, home: Path, tmp_path: Path
) -> None:
    corpus = tmp_path / "mine"
    corpus.mkdir()
    (corpus / "a.txt").write_text("Karl Lund resigned on 7 June 2021.", encoding="utf-8")
    (corpus / "empty.txt").write_bytes(b"")
    at = read_folder(str(corpus))
    project = places.project_for(corpus.resolve())
    wait(project)
    at.run()
    assert not at.exception
    assert "**1 event** from **1 document**" in at.success[0].value
    assert "empty.txt" in html_of(at)
    assert project.is_relative_to(home)
    assert str(project) in at.caption[-1].value
    assert list(corpus.iterdir()) != []


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda folder: "", "Write the path"),
        (lambda folder: str(folder / "nowhere"), "There is no folder"),
        (lambda folder: str(file_in(folder)), "is a file"),
        (lambda folder: str(folder), "is empty"),
    ],
)
def test_a_folder_that_cannot_be_read_is_said_why(tmp_path: Path, make, said: str) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    at = read_folder(make(empty))
    assert not at.exception
    assert said in at.error[0].value


def file_in(folder: Path) -> Path:
    file = folder / "a.txt"
    file.write_text("text", encoding="utf-8")
    return file


def test_a_folder_with_nothing_readable_names_every_file(tmp_path: Path) -> None:
    corpus = tmp_path / "mine"
    corpus.mkdir()
    (corpus / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    at = read_folder(str(corpus))
    wait(places.project_for(corpus.resolve()))
    at.run()
    assert not at.exception
    assert "No document could be read" in at.error[0].value
    assert "picture.txt" in html_of(at)


def test_a_project_that_cannot_be_written_is_said(tmp_path: Path, made: Path) -> None:
    (tmp_path / "in-the-way").write_text("", encoding="utf-8")
    at = read_folder(str(made.parent / "corpus"), str(tmp_path / "in-the-way" / "project"))
    assert not at.exception
    assert "cannot make a project" in at.error[0].value


def test_an_earlier_project_is_opened_only_if_it_is_one(tmp_path: Path) -> None:
    at = AppTest.from_function(mine, default_timeout=60).run()
    at.text_input(key="earlier-path").set_value(str(tmp_path))
    next(b for b in at.button if b.label == "Open the project").click().run()
    assert not at.exception
    assert "is not a project" in at.error[0].value


def test_a_folder_on_its_way_to_be_read_is_said_by_its_trouble(tmp_path: Path) -> None:
    assert folder_trouble("x", tmp_path / "x").startswith("There is no folder")


def test_a_large_folder_is_told_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text("Signed on 3 May 2021.", encoding="utf-8")
    (folder / "photo.xyz").write_bytes(b"no text")
    assert would_read(folder) == "3 documents (0.1 MB) would be read; 1 file cannot be."
    monkeypatch.setattr("dateline.ui.pages.mine.MANY", 2)
    at = AppTest.from_function(mine, default_timeout=60).run()
    at.text_input(key="corpus-path").set_value(str(folder))
    next(b for b in at.button if b.label == "Read the folder").click().run()
    assert any("3 documents (0.1 MB) would be read" in said.value for said in at.markdown)
    at.button(key="not-them").click().run()
    assert not at.exception
    assert any(b.label == "Read the folder" for b in at.button)
    assert jobs.job_of(places.project_for(folder)) is None


REGISTER = "ref,lodged,minute\n1,3 May 2021,Leave to appeal refused\n2,9 May 2021,Stay lifted\n"


def test_a_table_that_is_not_understood_is_asked_about_before_it_is_read(tmp_path: Path) -> None:
    corpus = tmp_path / "mine"
    corpus.mkdir()
    (corpus / "register.csv").write_text(REGISTER, encoding="utf-8")
    at = read_folder(str(corpus))
    assert not at.exception
    assert "What do its columns hold?" in " ".join(m.value for m in at.markdown)
    assert "Leave to appeal refused" in html_of(at)
    at.selectbox(key="columns-register.csv-date").set_value(1)
    at.selectbox(key="columns-register.csv-event").set_value(2).run()
    at.button(key="read-them").click().run()
    folder = places.project_for(corpus.resolve())
    wait(folder)
    assert set(open_reader(Project.open(folder)).events(Filter())["headline"]) == {
        "Leave to appeal refused",
        "Stay lifted",
    }


def test_columns_are_set_anew_on_the_page_of_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = tmp_path / "mine"
    corpus.mkdir()
    (corpus / "register.csv").write_text(
        "date,sworn,what\n3 May 2021,9 May 2021,The writ was served\n", encoding="utf-8"
    )
    project = Project.create(tmp_path / "project", settings=Settings(corpus=str(corpus)))
    extract(corpus, project)
    monkeypatch.setattr("sys.argv", ["app.py", str(project.folder)])
    at = AppTest.from_function(page, args=("documents",), default_timeout=60).run()
    at.button(key="columns").click().run()
    assert not at.exception
    assert at.selectbox(key="columns-register.csv-date").value == 0
    at.selectbox(key="columns-register.csv-date").set_value(1)
    at.button(key="columns-read").click()
    at.button(key="columns").click().run()  # without a browser each run opens the dialog anew
    wait(project.folder)
    again = Project.open(project.folder)
    assert dict(dict(again.settings.columns)["register.csv"])["date"] == "sworn"
    assert list(open_reader(again).events(Filter())["edtf"]) == ["2021-05-09"]


def proposed():
    import streamlit as st

    from dateline.ui.components.waiting import Waiting, waiting

    shown = Waiting("d", "The letter", "", 1, (("last Thursday", "It opened."),), "2021-05-03")
    waiting(
        shown, effect=lambda date: date, on_apply=lambda date: st.session_state.update(is_=date)
    )


def test_the_day_a_file_was_made_is_proposed_and_taken_only_when_asked() -> None:
    at = AppTest.from_function(proposed).run()
    assert "is_" not in at.session_state
    assert "may not be the day of its text" in at.caption[0].value
    at.button(key="made-d").click().run()
    assert at.session_state["is_"] == "2021-05-03"


# --- What the last reading changed ---------------------------------------------------


def test_the_activity_page_lists_what_the_last_reading_changed(
    show, project: Project, tmp_path: Path
) -> None:
    first = show("activity")
    assert "What the last reading changed" not in " ".join(m.value for m in first.markdown)
    (tmp_path / "now").mkdir()
    text = "On 3 May 2021 Mia Sorel built a <b>dam</b>."
    (tmp_path / "now" / "new.txt").write_text(text, encoding="utf-8")
    before = open_reader(project).count(Filter())
    extract(tmp_path / "now", project)
    at = show("activity")
    assert not at.exception
    assert [option.content for option in at.get("button_group")[0].proto.options] == [
        "New  1",
        "Moved  0",
        f"Gone  {before}",
    ]
    (table,) = [c for c in at.get("bidi_component") if "event_table" in c.proto.component_name]
    assert "built a" in table.proto.json
    at.button_group(key="changed").set_value("Gone").run()
    assert "harbour treaty" in html_of(at)


# --- Readers who may only read -------------------------------------------------------

DECIDES = (
    *("accept", "reject", "edit", "same", "undo", "by-hand", "take-", "part-", "keep-"),
    *("dismiss-", "bring-back-", "split-", "merge", "apart-", "shaped-back-", "apply", "made-"),
)


@pytest.fixture
def decided(project: Project) -> str:
    """With one decision of each sort that pages show; gives the event that it is about."""
    event = str(open_reader(project).events(Filter(words="treaty"))["id"].iloc[0])
    (vague,) = open_reader(project).left_out(("vague",)).to_dict("records")
    deciding.review(project, event, [event], "accepted", "ann")
    deciding.dismiss(project, vague["document"], int(vague["start"]), vague["words"], "ann")
    deciding.call_actor(project, "Anna Berg", "Ann Berg", "ann")
    return event


@pytest.mark.parametrize("name", ["timeline", "undated", "actors", "activity", "documents"])
@pytest.mark.parametrize("may", [True, False])
def test_what_decides_is_only_there_for_those_who_may(
    show, project: Project, decided: str, monkeypatch: pytest.MonkeyPatch, name: str, may: bool
) -> None:
    from dateline.ui.server import access
    from dateline.ui.server.settings import ServerSettings, SignIn

    named = SignIn(header="X-Reader", decide=("ann",))
    served = access._Served(ServerSettings(hosts=("a.example",), sign_in=named), guarded=True)
    monkeypatch.setattr(access, "_served", served)
    monkeypatch.setattr(access, "signed_in", lambda: "ann" if may else "bob")
    at = show(name)
    if name == "timeline":
        at.query_params["event"] = decided
        at.run()
    if name == "actors":
        at.button(key="open-Ann Berg").click().run()
    assert not at.exception
    keys = [element.key for element in (*at.button, *at.text_input, *at.selectbox) if element.key]
    found = [key for key in keys if key.startswith(DECIDES)]
    assert bool(found) == (may and name != "documents")
    assert not may or name != "timeline" or {"accept", "edit", "by-hand"} <= set(found)


def test_what_was_decided_of_many_at_once_is_one_line_of_activity(show, project: Project) -> None:
    reader = open_reader(project)
    ids = reader.events(Filter())["id"].tolist()
    told = reader.mention_ids(ids)
    about = [(event, told[event], ["for the appeal"]) for event in ids]
    deciding.tag_all(project, about, "Ann")
    at = show("activity")
    bodies = [element.proto.body for element in at.get("html")]
    lines = [body for body in bodies if "tagged it" in body]
    assert len(lines) == 1 and f"({len(ids)} times)" in lines[0]
    assert all(escape(headline) in lines[0] for headline in reader.events(Filter())["headline"])
    next(b for b in at.button if b.label == f"Undo all {len(ids)}").click().run()
    assert not [d for d in project.journal.standing() if d.kind == "tags"]


def test_a_document_is_read_with_what_it_tells_and_what_was_left_out_marked(
    show, project: Project
) -> None:
    reader = open_reader(project)
    wanted = reader.documents().sort_values("mentions")["id"].iloc[-1]
    noted = reader.noted(wanted)
    text = reader.document(wanted).text
    assert {one.event for one in noted if one.event} <= set(reader.events(Filter())["id"])
    assert all(0 <= one.start < one.end <= len(text) for one in noted)
    at = show("documents")
    at.selectbox(key="documents-chosen").set_value(wanted).run()
    at.button(key="documents-open").click().run()
    assert not at.exception
    sent = [json.loads(c.proto.json) for c in at.get("bidi_component")]
    (pieces,) = [data["pieces"] for data in sent if "pieces" in data]
    assert "".join(text for _, text, *_ in pieces) == text
    assert {event for *_, event in pieces if event} == {one.event for one in noted if one.event}
