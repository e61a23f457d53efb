"""One happening told several times is one event; like things on other days are not."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.core.event import Event, stable_id
from dateline.core.text import Document
from dateline.events.merge import merge
from dateline.pipeline import join, read_whole

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
    return join(mentions, {document.id: document for document in documents})


def test_told_in_other_words_it_is_one_event_with_the_finer_date() -> None:
    (event,) = events(TREATY, REWORDED)
    assert (str(event.period), len(event.mentions), event.independent) == ("2021-03-03", 2, 2)
    assert not event.conflict
    assert event.why


def test_told_twice_in_one_document_it_is_one_event_from_one_source() -> None:
    (event,) = events(f"{TREATY} Critics spoke of haste. {REWORDED}")
    assert (len(event.mentions), event.independent) == (2, 1)


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


@settings(max_examples=20)
@given(
    st.permutations([TREATY, REWORDED, TREATY.replace("3 March", "9 May"), "Rain fell in 1990."])
)
def test_the_order_of_documents_makes_no_difference(texts: list[str]) -> None:
    def key(text: str) -> str:
        return stable_id(text)

    documents = {key(t): Document(key(t), key(t), key(t), "", t, source=key(t)) for t in texts}
    mentions = [m for document in documents.values() for m in read_whole(document).mentions]
    assert merge(mentions, documents) == merge(sorted(mentions, key=lambda m: m.id), documents)
