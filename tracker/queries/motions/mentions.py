"""What documents say of motions: the passages that mean one, that may, and that only name one."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import func
from sqlmodel import Session, col, select

from nlp.findings import DocumentKind, Stance
from tracker.models.documents import Document
from tracker.models.motions import MotionCandidate, MotionMention
from tracker.queries.lives.events import Passage, passage
from tracker.queries.wanted.filters import Filter, Sort, between, named
from tracker.words.quotes import readable


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


@dataclass(frozen=True, slots=True)
class Named:
    """A motion that a document speaks of without a number by which it is known."""

    words: str  # "motie van het lid Bisschop"
    stance: Stance
    quote: str  # the sentence that says so, where it is another
    day: date | None  # of the document
    place: int
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


def by_name(session: Session, wanted: Filter, size: int) -> tuple[tuple[Named, ...], int]:
    """The newest passages on motions that are known by a name alone, and how many there are.

    None where something is asked that such a passage cannot tell: a vote, a status, a ministry.
    """
    told = replace(wanted, words="", person="", made_from=None, made_to=None, sort=Sort.NEWEST)
    if told != Filter(wanted.as_of, kind=wanted.kind, sort=Sort.NEWEST):
        return (), 0
    published = col(Document.published_on)
    conditions: list[Any] = [
        col(MotionMention.motion_id).is_(None),
        col(Document.current),
        published.is_(None) | (published <= wanted.as_of),
        *between(published, wanted.made_from, wanted.made_to),
        *(
            named(word, MotionMention.names, MotionMention.quote)
            for word in (*wanted.words.split(), wanted.person)
            if word
        ),
    ]
    query = (
        select(MotionMention, Document)
        .join(Document, col(Document.id) == col(MotionMention.document_id))
        .where(*conditions)
    )
    count = session.scalar(query.with_only_columns(func.count())) or 0
    newest = query.order_by(published.desc(), col(MotionMention.id).desc()).limit(size)
    return tuple(_named(*found) for found in session.exec(newest)), count


def _named(mention: MotionMention, document: Document) -> Named:
    said = mention.stance_quote if mention.stance_quote != mention.quote else None
    return Named(
        words=readable(mention.quote),
        stance=mention.stance,
        quote=readable(said) if said else "",
        day=document.published_on,
        place=mention.start,
        document_id=mention.document_id,
        document_title=document.title,
        document_kind=document.kind,
    )
