"""Which thread does this sentence speak of: one that is known, perhaps one, or a new one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session, select

from nlp.findings import CommitmentKind, EventKind, Reading
from tracker.identity import public_id, squashed
from tracker.models.documents import Document
from tracker.models.threads import CommitmentMention, Thread, ThreadKind


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention in a thread; a sentence about several things is placed in several."""

    mention: CommitmentMention
    thread_id: int


def place(
    session: Session,
    document: Document,
    reading: Reading,
    mentions: Sequence[CommitmentMention],
    earlier: Mapping[tuple[str, EventKind], int],
) -> Iterator[Placed]:
    """Place every mention of a document in a thread, a new one where none fits."""
    for mention in mentions:
        thread = _new_thread(session, document, mention, earlier)
        mention.thread_id = thread.id
        yield Placed(mention, thread.id or 0)


def _new_thread(
    session: Session,
    document: Document,
    mention: CommitmentMention,
    earlier: Mapping[tuple[str, EventKind], int],
) -> Thread:
    known = earlier.get((squashed(mention.quote), mention.event))
    if known is not None and (thread := session.get(Thread, known)):
        return thread
    identity = public_id(document.key, squashed(mention.quote))
    turn = 0
    while session.exec(select(Thread).where(Thread.public_id == identity)).first():
        turn += 1
        identity = public_id(document.key, squashed(mention.quote), str(turn))
    thread = Thread(
        public_id=identity,
        kind=ThreadKind.TOEZEGGING
        if mention.kind is CommitmentKind.TOEZEGGING
        else ThreadKind.VOORNEMEN,
        title=" ".join(mention.quote.split()),
        made_on=document.published_on,
        chamber=mention.towards,
        dossier=document.dossier,
        ministry=document.ministry,
        certainty=mention.certainty,
        to_check=mention.to_check,
    )
    session.add(thread)
    session.flush()
    return thread
