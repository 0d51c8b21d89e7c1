"""What a decision does to the threads and events it is about, and how that is taken back.

Applying twice changes nothing more: after documents were read again, all decisions are applied
again from the first to the last.
"""

import json
from datetime import date
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, select

from nlp.findings import EventKind, Precision
from tracker.deciding import attaching, relinking
from tracker.linking import candidates
from tracker.linking.letter import NAMING
from tracker.models.decisions import Decision
from tracker.models.documents import Document
from tracker.models.official import OfficialCommitment
from tracker.models.threads import CommitmentMention, Event, JoinSuggestion, Thread, TopicWord
from tracker.record import journal
from tracker.record.identity import public_id, squashed
from tracker.values import DecisionKind, Status, ThreadKind
from tracker.words.days import dutch
from tracker.words.quotes import readable

# The words of an event as they are kept in a decision: where, what, and which kind of event.
Key = list[str]


def apply(session: Session, decision: Decision) -> set[int]:
    """Let a decision work; the ids of the threads it changed."""
    value: dict[str, Any] = json.loads(decision.value or "{}")
    if decision.kind is DecisionKind.LINK_MENTION:
        return relinking.link(session, decision, value["motion"])
    thread = session.get(Thread, decision.thread_id)
    assert thread is not None  # threads are never deleted once somebody decided on them
    # A motion is there without its life; a letter that a person links may well begin it.
    begins = thread.kind is ThreadKind.MOTIE and decision.kind is DecisionKind.LINK_DOCUMENT
    if thread.joined_into_id is None and not begins and not _events(session, thread):
        decision.stale = True  # what was judged is no longer read anywhere
        return set()
    decision.stale = False
    match decision.kind:
        case DecisionKind.CONFIRM:
            thread.confirmed, thread.to_check = True, False
        case DecisionKind.UNCLEAR:
            thread.unclear, thread.to_check = True, False
        case DecisionKind.SET_RESPONSIBLE:
            thread.responsible = value["responsible"]
        case DecisionKind.REJECT:
            _reject(session, decision, thread)
        case DecisionKind.SET_STATUS | DecisionKind.SET_DEADLINE:
            _rule(session, decision, value)
        case DecisionKind.JOIN:
            return _join(session, thread, value)
        case DecisionKind.KEEP_APART:
            _settle(session, {thread.id, _by_public_id(session, value["from"]).id}, settled=True)
        case DecisionKind.SPLIT:
            return _split(session, decision, thread, value["moved"])
        case DecisionKind.LINK_DOCUMENT:
            return attaching.attach(session, decision, thread, value)
    session.add(thread)
    return {thread.id or 0}


def take_back(session: Session, decision: Decision) -> set[int]:
    """Undo what a decision did; what others decided on the same thread is applied again after."""
    value: dict[str, Any] = json.loads(decision.value or "{}")
    journal.supersede(session, journal.UNDONE, col(Event.decision_id) == decision.id)
    if decision.kind is DecisionKind.LINK_MENTION:
        return relinking.unlink(session, decision)
    thread = session.get(Thread, decision.thread_id)
    assert thread is not None
    match decision.kind:
        case DecisionKind.CONFIRM:
            thread.confirmed, thread.to_check = False, _doubted(session, thread)
        case DecisionKind.UNCLEAR:
            thread.unclear, thread.to_check = False, _doubted(session, thread)
        case DecisionKind.SET_RESPONSIBLE:
            thread.responsible = None
        case DecisionKind.REJECT:
            session.exec(
                update(Event).where(col(Event.thread_id) == thread.id).values(rejected=False)
            )
        case DecisionKind.LINK_DOCUMENT:
            return attaching.detach(session, thread)
        case DecisionKind.JOIN:
            into = _by_public_id(session, value["into"])
            thread.joined_into_id = None
            _give_back_official(session, into, thread)
            _move(session, into, thread, value["moved"])
            session.add(thread)
            return {thread.id or 0, into.id or 0}
        case DecisionKind.KEEP_APART:
            _settle(session, {thread.id, _by_public_id(session, value["from"]).id}, settled=False)
        case DecisionKind.SPLIT:
            part = _by_public_id(session, _split_id(thread, decision))
            _move(session, part, thread, value["moved"])
            _name(session, thread)
            return {thread.id or 0, part.id or 0}
    session.add(thread)
    return {thread.id or 0}


def about(session: Session, decision: Decision) -> set[int]:
    """The threads that a decision is about; of a join, a split and a no to a join both."""
    value: dict[str, Any] = json.loads(decision.value or "{}")
    named = [value[key] for key in ("into", "from") if key in value]
    thread = session.get(Thread, decision.thread_id) if decision.thread_id else None
    if thread is not None and decision.kind is DecisionKind.SPLIT:
        named.append(_split_id(thread, decision))
    others = select(Thread.id).where(col(Thread.public_id).in_(named))
    found = {thread.id} if thread is not None else set()
    return {number or 0 for number in (*found, *(session.exec(others) if named else ()))}


def _doubted(session: Session, thread: Thread) -> bool:
    """Whether the reader doubts what it read of this, so that it waits for a person again."""
    query = select(CommitmentMention.id).where(
        CommitmentMention.thread_id == thread.id, col(CommitmentMention.to_check)
    )
    return session.exec(query).first() is not None


def keys(session: Session, thread: Thread, only: set[int] | None = None) -> list[Key]:
    """The events of a thread as a decision keeps them, so that they are known again."""
    return [
        _key(event, document_key)
        for event, document_key in _events(session, thread)
        if only is None or event.id in only
    ]


def _key(event: Event, document_key: str | None) -> Key:
    return [document_key or "", squashed(event.quote or event.note), event.kind.value]


