"""How fast 100,000 rows become a file, and how much memory that takes.

Run with `make bench`; prints figures, asserts nothing about time.
"""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.benchmarks.machine import measured
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
