"""The words by which a sentence shows that it tells an event, and of which standing.

Tables, one idea each. A word is looked up as a lower-case lemma.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from dateline.core.event import Status
from dateline.lexicon.english.verbs import words
from dateline.lexicon.function_words import calendar_words

# Verbs that are a state with the word behind them: "the members who made up the board".
STATE_TURNS = re.compile(
    r"(?:ma(?:de|kes?|king) up|account(?:s|ed|ing)? for|amount(?:s|ed|ing)? to"
    r"|s(?:tand|tands|tood|at|it|its) (?:on|at)|add(?:s|ed)? up to|belong(?:s|ed|ing)? to)\b",
    re.IGNORECASE,
)

# What taking a text apart and putting it together again leaves to be tidied.
ASIDE = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
SPACE = re.compile(r"\s+")
LOOSE = re.compile(r"\s+([,.;:!?])")
IDEOGRAPH = r"[\u3040-\u30ff\u3400-\u9fff]"
UNSPACED = re.compile(rf"(?<={IDEOGRAPH})\s+|\s+(?={IDEOGRAPH})")


def odd_marks(line: str) -> list[tuple[str, str]]:
    """The pairs of quotes and brackets of which one side is missing.

    >>> odd_marks("the “harbour (old)")
    [('“', '”')]
    """
    german = "„" in line
    curly = ("„", "“") if german else ("“", "”")
    return [
        (left, right)
        for left, right in (curly, ('"', '"'), ("(", ")"), ("[", "]"), ("«", "»"))
        if (line.count(left) % 2 if left == right else line.count(left) != line.count(right))
    ]


# Whose account it is: "according to the ministry".
DECIDED = frozenset({"resolve", "agree", "decide", "propose"})  # "it was resolved to buy"
THAT_FOLLOWS = re.compile(r"[,:;]?\s+(?:(?:on|in|at|by)\s[^,.;]{1,40}\s+)?[Tt]hat\b")
READER = re.compile(r"you\b", re.IGNORECASE)
ACCORDING = re.compile(r"\baccording to (?:a |an |the )?", re.IGNORECASE)

# A habit or a general truth, not a happening.
HABITS = re.compile(
    r"\b(?:usually|generally|typically|often|always|regularly|routinely|frequently|sometimes"
    r"|normally|commonly|traditionally|rarely|seldom"
    r"|every (?:day|week|month|year|time)|each (?:day|week|month|year)|tends? to)\b",
    re.IGNORECASE,
)

# Words of the modality or the speech, and the standing they give. The first that meets counts.
STANDINGS: tuple[tuple[Status, frozenset[str]], ...] = (
    (
        Status.ALLEGED,
        words(
            "allege allegedly allegation accuse reportedly purportedly suspect suspected",
            "apparently rumoured rumored supposedly claim claimed",
            "charge charged indict seem appear possibly perhaps believe",
        ),
    ),
    (Status.DENIED, words("deny denied refute reject dismiss disavow")),
    (
        Status.ORDERED,
        words(
            "order ordered instruct instructed direct decree mandate require oblige command must"
        ),
    ),
    (
        Status.PLANNED,
        words(
            "will shall plan plans planned intend intends intended schedule scheduled expect",
            "expected aim aims propose proposed due upcoming promise promised vow vowed pledge",
            "pledged hope hoped set going agree threaten want seek prepare announce",
        ),
    ),
    (Status.CONDITIONAL, words("if would could may might should can unless were whether")),
)

# Words for one kind of happening: a verb, its nouns, and what others say for it. Two accounts of
# an event rarely choose the same.
_KINDRED = (
    "found founded founding establish established establishment create created creation",
    "arrest arrested arrests detain detained detention apprehend apprehended nab nabbed",
    "sentence sentenced sentencing condemn condemned",
    "convict convicted conviction guilty",
    "charge charged charges indict indicted indictment accuse accused accusation",
    "kill killed killing slay slain murder murdered assassinate assassinated assassination",
    "die died dies death dead",
    "adopt adopted adoption pass passed passage approve approved approval enact enacted ratify",
    "extradite extradited extradition hand handed handover",
    "sign signed signing ink inked",
    "resign resigned resignation quit quits",
    "dismiss dismissed dismissal fired sack sacked oust ousted ouster",
    "appoint appointed appointment name named nominate nominated nomination",
    "announce announced announcement unveil unveiled reveal revealed disclose disclosed disclosure",
    "publish published issue issued release released",
    "begin began begun start started launch launched launches",
    "end ended finish finished close closed closure",
    "buy bought purchase purchased acquire acquired acquisition takeover",
    "sell sold sale",
    "attack attacked raid raided assault assaulted storm stormed",
    "visit visited visits trip",
    "meet met meeting talks summit",
    "elect elected election",
    "expel expelled expulsion deport deported deportation",
    "free freed frees liberate liberated",
    "exchange exchanged swap swapped",
    "ban banned prohibit prohibited outlaw outlawed",
    "steal stole stolen theft",
    "hack hacked breach breached intrude intruded intrusion intruders hackers attackers",
    "reject rejected rejection refuse refused refusal decline declined",
    "demand demanded urge urged",
    "build built construct constructed construction erect erected",
    "destroy destroyed destruction demolish demolished",
    "invade invaded invasion",
    "withdraw withdrew withdrawn withdrawal",
    "increase increased rise rose raise raised",
    "win won victory",
    "lose lost defeat defeated",
    "agree agreed agreement promise promised pledge pledged vow vowed",
    "warn warned warning caution cautioned",
    "law statute act",
    "court tribunal judge judges",
    "prison jail jailed imprisoned imprisonment bars",
)

# Turns of phrase that are one verb.
_TURNS = (
    (
        re.compile(
            r"\b(?:c[ao]m(?:e|es|ing)|enter(?:s|ed|ing)?|go(?:es)?|went) into (?:force|effect)\b"
            r"|\bt(?:ake|akes|ook|aken|aking) effect\b",
            re.I,
        ),
        "takes-effect",
    ),
    (re.compile(r"\bset(?:s|ting)? up\b", re.I), "founded"),
    (re.compile(r"\b(?:ma(?:de|kes?) public|br(?:ought|ings?) out)\b", re.I), "published"),
)

_TURNED = ("force", "effect", "up", "public", "out")  # each turn has one of them

_STEMS = re.compile(r"(?:ations?|ings?|ments?|ions?|ies|ied|ers?|ors?|es|ed|s|ly|y|e)$")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The word without its ending: enough to see "signed", "signing" and "signs" as one.

    >>> stem("signed"), stem("signing"), stem("arrests")
    ('sign', 'sign', 'arrest')
    """
    lower = word.lower()
    return _STEMS.sub("", lower) if len(lower) > 4 else lower


