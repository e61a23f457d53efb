"""Sentences, and the events they tell: date (EDTF), headline, status, and who takes part.

An empty list: the sentence has a date, and tells no event. ``PUBLISHED`` documents say when.
"""

# Who takes part, and as what.
ROLES: dict[str, str] = {
    "Anna Berg met with Carl Dahl and Eva Lind in 2021.": (
        "Anna Berg: doer; Carl Dahl: with; Eva Lind: with"
    ),
    "Anna Berg signed a treaty in 2021 in the presence of the mayor, Carl Dahl, and of Eva Lind, "
    "who was then the head of Norland Bank.": "Anna Berg: doer; Carl Dahl: with; Eva Lind: with",
    "A treaty between Anna Berg and Carl Dahl was signed in 2021.": (
        "Anna Berg: with; Carl Dahl: with"
    ),
    "The mayor, Eva Lind, fined the captain, Carl Dahl, in 2021.": (
        "Eva Lind: doer; Carl Dahl: affected"
    ),
    "Norland Bank chief executive Anna Berg met Carl Dahl, head of Alder Bank, in 2021.": (
        "Norland Bank: named; Anna Berg: doer; Carl Dahl: affected"  # not whose people it befell
    ),
    "Norland Bank's chief executive, Anna Berg, was questioned in 2021.": "Anna Berg: affected",
    "Norland Bank dismissed engineer Carl Dahl in 2021.": (
        "Norland Bank: doer; Carl Dahl: affected"
    ),
    "The former chief executive of Norland Bank was jailed in 2021.": "",
    "A branch of Norland Bank was robbed in 2021.": "Norland Bank: affected",
    "The report was shelved in 2021, and Norland Bank has kept it since.": "",
    "An engineer entered a store kept for Norland Bank by Alder Ltd in 2021.": (
        "Norland Bank: named; Alder Ltd: named"
    ),
    "A stranger broke into a store run by the firm of Carl Dahl in 2021.": "Carl Dahl: named",
    "The sale was done in 2021: Norland Bank bought Alder Bank.": (
        "Norland Bank: named; Alder Bank: named"
    ),
    "Norland Bank filed a suit against the ship maker Alder Bank in 2021.": (
        "Norland Bank: doer; Alder Bank: affected"
    ),
    "Norland Bank lost US$ 5 million in 2021.": "Norland Bank: doer",
}

