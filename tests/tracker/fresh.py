"""A new database in no time: made once by the migrations, copied for every test after it."""

import sqlite3
import tempfile
from functools import cache
from pathlib import Path

from sqlalchemy import Engine

from tracker import database


def fresh_engine() -> Engine:
    """An engine on an empty database of its own, with the people that come with the program."""
    folder = Path(tempfile.mkdtemp(prefix="toezegd-test-"))
    path = folder / "toezegd.sqlite"
    path.write_bytes(_template())
    return database.connect(f"sqlite:///{path}")


@cache
def _template() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "template.sqlite"
        database.connect(f"sqlite:///{path}").dispose()
        with sqlite3.connect(path) as connection:
            # One file holds all of it only after the journal is written back.
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        return path.read_bytes()
