"""Chats: every message a line that begins with its time and its sender.

What a phone or a program exports is written in one form, "[2021-05-03 14:05] Anna: …", so that
each message is read under its own time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise

from dateline.corpus.draft import Draft
from dateline.corpus.lines import lines_of

# WhatsApp and its like: "12/03/2021, 14:05 - Anna: …", "[12.03.21, 14:05:33] Anna: …".
_SIGNS = "[\u200e\u200f\u202a-\u202e]*"  # of the direction of writing
_GAP = "[ \u202f\u00a0]"
_MESSAGE = re.compile(
    rf"{_SIGNS}\[?(?P<a>\d{{1,4}})(?P<s>[./-])(?P<b>\d{{1,2}})(?P=s)(?P<c>\d{{2,4}}),?{_GAP}"
    rf"(?P<hour>\d{{1,2}})[:.](?P<minute>\d\d)(?:[:.]\d\d)?"
    rf"(?:{_GAP}?(?P<half>[AaPp])\.?{_GAP}?[Mm]\.?)?(?:\]| [-–]|,)[ ]{_SIGNS}(?P<rest>.*)"
)
_FEWEST = 3
_MOST_OTHER = 20  # lines that go on with a message, for each that begins one
_SENDER = re.compile(r"(?P<who>[^:\n]{1,60}): (?P<said>.*)")
_NOTHING = re.compile(
    r"(?:<[^<>]{3,40}>|(?:image|video|audio|sticker|GIF|document|contact card) omitted|"
    r"null|this message was deleted|you deleted this message|missed (?:voice|video) call|"
    r"diese nachricht wurde gelöscht|<medien ausgeschlossen>|"
    r"messages and calls are (?:now )?(?:secured with )?end-to-end encrypt.*|"
    r"nachrichten und anrufe sind ende-zu-ende-verschlüsselt.*|"
    r"les messages et les appels sont chiffrés de bout en bout.*|"
    r"los mensajes y las llamadas están cifrados de extremo a extremo.*)\.?",
    re.IGNORECASE | re.DOTALL,
)
_EDITED = re.compile(r"[ ]?<(?:this message was edited|diese nachricht wurde bearbeitet)>", re.I)
_SIGN = re.compile(_SIGNS[:-1])


@dataclass(frozen=True, slots=True)
class Message:
    """``at`` is "2021-05-03 14:05", or a day alone."""

    at: str
    who: str
    words: str

    @property
    def line(self) -> str:
        said = "\n  ".join(
            filter(None, (" ".join(part.split()) for part in self.words.split("\n")))
        )
        return f"[{self.at}] {' '.join(self.who.split())}: {said}"


def chat(messages: Iterable[Message]) -> str:
    """The text of a chat; messages that hold no words are left out."""
    told = [message.line for message in messages if message.words.strip()]
    return "\n".join(told) + "\n" if told else ""


def phone_export(draft: Draft) -> Draft | None:
    """The draft of a text file as a chat, where it is one that a phone exported."""
    lines = draft.text.splitlines()
    begun = [match for line in lines if (match := _MESSAGE.fullmatch(line)) is not None]
    if len(begun) < _FEWEST or len(lines) > _MOST_OTHER * len(begun):
        return None
    day_first = _day_first([(m["a"], m["b"], m["c"]) for m in begun])
    if day_first is None:
        return None
    messages: list[Message] = []
    told: list[str] = []
    who = at = ""
    for line in [*lines, None]:
        match = _MESSAGE.fullmatch(line) if line is not None else None
        if (match is not None or line is None) and told:
            words = _EDITED.sub("", _SIGN.sub("", "\n".join(told))).strip()
            if who and not _NOTHING.fullmatch(words):
                messages.append(Message(at, who, words))
            told = []
        if match is not None:
            sender = _SENDER.fullmatch(match["rest"])
            who = _SIGN.sub("", sender["who"]).strip("\u202f\u00a0 ~") if sender else ""
            at = _time(match, day_first=day_first)
            told = [sender["said"] if sender is not None else ""]
        elif line is not None and told:
            told.append(line)
    text = chat(messages)
    if not text:
        return None
    count = f"{len(messages):,} messages written out with their dates"
    return Draft(text, facts=draft.facts, repairs=(*draft.repairs, count), notes=draft.notes)


def _day_first(dates: Sequence[tuple[str, str, str]]) -> bool | None:
    """Whether the day stands before the month: where a number cannot be a month, else where only
    one order goes forward in time, else where the messages follow one another far more closely in
    one; none where nothing tells."""
    if len(dates[0][0]) == 4:
        return False
    if any(int(a) > 12 for a, _, _ in dates):
        return True
    if any(int(b) > 12 for _, b, _ in dates):
        return False
    forward = {
        order: all(one <= other for one, other in pairwise(_ordered(dates, order)))
        for order in (True, False)
    }
    if forward[True] != forward[False]:
        return forward[True]
    if all(a == b for a, b, _ in dates):
        return True
    spans = {order: _days(_ordered(dates, order)) for order in (True, False)}
    closer = spans[True] < spans[False]
    return closer if _CLOSER * min(spans.values()) < max(spans.values()) else None


_CLOSER = 4  # times as close: days of one week against first days of months


def _days(dates: Sequence[tuple[int, ...]]) -> int:
    """About how many days lie between the first and the last."""
    first, last = (365 * year + 31 * month + day for year, month, day in (dates[0], dates[-1]))
    return last - first


def _ordered(dates: Sequence[tuple[str, str, str]], day_first: bool) -> list[tuple[int, ...]]:
    return [(int(c), *((int(b), int(a)) if day_first else (int(a), int(b)))) for a, b, c in dates]


def _time(match: re.Match[str], *, day_first: bool) -> str:
    a, b, c = match["a"], match["b"], match["c"]
    year, month, day = (a, b, c) if len(a) == 4 else (c, b, a) if day_first else (c, a, b)
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"] in "pP" else 0)
    century = "20" if len(year) == 2 else ""
    return f"{century}{year}-{int(month):02}-{int(day):02} {hour:02}:{match['minute']}"


def has_messages(text: str) -> bool:
    """A quick look, whether a text may be such an export."""
    return any(_MESSAGE.fullmatch(line.span.of(text)) for line in lines_of(text[:3000])[:8])


def time_of(value: object) -> str:
    """What a program writes for a time: ISO 8601, seconds since 1970, "Wed Oct 10 20:19:24 +0000
    2018"; "" for anything else.

    >>> time_of("2021-05-03T14:05:33Z"), time_of("1620050733.0002"), time_of("soon")
    ('2021-05-03 14:05', '2021-05-03 14:05', '')
    """
    words = str(value)
    if match := re.match(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?", words):
        return " ".join(filter(None, match.groups()))
    if re.fullmatch(r"\d{9,10}(?:\.\d+)?|\d{13}", words):
        seconds = float(words) / (1000 if len(words) == 13 else 1)
        return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%d %H:%M}"
    try:
        return f"{datetime.strptime(words, '%a %b %d %H:%M:%S %z %Y'):%Y-%m-%d %H:%M}"
    except ValueError:
        return ""
