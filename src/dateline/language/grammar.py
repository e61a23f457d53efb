"""Who did what in a sentence, from its dependency tree.

The tree is Universal Dependencies' as a reader gives it. A verb with all that leads up to it
("has been signed", "is expected to sell") is one clause; its subject is its own, or the one it
shares with the verb it is joined to, or the noun it describes. Where a clause has no full verb,
a noun that tells an event ("the meeting", "an attack") stands for one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar

from dateline.core.sentence import Clause, Slot, Telling, Tense
from dateline.core.text import Span
from dateline.language.constituents import (
    Teller,
    active,
    finite,
    is_asked_for,
    is_doer,
    is_one,
    stops,
)
from dateline.language.reading import Read, Token
from dateline.language.tree import Tree, mended
from dateline.lexicon.clauses import ENGLISH, ClauseWords
from dateline.lexicon.english.verbs import AHEAD, SAY, words

# How a verb hangs on another word when it heads a clause.
_CLAUSAL = words("root conj ccomp xcomp advcl acl parataxis csubj list appos dislocated dep orphan")
_LED = words("xcomp ccomp advcl acl")
# Left of a noun these belong to it; right of it what stands there with "of" or "for" does.
_BEFORE_NOUN = words("det amod compound nummod flat fixed nmod:poss nmod:desc goeswith")
_AFTER_NOUN = words("flat fixed goeswith conj nummod compound nmod:desc")
_EXISTING = {True: (), False: ("obj",)}  # what "there is" has: English its subject
_CAPITAL = frozenset({"PROPN", "NOUN", "X"})
_PARTING = words(", ( : ; - – —")  # before an apposition that is an aside
_BIDS = words("order ask tell urge require instruct force allow permit persuade invite warn forbid")
_NOT_PROMISED = words("promise threaten vow pledge offer")  # their object is not who is to do it


@dataclass(frozen=True, slots=True)
class _Verb:
    """A content verb with the verbs above it that it is one clause with, the highest first."""

    main: int
    chain: tuple[int, ...]

    @property
    def top(self) -> int:
        return self.chain[0]


def clauses(
    text: str, read: Read, *, times: Sequence[Span] = (), words: ClauseWords = ENGLISH
) -> tuple[Clause, ...]:
    """The clauses of a sentence in the order of their triggers. ``times`` are the places of dates:
    no date is a subject or an object, and each clause is told which dates hang on it. ``words`` are
    those of the sentence's language."""
    if not read.tokens:
        return ()
    tokens = mended(text, read.tokens, times) if words is ENGLISH else read.tokens
    return _Reading(Tree.of(text, tokens, words), times).clauses()


Found = TypeVar("Found")


def _once(find: Callable[[_Reading, _Verb], Found]) -> Callable[[_Reading, _Verb], Found]:
    """What is asked of a verb many times is found out once."""

    @wraps(find)
    def remembered(self: _Reading, verb: _Verb) -> Found:
        known: dict[_Verb, Found] = self.known.setdefault(find.__name__, {})
        if verb not in known:
            known[verb] = find(self, verb)
        return known[verb]

    return remembered


class _Later:
    """A clause in parts once it is asked for; what it was read from is then let go."""

    __slots__ = ("reading", "told", "which")

    def __init__(self, reading: _Reading, which: tuple[_Verb, int | None, bool, bool]) -> None:
        self.reading: _Reading | None = reading
        self.which = which
        self.told: Telling | None = None

    def __call__(self) -> Telling:
        if self.told is None:
            assert self.reading is not None
            self.told = self.reading.telling(*self.which)
            self.reading = None
        return self.told


