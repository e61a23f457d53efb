"""What others may add to Dateline: one table of names for each kind of addition.

A table says under each name where the thing stands, as "module:object". Dateline's own rows
are written in the folder they belong to; an installed package adds rows by entry points of
the same form, in its ``pyproject.toml``:

    [project.entry-points."dateline.formats"]
    ".org" = "my_package:read_org"

Nothing is imported before it is asked for. The groups are ``dateline.formats`` (readers of
files, by ending), ``dateline.exports``, ``dateline.decisions``, ``dateline.languages`` and
``dateline.readers`` (of sentences).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import Any, TypeVar

T = TypeVar("T")
PREFIX = "dateline."


class AddOnError(Exception):
    """Something that an installed package adds cannot be loaded; the message says what."""


class Registry(Mapping[str, T]):
    """The things of one kind by their names, each loaded when it is first asked for.

    Dateline's own names come first, in their order, and win over an addition of the same
    name; additions follow by name.

    >>> roots: Registry[object] = Registry("dateline.examples", {"pi": "math:pi"})
    >>> list(roots), round(roots["pi"], 2), "e" in roots
    (['pi'], 3.14, False)
    """

    def __init__(self, group: str, built_in: Mapping[str, str]) -> None:
        self.group = group
        self._built_in = dict(built_in)
        self._loaded: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        if name not in self._loaded:
            self._loaded[name] = self._load(name)
        return self._loaded[name]

    def __iter__(self) -> Iterator[str]:
        yield from self._built_in
        yield from (name for name in self._added() if name not in self._built_in)

    def __len__(self) -> int:
        return len({*self._built_in, *self._added()})

    def __contains__(self, name: object) -> bool:
        return name in self._built_in or name in self._added()

    def module(self, name: str) -> str:
        """The module in which a thing stands, without importing it."""
        where = self._built_in.get(name) or self._added()[name].value
        return where.partition(":")[0]

    def usable(self) -> dict[str, T]:
        """Everything that can be loaded: what another package broke is left out."""
        found = {}
        for name in self:
            try:
                found[name] = self[name]
            except AddOnError:
                continue
        return found

    def forget(self) -> None:
        """Load everything anew when it is next asked for."""
        self._loaded.clear()

    def _added(self) -> Mapping[str, EntryPoint]:
        return _installed().get(self.group, {})

    def _load(self, name: str) -> T:
        if name in self._built_in:
            module, _, wanted = self._built_in[name].partition(":")
            own: T = getattr(import_module(module), wanted)
            return own
        added = self._added()[name]
        try:
            loaded: T = added.load()
        except Exception as error:  # code of others
            raise AddOnError(
                f"{name!r} of the installed package {_home(added)} cannot be loaded: {error}"
            ) from error
        return loaded


def additions(*groups: str) -> tuple[str, ...]:
    """What installed packages add to these groups, each with its package and version."""
    found = _installed()
    return tuple(
        f"{group} {name} {_home(point)}"
        for group in groups
        for name, point in found.get(group, {}).items()
    )


def _home(point: EntryPoint) -> str:
    return f"{point.dist.name} {point.dist.version}" if point.dist is not None else point.value


@cache
def _installed() -> dict[str, dict[str, EntryPoint]]:
    """The entry points of all groups of Dateline's, by group and name, in a fixed order."""
    points: Any = entry_points()
    found: dict[str, dict[str, EntryPoint]] = {}
    for group in sorted(name for name in points.groups if name.startswith(PREFIX)):
        for point in sorted(points.select(group=group), key=lambda p: (p.name, _home(p))):
            found.setdefault(group, {}).setdefault(point.name, point)
    return found
