"""The parties of a case by the caption above its papers: "(1) ALDER LTD (2) ANNA BERG
Defendants", "Berg v Alder Ltd and Dahl"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.core.mention import BODIES, ActorKind, ActorMention
from dateline.lexicon import gazetteer
from dateline.lexicon.legal_forms import LOOSE, SURE

ROLE = r"plaintiff|claimant|pursuer|petitioner|applicant|appellant|defendant|defender|respondent"
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_HEAD = 2500  # characters in which a caption stands
_ROLE_AT_END = re.compile(rf"(?:^|\s)(?P<role>{ROLE})s?[\s.,;:)]*$", re.IGNORECASE)
_NUMBERED = re.compile(
    r"^\W*\(?(?P<number>[1-6])[).][ \t]+(?P<name>[^\W\d_a-z][^\n]*?)(?:[ \t]{2,}.*)?$"
)
_ALONE = re.compile(
    r"^[ \t]*(?P<name>[^\W\d_a-z][^\n,;:]*?)(?:,|,?[ \t]{3,}|,?\t+)[ \t]*\w+[\s.,;:)]*$"
)
_DOCKET = re.compile(r"[,;]?\s*\(?\b(?:No|Nos|Case|Docket|Civil|Claim)\b.*$|\s*[\[(]\d{4}[\])].*$")
_VERSUS = re.compile(r"(?:^|\s)-?(?:v|vs)\b\.?-?(?:\s|$)|\bversus\b")
_AND = re.compile(r"(?:\s|^)(?:and|&)\s+|[,;]\s")
_OTHERS = re.compile(r"\bet\s+al\b|\b(?:and|&)\s+(?:others?|ors|another|anor)\b", re.IGNORECASE)
# Who prosecutes is no plaintiff, and on appeal the names may have changed sides.
_CROWN = re.compile(
    r"\W*(?:R|Reg|Regina|Rex|H\.?M\.?|The\s+(?:Queen|King|Crown|People)|U\.?S\.?A?"
    r"|United\s+States|State|Commonwealth|People|DPP|Director)\b",
    re.IGNORECASE,
)
_APPEAL = re.compile(r"\b(?:appell\w+|appeals?)\b", re.IGNORECASE)
_LONGEST = 160  # characters of a line that names the parties


def in_caption(text: str, actors: Sequence[ActorMention]) -> Iterator[tuple[str, str, ActorKind]]:
    """What each party is called in the papers of the case, its name, and its kind."""
    head = text[:_HEAD]
    for term, name in (*_in_a_list(head), *_beside_versus(head)):
        if party := _party(name, actors):
            yield term, *party


def _in_a_list(text: str) -> Iterator[tuple[str, str]]:
    """The numbered names above the role that they have together."""
    waiting: list[str] = []
    for line in text.split("\n"):
        number, role = _NUMBERED.match(line), _ROLE_AT_END.search(line)
        if role and not number and (alone := _ALONE.match(line)):
            yield role["role"].lower(), alone["name"]
        if number and len(line) <= _LONGEST:
            waiting = [] if number["number"] == "1" else waiting
            follows = int(number["number"]) == len(waiting) + 1
            waiting = [*waiting, number["name"]] if follows else []
        if role:
            for nth, name in zip(ORDINALS, waiting, strict=False):
                yield f"{nth} {role['role'].lower()}", name
        if role or line.rstrip().endswith("."):
            waiting = []


def _beside_versus(text: str) -> Iterator[tuple[str, str]]:
    """Those left and right of the "v" in one line; on appeal they may have changed sides."""
    for line in text.split("\n"):
        versus = _VERSUS.search(line)
        if versus is None or len(line) > _LONGEST or _APPEAL.search(text):
            continue
        left, right = line[: versus.start()], line[versus.end() :]
        if not _CROWN.match(left) and not _AND.search(left):
            yield from (("plaintiff", left), ("claimant", left))
        named = _AND.split(_DOCKET.sub("", _OTHERS.sub("", right)))
        if len(named) == 1 and not _OTHERS.search(right):
            yield "defendant", named[0]
        elif not _CROWN.match(left):
            yield from ((f"{n} defendant", name) for n, name in zip(ORDINALS, named, strict=False))


def _party(name: str, actors: Sequence[ActorMention]) -> tuple[str, ActorKind] | None:
    """Under the name that the text has for it; a surname alone must be that of one person."""
    name = re.sub(r"^\W*(?:\(?\d\)\s*)?|[\s.,;:()]*$", "", name)
    words = [word.casefold() for word in _bare(name).split()]
    if not words or not name[0].isupper():
        return None
    same = {
        (actor.actor, actor.kind)
        for actor in actors
        if actor.kind in (ActorKind.PERSON, *BODIES)
        and (own := _bare(actor.actor).casefold().split())
        and (own == words or (len(words) == 1 and own[-1:] == words) or _is_within(own, words))
    }
    if same:
        return next(iter(same)) if len(same) == 1 else None
    firm = _bare(name) != name
    if not firm and (not 2 <= len(words) <= 4 or not all(w[0].isupper() for w in name.split())):
        return None
    name = _capitals(name) if name.isupper() else name
    return name, ActorKind.ORGANISATION if firm or _is_body(name) else ActorKind.PERSON


def _is_within(own: Sequence[str], words: Sequence[str]) -> bool:
    """ "Anna Berg" in "Anna Maria Berg"."""
    return 1 < len(own) <= len(words) and own[0] == words[0] and own[-1] == words[-1]


def _bare(name: str) -> str:
    return re.sub(rf",?\s+(?:{SURE}|{LOOSE})\.?$", "", name, flags=re.IGNORECASE)


def _capitals(name: str) -> str:
    short = {"AND": "and", "OF": "of", "THE": "the", "PLC": "plc", "LLC": "LLC", "LLP": "LLP"}
    return " ".join(short.get(word, word.title()) for word in name.split())


def _is_body(name: str) -> bool:
    kind = gazetteer.heads().get(re.split(r" (?:of|for) ", name)[0].split()[-1].strip(","))
    return kind is not None and kind in map(str, BODIES)
