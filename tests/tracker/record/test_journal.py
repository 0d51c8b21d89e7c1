"""Events stay on record: what no longer counts is stamped with moment and cause, never erased."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from sqlmodel import Session, select

from crawler.items import DeletionItem, DocumentItem, MotionItem
from nlp.findings import (
    Certainty,
    CommitmentKind,
    CommitmentMention,
    DocumentKind,
    EventKind,
    Frame,
    MotionMention,
    Quote,
    Reading,
    Stance,
)
from tests.tracker import given
from tests.tracker.fresh import fresh_engine
from tracker import database
from tracker.deciding import review
from tracker.intake import ingest
from tracker.intake.reread import reread
from tracker.models.documents import Document
from tracker.models.motions import Motion
from tracker.models.motions import MotionMention as StoredMention
from tracker.models.threads import Event, Thread
from tracker.queries.lives import threads as queries
from tracker.queries.quality import report
from tracker.standing import standings
from tracker.values import Status

PROMISE = "Ik stuur uw Kamer de evaluatie van de wet op de orgaandonatie."
MOTION = "de motie Bakker"
DAY = date(2021, 6, 1)


@pytest.fixture
def rules(monkeypatch: pytest.MonkeyPatch) -> dict[str, EventKind | Stance]:
    """What the reader makes of each sentence; a test may change its mind."""
    known: dict[str, EventKind | Stance] = {PROMISE: EventKind.MADE, MOTION: Stance.EXECUTED}

    def read(text: str, published_on: date | None = None, kind: object = None) -> Reading:
        promises, named = [], []
        for words, found in known.items():
            if words not in text:
                continue
            quote = Quote(words, text.index(words), text.index(words) + len(words))
            if isinstance(found, EventKind):
                toezegging, certain = CommitmentKind.TOEZEGGING, Certainty(0.9, "stuur")
                promise = CommitmentMention(
                    quote, toezegging, found, None, None, None, None, None, certain
                )
                promises.append(promise)
            else:
                certain = Certainty(0.9, "motie")
                named.append(MotionMention(quote, ("Bakker",), False, None, None, found, certain))
        frame = Frame(DocumentKind.KAMERBRIEF, published_on)
        return Reading(frame, commitments=tuple(promises), motions=tuple(named))

    monkeypatch.setattr("nlp.reader.read", read)
    return known


@pytest.fixture
def session(rules: object) -> Iterator[Session]:
    with database.writing(fresh_engine()) as session:
        ingest.item(session, letter(f"Geachte voorzitter, {PROMISE}"))
        yield session


def letter(text: str, name: str = "1") -> DocumentItem:
    return DocumentItem(text, "test", name, date=date(2021, 1, 10))


def motion(number: str, about: str) -> MotionItem:
    return given.motion(f"26485-{number}", "Bakker", about, "D66")


def events(session: Session) -> list[Event]:
    return list(session.exec(select(Event).order_by(Event.id)))  # type: ignore[arg-type]


def recorded(session: Session) -> list[dict[str, object]]:
    mentions = {"mention_id", "motion_mention_id"}
    return [event.model_dump(exclude=mentions) for event in events(session)]


def causes(session: Session) -> list[str]:
    return [event.superseded_by for event in events(session)]


def test_reading_the_same_again_records_nothing(session: Session) -> None:
    before = recorded(session)
    for _ in range(2):
        reread(session, DAY)
    assert recorded(session) == before
    (event,) = events(session)
    assert event.mention_id is not None


def test_a_clock_that_is_put_back_while_reading_again_records_nothing(session: Session) -> None:
    before = recorded(session)
    with time_machine.travel(datetime(2027, 10, 31, 2, 30, tzinfo=UTC)) as clock:

        def an_hour_earlier(document: Document) -> Reading:
            clock.shift(timedelta(hours=-1))
            return ingest.read(document)

        reread(session, DAY, reader=an_hour_earlier)
    assert recorded(session) == before


def test_what_was_read_otherwise_stays_on_record(
    session: Session, rules: dict[str, EventKind | Stance]
) -> None:
    (first,) = recorded(session)
    rules[PROMISE] = EventKind.WITHDRAWN
    reread(session, DAY)
    old, new = events(session)
    assert old.recorded_at == first["recorded_at"]
    assert old.superseded_by == "opnieuw gelezen"
    assert old.superseded_at is not None
    assert old.superseded_at <= new.recorded_at
    assert (old.kind, new.kind) == (EventKind.MADE, EventKind.WITHDRAWN)


def test_what_no_longer_counts_is_shown_nowhere(
    session: Session, rules: dict[str, EventKind | Stance]
) -> None:
    rules[PROMISE] = EventKind.WITHDRAWN
    reread(session, DAY)
    (line,) = report.lines(session, DAY)
    assert line.status is Status.WITHDRAWN
    assert [event.kind for event in line.events] == [EventKind.WITHDRAWN]
    detail = queries.detail(session, line.id, DAY)
    assert detail is not None
    assert [event.kind for event in detail.events] == [EventKind.WITHDRAWN]


def test_read_as_before_after_all_is_recorded_once_more(
    session: Session, rules: dict[str, EventKind | Stance]
) -> None:
    for kind in (EventKind.WITHDRAWN, EventKind.MADE):
        rules[PROMISE] = kind
        reread(session, DAY)
    assert causes(session) == ["opnieuw gelezen", "opnieuw gelezen", ""]


def test_a_new_version_of_a_paper_leaves_what_the_old_one_said_on_record(session: Session) -> None:
    ingest.item(session, letter(f"Geachte voorzitter van de Kamer, {PROMISE}"))
    assert causes(session) == ["vervangen door een nieuwe versie van het stuk", ""]
    assert len(list(report.lines(session, DAY))) == 1


def test_a_paper_that_its_source_withdrew_leaves_its_events_on_record(session: Session) -> None:
    ingest.item(session, DeletionItem("test", "1", kind="document"))
    assert causes(session) == ["ingetrokken door de bron"]
    assert list(report.lines(session, DAY)) == []


def test_an_undone_decision_leaves_its_event_on_record(session: Session) -> None:
    thread = session.exec(select(Thread)).one()
    decision = review.set_status(session, thread, Status.FULFILLED, "Noor", "gezien", DAY)
    review.undo(session, decision.id or 0, "Sem")
    assert causes(session) == ["", "besluit teruggedraaid"]


def test_a_vote_that_the_register_corrects_leaves_the_first_on_record(session: Session) -> None:
    ingest.item(session, motion("1", "een verbod"))
    said = len(events(session))
    ingest.item(session, motion("1", "een verbod"))
    assert len(events(session)) == said
    corrected = motion("1", "een verbod")
    object.__setattr__(corrected, "decided_on", date(2020, 12, 15))
    ingest.item(session, corrected)
    assert causes(session)[1:] == ["", "gewijzigd in het register", ""]


def test_a_mention_that_a_person_linked_survives_a_second_reading_and_undo(
    session: Session,
) -> None:
    ingest.item(session, motion("1", "een verbod"))
    ingest.item(session, letter("Hiermee is de motie Bakker uitgevoerd.", "2"))
    ingest.item(session, motion("2", "iets heel anders"))

    def fulfilled() -> set[str]:
        found = report.lines(session, DAY)
        return {line.kamerstuk or "" for line in found if line.status is Status.FULFILLED}

    assert fulfilled() == {"26485-1"}
    mention = session.exec(select(StoredMention)).one()
    meant = session.exec(select(Motion).where(Motion.kamerstuk == "26485-2")).one()
    decision = review.link_mention(session, mention, meant, "Noor")
    assert fulfilled() == {"26485-2"}
    for _ in range(2):
        reread(session, DAY)
        assert fulfilled() == {"26485-2"}
    written = len(events(session))
    reread(session, DAY)
    assert len(events(session)) == written
    review.undo(session, decision.id or 0, "Noor")
    assert "26485-2" not in fulfilled()


def test_the_moment_of_recording_decides_nothing(session: Session) -> None:
    (before,) = report.lines(session, DAY)
    for event in events(session):
        event.recorded_at = event.recorded_at.replace(year=event.recorded_at.year + 5)
    standings.recompute(session)
    assert list(report.lines(session, DAY)) == [before]
