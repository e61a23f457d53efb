"""Sentences that claim no happening, whatever their verbs: questions, instructions, tales, notes
of a page about itself, what would have been."""

from __future__ import annotations

import re

from dateline.core.passage import Passage
from dateline.core.sentence import Clause, Tense

_QUESTION = re.compile(r"[?？][\s*_]*$")
# "In the novel, a plague kills the town": told of a tale, in the present.
_TALE = re.compile(
    r"\W*(?:In|Throughout)\s+(?:the|this|that|his|her|their|its|an?)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:novel|novella|film|movie|play|story|opera|musical|series|sitcom|comic|fairy\s+tale|tale"
    r"|legend|myth|poem|ballad|saga|fable|screenplay|thriller)\s*,"
)
# What a page, a print or a reference list says of itself.
_OF_ITSELF = re.compile(
    r"\W*(?:(?:Retrieved|Accessed|Viewed|Downloaded|Archived|Printed|Reprinted|Reproduced|Scanned"
    r"|Transcribed|Translated\s+from|Last\s+(?:updated|modified|revised|edited|accessed|changed|reviewed)|Updated"
    r"|Page\s+(?:last\s+)?\w+|Copyright|All\s+rights)\b"
    r"|(?:This|The)\s+(?:article|page|story|post|site|website|entry|text|version|file|web\s?page"
    r"|transcript|headline|item|piece)\s+(?:(?:was|were|has\s+been|is)\s+)?"
    r"(?:(?:first|last|originally|later|previously|most\s+recently|also)\s+)?"
    r"(?:amended|updated|corrected|modified|edited|revised|published|posted|printed|archived"
    r"|retrieved|accessed|scanned|created|appeared|changed|reviewed)\b)"
)
# A note that sends to other texts: the dates in it are theirs.
_NOTE_MARK = r"(?:<[A-Za-z]{0,4}\s?\d{1,3}>|\[\^?\d{1,3}\]:?|[¹²³⁰⁴-⁹]{1,3})"
_SIGNAL = (
    r"(?:See(?:,?\s+(?:also|e\.\s?g\.|generally|for\s+example)),?|See(?=\s+[A-Z“\"(])|But\s+see"
    r"|Cf\.|Id\.|Ibid\.?|Op\.\s+cit\.|Accord(?=\s+[A-Z])|Compare(?=\s+[A-Z])|Citing|Quoting"
    r"|Quoted\s+in|Cited\s+in|Vgl\.|Siehe|Voir|Cfr?\.|Véase|Vide|Zie|Por\.)"
)
_CASE = (  # "Berg v. Lund, 88 T.C. 63 (1987)", and nothing that it did
    r"[A-Z][^,;()]{1,60}\sv\.?\s[A-Z][^,;()]{1,60},\s\d{1,4}\s[A-Z][^()]{1,40}\([^()]{0,30}\d{4}\)"
    r"\s*(?:[.;(]|$)"
)
_DAY_OF_PRINT = (  # "(Jan. 19, 2019)", "(updated 31 January 2018)"
    r"\((?:(?:(?:last|first)\s)?(?:updated|posted|published|accessed|revised|visited|viewed|retrieved"
    r"|modified)(?:\son)?\s)?"
    r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},?\s|\d{1,2}\s[A-Z][a-z]{2,8}\s|[A-Z][a-z]{2,8}\.?\s)?\d{4}\)"
)
_CITES = re.compile(
    rf"\W{{0,3}}(?:{_NOTE_MARK}\s*|\d{{1,3}}\s+)?(?:{_SIGNAL}|{_CASE})"
    rf"|\W{{0,3}}{_NOTE_MARK}\s*[^()]{{3,240}},[^()]{{3,240}}{_DAY_OF_PRINT}\W*$"
    rf"|\W{{0,3}}{_NOTE_MARK}[^;]{{3,400}};\s+(?:see|cf\.|quoted|cited)\b"
    # "Some Signs of Trouble, Valley Herald (Jan. 19, 2019).": a title, a paper and its day
    rf"|[^()]{{3,240}},\s(?:The\s)?[A-Z][\w.’'&-]*(?:\s[A-Z][\w.’'&-]*){{1,4}}\s{_DAY_OF_PRINT}\W*$"
)
_A_NOTE = re.compile(rf"\W{{0,3}}{_NOTE_MARK}")
_NO_WORDS = re.compile(r"[^\W\d_]{2}|[\u2e80-\u9fff\uac00-\ud7af]")
_LABEL = re.compile(
    r"\W*(?:[^\W\d_]+\s+){0,2}(?:to|from|for|by|with|cc|bcc|re|an|à|de|a|aan|do)\s*:\W*", re.I
)
# "Let us pray", "God help him", "Long live the Queen"
_WISHES = re.compile(
    r"\W*(?:(?:oh|and|so|but|please|now),?\s+)*(?:let(?:[’']s|\s+(?:us|me|him|her|them|it|there|no"
    r"|every|all|the))\b|may\s+(?:he|she|they|you|it|god|the)\s"
    r"|(?:god|the\s+lord|heavens?)\s+(?:help|save|bless|forbid|grant|rest|have|keep|send|preserve"
    r"|speed)\b|long\s+live\b)",
    re.IGNORECASE,
)
_THANKS = re.compile(r"\W*(?:(?:many|our|my)\s+)?(?:thanks|(?:(?:I|we)\s+)?thank)\s", re.IGNORECASE)
# "To Lindqvist & Co., London": a line of a letter or a telegram
_ADDRESS = re.compile(
    r"\W*(?:To|TO|From|FROM|Attn|c/o)[:.]?\s+(?:(?:[A-Z][\w.’'&-]*|&|the|of|and|at|in|for|No\.?|\d+)"
    r"[,;.]?\s*)+"
)
# "No arrests.", "Nil", "All quiet": of a log
_NOTHING = re.compile(
    r"(?:all\s+)?(?:quiet|well|clear|normal|ok(?:ay)?|nil|none|n/?a|in order|correct)\W*"
    r"|(?:no|nil|none|nothing|nobody)(?:\s+[\w’'-]+){0,3}\W*",
    re.IGNORECASE,
)
NOTHING_HAPPENED = "says that nothing happened"
_SIGNS = re.compile(r"\W*\((?:signed|sgd|sd|l\.\s?s)\b\.?\)", re.IGNORECASE)
_SUBJECT_AFTER = re.compile(r"\s+(?:he|she|they|we|I|it)\b")  # "Updated in May, it …"
_OF_A_YEAR = re.compile(
    r"\b(?:says?|said|thinks?|hopes?|believes?)\s+(?:that\s+)?\d{4}\s+(?:will\s+be|would\s+be|was|is)\b"
)
_NOT_TRUE = re.compile(
    r"\b[Ii]t\s+(?:is|was|’s|'s)\s+(?:\w+ly\s+)?(?:untrue|false|not\s+true|a\s+lie|a\s+myth|wrong"
    r"|no\s+longer\s+true|incorrect|a\s+rumou?r)\s+(?:to\s+say\s+)?that\b"
)
_HAD_FIRST = re.compile(  # and not "never had he", "where had he"
    r"(?:^|[,;:—–\"“‘(]|\b(?:that|and|but|because|since)(?=\s))\W*[Hh]ad\s+$"
)
_HAD = re.compile(r"\b(?:had|were)\b")
_WOULD_HAVE = re.compile(
    r"\b(?:would|should)(?:n[’']t|\s+not)?\s+(?:[\w,]+\s+){0,5}?have\s+(?:been\s+|\w+ly\s+)*$"
)
_IF_HAD = re.compile(
    r"(?:^\W*|[,;:—–]\s*|\w\s+)[Ii]f\s[^.;]*\bhad\s+(?:not\s+|never\s+|been\s+|\w+ly\s+)*$"
)
_ASKED_IF = re.compile(
    r"\b(?:ask|wonder|know|knew|see|say|said|tell|told|check|doubt)\w*\s+(?:\w+\s+)?if\s[^.;]*$"
)
_WOULD = re.compile(r"\b(?:would|could|might|should)\b|\w[’']d\b")
_OPENS = re.compile(r"[\W\d]*(?:(?:[Pp]lease|[Dd]o|[Dd]on[’']t|[Aa]lways|[Nn]ever|[Kk]indly)\s+)*")
_NO_BASE = re.compile(r"(?:ing|ed)$")
_SUPPOSE = re.compile(
    r"\b(?:[Ss]uppose|[Ii]magine|[Aa]ssume|[Ii]f\s+only|[Aa]s\s+if|[Aa]s\s+though)\b[^.;]*\s$"
)


