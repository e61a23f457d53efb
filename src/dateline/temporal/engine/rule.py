"""What a rule about time is, and how it meets a text.

A text is cut into pieces (words, figures, signs, spaces) and every piece becomes one
character: its code. Pieces that no table of the language knows share one code. A rule
is written as a shape, compiled to a regular expression over codes, and tried only
where a piece that speaks of time stands near. So most of a text is passed over at the
speed of a dictionary, and no shape can run away: none repeats without a bound.

A shape reads like the phrase it stands for::

    the? <ordinal> week of [<month>,? <year4>]

``word`` is that word, ``<class>`` a word of a table or a piece made of others, whose
value goes to the function that reads the phrase; ``<name=class>`` gives it another
name, ``{class}`` gives no value. ``?`` makes the one before it optional, ``(a|b)`` is
a choice, ``_`` stands for a space or a hyphen, ``~`` for a space or nothing, ``--`` for
a dash with or without spaces around it, and things written together stand together in
the text. ``[ ]`` marks the words that are the mention, twice where a phrase tells two;
without marks it is the whole phrase. A shape may hold one phrase of the language's
``phrases`` as a slot, at its top level and not optional.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, partial
from itertools import accumulate, count, repeat
from typing import Any

from dateline.core.text import CHINESE_SIGNS

# --- Pieces of text ---------------------------------------------------------------------

_PIECE = re.compile(r"[^\W\d_]+|\d+| {0,3}\n {0,8}| {1,3}|[^\w]|_")
_CJK_PIECE = re.compile(
    rf"[{CHINESE_SIGNS}]|[^\W\d_{CHINESE_SIGNS}]+|\d+| {{0,3}}\n {{0,8}}| {{1,3}}|[^\w]|_"
)
_SAME_SIGN = {"–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "’": "'", "‘": "'", "`": "'"}
_PLAIN = str.maketrans(_SAME_SIGN)
_SPACES = ("\t", "\xa0", "\u202f", "\u2009", "\r")
_BLANK = " "  # a piece: never an empty line, so that a phrase stays in its paragraph
_BLANKS = (
    *(" " * size for size in range(1, 4)),
    *(" " * before + "\n" + " " * after for before in range(4) for after in range(9)),
)
_OTHER = "x"
_TAKEN = {_OTHER, _BLANK}
_APOSTROPHE = "'"
_OTHER_DIGIT = re.compile(r"[^\D0-9]")  # ٢٠٢١, २०२१, ２０２１
_SIGNS = (".", "-", "/", ":", _APOSTROPHE)  # signs the machine itself looks at


def normal(words: str) -> str:
    """How tables spell what texts write: small letters, one space, plain signs.

    >>> normal("New\\n Year’s  Eve"), normal("Sept.")
    ("new year's eve", 'sept')
    """
    return " ".join(words.translate(_PLAIN).lower().split()).rstrip(".")


FIGURES: Mapping[str, tuple[str, Callable[[int], bool]]] = {
    "year4": ("4", lambda value: 1000 <= value <= 2999),
    "far_year": ("4", lambda value: value >= 3000),
    "year3": ("34", lambda value: 1 <= value <= 2999),
    "yy": ("2", lambda value: True),
    "day": ("12", lambda value: 1 <= value <= 31),
    "month_figure": ("12", lambda value: 1 <= value <= 12),
    "hour": ("12", lambda value: value <= 24),
    "sixty": ("2", lambda value: value <= 59),
    "hhmm": ("4", lambda value: value < 2400 and value % 100 < 60),
    "early": ("4", lambda value: value < 1000 and value % 100 < 60),
    "figure": ("1234", lambda value: True),
    "three": ("3", lambda value: True),
    "digit": ("1", lambda value: value > 0),
    "one_figure": ("1", lambda value: True),
}
"""Classes of figures that every language has: how many digits one may have, and which values. A
figure may be in several."""

SIGNS: Mapping[str, str] = {"opening": "([", "closing": ")]"}
"""Classes of signs that mean something in a shape, and so have a name there."""


# --- What a language brings -------------------------------------------------------------


@dataclass(frozen=True)
class Words:
    """A table of words with their values; a key may be a shape ("new year's eve", "sept.?").

    A rule that needs a word of an empty table is passed over.

    ``cased`` words count only as the table writes them ("May", "Sun"). Words that are
    ``signals`` make the machine look for phrases around them.
    """

    table: Mapping[str, Any]
    signals: bool = False
    cased: bool = False


@dataclass(frozen=True)
class Piece:
    """A part of phrases made of words and figures, and how its words become a value."""

    shape: str
    read: Callable[[str], Any]


@dataclass(frozen=True)
class Around:
    """The words of a match and what stands beside it, for rules that must look."""

    text: str
    start: int
    end: int

    @cached_property
    def words(self) -> str:
        return self.text[self.start : self.end]

    @cached_property
    def before(self) -> str:
        """Up to 40 characters of the same line."""
        return self.text[max(0, self.start - 40) : self.start].rpartition("\n\n")[2]

    @cached_property
    def after(self) -> str:
        return self.text[self.end : self.end + 40].partition("\n\n")[0]

    def follows(self, pattern: re.Pattern[str], reach: int) -> bool:
        """Whether a pattern that ends at the match is found in the few characters before it."""
        return pattern.search(self.before, max(0, len(self.before) - reach)) is not None


@dataclass(frozen=True)
class Rule:
    """A shape, the function that reads its named classes, and where it does not hold.

    ``read`` gives one meaning for each mention the shape marks, or none where the words
    are no date after all; ValueError says the same ("31 February"). Where ``closed`` holds, the
    words belong to something else (a title, a name), and no shorter date is looked for in them.
    """

    name: str
    shape: str
    read: Callable[..., Any]
    unless: Callable[[Around], bool] | None = None
    closed: Callable[[Around], bool] | None = None


Phrases = Sequence[Rule]
"""A kind of phrase that others may contain ("the end of <a_month>"): its value is a meaning."""


@dataclass(frozen=True, slots=True)
class Found:
    """A mention as recognised: where it stands and what it means, not yet resolved."""

    start: int
    end: int
    meaning: Any
    rule: str
    phrase: tuple[int, int]  # the whole match

    def shifted(self, by: int) -> Found:
        first, last = self.phrase
        return replace(
            self, start=self.start + by, end=self.end + by, phrase=(first + by, last + by)
        )


@dataclass
class Tally:
    """How often a rule was tried, for tests of the cost."""

    tries: int = 0


# --- Shapes -----------------------------------------------------------------------------

_TOKEN = re.compile(
    r"(?P<space>\s+)|(?P<dash>--)|(?P<slot><(?:\w+=)?\w+>)|(?P<plain>\{\w+\})|(?P<word>[^\W\d_]+|\d+)"
    r"|(?P<sign>[?()|\[\]_~])|(?P<mark>[^\w\s])"
)


@dataclass(frozen=True)
class _Node:
    """``kind``: word, member, class, slot, open, close, join, loose, dash, seq, any or never.

    ``blank`` says whether a space stands before it.
    """

    kind: str
    text: str = ""
    parts: tuple[_Node, ...] = ()
    blank: bool = False
    optional: bool = False


_NEVER = _Node("never")  # a table without words


def _parse(shape: str) -> _Node:
    tokens = list(_TOKEN.finditer(shape.strip()))
    if sum(len(m[0]) for m in tokens) != len(shape.strip()):
        raise ValueError(f"not a shape: {shape!r}")
    node, rest = _parse_any(tokens, 0)
    if rest != len(tokens):
        raise ValueError(f"brackets do not match: {shape!r}")
    return node


def _parse_apart(shape: str) -> _Node:
    """A shape of ideographs: each is a piece of its own, as in the text."""
    return _parse(re.sub(rf"([{CHINESE_SIGNS}])(?=[{CHINESE_SIGNS}])", r"(\1)", shape))


def _parse_any(tokens: Sequence[re.Match[str]], at: int) -> tuple[_Node, int]:
    ways = []
    while True:
        way, at = _parse_seq(tokens, at)
        ways.append(way)
        if at == len(tokens) or tokens[at][0] != "|":
            return (ways[0] if len(ways) == 1 else _Node("any", parts=tuple(ways))), at
        at += 1


def _parse_seq(tokens: Sequence[re.Match[str]], at: int) -> tuple[_Node, int]:
    parts: list[_Node] = []
    blank = False
    while at < len(tokens) and tokens[at][0] not in ("|", ")"):
        token = tokens[at]
        at += 1
        if token["space"]:
            blank = bool(parts)
        elif token[0] == "?":
            last = parts.pop()
            parts.append(_Node(last.kind, last.text, last.parts, last.blank, True))
        elif token[0] == "(":
            inner, at = _parse_any(tokens, at)
            at += 1  # the closing bracket
            parts.append(_Node("seq", parts=(inner,), blank=blank))
            blank = False
        else:
            parts.append(_leaf(token, blank))
            blank = False
    return _Node("seq", parts=tuple(parts)), at


def _leaf(token: re.Match[str], blank: bool) -> _Node:
    if token["slot"]:
        return _Node("slot", token[0][1:-1], blank=blank)
    if token["plain"]:
        return _Node("class", token[0][1:-1], blank=blank)
    if token[0] in ("_", "~", "--"):
        return _Node({"_": "join", "~": "loose", "--": "dash"}[token[0]])
    if token[0] in "[]":
        return _Node("open" if token[0] == "[" else "close", blank=blank)
    return _Node("word", token[0], blank=blank)


# --- A language compiled ----------------------------------------------------------------


@dataclass
class Grammar:
    """Words, pieces, phrases and rules of one language, made ready to meet texts.

    Figures alone are looked at only where they have the shape of a year, a date or a time
    ("1998", "3/4/2021", "10:30"); everything else needs a word that signals.
    """

    words: Mapping[str, Words]
    pieces: Mapping[str, Piece]
    phrases: Mapping[str, Phrases]
    rules: Sequence[Rule]
    ideographs: bool = False
    _codes: dict[str, str] = field(default_factory=dict, init=False)
    _members: dict[str, set[str]] = field(default_factory=dict, init=False)
    _nodes: dict[str, _Node] = field(default_factory=dict, init=False)
    _readers: dict[str, Callable[[str], Any]] = field(default_factory=dict, init=False)
    _inner: dict[str, dict[str, _Choices]] = field(default_factory=dict, init=False)
    _by_first: dict[str, _Choices] = field(default_factory=dict, init=False)
    _by_pair: dict[tuple[str, str, str], list[_Choice]] = field(default_factory=dict, init=False)
    _begun: dict[str, _Begin] = field(default_factory=dict, init=False)
    _signal: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        parse = _parse_apart if self.ideographs else _parse
        tables = {
            name: {key: parse(key) for key in words.table} for name, words in self.words.items()
        }
        pieces = {name: parse(piece.shape) for name, piece in self.pieces.items()}
        shapes = [parse(rule.shape) for rule in self.rules]
        inner = {n: [parse(r.shape) for r in rules] for n, rules in self.phrases.items()}
        every = [*pieces.values(), *shapes, *(shape for each in inner.values() for shape in each)]
        groups = self._groups_of_pieces(tables, every)
        self._give_codes(groups)
        for name, nodes in tables.items():
            self._nodes[name] = self._table_node(name, nodes)
            self._readers[name] = _table_reader(self.words[name].table)
        self._nodes |= pieces
        for name in pieces:
            self._readers[name] = self.pieces[name].read
        for name in FIGURES:
            self._nodes[name] = _Node("member", name)
            self._readers[name] = int
        for name in SIGNS:
            self._nodes[name] = _Node("member", name)
            self._readers[name] = str
        signals = (
            {
                code
                for name, words in self.words.items()
                if words.signals
                for key, node in tables[name].items()
                for code in self._signals(name, key, node)
            }
            | self._members["year4"]
            | self._members["early"]
        )
        for name, ways in inner.items():
            self._nodes[name] = _Node("any", parts=tuple(ways))
        short = f"{_charset(self._members_of_signs(_APOSTROPHE))}{_charset(self._members['yy'])}"
        letters = {self._codes[piece] for piece in self._codes if piece.isalpha()}  # 3rd, 10am
        figure, sign = _charset(self._members["figure"]), _charset(self._members_of_signs("/.-:"))
        self._signal = re.compile(
            f"{_charset(signals | self._members['three'])}"
            f"|{figure}{sign}{figure}(?={sign}{figure})|{figure}"
            f"{_charset(self._members_of_signs(':/'))}{figure}|{figure}{_charset(letters)}"
            f"|{short}"
        )
        for name, ways in inner.items():
            self._inner[name] = self._compile(self.phrases[name], ways)
        self._by_first = self._compile(self.rules, shapes)

    # Codes: pieces that belong to the same classes share one.

    def _groups_of_pieces(
        self, tables: Mapping[str, Mapping[str, _Node]], shapes: Sequence[_Node]
    ) -> dict[str, frozenset[str]]:
        """Each piece of text, as texts may write it, with the classes it belongs to."""
        groups: dict[str, set[str]] = {}
        for name, nodes in tables.items():
            for key, node in nodes.items():
                cased = self.words[name].cased
                if _single(node):
                    dotted = key.endswith(".?")
                    for form in _forms(key.rstrip("?."), cased):
                        groups.setdefault(form, set()).add(f"{name}." if dotted else name)
                else:
                    shapes = [*shapes, node]
        for word in {*_SIGNS, *(word for shape in shapes for word in _literals(shape))}:
            for form in _forms(word, cased=False):
                groups.setdefault(form, set()).add(f"={word.lower()}")
        for name, signs in SIGNS.items():
            for sign in signs:
                groups.setdefault(sign, set()).add(name)
        figures, none = _figures(), frozenset[str]()
        named = {piece: figures.get(piece, none) | own for piece, own in groups.items()}
        return {**figures, **named}

    def _give_codes(self, groups: Mapping[str, frozenset[str]]) -> None:
        signatures: dict[frozenset[str], str] = {}
        fresh = (chr(n) for n in count(0) if chr(n) not in _TAKEN)  # low ones compile fast
        for piece, classes in groups.items():
            code = signatures.get(classes)
            if code is None:
                code = signatures[classes] = next(fresh)
                for name in classes:
                    self._members.setdefault(name, set()).add(code)
            self._codes[piece] = code
        for sign, plain in _SAME_SIGN.items():
            if plain in self._codes:
                self._codes[sign] = self._codes[plain]
        self._codes |= dict.fromkeys(_BLANKS, _BLANK)

    def _members_of_signs(self, signs: str) -> set[str]:
        return {code for sign in signs for code in self._members.get(f"={sign}", ())}

    def _table_node(self, name: str, nodes: Mapping[str, _Node]) -> _Node:
        """A table as a choice: its single words by class, the rest spelled out."""
        ways = [node for node in nodes.values() if not _single(node)]
        ways.sort(key=lambda node: -len(node.parts))
        if name in self._members:
            ways.append(_Node("member", name))
        if f"{name}." in self._members:
            ways.append(_Node("member", f"{name}."))
        return _Node("any", parts=tuple(ways)) if ways else _NEVER

    def _signals(self, name: str, key: str, node: _Node) -> set[str]:
        """The codes by which a word of a table is noticed: of several words, the last."""
        if _single(node):
            return {self._codes[form] for form in _forms(key.rstrip("?."), self.words[name].cased)}
        words = [word for word in _literals(node) if word.isalpha()]
        last = next((word for word in reversed(words) if len(word) > 2), words[-1])
        return self._members[f"={last.lower()}"]

    # Shapes as regular expressions over codes.

    def _compile(self, rules: Sequence[Rule], shapes: Sequence[_Node]) -> dict[str, _Choices]:
        """The rules made ready, by the codes they can begin with."""
        by_first: dict[str, _Choices] = {}
        for order, (rule, shape) in enumerate(zip(rules, shapes, strict=True)):
            if not self._can_match(shape):
                continue
            begin = self._begins(shape)
            if begin.empty:
                raise ValueError(f"the rule {rule.name!r} matches nothing at all")
            second = None if begin.one else frozenset(begin.second)
            made = cache(partial(self._compiled, rule, shape, order))
            for code in begin.first:
                by_first.setdefault(code, []).append((second, made))
        return by_first

    def reads(self, shape: str) -> bool:
        """Whether a shape can match at all: every class it needs has words."""
        return self._can_match((_parse_apart if self.ideographs else _parse)(shape))

    def _can_match(self, node: _Node) -> bool:
        match node.kind:
            case "never":
                return False
            case "class" | "slot":
                return self._can_match(self._nodes[node.text.rpartition("=")[2]])
            case "seq":
                return all(part.optional or self._can_match(part) for part in node.parts)
            case "any":
                return any(self._can_match(part) for part in node.parts)
            case _:
                return True

    def _compiled(self, rule: Rule, shape: _Node, order: int) -> _Compiled:
        """A shape in one pattern, or in two around the phrase that stands in it."""
        slots: list[tuple[str, str, str]] = []
        marks = [0, 0]
        hole = next((n for n, part in enumerate(shape.parts) if self._is_phrase(part)), None)
        if hole is None:
            pattern = re.compile(self._regex(shape, slots, marks))
            return _Compiled(rule, order, pattern, tuple(slots), marks[0])
        name, _, kind = shape.parts[hole].text.rpartition("=")
        empty = _Node("hole", blank=shape.parts[hole].blank)
        before, after = (*shape.parts[:hole], empty), shape.parts[hole + 1 :]
        head = re.compile(self._sequence(before, slots, marks))
        of_head = len(slots)
        tail = self._sequence(after, slots, marks, leading=False)
        return _Compiled(
            rule,
            order,
            head,
            tuple(slots[:of_head]),
            marks[0],
            name or kind,
            kind,
            re.compile(tail) if tail else None,
            tuple(slots[of_head:]),
        )

    def _is_phrase(self, node: _Node) -> bool:
        return node.kind == "slot" and node.text.rpartition("=")[2] in self.phrases

    def _regex(self, node: _Node, slots: list[tuple[str, str, str]], marks: list[int]) -> str:
        match node.kind:
            case "word":
                return _charset(self._members[f"={node.text.lower()}"])
            case "member":
                dot = f"(?:{_charset(self._members['=.'])})?" if node.text.endswith(".") else ""
                return _charset(self._members[node.text]) + dot
            case "class":
                return f"(?:{self._regex(self._nodes[node.text], slots, marks)})"
            case "slot":
                name, _, kind = node.text.rpartition("=")
                name = name or kind
                group = f"slot_{len(slots)}"  # one name may stand in several branches of a choice
                slots.append((group, name, kind))
                return f"(?P<{group}>{self._regex(self._nodes[kind], slots, marks)})"
            case "join":
                return f"(?:{_BLANK}|{_charset(self._members['=-'])})"
            case "loose":
                return f"{_BLANK}?"
            case "dash":
                return f"{_BLANK}?{_charset(self._members['=-'])}{{1,2}}{_BLANK}?"
            case "hole":
                return ""
            case "open" | "close":
                which = node.kind == "close"
                marks[which] += 1
                return f"(?P<{node.kind}_{marks[which]}>)"
            case "never":
                return "(?!)"
            case "any":
                return "|".join(self._regex(part, slots, marks) for part in node.parts)
            case _:
                return self._sequence(node.parts, slots, marks)

    def _sequence(
        self,
        parts: Sequence[_Node],
        slots: list[tuple[str, str, str]],
        marks: list[int],
        leading: bool = True,
    ) -> str:
        """Optional parts take a blank with them: at the front the one after, else the one before.

        ``leading`` is true while nothing but optional parts and marks has been seen.
        """
        out = ""
        absorbed = False
        for index, part in enumerate(parts):
            body = self._regex(part, slots, marks)
            if part.kind in ("seq", "any"):
                body = f"(?:{body})"
            following = next((p for p in parts[index + 1 :] if p.kind != "close"), None)
            blank = _BLANK if part.blank and not absorbed else ""
            absorbed = False
            if part.kind in ("open", "close"):
                out += blank + body
                leading = leading or part.kind == "open"
            elif part.optional and leading and following is not None:
                after = _BLANK if following.blank else ""
                out += f"(?:{body}{after})?"
                absorbed = True
            elif part.optional:
                out += f"(?:{blank}{body})?"
            else:
                out += blank + body
                leading = False
        return out

    def _begins(self, node: _Node) -> _Begin:
        """What a shape can begin with: used to pass over rules that cannot match."""
        begin = self._begins_always(node)
        return _Begin(begin.first, begin.second, True, begin.one) if node.optional else begin

    def _begins_always(self, node: _Node) -> _Begin:
        match node.kind:
            case "word":
                return _Begin(self._members[f"={node.text.lower()}"])
            case "member":
                dot = self._members["=."] if node.text.endswith(".") else set()
                return _Begin(self._members[node.text], dot)
            case "class" | "slot":
                name = node.text.rpartition("=")[2]
                if name not in self._begun:
                    self._begun[name] = self._begins(self._nodes[name])
                return self._begun[name]
            case "join":
                return _Begin(self._members["=-"], empty=True)
            case "dash":
                return _Begin(self._members["=-"], self._members["=-"])
            case "never":
                return _Begin(set(), one=False)
            case "any":
                return _either([self._begins(part) for part in node.parts])
            case "seq":
                begin = _NOTHING
                for part in node.parts:
                    begin = _then(begin, self._begins(part))
                return begin
            case _:
                return _NOTHING

    def patterns(self) -> list[str]:
        """The regular expressions behind all shapes, for who wants to see that they are bounded."""
        compiled = {
            made()
            for by_first in (self._by_first, *self._inner.values())
            for choices in by_first.values()
            for _, made in choices
        }
        heads = [rule.head.pattern for rule in compiled]
        return heads + [rule.tail.pattern for rule in compiled if rule.tail is not None]

    # Meeting a text.

    def recognise(self, text: str, tally: Tally | None = None) -> list[Found]:
        """Every phrase the rules know, left to right, the longest where several begin."""
        text = _OTHER_DIGIT.sub(lambda digit: str(int(digit[0])), text)
        plain = text
        for space in _SPACES:
            plain = plain.replace(space, " ")
        pieces = (_CJK_PIECE if self.ideographs else _PIECE).findall(plain)
        code = "".join(map(self._codes.get, pieces, repeat(_OTHER)))
        signals = [m.start() for m in self._signal.finditer(code)]
        if not signals:
            return []
        place = _Coded(text, code, [0, *accumulate(map(len, pieces))])
        found: list[Found] = []
        by_first = self._by_first
        free = 0  # pieces before this one have been tried or taken
        for signal in signals:
            if signal < free:
                continue
            at = _run_start(code, signal, free)
            while at <= signal:
                end = self._try_at(place, at, found, tally) if code[at] in by_first else 0
                at = end or at + 1
            free = at
        return found

    def _try_at(self, place: _Coded, at: int, found: list[Found], tally: Tally | None) -> int:
        """Take the best phrase that begins here; gives the piece after it, 0 for none."""
        code, starts = place.code, place.starts
        if at and not _separate(place.text, starts[at]):
            return 0
        rules = self._choices(_RULES, code, at)
        if tally is not None:
            tally.tries += len(rules)
        matches = self._matches(place, at, rules)
        for match in matches:
            if self._closed(place, at, match):
                return match.end
            if _separate(place.text, starts[match.end]) and (taken := self._read(place, at, match)):
                found += taken
                last = taken[-1].end
                end = match.end
                while starts[end - 1] >= last:
                    end -= 1
                return end
        return 0

    @staticmethod
    def _closed(place: _Coded, at: int, match: _Match) -> bool:
        """Whether the words belong to something else, and none of them is a date."""
        closed = match.rule.rule.closed
        starts = place.starts
        return closed is not None and closed(Around(place.text, starts[at], starts[match.end]))

    def _choices(self, kind: str, code: str, at: int) -> list[_Choice]:
        """The rules, or the phrases of a kind, that can begin with the two pieces here."""
        follows = _next_piece(code, at)
        key = (kind, code[at], follows)
        known = self._by_pair.get(key)
        if known is None:
            choices = self._inner[kind] if kind else self._by_first
            known = [
                ((rule := made()).head.match, rule)
                for second, made in choices.get(code[at], ())
                if second is None or follows in second
            ]
            self._by_pair[key] = known
        return known

    def _matches(self, place: _Coded, at: int, rules: Sequence[_Choice]) -> list[_Match]:
        """The rules that match at a piece, the longest first, then as the tables order them."""
        code = place.code
        matches = []
        for begins, rule in rules:
            head = begins(code, at)
            if head is not None:
                match = self._match(place, head, rule)
                if match is not None:
                    matches.append(match)
        if len(matches) > 1:
            matches.sort(key=lambda match: (-match.end, match.rule.order))
        return matches

    def _match(self, place: _Coded, head: re.Match[str], rule: _Compiled) -> _Match | None:
        if not rule.phrase:
            return _Match(head.end(), rule, head)
        for inner in self._phrases_at(place, head.end(), rule.phrase):
            if rule.tail is None:
                return _Match(inner.end, rule, head, inner)
            tail = rule.tail.match(place.code, inner.end)
            if tail is not None:
                return _Match(tail.end(), rule, head, inner, tail)
        return None

    def _phrases_at(self, place: _Coded, at: int, kind: str) -> list[_Match]:
        """The phrases of a kind that begin at a piece, the longest first."""
        key = (kind, at)
        if key not in place.phrases:
            place.phrases[key] = []  # a phrase does not begin with itself
            if at < len(place.code):
                rules = self._choices(kind, place.code, at)
                place.phrases[key] = self._matches(place, at, rules)
        return place.phrases[key]

    def _read(self, place: _Coded, at: int, match: _Match) -> list[Found]:
        starts = place.starts
        start, end = starts[at], starts[match.end]
        rule = match.rule.rule
        if rule.unless is not None and rule.unless(Around(place.text, start, end)):
            return []
        meanings = self._meanings(place, match)
        if meanings is None:
            return []
        if not isinstance(meanings, tuple):
            meanings = (meanings,)
        spans = match.spans() or [(at, match.end)]
        return [
            Found(starts[first], starts[last], meaning, rule.name, (start, end))
            for (first, last), meaning in zip(spans, meanings, strict=True)
        ]

    def _meanings(self, place: _Coded, match: _Match) -> Any:
        """What the function of a rule says to the values of its slots; none where it refuses."""
        values = {}
        rule = match.rule
        try:
            for found, slots in ((match.head, rule.slots), (match.tail, rule.tail_slots)):
                if found is None:
                    continue
                for group, name, kind in slots:
                    first, last = found.span(group)
                    if first >= 0:
                        words = place.text[place.starts[first] : place.starts[last]]
                        values[name] = self._readers[kind](normal(words))
            if match.inner is not None:
                inner = self._meanings(place, match.inner)
                if inner is None:
                    return None
                values[rule.name] = inner
            return rule.rule.read(**values)
        except (ValueError, OverflowError):  # the shape of a date, but no date
            return None


@dataclass(frozen=True)
class _Coded:
    """A text with the codes of its pieces, where each begins, and the phrases met so far."""

    text: str
    code: str
    starts: Sequence[int]
    phrases: dict[tuple[str, int], list[_Match]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A rule made ready: one pattern, or a head, a phrase of some kind and a tail.

    ``slots`` are groups of the pattern with the name and the class of their value.
    """

    rule: Rule
    order: int
    head: re.Pattern[str]
    slots: tuple[tuple[str, str, str], ...]
    marks: int
    name: str = ""
    phrase: str = ""
    tail: re.Pattern[str] | None = None
    tail_slots: tuple[tuple[str, str, str], ...] = ()


