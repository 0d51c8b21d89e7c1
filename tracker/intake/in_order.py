"""Lets it not matter in which order letters come in.

A letter that is older than some that were placed already may tell what those spoke of. They are
placed again, by what was said before each of them, in the transaction that stores it: as if all had
come in by day. Who was told of a thread goes on with that thread, and what a person decided stands.
"""

import heapq
from collections.abc import Mapping

from sqlalchemy import func
from sqlmodel import Session, col, select

from tracker.deciding import effects, review
from tracker.findings import again, sendings
from tracker.findings.again import Move
from tracker.linking import anew, letter
from tracker.linking.concerned import concerned
from tracker.linking.scoring import Score
from tracker.models.documents import Document
from tracker.models.official import OfficialCommitment
from tracker.models.threads import CommitmentMention, Event, Thread


def newest_thread(session: Session) -> int:
    """The thread that began last; what begins after it nobody has seen yet."""
    return session.scalar(select(func.max(col(Thread.id)))) or 0


def place_again(session: Session, arrived: Mapping[int, set[int]], newest: int) -> set[int]:
    """Place the letters again that these concern, by their threads; the threads that changed."""
    waiting: list[tuple[object, str, int]] = []
    moves: list[Move] = []
    touched: set[int] = set()
    for number, threads in arrived.items():
        _wait(session, waiting, number, threads)
    last = 0
    while waiting:
        *_, number = heapq.heappop(waiting)
        if number == last:
            continue
        last = number
        placed = again.place(session, session.get_one(Document, number))
        moves += placed.moves
        if placed.touched:
            touched |= placed.touched
            _wait(session, waiting, number, placed.touched)
    if touched:
        kept = _kept_by_people(session)
        touched |= _go_on(session, moves, newest, kept)
        anew.describe(session, touched)
        touched |= sendings.offer(session, touched)
        if kept & touched:
            review.reapply(session, touched)
    return touched


def _wait(
    session: Session, waiting: list[tuple[object, str, int]], number: int, threads: set[int]
) -> None:
    """Let the later letters that a letter concerns wait for their turn, by day."""
    document = session.get_one(Document, number)
    for later in concerned(session, document, threads):
        found = session.get_one(Document, later)
        heapq.heappush(waiting, (found.published_on, found.key, later))


def _go_on(session: Session, moves: list[Move], newest: int, kept: set[int]) -> set[int]:
    """See to it that a thread that was known goes on; the threads where anything changed by that.

    An older letter that begins a life begins the one that was known of the later letters. What
    people, or a register, spoke of stays together: nothing leaves it for a thread that was known.
    """
    became: dict[int, int] = {}
    held: list[tuple[int, int, Score]] = []
    for move in sorted(moves, key=lambda one: (one.old not in kept, one.old, one.event.id or 0)):
        old, now = move.old, became.get(move.new, move.new)
        if old == now or old in became:
            continue
        emptied = not _is_spoken_of(session, old)
        if now > newest and (emptied or old in kept):
            anew.take_over(session, old, now)
            became = {new: old if to == now else to for new, to in became.items()} | {now: old}
        elif old > newest and emptied:  # nobody saw it begin
            anew.take_over(session, now, old)
            became[old] = now
        elif old in kept:
            held.append((old, now, _why(session, move.event)))
            anew.move(session, move.event, old)
        elif emptied and old <= newest:
            anew.give_up(session, session.get_one(Thread, old), now)
    _ask_of(session, held, became)
    return {became.get(move.new, move.new) for move in moves}


def _why(session: Session, event: Event) -> Score:
    """How surely linking would have put this elsewhere, and why."""
    mention = session.get(CommitmentMention, event.mention_id) if event.mention_id else None
    return Score(mention.link_score, (mention.link_reason,)) if mention else Score(0.0)


def _ask_of(
    session: Session, held: list[tuple[int, int, Score]], became: Mapping[int, int]
) -> None:
    """Ask whether threads are one that linking takes for one, and that a decision held together.

    Not where a person said that they are two.
    """
    said = [effects.about(session, one) for one in review.active(session)] if held else []
    for old, new, why in held:
        other = became.get(new, new)
        if old != other and not any({old, other} <= about for about in said):
            letter.suggest(session, old, other, why)


def _is_spoken_of(session: Session, thread_id: int) -> bool:
    spoken = select(Event.id).where(
        Event.thread_id == thread_id,
        col(Event.mention_id).is_not(None),
        col(Event.superseded_at).is_(None),
    )
    return session.exec(spoken.limit(1)).first() is not None


def _kept_by_people(session: Session) -> set[int]:
    """The threads on which people decided, or of which a register tells."""
    kept = {number or 0 for number in session.exec(select(OfficialCommitment.thread_id))}
    return kept.union(*(effects.about(session, one) for one in review.active(session)))
