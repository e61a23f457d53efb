"""Where every mark stands: a window of time laid out in pixels.

Inside a lane the marks are stacked by greedy interval partitioning, the width of the label
counted in, so that nothing collides. Where the lanes would grow too tall their labels are
shortened; then each lane has a share of rows, in which the weightiest marks have a label where
there is room, and says how many marks it could not show.
"""

from __future__ import annotations

from bisect import bisect, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from heapq import heappop, heappush

from dateline.core.event import Role, Status
from dateline.query.columns import NONE
from dateline.query.filters import LaneBy
from dateline.query.window import Lane, Mark, Window
from dateline.timeline import text
from dateline.timeline.colours import GREY, lane_tint
from dateline.timeline.marks import SIGNS, Form, form, matters, sort_key

MS = 60_000  # milliseconds in a minute
LABEL_SIZE, TITLE_SIZE = 13, 13
NARROW = 640  # pixels
AXIS = 40  # pixels for the ticks above the lanes
TALLEST = 900  # pixels for all lanes together, where they can be had
USUAL_LANES = 8  # until the reader asks for more
FIRST_WIDTH = 1080  # pixels, until the browser has said

_GAP, _STUB, _SMALLEST_CAPSULE, _LEAST_BAR, _LONG_HALF = 12, 44, 13, 6, 36
_PAD, _HEADER, _LEAST_HEIGHT = 7, 20, 46
_LINE = 16  # a second line of a lane's title
_CHIP, _COUNTS = 54, 84  # pixels beside a title: a chip of what lies outside, the counts


# How wide a label may be, in pixels and as a share of the widest.
_ROOMS = ((320.0, 1.0), (220.0, 0.75), (140.0, 0.5))
_LONGEST = 420.0  # where there is nothing else
_LEAST_ROOM = 80.0  # a shorter label says nothing
_ALL_LABELLED = 150  # marks that are tried with a label each
_FEWEST, _GROWN = 2, 60  # rows of a lane at least; of one that the reader has grown at most
_OF_THE_REST = 3  # rows of the lane of what belongs to no other
_TRIED = 60  # marks of a lane that a label is sought for


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


