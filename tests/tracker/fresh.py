"""A new database in no time: made once by the migrations, copied for every test after it."""

import atexit
import shutil
import sqlite3
import tempfile
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

from sqlalchemy import Engine

from tracker import database

FOLDERS = "toezegd-test-"
# Every test that makes a database touches the folder of its run.
LONG_AGO = 3600


def tidy() -> None:
    """Take away what runs left that were broken off: a gigabyte each."""
    for folder in Path(tempfile.gettempdir()).glob(f"{FOLDERS}*"):
        with suppress(FileNotFoundError):  # another worker was quicker
            if time.time() - folder.stat().st_mtime > LONG_AGO:
                shutil.rmtree(folder, ignore_errors=True)


def fresh_engine() -> Engine:
    """An engine on an empty database of its own, with the people that come with the program."""
    path = Path(tempfile.mkdtemp(dir=_folder())) / "toezegd.sqlite"
    path.write_bytes(_template())
    return database.connect(f"sqlite:///{path}")


@cache
def _folder() -> Path:
    """Where all of them stand until the tests are over: together they are a gigabyte."""
    folder = tempfile.mkdtemp(prefix=FOLDERS)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


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
