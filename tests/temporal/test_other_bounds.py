"""Bounds, negations and years in words of the other languages."""

import pytest

from dateline.temporal.find import find_times

READS = {
    ("de", "Die Brücke wurde nicht vor 1872 eröffnet."): "1872/..",
    ("de", "Der Vertrag endet spätestens am 4. Juni 1872."): "../1872-06-04",
    ("de", "Das Haus stand frühestens im Mai 1872."): "1872-05/..",
    ("fr", "Le pont n'a pas été ouvert avant 1872."): "1872/..",
    ("fr", "Il partit au plus tard le 4 juin 1872."): "../1872-06-04",
    ("fr", "Elle naquit en mil huit cent douze."): "1812",
    ("es", "El puente no se abrió antes de 1872."): "1872/..",
    ("es", "Se pagará a más tardar el 4 de junio de 1872."): "../1872-06-04",
    ("es", "Murió en mil ochocientos doce."): "1812",
    ("it", "Il ponte non fu aperto prima del 1872."): "1872/..",
    ("it", "Morì nel milleottocentododici."): "1812",
    ("pt", "A ponte não foi aberta antes de 1872."): "1872/..",
    ("pt", "Morreu em mil oitocentos e doze."): "1812",
    ("nl", "De brug werd niet vóór 1872 geopend."): "1872/..",
    ("nl", "Hij vertrok uiterlijk op 4 juni 1872."): "../1872-06-04",
}


@pytest.mark.parametrize(("language", "text"), READS)
def test_reads(language: str, text: str) -> None:
    found = [str(m.period) for m in find_times(text, language=language)]
    assert found == [READS[language, text]]
