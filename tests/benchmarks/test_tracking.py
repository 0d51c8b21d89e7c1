"""How fast lives are recomputed, letters stored among many, and a register taken over.

Run with `make bench`; prints figures, asserts nothing about time.
"""

import os
import platform
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func
from sqlmodel import select

from crawler.items import DocumentItem, Item
from nlp.findings import DocumentKind
from tests.tracker import populated
from tests.tracker.populated import NAMES
from tracker import database
from tracker.findings import readings
from tracker.intake import batches
from tracker.intake.ingest import read
from tracker.models.documents import Document
from tracker.models.threads import Event
from tracker.standing import standings

pytestmark = pytest.mark.bench

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "003_23bf47b4766be60a.txt"

# As many as stand in a first folder; SQLite counts their rows when all are stored.
LETTERS, PART = 2_000, 500


@contextmanager
def timed(what: str, count: int = 1) -> Iterator[None]:
    begin, worked = time.perf_counter(), time.process_time()
    yield
    took, worked = time.perf_counter() - begin, time.process_time() - worked
    machine = f"{os.cpu_count()} kernen, Python {platform.python_version()}"
    each = f", {count / took:,.0f} per seconde" if count > 1 else ""
    print(f"{what}: {took:.3f} s, waarvan {worked:.3f} s rekenen{each} ({machine})")


def test_100_000_events_recomputed(tmp_path: Path) -> None:
    engine = database.connect(f"sqlite:///{tmp_path / 'x.sqlite'}")
    with database.writing(engine) as session:
        populated.commitments(session, 40_000, events_each=3)
    with database.writing(engine) as session:
        count = session.exec(select(func.count()).select_from(Event)).one()
        with timed(f"{count} gebeurtenissen herberekend", count):
            standings.recompute(session)


def test_a_letter_stored_among_50_000_commitments_and_55_676_motions(tmp_path: Path) -> None:
    engine = database.connect(f"sqlite:///{tmp_path / 'x.sqlite'}")
    with database.writing(engine) as session:
        populated.commitments(session, 50_000)
    with timed("55676 moties overgenomen", 55_676):
        populated.register(engine, 55_676)
    text, day = SAMPLE.read_text(encoding="utf-8"), date(2021, 2, 11)
    draft = Document(key="x", text=text, text_sha256="", kind=DocumentKind.OVERIG, published_on=day)
    reading = read(draft)
    from tracker.record import documents

    for turn in range(5):
        with database.writing(engine) as session:
            item = DocumentItem(f"{text}\n{turn}", "bench", str(turn), date=day)
            with timed(f"brief {turn + 1} opgeslagen, {len(reading.commitments)} vermeldingen"):
                stored = documents.store(session, item)
                touched = readings.store(session, stored.document, reading)
                standings.recompute(session, touched)
                session.commit()


def test_letters_stored_one_behind_the_other_in_an_empty_database(tmp_path: Path) -> None:
    """What is stored may not slow down what comes next: the parts take as long as each other."""
    engine = database.connect(f"sqlite:///{tmp_path / 'x.sqlite'}")
    batch: list[Item] = []
    for start in range(0, LETTERS, PART):
        with timed(f"brieven {start + 1} tot en met {start + PART}, lezen inbegrepen", PART):
            for number in range(start, start + PART):
                letter = _letter(number)
                if batch and not batches.has_room(batch, letter):
                    list(batches.store(engine, batch))
                    batch = []
                batch.append(letter)
    list(batches.store(engine, batch))


def _letter(number: int) -> DocumentItem:
    name = NAMES[number % len(NAMES)].lower().replace(" ", "")
    paper = f"{20_000 + number // 9}, nr. {number % 9 + 1}"
    text = (
        f"Geachte voorzitter,\n\nDe motie {NAMES[number % 7]} (Kamerstuk {paper}) is uitgevoerd."
        f"\n\nIk stuur uw Kamer in mei {2010 + number % 9} de {name}regeling {number}."
    )
    day = date(2009, 1, 1) + timedelta(days=number)
    return DocumentItem(text, "bench", str(number), date=day, kind="kamerbrief")
