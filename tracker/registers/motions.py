"""Takes over what the Chambers keep in registers: motions with their votes, and people.

In batches: a register is tens of thousands of rows, and most runs bring nothing new.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import delete, update
from sqlalchemy import select as columns_of
from sqlmodel import Session, col, select

from crawler.items import MotionItem
from nlp.findings import EventKind
from tracker.linking import people
from tracker.linking.motions import MENTIONED, thread_of
from tracker.linking.people import Roster
from tracker.linking.titles import Signed, read_title, split_name
from tracker.models.motions import Motion, MotionSignatory, MotionVote
from tracker.models.threads import Event, Thread
from tracker.record import bulk, journal
from tracker.record.identity import dossier_of, public_id
from tracker.values import Appreciation, MotionStatus, Status, ThreadKind

OUTCOMES = {status.value: status for status in MotionStatus}
APPRECIATIONS = {
    "oordeel kamer": Appreciation.LEFT_TO_KAMER,
    "ontraden": Appreciation.ADVISED_AGAINST,
    "ontraden, tenzij gewijzigd": Appreciation.ADVISED_AGAINST,
    "overgenomen": Appreciation.TAKEN_OVER,
    "verzocht motie aan te houden": Appreciation.HOLD_REQUESTED,
    "ontijdig": Appreciation.UNTIMELY,
    "geen (expliciete) appreciatie": Appreciation.NONE_GIVEN,
}
# Why a motion is no task, in the words of the screen.
NO_TASK = {
    MotionStatus.REJECTED: "de motie is verworpen",
    MotionStatus.WITHDRAWN: "de motie is ingetrokken",
    MotionStatus.LAPSED: "de motie is vervallen",
    MotionStatus.HELD: "de motie is aangehouden",
}
NOT_VOTED = "er is nog niet over gestemd"


@dataclass(slots=True)
class Stored:
    """What a batch of motions brought."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    threads: set[int] = field(default_factory=set)


def motions(session: Session, items: Sequence[MotionItem], roster: Roster | None = None) -> Stored:
    """Store motions, new ones and those of which something changed."""
    stored = Stored()
    known = _known(session, items)
    ids = [motion.id or 0 for motion in known.values()]
    signed, voted = _signed(session, ids), _voted(session, ids)
    new: list[MotionItem] = []
    for item in items:
        if motion := known.get(item.number) or (known.get(item.kamerstuk or "")):
            resigned = _signs_otherwise(item, motion, signed[motion.id or 0])
            changed = _refresh(session, motion, item, voted[motion.id or 0]) or resigned
            if resigned:
                roster = roster or people.roster(session)
                _sign(session, motion, _signatories(motion.id or 0, item, roster))
            stored.changed += changed
            stored.unchanged += not changed
            if changed and (thread_id := _live(session, motion)):
                stored.threads.add(thread_id)
        else:
            new.append(item)
    if new:
        stored.threads |= _add(session, new, roster or people.roster(session))
        stored.added = len(new)
    return stored


def _known(session: Session, items: Sequence[MotionItem]) -> dict[str, Motion]:
    numbers = [item.number for item in items]
    papers = [item.kamerstuk for item in items if item.kamerstuk]
    query = select(Motion).where(
        col(Motion.register_number).in_(numbers) | col(Motion.kamerstuk).in_(papers)
    )
    found = {}
    for motion in session.exec(query):
        if motion.register_number:
            found[motion.register_number] = motion
        if motion.kamerstuk:
            found.setdefault(motion.kamerstuk, motion)
    return found


def _values(item: MotionItem) -> dict[str, Any]:
    dossier = dossier_of(item.kamerstuk or "") or next(iter(item.dossiers), None)
    return {
        "kamerstuk": item.kamerstuk,
        "dossier": dossier,
        "register_number": item.number,
        "title": item.title,
        "submitted_on": item.submitted_on,
        "session_year": item.session_year,
        "status": OUTCOMES.get(item.outcome or "", MotionStatus.UNKNOWN),
        "decided_on": item.decided_on,
        "appreciation": _appreciation(item.appreciation),
        "register_state": item.state,
        "source": item.source,
        "source_id": item.source_id,
        "url": item.url,
    }


