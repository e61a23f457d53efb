"""Plain text and Markdown: the file's own text, with the front matter it may begin with."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.core.text import Span
from dateline.corpus.decode import decode
from dateline.corpus.draft import Draft
from dateline.corpus.formats.chat import has_messages, phone_export
from dateline.corpus.formats.chat_logs import logged
from dateline.corpus.lines import lines_of
from dateline.corpus.mojibake import mend

if TYPE_CHECKING:
    from dateline.corpus.formats.front_matter import Front

_FRONT_MATTER = re.compile(
    r"\s*---[ \t]*(?:\r\n|\r|\n)(?P<yaml>.{0,20000}?)(?:\r\n|\r|\n)"
    r"(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)",
    re.DOTALL,
)
_HEADING = re.compile(r"#{1,2}[ \t]+(?P<words>\S.*?)[ \t]*#*")


def read_text(raw: bytes) -> Draft:
    """A text, or the chat that a phone or a program wrote down as one."""
    draft = read_plain(raw)
    exported = phone_export(draft) if has_messages(draft.text) else None
    return exported or logged(draft) or draft


def read_plain(raw: bytes) -> Draft:
    decoded = decode(raw)
    mended = mend(decoded.text)
    match = _FRONT_MATTER.match(mended.text)
    front = _front_matter(match) if match is not None else None
    known = front is not None and (front.facts or front.notes or front.rows)
    return Draft(
        mended.text,
        facts=front.facts if front is not None else (),
        furniture=(Span(0, match.end()),) if match is not None and known else (),
        repairs=(*decoded.repairs, *mended.repairs),
        notes=front.notes if front is not None else (),
        rows=front.rows if front is not None else (),
    )


def read_markdown(raw: bytes) -> Draft:
    draft = read_plain(raw)
    return replace(draft, heading=_first_heading(draft.text, draft.furniture))


def _first_heading(text: str, furniture: tuple[Span, ...]) -> str:
    for line in lines_of(text)[:60]:
        heading = _HEADING.fullmatch(line.span.of(text))
        if heading and not any(line.span.overlaps(span) for span in furniture):
            return line.plain.rstrip("# ")
    return ""


def _front_matter(match: re.Match[str]) -> Front:
    from dateline.corpus.formats.front_matter import front_matter  # here: few texts have one

    return front_matter(match["yaml"], match.start("yaml"))
