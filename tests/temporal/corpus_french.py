"""French sentences, with the expressions of time in brackets and what they come to.

``READS_AS`` gives the period of every bracketed phrase as EDTF, or its TIMEX3 value where it has
no place on a calendar, in a text published on Thursday, 26 February 1998. ``UNDATED`` are read
without that date. ``NOT_TIMES`` hold nothing to find.
"""

PUBLISHED = "1998-02-26"

READS_AS = (
    # --- two calendars, halves of centuries, what is put off
    ("Dans [les années trente], la mine ferma.", "193X"),
    ("L'audience est reportée à [mardi].", "1998-03-03"),
    ("La révolution du [25 octobre (7 novembre) 1917] éclata.", "1917-11-07"),
    ("Dans [la seconde moitié du XVIe siècle], la peste revint.", "1550/1599"),
    (
        "Il brûla [dans la nuit] du [3] au [4 mai 1941].",
        "1941-05-03/1941-05-04",
        "1941-05-03/1941-05-04",
        "1941-05-03/1941-05-04",
    ),
    # --- days
    ("Le traité fut signé [le 1er mars 1815] à Vienne.", "1815-03-01"),
    ("Le contrat a été signé [le 3 mars 1997].", "1997-03-03"),
    ("[Mardi 12 août 1997], la cour a tranché.", "1997-08-12"),
    ("La lettre porte la date du [12 févr. 1997].", "1997-02-12"),
    ("La lettre porte la date du [12 fevrier 1997].", "1997-02-12"),
    ("La pièce est datée du [05/03/1997].", "1997-03-05"),
    ("La pièce est datée du [05/03/97].", "1997-03-05"),
    ("La séance est levée [le 28.11.1997].", "1997-11-28"),
    ("Il est mort [le 15 mars 44 av. J.-C.] à Rome.", "-0043-03-15"),
    ("Il a démissionné [le 12 janvier].", "1998-01-12"),
    ("Il démissionnera [le 12 mars].", "1998-03-12"),
    ("Il est arrivé [hier] et repartira [après-demain].", "1998-02-25", "1998-02-28"),
    ("Il a été entendu [lundi].", "1998-02-23"),
    ("Il sera entendu [lundi].", "1998-03-02"),
    ("Il a été entendu [vendredi dernier].", "1998-02-20"),
    ("Il sera entendu [mardi prochain].", "1998-03-03"),
    ("Il a été entendu [lundi de la semaine dernière].", "1998-02-16"),
    ("Le loyer est dû [le 15 du mois prochain].", "1998-03-15"),
    ("Ils se sont mariés à [Noël 1996].", "1996-12-25"),
    ("Ils se sont quittés [le lundi de Pâques 1997].", "1997-03-31"),
    ("Elle quitte la ville [le premier lundi de mai 1999].", "1999-05-03"),
    # --- weeks, months, years
    ("Les ventes ont baissé [la semaine dernière].", "1998-02-16/1998-02-22"),
    ("Le rapport paraîtra [le mois prochain].", "1998-03"),
    ("Elle est partie en [mai 1995].", "1995-05"),
    ("L'usine a fermé en [1995].", "1995"),
    ("Le chantier a commencé l'[an dernier].", "1997"),
    ("La mairie l'a promis en [septembre dernier].", "1997-09"),
    ("Le conseil a voté au [deuxième trimestre 1997].", "1997-04/1997-06"),
    ("La loi entre en vigueur au [premier semestre 1999].", "1999-01/1999-06"),
    ("Il a plu tout l'[été 1996].", "1996-22"),
    ("Le quartier a changé dans [les années 1960].", "196X"),
    ("Le quartier a changé dans [les années 70].", "197X"),
    ("Le pont date du [XIXe siècle].", "18XX"),
    ("Le temple fut bâti au [IIIe siècle av. J.-C.].", "-0299/-0200"),
    ("Rome fut prise en [390 av. J.-C.].", "-0389"),
    ("Il a été élu [fin 1989].", "1989-07/1989-12"),
    ("Il a été élu [début mars 1996].", "1996-03-01/1996-03-15"),
    ("Le texte fut rédigé à [la mi-mai 1996].", "1996-05-11/1996-05-20"),
    # --- ranges and bounds
    (
        "La foire se tient du [4] au [23 mars 1997].",
        "1997-03-04/1997-03-23",
        "1997-03-04/1997-03-23",
    ),
    ("Il a dirigé la maison de [1990] à [1995].", "1990/1995", "1990/1995"),
    ("L'exposition dure de [mai] à [octobre 1997].", "1997-05/1997-10", "1997-05/1997-10"),
    ("L'exposition dure de [novembre] à [février 1997].", "1996-11/1997-02", "1996-11/1997-02"),
    ("La guerre de [1914]-[18] a ruiné la région.", "1914/1918", "1914/1918"),
    (
        "Rien n'a bougé entre [le 3 mai 1996] et [le 8 juin 1996].",
        "1996-05-03/1996-06-08",
        "1996-05-03/1996-06-08",
    ),
    ("Il vit ici depuis [1989].", "1989/.."),
    ("Il habitait ici avant [1976].", "../1975"),
    ("Il travaille ici jusqu'en [juin 1998].", "../1998-06"),
    ("Les prix ont augmenté [ces trois derniers mois].", "1997-11-26/1998-02-25"),
    ("Elle est née [deux semaines avant Noël].", "1997-12-11"),
    ("Il est revenu [il y a trois ans].", "1995"),
    ("Il reviendra [dans deux jours].", "1998-02-28"),
    # --- times of day
    ("La séance s'ouvre [le 6 mai 1997 à 18h30].", "1997-05-06T18:30:00"),
    ("Il est arrivé [hier soir].", "1998-02-25"),
    # --- without a place on a calendar
    ("Le procès a duré [trois semaines].", "P3W"),
    (
        "Le conseil se réunit [chaque semaine].",
        "P1W",
    ),
    ("Il fut déporté pendant l'[hiver 1944-1945].", "1944-24"),
    ("Le procès, ouvert [le 3 décembre dernier], a repris.", "1997-12-03"),
    ("La loi passera d'ici la [fin de l'année 1999].", "../1999"),
    ("Depuis [début 1996] il enquête ; [trois ans plus tard], rien.", "1996-01/..", "1999"),
)