_KIN = {stem(word): stem(line.split()[0]) for line in _KINDRED for word in line.split()}


def kin(stemmed: str) -> str:
    """The stem that stands for all that are said of one kind of happening.

    >>> kin(stem("detained")), kin(stem("arrests")), kin(stem("harbour"))
    ('arrest', 'arrest', 'harbour')
    """
    return _KIN.get(stemmed, stemmed)


def is_kin(stemmed: str) -> bool:
    """Whether the word stands in the table of happenings."""
    return stemmed in _KIN


def meaning(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning, one for all that say the same happening.

    >>> meaning("The law came into force in May.") == meaning("In May the law took effect.")
    True
    """
    low = text.lower()
    if any(mark in low for mark in _TURNED):
        for phrase, word in _TURNS:
            text = phrase.sub(word, text)
    return frozenset(map(kin, content(text)))


def undated(text: str) -> str:
    """The text without the words and numbers that only say when.

    >>> undated("On Monday 4 June 2007 at 06:40 two boilers exploded; 12 men died.")
    'On   at  two boilers exploded; 12 men died.'
    """
    return _date().sub("", text)


@cache
def _date() -> re.Pattern[str]:
    months = calendar_words()
    first = "".join(sorted({month[0] for month in months}))
    day = r"\d{1,2}(?:st|nd|rd|th|\.)?"
    return re.compile(
        rf"\b(?=[\d{first}])(?:"
        rf"\d{{4}}-\d\d(?:-\d\d)?(?:[T ]\d\d:\d\d(?::\d\d)?)?\b"
        rf"|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}\b"
        rf"|(?:{day}\s+(?:of\s+)?)?{_any_of(months)}\b\.?(?:\s+{day}(?!\w))?(?:,?\s+\d{{4}}\b)?"
        rf"|(?:1\d|20)\d\d\b(?![.,]\d)"
        rf"|\d{{1,2}}[:.]\d\d(?:\s*[ap]\.?m\b\.?)?)",
        re.IGNORECASE,
    )


def _any_of(words: Iterable[str]) -> str:
    """A pattern that meets the longest of the words and looks at each letter once.

    >>> _any_of(["mar", "march", "may"])
    '(?:m(?:a(?:r(?:c(?:h))?|y)))'
    """
    ends: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        ends.setdefault(word[:1], []).append(word[1:])
    last = "?" if ends.pop("", None) else ""
    branches = (re.escape(letter) + _any_of(rest) for letter, rest in ends.items())
    return f"(?:{'|'.join(branches)}){last}" if ends else ""


_STOP = words(
    "a an the this that these those and or but nor so yet for of in on at by to from with",
    "without into onto over under between among through during before after since until as",
    "than then when while where which who whom whose what why how is are was were be been being",
    "has have had having do does did done will would shall should can could may might must it its",
    "he she they him her them his hers their theirs we us our you your i my me not no also said",
    "says say according there here about against more most other some such only own same very",
    "just however both each few all any one two new first last year years month day time",
)
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


def content(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning.

    >>> sorted(content("The two sides signed a treaty in Oslo."))
    ['oslo', 'sid', 'sign', 'treat']
    """
    return frozenset(filter(None, map(_carried, _WORD.findall(text))))


@lru_cache(maxsize=1 << 16)
def _carried(word: str) -> str:
    """The stem of a word that carries meaning; empty of any other."""
    low = word.lower()
    return "" if low in _STOP or len(low) < 2 else stem(low)


def alike(text: str, other: str) -> list[str]:
    """The words of the text that the other says too, in any form, each once.

    >>> alike("They signed the treaty in Oslo.", "The signing of a treaty")
    ['signed', 'treaty']
    """
    said = content(other)
    return [word for word in dict.fromkeys(_WORD.findall(text)) if _carried(word) in said]
