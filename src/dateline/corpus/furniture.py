"""Which lines of a text are the web page's and not the author's.

Texts copied from the web bring menus, share buttons, teasers and comment forms along.
They are marked and not removed: offsets stay true, and the reader still sees them. Three
tables and a few shapes. Where a line could be the author's, it is left to the author: a
menu word among the headings costs nothing, a lost paragraph costs an event.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto

from dateline.core.text import Span
from dateline.corpus.dates import MONTH, date_at
from dateline.corpus.lines import Line


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


def _phrases(table: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in re.split(r"[,\n]", table) if phrase.strip())


# --- Words --------------------------------------------------------------------------

_NAME = rf"(?!{MONTH}\b)[A-ZÀ-ÞЀ-Я][\w.'’-]*"
_DESK = "(?:reporting|editing|writing)"
_DESK_WORD = rf"(?:{_NAME}|and|&|in|by|from|[Aa]dditional|[Rr]eporting|[Ee]diting|[Ww]riting)[,;]?"

# Lines that are a page's wherever they stand. The whole line must fit.
ALWAYS = {
    "menu": r"(?:main |open |toggle )?(?:menu|navigation)|skip to (?:main )?(?:content|navigation)|"
    r"jump to (?:content|navigation|search).{0,30}|from wikipedia, the free encyclopa?edia",
    "weather": r"[-−]?\d{1,2}(?:\.\d)? ?°? ?[CF]",
    "share": r"(?:share|tweet|email|print|pin|save)(?: on (?:facebook|twitter|x|linkedin|whatsapp|"
    r"telegram|reddit|pinterest))|share(?: this)?(?: post| article| story| page)?:?|"
    r"share (?:via|with|by) [^\d.]{1,40}|click to (?:share|email|print)\b.{0,60}|"
    r"follow us(?: on .{1,60})?",
    "newsletter": r"(?:sign up|subscribe|register)\b.{0,60}\b(?:newsletter|inbox|mailing list|"
    r"e-?mail updates|alerts)\b.{0,60}|get\b.{1,60}\b(?:to|in) your inbox\b.{0,40}|"
    r"enter your e-?mail(?: address)?\b.{0,40}|thank you for subscribing.{0,20}",
    "cookies": r"(?:we|this (?:web)?site|our (?:web)?site) uses? cookies\b[^\d“\"]{0,250}|"
    r"by (?:continuing|clicking|using)\b[^\d]{0,100}\byou (?:agree|accept|consent|acknowledge)\b"
    r"[^\d]{0,200}|(?:accept|reject|manage) (?:all )?cookies|"
    r"cookie (?:settings|preferences|policy)",
    "comments": r"(?:leave|post|add|write)(?: a)? (?:comment|reply)(?: cancel reply)?|"
    r"(?:no|\d+) comments?(?: yet)?|cancel reply|join the (?:conversation|discussion)|"
    r"your e-?mail address will not be published.{0,80}|required fields are marked.{0,20}|"
    r"save my name, e-?mail.{0,100}|(?:you must be |please )?log(?:ged)? in to "
    r"(?:post|leave|comment).{0,40}|comments are closed\.?",
    "copyright": r"(?:copyright ?)?(?:©|\(c\) ?(?=\d{4}\b)|copyright (?=\d{4}\b))[^.]{0,100}"
    r"(?:\.? all rights reserved)?\.?|all rights reserved\.?",
    "advertisement": r"advertise?ments?|(?:sponsored|promoted)(?: content| by [^\d.]{1,40})?|"
    r"(?:story|article) continues below(?: this)?(?: advertisement)?",
    "reading time": r"(?:estimated )?reading time:? .{1,20}|\d{1,2}[- ]min(?:ute)?s? read|"
    r"listen to (?:this )?(?:article|story)(?: .{1,20})?",
    "link": r"(?:read (?:also|more|next|full (?:article|story))|also read|see also|related|"
    r"more on this|watch|don['’]t miss|continue reading) ?[:»→>…]+.{0,160}|"
    r"(?:read more|continue reading|learn more|load more|show more|view (?:all|more)|see all|"
    r"click here)(?: ?(?:articles|posts|stories|news|comments))?",
    "pages": r"(?:back|return) to (?:top|home(?:page)?)|(?:previous|next|older|newer) "
    r"(?:article|post|story|page)s?(?::.{0,160})?|page \d+ of \d+",
    "tags": r"(?:tags?|tagged|filed under|posted in) ?:.{0,200}|categor(?:y|ies) ?:[^\d.]{0,100}",
    "credit": r"\(?(?:photo|image|picture|illustration)s?(?: by| credits?| courtesy(?: of)?)? ?"
    r"[:/] ?[^.\d]{0,60}\)?|\(?photo by [^.\d]{0,60}\)?|file photo|getty images",
    "reporting": rf"\(?(?:additional )?{_DESK} by (?-i:{_DESK_WORD}(?: {_DESK_WORD}){{0,25}})[.)]*",
}
# Lines that are a page's where they stand together at an end of it, or beside the above.
TOGETHER = _phrases("""
    home, search, close, back, next, previous, more, log in, login, sign in, sign up, register
    subscribe, subscribe now, my account, account, donate, shop, store, about, about us, contact
    contact us, careers, jobs, advertise, advertise with us, help, faq, faqs, sitemap, site map
    rss, archive, archives, privacy, privacy policy, terms, terms of use, terms of service
    terms and conditions, cookies, disclaimer, newsletter, newsletters, events, podcasts, video
    videos, photos, gallery, latest, latest news, trending, news, world, politics, business
    economy, sport, sports, opinion, editorial, culture, technology, tech, science, health
    lifestyle, travel, entertainment, local, national, international, features, live, facebook
    twitter, x, linkedin, whatsapp, telegram, reddit, pinterest, instagram, youtube, tiktok
    tumblr, messenger, flipboard, email, e-mail, print, copy link, copy url, share, tweet, pin
    save, like, follow, download, accept, reject, ok, got it, english, name, website
