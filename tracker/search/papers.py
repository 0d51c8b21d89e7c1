"""Paper numbers as people type them: 26485-345, 26 485 nr. 345, kst-35570-XVII-38."""

import re

from nlp.findings import Kamerstuk
from nlp.papers.kamerstukken import IN_PARTS

_DOSSIER = r"(?P<dossier>[1-4]\d[ .]?\d{3})(?!\d)"
_PAPER = re.compile(
    # Behind "dossier:" 21501-02 is a dossier, and no paper 2 of 21501.
    r"(?<![\d-])(?<!dossier:)(?<!dossier:\")"
    rf"(?:\b(?:kst|kamerstuk(?:ken)?)[ .:-]*)?\b{_DOSSIER}"
    r"(?:[ -]*\(?(?P<suffix>[IVX]+[A-E]?|[A-M](?=[\s,-]*(?:nr|\d))"
    r"|\d\d(?=[\s,-]+(?:nrs?\b|\d)))\)?)?"
    # Papers of the Eerste Kamer have letters: "33328-AI"; "26485 de" is no paper.
    r"(?:[\s,;]*\b(?:nrs?|nummer|no)\b[.\s]*|\s*[-–/]\s*|[\s,]+(?=\d))"
    # Until 2003 they were "25621-270c".
    r"(?P<nr>\d{1,4}(?-i:[a-h])?|(?-i:[A-Z]{1,2}))(?![\w-])",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"(?<![\d.,:-])\b{_DOSSIER}(?![.,:-]?\d)")
# "21 501-02" is a dossier, and no paper 2 of 21501: dossiers in parts have no papers of their own.
_PART = re.compile(
    rf"(?<![\d.,:-])(?P<dossier>{'|'.join(rf'{each[:2]}[ .]?{each[2:]}' for each in IN_PARTS)})"
    r"(?: ?- ?| )(?P<part>\d\d)(?![\d-]|[.,:]\d)"
)


def paper(typed: str) -> tuple[Kamerstuk, str] | None:
    """The first paper that is named, and the characters that name it."""
    found = _PAPER.search(typed)
    if found is None:
        return None
    number = found["nr"].lstrip("0") or found["nr"]
    dossier, suffix = _digits(found["dossier"]), (found["suffix"] or "").upper()
    if dossier in IN_PARTS and not suffix and len(found["nr"]) == 2:
        return None
    return Kamerstuk(dossier, number, suffix), found[0]


def joined(typed: str) -> str:
    """The same with dossiers in one piece: "26 485" is 26485, "21 501-02" is 21501-02."""
    typed = _PART.sub(lambda found: f"{_digits(found['dossier'])}-{found['part']}", typed)
    return _ALONE.sub(lambda found: _digits(found[0]), typed)


def dossier(words: str) -> str | None:
    """The dossier whose number these words are: "26485", "21501 02"."""
    if part := _PART.fullmatch(words):
        return f"{_digits(part['dossier'])}-{part['part']}"
    return words if _ALONE.fullmatch(words) else None


def spellings(number: Kamerstuk) -> list[str]:
    """How texts print a paper, as words that follow each other."""
    dossiers = (number.dossier, f"{number.dossier[:2]} {number.dossier[2:]}")
    suffix = f" {number.suffix.lower()}" if number.suffix else ""
    return [
        f"{printed}{suffix}{before} {number.nr.lower()}"
        for printed in dossiers
        for before in ("", " nr")
    ]


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
