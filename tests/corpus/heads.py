"""Heads of texts, with whose they are, what they are called and when they were written.

"…" stands for a story. An empty string: nothing says it, and nothing is supposed.
"""

HEADS = (
    # (text, source, basis, title, published)
    ("Fire at the mill\nBy Ann Lowe, The Dover Echo\n4 May 2011\n…",
     "The Dover Echo", "masthead", "Fire at the mill", "2011-05-04"),
    ("The Dover Echo\n\nFire at the mill\n\n4 May 2011\n…",
     "The Dover Echo", "masthead", "Fire at the mill", "2011-05-04"),
    ("Fire at the mill\nDover Echo, 4 May 2011\n\n…",
     "Dover Echo", "masthead", "Fire at the mill", "2011-05-04"),
    ("DOVER ECHO, Wednesday 4 May 2011, p. 4\n\nFIRE AT THE MILL\n\n…",
     "Dover Echo", "masthead", "FIRE AT THE MILL", "2011-05-04"),
    ("Brand in der Mühle\nSüddeutscher Bote, 4. Mai 2011\n\n…",
     "Süddeutscher Bote", "masthead", "Brand in der Mühle", "2011-05-04"),
    ("Incendie au moulin\nLa Gazette du Lac, 4 mai 2011\n\n…",
     "La Gazette du Lac", "masthead", "Incendie au moulin", "2011-05-04"),
    ("Incendio en el molino\nEl Heraldo de Lago, 4 de mayo de 2011\n\n…",
     "El Heraldo de Lago", "masthead", "Incendio en el molino", "2011-05-04"),
    ("Fire at the mill\nDOVER, May 4, 2011 (Seaway) — The mill burned down.\n…",
     "Seaway", "masthead", "Fire at the mill", "2011-05-04"),
    ("Brand in der Mühle\n\nUlm, 4. Mai 2011. Die Mühle ist abgebrannt.\n…",
     "", "", "Brand in der Mühle", "2011-05-04"),
    ("HIGH COURT OF DOVER\nClaim No. 12/2010\nJUDGMENT\nof 4 May 2011\n\n…",
     "High Court of Dover", "court", "Judgment of 4 May 2011", "2011-05-04"),
    ("COUNTY COURT OF HOLM\nSecond Chamber\nOrder of 4 May 2011\n\n…",
     "County Court of Holm", "court", "Order of 4 May 2011", "2011-05-04"),
    ("# Holm Parish Council, Finance Committee\n## Minutes of the meeting of 4 May 2011\n\n…",
     "Holm Parish Council, Finance Committee", "letterhead",
     "Minutes of the meeting of 4 May 2011", "2011-05-04"),
    ("Holm Mills Ltd\n2 Quay Road, Holm\n\nMr T. Lind\n\nHolm, 4 May 2011\n\nRoof of the mill\n\n"
     "Dear Mr Lind,\n\nthe roof leaks.",
     "Holm Mills Ltd", "letterhead", "Roof of the mill", "2011-05-04"),
    ("Holm Mills Ltd\n\nFOR IMMEDIATE RELEASE\n\nA new roof for the mill\n\n4 May 2011\n\n…",
     "Holm Mills Ltd", "letterhead", "A new roof for the mill", "2011-05-04"),
    ("From: Ann Lowe <ann@mill.example>\nTo: Tom Lind <tom@quay.example>\n"
     "Date: Wed, 4 May 2011 09:10:00 +0100\nSubject: Re: roof\n\nTom, it leaks.\n",
     "Ann Lowe", "sender", "Re: roof", "2011-05-04"),
    ("Von: Lowe, Anna <ann@mill.example>\nGesendet: Mittwoch, 4. Mai 2011 09:10\n"
     "An: Tom Lind\nBetreff: Dach\n\nTom, es leckt.\n",
     "Anna Lowe", "sender", "Dach", "2011-05-04"),
    ("WITNESS STATEMENT\nWitness: Tom Lind\nTaken at Holm police station on 4 May 2011, "
     "10:15 to 12:50\n\nI am a miller.\n",
     "Tom Lind", "author", "WITNESS STATEMENT", "2011-05-04"),
    ("Diary of Tom Lind, 2011\n\n4 May\nThe mill burned down.\n",
     "Tom Lind", "author", "Diary of Tom Lind, 2011", "2011"),
    ("A talk with the miller\nRecorded on 4 May 2011 for the podcast Grist\n\nQ: When?\n",
     "Grist", "masthead", "A talk with the miller", "2011-05-04"),
    ("Mill views\nPosted by millgirl7 on May 4, 2011\n\nIt burned.\n",
     "", "", "Mill views", "2011-05-04"),
    ("HOLM POLICE - DUTY LOG - 04.05.2011\n\n09:10  Fire reported\n",
     "Holm Police", "letterhead", "HOLM POLICE - DUTY LOG - 04.05.2011", "2011-05-04"),
    ("Roofs of mills: a review\n\nA. Lowe, T. Lind\nJournal of Roofs 14 (2011), 20–29. "
     "Received 3 February 2011; accepted 4 May 2011.\n\n…",
     "Journal of Roofs", "masthead", "Roofs of mills: a review", "2011-05-04"),
    # nothing says whose it is
    ("Mayor Leaves Council\n4 May 2011\n…", "", "", "Mayor Leaves Council", "2011-05-04"),
    ("The Ministry of Mills\n\n…", "", "", "The Ministry of Mills", ""),
    ("What a mill is for\nBy Tom Lind\n\n…", "", "", "What a mill is for", ""),
    ("Holm, 4 May 2011\n\nDear Ann,\n\nthe snow came early.", "", "", None, "2011-05-04"),
    ("A note on the court\n\nThe court of Holm sat on 4 May 2011.\n", "", "",
     "A note on the court", ""),
)  # fmt: skip
