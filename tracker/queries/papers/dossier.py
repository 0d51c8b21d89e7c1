"""A dossier: everything that is known of it, in order of day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlmodel import Session, col

from tracker.models.documents import Document, DocumentDossier, ReferenceMention
from tracker.models.motions import Motion
from tracker.models.threads import Event, Standing, Thread
from tracker.queries.wanted.filters import in_dossier, stands_on, threads_in
from tracker.values import UNFINISHED, MotionStatus, ThreadKind
from tracker.words import labels
from tracker.words.motions import name_of, title_of
from tracker.words.quotes import on_one_line


class EntryKind(StrEnum):
    """What happened, or will have to."""

    LETTER = "stuk"
    MOTION = "motie"
    EVENT = "toezegging"
    DEADLINE = "termijn"


# What of a line of time one can ask to see.
PARTS = {
    "alles": frozenset(EntryKind),
    "toezeggingen en termijnen": frozenset({EntryKind.EVENT, EntryKind.DEADLINE}),
    "moties": frozenset({EntryKind.MOTION}),
    "stukken": frozenset({EntryKind.LETTER}),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """Something on a day, with the page that tells more."""

    day: date
    kind: EntryKind
    words: str  # "uitgesteld", "aangenomen", "termijn loopt af"
    title: str
    quote: str = ""
    thread: str | None = None  # what its page is found by
    of_motion: bool = False
    document: int | None = None
    place: str = ""  # of the words in the document: "120-184"


@dataclass(frozen=True, slots=True)
class DossierRow:
    """A dossier in a list, with how much there is in it."""

    number: str
    documents: int
    threads: int


def known(session: Session) -> list[DossierRow]:
    """All dossiers with anything in them, the fullest first."""
    documents = _counted(session, col(DocumentDossier.dossier))
    threads = _counted(session, col(Thread.dossier))
    rows = [
        DossierRow(number, documents.get(number, 0), threads.get(number, 0))
        for number in documents.keys() | threads.keys()
    ]
    return sorted(rows, key=lambda row: (-row.threads - row.documents, row.number))


def read_words(session: Session, dossier: str, day: date) -> tuple[str, str]:
    """How much was read of a dossier up to a day; or else what to beware of, if nothing was."""
    published = col(Document.published_on)
    query = select(func.count(), func.max(published)).where(
        _papers(dossier), col(Document.current), published <= day
    )
    count, newest = session.execute(query).one()
    if not count:
        return "", (
            f"Let op: van dossier {dossier} is tot en met {labels.day_words(day)} geen stuk"
            " ingelezen. Dat hier iets niet staat, zegt niet dat het er niet is."
        )
    read = "is één stuk" if count == 1 else f"zijn {labels.number_words(count)} stukken"
    return (
        f"Van dossier {dossier} {read} ingelezen, het nieuwste van {labels.day_words(newest)};"
        " wat in andere stukken van dit dossier staat, staat hier niet."
    ), ""


def timeline(session: Session, dossier: str, day: date) -> list[Entry]:
    """Letters, motions and lives in a dossier up to a day, and the terms that still run."""
    of_dossier = col(Thread.id).in_(threads_in(dossier))
    found = [
        *letters(session, _papers(dossier)),
        *motions(session, in_dossier(col(Motion.dossier), dossier)),
        *events(session, of_dossier),
    ]
    entries = [entry for entry in found if entry.day <= day]
    return sorted(
        [*entries, *deadlines(session, of_dossier, day)], key=lambda entry: (entry.day, entry.kind)
    )


def _papers(dossier: str) -> ColumnElement[bool]:
    """The condition that a document is of a dossier."""
    documents = select(col(DocumentDossier.document_id)).where(
        in_dossier(col(DocumentDossier.dossier), dossier)
    )
    return or_(col(Document.id).in_(documents), in_dossier(col(Document.dossier), dossier))


def letters(session: Session, condition: ColumnElement[bool]) -> Iterator[Entry]:
    """The documents that fulfil a condition, on the day they were published."""
    query = select(
        col(Document.published_on), col(Document.kind), col(Document.title), col(Document.id)
    ).where(condition, col(Document.current), col(Document.published_on).is_not(None))
    for day, kind, title, id in session.execute(query):
        words = labels.DOCUMENT[kind]
        yield Entry(day, EntryKind.LETTER, words, title or words.capitalize(), document=id)


def motions(session: Session, condition: ColumnElement[bool]) -> Iterator[Entry]:
    """The motions that fulfil a condition: submitted, and voted on."""
    query = (
        select(Motion, col(Thread.public_id))
        .outerjoin(Thread, col(Thread.id) == col(Motion.thread_id))
        .where(condition, col(Motion.deleted).is_(False))
    )
    for motion, thread in session.execute(query):
        title, name = title_of(motion), name_of(thread, motion)
        happened = [(motion.submitted_on, "ingediend")]
        if motion.status is not MotionStatus.UNKNOWN:
            happened.append((motion.decided_on, labels.MOTION_STATUS[motion.status].word))
        for day, words in happened:
            if day:
                yield Entry(day, EntryKind.MOTION, words, title, thread=name, of_motion=True)


def events(session: Session, condition: ColumnElement[bool]) -> Iterator[Entry]:
    """What letters and people said of the threads that fulfil a condition."""
    query = (
        select(Event, Thread)
        .join(Thread, col(Thread.id) == col(Event.thread_id))
        .where(
            condition,
            col(Thread.joined_into_id).is_(None),
            col(Event.superseded_at).is_(None),
            col(Event.rejected).is_(False),
            # The votes of a motion are told by the motion itself.
            ~((col(Thread.kind) == ThreadKind.MOTIE) & (col(Event.origin) == "register")),
        )
    )
    for event, thread in session.execute(query):
        yield Entry(
            event.occurred_on,
            EntryKind.MOTION if thread.kind is ThreadKind.MOTIE else EntryKind.EVENT,
            labels.EVENT[event.kind] if event.origin != "decision" else "beoordeeld",
            thread.title,
            on_one_line(event.quote or event.note),
            thread.public_id,
            thread.kind is ThreadKind.MOTIE,
            event.document_id,
            "" if event.start is None else f"{event.start}-{event.end}",
        )


def deadlines(session: Session, condition: ColumnElement[bool], day: date) -> Iterator[Entry]:
    """The last days of what was not done on a day."""
    query = (
        select(Thread, Standing)
        .join(Standing, col(Standing.thread_id) == col(Thread.id))
        .where(
            condition,
            stands_on(day),
            col(Thread.joined_into_id).is_(None),
            col(Standing.status).in_(UNFINISHED),
            col(Standing.deadline_to).is_not(None),
        )
    )
    for thread, standing in session.execute(query):
        due: Any = standing.deadline_to
        words = "termijn verstreken" if due < day else "termijn loopt af"
        quote = " ".join((standing.deadline_quote or "").split())
        of_motion = thread.kind is ThreadKind.MOTIE
        yield Entry(
            due, EntryKind.DEADLINE, words, thread.title, quote, thread.public_id, of_motion
        )


def referring(session: Session, dossier: str) -> list[int]:
    """Letters outside the dossier that mention a paper in it; ids, the newest first."""
    inside = select(col(DocumentDossier.document_id)).where(
        in_dossier(col(DocumentDossier.dossier), dossier)
    )
    query = (
        select(col(Document.id))
        .join(ReferenceMention, col(ReferenceMention.document_id) == col(Document.id))
        .where(
            # A range, and not a pattern: it is found in the index.
            col(ReferenceMention.identity) >= f"{dossier}-",
            col(ReferenceMention.identity) < f"{dossier}.",
            col(Document.id).not_in(inside),
            col(Document.current),
        )
        .group_by(col(Document.id))
        .order_by(col(Document.published_on).desc())
    )
    return [id for id in session.scalars(query) if id is not None]


def _counted(session: Session, column: Any) -> dict[str, int]:
    query = select(column, func.count()).where(column.is_not(None)).group_by(column)
    return {row[0]: row[1] for row in session.execute(query)}
