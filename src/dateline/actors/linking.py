"""Which actor of the gazetteer a name means, however the text writes it."""

from __future__ import annotations

import re
from functools import cache

from dateline.core.mention import ActorKind
from dateline.lexicon import gazetteer
from dateline.lexicon.gazetteer import Entry

# What a ministry is for, in the words of its name, to one word.
_FIELDS = {
    "foreign affairs": "Foreign",
    "external affairs": "Foreign",
    "foreign": "Foreign",
    "defence": "Defence",
    "defense": "Defence",
    "national defence": "Defence",
    "national defense": "Defence",
    "interior": "Interior",
    "internal affairs": "Interior",
    "home affairs": "Interior",
    "finance": "Finance",
    "justice": "Justice",
    "health": "Health",
    "education": "Education",
    "commerce": "Commerce",
    "trade": "Trade",
    "agriculture": "Agriculture",
    "culture": "Culture",
    "transport": "Transport",
    "energy": "Energy",
    "information": "Information",
}
_MINISTRY = re.compile(
    r"(?:(?P<whose>.+?)(?:'s)? )?"
    r"(?:Ministry of (?:the )?(?P<of>.+?)|(?P<for>[A-Z][\w ]*?) Ministry)"
    r"(?: of (?:the )?(?P<country>.+))?"
)
_OF_A_COUNTRY = re.compile(
    r"(?P<whose>)(?P<of>)(?P<for>[A-Z][\w ]*?) Ministry of (?:the )?(?P<country>.+)"
)
_EMBASSY = re.compile(
    r"(?:(?P<whose>.+?) (?P<what>[Ee]mbassy|[Cc]onsulate)"
    r"|(?P<that>Embassy|Consulate) of (?:the )?(?P<of>.+?))(?: in (?:the )?(?P<where>[A-Z].+))?"
)
_WITH_ARTICLE = re.compile(
    r"^United |Republic$|Union$|Netherlands|Philippines|Bahamas|Maldives|Gambia|Islands$"
)
_POSSESSIVE = re.compile(r"['’](?:s|S)?$")


def plain(name: str) -> str:
    """A name as the gazetteer writes it: no article, no possessive, straight quotes.

    >>> plain("the  People’s Liberation Army’s")
    "People's Liberation Army"
    """
    words = " ".join(name.replace("’", "'").replace("‘", "'").split())
    return _POSSESSIVE.sub("", words.removeprefix("the "))


def country_of(name: str) -> str | None:
    """The country a name or an adjective means.

    >>> country_of("PRC"), country_of("Dutch"), country_of("Interpol")
    ('China', 'Netherlands', None)
    """
    entry = gazetteer.known().get(name)
    if entry and entry.kind is ActorKind.COUNTRY:
        return entry.name
    return gazetteer.peoples().get(name)


@cache
def lookup(name: str) -> Entry | None:
    """The entry for a plain name, with a country before or a body after it taken off.

    >>> lookup("China's MSS").name
    'Ministry of State Security'
    >>> lookup("General Political Department of the PLA").name
    'General Political Department'
    >>> lookup("Ministry of State Security of Belarus") is None
    True
    """
    known = gazetteer.known()
    entry = known.get(name) or known.get(name.removeprefix("The "))
    entry = entry or (known.get(_capital(name)) if " " in name else None)
    rules = (_government, _with_owner, _embassy, _ministry, _former)
    return entry or next(filter(None, (rule(name) for rule in rules)), None)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _embassy(name: str) -> Entry | None:
    """ "Chinese Embassy", "Embassy of China", "China's embassy in Oslo": one for each place."""
    match = _EMBASSY.fullmatch(name)
    country = country_of(match["of"] or _POSSESSIVE.sub("", match["whose"])) if match else None
    if match is None or country is None:
        return None
    where = f" in {match['where']}" if match["where"] else ""
    what = (match["what"] or match["that"]).capitalize()
    return Entry(f"{what} of {country}{where}", ActorKind.GOVERNMENT, country)


def _government(name: str) -> Entry | None:
    """The government of a country is how news says that the country acts."""
    match = re.fullmatch(
        r"(?:Government of (?:the )?(?P<of>.+)|(?P<adjective>.+) Government)", name
    )
    country = country_of(match["of"] or match["adjective"]) if match else None
    return Entry(country, ActorKind.COUNTRY, country) if country else None


def _former(name: str) -> Entry | None:
    first, _, rest = name.partition(" ")
    stray = len(first) == 1 and first.isupper() and " " in rest  # a letter left standing
    idle = stray or first in ("Secret", "Former", "Then", "Ex")
    return lookup(rest) if rest and idle else None


def _with_owner(name: str) -> Entry | None:
    """ "Chinese X", "China's X", "X of China", "X of the CCP": X, where it is theirs."""
    known = gazetteer.known()
    words = name.split()
    for length in range(1, min(4, len(words))):
        owner = country_of(_POSSESSIVE.sub("", " ".join(words[:length])))
        rest = " ".join(words[length:])
        entries = (*gazetteer.rivals().get(rest, ()), known.get(rest)) if owner else ()
        theirs = [entry for entry in entries if entry and entry.country == owner]
        if len(theirs) == 1 and theirs[0].kind is not ActorKind.COUNTRY:
            return theirs[0]
    for match in re.finditer(r" (?:of|for|under) (?:the )?", name):
        entry = known.get(name[: match.start()])
        body = entry is not None and entry.kind not in (ActorKind.PLACE, ActorKind.COUNTRY)
        if entry and body and entry.country and _ends_in(name[match.end() :], entry.country):
            return entry
        if not entry:
            theirs = [e for e in gazetteer.rivals().get(name[: match.start()], ()) if e.country]
            owned = [e for e in theirs if _ends_in(name[match.end() :], e.country)]
            if len(owned) == 1:
                return owned[0]
    return None


def _ends_in(owner: str, country: str) -> bool:
    """Whether the owner, or its last words, is a body of the country or the country itself."""
    words = owner.split()
    return any(_country(" ".join(words[start:])) == country for start in range(len(words)))


def _country(name: str) -> str | None:
    entry = gazetteer.known().get(name)
    if country_of(name) or entry is None:
        return country_of(name)
    return entry.country or entry.name  # bodies of the United Nations are theirs


def _ministry(name: str) -> Entry | None:
    """One name for the ministry of a country, in whichever order its words stand.

    >>> lookup("Danish Ministry of Defence") == lookup("Defence Ministry of Denmark")
    True
    """
    matches = (pattern.fullmatch(name) for pattern in (_OF_A_COUNTRY, _MINISTRY))
    return next(filter(None, (_as_ministry(match) for match in matches if match)), None)


def _as_ministry(match: re.Match[str]) -> Entry | None:
    whose, field = match["whose"], (match["of"] or match["for"] or "").lower()
    if match["for"] and not whose:
        first, _, rest = match["for"].partition(" ")
        if country_of(first):
            whose, field = first, rest.lower()
    country = country_of(whose or match["country"] or "")
    if country is None or field not in _FIELDS:
        return None
    article = "the " if _WITH_ARTICLE.search(country) else ""
    name = f"{_FIELDS[field]} Ministry of {article}{country}"
    return Entry(name, ActorKind.GOVERNMENT, country)
