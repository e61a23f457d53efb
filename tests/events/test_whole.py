"""Sentences whose grammar is not read tell their event as a whole."""

import pytest

from dateline.core.text import Document
from dateline.extract.document import read_whole

TELLS = {
    "de": (
        ("Am 3. März 1997 schloss die Werft.", "1997-03-03", "Am 3. März 1997 schloss die Werft"),
        ("Die Werft schloss am 3. März 1997.", "1997-03-03", "Die Werft schloss"),
        ("Von 1990 bis 1994 ruhte der Bau.", "1990/1994", "Von 1990 bis 1994 ruhte der Bau"),
    ),
    "fr": (
        ("Le 3 mars 1997, le chantier ferma.", "1997-03-03", "Le chantier ferma"),
        (
            "Le conseil avait voté la vente en mai 1997.",
            "1997-05",
            "Le conseil avait voté la vente",
        ),
        ("De 1990 à 1994, le chantier dormait.", "1990/1994", "Le chantier dormait"),
    ),
    "es": (("El astillero cerró el 3 de marzo de 1997.", "1997-03-03", "El astillero cerró"),),
    "it": (("Il cantiere chiuse nel maggio 1997.", "1997-05", "Il cantiere chiuse"),),
    "pt": (("Em maio de 1997, o estaleiro fechou.", "1997-05", "O estaleiro fechou"),),
    "nl": (("De werf sloot op 3 maart 1997.", "1997-03-03", "De werf sloot"),),
    "ru": (("Верфь закрылась в мае 1997 года.", "1997-05", "Верфь закрылась"),),
    "zh": (
        ("1997年3月3日，船厂关闭。", "1997-03-03", "船厂关闭"),
        ("船厂于1997年关闭。", "1997", "船厂关闭"),
    ),
}


@pytest.fixture(autouse=True)
def no_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where the model of these languages was left out."""
    monkeypatch.setattr("dateline.extract.document.read_sentences", lambda *_, **__: {})


def read(text: str, language: str):
    return read_whole(Document("a", "a", "a.txt", "", text, language=language))


@pytest.mark.parametrize(
    ("language", "text", "date", "headline"),
    [(language, *case) for language, cases in TELLS.items() for case in cases],
)
def test_the_sentence_without_its_date(language: str, text: str, date: str, headline: str) -> None:
    (told,) = read(text, language).mentions
    assert (str(told.period), told.headline) == (date, headline)
    assert "whose grammar is not read" in " ".join(told.why)


def test_a_date_with_nothing_beside_it_tells_nothing() -> None:
    reading = read("Der Bau ruhte.\n\nKöln, 3. März 1997.", "de")
    assert reading.mentions == ()
    assert [problem.words for problem in reading.problems] == ["3. März 1997"]


def test_english_rules_are_not_held_up_to_another_language() -> None:
    (told,) = read("Die Stadt hat im Mai 1997 den Hafen an die Bahn verkauft.", "de").mentions
    assert told.headline == "Die Stadt hat den Hafen an die Bahn verkauft"
    assert told.trigger == told.sentence
