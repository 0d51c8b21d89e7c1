"""A letter that a person linked to a promise, as an event in its life.

The words that were chosen are looked up again whenever documents were read again; an event that
the reader finds in the same words under another name counts no more, since a person knows better.
"""

import re
from datetime import date
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, select

from nlp.findings import EventKind, Precision
from tracker.models.decisions import Decision
from tracker.models.documents import DeadlineMention, Document
from tracker.models.threads import Event, Thread
from tracker.words.days import dutch

# Only these give a term.
TERMED = (EventKind.MADE, EventKind.POSTPONED, EventKind.PARTLY_FULFILLED, EventKind.IN_PROGRESS)


def root(session: Session, thread: Thread) -> Thread:
    """The thread itself, or the one that it goes on in."""
    while thread.joined_into_id is not None:
        into = session.get(Thread, thread.joined_into_id)
        assert into is not None
        thread = into
    return thread


def attach(session: Session, decision: Decision, thread: Thread, value: dict[str, Any]) -> set[int]:
    """Let the letter say this of the promise; the ids of the threads it changed."""
    document = _document(session, decision.document_key)
    place = find(document.text, decision.quote or "", decision.start) if document else None
    decision.stale = document is None or place is None or document.published_on is None
    if document is None or place is None or document.published_on is None:
        return set()
    thread = root(session, thread)
    kind = EventKind(value["event"])
    start, end = place
    here = (
        Event.thread_id == thread.id,
        Event.document_id == document.id,
        col(Event.superseded_at).is_(None),
    )
    overlapping = (col(Event.start) < end, col(Event.end) > start, col(Event.decision_id).is_(None))
    _count(session, *here, *overlapping, Event.kind != kind, counts=False)
    same = (*here, Event.start == start, Event.end == end, Event.kind == kind)
    if session.exec(select(Event.id).where(*same)).first() is not None:
        _count(session, *same, counts=True)
    else:
        made = Event(
            thread_id=thread.id or 0,
            kind=kind,
            occurred_on=document.published_on,
            document_id=document.id,
            start=start,
            end=end,
            quote=document.text[start:end],
            note=f"gekoppeld door {decision.author} op {dutch(decision.decided_at.date())}",
            decision_id=decision.id,
            **_term(session, document, place, kind, value.get("due")),
        )
        session.add(made)
        session.flush()
    return {thread.id or 0}


def detach(session: Session, thread: Thread) -> set[int]:
    """What the reader made of the words counts again; decisions are applied again after."""
    thread = root(session, thread)
    _count(session, Event.thread_id == thread.id, counts=True)
    return {thread.id or 0}


def find(text: str, quote: str, near: int | None = None) -> tuple[int, int] | None:
    """Where these words stand, however their white space runs; of several the nearest."""
    words = quote.split()
    if not words:
        return None
    found = re.finditer(r"\s+".join(map(re.escape, words)), text)
    return min(
        (match.span() for match in found), key=lambda at: abs(at[0] - (near or 0)), default=None
    )


def _document(session: Session, key: str | None) -> Document | None:
    return session.exec(select(Document).where(Document.key == key, col(Document.current))).first()


def _count(session: Session, *which: Any, counts: bool) -> None:
    session.flush()
    session.exec(
        update(Event)
        .where(*which)
        .values(rejected=not counts)
        .execution_options(synchronize_session="fetch")
    )


def _term(
    session: Session,
    document: Document,
    place: tuple[int, int],
    kind: EventKind,
    due: str | None,
) -> dict[str, Any]:
    """The day that a person gave, else the one term that the reader found in the words."""
    if kind not in TERMED:
        return {}
    if due:
        return {"last_day": date.fromisoformat(due), "precision": Precision.DAY}
    inside = session.exec(
        select(DeadlineMention).where(
            DeadlineMention.document_id == document.id,
            col(DeadlineMention.start) >= place[0],
            col(DeadlineMention.end) <= place[1],
        )
    ).all()
    if len(inside) != 1:
        return {}  # which of two it is would be a guess
    (term,) = inside
    return {
        "deadline_quote": term.quote,
        **{name: getattr(term, name) for name in ("first_day", "last_day", "precision")},
        **{name: getattr(term, name) for name in ("recurrence", "condition")},
    }
