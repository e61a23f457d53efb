"""Languages without tables of their own: what dateparser's tables and parser are believed."""

import pytest

from dateline.core.mention import Anchor
from dateline.core.period import Period
from dateline.temporal.fallback import parsed
from dateline.temporal.find import find_times

NEWS = Anchor(Period.parse("1998-02-26"), "publication date")
ABSOLUTE = (
    ("pl", "Umowę podpisano [7 sierpnia 2008 roku] w Warszawie.", "2008-08-07"),
    ("pl", "Wojna zaczęła się w [sierpniu 2008].", "2008-08"),
    ("sv", "Avtalet undertecknades den [7 augusti 2008] i Oslo.", "2008-08-07"),
    ("hu", "A szerződést [2008. augusztus 7]-én írták alá.", "2008-08-07"),
    ("tr", "Anlaşma [7 Ağustos 2008] tarihinde imzalandı.", "2008-08-07"),
    ("el", "Η συμφωνία υπογράφηκε στις [7 Αυγούστου 2008] στην Αθήνα.", "2008-08-07"),
    ("ar", "وقعت الاتفاقية في [٧ أغسطس ٢٠٠٨] في القاهرة", "2008-08-07"),
    ("ko", "베이징 올림픽은 [2008년 8월 7일] 개막했다", "2008-08-07"),
    ("ja", "式典は[2008年8月7日]に行われた。", "2008-08-07"),
    ("xx", "Nothing is known of it but [2008-08-07].", "2008-08-07"),
)


@pytest.mark.parametrize(("code", "marked", "period"), ABSOLUTE)
def test_reads_a_date_without_an_anchor(code: str, marked: str, period: str) -> None:
    sentence = marked.replace("[", "").replace("]", "")
    words = marked[marked.index("[") + 1 : marked.index("]")]
    found = [(m.span.of(sentence), str(m.period)) for m in find_times(sentence, language=code)]
    assert found == [(words, period)]


def test_counts_from_the_anchor_and_never_from_today() -> None:
    (dated,) = find_times("Wczoraj przyjechał.", published=NEWS, language="pl")
    assert (str(dated.period), dated.anchor) == ("1998-02-25", NEWS)
    (undated,) = find_times("Wczoraj przyjechał.", language="pl")
    assert undated.period is None
    assert undated.needs


@pytest.mark.parametrize("words", ["sierpnia", "wczoraj", "7", "7 sierpnia"])
def test_believes_no_part_that_is_not_written(words: str) -> None:
    assert parsed(words, "pl") is None


def test_says_a_month_where_no_day_is_written() -> None:
    assert str(find_times("w sierpniu 2008", language="pl")[0].period) == "2008-08"


def test_leaves_figures_and_words_alone() -> None:
    for sentence in ("Przyszło 2000 ludzi.", "Numer 22 123 45 67."):
        assert find_times(sentence, published=NEWS, language="pl") == []
