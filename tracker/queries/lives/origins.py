"""The documents that a motion or commitment comes from, and was last heard of in.

A sentence alone often tells too little; and what is late was perhaps just not heard of.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from textwrap import shorten

from sqlalchemy import select
from sqlmodel import Session, col

from nlp.findings import DocumentKind, EventKind
from tracker.models.documents import Document
from tracker.models.threads import Event
from tracker.words.labels import DOCUMENT, day_words
from tracker.words.quotes import titled

# So much of a title stands in a list.
LONGEST = 110


@dataclass(frozen=True, slots=True)
class Origin:
    """The first document that speaks of it."""

    document_id: int
    kind: DocumentKind
    title: str
    day: date | None
    kamerstuk: str | None
    heard_on: date | None = None  # the last day by then of a document that speaks of it
    promised: bool = True  # by then; else it tells of what was promised before

    @property
    def words(self) -> str:
        """Kamerbrief ‘Gezonde kantines’ (28140-7); without a title the day stands in its place."""
        title = shorten(self.title, LONGEST, placeholder=" …")
        called = titled(title) if title else f"van {day_words(self.day, 'onbekende datum')}"
        number = f" ({self.kamerstuk})" if self.kamerstuk else ""
        return f"{DOCUMENT[self.kind]} {called}{number}"


def of(session: Session, thread_ids: Sequence[int], day: date) -> dict[int, Origin]:
    """Of each of these threads the first document by a day whose words count."""
    fields = (col(Document.id), col(Document.kind), col(Document.title))
    where = (col(Document.published_on), col(Document.kamerstuk))
    told = (col(Event.occurred_on), col(Event.kind))
    query = (
        select(col(Event.thread_id), *fields, *where, *told)
        .join(Document, col(Document.id) == col(Event.document_id), isouter=True)
        .where(
            col(Event.thread_id).in_(thread_ids),
            col(Event.occurred_on) <= day,
            col(Event.superseded_at).is_(None),
            col(Event.rejected).is_(False),
        )
        .order_by(col(Event.occurred_on), col(Event.document_id), col(Event.start))
    )
    first: dict[int, Origin] = {}
    heard: dict[int, date] = {}
    begun: dict[int, date] = {}
    promised: set[int] = set()
    for thread, *document, told_on, kind in session.execute(query):
        if document[0] is not None:  # a register tells without a paper
            first.setdefault(thread, Origin(*document))
            begun.setdefault(thread, told_on)
            heard[thread] = told_on
        if kind is EventKind.MADE and told_on <= begun.get(thread, told_on):
            promised.add(thread)
    return {
        thread: replace(one, heard_on=heard[thread], promised=thread in promised)
        for thread, one in first.items()
    }
