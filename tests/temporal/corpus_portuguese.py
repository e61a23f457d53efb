"""Portuguese sentences, with the expressions of time in brackets and what they come to.

``READS_AS`` gives the period of every bracketed phrase as EDTF, or its TIMEX3 value where it has
no place on a calendar, in a text published on Thursday, 26 February 1998. ``UNDATED`` are read
without that date. ``NOT_TIMES`` hold nothing to find.
"""

PUBLISHED = "1998-02-26"

READS_AS = (
    # --- two calendars, halves of centuries, what is put off
    (
        "A feira decorrerá de [28 de junho] [a 3 de julho de 2022].",
        "2022-06-28/2022-07-03",
        "2022-06-28/2022-07-03",
    ),
    ("A audiência foi adiada para [terça-feira].", "1998-03-03"),
    ("A revolução rebentou [a 25 de outubro (7 de novembro) de 1917].", "1917-11-07"),
    ("Na [segunda metade do século XVI] voltou a peste.", "1550/1599"),
    ("[Na véspera de Natal de 1914] as armas calaram-se.", "1914-12-24"),
    # --- days
    ("O tratado foi assinado em [3 de março de 1997].", "1997-03-03"),
    ("[Terça-feira, 12 de agosto de 1997]: o tribunal decide.", "1997-08-12"),
    ("A carta tem a data [05/08/1996].", "1996-08-05"),
    ("César morreu em [15 de março de 44 a.C.] em Roma.", "-0043-03-15"),
    ("Demitiu-se em [12 de janeiro].", "1998-01-12"),
    ("Demitirá o ministro em [12 de março].", "1998-03-12"),
    ("Chegou [ontem] e partirá [depois de amanhã].", "1998-02-25", "1998-02-28"),
    ("Foi detido na [segunda-feira].", "1998-02-23"),
    ("Será ouvido na [segunda-feira].", "1998-03-02"),
    ("Foi detido na [sexta-feira passada].", "1998-02-20"),
    ("Será ouvido na [próxima terça-feira].", "1998-03-03"),
    ("Casaram-se no [Natal de 1996].", "1996-12-25"),
    ("Partiram na [Sexta-Feira Santa de 1997].", "1997-03-28"),
    # --- weeks, months, years
    ("Os preços caíram na [semana passada].", "1998-02-16/1998-02-22"),
    ("O relatório sairá no [próximo mês].", "1998-03"),
    ("Ela partiu em [maio de 1995].", "1995-05"),
    ("A fábrica fechou em [1995].", "1995"),
    ("As obras começaram no [ano passado].", "1997"),
    ("[O segundo trimestre de 1997] foi bom.", "1997-04/1997-06"),
    ("No [verão de 1996] choveu.", "1996-22"),
    ("Nos [anos 60] construiu-se muito.", "196X"),
    ("Na [década de 1980] construiu-se muito.", "198X"),
    ("A ponte é do [século XIX].", "18XX"),
    ("O templo é do [século III a.C.].", "-0299/-0200"),
    ("Foi eleito no [final de 1989].", "1989-07/1989-12"),
    ("Foi eleito em [meados de maio de 1996].", "1996-05-11/1996-05-20"),
    # --- ranges and bounds
    (
        "A feira vai de [4] a [23 de março de 1997].",
        "1997-03-04/1997-03-23",
        "1997-03-04/1997-03-23",
    ),
    ("Dirigiu a casa de [1990] a [1995].", "1990/1995", "1990/1995"),
    ("A mostra dura de [maio] a [outubro de 1997].", "1997-05/1997-10", "1997-05/1997-10"),
    (
        "Entre [3 de maio de 1996] e [8 de junho de 1996] nada aconteceu.",
        "1996-05-03/1996-06-08",
        "1996-05-03/1996-06-08",
    ),
    ("Vive aqui desde [1989].", "1989/.."),
    ("Vivia aqui antes de [1976].", "../1975"),
    ("Trabalha aqui até [junho de 1998].", "../1998-06"),
    ("[Os últimos três meses] foram duros.", "1997-11-26/1998-02-25"),
    ("Nasceu [duas semanas antes do Natal].", "1997-12-11"),
    ("Voltou [há três anos].", "1995"),
    ("Voltará [em dois dias].", "1998-02-28"),
    # --- times of day
    ("A sessão começa em [6 de maio de 1997 às 18:30].", "1997-05-06T18:30:00"),
    ("Chegou [ontem à noite].", "1998-02-25/1998-02-26"),
    # --- without a place on a calendar
    ("O julgamento durou [três semanas].", "P3W"),
    ("O julgamento começou em [3 de dezembro passado].", "1997-12-03"),
    ("O tribunal decide até ao [fim de 1999].", "../1999"),
)

UNDATED = (
    ("Foi detido na [segunda-feira].", "XXXX-WXX-1"),
    ("Foi detido na [semana passada].", "XXXX-WXX"),
    ("Em [1989] partiu. [Dois anos depois] voltou.", "1989", "1991"),
)

NOT_TIMES = (
    "O preço subiu para 1200 euros.",
    "Cerca de 2000 pessoas marcharam pela cidade.",
    "Eram 1500 soldados contra 1800 homens.",
    "Saiu a versão 3.11.2.",
    "Ele é dez vezes mais forte do que o irmão.",
    "O set de filmagem ficou vazio e o mar estava calmo.",
    "É a segunda vez que se casa e a quinta testemunha que fala.",
    "Primeira testemunha falou com as filhas.",
    "O saco pesa 1.200 gramas.",
    "Pediu para sair da sala.",
    "The company said in its report that the deal was void.",
    "Er sagte, dass die Regierung zustimmen werde.",
)
