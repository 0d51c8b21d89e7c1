"""The rows of a worksheet in the XML that Excel reads, some at a time.

XlsxWriter makes the book; its rows are made here, since through its cells 100,000 of them take
four times as long. Text is written as inline text, which no program takes for a formula.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import Enum, auto
from itertools import repeat
from string import ascii_uppercase
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from tracker.errors import UsageError
from tracker.export.table import Cell, Column, Holds, Portion, printable

# What Excel can hold: characters in a cell, rows and links on a sheet, characters in a link.
LONGEST = 32_767
ROWS = 1_048_576
LINKS = 65_530
_LONGEST_LINK = 2_079
_CUT = "… (ingekort: een cel van Excel houdt niet meer tekens; CSV heeft alles)"
# The day that Excel counts from; it takes 1900 for a leap year, so that earlier days go wrong.
_EPOCH = date(1899, 12, 30).toordinal()
_FIRST_DAY = date(1900, 3, 1).toordinal()
# What cannot stand in the XML as it is; Excel reads "_x000D_" as the sign with that number.
_SPECIAL = re.compile("[&<>\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
_NUMBERED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


class Style(Enum):
    """The looks of cells."""

    TEXT = auto()
    DAY = auto()
    NUMBER = auto()
    LINK = auto()
    PLAIN = auto()  # an address that is no link


class Rows:
    """Turns portions into rows, and keeps the links on paper, since they stand elsewhere."""

    def __init__(
        self,
        columns: Sequence[Column],
        styles: Mapping[Style, str],
        places: IO[bytes],
        addresses: IO[bytes],
    ) -> None:
        self.last = 1  # the row with the names of the columns
        self.links = 0
        self.links_end = 0  # the row from which on addresses are no links, if there is one
        self._columns = [(letters(place), column.holds) for place, column in enumerate(columns)]
        self._open = {style: f' s="{number}"' for style, number in styles.items()}
        self._places = places
        self._addresses = addresses

    def xml(self, portion: Portion) -> bytes:
        """The next rows."""
        first, number = self.last + 1, len(portion[0])
        self.last += number
        if self.last > ROWS:
            raise UsageError(
                f"een werkblad houdt hoogstens {ROWS - 1} regels; maak de keuze kleiner, of kies"
                " CSV of Parquet"
            )
        rows = [f'<row r="{row}">' for row in range(first, first + number)]
        cells = [
            self._cells(letter, holds, values, first)
            for (letter, holds), values in zip(self._columns, portion, strict=True)
        ]
        ended = repeat("</row>", number)
        lines = zip(rows, *cells, ended, strict=True)
        return "".join(map("".join, lines)).encode()

    def places_of_links(self) -> Iterator[bytes]:
        """The part of the sheet that says which cells are links."""
        if self.links:
            yield b"<hyperlinks>"
            yield from _read(self._places)
            yield b"</hyperlinks>"

    def addresses(self) -> Iterator[bytes]:
        """The part of the file that says where those links lead."""
        yield b'<?xml version="1.0" encoding="UTF-8"?>\n'
        yield f'<Relationships xmlns="{_RELATIONS}">'.encode()
        yield from _read(self._addresses)
        yield b"</Relationships>"

    def _cells(self, letter: str, holds: Holds, values: Sequence[Cell], first: int) -> list[str]:
        numbered = enumerate(values, first)
        match holds:
            case Holds.LINK:
                return [self._link(f"{letter}{row}", value) for row, value in numbered]
            case Holds.NUMBER:
                style = self._open[Style.NUMBER]
                return [
                    "" if value is None else f'<c r="{letter}{row}"{style}><v>{value}</v></c>'
                    for row, value in numbered
                ]
            case Holds.DAY:
                return [self._day(f"{letter}{row}", value) for row, value in numbered]
        style = self._open[Style.TEXT]
        return [
            ""
            if value is None
            else f'<c r="{letter}{row}"{style} t="inlineStr"><is>{inline(str(value))}</is></c>'
            for row, value in numbered
        ]

    def _day(self, place: str, value: Cell) -> str:
        if not isinstance(value, date):
            return ""
        day = value.toordinal()
        if day < _FIRST_DAY:
            return self._text(place, value.isoformat(), Style.PLAIN)
        return f'<c r="{place}"{self._open[Style.DAY]}><v>{day - _EPOCH}</v></c>'

    def _link(self, place: str, value: Cell) -> str:
        if value is None:
            return ""
        address = str(value)
        if not _is_link(address):
            return self._text(place, address, Style.PLAIN)
        if self.links == LINKS:
            self.links_end = self.links_end or int(place.lstrip(ascii_uppercase))
            return self._text(place, address, Style.PLAIN)
        self.links += 1
        name = f"rId{self.links}"
        self._places.write(f'<hyperlink ref="{place}" r:id="{name}"/>'.encode())
        to = quoteattr(printable(address))
        self._addresses.write(
            f'<Relationship Id="{name}" Type="{_LINK}" Target={to} TargetMode="External"/>'.encode()
        )
        return self._text(place, address, Style.LINK)

    def _text(self, place: str, value: str, style: Style) -> str:
        return f'<c r="{place}"{self._open[style]} t="inlineStr"><is>{inline(value)}</is></c>'


def inline(value: str) -> str:
    """Text as it stands in a cell."""
    if len(value) > LONGEST // 2:
        value = _cut(value)
    if _SPECIAL.search(value):
        value = _NUMBERED.sub("_x005F_", value.replace("\r\n", "\n").replace("\r", "\n"))
        value = escape(printable(value))
    if value != value.strip():
        return f'<t xml:space="preserve">{value}</t>'
    return f"<t>{value}</t>"


def letters(place: int) -> str:
    """How a sheet names a column: A, B ... Z, AA."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _cut(value: str) -> str:
    """As much as fits, and that it was cut; Excel counts an emoji as two."""
    halves = value.encode("utf-16-le", "replace")
    if len(halves) <= 2 * LONGEST:
        return value
    kept = halves[: 2 * (LONGEST - len(_CUT))]
    return kept.decode("utf-16-le", "ignore") + _CUT


def _is_link(value: str) -> bool:
    return value.startswith(("http://", "https://")) and len(value) <= _LONGEST_LINK


def _read(kept: IO[bytes]) -> Iterator[bytes]:
    kept.seek(0)
    while piece := kept.read(2**16):
        yield piece
