"""The rows of chronologies as they are kept beside the text of their document."""

from __future__ import annotations

import json
from collections.abc import Sequence

from dateline.core.text import Row, Span


def rows_json(rows: Sequence[Row]) -> str | None:
    if not rows:
        return None
    return json.dumps(
        [
            [
                *(offset for span in (row.span, row.date, row.what) for offset in _pair(span)),
                *(row.when, row.until, row.status, row.due),
                [_pair(name) for name in row.who],
                _pair(row.source) if row.source is not None else None,
            ]
            for row in rows
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def rows_of(kept: str | None) -> tuple[Row, ...]:
    return tuple(
        Row(
            Span(a, b),
            Span(c, d),
            when,
            Span(e, f),
            until,
            tuple(Span(*name) for name in who),
            status,
            Span(*source) if source is not None else None,
            due,
        )
        for a, b, c, d, e, f, when, until, status, due, who, source in (
            json.loads(kept) if kept else ()
        )
    )


def _pair(span: Span) -> tuple[int, int]:
    return span.start, span.end
