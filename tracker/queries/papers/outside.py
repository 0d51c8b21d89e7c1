"""Promises in letters that bear no dossier themselves, but speak of a paper in one.

A letter to the Chamber often has no dossier number before the Chamber prints it. What it
promises is not counted with the dossier that it mentions, for it may mention several; but who
prepares a debate must not miss it.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, case, func, select
from sqlmodel import Session, col

from tracker.models.documents import Document, DocumentDossier
from tracker.models.threads import Event, Standing, Thread
from tracker.queries.lives import threads
from tracker.queries.lives.threads import ThreadRow
from tracker.queries.papers import dossier as dossiers
from tracker.queries.wanted.filters import COMMITMENTS, stands_on
from tracker.values import UNFINISHED, Status

MOST = 20


@dataclass(frozen=True, slots=True)
class Outside:
    """What is not done, the late ones first, and how many there are in all."""

    rows: tuple[ThreadRow, ...]
    total: int


def of(session: Session, dossier: str, day: date, size: int = MOST) -> Outside:
    """Unfinished promises of letters without a dossier that mention a paper of this one."""
    letters = _bare(session, dossiers.referring(session, dossier))
    total = session.scalar(_standing(letters, day).with_only_columns(func.count())) or 0
    late_first = case((col(Standing.status) == Status.DELAYED, 0), else_=1)
    query = _standing(letters, day).order_by(
        late_first,
        col(Standing.deadline_to).is_(None),
        col(Standing.deadline_to),
        col(Standing.thread_id),
    )
    return Outside(threads.of(query.limit(size), session, day), total)


def _bare(session: Session, letters: list[int]) -> list[int]:
    """Those of these letters that bear no dossier at all."""
    borne = select(col(DocumentDossier.document_id))
    query = select(col(Document.id)).where(
        col(Document.id).in_(letters),
        col(Document.dossier).is_(None),
        col(Document.id).not_in(borne.where(col(DocumentDossier.document_id).in_(letters))),
    )
    return [id for id in session.scalars(query) if id is not None]


def _standing(letters: list[int], day: date) -> Select[Thread, Standing]:
    told = select(col(Event.thread_id)).where(
        col(Event.document_id).in_(letters),
        col(Event.superseded_at).is_(None),
        col(Event.rejected).is_(False),
    )
    return (
        select(Thread, Standing)
        .join(Standing, col(Standing.thread_id) == col(Thread.id))
        .where(
            col(Thread.id).in_(told),
            col(Thread.dossier).is_(None),
            col(Thread.kind).in_(COMMITMENTS),
            col(Thread.joined_into_id).is_(None),
            col(Standing.status).in_(UNFINISHED),
            stands_on(day),
        )
    )
