import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.corpus.mojibake import DOUBLE_BYTE, SINGLE_BYTE, bytes_of, mend

ENGLISH = (
    "Anna’s “quiet” harbour – “for café owners” in São Paulo, said Løkke;\r\n"
    "it cost €5… and Müller’s firm paid."
)

# Texts that are as their authors wrote them.
GOOD = (
    "Straight 'quotes' and \"more\", curly ‘quotes’ and “more” — left as they are.",
    "«Rīgas iela» nav tālu.",
    "ﬁnal ﬂight, ＦＵＬＬ width, ½ and № 5, a\u0301 and á",
    "Fish &amp; chips, a <b>bold</b> claim, \x1b[31mred\x1b[0m",
    "Привет, мир: «Россия» и Украина — в 1998 г. Там был В. И. Ленин.",
    "ประเทศไทย “กรุงเทพฯ” เกก โอ และ โ€",
    "Ελλάδα: «Αθήνα» – πρωτεύουσα. β€",
    "Łódź, Żółć, ŚLĄSK; Čeština: NESMÍŠ, ŘÍŠ; Română: RĂŞINĂ, MĂŞTI şi ţară.",
    "Tiếng Việt: Đường sắt, Hà Nội",
    "Türkçe: Şişli’de İŞÇİ günü, ağaç",
    "שלום עולם ג׳ורג׳",
    "القاهرة في مصر â",
    "中国 联通 “玫瑰” 鈥 的",
    "日本語の「文」、ｶﾀｶﾅ",
    "한국어 “문장”",
    "Français : « Île d’Œuvre » à Œ, 5 €",
    "He came from Łódź by way of São Tomé and Åre.",
    "The sign Ă© is what é turns into, explained the teacher.",
    "naïve café, piñata, Ångström, 5 °C, ±2 µm, §7, ©",
)


def garbled(text: str, charset: str) -> str:
    shown = {byte: character for character, byte in bytes_of(charset).items()}
    return "".join(shown[byte] if byte > 0x7F else chr(byte) for byte in text.encode())


@pytest.mark.parametrize("charset", SINGLE_BYTE)
def test_undoes_a_wrong_code_page(charset):
    mended = mend(garbled(ENGLISH, charset))
    assert mended.text == ENGLISH
    assert len(mended.repairs) == 1
    assert mended.repairs[0].endswith("mended in 13 places")


@pytest.mark.parametrize("charset", ["cp1252", "cp874", "cp1250", "cp1253", "cp1255", "cp1257"])
def test_undoes_it_where_the_decoder_dropped_the_last_byte_of_closing_quotes(charset):
    assert mend(garbled(ENGLISH, charset).replace("\x9d", "")).text == ENGLISH


def test_a_lost_byte_is_not_guessed_without_an_opening_quote():
    text = garbled("Anna’s harbour", "cp874") + " โ€ quay"
    assert mend(text).text == text


@pytest.mark.parametrize("charset", DOUBLE_BYTE[:2])
def test_undoes_signs_that_swallowed_the_letter_after_them(charset):
    text = "Anna’s “old” harbour"
    mended = mend(text.encode().decode(charset, "replace")).text
    assert mended.startswith("Anna’s “ol")


def test_says_what_it_did():
    assert mend("Anna" + garbled("’", "cp874") + "s quay").repairs == (
        "UTF-8 read as windows-874, mended in 1 place",
    )


def test_mends_greek_and_russian_read_as_latin():
    for text in ("Ο δήμος πούλησε το λιμάνι.", "Совет продал причал."):
        assert mend(text.encode().decode("latin-1")).text == text


@pytest.mark.parametrize("text", GOOD)
def test_leaves_good_text_alone(text):
    assert mend(text).text == text


@pytest.mark.parametrize(
    "alphabet",
    [
        "".join(map(chr, range(0x0E01, 0x0E3B))) + "เแโใไ่้๊๋ ",
        "абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗИЙКЛМНОПРСТУ ",
        "αβγδεζηθικλμνξοπρστυφχψωάέήίόύώΑΒΓΔΕΖ ",
        "אבגדהוזחטיכלמנסעפצקרשת ",
        "aàâäeéèêëiîïoôöuùûüßçœñ ",
        "aąbcćeęłńóśźżčďěňřšťůýž ",
    ],
    ids=["Thai", "Russian", "Greek", "Hebrew", "French and German", "Polish and Czech"],
)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_script_is_never_taken_for_a_mistake(alphabet, data):
    text = data.draw(st.text(alphabet, min_size=8, max_size=200))
    assert mend(text).text == text


@settings(max_examples=60, deadline=None)
@given(text=st.text(st.characters(max_codepoint=0x7F)))
def test_ascii_is_never_changed(text):
    assert mend(text) == mend("") or mend(text).text == text
