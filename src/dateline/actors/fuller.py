"""A short name in one document and the full one in another: "P. Reyes" or "Reyes", "Paul Reyes".

Likeness alone joins nothing. A short name is the full one where the full names that it can stand
for are all one actor, or one of them is named in far more documents than the rest; and where the
two stand beside the same others: a surname alone in half of the documents that have it, a name
with an initial and a firm in one of them; or where the one full name is that of whom much of the
corpus tells. Those others are actors of the corpus that are not known
everywhere, since two people may well both be named beside France.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache

from dateline.actors.name_parts import folded_given_names
from dateline.lexicon import gazetteer

_FAR_MORE = 4  # times as many documents
_SEVERAL = 3  # documents in which a name that outdoes others is named
_MUCH_TOLD = 0.1  # of all documents name one whom the corpus is about
_A_LIFE = 60  # years: those named further apart are not one person
_CROWD = 300  # names that share a surname or a first word: it tells none of them apart


@dataclass
class Named:
    """Where the names of a corpus stand: everything that telling them apart rests on.

    ``words`` are a name's words in small letters without accents; ``bodies`` the names that are
    no person's, ``firms`` those with a legal form; ``documents`` are those that have a name,
    ``beside`` the telling names of each, ``years`` when each was written, where that is known.
    """

    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    bodies: set[str] = field(default_factory=set)
    firms: set[str] = field(default_factory=set)
    documents: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    beside: list[tuple[str, ...]] = field(default_factory=list)
    years: Sequence[int | None] = ()

    def a_life_apart(self, one: Iterable[int], other: Iterable[int]) -> bool:
        """Whether no document of the one was written within a life of any of the other."""
        early = [year for at in one if (year := self._year(at)) is not None]
        late = [year for at in other if (year := self._year(at)) is not None]
        return bool(early and late) and all(abs(a - b) > _A_LIFE for a in early for b in late)

    def _year(self, document: int) -> int | None:
        return self.years[document] if document < len(self.years) else None


def fuller_people(named: Named, people: Iterable[str]) -> dict[str, tuple[str, str]]:
    """For people named in short: the full name, and why it is theirs."""
    return _fuller(named, people, (), _person, lambda words: words[-1:])


def fuller_bodies(
    named: Named, bodies: Iterable[str], people: Iterable[str]
) -> dict[str, tuple[str, str]]:
    """For bodies called by the first words of their name, or its first letters; also where a word
    that is in nobody's full name was taken for a person, and a firm by its legal form has it."""
    loose = _of_no_person(named, people)
    return _fuller(named, bodies, loose, _body, lambda words: (words[0], _letters(words)))


def _of_no_person(named: Named, people: Iterable[str]) -> list[str]:
    """Words taken for people that are in nobody's full name: each may be a firm of one word."""
    words = {name: named.words[name] for name in people}
    full = {word for name in words.values() if len(name) > 1 for word in name if "of" not in name}
    others = full | folded_given_names()
    return [name for name, said in words.items() if len(said) == 1 and not {*said} & others]


def _fuller(
    named: Named,
    names: Iterable[str],
    loose: Iterable[str],
    stands_for: Callable[[tuple[str, ...], tuple[str, ...]], bool],
    keys: Callable[[tuple[str, ...]], tuple[str, ...]],
) -> dict[str, tuple[str, str]]:
    """``loose`` names may be short for one of ``names``, also in the same words, none for them."""
    blocks: defaultdict[str, list[str]] = defaultdict(list)
    known = sorted({name for name in names if named.words[name]})
    for name in known:
        for key in dict.fromkeys(keys(named.words[name])):
            blocks[key].append(name)
    found = {}
    also = {name for name in loose if named.words[name]} - {*known}
    for name in sorted({*known} | also):
        words = named.words[name]
        sharing = (blocks[key] for key in keys(words) if len(blocks[key]) <= _CROWD)
        block = sorted({other for names_of_one in sharing for other in names_of_one} - {name})
        longer = [
            other
            for other in block
            if (
                stands_for(words, named.words[other])
                or (name in also and words == named.words[other])
            )
            and not named.a_life_apart(named.documents[name], named.documents[other])
        ]
        meant = _meant(name, longer, named, stands_for)
        if meant is not None:
            found[name] = meant
    return found


