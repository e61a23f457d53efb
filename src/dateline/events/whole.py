"""The headline of a sentence whose grammar is not read: the sentence itself, without its dates.

Most of these are in other languages than English. A date goes with the words that lead to it,
whatever the language; one that opens the sentence and has the verb behind it ("Am 3. März kam …")
stays, for without it the words would ask a question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.core.mention import TimeMention, TimexType
from dateline.core.text import Span
from dateline.events.words import ASIDE, IDEOGRAPH, LOOSE, SPACE

# Before a date, in the six languages with tables of their own, in Russian and in Chinese.
_WORDS = """avant après antes después depois prima dopo vor nach voor na до после le la les l' en au
    aux du de des dès depuis vers d' à dans pendant durant entre jusqu'au
    jusqu'en et am im vom von zum zur bis seit ab um gegen zwischen und in den dem der ende anfang
    el los las desde hasta hacia durante entre y a al del il lo gli i nel nell' nella dal dall'
    dalla dalle al all' alla alle di fino tra fra e o os as em no na nos nas desde até ao à das dos
    op sinds van tot omstreeks rond tussen en het de eind begin
    в во с со до к ко на по от около между и"""
_LEADS = frozenset(_WORDS.split())
_WORD_BEFORE = re.compile(r"(?:(?<=\s)|^)([^\W\d_]+['’]?)\s*$")
_UNSPACED = re.compile(IDEOGRAPH)
_UNSPACED_LEAD = re.compile(r"[于在从自至到]\s*$")
_SOMETHING = re.compile(rf"\w\W+\w|{_UNSPACED.pattern}{{3}}")
_EDGES = " ,;:–—-.*，。、；"


def headline_of(
    text: str, sentence: Span, times: Sequence[TimeMention], *, opening_stays: bool = True
) -> str:
    """All words of the sentence but for its dates; not shortened yet. A date that opens it stays
    where the verb may stand behind it."""
    pieces: list[str] = []
    at = sentence.start
    for date in _stretches(text, sentence, times):
        lead = _led(text[at : date.start])
        opens = not pieces and not lead.strip(_EDGES)
        if opens and opening_stays and re.match(r"\s+\w", text[date.end : sentence.end]):
            continue
        pieces.append(lead)
        at = date.end
    pieces.append(text[at : sentence.end])
    words = "".join(pieces) if _UNSPACED.search(text, sentence.start) else " ".join(pieces)
    return LOOSE.sub(r"\1", SPACE.sub(" ", ASIDE.sub("", words))).strip(_EDGES)


def says_something(text: str, sentence: Span, times: Sequence[TimeMention]) -> bool:
    """More than a date and a word beside it."""
    return _SOMETHING.search(headline_of(text, sentence, times)) is not None


def only_leads(words: str) -> bool:
    """Nothing but words that lead to a date: what stands between a verb and its own date."""
    return not _led(words).strip()


def _stretches(text: str, sentence: Span, times: Sequence[TimeMention]) -> Iterator[Span]:
    """The dates of the sentence; two that only a word like "to" parts are one."""
    dated = (TimexType.DATE, TimexType.TIME)
    spans = [t.span for t in times if t.type in dated and sentence.contains(t.span)]
    held: Span | None = None
    for span in spans:
        if held is not None and not _led(text[held.end : span.start]).strip(_EDGES):
            held = Span(held.start, max(held.end, span.end))
            continue
        if held is not None:
            yield held
        held = span
    if held is not None:
        yield held


def _led(words: str) -> str:
    """The words without those that only lead to the date behind them."""
    words = _UNSPACED_LEAD.sub("", words)
    while (last := _WORD_BEFORE.search(words)) and last[1].lower().replace("’", "'") in _LEADS:
        words = words[: last.start()]
    return words
