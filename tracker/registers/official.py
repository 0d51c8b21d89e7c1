"""Takes over commitments from the registers of the Chambers, beside what letters say of them.

One that is sure to be known already joins that thread; else it begins one. The register's status
never decides ours: it stands beside it (`queries.quality.registers` lists where the two differ).
A register only shows how things are now, so every change of status or deadline that we see becomes
an event with its day, and what it said before stays known.
"""

from datetime import date
from enum import StrEnum

from sqlmodel import Session, col, select

from crawler.items import OfficialCommitmentItem
from nlp.findings import EventKind, Precision
from tracker import clock
from tracker.linking import candidates
from tracker.linking.scoring import SURE, fits
from tracker.models.official import OfficialCommitment
from tracker.models.threads import Event, Thread
from tracker.record import journal
from tracker.record.documents import Change
from tracker.record.identity import public_id
from tracker.values import ThreadKind
from tracker.words.days import dutch


class Stage(StrEnum):
    """How far a register says that something is; its words are an open list."""

    OPEN = "open"
    PARTLY = "partly"
    CLOSED = "closed"
    UNKNOWN = "unknown"


# The first that stands in the words of the register decides: "niet nagekomen" is open.
STAGES = (
    (Stage.OPEN, ("niet ", "openstaand", "open", "doorlopend", "lopend", "toelichting gevraagd")),
    (Stage.PARTLY, ("deels", "gedeeltelijk")),
    (Stage.CLOSED, ("afgedaan", "voldaan", "vervallen", "nagekomen", "gesloten", "afgevoerd")),
)
REGISTERS = {"TK": "het register van de Tweede Kamer", "EK": "het register van de Eerste Kamer"}


def stage(words: str) -> Stage:
    """What a register means by its status."""
    folded = words.casefold()
    found = (kind for kind, known in STAGES if any(word in folded for word in known))
    return next(found, Stage.UNKNOWN)


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
        before = known.deadline
        for name, value in different.items():
            setattr(known, name, value)
        change = Change.DELETED if "deleted" in different and item.deleted else Change.NEW_VERSION
    else:
        known = OfficialCommitment.model_validate(values)
        session.add(known)
        before, change = known.deadline, Change.ADDED
    thread = _thread(session, known)
    known.thread_id = thread.id
    thread.official_number = thread.official_number or known.number
    thread.register_status, thread.register_status_on = known.status, known.fulfilled_on
    assert thread.id is not None
    seen_on = item.gathered_at.astimezone(clock.HERE).date() if item.gathered_at else clock.today()
    _record(session, thread.id, known, before, seen_on)
    return change, {thread.id}


def _record(
    session: Session, thread_id: int, known: OfficialCommitment, before: date | None, seen_on: date
) -> None:
    """Add what happened to the life of a thread; what was recorded of it before stays."""
    promise = (Event.thread_id == thread_id, Event.note == _name(known))
    recorded = session.exec(
        select(Event).where(*promise, col(Event.superseded_at).is_(None))
    ).first()
    if known.made_on is None or known.deleted:
        journal.supersede(session, journal.REGISTER_CHANGED, *promise)
        return
    # The term it was promised for; one that the register changed later is an event of its own.
    first = (recorded.last_day, recorded.deadline_quote) if recorded else None
    made = _made(thread_id, known, known.made_on, *(first or (known.deadline, known.deadline_text)))
    journal.replace(session, journal.REGISTER_CHANGED, [made], *promise)
    if recorded is not None and known.deadline != before:
        session.add(_moved(thread_id, known, before, seen_on))
    last = session.exec(
        select(Event.register_status)
        .where(Event.thread_id == thread_id, col(Event.register_status).is_not(None))
        .where(col(Event.note).startswith(f"{known.number} ", autoescape=True))
        .order_by(col(Event.id).desc())
    ).first()
    if last != known.status:
        open_from_the_start = last is None and stage(known.status) is Stage.OPEN
        day = known.made_on if open_from_the_start else known.fulfilled_on or seen_on
        session.add(_status(thread_id, known, day))
    session.flush()


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


def _name(known: OfficialCommitment) -> str:
    return f"toezegging {known.number} in het register"


def _made(
    thread_id: int, known: OfficialCommitment, day: date, due: date | None, words: str | None
) -> Event:
    return Event(
        thread_id=thread_id,
        kind=EventKind.MADE,
        occurred_on=day,
        first_day=day if due else None,
        last_day=due,
        precision=Precision.DAY if due else None,
        deadline_quote=words,
        quote=known.text,
        origin="register",
        note=_name(known),
    )


def _moved(thread_id: int, known: OfficialCommitment, before: date | None, seen_on: date) -> Event:
    """A new term: told, not decisive, so that a letter that says it is done stays right."""
    was = f" (was {dutch(before)})" if before else ""
    now = f"nieuwe termijn {dutch(known.deadline)}" if known.deadline else "geen termijn meer"
    return Event(
        thread_id=thread_id,
        kind=EventKind.REFERRED,
        occurred_on=seen_on,
        first_day=seen_on if known.deadline else None,
        last_day=known.deadline,
        precision=Precision.DAY if known.deadline else None,
        deadline_quote=known.deadline_text if known.deadline else None,
        origin="register",
        note=f"{known.number} in {REGISTERS[known.chamber]}: {now}{was}",
    )


def _status(thread_id: int, known: OfficialCommitment, day: date) -> Event:
    return Event(
        thread_id=thread_id,
        kind=EventKind.REFERRED,
        occurred_on=day,
        origin="register",
        register_status=known.status,
        note=f"{known.number} staat in {REGISTERS[known.chamber]} als “{known.status}”",
    )
