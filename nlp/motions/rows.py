"""What a table says of a motion in the column that tells how each stands."""

from bisect import bisect_right
from collections.abc import Sequence

from nlp.motions.mentions import FoundMotion
from nlp.motions.stance_cues import said_in
from nlp.motions.stances import Statement
from nlp.text.mending import Mended
from nlp.text.tables import Row, tables_in


def told_in_rows(
    mended: Mended, motions: Sequence[FoundMotion], found: list[Statement | None]
) -> list[Statement | None]:
    """The statements found, where the last cell of a row has the word on the motion in it."""
    told = list(found)
    rows = [row for table in tables_in(mended) if table.tells_how_it_stands for row in table.rows]
    starts = [row.start for row in rows]
    for n, motion in enumerate(motions):
        at = bisect_right(starts, motion.start) - 1
        if at >= 0 and motion.start < rows[at].cells[-1][0]:
            told[n] = _state_of(mended.text, rows[at]) or told[n]
    return told


def _state_of(text: str, row: Row) -> Statement | None:
    begin, stop = row.cells[-1]
    cell = text[begin:stop]
    # "Afgedaan met de brief van 3 mei": of the motion, though the cell does not name it.
    said = said_in(f"§: {cell[:1].lower()}{cell[1:]}") or said_in(f"§ is {cell.lower()}")
    return Statement.of(said, row.start, row.end) if said else None
