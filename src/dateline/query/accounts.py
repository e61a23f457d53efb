"""Two accounts side by side: where they agree, contradict one another, or one is silent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pandas as pd

from dateline.core.event import Status
from dateline.core.joining import agree
from dateline.core.marks import without_marks
from dateline.core.period import Grain, Period


class By(StrEnum):
    """What an account is told by."""

    SOURCE = "source"
    DOCUMENT = "document"
    AUTHOR = "author"
    WITNESS = "witness"


class Standing(StrEnum):
    """How two accounts of one event stand to each other."""

    AGREE = "agree"
    CONTRADICT = "contradict"
    ONE_ALONE = "first alone"
    OTHER_ALONE = "second alone"


COLUMN = {By.SOURCE: "source", By.DOCUMENT: "doc", By.AUTHOR: "author", By.WITNESS: "says_who"}
_CONTRARY = {str(Status.HAPPENED), str(Status.DENIED)}


@dataclass(frozen=True)
class Said:
    """One sentence of an account."""

    quote: str
    label: str
    status: str
    where: str


@dataclass(frozen=True)
class Compared:
    """One event as two accounts tell it."""

    event: str
    standing: Standing
    one: tuple[Said, ...]
    other: tuple[Said, ...]


def with_authors(mentions: pd.DataFrame, documents: pd.DataFrame) -> pd.DataFrame:
    """The mentions, each with the author of its document; empty where none is known."""
    authors = dict(zip(documents["id"], documents["author"], strict=True))
    return mentions.assign(author=mentions["document"].map(authors))


def compared(mentions: pd.DataFrame, by: By, one: str, other: str) -> list[Compared]:
    """The events that either account tells, in the order of the mentions; ``other`` is empty for
    everybody else."""
    names = mentions[COLUMN[by]].fillna("")
    mine = names == one
    theirs = names == other if other else ~mine
    accounts: dict[str, tuple[list[Mapping[Any, Any]], list[Mapping[Any, Any]]]] = {}
    for row in mentions[mine | theirs].assign(mine=mine).to_dict("records"):
        both = accounts.setdefault(str(row["event"]), ([], []))
        both[0 if row["mine"] else 1].append(row)
    return [_compared(event, *both) for event, both in accounts.items()]


def _compared(
    event: str, one: Sequence[Mapping[Any, Any]], other: Sequence[Mapping[Any, Any]]
) -> Compared:
    if not one:
        standing = Standing.OTHER_ALONE
    elif not other:
        standing = Standing.ONE_ALONE
    elif any(_contradict(a, b) for a in one for b in other):
        standing = Standing.CONTRADICT
    else:
        standing = Standing.AGREE
    return Compared(event, standing, tuple(map(_said, one)), tuple(map(_said, other)))


def _contradict(one: Mapping[Any, Any], other: Mapping[Any, Any]) -> bool:
    """Their dates cannot both be true, or one says that it happened and the other denies it."""
    if {one["status"], other["status"]} == _CONTRARY:
        return True
    return not agree(_period(one), _period(other))


def _period(row: Mapping[Any, Any]) -> Period:
    start, end = (
        None if pd.isna(row[name]) else int(row[name]) for name in ("start_minute", "end_minute")
    )
    return Period(start, end, Grain(row["grain"]), row["approximate"], row["uncertain"])


def _said(row: Mapping[Any, Any]) -> Said:
    page = "" if pd.isna(row["page"]) else f"page {row['page']}"
    where = ", ".join(filter(None, (row["doc"], page)))
    return Said(without_marks(row["quote"]), row["label"], row["status"], where)


def table(found: list[Compared], headlines: dict[str, str]) -> pd.DataFrame:
    """The comparison as rows to take away, a sentence a line."""
    return pd.DataFrame(
        [
            {
                "event": each.event,
                "headline": headlines.get(each.event, ""),
                "standing": str(each.standing),
                "first": _lines(each.one),
                "second": _lines(each.other),
            }
            for each in found
        ],
        columns=["event", "headline", "standing", "first", "second"],
    )


def _lines(said: tuple[Said, ...]) -> str:
    return "\n".join(f"{each.label}: {each.quote} ({each.where})" for each in said)
