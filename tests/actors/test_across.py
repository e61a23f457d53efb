"""Which names are one actor in a corpus."""

from collections import Counter
from itertools import permutations

from dateline.actors.across import join, main_kind
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


def test_a_university_has_one_name_in_either_order() -> None:
    names = unify({"a": [mention("University of Alder")], "b": [mention("Alder University")]})
    assert len(set(names.values())) == 1


# --- Short and full names ---------------------------------------------------------------

QUAY = mention("Quayside Estate")
OTHERS = mention("Alder Post")


def people(*names: str) -> list[ActorMention]:
    return [mention(name, PERSON) for name in names]


def test_a_surname_beside_the_same_others_is_the_one_full_name_that_fits() -> None:
    names = unify({"a": [*people("Tor Lund"), QUAY], "b": [*people("Lund"), QUAY]})
    assert names["Lund"] == "Tor Lund"


def test_a_surname_beside_others_stays_alone() -> None:
    names = unify({"a": [*people("Tor Lund"), QUAY], "b": [*people("Lund"), OTHERS]})
    assert names["Lund"] == "Lund"


def test_a_country_tells_nothing_of_who_is_meant() -> None:
    france = mention("France", ActorKind.COUNTRY)
    names = unify({"a": [*people("Tor Lund"), france], "b": [*people("Lund"), france]})
    assert names["Lund"] == "Lund"


def test_a_surname_of_two_people_stays_alone_unless_one_is_named_far_more() -> None:
    documents = {
        "a": [*people("Tor Lund"), QUAY],
        "b": [*people("Eva Lund"), QUAY],
        "c": [*people("Lund"), QUAY],
    }
    assert unify(documents)["Lund"] == "Lund"
    more = {f"more{n}": [*people("Tor Lund"), QUAY] for n in range(4)}
    assert unify(documents | more)["Lund"] == "Tor Lund"


def test_initials_titles_capitals_and_second_given_names_are_one_man() -> None:
    names = unify(
        {
            "a": [*people("Tor Lund"), QUAY],
            "b": [*people("T. Lund"), QUAY],
            "c": [*people("Ald. T. Lund"), QUAY],
            "d": [*people("Tor Emil LUND"), QUAY],
        }
    )
    assert {*names.values()} == {"Tor Lund", QUAY.actor}


def test_other_given_names_are_other_people() -> None:
    names = unify({"a": [*people("Tor Lund"), QUAY], "b": [*people("Eva Lund", "E. Lund"), QUAY]})
    assert (names["Tor Lund"], names["E. Lund"]) == ("Tor Lund", "Eva Lund")


def test_who_is_found_to_be_one_tells_who_another_is() -> None:
    names = unify(
        {
            "a": [*people("Tor Lund", "Ida Moe"), QUAY],
            "b": [*people("T. Lund", "Moe")],
            "c": [*people("T. Lund"), QUAY],
        }
    )
    assert (names["T. Lund"], names["Moe"]) == ("Tor Lund", "Ida Moe")


def test_a_firm_is_called_by_the_first_word_of_its_name() -> None:
    tor = people("Tor Lund")
    names = unify({"a": [mention("Skarn Offshore Works"), *tor], "b": [mention("Skarn"), *tor]})
    assert len(set(names.values()) - {"Tor Lund"}) == 1
    two = unify(
        {
            "a": [mention("Skarn Offshore Works"), mention("Skarn Rail"), *tor],
            "b": [mention("Skarn"), *tor],
        }
    )
    assert two["Skarn"] == "Skarn"


def test_a_town_is_no_firm_that_is_called_after_it() -> None:
    tor = people("Tor Lund")
    names = unify(
        {"a": [mention("Skarn Offshore"), *tor], "b": [mention("Skarn", ActorKind.PLACE), *tor]}
    )
    assert names["Skarn"] == "Skarn"


def test_a_firm_of_one_word_that_was_taken_for_a_person_is_the_firm() -> None:
    tor = people("Tor Lund")
    joined = join([[mention("Skarn Ltd."), *tor], [*people("Skarn"), *tor]])
    assert {joined["Skarn"].actor, joined["Skarn Ltd."].actor} == {"Skarn Ltd."}
    assert joined["Skarn"].kind is BODY
    man = unify({"a": [mention("Skarn Ltd."), *tor], "b": people("Skarn", "Eli Skarn", "Tor Lund")})
    assert man["Skarn"] != "Skarn Ltd."


def test_the_reason_of_a_short_name_says_beside_whom() -> None:
    joined = join([[*people("Tor Lund"), QUAY], [*people("Lund"), QUAY]])
    assert "Quayside Estate" in joined["Lund"].why


def test_words_that_many_bodies_begin_with_are_short_for_none() -> None:
    tor = people("Tor Lund")
    names = unify({"a": [mention("National Kelp Trust"), *tor], "b": [mention("National"), *tor]})
    assert names["National"] == "National"


def test_two_names_that_each_say_more_than_the_other_end_in_no_circle() -> None:
    names = unify({"a": [*people("J. Edward Lund"), QUAY], "b": [*people("John E. Lund"), QUAY]})
    assert names["J. Edward Lund"] != names["John E. Lund"]


def test_nobody_is_meant_by_a_short_name_a_life_later() -> None:
    early = [mention("Tetley", PERSON), mention("Whinmoor Mill"), mention("Lower Quay")]
    late = [mention("Harold Tetley", PERSON), mention("Whinmoor Mill"), mention("Lower Quay")]
    assert join([early, late], [1841, 1926])["Tetley"].actor == "Tetley"
    assert join([early, late], [1921, 1926])["Tetley"].actor == "Harold Tetley"
    assert join([early, late], [None, 1926])["Tetley"].actor == "Harold Tetley"


def test_a_given_name_in_short_and_in_full_across_documents() -> None:
    one = [mention("Thos. Brearley", PERSON), mention("Whinmoor Mill")]
    other = [mention("Thomas Brearley", PERSON), mention("Whinmoor Mill")]
    assert join([one, other])["Thos. Brearley"].actor == "Thomas Brearley"


def test_a_name_is_a_place_only_where_most_documents_take_it_for_one() -> None:
    town = ActorKind.PLACE
    torn = Counter({BODY: 2, PERSON: 1, town: 3})
    assert main_kind(torn) is BODY
    assert main_kind(torn + Counter({town: 1})) is town


def test_one_whom_much_of_the_corpus_tells_of_is_known_by_the_surname() -> None:
    told = {name: [mention("Tove Ormstad", PERSON)] for name in "abc"}
    assert unify({**told, "d": [mention("Ormstad", PERSON)]})["Ormstad"] == "Tove Ormstad"
    other = {"e": [mention("Per Ormstad", PERSON)]}
    assert unify({**told, **other, "d": [mention("Ormstad", PERSON)]})["Ormstad"] == "Ormstad"
