"""Which events belong together, what that is called, and what stays the same."""

import random
from dataclasses import replace

import numpy as np
import pytest

from dateline.core.topic import DayNamed, Subject
from dateline.core.weighing import day_weights, event_weight
from dateline.topics.find import find_topics
from dateline.topics.fit import _weeks, suggested
from dateline.topics.naming import names_of
from dateline.topics.stories import stories, story_names
from dateline.topics.terms import stem, terms_of, words_of

AFFAIRS = {
    "dam": (
        "Orlan Water",
        [
            "The dam at Merrow leaked",
            "Engineers measured the leak in the dam",
            "The spillway cracked",
        ],
        "Orlan Water keeps the dam above Merrow; its spillway and its concrete had been measured.",
    ),
    "strike": (
        "Dockers' Union",
        ["The dockers began a strike", "The strike closed the harbour", "Pickets met at the quay"],
        "The union of the dockers asked for wages; pickets stood at the harbour and on the quay.",
    ),
    "trial": (
        "Dorn Court",
        ["The trial of the banker opened", "The jury heard witnesses", "The banker was sentenced"],
        "The court at Dorn heard the case of fraud; witnesses, the jury and the judge sat late.",
    ),
}


def corpus() -> tuple[list[Subject], dict[str, str]]:
    subjects, texts = [], {}
    for number, (affair, (actor, lines, around)) in enumerate(AFFAIRS.items()):
        for copy in range(9):
            document = f"{affair}{copy % 3}"
            texts[document] = " ".join([*lines, around])
            line = lines[copy % len(lines)]
            subjects.append(
                Subject(
                    f"{affair}-{copy}",
                    line,
                    (f"{line} on day {copy}.",),
                    (around,),
                    (actor,),
                    (document,),
                    4000.0 * number + copy,
                )
            )
    return subjects, texts


def groups(found: dict[str, str]) -> set[frozenset[str]]:
    return {
        frozenset(event for event, topic in found.items() if topic == one)
        for one in set(found.values())
    }


def test_events_of_one_affair_make_one_topic() -> None:
    subjects, texts = corpus()
    found = find_topics(subjects, texts, topics=3)
    assert {
        frozenset(e.split("-")[0] for e in group) for group in groups(dict(found.topic_of))
    } == {frozenset({affair}) for affair in AFFAIRS}
    assert sorted(topic.name.split(":")[0] for topic in found.topics) == sorted(
        actor for actor, _, _ in AFFAIRS.values()
    )
    assert all(topic.why and topic.phrases for topic in found.topics)


def test_a_name_is_made_of_words_of_the_corpus() -> None:
    subjects, texts = corpus()
    said = {word.lower() for s in subjects for t in (*s.quotes, *s.actors) for word in t.split()}
    for topic in find_topics(subjects, texts, topics=3).topics:
        for word in topic.name.replace(":", " ").replace(",", " ").split():
            assert word.lower() in {w.strip(".") for w in said}


def test_a_name_of_several_words_says_more_of_a_topic_than_a_word() -> None:
    def told(line: str, number: int) -> Subject:
        return Subject(
            f"{line}{number}", line, (f"{line}.",), ("",), (), (f"d{number}",), 1.0, "en"
        )

    named = names_of(
        {
            "flood": [told("The village at Upper Wyre was flooded", n) for n in range(6)],
            "fair": [told("The weavers held a fair", n) for n in range(6)],
        }
    )
    assert named["flood"].name.startswith("Upper Wyre")
    assert not named["fair"].name.startswith("Upper Wyre")


def told_of(line: str, trigger: str, *actors: str, day: float, documents: int = 1) -> Subject:
    behind = line[line.index(trigger) :]
    papers = tuple(f"{line}/{number}" for number in range(documents))
    return Subject(line, line, (line,), ("",), actors, papers, day, "en", (behind,))


