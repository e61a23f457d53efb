"""What is known of the world's names before any text is read: tables, and how to ask them.

Each table is a file beside this one, tab-separated, whose rows name their source; README.md
says what each holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.core.mention import ActorKind
from dateline.lexicon.gazetteer.cases import inflected

THING = "thing"  # in heads.tsv: a name, but of nobody ("Treaty", "War")
_MARKS = "!?"  # behind a spelling: known everywhere; only where its country is spoken of
_SHORT = 4  # letters of an acronym that may mean something else
_UNIONS = ("United Nations", "European Union")  # spoken of by their bodies
COMPANIES, UNIVERSITIES = "companies", "universities"
BODIES = (
    *("intelligence", "government", "forces", "parties", "international", "groups"),
    *(UNIVERSITIES, COMPANIES, "media"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One actor of the gazetteer. ``country`` is whose body it is, where it is a state's,
    ``parent`` the body it belongs to, ``table`` where it stands."""

    name: str
    kind: ActorKind
    country: str = ""
    parent: str = ""
    table: str = ""


@cache
def known() -> dict[str, Entry]:
    """Every name, alias and acronym that means one entry, to that entry.

    >>> known()["MI6"].name, known()["PRC"].name, known()["Lagos"].kind
    ('Secret Intelligence Service', 'China', <ActorKind.PLACE: 'place'>)
    """
    found: dict[str, Entry] = {
        row["name"]: Entry(row["name"], ActorKind.PLACE) for row in rows("places.tsv")
    }
    for spelling, entries in _bodies().items():
        alone = entries if len(entries) == 1 else [e for e in entries if _is_anyones(e, spelling)]
        if len(alone) == 1:
            found[spelling] = alone[0]
    for row in rows("countries.tsv"):
        for city in _items(row["capitals"]):
            found[city] = Entry(city, ActorKind.PLACE, row["name"])
    for row in rows("countries.tsv"):
        country = Entry(row["name"], ActorKind.COUNTRY, row["name"])
        found |= dict.fromkeys([row["name"], *_items(row["aliases"])], country)
    for spelling, name in abroad().items():
        if name in found:
            found.setdefault(spelling, found[name])
    return found


@cache
def abroad() -> dict[str, str]:
    """Spellings of other languages and scripts, in all their cases, to the English name.

    >>> abroad()["Deutschland"], abroad()["Москве"], abroad()["欧盟"]
    ('Germany', 'Moscow', 'European Union')
    """
    found: dict[str, str] = {}
    for row in rows("abroad.tsv"):
        for spelling in _items(row["spellings"]):
            for form in (spelling, *inflected(spelling)):
                found.setdefault(form, row["name"])
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
def rivals() -> dict[str, tuple[Entry, ...]]:
    """Spellings that several bodies share, to those of them that are some country's or no one's.

    >>> sorted(entry.country for entry in rivals()["Intelligence Bureau"])
    ['India', 'Pakistan']
    """
    shared = {spelling: entries for spelling, entries in _bodies().items() if len(entries) > 1}
    return {
        spelling: tuple(entry for entry in entries if not _is_anyones(entry, spelling))
        for spelling, entries in shared.items()
    }


@cache
def _bodies() -> dict[str, list[Entry]]:
    """Every spelling to the bodies that have it."""
    found: dict[str, list[Entry]] = {}
    for table in BODIES:
        for row in rows(f"{table}.tsv"):
            kind = ActorKind(row["kind"])
            entry = Entry(row["name"], kind, row["country"], row["parent"], table)
            called = {row["name"], *_items(row["acronyms"]), *_items(row["aliases"])}
            for spelling in sorted({word.rstrip(_MARKS) for word in called}):
                found.setdefault(spelling, []).append(entry)
    return found


@cache
def unsure() -> frozenset[str]:
    """Spellings that mean a body only where the text speaks of its country.

    Short acronyms, names of common words alone, and words that are common elsewhere ("?");
    not those of a body that is known everywhere ("!" behind its acronym).

    >>> "DRM" in unsure(), "CIA" in unsure(), "Republicans" in unsure()
    (True, False, True)
    >>> "State Intelligence Agency" in unsure(), "Central Intelligence Agency" in unsure()
    (True, False)
    """
    found: set[str] = set()
    for table in BODIES:
        for row in rows(f"{table}.tsv"):
            aliases = _items(row["aliases"])
            found.update(word[:-1] for word in aliases if word.endswith("?"))
            if row["country"] in ("", *_UNIONS) or "!" in row["acronyms"]:
                continue
            found.update(word for word in _items(row["acronyms"]) if len(word) <= _SHORT)
            found.update(name for name in (row["name"], *aliases) if _is_common(name))
    return frozenset(found)


def _is_common(name: str) -> bool:
    return all(word in common_words() for word in name.split())


def _is_anyones(entry: Entry, spelling: str) -> bool:
    """Whether the entry is what a shared name means when nothing says whose it is."""
    return not entry.country and entry.name == spelling


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
def abbreviated_names() -> frozenset[str]:
    """Given names that are written in short with a full stop, without it.

    >>> "Thos" in abbreviated_names(), "Tim" in abbreviated_names()
    (True, False)
    """
    return frozenset(name[:-1] for name in short_names() if name.endswith("."))


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
def genders() -> Mapping[str, str]:
    """ "he" or "she" by given name, for names that only men or only women bear."""
    women = dict.fromkeys(_words("womens_names.txt"), "she")
    return {**women, **dict.fromkeys(_words("mens_names.txt"), "he")}


@cache
def family_names() -> frozenset[str]:
    """Family names that stand before the given name."""
    return frozenset(_words("family_names.txt"))


@cache
def products() -> frozenset[str]:
    """Names of things that a finder may take for somebody's.

    >>> "iPhone" in products()
    True
    """
    lines = _text("products.txt").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def common_words() -> frozenset[str]:
    """Words that many bodies of many countries are called by."""
    return frozenset(_words("common_words.txt"))


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
