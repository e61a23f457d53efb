"""One happening told several times is one event; like things on other days are not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.core.event import Event, Status, stable_id
from dateline.core.period import Period
from dateline.core.text import Document, Publication, PublicationBasis
from dateline.events.merge import in_memory, merge
from dateline.extract.blocking import out_of_core
from dateline.extract.document import read_whole
from dateline.extract.snapshot import join

TREATY = "Norland signed a border treaty with the Free City of Port Ann on 3 March 2021."
REWORDED = "A border treaty with the Free City of Port Ann was signed by Norland in March 2021."


def events(*texts: str, sources: tuple[str, ...] = ()) -> tuple[Event, ...]:
    documents = [
        Document(
            stable_id(text, str(number)),
            f"d{number}",
            f"d{number}.txt",
            "",
            text,
            source=sources[number] if sources else f"Paper {number}",
        )
        for number, text in enumerate(texts)
    ]
    mentions = [mention for document in documents for mention in read_whole(document).mentions]
    return tuple(join(mentions, {document.id: document for document in documents}))


def test_told_in_other_words_it_is_one_event_with_the_finer_date() -> None:
    (event,) = events(TREATY, REWORDED)
    assert (str(event.period), len(event.mentions), event.independent) == ("2021-03-03", 2, 2)
    assert not event.conflict
    assert event.why


def test_told_twice_in_one_document_it_is_one_event_from_one_source() -> None:
    (event,) = events(f"{TREATY} Critics spoke of haste. {REWORDED}")
    assert (len(event.mentions), event.independent) == (2, 1)


def test_who_signed_and_for_whom_is_one_signing() -> None:
    people = (
        "On 3 March 2021 Anna Berg, General Secretary of the Harbour Party, and Carl Dahl, Head "
        "of the Office of the Quay Party, signed a Memorandum of Understanding."
    )
    parties = "On 3 March 2021 the Harbour Party signed a Memorandum of Understanding"
    (event,) = events(f"{people} {parties} with the Quay Party.")
    assert len(event.mentions) == 2


def test_a_copy_counts_once() -> None:
    story = f"{TREATY} It ends a quarrel of forty years over two islands and a lighthouse."
    (event,) = events(story, story.replace("quarrel", "dispute"))
    assert (len(event.mentions), event.independent) == (2, 1)


def test_one_publisher_is_one_source() -> None:
    (event,) = events(TREATY, REWORDED, sources=("Herald", "Herald"))
    assert (event.sources, event.independent) == (("Herald",), 1)


def test_other_dates_for_one_event_are_a_conflict_and_both_are_kept() -> None:
    (event,) = events(TREATY, TREATY.replace("3 March", "5 March"))
    assert [str(period) for period in event.conflict] == ["2021-03-03", "2021-03-05"]
    assert len(event.mentions) == 2


def test_a_beginning_and_an_end_are_no_conflict() -> None:
    begun, ended = (
        "The Alder dockers' strike began on {}.",
        "The Alder dockers' strike ended on {}.",
    )
    told = events(begun.format("4 May 1926"), ended.format("12 May 1926"))
    assert [(str(one.period), one.conflict) for one in told] == [
        ("1926-05-04", ()),
        ("1926-05-12", ()),
    ]


def test_like_events_in_one_document_stay_apart() -> None:
    trials = (
        "The court in Bergen sentenced Anna Berg to six years in prison on 3 March 2021. "
        "The court in Bergen sentenced Carl Dahl to six years in prison on 4 March 2021."
    )
    assert len(events(trials)) == 2


def test_other_actors_make_another_event() -> None:
    other = TREATY.replace("Norland", "Sudmark").replace("Port Ann", "Highmoor")
    assert len(events(TREATY, other)) == 2


def test_the_same_verb_in_one_year_is_not_yet_one_event() -> None:
    assert (
        len(events("Norland sold two ships in 2020.", "Norland sold an old harbour in 2020.")) == 2
    )


def test_two_people_sentenced_on_one_day_are_two_events() -> None:
    one = "The court in Bergen sentenced Anna Berg to six years in prison on 3 March 2021."
    assert len(events(one, one.replace("Anna Berg", "Carl Dahl"))) == 2


def test_each_verb_of_a_copied_sentence_stays_an_event_of_its_own() -> None:
    trial = "A jury convicted Carl Dahl on 5 May 2021 and a judge sentenced him on 9 June 2021."
    told = events(trial, trial)
    assert [(str(e.period), len(e.mentions)) for e in told] == [
        ("2021-05-05", 2),
        ("2021-06-09", 2),
    ]


def test_another_word_for_the_same_happening_is_no_other_event() -> None:
    one = "Police in Bergen arrested Carl Dahl on 2 May 2020."
    assert len(events(one, "On 2 May 2020 Carl Dahl was detained by police in Bergen.")) == 1


UNLIKE = (
    ("The abbey was sold on 3 June 1889.", "The vicar was buried on 3 June 1889."),
    ("Harl Steel opened a foundry on 9 May 1999.", "Harl Steel sued its supplier on 9 May 1999."),
    ("A tanker ran aground on 7 May 1993.", "A tram ran over a dog on 7 May 1993."),
    ("A school in Harl was closed on 2 May 2020.", "A school in Oran was closed on 2 May 2020."),
    (
        "The council approved the tram on 6 June 2006.",
        "The council approved the dam on 6 June 2006.",
    ),
    ("Anna Berg met Carl Dahl on 3 May 2003.", "Anna Berg met Peter Hurn on 3 May 2003."),
    ("Police arrested two students on 8 May 1968.", "Police arrested a clerk on 8 May 1968."),
    ("The museum bought a barge on 8 July 1955.", "The museum sold its shop on 8 July 1955."),
    ("Dr Ivo Sorel went on 3 May 2003.", "Ivo Sorel wept on 3 May 2003."),
    ("Ivo Sorel took nothing on 3 May 2003.", "Ivo Sorel sailed on 3 May 2003."),
    (
        "Harl Bank sold the Tarn mill on 3 May 2003.",
        "Harl Bank bought the Tarn mill on 3 May 2003.",
    ),
    ("Harl Bank sold shares on 3 May 2003.", "Norvik Lines bought shares on 3 May 2003."),
    ("Ida Holm sold the Lark on 3 May 2003.", "Ivo Sorel bought the Swan on 3 May 2003."),
    ("Norland asked Sudland for help on 3 May 2003.", "Sudland told Norland no on 3 May 2003."),
    (
        "The mayor of Harl opened the inquiry on 3 May 2003.",
        "The mayor of Harl opened the baths on 3 May 2003.",
    ),
    ("The council held a hearing on 3 May 2003.", "The council held a party on 3 May 2003."),
    ("The Holm fair opened on 3 May 2003.", "The Holm fair closed on 3 May 2003."),
)


@pytest.mark.parametrize(("one", "other"), UNLIKE)
def test_two_happenings_of_one_day_are_two(one: str, other: str) -> None:
    assert len(events(one, other)) == 2
    assert len(events(f"{one} {other}")) == 2


PARAPHRASES = (
    ("The jury cleared Carl Dahl on 3 June 2001.", "Carl Dahl walked free on 3 June 2001."),
    ("The Alder dam burst on 11 May 1864.", "The dam at Alder gave way on 11 May 1864."),
    ("Kestrel Lines filed for bankruptcy on 6 May 2009.", "Kestrel Lines went bust on 6 May 2009."),
    ("Miners at Alder walked out on 4 May 1926.", "The Alder miners' strike began on 4 May 1926."),
    ("The mill was pulled down in May 1965.", "The mill was demolished on 4 May 1965."),
    (
        "The church burned to the ground on 3 May 1881.",
        "A fire destroyed the church on 3 May 1881.",
    ),
    (
        "Rodex announced a recall of its pumps on 5 May 2014.",
        "Rodex recalled its pumps on 5 May 2014.",
    ),
    (
        "Staff at Holm found the entry on 5 May 2014.",
        "Staff noticed the intrusion on 5 May 2014.",
    ),
    ("Tandem fired Lena Ostrow on 5 May 2014.", "Lena Ostrow was dismissed on 5 May 2014."),
    ("The trial of Carl Dahl began on 5 May 2014.", "Carl Dahl's trial opened on 5 May 2014."),
    (
        "Norland blacklisted Rodex on 5 May 2014.",
        "Norland imposed sanctions on Rodex on 5 May 2014.",
    ),
    ("Lena Ostrow testified on 5 May 2014.", "Lena Ostrow gave evidence on 5 May 2014."),
    ("The brig Lark went ashore on 5 May 1874.", "The Lark ran aground on 5 May 1874."),
    ("The Harl ferry was suspended on 5 May 2014.", "Harl ferry was halted on 5 May 2014."),
)


@pytest.mark.parametrize(("one", "other"), PARAPHRASES)
def test_one_happening_in_other_words_is_one(one: str, other: str) -> None:
    assert len(events(one, other)) == 1


def test_why_says_that_two_verbs_tell_one_kind_of_happening() -> None:
    (event,) = events(
        "The Alder dam burst on 11 May 1864.", "The Alder dam gave way on 11 May 1864."
    )
    assert any(
        "“gave” and “burst” tell one kind of happening" in step for step in event.why
    ) or any("“burst” and “gave” tell one kind of happening" in step for step in event.why)


def test_a_bare_word_of_a_chronology_is_the_event_that_others_tell_in_full() -> None:
    table = "| Date | Event |\n|---|---|\n| 11 May 1864 | collapse |\n"
    (event,) = events("The Alder dam collapsed on 11 May 1864, and 40 people drowned.", table)
    assert len(event.mentions) == 2


SLIPS = (
    ("Ivo Sorel died on 3 May 1951.", "Ivo Sorel died on 5 May 1951."),
    ("Tandem was founded in 1988 by Lena Ostrow.", "Lena Ostrow founded Tandem in 1989."),
    ("The airship Hekla crashed on 6 May 1937.", "The airship Hekla crashed on 8 May 1937."),
    ("Tarn police arrested Ivo Sorel on 3 May 1951.", "Ivo Sorel was picked up on 4 May 1951."),
    ("The boiler of the Alder mill burst on 4 May 1863.", "The Alder boiler burst on 4 May 1865."),
)


@pytest.mark.parametrize(("one", "other"), SLIPS)
def test_what_happens_once_has_one_date(one: str, other: str) -> None:
    (event,) = events(one, other)
    assert len(event.conflict) == 2


AGAIN = (
    ("The board of Tandem met on 3 May 2011.", "The board of Tandem met on 4 May 2011."),
    ("Bergdal FC beat Harl on 3 May 2011.", "Bergdal FC beat Harl on 10 May 2011."),
    ("Police freed a hostage on 3 May 2011.", "Police freed a hostage on 7 May 2011."),
    ("Tarn police arrested Ivo Sorel on 3 May 1951.", "Ivo Sorel was arrested on 4 June 1951."),
    ("A shell killed Gaza fishermen on 3 May 2003.", "A mine killed Gaza fishermen on 4 May 2003."),
    ("Tarn police met Ivo Sorel on 3 May 1951.", "Tarn police met Ivo Sorel on 4 May 1951."),
    ("The court jailed a thief on 3 May 2011.", "The court jailed a thief on 5 May 2011."),
    ("Norvik Lines reported a loss in May 2011.", "Norvik Lines reported a loss in June 2011."),
)


@pytest.mark.parametrize(("one", "other"), AGAIN)
def test_what_happens_again_is_no_conflict(one: str, other: str) -> None:
    assert len(events(one, other)) == 2


def test_clocks_that_differ_by_minutes_are_no_conflict() -> None:
    one = "The Alder dam collapsed at 6:42 a.m. on 11 May 1964."
    (event,) = events(one, one.replace("6:42", "6:40"))
    assert not event.conflict


def test_a_sentence_printed_again_keeps_its_first_date() -> None:
    story = "The weavers of the Alder mill ceased work on Monday."
    first, again = at(story, 5), at(f"Said our sister paper. {story}", 19)
    mentions = [m for document in (first, again) for m in read_whole(document).mentions]
    for event in join(mentions, {document.id: document for document in (first, again)}):
        assert not event.conflict


def test_what_comes_round_each_year_is_no_conflict() -> None:
    one = "Norland signed the annual fishing pact with Sudland on 3 May 2020."
    assert len(events(one, one.replace("2020", "2021"))) == 2


def test_a_plan_that_came_about_has_happened() -> None:
    plan = "Norland will open the Port Ann bridge on 3 May 2031."
    (event,) = events(plan, "Norland opened the Port Ann bridge on 3 May 2031.")
    assert event.status is Status.HAPPENED
    assert "Told as planned (1), happened (1)." in event.why


def test_a_copied_passage_in_another_report_is_no_second_voice() -> None:
    frame = "The editors of this page have followed the quarrel for a year and know both sides."
    own = "Fishermen on the islands told us that they had waited for this all their lives."
    wire = f"{TREATY} It ends a quarrel of forty years over two islands and a lighthouse."
    (event,) = events(f"{frame}\n\n{wire}\n\n{own * 3}", f"{wire}\n\n{frame[::-1]}")
    assert (len(event.mentions), event.independent) == (2, 1)


def test_why_names_what_each_has_in_common_with_the_one_that_leads() -> None:
    (event,) = events(TREATY, REWORDED)
    (likened,) = [step for step in event.why if step.startswith("d1, “")]
    assert "both say border, treaty, Free, City" in likened
    assert "March 2021 agrees with 3 March 2021" in likened
    assert "Told less exactly too: March 2021; 3 March 2021 lies within." in event.why


# --- Ids --------------------------------------------------------------------------------

NEWS = [
    TREATY,
    REWORDED,
    "The harbour of Port Ann opened on 5 May 2019.",
    "Police in Bergen arrested Carl Dahl on 2 May 2020.",
    "Norland signed a border treaty with Port Ann on 7 March 2021.",
    "In 2021 Norland signed a border treaty with the Free City of Port Ann.",
]


def at(text: str, day: int) -> Document:
    published = Publication(Period.of_day(2022, 1, day), PublicationBasis.GIVEN, "documents.csv")
    return Document(stable_id(text), f"d{day}", f"d{day}", "", text, published=published)


def joined(documents: list[Document]) -> tuple[Event, ...]:
    mentions = [mention for document in documents for mention in read_whole(document).mentions]
    return tuple(join(mentions, {document.id: document for document in documents}))


@settings(max_examples=15, deadline=None)
@given(st.permutations(range(1, len(NEWS) + 1)), st.integers(0, len(NEWS) - 1))
def test_a_further_document_changes_no_id_of_an_event_that_it_does_not_tell(
    days: list[int], new: int
) -> None:
    documents = [at(text, day) for text, day in zip(NEWS, days, strict=True)]
    added = documents[new]
    before, after = joined([d for d in documents if d is not added]), joined(documents)
    event_of = {mention: event for event in after for mention in event.mentions}
    for event in before:
        now = event_of[event.id]  # any mention's id leads to its event
        if now.id != event.id:
            assert added.id in now.documents
            first = min((d for d in documents if d.id in now.documents), key=lambda d: d.name)
            assert first is added, "only an earlier account gives the event another id"


def test_a_document_published_after_all_others_changes_none_of_their_ids() -> None:
    documents = [at(text, day) for day, text in enumerate(NEWS, start=1)]
    for count in range(1, len(documents)):
        before = {event.id for event in joined(documents[:count])}
        assert before <= {event.id for event in joined(documents[: count + 1])}


@given(st.lists(st.sets(st.integers(-9, 9), max_size=4), max_size=40))
@settings(max_examples=20, deadline=None)
def test_pairs_found_in_memory_and_outside_of_it_are_the_same(keyed: list[set[int]]) -> None:
    assert [list(p) for p in in_memory(keyed)] == [list(p) for p in out_of_core(keyed)]


@settings(max_examples=20)
@given(
    st.permutations([TREATY, REWORDED, TREATY.replace("3 March", "9 May"), "Rain fell in 1990."])
)
def test_the_order_of_documents_makes_no_difference(texts: list[str]) -> None:
    def key(text: str) -> str:
        return stable_id(text)

    documents = {key(t): Document(key(t), key(t), key(t), "", t, source=key(t)) for t in texts}
    mentions = [m for document in documents.values() for m in read_whole(document).mentions]
    other = merge(sorted(mentions, key=lambda m: m.id), documents)
    assert [*merge(mentions, documents)] == [*other]


BRIDGE = "The Alder Bridge collapsed on 3 March 2021. Anna Berg had warned the town of it."


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("fr", "Effondrement à Alder\n\nLe pont Alder s'est effondré le 3 mars 2021."),
        ("de", "Einsturz in Alder\n\nDie Brücke Alder ist am 3. März 2021 eingestürzt."),
        ("es", "Alder\n\nEl puente Alder se derrumbó el 3 de marzo de 2021."),
    ],
)
def test_told_in_two_languages_it_is_one_event(language: str, told: str) -> None:
    found = in_languages(("en", "The Alder Bridge\n\n" + BRIDGE), (language, told))
    assert [len(event.mentions) for event in found if event.period.label() == "3 March 2021"] == [2]


def test_another_happening_of_that_day_in_another_language_stays_apart() -> None:
    told = "Alder\n\nLe pont Alder a été peint le 3 mars 2021."
    found = in_languages(("en", BRIDGE), ("fr", told))
    assert {len(event.mentions) for event in found} == {1}


def in_languages(*texts: tuple[str, str]) -> tuple[Event, ...]:
    documents = [
        Document(
            stable_id(text), f"d{n}", f"d{n}.txt", text.split("\n")[0], text, language=language
        )
        for n, (language, text) in enumerate(texts)
    ]
    mentions = [mention for document in documents for mention in read_whole(document).mentions]
    return tuple(join(mentions, {document.id: document for document in documents}))


def test_one_verb_in_two_documents_about_one_thing() -> None:
    one = "Corvid Ltd rang Norland Bank in May 2020. Its records were copied on 3 March 2021."
    copied = "Someone copied data on 3 March 2021."
    other = f"Norland Bank paid Corvid Ltd in 2019. {copied}"
    told = [event for event in events(one, other) if "copied" in event.headline]
    assert [len(event.mentions) for event in told] == [2]
    stranger = f"Harl Water paid Ferris Ltd in 2019. {copied}"
    told = [event for event in events(one, stranger) if "copied" in event.headline]
    assert [len(event.mentions) for event in told] == [1, 1]


def test_what_was_found_in_two_words_of_one_kind() -> None:
    (event,) = events(
        "The staff of the port discovered the entry on 3 March 2021.",
        "On 3 March 2021 engineers noticed the intrusion.",
    )
    assert len(event.mentions) == 2


def test_the_vote_and_what_came_of_it() -> None:
    (event,) = events(
        "Shareholders will vote on the offer on 3 March 2021.",
        "Shareholders approved the offer on 3 March 2021.",
    )
    assert len(event.mentions) == 2


def test_what_befalls_a_thing_once_on_two_days_is_a_conflict_in_other_words() -> None:
    (event,) = events(
        "Intruders gained access to the main server of Norland Bank on 2 June 2021.",
        "On 13 June 2021 a stranger broke into the main server of Norland Bank.",
    )
    assert [str(period) for period in event.conflict] == ["2021-06-02", "2021-06-13"]


def test_what_repeats_in_one_telling_and_happens_once_in_the_other_is_one() -> None:
    access = "A stranger gained access to a server on 13 June 2021."
    one = f"Corvid Ltd rang Norland Bank in May 2020. {access}"
    login = "Someone logged in with a stolen key on 13 June 2021."
    found = events(one, f"Norland Bank paid Corvid Ltd in 2019. {login}")
    assert [len(e.mentions) for e in found if str(e.period) == "2021-06-13"] == [2]
    found = events(one, f"Harl Water paid Ferris Ltd in 2019. {login}")
    assert [len(e.mentions) for e in found if str(e.period) == "2021-06-13"] == [1, 1]


def test_a_report_abroad_is_about_every_name_that_it_says() -> None:
    english = (
        "Forty drown at Holm\n\nThe sluice near Holm gave way on 11 May 1964. Ivo Sorel, who ran "
        "it, wept."
    )
    german = (
        "Schleuse eingestürzt\n\nBeim Unglück an der Holm-Schleuse ist am 11. Mai 1964 das Tor "
        "eingestürzt."
    )
    fallen = [
        event
        for event in in_languages(("en", english), ("de", german))
        if event.period.label() == "11 May 1964"
    ]
    assert [len(event.documents) for event in fallen] == [2]
    strange = german.replace("Holm", "Ulm")
    assert len(in_languages(("en", english), ("de", strange))) > len(fallen)


def test_one_verb_of_one_subject_though_each_describes_whom_it_befell() -> None:
    one = "Staff of Tarn Pottery in Lund spoke. On 5 May 2014 the potter sold the Lund kiln."
    other = "The heirs of Tarn Pottery in Lund came. On 5 May 2014 they sold an oven to Lund."
    told = [event for event in events(one, other) if "sold" in event.headline]
    assert [len(event.mentions) for event in told] == [2]
    stranger = other.replace("Tarn Pottery", "Ferris Dairy").replace("Lund", "Sundt")
    told = [event for event in events(one, stranger) if "sold" in event.headline]
    assert [len(event.mentions) for event in told] == [1, 1]


def test_one_kind_of_one_subject_though_verb_and_object_differ() -> None:
    one = "The Tarn yard of Kestrel Lines is Ivo Sorel's. On 5 May 2014 pilots shut the lock."
    other = "Kestrel Lines sails from Tarn for Ivo Sorel. The gates were closed on 5 May 2014."
    told = [event for event in events(one, other) if str(event.period) == "2014-05-05"]
    assert [len(event.mentions) for event in told] == [2]
    stranger = other.replace("Tarn", "Lund").replace("Ivo Sorel", "Ida Holm")
    told = [event for event in events(one, stranger) if str(event.period) == "2014-05-05"]
    assert [len(event.mentions) for event in told] == [1, 1]
    abroad = "China and Japan sell to the European Union. The gates were closed on 5 May 2014."
    countries = "China rang Japan and the European Union. On 5 May 2014 pilots shut the lock."
    told = [event for event in events(abroad, countries) if str(event.period) == "2014-05-05"]
    assert [len(event.mentions) for event in told] == [1, 1]


def test_a_month_in_one_document_and_a_day_of_it_in_another_about_one_thing() -> None:
    one = "Tarn is home to Kestrel Lines and Ivo Sorel. In May 2014 crews demolished the Tarn shed."
    other = (
        "In 2009 Ivo Sorel left Kestrel Lines. The old Tarn halls were pulled down on 5 May 2014."
    )
    told = [event for event in events(one, other) if str(event.period).startswith("2014-05")]
    assert [len(event.mentions) for event in told] == [2]
    stranger = other.replace("Kestrel Lines", "Harl Dairy").replace("Ivo Sorel", "Ida Holm")
    told = [event for event in events(one, stranger) if str(event.period).startswith("2014-05")]
    assert [len(event.mentions) for event in told] == [1, 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "On 10 May 2014 the coroner sat for an hour at the Tarn Arms.",
            "The coroner opened the inquest at the Tarn Arms on 10 May 2014.",
        ),
        (
            "On 5 May 2014 Ivo Sorel walked out of Tarn prison with two bags.",
            "Ivo Sorel was released from Tarn prison on 5 May 2014.",
        ),
        (
            "In May 2014 the appeal court cut the sentence of Ivo Sorel from eight years to seven.",
            "Judgment of the appeal court on Ivo Sorel came on 5 May 2014.",
        ),
    ],
)
def test_where_no_rule_decides_the_odds_of_all_that_is_shared_do(one: str, other: str) -> None:
    about = "Tarn is home to Kestrel Lines, Ida Holm and Ivo Sorel. "
    (event,) = events(f"{about}{one}", f"{about}{other}")
    assert len(event.mentions) == 2
    apart = f"{about}On {event.period.label()} a bakery burnt down in the High Street."
    told = events(f"{about}{one}", f"{about}{other}", apart)
    assert sorted(len(event.mentions) for event in told) == [1, 2]


def test_a_line_of_a_log_is_read_behind_its_label() -> None:
    log = "5 May 2014 06:44 Call 3: Alder dam down, cars in water\n5 May 2014 07:10 Boats on scene"
    found = events(f"LOG\n\n{log}\n", "On 5 May 2014 the Alder dam collapsed.")
    assert sorted(len(event.mentions) for event in found) == [1, 2]


def test_words_that_stand_in_a_long_sentence_on_something_else_are_no_copy() -> None:
    short = "On 5 May 2014 Ida Holm entered the North Quay clinic of Harl Bay."
    long = (
        "On 5 May 2014 Ida Holm fled from the old sea wall at Tarn, some weeks before friends who "
        "had looked for her found out that the North Quay clinic of Harl Bay would let her enter."
    )
    assert len(events(short, long)) == 2


def test_what_one_speaker_announces_of_two_things_is_two() -> None:
    told = (
        "On 3 March 2021 Anna Berg announced a fund for ferries. Anna Berg announced on 3 March "
        "2021 that 40 guests had come."
    )
    assert len(events(told)) == 2


def test_a_short_form_of_a_name_makes_no_other_person() -> None:
    (event,) = events(
        "Frederick Cole Sorel, a watchmaker, died on 3 May 1951.",
        "The watchmaker Fred Sorel died on 3 May 1951.",
    )
    assert len(event.mentions) == 2
    assert len(events("Fred Sorel died on 3 May 1951.", "Ida Sorel died on 3 May 1951.")) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A quake hit Harl on 3 May 1951.", "The earthquake struck Harl on 3 May 1951."),
        ("Ivo Sorel was found guilty on 3 May 1951.", "A court convicted Ivo Sorel on 3 May 1951."),
        (
            "The navy foiled a raid on Tarn on 3 May 1951.",
            "The navy repulsed a raid on Tarn on 3 May 1951.",
        ),
        ("A jury found Ivo Sorel guilty on 3 May 1951.", "Ivo Sorel was convicted on 3 May 1951."),
        ("Ivo Sorel got nine months on 3 May 1951.", "Ivo Sorel was jailed on 3 May 1951."),
        ("Harl Bank hired Ida Holm on 3 May 1951.", "Ida Holm joined Harl Bank on 3 May 1951."),
        ("The Tarn show was scrapped on 3 May 1951.", "The Tarn show was axed on 3 May 1951."),
        (
            "The Tarn express came off the rails on 3 May 1951.",
            "The Tarn express derailed on 3 May 1951.",
        ),
        (
            "Harl Bank sold the Tarn mill on 3 May 1951.",
            "Norvik Lines bought the Tarn mill on 3 May 1951.",
        ),
        (
            "Ida Holm lent the ferry Lark on 3 May 1951.",
            "Ivo Sorel borrowed the ferry Lark on 3 May 1951.",
        ),
        ("The Lark ran aground on 3 May 1951.", "The grounding of the Lark was on 3 May 1951."),
        (
            "The court upheld the Tarn award on 3 May 1951.",
            "The Tarn award was affirmed on 3 May 1951.",
        ),
    ],
)
def test_reports_say_it_with_another_word(one: str, other: str) -> None:
    assert len(events(one, other)) == 1
