"""Many rows at once, past the object layer."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import islice
from operator import itemgetter
from typing import Any

from sqlmodel import Session, SQLModel

BATCH = 10_000
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
    names = list(first)
    connection = session.connection()
    columns = table.__table__.c  # type: ignore[attr-defined]
    writers = [
        _remembering(columns[name].type.dialect_impl(connection.dialect), connection.dialect)
        for name in names
    ]
    quoted = ", ".join(f'"{name}"' for name in names)
    places = ", ".join("?" * len(names))
    statement = f'INSERT INTO "{table.__tablename__}" ({quoted}) VALUES ({places})'
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


def _remembering(kind: Any, dialect: Any) -> Callable[[Any], Any] | None:
    write = kind.bind_processor(dialect)
    return lru_cache(REMEMBERED)(write) if write is not None else None
