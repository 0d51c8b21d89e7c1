"""The one door through which everything comes in: an item is stored whole, or not at all.

The caller owns the transaction (`tracker.database.writing`); when `item` raises, it must be rolled
back. Reading twice stores nothing twice.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import singledispatch
from typing import NamedTuple, cast

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
from nlp.reading_many import Given, read_many
from tracker.deciding import review
from tracker.findings import readings, sendings
from tracker.findings.readings import Earlier
from tracker.intake import in_order
from tracker.linking import anew
from tracker.models.documents import Document
from tracker.record import documents, journal
from tracker.record.documents import Change, Stored
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


# What a stored letter says, where it may have been read before it was stored.
Reader = Callable[[Document], Reading]


def item(session: Session, given: Item) -> Outcome:
    """Store one item of whatever type."""
    return _take(given, session)


def items(session: Session, given: Sequence[Item], reader: Reader | None = None) -> list[Outcome]:
    """Store a batch of one type; many letters, or motions, go faster together than one by one."""
    match given[0]:
        case DocumentItem():
            return letters(session, cast(Sequence[DocumentItem], given), reader)
        case MotionItem():
            return motions(session, cast(Sequence[MotionItem], given))
        case _:
            return [item(session, one) for one in given]


@singledispatch
def _take(given: Item, session: Session) -> Outcome:
    raise TypeError(f"no way to store a {type(given).__name__}")


@_take.register
def _document(given: DocumentItem, session: Session) -> Outcome:
    return letters(session, [given])[0]


def letters(
    session: Session, items: Sequence[DocumentItem], reader: Reader | None = None
) -> list[Outcome]:
    """Store a batch of letters: each is linked by what was said before it, whichever came first.

    Where their threads stand, and how all is found, is worked out once for the batch. `reader` may
    have read them before the transaction began (`tracker.intake.ahead`).
    """
    newest = in_order.newest_thread(session)
    outcomes, changed = [], []
    new: list[_Read] = []
    touched: dict[int, set[int]] = {}
    for given in items:
        stored = documents.store(session, given)
        if stored.replaced or stored.change is Change.DELETED:
            # What it replaces or takes back may be of this batch, and stays on record.
            touched |= _place(session, new)
            new = []
        match stored.change:
            case Change.ADDED | Change.NEW_VERSION if stored.document.current:
                new.append(_read_in(session, stored, reader or read))
                outcomes.append(Outcome(stored.change, stored.document.id, remarks=given.remarks))
                changed += [stored.document, *filter(None, [stored.replaced])]
            case Change.DELETED:
                gone = _withdrawn(session, stored.document)
                newest = in_order.newest_thread(session)  # where they stand is told already
                outcomes.append(Outcome(stored.change, stored.document.id, gone))
            case Change.ORIGIN_ADDED:  # which may know the day or the dossier
                outcomes.append(Outcome(stored.change, stored.document.id))
                changed.append(stored.document)
            case _:
                outcomes.append(Outcome(stored.change, stored.document.id))
    touched |= _place(session, new)
    _settle(session, touched, changed, newest)
    return [_told(session, outcome, touched) for outcome in outcomes]


def _settle(
    session: Session, touched: Mapping[int, set[int]], changed: Sequence[Document], newest: int
) -> None:
    """Place what these letters concern, and work out where all of it stands and how it is found."""
    again = in_order.place_again(session, touched, newest)
    threads = again.union(*touched.values())
    if any(document.replaces_id for document in changed):
        anew.describe(session, threads)
        review.reapply(session, threads)
    standings.recompute(session, threads)
    collecting.documents(session, list({one.id: one for one in changed}.values()))


class _Read(NamedTuple):
    """A letter that was not stored before, what it says, and what the version before it said."""

    stored: Stored
    reading: Reading
    earlier: Earlier | None


def _read_in(session: Session, stored: Stored, reader: Reader) -> _Read:
    earlier = None
    if stored.replaced:
        earlier = readings.clear(session, stored.replaced, journal.NEW_VERSION)
    return _Read(stored, reader(stored.document), earlier)


def _place(session: Session, new: Sequence[_Read]) -> dict[int, set[int]]:
    """Link what new letters say, the oldest first; the threads of each."""
    touched: dict[int, set[int]] = {}
    for stored, reading, earlier in sorted(new, key=_written):
        threads = readings.store(session, stored.document, reading, earlier)
        touched[stored.document.id or 0] = threads
    return touched


def _written(one: _Read) -> tuple[bool, date, str]:
    """The order in which letters were written; the day may stand in the letterhead only."""
    day = one.stored.document.published_on or one.reading.frame.published_on
    return day is None, day or date.min, one.stored.document.key


def _told(session: Session, outcome: Outcome, touched: Mapping[int, set[int]]) -> Outcome:
    """What became of a letter, with what there is to say of it now that it was read."""
    threads = touched.get(outcome.document_id or 0)
    if threads is None:
        return outcome
    document = session.get_one(Document, outcome.document_id)
    remarks = (*outcome.remarks, *_remarks(document))
    return replace(outcome, threads=frozenset(threads), remarks=remarks)


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
    newest = in_order.newest_thread(session)
    touched = readings.clear(session, document, journal.SOURCE_WITHDREW).touched
    sendings.offer(session, touched, journal.SOURCE_WITHDREW)
    touched |= in_order.place_again(session, {document.id or 0: touched}, newest)
    anew.describe(session, touched)  # the day and the name may have been of what is said no more
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
    return read_many(given_of(one.text, one.published_on, one.kind) for one in documents)


def given_of(text: str, day: date | None, kind: DocumentKind | None) -> Given:
    """All that a reading rests on."""
    return Given(text, day, kind if kind is not DocumentKind.OVERIG else None)


def _remarks(document: Document) -> tuple[str, ...]:
    remarks = tuple(filter(None, document.remarks.split("\n")))
    if document.published_on is None:
        remarks += (
            "de datum van dit stuk is onbekend, zodat wat erin staat in geen tijdlijn komt; geef"
            " hem mee (--date, of `date` in een .jsonl)",
        )
    return remarks
