"""A headline for an event: subject first, no date, readable alone, at most 90 characters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.core.mention import ActorKind, ActorMention, TimeMention, TimexType
from dateline.core.sentence import Clause, Sentence, Telling, Tense
from dateline.core.text import Span
from dateline.events.attach import (
    Attachment,
    Tie,
    clause_after,
    clauses_before,
    leads,
    owns,
    subject_region,
)
from dateline.events.compose import Wording, begins_with_pronoun, compose, mended, subject_of
from dateline.events.whole import headline_of
from dateline.events.words import ASIDE, HAPPENINGS, LOOSE, SAYINGS, SPACE, odd_marks, singular

LIMIT = 90
_COORDINATED = 8  # characters between two verbs that share what stands around them
FEWEST = 2  # words behind a subject, or of a noun's headline; fewer say nothing
FEWEST_QUOTED = 12  # characters of a quotation that is cut
SHORTEST = 40  # below this a cut says too little

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
_FULL_STOP = re.compile(
    r"^.*[a-z]{2}[.!?]\s+(?=\w)", re.DOTALL
)  # a sentence before, not told apart
_TAIL_OF_DATE = re.compile(r"^[Oo]f (?:the |its |this )?[a-z ]+?(?=(?:the |an? )?[A-Z])")
_NEXT = re.compile(r"(?<=[a-z]{2})[.!?][\"”’']?\s+\w.*$", re.DOTALL)  # nor the one after
_WHICH = re.compile(
    r"^,?\s*(?:which|who|that)\s+(?=(?:was|were|is|are|had|has|have|will|\w+ed|\w+s)\b)"
)
_ASKS = re.compile(r"(?:what|which|that|who|this|there|how|why)$", re.IGNORECASE)
_BRAND = re.compile(r"[a-z][A-Z]")  # "iPhone": its maker writes it so
_CONTENT_AFTER = re.compile(r"\s+(?:that|how|whether|to|:)\b|\s*:")
_NOUN_ENDS = re.compile(
    r"\s*(?:[,;:–—]|\b(?:that|which|who|when|where|while|because)\b|\band that\b)"
)
_CLOSES_QUOTE = re.compile(r"[,.?!]?[\"”’'][,.]?\s*$|,\s*$")
_OPENS_QUOTE = re.compile(r"(?:\s*[,:])?\s*[“\"]\s*")
_QUOTE_LATER = re.compile(r"[^“”\":]{0,40}:\s*[“\"]\s*")  # said on Monday: “…”
_OURS = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Uu]s|[Mm]y|[Mm]e)\b")  # whose, only the marks say
_CLOSES = re.compile(r"[,.]?\s*[”\"]")
_BEFORE_COMMA = re.compile(r"[\"”’']?,[\"”’']?\s*(?:the\s+|a\s+|an\s+)?$")
_SAID_BY = re.compile(r"\s+(?!that\b|it\b|on\b|in\b)(?P<who>[^,.;:“\"]{2,60}?)\s*(?:[,.;]|$)")
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
_POSSESSIVE = re.compile(r"^(?:its|his|her)\s+", re.IGNORECASE)
_ASIDE_FIRST = re.compile(r"^[^,]{3,80},\s+")
_THAT = re.compile(r"\s*(?:[\w'’-]+\s+){0,4}?(?:that|how|whether)\s+(?:the\s+|a\s+|an\s+)?")
_SAID = re.compile(r"\b(?:that|how|whether)\s+(?:the\s+|a\s+|an\s+)?$")
_WHO = re.compile(
    r"((?:\b(?!of\b|and\b|or\b|but\b|for\b|from\b)[\w'’-]+\s+){1,5})(?:who|which|that)\s+(?:had\s+|has\s+|have\s+|was\s+|were\s+)?$"
)
_RELATIVE = re.compile(r"[,\s]+(?:who|whom|which|that|whose|where)\s+$")
_AUXILIARY = re.compile(
    r"(?:\b(?:has|had|have|was|were|is|are|be|been|being|will|would|not|also|then|later|first"
    r"|again|itself|to)\s+)+$",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(
    r"(?:[,;:–—(“\"‘*]|\b(?:and|but|or|that|which|who|when|where|while|because|if|as|than|in|on|at"
    r"|by|to|from|with|since|after|before|during|said|says))\s*$",
    re.IGNORECASE,
)
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
    subject stands ``instead`` of the clause's own where the clause is told of another too.
    """

    subject: str = ""
    him: str = ""
    owner: str = ""
    issuer: str = ""
    instead: bool = False


