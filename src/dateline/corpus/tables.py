"""A chronology that somebody made: the tables of a text whose rows say what happened when.

A row is a line of cells parted by bars. What the columns hold is known by their heads, or, where
there are none, by a column of dates beside one of words. Here it is said where a date stands and,
where its year stands elsewhere ("Nov. 10" under "2013"), how it reads with it; what it means is
worked out where dates are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from dateline.core.text import Row, Span
from dateline.corpus.dates import begins_with_date, date_at


class Column(StrEnum):
    DATE = "date"
    END = "end"
    YEAR, MONTH, DAY = "year", "month", "day"
    END_YEAR, END_MONTH, END_DAY = "end year", "end month", "end day"
    DUE = "due"
    WHAT = "what"
    MORE = "more"  # what is told where nothing else tells it
    WHO = "who"
    SOURCE = "source"
    STATUS = "status"


# What people write above such columns. English, German, French, Spanish, Italian, Portuguese,
# Dutch, Polish, Russian.
_HEADS: Mapping[Column, str] = {
    Column.DATE: "edtf|date|dates|when|day and date|date of event|event date|start|start date|"
    "date start|from|begin|begins|date from|from date|period|datum|wann|zeitpunkt|zeit|von|beginn|"
    "date de début|début|quand|du|fecha|cuándo|desde|fecha de inicio|data|quando|dal|da|início|"
    "data início|wanneer|van|kiedy|od|дата|когда|с|date/time|date and time|timestamp|日期|时间|"
    "date filed|filed|filing date|date entered|date of entry|entry date|date received|date sent|"
    "date issued|date recorded|date reported|date opened|hearing date|date of hearing|"
    "transaction date|date posted|booking date|posting date|value date|call date|incident date|"
    "date of incident|buchungstag|buchungsdatum|buchung|valuta|wertstellung|date opération|"
    "eingang|eingegangen am|date de dépôt|date d'entrée|"
    "fecha de presentación|data di deposito",
    Column.END: "end|end date|date end|to|until|till|finish|ends|date to|to date|ende|bis|date de "
    "fin|fin|au|hasta|fecha de fin|fine|al|até|fim|data fim|eind|tot|do|по|конец|结束",
    Column.YEAR: "year|jahr|année|an|año|anno|ano|jaar|rok|год|年",
    Column.MONTH: "month|monat|mois|mes|mese|mês|maand|miesiąc|месяц|月",
    Column.DAY: "day|tag|jour|día|giorno|dia|dag|dzień|день|日",
    Column.END_YEAR: "end year",
    Column.END_MONTH: "end month",
    Column.END_DAY: "end day",
    Column.DUE: "due|due date|deadline|due by|target|target date|fällig|frist|bis wann|échéance|"
    "vencimiento|plazo|scadenza|prazo|termin|срок",
    Column.WHAT: "event|events|what|what happened|headline|milestone|entry|action|action item|"
    "happening|incident|occurrence|activity|development|fact|facts|step|task|decision|"
    "docket text|docket entry|proceedings|filing|log entry|minute entry|nature of event|"
    "job|job done|work|work done|work carried out|work performed|works|repair|repairs|procedure|"
    "treatment|intervention|offence|offense|"
    "ereignis|was|geschehen|vorgang|maßnahme|aufgabe|événement|évènement|quoi|fait|faits|action à "
    "mener|evento|hecho|hechos|qué|acontecimiento|suceso|avvenimento|fatto|cosa|acontecimento|fato|"
    "gebeurtenis|wat|wydarzenie|co|событие|что|事件",
    Column.MORE: "description|details|detail|summary|text|title|subject|notes|note|remarks|"
    "comment|comments|quote|beschreibung|titel|betreff|anmerkung|bemerkung|description des faits|"
    "descripción|título|descrizione|titolo|descrição|titre|omschrijving|opis|описание|说明",
    Column.WHO: "who|actor|actors|person|persons|people|party|parties|participant|participants|"
    "involved|wer|beteiligte|akteure|personen|qui|acteurs|participants|quién|quien|actores|chi|"
    "attori|persone|quem|atores|wie|kto|кто|участники|人物",
    Column.SOURCE: "source|sources|reference|references|ref|document|documents|evidence|exhibit|"
    "citation|bates|quelle|quellen|beleg|fundstelle|fuente|fuentes|fonte|fonti|fontes|bron|źródło|"
    "источник|来源",
    Column.STATUS: "status|state|stand|état|estado|stato|staat|stan|статус|状态",
}
_BY_HEAD = {head: column for column, heads in _HEADS.items() for head in heads.split("|")}
_FIRST = ("edtf", "event", "headline", "what", "what happened")  # of several such columns
_DATED = {Column.DATE, Column.YEAR, Column.DUE}
_PARTS_OF_DATES = {  # of which nothing is taken where a person says which column holds the dates
    *(Column.YEAR, Column.MONTH, Column.DAY, Column.DUE),
    *(Column.END_YEAR, Column.END_MONTH, Column.END_DAY),
}
_DEEPEST_HEADS = 6  # lines of a table above which its heads stand
_RULE = re.compile(r"[\s|:=+-]*-[\s|:=+-]*")
_MARKUP = re.compile(r"\*\*|__|`|<[^<>]{1,40}>")
_YEAR = re.compile(r"(?<!\d)(1[0-9]\d\d|20\d\d)(?!\d)")
_SPAN_OF_YEARS = re.compile(r"(?<!\d)(1[0-9]\d\d|20\d\d)\s?[-–—/]\s?(\d{4}|\d\d)(?!\d)")
_YEARLESS = re.compile(r"\D*\d{1,2}\D*|\d{1,2}[./-]\d{1,2}[./-]?|[^\W\d_]{3,12}\.?")
_TWO_FIGURES = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)?[. /-]+(?:[^\W\d_]{3,12}\.?|\d{1,2})|[^\W\d_]{3,12}\.?)[ ,./-]+"
    r"(?P<year>['’]?\d\d)"
)
_PERSON = re.compile(r"(?:[A-ZÀ-ÞЀ-Я][\w'’-]*\.? ){1,3}(?:(?:de|van|von) )?[A-ZÀ-ÞЀ-Я][\w'’-]+")
_MOST_NAMED = 0.7  # of the cells of a column that holds names
_WORDS = re.compile(r"[^\W\d_]{2,}")
_FEWEST_HEADLESS = 3  # rows of a table without heads
_MOST_DATED = 0.7  # of its rows begin with a date
_TELLING = 2.0  # words of a cell, as many as the cells of a telling column have
_LONGEST_HEAD = 40
_MOST_ROWS = 20_000


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a table, cut into its cells."""

    span: Span
    cells: tuple[Span, ...]

    def words(self, text: str, at: int | None) -> str:
        return self.cells[at].of(text) if at is not None and at < len(self.cells) else ""


