"""Sentences, and the events they tell: date (EDTF), headline, status, and who takes part.

An empty list: the sentence has a date, and tells no event. ``PUBLISHED`` documents say when.
"""

HAPPENED, PLANNED, DENIED, ALLEGED = "happened", "planned", "denied", "alleged"
PUBLISHED = "2023-06-01"  # a Thursday

EXAMPLES: dict[str, list[tuple[str, str, str, str]]] = {
    # the verb with its date, at either end
    "On 3 March 2021 Norland signed a border treaty with the Free City of Port Ann.": [
        (
            "2021-03-03",
            "Norland signed a border treaty with the Free City of Port Ann",
            HAPPENED,
            "",
        )
    ],
    "The court sentenced Carl Dahl in November 2022 to 20 years.": [
        ("2022-11", "The court sentenced Carl Dahl to 20 years", HAPPENED, "Carl Dahl: affected")
    ],
    "From 2010 to 2012 the army reportedly jailed a number of informants.": [
        ("2010/2012", "The army reportedly jailed a number of informants", ALLEGED, "")
    ],
    "The army reportedly killed or jailed a number of informants from 2010 to 2012.": [
        ("2010/2012", "The army reportedly killed or jailed a number of informants", ALLEGED, "")
    ],
    # two verbs, two dates
    "Founded in 1990, the Norland Trade Agency sold its ships in 2004.": [
        ("1990", "Norland Trade Agency was founded", HAPPENED, "Norland Trade Agency: affected"),
        ("2004", "The Norland Trade Agency sold its ships", HAPPENED, "Norland Trade Agency: doer"),
    ],
    "Carl Dahl was arrested on 2 May 2010 and sentenced to six years in prison on 9 June 2011.": [
        ("2010-05-02", "Carl Dahl was arrested", HAPPENED, "Carl Dahl: affected"),
        ("2011-06-09", "Carl Dahl was sentenced to six years in prison", HAPPENED, ""),
    ],
    # a date inside a noun group
    "In a 2017 paper, Anna Berg and Carl Dahl describe the new patrols.": [
        (
            "2017",
            "Anna Berg and Carl Dahl describe the new patrols",
            HAPPENED,
            "Anna Berg: doer; Carl Dahl: doer",
        )
    ],
    "In its 2011 report the Norland Audit Office criticised the purchase.": [
        ("2011", "The Norland Audit Office criticised the purchase", HAPPENED, "")
    ],
    "They compared the 2011 model with older ones.": [],
    # a line of a chronology
    "1983: Ministry founded": [("1983", "Ministry founded", HAPPENED, "")],
    # the subject with what stands around it
    "Anna Berg, the minister of trade, resigned on 7 July 2015.": [
        ("2015-07-07", "Anna Berg, the minister of trade, resigned", HAPPENED, "Anna Berg: doer")
    ],
    # whether it happened, and who says so
    "The company plans to open a factory in June 2026.": [
        ("2026-06", "The company plans to open a factory", PLANNED, "")
    ],
    "The treaty will enter into force on 1 January 2031.": [
        ("2031-01-01", "The treaty will enter into force", PLANNED, "")
    ],
    "Prosecutors allege that Anna Berg passed the plans to a friend in May 2019.": [
        ("2019-05", "Anna Berg passed the plans to a friend", ALLEGED, "Anna Berg: doer")
    ],
    "Norland denied that its navy had entered the strait on 4 April 2018.": [
        ("2018-04-04", "Norland's navy had entered the strait", DENIED, "")
    ],
    "If the parliament agrees, the base could close in 2031.": [
        ("2031", "The base could close", "conditional", "")
    ],
    # no event
    "The navy did not take part in the exercise of June 2018.": [],
    "The department's main task since 1998 is the protection of ports.": [],
    "He was 1 of 12 members in 2009.": [],
    "Reporters usually visit the port in May.": [],
    # the day of a report, carried on; not to the pluperfect
    "Police in Bergen arrested two men on Monday. They found a radio. They had come by boat.": [
        ("2023-05-29", "Police in Bergen arrested two men", HAPPENED, ""),
        ("2023-05-29", "They found a radio", HAPPENED, ""),
    ],
    "The harbour opened in 1950. The mayor praised the builders.": [
        ("1950", "The harbour opened", HAPPENED, "")
    ],
}
