"""How well dates are read in seven languages, on the cases of Microsoft Recognizers-Text.

    python tests/bench/cases.py SHARED [--errors N] [--only french,german]

SHARED is the folder that holds ``bench/`` with its development data. A case is a sentence
with a time of reference and the expected expressions. Counted are those with one reading
that are calendar dates, ranges or times; a case is right where every expression is found
with exactly the expected bounds. The others are left out, each group with its reason.

Four habits of the cases are allowed for. A range told by its ends ("2014 to 2018") ends
there where its last part begins; here it may also end where that part ends. An open range
told by a day ("before", "until", "after 6 May") has that day for its bound, whether it
belongs to the range or not. A time of day without a day is compared as a time of day. And
figures of the English cases are American: the month comes first.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline.core.calendar import MINUTES_PER_DAY, weekday
from dateline.core.mention import Anchor, TimeMention
from dateline.core.period import Grain, Period
from dateline.temporal.find import find_times
from dateline.temporal.meaning.meanings import shifted

Row = dict[str, Any]
LANGUAGES = {
    "english": "en", "french": "fr", "german": "de", "spanish": "es", "italian": "it",
    "portuguese": "pt", "dutch": "nl",
}  # fmt: skip
MONTH_FIRST = {"en": False}
COUNTED = {"date", "daterange", "datetime", "datetimerange", "time", "timerange"}
OF_DAY = {"time", "timerange"}
OPEN = float("inf")


@dataclass
class Score:
    """What came of the cases of one language."""

    language: str
    right: int = 0
    counted: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    examples: list[tuple[str, Row, list[TimeMention]]] = field(default_factory=list)
    none_expected: int = 0
    none_found: int = 0

    @property
    def share(self) -> float:
        return 100 * self.right / self.counted if self.counted else 0.0


def score_language(path: Path) -> Score:
    """The cases of one file, read in the language it is named after."""
    score = Score(path.stem)
    code = LANGUAGES[path.stem]
    with path.open(encoding="utf-8") as lines:
        cases = [json.loads(line) for line in lines if line.strip()]
    for case in cases:
        mentions = find_times(
            case["text"],
            published=anchor_of(case),
            language=code,
            day_first=MONTH_FIRST.get(code),
        )
        if not case["expected"]:
            score.none_expected += 1
            score.none_found += not any(m.period for m in mentions)
            continue
        if reason := left_out(case):
            score.left_out[reason] += 1
            continue
        score.counted += 1
        faults = [fault for e in case["expected"] if (fault := fault_of(e, mentions))]
        if faults:
            score.wrong[faults[0]] += 1
            score.examples.append((faults[0], case, mentions))
        else:
            score.right += 1
    return score


def anchor_of(case: Row) -> Anchor | None:
    if not case["reference"]:
        of_day = all(expected["type"] in OF_DAY for expected in case["expected"])
        return Anchor(Period.of_day(2000, 1, 1), "any day") if of_day else None
    day, _, clock = case["reference"].partition("T")
    start = minutes_of(f"{day} {clock[:5]}:00")
    return Anchor(Period(start, start + 1, Grain.MINUTE), "reference")


# --- Which cases count ------------------------------------------------------------------------


def left_out(case: Row) -> str:
    """Why a case says nothing about exact bounds; told from the case alone."""
    for expected in case["expected"]:
        values = expected["values"] or []
        if len(values) != 1 or not values[0]:
            return "several readings"
        reason = _left_out(expected, values[0], case["reference"])
        if reason:
            return reason
    return ""


def _left_out(expected: Row, value: Row, reference: str | None) -> str:
    timex = value.get("timex") or ""
    if expected["type"] not in COUNTED:
        return "durations, sets, zones"
    if "not resolved" in str(value.get("value")) or bounds_of(expected) is None:
        return "without bounds in the case"
    if timex.endswith("_REF"):
        return "now or soon: no stretch of a calendar"
    if re.search(r"T(?:MO|AF|EV|NI|NT|DA|DT|ME[BLD])", timex):
        return "parts of the day: their hours are not ours"
    if "23:59:59" in str(value.get("value")):
        return "the last second of a day"
    if expected["type"] == "datetimerange" and re.fullmatch(r"XXXX-WXX-\d", timex):
        return "parts of the day: their hours are not ours"
    if "PRESENT_REF" in timex:
        return "now or soon: no stretch of a calendar"
    if _part_of_unit(expected, timex):
        return "early, late, end of: how much of it is a habit of the cases"
    if _COUNTED_UNITS.search(expected["text"]) and expected["type"] == "date":
        return "counted weeks, months, years: news means one of them, the cases a day of it"
    if _WEEKS_OF.search(expected["text"]):
        return "first or last weeks of a year: the cases count those of the calendar"
    if _WHICH.match(expected["text"]):
        return "the day, the year: in the news no date where nothing says which"
    if _AS_EARLY.match(expected["text"]):
        return "as early as, as late as: bounds here, in the news the date itself"
    if _another_week(expected, reference):
        return "next or last weekday: news means the nearest, the cases that of another week"
    if re.search(r"\d(?:BD|WD)$|P\dBD", timex):
        return "working days counted"
    if reference is None and expected["type"] not in OF_DAY and _relative(expected["text"]):
        return "relative, and the case has no reference"
    return ""


_COUNTED_UNITS = re.compile(
    r"\b(?:weeks?|fortnights?|months?|years?) (?:ago|hence|from now|later)$"
    r"|^(?:with)?in (?!.*\b(?:since|after|before|from)\b).*(?:weeks?|fortnights?|months?|years?)$",
    re.I,
)
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_BESIDE = re.compile(
    r"\b(next|coming|upcoming|following|last|past|previous)"
    r" (mon|tue|wed|thu|fri|sat|sun)(?:\w*day|s|r|rs|nes)?\b",
    re.I,
)
_PART_OF = re.compile(r"\b(?:start|beginning|middle|end) of\b", re.I)
_PLAIN = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d)?$")
_WEEKS_OF = re.compile(r"\b(?:first|last) \d+ weeks of\b", re.I)
_WHICH = re.compile(r"^the (?:day|year|fortnight)$", re.I)
_AS_EARLY = re.compile(r"^as (?:early|late) as\b", re.I)


def _part_of_unit(expected: Row, timex: str) -> bool:
    """Whether the bounds are a part of what the expression is: "2000" from September on."""
    if timex.startswith("(") and _PART_OF.search(expected["text"]):
        return True
    if not _PLAIN.match(timex):
        return False
    whole = Period.parse(timex) if "W" not in timex else _week(timex)
    bounds = bounds_of(expected)
    assert bounds is not None
    return not {*bounds} <= {whole.start, whole.end, -OPEN, OPEN}


def _week(timex: str) -> Period:
    year, _, week = timex.partition("-W")
    return Period.of_week(int(year), int(week))


def _another_week(expected: Row, reference: str | None) -> bool:
    """Whether the nearest such day lies in the week of the reference: the cases pass it over."""
    match = _BESIDE.search(expected["text"])
    if reference is None or match is None:
        return False
    said = weekday((Period.parse(reference[:10]).start or 0) // MINUTES_PER_DAY)
    named = _DAYS.index(match[2].lower())
    past = match[1].lower() in ("last", "past", "previous")
    return named < said if past else named > said


_YEAR = re.compile(r"\d{4}|\d\d?[/.-]\d\d?[/.-]\d\d|'\d\d")
_NOW = re.compile(
    r"\b(?:aujourd|hier|demain|maintenant|ce \w+|(?:au )?\w+ prochain|heute|gestern|morgen|jetzt"
    r"|hoy|ayer|mañana|ahora|oggi|ieri|domani|hoje|ontem|amanhã|vandaag|gisteren|nu|heden)\b",
    re.I,
)


def _relative(words: str) -> bool:
    return not _YEAR.search(words) or bool(_NOW.search(words))


def bounds_of(expected: Row) -> tuple[float, float] | None:
    """The first minute and the minute after the last; infinite where open."""
    value = expected["values"][0]
    grain = expected["type"]
    try:
        if "value" in value:
            start = minutes_of(value["value"])
            return start, start + (MINUTES_PER_DAY if grain == "date" else 1)
        if "start" not in value and "end" not in value:
            return None
        start, end = value.get("start"), value.get("end")
        return (minutes_of(start) if start else -OPEN), (minutes_of(end) if end else OPEN)
    except (ValueError, TypeError):
        return None


def minutes_of(text: str) -> int:
    """Minutes since 1970 of "2016-11-07 08:00:00"; of the day alone for "08:00:00"."""
    day, _, clock = text.rpartition(" ") if ":" in text else (text, "", "0:0:0")
    start = 0
    if day:
        start = Period.parse(day).start or 0
    hour, minute, _ = clock.split(":")
    return start + int(hour) * 60 + int(minute)


# --- What was found ---------------------------------------------------------------------------


def fault_of(expected: Row, mentions: Sequence[TimeMention]) -> str:
    """What is wrong with the mentions in the place of an expression; empty if one is right."""
    here = [
        m for m in mentions if m.span.start < expected["end"] and expected["start"] < m.span.end
    ]
    if expected["type"] in OF_DAY and _clocks_told(expected, here):
        return ""
    here = [m for m in here if m.period]
    if not here:
        return "not found"
    bounds = bounds_of(expected)
    assert bounds is not None
    if any(_same(expected, bounds, m) for m in here):
        return ""
    if any(_holds(m.period, bounds) for m in here if m.period):
        return "coarser: the unit the words count in"
    return "other bounds"


def _clocks_told(expected: Row, mentions: Sequence[TimeMention]) -> bool:
    """Whether the times of day are read, though the text names no day: "next month at 6 pm"."""
    value = expected["values"][0]
    wanted = [value[end] for end in ("value", "start", "end") if end in value]
    clocks = [m.value.partition("T")[2] for m in mentions if m.period is None and "T" in m.value]
    one_sided = expected["type"] == "timerange" and len(wanted) < 2
    return not one_sided and all(any(_same_time(w, c) for c in clocks) for w in wanted)


def _same_time(wanted: str, clock: str) -> bool:
    return clock != "" and (clock + ":00:00")[:8] == wanted


def _same(expected: Row, bounds: tuple[float, float], mention: TimeMention) -> bool:
    start, end = _ends(mention.period)
    if expected["type"] in OF_DAY:
        return _same_clock(expected, bounds, (start, end))
    if OPEN in (-bounds[0], bounds[1]) and _told_by_day(expected):
        ends = zip((start, end), bounds, strict=True)
        return all(ours in (theirs, theirs + MINUTES_PER_DAY) for ours, theirs in ends)
    if start != bounds[0]:
        return False
    if expected["type"] == "datetime":
        return True
    return any(end == late for late in (bounds[1], *_later(expected, bounds[1])))


def _told_by_day(expected: Row) -> bool:
    timex = expected["values"][0].get("timex") or ""
    return re.fullmatch(r"[\dX]{4}-\d\d-\d\d", timex) is not None


def _same_clock(expected: Row, bounds: tuple[float, float], ours: tuple[float, float]) -> bool:
    if expected["type"] == "time":
        return ours[0] % MINUTES_PER_DAY == bounds[0] % MINUTES_PER_DAY
    return all(_of_day(a) == _of_day(b) for a, b in zip(ours, bounds, strict=True))


def _of_day(minute: float) -> float:
    return minute if abs(minute) == OPEN else minute % MINUTES_PER_DAY


def _ends(period: Period | None) -> tuple[float, float]:
    assert period is not None
    start = -OPEN if period.start is None else period.start
    return start, OPEN if period.end is None else period.end


_UNITS = {"D": Grain.DAY, "W": Grain.WEEK, "M": Grain.MONTH, "Y": Grain.YEAR}


def _later(expected: Row, end: float) -> Iterator[float]:
    """Where a range told by its ends is over: with the last part, not before it."""
    timex = expected["values"][0].get("timex") or ""
    match = re.fullmatch(r"\(.*,P.*?([DWMY])\)", timex)
    if match is None or end == OPEN:
        return
    grains = (_UNITS[match[1]], Grain.DAY, Grain.MONTH, Grain.QUARTER, Grain.YEAR)
    for grain in dict.fromkeys(grains):
        yield shifted(int(end), grain, 1)


def _holds(period: Period, bounds: tuple[float, float]) -> bool:
    start, end = _ends(period)
    return start <= bounds[0] and bounds[1] <= end


# --- The table ----------------------------------------------------------------------------------


def report(scores: Sequence[Score], shown: int) -> None:
    print(f"{'cases':12}{'counted':>9}{'right':>7}{'%':>7}   wrong")
    for score in scores:
        wrong = ", ".join(f"{n} {why}" for why, n in score.wrong.most_common())
        print(f"{score.language:12}{score.counted:9}{score.right:7}{score.share:7.1f}   {wrong}")
    print("\nleft out, by reason")
    for reason in sorted({reason for score in scores for reason in score.left_out}):
        counts = ", ".join(
            f"{s.language} {s.left_out[reason]}" for s in scores if s.left_out[reason]
        )
        print(f"  {reason}: {counts}")
    nothing = ", ".join(f"{s.language} {s.none_found}/{s.none_expected}" for s in scores)
    print(f"\nno date expected and none read: {nothing}")
    for score in scores if shown else ():
        print(f"\n{score.language}")
        for fault, case, mentions in score.examples[:shown]:
            _print_example(fault, case, mentions)


def _print_example(fault: str, case: Row, mentions: Sequence[TimeMention]) -> None:
    told = [(m.span.of(case["text"]), m.rule, str(m.period)) for m in mentions]
    wanted = [(e["type"], e["text"], *e["values"][0].values()) for e in case["expected"]]
    print(f"  {fault}: {case['text']!r} at {case['reference']}\n    {wanted}\n    {told}")


def main() -> None:
    asked = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    asked.add_argument("shared", type=Path)
    asked.add_argument("--errors", type=int, default=0, help="examples of wrong cases")
    asked.add_argument("--only", default=",".join(LANGUAGES), help="languages, with commas")
    given = asked.parse_args()
    folder = given.shared / "bench" / "dev" / "cases-recognizers"
    if not folder.is_dir():
        raise SystemExit(f"the development data is not in {given.shared}: nothing measured")
    report(
        [score_language(folder / f"{name}.jsonl") for name in given.only.split(",")], given.errors
    )


if __name__ == "__main__":
    main()
