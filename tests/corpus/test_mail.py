"""Mail: one message a document, its attachments beside it."""

from email.message import EmailMessage

import pytest
from tests.corpus.reading import document, marked_lines, read

from dateline.core.text import PublicationBasis, SourceBasis
from dateline.extract.document import read_whole

LETTER = """\
From: =?utf-8?q?Marit_S=C3=B8lberg?= <marit@harbour.example>
To: Tom Lind <tom@post.example>
Subject: Re: The crane
Date: Tue, 4 May 2021 09:12:44 +0200
Content-Type: text/plain; charset=utf-8

Dear Tom,

The crane was repaired last Thursday.

Marit

On Mon, 3 May 2021 at 18:40, Tom Lind wrote:
> Dear Marit,
> We looked at the crane this morning, and the left arm of it is
> bent. The insurers were told at noon.
> Tom
--\x20
Harbour Office, Quay 3
"""


def test_a_message_is_dated_and_named_by_its_head(tmp_path):
    found = document(LETTER, tmp_path, "a.eml")
    assert (found.title, found.source, found.author) == (
        "Re: The crane",
        "Marit Sølberg",
        "Marit Sølberg",
    )
    assert found.source_basis is SourceBasis.SENDER
    published = found.published
    assert str(published.period) == "2021-05-04"
    assert published.basis is PublicationBasis.METADATA
    assert published.span.of(found.text) == "Tue, 4 May 2021 09:12:44 +0200"


def test_the_head_and_the_signature_are_not_the_writers_words(tmp_path):
    marked = marked_lines(document(LETTER, tmp_path, "a.eml"))
    assert marked[0] == "From: Marit Sølberg <marit@harbour.example>"
    assert marked[-1] == "Harbour Office, Quay 3"
    assert not any("crane was" in line for line in marked)


def test_a_quoted_paragraph_is_one_line(tmp_path):
    text = document(LETTER, tmp_path, "a.eml").text
    assert (
        "> We looked at the crane this morning, and the left arm of it is bent. "
        "The insurers were told at noon.\n> Tom\n" in text
    )
    assert "> Dear Marit,\n" in text


def test_lines_that_flow_are_put_together(tmp_path):
    flowed = LETTER.replace("charset=utf-8", "charset=utf-8; format=flowed")
    flowed = flowed.replace("repaired last Thursday.", "repaired \nlast Thursday.")
    assert "repaired last Thursday." in document(flowed, tmp_path, "a.eml").text


def _message(**parts: bytes) -> bytes:
    message = EmailMessage()
    message["From"] = "clerk@harbour.example"
    message["Subject"] = "Papers"
    message["Date"] = "Wed, 5 May 2021 10:00:00 +0000"
    message.set_content("The papers are attached.")
    message.add_alternative("<p>The papers are <b>attached</b>.</p>", subtype="html")
    for name, raw in parts.items():
        message.add_attachment(
            raw, maintype="application", subtype="octet-stream", filename=name.replace("__", ".")
        )
    return message.as_bytes()


def test_of_two_forms_of_a_message_one_is_read(tmp_path):
    found = read(_message(), tmp_path, "papers.eml")
    (only,) = found.documents
    assert only.text.count("The papers are") == 1
    assert only.source == "clerk@harbour.example"


def test_attachments_are_documents(tmp_path):
    raw = _message(note__txt=b"The quay was sold on 3 May 2021.", table__xyz=b"1", more__txt=b"\0")
    found = read(raw, tmp_path, "papers.eml")
    assert [one.path for one in found.documents] == ["papers.eml", "papers.eml/note.txt"]
    assert [one.name for one in found.documents] == ["papers", "papers/note"]
    assert {p.where: p.reason for p in found.problems} == {
        "papers.eml/table.xyz": ".xyz cannot be read",
        "papers.eml/more.txt": "the file is empty",
    }


def test_a_message_in_a_message(tmp_path):
    outer = EmailMessage()
    outer["Subject"] = "Fwd"
    outer["From"] = "a@b.example"
    outer.set_content("See below.")
    inner = EmailMessage()
    inner["Subject"] = "Papers"
    inner["Date"] = "Wed, 5 May 2021 10:00:00 +0000"
    inner.set_content("The pier was closed.")
    outer.add_attachment(inner)
    found = read(outer.as_bytes(), tmp_path, "fwd.eml")
    assert [one.path for one in found.documents] == ["fwd.eml", "fwd.eml/Papers.eml"]
    assert str(found.documents[1].published.period) == "2021-05-05"


def test_a_mailbox_holds_a_document_for_each_message(tmp_path):
    box = "".join(
        f"From a@b.example Mon May  {day} 10:00:00 2021\nFrom: a@b.example\n"
        f"Subject: Day {day}\nDate: {day} May 2021\n\n>From here on it rained.\n\n"
        for day in (3, 4)
    )
    found = read(box, tmp_path, "box.mbox")
    assert [(one.path, one.title, str(one.published.period)) for one in found.documents] == [
        ("box.mbox/1.eml", "Day 3", "2021-05-03"),
        ("box.mbox/2.eml", "Day 4", "2021-05-04"),
    ]
    assert "\nFrom here on it rained." in found.documents[0].text