FRAUD = [
    told_of("Ada Brink resigned as treasurer of the Loom Fund.", "resigned", "Ada Brink", day=30),
    told_of("Police arrested Ada Brink at the station.", "arrested", "Ada Brink", day=50),
    told_of("The mayor spoke of Ada Brink at the fair.", "spoke", "Ada Brink", day=55),
    told_of("A jury convicted Ada Brink of theft.", "convicted", "Ada Brink", day=90, documents=3),
]
DIGS = [
    told_of("The mayor opened a show of the vase.", "opened", day=10),
    told_of("Students excavated the vase in a trench.", "excavated", day=2),
    told_of("A porter dropped the vase in the excavation.", "dropped", day=20),
]


def test_a_name_says_whom_it_is_about_and_what_happens_in_order_of_time() -> None:
    named = names_of({"fraud": FRAUD, "digs": DIGS})
    assert named["fraud"].name == "Ada Brink: resignation, arrest, conviction"
    assert named["digs"].name == "Vase: excavation"
    assert named["fraud"].why[0] == "4 of 4 events name Ada Brink."


def test_what_happened_to_another_is_not_said_of_whom_a_topic_is_called_after() -> None:
    tried = [
        told_of("A jury convicted Mara Quill.", "convicted", "Mara Quill", day=n) for n in (1, 2, 3)
    ]
    lost = [told_of("The ferry collapsed in a gale.", "collapsed", day=n) for n in (4.0, 5.0)]
    assert names_of({"quill": tried + lost, "digs": DIGS})["quill"].name == "Mara Quill: conviction"


def test_neither_an_office_nor_a_thing_that_stands_there_is_what_happens() -> None:
    mayors = [
        told_of("The mayor left the lorry at the quay.", "left", day=1),
        told_of("The mayor visited the quay with a lorry.", "visited", day=2),
        told_of("The mayor closed the quay to every lorry.", "closed", day=3),
    ]
    name = names_of({"quay": mayors, "fraud": FRAUD})["quay"].name
    assert not name.startswith("Mayor")
    assert name.partition(": ")[2] == "visit, closure"


def test_one_happening_in_two_words_is_named_once() -> None:
    fell = [
        told_of("The span of the Ferris bridge fell into the river.", "fell", day=1, documents=4),
        told_of("The collapse of the Ferris bridge killed a driver.", "killed", day=1),
        told_of("The Ferris bridge collapsed without a warning.", "collapsed", day=1),
    ]
    assert names_of({"bridge": fell, "fraud": FRAUD})["bridge"].name == "Ferris bridge: collapse"


def test_in_another_language_no_verb_is_taken_for_a_noun() -> None:
    lines = [
        "Der Streik begann am Kai.",
        "Am Kai endete der Streik.",
        "Der Streik lähmte den Kai.",
    ]
    german = [
        Subject(line, line, (line,), ("",), (), (line,), float(n), "de", ())
        for n, line in enumerate(lines)
    ]
    name = names_of({"streik": german, "fraud": FRAUD})["streik"].name
    assert "Streik" in name
    assert not {"begann", "endete", "lähmte"} & set(name.replace(":", "").replace(",", "").split())


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_the_events_changes_nothing(seed: int) -> None:
    subjects, texts = corpus()
    first = find_topics(subjects, texts, topics=3)
    mixed = list(subjects)
    random.Random(seed).shuffle(mixed)
    assert find_topics(mixed, texts, topics=3) == first


def test_a_former_topic_keeps_its_id_and_changes_no_group() -> None:
    subjects, texts = corpus()
    first = find_topics(subjects, texts, topics=3)
    former = {event: f"former {topic}" for event, topic in first.topic_of.items()}
    again = find_topics(subjects, texts, topics=3, former=former)
    assert again.topic_of == former
    without = [s for s in subjects if s.event != "dam-8"]
    grown = find_topics(without, texts, topics=3, former=former)
    assert {t.id for t in grown.topics} == set(former.values())


def test_a_topic_that_is_mostly_another_is_a_new_one() -> None:
    subjects, texts = corpus()
    first = find_topics(subjects, texts, topics=3)
    all_of_one = dict.fromkeys(first.topic_of, "everything")
    assert find_topics(subjects, texts, topics=3, former=all_of_one).topic_of == first.topic_of
    of_two = {event: "two" for event in first.topic_of if not event.startswith("dam")}
    again = find_topics(subjects, texts, topics=3, former=of_two)
    assert [topic.id for topic in again.topics].count("two") == 1  # half of it; the other is new


