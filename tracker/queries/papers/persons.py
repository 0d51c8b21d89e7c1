"""A person: fracties and offices, and what was signed, asked and promised."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, false, func, or_, select
from sqlmodel import Session, col

from tracker.models.motions import Motion, MotionMention, MotionSignatory
from tracker.models.people import Membership, Office, OfficeHolder, Person
from tracker.models.threads import Standing, Thread
from tracker.queries.papers import dossier
from tracker.queries.papers.documents import LARGEST
from tracker.queries.papers.dossier import Entry
from tracker.queries.wanted import promised
from tracker.queries.wanted.filters import Filter, Sort, standings
from tracker.values import Status

CHAMBERS = {"TK": "Tweede Kamer", "EK": "Eerste Kamer"}


@dataclass(frozen=True, slots=True)
class Held:
    """A seat or an office, between two days."""

    words: str  # "SP, Tweede Kamer", "Minister van Financiën"
    first_day: date
    last_day: date | None
    office_id: int | None = None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody, with the seats and offices that go with the name."""

    id: int | None  # None for who only held an office
    name: str  # "Jasper van Dijk"
    surname: str  # "Van Dijk"
    held: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class Promiser:
    """Somebody who promised, and how much of it stands where."""

    name: str
    counts: dict[Status, int]


@dataclass(frozen=True, slots=True)
class Busy:
    """Somebody who signed motions, and how many."""

    id: int | None  # None where only a name is known
    name: str
    count: int


def promisers(session: Session, wanted: Filter, limit: int) -> list[Promiser]:
    """Who promised most, each once however letters sign, and where that stands; most first."""
    columns = [col(Thread.promiser), col(Thread.office_id), col(Thread.made_on)]
    # An order of threads has them in it, also where the filter asks of their standings alone.
    by_thread = replace(wanted, sort=Sort.NEWEST)
    query = standings(by_thread, *columns, col(Standing.status), func.count(), for_order=True)
    held = promised.holders(session)
    found: dict[str, Counter[Status]] = {}
    for signed, office, made_on, status, number in session.execute(
        query.group_by(*columns, col(Standing.status))
    ):
        name = promised.called(signed, made_on, held.get(office, ()))
        found.setdefault(name, Counter())[status] += number
    found.pop("", None)
    most = sorted(found.items(), key=lambda each: (-each[1].total(), each[0]))
    return [Promiser(name, dict(counts)) for name, counts in most[:limit]]


def signatories(session: Session, limit: int) -> list[Busy]:
    """Who signed most motions; most first. A surname alone may be of several people."""
    id, name, count = col(MotionSignatory.person_id), col(MotionSignatory.name), func.count()
    query = select(id, func.min(name), count).group_by(func.coalesce(id, name))
    found = session.execute(query.order_by(count.desc(), func.min(name)).limit(limit)).all()
    known = {one: get(session, one) for one, _, _ in found if one is not None}
    return [
        Busy(id, person.name if (person := known.get(id)) else name, number)
        for id, name, number in found
    ]


def named(session: Session, typed: str, limit: int = 20) -> list[PersonRow]:
    """Everybody whose name has these words: several people may bear one name.

    Initials, as letters sign with ("S.A.M. Kaag"), are only in few of the names that are known.
    """
    words = [word for word in typed.split() if "." not in word]
    if not words:
        return []
    full = col(Person.call_name) + " " + col(Person.surname)
    query = (
        select(Person)
        .where(*(full.ilike(f"%{word}%") for word in words))
        .order_by(func.length(col(Person.surname)), col(Person.surname), col(Person.call_name))
        .limit(limit)
    )
    members = [_member(session, person) for person in session.scalars(query)]
    holders = (
        select(col(OfficeHolder.name))
        .where(*(col(OfficeHolder.name).ilike(f"%{word}%") for word in words))
        .distinct()
        .order_by(col(OfficeHolder.name))
        .limit(limit)
    )
    known = {member.name.casefold() for member in members}
    others = [
        _holder(session, name) for name in session.scalars(holders) if name.casefold() not in known
    ]
    return [*members, *others]


def get(session: Session, id: int) -> PersonRow | None:
    """A member by id, or None."""
    person = session.get(Person, id) if abs(id) <= LARGEST else None
    return _member(session, person) if person else None


