"""Texts as people copy them from the web. Lines that begin with ~ are the page's.

Grouped by what the example teaches. The first page has a bit of everything.
"""

BODY = (
    "The harbour council voted on 4 March to sell the old quay to Lindqvist Shipping, and the "
    "mayor signed the papers the same evening in the presence of both firms."
)
MORE = (
    "Two members of the council opposed the sale. They said that the price had never been "
    "published, and that a second bidder from Gdansk had been told of it too late."
)

PAGES = {
    "a bit of everything": f"""\
~Skip to content
~Menu
~Search
~12.5 °C
~Friday, March 5, 2021
Council sells the old quay to a shipping firm
~By Anna Berg
~Share this article:
~Facebook
~Twitter
{BODY}
~Council sells the old quay to a shipping firm - harbour, council, Lindqvist
~Advertisement
{MORE}
~Sign up for our weekly newsletter
~Related articles
~Ferry line to reopen in spring
~The ferry between the islands will run again from the first week of April, the company's…
~Fish market moves to the north shore
~Traders at the fish market have agreed to move their stalls to the hall that the city...
~Leave a comment
~Your email address will not be published. Required fields are marked *
~© 2021 The Harbour Post. All rights reserved.
""",
    "a menu on one line": f"""\
~Home | News | Sport | Contact
Council sells the old quay
{BODY}
~About us | Privacy policy | Terms of use
""",
    "bread crumbs": f"""\
~Home » News » Harbour
Council sells the old quay
{BODY}
""",
    "a page of an encyclopaedia": f"""\
~Jump to navigation
~Jump to search
Council sells the quay
~From Wikipedia, the free encyclopedia
{BODY}
""",
    "a menu as a list": f"""\
~- Home
~- News
~- Business
~- Log in
Council sells the old quay
{BODY}
""",
    "a menu of links in Markdown": f"""\
~[Home](/) | [News](/news) | [Contact](/contact)
# Council sells the old quay
{BODY}
""",
    "share buttons in the middle": f"""\
Council sells the old quay
{BODY}
~Share on Facebook
~WhatsApp
~Copy link
{MORE}
""",
    "a cookie notice": f"""\
~We use cookies to give you the best experience on our website.
~Accept all cookies
Council sells the old quay
{BODY}
~By continuing to use this site you agree to our use of cookies and our privacy policy.
""",
    "newsletter boxes": f"""\
Council sells the old quay
{BODY}
~Get the news of the harbour straight to your inbox every morning
~Enter your email address
{MORE}
~Subscribe to our newsletter
""",
    "a comment form": f"""\
Council sells the old quay
{BODY}
{MORE}
~3 Comments
~Leave a Reply Cancel reply
~Your email address will not be published.
~Required fields are marked *
~Name
~Email
~Website
~Save my name, email, and website in this browser for the next time I comment.
""",
    "teasers without a heading": f"""\
Council sells the old quay
{BODY}
{MORE}
~Ferry line to reopen in spring
~The ferry between the islands will run again from the first week of April, the company's...
~Fish market moves to the north shore
~Traders at the fish market have agreed to move their stalls to the hall that the city…
""",
    "teasers with whole summaries and dates": f"""\
Council sells the old quay
{BODY}
~You may also like
~Ferry line to reopen in spring
~2 March 2021
~The ferry between the islands runs again from April.
~Fish market moves to the north shore
~28 February 2021
~Traders agreed to move their stalls.
""",
    "titles only": f"""\
Council sells the old quay
{BODY}
~Most read
~Ferry line to reopen in spring
~Fish market moves to the north shore
~Harbour Post wins prize for photographs of the storm
""",
    "teasers in the middle, after which the author speaks again": f"""\
Council sells the old quay
{BODY}
~Related stories
~Ferry line to reopen in spring and stay open until the winter
~Fish market moves to the north shore after a vote of the traders
{MORE}
{BODY}
""",
    "the author's heading after a box of teasers stays": f"""\
Council sells the old quay
{BODY}
~Related stories
~Ferry line to reopen in spring and stay open until the winter
~Fish market moves to the north shore after a vote of the traders
What happens next
{MORE}
""",
    "a link in the text": f"""\
Council sells the old quay
{BODY}
~Read more: Ferry line to reopen in spring
{MORE}
~Also read: Fish market moves to the north shore
""",
    "placeholders": f"""\
Council sells the old quay
{BODY}
~Lorem ipsum dolor sit amet, consectetur adipiscing elit,
~Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt.
""",
    "a filled card before the placeholders": f"""\
Council sells the old quay
{BODY}
{MORE}
~Will the ferry between the islands ever run again?
~Three owners have promised a timetable and none has kept it; we asked the passengers.
~Lorem ipsum dolor sit amet, consectetur adipiscing elit,
~Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt.
""",
    "a short last part before the placeholders is the author's": f"""\
Council sells the old quay
{BODY}
Conclusion
The sale will be reviewed in May.
~Lorem ipsum dolor sit amet, consectetur adipiscing elit,
~Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt.
""",
    "credits, tags and pages": f"""\
Council sells the old quay
~Photo: Tom Lind / Harbour Post
~5 min read
{BODY}
~Continue reading
{MORE}
~Reporting by Anna Berg; editing by Tom Lind
~Tags: harbour, council, sale
~Next article: Ferry line to reopen in spring
~Back to top
""",
    "a byline with its date": f"""\
Council sells the old quay
~By Anna Berg and Tom Lind | 5 March 2021 | 4 min read
{BODY}
""",
    "the title again": f"""\
Council sells the old quay to a shipping firm
{BODY}
~Council sells the old quay to a shipping firm
{MORE}
""",
}

