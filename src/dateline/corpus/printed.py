"""Lines as they were printed: words broken over two lines, letters a machine took for figures,
heads of pages in the middle of a sentence.

A broken word is put together on its first line, the break follows it: "Janu-⏎ary 3" becomes
"January⏎ 3". A hyphen that belongs to the word stays ("well-⏎known"). The head of a page that
cuts a sentence in two is put before its paragraph. Every change keeps the length of the text and
all but a word or two in their places, so that offsets stay true, and what comes after reads whole
words and whole sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from dateline.core.text import Span
from dateline.corpus.dates import MONTH, MONTHS
from dateline.corpus.lines import Line, lines_of

_LETTER = r"[^\W\d_]"
_LINE_END = r"[ \t]*(?:\r\n|\r|\n)[ \t]*"
_BROKEN = re.compile(
    rf"(?<![\w-])(?P<head>(?:{_LETTER}+[-‐‑'’])*{_LETTER}+)(?P<hyphen>[-‐‑¬]|\xad+)"
    rf"(?P<end>{_LINE_END})(?P<tail>{_LETTER}+)(?P<rest>[^\s]*)"
)
_FIGURES = re.compile(
    rf"(?P<before>\S{{0,12}}[ \t]{{1,4}})(?<!\w)(?P<head>\d{{2,4}})(?P<hyphen>[-‐‑–¬]|\xad+)"
    rf"(?P<end>{_LINE_END})(?P<tail>\d{{1,4}})(?P<rest>[^\s]*)"
)
_SOFT = re.compile(r"\w+(?:\xad+\w+)+[^\s\xad]*\xad*")
# Words before a hyphen that seldom belong to a longer word without it.
_PARTS = frozenset(
    """
    well self non co anti pro vice ex half long short mid semi multi inter counter quasi cross
    north south east west far one two three four five six seven eight nine ten twenty thirty
    forty fifty sixty seventy eighty ninety all ill high low old new first second third great
    man by so left right attorney major lieutenant commander secretary governor post pre
    """.split()  # noqa: SIM905  a table
)
# "Pre- and post-war".
_HANGING = frozenset("and or und oder bzw et ou y o e to nor".split())  # noqa: SIM905
_OF_A_YEAR = re.compile(rf"(?i)(?:\b(?:in|of|since|year|{MONTH})|,)[ \t]+$")
_CLOSED = re.compile(r"[.,;:)\]”\"]*$")


@dataclass(frozen=True, slots=True)
class _Move:
    """A paragraph that begins at ``start`` and the head of a page from ``head`` to ``end`` change
    their places."""

    start: int
    head: int
    end: int
    line_end: str

    @property
    def by(self) -> int:
        """How far the paragraph moves: a line end of the gap stays behind it."""
        return self.end - self.head - len(self.line_end)


@dataclass(frozen=True, slots=True)
class Printed:
    """The text as it reads, as long as before, and what was mended, in words.

    ``heads`` are the lines at the top or the foot of a page that say the same as one before them.
    """

    text: str
    repairs: tuple[str, ...] = ()
    heads: tuple[Span, ...] = ()
    moved: tuple[_Move, ...] = ()

    def place(self, at: int) -> int:
        """Where a place of the text as printed stands now; a page begins behind its head."""
        for move in self.moved:
            if move.start <= at < move.head:
                at += move.by
            elif move.head <= at < move.end:
                at = move.end
        return at


def as_read(text: str) -> Printed:
    """
    >>> as_read("He left on 3 Decem-\\nber 1989 in a gale.").text
    'He left on 3 December\\n  1989 in a gale.'
    >>> as_read("The well-\\nknown doctor served in 19l4.").text
    'The well-known\\n doctor served in 1914.'
    """
    counts = [0, 0]
    text, numbered = _without_margin(text)
    if "\xad" in text or re.search(r"[-‐‑–¬][ \t]*[\r\n]", text):
        text, counts[0] = _whole_words(text)
    text, counts[1] = _machine_read(text)
    text, moved, heads = _whole_sentences(text)
    told = (
        (counts[0], "word", "broken over two lines put together"),
        (counts[1], "word", "misread by a machine mended"),
        (len(moved), "page head", "moved out of a sentence"),
        (numbered, "line number", "taken out of the margin"),
    )
    repairs = tuple(
        f"{n} {thing if n == 1 else thing + 's'} {done}" for n, thing, done in told if n
    )
    return Printed(text, repairs, heads, moved)


# --- Numbers of lines -----------------------------------------------------------------------

_NUMBERED = re.compile(
    r"^(?P<margin>[ \t]{0,8}\d{1,2})(?=[ \t]+\S|[ \t]*$)(?P<words>.*)$", re.MULTILINE
)
_GOES_ON_BELOW = re.compile(r"[a-z,;–—-]\s*$")
_FEWEST_NUMBERED = 5  # lines in a row


def _without_margin(text: str) -> tuple[str, int]:
    """The lines of a transcript, counted in its margin, without their numbers: one after the
    other, and sentences that go on from one to the next."""
    runs: list[list[re.Match[str]]] = []
    for line in _NUMBERED.finditer(text):
        last = runs[-1][-1] if runs else None
        beside = last is not None and not text[last.end() : line.start()].strip()
        number = int(line["margin"])
        if beside and last is not None and number in (int(last["margin"]) + 1, 1):
            runs[-1].append(line)
        elif number == 1:
            runs.append([line])
    taken = [
        line for run in runs if len(run) >= _FEWEST_NUMBERED and _reads_on(run) for line in run
    ]
    pieces, at = [], 0
    for mark in taken:
        pieces += [text[at : mark.start()], " " * len(mark["margin"])]
        at = mark.end("margin")
    return "".join((*pieces, text[at:])), len(taken)


def _reads_on(run: Sequence[re.Match[str]]) -> bool:
    return any(
        _GOES_ON_BELOW.search(above["words"]) and below["words"].lstrip()[:1].islower()
        for above, below in pairwise(run)
    )


# --- Words broken over lines ----------------------------------------------------------------


def _whole_words(text: str) -> tuple[str, int]:
    seen = _words_of(text)
    count = 0

    def mend(match: re.Match[str]) -> str:
        nonlocal count
        whole = _put_together(match, seen)
        if whole is None:
            return match[0]
        count += 1
        return _in_place(match, whole)

    def mend_figures(match: re.Match[str]) -> str:
        nonlocal count
        hyphen = _hyphen_between_figures(match)
        if hyphen is None:
            return match[0]
        count += 1
        return match["before"] + _in_place(match, match["head"] + hyphen + match["tail"])

    def mend_soft(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return match[0].replace("\xad", "").ljust(len(match[0]))

    text = _BROKEN.sub(mend, text)
    text = _FIGURES.sub(mend_figures, text)
    return _SOFT.sub(mend_soft, text), count


def _words_of(text: str) -> frozenset[str]:
    return frozenset(re.findall(rf"{_LETTER}+(?:-{_LETTER}+)*", text.lower()))


def _put_together(match: re.Match[str], seen: frozenset[str]) -> str | None:
    """The word on both sides of a break, with its hyphen where that is its own."""
    head, tail = match["head"], match["tail"]
    if tail.lower() in _HANGING:
        return None
    last = re.split(r"[-‐‑'’]", head)[-1]
    whole, parted = head + tail, f"{head}-{tail}"
    capital = tail[:1].isupper() and not (head + tail).isupper()
    if "\xad" in match["hyphen"] or match["hyphen"] == "¬":
        return whole
    if capital:
        return parted
    if (last + tail).lower() in seen or last.lower() + tail.lower() in MONTHS:
        return whole
    chained = head != last or match["rest"].startswith("-")  # "state-of-the-art"
    own_hyphen = parted.lower() in seen or last.lower() in _PARTS or chained
    return parted if own_hyphen else whole


def _hyphen_between_figures(match: re.Match[str]) -> str | None:
    """What stands between two figures: a dash of their range, nothing in a year ("18-⏎15")."""
    head, tail = match["head"], match["tail"]
    if len(head) == 4:
        return "-" if len(tail) in (1, 2, 4) else None
    closed = _CLOSED.fullmatch(match["rest"]) and (
        match["rest"]
        or match.string[match.end() : match.end() + 1] in ("", "\n", "\r")
        or _AFTER_A_YEAR.match(match.string, match.end())
    )
    year = len(head) == len(tail) == 2 and 10 <= int(head) <= 20
    if year and closed and _OF_A_YEAR.search(f" {match['before']}"):
        return ""
    return None


_AFTER_A_YEAR = re.compile(  # and nothing that the figures would count
    r" (?:and|but|or|was|were|is|had|has|the|he|she|it|they|when|where|by|with|to|at|in|after"
    r"|before|until|as|from|und|wurde|war|et|fut|la|le|y|e|de|en)\b"
)


def _in_place(match: re.Match[str], whole: str) -> str:
    """The whole word with its signs, then the line break, as long as what stood there."""
    words = whole + match["rest"]
    own = match.end() - match.start("head")
    after = match.string[match.end() : match.end() + 1]
    line_end = match["end"].strip(" \t")
    if after != " ":  # the line ends here anyway
        return words.ljust(own)
    return words + line_end + " " * (own - len(words) - len(line_end))


# --- Letters that a machine took for figures --------------------------------------------------

_FIGURE_OF = {"O": "0", "o": "0", "Q": "0", "l": "1", "I": "1", "i": "1", "S": "5", "B": "8"}
_TABLE = str.maketrans(_FIGURE_OF)
_YEAR = re.compile(
    r"(?<![\w.,/#&+-])(?=[\dOoQlI]*[OoQlI])(?=(?:\D?\d){2})[1lI][5-9][\dOoQlI]{2}(?![\w/]|[-.]\w)"
    r"|(?<![\w.,/#&+-])(?=[\dOoQlI]*[OoQlI])2[0Oo][\dOoQlI]{2}(?![\w/]|[-.]\w)"
)
_DAY = re.compile(
    rf"(?<![\w.,/#-])(?=\w*\d|lO|IO)(?!\d+(?:st|nd|rd|th)?\b)(?:[0-3OlI]?[\dOolIS])(?<!\d\d)"
    rf"(?=(?:st|nd|rd|th)?[ \t\n]+(?:of[ \t]+)?(?P<month>(?i:{MONTH})\b))"
)
_SPLIT_YEAR = re.compile(
    rf"(?P<month>\b(?i:{MONTH}),?[ \t]+|\b[Ii]n[ \t])"
    r"(?P<year>(?:1[5-9]|20)[ \t]\d\d|1[ \t][5-9]\d\d)(?=[.,;)\]]|:(?!\d)|[ \t]*(?:[\r\n]|\Z))"
)
_MISREAD = re.compile(r"\b(?=\w*[a-z])[A-Z0-9|][a-z0-9|]{2,9}\b")
_BESIDE_FIGURE = re.compile(r"\d(?:st|nd|rd|th)?[ \t\n]+(?:of[ \t]+)?\Z")
_FIGURE_AFTER = re.compile(r"\.?,?[ \t\n]+[\dOlI]{1,4}\b")
_SHAPES = (  # what a machine makes of a letter, and how often it has to be told apart
    ("m", "rn"), ("m", "in"), ("O", "0"), ("o", "0"), ("b", "h"), ("c", "e"), ("e", "c"),
    ("g", "q"), ("l", "1"), ("l", "I"), ("i", "1"), ("i", "l"), ("u", "n"), ("n", "u"),
    ("J", "I"), ("t", "l"), ("r", "i"), ("y", "v"),
)  # fmt: skip
_ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def _machine_read(text: str) -> tuple[str, int]:
    count = 0

    def figures(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return match[0].translate(_TABLE)

    def day(match: re.Match[str]) -> str:
        capital = match["month"][:1].isupper()
        return figures(match) if capital else match[0]

    def together(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return match["month"] + " " + re.sub(r"[ \t]", "", match["year"])

    def month(match: re.Match[str]) -> str:
        nonlocal count
        told = _misread_months().get(match[0])
        if told is None or not _beside_figures(match):
            return match[0]
        count += 1
        return told.ljust(len(match[0]))

    text = _MISREAD.sub(month, text)
    text = _DAY.sub(day, text)
    text = _YEAR.sub(figures, text)
    return _SPLIT_YEAR.sub(together, text), count


def _beside_figures(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 12) : match.start()]
    after = _FIGURE_AFTER.match(match.string, match.end())
    return _BESIDE_FIGURE.search(before) is not None or after is not None


@cache
def _misread_months() -> dict[str, str]:
    """
    >>> _misread_months()["Decernber"], _misread_months()["0ctober"]
    ('December', 'October')
    """
    return {
        wrong: month
        for month in _ENGLISH_MONTHS
        for wrong in _misread(month)
        if len(wrong) >= len(month) and wrong.lower() not in MONTHS
    }


def _misread(word: str) -> Iterator[str]:
    """The word with one or two of its letters taken for others."""
    once = {
        word[:at] + wrong + word[at + len(right) :]
        for right, wrong in _SHAPES
        for at in range(len(word))
        if word.startswith(right, at)
    }
    yield from once
    for other in once:
        for right, wrong in _SHAPES[:10]:
            at = other.find(right, 1)
            if at > 0:
                yield other[:at] + wrong + other[at + len(right) :]


# --- Heads of pages ---------------------------------------------------------------------------

_FOLIO = re.compile(r"[\[(–—-]?\s*(?:(?:page|p\.|seite|s\.)\s*)?\d{1,4}\s*[\])–—-]?", re.I)
_LONGEST_HEAD, _LONGEST_PARAGRAPH = 80, 4000
_BLANK = re.compile(r"\n[ \t\r]*\n[ \t\r\n]*")
_BLANK_BEFORE = re.compile(r"(?:\n[ \t\r]*\n|\f)[ \t\r\n\f]*\Z")
_OPEN_LINE = re.compile(r"[\w,–—-]$")  # the sentence goes on
_GOES_ON = re.compile(r"[\"“‘(]?(?:[^\W\d_A-ZÀ-Þ]|\d)")


def _repeated_heads(text: str, lines: list[Line]) -> tuple[Span, ...]:
    """The heads of pages that say the same as one before them, but for the number."""
    seen: set[str] = set()
    heads = []
    for line in _standing_alone(text, lines):
        shape = _shape(line.plain)
        if shape in seen:
            heads.append(line.span)
        seen.add(shape)
    return tuple(heads)


def _standing_alone(text: str, lines: list[Line]) -> list[Line]:
    """Lines between empty ones that read like the head of a page: a number, and no sentence."""
    return [
        line
        for line in lines
        if len(line.plain) <= _LONGEST_HEAD
        and _numbered(line.plain)
        and _parted(text, line.span)
        and len(_shape(line.plain)) > 4
    ]


def _numbered(words: str) -> bool:
    """A page number stands first or last, and capitals between."""
    parted = re.fullmatch(r"(?:\d{1,4}\s+)?(\D.*?)(?:\s+\d{1,4})?\.?", words)
    if parted is None or not re.match(r"\d|.*\d\.?$", words):
        return False
    letters = [word for word in parted[1].split() if word[:1].isalpha()]
    capitals = sum(word[:1].isupper() for word in letters)
    return bool(letters) and (parted[1].isupper() or capitals >= 0.6 * len(letters))


def _parted(text: str, span: Span) -> bool:
    before = _BLANK_BEFORE.search(
        ("\n\n" if span.start < 40 else "") + text[max(0, span.start - 40) : span.start]
    )
    after = re.match(r"[ \t]*(?:\r?\n[ \t\f]*\r?\n|\Z)", text[span.end : span.end + 40])
    return before is not None and after is not None


def _shape(words: str) -> str:
    return re.sub(r"^\d+\s+|\s+\d+$", "", words).strip(" .").lower()


def _whole_sentences(text: str) -> tuple[str, tuple[_Move, ...], tuple[Span, ...]]:
    """Heads and numbers of pages within a sentence are put before its paragraph; with the heads
    that are repeated."""
    lines = lines_of(text)
    heads = _repeated_heads(text, lines)
    shapes = {_shape(span.of(text)) for span in heads}
    moved: list[_Move] = []
    for before, line, after in zip(lines, lines[1:], lines[2:], strict=False):
        is_head = _shape(line.plain) in shapes or _FOLIO.fullmatch(line.plain)
        if not is_head or not _parted(text, line.span) or not _cut_in_two(before, after):
            continue
        gap = text[before.span.end : after.span.start]
        line_end = "\r\n" if "\r\n" in gap else "\n"
        if not len(gap.strip()) + 3 * len(line_end) <= len(gap) <= _LONGEST_HEAD + 40:
            continue
        start = _paragraph_start(text, before.span.start)
        if moved and start <= moved[-1].end:  # the sentence goes on over a second page
            start = moved[-1].start + moved[-1].by
        moved.append(_Move(start, before.span.end, after.span.start, line_end))
    if not moved:
        return text, (), heads
    for move in moved:
        text = text[: move.start] + _exchanged(text, move) + text[move.end :]
    return text, tuple(moved), _repeated_heads(text, lines_of(text))


def _cut_in_two(before: Line, after: Line) -> bool:
    goes_on = _OPEN_LINE.search(before.plain) and _GOES_ON.match(after.words)
    return bool(goes_on) and len(before.plain) > 2


def _paragraph_start(text: str, at: int) -> int:
    first = max(0, at - _LONGEST_PARAGRAPH)
    blanks = [blank.end() for blank in _BLANK.finditer(text, first, at)]
    return blanks[-1] if blanks else first


def _exchanged(text: str, move: _Move) -> str:
    """The head, then the paragraph it stood in, joined to what follows."""
    paragraph = text[move.start : move.head]
    gap = text[move.head : move.end]
    room = len(gap) - 3 * len(move.line_end)
    return gap.strip().ljust(room) + 2 * move.line_end + paragraph + move.line_end
