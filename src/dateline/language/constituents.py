"""How a clause can be told in few words: its words in parts, the tree says which may go.

A noun keeps what makes it that thing, a verb what it cannot do without; what only adds to them
(where, with whom, who that is) may go, the looser it hangs the sooner.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.core.sentence import Part, Slot
from dateline.language.tree import Tree
from dateline.lexicon.english.lemmas import past_form, present_form, verb_lemma
from dateline.lexicon.english.verbs import words

# What belongs to its head so closely that neither is told without the other.
_BOUND = words(
    "det nummod clf compound flat fixed goeswith case aux cop expl mark cc nsubj csubj obj iobj "
    "xcomp ccomp"
)
_LOOSE = words("punct parataxis discourse vocative dep list orphan dislocated reparandum")
_CONTENT = words("obj ccomp xcomp iobj cop")  # a verb that has one of these says something
# What a part is worth: how soon it may go.
_MUST, _COLOUR, _OWN, _MORE, _BESIDE, _WHICH, _ASIDE, _LOOSEST = range(8)
_MOVED = words("obj iobj obl advmod xcomp nsubj")  # what a German clause may begin with
_OPENS = words(", ( [ : ; - – —")
_PLURAL = words("people police they we men women children many both all")
_BE, _WERE, _HAVE = words("is are am 's 're 'm"), words("was were"), words("has have 've 's")
_MODAL = words("will would can could may might must should shall 'll")


@dataclass(slots=True)
class _Draft:
    words: list[int]
    slot: Slot
    rank: int
    within: int
    aside: bool = False


@dataclass(slots=True)
class Teller:
    """One clause while its parts are gathered. ``taken`` are words told elsewhere or not at all."""

    tree: Tree
    dated: Sequence[bool]
    verbs: frozenset[int]  # the words that head a clause
    taken: set[int] = field(default_factory=set)
    drafts: list[_Draft] = field(default_factory=list)

    def start(self, slot: Slot, rank: int = 0, within: int = -1) -> int:
        self.drafts.append(_Draft([], slot, rank, within))
        return len(self.drafts) - 1

    def gather(self, node: int, part: int, *, top: bool = False) -> None:
        """The word and all that hangs on it, into its part or into parts that hang in that."""
        tree, draft = self.tree, self.drafts[part]
        self.taken.add(node)
        draft.words.append(node)
        joined, closed = -1, False  # conjuncts go together, up to the one with "and"
        for child in sorted(tree.children[node]):
            if child in self.taken:
                continue
            rank = self._rank(node, child, top=top, slot=draft.slot)
            if rank is None:
                continue
            if rank == 0:
                ahead = top and tree.words.verb_second and self._is_fronted(node, child)
                moved = ahead and tree.relation[child] in _MOVED
                self.gather(child, self.start(Slot.FRONTED, 0, part) if moved else part)
                continue
            if tree.relation[child] == "conj" and joined >= 0 and not closed:
                closed = tree.holds(child, "cc")
                self.gather(child, joined)
                continue
            slot = draft.slot
            if top and slot is Slot.VERB:
                slot = self._slot(node, child)
            own = self.start(slot, rank, part)
            self.drafts[own].aside = self._is_aside(child)
            if tree.relation[child] == "conj":
                self.drafts[own].rank = max(rank, _BESIDE) if closed else rank
                joined, closed = own, tree.holds(child, "cc")
            self.gather(child, own)

    def _slot(self, node: int, child: int) -> Slot:
        """Of what hangs on the verb and may go: behind it, or where it stands before it."""
        if child > node:
            return Slot.REST
        if self.tree.relation[child] != "obl" or not self._is_fronted(node, child):
            return Slot.VERB
        return Slot.REST if self.tree.words.subject_first else Slot.FRONTED

    def _is_fronted(self, node: int, child: int) -> bool:
        """Stands at the head of its clause, where the subject of a plain one stands."""
        tree, words = self.tree, self.tree.words
        if words.subject_first:
            return child < node
        if words.tenseless:
            return False  # Chinese has it before the verb, wherever the subject stands
        subjects = list(tree.subjects(node))
        if not words.verb_second:
            return child < node and (not subjects or child < subjects[0])
        verbs = [node, *tree.hanging(node, "aux", "cop")]
        finite = min((i for i in verbs if tree.tokens[i].form == "Fin"), default=node)
        return child < finite and bool(subjects) and subjects[0] > finite

    def _rank(self, node: int, child: int, *, top: bool, slot: Slot) -> int | None:
        tree = self.tree
        base, full = tree.relation[child], tree.tokens[child].relation
        if base in _LOOSE:
            return None
        if self.dated[child]:
            return _MUST if base == "amod" and tree.low[child] in tree.words.lasting else None
        if base != "case" and self._opens(child) in ("(", "["):
            return None
        if child < node and base in ("amod", "compound"):
            return self._before(node, child, slot)
        if base == "amod":
            return self._before(node, child, slot) if tree.words.adjective_follows else _BESIDE
        if base == "ccomp" and top and child < node:
            return None  # a sentence that the tree hangs on the next
        if base == "obj" and self._opens(child) in _OPENS and child > node + 1:
            first = next(tree.hanging(node, "obj"))
            return _MUST if first == child else _BESIDE  # "filed a suit, the third in a year"
        if base in _BOUND or full in ("nmod:poss", "nmod:desc"):
            return _MUST
        if base in ("acl", "advcl") and self._tells_otherwise(child):
            return None
        aside = self._opens(child) in _OPENS
        if base == "nmod" and child < node and not tree.words.subject_first:
            return _MUST  # "Roms Bürgermeister"
        if base == "nmod":
            return _BESIDE if aside else self._holding(node, child)
        if base == "appos":
            return self._apposition(child, aside=aside)
        if base == "conj":
            return self._joined(node, child, top=top, slot=slot)
        if base == "acl":
            return self._description(node, child, aside=aside)
        if base == "advcl":
            return self._adverbial(node, child, aside=aside)
        if base == "advmod":
            return self._adverb(node, child, top=top)
        if base == "obl":
            return self._oblique(node, child, top=top)
        return _MORE

    def _before(self, node: int, child: int, slot: Slot) -> int:
        """An adjective or a noun before its noun: part of a name, or colour."""
        named = self.tree.tokens[node].pos in ("PROPN", "NUM") or self._capital(child)
        needed = named or slot is Slot.SUBJECT or self.tree.low[child] in self.tree.words.telling
        return _MUST if needed else _COLOUR

    def _holding(self, node: int, child: int) -> int:
        """ "dozens of firms", "Memorandum of Understanding", "the end of the talks", "in Rome"."""
        tree = self.tree
        if (
            tree.low[node] in tree.words.turns
            and tree.holds(node, "case")
            and not tree.holds(node, "det")
        ):
            return _MUST  # "in response to"
        bare = tree.words.genitive and not tree.holds(child, "case")
        if not bare and not tree.has(child, "case", tree.words.of):
            return _MORE
        counts = tree.low[node] in tree.words.counts or tree.tokens[node].pos in (
            "PRON",
            "DET",
            "NUM",
            "ADJ",
        )
        name = self._capital(node) and self._capital(child)
        return _MUST if counts or name else _OWN

    def _apposition(self, child: int, *, aside: bool) -> int | None:
        if not aside:
            return _MUST
        return _BESIDE

    def _joined(self, node: int, child: int, *, top: bool, slot: Slot) -> int | None:
        tree = self.tree
        if child not in self.verbs:
            if top and tree.tokens[child].pos in ("NOUN", "PROPN", "PRON"):
                return None  # "Berg was held in May and Dahl in June"
            inside = tree.relation[node] in ("compound", "amod", "flat")
            if inside and self._capital(node) and self._capital(child):
                return _MUST  # "the Food and Drug Office"
            if slot is Slot.SUBJECT:
                return _COLOUR
            return _MORE
        if not top:
            return _ASIDE
        shared = next((c for c in tree.hanging(node, "obj") if c > child), None)
        alone = shared is not None and not tree.holds(child, "obj", "nsubj", "aux")
        return _MUST if alone else None  # "killed or jailed the men" are told together

    def _description(self, node: int, child: int, *, aside: bool) -> int:
        tree = self.tree
        if tree.tokens[child].relation == "acl:relcl":
            if not aside and (
                tree.tokens[node].pos in ("PRON", "DET") or tree.low[node] in tree.words.spans
            ):
                return _MUST  # "those who left", "in the weeks since he left"
            return _LOOSEST if aside else _WHICH
        if tree.has(child, "mark", tree.words.to) or tree.has(
            child, "mark", tree.words.that | tree.words.of
        ):
            return _OWN
        return _LOOSEST if aside else _BESIDE

    def _tells_otherwise(self, child: int) -> bool:
        """A clause with a date of its own is another event; without it, it may say nothing:
        "starting in May"."""
        tree = self.tree
        under = tree.under(child)
        if tree.low[child] in tree.words.starting and len(under) == 1:
            return True
        if not any(self.dated[i] for i in under):
            return False
        said = any(
            not self.dated[i] and tree.tokens[i].pos in _CONTENT_POS for i in under if i != child
        )
        if not said and not tree.has(child, "mark", tree.words.to):
            return True  # "hired in 2015"
        own = tree.tokens[child].form == "Fin" or tree.holds(child, "aux", "cop")
        infinitive = tree.has(child, "mark", tree.words.to)
        return (own and not infinitive) or tree.low[child] in tree.words.starting

    def _adverbial(self, node: int, child: int, *, aside: bool) -> int | None:
        tree = self.tree
        if child < node:
            return _OWN if tree.words.tenseless else None  # Chinese: "在华沙", "乘船"
        if tree.has(child, "mark", tree.words.if_):
            return _MORE
        if aside:
            return _ASIDE
        bound = tree.words.to if tree.tokens[node].pos == "VERB" else tree.words.to | tree.words.in_
        return _OWN if tree.has(child, "mark", bound | tree.words.of | tree.words.on) else _BESIDE

    def _adverb(self, node: int, child: int, *, top: bool) -> int | None:
        tree, low = self.tree, self.tree.low[child]
        if low in tree.words.needed or (low in tree.words.asking and not top):
            return _MUST
        if top and low in tree.words.links:
            return None
        plain = tree.words.subject_first or tree.words.verb_second
        if top and not plain and self._is_fronted(node, child):
            return None
        acts = node in self.verbs and tree.tokens[node].pos in ("VERB", "AUX")
        return _MUST if child < node and not acts else _BESIDE

    def _oblique(self, node: int, child: int, *, top: bool) -> int | None:
        tree = self.tree
        if _cites(tree, child):
            return None
        if node in self.verbs and self._is_fronted(node, child):
            if not top:
                asked = any(tree.low[i] in tree.words.asking for i in tree.under(child))
                return _MUST if asked else _BESIDE
            there = tree.tokens[child].pos == "PROPN" and tree.has(child, "case", tree.words.places)
            return _ASIDE if there else None
        if tree.low[child] in tree.words.turns and not tree.holds(child, "det", "nmod"):
            return None  # "in response", without to what
        if self._opens(child) in _OPENS:
            return _LOOSEST if tree.tokens[child].pos == "PRON" else _BESIDE
        if tree.has(child, "case", tree.words.as_):
            return _OWN
        if tree.tokens[child].relation == "obl:unmarked":
            return _OWN
        others = (c for c in tree.hanging(node, "obl") if not self.dated[c])
        first = next((c for c in others if not self._is_fronted(node, c)), None)
        return _MORE if first != child or tree.holds(node, *_CONTENT) else _OWN

    def _opens(self, child: int) -> str:
        """What stands before all that hangs on the word; nothing where it closes an aside."""
        tree = self.tree
        first = min(i for i in tree.under(child) if tree.relation[i] != "punct")
        before = tree.low[first - 1] if first > 0 else ""
        always = tree.relation[child] in ("appos", "acl", "advcl")
        return "" if before == "," and not always and self._closes(first - 1) else before

    def _closes(self, comma: int) -> bool:
        """The comma ends what another began: "Berg, the minister, in Rome"."""
        tree, at = self.tree, comma - 1
        while at >= 0:
            if tree.relation[at] in ("appos", "acl", "parataxis", "advcl"):
                under = [i for i in tree.under(at) if tree.relation[i] != "punct"]
                if max(under) == comma - 1 and min(under) > 0:
                    return tree.low[min(under) - 1] == ","
            at = tree.head(at) if tree.head(at) < at else -1
        return False

    def _is_aside(self, child: int) -> bool:
        """Commas part it from its sentence wherever it stands: a name beside a name, a relative
        clause, a participle."""
        tree, base = self.tree, self.tree.relation[child]
        participle = base == "advcl" and tree.tokens[child].form in ("Ger", "Part")
        bare = base == "obl" and not tree.holds(child, "case")
        if base not in ("appos", "acl", "obj") and not participle and not bare:
            return False
        return self._opens(child) in _OPENS

    def _capital(self, index: int) -> bool:
        """Written as a name: "Office", "iPod"."""
        word = self.tree.tokens[index].span.of(self.tree.text)
        return word != word.lower()

    def parts(self) -> tuple[Part, ...]:
        tokens = self.tree.tokens
        return tuple(
            Part(tuple(tokens[i].span for i in sorted(d.words)), d.slot, d.rank, d.within, d.aside)
            for d in self.drafts
        )


def finite(tree: Tree, verb: int, helpers: Sequence[int], shared: Sequence[int], sg: bool) -> str:
    """The verb of a clause as a sentence of its own has it; empty where it stands so already.

    ``shared`` are the helping verbs of the verb before that it is joined to.
    """
    low, token = tree.low[verb], tree.tokens[verb]
    if helpers:
        if [tree.low[i] for i in helpers] == ["be"] and token.form == "Part":
            return f"to be {low}"  # "that he be dismissed"
        having = [tree.low[i] for i in helpers] == ["having"]
        return past_form(low) if having else ""
    if shared:
        return " ".join([*(tree.tokens[i].span.of(tree.text) for i in shared), low])
    if token.form != "Part" or token.tense != "Past":
        return ""
    if is_asked_for(tree, verb):
        return f"to be {low}"
    if token.voice == "Pass" or tree.relation[verb] in ("acl", "advcl"):
        return f"{'was' if sg else 'were'} {low}"
    return ""


_WANTS, _CAUSES = words("want need wish prefer require"), words("get have like")


def is_asked_for(tree: Tree, verb: int) -> bool:
    """ "I want the crates moved", "please get the keys copied": it is not done yet."""
    hung = tree.relation[verb] == "acl"  # as the tree may have it, on the thing
    led = tree.tokens[verb].head if hung else verb
    if tree.relation[led] not in (("obj",) if hung else ("xcomp", "ccomp")):
        return False
    asks = tree.tokens[led].head
    if hung and tree.tokens[asks].tense == "Past":
        return False
    bids = tree.tokens[asks].mood == "Imp" or tree.tokens[asks].form == "Inf"
    return tree.lemma(asks) in (_WANTS | _CAUSES if bids else _WANTS)


def active(tree: Tree, verb: int, helpers: Sequence[int], sg: bool) -> str:
    """A passive verb as its doer does it: "has been sold" -> "has sold"; empty where it cannot.

    ``sg`` is true of one doer.
    """
    low = tree.low[verb]
    lows = [tree.low[i] for i in helpers]
    if not lows or lows in (["was"], ["were"]):
        return past_form(low)
    if len(lows) == 1:
        return present_form(low, one=sg) if lows[0] in _BE else ""
    *before, last = lows
    if last == "been" and len(before) == 1:
        if before[0] == "had":
            return f"had {low}"
        return f"{'has' if sg else 'have'} {low}" if before[0] in _HAVE else ""
    if last == "be" and len(before) == 1 and before[0] in _MODAL:
        return f"{before[0]} {verb_lemma(low)}"
    return ""


def is_one(tree: Tree, noun: int) -> bool:
    """Whether a noun is in the singular, as far as its form tells."""
    low = tree.low[noun]
    if tree.holds(noun, "conj") or low in _PLURAL:
        return False
    return tree.tokens[noun].pos != "NOUN" or not low.endswith("s") or low.endswith(("ss", "is"))


def is_doer(tree: Tree, noun: int) -> bool:
    """Whether what stands after "by" can have done it: "by the court", not "by 16 percent"."""
    if not tree.words.inflects:
        return tree.tokens[noun].pos in ("NOUN", "PROPN", "PRON")
    if tree.low[noun] in tree.words.never_doers or tree.tokens[noun].pos not in (
        "NOUN",
        "PROPN",
        "PRON",
    ):
        return False
    if tree.tokens[noun].pos == "NOUN" and is_one(tree, noun):
        marked = tree.holds(noun, "det", "nmod", "amod", "compound")
        return marked or tree.tokens[noun].relation == "obl:agent"
    return not (tree.holds(noun, "nummod") and tree.low[noun].endswith(("points", "times", "%")))


def _cites(tree: Tree, noun: int) -> bool:
    """Who says so stands there: "according to the mayor"."""
    cases = list(tree.hanging(noun, "case"))
    cited = tree.words.according
    return any(tuple(tree.low[i : i + len(one)]) == one for i in cases for one in cited)


def stops(tree: Tree) -> tuple[int, ...]:
    """The places behind which a sentence may be cut: no word before them waits for one behind."""
    size = len(tree.tokens)
    opened = [0] * (size + 1)  # how many more words begin to wait than cease to
    for at in range(size):
        head, base = tree.head(at), tree.relation[at]
        if head > at and base not in ("punct", "advcl", "ccomp", "parataxis"):
            opened[at] += 1
            opened[head] -= 1
        elif 0 <= head < at and base in _BOUND:
            opened[head] += 1
            opened[at] -= 1
    found, waiting = list[int](), 0
    for at, token in enumerate(tree.tokens):
        waiting += opened[at]
        if not waiting and tree.relation[at] != "punct":
            found.append(token.span.end)
    return tuple(found)


_CONTENT_POS = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "ADV", "VERB", "NUM"})