def test_what_is_given_of_a_mailbox_holds_for_its_messages(tmp_path):
    box = "From a@b Mon May  3 10:00:00 2021\nFrom: a@b.example\nSubject: One\n\nIt rained.\n"
    found = read(box, tmp_path, "box.mbox", source="Harbour Office", title="The box")
    (one,) = found.documents
    assert (one.source, one.title) == ("Harbour Office", "One")


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("a.eml", "Only words.", "it has no head with From, Date or Subject, so it is no message"),
        ("a.eml", "Subject: None\n\n", "the message holds no text"),
        ("a.mbox", "Only words.", 'it holds no line that begins with "From ", so it is no mailbox'),
    ],
)
def test_what_is_no_mail_is_named(name, raw, reason, tmp_path):
    found = read(raw, tmp_path, name)
    assert not found.documents
    assert [p.reason for p in found.problems] == [reason]


@pytest.mark.parametrize(
    "header",
    [
        "Subject: =?klingon?q?abc?=",
        "Subject: =?utf-8?b?abc?=",
        "Date: yesterday",
        'Content-Type: text/plain; charset="no-such"',
        "Content-Type: multipart/mixed",
        "Content-Transfer-Encoding: base64",
    ],
)
def test_a_broken_head_costs_no_message(header, tmp_path):
    found = read(f"From: a@b.example\n{header}\n\nThe pier was closed.\n", tmp_path, "a.eml")
    assert not any(p.reason.startswith("could not be read") for p in found.problems)


def test_a_disclaimer_is_no_part_of_the_message(tmp_path):
    notice = "This e-mail is confidential and intended for the person it is addressed to."
    raw = f"From: a@b.example\nSubject: Pier\n\nThe pier was closed.\n\n{notice}\n"
    assert notice in marked_lines(document(raw, tmp_path, "a.eml"))


SENT_ON = """\
From: Ida Moe <ida@quay.example>
Date: Thu, 14 Mar 2019 09:12:44 +0100
Subject: FW: The barge

See below. I spoke to Per yesterday.

From: Per Aas
Sent: Wednesday, March 13, 2019 4:05 PM
To: Ida Moe
Subject: RE: The barge

We signed the lease on Monday. The barge sank today.

Von: Lena Holm
Gesendet: Freitag, 8. März 2019 11:26
An: Per Aas
Betreff: The barge

The board approved the repair this morning.
"""


def test_the_heads_of_the_mails_that_a_mail_sends_on_are_nobodys_words(tmp_path):
    found = document(SENT_ON, tmp_path, "fw.eml")
    own, *others = [span.of(found.text).splitlines()[0] for span in found.furniture]
    assert own == "From: Ida Moe <ida@quay.example>"
    assert others == ["From: Per Aas", "Von: Lena Holm"]
    assert (found.source, str(found.published.period)) == ("Ida Moe", "2019-03-14")


def test_each_mail_that_is_sent_on_is_told_by_its_own_writer_on_its_own_day(tmp_path):
    told = [
        (str(mention.period), mention.headline)
        for mention in read_whole(document(SENT_ON, tmp_path, "fw.eml")).mentions
    ]
    assert told == [
        ("2019-03-13", "Ida Moe spoke to Per"),
        ("2019-03-11", "Per Aas and others signed the lease"),
        ("2019-03-13", "The barge sank"),
        ("2019-03-08", "The board approved the repair"),
    ]


def test_the_first_head_of_a_text_is_its_own(tmp_path):
    found = document(f"PRINTED FOR THE COURT\n\n{SENT_ON}", tmp_path, "mail.txt")
    assert found.source == "Ida Moe"
    assert [span.of(found.text)[:13] for span in found.furniture[-2:]] == [
        "From: Per Aas",
        "Von: Lena Hol",
    ]


def test_a_page_as_a_mail_keeps_the_lines_of_the_head_that_it_quotes(tmp_path):
    raw = (
        "From: Ida Moe <ida@moe.example>\nDate: Mon, 10 Jun 2019 17:20:00 +0100\n"
        "Content-Type: text/html\n\n<p>See below.</p>"
        "<p><b>From:</b> Per Aas &lt;per@aas.example&gt;<br>"
        "<b>Sent:</b> 06 June 2019 08:15<br><b>To:</b> Ida Moe</p>"
        "<p>I met the inspector yesterday.</p>"
    )
    told = read_whole(document(raw, tmp_path, "a.eml")).mentions
    assert [(str(m.period), m.headline) for m in told] == [
        ("2019-06-05", "Per Aas met the inspector")
    ]


@pytest.mark.parametrize("coding", ["utf-8", "cp1252"])
def test_letters_as_bytes_in_a_head_are_read(coding, tmp_path):
    raw = "From: Søren Brø <s@b.example>\nSubject: Færgen\n\nThe ferry sank.\n".encode(coding)
    found = document(raw, tmp_path, "a.eml")
    assert (found.title, found.source) == ("Færgen", "Søren Brø")


def test_a_subject_with_more_signs_than_its_charset_has(tmp_path):
    raw = "From: a@b.example\nSubject: =?gb2312?B?1uzpRrv5?=\n\nThe quay was sold.\n"
    assert document(raw, tmp_path, "a.eml").title == "朱镕基"
