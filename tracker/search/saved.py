"""Searches that people gave a name."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from tracker.errors import TrackerError
from tracker.models.decisions import SavedSearch

LONGEST_NAME = 80


class SavedSearchError(TrackerError):
    """A search that cannot be kept; the message says why, in Dutch."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A search with its name."""

    id: int
    name: str
    query: str
    created_at: datetime


def listed(session: Session) -> list[Saved]:
    """All of them, by name."""
    found = session.exec(select(SavedSearch).order_by(col(SavedSearch.name)))
    return [Saved(each.id or 0, each.name, each.query, each.created_at) for each in found]


def keep(session: Session, name: str, query: str) -> Saved:
    """Keep a search under a name; one of the same name takes its place."""
    name, query = " ".join(name.split())[:LONGEST_NAME], query.strip()
    if not name:
        raise SavedSearchError("geef de zoekopdracht een naam")
    if not query:
        raise SavedSearchError("er is nog niets om te bewaren; typ eerst een zoekopdracht")
    known = session.exec(select(SavedSearch).where(SavedSearch.name == name)).first()
    row = known or SavedSearch(name=name, query=query)
    row.query = query
    session.add(row)
    session.flush()
    return Saved(row.id or 0, row.name, row.query, row.created_at)


def remove(session: Session, number: int) -> None:
    """Forget a search; one that is gone already is no error."""
    row = session.get(SavedSearch, number)
    if row is not None:
        session.delete(row)
