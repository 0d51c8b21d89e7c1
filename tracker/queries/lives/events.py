"""What happened to motions and commitments, each time with the words that say so."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlalchemy import ColumnElement, func, select
from sqlmodel import Session, col

from nlp.findings import DocumentKind, EventKind, Precision
from tracker.models.documents import Document, DocumentOrigin
from tracker.models.motions import MotionMention
from tracker.models.threads import CommitmentMention, Event

Mention = TypeVar("Mention", CommitmentMention, MotionMention)
# How much of the letter is shown on either side of a quote: so many characters, in so many
# paragraphs at most. Of a letterhead every line is one.
SURROUNDINGS = 320
PARAGRAPHS = 3
_BETWEEN_PARAGRAPHS = re.compile(r"\n\s*\n")
_AS_TOLD = (col(Event.occurred_on), col(Event.document_id), col(Event.start))


@dataclass(frozen=True, slots=True)
class Term:
    """A deadline in its own words and its days."""

    words: str
    first_day: date | None
    last_day: date | None
    precision: Precision | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote in its surroundings, as the document prints it."""

    start: int  # of the quote, in the document
    before: str
    quote: str
    after: str

    @property
    def end(self) -> int:
        """Where the quote ends in the document."""
        return self.start + len(self.quote)


@dataclass(frozen=True, slots=True)
class EventRow:
    """Something that happened, with the words that say so."""

    id: int
    kind: EventKind
    day: date
    origin: str
    note: str
    term: Term | None
    previous: Term | None
    passage: Passage | None
    document_id: int | None
    document_title: str
    document_kind: DocumentKind | None
    kamerstuk: str | None
    url: str | None
    certainty: float
    cue: str
    rules: str
    to_check: bool
    rejected: bool


def of_thread(session: Session, thread_id: int, day: date) -> tuple[EventRow, ...]:
    """Everything that is known to have happened to a thread by a day, in order of telling."""
    found = _event_rows(session, col(Event.thread_id) == thread_id, *_counts_on(day))
    return tuple(event for _, event in found)


@dataclass(frozen=True, slots=True)
class Ground:
    """An event that rests on words of a document, with no more than what it is chosen by."""

    id: int
    words: str | None  # of the term it gives
    last_day: date | None


def told(session: Session, thread_ids: Sequence[int], day: date) -> dict[int, list[Ground]]:
    """What documents say of each of these threads by a day, in order of telling."""
    query = (
        select(col(Event.thread_id), col(Event.id), col(Event.deadline_quote), col(Event.last_day))
        .where(
            col(Event.thread_id).in_(thread_ids),
            *_counts_on(day),
            col(Event.rejected).is_(False),
            col(Event.start).is_not(None),
        )
        .order_by(*_AS_TOLD)
    )
    found: dict[int, list[Ground]] = {}
    for thread, id, quote, last_day in session.execute(query):
        words = " ".join(quote.split()) if quote else None
        found.setdefault(thread, []).append(Ground(id, words, last_day))
    return found


def of_ids(session: Session, ids: Iterable[int]) -> dict[int, EventRow]:
    """These events, by their id."""
    return {row.id: row for _, row in _event_rows(session, col(Event.id).in_(list(ids)))}


def _counts_on(day: date) -> tuple[ColumnElement[bool], ...]:
    return col(Event.occurred_on) <= day, col(Event.superseded_at).is_(None)


def _event_rows(session: Session, *which: ColumnElement[bool]) -> list[tuple[int, EventRow]]:
    """Events with the threads they are of, in the order in which they were told."""
    query = (
        select(Event, Document)
        .outerjoin(Document, col(Document.id) == col(Event.document_id))
        .where(*which)
        .order_by(*_AS_TOLD)
    )
    found = session.execute(query).all()
    read = _mentions(session, CommitmentMention, [event.mention_id for event, _ in found])
    motions = _mentions(session, MotionMention, [event.motion_mention_id for event, _ in found])
    urls = _urls(session, {event.document_id for event, _ in found})
    return [
        (
            event.thread_id,
            _event(
                event,
                document,
                read.get(event.mention_id) or motions.get(event.motion_mention_id),
                urls.get(event.document_id),
            ),
        )
        for event, document in found
    ]


def _mentions(
    session: Session, table: type[Mention], ids: Iterable[int | None]
) -> dict[int | None, Mention]:
    query = select(table).where(col(table.id).in_({id for id in ids if id is not None}))
    return {mention.id: mention for mention in session.scalars(query)}


def _urls(session: Session, ids: Iterable[int | None]) -> dict[int | None, str | None]:
    query = (
        select(col(DocumentOrigin.document_id), func.min(col(DocumentOrigin.url)))
        .where(col(DocumentOrigin.document_id).in_({id for id in ids if id is not None}))
        .group_by(col(DocumentOrigin.document_id))
    )
    return {row[0]: row[1] for row in session.execute(query)}


def _event(
    event: Event,
    document: Document | None,
    mention: CommitmentMention | MotionMention | None,
    url: str | None,
) -> EventRow:
    assert event.id is not None
    return EventRow(
        id=event.id,
        kind=event.kind,
        day=event.occurred_on,
        origin=event.origin,
        note=event.note,
        term=term(event.deadline_quote, event.first_day, event.last_day, event.precision),
        previous=term(
            event.previous_quote,
            event.previous_first_day,
            event.previous_last_day,
            event.previous_precision,
        ),
        passage=passage(document.text, event.start, event.end) if document else None,
        document_id=event.document_id,
        document_title=document.title if document else "",
        document_kind=document.kind if document else None,
        kamerstuk=document.kamerstuk if document else None,
        url=url,
        certainty=event.certainty,
        cue=_cue(mention.cue) if mention else "",
        rules=mention.rules if mention else "",
        to_check=mention.to_check if mention else False,
        rejected=event.rejected,
    )


def _cue(read: str) -> str:
    """The words by which it was known; where the reader saw a motion, it has a sign."""
    return " ".join(re.sub("[§¶]", "[motie]", read).split())


def passage(text: str, start: int | None, end: int | None) -> Passage | None:
    """The quote with whole words around it."""
    if start is None or end is None:
        return None
    first, last = max(start - SURROUNDINGS, 0), min(end + SURROUNDINGS, len(text))
    before, after = text[first:start], text[end:last]
    if first:
        before = before[before.find(" ") + 1 :]
    if last < len(text):
        after = after[: after.rfind(" ") + 1]
    ends = list(_BETWEEN_PARAGRAPHS.finditer(before))
    begins = list(_BETWEEN_PARAGRAPHS.finditer(after))
    if len(ends) >= PARAGRAPHS:
        before = before[ends[-PARAGRAPHS].end() :]
    if len(begins) >= PARAGRAPHS:
        after = f"{after[: begins[PARAGRAPHS - 1].start()]} "
    return Passage(
        start,
        f"…{before}" if len(before) < start else before,
        text[start:end],
        f"{after}…" if len(after) < len(text) - end else after,
    )


def term(
    words: str | None, first: date | None, last: date | None, precision: Precision | None
) -> Term | None:
    """A deadline, where anything is known of it."""
    if not words and first is None and last is None:
        return None
    return Term(" ".join((words or "").split()), first, last, precision)
