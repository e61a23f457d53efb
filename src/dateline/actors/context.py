"""What a document says of its names as a whole: who is named in full, what is short for what."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from dateline.actors import definitions
from dateline.actors.linking import country_of, lookup
from dateline.actors.name_parts import Piece, folded_given_names
from dateline.core.mention import BODIES, ActorKind, initials
from dateline.core.text import Span
from dateline.lexicon import gazetteer
from dateline.lexicon.english.lemmas import singular
from dateline.lexicon.english.nouns import PARTIES, PERSONS
from dateline.lexicon.legal_forms import FORM

# What a firm's name ends in and is left out when it is named again.
_FORMS = re.compile(
    r",? (?:Group|Corp|Corporation|Company|Co|Holdings|Holding|Technologies|Enterprises"
    rf"|{FORM})\.?$"
)
_RESPELT = 88  # of 100
_JUNIOR = ("Jr", "Jr.", "Sr", "Sr.", "II", "III")

# Cities that were states before they were capitals, and how the sources call their citizens.
_CITIZENS = {
    "Rome": ("Romans",),
    "Athens": ("Athenians", "Athenian"),
}

_SIDES = frozenset(
    {"Western", "Eastern", "Northern", "Southern", "Central", "European", "African", "Asian"}
)
Meant = dict[str, set[str]]  # words of the text to the names that they may stand for


@dataclass(frozen=True)
class Context:
    """What is meant, by words of the text, and what else it tells.

    ``people`` are by their folded words, ``bodies`` by their last words, ``cores`` by their names
    without a legal form, ``initials`` by their first letters; ``shorts`` are short forms that the
    text explains, ``things`` those of what is no actor. ``in_full`` are the gazetteer's bodies
    that the text names beyond doubt, ``countries`` those it speaks of, ``spoken_of`` these and
    those whose bodies it names beyond doubt. ``said_of_bodies`` are words that name a body
    somewhere, ``named_bodies`` bodies by names of several words, ``words`` the capitalised
    ones of the text that may be adjectives. ``translated`` are names that the text gives in
    another language too, ``often`` names that stand in it again and again, ``in_full_times`` how
    often each person's full name does.
    """

    shorts: dict[str, str]
    people: Meant
    bodies: Meant
    cores: Meant
    leads: Meant
    initials: Meant
    in_full: frozenset[str]
    countries: frozenset[str]
    spoken_of: frozenset[str]
    said_of_bodies: frozenset[str]
    named_bodies: frozenset[str]
    words: frozenset[str]
    things: frozenset[str]
    translated: dict[str, str]
    often: frozenset[str]
    in_full_times: dict[str, int]
    addressed: frozenset[str]  # words that stand behind a person's title: "Mrs Bell"

    def has_citizens_of(self, city: str) -> bool:
        """Whether the text speaks of "Romans" or "Athenians": the city is a state of its own."""
        return not self.words.isdisjoint(_CITIZENS.get(city, ()))

    @staticmethod
    def fold(words: str) -> str:
        """
        >>> Context.fold("Erdoğan") == Context.fold("Erdogan")
        True
        """
        parts = unicodedata.normalize("NFKD", words.casefold().replace("ı", "i"))
        return "".join(letter for letter in parts if not unicodedata.combining(letter))


def read_context(text: str, parts: Sequence[Piece], often: frozenset[str]) -> Context:
    named = [(part.span, part.words) for part in parts if part.kind or lookup(part.words)]
    bodies = {
        part.words: entry.name if (entry := lookup(part.words)) else part.words
        for part in parts
        if _is_body(part)
    }
    people = _full_names(part for part in parts if _is_person(part))
    countries = frozenset(filter(None, (_country(part.words) for part in parts)))
    return Context(
        definitions.find(text, named),
        people,
        _by(bodies, _endings),
        _by(bodies, _firsts) | _by(bodies, _cores),
        _by(bodies, _leads),
        _by(bodies, initials),
        frozenset(name for words, name in bodies.items() if words not in gazetteer.unsure()),
        countries,
        countries.union(_countries_of_bodies(parts)),
        frozenset(part.words for part in parts if part.kind in BODIES),
        frozenset(words for words in bodies if " " in words),
        frozenset(re.findall(r"[A-Z]\w+ns?\b", text)),
        definitions.of_things(text),
        definitions.translations(text, named),
        often,
        _times_in_full(parts, people),
        frozenset(p.words for p in parts if _is_person(p) and title_before(text, p.span)),
    )


def title_before(text: str, name: Span) -> str:
    """The title of a person right before a name, without its full stop; "" for none."""
    found = _LAST_WORD.search(text, max(0, name.start - 24), name.start)
    word = found[1].rstrip(".") if found is not None else ""
    return word if word in gazetteer.titles() else ""


_LAST_WORD = re.compile(r"([A-Z][\w-]*\.?)\s+$")


def _times_in_full(parts: Sequence[Piece], people: Meant) -> dict[str, int]:
    full = (people.get(Context.fold(part.words), ()) for part in parts if " " in part.words)
    return Counter(min(names) for names in full if len(names) == 1)


def _country(words: str) -> str:
    """The country that a name, an adjective or a capital speaks of; none is empty."""
    return country_of(words) or gazetteer.capitals().get(words, "")


def _countries_of_bodies(parts: Iterable[Piece]) -> Iterable[str]:
    """Papers and firms are named everywhere, and tell nothing of where a text plays."""
    for part in parts:
        entry = None if part.words in gazetteer.unsure() else lookup(part.words)
        if entry and entry.country and entry.table in ("intelligence", "government", "forces"):
            yield entry.country


def _is_person(part: Piece) -> bool:
    """Not "Alder Party", whatever a finder says."""
    words = part.words.split()
    head = gazetteer.heads().get(words[-1]) if len(words) > 1 else None
    return part.kind is ActorKind.PERSON and (head is None or words[0] in gazetteer.given_names())


def _is_body(part: Piece) -> bool:
    entry = lookup(part.words)
    return part.kind in BODIES if entry is None else entry.kind in BODIES


def _by(bodies: dict[str, str], keys: Callable[[str], Iterable[str]]) -> Meant:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for words, name in bodies.items():
        for key in keys(words):
            found[key].add(name)
    return dict(found)


def _endings(name: str) -> Iterable[str]:
    """The last words of what stands before "of": "Congress" of "Alder National Congress"."""
    words = re.split(r" (?:of|for|on|under) ", name)[0].split()
    first = 2 if words[0] in _SIDES else 1  # "Western Allies" are not all Allies
    return [" ".join(words[start:]) for start in range(first, len(words))]


def _cores(name: str) -> Iterable[str]:
    core = _FORMS.sub("", name)
    return [core] if core != name else []


def _leads(name: str) -> Iterable[str]:
    """The first word of what is a body beyond doubt: it has a legal form, or says what it is."""
    first, *others = name.split()
    sure = _FORMS.search(name) or (others and others[-1] in gazetteer.heads())
    return [first] if sure and others and first not in gazetteer.heads() else []


def _firsts(name: str) -> Iterable[str]:
    """Of two words that none says the kind of, the first: "Kestrel" of "Kestrel Works"."""
    first, _, rest = name.partition(" ")
    alone = bool(rest) and " " not in rest and rest not in gazetteer.heads()
    return [first] if alone and first.isalpha() and first not in gazetteer.known() else []


def _full_names(parts: Iterable[Piece]) -> Meant:
    """A word of a full name to the full names that have it, the longest form of each."""
    full = _without_initialed({part.words for part in parts if " " in part.words})
    longest = _as_one_spelling(
        {_first_and_last(name): name for name in sorted(full, key=lambda n: (len(n), n))}
    )
    by_words: defaultdict[str, set[str]] = defaultdict(set)
    for name in full:
        whole = longest[_first_and_last(name)]
        for key in _called(name):
            by_words[Context.fold(key)].add(whole)
    exact = {Context.fold(name): {longest[_first_and_last(name)]} for name in full}
    return dict(by_words) | exact


_INITIALED = re.compile(r"[A-Z]\.?(?:\s?[A-Z]\.?)*\s(?P<last>\S{2,})")


def _without_initialed(full: set[str]) -> set[str]:
    """Without "P. Reyes", where one whom the text names in full may be meant."""

    def is_short(name: str) -> bool:
        initial = _INITIALED.fullmatch(name)
        return initial is not None and any(
            other[0] == name[0] and other.split()[-1] == initial["last"] and other != name
            for other in full
            if _INITIALED.fullmatch(other) is None
        )

    return {name for name in full if not is_short(name)}


def _as_one_spelling(longest: dict[tuple[str, str], str]) -> dict[tuple[str, str], str]:
    """With one name for "Nouri al-Alder" and "Nuri al-Alder", which one script writes as one."""
    found = dict(longest)
    of_last: defaultdict[str, list[str]] = defaultdict(list)
    for first, last in sorted(longest):
        of_last[last].append(first)
    for last, firsts in of_last.items():
        for first, other in combinations(firsts, 2):
            if _is_respelt(first, other):
                found[other, last] = found[first, last]
    return found


def _is_respelt(one: str, other: str) -> bool:
    """Whether only letters within differ, and one at least is no given name of its own."""
    alike = one[0] == other[0] and one[-1] == other[-1] and min(len(one), len(other)) > 3
    return alike and not {one, other} <= folded_given_names() and fuzz.ratio(one, other) >= _RESPELT


def _called(name: str) -> Iterable[str]:
    """The full name, its first and its last word, and all but the first.

    >>> sorted(_called("Ursula von der Alder"))
    ['Alder', 'U Alder', 'U. Alder', 'Ursula', 'Ursula von der Alder', 'von der Alder']
    >>> sorted(_called("Maria of Alder"))
    ['Maria', 'Maria of Alder']
    >>> _called("Witness B")
    {'Witness B'}
    """
    before, of, _ = name.partition(" of ")  # "Maria of Alder" is Maria, and not the place
    words = [word for word in before.split() if word not in _JUNIOR] or [name]
    if _LABEL.fullmatch(words[-1]) and singular(words[0].lower()) in PERSONS | PARTIES | _ANYONE:
        return {name}
    called = {name, before, words[0 if of else -1], " ".join(words[1:]) or name}
    if not of and len(words) > 1:
        called |= {f"{words[0][0]}. {words[-1]}", f"{words[0][0]} {words[-1]}"}
    return called if _is_adjective(words[0]) else called | {words[0]}


_LABEL = re.compile(r"[A-Z]|[IVX]{1,4}|(?:No\.? )?[-#]?\d{1,3}")  # "Person B", "Witness 2"
_ANYONE = frozenset(("person", "individual", "witness", "victim", "suspect", "entity", "source"))


def _is_adjective(word: str) -> bool:
    """Whether a finder took "Persian" or "Lutheran" for a first name."""
    if word in gazetteer.peoples():
        return True
    return word.endswith(("ian", "ians", "ese", "ish")) and word not in gazetteer.given_names()


def _first_and_last(name: str) -> tuple[str, str]:
    """What two forms of a person's full name share: "Bob R. Moss", "Robert Moss"."""
    words = [word for word in name.split() if word not in _JUNIOR] or [name]
    shorts = gazetteer.short_names()
    first = shorts.get(words[0]) or shorts.get(f"{words[0]}.", words[0])
    return Context.fold(first), Context.fold(words[-1])