""")
# Headings of a list of other pages. What follows is theirs until the author speaks again.
_PLAIN_SECTION = re.compile(
    r"related (?:articles?|stories|posts?|news|content|coverage|reading)|"
    r"you (?:may|might) (?:also )?(?:like|be interested in)|more (?:stories|articles|posts)"
    r"(?: from .{1,40})?|recommended (?:for you|stories|articles|reading)|"
    r"(?:most )?(?:popular|read|viewed|shared) (?:posts|articles|stories|news|now)|"
    r"most (?:popular|read|viewed|shared)|trending (?:now|stories|news)|"
    r"(?:latest|recent|other|top) (?:news|posts|articles|stories)|read (?:next|also)|"
    r"what to read next|up next|editors?['’]?s? picks?|from (?:around|across) the web|"
    r"in case you missed it|don['’]t miss",
    re.IGNORECASE,
)
_DOUBTFUL_SECTION = re.compile(  # may head a part of the text
    r"related(?: topics)?|recommended|popular|trending|"
    r"more (?:news|from|on|in)(?: .{1,40})?|further stories",
    re.IGNORECASE,
)
# Headings of the author's own last part: never taken for the title of a teaser.
OWN_HEADINGS = _words("""
    abstract acknowledgements analysis annex appendix background bibliography chronology
    conclusion conclusions discussion findings footnotes introduction methodology notes
    outlook overview recommendations references results sources summary timeline
""")
_LOREM = _words("""
    lorem ipsum dolor sit amet consectetur adipiscing adipisicing adi pisicing elit sed do
    eiusmod tempor incididunt incidi dunt ut labore et dolore magna aliqua enim ad minim veniam
    quis nostrud exercitation ullamco laboris nisi aliquip ex ea commodo consequat duis aute
    irure in reprehenderit voluptate velit esse cillum eu fugiat nulla pariatur excepteur sint
    occaecat cupidatat non proident sunt culpa qui officia deserunt mollit anim id est laborum
