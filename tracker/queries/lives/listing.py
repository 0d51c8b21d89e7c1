"""Everything a filter finds, row by row, for files; memory stays flat however much there is.

First the order is worked out as bare numbers, then the rows are fetched in portions: SQLite would
otherwise sort whole rows, with their sentences, in memory.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import func, select
from sqlmodel import Session, col

from nlp.findings import DocumentKind, Precision
from tracker.models.documents import Document, DocumentOrigin
from tracker.models.threads import Event, Standing, Thread
from tracker.queries.wanted.filters import Filter, ordered, standings, stands_on
from tracker.record import bulk
from tracker.values import Status, ThreadKind

# Cells by the name of their field; all columns are of the same length.
Columns = Mapping[str, Sequence[Any]]


class Item(NamedTuple):
    """A motion or commitment, where it stands, and the words that this rests on."""

    public_id: str
    kind: ThreadKind
    title: str
    made_on: date | None
    promiser: str | None
    promiser_role: str | None
    responsible: str | None
    asked_by: str | None
    party: str | None
    committee: str | None
    ministry: str | None
    dossier: str | None
    kamerstuk: str | None
    official_number: str | None
    register_status: str | None
    to_check: bool
    since: date
    status: Status
    overdue: bool
    postponed: bool
    unsure: bool
    reason: str
    first_quote: str | None
    first_from: date | None
    first_to: date | None
    first_precision: Precision | None
    due_quote: str | None
    due_from: date | None
    due_to: date | None
    due_precision: Precision | None
    times_postponed: int
    days_postponed: int
    quote: str | None
    document: str | None
    document_kind: DocumentKind | None
    document_on: date | None
    document_kamerstuk: str | None
    url: str | None


def source_url() -> Any:
    """Where the document of the row can be read: the first address on the web it came from."""
    return (
        select(col(DocumentOrigin.url))
        .where(
            col(DocumentOrigin.document_id) == col(Document.id),
            col(DocumentOrigin.url).like("http%"),
        )
        .order_by(col(DocumentOrigin.id))
        .limit(1)
        .correlate(Document)
        .scalar_subquery()
    )


# In the order of the fields of `Item`.
_FIELDS = (
    *(col(Thread.public_id), col(Thread.kind), col(Thread.title), col(Thread.made_on)),
    *(col(Thread.promiser), col(Thread.promiser_role), col(Thread.responsible)),
    *(col(Thread.asked_by), col(Thread.party), col(Thread.committee), col(Thread.ministry)),
    *(col(Thread.dossier), col(Thread.kamerstuk), col(Thread.official_number)),
    *(col(Thread.register_status), col(Thread.to_check)),
    *(col(Standing.since), col(Standing.status), col(Standing.overdue), col(Standing.postponed)),
    col(Standing.unsure),
    *(col(Standing.reason), col(Standing.first_quote), col(Standing.first_deadline_from)),
    *(col(Standing.first_deadline_to), col(Standing.first_precision)),
    *(col(Standing.deadline_quote), col(Standing.deadline_from), col(Standing.deadline_to)),
    *(col(Standing.deadline_precision), col(Standing.times_postponed)),
    *(col(Standing.days_postponed), col(Event.quote), col(Document.title), col(Document.kind)),
    *(col(Document.published_on), col(Document.kamerstuk), source_url()),
)


_BY_NAME = dict(zip(Item._fields, _FIELDS, strict=True))
# What no table shows, and takes its time to fetch.
_NOT_IN_TABLES = frozenset(
    ["promiser_role", "responsible", "since", "first_from", "first_precision", "due_precision"]
)


def _wide(names: Iterable[str]) -> bulk.Wide:
    return bulk.Wide(
        select(col(Standing.id), *(_BY_NAME[name] for name in names))
        .join(Thread, col(Thread.id) == col(Standing.thread_id))
        .outerjoin(Event, col(Event.id) == col(Standing.deciding_event_id))
        .outerjoin(Document, col(Document.id) == col(Event.document_id))
        .where(bulk.among(col(Standing.id)))
    )


_TABLED = tuple(name for name in Item._fields if name not in _NOT_IN_TABLES)
_WHOLE_ROWS, _TABLE_ROWS = _wide(Item._fields), _wide(_TABLED)


def items(
    session: Session, wanted: Filter, first: int = 0, size: int | None = None
) -> Iterator[Item]:
    """Every motion and commitment that is wanted, or `size` of them, in the wanted order."""
    for columns in _columns(session, _WHOLE_ROWS, _ids(session, wanted, first, size)):
        yield from map(Item._make, zip(*columns, strict=True))


def portions(session: Session, wanted: Filter) -> Iterator[Columns]:
    """The same for tables: by column, under the names of the fields, some rows at a time."""
    for columns in _columns(session, _TABLE_ROWS, _ids(session, wanted)):
        yield dict(zip(_TABLED, columns, strict=True))


def _columns(
    session: Session, wide: bulk.Wide, standings: "array[int]"
) -> Iterator[list[Sequence[Any]]]:
    for numbers in bulk.portions(standings):
        rows = {row[0]: row for row in wide.rows(session, numbers)}
        yield wide.columns([rows[number] for number in numbers])[1:]


def item(session: Session, public_id: str, day: date) -> Item | None:
    """One motion or commitment as of a day; None when there is none, or not yet on that day."""
    found = session.connection().execute(
        select(*_FIELDS)
        .select_from(Thread)
        .join(Standing, (col(Standing.thread_id) == col(Thread.id)) & stands_on(day))
        .outerjoin(Event, col(Event.id) == col(Standing.deciding_event_id))
        .outerjoin(Document, col(Document.id) == col(Event.document_id))
        .where(col(Thread.id) == lasting(session, public_id))
    )
    row = found.first()
    return Item._make(row) if row else None


def lasting(session: Session, public_id: str) -> int | None:
    """The thread of this id, or the one that it was joined into: links keep working."""
    thread = session.scalar(select(Thread).where(col(Thread.public_id) == public_id))
    while thread is not None and thread.joined_into_id is not None:
        thread = session.get(Thread, thread.joined_into_id)
    return thread.id if thread else None


def total(session: Session, wanted: Filter) -> int:
    """How many there are of what is wanted."""
    return session.scalar(standings(wanted, func.count())) or 0


def thread_ids(
    session: Session, wanted: Filter, first: int = 0, size: int | None = None
) -> "array[int]":
    """The threads that are wanted, by number, in the wanted order."""
    return _ids(session, wanted, first, size, col(Standing.thread_id))


def _ids(
    session: Session,
    wanted: Filter,
    first: int = 0,
    size: int | None = None,
    column: Any = None,
) -> "array[int]":
    column = col(Standing.id) if column is None else column
    query = ordered(standings(wanted, column, for_order=True), wanted)
    return bulk.numbers(session, query.offset(first).limit(size))
