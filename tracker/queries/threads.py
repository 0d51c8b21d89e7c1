"""Lists and counts of motions and commitments as of a day, and one of them in full."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Select, func, select
from sqlmodel import Session, col

from nlp.findings import DocumentKind, EventKind, Precision
from tracker.labels import status_words
from tracker.models.documents import Document, DocumentOrigin
from tracker.models.motions import MotionMention
from tracker.models.threads import CommitmentMention, Event, Standing, Thread
from tracker.queries.filters import TASKS, Filter, ordered, standings
from tracker.values import Status, ThreadKind

# How much of the letter is shown on either side of a quote.
SURROUNDINGS = 320


@dataclass(frozen=True, slots=True)
class Term:
    """A deadline in its own words and its days."""

    words: str
    first_day: date | None
    last_day: date | None
    precision: Precision | None


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """A motion or commitment in a list."""

    id: int
    public_id: str
    kind: ThreadKind
    title: str
    status: Status
    status_words: str
    reason: str
    first_term: Term | None
    term: Term | None
    days_late: int
    times_postponed: int
    days_postponed: int
    made_on: date | None
    ministry: str | None
    promiser: str | None
    dossier: str | None
    kamerstuk: str | None
    to_check: bool


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list, and how many there are in all."""

    rows: tuple[ThreadRow, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote in its surroundings, as the document prints it."""

    before: str
    quote: str
    after: str


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


@dataclass(frozen=True, slots=True)
class ThreadDetail:
    """One motion or commitment: where it stands, and everything that happened to it."""

    row: ThreadRow
    promiser_role: str | None
    responsible: str | None  # as a person decided
    unclear: bool
    asked_by: str | None
    party: str | None
    register_status: str | None
    register_status_on: date | None
    events: tuple[EventRow, ...]
    standings: tuple[tuple[date, date | None, Status], ...]


def page(session: Session, wanted: Filter, first: int = 0, size: int = 50) -> Page:
    """Rows `first` up to `first + size` of what is wanted, and how many there are in all."""
    total = session.scalar(standings(wanted, func.count())) or 0
    return Page(listed(session, wanted, first, size), total)


def listed(
    session: Session, wanted: Filter, first: int = 0, size: int = 50
) -> tuple[ThreadRow, ...]:
    """Rows `first` up to `first + size` of what is wanted."""
    # First which ones, then the ones: putting whole rows in order takes four times as long.
    chosen = ordered(standings(wanted, col(Standing.id), for_order=True), wanted)
    ids = session.scalars(chosen.offset(first).limit(size)).all()
    query = select(Thread, Standing).join(Standing, col(Standing.thread_id) == col(Thread.id))
    found = {
        standing.id: _row(thread, standing, wanted.as_of)
        for thread, standing in session.execute(query.where(col(Standing.id).in_(ids)))
    }
    return tuple(found[id] for id in ids)


def of(query: Select[Thread, Standing], session: Session, day: date) -> tuple[ThreadRow, ...]:
    """The rows of a selection that has an order and an end of its own."""
    return tuple(_row(thread, standing, day) for thread, standing in session.execute(query))


def counts(session: Session, wanted: Filter) -> dict[Status, int]:
    """How many stand where, under the same filter but for the status."""
    free = replace(wanted, status=())
    query = standings(free, col(Standing.status), func.count()).group_by(col(Standing.status))
    found: dict[Status, int] = {row[0]: row[1] for row in session.execute(query)}
    return {status: found.get(status, 0) for status in TASKS}


def detail(session: Session, public_id: str, day: date) -> ThreadDetail | None:
    """One thread as of a day; None when there is none, or not yet on that day."""
    thread = session.scalar(select(Thread).where(col(Thread.public_id) == public_id))
    while thread is not None and thread.joined_into_id is not None:
        thread = session.get(Thread, thread.joined_into_id)
    if thread is None or thread.id is None:
        return None
    standings = session.scalars(
        select(Standing).where(col(Standing.thread_id) == thread.id).order_by(col(Standing.since))
    ).all()
    now = next(
        (s for s in standings if s.since <= day and (s.until is None or s.until >= day)), None
    )
    if now is None:
        return None
    return ThreadDetail(
        row=_row(thread, now, day),
        promiser_role=thread.promiser_role,
        responsible=thread.responsible,
        unclear=thread.unclear,
        asked_by=thread.asked_by,
        party=thread.party,
        register_status=thread.register_status,
        register_status_on=thread.register_status_on,
        events=tuple(_events(session, thread.id, day)),
        standings=tuple((s.since, s.until, s.status) for s in standings),
    )


def first_day(session: Session, public_id: str) -> date | None:
    """The first day on which a thread stands anywhere."""
    query = (
        select(func.min(col(Standing.since)))
        .join(Thread, col(Standing.thread_id) == col(Thread.id))
        .where(col(Thread.public_id) == public_id)
    )
    return session.scalar(query)


def _events(session: Session, thread_id: int, day: date) -> list[EventRow]:
    query = (
        select(Event, Document)
        .outerjoin(Document, col(Document.id) == col(Event.document_id))
        .where(
            col(Event.thread_id) == thread_id,
            col(Event.occurred_on) <= day,
            col(Event.superseded_at).is_(None),
        )
        .order_by(col(Event.occurred_on), col(Event.document_id), col(Event.start))
    )
    return [_event(session, event, document) for event, document in session.execute(query)]


def _event(session: Session, event: Event, document: Document | None) -> EventRow:
    mention: CommitmentMention | MotionMention | None = None
    if event.mention_id is not None:
        mention = session.get(CommitmentMention, event.mention_id)
    elif event.motion_mention_id is not None:
        mention = session.get(MotionMention, event.motion_mention_id)
    assert event.id is not None
    return EventRow(
        id=event.id,
        kind=event.kind,
        day=event.occurred_on,
        origin=event.origin,
        note=event.note,
        term=_term(event.deadline_quote, event.first_day, event.last_day, event.precision),
        previous=_term(
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
        url=_url(session, event.document_id),
        certainty=event.certainty,
        cue=mention.cue if mention else "",
        rules=mention.rules if mention else "",
        to_check=mention.to_check if mention else False,
        rejected=event.rejected,
    )


def passage(text: str, start: int | None, end: int | None) -> Passage | None:
    """The quote with whole words around it."""
    if start is None or end is None:
        return None
    first, last = max(start - SURROUNDINGS, 0), min(end + SURROUNDINGS, len(text))
    before, after = text[first:start], text[end:last]
    if first:
        before = "…" + before[before.find(" ") + 1 :]
    if last < len(text):
        after = after[: after.rfind(" ") + 1] + "…"
    return Passage(before, text[start:end], after)


def _url(session: Session, document_id: int | None) -> str | None:
    if document_id is None:
        return None
    return session.scalar(
        select(col(DocumentOrigin.url)).where(
            col(DocumentOrigin.document_id) == document_id, col(DocumentOrigin.url).is_not(None)
        )
    )


def _row(thread: Thread, standing: Standing, day: date) -> ThreadRow:
    assert thread.id is not None
    due = standing.deadline_to
    late = (day - due).days if due and standing.overdue and standing.status is Status.DELAYED else 0
    return ThreadRow(
        id=thread.id,
        public_id=thread.public_id,
        kind=thread.kind,
        title=thread.title,
        status=standing.status,
        status_words=status_words(
            standing.status,
            overdue=standing.overdue,
            postponed=standing.postponed,
            has_term=bool(standing.deadline_to or standing.deadline_quote),
        ),
        reason=standing.reason,
        first_term=_term(
            standing.first_quote,
            standing.first_deadline_from,
            standing.first_deadline_to,
            standing.first_precision,
        ),
        term=_term(
            standing.deadline_quote,
            standing.deadline_from,
            standing.deadline_to,
            standing.deadline_precision,
        ),
        days_late=max(late, 0),
        times_postponed=standing.times_postponed,
        days_postponed=standing.days_postponed,
        made_on=thread.made_on,
        ministry=thread.ministry,
        promiser=thread.promiser,
        dossier=thread.dossier,
        kamerstuk=thread.kamerstuk,
        to_check=thread.to_check,
    )


def _term(
    words: str | None, first: date | None, last: date | None, precision: Precision | None
) -> Term | None:
    if not words and first is None and last is None:
        return None
    return Term(" ".join((words or "").split()), first, last, precision)
