"""The figures behind a picture, as a file that Dutch Excel opens with a double click."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from io import StringIO

from tracker.export.table import harmless

Cell = str | int | float | date | None


def as_csv(heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Semicolons, a byte order mark, days as 2021-10-01, and no cell that runs as a formula."""
    buffer = StringIO(newline="")
    lines = csv.writer(buffer, delimiter=";")
    lines.writerow(heads)
    lines.writerows([_text(cell) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + buffer.getvalue().encode()


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    # A decimal comma, as the rest of a Dutch sheet has.
    return str(cell).replace(".", ",") if isinstance(cell, float) else harmless(str(cell))
