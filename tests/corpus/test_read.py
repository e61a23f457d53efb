import pickle
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.corpus.reading import document, read, source_of

from dateline.core.event import stable_id
from dateline.core.text import ProblemKind, PublicationBasis, Span
from dateline.corpus.copies import distinguish
from dateline.corpus.find import Source, find_sources
from dateline.corpus.read import fingerprint, read_file

STORY = (
    "The harbour council voted on 4 March 1999 to sell the old quay to Lindqvist Shipping, and "
    "the mayor signed the papers the same evening in the presence of both firms."
)


# --- The text ------------------------------------------------------------------------


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_the_text_is_the_file_s_own(newline, name, tmp_path):
    text = f"  Council sells quay{newline}{newline}{STORY} “x”\t ﬁ é e\u0301 {newline}"
    found = document(text, tmp_path, name)
    assert (found.text, found.repairs) == (text, ())


def test_a_byte_order_mark_is_not_part_of_the_text(tmp_path):
    assert document(b"\xef\xbb\xbf" + STORY.encode(), tmp_path).text == STORY


def test_a_repair_is_said(tmp_path):
    found = document(STORY.replace("quay", "quay’s").encode("cp1252"), tmp_path)
    assert found.repairs == ("decoded as windows-1252",)


@settings(max_examples=80, deadline=None)
@given(raw=st.binary(max_size=400), ending=st.sampled_from([".txt", ".md", ".html"]))
def test_no_bytes_make_it_fail(raw, ending, tmp_path_factory):
    found = read(raw, tmp_path_factory.mktemp("bytes"), f"a{ending}")
    assert found.document is not None or found.problems[0].reason


@settings(max_examples=80, deadline=None)
@given(text=st.text(st.characters(codec="utf-8"), max_size=300))
def test_every_stretch_of_furniture_is_a_place_in_the_text(text, tmp_path_factory):
    found = read(f"{text}\n\nMenu\nSearch\n{text}", tmp_path_factory.mktemp("t")).document
    if found is not None:
        ends = [0, *(end for span in found.furniture for end in (span.start, span.end))]
        assert ends == sorted(ends)
        assert ends[-1] <= len(found.text)


# --- Bad input -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("empty.txt", b"", "the file is empty"),
        ("blank.md", b"\n \n", "the file is empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "its content is a PNG image, not a text"),
        ("nul.txt", b"a\0b\0\0\0\0\0\xfe" * 90, "it holds 540 NUL bytes, so it is a binary file"),
        ("page.html", b"<html><script>var a = 'words'</script></html>", "the page holds no text"),
        ("page.htm", b"<!-- nothing -->", "the page holds no text"),
    ],
)
def test_a_file_without_text_is_named_with_the_reason(name, raw, reason, tmp_path):
    found = read(raw, tmp_path, name)
    assert found.document is None
    (problem,) = found.problems
    assert (problem.where, problem.kind) == (name, ProblemKind.FILE)
    assert problem.reason.startswith(reason)


def test_a_file_that_is_far_too_large_is_not_read(tmp_path):
    source = source_of("", tmp_path)
    with Path(source.path).open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    (problem,) = read_file(source).problems
    assert problem.reason == "is too large: 200.0 MB, and the limit is 32.0 MB"
    assert read_file(source, max_bytes=1000).document is None


def test_a_file_of_pictures_or_of_many_documents_may_be_larger(tmp_path):
    source = source_of("", tmp_path, "a.pdf")
    with Path(source.path).open("wb") as file:
        file.truncate(40 * 1024 * 1024)
    (problem,) = read_file(source).problems
    assert problem.reason == "is damaged, or no PDF"


def test_a_file_that_went_away_is_a_problem(tmp_path):
    source = replace(source_of(STORY, tmp_path), path=str(tmp_path / "gone.txt"))
    (problem,) = read_file(source).problems
    assert problem.reason == "could not be opened: No such file or directory"
    assert fingerprint(source) == fingerprint(source)


