"""What people decide: recorded beside the facts, applied to them, undone, and kept for good.

A decision carries who, when and why, and the words that were judged. It is applied at once, and
again after documents were read again; when the words are no longer there it is listed as stale
instead of being applied to something else.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from nlp.findings import EventKind
from tracker import clock
from tracker.deciding import attaching, effects
from tracker.errors import ReviewError
from tracker.linking.motions import thread_of as begun
from tracker.models.decisions import Decision
from tracker.models.documents import Document
from tracker.models.motions import Motion, MotionMention
from tracker.models.threads import Event, Thread
from tracker.queries.motions import motions
from tracker.queries.quality.records import Unlinked
from tracker.standing import standings
from tracker.values import DecisionKind, Status
from tracker.words.quotes import readable


@dataclass(frozen=True, slots=True)
class Judged:
    """The words that a decision is about."""

    document_key: str
    start: int
    end: int
    quote: str


def judged(session: Session, event_id: int) -> Judged:
    """The words of an event, for a decision about them."""
    event = session.get(Event, event_id)
    if event is None or event.document_id is None or event.quote is None:
        raise ReviewError(f"gebeurtenis {event_id} rust niet op een tekst")
    document = session.get(Document, event.document_id)
    assert document is not None
    return Judged(document.key, event.start or 0, event.end or 0, event.quote)


def thread_of(session: Session, identity: str) -> Thread:
    """The thread with this public id or paper number."""
    query = select(Thread).where(
        (Thread.public_id == identity.strip()) | (Thread.kamerstuk == identity.strip())
    )
    found = session.exec(query).first()
    if found is None:
        raise ReviewError(f"{identity!r} is geen bekend kenmerk of Kamerstuknummer")
    return found


def life_of(session: Session, identity: str) -> Thread:
    """The same; of a motion that nothing happened to yet the life begins here."""
    motion = motions.known(session, identity)
    return begun(session, motion) if motion else thread_of(session, identity)


def confirm(session: Session, thread: Thread, author: str, reason: str = "") -> Decision:
    """It was read rightly."""
    return _decide(session, DecisionKind.CONFIRM, thread, author, reason)


def reject(
    session: Session, thread: Thread, author: str, reason: str = "", words: Judged | None = None
) -> Decision:
    """The text does not say so; without words: it is no commitment at all."""
    return _decide(session, DecisionKind.REJECT, thread, author, reason, words=words)


def set_status(
    session: Session, thread: Thread, status: Status, author: str, reason: str, day: date
) -> Decision:
    """From that day on it stands like this, whatever is read."""
    value = {"status": status.value, "day": day.isoformat()}
    return _decide(session, DecisionKind.SET_STATUS, thread, author, reason, value)


def set_deadline(
    session: Session, thread: Thread, due: date, author: str, reason: str, day: date
) -> Decision:
    """From that day on this is its deadline, whatever is read."""
    value = {"due": due.isoformat(), "day": day.isoformat()}
    return _decide(session, DecisionKind.SET_DEADLINE, thread, author, reason, value)


def set_responsible(
    session: Session, thread: Thread, who: str, author: str, reason: str = ""
) -> Decision:
    """Somebody else answers for it than follows from who promised."""
    return _decide(
        session, DecisionKind.SET_RESPONSIBLE, thread, author, reason, {"responsible": who}
    )


def join(session: Session, thread: Thread, into: Thread, author: str, reason: str = "") -> Decision:
    """Two threads are one promise; the first goes on in the second."""
    if thread.id == into.id or into.joined_into_id is not None:
        raise ReviewError("een draad kan niet worden samengevoegd met zichzelf of een opgegane")
    value = {"into": into.public_id, "moved": effects.keys(session, thread)}
    return _decide(session, DecisionKind.JOIN, thread, author, reason, value)


def keep_apart(
    session: Session, thread: Thread, other: Thread, author: str, reason: str = ""
) -> Decision:
    """Two threads that look alike are two promises; they are not suggested again."""
    if thread.id == other.id:
        raise ReviewError("kies twee verschillende toezeggingen om uit elkaar te houden")
    value = {"from": other.public_id}
    return _decide(session, DecisionKind.KEEP_APART, thread, author, reason, value)


def split(
    session: Session, thread: Thread, event_ids: Iterable[int], author: str, reason: str = ""
) -> Decision:
    """These events are about another promise; they go on in a thread of their own."""
    moved = effects.keys(session, thread, set(event_ids))
    if not moved or len(moved) == len(effects.keys(session, thread)):
        raise ReviewError("kies een deel van de gebeurtenissen om af te splitsen")
    return _decide(session, DecisionKind.SPLIT, thread, author, reason, {"moved": moved})


def link_mention(
    session: Session, mention: MotionMention, motion: Motion, author: str, reason: str = ""
) -> Decision:
    """This mention means that motion."""
    document = session.get(Document, mention.document_id)
    assert document is not None
    words = Judged(document.key, mention.start, mention.end, mention.quote)
    value = {"motion": motion.kamerstuk or motion.register_number}
    return _decide(session, DecisionKind.LINK_MENTION, None, author, reason, value, words)


def link_number(
    session: Session, seen: Unlinked, number: str, author: str, reason: str = ""
) -> Decision:
    """The mention that somebody saw means the motion with this paper or register number."""
    mention = session.get(MotionMention, seen.id)
    if mention is None or (mention.document_id, mention.start) != (seen.document_id, seen.start):
        raise ReviewError("deze brief is intussen opnieuw gelezen; bekijk de vermelding nog eens")
    query = select(Motion).where((Motion.kamerstuk == number) | (Motion.register_number == number))
    motion = session.exec(query).first()
    if motion is None:
        raise ReviewError(f"motie {number} is niet bekend")
    return link_mention(session, mention, motion, author, reason)


def words_in(session: Session, document_id: int, quote: str) -> Judged:
    """These words in a document, for a decision about them."""
    document = session.get(Document, document_id)
    if document is None:
        raise ReviewError(f"stuk {document_id} is niet bekend")
    place = attaching.find(document.text, quote)
    if place is None:
        raise ReviewError("die woorden staan zo niet in het stuk; neem ze letterlijk over")
    start, end = place
    return Judged(document.key, start, end, document.text[start:end])


def link_document(
    session: Session,
    thread: Thread,
    words: Judged,
    event: EventKind,
    author: str,
    reason: str = "",
    due: date | None = None,
) -> Decision:
    """A letter says this of a motion or commitment, in these words."""
    query = select(Document).where(Document.key == words.document_key, col(Document.current))
    document = session.exec(query).one()
    if document.published_on is None:
        raise ReviewError("van dat stuk is geen dag bekend, dus ook niet wanneer dit gebeurde")
    if due is not None and event not in attaching.TERMED:
        raise ReviewError("bij wat is afgedaan, vervallen of alleen genoemd hoort geen termijn")
    value = {"event": event.value, "paper": document.kamerstuk or readable(document.title)}
    value |= {"due": due.isoformat()} if due else {}
    thread = attaching.root(session, thread)
    return _decide(session, DecisionKind.LINK_DOCUMENT, thread, author, reason, value, words)


def note(session: Session, thread: Thread, author: str, text: str) -> Decision:
    """A remark for colleagues; changes nothing."""
    return _decide(session, DecisionKind.NOTE, thread, author, text)


def unclear(session: Session, thread: Thread, author: str, reason: str = "") -> Decision:
    """The promise itself is badly worded."""
    return _decide(session, DecisionKind.UNCLEAR, thread, author, reason)


def undo(session: Session, decision_id: int, author: str) -> Decision:
    """Take a decision back; it stays on record as undone."""
    decision = session.get(Decision, decision_id)
    if decision is None or decision.undone_at is not None:
        raise ReviewError(f"besluit {decision_id} bestaat niet of is al teruggedraaid")
    decision.undone_at, decision.undone_by = clock.now(), author
    session.add(decision)
    session.flush()
    touched = effects.take_back(session, decision)
    _apply_all(session, of=touched)
    standings.recompute(session, touched)
    return decision


def reapply(session: Session, of: set[int] | None = None) -> list[Decision]:
    """Apply decisions again, after documents were read again; those that lost their words."""
    touched = _apply_all(session, of)
    standings.recompute(session, touched)
    return list(session.exec(select(Decision).where(col(Decision.stale))))


def active(session: Session) -> list[Decision]:
    """The decisions that hold, in the order in which they were taken."""
    query = select(Decision).where(col(Decision.undone_at).is_(None)).order_by(col(Decision.id))
    return list(session.exec(query))


def _decide(
    session: Session,
    kind: DecisionKind,
    thread: Thread | None,
    author: str,
    reason: str,
    value: dict[str, Any] | None = None,
    words: Judged | None = None,
) -> Decision:
    if not author.strip():
        raise ReviewError("een besluit heeft een naam nodig van wie het neemt")
    decision = Decision(
        kind=kind,
        author=author,
        reason=reason,
        value=json.dumps(value or {}, ensure_ascii=False),
        thread_id=thread.id if thread else None,
        document_key=words.document_key if words else None,
        start=words.start if words else None,
        end=words.end if words else None,
        quote=words.quote if words else None,
    )
    session.add(decision)
    session.flush()
    standings.recompute(session, effects.apply(session, decision))
    return decision


def _apply_all(session: Session, of: set[int] | None = None) -> set[int]:
    touched: set[int] = set()
    for decision in active(session):
        if of is None or decision.thread_id is None or decision.thread_id in of:
            touched |= effects.apply(session, decision)
    return touched | (of or set())
