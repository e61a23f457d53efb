import pytest

from dateline.timeline.text import escape, shorten, width


def test_no_estimate_is_far_from_what_a_browser_measures() -> None:
    # 13 px Source Sans in Chromium, measured with canvas.measureText
    measured = {"Union and board agree on night shifts": 205, "Court orders 40 million": 133}
    for words, pixels in measured.items():
        assert width(words, 13) == pytest.approx(pixels, rel=0.12)


def test_wide_scripts_and_accents_are_counted() -> None:
    assert width("中文", 10) == pytest.approx(20, rel=0.1)
    assert width("é", 10) == width("e\u0301", 10) == width("e", 10)


@pytest.mark.parametrize("room", [0, 5, 30, 60, 120])
def test_what_is_shortened_has_room(room: float) -> None:
    assert width(shorten("The harbour board met again", 13, room), 13) <= room


def test_a_line_break_does_not_break_a_label() -> None:
    assert shorten("two\n  lines", 13, 500) == "two lines"


def test_markup_is_drawn_literally() -> None:
    assert escape("<a href='x'>y</a>&lt;\x00") == "&lt;a href='x'&gt;y&lt;/a&gt;&amp;lt; "


@pytest.mark.parametrize("room", [40, 77, 120, 200])
def test_a_long_word_is_cut_only_where_the_room_ends(room: float) -> None:
    cut = shorten("m" * 60, 13, room)
    assert width(cut, 13) <= room < width(f"m{cut}", 13)