def headline(
    text: str,
    sentence: Sentence,
    tied: Attachment,
    times: Sequence[TimeMention],
    actors: Sequence[ActorMention] = (),
    names: Names | None = None,
) -> str:
    names = names or Names()
    if tied.row is not None:
        return _finished(_plain(text, tied.row, times))
    if (noun := _happening(text, tied)) is not None:
        if words := _of_noun(text, sentence, noun, times, names):
            return words
        teller = _teller(sentence, tied.clause)
        line = _composed(text, teller, actors, names) if teller is not None else ""
        return line or _whole(text, sentence, times)
    if tied.tie is Tie.WHOLE:
        return _finished(headline_of(text, tied.trigger, times))
    if tied.clause is None or tied.tie is Tie.ENTRY:
        return _finished(_plain(text, tied.trigger, times))
    clause = tied.clause
    if sentence.heading and len(title := _whole(text, sentence, times)) <= LIMIT:
        return title
    if clause.telling is not None:
        if spoken := _spoken(text, sentence, clause, times, actors, names):
            return spoken
    elif (told := _quoted(text, sentence, clause, times, names)) is not None:
        return told
    if tied.tie is Tie.NOUN and names.issuer:
        words = _plain(text, Span(_end_of_date(times, tied.trigger), tied.trigger.end), times)
        return _finished(f"{names.issuer} issues its {words}")
    teller = _teller(sentence, clause)
    if teller is not None and (line := _composed(text, teller, actors, names)):
        return line
    subject = names.subject or _subject(text, sentence, clause, times, actors)
    predicate = _predicate(text, sentence, clause)
    said = _plain(text, predicate, times)
    subject = _POSSESSIVE.sub(lambda _: f"{names.owner}'s ", subject) if names.owner else subject
    if names.him:
        said = re.sub(r"\bhim\b", names.him, said)
    if len(said.split()) < FEWEST and _goes_on_after(text, clause):
        said = _plain(text, Span(clause.trigger.start, sentence.span.end), times)
    if not subject or _ASKS.match(subject):
        return _whole(text, sentence, times) if not leads(sentence, clause) else _finished(said)
    bare = (
        clause.passive and not sentence.heading and _lacks_auxiliary(text, sentence, clause, said)
    )
    speaks = clause.lemma in SAYINGS and _goes_on_after(text, clause)  # "…, said that it ran"
    if not speaks and (
        leads(sentence, clause) or bare or _shares_passive(text, sentence, clause, said)
    ):
        said = f"was {said[:1].lower()}{said[1:]}"
    subject = _TAIL_OF_DATE.sub("", subject)
    subject, said = _FULL_STOP.sub("", subject), _NEXT.sub("", _WHICH.sub("", said))
    whole = clause.subject is not None and predicate.start == clause.subject.end
    gap = ", " if whole and _aside_follows(text, clause) and not bare else " "
    if len(subject) + len(said) + len(gap) > LIMIT and gap == ", ":
        said, gap = _ASIDE_FIRST.sub("", said), " "
    return _finished(f"{subject}{gap}{said}")


def _happening(text: str, tied: Attachment) -> Span | None:
    """The noun that is the happening itself, where no verb tells it."""
    if tied.tie is Tie.NOUN and singular(tied.trigger.of(text)) in HAPPENINGS:
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


def _composed(text: str, clause: Clause, actors: Sequence[ActorMention], names: Names) -> str:
    """Put together from the parts of the clause; empty where it cannot be."""
    assert clause.telling is not None
    telling = clause.telling()
    line = compose(text, telling, actors, _wording(text, telling, names), LIMIT)
    return _capital(line)


def _wording(text: str, telling: Telling, names: Names) -> Wording:
    alone = names.instead or begins_with_pronoun(text, telling)
    return Wording(names.subject if alone else "", names.owner, names.him)


