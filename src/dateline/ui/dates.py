"""A date that a reader writes, as the program reads it: as EDTF, or in words."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.core.period import Period
from dateline.corpus.language import language_of
from dateline.temporal.find import find_times

LONGEST = 120


@dataclass(frozen=True)
class ReadDate:
    """What is written means this; ``trouble`` says, in words, why it means nothing yet."""

    period: Period | None = None
    trouble: str = ""

    @property
    def said(self) -> str:
        """How the program will say it, with what it writes where that is something else."""
        if self.period is None:
            return self.trouble
        label, edtf = self.period.label(), str(self.period)
        return f"Read as {label}" if label == edtf else f"Read as {label} ({edtf})"


def read_date(text: str) -> ReadDate:
    """
    >>> read_date("May 2015").said, read_date("44 BC").said, read_date("c. 1990").said
    ('Read as May 2015 (2015-05)', 'Read as 44 BC (-0043)', 'Read as about 1990 (1990~)')
    >>> read_date("last Thursday").trouble
    'This is counted from another day, which it does not say.'
    >>> read_date("the harbour").trouble
    'No date is read in this.'
    """
    text = " ".join(text.split())
    if not text:
        return ReadDate(trouble="Write a date: 3 May 2015, May 2015, 44 BC, about 1990.")
    if len(text) > LONGEST:
        return ReadDate(trouble="This is longer than a date.")
    try:
        return ReadDate(Period.parse(text))
    except ValueError:
        found = find_times(text, language=language_of(text))
    if len(found) != 1:
        return ReadDate(trouble="More than one date is read in this." if found else _NONE)
    (only,) = found
    rest = text[: only.span.start] + text[only.span.end :]
    if any(char.isalnum() for char in rest):
        return ReadDate(trouble=f"Only “{only.span.of(text)}” of this is read as a date.")
    if only.period is None:
        return ReadDate(trouble="This is counted from another day, which it does not say.")
    return ReadDate(only.period)


_NONE = "No date is read in this."
