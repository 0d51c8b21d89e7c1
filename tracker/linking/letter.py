"""A letter while its sentences find their threads: what is known, and how threads begin and end."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import delete
from sqlmodel import Session, col, select

from nlp.findings import CommitmentKind, EventKind, Reading, Sender
from tracker.linking import candidates
from tracker.linking.offices import cabinet
from tracker.linking.scoring import Score
from tracker.linking.seen import Seen
from tracker.models.documents import Document
from tracker.models.threads import CommitmentMention, Event, JoinSuggestion, Thread, TopicWord
from tracker.record.identity import public_id, squashed
from tracker.values import ThreadKind
from tracker.words.quotes import readable

Earlier = Mapping[tuple[str, EventKind], int]

# The promise itself names it best, then one that says what was promised or put off, whichever
# comes first; a report of progress can name anything.
NAMING = {
    EventKind.MADE: 0,
    EventKind.POSTPONED: 1,
    EventKind.REFERRED: 1,
    EventKind.FULFILLED: 2,
    EventKind.PARTLY_FULFILLED: 2,
    EventKind.WITHDRAWN: 2,
    EventKind.IN_PROGRESS: 3,
}


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention in a thread; a sentence about several things is placed in several."""

    mention: CommitmentMention
    thread_id: int


@dataclass(slots=True)
class Letter:
    """What is known while a letter is gone through."""

    session: Session
    document: Document
    dossiers: frozenset[str]
    earlier: Earlier
    papers: Sequence[tuple[int, str]] = ()  # where it names which paper
    of_last: frozenset[tuple[int, EventKind]] = frozenset()  # what tells of the promise before it
    signer: Sender | None = None
    office_id: int | None = None
    # The sentences of each thread that came up, of this letter and of earlier ones.
    threads: dict[int, list[Seen]] = field(default_factory=dict)
    spoken_of: set[int] = field(default_factory=set)
    begun: set[int] = field(default_factory=set)


def opened(session: Session, document: Document, reading: Reading, earlier: Earlier) -> Letter:
    """A letter of which no sentence was placed yet."""
    dossiers = {found.kamerstuk.dossier for found in reading.references if found.kamerstuk}
    if document.dossier:
        dossiers.add(document.dossier)
    papers = [(found.quote.start, str(found.kamerstuk)) for found in reading.references]
    of_last = frozenset((m.quote.start, m.event) for m in reading.commitments if m.of_last)
    letter = Letter(session, document, frozenset(dossiers), earlier, papers, of_last)
    if reading.frame.senders:
        letter.signer = reading.frame.senders[0]
        office = cabinet(session).office(
            letter.signer.role, letter.signer.name, document.published_on
        )
        letter.office_id = office.id if office else None
    return letter


def put(letter: Letter, mention: CommitmentMention, seen: Seen, thread_id: int) -> Placed:
    """Put a sentence in a thread, which may know its name, day or kind better by it."""
    letter.threads.setdefault(thread_id, []).append(seen)
    letter.spoken_of.add(thread_id)
    mention.thread_id = mention.thread_id or thread_id
    candidates.remember(letter.session, thread_id, seen.subject, seen.numbers)
    thread = letter.session.get(Thread, thread_id)
    others = letter.threads[thread_id][:-1]
    unnumbered = thread is not None and thread.official_number is None
    if thread is not None and unnumbered and others and _names_best(seen, others):
        thread.title = readable(mention.quote)
    day = letter.document.published_on
    if thread is not None and day and (thread.made_on is None or day < thread.made_on):
        thread.made_on = day  # an older letter may come in later
    if thread is not None and mention.kind is CommitmentKind.TOEZEGGING:
        # What was announced first and promised to the Chamber later is a promise.
        thread.kind = ThreadKind.TOEZEGGING
    return Placed(mention, thread_id)


def _names_best(seen: Seen, others: Sequence[Seen]) -> bool:
    """Whether a sentence tells best what the thread is about; "dit wordt afgerond" never does."""
    return not seen.subject.bare and all(
        other.subject.bare or NAMING[seen.event] < NAMING[other.event] for other in others
    )


def begin(letter: Letter, mention: CommitmentMention, quote: str) -> Thread:
    """A new thread; or the one that these words began when the letter was read before."""
    session, document = letter.session, letter.document
    known = letter.earlier.get((squashed(mention.quote), mention.event))
    if known is not None and known not in letter.spoken_of and (old := _vacant(session, known)):
        return old
    # The id follows from the words, so that a database that is made anew has the same ones.
    words = (str(document.published_on), squashed(quote))
    identity, turn = public_id(*words), 0
    while found := session.exec(select(Thread).where(Thread.public_id == identity)).first():
        if found.id not in letter.spoken_of and (old := _vacant(session, found.id or 0)):
            return old
        turn += 1
        identity = public_id(*words, str(turn))
    toezegging = mention.kind is CommitmentKind.TOEZEGGING
    thread = Thread(
        public_id=identity,
        kind=ThreadKind.TOEZEGGING if toezegging else ThreadKind.VOORNEMEN,
        title=readable(quote),
        made_on=document.published_on,
        chamber=mention.towards,
        dossier=document.dossier,
        ministry=document.ministry,
        promiser=letter.signer.name if letter.signer else None,
        promiser_role=letter.signer.role if letter.signer else None,
        office_id=letter.office_id,
        certainty=mention.certainty,
        to_check=mention.to_check,
    )
    session.add(thread)
    session.flush()
    letter.begun.add(thread.id or 0)
    return thread


def _vacant(session: Session, thread_id: int) -> Thread | None:
    """The thread a sentence began before, unless that goes on without it."""
    read = (Event.thread_id == thread_id, Event.origin == "read")
    taken = select(Event.id).where(*read, col(Event.superseded_at).is_(None)).limit(1)
    return None if session.exec(taken).first() else session.get(Thread, thread_id)


def suggest(session: Session, thread_id: int, other: int, score: Score) -> None:
    """Let a person say whether two threads are one."""
    session.add(
        JoinSuggestion(
            thread_id=thread_id,
            other_thread_id=other,
            score=round(score.value, 3),
            reason="; ".join(score.reasons),
        )
    )


def drop(letter: Letter, thread_id: int) -> None:
    """Take back a thread that this letter began and that turned out to be another."""
    session = letter.session
    letter.threads[thread_id] = []
    letter.spoken_of.discard(thread_id)
    session.flush()
    session.exec(delete(TopicWord).where(col(TopicWord.thread_id) == thread_id))
    session.exec(
        delete(JoinSuggestion).where(
            (col(JoinSuggestion.thread_id) == thread_id)
            | (col(JoinSuggestion.other_thread_id) == thread_id)
        )
    )
    if thread_id in letter.begun:
        session.exec(delete(Thread).where(col(Thread.id) == thread_id))
