"""Whom a text goes on telling of: through a row of "he" and "she", and as a whole.

"He" takes up the person of whom the sentence before speaks; where that one says "he" too, the one
before it, up to the sentence that gives the name. The article of a lexicon, an obituary, a profile
tell of the one whose name is their title, also without naming anybody: "Retired in 1998."
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.core.mention import BODIES, BY_KIND, ActorKind, ActorMention
from dateline.core.passage import Passage
from dateline.core.sentence import Clause, Tense
from dateline.core.text import Document, Span
from dateline.events.attach import told_clauses
from dateline.lexicon import gazetteer

_FARTHEST = 12  # sentences back in which the name must stand
_HE = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_OPENS_WITH = 40  # characters before a name that opens a sentence
_IS_OBJECT = re.compile(r"him|her", re.IGNORECASE)


def is_object(text: str, clause: Clause | None) -> bool:
    """Whether a verb acts on "him" or "her": "the mill took her on"."""
    if clause is None or clause.object is None:
        return False
    return _IS_OBJECT.fullmatch(clause.object.of(text)) is not None


# --- The text as a whole ------------------------------------------------------------------------

_LEADS = re.compile(
    r"(?:(?:obituary|profile|portrait|biography|in memoriam|in memory of|a life of|the life of"
    r"|life of|who(?: is|['’]s) who|nachruf|nécrologie)\W*(?:of\s+)?)?(?:the\s+)?",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s*(?:,?\s*\(.{0,60}\)|,\s[^,]{0,40}|\s[-–—|·].{0,60}|:\s*(?:an?\s+)?(?:obituary|profile|life"
    r"|biography|portrait)\b.{0,40})?",
    re.IGNORECASE,
)


def about(document: Document, actors: Sequence[ActorMention]) -> ActorMention | None:
    """The person or the body whose name is the title: of it the whole text tells."""
    title = " ".join(document.title.split())
    start = _LEADS.match(title)
    name = title[start.end() if start else 0 :]
    for actor in actors:
        if actor.kind is not ActorKind.PERSON and actor.kind not in BODIES:
            continue
        for called in {actor.actor, " ".join(actor.span.of(document.text).split())}:
            whole = " " in called and name.casefold().startswith(called.casefold())
            if whole and _BEHIND.fullmatch(name, len(called)):
                return actor
    return _named_in_title(name)


_PERSON_FIRST = re.compile(
    r"(?P<last>[^\W\d_a-z][\w’'-]+), (?P<first>[^\W\d_a-z][\w’'.-]+(?: [^\W\d_a-z][\w’'.-]*)?)"
    r"|(?P<whole>[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'.-]*){1,3})"
)


def _named_in_title(title: str) -> ActorMention | None:
    """A person whom the title alone names in full: "BERG, Anna", "Anna Berg (1911–1999)"."""
    found = _PERSON_FIRST.match(title)
    if found is None or _BEHIND.fullmatch(title, found.end()) is None:
        return None
    name = found["whole"] or f"{found['first']} {found['last']}"
    name = " ".join(w.capitalize() if w.isupper() and len(w) > 1 else w for w in name.split())
    words = name.split()
    a_person = words[0] in gazetteer.given_names() and words[-1] not in gazetteer.heads()
    if not a_person:
        return None
    return ActorMention(Span(0, 0), name, ActorKind.PERSON, "the title")


def by_initial(text: str, whole: ActorMention | None) -> list[ActorMention]:
    """ "It was in Holm that B. met him": a lexicon's article names its own person by a letter."""
    if whole is None or whole.kind is not ActorKind.PERSON:
        return []
    letters = {word[0] for word in whole.actor.split()}
    found = [m for m in _LETTER.finditer(text) if m[1] in letters]
    used = {m[1] for m in found}
    if len(used) != 1:
        return []  # the initials of other people
    return [
        ActorMention(Span(*m.span()), whole.actor, whole.kind, f"{BY_KIND}letter of the title")
        for m in found
    ]


_LETTER = re.compile(r"(?<![\w.’'-])(?<![A-Z]\.\s)([A-Z])\.(?=\s[a-z]|,\s|;\s|['’]s\b)")
_NOTHING = re.compile(r"[\W\d]*(?:\w+ly\s+)?")


def needs_nobody(passage: Passage, clause: Clause | None) -> bool:
    """A line of a life told in few words: "Charged in May 2009; acquitted in June"."""
    if clause is None:
        return not told_clauses(passage.sentence)
    if clause.subject is not None or clause.tense is Tense.FUTURE or clause.speech is not None:
        return False
    first = not any(
        c.trigger < clause.trigger and c.subject for c in told_clauses(passage.sentence)
    )
    lead = passage.lead(clause.trigger.start)
    opens = _NOTHING.fullmatch(re.split(r"[.;]\s", lead)[-1]) is not None
    return first and opens
