"""The one door through which everything comes in: an item is stored whole, or not at all.

The caller owns the transaction (`tracker.database.writing`); when `item` raises, it must be rolled
back. Reading twice stores nothing twice.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import singledispatch

from sqlmodel import Session

from crawler.items import (
    CommitteeItem,
    DeletionItem,
    DocumentItem,
    FractieItem,
    Item,
    MeetingItem,
    MotionItem,
    OfficialCommitmentItem,
    PersonItem,
)
from nlp.findings import DocumentKind, Reading
from tracker.deciding import review
from tracker.findings import readings, sendings
from tracker.models.documents import Document
from tracker.record import documents, journal
from tracker.record.documents import Change
from tracker.registers import directories, official
from tracker.registers import motions as registers
from tracker.search import collecting
from tracker.standing import standings


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an item; `remarks` are for the person who runs it, in Dutch."""

    change: Change
    document_id: int | None = None
    threads: frozenset[int] = frozenset()
    remarks: tuple[str, ...] = ()


def item(session: Session, given: Item) -> Outcome:
    """Store one item of whatever type."""
    return _take(given, session)


@singledispatch
def _take(given: Item, session: Session) -> Outcome:
    raise TypeError(f"no way to store a {type(given).__name__}")


@_take.register
def _document(given: DocumentItem, session: Session) -> Outcome:
    stored = documents.store(session, given)
    document = stored.document
    match stored.change:
        case Change.ADDED | Change.NEW_VERSION if document.current:
            earlier = None
            if stored.replaced:
                earlier = readings.clear(session, stored.replaced, journal.NEW_VERSION)
            reading = read(document)
            touched = readings.store(session, document, reading, earlier)
            standings.recompute(session, touched)
            collecting.documents(session, [document, *filter(None, [stored.replaced])])
            if stored.replaced:
                review.reapply(session, touched)
            remarks = (*given.remarks, *_remarks(document))
            return Outcome(stored.change, document.id, frozenset(touched), remarks)
        case Change.DELETED:
            return Outcome(stored.change, document.id, _withdrawn(session, document))
        case Change.ORIGIN_ADDED:  # which may know the day or the dossier
            collecting.documents(session, [document])
            return Outcome(stored.change, document.id)
        case _:
            return Outcome(stored.change, document.id)


@_take.register
def _deletion(given: DeletionItem, session: Session) -> Outcome:
    if given.kind != "document":
        return Outcome(Change.UNCHANGED)
    document = documents.delete(session, given.source, given.source_id)
    if document is None:
        return Outcome(Change.UNCHANGED)
    return Outcome(Change.DELETED, document.id, _withdrawn(session, document))


def _withdrawn(session: Session, document: Document) -> frozenset[int]:
    """Let what a document said count no more; the threads that it spoke of."""
    touched = readings.clear(session, document, journal.SOURCE_WITHDREW).touched
    sendings.offer(session, touched, journal.SOURCE_WITHDREW)
    standings.recompute(session, touched)
    collecting.documents(session, [document])
    return frozenset(touched)


@_take.register
def _motion(given: MotionItem, session: Session) -> Outcome:
    return motions(session, [given])[0]


def motions(session: Session, items: Sequence[MotionItem]) -> list[Outcome]:
    """Store a batch of motions at once; a register has tens of thousands."""
    stored = registers.motions(session, items)
    standings.recompute(session, stored.threads)
    if stored.added or stored.changed:
        numbers = [each.number for each in items]
        collecting.untracked_motions(session, numbers)
        if stored.changed:  # letters alone spoke of it, or under other names
            collecting.signers(session, numbers)
    counts = {
        Change.ADDED: stored.added,
        Change.NEW_VERSION: stored.changed,
        Change.UNCHANGED: stored.unchanged,
    }
    return [Outcome(change) for change, count in counts.items() for _ in range(count)]


@_take.register
def _official(given: OfficialCommitmentItem, session: Session) -> Outcome:
    change, threads = official.store(session, given)
    standings.recompute(session, threads)
    return Outcome(change, threads=frozenset(threads))


@_take.register
def _person(given: PersonItem, session: Session) -> Outcome:
    return Outcome(directories.person(session, given))


@_take.register
def _fractie(given: FractieItem, session: Session) -> Outcome:
    return Outcome(directories.fractie(session, given))


@_take.register
def _committee(given: CommitteeItem, session: Session) -> Outcome:
    return Outcome(directories.committee(session, given))


@_take.register
def _meeting(given: MeetingItem, session: Session) -> Outcome:
    return Outcome(directories.meeting(session, given))


def read(document: Document) -> Reading:
    """Read the stored text with the current rules."""
    return next(read_all([document]))


def read_all(documents: Iterable[Document]) -> Iterator[Reading]:
    """Read the stored texts with the current rules; on every core where there are many."""
    from nlp.reading_many import Given, read_many  # spaCy: only where something is read

    return read_many(
        Given(
            document.text,
            document.published_on,
            document.kind if document.kind is not DocumentKind.OVERIG else None,
        )
        for document in documents
    )


def _remarks(document: Document) -> tuple[str, ...]:
    remarks = tuple(filter(None, document.remarks.split("\n")))
    if document.published_on is None:
        remarks += (
            "de datum van dit stuk is onbekend, zodat wat erin staat in geen tijdlijn komt; geef"
            " hem mee (--date, of `date` in een .jsonl)",
        )
    return remarks
