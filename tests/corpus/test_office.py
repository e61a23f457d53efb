"""Word, OpenDocument and Rich Text, written by pandoc and LibreOffice; and what is wrong there."""

import io
import zipfile
from pathlib import Path

import pytest
from tests.corpus.reading import document, read

from dateline.core.text import Document
from dateline.corpus.formats.docx import read_docx

FILES = Path(__file__).parent / "files"
STORY = (
    "The inquiry into the fire at Pier 4 opened on 12 April 2021. "
    "Inspector Tom Lind told it that the crane had been repaired in 2019."
)


def of_file(name: str, folder: Path) -> Document:
    return document((FILES / name).read_bytes(), folder, name)


@pytest.mark.parametrize("ending", ["docx", "odt", "rtf"])
def test_paragraphs_lists_and_tables(ending, tmp_path):
    found = of_file(f"inquiry.{ending}", tmp_path)
    assert found.title == "The Harbour Inquiry"
    assert str(found.published.period) == "2021-05-04"
    assert STORY in found.text.split("\n\n")
    assert "\n| 3 March 2021 | The pier is closed | Harbour Office |\n" in found.text


@pytest.mark.parametrize("ending", ["docx", "odt"])
def test_notes_stand_at_the_end_and_the_author_is_known(ending, tmp_path):
    found = of_file(f"inquiry.{ending}", tmp_path)
    assert found.text.endswith("\n\nThe inquiry was announced on 1 March 2021.\n")
    assert found.author == "Marit Solberg"
    assert "- The pier was closed on 3 March 2021.\n- It was sold in 2022." in found.text


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(body: str, **parts: str) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as file:
        file.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        for name, text in parts.items():
            file.writestr(name.replace("__", "/") + ".xml", text)
    return raw.getvalue()


def test_what_was_struck_out_is_not_read():
    body = (
        "<w:p><w:r><w:t>The quay was </w:t></w:r>"
        "<w:del><w:r><w:delText>let</w:delText><w:t>let</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t>sold</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    assert read_docx(word(body)).text == "The quay was sold.\n\nIn a box.\n"


def test_the_day_a_file_was_made_is_told_and_not_believed(tmp_path):
    core = (
        '<c xmlns:dcterms="http://purl.org/dc/terms/">'
        "<dcterms:created>2020-02-03T10:00:00Z</dcterms:created></c>"
    )
    raw = word("<w:p><w:r><w:t>The quay was sold.</w:t></w:r></w:p>", docProps__core=core)
    found = read(raw, tmp_path, "a.docx")
    assert found.document.published is None
    (note,) = found.problems
    assert note.reason.startswith("the file was made on 2020-02-03")


BOMB = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"PK\x03\x04 cut", "is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "is encrypted, or of an old form"),
        (word(""), "the document holds no text"),
        (word("<w:p>"), "is damaged"),
    ],
)
def test_what_cannot_be_read_is_named(raw, reason, tmp_path):
    found = read(raw, tmp_path, "a.docx")
    assert not found.documents
    assert found.problems[0].reason.startswith(reason)


def test_entities_are_not_followed(tmp_path):
    raw = io.BytesIO()
    text = "<w:p><w:r><w:t>Words. &x;</w:t></w:r></w:p>"
    head = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    with zipfile.ZipFile(raw, "w") as file:
        file.writestr(
            "word/document.xml", f"{head}<w:document {W}><w:body>{text}</w:body></w:document>"
        )
    found = read(raw.getvalue(), tmp_path, "a.docx")
    assert "root:" not in "".join(one.text for one in found.documents)


def test_a_bomb_of_entities_is_named_or_harmless(tmp_path):
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as file:
        file.writestr(
            "word/document.xml",
            f"{BOMB}]><w:document {W}><w:body><w:p><w:r><w:t>&i;</w:t></w:r></w:p></w:body>"
            "</w:document>",
        )
    found = read(raw.getvalue(), tmp_path, "a.docx")
    assert sum(len(one.text) for one in found.documents) < 1000


def test_a_bomb_of_zeros_is_named(tmp_path):
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b" " * (100 * 1024 * 1024))
    found = read(raw.getvalue(), tmp_path, "a.docx")
    assert [p.reason for p in found.problems] == ["unpacks to more than 96 MB"]


def test_old_forms_say_what_to_do(tmp_path):
    (problem,) = read(b"\xd0\xcf\x11\xe0\xa1\xb1", tmp_path, "a.doc").problems
    assert problem.reason == "is of an old form that cannot be read: save it as .docx"
    disguised = read((FILES / "inquiry.rtf").read_bytes(), tmp_path, "b.doc")
    assert disguised.document is not None


A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


NOTE = '</a:t></a:r><a:r><a:rPr baseline="30000"/><a:t>1'


def slides(*shapes: str) -> bytes:
    """A presentation with these slides, which its list shows from the last to the first."""
    written = io.BytesIO()
    numbers = range(len(shapes), 0, -1)
    with zipfile.ZipFile(written, "w") as package:
        listed = "".join(f'<p:sldId r:id="r{n}"/>' for n in numbers)
        package.writestr("ppt/presentation.xml", f'<p:x xmlns:p="{P}" xmlns:r="{R}">{listed}</p:x>')
        links = "".join(f'<l Id="r{n}" Target="slides/slide{n}.xml"/>' for n in numbers)
        package.writestr("ppt/_rels/presentation.xml.rels", f"<x>{links}</x>")
        for number, shape in enumerate(shapes, 1):
            page = f'<p:sld xmlns:p="{P}" xmlns:a="{A}">{shape}</p:sld>'
            package.writestr(f"ppt/slides/slide{number}.xml", page)
    return written.getvalue()


def shape(*paragraphs: str, kind: str = "") -> str:
    told = "".join(f"<a:p><a:r><a:t>{words}</a:t></a:r></a:p>" for words in paragraphs)
    return f'<p:sp><p:ph type="{kind}"/>{told}</p:sp>'


def test_slides_are_pages_in_the_order_in_which_they_are_shown(tmp_path):
    cells = "".join(
        f"<a:tc><a:r><a:t>{words}</a:t></a:r></a:tc>" for words in ("3 May 2021", "Quay sold")
    )
    table = f"<p:graphicFrame><a:tbl><a:tr>{cells}</a:tr></a:tbl></p:graphicFrame>"
    first = shape("The quay", kind="title") + shape(f"It was sold.{NOTE}", "The pier was shut.")
    raw = slides(table, first + shape("7", kind="sldNum"))
    found = document(raw, tmp_path, "a.pptx")
    told = "The quay\n\n- It was sold.\n- The pier was shut.\n\n"
    assert found.text == f"{told}| 3 May 2021 | Quay sold |\n\n"
    assert (found.title, found.pages) == ("The quay", (0, len(told)))


@pytest.mark.parametrize("raw", [slides(), slides("<p:pic/>"), b"PK\x03\x04 cut"])
def test_a_presentation_without_words_is_named(raw, tmp_path):
    assert read(raw, tmp_path, "a.pptx").problems
