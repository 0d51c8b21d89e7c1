"""The document that a motion or commitment comes from: a sentence alone often tells too little."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import shorten

from sqlalchemy import select
from sqlmodel import Session, col

from nlp.findings import DocumentKind
from tracker.models.documents import Document
from tracker.models.threads import Event
from tracker.words.labels import DOCUMENT, day_words

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

    @property
    def words(self) -> str:
        """Kamerbrief ‘Gezonde kantines’ (28140-7); without a title the day stands in its place."""
        title = shorten(self.title, LONGEST, placeholder=" …")
        called = f"‘{title}’" if title else f"van {day_words(self.day, 'onbekende datum')}"
        number = f" ({self.kamerstuk})" if self.kamerstuk else ""
        return f"{DOCUMENT[self.kind]} {called}{number}"


def of(session: Session, thread_ids: Sequence[int], day: date) -> dict[int, Origin]:
    """Of each of these threads the first document by a day whose words count."""
    fields = (col(Document.id), col(Document.kind), col(Document.title))
    query = (
        select(col(Event.thread_id), *fields, col(Document.published_on), col(Document.kamerstuk))
        .join(Document, col(Document.id) == col(Event.document_id))
        .where(
            col(Event.thread_id).in_(thread_ids),
            col(Event.occurred_on) <= day,
            col(Event.superseded_at).is_(None),
            col(Event.rejected).is_(False),
        )
        .order_by(col(Event.occurred_on), col(Event.document_id), col(Event.start))
    )
    found: dict[int, Origin] = {}
    for thread, *document in session.execute(query):
        if thread not in found:
            found[thread] = Origin(*document)
    return found
