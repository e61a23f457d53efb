"""Dutch sentences, with the expressions of time in brackets and what they come to.

``READS_AS`` gives the period of every bracketed phrase as EDTF, or its TIMEX3 value where it has
no place on a calendar, in a text published on Thursday, 26 February 1998. ``UNDATED`` are read
without that date. ``NOT_TIMES`` hold nothing to find.
"""

PUBLISHED = "1998-02-26"

READS_AS = (
    # --- two calendars, halves of centuries, what is put off
    (
        "De weg was van [4] tot [19 mei 2011] afgesloten.",
        "2011-05-04/2011-05-19",
        "2011-05-04/2011-05-19",
    ),
    ("Het schilderij is niet ouder dan [1512].", "1512/.."),
    ("De zitting is uitgesteld tot [dinsdag].", "1998-03-03"),
    ("De revolutie brak uit op [25 oktober (7 november) 1917].", "1917-11-07"),
    ("In [de tweede helft van de 16e eeuw] kwam de pest terug.", "1550/1599"),
    # --- days
    ("Het verdrag werd op [3 maart 1997] getekend.", "1997-03-03"),
    ("[Dinsdag 12 augustus 1997]: de rechter beslist.", "1997-08-12"),
    ("De brief draagt de datum [05-08-1996].", "1996-08-05"),
    ("De brief draagt de datum [5/8/1996].", "1996-08-05"),
    ("De notitie is van [12 jan. 1996].", "1996-01-12"),
    ("Caesar stierf op [15 maart 44 v.Chr.] in Rome.", "-0043-03-15"),
    ("Hij trad op [12 januari] af.", "1998-01-12"),
    ("Hij zal op [12 maart] aftreden.", "1998-03-12"),
    ("Hij kwam [gisteren] aan en vertrekt [overmorgen].", "1998-02-25", "1998-02-28"),
    ("Hij werd [maandag] aangehouden.", "1998-02-23"),
    ("Hij zal [maandag] worden gehoord.", "1998-03-02"),
    ("Hij werd [afgelopen vrijdag] aangehouden.", "1998-02-20"),
    ("Hij zal [volgende dinsdag] worden gehoord.", "1998-03-03"),
    ("Zij trouwden met [Kerstmis 1996].", "1996-12-25"),
    ("Zij vertrokken op [Goede Vrijdag 1997].", "1997-03-28"),
    ("De verkiezing is op [de eerste maandag van mei 1999].", "1999-05-03"),
    # --- weeks, months, years
    ("De prijzen daalden [vorige week].", "1998-02-16/1998-02-22"),
    ("Het verslag verschijnt [volgende maand].", "1998-03"),
    ("Zij vertrok in [mei 1995].", "1995-05"),
    ("De fabriek sloot in [1995].", "1995"),
    ("De bouw begon [vorig jaar].", "1997"),
    ("[Het tweede kwartaal van 1997] was goed.", "1997-04/1997-06"),
    ("In [de zomer van 1996] regende het.", "1996-22"),
    ("In [de jaren zestig] werd gebouwd.", "196X"),
    ("In [de jaren '70] werd gebouwd.", "197X"),
    ("De brug is uit [de 19e eeuw].", "18XX"),
    ("De brug is uit [de negentiende eeuw].", "18XX"),
    ("Hij werd [eind 1989] gekozen.", "1989-07/1989-12"),
    ("Hij werd [begin maart 1996] gekozen.", "1996-03-01/1996-03-15"),
    ("Zij vertrok in [negentienhonderd zesennegentig].", "1996"),
    # --- ranges and bounds
    (
        "De beurs duurt van [4] tot en met [23 maart 1997].",
        "1997-03-04/1997-03-23",
        "1997-03-04/1997-03-23",
    ),
    ("Hij leidde het huis van [1990] tot [1995].", "1990/1995", "1990/1995"),
    ("De schouw loopt van [mei] tot [oktober 1997].", "1997-05/1997-10", "1997-05/1997-10"),
    ("De oorlog van [1914]-[18] verwoestte het land.", "1914/1918", "1914/1918"),
    (
        "Tussen [3 mei 1996] en [8 juni 1996] gebeurde niets.",
        "1996-05-03/1996-06-08",
        "1996-05-03/1996-06-08",
    ),
    ("Hij woont hier sinds [1989].", "1989/.."),
    ("Hij woonde hier voor [1976].", "../1975"),
    ("Hij werkt hier tot [juni 1998].", "../1998-06"),
    ("[De afgelopen drie maanden] waren zwaar.", "1997-11-26/1998-02-25"),
    ("Zij werd [twee weken voor Kerst] geboren.", "1997-12-11"),
    ("Hij kwam [drie jaar geleden] terug.", "1995"),
    ("Hij komt [over twee dagen] terug.", "1998-02-28"),
    # --- times of day
    ("De zitting begint op [6 mei 1997 om 18.30 uur].", "1997-05-06T18:30:00"),
    ("Hij kwam [gisteravond] aan.", "1998-02-25"),
    ("Hij kwam [maandagavond] aan.", "1998-02-23"),
    # --- without a place on a calendar
    ("Het proces duurde [drie weken].", "P3W"),
    ("De raad vergadert [elke week].", "P1W"),
    ("In [de winter van 1944-45] werd hij gedeporteerd.", "1944-24"),
    ("Het brandde in de [nacht van 3 op 4 mei 1941].", "1941-05-03/1941-05-04"),
    ("De fabriek sluit voor [eind 1999].", "../1999"),
)

UNDATED = (
    ("Hij werd [maandag] aangehouden.", "XXXX-WXX-1"),
    ("Hij werd [vorige week] aangehouden.", "XXXX-WXX"),
    ("Hij werd [eind 1989] gekozen.", "1989-07/1989-12"),
    ("In [1989] ging hij weg. [Twee jaar later] kwam hij terug.", "1989", "1991"),
)

NOT_TIMES = (
    "Het kabinet van Jan Peter viel.",
    "Mei Lin kwam niet.",
    "De prijs steeg naar 1200 euro.",
    "Ongeveer 2000 mensen trokken door de stad.",
    "Het waren 1500 soldaten tegen 1800 inwoners.",
    "Versie 3.11.2 is verschenen.",
    "Het nummer is 020 123 45 67.",
    "Hij is voor de tweede keer getrouwd.",
    "Hij doet dat om een goede reden.",
    "De helft van de leden stemde tegen.",
    "Hij sprak over twee zaken.",
    "Zij is de derde getuige.",
    "De zak weegt 1.200 gram.",
    "The company said in its report that the deal was void.",
    "Le ministre est d'accord avec la mesure.",
)
