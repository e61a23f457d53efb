"""When two mentions tell one happening.

A day in common is no reason. They tell the same kind of happening, in whatever words, and who and
what takes part fits; or one sentence is a copy of the other. The coarser the date, the more must
fit. Where all fits but the date, both dates are near, and it is no thing that comes round again, it
is one happening with a conflict.
"""

from __future__ import annotations

from array import array
from enum import IntEnum

from dateline.core.calendar import MINUTES_PER_DAY, civil
from dateline.core.joining import agree
from dateline.core.period import Grain
from dateline.events.features import CONFLICT_DAYS, NEAR_DAYS, Card, common
from dateline.events.odds import odds, signs
from dateline.lexicon.english.happenings import akin

# The share of those who and what takes part, of the side that names fewer, that both name.
FIT = 0.34  # one day, two documents
FIT_IN_ONE_TEXT = 0.5  # one author rarely tells a thing twice
FIT_TITLE = 0.3  # a title and the lead it stands over
FIT_TITLE_WORDS = 0.4  # of all its words, where the verbs say unlike things
FIT_COARSE = 0.5  # a month or the like
FIT_WIDE = 0.67  # a year or wider
FIT_UNKNOWN = 0.6  # where no table tells whether the verbs say the same
FIT_CONFLICT = 0.6
FIT_CONFLICT_NEAR = 0.4  # a day or two apart, of what happens once

ONE_SUBJECT = 2  # words in common of what two documents about one thing are about
SURELY_ONE_SUBJECT = 3  # rare names in common, wherever they stand
SAME_WORDS = 0.5  # share of the shorter one's words
SAME_SENTENCE = 0.8  # share of its words by which a sentence is a copy of another
LIKELY = 0.9  # odds at which accounts that no rule joins are one
FIT_LIKELY = 0.1  # of those: any rule fits better
SAME_LENGTH = 0.7  # share of the longer one's words that a copy with another verb has
COPIED_WORDS = 6  # that a sentence has at least for its words alone to show a copy
SLIP_DAYS = 31  # further apart only what happens once cannot have happened twice
SLIP_YEARS = 3


class Kinship(IntEnum):
    OTHER = 0
    UNKNOWN = 1
    MADE_KNOWN = 2  # "the recall", "announced the recall"
    SAME = 3


def likeness(one: Card, other: Card) -> float | None:
    """How well one account fits the other, 0 if too little; none if they exclude each other."""
    if one.document == other.document and one.sentence == other.sentence:
        return None
    if _copied(one, other):
        return 1.0
    if _others(one, other) or _two_of_one_sentence(one, other):
        return None
    if agree(one.period, other.period):
        return _fit(one, other) or _fit_by_odds(one, other)
    return _fit_in_conflict(one, other) if _could_conflict(one, other) else None


def _fit_by_odds(one: Card, other: Card) -> float:
    if not are_weighed(one, other):
        return 0.0
    if common(one.named, other.named) < SURELY_ONE_SUBJECT:
        return 0.0  # the odds were learnt from documents about one affair
    kin = kin_of(one, other)
    if kin["name_others"] or kin["say_others"] or kin["befall_others"]:
        return 0.0
    likely = odds(signs(one, other, kin))
    return FIT_LIKELY * likely if likely >= LIKELY else 0.0


def are_weighed(one: Card, other: Card) -> bool:
    """Within one text, in longer stretches, and on dates that differ the odds are too often
    wrong: there only rules join."""
    if one.document == other.document or not agree(one.period, other.period):
        return False
    return _is_day_or_month(one) and _is_day_or_month(other)


def _is_day_or_month(card: Card) -> bool:
    """Or a night over two days; no longer stretch, in which something may happen at any time."""
    start, end = card.period.start, card.period.end
    if card.period.grain is Grain.MONTH:
        return True
    return start is not None and end is not None and end - start <= 2 * MINUTES_PER_DAY


