"""What there is to find: keeps the index in step with what is stored."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import select as columns_of
from sqlmodel import Session, col, select

from tracker.models.documents import Document
from tracker.models.motions import Motion, MotionMention
from tracker.models.threads import Standing, Thread
from tracker.search import describing, index
from tracker.search.entries import Entry, Source
from tracker.values import ThreadKind

_BATCH = 500
# What was joined into another, and what no letter speaks of any more, has no page to lead to.
_STANDING = select(Standing.thread_id)


def documents(session: Session, found: Sequence[Document]) -> None:
    """Make documents findable; those that are no longer current are found no more."""
    index.drop(session, Source.DOCUMENT, [d.id or 0 for d in found if not d.current])
    index.put(session, describing.of_documents(session, [d for d in found if d.current]))


def motions(session: Session, ids: Sequence[int]) -> None:
    """Make motions findable."""
    for batch in _batches(ids):
        found = session.exec(select(Motion).where(col(Motion.id).in_(batch))).all()
        index.drop(session, Source.MOTION, [motion.id or 0 for motion in found if motion.deleted])
        kept = [motion for motion in found if not motion.deleted]
        index.put(session, describing.of_motions(session, kept))


def untracked_motions(session: Session, numbers: Sequence[str]) -> None:
    """Make motions of the register findable that have no life yet: nobody voted on them."""
    query = select(Motion.id).where(
        col(Motion.register_number).in_(numbers), col(Motion.thread_id).is_(None)
    )
    motions(session, _all(session, query))


def signers(session: Session, numbers: Sequence[str]) -> None:
    """Make letters findable by who signed the motions that they speak of, by their numbers."""
    spoken_of = (
        select(MotionMention.document_id)
        .join(Motion, col(Motion.id) == col(MotionMention.motion_id))
        .where(col(Motion.register_number).in_(numbers))
    )
    for batch in _batches(sorted(set(_all(session, spoken_of)))):
        documents(session, session.exec(select(Document).where(col(Document.id).in_(batch))).all())


def threads(session: Session, ids: Iterable[int]) -> None:
    """Make commitments findable, and the motions among these threads."""
    for batch in _batches(sorted(ids)):
        found = session.exec(select(Thread).where(col(Thread.id).in_(batch))).all()
        commitments = [thread for thread in found if thread.kind is not ThreadKind.MOTIE]
        standing = set(session.exec(_STANDING.where(col(Standing.thread_id).in_(batch))))
        gone = [thread.id or 0 for thread in commitments if thread.id not in standing]
        index.drop(session, Source.THREAD, gone)
        kept = [thread for thread in commitments if thread.id in standing]
        index.put(session, describing.of_threads(session, kept))
        own = select(Motion.id).where(col(Motion.thread_id).in_(batch))
        motions(session, _all(session, own))


def everything(session: Session) -> None:
    """Make the whole index anew."""
    index.rebuild(session, _oldest_first(session))


def _oldest_first(session: Session) -> Iterator[Entry]:
    """All there is to find, in the order of days for each source."""
    documents = select(Document.id).where(col(Document.current))
    for batch in _batches(_all(session, documents.order_by(col(Document.published_on)))):
        query = columns_of(*describing.DOCUMENT).where(col(Document.id).in_(batch))
        yield from describing.of_documents(session, session.connection().execute(query).all())
    motions = select(Motion.id).where(~col(Motion.deleted))
    for batch in _batches(_all(session, motions.order_by(col(Motion.submitted_on)))):
        yield from describing.of_motions(
            session, session.exec(select(Motion).where(col(Motion.id).in_(batch))).all()
        )
        session.expunge_all()
    commitments = select(Thread.id).where(
        col(Thread.kind) != ThreadKind.MOTIE, col(Thread.id).in_(_STANDING)
    )
    for batch in _batches(_all(session, commitments.order_by(col(Thread.made_on)))):
        found = session.exec(select(Thread).where(col(Thread.id).in_(batch))).all()
        yield from describing.of_threads(session, found)
        session.expunge_all()


def _all(session: Session, query: Any) -> list[int]:
    return [number for number in session.exec(query) if number is not None]


def _batches(ids: Sequence[int]) -> Iterator[list[int]]:
    remaining = iter(ids)
    while batch := list(islice(remaining, _BATCH)):
        yield batch
