"""Each form, read back by something that did not write it."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from struct import unpack
from zipfile import ZipFile
from zlib import crc32, decompress

import pandas as pd
import pytest
from lxml import etree
from PIL import Image
from tests.export.telling import DAY, DOCUMENT, EVIL, HOSTILE, NOTHING, PERIODS, TOLD, entry

from dateline.core.period import Period
from dateline.export.chronology import Chronology
from dateline.export.drawing import as_svg
from dateline.export.linked import as_annotations, as_ftm, as_gexf, as_jsonld
from dateline.export.markdown import as_markdown
from dateline.export.page import as_page
from dateline.export.painting import as_png
from dateline.export.spreadsheet import as_xlsx
from dateline.export.timelines import as_ics, as_timelinejs, as_timesketch, as_vis
from dateline.export.word import as_docx

ALL = [as_annotations, as_docx, as_ftm, as_gexf, as_ics, as_jsonld, as_markdown, as_page]
ALL += [as_png, as_svg, as_timelinejs, as_timesketch, as_vis, as_xlsx]
WORD = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}


def of(*periods: Period) -> Chronology:
    entries = tuple(entry(number, period) for number, period in enumerate(periods, start=1))
    return Chronology("Some", entries, "", ())


@pytest.mark.parametrize("write", ALL, ids=lambda write: write.__name__)
def test_every_form_writes_nothing_and_hostile_words_and_the_same_twice(write) -> None:
    assert write(NOTHING) is not None
    assert write(HOSTILE)
    if write not in (as_docx, as_xlsx):  # zip files hold the time they were made
        assert write(TOLD) == write(TOLD)


# --- Word and Excel --------------------------------------------------------------------


def word_part(content: bytes, name: str) -> etree._Element:
    return etree.fromstring(ZipFile(io.BytesIO(content)).read(f"word/{name}.xml"))


def words(element: etree._Element) -> str:
    return "".join(element.itertext())


def test_a_word_document_has_a_row_for_each_event_and_its_quote_in_a_footnote() -> None:
    content = as_docx(TOLD)
    rows = word_part(content, "document").findall(".//w:tr", WORD)
    notes = word_part(content, "footnotes").findall("w:footnote", WORD)
    assert len(rows) == 1 + len(PERIODS)
    referred = [
        mark.get(f"{{{WORD['w']}}}id")
        for row in rows
        for mark in row.findall(".//w:footnoteReference", WORD)
    ]
    held = [note.get(f"{{{WORD['w']}}}id") for note in notes]
    assert held == ["-1", "0", *referred]
    assert "“On that day Anna Berg signed the harbour treaty.”" in words(notes[2])
    assert "Lowland Gazette, 4 May 2021, page 2" in words(rows[1])
    assert [words(row.find("w:tc", WORD)) for row in rows[2:5]] == [
        *("before 1976", "1998", "November 2007")
    ]


def test_hostile_words_stand_in_a_word_document_as_they_are() -> None:
    content = as_docx(HOSTILE)
    assert EVIL in words(word_part(content, "document"))
    assert "\ufffd" in words(word_part(content, "footnotes"))  # for what XML cannot hold
    assert "sources disagree on the date" in words(word_part(content, "document"))


def cells(content: bytes, sheet: str) -> list[dict[str, object]]:
    frame = pd.read_excel(io.BytesIO(content), sheet_name=sheet, dtype=object, na_filter=False)
    return frame.to_dict("records")


def test_a_workbook_holds_dates_as_text_and_links_events_with_their_quotes() -> None:
    content = as_xlsx(TOLD)
    rows = cells(content, "Events")
    assert [row["EDTF"] for row in rows] == [str(period) for period in PERIODS]
    assert [row["When"] for row in rows] == [period.label() for period in PERIODS]
    assert {row["Event no."] for row in cells(content, "Quotes")} == {row["No."] for row in rows}
    sheet = ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml").decode()
    assert len(re.findall(r"<hyperlink ", sheet)) == len(PERIODS)
    assert "location=\"'Quotes'!A2\"" in sheet
    missing = cells(content, "What is missing")
    assert TOLD.note in missing[0].values()


def test_nothing_in_a_workbook_is_a_formula() -> None:
    content = as_xlsx(HOSTILE)
    archive = ZipFile(io.BytesIO(content))
    for name in archive.namelist():
        if name.startswith("xl/worksheets"):
            assert b"<f>" not in archive.read(name)
    (row,) = cells(content, "Events")
    assert row["Who"] == f"{EVIL}; =1+1"
    assert cells(content, "Quotes")[1]["Quote"].startswith("=HYPERLINK")


def test_the_files_are_listed_with_their_digests() -> None:
    assert cells(as_xlsx(TOLD), "Documents") == [
        {
            "Document": DOCUMENT.title,
            "File": DOCUMENT.path,
            "SHA-256": DOCUMENT.sha256,
            "Exhibit": "Exhibit 4, NRL-01–NRL-03",
        }
    ]
    assert DOCUMENT.sha256 in words(word_part(as_docx(TOLD), "document"))
    assert DOCUMENT.sha256 in as_markdown(TOLD).decode()


@pytest.mark.parametrize("form", [as_docx, as_markdown, as_page])
def test_a_quote_is_cited_by_its_exhibit_and_the_number_on_its_page(form) -> None:
    content = form(TOLD)
    said = words(word_part(content, "footnotes")) if form is as_docx else content.decode()
    assert "Exhibit 4" in said
    assert "page 2, NRL-02" in said.replace("\\", "")


# --- Text ------------------------------------------------------------------------------


def test_markdown_has_a_row_and_a_note_for_each_and_shows_words_as_they_are() -> None:
    text = as_markdown(TOLD).decode()
    assert "| 1998 | Anna Berg signed the harbour treaty | Anna Berg, Norway | [^3] |" in text
    assert "[^3]: “On that day Anna Berg signed the harbour treaty.” — The harbour papers," in text
    hostile = as_markdown(HOSTILE).decode()
    assert "<script" not in hostile.replace("\\<script", "")
    table = [line for line in hostile.splitlines() if line.startswith("|")]
    assert [len(re.findall(r"(?<!\\)\|", line)) for line in table] == [5, 5, 5]


# --- Timelines and calendars -----------------------------------------------------------


def test_timelinejs_gives_no_day_where_the_source_gives_none() -> None:
    slides = json.loads(as_timelinejs(TOLD))["events"]
    dates = [(slide["start_date"], slide.get("end_date")) for slide in slides]
    assert dates[1:4] == [
        ({"year": 1975}, None),
        ({"year": 1998}, {"year": 1998}),
        ({"year": 2007, "month": 11}, {"year": 2007, "month": 11}),
    ]
    assert slides[0]["start_date"] == {"year": -43, "month": 3, "day": 15}
    assert slides[1]["display_date"] == "before 1976"
    (hostile,) = json.loads(as_timelinejs(HOSTILE))["events"]
    assert "<script" not in json.dumps(hostile)
    assert "sources disagree" in hostile["text"]["text"]


def test_vis_gives_a_stretch_its_ends_and_escapes_what_it_shows() -> None:
    made = json.loads(as_vis(of(DAY, Period.of_year(1998))))
    day, year = made["items"]
    assert (day["start"], day["end"]) == ("2021-05-03T00:00:00Z", "2021-05-04T00:00:00Z")
    assert (year["start"], year["type"]) == ("1998-01-01T00:00:00Z", "range")
    assert {item["group"] for item in made["items"]} == {g["id"] for g in made["groups"]}
    hostile = json.loads(as_vis(HOSTILE))
    shown = [each["content"] for each in hostile["groups"] + hostile["items"]]
    assert "<" not in "".join(shown)


def unfolded(content: bytes) -> list[str]:
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    return content.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def test_a_calendar_holds_days_only_and_counts_the_others() -> None:
    lines = unfolded(as_ics(TOLD))
    assert [line for line in lines if line.startswith("DTSTART")] == [
        *["DTSTART;VALUE=DATE:20210503"] * 2,
        "DTSTART;VALUE=DATE:20220130",
    ]
    assert "DTEND;VALUE=DATE:20220203" in lines  # the day after the last
    assert any("no day of theirs is known: 5." in line for line in lines)
    assert lines[0] == "BEGIN:VCALENDAR" and lines[-1] == "END:VCALENDAR"


def test_a_calendar_keeps_long_and_hostile_lines() -> None:
    told = Chronology("北京" * 60, (entry(1, DAY, "Ü, ; \\ \n" * 30),), "", ())
    lines = unfolded(as_ics(told))
    assert f"NAME:{'北京' * 60}" in lines
    assert "SUMMARY:" + "Ü\\, \\; \\\\ \\n" * 30 in lines


def test_timesketch_gets_an_instant_and_the_words_for_what_it_is() -> None:
    rows = [json.loads(line) for line in as_timesketch(TOLD).splitlines()]
    assert len(rows) == len(PERIODS) - 1  # an instant cannot hold 44 BC
    assert rows[0]["timestamp_desc"] == "End of before 1976"
    assert rows[3] | {"datetime": "2021-05-03T00:00:00+00:00"} == rows[3]
    assert {"message", "datetime", "timestamp_desc"} <= rows[0].keys()


def test_a_picture_has_a_lane_for_each_actor_and_a_mark_for_each_event_in_it() -> None:
    root = etree.fromstring(as_svg(TOLD))
    names = {"s": "http://www.w3.org/2000/svg"}
    lanes = [each.text for each in root.iterfind(".//s:text[@class='l']", names)]
    assert lanes == ["Anna Berg", "Norway"]
    marks = [*root.iterfind(".//s:circle", names), *root.iterfind(".//s:rect[s:title]", names)]
    assert len(marks) == len(lanes) * len(PERIODS)
    assert TOLD.note in as_svg(TOLD).decode()


def test_a_picture_shows_hostile_words_as_words() -> None:
    root = etree.fromstring(as_svg(HOSTILE))
    assert not [each for each in root.iter() if each.tag.endswith(("script", "img"))]


def pixels(png: bytes) -> tuple[int, int, bytes]:
    """Width, height and the bytes of the rows, by the standard and not by the library that wrote
    it; the filters of the rows are not undone."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    at, parts = 8, []
    while at < len(png):
        (length,) = unpack(">I", png[at : at + 4])
        kind, held = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert unpack(">I", png[at + 8 + length :][:4]) == (crc32(kind + held),)
        parts.append((kind, held))
        at += length + 12
    wide, tall = unpack(">II", parts[0][1][:8])
    assert (parts[0][0], parts[-1][0]) == (b"IHDR", b"IEND")
    return wide, tall, decompress(b"".join(held for kind, held in parts if kind == b"IDAT"))


