"""How the words of other languages than English are cut, as their treebanks do.

Fused words ("du", "della", "im") stay whole: the model was taught both ways.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.language.characters import CHARACTER

# Written with a full stop that does not end a sentence.
_ABBREVIATIONS = {
    "de": """
        Dr Prof Hr Fr Nr St Str Mio Mrd Tsd Jh Jhd Art Abs bzw ca evtl ggf inkl exkl max min usw usf
        vgl geb gest sog bspw etc Jan Feb Apr Aug Sep Sept Okt Nov Dez Mo Di Mi Do Sa So Ing Dipl Bd
        S H Hg Hrsg u z d h B a s o
    """,
    "fr": """
        M MM Mme Mlle Dr Pr Me St Ste av bd p pp vol art fig etc cf env janv févr avr juil sept oct
        nov déc Cie no tél chap éd
    """,
    "es": """
        Sr Sra Srta Sres D Dª Dr Dra Dña Ud Uds Gral Cnel Cap Tte Lic Ing Prof Av Avda p pág págs
        art núm etc aprox ene feb mar abr may jun jul ago sept oct nov dic Cía Sto Sta
    """,
    "it": """
        Sig Sigg Sig.ra Dott Dott.ssa Avv Ing Prof Prof.ssa Gen Col On Mons p pag pagg art artt n nn
        ecc ca cfr genn febbr ott nov dic S SS
    """,
    "pt": """
        Sr Sra Srs Dr Dra Drs Prof Profa Eng Gen Cel Cap Ten Pe D Dom av Av R p pág págs art arts nº
        etc aprox jan fev mar abr mai jun jul ago set out nov dez Cia Ltda S.A
    """,
    "nl": """
        dhr mevr mw drs dr prof ir ing mr St nr blz art enz evt incl excl ca bijv o.a jl jan feb apr
        aug sept okt nov dec
    """,
    "ru": """
        г гг в вв им ул д стр рис тыс млн млрд руб коп см др пр т е п ст обл р н э проф акад ген см
        янв фев апр авг сент окт нояб дек
    """,
    "zh": "",
}
_ELIDED = r"[^\W\d_]+[’'](?=[^\W\d_])"  # l'homme, dell'anno
_FRENCH_WHOLE = r"(?i:aujourd[’']hui|presqu[’']île|prud[’']hom\w+|quelqu[’']une?s?|entr[’']\w+)"
_FRENCH_AFTER_HYPHEN = (
    r"-(?:t-)?(?i:ils?|elles?|on|je|tu|nous|vous|ce|ci|là|y|en|les?|la|lui|leur|moi|toi)(?![\w-])"
)
_WORD = r"[^\W_]+(?:[’'´`][^\W\d_]+)*(?:[-‐‑&][^\W_]+(?:[’'][^\W\d_]+)*)*"
_BEFORE_CLITIC = rf"[^\W_]+(?:[-‐‑](?!{_FRENCH_AFTER_HYPHEN[1:]})[^\W_]+)*"
_LATIN_RUN = r"[^\W\d_\u3400-\u9fff\uf900-\ufaff]+(?:-[^\W\d_\u3400-\u9fff]+)*"
_ORDINAL = r"\d{1,2}\.(?=\s[^\W\d_])"  # am 3. Mai
_COMMON = r"""
    (?:https?://|ftp://|www\.)\S*[\w/=&\#]
  | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
  | [@\#](?=[^\W\d])\w+
  | (?:[^\W\d_]\.){2,}(?!\w)
"""
_NUMBERS = r"\d+(?:[.,:/]\d+)*[%‰]?(?![^\W_\u3400-\u9fff])|\d+(?:[.,:]\d+)*"
_SIGNS = r"'' | ’’ | `` | _+ | \.{2,} | -{2,} | ([!?*=~+\#<>|])\1+ | \S"


@cache
def pattern(language: str) -> re.Pattern[str]:
    """What a word of this language looks like; unknown languages are cut as Spanish is.

    >>> def cut(language, text): return [m.group() for m in pattern(language).finditer(text)]
    >>> cut("fr", "L’homme a-t-il dit qu'aujourd'hui M. Blanc part ?")
    ['L’', 'homme', 'a', '-t-il', 'dit', "qu'", "aujourd'hui", 'M.', 'Blanc', 'part', '?']
    >>> cut("de", "Am 3. Mai traf Dr. Kohl-Meier ein.")
    ['Am', '3.', 'Mai', 'traf', 'Dr.', 'Kohl-Meier', 'ein', '.']
    >>> cut("zh", "2021年，NATO开会。")
    ['2021', '年', '，', 'NATO', '开', '会', '。']
    """
    short = _ABBREVIATIONS.get(language, "").split()
    short = sorted({*short, *map(str.lower, short)})  # "Dott.", "dott."
    parts = [_COMMON]
    if short:
        parts.append(rf"(?<![\w.])(?:{'|'.join(map(re.escape, short))})\.(?!\w)(?!\s*$)")
    if language == "zh":
        parts += [CHARACTER.pattern, _NUMBERS, _LATIN_RUN]
    else:
        parts.append(r"(?<![\w.])[A-ZÀ-ÝА-Я]\.(?=\s?[A-ZÀ-ÝА-Я][\w.])")  # an initial before a name
        if language == "de":
            parts.append(_ORDINAL)
        if language == "fr":
            parts += [_FRENCH_WHOLE, _FRENCH_AFTER_HYPHEN]
        if language in ("fr", "it"):
            parts.append(_ELIDED)
        parts.append(_NUMBERS)
        parts.append(_BEFORE_CLITIC if language == "fr" else _WORD)
    return re.compile("|".join([*parts, _SIGNS]), re.VERBOSE)
