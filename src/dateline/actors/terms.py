"""What a deed calls its parties: "Alder plc (the respondent)", "Anna Berg, Plaintiff"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from dateline.actors.parties import ORDINALS, ROLE, in_caption
from dateline.core.mention import BODIES, INFERRED, ActorKind, ActorMention, NameMention
from dateline.core.text import Span
from dateline.lexicon import gazetteer

_NTH = rf"(?:{'|'.join(ORDINALS)})"
_TERM = (
    rf"(?:{_NTH}[ \t]+)?(?:{ROLE})|registrant|company|group|board"
    r"|seller|buyer|purchaser|vendor|landlord|tenant|lender|borrower|licensor|licensee|contractor"
    r"|supplier|client|employer|employee|authority|commission|council|bank|fund|trust|partnership"
    r"|deceased"
)
_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.?[ \t]+)?"
_IN_BRACKETS = re.compile(
    r"[^.;()\n]{0,60}\(\s*(?:hereinafter\s+|hereafter\s+)?(?:referred\s+to\s+as\s+)?(?:the\s+)?"
    rf"[“\"‘']?(?:the\s+)?(?P<term>{_TERM})[”\"’']?\s*\)",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?:,[^,.\n]{0,60})?,?\s*(?:[–—-]\s*)?(?<!\bfor )(?<!\bof )(?<!\bthe )"
    rf"(?P<term>(?i:{_TERM}))\b\s*(?:[,.\n]|$)"
)
_ROW = rf"^\W*(?:\d+\W+)?(?:[Nn]ame of (?:the )?)?(?P<row>(?i:{_TERM}))[ \t]*[:–—-]"
_BEFORE = re.compile(
    rf"(?m)(?:{_ROW}[ \t]*{_TITLE}|\b(?P<bare>(?i:{_TERM}))[ \t]+"
    rf"|\bthe (?P<nth>{_NTH} (?:{ROLE})),[ \t]+{_TITLE})\Z"
)
_WORD = r"[^\W\d_a-z][\w.’'&-]*"
_NAME = rf"{_WORD}(?:[ \t](?:{_WORD}|of|and|the|for|de|van|von)){{1,7}}"
_TURNED = r"(?P<name>[^\W\d_a-z]{2}[^\W\d_a-z'’-]*,[ \t][A-Z][\w'’-]+(?:[ \t][A-Z][\w'’-]+){0,2})"
_ENTRIES = (
    re.compile(rf"(?m)^\W*{_TURNED}(?=[ \t]*(?:\([^()\n]*\)[,;]?[^;\n]{{0,80}})?;)"),
    re.compile(rf"(?m)^\W*(?:Full )?[Nn]ame:[ \t]*{_TURNED}(?=[ \t]*$|[ \t]{{2}})"),
)
_IN_ROW = re.compile(rf"(?m){_ROW}[ \t]*(?P<title>{_TITLE})(?P<name>{_NAME})[ \t]*$")
# Under the name of a firm, in a form that it files: "(Exact name of registrant as specified …)"
_REGISTRANT = re.compile(
    r"[,.]?\s*\n\s*\((?:exact\s+)?(?:full\s+)?(?:legal\s+)?name\s+of\s+(?:the\s+)?"
    r"(?P<term>registrant|issuer|company|applicant|filer|reporting\s+person)\b",
    re.IGNORECASE,
)
_MATTER = re.compile(r"\bin\s+the\s+matter\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_BACK = 40


def called(text: str, actors: Sequence[ActorMention]) -> Iterator[ActorMention]:
    """The mentions by such a term, where it means one actor of the text."""
    meant: dict[str, set[tuple[str, ActorKind]]] = {}
    for actor in actors:
        if actor.kind in (ActorKind.PERSON, *BODIES):
            for term in _terms(text, actor.span):
                meant.setdefault(term, set()).add((actor.actor, actor.kind))
    for term, name, kind in in_caption(text, actors):
        meant.setdefault(term, set()).add((name, kind))
    known = {term: next(iter(who)) for term, who in meant.items() if len(who) == 1}
    if not known:
        return
    either = "|".join(sorted(known, key=lambda term: (-len(term), term)))
    term = rf"\b(?:the\s+)?(?P<nth>{_NTH}\s+)?(?P<term>{either})\b(?!\s+of\b)"
    for match in re.finditer(term, text, re.IGNORECASE):
        if match["nth"] or (match[0].islower() and not match[0].startswith("the")):
            continue
        name, kind = known[match["term"].lower()]
        found = f"{INFERRED}what the text calls {name}"
        yield ActorMention(Span(match.start(), match.end()), name, kind, found)


def named_in_rows(text: str, names: Sequence[NameMention]) -> list[NameMention]:
    """The names, with one of all that a row calls a party: "Claimant: Ms R Berg", and that of a
    person whom a list of people begins an entry with: "BERG, Anna; DOB 4 May 1970"."""
    found = list(names)
    for row in _IN_ROW.finditer(text):
        whole = Span(*row.span("name"))
        parts = [name for name in found if name.span.overlaps(whole)]
        head = gazetteer.heads().get(whole.of(text).split()[-1])
        person = head is None and (row["title"] or any(p.kind is ActorKind.PERSON for p in parts))
        if not parts or [part.span for part in parts] == [whole]:
            continue
        kind = ActorKind.PERSON if person else ActorKind.ORGANISATION
        found = [name for name in found if name not in parts]
        found.append(NameMention(whole, kind, "the row of a party"))
    for entry in chain.from_iterable(entry.finditer(text) for entry in _ENTRIES):
        whole = Span(*entry.span("name"))
        found = [name for name in found if not name.span.overlaps(whole)]
        found.append(NameMention(whole, ActorKind.PERSON, "the head of an entry"))
    return sorted(found, key=lambda name: name.span)


def files_it(text: str, name: Span) -> bool:
    """Whether a form calls the name above it that of the firm which files it."""
    return _REGISTRANT.match(text, name.end) is not None


def _terms(text: str, name: Span) -> Iterator[str]:
    before = _BEFORE.search(text[max(0, name.start - _BACK) : name.start])
    matches = (_IN_BRACKETS.match(text, name.end), _BESIDE.match(text, name.end), before)
    for match in filter(None, matches):
        yield " ".join(next(filter(None, match.groupdict().values())).lower().split())
    if files_it(text, name):
        yield "registrant"
    if _MATTER.search(text[max(0, name.start - _BACK) : name.start]):
        yield "respondent"
