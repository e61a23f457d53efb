"""Whose name it is, within one document."""

import pytest

from dateline.actors.find import find_actors
from dateline.core.mention import ActorKind, NameMention
from dateline.core.text import Span


def find(text: str, *names: tuple[str, ActorKind | None]) -> list[tuple[str, str, ActorKind]]:
    """What becomes of names given by their words, each found after the one before."""
    mentions, at = [], 0
    for words, kind in names:
        start = text.index(words, at)
        at = start + len(words)
        mentions.append(NameMention(Span(start, at), kind, "given"))
    return [(a.span.of(text), a.actor, a.kind) for a in find_actors(text, mentions)]


PERSON, COUNTRY, PLACE = ActorKind.PERSON, ActorKind.COUNTRY, ActorKind.PLACE
BODY, GOVERNMENT, PARTY = ActorKind.ORGANISATION, ActorKind.GOVERNMENT, ActorKind.PARTY


@pytest.mark.parametrize(
    ("text", "name", "kind", "expected"),
    [
        ("Gen. Maria Alder left.", "Gen. Maria Alder", PERSON, [("Maria Alder", PERSON)]),
        ("the PRC’s envoy", "PRC’s", COUNTRY, [("China", COUNTRY)]),
        (
            "CIA Director Peter Finch spoke.",
            "CIA Director Peter Finch",
            PERSON,
            [("Central Intelligence Agency", GOVERNMENT), ("Peter Finch", PERSON)],
        ),
        ("Moscow said no.", "Moscow", PLACE, [("Russia", COUNTRY)]),
        ("They met in Moscow.", "Moscow", PLACE, [("Moscow", PLACE)]),
        ("French officials left.", "French", None, [("France", COUNTRY)]),
        ("a French film", "French", None, []),
        (
            "the Turkish Foreign Ministry",
            "Turkish Foreign Ministry",
            GOVERNMENT,
            [("Foreign Ministry of Turkey", GOVERNMENT)],
        ),
        (
            "Ministry of Foreign Affairs of Turkey",
            "Ministry of Foreign Affairs of Turkey",
            GOVERNMENT,
            [("Foreign Ministry of Turkey", GOVERNMENT)],
        ),
        ("the Danish Government", "Danish Government", GOVERNMENT, [("Denmark", COUNTRY)]),
        ("the Treaty of Alder", "Treaty of Alder", None, []),
        # Capitals that act, and capitals that are places.
        ("Beijing’s sanctions hurt.", "Beijing", PLACE, [("China", COUNTRY)]),
        (
            "talks between Rome and Paris",
            "Rome",
            PLACE,
            [("Italy", COUNTRY), ("France", COUNTRY)],
        ),
        ("a Moscow-backed group", "Moscow", PLACE, [("Russia", COUNTRY)]),
        (
            "Washington and London agreed.",
            "Washington",
            PLACE,
            [("United States", COUNTRY), ("United Kingdom", COUNTRY)],
        ),
        ("a meeting with London, Ontario", "London", PLACE, [("London", PLACE)]),
        ("the streets of Moscow", "Moscow", PLACE, [("Moscow", PLACE)]),
        ("Romans left. Rome declared war.", "Rome", PLACE, [("Rome", PLACE)]),
        # Ragged edges and wrong kinds.
        ("“Maria Alder,” he said", "“Maria Alder,”", PERSON, [("Maria Alder", PERSON)]),
        ("the leader Maria Alder", "leader Maria Alder", PERSON, [("Maria Alder", PERSON)]),
        (
            "Ursula von der Alder",
            "Ursula von der Alder",
            PERSON,
            [("Ursula von der Alder", PERSON)],
        ),
        ("the Mossad left", "the Mossad", PLACE, [("Mossad", GOVERNMENT)]),
        ("CIA", "CIA", PERSON, [("Central Intelligence Agency", GOVERNMENT)]),
        ("the Alder Army", "Alder Army", BODY, [("Alder Army", ActorKind.ARMED_FORCE)]),
        ("the Alder Party", "Alder Party", PERSON, [("Alder Party", PARTY)]),
        (
            "Denmark’s Maria Alder",
            "Denmark’s Maria Alder",
            PERSON,
            [("Denmark", COUNTRY), ("Maria Alder", PERSON)],
        ),
        ("US-China talks", "US-China", None, [("United States", COUNTRY), ("China", COUNTRY)]),
        (
            "the Danish Embassy in Oslo",
            "Danish Embassy",
            GOVERNMENT,
            [("Embassy of Denmark in Oslo", GOVERNMENT), ("Oslo", PLACE)],
        ),
        # Names of common words mean a body where its country is spoken of.
        ("It met the DRM.", "DRM", BODY, [("DRM", BODY)]),
        (
            "In Jakarta the State Intelligence Agency paid.",
            "State Intelligence Agency",
            GOVERNMENT,
            [("Jakarta", PLACE), ("State Intelligence Agency", GOVERNMENT)],
        ),
    ],
)
def test_one_name(
    text: str, name: str, kind: ActorKind | None, expected: list[tuple[str, ActorKind]]
) -> None:
    assert [(actor, of) for _, actor, of in find(text, (name, kind))] == expected


