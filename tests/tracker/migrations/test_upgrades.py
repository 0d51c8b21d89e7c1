"""A database of the first version becomes one of today, also when the upgrade is broken off."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, event
from sqlalchemy.engine import Engine
from sqlalchemy.exc import PendingRollbackError

from tracker import database

KEPT = ("document", "thread", "event", "standing", "decision", "passage")
SENTENCE = "Ik stuur uw Kamer voor 1 mei 2022 een brief over waterstof."
NAMED = "motie van het lid Bakker"
LETTER = f"{SENTENCE} De {NAMED} over groene\nwaterstof is uitgevoerd."
# The rows of a letter with one promise and a motion, under the columns that the first version had.
ROWS: dict[str, dict[str, object]] = {
    "document": {
        **{"id": 1, "key": "test:1", "version": 1, "current": 1, "text": LETTER},
        **{"text_sha256": "x", "kind": "KAMERBRIEF", "published_on": "2021-10-01"},
        **{"title": "Brief over waterstof", "remarks": "", "recorded_at": "2021-10-02 12:00:00"},
    },
    "thread": {
        **{"id": 1, "public_id": "waterstof", "kind": "TOEZEGGING", "title": SENTENCE},
        **{"made_on": "2021-10-01", "unclear": 0, "confirmed": 0, "certainty": 0.9},
        **{"to_check": 0, "recorded_at": "2021-10-02 12:00:00"},
    },
    "event": {
        **{"id": 1, "thread_id": 1, "document_id": 1, "start": 0, "end": len(SENTENCE)},
        **{"quote": SENTENCE, "kind": "MADE", "occurred_on": "2021-10-01", "certainty": 0.9},
        **{"last_day": "2022-04-30", "deadline_quote": "voor 1 mei 2022", "precision": "DAY"},
        **{"origin": "letter", "note": "", "rejected": 0, "recorded_at": "2021-10-02 12:00:00"},
    },
    "motionmention": {
        **{"id": 1, "document_id": 1, "start": LETTER.index(NAMED), "quote": NAMED},
        **{"end": LETTER.index(NAMED) + len(NAMED), "stance": "EXECUTED", "names": "Bakker"},
    },
    "decision": {
        **{"id": 1, "kind": "NOTE", "thread_id": 1, "author": "Noor", "reason": "Navragen"},
        **{"decided_at": "2021-10-03 12:00:00"},
    },
}


class Killed(BaseException):
    """The process ends here; nothing of ours catches it."""


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database as the first version left it, with a letter, its promise and a decision."""
    path = tmp_path_factory.mktemp("eerste") / "eerste.sqlite"
    config = Config()
    config.set_main_option("script_location", str(database.MIGRATIONS))
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.commit()
    engine.dispose()
    with closing(sqlite3.connect(path)) as direct:
        for table, row in ROWS.items():
            _insert(direct, table, row)
        direct.commit()
    return path


def _insert(direct: sqlite3.Connection, table: str, row: dict[str, object]) -> None:
    """A row; columns that it does not name and that may not be empty get nothing of their kind."""
    columns = direct.execute(f"PRAGMA table_info({table})").fetchall()
    filled: dict[str, object] = {}
    for _, name, kind, needed, usual, _ in columns:
        if name in row:
            filled[name] = row[name]
        elif needed and usual is None:
            filled[name] = "" if "CHAR" in kind else 0
    names = ", ".join(f'"{name}"' for name in filled)
    marks = ", ".join("?" * len(filled))
    direct.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(filled.values()))


def stored(path: Path) -> dict[str, Any]:
    """What is in the database, and whether it is whole."""
    with closing(sqlite3.connect(path)) as direct:
        found: dict[str, Any] = {
            table: direct.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in KEPT
        }
        found["whole"] = direct.execute("PRAGMA integrity_check").fetchone()[0]
        found["astray"] = direct.execute("PRAGMA foreign_key_check").fetchall()
        found["version"] = direct.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        found["left"] = direct.execute(
            "SELECT name FROM sqlite_master WHERE name LIKE '_alembic_tmp%'"
        ).fetchall()
    return found


@contextmanager
def killed_at(statement: int) -> Iterator[None]:
    """End what runs at its n-th statement."""
    seen = 0

    def count(*_: object) -> None:
        nonlocal seen
        seen += 1
        if seen == statement:
            raise Killed

    event.listen(Engine, "before_cursor_execute", count)
    try:
        yield
    finally:
        event.remove(Engine, "before_cursor_execute", count)


def upgraded(path: Path) -> dict[str, Any]:
    database.connect(f"sqlite:///{path}", lambda words: None).dispose()
    return stored(path)


@pytest.fixture(scope="module")
def finished(first: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same database after an upgrade that nothing disturbed."""
    path = tmp_path_factory.mktemp("af") / "af.sqlite"
    shutil.copy(first, path)
    upgraded(path)
    return path


def test_a_database_of_the_first_version_keeps_everything(finished: Path) -> None:
    found = stored(finished)
    assert (found["document"], found["thread"], found["event"], found["decision"]) == (1, 1, 1, 1)
    assert found["passage"] > 0
    assert (found["whole"], found["astray"], found["left"]) == ("ok", [], [])
    assert found["version"] == database.newest_version()
    with closing(sqlite3.connect(finished)) as direct:
        assert direct.execute("SELECT text FROM document").fetchone() == (LETTER,)
        said = direct.execute("SELECT names, subject FROM motionmention").fetchall()
        assert said == [("Bakker", "over groene waterstof")]
        assert direct.execute("SELECT quote FROM event").fetchone() == (SENTENCE,)


@given(statement=st.integers(1, 640))
@example(423)
@settings(deadline=None, max_examples=10)
def test_an_upgrade_that_is_broken_off_anywhere_is_finished_by_the_next_start(
    first: Path, finished: Path, tmp_path_factory: pytest.TempPathFactory, statement: int
) -> None:
    broken = tmp_path_factory.mktemp("x") / "x.sqlite"
    shutil.copy(first, broken)
    # A change of a table that is broken off still tries to clear up, which then fails in its turn.
    with suppress(Killed, PendingRollbackError), killed_at(statement):
        upgraded(broken)
    assert upgraded(broken) == stored(finished)
