"""How many events each value of a part of the filter would leave."""

from __future__ import annotations

from dataclasses import replace

from dateline.query.actors import Directory
from dateline.query.ask import Asker
from dateline.query.columns import NONE, Events
from dateline.query.filters import PARTS, Asks, Filter, Review
from dateline.query.window import Facet


def facet(
    asker: Asker,
    chosen: Filter,
    part: str,
    search: str,
    limit: int | None,
    directory: Directory | None = None,
) -> list[Facet]:
    """Counted under the other parts, the most frequent first; what is chosen is always there.

    With a directory, actors are found by their other names too, and listed with them.
    """
    if part not in PARTS or not PARTS[part].lists:
        parts = ", ".join(name for name, known in PARTS.items() if known.lists)
        raise ValueError(f"there are counts of {parts}, not of {part!r}")
    if PARTS[part].asks is Asks.REVIEW:
        return _reviews(asker, chosen)
    together = part == "actors" and chosen.all_actors  # another actor narrows further
    met = asker.met(chosen if together else chosen.without(part))
    if PARTS[part].asks is Asks.ANY_OF:
        counts = asker.columns.scalars[part].counts(met)
        found = [Facet(value, count) for value, count in counts.items() if count]
    else:
        if part == "actors":
            chosen = replace(chosen, actors=tuple(map(asker.who.name, chosen.actors)))
        else:
            directory = None
        found = _of_list(asker, met, chosen, part, search, limit, directory)
    known = {value.value for value in found}
    selected = (str(value) for value in getattr(chosen, part))
    found += [Facet(value, 0) for value in selected if value not in known]
    return sorted(found, key=lambda value: (value.value == NONE, -value.count, value.value))


def _of_list(
    asker: Asker,
    met: Events,
    chosen: Filter,
    part: str,
    search: str,
    limit: int | None,
    directory: Directory | None,
) -> list[Facet]:
    postings = asker.columns.postings[part]
    counts = postings.counts(met)
    selected = [postings.numbers.get(str(value)) for value in getattr(chosen, part)]
    first = list(dict.fromkeys(v for v in selected if v is not None))
    if directory is not None and search.split():
        known = directory.found_by_alias(search)
        hits = [v for v in postings.fullest(counts) if postings.names[v] in known]
    else:
        hits = postings.fullest(counts, search)
    others = [v for v in hits if v and v not in first]
    if counts[0] and not search and 0 not in first:
        others.append(0)  # last: it is no value, but can be asked for
    room = None if limit is None else max(0, limit - len(first))
    shown = [(v, postings.names[v]) for v in first + others[:room]]
    aliases = directory.aliases([name for _, name in shown]) if directory is not None else {}
    return [
        Facet(
            *(name, int(counts[v]), postings.kinds[v]),
            aliases.get(name, ()),
        )
        for v, name in shown
    ]


def _reviews(asker: Asker, chosen: Filter) -> list[Facet]:
    return [
        Facet(str(review), int(asker.met(replace(chosen, reviews=(review,))).sum()))
        for review in Review
    ]