def _spoken(
    text: str,
    sentence: Sentence,
    clause: Clause,
    times: Sequence[TimeMention],
    actors: Sequence[ActorMention],
    names: Names,
) -> str:
    """ "…," said Anna Berg: who says it, then the words themselves, cut where a phrase ends."""
    quote = _quotation(text, sentence, clause)
    if clause.telling is None or quote is None or clause.lemma not in SAYINGS:
        return ""
    telling = clause.telling()
    speaker = subject_of(text, telling, actors, _wording(text, telling, names))
    verb = " ".join(part.of(text) for part in (*telling.helpers, telling.verb))
    room = LIMIT - len(f"{speaker} {verb} “”")
    ends = [end for end in telling.stops if quote.start + FEWEST_QUOTED <= end < quote.end]

    def is_dated(part: Span) -> bool:
        return any(part.overlaps(time.span) for time in times if _is_date(time))

    for end in (quote.end, *reversed(ends)):
        part = Span(quote.start, end)
        words = mended(part.of(text)).strip(" ,;:–—")
        words = words if end == quote.end else f"{words}…"
        if speaker and len(words) <= room and not is_dated(part):
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


def _quotation(text: str, sentence: Sentence, clause: Clause) -> Span | None:
    """The words quoted right behind a verb of saying, or at the head of its sentence."""
    start, end = clause.trigger.end, sentence.span.end
    opened = _OPENS_QUOTE.match(text, start, end) or _QUOTE_LATER.match(text, start, end)
    if opened is None:
        opened, end = _OPENS_QUOTE.match(text, sentence.span.start, end), clause.trigger.start
    if opened is None or opened.end() >= end:
        return None
    closed = _CLOSES.search(text, opened.end(), end)
    if closed is None and end != sentence.span.end:
        return None
    last = closed.start() if closed is not None else end
    return Span(opened.end(), last)


def _capital(line: str) -> str:
    return line if _BRAND.match(line) else line[:1].upper() + line[1:]


def _of_noun(
    text: str, sentence: Sentence, noun: Span, times: Sequence[TimeMention], names: Names
) -> str:
    """ "Meeting between the two sides"; with its owner, where it has one: "Norland's launch"; empty
    where that says too little."""
    words = _plain(text, _noun_group(text, sentence, noun), times)
    before = text[sentence.span.start : noun.start]
    owned = _OWNER_BEFORE.search(_without_last(before, times, sentence.span.start))
    if owned is not None:
        owner = owned["owner"]
        own = owner.lower() in ("its", "his", "her", "their")
        known = names.subject or names.owner
        if not own or known:
            words = f"{f'{known}’s' if own else owner} {owned['like'] or ''}{words}"
    told = _finished(words)
    return told if len(told.split()) >= FEWEST else ""


def _without_last(before: str, times: Sequence[TimeMention], start: int) -> str:
    """The words before a noun without the date that ends them: "its 2011" -> "its"."""
    for time in times:
        if time.span.end - start == len(before.rstrip()):
            return before[: time.span.start - start]
    return before


def _quoted(
    text: str,
    sentence: Sentence,
    clause: Clause,
    times: Sequence[TimeMention],
    names: Names,
) -> str | None:
    """ "…," said Anna Berg: who says it first, then what; none where nothing is turned round."""
    before = text[sentence.span.start : clause.trigger.start]
    if clause.lemma not in SAYINGS:
        return None
    subject = clause.subject
    if subject is not None and _ends_there(text, sentence, clause, times):
        told = _BEFORE_COMMA.search(text[sentence.span.start : subject.start])
        if told is None:
            return None
        speaker = names.subject or _plain(text, subject, times)
        end = sentence.span.start + told.start()
    else:
        after = _SAID_BY.match(text, clause.trigger.end, sentence.span.end)
        if after is None or _CLOSES_QUOTE.search(before) is None:
            return None
        speaker = _plain(text, Span(after.start("who"), after.end("who")), times)
        end = clause.trigger.start
    words = _plain(text, Span(sentence.span.start, end), times).strip("“”\"' ,")
    if not speaker or not words:
        return None
    verb = clause.trigger.of(text)
    room = LIMIT - len(speaker) - len(verb) - 4
    if len(words) > room:
        words = words[: words.rfind(" ", 0, room - 1)].rstrip(" ,;:") + "…"
    return f"{speaker} {verb} “{words}”"[:LIMIT]


