"""What the Chamber prints above a paper: its dossier and number, and the session it is of."""

import re

from nlp.findings import Kamerstuk
from nlp.letterhead.listed import listed_number
from nlp.matching.patterns import compiled
from nlp.matching.searching import lowered, matches_at

_SESSION = compiled(
    r"(?<!Handelingen, )(?:Vergaderjaar|Staten-Generaal)\s*(?P<first>(?:19|20)\d\d)"
    r"\s?[–/-]\s{0,3}(?P<last>(?:19|20)?\d\d)",
    re.IGNORECASE,
)
# Until 2003 the Eerste Kamer put its own number behind the year: "1999–2000    Nr. 120b".
_BEHIND_SESSION = compiled(
    r"Vergaderjaar (?:19|20)\d\d[–-](?:19|20)\d\d\s{1,9}Nr\. (?P<nr>\d{1,3}[a-z]?)[^\S\n]*\n"
)
_DOSSIER_LINE = compiled(
    # "23 9821", where the mark of a note is glued to the dossier.
    r"^\W{0,4}(?P<dossier>[123]\d[ .]?\d{3}(?=\D)|[123]\d \d{3}(?=\d\n)"
    # The Eerste Kamer counts in Roman numerals, as a list of contents does from I.
    r"|(?!(?:I{1,3}|IV|VI{1,3}|IX)\b)[CLXVI]{2,8})"
    r"(?:(?<=\d)\d(?=\n))?"
    r"(?:[ -]\(?(?P<suffix>[IVX]{1,5}[A-E]?|[A-M]|\d{2}(?=\s+[A-Z]))\)?"
    # A web page prints each part on a line of its own: "21 501", "-", "32".
    r"|\s*\n\s{0,9}(?:[-–‑]\s*\n\s{0,9})?(?P<part>[IVX]{1,5}[A-E]?|[A-M]|\d\d)[^\S\n]*(?=\n))?"
    r"(?:\s+nr\.\s*(?P<own>\d{1,4}[a-z]?|[A-Z]{1,2})\b|(?:\s+(?P<bare>\d{1,4}))?\s+(?=[A-Z«\"“‘]))",
    re.MULTILINE,
)
# The title of a dossier, which can run on over lines up to the number of the paper.
_TITLE = compiled(r"\S[^\n]*(?:\n(?=[a-zà-ö(])[^\n]+|(?<=van)\n[^\n]+|(?<=en)\n[^\n]+){0,4}")
_OWN_NUMBER = compiled(
    # Until 2009 "nr." stood in small letters, alone or in front of a heading.
    r"^\W{0,4}(?:Nr\.?\s*)(?P<nr>\d{1,4}[a-z]?|[A-Z]{1,2})\b"
    r"|^\W{0,4}nr\.\s{0,3}(?P<low>\d{1,4}[a-z]?|[A-Z]{1,2})\d?(?=\s*$|\s+[A-Z])"
    r"|^\W{0,4}(?P<letter>[A-Z]{1,2})\d{0,2}\s+"
    r"(?:BRIEF|VERSLAG|NOTA|MOTIE|VOORLOPIG|MEMORIE|NADER|GEWIJZIGD|ADVIES|LIJST|MEDEDELING"
    r"|AMENDEMENT|VOORSTEL)",
    re.MULTILINE,
)
# "34902 N VERSLAG VAN EEN NADER SCHRIFTELIJK OVERLEG", on one line
_BEFORE_KIND = compiled(
    r"^\W{0,4}(?P<dossier>[123]\d ?\d{3})(?: (?P<suffix>[IVX]{1,5}))? (?P<nr>[A-Z]{1,2})\s"
    r"(?:BRIEF|VERSLAG|NOTA|NADER|MEMORIE|VOORLOPIG|NADERE)\b",
    re.MULTILINE,
)
_PUBLISHED_AS = compiled(
    r"(?P<years>(?:19|20)\d\d-(?:19|20)\d\d)(?:\s?\|\s?)?(?P<dossier>[123]\d{4}|[CLXVI]{2,8})"
    r"(?:-(?P<suffix>[IVX]{1,5}|[A-M]|\d\d))?\s+nr\.\s*(?P<nr>\d{1,4}[a-z]?|[A-Z]{1,2})\b"
)


def dossier_title(head: str) -> tuple[str, str] | None:
    """The dossier of a printed paper, and its name: "29628", "Politie"."""
    for match in _DOSSIER_LINE.finditer(head[:2500]):
        title = _TITLE.match(head, match.end())
        if title and not match["own"]:
            return _dossier(match), " ".join(title[0].split())
    return None


def _dossier(line: re.Match[str]) -> str:
    number = re.sub(r"\D", "", line["dossier"]) or line["dossier"]
    return "-".join(filter(None, (number, line["suffix"] or line["part"])))


def own_number(head: str) -> Kamerstuk | None:
    """The paper's own number, printed as dossier line and "Nr. 323" above the letter."""
    return _printed_number(head) or listed_number(head)


def _printed_number(head: str) -> Kamerstuk | None:
    if published := _PUBLISHED_AS.search(head[:800]):
        return Kamerstuk(published["dossier"], published["nr"], published["suffix"] or "")
    if kind := _BEFORE_KIND.search(head[:2500]):
        return Kamerstuk(kind["dossier"].replace(" ", ""), kind["nr"], kind["suffix"] or "")
    for match in _DOSSIER_LINE.finditer(head[:2500]):
        dossier = re.sub(r"\D", "", match["dossier"]) or match["dossier"]
        suffix = match["suffix"] or match["part"] or ""
        if match["own"]:
            return Kamerstuk(dossier, match["own"], suffix)
        own = _OWN_NUMBER.search(head, match.end(), match.end() + 1500)
        if own:
            return Kamerstuk(dossier, own["nr"] or own["low"] or own["letter"], suffix)
        if behind := _BEHIND_SESSION.search(head, 0, match.start()):
            return Kamerstuk(dossier, behind["nr"], suffix)
        if match["bare"]:
            return Kamerstuk(dossier, match["bare"], suffix)
    return None


def session_year(head: str) -> str | None:
    published = _PUBLISHED_AS.search(head[:800])
    if published:
        return published["years"]
    low = lowered(head[:2500])
    match = next(matches_at(_SESSION, head[:2500], low, "vergaderjaar", "staten-generaal"), None)
    if not match:
        return None
    last = match["last"]
    return f"{match['first']}-{last if len(last) == 4 else match['first'][:2] + last}"
