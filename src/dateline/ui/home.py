"""Where on this computer the dashboard keeps the sample, new projects and the list of recent ones.

``DATELINE_HOME`` puts all of it into one folder of one's choice.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from dateline.core.event import stable_id
from dateline.ui.server.access import may_reach, own_place

SAMPLE = "Sample"  # the title of the sample's project
_LISTED = 12  # recent projects


def home() -> Path:
    """The folder for data of this program, as the system has it."""
    chosen = os.environ.get("DATELINE_HOME")
    if chosen:
        return Path(chosen).expanduser()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "Dateline"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Dateline"
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(base) / "dateline"


def sample_corpus() -> Path | None:
    """The bundled documents: beside the sources, or inside the installed package."""
    package = Path(__file__).parents[1]
    places = (package.parents[1] / "data" / "sample", package / "data" / "sample")
    return next((place for place in places if place.is_dir()), None)


def sample_project(corpus: Path, extractor: str) -> Path:
    """Where the sample's project stands: elsewhere as soon as its documents or the reading of
    them change."""
    files = sorted(path for path in corpus.rglob("*") if path.is_file())
    told = (part for path in files for part in (path.name, path.read_bytes().decode("latin-1")))
    return (own_place() or home()) / f"sample-{stable_id(extractor, *told)[:8]}"


def projects() -> Path:
    """Where projects stand unless the reader says otherwise."""
    return (own_place() or home()) / "projects"


def project_for(corpus: Path) -> Path:
    """Where the project of a folder of documents stands unless the reader says otherwise."""
    return projects() / f"{safe_name(corpus.name)}-{token_of(corpus)[:6]}"


def safe_name(name: str) -> str:
    """A name from outside as the name of a file here: no folder, nothing hidden or reserved.

    >>> safe_name("../../etc/passwd"), safe_name("  .hidden "), safe_name("Bericht: März.html")
    ('passwd', 'hidden', 'Bericht_ März.html')
    >>> safe_name("con.txt"), safe_name("/"), safe_name("a" * 300 + ".txt")[-8:]
    ('_con.txt', 'document', 'aaaa.txt')
    """
    last = name.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    kept = "".join(c if c.isprintable() and c not in '<>:"|?*' else "_" for c in last)
    kept = kept.strip(" .") or "document"
    stem, dot, ending = kept.rpartition(".")
    short = dot and len(ending) <= 10
    kept = f"{stem[:120].rstrip()}.{ending}" if short else kept[:120].rstrip()
    reserved = kept.split(".")[0].lower() in _RESERVED
    return f"_{kept}" if reserved else kept


_RESERVED = {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))}


# --- Recent projects -----------------------------------------------------------------


def token_of(project: Path) -> str:
    """How a link names a project: by no path, so that a link can be passed on."""
    return stable_id(str(project.resolve()))[:10]


def recent() -> list[Path]:
    """The projects opened before, the last one first; those that are gone are left out."""
    try:
        listed = json.loads(_list().read_text(encoding="utf-8"))
    except (OSError, ValueError):  # none yet, or not ours to read: nothing is lost
        return []
    paths = [Path(item) for item in listed if isinstance(item, str)]
    return [path for path in paths if may_reach(path) and (path / "project.toml").is_file()]


def remember(project: Path) -> None:
    """Put a project at the head of the list; a list that cannot be written is done without."""
    resolved = project.resolve()
    listed = [resolved, *(path for path in recent() if path != resolved)][:_LISTED]
    try:
        _list().parent.mkdir(parents=True, exist_ok=True)
        _list().write_text(json.dumps([str(path) for path in listed]), encoding="utf-8")
    except OSError:
        return


def by_token(token: str) -> Path | None:
    return next((path for path in recent() if token_of(path) == token), None)


def _list() -> Path:
    return home() / "recent.json"
