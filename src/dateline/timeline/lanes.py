"""Where every mark stands: a window of time laid out in pixels.

Inside a lane the marks are stacked by greedy interval partitioning, the width of the label
counted in, so that nothing collides. A lane that would grow too tall has its labels
shortened, then keeps those that its marks leave room for, then none, then says how many marks
it could not show.
"""

from __future__ import annotations

from bisect import bisect, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from heapq import heappop, heappush

from dateline.core.event import Status
from dateline.query.columns import NONE
from dateline.query.filters import LaneBy
from dateline.query.window import Mark, Window
from dateline.timeline import text
from dateline.timeline.colours import lane_tints
from dateline.timeline.marks import SIGNS, Form, form, sort_key

MS = 60_000  # milliseconds in a minute
LABEL_SIZE, TITLE_SIZE = 13, 13
LABELLED_UP_TO, NARROW = 150, 640  # marks; pixels
AXIS = 40  # pixels for the ticks above the lanes
TALLEST = 900  # pixels for all lanes together, where they can be had
FIRST_WIDTH = 1080  # pixels, until the browser has said

_GAP, _STUB, _SMALLEST_CAPSULE, _LEAST_BAR, _LONG_HALF = 12, 44, 13, 6, 36
_PAD, _HEADER, _LEAST_HEIGHT = 7, 20, 46


# How wide a label may be, in pixels and as a share of the widest.
_ROOMS = ((320.0, 1.0), (220.0, 0.75), (140.0, 0.5))
_LEAST_ROOM = 80.0  # a shorter label says nothing


class Side(StrEnum):
    RIGHT = "right"
    LEFT = "left"
    INSIDE = "inside"


@dataclass(frozen=True, slots=True)
class Size:
    """One row of marks: its height and theirs, in pixels."""

    row: int
    bar: int
    glyph: int


FULL, SMALL = Size(row=24, bar=15, glyph=12), Size(row=13, bar=9, glyph=9)
CLOSE = Size(row=17, bar=14, glyph=11)


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark in its place. ``x`` are pixels from the left of the plot, ``y`` from its top.

    ``left`` and ``right`` are the ends of the form, cut a little outside the plot; ``glyph``
    is where the disc, the diamond or the label's anchor stands, ``wide`` whether the form is
    more than its glyph. The label is empty where there is no room; it begins ``off`` pixels
    from the glyph.
    """

    mark: Mark
    form: Form
    size: Size
    left: float
    right: float
    glyph: float
    wide: bool
    label: str = ""
    side: Side = Side.RIGHT
    off: float = 0.0
    y: float = 0.0
    tint: int = 0

    @property
    def label_ends(self) -> tuple[float, float]:
        """Where the label begins and ends; a point at the glyph where there is none."""
        if not self.label:
            return self.glyph, self.glyph
        length = text.width(self.label, LABEL_SIZE) + 2
        if self.side is Side.LEFT:
            return self.glyph - self.off - length, self.glyph - self.off
        return self.glyph + self.off, self.glyph + self.off + length

    @property
    def ends(self) -> tuple[float, float]:
        """All that it covers from left to right."""
        half, (start, end) = self.size.glyph / 2, self.label_ends
        return min(self.left, self.glyph - half, start), max(self.right, self.glyph + half, end)


@dataclass(frozen=True, slots=True)
class LaneBox:
    """A lane in its place; ``hidden`` counts the marks that found no room, ``near`` are the
    minutes of the nearest events before and after the window."""

    value: str
    title: str
    total: int
    inside: int
    earlier: int
    later: int
    top: float
    height: float
    tint: int
    hidden: int = 0
    near: tuple[int | None, int | None] = (None, None)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Everything in its place. ``left`` and ``right`` are the margins beside the plot."""

    window: Window
    width: int
    left: int
    right: int
    height: int  # of the lanes, without the axis
    lanes: tuple[LaneBox, ...]
    marks: tuple[Placed, ...]

    @property
    def plot_width(self) -> int:
        return self.width - self.left - self.right

    @property
    def narrow(self) -> bool:
        return self.width < NARROW

    def ms(self, x: float) -> float:
        """The moment at a pixel of the plot, in milliseconds since 1970."""
        length = self.window.end - self.window.start
        return (self.window.start + x * length / self.plot_width) * MS

    def x(self, minute: float) -> float:
        length = self.window.end - self.window.start
        return (minute - self.window.start) * self.plot_width / length


