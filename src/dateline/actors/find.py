"""Turns the names of one document into actors: which names are one, and what kind it is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from dateline.actors import definitions
from dateline.actors.acting import a_capital_acts, a_people_acts
from dateline.actors.beside import CLUB, by_what_is_said
from dateline.actors.cases import in_one_case
from dateline.actors.context import Context, read_context, title_before
from dateline.actors.coreference import taken_up
from dateline.actors.linking import lookup
from dateline.actors.name_parts import Piece, pieces, rejoined
from dateline.actors.non_actors import RESUMED, is_nobody, often_named, quoted_titles
from dateline.actors.partners import find_firms
from dateline.actors.spotting import FOUND, completed
from dateline.actors.terms import named_in_rows
from dateline.actors.things import find_things
from dateline.core.mention import (
    A_CAPITAL,
    BODIES,
    BY_KIND,
    INFERRED,
    ActorKind,
    ActorMention,
    NameMention,
)
from dateline.core.text import Span
from dateline.lexicon import gazetteer
from dateline.lexicon.clauses import nouns_of_bodies
from dateline.lexicon.gazetteer import Entry

_SAYS = re.compile(
    r"\s+(?:has\s+|had\s+)?(?:said|says|announced|told|denied|confirmed|declined|sued|acquired|bought|"
    r"agreed|signed|launched|reported|claimed|argued|filed|published|accused|warned|investigat\w+)\b"
)
# What a firm has and does, and a person hardly: "Ford shares", "Ford acquired Hertz".
_SAID_OF_A_FIRM = re.compile(
    r"['’]?s?\s+(?:chief executive|chairman|chairwoman|executives?|spokes(?:man|woman|person)|CEO\b"
    r"|shares?\b|stocks?\b|shareholders|plants?\b|factor(?:y|ies)|workers|employees|dealers"
    r"|subsidiary|division|brands?\b|models?\b|cars\b|trucks\b|customers)"
    r"|\s+(?:has |had |will )?(?:acquires?|acquired|bought|recall(?:s|ed)|merged|unveil(?:s|ed)"
    r"|launche[sd]|post(?:s|ed)|manufactures?|manufactured)\b"
)
_RULER = re.compile(r"['’]?s?\s+(?:administration|presidency|campaign|cabinet|era)\b")
_IN_BRACKETS = re.compile(r"\s*\((?P<words>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*)+)\)")
_ALSO_PLACES = frozenset({"Center", "Centre", "Front", "Hospital", "Museum", "Studios"})
_BODY_KINDS = frozenset(map(str, BODIES))
_FAR_MORE = 4  # times as often as all others of the surname
_NEAR = 1200  # characters after a person's name in which the first name will do
_MINISTRY = re.compile(r"\bMinistry\b")
_OWNER_BEFORE = re.compile(r"(?P<owner>[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,4})['’]s?\s+$")
_WHERE_AFTER = re.compile(r"\s+in\s+(?:the\s+)?(?P<where>[A-Z]\w+(?:\s[A-Z]\w+)?)")


def _place(mention: ActorMention) -> Span:
    return mention.span


def _beside_firms(
    things: Iterable[ActorMention], firms: Sequence[ActorMention]
) -> list[ActorMention]:
    return [t for t in things if not any(f.span.overlaps(t.span) for f in firms)]


def find_actors(
    text: str,
    names: Sequence[NameMention],
    *,
    skip: Iterable[Span] = (),
    issuer: str = "",
    title: str = "",
) -> list[ActorMention]:
    """The names that stand for an actor, each with the one name and kind of its actor.

    ``issuer`` is the body whose own document it is, where one is: "the Board" is that one there.
    ``title`` is what the document is called: where that is the name of a body, it tells of it.
    Names of the gazetteer that were not among them are added, outside ``skip``. A name that
    nothing tells the kind of, or that is nobody's, is left out. So is a surname's person when
    two people of the document have it: it stays an actor of its own.
    """
    outside = tuple(skip)
    firms = [f for f in find_firms(text) if not any(span.overlaps(f.span) for span in outside)]
    things = sorted([*firms, *_beside_firms(find_things(text, outside), firms)], key=_place)
    known = rejoined(text, _beside(completed(text, named_in_rows(text, names), outside), things))
    found_parts = [
        part for name in known for part in (_in_small_letters(text, name) or pieces(text, name))
    ]
    works, often = quoted_titles(text), often_named(found_parts)
    parts = [
        _of_right_kind(text, part)
        for part in found_parts
        if not is_nobody(text, part, works, often)
        and not _is_an_honour(text, part)
        and not _is_numbered(text, part)
    ]
    parts = in_one_case(by_what_is_said(text, parts))
    context = read_context(text, parts, often)
    found: list[ActorMention] = []
    for part in parts:
        actor = (
            _of_a_club(part)
            or _defined(part, context)
            or _of_people_first(text, part, context, found)
            or _of_a_firm(part, context)
            or _of_rivals(part, context)
            or _of_gazetteer(text, part, context)
            or _of_several(part)
            or _of_the_country(part, context)
            or _of_people(text, part, context, found)
            or _of_head(part, found)
            or _of_itself(text, part, context)
        )
        if actor:
            found.append(actor)
    named = _one_kind_each(found)
    resumed = (
        actor
        for actor in taken_up(text, named, issuer, title)
        if not any(span.overlaps(actor.span) for span in outside)
    )
    return sorted([*named, *resumed, *things], key=lambda a: (a.span.start, a.span.end))


def _in_small_letters(text: str, name: NameMention) -> list[Piece]:
    """A name in a note in small letters, whole and as it is written elsewhere: "anna berg", "nasa";
    none of a common noun for a body, "the liaison office"."""
    words = " ".join(name.span.of(text).split())
    if name.kind is None or not words.islower() or name.kind not in (ActorKind.PERSON, *BODIES):
        return []
    if words.split()[-1].capitalize() in gazetteer.heads():
        return []
    forms = (words.upper(), words.title())
    written = next((form for form in forms if form in gazetteer.known()), forms[1])
    return [Piece(name.span, written, name.kind, name.found)]


def _is_an_honour(text: str, part: Piece) -> bool:
    """ "Anna Berg, J.P., opened it": what follows her name."""
    if part.kind is not ActorKind.PERSON or _LETTERS.fullmatch(part.words) is None:
        return False
    return text.endswith(", ", 0, part.span.start)


def _is_numbered(text: str, part: Piece) -> bool:
    """ "Pier 2 failed", "the Northex 50 fell": one of several things, or an index."""
    if " " in part.words or _NUMBER.match(text, part.span.end) is None:
        return False
    the = text.endswith(("the ", "The "), 0, part.span.start)
    return part.kind is ActorKind.PERSON or (the and part.kind is ActorKind.ORGANISATION)


_NUMBER = re.compile(
    r"\s\d{1,4}(?=\s+(?:[a-z]+(?:ed|s|ing)|is|was|has|had|will|fell|rose)\b|[.;]?\s*$)", re.M
)
_LETTERS = re.compile(r"(?:[A-Z]\.\s?){1,4}[A-Z]?\.?")


def _beside(names: Sequence[NameMention], things: Sequence[ActorMention]) -> list[NameMention]:
    """The names that are no part of a thing's; one that holds a thing's name keeps the rest:
    "Norvik" of "Norvik N330"."""
    kept: list[NameMention] = []
    spans = sorted(thing.span for thing in things)
    starts = [span.start for span in spans]
    longest = max(map(len, spans), default=0)
    for name in names:
        first = bisect_left(starts, name.span.start - longest)
        near = spans[first : bisect_left(starts, name.span.end)]
        inside = [span for span in near if span.overlaps(name.span)]
        if not inside:
            kept.append(name)
        elif inside[0].start > name.span.start + 1:
            kept.append(replace(name, span=Span(name.span.start, inside[0].start - 1)))
    return kept


# --- What is another kind of actor ------------------------------------------------


def _of_right_kind(text: str, part: Piece) -> Piece:
    """What stands beside a name may tell its kind better than a finder did."""
    if (
        part.kind is ActorKind.PLACE
        and _RULER.match(text, part.span.end)
        and not lookup(part.words)
    ):
        return replace(part, kind=ActorKind.PERSON, found="whose administration it is")
    entry = lookup(part.words) if part.kind is ActorKind.PERSON else None
    if entry and entry.kind in BODIES and _SAID_OF_A_FIRM.match(text, part.span.end):
        return replace(part, kind=entry.kind, found="what follows is said of a firm")
    if part.kind is ActorKind.PERSON and len(part.words.split()) > 2:
        same = _IN_BRACKETS.match(text, part.span.end)
        if same and gazetteer.heads().get(same["words"].split()[-1]) in _BODY_KINDS:
            return replace(
                part, kind=ActorKind.ORGANISATION, found="a body's name in another language"
            )
    return part


def _of_a_club(part: Piece) -> ActorMention | None:
    """ "Liverpool beat Chelsea 2-0": the club, not its town."""
    if part.found != CLUB:
        return None
    return ActorMention(part.span, part.words, ActorKind.ORGANISATION, CLUB)


# --- One name -----------------------------------------------------------------------------


def _defined(part: Piece, context: Context) -> ActorMention | None:
    """A short form that the text explains, or that has the first letters of one of its bodies."""
    if part.words in context.things:
        return None
    long = context.shorts.get(part.words)
    if long is not None:
        return _as(part, long, definitions.reason(part.words, long))
    if part.words in context.translated:
        return _as(part, context.translated[part.words], "its name in another language")
    sure = lookup(part.words) and part.words not in gazetteer.unsure()
    if part.kind is ActorKind.PERSON or sure or not part.words.isupper():
        return None
    meant = context.initials.get(part.words, set())
    if len(meant) == 1 and len(part.words) > 2:
        (long,) = meant
        return _as(part, long, f"{INFERRED}first letters of {long}")
    return None


def _as(part: Piece, name: str, found: str) -> ActorMention:
    """The part as the actor of another name of the document."""
    entry = lookup(name)
    kind = entry.kind if entry else _by_head(name, part.kind) or ActorKind.ORGANISATION
    if kind in (ActorKind.PERSON, ActorKind.PLACE) and entry is None:
        kind = ActorKind.ORGANISATION
    return ActorMention(part.span, entry.name if entry else name, kind, found)


def _of_people_first(
    text: str, part: Piece, context: Context, before: Sequence[ActorMention]
) -> ActorMention | None:
    """A word that a person of the document is called by, also where it is a firm's elsewhere."""
    entry = lookup(part.words)
    named = entry and entry.kind in BODIES and context.fold(part.words) in context.people
    is_body = part.kind in BODIES or part.words in context.said_of_bodies
    return _of_people(text, part, context, before) if named and not is_body else None


