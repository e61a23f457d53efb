"""Where a capital or a people stands for its state: "Moscow said", "French officials"."""

from __future__ import annotations

import re

from dateline.core.text import Span

# After an adjective of a country, these make it the country that acts: "Chinese officials".
_STATE = re.compile(
    r"\s+(?:\w+\s+)?(?:government|governments|officials?|authorit(?:y|ies)|forces|troops|regime|"
    r"leaders?|leadership|diplomats?|side|delegation|administration|soldiers|warships?|warplanes?|"
    r"aircraft|jets?|missiles?|state|embass(?:y|ies)|intelligence|agents?|spies|spy|hackers|"
    r"military|army|navy|police|investigators?|prosecutors?|ministers?|presidents?|premiers?|"
    r"lawmakers|generals?|commanders?|envoys?|ambassadors?|consulates?|negotiators)\b"
)
_ACTS = re.compile(
    r"(?:\s+and\s+(?:the\s+)?[A-Z]\w+(?:\s[A-Z]\w+)?)?"
    r"(?:\s+(?:also|never|now|then|later|first|again|still|reportedly|\w+ly))?\s+"
    r"(?:(?:has|have|had|will|would|could|can|may|might|must|should|does|did)\b(?!\s+been)|"
    r"(?:said|says|told|tells|made|makes|took|takes|sent|sends|gave|gives|held|holds|began|begins|"
    r"won|wins|lost|loses|met|meets|put|puts|set|sets|cut|cuts|went|goes|got|gets|kept|keeps|"
    r"sought|seeks|bought|buys|sold|sells|broke|breaks|fought|fights|struck|strikes|shot|led|leads|"
    r"withdrew|withdraws|wants|calls|warns|denies|accuses|plans|claims|agrees|refuses|insists|"
    r"hopes|fears|sees|says|believes|considers|rejects|backs|supports|blames|urges|vows|signs|"
    r"[a-z]{2,}ed)\b)"
)
_OWNS = re.compile(
    r"['’]s?\s+(?:\w+\s+){0,2}?(?:government|claims?|decisions?|response|ambitions|polic(?:y|ies)|"
    r"demands?|leaders?|leadership|position|efforts?|ally|allies|envoy|moves?|plans?|sanctions?|"
    r"tariffs?|ban|pressure|influence|military|forces|army|troops|threats?|support|warnings?|"
    r"criticism|stance|relations(?:hip)?|ties|interests?|refusal|push|crackdown|approval|offer|"
    r"strategy|diplomacy|diplomats?|propaganda|spies|spying|espionage|intelligence|agents|"
    r"security|hand|role|war|attacks?|invasion|actions?|behaviou?r|concerns?|view|aims?|goals?|"
    r"proposals?|aid|backing|rivals?|enem(?:y|ies)|nuclear|foreign|defen[cs]e)\b"
)
_WITH = re.compile(r"-(?:backed|led|controlled|aligned|sponsored|friendly|funded|appointed|run)\b")
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|to|from|near|of|outside|into|through|around|via|across)\s+(?:the\s+)?$"
)
_ACTOR_BEFORE = re.compile(
    r"\b(?:by|against|between|with|accuse[sd]?|accusing|told|urge[sd]?|warn(?:ed|s)?|blame[sd]?|"
    r"(?:pressure|sanctions|tariffs|embargo|reliance|dependen(?:t|ce)) on|"
    r"(?:between|both) [A-Z]\w+ and)\s+$"
)
_A_CITY_AFTER = re.compile(r",\s+[A-Z]|\s+(?:where|on\s+[A-Z])")
_THE = re.compile(r"\b[Tt]he\s+$")


def a_people_acts(text: str, span: Span) -> bool:
    before, after = _around(text, span)
    return bool(_STATE.match(after) or (_THE.search(before) and _ACTS.match(after)))


def a_capital_acts(text: str, span: Span) -> bool:
    """Whether the name of a capital means the government that sits there."""
    before, after = _around(text, span)
    if _OWNS.match(after) or _WITH.match(after):
        return True
    if _PLACE_BEFORE.search(before):
        return False
    if _ACTOR_BEFORE.search(before):
        return not _A_CITY_AFTER.match(after)
    return bool(_ACTS.match(after))


def _around(text: str, span: Span) -> tuple[str, str]:
    return text[max(0, span.start - 40) : span.start], text[span.end : span.end + 70]
