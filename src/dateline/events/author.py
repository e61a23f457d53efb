"""Who "I" and "we" are: the author of a letter, a diary, a statement; the firm of a release."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.core.mention import BODIES, ActorKind, ActorMention
from dateline.core.passage import Passage
from dateline.core.sentence import Sentence
from dateline.core.text import Document, SourceBasis, Span
from dateline.lexicon import gazetteer
from dateline.lexicon.english.usage import lexicon
from dateline.lexicon.mail import HEAD, MAIL, SAYS_WHO, WROTE, person

_NAME = r"[^\W\d_a-z][\w.'’-]+(?:[ \t]+(?:[^\W\d_a-z][\w.'’-]*|de|van|von|der|di|bin|al)){1,4}"
# "Diary of Anna Lind", "Statement of Petra Sand", "Interview with Alice Pike, engineer"
_TITLED = (
    r"(?i:(?:the\s+)?(?:late\s+)?(?:Mr|Mrs|Ms|Miss|Dr|Sir|Rev|Revd|Capt|Captain|Lieut|Lt|Col|Major|Lady)"
    r"\.?\s+){0,2}"
)
_OF_WHOM = re.compile(
    r"(?:(?:[^\n.:–—]|\b\w{1,3}\.){2,60}[.:–—]\s+(?=Recollect|Reminisc|Memoir|Remembr|Narrativ|Autobio"
    r"|Diary|Journal|Report|Statement))?"
    r"(?i:(?:(?:extracts?\s+|leaves\s+)?(?:from|of)\s+(?=the\s|my\s))?"
    r"(?:witness\s+|sworn\s+|my\s+|the\s+|humble\s+)*"
    r"(?:diary|journal|statement|testimony|affidavit|deposition|memoirs?|reminiscences|remembrances"
    r"|recollections|autobiography|petition|memorial|letters?|log|notes|notebook|confession|account"
    r"|narrative|report|curriculum\s+vitae|cv|r[ée]sum[ée])(?:\s+(?:of|by):?|:|\s+[–—-])"
    r"|(?:(?:written|set|taken|put)\s+(?:down\s+)?[^\n.]{0,60}?\b)?by|from:?|witness:?)"
    rf"\s+{_TITLED}(?P<name>{_NAME})"
)
_SWEARS = re.compile(  # "I, ANNA BERG, 34, teacher, of Holm, state under oath"
    rf"(?:^|\n)\W*I,\s+(?P<name>{_NAME}),[^.]{{0,240}}?\b(?:state|declare|depose|swear|say|affirm"
    r"|certify|testify|make\s+oath)s?\b"
)
_PRESENTS = re.compile(  # "I am Anna Berg, a nurse at Holm", "My name is Carl Dahl."
    rf"(?:^|\n|[.!?]\s)[\W\d]{{0,6}}(?:I\s+am|My\s+name\s+is)\s+{_TITLED}(?P<name>{_NAME})(?=[,.;]|\s+and\s)"
)
_IN_CHARGE = re.compile(  # the row of a form that says who fills it in
    r"(?im)^\W*(?:(?:reporting|investigating|attending|recording|interviewing|submitting|case|duty)\s+"
    r"(?:officer|constable|inspector|physician|doctor|nurse|clerk|manager)"
    r"|officer|inspector|consultant|physician|author|(?:prepared|reported|written|compiled|completed"
    r"|dictated|submitted|signed)(?:\s+by)?)\s*:(?P<who>[^\n]*)$"
)
_SIGNS = re.compile(r"\W*(?:(?i:signed|sgd)\b[.:)]*\s*|/s/\s*)?(?:[A-Z][\w.]*\s+)?\Z")
_INITIALS = re.compile(r"(?m)^[ \t]*(?P<name>(?:[A-Z]\.[ \t]?){1,3}[A-Z][\w'’-]+)(?=[ \t]*(?:,|$))")
_ANSWERING = re.compile(
    r"(?i:interview\s+with|(?:cross-)?examination\s+of|testimony\s+of|evidence\s+of|deposition\s+of"
    rf"|questioning\s+of|hearing\s+of)\s+{_TITLED}(?P<name>{_NAME})"
)
_FAREWELL = re.compile(
    r"\n[ \t]*(?i:(?:your|yours|with|best|kind|warm|love|sincerely|faithfully|respectfully|regards"
    r"|cheers|thanks|cordially|affectionately|ever|in haste|all the best|signed)\b[^\n]{0,40}"
    rf"|I\s+(?:am|remain)\b[^\n]{{0,60}})[,.!]?[ \t]*\n\s*(?P<name>{_NAME}|[A-Z][\w.'’-]+)"
    r"[ \t]*(?:\n|$)"
)
_ANSWER = re.compile(r"[\W\d]*A(?:nswer)?[:.]\s", re.IGNORECASE)
_QUESTION = re.compile(r"[\W\d]*Q(?:uestion)?[:.]\s", re.IGNORECASE)
_ANOTHERS = re.compile(r"[ \t]*>")  # a quoted mail
_KEPT = re.compile(
    r"(?:[^\n.]{0,10}\bfrom\s+)?(?:(?:my|the)\s+)?"
    r"(?:diary|journal|notebook|curriculum|cv|r[ée]sum[ée])",
    re.IGNORECASE,
)
_LIFE = re.compile(r"\W*(?:curriculum\s+vitae|cv\b|r[ée]sum[ée]\b)", re.IGNORECASE)
_LIFE_OF = re.compile(rf"(?i:vitae|cv|r[ée]sum[ée])\W*\n\W*(?P<name>{_NAME})")
_FIRM = re.compile(
    r"\b(?:plc|Ltd|Limited|Inc|Corp|LLC|GmbH|AG|Company|Group|Board|Council|Committee|Commission"
    r"|Court|Authority|Ministry|Department|Agency|University|College|Bank)\b\.?",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r",?\s+(?:plc|ltd|limited|inc|corp|corporation|llc|gmbh|ag|company|co)\b\.?", re.IGNORECASE
)
_OWN_PAPER = re.compile(
    r"\b(?:annual|interim|half-year|quarterly)\s+(?:report|results|accounts)\b|\bprospectus\b"
    r"|\breport\s+and\s+accounts\b|\b(?:press|news|media)\s+release\b",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"\b(?:earnings|results|conference|investors?['’]?|analysts?['’]?)\s+(?:conference\s+)?call\b"
    r"|\bannual\s+general\s+meeting\b|\bshareholders['’]?\s+meeting\b",
    re.IGNORECASE,
)
_OFFICER = re.compile(
    rf"[,.!?][\"”’]\s+(?:said|says|added|explained|commented)\s+{_NAME},\s+(?:the\s+|its\s+|our\s+)?"
    r"(?:chief|chair\w*|head|director|managing|president|founder|manager|secretary|general)\b"
    r"(?:\s+[a-z]+){0,3}(?:\s+(?:of|at)\s+(?:the\s+)?(?P<whose>[A-Z][\w&.-]*[^,.\n]*))?[,.]"
)
_SWORN = (
    r",[^:\n]{0,60}?\b(?:sworn|affirmed|saith|deposeth|deposed|examined|recalled)\b[^:.\n]{0,30}"
)
_TURN = re.compile(
    r"(?m)^\W*(?P<who>[A-Z][\w.'’-]*(?:[ \t][A-Z][\w.'’-]*){0,3})"
    rf"(?:(?:{_SWORN}(?:[.—–-]+(?:\s?[—–-]+)?\s*I?t?)?)?"
    r"(?::\s|(?<=[.—–-])(?=I\b)|(?<=[.—–-]\s)(?=I\b))"
    rf"|{_SWORN}[.:—–-]*[ \t]*$)"  # a line of its own: "Anna Berg, sworn"
)
_STAMP = r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[ T,]+"
_LINE_OF_CHAT = re.compile(  # "[14:05] anna.berg: …", "04/05/2011, 9:10 PM - Ann Lowe: …"
    rf"(?m)^(?:\[(?:{_STAMP})?\d\d?:\d\d(?::\d\d)?(?:\s?[AaPp]M)?\]\s+"
    rf"|{_STAMP}\d\d?:\d\d(?::\d\d)?(?:\s?[AaPp]M)?(?:,|\s+[-–])\s+)"
    r"<?(?P<who>[^\W\d][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3})>?:\s"
)
# What another body answers to whom the paper is: "we" is not the parliament.
_ANSWERED = re.compile(r"(?m)^\W*(?:ANSWER\b|(?i:answered|answer|reply|replied)\s+(?:by|of)\b)")
_DEEP = 2000  # characters
_LAST_LINES = 3  # below a signature, and its own rest
_HEAD = 300  # characters at the head of a text that may say whose it is
_QUOTES = re.compile(r"[“”\"]")
# A body speaks of itself as "we" in what it publishes: never a paper in its news.
_SPEAKS = (SourceBasis.LETTERHEAD, SourceBasis.SENDER, SourceBasis.GIVEN, SourceBasis.METADATA)


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks in a document, where that is known, and the kind; empty where it is not."""

    author: str = ""
    kind: ActorKind = ActorKind.PERSON
    answers: str = ""  # who answers in an interview or an examination
    body: str = ""
    body_kind: ActorKind = ActorKind.ORGANISATION
    keeps: bool = False  # a diary or a life in dates: who does what no one is named for
    life: bool = False  # all of it tells of the author
    turns: tuple[tuple[int, str], ...] = ()
    quoted: tuple[tuple[int, str], ...] = ()  # where mails of others begin, and who wrote them
    own_call: bool = False  # the body's own people speak: "we" is the body


