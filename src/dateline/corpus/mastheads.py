"""Names of papers, courts, offices and firms, as they stand alone in a head of a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dateline.core.mention import ActorKind
from dateline.core.text import CHINESE_SIGNS, SourceBasis
from dateline.lexicon import gazetteer
from dateline.lexicon.legal_forms import SURE


def word_set(table: str) -> frozenset[str]:
    return frozenset(table.split())


# The word that tells what a name names, beside the English ones of the gazetteer.
_PAPERS = word_set("""
    advertiser argus bote bulletin citizen clarion courant courier daily digest dispatch echo
    enquirer examiner express inquirer intelligencer mercury messenger newsletter packet podcast
    quarterly sentinel spectator wire newswire newsroom times post news journal herald gazette
    tribune telegraph guardian magazine chronicle observer review press radio television tv
    weekly annals abendblatt allgemeine anzeiger blatt bote kurier merkur morgen nachrichten
    presse rundfunk rundschau spiegel tageblatt tagblatt tageszeitung volksstimme wochenblatt
    zeit zeitung courrier dépêche gazette hebdo matin monde nouvelles parisien progrès quotidien
    revue république tribune voix écho échos figaro boletín correo crónica diario gaceta heraldo
    mundo nación noticias país periódico prensa revista tiempo tribuna vanguardia voz corriere
    gazzetta giornale mattino messaggero rivista secolo stampa bollettino correio estado folha
    jornal notícias público boletim dagblad krant nieuws nieuwsblad telegraaf volkskrant
    ведомости вестник вести газета журнал известия курьер листок новости обозрение правда
    телеграф
""")
_ONLY_WITH_A_DATE = word_set("""
    globe independent leader ledger mail mirror monitor nation pioneer record register reporter
    republic standard star sun today voice world agency proceedings transactions union
""")
_COURTS = word_set("""
    court courts tribunal tribunals assizes sessions gericht cour corte juzgado audiencia
    rechtbank tribunale суд суда
""")
_BODIES = word_set("""
    observatory county parish diocese vestry commissioners trustees guild workhouse
    infirmary hospital archive archives library museum inquiry forum campaign cooperative
    partnership panel surgery engineering engineers architects surveyors solicitors insurance
    prison theatre tenants residents auditor ombudsman registrar comptroller
    coroner inspectorate ministerium amt behörde rat kammer
    senat landtag bundestag stadtrat stadt polizei verein ministère conseil mairie préfecture
    commune gendarmerie assemblée sénat comité ministerio ayuntamiento consejo alcaldía policía
    fiscalía comisión ministero comune prefettura consiglio ministério câmara conselho gemeente
    provincie министерство совет комитет администрация управление прокуратура полиция дума
""")
_COMPOUNDS = (  # how such a word ends, in languages that write words together
    (
        r"(?:blatt|zeitung|kurier|anzeiger|bote|nachrichten|rundschau|krant|blad|tidning)",
        SourceBasis.MASTHEAD,
    ),
    (r"gericht(?:shof)?|rechtbank", SourceBasis.COURT),
    (
        r"(?:ministerium|behörde|kammer|präsidium|anwaltschaft|ministerie|styrelsen)",
        SourceBasis.LETTERHEAD,
    ),
    (
        r"(?:[日晚时周早]报|新闻|通讯社|电视台|广播电台|周刊|杂志|日報|晚報|時報)",
        SourceBasis.MASTHEAD,
    ),
    (r"法院", SourceBasis.COURT),
    (r"(?:部|局|委员会|人民政府|公司|集团|检察院|公安厅|委員會|大学)", SourceBasis.LETTERHEAD),
)
_FIRMS = re.compile(
    r"(?:ltd|limited|plc|inc|incorporated|llc|llp|lp|gmbh|mbh|ag|se|kg|kgaa|sa|sas|sarl|srl|spa|bv|"
    r"nv|oy|oyj|ab|asa|as|a/s|aps|corp|corporation|co|company|pty|lda|ltda|group|holdings|"
    r"bros|brothers|& sons?)",
    re.IGNORECASE,
)
_PLACES_THAT_RULE = word_set("""
    city town township village borough municipality parish commonwealth republic kingdom province
    barangay commune
""")
_COMMA_OF_FIRM = re.compile(rf",\s+(?={_FIRMS.pattern}\.?$)", re.IGNORECASE)
_PARTICLES = word_set("""
    of the for and & at in on to de du des d la le les l del della dello dei di da do das dos
    der die das den dem des für und zu zur am von vom van voor het een et y e i en el los las
