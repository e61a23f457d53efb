"""German sentences, with the expressions of time in brackets and what they come to.

``READS_AS`` gives the period of every bracketed phrase as EDTF, or its TIMEX3 value where it has
no place on a calendar, in a text published on Thursday, 26 February 1998. ``UNDATED`` are read
without that date. ``NOT_TIMES`` hold nothing to find.
"""

PUBLISHED = "1998-02-26"

READS_AS = (
    # --- any day of a month; the year in an aside; a weekday that tells the year
    (
        "An einem kalten [Sonntag] im [Mai 1996] kam er; beim Treffen am [Montag] fehlte er.",
        "XXXX-WXX-7",
        "1996-05",
        "1998-02-23",
    ),
    ("Am [3. Mai], man schrieb [das Jahr 1848], zogen sie los.", "1848-05-03", "1848"),
    ("Am [6. Mai] ([Dienstag]) war Sitzung.", "1997-05-06", "1997-05-06"),
    # --- two calendars, halves of centuries, what is put off
    ("In [den dreißiger Jahren des 19. Jahrhunderts] wurde gebaut.", "183X"),
    ("Die Sitzung wurde auf [Dienstag] verschoben.", "1998-03-03"),
    ("Das Urteil fiel am [25. Oktober (7. November) 1917].", "1917-11-07"),
    ("In [der zweiten Hälfte des 16. Jahrhunderts] kam die Pest.", "1550/1599"),
    ("Der Streik von [1984]/[85] ging verloren.", "1984/1985", "1984/1985"),
    # --- nights over the turn of two days
    (
        "Sie kamen in der [Nacht vom 3. auf den 4. Mai 1941], in der "
        "[Nacht vom 31. Mai auf den 1. Juni 1941] und in der [Nacht zum 5. Juli 1941].",
        "1941-05-03/1941-05-04",
        "1941-05-31/1941-06-01",
        "1941-07-04/1941-07-05",
    ),
    # --- days
    ("Der Vertrag wurde am [3. März 1997] unterzeichnet.", "1997-03-03"),
    ("[Dienstag, 12. August 1997]: Das Gericht entscheidet.", "1997-08-12"),
    ("Der Brief trägt das Datum [05.08.1996].", "1996-08-05"),
    ("Der Brief trägt das Datum [5.8.96].", "1996-08-05"),
    ("Die Notiz ist vom [12. Jan. 1996].", "1996-01-12"),
    ("Caesar starb am [15. März 44 v. Chr.] in Rom.", "-0043-03-15"),
    ("Er trat am [12. Januar] zurück.", "1998-01-12"),
    ("Er wird am [12. März] zurücktreten.", "1998-03-12"),
    ("Er kam [gestern] an und soll [übermorgen] abreisen.", "1998-02-25", "1998-02-28"),
    ("Sie wird [morgen] erwartet.", "1998-02-27"),
    ("Er wurde am [Montag] festgenommen.", "1998-02-23"),
    ("Er wird am [Montag] gehört werden.", "1998-03-02"),
    ("Er wurde [letzten Freitag] festgenommen.", "1998-02-20"),
    ("Er wird [nächsten Dienstag] gehört.", "1998-03-03"),
    ("Sie heirateten [Weihnachten 1996].", "1996-12-25"),
    ("Sie trennten sich am [Ostermontag 1997].", "1997-03-31"),
    ("Gewählt wird am [ersten Montag im Mai 1999].", "1999-05-03"),
    # --- weeks, months, years
    ("Die Preise fielen [letzte Woche].", "1998-02-16/1998-02-22"),
    ("Der Bericht erscheint [nächsten Monat].", "1998-03"),
    ("Sie zog im [Mai 1995] fort.", "1995-05"),
    ("Der Beschluss fiel in [der KW 12/1997].", "1997-03-17/1997-03-23"),
    ("[1995] schloss das Werk.", "1995"),
    ("Im [Jahr 1995] schloss das Werk.", "1995"),
    ("Der Bau begann [letztes Jahr].", "1997"),
    ("[Das zweite Quartal 1997] war gut.", "1997-04/1997-06"),
    ("Im [Sommer 1996] regnete es.", "1996-22"),
    ("In [den 1960er Jahren] wurde gebaut.", "196X"),
    ("In [den 70er Jahren] wurde gebaut.", "197X"),
    ("In [den siebziger Jahren] wurde gebaut.", "197X"),
    ("Die Brücke stammt aus [dem 19. Jahrhundert].", "18XX"),
    ("Der Tempel stammt aus [dem 3. Jahrhundert v. Chr.].", "-0299/-0200"),
    ("Rom fiel [390 v. Chr.] an die Gallier.", "-0389"),
    ("Er wurde [Ende 1989] gewählt.", "1989-07/1989-12"),
    ("Er wurde [Anfang März 1996] gewählt.", "1996-03-01/1996-03-15"),
    ("Er wurde [Mitte Mai 1996] gewählt.", "1996-05-11/1996-05-20"),
    # --- ranges and bounds
    (
        "Die Messe dauert vom [4.] bis zum [23. März 1997].",
        "1997-03-04/1997-03-23",
        "1997-03-04/1997-03-23",
    ),
    ("Er leitete das Haus von [1990] bis [1995].", "1990/1995", "1990/1995"),
    ("Die Schau läuft von [Mai] bis [Oktober 1997].", "1997-05/1997-10", "1997-05/1997-10"),
    ("Die Schau läuft von [November] bis [Februar 1997].", "1996-11/1997-02", "1996-11/1997-02"),
    ("Der Krieg von [1914]-[18] verheerte das Land.", "1914/1918", "1914/1918"),
    (
        "Zwischen [dem 3. Mai 1996] und [dem 8. Juni 1996] geschah nichts.",
        "1996-05-03/1996-06-08",
        "1996-05-03/1996-06-08",
    ),
    ("Er wohnt seit [1989] hier.", "1989/.."),
    ("Er wohnte vor [1976] hier.", "../1975"),
    ("Er arbeitet bis [Juni 1998] hier.", "../1998-06"),
    ("[Die letzten drei Monate] waren schwer.", "1997-11-26/1998-02-25"),
    ("Sie wurde [zwei Wochen vor Weihnachten] geboren.", "1997-12-11"),
    ("Er kam [vor drei Jahren] zurück.", "1995"),
    ("Er kommt [in zwei Tagen] zurück.", "1998-02-28"),
    # --- times of day
    ("Die Sitzung beginnt am [6. Mai 1997 um 18.30 Uhr].", "1997-05-06T18:30:00"),
    ("Er kam [gestern Abend] an.", "1998-02-25"),
    ("Er kam am [Montagabend] an.", "1998-02-23"),
    # --- without a place on a calendar
    ("Der Prozess dauerte [drei Wochen].", "P3W"),
    ("Der Rat tagt [jede Woche].", "P1W"),
    ("Er wurde im [Winter 1944/45] verschleppt.", "1944-24"),
    ("Am [Morgen des 3. Oktober 1990] wehten Fahnen.", "1990-10-03"),
    ("Das Werk schließt bis [Ende 1999].", "../1999"),
    ("Rund 1450 Filialen blieben, Seite 1999 fehlt; [1996] waren es mehr.", "1996"),
)

