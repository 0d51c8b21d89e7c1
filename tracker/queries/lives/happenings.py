"""Everything that happened to what a filter finds: one row an event, with the terms around it.

"Alle termijnen van dossier 26485, met elke verschuiving" is one question here.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from sqlalchemy import String, bindparam, select
from sqlmodel import Session, col

from nlp.findings import DocumentKind, EventKind
from tracker.models.documents import Document
from tracker.models.threads import Event, Standing, Thread
from tracker.queries.lives.listing import Columns, source_url, thread_ids
from tracker.queries.wanted.filters import Filter
from tracker.record import bulk
from tracker.values import ThreadKind


class Running(NamedTuple):
    """The term that was in force: its words and its last day."""

    quote: str | None = None
    last_day: date | None = None


class Happening(NamedTuple):
    """Something that happened to a motion or commitment, with the words that say so."""

    public_id: str
    thread_kind: ThreadKind
    title: str
    made_on: date | None
    promiser: str | None
    ministry: str | None
    dossier: str | None
    thread_kamerstuk: str | None
    day: date
    kind: EventKind
    term_quote: str | None
    term_from: date | None
    term_to: date | None
    previous_quote: str | None
    previous_from: date | None
    previous_to: date | None
    quote: str | None
    origin: str
    note: str
    register_status: str | None
    certainty: float
    rejected: bool
    document: str | None
    document_kind: DocumentKind | None
    document_kamerstuk: str | None
    url: str | None
    before: Running = Running()
    after: Running = Running()


# In the order of the fields of `Happening`, but for the last two.
_FIELDS = (
    *(col(Thread.public_id), col(Thread.kind), col(Thread.title), col(Thread.made_on)),
    *(col(Thread.promiser), col(Thread.ministry), col(Thread.dossier), col(Thread.kamerstuk)),
    *(col(Event.occurred_on), col(Event.kind), col(Event.deadline_quote), col(Event.first_day)),
    *(col(Event.last_day), col(Event.previous_quote), col(Event.previous_first_day)),
    *(col(Event.previous_last_day), col(Event.quote), col(Event.origin), col(Event.note)),
    *(col(Event.register_status), col(Event.certainty), col(Event.rejected)),
    *(col(Document.title), col(Document.kind), col(Document.kamerstuk), source_url()),
)


_EVENTS = bulk.Wide(
    select(col(Event.thread_id), *_FIELDS)
    .join(Thread, col(Thread.id) == col(Event.thread_id))
    .outerjoin(Document, col(Document.id) == col(Event.document_id))
    .where(
        bulk.among(col(Event.thread_id)),
        col(Event.occurred_on) <= bindparam("day", type_=String),
        col(Event.superseded_at).is_(None),
    )
    .order_by(col(Event.occurred_on), col(Event.document_id), col(Event.start), col(Event.id))
)
_STANDINGS = bulk.Wide(
    select(
        *(col(Standing.thread_id), col(Standing.since)),
        *(col(Standing.deadline_quote), col(Standing.deadline_to)),
        *(col(Standing.first_quote), col(Standing.first_deadline_to)),
    )
    .where(bulk.among(col(Standing.thread_id)))
    .order_by(col(Standing.thread_id), col(Standing.since))
)


def happenings(
    session: Session, wanted: Filter, first: int = 0, size: int | None = None
) -> Iterator[Happening]:
    """The lives of everything that is wanted, or of `size` of them, each in order of time."""
    return lives(session, thread_ids(session, wanted, first, size), wanted.as_of)


def lives(session: Session, threads: Iterable[int], day: date) -> Iterator[Happening]:
    """What happened to these threads until a day, one life after the other."""
    for columns in _portions(session, array("q", threads), day):
        yield from map(Happening._make, zip(*columns.values(), strict=True))


def portions(session: Session, wanted: Filter) -> Iterator[Columns]:
    """The lives of what is wanted by column, under the names of the fields of `Happening`."""
    return _portions(session, thread_ids(session, wanted), wanted.as_of)


def _portions(session: Session, threads: "array[int]", day: date) -> Iterator[Columns]:
    for portion in bulk.portions(threads):
        places = {thread: place for place, thread in enumerate(portion)}
        rows = _EVENTS.rows(session, portion, day=day.isoformat())
        rows.sort(key=lambda row: places[row[0]])  # of one life they stay in order of time
        own, *columns = _EVENTS.columns(rows)
        found = dict(zip(Happening._fields, columns, strict=False))
        terms = _Terms(*_STANDINGS.columns(_STANDINGS.rows(session, portion)))
        yield {**found, **terms.around(own, found)}


class _Terms:
    """Which term was in force from which day on, in the lives of a portion."""

    def __init__(
        self,
        threads: Sequence[int],
        since: Sequence[date],
        quotes: Sequence[str | None],
        last_days: Sequence[date | None],
        first_quotes: Sequence[str | None],
        first_days: Sequence[date | None],
    ) -> None:
        self._since = since
        self._terms = list(map(Running, quotes, last_days))
        self._first = list(map(Running, first_quotes, first_days))
        # A life lies together, from one place up to another.
        self._lives = {
            thread: (bisect_left(threads, thread), bisect_right(threads, thread))
            for thread in set(threads)
        }

    def around(self, threads: Sequence[int], found: Columns) -> Columns:
        """The term that each event found and the one it left; of a day only one moves the term."""
        days = found["day"]
        before: list[Running] = []
        after: list[Running] = []
        for (thread, day), group in groupby(range(len(days)), lambda at: (threads[at], days[at])):
            events = list(group)
            old, new = self._on(thread, day)
            moves = _mover(events, found, new) if len(events) > 1 else events[0]
            before += [new if event > moves else old for event in events]
            after += [old if event < moves else new for event in events]
        return {"before": before, "after": after}

    def _on(self, thread: int, day: date) -> tuple[Running, Running]:
        """The term of the day before, and the one of the day."""
        start, end = self._lives.get(thread, (0, 0))
        old = bisect_left(self._since, day, start, end)  # the periods that began before the day
        new = bisect_right(self._since, day, start, end)
        left = self._terms[new - 1] if new > start else Running()
        if old > start:
            return self._terms[old - 1], left
        # A life may begin with a letter that puts off what was promised where we did not see.
        first = self._first[new - 1] if new > start else Running()
        return (first if first.last_day != left.last_day else Running()), left


def _mover(events: Sequence[int], found: Columns, left: Running) -> int:
    """Which event of a day set the term that it left: the one that says so, else one that fits."""

    def fits(event: int) -> tuple[bool, bool, bool]:
        term_to = found["term_to"][event]
        sets = term_to is not None and term_to == left.last_day
        put_off = found["kind"][event] is EventKind.POSTPONED
        return sets and put_off, sets, put_off

    counted = [event for event in events if not found["rejected"][event]]
    return max(counted, key=fits, default=events[0])