def _appreciation(words: str | None) -> Appreciation:
    return APPRECIATIONS.get((words or "").casefold(), Appreciation.UNKNOWN)


def _add(session: Session, items: Sequence[MotionItem], roster: Roster) -> set[int]:
    first = (session.exec(select(Motion.id).order_by(col(Motion.id).desc())).first() or 0) + 1
    empty = {"text": "", "deleted": False, "thread_id": None}
    rows = [{"id": first + at, **_values(item), **empty} for at, item in enumerate(items)]
    signatories = [
        signed
        for row, item in zip(rows, items, strict=True)
        for signed in _signatories(row["id"], item, roster)
    ]
    threads = _begin(session, rows, {one["motion_id"]: one for one in reversed(signatories)})
    bulk.add(session, Motion, rows)
    bulk.add(session, MotionSignatory, signatories)
    for row, item in zip(rows, items, strict=True):
        bulk.add(session, MotionVote, _votes(row["id"], item))
    return threads


def _begin(
    session: Session, rows: Sequence[dict[str, Any]], submitters: Mapping[int, dict[str, Any]]
) -> set[int]:
    """Begin the lives of new motions that were voted on; of the others only the title is known."""
    newest = session.exec(select(Thread.id).order_by(col(Thread.id).desc())).first() or 0
    threads, events = [], []
    template = Thread(public_id="", kind=ThreadKind.MOTIE, chamber="TK").model_dump()
    for row in rows:
        if row["status"] is MotionStatus.UNKNOWN or row["submitted_on"] is None:
            continue
        newest += 1
        row["thread_id"] = newest
        submitter = submitters.get(row["id"], {})
        threads.append(
            template
            | {
                "id": newest,
                "public_id": public_id("motie", row["kamerstuk"] or row["register_number"]),
                "title": row["title"],
                "made_on": row["submitted_on"],
                "dossier": row["dossier"],
                "kamerstuk": row["kamerstuk"],
                "asked_by": submitter.get("name"),
                "party": submitter.get("party"),
            }
        )
        events += [event.model_dump(exclude={"id"}) for event in _events(newest, Motion(**row))]
    bulk.add(session, Thread, threads)
    bulk.add(session, Event, events)
    return {thread["id"] for thread in threads}


def _signatories(motion_id: int, item: MotionItem, roster: Roster) -> list[dict[str, Any]]:
    dossier = item.kamerstuk.partition("-")[0] if item.kamerstuk else None
    signed = [(split_name(one.name), one.party) for one in item.signatories]
    if not signed and (title := read_title(item.title)):
        signed = [(name, None) for name in title.signed]
    rows = []
    for position, (name, party) in enumerate(signed):
        meant = roster.who(name, item.submitted_on, party, dossier)
        member = meant.member
        seat = member.sat_on(item.submitted_on) if member and item.submitted_on else None
        if member and dossier and item.submitted_on and name.first:
            roster.note(member, dossier, item.submitted_on)
        rows.append(
            {
                "motion_id": motion_id,
                "position": position,
                "name": _shown(name),
                "surname_key": name.key,
                "party": party or (seat.fractie if seat else None),
                "person_id": member.id if member else None,
            }
        )
    return rows


def _shown(name: Signed) -> str:
    """The surname: a letter that speaks of the motion seldom prints the first name."""
    return name.surname


def _votes(motion_id: int, item: MotionItem) -> list[dict[str, Any]]:
    rows = {
        (vote.fractie, vote.member or ""): {
            "motion_id": motion_id,
            "fractie": vote.fractie,
            "vote": vote.choice,
            "seats": vote.seats,
            "member": vote.member or "",
            "mistake": vote.mistake,
        }
        for vote in item.votes
    }
    return list(rows.values())


