"""The words on which it rests that a motion or commitment stands where it stands."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session

from tracker.queries.lives import events
from tracker.queries.lives.events import EventRow, Ground
from tracker.queries.lives.threads import ThreadRow
from tracker.words import labels
from tracker.words.papers import paper_words


def of(session: Session, rows: Sequence[ThreadRow], day: date) -> dict[int, EventRow]:
    """Of each row, by its id, the event whose words say why it stands where it stands.

    A letter that says that something is done also speaks of other things: quoting any newer
    sentence of it would give "afgedaan" the words of something else.
    """
    told = events.told(session, [row.id for row in rows], day)
    chosen = {row.id: _deciding(row, told[row.id]) for row in rows if row.id in told}
    # Only of these the whole letter is fetched.
    found = events.of_ids(session, chosen.values())
    return {thread: found[id] for thread, id in chosen.items() if found[id].passage}


def among(row: ThreadRow, told: Sequence[EventRow]) -> EventRow | None:
    """The same of one row whose events are known already."""
    said = {one.id: one for one in told if one.passage and not one.rejected}
    grounds = [
        Ground(id, one.term.words or None, one.term.last_day)
        if one.term
        else Ground(id, None, None)
        for id, one in said.items()
    ]
    return said[_deciding(row, grounds)] if grounds else None


def _deciding(row: ThreadRow, told: Sequence[Ground]) -> int:
    """The words that gave the term, once it passed; else what decided, or what is newest."""
    if row.days_late and row.term:
        given = (row.term.words, row.term.last_day)
        if named := [one.id for one in told if (one.words, one.last_day) == given]:
            return named[-1]
    if any(one.id == row.deciding_event for one in told):
        assert row.deciding_event is not None
        return row.deciding_event
    return told[-1].id


def place(event: EventRow | None) -> str:
    """Where to find the words: "Kamerbrief van 1 oktober 2021, Kamerstuk 26485, nr. 377"."""
    if event is None or event.document_id is None:
        return "volgens het register"
    name = labels.DOCUMENT[event.document_kind] if event.document_kind else "stuk"
    number = f", {paper_words(event.kamerstuk)}" if event.kamerstuk else ""
    return f"{name} van {labels.day_words(event.day)}{number}"
