"""Tables that a text kept: tabs or bars between the cells of a row, or each cell on its own line.

What only was a table in print, with its cells run together, is left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from nlp.matching.patterns import compiled
from nlp.matching.searching import lowered
from nlp.text.columns import (
    STATE_ALONE,
    column_name,
    is_number,
    is_place,
    is_title,
    tell_how_it_stands,
)
from nlp.text.mending import Mended

Span = tuple[int, int]

_ROW_NUMBER = compiled(r"\d{1,3}\.?$")
_RULE = compiled(r"[\s|:–-]*$")
_WITH_DAY = re.compile(r"\d")
_BARS = 2


@dataclass(frozen=True, slots=True)
class Row:
    """A row and its cells, in characters of the text; empty cells are left out."""

    start: int
    end: int
    cells: tuple[Span, ...]


@dataclass(slots=True)
class Table:
    """The line above a table and its first row, both in lower case, and the other rows."""

    above: str
    head: str
    # Where its first row stands.
    place: Span
    columns: int
    # Whether a column is there for it.
    tells_how_it_stands: bool
    rows: list[Row] = field(default_factory=list)


def tables_in(mended: Mended) -> list[Table]:
    """The tables of a text in order."""
    found: list[Table] = []
    if "\t" in mended.original or "|" in mended.text:
        found += _of_rows(mended)
    if STATE_ALONE.search(lowered(mended.text)):
        found += _of_lines(mended.text)
    return found


def _of_rows(mended: Mended) -> Iterator[Table]:
    above = ""
    table: Table | None = None
    broken = True
    for start, end in lines_in(mended.text):
        line = mended.text[start:end]
        cells = _cells(mended, start, end)
        if len(cells) < 2:
            above, broken = line.lower(), True
            continue
        if _RULE.match(line):
            continue
        goes_on = table and not broken
        # A line of its own in between, as a page has at its foot.
        goes_on = goes_on or (table and table.columns == len(cells) and not _is_head(line, cells))
        if table and goes_on:
            table.rows.append(Row(start, end, tuple((start + a, start + b) for a, b in cells)))
        else:
            if table:
                yield table
            names = [line[a:b].lower() for a, b in cells]
            table = Table(above, line.lower(), (start, end), len(cells), tell_how_it_stands(names))
        broken = False
    if table:
        yield table


def _is_head(line: str, cells: list[Span]) -> bool:
    return all(column_name(line[a:b]) for a, b in cells)


def lines_in(text: str) -> Iterator[Span]:
    """Where each line that says something begins and ends."""
    start = 0
    for line in text.splitlines(keepends=True):
        if words := line.strip():
            begin = start + line.index(words[0])
            yield begin, begin + len(words)
        start += len(line)


def _cells(mended: Mended, start: int, end: int) -> list[Span]:
    """The cells of a row, as characters of its line; one where it is no row of a table."""
    line = mended.text[start:end]
    if (line.count("|") if line[0] == "|" else line.count(" | ")) >= _BARS:
        return list(_between(line, "|"))
    begin, stop = mended.original_span(start, end)
    original = mended.original[begin:stop]
    if "\t" not in original or len(original) != end - start:
        return [(0, end - start)]
    return list(_between(original, "\t"))


def _between(line: str, mark: str) -> Iterator[Span]:
    at = 0
    for cell in line.split(mark):
        if words := cell.strip():
            begin = at + cell.index(words[0])
            yield begin, begin + len(words)
        at += len(cell) + 1


def _of_lines(text: str) -> Iterator[Table]:
    """Tables with a cell on each line, below the names of their columns."""
    lines = list(lines_in(text))
    names = [column_name(text[a:b]) for a, b in lines]
    heads = list(_heads(names))
    for (at, stop), (following, _) in pairwise([*heads, (len(lines), 0)]):
        above = text[slice(*lines[at - 1])].lower() if at else ""
        place = (lines[at][0], lines[stop - 1][1])
        rows = list(_rows_below(text, lines[stop:following], names[at:stop]))
        yield Table(above, " ".join(names[at:stop]), place, stop - at, True, rows)


def _heads(names: list[str]) -> Iterator[Span]:
    """Which lines name the columns of a table that tells how things stand."""
    at = 0
    while at < len(names):
        stop = at
        while stop < len(names) and names[stop]:
            stop += 1
        first = at + (stop - at > 1 and is_title(*names[at : at + 2]))
        if stop - first > 1 and tell_how_it_stands(names[first:stop]):
            yield first, stop
        at = max(stop, at + 1)


def _rows_below(text: str, lines: list[Span], head: list[str]) -> Iterator[Row]:
    if is_number(head[0]):
        yield from _counted_rows(text, lines, len(head))
        return
    place = next((i for i, name in enumerate(head) if is_place(name)), None)
    if place is None or place == len(head) - 1:
        return  # nothing tells where a row begins
    for at in range(0, len(lines) - len(head) + 1, len(head)):
        cells = lines[at : at + len(head)]
        if not _WITH_DAY.search(text, *cells[place]):
            return
        yield Row(cells[0][0], cells[-1][1], tuple(cells))


def _counted_rows(text: str, lines: list[Span], columns: int) -> Iterator[Row]:
    """Rows that begin with their number, up to the next one; a cell can have several lines."""
    starts = list(_counting(text, lines))
    if not starts or starts[0]:
        return
    longest = max((b - a for a, b in pairwise(starts)), default=columns)
    # Behind the last row the text goes on: it is taken to be no longer than the others.
    for at, stop in pairwise([*starts, min(len(lines), starts[-1] + longest)]):
        if cells := lines[at + 1 : stop]:
            yield Row(cells[0][0], cells[-1][1], tuple(cells))


def _counting(text: str, lines: list[Span]) -> Iterator[int]:
    """Which lines hold nothing but the next number."""
    following = None
    for at, (a, b) in enumerate(lines):
        if b - a < 5 and _ROW_NUMBER.match(text[a:b]):
            number = int(text[a:b].rstrip("."))
            if following in (None, number):
                following = number + 1
                yield at
