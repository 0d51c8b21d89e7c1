"""Writes a table as JSON Lines: one object a line, under the names of the columns."""

import json
from datetime import date
from typing import IO

from tracker.export.table import Table


def write(target: IO[bytes], table: Table) -> None:
    """Days come in ISO form."""
    names = [column.name for column in table.columns]
    encode = json.JSONEncoder(ensure_ascii=False, default=date.isoformat).encode
    for row in table.rows():
        target.write(f"{encode(dict(zip(names, row, strict=True)))}\n".encode())