def test_a_painted_picture_is_the_drawn_one_twice_as_fine() -> None:
    wide, tall, rows = pixels(as_png(TOLD))
    root = etree.fromstring(as_svg(TOLD))
    assert (wide, tall) == (2 * int(root.get("width")), 2 * int(root.get("height")))
    assert len(rows) > tall


def test_a_mark_is_painted_where_it_is_drawn() -> None:
    *_, told = etree.fromstring(as_svg(TOLD)).iterfind(".//{*}circle")
    image = Image.open(io.BytesIO(as_png(TOLD))).convert("RGB")
    x, y = (round(2 * float(told.get(name))) for name in ("cx", "cy"))
    assert "#{:02x}{:02x}{:02x}".format(*image.getpixel((x, y))) == told.get("fill")
    assert image.getpixel((x, y - 14)) != image.getpixel((x, y))


# --- Linked data -----------------------------------------------------------------------


def test_followthemoney_links_events_actors_and_documents() -> None:
    rows = [json.loads(line) for line in as_ftm(TOLD).splitlines()]
    by_id = {row["id"]: row for row in rows}
    assert len(by_id) == len(rows)
    schemas = {schema: [r for r in rows if r["schema"] == schema] for schema in ("Event", "Person")}
    assert len(schemas["Event"]) == len(PERIODS) and len(schemas["Person"]) == 1
    assert schemas["Event"][2]["properties"]["startDate"] == ["1998"]
    (document,) = [row for row in rows if row["schema"] == "Document"]
    assert document["properties"]["title"] == [DOCUMENT.title]
    assert document["properties"]["fileName"] == [DOCUMENT.name]
    for row in rows:
        if row["schema"] == "Documentation":
            (document,), (event,) = row["properties"]["document"], row["properties"]["entity"]
            assert by_id[document]["schema"] == "Document" and by_id[event]["schema"] == "Event"
        assert all(isinstance(v, str) for values in row["properties"].values() for v in values)


