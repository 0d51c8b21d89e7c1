"""What one day asks for: what became overdue, what is due soon, and what is new in the record."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlmodel import Session, col

from nlp.findings import EventKind
from tracker import clock
from tracker.models.documents import Document
from tracker.models.threads import Event, Standing, Thread
from tracker.queries import threads
from tracker.queries.filters import UNFINISHED, Filter, conditions, selection, stands_on
from tracker.queries.threads import Page
from tracker.values import Status, ThreadKind

# A first reading of an archive is all new; past this many, counting it tells nobody anything.
NEWEST = 5_000


@dataclass(frozen=True, slots=True)
class News:
    """Something that came into the record lately."""

    public_id: str
    kind: ThreadKind
    title: str
    event: EventKind
    day: date
    origin: str
    note: str
    document_id: int | None
    document_title: str


@dataclass(frozen=True, slots=True)
class Arrived:
    """The newest of what came in, and how much of each kind."""

    rows: tuple[News, ...]
    counts: dict[EventKind, int]
    more: bool  # there is more than was counted

    @property
    def total(self) -> int:
        """How much came in, as far as it was counted."""
        return sum(self.counts.values())


def overdue_filter(wanted: Filter, within: int) -> Filter:
    """What passed its term in the last days."""
    day = wanted.as_of
    first, last = day - timedelta(days=within), day - timedelta(days=1)
    return replace(wanted, status=(Status.DELAYED,), due_from=first, due_to=last)


def due_filter(wanted: Filter, within: int) -> Filter:
    """What is not done and falls due on the day or in the days after it."""
    day = wanted.as_of
    return replace(wanted, status=UNFINISHED, due_from=day, due_to=day + timedelta(days=within))


def became_overdue(session: Session, wanted: Filter, within: int = 30, size: int = 10) -> Page:
    """What passed its term lately; the latest first."""
    asked = overdue_filter(wanted, within)
    query = selection(asked).order_by(col(Standing.deadline_to).desc(), col(Thread.id)).limit(size)
    total = sum(threads.counts(session, asked)[status] for status in asked.status)
    return Page(threads.of(query, session, asked.as_of), total)


def due_soon(session: Session, wanted: Filter, within: int = 30, size: int = 10) -> Page:
    """What falls due soon, the soonest first."""
    return threads.page(session, due_filter(wanted, within), size=size)


def arrived(session: Session, wanted: Filter, since: date, size: int = 10) -> Arrived:
    """What came into the record from a day on; being mentioned once more is no news."""
    newest = (
        select(col(Event.id), col(Event.recorded_at))
        .order_by(col(Event.id).desc())
        .limit(NEWEST)
        .subquery()
    )
    # Rows are only added, so that a number tells old from new without a look at every row.
    first, counted = session.execute(
        select(func.min(newest.c.id), func.count()).where(
            newest.c.recorded_at >= clock.midnight(since)
        )
    ).one()
    if first is None:
        return Arrived((), {}, more=False)
    fresh = (
        col(Event.id) >= first,
        col(Event.kind) != EventKind.REFERRED,
        col(Event.superseded_at).is_(None),
        col(Event.rejected).is_(False),
        col(Event.occurred_on) <= wanted.as_of,
    )
    # First the lives that these events are of: beginning at all standings of the day takes ten
    # times as long.
    lives = (
        select(col(Thread.id))
        .join(Standing, col(Standing.thread_id) == col(Thread.id))
        .where(
            col(Thread.id).in_(select(col(Event.thread_id)).where(*fresh)),
            col(Thread.joined_into_id).is_(None),
            stands_on(wanted.as_of),
            *conditions(wanted),
        )
    )
    standing = set(session.scalars(lives))
    happened = [
        (day, number, kind)
        for number, thread, kind, day in session.execute(
            select(
                col(Event.id), col(Event.thread_id), col(Event.kind), col(Event.occurred_on)
            ).where(*fresh)
        )
        if thread in standing
    ]
    counts = Counter(kind for _, _, kind in happened)
    latest = [number for _, number, _ in sorted(happened, reverse=True)[:size]]
    found = session.execute(
        select(Event, Thread, col(Document.title))
        .join(Thread, col(Thread.id) == col(Event.thread_id))
        .outerjoin(Document, col(Document.id) == col(Event.document_id))
        .where(col(Event.id).in_(latest))
        .order_by(col(Event.occurred_on).desc(), col(Event.id).desc())
    )
    return Arrived(
        tuple(_news(event, thread, title) for event, thread, title in found),
        {kind: counts[kind] for kind in EventKind if kind in counts},
        more=counted == NEWEST,
    )


def _news(event: Event, thread: Thread, document_title: str | None) -> News:
    return News(
        public_id=thread.public_id,
        kind=thread.kind,
        title=thread.title,
        event=event.kind,
        day=event.occurred_on,
        origin=event.origin,
        note=event.note,
        document_id=event.document_id,
        document_title=document_title or "",
    )