UNDATED = (
    ("Er wurde am [Montag] festgenommen.", "XXXX-WXX-1"),
    ("Er wurde [letzte Woche] festgenommen.", "XXXX-WXX"),
    ("Er wurde [Ende 1989] gewählt.", "1989-07/1989-12"),
    ("Er ging [1989] fort. [Zwei Jahre später] kam er wieder.", "1989", "1991"),
)

NOT_TIMES = (
    "Jan Müller kam zu spät.",
    "August Bebel sprach vor dem Reichstag.",
    "Frau März und Herr Sommer kamen zu spät.",
    "Er sagte das so und nicht anders.",
    "Der Preis stieg auf 1200 Euro.",
    "Der Antrag 2023-0379 wurde angenommen.",
    "Sie prüfte die Akte 2021-4512.",
    "Rund 2000 Menschen zogen durch die Stadt.",
    "Es waren 1500 Soldaten gegen 1800 Bürger.",
    "Die Version 3.11.2 ist erschienen.",
    "Die Nummer lautet 030 123 45 67.",
    "Es stand 21 zu 14 zur Pause.",
    "Der Sack wiegt 1.200 Gramm.",
    "Guten Morgen, sagte der zweite Zeuge.",
    "Er ist der Dritte im Bunde.",
    "Die Abstimmung ist frei.",
    "The company said in its report that the deal was void.",
    "Le ministre est d'accord avec la mesure.",
)
