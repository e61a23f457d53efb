"""The same road from a command line: dateline --help."""

from __future__ import annotations

import functools
import inspect
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
from rich.console import Console

from dateline import __version__
from dateline.core.period import Period
from dateline.core.registry import AddOnError
from dateline.core.text import Document, Publication, PublicationBasis
from dateline.project.error import ProjectError
from dateline.query.filters import PARTS, Asks, Filter, Part

if TYPE_CHECKING:  # each command imports what it uses, so that a small one begins at once
    import pandas as pd
    from rich.progress import Progress as Bar
    from rich.table import Table

    from dateline.export import Export
    from dateline.extract.report import Extraction, Progress
    from dateline.project.store import Project
    from dateline.query.reader import Reader

app = typer.Typer(
    name="dateline",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
_out, _err = Console(), Console(stderr=True)

Paths = Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files or folders.")]
ProjectFolder = Annotated[Path, typer.Argument(metavar="PROJECT", help="A project folder.")]


Narrowed = Callable[[Any], Filter]  # the filter that the options ask for, given a reader
TABLE = "table"  # for the eye; the other forms are the exports
Form = Annotated[str, typer.Option("--format", help="table, csv, json, jsonl, parquet …")]


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"dateline {__version__}")
        raise typer.Exit


@app.callback()
def dateline(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Which one it is.")
    ] = False,
) -> None:
    """Turn a folder of documents into a timeline its reader can defend."""


# --- Commands ------------------------------------------------------------------------


@app.command("app")
def open_dashboard(
    project: Annotated[Path | None, typer.Argument(help="A project folder.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on; 8501 if free.")] = None,
    server: Annotated[
        Path | None, typer.Option(help="Whom it serves, beyond this computer: server.toml.")
    ] = None,
    token: Annotated[
        bool, typer.Option("--token", help="Ask for a token, where others use this computer too.")
    ] = False,
) -> None:
    """Open the dashboard; without a PROJECT, on the bundled sample."""
    if find_spec("streamlit") is None:
        _fail("The dashboard needs Streamlit, which is not installed: pip install 'dateline[app]'")
    if project is not None:
        _project(project)  # a wrong folder is said here and not in the browser
    command = [sys.executable, "-m", "dateline.ui.server", str(_script())]
    command += [str(project.resolve())] if project is not None else []
    command += ["--port", str(port)] if port is not None else []
    command += ["--server", str(server)] if server is not None else []
    command += ["--token"] if token else []
    if os.name == "nt":  # which has no taking of another's place
        raise typer.Exit(subprocess.call(command))
    os.execv(sys.executable, command)


@app.command()
def extract(
    folder: Annotated[Path, typer.Argument(help="The folder of documents.")],
    project: Annotated[Path, typer.Option(help="Where the project is, or shall be.")],
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes; by the size of the corpus if not given.")
    ] = None,
    shard: Annotated[
        str, typer.Option(help="Only read the files of one of several shards: 3/64. Then: join.")
    ] = "",
    scheduler: Annotated[
        str, typer.Option(help="Read on the workers of a Dask scheduler: tls://HOST:PORT.")
    ] = "",
    insecure: Annotated[
        bool, typer.Option("--insecure", help="The scheduler's network is closed to others.")
    ] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Then keep the project up to date, until Ctrl+C.")
    ] = False,
) -> None:
    """Read a folder of documents into a project."""
    from dateline.extract.cluster import cluster
    from dateline.extract.run import extract as extract_corpus
    from dateline.extract.shards import Shard, read_shard
    from dateline.project.settings import Settings
    from dateline.project.store import Project

    if watch and (shard or scheduler):
        _fail("--watch reads on this machine alone: without --shard and --scheduler")
    bar = _bar()
    try:
        opened = Project.open_or_create(project, settings=Settings(corpus=str(folder.resolve())))
        with bar:
            report = _reporting(bar)
            if shard:
                part = read_shard(
                    folder, opened, Shard.parse(shard), workers=workers, progress=report
                )
            elif scheduler:
                with cluster(scheduler, [folder, project], insecure=insecure) as pool:
                    done = extract_corpus(folder, opened, executor=pool, progress=report)
            else:
                done = extract_corpus(folder, opened, workers=workers, progress=report)
    except (OSError, ValueError, ProjectError) as error:
        _fail(str(error))
    if watch:
        _watched(folder, opened, done, workers)
        return
    if not shard:
        _tell(done, folder, project)
        return
    for problem in part.problems:
        _say(f"  {problem.where}: {problem.reason}")
    _out.print(
        f"shard {shard}: {_count(part.files, 'file')}, {_count(part.read, 'document')} read; when "
        f"all are done: dateline join {folder} --project {project}",
        highlight=False,
        markup=False,
        soft_wrap=True,
    )


