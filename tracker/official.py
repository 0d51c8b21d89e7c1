"""Takes over commitments from the registers of the Chambers, beside what letters say of them.

One that is sure to be known already joins that thread; else it begins one. The register's status
never decides ours: it stands beside it, and where the two differ a person should look.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import delete, or_
from sqlmodel import Session, col, select

from crawler.items import OfficialCommitmentItem
from nlp.findings import EventKind, Precision
from tracker.documents import Change
from tracker.identity import public_id
from tracker.linking import candidates
from tracker.linking.scoring import SURE, fits
from tracker.models.official import OfficialCommitment
from tracker.models.threads import Event, Standing, Thread
from tracker.values import Status, ThreadKind

# What the registers call it when they no longer expect anything.
CLOSED = ("afgedaan", "voldaan", "vervallen", "nagekomen", "gesloten")
PARTLY = ("deels", "gedeeltelijk")
CLOSED_HERE = {Status.FULFILLED, Status.WITHDRAWN}


@dataclass(frozen=True, slots=True)
class Difference:
    """A commitment of which the register says something else than the letters do."""

    public_id: str
    number: str
    title: str
    register_status: str
    status: Status
    reason: str


def store(session: Session, item: OfficialCommitmentItem) -> tuple[Change, set[int]]:
    """Store what a register says; the threads to which it made something happen."""
    query = select(OfficialCommitment).where(
        OfficialCommitment.source == item.source, OfficialCommitment.source_id == item.source_id
    )
    known = session.exec(query).first()
    values = _values(item)
    if known is not None:
        different = {name: v for name, v in values.items() if getattr(known, name) != v}
        if not different:
            return Change.UNCHANGED, set()
        for name, value in different.items():
            setattr(known, name, value)
        change = Change.DELETED if "deleted" in different and item.deleted else Change.NEW_VERSION
    else:
        known = OfficialCommitment.model_validate(values)
        session.add(known)
        change = Change.ADDED
    thread = _thread(session, known)
    known.thread_id = thread.id
    thread.official_number = known.number
    thread.register_status, thread.register_status_on = known.status, known.fulfilled_on
    assert thread.id is not None
    session.exec(
        delete(Event).where(col(Event.thread_id) == thread.id, col(Event.origin) == "register")
    )
    if known.made_on is not None and not known.deleted:
        session.add(_made(thread.id, known, known.made_on))
    session.flush()
    return change, {thread.id}


def differences(session: Session, day: date) -> Iterator[Difference]:
    """Where the register and the letters disagree on whether something is done."""
    query = (
        select(Thread, Standing)
        .join(Standing, col(Standing.thread_id) == col(Thread.id))
        .where(
            col(Thread.register_status).is_not(None),
            Standing.since <= day,
            or_(col(Standing.until).is_(None), col(Standing.until) >= day),
        )
        .order_by(col(Thread.official_number))
    )
    for thread, standing in session.exec(query):
        words = (thread.register_status or "").casefold()
        partly = any(word in words for word in PARTLY)
        closed = not partly and any(word in words for word in CLOSED)
        if closed != (standing.status in CLOSED_HERE):
            yield Difference(
                thread.public_id,
                thread.official_number or "",
                thread.title,
                thread.register_status or "",
                standing.status,
                standing.reason,
            )


def _values(item: OfficialCommitmentItem) -> dict[str, object]:
    people = (f"{name} ({role})" if role else name for name, role in item.responsible)
    activity = " ".join(filter(None, (item.activity_kind, item.activity_title)))
    return {
        "source": item.source,
        "source_id": item.source_id,
        "number": item.number,
        "chamber": item.chamber,
        "text": item.text,
        "title": item.title or "",
        "status": item.status,
        "url": item.url,
        "made_on": item.made_on,
        "deadline": item.deadline,
        "deadline_text": item.deadline_text,
        "fulfilled_on": item.fulfilled_on,
        "responsible": "; ".join(people),
        "ministry": item.ministry,
        "members": "; ".join(item.members),
        "committee": item.committee,
        "activity_number": item.activity_number,
        "activity": activity,
        "dossiers": "; ".join(item.dossiers),
        "fulfilled_by": "; ".join(item.fulfilled_by),
        "passage": item.passage,
        "relations": "; ".join(f"{kind} {other}" for kind, other in item.relations),
        "deleted": item.deleted,
    }


def _thread(session: Session, known: OfficialCommitment) -> Thread:
    if known.thread_id is not None and (thread := session.get(Thread, known.thread_id)):
        return thread
    numbered = select(Thread).where(Thread.official_number == known.number)
    if found := session.exec(numbered).first():
        return found
    seen = candidates.seen_in_register(known)
    likely = candidates.sentences_of(session, candidates.find(session, seen))
    scores = [(fits(seen, sentences).value, number) for number, sentences in likely.items()]
    value, number = max(scores, default=(0.0, 0))
    if value >= SURE and (best := session.get(Thread, number)) and not best.official_number:
        return best
    thread = Thread(
        public_id=public_id("toezegging", known.chamber, known.number),
        kind=ThreadKind.TOEZEGGING,
        title=known.title or " ".join(known.text.split()),
        made_on=known.made_on,
        chamber=known.chamber,
        dossier=known.dossiers.split("; ")[0] or None,
        ministry=known.ministry,
        promiser=known.responsible or None,
        asked_by=known.members or None,
        committee=known.committee,
    )
    session.add(thread)
    session.flush()
    assert thread.id is not None
    candidates.remember(session, thread.id, seen.subject)
    return thread


def _made(thread_id: int, known: OfficialCommitment, day: date) -> Event:
    return Event(
        thread_id=thread_id,
        kind=EventKind.MADE,
        occurred_on=day,
        last_day=known.deadline,
        first_day=day if known.deadline else None,
        precision=Precision.DAY if known.deadline else None,
        deadline_quote=known.deadline_text,
        quote=known.text,
        origin="register",
        note=f"toezegging {known.number} in het register",
    )
