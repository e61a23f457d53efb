"""Words of other languages that tell a kind of happening."""

import pytest

from dateline.lexicon.english.happenings import kinds_of_lemma
from dateline.lexicon.happened import _stems, verbs_of


@pytest.mark.parametrize(
    ("language", "words", "verb"),
    [
        ("de", "Der Bürgermeister ist zurückgetreten", "resign"),
        ("fr", "Elle a quitté le conseil", "leave"),
        ("es", "La fábrica cerró", "close"),
        ("it", "Il ponte è crollato", "collapse"),
        ("pt", "O navio naufragou", "sink"),
        ("nl", "De directeur werd vrijgesproken", "acquit"),
        ("ru", "Мост обрушился", "collapse"),
        ("ru", "Жителей эвакуировали", "evacuate"),
        ("fr", "Le village a été inondé", "flood"),
        ("pt", "O museu foi danificado", "damage"),
        ("de", "Das Konzert wurde abgesagt", "cancel"),
        ("zh", "达成", "agree"),
    ],
)
def test_tells_it(language: str, words: str, verb: str) -> None:
    assert verb in verbs_of(words, language)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "une rose"),
        ("fr", "un informaticien"),
        ("es", "el informe"),
        ("it", "una pagina"),
        ("de", "ein Stuhl"),
        ("es", "una mesa"),
        ("en", "collapse"),
        ("pl", "dom"),
    ],
)
def test_tells_nothing(language: str, words: str) -> None:
    assert not verbs_of(words, language)


def test_every_row_has_a_verb_that_is_known_and_words_in_each_language() -> None:
    for rows in _stems().values():
        assert all(kinds_of_lemma(verb) and stems for verb, stems in rows)
