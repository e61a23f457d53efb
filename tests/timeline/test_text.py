import pytest

from dateline.timeline.text import escape, isolated, shorten, width


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


def test_cyrillic_and_greek_have_widths_of_their_own() -> None:
    # Source Sans at 13 px: its advance widths are 0.25, 0.83 and 0.66 of the size
    for letter, share in {"і": 0.25, "Ж": 0.83, "ω": 0.66}.items():
        assert width(letter * 10, 13) == pytest.approx(10 * 13 * share, rel=0.06)


@pytest.mark.parametrize(
    ("text", "alone"),
    [("👍🏽", "👍"), ("❤\ufe0f", "❤"), ("می\u200cرود", "میرود"), ("\u2068ab\u2069", "ab")],
)
def test_what_is_not_seen_by_itself_takes_no_room(text: str, alone: str) -> None:
    assert width(text, 13) == width(alone, 13)


def test_full_width_letters_and_pictures_are_wide() -> None:
    assert width("Ａ１", 10) == width("中文", 10)
    assert width("🚢", 10) > width("船", 10)


@pytest.mark.parametrize("room", range(10, 90, 4))
def test_no_cut_goes_through_one_sign(room: float) -> None:
    family, accented = "👩\u200d👩\u200d👧", "e\u0301"
    cut = shorten(f"{family}{family}{accented * 9}", 13, room).removesuffix("…")
    rest = cut.replace(family, "").replace(accented, "")
    assert rest == ""


def test_right_to_left_text_is_set_apart_and_the_corpus_cannot_turn_a_label() -> None:
    assert escape("فتح الميناء (1998)") == "\u2068فتح الميناء (1998)\u2069"
    assert escape("plain \u202edlrow") == "plain  dlrow"
    assert isolated("Порт открыт") == "Порт открыт"


def test_a_long_right_to_left_label_keeps_its_beginning() -> None:
    words = "افتتح المجلس الجديد الميناء الكبير في المدينة"
    cut = shorten(words, 13, 120)
    assert words.startswith(cut.removesuffix("…")) and width(cut, 13) <= 120
