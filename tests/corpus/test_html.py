import pytest
from tests.corpus.reading import document, read

from dateline.core.text import PublicationBasis
from dateline.corpus.formats.html import read_html

ONE = (
    "The harbour council voted on 4 March 2021 to sell the old quay to Lindqvist Shipping, and "
    "the mayor signed the papers the same evening in the presence of both firms."
)
TWO = (
    "Two members of the council opposed the sale. They said that the price had never been "
    "published, and that a second bidder from Gdańsk had been told of it too late."
)


def page(head: str = "", body: str = "", opening: str = "<html>") -> str:
    return (
        f"<!DOCTYPE html>{opening}<head><meta charset='utf-8'><title>The quay | Post</title>{head}"
        f"</head><body><nav><a href='/'>Home</a> <a href='/n'>News</a></nav><article>"
        f"<h1>Council sells the quay</h1>{body}<p>{ONE}</p><p>{TWO}</p></article>"
        "<aside><h3>Related</h3><a href='/f'>Ferry to reopen</a></aside>"
        "<footer>© 2021 The Harbour Post</footer></body></html>"
    )


def test_the_text_is_the_author_s_paragraphs(tmp_path):
    found = document(page(), tmp_path, "a.html")
    assert found.text == f"{ONE}\n\n{TWO}"
    assert found.title == "Council sells the quay"


def test_headings_lists_and_tables_stay_apart(tmp_path):
    body = (
        f"<h2>What was sold</h2><ul><li>the north side of the old quay</li>"
        f"<li>two cranes built in 1998</li></ul><p>{TWO}</p>"
        "<table><tr><td>May 1998</td><td>the fund is founded</td></tr></table>"
    )
    text = document(page(body=body), tmp_path, "a.html").text
    for words in ("What was sold", "two cranes built in 1998", "the fund is founded"):
        assert words in text
    assert "sold\n\n" in text


CHRONOLOGY = (
    "<html><head><title>Chronology of the dam</title></head><body><h1>Chronology of the dam</h1>"
    "<ul><li><b>1983</b> Ministry founded</li><li><b>14 August 1997</b> Dam opened</li></ul>"
    f"<h3>2 March 2015</h3><p>{ONE}</p><h3>4 March 2015</h3><p>{TWO}</p>"
    "<dl><dt>June 2016</dt><dd>Parliament orders an inquiry</dd></dl></body></html>"
)


def test_a_chronology_keeps_its_dates(tmp_path):
    text = document(CHRONOLOGY, tmp_path, "a.html").text
    for words in ("1983 Ministry", "14 August 1997 Dam", "2 March 2015\n\n", "June 2016"):
        assert words in text


def test_dated_teasers_are_no_chronology(tmp_path):
    teasers = "".join(f"<li><a href='/{n}'>{n} May 2021 Ferry delayed</a></li>" for n in (3, 4, 5))
    raw = page().replace("<aside>", f"<div class='more'><ul>{teasers}</ul></div><aside>")
    assert "Ferry" not in document(raw, tmp_path, "a.html").text


def test_a_short_article_among_many_links_stands_alone(tmp_path):
    links = "".join(
        f"<li><a href='/{n}'>{n} May 2021</a> <a href='/n'>Ferry {n} was delayed by ice</a></li>"
        for n in range(1, 29)
    )
    raw = f"<html><body><div><p>{ONE}</p><p>{TWO}</p></div><ul>{links}</ul></body></html>"
    text = document(raw, tmp_path, "a.html").text
    assert ONE in text
    assert "Ferry" not in text


def test_a_page_of_links_alone_keeps_them(tmp_path):
    links = "".join(f"<li><a href='/{n}'>{n} May 2021: the ferry sank</a></li>" for n in (3, 4, 5))
    text = document(f"<html><body><ul>{links}</ul></body></html>", tmp_path, "a.html").text
    assert text.count("the ferry sank") == 3


