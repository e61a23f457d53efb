"""Words of other languages, cut as their treebanks cut them; all sentences are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.core.text import Span
from dateline.language.reader import LANGUAGES
from dateline.language.tokens import spans_of_words


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "L’usine d'Arville a fermé.", "L’|usine|d'|Arville|a|fermé|."),
        ("fr", "Où va-t-elle, Mme Noir ?", "Où|va|-t-elle|,|Mme|Noir|?"),
        ("fr", "Le porte-parole s'est tu.", "Le|porte-parole|s'|est|tu|."),
        ("it", "Dell'accordo parla il dott. Neri.", "Dell'|accordo|parla|il|dott.|Neri|."),
        ("de", "Am 12. Juni zahlte die Nord-Bank 3,5 Mio. Euro.",
         "Am|12.|Juni|zahlte|die|Nord-Bank|3,5|Mio.|Euro|."),
        ("de", "Er kam im Jahr 1998.", "Er|kam|im|Jahr|1998|."),
        ("es", "El Sr. Ruiz llegó a las 10:30.", "El|Sr.|Ruiz|llegó|a|las|10:30|."),
        ("pt", "Tornou-se a Dra. Lima ré.", "Tornou-se|a|Dra.|Lima|ré|."),
        ("nl", "Mr. De Wit koopt twee foto's.", "Mr|.|De|Wit|koopt|twee|foto's|."),
        ("ru", "В 2011 г. А. Орлов уехал.", "В|2011|г.|А.|Орлов|уехал|."),
        ("zh", "张伟5月3日辞职。", "张|伟|5|月|3|日|辞|职|。"),
    ],
)  # fmt: skip
def test_words(language: str, text: str, words: str) -> None:
    spans = spans_of_words(text, Span(0, len(text)), language)
    assert [span.of(text) for span in spans] == words.split("|")


@given(st.sampled_from(sorted(LANGUAGES)), st.text(max_size=80))
def test_nothing_but_space_is_left_between_words(language: str, text: str) -> None:
    at = 0
    for span in spans_of_words(text, Span(0, len(text)), language):
        assert span.start >= at
        assert not text[at : span.start].strip()
        at = span.end
    assert not text[at:].strip()
