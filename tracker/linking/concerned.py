"""Which later letters may speak of what a letter says that came in after them.

Which came in first must not matter: these are placed again, as if it had been there before them.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import or_
from sqlalchemy import select as columns_of
from sqlmodel import Session, col

from tracker.linking import candidates
from tracker.linking.candidates import Moment
from tracker.linking.scoring import MAYBE, fits
from tracker.linking.seen import Seen
from tracker.linking.subjects import subject_in
from tracker.models.documents import Document, ReferenceMention
from tracker.models.threads import CommitmentMention, Event, JoinSuggestion

# Among so many threads that share a word with a sentence, later ones that fit it are looked for.
WIDE = 60
_WRITTEN = columns_of(col(Document.id), col(Document.published_on), col(Document.key))


def is_last(session: Session, moment: Moment | None) -> bool:
    """Whether no letter was written after this one, as far as is stored."""
    if moment is None:
        return False
    day, key = col(Document.published_on), col(Document.key)
    later = columns_of(col(Document.id)).where(
        day >= moment.day, or_(day > moment.day, key > moment.key)
    )
    return session.execute(later.limit(1)).first() is None


def concerned(session: Session, document: Document, threads: set[int]) -> set[int]:
    """The later letters that may be about something else now that these threads changed by one."""
    moment = candidates.moment_of(document)
    if moment is None or is_last(session, moment):
        return set()
    asked = threads | _asked_with(session, threads)
    found = set(_speaking_of(session, moment, asked))
    if document.kamerstuk:
        found |= set(_citing(session, moment, document.kamerstuk))
    for seen in _said_in(session, document):
        alike = candidates.find(session, seen, most=WIDE)
        told = candidates.sentences_after(session, alike, moment)
        found |= {
            one.document_id
            for one in told
            if one.document_id not in found and fits(one, [seen]).value >= MAYBE
        }
    return found - {document.id or 0}


def _asked_with(session: Session, threads: set[int]) -> set[int]:
    """The threads of which a person is asked whether they are one with these."""
    one, other = col(JoinSuggestion.thread_id), col(JoinSuggestion.other_thread_id)
    query = columns_of(one, other).where(or_(one.in_(threads), other.in_(threads)))
    return {number for both in session.execute(query) for number in both}


def _speaking_of(session: Session, moment: Moment, threads: set[int]) -> Iterator[int]:
    """The letters after a moment that say something of these threads."""
    spoken = _WRITTEN.join(Event, col(Event.document_id) == col(Document.id)).where(
        col(Event.thread_id).in_(threads),
        col(Event.mention_id).is_not(None),
        col(Event.superseded_at).is_(None),
    )
    return _after(session, moment, spoken)


def _citing(session: Session, moment: Moment, paper: str) -> Iterator[int]:
    """The letters after a moment that name a paper."""
    named = _WRITTEN.join(
        ReferenceMention, col(ReferenceMention.document_id) == col(Document.id)
    ).where(col(ReferenceMention.identity) == paper)
    return _after(session, moment, named)


def _after(session: Session, moment: Moment, query: Any) -> Iterator[int]:
    for number, day, key in session.execute(query.distinct()):
        if day is not None and (day, key) > moment:
            yield number


def _said_in(session: Session, document: Document) -> Iterator[Seen]:
    """What a letter says of commitments, as linking looks at it."""
    query = (
        columns_of(CommitmentMention, col(Event.thread_id))
        .join(Event, col(Event.mention_id) == col(CommitmentMention.id))
        .where(
            col(CommitmentMention.document_id) == document.id, col(Event.superseded_at).is_(None)
        )
    )
    number = document.id or 0
    dossiers = candidates.dossiers_of(session, [number]).get(number, frozenset())
    letter = candidates.Stands(
        *(document.ministry, document.published_on, document.key),
        *(document.kamerstuk, dossiers),
    )
    for mention, thread_id in session.execute(query).all():
        yield candidates.seen_of(mention, subject_in(mention.subject, thread_id), letter)
