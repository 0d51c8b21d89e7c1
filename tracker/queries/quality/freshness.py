"""How fresh the record is, and what is missing from it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Protocol

from sqlalchemy import func, select, true
from sqlmodel import Session, col

from tracker.linking.offices import cabinet
from tracker.models.documents import Document, DocumentOrigin
from tracker.models.threads import Thread
from tracker.queries.wanted.filters import Filter, selection
from tracker.values import UNFINISHED, Status
from tracker.words.labels import count_words, day_words, ministry_words

# Letters come every week; after so long without one, what was reported is not in here.
SILENCE = timedelta(days=31)
NAMED = 4  # ministries; of more the number
UNHEARD = (
    "Wat toen is gemeld, is hier niet bekend: wat hier te laat of open heet, kan al zijn afgedaan"
    " of uitgesteld."
)


class Waiting(Protocol):
    """What a row of a list tells of who has to deliver."""

    @property
    def ministry(self) -> str | None: ...
    @property
    def status(self) -> Status: ...


@dataclass(frozen=True, slots=True)
class Freshness:
    """The stored documents in a few numbers."""

    documents: int
    newest: date | None
    undated: int

    def words(self) -> str:
        """One Dutch sentence below every list."""
        if not self.documents:
            return "Er is nog geen stuk ingelezen, dus staat hier niets."
        sentence = f"Uit {count_words(self.documents, 'stuk', 'stukken')}"
        if self.newest:
            sentence += f"; het nieuwste is van {day_words(self.newest)}"
        if self.undated:
            sentence += f"; {count_words(self.undated, 'stuk heeft', 'stukken hebben')} geen datum"
        return sentence + ". Wat niet is ingelezen, staat hier niet."


def of(session: Session) -> Freshness:
    """The freshness of the whole record."""
    # Compared, and asked apart: so each is told from the index, the newest day without a count.
    in_force = col(Document.current) == true()
    day = col(Document.published_on)
    counted = select(func.count()).where(in_force)
    total = session.scalar(counted)
    newest = session.scalar(select(func.max(day)).where(in_force))
    undated = session.scalar(counted.where(day.is_(None)))
    return Freshness(total or 0, newest, undated or 0)


def behind(session: Session, day: date, ministries: Sequence[str] = ()) -> str:
    """What to beware of where nothing was stored of the last weeks before a day; else empty.

    A term that passed is called late because no letter says otherwise: then no letter could. Of a
    list of one ministry it could not where only that one is missing.
    """
    newest = _newest(session, day)
    if newest is None:
        return ""
    until = f"tot en met {day_words(day)} geen stuk ingelezen"
    if day - newest > SILENCE:
        return f"Let op: na {day_words(newest)} is {until}. {UNHEARD}"
    silent = _heard(session, day, ministries)
    told = [
        f"{ministry_words(code)}" + (f" (na {day_words(last)})" if last else "")
        for code, last in silent.items()
        if last is None or day - last > SILENCE
    ]
    if len(told) > NAMED:
        told[NAMED - 1 :] = [f"nog {len(told) - NAMED + 1} ministeries"]
    return f"Let op: van {', '.join(told)} is {until}. {UNHEARD}" if told else ""


def _heard(session: Session, day: date, ministries: Iterable[str]) -> dict[str, date | None]:
    """The newest letter of each ministry, or of who took over from it: one that ended is silent.

    What the old one wrote until then counts for the new one, which has only just begun.
    """
    offices = cabinet(session)
    heard: dict[str, date | None] = {}
    for code in ministries:
        for speaking in offices.speaking_for(code, day):
            newest = (_newest(session, day, each) for each in {code, speaking})
            known = filter(None, (heard.get(speaking), *newest))
            heard[speaking] = max(known, default=None)
    return heard


def beware(session: Session, wanted: Filter) -> str:
    """The same for a list: of its ministry, or of those that its dossier or minister waits for."""
    ministries = wanted.ministry
    if not ministries and (wanted.dossier or wanted.minister):
        unfinished = replace(wanted, status=UNFINISHED)
        asked = selection(unfinished).with_only_columns(col(Thread.ministry)).distinct()
        ministries = tuple(filter(None, session.scalars(asked.order_by(col(Thread.ministry)))))
    return behind(session, wanted.as_of, ministries)


def waited_for(rows: Iterable[Waiting]) -> tuple[str, ...]:
    """The ministries that still have to deliver, among some rows of a list."""
    waiting = (row.ministry for row in rows if row.status in UNFINISHED)
    return tuple(sorted({code for code in waiting if code}))


def _newest(session: Session, day: date, ministry: str | None = None) -> date | None:
    """The day of the newest document up to a day, of all ministries or of one."""
    published = col(Document.published_on)
    query = select(func.max(published)).where(col(Document.current) == true(), published <= day)
    if ministry is not None:
        query = query.where(col(Document.ministry) == ministry)
    return session.scalar(query)


def ahead(newest: date | None, today: date) -> str:
    """What to beware of where the newest document is of a day to come; else empty."""
    if newest is None or newest <= today + timedelta(days=1):
        return ""
    return (
        f"Let op: volgens deze computer is het {day_words(today)}, en het nieuwste stuk is van"
        f" {day_words(newest)}. Zet de klok goed, of verbeter de datum van dat stuk."
    )


@dataclass(frozen=True, slots=True)
class SourceCount:
    """How many of the documents in force came from a source."""

    name: str
    documents: int
    newest: date | None


def by_source(session: Session) -> list[SourceCount]:
    """The documents in force by where they came from, in alphabetical order."""
    counted = session.execute(
        select(
            col(DocumentOrigin.source),
            func.count(func.distinct(col(Document.id))),
            func.max(col(Document.published_on)),
        )
        .join(Document, col(Document.id) == col(DocumentOrigin.document_id))
        .where(col(Document.current))
        .group_by(col(DocumentOrigin.source))
        .order_by(col(DocumentOrigin.source))
    )
    return [SourceCount(*row) for row in counted]
