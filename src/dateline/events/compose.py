"""A clause told in few words: the parts that must stay, then what else there is room for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.core.mention import ActorKind, ActorMention
from dateline.core.sentence import Part, Slot, Telling
from dateline.core.text import ENGLISH, Span
from dateline.events.words import LOOSE, SPACE, UNSPACED, odd_marks
from dateline.lexicon.clauses import clause_words

# Ranks of parts: adjectives, which all but the tightest line keeps; what belongs to its word; what
# adds to it; what stands beside it; a relative
# clause. Asides go first: only a line shorter than this takes them.
_COLOUR, _OWN, _MORE, _BESIDE, _WHICH = 1, 2, 3, 4, 5
_SHORT = {6: 60, 7: 40}
# With a part come those in it down to these ranks, as many as there is room for.
_COMPANY = {_COLOUR: (1,), _OWN: (2, 1), _MORE: (2, 0), _BESIDE: (3, 2), _WHICH: (3, 2, 1)}
_FULL = (3, 2)
_SLOTS = tuple(Slot)  # asking an enum for its members takes long
_MANY = 5  # words of a name that is shortened where room is short
_WORD = re.compile(r"\w")
_OPENING = re.compile(r"(?:[“(«„《]\s?|[\"$£€])$")
_CLOSING = re.compile(r"^(?:\s?[”)»》]|\")")
_BROKEN = (  # what taking a text apart and putting it together has left
    (re.compile(r"([“(])\s+|\s+([”)])"), r"\1\2"),
    (re.compile(r"(?<=\w)’\s+s\b"), "’s"),
    (re.compile(r"(?<=s)\s+'(?=\s\w)"), "'"),
    (re.compile(r"[*_`]{2,}|(?<!\w)[*_`]|[*_`](?!\w)"), ""),
    (SPACE, " "),
    (UNSPACED, ""),
    (LOOSE, r"\1"),
)
_AS_OBJECT = {"he": "him", "she": "her", "they": "them", "we": "us", "i": "me", "who": "whom"}
_ARTICLE = re.compile(r"\b([Aa])n? (?=[\"“‘(]*(\w+))")
_PRONOUNS = re.compile(r"(?:he|she|it|they|we|i|you|this|that|these|those|who|which|him|her|them)")
_NO_NAME = re.compile(
    r"(?:he|she|it|they|we|you|this|that|these|those|the|an?|its|his|her|their|in|all|some|there)\b"
)
_OWNED = re.compile(r"^(?:its|his|her|our|my)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wording:
    """What stands in for words of the text: the subject's name, the owner's, the person spoken
    of as "him"; empty where the words stay."""

    subject: str = ""
    owner: str = ""
    him: str = ""


def compose(
    text: str, telling: Telling, actors: Sequence[ActorMention], wording: Wording, limit: int
) -> str:
    """The clause as one line, subject first; cut at the end of a phrase where its least words are
    too long, empty where there is none."""
    parts = _by_name(tuple(_whole_names(telling.parts, actors)), actors)
    telling = replace(telling, parts=parts)
    full = _Line(text, telling, actors, wording)
    short = replace(full, telling=_short_names(text, telling, actors), brief=True)
    for line_of, rank in ((full, _COLOUR), (full, 0), (short, _COLOUR), (short, 0)):
        chosen = _with_company(parts, {n for n, p in enumerate(parts) if p.within < 0}, rank)
        line = line_of(chosen)
        if len(line) <= limit:
            break
    else:
        return _cut(line_of, telling, chosen, limit)
    tried: set[int] = set()
    while open_parts := [
        n for n, p in enumerate(parts) if p.within in chosen and n not in chosen | tried
    ]:
        number = min(open_parts, key=lambda n: _turn(parts[n], n))
        tried.add(number)
        rank = parts[number].rank
        if len(line) >= _SHORT.get(rank, limit):
            continue
        for company in _COMPANY.get(rank, _FULL):
            joining = _with_company(parts, {number}, company)
            if not company and any(p.rank == _OWN and p.within in joining for p in parts):
                continue  # "to the amazement", without whose
            more = chosen | joining
            longer = line_of(more)
            if len(longer) <= limit:
                chosen, line = more, longer
                break
    return line


def _turn(part: Part, number: int) -> tuple[int, bool, int]:
    """Whose turn it is to be taken in: of the adjectives, the one next to its noun."""
    colours = part.rank == _COLOUR and part.slot is not Slot.SUBJECT
    return part.rank, colours, -part.words[0].start if colours else number


def _short_names(text: str, telling: Telling, actors: Sequence[ActorMention]) -> Telling:
    """Long names without their middle: "Norland-Sudland … Commission"."""
    gone: set[Span] = set()
    for part in telling.parts:
        for actor in actors:
            name = [word for word in part.words if actor.span.contains(word)]
            if len(name) < _MANY or any(word.of(text) == "of" for word in name):
                continue
            first = 1 if name[0].of(text).lower() == "the" else 0
            while first + 1 < len(name) and name[first + 1].start - name[first].end < 2:
                joined = text[name[first].end : name[first + 1].start]
                if joined != "-":
                    break
                first += 1
            gone.update(name[first + 1 : -1])
    parts = (replace(p, words=tuple(w for w in p.words if w not in gone)) for p in telling.parts)
    return replace(telling, parts=tuple(parts), gone=frozenset(gone))


def _whole_names(parts: Sequence[Part], actors: Sequence[ActorMention]) -> Iterator[Part]:
    """The parts, those that are within a name no longer to be left out of it."""
    for part in parts:
        around = parts[part.within].words if part.within >= 0 else ()
        held = any(
            actor.span.contains(word) and any(actor.span.contains(other) for other in around)
            for actor in actors
            for word in part.words[:1]
        )
        yield replace(part, rank=0) if held else part


def _by_name(parts: tuple[Part, ...], actors: Sequence[ActorMention]) -> tuple[Part, ...]:
    """The parts, with the name for a subject that is named in an aside: "the judge, Anna Berg,"."""
    people = {actor.span for actor in actors if actor.kind is ActorKind.PERSON}
    for part in parts:
        head = parts[part.within]
        named = part.aside and part.within >= 0 and head.within < 0
        if not named or part.slot is not Slot.SUBJECT or not part.words:
            continue
        already = any(span.overlaps(word) for span in people for word in head.words)
        if Span(part.words[0].start, part.words[-1].end) in people and not already:
            top = replace(part, rank=0, within=-1, aside=False)
            others = (p for p in parts if p.slot is not Slot.SUBJECT)
            return _renumbered(parts, top, tuple(others))
    return parts


def _renumbered(parts: Sequence[Part], subject: Part, others: Sequence[Part]) -> tuple[Part, ...]:
    """The subject before the other parts, each hanging where it did."""
    places = {id(part): n + 1 for n, part in enumerate(others)}
    moved = {n: places[id(part)] for n, part in enumerate(parts) if id(part) in places}
    return (subject, *(replace(p, within=moved.get(p.within, -1)) for p in others))


def _with_company(parts: Sequence[Part], chosen: set[int], rank: int) -> set[int]:
    """The chosen parts with those in them that are worth at least so much."""
    found = set(chosen)
    for number, part in enumerate(parts):
        if part.within in found and part.rank <= rank:
            found.add(number)
    return found


def _cut(line_of: _Line, telling: Telling, chosen: set[int], limit: int) -> str:
    """The least words up to where a phrase of the verb's ends."""
    told = (Slot.VERB, Slot.REST)
    words = [w for n in chosen for w in telling.parts[n].words if telling.parts[n].slot in told]
    ends = {w.end for w in words if w.end > telling.verb.end} & set(telling.stops)
    for end in sorted(ends, reverse=True):
        parts = tuple(
            replace(part, words=tuple(w for w in part.words if w.end <= end))
            if part.slot in told
            else part
            for part in telling.parts
        )
        line = replace(line_of, telling=replace(telling, parts=parts))(chosen)
        if len(line) < limit:
            return f"{line}…"
    return ""


