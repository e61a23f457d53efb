"""Parties of a case by its caption."""

import pytest

from dateline.core.event import stable_id
from dateline.core.text import Document
from dateline.extract.document import read_whole

LISTED = (
    "BETWEEN:\n      ANNA MARIA BERG                 Claimant\n          - and -\n"
    "      (1) ALDER SHIPPING LIMITED\n      (2) CARL DAHL\n"
    "                                      Defendants\n\nPARTICULARS OF CLAIM\n\n"
)
VERSUS = "Berg v Alder Shipping Ltd and Carl Dahl\n\nJUDGMENT\n\n"
AMERICAN = "ANNA BERG v. ALDER SHIPPING COMPANY\nCase No. 3:12-cv-02977\n\nCOMPLAINT\n\n"
CROWN = "R v Carl Dahl\n\nSENTENCING REMARKS\n\n"
OTHERS = "Anna Berg v Alder Shipping Ltd and others\n\nJUDGMENT\n\n"
INSIDE = "The judge told the first defendant, Carl Dahl, to stand up. "


def actors(text: str) -> list[str]:
    (told,) = read_whole(Document(stable_id(text), "a", "a.txt", "", text)).mentions
    return [one.actor for one in told.actors]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (f"{LISTED}On 3 May 2011 the Second Defendant loosened the rope.", ["Carl Dahl"]),
        (f"{LISTED}On 3 May 2011 the First Defendant sold it.", ["Alder Shipping Limited"]),
        (f"{LISTED}On 3 May 2011 the Third Defendant loosened the rope.", []),
        (f"{VERSUS}On 3 May 2011 the second defendant loosened the rope.", ["Carl Dahl"]),
        (f"{AMERICAN}On May 3, 2011, Defendant closed the quay.", ["Alder Shipping Company"]),
        (f"{CROWN}On 3 May 2011 the defendant loosened the rope.", ["Carl Dahl"]),
        (f"{CROWN}On 3 May 2011 the plaintiff complained.", []),
        (f"{OTHERS}On 3 May 2011 the second defendant loosened the rope.", []),
        (f"{INSIDE}On 3 May 2011 the first defendant left the quay.", ["Carl Dahl"]),
    ],
)
def test_a_party_is_who_the_caption_says(text: str, people: list[str]) -> None:
    assert actors(text) == people


def test_a_name_ends_at_its_column() -> None:
    (name,) = actors(f"{LISTED}On 4 May 2011 the Claimant fell.")
    assert name.title() == "Anna Maria Berg"
