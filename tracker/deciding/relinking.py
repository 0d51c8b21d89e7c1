"""A mention of a motion that a person linked, and what it means again when that is undone."""

from datetime import date

from sqlmodel import Session, col, select

from tracker.findings.rows import EVENT_OF
from tracker.linking.motions import thread_of
from tracker.models.decisions import Decision
from tracker.models.documents import Document
from tracker.models.motions import Motion, MotionMention
from tracker.models.threads import Event
from tracker.record import journal
from tracker.record.identity import squashed
from tracker.values import DecisionKind


def link(session: Session, decision: Decision, number: str) -> set[int]:
    """Let the mention that was judged mean the motion with this number."""
    mention, document = _mention(session, decision)
    decision.stale = mention is None
    if mention is None or document is None or document.published_on is None:
        return set()
    if _linked_again(session, decision):
        return set()  # the last word on a mention is the one that counts
    motion = session.exec(
        select(Motion).where((Motion.kamerstuk == number) | (Motion.register_number == number))
    ).one()
    mention.motion_id, mention.link_reason = motion.id, f"gekoppeld door {decision.author}"
    thread = thread_of(session, motion)
    assert thread.id is not None
    others = (
        col(Event.motion_mention_id) == mention.id,
        col(Event.decision_id).is_distinct_from(decision.id),
    )
    in_force = select(Event.thread_id).where(*others, col(Event.superseded_at).is_(None))
    touched = set(session.exec(in_force))
    journal.supersede(session, journal.LINKED_ELSEWHERE, *others)
    linked = _stance(mention, document.published_on, thread.id, decision.id)
    journal.replace(session, journal.UNDONE, [linked], col(Event.decision_id) == decision.id)
    return touched | {thread.id}


def _linked_again(session: Session, decision: Decision) -> bool:
    later = select(Decision.id).where(
        Decision.kind == DecisionKind.LINK_MENTION,
        Decision.document_key == decision.document_key,
        Decision.start == decision.start,
        Decision.quote == decision.quote,
        col(Decision.id) > decision.id,
        col(Decision.undone_at).is_(None),
    )
    return session.exec(later).first() is not None


def unlink(session: Session, decision: Decision) -> set[int]:
    """Undo a link; the mention means again what linking made of it."""
    mention, document = _mention(session, decision)
    if mention is None or mention.motion_id is None:
        return set()
    linked = session.get(Motion, mention.motion_id)
    touched = {linked.thread_id} if linked and linked.thread_id else set()
    mention.motion_id, mention.link_reason = None, "koppeling teruggedraaid"
    own = _stance(mention, date.min, 0, None)
    before = (
        select(Event.thread_id, Motion.id)
        .join(Motion, col(Motion.thread_id) == col(Event.thread_id))
        .where(
            Event.document_id == own.document_id,
            Event.start == own.start,
            Event.end == own.end,
            Event.superseded_by == journal.LINKED_ELSEWHERE,
            col(Event.decision_id).is_(None),
        )
        .order_by(col(Event.id).desc())
    )
    if (found := session.exec(before).first()) and document and document.published_on:
        thread_id, mention.motion_id = found
        session.add(_stance(mention, document.published_on, thread_id, None))
        touched.add(thread_id)
    session.flush()
    return touched


def _stance(mention: MotionMention, day: date, thread_id: int, decision_id: int | None) -> Event:
    """What a document says of a motion, as an event in the life of that motion."""
    own_words = mention.stance_quote is not None
    return Event(
        thread_id=thread_id,
        kind=EVENT_OF[mention.stance],
        occurred_on=day,
        document_id=mention.document_id,
        start=mention.stance_start if own_words else mention.start,
        end=mention.stance_end if own_words else mention.end,
        quote=mention.stance_quote or mention.quote,
        certainty=mention.certainty,
        motion_mention_id=mention.id,
        decision_id=decision_id,
    )


def _mention(session: Session, decision: Decision) -> tuple[MotionMention | None, Document | None]:
    query = (
        select(MotionMention, Document)
        .join(Document, col(Document.id) == col(MotionMention.document_id))
        .where(Document.key == decision.document_key, col(Document.current))
    )
    wanted = squashed(decision.quote or "")
    for mention, document in session.exec(query):
        if squashed(mention.quote) == wanted:
            return mention, document
    return None, None
