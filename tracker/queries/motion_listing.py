"""Every motion that a filter finds, also those without a life yet, row by row for files."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from sqlalchemy import select
from sqlmodel import Session, col

from tracker.models.motions import Motion, MotionMention, MotionSignatory
from tracker.models.threads import Standing, Thread
from tracker.queries.filters import Filter, stands_on
from tracker.queries.listing import portions
from tracker.queries.motions import conditions, order
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
    outcome: MotionStatus
    decided_on: date | None
    appreciation: Appreciation
    register_state: str | None
    dossier: str | None
    url: str | None
    public_id: str | None
    ministry: str | None
    status: Status | None
    overdue: bool | None
    postponed: bool | None
    reason: str | None
    due_quote: str | None
    due_to: date | None
    times_postponed: int | None
    signed: tuple[Signed, ...] = ()


# In the order of the fields of `ListedMotion`, but for the last.
_FIELDS = (
    *(col(Motion.kamerstuk), col(Motion.title), col(Motion.text), col(Motion.submitted_on)),
    *(col(Motion.status), col(Motion.decided_on), col(Motion.appreciation)),
    *(col(Motion.register_state), col(Motion.dossier), col(Motion.url)),
    *(col(Thread.public_id), col(Thread.ministry)),
    *(col(Standing.status), col(Standing.overdue), col(Standing.postponed), col(Standing.reason)),
    *(col(Standing.deadline_quote), col(Standing.deadline_to), col(Standing.times_postponed)),
)


def motions(session: Session, wanted: Filter) -> Iterator[ListedMotion]:
    """Every motion that is wanted, in the wanted order."""
    query = (
        select(col(Motion.id))
        .outerjoin(Thread, col(Thread.id) == col(Motion.thread_id))
        .outerjoin(Standing, (col(Standing.thread_id) == col(Thread.id)) & stands_on(wanted.as_of))
        .where(*conditions(wanted))
        .order_by(*order(wanted.sort), col(Motion.id))
    )
    for portion in portions([number for number in session.scalars(query) if number is not None]):
        signed = _signed(session, portion)
        found = session.connection().execute(
            select(col(Motion.id), *_FIELDS)
            .outerjoin(Thread, col(Thread.id) == col(Motion.thread_id))
            .outerjoin(
                Standing, (col(Standing.thread_id) == col(Thread.id)) & stands_on(wanted.as_of)
            )
            .where(col(Motion.id).in_(portion))
        )
        rows = {row[0]: ListedMotion._make((*row[1:], signed.get(row[0], ()))) for row in found}
        yield from (rows[number] for number in portion)


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