def _of_a_firm(part: Piece, context: Context) -> ActorMention | None:
    """A word taken for a person that begins one body's name and is in no person's."""
    if part.kind is not ActorKind.PERSON or " " in part.words:
        return None
    longer = context.leads.get(part.words, set())
    person = context.fold(part.words) in context.people or part.words in context.addressed
    if len(longer) != 1 or person:
        return None
    return _as(part, min(longer), f"short for {min(longer)}")


def _of_gazetteer(text: str, part: Piece, context: Context) -> ActorMention | None:
    country = gazetteer.peoples().get(part.words)
    if country:
        acts = a_people_acts(text, part.span)
        found = "adjective of a state that acts"
        return ActorMention(part.span, country, ActorKind.COUNTRY, found) if acts else None
    entry, found = _entry(text, part)
    if entry is None or not _is_meant(part, entry, context):
        return None
    if part.kind is ActorKind.PERSON and not _is_sure(part, entry):
        return None
    longer = context.bodies.get(part.words, set()) - {entry.name}
    unclear = not (entry.country and (part.words == entry.name or part.words.isupper()))
    if entry.kind in BODIES and unclear and " " not in part.words and len(longer) == 1:
        return _as(part, min(longer), f"short for {min(longer)}")
    capital_of = gazetteer.capitals().get(part.words)
    if (
        capital_of
        and entry.kind is ActorKind.PLACE
        and not context.has_citizens_of(part.words)
        and a_capital_acts(text, part.span)
    ):
        return ActorMention(part.span, capital_of, ActorKind.COUNTRY, f"{part.words} acts for it")
    return ActorMention(part.span, entry.name, entry.kind, found)


