"""Chats as programs log them: IRC, and messages that stand under a line of their own (iMessage,
Discord, Signal). Each becomes a line with its time and its sender, as in ``chat``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

from dateline.corpus.draft import Draft
from dateline.corpus.formats.chat import Message, chat

_FEWEST = 3
_MOST_OTHER = 20  # lines for each message
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_AT = "%Y-%m-%d %H:%M"

# --- IRC ------------------------------------------------------------------------------------

# "--- Day changed Tue May 04 2021", "**** BEGIN LOGGING AT Mon May  3 14:00:00 2021",
# "Session Start: Mon May 03 14:00:00 2021"
_NEW_DAY = re.compile(
    rf"(?:---|\*{{4}}|Session \w+:)[ ].*\b(?P<month>{_MONTHS})[ ]{{1,2}}(?P<day>\d{{1,2}})"
    r"(?:[ ]\d\d:\d\d:\d\d)?[ ](?P<year>\d{4})"
)
_SAID = re.compile(
    rf"[\[(]?(?:(?P<date>\d{{4}}-\d\d-\d\d)[ T]|(?P<month>{_MONTHS})[ ](?P<day>\d\d)[ ])?"
    r"(?P<time>\d\d:\d\d)(?::\d\d)?[\])]?"
    r"(?:[ \t]+<[ @+%&~]?(?P<nick>[^<>\s]{1,32})>[ \t]|\t[@+%&~]?(?P<who>[\w^`{}|\\\[\]-]{1,32})\t)"
    r"(?P<said>.*)"
)
_SIGNS = re.compile(r"[<>*=-]+")  # of who comes and goes


def _relayed(text: str) -> Iterator[Message]:
    """The messages of a log of IRC whose days are told; the lines between them are the program's
    own. A day without a year has that of the session."""
    today: datetime | None = None
    for line in text.splitlines():
        if new := _NEW_DAY.match(line):
            today = _day(new["year"], new["month"], new["day"]) or today
            continue
        match = _SAID.fullmatch(line)
        if match is None:
            continue
        if match["date"]:
            day = match["date"]
        elif today is None:
            continue
        elif match["month"]:
            told = _day(str(today.year), match["month"], match["day"])
            if told is not None and (today - told).days > 180:  # the session began last year
                told = _day(str(today.year + 1), match["month"], match["day"])
            day = f"{told or today:%Y-%m-%d}"
        else:
            day = f"{today:%Y-%m-%d}"
        who = match["nick"] or match["who"]
        if not _SIGNS.fullmatch(who):
            yield Message(f"{day} {match['time']}", who, match["said"])


def _day(year: str, month: str, day: str) -> datetime | None:
    try:
        return datetime.strptime(f"{day} {month} {year}", "%d %b %Y")  # noqa: DTZ007  a day alone
    except ValueError:
        return None


# --- Messages under a line of their own ----------------------------------------------------

_HEADS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (  # iMessage: "May 17, 2022  5:29:42 PM (Read by you after 1 hour)", the sender below it
        re.compile(
            rf"(?P<at>(?:{_MONTHS}) \d\d, \d{{4}} +\d\d?:\d\d:\d\d [AP]M)(?: \([^()]*\))?\n"
            r"(?P<who>[^\n]{1,60})\n",
        ),
        ("%b %d, %Y %I:%M:%S %p",),
    ),
    (  # Discord: "[03-May-21 02:05 PM] anna", "[2021-05-03 14:05] anna"
        re.compile(
            rf"\[(?P<at>(?:\d\d-(?:{_MONTHS})-\d\d|\d{{4}}-\d\d-\d\d) \d\d?:\d\d(?: [AP]M)?)\] "
            r"(?P<who>[^:\n]{1,60})\n"
        ),
        ("%d-%b-%y %I:%M %p", "%d-%b-%y %H:%M", _AT),
    ),
    (  # Signal: heads like those of a mail
        re.compile(
            r"From: (?P<who>[^\n(]{1,60})(?: \([^()\n]*\))?\nType: \w+\n"
            r"Sent: (?:\w{3}, )?(?P<at>\d{1,2} \w{3} \d{4} \d\d:\d\d:\d\d)[^\n]*\n"
            r"(?:(?:Received|Attachment|Edited|Version|Reaction)\b[^\n]*\n)*"
        ),
        ("%d %b %Y %H:%M:%S",),
    ),
)


_BESIDE = re.compile(r"^\{(?:Attachments|Reactions|Embed)\}.*", re.MULTILINE | re.DOTALL)


def _headed(text: str) -> Iterator[Message]:
    for head, forms in _HEADS:
        lined = re.compile(rf"^{head.pattern}", re.MULTILINE)
        heads = list(lined.finditer(text))
        if len(heads) < _FEWEST:
            continue
        ends = [*(match.start() for match in heads[1:]), len(text)]
        for match, end in zip(heads, ends, strict=True):
            at = _time(match["at"], forms)
            words = _BESIDE.sub("", text[match.end() : end])
            if at:
                yield Message(at, match["who"].strip(), words.strip())
        return


def _time(words: str, forms: tuple[str, ...]) -> str:
    for form in forms:
        try:
            return f"{datetime.strptime(' '.join(words.split()), form):{_AT}}"  # noqa: DTZ007  as told
        except ValueError:
            continue
    return ""


# --- Messages under the name and the time of their sender, under lines of days ---------------

# "--- Monday, May 3rd, 2021 ---", "3 May 2021", "2021-05-03"
_DAY_LINE = re.compile(
    r"\W*(?:[^\W\d_]{3,12},? )?(?:(?P<month>[^\W\d_]{3,9})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?"
    r"|(?P<first>\d{1,2})(?:st|nd|rd|th)? (?P<then>[^\W\d_]{3,9})\.?),? (?P<year>\d{4})\W*"
)
# "anna.berg  09:12", "Anna Berg  9:12 AM"
_SENDER = re.compile(
    r"(?P<who>[^\W\d_][\w.@’' -]{1,38}?)(?: {2,}|\t+)\[?(?P<time>\d\d?:\d\d(?: ?[AP]M)?)\]?\s*"
)


def _under_days(text: str) -> Iterator[Message]:
    """Messages as a window of Slack or Teams gives them to whoever copies them."""
    today: datetime | None = None
    head: tuple[str, str] | None = None
    said: list[str] = []
    for line in [*text.splitlines(), "--- 1 January 1900 ---"]:
        sender, day = _SENDER.fullmatch(line), _day_of_line(line)
        if sender is None and day is None:
            said.append(line)
            continue
        if head is not None and (words := "\n".join(said).strip()):
            yield Message(*head, words)
        head, said, today = None, [], day or today
        if sender is not None and today is not None:
            time = _time(f"{today:%Y-%m-%d} {sender['time']}", (_AT, "%Y-%m-%d %I:%M %p"))
            head = (time, sender["who"].strip()) if time else None


def _day_of_line(line: str) -> datetime | None:
    match = _DAY_LINE.fullmatch(line)
    if match is None:
        return None
    month = (match["month"] or match["then"])[:3].title()
    return _day(match["year"], month, match["day"] or match["first"])


_KINDS: tuple[Callable[[str], Iterator[Message]], ...] = (_relayed, _headed, _under_days)


def logged(draft: Draft) -> Draft | None:
    """The draft of a text as a chat, where it is one that a program logged."""
    for read in _KINDS:
        messages = list(read(draft.text))
        many = len(draft.text.splitlines())
        if len(messages) < _FEWEST or many > _MOST_OTHER * len(messages):
            continue
        if text := chat(messages):
            count = f"{len(messages):,} messages written out with their dates"
            return replace(draft, text=text, furniture=(), repairs=(*draft.repairs, count))
    return None