def test_followthemoney_is_told_no_date_that_it_does_not_know() -> None:
    """Its dates are years from 1000 to 2999, months and days; its texts hold no control signs."""
    for row in map(json.loads, (as_ftm(TOLD) + as_ftm(HOSTILE)).splitlines()):
        for name, values in row["properties"].items():
            if name in ("date", "startDate", "endDate"):
                assert all(re.fullmatch(r"[12]\d{3}(-\d\d){0,2}", value) for value in values)
            assert not re.search(r"[\x00-\x08]", "".join(values))
    (caesar,) = [json.loads(line) for line in as_ftm(TOLD).splitlines() if b'"e1"' in line][:1]
    assert caesar["properties"]["summary"] == [PERIODS[0].label()]


def test_json_ld_is_no_finer_than_the_source_and_safe_in_a_page() -> None:
    items = [element["item"] for element in json.loads(as_jsonld(TOLD))["itemListElement"]]
    assert [item.get("startDate") for item in items[2:5]] == ["1998", "2007-11", "2021-05-03"]
    assert "startDate" not in items[1] and items[1]["endDate"] == "1975"
    assert items[4]["location"] == [{"@type": "Place", "name": "Norway"}]
    assert b"</script" not in as_jsonld(HOSTILE)


def test_an_annotation_points_at_the_words_and_their_place() -> None:
    (first, *_) = json.loads(as_annotations(TOLD))["items"]
    exact, place = first["target"]["selector"]
    assert exact["exact"].startswith("On that day")
    assert place["end"] - place["start"] == len(exact["exact"])


