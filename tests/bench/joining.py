"""How well and how fast many documents are joined: the sample repeated and varied.

    python -m tests.bench.joining [500 1000 2000] [--cards 1000000]

Each document is one of the sample's, in a world of its own: its years moved, its people renamed,
or neither; then copied with a frame of its own, reworded by a small table of phrases, shortened,
or given another day. So it is known which sentences tell one event: those that come from one
sentence, or from sentences that the sample's checked table gives as one event, in one world.
Prints pairs of mentions rightly joined, what a further document changes in the ids of others, and
the seconds. ``--cards`` joins as many mentions without reading texts, outside of memory.
"""

from __future__ import annotations

import argparse
import csv
import random
import re
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from dateline.core.event import Basis, Event, EventMention, stable_id
from dateline.core.period import Period
from dateline.core.text import Document, Publication
from dateline.corpus.find import find_sources
from dateline.corpus.read import read_file
from dateline.events.features import Card, card_of, keys
from dateline.events.merge import group
from dateline.extract.blocking import out_of_core
from dateline.extract.document import read_whole
from dateline.extract.snapshot import join
from dateline.language.sentences import split_sentences

DATA = Path(__file__).parents[2] / "data"
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?!\d|[.,]\d)")
_DAY = re.compile(r"\b(\d{1,2})( (?:January|February|March|April|May|June|July|August|October))")

# Words for words: either may stand for the other.
PHRASES = (
    ("arrested", "detained"),
    ("announced", "made public"),
    ("in prison", "behind bars"),
    ("founded", "established"),
    ("about four", "some four"),
    ("said", "stated"),
    ("told", "informed"),
    ("began", "started"),
    ("sentenced", "condemned"),
    ("intruders", "attackers"),
    ("employees", "staff"),
    ("released", "set free"),
    ("published", "brought out"),
    ("accused", "charged"),
    ("stole", "took"),
    ("a law", "a statute"),
    ("wrote", "reported"),
)
PEOPLE = {  # one name in each world of its own
    "Yanjun Xu": ("Rolf Amsel", "Pavel Drosd", "Hugo Fink"),
    "Xi Jinping": ("Olaf Kranich", "Emil Reiher", "Karl Lerche"),
    "Barack Obama": ("Bruno Stieglitz", "Anton Zeisig", "Otto Wachtel"),
    "Ji Chaoqun": ("Nils Elster", "Sven Dohle", "Jens Haeher"),
    "Ling Yun": ("Uwe Kauz", "Ralf Uhu", "Dirk Eule"),
    "Jia Chunwang": ("Kurt Gans", "Hans Ente", "Fritz Schwan"),
    "Mark Swidan": ("Tom Specht", "Max Kleiber", "Leo Pirol"),
    "John Leung": ("Ben Star", "Jan Rabe", "Tim Krahe"),
}
SHORT = (
    {full: full.split()[-1] for full in PEOPLE}
    | {name: name.split()[0] for name in ("Xi Jinping", "Ji Chaoqun", "Ling Yun", "Jia Chunwang")}
    | {"Yanjun Xu": "Xu"}
)
SHIFTS = (0, 28, -28, 3, -5, 11)  # years
FRAMES = ("The editors thank two readers for their letters.", "Prices of fish rose again.", "")


@dataclass(frozen=True)
class Base:
    """A sentence of the sample; ``row`` of the table for each date it tells, where it is clear."""

    document: str
    number: int
    text: str
    heading: bool
    paragraph: int
    row: dict[str, str]
    actors: tuple[str, ...]


@dataclass(frozen=True)
class Made:
    """A document of the corpus, and where its sentences come from."""

    document: Document
    starts: tuple[int, ...]
    bases: tuple[Base, ...]
    shift: int
    world: int
    moved: dict[int, tuple[str, str]]  # sentence: the EDTF it has, the one it had


