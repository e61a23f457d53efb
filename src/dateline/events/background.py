"""What a sentence without a date tells of a thing or a person that the story has brought in before:
how it was made, how somebody has lived. It has a time of its own, which nobody names."""

from __future__ import annotations

import re

from dateline.core.sentence import Clause
from dateline.core.text import Span
from dateline.lexicon.english.verbs import words

# By these a thing comes to be; of a thing that is there already they tell the past.
_MAKING = words(
    "build design found establish form construct erect carve paint compose invent create plan",
    "name commission develop manufacture set forge cast weave sew sculpt engineer patent",
)
# By these somebody lives; no report tells them as the news of its day without saying so.
_LIVING = words(
    "serve study marry inherit graduate attend grow employ train bear raise work teach live own",
    "specialise specialize belong hail start",
)
_GIVEN = re.compile(r"(?:it|they|them|he|she|the|this|that|these|those|its|his|her|their)\b", re.I)
_NAME = re.compile(r"[A-Z]")
_PERSONAL = re.compile(r"(?:he|she)\b", re.I)
_STARTED_AS = re.compile(r"\s+(?:out\s+)?(?:as|life|his|her|in)\b")


def is_background(text: str, clause: Clause) -> bool:
    """ "It was built by Norvik", "the sculptor carved it", "the mill employed 300", "he served in
    the navy": not on the day of the sentence before."""
    if clause.lemma in _MAKING:
        made = clause.subject if clause.passive else clause.object
        return made is not None and _is_given(text, made)
    if clause.lemma == "start" and _STARTED_AS.match(text, clause.trigger.end) is None:
        return False
    living = clause.lemma in _LIVING and clause.subject is not None
    return living and not clause.passive and _is_given(text, clause.subject)


def _is_given(text: str, noun: Span | None) -> bool:
    """It was spoken of before: a pronoun, a name, "the" and a noun."""
    said = noun.of(text) if noun is not None else ""
    return _GIVEN.match(said) is not None or _NAME.match(said) is not None
