"""A headline for an event: subject first, no date, readable alone, at most 90 characters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.core.mention import TimeMention, TimexType
from dateline.core.passage import Passage
from dateline.core.sentence import Clause, Sentence, Telling, Tense
from dateline.core.text import Span
from dateline.events.attach import (
    Attachment,
    Tie,
    clauses_before,
    owns,
)
from dateline.events.compose import Wording, begins_with_pronoun, compose, mended, subject_of
from dateline.events.whole import headline_of
from dateline.events.words import ASIDE, LOOSE, SPACE, odd_marks
from dateline.lexicon.clauses import CLAUSE_WORDS
from dateline.lexicon.english.lemmas import singular
from dateline.lexicon.english.nouns import HAPPENINGS
from dateline.lexicon.english.verbs import MODALS, SAYINGS

LIMIT = 90
FEWEST = 2  # words behind a subject, or of a noun's headline; fewer say nothing
FEWEST_QUOTED = 12  # characters of a quotation that is cut
SHORTEST = 40  # below this a cut says too little
SHORTEST_TOLD = 3  # characters; less than that is no line of its own

_BEFORE_TIME = re.compile(
    r"(?:^|[\s,(–—]+)(?:(?:only|just|back|late|early|as early as|as late as|as|again|starting"
    r"|beginning|effective)\s+)*"
    r"(?:(?:on|in|at|by|from|since|until|till|during|around|about|of|for|dated|over|within"
    r"|between|after|before|through|throughout|circa|up to)\s*)?(?:the|a|an)?\s*$",
    re.IGNORECASE,
)
_OWNER_BEFORE = re.compile(
    r"(?P<owner>\b(?:its|his|her|their)\b|(?:[A-Z][\w.&-]*\s+){0,4}[\w.&-]+['’]s?)\s+"
    r"(?P<like>(?:[a-z-]+\s+){0,2})$"
)
_NOT = re.compile(r"n[’']t\b|\s+not\b")
_THE_BEFORE = re.compile(r"\b(?:the|an?)\s+(?:[a-z-]+\s+){0,2}$", re.IGNORECASE)
_BRAND = re.compile(r"[a-z][A-Z]")  # "iPhone": its maker writes it so
_GOES_ON = re.compile(r"\s+(?:the|an?|he|she|it|they|we|I|his|her|its|their)\b")  # another noun
_NOUN_ENDS = re.compile(
    r"\s*(?:[,;:–—]|\b(?:that|which|who|when|where|while|because)\b|\band that\b)"
)
_OPENS_QUOTE = re.compile(r"(?:\s*[,:])?\s*[“\"]\s*")
_QUOTE_LATER = re.compile(r"[^“”\":]{0,40}:\s*[“\"]\s*")  # said on Monday: “…”
_OURS = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Uu]s|[Mm]y|[Mm]e)\b")  # whose, only the marks say
_CLOSES = re.compile(r"[,.]?\s*[”\"]")
_LINK = re.compile(r"\s*(?:to|and|until|till|through|or|[-–—])\s*")
_DETERMINER = re.compile(r"\b(?:the|a|an|its|his|her|their|our|\w+['’]s?)\s+$", re.IGNORECASE)
_CONNECTOR = re.compile(
    r"^(?:(?:furthermore|however|moreover|meanwhile|also|additionally|in addition|but|and|so|yet"
    r"|then|thus|therefore|nevertheless|nonetheless|still|indeed|instead|similarly|likewise"
    r"|consequently|as a result of [^,]{1,60}|as a result"
    r"|for example|for instance|later|earlier|finally|eventually|soon"
    r"|afterwards|subsequently|separately|notably|in fact|of course|secondly|thirdly|lastly"
    r"|at that time|at the time|that|which|who|when|where|while|as|because|after|before|since"
    r"|if|whether|although|though)\b,?\s+)+",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"(?:[\s,;:–—-]+(?:and|or|but|that|which|who|whom|whose|when|where|while|because|if|as|to|in"
    r"|on|at|by|of|for|from|with|the|a|an|its|his|her|their|than|after|before|since|although"
    r"|whether|how|into|over|under|between|later|along|very|more|most|such|so|too|about|against|it|he|she|they|was|were|is|are|has|had|have|until|only))+$",
    re.IGNORECASE,
)
# Words that wait for what was cut off behind them: "pieces closely related (to security)".
_WAITING = re.compile(
    r"(?:\s+(?:only|even|both|[a-z]+ly|related|linked|tied|connected|according|based|aimed|due"
    r"|designed|able|unable|responsible|accused|part))+$"
)
_MARKUP = re.compile(
    r"\*\*[^*]+\*\*\s*|[*_`#]+(?=\w)|(?<=\w)[*_`]+|^[-*#>|]+\s+|^\(?\d{1,2}[.)]\s+(?=\w)"
)
_QUOTED = re.compile(r"„[^“”]+[“”]|«[^»]+»|“[^”]+”|\"[^\"]+\"|「[^」]+」")
_SIGN = re.compile(r"[;:,](?=\s)|\s[–—-]\s|[，；：。]")
_STRONG = re.compile(
    r"(?:\s[–—]\s|\s-\s(?![A-Z])|;\s|,\s|\s(?=which\b|who\b|whose\b|while\b|because\b|although\b|after\b"
    r"|before\b|amid\b|when\b|where\b))",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\s(?=(?:and|or|in|on|at|for|to|from|with|during|under|over|against|through|as|by"
    r"|into|following|including|saying)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Names:
    """Names that stand in for words that do not say who: empty where it is not known.

    ``subject`` replaces a pronoun or a missing subject, ``him`` the person just spoken of,
    ``owner`` the one meant by "its" or "his" before the subject, ``issuer`` whose report it is. The
    subject stands ``instead`` of the clause's own where the clause is told of another too. What did
    not happen ``until_then`` did so then. The name stands for "I" in the ``first_person``.
    """

    subject: str = ""
    him: str = ""
    owner: str = ""
    issuer: str = ""
    instead: bool = False
    until_then: bool = False
    first_person: bool = False


def headline(passage: Passage, tied: Attachment, names: Names | None = None) -> str:
    names = names or Names()
    sentence, times = passage.sentence, passage.times
    if not passage.english:
        return _elsewhere(passage, tied, names)
    if tied.row is not None:
        return _finished(_plain(passage, tied.row))
    if tied.tie is Tie.DUE:
        return _finished(f"{_plain(passage, tied.trigger)} due")
    if (noun := _happening(passage.text, tied)) is not None:
        if words := _of_noun(passage, noun, names):
            return words
        teller = _teller(sentence, tied.clause)
        line = _composed(passage, teller, names) if teller is not None else ""
        return line or without_dates(passage)
    if tied.clause is None or tied.tie is Tie.ENTRY:
        return _finished(_plain(passage, tied.trigger))
    clause = tied.clause
    if sentence.heading and len(title := without_dates(passage)) <= LIMIT:
        return title
    if spoken := _spoken(passage, clause, names):
        return spoken
    if tied.tie is Tie.NOUN and names.issuer:
        words = _plain(passage, Span(_end_of_date(times, tied.trigger), tied.trigger.end))
        return _finished(f"{names.issuer} issues its {words}")
    teller = _teller(sentence, clause)
    line = _composed(passage, teller, names) if teller is not None else ""
    line = line or without_dates(passage)
    if names.first_person and line.startswith(f"{_capital(names.subject)} "):
        rest = line[len(names.subject) + 1 :]
        now = clause.tense is Tense.PRESENT
        line = f"{_capital(names.subject)} {_in_third_person(rest, present=now)}"
    return _NOT.sub("", line, count=1) if names.until_then else line


def _elsewhere(passage: Passage, tied: Attachment, names: Names) -> str:
    """In another language than English: put together from the tree, or the words as they stand
    without their dates."""
    sentence = passage.sentence
    words = CLAUSE_WORDS.get(sentence.language)
    stays = words is None or words.verb_second
    region = tied.row or sentence.span
    whole = _cut_to_fit(headline_of(passage.text, region, passage.times, opening_stays=stays))
    clause = tied.clause
    if clause is not None and clause.subject is None and names.subject and tied.row is None:
        line = f"{names.subject} {whole[:1].lower()}{whole[1:]}"
        begins = clause.span.start - sentence.span.start < FEWEST
        return line if begins and len(line) <= LIMIT else whole
    if tied.row is not None or clause is None or clause.telling is None or sentence.heading:
        return whole
    if clause.lemma in SAYINGS and (said := _quoting(passage, clause, names)):
        return said
    line = _composed(passage, clause, names)
    return line if len(line) > SHORTEST_TOLD else whole


def _quoting(passage: Passage, clause: Clause, names: Names) -> str:
    """ "„…“, sagte Berg": who says it, then the words in their own marks, cut behind a word; empty
    where none are quoted, or they speak of a date."""
    assert clause.telling is not None
    text, telling = passage.text, clause.telling()
    speaker = subject_of(text, telling, passage.actors, _wording(text, telling, names))
    verb = " ".join(part.of(text) for part in (*telling.helpers, telling.verb))
    for found in _QUOTED.finditer(text, passage.span.start, passage.span.end):
        quote = Span(*found.span())
        dated = any(quote.overlaps(time.span) for time in passage.times if _is_date(time))
        if dated or quote.overlaps(clause.trigger) or len(quote) < FEWEST_QUOTED or not speaker:
            continue
        words = " ".join(quote.of(text)[1:-1].split()).strip(" ,.;:")
        room = LIMIT - len(f"{speaker} {verb}: “”")
        if len(words) > room:
            cut = words.rfind(" ", FEWEST_QUOTED, room - 1)
            words = f"{words[: max(cut, 0)]}…"
        if len(words) >= FEWEST_QUOTED:
            return _capital(f"{speaker} {verb}: {quote.of(text)[0]}{words}{quote.of(text)[-1]}")
    return ""


def _cut_to_fit(words: str) -> str:
    """At most LIMIT characters, cut behind a sign or else behind a word, in any language."""
    words = words[:1].upper() + words[1:] if not _BRAND.match(words) else words
    if len(words) <= LIMIT:
        return words
    signs = [m.start() for m in _SIGN.finditer(words, SHORTEST, LIMIT)]
    if signs:
        return words[: signs[-1]].rstrip(" ,;:–—-，、；：")
    space = words.rfind(" ", SHORTEST, LIMIT - 1)
    return f"{words[: space if space > 0 else LIMIT - 1].rstrip()}…"


def _in_third_person(rest: str, *, present: bool) -> str:
    """What "I" did, told of a name: "have left" -> "has left", "take the bus" -> "takes the bus".

    >>> _in_third_person("have left", present=False), _in_third_person("carry on", present=True)
    ('has left', 'carries on')
    """
    verb, space, others = rest.partition(" ")
    if verb in _THIRD:
        return f"{_THIRD[verb]}{space}{others}"
    if not present or verb in MODALS or not verb.isalpha() or verb.endswith("ly"):
        return rest
    ending = "es" if re.search(r"(?:s|x|z|ch|sh|o)$", verb) else "s"
    told = f"{verb[:-1]}ies" if re.search(r"[^aeiou]y$", verb) else f"{verb}{ending}"
    return f"{told}{space}{others}"


_THIRD = {
    "have": "has",
    "were": "was",
    "are": "is",
    "'ll": "will",
    "’ll": "will",
    "am": "is",
    "do": "does",
    "'ve": "has",
    "’ve": "has",
    "'m": "is",
    "’m": "is",
}


def _happening(text: str, tied: Attachment) -> Span | None:
    """The noun that is the happening itself, where no verb tells it."""
    if tied.tie is Tie.NOUN and singular(tied.trigger.of(text)) in HAPPENINGS:
        return tied.trigger
    if tied.tie is Tie.NOUN and tied.clause is None:
        return tied.trigger
    clause = tied.clause
    if clause is not None and clause.tense is Tense.NONE and clause.lemma in HAPPENINGS:
        return clause.trigger
    return None


def _teller(sentence: Sentence, clause: Clause | None) -> Clause | None:
    """The clause, or the one it hangs on where nobody is known who does it: "by the end of a
    year which ends in June"."""
    if clause is None or clause.telling is not None or clause.tense is Tense.NONE:
        return clause if clause is not None and clause.telling is not None else None
    whole = (c for c in clauses_before(sentence.clauses, clause) if c.telling is not None)
    earlier = list(whole) if clause.describes else []
    return earlier[-1] if earlier else None


