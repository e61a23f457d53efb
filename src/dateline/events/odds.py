"""How likely two accounts tell one happening, by odds learnt from pairs.

Where the rules of ``same`` leave it open, what two cards share is weighed together: how their dates
fit, the rare words and names in common, the kind of happening. The weights, one a line in
``weights.tsv``, are those of a logistic regression; ``tools/train/pairs.py`` learns them from
folders whose tellings people sorted by event.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from dateline.core.period import Grain
from dateline.events.features import Card, common, numbers
from dateline.events.words import meaning
from dateline.lexicon.english.usage import lexicon

ALWAYS = "always"  # the weight that counts for every pair
_RAREST = 1e-6  # share of all words of one that no treebank has
_MOST = 3  # names in common; more say no more
Signs = Mapping[str, float]


def odds(found: Signs) -> float:
    """The probability that the two are one.

    >>> odds({}) < 0.1
    True
    """
    weights = weights_of_signs()
    total = weights[ALWAYS] + sum(weights.get(name, 0.0) * value for name, value in found.items())
    return 1 / (1 + math.exp(-total))


@cache
def weights_of_signs() -> dict[str, float]:
    table = files(__package__).joinpath("weights.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines())
    return {name: float(weight) for name, weight in rows}


def signs(one: Card, other: Card, kin: Mapping[str, bool]) -> dict[str, float]:
    """What speaks for and against it, each from 0 to 1 or a small count. ``kin`` is what the rules
    found of the kind of happening and of who takes part."""
    found = {name: 1.0 for name, true in kin.items() if true}
    found.update(_of_dates(one, other))
    for name, (own, others) in {
        "words": (one.words, other.words),
        "quote": (one.quote, other.quote),
        "names": (one.names, other.names),
    }.items():
        found[name] = _shared_weight(own, others)
    for name, (own, others) in {
        "actors": (one.actors, other.actors),
        "about": (one.about, other.about),
        "named": (one.named, other.named),
        "matter": (one.matter, other.matter),
        "patient": (one.patient, other.patient),
    }.items():
        found[name] = min(_MOST, common(own, others)) / _MOST
    doers = one.doers and other.doers and not common(one.doers, other.doers)
    found["other_doers"] = float(bool(doers))
    found["unnamed"] = float(not (one.actors and other.actors))
    found["same_verb"] = float(one.trigger == other.trigger)
    found["once"] = float(one.told.once or other.told.once)
    found["repeats"] = float(one.told.repeats or other.told.repeats)
    found["title"] = float(one.title != other.title)
    found["one_speaks"] = float(one.told.speaks != other.told.speaks)
    return found


def _of_dates(one: Card, other: Card) -> dict[str, float]:
    a, b = one.period, other.period
    finer, coarser = sorted((a.grain.rank, b.grain.rank))
    if coarser <= Grain.DAY.rank:
        return {"same_day": 1.0, "same_minute": float(coarser < Grain.DAY.rank)}
    return {"day_in_month": 1.0} if finer <= Grain.DAY.rank else {"same_month": 1.0}


def _shared_weight(one: array[int], other: array[int]) -> float:
    """The weight of the words in common, as a share of the lighter side's."""
    if not one or not other:
        return 0.0
    shared = sum(map(_weight, set(one).intersection(other)))
    return shared / min(sum(map(_weight, one)), sum(map(_weight, other)))


def _weight(word: int) -> float:
    return _by_rarity().get(word, 1.0)


@cache
def _by_rarity() -> dict[int, float]:
    """For the words of the treebanks, how much one in common says: 1 for the rarest."""
    uses: Counter[str] = Counter()
    for word, known in lexicon().items():
        for one in meaning(word):
            uses[one] += sum(known.tags.values())
    total = uses.total()
    return {
        number: math.log(_RAREST + count / total) / math.log(_RAREST)
        for word, count in uses.items()
        for number in numbers([word])
    }
