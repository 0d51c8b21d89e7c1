"""What people type or paste, in the spelling that letters have: addresses, days, names, numbers."""

import re
from collections.abc import Collection
from itertools import pairwise

from tracker.search.words import words
from tracker.words.days import MONTHS

_MONTH, _YEAR = "|".join(MONTHS), r"(?:19|20)\d\d"
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
# The paper that an address names: "kst-26485-345", "ah-tk-20202021-12", "id=2021Z05467".
_NAMED = re.compile(r"\b(?:kst-[\dA-Z-]*\d|ah-[te]k-\d+-\d+|20\d\d[ZD]\d+)", re.IGNORECASE)
# What was put together on purpose stays as it is: a phrase, or a value behind a field.
_KEPT = r'"[^"]*"?|\S+:\S+'
_DAY = re.compile(
    rf"{_KEPT}|(?<![\w./-])(?:(?P<day>\d{{1,2}}) +(?P<name>{_MONTH}) +(?P<year>{_YEAR})"
    rf"|(?P<alone>{_MONTH}) +{_YEAR}"
    rf"|(?P<d>\d{{1,2}})[-/](?P<m>\d{{1,2}})[-/](?P<y>{_YEAR}))(?![\w-])",
    re.IGNORECASE,
)
_NAME = re.compile(rf"{_KEPT}|(?<![\w-])(?P<name>van(?: (?:de[nr]?|het|'t))? [^\W\d_]+)(?![\w-])")
_DOTTED = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?\.?")
_BORDER = re.compile(r"(?<=\d)(?=[^\W\d_])|(?<=[^\W\d_])(?=\d)")
_MOST_BORDERS = 3


def addresses(typed: str) -> str:
    """An address as what it names: the paper, else the last words of it."""
    return _ADDRESS.sub(_of_address, typed)


def days(typed: str) -> str:
    """A day or month as the phrase that letters print: "1 oktober 2021"."""
    return _DAY.sub(_of_day, typed)


def names(typed: str, surnames: Collection[str]) -> str:
    """ "van dijk" without its capital is a name all the same; "van onderwijs" is none."""

    def together(found: re.Match[str]) -> str:
        name = found["name"]
        return f'"{name}"' if name and " ".join(words(name)) in surnames else found[0]

    return _NAME.sub(together, typed)


def variants(word: str, found: list[str]) -> tuple[str, ...]:
    """Other spellings of a word: "covid-19" and covid19, "i.m.v.o." and imvo."""
    if _DOTTED.fullmatch(word):
        return ("".join(found),)
    if len(found) > 1:
        has_number = any(part.isdecimal() for part in found)
        return ("".join(found),) if has_number and not all(map(str.isdecimal, found)) else ()
    borders = [border.start() for border in _BORDER.finditer(found[0])]
    if not 1 <= len(borders) <= _MOST_BORDERS:
        return ()
    apart = [f"{found[0][:border]} {found[0][border:]}" for border in borders]
    parts = [found[0][start:end] for start, end in pairwise([0, *borders, None])]
    return tuple(dict.fromkeys((*apart, " ".join(parts))))


def _of_address(found: re.Match[str]) -> str:
    named = _NAMED.search(found[0])
    if named:
        return named[0]
    path = re.sub(r"^(?:https?://)?[^/]*|[?#].*$|\.html?$", " ", found[0])
    return path.rstrip("/ ").rpartition("/")[2].replace("-", " ")


def _of_day(found: re.Match[str]) -> str:
    if found["day"]:
        return f'"{int(found["day"])} {found["name"].lower()} {found["year"]}"'
    if found["alone"]:
        return f'"{" ".join(found[0].lower().split())}"'
    if found["d"] and 1 <= int(found["m"]) <= len(MONTHS):
        printed = f'"{int(found["d"])} {MONTHS[int(found["m"]) - 1]} {found["y"]}"'
        return f'{printed} OF "{found["d"]} {found["m"]} {found["y"]}"'
    return found[0]
