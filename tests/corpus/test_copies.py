"""Which documents and passages are copies, and of which."""

from dateline.core.event import stable_id
from dateline.core.period import Period
from dateline.core.text import Document, Publication, PublicationBasis
from dateline.corpus.copies import find_copies

WIRE = (
    "The two governments signed a treaty on Monday that ends a quarrel of forty years. "
    "It gives one side the islands and the other the lighthouse.\n\n"
    "Fishermen of both sides may use the strait. The treaty is to be ratified before summer."
)
OTHER = (
    "A storm closed the harbour for two days, and the ferry to the mainland did not run.\n\n"
    "Shops on the quay were flooded; the mayor asked for help from the capital."
)


def document(text: str, name: str, day: int = 1) -> Document:
    published = Publication(Period.of_day(2020, 5, day), PublicationBasis.GIVEN, "documents.csv")
    return Document(stable_id(text, name), name, name, "", text, published=published)


def test_a_copy_is_a_copy_of_the_one_published_first() -> None:
    late = document(f"{WIRE}\n\nPrinted with kind permission of the agency.", "late", 9)
    early, other = document(WIRE.replace("quarrel", "dispute"), "early", 2), document(OTHER, "x")
    copies = find_copies([late, early, other])
    assert copies.texts == {late.id: early.id, early.id: early.id, other.id: other.id}


def test_a_passage_taken_over_is_found_in_a_text_of_its_own() -> None:
    passage = WIRE.split("\n\n")[1]
    own = document(f"{OTHER}\n\n{OTHER[::-1]}\n\n{passage}", "own", 5)
    wire = document(WIRE, "wire")
    copies = find_copies([own, wire])
    assert copies.texts[own.id] == own.id
    there, here = own.text.index("Fishermen"), wire.text.index("Fishermen")
    assert copies.wording(own.id, there + 20) == copies.wording(wire.id, here + 20) is not None
    assert copies.wording(own.id, 3) != copies.wording(wire.id, 3)


def test_the_order_of_documents_makes_no_difference() -> None:
    documents = [document(WIRE, "a"), document(WIRE + " Yes.", "b", 3), document(OTHER, "c", 2)]
    assert find_copies(documents) == find_copies(documents[::-1])


def test_a_short_line_says_nothing_about_where_it_came_from() -> None:
    one, other = document("He resigned.", "a"), document("He resigned.", "b")
    assert find_copies([one, other]).texts == {one.id: one.id, other.id: other.id}