_UNNAMED = {
    LaneBy.ACTOR: "No actor named",
    LaneBy.SOURCE: "No source named",
    LaneBy.KIND: "No actor named",
    LaneBy.TOPIC: "Other",
}


def arrange(window: Window, width: int, lane_by: LaneBy, *, tallest: int = TALLEST) -> Arrangement:
    """Lay the window out for a screen that many pixels wide.

    The lanes are no taller than ``tallest`` pixels where that can be; on a narrow screen, where
    each has its title above it, a third taller.
    """
    width = max(width, 280)
    titles = [_title(lane.value, lane_by) for lane in window.lanes]
    left, right = _margins(width, titles)
    empty = Arrangement(window, width, left, right, 0, (), ())
    packed = _pack_lanes(empty, round(tallest * 4 / 3) if empty.narrow else tallest)
    tints = lane_tints(lane.value for lane in window.lanes)
    boxes: list[LaneBox] = []
    marks: list[Placed] = []
    top = 0.0
    head = _HEADER if empty.narrow else 0
    for lane, title, rows, tint in zip(window.lanes, titles, packed, tints, strict=True):
        height = rows.height + head
        offset = top + head + max(0.0, (height - head - rows.body) / 2)
        marks += (_moved(p, row, offset, tint) for p, row in rows.placed)
        counts = (lane.total, lane.inside, lane.earlier, lane.later)
        near = (lane.before, lane.after)
        boxes.append(LaneBox(lane.value, title, *counts, top, height, tint, rows.hidden, near))
        top += height
    return Arrangement(window, width, left, right, round(top), tuple(boxes), tuple(marks))


def _title(value: str, lane_by: LaneBy) -> str:
    words = _UNNAMED[lane_by] if value.strip() in ("", NONE) else value.strip()
    return words[:1].upper() + words[1:] if lane_by is LaneBy.KIND else words


def _margins(width: int, titles: Iterable[str]) -> tuple[int, int]:
    if width < NARROW:
        return 6, 6
    longest = max((text.width(title, TITLE_SIZE) for title in titles), default=0)
    return round(min(max(longest + 66, 150), width * 0.22, 240)), 52


# --- Stacking -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Rows:
    """The marks of one lane, each with its row."""

    placed: tuple[tuple[Placed, int], ...]
    count: int
    size: Size
    least: int
    hidden: int = 0

    @property
    def body(self) -> float:
        return self.count * self.size.row

    @property
    def height(self) -> float:
        return max(self.body + 2 * _PAD, self.least)


def pack(spans: Sequence[tuple[float, float]], gap: float) -> list[int]:
    """A row for each span, in the order given, so that spans of a row do not touch.

    Spans are sorted by their beginning. The row that was free longest among those free
    with the lowest number is taken: as few rows as can be, the first ones filled first.

    >>> pack([(0, 10), (2, 4), (5, 8), (12, 14)], gap=1)
    [0, 1, 1, 0]
    """
    order = sorted(range(len(spans)), key=lambda i: spans[i])
    rows = [0] * len(spans)
    busy: list[tuple[float, int]] = []
    free: list[int] = []
    count = 0
    for index in order:
        start, end = spans[index]
        while busy and busy[0][0] + gap <= start:
            heappush(free, heappop(busy)[1])
        if free:
            row = heappop(free)
        else:
            row, count = count, count + 1
        rows[index] = row
        heappush(busy, (end, row))
    return rows


