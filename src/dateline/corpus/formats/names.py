"""Names of what lies in a file: each its own, and none that leads out of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath

_LONGEST = 120
_UNFIT = re.compile(r"[\x00-\x1f\x7f]+")


@dataclass(slots=True)
class Names:
    """Gives each thing in a file a name that no other there has, but for its ending."""

    _taken: set[str] = field(default_factory=set)

    def own(self, wanted: str) -> str:
        """
        >>> names = Names()
        >>> names.own("../../etc/report.pdf"), names.own("etc/report.PDF"), names.own("a:b?")
        ('etc/report.pdf', 'etc/report 2.PDF', 'a:b?')
        """
        stem, ending = _split(wanted)
        name, number = stem, 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{stem} {number}"
        self._taken.add(name.casefold())
        return name + ending


def _split(wanted: str) -> tuple[str, str]:
    path = wanted.encode("utf-8", "replace").decode().replace("\\", "/")
    parts = (" ".join(_UNFIT.sub(" ", part).split()) for part in path.split("/"))
    whole = "/".join(part for part in parts if part.strip(". ")) or "part"
    ending = PurePosixPath(whole).suffix
    if len(ending) > 12 or " " in ending:
        ending = ""
    stem = whole.removesuffix(ending) if ending else whole
    return stem[-_LONGEST:].strip() or "part", ending
