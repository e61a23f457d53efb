"""The text around an expression: what was said before, and when it was written.

A scene is walked through in the order of the text. It knows the publication date, the
dates mentioned so far and the tense of the sentence, and settles what a meaning cannot
know alone: which October, which Friday, two weeks after what.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from dateline.core.calendar import MINUTES_PER_DAY
from dateline.core.mention import Anchor, TimexType
from dateline.core.period import Grain, Period
from dateline.core.text import Span
from dateline.temporal.meaning.century import Years
from dateline.temporal.meaning.meanings import Chosen, Reading, start_of, unit_reading


class Tense(StrEnum):
    """What the verbs around an expression say of its direction."""

    PAST = "past"
    FUTURE = "future"
    COMING = "will be"  # a future that nobody would say of what was
    PRESENT = "present"  # of a programme: "the museum reopens on Saturday"
    ASKED = "asked"  # no verb, but a note or a mail that asks or invites
    OVER = "over"  # "March was cold": what the verb says of the date itself
    NONE = ""

    @property
    def looks_back(self) -> bool:
        return self in (Tense.PAST, Tense.OVER)

    @property
    def looks_ahead(self) -> bool:
        return self in (Tense.FUTURE, Tense.COMING, Tense.PRESENT, Tense.ASKED)


@dataclass
class Entries:
    """Where a walk stands among the entries of a diary, a log or a chronology."""

    opening: int | None = None  # at the head of one: its time of day in minutes, or -1
    now: Anchor | None = None  # the date that the entry is told under
    last: Anchor | None = None  # the date of the entry before, or of the head so far
    goes_on: bool = False  # an entry stands before

    def day(self) -> Anchor | None:
        """The day of the entry, where it has one and it is known."""
        known = self.now is not None and self.now.period.grain.rank <= Grain.DAY.rank
        return self.now if known and self.opening is None else None

    def before(self) -> Anchor | None:
        """What the head of an entry is counted from. A log goes on past midnight."""
        last = self.last
        if last is None or not self.opening or self.opening < 0:
            return last
        if last.period.grain is not Grain.MINUTE:
            return last
        day, clock = divmod(start_of(last.period), MINUTES_PER_DAY)
        if clock - self.opening < MINUTES_PER_DAY / 2:
            return last
        return Anchor(
            Period.of_day_numbers(day + 1),
            "the day after the entry before it, which the clock has passed",
            last.span,
        )


@dataclass
class Walk:
    """Where a reader of the text has got to. ``told`` is true of a text about another time
    than its own: a history, against the news of a day."""

    published: Anchor | None
    told: bool = False
    narrates: bool = False  # much of it is about other years than its own, though not all
    day_order: tuple[bool | None, str] = (None, "")
    ask_tense: Callable[[], Tense] = lambda: Tense.NONE
    last: dict[Grain, Anchor] = field(default_factory=dict)
    same_sentence: Callable[[Anchor], bool] = lambda anchor: False
    next_to: Callable[[Anchor], bool] = lambda anchor: False
    dwells: bool = False  # so it is, though it speaks from its own day
    recalls: bool = False  # most years it tells lie far back, though it speaks from its own day
    same_paragraph: Callable[[Anchor], bool] = lambda anchor: False
    paragraph_before: Callable[[Anchor], bool] = lambda anchor: False  # or the same
    close_by: Callable[[Anchor], bool] = lambda anchor: False
    latest: Anchor | None = None  # the date told last, whatever its grain
    day_by_day: Anchor | None = None  # that one, where it is a step of days from one before it
    opened: bool = False  # that date opens its sentence
    measured: Anchor | None = None  # the last that business compares with: a month, a year
    story: Anchor | None = None  # where the narrative stands: what months without a year follow
    aside: Anchor | None = None  # a date off that road, told since
    sets_an_end: Callable[[], bool] = lambda: False  # "by December" lies ahead
    former: Anchor | None = None  # where the story stood before its last date jumped far away
    ahead: Period | None = None  # where the road leads: the next date told with its year
    is_term: Callable[[Anchor], bool] = lambda anchor: False  # "is due by 30 November"
    entries: Entries = field(default_factory=Entries)
    brief: bool = False  # a history of a few lines, which may come to its own day
    quoted: bool = False  # the words stand between quotation marks
    years_told: Sequence[int] = ()  # in full, anywhere in the text, in order
    days_told: Sequence[Anchor] = ()  # with their years, in the title and anywhere in the text
    of_year: Anchor | None = None  # the year that the report is of
    named: Anchor | None = None  # the date told last with its year, if in passing
    of: Anchor | None = None  # the year told just before: "the next year, in January"
    tells_a_life: Callable[[], bool] = lambda: False  # "born", "DOB": words of what was

    # --- What meanings ask ------------------------------------------------------------

    def now(self) -> Anchor | None:
        """Nothing is counted from a day that nobody knows, in a history neither."""
        if (day := self.entries.day()) is not None:
            return day
        if self.told and self.published is not None:
            return self._latest(Grain.YEAR) or self.published
        return self.published

    def here(self, grain: Grain) -> Anchor | None:
        """The day of writing in the news, and in a history the last date; of a sentence about
        another year that year."""
        if self.told:
            return self.then(grain)
        latest, now = self.latest, self.now()
        if grain is not Grain.YEAR or latest is None or now is None:
            return now
        told, written = latest.period.first_day, now.period.first_day
        if told is None or written is None or told[0] >= written[0]:
            return now
        past = self.same_sentence(latest) and self.ask_tense().looks_back
        return latest if past and latest.period.grain.rank < Grain.YEAR.rank else now

    def then(self, grain: Grain) -> Anchor | None:
        if self.entries.opening is not None:
            return self.entries.before() or self.published or self._latest(grain)
        return self._latest(grain) or self.published

    def choose(self, near: Callable[[int], Sequence[Period]], cycle: Grain) -> Chosen | None:
        heads_a_list = self.entries.opening is not None and not self.entries.goes_on
        if cycle is Grain.YEAR and (heads_a_list or (self.told and not self.brief)):
            again = self._told_again(near)
            if again is not None:
                return again
        if self.entries.opening is not None and (before := self.entries.before()) is not None:
            headed = self.entries.now
            inside = _inside(near, headed) if headed is not None else None
            return inside or _next_entry(near, before, onward=cycle is Grain.WEEK)
        heading = self.last.get(Grain.MONTH) if cycle is Grain.MONTH else None
        if self.entries.opening is not None and heading is not None:
            first = _inside(near, heading)  # "Log, September 1871", and under it "Thurs. 14"
            if first is not None:
                return first
        if (entry := self.entries.now) is not None:
            told = None if self.told and not self.brief else _inside(near, entry)
            if told is not None:
                return told
            if entry.period.grain.rank <= Grain.DAY.rank:
                return self._by_tense(near, cycle, entry, "the date of the entry")
        if self.of is not None and cycle is Grain.YEAR:
            own = _inside(near, self.of, "it lies in the year told before it")
            if own is not None:
                return own
        if cycle is Grain.MONTH:
            month = self._same_month(near) or self._month_told(near)
            if month is not None:
                return month
        if cycle is Grain.YEAR and (told_of := self._in_year_of_report(near)) is not None:
            return told_of
        if self.told and not (self.brief and not self.quoted and self._comes_to_its_day(near)):
            return self._next_in_story(near, cycle)
        if self.published is not None:
            recalled = self._recalled(self.published) if cycle is Grain.YEAR else None
            if recalled is not None:
                return _next_entry(near, recalled, _NEXT)
            goes_on = cycle in (Grain.YEAR, Grain.MONTH)
            if goes_on and self._goes_on_with_old_dates(self.published):
                told = self._next_in_story(near, cycle)
                if told is None or not self.published.period.precedes(told.period):
                    return told
            near_it = self._by_tense(near, cycle, self.published)
            latest = self.latest
            if cycle is Grain.WEEK and latest is not None and self._goes_on_by_the_day(latest):
                return _next_entry(near, latest, _NEXT, onward=True) or near_it
            if cycle is Grain.YEAR and near_it is not None:
                return self._follows_day_told(near, near_it, self.published) or near_it
            return near_it
        return self._next_in_story(near, cycle) if self.entries.opening is not None else None

    def _in_year_of_report(self, near: Callable[[int], Sequence[Period]]) -> Chosen | None:
        """ "From the 1st of January", in a report for 1836 written in January 1837."""
        year = self.of_year
        if year is None or self.ask_tense().looks_ahead:
            return None
        inside = [option for option in near(start_of(year.period)) if year.period.contains(option)]
        return Chosen(inside[0], year, "it lies in that year") if inside else None

    def _same_month(self, near: Callable[[int], Sequence[Period]]) -> Chosen | None:
        """ "On 12 February it was adjourned to the 20th": the month the sentence has told."""
        latest = self.latest
        if latest is None or latest.period.grain.rank > Grain.MONTH.rank:
            return None
        if not self.same_sentence(latest) or not _is_one_day(near(start_of(latest.period))[0]):
            return None
        inside = _in_its_month(near, latest)
        if inside is None or start_of(inside) < start_of(latest.period):
            return None
        return Chosen(inside, latest, "it lies in the month the sentence tells of")

    def _month_told(self, near: Callable[[int], Sequence[Period]]) -> Chosen | None:
        """ "Seen on 12 November. … On the 17th she fell": the month told last, of what was."""
        latest = self.latest
        if latest is None or latest.period.grain.rank > Grain.DAY.rank:
            return None
        if not self.paragraph_before(latest) or self.ask_tense().looks_ahead:
            return None
        inside = _in_its_month(near, latest)
        if inside is None or start_of(inside) <= start_of(latest.period):
            return None
        if self.published is not None and self.published.period.precedes(inside):
            return None
        return Chosen(inside, latest, "it lies in the month told before it")

    def _follows_day_told(
        self, near: Callable[[int], Sequence[Period]], otherwise: Chosen, published: Anchor
    ) -> Chosen | None:
        """A date without its year goes on from one told in the last year or before it where it lies
        much nearer to that than to the day of writing: "She was brought in on 12 November 2012.
        … On 17 November she fell", in a record of 2015.

        Who means the year before his own writes it, mostly: where the nearest occurrence lies in
        another year than the day of writing, being nearer is enough.
        """
        latest = self.latest
        if latest is None or latest.period.grain.rank > Grain.MONTH.rank or self.quoted:
            return None
        told, written = latest.period.first_day, published.period.first_day
        if told is None or written is None or told[0] >= written[0]:
            return None
        if not self.paragraph_before(latest) or self.ask_tense().looks_ahead:
            return None
        after = [o for o in near(start_of(latest.period)) if start_of(o) > start_of(latest.period)]
        if not after or not after[0].precedes(published.period):
            return None
        step = start_of(after[0]) - start_of(latest.period)
        away = abs(start_of(otherwise.period) - start_of(published.period))
        theirs = otherwise.period.first_day
        strange = theirs is not None and theirs[0] != written[0]
        if not strange and not self.same_paragraph(latest):
            return None
        if step * (1 if strange else _MUCH_NEARER) >= away:
            return None
        why = f"{_NEXT}, and far from the publication"
        return Chosen(after[0], latest, why, (after[0], otherwise.period))

    def _comes_to_its_day(self, near: Callable[[int], Sequence[Period]]) -> bool:
        """What is still to come, and the days just before it was written."""
        if self.published is None:
            return False
        if self.ask_tense().looks_ahead:
            return True
        written = start_of(self.published.period)
        days = [option for option in near(written) if option.grain is Grain.DAY]
        return any(0 <= written - start_of(day) <= _JUST_NOW for day in days)

    def today(self) -> Anchor | None:
        day, latest = self.entries.day(), self._latest(Grain.DAY)
        if latest is not None and not self.same_sentence(latest):
            if self.published is not None and not self.told and self.is_term(latest):
                return self.published
            if day is not None:
                return day
        return self.then(Grain.DAY)

    def has_gone_back_to(self, anchor: Anchor) -> bool:
        if anchor != self.latest or self.published is None or anchor.period.end is None:
            return False
        month = anchor.period.grain is Grain.MONTH
        return (
            month
            and anchor.period.end <= start_of(self.published.period)
            and anchor.span is not None
        )

    def is_written_before(self, anchor: Anchor) -> bool:
        return anchor is self.published and self.ask_tense().looks_back

    def told_day(self) -> Anchor | None:
        latest = self.latest
        if latest is None or latest.span is None or latest.period.grain.rank > Grain.DAY.rank:
            return None
        recalled = self.published is not None and self._goes_on_with_old_dates(self.published)
        goes_on = self.same_paragraph(latest) or self._goes_on_by_the_day(latest)
        return latest if goes_on or self.told or recalled else None

    def _goes_on_by_the_day(self, latest: Anchor) -> bool:
        """ "The next morning she was taken in … On the Friday … On Saturday night …": a story told
        from day to day, of a time before the week in which it is written."""
        if latest != self.day_by_day or not self.paragraph_before(latest):
            return False
        if self.published is None or self.quoted or self.ask_tense().looks_ahead:
            return False
        return start_of(self.published.period) - start_of(latest.period) > _WEEK

    def _goes_on_with_old_dates(self, published: Anchor) -> bool:
        """ "On 2 October 2014 they sued. On 16 October …", in a judgment of 2018; in a feature that
        also speaks from its own day, inside a paragraph."""
        latest = self.latest
        if latest is None or latest.period.grain.rank > Grain.MONTH.rank:
            return False
        if not (self.narrates or self._stays_with(latest, published)):
            return False
        told, written = latest.period.first_day, published.period.first_day
        if told is None or written is None or told[0] >= written[0]:
            return False
        if self.ask_tense() is Tense.FUTURE and self.opened and self.same_sentence(latest):
            return True  # "On 2 October 2014 they agreed to meet in December"
        return not self.ask_tense().looks_ahead

    def _stays_with(self, told: Anchor, published: Anchor) -> bool:
        """A feature stays with its story inside a paragraph; a paper that is dated by its month
        or year speaks from no day of its own, and stays with it in the next."""
        if published.period.grain.rank > Grain.DAY.rank and self.paragraph_before(told):
            return True
        return self.dwells and self.same_paragraph(told)

    def _recalled(self, published: Anchor) -> Anchor | None:
        """The time long past that the paragraph has told, a year alone in a sentence before."""
        latest = self.latest
        if not self.recalls or latest is None or not self.same_paragraph(latest):
            return None
        told, written = latest.period.first_day, published.period.first_day
        if told is None or written is None or written[0] - told[0] <= _LONG_PAST:
            return None
        if latest.period.grain is Grain.YEAR and self.same_sentence(latest):
            return None
        return None if self.ask_tense().looks_ahead else latest

    def compared(self, *, across: bool = True) -> Anchor | None:
        measured = self.measured
        if measured is None or not self.close_by(measured):
            return None
        return measured if across or self.same_sentence(measured) else None

    def beside(self) -> Anchor | None:
        return self.latest if self.latest is not None and self.next_to(self.latest) else None

    def day_first(self) -> tuple[bool | None, str]:
        return self.day_order

    def years(self) -> Years:
        written = self.published.period.first_day if self.published is not None else None
        tense = self.ask_tense()
        way = (
            1
            if tense in (Tense.FUTURE, Tense.COMING, Tense.PRESENT)
            else -1
            if tense.looks_back
            else 0
        )
        if self.tells_a_life():
            way = -1
        return Years(written[0] if written is not None else None, self.years_told, way)

    def tells_of_another_time(self) -> bool:
        return self.told

    def falling_so(
        self, near: Callable[[int], Sequence[Period]], fits: Callable[[Period], bool]
    ) -> Chosen | None:
        if self.published is None:
            return None
        fit = [option for option in near(start_of(self.published.period)) if fits(option)]
        return Chosen(fit[0], self.published, "it falls on that weekday") if fit else None

    def year_named(self, *, in_sentence: bool) -> Anchor | None:
        named = self.named
        if named is None or (in_sentence and not self.same_sentence(named)):
            return None
        last = self.latest.span if self.latest is not None else None
        return None if last and named.span and named.span < last else named

    def looks_back(self) -> bool:
        return self.ask_tense().looks_back

    def needs(self) -> str:
        return "the publication date" if self.published is None else "an earlier date in the text"

    def begin_paragraph(self) -> None:
        """What was told in passing is left behind."""
        self.aside = None

    # --- How ----------------------------------------------------------------------------

    def note(self, reading: Reading, span: Span, opens_sentence: bool) -> None:
        """Remember a date for what comes after it."""
        period = reading.period
        if period is None or period.start is None or period.end is None or "/" in reading.value:
            return
        if (
            reading.type in (TimexType.DURATION, TimexType.SET)
            or period.grain.rank > Grain.YEAR.rank
        ):
            return
        if period.grain is Grain.DAY and not _is_one_day(period):  # "mid-July"
            days = (period.end - period.start) // MINUTES_PER_DAY
            period = replace(period, grain=Grain.WEEK if days <= 7 else Grain.MONTH)
        anchor = self.latest = Anchor(period, "a date before it in the text", span)
        self.day_by_day = anchor if _is_step_of_days(reading) else None
        self.opened = opens_sentence
        if period.grain in _MEASURES:
            self.measured = anchor
        for grain in (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR):
            if period.grain.rank <= grain.rank:
                self.last[grain] = anchor
        tells = self.told or self.narrates
        if period.grain is Grain.YEAR or (tells and period.grain.rank > Grain.DAY.rank):
            self._forget_finer(period)
        if not self._is_its_own_day(period):
            self._place_in_story(anchor, opens_sentence, reading.relative)

    def _is_its_own_day(self, period: Period) -> bool:
        """The day of an interview is no part of what is recalled in it."""
        return self.narrates and self.published is not None and self.published.period == period

    def _place_in_story(self, anchor: Anchor, opens_sentence: bool, relative: bool) -> None:
        """A date moves the story on, unless it looks like an aside: far off, in mid-sentence.

        A second date that lies nearer to the aside shows that the story has moved after all.
        """
        story, aside = self.story, self.aside
        in_passing = relative and anchor.period.grain is Grain.YEAR and not opens_sentence
        if story is not None and in_passing and not self.brief:
            return  # "that year", told in passing, leads nowhere new
        if story is not None and self._says_less(story, anchor):
            return
        if (
            story is None
            or opens_sentence
            or self.brief
            or self._near(story, anchor)
            or (aside is not None and self._near(aside, anchor))
        ):
            jumped = story is not None and _way(story.period, anchor.period, back=1) > _JUMP
            self.former = story if jumped and not self.brief else None
            self.story, self.aside = anchor, None
        else:
            self.aside = anchor

    def _says_less(self, story: Anchor, date: Anchor) -> bool:
        """ "On 7 December (a Monday), 1941": the year adds nothing to the day told before it."""
        year, day = date.period, story.period
        coarser = year.grain is Grain.YEAR and day.grain.rank < Grain.YEAR.rank
        return coarser and year.contains(day) and self.same_sentence(story)

    def _near(self, story: Anchor, date: Anchor) -> bool:
        if date.period.grain is Grain.YEAR:
            return date.period.overlaps(story.period)
        return _way(story.period, date.period) <= _LEAP

    def _forget_finer(self, period: Period) -> None:
        """A day of 1939 is no anchor any more once the text has come to 1941."""
        for grain in (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER):
            anchor = self.last.get(grain)
            if (
                grain.rank < period.grain.rank
                and anchor is not None
                and not period.overlaps(anchor.period)
            ):
                del self.last[grain]

    def _latest(self, grain: Grain) -> Anchor | None:
        """The last date at least as fine as the grain; else the last of all."""
        fine = max(grain, Grain.DAY, key=lambda g: g.rank)
        return self.last.get(fine) or self.last.get(Grain.YEAR)

    def _told_again(self, near: Callable[[int], Sequence[Period]]) -> Chosen | None:
        """ "8 Nov, 22:14", in the report of a flood of 8 and 9 November 2012: the text has that day
        with its year, and with one year only, and is no history of many years; or the head of the
        text has it, or the day beside it."""
        again = {
            option: day
            for day in self.days_told
            if self._heads_the_text(day) or len(self.years_told) <= _FEW_YEARS
            for option in near(start_of(day.period))
            if _is_one_day(option)
            and abs(start_of(option) - start_of(day.period)) <= self._beside(day)
        }
        if len(again) != 1:
            return None
        ((option, day),) = again.items()
        return Chosen(option, day, "the text has that day with its year")

    def _beside(self, day: Anchor) -> int:
        return MINUTES_PER_DAY if self._heads_the_text(day) else 0

    def _heads_the_text(self, day: Anchor) -> bool:
        return day.span is None or day.span.end < _HEAD

    def _next_in_story(
        self, near: Callable[[int], Sequence[Period]], cycle: Grain
    ) -> Chosen | None:
        """A story goes forward: the occurrence soonest after its last date, seldom one before."""
        anchors = [(0, anchor) for anchor in (self._frame(cycle),) if anchor is not None]
        if self.aside is not None and cycle is Grain.YEAR:
            near_by = self.same_sentence(self.aside) or self._has_moved_to(self.aside)
            anchors = [(_LEFT if near_by else 0, anchor) for _, anchor in anchors]
            anchors.append((0 if near_by else _ASIDE, self.aside))
        if self.former is not None and cycle is Grain.YEAR:
            anchors.append((_FORMER, self.former))
        back = _BACK * (2 if self.sets_an_end() else 1)
        ways = [
            (
                penalty + _way(anchor.period, option, back) + self._onward(option),
                index,
                option,
                anchor,
            )
            for index, (penalty, anchor) in enumerate(anchors)
            for option in near(start_of(anchor.period))
            if not self._is_yet_to_come(option, anchor)
        ]
        if not ways:
            return None
        _, _, chosen, anchor = min(ways, key=lambda way: way[:2])
        if anchor.period.contains(chosen):
            return Chosen(chosen, anchor, "it lies in the time the text is at")
        later = start_of(chosen) >= start_of(anchor.period)
        why = _NEXT
        if not later:
            why = "it lies shortly before that date"
        elif self.ahead is not None:
            why = "it lies best between the dates before and after it"
        return Chosen(chosen, anchor, why, _two(chosen, anchor.period, [way[2] for way in ways]))

    def _is_yet_to_come(self, option: Period, anchor: Anchor) -> bool:
        """After the day of writing, from which it is counted, where the verb tells what was."""
        if anchor != self.published or not anchor.period.precedes(option):
            return False
        return self.ask_tense() in (Tense.PAST, Tense.OVER)

    def _has_moved_to(self, aside: Anchor) -> bool:
        """ "They came in November 2018. It was answered on 19 December", in a paragraph that has
        not told the story's last date."""
        fine = aside.period.grain.rank <= Grain.MONTH.rank and aside == self.latest
        elsewhere = self.story is not None and not self.same_paragraph(self.story)
        return fine and elsewhere and self.same_paragraph(aside)

    def _onward(self, option: Period) -> float:
        """How far a story would have to jump from an option to the next date told in full."""
        if self.ahead is None:
            return 0
        return _AHEAD * min(_way(option, self.ahead), _FAR)

    def _frame(self, cycle: Grain) -> Anchor | None:
        anchor = self.story if cycle is Grain.YEAR else self.last.get(Grain.DAY)
        if anchor is None and cycle is Grain.MONTH:  # "March 1917 … on the 15th"
            anchor = self.last.get(Grain.MONTH)
        anchor = anchor or self.published
        return None if anchor is None or anchor.period.grain.rank > cycle.rank else anchor

    def _by_tense(
        self,
        near: Callable[[int], Sequence[Period]],
        cycle: Grain,
        anchor: Anchor,
        called: str = "the publication",
    ) -> Chosen | None:
        """The nearest to the day of writing, where the verb says nothing else.

        A day of the week follows the verb alone: news names the last seven days by it. A
        month or a day of a month lies mostly within half a year, whatever the verb.
        """
        options = near(start_of(anchor.period))
        if not options:
            return None
        tense = self.ask_tense()
        if cycle is Grain.WEEK and tense is Tense.NONE and _is_one_day(options[0]):
            tense = Tense.PAST
        chosen = min(options, key=lambda p: _reach(anchor.period, p, tense, cycle))
        why = {
            Tense.PAST: "the verb is in the past",
            Tense.OVER: "the verb is in the past",
            Tense.FUTURE: "the verb is in the future",
            Tense.COMING: "the verb is in the future",
            Tense.PRESENT: "the verb is of a programme",
            Tense.ASKED: "a note or a mail looks ahead",
        }.get(tense, "no verb tells")
        return Chosen(
            chosen,
            anchor,
            f"it is near {called}, and {why}",
            _two(chosen, anchor.period, options),
        )


