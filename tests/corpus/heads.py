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
    ("Пожар на мельнице\nОзёрский вестник, 4 мая 2011 года\n\n…",
     "Озёрский вестник", "masthead", "Пожар на мельнице", "2011-05-04"),
    ("磨坊起火\n《湖城日报》2011年5月4日 星期三\n\n…",
     "湖城日报", "masthead", "磨坊起火", "2011-05-04"),
    ("磨坊起火\n湖城晚报 2011年5月4日\n\n…",
     "湖城晚报", "masthead", "磨坊起火", "2011-05-04"),
    ("Fire at the mill\nDOVER, May 4, 2011 (Seaway) — The mill burned down.\n…",
     "Seaway", "masthead", "Fire at the mill", "2011-05-04"),
    ("TELEGRAM\nHolm, 4 May 1911\nTo Lindqvist & Co., Dover\n\n…", "", "", None, "1911-05-04"),
    ("Brand in der Mühle\n\nUlm, 4. Mai 2011. Die Mühle ist abgebrannt.\n…",
     "", "", "Brand in der Mühle", "2011-05-04"),
    ("HIGH COURT OF DOVER\nClaim No. 12/2010\nJUDGMENT\nof 4 May 2011\n\n…",
     "High Court of Dover", "court", "Judgment of 4 May 2011", "2011-05-04"),
    ("(Slip Opinion)\n\nSUPREME COURT OF HOLM\n\nSyllabus\n\nLIND v. BERG ET AL.\n\nNo. 11-889. "
     "Argued April 2, 2011—Decided May 4, 2011\n\n…",
     "Supreme Court of Holm", "court", "LIND v. BERG ET AL.", "2011-05-04"),
    ("H.C. Memo. 2011-26\n\nHOLM TAX COURT\n\nTOM LIND, Petitioner v. COMMISSIONER, Respondent\n\n"
     "Docket No. 19031-13. Filed May 4, 2011.\n\n…",
     "Holm Tax Court", "court", "TOM LIND, Petitioner v. COMMISSIONER, Respondent", "2011-05-04"),
    ("IN THE DISTRICT COURT OF HOLM\n\nTOM LIND, Plaintiff\n\nv.\n\nANN BERG, Defendant\n\n"
     "MOTION TO DISMISS\n\n…", "", "", "MOTION TO DISMISS", ""),
    # what a text is stands below whose it is
    ("HOLM LABORATORIES\nCERTIFICATE OF ANALYSIS          Report no. 2047\n\nClient: Holm Mill\n"
     "Date sampled: 05/13/2011      Date reported: 05/14/2011\n\n…",
     "Holm Laboratories", "letterhead", "CERTIFICATE OF ANALYSIS", "2011-05-14"),
    ("# County Auditor of Holm\n\n## Special audit 2011-04: Roofs of mills\n\n"
     "Issued May 4, 2011\n\n…",
     "County Auditor of Holm", "letterhead", "Special audit 2011-04: Roofs of mills", "2011-05-04"),
    ("TOWN OF HOLM\nOffice of the Clerk\nFOR IMMEDIATE RELEASE\nMay 4, 2011\n"
     "Contact: Ann Lowe, 555-0101\n\nMILL TO CLOSE FOR REPAIRS\n\n…",
     "Town of Holm", "letterhead", "MILL TO CLOSE FOR REPAIRS", "2011-05-04"),
    ("HOLM MILLS, INC.\nANNUAL REPORT for the year ended April 30, 2011\n\n…",
     "Holm Mills Inc", "letterhead", "ANNUAL REPORT for the year ended April 30, 2011", ""),
    ("Voices of Holm\nInterview with Tom Lind, May 4, 2011\n\n…",
     "", "", "Interview with Tom Lind, May 4, 2011", "2011-05-04"),
    ("HOUSE OF HOLM\nOral Question 12\n\nAnswered by the Minister of Roofs on May 4, 2011\n\n…",
     "", "", "Oral Question 12", "2011-05-04"),
    # letterheads of several lines, of abbreviations, in columns, with a post code
    ("DEPARTMENT OF ROOFS\nClerk's Office\nNorthern Ward of Holm\n\nFOR IMMEDIATE RELEASE\n"
     "May 4, 2011\n\nMILLER SENTENCED FOR FIRE\n\n…",
     "Department of Roofs", "letterhead", "MILLER SENTENCED FOR FIRE", "2011-05-04"),
    ("U.S. MARSHAL'S OFFICE, WARD OF HOLM\nPRESS RELEASE - May 4, 2011\n\n"
     "Miller Held for Fire\n\n…",
     "U.S. Marshal's Office, Ward of Holm", "letterhead", "Miller Held for Fire", "2011-05-04"),
    ("Miller Held for Fire\nPress release, 4 May 2011\n\n…",
     "", "", "Miller Held for Fire", "2011-05-04"),
    ("ASSEMBLY OF HOLM                                DOVER\nEVIDENCE - NUMBER 4\n"
     "Wednesday, May 4, 2011\n\n…",
     "Assembly of Holm", "letterhead", "EVIDENCE - NUMBER 4", "2011-05-04"),
    ("HOLM MILLS, INC.\nDover, N.H. 03820\nANNUAL REPORT for the year ended April 30, 2011\n\n…",
     "Holm Mills Inc", "letterhead", "ANNUAL REPORT for the year ended April 30, 2011", ""),
    ("Fire at the mill\nBy Ann Lowe               Dover Magazine, May 2011\n\n…",
     "Dover Magazine", "masthead", "Fire at the mill", "2011-05"),
    ("# Fire at the mill\n\nHolm Institute · Roofs Programme · Report 2011/07 · May 2011\n\n…",
     "Holm Institute", "letterhead", "Fire at the mill", "2011-05"),
    # a caption at the left of a rule; the court's own list of what the parties filed
    ("     HIGH COURT OF HOLM\n\nTHE CROWN           )   No. 17 CR 42\n      v.            )\n"
     "TOM LIND,           )   Judge Berg\n\nFiled: 4 May 2011\n\n…",
     "High Court of Holm", "court", "THE CROWN v. TOM LIND", "2011-05-04"),
    ("U.S. District Court, Ward of Holm (Dover Division)\nCIVIL DOCKET FOR CASE 3:17\n"
     "May 4, 2011     MOTION to strike\n…",
     "U.S. District Court, Ward of Holm (Dover Division)", "court",
     "CIVIL DOCKET FOR CASE 3:17", ""),
    ("LIND, TOM\nFrom: Companion to Mills, 3rd edition (Dover: Pier, 2011)\n\n…",
     "Companion to Mills", "masthead", "LIND, TOM", "2011"),
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
    # when a text was made, in the lines under its title
    ("A HISTORY OF HOLM\n\nby the Rev. T. Lind\n\nDover: printed by A. Lowe, 1898\n\nMILLS\n\n…",
     "", "", "A HISTORY OF HOLM", "1898"),
    ("The mills of Holm\n\nLondon: Harrow & Sons, 1912\n\n…", "", "", "The mills of Holm", "1912"),
    ("Tombs of Holm\ntranscribed by T. Lind, Aug. 1961\n\n…", "", "", "Tombs of Holm", "1961-08"),
    ("Tombs of Holm. Transcribed by T. Lind, Aug. 1961\n\nPlot 4\n\n…",
     "", "", "Tombs of Holm", "1961-08"),
    ("Holm Mill: a chronology\n\nTom Lind, for the History Group, 1974\n\n…",
     "", "", "Holm Mill: a chronology", "1974"),
    ("Tom Lind, miller\nRecorded by Ann Lowe at 9 Mill Lane, 11 March 1958\n\n…",
     "", "", "Tom Lind, miller", "1958-03-11"),
    ("Mills\n\nA paper read before the Holm Society on 4 May 1932 by T. R. Lind\n\n…",
     "", "", "Mills", "1932-05-04"),
    ("REPORT ON MILLS\n\nPresented to both Houses by command, 6th March 1843\n\n…",
     "", "", "REPORT ON MILLS", "1843-03-06"),
    ("Mühlen in Holm\n\nzusammengestellt von Anna Lowe, März 2008\n\n…",
     "", "", "Mühlen in Holm", "2008-03"),
    # old papers, old letters, books that are kept
    ("THE DOVER ECHO.\nSATURDAY, MAY 4, 1911.\n\nFIRE AT THE MILL.\n(From our Correspondent.)\n\n…",
     "The Dover Echo", "masthead", "FIRE AT THE MILL", "1911-05-04"),
    ("6     THE DOVER ECHO, SATURDAY, MAY 4, 1911.\n\nFIRE AT THE MILL.\n\n…",
     "The Dover Echo", "masthead", "FIRE AT THE MILL", "1911-05-04"),
    ("Holm, 4th Novr. 1826\n\nMr. Tom Lind, Dover\n\nDear Sir,\n\n…",
     "", "", "Mr. Tom Lind, Dover", "1826-11-04"),
    ("HOLM WEAVERS' UNION\nMinute Book, 1911-12\n\nCommittee, Monday 14th August 1911. Mr. Lind in "
     "the chair.\n\n…", "Holm Weavers' Union", "letterhead", "Minute Book, 1911-12", ""),
    # the same words of the story
    ("The mill\n\nThe mill was described by Ann Lowe in 1911.\n\n…", "", "", "The mill", ""),
    ("The mill\n\nDover: a town in 1911\n\n…", "", "", "The mill", ""),
    ("Changes\n\nMended: the wheel is no longer wet (MILL-1970).\n\n…", "", "", "Changes", ""),
    ("Holm Mill\nFriday, 4 May 2011\n\nPRIVATE\n\nMy dear Lind,\n\n…",
     "", "", None, "2011-05-04"),
    # nothing says whose it is
    ("Mayor Leaves Council\n4 May 2011\n…", "", "", "Mayor Leaves Council", "2011-05-04"),
    ("The Ministry of Mills\n\n…", "", "", "The Ministry of Mills", ""),
    ("What a mill is for\nBy Tom Lind\n\n…", "", "", "What a mill is for", ""),
    ("Holm, 4 May 2011\n\nDear Ann,\n\nthe snow came early.", "", "", None, "2011-05-04"),
    ("A note on the court\n\nThe court of Holm sat on 4 May 2011.\n", "", "",
     "A note on the court", ""),
    # a body at the top, above what it wrote and when
    ("HOLM HOSPITALS NHS TRUST\nROOFS SUB-BOARD - PART TWO (PRIVATE)\nTuesday 4 May 2011\n\n…",
     "Holm Hospitals NHS Trust", "letterhead", "ROOFS SUB-BOARD - PART TWO (PRIVATE)",
     "2011-05-04"),
    ("**Mill Safety Commission**\n# Holm mill, second visit\n*Published 4 May 2011*\n\n…",
     "Mill Safety Commission", "letterhead", "Holm mill, second visit", "2011-05-04"),
    ("HOLM MILLERS' FUND\nMeeting of the Committee, Holm, Wednesday 4 May 1911, 7.30\n\n…",
     "Holm Millers' Fund", "letterhead",
     "Meeting of the Committee, Holm, Wednesday 4 May 1911, 7.30", "1911-05-04"),
    # points in a name, brackets behind it, columns beside it
    ("U.S. MILLER'S OFFICE, DISTRICT OF HOLM\nPRESS RELEASE - May 4, 2011\n\nMiller Gets Two Years"
     "\n\n…", "U.S. Miller's Office, District of Holm", "letterhead", "Miller Gets Two Years",
     "2011-05-04"),
    ("St. Ann's Parish Magazine\n4 May 2011\n\nThe roof of the nave\n\n…",
     "St. Ann's Parish Magazine", "masthead", "The roof of the nave", "2011-05-04"),
    ("The Dover Echo                     Saturday, 4 May 1911\n\nA ROOF FOR THE MILL\n\n…",
     "The Dover Echo", "masthead", "A ROOF FOR THE MILL", "1911-05-04"),
    ("HOUSE OF COMMONS                      CANADA\nCommittee on Mills\nMinutes of Evidence\n"
     "Thursday, May 4, 2011\n\n…",
     "House of Commons", "letterhead", "Minutes of Evidence", "2011-05-04"),
    ("FIRE AT HOLM\nA story of flour.\n\nBy Ann Lowe                 Holm Magazine, 4 May 2011"
     "\n\n…", "Holm Magazine", "masthead", "FIRE AT HOLM", "2011-05-04"),
    # a letterhead of several lines is no title; what is released stands below the word
    ("DEPARTMENT OF MILLS\nOffice of the Chief Miller\nSouthern District of Holm\n\n"
     "FOR IMMEDIATE RELEASE\nWednesday, May 4, 2011\n\nMILLER SENTENCED\n\n…",
     "Department of Mills", "letterhead", "MILLER SENTENCED", "2011-05-04"),
    ("MILLS AND ROOFS COMMISSION\nHolm, N.Y. 20549\nFORM 8-M\nNotice of repairs\n\n…",
     "Mills and Roofs Commission", "letterhead", "FORM 8-M", ""),
    # a greeting is no title
    ("HOLM MILLERS' TRUST\nOffice of the Chief Miller\n\nOur ref: CE/4417\n4 May 2011\n\n"
     "Dear Mrs Lind\n\n…", "Holm Millers' Trust", "letterhead", None, "2011-05-04"),
    ("Holm Millers' Trust\nSection 9 report: reply of the Trust\n4 May 2011\n\nDear Miss Lind"
     "\n\n…", "Holm Millers' Trust", "letterhead", "Section 9 report: reply of the Trust",
     "2011-05-04"),
    # a headline that begins with a sum or a number, or has one behind "No"
    ("DOVER ECHO\nWednesday, May 4, 2011\n\n£182,000 goodbye for mill boss\nBy Ann Lowe\n\n…",
     "Dover Echo", "masthead", "£182,000 goodbye for mill boss", "2011-05-04"),
    ("DOVER ECHO\nWednesday, May 4, 2011\n\n12 held after mill fire\n\n…",
     "Dover Echo", "masthead", "12 held after mill fire", "2011-05-04"),
    ("DOVER ECHO\nWednesday, May 4, 2011\n\nNo charges over Mill 14\n\n…",
     "Dover Echo", "masthead", "No charges over Mill 14", "2011-05-04"),
    # a line in brackets is nobody's title, a comma at its end does not unmake one
    ("HOLM MILLS COMPANY, LIMITED.\n(Established 1871.)\n\nREPORT OF THE DIRECTORS,\n\n…",
     "Holm Mills Company Limited", "letterhead", "REPORT OF THE DIRECTORS", ""),
    # who against whom, in the columns of a court
    ("          UNITED STATES DISTRICT COURT\n          DISTRICT OF HOLM\n\n"
     "STATE OF HOLM               )   No. 17 CR 0042\n            v.              )   Judge Lowe\n"
     "TOM LIND, Defendant.        )   Roofs, s. 5\n\n…",
     "United States District Court", "court", "STATE OF HOLM v. TOM LIND", ""),
    # paragraphs that were broken at the width of a page are no head
    ("Mill roof to be mended\n\n"
     "NOBODY will be paid for the roof of the mill at Holm, the council of the town\n"
     "told the families at a meeting yesterday, when the Holm Police wound up\nits inquiry.\n",
     "", "", "Mill roof to be mended", ""),
    # a paper's head with its number and price, its name in two lines, a headline in two
    ("THE DOVER MERCURY\nand Holm Advertiser.\nNo. 1204.    SATURDAY, MAY 4, 1911.    Price One "
     "Penny.\n\nDREADFUL FIRE AT A\nMILL.\n\n…",
     "The Dover Mercury", "masthead", "DREADFUL FIRE AT A MILL", "1911-05-04"),
    ("ST. ANN'S PARISH MAGAZINE\nNo. 97.        MAY, 1911.        Price 1d.\n\nMy dear Friends,"
     "\n\n…", "St. Ann's Parish Magazine", "masthead", "St. Ann's Parish Magazine", "1911-05"),
    ("The Holm Star\nObituaries\n\nAnn Lowe, miller who fed a town\n\n4 May 2011\n\n…",
     "The Holm Star", "masthead", "Ann Lowe, miller who fed a town", "2011-05-04"),
    ("FIRE AT HOLM.\n[From the Dover Mercury, May 4, 1911.]\n\n…",
     "Dover Mercury", "masthead", "FIRE AT HOLM", "1911-05-04"),
    ("To the Editor of the Dover Mercury.\n\nSIR,-- The mill has burned down.\n",
     "Dover Mercury", "masthead", None, ""),
    # who releases it is no body that is known
    ("Friends of the Mill\nPRESS RELEASE: immediate\n4 May 2011\n\nMILLERS DEMAND ANSWERS\n\n…",
     "Friends of the Mill", "letterhead", "MILLERS DEMAND ANSWERS", "2011-05-04"),
    ("For immediate use - Wednesday 4 May 2011\n\nMill rated Good\n\n…",
     "", "", "Mill rated Good", "2011-05-04"),
    # who signs a letter; what it is about; its day without a century
    ("7 Mill Row\nHolm\n\n4 May 2011\n\nDear Mr Lowe,\n\n…\n\nYours sincerely\nGillian Lind (Mrs)",
     "Gillian Lind", "author", "Letter from Gillian Lind to Mr Lowe", "2011-05-04"),
    ("Holm Mill, May 4th, 1911\n\nMy dear Ann,\n\n…\n\nYour affectionate brother,\nTOM LIND.\n",
     "Tom Lind", "author", "Letter from Tom Lind to Ann", "1911-05-04"),
    ("Ulm, 4. Mai 2011\n\nSehr geehrte Frau Lowe,\n\n…\n\nMit freundlichen Grüßen\nKarl Lind",
     "Karl Lind", "author", "Letter from Karl Lind", "2011-05-04"),
    ("Holm, Monday 4 May 11\n\nDear Miss Lowe,\n\n…", "", "", None, ""),
    ("4 May 2011\n\nDear Mr Lind\n\nFlour dust in your lungs\n\n…",
     "", "", "Flour dust in your lungs", "2011-05-04"),
    # who wrote it, beside the day; of which work it is
    ("# A review of mills\n## Summary\nDame Ann Lowe, 4 May 2011\n\n…",
     "Dame Ann Lowe", "author", "A review of mills", "2011-05-04"),
    ("TOM LIND\nFrom: Dictionary of Mills, 3rd edition, edited by A. Lowe (Holm: Berg, 2011)\n\n…",
     "Dictionary of Mills", "masthead", "TOM LIND", "2011"),
    ("Flour and Fire\nTom Lind\nHolm University Press, 1998\n\n…",
     "Holm University Press", "masthead", "Flour and Fire", "1998"),
    ("# Holm: a town\n\n*T. R. Lind. Holm History Society, 1985*\n\n…",
     "Holm History Society", "letterhead", "Holm: a town", "1985"),
    ("*Journal of Mills* 12 (1998), 41-63\n\n# Blame and flour\n\n…",
     "Journal of Mills", "masthead", "Blame and flour", "1998"),
    ("T. R. Lind, *The Mills of Holm: A History* (Dover: Quay Press, 1998)\n\n6. Flour\n\n…",
     "", "", "6. Flour", "1998"),
    ("MY FATHER'S MILL\nWritten down for the Ladies' Guild by Ann Lind of Holm, 1931\n\n…",
     "", "", "MY FATHER'S MILL", "1931"),
    ("# Borrowed flour\n\nHolm Institute · Mills Programme · Report 2011/07 · May 2011\n\n…",
     "Holm Institute", "letterhead", "Borrowed flour", "2011-05"),
    # a court over what a party filed; over a table of what was filed
    ("IN THE UNITED STATES DISTRICT COURT\nFOR THE EASTERN DISTRICT OF HOLM\nDover Division\n\n"
     "STATE OF HOLM\n\nv.\n\nTOM LIND,\n\nDefendant.\n\nINDICTMENT\n\n…",
     "", "", "INDICTMENT", ""),
    ("U.S. District Court, District of Holm (Dover Division)\nCRIMINAL DOCKET FOR CASE #: 3:17-cr\n"
     "\n| Date | Text |\n|---|---|\n| 03/28/2011 | MOTION to dismiss |\n",
     "U.S. District Court, District of Holm (Dover Division)", "court",
     "CRIMINAL DOCKET FOR CASE #: 3:17-cr", ""),
    # the lines of a form
    ("Witness name: Ann Lowe\nStatement No.: 1\nDated: 4 May 2011\n\nTHE HOLM INQUIRY\n\n"
     "WITNESS STATEMENT OF ANN LOWE\n\n…",
     "Ann Lowe", "author", "WITNESS STATEMENT OF ANN LOWE", "2011-05-04"),
    # days: of a meeting, in the words of a deed, ahead of the report, under the signature
    ("Holm Mills Trust\nMinutes of the Board held in public\nWednesday 4 May 2011 at 10.00 am in "
     "the Board Room\n\n…", "Holm Mills Trust", "letterhead",
     "Minutes of the Board held in public", "2011-05-04"),
    ("HOLM MILLS COMPANY, LIMITED.\nREPORT OF THE DIRECTORS FOR 1910,\nfor the Annual Meeting to "
     "be held in Holm on 28th May 1911.\n\n…\n\nFor the Directors,\nA. LIND.\n4th May 1911.\n",
     "Holm Mills Company Limited", "letterhead", "REPORT OF THE DIRECTORS FOR 1910", "1911-05-04"),
    ("Review of mills\n\nReport published: 4 May 2011\nDate of visit: 1 May 2011\n\n…",
     "", "", "Review of mills", "2011-05-04"),
    ("Our mill\n\n…\n\nLast updated 4 May 2011. © Friends of the Mill 2009-2011.\n",
     "", "", "Our mill", "2011-05-04"),
    # whose it is: a line that says so, a series with its number, a credit, the body under a name
    ("Flood warning lifted\n\nFrom: Environment Agency\nPublished 4 May 2011\n\n…",
     "Environment Agency", "letterhead", "Flood warning lifted", "2011-05-04"),
    ("MILL TALK, episode 61: Ann Lowe\nRecorded in Holm on 4 May 2011. Transcript, edited.\n\n…",
     "Mill Talk", "masthead", "MILL TALK, episode 61: Ann Lowe", "2011-05-04"),
    ("Original: Jūras Ziņas, 4 May 2011, p. 3\n\nDriver found dead\n\n…",
     "Jūras Ziņas", "masthead", "Driver found dead", "2011-05-04"),
    ("[Translated from Spanish for the file – El Ancla (Holm), Wednesday 4 May 2011, page 5]\n\n"
     "Driver found dead\n\n…", "El Ancla", "masthead", "Driver found dead", "2011-05-04"),
    ("Translation of an article in Kommunar, 4 May 2011\n\nDRIVER FOUND DEAD\n\n…",
     "Kommunar", "masthead", "DRIVER FOUND DEAD", "2011-05-04"),
    ("FIRE AT THE MILL\n\n…\n\n-- Holm Mercury, May 4, 1911",
     "Holm Mercury", "masthead", "FIRE AT THE MILL", "1911-05-04"),
    ("Our ref: 2011/12\n\n4 May 2011\n\nDear Mr Lowe\n\nYour request\n\n…\n\n"
     "Yours sincerely\n\nAnn Berg\nInformation Officer\nHolm County Council",
     "Holm County Council", "letterhead", "Your request", "2011-05-04"),
    ("Inspection report: Holm Lodge\n\nCare Standards Authority\n\nPublished: 4 May 2011\n\n…",
     "Care Standards Authority", "letterhead", "Inspection report: Holm Lodge", "2011-05-04"),
    ("Mill fire could have been prevented\n\nHolm Gazette | News\n\nBy Ann Lowe | 4 May 2011\n\n…",
     "Holm Gazette", "masthead", "Mill fire could have been prevented", "2011-05-04"),
    ("REPORT on the FIRE at the MILL.\n\nHolm, 4th May 1911.\n\n…\n\nI have the honour to be, "
     "Sir,\nYour obedient servant,\nT. Berg, Inspector",
     "T. Berg", "author", "REPORT on the FIRE at the MILL", "1911-05-04"),
    ("Anna Berg to Tom Lind\nHolm, 4 May 1911\n\n…\n\nA. B.",
     "Anna Berg", "author", "Anna Berg to Tom Lind", "1911-05-04"),
    ("MEMORANDUM\nbetween Holm Council and Lowe Joinery Ltd\n\n4 May 2011\n\n…",
     "", "", "MEMORANDUM", "2011-05-04"),
    # a paper that begins with what it is
    ("The information of John Lowe, of Holm, carter, taken upon oath this day before me.\n\n…",
     "", "", "Information of John Lowe", ""),
    ("This is the last Will and Testament of me John Lowe of Holm, miller.\n\n…",
     "", "", "Last Will and Testament of me John Lowe of Holm", ""),
    ("THE MAGISTRATES' COURT.\n\nHOLM, Tuesday.—Before the Mayor.\n\n…\n\n"
     "Holm Mercury, 4 May 1911, page 4, column 2.",
     "Holm Mercury", "masthead", "THE MAGISTRATES' COURT", "1911-05-04"),
    ("HARBOURSIDE DENTAL\n14 Quay Street, Holm\nTel: 01234 567890\n\n4 May 2011\n\n"
     "Dear Mr Lowe\n\nYour complaint\n\n…\n\nYours sincerely\nAnn Berg",
     "Harbourside Dental", "letterhead", "Your complaint", "2011-05-04"),
    ("Survey of the pumps\nCarried out by Berg Surveyors Ltd\n4 May 2011\n\n…",
     "Berg Surveyors Ltd", "letterhead", "Survey of the pumps", "2011-05-04"),
    ("CONTRACT OF EMPLOYMENT\n\nEmployer: Lowe Mills Ltd\nEmployee: Ann Berg\n"
     "Date: 4 May 2011\n\n…",
     "Lowe Mills Ltd", "letterhead", "CONTRACT OF EMPLOYMENT", "2011-05-04"),
    ("Post by Holm Police on Facebook\n4 May 2011\n\n…",
     "Holm Police", "author", "Post by Holm Police on Facebook", "2011-05-04"),
    ("Speech of Mr. Berg in the House of Mills, May 4, 1911\n\n…",
     "", "", "Speech of Mr. Berg in the House of Mills, May 4, 1911", "1911-05-04"),
    ("Burials in the Parish of Holm, in the Year 1911\n\n…",
     "Burials in the Parish of Holm", "letterhead",
     "Burials in the Parish of Holm, in the Year 1911", "1911"),
)  # fmt: skip