class _Reading:
    """One sentence while it is read."""

    def __init__(self, tree: Tree, times: Sequence[Span]) -> None:
        self.tree = tree
        self.times = times
        self.known: dict[str, dict[_Verb, Any]] = {}
        self.holders: list[_Verb | None] | None = None  # of each date, once they are asked for
        heads = [i for i in range(len(tree.tokens)) if _heads_clause(tree, i)]
        self.verbs = _joined_up(tree, heads)
        self.verb_of = {index: verb for verb in self.verbs for index in verb.chain}
        self.dated = (
            [any(t.overlaps(token.span) for t in times) for token in tree.tokens]
            if times
            else [False] * len(tree.tokens)
        )
        if times and not tree.words.inflects:
            self._date_leads()
        self.owner = [self._owner(index) for index in range(len(tree.tokens))]
        self.told = self._told()

    def _date_leads(self) -> None:
        """The small words right before a date go with it, wherever the tree hangs them."""
        small = ("ADP", "DET")
        for index in range(len(self.dated) - 2, -1, -1):
            leads = self.dated[index + 1] and self.tree.tokens[index].pos in small
            self.dated[index] = self.dated[index] or leads

    def clauses(self) -> tuple[Clause, ...]:
        found = [self._clause(verb) for verb in self.verbs]
        taken = {clause.trigger for clause in found}
        found += [noun for noun in self._event_nouns() if noun.trigger not in taken]
        self.known.clear()
        return tuple(sorted(found, key=lambda clause: clause.trigger))

    # --- Where a word belongs ------------------------------------------------------------

    def _owner(self, index: int) -> _Verb | None:
        """The verb whose clause a word stands in."""
        at = index
        while at >= 0:
            if at in self.verb_of:
                return self.verb_of[at]
            at = self.tree.head(at)
        return None

    def _above(self, verb: _Verb) -> _Verb | None:
        head = self.tree.head(verb.top)
        return self.owner[head] if head >= 0 else None

    # --- One verb ------------------------------------------------------------------------

    def _clause(self, verb: _Verb) -> Clause:
        tree = self.tree
        trigger, lemma = self._trigger(verb)
        passive = self._is_passive(verb)
        subject = self._subject(verb)
        object_ = self._object(verb, passive)
        agent = self._agent(verb) if passive else None
        speech, speaker = self.told.get(verb.main, (None, None))
        existential = self._has_dummy(verb.main)
        existential = existential and (
            lemma in ("be", tree.low[trigger]) or not tree.words.inflects
        )
        if existential:  # "there was no wind", "there was an explosion"
            object_ = subject if trigger == verb.main else None
            subject = None
        return Clause(
            self._span(verb),
            tree.tokens[trigger].span,
            lemma,
            self._tense(verb),
            passive,
            self._is_negated(verb),
            None if subject is None else self._noun(subject),
            None if object_ is None else self._noun(object_),
            None if agent is None else self._noun(agent),
            ", ".join(self._modality(verb)),
            None if speech is None else tree.tokens[speech].span,
            None if speaker is None else self._speaker(speaker, speech),
            self._dates(verb),
            self._describes(verb),
            self._how_told(verb, passive, existential),
        )

    def _has_dummy(self, index: int) -> bool:
        """ "It", "there", "es" or "il" stand where else the subject does; no reflexive."""
        tree = self.tree
        if tree.words.subject_first:
            return tree.holds(index, "expl")
        children = tree.children[index]
        expletive = any(tree.tokens[i].relation in ("expl", "expl:subj") for i in children)
        named = any(tree.low[i] not in tree.words.pronouns for i in tree.hanging(index, "nsubj"))
        there = tree.low[index] in tree.words.exist and not named and tree.holds(index, "obj")
        return there or (expletive and tree.lemma(index) == "be")

    def _is_dummy(self, index: int) -> bool:
        """ "Es", "het" or "er" beside the subject itself; no "si" or "sich"."""
        return self.tree.words.pronouns.get(self.tree.low[index]) == "it"

    def _describes(self, verb: _Verb) -> bool:
        """Hangs on a noun, or is joined to what does: "the man who came and left"."""
        tree, at = self.tree, verb.top
        while tree.relation[at] == "conj" and tree.head(at) >= 0:
            at = tree.head(at)
        return tree.relation[at] == "acl" and not tree.holds(at, "mark")

    def _trigger(self, verb: _Verb) -> tuple[int, str]:
        """The word that tells what happened: the verb, a noun after "there was", or "be"."""
        tree, main = self.tree, verb.main
        copula = self._copula(verb)
        if copula is not None:
            return copula, "be"
        if self._has_dummy(main) and (not tree.words.inflects or tree.lemma(main) == "be"):
            for noun in tree.hanging(main, "nsubj", *_EXISTING[tree.words.inflects]):
                if tree.words.happening(tree.low[noun]):
                    return noun, tree.words.happening(tree.low[noun])
        return main, tree.lemma(main)

    @_once
    def _copula(self, verb: _Verb) -> int | None:
        if self.tree.holds(verb.main, "obj"):
            return None  # a verb taken for a noun: "is due to sentence him"
        return next(iter(_copulas(self.tree, verb.main)), None)

    @_once
    def _helpers(self, verb: _Verb) -> list[int]:
        """The auxiliaries of the clause's first verb, or those it shares with the verb before."""
        tree = self.tree
        own = sorted(
            [
                *tree.hanging(verb.top, *_auxiliaries(tree, verb.top)),
                *_copulas(tree, verb.top),
                *(i for i in tree.hanging(verb.top, "advmod") if tree.low[i] in tree.words.helping),
            ]
        )
        if own and tree.low[own[0]] == "be":
            return [*self._modals_before(verb), *own]
        shared_with = None if own else self._goes_on(verb)
        return own if shared_with is None else self._helpers(shared_with)

    def _modals_before(self, verb: _Verb) -> list[int]:
        """The modals of the verb that a bare "be" is joined to: "will start and be finished"."""
        first = self.verb_of.get(self.tree.head(verb.top))
        if first is None or self.tree.relation[verb.top] != "conj" or self._own_subjects(verb):
            return []
        return [i for i in self._helpers(first) if self.tree.low[i] in self.tree.words.modals]

    def _goes_on(self, verb: _Verb) -> _Verb | None:
        """The verb before that this one is joined to and shares its auxiliaries with:
        "were arrested and sentenced", "plans to sell or to close"."""
        tree, token = self.tree, self.tree.tokens[verb.top]
        first = self.verb_of.get(tree.head(verb.top))
        if first is None or tree.relation[verb.top] != "conj" or self._own_subjects(verb):
            return None
        before = tree.tokens[first.main]
        if token.form == "Inf" and before.form == "Inf":
            to = tree.has(verb.top, "mark", tree.words.to)
            return first if not to or len(first.chain) > 1 else None
        if token.form == before.form and token.form in ("Part", "Ger"):
            return first
        return None

    @_once
    def _tense(self, verb: _Verb) -> Tense:
        tree, helpers = self.tree, self._helpers(verb)
        token = tree.tokens[verb.top]
        if self._is_ahead_by_date(verb):
            return Tense.FUTURE
        if not helpers:
            return self._bare_tense(verb, token)
        words, lows = tree.words, [tree.low[index] for index in helpers]
        first = lows[0]
        led = [index for index in helpers if tree.tokens[index].relation != "aux:pass"]
        if any(low in words.future for low in lows) or any(
            tree.low[index] in words.becoming for index in led
        ):
            return Tense.FUTURE
        past = lows[:1] if words.subject_first else lows
        if any(low in words.past for low in past) or (
            first in words.had_or_would and token.form == "Part"
        ):
            return Tense.PAST
        if any(tree.low[index] in words.have for index in led if not _is_copula(tree, index)) or (
            first in words.is_or_has
            and token.form == "Part"
            and token.voice != "Pass"
            and len(lows) == 1
        ):
            return Tense.PAST
        if first in words.bare and tree.relation[verb.top] == "acl":
            return Tense.FUTURE  # "a plant to be built in May"
        if first in words.present:
            return Tense.PRESENT
        if words.subject_first:
            return Tense.NONE
        forms = {tree.tokens[index].form for index in helpers}
        own = self._bare_tense(verb, token)
        return Tense.PRESENT if "Fin" in forms and own is not Tense.FUTURE else own

    def _is_ahead_by_date(self, verb: _Verb) -> bool:
        """Where verbs have one form: "将于2032年启用", whose first word the tree may hang on the
        date."""
        tree = self.tree
        if not tree.words.tenseless:
            return False
        ahead = (i for i in range(verb.main - 1) if tree.low[i] in tree.words.future)
        return any(any(self.dated[i + 1 : i + 3]) for i in ahead)

    def _bare_tense(self, verb: _Verb, token: Token) -> Tense:
        """The tense of a verb without auxiliaries."""
        tree, words = self.tree, self.tree.words
        if tree.low[verb.top] in words.going and len(verb.chain) > 1:
            return Tense.FUTURE
        acts = token.form != "Inf" and token.pos in ("VERB", "AUX")
        if acts and words.will.search(tree.low[verb.top]):
            return Tense.FUTURE
        if words.tenseless and token.pos in ("VERB", "AUX", "ADJ"):
            return Tense.NONE if tree.relation[verb.top] == "xcomp" else Tense.PRESENT
        if token.form == "Fin" and token.mood != "Imp":
            return words.tense_of(tree.low[verb.top], token.tense)
        if token.form == "Part" and (token.tense == "Past" or token.voice == "Pass"):
            return Tense.FUTURE if is_asked_for(tree, verb.top) else Tense.PAST
        return Tense.NONE

    @_once
    def _is_passive(self, verb: _Verb) -> bool:
        tree, main = self.tree, verb.main
        relations = {tree.tokens[child].relation for child in tree.children[main]}
        if {"cop"} == relations & {"cop", "aux", "aux:tense"} and _is_participle(tree, main):
            return True
        foreign = () if tree.words.inflects else self._helpers(verb)
        been = (i for i in foreign if tree.tokens[i].form == "Part")
        if any(tree.lemma(i) == "be" for i in been) and tree.tokens[main].form == "Part":
            return True  # "è stato condannato", "ha sido condenado"
        if "aux:pass" not in relations and self._goes_to_somebody(verb):
            return False
        if {"aux:pass", "nsubj:pass", "expl:pass"} & relations or tree.tokens[main].voice == "Pass":
            return True
        if tree.tokens[main].form != "Part" or tree.tokens[main].tense != "Past":
            return False
        if tree.holds(main, "aux", "cop", "obj"):
            return False
        shared = [tree.tokens[index].relation for index in self._helpers(verb)]
        return "aux:pass" in shared or (
            tree.relation[main] in ("acl", "advcl", "root") and not shared
        )

    def _goes_to_somebody(self, verb: _Verb) -> bool:
        """ "The board fined Rodex": a name right behind a bare verb is whom it does it to."""
        tree, after = self.tree, verb.main + 1
        if tree.relation[verb.main] != "root" or after >= len(tree.tokens):
            return False
        named = tree.tokens[after].pos in ("PROPN", "DET") and not self.dated[after]
        return named and any(s < verb.main for s in tree.hanging(verb.main, "nsubj"))

    def _is_negated(self, verb: _Verb) -> bool:
        tree = self.tree
        own = tree.low[verb.main]
        if own in tree.words.negation and len(own) > 1:
            return True  # "合同没有签署", where "没有" is read as the verb; not in "淹没"
        for index in dict.fromkeys((*verb.chain, verb.main)):
            for child in tree.children[index]:
                if tree.low[child] in tree.words.negation and tree.relation[child] in (
                    "advmod",
                    "cc",
                    "det",
                ):
                    return True
                half = tree.low[child] in tree.words.half_negation
                negates = tree.tokens[child].polarity == "Neg" and not half
                if negates and tree.relation[child] == "advmod":
                    return True
        if tree.has(verb.top, "mark", tree.words.without):
            return True
        for subject in self._own_subjects(verb):
            if tree.low[subject] in tree.words.nobody or tree.has(subject, "det", tree.words.no):
                return True
        before = self._goes_on(verb)
        return before is not None and self._is_negated(before)

    def _modality(self, verb: _Verb) -> list[str]:
        tree = self.tree
        found: list[tuple[int, str]] = []
        helpers = self._helpers(verb)
        done = tree.words.tenseless and any(
            i > verb.main and tree.low[i] in tree.words.past for i in helpers
        )
        for index in () if done else helpers:  # "会见了": what is done is not planned
            modal = tree.words.modals.get(tree.low[index], "")
            if tree.low[index] in tree.words.had_or_would and tree.tokens[verb.top].form == "Inf":
                modal = "would"
            if modal and not tree.words.inflects:
                modal = self._native(index, helpers)
            found += [(index, modal)] if modal else []
        for above in verb.chain[:-1]:
            if tree.low[above] not in tree.words.able:
                found.append((above, tree.words.leading_to(tree.low[above])))
        for index in dict.fromkeys((*verb.chain, verb.main)):
            for child in tree.children[index]:
                doubt = tree.relation[child] == "advmod" and tree.low[child] in tree.words.doubt
                condition = tree.relation[child] == "mark" and tree.low[child] in tree.words.if_
                found += [(child, tree.low[child])] if doubt or condition else []
                if tree.low[child] in tree.words.ahead and tree.has(child, "fixed", tree.words.to):
                    found.append((child, tree.words.leading_to(tree.low[child])))
        above = self.tree.head(verb.top)
        clause = self._above(verb)
        bidden = clause is not None and self._is_bidden(verb, clause)
        if len(verb.chain) == 1 and above >= 0 and (tree.relation[verb.top] == "xcomp" or bidden):
            lemma = tree.lemma(above)
            if lemma in AHEAD and tree.has(verb.top, "mark", tree.words.to):
                found.append((above, tree.words.leading_to(tree.low[above])))
        if tree.words.would is not None and tree.words.would.search(tree.low[verb.top]):
            found += [(verb.top, tree.low[verb.top])] if self._is_would(verb) else []
        before = self._goes_on(verb)
        shared = [] if before is None else self._modality(before)
        own = [word for _, word in sorted(found) if word not in shared]
        return shared + own

    def _native(self, modal: int, helpers: Sequence[int]) -> str:
        """A modal as the sentence has it; "soll" with its "haben", by which it is only heard."""
        tree, low = self.tree, self.tree.low[modal]
        perfect = (i for i in helpers if i != modal and tree.tokens[i].form == "Inf")
        have = next((tree.low[i] for i in perfect if tree.lemma(i) in ("have", "be")), "")
        return f"{low} {have}" if have and low in tree.words.hearsay else low

    def _is_would(self, verb: _Verb) -> bool:
        """A finite verb that no feature calls past or present: "abriría"."""
        token = self.tree.tokens[verb.top]
        untold = token.tense not in ("Past", "Pres", "Imp")
        return token.form == "Fin" and (untold or token.mood == "Cnd")

    # --- Who, whom, by whom ----------------------------------------------------------------

    @_once
    def _own_subjects(self, verb: _Verb) -> tuple[int, ...]:
        """Its subjects in the tree, but for one that stands before the verb it is told under."""
        return tuple(self._subjects_in_tree(verb))

    def _subjects_in_tree(self, verb: _Verb) -> Iterator[int]:
        tree = self.tree
        above = tree.head(verb.top)
        told = tree.relation[verb.top] == "ccomp" and above < verb.top
        for index in verb.chain:
            for child in tree.subjects(index):
                if self._is_stray(verb, child) or self._is_marker(child):
                    continue
                lent = told and child < above and len(list(tree.hanging(index, "nsubj"))) > 1
                if tree.tokens[child].relation != "nsubj:outer" and not lent:
                    yield child
        yield from self._lent(verb)

    def _is_stray(self, verb: _Verb, subject: int) -> bool:
        """A name before the noun that a participle describes: "an Audit Office paper released in
        May" has one noun there, and the first word of it is no subject."""
        tree, noun = self.tree, self.tree.head(verb.top)
        bare = tree.tokens[verb.top].relation == "acl" and not tree.holds(verb.top, "mark")
        return bare and subject < noun < verb.top

    def _is_marker(self, index: int) -> bool:
        """The number of a list's item: "1. The board meets"."""
        tree = self.tree
        if index or tree.tokens[0].pos not in ("NUM", "X") or len(tree.low) < 2:
            return False
        return tree.low[1] in (".", ")")

    def _lent(self, verb: _Verb) -> Iterator[int]:
        """A subject that the tree hangs on what the verb says: "Moss says he left"."""
        tree = self.tree
        if tree.holds(verb.top, "nsubj"):
            return
        for told in tree.hanging(verb.main, "ccomp"):
            subjects = list(tree.hanging(told, "nsubj"))
            if len(subjects) > 1 and subjects[0] < verb.top < told:
                yield subjects[0]

    def _subject(self, verb: _Verb, *, deep: int = 0) -> int | None:
        tree = self.tree
        own = next(iter(self._own_subjects(verb)), None)
        if own is not None:
            if self._is_relative_pronoun(verb, own):
                described = self._described(verb) or self._noun_before(own)
                return own if described is None else described
            return None if self.dated[own] else own
        relation, above = tree.relation[verb.top], self._above(verb)
        if self._has_dummy(verb.top) or tree.holds(verb.top, "csubj") or deep > 8:
            return None
        mends = tree.words.subject_first
        if mends and (beside := self._beside(verb)) is not None:
            return beside
        if mends and relation == "root" and (unparted := self._unparted(verb)) is not None:
            return unparted
        if relation == "acl":
            marked = _is_marked(tree, verb.top) and not self._is_passive(verb)
            return None if marked else self._described(verb)
        if above is None or above is verb:
            return None
        if relation == "conj" and tree.head(verb.top) in self.verb_of:
            return self._subject(above, deep=deep + 1)
        if relation == "xcomp" or self._is_bidden(verb, above):
            return self._controller(above, deep)
        nonfinite = self._tense(verb) is Tense.NONE or not self._helpers(verb)
        if relation in ("advcl", "ccomp") and nonfinite and tree.tokens[verb.top].form != "Fin":
            return self._subject(above, deep=deep + 1)
        return None

    def _is_relative_pronoun(self, verb: _Verb, subject: int) -> bool:
        """ "who"; or what else is an article or a pronoun, in a clause that describes a noun."""
        words, low = self.tree.words, self.tree.low[subject]
        if low in words.relative:
            return True
        return low in words.relative_there and self._described(verb) is not None

    def _is_bidden(self, verb: _Verb, above: _Verb) -> bool:
        """ "ordered its officers on Monday to leave": no purpose, though it may hang like one."""
        tree = self.tree
        to = tree.relation[verb.top] == "advcl" and tree.has(verb.top, "mark", tree.words.to)
        return to and tree.lemma(above.main) in _BIDS and tree.holds(above.main, "obj")

    def _controller(self, above: _Verb, deep: int) -> int | None:
        """ "ordered the army to leave": the army leaves; "promised him to leave": he does not."""
        tree = self.tree
        if tree.lemma(above.main) not in _NOT_PROMISED:
            for whom in tree.hanging(above.main, "obj", "iobj"):
                return whom
        return self._subject(above, deep=deep + 1)

    def _beside(self, verb: _Verb) -> int | None:
        """The noun before a finite verb without a subject: "when the bank was sold"."""
        tree, relation = self.tree, self.tree.relation[verb.top]
        opened = tree.holds(verb.top, "mark") or any(
            tree.low[child] in tree.words.when for child in tree.hanging(verb.top, "advmod")
        )
        if relation not in ("acl", "advcl") or not opened or self._tense(verb) is Tense.NONE:
            return None
        first = min([verb.top, *self._helpers(verb)])
        helped = bool(self._helpers(verb)) or tree.tokens[verb.top].form == "Fin"
        return self._noun_before(first) if helped else None

    def _unparted(self, verb: _Verb) -> int | None:
        """ "In its report the Audit Office said": the comma that is not there parts two nouns."""
        tree, first = self.tree, min([verb.top, *self._helpers(verb)])
        if tree.tokens[verb.top].form != "Fin" and not self._helpers(verb):
            return None
        noun = self._noun_before(first)
        if noun is None or tree.relation[noun] != "appos":
            return None
        start = min(tree.under(noun))
        return noun if start > 0 and tree.relation[start - 1] != "punct" else None

    def _noun_before(self, pronoun: int) -> int | None:
        """The noun before "who" or "which", or before a verb, where the tree does not say it."""
        tree, at = self.tree, pronoun - 1
        while at > 0 and tree.relation[at] in ("punct", "advmod"):
            at -= 1
        if at < 0 or tree.low[pronoun] == "that" or self.dated[at]:
            return None
        while tree.relation[at] in ("flat", "compound", "nummod") and tree.head(at) >= 0:
            at = tree.head(at)
        return at if at < pronoun and tree.tokens[at].pos in ("NOUN", "PROPN") else None

    def _is_relative(self, verb: _Verb) -> bool:
        return self._described(verb) is not None

    @_once
    def _described(self, verb: _Verb) -> int | None:
        """The noun that a relative clause or a participle says something about."""
        tree, at = self.tree, verb.top
        for _ in range(len(tree.tokens)):
            if tree.relation[at] == "acl":
                noun = tree.head(at)
                return None if self.dated[noun] else noun
            if tree.relation[at] not in ("conj", "xcomp", "ccomp"):
                return None
            at = tree.head(at)
        return None

    def _object(self, verb: _Verb, passive: bool) -> int | None:
        tree, main = self.tree, verb.main
        copula = self._copula(verb)
        if copula is not None:
            if copula > main or tree.holds(main, "case"):
                return None
            nominal = tree.tokens[main].pos in ("NOUN", "PROPN", "PRON")
            return main if nominal and not self.dated[main] else None
        turned = self._turned(main)
        if turned is not None and all(turned < i for i in tree.hanging(main, "obj")):
            return turned
        for child in (*tree.hanging(main, "obj"), *tree.hanging(main, "iobj")):
            if self.dated[child]:
                continue
            if self._is_relative_pronoun(verb, child) and self._is_relative(verb):
                return self._described(verb)
            return child
        if passive:
            return None
        beside = [c for c in tree.hanging(main, "obl") if not self.dated[c]]
        moved = (c for c in beside if tree.tokens[c].relation == "obl:patient")
        return next(moved, next((c for c in beside if tree.has(c, "case", tree.words.with_)), None))

    def _turned(self, main: int) -> int | None:
        """What the tree takes for a subject and is none."""
        if self.tree.words.subject_first:
            return None
        subjects = set(self.tree.subjects(main))
        found = (i for i in self.tree.hanging(main, "nsubj") if i not in subjects)
        nouns = (i for i in found if self.tree.tokens[i].pos in ("NOUN", "PROPN"))
        return next((i for i in nouns if not self.dated[i]), None)

    def _agent(self, verb: _Verb) -> int | None:
        tree = self.tree
        for child in tree.hanging(verb.main, "obl"):
            alone = tree.words.bare_agent and tree.tokens[child].relation == "obl:agent"
            by = alone or tree.has(child, "case", tree.words.by)
            if by and not self.dated[child] and is_doer(tree, child):
                return child
        return None

    # --- In few words -----------------------------------------------------------------------

    def _how_told(
        self, verb: _Verb, passive: bool, existential: bool
    ) -> Callable[[], Telling] | None:
        """None where nobody is known who does it."""
        tree = self.tree
        subject = None if existential else self._subject(verb)
        above = self._above(verb)
        below = above is not None and tree.relation[verb.top] == "acl" and tree.words.inflects
        if subject is None and above is not None and below:
            subject = self._subject(above)  # "their habit of having lost"
        if subject is None and not self._has_dummy(verb.main):
            return None
        if subject is not None and self._is_relative_pronoun(verb, subject):
            return None
        if not tree.words.inflects and self._describes(verb) and self._is_bare_participle(verb):
            return None  # its verb would have to be put in another form
        return _Later(self, (verb, subject, passive, existential))

    def _is_bare_participle(self, verb: _Verb) -> bool:
        return self.tree.tokens[verb.top].form == "Part" and not self._helpers(verb)

    def telling(
        self, verb: _Verb, subject: int | None, passive: bool, existential: bool
    ) -> Telling:
        """The clause in parts."""
        tree = self.tree
        teller = Teller(tree, self.dated, frozenset(self.verb_of))
        aloof = {*verb.chain, *self._own_subjects(verb)}
        aloof |= {i for i in tree.children[verb.top] if self._is_link(verb, i)}
        if subject is not None and not tree.words.inflects:
            dummies = filter(self._is_dummy, tree.hanging(verb.main, "expl", "nsubj"))
            aloof |= {i for i in dummies if i != subject}
        if _is_participle(tree, verb.main) and tree.holds(verb.main, "aux"):
            aloof |= set(tree.hanging(verb.main, "cop"))
        if existential:
            aloof -= set(tree.hanging(verb.main, "nsubj"))
        agent = self._agent(verb) if passive else None
        content = [said.top for said in self._content(verb)]
        objects = tree.hanging(verb.main, "obj")
        gone = [i for i in objects if self._is_relative_pronoun(verb, i)]
        missed = self._described(verb) if gone and self._is_relative(verb) else None
        teller.taken = aloof | set(content) | set(gone) | ({agent} if agent is not None else set())
        for noun in {subject, missed} - {None}:
            teller.taken |= self._way_up(verb, noun)
        if missed is not None:
            self._named(teller, missed, Slot.OBJECT)
        if subject is not None:
            own = self._named(teller, subject, Slot.SUBJECT)
            for other in tree.subjects(verb.top):
                # One name that the tree takes for two: "an Audit Office | paper released in May".
                beside = tree.head(subject) == verb.top and subject < other < verb.top
                parted = range(subject, other)  # by "被", behind which who does it stands
                beside = beside and not any(i in parted for i in tree.hanging(verb.top, "aux"))
                relative = self._is_relative_pronoun(verb, other)
                if (beside or self._is_stray(verb, other)) and not relative:
                    teller.gather(other, own)
        part = teller.start(Slot.VERB)
        for link in verb.chain:
            teller.gather(link, part, top=True)
        for told in content:
            own = teller.start(Slot.REST, 0, part)
            if tree.relation[told] != "ccomp":
                teller.taken |= {i for i in tree.children[told] if self._is_link(None, i)}
            teller.gather(told, own)
        helpers = self._helpers(verb)
        own_helpers = [i for i in helpers if tree.head(i) in verb.chain]
        borrows = 0 < len(own_helpers) < len(helpers)  # "will start and be finished"
        turned = ""
        if agent is not None:
            by = teller.start(Slot.AGENT, 2, part)
            teller.gather(agent, by)
            plainly = len(verb.chain) == 1 and not self._is_negated(verb) and subject is not None
            if plainly and tree.words.inflects:
                all_helpers = helpers if own_helpers else []
                turned = active(tree, verb.main, all_helpers, is_one(tree, agent))
        before = self.verb_of.get(tree.head(verb.top))
        if not helpers and passive and tree.relation[verb.top] == "conj" and before is not None:
            helpers = self._helpers(before) if self._is_passive(before) else []
        shared = helpers if borrows or not own_helpers else []
        one = subject is None or is_one(tree, subject)
        active_already = self._goes_to_somebody(verb) and not passive
        plain = ""
        if tree.words.inflects and not active_already:
            alone = [] if borrows else own_helpers
            plain = finite(tree, verb.main, alone, shared, one)
        particles = [i for i in tree.hanging(verb.main, "compound") if i > verb.main]
        last = max([verb.main, *(i for i in particles if i == verb.main + 1)])
        trigger = Span(tree.tokens[verb.main].span.start, tree.tokens[last].span.end)
        places = tuple(tree.tokens[i].span for i in own_helpers)
        return Telling(
            teller.parts(),
            trigger,
            places,
            plain,
            turned,
            stops(tree),
            second=self._second(verb, own_helpers),
            opening=self._opening(),
            language=tree.words.language,
        )

    def _opening(self) -> Span | None:
        """The first word, where it is neither a name nor, where nouns may have one, a noun."""
        tokens = self.tree.tokens
        first = next((token for token in tokens if token.pos != "PUNCT"), None)
        if first is None:
            return None
        if self.tree.words is ENGLISH:
            word = first.span.of(self.tree.text)
            plain = word[1:].islower() and first.pos not in ("PROPN", "X")
            return first.span if plain else None
        moved = not self.tree.words.inflects and first.pos not in _CAPITAL
        return first.span if moved else None

    def _second(self, verb: _Verb, helpers: Sequence[int]) -> Span | None:
        """The finite verb, where the language has it behind the first part of a main clause; none
        that is one word there with what a main clause parts it from: "ankündigte"."""
        tree = self.tree
        if not tree.words.verb_second:
            return None
        finite = [i for i in (*helpers, *verb.chain) if tree.tokens[i].form == "Fin"]
        if not finite:
            return None
        alone = tree.words.parted.match(tree.low[finite[-1]]) is None
        main = finite[-1] in helpers or not self._is_subordinate(verb)
        return tree.tokens[finite[-1]].span if alone or main else None

    def _is_subordinate(self, verb: _Verb) -> bool:
        """Opened by a conjunction or a relative pronoun: its finite verb stands last."""
        tree = self.tree
        if tree.holds(verb.top, "mark"):
            return True
        subordinate = tree.relation[verb.top] in ("acl", "advcl", "ccomp", "csubj")
        return subordinate and self._is_relative(verb)

    def _way_up(self, verb: _Verb, noun: int | None) -> set[int]:
        """What lies between a clause and the noun that it describes, itself among it."""
        tree, found, at = self.tree, set[int](), verb.top
        while at >= 0 and at != noun:
            found.add(at)
            at = tree.head(at)
        return found if at == noun else set()

    def _named(self, teller: Teller, noun: int, slot: Slot) -> int:
        """The noun, without the preposition before it and the clause that says it of it."""
        tree = self.tree
        loose = ("case", "mark", "cc", "cop", "aux", "nsubj", "expl")
        teller.taken |= set(tree.hanging(noun, *loose))
        part = teller.start(slot)
        teller.gather(noun, part)
        return part

    def _is_link(self, verb: _Verb | None, index: int) -> bool:
        """A word that only ties the clause to others: "that", "because", "and"; not "to sell"."""
        tree = self.tree
        if tree.relation[index] == "cc":
            return True
        return tree.relation[index] == "mark" and tree.low[index] not in tree.words.to

    def _content(self, verb: _Verb) -> list[_Verb]:
        """What is said before the verb that says so: "“It fell,” she said"."""
        if self.tree.lemma(verb.main) not in SAY or self._copula(verb) is not None:
            return []
        return [said for said in self._what_is_said(verb) if said.top < verb.main][:1]

    # --- Words of a noun, of a clause --------------------------------------------------------

    def _noun(self, head: int) -> Span:
        """The noun with what makes it one name: no relative clause, no "in Rome", no date."""
        kept = sorted(index for index in self._group(head) if not self.dated[index])
        tokens = self.tree.tokens
        while len(kept) > 1 and self.tree.low[kept[0]] in self.tree.words.leading:
            kept.pop(0)
        if not kept:
            kept = [head]
        if not self.tree.words.subject_first:
            kept = self._together(head, kept)
        return Span(tokens[kept[0]].span.start, tokens[kept[-1]].span.end)

    def _together(self, head: int, group: list[int]) -> list[int]:
        """Without what a verb parts from the noun: "le maire est mort ainsi que sa femme"."""

        def parted(index: int) -> bool:
            between = range(min(head, index) + 1, max(head, index))
            return any(at in self.verb_of for at in between if at not in group)

        return [index for index in group if not parted(index)]

    def _group(self, head: int) -> Iterator[int]:
        tree = self.tree
        yield head
        for child in tree.children[head]:
            relation, base = tree.tokens[child].relation, tree.relation[child]
            if child < head:
                own = base == "nmod" and not tree.words.subject_first  # "Roms Bürgermeister"
                if own or relation in _BEFORE_NOUN or base in _BEFORE_NOUN:
                    yield from tree.under(child)
            elif child not in self.verb_of and self._belongs(child):
                yield from self._group(child)

    def _belongs(self, child: int) -> bool:
        """What stands right of a noun and is one name with it: "of Rome", a name set beside it."""
        tree, base = self.tree, self.tree.relation[child]
        if base in _AFTER_NOUN or tree.tokens[child].relation in _AFTER_NOUN:
            return True
        if base == "amod":
            return tree.words.adjective_follows
        if base == "nmod":
            bare = tree.words.genitive and not tree.holds(child, "case")
            return bare or tree.has(child, "case", tree.words.holding)
        if base != "appos":
            return False
        first = min(index for index in tree.under(child) if tree.relation[index] != "punct")
        return tree.low[first - 1] not in _PARTING

    @_once
    def _span(self, verb: _Verb) -> Span:
        """From the subject or the first verb to the last word of the clause's own."""
        tree = self.tree
        own = [
            index
            for index, owner in enumerate(self.owner)
            if owner is verb and tree.relation[index] != "punct"
        ]
        firsts = [*verb.chain, *self._own_subjects(verb)]
        firsts += [*tree.hanging(verb.top, "aux"), *_copulas(tree, verb.top)]
        groups = [self._noun(subject).start for subject in self._own_subjects(verb)]
        start = min([tree.tokens[index].span.start for index in firsts] + groups)
        return Span(start, max(tree.tokens[index].span.end for index in (*own, verb.main)))

    def _dates(self, verb: _Verb) -> tuple[Span, ...]:
        """The dates that hang on the clause, or on one below it that has no tense of its own."""
        if self.holders is None:
            self.holders = [self._holder(time) for time in self.times]
        held = zip(self.times, self.holders, strict=True)
        return tuple(time for time, holder in held if holder is verb)

    def _holder(self, time: Span) -> _Verb | None:
        tree = self.tree
        inside = [i for i, token in enumerate(tree.tokens) if time.overlaps(token.span)]
        top = next((i for i in inside if tree.head(i) not in inside), None)
        if top is None:
            return None
        verb = self.owner[top]
        told = verb is not None and tree.relation[verb.top] == "ccomp"
        if verb is not None and told and verb.main < tree.head(verb.top) < top:
            verb = self._above(verb)  # "“It fell,” she said on Monday": of the saying
        first = verb
        while verb is not None and (self._tense(verb) is Tense.NONE or self._is_aside(verb, time)):
            verb = self._above(verb)
        return verb or first

    def _is_aside(self, verb: _Verb, time: Span) -> bool:
        """ "In 2010, he claims, it fell": the date is that of the fall."""
        tree = self.tree
        if self._span(verb).start < time.end:
            return False
        tells = tree.relation[verb.top] == "parataxis" and self._above(verb) is not None
        return tells and tree.lemma(verb.main) in SAY and not tree.holds(verb.main, "obj")

    # --- Who says so ---------------------------------------------------------------------------

    def _told(self) -> dict[int, tuple[int, int | None]]:
        """For each verb, by its word, the speech word it is told under, and the speaker."""
        tree, direct = self.tree, dict[int, tuple[int, int | None]]()
        for verb in self.verbs:
            if self._copula(verb) is None and tree.lemma(verb.main) in SAY:
                teller = (verb.main, self._teller(verb))
                for told in self._what_is_said(verb):
                    direct.setdefault(told.main, teller)
            elif (noun := self._said_noun(verb)) is not None:
                direct.setdefault(verb.main, (noun, next(tree.hanging(noun, "nmod"), None)))
        according = self._according()
        found: dict[int, tuple[int, int | None]] = {}
        for verb in self.verbs:
            at: _Verb | None = verb
            seen: set[int] = set()
            while at is not None and at.main not in seen and at.main not in direct:
                seen.add(at.main)
                at = self._above(at)
            if at is not None and at.main in direct and direct[at.main][0] != verb.main:
                found[verb.main] = direct[at.main]
            elif according is not None:
                found[verb.main] = according
        return found

    def _teller(self, verb: _Verb) -> int | None:
        return self._agent(verb) if self._is_passive(verb) else self._subject(verb)

    def _speaker(self, speaker: int, speech: int | None) -> Span:
        """After "according to" all that stands there up to a comma, else the noun."""
        tree, words = self.tree, self.tree.words
        if speech is None or not any(tree.low[speech] == cited[0] for cited in words.according):
            return self._noun(speaker)
        last = speaker
        below = set(tree.under(speaker))
        while last + 1 in below and tree.relation[last + 1] != "punct":
            last += 1
        return Span(self._noun(speaker).start, tree.tokens[last].span.end)

    def _what_is_said(self, verb: _Verb) -> Iterator[_Verb]:
        tree, any_said = self.tree, False
        if self._tense(verb) is Tense.NONE:
            return
        for child in tree.children[verb.main]:
            told = self.verb_of.get(child)
            if told is None or told is verb:
                continue
            relation = tree.relation[child]
            charged = relation == "advcl" and tree.has(child, "mark", tree.words.of)
            if (
                relation in ("ccomp", "xcomp")
                or (relation == "csubj" and self._is_passive(verb))
                or charged
                or (relation == "parataxis" and child < verb.main and not any_said)
            ):
                any_said = True
                yield told
        above = self._above(verb)
        if above is None or any_said or tree.holds(verb.main, "obj"):
            return
        as_said = tree.relation[verb.top] == "advcl" and tree.has(verb.top, "mark", tree.words.as_)
        if tree.relation[verb.top] == "parataxis" or as_said:
            yield above

    def _said_noun(self, verb: _Verb) -> int | None:
        tree = self.tree
        noun = tree.head(verb.top)
        if tree.relation[verb.top] != "acl" or tree.low[noun] not in tree.words.said_nouns:
            return None
        return noun if tree.has(verb.top, "mark", tree.words.that | tree.words.of) else None

    def _according(self) -> tuple[int, int | None] | None:
        """ "according to the mayor": the trees hang these words on one another in many ways."""
        tree = self.tree
        for index in range(len(tree.low) - 1):
            for cited in tree.words.according:
                last = index + len(cited) - 1
                if tuple(tree.low[index : last + 1]) == cited:
                    heads = [tree.head(last), tree.head(index)]
                    if tree.tokens[last].pos == "NOUN":  # "nach Angaben der Polizei"
                        heads = [*tree.hanging(last, "nmod", "appos", "flat"), self._next(last)]
                    return index, next((head for head in heads if head > last), None)
        return None

    def _next(self, index: int) -> int:
        """The next noun or name; -1 where a word comes first that is no part of its group."""
        tokens = self.tree.tokens
        for at in range(index + 1, len(tokens)):
            if tokens[at].pos in ("NOUN", "PROPN", "PRON"):
                return at
            if tokens[at].pos not in ("DET", "ADJ", "ADP"):
                break
        return -1

    # --- Event nouns ---------------------------------------------------------------------------

    def _event_nouns(self) -> Iterator[Clause]:
        tree = self.tree
        for index, token in enumerate(tree.tokens):
            happening = tree.words.happening(tree.low[index])
            if token.pos != "NOUN" or not happening or self.dated[index]:
                continue
            if tree.relation[index] == "compound" and self.verbs:
                continue  # "election commission"
            patient = agent = None
            for child in tree.hanging(index, "nmod"):
                if tree.tokens[child].relation == "nmod:poss" or tree.has(
                    child, "case", tree.words.by
                ):
                    agent = agent or self._noun(child)
                elif self._befalls(child) and not self.dated[child]:
                    patient = patient or self._noun(child)
            ends = [span.end for span in (patient, agent, token.span) if span is not None]
            yield Clause(
                Span(token.span.start, max(ends)),
                token.span,
                happening,
                object=patient,
                agent=agent,
            )

    def _befalls(self, noun: int) -> bool:
        """ "the arrest of Berg"; in a language of cases "die Festnahme des Bürgermeisters"."""
        tree = self.tree
        bare = tree.words.genitive and not tree.holds(noun, "case")
        return bare or tree.has(noun, "case", tree.words.patient)