UNDATED = (
    ("Il a été entendu [lundi].", "XXXX-WXX-1"),
    ("Il a été entendu [la semaine dernière].", "XXXX-WXX"),
    ("Il démissionne [le 12 janvier].", "XXXX-01-12"),
    ("Il a été élu [fin 1989].", "1989-07/1989-12"),
    ("En [1989] il part. [Deux ans plus tard], il revient.", "1989", "1991"),
)

NOT_TIMES = (
    "Avril Lavigne chante ici.",
    "Une sonde tourne autour de la planète Mars.",
    "Il a été reçu avec les honneurs et la salle a été vidée.",
    "Le texte a été adopté.",
    "Le prix est passé à 1200 euros.",
    "La demande 2023-0379 a été acceptée.",
    "Le dossier 2023-00412 est clos.",
    "Près de 2000 personnes ont défilé.",
    "Ils étaient 1500 soldats contre 1800 hommes.",
    "La chambre 12 est au fond du couloir.",
    "Il a répondu au numéro 01 44 55 66 77.",
    "La version 3.11.2 est sortie.",
    "Le score était de 21-14 à la mi-temps.",
    "Le dossier pèse 1 200 grammes.",
    "Il a gagné 3 500 francs.",
    "Le second témoin a parlé avant le premier.",
    "Le ministre est d'accord avec la mesure.",
    "Ils ont pris un autre chemin par la forêt.",
    "The company said in its report that the deal was void.",
    "Er sagte, dass die Regierung zustimmen werde.",
)