def _entry(text: str, part: Piece) -> tuple[Entry | None, str]:
    """What the gazetteer knows of the name, of its owner's name, or of its place."""
    entry = lookup(part.words)
    if entry is not None and entry.name.startswith(("Embassy of", "Consulate of")):
        where = _WHERE_AFTER.match(text, part.span.end, part.span.end + 60)
        in_place = lookup(f"{part.words} in {where['where']}") if where else None
        entry = in_place or entry
    if entry is not None:
        same = part.words == entry.name
        return entry, "gazetteer" if same else f"gazetteer: {part.words}"
    if part.words in gazetteer.known() or part.words.split()[-1:] == []:
        return None, ""
    owner = _OWNER_BEFORE.search(text, max(0, part.span.start - 60), part.span.start)
    if owner is None:
        return None, ""
    owned = lookup(f"{part.words} of the {owner['owner']}") or lookup(
        f"{owner['owner']}'s {part.words}"
    )
    return owned, f"gazetteer: {part.words} of the {owner['owner']}"


def _is_meant(part: Piece, entry: Entry, context: Context) -> bool:
    """Whether a spelling that means other things too means this body here."""
    if part.words not in gazetteer.unsure():
        return True
    return entry.country in context.spoken_of or entry.name in context.in_full


def _is_sure(part: Piece, entry: Entry) -> bool:
    """Whether a finder that says "person" is to be contradicted."""
    if entry.kind is ActorKind.PLACE:
        return False
    return entry.kind is ActorKind.COUNTRY or " " in part.words or part.words.isupper()


