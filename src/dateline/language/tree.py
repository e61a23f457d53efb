"""A sentence's words with what hangs on each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from sys import intern

from dateline.language.reading import Token
from dateline.lexicon.clauses import ENGLISH, ClauseWords

_NONE: Sequence[int] = ()  # hangs on most words: a long text has many
_NO_KINDS: frozenset[str] = frozenset()


@dataclass(slots=True)
class Tree:
    """The tokens of a sentence with what hangs on each."""

    text: str
    tokens: Sequence[Token]
    low: list[str]
    relation: list[str]  # without its subtype
    words: ClauseWords = ENGLISH
    children: list[Sequence[int]] = field(default_factory=list)
    kinds: list[frozenset[str]] = field(default_factory=list)  # the relations of the children

    @classmethod
    def of(cls, text: str, tokens: Sequence[Token], words: ClauseWords = ENGLISH) -> Tree:
        if words is ENGLISH:
            tokens = _due_as_set(text, tokens)
        if words.bare_infinitive:
            tokens = _without_false_copulas(text, tokens, words)
        relation = [token.relation.partition(":")[0] for token in tokens]
        below: dict[int, list[int]] = {}
        for index, token in enumerate(tokens):
            below.setdefault(token.head, []).append(index)
        kinds = {head: frozenset(relation[i] for i in under) for head, under in below.items()}
        return cls(
            text,
            tokens,
            [intern(token.span.of(text).lower().replace("’", "'")) for token in tokens],
            relation,
            words,
            [below.get(index, _NONE) for index in range(len(tokens))],
            [kinds.get(index, _NO_KINDS) for index in range(len(tokens))],
        )

    def head(self, index: int) -> int:
        return self.tokens[index].head

    def lemma(self, index: int) -> str:
        """The verb, by the name that rules know it by: "kündigte … an" by that of "ankündigte"."""
        if self.words.verb_second:
            for child in self.children[index]:
                if self.tokens[child].relation == "compound:prt":
                    return self.words.lemma(self.low[child] + self.low[index])
        return self.words.lemma(self.low[index])

    def hanging(self, index: int, *relations: str) -> Iterator[int]:
        relation = self.relation
        return (child for child in self.children[index] if relation[child] in relations)

    def subjects(self, index: int) -> Iterator[int]:
        """Its subjects, but for a noun whose article says that it is none: "Den Hafen", and for one
        name behind a verb of many: "arrestarono Valli"."""
        oblique, found = self.words.oblique, list(self.hanging(index, "nsubj"))
        if len(found) > 1 and self.words.pronouns.get(self.low[found[0]]) == "it":
            found = found[1:]  # "c'est Berg qui", "es kamen drei"
        for child in found:
            if oblique and self.has(child, "det", oblique):
                continue
            if child < index or not self._is_alone(child) or not self._is_of_many(index):
                yield child

    def _is_alone(self, noun: int) -> bool:
        return self.tokens[noun].pos == "PROPN" and not self.holds(noun, "conj", "det")

    def _is_of_many(self, verb: int) -> bool:
        helpers = self.hanging(verb, "aux", "cop")
        finite = next((i for i in helpers if self.tokens[i].form == "Fin"), verb)
        return self.words.many.search(self.low[finite]) is not None

    def holds(self, index: int, *relations: str) -> bool:
        return not self.kinds[index].isdisjoint(relations)

    def has(self, index: int, relation: str, among: frozenset[str]) -> bool:
        for child in self.children[index]:
            if self.relation[child] == relation and self.low[child] in among:
                return True
        return False

    def under(self, index: int) -> list[int]:
        """The token and all that hangs on it, near or far."""
        found, todo = [], [index]
        while todo:
            at = todo.pop()
            found.append(at)
            todo += self.children[at]
        return found


def _due_as_set(text: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Is due to meet" built as "is set to meet": "due to" is no preposition before a verb."""
    low = [token.span.of(text).lower() for token in tokens]
    found = list(tokens)
    for due in (i for i, word in enumerate(low[:-2]) if word == "due" and low[i + 1] == "to"):
        verb = next((i for i in range(due + 2, len(found)) if found[i].pos != "ADV"), due)
        if found[verb].pos != "VERB" or found[verb].form != "Inf":
            continue
        top = found[verb] if found[due].head == verb else found[due]
        for index in range(due):
            child = found[index]
            if child.head == verb and child.relation.partition(":")[0] in _BEFORE_DUE:
                relation = "nsubj" if child.relation == "nsubj:outer" else child.relation
                found[index] = replace(child, head=due, relation=relation)
        found[due] = replace(found[due], pos="ADJ", head=top.head, relation=top.relation)
        found[due + 1] = replace(found[due + 1], pos="PART", head=verb, relation="mark")
        found[verb] = replace(found[verb], head=due, relation="xcomp")
    return found if "due" in low else tokens


_BEFORE_DUE = frozenset({"nsubj", "cop", "aux", "cc", "mark", "advmod", "punct", "obl", "expl"})
_LINKING = frozenset({"be", "have", "become", "seem", "remain", "mean", "stand"})


def _without_false_copulas(
    text: str, tokens: Sequence[Token], words: ClauseWords
) -> Sequence[Token]:
    """A verb that only a slip makes the copula of its object heads them again: "de rechter wees de
    eis af"."""
    found = list(tokens)
    for index, token in enumerate(tokens):
        low, head = token.span.of(text).lower(), token.head
        helping = low in words.past | words.future | words.have or low in words.modals
        if token.relation != "cop" or helping or words.lemma(low) in _LINKING or head < 0:
            continue
        if (
            found[head].pos not in ("NOUN", "PROPN")
            or found[head].relation != tokens[head].relation
        ):
            continue
        above = found[head]
        found[index] = replace(token, pos="VERB", head=above.head, relation=above.relation)
        found[head] = replace(above, head=index, relation="obj")
        for other, child in enumerate(found):
            if child.head == head and other != index and child.relation not in _OF_NOUNS:
                found[other] = replace(child, head=index)
    return found


_OF_NOUNS = frozenset({"det", "amod", "nummod", "nmod", "case", "flat", "compound", "acl", "appos"})
