"""What lies on disk or stands in another order is a sequence like any other."""

import gc
from collections.abc import Sequence
from enum import StrEnum

import pytest

from dateline.core.event import Participant, Role
from dateline.core.mention import ActorKind
from dateline.core.shelf import Arranged, Keep, Shelf, at_hand, on_disk
from dateline.core.text import SourceBasis, Span


@pytest.mark.parametrize("keep", [at_hand, on_disk])
def test_what_is_kept_comes_back_in_order(keep: Keep) -> None:
    kept = keep((f"text {n}", n) for n in range(200))
    assert len(kept) == 200
    assert [number for _, number in kept] == list(range(200))
    assert kept[150] == ("text 150", 150)
    assert kept[-1] == ("text 199", 199)
    assert list(kept[3:9:2]) == [("text 3", 3), ("text 5", 5), ("text 7", 7)]
    with pytest.raises(IndexError):
        kept[200]


def test_a_part_of_a_part_is_taken_from_the_whole() -> None:
    shelf: Sequence[str] = Shelf("abcdefgh", remembered=2)
    assert list(Arranged(shelf, [7, 0, 3])[1:]) == ["a", "d"]
    assert list(shelf[2:][1:3]) == ["d", "e"]


def test_the_last_that_were_asked_for_are_remembered_and_no_more() -> None:
    shelf = Shelf([["a"], ["b"], ["c"]], remembered=2)
    first = shelf[0]
    assert shelf[0] is first
    assert shelf[1] and shelf[2]
    assert shelf[0] == first
    assert shelf[0] is not first


def test_reading_in_between_disturbs_no_reading() -> None:
    shelf = Shelf(range(100), remembered=1)
    assert [(n, shelf[99 - n]) for n in shelf] == [(n, 99 - n) for n in range(100)]


def test_its_file_goes_with_it() -> None:
    shelf = Shelf(["a"])
    file = shelf._file
    assert not file.closed
    del shelf
    gc.collect()
    assert file.closed


@pytest.mark.parametrize("shared", [(), (Participant,)])
def test_our_types_come_back_as_they_were(shared: tuple[type, ...]) -> None:
    """Also words that stand in two enums, and values that several items share."""
    actors = [Participant("Harl", ActorKind.COUNTRY, role) for role in (Role.DOER, Role.WITH)]
    items = [
        (actor, ActorKind.PLACE, SourceBasis.FOLDER, Span(n, n + 1))
        for n in range(2)
        for actor in actors
    ] + [(Words.HERE, Said.HERE)]
    found = list(on_disk(items, shared=shared))
    assert found == items
    assert [list(map(type, one)) for one in found] == [list(map(type, one)) for one in items]


class Words(StrEnum):
    HERE = "here"


class Said(StrEnum):
    HERE = "here"


def test_nothing_is_a_shelf_too() -> None:
    assert len(Shelf()) == 0
    assert list(Shelf()) == []
