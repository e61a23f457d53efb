"""Five real articles, kept outside the project: what a careful reader sees in their pages."""

from pathlib import Path

import pytest

from dateline.core.text import PublicationBasis
from dateline.corpus.find import find_sources
from dateline.corpus.read import read_document

SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not on this machine")


@pytest.fixture(scope="module")
def documents():
    found = [read_document(source) for source in find_sources(SEEDS).sources]
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
    for name, last_words in (("000", "magna aliqua."), ("004", "Narcotic Drugs and...")):
        one = documents[name]
        assert one.text.rstrip().endswith(last_words)
        assert one.furniture[-1].end == len(one.text.rstrip())


def test_titles_are_the_authors(documents):
    beginnings = {name: one.title.split()[0] for name, one in documents.items()}
    assert beginnings == {
        "000": "Chinese",
        "001": "Primary",
        "002": "Risks",
        "003": "CIA",
        "004": "International",
    }
