"""A headline for an event: subject first, no date, readable alone, at most 90 characters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.core.mention import TimeMention, TimexType
from dateline.core.sentence import Clause, Sentence
from dateline.core.text import Span
from dateline.events.attach import Attachment, Tie
from dateline.events.words import HAPPENINGS

LIMIT = 90
SHORTEST = 28  # below this a cut says too little

_BEFORE_TIME = re.compile(
    r"(?:(?:^|[\s,(–—]+)(?:(?:back |late |early |as early as |as late as |as )?"
    r"(?:on|in|at|by|from|since|until|till|during|around|about|of|for|dated|over|within|between"
    r"|after|before|through|throughout|circa|starting|beginning|effective|up to))?"
    r"(?:\s+(?:the|a|an))?)?\s*$",
    re.IGNORECASE,
)
_DETERMINER = re.compile(r"\b(?:the|a|an|its|his|her|their|our|\w+['’]s)\s+$", re.IGNORECASE)
_CONNECTOR = re.compile(
    r"^(?:(?:furthermore|however|moreover|meanwhile|also|additionally|in addition|but|and|so|yet"
    r"|then|thus|therefore|nevertheless|nonetheless|still|indeed|instead|similarly|likewise"
    r"|consequently|as a result|for example|for instance|later|earlier|finally|eventually|soon"
    r"|afterwards|subsequently|separately|notably|in fact|of course|first|second|third|lastly"
    r"|at that time|at the time|that|which|who|when|where|while|as|because|after|before|since"
    r"|if|whether|although|though)\b,?\s+)+",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
_SPACE = re.compile(r"\s+")
_LOOSE = re.compile(r"\s+([,.;:!?])")
_PRONOUN = re.compile(r"^(?:he|she|it|they)\b", re.IGNORECASE)
_STRONG = re.compile(
    r"(?:\s[–—-]\s|[;:]\s|,\s(?=which|who|whom|whose|where|when|while|after|before|as|but|and|with"
    r"|including|saying|adding)|,\s|\s(?=which\b|who\b|whose\b|while\b|because\b|although\b"
    r"|after\b|before\b|amid\b|when\b|where\b))",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\s(?=(?:and|or|in|on|at|for|to|from|with|during|under|over|against|through|as|that|by"
    r"|into|following|including|saying)\b)",
    re.IGNORECASE,
)


def headline(
    text: str,
    sentence: Sentence,
    tied: Attachment,
    times: Sequence[TimeMention],
    subject: str = "",
) -> str:
    """``subject`` is the name that replaces a pronoun, or a subject left out; empty if unknown."""
    region = _region(text, sentence, tied)
    words = _tidy(_without_times(text, region, times))
    words = _with_subject(words, tied.clause if tied.tie is not Tie.ENTRY else None, subject)
    return shorten(_capital(words)) or shorten(_capital(_tidy(sentence.span.of(text))))


def _region(text: str, sentence: Sentence, tied: Attachment) -> Span:
    clause = tied.clause
    if tied.tie is Tie.ENTRY:
        return tied.trigger
    if tied.tie is Tie.NOUN and tied.trigger.of(text).lower().rstrip("s") in HAPPENINGS:
        return Span(tied.trigger.start, sentence.span.end)
    if clause is None:
        return sentence.span
    starts = [clause.subject.start if clause.subject is not None else clause.trigger.start]
    if clause.subject is None and clause.span.start < clause.trigger.start:
        starts = [clause.span.start]
    ends = [
        clause.span.end,
        clause.trigger.end,
        *(s.end for s in (clause.object, clause.agent) if s),
    ]
    return Span(min(*starts, clause.trigger.start), max(ends))


def _without_times(text: str, region: Span, times: Sequence[TimeMention]) -> str:
    pieces: list[str] = []
    at = region.start
    for time in times:
        dated = time.type in (TimexType.DATE, TimexType.TIME)
        if not dated or not region.contains(time.span) or time.span.start < at:
            continue
        lead = text[at : time.span.start]
        inside_a_noun = _DETERMINER.search(lead) and text[time.span.end :][:1] == " "
        if inside_a_noun and re.match(r"\s+[a-z]", text[time.span.end : time.span.end + 3]):
            pieces.append(lead)
        else:
            pieces.append(_BEFORE_TIME.sub("", lead))
        at = time.span.end
        comma = re.compile(r"\s*,").match(text, at)
        if comma is not None and not "".join(pieces).strip():
            at = comma.end()
    pieces.append(text[at : region.end])
    return " ".join(piece.strip() if n else piece for n, piece in enumerate(pieces))


def _tidy(words: str) -> str:
    words = _SPACE.sub(" ", _ASIDE.sub("", words)).strip(" ,;:–—-.")
    words = _LOOSE.sub(r"\1", words)
    words = re.sub(r",(?:\s*,)+", ",", words)
    words = _CONNECTOR.sub("", words)
    for left, right in (("“", "”"), ('"', '"'), ("‘", "’")):
        odd = words.count(left) % 2 if left == right else words.count(left) != words.count(right)
        if odd and not (right == "’" and left not in words):
            words = words.replace(left, "").replace(right, "")
    return words.strip(" ,;:–—-.")


def _with_subject(words: str, clause: Clause | None, subject: str) -> str:
    if not subject:
        return words
    if _PRONOUN.match(words):
        return _PRONOUN.sub(lambda _: subject, words, count=1)
    if clause is not None and clause.subject is None and not words.startswith(subject):
        verb = "was " if clause.passive and not re.match(r"(?:was|were|is|are)\b", words) else ""
        return f"{subject} {verb}{words[:1].lower()}{words[1:]}"
    return words


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def shorten(words: str) -> str:
    """At most LIMIT characters, cut where a reader would pause.

    >>> shorten("The court sentenced him to twenty years in prison, which his lawyers called "
    ...         "an unprecedented and politically motivated decision")
    'The court sentenced him to twenty years in prison'
    """
    if len(words) <= LIMIT:
        return words
    for boundary in (_STRONG, _WEAK):
        cuts = [m.start() for m in boundary.finditer(words) if SHORTEST <= m.start() <= LIMIT]
        if cuts:
            return words[: cuts[-1]].rstrip(" ,;:–—-")
    return words[: words.rfind(" ", 0, LIMIT - 1)].rstrip(" ,;:–—-") + "…"
