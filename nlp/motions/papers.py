"""A document that is itself a motion: who signed it, and its number.

"MOTIE VAN DE LEDEN VAN DIJK EN KLAVER / Voorgesteld 7 december 2023 / De Kamer, gehoord de
beraadslaging, ..." with the names of the signatories, one a line, below the text.
"""

import re

from nlp.findings import DocumentKind, Frame, Kamerstuk
from nlp.matching.patterns import compiled
from nlp.motions.mentions import FoundMotion
from nlp.names.people import Row, in_capitals, read_capitals, read_row, signatures, surname_of

_KIND = (
    r"(?:(?:tweede |derde )?(?:nader )?gewijzigde )?motie (?:van )?(?:(?:het |de )?(?:lid|leden) )?"
)
_TITLE = compiled(
    rf"^(?:Nr\.\s{{0,3}}\d{{1,4}}\s{{1,3}}|\d{{5}} (?:[\w-]{{1,6}} )?\d{{1,4}} )?"
    rf"(?P<title>(?i:{_KIND})(?P<names>\S[^\n]{{1,200}}?))"
    r"(?= (?i:ter vervanging van)|\s*$)",
    re.MULTILINE,
)
# "21 501 / - / 32 ... Nr. / 1603 MOTIE VAN", over as many lines as the printer liked
_DOSSIER = compiled(
    r"(?<!\d)(?P<dossier>[123]\d ?\d{3})\s{0,3}"
    r"(?:-\s{0,3}(?P<part>\d\d)|\(?(?P<chapter>[IVX]+[A-E]?|[A-M])\)?)?(?=\s)"
)
_OWN_NUMBER = compiled(rf"\bNr\.\s{{0,3}}(?P<nr>\d{{1,4}})\s{{1,3}}(?i:{_KIND})")
_BODY = compiled(r"\bDe Kamer,\s+(?:gehoord|overwegende|constaterende|van mening|[a-z]+ende)\b")
_CLOSING = compiled(r"en gaat over tot de orde van de dag[.,]?", re.IGNORECASE)
_BELOW = frozenset({"Ondertekenaars", "Indiener", "Indieners", "Naar boven", "Stemmingsuitslagen"})
_HEAD = 1500
# By this a motion is known to be what the paper is, not what it speaks of.
OWN_PAPER = "het stuk is een motie"


def own_motion(text: str, frame: Frame | None) -> FoundMotion | None:
    """The motion that this document is, or None when it only speaks of some."""
    body = _BODY.search(text, 0, 4 * _HEAD) if "De Kamer," in text[: 4 * _HEAD] else None
    if body is None:
        return None
    closing = _CLOSING.search(text, body.start())
    title = _TITLE.search(text, 0, body.start())
    # A page can leave the title out; below "Voorgesteld" and the day it is a motion all the same.
    if title is None and not (frame and frame.kind is DocumentKind.MOTIE):
        return None
    row = _named_in(title) if title else None
    signed = _signed(text, closing.end()) if closing else []
    names = row.names if row else ()
    if len(signed) >= len(names):
        names = tuple(signed)
    if not names:
        return None
    start, end = title.span("title") if title else body.span()
    return FoundMotion(
        start=start,
        end=end,
        names=names,
        cosigned=row.others if row else False,
        party=None,
        kamerstuk=_number(text, frame),
        sentence=0,
        rules=(OWN_PAPER,),
        named_until=end,
    )


def _named_in(title: re.Match[str]) -> Row | None:
    return read_capitals(title["names"]) or read_row(title["names"], 0, introduced=True)


def _signed(text: str, at: int) -> list[str]:
    lines = [line for line in text[at : at + 800].split("\n") if line.strip()]
    # What a web page says below the names.
    end = next((n for n, line in enumerate(lines) if line.strip() in _BELOW), len(lines))
    lines = lines[:end]
    return [surname_of(in_capitals(name) if name.isupper() else name) for name in signatures(lines)]


def _number(text: str, frame: Frame | None) -> Kamerstuk | None:
    own = _OWN_NUMBER.search(text, 0, 2 * _HEAD)
    dossier = _DOSSIER.search(text, 0, own.start()) if own else None
    if own is None or dossier is None:
        return frame.kamerstuk if frame else None
    suffix = dossier["part"] or dossier["chapter"] or ""
    return Kamerstuk(dossier["dossier"].replace(" ", ""), own["nr"], suffix)