def _refresh(
    session: Session, motion: Motion, item: MotionItem, voted: AbstractSet[tuple[object, ...]]
) -> bool:
    """Take over what changed; a source that says less than is known erases nothing."""
    told = {name: value for name, value in _values(item).items() if value is not None}
    if told["status"] is MotionStatus.UNKNOWN:
        del told["status"]
    if told["appreciation"] is Appreciation.UNKNOWN:
        del told["appreciation"]
    changes = {name: value for name, value in told.items() if getattr(motion, name) != value}
    if changes:
        session.execute(update(Motion).where(col(Motion.id) == motion.id).values(**changes))
        session.refresh(motion)
    votes = _votes(motion.id or 0, item)
    # Also where nothing else changed: a member who voted by mistake says so days later.
    voted_otherwise = bool(votes) and {tuple(vote.values()) for vote in votes} != voted
    if voted_otherwise:
        session.exec(delete(MotionVote).where(col(MotionVote.motion_id) == motion.id))
        bulk.add(session, MotionVote, votes)
    return bool(changes) or voted_otherwise


def _voted(session: Session, ids: Sequence[int]) -> dict[int, set[tuple[object, ...]]]:
    """The votes on each of these, as `_votes` has them."""
    columns = (
        *(col(MotionVote.motion_id), col(MotionVote.fractie), col(MotionVote.vote)),
        *(col(MotionVote.seats), col(MotionVote.member), col(MotionVote.mistake)),
    )
    found: dict[int, set[tuple[object, ...]]] = defaultdict(set)
    query = columns_of(*columns).where(columns[0].in_(ids))
    for row in session.connection().execute(query):
        found[row[0]].add(tuple(row))
    return found


def _signed(session: Session, ids: Sequence[int]) -> dict[int, list[tuple[str, str | None]]]:
    """Who signed each of these, with the fractie, in order."""
    found: dict[int, list[tuple[str, str | None]]] = defaultdict(list)
    query = select(MotionSignatory).where(col(MotionSignatory.motion_id).in_(ids))
    for one in session.exec(query.order_by(col(MotionSignatory.position))):
        found[one.motion_id].append((one.name, one.party))
    return found


def _signs_otherwise(
    item: MotionItem, motion: Motion, known: Sequence[tuple[str, str | None]]
) -> bool:
    """Whether the register tells others than are known; of letters alone it knows better."""
    if not item.signatories:
        return False
    told = [(_shown(split_name(one.name)), one.party) for one in item.signatories]
    return (
        motion.source == MENTIONED
        or [name for name, _ in told] != [name for name, _ in known]
        or any(
            party and party != before for (_, party), (_, before) in zip(told, known, strict=True)
        )
    )


def _sign(session: Session, motion: Motion, signatories: Sequence[dict[str, Any]]) -> None:
    session.exec(delete(MotionSignatory).where(col(MotionSignatory.motion_id) == motion.id))
    bulk.add(session, MotionSignatory, signatories)
    if motion.thread_id is not None:
        thread = thread_of(session, motion)
        thread.asked_by, thread.party = signatories[0]["name"], signatories[0]["party"]
        session.add(thread)


def _live(session: Session, motion: Motion) -> int | None:
    """Put submission and vote into the life of a motion; `None` where nothing is decided yet."""
    if motion.submitted_on is None or motion.status is MotionStatus.UNKNOWN:
        return None
    thread = thread_of(session, motion)
    assert thread.id is not None
    thread.title, thread.kamerstuk = motion.title or thread.title, motion.kamerstuk
    thread.dossier, thread.made_on = motion.dossier, motion.submitted_on
    ours = (col(Event.thread_id) == thread.id, col(Event.origin) == "register")
    journal.replace(session, journal.REGISTER_CHANGED, _events(thread.id, motion), *ours)
    return thread.id


def _events(thread_id: int, motion: Motion) -> Iterable[Event]:
    assert motion.submitted_on is not None
    decided_on = motion.decided_on or motion.submitted_on
    if motion.submitted_on < decided_on:
        yield Event(
            thread_id=thread_id,
            kind=EventKind.REFERRED,
            occurred_on=motion.submitted_on,
            origin="register",
            ruling=Status.NO_TASK,
            note=NOT_VOTED,
        )
    adopted = motion.status is MotionStatus.ADOPTED
    yield Event(
        thread_id=thread_id,
        kind=EventKind.MADE,
        occurred_on=decided_on,
        origin="register",
        ruling=Status.OPEN if adopted else Status.NO_TASK,
        note="de motie is aangenomen" if adopted else NO_TASK[motion.status],
    )
