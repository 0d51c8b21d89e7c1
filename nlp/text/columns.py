"""The names of columns in tables of promises and motions."""

import re
from collections.abc import Sequence

from nlp.matching.patterns import compiled

_SUBJECT = r"(?:toezegging(?:en)?|moties?|omschrijving|onderwerp|inhoud)\b.{0,40}"
_STATE = (
    r"(?:stand van zaken|status|stand|voortgang|planning|(?:wijze van )?afdoening|uitvoering"
    r"|reactie|termijn|afgedaan\b.{0,20})"
)
_PLACE = r"(?:datum|vindplaats|bron|debat|overleg|gedaan (?:op|in)|kamerstuk|vergadering)\b.{0,40}"
_NUMBER = r"(?:nr|nummer|id|volgnr|volgnummer|#)\.?"
_COLUMN = compiled(
    rf"(?:{_SUBJECT}|{_STATE}|{_PLACE}|{_NUMBER}|indiener\w*|kamerlid|lid|bewindspersoon"
    r"|commissie)(?: \(?\w+\)?)?:?"
)
_NAMES_SUBJECT = compiled(_SUBJECT)
_NAMES_STATE = compiled(_STATE)
_NAMES_PLACE = compiled(_PLACE)
_NAMES_NUMBER = compiled(_NUMBER)
_TITLE = compiled(r"(?:moties|toezeggingen)(?: en (?:moties|toezeggingen))?")
# In lower case, alone on its line: looked for before anything else.
STATE_ALONE = compiled(rf"\n{_STATE}(?=\n)")
# Where a line, or what is left of one behind a page number, begins so: without it there is no
# table that tells how things stand.
STATE_OPENS = compiled(rf"(?:^|\d)[^\w\n]*{_STATE}", re.MULTILINE | re.IGNORECASE)
LONGEST_NAME = 60


def column_name(words: str) -> str:
    """What a column is called, in lower case; empty where these words name none."""
    if len(words) >= LONGEST_NAME:
        return ""
    low = words.strip().lower()
    return low if _COLUMN.fullmatch(low) else ""


def is_title(name: str, following: str) -> bool:
    """Whether a name stands above a table rather than above a column: "Moties", "Omschrijving"."""
    return _TITLE.fullmatch(name) is not None and _NAMES_SUBJECT.match(following) is not None


def tell_how_it_stands(names: Sequence[str]) -> bool:
    """Whether columns of these names give things and how each stands."""
    return any(map(_NAMES_SUBJECT.match, names)) and any(map(_NAMES_STATE.match, names))


def is_number(name: str) -> bool:
    return _NAMES_NUMBER.fullmatch(name) is not None


def is_place(name: str) -> bool:
    """Where and when something was promised or asked."""
    return _NAMES_PLACE.match(name) is not None
