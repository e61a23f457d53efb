"""How well documents of one affair are found together: B-cubed against ECB+.

    python tests/bench/topics.py FOLDER

``FOLDER`` is the corpus's, a folder of XML files for each topic (Cybulska and Vossen 2014); it is
handed in by its path and never kept. Thresholds were chosen on topics 1 to 22; the others measure.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Hashable, Mapping
from pathlib import Path

from lxml import etree

from dateline.core.topic import Subject
from dateline.topics.fit import fit
from dateline.topics.stories import stories

_CHOSEN_ON = 22


def b_cubed(gold: Mapping[str, Hashable], given: Mapping[str, Hashable]) -> float:
    """F1 in percent (Bagga and Baldwin 1998)."""
    right: dict[Hashable, set[str]] = defaultdict(set)
    said: dict[Hashable, set[str]] = defaultdict(set)
    for item in gold:
        right[gold[item]].add(item)
        said[given[item]].add(item)
    both = {item: len(right[gold[item]] & said[given[item]]) for item in gold}
    p = sum(both[item] / len(said[given[item]]) for item in gold) / len(gold)
    r = sum(both[item] / len(right[gold[item]]) for item in gold) / len(gold)
    return round(200 * p * r / (p + r), 2)


def read(folder: Path) -> dict[str, str]:
    """File name -> text."""
    return {
        file.stem: " ".join(token.text or "" for token in etree.parse(file).iter("token"))
        for file in sorted(folder.rglob("*.xml"))
    }


def topic_of(name: str) -> int:
    return int(name.split("_")[0])


def story_of(name: str) -> str:
    return f"{topic_of(name)}{'plus' if 'plus' in name else ''}"


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("folder", type=Path)
    texts = read(args.parse_args().folder)
    figures = {}
    for part, names in {
        "chosen on": [name for name in texts if topic_of(name) <= _CHOSEN_ON],
        "measured on": [name for name in texts if topic_of(name) > _CHOSEN_ON],
        "all": list(texts),
    }.items():
        chosen = {name: texts[name] for name in names}
        began = time.process_time()
        found = stories(chosen, {})
        took = time.process_time() - began
        subjects = [Subject(name, "", (texts[name],), (), (), (name,)) for name in names]
        topics = {topic_of(name) for name in names}
        best = fit(subjects, chosen, len(topics))
        figures[part] = {
            "documents": len(names),
            "stories": b_cubed({n: story_of(n) for n in names}, found),
            "found": len(set(found.values())),
            "topics": b_cubed(
                {n: topic_of(n) for n in names},
                {name: int(number) for name, number in zip(names, best, strict=True)},
            ),
            "cpu_s": round(took, 2),
        }
        print(part, figures[part])
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