def _composed(passage: Passage, clause: Clause, names: Names) -> str:
    """Put together from the parts of the clause; empty where it cannot be."""
    assert clause.telling is not None
    text, telling = passage.text, clause.telling()
    line = compose(text, telling, passage.actors, _wording(text, telling, names), LIMIT)
    return _capital(_AGE.sub("", line))


_AGE = re.compile(r"(?<=[^\W\d_]), \d{1,3},?(?= (?!an?\b|the\b)[a-z])")  # "Anna Berg, 58 was"


def _wording(text: str, telling: Telling, names: Names) -> Wording:
    alone = names.instead or begins_with_pronoun(text, telling)
    return Wording(names.subject if alone else "", names.owner, names.him)


def _spoken(passage: Passage, clause: Clause, names: Names) -> str:
    """ "…," said Anna Berg: who says it, then the words themselves, cut where a phrase ends."""
    quote = _quotation(passage, clause)
    if clause.telling is None or quote is None or clause.lemma not in SAYINGS:
        return ""
    text, telling = passage.text, clause.telling()
    speaker = subject_of(text, telling, passage.actors, _wording(text, telling, names))
    verb = " ".join(part.of(text) for part in (*telling.helpers, telling.verb))
    room = LIMIT - len(f"{speaker} {verb} “”")
    ends = [end for end in telling.stops if quote.start + FEWEST_QUOTED <= end < quote.end]

    def is_dated(part: Span) -> bool:
        return any(part.overlaps(time.span) for time in passage.times if _is_date(time))

    for end in (quote.end, *reversed(ends)):
        part = Span(quote.start, end)
        words = mended(part.of(text)).strip(" ,;:–—")
        words = words if end == quote.end else f"{words}…"
        fits = not is_dated(part) or (end == quote.end and _OURS.search(part.of(text)))
        if speaker and len(words) <= room and fits:
            return _capital(f"{speaker} {verb} “{words}”")
    cut = text.rfind(" ", quote.start, quote.start + room - 1)
    part = Span(quote.start, max(cut, quote.start))
    if (
        not speaker
        or len(part) < FEWEST_QUOTED
        or is_dated(part)
        or not _OURS.search(quote.of(text))
    ):
        return ""  # without its marks it can be told in fewer words
    words = _DANGLING.sub("", mended(part.of(text)).strip(" ,;:–—"))
    return _capital(f"{speaker} {verb} “{words}…”")


