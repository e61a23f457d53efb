"""A sentence's words with what hangs on each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from sys import intern

from dateline.core.text import Span
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
        """Its subjects, but for a noun whose article says that it is none: "Den Hafen", for one
        name behind a verb of many: "arrestarono Valli", and for a second noun that stands beside
        the verb as well as the first: "verhaftete die Polizei Wolter"."""
        oblique, found = self.words.oblique, list(self.hanging(index, "nsubj"))
        if len(found) > 1 and self.words.pronouns.get(self.low[found[0]]) == "it":
            found = found[1:]  # "c'est Berg qui", "es kamen drei"
        has_one = False
        for child in found:
            if oblique and self.has(child, "det", oblique):
                continue
            if child < index or not self._is_alone(child) or not self._is_of_many(index):
                if not (has_one and self._is_moved(index, child)):
                    yield child
                has_one = True

    def _is_moved(self, verb: int, noun: int) -> bool:
        """A noun behind its verb, or a name, that is no first subject is none, where word order
        does not tell who does it."""
        if self.words.subject_first or self.holds(verb, "cop"):
            return False
        named = self.tokens[noun].pos == "PROPN" and not self.words.tenseless
        return self.tokens[noun].relation == "nsubj" and (noun > verb or named)

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


def mended(text: str, tokens: Sequence[Token], dates: Sequence[Span]) -> Sequence[Token]:
    """An English tree without the slips that older prose and garden paths lead a reader to."""
    whole = _with_calling(_predicates(_absolutes(text, _around_dates(text, tokens, dates))))
    return _done_by(text, whole)


def _with_calling(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "By caretaker Edna Dodd": one who did it, and not two; the noun says what she is."""
    found = list(tokens)
    for index in range(1, len(tokens)):
        noun, name = found[index - 1], found[index]
        beside = noun.pos == "NOUN" and name.pos == "PROPN" and noun.head == name.head >= 0
        alike = noun.relation.partition(":")[0] == name.relation.partition(":")[0] == "obl"
        if not beside or not alike:
            continue
        found[index - 1] = replace(noun, head=index, relation="nmod:desc")
        for other, child in enumerate(tokens[: index - 1]):
            if child.head == index - 1 and child.relation in ("case", "det"):
                found[other] = replace(child, head=index)
    return found


