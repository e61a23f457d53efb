"""The settings of a project: ``project.toml``, which a person may read and edit."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dateline.project.error import ProjectError

_HEAD = """\
# A Dateline project. Edit it with any text editor; lines that begin with # are notes.

"""
_NOTES = {
    "title": "What the dashboard calls the project.",
    "corpus": "The folder of documents, seen from this file or as a full path.",
    "excluded": 'Files to pass over, as patterns: ["drafts/**", "*.bak.txt"].',
    "day_first": "true reads 03/04/2021 as 3 April, false as 4 March; without it the texts decide.",
    "timezone": 'The zone in which clocks are told that say their own ("23:50 UTC"): '
    '"Europe/Warsaw";\n# without it each stays as it is written.',
    "reader": 'What reads names and grammar: "dateline", "spacy:en_core_web_sm" or\n'
    '# "gliner:/folder/of/model"; what is named must be installed, nothing is downloaded.',
    "columns": "What the columns of a table hold (date, end, event, who, source), by their heads\n"
    "# or numbers; without it they are recognised.",
    "topics": "How many topics to find, from 4 to 40; without it the size of the corpus decides.",
    "journal": "Where decisions are kept; without it journal.sqlite beside this file.\n"
    '# A team may share one: "postgresql+pg8000://user@host/database"; the password in PGPASSWORD.',
}
FEWEST_TOPICS, MOST_TOPICS = 4, 40
_EXAMPLES = {
    "topics": "12",
    "timezone": '"Europe/Warsaw"',
    "columns": '{ "register.csv" = { date = "Filed", event = "Order made", who = "Judge" } }',
    "day_first": "true",
    "reader": '"dateline"',
    "journal": '"sqlite:///journal.sqlite"',
}


COLUMNS = ("date", "end", "event", "who", "source")
Columns = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


@dataclass(frozen=True)
class Settings:
    """What a person may set. An empty or absent value is the default.

    ``columns`` says of a file which of ``COLUMNS`` stands under which head.
    ``unknown`` names the keys that this version does not use; they stay in the file.
    """

    title: str = ""
    corpus: str = ""
    excluded: tuple[str, ...] = ()
    day_first: bool | None = None
    timezone: str = ""
    reader: str = ""
    topics: int | None = None
    columns: Columns = ()
    journal: str = ""
    unknown: tuple[str, ...] = ()


_KEYS = tuple(field.name for field in fields(Settings) if field.name != "unknown")
_KINDS: dict[str, tuple[type, str]] = {
    "title": (str, "a text in quotes"),
    "corpus": (str, "a text in quotes"),
    "excluded": (list, "a list of texts"),
    "day_first": (bool, "true or false"),
    "timezone": (str, 'the name of a time zone: "Europe/Warsaw"'),
    "reader": (str, "a text in quotes"),
    "columns": (dict, 'as { "register.csv" = { date = "Filed", event = "Order made" } }'),
    "topics": (int, "a whole number from 4 to 40"),
    "journal": (str, "a text in quotes"),
}


def parse_settings(text: str, *, file: Path) -> Settings:
    """Read ``project.toml``; ProjectError names the line or the key that cannot be used."""
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ProjectError(f"{file} cannot be read: {error}") from error
    values: dict[str, object] = {}
    for key in _KEYS:
        if key not in found:
            continue
        kind, words = _KINDS[key]
        value = found[key]
        texts = not isinstance(value, list) or all(isinstance(item, str) for item in value)
        other = isinstance(value, bool) and kind is not bool  # which Python takes for a number
        few = key == "topics" and value not in range(FEWEST_TOPICS, MOST_TOPICS + 1)
        odd = isinstance(value, dict) and not _says_columns(value)
        odd = odd or (key == "timezone" and isinstance(value, str) and not _is_zone(value))
        if not isinstance(value, kind) or not texts or other or few or odd:
            raise ProjectError(f"{file}: {key} must be {words}")
        values[key] = _frozen(value)
    unknown = tuple(sorted(found.keys() - set(_KEYS)))
    return Settings(**values, unknown=unknown)  # type: ignore[arg-type]  # checked above


def _is_zone(name: str) -> bool:
    try:
        return name == "" or bool(ZoneInfo(name).key)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: the name of a folder
        return False


def _says_columns(value: dict[str, object]) -> bool:
    return all(
        isinstance(said, dict)
        and said.keys() <= set(COLUMNS)
        and all(isinstance(head, str) and head.strip() for head in said.values())
        for said in value.values()
    )


def _frozen(value: object) -> object:
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, dict):
        return tuple((file, tuple(said.items())) for file, said in value.items())
    return value


def settings_text(settings: Settings, *, former: str = "") -> str:
    """``project.toml`` for these settings; a former text keeps its notes and unknown keys.

    >>> print(settings_text(Settings(title="Harbour"), former='title = "x"\\nteam = 7\\n'), end="")
    title = "Harbour"
    team = 7
    """
    if not former:
        return _HEAD + "\n".join(_entry(key, getattr(settings, key)) for key in _KEYS)
    head, table, tail = _top_level(former)
    for key in _KEYS:
        written = _written(key, getattr(settings, key))
        line = re.compile(rf"^{key}[ \t]*=.*\n?", re.MULTILINE)
        if line.search(head):
            head = line.sub(lambda _, w=written: f"{w}\n" if w else "", head, count=1)  # type: ignore[misc]  # w is bound now
        elif written:
            head = f"{head.rstrip()}\n{written}\n"
    return head + table + tail


def _top_level(text: str) -> tuple[str, str, str]:
    """The text before the first table header, the header, and the rest."""
    match = re.search(r"^[ \t]*\[", text, re.MULTILINE)
    if match is None:
        return text, "", ""
    return text[: match.start()], match[0], text[match.end() :]


def _entry(key: str, value: object) -> str:
    written = _written(key, value)
    example = f"# {key} = {_EXAMPLES.get(key, _literal(value))}"
    return f"# {_NOTES[key]}\n{written or example}\n"


def _written(key: str, value: object) -> str:
    return "" if value in ("", (), None) else f"{key} = {_literal(value)}"


def _key(word: str) -> str:
    return word if re.fullmatch(r"[A-Za-z0-9_-]+", word) else _literal(word)


def _literal(value: object) -> str:
    """A TOML value; JSON's texts, lists and truth values are TOML's, but for one character."""
    if isinstance(value, tuple) and value and isinstance(value[0], tuple):
        pairs = (f"{_key(key)} = {_literal(held)}" for key, held in value)
        return f"{{ {', '.join(pairs)} }}"
    plain = list(value) if isinstance(value, tuple) else value
    return json.dumps(plain, ensure_ascii=False).replace("\x7f", "\\u007f")
