"""The table of standings says what the events say, however it came about."""

import random
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import Session, select

from crawler.items import DocumentItem
from nlp.findings import EventKind, Precision
from tests.tracker.fresh import fresh_engine
from tracker import database
from tracker.models.threads import Event, Standing, Thread
from tracker.record import documents
from tracker.standing import standings
from tracker.values import ThreadKind


def rows(session: Session) -> list[dict[str, Any]]:
    query = select(Standing).order_by(Standing.thread_id, Standing.since)  # type: ignore[arg-type]
    return [row.model_dump(exclude={"id", "deciding_event_id"}) for row in session.exec(query)]


@st.composite
def histories(draw: st.DrawFn) -> list[dict[str, Any]]:
    days = st.dates(date(2020, 1, 1), date(2021, 12, 31))
    found = []
    for number in range(draw(st.integers(1, 10))):
        day = draw(days)
        due = draw(st.one_of(st.none(), st.integers(1, 300)))
        found.append(
            {
                "thread_id": draw(st.integers(1, 2)),
                "kind": draw(st.sampled_from(list(EventKind))),
                "occurred_on": day,
                "last_day": day + timedelta(days=due) if due else None,
                "precision": Precision.DAY if due else None,
                "deadline_quote": "een termijn" if due else None,
                "origin": "register",
                "note": f"bron {number}",
            }
        )
    return found


SHARED = cache(fresh_engine)


@settings(max_examples=25, deadline=None)
@given(histories(), st.integers(0, 99))
def test_one_event_at_a_time_gives_what_all_at_once_gives(
    history: list[dict[str, Any]], seed: int
) -> None:
    with Session(SHARED()) as session:
        for number in (1, 2):
            session.add(Thread(id=number, public_id=f"t{number}", kind=ThreadKind.TOEZEGGING))
        session.flush()
        arriving = list(history)
        random.Random(seed).shuffle(arriving)
        for event in arriving:
            session.add(Event(**event))
            standings.recompute(session, {event["thread_id"]})
        incremental = rows(session)
        standings.recompute(session)
        assert rows(session) == incremental
        session.rollback()


def test_what_was_rejected_does_not_count() -> None:
    with database.writing(fresh_engine()) as session:
        session.add(Thread(id=1, public_id="t1", kind=ThreadKind.TOEZEGGING))
        session.flush()
        for kind, rejected in ((EventKind.MADE, False), (EventKind.FULFILLED, True)):
            session.add(
                Event(thread_id=1, kind=kind, occurred_on=date(2021, 1, 1), rejected=rejected)
            )
        standings.recompute(session)
        (row,) = rows(session)
        assert row["status"].value == "open"


MARCH_10 = date(2021, 3, 10)


@pytest.mark.parametrize(
    ("quote", "due", "unsure"),
    [
        ("Tijdens het commissiedebat op 10 maart zal ik u nader informeren.", MARCH_10, True),
        ("Tijdens het debat op 10 maart ontvangt u de brief over de sluizen.", MARCH_10, False),
        ("Voor het commissiedebat op 10 maart zal ik u nader informeren.", MARCH_10, False),
        # Promised in the one, and due on another day.
        ("Tijdens het debat op 3 februari heb ik dit voor 10 maart beloofd.", MARCH_10, False),
        # In a letter of that very day.
        ("Op Prinsjesdag wordt de notitie aangeboden.", date(2021, 2, 23), True),
    ],
)
def test_what_is_told_in_a_meeting_is_unsure_behind_its_day(
    session: Session, quote: str, due: date, unsure: bool
) -> None:
    document = documents.store(session, DocumentItem(quote, "test", "1", date=date(2021, 2, 23)))
    thread = Thread(public_id="t", kind=ThreadKind.TOEZEGGING)
    session.add(thread)
    session.flush()
    values = {
        **{"thread_id": thread.id, "kind": EventKind.MADE, "occurred_on": date(2021, 2, 23)},
        **{"document_id": document.document.id, "start": 0, "end": len(quote), "quote": quote},
        **{"last_day": due, "precision": Precision.DAY, "deadline_quote": "op 10 maart"},
    }
    session.add(Event.model_validate(values))
    session.flush()
    standings.recompute(session)
    last = rows(session)[-1]
    assert (last["unsure"], last["overdue"]) == (unsure, not unsure)