HAPPENED, PLANNED, DENIED, ALLEGED = "happened", "planned", "denied", "alleged"
CONDITIONAL = "conditional"
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
    # cut where the words say something by themselves
    "In 2024, this office gathered over 1,200 pieces of evidence closely related to the security "
    "of the harbour, preventing at least five attacks on its ships.": [
        (
            "2024",
            "This office gathered over 1,200 pieces of evidence, preventing at least five attacks",
            HAPPENED,
            "",
        )
    ],
    "The court sentenced Carl Dahl in November 2022 to 20 years.": [
        (
            "2022-11",
            "The court sentenced Carl Dahl to 20 years",
            HAPPENED,
            "Carl Dahl: affected; the court: doer",
        )
    ],
    "From 2010 to 2012 the army reportedly jailed a number of informants.": [
        ("2010/2012", "The army reportedly jailed a number of informants", ALLEGED, "")
    ],
    "The army reportedly killed or jailed a number of informants from 2010 to 2012.": [
        ("2010/2012", "The army reportedly killed or jailed a number of informants", ALLEGED, "")
    ],
    # two verbs, two dates
    "Founded in 1990, the Norland Trade Agency sold its ships in 2004.": [
        (
            "1990",
            "The Norland Trade Agency was founded",
            HAPPENED,
            "Norland Trade Agency: affected",
        ),
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
    # a clock and its day are one date
    "The parties must file their papers by 4pm on 28 March 2018.": [
        ("../2018-03-28", "The parties must file their papers", "ordered", "")
    ],
    "Action: Carl Dahl to report by 30 November 2023.": [
        ("../2023-11-30", "Action: Carl Dahl to report", PLANNED, "")
    ],
    # the errors are of that day, not their correction; a storm is what happened then
    "Monday's storm killed two men.": [("2023-05-29", "Storm killed two men", HAPPENED, "")],
    "The firm corrected yesterday's errors.": [
        ("2023-06-01", "The firm corrected errors", HAPPENED, "")
    ],
    # a pronoun takes up who did what was told before; "it" may stand for nothing
    "President Carl Dahl is to meet the envoy Anna Berg next week. He resigned on Monday.": [
        (
            "2023-06-05/2023-06-11",
            "President Carl Dahl is to meet the envoy Anna Berg",
            PLANNED,
            "",
        ),
        ("2023-05-29", "Carl Dahl resigned", HAPPENED, "Carl Dahl: doer"),
    ],
    "The council met on 3 May 2021. It was resolved on 4 May 2021 to buy a mower.": [
        ("2021-05-03", "The council met", HAPPENED, ""),
        ("2021-05-04", "It was resolved to buy a mower", HAPPENED, ""),
    ],
    # a "will" of the past
    "Carl Dahl said that the bridge would open on 3 May 2024.": [
        ("2023-06-01", "Carl Dahl said that the bridge would open", HAPPENED, ""),
        ("2024-05-03", "The bridge would open", PLANNED, ""),
    ],
    "Eva Lind would later become mayor in 2021.": [
        ("2021", "Eva Lind would become mayor", HAPPENED, ""),
    ],
    "The bridge would open in May 2021 if the court allowed it.": [
        ("2021-05", "The bridge would open if the court allowed it", CONDITIONAL, ""),
    ],
    "By a letter dated 3 May 2021, Carl Dahl told the board that the ship would be sold.": [
        ("2021-05-03", "Carl Dahl told the board that the ship would be sold", HAPPENED, ""),
    ],
    "The order was lifted by consent in May 2021.": [
        ("2021-05", "The order was lifted by consent", HAPPENED, "")
    ],
    # the date of a thing is no date of what is done to it
    "The minutes of 8 December 2021 were approved.": [
        ("2023-06-01", "The minutes were approved", HAPPENED, "")
    ],
    "The chair recalled the collapse of 29 January 2018.": [
        ("2018-01-29", "The collapse", HAPPENED, "")
    ],
    "The appeal against the judgment of 12 November 2021 was dismissed on 3 May 2022.": [
        ("2021-11-12", "The judgment", HAPPENED, ""),
        ("2022-05-03", "The appeal against the judgment was dismissed", HAPPENED, ""),
    ],
    "In his decision of 9 July 2020 the minister annulled the permit of 3 May 2018.": [
        ("2020-07-09", "The minister annulled the permit", HAPPENED, "")
    ],
    "The attack of 3 May 2018 destroyed two towers.": [
        ("2018-05-03", "The attack destroyed two towers", HAPPENED, "")
    ],
    "Two men died in the attack of 3 May 2018.": [
        ("2018-05-03", "Two men died in the attack", HAPPENED, "")
    ],
    # what happened though it looks like a state; what is due; what ended at last
    "The trial of Carl Dahl was on 5 May 2021.": [
        ("2021-05-05", "Trial of Carl Dahl", HAPPENED, "Carl Dahl: named")
    ],
    "The trial of Carl Dahl was long in 2021.": [],
    "In 2015 the firm had 300 employees.": [],
    "A full report is due by the end of August.": [
        ("../2023-08-31", "A full report is due", PLANNED, "")
    ],
    "The strike was not called off until 9 May 2021.": [
        ("2021-05-09", "The strike was called off", HAPPENED, "")
    ],
    "The new version is planned for May 2024.": [
        ("2024-05", "The new version is planned", PLANNED, "")
    ],
    "The contract was to be signed on 20 July 2021.": [
        ("2021-07-20", "The contract was to be signed", PLANNED, "")
    ],
    # when it was said, not what was said
    "The mayor said on Monday she would not let the bank go under.": [
        ("2023-05-29", "The mayor said she would not let the bank go under", HAPPENED, "")
    ],
    # how a thing was made and how somebody has lived is older than the news of it
    "The bridge was closed on Monday. It was built by Norland Bank.": [
        ("2023-05-29", "The bridge was closed", HAPPENED, "")
    ],
    "Police in Bergen arrested a baker on Monday. He served in the navy and married a teacher.": [
        ("2023-05-29", "Police in Bergen arrested a baker", HAPPENED, "")
    ],
    "A storm struck Bergen on Monday. The navy built a dam.": [
        ("2023-05-29", "A storm struck Bergen", HAPPENED, ""),
        ("2023-05-29", "The navy built a dam", HAPPENED, ""),
    ],
    # what is under way on the day of the report
    "Police are searching the harbour of Bergen for a diver.": [
        ("2023-06-01", "Police are searching the harbour of Bergen for a diver", HAPPENED, "")
    ],
    # nobody does a thing by so many votes
    "The motion was defeated on 3 May 2021 by 2 votes to 1.": [
        ("2021-05-03", "The motion was defeated by 2 votes to 1", HAPPENED, "")
    ],
    # what a pronoun takes up: what was told, whom the sentence before speaks of; never the weather
    "The court told Norland Bank on Monday that it must pay by 10 June 2024.": [
        (
            "2023-05-29",
            "The court told Norland Bank that it must pay",
            HAPPENED,
            "Norland Bank: affected; the court: doer",
        ),
        ("../2024-06-10", "Norland Bank must pay", "ordered", ""),
    ],
    "Anna Berg opened the fair on 3 May 2021. It hailed on 4 May 2021.": [
        ("2021-05-03", "Anna Berg opened the fair", HAPPENED, ""),
        ("2021-05-04", "It hailed", HAPPENED, ""),
    ],
    "Norland Bank launched a ship on 3 May 2021. It was announced on 4 May 2021 that she leaked.": [
        ("2021-05-03", "Norland Bank launched a ship", HAPPENED, ""),
        ("2021-05-04", "It was announced that she leaked", HAPPENED, ""),
    ],
    "A thief entered the bank on 7 June 2021. He broke a vase on 8 June 2021.": [
        ("2021-06-07", "A thief entered the bank", HAPPENED, ""),
        ("2021-06-08", "A thief broke a vase", HAPPENED, ""),
    ],
    "The new tunnel cost nine million crowns. It was opened by the king on 3 May 2021.": [
        ("2021-05-03", "The king opened the new tunnel", HAPPENED, "")
    ],
    # a law's year, how a year is
    "Under the Harbours Act of 2004, a keeper owes a duty of care.": [],
    "Anna Berg says 2024 will be a good year.": [],
    # who says so takes no part in it; what is only believed
    "Mr Dahl reported that the piers had last been measured in June 2011.": [
        ("2023-06-01", "Mr Dahl reported that the piers had last been measured", HAPPENED, ""),
        ("2011-06", "The piers had last been measured", HAPPENED, ""),
    ],
    "Upon information and belief, intruders entered the bank on 2 June 2021.": [
        ("2021-06-02", "Intruders entered the bank", ALLEGED, "")
    ],
    "In August 2021 a rumour said that the bank had failed.": [
        ("2021-08", "A rumour said that the bank had failed", ALLEGED, "")
    ],
    # a person is bidden, a thing is planned
    "The defendant Carl Dahl shall leave the port by 10 March 2024.": [
        ("../2024-03-10", "The defendant Carl Dahl shall leave the port", "ordered", "")
    ],
    "Repairs shall be finished by 10 March 2024.": [
        ("../2024-03-10", "Repairs shall be finished", PLANNED, "")
    ],
    # to say so is to do so
    "The appeal of Carl Dahl is dismissed.": [
        ("2023-06-01", "The appeal of Carl Dahl is dismissed", HAPPENED, "Carl Dahl: affected")
    ],
    "The court imposes a fine of 2 million.": [
        ("2023-06-01", "The court imposes a fine of 2 million", HAPPENED, "")
    ],
    "The gate is closed.": [],
    "Sales will begin in 2024, provided that the authority grants its licence.": [
        (
            "2024",
            "Sales will begin, provided that the authority grants its licence",
            PLANNED,
            "",
        )
    ],
    # a day counted from a happening that the sentence dates
    "Norland Bank fired its captain a week after the collision of 3 June 2021.": [
        (
            "2021-06-10",
            "Norland Bank fired its captain a week after the collision",
            HAPPENED,
            "Norland Bank: doer",
        ),
        ("2021-06-03", "The collision", HAPPENED, ""),
    ],
    "Six months before the election of November 2020 she left the party.": [
        ("2020-11", "The election", HAPPENED, ""),
        ("2020-05", "She left the party", HAPPENED, ""),
    ],
    "Police found the car on Monday, a day after the boy was last seen.": [
        ("2023-05-29", "Police found the car, a day after the boy was last seen", HAPPENED, ""),
        ("2023-05-28", "The boy was last seen", HAPPENED, ""),
    ],
    "The report of Norland Bank came out on Monday. Its shares fell.": [
        ("2023-05-29", "The report of Norland Bank came out", HAPPENED, ""),
        ("2023-05-29", "Norland Bank's shares fell", HAPPENED, ""),
    ],
    # minutes resolve without a subject, and stand for a silence
    "Resolved unanimously to ask the ministry for an inquiry.": [
        ("2023-06-01", "Resolved unanimously to ask the ministry for an inquiry", HAPPENED, "")
    ],
    "Resolved: to close the bridge to lorries from 1 June 2024.": [
        ("2024-06-01", "Resolved: to close the bridge to lorries", PLANNED, "")
    ],
    "The committee stood for a minute's silence.": [
        ("2023-06-01", "The committee stood for a minute's silence", HAPPENED, "")
    ],
    "Sale of the quay to be discussed on 5 May 2024.": [
        ("2024-05-05", "Sale of the quay to be discussed", PLANNED, "")
    ],
    "The tower stood on the hill.": [],
    "Anna Berg has a 1 August deadline to hand in the accounts.": [
        ("2023-08-01", "Deadline to hand in the accounts", PLANNED, "")
    ],
    # nothing is claimed: questions, instructions, tales, what would have been, a page on itself
    "Were the ships sold in May 2021, as some say?": [],
    "Use the figures of March 2021.": [],
    "In the novel, a plague empties the harbour in 1834.": [],
    "Had the bank failed on 3 May 2021, the ships would have been sold in 2022.": [],
    "The clerk noted “had we sold the quay in May 2021 we would have lost the harbour”.": [],
    "She argued that had Berg signed on 3 May 2021 the mill would have been safe.": [],
    "Suppose the mast had broken on 3 May 2019.": [],
    "Had the roof been mended, the damp would in all likelihood have been seen in May 2015.": [],
    "If the yard had caught the thief in 2016 it would be another matter.": [],
    "Persons concerned may apply to the council before 15 May 2020.": [],
    "Anna Berg may resign before 5 May 2024.": [
        ("../2024-05-04", "Anna Berg may resign", "conditional", "Anna Berg: doer")
    ],
    "Anna Berg was in Lisbon from 2004 to 2008.": [
        ("2004/2008", "Anna Berg was in Lisbon", HAPPENED, "Anna Berg: doer")
    ],
    "Anna Berg was in Lisbon in 2004.": [],
    "On 17 May 2015 Anna Berg left a note; four weeks later, on 14 June, she left another.": [
        ("2015-05-17", "Anna Berg left a note", HAPPENED, "Anna Berg: doer"),
        ("2015-06-14", "Anna Berg left another", HAPPENED, "Anna Berg: doer"),
    ],
    "This page was last updated on 3 May 2021.": [],
    "Retrieved 3 May 2021.": [],
    "Please send the lists before 1 October 2023.": [
        ("../2023-09-30", "Please send the lists", "ordered", "")
    ],
    "It is not true that Anna Berg resigned on 5 May 2021.": [
        ("2021-05-05", "Anna Berg resigned", DENIED, "Anna Berg: doer")
    ],
    "Carl Dahl was its first minister; Anna Berg succeeded him in 1985.": [
        ("1985", "Anna Berg succeeded Carl Dahl", HAPPENED, "Anna Berg: doer; Carl Dahl: affected")
    ],
    "Anna Berg had been arrested in May 2012, Carl Dahl in June 2016 and Kai Li in July 2021.": [
        ("2012-05", "Anna Berg had been arrested", HAPPENED, "Anna Berg: affected"),
        ("2016-06", "Carl Dahl had been arrested", HAPPENED, "Carl Dahl: affected"),
        ("2021-07", "Kai Li had been arrested", HAPPENED, "Kai Li: affected"),
    ],
    # a long quotation keeps its marks
    "“We love the harbour, and it was painful being at odds with its masters over all these "
    "years,” said the mayor on 3 May 2021.": [
        (
            "2021-05-03",
            "The mayor said “We love the harbour, and it was painful being at odds with its "
            "masters…”",
            HAPPENED,
            "",
        )
    ],
    # a comma that is not there
    "In its 2011 report Audit Office of Norland said that the bank had failed.": [
        ("2011", "Audit Office of Norland said that the bank had failed", HAPPENED, "")
    ],
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
        ("2023-06-01", "Norland denied that its navy had entered the strait", HAPPENED, ""),
        ("2018-04-04", "Norland's navy had entered the strait", DENIED, ""),
    ],
    "If the parliament agrees, the base could close in 2031.": [
        ("2031", "The base could close", "conditional", "")
    ],
    # the act happened on its day; what it is about has a day of its own
    "The ministry ordered its officers on 3 May 2020 to leave by June 2021.": [
        ("2020-05-03", "The ministry ordered its officers to leave", HAPPENED, ""),
        ("../2021-06", "Its officers to leave", "ordered", ""),
    ],
    "Norland agreed in May 2019 to close the base.": [
        ("2019-05", "Norland agreed to close the base", HAPPENED, "")
    ],
    "In 1985 Norland built a dam, prompting Sudland to file a complaint in 1989.": [
        ("1985", "Norland built a dam, prompting Sudland to file a complaint", HAPPENED, ""),
        ("1989", "Sudland to file a complaint", HAPPENED, ""),
    ],
    "The minister was accused of taking bribes in 2006.": [
        ("2006", "The minister was accused of taking bribes", ALLEGED, "")
    ],
    "Nor had Anna Berg been told on 3 May 2021.": [],
    "A spokesman denied reports that the ship sank in 2003.": [
        ("2003", "The ship sank", DENIED, "")
    ],
    # a quotation turned round; an owner for a noun
    "“The port will stay closed,” Anna Berg said on 3 May 2020.": [
        ("2020-05-03", "Anna Berg said “The port will stay closed”", HAPPENED, "")
    ],
    # each verb on a day that opens the sentence; not one that follows a day in the middle
    # what somebody is called stands before the name; the letter of a paragraph is no part of it
    "The boat was stopped in May 1995 by harbour master Tom Lind.": [
        ("1995-05", "Harbour master Tom Lind stopped the boat", HAPPENED, ""),
    ],
    "c. On or about March 9, 1991, Berg paid the crew in cash.": [
        ("1991-03-09~", "Berg paid the crew in cash", HAPPENED, ""),
    ],
    # what a participle tells was done by who stands behind "by", whatever verb comes next
    "The memo leaked in March 2012 by Anna Berg names three bankers.": [
        ("2012-03", "Anna Berg leaked the memo", HAPPENED, ""),
    ],
    "A dossier released in 2007 by the Norvik Council states that the port was sold.": [
        ("2007", "The Norvik Council released a dossier", HAPPENED, ""),
    ],
    "The hall, seized in 1941, by Tom Lind's account stood empty.": [
        ("1941", "The hall was seized", HAPPENED, ""),
    ],
    "On 3 May 2021 the navy seized a ship and arrested its crew.": [
        ("2021-05-03", "The navy seized a ship", HAPPENED, ""),
        ("2021-05-03", "The navy arrested its crew", HAPPENED, ""),
    ],
    "The law was adopted on 3 May 2021 and named spying as its first concern.": [
        ("2021-05-03", "The law was adopted", HAPPENED, ""),
    ],
    "The mayor met the captain, Carl Dahl, on 3 May 2021 and told him to leave.": [
        ("2021-05-03", "The mayor met the captain, Carl Dahl", HAPPENED, "Carl Dahl: affected"),
    ],
    # a market that was down by points moved; what is the most since a year is not of that year
    "Norland's index was down by 370 points, the largest fall since 1987.": [
        ("2023-06-01", "Norland's index was down by 370 points, the largest fall", HAPPENED, "")
    ],
    "The company sold 8.35 million ships in 2008, a fall of 11% from 2007.": [
        ("2008", "The company sold 8.35 million ships, a fall of 11%", HAPPENED, "")
    ],
    # a report looks back to an older day, and goes on with its own
    "Police in Bergen arrested two men today. The mayor warned of thieves on Monday. The police "
    "found a radio.": [
        ("2023-06-01", "Police in Bergen arrested two men", HAPPENED, ""),
        ("2023-05-29", "The mayor warned of thieves", HAPPENED, ""),
        ("2023-06-01", "The police found a radio", HAPPENED, ""),
    ],
    # "has" tells what is new, not what happened on the day before
    "Carl Dahl died yesterday. He has built a dam.": [
        ("2023-05-31", "Carl Dahl died", HAPPENED, "Carl Dahl: doer")
    ],
    # "it" is the body last named, not where the sentence before speaks of a thing
    "Norland Bank opened an office in 2003. It sold its ships in 2004.": [
        ("2003", "Norland Bank opened an office", HAPPENED, "Norland Bank: doer"),
        ("2004", "Norland Bank sold its ships", HAPPENED, "Norland Bank: doer"),
    ],
    "The ship of Norland Bank sank in 2003. It was built in 1990.": [
        ("2003", "The ship of Norland Bank sank", HAPPENED, ""),
        ("1990", "It was built", HAPPENED, ""),
    ],
    # no event
    "The agency ran seven times as many checks as in 2018.": [],
    "You can visit the port in summer 2024.": [],
    "The navy did not take part in the exercise of June 2018.": [],
    "The department's main task since 1998 is the protection of ports.": [],
    "He was 1 of 12 members in 2009.": [],
    "Reporters usually visit the port in May.": [],
    "Of the seven captains who made up the board in 2022, one is left.": [],
    # what was said that day, by somebody who is named, beside what it was about
    "Police in Bergen arrested two men on Monday. Anna Berg said they had sold a map in 2019.": [
        ("2023-05-29", "Police in Bergen arrested two men", HAPPENED, ""),
        ("2023-05-29", "Anna Berg said they had sold a map", HAPPENED, ""),
        ("2019", "They had sold a map", HAPPENED, ""),
    ],
    "Police in Bergen arrested two men on Monday. Afterwards they searched a house.": [
        ("2023-05-29", "Police in Bergen arrested two men", HAPPENED, "")
    ],
    # the day of a report, carried on; not to the pluperfect
    "Police in Bergen arrested two men on Monday. They found a radio. They had come by boat.": [
        ("2023-05-29", "Police in Bergen arrested two men", HAPPENED, ""),
        ("2023-05-29", "Police found a radio", HAPPENED, ""),
    ],
    "The harbour opened in 1950. The mayor praised the builders.": [
        ("1950", "The harbour opened", HAPPENED, "")
    ],
    # each main verb of a story; not what hangs on one, nor what is quoted
    "Police in Bergen arrested two men on Monday. Hurt in a fall, the mayor left, and the "
    "council closed the harbour after it froze.": [
        ("2023-05-29", "Police in Bergen arrested two men", HAPPENED, ""),
        ("2023-05-29", "The mayor left", HAPPENED, ""),
        ("2023-05-29", "The council closed the harbour after it froze", HAPPENED, ""),
    ],
    "Police in Bergen arrested two men on Monday. The mayor praised a crew that “saved us all and "
    "won the day”.": [
        ("2023-05-29", "Police in Bergen arrested two men", HAPPENED, ""),
        (
            "2023-05-29",
            "The mayor praised a crew that “saved us all and won the day”",
            HAPPENED,
            "",
        ),
    ],
    # a lead may say now what was long ago, or follow from it
    "Norland Bank announced that it lost its ships in 2022. The mayor resigned.": [
        ("2023-06-01", "Norland Bank announced that it lost its ships", HAPPENED, ""),
        ("2022", "Norland Bank lost its ships", HAPPENED, ""),
        ("2023-06-01", "The mayor resigned", HAPPENED, ""),
    ],
    # the hour is that of one event, the day that of the report
    "Police in Bergen arrested two men this morning. They found a radio.": [
        ("2023-06-01", "Police in Bergen arrested two men", HAPPENED, ""),
        ("2023-06-01", "Police found a radio", HAPPENED, ""),
    ],
    "Police in Bergen arrested two men yesterday. They left Bergen at 22:10 for Port Ann "
    "on Monday.": [
        ("2023-05-31", "Police in Bergen arrested two men", HAPPENED, ""),
        ("2023-05-29", "Police left Bergen for Port Ann", HAPPENED, ""),
    ],
    # the saying has the date of the conference at which it is done
    "In a 3 May 2021 news conference, Anna Berg praised the crew.": [
        ("2021-05-03", "Anna Berg praised the crew", HAPPENED, "Anna Berg: doer")
    ],
    # who decides not to do a thing has decided
    "The council decided on Monday not to sell the harbour.": [
        ("2023-05-29", "The council decided not to sell the harbour", HAPPENED, "")
    ],
    # a country speaks by its name
    "Police in Bergen arrested two men on Monday. Sweden said that they had sold a map in 2019.": [
        ("2023-05-29", "Police in Bergen arrested two men", HAPPENED, ""),
        ("2023-05-29", "Sweden said that they had sold a map", HAPPENED, ""),
        ("2019", "They had sold a map", HAPPENED, ""),
    ],
    # an older date in passing, or one to come, does not leave the story
    "Police in Bergen arrested two men on Monday. A guard hired in 2015 found a radio.": [
        ("2023-05-29", "Police in Bergen arrested two men", HAPPENED, ""),
        ("2015", "A guard was hired", HAPPENED, ""),
        ("2023-05-29", "A guard found a radio", HAPPENED, ""),
    ],
    "The harbour received the first ship that will leave it on 9 June.": [
        ("2023-06-01", "The harbour received the first ship", HAPPENED, ""),
        ("2023-06-09", "The first ship will leave it", PLANNED, ""),
    ],
    # what is told as past happened by the day of the report
    "The mayor resigned this week.": [
        ("2023-05-29/2023-06-01", "The mayor resigned", HAPPENED, "")
    ],
    "The mayor will resign this week.": [
        ("2023-05-29/2023-06-04", "The mayor will resign", PLANNED, "")
    ],
    # told in the parts that the grammar has: what the verb needs, then what there is room for
    "The court in Port Ann heard on 3 May 2021 a plea about a map that two clerks drew in 2009.": [
        ("2021-05-03", "The court in Port Ann heard a plea about a map", HAPPENED, ""),
        ("2009", "Two clerks drew a map", HAPPENED, ""),
    ],
    "Police in Bergen arrested on Monday Carl Dahl, a clerk in the ministry, for theft.": [
        (
            "2023-05-29",
            "Police in Bergen arrested Carl Dahl, a clerk in the ministry, for theft",
            HAPPENED,
            "Carl Dahl: affected; police in Bergen: doer",
        )
    ],
    "Norland and Sudland signed a pact on 3 May 2021, in a deal that freed three sailors.": [
        (
            "2021-05-03",
            "Norland and Sudland signed a pact in a deal that freed three sailors",
            HAPPENED,
            "Norland: doer; Sudland: doer",
        )
    ],
    "The judge, Anna Berg, closed the port on 3 May 2021.": [
        ("2021-05-03", "Anna Berg closed the port", HAPPENED, "Anna Berg: doer")
    ],
    "The price was reduced on 3 May 2021 to 4 (5.20) euros.": [
        ("2021-05-03", "The price was reduced to 4 euros", HAPPENED, "")
    ],
    # a passive turned round where its doer is named; "by 16 percent" does nothing
    "The harbour was praised by Anna Berg on 3 May 2021 as the finest in Norland.": [
        (
            "2021-05-03",
            "Anna Berg praised the harbour as the finest in Norland",
            HAPPENED,
            "Anna Berg: doer",
        )
    ],
    "The ruling was sent to them by the usual methods on 13 September 2019.": [
        ("2019-09-13", "The ruling was sent to them by the usual methods", HAPPENED, "")
    ],
    "The pier was shut by an unusual procedure on 15 September 2019.": [
        ("2019-09-15", "The pier was shut by an unusual procedure", HAPPENED, "")
    ],
    "The pier was damaged by a car on 17 September 2019.": [
        ("2019-09-17", "A car damaged the pier", HAPPENED, "")
    ],
    "The harbour tax was raised by 16 percent in May 2019.": [
        ("2019-05", "The harbour tax was raised by 16 percent", HAPPENED, "")
    ],
    # a quotation keeps its words, and ends where a phrase does
    "Carl Dahl said on 3 May 2021: “The port has a large and costly fleet of old boats that nobody "
    "wants to buy or to repair.”": [
        (
            "2021-05-03",
            "Carl Dahl said “The port has a large and costly fleet of old boats…”",
            HAPPENED,
            "Carl Dahl: doer",
        )
    ],
    # who issues it, what is only said, what "it" takes up
    "In a report in 2016 by the Norland Audit Office there is a warning about the ports.": [
        ("2016", "Norland Audit Office issues its report", HAPPENED, "Norland Audit Office: doer")
    ],
    "It was said that the navy sank two boats in 2003.": [
        ("2003", "The navy sank two boats", ALLEGED, "")
    ],
    # how far a date lies from another is no second date
    "In March 2018, a year earlier, Norland Bank had reported a loss.": [
        ("2018-03", "Norland Bank had reported a loss", HAPPENED, "Norland Bank: doer")
    ],
    "On 3 May 2021, a week before the regatta, the harbour was closed.": [
        ("2021-05-03", "The harbour was closed", HAPPENED, "")
    ],
    # what is due then, what goes on for longer than a day, a helping verb of two
    "The council put off the inspector's report, due in September 2024.": [
        ("2023-06-01", "The council put off the inspector's report", HAPPENED, ""),
        ("2024-09", "Inspector's report due", PLANNED, ""),
    ],
    "Thieves broke into a yard run by Carl Dahl on 3 May 2021.": [
        ("2021-05-03", "Thieves broke into a yard run by Carl Dahl", HAPPENED, "Carl Dahl: named")
    ],
    "The line will open in May 2024 and be extended by June 2025.": [
        ("2024-05", "The line will open", PLANNED, ""),
        ("../2025-06", "The line will be extended", PLANNED, ""),
    ],
    # a term runs from the day of writing, where somebody is bound by it
    "The tenant shall pay within 30 days of this order.": [
        (
            "2023-06-01/2023-07-01",
            "The tenant shall pay within 30 days of this order",
            "ordered",
            "",
        )
    ],
    "Her lawyers will appeal within a month.": [
        ("2023-06-01/2023-07-01", "Her lawyers will appeal within a month", PLANNED, "")
    ],
    "Refunds will be made within 14 days.": [],
    "We will answer within 14 days.": [],
    # a length told by its end is a time; a weekday beside a day is that day
    "In the quarter that ended on 31 March 2021 Norland Bank lost US$ 5 million.": [
        (
            "2021-01-01/2021-03-31",
            "Norland Bank lost US$ 5 million",
            HAPPENED,
            "Norland Bank: doer",
        )
    ],
    "The mill stopped on Friday evening, 14 May 2021, and the men went home.": [
        ("2021-05-14", "The mill stopped", HAPPENED, "")
    ],
    "The pier fell on 8 September 2021, a Wednesday.": [
        ("2021-09-08", "The pier fell", HAPPENED, "")
    ],
    # counted from a verb, or back from the day of writing; what happened "when"
    "The mill was rebuilt two years after it burned down in 1871.": [
        ("1873", "The mill was rebuilt", HAPPENED, ""),
        ("1871", "It burned down", HAPPENED, ""),
    ],
    "The sale comes two weeks after Norland Bank reported a loss.": [
        ("2023-05-15/2023-05-21", "Norland Bank reported a loss", HAPPENED, "Norland Bank: doer")
    ],
    "It was the worst year since 1911, when the mill burned down.": [
        ("1911", "The mill burned down", HAPPENED, "")
    ],
    "The yard built ships until May 1958, when it was sold.": [
        ("../1958-05", "The yard built ships, when it was sold", HAPPENED, ""),
        ("1958-05", "It was sold", HAPPENED, ""),
    ],
    # what is only compared
    "Norland Bank had 3.1 million (2021: 7.7 million) and lost it in 2022.": [
        ("2022", "Norland Bank lost it", HAPPENED, "Norland Bank: doer")
    ],
    "Sales fell in 2022, against 226 million in 2021.": [
        ("2022", "Sales fell against 226 million", HAPPENED, "")
    ],
    # an hour belongs to the day before it
    "For sale on Tuesday the 16th of May 2023, at two o'clock, the ruins of the mill, destroyed by "
    "fire in 2022.": [
        ("2022", "Fire destroyed the ruins of the mill", HAPPENED, ""),
    ],
}
