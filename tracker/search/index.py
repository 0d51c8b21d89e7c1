"""Keeps the index: passages in SQLite's FTS5, their fields as tokens in a column of their own.

Only this module, `expression`, `engine` and `vocabulary` know of FTS5. What the number of a passage
tells stands in `numbering`.

The index holds words as they stand. What they share with other words is kept once for each word
and not for each place where it stands (see tracker.search.vocabulary).
"""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any

from sqlalchemy import Connection, bindparam, text
from sqlmodel import Session

from tracker import clock
from tracker.search import fields, numbering, vocabulary
from tracker.search.entries import Entry, Piece, Source
from tracker.search.fields import Values
from tracker.search.numbering import FreePlaces

_BATCH = 2_000
# What FTS5 gathers in memory before it writes a part of its index, in bytes. The fewer parts, the
# less it has to put together again: with its own megabyte a million passages take twice as long.
_GATHERED, _GATHERED_IN_BULK = 1 << 20, 64 << 20

CREATE = (
    "CREATE VIRTUAL TABLE passage_fts USING fts5(body, fields, "
    # Without private characters, which PDFs have as bullets.
    "tokenize = \"unicode61 remove_diacritics 2 categories 'L* N*'\")"
)
DROP = "DROP TABLE IF EXISTS passage_fts"

_KNOWN = text(
    "SELECT source, source_id, place FROM searchentry"
    " WHERE source = :source AND source_id IN :ids AND place IS NOT NULL"
).bindparams(bindparam("ids", expanding=True))
_ENTRY = (
    "INSERT INTO searchentry (source, source_id, place, fields, title, kind, day, kamerstuk,"
    " ministry, address, first_seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (source, source_id) DO UPDATE SET place = excluded.place,"
    " fields = excluded.fields, title = excluded.title, kind = excluded.kind, day = excluded.day,"
    " kamerstuk = excluded.kamerstuk, ministry = excluded.ministry, address = excluded.address"
)
_PASSAGE = "INSERT INTO passage (id, start, label, fields) VALUES (?, ?, ?, ?)"
_WORDS = "INSERT INTO passage_fts (rowid, body, fields) VALUES (?, ?, ?)"
_SET = "INSERT INTO passage_fts (passage_fts, rank) VALUES ('hashsize', ?)"
_Places = Mapping[tuple[str, int], int]


def put(session: Session, entries: Iterable[Entry]) -> None:
    """Make these findable, in place of what was there of them; at once when the transaction ends.

    Many at a time go fastest in the order of their days.
    """
    session.flush()
    connection = session.connection()
    for batch in _batches(entries):
        known = _known(connection, batch)
        _drop_passages(connection, known.values())
        _store(connection, batch, FreePlaces(connection), known)
        vocabulary.add(connection, (piece.text for entry in batch for piece in entry.pieces))


def rebuild(session: Session, entries: Iterable[Entry]) -> None:
    """Make the index anew of these alone, oldest first; each keeps the moment it came in.

    It takes a third of what `put` takes. Who searches meanwhile finds what was there before, and
    so does who comes after a crash, since all of it is in the transaction of the caller.
    """
    session.flush()
    connection = session.connection()
    no_places = "UPDATE searchentry SET place = NULL"
    for statement in (DROP, CREATE, "DELETE FROM passage", no_places):
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(_SET, (_GATHERED_IN_BULK,))
    free = FreePlaces()
    with _only_new_garbage():
        for batch in _batches(entries):
            _store(connection, batch, free, {})
    connection.exec_driver_sql(_SET, (_GATHERED,))
    connection.exec_driver_sql("DELETE FROM searchentry WHERE place IS NULL")
    vocabulary.rebuild(connection)


def drop(session: Session, source: Source, ids: Sequence[int]) -> None:
    """Make these findable no more."""
    session.flush()
    connection = session.connection()
    known = _known_of(connection, source, ids)
    _drop_passages(connection, known.values())
    for key in known:
        connection.exec_driver_sql(
            "DELETE FROM searchentry WHERE source = ? AND source_id = ?", key
        )


@contextmanager
def _only_new_garbage() -> Iterator[None]:
    """Millions of small things come and go: let Python not look at all older ones each time."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    given = iter(entries)
    while batch := list(islice(given, _BATCH)):
        yield batch


def _store(
    connection: Connection, batch: Sequence[Entry], free: FreePlaces, known: _Places
) -> None:
    """Write entries of which no passage is stored; one keeps its place while it keeps its day."""
    now = clock.now().replace(tzinfo=None).isoformat(" ")
    rows, passages, texts = [], [], []
    for entry in batch:
        place = known.get((entry.source, entry.source_id))
        if place is None or not numbering.is_on(place, entry.day):
            place = free.next(entry.day)
        common = fields.packed(entry.values)
        rows.append(_entry_row(entry, place, common, now))
        # The passages of one letter have the same values, or few different ones.
        having: dict[Values, tuple[str, str]] = {}
        for number, piece in enumerate(_held(entry.pieces), numbering.first_of(place)):
            if piece.values not in having:
                tokens = fields.tokens(entry.values + piece.values)
                having[piece.values] = fields.packed(piece.values), tokens
            own, tokens = having[piece.values]
            passages.append((number, piece.start, piece.label, own))
            texts.append((number, piece.text, tokens))
    connection.exec_driver_sql(_ENTRY, rows)
    if not passages:
        return
    # In the order of numbers: FTS5 begins a new part of its index whenever one goes back.
    connection.exec_driver_sql(_PASSAGE, sorted(passages))
    connection.exec_driver_sql(_WORDS, sorted(texts))


def _held(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """As many passages as have a number; the last one holds what is left of a whole book."""
    if len(pieces) <= numbering.MOST_PASSAGES:
        return pieces
    kept, left = pieces[: numbering.MOST_PASSAGES - 1], pieces[numbering.MOST_PASSAGES - 1 :]
    return (*kept, left[0]._replace(text="\n\n".join(piece.text for piece in left)))


def _known(connection: Connection, batch: Sequence[Entry]) -> dict[tuple[str, int], int]:
    by_source = {
        source: [entry.source_id for entry in batch if entry.source is source] for source in Source
    }
    return {
        key: place
        for source, ids in by_source.items()
        for key, place in _known_of(connection, source, ids).items()
    }


def _known_of(
    connection: Connection, source: Source, ids: Sequence[int]
) -> dict[tuple[str, int], int]:
    if not ids:
        return {}
    rows = connection.execute(_KNOWN, {"source": source.value, "ids": list(ids)})
    return {(row[0], row[1]): row[2] for row in rows}


def _drop_passages(connection: Connection, places: Iterable[int]) -> None:
    ranges = [(numbering.first_of(place), numbering.first_of(place + 1)) for place in places]
    if not ranges:
        return
    held = "SELECT body FROM passage_fts WHERE rowid >= ? AND rowid < ?"
    for numbers in ranges:
        vocabulary.forget(connection, connection.exec_driver_sql(held, numbers).scalars())
    for statement in (
        "DELETE FROM passage WHERE id >= ? AND id < ?",
        "DELETE FROM passage_fts WHERE rowid >= ? AND rowid < ?",
    ):
        connection.exec_driver_sql(statement, ranges)


def _entry_row(entry: Entry, place: int, common: str, now: str) -> tuple[Any, ...]:
    return (
        entry.source.value,
        entry.source_id,
        place,
        common,
        entry.title,
        entry.kind,
        entry.day.isoformat() if entry.day else None,
        entry.kamerstuk,
        entry.ministry,
        entry.address,
        now,
    )