def _is_participle(tree: Tree, index: int) -> bool:
    """A verb with "was", which a tree may call a copula: "fu eletta sindaca"."""
    return tree.tokens[index].pos == "VERB" and not tree.words.inflects


def _auxiliaries(tree: Tree, index: int) -> tuple[str, ...]:
    cleft = tree.holds(index, "aux")  # "C'est en mai qu'elle a quitté la banque"
    return ("aux", "cop") if _is_participle(tree, index) and not cleft else ("aux",)


def _is_copula(tree: Tree, index: int) -> bool:
    main = tree.head(index)
    of_noun = main >= 0 and not _is_participle(tree, main)
    return tree.relation[index] == "cop" and of_noun and not tree.words.subject_first


def _is_marked(tree: Tree, index: int) -> bool:
    """A conjunction or a preposition opens the clause; not "的", which makes it describe."""
    marks = tree.hanging(index, "mark", "case")
    return any(tree.tokens[mark].relation != "mark:rel" for mark in marks)


def _copulas(tree: Tree, index: int) -> list[int]:
    """The forms of "be" that make a word a predicate; not that of "the news is that he left"."""
    if not tree.holds(index, "cop") or _is_participle(tree, index):
        return []
    found = sorted(tree.hanging(index, "cop"))
    outer = any(tree.tokens[child].relation == "nsubj:outer" for child in tree.children[index])
    return found[1:] if outer else found