def kin_of(one: Card, other: Card) -> dict[str, bool]:
    """What the rules find of the kind of happening and of whom each tells."""
    kin = kinship(one, other)
    return {
        "same_kind": kin is Kinship.SAME,
        "made_known": kin is Kinship.MADE_KNOWN,
        "two_sides": _two_sides(one, other),
        "other_kind": kin is Kinship.OTHER,
        "name_others": _name_others(one, other),
        "say_others": _say_others(one, other),
        "befall_others": _befall_others(one, other),
    }


# --- What happened ----------------------------------------------------------------------


def kinship(one: Card, other: Card) -> Kinship:
    if one.told.vague or other.told.vague:
        return Kinship.UNKNOWN
    if _of_other_things(one, other):
        return Kinship.OTHER
    if one.trigger == other.trigger or akin(one.told.kinds, other.told.kinds):
        return Kinship.SAME
    if _two_sides(one, other):
        return Kinship.SAME
    if akin(one.told.beside, other.told.kinds) or akin(one.told.kinds, other.told.beside):
        return Kinship.MADE_KNOWN
    if common(one.bare, other.plain) or common(other.bare, one.plain):
        return Kinship.MADE_KNOWN
    if not (one.told.known and other.told.known):
        return Kinship.UNKNOWN
    return Kinship.OTHER


def _of_other_things(one: Card, other: Card) -> bool:
    """One begins what the other ends; or what is held or opened is not one kind of thing, though
    the verb is: "opened the inquest", "opened the bridge"."""
    a, b = one.told, other.told
    if a.phase * b.phase < 0:
        return True
    named = a.done and b.done if one.trigger != other.trigger else a.done or b.done
    return a.light and b.light and bool(named) and not akin(a.done, b.done)


def _two_sides(one: Card, other: Card) -> bool:
    """ "Harl sold the Tarn mill", "Norvik bought the Tarn mill": of one thing, by two parties."""
    own, others = one.told.sides, other.told.sides
    if not own or own.isdisjoint(-side for side in others):
        return False
    if common(one.doers, other.doers):
        return False
    return common(one.patient, other.patient) > 1 or bool(
        common(_named_patient(one), _named_patient(other))
    )


# --- On dates that agree ----------------------------------------------------------------


def _fit(one: Card, other: Card) -> float:
    words = _overlap(one.quote, other.quote)
    kin = kinship(one, other)
    if one.document != other.document and _reprinted(one, other, kin, words):
        return words
    if _title_and_lead(one, other) and kin <= Kinship.UNKNOWN:
        return _fit_of_title(one, other)
    if kin is Kinship.OTHER:
        return 0.0
    if one.wide or other.wide:
        return _fit_in_a_year(one, other, kin)
    if one.told.abroad != other.told.abroad and (fit := _fit_abroad(one, other, kin)):
        return fit
    shared = common(one.roles, other.roles)
    alike = one.roles and other.roles and akin(one.suffered, other.suffered)
    if not shared and kin is Kinship.SAME and alike:
        shared = 1  # "discovered the entry", "noticed the intrusion"
    if not shared:
        return _fit_by_subject(one, other, kin)
    if kin is Kinship.SAME and (_name_others(one, other) or _say_others(one, other)):
        return 0.0
    if kin is Kinship.SAME and _befall_others(one, other):
        return FIT_TITLE if _of_one_subject(one, other, kin) else 0.0
    verb = one.trigger == other.trigger  # more than two words for one kind
    fit = max((shared + verb) / (min(len(one.roles), len(other.roles)) + verb), words - 0.1)
    if kin is Kinship.SAME and _title_and_lead(one, other):
        return max(fit, FIT_TITLE)
    if fit >= _needed(one, other, kin, shared):
        return fit
    return _fit_by_subject(one, other, kin)


def _title_and_lead(one: Card, other: Card) -> bool:
    return one.document == other.document and one.title != other.title