def _quotation(passage: Passage, clause: Clause) -> Span | None:
    """The words quoted right behind a verb of saying, or at the head of its sentence."""
    text, whole = passage.text, passage.span
    start, end = clause.trigger.end, whole.end
    opened = _OPENS_QUOTE.match(text, start, end) or _QUOTE_LATER.match(text, start, end)
    if opened is None:
        opened, end = _OPENS_QUOTE.match(text, whole.start, end), clause.trigger.start
    if opened is None and (last := _opened_before(text, whole, clause)) is not None:
        return Span(whole.start, last)
    if opened is None or opened.end() >= end:
        return None
    closed = _CLOSES.search(text, opened.end(), end)
    if closed is None and end != whole.end:
        return None
    last = closed.start() if closed is not None else end
    return Span(opened.end(), last)


_CLOSED_HERE = re.compile(r"[^“”\"\n]*?(?=[,.!?…][”\"](?:\s|$))")


def _opened_before(text: str, sentence: Span, clause: Clause) -> int | None:
    """Where a quotation of several sentences ends that was opened in one before: "… It leaks,”
    she said."."""
    closed = _CLOSED_HERE.match(text, sentence.start, clause.trigger.start)
    before = text[max(0, sentence.start - _LONGEST_QUOTE) : sentence.start]
    paragraph = before.rpartition("\n\n")[2]
    straight = paragraph.count('"') % 2 == 1
    opened = straight or paragraph.rfind("“") > paragraph.rfind("”")
    return closed.end() if closed is not None and opened else None


