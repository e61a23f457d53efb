"""What others wrote, each by its own date: "yesterday" is the day before its writer wrote.

Of a paper the report of a correspondent, under "OSLO, Monday night.--", up to the next such line or
heading. Of a mail the mail that it quotes.

A quotation begins with a line that says who wrote when ("On 3 May 2019 at 10:04, Ann wrote:"), or
with the head of a mail ("-----Original Message-----", "Sent: 3 May 2019"). Marks at the beginning
of its lines say how far it goes; without marks it goes on to the next.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dateline.core.calendar import MINUTES_PER_DAY
from dateline.core.mention import Anchor
from dateline.core.period import Period
from dateline.core.text import Span
from dateline.lexicon.mail import BEGINS_HEAD, HEAD, MAIL, SAYS_WHO
from dateline.temporal.engine.rule import Found
from dateline.temporal.meaning.meanings import Meaning

_BEGINS = re.compile(r"[>| \t]*(?:On|Am|Le|El|Il|Em|Op|W dniu|Dnia|Den|在|\d)")
_MARK = re.compile(r"[ \t]*((?:[>|][ \t]?)*)")


@dataclass(frozen=True, slots=True)
class Quotation:
    """What is told under the date of another mail; ``day`` is the number of the date found, none
    where its head has a date that nobody can read."""

    body: Span
    day: int | None


def quotations(
    text: str, found: Sequence[Found], is_day: Callable[[Meaning], bool]
) -> list[Quotation]:
    """In the order they begin; a later one stands inside the earlier ones that it begins in."""
    days = [number for number, each in enumerate(found) if is_day(each.meaning)]
    if not days:
        return []
    told = [*_by_line(text, found, days), *_by_head(text, found, days)]
    return sorted(told, key=lambda quotation: quotation.body.start)


def _by_line(text: str, found: Sequence[Found], days: Sequence[int]) -> Iterator[Quotation]:
    for match in SAYS_WHO.finditer(text):
        depth = _depth(match["marks"])
        start = match.start()
        before = text.rfind("\n", 0, max(start - 1, 0)) + 1
        if start - before < 240 and _BEGINS.match(text, before, start):
            start = before  # the line was too long for the page
        day = _in(found, days, start, match.end())
        body = _quoted_lines(text, match.end(), depth)
        if day is None:
            continue
        if body is None and MAIL.match(text):
            body = Span(match.end(), len(text))
        if body is not None:
            yield Quotation(body, day)


@lru_cache(maxsize=4)
def heads_within(text: str) -> Sequence[re.Match[str]]:
    """The heads of mails but that of the mail itself."""
    if BEGINS_HEAD.search(text) is None:
        return ()
    return tuple(match for match in HEAD.finditer(text) if text[: match.start()].strip())


def _by_head(text: str, found: Sequence[Found], days: Sequence[int]) -> Iterator[Quotation]:
    for match in heads_within(text):
        day = _in(found, days, match.start("sent"), match.end())
        depth = _depth(match["marks"])
        end = len(text) if not depth else _end_of_depth(text, match.end(), depth)
        yield Quotation(Span(match.end(), end), day)


def correspondences(
    text: str, found: Sequence[Found], is_day: Callable[[Meaning], bool]
) -> list[Quotation]:
    """What correspondents wrote, each under its place and day."""
    told = []
    for number, each in enumerate(found):
        line = text.rfind("\n", max(0, each.start - _LONGEST_PLACE), each.start) + 1
        if not _PLACE.fullmatch(text, line, each.start) or not is_day(each.meaning):
            continue
        dash = _BEHIND_DAY.match(text, each.end)
        if dash is not None:
            told.append((dash.end(), number))
    begins = [at for at, _ in told]
    return [
        Quotation(Span(at, _end_of_report(text, at, end)), number)
        for (at, number), end in zip(told, [*begins[1:], len(text)], strict=False)
    ]


_LONGEST_PLACE = 60  # characters before the day
_PLACE = re.compile(r"[ \t*_]*[^\W\d_a-z][^\W\d_a-z'’-]+(?:[ .]+[^\W\d_a-z'’-]+){0,4}, ")
_BEHIND_DAY = re.compile(r"[.,:]?\s?(?:\([^()\n]{1,30}\)\s?)?(?:--?|[–—])\s?(?=[^\W\d_]|[\"“‘'])")
_HEADING = re.compile(r"\n[ \t]*\n[ \t]*(?=[^a-z\n]*[A-Z]{3}[^a-z\n]*\n)")


def _end_of_report(text: str, at: int, end: int) -> int:
    heading = _HEADING.search(text, at, end)
    return heading.start() if heading is not None else end


def _depth(marks: str) -> int:
    return marks.count(">") + marks.count("|")


def _in(found: Sequence[Found], days: Sequence[int], start: int, end: int) -> int | None:
    """The first of the days that stands between two places."""
    at = bisect_left(days, start, key=lambda number: found[number].start)
    return days[at] if at < len(days) and found[days[at]].end <= end else None


def _quoted_lines(text: str, at: int, depth: int) -> Span | None:
    """The lines after a place that are marked deeper."""
    begin = at
    while begin < len(text) and text[begin].isspace():
        begin += 1
    line = text.rfind("\n", 0, begin) + 1
    marks = _MARK.match(text, line)
    if marks is None or _depth(marks[1]) <= depth:
        return None
    return Span(at, _end_of_depth(text, line, depth + 1))


def _end_of_depth(text: str, at: int, depth: int) -> int:
    """Where lines begin that are not marked so deep; an empty line ends nothing."""
    line = text.find("\n", at) + 1 if text[at - 1 : at] != "\n" else at
    while 0 < line < len(text):
        marks = _MARK.match(text, line)
        after = text.find("\n", line)
        after = len(text) if after < 0 else after
        if text[line:after].strip() and (marks is None or _depth(marks[1]) < depth):
            return line
        line = after + 1
    return len(text)


class Quoting:
    """The quotations that a walk through the dates of a text is in; ``found`` is how the dates of
    their days are known."""

    def __init__(
        self, told: Sequence[Quotation], found: str = "the date of the mail quoted"
    ) -> None:
        self._found = found
        self._heads = {one.day: one.body for one in told if one.day is not None}
        self._to_come: list[tuple[Span, Anchor | None]] = [
            (one.body, None) for one in told if one.day is None
        ]
        self._open: list[tuple[int, Anchor | None]] = []

    def written(self, at: int, whole: Anchor | None) -> Anchor | None:
        """When the words at a place were written."""
        while self._to_come and self._to_come[0][0].start <= at:
            body, anchor = self._to_come.pop(0)
            self._open.append((body.end, anchor))
        while self._open and self._open[-1][0] <= at:
            self._open.pop()
        return self._open[-1][1] if self._open else whole

    def noted(self, number: int, period: Period | None, span: Span) -> None:
        body = self._heads.get(number)
        if body is None or period is None or period.start is None:
            return
        day = Period.of_day_numbers(period.start // MINUTES_PER_DAY)
        self._to_come.append((body, Anchor(day, self._found, span)))
        self._to_come.sort(key=lambda one: one[0])
