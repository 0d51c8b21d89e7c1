"""Ministries and the roles of their members of government, under the names they had since 1998."""

import re

from nlp.matching.patterns import compiled
from nlp.matching.searching import lowered, matches_at
from nlp.matching.wordlists import alternatives

# Code: names as they stand behind "Minister van" or "Ministerie van".
NAMES: dict[str, tuple[str, ...]] = {
    "AZ": ("Algemene Zaken",),
    "BZ": (
        "Buitenlandse Zaken",
        "Buitenlandse Handel en Ontwikkelingssamenwerking",
        "Buitenlandse Handel en Ontwikkelingshulp",
        "Buitenlandse Handel",
        "Ontwikkelingssamenwerking",
        "Europese Zaken",
    ),
    "BZK": (
        "Binnenlandse Zaken en Koninkrijksrelaties",
        "Binnenlandse Zaken",
        "Koninkrijksrelaties",
        "Koninkrijksrelaties en Digitalisering",
        "Wonen en Rijksdienst",
        "Bestuurlijke Vernieuwing en Koninkrijksrelaties",
        "Grote Steden- en Integratiebeleid",
        "Digitalisering en Koninkrijksrelaties",
        "Herstel Groningen",
        "Milieu en Wonen",
    ),
    "VRO": ("Volkshuisvesting en Ruimtelijke Ordening",),
    "DEF": ("Defensie",),
    "EZ": ("Economische Zaken",),
    "EZK": ("Economische Zaken en Klimaat", "Klimaat en Energie", "Mijnbouw"),
    "EL&I": ("Economische Zaken, Landbouw en Innovatie",),
    "KGG": ("Klimaat en Groene Groei",),
    "FIN": (
        "Financiën",
        "Fiscaliteit en Belastingdienst",
        "Toeslagen en Douane",
        "Fiscaliteit, Belastingdienst en Douane",
        "Herstel en Toeslagen",
    ),
    "IENM": ("Infrastructuur en Milieu",),
    "IENW": ("Infrastructuur en Waterstaat", "Milieu", "Openbaar Vervoer en Milieu"),
    "VENW": ("Verkeer en Waterstaat",),
    "VROM": (
        "Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer",
        "Ruimte en Milieu",
        "Wonen, Wijken en Integratie",
    ),
    "JUS": ("Justitie",),
    "VENJ": ("Veiligheid en Justitie",),
    "JENV": ("Justitie en Veiligheid", "Rechtsbescherming"),
    "AENM": (
        "Asiel en Migratie",
        "Immigratie en Asiel",
        "Vreemdelingenzaken en Integratie",
        "Immigratie, Integratie en Asiel",
    ),
    "LNV": (
        "Landbouw, Natuur en Voedselkwaliteit",
        "Landbouw, Natuurbeheer en Visserij",
        "Natuur en Stikstof",
        "Landbouw",
    ),
    "LVVN": ("Landbouw, Visserij, Voedselzekerheid en Natuur",),
    "OCW": (
        "Onderwijs, Cultuur en Wetenschap",
        "Onderwijs, Cultuur en Wetenschappen",
        "Basis- en Voortgezet Onderwijs en Media",
        "Primair en Voortgezet Onderwijs",
        "Cultuur en Media",
        "Funderend Onderwijs en Emancipatie",
    ),
    "SZW": (
        "Sociale Zaken en Werkgelegenheid",
        "Armoedebeleid, Participatie en Pensioenen",
        "Participatie en Integratie",
    ),
    "VWS": (
        "Volksgezondheid, Welzijn en Sport",
        "Medische Zorg",
        "Medische Zorg en Sport",
        "Langdurige Zorg en Sport",
        "Langdurige Zorg",
        "Langdurige en Maatschappelijke Zorg",
        "Jeugd en Gezin",
        "Jeugd, Preventie en Sport",
    ),
}