def _in_its_month(near: Callable[[int], Sequence[Period]], told: Anchor) -> Period | None:
    """The one occurrence in the month of a date that was told."""
    month = unit_reading(Grain.MONTH, start_of(told.period)).period
    inside = [o for o in near(start_of(told.period)) if month and month.contains(o)]
    return inside[0] if len(inside) == 1 else None


def _is_step_of_days(reading: Reading) -> bool:
    """ "The following day", "on the Tuesday", after a day told in the text."""
    period, before = reading.period, reading.anchor
    if period is None or before is None or before.span is None:
        return False
    if max(period.grain.rank, before.period.grain.rank) > Grain.DAY.rank:
        return False
    return 0 <= start_of(period) - start_of(before.period) <= _WEEK


def _next_entry(
    near: Callable[[int], Sequence[Period]],
    before: Anchor,
    why: str = "it is the next after the entry before it",
    *,
    onward: bool = False,
) -> Chosen | None:
    """Entries go forward: the occurrence soonest after the entry before, seldom one before it, and
    never where they only go ``onward``, as the days of the week do."""
    options = near(start_of(before.period))
    options = [o for o in options if not onward or start_of(o) >= start_of(before.period)]
    if not options:
        return None
    chosen = min(options, key=lambda option: _way(before.period, option))
    readings = _two(chosen, before.period, options)
    return Chosen(chosen, before, why, readings)


