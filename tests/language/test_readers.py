"""What every reader of sentences keeps to, held up to each one that is installed here."""

import os
from itertools import pairwise
from pathlib import Path

import pytest

from dateline.core.text import Span
from dateline.extract.run import extract
from dateline.language.readers import (
    BACK_ENDS,
    BackEnd,
    ReaderError,
    opened,
)
from dateline.language.sentences import split_sentences
from dateline.project.error import ProjectError
from dateline.project.store import Project

GLINER = "DATELINE_GLINER"  # the folder of a model, where somebody has one


def open_one(name: str, folder: Path) -> BackEnd:
    if name == "spacy":
        pytest.importorskip("spacy", reason="spaCy is not installed")
        return opened(f"spacy:{_pipeline(folder)}")  # type: ignore[return-value]  # never none
    if name == "gliner":
        pytest.importorskip("gliner", reason="GLiNER is not installed")
        if GLINER not in os.environ:
            pytest.skip(f"no model of GLiNER: {GLINER} names none")
        return opened(f"gliner:{os.environ[GLINER]}")  # type: ignore[return-value]  # never none
    found = opened(name)
    assert found is not None
    return found


def _pipeline(folder: Path) -> str:
    """An installed pipeline, or one made here that knows two names and no grammar."""
    import spacy

    installed = sorted(spacy.util.get_installed_models())
    if installed:
        return installed[0]
    made = spacy.blank("en")
    ruler = made.add_pipe("entity_ruler")
    ruler.add_patterns(
        [{"label": "GPE", "pattern": "Norway"}, {"label": "PERSON", "pattern": "Anna Berg"}]
    )
    made.to_disk(folder / "made")
    return str(folder / "made")


TEXTS = [
    "Anna Berg left Norway in May 2001. She didn't return. “No,” said the minister’s aide.",
    "Heading without an end\n\n- first item\n- second\titem",
    "It cost €3.5m … 😀 at example.com!!! Дата: 5 мая. 会议于五月举行。",
    "word " * 3000 + ".",
    "a\u00a0b\u200bc\x0bd. \x00\x07 E.",
    "( ( ( ) ) ) -- ** __ . . .",
    "",
]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
@pytest.mark.parametrize("name", BACK_ENDS)
def test_reads_each_sentence_as_a_tree_with_names(name: str, text: str, tmp_path: Path) -> None:
    reader = open_one(name, tmp_path).reader
    sentences = [sentence.span for sentence in split_sentences(text)]
    reads = reader.read(text, sentences)
    assert [read.sentence for read in reads] == sentences
    for read in reads:
        spans = [token.span for token in read.tokens]
        assert spans == sorted(spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))
        assert all(read.sentence.contains(span) and len(span) for span in spans)
        _is_tree([token.head for token in read.tokens])
        assert all(read.sentence.contains(span) and len(span) for span, _ in read.names)
        assert {kind for _, kind in read.names} <= {"PER", "ORG", "LOC", "MISC"}
    assert reader.read(text, sentences) == reads


def _is_tree(heads: list[int]) -> None:
    """One root, and every word hangs on it in the end."""
    assert heads.count(-1) == (1 if heads else 0)
    for index in range(len(heads)):
        at, steps = index, 0
        while heads[at] != -1:
            at, steps = heads[at], steps + 1
            assert steps <= len(heads), "a circle"


@pytest.mark.parametrize("name", BACK_ENDS)
def test_finds_the_names_of_a_plain_sentence(name: str, tmp_path: Path) -> None:
    reader = open_one(name, tmp_path).reader
    (read,) = reader.read(TEXTS[0], [Span(0, 34)])
    assert {(span.of(TEXTS[0]), kind) for span, kind in read.names} >= {
        ("Anna Berg", "PER"),
        ("Norway", "LOC"),
    }


def test_a_tree_drawn_otherwise_is_turned() -> None:
    """spaCy's English pipelines: "Moss was sent by her to Rome. Birch was a member"."""
    from dateline.language.spacy_reader import _turned

    heads, relations = _turned(
        [2, 2, -1, 2, 3, 2, 5],
        ["nsubjpass", "auxpass", "ROOT", "agent", "pobj", "prep", "pobj"],
        ["PROPN", "AUX", "VERB", "ADP", "PRON", "ADP", "PROPN"],
    )
    assert heads == [2, 2, -1, 4, 2, 6, 2]
    assert relations[3:] == ["case", "obl:agent", "case", "obl"]
    heads, relations = _turned(
        [1, -1, 3, 1], ["nsubj", "ROOT", "det", "attr"], ["PROPN", "AUX", "DET", "NOUN"]
    )
    assert (heads, relations) == ([3, 3, 3, -1], ["nsubj", "cop", "det", "ROOT"])


def test_a_project_that_names_the_rules_is_told_so(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "p").with_settings(reader="rules")
    (tmp_path / "docs").mkdir()
    with pytest.raises(ProjectError, match="take the line out of the settings"):
        extract(tmp_path / "docs", project)


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("oracle", "there is no reader “oracle”; known are dateline"),
        ("spacy:no_such_pipeline", "installed"),
        ("gliner:/no/such/folder", "GLiNER|folder"),
    ],
)
def test_what_cannot_be_opened_says_what_to_do(setting: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match=words):
        opened(setting)
    project = Project.create(tmp_path / "case").with_settings(reader=setting)
    with pytest.raises(ProjectError, match=r"project\.toml, reader: "):
        extract(tmp_path, project)


def test_a_project_reads_again_when_its_reader_changes(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.txt").write_text("Anna Berg left Norway on 5 May 2001.")
    project = Project.create(tmp_path / "case")
    assert extract(tmp_path / "corpus", project).read == 1
    assert extract(tmp_path / "corpus", project).read == 0
    changed = project.with_settings(reader="dateline:named otherwise")
    assert extract(tmp_path / "corpus", changed).read == 1


def test_back_ends_are_opened_only_when_named() -> None:
    import subprocess
    import sys

    code = (
        "import sys, dateline.extract.run; print({'spacy', 'gliner', 'torch'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_every_back_end_can_be_loaded() -> None:
    assert BACK_ENDS.usable().keys() == set(BACK_ENDS)