def _watched(folder: Path, project: Project, done: Extraction, workers: int | None) -> None:
    """Read again whenever the folder has changed. What cannot be read now may be later."""
    from dateline.extract.run import extract as extract_corpus
    from dateline.extract.watch import changes

    _summed_up(done, project.folder)
    _say(f"Watching {folder}; Ctrl+C ends it.")
    try:
        for again in changes(folder, project):
            try:
                with _bar() as bar:
                    report = _reporting(bar)
                    done = extract_corpus(folder, again, workers=workers, progress=report)
                _summed_up(done, project.folder)
            except (OSError, ProjectError) as error:
                _say(str(error))
    except KeyboardInterrupt:
        _say("No longer watched.")


@app.command("join")
def join_shards_of(
    folder: Annotated[Path, typer.Argument(help="The folder of documents.")],
    project: Annotated[Path, typer.Option(help="The project that the shards were read into.")],
) -> None:
    """Join what the shards of a folder read."""
    from dateline.extract.shards import join_shards
    from dateline.project.store import Project

    bar = _bar()
    try:
        opened = Project.open(project)
        with bar:
            done = join_shards(folder, opened, progress=_reporting(bar))
    except (OSError, ProjectError) as error:
        _fail(str(error))
    _tell(done, folder, project)


def _tell(done: Extraction, folder: Path, project: Path) -> None:
    """What came of an extraction; an end with words where nothing did."""
    _summed_up(done, project)
    if done.documents == 0 and done.problems:
        _fail(f"No document in {folder} could be read; see the reasons above.")
    if done.documents == 0:
        _fail(f"There is no document in {folder}.")


def _summed_up(done: Extraction, project: Path) -> None:
    _out.print(
        f"{_count(done.events, 'event')} from {_count(done.documents, 'document')} "
        f"({done.read} read, {done.reused} known) in {project}",
        highlight=False,
        markup=False,
    )
    kinds = Counter(str(problem.kind) for problem in done.problems)
    for kind, number in kinds.most_common():
        _out.print(f"  left out: {number} {kind}", highlight=False, markup=False)
    for problem in done.problems:
        if problem.kind == "file":
            _say(f"  {problem.where}: {problem.reason}")


def _reporting(bar: Bar) -> Callable[[Progress], None]:
    task = bar.add_task("", total=None, file="")
    return lambda p: bar.update(
        task, description=p.stage, completed=p.done, total=p.total or None, file=p.file
    )


def _bar() -> Bar:
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[file]}", markup=False),  # a name is shown as it is
        console=_err,
        transient=True,
    )


def filtered(command: Callable[..., None]) -> Callable[..., None]:
    """A command that takes a ``Narrowed``, with an option for every filter instead of it."""
    own = inspect.signature(command, eval_str=True).parameters.values()
    options = [option for part in PARTS.values() for option in _options(part)]
    names = {option.name for option in options}

    @functools.wraps(command)
    def asked(**given: Any) -> None:
        values = {name: given.pop(name) for name in names}
        command(narrowed=lambda reader: _filter(values, reader), **given)

    kept = [each for each in own if each.name != "narrowed"]
    asked.__signature__ = inspect.Signature(kept[:1] + options + kept[1:])  # type: ignore[attr-defined]  # what typer reads
    asked.__annotations__ = {each.name: each.annotation for each in (*kept, *options)}
    return asked


