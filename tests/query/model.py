"""What a reader should answer, said the slow and simple way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction

from tests.project.making import Case, Told

from dateline.core.mention import ActorKind
from dateline.core.period import Period
from dateline.project.rows import searchable
from dateline.query.filters import Filter, LaneBy, Review

NONE = "(none)"
Values = Callable[[Told], list[str]]


class Model:
    """A case, what was decided about its events, and plain loops over them."""

    def __init__(self, case: Case, reviews: Mapping[str, Review]) -> None:
        self.case, self.reviews = case, reviews
        self.events = sorted(case.told, key=in_time)
        self.values: dict[str, Values] = {
            "actors": lambda told: [name for name, _ in told.actors],
            "things": lambda told: [name for name, kind in told.actors if kind is ActorKind.THING],
            "places": lambda told: [],
            "kinds": lambda told: [str(kind) for _, kind in told.actors],
            "sources": lambda told: [
                case.sources.get(doc) or f"[About {doc}]" for doc in told.docs
            ],
            "documents": lambda told: list(told.docs),
            "topics": lambda told: [told.topic] if told.topic else [],
            "stories": lambda told: [told.story] if told.story else [],
            "statuses": lambda told: [str(told.status)],
            "bases": lambda told: [str(told.basis)],
            "corroborations": lambda told: [self.corroboration(told)],
            "reviews": lambda told: [str(self.review(told))],
        }

    def corroboration(self, told: Told) -> str:
        if len({self.case.sources.get(doc, "") for doc in told.docs}) > 1:
            return "independent sources"
        return "several documents, one source" if len(told.docs) > 1 else "one document"

    def review(self, told: Told) -> Review:
        return self.reviews.get(told.id, Review.OPEN)

    def of(self, told: Told, part: str) -> set[str]:
        return set(self.values[part](told)) or {NONE}

    def meets(self, told: Told, chosen: Filter) -> bool:
        actors = self.of(told, "actors")
        enough = all if chosen.all_actors else any
        text = searchable(f"{told.headline}\n{told.quote}")
        return (
            (not chosen.actors or enough(actor in actors for actor in chosen.actors))
            and all(
                not getattr(chosen, part)
                or self.of(told, part) & {str(value) for value in getattr(chosen, part)}
                for part in (
                    *(
                        "topics",
                        "stories",
                        "sources",
                        "kinds",
                        "documents",
                        "statuses",
                        "bases",
                        "corroborations",
                    ),
                )
            )
            and (chosen.period is None or overlaps(told.period, chosen.period))
            and finds(chosen.words, text)
            and self.review(told) in chosen.reviews
            and (not chosen.conflicts or bool(told.conflict))
        )

    def met(self, chosen: Filter) -> list[Told]:
        found = [told for told in self.events if self.meets(told, chosen)]
        if chosen.top:
            best = sorted(found, key=lambda told: -told.weight)[: chosen.top]
            found = [told for told in found if told in best]
        seen = chosen.within
        return [told for told in found if seen is None or overlaps(told.period, seen)]

    def facet(self, chosen: Filter, part: str) -> dict[str, int]:
        others = chosen.without(part)
        if part == "reviews":
            each = {review: self.met(replace(chosen, reviews=(review,))) for review in Review}
            return {str(review): len(found) for review, found in each.items()}
        if part == "actors" and chosen.all_actors:
            others = chosen
        counts = Counter(value for told in self.met(others) for value in self.of(told, part))
        selected = {str(value): 0 for value in getattr(chosen, part)}
        return {**selected, **counts}

    def asked_for(self, chosen: Filter, part: str) -> list[str]:
        if part != "things":
            return list(getattr(chosen, part))
        things = {name for told in self.case.told for name in self.values[part](told)}
        return [name for name in chosen.actors if name in {*things, "(none)"}]

    def lanes(self, chosen: Filter, lane_by: LaneBy) -> dict[str, list[Told]]:
        part = {
            LaneBy.ACTOR: "actors",
            LaneBy.THING: "things",
            LaneBy.PLACE: "places",
            LaneBy.DOCUMENT: "documents",
            LaneBy.SOURCE: "sources",
            LaneBy.KIND: "kinds",
            LaneBy.TOPIC: "topics",
            LaneBy.STORY: "stories",
        }[lane_by]
        found: dict[str, list[Told]] = {str(v): [] for v in self.asked_for(chosen, part)}
        for told in self.met(chosen):
            for value in self.of(told, part):
                found.setdefault(value, []).append(told)
        return found


def in_time(told: Told) -> tuple[float, float, float, str]:
    """By the first moment that is known: "before 1998" comes just before 1998."""
    start, end = told.period.sort_key
    return start if told.period.start is not None else end - 1, start, end, told.id


def finds(words: str, text: str) -> bool:
    """Without quotation marks: "a -b OR c" is read from left to right."""
    groups: list[list[str]] = []
    parts = searchable(words.replace(" OR ", " or\0")).split()
    for part in parts:
        if part.startswith("or\0"):
            groups[-1].append(part[3:])
        elif not (part[0] == "-" and part[1:2].isalnum()):
            groups.append([part])
        elif part[1:] in text:
            return False
    return all(any(word in text for word in group) for group in groups)


def overlaps(one: Period, other: Period) -> bool:
    (start, end), (other_start, other_end) = one.sort_key, other.sort_key
    return start < other_end and other_start < end


def touched(told: Told, start: int, end: int, buckets: int) -> list[int]:
    """The slices of a stretch that an event touches, each tried in turn, without rounding."""
    begins, ends = told.period.sort_key
    width = Fraction(end - start, buckets)
    return [
        index
        for index in range(buckets)
        if begins < start + (index + 1) * width and start + index * width < ends
    ]
