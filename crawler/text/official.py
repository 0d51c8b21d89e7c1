"""What an official publication in XML states of itself: number, dossiers, day, who signed."""

import datetime as dt
import re

from lxml import etree

from crawler.kinds import kind_of
from crawler.text.extracted import Paper
from crawler.text.paragraphs import squeezed
from crawler.text.safe_xml import words

CHAMBERS = {"1": "EK", "2": "TK", "3": "VV"}

# https://zoek.officielebekendmakingen.nl/kst-28844-269/metadata.xml
OWN_ID = re.compile(r"/([a-z]+(?:-[0-9A-Za-z()]+)+)/metadata\.xml$")


def paper_of(root: etree._Element) -> Paper:
    """The paper that `root` is; all fields stay empty when it is no publication of a Chamber."""
    if root.tag != "officiele-publicatie":
        return Paper()
    dossiers = tuple(_dossier(dossier) for dossier in root.iterfind(".//dossier/dossiernummer"))
    number = _text(root, ".//stuk/stuknr/ondernummer")
    return Paper(
        kind=_kind(root),
        chamber=_chamber(root),
        kamerstuk=f"{dossiers[0]}-{number}" if dossiers and number else None,
        dossiers=dossiers,
        session_year=_session_year(root),
        answer_number=_text(root, ".//kamervragen/kamervraagnummer"),
        senders=tuple(_sender(each) for each in root.iterfind(".//tekst-sluiting/ondertekening")),
        publication_id=_own_id(root),
    )


def title_of(root: etree._Element) -> str | None:
    """What the paper is called: the title of its dossier, or the subject of the questions."""
    return _text(root, ".//dossier/titel") or _text(root, ".//kamervraagonderwerp")


def date_of(root: etree._Element) -> dt.date | None:
    """The day that the markup states. A letter only has it in its words, where the reader looks."""
    for path in (
        ".//stuk/datumtekst/datum",
        ".//kamervraagomschrijving[@type='antwoord']/datum",
        ".//kamervraagomschrijving[@type='vraag']/datum",
    ):
        day = root.find(path)
        if day is not None:
            try:
                return dt.date.fromisoformat(day.get("isodatum", ""))
            except ValueError:
                continue
    return None


def dossier_id(number: str, addition: str = "") -> str:
    """ "35 570" and "XVII" as they are joined in a paper's number: 35570-XVII."""
    return "-".join(re.sub(r"[\s.]", "", part) for part in (number, addition) if part.strip())


def _dossier(element: etree._Element) -> str:
    addition = _text(element, "begrotingshoofdstuk") or ""
    return dossier_id(_text(element, "dossiernr") or squeezed(words(element)), addition)


def _kind(root: etree._Element) -> str | None:
    if root.find("kamervragen") is not None:
        answered = root.find(".//kamervragen/antwoord") is not None
        return kind_of("Antwoord schriftelijke vragen" if answered else "Schriftelijke vragen")
    return kind_of(_text(root, ".//stuk/titel") or "")


def _chamber(root: etree._Element) -> str | None:
    number = root.find(".//stuk/stuknr/ondernummer")
    if number is not None and number.get("kamer") in CHAMBERS:
        return CHAMBERS[number.get("kamer", "")]
    return CHAMBERS.get(_text(root, ".//tekstregel[@inhoud='kamernummer']") or "")


def _session_year(root: etree._Element) -> str | None:
    line = _text(root, ".//tekstregel[@inhoud='vergaderjaar']") or ""
    years = re.search(r"(\d{4})\s*[-–]\s*(\d{4})", line)
    return f"{years[1]}-{years[2]}" if years else None


def _sender(element: etree._Element) -> tuple[str, str | None]:
    parts = [_text(element, "naam/voornaam"), _text(element, "naam/achternaam")]
    name = " ".join(part for part in parts if part) or _text(element, "naam") or ""
    return name, (_text(element, "functie") or "").rstrip(",") or None


def _own_id(root: etree._Element) -> str | None:
    for meta in root.iterfind("metadata/meta[@name='OVERHEIDop.externMetadataRecord']"):
        if found := OWN_ID.search(meta.get("content", "")):
            return found[1]
    return None


def _text(element: etree._Element, path: str) -> str | None:
    found = element.find(path)
    return None if found is None else squeezed(words(found)) or None
