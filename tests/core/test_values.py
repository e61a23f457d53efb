"""The values that everything is made of: what stands on disk, what a place in a text is."""

from enum import StrEnum

import pytest

from dateline.core.event import Basis, Confidence, EventMention, Role, Status, stable_id
from dateline.core.joining import agree, conflicting
from dateline.core.mention import ActorKind, Anchor, TimeMention, TimexType, initials
from dateline.core.period import Grain, Period
from dateline.core.text import Document, ProblemKind, PublicationBasis, SourceBasis, Span, outside

DAY = Period.of_day(2021, 5, 3)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (
            Grain,
            "minute|hour|day|week|month|quarter|season|half-year|year|decade|century|millennium",
        ),
        (TimexType, "DATE|TIME|DURATION|SET"),
        (Basis, "stated|relative|inherited"),
        (Confidence, "firm|good|fair|weak"),
        (Status, "happened|planned|ordered|denied|alleged|conditional"),
        (ProblemKind, "file|duplicate|unresolved|vague|no event|note"),
        (PublicationBasis, "decided|given|metadata|dateline|title|file name"),
        (
            SourceBasis,
            "given|metadata|sender|masthead|court|letterhead|author|address|folder",
        ),
    ],
)
def test_words_on_disk_stay(kind: type[StrEnum], words: str) -> None:
    """Projects, links and other programs hold them; a new one may be added, none may change."""
    assert {str(member) for member in kind} >= set(words.split("|"))


def test_roles_and_kinds_that_projects_hold_are_read() -> None:
    assert [Role(word) for word in ("doer", "affected", "with", "named")]
    assert ActorKind("government body") is ActorKind.GOVERNMENT
    assert ActorKind("armed force") is ActorKind.ARMED_FORCE


def test_a_finer_grain_has_a_lower_rank() -> None:
    assert Grain.DAY.rank < Grain.WEEK.rank < Grain.MONTH.rank < Grain.YEAR.rank
    assert [grain.rank for grain in Grain] == sorted(grain.rank for grain in Grain)


# --- Places in a text ------------------------------------------------------------------


def test_a_span_ends_before_its_end() -> None:
    span = Span(2, 5)
    assert (len(span), span.of("abcdefg")) == (3, "cde")
    assert span.overlaps(Span(4, 9))
    assert span.overlaps(Span(0, 3))
    assert not span.overlaps(Span(5, 9))
    assert not span.overlaps(Span(0, 2))
    assert span.contains(Span(2, 5))
    assert not span.contains(Span(1, 3))
    assert not span.contains(Span(4, 6))
    assert span.shifted(3) == Span(5, 8)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3)])
def test_what_is_no_place_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a place"):
        Span(start, end)


def test_what_touches_furniture_is_not_outside() -> None:
    spans = [Span(0, 4), Span(6, 8), Span(9, 12)]
    assert outside(spans, [Span(7, 9)]) == [Span(0, 4), Span(9, 12)]
    assert outside(spans, []) == spans


def test_pages_count_from_one() -> None:
    document = Document("1", "a", "a.txt", "", "x" * 30, pages=(0, 10, 20))
    assert [document.page_of(at) for at in (0, 9, 10, 29)] == [1, 1, 2, 3]
    assert Document("1", "a", "a.txt", "", "x").page_of(0) is None


def test_a_folder_is_no_publisher_but_is_shown() -> None:
    of_folder = Document("1", "a", "f/a.txt", "", "x", "f", source_basis=SourceBasis.FOLDER)
    assert (of_folder.publisher, of_folder.shown_source) == ("", "f")
    paper = Document("1", "a", "a.txt", "", "x", "The Post", source_basis=SourceBasis.MASTHEAD)
    assert (paper.publisher, paper.shown_source) == ("The Post", "The Post")
    assert Document("1", "a", "a.txt", "A title", "x").shown_source == "[A title]"
    assert Document("1", "a", "a.txt", "", "x").shown_source == "[a]"


# --- Words and numbers -------------------------------------------------------------------


def test_one_word_has_no_initials() -> None:
    assert initials("Norland") == set()
    assert initials("Board of Trade") == {"BOT", "BT"}


def test_ids_depend_on_where_their_parts_end() -> None:
    assert stable_id("ab", "c") != stable_id("a", "bc")
    assert len(stable_id("ab")) == 16


def mention(basis: Basis, *, anchor: Anchor | None = None, distance: int = 0) -> EventMention:
    here = Span(0, 4)
    time = TimeMention(here, TimexType.DATE, "2021-05-03", DAY, "a rule", anchor)
    return EventMention("m", "d", here, here, time, DAY, basis, (), "It shut", distance=distance)


def test_confidence_falls_with_the_distance_to_the_words() -> None:
    near = Anchor(DAY, "the date before", Span(0, 4))
    assert mention(Basis.STATED).confidence is Confidence.FIRM
    assert mention(Basis.RELATIVE).confidence is Confidence.GOOD
    assert mention(Basis.INHERITED, anchor=near, distance=5).confidence is Confidence.FAIR
    assert mention(Basis.INHERITED, anchor=near, distance=6).confidence is Confidence.WEAK
    assert mention(Basis.INHERITED, anchor=Anchor(DAY, "publication")).confidence is Confidence.WEAK
    assert mention(Basis.INHERITED).confidence is Confidence.WEAK


def test_a_finer_date_within_a_coarser_one_is_no_conflict() -> None:
    year, other = Period.of_year(2021), Period.of_day(2021, 5, 9)
    assert agree(year, DAY)
    assert agree(DAY, year)
    assert not agree(DAY, other)
    assert conflicting([DAY, year]) == ()
    assert conflicting([other, year, DAY]) == (DAY, other)
