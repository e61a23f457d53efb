"""What is known of the world's names before any text is read: tables, and how to ask them.

Each table is a file beside this one, tab-separated, whose rows name their source:
``countries.tsv``, ``organisations.tsv``, ``places.tsv``, ``heads.tsv`` (the last word of a
name and the kind it tells), ``titles.tsv``, ``short_names.tsv`` ("Bob" for "Robert"),
``given_names.txt``, ``family_names.txt``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.core.mention import ActorKind

THING = "thing"  # in heads.tsv: a name, but of nobody ("Treaty", "War")


@dataclass(frozen=True, slots=True)
class Entry:
    """One actor of the gazetteer. ``country`` is whose body it is, where it is a state's."""

    name: str
    kind: ActorKind
    country: str = ""


@cache
def known() -> dict[str, Entry]:
    """Every name, alias and acronym that means one entry, to that entry.

    >>> known()["MI6"].name, known()["PRC"].name, known()["Lagos"].kind
    ('Secret Intelligence Service', 'China', <ActorKind.PLACE: 'place'>)
    """
    found: dict[str, Entry] = {
        row["name"]: Entry(row["name"], ActorKind.PLACE) for row in rows("places.tsv")
    }
    organisations = list(rows("organisations.tsv"))
    spellings = [
        (spelling, Entry(row["name"], ActorKind(row["kind"]), row["country"]))
        for row in organisations
        for spelling in {
            row["name"],
            *_items(row["acronyms"]),
            *_items(row["aliases"]),
        }
    ]
    often = Counter(spelling for spelling, _ in spellings)
    found |= {spelling: entry for spelling, entry in spellings if often[spelling] == 1}
    for row in rows("countries.tsv"):
        for city in _items(row["capitals"]):
            found[city] = Entry(city, ActorKind.PLACE, row["name"])
    for row in rows("countries.tsv"):
        country = Entry(row["name"], ActorKind.COUNTRY, row["name"])
        found |= dict.fromkeys([row["name"], *_items(row["aliases"])], country)
    return found


@cache
def peoples() -> dict[str, str]:
    """Adjectives and people of a country, to the country.

    >>> peoples()["Dutch"], peoples()["Filipinos"]
    ('Netherlands', 'Philippines')
    """
    return {word: row["name"] for row in rows("countries.tsv") for word in _items(row["people"])}


@cache
def capitals() -> dict[str, str]:
    """Capitals by which news calls a government, to the country.

    >>> capitals()["Beijing"]
    'China'
    """
    return {city: row["name"] for row in rows("countries.tsv") for city in _items(row["capitals"])}


@cache
def acronyms() -> dict[str, Entry]:
    """The acronyms of organisations that stand for one of them only."""
    entries = known()
    return {
        short: entries[short]
        for row in rows("organisations.tsv")
        for short in _items(row["acronyms"])
        if short in entries
    }


@cache
def heads() -> dict[str, str]:
    """The word that tells what a name names, to an actor kind or ``THING``.

    >>> heads()["Ministry"], heads()["Treaty"]
    ('government body', 'thing')
    """
    return {row["word"]: row["kind"] for row in rows("heads.tsv")}


@cache
def titles() -> frozenset[str]:
    return frozenset(row["title"] for row in rows("titles.tsv"))


@cache
def short_names() -> dict[str, str]:
    """
    >>> short_names()["Bob"]
    'Robert'
    """
    return {row["short"]: row["long"] for row in rows("short_names.tsv")}


@cache
def given_names() -> frozenset[str]:
    return frozenset(_words("given_names.txt"))


@cache
def family_names() -> frozenset[str]:
    """Family names that stand before the given name."""
    return frozenset(_words("family_names.txt"))


def rows(table: str) -> Iterator[dict[str, str]]:
    head, *lines = _text(table).splitlines()
    columns = head.split("\t")
    for line in lines:
        yield dict(zip(columns, line.split("\t"), strict=True))


def _words(table: str) -> Iterator[str]:
    for line in _text(table).splitlines():
        if not line.startswith("#"):
            yield from line.split()


def _text(table: str) -> str:
    return files(__package__).joinpath(table).read_text(encoding="utf-8")


def _items(cell: str) -> list[str]:
    return [item for item in cell.split(";") if item]