def _ends_there(
    text: str, sentence: Sentence, clause: Clause, times: Sequence[TimeMention]
) -> bool:
    """Nothing but a date follows: "…, the minister said on Monday."."""
    rest = Span(clause.trigger.end, max(clause.trigger.end, sentence.span.end))
    return len(_without_times(text, rest, times).strip(" .,”\"’'")) < FEWEST


def _whole(text: str, sentence: Sentence, times: Sequence[TimeMention]) -> str:
    """The sentence without its dates: where no subject is known, all of it says more."""
    return _finished(_plain(text, sentence.span, times))


def _goes_on_after(text: str, clause: Clause) -> bool:
    """What matters follows the verb: "showed that …"; not "resigned"."""
    return _CONTENT_AFTER.match(text, clause.trigger.end) is not None


def _end_of_date(times: Sequence[TimeMention], noun: Span) -> int:
    return max((time.span.end for time in times if time.span.end <= noun.start), default=noun.start)


def _plain(text: str, region: Span, times: Sequence[TimeMention]) -> str:
    """The words of a region without its dates, asides and markup."""
    return _tidy(_without_times(text, region, times))


def _finished(words: str) -> str:
    words = _CONNECTOR.sub("", words)
    short = shorten(words)
    words = _DANGLING.sub("", short if short == words else _WAITING.sub("", short))
    return words if _BRAND.match(words) else words[:1].upper() + words[1:]


# --- Who -------------------------------------------------------------------------------


def _subject(
    text: str,
    sentence: Sentence,
    clause: Clause,
    times: Sequence[TimeMention],
    actors: Sequence[ActorMention],
) -> str:
    if clause.subject is not None:
        known = _known(clause.subject, actors)
        if known:
            return known
        region = subject_region(sentence, clause, times)
        people = _people(actors, region) if region is not None else []
        if len(people) > 1 and region is not None and "," in region.of(text):
            return " and ".join([", ".join(people[:-1]), people[-1]])
        return _plain(text, _whole_group(text, sentence, clause, times, actors), times)
    if leads(sentence, clause):
        main = clause_after(sentence.clauses, clause)
        return "" if main is None else _subject(text, sentence, main, times, actors)
    if clause.tense is Tense.NONE and not clause.passive:
        return ""
    relative = _WHO.search(text[sentence.span.start : clause.trigger.start])
    if relative is not None:
        return relative.group(1).strip()
    for earlier in clauses_before(sentence.clauses, clause):
        if earlier.subject is not None and earlier.subject.end <= clause.trigger.start:
            return _plain(text, _whole_group(text, sentence, earlier, times, actors), times)
    return ""


def _whole_group(
    text: str,
    sentence: Sentence,
    clause: Clause,
    times: Sequence[TimeMention],
    actors: Sequence[ActorMention],
) -> Span:
    """The subject with what stands before it: "the ministry's overseas branches"."""
    region = subject_region(sentence, clause, times)
    assert region is not None and clause.subject is not None
    start = min(
        [clause.subject.start, *(a.span.start for a in actors if a.span.overlaps(clause.subject))]
    )
    for word in reversed(list(re.finditer(r"\S+\s+", text[region.start : start]))):
        if _NO_SUBJECT.search(word.group(0)):
            break
        start = region.start + word.start()
    return Span(start, region.end)


def _aside_follows(text: str, clause: Clause) -> bool:
    """ "Anna Berg, the minister, resigned": a comma stands between subject and verb."""
    subject = clause.subject
    if subject is None or subject.end > clause.trigger.start:
        return False
    return bool(re.match(r"\s*(?:\([^()]*\)\s*)?,", text[subject.end : clause.trigger.start]))


def _known(subject: Span, actors: Sequence[ActorMention]) -> str:
    """The full name of a subject that is no more than a surname or "the ministry"."""
    for actor in actors:
        if actor.span.start == subject.start and actor.span.end == subject.end:
            short = actor.kind is ActorKind.PERSON or actor.found.startswith("inferred")
            return actor.actor if short else ""
    return ""


