"""What a table says of a motion: its number, and in the last column how it stands."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from nlp.motions.doings import stands_alone
from nlp.motions.mentions import FoundMotion
from nlp.motions.stance_cues import said_in
from nlp.motions.statements import Statement
from nlp.papers.kamerstukken import FoundReference
from nlp.text.mending import Mended
from nlp.text.tables import Row, tables_in


def told_in_rows(
    mended: Mended, motions: Sequence[FoundMotion], found: list[Statement | None]
) -> list[Statement | None]:
    """The statements found, where the last cell of a row has the word on the motion in it."""
    told = list(found)
    for row, inside in _by_row(mended, motions):
        if statement := _state_of(mended.text, row):
            for n in inside:
                told[n] = statement
    return told


def numbered_in_rows(
    mended: Mended, motions: Sequence[FoundMotion], papers: Sequence[FoundReference]
) -> list[FoundMotion]:
    """The motions, where the one in a row without a number has the only one of its other cells."""
    numbered = list(motions)
    for row, inside in _by_row(mended, motions):
        told = row.cells[-1][0]
        near = papers[
            bisect_left(papers, row.start, key=attrgetter("start")) : bisect_left(
                papers, told, key=attrgetter("start")
            )
        ]
        if len(inside) == len(near) == 1 and numbered[inside[0]].kamerstuk is None:
            numbered[inside[0]] = replace(numbered[inside[0]], kamerstuk=near[0].kamerstuk)
    return numbered


def _by_row(mended: Mended, motions: Sequence[FoundMotion]) -> Iterator[tuple[Row, list[int]]]:
    """The rows that name motions in front of their last cell, with which ones those are."""
    rows = [row for table in tables_in(mended) if table.tells_how_it_stands for row in table.rows]
    starts = [motion.start for motion in motions]
    for row in rows:
        inside = range(bisect_left(starts, row.start), bisect_left(starts, row.cells[-1][0]))
        if inside:
            yield row, list(inside)


def _state_of(text: str, row: Row) -> Statement | None:
    begin, stop = row.cells[-1]
    cell = text[begin:stop]
    # "Afgedaan met de brief van 3 mei": of the motion, though the cell does not name it.
    said = (
        said_in(f"§ | {cell}")
        or said_in(f"§: {cell[:1].lower()}{cell[1:]}")
        or said_in(f"§ is {cell.lower()}")
    )
    said = said or stands_alone(cell)
    return Statement.of(said, row.start, row.end) if said else None