_LONGEST_QUOTE = 600


def _capital(line: str) -> str:
    return line if _BRAND.match(line) else line[:1].upper() + line[1:]


def _of_noun(passage: Passage, noun: Span, names: Names) -> str:
    """ "Meeting between the two sides"; with its owner, where it has one: "Norland's launch"; empty
    where that says too little."""
    words = _plain(passage, _noun_group(passage, noun))
    before = passage.lead(noun.start)
    owned = _OWNER_BEFORE.search(_without_last(before, passage.times, passage.span.start))
    if owned is not None:
        owner = owned["owner"]
        own = owner.lower() in ("its", "his", "her", "their")
        known = names.subject or names.owner
        if not own or known:
            words = f"{f'{known}’s' if own else owner} {owned['like'] or ''}{words}"
    told = _finished(words)
    if len(told.split()) < FEWEST and (the := _THE_BEFORE.search(before)) is not None:
        told = _finished(f"{the.group(0)}{words}")
    return told if len(told.split()) >= FEWEST else ""


def _without_last(before: str, times: Sequence[TimeMention], start: int) -> str:
    """The words before a noun without the date that ends them: "its 2011" -> "its"."""
    for time in times:
        if time.span.end - start == len(before.rstrip()):
            return before[: time.span.start - start]
    return before


