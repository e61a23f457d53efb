import pytest

from dateline.corpus.decode import UnreadableError, decode

WORDS = "Anna Berg’s café – “the quay” – in Åre, für 5 €"


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig"])
def test_utf8_needs_no_repair(charset):
    decoded = decode(WORDS.encode(charset))
    assert (decoded.text, decoded.repairs) == (WORDS, ())


@pytest.mark.parametrize("charset", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_characters_with_and_without_a_mark(charset):
    decoded = decode(WORDS.encode(charset))
    assert decoded.text == WORDS
    assert decoded.repairs[0].startswith("decoded as UTF-")


def test_western_bytes_are_windows_1252():
    decoded = decode(WORDS.encode("cp1252"))
    assert (decoded.text, decoded.repairs) == (WORDS, ("decoded as windows-1252",))


def test_a_russian_code_page_is_found():
    text = (
        "Совет гавани вчера вечером проголосовал за продажу старого причала судоходной "
        "компании. Двое членов совета были против: они сказали, что цена не была объявлена."
    )
    decoded = decode(text.encode("cp1251"))
    assert (decoded.text, decoded.repairs) == (text, ("decoded as windows-1251",))


def test_a_named_charset_is_believed_where_it_fits():
    assert decode("Łódź".encode("cp1250"), "windows-1250").text == "Łódź"
    assert decode("Łódź".encode(), "windows-1250").text == "Łódź"
    assert decode("Anna’s".encode("cp1252"), "ISO-8859-1").text == "Anna’s"
    assert decode("Anna’s".encode("cp1252"), "no-such-charset").text == "Anna’s"


def test_one_damaged_character_does_not_spoil_the_rest():
    raw = ("Ünüş " * 300).encode() + b"\xc3"
    decoded = decode(raw)
    assert decoded.text == "Ünüş " * 300 + "\ufffd"
    assert decoded.repairs == ("1 damaged UTF-8 character shown as \ufffd",)


def test_a_few_nul_bytes_are_damage_and_become_spaces():
    decoded = decode(b"The quay\0was sold. " + b"A long text follows. " * 100 + b"\0\0\0")
    assert decoded.text.startswith("The quay was sold.")
    assert decoded.repairs == ("1 NUL byte replaced by a space",)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "the file is empty"),
        (b"\0" * 5000, "the file is empty"),
        (b" \r\n\t", "the file is empty"),
        ("\ufeff\u3000 ".encode(), "no text, only blank space"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "a PNG image"),
        (b"%PDF-1.7 a very long line of text", "a PDF"),
        (b"PK\x03\x04 and so on", "a ZIP archive or an office document"),
        (b"a\0b\0\0\0c\0\xff\0d" * 50, "NUL bytes, so it is a binary file"),
        (bytes(range(1, 32)) * 40, "control characters"),
        (b"\xff\xfe" + b"\x00\xd8" * 3, "marked as UTF-16, but is not"),
    ],
)
def test_says_why_a_file_is_no_text(raw, reason):
    with pytest.raises(UnreadableError, match=reason):
        decode(raw)


def test_code_pages_are_known_by_the_names_that_mail_programs_give_them():
    words = "會議在三月三日舉行,雙方簽署了協議。"
    assert words.encode("cp950").decode("windows-950") == words
    assert decode(words.encode("cp950"), "windows-950").text == words
    with pytest.raises(LookupError):
        b"x".decode("windows-99999")