""")

# --- Shapes -------------------------------------------------------------------------

_ALWAYS = re.compile(
    "|".join(f"(?P<{name.replace(' ', '_')}>{shape})" for name, shape in ALWAYS.items()),
    re.IGNORECASE,
)
_LONGEST = 350  # characters of a line of the table
BYLINE = re.compile(
    rf"(?:[Bb]y|BY|[Ww]ritten by|[Pp]osted by|[Ss]tory by|[Aa]uthors?:|[Ww]ords by) "
    rf"(?P<author>{_NAME}(?:,? (?:and |& |de |van |von |der |del |di |bin |al-)*{_NAME}){{0,7}})"
)
_SENTENCE_END = re.compile(r"[.!?:;。！？：；][”\"'’»)\]*\d」』]*$")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # a syllable or word in a sign
_CUT = re.compile(r"(?:\.{3}|…|\[…\]|\[\.\.\.\])[”\"'’)]?$")
_PROSE, _TEASER, _TITLE, _CAPTION = 120, 260, 200, 20
_FEW_WORDS = 4
PLACE = r"[A-ZÀ-ÞЀ-Я][\w.'’-]*(?: [A-ZÀ-ÞЀ-Я][\w.'’-]*){0,3}"
PLACES = rf"(?:, {PLACE})?(?:/{PLACE}(?:, {PLACE})?)*"  # behind one: "Riga, Latvia/Oslo"
_AGENCY_HEAD = re.compile(
    # the place, in capitals or before a date or an agency; then a dash and the story
    rf"(?:(?:[A-ZÀ-ÞЀ-Я][A-ZÀ-ÞЀ-Я.'’-]+ ?){{1,4}}|{PLACE}(?=,? (?:\(|/|\d|(?i:{MONTH})\b)|/[A-Z]))"
    rf"{PLACES}(?:,? [^()/–—]{{0,24}}?\d{{4}}|,? (?i:{MONTH}) \d{{1,2}})?"
    r"\s*(?:\([A-ZÀ-ÞЀ-Я][^()]{1,40}\)|/[^/]{2,40}/)?\s*(?:--|[-–—])\s+(?=[A-ZÀ-ÞЀ-Я“\"‘'])"
)
_MONTH_FIRST = re.compile(
    rf"(?i:{MONTH}|spring|summer|autumn|fall|winter|christmas|easter|early|mid|late|about|circa)[\s-]"
)
_HEAD = 15  # lines at the beginning in which a story's head may stand
_EDGE = 40  # lines at an end of the text that can be a menu


def furniture_name(words: str) -> str:
    """Which line of the table a line fits; "" for the author's."""
    match = _ALWAYS.fullmatch(words) if len(words) <= _LONGEST else None
    return (match.lastgroup or "").replace("_", " ") if match else ""


def is_title_like(words: str) -> bool:
    """A short line that is no sentence: a title, a heading, the label of a link."""
    if not 2 <= len(words) <= _TITLE or not re.search(r"[^\W\d_]{2}", words):
        return False
    return bool(re.match(r"[\W\d]*[^\W\d_a-zß-ÿ]", words)) and not re.search(r"[.;,:…]$", words)


def is_prose(words: str) -> bool:
    long = len(words) + 2 * len(_WIDE.findall(words)) >= _PROSE
    return long and bool(_SENTENCE_END.search(words)) and not _is_cut(words)


def _is_cut(words: str) -> bool:
    """Breaks off: "The council has approved the sale of..." """
    return bool(_CUT.search(words))


def _is_lorem(words: str) -> bool:
    lowered = words.lower()
    if not any(sign in lowered for sign in ("lorem", "dolor", "consectetur")):
        return False
    tokens = re.findall(r"[a-z]+", lowered)
    return len(tokens) >= 4 and sum(token in _LOREM for token in tokens) >= 0.7 * len(tokens)


def _is_menu_line(words: str) -> bool:
    """ "Home | News | Sport", "Home » News » Asia": most parts are words of a menu."""
    parts = [part.strip().lower() for part in re.split(r"[|»›•·/>]", words)]
    known = sum(part in TOGETHER for part in parts)
    return len(parts) >= 3 and known >= 2 and known >= len(parts) / 2


# --- Lines --------------------------------------------------------------------------


def furniture_lines(lines: Sequence[Line], dated: Iterable[int] = ()) -> set[int]:
    """Positions of the lines that are the page's. ``dated`` hold only the page's date."""
    marked = {
        at
        for at, line in enumerate(lines)
        if furniture_name(line.plain) or _is_lorem(line.plain) or _is_menu_line(line.plain)
    }
    marked.update(dated)
    marked |= _menus(lines, marked)
    marked |= _bylines(lines)
    marked |= _sections(lines, marked)
    marked |= _before_lorem(lines, marked)
    marked |= _cut_teasers(lines, marked)
    return marked if len(marked) < len(lines) else set()


