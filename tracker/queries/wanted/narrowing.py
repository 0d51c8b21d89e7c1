"""The names under which a list is narrowed: in addresses, commands and the API.

Light, since `--help` shows them; `asking` makes a filter of what is given.
"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tracker.queries.wanted import periods
from tracker.words import labels
from tracker.words.labels import Label


def _words(known: Mapping[Any, Label]) -> str:
    return ", ".join(label.word for label in known.values())


# Name in the address: what it narrows, in Dutch.
NAMES = {
    "dag": "stand op deze dag (2021-10-01); anders vandaag",
    "stand": f"alleen deze stand, ook meer dan een: {_words(labels.STATUS)}",
    "soort": f"alleen deze soort, ook meer dan een: {_words(labels.KIND)}",
    "uitslag": f"alleen moties met deze uitslag: {_words(labels.MOTION_STATUS)}",
    "ministerie": "alleen dit ministerie, als code (BZ) of als naam",
    "bewindspersoon": "wie het toezegde of er nu over gaat",
    "persoon": "wie erom vroeg of de motie ondertekende",
    "fractie": "fractie die erom vroeg of de motie ondertekende",
    "commissie": "commissie waarin het is toegezegd",
    "dossier": "alleen dit dossier (26485)",
    "woorden": "woorden in de omschrijving",
    "termijn": f"termijn op de dag: {', '.join(periods.DUE)}",
    "termijnvanaf": "termijn loopt af op of na deze dag",
    "termijntot": "termijn loopt af op of voor deze dag",
    "vanaf": "toegezegd of ingediend op of na deze dag",
    "tot": "toegezegd of ingediend op of voor deze dag",
    "onzeker": "alleen wat onzeker is: misschien nagekomen, te controleren",
    "controle": "ja: hetzelfde als onzeker=te controleren",
    "uitgesteld": "ja: alleen wat niet is afgedaan en is uitgesteld",
    "volgorde": "volgorde: termijn dichtbij, termijn, nieuwste, vaakst uitgesteld, titel of"
    " minst zeker",
}


# Of these a day is given.
DAYS = ("dag", "termijnvanaf", "termijntot", "vanaf", "tot")


def of_address(address: str) -> dict[str, list[str]]:
    """The choices in an address of the dashboard; the number of a page is none."""
    query = urlsplit(address).query if "?" in address else address
    return {name: values for name, values in parse_qs(query).items() if name in NAMES}