def _events(session: Session, thread: Thread) -> list[tuple[Event, str | None]]:
    query = (
        select(Event, Document.key)
        .join(Document, col(Document.id) == col(Event.document_id), isouter=True)
        .where(
            Event.thread_id == thread.id,
            Event.origin != "decision",
            col(Event.superseded_at).is_(None),
        )
    )
    return [(event, key) for event, key in session.exec(query)]


def _reject(session: Session, decision: Decision, thread: Thread) -> None:
    if decision.quote is None:
        _rule(session, decision, {"status": Status.NO_TASK.value, "day": _begin(session, thread)})
        return
    judged = (decision.document_key, squashed(decision.quote))
    found = [
        event
        for event, key in _events(session, thread)
        if (key, squashed(event.quote or "")) == judged
    ]
    decision.stale = not found
    for event in found:
        event.rejected = True


def _begin(session: Session, thread: Thread) -> str:
    days = [event.occurred_on for event, _ in _events(session, thread)]
    return min(days, default=thread.made_on or date.min).isoformat()


def _rule(session: Session, decision: Decision, value: dict[str, Any]) -> None:
    due = date.fromisoformat(value["due"]) if "due" in value else None
    why = f": {decision.reason}" if decision.reason else ""
    ruled = Event(
        thread_id=decision.thread_id or 0,
        kind=EventKind.REFERRED,
        occurred_on=date.fromisoformat(value["day"]),
        origin="decision",
        ruling=Status(value["status"]) if "status" in value else None,
        last_day=due,
        precision=Precision.DAY if due else None,
        note=f"door {decision.author} op {dutch(decision.decided_at.date())}{why}",
        decision_id=decision.id,
    )
    journal.replace(session, journal.UNDONE, [ruled], col(Event.decision_id) == decision.id)


def _join(session: Session, thread: Thread, value: dict[str, Any]) -> set[int]:
    into = _by_public_id(session, value["into"])
    known = {_place(event) for event, _ in _events(session, into) if event.document_id}
    for event, _ in _events(session, thread):
        if _place(event) not in known:  # one sentence may have been in both
            event.thread_id = into.id or 0
    thread.joined_into_id = into.id
    session.add(thread)
    _take_official(session, thread, into)
    words = session.exec(select(TopicWord.word).where(TopicWord.thread_id == thread.id)).all()
    candidates.remember_words(session, into.id or 0, words)
    _settle(session, {thread.id, into.id}, settled=True)
    session.flush()
    return {thread.id or 0, into.id or 0}


def _settle(session: Session, both: set[int | None], *, settled: bool) -> None:
    """Whether the question if these two are one promise has been answered."""
    session.exec(
        update(JoinSuggestion)
        .where(
            col(JoinSuggestion.thread_id).in_(both), col(JoinSuggestion.other_thread_id).in_(both)
        )
        .values(settled=settled)
    )


def _place(event: Event) -> tuple[EventKind, int | None, int | None, int | None]:
    return event.kind, event.document_id, event.start, event.end


def _take_official(session: Session, source: Thread, target: Thread) -> None:
    """What a register keeps of the one goes with it to the other."""
    session.exec(
        update(OfficialCommitment)
        .where(col(OfficialCommitment.thread_id) == source.id)
        .values(thread_id=target.id)
    )
    if target.official_number is None:
        target.official_number = source.official_number
        target.register_status = source.register_status
        target.register_status_on = source.register_status_on
        session.add(target)


def _give_back_official(session: Session, source: Thread, target: Thread) -> None:
    """The other way, by the number that the thread that was joined has kept."""
    session.exec(
        update(OfficialCommitment)
        .where(
            col(OfficialCommitment.thread_id) == source.id,
            col(OfficialCommitment.number) == target.official_number,
        )
        .values(thread_id=target.id)
    )
    if source.official_number == target.official_number:
        source.official_number = source.register_status = source.register_status_on = None
        session.add(source)


def _split(session: Session, decision: Decision, thread: Thread, moved: list[Key]) -> set[int]:
    identity = _split_id(thread, decision)
    part = session.exec(select(Thread).where(Thread.public_id == identity)).first()
    if part is None:
        data = thread.model_dump(exclude={"id", "public_id", "joined_into_id", "recorded_at"})
        part = Thread(public_id=identity, **data)
        session.add(part)
        session.flush()
    here = _move(session, thread, part, moved)
    decision.stale = not here and not _events(session, part)
    if here:
        part.made_on = min(event.occurred_on for event in here)
        for named in (part, thread):
            _name(session, named)
    return {thread.id or 0, part.id or 0}


def _name(session: Session, thread: Thread) -> None:
    """Call a thread by the sentence of its own that says best what it is."""
    said = [event for event, _ in _events(session, thread) if event.quote]
    if thread.kind is not ThreadKind.MOTIE and thread.official_number is None and said:
        best = min(
            said, key=lambda event: (NAMING[event.kind], event.occurred_on, event.start or 0)
        )
        thread.title = readable(best.quote or "")
        session.add(thread)


def _split_id(thread: Thread, decision: Decision) -> str:
    return public_id(thread.public_id, "afgesplitst", str(decision.id))


def _move(session: Session, source: Thread, target: Thread, moved: list[Key]) -> list[Event]:
    wanted = {tuple(key) for key in moved}
    found = [event for event, key in _events(session, source) if tuple(_key(event, key)) in wanted]
    for event in found:
        event.thread_id = target.id or 0
    session.flush()
    return found


def _by_public_id(session: Session, identity: str) -> Thread:
    return session.exec(select(Thread).where(Thread.public_id == identity)).one()