def _fit_of_title(one: Card, other: Card) -> float:
    """A title may tell in other words, by what it names, what the first sentences tell in full."""
    title, text = (one, other) if one.title else (other, one)
    named = common(title.names, text.names) if title.names else common(title.roles, text.quote)
    if named and akin(title.told.kinds | title.told.nouns, text.told.kinds | text.told.nouns):
        return FIT_TITLE
    words = common(title.words, text.quote) - common(title.names, text.quote)
    return FIT_TITLE if words > 1 and words / len(title.words) >= FIT_TITLE_WORDS else 0.0


def _needed(one: Card, other: Card, kin: Kinship, shared: int) -> float:
    one_text = one.document == other.document
    title = one.title or other.title
    if kin is Kinship.UNKNOWN:
        more = common(one.actors, other.actors) > 1 or common(one.matter, other.matter)
        return FIT_UNKNOWN if (shared > 1 and more) or (title and one_text) else 2.0
    if title:
        return FIT_TITLE
    if not (one.exact and other.exact):
        return FIT_COARSE
    return FIT_IN_ONE_TEXT if one_text or kin is not Kinship.SAME else FIT


def _fit_by_subject(one: Card, other: Card, kin: Kinship) -> float:
    """They name too little in common: one says no more than what happened ("collapse", in a table),
    or both leave it to what their documents are about."""
    if kin in (Kinship.UNKNOWN, Kinship.OTHER) or one.document == other.document:
        return 0.0
    about = set(one.roles).union(one.about).intersection({*other.roles, *other.about})
    bare = not (one.roles and other.roles)
    repeats = one.told.repeats or other.told.repeats
    if one.told.once or other.told.once:
        repeats = one.told.repeats and other.told.repeats  # "logged in", "broke in": one intrusion
    if (repeats or not (one.exact and other.exact)) and not (bare and len(about) > 1):
        return FIT_TITLE if not repeats and _of_one_subject(one, other, kin) else 0.0
    named = one.actors and other.actors
    once = one.told.once or other.told.once
    if _of_one_subject(one, other, kin):
        return FIT_TITLE
    return FIT_TITLE if bare or (about and once and not named and kin is Kinship.SAME) else 0.0


def _of_one_subject(one: Card, other: Card, kin: Kinship) -> bool:
    """ "Copied the records", "copied data": told in two documents about one thing, whatever each of
    them says of who and what takes part. With another verb the documents must share more."""
    if kin is not Kinship.SAME or one.document == other.document:
        return False
    if one.told.speaks or other.told.speaks:
        return False
    shared = common(one.roles, other.roles)
    if not shared and ((one.proper and other.proper) or one.told.repeats or other.told.repeats):
        return False
    named = common(one.named, other.named)
    if not (one.exact and other.exact):
        fits = shared or one.told.once or other.told.once
        return bool(fits) and not (one.wide or other.wide) and named >= SURELY_ONE_SUBJECT
    if one.trigger == other.trigger:
        return max(named, common(one.about, other.about)) >= ONE_SUBJECT
    return named >= SURELY_ONE_SUBJECT and bool(one.told.kinds.own & other.told.kinds.own)


def _fit_abroad(one: Card, other: Card, kin: Kinship) -> float:
    """Two languages have few words in common but names: one kind of happening on one day, to the
    same people, or in documents about one thing."""
    if kin is not Kinship.SAME or not (one.exact and other.exact):
        return 0.0
    if common(one.names, other.names):
        return FIT
    if (one.actors and other.actors) or one.told.repeats or other.told.repeats:
        return 0.0
    enough = 1 if one.told.once or other.told.once else ONE_SUBJECT
    return FIT_TITLE if common(_about(one), _about(other)) >= enough else 0.0


def _about(card: Card) -> array[int]:
    return array("I", {*card.about, *card.roles})


