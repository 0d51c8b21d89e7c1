"""The fields by which a search is narrowed: `fractie:SP`, `ministerie:BZ`, `jaar:2021`.

A value is one token in the index, whatever its spelling: "GroenLinks-PvdA" and "groenlinks pvda".
"""

from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

from nlp.findings import DocumentKind
from nlp.names.fracties import short_name
from tracker.search.stems import stem
from tracker.search.words import words
from tracker.words.labels import DOCUMENT, KIND, MINISTRY


class Field(StrEnum):
    """A field, by the name under which people type it."""

    KIND = "soort"
    MINISTRY = "ministerie"
    YEAR = "jaar"
    PARTY = "fractie"
    DOSSIER = "dossier"
    MINISTER = "bewindspersoon"
    PERSON = "persoon"


# A passage in which somebody asks or answers, in a document of whatever kind.
QUESTION = "vraag en antwoord"
LETTER = DOCUMENT[DocumentKind.KAMERBRIEF]
KINDS = (*(label.word for label in KIND.values()), *dict.fromkeys(DOCUMENT.values()), QUESTION)

# What is offered beside the hits, in this order.
FACETS = (
    Field.KIND,
    Field.MINISTRY,
    Field.YEAR,
    Field.PARTY,
    Field.DOSSIER,
    Field.MINISTER,
)
# In front of every token, so that the dossier 26485 is not the year 26485.
_CODES = dict(zip(Field, ("s", "m", "j", "f", "d", "b", "p"), strict=True))
_MINISTRIES = {"".join(words(name)): code for code, name in MINISTRY.items()}
_BETWEEN, _IS = "\n", "="
# Looked up thousands of times for a page; the enum itself takes ten times as long.
_FIELDS = {field.value: field for field in Field}

# The values of the fields that a passage or a whole document has.
Values = tuple[tuple[Field, str], ...]


@lru_cache(maxsize=50_000)
def token(field: Field, value: str) -> str:
    """The token in the index for a value; empty where the value has no letter or digit."""
    if field is Field.PARTY:
        value = short_name(value) or value
    key = "".join(words(value))
    if field is Field.MINISTRY:
        key = _MINISTRIES.get(key, key.upper()).lower()
    return _CODES[field] + "".join(words(key)) if key else ""


def tokens(values: Values) -> str:
    """What the index keeps of these values; every passage has the token `alles`."""
    found = {token(field, value) for field, value in values}
    return " ".join(["alles", *sorted(found - {""})])


def packed(values: Values) -> str:
    """The values in one string, as they are shown."""
    kept = {(field, " ".join(value.split())): None for field, value in values if value.strip()}
    return _BETWEEN.join(f"{field}{_IS}{value}" for field, value in kept)


def parts(stored: str) -> list[str]:
    """The values in a string that `packed` made, each for `unpacked`."""
    return stored.split(_BETWEEN) if stored else []


def merged(stored: Iterable[str]) -> str:
    """Many of these in one string; a value stands in it as often as in them."""
    return _BETWEEN.join(filter(None, stored))


def unpacked(part: str) -> tuple[Field, str]:
    """One value with its field."""
    name, _, value = part.partition(_IS)
    return _FIELDS[name], value


def known_kind(typed: str) -> str | None:
    """The kind that is meant: "kamerbrieven", "Kamerbrief" and "brief" are one."""
    wanted = "".join(stem(word) for word in words(typed))
    for kind in dict.fromkeys(KINDS):
        parts = words(kind)
        forms = ("".join(parts), "".join(stem(word) for word in parts), parts[0], stem(parts[0]))
        if wanted in forms or (wanted == "brief" and kind == LETTER):
            return kind
    return None


def quoted(value: str) -> str:
    """A value as it is typed behind a field; in quotes where it has a space."""
    plain = value.replace('"', "")
    return f'"{plain}"' if " " in plain else plain