FULL, CLOSE = Size(row=24, bar=15, glyph=12), Size(row=17, bar=13, glyph=10)


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
    minutes of the nearest events before and after the window, ``head`` the pixels of a title that
    stands above the marks."""

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
    head: int = 0


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
    LaneBy.THING: "No thing named",
    LaneBy.PLACE: "No place named",
    LaneBy.DOCUMENT: "In no document",
    LaneBy.KIND: "No actor named",
    LaneBy.TOPIC: "Other",
    LaneBy.STORY: "Told alone",
}


def arrange(
    window: Window,
    width: int,
    lane_by: LaneBy,
    *,
    tallest: int = TALLEST,
    grown: Sequence[str] = (),
    first: str = "",
) -> Arrangement:
    """Lay the window out for a screen that many pixels wide.

    The lanes are no taller than ``tallest`` pixels where that can be; on a narrow screen, where
    each has its title above it, a third taller. Those ``grown`` are as tall as they need,
    and of all events the ``first`` finds room.
    """
    width = max(width, 280)
    titles = [_title(lane, lane_by) for lane in window.lanes]
    left, right = _margins(width, titles)
    empty = Arrangement(window, width, left, right, 0, (), ())
    most = round(tallest * 4 / 3) if empty.narrow else tallest
    packed = [
        _turned(rows, window.told) for rows in _pack_lanes(empty, most, lane_by, grown, first)
    ]
    tints = [GREY if _is_rest(lane) else lane_tint(lane.number) for lane in window.lanes]
    boxes: list[LaneBox] = []
    marks: list[Placed] = []
    top = 0.0
    for lane, title, rows, tint in zip(window.lanes, titles, packed, tints, strict=True):
        long = _LINE if _is_long(empty, lane, title) else 0
        head = _HEADER + long if empty.narrow else 0
        height = rows.height + head if empty.narrow else max(rows.height, rows.least + long)
        offset = top + head + max(0.0, (height - head - rows.body) / 2)
        marks += (_moved(p, row, offset, tint) for p, row in rows.placed)
        counts = (lane.total, lane.inside, lane.earlier, lane.later)
        near = (lane.before, lane.after)
        boxes.append(
            LaneBox(lane.value, title, *counts, top, height, tint, rows.hidden, near, head)
        )
        top += height
    return Arrangement(window, width, left, right, round(top), tuple(boxes), tuple(marks))


def _is_rest(lane: Lane) -> bool:
    """Whether it holds what belongs to no other lane."""
    return lane.value.strip() in ("", NONE)


def _title(lane: Lane, lane_by: LaneBy) -> str:
    words = _UNNAMED[lane_by] if _is_rest(lane) else lane.value.strip()
    return words[:1].upper() + words[1:] if lane_by is LaneBy.KIND else words


def _is_long(plain: Arrangement, lane: Lane, title: str) -> bool:
    """A title that takes two lines of what room there is for it."""
    if plain.narrow:
        room = plain.width - _COUNTS - _CHIP * (bool(lane.earlier) + bool(lane.later))
    else:
        room = plain.left - (_CHIP if lane.earlier else 18)
    return text.width(title, TITLE_SIZE) > room


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


def _pack_lanes(
    plain: Arrangement, most: int, lane_by: LaneBy, grown: Sequence[str], first: str
) -> list[_Rows]:
    """Each lane packed: with a label for every mark where that fits, or else in its share of
    the rows, with labels for those that weigh most."""
    window = plain.window
    if not window.marks and window.buckets:
        least = 44 if not plain.narrow else 34
        return [_Rows((), 0, FULL, least) for _ in window.lanes]
    of_lane: dict[str, list[_Said]] = defaultdict(list)
    for mark in sorted(window.marks, key=sort_key):
        of_lane[mark.lane].append(_Said(mark, _sayings(mark, lane_by)))
    marks = [of_lane[lane.value] for lane in window.lanes]
    widest = plain.plot_width * (0.62 if plain.narrow else 0.3)
    rooms = [min(room, widest * share) for room, share in _ROOMS]
    if len(window.marks) <= _ALL_LABELLED:
        for number in range(len(rooms)):
            rows = [_pack_labelled(plain, rooms[number::-1], of) for of in marks]
            if sum(row.height for row in rows) <= most:
                return rows
    rooms = [min(_LONGEST, plain.plot_width * (0.62 if plain.narrow else 0.45)), *rooms]
    bare = [_pack_bare(plain, of).count for of in marks]
    wanted = [
        min(len(of), _OF_THE_REST if _is_rest(lane) else count + 4)
        for lane, count, of in zip(window.lanes, bare, marks, strict=True)
    ]
    beside = (2 * _PAD + (_HEADER if plain.narrow else 0)) * len(marks)
    shares = _shares(wanted, int((most - beside) // CLOSE.row))
    full = [min(len(of), count * 2 + 4, _GROWN) for count, of in zip(bare, marks, strict=True)]
    return [
        _pack_close(plain, rooms, of, whole if lane.value in grown else share, first)
        for lane, of, share, whole in zip(window.lanes, marks, shares, full, strict=True)
    ]


def _shares(wanted: Sequence[int], rows: int) -> list[int]:
    """Rows handed out one by one, each to a lane that wants more and has few for what it wants;
    one that wants four times as much gets twice as much.

    >>> _shares([1, 16, 4], 10)
    [1, 6, 3]
    """
    shares = [min(want, _FEWEST) for want in wanted]
    for _ in range(rows - sum(shares)):
        able = [i for i, want in enumerate(wanted) if shares[i] < want]
        if not able:
            break
        shares[min(able, key=lambda i: (shares[i] / wanted[i] ** 0.5, i))] += 1
    return shares


@dataclass(frozen=True, slots=True)
class _Said:
    """A mark and what may be said of it, the best first."""

    mark: Mark
    sayings: tuple[str, ...]


def _sayings(mark: Mark, lane_by: LaneBy) -> tuple[str, ...]:
    """In its actor's lane a headline begins at the verb; the lane says who."""
    sign = SIGNS.get(mark.status)
    whole = mark.headline or (sign.words if sign else mark.label)
    acts = lane_by in (LaneBy.ACTOR, LaneBy.THING) and mark.role in (Role.DOER, Role.AFFECTED)
    short = text.after_name(whole, mark.lane) if acts else ""
    return (short, whole) if short else (whole,)


def _pack_labelled(plain: Arrangement, rooms: Sequence[float], marks: Sequence[_Said]) -> _Rows:
    """The first room for every label, the larger ones that follow for those that would be cut
    to the words of another."""
    taken: set[str] = set()
    ways = []
    for said in marks:
        tried = (
            _ways(plain, said.mark, FULL, words, room) for words in said.sayings for room in rooms
        )
        found = next((way for way in tried if way[0].label not in taken), None)
        ways.append(found or _ways(plain, said.mark, FULL))
        taken.add(ways[-1][0].label)
    placed, rows = _stack(ways)
    return _rows(plain, FULL, placed, rows)


def _pack_bare(plain: Arrangement, marks: Sequence[_Said]) -> _Rows:
    placed = [_ways(plain, said.mark, CLOSE)[0] for said in marks]
    return _rows(plain, CLOSE, placed, pack([p.ends for p in placed], 2))


