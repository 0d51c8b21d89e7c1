"""Motions: those of the register, and those that letters speak of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter

from sqlalchemy import func, select
from sqlmodel import Session, col

from tracker.models.motions import Motion, MotionMention, MotionSignatory
from tracker.models.threads import Thread
from tracker.queries.filters import Filter, ordered, selection
from tracker.values import MotionStatus, Status


@dataclass(frozen=True, slots=True)
class MotionRow:
    """A motion in a list."""

    id: int
    kamerstuk: str | None
    title: str
    names: tuple[str, ...]
    submitted_on: date | None
    outcome: MotionStatus
    standing: Status
    reason: str
    mentions: int
    public_id: str


def page(
    session: Session, wanted: Filter, first: int = 0, size: int = 50
) -> tuple[list[MotionRow], int]:
    """Rows `first` up to `first + size` of the motions that are wanted, and how many there are."""
    query = selection(wanted).join(Motion, col(Motion.thread_id) == col(Thread.id))
    total = session.scalar(query.with_only_columns(func.count())) or 0
    found = session.execute(
        ordered(query.add_columns(Motion), wanted).offset(first).limit(size)
    ).all()
    ids = [motion.id for _, _, motion in found if motion.id is not None]
    names, counts = _names(session, ids), _mentions(session, ids)
    rows = [
        MotionRow(
            id=motion.id,
            public_id=thread.public_id,
            kamerstuk=motion.kamerstuk,
            title=motion.title or thread.title,
            names=names.get(motion.id, ()),
            submitted_on=motion.submitted_on,
            outcome=motion.status,
            standing=standing.status,
            reason=standing.reason,
            mentions=counts.get(motion.id, 0),
        )
        for thread, standing, motion in found
    ]
    return rows, total


def _names(session: Session, motions: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Who signed, from the register; else as a letter names them."""
    found: dict[int, tuple[str, ...]] = {}
    printed = select(col(MotionMention.motion_id), col(MotionMention.names)).where(
        col(MotionMention.motion_id).in_(motions), col(MotionMention.names) != ""
    )
    for motion, names in session.execute(printed):
        found.setdefault(motion, tuple(names.split("; ")))
    signed = (
        select(col(MotionSignatory.motion_id), col(MotionSignatory.name))
        .where(col(MotionSignatory.motion_id).in_(motions))
        .order_by(col(MotionSignatory.motion_id), col(MotionSignatory.position))
    )
    for motion, group in groupby(session.execute(signed), key=itemgetter(0)):
        found[motion] = tuple(name for _, name in group)
    return found


def _mentions(session: Session, motions: Sequence[int]) -> dict[int, int]:
    query = (
        select(col(MotionMention.motion_id), func.count())
        .where(col(MotionMention.motion_id).in_(motions))
        .group_by(col(MotionMention.motion_id))
    )
    return {motion: count for motion, count in session.execute(query) if motion is not None}


def numbered(session: Session, kamerstuk: str) -> str | None:
    """The public id of the motion with this number, if it has a life of its own."""
    return session.scalar(
        select(col(Thread.public_id))
        .join(Motion, col(Motion.thread_id) == col(Thread.id))
        .where(col(Motion.kamerstuk) == kamerstuk)
    )
