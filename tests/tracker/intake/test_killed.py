"""Killed at any moment and run again, every command ends where an undisturbed one does."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psutil
import pytest
from typer.testing import CliRunner

from tests.replica.app import Replica
from tests.replica.server import serving
from tests.replica.world import World
from tests.samples import SAMPLES
from tests.tracker.fresh import fresh_engine
from tests.tracker.intake.dying import COMMIT, WAIT, Mortals, mortals
from tracker.cli.app import app

State = dict[str, list[tuple[object, ...]]]

# Everything that a person can see, by what names it and not by the order in which it came.
SEEN = {
    "documents": "SELECT key, version, current, text_sha256, title, published_on FROM document",
    "origins": "SELECT source, source_id, d.key FROM documentorigin"
    " JOIN document d ON d.id = document_id",
    "events": "SELECT d.key, e.kind, e.start, e.quote, t.public_id, count(*) FROM event e"
    " JOIN document d ON d.id = e.document_id JOIN thread t ON t.id = e.thread_id"
    " WHERE e.superseded_at IS NULL GROUP BY 1, 2, 3, 4, 5",
    "standings": "SELECT t.public_id, status, since, until, deadline_to, unsure FROM standing"
    " JOIN thread t ON t.id = thread_id",
    "motions": "SELECT d.key, m.start, m.quote, m.kamerstuk, m.motion_id IS NULL"
    " FROM motionmention m JOIN document d ON d.id = m.document_id",
    "found": "SELECT count(*), sum(length(fields)) FROM passage",
    "cursors": "SELECT source, name FROM crawlcursor",
    "kept": "SELECT source, key, form FROM crawlkept",
    "failing": "SELECT source, key FROM crawlfailure WHERE solved_at IS NULL",
}


def state(path: Path) -> State:
    """What is in the database, which must be sound."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        return {
            name: sorted(connection.execute(sql).fetchall(), key=repr) for name, sql in SEEN.items()
        }


def copy(stored: Path, path: Path) -> None:
    """A copy with what still stands in the journal beside the file."""
    with closing(sqlite3.connect(stored)) as old, closing(sqlite3.connect(path)) as new:
        old.backup(new)


def run(*arguments: str) -> None:
    result = CliRunner().invoke(app, list(arguments), catch_exceptions=False)
    assert result.exit_code == 0, result.output


@pytest.fixture
def path() -> Path:
    return Path(str(fresh_engine().url.database))


@pytest.fixture(scope="module")
def mortal() -> Iterator[Mortals]:
    with mortals() as ready:
        yield ready


@pytest.mark.parametrize(
    ("statement", "time"),
    [
        ("INSERT INTO document ", 2),  # before it is stored
        ("INSERT INTO event", 20),  # while it is linked
        ('INSERT INTO "standing"', 1),  # while the first batch is computed
        ('INSERT INTO "standing"', 2),  # with the first batch kept, and not the second
        (COMMIT, 2),  # with everything done
    ],
)
def test_letters_that_are_read_in(
    statement: str, time: int, path: Path, stored_letters: Path, mortal: Mortals
) -> None:
    command = ("ingest", str(SAMPLES), "--database", str(path))
    assert mortal.killed(statement, time, *command)
    assert len(state(path)["documents"]) < len(state(stored_letters)["documents"])
    run(*command)
    assert state(path) == state(stored_letters)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """So many letters that they are read by other processes while the first are stored."""
    folder = tmp_path_factory.mktemp("many")
    for number in range(1, 151):
        text = f"Geachte voorzitter, ik stuur u in mei 2021 het rapport over haven{number}."
        (folder / f"{number}.txt").write_text(text)
    return folder


@pytest.fixture(scope="module")
def stored_many(many: Path) -> State:
    path = Path(str(fresh_engine().url.database))
    run("ingest", str(many), "--date", "2021-01-10", "--database", str(path))
    return state(path)


def test_many_letters_killed_while_others_read_for_it(
    path: Path, many: Path, stored_many: State, mortal: Mortals
) -> None:
    command = ("ingest", str(many), "--date", "2021-01-10", "--database", str(path))
    assert mortal.killed("INSERT INTO document ", 90, *command)
    assert 0 < len(state(path)["documents"]) < 90
    run(*command)
    assert state(path) == stored_many


def session_of(pid: int) -> int | None:
    try:
        return os.getsid(pid)
    except ProcessLookupError:  # it ended since it was listed
        return None


def test_ctrl_c_while_others_read_for_it(path: Path, many: Path, stored_many: State) -> None:
    command = ("ingest", str(many), "--date", "2021-01-10", "--database", str(path))
    ours = [sys.executable, "-m", "tests.tracker.intake.dying", "--ctrl-c", "INSERT INTO document "]
    with subprocess.Popen(
        [*ours, "90", *command], stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        _, told = process.communicate(timeout=WAIT)
    assert (process.returncode, "Traceback" in told) == (130, False)
    assert told.endswith("Afgebroken. Wat al was opgeslagen, is bewaard.\n")
    assert 0 < len(state(path)["documents"]) < 90
    left = [each for each in psutil.process_iter() if session_of(each.pid) == process.pid]
    assert not psutil.wait_procs(left, timeout=WAIT)[1]
    run(*command)
    assert state(path) == stored_many


@pytest.fixture(scope="module")
def read_again(stored_letters: Path, tmp_path_factory: pytest.TempPathFactory) -> State:
    path = tmp_path_factory.mktemp("read") / "again.sqlite"
    copy(stored_letters, path)
    run("reread", "--yes", "--database", str(path))
    return state(path)


@pytest.mark.parametrize(
    ("statement", "time"), [("INSERT INTO event", 9), ('INSERT INTO "standing"', 1), (COMMIT, 1)]
)
def test_letters_that_are_read_again(
    statement: str,
    time: int,
    tmp_path: Path,
    stored_letters: Path,
    read_again: State,
    mortal: Mortals,
) -> None:
    path = tmp_path / "toezegd.sqlite"
    copy(stored_letters, path)
    assert mortal.killed(statement, time, "reread", "--yes", "--database", str(path))
    assert state(path) == state(stored_letters)
    run("reread", "--yes", "--database", str(path))
    assert state(path) == read_again


@pytest.fixture(scope="module")
def replica() -> Iterator[Replica]:
    served = Replica(world=World(documents=12, motions=3), page_size=7)
    assert served.world.sets
    with serving(served):
        yield served


@pytest.fixture(scope="module")
def undisturbed(replica: Replica) -> State:
    path = Path(str(fresh_engine().url.database))
    run("crawl", "tweede_kamer", "--base", replica.address, "--database", str(path))
    return state(path)


@pytest.mark.parametrize(
    "deaths",
    [
        [("INSERT INTO document ", 3)],
        [("INSERT INTO crawlkept", 20)],
        [("INSERT INTO crawlcursor", 1), ("INSERT INTO crawlkept", 4), (COMMIT, 20)],
    ],
    ids=["fetched and not stored", "stored and not noted", "again and again"],
)
def test_a_crawl(
    deaths: list[tuple[str, int]],
    path: Path,
    replica: Replica,
    undisturbed: State,
    mortal: Mortals,
) -> None:
    command = ("crawl", "tweede_kamer", "--base", replica.address, "--database", str(path))
    for death in deaths:
        assert mortal.killed(*death, *command)
    run(*command)
    assert state(path) == undisturbed
