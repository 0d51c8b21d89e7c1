"""A calendar and a feed that other programs read: stable names, reminders, nothing broken."""

import io
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import feedparser
import pytest
from icalendar import Calendar
from sqlmodel import Session, col, delete, select

from nlp.findings import EventKind
from tests.tracker import exported
from tests.tracker.exported import DAY, PLAN, URL
from tests.tracker.fresh import fresh_engine
from tracker.export.files import Export, Format, as_bytes
from tracker.models.threads import Event, Thread
from tracker.queries.wanted.filters import Filter
from tracker.standing import standings
from tracker.standing.changes import ChangeKind, Where, changes, sentence
from tracker.values import Status


@pytest.fixture
def session() -> Iterator[Session]:
    with Session(fresh_engine()) as opened:
        exported.fill(opened, "Antwoord op <script>alert(1)</script>; met, komma's\x0b en regels")
        yield opened


def made(session: Session, kind: Format, day: date = DAY) -> bytes:
    return as_bytes(session, Export(Filter(day), format=kind))


def days(session: Session, day: date = DAY) -> dict[str, Any]:
    calendar = Calendar.from_ical(made(session, Format.ICS, day))
    return {str(event["uid"]): event for event in calendar.walk("VEVENT")}


def test_a_term_stands_on_its_last_day_with_two_reminders(session: Session) -> None:
    event = days(session)["plan@toezegd"]
    assert event["dtstart"].dt == date(2022, 3, 31)
    assert event["summary"] == f"Termijn: {PLAN}"
    assert event["url"] == "http://localhost:8501/toezegging?id=plan"
    assert "begin 2022" in event["description"]
    alarms = [alarm["trigger"].dt for alarm in event.walk("VALARM")]
    nine = timedelta(hours=9)
    assert alarms == [nine - timedelta(days=14), nine - timedelta(days=1)]


def test_what_has_no_day_or_is_done_asks_for_nobody(session: Session) -> None:
    found = days(session)
    assert "rapport@toezegd" not in found
    assert set(found) == {"plan@toezegd", "laat@toezegd"}
    kept = session.exec(select(Thread).where(Thread.public_id == "plan")).one()
    session.add(
        Event(thread_id=kept.id or 0, kind=EventKind.FULFILLED, occurred_on=DAY, origin="register")
    )
    standings.recompute(session)
    event = days(session)["plan@toezegd"]
    assert str(event["summary"]).startswith("Afgedaan: ")
    assert event.walk("VALARM") == []


def test_a_term_that_moves_moves_its_day_and_adds_none(session: Session) -> None:
    before, after = days(session, date(2021, 9, 30)), days(session)
    assert set(before) == set(after)
    assert before["plan@toezegd"]["dtstart"].dt == date(2021, 12, 20)
    assert after["plan@toezegd"]["sequence"] > before["plan@toezegd"]["sequence"]


def test_no_line_of_the_calendar_is_too_long(session: Session) -> None:
    lines = made(session, Format.ICS).split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in b"".join(lines)


def test_a_feed_tells_what_is_new_moved_and_overdue(session: Session) -> None:
    feed = feedparser.parse(io.BytesIO(made(session, Format.ATOM)))
    assert not feed.bozo
    assert feed.feed.title == "toezegd: alles"
    told = {(entry.id.rsplit(":", 1)[1], entry.updated[:10]) for entry in feed.entries}
    assert told >= {
        ("plan/new/2021-02-11", "2021-02-11"),
        ("plan/moved/2021-10-01", "2021-10-01"),
        ("rapport/fulfilled/2021-10-01", "2021-10-01"),
        ("laat/overdue/2021-05-01", "2021-05-01"),
    }
    assert [entry.updated for entry in feed.entries] == sorted(
        (entry.updated for entry in feed.entries), reverse=True
    )
    moved = next(entry for entry in feed.entries if entry.id.endswith("plan/moved/2021-10-01"))
    assert moved.link == "http://localhost:8501/toezegging?id=plan"
    assert URL in [link.href for link in moved.links]
    assert "101 dagen later" in moved.content[0].value
    late = next(entry for entry in feed.entries if "laat/overdue" in entry.id)
    assert "<script>alert(1)</script>" in late.title


def test_a_feed_of_yesterday_does_not_know_of_today(session: Session) -> None:
    feed = feedparser.parse(io.BytesIO(made(session, Format.ATOM, date(2021, 9, 30))))
    assert not [entry for entry in feed.entries if entry.updated.startswith("2021-10")]


def test_reading_again_gives_the_same_entries(session: Session) -> None:
    before = made(session, Format.ATOM)
    session.exec(delete(Event).where(col(Event.superseded_at).is_not(None)))
    standings.recompute(session)
    assert made(session, Format.ATOM) == before


AUTUMN, SPRING = date(2021, 12, 20), date(2022, 3, 31)


def where(status: Status, due: date | None = AUTUMN, times: int = 0, late: bool = False) -> Where:
    return Where(status, late, None, due, times)


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        (None, where(Status.OPEN), [ChangeKind.NEW]),
        (where(Status.OPEN), where(Status.OPEN), []),
        (where(Status.OPEN), where(Status.DELAYED, SPRING, 1), [ChangeKind.MOVED]),
        (where(Status.OPEN), where(Status.DELAYED, late=True), [ChangeKind.OVERDUE]),
        (where(Status.DELAYED, late=True), where(Status.DELAYED, late=True), []),
        (
            where(Status.OPEN),
            where(Status.DELAYED, SPRING, 1, late=True),
            [ChangeKind.MOVED, ChangeKind.OVERDUE],
        ),
        (where(Status.DELAYED, late=True), where(Status.FULFILLED), [ChangeKind.FULFILLED]),
        (where(Status.FULFILLED), where(Status.OPEN), [ChangeKind.REOPENED]),
        (where(Status.FULFILLED), where(Status.FULFILLED, SPRING), []),
        (where(Status.OPEN, None), where(Status.OPEN, AUTUMN), [ChangeKind.MOVED]),
        (where(Status.OPEN), where(Status.DELAYED, None, 1), [ChangeKind.MOVED]),
    ],
    ids=lambda value: None,
)
def test_what_is_worth_telling(
    before: Where | None, now: Where, expected: list[ChangeKind]
) -> None:
    assert changes(before, now) == expected


def test_a_shift_of_one_day_is_one_day() -> None:
    now = where(Status.DELAYED, date(2021, 12, 21), 1)
    assert sentence(ChangeKind.MOVED, where(Status.OPEN), now, "").endswith("1 dag later.")
    lost = sentence(ChangeKind.MOVED, where(Status.OPEN), where(Status.DELAYED, None, 1), "")
    assert "losgelaten" in lost
