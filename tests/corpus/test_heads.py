"""Whose a document is, what it is called and when it was written, as its head says."""

import pytest
from tests.corpus.datelines import STORY
from tests.corpus.heads import HEADS
from tests.corpus.reading import document

from dateline.core.text import SourceBasis
from dateline.corpus.mastheads import basis_of, named


@pytest.mark.parametrize(("text", "source", "basis", "title", "published"), HEADS)
def test_heads(text, source, basis, title, published, tmp_path):
    name = "a.md" if text.startswith("#") else "a.txt"
    found = document(text.replace("…", STORY), tmp_path, name)
    assert (found.source, str(found.source_basis or "")) == (source, basis)
    assert found.title == ("a" if title is None else title)
    assert str(found.published.period if found.published else "") == published


def test_a_document_of_nobody_is_shown_by_its_title_in_brackets(tmp_path):
    found = document(f"A mill\n\n{STORY}", tmp_path)
    assert (found.source, found.shown_source) == ("", "[A mill]")


@pytest.mark.parametrize(
    ("folder", "source"),
    [("Dover Echo", "Dover Echo"), ("news", ""), ("Mail", ""), ("2011", ""), ("Scans (1)", "")],
)
def test_a_folder_is_a_source_where_it_is_a_name(folder, source, tmp_path):
    (tmp_path / folder).mkdir()
    found = document(STORY, tmp_path, f"{folder}/a.txt")
    assert (found.source, found.publisher) == (source, "")
    assert found.source_basis is (SourceBasis.FOLDER if source else None)


@pytest.mark.parametrize(
    ("title", "source"),
    [
        ("Mill burns | Dover Echo", "Dover Echo"),
        ("Mill burns - Millpedia", "Millpedia"),
        ("The Quay Blog: Mill burns", "The Quay Blog"),
        ("Fire: the mill burns", ""),
        ("Mill burns – a history", "a history"),
        ("Mill burns", ""),
        ("Another title - Millpedia", ""),
    ],
)
def test_the_site_in_the_title_of_a_page(title, source, tmp_path):
    page = f"<html><head><title>{title}</title></head><body><h1>Mill burns</h1><p>{STORY}</p>"
    found = document(page, tmp_path, "a.html")
    assert (found.source, found.title) == (source, "Mill burns")


@pytest.mark.parametrize(
    ("title", "foot", "source"),
    [
        ("Friends of the Mill: Our story", "© Friends of the Mill 2011", "Friends of the Mill"),
        ("Millpost | Our story", "Write to Millpost.", "Millpost"),
        ("Fire: Our story", "© A. Lowe", ""),
        ("Friends of the Mill: Home", "© Friends of the Mill 2011", ""),
    ],
)
def test_the_site_before_the_heading_in_the_title_of_a_page(title, foot, source, tmp_path):
    page = f"<title>{title}</title><body><h1>Our story</h1><p>{STORY}</p><p>{foot}</p>"
    found = document(page, tmp_path, "a.html")
    assert (found.source, found.title) == (source, "Our story")


@pytest.mark.parametrize(
    ("foot", "day", "published"),
    [
        ("This page was last edited on 3 May 2021, at 08:15 (UTC).", "", "2021-05-03"),
        ("Last updated: 3 May 2021", "", "2021-05-03"),
        ("Last updated 3 May 2021. © Friends of the Mill", "", "2021-05-03"),
        ("Founded on 3 May 2021", "", ""),
        ("This page was last edited on 3 May 2021.", "2 April 2020", "2020-04-02"),
    ],
)
def test_the_day_at_the_foot_of_a_page(foot, day, published, tmp_path):
    page = f"<body><h1>Our mill</h1><p>{day}</p><p>{STORY}</p><footer>{foot}</footer></body>"
    found = document(page, tmp_path, "a.html").published
    assert str(found.period if found else "") == published


def test_what_stands_around_the_heading_of_a_page(tmp_path):
    head = "<div>Holm Council | Wednesday 4 May 2011</div><h1>Our mill</h1>"
    page = f"<body>{head}<article>{f'<p>{STORY}</p>' * 3}</article></body>"
    found = document(page, tmp_path, "a.html")
    assert str(found.published.period) == "2011-05-04"
    assert found.published.where == "the line above the heading"
    assert (found.source, found.title) == ("Holm Council", "Our mill")


@pytest.mark.parametrize(
    ("words", "basis"),
    [
        ("Amtsgericht Kiel", SourceBasis.COURT),
        ("Cour d'appel de Lyon", SourceBasis.COURT),
        ("Holm Mills plc", SourceBasis.LETTERHEAD),
        ("Conseil municipal de Lyon", SourceBasis.LETTERHEAD),
        ("Council sells the quay", None),
        ("COURT JAILS MAYOR", None),
        ("Harbour Attacks", None),
        ("He went to court", None),
    ],
)
def test_names_of_papers_courts_and_bodies(words, basis):
    assert basis_of(words) is basis


def test_a_name_in_capitals_is_written_small():
    assert named("SUPREME COURT OF HOLM") == "Supreme Court of Holm"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("IN THE HIGH COURT OF JUSTICE      1995 B No. 4471", "High Court of Justice"),
        ("COUNTY COURT OF HOLM, Claim No. HM 14", "County Court of Holm"),
        ("Alder Mills Ltd, High Street, Holm", "Alder Mills Ltd"),
        ("Berg & Co, Solicitors", "Berg & Co"),
        ("Lind, Berg & Co", "Lind, Berg & Co"),
        ("Holm Mills, Inc.", "Holm Mills Inc"),
    ],
)
def test_a_name_ends_before_a_claims_number_or_a_street(line: str, name: str) -> None:
    assert named(line) == name


@pytest.mark.parametrize("number", ["1995 B No. 4471", "3:14-cv-00241", "A. Berg: 1st: 2.12.96"])
def test_a_claims_number_is_no_title(number: str, tmp_path) -> None:
    assert document(f"{number}\n\nThe sale of a mill\n\n{STORY}", tmp_path).title != number