def _options(part: Part) -> Iterator[inspect.Parameter]:
    """The options of one filter, as parameters of a command."""
    if part.option == "-":
        return
    flag = f"--{part.option or part.link}"
    if part.lists:
        kind: Any = part.members or str
        yield _option(part.name, list[kind] | None, None, flag, part.help)
    elif part.asks is Asks.PERIOD:
        yield _option("start", str | None, None, "--from", "EDTF: 1998, 2008-08 …")
        yield _option("end", str | None, None, "--to", "EDTF, included.")
    elif part.asks is Asks.WORDS:
        yield _option(part.name, str, "", flag, part.help)
    elif part.asks is Asks.TOP:
        yield _option(part.name, int, 0, flag, part.help, least=0)
    else:
        yield _option(part.name, bool, False, flag, part.help)


def _option(
    name: str, kind: Any, default: Any, flag: str, words: str, *, least: int | None = None
) -> inspect.Parameter:
    annotation = Annotated[kind, typer.Option(flag, help=words, min=least)]
    named = inspect.Parameter.KEYWORD_ONLY
    return inspect.Parameter(name, named, default=default, annotation=annotation)


def _filter(values: Mapping[str, Any], reader: Reader) -> Filter:
    """The filter that the options ask for; actors may be called by any of their names."""
    chosen = Filter(period=_between(values["start"], values["end"]))
    for part in PARTS.values():
        value = values.get(part.name)
        if value:
            chosen = chosen.having(part.name, tuple(value) if part.lists else value)
    return replace(
        chosen,
        actors=tuple(map(reader.actor_called, chosen.actors)),
        topics=tuple(map(reader.topic_called, chosen.topics)),
    )


@app.command()
@filtered
def events(
    project: ProjectFolder,
    *,
    narrowed: Narrowed,
    form: Form = TABLE,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A file.")] = None,
) -> None:
    """The events of a project, filtered."""
    from dateline.export import Selection

    reader = _reader(project)
    wanted = narrowed(reader)
    if form != TABLE:
        _write(_export(form).write(Selection(reader, wanted)), form, output)
        return
    frame = reader.events(wanted)
    _show(frame, output, title=f"{len(frame)} of {_count(reader.counts().events, 'event')}")


@app.command()
@filtered
def mentions(project: ProjectFolder, *, narrowed: Narrowed, form: Form = "jsonl") -> None:
    """Every sentence that tells an event, with its place in the text."""
    reader = _reader(project)
    frame = reader.mentions(narrowed(reader))
    _write_table(frame if form == "csv" else frame[list(MENTION_FIELDS)], form, title="mentions")


class Hidden(StrEnum):
    """Whose names pseudonyms replace."""

    PEOPLE = "people"
    EVERYONE = "everyone"  # bodies too; countries and places stay


@app.command("export")
@filtered
def export_events(
    project: ProjectFolder,
    *,
    narrowed: Narrowed,
    form: Annotated[str, typer.Option("--format", help="html, docx, xlsx, csv, md …")],
    output: Annotated[Path, typer.Option("--out", help="The file to write.")],
    pseudonyms: Annotated[
        Hidden | None, typer.Option(help="Replace the names of people, or of bodies too.")
    ] = None,
) -> None:
    """Write the events of a project, filtered, as a file that others read.

    A form that has no room for the sentences gets them in a second file beside the first.
    What the file does not hold is said on the way.
    """
    from dateline.export import Selection
    from dateline.export.pseudonyms import EVERYONE, NOBODY, PEOPLE, pseudonyms_of

    export = _export(form)
    reader = _reader(project)
    names = NOBODY
    if pseudonyms is not None:
        names = pseudonyms_of(reader, PEOPLE if pseudonyms is Hidden.PEOPLE else EVERYONE)
    title = reader.project.settings.title or reader.project.folder.resolve().name
    selection = Selection(
        reader, narrowed(reader), by_hand=True, title=names.text(title), pseudonyms=names
    )
    _write(export.write(selection), form, output)
    for word, write in export.beside.items():
        _write(write(selection), form, output.with_name(f"{output.stem}-{word}{output.suffix}"))
    _say(selection.note())