_Choice = tuple[Callable[[str, int], re.Match[str] | None], _Compiled]
"""How a rule begins to match at a piece, and the rule."""
_Choices = list[tuple[frozenset[str] | None, Callable[[], _Compiled]]]
"""Rules with the codes that can follow their first piece; none where nothing need follow. A rule
is made ready when first it can match: a text meets few of them."""


@dataclass(frozen=True, slots=True)
class _Begin:
    """The codes a shape can have first and second, and whether it can have none or only one."""

    first: set[str]
    second: set[str] = field(default_factory=set)
    empty: bool = False
    one: bool = True


_NOTHING = _Begin(set(), empty=True, one=False)


def _either(ways: Sequence[_Begin]) -> _Begin:
    return _Begin(
        set().union(*(way.first for way in ways)),
        set().union(*(way.second for way in ways)),
        any(way.empty for way in ways),
        any(way.one for way in ways),
    )


def _then(a: _Begin, b: _Begin) -> _Begin:
    return _Begin(
        a.first | b.first if a.empty else a.first,
        a.second | (b.first if a.one else set()) | (b.second if a.empty else set()),
        a.empty and b.empty,
        (a.one and b.empty) or (a.empty and b.one),
    )


@dataclass(frozen=True, slots=True)
class _Match:
    """A rule met at some piece; ``end`` is the piece after it."""

    end: int
    rule: _Compiled
    head: re.Match[str]
    inner: _Match | None = None
    tail: re.Match[str] | None = None

    def spans(self) -> list[tuple[int, int]]:
        """The marked stretches, in pieces."""
        return [
            (self._mark(f"open_{n}"), self._mark(f"close_{n}"))
            for n in range(1, self.rule.marks + 1)
        ]

    def _mark(self, group: str) -> int:
        """Where a mark stands: before the phrase in the shape, or after it."""
        if group in self.head.re.groupindex:
            return self.head.start(group)
        assert self.tail is not None
        return self.tail.start(group)


