"""Chats as programs log them, in the forms these programs write."""

import io
import json
import zipfile

import pytest
from tests.corpus.reading import document, read

from dateline.corpus.find import find_sources
from dateline.corpus.read import fingerprint, read_file

TOLD = """\
[2021-05-03 14:05] anna: The quay is sold.
[2021-05-03 14:06] tom: To whom?
[2021-05-04 09:00] anna: To Norvik.
"""
IRSSI = """\
--- Log opened Mon May 03 14:00:00 2021
14:01 -!- anna [~a@harbour.example] has joined #quay
14:05 <@anna> The quay is sold.
14:06 < tom> To whom?
--- Day changed Tue May 04 2021
09:00 <@anna> To Norvik.
"""
WEECHAT = """\
2021-05-03 14:01:00\t-->\tanna (~a@harbour.example) has joined #quay
2021-05-03 14:05:33\t@anna\tThe quay is sold.
2021-05-03 14:06:02\ttom\tTo whom?
2021-05-04 09:00:10\t@anna\tTo Norvik.
"""
HEXCHAT = """\
**** BEGIN LOGGING AT Mon May  3 14:00:00 2021

May 03 14:01:00 *\tanna has joined
May 03 14:05:33 <anna>\tThe quay is sold.
May 03 14:06:02 <tom>\tTo whom?
May 04 09:00:10 <anna>\tTo Norvik.
"""
ZNC = """\
[2021-05-03 14:05:33] <anna> The quay is sold.
[2021-05-03 14:06:02] <tom> To whom?
[2021-05-04 09:00:10] <anna> To Norvik.
"""
IMESSAGE = """\
May 03, 2021  2:05:33 PM (Read by you after 1 minute, 2 seconds)
anna
The quay is sold.

May 03, 2021  2:06:02 PM
tom
To whom?

May 04, 2021  9:00:10 AM
anna
To Norvik.

"""
DISCORD = """\
==============================================================
Guild: Harbour
Channel: quay
==============================================================

[03-May-21 02:05 PM] anna
The quay is sold.

[03-May-21 02:06 PM] tom
To whom?

[04-May-21 09:00 AM] anna
To Norvik.

{Attachments}
https://example.org/deed.png
"""
SIGNAL = """\
Conversation: anna (+44 20 7946 0000)

From: anna (+44 20 7946 0000)
Type: incoming
Sent: Mon, 3 May 2021 14:05:33 +0100
Received: Mon, 3 May 2021 14:05:35 +0100

The quay is sold.

From: tom
Type: outgoing
Sent: Mon, 3 May 2021 14:06:02 +0100

To whom?

From: anna (+44 20 7946 0000)
Type: incoming
Sent: Tue, 4 May 2021 09:00:10 +0100
Attachment: deed.png (image/png, 3 bytes)

To Norvik.
"""


@pytest.mark.parametrize("log", [IRSSI, WEECHAT, HEXCHAT, ZNC, IMESSAGE, DISCORD, SIGNAL])
def test_each_message_has_its_time_and_its_sender(log, tmp_path):
    found = document(log, tmp_path, "quay.txt")
    assert found.text == TOLD
    assert found.repairs == ("3 messages written out with their dates",)


def test_a_session_that_goes_on_into_the_next_year(tmp_path):
    log = "**** BEGIN LOGGING AT Thu Dec 31 23:00:00 2020\n" + "".join(
        f"{day} <anna>\tWords.\n"
        for day in ("Dec 31 23:58:00", "Dec 31 23:59:00", "Jan 01 00:01:00")
    )
    assert document(log, tmp_path, "quay.log").text.endswith("[2021-01-01 00:01] anna: Words.\n")


@pytest.mark.parametrize(
    "text",
    [
        "14:05 <anna> The quay is sold.\n" * 4,  # on what day nothing says
        "From: Anna Berg\nSent: Monday, 3 May 2021\n\nThe quay is sold.\n" * 4,  # mails
        "May 03, 2021\nThe quay is sold.\n\n" * 4,  # a diary
    ],
)
def test_what_is_no_log_is_left_as_it_stands(text, tmp_path):
    assert document(text, tmp_path, "a.txt").text == text


def test_a_channel_of_discord_in_json(tmp_path):
    messages = [
        {
            "id": str(number),
            "type": "Default",
            "timestamp": f"2021-05-0{number}T14:05:33.1+00:00",
            "content": "The quay is sold.",
            "author": {"id": "7", "name": "anna_b", "nickname": "Anna Berg"},
        }
        for number in (3, 4)
    ]
    raw = json.dumps(
        {"guild": {"name": "Harbour"}, "channel": {"name": "quay"}, "messages": messages}
    )
    found = document(raw, tmp_path, "a.json")
    assert found.text.startswith("[2021-05-03 14:05] Anna Berg: The quay is sold.\n")
    assert found.title == "quay"


def test_lines_of_json_under_the_name_of_json(tmp_path):
    lines = [{"date": f"2021-05-03 14:0{n}:00", "sender": "Anna", "body": "Sold."} for n in (5, 6)]
    found = document("\n".join(map(json.dumps, lines)), tmp_path, "data.json")
    assert found.text == "[2021-05-03 14:05] Anna: Sold.\n[2021-05-03 14:06] Anna: Sold.\n"


def test_an_export_of_slack_names_its_people(tmp_path):
    people = [
        {"id": "U1", "name": "anna", "profile": {"real_name": "Anna Berg"}},
        {"id": "U2", "name": "joe", "real_name": "Joe Pitt"},
    ]
    channel = [
        {"type": "message", "user": "U1", "ts": "1620050733.1", "text": "<@U2> signed it, <@U9>."},
        {"type": "message", "user": "U9", "ts": "1620050793.1", "text": "When?"},
    ]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("quay/2021-05-03.json", json.dumps(channel))
        archive.writestr("users.json", json.dumps(people))
    [found] = read(packed.getvalue(), tmp_path, "export.zip").documents
    text = "[2021-05-03 14:05] Anna Berg: Joe Pitt signed it, U9.\n[2021-05-03 14:06] U9: When?\n"
    assert found.text == text
    unpacked = tmp_path / "unpacked"
    zipfile.ZipFile(packed).extractall(unpacked)
    [source] = find_sources(unpacked).sources
    assert read_file(source).documents[0].text == text
    before = fingerprint(source)
    (unpacked / "users.json").write_text("[]")
    assert fingerprint(source) != before, "it is read again where a name changes"


def test_messages_copied_from_a_window_stand_under_the_lines_of_their_days(tmp_path):
    log = (
        "Export of channel #mill\n\n--- Monday, May 3rd, 2021 ---\n"
        "anna.berg  09:12\nthe door leaks\nagain\nJoe Pitt  9:40 PM\nlog it\n\n"
        "--- Tuesday, 4 May 2021 ---\nanna.berg  10:01\nalready did\n"
    )
    lines = document(log, tmp_path, "log.txt").text.splitlines()
    assert lines[0] == "[2021-05-03 09:12] anna.berg: the door leaks"
    assert lines[-2:] == [
        "[2021-05-03 21:40] Joe Pitt: log it",
        "[2021-05-04 10:01] anna.berg: already did",
    ]


def test_a_timetable_is_no_chat(tmp_path):
    text = "3 May 2021\nHolm  09:12\nAlder  09:40\nKiel  10:01\n"
    assert document(text, tmp_path, "log.txt").text == text