def without_dates(passage: Passage) -> str:
    """A sentence without its dates: where no subject is known, all of it says more."""
    return _finished(_plain(passage, passage.span))


def _end_of_date(times: Sequence[TimeMention], noun: Span) -> int:
    return max((time.span.end for time in times if time.span.end <= noun.start), default=noun.start)


def _plain(passage: Passage, region: Span) -> str:
    """The words of a region without its dates, asides and markup."""
    return _tidy(_without_times(passage.text, region, passage.times))


def _finished(words: str) -> str:
    words = _CONNECTOR.sub("", words)
    short = shorten(words)
    words = _DANGLING.sub("", short if short == words else _WAITING.sub("", short))
    return words if _BRAND.match(words) else words[:1].upper() + words[1:]


def _noun_group(passage: Passage, noun: Span) -> Span:
    """ "meeting between the two sides", up to the next verb."""
    text = passage.text
    verbs = (c.trigger.start for c in passage.sentence.clauses if c.tense is not Tense.NONE)
    end = min((v for v in verbs if v > noun.end), default=passage.span.end)
    dates = (t.span for t in passage.times if noun.end <= t.span.start and t.span.end <= end)
    end = next((d.start for d in dates if _GOES_ON.match(text, d.end)), end)
    ends = _NOUN_ENDS.search(text, noun.end, end)
    return Span(noun.start, ends.start() if ends is not None else end)


# --- Words -----------------------------------------------------------------------------


def _is_date(time: TimeMention) -> bool:
    """It names a place on a calendar; not "the future", "in the past"."""
    placed = time.period is not None or bool(time.needs)
    return time.type in (TimexType.DATE, TimexType.TIME) and placed


def _without_times(text: str, region: Span, times: Sequence[TimeMention]) -> str:
    pieces: list[str] = []
    at = region.start
    for time in times:
        if not _is_date(time) or not region.contains(time.span) or time.span.start < at:
            continue
        if owns(text, time.span):
            continue
        lead = text[at : time.span.start]
        if pieces and _LINK.fullmatch(lead):
            lead = ""
        elif not (_DETERMINER.search(lead) and re.match(r"\s+[a-z]", text[time.span.end :][:3])):
            lead = _BEFORE_TIME.sub("", lead)
        pieces.append(lead)
        at = time.span.end
        if not "".join(pieces).strip() and (comma := re.match(r"\s*,", text[at:])):
            at += comma.end()
    pieces.append(text[at : region.end])
    return " ".join(piece.strip() for piece in pieces if piece.strip())


def _tidy(words: str) -> str:
    words = SPACE.sub(" ", _MARKUP.sub("", ASIDE.sub("", words))).strip(" ,;:–—-.*")
    words = re.sub(r",(?:\s*,)+", ",", LOOSE.sub(r"\1", words))
    words = re.sub(r":\s*,", ":", words)
    for left, right in odd_marks(words):
        words = words.replace(left, "").replace(right, "")
    if words.count("‘") > words.count("’"):
        words = words.replace("‘", "")
    return words.strip(" ,;:–—-.")


def shorten(words: str) -> str:
    """At most LIMIT characters, cut where a reader would pause.

    >>> shorten("The court sentenced him to twenty years in prison, which his lawyers called "
    ...         "an unprecedented and politically motivated decision")
    'The court sentenced him to twenty years in prison'
    """
    if len(words) <= LIMIT:
        return words
    for boundary, least in ((_STRONG, SHORTEST), (_WEAK, SHORTEST + 15)):
        cuts = [m.start() for m in boundary.finditer(words) if least <= m.start() <= LIMIT]
        if cuts:
            return words[: cuts[-1]].rstrip(" ,;:–—-")
    return _DANGLING.sub("", words[: words.rfind(" ", 0, LIMIT - 1)]) + "…"