def test_a_surname_is_the_one_person_who_has_it() -> None:
    text = "Maria Alder came. Alder spoke."
    assert [a for _, a, _ in find(text, ("Maria Alder", PERSON), ("Alder", None))] == [
        "Maria Alder"
    ] * 2


def test_a_surname_of_two_people_stays_alone() -> None:
    text = "Maria Alder met Paul Alder. Alder spoke."
    found = find(text, ("Maria Alder", PERSON), ("Paul Alder", PERSON), ("Alder", PERSON))
    assert found[-1][1] == "Alder"


@pytest.mark.parametrize(
    "text",
    [
        "The North River Authority (NRA) met. The NRA paid.",
        "The NRA (North River Authority) met. The NRA paid.",
    ],
)
def test_a_short_form_is_what_the_text_says_it_is(text: str) -> None:
    names = sorted(
        [("NRA", BODY), ("North River Authority", GOVERNMENT)], key=lambda n: text.index(n[0])
    )
    found = find(text, *names, ("NRA", BODY))
    assert {actor for _, actor, _ in found} == {"North River Authority"}


def test_a_short_form_of_something_that_is_no_actor_is_none() -> None:
    text = "They signed a Memorandum of Understanding (MoU)."
    assert find(text, ("Memorandum of Understanding", None), ("MoU", None)) == []


def test_the_commission_is_the_one_named_last() -> None:
    text = "The River Commission met the Port Commission. The Commission paid."
    names = [
        ("River Commission", GOVERNMENT),
        ("Port Commission", GOVERNMENT),
        ("Commission", GOVERNMENT),
    ]
    assert find(text, *names)[-1][1] == "Port Commission"


def test_a_person_may_be_called_with_or_without_the_middle_initial() -> None:
    text = "Maria R. Alder came. Maria Alder spoke."
    found = find(text, ("Maria R. Alder", PERSON), ("Maria Alder", PERSON))
    assert {actor for _, actor, _ in found} == {"Maria R. Alder"}


def test_bodies_that_share_a_word_stay_apart() -> None:
    text = "The Ministry of State Security met the Ministry of Public Security."
    found = find(
        text,
        ("Ministry of State Security", GOVERNMENT),
        ("Ministry of Public Security", GOVERNMENT),
    )
    assert len({actor for _, actor, _ in found}) == 2


def test_a_party_called_by_its_last_word() -> None:
    text = "The Alder National Congress won. Congress met."
    found = find(text, ("Alder National Congress", PARTY), ("Congress", GOVERNMENT))
    assert {actor for _, actor, _ in found} == {"Alder National Congress"}


def test_a_person_may_be_called_by_the_short_form_of_a_given_name() -> None:
    text = "Robert Alder came. Bob Alder spoke."
    found = find(text, ("Robert Alder", PERSON), ("Bob Alder", PERSON))
    assert {actor for _, actor, _ in found} == {"Robert Alder"}


def test_what_the_gazetteer_knows_is_found_where_a_finder_passed_it_over() -> None:
    text = "In Oslo French officials met the Bundesnachrichtendienst and the KGB."
    assert [actor for _, actor, _ in find(text)] == [
        "Oslo",
        "France",
        "Federal Intelligence Service",
        "KGB",
    ]


def test_a_known_name_takes_the_place_of_a_part_of_it() -> None:
    text = "The Ministry of State Security of China paid."
    found = find(text, ("State Security", BODY))
    assert [actor for _, actor, _ in found] == ["Ministry of State Security"]


def test_a_short_form_inside_a_name_is_cut_off() -> None:
    text = "The Alder National Party (ANP) won. The ANP paid."
    found = find(text, ("Alder National Party (ANP)", PARTY), ("ANP", BODY))
    assert [(words, actor) for words, actor, _ in found] == [
        ("Alder National Party", "Alder National Party"),
        ("ANP", "Alder National Party"),
        ("ANP", "Alder National Party"),
    ]


