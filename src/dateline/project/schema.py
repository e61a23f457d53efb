"""Every column on disk, named once.

Minutes are since 1 January 1970, null where a period is open; lists are lists of text.
Six tables make a snapshot: documents, mentions, events, names, topics, left_out.
``FORMAT`` goes up when a former reader could no longer understand them.
"""

from __future__ import annotations

import pyarrow as pa

FORMAT = 1

_TEXTS = pa.list_(pa.string())

DOCUMENTS = pa.schema(
    [
        ("id", pa.string()),  # hash of the content
        ("doc", pa.string()),  # the file's name without its ending: what people see
        ("path", pa.string()),
        ("title", pa.string()),
        ("source", pa.string()),
        ("source_basis", pa.string()),  # how we know; null where nothing says whose it is
        ("author", pa.string()),
        ("url", pa.string()),
        ("language", pa.string()),
        ("published", pa.string()),  # EDTF; null where unknown
        ("published_start", pa.int64()),
        ("published_end", pa.int64()),
        ("published_grain", pa.string()),
        ("published_approximate", pa.bool_()),
        ("published_uncertain", pa.bool_()),
        ("published_basis", pa.string()),
        ("published_where", pa.string()),
        ("published_words", pa.string()),
        ("published_span_start", pa.int64()),
        ("published_span_end", pa.int64()),
        ("furniture", pa.list_(pa.int64())),  # start, end, start, end, …
        ("pages", pa.list_(pa.int64())),
        ("sha256", pa.string()),  # of the file in the folder that holds it
        ("exhibit", pa.string()),  # what a court calls it
        ("stamps", _TEXTS),  # on its pages, one for each page or one for the whole
        ("made", pa.string()),  # the day its file was made, as it says itself; no date of its text
        ("rows", pa.string()),  # JSON: the rows of its tables that tell events
        ("repairs", _TEXTS),
        ("sentences", pa.int64()),
        ("times", pa.int64()),  # expressions of time found: the next three and those left out
        ("times_used", pa.int64()),  # that date an event
        ("times_finer", pa.int64()),  # that stand beside a finer date of the same event
        ("times_timeless", pa.int64()),  # that name no date: durations, habits
        ("days", pa.list_(pa.int64())),  # it names, since 1970, by their date in figures or words
        ("days_meant", pa.list_(pa.int64())),  # by other words: "yesterday", "on Friday"
        ("wording", pa.string()),  # the same for documents that are copies of one text
        ("key", pa.string()),  # content, metadata, settings, extractor: unchanged, not read again
        ("text", pa.large_string()),
    ]
)

MENTIONS = pa.schema(
    [
        ("id", pa.string()),
        ("event", pa.string()),
        ("document", pa.string()),  # the document's id
        ("doc", pa.string()),
        ("start", pa.int64()),  # the sentence, in characters of the text
        ("end", pa.int64()),
        ("trigger_start", pa.int64()),
        ("trigger_end", pa.int64()),
        ("time_start", pa.int64()),
        ("time_end", pa.int64()),
        ("headline", pa.string()),
        ("from", pa.string()),  # first and last day, inclusive; null where open
        ("to", pa.string()),
        ("edtf", pa.string()),
        ("label", pa.string()),
        ("grain", pa.string()),
        ("start_minute", pa.int64()),
        ("end_minute", pa.int64()),
        ("approximate", pa.bool_()),
        ("uncertain", pa.bool_()),
        ("basis", pa.string()),
        ("confidence", pa.string()),  # how surely it has its date: firm, good, fair, weak
        ("distance", pa.int64()),  # sentences from the words of the date to this one
        ("status", pa.string()),
        ("says_who", pa.string()),
        ("actors", _TEXTS),
        ("actor_kinds", _TEXTS),
        ("actor_roles", _TEXTS),
        ("places", _TEXTS),  # where it happened, where a sentence says so
        ("source", pa.string()),
        ("quote", pa.string()),
        ("time_words", pa.string()),
        ("timex_type", pa.string()),
        ("timex_value", pa.string()),
        ("rule", pa.string()),
        ("anchor", pa.string()),  # EDTF of the date it was counted from; null where none
        ("anchor_found", pa.string()),
        ("why", _TEXTS),
        ("time", pa.string()),  # JSON of the whole expression of time, read back without loss
        ("voices", _TEXTS),  # what it shares with mentions that are no source beside it
    ]
)