def no_claim(passage: Passage, clause: Clause | None = None) -> str:
    """Why the sentence says of nothing that it happened; empty where it does."""
    words = passage.words
    if _QUESTION.search(words):
        return "asks a question"
    if _NO_WORDS.search(words) is None or _LABEL.fullmatch(words) is not None:
        return "holds no words that tell"
    if _WISHES.match(words) is not None:
        return "bids or wishes"
    if (clause is None or clause.subject is None) and _ADDRESS.fullmatch(words) is not None:
        return "says to whom it goes"
    if _CITES.match(words) is not None:
        return "cites another text"
    if _SIGNS.match(words):
        return "signs what stands above it"
    if _OF_ITSELF.match(words) and _SUBJECT_AFTER.search(words) is None:
        return "speaks of the text itself"
    if _OF_A_YEAR.search(words):
        return "says how a year is"
    if (clause is None or clause.tense is Tense.NONE) and _A_NOTE.match(words) is not None:
        return "cites another text"  # a note that says nothing of its own
    if _THANKS.match(words) and (clause is None or clause.tense is not Tense.PAST):
        return "gives thanks"
    if clause is None:
        return ""
    if clause.tense is Tense.PRESENT and _TALE.match(words):
        return "tells what a tale tells"
    return "says what would have been" if _is_unreal(passage, clause) else ""


