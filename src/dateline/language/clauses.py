"""Who did what in a sentence, by light rules over a lexicon.

A verb group is found by the forms of its words ("has been signed", "will meet", "plans to
sell"); its subject is the noun group before it, its object the one after. Where a clause has
no full verb, a noun that tells an event ("the meeting", "an attack") stands for one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dateline.core.sentence import Clause, Sentence, Tense
from dateline.core.text import ENGLISH, Span
from dateline.language import grammar
from dateline.language.reading import Read
from dateline.language.tables import (
    AHEAD,
    BE,
    DOUBT,
    EVENT_NOUNS,
    HAVE,
    MODALS,
    NOT,
    SAY,
)
from dateline.language.tags import Tagged, tag


def analyse(
    text: str,
    sentences: Sequence[Sentence],
    *,
    times: Sequence[Span] = (),
    reads: Mapping[Span, Read] | None = None,
    language: str = ENGLISH,
) -> list[Sentence]:
    """The same sentences, each with its clauses in the order of their triggers.

    ``times`` are the places of dates. They are read over: in "On 3 May 2021 she left" and in
    "On 3 May 2021 Norland left" nothing else tells the date from the subject. ``reads`` are
    the sentences as a reader read them: those with a tree are read from it, the others, and
    those whose tree holds no clause, by the rules of this module where they are in English.
    """
    dated = sorted(times)
    starts = [span.start for span in dated]

    def inside(sentence: Span) -> Sequence[Span]:
        return dated[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]

    def clauses(sentence: Sentence) -> tuple[Clause, ...]:
        read = reads.get(sentence.span) if reads else None
        found = (
            grammar.clauses(text, read, times=inside(sentence.span))
            if read is not None and read.tokens
            else ()
        )
        # A tree that finds no clause has failed on what the words may still say.
        if found or language != ENGLISH:
            return found
        return tuple(_clauses(text, sentence, inside(sentence.span)))

    return [replace(sentence, clauses=clauses(sentence)) for sentence in sentences]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ALL = frozenset({"all", "both", "each"})  # "have all been removed"
# Nouns of time are not what a verb acts on.
_TIMES = _set(
    """day days week weeks month months year years decade decades today yesterday tomorrow morning
    afternoon evening night monday tuesday wednesday thursday friday saturday sunday january
    february march april may june july august september october november december online"""
)
_MAY_OPEN = _set("as after before since until than")  # a clause, or a phrase
_BEFORE_DATE = _set("on in at since until till during around by from between of")
_LINKS = _set("to and - – — or until till through")
_RELATIVES = _set("which who whom whose")
_SUBORDINATES = _set(
    "that which who whom whose when where while because although though if since after before "
    "until as unless whereas once and but or so"
)


@dataclass(frozen=True, slots=True)
class _Group:
    """A verb group: words ``first`` to ``last`` (exclusive); ``main`` is its content verb."""

    first: int
    main: int
    last: int
    tense: Tense
    passive: bool
    negated: bool
    modality: tuple[str, ...]
    finite: bool


def _clauses(text: str, sentence: Sentence, times: Sequence[Span]) -> Iterator[Clause]:
    words = _without(tag(text, sentence.span), times)
    groups = _with_reduced(words, list(_groups(words)))
    told = _told_by(words, groups)
    previous: Clause | None = None
    for index, group in enumerate(groups):
        first = _start_of(groups, index)
        last = groups[index + 1].first if index + 1 < len(groups) else len(words)
        clause = _clause(words, group, first, last, told[index])
        if clause.subject is None and previous and _goes_on(words, group):
            clause = replace(clause, subject=previous.subject)
        previous = clause
        yield clause
    covered = {word for group in groups for word in range(group.first, group.last)}
    yield from _event_nouns(words, covered, bool(groups))


def _without(words: Sequence[Tagged], times: Sequence[Span]) -> list[Tagged]:
    """The words but for dates, the prepositions before them and what links two of them."""
    if not times:
        return list(words)
    in_date = [any(time.overlaps(word.span) for time in times) for word in words]
    dropped = list(in_date)
    for index in range(len(words) - 1, -1, -1):
        low, followed = words[index].low, index + 1 < len(words) and dropped[index + 1]
        links = low in _LINKS and index > 0 and in_date[index - 1]
        if not dropped[index] and followed and (low in _BEFORE_DATE or links):
            dropped[index] = True
    return [word for word, out in zip(words, dropped, strict=True) if not out]


def _goes_on(words: Sequence[Tagged], group: _Group) -> bool:
    """ "He came and saw": the second verb has the subject of the first."""
    index = group.first - 1
    while index > 0 and words[index].tag == "ADV":
        index -= 1
    return group.finite and words[index].low in ("and", "or", "but", ",", "then")


def _start_of(groups: Sequence[_Group], index: int) -> int:
    """Where the words before a verb group begin to be its own."""
    while index and not groups[index - 1].finite and groups[index - 1].passive:
        index -= 1
    return groups[index - 1].last if index else 0


# --- Verb groups ------------------------------------------------------------------------


def _groups(words: Sequence[Tagged]) -> Iterator[_Group]:
    index = 0
    while index < len(words):
        group = _group_at(words, index)
        if group is None:
            index += 1
        else:
            yield group
            index = group.last


def _group_at(words: Sequence[Tagged], first: int) -> _Group | None:
    """The verb group that begins at this word, if one does."""
    if not words[first].begins_verb:
        return None
    chain, modality, negated, index = [first], [], False, first + 1
    if words[first].low in MODALS:
        modality += [MODALS[words[first].low]] if MODALS[words[first].low] else []
        negated = words[first].low.endswith("n't")
    while index < len(words):
        word = words[index]
        if (
            word.low in NOT | _ALL
            or word.tag == "ADV"
            or (word.low == "to" and _leads_on(words, chain, index))
        ):
            negated = negated or word.low in NOT
            modality += [word.low] if word.low in DOUBT else []
            if word.low == "to":
                modality.append(f"{words[chain[-1]].low} to")
            index += 1
        elif word.tag == "VERB" and _continues(words, chain[-1], index):
            chain.append(index)
            index += 1
        else:
            break
    return _made(words, chain, modality, negated)


def _leads_on(words: Sequence[Tagged], chain: Sequence[int], index: int) -> bool:
    """ "plans to sign": the "to" after such a verb, with a bare verb behind it."""
    lemma = words[chain[-1]].lemma
    ahead = lemma in AHEAD or (lemma in BE | HAVE and len(chain) == 1)
    following = index + 1
    return ahead and following < len(words) and words[following].form in ("VB", "BE", "HAVE", "VBP")


def _continues(words: Sequence[Tagged], last: int, index: int) -> bool:
    """Whether a verb form may follow the one before it in one group."""
    before, form = words[last], words[index].form
    if words[index - 1].low == "to":
        return form in ("VB", "VBP", "BE", "HAVE")
    if before.form == "BE":
        return form in ("VBN", "VBD", "VBG", "BE")
    if before.form == "HAVE":
        return form in ("VBN", "VBD", "BE", "HAVE")
    if before.form in ("MD", "DO"):
        return form in ("VB", "VBP", "BE", "HAVE")
    return False


def _made(
    words: Sequence[Tagged], chain: Sequence[int], modality: list[str], negated: bool
) -> _Group | None:
    first, main = words[chain[0]], words[chain[-1]]
    if main.form in ("MD", "DO"):
        return None
    helpers = [words[index] for index in chain[:-1]]
    last_helper = helpers[-1].form if helpers else ""
    passive = main.form in ("VBN", "VBD") and last_helper == "BE"
    passive = passive or (main.form == "VBN" and not helpers)
    doubt = _doubt_before(words, chain[0])
    negated = negated or (chain[0] > 0 and words[chain[0] - 1].low in ("never", "not"))
    finite = first.form in ("MD", "BE", "HAVE", "DO", "VBD", "VBZ", "VBP") and first.low != "been"
    return _Group(
        chain[0],
        chain[-1],
        chain[-1] + 1,
        _tense(words, chain, finite),
        passive,
        negated,
        tuple(doubt + modality),
        finite,
    )


def _doubt_before(words: Sequence[Tagged], first: int) -> list[str]:
    return [word.low for word in words[max(0, first - 2) : first] if word.low in DOUBT]


def _tense(words: Sequence[Tagged], chain: Sequence[int], finite: bool) -> Tense:
    first = words[chain[0]]
    if first.low in ("will", "shall", "'ll", "wo", "won't"):
        return Tense.FUTURE
    if first.form == "VBN":
        return Tense.PAST
    if not finite:
        return Tense.NONE
    if first.form == "VBD" or first.low in ("was", "were", "had", "did"):
        return Tense.PAST
    perfect = len(chain) > 1 and any(words[index].form == "HAVE" for index in chain[:-1])
    return Tense.PAST if perfect else Tense.PRESENT


def _with_reduced(words: Sequence[Tagged], groups: list[_Group]) -> list[_Group]:
    """ "The report published in March accused …": the first of the two is a participle."""
    for index, (group, following) in enumerate(pairwise(groups)):
        between = words[group.last : following.first]
        bare = group.main == group.first and words[group.main].form == "VBD"
        runs_on = between and between[0].tag == "ADP" and following.finite
        joined = any(word.low in _SUBORDINATES or word.tag == "PUNCT" for word in between)
        if bare and runs_on and not joined and between[-1].nominal:
            groups[index] = replace(group, passive=True, finite=False)
    return groups


# --- What hangs on the verb ---------------------------------------------------------------


def _clause(
    words: Sequence[Tagged],
    group: _Group,
    first: int,
    last: int,
    told: tuple[int, Span | None] | None,
) -> Clause:
    subject = _group_before(words, first, group.first)
    following = _group_after(words, group.last, last)
    if following and words[group.main].lemma in SAY and last < len(words):
        meets_verb = following.end == words[last - 1].span.end
        following = None if meets_verb else following
    agent = _agent(words, group.last, last) if group.passive else None
    speech, speaker = told or (None, None)
    start = subject.start if subject else words[group.first].span.start
    end = words[last - 1].span.end
    return Clause(
        Span(min(start, words[group.first].span.start), max(end, words[group.main].span.end)),
        words[group.main].span,
        words[group.main].lemma,
        group.tense,
        group.passive,
        group.negated,
        subject,
        None if group.passive and following == agent else following,
        agent,
        ", ".join(group.modality),
        words[speech].span if speech is not None else None,
        speaker,
        describes=_describes(words, group, first),
    )


def _describes(words: Sequence[Tagged], group: _Group, first: int) -> bool:
    """ "The man who left", "a screen dubbed so": a relative clause, or a participle after the
    noun it belongs to."""
    before = words[first : group.first]
    if any(word.low in _RELATIVES for word in before):
        return True
    bare = group.passive and group.first == group.main
    return bare and bool(before) and before[-1].nominal and not group.finite


def _group_before(words: Sequence[Tagged], first: int, verb: int) -> Span | None:
    """The nearest noun group before the verb; a phrase between commas is stepped over."""
    index = verb - 1
    while index >= first and words[index].tag == "ADV":
        index -= 1
    if index >= first and words[index].low in ("who", "which", "that", "to"):
        index -= 1
        while index >= first and words[index].low in (",", "to"):
            index -= 1
    if index >= first and words[index].low == ")":
        index = _before(words, first, index, "(")
    if index >= first and words[index].low == ",":
        relative = _relative_before(words, index)
        if relative is not None:
            return _noun_group_ending(words, 0, relative)
        index = _before(words, first, index, ",")
    return _noun_group_ending(words, first, index)


def _relative_before(words: Sequence[Tagged], comma: int) -> int | None:
    """ "Alder, who was born in 1950, met …": the word before the clause between commas."""
    for index in range(comma - 1, max(0, comma - 25), -1):
        if words[index].low == ",":
            return index - 1 if words[index + 1].low in ("who", "which", "whose") else None
    return None


def _before(words: Sequence[Tagged], first: int, closing: int, mark: str) -> int:
    """The word before the mark that opens what ends at ``closing``."""
    for index in range(closing - 1, first - 1, -1):
        if words[index].low == mark:
            return index - 1
    return closing - 1


def _noun_group_ending(words: Sequence[Tagged], first: int, index: int) -> Span | None:
    """The last noun group up to ``index`` that no preposition governs."""
    last = index
    while index >= first:
        while index >= first and not words[index].nominal:
            if words[index].low in _SUBORDINATES:
                return None
            index -= 1
        if index < first:
            return None
        end, cut = index, None
        while index >= first and (words[index].in_group or _is_of(words, first, index)):
            cut = index + 1 if words[index].low == "and" else cut
            index -= 1
            if words[index + 1].tag == "DET":
                if index >= first and _is_of(words, first, index):
                    continue
                break
        if cut and end == last and index >= first and words[index].tag == "ADP":
            index = cut - 1  # "on the road and the bridge was closed"
        opens_clause = index >= first and end == last and words[index].low in _MAY_OPEN | {"and"}
        if index < first or words[index].tag != "ADP" or opens_clause:
            start = index + 1
            while start < end and _is_year(words[start]):
                start += 1
            if words[end].low not in _TIMES and not _is_year(words[end]):
                return Span(words[start].span.start, words[end].span.end)
        index -= 1
    return None


def _is_year(word: Tagged) -> bool:
    return word.tag == "NUM" and len(word.low) == 4 and word.low.isdigit()


def _is_of(words: Sequence[Tagged], first: int, index: int) -> bool:
    """ "of" and "and" between two nouns hold a group together."""
    joins = words[index].low in ("of", "and", "'s", "’s", "&", "for")
    return joins and index - 1 >= first and words[index - 1].nominal


def _group_after(words: Sequence[Tagged], index: int, last: int) -> Span | None:
    """The noun group straight after the verb, small words between them stepped over."""
    while index < last and (words[index].tag == "ADV" or words[index].low in ("with", "to", "on")):
        index += 1
    start = index
    while index < last and (words[index].in_group or _joins_on(words, start, index, last)):
        index += 1
    while index > start and not words[index - 1].nominal:
        index -= 1
    while start < index and words[start].tag == "ADV":
        start += 1
    if index == start or words[index - 1].low in _TIMES:
        return None
    return Span(words[start].span.start, words[index - 1].span.end)


def _joins_on(words: Sequence[Tagged], start: int, index: int, last: int) -> bool:
    joins = words[index].low in ("of", "'s", "’s", "&")
    return joins and index > start and words[index - 1].nominal and index + 1 < last


def _agent(words: Sequence[Tagged], index: int, last: int) -> Span | None:
    for at in range(index, min(last, index + 8)):
        if words[at].low == "by":
            return _group_after(words, at + 1, last)
        if words[at].low in ",;:":
            return None
    return None


# --- Who says so -----------------------------------------------------------------------


def _told_by(
    words: Sequence[Tagged], groups: Sequence[_Group]
) -> list[tuple[int, Span | None] | None]:
    """For each verb group the speech verb it is told under, and the speaker."""
    told: list[tuple[int, Span | None] | None] = [None] * len(groups)
    according = _according(words)
    for index, group in enumerate(groups):
        if words[group.main].lemma not in SAY or not group.finite:
            continue
        first = groups[index - 1].last if index else 0
        last = groups[index + 1].first if index + 1 < len(groups) else len(words)
        speaker = _group_before(words, first, group.first)
        closes = all(word.tag == "PUNCT" for word in words[group.last : last]) and last == len(
            words
        )
        if closes or (speaker is None and last == len(words)):
            speaker = speaker or _group_after(words, group.last, last)
            earlier = (i for i in range(index) if told[i] is None)
            told = [(group.main, speaker) if i in set(earlier) else t for i, t in enumerate(told)]
        else:
            told[index + 1 :] = [(group.main, speaker)] * (len(groups) - index - 1)
    if according is not None:
        told = [item or according for item in told]
    return told


def _according(words: Sequence[Tagged]) -> tuple[int, Span | None] | None:
    for index in range(len(words) - 1):
        if words[index].low == "according" and words[index + 1].low == "to":
            return index, _group_after(words, index + 2, len(words))
    return None


# --- Event nouns -----------------------------------------------------------------------


def _event_nouns(words: Sequence[Tagged], covered: set[int], has_verb: bool) -> Iterator[Clause]:
    for index, word in enumerate(words):
        if index in covered or word.tag != "NOUN" or word.low not in EVENT_NOUNS:
            continue
        if index + 1 < len(words) and words[index + 1].tag == "NOUN" and has_verb:
            continue  # "election commission"
        after = words[index + 1].low if index + 1 < len(words) else ""
        patient = (
            _group_after(words, index + 2, len(words))
            if after in ("of", "on", "with", "between")
            else None
        )
        agent = _group_after(words, index + 2, len(words)) if after == "by" else None
        yield Clause(
            Span(word.span.start, (patient or agent or word.span).end),
            word.span,
            word.low,
            object=patient,
            agent=agent,
        )