def subject_of(
    text: str, telling: Telling, actors: Sequence[ActorMention], wording: Wording
) -> str:
    """Who does it, in the fewest words that name them."""
    parts = telling.parts
    tops = {n for n, p in enumerate(parts) if p.within < 0 and p.slot is Slot.SUBJECT}
    return _Line(text, telling, actors, wording).subject(_with_company(parts, tops, _COLOUR))


def begins_with_pronoun(text: str, telling: Telling) -> bool:
    """Whether the subject is no more than "he", "it" or the like."""
    words = [w for part in telling.parts if part.slot is Slot.SUBJECT for w in part.words]
    if telling.language != ENGLISH and len(words) == 1:
        return words[0].of(text).lower() in clause_words(telling.language).pronouns
    return _is_pronoun(text, words)


# --- The line ------------------------------------------------------------------------------

_IN_PLACE = "zh"  # the order of words is all that tells who does it: none is moved
Item = Span | str  # words of the text, or words that stand in for them


@dataclass(frozen=True, slots=True)
class _Line:
    """Chosen parts in their order, the passive turned round where its doer is named."""

    text: str
    telling: Telling
    actors: Sequence[ActorMention]
    wording: Wording
    brief: bool = False  # the actor's own name for the subject, where that is shorter

    def __call__(self, chosen: set[int]) -> str:
        telling = self.telling
        subject, verb, missed, rest, agent, fronted = (self._words(chosen, slot) for slot in _SLOTS)
        doer = agent[1:] if agent and agent[0].of(self.text).lower() == "by" else agent
        turned = bool(telling.active and doer) and not _is_pronoun(self.text, doer)
        finite = telling.active if turned else telling.finite
        helpers = telling.helpers if finite else ()
        first = min([telling.verb, *telling.helpers, *verb]).start
        moved = [w for w in rest if w.start < first]  # what was said, before who says it
        if agent and not turned:
            rest = sorted(rest + agent)
        stay = sorted([*verb, *(w for w in rest if w not in moved)])
        before = [w for w in stay if w.end <= telling.verb.start and w not in helpers]
        if finite.startswith("to ") and before and before[-1].of(self.text).lower() == "to":
            before.pop()  # it stands among the finite words already: "sale to be discussed"
        after = [w for w in stay if w.start >= telling.verb.end]
        trigger = [w for w in stay if telling.verb.contains(w)]
        acts: list[Item] = [*before, *([finite, *trigger[1:]] if finite else trigger)]
        if telling.second is not None and telling.second in stay:
            acts = [telling.second, *fronted, *(w for w in acts if w != telling.second)]
            after = [w for w in after if w != telling.second]
            fronted = []
        who = self._who(subject, chosen)
        if telling.language == _IN_PLACE and not missed and _stands_ahead(who, telling.verb):
            spans = {word for word in (*who, *stay, *moved, *fronted) if isinstance(word, Span)}
            line = self._joined(sorted(spans), chosen)
            return _tidy(line, self.wording, telling.language)
        if turned:
            items: list[Item] = [
                *doer,
                *acts,
                *_as_object(self.text, who, telling.opening),
                *missed,
                *after,
            ]
        else:
            english = telling.language == ENGLISH
            found = _as_object(self.text, missed) if english else missed
            items = [*who, *acts, *found, *after]
        line = self._joined([*items, *fronted], chosen)
        if moved and telling.language != ENGLISH:
            return _tidy(f"{line}: {self._joined(moved, chosen)}", self.wording, telling.language)
        if moved:
            line = f"{line} {_lowered(self._joined(moved, chosen))}"
        return _tidy(line, self.wording, telling.language)

    def subject(self, chosen: set[int]) -> str:
        words = self._words(chosen, Slot.SUBJECT)
        line = self._joined(self._who(words, chosen), chosen)
        return _tidy(line, self.wording, self.telling.language)

    def _words(self, chosen: set[int], slot: Slot) -> list[Span]:
        parts = (self.telling.parts[number] for number in chosen)
        return sorted(word for part in parts if part.slot is slot for word in part.words)

    def _who(self, words: Sequence[Span], chosen: set[int]) -> list[Item]:
        wording = self.wording
        if wording.subject:
            return [wording.subject]
        the = bool(words) and words[0].of(self.text).lower() == "the"
        named = words[1:] if the else words
        for actor in self.actors:  # "the ministry", under its name
            whole = bool(named) and actor.span == Span(named[0].start, named[-1].end)
            brief = self.brief and self.telling.language == ENGLISH
            if brief and whole and len(actor.actor) < words[-1].end - words[0].start:
                return [actor.actor]
            if not words or not actor.span.contains(words[0]) or actor.span.end < words[-1].end:
                continue
            cut = actor.span.start < words[0].start  # by what was taken for a sentence's end
            if cut or (actor.span.start == words[0].start and actor.inferred):
                english = self.telling.language == ENGLISH
                return [actor.actor if english else actor.span.of(self.text)]
        if words and self.telling.language != ENGLISH:
            return self._whole_first(words)
        if wording.owner and words and _OWNED.match(f"{words[0].of(self.text)} "):
            return [f"{wording.owner}'s", *words[1:]]
        return list(words)

    def _whole_first(self, words: Sequence[Span]) -> list[Item]:
        """The first word with what a tree has cut off the name that it ends."""
        first, *others = words
        begun = (a.span.start for a in self.actors if a.span.start < first.start < a.span.end)
        return [Span(next(begun, first.start), first.end), *others]

    # --- Words side by side ---

    def _joined(self, items: Sequence[Item], chosen: set[int]) -> str:
        """The items with what stands between them in the text, where nothing was left out there;
        each person under the full name at the first mention."""
        asides = self._asides(chosen)
        pieces: list[str] = []
        seen: set[str] = set()
        last: Item | None = None
        for item in self._with_names(items, seen):
            word, said = item
            if last is not None:
                pieces.append(self._between(last, word, asides))
            elif isinstance(word, Span):
                opening = _OPENING.search(self.text[max(0, word.start - 2) : word.start])
                pieces.append(opening.group(0) if opening else "")
            if last is not None and isinstance(word, Span):
                said = self._uncapped(word, said)
            pieces.append(said)
            last = word
        if isinstance(last, Span):
            closing = _CLOSING.search(self.text[last.end : last.end + 2])
            pieces.append(closing.group(0) if closing else "")
        return "".join(pieces)

    def _uncapped(self, word: Span, said: str) -> str:
        """A word that opened its sentence, and stands within the line, without its capital."""
        return said[:1].lower() + said[1:] if word == self.telling.opening else said

    def _with_names(self, items: Sequence[Item], seen: set[str]) -> Iterator[tuple[Item, str]]:
        """Each item with its words; a surname with the name it is short for."""
        begun = {a.span.start: a for a in self.actors if a.kind is ActorKind.PERSON}
        at = 0
        while at < len(items):
            item = items[at]
            if isinstance(item, str):
                seen.add(item)
                yield item, item
                at += 1
                continue
            actor = begun.get(item.start)
            said = actor.span.of(self.text) if actor is not None else ""
            if actor is not None and actor.span == item and actor.actor not in seen:
                full = actor.actor if said in actor.actor.split() else said
                yield item, full
            else:
                yield item, item.of(self.text)
            if actor is not None:
                seen.add(actor.actor)
            at += 1

    def _between(self, last: Item, word: Item, asides: dict[int, frozenset[int]]) -> str:
        here = asides.get(last.start, frozenset()) if isinstance(last, Span) else frozenset()
        there = asides.get(word.start, frozenset()) if isinstance(word, Span) else frozenset()
        if isinstance(last, Span) and isinstance(word, Span) and last.end <= word.start:
            between = self.text[last.end : word.start]
            if _WORD.search(between) is None:
                loose = between.strip() == "," and not here and not there
                return " " if loose and self._meets(last, word) else between
            if any(last.end <= out.start < word.start for out in self.telling.gone):
                return " … "
            closing, opening = _CLOSING.search(between), _OPENING.search(between)
        else:
            closing = _after(self.text, last)
            opening = _ahead(self.text, word)
        comma = "," if here - there or there - here or self._opens_clause(word) else ""
        left = closing.group(0) if closing else ""
        return f"{left}{comma} {opening.group(0) if opening else ''}"

    def _opens_clause(self, word: Item) -> bool:
        """A conjunction behind its comma, which other languages keep: "berichtete, dass"."""
        if self.telling.language == ENGLISH or not isinstance(word, Span):
            return False
        words = clause_words(self.telling.language)
        ahead = self.text[: word.start].rstrip()[-1:]
        opens = words.that | words.relative | words.relative_there | words.asking
        return ahead == "," and word.of(self.text).lower() in opens

    def _meets(self, last: Span, word: Span) -> bool:
        """The subject ends and its verb begins: no comma belongs there."""
        ends, begins = (Slot.SUBJECT, last), (Slot.VERB, word)
        return all(
            any(place in part.words for part in self.telling.parts if part.slot is slot)
            for slot, place in (ends, begins)
        )

    def _asides(self, chosen: set[int]) -> dict[int, frozenset[int]]:
        """The asides that words stand in, by where the words begin."""
        parts, found = self.telling.parts, dict[int, frozenset[int]]()
        within: dict[int, frozenset[int]] = {-1: frozenset()}
        for number, part in enumerate(parts):
            held = within[part.within]
            if number in chosen and part.aside:
                held = held | {number}
            within[number] = held
            found.update((word.start, held) for word in part.words if held)
        return found


