"""Where the registers of the Chambers and the letters say different things of one commitment."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, func, select
from sqlmodel import Session, col

from nlp.findings import EventKind
from tracker.models.documents import Document
from tracker.models.threads import Event, Standing, Thread
from tracker.queries.wanted.filters import stands_on
from tracker.registers.official import Stage, stage
from tracker.standing import standings
from tracker.values import Status
from tracker.words import labels

STAGE_OF = {
    Status.OPEN: Stage.OPEN,
    Status.DELAYED: Stage.OPEN,
    Status.PARTLY_FULFILLED: Stage.PARTLY,
    Status.FULFILLED: Stage.CLOSED,
    Status.WITHDRAWN: Stage.CLOSED,
}


@dataclass(frozen=True, slots=True)
class Difference:
    """A commitment of which the register says something else than the letters do."""

    public_id: str
    number: str
    status: Status  # as the letters have it
    sentence: str  # what both say, in Dutch


def differences(session: Session, day: date) -> list[Difference]:
    """Where register and letters disagree, as both stood on a day."""
    return [found for found in _compared(session, day) if found is not None]


def difference(session: Session, thread_id: int, day: date) -> Difference | None:
    """Where register and letters disagree on one thread, as both stood on a day."""
    return next(_compared(session, day, col(Thread.id) == thread_id), None)


def register_history(session: Session, thread_id: int) -> list[tuple[date, str]]:
    """What a register called the status of a thread, from which day on; the oldest first."""
    query = (
        select(col(Event.occurred_on), col(Event.register_status))
        .where(
            col(Event.thread_id) == thread_id,
            col(Event.register_status).is_not(None),
            col(Event.superseded_at).is_(None),
        )
        .order_by(col(Event.occurred_on), col(Event.id))
    )
    return [(day, status or "") for day, status in session.execute(query)]


def _compared(session: Session, day: date, *of: ColumnElement[bool]) -> Iterator[Difference | None]:
    # The newest status by that day: the day first, and of two on one day the one seen last.
    newest = (
        func.row_number()
        .over(
            partition_by=col(Event.thread_id),
            order_by=(col(Event.occurred_on).desc(), col(Event.id).desc()),
        )
        .label("turn")
    )
    said = (
        select(col(Event.thread_id), col(Event.register_status), newest)
        .where(
            col(Event.register_status).is_not(None),
            col(Event.superseded_at).is_(None),
            col(Event.occurred_on) <= day,
        )
        .subquery()
    )
    query = (
        select(Thread, Standing, Document, said.c.register_status, col(Event.kind))
        .join(said, and_(said.c.thread_id == col(Thread.id), said.c.turn == 1))
        .join(Standing, col(Standing.thread_id) == col(Thread.id))
        .outerjoin(Event, col(Event.id) == col(Standing.deciding_event_id))
        .outerjoin(Document, col(Document.id) == col(Event.document_id))
        .where(stands_on(day), col(Thread.joined_into_id).is_(None), *of)
        .order_by(col(Thread.official_number))
    )
    for thread, standing, document, words, decided_by in session.execute(query):
        yield _difference(thread, standing, words, decided_by, document)


def _difference(
    thread: Thread,
    standing: Standing,
    words: str,
    decided_by: EventKind | None,
    document: Document | None,
) -> Difference | None:
    ours, theirs = STAGE_OF.get(standing.status), stage(words)
    if standing.status is Status.DELAYED and decided_by is EventKind.PARTLY_FULFILLED:
        ours = Stage.PARTLY  # what is left of it is late
    if ours is None or theirs in (ours, Stage.UNKNOWN):
        return None
    return Difference(
        public_id=thread.public_id,
        number=thread.official_number or "",
        status=standing.status,
        sentence=sentence(words, standing, document),
    )


def sentence(words: str, standing: Standing, document: Document | None) -> str:
    """ "In het register openstaand, volgens de brief van 1 oktober 2021 afgedaan." """
    here = labels.status_words(
        standing.status,
        overdue=standing.overdue,
        postponed=standing.postponed,
        unsure=standing.unsure,
        has_term=standing.deadline_to is not None,
    )
    register = f"In het register {words[:1].lower()}{words[1:]}"
    if STAGE_OF[standing.status] is Stage.OPEN:
        return f"{register}, maar geen gelezen stuk zegt dat het is gedaan: hier {here}."
    if document is None:
        return f"{register}, hier {here}: {standing.reason}"
    source = standings.source_of(document.kind, document.published_on)
    return f"{register}, volgens {source} {here}."
