"""Reads all stored originals again with the current rules, in one transaction.

What people decided stays. Threads keep their ids: a sentence that was read before goes on in the
thread it belonged to, unless linking now knows better.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import delete
from sqlmodel import Session, col, select

from tracker import clock, journal, readings, review, standings
from tracker.identity import squashed
from tracker.ingest import read
from tracker.models.documents import Document
from tracker.models.motions import MotionMention
from tracker.models.threads import (
    CommitmentMention,
    Event,
    JoinSuggestion,
    Standing,
    Thread,
    TopicWord,
)
from tracker.values import Status

# What is compared: document, kind of finding, event or stance, words, and the days of its term.
Finding = tuple[str, str, str, str, str]


@dataclass(slots=True)
class Difference:
    """What a second reading would change."""

    documents: int = 0
    gained: list[Finding] = field(default_factory=list)
    lost: list[Finding] = field(default_factory=list)
    changed: list[tuple[Finding, Finding]] = field(default_factory=list)
    # Threads whose status of today changes, as (title, before, after).
    statuses: list[tuple[str, Status | None, Status | None]] = field(default_factory=list)
    stale_decisions: int = 0

    def __bool__(self) -> bool:
        return bool(self.gained or self.lost or self.changed or self.statuses)


def reread(
    session: Session, day: date, progress: Callable[[int, int], None] = lambda done, total: None
) -> Difference:
    """Read everything again within the session's transaction; the caller keeps it or not."""
    before, stood = set(_findings(session)), _statuses(session, day)
    query = (
        select(Document)
        .where(col(Document.current))
        .order_by(
            col(Document.published_on).is_(None), col(Document.published_on), col(Document.id)
        )
    )
    documents = session.exec(query).all()
    moment = clock.now()
    earlier = {
        document.id: readings.clear(session, document, journal.READ_AGAIN, moment)
        for document in documents
    }
    _forget_links(session)
    difference = Difference(documents=len(documents))
    for done, document in enumerate(documents, 1):
        readings.store(session, document, read(document), earlier[document.id])
        progress(done, len(documents))
    difference.stale_decisions = len(review.reapply(session))
    journal.settle(session, moment)
    standings.recompute(session)
    after = set(_findings(session))
    difference.gained, difference.lost, difference.changed = _compare(before, after)
    now = _statuses(session, day)
    titles = dict(session.exec(select(Thread.id, Thread.title)).all())
    difference.statuses = [
        (titles.get(thread_id, ""), stood.get(thread_id), now.get(thread_id))
        for thread_id in sorted(stood.keys() | now.keys())
        if stood.get(thread_id) != now.get(thread_id)
    ]
    return difference


def _forget_links(session: Session) -> None:
    """Links are made anew from the first letter on; what a person decided is applied again after.

    Words of threads that rest on a register alone stay: nothing will read those again.
    """
    read_only = select(Event.thread_id).where(col(Event.origin) == "register")
    session.exec(delete(TopicWord).where(col(TopicWord.thread_id).not_in(read_only)))
    session.exec(delete(JoinSuggestion).where(col(JoinSuggestion.settled).is_(False)))
    session.flush()


def _findings(session: Session) -> Iterator[Finding]:
    commitments = select(CommitmentMention, Document.key).join(
        Document, col(Document.id) == col(CommitmentMention.document_id)
    )
    for said, key in session.exec(commitments):
        term = f"{said.first_day or ''}..{said.last_day or ''}"
        yield key, "toezegging", said.event.value, squashed(said.quote), term
    motions = select(MotionMention, Document.key).join(
        Document, col(Document.id) == col(MotionMention.document_id)
    )
    for named, key in session.exec(motions):
        yield key, "motie", named.stance.value, squashed(named.quote), named.kamerstuk or ""


def _compare(
    before: set[Finding], after: set[Finding]
) -> tuple[list[Finding], list[Finding], list[tuple[Finding, Finding]]]:
    """The same words that now say something else are changed rather than lost and gained."""
    gained, lost = after - before, before - after
    by_words = Counter((key, kind, words) for key, kind, _, words, _ in gained)
    changed = []
    for old in sorted(lost):
        place = (old[0], old[1], old[3])
        if by_words[place] > 0:
            by_words[place] -= 1
            new = min(one for one in gained if (one[0], one[1], one[3]) == place)
            gained.discard(new)
            lost.discard(old)
            changed.append((old, new))
    return sorted(gained), sorted(lost), changed


def _statuses(session: Session, day: date) -> dict[int, Status]:
    query = select(Standing).where(
        Standing.since <= day, (col(Standing.until).is_(None)) | (col(Standing.until) >= day)
    )
    return {standing.thread_id: standing.status for standing in session.exec(query)}