def _of_rivals(part: Piece, context: Context) -> ActorMention | None:
    """A name of several bodies: the one that the text names, or the one of its country."""
    rivals = gazetteer.rivals().get(part.words, ())
    if not rivals or part.kind is ActorKind.PERSON:
        return None
    named = [entry for entry in rivals if entry.name in context.in_full]
    if len(named) == 1:
        (entry,) = named
        return ActorMention(part.span, entry.name, entry.kind, f"short for {entry.name}")
    of_country = [entry for entry in rivals if entry.country in context.countries]
    others = [entry for entry in rivals if not entry.country or entry.kind is ActorKind.MEDIA]
    if len(of_country) == 1 and not others:
        (entry,) = of_country
        found = f"{INFERRED}of {entry.country}, the country that the text speaks of"
        return ActorMention(part.span, entry.name, entry.kind, found)
    return None


def _of_several(part: Piece) -> ActorMention | None:
    """A name of several bodies that nothing tells apart stays a name of its own."""
    kinds = {entry.kind for entry in gazetteer.rivals().get(part.words, ())}
    if not kinds or part.kind is ActorKind.PERSON:
        return None
    kind = next(iter(kinds)) if len(kinds) == 1 else ActorKind.ORGANISATION
    return ActorMention(part.span, part.words, kind, "a name of several")


def _of_the_country(part: Piece, context: Context) -> ActorMention | None:
    """A ministry without a country, in a text that speaks of one country only."""
    if len(context.spoken_of) != 1 or not _MINISTRY.search(part.words):
        return None
    (country,) = context.spoken_of
    entry = lookup(f"{part.words} of {country}")
    found = f"{INFERRED}of {country}, the only country in the text"
    return ActorMention(part.span, entry.name, entry.kind, found) if entry else None


