"""How well joining tells what several reports tell alike: the news of ECB+, event by event.

    python -m tests.bench.retold CLONE/ECB+_LREC2014

CLONE is a clone of https://github.com/tommasoc80/EventStoryLine, which holds ECB+ (CC BY 3.0). All
reports of one event are read as if what they tell fell on one day, so that only what is told can
keep two happenings apart. Prints precision and recall of joined pairs for topics 1-22 and 23-45.
They are lower bounds: the annotators take "the fire broke out" and "the fire destroyed the store"
for two.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

from dateline.core.event import EventMention
from dateline.core.joining import in_order
from dateline.core.mention import ActorKind
from dateline.core.period import Period
from dateline.core.text import Document, Publication, PublicationBasis
from dateline.events.features import card_of
from dateline.events.merge import MOST_TOLD_OF, group, in_memory
from dateline.extract.document import read_whole

DAY = Period.of_day(2011, 6, 1)
HALF = 22  # the last topic of the first half
_NO_SPACE_BEFORE = re.compile(r"[.,;:!?)\]}%'’”]+|'?n't|['’]\w{1,2}")
_NO_SPACE_AFTER = frozenset("([{$“‘#")


@dataclass(frozen=True)
class Report:
    """One report, and the chain of each word that tells an event, by where the word stands."""

    topic: int
    event: str
    document: Document
    told: dict[tuple[int, int], str]


def reports(folder: Path) -> Iterator[Report]:
    with (folder / "ECBplus_coreference_sentences.csv").open(encoding="utf-8") as lines:
        checked = {(f"{t}_{f}", s) for t, f, s in list(csv.reader(lines))[1:]}
    for file in sorted((folder / "ECB+").glob("*/*.xml")):
        yield _report(file, checked)


def _report(file: Path, checked: set[tuple[str, str]]) -> Report:
    root = ElementTree.parse(file).getroot()
    added = file.stem.endswith("plus")
    text, places = _text(
        [t for t in root.iter("token") if not (added and t.get("sentence") == "0")]
    )
    chains = {
        source.get("m_id"): relation.get("note") or f"{file.stem} {relation.get('r_id')}"
        for relation in root.iterfind("Relations/*")
        for source in relation.iterfind("source")
    }
    told = {}
    for mark in root.iterfind("Markables/*"):
        words = [places.get(anchor.get("t_id", "")) for anchor in mark.iterfind("token_anchor")]
        first, last = (words[0], words[-1]) if words else (None, None)
        if not mark.tag.startswith(("ACTION", "NEG")) or first is None or last is None:
            continue
        if (file.stem, first[2]) in checked:
            own = f"{file.stem} {mark.get('m_id')}"
            told[first[0], last[1]] = chains.get(mark.get("m_id"), own)
    topic = file.stem.split("_")[0]
    published = Publication(DAY, PublicationBasis.GIVEN, "the benchmark")
    document = Document(file.stem, file.stem, file.name, "", text, published=published)
    return Report(int(topic), topic + ("plus" if added else ""), document, told)


def _text(tokens: list[ElementTree.Element]) -> tuple[str, dict[str, tuple[int, int, str]]]:
    """The words as running text, and where each stands, in which sentence."""
    text, sentence, before = "", "", ""
    places = {}
    for token in tokens:
        word, own = token.text or "", token.get("sentence", "")
        if own != sentence:
            text += "\n\n" if text else ""
        elif not _NO_SPACE_BEFORE.fullmatch(word) and before not in _NO_SPACE_AFTER:
            text += " "
        places[token.get("t_id", "")] = (len(text), len(text) + len(word), own)
        text, sentence, before = text + word, own, word
    return text, places


def pairs_of(told: list[Report]) -> Counter[str]:
    """Of the reports of one event: pairs that tell the same, that are joined, and both."""
    documents = {report.document.id: report.document for report in told}
    chains = {report.document.id: report.told for report in told}
    mentions = [m for report in told for m in read_whole(report.document).mentions]
    mentions.sort(key=lambda mention: in_order(mention, documents[mention.document]))
    about: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        bodies = (p.actor for p in mention.actors if p.kind is not ActorKind.PLACE)
        about[mention.document].update(bodies)
    known = [(m, chain) for m in mentions if (chain := _chain(m, chains[m.document]))]
    cards = [
        replace(card_of(m, documents[m.document], documents[m.document].text, named), period=DAY)
        for m, _ in known
        for named in [[name for name, _ in about[m.document].most_common(MOST_TOLD_OF)]]
    ]
    groups = group(cards, in_memory)
    of = {number: index for index, members in enumerate(groups) for number in members}
    count: Counter[str] = Counter()
    for (i, (m, chain)), (j, (other, theirs)) in combinations(enumerate(known), 2):
        if (m.document, m.sentence) != (other.document, other.sentence):
            same, joined = chain == theirs, of[i] == of[j]
            count.update(same=same, joined=joined, both=same and joined)
    return count


def _chain(mention: EventMention, told: dict[tuple[int, int], str]) -> str:
    place = mention.trigger
    found = (c for (start, end), c in told.items() if start < place.end and place.start < end)
    return next(found, "")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    by_event: defaultdict[tuple[bool, str], list[Report]] = defaultdict(list)
    for report in reports(parser.parse_args().folder):
        by_event[report.topic > HALF, report.event].append(report)
    for later in (False, True):
        count: Counter[str] = Counter()
        for (half, _), told in sorted(by_event.items()):
            if half is later:
                count += pairs_of(told)
        right, name = count["both"], "23-45" if later else "1-22"
        print(
            f"topics {name}: P {right / count['joined']:.3f} R {right / count['same']:.3f} "
            f"({count['same']} pairs tell the same, {count['joined']} are joined)"
        )


if __name__ == "__main__":
    main()
