"""A letter while its sentences find their threads: what is known, and how threads begin and end."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import delete
from sqlalchemy import select as columns_of
from sqlmodel import Session, col, select

from nlp.findings import CommitmentKind, EventKind
from tracker.linking import candidates
from tracker.linking.offices import cabinet
from tracker.linking.scoring import Score
from tracker.linking.seen import Seen
from tracker.models.documents import Document, DocumentSender, ReferenceMention
from tracker.models.threads import CommitmentMention, Event, JoinSuggestion, Thread, TopicWord
from tracker.record.identity import dossier_of, is_kamerstuk, public_id, squashed
from tracker.values import ThreadKind
from tracker.words.quotes import readable

# The threads that a sentence began when it was placed before: one, or one for each thing it lists.
Earlier = Mapping[tuple[str, EventKind], Sequence[int]]

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
    # Whether nothing later was placed, so that there is nothing to look away from.
    is_last: bool
    papers: Sequence[tuple[int, str]] = ()  # where it names which paper
    signer: DocumentSender | None = None
    office_id: int | None = None
    # The sentences of each thread that came up, of this letter and of earlier ones.
    threads: dict[int, list[Seen]] = field(default_factory=dict)
    spoken_of: set[int] = field(default_factory=set)
    begun: set[int] = field(default_factory=set)

    @property
    def moment(self) -> candidates.Moment | None:
        """When it was written; what was said later is not known to it."""
        return candidates.moment_of(self.document)

    def look_up(self, thread_ids: Iterable[int]) -> None:
        """Know the sentences of these threads, those of earlier letters."""
        unknown = [thread_id for thread_id in thread_ids if thread_id not in self.threads]
        self.threads.update(candidates.sentences_of(self.session, unknown, self.moment))

    def age(self, thread_id: int) -> tuple[date, str, int, int]:
        """Which of two threads was spoken of first: of two that fit as well, that one is meant."""
        said = (
            (one.day or date.max, one.key, one.start, thread_id)
            for one in self.threads.get(thread_id, ())
        )
        return min(said, default=(date.max, "", 0, thread_id))


def opened(session: Session, document: Document, earlier: Earlier, *, is_last: bool) -> Letter:
    """A letter of which no sentence was placed yet; what it rests on is stored."""
    query = columns_of(col(ReferenceMention.start), col(ReferenceMention.identity))
    named = session.execute(query.where(col(ReferenceMention.document_id) == document.id)).all()
    papers = [(start, paper) for start, paper in named if is_kamerstuk(paper)]
    dossiers = {dossier_of(paper) for _, paper in papers}
    if document.dossier:
        dossiers.add(document.dossier)
    letter = Letter(session, document, frozenset(dossiers), earlier, is_last, papers)
    senders = select(DocumentSender).where(DocumentSender.document_id == document.id)
    letter.signer = session.exec(senders.order_by(col(DocumentSender.id))).first()
    if letter.signer is not None:
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
    if thread is not None and unnumbered and others and names_best(seen, others):
        thread.title = readable(mention.quote)
    day = letter.document.published_on
    if thread is not None and day and (thread.made_on is None or day < thread.made_on):
        thread.made_on = day  # an older letter may come in later
    if thread is not None and mention.kind is CommitmentKind.TOEZEGGING:
        # What was announced first and promised to the Chamber later is a promise.
        thread.kind = ThreadKind.TOEZEGGING
    return Placed(mention, thread_id)


def names_best(seen: Seen, others: Sequence[Seen]) -> bool:
    """Whether a sentence tells best what the thread is about; "dit wordt afgerond" never does."""
    return not seen.subject.bare and all(
        other.subject.bare or NAMING[seen.event] < NAMING[other.event] for other in others
    )


def begin(letter: Letter, mention: CommitmentMention, quote: str) -> Thread:
    """A new thread; or the one that these words began when the letter was read before."""
    session, document = letter.session, letter.document
    for known in letter.earlier.get((squashed(mention.quote), mention.event), ()):
        if known not in letter.spoken_of and (old := _vacant(letter, known)):
            return old
    # The id follows from the words, so that a database that is made anew has the same ones.
    words = (str(document.published_on), squashed(quote))
    identity, turn = public_id(*words), 0
    while found := session.exec(select(Thread).where(Thread.public_id == identity)).first():
        if found.id not in letter.spoken_of and (old := _vacant(letter, found.id or 0)):
            return old
        turn += 1
        identity = public_id(*words, str(turn))
    thread = Thread(public_id=identity, **begun_with(letter, mention, quote))
    session.add(thread)
    session.flush()
    letter.begun.add(thread.id or 0)
    return thread


def begun_with(letter: Letter, mention: CommitmentMention, quote: str) -> dict[str, Any]:
    """What is known of a thread by the sentence that begins it."""
    toezegging = mention.kind is CommitmentKind.TOEZEGGING
    return {
        "kind": ThreadKind.TOEZEGGING if toezegging else ThreadKind.VOORNEMEN,
        "title": readable(quote),
        "made_on": letter.document.published_on,
        "chamber": mention.towards,
        "dossier": letter.document.dossier,
        "ministry": letter.document.ministry,
        "promiser": letter.signer.name if letter.signer else None,
        "promiser_role": letter.signer.role if letter.signer else None,
        "office_id": letter.office_id,
        "certainty": mention.certainty,
        "to_check": mention.to_check,
    }


def _vacant(letter: Letter, thread_id: int) -> Thread | None:
    """The thread a sentence began before, unless an earlier letter speaks of it without it."""
    read = (col(Event.thread_id) == thread_id, col(Event.origin) == "read")
    said = (
        columns_of(col(Document.published_on), col(Document.key))
        .join(Event, col(Event.document_id) == col(Document.id))
        .where(*read, col(Event.superseded_at).is_(None), col(Document.id) != letter.document.id)
        .distinct()
    )
    taken = any(
        letter.moment is None or (day, key) < letter.moment
        for day, key in letter.session.execute(said)
    )
    return None if taken else letter.session.get(Thread, thread_id)


def suggest(session: Session, thread_id: int, other: int, score: Score) -> None:
    """Let a person say whether two threads are one, if nobody was asked yet."""
    both = (thread_id, other)
    one, two = col(JoinSuggestion.thread_id), col(JoinSuggestion.other_thread_id)
    if session.exec(select(JoinSuggestion.id).where(one.in_(both), two.in_(both))).first():
        return
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
            | (col(JoinSuggestion.other_thread_id) == thread_id),
            col(JoinSuggestion.settled).is_(False),
        )
    )
    if thread_id in letter.begun:
        session.exec(delete(Thread).where(col(Thread.id) == thread_id))
