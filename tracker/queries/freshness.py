"""How fresh the record is, and what is missing from it."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlmodel import Session, col

from tracker.labels import count_words, day_words
from tracker.models.documents import Document


@dataclass(frozen=True, slots=True)
class Freshness:
    """The stored documents in a few numbers."""

    documents: int
    newest: date | None
    undated: int

    def words(self) -> str:
        """One Dutch sentence below every list."""
        sentence = f"Uit {count_words(self.documents, 'stuk', 'stukken')}"
        if self.newest:
            sentence += f"; het nieuwste is van {day_words(self.newest)}"
        if self.undated:
            sentence += f"; {count_words(self.undated, 'stuk heeft', 'stukken hebben')} geen datum"
        return sentence + ". Wat niet is ingelezen, staat hier niet."


def of(session: Session) -> Freshness:
    """The freshness of the whole record."""
    total, newest, dated = session.execute(
        select(
            func.count(),
            func.max(col(Document.published_on)),
            func.count(col(Document.published_on)),
        ).where(col(Document.current))
    ).one()
    return Freshness(total, newest, total - dated)
