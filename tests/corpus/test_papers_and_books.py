"""LaTeX, FictionBook, GeoJSON; and what is named with what to do, for it cannot be read."""

import json

import pytest
from tests.corpus.reading import document, read

from dateline.core.text import PublicationBasis

PAPER = r"""
\documentclass[11pt]{article}
\usepackage{booktabs} % for tables
\title{The Sale of the Quay\thanks{With help.}}
\author{Anna Berg}
\date{4 May 2021}
\begin{document}
\maketitle
\section{What happened}\label{sec:what}
The quay at Lowmouth was \emph{sold} on 3~May 2021 for \pounds 5.2~million\footnote{The deed was
signed on 2 May 2021.} by M\"uller \& Sons~\cite{deed}, a rise of 4\,\%. % not so sure
\[ a = b \]
\begin{itemize}
  \item The crane fell on 1 June 2021.
\end{itemize}
\begin{tabular}{ll}
Date & Event \\ \hline
5 June 2021 & The pier was shut \\
\end{tabular}
\begin{thebibliography}{9}
\bibitem{deed} A deed of 1 January 1999.
\end{thebibliography}
\end{document}
"""


def test_a_paper_in_latex(tmp_path):
    found = document(PAPER, tmp_path, "quay.tex")
    assert found.title == "The Sale of the Quay"
    assert found.author == "Anna Berg"
    assert str(found.published.period) == "2021-05-04"
    assert found.text == (
        "The Sale of the Quay\n\nWhat happened\n\n"
        "The quay at Lowmouth was sold on 3 May 2021 for £5.2 million by Müller & Sons , a rise of"
        " 4 %.\n\n"
        "- The crane fell on 1 June 2021.\n\n"
        "| Date | Event |\n| 5 June 2021 | The pier was shut |\n\n"
        "The deed was signed on 2 May 2021.\n"
    )


def test_a_part_of_a_paper_without_a_head(tmp_path):
    words = (
        r"\chapter{The quay} It was sold on 3 May 2021; \href{https://a.example}{the deed} says so."
    )
    found = document(words, tmp_path, "quay.tex")
    assert found.text == "The quay\n\nIt was sold on 3 May 2021; the deed says so.\n"


BOOK = """\
<?xml version="1.0" encoding="UTF-8"?>
<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"
 xmlns:l="http://www.w3.org/1999/xlink">
<description><title-info><genre>history</genre>
<author><first-name>Anna</first-name><last-name>Berg</last-name><id>7</id></author>
<book-title>The Quay</book-title><date value="2021-05-04">May 2021</date><lang>en</lang>
</title-info>
<publish-info><publisher>Harbour Press</publisher></publish-info></description>
<body><section><title><p>Chapter 1</p></title>
<p>The quay was <emphasis>sold</emphasis> on 3 May 2021.<a l:href="#n1" type="note">1</a></p>
</section></body>
<body name="notes"><section id="n1"><p>See the deed.</p></section></body>
<binary id="cover.png" content-type="image/png">AAAA</binary></FictionBook>
"""


def test_a_book_in_fictionbook(tmp_path):
    found = document(BOOK, tmp_path, "quay.fb2")
    assert found.text == "Chapter 1\n\nThe quay was sold on 3 May 2021.\n"
    assert (found.title, found.author, found.source) == ("The Quay", "Anna Berg", "Harbour Press")
    assert str(found.published.period) == "2021-05-04"
    assert found.published.basis is PublicationBasis.METADATA


def test_places_on_a_map_are_a_chronology(tmp_path):
    features = [
        {
            "type": "Feature",
            "properties": {"date": f"2021-05-0{day}", "event": f"The quay at {place} was shelled."},
            "geometry": {"type": "Point", "coordinates": [1.5, 2.5]},
        }
        for day, place in ((3, "Lowmouth"), (4, "Saltmere"))
    ]
    raw = json.dumps({"type": "FeatureCollection", "features": features})
    found = document(raw, tmp_path, "shelling.geojson")
    assert "| 2021-05-03 | The quay at Lowmouth was shelled. |" in found.text
    assert "1.5" not in found.text


@pytest.mark.parametrize(
    ("name", "raw", "advice"),
    [
        ("a.pst", b"!BDN", ".mbox or .eml"),
        ("a.heic", b"\0\0\0\x18ftypheic", ".jpg or .png"),
        ("a.pages", b"PK\x03\x04", ".docx or .pdf"),
        ("a.numbers", b"PK\x03\x04", ".xlsx or .csv"),
        ("a.key", b"PK\x03\x04", ".pptx or .pdf"),
        ("a.key", b"-----BEGIN", "no presentation"),
        ("a.ppt", b"\xd0\xcf\x11\xe0", ".pptx"),
    ],
)
def test_what_cannot_be_read_is_named_with_what_to_do(name, raw, advice, tmp_path):
    [problem] = read(raw, tmp_path, name).problems
    assert advice in problem.reason