def test_first_letters_of_one_body_of_the_text() -> None:
    text = "The North Quay Authority met. Then the NQA paid."
    found = find(text, ("North Quay Authority", GOVERNMENT), ("NQA", BODY))
    assert [actor for _, actor, _ in found] == ["North Quay Authority"] * 2


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Beijing has spies. The Communist Party rules.", "Chinese Communist Party"),
        ("Hanoi and Beijing have spies. The Communist Party rules.", "Communist Party"),
    ],
)
def test_a_name_of_several_is_the_one_of_the_only_country(text: str, actor: str) -> None:
    assert find(text, ("Communist Party", PARTY))[-1][1] == actor


def test_a_company_named_again_without_its_form() -> None:
    text = "The Alder Group paid. Alder said no. Alder Quay said yes."
    found = find(text, ("Alder Group", BODY), ("Alder", BODY), ("Alder Quay", BODY))
    assert [actor for _, actor, _ in found] == ["Alder Group", "Alder Group", "Alder Quay"]


def test_a_family_name_that_stands_first() -> None:
    text = "Zhang Alder left. Zhang spoke."
    assert find(text, ("Zhang Alder", PERSON), ("Zhang", None))[1][1] == "Zhang Alder"


def test_a_name_without_its_accents_is_the_same_person() -> None:
    text = "Recep Erdoğan came. Erdogan spoke."
    assert find(text, ("Recep Erdoğan", PERSON), ("Erdogan", PERSON))[1][1] == "Recep Erdoğan"


def test_a_common_first_name_is_somebody_s_only_nearby() -> None:
    text = f"Peter Alder came. {'He spoke at length of many things. ' * 60}Peter left."
    found = find(text, ("Peter Alder", PERSON), ("Peter", PERSON))
    assert found[1][1] == "Peter"
    near = find("Peter Alder came. Peter left.", ("Peter Alder", PERSON), ("Peter", PERSON))
    assert near[1][1] == "Peter Alder"


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Norway was calm. The defence ministry spoke.", "Defence Ministry of Norway"),
        ("Norway and Sweden were calm. The defence ministry spoke.", None),
    ],
)
def test_a_ministry_is_the_one_of_the_country_spoken_of(text: str, actor: str | None) -> None:
    found = [name for words, name, _ in find(text) if words == "The defence ministry"]
    assert found == ([actor] if actor else [])


def test_a_list_that_lost_its_commas_is_several() -> None:
    text = "Oak Quay Bureau Elm Crime Bureau Ash Bureau of Trade The Alder Force"
    found = find(text, (text, BODY))
    assert [words for words, _, _ in found] == [
        "Oak Quay Bureau",
        "Elm Crime Bureau",
        "Ash Bureau of Trade",
        "The Alder Force",
    ]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("a Memorandum of Understanding (MoU)", "MoU", BODY),
        ("the iPhone", "iPhone", BODY),
        ("a CEO said", "CEO", PERSON),
        ("the Western Intelligence Community", "Western Intelligence Community", BODY),
        ("the Party Department", "Party Department", BODY),
        ("the liaison office", "liaison office", BODY),
        ("the House", "House", BODY),
    ],
)
def test_what_is_nobody(text: str, name: str, kind: ActorKind) -> None:
    assert find(text, (name, kind)) == []


def test_a_short_form_before_a_person_is_somebody_else() -> None:
    found = find("President of KGB Maria Alder came.", ("KGB Maria Alder", PERSON))
    assert [actor for _, actor, _ in found] == ["KGB", "Maria Alder"]


def test_a_ruler_s_administration_is_a_person_s() -> None:
    assert find("the Alder administration", ("Alder", PLACE)) == [("Alder", "Alder", PERSON)]


def test_a_name_that_the_dot_of_an_initial_parted_is_one() -> None:
    text = "Peter I. Alder met Paul Alder. Alder left."
    names = [("Peter I", PERSON), ("Alder", PERSON), ("Paul Alder", PERSON), ("Alder", PERSON)]
    assert [actor for _, actor, _ in find(text, *names)] == [
        "Peter I. Alder",
        "Paul Alder",
        "Alder",
    ]


def test_a_last_name_that_a_finder_took_for_a_body() -> None:
    text = "Peter Alder came. Alder spoke."
    assert find(text, ("Peter Alder", PERSON), ("Alder", BODY))[1][1] == "Peter Alder"
    text = "Peter Alder left the Alder Group. Alder paid."
    names = [("Peter Alder", PERSON), ("Alder Group", BODY), ("Alder", BODY)]
    assert find(text, *names)[2][1] == "Alder Group"