def test_too_few_events_make_no_topics() -> None:
    subjects, texts = corpus()
    assert find_topics(subjects[:19], texts).topics == ()
    assert suggested(19) == 0 and 4 <= suggested(20) <= suggested(10**6) <= 40


def test_a_language_makes_no_topic_by_itself() -> None:
    subjects, texts = corpus()
    german = [
        ("dam", "Die Talsperre Merrow wurde undicht, sagt Orlan Water", 3.0),
        ("strike", "Der Streik im Hafen der Union begann, ruft die Dockers Union", 4003.0),
        ("trial", "Der Prozess in Dorn begann, Richter und Jury kamen", 8003.0),
    ]
    for affair, line, day in german:
        texts[f"{affair}-de"] = line
        actor = AFFAIRS[affair][0]
        subjects.append(
            Subject(f"{affair}-de", line, (line,), ("",), (actor,), (f"{affair}-de",), day, "de")
        )
    found = find_topics(subjects, texts, topics=3)
    assert {frozenset(e.split("-")[0] for e in g) for g in groups(dict(found.topic_of))} == {
        frozenset({affair}) for affair in AFFAIRS
    }


def test_a_topic_has_its_name_in_the_language_that_most_of_it_is_told_in() -> None:
    subjects, texts = corpus()
    line = "Die Talsperre in Merrow wurde undicht, das Wasser lief aus"
    for copy in range(8):
        document = f"dam-de{copy}"
        texts[document] = line
        subjects.append(
            Subject(document, line, (line,), (line,), ("Orlan Water",), (document,), 3.0, "de")
        )
    found = find_topics(subjects, texts, topics=3)
    dam = next(topic for topic in found.topics if "dam-de0" in topic.events)
    said = " ".join((dam.name, *dam.phrases)).lower()
    assert len(dam.events) == 17
    assert not any(word in said for word in ("undicht", "talsperre", "wasser"))


def test_events_of_the_same_weeks_are_nearer_and_those_of_other_years_no_nearer() -> None:
    near = _weeks(np.array([0.0, 5.0, 40.0, 200.0, 4000.0, np.nan]))
    likeness = (near @ near.T).round(3)
    assert likeness[0, 0] == 1 > likeness[0, 1] > likeness[0, 2] > 0
    assert likeness[0, 3] == likeness[0, 4] == 0
    assert not likeness[5].any()


def test_a_large_corpus_is_divided_by_a_part_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    subjects, texts = corpus()
    monkeypatch.setattr("dateline.topics.fit.MANY", 12)
    found = find_topics(subjects, texts, topics=3)
    assert {frozenset(e.split("-")[0] for e in g) for g in groups(dict(found.topic_of))} == {
        frozenset({affair}) for affair in AFFAIRS
    }


def test_events_without_any_word_belong_to_no_topic() -> None:
    subjects, texts = corpus()
    mute = Subject("mute", "1", ("1 2 3.",), ("",), (), ("none",), None)
    found = find_topics([*subjects, mute], {**texts, "none": "1 2 3."}, topics=3)
    assert found.topic_of["mute"] == ""
    assert all("mute" not in topic.events for topic in found.topics)


def test_documents_of_one_affair_are_one_story() -> None:
    _, texts = corpus()
    found = stories(texts, dict.fromkeys(texts, 1.0))
    assert {frozenset(d[:-1] for d in g) for g in groups(found)} == {
        frozenset({a}) for a in AFFAIRS
    }
    assert stories({"a": "x"}, {}) == {"a": "a"}
    assert stories({"a": "the", "b": "of"}, {}) == {"a": "a", "b": "b"}


