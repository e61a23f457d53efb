"""What a text says that it is: "Certificate of Analysis", "INDICTMENT", "Interview with Ann Lowe".

Such a line is the title of the text; a bare name that stands above it is whose the text is.
"""

from __future__ import annotations

import re

from dateline.corpus.furniture import is_title_like

_LONGEST = 14  # words of such a line
KINDS = (
    "account|advice|advisory|affidavit|agenda|agreement|alert|analysis|announcement|answer|appeal|"
    "application|appraisal|assessment|audit|award|brief|briefing|budget|bulletin|cable|certificate|"
    "charge sheet|charter|chronology|circular|communiqué|complaint|confession|contract|debrief|"
    "debates|declaration|decision|decree|deposition|directive|docket|dossier|evaluation|"
    "evidence|examination|factsheet|fact sheet|filing|findings|form|gazette|guidance|hearing|"
    "indictment|information|"
    "instruction|interview|inventory|invoice|judgment|judgement|lab(?:oratory)? results?|ledger|"
    "licen[cs]e|manifest|manual|memo|memorandum|minutes|motion|newsletter|notes?|notice|notification|"
    "observation|opinion|order|ordinance|oral history|permit|petition|plan|pleading|policy|"
    "post-?mortem|press release|news release|proceedings|proclamation|profile|programme|program|"
    "proposal|prospectus|protocol|question|questionnaire|receipt|record|register|regulation|"
    "release|reply|report|resolution|response|results|review|roster|ruling|rundown|schedule|"
    "speech|statement|submission|subpoena|summary|summons|survey|testimony|transcript|verdict|"
    "warrant|will|writ"
)
_PAPER = re.compile(
    rf"(?:[\w’'&/()-]+,? ){{0,7}}?(?:{KINDS})s?(?:\s*$|\s*[:(#–—-]|[,.]?\s+(?:of|for|on|with|by"
    r"|to|into|in|re|under|as|against|dated|issued|taken|no\b\.?|nos\b\.?|number|nr\b\.?|part|volume)\b"
    r"|\s+[\W_]*\d)",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"(?:(?!of\b)[\w’'-]+ ){{0,2}}?(?:{KINDS}|paper|letter|issue|edition)s?"
    r"(?: (?:no\.? ?)?[\d/.-]+)?",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(  # never a line that says under what something else stands
    r"(?:the |an? )?(?:[\w’'-]+ ){0,2}?(?:interview (?:with|of)|deposition (?:of|upon)|"
    r"examination of|testimony of|transcript of|(?:witness |sworn )?statement (?:of|by)|"
    r"affidavit of|minutes of|"
    r"conversation with|oral history (?:of|with)|debriefing of|hearing of|confession of)\b",
    re.IGNORECASE,
)


def is_paper(words: str) -> bool:
    """
    >>> is_paper("CERTIFICATE OF ANALYSIS"), is_paper("Performance Audit 2016-07: Roofs of mills")
    (True, True)
    >>> is_paper("Report blames the mill"), is_paper("The mill at Holm")
    (False, False)
    """
    short = len(words.split()) <= _LONGEST and is_title_like(words.rstrip(".,;"))
    return short and _PAPER.match(words) is not None


def is_bare(words: str) -> bool:
    """Whether a kind of text is named and nothing that it is about.

    >>> is_bare("Press notice"), is_bare("Policy Paper 14"), is_bare("Report on the fire")
    (True, True, False)
    """
    return _BARE.fullmatch(words) is not None


def is_of_somebody(words: str) -> bool:
    """Whether a line says whose words follow.

    >>> is_of_somebody("Interview with Ann Lowe, 4 May 2011"), is_of_somebody("Interview room")
    (True, False)
    """
    return is_title_like(words.rstrip(".")) and _OF_SOMEBODY.match(words) is not None
