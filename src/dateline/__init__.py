"""From a folder of documents to a timeline its reader can defend.

``read`` gives the events of a folder as a pandas DataFrame, ``open_project`` all questions that
can be asked of a project, ``find_times`` the expressions of time in a text; a ``Filter`` says
which events.

>>> import dateline
>>> [str(time.period) for time in dateline.find_times("It opened in May 2021 and shut in 2023.")]
['2021-05', '2023']
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.front import find_times, open_project, read
    from dateline.query.filters import Filter

__version__ = "0.2.0"
__all__ = ["Filter", "__version__", "find_times", "open_project", "read"]

_HOMES = {
    **dict.fromkeys(("find_times", "open_project", "read"), "dateline.front"),
    "Filter": "dateline.query.filters",
}


def __getattr__(name: str) -> Any:
    """Loaded when it is first asked for, so that importing the package costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