@cache
def sample() -> tuple[tuple[Document, tuple[Base, ...]], ...]:
    with (DATA / "sample.events.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    found = []
    for source in find_sources(DATA / "sample").sources:
        document = read_file(source).document
        assert document is not None
        told: dict[int, list[EventMention]] = defaultdict(list)
        mentions = read_whole(document).mentions
        dates = Counter(str(mention.period) for mention in mentions)
        for mention in mentions:
            told[mention.sentence.start].append(mention)
        bases = tuple(
            Base(
                document.name,
                number,
                " ".join(s.span.of(document.text).split()),
                s.heading,
                s.paragraph,
                _rows_of(rows, document.name, told[s.span.start], dates),
                tuple(p.actor for m in told[s.span.start] for p in m.actors),
            )
            for number, s in enumerate(split_sentences(document.text, skip=document.furniture))
        )
        if any(base.row for base in bases):
            found.append((document, bases))
    return tuple(found)


def _rows_of(
    rows: Sequence[dict[str, str]],
    name: str,
    mentions: Sequence[EventMention],
    dates: Counter[str],
) -> dict[str, str]:
    """By EDTF, the row of the table that this sentence tells; "" where the document tells other
    things of that date too, or the table does."""
    found = {}
    own = Counter(str(m.period) for m in mentions)
    for mention in mentions:
        date = str(mention.period)
        fits = [
            str(number)
            for number, row in enumerate(rows)
            if name in row["docs"].split(";")
            and (date in (row["edtf"], *row["conflict"].split(";")))
        ]
        if own[date] == 1:
            found[date] = fits[0] if len(fits) == 1 and dates[date] == 1 else ""
    return found


def corpus(count: int, seed: int = 7) -> list[Made]:
    draw = random.Random(seed)
    bases = sample()
    return [_make(draw, number, *bases[number % len(bases)]) for number in range(count)]


def _make(draw: random.Random, number: int, base: Document, bases: Sequence[Base]) -> Made:
    shift = draw.choice(SHIFTS)
    world = draw.randrange(4) if draw.random() < 0.5 else 0
    kind = draw.choice(("copy", "copy", "reworded", "reworded", "shortened", "another day"))
    kept = [b for b in bases if kind != "shortened" or draw.random() < 0.7] or list(bases)
    changes = [pair if draw.random() < 0.5 else pair[::-1] for pair in PHRASES]
    moved: dict[int, tuple[str, str]] = {}
    text, starts = "", []
    for at, one in enumerate(kept):
        words = _renamed(one.text, world) if world else one.text
        if kind in ("reworded", "shortened"):
            for former, new in changes:
                words = re.sub(rf"\b{former}\b", new, words)
            words = _turned(words)
        words = _YEAR.sub(lambda year: str(int(year.group()) + shift), words)
        day = _DAY.search(words)
        if kind == "another day" and not moved and day and one.row and len(one.row) == 1:
            (date,) = one.row
            other = int(day.group(1)) % 27 + 1
            if len(date) == 10 and int(date[-2:]) == int(day.group(1)):
                words = words[: day.start()] + f"{other}{day.group(2)}" + words[day.end() :]
                moved[at] = (f"{date[:-2]}{other:02d}", date)
        if text:
            text += "\n\n" if one.paragraph != kept[at - 1].paragraph or one.heading else " "
        starts.append(len(text))
        text += words
    text += f"\n\n{draw.choice(FRAMES)} Number {number}."
    published = base.published and replace(
        base.published, period=shifted(base.published.period, shift), span=None
    )
    document = Document(
        stable_id(text, str(number)),
        f"{base.name}-{number}",
        f"{base.name}-{number}.txt",
        base.title,
        text,
        source=f"Paper {draw.randrange(200)}",
        published=published if isinstance(published, Publication) else None,
    )
    return Made(document, tuple(starts), tuple(kept), shift, world, moved)


def shifted(period: Period, years: int) -> Period:
    """The same days so many years later.

    >>> str(shifted(Period.of_day(2020, 2, 29), 1))
    '2021-02-28'
    """
    moved = _YEAR.sub(lambda year: str(int(year.group()) + years), str(period))
    try:
        return Period.parse(moved)
    except ValueError:
        return Period.parse(moved.replace("-02-29", "-02-28"))


def _renamed(text: str, world: int) -> str:
    for full, names in PEOPLE.items():
        text = text.replace(full, names[world - 1])
    for full, names in PEOPLE.items():
        text = re.sub(rf"\b{SHORT[full]}\b", names[world - 1].split()[-1], text)
    return text


def _turned(text: str) -> str:
    """The date from the front of a sentence to its end.

    >>> _turned("On 3 May 2021 Norland sold a ship.")
    'Norland sold a ship on 3 May 2021.'
    """
    front = re.match(r"(On|In) ((?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4}),? ([A-Z][^.;:“”]+)\.$", text)
    return f"{front[3]} {front[1].lower()} {front[2]}." if front else text


# --- Truth ------------------------------------------------------------------------------


def truths(made: Sequence[Made], mentions: Sequence[EventMention]) -> dict[str, tuple[object, ...]]:
    """What each mention tells, by id: (year shift, names, event); where it is known."""
    by_document = {one.document.id: one for one in made}
    found = {}
    for mention in mentions:
        one = by_document[mention.document]
        at = sum(start <= mention.sentence.start for start in one.starts) - 1
        if at < 0:
            continue
        base = one.bases[at]
        date = str(mention.period)
        if at in one.moved:
            date = _YEAR.sub(lambda year, by=one.shift: str(int(year.group()) - by), date)
            had = one.moved[at]
            date = had[1] if date == had[0] else date
        else:
            date = _YEAR.sub(lambda year, by=one.shift: str(int(year.group()) - by), date)
        if date not in base.row:
            continue
        told = base.row[date] or f"{base.document}:{base.number}:{date}"
        if one.shift % 28 and mention.basis is not Basis.STATED:
            continue  # "on Tuesday" is another day of the month in most other years
        names = _named(told) if one.world else ()
        found[mention.id] = (one.shift, (one.world if names else 0, names), told)
    return found


@cache
def _named(told: str) -> tuple[str, ...]:
    """The people whose names the worlds change, in any sentence that tells this."""
    bases = [
        base
        for _, every in sample()
        for base in every
        if told in base.row.values() or told.startswith(f"{base.document}:{base.number}:")
    ]
    texts = " ".join(base.text + " ".join(base.actors) for base in bases)
    return tuple(p for p in PEOPLE if re.search(rf"\b(?:{p}|{SHORT[p]})\b", texts))


def pairs_right(
    events: Sequence[Event], truth: dict[str, tuple[object, ...]]
) -> tuple[int, int, int]:
    """Pairs of mentions: rightly joined, joined, and to be joined; of those whose truth is known.

    A pair of one world that the table leaves open is not counted.
    """
    right = joined = 0
    for event in events:
        told = Counter(truth[m] for m in event.mentions if m in truth)
        for number, (what, count) in enumerate(told.items()):
            right += count * (count - 1) // 2
            joined += count * (count - 1) // 2
            for other, more in list(told.items())[:number]:
                if not _open(what, other):
                    joined += count * more
    wanted = sum(count * (count - 1) // 2 for count in Counter(truth.values()).values())
    return right, joined, wanted


def _open(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    known = str(one[2]).isdigit() and str(other[2]).isdigit()
    return one[0] == other[0] and not known


# --- Measured ---------------------------------------------------------------------------


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", type=int, nargs="*", default=[500, 1000, 2000])
    parser.add_argument("--cards", type=int, default=0, help="join so many, without texts")
    parser.add_argument("--errors", type=int, default=0, help="show so many wrong joins")
    given = parser.parse_args()
    if given.cards:
        joined_cards(given.cards)
        return
    made = corpus(max(given.counts))
    began = time.process_time()
    told = {one.document.id: read_whole(one.document).mentions for one in made}
    print(f"{len(made)} documents read in {time.process_time() - began:.1f} s")
    for count in sorted(given.counts):
        some = made[:count]
        documents = {one.document.id: one.document for one in some}
        mentions = [m for one in some for m in told[one.document.id]]
        began = time.process_time()
        events = join(mentions, documents)
        seconds = time.process_time() - began
        truth = truths(some, mentions)
        right, joined, wanted = pairs_right(events, truth)
        print(
            f"{count} documents, {len(mentions)} mentions, {len(events)} events: joined in "
            f"{seconds:.2f} s; pairs P {100 * right / joined:.2f} R {100 * right / wanted:.2f} "
            f"({right} right, {joined} joined, {wanted} to be joined)"
        )
        _show(given.errors, events, truth, mentions, documents)
    _stability(made[: min(given.counts)], told)


def _show(
    limit: int,
    events: Sequence[Event],
    truth: dict[str, tuple[object, ...]],
    mentions: Sequence[EventMention],
    documents: dict[str, Document],
) -> None:
    """The joins that should not be, and the events that stand in parts, largest first."""
    if not limit:
        return
    by_id = {m.id: m for m in mentions}
    wrong: Counter[tuple[str, str]] = Counter()
    parts: dict[tuple[object, ...], Counter[str]] = defaultdict(Counter)
    example = {}

    def words(mention: EventMention) -> str:
        return f"{mention.period} {mention.headline} [{', '.join(p.actor for p in mention.actors)}]"

    for event in events:
        told = Counter(truth[m] for m in event.mentions if m in truth)
        first = {truth[m]: m for m in reversed(event.mentions) if m in truth}
        for what, count in told.items():
            parts[what][event.id] = count
            example[what, event.id] = words(by_id[first[what]])
        for number, (what, count) in enumerate(told.items()):
            for other, more in list(told.items())[:number]:
                if not _open(what, other):
                    pair = words(by_id[first[what]]), words(by_id[first[other]])
                    wrong[pair] += count * more
    print("-- joined and should not be")
    for pair, count in wrong.most_common(limit):
        print(f"{count:6}  {pair[0]}\n        {pair[1]}")
    print("-- in parts and should be one")
    lost = {
        what: sum(own.values()) ** 2 - sum(n * n for n in own.values())
        for what, own in parts.items()
    }
    for what in sorted(lost, key=lambda one: -lost[one])[:limit]:
        print(f"{lost[what] // 2:6}  {what}")
        for id_, count in parts[what].most_common(3):
            print(f"        {count:4} {example[what, id_]}")


def _stability(made: Sequence[Made], told: dict[str, tuple[EventMention, ...]]) -> None:
    """Each of some documents added to the others: which events of theirs get another id."""
    documents = {one.document.id: one.document for one in made}
    every = [m for one in made for m in told[one.document.id]]
    after = {e.id for e in join(every, documents)}
    tried = made[:: max(1, len(made) // 10)]
    renamed = total = elsewhere = 0
    for one in tried:
        fewer = {id_: d for id_, d in documents.items() if id_ != one.document.id}
        mentions = [m for m in every if m.document != one.document.id]
        before = join(mentions, fewer)
        own = {m.id for m in told[one.document.id]}
        by_mention = {m: e for e in join(every, documents) for m in e.mentions}
        for event in before:
            total += 1
            if event.id not in after:
                renamed += 1
                now = by_mention[event.id]
                elsewhere += not own & set(now.mentions)
    print(
        f"{len(tried)} documents added one by one: {renamed} of {total} ids of others changed "
        f"({elsewhere} of them of events that the new document does not tell)"
    )


def joined_cards(most: int) -> None:
    """Cards made from the sample's by moving their days, so that each verb and actor recurs many
    times a year: joined outside of memory, a quarter, a half and all of them."""
    cards = list(_cards(most))
    print(f"{len(cards)} cards made, {_peak()} MB", flush=True)
    for count in (most // 4, most // 2, most):
        began = time.process_time()
        groups = group(cards[:count], out_of_core)
        took = time.process_time() - began
        said = f"{len(groups)} groups in {took:.0f} CPU s, at most {_peak()} MB"
        print(f"{count} cards: {said}", flush=True)
    keyed = sum(len(keys(card)) for card in cards[:1000]) / 1000
    print(f"{keyed:.1f} keys a card")


def _cards(count: int) -> Iterator[Card]:
    documents = [document for document, _ in sample()]
    plain = [card_of(m, d, d.text) for d in documents for m in read_whole(d).mentions]
    draw = random.Random(3)
    for number in range(count):
        card = plain[number % len(plain)]
        days = draw.randrange(-20_000, 20_000) * 1440
        start, end = card.period.start, card.period.end
        period = replace(
            card.period,
            start=None if start is None else start + days,
            end=None if end is None else end + days,
        )
        yield replace(card, document=f"d{number // 10}", sentence=number, period=period)


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
