"""Many rows at once, past the object layer."""

import json
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import islice
from operator import itemgetter
from typing import Any, cast

from sqlalchemy import Select, bindparam, func, select, type_coerce
from sqlalchemy.dialects.sqlite.pysqlite import dialect
from sqlalchemy.types import NullType
from sqlmodel import Session, SQLModel

BATCH = 10_000
# So few rows that the search for garbage hardly ever finds them alive: it takes a quarter of the
# time at 2,000.
PORTION = 500
# Days and words for a status come back again and again; what they look like in the database is
# worked out once for each.
REMEMBERED = 50_000


def add(session: Session, table: type[SQLModel], rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert rows that all have the same keys.

    Past the statement compiler too: it looks at every value of every row, which takes longer than
    storing them. What a value looks like in the database is still for its type to say.
    """
    remaining = iter(rows)
    first = next(remaining, None)
    if first is None:
        return
    names = tuple(first)
    statement, writers = _insertion(table, names)
    connection = session.connection()
    # One name gives a value instead of a tuple; no table here has only one.
    values = itemgetter(*names)
    batch = [values(first), *map(values, islice(remaining, BATCH - 1))]
    while batch:
        by_column = zip(*batch, strict=True)
        written = (
            map(write, column) if write is not None else column
            for write, column in zip(writers, by_column, strict=True)
        )
        connection.exec_driver_sql(statement, list(zip(*written, strict=True)))
        batch = list(map(values, islice(remaining, BATCH)))


@cache
def _insertion(
    table: type[SQLModel], names: tuple[str, ...]
) -> tuple[str, list[Callable[[Any], Any] | None]]:
    """The statement that inserts rows with these keys, and what writes the value of each."""
    own = dialect()
    columns = table.__table__.c  # type: ignore[attr-defined]
    writers = [_remembering(columns[name].type.dialect_impl(own), own) for name in names]
    quoted = ", ".join(f'"{name}"' for name in names)
    places = ", ".join("?" * len(names))
    statement = f'INSERT INTO "{table.__tablename__}" ({quoted}) VALUES ({places})'
    return statement, writers


class Wide:
    """A query for the rows of some numbers; made once, asked for one portion after the other.

    Rows come as SQLite has them and are read column by column. The object layer would look up
    every word for a status and make every day anew for every row, which takes longer than SQLite.
    """

    def __init__(self, query: Select[*tuple[Any, ...]]) -> None:
        own = dialect()
        columns = list(query.selected_columns)
        bare = (type_coerce(column, NullType()) for column in columns)
        asked = query.with_only_columns(*bare, maintain_column_froms=True).compile(dialect=own)
        self._statement = str(asked)
        self._names = asked.positiontup or []
        self._values = asked.construct_params(_check=False)
        self._readers = [_reader(column.type.dialect_impl(own), own) for column in columns]

    def rows(self, session: Session, numbers: Sequence[int], **given: Any) -> list[tuple[Any, ...]]:
        """What SQLite has for these numbers; in no order of theirs unless the query has one."""
        values = {**self._values, "numbers": json.dumps(list(numbers)), **given}
        asked = tuple(values[name] for name in self._names)
        found = session.connection().exec_driver_sql(self._statement, asked)
        # Plain tuples: a Row around each of them would be as much again for the garbage collector.
        return cast(list[tuple[Any, ...]], found.cursor.fetchall())

    def columns(self, rows: Sequence[tuple[Any, ...]]) -> list[Sequence[Any]]:
        """The same cells by column, as days and words of ours."""
        if not rows:
            return [() for _ in self._readers]
        by_column = zip(*rows, strict=True)
        return [
            list(map(read, column)) if read is not None else column
            for read, column in zip(self._readers, by_column, strict=True)
        ]


def among(column: Any) -> Any:
    """The condition that a column is one of the numbers that `Wide` is asked for.

    As one value, so that the statement stays the same however many there are.
    """
    given = func.json_each(bindparam("numbers")).table_valued("value")
    return column.in_(select(given.c.value))


def numbers(session: Session, query: Select[*tuple[Any, ...]]) -> "array[int]":
    """The numbers that a query finds, in its order, in eight bytes each."""
    found: Any = session.connection().execute(query)
    # From the driver: a Row around each of them takes longer than to find it.
    return array("q", (number for (number,) in found.cursor))


def portions(found: "array[int]") -> "Iterator[array[int]]":
    """The numbers in the same order, as many at a time as rows are held in memory."""
    for start in range(0, len(found), PORTION):
        yield found[start : start + PORTION]


def _reader(kind: Any, own: Any) -> Callable[[Any], Any] | None:
    read = kind.result_processor(own, None)
    return Remembered(read).__getitem__ if read is not None else None


class Remembered(dict[Any, Any]):
    """What the values of a column mean; a dictionary answers in half the time of a cache."""

    def __init__(self, read: Callable[[Any], Any]) -> None:
        self._read = read

    def __missing__(self, value: Any) -> Any:
        if len(self) >= REMEMBERED:
            self.clear()
        found = self[value] = self._read(value)
        return found


def _remembering(kind: Any, dialect: Any) -> Callable[[Any], Any] | None:
    write = kind.bind_processor(dialect)
    return lru_cache(REMEMBERED)(write) if write is not None else None
