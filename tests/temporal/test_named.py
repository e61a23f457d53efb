from importlib.resources import files

from dateline.core.mention import Anchor
from dateline.core.period import Period
from dateline.temporal.find import find_times


def test_every_row_names_its_source() -> None:
    table = (
        files("dateline.temporal.meaning").joinpath("named_periods.tsv").read_text(encoding="utf-8")
    )
    rows = [line.split("\t") for line in table.splitlines() if not line.startswith("#")]
    assert rows[0] == ["name", "from", "to", "source"]
    names = [row[0] for row in rows[1:]]
    assert len(set(names)) == len(names)
    for name, first, last, source in rows[1:]:
        assert name == name.lower()
        assert Period.parse(first).sort_key <= Period.parse(last).sort_key
        assert source


def test_a_name_is_a_time_only_where_a_preposition_makes_it_one() -> None:
    published = Anchor(Period.parse("1998-02-26"), "publication date")
    (mention,) = find_times("The mine was shut before the Cold War.", published=published)
    assert str(mention.period) == "../1946"
    assert find_times("The Cold War is a film of World War II.", published=published) == []
