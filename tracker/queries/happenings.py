"""Everything that happened to what a filter finds: one row an event, with the terms around it.

"Alle termijnen van dossier 26485, met elke verschuiving" is one question here.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from sqlalchemy import select
from sqlmodel import Session, col

from nlp.findings import DocumentKind, EventKind
from tracker.models.documents import Document
from tracker.models.threads import Event, Standing, Thread
from tracker.queries.filters import Filter
from tracker.queries.listing import portions, source_url, thread_ids
from tracker.values import ThreadKind

DAY = timedelta(days=1)


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


class _Period(NamedTuple):
    """A term, from when on, and the one that was announced first."""

    since: date
    term: Running
    first: Running

    def first_if_it_moved(self) -> "_Period | None":
        """A life may begin with a letter that puts off what was promised where we did not see."""
        moved = self.first.last_day != self.term.last_day
        return self._replace(term=self.first) if moved else None


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


def happenings(
    session: Session, wanted: Filter, first: int = 0, size: int | None = None
) -> Iterator[Happening]:
    """The lives of everything that is wanted, or of `size` of them, each in order of time."""
    return lives(session, thread_ids(session, wanted, first, size), wanted.as_of)


def lives(session: Session, threads: Sequence[int], day: date) -> Iterator[Happening]:
    """What happened to these threads until a day, one life after the other."""
    for portion in portions(threads):
        running = _running(session, portion)
        found_in: dict[int, list[Happening]] = defaultdict(list)
        found = session.connection().execute(
            select(col(Event.thread_id), *_FIELDS)
            .join(Thread, col(Thread.id) == col(Event.thread_id))
            .outerjoin(Document, col(Document.id) == col(Event.document_id))
            .where(
                col(Event.thread_id).in_(portion),
                col(Event.occurred_on) <= day,
                col(Event.superseded_at).is_(None),
            )
            .order_by(
                col(Event.occurred_on), col(Event.document_id), col(Event.start), col(Event.id)
            )
        )
        for thread, *values in found:
            found_in[thread].append(Happening(*values))
        for thread in portion:
            yield from _with_terms(found_in[thread], running[thread])


def _with_terms(life: Sequence[Happening], periods: Sequence[_Period]) -> Iterator[Happening]:
    """Each event with the term it found and the term it left; of a day only one moves the term."""
    for day, group in groupby(life, key=attrgetter("day")):
        events = list(group)
        after = _on(periods, day)
        before = _on(periods, day - DAY) or (after and after.first_if_it_moved())
        found, left = _term(before), _term(after)
        mover = _mover(events, left)
        for place, event in enumerate(events):
            yield event._replace(
                before=left if place > mover else found, after=found if place < mover else left
            )


def _mover(events: Sequence[Happening], left: Running) -> int:
    """Which event of a day set the term that it left: the one that says so, else one that fits."""

    def fits(event: Happening) -> tuple[bool, bool, bool]:
        sets = event.term_to is not None and event.term_to == left.last_day
        put_off = event.kind is EventKind.POSTPONED
        return sets and put_off, sets, put_off

    counted = [place for place, event in enumerate(events) if not event.rejected]
    return max(counted, key=lambda place: fits(events[place]), default=0)


def _running(session: Session, threads: Sequence[int]) -> dict[int, list[_Period]]:
    """From which day on which term was in force."""
    found: dict[int, list[_Period]] = defaultdict(list)
    query = (
        select(
            *(col(Standing.thread_id), col(Standing.since)),
            *(col(Standing.deadline_quote), col(Standing.deadline_to)),
            *(col(Standing.first_quote), col(Standing.first_deadline_to)),
        )
        .where(col(Standing.thread_id).in_(threads))
        .order_by(col(Standing.since))
    )
    for thread, since, quote, last_day, first_quote, first_to in session.connection().execute(
        query
    ):
        found[thread].append(
            _Period(since, Running(quote, last_day), Running(first_quote, first_to))
        )
    return found


def _on(periods: Sequence[_Period], day: date) -> _Period | None:
    place = bisect_right(periods, day, key=attrgetter("since"))
    return periods[place - 1] if place else None


def _term(period: _Period | None) -> Running:
    return period.term if period else Running()