def test_a_place_may_have_the_head_of_a_body() -> None:
    text = "They met at the Alder Center on the Western Front."
    found = find(text, ("Alder Center", PLACE), ("Western Front", PLACE))
    assert [kind for _, _, kind in found] == [PLACE, PLACE]


def test_two_bodies_that_an_and_joins_are_two() -> None:
    text = "The Alder Harbour Authority and Birch Survey Group left. The Birch Survey Group paid."
    whole = "Alder Harbour Authority and Birch Survey Group"
    found = find(text, (whole, BODY), ("Birch Survey Group", BODY))
    assert [actor for _, actor, _ in found] == [
        "Alder Harbour Authority",
        "Birch Survey Group",
        "Birch Survey Group",
    ]


def test_one_body_that_an_and_parts_is_one() -> None:
    text = "the Domestic Security and Public Security Bureau"
    found = find(text, ("Domestic Security", BODY), ("Public Security Bureau", GOVERNMENT))
    assert [name for name, _, _ in found] == ["Domestic Security and Public Security Bureau"]


def test_a_sentence_that_ends_in_a_country_does_not_lend_it_to_the_next_name() -> None:
    text = "Maria Alder left for the U.S. Alder also spoke."
    found = find(text, ("Maria Alder", PERSON), ("U.S. Alder", BODY))
    assert [actor for _, actor, _ in found] == ["Maria Alder", "United States", "Maria Alder"]


def test_a_part_of_a_whole_is_not_the_whole() -> None:
    text = "The Western Union met. The Union paid. The Western Riders met the Riders."
    found = find(text, ("Western Riders", BODY), ("Riders", BODY))
    assert {actor for _, actor, _ in found} == {"Western Riders", "Riders"}


def test_two_spellings_of_a_first_name_are_one_person() -> None:
    text = "Nouri al-Alder met Peter Birch. Nuri al-Alder left. Petra Birch came."
    names = ("Nouri al-Alder", "Peter Birch", "Nuri al-Alder", "Petra Birch")
    found = find(text, *((name, PERSON) for name in names))
    assert len({actor for _, actor, _ in found}) == 3


def test_the_surname_is_whoever_the_document_is_about() -> None:
    text = "Paul Alder left. " + "Maria Alder spoke. " * 4 + "Alder won."
    names = ["Paul Alder", *["Maria Alder"] * 4, "Alder"]
    assert find(text, *((name, PERSON) for name in names))[-1][1] == "Maria Alder"


def test_but_not_just_after_another_of_that_surname() -> None:
    text = "Maria Alder spoke. " * 4 + "Paul Alder left. Alder won."
    names = [*["Maria Alder"] * 4, "Paul Alder", "Alder"]
    assert find(text, *((name, PERSON) for name in names))[-1][1] == "Alder"


def test_a_name_and_its_translation_are_one_body() -> None:
    text = "Ask Alde Brixe Jiaoyi (Alder Exchange)."
    found = find(text, ("Alde Brixe Jiaoyi", BODY), ("Alder Exchange", BODY))
    assert {actor for _, actor, _ in found} == {"Alder Exchange"}


def test_a_common_word_that_is_a_name_here_stands_often() -> None:
    text = "The Union won. " * 5
    assert len(find(text, *[("Union", PLACE)] * 5)) == 5
    assert find(text, ("Union", PLACE)) == []


def test_a_council_of_the_united_nations() -> None:
    text = "the Security Council of the United Nations"
    assert [actor for _, actor, _ in find(text, (text[4:], GOVERNMENT))] == ["Security Council"]


def test_a_court_file_says_what_it_calls_a_party() -> None:
    text = 'Alder Shipping Ltd ("Alder") sued Mr Finch. Alder won.'
    told = find(text, ("Alder Shipping Ltd", BODY), ("Alder", BODY), ("Alder", BODY))
    assert {actor for _, actor, _ in told} == {"Alder Shipping Ltd"}


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        (
            "Brede Kappe Oy bought the Hotel Norden ApS in Oslo.",
            ["Brede Kappe Oy", "Hotel Norden ApS"],
        ),
        ("It lay in Oslo. Freight Data OÜ had it.", ["Freight Data OÜ"]),
        ("The staff of Vannas Sonar AB left for Las Vegas NV.", ["Vannas Sonar AB"]),
        ("The Norvik Line fell AS RATES ROSE.", []),
    ],
)
def test_a_firm_has_the_legal_form_of_its_country(text: str, firms: list[str]) -> None:
    found = find(text, *((firm, PERSON) for firm in firms))
    assert [actor for _, actor, kind in found if kind is BODY] == firms


