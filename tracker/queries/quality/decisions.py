"""What people decided, and what still waits for a person."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlmodel import Session, col

from tracker.models.decisions import Decision
from tracker.models.threads import JoinSuggestion, Standing, Thread
from tracker.queries.lives import threads
from tracker.queries.lives.events import EventRow
from tracker.queries.lives.threads import ThreadDetail
from tracker.queries.wanted.filters import Doubt, Filter, Sort, doubted, stands_on
from tracker.values import DecisionKind
from tracker.words import labels


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A decision as a colleague reads it."""

    id: int
    kind: DecisionKind
    what: str  # "stand vastgesteld: afgedaan, vanaf 1 oktober 2021"
    author: str
    reason: str
    decided_at: datetime
    undone_at: datetime | None
    undone_by: str | None
    stale: bool


@dataclass(frozen=True, slots=True)
class Suggested:
    """Two threads that may be one promise, with the reasons to think so."""

    id: int
    score: float
    reason: str
    one: ThreadDetail
    other: ThreadDetail


@dataclass(frozen=True, slots=True)
class Perhaps:
    """A promise, and the letter that may have kept it without saying so."""

    promise: ThreadDetail
    sent: EventRow


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much waits for a person."""

    unsure: int
    perhaps: int
    suggested: int
    stale: int


def of(session: Session, public_id: str) -> list[DecisionRow]:
    """Every decision on a thread, the newest first; those undone too."""
    thread = session.scalar(select(Thread).where(col(Thread.public_id) == public_id))
    if thread is None:
        return []
    # A mention is linked to a number: the decision knows its motion by that alone.
    linked = json.dumps({"motion": thread.kamerstuk}, ensure_ascii=False)
    query = (
        select(Decision)
        .where(
            or_(
                col(Decision.thread_id) == thread.id,
                and_(
                    col(Decision.kind) == DecisionKind.LINK_MENTION, col(Decision.value) == linked
                ),
            )
        )
        .order_by(col(Decision.id).desc())
    )
    return [_row(decision) for decision in session.scalars(query)]


def stale(session: Session) -> list[DecisionRow]:
    """Decisions about words that a second reading no longer found."""
    query = select(Decision).where(_lost()).order_by(col(Decision.id))
    return [_row(decision) for decision in session.scalars(query)]


def waiting(session: Session, day: date) -> Waiting:
    """How much there is to look at, as of a day."""
    joins = select(func.count()).select_from(JoinSuggestion).where(_unsettled())
    lost = select(func.count()).select_from(Decision).where(_lost())
    return Waiting(
        unsure=sum(threads.counts(session, doubtful(day)).values()),
        perhaps=session.scalar(select(func.count()).where(*_perhaps_on(day))) or 0,
        suggested=session.scalar(joins) or 0,
        stale=session.scalar(lost) or 0,
    )


def doubtful(day: date) -> Filter:
    """What the reader is not sure of and nobody confirmed, the most urgent first."""
    return Filter(as_of=day, doubt=(Doubt.TO_CHECK,), sort=Sort.DOUBT)


def suggested(session: Session, day: date, skip: int = 0) -> Iterator[Suggested]:
    """Joins that linking was not sure of and nobody judged, the likeliest first."""
    query = (
        select(JoinSuggestion)
        .where(_unsettled())
        .order_by(col(JoinSuggestion.score).desc(), col(JoinSuggestion.id))
        .offset(skip)
    )
    for found in session.scalars(query):
        pair = [session.get(Thread, id) for id in (found.thread_id, found.other_thread_id)]
        shown = [threads.detail(session, one.public_id, day) for one in pair if one is not None]
        one, other = [*shown, None, None][:2]
        if one is not None and other is not None and one.row.id != other.row.id:
            assert found.id is not None
            yield Suggested(found.id, found.score, found.reason, one, other)


def perhaps_kept(session: Session, day: date, skip: int = 0) -> Iterator[Perhaps]:
    """Promises that a letter may have kept without a word of it; the longest due first."""
    query = (
        select(col(Thread.public_id), col(Standing.deciding_event_id))
        .join(Standing, col(Standing.thread_id) == col(Thread.id))
        .where(*_perhaps_on(day))
        .order_by(col(Standing.deadline_to).is_(None), col(Standing.deadline_to), col(Thread.id))
        .offset(skip)
    )
    for public_id, event_id in session.execute(query):
        promise = threads.detail(session, public_id, day)
        for event in promise.events if promise else ():
            if promise and event.id == event_id:
                yield Perhaps(promise, event)


def _perhaps_on(day: date) -> tuple[ColumnElement[bool], ...]:
    return *doubted((Doubt.PERHAPS,), col(Standing.thread_id)), stands_on(day)


def _unsettled() -> ColumnElement[bool]:
    return col(JoinSuggestion.settled).is_(False)


def _lost() -> ColumnElement[bool]:
    return and_(col(Decision.stale), col(Decision.undone_at).is_(None))


def _row(decision: Decision) -> DecisionRow:
    assert decision.id is not None
    return DecisionRow(
        id=decision.id,
        kind=decision.kind,
        what=labels.decision_words(decision.kind, json.loads(decision.value or "{}")),
        author=decision.author,
        reason=decision.reason,
        decided_at=decision.decided_at,
        undone_at=decision.undone_at,
        undone_by=decision.undone_by,
        stale=decision.stale,
    )
