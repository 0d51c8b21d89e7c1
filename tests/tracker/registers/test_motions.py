"""Motions come in with their votes; rejected ones are no task, adopted ones are until executed."""

from datetime import date

from sqlmodel import Session, select

from crawler.items import MotionItem, Signatory, Vote
from tracker.intake import ingest
from tracker.models.motions import Motion, MotionSignatory, MotionVote
from tracker.queries.quality import report
from tracker.record.documents import Change
from tracker.values import Status


def motion(outcome: str | None, decided_on: date | None = None) -> MotionItem:
    return MotionItem(
        source="tweede_kamer",
        source_id="abc",
        number="2021Z01234",
        title="Motie van de leden Voordewind en Jasper van Dijk over een verbod",
        submitted_on=date(2020, 12, 1),
        kamerstuk="26485-345",
        signatories=(Signatory("Voordewind", "ChristenUnie"), Signatory("Jasper van Dijk", "SP")),
        outcome=outcome,
        decided_on=decided_on,
        votes=(Vote("SP", "voor", 14), Vote("VVD", "tegen", 32)) if outcome else (),
        appreciation="Oordeel Kamer",
    )


def status_on(session: Session, day: date) -> list[Status]:
    return [line.status for line in report.lines(session, day)]


def test_an_adopted_motion_is_open_from_the_vote_on(session: Session) -> None:
    ingest.item(session, motion("adopted", date(2020, 12, 8)))
    assert status_on(session, date(2020, 12, 2)) == [Status.NO_TASK]
    assert status_on(session, date(2020, 12, 8)) == [Status.OPEN]


def test_a_rejected_motion_is_no_task(session: Session) -> None:
    ingest.item(session, motion("rejected", date(2020, 12, 8)))
    assert status_on(session, date(2021, 1, 1)) == [Status.NO_TASK]


def test_a_motion_without_a_vote_has_no_life_yet(session: Session) -> None:
    ingest.item(session, motion(None))
    assert status_on(session, date(2021, 1, 1)) == []
    assert ingest.item(session, motion("adopted", date(2020, 12, 8))).change is Change.NEW_VERSION
    assert status_on(session, date(2021, 1, 1)) == [Status.OPEN]


def test_the_same_motion_twice_is_stored_once(session: Session) -> None:
    assert ingest.item(session, motion("adopted", date(2020, 12, 8))).change is Change.ADDED
    assert ingest.item(session, motion("adopted", date(2020, 12, 8))).change is Change.UNCHANGED
    assert len(session.exec(select(Motion)).all()) == 1
    assert len(session.exec(select(MotionVote)).all()) == 2


def test_signatories_are_members(session: Session) -> None:
    ingest.item(session, motion(None))
    signed = session.exec(select(MotionSignatory).order_by(MotionSignatory.position)).all()  # type: ignore[arg-type]
    assert [(s.name, s.party) for s in signed] == [
        ("Voordewind", "ChristenUnie"),
        ("Van Dijk", "SP"),
    ]
    assert all(s.person_id for s in signed)
