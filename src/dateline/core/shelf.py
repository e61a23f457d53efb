"""Sequences that need not be in memory: what is in them lies on disk, or in another order."""

from __future__ import annotations

import pickle
import weakref
from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from io import BytesIO
from operator import attrgetter
from tempfile import TemporaryFile
from typing import Any, Generic, Protocol, TypeVar, overload

T = TypeVar("T")


class Keep(Protocol):
    """Where many things are kept until they are asked for: ``at_hand`` or ``on_disk``, where the
    last few that were asked for are ``remembered``, and values of some types that many of them
    have are ``shared``: at hand, once each."""

    def __call__(
        self, items: Iterable[T], /, *, remembered: int = ..., shared: tuple[type, ...] = ...
    ) -> Sequence[T]: ...


def at_hand(
    items: Iterable[T], /, *, remembered: int = 0, shared: tuple[type, ...] = ()
) -> Sequence[T]:
    return tuple(items)


def on_disk(
    items: Iterable[T], /, *, remembered: int = 64, shared: tuple[type, ...] = ()
) -> Sequence[T]:
    return Shelf(items, remembered=remembered, shared=shared)


class _Items(Sequence[T], Generic[T]):
    """A part of a sequence is a view of it."""

    def _item(self, number: int) -> T:
        raise NotImplementedError

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        numbers = range(len(self))[at]
        return self._item(numbers) if isinstance(numbers, int) else Arranged(self, numbers)


class Arranged(_Items[T]):
    """Some items of a sequence in an order of their own.

    >>> list(Arranged("abcd", [2, 0]))
    ['c', 'a']
    """

    def __init__(self, items: Sequence[T], order: Sequence[int]) -> None:
        self._items, self._order = items, order

    def __len__(self) -> int:
        return len(self._order)

    def _item(self, number: int) -> T:
        return self._items[self._order[number]]


class Shelf(_Items[T]):
    """Items in a file that nobody else sees and that goes with them; each is made anew when it is
    asked for, the last of them remembered.

    >>> shelf = Shelf([("a", 1), ("b", 2), ("c", 3)], remembered=1)
    >>> shelf[1], list(shelf[1:]), len(shelf)
    (('b', 2), [('b', 2), ('c', 3)], 3)
    """

    def __init__(
        self, items: Iterable[T] = (), *, remembered: int = 64, shared: tuple[type, ...] = ()
    ) -> None:
        self._file = TemporaryFile(prefix="dateline-")  # noqa: SIM115  open as long as this lives
        weakref.finalize(self, self._file.close)
        self._ends = array("q", [0])
        self._last: dict[int, T] = {}
        self._remembered = remembered
        numbers: dict[tuple[type, object], int] = {}
        for item in items:
            packed = BytesIO()
            _Packer(packed, numbers, (Enum, *shared)).dump(item)
            self._ends.append(self._ends[-1] + self._file.write(packed.getbuffer()))
        self._shared = [item for _, item in numbers]

    def __len__(self) -> int:
        return len(self._ends) - 1

    def _item(self, number: int) -> T:
        if number not in self._last:
            if len(self._last) >= self._remembered:
                self._last.pop(next(iter(self._last)))
            self._file.seek(self._ends[number])
            packed = self._file.read(self._ends[number + 1] - self._ends[number])
            self._last[number] = _Unpacker(BytesIO(packed), self._shared).load()
        return self._last[number]


# --- Our types, packed so that they are made anew in half the time ----------------------


class _Packer(pickle.Pickler):
    """What is ``shared`` goes to a list, once each, and is packed as its number there."""

    def __init__(
        self, file: BytesIO, shared: dict[tuple[type, object], int], kinds: tuple[type, ...]
    ) -> None:
        super().__init__(file, protocol=5)
        self._shared, self._kinds = shared, kinds

    def reducer_override(self, item: Any) -> Any:
        if isinstance(item, self._kinds):
            known = item.__class__, item  # words of two enums may be the same
            return _shared, (self._shared.setdefault(known, len(self._shared)),)
        values = _values_of(item.__class__)
        return NotImplemented if values is None else (_made, values(item))


class _Unpacker(pickle.Unpickler):
    def __init__(self, file: BytesIO, shared: Sequence[object]) -> None:
        super().__init__(file)
        self._shared = shared

    def find_class(self, module: str, name: str) -> Any:
        return self._shared.__getitem__ if name == _shared.__name__ else _found(module, name)


@cache
def _found(module: str, name: str) -> object:
    return pickle.Unpickler(BytesIO()).find_class(module, name)


def _shared(number: int) -> object:
    """Stands for the list of the shelf that is read."""
    raise NotImplementedError


@cache
def _values_of(kind: type) -> Callable[[object], tuple[object, ...]] | None:
    """The values of a dataclass with slots, and its class behind them."""
    slotted = is_dataclass(kind) and "__slots__" in vars(kind)
    return attrgetter(*(one.name for one in fields(kind)), "__class__") if slotted else None


@cache
def _setters_of(kind: Any) -> tuple[Callable[[object, object], None], ...]:
    return tuple(vars(kind)[one.name].__set__ for one in fields(kind))


def _made(*values: Any) -> object:
    """Also a frozen one, and without checking again what was checked when it was made first."""
    kind = values[-1]
    item = object.__new__(kind)
    for set_value, value in zip(_setters_of(kind), values, strict=False):
        set_value(item, value)
    return item