def _of_people(
    text: str, part: Piece, context: Context, before: Sequence[ActorMention]
) -> ActorMention | None:
    fitting = context.people.get(context.fold(part.words), set())
    if fitting and _is_called_a_body(text, part):
        found = "a body's: the word before it says so"
        return ActorMention(part.span, part.words, ActorKind.ORGANISATION, found)
    if part.kind in BODIES and not _is_surname(part, fitting, context):
        return None
    if part.kind is ActorKind.COUNTRY:
        return None
    if part.kind is ActorKind.PLACE and (len(fitting) != 1 or lookup(part.words)):
        return None
    kin = _KIN.search(text, max(0, part.span.start - 14), part.span.start)
    if kin is not None and fitting and " " not in part.words and part.kind is ActorKind.PERSON:
        return ActorMention(part.span, f"{kin[1]} {part.words}", ActorKind.PERSON, "one of the kin")
    if len(fitting) == 1 and _is_near(part, min(fitting), before):
        (actor,) = fitting
        found = "full name" if " " in part.words else f"short for {actor}"
        return ActorMention(part.span, actor, ActorKind.PERSON, found)
    if len(fitting) > 1:
        titled = _of_that_title(text, part, fitting, before)
        if titled is not None:
            found = f"{INFERRED}{titled}, who has that title"
            return ActorMention(part.span, titled, ActorKind.PERSON, found)
        meant = _most_named(fitting, context, before)
        if meant is not None:
            found = f"{INFERRED}{meant}, who is named in full far more often, and last"
            return ActorMention(part.span, meant, ActorKind.PERSON, found)
        so_far = {m.actor for m in before if m.actor in fitting}
        if len(so_far) == 1 and title_before(text, part.span):
            meant = min(so_far)
            found = f"{INFERRED}{meant}, the only one of that name so far"
            return ActorMention(part.span, meant, ActorKind.PERSON, found)
        found = f"may be {' or '.join(sorted(fitting))}"
        return ActorMention(part.span, part.words, ActorKind.PERSON, found)
    if part.kind is ActorKind.PERSON and _by_head(part.words, part.kind) is ActorKind.PERSON:
        return ActorMention(part.span, part.words, ActorKind.PERSON, part.found)
    return None


def _of_that_title(
    text: str, part: Piece, fitting: Collection[str], before: Sequence[ActorMention]
) -> str | None:
    """ "Senator Sorel", where one of two is "Senator Mia Sorel"."""
    title = _title_before(text, part.span)
    if not title:
        return None
    named = [m for m in before if m.actor in fitting]
    of_title = {m.actor for m in named if title == _title_before(text, m.span)}
    meant = [name for name in sorted(fitting) if name in of_title]
    return meant[0] if len(meant) == 1 else None


def _title_before(text: str, name: Span) -> str:
    """The title right before a name, none that anybody has."""
    title = title_before(text, name)
    return "" if title in ("Mr", "Ms", "Dr") else title


_KIN = re.compile(r"\b(Uncle|Aunt|Auntie|Cousin|Grandfather|Grandmother|Widow)\s+$")
_WORD_BEFORE = re.compile(r"(\w+)\s+$")


def _most_named(
    fitting: Iterable[str], context: Context, before: Sequence[ActorMention]
) -> str | None:
    """The one of several people of a surname whom the whole document speaks of, if one is."""
    times = Counter({name: context.in_full_times.get(name, 0) for name in sorted(fitting)})
    (most, often), *others = times.most_common()
    last = next((m.actor for m in reversed(before) if m.actor in times and " " in m.actor), None)
    rivals = sum(count for _, count in others)
    return most if often >= _FAR_MORE * max(rivals, 1) and last == most else None


def _is_called_a_body(text: str, part: Piece) -> bool:
    """ "The firm Kolbe", which Otto Kolbe founded."""
    noun = _WORD_BEFORE.search(text, max(0, part.span.start - 24), part.span.start)
    return " " not in part.words and noun is not None and noun[1].lower() in nouns_of_bodies()


