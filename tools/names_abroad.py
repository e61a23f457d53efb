"""Makes the rows of countries in ``lexicon/gazetteer/abroad.tsv`` from the Unicode CLDR.

    python -m tools.names_abroad > rows.tsv

The names are those that Babel (BSD licence) carries of the CLDR (Unicode licence). Names that are
other things as well in a text ("Granada", "Dominique") are left out; the rows of cities and bodies
in the table are typed by hand and stay as they are.
"""

from __future__ import annotations

import re

from babel import Locale

from dateline.lexicon import gazetteer

LOCALES = ("de", "fr", "es", "it", "pt", "nl", "ru", "zh_Hans")
AMBIGUOUS = frozenset(
    {
        *("Argentine", "Granada", "Salvador", "Dominique", "Maurice", "Mauricio", "Maurício"),
        *("Island", "Chili", "Того", "Grenade", "Congo", "Чад", "Macau"),
    }
)
# What news says more often than the standard's own name.
OTHERS = {
    "Belarus": "Weißrussland;Белоруссия",
    "China": "Volksrepublik China;КНР;Китайская Народная Республика;中华人民共和国",
    "Czech Republic": "Tschechische Republik;République tchèque;República Checa;Repubblica Ceca",
    "Democratic Republic of the Congo": "ДР Конго",
    "Iran": "Irão",
    "Moldova": "Moldawien;Молдавия",
    "Netherlands": "Holland;Hollande;Holanda;Olanda;Niederlanden;Голландия",
    "North Korea": "Северная Корея;北朝鲜",
    "Palestine": "Palästina;Palestina;Палестина;巴勒斯坦",
    "Poland": "Polónia",
    "South Africa": "ЮАР",
    "South Korea": "Южная Корея",
    "Soviet Union": "Sowjetunion;Union soviétique;Unión Soviética;Unione Sovietica;União Soviética;"
    "Sovjet-Unie;Советский Союз;СССР;苏联",
    "Switzerland": "Helvetia",
    "United Kingdom": "Großbritannien;Grande-Bretagne;Gran Bretaña;Gran Bretagna;Grã-Bretanha;"
    "Groot-Brittannië;Соединённое Королевство;Vereinigten Königreich",
    "United States": "USA;Vereinigten Staaten;Vereinigte Staaten von Amerika;États-Unis d’Amérique;"
    "EE. UU.;EE UU;EEUU;Stati Uniti d’America;США;Соединённые Штаты",
    "Yugoslavia": "Jugoslawien;Yougoslavie;Jugoslavia;Jugoslávia;Iugoslávia;Joegoslavië;Югославия;"
    "南斯拉夫",
}


def main() -> None:
    told = [Locale.parse(locale).territories for locale in LOCALES]
    for row in gazetteer.rows("countries.tsv"):
        code = re.search(r"ISO 3166-1 ([A-Z]{2})", row["source"])
        names = [territories[code[1]] for territories in told if code] + [
            other for other in OTHERS.get(row["name"], "").split(";") if other
        ]
        spelt = dict.fromkeys(spelling for name in names for spelling in spellings(name))
        if own := [one for one in spelt if one != row["name"] and one not in AMBIGUOUS]:
            source = "Unicode CLDR, territory names" if code else "general knowledge"
            print(row["name"], "country", ";".join(own), source, sep="\t")


def spellings(name: str) -> list[str]:
    """
    >>> spellings("Myanmar (Birma)"), spellings("Côte d’Ivoire"), spellings("Salomon о-ва")
    (['Myanmar', 'Birma'], ['Côte d’Ivoire', "Côte d'Ivoire"], [])
    """
    if " - " in name or "о-ва" in name or "（" in name or "—" in name:
        return []
    parts = [part.strip() for part in re.split(r"[()]", name) if part.strip()]
    return [form for part in parts for form in dict.fromkeys((part, part.replace("’", "'")))]


if __name__ == "__main__":
    main()
