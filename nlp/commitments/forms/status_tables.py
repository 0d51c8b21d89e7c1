"""Tables of promises and motions, with a column that says how each stands.

In a row one cell names the promise and another its state, so that no sentence says both: the row
is one statement. What it says with its cells alone was promised earlier; a motion is no promise.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple

from nlp.commitments.acts.act import Act, FoundCommitment
from nlp.commitments.forms.states import act_of, state_in, terms_in
from nlp.commitments.grammar.sentence import Setting
from nlp.dates.meaning.expressions import TimeExpression
from nlp.findings import EventKind
from nlp.matching.patterns import compiled
from nlp.text.mending import Mended
from nlp.text.tables import Row, Table, tables_in

# What the rows are: promises, or papers that were planned for the Chamber.
_OF_PROMISES = compiled(r"toezegging|\bplanning van (?:de )?(?:kamer)?(?:brieven|stukken)\b")
# "Motie van het lid Jansma", "De motie-Bos": what a cell is about.
_MOTION = compiled(r"\W*(?:de )?(?:gewijzigde |nader gewijzigde |aangehouden )?moties?\b")


def with_tables(
    mended: Mended,
    found: list[FoundCommitment],
    times: Sequence[TimeExpression],
    setting: Setting,
) -> list[FoundCommitment]:
    """What was found, where the sentences in a row of a table give way to the row."""
    rows = sorted(_told(mended, times, setting), key=attrgetter("start"))
    ends = [row.end for row in rows]
    kept = [FoundCommitment(row.start, row.end, row.act) for row in rows if row.act]
    for mention in found:
        at = bisect_right(ends, mention.start)
        if at == len(rows) or rows[at].start >= mention.end:
            kept.append(mention)
        elif rows[at].act is None and rows[at].of_promise:
            kept.append(as_told(mention))
    return kept


class _Told(NamedTuple):
    """A row whose sentences do not count by themselves, and what it says as a whole."""

    start: int
    end: int
    act: Act | None
    of_promise: bool


def _told(mended: Mended, times: Sequence[TimeExpression], setting: Setting) -> Iterator[_Told]:
    for table in tables_in(mended):
        of_promises = _OF_PROMISES.search(f"{table.above} {table.head}") is not None
        if table.tells_how_it_stands:
            yield _Told(*table.place, None, of_promise=False)
        for row in table.rows:
            of_motion = _is_of_motion(mended.text, row, table)
            act = None
            if of_promises and not of_motion:
                act = _read(mended.text, row, table, times, setting)
            if act is not None or table.tells_how_it_stands:
                yield _Told(row.start, row.end, act, not of_motion)


def _is_of_motion(text: str, row: Row, table: Table) -> bool:
    """Whether a cell names a motion, or nothing but motions stands in the table."""
    if "motie" in table.head and "toezegging" not in table.head:
        return True
    return any(_MOTION.match(text[a:b].lower()) for a, b in row.cells[:-1])


def _read(
    text: str, row: Row, table: Table, times: Sequence[TimeExpression], setting: Setting
) -> Act | None:
    """What the last cell that tells it says of the promise in the row."""
    for begin, stop in reversed(row.cells[1:]):
        cell = text[begin:stop].lower()
        due, was = terms_in(row.start, begin, stop, times, setting, cell)
        if due is None:  # "Vertraagd | De Kamer ontvangt de nota in mei"
            behind = text[stop : row.end].lower()
            due, was = terms_in(row.start, stop, row.end, times, setting, behind)
        event = state_in(cell)
        if event is EventKind.IN_PROGRESS and due is not None:
            event = EventKind.REFERRED  # what still runs has the term that is named for it
        if event is not None:
            return act_of(event, cell, setting, due, was)
    begin, stop = row.cells[-1]
    due, was = terms_in(row.start, begin, stop, times, setting, text[begin:stop].lower())
    if due is None or not table.tells_how_it_stands or len(row.cells) < 2:
        return None
    return act_of(EventKind.REFERRED, text[begin:stop].lower(), setting, due, was)


def as_told(mention: FoundCommitment) -> FoundCommitment:
    """A promise in a list of promises was made before, in whatever words it stands there."""
    if mention.act.event is not EventKind.MADE:
        return mention
    return replace(mention, act=replace(mention.act, event=EventKind.REFERRED))