def voice_of(document: Document, actors: Sequence[ActorMention]) -> Voice:
    head = f"{document.title}\n{document.text[:_HEAD]}"
    answering = _ANSWERING.search(head)
    told = next((m for line in head.split("\n") if (m := _OF_WHOM.match(line.strip(" #*")))), None)
    closed = list(_FAREWELL.finditer(document.text))
    name = document.author if "@" not in document.author else ""
    whose = _LIFE_OF.search(document.text[:_HEAD]) if _is_life(document) else None
    name = name or (whose["name"] if whose is not None else "")
    name = name or (
        told["name"] if told is not None and _may_be_called(told["name"], actors) else ""
    )
    swears = _SWEARS.search(document.text[:_DEEP])
    name = name or (swears["name"] if swears is not None else "")
    if not name and len(closed) == 1:
        name = closed[0]["name"]
    name = name or _signs(document.text, actors)
    if not name and document.source_basis is SourceBasis.AUTHOR:
        name = document.source
    author, kind = _as_actor(name, actors)
    if _larger(name)[1]:
        author = ""  # a desk of a body, and no person
    answers, _ = _as_actor(answering["name"] if answering is not None else "", actors)
    answered = _ANSWERED.search(document.text[:_DEEP]) is not None
    body = document.source if document.source_basis in _SPEAKS and not answered else ""
    source, source_kind = _as_actor(body, actors)
    if source_kind not in BODIES:
        body, within = _larger(body)
        heads = any(gazetteer.heads().get(word, "") in map(str, BODIES) for word in body.split())
        firm = within or heads or _FIRM.search(body) is not None
        firm = firm or (bool(body) and _OWN_PAPER.search(document.title) is not None)
        source, source_kind = (body if firm else "", ActorKind.ORGANISATION)
    if kind is not ActorKind.PERSON:
        author = ""
    turns = tuple(turns_of(document.text, actors))
    own_call = _CALL.search(document.title) is not None and source_kind in BODIES
    keeps = (told is not None and _KEPT.match(told[0]) is not None) or _is_life(document)
    life = _is_life(document)
    quoted = tuple(sorted(_mails_of_others(document.text, actors)))
    return Voice(author, kind, answers, source, source_kind, keeps, life, turns, quoted, own_call)


