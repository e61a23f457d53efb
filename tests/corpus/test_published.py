import re

import pytest
from tests.corpus.datelines import STATE, STORY, TITLES
from tests.corpus.reading import document, marked_lines

from dateline.core.period import Period
from dateline.core.text import PublicationBasis

HEADS = [(period, head) for period, heads in STATE.items() for head in heads]


@pytest.mark.parametrize(("period", "head"), HEADS)
def test_reads_the_bracketed_date(period, head, tmp_path):
    marked = head.replace("…", STORY)
    published = document(re.sub(r"[][]", "", marked), tmp_path).published
    if period is None:
        assert published is None
        return
    assert published is not None
    assert (published.period, published.basis) == (
        Period.parse(period),
        PublicationBasis.DATELINE,
    )
    start = marked.index("[")
    assert (published.span.start, published.words) == (
        start,
        re.search(r"\[(.*)\]", marked)[1],
    )
    assert published.where.startswith(f"line {marked[:start].count(chr(10)) + 1}")


@pytest.mark.parametrize(("period", "head"), [(p, h) for p, heads in TITLES.items() for h in heads])
def test_a_title_names_the_day_of_what_it_records(period, head, tmp_path):
    marked = head.replace("…", STORY)
    published = document(re.sub(r"[][]", "", marked), tmp_path).published
    assert published is not None
    assert (published.period, published.basis) == (Period.parse(period), PublicationBasis.TITLE)
    assert published.span.start == marked.index("[")


def test_a_dateline_goes_before_a_title(tmp_path):
    text = f"Minutes of the meeting of 3 May 2021\nPublished: 7 May 2021\n{STORY}"
    published = document(text, tmp_path).published
    assert (published.basis, str(published.period)) == (PublicationBasis.DATELINE, "2021-05-07")


def test_a_line_that_only_holds_the_date_is_furniture(tmp_path):
    text = f"Tuesday, April 23, 2024\nCouncil sells the quay\n{STORY}"
    assert marked_lines(document(text, tmp_path)) == ["Tuesday, April 23, 2024"]


def test_only_the_head_of_an_agency_story_is_furniture(tmp_path):
    text = f"Council sells the quay\nGDANSK, 3 May 2021 – {STORY}"
    (head,) = document(text, tmp_path).furniture
    assert head.of(text) == "GDANSK, 3 May 2021 – "


def test_an_update_is_said_to_be_one(tmp_path):
    found = document(f"The quay\nUpdated 5 May 2021\n{STORY}", tmp_path)
    assert found.published.where == "line 2, updated"


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("2008-08-07-visit.txt", "2008-08-07"),
        ("20080807.txt", "2008-08-07"),
        ("visit_2008_08_07.txt", "2008-08-07"),
        ("visit 07.08.2008.txt", "2008-08-07"),
        ("2008-08-07-1.txt", "2008-08-07"),
        ("2019_03.txt", "2019-03"),
        ("2019-03 minutes.txt", "2019-03"),
        ("000_0cbc36e4053e9fd7.txt", None),
        ("133464.txt", None),
        ("report2008.txt", None),
        ("20081399.txt", None),
        ("1914-1918.txt", None),
        ("2010-11 season.txt", None),  # a month, or the year that follows
        ("20190301-20190401.txt", None),
        ("a20080807b.txt", None),
    ],
)
def test_file_names(name, period, tmp_path):
    published = document(STORY, tmp_path, name).published
    if period is None:
        assert published is None
    else:
        assert published.period == Period.parse(period)
        assert published.basis is PublicationBasis.FILE_NAME
        assert published.words in name


def test_the_text_goes_before_the_file_name(tmp_path):
    found = document(f"The quay\n3 May 2021\n{STORY}", tmp_path, "2008-08-07.txt")
    assert found.published.basis is PublicationBasis.DATELINE


@pytest.mark.parametrize("label", ["DOB", "Date of birth", "Expiry"])
def test_no_day_that_a_label_names_is_an_imprint(label, tmp_path):
    text = f"HOLM CLINIC\nPatient: Anna Berg    {label}: 14/08/1951\n\n{STORY}"
    assert document(text, tmp_path).published is None
