"""How fast 100,000 rows become a file, and how much memory that takes.

Run with `make bench`; prints figures, asserts nothing about time.
"""

import gc
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import psutil
import pytest
from sqlalchemy import Engine

from tests.benchmarks.machine import machine
from tests.tracker import populated
from tracker import database, standings
from tracker.export.files import OF_ITEMS_ONLY, Export, Format, What, write
from tracker.queries.filters import Filter

pytestmark = pytest.mark.bench
COUNT = 100_000


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """100,000 commitments with two events each."""
    made = database.connect(f"sqlite:///{tmp_path_factory.mktemp('large') / 'x.sqlite'}")
    with database.writing(made) as session:
        populated.commitments(session, COUNT)
    with database.writing(made) as session:
        standings.recompute(session)
    database.note_sizes(made)
    return made


@contextmanager
def measured(what: str) -> Iterator[None]:
    """Print how long it took, how much of that was work, and the most memory beyond the start."""
    own, done, most = psutil.Process(), threading.Event(), [0]

    def watch() -> None:
        while not done.wait(0.05):
            found = own.memory_full_info()
            most[0] = max(most[0], found.uss)

    gc.collect()
    before = own.memory_full_info().uss
    watcher = threading.Thread(target=watch)
    watcher.start()
    begin, worked = time.perf_counter(), time.process_time()
    yield
    took, worked = time.perf_counter() - begin, time.process_time() - worked
    done.set()
    watcher.join()
    print(
        f"{what}: {took:.1f} s, waarvan {worked:.1f} s rekenen,"
        f" {max(most[0] - before, 0) / 1e6:.0f} MB geheugen erbij ({machine()})"
    )


@pytest.mark.parametrize("kind", [kind for kind in Format if kind is not Format.DOCX])
def test_100_000_commitments(large: Engine, tmp_path: Path, kind: Format) -> None:
    file = tmp_path / "lijst"
    export = Export(Filter(date(2026, 1, 1)), format=kind)
    with (
        database.reading(large) as session,
        file.open("wb") as target,
        measured(f"100.000 toezeggingen als {kind}"),
    ):
        number = write(session, target, export)
    print(f"   {number} regels, {file.stat().st_size / 1e6:.0f} MB")


@pytest.mark.parametrize("kind", [Format.CSV, Format.PARQUET, Format.XLSX])
def test_200_000_events(large: Engine, tmp_path: Path, kind: Format) -> None:
    assert kind not in OF_ITEMS_ONLY
    file = tmp_path / "lijst"
    export = Export(Filter(date(2026, 1, 1)), What.EVENTS, kind)
    with (
        database.reading(large) as session,
        file.open("wb") as target,
        measured(f"200.000 gebeurtenissen als {kind}"),
    ):
        number = write(session, target, export)
    print(f"   {number} regels, {file.stat().st_size / 1e6:.0f} MB")
