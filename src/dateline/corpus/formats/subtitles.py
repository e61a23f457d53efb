"""Subtitles (SRT, VTT): what is said, in paragraphs, each with its time in the film before it.

The time is shown and is nobody's word: 00:14:05 is no time of day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.core.text import Span
from dateline.corpus.decode import UnreadableError, decode
from dateline.corpus.draft import Draft
from dateline.corpus.mojibake import mend

_TIME = r"(?:\d{1,3}:)?\d\d:\d\d"
_CUE = re.compile(rf"(?P<start>{_TIME})[.,]\d{{1,3}}[ \t]+-->[ \t]+{_TIME}[.,]\d{{1,3}}.*")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]{1,60})>")
_TAG = re.compile(r"<[^<>]{0,80}>|\{\\[^{}]{0,40}\}")
_TURN = re.compile(r"^(?:>>+|[-–—])\s*")
_ENDED = re.compile(r"[.!?…][\"”’)]*$")
_LONGEST = 600  # characters of a paragraph that goes on in the next one at the end of a sentence


@dataclass(slots=True)
class _Cue:
    start: str
    words: str
    turn: bool  # somebody else speaks


def read_subtitles(raw: bytes) -> Draft:
    decoded = decode(raw)
    cues = _cues(decoded.text)
    if not cues:
        raise UnreadableError("holds no line with the times of a subtitle")
    pieces: list[str] = []
    marks: list[Span] = []
    at = length = 0
    for cue in cues:
        ended = length > _LONGEST and _ENDED.search(pieces[-1]) is not None
        if not pieces or cue.turn or ended:
            opened = f"{chr(10) * 2 if pieces else ''}[{cue.start}] "
            begin = at + opened.index("[")
            marks.append(Span(begin, at + len(opened)))
            length = 0
        else:
            opened = " "
        pieces += [opened, cue.words]
        at += len(opened) + len(cue.words)
        length += len(cue.words)
    text = "".join(pieces)
    mended = mend(text)
    same = len(mended.text) == len(text)
    return Draft(
        mended.text + "\n",
        furniture=tuple(marks) if same else (),
        repairs=(*decoded.repairs, *mended.repairs),
    )


def _cues(text: str) -> list[_Cue]:
    cues: list[_Cue] = []
    start = ""
    told: list[str] = []
    voice = ""
    for line in [*text.splitlines(), ""]:
        if match := _CUE.fullmatch(line.strip()):
            start, told = match["start"], []
        elif start and line.strip():
            told.append(line.strip())
        elif start:
            words = " ".join(told)
            named = _VOICE.search(words)
            plain = " ".join(_TAG.sub("", words).split())
            turn = bool(_TURN.match(plain)) or bool(named and named[1] != voice)
            plain = _TURN.sub("", plain)
            if named and turn:
                voice = named[1]
                plain = f"{voice}: {plain}"
            if plain and (not cues or plain != cues[-1].words):
                cues.append(_Cue(start, plain, turn))
            start, told = "", []
    return cues
