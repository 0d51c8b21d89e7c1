"""Writes a table as CSV: for Dutch Excel, or for programs.

Column by column: a call for every cell takes longer than all the rest. Text stands in quotes,
numbers and days do not, and where there is nothing stands nothing.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import IO

from tracker.bulk import Remembered
from tracker.export.table import FORMULA, Cell, Column, Holds, Portion, Table, harmless

# Between cells while a column is looked at in one go; no text holds it, and if one did, the column
# would only be looked at more closely.
_APART = "\x00"
_HARMFUL = re.compile(f"{_APART}[{FORMULA}]")


def semicolons(target: IO[bytes], table: Table) -> None:
    """CSV as Dutch Excel opens it with a double click: a byte order mark, and semicolons."""
    target.write(b"\xef\xbb\xbf")
    _write(target, table, ";")


def commas(target: IO[bytes], table: Table) -> None:
    """CSV as programs expect it."""
    _write(target, table, ",")


def _write(target: IO[bytes], table: Table, delimiter: str) -> None:
    days: Remembered = Remembered(_day)
    target.write(_lines([[_text(column.name)] for column in table.columns], delimiter))
    for portion in table.portions:
        target.write(_lines(_texts(table.columns, portion, days), delimiter))


def _texts(
    columns: Iterable[Column], portion: Portion, days: Remembered
) -> Iterable[Sequence[str]]:
    for column, values in zip(columns, portion, strict=True):
        match column.holds:
            case Holds.DAY:
                yield list(map(days.__getitem__, values))
            case Holds.NUMBER:
                yield ["" if value is None else str(value) for value in values]
            case _:
                yield _quoted(values)


def _quoted(values: Sequence[Cell]) -> list[str]:
    # Of most columns no cell has anything special, and to see that takes less than to look at each.
    together = _APART.join(["", *(value for value in values if isinstance(value, str))])
    if '"' in together or _HARMFUL.search(together):
        return ["" if value is None else _text(str(value)) for value in values]
    return ["" if value is None else f'"{value}"' for value in values]


def _text(value: str) -> str:
    doubled = harmless(value).replace('"', '""')
    return f'"{doubled}"'


def _day(value: date | None) -> str:
    return value.isoformat() if value else ""


def _lines(columns: Iterable[Sequence[str]], delimiter: str) -> bytes:
    lines = map(delimiter.join, zip(*columns, strict=True))
    # A letter may hold half of a pair of characters, which no file can.
    return ("\n".join(lines) + "\n").encode(errors="replace")
