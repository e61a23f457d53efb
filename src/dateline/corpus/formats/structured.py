"""JSON and JSON Lines: chats, articles, chronologies; of anything else the words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from html import unescape
from textwrap import shorten
from typing import Any

from dateline.core.text import PublicationBasis
from dateline.corpus.decode import UnreadableError, decode
from dateline.corpus.draft import Draft, Enclosed, Fact
from dateline.corpus.formats.blocks import Blocks
from dateline.corpus.formats.chat import Message, chat, time_of
from dateline.corpus.formats.html import page_words
from dateline.corpus.mojibake import mend
from dateline.corpus.tables import find_rows

_NAMES: Mapping[str, Sequence[str]] = {  # what programs call the fields of an item, best first
    "text": (
        "text",
        "body",
        "content",
        "article",
        "message",
        "transcript",
        "full_text",
        "selftext",
    ),
    "title": ("title", "headline", "subject", "name"),
    "published": (
        *("published", "date_published", "datePublished", "pubDate", "publish_date", "date"),
        *("created_at", "created", "timestamp", "time", "created_utc", "ts", "createdDateTime"),
        *("timestamp_ms", "date_unixtime"),
    ),
    "source": (
        *("source", "publisher", "publication", "outlet", "site_name", "newspaper", "repository"),
        *(
            "issuer",
            "issued_by",
            "authority",
            "agency",
            "registry",
            "institution",
            "archive",
            "court",
        ),
    ),
    "url": ("url", "link", "permalink", "canonical_url"),
    "author": ("author", "byline", "authors", "creator", "from", "sender", "user", "username"),
}
_LISTS = (
    "messages",
    "items",
    "articles",
    "posts",
    "documents",
    "results",
    "data",
    "entries",
    "events",
    "value",
    "features",
)
_SENDERS = ("user_profile", "from", "sender", "sender_name", "author", "user", "username", "name")
_SHORT = 1000  # characters that a message has at most, on average
_FEWEST_WORDS = 3
_BODIES = ("body", "content", "article", "full_text", "selftext")
_PROSE = 8  # words that a body has at least
_DEEPEST = 40
_NAME_OF = (
    "real_name",
    "displayName",
    "nickname",
    "text",
    "name",
    "username",
    "user",
    "content",
    "#text",
)
_TITLE = 80  # characters of a post that has none
# What Slack writes into a message: people, channels, links.
_MEANT = re.compile(r"<(?P<sign>[@#!]?)(?P<what>[^<>|\s]+)(?:\|(?P<words>[^<>]*))?>")
_OF_THE_ROOM = ("channel_", "group_")  # kinds of messages: who has joined, what it is called

Item = Mapping[str, Any]


def read_json(raw: bytes) -> Draft:
    decoded = decode(raw)
    try:
        found = json.loads(decoded.text, strict=False)
    except (ValueError, RecursionError) as error:
        if _is_line_of_json(decoded.text.partition("\n")[0]):
            return read_json_lines(raw)
        raise UnreadableError(f"is no JSON that can be read: {error}") from None
    return _drafted(found, decoded.repairs)


def _is_line_of_json(line: str) -> bool:
    try:
        return isinstance(json.loads(line, strict=False), dict)
    except (ValueError, RecursionError):
        return False


def read_json_lines(raw: bytes) -> Draft:
    decoded = decode(raw)
    items: list[object] = []
    notes = []
    for number, line in enumerate(decoded.text.splitlines(), 1):
        try:
            items += [json.loads(line, strict=False)] if line.strip() else []
        except (ValueError, RecursionError) as error:
            notes.append(f"line {number} could not be read: {error}")
    if not items:
        raise UnreadableError("; ".join(["holds no line of JSON that can be read", *notes[:1]]))
    draft = _drafted(items, decoded.repairs)
    return replace(draft, notes=(*draft.notes, *notes[:20]))


def _drafted(found: object, repairs: tuple[str, ...]) -> Draft:
    if chats := _chats(found):
        return Draft("", enclosed=tuple(chats))
    title = _title(found) if isinstance(found, dict) else ""
    items = _items(found)
    if items and (text := _as_chat(items)):
        facts = (Fact("title", title, "JSON, name", _META),) if title else ()
        return Draft(mend(text).text, facts=facts, repairs=repairs)
    written = sum(any(len(_plain(i.get(n)).split()) >= _PROSE for n in _BODIES) for i in items)
    if items and written < len(items) / 2 and (text := _as_table(items)):
        told = tuple(_facts(found)) if isinstance(found, dict) else ()
        return Draft(mend(_told_above(found) + text).text, facts=told, repairs=repairs)
    articles = [item for item in items if _said(item, "text")]
    if articles and len(articles) >= len(items) / 2:
        enclosed = (Enclosed(str(n), _article(item)) for n, item in enumerate(articles, 1))
        return Draft("", repairs=repairs, enclosed=tuple(enclosed))
    if isinstance(found, dict) and _said(found, "text"):
        return _article(found)
    blocks = Blocks()
    for words in _words(found, _DEEPEST):
        blocks.paragraph(words)
    draft = blocks.drafted("holds no words")
    said = tuple(_facts(found)) if isinstance(found, dict) else ()
    return replace(draft, facts=said, repairs=(*repairs, *draft.repairs))


def _title(found: Item) -> str:
    """What a chat is called: its own name, or that of its channel (Discord)."""
    return next((words for key in ("name", "channel") if (words := _plain(found.get(key)))), "")


def _chats(found: object) -> list[Enclosed]:
    """The chats of an export of several (Telegram)."""
    inner = found.get("chats") if isinstance(found, dict) else None
    listed = inner.get("list") if isinstance(inner, dict) else None
    chats = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    enclosed = []
    for number, one in enumerate(chats, 1):
        try:
            draft = _drafted(one, ())
        except UnreadableError:  # a chat of pictures
            continue
        enclosed.append(Enclosed(str(number), draft))
    return enclosed


_META = PublicationBasis.METADATA


def _items(found: object) -> list[Item]:
    """The list of things that a file is about."""
    if isinstance(found, dict):
        named = (found[name] for name in _LISTS if isinstance(found.get(name), list))
        found = next(named, None)
    items = found if isinstance(found, list) else []
    kept: list[Item] = [item for item in items if isinstance(item, dict)]
    return kept if kept and len(kept) >= len(items) / 2 else []


def _said(item: Item, field: str) -> str:
    return next((w for name in _NAMES[field] if (w := _plain(item.get(name)))), "")


def _plain(value: object) -> str:
    """The words of a value: of a person its name, of a list its parts."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, dict):
        words = next((w for key in _NAME_OF if (w := _plain(value.get(key)))), "")
        return page_words(words.encode(), "utf-8") if value.get("contentType") == "html" else words
    if isinstance(value, list):
        parts = (part if isinstance(part, str) else _plain(part) for part in value[:500])
        return "".join(parts).strip()
    return ""


