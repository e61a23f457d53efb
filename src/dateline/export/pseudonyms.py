"""Names replaced by pseudonyms, wherever they stand: in headlines, quotes, titles, sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol

import pandas as pd
from pandas.api.types import is_numeric_dtype

from dateline.core.mention import ActorKind
from dateline.query.actors import ActorDetail, ActorRow

_AS_THEY_ARE = (  # columns in which no name can stand
    *("id", "event", "document", "from", "to", "edtf", "label", "grain", "basis", "status"),
    *(
        "confidence",
        "corroboration",
        "review",
        "reliability",
        "credibility",
        "claim",
        "actor_kinds",
        "actor_roles",
        "timex_type",
    ),
    *("timex_value", "rule", "anchor", "published", "published_basis", "language"),
)
_PLACES = ("path", "url")  # where a document lies: kept from the reader, a name may stand in it
_SHORTEST = 3  # letters of a part of a name that stands for it alone


class Named(Protocol):
    """The questions of ``query.reader.Reader`` that pseudonyms ask."""

    def actors(self, search: str = "", *, kind: str = "") -> list[ActorRow]: ...

    def actor(self, name: str) -> ActorDetail | None: ...


@dataclass(frozen=True)
class Pseudonyms:
    """What each name is replaced by."""

    names: Mapping[str, str] = field(default_factory=dict)
    note: str = ""

    def applied(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The rows with every name in every text replaced; what is no text stays."""
        if not self.names:
            return frame
        changed = {
            name: [self._value(value) for value in frame[name]]
            for name in frame.columns
            if name not in _AS_THEY_ARE and not is_numeric_dtype(frame[name])
        }
        changed |= {name: [""] * len(frame) for name in _PLACES if name in frame.columns}
        columns = {
            name: pd.Series(values, index=frame.index, dtype="object")
            for name, values in changed.items()
        }
        return frame.assign(**columns)

    def text(self, text: str) -> str:
        """
        >>> hidden = Pseudonyms({"Anna Berg": "Person 1", "Berg": "Person 1"})
        >>> hidden.text("Berg's letter to the Bergmanns; ANNA BERG")
        "Person 1's letter to the Bergmanns; Person 1"
        """
        if not self.names:
            return text
        return self._pattern.sub(lambda found: self._folded[_key(found[0])], text)

    def _value(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list | tuple):
            return [self._value(item) for item in value]
        return value

    @cached_property
    def _folded(self) -> dict[str, str]:
        return {_key(name): pseudonym for name, pseudonym in self.names.items()}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """All names, the longest first; where a script parts words, only whole words, in small
        letters only where the name has them."""
        longest = sorted(self.names, key=lambda name: (-len(name), name))
        forms = {form: None for name in longest for form in (name, name.upper())}
        return re.compile("|".join(map(_whole, forms)))


NOBODY = Pseudonyms()

PEOPLE = (ActorKind.PERSON,)
EVERYONE = tuple(kind for kind in ActorKind if kind not in (ActorKind.COUNTRY, ActorKind.PLACE))


def pseudonyms_of(rows: Named, kinds: Sequence[ActorKind] = PEOPLE) -> Pseudonyms:
    """A pseudonym for every actor of these kinds: "Person 1" is the one most often named.

    Each of an actor's names gets it, as it stands in the texts, and of a person each part of the
    name besides: rather a word too many is hidden than a name shown.
    """
    names: dict[str, str] = {}
    parts: dict[str, str] = {}
    for kind in kinds:
        for number, row in enumerate(rows.actors(kind=str(kind)), start=1):
            pseudonym = f"{str(kind).capitalize()} {number}"
            detail = rows.actor(row.name)
            called = [row.name, row.own, *row.aliases]
            called += [name.name for name in detail.names] if detail else []
            for name in filter(None, called):
                names.setdefault(name, pseudonym)
                if kind is ActorKind.PERSON:
                    for part in _parts(name):
                        parts.setdefault(part, pseudonym)
    said = "people" if tuple(kinds) == PEOPLE else "people and bodies"
    return Pseudonyms(
        {**parts, **names},
        f"The names of {said} that the program knows are replaced by pseudonyms, and the places "
        "of the files are left out; names that it did not recognise may remain.",
    )


def _key(name: str) -> str:
    """A name whatever its case and however its words are parted."""
    return " ".join(name.casefold().split())


def _parts(name: str) -> Iterable[str]:
    """
    >>> list(_parts("Anna de la Berg-Lund"))
    ['Anna', 'Berg-Lund']
    """
    words = re.findall(r"[\w'’-]+", name)
    return (word for word in words if len(word) >= _SHORTEST and word[0].isupper())


def _whole(name: str) -> str:
    """A pattern for the name that does not begin or end within a word."""
    parted = re.sub(r"\s+", r"\\s+", re.escape(name).replace(r"\ ", " "))
    before = r"(?<!\w)" if re.match(r"[^\W\u2e80-\u9fff]", name) else ""
    after = r"(?!\w)" if re.search(r"[^\W\u2e80-\u9fff]\Z", name) else ""
    return f"{before}{parted}{after}"
