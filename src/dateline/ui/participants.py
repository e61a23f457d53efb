"""Those whom a person names as taking part, with the kind that each is known to be."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.core.event import Participant
from dateline.core.mention import ActorKind
from dateline.ui.data import Answers

OFFERED = 300  # actors to choose from, those with most events


def participants(
    answers: Answers, had: Sequence[Participant], names: Sequence[str]
) -> tuple[Participant, ...]:
    """Those it had keep what the sentence says of them; of others the kind is looked up."""
    known = {person.actor: person for person in had}
    kinds = {row.name: row.kind for row in answers.actors("", kind="")}
    return tuple(
        known.get(name) or Participant(name, ActorKind(kinds.get(name) or ActorKind.PERSON))
        for name in dict.fromkeys(filter(None, (" ".join(name.split()) for name in names)))
    )