def test_what_a_page_does_not_show_is_not_read(tmp_path):
    hidden = (
        "<p hidden>On 1 May 1901 hidden words.</p><p style='display: none'>On 2 May 1901.</p>"
        "<script>var when = '3 May 1901'</script><style>p { content: '4 May 1901' }</style>"
        "<template><p>On 5 May 1901.</p></template><noscript>On 6 May 1901.</noscript>"
        "<!-- On 7 May 1901. --><input type='hidden' value='8 May 1901'>"
    )
    assert "1901" not in document(page(body=hidden), tmp_path, "a.html").text


def test_a_script_in_the_title_is_only_words(tmp_path):
    raw = page().replace("The quay | Post", "<script>alert('1')</script>The quay")
    raw = raw.replace("<h1>Council sells the quay</h1>", "")
    assert document(raw, tmp_path, "a.html").title == "<script>alert('1')</script>The quay"


@pytest.mark.parametrize(
    ("head", "where"),
    [
        ('<meta property="article:published_time" content="{}T10:00:00+01:00">', "meta article:"),
        ('<meta name="citation_publication_date" content="2021/05/03">', "meta citation_pub"),
        ('<meta name="DC.date" content="{}">', "meta dc.date"),
        ('<meta name="date" content="3 May 2021">', "meta date"),
        (
            '<script type="application/ld+json">{{"@context": "x", "@graph": [{{"@type": '
            '"NewsArticle", "datePublished": "{}T09:00Z"}}]}}</script>',
            "JSON-LD datePublished",
        ),
    ],
)
def test_publication_in_the_head(head, where, tmp_path):
    published = document(page(head.format("2021-05-03")), tmp_path, "a.html").published
    assert str(published.period) == "2021-05-03"
    assert published.basis is PublicationBasis.METADATA
    assert published.where.startswith(where)


@pytest.mark.parametrize(
    "body",
    [
        '<time pubdate datetime="2021-05-03">yesterday</time>',
        '<header><time datetime="2021-05-03T10:00">Monday</time></header>',
        '<span itemprop="datePublished" content="2021-05-03">Monday</span>',
        '<time itemprop="datePublished" datetime="2021-05-03">Monday</time>',
        '<time class="published" datetime="2021-05-03">Monday</time>',
    ],
)
def test_publication_in_the_body(body, tmp_path):
    published = document(page(body=body), tmp_path, "a.html").published
    assert (str(published.period), published.basis) == (
        "2021-05-03",
        PublicationBasis.METADATA,
    )


def test_the_text_s_own_dateline_is_read_where_the_head_says_nothing(tmp_path):
    raw = page(body="<p>Monday, 3 May 2021</p>")
    published = document(raw, tmp_path, "a.html").published
    assert (str(published.period), published.basis) == (
        "2021-05-03",
        PublicationBasis.DATELINE,
    )


def test_a_date_that_means_none_is_noted_and_the_next_is_used(tmp_path):
    head = (
        '<meta property="article:published_time" content="1970-01-01T00:00:00Z">'
        '<meta name="date" content="2021-05">'
    )
    found = read(page(head), tmp_path, "a.html")
    assert str(found.document.published.period) == "2021-05"
    assert "1970-01-01" in found.problems[0].reason


def test_what_a_page_says_of_itself(tmp_path):
    head = (
        '<meta property="og:title" content="Quay sold"><meta name="author" content="Anna Berg">'
        '<meta property="og:site_name" content="The Harbour Post">'
        '<link rel="canonical" href="https://www.post.example/quay">'
    )
    found = document(page(head, opening='<html lang="de-AT">'), tmp_path, "a.html")
    assert (found.title, found.author, found.source, found.url, found.language) == (
        "Quay sold",
        "Anna Berg",
        "The Harbour Post",
        "https://www.post.example/quay",
        "de",
    )


