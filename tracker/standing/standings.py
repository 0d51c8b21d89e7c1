"""Keeps the table of standings in step with the events: a cache that can be rebuilt at any time."""

import gc
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, case, delete, or_
from sqlalchemy import select as sql_select
from sqlmodel import Session, col

from nlp.findings import DocumentKind, EventKind
from tracker.models.documents import Document
from tracker.models.threads import Event, Standing, Thread
from tracker.record import bulk
from tracker.registers.official import Stage, stage
from tracker.search import collecting
from tracker.standing.status import LifeEvent, Period, life
from tracker.standing.terms import Term
from tracker.values import ThreadKind
from tracker.words.days import dutch

# SQLite takes at most some tens of thousands of values in one statement.
BATCH = 5_000
# Rows fetched at once: one by one takes longer, and all of them need not be in memory.
PORTION = 10_000

# What decides a status; whole rows, with their quotes, would take twice as long.
NEEDED = (
    *("id", "thread_id", "kind", "occurred_on", "start", "origin", "ruling", "note"),
    *("may_fulfil", "mention_id", "register_status"),
    *("first_day", "last_day", "precision", "deadline_quote", "recurrence"),
    *("previous_first_day", "previous_last_day", "previous_precision", "previous_quote"),
)

# "De toegezegde evaluatie volgt nog", "zoals toegezegd zal ik u informeren".
_TO_COME = re.compile(
    r"\bnog\b(?! (?:in|van|op) \d)"
    r"|^\W*(?:zoals|conform|overeenkomstig) [^,;]*,? (?:zal|zullen|volgt)\b",
    re.IGNORECASE,
)

# "Tijdens het commissiedebat op 10 maart zal ik u informeren": it will be said, and not written.
_IN_MEETING = re.compile(
    r"\btijdens (?:het|ons|de|dat) (?:[\w-]+ ){0,3}?(?:\w*overleg|\w*debat|AO|WGO|vragenuur)\b"
    r"[^.;,]{0,60}?\b(?:op|van) (?:\w+dag )?(?P<day>\d{1,2} \w+)",
    re.IGNORECASE,
)
_WRITTEN = re.compile(r"\b(?:toe)?(?:stu+r|zend|gezonden)|\bbrief\b|ontvang|toekomen|aanbied")

SOURCES = {
    DocumentKind.KAMERBRIEF: "de brief",
    DocumentKind.SCHRIFTELIJK_OVERLEG: "het schriftelijk overleg",
    DocumentKind.ANTWOORD_KAMERVRAGEN: "het antwoord op Kamervragen",
    DocumentKind.MOTIE: "de motie",
    DocumentKind.ADVIESAANVRAAG: "de adviesaanvraag",
    DocumentKind.TOEZEGGINGENLIJST: "de toezeggingenlijst",
    DocumentKind.OVERIG: "het stuk",
}


def recompute(session: Session, thread_ids: Iterable[int] | None = None) -> int:
    """Work the standings out again, of these threads or of all; how many events it took."""
    session.flush()
    ids = sorted(set(thread_ids)) if thread_ids is not None else None
    if ids is None:
        session.exec(delete(Standing))
    with _uncollected():
        count = sum(_recompute(session, batch) for batch in _batches(ids))
    # What happened to a thread may have given it another title, or joined it into another.
    collecting.threads(session, ids or ())
    return count


def _recompute(session: Session, batch: Sequence[int] | None) -> int:
    if batch is not None:
        session.exec(delete(Standing).where(col(Standing.thread_id).in_(batch)))
    lives: dict[int, list[LifeEvent]] = defaultdict(list)
    for thread_id, event in _events(session, batch):
        lives[thread_id].append(event)
    kinds = _kinds(session, batch)
    bulk.add(
        session,
        Standing,
        (
            row(thread, kinds[thread], period)
            for thread, events in lives.items()
            if thread in kinds
            for period in life(events)
        ),
    )
    return sum(map(len, lives.values()))


def _kinds(session: Session, ids: Sequence[int] | None) -> dict[int, ThreadKind]:
    """What each thread is; one that was joined into another stands nowhere of itself."""
    query = sql_select(col(Thread.id), col(Thread.kind)).where(col(Thread.joined_into_id).is_(None))
    if ids is not None:
        query = query.where(col(Thread.id).in_(ids))
    return {id: kind for id, kind in session.connection().execute(query) if id is not None}


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the cyclic garbage collector: among 100,000 frozen values it only loses time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _batches(ids: Sequence[int] | None) -> Iterator[Sequence[int] | None]:
    if ids is None:
        yield None
        return
    for start in range(0, len(ids), BATCH):
        yield ids[start : start + BATCH]