def captions(lines: Sequence[Line], title: str) -> set[int]:
    """Lines that say the title again, alone or with the tags of a picture."""
    if len(title) < _CAPTION:
        return set()
    same = [at for at, line in enumerate(lines) if line.plain == title]
    tagged = re.compile(rf"{re.escape(title)} [-–—|] [^.!?:\d]*")
    return {*same[1:], *(at for at, ln in enumerate(lines) if tagged.fullmatch(ln.plain))}


def spans_of(lines: Sequence[Line], marked: Iterable[int]) -> tuple[Span, ...]:
    """The stretches of text that the lines cover; neighbours become one stretch."""
    spans: list[Span] = []
    last = -2
    for at in sorted(set(marked)):
        if at == last + 1:
            spans[-1] = Span(spans[-1].start, lines[at].span.end)
        else:
            spans.append(lines[at].span)
        last = at
    return tuple(spans)


_BOOK_BEGINS = re.compile(r"^\*{3} ?START OF (?:THE|THIS) PROJECT .*\*{3}", re.MULTILINE)
_BOOK_ENDS = re.compile(r"^\*{3} ?END OF (?:THE|THIS) PROJECT .*", re.MULTILINE)


def licence_spans(text: str) -> Iterator[Span]:
    """What the givers of a free e-book write before and after it: licence, credits, their dates."""
    begin = _BOOK_BEGINS.search(text)
    if begin is not None:
        yield Span(0, begin.end())
    end = _BOOK_ENDS.search(text, begin.end() if begin is not None else 0)
    if end is not None and (begin is not None or end.start() > len(text) / 2):
        yield Span(end.start(), len(text))


def agency_lines(lines: Sequence[Line]) -> list[Span]:
    """The heads of agency stories: "LONDON (Harbour Wire) - ", up to where the story begins."""
    spans = []
    for line in lines[:_HEAD]:
        head = _AGENCY_HEAD.match(line.words)
        if head is not None and _MONTH_FIRST.match(line.words):
            continue  # a row of a chronology: "March 2004 – Listed on the exchange"
        if head is not None:
            spans.append(line.place(0, head.end()))
            break
    return spans


def _menus(lines: Sequence[Line], marked: set[int]) -> set[int]:
    """Runs of menu words at an end of the text, or beside a line already marked."""
    first, last = _prose_ends(lines)
    run: list[int] = []
    found: set[int] = set()
    for at in range(len(lines) + 1):
        if at < len(lines) and (at in marked or lines[at].plain.lower() in TOGETHER):
            run.append(at)
            continue
        at_an_end = run and (run[-1] < min(first, _EDGE) or run[0] > last)
        if len(run) > 1 and (at_an_end or any(position in marked for position in run)):
            found.update(run)
        run = []
    return found


def _prose_ends(lines: Sequence[Line]) -> tuple[int, int]:
    """The first and the last line of prose; of a text without prose, nothing is an end."""
    prose = [at for at, line in enumerate(lines) if is_prose(line.plain)]
    return (prose[0], prose[-1]) if prose else (0, len(lines))


def _bylines(lines: Sequence[Line]) -> set[int]:
    """ "By Anna Berg", before the text begins and after its title."""
    first, _ = _prose_ends(lines)
    return {at for at in range(1, min(first, _EDGE)) if is_byline(lines[at].plain)}


def is_byline(words: str) -> bool:
    match = BYLINE.match(words)
    return match is not None and not re.search(r"[\w]", words[match.end() :])


def _sections(lines: Sequence[Line], marked: set[int]) -> set[int]:
    """Headings such as "Related articles", and the teasers under them."""
    first, last = _prose_ends(lines)
    found: set[int] = set()
    for at, line in enumerate(lines):
        heading = line.plain.rstrip(":")
        plain = _PLAIN_SECTION.fullmatch(heading) is not None
        if at in found or not (plain or _DOUBTFUL_SECTION.fullmatch(heading)):
            continue
        end, sure = _teasers(lines, at + 1, marked, plain and at > first)
        if sure and (plain or end == len(lines)):
            found.update(range(at, end))
    # A text that is nothing but such a section is a digest, and the author's.
    return found if not set(range(first, last + 1)) <= found else set()