def _done_by(text: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """ "The paper leaked in May by Anna Berg names three bankers": she leaked it, for who stands
    behind "by" is no subject, and what was leaked is what names them."""
    found = list(tokens)
    for by, token in enumerate(tokens):
        if token.relation != "case" or text[slice(*_ends(token))] != "by":
            continue
        doer, verb = token.head, tokens[token.head].head
        if not by < doer < verb or tokens[doer].pos not in ("NOUN", "PROPN"):
            continue
        done = next((i for i in range(by - 1, -1, -1) if tokens[i].pos in _NO_DATE), -1)
        if done < 1 or tokens[done].pos != "VERB":
            continue
        passive = tokens[done].voice == "Pass" or _is_subject(tokens[doer])
        if not passive or tokens[done].tense != "Past":
            continue
        commas = [i for i in range(done, by) if text[slice(*_ends(tokens[i]))] == ","]
        if commas == [by - 1]:
            continue  # "seized in May, by her account was sold"
        below = {child.relation for child in tokens if child.head == done}
        if below & {"aux", "aux:pass", "obl:agent"}:
            continue
        found[doer] = replace(tokens[doer], head=done, relation="obl:agent")
        _led_by(found, done, verb)
    return found


def _led_by(found: list[Token], done: int, verb: int) -> None:
    """The verb behind is the main one, and has the subject that the participle had."""
    child = found[verb]
    subject = next((i for i in range(done) if found[i].head == done and _is_subject(found[i])), -1)
    hangs = child.head in (done, subject) and child.relation in ("advcl", "parataxis", "ccomp")
    own = any(one.head == verb and _is_subject(one) for one in found)
    if subject < 0 or not hangs or own or child.form != "Fin":
        return
    above = found[done]
    found[verb] = replace(child, head=above.head, relation=above.relation)
    found[subject] = replace(found[subject], head=verb, relation="nsubj")
    found[done] = replace(above, head=subject, relation="acl", form="Part", voice="Pass")


def _is_subject(token: Token) -> bool:
    return token.relation in _SUBJECTS


# What a date between a participle and its "by" is not made of.
_NO_DATE = frozenset({"VERB", "AUX", "SCONJ", "CCONJ", "PRON", "ADJ"})


def _predicates(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "I was bound apprentice": a participle that has a subject of its own is no adjective of the
    noun behind it, but has it for a complement."""
    found = list(tokens)
    for index, token in enumerate(tokens):
        noun = token.head
        if token.relation != "amod" or token.pos != "VERB" or noun <= index:
            continue
        below = {t.relation for t in tokens if t.head == index}
        if not below & _SUBJECTS or "aux:pass" not in below:
            continue
        above = found[noun]
        found[index] = replace(token, head=above.head, relation=above.relation)
        found[noun] = replace(above, head=index, relation="xcomp")
    return found


def _absolutes(text: str, tokens: Sequence[Token]) -> Sequence[Token]:
    """ "The board having met, it was resolved": the board met, and is not what was resolved."""
    found = list(tokens)
    for index, token in enumerate(tokens):
        led = token.head
        if text[token.span.start : token.span.end] != "having" or led < index:
            continue
        main = tokens[led].head
        if tokens[led].relation != "advcl" or main < led:
            continue
        subjects = [i for i, t in enumerate(tokens) if t.head == main and t.relation in _SUBJECTS]
        if len(subjects) > 1 and subjects[0] < index < subjects[-1]:
            found[subjects[0]] = replace(tokens[subjects[0]], head=led, relation="nsubj")
    return found


_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl"})


def _around_dates(text: str, tokens: Sequence[Token], dates: Sequence[Span]) -> Sequence[Token]:
    """ "Was in May last seized", "was, on the 3d, brought": a date between "was" and its participle
    is no predicate, though a reader may take it for one."""
    found = list(tokens)
    dated = [any(d.overlaps(token.span) for d in dates) for token in tokens]
    for index, token in enumerate(tokens):
        past = token.pos == "VERB" and token.form in ("Part", "Fin") and token.tense != "Pres"
        at = index - 1
        while past and at >= 0 and (dated[at] or tokens[at].pos in _BETWEEN):
            at -= 1
        if at < 0 or not any(dated[at + 1 : index]) or text[slice(*_ends(tokens[at]))] not in _WAS:
            continue
        if (tokens[index - 1].pos == "PUNCT") != (tokens[at + 1].pos == "PUNCT"):
            continue  # "the fire was on 3 May, followed by another"
        _mend(found, at, index, range(at + 1, index))
    return found


def _ends(token: Token) -> tuple[int, int]:
    return token.span.start, token.span.end


def _mend(found: list[Token], be: int, verb: int, between: range) -> None:
    """The participle takes the place of a word of its date that the tree has for the predicate."""
    wrong = found[be].head
    if wrong == verb:
        found[be] = replace(found[be], relation="aux:pass")
    if wrong not in between:
        return
    above = found[wrong]
    head = above.head if above.head != verb else found[verb].head
    relation = above.relation if above.head != verb else found[verb].relation
    found[verb] = replace(found[verb], form="Part", head=head, relation=relation)
    found[wrong] = replace(above, head=verb, relation="obl")
    for other, child in enumerate(found):
        if child.head != wrong or other in between or other == verb:
            continue
        relation = {"cop": "aux:pass", "nsubj": "nsubj:pass"}.get(child.relation, child.relation)
        found[other] = replace(child, head=verb, relation=relation)


_WAS = frozenset({"was", "were", "been", "be", "is", "are"})
_BETWEEN = frozenset({"ADP", "DET", "ADV", "PUNCT"})
_OF_NOUNS = frozenset({"det", "amod", "nummod", "nmod", "case", "flat", "compound", "acl", "appos"})
