"""Every motion that a filter finds, also those without a life yet, row by row for files."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from sqlalchemy import func, select
from sqlmodel import Session, col

from nlp.findings import DocumentKind
from tracker.models.documents import Document
from tracker.models.motions import Motion, MotionMention, MotionSignatory
from tracker.models.threads import Event, Standing, Thread
from tracker.queries.lives.listing import source_url
from tracker.queries.motions import asking
from tracker.queries.motions.motions import conditions, known, order, perhaps_meant, standing_on
from tracker.queries.wanted.filters import Filter
from tracker.record import bulk
from tracker.values import Appreciation, MotionStatus, Status


class Signed(NamedTuple):
    """Who signed a motion; the first is the indiener."""

    name: str
    party: str | None


class ListedMotion(NamedTuple):
    """A motion, its outcome, and where it stands."""

    kamerstuk: str | None
    title: str
    text: str
    submitted_on: date | None
    outcome: MotionStatus | None  # None before the vote
    decided_on: date | None
    appreciation: Appreciation
    register_state: str | None
    dossier: str | None
    url: str | None
    register_number: str | None
    public_id: str | None
    ministry: str | None
    status: Status | None
    overdue: bool | None
    postponed: bool | None
    unsure: bool | None
    reason: str | None
    due_quote: str | None
    due_to: date | None
    times_postponed: int | None
    quote: str | None
    document: str | None
    document_kind: DocumentKind | None
    document_on: date | None
    document_kamerstuk: str | None
    document_url: str | None
    to_check: bool
    signed: tuple[Signed, ...] = ()

    @property
    def name(self) -> str:
        """What the address of its page calls it: the id of its life, or its number before that."""
        return self.public_id or self.kamerstuk or self.register_number or ""


# In the order of the fields of `ListedMotion`, but for the last two.
_FIELDS = (
    *(col(Motion.kamerstuk), col(Motion.title), col(Motion.text), col(Motion.submitted_on)),
    *(col(Motion.status), col(Motion.decided_on), col(Motion.appreciation)),
    *(col(Motion.register_state), col(Motion.dossier), col(Motion.url)),
    col(Motion.register_number),
    *(col(Thread.public_id), col(Thread.ministry)),
    *(col(Standing.status), col(Standing.overdue), col(Standing.postponed), col(Standing.unsure)),
    col(Standing.reason),
    *(col(Standing.deadline_quote), col(Standing.deadline_to), col(Standing.times_postponed)),
    *(col(Event.quote), col(Document.title), col(Document.kind), col(Document.published_on)),
    *(col(Document.kamerstuk), source_url()),
)


def motions(
    session: Session, wanted: Filter, first: int = 0, size: int | None = None
) -> Iterator[ListedMotion]:
    """Every motion that is wanted, or `size` of them, in the wanted order."""
    query = standing_on(select(col(Motion.id)), wanted.as_of).where(*conditions(wanted))
    by = order(wanted.sort, wanted.as_of)
    query = query.order_by(*by, col(Motion.id)).offset(first).limit(size)
    for portion in bulk.portions(bulk.numbers(session, query)):
        rows = dict(_rows(session, portion, wanted.as_of))
        yield from (rows[number] for number in portion)


def motion(session: Session, name: str, day: date) -> ListedMotion | None:
    """One motion, by its paper number in any spelling or by the id of its life."""
    found = known(session, name)
    if found is None or found.id is None:
        return None
    return next((motion for _, motion in _rows(session, [found.id], day)), None)


def _rows(
    session: Session, portion: Sequence[int], day: date
) -> Iterator[tuple[int, ListedMotion]]:
    signed, papers = _signed(session, portion), asking.of(session, portion)
    doubtful = func.coalesce(col(Thread.to_check), 0) | col(Motion.id).in_(perhaps_meant(day))
    columns = (col(Motion.id), *_FIELDS, doubtful)
    query = (
        standing_on(select(*columns), day)
        .outerjoin(Event, col(Event.id) == col(Standing.deciding_event_id))
        .outerjoin(Document, col(Document.id) == col(Event.document_id))
        .where(col(Motion.id).in_(portion))
    )
    for row in session.connection().execute(query):
        number: int = row[0]
        found = ListedMotion._make((*row[1:], signed.get(number, ())))
        if not found.text and number in papers:
            found = found._replace(text=papers[number].text)
        yield number, _on(day, found)


def _on(day: date, motion: ListedMotion) -> ListedMotion:
    """Without what only the vote told, before it was held."""
    if motion.decided_on is None or motion.decided_on <= day:
        return motion
    return motion._replace(outcome=None, decided_on=None, register_state=None)


def _signed(session: Session, portion: Sequence[int]) -> dict[int | None, tuple[Signed, ...]]:
    """Who signed, from the register; else as a letter names them."""
    found: dict[int | None, tuple[Signed, ...]] = {}
    printed = select(col(MotionMention.motion_id), col(MotionMention.names)).where(
        col(MotionMention.motion_id).in_(portion), col(MotionMention.names) != ""
    )
    for motion, names in session.execute(printed.order_by(col(MotionMention.id))):
        assert motion is not None
        found.setdefault(motion, tuple(Signed(name, None) for name in names.split("; ")))
    signed = (
        select(
            col(MotionSignatory.motion_id), col(MotionSignatory.name), col(MotionSignatory.party)
        )
        .where(col(MotionSignatory.motion_id).in_(portion))
        .order_by(col(MotionSignatory.motion_id), col(MotionSignatory.position))
    )
    for motion, group in groupby(session.execute(signed), key=itemgetter(0)):
        found[motion] = tuple(Signed(name, party) for _, name, party in group)
    return found
