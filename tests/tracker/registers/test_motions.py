"""Motions come in with their votes; rejected ones are no task, adopted ones are until executed."""

from dataclasses import replace
from datetime import date

from sqlmodel import Session, col, select

from crawler.items import MotionItem, Signatory, Vote
from tests.tracker.given import letter
from tracker.intake import ingest
from tracker.models.motions import Motion, MotionSignatory, MotionVote
from tracker.models.threads import Thread
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


def test_the_register_tells_who_signed_what_letters_spoke_of_before(session: Session) -> None:
    said = "Met deze brief voer ik de motie Voordewind c.s. (Kamerstuk 26 485, nr. 345) uit."
    ingest.item(session, letter(1, date(2021, 2, 11), said, kind="kamerbrief"))
    ingest.item(session, motion("adopted", date(2020, 12, 8)))
    (stored,) = session.exec(select(Motion)).all()
    signed = session.exec(select(MotionSignatory).order_by(col(MotionSignatory.position))).all()
    assert [(one.name, one.party) for one in signed] == [
        ("Voordewind", "ChristenUnie"),
        ("Van Dijk", "SP"),
    ]
    assert all(one.person_id for one in signed)
    thread = session.get(Thread, stored.thread_id)
    assert thread is not None
    assert (thread.asked_by, thread.party) == ("Voordewind", "ChristenUnie")
    again = replace(motion("adopted", date(2020, 12, 8)), signatories=())
    for item in (motion("adopted", date(2020, 12, 8)), again):  # nothing is erased by silence
        assert ingest.item(session, item).change is Change.UNCHANGED
    assert len(session.exec(select(MotionSignatory)).all()) == 2


def test_a_signature_that_came_or_went_is_taken_over(session: Session) -> None:
    first = motion("adopted", date(2020, 12, 8))
    ingest.item(session, first)
    changed = replace(first, signatories=(*first.signatories, Signatory("Diks", "GroenLinks")))
    for given, names in (
        (changed, ["Voordewind", "Van Dijk", "Diks"]),
        (first, ["Voordewind", "Van Dijk"]),
    ):
        assert ingest.item(session, given).change is Change.NEW_VERSION
        signed = session.exec(select(MotionSignatory).order_by(col(MotionSignatory.position))).all()
        assert [one.name for one in signed] == names


def test_a_vote_by_mistake_is_taken_over_though_the_outcome_stands(session: Session) -> None:
    first = motion("adopted", date(2020, 12, 8))
    ingest.item(session, first)
    corrected = (replace(first.votes[0], mistake=True), first.votes[1])
    for votes, mistakes in ((corrected, [True, False]), (first.votes, [False, False])):
        assert ingest.item(session, replace(first, votes=votes)).change is Change.NEW_VERSION
        stored = session.exec(select(MotionVote).order_by(MotionVote.fractie)).all()
        assert [vote.mistake for vote in stored] == mistakes
    assert ingest.item(session, replace(first, votes=())).change is Change.UNCHANGED
    assert len(session.exec(select(MotionVote)).all()) == 2
