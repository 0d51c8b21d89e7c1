"""The stored documents: a list, and one with everything found in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sqlalchemy import ColumnElement, func, select
from sqlmodel import Session, col

from nlp.findings import DocumentKind
from tracker.models.decisions import Decision
from tracker.models.documents import DeadlineMention, Document, DocumentOrigin, QuestionAnswer
from tracker.models.motions import Motion, MotionMention
from tracker.models.threads import CommitmentMention, Event, Thread
from tracker.queries.wanted.filters import between, named
from tracker.values import DecisionKind
from tracker.words.labels import EVENT, STANCE
from tracker.words.motions import name_of

# SQLite counts no further; who asks for a higher number asks for nothing.
LARGEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document in a list."""

    id: int
    title: str
    kind: DocumentKind
    published_on: date | None
    kamerstuk: str | None
    ministry: str | None
    commitments: int
    motions: int


class MarkKind(StrEnum):
    """What a marked passage is."""

    COMMITMENT = "toezegging"
    MOTION = "motie"
    DEADLINE = "termijn"


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding in the text of a document."""

    start: int
    end: int
    kind: MarkKind
    words: str
    public_id: str | None = None  # of a motion without a life: its number


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question with its answer."""

    number: str
    party: str | None
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class DocumentDetail:
    """A document with its text and what was found in it, in order of place."""

    row: DocumentRow
    text: str
    url: str | None
    remarks: str
    marks: tuple[Mark, ...]
    questions: tuple[QuestionRow, ...]


@dataclass(frozen=True, slots=True)
class Papers:
    """Which documents are wanted. Empty fields do not restrict."""

    words: str = ""  # in the title or the number
    kinds: tuple[DocumentKind, ...] = ()
    ministries: tuple[str, ...] = ()
    first_day: date | None = None
    last_day: date | None = None


def listed(
    session: Session, wanted: Papers, first: int = 0, size: int = 50
) -> tuple[list[DocumentRow], int]:
    """The documents that are wanted, newest first, and how many in all."""
    where = _conditions(wanted)
    total = session.scalar(select(func.count()).select_from(Document).where(*where)) or 0
    # Their numbers alone, or SQLite sorts with the titles, which stand behind the texts.
    found = session.scalars(
        select(col(Document.id))
        .where(*where)
        .order_by(col(Document.published_on).desc(), col(Document.id))
        .offset(first)
        .limit(size)
    ).all()
    return rows(session, [number for number in found if number is not None]), total


def counts(session: Session, wanted: Papers) -> dict[DocumentKind, int]:
    """How many there are of each kind, under the same choice but for the kind; most first."""
    kind, number = col(Document.kind), func.count()
    query = select(kind, number).where(*_conditions(replace(wanted, kinds=()))).group_by(kind)
    return {row[0]: row[1] for row in session.execute(query.order_by(number.desc(), kind))}


def _conditions(wanted: Papers) -> list[ColumnElement[bool]]:
    where: list[ColumnElement[bool]] = [col(Document.current).is_(True)]
    where += [named(word, Document.title, Document.kamerstuk) for word in wanted.words.split()]
    if wanted.kinds:
        where.append(col(Document.kind).in_(wanted.kinds))
    if wanted.ministries:
        where.append(col(Document.ministry).in_(wanted.ministries))
    return where + between(col(Document.published_on), wanted.first_day, wanted.last_day)


def rows(session: Session, ids: Sequence[int]) -> list[DocumentRow]:
    """These documents, in this order."""
    columns = (
        *(col(Document.id), col(Document.title), col(Document.kind), col(Document.published_on)),
        *(col(Document.kamerstuk), col(Document.ministry)),
    )
    found = session.execute(select(*columns).where(col(Document.id).in_(ids))).all()
    commitments = _counted(session, CommitmentMention, ids)
    motions = _counted(session, MotionMention, ids)
    known = {
        one.id: DocumentRow(
            *(one.id, one.title, one.kind, one.published_on, one.kamerstuk, one.ministry),
            commitments=commitments.get(one.id, 0),
            motions=motions.get(one.id, 0),
        )
        for one in found
    }
    return [known[number] for number in ids if number in known]


