"""How French orders the words of ``lexicon/french.py``."""

from __future__ import annotations

from dateline.lexicon.french import WORDS
from dateline.temporal.languages.standard import SAME, Shaping, language_of
from dateline.temporal.meaning.phrases import capital_for_small

SHAPING = Shaping(
    pieces={
        "small": "{cardinal}(_(et_)?{cardinal}(_{cardinal})?)?",
        "spelled_year": "{cardinal}? mille {small}|(mille|mil) {cardinal}? (cent|cents) {small}?",
        "ordinal": "{ordinal_word}|{figure}(er|ère|ème|ième|e|è|nd|nde)",
        "nth_day": "{day}(er|ième|e)?|premier|{cardinal}(_(et_)?{cardinal})?",
        "numbered_day": "{day}",
        "century_nth": "{roman}|{ordinal_word}|{figure}(er|ème|ième|e|è)",
        "half_of_day": "(du|ce|au) matin|(du|ce|au) soir|de l'après-midi|cet après-midi"
        "|dans la soirée|dans la matinée",
        "clock_told": "{hour}~h(~{sixty})?|{hour}:{sixty}(:{sixty})?|{hour}~{half_sign}"
        "|({hour}|{cardinal}(_(et_)?{cardinal})?) (heures|heure) {turn}? (et? {sixty} minutes)?"
        "|{hour} (et quart|et demie)",
        "clock_bare": "({hour}|{cardinal})",
        "clock": "{clock_told}(~({half_sign}|{half_of_day}))?|{noon}",
        "after_clock_word": "{clock}",
    },
    shapes={
        "the year": ("(l')?~{year_unit} <year>",),
        "year BC": ("((l')?~{year_unit})? <year3=figure> {bc}",),
        "that year": ("{the}?~{that}~<unit=year_unit>", "{this}~<unit=year_unit>-là"),
        "that month": ("{the}?~{that}~<unit=month_unit>", "{this}~<unit=month_unit>-là"),
        "that week": ("{the}?~{that}~<unit=week_unit>", "{this}~<unit=week_unit>-là"),
        "this month": ("{this}~<unit=month_unit>(-ci)?",),
        "the_month: the month": ("({this}|{the}|du)?~{month_unit}(-ci)?",),
        "of_month: the month": ("{month_unit}(-ci)?",),
        "weekend": ("({this}|{the})?~{weekend}(-là)?",),
        "day month year": (
            SAME,
            "({this}|{the})?~({day_name},?)?~le? <nth_day> jour de <month> <year>",
        ),
        "day in figures with weekday": (
            SAME,
            "le <nth_day=day>(/|.)<month=month_figure>(/|.)(<year=year4>|<yy>)",
        ),
        "day in figures with spaces": (SAME, "<nth_day=day> <month=month_figure> <year=year4>"),
        "weekday and day": (SAME, "le <nth_day> <weekday>"),
        "day of a known month": (
            "(le|au) <nth_day> jour? ({of}|{of}~{this}|{this})~<a_month=of_month>",
        ),
        "week and weekday": ("<a_week>~-?~<weekday>",),
        "earlier or later in a unit": ("<later=soon> ({this}|dans (le|la|l'))~<unit>(-ci)?",),
        "so many units": (
            SAME,
            "(dans|durant|pendant|au cours)? (les|ces|des)~<number> <away=away_many> <units>",
            "(dans|durant|pendant|au cours)? (les|ces|des)~<away=away_many> <number> <units>",
        ),
        "days of a known month": (
            "[<first=nth_day>] (au|-) [<nth_day> (du|de)? <a_month=of_month>]",
            "[<first=day>]--[<nth_day=day> (du|de)? <a_month=of_month>]",
        ),
        "clock in a part of a day": (SAME, "{at}?~[<clock> <a_day> <half_of_day=day_part>]"),
        "clocks": (
            "{between_clock}?~[<first=clock>] ({to_clock}|-)~[<last=clock>]",
            "{between_clock}~[<first=clock_bare>] ({to_clock}|-)~[<last=clock>]",
        ),
        "clocks on a day": (
            "{between_clock}?~[<first=clock>] ({to_clock}|-)~[<last=clock>] <a_day>",
            "{between_clock}~[<first=clock_bare>] ({to_clock}|-)~[<last=clock>] <a_day>",
            "<a_day>,? {between_clock}~[<first=clock>] ({to_clock}|-)~[<last=clock>]",
        ),
        "clock in a part of the day": (
            "(dans (la|le|l')|{the}|{this})~<half_of_day=day_part> à <clock>",
        ),
        "part of a day": (SAME, "<a_day>~<day_part>"),
        "part of the day": ("(dans (la|le|l')|en)~<day_part>",),
    },
    holes={
        "month and day": "the day stands before the month",
        "the unit": "“l'année” is more often any year than the one the text is at",
        "in a season": "“en été” is any summer",
        "season": "“l'été” is any summer, and “été” a participle",
        "the year in two figures": "written with four",
    },
    names={"month": capital_for_small},
    counted_nouns=r"(?!(?:les|des|ses|ces|mes|tes|nos|vos|dans|mais|puis|sous|plus|sans|après|très"
    r"|vers|nous|vous|ils|elles|lors|pas|alors|depuis|toutes|tous|plusieurs|jusqu|suis|es|fus)$)"
    r"[a-zà-ÿ]+s$",
)

LANGUAGE = language_of(WORDS, SHAPING)
