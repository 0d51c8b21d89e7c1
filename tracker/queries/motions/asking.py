"""What motions ask, in their own words: those of their paper, where no register gave their text."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlmodel import Session, col

from nlp.findings import DocumentKind
from nlp.motions.dictum import body, dictum
from nlp.motions.papers import OWN_PAPER
from tracker.models.documents import Document
from tracker.models.motions import Motion, MotionMention
from tracker.words.labels import day_words
from tracker.words.quotes import on_one_line


@dataclass(frozen=True, slots=True)
class Asking:
    """The text of a motion, and the part of it that asks."""

    text: str  # from "De Kamer," on
    words: str  # "verzoekt de regering ..."; empty where no words surely ask
    document_id: int | None = None  # of its own paper; None where the register gave the text
    start: int = 0
    end: int = 0
    source: str = "het register"


def of(session: Session, motion_ids: Sequence[int]) -> dict[int, Asking]:
    """Of each of these motions what its own paper says, where that is stored."""
    query = (
        select(
            *(col(MotionMention.motion_id), col(Document.id)),
            *(col(Document.text), col(Document.published_on)),
        )
        .join(Document, col(Document.id) == col(MotionMention.document_id))
        .where(
            col(MotionMention.motion_id).in_(motion_ids),
            col(MotionMention.rules).contains(OWN_PAPER),
            col(Document.kind) == DocumentKind.MOTIE,
            col(Document.current),
        )
        .order_by(col(Document.id))
    )
    found: dict[int, Asking] = {}
    for motion, *paper in session.execute(query):
        if motion not in found and (said := _printed(*paper)):
            found[motion] = said
    return found


def of_one(session: Session, motion: Motion) -> Asking | None:
    """The same of one motion; of the register's text first."""
    if motion.text:
        asks = dictum(motion.text)
        return Asking(motion.text, on_one_line(motion.text[slice(*asks)]) if asks else "")
    return of(session, [motion.id]).get(motion.id) if motion.id is not None else None


def _printed(document_id: int, text: str, day: date | None) -> Asking | None:
    whole, asks = body(text), dictum(text)
    if whole is None:
        return None
    start, end = asks or whole
    words = on_one_line(text[start:end]) if asks else ""
    source = f"motie van {day_words(day, 'onbekende datum')}"
    return Asking(text[slice(*whole)], words, document_id, start, end, source)
