"""One row makes a filter known wherever people meet filters."""

import pytest

from dateline.core.period import Period
from dateline.query.filters import PARTS, Asks, Filter, Review, told
from dateline.ui.components.chips import chips_of
from dateline.ui.components.empty import said
from dateline.ui.sidebar import _CONTROLS
from dateline.ui.view import View, from_link, to_link


def some_value(part: str) -> object:
    """A value other than the usual one."""
    row = PARTS[part]
    if row.asks is Asks.REVIEW:
        return (Review.REJECTED,)
    if row.lists:
        return (next(iter(row.members)),) if row.members else ("Anna Berg",)
    year = Period.of_year(1998)
    return {Asks.PERIOD: year, Asks.IN_VIEW: year, Asks.WORDS: "quay", Asks.TOP: 20}.get(
        row.asks, not getattr(Filter(), part)
    )


@pytest.mark.parametrize("part", PARTS)
def test_a_row_makes_its_link_chip_and_words(part: str) -> None:
    chosen = Filter().having(part, some_value(part))
    link = to_link(View(chosen))
    if PARTS[part].link:
        assert set(link) == {PARTS[part].link}
        assert from_link(link) == (View(chosen), ())
    narrows = PARTS[part].asks is not Asks.TOGETHER
    assert chosen.active == ((part,) if narrows else ())
    assert len(chips_of(chosen)) == len(told(chosen)) == narrows
    assert not narrows or PARTS[part].word in said(chosen, part)
    assert chosen.without(part) == Filter()


def test_a_row_with_a_place_has_a_control() -> None:
    assert {part.asks for part in PARTS.values() if part.place} == set(_CONTROLS)


def test_names_in_links_are_of_one_filter() -> None:
    links = [part.link for part in PARTS.values()]
    assert len(links) == len(set(links))
    assert not set(links) & {"project", "lanes", "window", "held", "event"}


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        (Filter(), []),
        (Filter(actors=("Ann", "Bob"), all_actors=True), ["actor Ann and Bob"]),
        (Filter(within=Period.of_year(1998)), ["in view 1998"]),
        (Filter(top=20), ["the 20 most important"]),
        (Filter(kinds=(), conflicts=True), ["conflicting dates only"]),
        (Filter(reviews=(Review.REJECTED, Review.OPEN)), ["review rejected or unreviewed"]),
    ],
)
def test_a_filter_in_words(chosen: Filter, words: list[str]) -> None:
    assert told(chosen) == words
