"""How often ministries put off what they promised, year by year."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Integer, cast, func, select, true
from sqlmodel import Session, col

from nlp.findings import EventKind
from tracker.models.documents import Document
from tracker.models.threads import Event, Thread
from tracker.queries.wanted.filters import Filter, selection


@dataclass(frozen=True, slots=True)
class PutOff:
    """How many delays letters of a year told of what a ministry promised."""

    ministry: str | None
    year: int
    times: int


def by_year(session: Session, wanted: Filter) -> tuple[PutOff, ...]:
    """Each delay in the year of the letter that tells it; of one thing on one day it is one."""
    told_on = col(Event.occurred_on)
    year, once = _year(told_on), col(Event.thread_id).concat(" ").concat(told_on)
    query = (
        selection(wanted)
        .join(Event, col(Event.thread_id) == col(Thread.id))
        .where(
            col(Event.kind) == EventKind.POSTPONED,
            told_on <= wanted.as_of,
            col(Event.superseded_at).is_(None),
            col(Event.rejected).is_(False),
        )
        .with_only_columns(col(Thread.ministry), year, func.count(once.distinct()))
        .group_by(col(Thread.ministry), year)
    )
    return tuple(PutOff(*row) for row in session.execute(query))


def papers_by_year(session: Session, day: date, ministries: tuple[str, ...]) -> dict[int, int]:
    """How many papers of each year were read: of a year without any, no delay is known."""
    published = col(Document.published_on)
    query = select(_year(published), func.count()).where(
        col(Document.current) == true(), published <= day
    )
    if ministries:
        query = query.where(col(Document.ministry).in_(ministries))
    return {row[0]: row[1] for row in session.execute(query.group_by(_year(published)))}


def _year(day: Any) -> Any:
    return cast(func.strftime("%Y", day), Integer)
