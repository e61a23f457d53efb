"""Feeds, JSON, e-books, subtitles, saved pages, wikis, archives: made here, or by pandoc."""

import gzip
import io
import json
import tarfile
import zipfile
from pathlib import Path

import pytest
from PIL import Image
from tests.corpus.reading import document, read

from dateline.core.text import PublicationBasis
from dateline.corpus.formats import pdf, pictures

FILES = Path(__file__).parent / "files"
STORY = "The quay at Lowmouth was sold on 3 May 2021, the Harbour Office said."

RSS = f"""\
<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>
<item><title>Quay sold</title><link>https://post.example/quay</link>
<pubDate>Tue, 04 May 2021 10:00:00 GMT</pubDate>
<description><![CDATA[<p>{STORY}</p><p>More <b>words</b>.</p>]]></description></item>
<item><title>Rain</title><description>It rained.</description></item></channel></rss>"""
ATOM = f"""\
<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><entry><title>Quay sold</title>
<link href="https://post.example/quay"/><published>2021-05-04T10:00:00Z</published>
<content type="html">&lt;p&gt;{STORY}&lt;/p&gt;</content></entry></feed>"""


@pytest.mark.parametrize(("raw", "count"), [(RSS, 2), (ATOM, 1)])
def test_an_item_of_a_feed_is_a_document(raw, count, tmp_path):
    found = read(raw, tmp_path, "feed.xml")
    assert len(found.documents) == count
    first = found.documents[0]
    assert (first.title, first.source, first.url) == (
        "Quay sold",
        "Harbour Post",
        "https://post.example/quay",
    )
    assert str(first.published.period) == "2021-05-04"
    assert first.published.basis is PublicationBasis.METADATA
    assert STORY in first.text.strip().split("\n\n")[1]


def test_other_xml_gives_its_words(tmp_path):
    raw = f"<doc><head>On the <i>quay</i></head><p>{STORY}</p><n><x/></n></doc>"
    assert document(raw, tmp_path, "a.xml").text == f"On the quay\n\n{STORY}\n"


def test_entities_and_addresses_in_xml_are_not_followed(tmp_path):
    raw = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d><p>Words. &x;</p></d>'
    found = read(raw, tmp_path, "a.xml")
    assert "root:" not in "".join(one.text for one in found.documents)


ARTICLE = {"headline": "Quay sold", "body": STORY, "date": "2021-05-04T10:00:00Z", "source": "Post"}


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.json", json.dumps([ARTICLE, ARTICLE | {"headline": "Again"}])),
        ("a.json", json.dumps({"articles": [ARTICLE, ARTICLE]})),
        ("a.jsonl", f"{json.dumps(ARTICLE)}\n{json.dumps(ARTICLE)}\n"),
    ],
)
def test_articles_in_json(name, raw, tmp_path):
    found = read(raw, tmp_path, name)
    assert len(found.documents) == 2
    first = found.documents[0]
    assert (first.title, first.source, str(first.published.period)) == (
        "Quay sold",
        "Post",
        "2021-05-04",
    )


SLIDE = {
    "start_date": {"year": "2021", "month": "5", "day": "3"},
    "text": {"headline": "The quay is sold", "text": "Words"},
}
ROW = {"date": "2021-05-03", "event": "The quay is sold", "who": ["Anna Berg", "Tom Lind"]}


@pytest.mark.parametrize("found", [{"events": [SLIDE, SLIDE]}, [ROW, ROW]])
def test_a_chronology_in_json(found, tmp_path):
    told = document(json.dumps(found), tmp_path, "a.json")
    assert [(row.when, row.what.of(told.text)) for row in told.rows] == [
        ("2021-05-03", "The quay is sold")
    ] * 2


def test_what_is_told_beside_the_rows_of_json_stands_above_them(tmp_path):
    history = "The yard was founded on 3 May 1867 and was wound up in 1893."
    found = {"title": "Records of the yard", "history": history, "items": [ROW, ROW]}
    told = document(json.dumps(found), tmp_path, "a.json")
    assert told.title == "Records of the yard"
    assert told.text.startswith(history)
    assert [row.what.of(told.text) for row in told.rows] == ["The quay is sold"] * 2


