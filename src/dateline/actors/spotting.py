"""Names that the gazetteer knows and the name finder passed over or cut too short."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from dateline.core.mention import ActorKind, NameMention
from dateline.core.text import Span
from dateline.lexicon import gazetteer
from dateline.lexicon.legal_forms import LOOSE, SURE

_Phrase = tuple[str, ...]
_Phrases = dict[str, tuple[_Phrase, ...]]

FOUND = "a name of the gazetteer"
LEGAL_FORM = "legal form"
_WORD = re.compile(r"[^\W_](?:[\w&]|\.(?=\w))*(?:[-'’][^\W_][\w&]*)*")
_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?:]|\n)[\s\"'“”‘’(*•–-]*$")
_OFFICE_BEFORE = re.compile(
    r"\b(?:[Cc]hief (?:executive|engineer|constable|inspector|justice)|[Cc]hair(?:man|woman)"
    r"|[Dd]irector|[Mm]anager|[Ee]ngineer|[Ii]nspector|[Cc]aptain|[Ss]pokes(?:man|woman)|[Mm]inister"
    r"|[Mm]ayor|[Cc]ouncillor|[Ss]enator|[Pp]rofessor|[Jj]udge|[Pp]rosecutor|[Ff]oreman|[Nn]urse"
    r"|[Aa]rchitect|[Ss]ergeant|[Cc]onstable|[Ll]awyer|[Ss]ecretary)\s+"
    r"(?P<name>[A-Z][a-zà-ÿ]+(?:\s[A-Z]\.)?\s[A-Z][a-zà-ÿ’'-]+)"
)
_FIRM = re.compile(
    r"\b(?!(?:In|The|An?|On|By|At|For|To|And|From|Of|With|Dear|Re|Between|Our|Your|Its|Messrs)\s)"
    r"(?:[A-ZÀ-Þ][a-z]{0,2}\.|[A-ZÀ-Þ][\w’'-]*)(?:"
    rf"(?:[ ](?:(?:&|and)[ ])?[A-ZÀ-Þ][\w’'-]*){{0,4}},?[ ](?:{SURE})"
    rf"|(?:[ ](?:(?:&|and)[ ])?[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ]){{1,4}}[ ](?P<loose>{LOOSE}))\b"
)
# "Alder & Sons", "Alder & Birch"; "the Weavers' Union", "Miners’ Federation"
_PARTNERS = re.compile(
    r"(?P<one>[A-Z][\w’'-]+) & "
    r"(?P<other>Sons?\b|Co\b\.?|Company\b|Bros\b\.?|Brothers\b|[A-Z][a-z’'-]+)"
)
_MEMBERS = re.compile(
    r"\b(?!(?:The|An?|In|On|By|At|For|To|Our|Its)\s)(?:[A-Z][\w-]+ ){0,3}[A-Z][a-z]+s['’] "
    r"(?:[A-Z][a-z]+ ){0,2}"
    r"(?:Union|Association|Federation|Amalgamation|Society|Guild|League|Committee|Council|Alliance)\b"
)
_LONGEST = 12  # words
_ORDINARY = frozenset({"Male", "Nice", "Turkey", "Chad", "Jordan"})  # words and names as well


def completed(
    text: str, names: Sequence[NameMention], skip: Iterable[Span] = ()
) -> list[NameMention]:
    """The names, with those that were missed; a known name takes the place of parts of it."""
    outside = sorted(skip)
    firms = _firms(text)
    whole = [*firms, *_free(_known_in(text), firms)]
    wider = sorted(
        (one for one in whole if not any(span.overlaps(one.span) for span in outside)), key=_place
    )
    kept: list[NameMention] = []
    at = 0
    for name in sorted(names, key=_place):
        while at < len(wider) and wider[at].span.end <= name.span.start:
            at += 1
        firm = at < len(wider) and name.span == wider[at].span and wider[at].found == LEGAL_FORM
        if firm:
            kept.append(wider[at])
        elif at == len(wider) or not _is_part(name.span, wider[at].span):
            kept.append(name)
    found = sorted([*kept, *_free(wider, kept)], key=_place)
    return sorted([*found, *_free(_after_offices(text), found)], key=_place)


def _firms(text: str) -> list[NameMention]:
    """ "Alder & Sons Ltd": what has a legal form is a firm."""
    found = [
        NameMention(Span(*m.span()), ActorKind.ORGANISATION, LEGAL_FORM)
        for m in _FIRM.finditer(text)
        if m["loose"] is None or m[0].rpartition(" ")[0] not in gazetteer.known()
    ]
    common = gazetteer.common_words()
    partners = [m for m in _PARTNERS.finditer(text) if not {m["one"], m["other"]} & common]
    for m in (*partners, *_MEMBERS.finditer(text)):
        named = NameMention(Span(*m.span()), ActorKind.ORGANISATION, "partners or members")
        if not any(named.span.overlaps(one.span) for one in found):
            found.append(named)
    return sorted(found, key=_place)


def _after_offices(text: str) -> list[NameMention]:
    """ "Chief executive Tomas Enderby": two capitals after an office are somebody."""
    return [
        NameMention(Span(m.start("name"), m.end("name")), ActorKind.PERSON, "after an office")
        for m in _OFFICE_BEFORE.finditer(text)
        if gazetteer.heads().get(m["name"].split()[-1]) is None
    ]


def _place(name: NameMention) -> tuple[int, int]:
    return name.span.start, name.span.end


def _is_part(span: Span, whole: Span) -> bool:
    return whole.contains(span) and whole != span


def _free(wider: Sequence[NameMention], taken: Sequence[NameMention]) -> Iterator[NameMention]:
    """Those that overlap no name that was kept."""
    at = 0
    for known in wider:
        while at < len(taken) and taken[at].span.end <= known.span.start:
            at += 1
        if at == len(taken) or not taken[at].span.overlaps(known.span):
            yield known


def _known_in(text: str) -> list[NameMention]:
    """Longest first, from left to right."""
    words = list(_WORD.finditer(text))
    forms = [_form(word[0]) for word in words]
    index, found, at = _index(), [], 0
    while at < len(words):
        phrases = index.get(forms[at])
        match = _longest(text, words, forms, at, phrases) if phrases else None
        if match is None:
            at += 1
            continue
        last = words[at + len(match) - 1]
        end = last.start() + len(last[0].removesuffix("'s").removesuffix("’s"))
        found.append(NameMention(Span(words[at].start(), end), _kind(match), FOUND))
        at += len(match)
    return found


def _longest(
    text: str, words: Sequence[re.Match[str]], forms: Sequence[str], at: int, phrases: _Phrases
) -> _Phrase | None:
    """The longest name that stands here; those of one word are kept under no second word."""
    second = forms[at + 1] if at + 1 < len(forms) else ""
    for phrase in (*phrases.get(second, ()), *phrases.get("", ())):
        if tuple(forms[at : at + len(phrase)]) == phrase and _stands(text, words, at, phrase):
            return phrase
    return None


def _form(word: str) -> str:
    if word.isalnum():
        return word
    straight = word.replace("’", "'")
    return straight.removesuffix("'s") if len(straight) > 3 else straight


def _stands(text: str, words: Sequence[re.Match[str]], at: int, phrase: tuple[str, ...]) -> bool:
    """Only words and blanks between; one word alone not where every word has a capital."""
    if len(phrase) > 1:
        between = (
            text[words[i].end() : words[i + 1].start()] for i in range(at, at + len(phrase) - 1)
        )
        return all(gap.strip(" \n(),&") == "" and gap.count("\n") < 2 for gap in between)
    word = phrase[0]
    entry = gazetteer.known().get(word)
    a_land = entry is not None and (entry.kind is ActorKind.COUNTRY or bool(entry.country))
    of_a_land = word in gazetteer.peoples() or (a_land and word not in _ORDINARY)
    if word.isupper() or (of_a_land and not (entry and entry.table)):
        return True
    return not _SENTENCE_BEFORE.search(text, max(0, words[at].start() - 12), words[at].start())


@cache
def _index() -> dict[str, _Phrases]:
    """Names by their first word, then by their second, the longest first."""
    found: dict[str, dict[str, set[_Phrase]]] = {}
    for name in _worth_finding():
        phrase = tuple(_form(word) for word in _WORD.findall(name))
        if phrase and len(phrase) <= _LONGEST:
            forms = [phrase]
            if len(phrase) > 2 and phrase[0][:1].isupper():  # "office of the Director of …"
                forms.append((phrase[0].lower(), *phrase[1:]))
            for form in forms:
                second = form[1] if len(form) > 1 else ""
                found.setdefault(form[0], {}).setdefault(second, set()).add(form)
    return {
        first: {
            second: tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))
            for second, phrases in by_second.items()
        }
        for first, by_second in found.items()
    }


def _worth_finding() -> Iterator[str]:
    yield from gazetteer.peoples()
    for name, entry in gazetteer.known().items():
        of_states = entry.kind is ActorKind.COUNTRY or entry.table == "international"
        short = len(name) < 3 and not (name.isupper() and of_states)
        if not short and name[:1].isupper() and entry.kind is not ActorKind.PLACE:
            yield name
    yield from gazetteer.capitals()
    yield from (name for name in gazetteer.rivals() if " " in name)


def _kind(phrase: tuple[str, ...]) -> ActorKind | None:
    entry = gazetteer.known().get(" ".join(phrase))
    return entry.kind if entry else None