def detail(session: Session, document_id: int) -> DocumentDetail | None:
    """One document, or None."""
    document = session.get(Document, document_id) if abs(document_id) <= LARGEST else None
    if document is None:
        return None
    questions = session.scalars(
        select(QuestionAnswer)
        .where(col(QuestionAnswer.document_id) == document_id)
        .order_by(col(QuestionAnswer.id))
    )
    url = session.scalar(
        select(col(DocumentOrigin.url)).where(
            col(DocumentOrigin.document_id) == document_id,
            col(DocumentOrigin.url).like("http%"),
        )
    )
    return DocumentDetail(
        row=rows(session, [document_id])[0],
        text=document.text,
        url=url,
        remarks="\n".join(filter(None, (document.file_remarks, document.remarks))),
        marks=tuple(_marks(session, document_id)),
        questions=tuple(QuestionRow(q.number, q.party, q.question, q.answer) for q in questions),
    )


def _counted(
    session: Session, table: type[CommitmentMention] | type[MotionMention], ids: Sequence[int]
) -> dict[int, int]:
    """How many of these findings each document has, of those that have any."""
    document = col(table.document_id)
    query = select(document, func.count()).where(document.in_(ids)).group_by(document)
    return {row[0]: row[1] for row in session.execute(query)}


def _marks(session: Session, document_id: int) -> list[Mark]:
    """All that was found in a document; of two at one place the wider comes first."""
    found = (
        *_commitments(session, document_id),
        *_linked(session, document_id),
        *_motions(session, document_id),
        *_deadlines(session, document_id),
    )
    return sorted(found, key=lambda mark: (mark.start, -mark.end))


def _commitments(session: Session, document_id: int) -> Iterator[Mark]:
    query = (
        select(CommitmentMention, col(Thread.public_id))
        .outerjoin(Thread, col(Thread.id) == col(CommitmentMention.thread_id))
        .where(col(CommitmentMention.document_id) == document_id)
    )
    for mention, thread in session.execute(query):
        words = f"{mention.kind.value}: {EVENT[mention.event]}"
        yield Mark(mention.start, mention.end, MarkKind.COMMITMENT, words, thread)


def _linked(session: Session, document_id: int) -> Iterator[Mark]:
    """The sentences that a person linked to a commitment."""
    query = (
        select(Event, col(Thread.public_id))
        .join(Thread, col(Thread.id) == col(Event.thread_id))
        .join(Decision, col(Decision.id) == col(Event.decision_id))
        .where(
            col(Event.document_id) == document_id,
            col(Event.superseded_at).is_(None),
            col(Decision.kind) == DecisionKind.LINK_DOCUMENT,
        )
    )
    for event, thread in session.execute(query):
        if event.start is not None and event.end is not None:
            words = f"gekoppeld: {EVENT[event.kind]}"
            yield Mark(event.start, event.end, MarkKind.COMMITMENT, words, thread)


def _motions(session: Session, document_id: int) -> Iterator[Mark]:
    query = (
        select(MotionMention, Motion, col(Thread.public_id))
        .outerjoin(Motion, col(Motion.id) == col(MotionMention.motion_id))
        .outerjoin(Thread, col(Thread.id) == col(Motion.thread_id))
        .where(col(MotionMention.document_id) == document_id)
    )
    for mention, motion, thread in session.execute(query):
        words = f"motie: {STANCE[mention.stance]}"
        name = name_of(thread, motion) if motion else None
        yield Mark(mention.start, mention.end, MarkKind.MOTION, words, name)


def _deadlines(session: Session, document_id: int) -> Iterator[Mark]:
    query = select(DeadlineMention).where(col(DeadlineMention.document_id) == document_id)
    for one in session.scalars(query):
        yield Mark(one.start, one.end, MarkKind.DEADLINE, "termijn")
