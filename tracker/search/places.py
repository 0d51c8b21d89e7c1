"""Where a paper that is named by its number can be seen."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from tracker.models.searching import SearchEntry
from tracker.search.entries import Source


@dataclass(frozen=True, slots=True)
class Place:
    """A page about a paper."""

    address: str
    title: str
    kind: str
    day: date | None


def of_paper(session: Session, kamerstuk: str) -> list[Place]:
    """The pages about a paper: the motion before the document that prints it."""
    found = session.exec(
        select(SearchEntry)
        .where(
            SearchEntry.kamerstuk == kamerstuk,
            col(SearchEntry.source).in_([Source.MOTION, Source.DOCUMENT]),
        )
        .order_by(col(SearchEntry.source).desc(), col(SearchEntry.id))
    )
    return [Place(entry.address, entry.title, entry.kind, entry.day) for entry in found]