def _pack_lanes(plain: Arrangement, most: int) -> list[_Rows]:
    """Each lane packed; the tallest give up room for labels until all fit, or have none left."""
    window = plain.window
    if not window.marks and window.buckets:
        least = 44 if not plain.narrow else 34
        return [_Rows((), 0, FULL, least) for _ in window.lanes]
    of_lane: dict[str, list[Mark]] = defaultdict(list)
    for mark in sorted(window.marks, key=sort_key):
        of_lane[mark.lane].append(mark)
    widest = plain.plot_width * (0.62 if plain.narrow else 0.3)
    rooms = [min(room, widest * share) for room, share in _ROOMS]
    levels = [
        *(partial(_pack_labelled, plain, room) for room in rooms),
        partial(_pack_close, plain, rooms),
        partial(_pack_bare, plain, SMALL),
    ]
    if len(window.marks) > LABELLED_UP_TO:
        levels = levels[-1:]
    level = [0] * len(window.lanes)
    marks = [of_lane[lane.value] for lane in window.lanes]
    rows = [levels[0](of) for of in marks]
    while sum(row.height for row in rows) > most:
        able = [i for i, at in enumerate(level) if at + 1 < len(levels)]
        if not able:
            break
        last = len(levels) - 2  # all are packed close before one loses all its words
        highest = max(able, key=lambda i: (level[i] < last, rows[i].height, -i))
        level[highest] += 1
        rows[highest] = levels[level[highest]](marks[highest])
    beside = 2 * _PAD + (_HEADER if plain.narrow else 0)
    share = max(3, int((most / max(len(rows), 1) - beside) // SMALL.row))
    return [_cut(row, share) if row.size is SMALL else row for row in rows]


def _pack_labelled(plain: Arrangement, room: float, marks: Sequence[Mark]) -> _Rows:
    placed, rows = _stack([_ways(plain, mark, FULL, room) for mark in marks])
    return _rows(plain, FULL, placed, rows)


def _pack_bare(plain: Arrangement, size: Size, marks: Sequence[Mark]) -> _Rows:
    placed = [_ways(plain, mark, size, 0.0)[0] for mark in marks]
    return _rows(plain, size, placed, pack([p.ends for p in placed], 2))


def _pack_close(plain: Arrangement, rooms: Sequence[float], marks: Sequence[Mark]) -> _Rows:
    """Packed as without labels; then what weighs most is labelled first, where
    its row has room for it."""
    bare = _pack_bare(plain, CLOSE, marks)
    placed = [one for one, _ in bare.placed]
    held: list[list[tuple[float, float]]] = [[] for _ in range(bare.count)]
    for one, row in bare.placed:
        insort(held[row], one.ends)
    for index in sorted(range(len(placed)), key=lambda i: _matters(placed[i].mark)):
        one, row = bare.placed[index]
        held[row].remove(one.ends)
        ways = (way for room in rooms for way in _ways(plain, one.mark, CLOSE, room))
        clear = (way for way in ways if _worth_it(way) and _fits(held[row], way))
        placed[index] = next(clear, one)
        insort(held[row], placed[index].ends)
    return replace(
        bare, placed=tuple((p, row) for p, (_, row) in zip(placed, bare.placed, strict=True))
    )


def _matters(mark: Mark) -> tuple[float, int]:
    """What is labelled first."""
    return -mark.weight, -mark.sources


def _worth_it(way: Placed) -> bool:
    start, end = way.label_ends
    return end - start >= _LEAST_ROOM


def _rows(plain: Arrangement, size: Size, placed: Sequence[Placed], rows: Sequence[int]) -> _Rows:
    least = 34 if plain.narrow else _LEAST_HEIGHT
    count = max(rows, default=-1) + 1
    return _Rows(tuple(zip(placed, rows, strict=True)), count, size, least)


def _stack(ways: Sequence[Sequence[Placed]]) -> tuple[list[Placed], list[int]]:
    """As ``pack``, where a label may stand on either side of its mark: the highest row wins."""
    held: list[list[tuple[float, float]]] = []
    placed: list[Placed] = []
    rows: list[int] = []
    for choice in ways:
        free = ((row, way) for row, spans in enumerate(held) for way in choice if _fits(spans, way))
        row, way = next(free, (len(held), choice[0]))
        if row == len(held):
            held.append([])
        insort(held[row], way.ends)
        placed.append(way)
        rows.append(row)
    return placed, rows


def _fits(spans: Sequence[tuple[float, float]], placed: Placed) -> bool:
    """Whether the row's spans, sorted and apart, leave room for one more."""
    start, end = placed.ends
    after = bisect(spans, (start, end))
    return (after == 0 or spans[after - 1][1] + _GAP <= start) and (
        after == len(spans) or end + _GAP <= spans[after][0]
    )


def _cut(rows: _Rows, most: int) -> _Rows:
    """The first rows only, and how many marks that leaves out."""
    if rows.count <= most:
        return rows
    kept = tuple((p, row) for p, row in rows.placed if row < most)
    return _Rows(kept, most, rows.size, rows.least, len(rows.placed) - len(kept))


def _moved(placed: Placed, row: int, offset: float, tint: int) -> Placed:
    return replace(placed, y=offset + (row + 0.5) * placed.size.row, tint=tint)


# --- One mark -----------------------------------------------------------------------


def _ways(plain: Arrangement, mark: Mark, size: Size, room: float) -> Sequence[Placed]:
    """The ways in which the mark can be drawn, the best first: its label here or there."""
    shape, limit = form(mark), plain.plot_width
    left, right = _ends(plain, mark)
    wanted = _SMALLEST_CAPSULE if shape is Form.CAPSULE else 2 * FULL.glyph
    wide = shape in (Form.BAR, Form.ARROW) or right - left >= wanted
    middle = (left + right) / 2
    if not wide:
        left = right = middle
    elif right - left < _LEAST_BAR:
        left, right = middle - _LEAST_BAR / 2, middle + _LEAST_BAR / 2
    left, right = max(left, -20.0), min(right, limit + 20.0)
    label = _label(mark, room) if room else ""
    placed = Placed(mark, shape, size, left, right, middle, wide, label)
    if not label:
        return [placed]
    if shape in (Form.BAR, Form.ARROW):
        return _label_bar(placed, limit)
    if not 0 <= middle <= limit:
        return [_label_end(placed, limit)]
    return _label_glyph(placed, limit)


def _label_glyph(placed: Placed, limit: float) -> Sequence[Placed]:
    """Beside the disc or diamond; on the capsule's pale half where that is long."""
    half = (placed.right - placed.left) / 2
    outlined = placed.mark.conflict or placed.mark.status is not Status.HAPPENED
    length = text.width(placed.label, LABEL_SIZE) + 2
    beyond = placed.wide and half < (length + 12 if outlined else _LONG_HALF)
    fade = placed.size.glyph if placed.mark.approximate and not placed.wide else 0
    off = (max(half, placed.size.glyph / 2) if beyond else placed.size.glyph / 2) + 5 + fade / 2
    ways = [
        *([replace(placed, off=off)] if placed.glyph + off + length <= limit else []),
        *([replace(placed, off=off, side=Side.LEFT)] if placed.glyph - off >= length else []),
    ]
    if ways:
        return ways
    right = limit - placed.glyph >= placed.glyph
    room = (limit - placed.glyph if right else placed.glyph) - off - 2
    label = text.shorten(placed.label, LABEL_SIZE, room)
    return [replace(placed, off=off, label=label, side=Side.RIGHT if right else Side.LEFT)]


def _label_end(placed: Placed, limit: float) -> Placed:
    """Only an end of the unit is in the window: said there, without a false middle."""
    length = text.width(placed.label, LABEL_SIZE) + 2
    if placed.glyph < 0:
        return replace(placed, glyph=0.0, off=6.0, side=Side.INSIDE)
    glyph = max(0.0, min(placed.left, limit - length - 8))
    return replace(placed, glyph=glyph, off=6.0, side=Side.INSIDE)


def _ends(plain: Arrangement, mark: Mark) -> tuple[float, float]:
    """The pixels it reaches over; an open end is a stub, or the edge of the plot."""
    limit = float(plain.plot_width)
    if mark.start is None:
        assert mark.end is not None
        end = plain.x(mark.end)
        return (end - _STUB, end) if end <= limit else (0.0, end)
    if mark.end is None:
        start = plain.x(mark.start)
        return (start, start + _STUB) if start >= 0 else (start, limit)
    return plain.x(mark.start), plain.x(mark.end)


def _label_bar(placed: Placed, limit: float) -> Sequence[Placed]:
    """A bar's label stands in it where it fits, else after it, else before it."""
    left, right = max(placed.left, 0.0), min(placed.right, limit)
    length = text.width(placed.label, LABEL_SIZE) + 2
    fade = 14.0 if placed.mark.approximate else 0.0
    inside = replace(placed, glyph=left, off=6.0 + fade, side=Side.INSIDE)
    if placed.form is Form.BAR and right - left >= length + 12 + 2 * fade:
        return [inside]
    off = (10.0 if placed.form is Form.ARROW else 6.0) + fade
    after = replace(placed, glyph=placed.right, off=off)
    before = replace(placed, glyph=placed.left, off=off, side=Side.LEFT)
    ways = [
        *([after] if placed.right + off + length <= limit else []),
        *([before] if placed.left - off - length >= 0 else []),
    ]
    label = text.shorten(placed.label, LABEL_SIZE, right - left - 14)
    return ways or [replace(inside, label=label)]


def _label(mark: Mark, room: float) -> str:
    """The headline and, where more than one source tells it, how many."""
    tail = f" ×{mark.sources}" if mark.sources > 1 else ""
    spare = room - text.width(tail, LABEL_SIZE)
    headline = text.shorten(mark.headline, LABEL_SIZE, spare)
    sign = SIGNS.get(mark.status)
    words = headline or mark.label
    return words + tail if sign is None or words else sign.words
