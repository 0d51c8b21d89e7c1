"""What motions are about that no register told of: in the words of the letters that name them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlmodel import Session, col

from nlp.motions.subject import BEFORE, FARTHEST, subject_behind
from tracker.models.documents import Document
from tracker.models.motions import MotionMention
from tracker.words.quotes import on_one_line

# Between the end of the name and the words that follow it.
_GAP = 20


@dataclass(frozen=True, slots=True)
class Subject:
    """The words as a letter has them, and where they stand."""

    words: str  # "over gezonde kantines"
    document_id: int
    start: int
    end: int
    day: date | None


def of(session: Session, motion_ids: Sequence[int], day: date) -> dict[int, Subject]:
    """Of each of these motions the words of the newest letter by a day that has any."""
    published = col(Document.published_on)
    start, end = col(MotionMention.start), col(MotionMention.end)
    first = func.max(start - BEFORE, 0)
    # Only the piece of the letter around the name is fetched; SQLite counts from one.
    piece = func.substr(col(Document.text), first + 1, end - first + FARTHEST + _GAP)
    query = (
        select(col(MotionMention.motion_id), col(Document.id), published, start, end, first, piece)
        .join(Document, col(Document.id) == col(MotionMention.document_id))
        .where(
            col(MotionMention.motion_id).in_(motion_ids),
            col(Document.current),
            published.is_(None) | (published <= day),
        )
        .order_by(published.is_(None), published.desc(), start)
    )
    found: dict[int, Subject] = {}
    for motion, document, on, begin, stop, offset, text in session.execute(query):
        if motion in found or not (said := subject_behind(text, begin - offset, stop - offset)):
            continue
        words = on_one_line(text[slice(*said)])
        found[motion] = Subject(words, document, said[0] + offset, said[1] + offset, on)
    return found
