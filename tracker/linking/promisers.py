"""From which ministry, dossier and person a promise comes, by the earliest letter that knows.

A written consultation may print no ministry, and the letter that comes back to it does. Which of
the two was stored first must not matter.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from tracker.linking.offices import Cabinet, cabinet
from tracker.models.documents import Document, DocumentSender
from tracker.models.threads import Event, Thread


def complete(session: Session, thread_ids: Iterable[int]) -> None:
    """Let these threads know what any of their letters knows; nothing known becomes unknown."""
    ids = set(thread_ids)
    letters = _letters(session, ids) if ids else {}
    for thread_id, spoken_in in letters.items():
        thread = session.get(Thread, thread_id)
        # What a register says of its own commitment goes before what letters print.
        if thread is None or thread.official_number is not None or len(spoken_in) < 2:
            continue
        thread.ministry = _first(one.ministry for one in spoken_in) or thread.ministry
        thread.dossier = _first(one.dossier for one in spoken_in) or thread.dossier
        if thread.office_id is None:
            _take_office(session, thread, spoken_in)
        session.add(thread)


class _Letter(NamedTuple):
    """What a letter may know of who promised."""

    id: int
    key: str
    published_on: date | None
    ministry: str | None
    dossier: str | None


def _letters(session: Session, thread_ids: set[int]) -> dict[int, list[_Letter]]:
    query = (
        sql_select(
            *(col(Event.thread_id), col(Document.id), col(Document.key)),
            *(col(Document.published_on), col(Document.ministry), col(Document.dossier)),
        )
        .join(Document, col(Document.id) == col(Event.document_id))
        .where(
            col(Event.thread_id).in_(thread_ids),
            col(Event.origin) == "read",
            col(Event.superseded_at).is_(None),
        )
        .distinct()
    )
    found: dict[int, list[_Letter]] = defaultdict(list)
    for thread_id, *of_letter in session.execute(query):
        found[thread_id].append(_Letter(*of_letter))
    for spoken_in in found.values():
        spoken_in.sort(key=lambda one: (one.published_on or date.max, one.key))
    return found


def _first(values: Iterable[str | None]) -> str | None:
    return next(filter(None, values), None)


def _take_office(session: Session, thread: Thread, spoken_in: list[_Letter]) -> None:
    """The office of the first letter that was signed from one, and its holder of that time."""
    known: Cabinet | None = None
    for document in spoken_in:
        sender = session.exec(
            select(DocumentSender)
            .where(DocumentSender.document_id == document.id)
            .order_by(col(DocumentSender.id))
        ).first()
        if sender is None:
            continue
        known = known or cabinet(session)
        office = known.office(sender.role, sender.name, document.published_on)
        if office is None or office.ministry != thread.ministry:
            continue  # another ministry that writes about it promised nothing
        thread.office_id = office.id
        # Who signs later may be a successor: that name made no promise.
        held_then = known.office(None, sender.name, thread.made_on)
        if thread.promiser is None and held_then == office:
            thread.promiser, thread.promiser_role = sender.name, sender.role
        return
