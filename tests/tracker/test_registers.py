"""Motions come in with their votes; rejected ones are no task, adopted ones are until executed."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlmodel import Session, select

from crawler.items import DocumentItem, MotionItem, OfficialCommitmentItem, Signatory, Vote
from nlp.findings import (
    Certainty,
    CommitmentKind,
    CommitmentMention,
    DocumentKind,
    EventKind,
    Frame,
    Quote,
    Reading,
)
from tests.tracker.fresh import fresh_engine
from tracker import database, ingest, official, report
from tracker.documents import Change
from tracker.models.motions import Motion, MotionSignatory, MotionVote
from tracker.values import Status


@pytest.fixture
def session() -> Iterator[Session]:
    with database.writing(fresh_engine()) as session:
        yield session


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


def official_item(status: str, deadline: date | None = None) -> OfficialCommitmentItem:
    return OfficialCommitmentItem(
        source="eerste_kamer",
        source_id="t01970",
        number="T01970",
        chamber="EK",
        text="De minister zegt toe de Kamer een evaluatie van de kinderarbeidwet te sturen.",
        status=status,
        made_on=date(2014, 5, 27),
        deadline=deadline,
    )


def test_a_register_never_decides_our_status(session: Session) -> None:
    ingest.item(session, official_item("voldaan", date(2015, 1, 1)))
    (line,) = report.lines(session, date(2016, 1, 1))
    assert (line.status, line.register_status) == (Status.DELAYED, "voldaan")
    (difference,) = official.differences(session, date(2016, 1, 1))
    assert (difference.number, difference.status) == ("T01970", Status.DELAYED)


def test_a_register_that_agrees_is_no_difference(session: Session) -> None:
    ingest.item(session, official_item("openstaand", date(2015, 1, 1)))
    assert list(official.differences(session, date(2014, 6, 1))) == []


def test_a_register_changes_what_it_said(session: Session) -> None:
    ingest.item(session, official_item("openstaand"))
    assert ingest.item(session, official_item("voldaan")).change is Change.NEW_VERSION
    (line,) = report.lines(session, date(2016, 1, 1))
    assert line.register_status == "voldaan"


def test_a_letter_with_the_number_joins_the_official_commitment(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest.item(session, official_item("openstaand"))
    text = "Hiermee is toezegging T01970 afgedaan."
    mention = CommitmentMention(
        quote=Quote(text, 0, len(text)),
        kind=CommitmentKind.TOEZEGGING,
        event=EventKind.FULFILLED,
        actor=None,
        towards=None,
        occasion=None,
        deadline=None,
        previous_deadline=None,
        certainty=Certainty(0.9, "afgedaan"),
        numbers=("T01970",),
    )
    reading = Reading(Frame(DocumentKind.KAMERBRIEF, date(2015, 1, 1)), commitments=(mention,))
    monkeypatch.setattr("nlp.reader.read", lambda *_: reading)
    ingest.item(session, DocumentItem(text, "test", "1", date=date(2015, 1, 1)))
    (line,) = report.lines(session, date(2015, 2, 1))
    assert (line.official_number, line.status) == ("T01970", Status.FULFILLED)
