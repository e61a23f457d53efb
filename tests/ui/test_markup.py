"""What is written into the page as HTML or Markdown: the words of a corpus stay words."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from dateline.core.text import Span
from dateline.query.detail import Noted
from dateline.ui.components.document_view.pieces import Marking, pieces
from dateline.ui.components.markup import chain, context, facts, heading
from dateline.ui.components.rows import Cell, table
from dateline.ui.evidence import Evidence, Telling
from dateline.ui.words import plain

OURS = {
    "div",
    "b",
    "br",
    "code",
    "h3",
    "h4",
    "ol",
    "li",
    "ul",
    "p",
    "span",
    "blockquote",
    "mark",
    "bdi",
}
OURS |= {"table", "thead", "tbody", "tr", "th", "td"}
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'`&lt;"


class Seen(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.marked = ""
        self._open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self._open.append(tag)

    def handle_endtag(self, tag) -> None:
        self._open.remove(tag)

    def handle_data(self, data) -> None:
        self.text += data
        if "mark" in self._open:
            self.marked += data


def telling(text: str, sentence: Span, words: Span, **changes) -> Telling:
    told = Telling(
        id="m1",
        document="d1",
        title="A report",
        source="The Herald",
        published="",
        text=text,
        sentence=sentence,
        words=words,
        label="May 2021",
        edtf="2021-05",
        basis="stated",
    )
    return replace(told, **changes)


def shown(**changes) -> Evidence:
    told = Evidence(
        id="e1",
        headline="A treaty is signed",
        derived="",
        label="May 2021",
        edtf="2021-05",
        status="happened",
        basis="stated",
        review="unreviewed",
        actors=(),
        tellings=(),
        independent=1,
    )
    return replace(told, **changes)


def test_the_sentence_is_marked_in_its_paragraph_and_no_further() -> None:
    text = "Elsewhere.\n\nIt rained. They met in May 2021. Then they left.\n\nThe end."
    start = text.index("They met")
    sentence = Span(start, start + len("They met in May 2021."))
    words = Span(text.index("May"), text.index("May") + 8)
    seen = Seen(context(telling(text, sentence, words), dated=False))
    assert seen.marked == "They met in May 2021."
    assert "It rained. " in seen.text
    assert "Elsewhere" not in seen.text
    assert "The end" not in seen.text
    assert "…" not in seen.text


def test_a_very_long_paragraph_is_cut_around_the_sentence() -> None:
    text = "word " * 5000 + "They met in May 2021. " + "word " * 5000
    start = text.index("They")
    html = context(telling(text, Span(start, start + 21), Span(start, start)), dated=False)
    assert Seen(html).marked == "They met in May 2021."
    assert len(html) < 3000
    assert "… word" in Seen(html).text
    assert Seen(html).text.endswith("word …")


@pytest.mark.parametrize(
    "html",
    [
        heading(HOSTILE, HOSTILE, HOSTILE),
        chain(HOSTILE, [HOSTILE]),
        facts(shown(status=HOSTILE, basis=HOSTILE, review=HOSTILE, actors=(HOSTILE,))),
        facts(shown(conflict=(HOSTILE,))),
        context(
            telling(
                HOSTILE, Span(0, len(HOSTILE)), Span(0, 8), title=HOSTILE, source=HOSTILE,
                published=HOSTILE, label=HOSTILE, says_who=HOSTILE,
            ),
            dated=True,
        ),
        table([HOSTILE], [[Cell(HOSTILE, "<script>")]]),
    ],
)  # fmt: skip
def test_nothing_of_a_corpus_becomes_markup(html: str) -> None:
    seen = Seen(html)
    assert seen.tags <= OURS
    assert seen.attributes <= {"class", "data-kind", "data-value", "data-head", "scope"}
    assert "alert(1)" in seen.text


@given(st.text(max_size=200), st.data())
def test_pieces_put_together_are_the_text(text: str, data) -> None:
    bounds = sorted(data.draw(st.integers(0, len(text))) for _ in range(4))
    sentence, words = Span(bounds[0], bounds[3]), Span(bounds[1], bounds[2])
    found = pieces(text, sentence, [words])
    assert "".join(piece.text for piece in found.pieces) == text
    marked = "".join(p.text for p in found.pieces if p.kind is not Marking.NONE)
    assert marked == sentence.of(text)
    assert "".join(p.text for p in found.pieces if p.kind is Marking.WORDS) == words.of(text)


def test_a_document_too_long_to_show_says_how_much_is_missing() -> None:
    found = pieces("x" * 1000, Span(500, 510), reach=100)
    assert (found.before, found.after) == (400, 390)
    assert sum(len(piece.text) for piece in found.pieces) == 210


@pytest.mark.parametrize(
    "text",
    ["*a* _b_ `c`", "[x](javascript:1)", "$x$ and $y$", ":red[loud]", "<b>", "# head", "a -> b"],
)
def test_markdown_of_a_corpus_loses_its_meaning(text: str) -> None:
    said = plain(text)
    for special in "*_`[$<#":
        assert all(said[i - 1] == "\\" for i, c in enumerate(said) if c == special)
    assert ":red" not in said
    assert "->" not in said


def page():
    import streamlit as st

    from dateline.core.text import Span
    from dateline.ui.components.document_view import document_view

    document_view("Rain. <b>They</b> met in May. Sun.", sentence=Span(6, 29), words=[Span(24, 27)])
    st.text("done")


def test_a_document_goes_to_the_browser_as_text() -> None:
    at = AppTest.from_function(page).run()
    assert not at.exception
    (component,) = at.get("bidi_component")
    assert "They" in component.proto.json
    assert at.text[0].value == "done"


def test_the_page_of_a_quote_is_told_with_their_number():
    text = "It fell in May 2021."
    told = telling(text, Span(0, 20), Span(11, 19), page=12, pages=40)
    assert "page 12 of 40" in Seen(context(told, dated=False)).text
    alone = telling(text, Span(0, 20), Span(11, 19), page=1, pages=1)
    assert "page 1" in Seen(context(alone, dated=False)).text
    assert "of" not in Seen(context(alone, dated=False)).text.partition("page 1")[2]


def test_a_document_to_read_has_its_other_events_and_what_was_left_out_marked() -> None:
    text = "Ann met Bo in May. Cy left on Monday. It rained once."
    noted = [
        Noted(0, 18, "May 1998", "Ann met Bo", "e1"),
        Noted(0, 18, "June 1998", "Bo met Ann", "e2"),
        Noted(19, 37, "4 May 1998", "Cy left", "e3"),
        Noted(30, 36, "unresolved", "lacks its date"),
        Noted(48, 52, "vague", "no place on a calendar"),
    ]
    found = pieces(text, Span(0, 0), noted=noted).pieces
    assert "".join(piece.text for piece in found) == text
    told = [(p.kind, p.text, p.label, p.event) for p in found if p.kind is not Marking.NONE]
    assert told == [
        (Marking.TOLD, "Ann met Bo in May.", "May 1998, June 1998", "e1"),
        (Marking.TOLD, "Cy left on ", "4 May 1998", "e3"),
        (Marking.LEFT, "Monday", "", "e3"),
        (Marking.TOLD, ".", "", "e3"),
        (Marking.LEFT, "once", "", ""),
    ]
    assert next(p.note for p in found if p.text == "once") == "vague: no place on a calendar"
