"""How often and how far a term moved; what recurs; and what midnight does."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from sqlmodel import Session

from nlp.findings import EventKind, Precision
from tests.tracker.fresh import fresh_engine
from tracker import clock, database
from tracker.models.threads import Event, Thread
from tracker.queries.lives.postponements import moves, postponed
from tracker.queries.quality import report
from tracker.standing import standings, wording
from tracker.values import Status, ThreadKind

MADE, POSTPONED, FULFILLED = EventKind.MADE, EventKind.POSTPONED, EventKind.FULFILLED


@pytest.fixture
def session() -> Iterator[Session]:
    with database.writing(fresh_engine()) as session:
        for number in (1, 2):
            kind = ThreadKind.TOEZEGGING
            session.add(
                Thread(id=number, public_id=f"t{number}", kind=kind, title=f"Zaak {number}")
            )
        session.flush()
        yield session


def happens(
    session: Session,
    day: str,
    kind: EventKind,
    due: str | None = None,
    recurrence: str | None = None,
    thread: int = 1,
) -> None:
    session.add(
        Event(
            thread_id=thread,
            kind=kind,
            occurred_on=date.fromisoformat(day),
            last_day=date.fromisoformat(due) if due else None,
            precision=Precision.DAY if due else None,
            deadline_quote=due,
            recurrence=recurrence,
            note=f"de brief van {day}",
            origin="register",
        )
    )
    standings.recompute(session, {thread})


def stands(session: Session, day: str) -> report.Line:
    (line,) = [one for one in report.lines(session, date.fromisoformat(day)) if one.id == "t1"]
    return line


def moved_three_times(session: Session) -> None:
    happens(session, "2021-01-10", MADE, "2021-03-31")
    happens(session, "2021-03-20", POSTPONED, "2021-05-30")  # 60 days
    happens(session, "2021-05-20", POSTPONED, "2021-07-29")  # 60 days
    happens(session, "2021-07-20", POSTPONED, "2021-10-31")  # 94 days


def test_three_times_together_214_days(session: Session) -> None:
    moved_three_times(session)
    happens(session, "2021-01-10", MADE, "2021-03-31", thread=2)
    (found,) = postponed(session, date(2021, 8, 1))
    assert found.words == "drie keer uitgesteld, samen 214 dagen"
    assert (found.times, found.days, found.title) == (3, 214, "Zaak 1")
    assert found.first is not None
    assert found.now is not None
    assert (found.first.last_day, found.now.last_day) == (date(2021, 3, 31), date(2021, 10, 31))


def test_as_of_a_day_only_the_moves_until_then_count(session: Session) -> None:
    moved_three_times(session)
    (found,) = postponed(session, date(2021, 6, 1))
    assert found.words == "twee keer uitgesteld, samen 120 dagen"
    assert postponed(session, date(2021, 3, 19)) == []
    assert postponed(session, date(2021, 6, 1), at_least=3) == []


def test_every_move_has_its_day_and_both_terms(session: Session) -> None:
    moved_three_times(session)
    found = moves(session, 1, date(2021, 12, 31))
    assert [(move.day, move.days) for move in found] == [
        (date(2021, 3, 20), 60),
        (date(2021, 5, 20), 60),
        (date(2021, 7, 20), 94),
    ]
    for earlier, later in pairwise(found):
        assert earlier.now == later.was
    assert found[0].was is not None
    assert found[0].was.last_day == date(2021, 3, 31)


def test_put_off_without_a_new_day(session: Session) -> None:
    happens(session, "2021-01-10", MADE, "2021-03-31")
    happens(session, "2021-03-20", POSTPONED)
    (found,) = postponed(session, date(2021, 6, 1))
    assert found.words == "één keer uitgesteld, zonder nieuwe dag"
    (move,) = moves(session, 1, date(2021, 6, 1))
    assert move.now is None


@pytest.mark.parametrize(
    ("times", "days", "words"),
    [
        (0, 0, "niet uitgesteld"),
        (1, 1, "één keer uitgesteld, 1 dag"),
        (12, 800, "twaalf keer uitgesteld, samen 800 dagen"),
        (13, 800, "13 keer uitgesteld, samen 800 dagen"),
    ],
)
def test_words(times: int, days: int, words: str) -> None:
    assert wording.put_off(times, days) == words


def test_what_recurs_opens_a_new_term_each_period(session: Session) -> None:
    happens(session, "2020-02-01", MADE, "2020-12-31", "P1Y")
    terms = {}
    for year in (2020, 2021, 2022):
        happens(session, f"{year}-11-15", FULFILLED)
        terms[year] = [
            (line.status, line.overdue, line.current_deadline and line.current_deadline.last_day)
            for line in (stands(session, f"{year}-11-20"), stands(session, f"{year + 1}-02-01"))
        ]
    for year, (kept, again) in terms.items():
        assert kept[0] is Status.FULFILLED
        assert again == (Status.OPEN, False, date(year + 1, 12, 31))


def test_what_recurs_and_was_not_kept_is_late_until_it_is(session: Session) -> None:
    happens(session, "2020-02-01", MADE, "2020-12-31", "P1Y")
    assert stands(session, "2021-01-01").overdue
    assert stands(session, "2022-06-01").overdue
    happens(session, "2022-06-15", FULFILLED)
    assert stands(session, "2022-06-15").status is Status.FULFILLED
    # What was sent in June is the report of that year; the next one is due a year later.
    assert stands(session, "2023-01-01").status is Status.OPEN
    assert stands(session, "2024-01-01").overdue


def test_every_quarter(session: Session) -> None:
    happens(session, "2021-01-10", MADE, "2021-03-31", "P3M")
    happens(session, "2021-03-01", FULFILLED)
    assert stands(session, "2021-03-31").status is Status.FULFILLED
    assert stands(session, "2021-04-01").status is Status.OPEN
    assert not stands(session, "2021-06-30").overdue
    assert stands(session, "2021-07-01").overdue


def test_overdue_comes_by_itself_at_midnight_in_the_netherlands(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    happens(session, "2021-01-10", MADE, "2021-06-30")
    # Half past eleven in London on 30 June is already 1 July in The Hague.
    for hour, overdue in ((21, False), (22, True)):
        moment = datetime(2021, 6, 30, hour, 30, tzinfo=UTC)
        monkeypatch.setattr(clock, "now", lambda moment=moment: moment)
        (line,) = report.lines(session, clock.today())
        assert line.overdue is overdue
        assert line.days_late == (1 if overdue else None)
