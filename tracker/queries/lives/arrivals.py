"""What came into the record lately, of what a person looks at."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nlargest
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from nlp.findings import EventKind
from tracker import clock
from tracker.models.documents import Document
from tracker.models.threads import Event, Standing, Thread
from tracker.queries.wanted.filters import Filter, conditions, stands_on
from tracker.values import ThreadKind

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
    place: int | None  # where the document says it


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


def arrived(session: Session, wanted: Filter, since: date, size: int = 10) -> Arrived:
    """What came into the record from a day on; being mentioned once more is no news."""
    first, counted = _first_since(session, since)
    if first is None:
        return Arrived((), {}, more=False)
    fresh = (
        col(Event.id) >= first,
        col(Event.kind) != EventKind.REFERRED,
        col(Event.superseded_at).is_(None),
        col(Event.rejected).is_(False),
        col(Event.occurred_on) <= wanted.as_of,
    )
    columns = col(Event.occurred_on), col(Event.id), col(Event.kind), col(Event.thread_id)
    lives = _lives(session, wanted, fresh)
    # A letter that says it in two sentences is one piece of news.
    happened = {
        (life, kind, day): number
        for day, number, kind, life in session.execute(select(*columns).where(*fresh))
        if life in lives
    }
    counts = Counter(kind for _, kind, _ in happened)
    newest = nlargest(size, ((day, number) for (_, _, day), number in happened.items()))
    latest = [number for _, number in newest]
    return Arrived(
        _told(session, latest),
        {kind: counts[kind] for kind in EventKind if kind in counts},
        more=counted == NEWEST,
    )


def _first_since(session: Session, since: date) -> tuple[int | None, int]:
    """The first event that was recorded from this day on, and how many were, up to NEWEST.

    Rows are only added, so that its number tells old from new without a look at every row.
    """
    newest = (
        select(col(Event.id), col(Event.recorded_at))
        .order_by(col(Event.id).desc())
        .limit(NEWEST)
        .subquery()
    )
    query = select(func.min(newest.c.id), func.count())
    found = session.execute(query.where(newest.c.recorded_at >= clock.midnight(since))).one()
    return found[0], found[1]


def _lives(session: Session, wanted: Filter, fresh: Sequence[Any]) -> set[int | None]:
    """The threads that a person wants to see, among those to which something fresh happened."""
    # That way round: beginning at all standings of the day takes ten times as long.
    query = (
        select(col(Thread.id))
        .join(Standing, col(Standing.thread_id) == col(Thread.id))
        .where(
            col(Thread.id).in_(select(col(Event.thread_id)).where(*fresh)),
            col(Thread.joined_into_id).is_(None),
            stands_on(wanted.as_of),
            *conditions(wanted),
        )
    )
    return set(session.scalars(query))


def _told(session: Session, events: Sequence[int]) -> tuple[News, ...]:
    found = session.execute(
        select(Event, Thread, col(Document.title))
        .join(Thread, col(Thread.id) == col(Event.thread_id))
        .outerjoin(Document, col(Document.id) == col(Event.document_id))
        .where(col(Event.id).in_(events))
        .order_by(col(Event.occurred_on).desc(), col(Event.id).desc())
    )
    return tuple(_news(event, thread, title) for event, thread, title in found)


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
        place=event.start,
    )
