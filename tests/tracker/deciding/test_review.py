"""People decide; what they decided holds, can be undone, and survives a second reading."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from sqlmodel import Session, select

from crawler.items import DocumentItem
from nlp.findings import (
    Certainty,
    CommitmentKind,
    CommitmentMention,
    Deadline,
    DocumentKind,
    EventKind,
    Frame,
    Precision,
    Quote,
    Reading,
    Towards,
)
from tests.tracker.fresh import fresh_engine
from tracker import database
from tracker.deciding import review
from tracker.errors import ReviewError
from tracker.intake import ingest
from tracker.intake.reread import reread
from tracker.models import threads as tables
from tracker.models.decisions import Decision
from tracker.models.threads import Event, JoinSuggestion, Thread
from tracker.queries.lives import threads
from tracker.queries.quality import decisions, report
from tracker.values import Status

FIRST = "Ik stuur uw Kamer voor 1 mei de evaluatie van de wet op de orgaandonatie."
SECOND = "De evaluatie van de wet op de orgaandonatie is nog niet afgerond."
OTHER = "Ik zal uw Kamer informeren over de renovatie van het Binnenhof."


def mention(text: str, quote: str, event: EventKind, due: date | None = None) -> CommitmentMention:
    start = text.index(quote)
    deadline = None
    if due is not None:
        deadline = Deadline(Quote("voor 1 mei", start, start + 1), None, due, Precision.DAY)
    return CommitmentMention(
        quote=Quote(quote, start, start + len(quote)),
        kind=CommitmentKind.TOEZEGGING,
        event=event,
        actor=None,
        towards=Towards.TWEEDE_KAMER,
        occasion=None,
        deadline=deadline,
        previous_deadline=None,
        certainty=Certainty(0.9, "stuur uw Kamer"),
    )


@pytest.fixture
def rules(monkeypatch: pytest.MonkeyPatch) -> dict[str, EventKind]:
    """What the reader makes of each sentence; a test may change its mind."""
    known = {FIRST: EventKind.MADE, SECOND: EventKind.POSTPONED, OTHER: EventKind.MADE}

    def read(text: str, published_on: date | None = None, kind: object = None) -> Reading:
        found = []
        for quote, event in known.items():
            if quote in text:
                due = date(2021, 4, 30) if quote == FIRST else None
                found.append(mention(text, quote, event, due))
        return Reading(Frame(DocumentKind.KAMERBRIEF, published_on), commitments=tuple(found))

    monkeypatch.setattr("nlp.reader.read", read)
    return known


@pytest.fixture
def session(rules: dict[str, EventKind]) -> Iterator[Session]:
    with database.writing(fresh_engine()) as session:
        letter(session, f"Geachte voorzitter, {FIRST} {OTHER}", date(2021, 1, 10))
        letter(session, f"Geachte voorzitter, {SECOND}", date(2021, 4, 10))
        yield session


def letter(session: Session, text: str, day: date) -> None:
    ingest.item(session, DocumentItem(text, "test", f"{day}", date=day))


def thread(session: Session, words: str) -> Thread:
    found = session.exec(select(Thread).where(Thread.title.contains(words))).all()  # type: ignore[attr-defined]
    assert len(found) == 1
    return found[0]


def standing(session: Session, words: str, day: date) -> report.Line:
    (line,) = [line for line in report.lines(session, day) if words in line.title]
    return line


DAY = date(2021, 6, 1)


def test_a_status_set_by_a_person_holds_and_can_be_undone(session: Session) -> None:
    assert standing(session, "orgaandonatie", DAY).status is Status.DELAYED
    decision = review.set_status(
        session, thread(session, "orgaandonatie"), Status.FULFILLED, "Noor", "zie bijlage", DAY
    )
    line = standing(session, "orgaandonatie", DAY)
    assert line.status is Status.FULFILLED
    assert "Noor" in line.reason
    assert "zie bijlage" in line.reason
    assert standing(session, "orgaandonatie", date(2021, 5, 31)).status is Status.DELAYED
    review.undo(session, decision.id or 0, "Sem")
    assert standing(session, "orgaandonatie", DAY).status is Status.DELAYED


def test_a_deadline_set_by_a_person_counts(session: Session) -> None:
    found = thread(session, "Binnenhof")
    review.set_deadline(session, found, date(2021, 5, 1), "Noor", "mondeling", date(2021, 2, 1))
    assert standing(session, "Binnenhof", date(2021, 5, 1)).status is Status.OPEN
    assert standing(session, "Binnenhof", date(2021, 5, 2)).overdue


def test_words_that_were_read_wrongly_no_longer_count(session: Session) -> None:
    found = thread(session, "orgaandonatie")
    event = session.exec(select(Event).where(Event.kind == EventKind.POSTPONED)).one()
    words = review.judged(session, event.id or 0)
    decision = review.reject(session, found, "Noor", "gaat over iets anders", words)
    assert not standing(session, "orgaandonatie", date(2021, 4, 20)).postponed
    review.undo(session, decision.id or 0, "Noor")
    assert standing(session, "orgaandonatie", date(2021, 4, 20)).postponed


def test_what_is_no_commitment_is_no_task(session: Session) -> None:
    review.reject(session, thread(session, "Binnenhof"), "Noor", "geen toezegging")
    assert standing(session, "Binnenhof", DAY).status is Status.NO_TASK


def test_join_and_undo(session: Session) -> None:
    one, other = thread(session, "Binnenhof"), thread(session, "orgaandonatie")
    decision = review.join(session, one, other, "Noor")
    assert len(list(report.lines(session, DAY))) == 1
    review.undo(session, decision.id or 0, "Noor")
    assert len(list(report.lines(session, DAY))) == 2
    assert len(standing(session, "Binnenhof", DAY).events) == 1


def test_split_and_undo(session: Session) -> None:
    found = thread(session, "orgaandonatie")
    event = session.exec(select(Event).where(Event.kind == EventKind.POSTPONED)).one()
    decision = review.split(session, found, [event.id or 0], "Noor")
    assert len(list(report.lines(session, DAY))) == 3
    review.undo(session, decision.id or 0, "Noor")
    assert len(list(report.lines(session, DAY))) == 2


def test_a_split_needs_a_part(session: Session) -> None:
    with pytest.raises(ReviewError):
        review.split(session, thread(session, "Binnenhof"), [], "Noor")


def test_nobody_decides_anonymously(session: Session) -> None:
    with pytest.raises(ReviewError, match="naam"):
        review.confirm(session, thread(session, "Binnenhof"), " ")


def test_decisions_survive_a_second_reading(session: Session) -> None:
    review.set_status(
        session, thread(session, "orgaandonatie"), Status.FULFILLED, "Noor", "gezien", DAY
    )
    review.join(session, thread(session, "Binnenhof"), thread(session, "orgaandonatie"), "Noor")
    before = [report.to_json(line) for line in report.lines(session, DAY)]
    difference = reread(session, DAY)
    assert not difference
    assert difference.stale_decisions == 0
    assert [report.to_json(line) for line in report.lines(session, DAY)] == before


def test_a_second_reading_tells_what_it_changes(
    session: Session, rules: dict[str, EventKind]
) -> None:
    identity = thread(session, "orgaandonatie").public_id
    rules[SECOND] = EventKind.FULFILLED
    difference = reread(session, DAY)
    assert len(difference.changed) == 1
    assert [change[1:] for change in difference.statuses] == [(Status.DELAYED, Status.FULFILLED)]
    assert standing(session, "orgaandonatie", DAY).id == identity


def test_a_decision_on_words_that_are_gone_is_listed(
    session: Session, rules: dict[str, EventKind]
) -> None:
    found = thread(session, "orgaandonatie")
    event = session.exec(select(Event).where(Event.kind == EventKind.POSTPONED)).one()
    review.reject(session, found, "Noor", "onjuist", review.judged(session, event.id or 0))
    del rules[SECOND]
    difference = reread(session, DAY)
    assert difference.stale_decisions == 1
    assert len(difference.lost) == 1


def alike(session: Session) -> tuple[Thread, Thread]:
    """Two threads that linking suggests to be one."""
    one, other = thread(session, "Binnenhof"), thread(session, "orgaandonatie")
    session.add(
        JoinSuggestion(
            thread_id=one.id or 0, other_thread_id=other.id or 0, score=0.4, reason="lijkt erop"
        )
    )
    session.flush()
    return one, other


def suggested(session: Session) -> int:
    return len(list(decisions.suggested(session, DAY)))


def test_what_is_kept_apart_is_not_suggested_again_until_that_is_undone(session: Session) -> None:
    one, other = alike(session)
    assert suggested(session) == 1
    decision = review.keep_apart(session, one, other, "Noor", "twee gebouwen")
    assert suggested(session) == 0
    review.reapply(session)
    assert suggested(session) == 0
    assert len(list(report.lines(session, DAY))) == 2
    review.undo(session, decision.id or 0, "Noor")
    assert suggested(session) == 1


def test_nothing_is_kept_apart_from_itself(session: Session) -> None:
    found = thread(session, "Binnenhof")
    with pytest.raises(ReviewError):
        review.keep_apart(session, found, found, "Noor")


def test_colleagues_read_what_was_decided_and_what_was_taken_back(session: Session) -> None:
    found = thread(session, "Binnenhof")
    review.set_deadline(session, found, date(2021, 7, 1), "Noor", "mondeling", DAY)
    taken = review.note(session, found, "Sem", "navragen")
    review.undo(session, taken.id or 0, "Sem")
    note, deadline = decisions.of(session, found.public_id)
    assert deadline.what == "termijn vastgesteld: 1 juli 2021, vanaf 1 juni 2021"
    assert (note.what, note.undone_by) == ("notitie", "Sem")


@pytest.mark.parametrize("judge", [review.confirm, review.unclear])
def test_doubts_wait_for_a_person_until_they_are_judged(
    session: Session, judge: Callable[[Session, Thread, str], Decision]
) -> None:
    found = thread(session, "Binnenhof")
    found.to_check = True
    session.add(found)
    read = tables.CommitmentMention
    for mention in session.exec(select(read).where(read.thread_id == found.id)):
        mention.to_check = True
    session.flush()
    before = decisions.waiting(session, DAY).unsure
    (row,) = threads.listed(session, decisions.doubtful(DAY))
    assert row.public_id == found.public_id
    made = judge(session, found, "Noor")
    assert decisions.waiting(session, DAY).unsure == before - 1 == 0
    review.undo(session, made.id or 0, "Noor")
    assert decisions.waiting(session, DAY).unsure == before


def test_an_unknown_name_of_a_thread_is_told(session: Session) -> None:
    with pytest.raises(ReviewError, match="geen bekend kenmerk"):
        review.thread_of(session, "bestaatniet")
