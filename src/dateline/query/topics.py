"""What the documents are about, as the snapshot has it."""

from __future__ import annotations

import pandas as pd

from dateline.query.ask import DISK, Asker
from dateline.query.columns import folded

COLUMNS = ("topic", "name", "phrases", "events", "documents", "from", "to", "why")


def topics(asker: Asker) -> pd.DataFrame:
    """The largest first; ``topic`` is the id, ``events`` are counted as people joined them."""
    frame = asker.frame(f"SELECT * FROM {DISK}", [asker.disk("topics")])
    frame = frame.rename(columns={"id": "topic"})
    postings = asker.columns.postings["topics"]
    counted = [len(postings.of(name)) for name in frame["name"]]
    return frame.assign(events=counted)[list(COLUMNS)]


def called(asker: Asker, words: str) -> str:
    """The topic of this name or id, or the only one with all these words; else the words."""
    names = asker.columns.postings["topics"].names
    if words in names:
        return words
    rows = asker.rows(f"SELECT id, name FROM {DISK}", [asker.disk("topics")])
    by_id = dict(rows)
    if words in by_id:
        return str(by_id[words])
    wanted = folded(words).split()
    found = [str(name) for name in by_id.values() if all(w in folded(name) for w in wanted)]
    return found[0] if wanted and len(found) == 1 else words
