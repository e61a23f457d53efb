"""Which names are one actor in a corpus."""

from itertools import permutations

from dateline.actors.across import join
from dateline.actors.definitions import reason
from dateline.core.mention import ActorKind, ActorMention
from dateline.core.text import Span

PERSON, BODY = ActorKind.PERSON, ActorKind.ORGANISATION


def mention(actor: str, kind: ActorKind = BODY, found: str = "") -> ActorMention:
    return ActorMention(Span(0, 1), actor, kind, found)


def unify(mentions: dict[str, list[ActorMention]]) -> dict[str, str]:
    return {name: joined.actor for name, joined in join(mentions.values()).items()}


def test_the_gazetteer_joins_names_of_one_body() -> None:
    names = unify(
        {
            "a": [mention("MSS")],
            "b": [
                mention("China's Ministry of State Security"),
                mention("the Ministry of State Security"),
            ],
            "c": [mention("Ministry of State Security")],
        }
    )
    assert set(names.values()) == {"Ministry of State Security"}


def test_spelling_alone_makes_no_difference() -> None:
    names = unify(
        {"a": [mention("Café Alder Ltd"), mention("Cafe Alder")], "b": [mention("CAFÉ ALDER")]}
    )
    assert len(set(names.values())) == 1


def test_likeness_is_not_sameness() -> None:
    pairs = [("Bank of Alder", "Bank of Alden"), ("North River Authority", "South River Authority")]
    for one, other in pairs:
        names = unify({"a": [mention(one)], "b": [mention(other)]})
        assert names == {one: one, other: other}


def test_a_person_is_never_a_body() -> None:
    names = unify({"a": [mention("Alder", PERSON)], "b": [mention("Alder")]})
    assert names == {"Alder": "Alder"}
    assert unify({"a": [mention("Siemens Alder", PERSON), mention("Siemens Alder AG")]}) == {
        "Siemens Alder": "Siemens Alder",
        "Siemens Alder AG": "Siemens Alder AG",
    }


def test_a_short_form_explained_elsewhere() -> None:
    defined = mention("North Quay Authority", found=reason("NQA", "North Quay Authority"))
    assert unify({"a": [defined], "b": [mention("NQA")]})["NQA"] == "North Quay Authority"


def test_a_short_form_explained_in_two_ways_stays_alone() -> None:
    names = unify(
        {
            "a": [mention("North Quay Authority", found=reason("NQA", "North Quay Authority"))],
            "b": [mention("New Quilt Agency", found=reason("NQA", "New Quilt Agency"))],
            "c": [mention("NQA")],
        }
    )
    assert names["NQA"] == "NQA"


def test_a_middle_initial_joins_unless_two_are_known() -> None:
    one = unify({"a": [mention("Maria R. Alder", PERSON)], "b": [mention("Maria Alder", PERSON)]})
    assert len(set(one.values())) == 1
    two = unify({"a": [mention(name, PERSON) for name in ("Ann R. Oak", "Ann T. Oak", "Ann Oak")]})
    assert len(set(two.values())) == 3


def test_the_order_of_documents_does_not_matter() -> None:
    documents = {
        "a": [mention("MSS"), mention("Alder Ltd")],
        "b": [mention("Alder"), mention("ALDER")],
        "c": [mention("Ministry of State Security")],
    }
    results = [unify({key: documents[key] for key in order}) for order in permutations(documents)]
    assert all(result == results[0] for result in results)


def test_a_surname_alone_is_the_one_person_who_has_it() -> None:
    people = ["Gordon Leith", "Leith", "G. Leith", "Gordon Archibald Leith"]
    assert len(set(unify({n: [mention(n, PERSON)] for n in people}).values())) == 1
    two = unify({n: [mention(n, PERSON)] for n in ("Anna Berg", "Carl Berg", "Berg", "A. Berg")})
    assert two["Berg"] == "Berg" and two["A. Berg"] == "Anna Berg"


def test_the_first_word_of_one_body_is_that_body() -> None:
    names = unify({"a": [mention("Kestrel")], "b": [mention("Kestrel Works")]})
    assert len(set(names.values())) == 1
    names = unify({n: [mention(n)] for n in ("Kestrel", "Kestrel Works", "Kestrel Air")})
    assert len(set(names.values())) == 3


def test_a_university_has_one_name_in_either_order() -> None:
    names = unify({"a": [mention("University of Alder")], "b": [mention("Alder University")]})
    assert len(set(names.values())) == 1