def _is_surname(part: Piece, fitting: set[str], context: Context) -> bool:
    """Whether what a finder took for a body is the last name of a person of the text."""
    if len(fitting) != 1 or " " in part.words or lookup(part.words) or part.words.isupper():
        return False
    a_body_has_it = any(part.words in name.split() for name in context.named_bodies)
    return min(fitting).split()[-1] == part.words and not a_body_has_it


def _is_near(part: Piece, actor: str, before: Sequence[ActorMention]) -> bool:
    """A common first name alone is the person's only soon after, or of who is named often."""
    first, *others = actor.split()
    if part.words != first or not others or first not in gazetteer.given_names():
        return True
    earlier = [mention for mention in before if mention.actor == actor]
    return len(earlier) > 2 or any(part.span.start - e.span.end < _NEAR for e in earlier)


def _of_head(part: Piece, before: Sequence[ActorMention]) -> ActorMention | None:
    """ "The Ministry": the last ministry that was named, if any."""
    if part.words not in RESUMED or lookup(part.words):
        return None
    for actor in reversed(before):
        if actor.kind in BODIES and head(actor.actor) == part.words:
            found = f"{BY_KIND}{part.words} named last"
            return ActorMention(part.span, actor.actor, actor.kind, found)
    return None


def head(name: str) -> str:
    """The word that says what it is: the last, or the one before "of".

    >>> head("Ministry of Trade"), head("Alder Party")
    ('Ministry', 'Party')
    """
    return re.split(r" (?:of|for|on|in) ", name)[0].split()[-1]


def _of_itself(text: str, part: Piece, context: Context) -> ActorMention | None:
    alone = " " not in part.words and part.words in RESUMED
    if (part.words in gazetteer.heads() and part.words not in context.often) or alone:
        return None
    if part.words in context.things:
        return None
    kind = _by_head(part.words, part.kind)
    longer = (context.bodies.get(part.words, set()) | context.cores.get(part.words, set())) - {
        part.words
    }
    body = kind in BODIES or (kind is None and part.words in context.cores)
    if body and len(longer) == 1:
        return _as(part, min(longer), f"short for {min(longer)}")
    if part.words in gazetteer.unsure():
        thing = part.kind is None and part.words.isupper()
        kind = None if part.found == FOUND or thing else ActorKind.ORGANISATION
    if kind is not None:
        return ActorMention(part.span, part.words, kind, part.found)
    after = text[part.span.end : part.span.end + 40]
    if part.found == A_CAPITAL and _SAYS.match(after):
        return ActorMention(part.span, part.words, ActorKind.ORGANISATION, "speaks or acts")
    return None


def _by_head(name: str, kind: ActorKind | None) -> ActorKind | None:
    """The kind by the word that says what it is, where the finder was less exact or wrong."""
    words = name.split()
    said = gazetteer.heads().get(head(name)) if len(words) > 1 else None
    if said is None or kind is None:
        return kind
    if said == gazetteer.THING:
        return kind if kind is ActorKind.PERSON else None
    if kind is ActorKind.PERSON and words[0] in gazetteer.given_names():
        return kind
    if kind is ActorKind.PLACE and head(name) in _ALSO_PLACES:
        return kind
    if kind in (ActorKind.ORGANISATION, ActorKind.PLACE, ActorKind.PERSON):
        told = ActorKind(said)
        return kind if kind is ActorKind.ORGANISATION and told is ActorKind.PLACE else told
    return kind


def _one_kind_each(found: Iterable[ActorMention]) -> list[ActorMention]:
    """One actor is one kind of thing: the one most of its mentions say."""
    found = list(found)
    votes: defaultdict[str, Counter[ActorKind]] = defaultdict(Counter)
    for actor in found:
        votes[actor.actor][actor.kind] += 1
    kinds = {name: max(count, key=lambda k: (count[k], k)) for name, count in votes.items()}
    return [replace(actor, kind=kinds[actor.actor]) for actor in found]
