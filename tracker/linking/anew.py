"""Threads of which sentences came and went: what they are called, and which one goes on."""

from collections.abc import Iterable

from sqlalchemy import delete, or_, update
from sqlalchemy import select as columns_of
from sqlmodel import Session, col, select

from nlp.findings import CommitmentKind
from tracker.linking import candidates, promisers
from tracker.linking.letter import begun_with, names_best, opened
from tracker.linking.seen import Seen
from tracker.linking.subjects import objects_of, subject_in, subject_of, with_thread
from tracker.models.documents import Document
from tracker.models.threads import CommitmentMention, Event, JoinSuggestion, Thread, TopicWord
from tracker.record import journal
from tracker.values import ThreadKind
from tracker.words.quotes import readable


def describe(session: Session, thread_ids: Iterable[int]) -> None:
    """Let these threads be called what they would be, had their letters come in by day."""
    ids = set(thread_ids)
    for thread_id in sorted(ids):
        thread = session.get(Thread, thread_id)
        said = _said_of(session, thread_id)
        if thread is None or not said:
            continue
        first, document = said[0]
        letter = opened(session, document, {}, is_last=True)
        known = begun_with(letter, first, _part(first, thread_id))
        if thread.official_number is not None:  # a register knows these better
            known = {"made_on": known["made_on"]}
        elif (title := _title(said, thread_id)) is not None:
            known["title"] = title
        if any(mention.kind is CommitmentKind.TOEZEGGING for mention, _ in said):
            known["kind"] = ThreadKind.TOEZEGGING
        if thread.confirmed or thread.unclear:
            known["to_check"] = False
        thread.sqlmodel_update(known)
        thread.joined_into_id = None  # what a person joined is joined again, right after this
        session.add(thread)
    session.flush()
    promisers.complete(session, ids)


def _said_of(session: Session, thread_id: int) -> list[tuple[CommitmentMention, Document]]:
    """The sentences of a thread, in the order in which they were written."""
    query = (
        columns_of(CommitmentMention, Document)
        .join(Event, col(Event.mention_id) == col(CommitmentMention.id))
        .join(Document, col(Document.id) == col(CommitmentMention.document_id))
        .where(
            col(Event.thread_id) == thread_id,
            col(Event.origin) == "read",
            col(Event.superseded_at).is_(None),
        )
        .order_by(
            *(col(Document.published_on), col(Document.key)),
            *(col(CommitmentMention.start), col(CommitmentMention.end)),
        )
    )
    return [(mention, document) for mention, document in session.execute(query)]


def _title(said: list[tuple[CommitmentMention, Document]], thread_id: int) -> str | None:
    """The sentence that names it best, if that is not the one that begins it."""
    before: list[Seen] = []
    title = None
    for mention, document in said:
        subject = subject_in(mention.subject, thread_id)
        letter = candidates.Stands(None, document.published_on, document.key, None, frozenset())
        seen = candidates.seen_of(mention, subject, letter)
        if before and names_best(seen, before):
            title = readable(mention.quote)
        before.append(seen)
    return title


def _part(mention: CommitmentMention, thread_id: int) -> str:
    """What a thread is called by the sentence that begins it: of a list, by its own part."""
    parts = objects_of(mention.quote)
    own = subject_in(mention.subject, thread_id)
    if len(parts) == 1 or own == subject_in(mention.subject, 0):
        return mention.quote
    return max(parts, key=lambda part: len(subject_of(part.words).stems & own.stems)).title


def take_over(session: Session, kept: int, begun: int) -> None:
    """Let all that was said of a thread that begins now be said of one that was known."""
    in_force = (Event.thread_id == begun, col(Event.superseded_at).is_(None))
    for event in session.exec(select(Event).where(*in_force)).all():
        move(session, event, kept)
    session.exec(update(Event).where(col(Event.thread_id) == begun).values(thread_id=kept))
    # What two sentences say in the same words happened once, and both know their thread.
    named = col(CommitmentMention.thread_id) == begun
    session.exec(update(CommitmentMention).where(named).values(thread_id=kept))
    words = session.exec(select(TopicWord.word).where(TopicWord.thread_id == begun)).all()
    candidates.remember_words(session, kept, words)
    one, other = col(JoinSuggestion.thread_id), col(JoinSuggestion.other_thread_id)
    session.exec(update(JoinSuggestion).where(one == begun).values(thread_id=kept))
    session.exec(update(JoinSuggestion).where(other == begun).values(other_thread_id=kept))
    session.exec(delete(TopicWord).where(col(TopicWord.thread_id) == begun))
    session.exec(delete(Thread).where(col(Thread.id) == begun))
    _forget_pointless(session, kept)


def move(session: Session, event: Event, to: int) -> None:
    """Let something have happened to another thread; of a list, its part goes with it."""
    mention = session.get(CommitmentMention, event.mention_id) if event.mention_id else None
    if mention is not None:
        mention.subject = with_thread(mention.subject, event.thread_id, to)
        if mention.thread_id == event.thread_id:
            mention.thread_id = to
        session.add(mention)
    place = (Event.kind == event.kind, Event.document_id == event.document_id)
    words = (Event.start == event.start, Event.end == event.end)
    there = select(Event.id).where(Event.thread_id == to, *place, *words)
    if session.exec(there.where(col(Event.superseded_at).is_(None))).first():
        journal.supersede(session, journal.PLACED_AGAIN, col(Event.id) == event.id)
    else:
        event.thread_id = to
        session.add(event)
        session.flush()


def give_up(session: Session, thread: Thread, into: int) -> None:
    """Let a thread of which nothing is said any more lead to where it went."""
    thread.joined_into_id = into
    session.add(thread)
    session.exec(delete(TopicWord).where(col(TopicWord.thread_id) == thread.id))
    one, other = col(JoinSuggestion.thread_id), col(JoinSuggestion.other_thread_id)
    about = or_(one == thread.id, other == thread.id)
    session.exec(delete(JoinSuggestion).where(about, col(JoinSuggestion.settled).is_(False)))


def stand_alone(session: Session) -> None:
    """Let what something is said of again lead nowhere else; what people joined is joined again."""
    spoken = select(Event.thread_id).where(
        Event.origin == "read", col(Event.superseded_at).is_(None)
    )
    joined = col(Thread.joined_into_id).is_not(None)
    session.exec(
        update(Thread).where(joined, col(Thread.id).in_(spoken)).values(joined_into_id=None)
    )


def _forget_pointless(session: Session, thread_id: int) -> None:
    """Nobody need be asked whether a thread is one with itself."""
    one, other = col(JoinSuggestion.thread_id), col(JoinSuggestion.other_thread_id)
    session.exec(delete(JoinSuggestion).where(one == thread_id, other == thread_id))