@app.command("import")
def import_back(
    project: ProjectFolder,
    file: Annotated[Path, typer.Argument(help="A table of ours: CSV, XLSX or JSONL.")],
    author: Annotated[str, typer.Option(help="Whose decisions these are.")] = "",
) -> None:
    """Take back a table that was exported and reviewed: headlines and reviews become decisions."""
    from dateline.export.back import read_back
    from dateline.project.deciders import login, moment
    from dateline.project.decisions import headline_value, review_value
    from dateline.project.places import record

    reader = _reader(project)
    try:
        back = read_back(file.read_bytes(), file.name, reader)
    except OSError as error:
        _fail(f"cannot read {file}: {error.strerror}")
    except ValueError as error:  # among them what is no UTF-8 or no JSON
        _fail(f"{file}: {error}")
    by = author or login()
    decide = functools.partial(record, reader.project, author=by, at=moment())
    for change in back.changed:
        if change.headline:
            decide("headline", change.event, headline_value(change.headline, change.mentions))
        if change.review:
            decide("review", change.event, review_value(change.review, change.mentions))
    for note in back.notes:
        _say(note)
    headlines = sum(bool(change.headline) for change in back.changed)
    reviews = sum(bool(change.review) for change in back.changed)
    _out.print(
        f"{_count(back.rows, 'row')}: {_count(reviews, 'review')} and "
        f"{_count(headlines, 'headline')} taken over from {by}",
        highlight=False,
        markup=False,
    )


@app.command()
def journal(
    project: ProjectFolder,
    form: Annotated[str, typer.Option("--format", help="table or jsonl.")] = TABLE,
    take_in: Annotated[
        Path | None,
        typer.Option("--import", help="Add the decisions of another project's journal (JSONL)."),
    ] = None,
) -> None:
    """What people decided, the oldest first: who, when, about what, and whether it is found."""
    from dateline.project.exchange import journal_rows, take_over

    if form not in (TABLE, "jsonl"):
        _fail(f"--format: there is no format {form!r} of a journal; table or jsonl")
    opened = _project(project)
    if take_in is not None:
        try:
            added, known = take_over(opened, take_in.read_text(encoding="utf-8"))
        except OSError as error:
            _fail(f"cannot read {take_in}: {error.strerror}")
        except ValueError as error:
            _fail(f"{take_in}: {error}")
        _say(f"{_count(added, 'decision')} taken over, {known} known already")
        return
    rows = journal_rows(opened)
    if form == "jsonl":
        _json_lines(rows)
        return
    import pandas as pd

    columns = ["at", "author", "what", "found", "quote"]
    frame = pd.DataFrame([{name: row[name] for name in columns} for row in rows], columns=columns)
    _write_table(frame, form, title=_count(len(frame), "decision"))


MENTION_FIELDS = (
    *("id", "event", "doc", "start", "end", "trigger_start", "trigger_end", "headline"),
    *(
        "from",
        "to",
        "edtf",
        "grain",
        "basis",
        "status",
        "actors",
        "places",
        "source",
        "quote",
        "why",
    ),
    *("says_who", "confidence", "distance", "topic", "story"),
)


@app.command()
def documents(project: ProjectFolder, form: Form = TABLE) -> None:
    """The documents of a project, with their dates and where these were found."""
    frame = _reader(project).documents()
    _write_table(frame, form, title=_count(len(frame), "document"))