""")
_AFTER_HEAD = word_set("""
    of for de du des d' del della dei di da do das dos der für von van voor and & to
""")
_OCCASIONS = word_set("""
    meeting minutes report reports statement evidence session sitting hearing notice
    resolution speech address letter visit history members chairman secretary agenda rules list
    sitzung protokoll bericht réunion rapport séance reunión informe riunione relazione
""")  # "Meeting of the Committee" is none
_LONGEST = 80  # characters
_WORD = re.compile(r"[^\W_][\w.'’&/-]*|&")
_CHINESE = re.compile(rf"[{CHINESE_SIGNS}]{{2,20}}")
_ABBREVIATED = re.compile(  # "U.S. Attorney", "St. Anne's Parish Magazine", "H. M. Customs"
    r"\b(?:[a-z]|st|ste|mt|ft|dr|hon|rev|dept|univ|messrs|bros|no)\.(?=[\s,\w])", re.IGNORECASE
)
_IN_BRACKETS = re.compile(r"\s*\([^()\d]{2,60}\)$")  # "District Court (Western Division)"
_OPENING = re.compile(r"(?:in|before) (?=the\b)", re.IGNORECASE)  # "IN THE DISTRICT COURT OF …"


# "HIGH COURT OF JUSTICE      1995 B No. 4471", and where a firm sits or what it does.
_NUMBER_OF_A_CASE = re.compile(
    r"(?<=[^\W\d_]{3})[,;]?\s+(?:(?:19|20)\d\d [A-Z]{1,4}\.? ?(?:No\.? ?)?\d+"
    r"|(?i:case|claim|docket|cause|index)\.? (?i:no|number)\b.*)$"
)
_BEHIND_A_FIRM = re.compile(rf"(?<=\w)(?P<form>\s(?i:{SURE})\.?|\s& Co\.?),\s+[A-Z\d].*$")


def basis_of(words: str, *, dated: bool = False) -> SourceBasis | None:
    """What the words, alone, name: a paper, a court, a body or firm; none where nothing such.
    ``dated``: a date stands beside them, as in a clipping.

    >>> [str(basis_of(name)) for name in ("Valley Herald", "El Diario del Río", "Brandt Bau GmbH")]
    ['masthead', 'masthead', 'letterhead']
    >>> basis_of("IN THE COUNTY COURT OF HOLM"), basis_of("Council sells the quay")
    (<SourceBasis.COURT: 'court'>, None)
    """
    name = _ABBREVIATED.sub(lambda match: match[0][:-1], _IN_BRACKETS.sub("", named(words)))
    if not name or len(name) > _LONGEST or re.search(r"[.!?:;]\s|[!?;:]$|\d{3}", name):
        return None
    first, *rest = (part.strip() for part in name.split(","))
    if len(rest) > 2 or not all(_is_name(part) for part in (first, *rest)):
        return None
    return _basis(first, dated)


def named(words: str) -> str:
    """The name without what leads to it, not all in capitals.

    >>> named("IN THE HIGH COURT OF JUSTICE"), named("BBC NEWS"), named("The Tarrow Mercury")
    ('High Court of Justice', 'BBC News', 'The Tarrow Mercury')
    >>> named("IN THE HIGH COURT OF JUSTICE 1995 B No. 4471"), named("Alder Ltd, High Street, Holm")
    ('High Court of Justice', 'Alder Ltd')
    """
    bare = " ".join(words.split()).strip(' .,:;|*_#–—-"“”()《》【】')
    if re.search(r"\([A-Z][^()\d]*$", bare):
        bare = f"{bare})"
    opening = _OPENING.match(bare)
    if opening:
        bare = re.sub(r"^the\s+", "", bare[opening.end() :], flags=re.IGNORECASE)
    bare = _COMMA_OF_FIRM.sub(" ", bare)  # "Holm Mills, Inc."
    bare = _BEHIND_A_FIRM.sub(r"\g<form>", _NUMBER_OF_A_CASE.sub("", bare))
    if not bare.isupper() or len(bare.split()) == 1:
        return bare
    return " ".join(_in_small(word, at) for at, word in enumerate(bare.split()))


def _in_small(word: str, at: int) -> str:
    """A word of a line in capitals as a name writes it."""
    lower = word.lower()
    if lower in _PARTICLES and at:
        return lower
    known = lower in _PAPERS | _COURTS | _BODIES or word.capitalize() in gazetteer.heads()
    short = len(word.strip(".,")) <= 4 and not known
    bare = word.strip(".,")
    if (short and (bare in gazetteer.known() or not re.search(r"[AEIOUY]", word))) or "." in bare:
        return word if bare != "ST" else word.capitalize()
    return "-".join(part.capitalize() for part in word.split("-"))


def _is_name(words: str) -> bool:
    """Every word with a capital, but for the small ones that names have inside."""
    tokens = _WORD.findall(words)
    if not 1 <= len(tokens) <= 10 or tokens[-1].lower() in _PARTICLES - {"&"}:
        return False
    lower = [t for at, t in enumerate(tokens) if not (_begins_a_name(t) or _is_small(t, at))]
    # "Tribunal de grande instance", "Conseil municipal de Lyon", "Тульские новости"
    first = tokens[0].lower() in _COURTS | _BODIES and tokens[0] not in gazetteer.heads()
    russian = "Ѐ" <= tokens[0][0] <= "Я" and any(_kind(token, True) for token in lower)
    return not lower or ((first or russian) and len(lower) <= 2)


def _begins_a_name(token: str) -> bool:
    return token[0].isupper() or _CHINESE.fullmatch(token) is not None


def _is_small(token: str, at: int) -> bool:
    bare = re.sub(r"['’].*", "", token).lower()
    return at > 0 and (bare in _PARTICLES or token.isdigit() or bool(_FIRMS.fullmatch(token)))


def _basis(name: str, dated: bool) -> SourceBasis | None:
    entry = gazetteer.known().get(name) or gazetteer.known().get(re.sub(r"^The ", "", name))
    if entry is not None and not _COURTS & set(name.lower().split()):
        return _BY_KIND.get(entry.kind)
    tokens = [token.rstrip(".,") for token in _WORD.findall(name)]
    if len(tokens) > 1 and _FIRMS.fullmatch(tokens[-1]):
        return SourceBasis.LETTERHEAD
    if tokens[0] in ("The", "Le", "La", "El", "Die", "Der", "Das", "Il", "Les", "Los", "O", "A"):
        tokens = tokens[1:]
    if len(tokens) > 2 and tokens[0].lower() in _PLACES_THAT_RULE and tokens[1].lower() == "of":
        return SourceBasis.LETTERHEAD
    if len(tokens) > 1 and tokens[0].lower() in _OCCASIONS and tokens[1].lower() in _AFTER_HEAD:
        return None
    heads = [(at, said) for at, token in enumerate(tokens) if (said := _kind(token, dated))]
    for at, said in heads:
        alone = _CHINESE.fullmatch(tokens[at])  # "北京晚报": a name in one word
        if (len(tokens) > 1 or alone) and _stands_as_head(tokens, at, said):
            return said
    return None


_BY_KIND = {
    ActorKind.MEDIA: SourceBasis.MASTHEAD,
    ActorKind.ORGANISATION: SourceBasis.LETTERHEAD,
    ActorKind.GOVERNMENT: SourceBasis.LETTERHEAD,
    ActorKind.PARTY: SourceBasis.LETTERHEAD,
    ActorKind.ARMED_FORCE: SourceBasis.LETTERHEAD,
}


@cache
def _kind(token: str, dated: bool) -> SourceBasis | None:
    word = token.lower()
    if word in _COURTS:
        return SourceBasis.COURT
    if word in _PAPERS or (dated and word in _ONLY_WITH_A_DATE):
        return SourceBasis.MASTHEAD
    for ending, basis in _COMPOUNDS:
        if re.search(rf"\w{ending}$", word):
            return basis
    said = gazetteer.heads().get(token)
    if word in _BODIES or (said and said not in (gazetteer.THING, str(ActorKind.PLACE))):
        return SourceBasis.LETTERHEAD
    return None


def _stands_as_head(tokens: Sequence[str], at: int, said: SourceBasis) -> bool:
    """ "Valley Herald", "Ministry of Transport", "Diario Oficial": a name hangs on the word."""
    if at == len(tokens) - 1:
        return True
    after = tokens[at + 1].lower()
    if after in _AFTER_HEAD or after.startswith(("d'", "d’", "l'", "l’")):
        return True
    # the Romance languages begin with it, and an adjective follows
    return at == 0 and tokens[0] not in gazetteer.heads() and not tokens[1].isupper()