def _events(session: Session, ids: Sequence[int] | None) -> Iterator[tuple[int, LifeEvent]]:
    events, documents = Event.__table__, Document.__table__  # type: ignore[attr-defined]
    query = (
        sql_select(
            *(events.c[name] for name in NEEDED),
            *(documents.c.kind, documents.c.published_on),
            case((events.c.kind == EventKind.REFERRED, events.c.quote)).label("referring"),
            case((_may_be_said(events), events.c.quote)).label("promising"),
        )
        .join(documents, documents.c.id == events.c.document_id, isouter=True)
        .where(
            events.c.rejected.is_(False),
            events.c.superseded_at.is_(None),
        )
    )
    if ids is not None:
        query = query.where(events.c.thread_id.in_(ids))
    # Past the object layer: a whole database is 100,000 of these.
    result = session.connection().execute(query)
    for portion in result.partitions(PORTION):
        for found in portion:
            yield found[1], life_event(found)


def _may_be_said(events: Table) -> ColumnElement[bool]:
    """A promise that is due in a meeting, or on the very day of its letter, as far as SQL tells."""
    meeting = and_(events.c.last_day.is_not(None), events.c.quote.like("%ijdens %"))
    due = or_(events.c.last_day == events.c.occurred_on, meeting)
    return and_(events.c.kind == EventKind.MADE, due)


def life_event(found: Any) -> LifeEvent:
    """A row of the columns in NEEDED, its document and quote, as what decides a status."""
    number, _, kind, day, start, origin, ruling, note, may_fulfil, mention, register, *terms = found
    *terms, document_kind, published_on, referring, promising = terms
    first, last, precision, quote, recurrence, *previous = terms
    announced = precision is not None or last is not None or quote is not None
    told = previous[2] is not None or previous[1] is not None
    # In a consultation it is the fracties that ask where a promise stays.
    of_government = mention is not None and document_kind is DocumentKind.KAMERBRIEF
    recalls = of_government and referring is not None and not _is_to_come(referring)
    return LifeEvent(
        number,
        kind,
        day,
        start or 0,
        Term(first, last, precision, quote, recurrence) if announced else None,
        Term(*previous) if told else None,
        ruling,
        origin == "decision",
        may_fulfil,
        recalls,
        promising is not None and (last == day or _is_said_aloud(promising, last)),
        # What a register calls its status stands beside ours, and only makes it unsure.
        stage(register) is Stage.CLOSED if register is not None else None,
        note,
        source_of(document_kind, published_on)
        if document_kind is not None
        else _told(origin, note),
    )


def _is_to_come(quote: str) -> bool:
    """Whether a sentence that comes back to a promise says that it is still to be kept."""
    return _TO_COME.search(quote) is not None


def _is_said_aloud(quote: str, due: date) -> bool:
    """Whether a promise is to be kept by telling in a meeting on that day."""
    meeting = _IN_MEETING.search(quote)
    on_that_day = meeting is not None and dutch(due).startswith(f"{meeting['day'].lower()} ")
    return on_that_day and not _WRITTEN.search(quote)


def _told(origin: str, note: str) -> str:
    """What a sentence calls a source without a text: "het besluit door Noor op 1 mei 2021"."""
    return f"het besluit {note}" if origin == "decision" else note


@lru_cache(maxsize=10_000)
def source_of(kind: DocumentKind, published_on: date | None) -> str:
    """What a sentence calls a document: "de brief van 1 oktober 2021"."""
    return f"{SOURCES[kind]} van {dutch(published_on)}" if published_on else SOURCES[kind]


def row(thread_id: int, kind: ThreadKind, period: Period) -> dict[str, Any]:
    """A period as a row of the table."""
    first, term = period.first_term, period.term
    return {
        "thread_id": thread_id,
        "kind": kind,
        "since": period.since,
        "until": period.until,
        "status": period.status,
        "overdue": period.overdue,
        "postponed": period.postponed,
        "unsure": period.unsure,
        "reason": period.reason,
        "deciding_event_id": period.deciding_event,
        "first_deadline_from": first.first_day if first else None,
        "first_deadline_to": first.last_day if first else None,
        "first_precision": first.precision if first else None,
        "first_quote": first.quote if first else None,
        "deadline_from": term.first_day if term else None,
        "deadline_to": term.last_day if term else None,
        "deadline_precision": term.precision if term else None,
        "deadline_quote": term.quote if term else None,
        "times_postponed": period.times_postponed,
        "days_postponed": period.days_postponed,
    }
