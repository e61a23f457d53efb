"""How many events each value of a part of the filter would leave."""

from __future__ import annotations

from dataclasses import replace

from dateline.query.ask import Asker
from dateline.query.filter import Filter, Review
from dateline.query.load import LISTS, NONE
from dateline.query.where import Where, any_of
from dateline.query.window import Facet

_COLUMNS = {"statuses": "status", "bases": "basis"}
PARTS = (*LISTS, *_COLUMNS, "reviews")


def facet(asker: Asker, chosen: Filter, part: str, search: str, limit: int | None) -> list[Facet]:
    """Counted under the other parts, the most frequent first; what is chosen is always there."""
    if part not in PARTS:
        raise ValueError(f"there are counts of {', '.join(PARTS)}, not of {part!r}")
    if part == "reviews":
        return _reviews(asker, chosen)
    together = part == "actors" and chosen.all_actors  # another actor narrows further
    met = asker.where(chosen if together else chosen.without(part))
    selected = [str(value) for value in getattr(chosen, part)]
    if part in _COLUMNS:
        found = _of_column(asker, met, _COLUMNS[part])
    else:
        found = _of_list(asker, met, part, selected, search, limit)
    known = {value.value for value in found}
    found += [Facet(value, 0) for value in selected if value not in known]
    return sorted(found, key=lambda value: (value.value == NONE, -value.count, value.value))


def _of_list(
    asker: Asker, met: Where, part: str, selected: list[str], search: str, limit: int | None
) -> list[Facet]:
    words = search.split()
    matches = " AND ".join(["contains(folded, strip_accents(lower(?)))"] * len(words)) or "true"
    always = any_of("name", selected)
    most = None if limit is None else max(limit, len(selected))
    rows = asker.rows(
        f"""
        WITH counted AS (SELECT v, count(*) AS number FROM {part}_pair WHERE {met.sql} GROUP BY v)
        SELECT name, coalesce(number, 0), kind
        FROM {part}_value LEFT JOIN counted USING (v)
        WHERE (number > 0 AND {matches}) OR {always.sql}
        ORDER BY {always.sql} DESC, name = ?, number DESC NULLS LAST, name
        LIMIT ?
        """,
        [*met.parameters, *words, *always.parameters, *always.parameters, NONE, most],
        met,
    )
    return [Facet(name, count, kind) for name, count, kind in rows]


def _of_column(asker: Asker, met: Where, column: str) -> list[Facet]:
    sql = f"SELECT {column}::VARCHAR, count(*) FROM event WHERE {met.sql} GROUP BY {column}"
    return [Facet(value, count) for value, count in asker.rows(sql, met.parameters, met)]


def _reviews(asker: Asker, chosen: Filter) -> list[Facet]:
    counts = {}
    for review in Review:
        met = asker.where(replace(chosen, reviews=(review,)))
        sql = f"SELECT count(*) FROM event WHERE {met.sql}"
        counts[review] = int(asker.row(sql, met.parameters, met)[0])
    return [Facet(str(review), count) for review, count in counts.items()]
