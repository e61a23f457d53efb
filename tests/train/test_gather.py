"""Free corpora brought into one form; all sentences are invented."""

from pathlib import Path

import pytest

pytest.importorskip("tokenizers")

from tools.train.corpora import EITHER
from tools.train.gather import _german, _russian, fused

FRENCH = """# text = Il parle du port.
1\tIl\til\tPRON\t_\t_\t2\tnsubj\t_\t_
2\tparle\tparler\tVERB\t_\tTense=Pres\t0\troot\t_\t_
3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_
3\tde\tde\tADP\t_\t_\t5\tcase\t_\t_
4\tle\tle\tDET\t_\t_\t5\tdet\t_\t_
5\tport\tport\tNOUN\t_\t_\t2\tobl\t_\t_
6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_"""


def test_fused_words_stay_one_as_they_are_written() -> None:
    whole = fused(FRENCH.split("\n"))
    assert whole.words == ("Il", "parle", "du", "port", ".")
    assert whole.heads == (2, 0, 4, 2, 2)
    assert whole.relations == ("nsubj", "root", "case", "obl", "punct")


def test_part_names_are_none_and_what_comes_from_a_place_is_something_else() -> None:
    tags = ("B-PER", "B-LOCderiv", "I-ORGpart", "B-OTH", "O")
    assert list(map(_german, tags)) == ["B-PER", "B-MISC", "O", "B-MISC", "O"]


def test_russian_mentions_become_tags(tmp_path: Path) -> None:
    (tmp_path / "a.tokens").write_text("1 0 5 Мэрию\n2 6 6 Тулы\n3 11 8 покинула\n4 20 5 Анна\n")
    (tmp_path / "a.spans").write_text(
        "10 org_descr 0 5 1 1\n11 loc_name 6 6 2 1\n12 name 20 5 4 1\n"
    )
    (tmp_path / "a.objects").write_text("20 Org 10 11 # Мэрию Тулы\n21 Person 12 # Анна\n")
    [sentence] = _russian(tmp_path / "a.tokens")
    assert sentence.tags == ("B-ORG", "I-ORG", EITHER, "B-PER")