def _people(actors: Sequence[ActorMention], inside: Span) -> list[str]:
    found = (a.actor for a in actors if a.kind is ActorKind.PERSON and inside.contains(a.span))
    return list(dict.fromkeys(found))


# --- Did what --------------------------------------------------------------------------


def _predicate(text: str, sentence: Sentence, clause: Clause) -> Span:
    end = _end(text, sentence, clause)
    subject = clause.subject
    if (
        subject is not None
        and clause.trigger.end <= subject.start
        and clause.span.contains(subject)
    ):
        end = min(end, subject.start)  # "said Anna Berg"
    near = clause.trigger.start - _COORDINATED  # "killed or jailed" are told together
    finite = (c for c in sentence.clauses if c.tense is not Tense.NONE and subject is not None)
    between = (c for c in finite if c.trigger.end <= near or c.subject != subject)
    shared = any(subject.end <= c.trigger.start < clause.trigger.start for c in between if subject)
    if subject is not None and subject.end <= clause.trigger.start and not shared:
        return Span(subject.end, max(end, clause.trigger.end))
    start = clause.trigger.start
    helping = _AUXILIARY.search(text[sentence.span.start : start])
    if helping is not None:
        start = sentence.span.start + helping.start()
    return Span(start, max(end, clause.trigger.end))


def _shares_passive(text: str, sentence: Sentence, clause: Clause, said: str) -> bool:
    """ "was arrested and sentenced": the second verb has the "was" of the first."""
    if clause.object is not None or clause.subject is None or clause.lemma in SAYINGS:
        return False
    if not said.startswith(clause.trigger.of(text)):
        return False
    before = clauses_before(sentence.clauses, clause)
    if not before or before[0].describes or clause.lemma in SAYINGS:
        return False
    return before[0].passive and before[0].subject == clause.subject


def _lacks_auxiliary(text: str, sentence: Sentence, clause: Clause, said: str) -> bool:
    """ "the bridge built in May": a participle behind its subject; not "Bridge built", a title."""
    before = clause.subject is not None and clause.subject.end <= clause.trigger.start
    follows = clause.describes or _describes(text, sentence, clause)
    earlier = clauses_before(sentence.clauses, clause)[:1]
    follows = follows or any(c.passive and c.subject == clause.subject for c in earlier)
    bare = clause.passive and before and follows and clause.object is None
    return bare and said.startswith(clause.trigger.of(text))


def _describes(text: str, sentence: Sentence, clause: Clause) -> bool:
    """Behind a comma, or behind the verb of its sentence: a participle, no past tense."""
    if _aside_follows(text, clause):
        return True
    finite = (c for c in sentence.clauses if c.tense is not Tense.NONE and not c.passive)
    return any(c.trigger < clause.trigger for c in finite)


def _end(text: str, sentence: Sentence, clause: Clause) -> int:
    """Where the next statement of the sentence begins."""
    for other in sorted(sentence.clauses, key=lambda c: c.trigger):
        if other.tense is Tense.NONE or other.trigger.start <= clause.trigger.end:
            continue
        if clause.object is not None and clause.object.start >= other.trigger.end:
            continue  # "killed or jailed the men": they share what stands behind both
        begins = other.trigger.start
        if other.span.start >= clause.trigger.end:
            begins = min(other.span.start, begins)
        between = text[clause.trigger.end : begins]
        told = other.speech == clause.trigger or _THAT.fullmatch(between) is not None
        told = told or (clause.lemma in SAYINGS and _SAID.search(between) is not None)
        if told or len(between) < 2:
            continue  # what was said belongs to saying it
        relative = _RELATIVE.search(between)
        if relative is not None:
            return clause.trigger.end + relative.start()
        return begins
    return sentence.span.end


def _noun_group(text: str, sentence: Sentence, noun: Span) -> Span:
    """ "meeting between the two sides", up to the next verb."""
    verbs = (c.trigger.start for c in sentence.clauses if c.tense is not Tense.NONE)
    end = min((v for v in verbs if v > noun.end), default=sentence.span.end)
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
