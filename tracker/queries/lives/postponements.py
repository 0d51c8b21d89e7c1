"""How often and how far terms were moved: "drie keer uitgesteld, samen 214 dagen"."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlmodel import Session, col

from tracker.models.threads import Standing, Thread
from tracker.queries.wanted.filters import stands_on
from tracker.standing import wording
from tracker.standing.terms import Term


@dataclass(frozen=True, slots=True)
class Postponed:
    """A motion or commitment whose term was moved by a day."""

    thread_id: int
    public_id: str
    title: str
    times: int
    days: int
    first: Term | None
    now: Term | None
    words: str  # "drie keer uitgesteld, samen 214 dagen"


@dataclass(frozen=True, slots=True)
class Move:
    """One move of a term; `now` has no day where none was given."""

    day: date
    was: Term | None
    now: Term | None
    days: int
    event_id: int | None


def postponed(
    session: Session, day: date, at_least: int = 1, limit: int | None = None
) -> list[Postponed]:
    """What was put off so many times by a day, most often first."""
    query = (
        select(Thread, Standing)
        .join(Standing, col(Standing.thread_id) == col(Thread.id))
        .where(
            stands_on(day),
            col(Thread.joined_into_id).is_(None),
            col(Standing.times_postponed) >= at_least,
        )
        .order_by(
            col(Standing.times_postponed).desc(),
            col(Standing.days_postponed).desc(),
            col(Thread.public_id),
        )
        .limit(limit)
    )
    return [_postponed(*found) for found in session.execute(query)]


def moves(session: Session, thread_id: int, day: date) -> list[Move]:
    """Every move of the term of a thread by a day, with the old and the new term."""
    query = (
        select(Standing)
        .where(col(Standing.thread_id) == thread_id, col(Standing.since) <= day)
        .order_by(col(Standing.since))
    )
    return list(_moves(session.scalars(query)))


def _moves(standings: Iterator[Standing]) -> Iterator[Move]:
    before: Standing | None = None
    for now in standings:
        moved, days = (before.times_postponed, before.days_postponed) if before else (0, 0)
        if now.times_postponed > moved:
            # A first letter may tell the old term and the new one at once.
            was = _current(before) if before else _first(now)
            passed = now.days_postponed - days
            yield Move(now.since, was, _current(now), passed, now.deciding_event_id)
        before = now


def _postponed(thread: Thread, standing: Standing) -> Postponed:
    assert thread.id is not None
    times, days = standing.times_postponed, standing.days_postponed
    return Postponed(
        *(thread.id, thread.public_id, thread.title, times, days),
        *(_first(standing), _current(standing)),
        wording.put_off(times, days),
    )


def _first(standing: Standing) -> Term | None:
    days = standing.first_deadline_from, standing.first_deadline_to
    return _term(*days, standing.first_precision, standing.first_quote)


def _current(standing: Standing) -> Term | None:
    days = standing.deadline_from, standing.deadline_to
    return _term(*days, standing.deadline_precision, standing.deadline_quote)


def _term(*parts: object) -> Term | None:
    return Term(*parts) if any(part is not None for part in parts) else None  # type: ignore[arg-type]
