"""What is in the record and what is missing from it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from dateutil.relativedelta import relativedelta
from sqlalchemy import func, or_, select, text
from sqlmodel import Session, col

from nlp.findings import DocumentKind
from tracker.models.documents import Document, DocumentOrigin, ReferenceMention
from tracker.models.intake import CrawlFailure
from tracker.models.motions import Motion
from tracker.models.official import OfficialCommitment
from tracker.models.threads import Event, Thread
from tracker.values import MotionStatus

SHOWN = 20
# As the index of these has it. The plus keeps SQLite from going through all that are current, which
# it does where none or few were not whole, past every text.
NOT_WHOLE = (text("document.file_remarks != ''"), text("+document.current"))


@dataclass(frozen=True, slots=True)
class FromSource:
    """What one source gave: a name of a crawler, or the folder that was read."""

    source: str
    documents: int
    newest: date | None


@dataclass(frozen=True, slots=True)
class Contents:
    """The stored documents, counted in four ways."""

    kinds: dict[DocumentKind, int]
    years: dict[int, int]
    ministries: dict[str | None, int]
    sources: tuple[FromSource, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Months in a row without any document, both inclusive."""

    first: date
    last: date
    months: int


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that could not be gathered and is tried again."""

    source: str
    url: str
    reason: str
    attempts: int
    last_at: datetime


@dataclass(frozen=True, slots=True)
class NotWhole:
    """A document whose file did not give all of its text, and what the crawler said of that."""

    id: int
    title: str
    remarks: str


@dataclass(frozen=True, slots=True)
class Missing:
    """What one would expect in the record and does not find there."""

    failures: tuple[Failure, ...]
    failures_in_all: int
    not_whole: tuple[NotWhole, ...]
    not_whole_in_all: int
    gaps: tuple[Gap, ...]
    undated: int
    papers: tuple[tuple[str, int], ...]  # mentioned but not stored, with how often
    papers_in_all: int
    motions: int
    motions_without_text: int
    motions_without_outcome: int
    official: int  # commitments in the registers of the Chambers
    official_without_letter: int  # of which no stored letter says anything


def contents(session: Session) -> Contents:
    """What is in."""
    days = _counted(session, col(Document.published_on))
    years: Counter[int] = Counter()
    for day, count in days.items():
        if day is not None:
            years[day.year] += count
    found = session.execute(
        select(
            col(DocumentOrigin.source),
            func.count(func.distinct(col(DocumentOrigin.document_id))),
            func.max(col(Document.published_on)),
        )
        .join(Document, col(Document.id) == col(DocumentOrigin.document_id))
        .where(col(Document.current))
        .group_by(col(DocumentOrigin.source))
        .order_by(col(DocumentOrigin.source))
    )
    return Contents(
        kinds=_largest_first(_counted(session, col(Document.kind))),
        years=dict(sorted(years.items(), reverse=True)),
        ministries=_largest_first(_counted(session, col(Document.ministry))),
        sources=tuple(FromSource(*row) for row in found),
    )


def missing(session: Session) -> Missing:
    """What is not in."""
    days = _counted(session, col(Document.published_on))
    waiting = select(CrawlFailure).where(col(CrawlFailure.solved_at).is_(None))
    failed = session.scalars(waiting.order_by(col(CrawlFailure.last_at).desc()).limit(SHOWN))
    unknown = _unknown_papers()
    most = func.count().label("most")
    papers = session.execute(
        unknown.with_only_columns(col(ReferenceMention.identity), most)
        .group_by(col(ReferenceMention.identity))
        .order_by(most.desc(), col(ReferenceMention.identity))
        .limit(SHOWN)
    )
    distinct = func.count(func.distinct(col(ReferenceMention.identity)))
    alive = col(OfficialCommitment.deleted).is_(False)
    motion = col(Motion.deleted).is_(False)
    return Missing(
        failures=tuple(
            Failure(one.source, one.url, one.reason, one.attempts, one.last_at) for one in failed
        ),
        failures_in_all=_total(session, CrawlFailure, col(CrawlFailure.solved_at).is_(None)),
        not_whole=_not_whole(session),
        not_whole_in_all=_total(session, Document, *NOT_WHOLE),
        gaps=gaps(day for day in days if day is not None),
        undated=days.get(None, 0),
        papers=tuple((identity, count) for identity, count in papers),
        papers_in_all=session.scalar(unknown.with_only_columns(distinct)) or 0,
        motions=_total(session, Motion, motion),
        motions_without_text=_total(session, Motion, motion, col(Motion.text) == ""),
        motions_without_outcome=_total(
            session, Motion, motion, col(Motion.status) == MotionStatus.UNKNOWN
        ),
        official=_total(session, OfficialCommitment, alive),
        official_without_letter=_official_without_letter(session),
    )


def _not_whole(session: Session) -> tuple[NotWhole, ...]:
    """The newest documents of which the file was damaged, or had pages without text."""
    columns = select(col(Document.id), col(Document.title), col(Document.file_remarks))
    found = session.execute(
        columns.where(*NOT_WHOLE).order_by(col(Document.published_on).desc()).limit(SHOWN)
    )
    return tuple(NotWhole(*row) for row in found)


def _official_without_letter(session: Session) -> int:
    """Commitments of a register of which no letter was read."""
    told = select(col(Event.thread_id)).where(
        col(Event.origin) == "read", col(Event.superseded_at).is_(None)
    )
    found = session.scalar(
        select(func.count())
        .select_from(OfficialCommitment)
        .outerjoin(Thread, col(Thread.id) == col(OfficialCommitment.thread_id))
        .where(
            col(OfficialCommitment.deleted).is_(False),
            or_(col(OfficialCommitment.thread_id).is_(None), col(Thread.id).not_in(told)),
        )
    )
    return found or 0


def gaps(days: Iterable[date]) -> tuple[Gap, ...]:
    """Months without a document between the first and the last; the longest gap first."""
    months = sorted({day.replace(day=1) for day in days})
    found = []
    for before, after in pairwise(months):
        apart = (after.year - before.year) * 12 + after.month - before.month - 1
        if apart:
            step = relativedelta(months=1)
            found.append(Gap(before + step, after - relativedelta(days=1), apart))
    return tuple(sorted(found, key=lambda gap: (-gap.months, gap.first)))


def _counted(session: Session, column: Any) -> dict[Any, int]:
    # One column at a time: each is in an index, and none of them touches the texts.
    query = select(column, func.count()).where(col(Document.current)).group_by(column)
    return {row[0]: row[1] for row in session.execute(query)}


def _largest_first(counts: dict[Any, int]) -> dict[Any, int]:
    return dict(sorted(counts.items(), key=lambda pair: -pair[1]))


def _unknown_papers() -> Any:
    """Mentions of papers that are neither stored nor known as a motion."""
    identity = col(ReferenceMention.identity)
    known = (Document.kamerstuk, Document.key, Motion.kamerstuk, Motion.register_number)
    return select(ReferenceMention).where(
        *(identity.not_in(select(col(one)).where(col(one).is_not(None))) for one in known)
    )


def _total(session: Session, table: type, *conditions: Any) -> int:
    return session.scalar(select(func.count()).select_from(table).where(*conditions)) or 0
