"""Lines such as "From: Anna Berg" in the head of a text: who, to whom, when, about what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.core.text import Span
from dateline.corpus.lines import Line
from dateline.lexicon.mail import HEAD, LINES_BELOW, person

# What people write before the colon, by what follows it. English, German, French, Spanish,
# Italian, Portuguese, Dutch, Russian.
_LABELS = {
    "sender": "from sender von absender de expéditeur remitente da mittente van afzender от",
    "receiver": "to an à para a aan кому cc bcc kopie copie copia reply-to attn recipient "
    "empfänger destinataire destinatario",
    "sent": "sent gesendet envoyé enviado inviato verzonden отправлено",
    "dated": "date datum fecha data дата",
    "title": "subject sub betreff betrifft objet asunto oggetto assunto onderwerp тема re title "
    "titel titre título titolo headline",
    "author": "author authors by autor autorin auteur autore witness deponent inventor declarant "
    "reporter verfasser diarist officer investigator",
    "publisher": "source publisher publication newspaper journal quelle fuente fonte proprietor",
    "other": "message-id in-reply-to references mime-version content-type x-mailer "
    "content-transfer-encoding importance priority attachments attachment anlagen status "
    "received return-path thread-topic sensitivity classification ref reference",
}
_BY_LABEL = {label: field for field, labels in _LABELS.items() for label in labels.split()}
_LINE = re.compile(
    r"(?:\(\d{1,3}\) ?)?(?P<label>[^\W\d_][\w-]{0,24})\s*(?:\([^()]{1,20}\))?\s*:\s*(?P<value>.*)"
)
_DEEP = 14  # lines in which such a head begins
_MESSAGE = frozenset(("sender", "receiver", "title", "sent", "dated"))


@dataclass(frozen=True, slots=True)
class Labelled:
    """What such lines say, by field, and the positions of the lines they stand in.

    ``message``: it is the head of a letter or a mail, with its sender.
    """

    said: dict[str, str]
    at: frozenset[int]
    message: bool = False

    @property
    def sender(self) -> str:
        return person(self.said.get("sender", "")) if self.message else ""


def labelled(lines: Sequence[Line]) -> Labelled:
    """The first run of such lines in the head.

    A run is two of them at least, with nothing but continuations between; a single one is
    somebody's words, unless it names who wrote.
    """
    said: dict[str, str] = {}
    places: list[int] = []
    for at, line in enumerate(lines[: _DEEP + len(places)]):
        match = _LINE.fullmatch(line.plain)
        field = _BY_LABEL.get(match["label"].lower()) if match else None
        if match and field and len(line.plain) < 300:
            said.setdefault(field, match["value"].strip())
            places.append(at)
        elif len(places) > 1 and at > places[-1] + 1:
            break
    message = "sender" in said and len(_MESSAGE & said.keys()) > 1 and _close(places)
    if not message:
        said = {field: words for field, words in said.items() if field in _OWN}
        places = []
    return Labelled({k: v for k, v in said.items() if v}, frozenset(places), message)


_OWN = ("author", "publisher", "title")  # what one line may say without others around it


def _close(places: Sequence[int]) -> bool:
    return places[-1] - places[0] < 2 * len(places) + 2


def quoted_heads(text: str, *, mail: bool) -> list[Span]:
    """The heads of the mails that a text quotes or sends on: all but its own, which stands at its
    beginning; above that of a ``mail`` stands nothing."""
    heads = []
    for match in HEAD.finditer(text):
        below = LINES_BELOW.match(text, match.end())
        heads.append(Span(match.start(), match.end() if below is None else below.end()))
    if not heads:
        return []
    before = text[: heads[0].start]
    own = not before.strip() or (not mail and before.count("\n") < _DEEP)
    return heads[1:] if own else heads
