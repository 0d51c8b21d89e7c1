"""How fresh each source is: what `toezegd sources` and the freshness page show."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlmodel import Session, col

from crawler.sources import SOURCES
from tracker.models.intake import CrawlFailure, CrawlRun

# Nothing tells whether a run without an end still goes on, or was killed.
UNENDED = "nog bezig, of afgebroken zonder bericht; wat binnen was, is bewaard"


@dataclass(frozen=True, slots=True)
class SourceState:
    """A source, and how the last run of it went; the numbers are those of that run."""

    name: str
    description: str
    last_run: datetime | None = None
    complete: bool = False
    gathered: int = 0
    refused: int = 0
    failed: int = 0
    message: str = ""
    waiting: int = 0  # what failed and is tried again at the next run
    gathered_in_all: int = 0
    newest_document: date | None = None

    def age(self, today: date) -> int | None:
        """Days since the newest document; None when nothing came in yet."""
        return (today - self.newest_document).days if self.newest_document else None


def states(session: Session) -> list[SourceState]:
    """Every source there is, also those that were never asked."""
    newest = select(func.max(col(CrawlRun.id))).group_by(col(CrawlRun.source))
    last = {
        run.source: run
        for run in session.execute(select(CrawlRun).where(col(CrawlRun.id).in_(newest))).scalars()
    }
    totals = {
        source: (gathered, day)
        for source, gathered, day in session.execute(
            select(
                col(CrawlRun.source),
                func.sum(col(CrawlRun.gathered)),
                func.max(col(CrawlRun.newest_document)),
            ).group_by(col(CrawlRun.source))
        )
    }
    unsolved = select(col(CrawlFailure.source)).where(col(CrawlFailure.solved_at).is_(None))
    waiting = Counter(session.execute(unsolved).scalars())
    made = []
    for name, source in SOURCES.items():
        run = last.get(name)
        gathered, day = totals.get(name, (0, None))
        made.append(
            SourceState(
                name,
                source.description,
                last_run=run.started_at if run else None,
                complete=run is not None and run.complete,
                gathered=run.gathered if run else 0,
                refused=run.refused if run else 0,
                failed=run.failed if run else 0,
                message=_message(run) if run else "",
                waiting=waiting[name],
                gathered_in_all=gathered,
                newest_document=day,
            )
        )
    return made


def _message(run: CrawlRun) -> str:
    return run.message if run.ended_at else UNENDED