def holder(session: Session, name: str) -> PersonRow | None:
    """Who held an office under this name, or None."""
    found = _holder(session, name)
    return found if found.held else None


def timeline(session: Session, person: PersonRow, day: date) -> list[Entry]:
    """What this person surely signed and promised up to a day, and the terms that still run."""
    signed = _signed(person)
    of_office = _promised(person)
    found = [*_around(session, signed), *dossier.events(session, of_office)]
    entries = [entry for entry in found if entry.day <= day]
    entries += dossier.deadlines(session, of_office, day)
    return sorted(entries, key=lambda entry: (entry.day, entry.kind))


def lives(session: Session, person: PersonRow) -> tuple[int, ...]:
    """The motions and commitments that are surely of this person, by number."""
    signed = select(col(Motion.thread_id)).where(
        _signed(person), col(Motion.thread_id).is_not(None)
    )
    of_office = select(col(Thread.id)).where(_promised(person))
    found = {*session.scalars(signed), *session.scalars(of_office)}
    return tuple(sorted(number for number in found if number is not None))


def perhaps(session: Session, person: PersonRow, day: date) -> list[Entry]:
    """Motions that only bear the surname: it may have been a namesake."""
    bearing = col(Motion.id).in_(
        select(col(MotionSignatory.motion_id)).where(
            col(MotionSignatory.name) == person.surname, col(MotionSignatory.person_id).is_(None)
        )
    )
    printed = col(Motion.id).in_(
        select(col(MotionMention.motion_id)).where(
            ("; " + col(MotionMention.names) + "; ").like(f"%; {person.surname}; %")
        )
    )
    unsigned = col(Motion.id).not_in(select(col(MotionSignatory.motion_id)))
    found = _around(session, or_(bearing, and_(printed, unsigned)))
    return sorted(
        (entry for entry in found if entry.day <= day), key=lambda entry: (entry.day, entry.title)
    )


def _around(session: Session, condition: ColumnElement[bool]) -> list[Entry]:
    """These motions, and what letters said of them."""
    lives = col(Thread.id).in_(select(col(Motion.thread_id)).where(condition))
    return [*dossier.motions(session, condition), *dossier.events(session, lives)]


def _signed(person: PersonRow) -> ColumnElement[bool]:
    """The motions that this member signed; who only held an office signed none."""
    if person.id is None:
        return false()  # compared with nothing, every signature that nobody is known for would do
    by = col(MotionSignatory.person_id) == person.id
    return col(Motion.id).in_(select(col(MotionSignatory.motion_id)).where(by))


def _promised(person: PersonRow) -> ColumnElement[bool]:
    """What was promised from an office while this person held it."""
    made_on: Any = col(Thread.made_on)
    terms = [
        and_(
            col(Thread.office_id) == one.office_id,
            made_on >= one.first_day,
            made_on <= (one.last_day or date.max),
        )
        for one in person.held
        if one.office_id is not None
    ]
    return or_(*terms) if terms else false()


def _member(session: Session, person: Person) -> PersonRow:
    first = person.call_name or person.initials
    prefix = person.surname[:1].lower() + person.surname[1:] if first else person.surname
    has_prefix = " " in person.surname and first
    name = f"{first} {prefix if has_prefix else person.surname}".strip()
    seats = session.scalars(
        select(Membership)
        .where(col(Membership.person_id) == person.id)
        .order_by(col(Membership.first_day))
    )
    held = [
        Held(
            f"{seat.fractie}, {CHAMBERS.get(seat.chamber, seat.chamber)}",
            seat.first_day,
            seat.last_day,
        )
        for seat in seats
    ]
    held += _offices(session, name)
    return PersonRow(person.id, name, person.surname, tuple(held))


def _holder(session: Session, name: str) -> PersonRow:
    return PersonRow(None, name, name.rpartition(" ")[2], tuple(_offices(session, name)))


def _offices(session: Session, name: str) -> Iterator[Held]:
    query = (
        select(OfficeHolder, col(Office.role))
        .join(Office, col(Office.id) == col(OfficeHolder.office_id))
        .where(func.lower(col(OfficeHolder.name)) == name.lower())
        .order_by(col(OfficeHolder.first_day))
    )
    for one, role in session.execute(query):
        yield Held(role, one.first_day, one.last_day, one.office_id)