def _after(text: str, item: Item) -> re.Match[str] | None:
    return _CLOSING.search(text[item.end : item.end + 2]) if isinstance(item, Span) else None


def _ahead(text: str, item: Item) -> re.Match[str] | None:
    if not isinstance(item, Span):
        return None
    return _OPENING.search(text[max(0, item.start - 2) : item.start])


def _is_pronoun(text: str, words: Sequence[Span]) -> bool:
    return len(words) == 1 and _PRONOUNS.fullmatch(words[0].of(text).lower()) is not None


def _stands_ahead(who: Sequence[Item], verb: Span) -> bool:
    """Words of the text that stand before the verb."""
    return bool(who) and all(isinstance(word, Span) and word.start < verb.start for word in who)


def _as_object(text: str, who: Sequence[Item], opening: Span | None = None) -> list[Item]:
    if len(who) == 1 and isinstance(who[0], Span):
        said = who[0].of(text)
        if said.lower() in _AS_OBJECT:
            return [_AS_OBJECT[said.lower()]]
    first, *others = who or [""]
    if isinstance(first, Span) and first == opening:
        said = first.of(text)
        return [said[:1].lower() + said[1:], *others]
    return [_lowered(first.of(text) if isinstance(first, Span) else first), *others] if who else []


def _lowered(line: str) -> str:
    """What stood at the head of the sentence, and no longer does: its capital goes."""
    known = _NO_NAME.match(line.lower()) is not None
    return line[:1].lower() + line[1:] if known else line


def mended(line: str) -> str:
    """The words with their spaces and signs in order."""
    for broken, right in _BROKEN:
        line = broken.sub(right, line)
    return line


def _tidy(line: str, wording: Wording, language: str) -> str:
    if wording.him and wording.him not in line:
        line = re.sub(r"\bhim\b", wording.him, line, count=1)
    line = mended(line)
    for left, right in odd_marks(line):
        line = re.sub(rf"[,:]?\s*{re.escape(left)}(?=\w)", " ", line)
        line = line.replace(left, "").replace(right, "").strip()
    if line.count("‘") != len(re.findall(r"’(?!\w)", line)):
        line = re.sub(r"(?<=[^\Ws])’(?!\w)", "", line).replace("‘", "")
    line = _ARTICLE.sub(_article, line) if language == ENGLISH else line
    return line.strip(" ,;:–—-，。、；：")


def _article(found: re.Match[str]) -> str:
    """ "a" before what is left of "a foreign intelligence …": "an intelligence …"."""
    article, word = found.groups()
    if not word.islower() or re.match(r"(?:uni|use|usu|one|eu|hour|hon|heir)", word):
        return found.group(0)
    return f"{article}{'n' if word[0] in 'aeiou' else ''} "