def test_a_broken_line_of_json_costs_that_line(tmp_path):
    found = read(f"{json.dumps(ARTICLE)}\n{{broken\n", tmp_path, "a.jsonl")
    assert len(found.documents) == 1
    assert found.problems[0].reason.startswith("line 2 could not be read")


def test_an_e_book(tmp_path):
    found = document((FILES / "inquiry.epub").read_bytes(), tmp_path, "inquiry.epub")
    assert (found.title, found.author) == ("The Harbour Inquiry", "Marit Solberg")
    assert "opened on 12 April 2021. Inspector Tom Lind" in found.text
    assert len(found.rows) == 2


VTT = """\
WEBVTT

1
00:00:01.000 --> 00:00:04.000
<v Anna Berg>The quay was sold

2
00:00:04.000 --> 00:00:06.000
<v Anna Berg>in <i>1999</i>.

00:14:05.000 --> 00:14:09.000
<v Tom Lind>To whom?
"""


def test_subtitles_are_paragraphs_with_their_time_before_them(tmp_path):
    found = document(VTT, tmp_path, "a.vtt")
    assert found.text == (
        "[00:00:01] Anna Berg: The quay was sold in 1999.\n\n[00:14:05] Tom Lind: To whom?\n"
    )
    assert [span.of(found.text) for span in found.furniture] == ["[00:00:01] ", "[00:14:05] "]


def test_a_page_that_a_browser_saved(tmp_path):
    raw = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://post.example/quay\n"
        "Subject: x\nDate: Wed, 5 May 2021 10:00:00 -0000\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n'
        f"<html><head><title>Quay</title></head><body><p>{STORY}</p></body></html>\n--b--\n"
    )
    found = document(raw, tmp_path, "a.mhtml")
    assert (found.title, found.url, found.source) == (
        "Quay",
        "https://post.example/quay",
        "post.example",
    )


WIKI = """\
{{Infobox|a={{b}}}}
'''The quay''' was [[Sale|sold]] in [[1999]].<ref>Post</ref>
== History ==
* Built in 1901
{| class=x
! Date !! Event
|-
| 3 May 2021 || Sold
|}
[[Category:Quays]]
"""


def test_a_page_of_a_wiki(tmp_path):
    found = document(WIKI, tmp_path, "quay.wiki")
    assert found.text.startswith("The quay was sold in 1999.\n")
    assert "## History\n\n- Built in 1901" in found.text
    assert [row.when for row in found.rows] == ["3 May 2021"]


# --- Archives ---------------------------------------------------------------------------


def zipped(**files: bytes) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/"), content)
    return raw.getvalue()


def test_files_in_an_archive_are_documents(tmp_path):
    inner = zipped(**{"note.txt": STORY.encode()})
    files = {"a.txt": b"It rained.", "sub__b.md": b"# Snow\n\nIt snowed.", "more.zip": inner}
    raw = zipped(**files, **{"x.exe": b"MZ", ".hidden.txt": b"x", "sub__.DS_Store": b"x"})
    found = read(raw, tmp_path, "all.zip")
    assert [one.path for one in found.documents] == [
        "all.zip/a.txt",
        "all.zip/sub/b.md",
        "all.zip/more.zip/note.txt",
    ]
    assert [(p.where, p.reason) for p in found.problems] == [
        ("all.zip/x.exe", ".exe cannot be read")
    ]


def test_no_name_leads_out_of_an_archive(tmp_path):
    found = read(zipped(**{"..__..__etc__a.txt": b"It rained."}), tmp_path, "all.zip")
    assert [one.path for one in found.documents] == ["all.zip/etc/a.txt"]


def test_tar_and_gzip(tmp_path):
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w:gz") as archive:
        info = tarfile.TarInfo("sub/a.txt")
        info.size = len(STORY)
        archive.addfile(info, io.BytesIO(STORY.encode()))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    found = read(raw.getvalue(), tmp_path, "all.tgz")
    assert [one.path for one in found.documents] == ["all.tgz/sub/a.txt"]
    alone = read(gzip.compress(STORY.encode()), tmp_path, "a.txt.gz")
    assert [one.text for one in alone.documents] == [STORY]


def test_an_archive_in_an_archive_in_an_archive_has_an_end(tmp_path):
    raw = zipped(**{"a.txt": b"It rained."})
    for _ in range(7):
        raw = zipped(**{"in.zip": raw, "b.txt": b"It snowed."})
    found = read(raw, tmp_path, "all.zip")
    assert 4 <= len(found.documents) <= 7
    assert any("files deep in all.zip" in p.reason for p in found.problems)


