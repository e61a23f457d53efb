"""The heads that mail programs write above a mail that is answered or sent on.

"From: Ann Moe", "Sent: 3 May 2019" and what stands beside them, in the languages in use.
"""

from __future__ import annotations

import re

FROM = r"(?:From|Von|De|Da|Van|Od|От|Från|发件人)"
_SENT = (
    r"(?:Sent|Date|Gesendet|Datum|Envoyé(?: le)?|Enviado(?: el)?|Fecha|Data|Inviato|Enviada(?: em)?"
    r"|Verzonden|Wysłano|Дата|Отправлено|Skickat|发送时间|日期)"
)
_LINE = r"[>| \t]*\*?[\w -]{2,16}\*?[ \t]?[:：][^\n]*"
HEAD = re.compile(  # down to the line that says when it was sent
    rf"^(?P<marks>[>| \t]*)\*?(?:{FROM})\*?[ \t]?[:：]\*?[ \t](?P<who>[^\n]*)\n"
    rf"(?:{_LINE}\n){{0,3}}?"
    rf"(?P<sent>[>| \t]*\*?(?:{_SENT})\*?[ \t]?[:：][^\n]*)$",
    re.MULTILINE,
)
LINES_BELOW = re.compile(rf"(?:\n{_LINE}){{0,4}}(?=\n|\Z)")  # what a head has besides
_PERSON = re.compile(r"\s*\"?(?P<name>[^\"<\[(]*?)\"?\s*(?:[<\[(](?P<address>[^>\])]*)[>\])].*)?")


def person(words: str) -> str:
    """The name in "Anna Berg <a.berg@post.example>"; the address where there is none.

    >>> person('"Berg, Anna" <a@b.example>'), person("a@b.example"), person("Anna Berg (Security)")
    ('Anna Berg', 'a@b.example', 'Anna Berg')
    """
    match = _PERSON.fullmatch(words)
    name = " ".join((match["name"] if match else words).split()).strip(" ,;'")
    turned = re.fullmatch(r"([^\W\d_][\w'’-]+), ([^\W\d_][\w.'’ -]+)", name)
    if turned and len(words) > len(name) + 3:
        name = f"{turned[2]} {turned[1]}"
    return name or (match["address"] or "" if match else "")
