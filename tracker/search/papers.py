"""Paper numbers as people type them: 26485-345, 26 485 nr. 345, kst-35570-XVII-38."""

import re

from nlp.findings import Kamerstuk

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


def paper(typed: str) -> tuple[Kamerstuk, str] | None:
    """The first paper that is named, and the characters that name it."""
    found = _PAPER.search(typed)
    if found is None:
        return None
    number = found["nr"].lstrip("0") or found["nr"]
    suffix = (found["suffix"] or "").upper()
    return Kamerstuk(_digits(found["dossier"]), number, suffix), found[0]


def joined(typed: str) -> str:
    """The same with dossiers in one piece: "26 485" is 26485."""
    return _ALONE.sub(lambda found: _digits(found[0]), typed)


def is_dossier(word: str) -> bool:
    """Whether a word is the number of a dossier."""
    return _ALONE.fullmatch(word) is not None


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
