"""What documents say of one motion: the passages that mean it, and those that may mean it."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from nlp.findings import DocumentKind, Stance
from tracker.models.documents import Document
from tracker.models.motions import MotionCandidate, MotionMention
from tracker.queries.events import Passage, passage


@dataclass(frozen=True, slots=True)
class Said:
    """A passage on a motion."""

    day: date | None  # of the document
    stance: Stance
    sure: bool  # or one of several motions that may be meant
    reason: str  # why it was linked, or may be
    passage: Passage | None
    document_id: int
    document_title: str
    document_kind: DocumentKind


def of(session: Session, motion_id: int, day: date) -> tuple[Said, ...]:
    """Every passage up to a day, the newest first; those without a day at the end."""
    maybe = select(MotionCandidate.mention_id, MotionCandidate.reason).where(
        MotionCandidate.motion_id == motion_id
    )
    reasons = dict(session.exec(maybe).all())
    linked = col(MotionMention.motion_id)
    published = col(Document.published_on)
    query = (
        select(MotionMention, Document)
        .join(Document, col(Document.id) == col(MotionMention.document_id))
        .where(
            (linked == motion_id) | (linked.is_(None) & col(MotionMention.id).in_(list(reasons))),
            col(Document.current),
            published.is_(None) | (published <= day),
        )
        .order_by(published.is_(None), published.desc(), col(MotionMention.start))
    )
    return tuple(
        Said(
            day=document.published_on,
            stance=mention.stance,
            sure=mention.motion_id is not None,
            reason=mention.link_reason if mention.motion_id else reasons[mention.id or 0],
            passage=passage(document.text, mention.start, mention.end),
            document_id=mention.document_id,
            document_title=document.title,
            document_kind=document.kind,
        )
        for mention, document in session.exec(query)
    )
