"""Storing a letter looks things up; it never goes through a whole table. `pytest -s` shows how."""

from collections import Counter
from datetime import date
from typing import Any

import pytest
from sqlalchemy import event, text

from crawler.items import DocumentItem
from nlp.findings import (
    Certainty,
    CommitmentKind,
    CommitmentMention,
    DocumentKind,
    EventKind,
    Frame,
    Kamerstuk,
    MotionMention,
    Quote,
    Reading,
    Stance,
)
from tests.tracker import populated
from tests.tracker.fresh import fresh_engine
from tracker import database
from tracker.intake import ingest

# Tables that grow with every letter or register.
LARGE = {
    "commitmentmention",
    "document",
    "documentdossier",
    "documentorigin",
    "event",
    "joinsuggestion",
    "motion",
    "motionmention",
    "motionsignatory",
    "searchword",
    "standing",
    "thread",
    "topicword",
}
# Indexes whose one value is that of nearly every row. A database that nobody has counted yet, as
# during its first `toezegd ingest`, may not be searched by these alone: each letter would take
# longer than the one before.
NEARLY_ALL = ("(origin=?)", "(current=?)")

LETTER = (
    "Geachte voorzitter, ik stuur uw Kamer in mei de evaluatie van de orgaandonatie."
    " Het onderzoek naar de luchthaven wordt in juni afgerond. De motie Jansen is uitgevoerd."
)


def reading(*_: object) -> Reading:
    """A letter with two promises, a motion with its number and one without."""
    sentences = LETTER.split(". ")
    found = []
    for quote in sentences[:2]:
        start = LETTER.index(quote)
        found.append(
            CommitmentMention(
                Quote(quote, start, start + len(quote)),
                CommitmentKind.TOEZEGGING,
                EventKind.MADE,
                None,
                None,
                None,
                None,
                None,
                Certainty(0.9, ""),
            )
        )
    motion = LETTER.index("motie Jansen")
    named = Quote("motie Jansen", motion, motion + 12)
    mentions = [
        MotionMention(named, ("Jansen",), False, None, number, Stance.EXECUTED, Certainty(0.9, ""))
        for number in (None, Kamerstuk("20500", "500"), Kamerstuk("99999", "1"))
    ]
    frame = Frame(DocumentKind.KAMERBRIEF, date(2020, 5, 1))
    return Reading(frame, commitments=tuple(found), motions=tuple(mentions))


def test_no_table_is_gone_through_when_a_letter_is_stored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nlp.reader.read", reading)
    engine = fresh_engine()
    with database.writing(engine) as session:
        populated.commitments(session, 300)
        ingest.motions(session, list(populated.motions(600)))
    ran: list[tuple[str, Any]] = []

    def note(_c: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if statement.startswith(("SELECT", "UPDATE", "DELETE")):
            ran.append((statement, parameters))

    event.listen(engine, "before_cursor_execute", note)
    with database.writing(engine) as session:
        ingest.item(session, DocumentItem(LETTER, "test", "1", date=date(2020, 5, 1)))
    with database.writing(engine) as session:  # found anew, with what it said before
        ingest.item(session, DocumentItem(f"{LETTER} ", "test", "1", date=date(2020, 5, 1)))
    event.remove(engine, "before_cursor_execute", note)
    assert len(ran) > 20
    scans, plans = [], Counter[str]()
    with engine.connect() as connection:
        for statement, parameters in ran:
            given = parameters[0] if isinstance(parameters, list) else parameters
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given):
                step = row[3]
                plans[step] += 1
                words = step.split()
                # The highest number of a table is read from the end of an index, one row.
                one_row = "LIMIT" in statement and "USING" in words
                scanned = words[0] == "SCAN" and words[1] in LARGE and not one_row
                if scanned or step.endswith(NEARLY_ALL):
                    scans.append((step, statement))
    for step, times in sorted(plans.items()):
        print(f"{times:4} × {step}")  # noqa: T201
    assert scans == []
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM document WHERE key = 'test:1'")) == 2
