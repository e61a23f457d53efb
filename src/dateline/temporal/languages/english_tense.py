"""Whether the verbs around an English date look back or ahead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from dateline.lexicon.english.lemmas import past_forms, verb_lemma
from dateline.lexicon.english.usage import lexicon
from dateline.temporal.context import Tense

_REACH = 300  # characters of a sentence on either side

# --- Groups of verbs ------------------------------------------------------------------------

_MODAL = r"(?:will|would|can|could|shall|should|may|might|must)"
_WORDS = r"(?:(?:not|also|still|now|then|only|just|well|never|probably|already|soon)\s)?"
_PERCEIVED = (  # what was or was not done when the writer asked or looked
    r"(?:be\s)?(?:hear|heard|see|seen|feel|felt|smell|find|found|reach(?:ed)?|contact(?:ed)?|say|tell"
    r"|comment|confirm|discuss|name|disclose|elaborate|identify|speculate|explain|reveal|specify"
    r"|locate|verify|give|recall|remember)"
)
_PLANNED = (
    r"(?:to|due|set\s(?:to|for)|forecast|predicted|tipped|billed|expected|scheduled|planned|slated"
    r"|likely|supposed|meant|booked|bound)"
)
_BACK = (
    rf"{_MODAL}(?:n['’]t)?\s{_WORDS}have\s(?:been\s)?\w+",
    r"(?:is|are|was|were|am)\s(?:to|(?:said|thought|believed|reported|known|feared|understood"
    r"|alleged)\sto)\shave\s(?:been\s)?\w+",
    rf"had\s{_WORDS}been\s{_PLANNED}(?:\s(?:to|for)\b)?(?:\sbe)?(?:\s\w+)?",
    rf"(?:could|would)(?:\snot|n['’]t)?\s{_WORDS}{_PERCEIVED}\b",
    r"could(?:\snot|n['’]t)\s\w+",
    r"(?:neither|nobody|no\s(?:one|\w+)|none|nothing|few)\b[^.,;:]{0,50}?\b(?:could|would)\s\w+",
    rf"(?:has|have|had)\s{_WORDS}(?:come|become|gone|run|cut|put|set|hit|let|shut|fallen|risen)",
    r"(?:declin|refus)\w*\sto\s\w+",
    r"(?:thank\syou|thanks)\s(?:so\smuch\s|again\s)?for",
    r"(?:good|great|nice|lovely|pleasure)\sto\s(?:see|have|meet|hear|talk|speak|catch)",
    r"sorry\s(?:for|about|to\shear)",
)
_FROM_THEN = r"(?=[^.;]{0,80}\b(?:from|with\seffect\sfrom|effective)\s)"
_AHEAD = (
    r"(?:has|have)\suntil",
    rf"(?:is|are|was|were)\s{_WORDS}{_PLANNED}\b(?!\shand\b)(?:\sbe\b)?(?:\s\w+)?",
    r"(?:is|are)\s(?:not\s)?(?:meeting|holding|visiting|leaving|arriving|gathering|coming)",
    r"(?:going|plan(?:s|ning)?|hop(?:es?|ing)|aim(?:s|ing)?|want(?:s|ing)?|need(?:s|ing)?|wish(?:es)?"
    r"|intend(?:s|ing)?|prepar(?:e|es|ing)|remember|remind\w*|agree[ds]?|vow(?:s|ed)?"
    r"|promise[ds]?|pledge[ds]?|undertook|threaten(?:s|ed|ing)?|offer(?:s|ed|ing)?|propos(?:e|es|ed|ing)"
    r"|volunteer(?:s|ed|ing)?|swore|resolved?|prepared)\sto\b",
    # "voted to close the school from 1 July": the closing lies ahead
    rf"(?:vote[ds]?|move[ds]|decide[ds]?|opts?|opted|recommend(?:s|ed)?)\sto\b{_FROM_THEN}",
    r"(?:order|instruct|direct|tell|told|oblige|require|ask)(?:ed|d|s)?\s(?:the\s)?\w+(?:\s\w+)?\sto"
    rf"\b{_FROM_THEN}",
    r"(?:plan(?:s|ning)|expect\w*|schedul\w*|upcoming|slated|await(?:s|ing)?|due|payable)\b",
    r"to\sbe\s\w+",
    r"looks?(?:ing)?\s(?:ahead|forward)",
    r"deadline\sis",
    rf"(?:(?:{_MODAL}|ca|wo)(?:n['’]t|not)?\s{_WORDS}(?:be\s)?(?!by\b|on\b|in\b)\w+|{_MODAL}\b)",
    r"(?:takes?|goes)\s(?:place|effect|office|over|into\seffect)",
    r"next",
)
_AS_NOUN = re.compile(r"\b(?:the|an?|at|of|to|its|their|his|her|this|that)\s\Z")
_NO_PAST = frozenset({"united", "hundred", "naked", "sacred", "shed", "sled"})
_SURE = re.compile(r"(?:will|shall|['’]ll|(?:is|are)\s\w*\s?(?:due|to))\b")


@cache
def _marks() -> re.Pattern[str]:
    """Every group of verbs that tells, the longer ones first, in small letters."""
    back = "|".join(_BACK)
    ahead = "|".join(_AHEAD)
    return re.compile(
        rf"\b(?:(?P<back>{back})|(?P<ahead>{ahead})|(?P<word>[^\W\d_]{{2,}}))|['’]ll(?:\s\w+)?"
    )


# The present and the past of these look alike.
_PAST_TOO = frozenset({
    "beat", "bet", "burst", "cast", "cost", "cut", "hit", "hurt", "let", "put", "quit",
    "set", "shed", "shut", "split", "spread", "upset",
})  # fmt: skip
_IS = re.compile(r"\b(?:is|are|be|stays?|remains?|keeps?)\s(?:\w+ly\s|not\s)?\Z", re.I)
_ATTRIBUTE = re.compile(r"\b(?:an?|the|its|their|his|her)\s(?:\w+ly\s|still\s|as\syet\s)?\Z", re.I)
_NO_SUBJECT = re.compile(r"\b(?:to|the|an?|not|do|does|did|its|their|his|her|or|please)\s\Z", re.I)


@cache
def _irregular_pasts() -> frozenset[str]:
    """Forms that are nothing but a past: "sang", "told", and not "set" or "come"."""
    forms = past_forms()
    return forms - {verb_lemma(form) for form in forms}


@lru_cache(maxsize=4096)
def is_past(word: str) -> bool:
    low = word.lower()
    if low in _irregular_pasts():
        return True
    regular = low.endswith("ed") and (_adds_d(low) if low.endswith("eed") else len(word) > 3)
    return regular and low not in _NO_PAST and word[0].islower()


def _adds_d(low: str) -> bool:
    """Whether a word in "-eed" is a past, "agreed" and "freed", and not "need" or "indeed"."""
    used = lexicon()
    return used[low].best in ("VBD", "VBN") if low in used else low[:-1] in used


# What is told of a day to come in the present.
_OF_A_PROGRAMME = frozenset({
    "open", "close", "begin", "start", "end", "meet", "come", "go", "arrive", "leave",
    "return", "vote", "run", "hold", "host", "face", "turn", "play", "expire", "resume",
    "launch", "travel", "fly", "visit", "decide", "appear", "speak", "sing", "perform",
    "fight", "celebrate", "kick", "retire", "sail", "depart", "land", "premiere", "debut",
    "vacate", "convene", "conclude", "finish", "stop", "lapse", "pass",
})  # fmt: skip


@lru_cache(maxsize=4096)
def _is_present(word: str) -> bool:
    """ "Reopens", "votes": what a programme says in the present."""
    low = word.lower()
    if not word.islower() or word.endswith("ing"):
        return False
    lemma = verb_lemma(low)
    return lemma in _OF_A_PROGRAMME or lemma.removeprefix("re") in _OF_A_PROGRAMME


@lru_cache(maxsize=8)
def _verbs(sentence: str) -> Sequence[tuple[int, int, Tense]]:
    """The verbs of a sentence that tell a tense, each with where it stands."""
    return tuple(_each_verb(sentence))


_WORDS_BEFORE_VERB = 32  # characters that hold "is not", "a still", "to"


def _each_verb(sentence: str) -> Iterator[tuple[int, int, Tense]]:
    low = sentence.lower()
    for match in _marks().finditer(low if len(low) == len(sentence) else sentence):
        word = sentence[match.start() : match.end()] if match["word"] else ""
        near = max(0, match.start() - _WORDS_BEFORE_VERB)
        if match["back"]:
            yield *match.span(), Tense.PAST
        elif not word:
            sure = _SURE.match(match[0]) is not None
            yield *match.span(), Tense.COMING if sure else Tense.FUTURE
        elif (is_past(word) or word in _PAST_TOO) and _IS.search(sentence, near, match.start()):
            continue  # "the films that are shown": no past
        elif word.endswith("ed") and _ATTRIBUTE.search(sentence, near, match.start()):
            continue  # "a still unspecified date"
        elif is_past(word) or (
            word in _PAST_TOO and not _NO_SUBJECT.search(sentence, near, match.start())
        ):
            yield *match.span(), Tense.PAST
        elif _is_present(word):
            yield *match.span(), Tense.PRESENT


# --- Words just before the date -----------------------------------------------------------------

_PLANNED_FOR = re.compile(
    r"\b(?:planned|scheduled|due|fixed|booked|slated|timed)\b[^.,;]{0,40}?\b(?:for|on)\s(?:the\s)?\Z"
    r"|\b(?:set|called|proposed|arranged|convened|summoned|announced|rescheduled|invited|tickets)\b"
    r"[^.,;]{0,40}?\bfor\s(?:the\s)?\Z"
    r"|\b(?:invit|summon|call)(?:e?d|s|ing|es)?\b[^.,;]{0,60}?\bto\s(?:[\w-]+\s){1,3}(?:for|on)\s(?:the\s)?\Z"
)
_PUT_OFF = re.compile(
    r"\b(?:postpon|delay|defer|adjourn|reschedul|extend|prolong|suspend|shelv|remand|mov|push|put"
    r"|carr|bring|brought|advanc)\w*\b[^.;]{0,60}?\b(?:until|till|to|through)\s(?:the\s)?\Z",
    re.I,
)
_TAKES_EFFECT = re.compile(
    r"\b(?:effective|payable|due|expir\w+|maturing|falling due|expected)\s(?:on\s|by\s|in\s)?\Z",
    re.I,
)
_IS_OVER = re.compile(r"\s(?:was|were|had been|saw|brought)\b(?!\s(?:to|due|set)\b)")
# "Monday is fine", "Friday's match is off", "Sunday it is"
_IS_TO_COME = re.compile(
    r"(?:['’]s\s(?:[\w-]+\s){1,3}?)?(?:\s(?:afternoon|morning|evening|night))?\s?"
    r"(?<=\s)(?:is\b(?!\s(?:said|thought|believed|reported|understood|known|when|what|where|why|how))"
    r"|it is\b|works\b|suits\b|would (?:suit|work|be)\b|will\b)"
)
_IS_ON = re.compile(r"\b(?<!today\s)(?:is|are)\s(?:on\s|at\s|for\s|this\s)?\Z", re.I)
_SINCE = re.compile(r"\bsince\s[^.,;:]{0,30}\Z", re.I)
_WE_DO = re.compile(  # "we sign on Thursday", "I fly to Kiel on Friday"
    r"\b(?:we|I)\s(?!had\b|was\b|were\b|did\b|am\b|are\b|have\b)(?P<verb>[a-z]{2,})"
    r"\s(?:(?:to|for|at|with|the|it|up|in)\s[^.,;]{0,30})?(?:on\s)?\Z",
    re.IGNORECASE,
)
_TO_AN_END = re.compile(r"\b(?:by|until|till|through)\s(?:the\s)?(?:end of\s|close of\s)?\Z", re.I)


def _sentence(text: str, start: int, end: int) -> tuple[int, str]:
    """Where the sentence of a place begins, and its words, as far as they are near."""
    first = max(
        *(text.rfind(mark, max(0, start - _REACH), start) for mark in _STOPS),
        text.rfind("\n\n", 0, start),
        start - _REACH,
        0,
    )
    ends = [at for mark in _STOPS if (at := text.find(mark, end, end + _REACH)) >= 0]
    return first, text[first : min(ends, default=end + _REACH)]


_STOPS = (". ", "? ", "! ", "; ", ".” ", '." ', ".’ ", "!” ", "?” ", '!" ', '?" ')


_CLOCK_BEFORE = re.compile(  # "to 18:45 CET Sunday"
    r"\b(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|hours|hrs|h)?(?:\s[A-Z]{2,4})?|noon|midnight)"
    r"(?:\son)?\s\Z"
)


def tense(text: str, start: int, end: int) -> Tense:
    """The verb nearest to the place in its sentence; one before it counts double.

    Where no verb tells, "by" and "until" look ahead, and so do a note and a mail that ask
    something of their reader.
    """
    first, sentence = _sentence(text, start, end)
    at = start - first
    before = _CLOCK_BEFORE.sub("", sentence[:at])
    if _IS_OVER.match(text, end) and text[start].isupper():
        return Tense.OVER
    if _SINCE.search(before):
        return Tense.PAST
    planned = _PLANNED_FOR.search(before)
    if _PUT_OFF.search(before) or (planned and not _was_planned_before(before, planned.start())):
        return Tense.FUTURE
    verbs = [
        (begin, stop, way)
        for begin, stop, way in _verbs(sentence)
        if not at <= begin < at + end - start
    ]
    if any(begin < at <= stop + 1 and way is Tense.PAST for begin, stop, way in verbs):
        return Tense.PAST  # "had been due to expire Thursday"
    if _TAKES_EFFECT.search(before) or _IS_TO_COME.match(text, end):
        return Tense.FUTURE
    if _IS_ON.search(before):
        return Tense.FUTURE
    told = [way for way in verbs if way[2] is not Tense.PRESENT]
    now = [way for way in verbs if way[2] is Tense.PRESENT]
    told += [way for way in now if _announces(sentence, way, at, alone=not told)]
    if _OPENS_CLAUSE.search(before) and any(begin > at for begin, _, _ in told):
        told = [verb for verb in told if verb[0] > at]
    if any(begin < at for begin, _, _ in told):
        told = [verb for verb in told if not _goes_on(sentence, at + end - start, verb[0])]
    if told:
        nearest = min(told, key=lambda verb: _distance(verb[0], verb[1], at))
        return nearest[2]
    if _TO_AN_END.search(before):
        return Tense.FUTURE
    if (does := _WE_DO.search(before)) is not None and not is_past(does["verb"]):
        return Tense.PRESENT
    if _is_of_a_programme(sentence, at):
        return Tense.PRESENT
    return Tense.ASKED if _asks(text, sentence) else Tense.NONE


# "It was reported that in the course of June the roof would be mended"
_OPENS_CLAUSE = re.compile(
    r"\bthat,?\s(?:(?:in|on|by|at|during|from|until|before|after|since|over|for|within)\s"
    r"(?:the\s(?:course\sof\s)?)?)?\Z"
)
_JOINED = re.compile(r",?\s(?:and|but)\s(?:then\s|now\s|he\s|she\s|it\s|they\s)?\Z")


def _goes_on(sentence: str, end: int, verb: int) -> bool:
    """ "She resigned on Friday and will be replaced": the date belongs to the verb before it."""
    return end < verb and _JOINED.fullmatch(sentence, end, verb) is not None


def _distance(begin: int, stop: int, at: int) -> int:
    return at - stop if begin < at else 2 * (begin - at)


def _was_planned_before(before: str, at: int) -> bool:
    """ "The launch had been set for Tuesday": it was to come then, and is not now."""
    return re.search(r"\bhad\s(?:\w+\s)?(?:been\s)?\Z", before[:at]) is not None


_WHOLE = re.compile(r"[.!?][\"”’)]*\s*\Z")


def _is_of_a_programme(sentence: str, at: int) -> bool:
    """ "The baths follow in October": a present that stands before the date in a whole sentence. A
    headline tells what was in the present, and has no full stop."""
    if _WHOLE.search(sentence.split("\n\n")[0]) is None:
        return False
    clause = re.split(r"[,;:(]", sentence[:at])[-1]
    return any(
        (_states(word[1]) or _follows_many(clause, word))
        and word[1] not in _SAYS_OR_IS
        and _TO_THE_DATE.match(clause, word.end())
        for word in _SMALL_WORD.finditer(clause)
    )


def _follows_many(clause: str, word: re.Match[str]) -> bool:
    """ "Trains follow": a plain verb after a noun in the plural."""
    known = lexicon().get(word[1])
    if known is None or known.share("VB", "VBP") < 0.5:
        return False
    return re.search(r"[a-z]{2}(?<!s)s\s\Z", clause[: word.start()]) is not None


_SMALL_WORD = re.compile(r"\b([a-z]+)\b")
_TO_THE_DATE = re.compile(r"\s(?:in|on|at|to|from|for|into|out|up|with|back|again|off)\s[^,]*\Z")
_SAYS_OR_IS = frozenset({
    "is", "are", "am", "be", "has", "have", "do", "does", "says", "say", "shows", "show",
    "suggests", "tells", "knows", "thinks", "believes", "means", "remains", "stands", "lies",
    "dates", "looks", "seems", "appears", "claims", "reports", "writes",
})  # fmt: skip


_OPENS = re.compile(r"[\s.;?!\"“”’>*-]*(?:On\s|In\s)?")


def _announces(sentence: str, verb: tuple[int, int, Tense], at: int, *, alone: bool) -> bool:
    """The present before a date: "the Senate votes Thursday", or after one that opens its sentence,
    with no other verb: "on Sunday voters decide"; not "at the open on Wednesday"."""
    if _AS_NOUN.search(sentence, 0, verb[0]) is not None:
        return False
    return verb[0] < at or (alone and _OPENS.fullmatch(sentence, 0, at) is not None)


# --- Notes and mails ------------------------------------------------------------------------------

_TO_A_READER = re.compile(r"\b(?:you|your|please|pls|let['’]?s|let us|me|rsvp|invit\w+)\b|\?", re.I)
_NOTE = 300  # characters


def _asks(text: str, sentence: str) -> bool:
    """Something is asked, or a few words without a verb of the past are all there is."""
    if _TO_A_READER.search(sentence) or _orders(sentence):
        return True
    if len(text) > _NOTE or any(way is Tense.PAST for _, _, way in _verbs(text)):
        return False
    return not any(_states(word) for word in re.findall(r"(?<![\w])[^\W\d_]+", sentence))


_FIRST_WORD = re.compile(r"[\s>.;*•–-]*([A-Z][a-z]+)\s(?!and\b|or\b|of\b)")


def _orders(sentence: str) -> bool:
    """ "Bring it on Monday": the sentence begins with a verb that has no subject."""
    first = _FIRST_WORD.match(sentence)
    known = lexicon().get(first[1].lower()) if first is not None else None
    return known is not None and known.share("VB") > 0.5


def _states(word: str) -> bool:
    """A verb in the present: a sentence of somebody who tells."""
    known = lexicon().get(word)
    return known is not None and known.share("VBZ", "VBP", "AUX") > 0.5


# --- Habits ---------------------------------------------------------------------------------------

_DAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
_USUAL = re.compile(
    r"\b(?:hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually|biannually)"
    r"(?:,?\s(?:at|on|in|from|between|until|by)\b|\s*[.,;:]|\s*\Z)"
    r"|\b(?:semi-?annually|half-yearly|(?:once|twice|thrice|\w+\stimes)\s(?:an?\s|each\s|every\s)?"
    r"(?:hour|day|night|week|month|quarter|year|daily|weekly|monthly|yearly))\b"
    rf"|\b(?:week(?:day|end)s|(?:bank|public)\sholidays|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days)\b"
    r"|\b(?:[Oo]pening|[Oo]ffice|[Vv]isiting|[Ss]urgery|[Bb]usiness|[Ss]ervice)\s(?:hours|times)\b"
    r"|\b(?:every|each)\s(?:other\s|second\s|third\s|fourth\s|single\s)?"
    rf"(?:{_DAY}|hour|day|night|morning|evening|week|month|quarter|year|spring|summer|autumn|winter)\b"
    r"|\b(?:always|usually|normally|generally|as a rule)\b"
    rf"|\b(?:[Oo]pen|closed|shut|staffed)(?:\sfrom)?:?\s{_DAY}\s?(?:-|–|to\b|through\b)\s?{_DAY}"
)
_IN_A_SEASON = re.compile(r"(?:\A|[.,;]\s|\b[a-z]+\s)[Ii]n\s(?:spring|summer|autumn|winter)\b")


def _is_any(text: str, start: int, end: int) -> bool:
    """ "On a wet Monday in June 2013", "one Friday": nobody says which."""
    if re.match(_DAY, text[start:end]) is None:
        return False
    article = _INDEFINITE.search(text, max(0, start - 24), start)
    if article is None or (article["what"] and not _is_adjective(article["what"])):
        return False
    return article["one"] is not None or _NO_NOUN.match(text, end) is not None


def _is_adjective(word: str) -> bool:
    known = lexicon().get(word)
    return known is not None and known.share("JJ", "ADJ") > 0.5


_INDEFINITE = re.compile(r"\b(?:(?P<one>[Oo]ne|[Ss]ome)|[Aa])\s(?:(?P<what>[a-z]+)\s)?\Z")
_NO_NOUN = re.compile(r"\s(?:in|of|last|early|late|during|before|after)\b|[.,;:)]|\s*\Z")


def is_habit(text: str, start: int, end: int) -> bool:
    """Its sentence says how often, and no verb of it tells what was; or it is any day of a name."""
    if _is_any(text, start, end):
        return True
    sentence = _sentence(text, start, end)[1]
    if _USUAL.search(sentence) is None and not _is_of_every_year(sentence):
        return False
    return not any(way in (Tense.PAST, Tense.COMING) for _, _, way in _verbs(sentence))


def _is_of_every_year(sentence: str) -> bool:
    """ "In summer the shop closes at noon"."""
    return _IN_A_SEASON.search(sentence) is not None and any(
        _states(word) or _is_present(word) for word in re.findall(r"(?<!\w)[a-z]+s\b", sentence)
    )