def _inside(
    near: Callable[[int], Sequence[Period]],
    entry: Anchor,
    why: str = "it lies in the time of the entry",
) -> Chosen | None:
    """ "1983: In March …": the one occurrence that lies in the year or month of the entry."""
    if entry.period.grain.rank <= Grain.DAY.rank:
        return None
    inside = [o for o in near(start_of(entry.period)) if entry.period.contains(o)]
    if len(inside) != 1:
        return None
    return Chosen(inside[0], entry, why, tuple(inside))


def _two(chosen: Period, anchor: Period, options: Sequence[Period]) -> tuple[Period, ...]:
    """What was chosen, and the nearest to the anchor on its other side, or on the same."""
    at = start_of(anchor)
    ahead = start_of(chosen) > at

    def far(option: Period) -> tuple[bool, int]:
        step = start_of(option) - at
        return (step > 0) == ahead, abs(step)

    others = sorted((option for option in options if option != chosen), key=far)
    return (chosen, *others)[:2]


def _is_one_day(period: Period) -> bool:
    """A day of the week, and no weekend."""
    return period.grain is Grain.DAY and period.end == start_of(period) + MINUTES_PER_DAY


_MEASURES = (Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.YEAR)
_LONG_PAST = 5  # years
_MUCH_NEARER = 3
_NEXT = "it is the next after the date before it"
_FEW_YEARS = 3  # a history of more years has the same day in several
_HEAD = 400  # characters at the head of a text, which says what all of it is about
_WEEK = 7 * MINUTES_PER_DAY
_JUST_NOW = 14 * MINUTES_PER_DAY
_MONTH = 43_830  # minutes
_LEAP = 1 * _MONTH  # how far one date may be from the next in a story told in order
_ASIDE = 1 * _MONTH  # how much farther a date off the road seems
_LEFT = 9 * _MONTH  # how much farther the road seems in a sentence that has left it
_AHEAD = 0.9  # how much the road to the next date counts beside the road from the last
_FAR = 24 * _MONTH  # beyond this the next date tells another story
_JUMP = 12 * _MONTH  # so far a story does not go at once: perhaps it only looked ahead
_FORMER = 3 * _MONTH  # how much farther a date seems that follows what stood before the jump
_BACK = 2.5  # how much farther a step back seems than a step forward