def test_what_a_firm_does_is_not_said_of_its_namesake() -> None:
    text = (
        "Ford chairman Bill Ford left. Ford shares fell. Ford acquired a rival. Ford said no more."
    )
    told = find(text, ("Ford", PERSON), ("Bill Ford", PERSON), *[("Ford", PERSON)] * 3)
    assert [actor for _, actor, _ in told] == ["Ford", "Bill Ford", "Ford", "Ford", "Bill Ford"]


def test_a_given_name_in_short_is_part_of_the_name() -> None:
    text = "Resolved that Thos. Brearley and Edw. Marsden be told. Thomas Brearley left."
    names = [("Thos", PERSON), ("Brearley", PERSON), ("Edw", PERSON), ("Thomas Brearley", PERSON)]
    assert find(text, *names) == [
        ("Thos. Brearley", "Thomas Brearley", PERSON),
        ("Edw. Marsden", "Edw. Marsden", PERSON),
        ("Thomas Brearley", "Thomas Brearley", PERSON),
    ]


def test_messrs_is_no_name() -> None:
    text = "Messrs. Dobson and Pickering wrote to Messrs. Fairbairn & Sons."
    found = find(text, ("Messrs. Dobson", PERSON), ("Pickering", PERSON))
    assert [(words, kind) for words, _, kind in found] == [
        ("Dobson", PERSON),
        ("Pickering", PERSON),
        ("Fairbairn & Sons", BODY),
    ]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The strike at Ackroyd & Dobson ended.", "Ackroyd & Dobson"),
        ("The Weavers' Union met.", "Weavers' Union"),
        ("It joined the Northern Miners’ Federation.", "Northern Miners’ Federation"),
        ("She studied Health & Safety.", ""),
        ("The Weavers' houses burned.", ""),
    ],
)
def test_partners_and_members_make_a_body(text: str, body: str) -> None:
    found = [(words, kind) for words, _, kind in find(text)]
    assert found == ([(body, BODY)] if body else [])


def test_what_follows_a_name_is_no_name() -> None:
    text = "Anna Berg, J.P., opened the mill; then J.P. closed it."
    found = find(text, ("Anna Berg", PERSON), ("J.P.", PERSON), ("J.P.", PERSON))
    assert [words for words, _, _ in found] == ["Anna Berg", "J.P."]


def test_an_uncle_of_the_name_is_another_person() -> None:
    text = "Ellen Ogden wrote. Uncle Ogden sailed. Miss Ogden stayed."
    found = find(text, ("Ellen Ogden", PERSON), ("Ogden", PERSON), ("Ogden", PERSON))
    assert [actor for _, actor, _ in found] == ["Ellen Ogden", "Uncle Ogden", "Ellen Ogden"]


def test_a_union_is_no_firm() -> None:
    text = "Ackroyd & Dobson locked out the Weavers' Union. The firm sent for soldiers."
    assert find(text)[-1] == ("The firm", "Ackroyd & Dobson", BODY)


def test_one_of_several_things_and_an_index_are_nobody() -> None:
    text = "Pier 2 failed.\nThe Northex 50 fell. Northex rose. Berg left in 1920."
    found = find(text, ("Pier", PERSON), ("Northex", BODY), ("Northex", BODY), ("Berg", PERSON))
    assert [words for words, _, _ in found] == ["Northex 50", "Northex", "Berg"]


@pytest.mark.parametrize(
    ("text", "body", "name", "actor"),
    [
        ("The Bell Hotel reopened. Mrs Bell left.", "Bell Hotel", "Bell", "Bell"),
        ("Orme College opened. Professor Orme died.", "Orme College", "Orme", "Orme"),
        ("The Lowe Company fell. Capt. Lowe fled.", "Lowe Company", "Lowe", "Lowe"),
        ("The Lowe Company fell. Lowe paid.", "Lowe Company", "Lowe", "Lowe Company"),
    ],
)
def test_who_has_a_title_is_no_firm(text, body, name, actor):
    found = find(text, (body, BODY), (name, PERSON))
    assert found[-1][1] == actor


def test_a_list_of_people_begins_its_entries_with_the_surname_in_capitals() -> None:
    text = "BERG, Anna Maria; DOB 4 May 1970.\nLIND, Tom (a.k.a. Tommy), a tailor; single."
    assert [actor for _, actor, _ in find(text)] == ["Anna Maria Berg", "Tom Lind"]