def _meant(
    name: str,
    longer: list[str],
    named: Named,
    stands_for: Callable[[tuple[str, ...], tuple[str, ...]], bool],
) -> tuple[str, str] | None:
    """The one of the longer names that a short one means, if that is clear."""
    groups = list(_of_one(longer, named, stands_for))
    if not groups:
        return None
    by_documents = sorted(groups, key=lambda group: (-len(_documents(group, named)), group))
    most, rest = by_documents[0], by_documents[1:]
    others = sum(len(_documents(group, named)) for group in rest)
    count = len(_documents(most, named))
    if rest and not (count >= _SEVERAL and count >= _FAR_MORE * others):
        return None
    shared = _shared(name, most, named)
    full = max(most, key=lambda each: (len(named.documents[each]), len(each), each))
    clear = "far more often named than others of that name" if rest else "the only one it can be"
    if shared is not None:
        return full, f"{full}, {clear}; both are named beside {shared}"
    whom_all_tell_of = not rest and count >= max(_SEVERAL, len(named.beside) * _MUCH_TOLD)
    return (full, f"{full}, {clear}; {count} documents tell of it") if whom_all_tell_of else None


def _of_one(
    names: Iterable[str],
    named: Named,
    stands_for: Callable[[tuple[str, ...], tuple[str, ...]], bool],
) -> Iterator[list[str]]:
    """The names in groups within which one is short for the other."""
    groups: list[list[str]] = []
    for name in sorted(names, key=lambda each: (-len(named.words[each]), each)):
        words = named.words[name]
        fitting = [g for g in groups if all(_either(words, named.words[o], stands_for) for o in g)]
        if len(fitting) == 1:
            fitting[0].append(name)
        elif not fitting:
            groups.append([name])
    yield from groups


def _either(
    one: tuple[str, ...],
    other: tuple[str, ...],
    stands_for: Callable[[tuple[str, ...], tuple[str, ...]], bool],
) -> bool:
    return one == other or stands_for(one, other) or stands_for(other, one)


def _documents(names: Iterable[str], named: Named) -> set[int]:
    return {document for name in names for document in named.documents[name]}


def _shared(name: str, longer: Sequence[str], named: Named) -> str | None:
    """One who is named beside both, where enough documents of the short name have such a one."""
    names, full = {name, *longer}, _documents(longer, named)
    around = {other for document in full for other in named.beside[document]} - names
    alone = named.documents[name] - full  # where both stand, the document was asked for a surname
    telling = len(named.words[name]) > 1 or named.firms.intersection(longer)
    if telling and len(alone) < len(named.documents[name]):
        return "each other"
    common = [found for one in alone if (found := around.intersection(named.beside[one]))]
    a_word = len(named.words[name]) == 1 and longer[0] not in named.bodies
    enough = len(alone) / 2 if a_word else 1
    if not common or len(common) < enough:
        return None
    others = {other for found in common for other in found}
    return max(others, key=lambda other: (len(named.documents[other]), other))


# --- What a name can be short for ------------------------------------------------------


