"""The pages are the specification; these tests only hold them up to the rules."""

import re

import pytest
from tests.corpus.pages import AUTHORS, PAGES
from tests.corpus.reading import document, marked_lines

from dateline.corpus.furniture import ALWAYS, furniture_name
from dateline.corpus.lines import lines_of


@pytest.mark.parametrize("blank_lines", [False, True], ids=["tight", "blank lines between"])
@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_marks_the_lines_of_the_page_and_no_others(page, blank_lines, tmp_path):
    page = page.replace("\n", "\n\n") if blank_lines else page
    found = document(page.replace("~", ""), tmp_path)
    assert marked_lines(found) == re.findall(r"(?m)^~(.*)$", page)


@pytest.mark.parametrize("text", AUTHORS.values(), ids=AUTHORS.keys())
def test_leaves_the_author_alone(text, tmp_path):
    assert marked_lines(document(text, tmp_path)) == []


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_the_title_is_the_author_s(page, tmp_path):
    assert document(page.replace("~", ""), tmp_path).title.startswith("Council sells the")


def test_every_line_of_the_table_is_used_by_a_page():
    marked = re.findall(r"(?m)^~(.*)$", "".join(PAGES.values()))
    plain = [line.plain for line in lines_of("\n".join(marked))]
    assert {furniture_name(words) for words in plain} - {""} == ALWAYS.keys()


def test_marking_does_not_change_the_text(tmp_path):
    text = PAGES["a bit of everything"].replace("~", "").replace("\n", "\r\n")
    assert document(text, tmp_path).text == text


def test_a_text_of_nothing_but_furniture_is_left_whole(tmp_path):
    assert document("Menu\nSearch\nLeave a comment\n", tmp_path).furniture == ()


@pytest.mark.parametrize("head", ["Spring 2015 – ", "Late 2015 – ", "May 2015 – "])
def test_when_it_was_is_no_place_that_an_agency_writes_from(head, tmp_path):
    text = f"{head}The trial began in the old town hall, and nobody was surprised by that.\n"
    assert document(text, tmp_path).furniture == ()