def test_a_story_is_called_as_its_weightiest_event_is_told() -> None:
    subjects, texts = corpus()
    alone = Subject("fair", "A fair was held", ("A fair was held.",), ("",), (), ("fair",), 9.0)
    weights = {subject.event: 1.0 for subject in subjects} | {"fair": 9.0, "dam-4": 2.0}
    told = {**texts, "fair": "A fair with sheep and music was held"}
    names = story_names([*subjects, alone], told, dict.fromkeys(told, 1.0), weights)
    assert "fair" not in names  # one document tells it alone
    assert {names[event] for event in names if event.startswith("dam")} == {
        "Engineers measured the leak in the dam"
    }
    assert len(set(names.values())) == 3 and len(names) == len(subjects)
    german = replace(subjects[0], event="dam-de", headline="Der Damm brach", language="de")
    more = story_names([*subjects, german], texts, {}, {**weights, "dam-de": 9.0})
    assert "Der Damm brach" not in more.values()


def test_an_event_of_two_stories_is_of_the_one_that_more_of_its_documents_tell() -> None:
    subjects, texts = corpus()
    documents = ("trial0", "dam0", "dam1")
    both = Subject("both", "The dam and the banker", ("The dam.",), ("",), (), documents, 9.0)
    weights = {subject.event: 1.0 for subject in [*subjects, both]}
    names = story_names([*subjects, both], texts, dict.fromkeys(texts, 1.0), weights)
    assert names["both"] == names["dam-0"] != names["trial-0"]


def test_no_two_stories_are_called_alike() -> None:
    subjects, texts = corpus()
    alike = [replace(subject, headline="A meeting was held") for subject in subjects]
    weights = dict.fromkeys([subject.event for subject in subjects], 1.0)
    names = story_names(alike, texts, {}, weights)
    assert sorted(set(names.values())) == [
        "A meeting was held",
        "A meeting was held (2)",
        "A meeting was held (3)",
    ]


@pytest.mark.parametrize(
    "forms",
    [
        "collapse collapses collapsed",
        "strike strikes",
        "arrest arrested arrests",
        "inquiry inquiries",
    ],
)
def test_forms_of_a_word_are_counted_together(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Die Brücke wurde gesperrt, sagte Keller.", ["Brücke", "gesperrt", "Keller"]),
        ("Le pont a été fermé lundi.", ["pont", "fermé"]),
        ("桥塌了", ["桥塌", "塌了"]),
        ("On Monday, 3 May, he said so again.", []),
    ],
)
def test_words_say_what_a_text_is_about(text: str, words: list[str]) -> None:
    assert list(words_of(text)) == words
    assert len(terms_of(text)) == len(words)


def test_a_day_weighs_by_what_later_documents_say_of_it() -> None:
    named = [
        DayNamed("a", 20, 10, True),
        DayNamed("b", 21, 10, False),
        DayNamed("b", 21, 10, True),
        DayNamed("c", 20, 11, False),
        DayNamed("d", 10, 10, True),  # on the day itself
        DayNamed("e", 9, 10, True),  # announced before
    ]
    published = {"a": 20, "b": 21, "c": 20, "d": 10, "e": 9}
    found = day_weights(named, published)
    ten = found[10]
    assert (ten.documents, ten.days, ten.explicit, ten.reports) == (2, 2, 4, 1)
    assert ten.weight > found[11].weight > 0
    assert found[9].documents == 0 and found[9].reports == 1


def test_without_publication_dates_tellings_weigh() -> None:
    named = [
        DayNamed("a", None, 10, True),
        DayNamed("b", None, 10, True),
        DayNamed("a", None, 5, True),
    ]
    found = day_weights(named, {})
    assert found[10].documents == 2 and found[10].days == 0
    assert found[10].weight > found[5].weight


def test_an_event_weighs_more_by_its_day_its_sources_and_its_actors() -> None:
    days = list(day_weights([DayNamed("a", 20, 10, True)], {"a": 20}).values())
    bare = event_weight([], independent=1, tellings=1, actors=0)
    assert bare == 0
    assert event_weight(days, independent=1, tellings=1, actors=0) > bare
    assert event_weight([], independent=2, tellings=2, actors=0) > event_weight(
        [], independent=1, tellings=2, actors=0
    )


def test_days_that_are_near_are_alike_wherever_a_bin_ends() -> None:
    across = _weeks(np.array([59.0, 61.0]))
    assert across[0] @ across[1] > 0.9
    apart = _weeks(np.array([0.0, 59.0]))
    assert apart[0] @ apart[1] < 0.1