def _fit_in_a_year(one: Card, other: Card, kin: Kinship) -> float:
    """In a year an actor does many things with one verb: the rest must speak of one thing."""
    own, others = one.roles or one.subject, other.roles or other.subject
    if kin is not Kinship.SAME or not own or not others:
        return 0.0
    shared = common(own, others)
    if shared < 2 and one.period != other.period and (_open(one) or _open(other)):
        return 0.0  # much is finished before a day
    fit = shared / min(len(own), len(others))
    if fit < (SAME_SENTENCE if one.document == other.document else FIT_WIDE):
        return 0.0
    smaller = min(len(one.matter), len(other.matter))
    about = common(one.matter, other.matter) / smaller if smaller else 1.0
    return fit if about > SAME_WORDS else 0.0


def _open(card: Card) -> bool:
    return card.period.start is None or card.period.end is None


# --- On dates that do not ---------------------------------------------------------------


def _could_conflict(one: Card, other: Card) -> bool:
    """Both exact, near each other, and no series of like events in one document."""
    a, b = one.period, other.period
    if one.document == other.document or a.start is None or b.start is None:
        return False
    if max(a.grain.rank, b.grain.rank) > Grain.YEAR.rank:
        return False
    once = one.told.once or other.told.once
    if once and one.exact and other.exact and _another_year(a.start, b.start):
        return True
    return abs(a.start - b.start) <= _reach(one, other) * MINUTES_PER_DAY


