"""Italian sentences, with the expressions of time in brackets and what they come to.

``READS_AS`` gives the period of every bracketed phrase as EDTF, or its TIMEX3 value where it has
no place on a calendar, in a text published on Thursday, 26 February 1998. ``UNDATED`` are read
without that date. ``NOT_TIMES`` hold nothing to find.
"""

PUBLISHED = "1998-02-26"

READS_AS = (
    # --- two calendars, halves of centuries, what is put off
    ("Il quadro non è anteriore al [1512].", "1512/.."),
    ("Dopo il [1945] nulla fu ricostruito.", "1946/.."),
    ("L'udienza è stata rinviata a [martedì].", "1998-03-03"),
    ("La rivoluzione scoppiò [il 25 ottobre (7 novembre) 1917].", "1917-11-07"),
    ("Nella [seconda metà del XVI secolo] tornò la peste.", "1550/1599"),
    # --- days
    ("Il trattato fu firmato [il 3 marzo 1997].", "1997-03-03"),
    ("[Martedì 12 agosto 1997]: il tribunale decide.", "1997-08-12"),
    ("La lettera porta la data [05/08/1996].", "1996-08-05"),
    ("Si sposarono [il 1° maggio 1996].", "1996-05-01"),
    ("Cesare morì [il 15 marzo 44 a.C.] a Roma.", "-0043-03-15"),
    ("Si è dimesso [il 12 gennaio].", "1998-01-12"),
    ("Si dimetterà [il 12 marzo].", "1998-03-12"),
    ("È arrivato [ieri] e partirà [dopodomani].", "1998-02-25", "1998-02-28"),
    ("È stato fermato [lunedì].", "1998-02-23"),
    ("Sarà sentito [lunedì].", "1998-03-02"),
    ("È stato fermato [venerdì scorso].", "1998-02-20"),
    ("Sarà sentito [martedì prossimo].", "1998-03-03"),
    ("Si sposarono a [Natale del 1996].", "1996-12-25"),
    ("Partirono [il Venerdì Santo del 1997].", "1997-03-28"),
    ("Si vota [il primo lunedì di maggio 1999].", "1999-05-03"),
    # --- weeks, months, years
    ("I prezzi sono scesi [la settimana scorsa].", "1998-02-16/1998-02-22"),
    ("La relazione uscirà [il mese prossimo].", "1998-03"),
    ("Partì nel [maggio 1995].", "1995-05"),
    ("Partì nel [maggio del 1995].", "1995-05"),
    ("La fabbrica chiuse nel [1995].", "1995"),
    ("I lavori iniziarono l'[anno scorso].", "1997"),
    ("[Il secondo trimestre del 1997] fu buono.", "1997-04/1997-06"),
    ("Nell'[estate del 1996] piovve.", "1996-22"),
    ("Negli [anni '60] si costruì molto.", "196X"),
    ("Negli [anni settanta] si costruì molto.", "197X"),
    ("Il ponte è del [XIX secolo].", "18XX"),
    ("Il tempio è del [III secolo a.C.].", "-0299/-0200"),
    ("Fu eletto alla [fine del 1989].", "1989-07/1989-12"),
    ("Fu eletto a [metà maggio 1996].", "1996-05-11/1996-05-20"),
    # --- ranges and bounds
    ("La fiera va dal [4] al [23 marzo 1997].", "1997-03-04/1997-03-23", "1997-03-04/1997-03-23"),
    ("Diresse la casa dal [1990] al [1995].", "1990/1995", "1990/1995"),
    ("La mostra dura da [maggio] a [ottobre 1997].", "1997-05/1997-10", "1997-05/1997-10"),
    ("La guerra del [1914]-[18] rovinò la zona.", "1914/1918", "1914/1918"),
    (
        "Tra [il 3 maggio 1996] e l'[8 giugno 1996] non accadde nulla.",
        "1996-05-03/1996-06-08",
        "1996-05-03/1996-06-08",
    ),
    ("Vive qui dal [1989].", "1989/.."),
    ("Viveva qui prima del [1976].", "../1975"),
    ("Lavora qui fino a [giugno 1998].", "../1998-06"),
    ("[Gli ultimi tre mesi] furono duri.", "1997-11-26/1998-02-25"),
    ("Nacque [due settimane prima di Natale].", "1997-12-11"),
    ("Tornò [tre anni fa].", "1995"),
    ("Tornerà [tra due giorni].", "1998-02-28"),
    # --- times of day
    ("La seduta inizia [il 6 maggio 1997 alle 18:30].", "1997-05-06T18:30:00"),
    ("È arrivato [ieri sera].", "1998-02-25"),
    # --- without a place on a calendar
    ("Il processo durò [tre settimane].", "P3W"),
    ("Il consiglio si riunisce [ogni settimana].", "P1W"),
    ("Fu deportato nell'[inverno 1944-45].", "1944-24"),
    ("Il processo iniziò [il 3 dicembre scorso].", "1997-12-03"),
    ("Nell'[Ottocento] la città era piccola.", "18XX"),
    ("[La sera del 5 giugno 1996] morì.", "1996-06-05"),
    (
        "Dalle [9:00] alle [11:00 di lunedì 3 marzo 1997] si discute il bilancio.",
        "1997-03-03",
        "1997-03-03",
    ),
)

UNDATED = (
    ("È stato fermato [lunedì].", "XXXX-WXX-1"),
    ("È stato fermato [la settimana scorsa].", "XXXX-WXX"),
    ("Nel [1989] partì. [Due anni dopo] tornò.", "1989", "1991"),
)

NOT_TIMES = (
    "Rita Maggio ha cantato in piazza.",
    "Il prezzo è salito a 1200 euro.",
    "Circa 2000 persone hanno sfilato per la città.",
    "Erano 1500 soldati contro 1800 uomini.",
    "È uscita la versione 3.11.2.",
    "Il numero è 06 123 45 67.",
    "Ha detto la sua e se ne è andato.",
    "Vieni o resti, fa lo stesso.",
    "È la seconda volta che si sposa.",
    "La prima testimone ha parlato con le figlie.",
    "Sul set c'erano tre attori.",
    "The company said in its report that the deal was void.",
    "Er sagte, dass die Regierung zustimmen werde.",
)
