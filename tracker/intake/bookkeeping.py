"""What a source remembers, in tables: the tracker's side of `crawler.ledger.Ledger`."""

from datetime import datetime, timedelta

from sqlalchemy import Engine, func
from sqlmodel import Session, col, select

from crawler.items import Item, key_of
from crawler.ledger import Failure
from tracker import clock
from tracker.database import reading, writing
from tracker.intake.ingest import Outcome
from tracker.intake.ingest import item as take
from tracker.models.intake import CrawlCount, CrawlCursor, CrawlFailure, CrawlKept

# A paper without a file is asked for at every run, for the file may come. Who reads the exit
# code of a nightly run need not hear of it every night: after this long it is an entry under
# "Kwaliteit en dekking", no fault of tonight.
LASTING = timedelta(days=14)
LASTING_ATTEMPTS = 10


class TableLedger:
    """The memory of one source. Every step is kept at once, for the next may be the last."""

    def __init__(self, engine: Engine, source: str) -> None:
        self.engine = engine
        self.source = source

    def store(self, item: Item, form: str) -> Outcome:
        """Take the item in and remember that it was: both, or neither."""
        with writing(self.engine) as session:
            outcome = take(session, item)
            self._kept(session, key_of(item), form)
        return outcome

    def known(self, key: str) -> str | None:
        with reading(self.engine) as session:
            kept = session.get(CrawlKept, (self.source, key))
            return kept.form if kept else None

    def kept(self, key: str, fingerprint: str) -> None:
        with writing(self.engine) as session:
            self._kept(session, key, fingerprint)

    def cursor(self, stream: str) -> str | None:
        with reading(self.engine) as session:
            found = self._cursor(session, stream)
            return found.value if found else None

    def move(self, stream: str, cursor: str | None) -> None:
        with writing(self.engine) as session:
            found = self._cursor(session, stream)
            if cursor is None:
                if found:
                    session.delete(found)
                return
            found = found or CrawlCursor(source=self.source, name=stream, value="")
            found.value, found.updated_at = cursor, clock.now()
            session.add(found)

    def failures(self) -> tuple[Failure, ...]:
        query = select(CrawlFailure).where(
            CrawlFailure.source == self.source, col(CrawlFailure.solved_at).is_(None)
        )
        with reading(self.engine) as session:
            return tuple(
                Failure(found.key, found.url, found.reason, found.attempts)
                for found in session.exec(query.order_by(col(CrawlFailure.id)))
            )

    def failed(self, failure: Failure) -> None:
        with writing(self.engine) as session:
            found = self._failure(session, failure.key)
            if found is None:
                found = CrawlFailure(
                    source=self.source, key=failure.key, url="", reason="", attempts=0
                )
            if found.solved_at is not None:  # it went wrong again, years later perhaps
                found.solved_at, found.attempts, found.first_at = None, 0, clock.now()
            found.url, found.reason = failure.url, failure.reason
            found.attempts += failure.attempts
            found.last_at = clock.now()
            session.add(found)

    def lasting(self, since: datetime) -> int:
        """How many things that went wrong again after this moment have done so for long."""
        query = (
            select(func.count())
            .select_from(CrawlFailure)
            .where(
                CrawlFailure.source == self.source,
                col(CrawlFailure.solved_at).is_(None),
                CrawlFailure.last_at >= since,
                CrawlFailure.attempts >= LASTING_ATTEMPTS,
                CrawlFailure.first_at <= since - LASTING,
            )
        )
        with reading(self.engine) as session:
            return session.exec(query).one()

    def count(self, query: str) -> int | None:
        with reading(self.engine) as session:
            found = session.get(CrawlCount, (self.source, query))
            return found.count if found else None

    def counted(self, query: str, count: int) -> None:
        with writing(self.engine) as session:
            session.merge(CrawlCount(source=self.source, query=query, count=count))

    def _kept(self, session: Session, key: str, form: str) -> None:
        session.merge(CrawlKept(source=self.source, key=key, form=form))
        failure = self._failure(session, key)
        if failure is not None and failure.solved_at is None:
            failure.solved_at = clock.now()
            session.add(failure)

    def _cursor(self, session: Session, stream: str) -> CrawlCursor | None:
        return session.exec(
            select(CrawlCursor).where(CrawlCursor.source == self.source, CrawlCursor.name == stream)
        ).first()

    def _failure(self, session: Session, key: str) -> CrawlFailure | None:
        return session.exec(
            select(CrawlFailure).where(CrawlFailure.source == self.source, CrawlFailure.key == key)
        ).first()