def _heads_clause(tree: Tree, index: int) -> bool:
    token, relation = tree.tokens[index], tree.relation[index]
    bare = not tree.children[index] and token.pos not in ("VERB", "AUX")
    if bare or any(tree.low[index] == cited[0] and cited[1:] for cited in tree.words.according):
        return False
    if _copulas(tree, index):
        return True
    acts = tree.holds(index, "aux") or (tree.holds(index, "nsubj") and tree.holds(index, "obj"))
    if (token.pos not in ("VERB", "AUX") and not acts) or relation not in _CLAUSAL:
        return False
    at = index
    while tree.relation[at] == "conj" and tree.head(at) >= 0:
        at = tree.head(at)
    return at == index or tree.relation[at] not in ("amod", "compound", "case", "nmod")


def _joined_up(tree: Tree, heads: Sequence[int]) -> list[_Verb]:
    """The verbs, each joined with those above it that only say that it lies ahead."""
    known = frozenset(heads)
    below = {index: _led_to(tree, index, known) for index in heads}
    led = {target for target in below.values() if target is not None}
    verbs = []
    for index in heads:
        if index in led:
            continue
        chain = [index]
        while (target := below[chain[-1]]) is not None and target not in chain:
            chain.append(target)
        verbs.append(_Verb(chain[-1], tuple(chain)))
    return verbs


