"""Where actors are named, as a snapshot keeps it on disk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dateline.core.mention import BY_KIND

_AROUND = 70  # characters of context on either side of a name
_NAMES = "read_parquet(?, hive_partitioning = false)"


@dataclass(frozen=True)
class Naming:
    """A name, the actor that the program read it as, and how often."""

    actor: str
    name: str
    kind: str
    mentions: int
    resumed: bool


def namings_in(rows: Any) -> list[Naming]:
    return [Naming(*row) for row in rows]


NAMINGS = f"""
    SELECT actor, name, mode(kind ORDER BY kind), count(*),
        starts_with(found, '{BY_KIND}') AS resumed
    FROM {_NAMES} GROUP BY actor, name, resumed ORDER BY actor, name, resumed
"""
NAMINGS_OF = NAMINGS.replace("GROUP BY", "WHERE actor IN (SELECT unnest(?::VARCHAR[])) GROUP BY")
PLACES = f"""
    WITH one AS (
        SELECT actor, name, starts_with(found, '{BY_KIND}') AS resumed,
            arg_min((document, doc, start, "end", found, joined), doc || start) AS place,
            count(DISTINCT document) AS documents
        FROM {_NAMES} WHERE actor IN (SELECT unnest(?::VARCHAR[])) GROUP BY ALL
    )
    SELECT actor, name, resumed, documents, place[5], place[6], place[2],
        substr(text, greatest(1, place[3] + 1 - {_AROUND}), least(place[3], {_AROUND})),
        substr(text, place[3] + 1, place[4] - place[3]),
        substr(text, place[4] + 1, {_AROUND + 1})
    FROM one LEFT JOIN {_NAMES} AS document ON document.id = place[1]
"""
# Documents, why, document, and the words with what is around them.
Place = tuple[int, str, str, str, str, str]


def places_in(rows: Any) -> dict[tuple[str, str, bool], Place]:
    return {
        (actor, name, resumed): (
            documents,
            "; ".join(filter(None, (found, joined))),
            doc,
            " ".join((before or "").split(" ")[-12:]),
            words or name,
            _whole_words(after or ""),
        )
        for actor, name, resumed, documents, found, joined, doc, before, words, after in rows
    }


def _whole_words(after: str) -> str:
    """What follows a name, without the word that was cut at its end.

    >>> _whole_words(" extended the new harbour treaty, say two Norland newspapers, until 199")
    ' extended the new harbour treaty, say two Norland newspapers, until'
    """
    whole = after if len(after) <= _AROUND else after[: after.rfind(" ", 0, _AROUND + 1)]
    return " ".join(whole.split(" ")[:12])
