"""Motions: those of the register, and those that letters speak of."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlmodel import Session, col

from tracker.models.motions import Motion, MotionMention, MotionSignatory
from tracker.models.threads import Standing, Thread
from tracker.queries.filters import stands_on
from tracker.values import MotionStatus, Status


@dataclass(frozen=True, slots=True)
class MotionRow:
    """A motion in a list; `standing` is None where it is no task or nothing is known of it."""

    id: int
    kamerstuk: str | None
    title: str
    names: tuple[str, ...]
    submitted_on: date | None
    outcome: MotionStatus
    standing: Status | None
    reason: str
    mentions: int
    public_id: str | None


def listed(
    session: Session, day: date, words: str = "", first: int = 0, size: int = 50
) -> tuple[list[MotionRow], int]:
    """Motions found by number, name and word, those that letters speak of first."""
    where = [_has(word) for word in words.split()]
    mentions = (
        select(func.count())
        .select_from(MotionMention)
        .where(col(MotionMention.motion_id) == col(Motion.id))
        .correlate(Motion)
        .scalar_subquery()
    )
    total = session.scalar(select(func.count()).select_from(Motion).where(*where)) or 0
    query = (
        select(Motion, Thread, Standing, mentions)
        .outerjoin(Thread, col(Thread.id) == col(Motion.thread_id))
        .outerjoin(Standing, (col(Standing.thread_id) == col(Thread.id)) & stands_on(day))
        .where(*where)
        .order_by(mentions.desc(), col(Motion.submitted_on).desc(), col(Motion.id))
        .offset(first)
        .limit(size)
    )
    return [_row(session, *found) for found in session.execute(query)], total


def _has(word: str) -> ColumnElement[bool]:
    like = f"%{word}%"
    signed = exists().where(
        col(MotionSignatory.motion_id) == col(Motion.id), col(MotionSignatory.name).ilike(like)
    )
    mentioned = exists().where(
        col(MotionMention.motion_id) == col(Motion.id), col(MotionMention.names).ilike(like)
    )
    return or_(col(Motion.title).ilike(like), col(Motion.kamerstuk).ilike(like), signed, mentioned)


def _row(
    session: Session, motion: Motion, thread: Thread | None, standing: Standing | None, count: int
) -> MotionRow:
    assert motion.id is not None
    names = session.scalars(
        select(col(MotionSignatory.name))
        .where(col(MotionSignatory.motion_id) == motion.id)
        .order_by(col(MotionSignatory.position))
    ).all()
    if not names:
        printed = session.scalar(
            select(col(MotionMention.names)).where(
                col(MotionMention.motion_id) == motion.id, col(MotionMention.names) != ""
            )
        )
        names = printed.split("; ") if printed else []
    return MotionRow(
        id=motion.id,
        kamerstuk=motion.kamerstuk,
        title=motion.title,
        names=tuple(names),
        submitted_on=motion.submitted_on,
        outcome=motion.status,
        standing=standing.status if standing else None,
        reason=standing.reason if standing else "",
        mentions=count,
        public_id=thread.public_id if thread else None,
    )


def numbered(session: Session, kamerstuk: str) -> str | None:
    """The public id of the motion with this number, if it has a life of its own."""
    return session.scalar(
        select(col(Thread.public_id))
        .join(Motion, col(Motion.thread_id) == col(Thread.id))
        .where(col(Motion.kamerstuk) == kamerstuk)
    )