_RULES = ""  # the kind of phrase that stands in no other
_LOOK_BACK = 24  # pieces before a signal in which its phrase may begin


def _next_piece(code: str, at: int) -> str:
    """The code of the next piece but one blank."""
    follows = code[at + 1 : at + 2]
    return code[at + 2 : at + 3] if follows == _BLANK else follows


def _run_start(code: str, signal: int, free: int) -> int:
    """Where the unbroken run of known pieces before a signal begins."""
    at = signal
    lowest = max(free, signal - _LOOK_BACK)
    while at > lowest and code[at - 1] != _OTHER:
        at -= 1
    return at


def _separate(text: str, at: int) -> bool:
    """Whether a word may begin or end here: words and figures ("1.5", "1,200") stay whole."""
    if at == 0 or at == len(text):
        return True
    left, right = text[at - 1], text[at]
    if left in ".," and right.isdigit():
        return not (at > 1 and text[at - 2].isdigit())
    if right in ".," and left.isdigit():
        return not (at + 1 < len(text) and text[at + 1].isdigit())
    if not (left.isalnum() or left == "_") or not (right.isalnum() or right == "_"):
        return True
    return not (left.isascii() and right.isascii())


@cache
def _figures() -> Mapping[str, frozenset[str]]:
    """Every figure of up to four digits, with its classes."""
    found: dict[str, frozenset[str]] = {}
    for size in range(1, 5):
        tests = [(name, holds) for name, (sizes, holds) in FIGURES.items() if str(size) in sizes]
        for value in range(10**size):
            found[f"{value:0{size}d}"] = frozenset(name for name, holds in tests if holds(value))
    return found


def _forms(word: str, cased: bool) -> tuple[str, ...]:
    if cased:
        return (word, word.upper())
    return tuple({word, word.lower(), word.upper(), word[:1].upper() + word[1:]})


def _single(node: _Node) -> bool:
    """One word, with or without the dot of an abbreviation."""
    first, *rest = node.parts or (node,)
    return first.kind == "word" and (not rest or [p.text for p in rest] == ["."])


def _literals(node: _Node) -> Iterator[str]:
    if node.kind == "word":
        yield node.text
    for part in node.parts:
        yield from _literals(part)


def _charset(codes: Iterable[str]) -> str:
    signs = sorted(re.escape(code) for code in codes)
    return signs[0] if len(signs) == 1 else f"[{''.join(signs)}]"


def _table_reader(table: Mapping[str, Any]) -> Callable[[str], Any]:
    spelled = {normal(key.replace("?", "")): value for key, value in table.items()}
    return lambda words: spelled[words]
