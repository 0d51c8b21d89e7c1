"""What is on record of a thread, also what counts no more; and mentions that wait for a link."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlmodel import Session, col

from tracker.models.documents import Document
from tracker.models.motions import Motion, MotionCandidate, MotionMention
from tracker.models.threads import Event
from tracker.queries.lives.events import Passage, passage
from tracker.standing import standings
from tracker.words import labels
from tracker.words.days import dutch
from tracker.words.quotes import readable


@dataclass(frozen=True, slots=True)
class Record:
    """An event as it was recorded."""

    id: int
    day: date
    said: str  # "uitgesteld"
    words: str
    # Why it counts no more, in Dutch; empty while it does.
    taken_back: str


@dataclass(frozen=True, slots=True)
class Unlinked:
    """A mention that fits several motions.

    After its letter was read again its number may be that of another one; its place is its own.
    """

    id: int
    words: str
    source: str  # "de brief van 1 oktober 2021"
    candidates: tuple[str, ...]  # "26485-345 (Motie van het lid ...)"
    numbers: tuple[str, ...]  # of the candidates, in the same order
    passage: Passage | None
    document_id: int
    start: int


def of(session: Session, thread_id: int, *, history: bool = False) -> list[Record]:
    """The events of a thread by day; with `history` those too that count no more."""
    query = select(Event).where(col(Event.thread_id) == thread_id)
    if not history:
        query = query.where(col(Event.superseded_at).is_(None))
    ordered = query.order_by(
        col(Event.occurred_on), col(Event.document_id), col(Event.start), col(Event.id)
    )
    return [_record(event) for event in session.scalars(ordered)]


def count_unlinked(session: Session) -> int:
    """How many mentions wait for somebody to say which motion they mean."""
    query = (
        select(func.count())
        .select_from(MotionMention)
        .join(Document, col(Document.id) == col(MotionMention.document_id))
        .where(*_undecided())
    )
    return session.scalar(query) or 0


def unlinked(session: Session, limit: int = 50, skip: int = 0) -> list[Unlinked]:
    """Mentions of motions among which nothing decided, with what they may mean."""
    query = (
        select(MotionMention, Document)
        .join(Document, col(Document.id) == col(MotionMention.document_id))
        .where(*_undecided())
        .order_by(col(MotionMention.id).desc())
        .offset(skip)
        .limit(limit)
    )
    return [_unlinked(session, *found) for found in session.execute(query).all()]


def _undecided() -> tuple[ColumnElement[bool], ...]:
    return (
        col(MotionMention.motion_id).is_(None),
        col(MotionMention.id).in_(select(col(MotionCandidate.mention_id))),
        col(Document.current).is_(True),
    )


def _record(event: Event) -> Record:
    assert event.id is not None
    said = "besluit" if event.origin == "decision" else labels.EVENT[event.kind]
    taken_back = "verworpen" if event.rejected else ""
    if event.superseded_at is not None:
        taken_back = f"{event.superseded_by} op {dutch(event.superseded_at.date())}"
    words = readable(event.quote or event.note)
    return Record(event.id, event.occurred_on, said, words, taken_back)


def _unlinked(session: Session, mention: MotionMention, document: Document) -> Unlinked:
    assert mention.id is not None
    query = (
        select(Motion)
        .join(MotionCandidate, col(MotionCandidate.motion_id) == col(Motion.id))
        .where(col(MotionCandidate.mention_id) == mention.id)
        .order_by(col(MotionCandidate.score).desc(), col(Motion.id).desc())
        .limit(5)
    )
    found = session.scalars(query).all()
    numbers = [motion.kamerstuk or motion.register_number or "" for motion in found]
    return Unlinked(
        mention.id,
        readable(mention.quote),
        standings.source_of(document.kind, document.published_on),
        tuple(f"{number} ({motion.title})" for number, motion in zip(numbers, found, strict=True)),
        tuple(numbers),
        passage(document.text, mention.start, mention.end),
        mention.document_id,
        mention.start,
    )