def test_a_folder_named_like_a_file_is_a_problem(tmp_path):
    (tmp_path / "a.txt").mkdir()
    source = Source(str(tmp_path / "a.txt"), "a.txt", "a", 0)
    assert read_file(source).problems[0].reason == "is not a regular file"


# --- What the document says of itself --------------------------------------------------

FRONT = """\
---
title: "The quay: a sale"
source: Harbour Post
date: 2021-05-03
authors: [Anna Berg, Tom Lind]
link: https://harbourpost.example/quay
lang: en-GB
---

"""


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_front_matter(name, tmp_path):
    text = FRONT + STORY
    found = document(text, tmp_path, name)
    assert (found.title, found.source, found.author, found.url, found.language) == (
        "The quay: a sale",
        "Harbour Post",
        "Anna Berg, Tom Lind",
        "https://harbourpost.example/quay",
        "en",
    )
    assert found.text == text
    assert [span.of(text) for span in found.furniture] == [FRONT.strip()]
    published = found.published
    assert str(published.period) == "2021-05-03"
    assert (published.basis, published.where) == (PublicationBasis.GIVEN, "front matter, date")
    assert published.span.of(text) == "2021-05-03"


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2021-05-03T10:00:00+02:00", "2021-05-03"),
        ("May 2021", "2021-05"),
        ("2021", "2021"),
        ("'1998~'", "1998~"),
        ("2021-05", "2021-05"),
    ],
)
def test_a_given_date_keeps_its_grain(written, edtf, tmp_path):
    found = document(f"---\ndate: {written}\n---\n{STORY}", tmp_path)
    assert str(found.published.period) == edtf


@pytest.mark.parametrize(
    "front", ["date: 2021-02-31", "date: soon", "title: [a", "date: 2021-13-01T99:00"]
)
def test_front_matter_that_cannot_be_read_is_noted(front, tmp_path):
    found = read(f"---\n{front}\n---\n{STORY}", tmp_path, "a.md")
    assert found.document.published is None
    assert [problem.kind for problem in found.problems] == [ProblemKind.NOTE]
    assert len(found.document.furniture) == 1


@pytest.mark.parametrize("text", [f"---\n{STORY}\n---\n{STORY}", f"---\n\n---\n{STORY}", "---\nx"])
def test_a_rule_is_not_front_matter(text, tmp_path):
    found = read(text, tmp_path, "a.md")
    assert (found.document.furniture, found.problems) == ((), ())


def test_yaml_makes_no_objects(tmp_path):
    front = "---\ntitle: !!python/object/apply:os.system ['true']\n---\n"
    found = read(front + STORY, tmp_path)
    assert found.problems[0].reason.startswith("its front matter could not be read")


def test_what_a_person_gives_in_the_listing_wins(tmp_path):
    found = document(FRONT + STORY, tmp_path, published="2019", title="Ours", source="Us")
    assert (found.title, found.source) == ("Ours", "Us")
    assert str(found.published.period) == "2019"
    assert (found.published.basis, found.published.where) == (
        PublicationBasis.GIVEN,
        "documents.csv",
    )


