"""Keeps the index: passages in SQLite's FTS5, their fields as tokens in a column of their own.

Only this module, `expression`, `engine` and `vocabulary` know of FTS5. The id of a passage begins
with its day, so that the newest come first by themselves and a period is a range of ids.

The index holds words as they stand. What they share with other words is kept once for each word
and not for each place where it stands (see tracker.search.vocabulary).
"""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import Connection, bindparam, text
from sqlmodel import Session

from tracker import clock
from tracker.search import fields, vocabulary
from tracker.search.entries import Entry, Source
from tracker.search.fields import Values

# Passages of one day have consecutive ids from here on; more than a day ever brings.
PER_DAY = 10_000_000
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

_IN_USE = text("DELETE FROM passage WHERE entry_id IN :entries RETURNING id").bindparams(
    bindparam("entries", expanding=True)
)
_KNOWN = text(
    "SELECT source_id, id FROM searchentry WHERE source = :source AND source_id IN :ids"
).bindparams(bindparam("ids", expanding=True))
_ENTRY = (
    "INSERT INTO searchentry (source, source_id, title, kind, day, kamerstuk, ministry, address,"
    " first_seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source, source_id) DO UPDATE SET"
    " title = excluded.title, kind = excluded.kind, day = excluded.day,"
    " kamerstuk = excluded.kamerstuk, ministry = excluded.ministry, address = excluded.address"
)
_GONE = (
    "DELETE FROM searchentry"
    " WHERE NOT EXISTS (SELECT 1 FROM passage WHERE passage.entry_id = searchentry.id)"
)
_SET = "INSERT INTO passage_fts (passage_fts, rank) VALUES ('hashsize', ?)"


def put(session: Session, entries: Iterable[Entry]) -> None:
    """Make these findable, in place of what was there of them; at once when the transaction ends.

    Many at a time go fastest in the order of their days.
    """
    session.flush()
    connection = session.connection()
    for batch in _batches(entries):
        _drop_passages(connection, list(_ids(connection, batch).values()))
        _store(connection, batch, _Numbers(connection))
        vocabulary.add(connection, (piece.text for entry in batch for piece in entry.pieces))


def rebuild(session: Session, entries: Iterable[Entry]) -> None:
    """Make the index anew of these alone, oldest first; each keeps the moment it came in.

    It takes a third of what `put` takes. Who searches meanwhile finds what was there before, and
    so does who comes after a crash, since all of it is in the transaction of the caller.
    """
    session.flush()
    connection = session.connection()
    for statement in (DROP, CREATE, "DELETE FROM passage"):
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(_SET, (_GATHERED_IN_BULK,))
    numbers = _Numbers()
    with _only_new_garbage():
        for batch in _batches(entries):
            _store(connection, batch, numbers)
    connection.exec_driver_sql(_SET, (_GATHERED,))
    connection.exec_driver_sql(_GONE)
    vocabulary.rebuild(connection)


def drop(session: Session, source: Source, ids: Sequence[int]) -> None:
    """Make these findable no more."""
    session.flush()
    connection = session.connection()
    known = _known(connection, source, ids)
    _drop_passages(connection, list(known.values()))
    for entry_id in known.values():
        connection.exec_driver_sql("DELETE FROM searchentry WHERE id = ?", (entry_id,))


@contextmanager
def _only_new_garbage() -> Iterator[None]:
    """Millions of small things come and go: let Python not look at all older ones each time."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def first_id(day: date) -> int:
    """The lowest id that a passage of this day can have."""
    return day.toordinal() * PER_DAY


def _batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    given = iter(entries)
    while batch := list(islice(given, _BATCH)):
        yield batch


def _store(connection: Connection, batch: Sequence[Entry], numbers: "_Numbers") -> None:
    """Write entries of which no passage is stored."""
    now = clock.now().replace(tzinfo=None).isoformat(" ")
    connection.exec_driver_sql(_ENTRY, [_entry_row(entry, now) for entry in batch])
    ids = _ids(connection, batch)
    passages, texts = [], []
    for entry in batch:
        entry_id, number = ids[entry.source, entry.source_id], numbers.of(entry.day)
        # The passages of one letter have the same values, or few different ones.
        having: dict[Values, tuple[str, str]] = {}
        for piece in entry.pieces:
            if piece.values not in having:
                values = entry.values + piece.values
                having[piece.values] = fields.packed(values), fields.tokens(values)
            packed, tokens = having[piece.values]
            passage_id = next(number)
            passages.append((passage_id, entry_id, piece.start, piece.label, packed))
            texts.append((passage_id, piece.text, tokens))
    if not passages:
        return
    # In the order of ids: FTS5 begins a new part of its index whenever an id goes back.
    connection.exec_driver_sql(
        "INSERT INTO passage (id, entry_id, start, label, fields) VALUES (?, ?, ?, ?, ?)",
        sorted(passages),
    )
    connection.exec_driver_sql(
        "INSERT INTO passage_fts (rowid, body, fields) VALUES (?, ?, ?)", sorted(texts)
    )


def _ids(connection: Connection, batch: Sequence[Entry]) -> dict[tuple[Source, int], int]:
    return {
        (source, source_id): entry_id
        for source in Source
        for source_id, entry_id in _known(
            connection, source, [entry.source_id for entry in batch if entry.source is source]
        ).items()
    }


def _known(connection: Connection, source: Source, ids: Sequence[int]) -> dict[int, int]:
    if not ids:
        return {}
    rows = connection.execute(_KNOWN, {"source": source.value, "ids": list(ids)})
    return {row[0]: row[1] for row in rows}


def _drop_passages(connection: Connection, entry_ids: Sequence[int]) -> None:
    if not entry_ids:
        return
    gone = sorted(connection.execute(_IN_USE, {"entries": list(entry_ids)}).scalars())
    if gone:
        connection.exec_driver_sql(
            "DELETE FROM passage_fts WHERE rowid = ?", [(passage_id,) for passage_id in gone]
        )


def _entry_row(entry: Entry, now: str) -> tuple[Any, ...]:
    return (
        entry.source.value,
        entry.source_id,
        entry.title,
        entry.kind,
        entry.day.isoformat() if entry.day else None,
        entry.kamerstuk,
        entry.ministry,
        entry.address,
        now,
    )


class _Numbers:
    """The next free ids of each day, behind those that are stored already."""

    def __init__(self, stored: Connection | None = None) -> None:
        self._stored = stored
        self._by_day: dict[date | None, Iterator[int]] = {}

    def of(self, day: date | None) -> Iterator[int]:
        """The free ids of a day; what has no day is older than everything."""
        if day not in self._by_day:
            first = first_id(day) if day else 1
            self._by_day[day] = iter(range(self._free(first), first + PER_DAY))
        return self._by_day[day]

    def _free(self, first: int) -> int:
        if self._stored is None:
            return first
        last = self._stored.exec_driver_sql(
            "SELECT max(id) FROM passage WHERE id >= ? AND id < ?", (first, first + PER_DAY)
        ).scalar()
        return first if last is None else int(last) + 1
