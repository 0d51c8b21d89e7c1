"""What changed last among the things that a filter finds: new, moved, overdue, done."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from tracker.models.documents import Document
from tracker.models.threads import Event, Standing, Thread
from tracker.queries.lives.listing import source_url
from tracker.queries.wanted.filters import Filter, selection
from tracker.standing.changes import ChangeKind, Where, changes, sentence
from tracker.values import ThreadKind

MOST = 200


@dataclass(frozen=True, slots=True)
class Change:
    """Something that changed on a day, told in one sentence, with the words it rests on."""

    public_id: str
    kind: ThreadKind
    title: str
    what: ChangeKind
    day: date
    sentence: str
    quote: str | None
    document: str | None
    url: str | None
    page: str = ""  # of the dashboard, where it is another than that of the thread
    mark: str = ""  # tells changes apart that are of the same kind and day

    @property
    def key(self) -> str:
        """The same for the same change, however often documents are read again."""
        own = f"{self.public_id}/{self.what.name.lower()}/{self.day.isoformat()}"
        return f"{own}/{self.mark}" if self.mark else own


def latest(session: Session, wanted: Filter, most: int = MOST) -> list[Change]:
    """The newest changes up to the day of the filter, newest first."""
    threads = selection(wanted).with_only_columns(col(Thread.id))
    newest = session.execute(
        select(col(Standing.thread_id), col(Standing.since))
        .where(col(Standing.thread_id).in_(threads), col(Standing.since) <= wanted.as_of)
        .order_by(col(Standing.since).desc(), col(Standing.thread_id))
        .limit(most)
    ).all()
    ids = sorted({thread for thread, _ in newest})
    days = {(thread, since) for thread, since in newest}
    found = [one for one in _changes(session, ids, wanted.as_of) if (one[0], one[1].day) in days]
    ordered = sorted((change for _, change in found), key=lambda change: change.public_id)
    return sorted(ordered, key=lambda change: change.day, reverse=True)


def where(standing: Standing) -> Where:
    """The part of a standing of which a change is worth telling."""
    return Where(
        standing.status,
        standing.overdue,
        standing.deadline_quote,
        standing.deadline_to,
        standing.times_postponed,
    )


def _changes(session: Session, ids: Sequence[int], until: date) -> list[tuple[int, Change]]:
    """Every change in these lives, with the number of the thread."""
    found: list[tuple[int, Change]] = []
    for thread, life in _lives(session, ids, until).items():
        before: Where | None = None
        for row in life:
            now = where(row.Standing)
            found += [(thread, _change(row, kind, before, now)) for kind in changes(before, now)]
            before = now
    return found


def _lives(session: Session, ids: Sequence[int], until: date) -> dict[int, list[Any]]:
    lives: dict[int, list[Any]] = defaultdict(list)
    rows = session.execute(
        select(
            Standing,
            col(Thread.public_id),
            col(Thread.kind),
            col(Thread.title),
            col(Event.quote),
            col(Document.title).label("document"),
            source_url().label("url"),
        )
        .join(Thread, col(Thread.id) == col(Standing.thread_id))
        .outerjoin(Event, col(Event.id) == col(Standing.deciding_event_id))
        .outerjoin(Document, col(Document.id) == col(Event.document_id))
        .where(col(Standing.thread_id).in_(ids), col(Standing.since) <= until)
        .order_by(col(Standing.thread_id), col(Standing.since))
    )
    for row in rows:
        lives[row.Standing.thread_id].append(row)
    return lives


def _change(row: Any, kind: ChangeKind, before: Where | None, now: Where) -> Change:
    return Change(
        public_id=row.public_id,
        kind=row.kind,
        title=row.title,
        what=kind,
        day=row.Standing.since,
        sentence=sentence(kind, before, now, row.Standing.reason),
        quote=row.quote,
        document=row.document,
        url=row.url,
    )