def _may_be_called(name: str, actors: Sequence[ActorMention]) -> bool:
    """No "report of Sudden Death", all of it words of the language and nobody's in the text."""
    told = any(a.kind is ActorKind.PERSON and a.actor.casefold() == name.casefold() for a in actors)
    return told or not all(_is_word(word.lower()) for word in name.split())


def _is_word(word: str) -> bool:
    known = lexicon().get(word)
    return known is not None and sum(n for tag, n in known.tags.items() if tag[:3] != "NNP") > 1


def _signs(text: str, actors: Sequence[ActorMention]) -> str:
    """Who presents himself in a report, fills in a form, or puts his name below the last line."""
    if presents := _PRESENTS.search(text[:_DEEP]):
        return presents["name"]
    persons = [actor for actor in actors if actor.kind is ActorKind.PERSON]
    for row in _IN_CHARGE.finditer(text):
        span = Span(*row.span("who"))
        if inside := {actor.actor for actor in persons if span.contains(actor.span)}:
            return inside.pop() if len(inside) == 1 else ""
    signed = {p.actor for p in persons if _below_all(text, p.span)}
    signed = signed or {
        m["name"] for m in _INITIALS.finditer(text) if _below_all(text, Span(*m.span("name")))
    }
    return signed.pop() if len(signed) == 1 else ""


