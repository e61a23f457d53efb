"""What must be known of a language's words to read who did what from a tree.

Universal Dependencies names relations alike in all languages, so the reading is one for all of
them; what its words are is said here. Words are in small letters. A verb or a noun that the rules
speak of stands in them by its English sense: "say" is ``lemma`` of "sagte", of "dijo", of "сказал".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache

from dateline.core.sentence import Tense

NONE: frozenset[str] = frozenset()
NEVER = re.compile(r"(?!)")
_BY_FEATURE = {"Past": Tense.PAST, "Imp": Tense.PAST, "Pqp": Tense.PAST, "Fut": Tense.FUTURE}


def senses(table: Mapping[str, str]) -> Callable[[str], str | None]:
    """A function from a form to the English word in whose line of the table it stands, none for a
    form in no line. "bericht*" stands for all forms that begin so, unless one stands there itself.

    >>> sense = senses({"report": "bericht* meldete", "be": "ist war"})
    >>> sense("berichtete"), sense("war"), sense("warnte")
    ('report', 'be', None)
    """
    forms = {form: word for word, line in table.items() for form in line.split()}
    begun = {form[:-1]: word for form, word in forms.items() if form.endswith("*")}

    @cache
    def sense(form: str) -> str | None:
        if form in forms:
            return forms[form]
        heads = (form[:size] for size in range(len(form), 1, -1))
        return next((begun[head] for head in heads if head in begun), None)

    return sense


def verbs(table: Mapping[str, str]) -> Callable[[str], str]:
    """What the table says of a form, else the form."""
    sense = senses(table)
    return lambda form: sense(form) or form


def nouns(table: Mapping[str, str]) -> Callable[[str], str]:
    """What the table says of a noun, "" where it says nothing."""
    sense = senses(table)
    return lambda noun: sense(noun) or ""


def by_sense(table: Mapping[str, str]) -> dict[str, str]:
    """
    >>> by_sense({"can": "kann können"})
    {'kann': 'can', 'können': 'can'}
    """
    return {form: sense for sense, line in table.items() for form in line.split()}


def phrases(*lines: str) -> tuple[tuple[str, ...], ...]:
    """
    >>> phrases("laut", "nach angaben")
    (('laut',), ('nach', 'angaben'))
    """
    return tuple(tuple(line.split()) for line in lines)


@dataclass(frozen=True, slots=True, eq=False)
class ClauseWords:
    """The words of one language, each field one idea; empty where the language has none.

    ``lemma`` is a verb from any of its forms: in English the lemma, in another language the English
    verb that rules speak of, or the form itself. ``happening`` is in the same way the noun that
    tells a happening, "" for any other noun.
    """

    language: str
    lemma: Callable[[str], str]
    happening: Callable[[str], str]

    # --- How the language builds its sentences
    subject_first: bool = False  # each has its subject, which stands before the verb
    verb_second: bool = False  # the finite verb second in a main clause, last in one below it
    inflects: bool = False  # a headline may put a verb in another form: "built by" -> "built"
    genitive: bool = False  # a noun hangs on another without a preposition
    adjective_follows: bool = False  # adjectives stand behind their nouns too
    bare_infinitive: bool = False  # what is planned or can be done needs no "to"
    bare_agent: bool = False  # who does what is suffered needs no "by"
    dates_anywhere: bool = False  # a date stands before its verb as often as behind it
    tenseless: bool = False  # verbs have one form
    endings: tuple[tuple[re.Pattern[str], Tense], ...] = ()  # of a verb whose tense is not told
    will: re.Pattern[str] = NEVER  # a verb's form that is future beyond doubt
    would: re.Pattern[str] | None = None  # a verb's form by which it is only thought of
    parted: re.Pattern[str] = NEVER  # a verb that a main clause has in two words

    # --- Helping verbs
    future: frozenset[str] = NONE  # will
    past: frozenset[str] = NONE  # was, had
    present: frozenset[str] = NONE  # is, does
    have: frozenset[str] = NONE  # has, before what was done
    having: frozenset[str] = NONE
    is_or_has: frozenset[str] = NONE  # 's
    had_or_would: frozenset[str] = NONE  # 'd
    helping: frozenset[str] = NONE  # adverbs that do what helping verbs do
    becoming: frozenset[str] = NONE  # will, where it does not make the passive
    bare: frozenset[str] = NONE  # be, before a participle that describes: "a plant to be built"
    going: frozenset[str] = NONE  # is going to
    modals: Mapping[str, str] = field(
        default_factory=dict
    )  # each by its English sense, "" for none
    hearsay: frozenset[str] = NONE  # modals by which with a perfect something is only reported
    exist: frozenset[str] = NONE  # there is, without a subject
    doubt: frozenset[str] = NONE  # reportedly
    ahead: frozenset[str] = NONE  # likely, due: before an infinitive that lies ahead
    able: frozenset[str] = NONE  # before an infinitive that was done

    # --- Small words
    negation: frozenset[str] = NONE
    half_negation: frozenset[str] = NONE  # what negates only with another word
    nobody: frozenset[str] = NONE
    no: frozenset[str] = NONE
    without: frozenset[str] = NONE
    to: frozenset[str] = NONE  # before an infinitive
    that: frozenset[str] = NONE
    of: frozenset[str] = NONE
    by: frozenset[str] = NONE  # before who does what is suffered
    with_: frozenset[str] = NONE
    as_: frozenset[str] = NONE
    in_: frozenset[str] = NONE
    on: frozenset[str] = NONE
    if_: frozenset[str] = NONE
    when: frozenset[str] = NONE
    asking: frozenset[str] = NONE  # when, how, what
    relative: frozenset[str] = NONE
    relative_there: frozenset[str] = NONE  # articles and pronouns that are relative in such clauses
    holding: frozenset[str] = NONE  # between a noun and what makes one name with it
    patient: frozenset[str] = NONE  # between a happening and whom it befell
    leading: frozenset[str] = NONE  # what stands first in a noun group, and is none of it
    and_: frozenset[str] = NONE
    according: tuple[tuple[str, ...], ...] = ()  # before who says so
    said_nouns: frozenset[str] = NONE  # allegations that

    # --- Small words by which the rest of the program reads a sentence
    pronouns: Mapping[str, str] = field(default_factory=dict)  # each by its English one
    persons: frozenset[str] = NONE  # nouns right before the name of somebody
    bodies: frozenset[str] = NONE  # nouns right before the name of a body
    articles: frozenset[str] = NONE
    alone: re.Pattern[str] = NEVER  # a finite verb that needs no subject for one who is known
    many: re.Pattern[str] = NEVER  # a finite verb's form of which one alone is no subject
    oblique: frozenset[str] = NONE  # articles that no subject has
    there: frozenset[str] = NONE  # before the place where something happens
    company: frozenset[str] = NONE  # before those it is done with
    to_whom: frozenset[str] = NONE  # before whom it is done to, or against
    had: frozenset[str] = NONE  # before what was done earlier still
    otherwhen: frozenset[str] = NONE  # of some other time, which the sentence does not name
    under: frozenset[str] = NONE  # conjunctions that put one clause below another
    habits: frozenset[str] = NONE

    # --- How a clause is told in few words
    telling: frozenset[str] = NONE  # adjectives without which it would be another thing
    lasting: frozenset[str] = NONE  # words of time that are no date
    links: frozenset[str] = NONE  # adverbs that link to the sentence before, or to a date
    needed: frozenset[str] = NONE  # adverbs without which the verb would say something else
    counts: frozenset[str] = NONE  # dozens: what is counted stands behind
    turns: frozenset[str] = NONE  # nouns that make one preposition with the words around them
    places: frozenset[str] = NONE  # before a place
    spans: frozenset[str] = NONE  # days, weeks
    starting: frozenset[str] = NONE  # participles that only lead to a date
    never_doers: frozenset[str] = NONE  # behind "by", and nobody who does it

    def tense_of(self, verb: str, feature: str) -> Tense:
        """The tense of a finite verb, by what the tree says of it or else by its ending."""
        if self.will.search(verb):
            return Tense.FUTURE
        if feature in _BY_FEATURE:
            return _BY_FEATURE[feature]
        told = (tense for ending, tense in self.endings if ending.search(verb))
        return next(told, Tense.PRESENT) if not feature else Tense.PRESENT

    def leading_to(self, verb: str) -> str:
        """A verb before an infinitive, as it is reported: "plans to", "plant"."""
        return f"{verb} to" if self.inflects else verb

    def sense(self, word: str) -> str:
        """The English word for a modal, a word of doubt or condition, or a verb.

        >>> from dateline.lexicon.clauses import clause_words
        >>> german = clause_words("de")
        >>> [german.sense(word) for word in ("könnte", "angeblich", "falls", "bestritt")]
        ['could', 'allegedly', 'if', 'deny']
        """
        if self.modals.get(word):
            return self.modals[word]
        if word in self.doubt:
            return "allegedly"
        return "if" if word in self.if_ else self.lemma(word)
