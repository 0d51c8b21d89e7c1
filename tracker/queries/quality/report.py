"""Where every motion and commitment stands on a day: what `toezegd status` prints.

One query for the standings of the day and one for the events; the contract of the JSON is in
`docs/tracking.md`.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import or_
from sqlmodel import Session, col, select

from nlp.findings import EventKind, Precision
from tracker.linking.offices import Cabinet, cabinet
from tracker.models.documents import Document
from tracker.models.threads import Event, Standing, Thread
from tracker.standing.status import days_late
from tracker.values import Status, ThreadKind

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Deadline:
    """A term as it stands in the report."""

    quote: str | None
    first_day: date | None
    last_day: date | None
    precision: Precision | None


@dataclass(frozen=True, slots=True)
class Happened:
    """An event as it stands in the report."""

    day: date
    kind: EventKind
    document: str | None
    quote: str | None
    note: str


@dataclass(frozen=True, slots=True)
class Line:
    """One motion or commitment as of a day."""

    id: str
    kind: ThreadKind
    title: str
    status: Status
    overdue: bool
    unsure: bool
    postponed: bool
    reason: str
    first_deadline: Deadline | None
    current_deadline: Deadline | None
    days_late: int | None
    times_postponed: int
    days_postponed: int
    made_on: date | None
    responsible: str | None
    kamerstuk: str | None
    official_number: str | None
    register_status: str | None
    events: tuple[Happened, ...]


def lines(session: Session, day: date) -> Iterator[Line]:
    """Every thread that had begun by that day, those that are late first."""
    events, offices = _events(session, day), cabinet(session)
    query = (
        select(Standing, Thread)
        .join(Thread, col(Thread.id) == col(Standing.thread_id))
        .where(
            col(Thread.joined_into_id).is_(None),
            Standing.since <= day,
            or_(col(Standing.until).is_(None), col(Standing.until) >= day),
        )
        .order_by(col(Standing.deadline_to), col(Thread.public_id))
    )
    for standing, thread in session.exec(query):
        answers = responsible(thread, offices, day)
        yield _line(standing, thread, day, answers, events.get(thread.id or 0, ()))


def responsible(thread: Thread, offices: Cabinet, day: date) -> str | None:
    """Who answers for it on a day: as a person decided, else the office and who holds it."""
    if thread.responsible is not None:
        return thread.responsible
    if thread.office_id is None:
        return thread.promiser_role or thread.promiser
    found = offices.responsible(thread.office_id, day)
    return f"{found.role} ({found.name})" if found.name else found.role


def to_json(line: Line) -> Json:
    """A line as the contract words it; unknown values are null."""
    return {
        "id": line.id,
        "kind": line.kind.value,
        "title": line.title,
        "status": line.status.value,
        "overdue": line.overdue,
        "unsure": line.unsure,
        "postponed": line.postponed,
        "reason": line.reason,
        "first_deadline": _deadline_json(line.first_deadline),
        "current_deadline": _deadline_json(line.current_deadline),
        "days_late": line.days_late,
        "times_postponed": line.times_postponed,
        "days_postponed": line.days_postponed,
        "made_on": _iso(line.made_on),
        "responsible": line.responsible,
        "kamerstuk": line.kamerstuk,
        "official_number": line.official_number,
        "register_status": line.register_status,
        "events": [
            {
                "date": _iso(event.day),
                "event": event.kind.value,
                "document": event.document,
                "quote": event.quote,
                "note": event.note or None,
            }
            for event in line.events
        ],
    }


def _events(session: Session, day: date) -> dict[int, tuple[Happened, ...]]:
    found: dict[int, list[Happened]] = defaultdict(list)
    query = (
        select(Event, Document.key)
        .join(Document, col(Document.id) == col(Event.document_id), isouter=True)
        .where(
            Event.occurred_on <= day,
            col(Event.rejected).is_(False),
            col(Event.superseded_at).is_(None),
        )
        .order_by(col(Event.occurred_on), col(Event.document_id), col(Event.start))
    )
    for event, key in session.exec(query):
        happened = Happened(event.occurred_on, event.kind, key, event.quote, event.note)
        found[event.thread_id].append(happened)
    return {thread_id: tuple(events) for thread_id, events in found.items()}


def _line(
    standing: Standing,
    thread: Thread,
    day: date,
    answers: str | None,
    events: tuple[Happened, ...],
) -> Line:
    made = (event.day for event in events if event.kind is EventKind.MADE)
    return Line(
        id=thread.public_id,
        kind=thread.kind,
        title=thread.title,
        status=standing.status,
        overdue=standing.overdue,
        unsure=standing.unsure,
        postponed=standing.postponed,
        reason=standing.reason,
        first_deadline=_deadline(
            standing.first_quote,
            standing.first_deadline_from,
            standing.first_deadline_to,
            standing.first_precision,
        ),
        current_deadline=_deadline(
            standing.deadline_quote,
            standing.deadline_from,
            standing.deadline_to,
            standing.deadline_precision,
        ),
        days_late=days_late(standing.overdue, standing.deadline_to, day) or None,
        times_postponed=standing.times_postponed,
        days_postponed=standing.days_postponed,
        made_on=next(made, thread.made_on),
        responsible=answers,
        kamerstuk=thread.kamerstuk,
        official_number=thread.official_number,
        register_status=thread.register_status,
        events=events,
    )


def _deadline(
    quote: str | None, first: date | None, last: date | None, precision: Precision | None
) -> Deadline | None:
    if quote is None and first is None and last is None and precision is None:
        return None
    return Deadline(quote, first, last, precision)


def _deadline_json(deadline: Deadline | None) -> Json | None:
    if deadline is None:
        return None
    return {
        "quote": deadline.quote,
        "from": _iso(deadline.first_day),
        "to": _iso(deadline.last_day),
        "precision": deadline.precision.value if deadline.precision else None,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