def _pack_close(
    plain: Arrangement, rooms: Sequence[float], marks: Sequence[_Said], most: int, first: str
) -> _Rows:
    """In so many rows first half as many of the weightiest, each with its label; then every other
    mark that finds room; then labels for these, each in a row where it hides nothing."""
    lane = _Close(plain, rooms, [[] for _ in range(most)])

    def importance(index: int) -> tuple[bool, tuple[float, ...]]:
        mark = marks[index].mark
        return mark.event == first, matters(mark)

    order = sorted(range(len(marks)), key=importance, reverse=True)
    seats: dict[int, tuple[Placed, int]] = {}
    for index in order[: (most + 1) // 2]:
        found = lane.labelled(marks[index])
        if found is not None:
            seats[index] = found
    named = {*seats}
    for index in order:
        if index not in seats:
            found = lane.bare(marks[index])
            if found is not None:
                seats[index] = found
    for index in [i for i in order if i in seats and i not in named][:_TRIED]:
        lane.leave(*seats[index])
        seats[index] = lane.labelled(marks[index]) or lane.back(*seats[index])
    placed = [seats[index] for index in sorted(seats)]
    rows = _rows(plain, CLOSE, [one for one, _ in placed], [row for _, row in placed])
    return replace(rows, hidden=len(marks) - len(seats))


@dataclass(frozen=True, slots=True)
class _Close:
    """A lane of so many close rows that is being filled: what stands in each, and the labels
    there are."""

    plain: Arrangement
    rooms: Sequence[float]
    held: list[list[tuple[float, float]]]
    taken: set[str] = field(default_factory=set)

    def labelled(self, said: _Said) -> tuple[Placed, int] | None:
        ways = (
            way
            for words in said.sayings
            for room in self.rooms
            for way in _ways(self.plain, said.mark, CLOSE, words, room)
            if _worth_it(way) and way.label not in self.taken
        )
        found = ((way, row) for way in ways for row in self._free(way, _GAP))
        return self._seat(next(found, None))

    def bare(self, said: _Said) -> tuple[Placed, int] | None:
        way = _ways(self.plain, said.mark, CLOSE)[0]
        return self._seat(next(((way, row) for row in self._free(way, 2)), None))

    def leave(self, placed: Placed, row: int) -> None:
        self.held[row].remove(placed.ends)

    def back(self, placed: Placed, row: int) -> tuple[Placed, int]:
        insort(self.held[row], placed.ends)
        return placed, row

    def _free(self, way: Placed, gap: float) -> Iterator[int]:
        return (row for row, spans in enumerate(self.held) if _fits(spans, way, gap))

    def _seat(self, found: tuple[Placed, int] | None) -> tuple[Placed, int] | None:
        if found is not None:
            self.taken.add(found[0].label)
            self.back(*found)
        return found


def _worth_it(way: Placed) -> bool:
    """Not where so little is left of it that it says nothing."""
    start, end = way.label_ends
    return end - start >= _LEAST_ROOM or not way.label.endswith("…")


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


def _fits(spans: Sequence[tuple[float, float]], placed: Placed, gap: float = _GAP) -> bool:
    """Whether the row's spans, sorted and apart, leave room for one more."""
    start, end = placed.ends
    after = bisect(spans, (start, end))
    return (after == 0 or spans[after - 1][1] + gap <= start) and (
        after == len(spans) or end + gap <= spans[after][0]
    )


def _turned(rows: _Rows, told: Sequence[tuple[str, str]]) -> _Rows:
    """Where a person said which of two events came first, it stands above the other, if both have
    room there."""
    at = {placed.mark.event: index for index, (placed, _) in enumerate(rows.placed)}
    row_of = [row for _, row in rows.placed]
    for first, then in told:
        one, two = at.get(first), at.get(then)
        if one is None or two is None or row_of[one] <= row_of[two]:
            continue
        changed = {**dict(enumerate(row_of)), one: row_of[two], two: row_of[one]}
        if _apart_in(rows, changed, (one, two)):
            row_of = [changed[index] for index in range(len(row_of))]
    placed = zip((placed for placed, _ in rows.placed), row_of, strict=True)
    return replace(rows, placed=tuple(placed))


def _apart_in(rows: _Rows, row_of: Mapping[int, int], moved: Sequence[int]) -> bool:
    """Whether some marks touch no other in the rows that they would have."""
    for index in moved:
        start, end = rows.placed[index][0].ends
        for other, (placed, _) in enumerate(rows.placed):
            if other == index or row_of[other] != row_of[index]:
                continue
            if start < placed.ends[1] and placed.ends[0] < end:
                return False
    return True


def _moved(placed: Placed, row: int, offset: float, tint: int) -> Placed:
    return replace(placed, y=offset + (row + 0.5) * placed.size.row, tint=tint)


# --- One mark -----------------------------------------------------------------------


def _ways(
    plain: Arrangement, mark: Mark, size: Size, words: str = "", room: float = 0.0
) -> Sequence[Placed]:
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
    label = _label(mark, words, room) if room else ""
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
    label = _shorter(placed, room)
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
    return ways or [replace(inside, label=_shorter(placed, right - left - 14))]


def _label(mark: Mark, words: str, room: float) -> str:
    """The words and, where more than one source tells it, how many."""
    tail = _tail(mark)
    return text.shorten(words, LABEL_SIZE, room - text.width(tail, LABEL_SIZE)) + tail


def _shorter(placed: Placed, room: float) -> str:
    """The label again, in less room."""
    return _label(placed.mark, placed.label.removesuffix(_tail(placed.mark)), room)


def _tail(mark: Mark) -> str:
    return f" ×{mark.sources}" if mark.sources > 1 else ""