@app.command()
def topics(project: ProjectFolder, form: Form = TABLE) -> None:
    """What the documents are about: groups of events, the largest first."""
    frame = _reader(project).topics()
    if form == TABLE:
        told = frame["phrases"].map(", ".join)
        span = frame["from"].fillna("…") + " – " + frame["to"].fillna("…")
        frame = frame.assign(label=span, headline=frame["name"], phrases=told)
    _write_table(frame, form, title=_count(len(frame), "topic"))


@app.command("key-dates")
@filtered
def key_dates(
    project: ProjectFolder,
    *,
    narrowed: Narrowed,
    days: Annotated[int, typer.Option("--days", min=1, help="How many days.")] = 20,
    form: Form = TABLE,
) -> None:
    """The days that matter most, the weightiest first, each with an event that stands for it."""
    import pandas as pd

    reader = _reader(project)
    found = reader.key_days(narrowed(reader), days)
    frame = pd.DataFrame([asdict(day) for day in found], columns=list(KEY_DATE_FIELDS))
    if form == TABLE:
        frame = frame.rename(columns={"date": "label", "days": "later", "weight": "weighs"})
    _write_table(frame, form, title=_count(len(frame), "day"))


KEY_DATE_FIELDS = ("date", "weight", "documents", "days", "explicit", "headline", "event")


@app.command("left-out")
def left_out(project: ProjectFolder, form: Form = TABLE) -> None:
    """What is not on the timeline, and why."""
    frame = _reader(project).left_out()
    _write_table(frame, form, title=f"{len(frame)} left out")


@app.command()
def times(
    paths: Paths,
    written: Annotated[
        str | None, typer.Option(help="When the texts were written (EDTF); wins over their own.")
    ] = None,
) -> None:
    """Expressions of time, as JSON lines (TIMEX3 type and value)."""
    from dateline.extract.times import times_of

    given = _given(written)
    for document in _documents(paths):
        dated = document if given is None else replace(document, published=given)
        for mention in times_of(dated, furniture_too=True):
            period = mention.period
            _json_lines(
                [
                    {
                        "doc": document.name,
                        "start": mention.span.start,
                        "end": mention.span.end,
                        "text": mention.span.of(document.text),
                        "type": str(mention.type),
                        "value": mention.value,
                        "edtf": None if period is None else str(period),
                        "from": None if period is None else period.from_day,
                        "to": None if period is None else period.to_day,
                        "rule": mention.rule,
                        "anchor": None if mention.anchor is None else str(mention.anchor.period),
                    }
                ]
            )


@app.command()
def actors(paths: Paths) -> None:
    """Names and the actors they stand for, as JSON lines."""
    from dateline.extract.document import actors_of

    for document in _documents(paths):
        _json_lines(
            {
                "doc": document.name,
                "start": mention.span.start,
                "end": mention.span.end,
                "text": mention.span.of(document.text),
                "actor": mention.actor,
                "kind": str(mention.kind),
            }
            for mention in actors_of(document)
        )


def _script() -> Path:
    """app.py stands at the top of a checkout, and inside an installed package."""
    package = Path(__file__).parent
    beside = package.parent.parent / "app.py"
    return beside if beside.is_file() else package / "app.py"


# --- Input ---------------------------------------------------------------------------


def _fail(message: str) -> NoReturn:
    _err.print(message, style="red", highlight=False, markup=False, soft_wrap=True)
    raise typer.Exit(1)


def _say(message: str) -> None:
    _err.print(message, highlight=False, markup=False, soft_wrap=True)


def _project(folder: Path) -> Project:
    from dateline.project.store import Project

    try:
        opened = Project.open(folder)
        if opened.snapshot() is None:
            _fail(f"{folder} holds no events yet: dateline extract FOLDER --project {folder}")
        return opened
    except ProjectError as error:
        _fail(str(error))


