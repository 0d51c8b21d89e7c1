"""Keeps events on record: they are added and stamped, never erased.

What is said no more (a letter was read again, a register changed, a decision was undone) is
superseded: it stops counting and stays, with the moment and the cause.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import func, update
from sqlmodel import Session, col, select

from tracker import clock
from tracker.models.threads import Event

# Why an event stopped counting, in the words of the screen.
READ_AGAIN = "opnieuw gelezen"
PLACED_AGAIN = "anders gekoppeld toen een oudere brief binnenkwam"
NEW_VERSION = "vervangen door een nieuwe versie van het stuk"
SOURCE_WITHDREW = "ingetrokken door de bron"
REGISTER_CHANGED = "gewijzigd in het register"
UNDONE = "besluit teruggedraaid"
LINKED_ELSEWHERE = "door een besluit gekoppeld aan iets anders"

# Where a row came from and went to; two events that differ in nothing else say the same.
_ADMINISTRATION = {
    *("id", "mention_id", "motion_mention_id", "recorded_at", "superseded_at", "superseded_by"),
}


def supersede(session: Session, why: str, *which: Any, moment: datetime | None = None) -> None:
    """Let the events that meet these conditions count no more."""
    session.flush()
    session.exec(
        update(Event)
        .where(col(Event.superseded_at).is_(None), *which)
        .values(
            superseded_at=moment or clock.now(),
            superseded_by=why,
            # Mentions are made anew with every reading; their numbers may come to mean others.
            mention_id=None,
            motion_mention_id=None,
        )
        .execution_options(synchronize_session="fetch")
    )


def replace(session: Session, why: str, now: Iterable[Event], *which: Any) -> bool:
    """Let `now` take the place of the events that meet these conditions; `True` if they differ.

    What is said again stays as it was recorded.
    """
    current = select(Event).where(col(Event.superseded_at).is_(None), *which)
    recorded = {_facts(event): event for event in session.exec(current)}
    said = {_facts(event): event for event in now}
    gone = [event.id for facts, event in recorded.items() if facts not in said]
    new = [event for facts, event in said.items() if facts not in recorded]
    if gone:
        supersede(session, why, col(Event.id).in_(gone))
    session.add_all(new)
    session.flush()
    return bool(gone or new)


def newest(session: Session) -> int:
    """The number of the event that was recorded last."""
    return session.scalar(select(func.max(Event.id))) or 0


def settle(session: Session, moment: datetime, before: int) -> None:
    """After everything was superseded at one moment and read again: what is the same stays.

    The row that was recorded first goes on, and the one that this transaction added beside it is
    taken back before anybody saw it. `before` is the newest event from before it: by number, for
    a clock may be put back meanwhile.
    """
    session.flush()
    gone = session.exec(select(Event).where(col(Event.superseded_at).is_not(None))).all()
    added = session.exec(select(Event).where(col(Event.id) > before)).all()
    earlier = {_facts(event): event for event in gone if event.superseded_at == moment}
    # Added and superseded again at once, as it was once before: a link that a person made anew.
    old_news = {(_facts(event), event.superseded_by) for event in gone if (event.id or 0) <= before}
    again: list[tuple[Event, int | None, int | None]] = []
    for event in added:
        if event.superseded_at is not None:
            if (_facts(event), event.superseded_by) in old_news:
                session.delete(event)
        elif old := earlier.pop(_facts(event), None):
            again.append((old, event.mention_id, event.motion_mention_id))
            session.delete(event)
    session.flush()
    for old, mention, motion_mention in again:
        old.superseded_at, old.superseded_by = None, ""
        old.mention_id, old.motion_mention_id = mention, motion_mention
    session.flush()


def _facts(event: Event) -> tuple[Any, ...]:
    return tuple(getattr(event, name) for name in _NAMES)


_NAMES = [name for name in Event.model_fields if name not in _ADMINISTRATION]
