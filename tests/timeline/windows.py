"""Makes windows to draw: what ``query`` would answer, without a project on disk."""

from collections import Counter
from collections.abc import Iterable
from random import Random

from dateline.core.event import Basis, Status
from dateline.core.period import Period
from dateline.query.window import Bucket, Density, Lane, Mark, Window

DAY = 1440


def mark(
    period: Period | str,
    headline: str = "Something happened",
    *,
    lane: str = "Harbour Board",
    event: str = "",
    status: Status = Status.HAPPENED,
    basis: Basis = Basis.STATED,
    sources: int = 1,
    conflict: bool = False,
    review: str = "unreviewed",
) -> Mark:
    period = Period.parse(period) if isinstance(period, str) else period
    return Mark(
        event=event or f"{lane}/{period}/{headline}",
        lane=lane,
        start=period.start,
        end=period.end,
        grain=period.grain,
        approximate=period.approximate,
        headline=headline,
        edtf=str(period),
        label=period.label(),
        status=status,
        basis=basis,
        mentions=sources,
        sources=sources,
        conflict=conflict,
        review=review,
        documents=sources,
    )


def span(text: str) -> tuple[int, int]:
    period = Period.parse(text)
    assert period.start is not None and period.end is not None
    return period.start, period.end


def _touches(one: Mark, start: int, end: int) -> bool:
    return (one.start is None or one.start < end) and (one.end is None or one.end > start)


def window(text: str | tuple[int, int], marks: Iterable[Mark], *, slices: int = 240) -> Window:
    """The part of the marks that touches a stretch of time; counts where there are many."""
    start, end = span(text) if isinstance(text, str) else text
    marks = list(marks)
    inside = [one for one in marks if _touches(one, start, end)]
    totals = Counter(one.lane for one in marks)
    within = Counter(one.lane for one in inside)
    earlier = Counter(one.lane for one in marks if one.end is not None and one.end <= start)
    later = Counter(one.lane for one in marks if one.start is not None and one.start >= end)
    lanes = tuple(
        Lane(value, total, within[value], earlier[value], later[value], number=number)
        for number, (value, total) in enumerate(totals.most_common(), 1)
    )
    number = len({one.event for one in inside})
    if len(inside) <= 2000:
        return Window(start, end, number, lanes, tuple(inside))
    counts: Counter[tuple[str, int]] = Counter()
    for one in inside:
        first = max(((one.start or start) - start) * slices // (end - start), 0)
        counts[one.lane, min(first, slices - 1)] += 1
    buckets = tuple(Bucket(lane, index, n) for (lane, index), n in sorted(counts.items()))
    return Window(start, end, number, lanes, (), buckets, slices)


def density(marks: Iterable[Mark], slices: int = 200) -> Density:
    marks = list(marks)
    bounds = [b for one in marks for b in (one.start, one.end) if b is not None]
    start, end = min(bounds), max(bounds)
    counts = [0] * slices
    for one in marks:
        moment = one.start if one.start is not None else one.end
        assert moment is not None
        counts[min((moment - start) * slices // (end - start), slices - 1)] += 1
    return Density(start, end, tuple(counts))


BOARD, PILOTS, KELL, VAREN = "Harbour Board", "Pilots' Union", "Mira Kell", "Republic of Varen"


def sample() -> list[Mark]:
    """One mark of every kind, in four lanes; some events stand in two of them."""
    denied, alleged = {"status": Status.DENIED}, {"status": Status.ALLEGED}
    planned, perhaps = {"status": Status.PLANNED}, {"status": Status.CONDITIONAL}
    ordered = {"status": Status.ORDERED}
    told = [
        ("2006-03-14", "Board opens tender for the north pier", (BOARD,), {}),
        ("2006", "Union and board agree on night shifts", (BOARD, PILOTS), {"sources": 3}),
        ("2006-11", "Kell joins the board as treasurer", (KELL, BOARD), {}),
        ("2007-02-05", "Two tugs collide in fog off the north pier", (PILOTS,), {"sources": 2}),
        ("2007-02-06", "Board denies that pilots were unlicensed", (BOARD,), denied),
        ("2007-04~", "Kell meets dredging contractors in Varen", (KELL, VAREN), {}),
        ("2007-06/2008-02", "Pier closed to freight", (BOARD,), {}),
        ("2007-09-18", "Varen lends 40 million for dredging", (VAREN, BOARD), {"conflict": True}),
        ("2007-10", "Second loan from Varen signed", (VAREN,), {"conflict": True}),
        ("2008-01-12/2008-01-29", "Pilots strike for seventeen days", (PILOTS,), {"sources": 4}),
        ("2008-05-02", "Kell alleged to have steered the contract", (KELL,), alleged),
        ("2008-05-02", "Auditor's letter reaches the board", (BOARD,), {}),
        ("2008-06-30~", "Kell sells her house", (KELL,), {}),
        ("2008~", "Contractor founded in Varen", (VAREN,), {}),
        ("../2006-05", "Board keeps no minutes", (BOARD,), {}),
        ("2008-09/..", "Kell out of reach abroad", (KELL,), {}),
        ("2009-01-15", "Pier to reopen under a new operator", (BOARD, PILOTS), planned),
        ("2009-03", "Repayment falls due unless the audit finds fraud", (VAREN,), perhaps),
        ("2009-03-02", "Court orders the accounts frozen", (KELL, BOARD), ordered),
        ("2009-06-21", "Settlement <b>reached</b> & signed", (BOARD, VAREN), {"sources": 2}),
    ]
    return [
        mark(date, headline, lane=lane, event=f"e{number}", **more)
        for number, (date, headline, lanes, more) in enumerate(told)
        for lane in lanes
    ]


def crowd(count: int, *, lanes: int = 8, first: int = 1990, years: int = 30) -> list[Mark]:
    """Many events, the same ones each time: days, months, years and ranges."""
    random = Random(count)
    start = Period.of_year(first).start
    assert start is not None
    verbs = ("signs", "rejects", "visits", "audits", "sells", "closes", "funds", "inspects")
    things = ("the north pier", "a loan", "the ferry line", "its archive", "two cranes")
    marks = []
    for number in range(count):
        day = start // DAY + int(random.betavariate(2, 1.4) * years * 365)
        roll = random.random()
        year, month = 1970 + day // 366, random.randrange(1, 13)
        if roll < 0.6:
            period = Period.of_day_numbers(day, day)
        elif roll < 0.8:
            period = Period.of_month(year, month)
        elif roll < 0.9:
            period = Period.of_year(year)
        else:
            period = Period.of_day_numbers(day, day + random.randrange(2, 200))
        lane = f"Company {int(random.random() ** 2 * lanes) + 1}"
        words = f"{lane} {random.choice(verbs)} {random.choice(things)}"
        marks.append(mark(period, words, lane=lane, event=f"c{number}"))
    return marks
