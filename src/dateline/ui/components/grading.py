"""Grade an event's sources and its claim, and say what kind of claim it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from dateline.core.grading import Claim, Credibility, Reliability
from dateline.ui.evidence import Grades
from dateline.ui.server.access import may_decide
from dateline.ui.words import graded, plain, shortened

_LONGEST = 40


@dataclass(frozen=True)
class Grading:
    """What the reader can do; an empty grade takes the former away."""

    source: Callable[[str, str], None]  # a source and its grade
    credibility: Callable[[str], None]
    claim: Callable[[str], None]


def grading(grades: Grades, acts: Grading, *, key: str) -> None:
    """A button that opens the scales; not there for those who may only read."""
    if not may_decide():
        return
    with st.popover(
        "Grade",
        icon=":material/grade:",
        key=f"grade-{key}",
        help="How far to trust the source and the claim",
    ):
        for source, grade in grades.sources:
            _scale(
                f"Reliability of {plain(shortened(source, _LONGEST))}",
                [str(each) for each in Reliability],
                grade,
                partial(acts.source, source),
                key=f"grade-source-{source}-{key}",
            )
        _scale(
            "Credibility of the claim",
            [str(each) for each in Credibility],
            grades.credibility,
            acts.credibility,
            key=f"grade-credibility-{key}",
        )
        _scale(
            "Kind of claim",
            [str(each) for each in Claim],
            grades.claim,
            acts.claim,
            key=f"grade-claim-{key}",
        )


def _scale(
    label: str, scale: Sequence[str], now: str, give: Callable[[str], None], *, key: str
) -> None:
    st.session_state[key] = now
    st.selectbox(
        label,
        ["", *scale],
        key=key,
        format_func=graded,
        on_change=lambda: give(st.session_state[key]),
    )
