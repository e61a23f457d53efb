"""Bodies that a text names by their kind alone: "the city council", "a spokesman for police"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.lexicon.english.verbs import words

# The last word of such a name; of those before which "the" may be missing a place has one each,
# so that with its place it is known without a name of its own.
_HEADS = words(
    "council court tribunal ministry committee commission board authority agency department bureau",
    "parliament assembly senate inquiry union university college hospital prosecutor regulator",
    "police constabulary coastguard trust club museum school institute foundation society",
    "federation association",
)
_PUBLIC = words("police coastguard")
_PLAIN = words("whole full entire new same local own")  # they tell nothing of which body it is
_BODY = re.compile(
    r"(?P<the>the\s+)?(?P<own>(?:[a-z][\w’'-]*\s+){0,2}?)"
    rf"(?P<head>{'|'.join(sorted(_HEADS))})"
    r"(?P<where>\s+(?:in|of|at)\s+[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?)?"
)
_CAPITAL = re.compile(r"the [A-Z][a-z]+")  # "the Trust", as its own people write
_ARTICLES = words("a an any no every each some another this that its his her their our my your")


@dataclass(frozen=True, slots=True)
class ByKind:
    """``phrase`` are its words in small letters, without an article, the last one its kind;
    ``where`` the words of the place that the text gives with it; ``public`` is true of what that
    place has one of."""

    phrase: tuple[str, ...]
    where: tuple[str, ...] = ()
    public: bool = False

    @property
    def called(self) -> str:
        """As a text calls it."""
        return self.name if self.phrase[-1] in _PUBLIC else f"the {self.name}"

    @property
    def name(self) -> str:
        """What it goes by while no full name is known."""
        return " ".join((*self.phrase, *(("in", *self.where) if self.where else ())))


def by_kind(group: str) -> ByKind | None:
    """What a whole noun group names by its kind alone; none where it is no such group.

    >>> by_kind("The city council"), by_kind("Police in Port Harl").name
    (ByKind(phrase=('city', 'council'), where=(), public=False), 'police in Port Harl')
    >>> by_kind("The Trust").name
    'trust'
    >>> by_kind("a court"), by_kind("council"), by_kind("the council's leader")
    (None, None, None)
    """
    told = " ".join(group.split())
    told = told[:1].lower() + told[1:]
    match = _BODY.fullmatch(told.lower() if _CAPITAL.fullmatch(told) else told)
    if match is None:
        return None
    own = tuple(word for word in match["own"].split() if word not in _PLAIN)
    public = match["head"] in _PUBLIC
    if not _ARTICLES.isdisjoint(own) or not (match["the"] or own or public):
        return None
    where = tuple((match["where"] or "").split()[1:])
    return ByKind((*own, match["head"]), where, public and bool(where) and not own)
