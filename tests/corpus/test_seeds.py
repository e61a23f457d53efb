"""Five real articles, kept outside the project: what a careful reader sees in their pages."""

from pathlib import Path

import pytest

from dateline.core.text import PublicationBasis
from dateline.corpus.find import find_sources
from dateline.corpus.read import read_file

SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not on this machine")


@pytest.fixture(scope="module")
def documents():
    found = [read_file(source) for source in find_sources(SEEDS).sources]
    assert not any(one.problems for one in found)
    return {one.document.name[:3]: one.document for one in found}


def test_only_one_states_when_it_was_published(documents):
    dated = {name: one.published for name, one in documents.items() if one.published}
    assert dated.keys() == {"004"}
    assert str(dated["004"].period) == "2024-04-23"
    assert (dated["004"].basis, dated["004"].where) == (PublicationBasis.DATELINE, "line 2")


def test_one_is_mended_and_the_others_are_the_files_own_text(documents):
    assert {name for name, one in documents.items() if one.repairs} == {"003"}
    assert "โ" not in documents["003"].text
    assert documents["003"].text.count("’") == 7
    assert documents["003"].text.count("“") == documents["003"].text.count("”") == 10
    for name, one in documents.items():
        raw = next(SEEDS.glob(f"{name}*")).read_bytes().decode()
        assert name == "003" or one.text == raw


def test_the_stretches_that_are_the_pages(documents):
    counts = {name: len(one.furniture) for name, one in documents.items()}
    assert counts == {"000": 2, "001": 0, "002": 1, "003": 1, "004": 5}
    for name in ("000", "004"):
        assert documents[name].furniture[-1].end == len(documents[name].text.rstrip())


def test_titles_are_the_first_lines_of_the_authors(documents):
    for one in documents.values():
        before = one.text[: one.text.index(one.title)].strip()
        assert not before or one.furniture[0].of(one.text) == before
