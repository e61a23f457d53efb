"""What forms and lists call the two ends of a life."""

from __future__ import annotations

import re
from functools import lru_cache

_BORN = (
    r"D\.?O\.?B\.?|(?:date of )?birth(?: ?date)?|date born|Geburtsdatum|geb\.|n[ée]e? le"
    r"|date de naissance|fecha de nacimiento|data de nascimento|data di nascita|geboortedatum"
    r"|data urodzenia|дата рождения"
)
_DIED = (
    r"D\.?O\.?D\.?|date of death|Sterbedatum|Todesdatum|date de décès|fecha de defunción"
    r"|data de óbito|data di morte|overlijdensdatum|data zgonu|дата смерти"
)
VITAL = rf"(?P<born>{_BORN})|(?P<died>{_DIED})"
_END = re.compile(rf"{VITAL}|(?P<b>b)|(?P<d>d)", re.IGNORECASE)


@lru_cache
def life_verb(label: str) -> str:
    """The verb for a label or a sign; "" for other words.

    >>> life_verb("DOB"), life_verb("d"), life_verb("Date of issue")
    ('born', 'died', '')
    """
    match = _END.fullmatch(label)
    if match is None:
        return ""
    return "born" if match["born"] or match["b"] else "died"
