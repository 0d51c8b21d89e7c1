"""Which motion does this mention mean: by number, else by who signed it, when, and on what."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func
from sqlmodel import Session, col, select

from nlp.findings import Kamerstuk
from tracker.linking import answers
from tracker.linking.people import has_first_name, same_party
from tracker.linking.titles import same_surname, split_name
from tracker.models.motions import Motion, MotionSignatory
from tracker.models.people import Person
from tracker.models.threads import Thread
from tracker.record.identity import dossier_of, public_id
from tracker.values import ThreadKind
from tracker.words.motions import listed

# Letters report on a motion within a few years; beyond that a name alone says nothing.
LOOK_BACK = timedelta(days=3 * 366)
# Source of a motion that no register gave, only letters.
MENTIONED = "vermelding"


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What a letter says of a motion: all there is to find it by."""

    names: tuple[str, ...]
    party: str | None
    kamerstuk: Kamerstuk | None
    document_day: date | None
    dossiers: frozenset[str]
    # Of the letter; one about a single motion often says what the motion asks.
    title: str = ""
    # "De moties Van Dijk": more than one of the same signer, so none of them alone.
    several: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A motion that may be meant, with how well it fits and why, in Dutch."""

    motion_id: int
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Resolved:
    """The one motion that is meant, or the candidates among which nothing decides."""

    motion: Motion | None
    reason: str
    candidates: tuple[Candidate, ...] = ()
    # The number as it should have been printed, where the register shows a misprint.
    corrected: Kamerstuk | None = None
    # Linked, but a person should look.
    doubtful: bool = False


def several_of_one(quote: str, names: Sequence[str]) -> bool:
    """Whether these are "de moties Van Dijk", and not "de moties Van Dijk en Voordewind"."""
    if len(names) != 1:
        return False
    plural = rf"moties (?:van )?(?:het lid )?{re.escape(names[0])}(?: c\.s\.)?"
    return re.fullmatch(plural, " ".join(quote.split()), re.IGNORECASE) is not None


def resolve(session: Session, mentioned: Mentioned) -> Resolved:
    """Find the motion; a number that nobody knows yet makes a motion of its own."""
    if mentioned.kamerstuk is not None:
        return _by_number(session, mentioned, mentioned.kamerstuk)
    return _by_names(session, mentioned)


def _by_number(session: Session, mentioned: Mentioned, number: Kamerstuk) -> Resolved:
    if motion := _numbered(session, str(number)):
        if motion.source == MENTIONED and mentioned.names:
            _name(session, motion, mentioned)
        signers, reason = _names(session, motion), _by(number, motion)
        if not mentioned.names or not signers or _signed(signers, mentioned.names[0]):
            return Resolved(motion, reason)
        # A printed number that belongs to somebody else's motion may be a misprint too.
        return _misprint(session, mentioned, number) or Resolved(
            motion,
            f"nummer {number}; die motie is echter van {listed(signers)}",
            doubtful=True,
        )
    misprint = _misprint(session, mentioned, number)
    if misprint is not None:
        return misprint
    motion = Motion(
        kamerstuk=str(number),
        dossier=dossier_of(str(number)),
        title=f"Motie ({number})",
        source=MENTIONED,
    )
    session.add(motion)
    session.flush()
    _name(session, motion, mentioned)
    return Resolved(motion, _by(number, motion))


def _by(number: Kamerstuk, motion: Motion) -> str:
    """That it is the number, and whether letters alone speak of it, be it many of them."""
    return f"nummer {number}{', nog niet in het register' if motion.source == MENTIONED else ''}"


def _name(session: Session, motion: Motion, mentioned: Mentioned) -> None:
    """Give a motion that letters alone speak of the fullest names under which they do."""
    known = session.exec(
        select(MotionSignatory).where(MotionSignatory.motion_id == motion.id)
    ).all()
    if len(known) >= len(mentioned.names):
        return
    for signatory in known:
        session.delete(signatory)
    for position, name in enumerate(mentioned.names):
        party = mentioned.party if position == 0 else None
        session.add(
            MotionSignatory(
                motion_id=motion.id or 0,
                position=position,
                name=split_name(name).surname,
                surname_key=split_name(name).key,
                party=party,
            )
        )
    motion.title = f"Motie {listed(mentioned.names)} ({motion.kamerstuk})"
    session.add(motion)
    thread = session.get(Thread, motion.thread_id) if motion.thread_id else None
    if thread is not None:
        thread.title = motion.title
        session.add(thread)


def _numbered(session: Session, kamerstuk: str) -> Motion | None:
    return session.exec(select(Motion).where(Motion.kamerstuk == kamerstuk)).first()


def _misprint(session: Session, mentioned: Mentioned, number: Kamerstuk) -> Resolved | None:
    """The motion of the same signer whose number differs by one slip in the dossier."""
    if not mentioned.names:
        return None
    near = [
        motion
        for motion in _first_signed_by(
            session, mentioned, col(Motion.kamerstuk).like(f"%-{number.nr}")
        )
        if motion.kamerstuk and _one_slip_apart(motion.kamerstuk, number)
    ]
    if len(near) != 1 or near[0].kamerstuk is None:
        return None
    right = near[0].kamerstuk
    parts = right.split("-")
    corrected = Kamerstuk(parts[0], parts[-1], "-".join(parts[1:-1]))
    return Resolved(near[0], f"gedrukt als {number}, bedoeld is {right}", corrected=corrected)


def _one_slip_apart(right: str, printed: Kamerstuk) -> bool:
    """One wrong digit, two that changed places, or a part of the dossier left out."""
    dossier, *suffix, nr = right.split("-")
    if nr != printed.nr:
        return False
    if dossier == printed.dossier:
        return bool(suffix) and not printed.suffix
    if len(dossier) != len(printed.dossier) or "-".join(suffix) != (printed.suffix or ""):
        return False
    wrong = [at for at, (a, b) in enumerate(zip(dossier, printed.dossier, strict=True)) if a != b]
    swapped = len(wrong) == 2 and wrong[1] == wrong[0] + 1
    return len(wrong) == 1 or (
        swapped
        and dossier[wrong[0]] + dossier[wrong[1]]
        == printed.dossier[wrong[1]] + printed.dossier[wrong[0]]
    )


def _by_names(session: Session, mentioned: Mentioned) -> Resolved:
    if not mentioned.names:
        return Resolved(None, "geen nummer en geen naam")
    fitting = _signed_by(session, mentioned)
    named = listed(mentioned.names)
    if len(fitting) == 1 and not mentioned.several:
        return Resolved(fitting[0], f"enige motie van {named} die past")
    if fitting and mentioned.document_day is not None and len(mentioned.title) > 0:
        proposed = answers.proposals(session, mentioned.title, mentioned.document_day)
        proposed = [one for one in proposed if one.motion_id in {m.id for m in fitting}]
        if best := answers.sure(proposed):
            return Resolved(session.get(Motion, best.motion_id), best.reason)
    candidates = tuple(
        Candidate(motion.id or 0, 1 / len(fitting), f"ingediend door {named}")
        for motion in fitting[:20]
    )
    why = f"{len(fitting)} moties passen" if fitting else f"geen motie van {named} bekend"
    if mentioned.several and len(fitting) == 1:
        why = f"er zijn meer moties van {named} bedoeld dan de ene die bekend is"
    return Resolved(None, why, candidates)


def _signed_by(session: Session, mentioned: Mentioned) -> Sequence[Motion]:
    restricted: list[Any] = []
    if mentioned.document_day is not None:
        restricted.append(
            col(Motion.submitted_on).is_(None)
            | col(Motion.submitted_on).between(
                mentioned.document_day - LOOK_BACK, mentioned.document_day
            )
        )
    if mentioned.dossiers:
        # By name alone all parts of a dossier may be meant: a letter leaves the addition out.
        numbers = {dossier.partition("-")[0] for dossier in mentioned.dossiers}
        whole = func.substr(col(Motion.dossier), 1, 5)
        restricted.append(col(Motion.dossier).is_(None) | whole.in_(numbers))
    found = _first_signed_by(session, mentioned, *restricted)
    others = mentioned.names[1:]
    if not others:
        return found
    signers = {motion.id: _names(session, motion) for motion in found}
    return [m for m in found if all(_signed(signers[m.id], name) for name in others)]


def _first_signed_by(session: Session, mentioned: Mentioned, *restricted: Any) -> list[Motion]:
    """Motions whose first signer has the first name, in whatever spelling."""
    name = split_name(mentioned.names[0])
    query = (
        select(Motion, MotionSignatory, Person)
        .join(MotionSignatory, col(MotionSignatory.motion_id) == col(Motion.id))
        .outerjoin(Person, col(Person.id) == col(MotionSignatory.person_id))
        .where(MotionSignatory.surname_key == name.key, MotionSignatory.position == 0, *restricted)
    )
    return [
        motion
        for motion, signer, person in session.exec(query)
        if same_surname(name.surname, signer.name)
        and (not mentioned.party or not signer.party or same_party(mentioned.party, signer.party))
        and (not name.first or person is None or has_first_name(person, name.first))
    ]


def _signed(signers: Sequence[str], name: str) -> bool:
    surname = split_name(name).surname
    return any(same_surname(surname, signer) for signer in signers)


def _names(session: Session, motion: Motion) -> list[str]:
    query = (
        select(MotionSignatory.name)
        .where(MotionSignatory.motion_id == motion.id)
        .order_by(col(MotionSignatory.position))
    )
    return list(session.exec(query))


def thread_of(session: Session, motion: Motion) -> Thread:
    """The thread of a motion; made when something first happens to it."""
    if motion.thread_id is not None:
        thread = session.get(Thread, motion.thread_id)
        while thread is not None and thread.joined_into_id is not None:
            thread = session.get(Thread, thread.joined_into_id)
        assert thread is not None
        return thread
    number = motion.kamerstuk or motion.register_number or str(motion.id)
    thread = Thread(
        public_id=public_id("motie", number),
        kind=ThreadKind.MOTIE,
        title=motion.title or f"Motie {number}",
        made_on=motion.submitted_on,
        chamber="TK",
        dossier=motion.dossier,
        kamerstuk=motion.kamerstuk,
    )
    first = session.exec(
        select(MotionSignatory)
        .where(MotionSignatory.motion_id == motion.id)
        .order_by(col(MotionSignatory.position))
    ).first()
    if first is not None:
        thread.asked_by, thread.party = first.name, first.party
    session.add(thread)
    session.flush()
    motion.thread_id = thread.id
    session.add(motion)
    return thread
