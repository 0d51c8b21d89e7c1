"""Names of parliamentary groups as letters print them, since 1998, and their usual short form."""

import re
from functools import lru_cache

from nlp.matching.patterns import compiled
from nlp.matching.wordlists import alternatives

# Short form: other spellings. Compared without case, spaces, hyphens and points.
_SPELLINGS = {
    "VVD": ("V.V.D.", "Volkspartij voor Vrijheid en Democratie"),
    "PvdA": ("PVDA", "P.v.d.A.", "Partij van de Arbeid"),
    "CDA": (
        "C.D.A.",
        "Christen-Democratisch Appèl",
    ),
    "D66": ("D'66", "D’66", "D-66", "Democraten 66"),
    "GroenLinks": ("Groen Links", "GL"),
    "GroenLinks-PvdA": ("GL-PvdA", "PvdA-GroenLinks", "GroenLinks/PvdA", "PvdA/GroenLinks"),
    "SP": ("Socialistische Partij",),
    "PVV": ("Partij voor de Vrijheid", "Groep Wilders"),
    "ChristenUnie": ("CU", "Christen Unie"),
    "SGP": (
        "S.G.P.",
        "Staatkundig Gereformeerde Partij",
    ),
    "PvdD": ("Partij voor de Dieren",),
    "50PLUS": ("50+", "Vijftigplus"),
    "DENK": ("Groep Kuzu/Öztürk", "Kuzu/Öztürk"),
    "FVD": ("FvD", "Forum voor Democratie", "Forum"),
    "Volt": ("VOLT",),
    "JA21": ("JA-21", "Juiste Antwoord 2021"),
    "BBB": ("BoerBurgerBeweging",),
    "BIJ1": (),
    "NSC": ("Nieuw Sociaal Contract",),
    "LPF": ("Lijst Pim Fortuyn",),
    "LN": ("Leefbaar Nederland",),
    "GPV": ("G.P.V.",),
    "RPF": ("R.P.F.",),
    "AOV": (),
    "RPF/GPV": ("GPV/RPF",),
    "OSF": ("Onafhankelijke Senaatsfractie",),
    "OPNL": ("Onafhankelijke Politiek Nederland",),
    "OvdB": ("Onafhankelijk van der Berg",),
    "ToN": ("Trots op Nederland", "Verdonk"),
    "Omtzigt": ("Lid Omtzigt",),
    "Den Haan": ("Fractie Den Haan", "Lid Den Haan"),
    "Gündoğan": ("Lid Gündoğan",),
    "Ephraim": ("Lid Ephraim",),
    "Keijzer": ("Lid Keijzer",),
    "Brinkman": ("Lid Brinkman",),
    "Lazrak": ("Groep Lazrak",),
    "Nawijn": ("Groep Nawijn",),
    "Van Haga": ("Groep Van Haga", "BVNL", "Belang van Nederland"),
    "Krol": ("Groep Krol", "Krol/Van Kooten-Arissen"),
    "Van Kooten-Arissen": (),
    "Bontes/Van Klaveren": ("Groep Bontes/Van Klaveren", "VNL", "VoorNederland"),
    "Klein": ("Lid Klein", "VP"),
    "Houwers": (),
    "Monasch": (),
    "Otten": ("Fractie-Otten", "GO"),
    "Nanninga": ("Fractie-Nanninga",),
    "De Vries": ("Fractie-De Vries",),
    "Walenkamp": ("Fractie-Walenkamp",),
    "Van Gasteren": ("Fractie-Van Gasteren",),
    "Beukering": ("Fractie-Beukering",),
    "Visseren-Hamakers": ("Fractie-Visseren-Hamakers",),
}


def _key(printed: str) -> str:
    return re.sub(r"[\s.\-/'’+]", "", printed).lower()


_BY_KEY = {
    _key(spelling): short for short, others in _SPELLINGS.items() for spelling in (short, *others)
}

_NAMES = alternatives(
    {name for short, others in _SPELLINGS.items() for name in (short, *others)}, space=r"\s?"
)
# "de leden van de VVD-fractie", "de fracties van SP en PvdA", "de VVD-fractieleden"
IN_SENTENCE = compiled(
    rf"(?:[Ff]racties? van (?:de |het )?|leden van (?:de |het )?(?:fracties? van (?:de |het )?)?"
    rf"|lid van (?:de |het )?(?:fractie-)?|fractie[ -])(?P<first>{_NAMES})(?![\w])"
    rf"(?P<more>(?:(?:-?(?:, en|,| en|/)|(?:-fractie)?,? mede namens)(?: van)? ?(?:de |het )?"
    rf"(?:{_NAMES})(?!\w))*)"
    rf"|(?<![\w-])(?P<second>{_NAMES})[\s-]?(?:-\s)?fractie",
)
# "Het lid Omtzigt vraagt": who sits alone is named as a group is.
_ALONE = compiled(
    r"\b[Hh]et lid (?P<name>[A-ZÀ-Ö][\w’'/-]{2,20}(?: [A-ZÀ-Ö][\w’'/-]{2,20})?)"
    r"(?=$| (?:vr[ao]|he|wi[le]|we|ver|le|las|con|mer|is\b|da|on|ho|zi|wij|gee))"
)
_ONE = compiled(_NAMES)
IN_BRACKETS = compiled(
    rf"\(\s*(?:beiden|allen|allebei|lid)?\s*(?:van (?:de )?)?(?P<name>{_NAMES})\s*\)", re.IGNORECASE
)


@lru_cache(maxsize=1000)
def short_name(printed: str) -> str | None:
    """The usual short form of a printed name, or None when it is no group we know."""
    return _BY_KEY.get(_key(printed))


def named_in(text: str) -> list[str]:
    """The groups whose members speak in this text, in order, each once."""
    if "ractie" not in text and "leden van " not in text and "lid " not in text:
        return []
    names = [name for row in rows_in(text) for name in row]
    if alone := _ALONE.search(text):
        names += filter(None, [short_name(alone["name"])])
    return list(dict.fromkeys(names))


def rows_in(text: str) -> list[list[str]]:
    """The groups that are named together: "de fracties van SP en PvdA" is one row."""
    rows = []
    at = 0
    # Not finditer, which is sieved up to the first only; what follows is rare, too.
    while match := IN_SENTENCE.search(text, at):
        at = match.end()
        printed = [match["first"] or match["second"]]
        printed += [more[0] for more in _ONE.finditer(match["more"] or "")]
        rows.append([name for each in printed if (name := short_name(each))])
    return rows


def in_brackets(text: str) -> list[str]:
    """The groups that stand in brackets behind the names of members, in order, each once."""
    names = [short_name(m["name"]) for m in IN_BRACKETS.finditer(text)]
    return list(dict.fromkeys(name for name in names if name))
