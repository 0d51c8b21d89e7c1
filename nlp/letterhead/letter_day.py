"""The day that a letterhead prints, wherever and however it does."""

import re
from datetime import date

from ahocorasick_rs import AhoCorasick

from nlp.dates.grammar.words import DAYS_IN_WORDS
from nlp.findings import Precision
from nlp.letterhead.columns import columns_in
from nlp.letterhead.listed import listed_day
from nlp.matching.patterns import compiled
from nlp.matching.searching import lowered
from nlp.matching.wordlists import alternatives

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan", "februari febr feb", "maart mrt", "april apr", "mei", "juni jun",
            "juli jul", "augustus aug", "september sept sep", "oktober okt", "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = alternatives(_MONTHS)
_PLACE_CUES = (
    "haag",
    "gravenhage",
    "amsterdam",
    "rotterdam",
    "utrecht",
    "zoetermeer",
    "rijswijk",
    "leidschendam",
)
_DAY = rf"(?P<day>\d{{1,2}})\s+(?P<month>{_MONTH})\.?\s+(?P<year>(?:19|20)\d\d)"
_NUMERIC = r"(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>(?:19|20)\d\d)"
_PLACE = (
    r"(?:Den Haag|['’‘`]?s[-‑ ]?Gravenhage|’s Gravenhage|Amsterdam|Rotterdam|Utrecht|Zoetermeer"
    r"|Rijswijk|Leidschendam)"
)
# What stands beside the day in columns.
LABELS = (
    r"Bijlagen?(?:\(n\))?|Ons kenmerk|Uw kenmerk|Onze referentie|Uw referentie|Kenmerk|Uw brief"
    r"|Contactpersoon|Doorkiesnummer|Telefoon|-"
)
# In order of trust: what the Chamber printed, then the letterhead, then the answer's receipt.
_DATES = tuple(
    (cues, compiled(pattern, re.IGNORECASE | re.MULTILINE))
    for cues, pattern in (
        (("vastgesteld",), rf"\bVastgesteld\s*(?:op\s+)?{_DAY}"),
        (
            ("voorgesteld",),
            rf"\bVoorgesteld\s+(?:(?:tijdens|in|bij) (?:het|de) [\w -]{{3,60}} van )?{_DAY}",
        ),
        (("ontvangen", "beantwoord"), rf"\((?:ontvangen|beantwoord)\s+(?:op\s+)?{_DAY}\)"),
        (
            _PLACE_CUES,
            rf"\n[^\w\n]{{0,20}}{_PLACE},?\s*(?:{_DAY}|{_NUMERIC})",
        ),
        # A page that lost its lines.
        (_PLACE_CUES, rf"\bStaten-Generaal\s+{_PLACE},?\s+{_DAY}"),
        (("datum",), rf"\n[^\w\n]{{0,20}}Datum\s?:?\s*(?:brief\s+)?(?:{_DAY}|{_NUMERIC})"),
        (("datum:",), rf"\bDatum:[ \t]+{_DAY}[ \t]+(?:Betreft|Onderwerp|Kenmerk|Ons kenmerk)\b"),
        (("datum",), rf"\b(?:{LABELS})[ \t]+Datum:?[ \t]+{_DAY}(?=\s)"),
        # Columns that a web page printed as one line: "Datum Bijlage(n) 3 mei 2008".
        (
            ("datum",),
            rf"\bDatum(?:[ \t]*(?:{LABELS}))+[ \t]*{_DAY}",
        ),
        # Their names on one line, what they are on the next: the day comes first in both.
        (
            ("datum",),
            rf"\n[^\w\n]{{0,9}}Datum(?:[ \t]+(?:{LABELS}|Onderwerp|Betreft))+[^\S\n]*"
            rf"\n\s{{0,9}}{_DAY}",
        ),
        (
            ("ontvangen",),
            rf"(?:\n[^\w\n]{{0,9}}|\b(?-i:MEMORIE VAN ANTWOORD|VERSLAG) )Ontvangen\s+{_DAY}"
            r"(?:[^\S\n]*$|(?<=\d)\s+(?-i:[A-Z]))",
        ),
        # Of a member of the Eerste Kamer: "Antwoorden van ..., medegedeeld op 30 mei 2017."
        (
            ("medegedeeld",),
            rf"\n[^\w\n]{{0,9}}Antwoord(?:en)? van\b[^?\n]{{5,300}}?"
            rf"(?:\n[^?\n]{{0,120}}?)?\bmedegedeeld op\s+{_DAY}",
        ),
        # A page of questions with their answers: "Beantwoord 23 november 2023 (na 35 dagen)".
        (("beantwoord",), rf"\n[^\w\n]{{0,9}}Beantwoord\s+{_DAY}(?:[^\S\n]*$|\s\(na\s)"),
        (("dato", "d.d."), rf"\n[^\w\n]{{0,20}}(?:de\s+dato|d\.d\.)\s+{_DAY}"),
    )
)
_CUES = sorted({cue for cues, _ in _DATES for cue in cues})
_SIEVE = AhoCorasick(_CUES)
# "Den Haag, de dertiende mei 2020", in lower case and without accents.
_IN_WORDS = compiled(
    rf"\n[^\w\n]{{0,20}}(?:{_PLACE.lower()}|datum:?),?\s+(?:de[n]?\s+)?"
    rf"(?P<word>{'|'.join(DAYS_IN_WORDS)})\s+(?:van\s+)?(?P<month>{_MONTH})\s+(?P<year>(?:19|20)\d\d)"
)
_MONTH_ONLY = compiled(
    rf"\n[^\w\n]{{0,20}}(?:{_PLACE},?|Datum:?)\s+(?P<month>{_MONTH})\s+(?P<year>(?:19|20)\d\d)[^\S\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_COLUMN_OF_DAY = compiled(rf"(?:{_PLACE}|Datum)[,:]?", re.IGNORECASE)
# "19 februari 2009VO/OK/09/9187", the day glued to the mark of the file
_GLUED_DAY = compiled(rf"\n[^\w\n]{{0,20}}{_DAY}(?=[A-Za-z&]{{1,8}}[/-])", re.IGNORECASE)
_BARE_DAY = compiled(
    rf"\n[^\w\n]{{0,20}}(?:{_DAY}|{_NUMERIC})[^\S\n]*$", re.IGNORECASE | re.MULTILINE
)
_ASKED_ON = compiled(
    rf"\n[^\w\n]{{0,9}}Vragen van [^\n]{{10,600}}\(ingezonden {_DAY}\)", re.IGNORECASE
)


def date_of(head: str) -> tuple[date | None, Precision | None]:
    """The day of the document, or the first day of its month with precision "month"."""
    head = "\n" + head
    words = lowered(head)
    present = {_CUES[cue] for cue, _, _ in _SIEVE.find_matches_as_indexes(words, overlapping=True)}
    for cues, pattern in _DATES:
        if present.isdisjoint(cues):
            continue
        for match in pattern.finditer(head):
            if day := _day(match):
                return day, Precision.DAY
    if month := _MONTH_ONLY.search(head):
        return date(int(month["year"]), _MONTHS[month["month"].lower()], 1), Precision.MONTH
    if day := _day_in_columns(head):
        return day, Precision.DAY
    if "ste " in words or "de " in words:
        worded = _IN_WORDS.search(words.replace("ë", "e"))
        if worded and (day := _day_of(worded, DAYS_IN_WORDS[worded["word"]])):
            return day, Precision.DAY
    if day := listed_day(head):
        return day, Precision.DAY
    # A day on a line of its own, above the salutation.
    salutation = head.find("Geachte")
    above = head[: salutation if salutation > 0 else 1200]
    bare = _BARE_DAY.search(above) or _GLUED_DAY.search(above)
    bare = bare or _asked_on(head)
    day = _day(bare) if bare else None
    return day, Precision.DAY if day else None


def _asked_on(head: str) -> re.Match[str] | None:
    """The day of questions that nobody answered yet."""
    return None if "ntwoord van" in head or "edede" in head else _ASKED_ON.search(head)


def _day_in_columns(head: str) -> date | None:
    for name, value in columns_in(head):
        if _COLUMN_OF_DAY.fullmatch(name):
            found = re.fullmatch(rf"(?:{_DAY}|{_NUMERIC})", value, re.IGNORECASE)
            if found:
                return _day(found)
    return None


def _day_of(match: re.Match[str], day: int) -> date | None:
    try:
        return date(int(match["year"]), _MONTHS[match["month"]], day)
    except ValueError:
        return None


def _day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    try:
        if parts.get("day"):
            return date(int(parts["year"]), _MONTHS[parts["month"].lower()], int(parts["day"]))
        return date(int(parts["y"]), int(parts["m"]), int(parts["d"]))
    except ValueError:
        return None
