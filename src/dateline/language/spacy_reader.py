"""Reads sentences with a spaCy pipeline that is installed, or lies in a local folder.

English pipelines of spaCy label their trees in another manner than Universal Dependencies;
such a tree is turned over here: what a preposition governs hangs on its verb or noun with the
preposition under it, and "was a member" hangs on "member".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from dateline.core.text import Span
from dateline.language.readers import BackEnd, ReaderError
from dateline.language.reading import Read, Token

_NAMES = {
    "PERSON": "PER", "PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC",
    "NORP": "MISC", "MISC": "MISC", "EVENT": "MISC", "PRODUCT": "MISC", "WORK_OF_ART": "MISC",
    "LAW": "MISC", "LANGUAGE": "MISC",
}  # fmt: skip
_AS_UD = {
    "ROOT": "root", "dobj": "obj", "dative": "iobj", "nsubjpass": "nsubj:pass", "agent": "case",
    "csubjpass": "csubj:pass", "auxpass": "aux:pass", "poss": "nmod:poss", "relcl": "acl:relcl",
    "prt": "compound:prt", "neg": "advmod", "nn": "compound", "npadvmod": "obl:unmarked",
    "oprd": "xcomp", "quantmod": "advmod", "predet": "det:predet", "preconj": "cc:preconj",
    "intj": "discourse", "meta": "discourse", "prep": "case", "possessive": "case",
}  # fmt: skip
_MARKS_OF_OTHER_TREES = frozenset({"dobj", "pobj", "nsubjpass"})


def open_reader(name: str) -> BackEnd:
    """``name`` is an installed package ("en_core_web_sm") or the path of a pipeline's folder."""
    try:
        import spacy
    except ImportError as error:
        raise ReaderError("spaCy is not installed here: pip install spacy") from error
    if not name:
        raise ReaderError("say which pipeline spaCy should open: spacy:en_core_web_sm")
    local = Path(name).is_dir()
    if not local and not spacy.util.is_package(name):
        raise ReaderError(
            f"spaCy's pipeline “{name}” is neither an installed package nor a folder; "
            "install it first, nothing is downloaded"
        )
    try:
        pipeline = spacy.load(name, exclude=["senter", "sentencizer", "textcat"])
    except (OSError, ValueError, ImportError) as error:
        raise ReaderError(f"spaCy cannot open “{name}”: {error}") from error
    meta = pipeline.meta
    version = f"spacy {spacy.__version__} {meta.get('name', name)} {meta.get('version', '')}"
    languages = frozenset() if pipeline.lang == "xx" else frozenset({pipeline.lang})
    return BackEnd(SpacyReader(pipeline), languages, version)


class SpacyReader:
    def __init__(self, pipeline: Any) -> None:
        self._pipeline = pipeline
        parses = pipeline.has_pipe("parser") and (
            pipeline.has_pipe("tagger") or pipeline.has_pipe("morphologizer")
        )
        labels = set(pipeline.get_pipe("parser").labels) if parses else set()
        self._parses, self._turn = parses, bool(labels & _MARKS_OF_OTHER_TREES)

    def read(self, text: str, sentences: Sequence[Span]) -> list[Read]:
        parsed = self._pipeline.pipe(span.of(text).replace("\n", " ") for span in sentences)
        return [
            Read(span, tuple(self._tokens(span, doc)), tuple(_names(span, doc)))
            for span, doc in zip(sentences, parsed, strict=True)
        ]

    def _tokens(self, sentence: Span, doc: Any) -> Iterator[Token]:
        """A parser may see two sentences in one: the root of the second hangs on the first's."""
        if not self._parses:
            return
        words = [token for token in doc if not token.is_space]
        place = {token.i: index for index, token in enumerate(words)}
        heads = [-1 if t.head is t else place.get(t.head.i, -1) for t in words]
        relations = [t.dep_ or "dep" for t in words]
        if self._turn:
            heads, relations = _turned(heads, relations, [token.pos_ for token in words])
        first = heads.index(-1) if -1 in heads else 0
        for index, token in enumerate(words):
            root = heads[index] == -1
            head = first if root and index != first else heads[index]
            yield _token(sentence, token, head, relations[index], root and index != first)


def _token(sentence: Span, token: Any, head: int, relation: str, joined: bool) -> Token:
    def feature(name: str) -> str:
        return next(iter(token.morph.get(name)), "")

    start = sentence.start + token.idx
    negates = relation == "neg" or feature("Polarity") == "Neg"
    return Token(
        Span(start, start + len(token)),
        token.pos_,
        feature("Tense"),
        feature("VerbForm"),
        feature("Mood"),
        feature("Voice"),
        "Neg" if negates else feature("Polarity"),
        head,
        "parataxis" if joined else _AS_UD.get(relation, relation),
    )


def _names(sentence: Span, doc: Any) -> Iterator[tuple[Span, str]]:
    for name in doc.ents:
        kind = _NAMES.get(name.label_)
        if kind is not None:
            yield Span(sentence.start + name.start_char, sentence.start + name.end_char), kind


def _turned(
    heads: Sequence[int], relations: Sequence[str], tags: Sequence[str]
) -> tuple[list[int], list[str]]:
    """A tree with the labels of spaCy's English pipelines, as Universal Dependencies draws it."""
    head, relation = list(heads), list(relations)
    for index, label in enumerate(relations):
        above = heads[index]
        if label in ("pobj", "pcomp") and above >= 0:
            governor, agent = heads[above], relations[above] == "agent"
            verbal = governor < 0 or tags[governor] in ("VERB", "AUX", "ADJ", "ADV")
            if label == "pcomp":
                new = "advcl" if verbal else "acl"
            else:
                new = "obl:agent" if agent else "obl" if verbal else "nmod"
            head[index], relation[index] = governor, "root" if governor < 0 else new
            head[above], relation[above] = index, "mark" if label == "pcomp" else "case"
    for index, label in enumerate(relations):
        above = heads[index]
        if label in ("attr", "acomp") and above >= 0 and tags[above] == "AUX":
            head[index], relation[index] = head[above], relation[above]
            for other in range(len(head)):
                if head[other] == above and other != index:
                    head[other] = index
            head[above], relation[above] = index, "cop"
    return head, relation
