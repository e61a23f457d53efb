"""Rows -> files that other tools read, by registry.

A new form is one file with an ``Export`` in it and one line here; the command line and the
dashboard offer what stands here. An installed package adds one in the group
``dateline.exports``.
"""

from __future__ import annotations

from dateline.core.registry import Registry
from dateline.export.export import Export, Selection

EXPORTS: Registry[Export] = Registry(
    "dateline.exports",
    {
        "html": "dateline.export.page:PAGE",
        "docx": "dateline.export.word:WORD",
        "xlsx": "dateline.export.spreadsheet:WORKBOOK",
        "md": "dateline.export.markdown:MARKDOWN",
        "csv": "dateline.export.csv:EVENTS",
        "mentions-csv": "dateline.export.csv:MENTIONS",
        "svg": "dateline.export.drawing:DRAWING",
        "png": "dateline.export.painting:PAINTING",
        "timelinejs": "dateline.export.timelines:TIMELINEJS",
        "ics": "dateline.export.timelines:ICS",
        "gexf": "dateline.export.linked:GEXF",
        "json": "dateline.export.json:JSON",
        "jsonl": "dateline.export.json:JSONL",
        "parquet": "dateline.export.json:PARQUET",
        "vis": "dateline.export.timelines:VIS",
        "timesketch": "dateline.export.timelines:TIMESKETCH",
        "ftm": "dateline.export.linked:FTM",
        "jsonld": "dateline.export.linked:JSONLD",
        "annotations": "dateline.export.linked:ANNOTATIONS",
    },
)
"""The forms by the word that names them on the command line."""

__all__ = ["EXPORTS", "Export", "Selection"]