def _another_year(one: int, other: int) -> bool:
    """One day, but for a slip in the year."""
    (a, *day), (b, *other_day) = civil(one // MINUTES_PER_DAY), civil(other // MINUTES_PER_DAY)
    return day == other_day and abs(a - b) <= SLIP_YEARS


def _reach(one: Card, other: Card) -> int:
    """How many days apart two dates for one thing may be."""
    if one.wide or other.wide:
        both = one.wide and other.wide and (one.told.once or other.told.once)
        return SLIP_YEARS * 366 if both else 0
    return CONFLICT_DAYS


def _fit_in_conflict(one: Card, other: Card) -> float:
    if kinship(one, other) is not Kinship.SAME:
        return 0.0
    assert one.period.start is not None
    assert other.period.start is not None
    days = abs(one.period.start - other.period.start) / MINUTES_PER_DAY
    again = one.told.repeats or other.told.repeats
    if again and not _too_soon(one, other, days):
        return 0.0
    once = one.told.once or other.told.once
    shared = common(one.roles, other.roles)
    if not shared:
        bare = not (one.roles and other.roles)
        return FIT_TITLE / 2 if days <= NEAR_DAYS and once and bare else 0.0
    if not once and days > SLIP_DAYS:
        return 0.0
    verb = one.trigger == other.trigger
    fit = (shared + verb) / (min(len(one.roles), len(other.roles)) + verb)
    alike = shared > 2 and fit >= SAME_SENTENCE
    named = common(_named_patient(one), _named_patient(other)) or (
        alike and common(one.names, other.names)
    )
    slip = once and (days <= NEAR_DAYS or alike or common(one.about, other.about))
    if not (named or slip):
        return 0.0
    needed = FIT_CONFLICT_NEAR if (once or again) and days <= NEAR_DAYS else FIT_CONFLICT
    return fit / 2 if fit >= needed and (shared > 1 or once) else 0.0


def _too_soon(one: Card, other: Card, days: float) -> bool:
    """Whether it cannot have happened again: one man is not arrested twice within days."""
    seldom = all(card.told.seldom or not card.told.repeats for card in (one, other))
    return seldom and days <= NEAR_DAYS and bool(common(one.people, other.people))


def _named_patient(card: Card) -> array[int]:
    return array("I", sorted(set(card.patient).intersection({*card.proper, *card.names})))


# --- Who ------------------------------------------------------------------------------


def _others(one: Card, other: Card) -> bool:
    """Whether they tell of other people, or of other doers altogether."""
    if _two_sides(one, other):
        return False
    if one.people and other.people and not _one_person(one.called, other.called):
        return True  # one court sentences two people on one day
    doers = one.doers and other.doers
    if doers and (one.told.speaks or other.told.speaks) and not common(one.doers, other.doers):
        return True  # one asks, the other answers
    affected = one.affected and other.affected
    if not (doers or affected) or common(one.names, other.names):
        return False
    if one.document == other.document and (one.title or other.title):
        return False  # a title calls him what it likes
    return not _named_otherwise(one, other)


def _befall_others(one: Card, other: Card) -> bool:
    """Two acts of one kind by one actor: "approved the tram", "approved the cemetery"."""
    if (one.title or other.title) and one.document == other.document:
        return False
    patients = one.patient and other.patient and not akin(one.suffered, other.suffered)
    apart = not common(one.patient, other.roles) and not common(other.patient, one.roles)
    return bool(patients) and apart


def _name_others(one: Card, other: Card) -> bool:
    """Each names what the other does not: "a school in Harl", "a school in Oran"; one person "met"
    him, "met" her."""
    if (one.title or other.title) and one.document == other.document:
        return False
    if _two_sides(one, other):
        return False
    if common(one.roles, other.roles) < 2 and one.proper and other.proper:
        among = common(one.proper, other.roles) or common(other.proper, one.roles)
        return not (among or common(one.proper, other.proper))
    mine = [name for name in _names(one.called) if not _among(name, other)]
    theirs = [name for name in _names(other.called) if not _among(name, one)]
    return bool(mine and theirs)


def _say_others(one: Card, other: Card) -> bool:
    """One speaker announces two things, as one author tells it."""
    if one.document != other.document or one.title or other.title:
        return False
    if not (one.told.speaks and other.told.speaks):
        return False
    return bool(one.matter and other.matter) and not common(one.matter, other.matter)


def _among(name: set[int], card: Card) -> bool:
    return any(name <= other or other <= name for other in _names(card.called))


def _one_person(one: array[int], other: array[int]) -> bool:
    """Whether one of the names is another's, in full or in part."""
    theirs = list(_names(other))
    return any(a <= b or b <= a for a in _names(one) for b in theirs)


def _names(called: array[int]) -> list[set[int]]:
    names, at = [], 0
    while at < len(called):
        names.append(set(called[at + 1 : at + 1 + called[at]]))
        at += 1 + called[at]
    return names


def _named_otherwise(one: Card, other: Card) -> bool:
    """One doer under two names: a country for its parliament, a committee for the whole; on one
    day, of one kind and about the same thing. Two companies are two doers."""
    if one.document == other.document or not one.exact or not other.exact:
        return False
    if one.kinds & other.kinds or one.period != other.period:
        return False
    about = min(len(one.matter), len(other.matter))
    shared = common(one.matter, other.matter)
    return kinship(one, other) is Kinship.SAME and shared > 1 and shared / about >= SAME_WORDS


# --- Copies -----------------------------------------------------------------------------


def _copied(one: Card, other: Card) -> bool:
    """One sentence in two documents, however short, with one date and one verb."""
    if one.document == other.document or one.trigger != other.trigger:
        return False
    return one.period == other.period and one.quote == other.quote and one.words == other.words


def _reprinted(one: Card, other: Card, kin: Kinship, words: float) -> bool:
    """One sentence, shortened or reworded here and there. With another verb, both must say as much:
    all that a title says may stand in a long sentence on something else."""
    longer, smaller = sorted((len(one.quote), len(other.quote)), reverse=True)
    if words < SAME_SENTENCE or smaller < COPIED_WORDS:
        return False
    return kin is Kinship.SAME or smaller / longer >= SAME_LENGTH


def _two_of_one_sentence(one: Card, other: Card) -> bool:
    """Copies of a sentence with two verbs: each verb tells an event of its own."""
    if one.trigger == other.trigger or one.title or other.title:
        return False
    both = one.trigger in other.quote and other.trigger in one.quote
    return both and _overlap(one.quote, other.quote) >= SAME_SENTENCE


def _overlap(one: array[int], other: array[int]) -> float:
    """The share of the shorter one's words that the other has too; 0 below three words."""
    smaller = min(len(one), len(other))
    return common(one, other) / smaller if smaller >= 3 else 0.0
