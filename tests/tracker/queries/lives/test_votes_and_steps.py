"""The page of one motion or commitment shows what happened to it, and who voted how."""

from datetime import date
from typing import Any

from sqlmodel import Session, select

from crawler.items import MotionItem, Signatory, Vote
from tracker.intake import ingest
from tracker.models.motions import Motion
from tracker.models.threads import Event, Thread
from tracker.queries.lives import steps, threads
from tracker.queries.motions import votes
from tracker.standing import standings
from tracker.values import ThreadKind

DAY = date(2021, 10, 1)


def voted(session: Session, *given: Vote) -> str:
    ingest.item(
        session,
        MotionItem(
            source="tweede_kamer",
            source_id="m1",
            number="2020Z1",
            title="Motie van het lid Voordewind over ketens",
            submitted_on=date(2020, 12, 1),
            kamerstuk="26485-345",
            signatories=(Signatory("Voordewind", "ChristenUnie"), Signatory("Alkaya", "SP")),
            outcome="adopted",
            decided_on=date(2020, 12, 8),
            votes=given,
        ),
    )
    motion = session.exec(select(Motion)).one()
    thread = session.get(Thread, motion.thread_id)
    assert thread is not None
    standings.recompute(session)
    return thread.public_id


def promised(session: Session, *events: Event) -> str:
    thread = Thread(public_id="t1", kind=ThreadKind.TOEZEGGING, title="Het rapport", made_on=DAY)
    session.add(thread)
    session.flush()
    for event in events:
        event.thread_id = thread.id or 0
        session.add(event)
    session.flush()
    standings.recompute(session)
    return thread.public_id


def course(session: Session, public_id: str, day: date) -> steps.Course:
    found = threads.detail(session, public_id, day)
    assert found is not None
    return steps.course(found, day)


def event(kind: str, day: date, due: date | None = None, **more: Any) -> Event:
    values: dict[str, Any] = {"thread_id": 0, "kind": kind, "occurred_on": day}
    if due:
        values |= {"first_day": day, "last_day": due, "precision": "day"}
        values |= {"deadline_quote": "in maart"}
    return Event(**(values | more))


def test_seats_are_added_per_side(session: Session) -> None:
    public_id = voted(
        session, Vote("SP", "voor", 9), Vote("VVD", "tegen", 34), Vote("CDA", "voor", 15)
    )
    found = votes.ballot(session, public_id)
    assert found is not None
    assert (found.seats("voor"), found.seats("tegen")) == (24, 34)
    assert found.sides() == ("voor", "tegen")
    assert [vote.fractie for vote in found.groups()] == ["CDA", "SP", "VVD"]
    assert [(one.name, one.party) for one in found.signed] == [
        *(("Voordewind", "ChristenUnie"), ("Alkaya", "SP"))
    ]


def test_seats_of_a_side_stay_unknown_when_one_fractie_has_none(session: Session) -> None:
    public_id = voted(session, Vote("SP", "voor", None), Vote("VVD", "tegen", 34))
    found = votes.ballot(session, public_id)
    assert found is not None
    assert (found.seats("voor"), found.seats("tegen")) == (None, 34)


def test_in_a_roll_call_every_member_is_one_seat(session: Session) -> None:
    public_id = voted(
        session,
        Vote("SP", "voor", None, "Van Dijk"),
        Vote("SP", "voor", None, "Alkaya"),
        Vote("VVD", "niet deelgenomen", None, "Weverling", True),
    )
    found = votes.ballot(session, public_id)
    assert found is not None
    assert found.by_member
    assert [(v.fractie, v.side, v.seats) for v in found.groups()] == [
        ("SP", "voor", 2),
        ("VVD", "niet deelgenomen", 1),
    ]


def test_a_commitment_was_not_voted_on(session: Session) -> None:
    assert votes.ballot(session, promised(session, event("made", DAY))) is None


def test_a_motion_begins_with_being_submitted(session: Session) -> None:
    found = course(session, voted(session, Vote("SP", "voor", 9)), DAY)
    assert [step.words for step in found.steps] == ["ingediend", "de motie is aangenomen"]


def test_the_days_too_late_run_from_the_term_to_the_day_one_looks(session: Session) -> None:
    made = event("made", DAY, date(2022, 3, 31))
    public_id = promised(session, made, event("referred", date(2022, 1, 1)))
    found = course(session, public_id, date(2022, 4, 2))
    assert [step.words for step in found.steps] == ["toegezegd of aangekondigd"]
    assert (found.late_since, found.late) == (date(2022, 3, 31), "2 dagen")
    assert found.last == date(2022, 4, 2)
    on_time = course(session, public_id, date(2022, 3, 31))
    assert (on_time.late_since, on_time.late) == (None, "")


def test_the_picture_of_what_is_done_ends_where_it_was_done(session: Session) -> None:
    made = event("made", DAY, date(2022, 3, 31))
    public_id = promised(session, made, event("fulfilled", date(2022, 5, 1)))
    found = course(session, public_id, date(2025, 1, 1))
    assert not found.running
    assert (found.first, found.last) == (DAY, date(2022, 5, 1))


def test_what_a_person_rejected_is_no_step(session: Session) -> None:
    done = event("fulfilled", date(2022, 5, 1), rejected=True)
    found = course(session, promised(session, event("made", DAY), done), date(2023, 1, 1))
    assert len(found.steps) == 1
    assert found.running
