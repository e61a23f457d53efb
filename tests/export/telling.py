"""Chronologies for the tests: a few events of every kind of date, and hostile words."""

from __future__ import annotations

from dateline.core.period import Period
from dateline.export.chronology import Chronology, Entry, Source, Taking, Telling

HARM = "window.harmed = 1"
EVIL = f"""</script><script>{HARM}</script><img src=x onerror="{HARM}"> ]]> | `x`"""
DOCUMENT = Source(
    id="d1",
    name="harbour",
    title="The harbour papers",
    source="Lowland Gazette",
    author="A. Writer",
    published="2021-05-04",
    path="harbour.pdf",
    url="",
    sha256="ab" * 32,
    pages=(0, 100, 200),
    exhibit="Exhibit 4",
    stamps=("NRL-01", "NRL-02", "NRL-03"),
)


def entry(
    number: int,
    period: Period,
    headline: str = "Anna Berg signed the harbour treaty",
    *,
    status: str = "happened",
    actors: tuple[tuple[str, str], ...] = (("Anna Berg", "person"), ("Norway", "country")),
    quotes: tuple[str, ...] = ("On that day Anna Berg signed the harbour treaty.",),
    conflict: tuple[str, ...] = (),
) -> Entry:
    tellings = tuple(
        Telling(
            id=f"m{number}{at}",
            quote=quote,
            exact=quote,
            document=DOCUMENT,
            page=DOCUMENT.page_of(150),
            start=150,
            end=150 + len(quote),
            edtf=str(period),
            label=period.label(),
            time_words="that day",
            says_who="",
            why=("“that day” is the day before", "so it is this day"),
            stamp="NRL-02",
        )
        for at, quote in enumerate(quotes)
    )
    return Entry(
        number=number,
        id=f"e{number}",
        headline=headline,
        period=period,
        status=status,
        basis="stated",
        review="unreviewed",
        topic="",
        story="",
        actors=tuple(Taking(name, kind, "doer") for name, kind in actors),
        sources=("Lowland Gazette",),
        independent=1,
        conflict=conflict,
        tellings=tellings,
    )


DAY = Period.of_day(2021, 5, 3)
PERIODS = (
    Period.of_day(-43, 3, 15),
    Period.of_year(1976).before(),
    Period.of_year(1998),
    Period.of_month(2007, 11),
    DAY,
    Period.of_minute(2021, 5, 3, 14, 30),
    Period.between(Period.of_day(2022, 1, 30), Period.of_day(2022, 2, 2)),
    Period.of_year(2030).since(),
)
TOLD = Chronology(
    "Harbours & treaties",
    tuple(entry(number, period) for number, period in enumerate(PERIODS, start=1)),
    "This file holds 8 of the project's 9 events.",
    ("Made by Dateline from 1 document.",),
)
HOSTILE = Chronology(
    EVIL,
    (
        entry(
            1,
            DAY,
            EVIL,
            actors=((EVIL, "person"), ("=1+1", "organisation")),
            quotes=(EVIL, "=HYPERLINK(“x”)\x00\x0b"),
            status="alleged",
            conflict=("2021-05-03", "2021-05-04"),
        ),
    ),
    EVIL,
    (EVIL,),
)
NOTHING = Chronology("Empty", (), "This file holds 0 events.", ())
