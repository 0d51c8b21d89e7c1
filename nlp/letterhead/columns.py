"""Older letterheads in columns: "Ons kenmerk" and "Datum" on one line, what they are below it."""

import re
from collections.abc import Iterator
from itertools import pairwise

_HEAD = 2500
_CELL = re.compile(r"\S+(?: \S+)*")


def columns_in(head: str) -> Iterator[tuple[str, str]]:
    """What stands below another word in columns, and that word, which may be its name."""
    head = head[:_HEAD]
    if "\t" not in head and "  " not in head:
        return
    lines = [line.expandtabs() for line in head.split("\n") if line.strip()]
    rows = [[(cell.start(), cell[0]) for cell in _CELL.finditer(line)] for line in lines]
    for names, values in pairwise(rows):
        if len(names) < 2:
            continue
        if len(values) == len(names):
            yield from ((name, value) for (_, name), (_, value) in zip(names, values, strict=True))
        elif len(values) < len(names):
            # Nothing stands below some of them: by place, and the last below the last.
            for at, value in values[:-1]:
                yield min(names, key=lambda name: abs(name[0] - at))[1], value
            yield names[-1][1], values[-1][1]
