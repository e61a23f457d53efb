"""Stretches of time of which nothing is told."""

from pathlib import Path

from tests.project.making import Told, made

from dateline.core.mention import ActorKind
from dateline.core.period import Period
from dateline.query.filters import Filter
from dateline.query.reader import open_reader

ANN, BEA = ("Ann", ActorKind.PERSON), ("Bea", ActorKind.PERSON)
FAIR = Told("A fair is held", Period.of_day(2017, 3, 1), (ANN,))
FIRE = Told("A mill burns", Period.of_day(2017, 3, 9), (BEA,))
SALE = Told("The mill is sold", Period.of_day(2017, 9, 1), (ANN,))
YEAR = Told("The river is low", Period.of_year(2017), (ANN,))
STRIKE = Told("A strike goes on", Period.parse("2017-03-02/2017-08-30"), (ANN,))
BEFORE = Told("A school stands", Period.of_day(2017, 6, 1).before(), (ANN,))


def test_a_gap_is_longer_than_one_asks_for_and_lies_between_two_days(tmp_path: Path) -> None:
    reader = open_reader(made(tmp_path, (FAIR, FIRE, SALE)))
    (found,) = reader.gaps(Filter(), days=100)
    assert (found.after, found.before, found.days) == ("9 March 2017", "1 September 2017", 176)
    assert reader.gaps(Filter(), days=176) == ()
    assert [gap.days for gap in reader.gaps(Filter(), days=7)] == [8, 176]
    assert [gap.days for gap in reader.gaps(Filter(), days=7, most=1)] == [176]


def test_what_the_filter_leaves_out_of_a_gap_is_counted(tmp_path: Path) -> None:
    reader = open_reader(made(tmp_path, (FAIR, FIRE, SALE)))
    (found,) = reader.gaps(Filter(actors=("Ann",)), days=100)
    assert (found.days, found.others, found.documents) == (184, 1, 0)


def test_a_coarse_date_closes_no_gap_but_may_lie_in_it(tmp_path: Path) -> None:
    reader = open_reader(made(tmp_path, (FAIR, SALE, YEAR, BEFORE)))
    (found,) = reader.gaps(Filter(), days=100)
    assert (found.days, found.perhaps) == (184, 2)


def test_what_lasts_fills_its_time(tmp_path: Path) -> None:
    reader = open_reader(made(tmp_path, (FAIR, SALE, STRIKE)))
    assert reader.gaps(Filter(), days=100) == ()


def test_without_a_length_a_gap_is_far_longer_than_usual(tmp_path: Path) -> None:
    told = [Told(f"Day {n}", Period.of_day(2017, 3, n)) for n in range(1, 20, 3)]
    reader = open_reader(made(tmp_path, (*told, SALE)))
    assert reader.usual_gap(Filter()) == 60
    assert [gap.after for gap in reader.gaps(Filter())] == ["19 March 2017"]
    assert reader.gaps(Filter(actors=("Nobody",)), days=1) == ()


def test_the_ends_of_a_gap_are_told_no_closer_than_their_events_are(tmp_path: Path) -> None:
    years = (
        Told("A mill is built", Period.of_year(1850)),
        Told("It is sold", Period.of_month(1899, 5)),
    )
    reader = open_reader(
        made(tmp_path, (*years, Told("It burns", Period.parse("1930/1932")), FAIR))
    )
    found = reader.gaps(Filter(), days=3000)
    assert [(gap.after, gap.before, gap.exact) for gap in found] == [
        ("1850", "May 1899", False),
        ("May 1899", "1930", False),
        ("1932", "1 March 2017", False),
    ]