def test_a_bomb_in_an_archive_costs_that_file_alone(tmp_path):
    raw = zipped(**{"bomb.txt": b"a" * (40 * 1024 * 1024), "a.txt": b"It rained."})
    found = read(raw, tmp_path, "all.zip")
    assert [one.path for one in found.documents] == ["all.zip/a.txt"]
    assert [p.reason for p in found.problems] == ["bomb.txt unpacks to more than 32 MB"]


def test_a_file_with_a_password_is_named(tmp_path):
    raw = bytearray(zipped(**{"a.txt": b"It rained."}))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):  # the flag in both heads of the member
        raw[raw.index(mark) + (6 if mark.endswith(b"\x04") else 8)] |= 1
    (problem,) = read(bytes(raw), tmp_path, "all.zip").problems
    assert problem.reason.endswith("a.txt is encrypted, and asks for a password")


@pytest.mark.parametrize(
    "name",
    [
        *("a.zip", "a.tar", "a.gz", "a.epub", "a.json", "a.jsonl", "a.xml", "a.msg", "a.mht"),
        *("a.xlsx", "a.ods", "a.odt", "a.docx", "a.rtf", "a.srt", "a.pdf", "a.mbox", "a.emlx"),
    ],
)
@pytest.mark.parametrize(
    "raw", [b"\0\1\2\3" * 50, b"PK\x03\x04" * 30, b"<a><b>", b"{[", b"\xff\xfe"]
)
def test_rubbish_is_named_and_never_an_error(name, raw, tmp_path):
    found = read(raw, tmp_path, name)
    assert not found.documents
    assert found.problems
    assert not any(p.reason.startswith("could not be read") for p in found.problems)


# --- Front matter -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "lines",
    [
        "a: !!bool maybe",
        "a: &a [*a]",
        f"date: 0x{'f' * 6000}",
        "a: &x [1]\nb: [*x, *x]",
        "? [a]\n: b",
    ],
)
def test_odd_front_matter_costs_no_text(lines, tmp_path):
    found = read(f"---\ntitle: Quay\n{lines}\n---\n{STORY}\n", tmp_path)
    assert STORY in found.document.text
    assert not any(p.reason.startswith("could not be read") for p in found.problems)


NOTE = """\
---
date: '2021-05-03'
title: "Harbour Office sells the quay"
actors:
- Harbour Office
- Anna Berg
status: confirmed
sources:
- title: A sale
---

The quay was sold to a firm from Holm.
"""


def test_the_note_of_an_event_is_a_row(tmp_path):
    found = document(NOTE, tmp_path, "sale.md")
    (row,) = found.rows
    assert (row.when, row.status) == ("2021-05-03", "confirmed")
    assert row.what.of(found.text) == "Harbour Office sells the quay"
    assert [name.of(found.text) for name in row.who] == ["Harbour Office", "Anna Berg"]
    assert found.published is None


BOOK = f"""\
This book is for the use of anyone.
Title: The Quay
Author: Anna Berg
Release Date: May 3, 2021 [EBook #1]
*** START OF THE PROJECT LIBRARY EBOOK THE QUAY ***

{STORY}

*** END OF THE PROJECT LIBRARY EBOOK THE QUAY ***
Updated editions will replace the previous one of 4 May 2022.
"""


def test_the_licence_of_an_e_book_is_not_the_books(tmp_path):
    found = document(BOOK, tmp_path, "quay.txt")
    assert (found.title, found.author, found.published) == ("The Quay", "Anna Berg", None)
    first, last = found.furniture[0], found.furniture[-1]
    assert first.of(found.text).endswith("THE QUAY ***")
    assert last.of(found.text).startswith("*** END OF")


def test_a_post_without_a_title_has_its_first_words(tmp_path):
    raw = json.dumps({"created_at": "2018-10-10T08:00:00.000Z", "id": "77", "text": STORY})
    (only,) = read(raw, tmp_path, "posts.jsonl").documents
    assert only.title == "The quay at Lowmouth was sold on 3 May 2021, the Harbour Office said."