def test_an_annotation_keeps_the_marks_of_the_text() -> None:
    telling = entry(1, DAY).tellings[0]
    marked = replace(telling, quote="She left.", exact="**She** left.")
    told = replace(TOLD, entries=(replace(entry(1, DAY), tellings=(marked,)),))
    (annotation,) = json.loads(as_annotations(told))["items"]
    assert annotation["target"]["selector"][0]["exact"] == "**She** left."
    assert b"She left." in as_markdown(told) and b"**She" not in as_markdown(told)


def test_gexf_counts_who_appears_with_whom() -> None:
    root = etree.fromstring(as_gexf(TOLD))
    names = {"g": "http://gexf.net/1.3"}
    assert [node.get("label") for node in root.findall(".//g:node", names)] == [
        *("Anna Berg", "Norway")
    ]
    (edge,) = root.findall(".//g:edge", names)
    assert edge.get("weight") == str(len(PERIODS))
    hostile = etree.fromstring(as_gexf(HOSTILE)).iterfind(".//g:node", names)
    labels = [node.get("label") for node in hostile]
    assert sorted(labels) == sorted((EVIL, "=1+1"))


# --- The page --------------------------------------------------------------------------


def test_the_page_holds_its_rows_and_asks_for_nothing() -> None:
    page = as_page(TOLD).decode()
    block = re.search(r'<script type="application/json" id="rows">(.*?)</script>', page, re.DOTALL)
    assert block is not None
    rows = json.loads(block[1])["events"]
    assert [row["edtf"] for row in rows] == [str(period) for period in PERIODS]
    assert "default-src 'none'" in page
    assert not re.search(r'(src|href)="', page)


def test_hostile_words_cannot_leave_their_block_of_data() -> None:
    page = as_page(HOSTILE).decode()
    assert page.count("<script") == 2
    assert page.count("</script>") == 2
    assert "<img" not in page
