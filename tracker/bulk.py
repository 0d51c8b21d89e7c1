"""Many rows at once, past the object layer."""

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from sqlmodel import Session, SQLModel

BATCH = 10_000


def add(session: Session, table: type[SQLModel], rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert rows that all have the same keys.

    Past the statement compiler too: it looks at every value of every row, which takes longer than
    storing them. What a value looks like in the database is still for its type to say.
    """
    connection = session.connection()
    columns = table.__table__.c  # type: ignore[attr-defined]
    remaining = iter(rows)
    while batch := list(islice(remaining, BATCH)):
        names = list(batch[0])
        writers = [
            columns[name].type.dialect_impl(connection.dialect).bind_processor(connection.dialect)
            for name in names
        ]
        quoted = ", ".join(f'"{name}"' for name in names)
        places = ", ".join("?" * len(names))
        statement = f'INSERT INTO "{table.__tablename__}" ({quoted}) VALUES ({places})'
        connection.exec_driver_sql(
            statement,
            [
                tuple(
                    write(row[name]) if write is not None else row[name]
                    for name, write in zip(names, writers, strict=True)
                )
                for row in batch
            ],
        )
