"""How far a source is trusted, and a claim; and what kind of claim it is. An empty grade takes
the former away."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from dateline.core.grading import Claim, Credibility, Reliability
from dateline.project.decisions.kind import About, Changes, Decision, Kind, event_value


def credibility_value(grade: str, mentions: Sequence[str]) -> dict[str, Any]:
    return {"credibility": grade, "mentions": list(mentions)}


def claim_value(claim: str, mentions: Sequence[str]) -> dict[str, Any]:
    return {"claim": claim, "mentions": list(mentions)}


def _check(value: Any, scale: type[StrEnum]) -> None:
    known = [str(grade) for grade in scale]
    if value not in ("", *known):
        raise ValueError(f"it is one of {', '.join(known)}, or empty for none")


def _check_reliability(value: Any) -> None:
    if not isinstance(value, dict) or value.keys() != {"reliability"}:
        raise ValueError("a decision on a source holds its reliability")
    _check(value["reliability"], Reliability)


def _check_credibility(value: Any) -> None:
    _check(event_value(value, "credibility"), Credibility)


def _check_claim(value: Any) -> None:
    _check(event_value(value, "claim"), Claim)


def _say_reliability(decision: Decision) -> str:
    given = decision.value["reliability"]
    if not given:
        return f"{decision.author} took the grade from the source {decision.subject}"
    said = f"{given}, {Reliability(given).words}"
    return f"{decision.author} graded the source {decision.subject} {said}"


def _say_credibility(decision: Decision) -> str:
    given = decision.value["credibility"]
    if not given:
        return f"{decision.author} took the grade from the claim"
    return f"{decision.author} graded the claim {given}, {Credibility(given).words}"


def _say_claim(decision: Decision) -> str:
    given = decision.value["claim"]
    if not given:
        return f"{decision.author} no longer says what kind of claim it is"
    return f"{decision.author} calls it {_ARTICLE[Claim(given)]}{given}"


_ARTICLE = {Claim.ALLEGATION: "an ", Claim.ADMISSION: "an ", Claim.FINDING: "a ", Claim.HEARSAY: ""}


def _keep_reliability(decision: Decision, source: str, changes: Changes) -> None:
    changes.reliabilities[source] = decision.value["reliability"]


def _keep_credibility(decision: Decision, event: str, changes: Changes) -> None:
    changes.credibilities[event] = decision.value["credibility"]


def _keep_claim(decision: Decision, event: str, changes: Changes) -> None:
    changes.claims[event] = decision.value["claim"]


RELIABILITY = Kind(
    "reliability", About.SOURCE, _check_reliability, _say_reliability, _keep_reliability
)
CREDIBILITY = Kind(
    "credibility", About.EVENT, _check_credibility, _say_credibility, _keep_credibility
)
CLAIM = Kind("claim", About.EVENT, _check_claim, _say_claim, _keep_claim)
