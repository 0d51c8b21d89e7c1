"""Letters in any order, decisions, second readings and undoing: what holds whatever happens.

Generated histories on a real database; the rules of a single life are in test_status.py.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st
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
)
from tests.tracker.fresh import fresh_engine
from tracker import database
from tracker.deciding import review
from tracker.intake import ingest
from tracker.intake.reread import reread
from tracker.models.decisions import Decision
from tracker.models.threads import Event, Standing, Thread
from tracker.standing import standings
from tracker.values import Status

EVALUATION = "de evaluatie van de wet op de orgaandonatie"
RENOVATION = "de renovatie van het Binnenhof"
# Each letter is one sentence: its day, what it says, and the term that it sets.
LETTERS = {
    f"Ik stuur uw Kamer {EVALUATION}.": (date(2021, 1, 10), EventKind.MADE, date(2021, 4, 30)),
    f"De afronding van {EVALUATION} is uitgesteld.": (
        date(2021, 4, 10),
        EventKind.POSTPONED,
        date(2021, 9, 30),
    ),
    f"Met deze brief ontvangt u {EVALUATION}.": (date(2021, 8, 1), EventKind.FULFILLED, None),
    f"Ik informeer uw Kamer over {RENOVATION}.": (date(2021, 2, 1), EventKind.MADE, None),
    f"Ik zie af van {RENOVATION}.": (date(2021, 6, 1), EventKind.WITHDRAWN, None),
}
DAYS = [date(2021, 1, 1) + timedelta(days=20 * turn) for turn in range(20)]
RULINGS = [Status.OPEN, Status.FULFILLED, Status.WITHDRAWN, Status.DELAYED]


def read(text: str, published_on: date | None = None, kind: object = None) -> Reading:
    """What a reader would make of these letters."""
    _, event, due = LETTERS[text]
    quote = Quote(text, 0, len(text))
    term = Deadline(Quote(text[:2], 0, 2), None, due, Precision.DAY) if due else None
    said = CommitmentMention(
        *(quote, CommitmentKind.TOEZEGGING, event, None, None, None, term, None),
        Certainty(0.9, ""),
    )
    return Reading(Frame(DocumentKind.KAMERBRIEF, published_on), commitments=(said,))


def store(session: Session, text: str) -> None:
    ingest.item(session, DocumentItem(text, "test", text, date=LETTERS[text][0]))


def stands(session: Session) -> dict[str, list[tuple[date, Status, str] | None]]:
    """Where every thread stands on each of some days."""
    found: dict[str, list[tuple[date, Status, str] | None]] = {}
    for thread in session.exec(select(Thread)).all():
        rows = session.exec(select(Standing).where(Standing.thread_id == thread.id)).all()
        on = [
            next((r for r in rows if r.since <= day and (r.until is None or day <= r.until)), None)
            for day in DAYS
        ]
        shown = [
            (day, row.status, row.reason) if row else None
            for day, row in zip(DAYS, on, strict=True)
        ]
        if any(shown):
            found[thread.public_id] = shown
    return found


@dataclass(slots=True)
class Desk:
    """A database at work, and the decisions that were taken in it."""

    session: Session
    decided: dict[int, tuple[str, date, Status]] = field(default_factory=dict)

    def decide(self, turn: int, day: date, status: Status) -> None:
        threads = sorted(stands(self.session))
        if threads:
            thread = review.thread_of(self.session, threads[turn % len(threads)])
            made = review.set_status(self.session, thread, status, "Noor", "gezien", day)
            self.decided[made.id or 0] = (thread.public_id, day, status)

    def undo(self, turn: int) -> None:
        if self.decided:
            number = sorted(self.decided)[turn % len(self.decided)]
            review.undo(self.session, number, "Sem")
            del self.decided[number]

    def check(self) -> None:
        now = stands(self.session)
        for thread in {public_id for public_id, _, _ in self.decided.values()}:
            # Of several decisions the one from the latest day counts, then the one taken last.
            rulings = [(d, n, s) for n, (t, d, s) in self.decided.items() if t == thread]
            for shown in filter(None, now[thread]):
                until = [ruling for ruling in rulings if ruling[0] <= shown[0]]
                assert not until or shown[1] is max(until)[2]
        standings.recompute(self.session)
        assert stands(self.session) == now


Step = Callable[[Desk], None]


def a_letter(text: str) -> Step:
    return lambda desk: store(desk.session, text)


STEPS = st.one_of(
    st.sampled_from(sorted(LETTERS)).map(a_letter),
    st.builds(
        lambda turn, day, status: lambda desk: desk.decide(turn, day, status),
        st.integers(0, 9),
        st.sampled_from(DAYS),
        st.sampled_from(RULINGS),
    ),
    st.integers(0, 9).map(lambda turn: lambda desk: desk.undo(turn)),
    st.just(lambda desk: reread(desk.session, DAYS[-1])),
)


@settings(max_examples=12, deadline=None)
@given(st.lists(STEPS, min_size=2, max_size=8))
def test_a_persons_decision_always_wins_and_recomputing_changes_nothing(steps: list[Step]) -> None:
    with patch("nlp.reader.read", read), database.writing(fresh_engine()) as session:
        desk = Desk(session)
        for step in steps:
            step(desk)
            desk.check()


@settings(max_examples=12, deadline=None)
@given(st.permutations(sorted(LETTERS)))
def test_a_letter_never_changes_where_things_stood_before_its_day(order: list[str]) -> None:
    with patch("nlp.reader.read", read), database.writing(fresh_engine()) as session:
        for text in order:
            before = stands(session)
            store(session, text)
            now, day = stands(session), LETTERS[text][0]
            for thread, shown in before.items():
                for was, is_now in zip(shown, now[thread], strict=True):
                    if was and was[0] < day:
                        assert was == is_now


@settings(max_examples=8, deadline=None)
@given(st.permutations(sorted(LETTERS)))
def test_the_order_of_arrival_does_not_matter(order: list[str]) -> None:
    def after(letters: list[str]) -> list[list[tuple[date, Status, str] | None]]:
        with database.writing(fresh_engine()) as session:
            for text in letters:
                store(session, text)
            return sorted(stands(session).values(), key=str)

    with patch("nlp.reader.read", read):
        assert after(order) == after(sorted(LETTERS, key=lambda text: LETTERS[text][0]))


@settings(max_examples=8, deadline=None)
@given(st.permutations(sorted(LETTERS)), st.integers(0, 9))
def test_a_letter_that_is_read_twice_changes_nothing(order: list[str], turn: int) -> None:
    with patch("nlp.reader.read", read), database.writing(fresh_engine()) as session:
        for text in order:
            store(session, text)
        before, recorded = stands(session), len(_recorded(session))
        store(session, order[turn % len(order)])
        text = order[(turn + 1) % len(order)]
        # The same text from another source is the same letter.
        ingest.item(session, DocumentItem(text, "elders", text, date=LETTERS[text][0]))
        reread(session, DAYS[-1])
        assert stands(session) == before
        assert len(_recorded(session)) == recorded


@settings(max_examples=8, deadline=None)
@given(st.permutations(sorted(LETTERS)), st.integers(0, 4))
def test_a_letter_about_something_else_changes_no_other_promise(order: list[str], at: int) -> None:
    about = EVALUATION if EVALUATION in order[at] else RENOVATION
    others = [text for text in order if about not in text]
    with patch("nlp.reader.read", read), database.writing(fresh_engine()) as session:
        for text in others:
            store(session, text)
        before = stands(session)
        store(session, order[at])
        now = stands(session)
        assert before.items() <= now.items()


@settings(max_examples=10, deadline=None)
@given(st.lists(STEPS, min_size=2, max_size=8))
def test_nothing_that_was_recorded_is_ever_erased(steps: list[Step]) -> None:
    with patch("nlp.reader.read", read), database.writing(fresh_engine()) as session:
        desk, known = Desk(session), dict[int, object]()
        for step in steps:
            step(desk)
            now = {event.id: (event.quote, event.recorded_at) for event in _recorded(session)}
            assert known.items() <= now.items()
            known = {number or 0: said for number, said in now.items()}
        taken = session.exec(select(Decision)).all()
        assert len([one for one in taken if one.undone_at is None]) == len(desk.decided)


def _recorded(session: Session) -> list[Event]:
    return list(session.exec(select(Event)))
