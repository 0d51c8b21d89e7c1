"""A morning's lists: what just became late, what falls due, and what came in since last time."""

from datetime import UTC, date, datetime
from typing import Any

from sqlmodel import Session

from tracker import clock
from tracker.models.threads import Event, Thread
from tracker.queries.lives import arrivals, today
from tracker.queries.lives.threads import Page
from tracker.queries.wanted.filters import Filter
from tracker.standing import standings
from tracker.values import ThreadKind

DAY = date(2021, 10, 1)


def promise(
    session: Session, name: str, due: date | None = None, ministry: str = "BZ", **more: Any
) -> Thread:
    thread = Thread(
        public_id=name,
        kind=ThreadKind.TOEZEGGING,
        title=name,
        made_on=date(2021, 1, 1),
        ministry=ministry,
    )
    session.add(thread)
    session.flush()
    happened(session, thread, "made", date(2021, 1, 1), due, **more)
    return thread


def happened(
    session: Session,
    thread: Thread,
    kind: str,
    day: date,
    due: date | None = None,
    **more: Any,
) -> None:
    term = {"last_day": due, "precision": "day", "deadline_quote": "dan"} if due else {}
    values = {"thread_id": thread.id, "kind": kind, "occurred_on": day, **term, **more}
    session.add(Event(**values))
    session.flush()
    standings.recompute(session, {thread.id or 0})


def names(page: Page) -> list[str]:
    return [row.public_id for row in page.rows]


def test_late_is_what_passed_yesterday_and_not_what_ends_today(session: Session) -> None:
    promise(session, "gisteren", date(2021, 9, 30))
    promise(session, "vandaag", DAY)
    promise(session, "lang geleden", date(2021, 8, 1))
    assert names(today.became_overdue(session, Filter(DAY))) == ["gisteren"]
    assert names(today.due_soon(session, Filter(DAY))) == ["vandaag"]


def test_the_latest_to_be_late_comes_first_and_all_are_counted(session: Session) -> None:
    for day in (10, 20, 30):
        promise(session, f"{day} september", date(2021, 9, day))
    found = today.became_overdue(session, Filter(DAY), size=2)
    assert names(found) == ["30 september", "20 september"]
    assert found.total == 3


def test_what_is_done_is_not_due(session: Session) -> None:
    done = promise(session, "gedaan", date(2021, 10, 10))
    happened(session, done, "fulfilled", date(2021, 9, 1))
    assert today.due_soon(session, Filter(DAY)).total == 0


def test_a_ministry_sees_its_own(session: Session) -> None:
    promise(session, "bz", date(2021, 9, 30))
    promise(session, "ocw", date(2021, 9, 30), ministry="OCW")
    mine = Filter(DAY, ministry=("OCW",))
    assert names(today.became_overdue(session, mine)) == ["ocw"]
    assert [row.public_id for row in arrivals.arrived(session, mine, clock.today()).rows] == ["ocw"]


def test_new_is_what_came_in_whenever_it_happened(session: Session) -> None:
    seen = promise(session, "gezien", recorded_at=datetime(2021, 9, 27, 9, 0, tzinfo=UTC))
    promise(session, "nieuw", recorded_at=datetime(2021, 9, 29, 9, 0, tzinfo=UTC))
    found = arrivals.arrived(session, Filter(DAY), date(2021, 9, 28))
    assert [row.public_id for row in found.rows] == ["nieuw"]
    happened(session, seen, "postponed", date(2021, 9, 1), date(2021, 12, 1))
    happened(session, seen, "referred", date(2021, 9, 2))
    found = arrivals.arrived(session, Filter(DAY), date(2021, 9, 28))
    assert found.counts == {"made": 1, "postponed": 1}
    assert found.total == 2
    assert not found.more


def test_what_is_not_known_on_the_day_is_no_news_of_it(session: Session) -> None:
    later = promise(session, "later")
    happened(session, later, "fulfilled", date(2021, 10, 2))
    found = arrivals.arrived(session, Filter(DAY), clock.today())
    assert found.counts == {"made": 1}


def test_a_day_begins_at_midnight_in_the_hague() -> None:
    assert clock.midnight(date(2021, 7, 1)).isoformat() == "2021-06-30T22:00:00+00:00"
    assert clock.day_of(datetime(2021, 6, 30, 22, 30, tzinfo=UTC)) == date(2021, 7, 1)
    assert clock.day_of(datetime(2021, 6, 30, 21, 30, tzinfo=UTC)) == date(2021, 6, 30)
