"""What a search finds that it did not find before: for somebody who follows it."""

from sqlalchemy import func, select
from sqlmodel import Session, col

from tracker.models.searching import SearchEntry
from tracker.search import engine, names
from tracker.search.query import parse
from tracker.search.results import Hit


def new_hits(session: Session, typed: str, after: int) -> tuple[Hit, ...]:
    """Documents, motions and commitments that a search finds and that came in after another.

    What came in counts, not the day that a letter bears: an old letter that was gathered today is
    news.
    """
    query = parse(typed, names.surnames(session))
    return engine.came_in(session, query, after) if query else ()


def newest(session: Session) -> int:
    """The number of what came in last."""
    return session.scalar(select(func.max(col(SearchEntry.id)))) or 0