# "Staatssecretaris Rechtsbescherming": since 2021 some fields stand right behind the office.
_ALONE = alternatives(
    (
        "Rechtsbescherming",
        "Jeugd, Preventie en Sport",
        "Langdurige en Maatschappelijke Zorg",
        "Participatie en Integratie",
        "Openbaar Vervoer en Milieu",
        "Herstel en Toeslagen",
        "Toeslagen en Douane",
        "Fiscaliteit en Belastingdienst",
        "Fiscaliteit, Belastingdienst en Douane",
        "Digitalisering en Koninkrijksrelaties",
        "Koninkrijksrelaties en Digitalisering",
        "Herstel Groningen",
        "Funderend Onderwijs en Emancipatie",
        "Cultuur en Media",
        "Mijnbouw",
    ),
    space=r"\s+",
)
_CODE_OF = {name.lower(): code for code, names in NAMES.items() for name in names}
CODES = frozenset(NAMES)
_ALL = alternatives(_CODE_OF, space=r"\s+")
# "Staatssecretaris van Financiën - Toeslagen en Douane": two share a ministry since 2020.
_FIELD = rf"(?:\s+[-–]\s+(?P<field>{_ALONE})(?!\w))?"
ROLE = compiled(
    rf"(?P<office>(?:demissionair[e]?\s+)?(?:vice-)?minister(?:-president)?|staatssecretaris)"
    rf"(?:\s*,?\s*minister)?\s+(?:(?P<of>van|voor)\s+(?:het\s+|de\s+)?|(?=(?:{_ALONE})(?!\w)))"
    rf"(?P<name>{_ALL})(?!\w){_FIELD}",
    re.IGNORECASE,
)
_ROLE_PARTS = compiled(
    rf"\b(?P<office>minister(?!-president)|staatssecretaris)(?:s|sen)?\b"
    rf"|\b(?:(?P<of>van|voor)\s+(?:het\s+|de\s+)?|(?<=staatssecretaris\s)(?=(?:{_ALONE})(?!\w)))"
    rf"(?P<name>{_ALL})(?!\w){_FIELD}",
    re.IGNORECASE,
)
PRIME_MINISTER = compiled(
    r"minister-president(?:\s*,?\s*minister\s+van\s+Algemene\s+Zaken)?", re.IGNORECASE
)
_MINISTRY = compiled(rf"Ministerie\s+van\s+(?P<name>{_ALL})(?!\w)", re.IGNORECASE)
# As in a summary: "Minister De Jonge (BZK) stuurt ...".
_IN_BRACKETS = compiled(
    r"(?:[Mm]inister|[Ss]taatssecretaris) (?:[\w’'-]+ ){0,4}\((?P<name>[A-Z][^()\n]{1,80})\)"
)
# "Indiener(s): Henk Kamp (minister sociale zaken en werkgelegenheid) (VVD)", above a paper
_LISTED = compiled(rf"\((?:vice-?)?(?:minister|staatssecretaris) (?P<name>{_ALL})\)", re.IGNORECASE)
_WHOLE = alternatives((names[0] for names in NAMES.values()), space=r"\s+")
_COMMITTEE = compiled(
    rf"\b(?:vaste\s+)?commissie\s+voor\s+(?P<name>{_WHOLE})\d{{0,2}}(?![\w,]|\s+en\s+[A-Z])",
    re.IGNORECASE,
)
_PROPER = {name.lower(): name for names in NAMES.values() for name in names}


def ministry_of(text: str) -> str | None:
    """The code of the first ministry, or of the first role, that the text names."""
    low = lowered(text)
    for match in matches_at(_MINISTRY, text, low, "ministerie"):
        return _code(match)
    for match in matches_at(ROLE, text, low, "minister", "staatssecretaris"):
        return _code(match)
    if short := _IN_BRACKETS.search(text):
        if short["name"].upper() in CODES:
            return short["name"].upper()
        if is_ministry(short["name"]):
            return _CODE_OF[short["name"].lower()]
    if listed := next(matches_at(_LISTED, text, low, "(minister ", "(staatssecretaris "), None):
        return _code(listed)
    return "AZ" if "minister-president" in low else None


def ministry_of_committee(text: str) -> str | None:
    """The ministry whose name the only committee of the Chamber in the text bears."""
    named = matches_at(_COMMITTEE, text, lowered(text), "vaste", "commissie")
    codes = {_code(match) for match in named}
    return codes.pop() if len(codes) == 1 else None


def is_ministry(name: str) -> bool:
    """Whether this is what a ministry, or the field of a minister, is called."""
    return name.lower() in _CODE_OF


def _code(match: re.Match[str]) -> str:
    return _CODE_OF[" ".join(match["name"].lower().split())]


def roles_in(heading: str) -> list[str]:
    """The roles that a heading lists, as titles: "MINISTERS VOOR X EN VAN Y" are two.

    "MINISTER EN STAATSSECRETARIS VAN X" are two as well.
    """
    found: list[str] = []
    offices: list[str] = []
    named = True
    for part in _ROLE_PARTS.finditer(heading):
        if part["office"]:
            offices = [part["office"].lower()] + ([] if named else offices)
            named = False
            continue
        named = True
        found += [_title(each, part) for each in reversed(offices)]
    return found


def role_as_title(match: re.Match[str]) -> str:
    """A role in the form of a title: "MINISTER VAN FINANCIËN" → "Minister van Financiën"."""
    office = match["office"].lower().removeprefix("demissionair ").removeprefix("demissionaire ")
    if office.endswith("-president"):
        office += ", minister"
    return _title(office, match)


def _title(office: str, match: re.Match[str]) -> str:
    name, field = (
        _PROPER[" ".join(part.lower().split())] if part else ""
        for part in (match["name"], match["field"])
    )
    of = (match["of"] or "").lower()
    return " ".join(filter(None, (office.capitalize(), of, name, field and f"- {field}")))
