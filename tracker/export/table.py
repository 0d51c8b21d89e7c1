"""What every export is made of: columns with a kind of cell, and rows some at a time."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from itertools import islice

Cell = str | int | date | None
# Some rows, column by column: a function called for every cell takes longer than all the rest.
Portion = Sequence[Sequence[Cell]]
_SOME = 500


class Holds(Enum):
    """What the cells of a column are, so that every format can say it in its own way."""

    TEXT = auto()
    DAY = auto()
    NUMBER = auto()
    LINK = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its Dutch name, how wide it is on a sheet, and what it holds."""

    name: str
    width: int
    holds: Holds = Holds.TEXT


@dataclass(frozen=True, slots=True)
class Table:
    """A name for the sheet, the columns, and their cells; they can be gone through once."""

    name: str
    columns: tuple[Column, ...]
    portions: Iterable[Portion]
    # How many of the first columns stay in sight on a sheet.
    frozen: int = 3

    def rows(self) -> Iterator[Sequence[Cell]]:
        """The cells row by row."""
        for portion in self.portions:
            yield from zip(*portion, strict=True)


def by_column(rows: Iterable[Sequence[Cell]]) -> Iterator[Portion]:
    """Rows that come one by one, some at a time."""
    left = iter(rows)
    while some := list(islice(left, _SOME)):
        yield list(zip(*some, strict=True))


# A cell that begins with one of these would run as a formula in some spreadsheet; the wide ones
# in a Japanese one. As the inside of a character class.
FORMULA = r"=+\-@\t\r\n＝＋－＠"
_FORMULA = re.compile(f"[{FORMULA}]")
# What XML cannot hold, and no letter means.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def harmless(value: str) -> str:
    """The text so that no spreadsheet takes it for a formula."""
    return f"'{value}" if _FORMULA.match(value) else value


def printable(value: str) -> str:
    """The text without the characters that cannot stand in a Word file or a feed."""
    return _UNPRINTABLE.sub("", value)
