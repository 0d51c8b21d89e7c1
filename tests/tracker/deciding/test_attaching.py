"""A letter that the reader did not connect is linked by a person, in its own words, and undone."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlmodel import Session, select

from nlp.findings import EventKind, Precision
from tests.tracker import exported
from tests.tracker.exported import PLAN, letter
from tests.tracker.fresh import fresh_engine
from tracker import database
from tracker.deciding import labelled, review
from tracker.deciding.review import Judged
from tracker.errors import ReviewError
from tracker.models.decisions import Decision
from tracker.models.documents import DeadlineMention, Document
from tracker.models.motions import Motion
from tracker.models.threads import Event
from tracker.queries.lives import threads
from tracker.queries.papers import documents, letters
from tracker.queries.quality import decisions, report
from tracker.search import collecting
from tracker.values import Status

SENT = "Het plan voor de\nbossen ligt bij de stukken van 1 december."
TERM = "Dat plan is er nu op 1 mei 2022, of anders in juni 2022."
ONE_TERM = "Het plan volgt in juni 2022."
TEXT = (
    f"Geachte voorzitter,\n\n{SENT} Dat geldt o.a. voor de heide. {TERM}\n\n{ONE_TERM} Hoogachtend"
)
LATER_DAY = date(2021, 12, 1)


@pytest.fixture
def session() -> Iterator[Session]:
    with database.writing(fresh_engine()) as session:
        exported.fill(session, "Het antwoord komt in april.")
        made = letter(session, 390, LATER_DAY, TEXT)
        for words in ("1 mei 2022", "in juni 2022"):
            start = TEXT.rindex(words)
            day = date(2022, 5, 1) if "mei" in words else date(2022, 6, 30)
            session.add(
                DeadlineMention(
                    document_id=made.id or 0,
                    start=start,
                    end=start + len(words),
                    quote=words,
                    last_day=day,
                    precision=Precision.DAY,
                )
            )
        session.add(
            DeadlineMention(
                document_id=made.id or 0,
                start=TEXT.index("in juni 2022"),
                end=TEXT.index("in juni 2022") + 12,
                quote="in juni 2022",
                last_day=date(2022, 6, 30),
                precision=Precision.MONTH,
            )
        )
        collecting.documents(session, list(session.exec(select(Document))))
        yield session


def document(session: Session) -> Document:
    return session.exec(select(Document).where(Document.kamerstuk == "26485-390")).one()


def link(
    session: Session, quote: str, event: EventKind, due: date | None = None, thread: str = "plan"
) -> Decision:
    words = review.words_in(session, document(session).id or 0, quote)
    found = review.thread_of(session, thread)
    return review.link_document(session, found, words, event, "Noor", "zie bijlage 2", due)


def standing(session: Session, day: date = LATER_DAY, words: str = PLAN) -> report.Line:
    (line,) = [line for line in report.lines(session, day) if line.title == words]
    return line


def due(line: report.Line) -> date | None:
    return line.current_deadline.last_day if line.current_deadline else None


def test_a_letter_that_keeps_the_promise_settles_it_from_its_own_day(session: Session) -> None:
    made = link(session, "Het plan voor de bossen ligt bij de stukken", EventKind.FULFILLED)
    line = standing(session)
    assert line.status is Status.FULFILLED
    assert "1 december 2021" in line.reason
    assert standing(session, date(2021, 11, 30)).status is Status.DELAYED
    found = threads.detail(session, "plan", LATER_DAY)
    assert found is not None
    event = found.events[-1]
    # The evidence is as the letter prints it, line end and all.
    assert event.passage is not None
    assert event.passage.quote == "Het plan voor de\nbossen ligt bij de stukken"
    assert event.note.startswith("gekoppeld door Noor op ")
    (told,) = decisions.of(session, "plan")
    assert told.what == "brief gekoppeld: afgedaan, 26485-390"
    marks = documents.detail(session, document(session).id or 0)
    assert marks is not None
    assert [mark.words for mark in marks.marks if mark.public_id] == ["gekoppeld: afgedaan"]
    review.undo(session, made.id or 0, "Sem")
    assert standing(session).status is Status.DELAYED
    kept = session.exec(select(Event).where(Event.decision_id == made.id)).one()
    assert kept.superseded_by == "besluit teruggedraaid"


@pytest.mark.parametrize(
    ("event", "status"),
    [
        (EventKind.PARTLY_FULFILLED, Status.PARTLY_FULFILLED),
        (EventKind.WITHDRAWN, Status.WITHDRAWN),
        (EventKind.REFERRED, Status.DELAYED),
        (EventKind.IN_PROGRESS, Status.DELAYED),
    ],
)
def test_every_answer_does_what_it_says(session: Session, event: EventKind, status: Status) -> None:
    link(session, SENT, event)
    assert standing(session).status is status


def test_the_only_term_in_the_words_is_the_new_one_and_of_two_none_is_guessed(
    session: Session,
) -> None:
    made = link(session, ONE_TERM, EventKind.POSTPONED)
    assert standing(session).times_postponed == 2
    assert due(standing(session)) == date(2022, 6, 30)
    review.undo(session, made.id or 0, "Sem")
    link(session, TERM, EventKind.POSTPONED)
    row = session.exec(select(Event).where(Event.start == TEXT.index(TERM))).one()
    assert (row.last_day, row.deadline_quote) == (None, None)


def test_a_day_that_a_person_gives_counts(session: Session) -> None:
    link(session, TERM, EventKind.POSTPONED, date(2022, 5, 1))
    assert due(standing(session)) == date(2022, 5, 1)
    with pytest.raises(ReviewError, match="geen termijn"):
        link(session, SENT, EventKind.FULFILLED, date(2022, 5, 1))


def test_a_motion_that_nothing_happened_to_begins_its_life_with_the_letter(
    session: Session,
) -> None:
    motion = session.exec(select(Motion).where(Motion.kamerstuk == "26485-347")).one()
    assert motion.thread_id is None
    words = review.words_in(session, document(session).id or 0, SENT)
    found = review.life_of(session, "26 485, nr. 347")
    made = review.link_document(session, found, words, EventKind.FULFILLED, "Noor")
    assert session.get(Motion, motion.id).thread_id == found.id  # type: ignore[union-attr]
    assert review.life_of(session, found.public_id) is found
    told = threads.detail(session, found.public_id, LATER_DAY)
    assert told is not None
    assert told.row.status is Status.FULFILLED
    review.undo(session, made.id or 0, "Sem")
    assert threads.detail(session, found.public_id, LATER_DAY) is None
    with pytest.raises(ReviewError, match="geen bekend kenmerk"):
        review.life_of(session, "26485-9999")


def test_what_the_reader_made_of_the_same_words_gives_way_and_comes_back(session: Session) -> None:
    plan = review.thread_of(session, "plan")
    found = document(session)
    start = TEXT.index(SENT)
    session.add(
        Event(
            thread_id=plan.id or 0,
            kind=EventKind.WITHDRAWN,
            occurred_on=LATER_DAY,
            document_id=found.id,
            start=start,
            end=start + len(SENT),
            quote=SENT,
        )
    )
    made = link(session, SENT, EventKind.IN_PROGRESS)
    assert standing(session).status is Status.DELAYED
    review.undo(session, made.id or 0, "Sem")
    assert standing(session).status is Status.WITHDRAWN


def test_applying_again_adds_nothing(session: Session) -> None:
    link(session, SENT, EventKind.FULFILLED)
    before = len(session.exec(select(Event)).all())
    assert review.reapply(session) == []
    assert len(session.exec(select(Event)).all()) == before
    assert standing(session).status is Status.FULFILLED


def test_a_link_goes_along_when_the_promise_is_joined_and_comes_back(session: Session) -> None:
    link(session, SENT, EventKind.FULFILLED, thread="laat")
    late, plan = (review.thread_of(session, one) for one in ("laat", "plan"))
    joined = review.join(session, late, plan, "Noor")
    assert standing(session).status is Status.FULFILLED
    review.reapply(session)
    assert standing(session).status is Status.FULFILLED
    review.undo(session, joined.id or 0, "Noor")
    assert standing(session).status is Status.DELAYED
    assert standing(session, words="Het antwoord komt in april.").status is Status.FULFILLED


def test_words_that_are_gone_are_told(session: Session) -> None:
    made = link(session, SENT, EventKind.FULFILLED)
    found = document(session)
    found.current = False
    session.add(found)
    assert [one.id for one in review.reapply(session)] == [made.id]


def test_words_must_stand_in_the_letter(session: Session) -> None:
    with pytest.raises(ReviewError, match="neem ze letterlijk over"):
        link(session, "Het plan is er.", EventKind.FULFILLED)
    with pytest.raises(ReviewError, match="neem ze letterlijk over"):
        link(session, "  ", EventKind.FULFILLED)
    with pytest.raises(ReviewError, match="stuk 999 is niet bekend"):
        review.words_in(session, 999, SENT)


def test_a_letter_without_a_day_cannot_say_when(session: Session) -> None:
    found = document(session)
    found.published_on = None
    session.add(found)
    with pytest.raises(ReviewError, match="geen dag bekend"):
        link(session, SENT, EventKind.FULFILLED)
    assert isinstance(review.words_in(session, found.id or 0, SENT), Judged)


def test_what_was_linked_is_an_annotation(session: Session) -> None:
    link(session, SENT, EventKind.FULFILLED)
    ((found, annotations),) = labelled.labelled(session)
    assert found.kamerstuk == "26485-390"
    (said,) = annotations["commitments"]
    assert (said["quote"], said["event"], said["uncertain"]) == (SENT, "fulfilled", False)


@pytest.mark.parametrize("typed", ["26485-390", "26 485, nr. 390", "kst-26485-390", "heide bossen"])
def test_a_letter_is_found_by_number_or_words(session: Session, typed: str) -> None:
    assert [row.kamerstuk for row in letters.meant(session, typed)] == ["26485-390"]


@pytest.mark.parametrize("typed", ["26485-999", '"', "zeppelin", ""])
def test_what_is_not_there_is_no_letter(session: Session, typed: str) -> None:
    assert letters.meant(session, typed) == []


def test_the_sentence_that_is_most_like_comes_first_and_is_whole(session: Session) -> None:
    offered = letters.sentences(session, document(session).id or 0, "plan voor de bossen")
    assert offered[0] == SENT
    assert "Dat geldt o.a. voor de heide." in offered
    assert all(sentence in TEXT for sentence in offered)
