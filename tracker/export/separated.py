"""Writes a table as CSV: for Dutch Excel, or for programs.

Column by column: a call for every cell takes longer than all the rest. Text stands in quotes,
numbers and days do not.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import IO, Any

from tracker.export.table import FORMULA, Column, Holds, Portion, Table, harmless
from tracker.record.bulk import Remembered

# Between cells while a column is looked at in one go.
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
    names = [f'"{_escaped(column.name)}"' for column in table.columns]
    target.write(f"{delimiter.join(names)}\n".encode())
    line = delimiter.join(_FORMS.get(column.holds, '"%s"') for column in table.columns) + "\n"
    for portion in table.portions:
        columns = _columns(table.columns, portion, days)
        lines = map(line.__mod__, zip(*columns, strict=True))
        # A letter may hold half of a pair of characters, which no file can.
        target.write("".join(lines).encode(errors="replace"))


# How a cell stands in a line; all others are text.
_FORMS = {Holds.DAY: "%s", Holds.NUMBER: "%s"}


def _columns(
    columns: Iterable[Column], portion: Portion, days: Remembered
) -> Iterable[Sequence[Any]]:
    for column, values in zip(columns, portion, strict=True):
        match column.holds:
            case Holds.DAY:
                yield list(map(days.__getitem__, values))
            case Holds.NUMBER:
                yield ["" if value is None else value for value in values]
            case _:
                yield _texts(values)


def _texts(values: Sequence[Any]) -> Sequence[str]:
    told = [value or "" for value in values] if None in values else values
    # Of most columns no cell has anything special, and to see that takes less than to look at each.
    together = f"{_APART}{_APART.join(told)}"
    if '"' in together or _HARMFUL.search(together):
        return [_escaped(value) for value in told]
    return told


def _escaped(value: str) -> str:
    return harmless(value).replace('"', '""')


def _day(value: date | None) -> str:
    return value.isoformat() if value else ""
