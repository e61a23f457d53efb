"""What an export is, and what it is given to write."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

import pandas as pd

from dateline.export.note import leaves_out
from dateline.export.pseudonyms import NOBODY, Pseudonyms
from dateline.query.actors import ActorDetail
from dateline.query.detail import Counts
from dateline.query.filters import Filter


class Rows(Protocol):
    """The questions of ``query.reader.Reader`` that an export asks."""

    def counts(self) -> Counts: ...

    def count(self, chosen: Filter) -> int: ...

    def events(
        self, chosen: Filter, *, order: str = "date", limit: int | None = None
    ) -> pd.DataFrame: ...

    def mentions(self, chosen: Filter) -> pd.DataFrame: ...

    def documents(self) -> pd.DataFrame: ...

    def actor(self, name: str) -> ActorDetail | None: ...


@dataclass(frozen=True)
class Selection:
    """The events to write: those of a project that meet a filter, in an order.

    ``title`` is what the project is called. ``pseudonyms`` stand for names, in the evidence
    too. ``by_hand`` says that a person will open the file, so that for instance a spreadsheet
    needs to be told that it is UTF-8.
    """

    rows: Rows
    chosen: Filter = field(default_factory=Filter)
    order: str = "date"
    by_hand: bool = False
    title: str = "Timeline"
    pseudonyms: Pseudonyms = NOBODY

    def events(self) -> pd.DataFrame:
        """One row for each event; the columns are those of ``Reader.events``."""
        return self.pseudonyms.applied(self.rows.events(self.chosen, order=self.order))

    def mentions(self) -> pd.DataFrame:
        """One row for each sentence that tells one of them."""
        return self.pseudonyms.applied(self.rows.mentions(self.chosen))

    def documents(self) -> pd.DataFrame:
        """One row for each document, whether or not it tells any of them."""
        return self.pseudonyms.applied(self.rows.documents())

    def note(self) -> str:
        """What the file does not hold, in a few sentences."""
        left_out = leaves_out(self.rows.counts(), self.chosen, self.rows.count(self.chosen))
        return f"{left_out} {self.pseudonyms.note}".strip()


@dataclass(frozen=True)
class Export:
    """A form in which events can be taken away.

    ``title`` names it in the dashboard, where "{events}" stands for the number of events;
    ``file`` is the name the file gets. ``table`` writes any table of rows, where the form can.
    ``beside`` are further files that belong to it, by the word that their name gets: a table
    has no room for the sentences of its events. ``offered`` says whether the dashboard has a
    button for it.
    """

    title: str
    file: str
    mime: str
    write: Callable[[Selection], bytes]
    table: Callable[[pd.DataFrame], bytes] | None = None
    offered: bool = True
    icon: str = "table"
    beside: Mapping[str, Callable[[Selection], bytes]] = field(default_factory=dict)