BY_HAND: Mapping[str, Column] = {  # what a person may say that a column holds
    "date": Column.DATE,
    "end": Column.END,
    "event": Column.WHAT,
    "who": Column.WHO,
    "source": Column.SOURCE,
}


def find_rows(
    text: str, *, name: str = "", said: Mapping[str, str] | None = None
) -> tuple[Row, ...]:
    """The rows of all chronologies in a text. ``name`` may say which years they are of.

    ``said`` is what a person says of the columns, by the keys of ``BY_HAND``: the words at the
    head of the column that is meant, or its number from 1 where it has none.
    """
    found: list[Row] = []
    for lines in _tables(text):
        table = _understood(text, lines, said or {})
        if table is not None:
            found += _rows(text, table, _Years(text, lines[0].span.start, name))
    return tuple(found[:_MOST_ROWS])


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as a person sees it: words for each column, some rows, and what is taken for what.

    ``columns`` has a number from 0 for the keys of ``BY_HAND`` that are known."""

    heads: tuple[str, ...]
    sample: tuple[tuple[str, ...], ...]
    columns: Mapping[str, int]


def first_grid(text: str, *, said: Mapping[str, str] | None = None, rows: int = 4) -> Grid | None:
    """The first table of a text; none where it has no table."""
    lines = next(_tables(text), None)
    if lines is None:
        return None
    known = _known(text, lines, said or {})
    columns, below = known if known is not None else ({}, lines[1:])
    width = max(len(line.cells) for line in lines)
    at = len(lines) - len(below) - 1
    heads = [lines[at].words(text, n) if at >= 0 else "" for n in range(width)]
    sample = [tuple(line.words(text, n) for n in range(width)) for line in below[:rows]]
    taken = {key: columns[column] for key, column in BY_HAND.items() if column in columns}
    return Grid(tuple(heads), tuple(sample), taken)


# --- Tables -------------------------------------------------------------------------


def _tables(text: str) -> Iterator[list[_Line]]:
    """Lines one below the other that have cells; rules between them are none, and an empty line,
    as pages of the web have between rows, parts those of different width only."""
    table: list[_Line] = []
    at, parted = 0, False
    for whole in text.splitlines(keepends=True):
        line, begin = whole.strip(), at + len(whole) - len(whole.lstrip())
        at += len(whole)
        if "|" in line and _RULE.fullmatch(line):
            continue
        cells = tuple(_cells(line, begin)) if "|" in line else ()
        if not line:
            parted = True
            continue
        if table and (len(cells) < 2 or (parted and len(cells) != len(table[-1].cells))):
            if len(table) > 1:
                yield table
            table = []
        parted = False
        if len(cells) > 1:
            table.append(_Line(Span(begin, begin + len(line)), cells))
    if len(table) > 1:
        yield table


def _cells(line: str, begin: int) -> Iterator[Span]:
    """What stands between the bars; a bar at an end of the line parts nothing."""
    start = 1 if line.startswith("|") else 0
    end = len(line) - 1 if line.endswith("|") and len(line) > 1 else len(line)
    for part in re.finditer(r"(?:\\\||[^|])*(?:\||$)", line[start:end]):
        words = part[0].removesuffix("|")
        if part.start() == end - start and not line[:end].endswith("|"):
            return
        left = len(words) - len(words.lstrip())
        first = begin + start + part.start() + left
        yield Span(first, first + len(words.strip()))


@dataclass(frozen=True, slots=True)
class _Table:
    rows: Sequence[_Line]
    columns: Mapping[Column, int]
    who: tuple[int, ...] = ()


def _understood(text: str, lines: Sequence[_Line], said: Mapping[str, str]) -> _Table | None:
    """The table with its columns known; none where it tells nothing dated."""
    known = _known(text, lines, said)
    if known is None:
        return None
    columns, rows = known
    if Column.WHAT not in columns and Column.MORE in columns:
        columns[Column.WHAT] = columns[Column.MORE]
    if Column.WHAT not in columns:
        telling = _telling(text, rows, set(columns.values()))
        if telling is None:
            return None
        columns[Column.WHAT] = telling
    named = _named(text, rows, set(columns.values()))
    who = (columns[Column.WHO],) if Column.WHO in columns else ()
    return _Table(rows, columns, (*who, *named))


_Known = tuple[dict[Column, int], Sequence[_Line]]


def _known(text: str, lines: Sequence[_Line], said: Mapping[str, str]) -> _Known | None:
    """Which columns are what, and the rows below their heads: as a person says, by their heads,
    or by what their cells hold; none where no column holds dates."""
    columns: dict[Column, int] = {}
    told = _as_said(text, lines, said)
    for at, line in enumerate(lines[:_DEEPEST_HEADS]):
        columns, rows = _by_heads(text, line), lines[at + 1 :]
        if _DATED & columns.keys() and rows:
            break
    else:
        columns, rows = _by_cells(text, lines)
    if told is not None:
        named, rows = told
        taken = set(named.values())
        if Column.DATE in named:
            columns = {c: at for c, at in columns.items() if c not in _PARTS_OF_DATES}
        columns = {c: at for c, at in columns.items() if at not in taken} | named
    return (columns, rows) if _DATED & columns.keys() else None


def _as_said(text: str, lines: Sequence[_Line], said: Mapping[str, str]) -> _Known | None:
    """The columns that a person named, where this is the table that has them."""
    wanted = {BY_HAND[key]: _head(head) for key, head in said.items() if key in BY_HAND}
    if not wanted:
        return None
    for at, line in enumerate(lines[:_DEEPEST_HEADS]):
        heads = [_head(cell.of(text)) for cell in line.cells]
        if all(head in heads for head in wanted.values()):
            return {column: heads.index(head) for column, head in wanted.items()}, lines[at + 1 :]
    width = max(len(line.cells) for line in lines)
    numbers = {column: int(head) for column, head in wanted.items() if head.isdecimal()}
    if len(numbers) < len(wanted) or not all(1 <= n <= width for n in numbers.values()):
        return None
    return {column: n - 1 for column, n in numbers.items()}, lines


def _by_heads(text: str, line: _Line) -> dict[Column, int]:
    heads = [_head(cell.of(text)) for cell in line.cells]
    columns: dict[Column, int] = {}
    for at, head in enumerate(heads):
        column = _BY_HEAD.get(head)
        if column is None:
            continue
        known = columns.get(column)
        if known is None or (head in _FIRST and heads[known] not in _FIRST):
            columns[column] = at
    if heads[columns.get(Column.DATE, 0)] == "edtf":  # it says the end as well
        columns.pop(Column.END, None)
    return columns


def _head(words: str) -> str:
    """What a head names, without the zone or form in which the column is written: "date_utc"."""
    bare = re.sub(r"[_\s]+", " ", _MARKUP.sub("", words)).strip(" :.*#").casefold()
    return (_HOW_WRITTEN.sub("", bare).strip(" :.*#") or bare)[:_LONGEST_HEAD]


_HOW_WRITTEN = re.compile(
    r"\s?[(\[](?:[ymdhjat./: -]{4,}|[a-z]{2,4}[+-]?\d{0,2}|local(?: time)?)[)\]]\s?\Z"
    r"|[ ,/](?:utc|gmt|z|local|lt|iso)\Z|\A(?:utc|gmt|local|iso) "
)


def _by_cells(text: str, lines: Sequence[_Line]) -> tuple[dict[Column, int], Sequence[_Line]]:
    """A table whose heads say nothing: a column of dates in it, and one that tells."""
    width = max(len(line.cells) for line in lines)
    for rows in (lines, lines[1:]):
        if len(rows) < _FEWEST_HEADLESS:
            break
        for at in range(min(width, 3)):
            dates = sum(_is_date(line.words(text, at)) for line in rows)
            if dates >= max(2, _MOST_DATED * len(rows)):
                return {Column.DATE: at}, rows
    return {}, lines


def _is_date(words: str) -> bool:
    bare = _MARKUP.sub("", words).strip()
    found = date_at(bare)
    if found is not None and found[0] >= len(bare) - 12:
        return True
    return begins_with_date(bare) and len(bare) < 30


def _telling(text: str, rows: Sequence[_Line], taken: set[int]) -> int | None:
    """The column with the most words, where it has enough of them to tell something."""
    width = max((len(line.cells) for line in rows), default=0)
    counts = {
        at: sum(len(_WORDS.findall(line.words(text, at))) for line in rows) / len(rows)
        for at in range(width)
        if at not in taken
    }
    best = max(counts, key=lambda at: counts[at], default=None)
    return best if best is not None and counts[best] >= _TELLING else None


def _named(text: str, rows: Sequence[_Line], taken: set[int]) -> Iterator[int]:
    """Columns of names, whatever stands above them: "Tenant", "Speaker", "Deponent"."""
    for at in range(max((len(line.cells) for line in rows), default=0)):
        filled = [words for line in rows if (words := line.words(text, at)) and at not in taken]
        names = sum(_PERSON.fullmatch(words) is not None for words in filled)
        if names >= max(2, _MOST_NAMED * len(filled)):
            yield at


# --- Rows ---------------------------------------------------------------------------


@dataclass(slots=True)
class _Years:
    """The year in force: of the heading above the table, of a line across it, of its file."""

    text: str
    begin: int
    name: str
    now: str = field(init=False)
    first: int = field(init=False, default=0)
    last: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        above = self.text[max(0, self.begin - 300) : self.begin].strip().rpartition("\n")[2]
        heading = above if len(above) < 80 and not above.endswith((".", "|")) else ""
        years = set(_YEAR.findall(heading)) or set(_YEAR.findall(self.name))
        self.now = years.pop() if len(years) == 1 else ""
        for words in (heading, self.name, self.text[:200]):
            if match := _SPAN_OF_YEARS.search(words):
                self.first = int(match[1])
                self.last = int(match[1][: 4 - len(match[2])] + match[2])
                break

    def whole(self, words: str) -> str:
        """The date as it reads with its year."""
        bare = " ".join(_MARKUP.sub("", words).split())
        if _YEAR.search(bare):
            return bare
        short = _TWO_FIGURES.fullmatch(bare)
        if short is not None and self.now and not bare[0].isdigit():
            short = None  # "Nov. 10" under a year is a day
        if short is not None and self.first:
            figures = int(short["year"].strip("'’"))
            fit = [y for y in range(self.first, self.last + 1) if y % 100 == figures]
            if len(fit) == 1:
                return f"{bare[: short.start('year')]}{fit[0]}"
            return bare
        if self.now and short is None and _YEARLESS.fullmatch(bare):
            if bare[-1:] in "./-":
                return f"{bare}{self.now}"
            return f"{bare}, {self.now}" if bare[-1:].isdigit() else f"{bare} {self.now}"
        return bare


def _rows(text: str, table: _Table, years: _Years) -> Iterator[Row]:
    former: Row | None = None
    for line in table.rows:
        across = [cell for cell in line.cells if len(cell)]
        if len(across) == 1 and (alone := set(_YEAR.findall(across[0].of(text)))):
            years.now = alone.pop() if len(alone) == 1 else years.now
            former = None
            continue
        row = _row(text, table, line, years)
        if row is None:
            continue
        if not row.when:
            if former is None:
                continue
            row = replace(row, date=former.date, when=former.when, until=former.until)
        yield row
        former = row


def _row(text: str, table: _Table, line: _Line, years: _Years) -> Row | None:
    columns = table.columns

    def cell(column: Column) -> Span | None:
        at = columns.get(column)
        found = line.cells[at] if at is not None and at < len(line.cells) else None
        return found if found is not None and len(found) else None

    def said(column: Column) -> str:
        found = cell(column)
        return found.of(text) if found is not None else ""

    what = next((c for c in (cell(Column.WHAT), cell(Column.MORE)) if _tells(text, c)), None)
    if what is None:
        return None
    due = Column.DATE not in columns and Column.YEAR not in columns
    dated = cell(Column.DUE if due else Column.DATE)
    parts = [cell(c) for c in (Column.YEAR, Column.MONTH, Column.DAY)]
    if dated is not None:
        own_year = said(Column.YEAR)
        if _YEAR.fullmatch(own_year):
            years.now = own_year
        when, date = years.whole(dated.of(text)), dated
    else:
        when = _of_parts(*(said(c) for c in (Column.YEAR, Column.MONTH, Column.DAY)))
        date = _around([part for part in parts if part is not None], what)
    ends = (said(c) for c in (Column.END_YEAR, Column.END_MONTH, Column.END_DAY))
    until = years.whole(said(Column.END)) or _of_parts(*ends)
    who = (line.cells[at] for at in table.who if at < len(line.cells))
    return Row(
        span=Span(line.cells[0].start, line.cells[-1].end),
        date=date,
        when=when,
        what=what,
        until=until if until != when else "",
        who=tuple(name for held in who for name in _names(text, held)),
        status=said(Column.STATUS).casefold(),
        source=cell(Column.SOURCE),
        due=due,
    )


def _tells(text: str, cell: Span | None) -> bool:
    return cell is not None and _WORDS.search(cell.of(text)) is not None


def _of_parts(year: str, month: str, day: str) -> str:
    """
    >>> _of_parts("2013", "11", "10"), _of_parts("2013", "Nov", ""), _of_parts("", "", "")
    ('2013-11-10', 'Nov 2013', '')
    """
    if not year:
        return ""
    if not month:
        return year
    if month.isdigit():
        return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day.isdigit() else "")
    return f"{day} {month} {year}".strip()


def _around(held: Sequence[Span], otherwise: Span) -> Span:
    if not held:
        return Span(otherwise.start, otherwise.start)
    return Span(min(s.start for s in held), max(s.end for s in held))


_BETWEEN_NAMES = re.compile(r"\s*(?:;|,(?!\s*(?:Jr|Sr|Inc|Ltd|LLC|plc|AG|GmbH)\b)|\s[&/]\s|\n)\s*")


def _names(text: str, cell: Span) -> Iterator[Span]:
    """The names in a cell, one by one."""
    words, at = cell.of(text), 0
    for gap in [*_BETWEEN_NAMES.finditer(words), None]:
        end = len(words) if gap is None else gap.start()
        if _WORDS.search(words[at:end]):
            yield Span(cell.start + at, cell.start + end)
        at = end if gap is None else gap.end()