def _below_all(text: str, name: Span) -> bool:
    """Whether a name begins one of the last lines, which is no sentence: "W. Kell, PC 417"."""
    start = text.rfind("\n", 0, name.start) + 1
    line = text[start : (text + "\n").index("\n", name.end)]
    low = len([rest for rest in text[name.end :].split("\n") if rest.strip()]) <= _LAST_LINES
    begins = _SIGNS.match(text[start : name.start]) is not None
    return low and begins and start > 0 and _is_label(line, heading=False)


def _larger(name: str) -> tuple[str, bool]:
    """The body that another one is a part of, and whether there is one: "Wards Supply, Alder
    Hospital"."""
    _, comma, last = name.rpartition(", ")
    kind = gazetteer.heads().get(last.split()[-1]) if comma and last.split() else None
    within = kind is not None and kind in map(str, BODIES)
    return (last, True) if within else (name, False)


def _is_life(document: Document) -> bool:
    return _LIFE.match(document.title or document.text[:40]) is not None


def _as_actor(name: str, actors: Sequence[ActorMention]) -> tuple[str, ActorKind]:
    """Under the name that the document has for it."""
    name = re.sub(rf"^{_TITLED}(?=\w)", "", " ".join(name.split()).strip(" ,.;:"))
    if not name:
        return "", ActorKind.PERSON
    for actor in actors:
        if name.casefold() in (actor.actor.casefold(), *actor.actor.casefold().split()):
            return actor.actor, actor.kind
    core = _LEGAL.sub("", name).casefold()
    for actor in actors:
        other = _LEGAL.sub("", actor.actor).casefold()
        if other == core or (actor.kind in BODIES and core.startswith(f"{other} ")):
            return actor.actor, actor.kind
    return name.title() if name.isupper() else name, ActorKind.PERSON


def turns_of(text: str, actors: Sequence[ActorMention]) -> list[tuple[int, str]]:
    """Where each speaker of a transcript begins, under the actor's name: "CARL DAHL: And I …"."""
    turns = list(_TURN.finditer(text))
    named = {m["who"].split()[-1].title() for m in turns if " " in m["who"]}
    found = [
        (m.start(), _as_actor(m["who"].title(), actors)[0])
        for m in turns
        if " " in m["who"] or m["who"].title() in named
    ]
    found += [(m.start(), _by_handle(m["who"], actors)) for m in _LINE_OF_CHAT.finditer(text)]
    return sorted(found) if len(found) > 1 else []


def _mails_of_others(text: str, actors: Sequence[ActorMention]) -> Iterator[tuple[int, str]]:
    """Where the mails begin that a mail quotes or sends on without a mark at each line, and whose
    each is."""
    for head in HEAD.finditer(text):
        if text[: head.start()].strip():
            yield head.end(), _as_actor(person(head["who"]), actors)[0]
    if MAIL.match(text) is None:
        return
    for line in SAYS_WHO.finditer(text):
        below = text[line.end() :].lstrip()[:1]
        if line["line"].endswith((":", "：")) and below not in ("", ">", "|"):
            yield line.end(), _as_actor(_who_wrote(line["line"]), actors)[0]


