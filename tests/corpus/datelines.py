"""Heads and ends of texts, with the words of the publication date in brackets.

Grouped by the date they state; under None, texts that state none. "…" stands for a story.
"""

STORY = (
    "The harbour council voted on 4 March 1999 to sell the old quay to Lindqvist Shipping, and "
    "the mayor signed the papers the same evening in the presence of both firms."
)

STATE = {
    "2021-05-03": (
        "[Monday, May 3, 2021]\nCouncil sells the quay\n…",
        "Council sells the quay\n[3 May 2021]\n…",
        "Council sells the quay\n[3rd of May, 2021]\n…",
        "Council sells the quay\n[2021-05-03]\n…",
        "Council sells the quay\n[2021/05/03]\n…",
        "Council sells the quay\n[03.05.2021]\n…",
        "Council sells the quay\n[Mon 3 May 2021 14.30 BST]\n…",
        "Council sells the quay\n[May 3, 2021 at 2:30 pm]\n…",
        "Council sells the quay\nPublished: [3 May 2021]\n…",
        "Council sells the quay\n**Published:** [3 May 2021]\n…",
        "Council sells the quay\nPosted on [May 3, 2021] by Anna Berg\n…",
        "Council sells the quay\nFirst published on [3 May 2021, 10:15]\n…",
        "Council sells the quay\nPublished [3 May 2021] | Updated 5 May 2021\n…",
        "Council sells the quay\nUpdated 5 May 2021\nPublished [3 May 2021]\n…",
        "Council sells the quay\nBy Anna Berg | [3 May 2021] | 4 min read\n…",
        "Council sells the quay\nBy Anna Berg, [3 May 2021]\n…",
        "Council sells the quay\nBy Anna Berg • [May 3, 2021] • 10:15\n…",
        "Council sells the quay\nLast updated: [3 May 2021]\n…",
        "FOR IMMEDIATE RELEASE: [May 3, 2021]\nCouncil sells the quay\n…",
        "Memo\nDate: [3 May 2021]\n…",
        "Council sells the quay\nGDANSK, [3 May 2021] – The council sold the quay.\n…",
        "Council sells the quay\nGDANSK, [May 3, 2021] (Harbour Wire) — The council sold it.\n…",
        "Council sells the quay\nGDANSK (Harbour Wire), [May 3, 2021] -- The council sold it.\n…",
        "GDANSK, Poland, [May 3, 2021] /HarbourWire/ -- The council sold the quay.\n…",
        "Council sells the quay\nGdansk, [3 May 2021] – The council sold the quay.\n…",
        "Council sells the quay\n…\n…\n…\n…\n…\n…\nPublished on [3 May 2021]",
        "Council sells the quay\n…\nThis article was first published in the Post on [3 May 2021].",
        "Rat verkauft den Kai\n[3. Mai 2021]\n…",
        "Le conseil vend le quai\nPublié le [3 mai 2021]\n…",
        "El concejo vende el muelle\n[3 de mayo de 2021]\n…",
    ),
    "2021-05": (
        "Report of the harbour council\n[May 2021]\n…",
        "Report of the harbour council\nPublished [May 2021]\n…",
    ),
    None: (
        "On May 3, 2021 the council sold the quay.\n…",
        "Council sells the quay\nOn May 3, 2021 Anna Berg and the council signed the papers.\n…",
        "May 3, 2021 was a cold day in the harbour.\n…",
        "Council sells the quay\n31 April 2021\n…",
        "Council sells the quay\n03/04/2021\n…",
        "Council sells the quay\n2021\n…",
        "The quay, 3 May 2021\n…",
        "The sale of 3 May 2021\n…",
        "GDANSK (Harbour Wire) – The council sold the quay on 3 May 2021.\n…",
        "GDANSK, May 3 (Harbour Wire) – The council sold the quay.\n…",
        "The quay\n3 May 1998\nThe fund is founded.\n14 June 2003\nThe quay is let.\n…",
        "The quay\nGdansk, 3 May 1998 – founded.\nGdansk, 14 June 2003 – let.\n…",
        "The law was published on 3 May 2021 and came into force a day later.\n…",
        "Council sells the quay\n…\n…\n…\n…\n3 May 2021 was the day of the vote.\n…",
        "Copyright 2021 Harbour Post\nCouncil sells the quay\n…",
        "Case 20210503 of the court\n…",
    ),
}