def _as_chat(items: Sequence[Item]) -> str:
    """The messages, where most items have a time, a sender and few words."""
    messages = []
    people = _people(items)
    for item in items:
        if str(item.get("subtype") or "").startswith(_OF_THE_ROOM):
            continue
        at = next((t for name in _NAMES["published"] if (t := time_of(item.get(name, "")))), "")
        who = next((w for name in _SENDERS if (w := _plain(item.get(name)))), "")
        said = _said(item, "text")
        if "ts" in item:
            who, said = people.get(who, who), _as_read(said, people)
        if at and who and said and not _said(item, "title"):
            messages.append(Message(at, who, said))
    length = sum(len(message.words) for message in messages)
    if len(messages) < len(items) / 2 or not messages or length > _SHORT * len(messages):
        return ""
    return chat(sorted(messages, key=lambda message: message.at))


def _people(items: Sequence[Item]) -> dict[str, str]:
    """The names of those who write, by what Slack knows them by."""
    named = ((str(item.get("user") or ""), _plain(item.get("user_profile"))) for item in items)
    return {user: name for user, name in named if user and name}


def _as_read(words: str, people: Mapping[str, str]) -> str:
    """A message of Slack as people read it.

    >>> _as_read("<@U2> signed &amp; left, see <https://ex.org/a|notes>", {"U2": "Joe Pitt"})
    'Joe Pitt signed & left, see notes'
    """

    def meant(match: re.Match[str]) -> str:
        name = match["words"] or people.get(match["what"], match["what"])
        return name if match["sign"] in ("", "@") else f"#{name}"

    return unescape(_MEANT.sub(meant, words))


def _as_table(items: Sequence[Item]) -> str:
    """A chronology: items with a date and what happened; the forms of timeline programs too."""
    flat = [_flat(item) for item in items]
    heads = list(dict.fromkeys(key for item in flat for key in item))
    blocks = Blocks()
    blocks.table([heads, *([item.get(head, "") for head in heads] for item in flat)])
    if any(_said(item, "text") and len(_said(item, "text")) > _SHORT for item in items):
        return ""
    told = len(find_rows(blocks.text))
    return blocks.text if told and told >= len(items) / 2 else ""


def _told_above(found: object) -> str:
    """What a file says in sentences of all its items: the history of a collection."""
    beside = found if isinstance(found, dict) else {}
    prose = (words for field, words in beside.items() if field not in _LISTS)
    return "".join(
        f"{words}\n\n" for words in _words(list(prose), _DEEPEST) if len(words.split()) >= _PROSE
    )


def _flat(item: Item) -> dict[str, str]:
    cells: dict[str, str] = {}
    for key, value in item.items():
        if key == "geometry":  # where it is on a map (GeoJSON)
            continue
        if isinstance(value, dict) and "year" in value:  # TimelineJS
            parts = [str(value.get(part) or "") for part in ("year", "month", "day")]
            cells[key] = "-".join(p.zfill(2) for p in parts if p)
        elif isinstance(value, dict):
            cells.update({inner: _plain(words) for inner, words in value.items()})
        elif isinstance(value, list):
            cells[key] = "; ".join(filter(None, map(_plain, value)))
        else:
            cells[key] = _plain(value)
    return cells


def _article(item: Item) -> Draft:
    title, text = _said(item, "title"), mend(_said(item, "text"))
    body = text.text if not title or text.text.startswith(title) else f"{title}\n\n{text.text}"
    heading = "" if title else shorten(text.text.partition("\n")[0], _TITLE, placeholder="…")
    return Draft(body + "\n", facts=tuple(_facts(item)), heading=heading, repairs=text.repairs)


def _facts(item: Item) -> Iterator[Fact]:
    for field in ("title", "published", "source", "url", "author"):
        words = _said(item, field)
        if field == "published":
            words = time_of(words) or words
        if words and len(words) < 500:
            yield Fact(field, " ".join(words.split()), "JSON", _META)


def _words(value: object, deep: int) -> Iterator[str]:
    """Everything in it that reads like words, in its order."""
    if isinstance(value, str) and len(value.split()) >= _FEWEST_WORDS:
        yield value
    elif isinstance(value, dict | list) and deep:
        for part in value.values() if isinstance(value, dict) else value:
            yield from _words(part, deep - 1)
