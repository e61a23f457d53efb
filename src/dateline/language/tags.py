"""What part each word of a sentence plays, by lexicon, ending and neighbours."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.core.text import Span
from dateline.language.words import Word, lexicon, words_of


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_FORMS = {
    word: form
    for form, words in {
        "BE": "be am is are was were been being 's 're 'm isn't aren't wasn't weren't",
        "HAVE": "have has had having 've haven't hasn't hadn't",
        "DO": "do does did don't doesn't didn't",
        "MD": "will would shall should may might can could must won't wouldn't can't couldn't "
        "cannot shouldn't 'll",
    }.items()
    for word in words.split()
}
_DETERMINERS = _set(
    "the a an this that these those its his her their our my your some any no every each both all "
    "another several many few two three"
)
_SUBJECT_PRONOUNS = _set("i you he she it we they who which that there")
_BEFORE_PAST = _set("first then later also already soon once again finally only")
_PREPOSITIONS = _set("in on at by of for from to with during after before since until")
_VERB_FORMS = ("VBD", "VBN", "VBZ", "VBP", "VB", "VBG")
_NOT_PAST = _set("need seed feed deed weed speed breed greed creed indeed hundred sacred naked")
_CONTRACTED = re.compile(r"(?P<stem>\w+)n['’]t")


@dataclass(frozen=True, slots=True)
class Tagged:
    """A word with its coarse tag and, for a verb, its form (BE, HAVE, DO, MD, VBD, …)."""

    word: Word
    low: str
    tag: str
    form: str
    lemma: str

    @property
    def span(self) -> Span:
        return self.word.span

    @property
    def nominal(self) -> bool:
        return self.tag in ("NOUN", "NAME", "PRON", "NUM")

    @property
    def in_group(self) -> bool:
        return self.tag in ("NOUN", "NAME", "PRON", "NUM", "ADJ", "DET")

    @property
    def begins_verb(self) -> bool:
        """A verb form that may open a group: not a bare infinitive, not an -ing form."""
        return self.tag == "VERB" and self.form not in ("VBG",)


def tag(text: str, span: Span) -> list[Tagged]:
    words = words_of(text, span)
    tagged: list[Tagged] = []
    for index in range(len(words)):
        tagged.append(_tagged(words, index, tagged))
    return tagged


def _tagged(words: Sequence[Word], index: int, before: Sequence[Tagged]) -> Tagged:
    word = words[index]
    low = word.text.lower().replace("’", "'")
    if not low[0].isalnum() and low[0] != "'":
        return Tagged(word, low, "PUNCT", "", low)
    if low in _FORMS:
        return Tagged(word, low, "VERB", _FORMS[low], _lemma_of_helper(low))
    if low[0].isdigit():
        return Tagged(word, low, "NUM", "", low)
    if low in _DETERMINERS and not _is_pronoun_here(words, index):
        return Tagged(word, low, "DET", "", low)
    if low in ("according", "including"):
        return Tagged(word, low, "ADP", "", low)
    if word.capital and index and not _begins_quote(words, index):
        return Tagged(word, low, "NAME", "", low)
    return _by_lexicon(words, index, before, low)


def _is_pronoun_here(words: Sequence[Word], index: int) -> bool:
    """ "that" which opens a clause or stands for a thing, and does not point at a noun."""
    low = words[index].text.lower()
    if low not in ("this", "that"):
        return False
    following = words[index + 1].text.lower() if index + 1 < len(words) else "."
    before = words[index - 1].text.lower() if index else ""
    return following in _FORMS or (low == "that" and before not in _PREPOSITIONS and index > 0)


def _begins_quote(words: Sequence[Word], index: int) -> bool:
    return words[index - 1].text in "\"“”‘'"


def _lemma_of_helper(low: str) -> str:
    stem = _CONTRACTED.sub(r"\g<stem>", low)
    known = lexicon().get(stem)
    return known.lemma if known and known.lemma else stem


def _by_lexicon(words: Sequence[Word], index: int, before: Sequence[Tagged], low: str) -> Tagged:
    word, known = words[index], lexicon().get(low)
    if known is None or known.best == "WORD":
        return _by_ending(words, index, before, low)
    verb = known.share(*_VERB_FORMS)
    last = before[-1] if before else None
    if verb and _verb_fits(words, index, last, verb):
        form = _form(known.tags, last, words, index)
        if form == "VBG" and last and last.tag == "NAME" and _follows_verb(words, index):
            return Tagged(word, low, "NOUN", "", low)
        return Tagged(word, low, "VERB", form, known.lemma or low)
    rest = [tag for tag in known.tags if tag not in _VERB_FORMS and tag != "AUX"]
    best = rest[0] if rest else "NOUN"
    tag = {"WORD": "NOUN", "INTJ": "ADV"}.get(best, best)
    if word.capital and index == 0 and tag in ("NOUN", "ADJ") and low not in lexicon():
        tag = "NAME"
    return Tagged(word, low, tag, "", low)


def _follows_verb(words: Sequence[Word], index: int) -> bool:
    """ "The Alder fighting has …": then the form before it is a noun."""
    return index + 1 < len(words) and words[index + 1].text.lower() in _FORMS


def _verb_fits(words: Sequence[Word], index: int, last: Tagged | None, share: float) -> bool:
    """Whether the neighbours leave room for a verb."""
    if last is None:
        return share > 0.5
    if index + 1 < len(words) and words[index + 1].text == "to" and last.nominal:
        return share > 0.1
    if last.low in ("to", "not") or last.form == "MD":
        return True
    if last.tag in ("DET", "ADJ", "ADP") and last.low not in ("not",):
        return share > 0.9 and last.tag == "ADJ"
    if last.form in ("BE", "HAVE", "DO"):
        return share > 0.25
    if last.low in _SUBJECT_PRONOUNS or last.tag == "NAME":
        return share > 0.3
    return share > 0.5


def _form(tags: Mapping[str, int], last: Tagged | None, words: Sequence[Word], index: int) -> str:
    forms = {form: count for form, count in tags.items() if form in _VERB_FORMS}
    best = max(forms, key=lambda form: forms[form])
    if best in ("VBD", "VBN"):
        return _past_form(last, words, index, forms)
    if best == "VB" and (last is None or last.low != "to") and (last is None or last.form != "MD"):
        return "VBP" if last is not None and last.nominal else "VB"
    return best


def _past_form(
    last: Tagged | None, words: Sequence[Word], index: int, forms: dict[str, int]
) -> str:
    """Past tense or participle, where one form serves both."""
    if last is not None and last.form in ("BE", "HAVE"):
        return "VBN"
    if (
        "VBD" not in forms
        and sum(forms.values()) > 2
        and not words[index].text.lower().endswith("ed")
    ):
        return "VBN"
    following = words[index + 1].text.lower() if index + 1 < len(words) else "."
    if last is None:
        return "VBN"
    if last.low in _SUBJECT_PRONOUNS or last.low in _BEFORE_PAST:
        return "VBD"
    mostly_past = forms.get("VBD", 0) > 0.6 * sum(forms.values())
    if following == "by" or (last.low in (",", "(", "“", '"') and not mostly_past):
        return "VBN"
    if last.low in (",", ")", "”", '"'):
        return "VBD"
    return "VBD" if last.nominal or last.tag == "ADV" or last.low in ("and", "but", "or") else "VBN"


def _by_ending(words: Sequence[Word], index: int, before: Sequence[Tagged], low: str) -> Tagged:
    word = words[index]
    last = before[-1] if before else None
    if (
        low.endswith("ed")
        and len(low) > 3
        and low not in _NOT_PAST
        and _verb_fits(words, index, last, 0.6)
    ):
        form = _past_form(last, words, index, {"VBD": 1, "VBN": 1})
        return Tagged(word, low, "VERB", form, _stem(low))
    stem = lexicon().get(low[:-1]) if low.endswith("s") else None
    if stem and last is not None and last.nominal and stem.share("VB", "VBP") > 0.5:
        return Tagged(word, low, "VERB", "VBZ", stem.lemma or low[:-1])
    if low.endswith("ly"):
        return Tagged(word, low, "ADV", "", low)
    if low.endswith("ing") and last is not None and last.form == "BE":
        return Tagged(word, low, "VERB", "VBG", low[:-3])
    if low.endswith(("ous", "ful", "ive", "ary", "ible", "able", "ical", "less", "ese", "ed")):
        return Tagged(word, low, "ADJ", "", low)
    return Tagged(word, low, "NAME" if word.capital else "NOUN", "", low)


def _stem(low: str) -> str:
    """The lemma of a regular past form the lexicon does not have.

    >>> _stem("annexed"), _stem("ratified"), _stem("deployed"), _stem("rigged")
    ('annex', 'ratify', 'deploy', 'rig')
    """
    stem = low[:-2]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    known = lexicon()
    if stem + "e" in known and stem not in known:
        return stem + "e"
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "sl":
        return stem[:-1]
    return (
        stem
        if stem in known
        or not stem.endswith(("at", "iz", "is", "uc", "ov", "iv", "in", "ir", "ur", "us"))
        else stem + "e"
    )
