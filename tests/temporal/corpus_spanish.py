"""Spanish sentences, with the expressions of time in brackets and what they come to.

``READS_AS`` gives the period of every bracketed phrase as EDTF, or its TIMEX3 value where it has
no place on a calendar, in a text published on Thursday, 26 February 1998. ``UNDATED`` are read
without that date. ``NOT_TIMES`` hold nothing to find.
"""

PUBLISHED = "1998-02-26"

READS_AS = (
    # --- two calendars, halves of centuries, what is put off
    ("La vista se aplazó hasta [el martes].", "1998-03-03"),
    ("La revolución estalló [el 25 de octubre (7 de noviembre) de 1917].", "1917-11-07"),
    ("En [la segunda mitad del siglo XVI] volvió la peste.", "1550/1599"),
    # --- days
    ("El tratado se firmó [el 3 de marzo de 1997].", "1997-03-03"),
    ("[Martes, 12 de agosto de 1997]: el tribunal decide.", "1997-08-12"),
    ("La carta lleva la fecha [05/08/1996].", "1996-08-05"),
    ("La carta lleva la fecha [5-ago-1996].", "1996-08-05"),
    ("Se casaron [el 1.º de mayo de 1996].", "1996-05-01"),
    ("César murió [el 15 de marzo de 44 a. C.] en Roma.", "-0043-03-15"),
    ("Dimitió [el 12 de enero].", "1998-01-12"),
    ("Dimitirá [el 12 de marzo].", "1998-03-12"),
    ("Llegó [ayer] y se irá [pasado mañana].", "1998-02-25", "1998-02-28"),
    ("Fue detenido [el lunes].", "1998-02-23"),
    ("Será oído [el lunes].", "1998-03-02"),
    ("Fue detenido [el viernes pasado].", "1998-02-20"),
    ("Será oído [el próximo martes].", "1998-03-03"),
    ("Se casaron en [Navidad de 1996].", "1996-12-25"),
    ("Se fueron [el Viernes Santo de 1997].", "1997-03-28"),
    ("La elección es [el primer lunes de mayo de 1999].", "1999-05-03"),
    # --- weeks, months, years
    ("Los precios bajaron [la semana pasada].", "1998-02-16/1998-02-22"),
    ("El informe saldrá [el próximo mes].", "1998-03"),
    ("Se marchó en [mayo de 1995].", "1995-05"),
    ("La fábrica cerró en [1995].", "1995"),
    ("Las obras empezaron [el año pasado].", "1997"),
    ("[El segundo trimestre de 1997] fue bueno.", "1997-04/1997-06"),
    ("En [el verano de 1996] llovió.", "1996-22"),
    ("En [los años 60] se construyó.", "196X"),
    ("En [los años setenta] se construyó.", "197X"),
    ("En [la década de 1980] se construyó.", "198X"),
    ("El puente es del [siglo XIX].", "18XX"),
    ("El templo es del [siglo III a. C.].", "-0299/-0200"),
    ("Fue elegido a [finales de 1989].", "1989-07/1989-12"),
    ("Fue elegido a [principios de marzo de 1996].", "1996-03-01/1996-03-15"),
    ("Fue elegido a [mediados de mayo de 1996].", "1996-05-11/1996-05-20"),
    # --- ranges and bounds
    (
        "La feria va del [4] al [23 de marzo de 1997].",
        "1997-03-04/1997-03-23",
        "1997-03-04/1997-03-23",
    ),
    ("Dirigió la casa de [1990] a [1995].", "1990/1995", "1990/1995"),
    ("La muestra dura de [mayo] a [octubre de 1997].", "1997-05/1997-10", "1997-05/1997-10"),
    ("La guerra de [1914]-[18] arruinó la comarca.", "1914/1918", "1914/1918"),
    (
        "Entre [el 3 de mayo de 1996] y [el 8 de junio de 1996] no pasó nada.",
        "1996-05-03/1996-06-08",
        "1996-05-03/1996-06-08",
    ),
    ("Vive aquí desde [1989].", "1989/.."),
    ("Vivía aquí antes de [1976].", "../1975"),
    ("Trabaja aquí hasta [junio de 1998].", "../1998-06"),
    ("[Los últimos tres meses] fueron duros.", "1997-11-26/1998-02-25"),
    ("Nació [dos semanas antes de Navidad].", "1997-12-11"),
    ("Volvió [hace tres años].", "1995"),
    ("Volverá [en dos días].", "1998-02-28"),
    # --- times of day
    ("La sesión empieza [el 6 de mayo de 1997 a las 18:30].", "1997-05-06T18:30:00"),
    ("Llegó [anoche].", "1998-02-25/1998-02-26"),
    ("Llegó [ayer por la tarde].", "1998-02-25"),
    # --- without a place on a calendar
    ("El juicio duró [tres semanas].", "P3W"),
    ("El consejo se reúne [cada semana].", "P1W"),
    ("Fue deportado en [el invierno de 1944-1945].", "1944-24"),
    ("El juicio empezó [el 3 de diciembre pasado].", "1997-12-03"),
    ("[La noche del 5 de junio de 1996] hubo fuego.", "1996-06-05/1996-06-06"),
)

UNDATED = (
    ("Fue detenido [el lunes].", "XXXX-WXX-1"),
    ("Fue detenido [la semana pasada].", "XXXX-WXX"),
    ("Fue elegido a [finales de 1989].", "1989-07/1989-12"),
    ("En [1989] se fue. [Dos años después] volvió.", "1989", "1991"),
)

NOT_TIMES = (
    "Plácido Domingo cantó en la plaza.",
    "El precio subió a 1200 euros.",
    "La solicitud 2023-117 fue aceptada.",
    "Unas 2000 personas marcharon por la ciudad.",
    "Eran 1500 soldados contra 1800 hombres.",
    "Ha salido la versión 3.11.2.",
    "El número es 91 123 45 67.",
    "El mar está en calma y el sol brilla.",
    "Es la segunda vez que se casa.",
    "Lo dijo una sola vez y se marchó.",
    "La primera testigo habló con las hijas.",
    "El saco pesa 1.200 gramos.",
    "Este es el tercer juicio contra la empresa.",
    "The company said in its report that the deal was void.",
    "Er sagte, dass die Regierung zustimmen werde.",
)