def test_the_publisher_is_the_domain_where_only_an_address_is_given(tmp_path):
    assert document(STORY, tmp_path, url="https://www.post.example/a").source == "post.example"
    assert document(STORY, tmp_path).source == ""


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        (f"Council sells the quay\n{STORY}", "a.txt", "Council sells the quay"),
        (f"Intro line\n\n# Council sells the quay #\n{STORY}", "a.md", "Council sells the quay"),
        (f"# *Council* [sells](x) the quay\n{STORY}", "a.md", "Council sells the quay"),
        (f"{STORY}\n{STORY}", "minutes.txt", "minutes"),
        ("a few words", "minutes.txt", "minutes"),
        (f"Menu\nSearch\nCouncil sells the quay\n{STORY}", "a.txt", "Council sells the quay"),
    ],
)
def test_titles(text, name, title, tmp_path):
    assert document(text, tmp_path, name).title == title


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (STORY, "en"),
        ("Der Rat der Stadt hat gestern Abend beschlossen, den alten Kai zu verkaufen.", "de"),
        ("Совет гавани вчера вечером проголосовал за продажу старого причала.", "ru"),
        ("Kai.", "en"),
    ],
)
def test_languages(text, language, tmp_path):
    assert document(text, tmp_path).language == language
    assert document(text, tmp_path, language="pt-BR").language == "pt"


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("By Anna Berg", "Anna Berg"),
        ("Written by Anna Berg and Tom Lind", "Anna Berg and Tom Lind"),
        ("By Anna van der Berg, Harbour Post", "Anna van der Berg"),
        ("By Anna Berg | 3 May 2021", "Anna Berg"),
        ("By land and by sea", ""),
    ],
)
def test_authors(byline, author, tmp_path):
    assert document(f"Council sells the quay\n{byline}\n{STORY}", tmp_path).author == author


# --- Ids and fingerprints --------------------------------------------------------------


def test_the_id_depends_on_the_text_alone(tmp_path):
    one = document(STORY, tmp_path, "a.txt")
    other = document(STORY, tmp_path, "2019-03-01.txt", title="Another")
    assert one.id == other.id == stable_id(STORY)


def test_copies_become_two_documents(tmp_path):
    one, two, three = (document(STORY, tmp_path, name) for name in ("b.txt", "a.txt", "c.txt"))
    apart = distinguish([one, two, three])
    assert [copy.path for copy in apart] == ["a.txt", "b.txt", "c.txt"]
    assert apart[0].id == one.id
    assert len({copy.id for copy in apart}) == 3
    assert apart == distinguish([three, two, one])
    assert apart[1].id == stable_id(one.id, "b.txt")


def test_a_fingerprint_follows_bytes_and_given_facts(tmp_path):
    source = source_of(STORY, tmp_path)
    told = replace(source, given=(("published", "2021"),))
    before = fingerprint(source)
    assert before == fingerprint(source) != fingerprint(told)
    Path(source.path).write_text(STORY + " ", encoding="utf-8")
    assert fingerprint(source) != before


def test_what_is_read_can_be_sent_between_processes(tmp_path):
    found = read(FRONT + STORY, tmp_path)
    assert pickle.loads(pickle.dumps(found)) == found
    assert Span(0, len(FRONT.strip())) in found.document.furniture


def test_a_document_keeps_the_digest_of_its_file(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_bytes(b"On 3 May 2021 the pier was closed.")
    (source,) = find_sources(tmp_path).sources
    document = read_file(source).document
    assert document is not None
    assert document.sha256 == sha256((tmp_path / "note.txt").read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("name", "text", "exhibit", "stamps"),
    [
        ("Exhibit 7 - the lease.txt", "The lease ran out in 2021.", "Exhibit 7", ()),
        ("NRL0004512.txt", "The lease ran out in 2021.", "", ("NRL0004512",)),
        ("lease.txt", "ANLAGE K 3\n\nDer Pachtvertrag endete 2021.", "Anlage K 3", ()),
        ("lease.txt", "Défenderesse\nPièce n° 12\n\nLe bail a pris fin en 2021.", "Pièce 12", ()),
        ("exhibition 2021.txt", "See Exhibit 4 of 3 May 2021.", "", ()),
        ("IMG_00042.txt", "Exhibits were shown in 2021.", "", ()),
    ],
)
def test_what_courts_call_a_document(name, text, exhibit, stamps, tmp_path):
    found = document(text, tmp_path, name)
    assert (found.exhibit, found.stamps) == (exhibit, stamps)


def test_a_listing_says_best_which_exhibit_it_is(tmp_path):
    found = document("It ran out in 2021.", tmp_path, "Exhibit 7.txt", exhibit="Tab 9")
    assert found.exhibit == "Tab 9"
