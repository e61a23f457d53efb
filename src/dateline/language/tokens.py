"""The words of a sentence as Universal Dependencies cuts them, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.core.text import Span
from dateline.language import tokens_abroad

ABBREVIATIONS = """
    Mr Mrs Ms Messrs Dr Prof Gen Lt Lieut Col Maj Capt Sgt Sergt Serjt Cpl Corpl Cmdr Adm Brig
    Rev Fr Sr Jr Hon Gov Sen Rep Reps Sens Pres Atty Supt Insp St Ste Mt Ft Inc Corp Ltd Co
    Cos Bros Assn Dept Univ Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues
    Wed Thu Thur Thurs Fri vols pp ed eds vs v al cf ca approx est Ave Blvd Rd Attn Mlle Mme
    Ala Ariz Calif Colo Conn Fla Ga Ill Ind Kan Ky La Md Mich Minn Mo Neb Nev Okla Ore Pa
    Tenn Tex Va Vt Wis Wyo
"""
# These stay with the word after their hyphen; other hyphens stand alone.
PREFIXES = """
    non anti mid pre post co pro re ex semi multi sub counter neo mini over under inter intra
    cross pan socio psycho ultra quasi e vice
"""
# Written as one word, read as two.
JOINED = {
    "cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3, "outta": 3,
    "dont": 2, "didnt": 3, "doesnt": 4, "isnt": 2, "wasnt": 3, "wont": 2,
}  # fmt: skip
_PIECES = rf"""
    (?:https?://|ftp://|www\.)\S*[\w/=&#]             # addresses of pages
  | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                      # and of people
  | [@#](?=[^\W\d])\w+                                # @handle, #topic
  | (?:[^\W\d_]\.){{2,}}(?!\w)                        # U.S., e.g.
  | (?:Ph\.D|M\.Sc|B\.Sc)\.
  | (?<![\w.])(?:{"|".join(ABBREVIATIONS.split())})\.(?!\w)  # Mr., Inc.
  | (?<![\w.])(?:Nos?|Figs?|Art|Sec|[Vv]ol|[Pp]ara)\.(?=\s*\d)
  | (?<!\w)etc\.(?=\s*[^\s"'”’)])                  # at the end it is the sentence's full stop
  | (?<![\w.])[A-HJ-Z]\.(?=\s?[A-Z][\w.])             # an initial before a name
  | [\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|gov|edu|mil|int|io|doc|pdf|xls|html?)\b
  | (?<![\w-])(?i:{"|".join(PREFIXES.split())})-[^\W\d_]\w*   # non-stop
  | \d{{3}}-\d{{3}}-\d{{4}} | \d{{4}}-\d\d-\d\d(?!\d) # telephones, dates
  | \d{{1,4}}/\d{{1,2}}/\d{{2,4}}(?!\w)
  | \d+(?:[.,:]\d+)*(?=(?i:am|pm|a\.m|p\.m|km|kg|bn|mn?|k|mm|cm|ft|min|hrs?|h)\b)
  | \d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![^\W_])      # 1,000, 10:30, 20th, 1990s
  | (?<![\w.])\.\d+                                   # .5
  | [A-Z]+(?:&[A-Z]+)+                                # AT&T
  | [^\W_]+(?:[’'´`][^\W\d_]+)*                       # words, with what an apostrophe adds
  | '' | ’’ | `` | _+ | \.{{2,}} | -{{2,}} | ([!?*=~+#<>|])\1+ | [!?]{{2,}}
  | :-?[()DP](?!\w) | ;-\)
  | \S
"""
_WORD = re.compile(_PIECES, re.VERBOSE)
_CLITIC = re.compile(r"(?i:n[’'´`]t|[’'´`](?:s|re|ve|ll|d|m))$")


def spans_of_words(text: str, sentence: Span, language: str = "en") -> list[Span]:
    """The words of a sentence; of Chinese its characters, which the tree puts together.

    >>> def cut(text): return [span.of(text) for span in spans_of_words(text, Span(0, len(text)))]
    >>> cut("It didn't reach the U.S.-based firm's chief.")
    ['It', 'did', "n't", 'reach', 'the', 'U.S.', '-', 'based', 'firm', "'s", 'chief', '.']
    >>> cut("Mr. Li cannot pay $5m (10%).")
    ['Mr.', 'Li', 'can', 'not', 'pay', '$', '5', 'm', '(', '10', '%', ')', '.']
    """
    if language != "en":
        return [
            Span(*match.span())
            for match in tokens_abroad.pattern(language).finditer(
                text, sentence.start, sentence.end
            )
        ]
    found: list[Span] = []
    for match in _WORD.finditer(text, sentence.start, sentence.end):
        found += _parts(match.group(), match.start())
    return found


def _parts(word: str, start: int) -> Iterator[Span]:
    """Without what an apostrophe added; "cannot" in two."""
    cut = JOINED.get(word.lower(), 0)
    if not word.isalnum() and (clitic := _CLITIC.search(word)) and clitic.start():
        cut = clitic.start()
    if cut:
        yield from _parts(word[:cut], start)
    yield Span(start + cut, start + len(word))