# Nothing here is the page's.
AUTHORS = {
    "headings": f"""\
Council sells the old quay
Background
{BODY}
Operational model
{MORE}
2. Economic dependence
{BODY}
Politics
{MORE}
Conclusion
The sale will be reviewed in May.
""",
    "a list of names": f"""\
The firms behind the sale
{BODY}
Lindqvist Shipping
North Quay Holding
Harbour Authority of Gdansk
Ministry of Transport
{MORE}
""",
    "a text of short lines": """\
Home
Sea
Ships in the morning
Nobody at the quay
""",
    "sentences that begin like a page": """\
Menu prices in the harbour rose by a fifth in 2020, the council found in its yearly report.
Search teams from three islands went out on 4 March 2021 and found the missing ferry.
Related firms owned by the Lindqvist family bought the second quay in 2019 for two million.
Share prices of Lindqvist Shipping fell on 5 March 2021 after the sale had become known.
Copyright law was changed in 2012 so that libraries may lend what they have bought.
Subscribe is what the council asked every household to do when it founded the fund in 1998.
Tweet by tweet, the mayor announced on 6 March 2021 how the money would be spent.
Follow the money, said Anna Berg, and the council did so in the spring of 2020.
Comments by the mayor on 7 March 2021 made the second bidder withdraw its complaint.
Copyright 2012 was the title of the draft. It became law in 1998.
The land was sold on 4 March 1998 with all rights reserved.
By using harsh terms on 3 May 2021 the mayor angered his guests.
Writing by hand was given up in 1998.
Reporting by the council began in 1998.
Promoted by the council in 1998
Share by share the firm was sold until 2003.
Photo: the mayor signs the papers on 4 March 2021
Category: theft of a boat, 3 May 2021
""",
    "a paragraph that breaks off": f"""\
Council sells the old quay
{BODY}
Last part
The mayor was asked about the second bidder. He looked out of the window and said…
""",
    "an inline heading like a section of the page, and the author's text": f"""\
Council sells the old quay
{BODY}
Related
{MORE}
{BODY}
""",
    "a chronology": """\
The quay: a chronology
3 May 1998
The council founds the harbour fund.
14 June 2003
Lindqvist Shipping rents the north side of the quay.
4 March 2021
The council sells the quay to Lindqvist Shipping.
""",
    "quotes and questions": f"""\
"We shall not sell," said the mayor
What do we know today?
Not much that is official.
And the price?
{BODY}
Is it over?
{MORE}
""",
    "by the sea": f"""\
By Land, By Sea
{BODY}
By September 2019
{MORE}
""",
    "a law": f"""\
The harbour act
(a) On 3 May 1998 the council founds the fund.
(b) From 14 June 2003 the north side of the quay may be let.
(c) On 4 March 2021 the council sells the quay.
(c) The price is paid in three parts, and the last of them in 2023.
{BODY}
""",
    "a digest": """\
Latest news
Ferry line to reopen in spring
The ferry between the islands runs again from April 2021.
Fish market moves to the north shore
Traders agreed on 28 February 2021 to move their stalls.
""",
    "parts with short names and short texts": f"""\
Council sells the old quay
{BODY}
More on the sale
The price of the quay and who paid it
It was never published.
The second bidder and his friends
He came from Gdansk in 1998.
""",
    "a list under a heading of the author's": f"""\
Council sells the old quay
{BODY}
Related
Lindqvist Shipping
North Quay Holding
{MORE}
""",
    "a subtitle that begins with the title": f"""\
Council sells the old quay to a firm
{BODY}
Council sells the old quay to a firm: what happened on 4 March
{MORE}
""",
    "latin": f"""\
The phrase "lorem ipsum" on the council's new page made the whole town laugh in 2021.
{BODY}
""",
    "temperatures": """\
The water had 12.5 C on 4 March 2021, the coldest since the harbour began to measure it.
""",
}