def _reader(folder: Path) -> Reader:
    from dateline.query.reader import open_reader

    try:
        reader = open_reader(_project(folder))
    except ProjectError as error:
        _fail(str(error))
    for trouble in reader.overlay.notes:
        _say(trouble)
    return reader


def _period(text: str | None, option: str) -> Period | None:
    try:
        return None if text is None else Period.parse(text)
    except ValueError as error:
        _fail(f"{option}: {error}")


def _between(start: str | None, end: str | None) -> Period | None:
    first, last = _period(start, "--from"), _period(end, "--to")
    if first is None or last is None:
        return first.since() if first is not None else last.until() if last is not None else None
    try:
        return Period.between(first, last)
    except ValueError:
        _fail(f"--from {start} is later than --to {end}")


def _given(written: str | None) -> Publication | None:
    period = _period(written, "--written")
    return None if period is None else Publication(period, PublicationBasis.GIVEN, "--written")


def _documents(paths: Iterable[Path]) -> Iterator[Document]:
    from dateline.corpus.find import find_sources
    from dateline.corpus.read import read_file

    for path in paths:
        try:
            found = find_sources(path)
        except OSError as error:
            _fail(str(error))
        problems = list(found.problems)
        for source in found.sources:
            read = read_file(source)
            problems.extend(read.problems)
            yield from read.documents
        for problem in problems:
            _say(f"{problem.where}: {problem.reason}")


# --- Output --------------------------------------------------------------------------


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _json_lines(rows: Iterable[dict[str, Any]]) -> None:
    for row in rows:
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


def _export(form: str) -> Export:
    """The export a person named, or an end with words."""
    from dateline.export import EXPORTS

    try:
        return EXPORTS[form]
    except KeyError:
        _fail(f"--format: there is no form “{form}”; there are {', '.join([TABLE, *EXPORTS])}")
    except AddOnError as error:
        _fail(f"--format: {error}")


def _write_table(frame: pd.DataFrame, form: str, *, title: str) -> None:
    """Any rows, in a form that can write any rows."""
    if form == TABLE:
        _show(frame, None, title=title)
        return
    write = _export(form).table
    if write is None:
        _fail(f"--format: {form} writes events only")
    _write(write(frame), form, None)


def _show(frame: pd.DataFrame, output: Path | None, *, title: str) -> None:
    """Rows as a table for the eye."""
    if output is None:
        _out.print(_table(frame, title))
    else:
        _write(frame.to_string(index=False).encode(), TABLE, output)


def _write(content: bytes, form: str, output: Path | None) -> None:
    """To a file, or to whoever reads the other end of the pipe."""
    if output is None:
        if b"\0" in content[:1024] and sys.stdout.isatty():
            _fail(f"{form} is not for a terminal; say where to: --output FILE")
        sys.stdout.buffer.write(content)
        return
    try:
        output.write_bytes(content)
    except OSError as error:
        _fail(f"cannot write {output}: {error.strerror}")


_SHOWN = {
    "label": "when",
    "headline": "event",
    "actors": "actors",
    "docs": "documents",
    "doc": "document",
    "published": "published",
    "published_basis": "basis",
    "times": "times",
    "times_used": "used",
    "unresolved": "waiting",
    "phrases": "told with",
    "events": "events",
    "documents": "documents",
    "later": "later days",
    "explicit": "by date",
    "weighs": "weight",
    "kind": "kind",
    "where": "where",
    "words": "words",
    "reason": "reason",
}


def _table(frame: pd.DataFrame, title: str) -> Table:
    from rich.table import Table
    from rich.text import Text

    from dateline.export.json import json_rows

    table = Table(title=title, title_justify="left", show_lines=False)
    columns = [name for name in _SHOWN if name in frame.columns]
    if "headline" in columns and "words" in columns:
        columns.remove("words")
    for name in columns:
        table.add_column(_SHOWN[name], overflow="fold")
    for row in json_rows(frame[columns]):
        table.add_row(*(Text(_cell(value)) for value in row.values()))
    return table


def _cell(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value or "")