def _person(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """
    >>> _person(("p", "reyes"), ("paul", "ernesto", "reyes")), _person(("reyes",), ("p", "reyes"))
    (True, True)
    >>> _person(("t", "emil", "lind"), ("tor", "e", "lind"))
    False
    >>> _person(("t", "lind"), ("tor", "lind")), _person(("ann", "lind"), ("anna", "lind"))
    (True, False)
    """
    *given, last = short
    *others, surname = long
    if last != surname or not others or given == others or "of" in others:
        return False
    if given and not _same_start(given[0], others[0]):
        return False
    rest = iter(others)
    if not all(any(_same_start(word, other) for other in rest) for word in given):
        return False
    if len(given) < len(others):
        return True
    # "T. Emil" and "Tor E." each say more than the other: neither is the short one.
    return all(len(word) <= len(other) for word, other in zip(given, others, strict=True))


def _same_start(one: str, other: str) -> bool:
    """
    >>> _same_start("t", "tor"), _same_start("thos", "thomas"), _same_start("ann", "anna")
    (True, True, False)
    """
    if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
        return True
    return other in (_in_full(one), one) or one == _in_full(other)


def _in_full(given: str) -> str:
    """A given name for one that is written in short: "Thomas" for "Thos"."""
    return _abbreviations().get(given, given)


@cache
def _abbreviations() -> dict[str, str]:
    names = gazetteer.short_names()
    return {short[:-1].casefold(): long.casefold() for short, long in names.items() if "." in short}


def untitled(words: tuple[str, ...]) -> tuple[str, ...]:
    """A person's name without the title in front of an initial.

    >>> untitled(("cllr", "t", "lind")), untitled(("anna", "t", "lind"))
    (('t', 'lind'), ('anna', 't', 'lind'))
    """
    given = folded_given_names()
    while len(words) > 2 and len(words[1]) == 1 < len(words[0]) and words[0] not in given:
        words = words[1:]
    return words


def _body(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """
    >>> _body(("kestrel",), ("kestrel", "rail")), _body(("nqa",), ("north", "quay", "aid"))
    (True, True)
    >>> _body(("north", "quay"), ("north", "river", "quay")), _body(("north",), ("north", "quay"))
    (False, False)
    """
    if len(long) <= len(short) or not short:
        return False
    if len(short) == 1 and len(short[0]) > 2 and short[0] == _letters(long):
        return True
    return long[: len(short)] == short and not set(short) <= _says_little()


def _letters(words: tuple[str, ...]) -> str:
    return "".join(word[0] for word in words)


def _says_little() -> frozenset[str]:
    """Words that many bodies begin with: what a body is, and where."""
    return _DIRECTIONS | frozenset(word.casefold() for word in gazetteer.heads())


_DIRECTIONS = frozenset(
    {
        *("north", "south", "east", "west", "northern", "southern", "eastern", "western"),
        *("central", "upper", "lower", "first", "second", "third", "new", "old", "great"),
        *("royal", "national", "federal", "state", "public", "united", "international", "general"),
    }
)


def words_of(name: str) -> tuple[str, ...]:
    """A name's words in small letters, without accents, points and articles.

    >>> words_of("the Café Lind-Oak, T. B.")
    ('cafe', 'lind-oak', 't', 'b')
    """
    letters = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    kept = "".join(letter if letter.isalnum() or letter in "-'&" else " " for letter in plain)
    words = tuple(word for word in kept.split() if word.strip("-'"))
    return words[1:] if words[:1] == ("the",) else words


def named_in(
    documents: Iterable[Set[str]],
    bodies: Mapping[str, str],
    everywhere: Callable[[str], bool],
    years: Sequence[int | None] = (),
) -> Named:
    """From the names of each document, and the year that each was written.

    ``bodies`` are those that are no person's, without their legal forms; ``everywhere`` says of
    a name that it is known everywhere, and so tells nothing.
    """
    firms = {name for name, core in bodies.items() if words_of(core) != words_of(name)}
    named = Named(bodies=set(bodies), firms=firms, years=years)
    for document, names in enumerate(documents):
        for name in names:
            named.documents[name].add(document)
            if name not in named.words:
                whole = bodies.get(name)
                named.words[name] = untitled(words_of(name)) if whole is None else words_of(whole)
        named.beside.append(tuple(name for name in names if not everywhere(name)))
    return named
