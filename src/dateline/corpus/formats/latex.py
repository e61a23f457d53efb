"""LaTeX: the words of a paper, its commands taken off."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from dateline.core.text import PublicationBasis
from dateline.corpus.decode import decode
from dateline.corpus.draft import Draft, Fact
from dateline.corpus.formats.blocks import Blocks, row_line

_COMMENT = re.compile(r"(?<!\\)%.*\n?[ \t]*")
_BODY = re.compile(r"\\begin\{document\}(?P<body>.*?)(?:\\end\{document\}|\Z)", re.DOTALL)
_UNSEEN = re.compile(
    r"\\begin\{(?P<kind>(?:equation|align|gather|multline|displaymath|math|tikzpicture|verbatim"
    r"|lstlisting|thebibliography|filecontents)\*?)\}.*?\\end\{(?P=kind)\}|\\\[.*?\\\]|\$\$.*?\$\$",
    re.DOTALL,
)
_TABLE = re.compile(
    r"\\begin\{(?P<kind>tabularx?\*?|longtable)\}(?:\{[^{}]*\})?\{(?:[^{}]|\{[^{}]*\})*\}"
    r"(?P<rows>.*?)\\end\{(?P=kind)\}",
    re.DOTALL,
)
_GROUP = r"\{(?P<words>(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}"
_HEADING = re.compile(
    rf"\\(?P<kind>part|chapter|(?:sub){{0,2}}section|paragraph)\*?(?:\[[^\]]*\])?{_GROUP}"
)
_SAYS_NOTHING = re.compile(
    r"\\(?:label|ref|eqref|pageref|cite[a-z]*|nocite|includegraphics|bibliography(?:style)?|index"
    r"|input|include|vspace|hspace|thispagestyle|pagestyle|setlength|setcounter|usepackage"
    r"|documentclass|newcommand|renewcommand|footnotemark|pagenumbering|phantomsection)\*?"
    rf"(?:\[[^\]]*\])*{_GROUP}(?:\{{[^{{}}]*\}})?"
)
_NOTE = re.compile(rf"\\(?:footnote|thanks|marginpar)(?:\[[^\]]*\])?{_GROUP}")
_LINK = re.compile(rf"\\href\{{[^{{}}]*\}}{_GROUP}")
_FRAME = re.compile(r"\\(?:begin|end)\{[^{}]*\}(?:\[[^\]]*\])?")
_ITEM = re.compile(r"\\item\b(?:\[(?P<words>[^\]]*)\])?\s*")
_ACCENT = re.compile(
    r"\\(?P<accent>['`^\"~=.]|[cvuHk](?![a-zA-Z]))\s*\{?\\?(?P<letter>[a-zA-Z])\}?"
)
_MARKS = {  # the command of an accent: the sign that combines with the letter before it
    "'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304",
    ".": "\u0307", "c": "\u0327", "v": "\u030c", "u": "\u0306", "H": "\u030b", "k": "\u0328",
}  # fmt: skip
_COMMAND = re.compile(r"\\[a-zA-Z]+\*?(?:\[[^\]]*\])?[ \t]*")
_SPECIAL = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å",
    "AA": "Å", "l": "ł", "L": "Ł", "S": "§ ", "pounds": "£", "euro": "€", "EUR": "€",
    "dots": "…", "ldots": "…", "LaTeX": "LaTeX", "TeX": "TeX", "copyright": "©",
}  # fmt: skip
_SPECIAL_NAMES = "|".join(sorted(_SPECIAL, key=len, reverse=True))
_NAMED = re.compile(rf"\\(?P<name>{_SPECIAL_NAMES})(?![a-zA-Z])(?:\{{\}}|[ ]?)")
_ABOUT = {"title": "title", "author": "author", "published": "date"}


def read_latex(raw: bytes) -> Draft:
    decoded = decode(raw)
    source = _COMMENT.sub("", decoded.text)
    body = _BODY.search(source)
    text = body["body"] if body is not None else source
    blocks = Blocks()
    facts = tuple(_facts(source))
    if facts and facts[0].field == "title":
        blocks.paragraph(facts[0].value, level=1)
    notes: list[str] = []

    def apart(match: re.Match[str]) -> str:
        notes.append(match["words"])
        return ""

    text = re.sub(rf"\\(?:{'|'.join(_ABOUT.values())}){_GROUP}|\\today\b", "", text)
    text = _SAYS_NOTHING.sub("", _NOTE.sub(apart, _UNSEEN.sub("", text)))
    text = _TABLE.sub(lambda match: f"\n\n{_rows(match['rows'])}\n\n", text)
    text = _HEADING.sub(_marked_heading, text)
    text = _ITEM.sub(lambda match: f"\n\n- {match['words'] or ''} ", text)
    for paragraph in re.split(r"\n[ \t]*\n", "\n\n".join([_plain(text), *map(_plain, notes)])):
        lines = paragraph.strip().split("\n")
        if all(line.startswith("|") for line in lines):
            blocks.table([line.strip("| ").split(" | ") for line in lines])
        elif lines[0].startswith("#"):
            signs, _, words = " ".join(lines).partition(" ")
            blocks.paragraph(words, level=len(signs))
        else:
            words = " ".join(lines)
            blocks.paragraph(words.removeprefix("- "), listed=words.startswith("- "))
    draft = blocks.drafted("the paper holds no text")
    return Draft(
        draft.text, facts=facts, heading=draft.heading, repairs=(*decoded.repairs, *draft.repairs)
    )


def _marked_heading(match: re.Match[str]) -> str:
    return f"\n\n{'#' * (2 + match['kind'].count('sub'))} {match['words']}\n\n"


def _facts(source: str) -> Iterator[Fact]:
    for field, command in _ABOUT.items():
        match = re.search(rf"\\{command}(?:\[[^\]]*\])?{_GROUP}", source)
        words = " ".join(_plain(_NOTE.sub("", match["words"])).split()) if match is not None else ""
        if words:
            yield Fact(field, words, rf"\{command} of the paper", PublicationBasis.METADATA)


def _rows(rows: str) -> str:
    cells = [re.split(r"(?<!\\)&", row) for row in re.split(r"\\\\(?:\[[^\]]*\])?", rows)]
    lines = [[_plain(cell) for cell in row] for row in cells]
    return "\n".join(row_line(line) for line in lines if any(map(str.strip, line)))


def _plain(text: str) -> str:
    r"""Words without commands.

    >>> _plain(r'M\"uller \textbf{left} on 3~May 2021---for \emph{good}, with \pounds 5\,\%')
    'Müller left on 3 May 2021—for good, with £5 %'
    """
    text = _LINK.sub(r"\g<words>", text)
    text = _ACCENT.sub(
        lambda m: unicodedata.normalize("NFC", m["letter"] + _MARKS[m["accent"]]), text
    )
    text = _NAMED.sub(lambda match: _SPECIAL[match["name"]], text)
    text = text.replace("\\\\", "\n").replace("\\,", " ").replace("~", " ")
    text = _COMMAND.sub("", _FRAME.sub("\n\n", text))
    text = re.sub(r"\\([%&$#_{}])", "\ue000\\1", text)  # signs that are meant
    text = re.sub(r"(?<!\ue000)[{}$]", "", text).replace("\ue000", "")
    text = text.replace("---", "—").replace("--", "–").replace("``", "“").replace("''", "”")
    return text.replace("`", "‘")
