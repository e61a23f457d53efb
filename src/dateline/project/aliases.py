"""``aliases.csv`` in a project: what a person knows of actors, in a table of their own.

Columns ``name,actor,kind,relation``. The relation is ``same`` (also when empty), ``not the
same``, ``display name`` or ``kind``. A row that makes no sense is named with its line and left
out; the file is only read, never written.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from dateline.core.mention import ActorKind
from dateline.project.decisions.who import ActorChanges

FILE = "aliases.csv"
COLUMNS = ("name", "actor", "kind", "relation")
RELATIONS = ("same", "not the same", "display name", "kind")


@dataclass(frozen=True)
class AliasRow:
    """One row that makes sense; ``line`` is where it stands."""

    line: int
    name: str
    actor: str
    kind: str
    relation: str

    @property
    def names(self) -> tuple[str, ...]:
        """The names that the documents may hold."""
        return (self.name, self.actor) if self.relation != "display name" else (self.name,)

    def apply(self, changes: ActorChanges) -> None:
        match self.relation:
            case "same":
                if self.actor:
                    changes.same(self.name, self.actor)
            case "not the same":
                changes.not_same(self.name, self.actor)
            case "display name":
                changes.shown[self.name] = self.actor
        if self.kind:
            changes.kinds[self.actor if self.relation == "same" and self.actor else self.name] = (
                self.kind
            )


@dataclass(frozen=True)
class Aliases:
    """The rows of the file and what is wrong with the others; ``version`` changes with it."""

    rows: tuple[AliasRow, ...] = ()
    troubles: tuple[str, ...] = ()
    version: str = ""


def read_aliases(folder: Path) -> Aliases:
    """Nothing where there is no file; a file that cannot be read is a trouble, in words."""
    path = folder / FILE
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return Aliases()
    except OSError as error:
        return Aliases(troubles=(f"{FILE} cannot be read: {error.strerror}",), version="x")
    version = blake2b(content, digest_size=6).hexdigest()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Aliases(troubles=(f"{FILE} is not text in UTF-8",), version=version)
    try:
        rows, troubles = _parsed(text)
    except csv.Error as error:
        return Aliases(troubles=(f"{FILE} is no table of values: {error}",), version=version)
    return Aliases(tuple(rows), tuple(troubles), version)


def _parsed(text: str) -> tuple[list[AliasRow], list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    head = [cell.strip().lower() for cell in next(reader, [])]
    unknown = [name for name in head if name not in COLUMNS]
    if "name" not in head or unknown:
        wanted = ",".join(COLUMNS)
        return [], [f"{FILE}, line 1: the columns are {wanted}, not {','.join(head) or 'none'}"]
    rows: list[AliasRow] = []
    troubles: list[str] = []
    for cells in _with_lines(reader):
        line, values = cells
        if not any(value.strip() for value in values):
            continue
        row = dict.fromkeys(COLUMNS, "") | {
            name: " ".join(value.split()) for name, value in zip(head, values, strict=False)
        }
        trouble = _trouble(row, values, head)
        if trouble:
            troubles.append(f"{FILE}, line {line}: {trouble}")
        else:
            rows.append(
                AliasRow(line, row["name"], row["actor"], row["kind"], row["relation"] or "same")
            )
    return rows, troubles


def _with_lines(reader: Iterator[Sequence[str]]) -> Iterator[tuple[int, Sequence[str]]]:
    """Each row with the line of the file on which it ends."""
    for values in reader:
        yield getattr(reader, "line_num", 0), values


def _trouble(row: dict[str, str], values: Sequence[str], head: Sequence[str]) -> str:
    """Why a row makes no sense; empty where it does."""
    relation = row["relation"] or "same"
    if len(values) > len(head):
        return f"it has {len(values)} values for {len(head)} columns; quote a comma in a name"
    if not row["name"]:
        return "the name is missing"
    if relation not in RELATIONS:
        return f"the relation is {', '.join(RELATIONS)}; not {relation!r}"
    if row["kind"] and row["kind"] not in set(ActorKind):
        return f"the kind is {', '.join(ActorKind)}; not {row['kind']!r}"
    if relation == "kind" and not row["kind"]:
        return "the kind is missing"
    if relation == "same" and not (row["actor"] or row["kind"]):
        return "the actor is missing"
    if relation in ("not the same", "display name") and not row["actor"]:
        return "the actor is missing"
    if relation in ("same", "not the same") and row["name"] == row["actor"]:
        return "the name and the actor are one"
    return ""
