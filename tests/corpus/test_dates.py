import pytest

from dateline.corpus.dates import read_date


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2021-05-03", "2021-05-03"),
        ("2021-05", "2021-05"),
        ("2021", "2021"),
        ("1998~", "1998~"),
        ("199X", "199X"),
        ("2010/2012", "2010/2012"),
        ("20210503", "2021-05-03"),
        ("2021-05-03T23:30:00-08:00", "2021-05-03"),
        ("2021-05-03T23:30:00.123Z", "2021-05-03"),
        ("2021-05-03 23:30", "2021-05-03"),
        ("3 May 2021", "2021-05-03"),
        ("May 3rd, 2021", "2021-05-03"),
        ("Tuesday, April 23, 2024", "2024-04-23"),
        ("Tue, 23 Apr 2024 10:00:00 GMT", "2024-04-23"),
        ("Sept. 5, 2019", "2019-09-05"),
        ("May 2021", "2021-05"),
        ("13/04/2021", "2021-04-13"),
        ("04/13/2021", "2021-04-13"),
        ("04/04/2021", "2021-04-04"),
        ("3-Apr-2021", "2021-04-03"),
        ("3. März 2021", "2021-03-03"),
        ("1er août 2021", "2021-08-01"),
    ],
)
def test_reads_no_more_than_is_written(words, edtf):
    assert str(read_date(words)) == edtf


@pytest.mark.parametrize(
    "words",
    [
        "",
        "soon",
        "03/04/2021",
        "31 February 2021",
        "2021-13-01",
        "May",
        "3 May",
        "133464",
        "x 2021",
    ],
)
def test_gives_nothing_rather_than_a_guess(words):
    assert read_date(words) is None
