"""The heads that mail programs write above a mail that is answered or sent on.

"From: Ann Moe", "Sent: 3 May 2019" and what stands beside them, in the languages in use.
"""

from __future__ import annotations

import re

FROM = r"(?:From|Von|De|Da|Van|Od|От|Från|发件人)"
SENT = {  # what stands before the day, and the languages in which it does
    "Sent": "en", "Date": "en fr", "Gesendet": "de", "Datum": "de nl", "Envoyé": "fr",
    "Envoyé le": "fr", "Enviado": "es pt", "Enviado el": "es", "Fecha": "es", "Data": "it pt pl",
    "Inviato": "it", "Enviada": "pt", "Enviada em": "pt", "Verzonden": "nl", "Wysłano": "pl",
    "Дата": "ru", "Отправлено": "ru", "Skickat": "sv", "发送时间": "zh", "日期": "zh",
}  # fmt: skip
_SENT = "|".join(sorted(SENT, key=len, reverse=True))
_LINE = r"[>| \t]*\*?[\w -]{2,16}\*?[ \t]?[:：][^\n]*"
BEGINS_HEAD = re.compile(rf"{FROM}\*?[ \t]?[:：]")  # found fast where there is any
HEAD = re.compile(  # down to the line that says when it was sent
    rf"^(?P<marks>[>| \t]*)\*?(?:{FROM})\*?[ \t]?[:：]\*?[ \t](?P<who>[^\n]*)\n"
    rf"(?:{_LINE}\n){{0,3}}?"
    rf"(?P<sent>[>| \t]*\*?(?P<label>{_SENT})\*?[ \t]?[:：][^\n]*)$",
    re.MULTILINE,
)
# A text that is one
MAIL = re.compile(rf"\A\s*(?:[\w-]{{2,16}}:[^\n]*\n){{0,6}}(?:{FROM}|Subject|Betreff|Objet)[:：]")
WROTE = (
    r"(?:wrote|writes|schrieb|a écrit|écrit|escribió|ha scritto|escreveu|schreef"
    r"|napisał(?:\(a\)|a)?|pisze|skrev|написал\w*|пишет|写道|寫道)"
)
SAYS_WHO = re.compile(
    rf"^(?P<marks>[>| \t]*)(?P<line>[^\n]{{0,240}}{WROTE}[^\n]{{0,120}}[:：]?)[ \t]*$",
    re.MULTILINE,
)
LINES_BELOW = re.compile(rf"(?:\n{_LINE}){{0,4}}(?=\n|\Z)")  # what a head has besides
_PERSON = re.compile(r"\s*\"?(?P<name>[^\"<\[(]*?)\"?\s*(?:[<\[(](?P<address>[^>\])]*)[>\])].*)?")

_NUMBER_BEHIND = re.compile(r",\s+(?:badge|shield|id|no|nr|pin)\b.*", re.IGNORECASE)


def person(words: str) -> str:
    """The name in "Anna Berg <a.berg@post.example>"; the address where there is none.

    >>> person('"Berg, Anna" <a@b.example>'), person("a@b.example"), person("Anna Berg (Security)")
    ('Anna Berg', 'a@b.example', 'Anna Berg')
    """
    match = _PERSON.fullmatch(words)
    name = " ".join((match["name"] if match else words).split()).strip(" ,;'")
    name = _NUMBER_BEHIND.sub("", name)
    turned = re.fullmatch(r"([^\W\d_][\w'’-]+), ([^\W\d_][\w.'’ -]+)", name)
    if turned and len(words) > len(name) + 3:
        name = f"{turned[2]} {turned[1]}"
    return name or (match["address"] or "" if match else "")
