"""Takes over people, fracties, committees and meetings from the registers of the Chambers."""

from collections.abc import Mapping
from typing import Any, TypeVar

from sqlalchemy import delete
from sqlmodel import Session, SQLModel, col, select

from crawler.items import CommitteeItem, FractieItem, MeetingItem, PersonItem
from tracker.linking.titles import surname_key
from tracker.models.people import Committee, Fractie, Meeting, Membership, Person
from tracker.record.documents import Change

Row = TypeVar("Row", bound=SQLModel)


def person(session: Session, item: PersonItem) -> Change:
    """A member; one that came with the program is recognised by surname and names."""
    surname = f"{item.prefix} {item.surname}" if item.prefix else item.surname
    surname = surname[:1].upper() + surname[1:]
    values = {
        "surname": surname,
        "surname_key": surname_key(surname),
        "first_names": item.first_names or "",
        "call_name": item.call_name or "",
        "initials": item.initials or "",
        "source": item.source,
        "source_id": item.source_id,
    }
    known = _by_source(session, Person, item.source, item.source_id)
    known = known or _delivered(session, surname, item)
    if known is None:
        known = Person.model_validate(values)
        session.add(known)
        session.flush()
        change = Change.ADDED
    else:
        change = _changed(known, {name: value for name, value in values.items() if value})
    if item.seats and _new_seats(session, known, item):
        return Change.ADDED if change is Change.ADDED else Change.NEW_VERSION
    return change


def fractie(session: Session, item: FractieItem) -> Change:
    """A parliamentary group."""
    known = _by_source(session, Fractie, item.source, item.source_id)
    if known is None:
        query = select(Fractie).where(Fractie.abbreviation == item.abbreviation)
        known = session.exec(query).first()
    values = {
        "abbreviation": item.abbreviation,
        "name": item.name or "",
        "seats": item.seats,
        "first_day": item.first_day,
        "last_day": item.last_day,
        "source": item.source,
        "source_id": item.source_id,
    }
    return _store(session, Fractie, known, values)


def committee(session: Session, item: CommitteeItem) -> Change:
    """A committee of a Chamber."""
    known = _by_source(session, Committee, item.source, item.source_id)
    values = {
        "name": item.name,
        "abbreviation": item.abbreviation or "",
        "chamber": item.chamber,
        "source": item.source,
        "source_id": item.source_id,
    }
    return _store(session, Committee, known, values)


def meeting(session: Session, item: MeetingItem) -> Change:
    """A debate or other meeting."""
    known = _by_source(session, Meeting, item.source, item.source_id)
    values = {
        "source": item.source,
        "source_id": item.source_id,
        "number": item.number,
        "kind": item.kind,
        "subject": item.subject,
        "day": item.day,
        "committee": item.committee or "",
        "status": item.status or "",
        "chamber": item.chamber,
    }
    return _store(session, Meeting, known, values)


def _by_source(session: Session, table: type[Row], source: str, source_id: str) -> Row | None:
    columns: Any = table
    query = select(table).where(columns.source == source, columns.source_id == source_id)
    return session.exec(query).first()


def _store(
    session: Session, table: type[Row], known: Row | None, values: Mapping[str, Any]
) -> Change:
    if known is None:
        session.add(table.model_validate(values))
        return Change.ADDED
    return _changed(known, values)


def _changed(known: SQLModel, values: Mapping[str, Any]) -> Change:
    different = {name: value for name, value in values.items() if getattr(known, name) != value}
    for name, value in different.items():
        setattr(known, name, value)
    return Change.NEW_VERSION if different else Change.UNCHANGED


def _delivered(session: Session, surname: str, item: PersonItem) -> Person | None:
    """A member that came with the program has no source id yet."""
    query = select(Person).where(
        Person.surname_key == surname_key(surname), col(Person.source_id).is_(None)
    )
    first = (item.call_name or item.first_names or "").casefold()
    found = [
        person
        for person in session.exec(query)
        if first and first in (person.call_name.casefold(), person.first_names.casefold())
    ]
    return found[0] if len(found) == 1 else None


def _new_seats(session: Session, known: Person, item: PersonItem) -> bool:
    """The register knows better which seats somebody held; `True` when it says something new."""
    seats = {(s.fractie, s.first_day, s.last_day) for s in item.seats if s.first_day}
    query = select(Membership).where(Membership.person_id == known.id)
    held = {(row.fractie, row.first_day, row.last_day) for row in session.exec(query)}
    if not seats or seats == held:
        return False
    session.exec(delete(Membership).where(col(Membership.person_id) == known.id))
    for name, first, last in sorted(seats, key=lambda seat: seat[1]):
        session.add(
            Membership(person_id=known.id or 0, fractie=name, first_day=first, last_day=last)
        )
    return True
