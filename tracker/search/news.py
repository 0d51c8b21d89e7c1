"""What a search finds that it did not find before: for somebody who follows it."""

from datetime import UTC, datetime

from sqlmodel import Session

from tracker.search import engine, names
from tracker.search.query import parse
from tracker.search.results import Hit

# Before everything that ever came in.
EVER = datetime(1, 1, 1, tzinfo=UTC)


def new_hits(session: Session, typed: str, since: datetime, limit: int = 100) -> tuple[Hit, ...]:
    """Documents, motions and commitments that a search finds and that came in after a moment.

    A moment without a time zone is one in UTC. What came in counts, not the day that a letter
    bears: an old letter that was gathered today is news.
    """
    query = parse(typed, names.surnames(session))
    if not query:
        return ()
    moment = since.astimezone(UTC) if since.tzinfo else since
    return engine.came_in(session, query, moment.replace(tzinfo=None), limit)
