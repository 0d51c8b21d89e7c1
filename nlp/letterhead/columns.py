"""Older letterheads in columns: "Ons kenmerk" and "Datum" on one line, what they are below it."""

import re
from collections.abc import Iterator
from itertools import pairwise

_HEAD = 2500
_CELLS = re.compile(r"\t+| {2,}")


def columns_in(head: str) -> Iterator[tuple[list[str], list[str]]]:
    """Each line of several cells with the cells of the line below it."""
    head = head[:_HEAD]
    if "\t" not in head and "  " not in head:
        return
    rows = [_CELLS.split(line.strip()) for line in head.split("\n") if line.strip()]
    for names, values in pairwise(rows):
        if len(names) > 1:
            yield [name.strip() for name in names], [value.strip() for value in values]
