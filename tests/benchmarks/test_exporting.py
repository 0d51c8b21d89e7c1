"""How fast 100,000 rows become a file, and that this takes no more memory than 10,000.

Run with `make bench`; prints figures, asserts nothing about time. With TOEZEGD_BENCH_DATABASE, the
address of a database that `python -m tests.tracker.populated` made, it need not make one.
"""

import gc
import os
import threading
import time
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import IO, NamedTuple

import psutil
import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from tests.benchmarks.machine import machine
from tests.tracker import populated
from tracker import database
from tracker.export.files import OF_TABLES, Export, Format, What, write
from tracker.queries.lives import listing
from tracker.queries.wanted.filters import Filter
from tracker.standing import standings

pytestmark = pytest.mark.bench
DAY = date(2026, 1, 1)
FEW, MANY = 10_000, 100_000
CASES = [
    *((What.ITEMS, kind) for kind in (*OF_TABLES, Format.ICS)),
    *((What.EVENTS, kind) for kind in OF_TABLES),
]


class Cost(NamedTuple):
    """What it took to write a file."""

    rows: int
    seconds: float
    worked: float  # by the processor
    memory: int  # the most beyond the start
    size: int

    def told(self) -> str:
        """In Dutch."""
        return (
            f"{self.rows} regels ({self.size / 1e6:.0f} MB) in {self.seconds:.1f} s, waarvan"
            f" {self.worked:.1f} s rekenen: {self.worked * 1e5 / self.rows:.1f} s per 100.000,"
            f" {self.rows / self.worked:,.0f} regels/s; {self.memory / 1e6:.0f} MB geheugen erbij"
        )


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """100,000 commitments with their events."""
    if known := os.environ.get("TOEZEGD_BENCH_DATABASE"):
        return database.connect(known)
    made = database.connect(f"sqlite:///{tmp_path_factory.mktemp('large') / 'x.sqlite'}")
    with database.writing(made) as session:
        populated.commitments(session, MANY)
    with database.writing(made) as session:
        standings.recompute(session)
    database.note_sizes(made)
    return made


@pytest.fixture(scope="module")
def session(large: Engine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A session in which SQLite has filled its own 64 MB, and all libraries are loaded."""
    print(f"\n{machine()}")
    with database.reading(large) as opened:
        with (tmp_path_factory.mktemp("warm") / "x").open("wb") as target:
            for what in (What.ITEMS, What.EVENTS):
                write(opened, target, Export(Filter(DAY), what, Format.PARQUET))
        yield opened


@pytest.mark.parametrize(("what", "kind"), CASES)
def test_speed_and_memory(session: Session, tmp_path: Path, what: What, kind: Format) -> None:
    print()
    # A calendar of 100,000 days is of no use; the library takes a millisecond for each.
    for most in (FEW,) if kind is Format.ICS else (FEW, MANY):
        cost = written(session, tmp_path / "lijst", Export(first(session, most), what, kind))
        print(f"{what.value} als {kind.value}: {cost.told()}")


def first(session: Session, most: int) -> Filter:
    """The filter that finds about this many: what was promised before a day."""
    every = Filter(DAY)
    if listing.total(session, every) <= most * 2:
        return every
    days = sorted(item.made_on or DAY for item in listing.items(session, every))
    return Filter(DAY, made_to=next(islice(days, most, None)))


def written(session: Session, file: Path, export: Export) -> Cost:
    own, done, most = psutil.Process(), threading.Event(), [0]

    def held() -> int:
        # Without the pages of the database that SQLite looks at in place: those are the system's.
        found = own.memory_info()
        return int(found.rss - found.shared)

    def watch() -> None:
        while not done.wait(0.05):
            most[0] = max(most[0], held())

    def fill(target: IO[bytes]) -> Cost:
        gc.collect()
        before = held()
        watcher = threading.Thread(target=watch)
        watcher.start()
        begin, worked = time.perf_counter(), time.process_time()
        rows = write(session, target, export)
        took, worked = time.perf_counter() - begin, time.process_time() - worked
        done.set()
        watcher.join()
        return Cost(rows, took, worked, max(most[0] - before, 0), target.tell())

    with file.open("wb") as target:
        return fill(target)
