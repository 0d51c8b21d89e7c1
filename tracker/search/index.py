"""Keeps the index: passages in SQLite's FTS5, their fields as tokens in a column of their own.

Only this module, `expression` and `engine` know of FTS5. The id of a passage begins with its day,
so that the newest come first by themselves and a period is a range of ids.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import Connection, bindparam, text
from sqlmodel import Session

from tracker import clock
from tracker.search import fields
from tracker.search.entries import Entry, Source
from tracker.search.stems import stems
from tracker.search.words import words

# Passages of one day have consecutive ids from here on; more than a day ever brings.
PER_DAY = 10_000_000
_BATCH = 2_000

CREATE = (
    "CREATE VIRTUAL TABLE passage_fts USING fts5(body, stems, fields, "
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
_WORD = (
    "INSERT INTO searchword (word, backwards, passages) VALUES (?, ?, ?)"
    " ON CONFLICT (word) DO UPDATE SET passages = passages + excluded.passages"
)


def put(session: Session, entries: Iterable[Entry]) -> None:
    """Make these findable, in place of what was there of them; at once when the transaction ends.

    Many at a time go fastest in the order of their days.
    """
    session.flush()
    connection, given = session.connection(), iter(entries)
    while batch := list(islice(given, _BATCH)):
        _put(connection, batch)


def drop(session: Session, source: Source, ids: Sequence[int]) -> None:
    """Make these findable no more."""
    session.flush()
    connection = session.connection()
    known = _known(connection, source, ids)
    _drop_passages(connection, list(known.values()))
    for entry_id in known.values():
        connection.exec_driver_sql("DELETE FROM searchentry WHERE id = ?", (entry_id,))


def clear(session: Session) -> None:
    """Empty the index, but remember since when each entry can be found."""
    for statement in (DROP, CREATE, "DELETE FROM passage", "DELETE FROM searchword"):
        session.connection().exec_driver_sql(statement)


def first_id(day: date) -> int:
    """The lowest id that a passage of this day can have."""
    return day.toordinal() * PER_DAY


def _put(connection: Connection, batch: Sequence[Entry]) -> None:
    now = clock.now().replace(tzinfo=None).isoformat(" ")
    _drop_passages(connection, list(_ids(connection, batch).values()))
    connection.exec_driver_sql(_ENTRY, [_entry_row(entry, now) for entry in batch])
    ids = _ids(connection, batch)
    passages, texts = [], []
    vocabulary: Counter[str] = Counter()
    numbers = _Numbers(connection)
    for entry in batch:
        entry_id, number = ids[entry.source, entry.source_id], numbers.of(entry.day)
        for piece in entry.pieces:
            values = (*entry.values, *piece.values)
            passage_id, forms = next(number), stems(piece.text)
            passages.append((passage_id, entry_id, piece.start, piece.label, fields.packed(values)))
            texts.append((passage_id, piece.text, forms, fields.tokens(values)))
            vocabulary.update({*words(piece.text), *forms.split()})
    if not passages:
        return
    # In the order of ids: FTS5 begins a new part of its index whenever an id goes back.
    connection.exec_driver_sql(
        "INSERT INTO passage (id, entry_id, start, label, fields) VALUES (?, ?, ?, ?, ?)",
        sorted(passages),
    )
    connection.exec_driver_sql(
        "INSERT INTO passage_fts (rowid, body, stems, fields) VALUES (?, ?, ?, ?)", sorted(texts)
    )
    # A number is no part of a compound, and nobody meant another one.
    counted = [(w, w[::-1], count) for w, count in vocabulary.items() if w.isalpha()]
    if counted:
        connection.exec_driver_sql(_WORD, sorted(counted))


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
    """The next free ids of each day."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._by_day: dict[date | None, Iterator[int]] = {}

    def of(self, day: date | None) -> Iterator[int]:
        """The free ids of a day; what has no day is older than everything."""
        if day not in self._by_day:
            first = first_id(day) if day else 1
            last = self._connection.exec_driver_sql(
                "SELECT max(id) FROM passage WHERE id >= ? AND id < ?", (first, first + PER_DAY)
            ).scalar()
            start = first if last is None else last + 1
            self._by_day[day] = iter(range(start, first + PER_DAY))
        return self._by_day[day]
