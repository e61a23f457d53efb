"""Who is who: two names are one actor or are not, and how an actor is called and what it is.

The subject is a name as the program wrote it, an actor's own or one found in a text, so that
the decision is found again after the next extraction.
"""

from __future__ import annotations

from typing import Any

from dateline.core.mention import ActorKind
from dateline.project.decisions.kind import About, Changes, Decision, Kind

_LONGEST = 300


def pair_subject(name: str, actor: str) -> str:
    """The subject of a decision that holds for two names only."""
    return f"{name} ≠ {actor}"


def _texts(value: Any, *keys: str) -> list[str]:
    if not isinstance(value, dict) or value.keys() != set(keys):
        raise ValueError(f"a decision on an actor holds {' and '.join(keys)}")
    found = [value[key] for key in keys]
    for text in found:
        if not isinstance(text, str) or not text.strip():
            raise ValueError("a name has at least one letter")
        if len(text) > _LONGEST:
            raise ValueError(f"a name has at most {_LONGEST} letters")
    return found


def _check_pair(value: Any) -> None:
    name, actor = _texts(value, "name", "actor")
    if name == actor:
        raise ValueError(f"{name} and {actor} are one name")


def _check_shown(value: Any) -> None:
    _texts(value, "shown")


def _check_kind(value: Any) -> None:
    (kind,) = _texts(value, "kind")
    if kind not in set(ActorKind):
        raise ValueError(f"an actor is a {', '.join(ActorKind)}; not a {kind!r}")


def _article(kind: str) -> str:
    """
    >>> _article("organisation"), _article("media")
    ('an organisation', 'media')
    """
    if kind == ActorKind.MEDIA:
        return kind
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _same(decision: Decision, subject: str, changes: Changes) -> None:
    changes.actors.same(decision.value["name"], decision.value["actor"])


def _not_same(decision: Decision, subject: str, changes: Changes) -> None:
    changes.actors.not_same(decision.value["name"], decision.value["actor"])


def _shown(decision: Decision, subject: str, changes: Changes) -> None:
    changes.actors.shown[subject] = decision.value["shown"]


def _kind(decision: Decision, subject: str, changes: Changes) -> None:
    changes.actors.kinds[subject] = decision.value["kind"]


SAME_ACTOR = Kind(
    "same_actor",
    About.ACTOR,
    _check_pair,
    lambda d: f"{d.author} said that “{d.value['name']}” is {d.value['actor']}",
    _same,
)
NOT_SAME_ACTOR = Kind(
    "not_same_actor",
    About.ACTOR,
    _check_pair,
    lambda d: f"{d.author} said that “{d.value['name']}” is not {d.value['actor']}",
    _not_same,
)
ACTOR_NAME = Kind(
    "actor_name",
    About.ACTOR,
    _check_shown,
    lambda d: f"{d.author} called {d.subject} “{d.value['shown']}”",
    _shown,
)
ACTOR_KIND = Kind(
    "actor_kind",
    About.ACTOR,
    _check_kind,
    lambda d: f"{d.author} said that {d.subject} is {_article(d.value['kind'])}",
    _kind,
)
