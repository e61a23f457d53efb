"""Chats: what a phone or a program exports, with the order of day and month worked out."""

import json

import pytest
from tests.corpus.reading import document, read

from dateline.corpus.draft import Draft
from dateline.corpus.formats.chat import phone_export, time_of

WHATSAPP = """\
25/03/2021, 09:00 - Messages to this chat are secured.
25/03/2021, 09:01 - Anna Berg: The quay was sold yesterday.
I saw the deed.
25/03/2021, 09:02 - Tom: <Media omitted>
02/04/2021, 21:15 - Tom: The crane fell this morning: nobody was hurt.
"""


def told(text: str) -> str:
    found = phone_export(Draft(text))
    assert found is not None
    return found.text


def test_every_message_is_a_line_with_its_time_and_sender(tmp_path):
    found = document(WHATSAPP, tmp_path, "chat with Tom.txt")
    assert found.text == (
        "[2021-03-25 09:01] Anna Berg: The quay was sold yesterday.\n  I saw the deed.\n"
        "[2021-04-02 21:15] Tom: The crane fell this morning: nobody was hurt.\n"
    )
    assert found.repairs == ("2 messages written out with their dates",)
    assert found.title == "chat with Tom"


@pytest.mark.parametrize(
    ("lines", "first"),
    [
        (["[25.03.21, 09:01:33] A: x", "[26.03.21, 9:01:33] A: x"], "2021-03-25 09:01"),
        (["3/25/21, 9:01 PM - A: x", "3/26/21, 9:01 PM - A: x"], "2021-03-25 21:01"),
        (["2021-03-04, 09:01 - A: x", "2021-03-05, 09:01 - A: x"], "2021-03-04 09:01"),
        # which is the day is told by the order of the messages
        ([f"{d}/21, 09:01 - A: x" for d in ("01/02", "03/02", "02/03")], "2021-02-01 09:01"),
        # and by how closely they follow one another
        ([f"[{d}/2021, 09:01:33] A: x" for d in ("03/09", "04/09", "07/09")], "2021-09-03 09:01"),
        ([f"{d}/21, 9:01 PM - A: x" for d in ("3/9", "3/10", "3/12")], "2021-03-09 21:01"),
        (["25/03/2021, 6:12 PM, A: x", "26/03/2021, 6:12 PM, A: x"], "2021-03-25 18:12"),
        (["12/31/20, 12:05 AM - A: x", "1/2/21, 9:01 AM - A: x"], "2020-12-31 00:05"),
    ],
)
def test_day_and_month(lines, first):
    text = "\n".join([lines[0], *lines, lines[-1]])
    assert told(text).startswith(f"[{first}] A: x")


def test_an_order_that_nothing_tells_is_left_as_it_stands():
    assert phone_export(Draft("01/02/21, 09:01 - A: x\n" * 3)) is None


def test_a_text_with_a_date_or_two_is_no_chat():
    assert phone_export(Draft("25/03/2021, 09:01 - Anna: words\n" + "Words.\n" * 300)) is None


def test_times_of_programs():
    assert time_of(1620050733) == "2021-05-03 14:05"
    assert time_of("1620050733000") == "2021-05-03 14:05"
    assert time_of("2021-05-03") == "2021-05-03"
    assert time_of("Wed Oct 10 20:19:24 +0000 2018") == "2018-10-10 20:19"
    assert time_of(None) == ""


TELEGRAM = [
    {"type": "message", "date": "2021-05-03T14:05:33", "from": "Anna", "text": "The quay is sold."},
    {
        "type": "message",
        "date": "2021-05-03T14:06:33",
        "from": "Tom",
        "text": ["To ", {"type": "bold", "text": "whom"}, "?"],
    },
]


def test_a_chat_of_a_program(tmp_path):
    raw = json.dumps({"name": "Harbour", "type": "personal_chat", "messages": TELEGRAM})
    found = document(raw, tmp_path, "result.json")
    assert found.title == "Harbour"
    assert found.text == (
        "[2021-05-03 14:05] Anna: The quay is sold.\n[2021-05-03 14:06] Tom: To whom?\n"
    )


def test_chats_of_an_account_are_documents_each(tmp_path):
    chats = [{"name": "One", "messages": TELEGRAM}, {"name": "Two", "messages": []}]
    found = read(json.dumps({"chats": {"list": chats}}), tmp_path, "result.json")
    assert [(one.path, one.title) for one in found.documents] == [("result.json/1", "One")]


PHONE = (
    "\u200e[12/03/21, 9:41:07\u202fAM] Site: \u200eMessages and calls are end-to-end encrypted."
    " Only people in this chat can read them.\n"
    "[12/03/21, 9:41:07\u202fAM] \u200e~\u202fMara: The crane came\n"
    "\u200e[12/03/21, 9:44:10\u202fAM] Joe: \u200eimage omitted\n"
    "[12/13/21, 4:02:31\u202fPM] \u200e~\u202fMara: He left \u200e<This message was edited>\n"
    "\u200e[12/14/21, 8:00:01\u202fAM] Joe: \u200eThis message was deleted.\n"
)


def test_what_the_phone_says_of_itself_is_no_message(tmp_path):
    assert document(PHONE, tmp_path, "_chat.txt").text == (
        "[2021-12-03 09:41] Mara: The crane came\n[2021-12-13 16:02] Mara: He left\n"
    )


def test_a_channel_of_slack_is_read_by_the_names_of_its_people(tmp_path):
    joe = {
        "user": "U2",
        "user_profile": {"real_name": "Joe Pitt", "name": "joe"},
        "ts": "1623920400.1",
    }
    said = [
        {**joe, "subtype": "channel_join", "text": "<@U2> has joined the channel"},
        {**joe, "text": "The pump failed &amp; stopped, see <https://ex.example/r|notes>"},
        {"user": "U1", "ts": "1623924000.2", "text": "<@U2> mended it in <#C1|yard>"},
    ]
    assert document(json.dumps(said), tmp_path, "ops.json").text == (
        "[2021-06-17 09:00] Joe Pitt: The pump failed & stopped, see notes\n"
        "[2021-06-17 10:00] U1: Joe Pitt mended it in #yard\n"
    )


def test_a_chat_of_teams(tmp_path):
    said = [
        {
            "createdDateTime": "2022-02-03T08:15:00.123Z",
            "from": {"user": {"displayName": "Ana Ruiz"}},
            "body": {"contentType": "html", "content": "<div>The audit <b>began</b>.</div>"},
        }
    ]
    found = document(json.dumps({"@odata.context": "x", "value": said}), tmp_path, "teams.json")
    assert found.text == "[2022-02-03 08:15] Ana Ruiz: The audit began.\n"