def _way(anchor: Period, option: Period, back: float = _BACK) -> float:
    """How far a story would jump from its last date to an option."""
    if anchor.contains(option) or option.contains(anchor):
        return 0
    step = start_of(option) - start_of(anchor)
    return step if step >= 0 else -back * step


_SURE = {Tense.COMING: 1000.0, Tense.OVER: 1000.0, Tense.PRESENT: 12.0}
_AGAINST = {Grain.WEEK: 7.0, Grain.MONTH: 9.0, Grain.YEAR: 5.0}
"""How much farther a date seems that lies where the verb does not point, by its cycle."""


def _reach(anchor: Period, option: Period, tense: Tense, cycle: Grain) -> float:
    """How far an option lies from the day of writing, weighed by the tense."""
    if option.overlaps(anchor):
        return 0
    ahead = start_of(option) > start_of(anchor)
    step = start_of(option) - start_of(anchor) if ahead else start_of(anchor) - option.sort_key[1]
    against = tense.looks_back if ahead else tense.looks_ahead
    weight = _SURE.get(tense, 0) or _AGAINST[cycle]
    if tense is Tense.PAST and option.grain in (Grain.QUARTER, Grain.HALF):
        weight = _SURE[Tense.OVER]  # business reports when it is over
    return (step + MINUTES_PER_DAY) * weight if against else step + 1