def says_nothing(words: str) -> bool:
    """Of a line of a log, a cell: there was nothing to tell."""
    return _NOTHING.fullmatch(words.strip()) is not None


def _is_unreal(passage: Passage, clause: Clause) -> bool:
    """ "Had she signed on Friday, …", "if he had left, it would …", "suppose that it had fallen",
    "we would have left": it did not happen."""
    if clause.tense is not Tense.PAST:
        return False
    first = clause.subject.start if clause.subject is not None else clause.trigger.start
    before = passage.lead(clause.trigger.start)
    inverted = _HAD_FIRST.search(passage.lead(first)) is not None
    supposed = _SUPPOSE.search(before) is not None and _HAD.search(before) is not None
    if inverted or supposed or _WOULD_HAVE.search(before) is not None:
        return True
    unreal = _IF_HAD.search(before) is not None and _ASKED_IF.search(before) is None
    return unreal and _WOULD.search(passage.words) is not None


def said_untrue(passage: Passage, clause: Clause) -> str:
    """The words by which the sentence says that what follows is not true; empty if it does not."""
    found = _NOT_TRUE.search(passage.text, passage.span.start, clause.trigger.start)
    return found.group(0) if found is not None else ""


def is_bidding(passage: Passage, clause: Clause, *, start: int | None = None) -> bool:
    """An instruction: "Use the figures of March", "Please update before October"; ``start``: where
    the words of a turn begin."""
    if clause.tense is not Tense.NONE or clause.subject is not None:
        return False
    begin = passage.span.start if start is None else start
    opens = _OPENS.fullmatch(passage.text, begin, clause.trigger.start) is not None
    return opens and _NO_BASE.search(clause.trigger.of(passage.text)) is None