EVENTS = pa.schema(
    [
        ("id", pa.string()),
        ("headline", pa.string()),
        ("from", pa.string()),
        ("to", pa.string()),
        ("edtf", pa.string()),
        ("label", pa.string()),
        ("grain", pa.string()),
        ("start_minute", pa.int64()),
        ("end_minute", pa.int64()),
        ("approximate", pa.bool_()),
        ("uncertain", pa.bool_()),
        ("basis", pa.string()),
        ("status", pa.string()),
        ("actors", _TEXTS),
        ("actor_kinds", _TEXTS),
        ("actor_roles", _TEXTS),
        ("places", _TEXTS),  # where it happened, where a sentence says so
        ("docs", _TEXTS),
        ("sources", _TEXTS),  # every publisher that tells it
        ("independent", pa.int64()),  # independent sources: copies of one text count once
        ("mentions", pa.int64()),
        ("conflict", _TEXTS),  # EDTF of periods that cannot all be true; empty where they agree
        ("why", _TEXTS),
        ("topic", pa.string()),  # the name of its topic; empty where it belongs to none
        ("story", pa.string()),  # the name of the affair; empty where one document tells it alone
        ("weight", pa.float64()),  # how much later documents speak of its day, and who tells it
        ("words", pa.string()),  # what a search for words looks at, lower case
    ]
)

NAMES = pa.schema(  # every place where an actor is named
    [
        ("actor", pa.string()),  # under the name it has across documents
        ("own", pa.string()),  # under the name it has in its document
        ("kind", pa.string()),
        ("name", pa.string()),  # the words of the text
        ("document", pa.string()),
        ("doc", pa.string()),
        ("start", pa.int64()),
        ("end", pa.int64()),
        ("found", pa.string()),  # why the words name this actor
        ("joined", pa.string()),  # why it is the actor of other documents; empty where it is alone
    ]
)

TOPICS = pa.schema(  # the largest first
    [
        ("id", pa.string()),  # stays while a topic holds mostly the same events
        ("name", pa.string()),  # in words of the corpus; no two are alike
        ("phrases", _TEXTS),  # that tell it from the others
        ("why", _TEXTS),
        ("events", pa.int64()),
        ("documents", pa.int64()),
        ("from", pa.string()),  # first and last day of its events
        ("to", pa.string()),
    ]
)

LEFT_OUT = pa.schema(
    [
        ("kind", pa.string()),  # ProblemKind
        ("where", pa.string()),
        ("document", pa.string()),
        ("doc", pa.string()),
        ("start", pa.int64()),
        ("end", pa.int64()),
        ("words", pa.string()),
        ("sentence", pa.string()),
        ("reason", pa.string()),
    ]
)

TABLES = {
    "documents": DOCUMENTS,
    "mentions": MENTIONS,
    "events": EVENTS,
    "names": NAMES,
    "topics": TOPICS,
    "left_out": LEFT_OUT,
}


# --- Parts: what documents gave by themselves, one row a document ----------------------------


def _some(schema: pa.Schema, *names: str) -> pa.DataType:
    return pa.struct([schema.field(name) for name in names])


OWN_NAME = _some(NAMES, "start", "end", "actor", "kind", "found")
OWN_MENTION = _some(
    MENTIONS,
    *("id", "document", "start", "end", "trigger_start", "trigger_end", "headline"),
    *("grain", "start_minute", "end_minute", "approximate", "uncertain", "basis", "distance"),
    *("status", "says_who", "actors", "actor_kinds", "actor_roles", "places", "why", "time"),
)
OWN_PROBLEM = _some(LEFT_OUT, "kind", "where", "start", "end", "words", "reason")

PART = pa.schema(
    [
        *(field for field in DOCUMENTS if field.name != "wording"),
        ("found", pa.string()),  # JSON: the publication found, where a decision replaced it
        ("file", pa.string()),  # the file it lies in, which may hold several
        ("names", pa.list_(OWN_NAME)),
        ("mentions", pa.list_(OWN_MENTION)),
        ("problems", pa.list_(OWN_PROBLEM)),
    ]
)
