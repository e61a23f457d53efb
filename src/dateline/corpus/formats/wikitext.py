"""Pages of wikis as their authors write them: the markup taken off."""

from __future__ import annotations

import re

from dateline.corpus.decode import UnreadableError
from dateline.corpus.draft import Draft
from dateline.corpus.formats.blocks import row_line
from dateline.corpus.formats.plain import read_plain

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_NOTE = re.compile(r"<ref\b[^<>]*/>|<ref\b[^<>]*>.*?</ref>", re.DOTALL | re.IGNORECASE)
_UNSEEN = re.compile(
    r"<(gallery|math|syntaxhighlight|timeline|imagemap)\b[^<>]*>.*?</\1>", re.DOTALL | re.IGNORECASE
)
_TEMPLATE = re.compile(r"\{\{[^{}]*\}\}")
_MEDIA = re.compile(
    r"\[\[(?:File|Image|Datei|Bild|Fichier|Category|Kategorie|Catégorie):[^\[\]]*\]\]"
)
_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_ADDRESS = re.compile(r"\[(?:https?:)?//\S+(?:[ ]([^\[\]]*))?\]")
_HEADING = re.compile(r"^(={1,6})\s*(.+?)\s*\1\s*$", re.MULTILINE)
_TABLE = re.compile(r"^\{\|.*?^\|\}", re.DOTALL | re.MULTILINE)
_ATTRIBUTES = re.compile(r"^[^|\[\]]*=[^|\[\]]*\|(?!\|)")
_LISTED = re.compile(r"^[:;*#]+ ?(?=\S)", re.MULTILINE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_DEEPEST = 12  # templates in templates


def read_wikitext(raw: bytes) -> Draft:
    draft = read_plain(raw)
    text = _UNSEEN.sub("", _NOTE.sub("", _COMMENT.sub("", draft.text)))
    for _ in range(_DEEPEST):
        text, count = _TEMPLATE.subn("", text)
        if not count:
            break
    text = _TABLE.sub(_rows, text)
    for _ in range(3):
        text = _MEDIA.sub("", text)
        text = _LINK.sub(r"\1", text)
    text = _ADDRESS.sub(lambda match: match[1] or "", text)
    text = _LISTED.sub(lambda match: "- " if "*" in match[0] else "", text)
    text = _HEADING.sub(lambda match: f"\n{'#' * len(match[1])} {match[2]}\n", text)
    text = _TAG.sub("", text.replace("'''", "").replace("''", ""))
    text = re.sub(r"\n{3,}", "\n\n", text).strip()
    if not text:
        raise UnreadableError("the page holds no text")
    return Draft(text + "\n", repairs=draft.repairs)


def _rows(table: re.Match[str]) -> str:
    rows: list[list[str]] = [[]]
    for line in table[0].splitlines()[1:-1]:
        stripped = line.strip()
        if stripped.startswith("|-"):
            rows.append([])
        elif stripped.startswith(("|+",)):
            continue
        elif stripped.startswith(("|", "!")):
            parts = re.split(r"\|\||!!", stripped[1:])
            rows[-1] += [_ATTRIBUTES.sub("", part).strip() for part in parts]
        elif rows[-1]:
            rows[-1][-1] += f" {stripped}"
    return "\n" + "\n".join(row_line(_unlinked(row)) for row in rows if row) + "\n"


def _unlinked(cells: list[str]) -> list[str]:
    return [_LINK.sub(r"\1", _MEDIA.sub("", cell)) for cell in cells]