def test_rows_of_other_xml_are_a_table(tmp_path):
    raw = "<doc><row><entry>Date</entry><entry>Event</entry></row><row><entry>3 May 2021</entry>"
    raw += "<entry>The quay was sold</entry></row></doc>"
    found = document(raw, tmp_path, "a.xml")
    assert found.text == "| Date | Event |\n| 3 May 2021 | The quay was sold |\n"
    assert [row.what.of(found.text) for row in found.rows] == ["The quay was sold"]


WIKI_EXPORT = f"""\
<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/"><siteinfo><sitename>Portwiki</sitename>
</siteinfo><page><title>Quay</title><revision><timestamp>2020-05-04T10:00:00Z</timestamp>
<text>Old words.</text></revision><revision><timestamp>2021-05-04T10:00:00Z</timestamp>
<text>{{{{Infobox|opened=1902}}}}{STORY}</text></revision></page>
<page><title>Pier</title><revision><text></text></revision></page></mediawiki>"""


def test_the_pages_that_a_wiki_exports_are_documents_in_their_last_version(tmp_path):
    (only,) = read(WIKI_EXPORT, tmp_path, "wiki.xml").documents
    assert (only.title, only.source, only.published) == ("Quay", "Portwiki", None)
    assert only.text == f"{STORY}\n"


def test_a_calendar_is_a_chronology(tmp_path):
    raw = (
        "BEGIN:VCALENDAR\r\nX-WR-CALNAME:Harbour\r\nBEGIN:VEVENT\r\nDTSTART:20190312T090000Z\r\n"
        "DTEND:20190312T100000Z\r\nSUMMARY:Meeting with Vesta\\, Ltd\r\nORGANIZER;CN=Lena Okafor:m"
        "ailto:l@x.example\r\nBEGIN:VALARM\r\nDESCRIPTION:Wake\r\nEND:VALARM\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20190401\r\nDTEND;VALUE=DATE:20190404\r\nSUMMARY:Vesta"
        " sells\r\n  the quay\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    found = document(raw, tmp_path, "a.ics")
    assert found.title == "Harbour"
    assert found.text.splitlines()[1:] == [
        "| 2019-03-12 09:00 |  | Meeting with Vesta, Ltd |  |  | Lena Okafor |  |",
        "| 2019-04-01 | 2019-04-03 | Vesta sells the quay |  |  |  |  |",
    ]
    assert [row.when for row in found.rows] == ["2019-03-12 09:00", "2019-04-01"]
    assert read("BEGIN:VCARD", tmp_path, "b.ics").problems[0].reason.startswith("it does not begin")


def scan(kind: str, *sizes: tuple[int, int]) -> bytes:
    first, *others = [Image.new("RGB", size, "white") for size in sizes]
    written = io.BytesIO()
    more = {"save_all": True, "append_images": others} if others else {}
    first.save(written, kind, **more)
    return written.getvalue()


def test_a_scan_is_read_page_by_page_where_it_can_be(tmp_path, monkeypatch):
    monkeypatch.setattr(pictures, "can_read_pictures", lambda: True)
    monkeypatch.setattr(pdf, "can_read_pictures", lambda: True)
    monkeypatch.setattr(pdf, "words_in_picture", lambda grey: ["The pier", "was closed.", ""])
    found = document(scan("TIFF", (900, 1200), (900, 1200)), tmp_path, "a.tif")
    assert len(found.pages) == 2
    assert found.text.count("The pier was closed.") == 2
    assert (found.title, found.author, found.made) == ("a", "", "")
    monkeypatch.setattr(pdf, "words_in_picture", lambda grey: ["|) ~ Y 71"])
    reasons = [
        read(raw, tmp_path, "b.png").problems[0].reason
        for raw in (
            scan("PNG", (900, 1200)),
            scan("PNG", (90, 120)),
            b"\x89PNG",
            scan("GIF", (9, 9)),
        )
    ]
    assert reasons[:2] == [
        "is a picture in which no words were read",
        "is a picture too small for words",
    ]
    assert all(reason.startswith("is a damaged picture") for reason in reasons[2:])


def test_a_scan_that_cannot_be_read_says_what_would_help(tmp_path, monkeypatch):
    monkeypatch.setattr(pictures, "can_read_pictures", lambda: False)
    (problem,) = read(scan("JPEG", (900, 1200)), tmp_path, "a.jpg").problems
    assert problem.reason == "is a picture; install tesseract to read scans"
