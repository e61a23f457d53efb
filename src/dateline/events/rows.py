"""What the row of a chronology says of its event beside its date: whether it happened, and why we
know its date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.core.event import Basis, EventMention, Participant, Role, Status
from dateline.core.mention import ActorMention, DatedRow
from dateline.core.text import Row

# What people write in a column "status".
_STATUS = {
    Status.PLANNED: "planned scheduled upcoming proposed expected open pending todo to-do "
    "tentative geplant offen vorgesehen prévu planifié planeado previsto pianificato gepland",
    Status.HAPPENED: "done completed complete happened closed finished confirmed verified true "
    "erledigt abgeschlossen terminé fait hecho terminado fatto completato concluído afgerond",
    Status.ALLEGED: "alleged claimed disputed reported unconfirmed unverified rumour rumor "
    "behauptet strittig allégué presunto alegado beweerd",
    Status.DENIED: "denied refuted false bestritten widerlegt démenti negado smentito ontkend",
    Status.ORDERED: "ordered required due angeordnet",
}
_BY_WORD = {word: status for status, words in _STATUS.items() for word in words.split()}


_LONGEST_SOURCE = 120


def as_given(
    text: str, told: EventMention, dated: DatedRow, actors: Sequence[ActorMention]
) -> EventMention:
    """The mention that its cell tells, as its whole row tells it; its source is who says so."""
    row = dated.row
    source = " ".join(row.source.of(text).split()) if row.source is not None else ""
    status = _status(row) or (Status.PLANNED if row.due else told.status)
    known = {participant.actor for participant in told.actors}
    given = (
        Participant(actor.actor, actor.kind, Role.NAMED)
        for actor in actors
        if any(span.contains(actor.span) for span in row.who) and actor.actor not in known
    )
    mention = replace(
        told,
        sentence=row.span,
        basis=Basis.GIVEN,
        status=status,
        actors=(*told.actors, *given),
        says_who=told.says_who or source[:_LONGEST_SOURCE],
        distance=0,
    )
    return replace(mention, why=tuple(_why(mention, row)))


def _status(row: Row) -> Status | None:
    words = row.status.split()
    return _BY_WORD.get(words[0].strip(".,;")) if words else None


def _why(mention: EventMention, row: Row) -> Iterator[str]:
    end = f" to {row.until}" if row.until else ""
    yield f"Somebody wrote it down under this date: the row gives “{row.when}{end}”."
    yield f"Rule “{mention.time.rule}” reads it as {mention.period.label()}."
    if mention.time.zoned:
        yield f"It is written as {mention.time.zoned}."
    if row.due:
        yield "It is the day by which it is due."
    if row.status:
        yield f"Taken as {mention.status}: its row says “{row.status}”."
