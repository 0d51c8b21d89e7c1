"""What lies next to a motion or commitment: told in one breath, much alike, or naming its paper."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from tracker.models.documents import Document, ReferenceMention
from tracker.models.threads import Event, JoinSuggestion, Standing, Thread
from tracker.queries.lives import threads
from tracker.queries.lives.threads import ThreadRow
from tracker.queries.papers import documents
from tracker.queries.papers.documents import DocumentRow
from tracker.queries.wanted.filters import stands_on

# Two quotes this many characters apart stand in one paragraph of a letter, or in the next.
NEAR = 600
MOST = 12


@dataclass(frozen=True, slots=True)
class Alike:
    """Something that may be the same; nobody judged that yet."""

    row: ThreadRow
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Related:
    """What one may want to read after this."""

    together: tuple[ThreadRow, ...]  # told nearby in a letter
    alike: tuple[Alike, ...]
    letters: tuple[DocumentRow, ...]  # name its paper, and tell nothing of its course


def to(session: Session, row: ThreadRow, day: date) -> Related:
    """What is related to a thread, as of a day; nothing from after it."""
    return Related(
        together=_together(session, row, day),
        alike=_alike(session, row, day),
        letters=_letters(session, row, day),
    )


def _together(session: Session, row: ThreadRow, day: date) -> tuple[ThreadRow, ...]:
    here, there = aliased(Event), aliased(Event)
    near = (
        select(col(there.thread_id))
        .join(here, col(here.document_id) == col(there.document_id))
        .where(
            col(here.thread_id) == row.id,
            col(there.thread_id) != row.id,
            func.abs(col(here.start) - col(there.start)) <= NEAR,
            *(col(one.superseded_at).is_(None) for one in (here, there)),
            *(col(one.rejected).is_(False) for one in (here, there)),
            *(col(one.occurred_on) <= day for one in (here, there)),
        )
    )
    query = (
        select(Thread, Standing)
        .join(Standing, col(Standing.thread_id) == col(Thread.id))
        .where(col(Thread.id).in_(near), col(Thread.joined_into_id).is_(None), stands_on(day))
        .order_by(col(Thread.made_on).desc(), col(Thread.id))
        .limit(MOST)
    )
    return threads.of(query, session, day)


def _alike(session: Session, row: ThreadRow, day: date) -> tuple[Alike, ...]:
    one, other = col(JoinSuggestion.thread_id), col(JoinSuggestion.other_thread_id)
    query = (
        select(JoinSuggestion)
        .where(or_(one == row.id, other == row.id), col(JoinSuggestion.settled).is_(False))
        .order_by(col(JoinSuggestion.score).desc(), col(JoinSuggestion.id))
        .limit(MOST)
    )
    found = []
    for suggestion in session.scalars(query).all():
        ours = suggestion.thread_id == row.id
        thread = session.get(Thread, suggestion.other_thread_id if ours else suggestion.thread_id)
        shown = threads.detail(session, thread.public_id, day) if thread else None
        if shown is not None and shown.row.id != row.id:
            found.append(Alike(shown.row, suggestion.score, suggestion.reason))
    return tuple(found)


def _letters(session: Session, row: ThreadRow, day: date) -> tuple[DocumentRow, ...]:
    if row.kamerstuk is None:
        return ()
    telling = select(col(Event.document_id)).where(
        and_(col(Event.thread_id) == row.id, col(Event.document_id).is_not(None))
    )
    query = (
        select(col(Document.id))
        .join(ReferenceMention, col(ReferenceMention.document_id) == col(Document.id))
        .where(
            col(ReferenceMention.identity) == row.kamerstuk,
            col(Document.current),
            col(Document.published_on) <= day,
            col(Document.id).not_in(telling),
        )
        .group_by(col(Document.id))
        .order_by(col(Document.published_on).desc())
        .limit(MOST)
    )
    return tuple(documents.rows(session, [id for id in session.scalars(query) if id is not None]))