def _who_wrote(line: str) -> str:
    """
    >>> _who_wrote("On 4 May 2020 at 09:12, Per Aas <per@aas.example> wrote:")
    'Per Aas'
    >>> _who_wrote("Am 4. Mai 2020 um 09:12 schrieb Ida Moe:"), _who_wrote("he wrote:")
    ('Ida Moe', '')
    """
    line = re.sub(r"\b[AP]M\b", "", line)
    before, verb, after = re.split(rf"\b({WROTE})", line, maxsplit=1)[:3]
    names = re.findall(_NAME, after) or re.findall(_NAME, before.split(", ")[-1]) if verb else []
    return str(names[-1]) if names else ""


def _by_handle(handle: str, actors: Sequence[ActorMention]) -> str:
    """
    >>> _by_handle("anna.berg", ()), _by_handle("rivergirl", ())
    ('Anna Berg', 'rivergirl')
    """
    parts = re.split(r"[._]", handle)
    if len(parts) != 2 or not all(part.isalpha() and len(part) > 2 for part in parts):
        return handle
    return _as_actor(" ".join(parts).title(), actors)[0]


def speaks_here(passage: Passage, at: Span, voice: Voice, *, several: bool) -> str:
    """Whom "I" or, of ``several``, "we" means at a place; empty where the text does not say."""
    text = passage.text
    start = passage.span.start
    line = text[text.rfind("\n", 0, start) + 1 : passage.span.end]
    quoted = len(_QUOTES.findall(text[start : at.start])) % 2
    if quoted and several and voice.body and _by_own_officer(passage, voice.body):
        return voice.body
    if quoted or _ANOTHERS.match(line) or _QUESTION.match(line):
        return ""
    of_others = [who for begin, who in voice.quoted if begin <= at.start]
    if of_others:
        return of_others[-1]
    if voice.turns:
        if several and voice.own_call:
            return voice.body
        last = [who for begin, who in voice.turns if begin <= at.start]
        return "" if several or not last else last[-1]
    if voice.answers:
        return voice.answers if _ANSWER.match(_turn(text, start)) else ""
    if several and voice.body:
        return voice.body
    return voice.author


def _by_own_officer(passage: Passage, body: str) -> bool:
    """Whether one of the body's own people says it: "…," said Anna Berg, chairwoman."""
    said = _OFFICER.search(passage.text, passage.span.start, passage.span.end)
    if said is None:
        return False
    whose = said["whose"]
    return whose is None or whose.split()[0] == body.split()[0]


def _turn(text: str, start: int) -> str:
    """The text from where the last question or answer before a place begins."""
    found = 0
    for mark in re.finditer(r"(?m)^[\W\d]*[QA](?:uestion|nswer)?[:.]\s", text[: start + 4]):
        found = mark.start()
    return text[found : found + 12]


NOBODY = Voice()
_GREETS = re.compile(
    r"\W*(?:My\s+)?(?:Dear(?:est)?|Hi|Hello|Hey|Howdy|Hiya|Hallo|Good\s+(?:morning|evening"
    r"|afternoon)|Greetings|Darling|By|From|To|Cc|Bcc|Subject|Re|Sent|Author|Attn)\b[:,]?\s*"
    r"[^.!?\n]{0,80}$"
)
_ENDS = re.compile(r"[.!?…:;][\"”’')\]*_]*\s*$")
_LONGEST_LABEL = 80


def labels(text: str, sentences: Sequence[Sentence]) -> list[Span]:
    """Lines that greet, sign, head or say whose the text is, and who has the turn in a chat: a name
    there tells of nobody."""
    lines = [s.span for s in sentences if _is_label(s.span.of(text), heading=s.heading)]
    return lines + [Span(*chat.span("who")) for chat in _LINE_OF_CHAT.finditer(text)]


def _is_label(words: str, *, heading: bool) -> bool:
    short = len(words) <= _LONGEST_LABEL and _ENDS.search(words) is None
    return heading or _GREETS.match(words) is not None or (short and _WORDY.search(words) is None)


_WORDY = re.compile(r"\b(?:was|were|is|are|has|had|will|\w{3,}ed)\b")
