"""Places a letter again that is stored, now that an older one came in: without reading it again.

What is said stays as it was recorded; to which threads it belongs may change.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from sqlalchemy import delete
from sqlmodel import Session, col, select

from tracker.findings import readings, rows
from tracker.linking import candidates, commitments, letter
from tracker.models.documents import Document
from tracker.models.threads import CommitmentMention, Event, JoinSuggestion, Thread
from tracker.record import journal


class Move(NamedTuple):
    """Something that happened to one thread, and now to another."""

    event: Event
    old: int
    new: int


@dataclass(slots=True)
class Placed:
    """What placing a letter again did."""

    moves: list[Move] = field(default_factory=list)
    # All threads to which something happened, or happens no more.
    touched: set[int] = field(default_factory=set)


def place(session: Session, document: Document) -> Placed:
    """Place its sentences by what was said before it."""
    query = select(CommitmentMention).where(CommitmentMention.document_id == document.id)
    mentions = session.exec(query.order_by(col(CommitmentMention.id))).all()
    happened = _happened(session, document)
    known = readings.threads_of(mentions)
    apart = _taken_apart(session, mentions, happened)
    _ask_anew(session, document, {one.thread_id for told in happened.values() for one in told})
    for mention in mentions:
        mention.thread_id, mention.link_reason, mention.link_score = None, "", 1.0
    session.flush()
    with session.no_autoflush:
        places = commitments.place(session, document, mentions, known)
    session.flush()
    placed = _move(session, happened, _once(places))
    placed.touched |= apart
    return placed


def _happened(session: Session, document: Document) -> dict[int, list[Event]]:
    """What was read in it and counts, by the sentence."""
    query = select(Event).where(
        Event.document_id == document.id,
        Event.origin == "read",
        col(Event.mention_id).is_not(None),
        col(Event.superseded_at).is_(None),
    )
    found: dict[int, list[Event]] = defaultdict(list)
    for event in session.exec(query.order_by(col(Event.id))):
        found[event.mention_id or 0].append(event)
    return found


def _taken_apart(
    session: Session, mentions: Iterable[CommitmentMention], happened: dict[int, list[Event]]
) -> set[int]:
    """Let each sentence stand in its own thread, where a person joined that into another.

    So it is that thread which goes on, as after reading again; whoever changes these threads
    applies the decisions again, and with them the join.
    """
    apart: set[int] = set()
    for mention in mentions:
        thread = session.get(Thread, mention.thread_id) if mention.thread_id else None
        events = happened.get(mention.id or 0, [])
        if thread is None or thread.joined_into_id is None or len(events) != 1:
            continue
        own, through = thread.id or 0, {thread.id or 0}
        while thread is not None and thread.joined_into_id is not None:
            through.add(thread.joined_into_id)
            thread = session.get(Thread, thread.joined_into_id)
        if events[0].thread_id in through:
            events[0].thread_id = own
            apart |= through
    session.flush()
    return apart


def _ask_anew(session: Session, document: Document, threads: set[int]) -> None:
    """Forget what was asked of the threads that it began: placing it asks that again."""
    known = candidates.sentences_of(session, threads, candidates.moment_of(document))
    begun = [thread_id for thread_id in threads if thread_id not in known]
    session.exec(
        delete(JoinSuggestion).where(
            col(JoinSuggestion.thread_id).in_(begun), col(JoinSuggestion.settled).is_(False)
        )
    )


def _once(placed: Iterable[letter.Placed]) -> dict[int, tuple[CommitmentMention, list[int]]]:
    """The threads of every sentence; what two sentences say in the same words happens once."""
    told = set()
    found: dict[int, tuple[CommitmentMention, list[int]]] = {}
    for mention, thread_id in ((one.mention, one.thread_id) for one in placed):
        words = (thread_id, mention.event, mention.start, mention.end)
        if words not in told:
            told.add(words)
            found.setdefault(mention.id or 0, (mention, []))[1].append(thread_id)
    return found


def _move(
    session: Session,
    happened: dict[int, list[Event]],
    told: dict[int, tuple[CommitmentMention, list[int]]],
) -> Placed:
    """Let what happened have happened to the threads of which it is told now."""
    placed = Placed()
    for number, (mention, threads) in told.items():
        events = happened.get(number, [])
        here = {event.thread_id for event in events}
        leaving = [event for event in events if event.thread_id not in threads]
        for thread_id in (one for one in threads if one not in here):
            if leaving:
                event = leaving.pop(0)
                placed.moves.append(Move(event, event.thread_id, thread_id))
                placed.touched |= {event.thread_id, thread_id}
                event.thread_id = thread_id
            elif events:  # of what was told as one, two things are known now
                event = events[0]
                session.add(rows.event(event.occurred_on, mention, thread_id, event.kind))
                placed.touched.add(thread_id)
        happened[number] = leaving if events else []
    for event in [event for number in happened for event in happened[number]]:
        placed.touched.add(event.thread_id)
        journal.supersede(session, journal.PLACED_AGAIN, col(Event.id) == event.id)
    session.flush()
    return placed
