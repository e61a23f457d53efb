"""The timeline as one picture: for a report, a slide, a wall. SVG here, PNG in ``painting``.

Lanes by topic where there are any, else by who takes part. Marks are told apart without colour:
a disc is a day or less, a bar a longer period, an outline what is not said to have happened.
"""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from dateline.core.period import SHORT_MONTHS, Grain, Period
from dateline.export.chronology import Chronology, Entry, told_by
from dateline.export.export import Export

WIDTH = 1400
_MARGIN, _HEAD, _FOOT = 16, 86, 46
_LINE, _BELOW, _MOST_LINES = 15, 36, 4  # lines of labels above the marks of a lane
_MOST_LANES = 14
_YEAR = 525_949.2  # minutes
_STEPS = (1 / 12, 1 / 4, 1 / 2, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#b8578f", "#8a6d00", "#3d8fc9", "#6a51a3", "#555555")
_LONGEST = 52  # characters of a label
_LETTER, _WIDE = 6.3, 11.5  # of a label, in units of the picture
_TINY = 12  # units: what is shorter is a disc
DISC = 5  # its radius
GREY, PALE, INK, MUTED = "#d9dde3", "#f6f7f9", "#1b2027", "#596270"
_STYLE = (
    f"text{{font:11px system-ui,'Segoe UI',Roboto,'Noto Sans',sans-serif;fill:{INK}}}"
    f".t{{font-size:20px;font-weight:600}}.l{{font-weight:600;font-size:12px}}.m{{fill:{MUTED}}}"
    f".g{{stroke:{GREY}}}.b{{fill:{PALE}}}"
)


@dataclass(frozen=True)
class _Scale:
    """From minutes to units of the picture."""

    low: float
    high: float

    def at(self, minute: float) -> float:
        return _MARGIN + (minute - self.low) / (self.high - self.low) * (WIDTH - 2 * _MARGIN)


@dataclass(frozen=True)
class Band:
    """The ground of a lane, as wide as the picture."""

    top: float
    tall: float


@dataclass(frozen=True)
class Rule:
    """A thin line."""

    x: float
    y: float
    to_x: float
    to_y: float


@dataclass(frozen=True)
class Words:
    """A line of text on its base line; ``look`` is a class of the style. ``ends``: it ends at x."""

    x: float
    y: float
    text: str
    look: str = ""
    ends: bool = False


@dataclass(frozen=True)
class Mark:
    """An event, around its middle line; an outline where it is not said to have happened."""

    left: float
    right: float
    y: float
    colour: str
    sure: bool
    said: str

    @property
    def is_disc(self) -> bool:
        return self.right - self.left <= 2 * DISC


Shape = Band | Rule | Words | Mark


@dataclass(frozen=True)
class Picture:
    """What is to be drawn, the lowest first."""

    title: str
    height: int
    shapes: tuple[Shape, ...]


def picture_of(told: Chronology) -> Picture:
    """The picture; it holds all the events, and its foot says what is not in it."""
    lanes = list(_lanes(told.entries))
    scale = _scale(told.entries)
    lines = max(1, min(_MOST_LINES, 30 // max(1, len(lanes))))
    tall = _BELOW + lines * _LINE
    height = _HEAD + max(1, len(lanes)) * tall + _FOOT
    shapes: list[Shape] = [
        Words(_MARGIN, 34, told.title, "t"),
        *(Band(_HEAD + n * tall, tall) for n in range(0, len(lanes), 2)),
        *_axis(scale, height - _FOOT),
    ]
    for number, (name, entries) in enumerate(lanes):
        shapes += _lane(name, entries, _HEAD + number * tall, lines, _COLOURS[number % 8], scale)
    shapes.append(Words(_MARGIN, height - 18, told.note, "m"))
    return Picture(told.title, height, tuple(shapes))


def as_svg(told: Chronology) -> bytes:
    picture = picture_of(told)
    height = picture.height
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
        f'width="{WIDTH}" height="{height}" role="img">',
        f"<title>{_text(picture.title)}</title><style>{_STYLE}</style>",
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
        *map(_written, picture.shapes),
    ]
    return "\n".join([*parts, "</svg>"]).encode("utf-8", "replace")


def _written(shape: Shape) -> str:
    match shape:
        case Band(top, tall):
            return f'<rect class="b" y="{top:g}" width="{WIDTH}" height="{tall:g}"/>'
        case Rule(x, y, to_x, to_y):
            return f'<path class="g" d="M{x:.1f} {y:g}L{to_x:.1f} {to_y:g}"/>'
        case Words(x, y, text, look, ends):
            own = f' class="{look}"' if look else ""
            anchor = ' text-anchor="end"' if ends else ""
            return f'<text{own} x="{x:.1f}" y="{y:g}"{anchor}>{_text(text)}</text>'
        case Mark():
            return _mark(shape)


def _lanes(entries: Sequence[Entry]) -> Iterator[tuple[str, list[Entry]]]:
    """The fullest first; then what has none of these, and what has none at all."""
    by_topic = any(entry.topic for entry in entries)

    def names(entry: Entry) -> list[str]:
        if by_topic:
            return [entry.topic] if entry.topic else []
        return list(dict.fromkeys(each.actor for each in entry.actors))

    counts = Counter(name for entry in entries for name in names(entry))
    kept = sorted(counts, key=lambda name: (-counts[name], name))[:_MOST_LANES]
    for name in kept:
        yield name, [entry for entry in entries if name in names(entry)]
    others = [e for e in entries if names(e) and not set(names(e)) & set(kept)]
    if others:
        yield f"Others ({len(counts) - len(kept)})", others
    bare = [entry for entry in entries if not names(entry)]
    if bare:
        yield "Other events" if by_topic else "No actor named", bare


def _scale(entries: Sequence[Entry]) -> _Scale:
    ends = [bound for e in entries for bound in (e.period.start, e.period.end)]
    bounds = [bound for bound in ends if bound is not None]
    low, high = (min(bounds), max(bounds)) if bounds else (0, _YEAR)
    room = max((high - low) * 0.03, 1440)
    return _Scale(low - room, high + room)


def _axis(scale: _Scale, bottom: int) -> Iterator[Shape]:
    years = (scale.high - scale.low) / _YEAR
    step = next((step for step in _STEPS if years / step <= WIDTH / 110), _STEPS[-1])
    months = round(step * 12)
    first = Period(math.floor(scale.low), None, Grain.DAY).first_day
    assert first is not None
    at = (first[0] * 12 + first[1] - 1) // months * months
    while True:
        year, month = divmod(at, 12)
        at += months
        minute = Period.of_month(year, month + 1).start
        if minute is None or minute > scale.high:
            return
        if minute < scale.low:
            continue
        x = scale.at(minute)
        said = (f"{SHORT_MONTHS[month]} " if months < 12 else "") + _year(year)
        yield Rule(x, _HEAD - 14, x, bottom)
        yield Words(x + 4, _HEAD - 6, said, "m")


def _year(year: int) -> str:
    """
    >>> _year(1998), _year(0), _year(-43)
    ('1998', '1 BC', '44 BC')
    """
    return str(year) if year > 0 else f"{1 - year} BC"


def _lane(
    name: str, entries: Sequence[Entry], top: int, lines: int, colour: str, scale: _Scale
) -> Iterator[Shape]:
    """The lane's name, its marks in order of date, and the labels that there is room for: those
    of the events first that most independent sources tell, beside their mark or on a line above
    it with a thin lead."""
    middle = top + lines * _LINE + 20
    yield Words(_MARGIN, top + 16, name, "l")
    marks = [(entry, *_ends(entry, scale)) for entry in entries]
    for entry, left, right in marks:
        said = f"{entry.when}: {entry.headline}"
        yield Mark(left, right, middle, colour, entry.status == "happened", said)
    beside = [(left - 6, right + 8) for _, left, right in marks]
    above: list[list[tuple[float, float]]] = [[] for _ in range(lines)]
    above[-1].append((0.0, _MARGIN + _wide(name) * 1.15 + 12))
    for entry, left, right in sorted(marks, key=lambda mark: (-mark[0].independent, mark[1])):
        text = _shortened(entry.headline)
        lead = max(left, 0.0) + 5
        if _free(beside, right + 9, right + 9 + _wide(text)):
            beside.append((right + 9, right + 9 + _wide(text)))
            yield Words(right + 9, middle + 4, text)
            continue
        sides = [(lead, lead + _wide(text) + 4), (lead - _wide(text) - 4, lead)]
        for line, spaces in enumerate(above):
            side = next((side for side in sides if _free(spaces, *side)), None)
            if side is None or not all(_free(lower, lead, lead) for lower in above[:line]):
                continue
            spaces.append(side)
            for lower in above[:line]:
                lower.append((lead, lead))
            y = middle - 13 - line * _LINE
            yield Rule(lead, middle - 5, lead, y - 8)
            ends = side[1] == lead
            yield Words(lead - 4 if ends else lead + 4, y, text, ends=ends)
            break


def _free(spaces: Sequence[tuple[float, float]], start: float, end: float) -> bool:
    """Whether a label has room, on the picture and beside the others of its line."""
    return start >= 0 and end < WIDTH and not any(a < end + 6 and b > start - 6 for a, b in spaces)


def _ends(entry: Entry, scale: _Scale) -> tuple[float, float]:
    """Where a mark begins and ends; an open period goes on to the edge."""
    start, end = entry.period.start, entry.period.end
    left = 0.0 if start is None else scale.at(start)
    right = float(WIDTH) if end is None else scale.at(end)
    if right - left < _TINY:
        middle = (left + right) / 2
        return middle - DISC, middle + DISC
    return left, right


def _mark(mark: Mark) -> str:
    fill, edge = (mark.colour, "#fff") if mark.sure else ("#fff", mark.colour)
    look = f'fill="{fill}" stroke="{edge}"'
    said = f"<title>{_text(mark.said)}</title>"
    if mark.is_disc:
        middle = (mark.left + mark.right) / 2
        return f'<circle cx="{middle:.1f}" cy="{mark.y:g}" r="{DISC}" {look}>{said}</circle>'
    box = f'x="{mark.left:.1f}" y="{mark.y - 4:g}" width="{mark.right - mark.left:.1f}" height="8"'
    return f'<rect {box} rx="4" {look} opacity="0.8">{said}</rect>'


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


def _wide(text: str) -> float:
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return wide * _WIDE + (len(text) - wide) * _LETTER


def _text(text: str) -> str:
    """Text without what XML cannot hold."""
    kept = "".join(
        char if char >= " " else " " for char in text if not 0xD800 <= ord(char) < 0xE000
    )
    return escape(kept)


DRAWING = Export(
    "The timeline as a picture (SVG)",
    "timeline.svg",
    "image/svg+xml",
    told_by(as_svg),
    icon="image",
)
