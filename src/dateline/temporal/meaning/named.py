"""Periods with a name of their own, from the table beside this file."""

from __future__ import annotations

from importlib.resources import files

from dateline.core.period import Period
from dateline.temporal.meaning.meanings import Known


def named_periods() -> dict[str, Known]:
    """Each name with the time it stands for.

    >>> str(named_periods()["world war ii"].period)
    '1939-09-01/1945-09-02'
    """
    table = (
        files("dateline.temporal.meaning").joinpath("named_periods.tsv").read_text(encoding="utf-8")
    )
    rows = [line.split("\t") for line in table.splitlines() if line[:1] not in ("#", "")]
    return {name: _known(first, last) for name, first, last, _ in rows[1:]}


def _known(first: str, last: str) -> Known:
    period = Period.between(Period.parse(first), Period.parse(last))
    return Known(str(period), period)
