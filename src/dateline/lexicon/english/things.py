"""Things that have names and act: ships, aircraft, storms, operations, markets, money.

General knowledge, each word once. A word is looked up in small letters.
"""

from __future__ import annotations

# Nouns for a kind of thing whose members have names: "the ferry Queen Maud".
SHIPS = (
    "ship vessel ferry steamer steamship liner tanker freighter trawler schooner brig barque barge"
    " tug tugboat lifeboat yacht sloop cutter frigate destroyer cruiser battleship submarine"
    " corvette minesweeper dredger whaler galleon icebreaker paddle-steamer boat packet"
    " smack lugger"
    " brigantine ketch clipper barquentine steamboat indiaman sloop-of-war man-of-war"
)
AIRCRAFT = (
    "aircraft plane aeroplane airplane airliner jet bomber fighter helicopter airship glider drone"
)
CRAFT = "probe spacecraft satellite rover rocket lander orbiter capsule shuttle telescope"
ENGINES = "locomotive train engine tram tractor harvester car truck motorcycle"
STORMS = "hurricane typhoon cyclone storm"
MADE = "pump phone console drug vaccine reactor missile"

# Words that belong to a ship's name: "HMS Victory".
PREFIXES = (
    "HMS",
    "USS",
    "SS",
    "RMS",
    "MV",
    "MS",
    "MT",
    "HMAS",
    "HMCS",
    "USNS",
    "INS",
    "RRS",
    "PS",
    "H.M.S.",
    "S.S.",
    "s.s.",
    "R.M.S.",
    "H.M. Ship",
)

# Indices of markets, with the short forms that a report of a market uses.
INDICES = {
    "Dow Jones Industrial Average": ("Dow Jones", "Dow", "DJIA"),
    "S&P 500": ("Standard & Poor's 500", "S&P"),
    "Nasdaq Composite": ("Nasdaq",),
    "Russell 2000": (),
    "FTSE 100": ("FTSE", "Footsie"),
    "FTSE 250": (),
    "CAC 40": ("CAC",),
    "DAX": ("DAX 30", "DAX 40", "Dax"),
    "MDAX": (),
    "Euro Stoxx 50": (),
    "STOXX 600": ("Stoxx Europe 600",),
    "IBEX 35": ("Ibex",),
    "FTSE MIB": (),
    "AEX": (),
    "SMI": ("Swiss Market Index",),
    "OMX Stockholm 30": ("OMXS30",),
    "Nikkei 225": ("Nikkei",),
    "Topix": ("TOPIX",),
    "Hang Seng Index": ("Hang Seng",),
    "Shanghai Composite": ("SSE Composite",),
    "Kospi": ("KOSPI",),
    "Sensex": ("BSE Sensex",),
    "Nifty 50": ("Nifty",),
    "ASX 200": ("S&P/ASX 200",),
    "S&P/TSX Composite": ("TSX",),
    "Bovespa": ("Ibovespa",),
    "MOEX Russia Index": ("MOEX", "RTS"),
    "VIX": (),
}

# Units of money that a country's name may stand before: "the Norland crown".
MONEY = (
    "dollar euro pound sterling franc yen yuan renminbi rouble ruble rupee rupiah peso real lira"
    " krone krona crown koruna zloty forint leu lev hryvnia shekel riyal dinar dirham rand won baht"
    " ringgit mark guilder escudo drachma peseta schilling"
)