def _led_to(tree: Tree, index: int, heads: frozenset[int]) -> int | None:
    """The verb that "plans to", "is going to" or "is likely to" leads to."""
    low, words = tree.low[index], tree.words
    lemma = tree.lemma(index)
    ahead = lemma in AHEAD or lemma in ("have", "be") or low in words.ahead | words.able
    ahead = ahead or (words.bare_infinitive and low in words.modals)
    going = low in words.going and (words.bare_infinitive or tree.holds(index, "aux"))
    if not (ahead or going) or tree.holds(index, "obj", "iobj"):
        return None
    for child in tree.children[index]:
        # No clause describes a verb: "acl" under one is a slip of the tree.
        if child in heads and child > index and tree.relation[child] in _LED:
            bare = words.bare_infinitive and tree.tokens[child].form == "Inf"
            to = tree.has(child, "mark", words.to) or (bare and tree.relation[child] == "xcomp")
            if to and not tree.holds(child, "nsubj") and _is_near(tree, index, child):
                return child
    return None


def _is_near(tree: Tree, index: int, child: int) -> bool:
    """Complement, not purpose: nothing but adverbs stands between the verb and its "to"."""
    if tree.relation[child] == "xcomp" or tree.low[index] in tree.words.able:
        return True
    to = next(mark for mark in tree.hanging(child, "mark") if tree.low[mark] in tree.words.to)
    return all(tree.tokens[at].pos in ("ADV", "PART") for at in range(index + 1, to))
