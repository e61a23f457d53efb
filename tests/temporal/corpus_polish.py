"""Polish sentences, with the expressions of time in brackets and what they come to.

``READS_AS`` gives the period of every bracketed phrase as EDTF, or its TIMEX3 value where it has
no place on a calendar, in a text published on Thursday, 26 February 1998. ``UNDATED`` are read
without that date. ``NOT_TIMES`` hold nothing to find.
"""

PUBLISHED = "1998-02-26"

READS_AS = (
    # --- two calendars, halves of centuries, what is put off
    ("Obraz powstał nie wcześniej niż w [1512 roku].", "1512/.."),
    ("Rada zdecyduje w [poniedziałek].", "1998-03-02"),
    ("Rozprawę przełożono na [wtorek].", "1998-03-03"),
    ("Rewolucja wybuchła [25 października (7 listopada) 1917 roku].", "1917-11-07"),
    ("W [drugiej połowie XVI wieku] wróciła dżuma.", "1550/1599"),
    ("Między [1650] a [1670 rokiem] pałac przebudowano.", "1650/1670", "1650/1670"),
    # --- days
    ("Traktat podpisano [3 marca 1997 r.] w Oslo.", "1997-03-03"),
    ("[Wtorek, 12 sierpnia 1997]: sąd orzeka.", "1997-08-12"),
    ("List nosi datę [05.08.1996].", "1996-08-05"),
    ("Pobrali się [1 V 1996 r.] w Krakowie.", "1996-05-01"),
    ("Pobrali się [1.V.1996] w Krakowie.", "1996-05-01"),
    ("Cezar zginął [15 marca 44 r. p.n.e.] w Rzymie.", "-0043-03-15"),
    ("Zrezygnował [12 stycznia].", "1998-01-12"),
    ("Zostanie odwołany [12 marca].", "1998-03-12"),
    ("Przyjechał [wczoraj] i wyjedzie [pojutrze].", "1998-02-25", "1998-02-28"),
    ("Został zatrzymany w [poniedziałek].", "1998-02-23"),
    ("Pobrali się w [Boże Narodzenie 1996].", "1996-12-25"),
    # --- weeks, months, years
    ("Ceny spadły w [zeszłym tygodniu].", "1998-02-16/1998-02-22"),
    ("Raport zostanie wydany w [przyszłym miesiącu].", "1998-03"),
    ("Wyjechał w [maju 1995 roku].", "1995-05"),
    ("Fabrykę zamknięto w [1995 r.]", "1995"),
    ("Fabrykę zamknięto w [1995].", "1995"),
    ("Prace rozpoczęto w [ubiegłym roku].", "1997"),
    ("[Drugi kwartał 1997 roku] był dobry.", "1997-04/1997-06"),
    ("[II kwartał 1997] był dobry.", "1997-04/1997-06"),
    ("[Latem 1996 roku] padało.", "1996-22"),
    ("Zbudowano go w [latach 60.] i potem rozebrano.", "196X"),
    ("Zbudowano go w [latach siedemdziesiątych].", "197X"),
    ("Most pochodzi z [XIX wieku].", "18XX"),
    ("Most pochodzi z [XIX w.]", "18XX"),
    ("Świątynia pochodzi z [III wieku p.n.e.]", "-0299/-0200"),
    ("Wybrano go pod [koniec 1989 roku].", "1989-07/1989-12"),
    ("Wybrano go na [początku marca 1996 r.]", "1996-03-01/1996-03-15"),
    # --- ranges and bounds
    ("Targi trwają od [4] do [23 marca 1997].", "1997-03-04/1997-03-23", "1997-03-04/1997-03-23"),
    ("Kierował domem od [1990] do [1995 roku].", "1990/1995", "1990/1995"),
    (
        "Między [3 maja 1996] a [8 czerwca 1996] nic się nie stało.",
        "1996-05-03/1996-06-08",
        "1996-05-03/1996-06-08",
    ),
    ("Mieszka tu od [1989 roku].", "1989/.."),
    ("Mieszkał tu przed [1976].", "../1975"),
    ("Umowa wygasa nie później niż [3 maja 1998 r.]", "../1998-05-03"),
    ("Wrócił [trzy lata temu].", "1995"),
    ("Wróci [za dwa dni].", "1998-02-28"),
    # --- times of day, and without a place on a calendar
    ("Sesja zaczyna się [6 maja 1997 o godz. 18:30].", "1997-05-06T18:30:00"),
    ("Proces trwał [trzy tygodnie].", "P3W"),
)

UNDATED = (
    ("Został zatrzymany w [poniedziałek].", "XXXX-WXX-1"),
    ("Wybrano go pod [koniec 1989 roku].", "1989-07/1989-12"),
)

NOT_TIMES = (
    "Jan III Sobieski i Henryk V spotkali się w Wiedniu.",
    "Kupił 1200 książek za 1500 złotych.",
    "Wersja 3.11.2 jest gotowa.",
    "Maja Nowak przyszła do domu.",
    "Ma dwie córki i trzech synów.",
    "Numer telefonu to 22 123 45 67.",
)