class _Summary(Enum):
    """What stands under the title of a teaser."""

    WHOLE = auto()  # a sentence
    CUT = auto()  # one that breaks off


def _teasers(
    lines: Sequence[Line], start: int, marked: set[int], summaries: bool
) -> tuple[int, bool]:
    """Where the teasers that begin here end, and whether they are surely teasers.

    ``summaries``: a whole sentence under a title may be a teaser's too, if it happens twice.
    """
    cards: list[tuple[int, int, _Summary | None]] = []
    at = start
    while at < len(lines):
        end, summary = _card(lines, at, marked)
        if end == at:
            break
        cards.append((at, end, summary))
        at = end
    wholes = sum(summary is _Summary.WHOLE for _, _, summary in cards)
    if wholes and (wholes == 1 or not summaries):
        last = next(n for n, (_, _, summary) in enumerate(cards) if summary is _Summary.WHOLE)
        at = cards[last][0] + 1
        cards = [*cards[:last], (cards[last][0], at, None)]
    if cards and at < len(lines) and not cards[-1][2] and _may_be_heading(lines[at - 1].plain):
        at, cards = at - 1, cards[:-1]  # the heading of what follows
    cut = any(summary is _Summary.CUT for _, _, summary in cards)
    return at, cut or len(cards) > 1 or (len(cards) <= 1 and at == len(lines))


def _card(lines: Sequence[Line], at: int, marked: set[int]) -> tuple[int, _Summary | None]:
    """The end of one teaser (title, date, summary), and how its summary ends."""
    if at in marked:
        return at + 1, None
    words = lines[at].plain
    if _is_cut(words):
        return at + 1, _Summary.CUT
    if not is_title_like(words) or words.lower() in OWN_HEADINGS:
        return at, None
    after = at + 1
    while after < len(lines) and (after in marked or _is_date(lines[after].plain)):
        after += 1
    if after == len(lines):
        return after, None
    if after == at + 1 and len(words.split()) < _FEW_WORDS and not _is_cut(lines[after].plain):
        return at, None  # too short for the title of an article; a name of a list, a heading
    summary = lines[after].plain
    if _is_cut(summary):
        return after + 1, _Summary.CUT
    if _SENTENCE_END.search(summary) and len(summary) <= _TEASER and not is_title_like(summary):
        return after + 1, _Summary.WHOLE
    return after, None


def _is_date(words: str) -> bool:
    found = date_at(words)
    return found is not None and found[0] == len(words)


def _may_be_heading(words: str) -> bool:
    return is_title_like(words) and len(words.split()) <= 6


def _before_lorem(lines: Sequence[Line], marked: set[int]) -> set[int]:
    """The filled cards of a row of teasers whose other cards still say lorem ipsum.

    A card is a long title and one short sentence. The row must follow a paragraph.
    """
    lorem = [at for at, line in enumerate(lines) if _is_lorem(line.plain)]
    if len(lorem) < 2 or not all(at in marked for at in range(lorem[0], len(lines))):
        return set()
    found: set[int] = set()
    at = lorem[0] - 2
    while at > 0 and _is_filled_card(lines[at].plain, lines[at + 1].plain):
        found |= {at, at + 1}
        at -= 2
    return found if is_prose(lines[at + 1].plain) else set()


def _is_filled_card(title: str, summary: str) -> bool:
    return (
        is_title_like(title)
        and len(title.split()) >= 6
        and len(summary) <= _TEASER
        and bool(re.search(r"[.!?…]$", summary))
    )


def _cut_teasers(lines: Sequence[Line], marked: set[int]) -> set[int]:
    """Two or more pairs of a title and a sentence that breaks off, at the end of the text."""
    found: set[int] = set()
    at, pairs = len(lines) - 1, 0
    while at > 0:
        if at in marked:
            at -= 1
        elif _is_cut(lines[at].plain) and is_title_like(lines[at - 1].plain):
            found |= {at, at - 1}
            at, pairs = at - 2, pairs + 1
        else:
            break
    return found if pairs > 1 else set()