def test_the_domain_stands_for_a_publisher_without_a_name(tmp_path):
    head = '<link rel="canonical" href="https://www.post.example/quay">'
    with_name, without = page(head), page(head).replace("© 2021 The Harbour Post", "")
    assert document(with_name, tmp_path, "a.html").source == "The Harbour Post"
    assert document(without, tmp_path, "b.html").source == "post.example"


@pytest.mark.parametrize("charset", ["windows-1250", "iso-8859-2"])
def test_a_page_names_its_charset(charset, tmp_path):
    raw = page().replace("charset='utf-8'", f"charset='{charset}'").encode(charset, "ignore")
    found = document(raw, tmp_path, "a.html")
    assert "Gdańsk" in found.text


def test_mojibake_in_a_page_is_mended(tmp_path):
    raw = page(body="<p>Anna Bergโ€™s firm bought the second quay in the spring of 1998.</p>")
    assert "Anna Berg’s firm" in document(raw, tmp_path, "a.html").text


def test_xhtml_with_a_declaration(tmp_path):
    raw = '<?xml version="1.0" encoding="utf-8"?>' + page()
    assert document(raw, tmp_path, "a.xhtml").text.startswith(ONE)


def test_a_page_without_structure_keeps_its_words(tmp_path):
    raw = "<p>The quay was sold on 4 March 2021.<br>The mayor signed."
    assert document(raw, tmp_path, "a.html").text.splitlines()[::2] == [
        "The quay was sold on 4 March 2021.",
        "The mayor signed.",
    ]


@pytest.mark.parametrize(
    "raw",
    [
        b"<div>" * 200 + b"The quay was sold on 4 March 2021.",
        b"<table><tr><td>" * 60 + b"The quay was sold on 4 March 2021.",
        b"<html><body><p>The quay was sold on 4 March 2021.<p <<<< &#x0; &#xD800; &bogus;",
        b"The quay was sold on 4 March 2021, in a file without any tag at all.",
        b"<frameset><frame src='x'></frameset>The quay was sold on 4 March 2021.",
    ],
    ids=["deep", "tables", "broken", "no tags", "frames"],
)
def test_broken_pages_give_what_they_hold(raw):
    assert "sold on 4 March 2021" in read_html(raw).text


def test_a_page_that_is_read_only_in_part_is_noted(tmp_path):
    found = read(f"<p>{ONE}</p>" + "<div>" * 5000 + TWO, tmp_path, "a.html")
    assert found.document.text == ONE
    assert "only in part" in found.problems[0].reason
    assert "only in part" in read("<div>" * 5000 + TWO, tmp_path, "a.html").problems[0].reason


def test_nothing_outside_the_file_is_loaded(tmp_path):
    (tmp_path / "secret.txt").write_text("a secret of 1901")
    entity = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]>'
    raw = entity + page(body="<p>What follows is an entity of the page: &x; and no more.</p>")
    assert "1901" not in document(raw, tmp_path, "a.html").text


MARKS = [
    '<sup><a href="#cmnt1">[a]</a></sup>',
    '<a href="#fn1" class="footnote-ref" role="doc-noteref"><sup>1</sup></a>',
    '<a href="#_ftn1" name="_ftnref1">[1]</a>',
]


@pytest.mark.parametrize("mark", MARKS)
def test_the_mark_of_a_note_does_not_stick_to_a_sentence(mark, tmp_path):
    story = "The board sold the quay on 2 May 2014.{} In 2012 it had bought the pier from the town."
    raw = f"<html><body><article><p>{story.format(mark)}</p></article></body></html>"
    assert story.format("") in document(raw, tmp_path, "a.html").text


def test_a_line_under_the_heading_says_when_and_by_whom(tmp_path):
    story = (
        "<p>The old roof of the mill leaks, and nobody has a ladder that is long enough.</p>" * 4
    )
    raw = f"<h1>Mill views</h1><p class=meta>Posted on May 4, 2011 by millgirl7</p>{story}"
    read = document(raw, tmp_path, "a.html")
    assert (str(read.published.period), read.author) == ("2011-05-04", "millgirl7")
