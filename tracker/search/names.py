"""People that a query may mean: "Van Dijk" is seven members in fifteen years."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from sqlmodel import Session, col, select

from tracker.linking.titles import PREFIX, split_name, surname_key
from tracker.models.people import Membership, OfficeHolder, Person
from tracker.search.fields import Field
from tracker.search.query import Query, narrowed
from tracker.search.words import words

_MOST = 12


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody whose name was typed."""

    id: int
    name: str  # "Jasper van Dijk"
    parties: tuple[str, ...]
    first_day: date | None
    last_day: date | None
    prefix: str  # "van"
    surname: str  # "Dijk"

    def words(self) -> str:
        """ "Jasper van Dijk (SP, 2006-2021)", to tell namesakes apart."""
        years = ""
        if self.first_day:
            last = self.last_day.year if self.last_day else "heden"
            years = f"{self.first_day.year}–{last}"
        about = ", ".join([*self.parties, *([years] if years else [])])
        return f"{self.name} ({about})" if about else self.name


@lru_cache(maxsize=10_000)
def surname_of(name: str) -> str:
    """The surname of a signature: "S.A.M. Kaag", "Tom de Bruijn", "Van Ark"."""
    parts = [part for part in name.replace(",", " ").split() if not re.match(r"(?:\w+\.)+$", part)]
    if not parts:
        return name
    for at in range(len(parts)):
        rest = " ".join(parts[at:])
        if PREFIX.match(rest):
            return rest[:1].upper() + rest[1:]
    return split_name(" ".join(parts)).surname if len(parts) <= 2 else parts[-1]


def surnames(session: Session) -> frozenset[str]:
    """Surnames of more than one word, folded; what `parse` keeps together."""
    rows = session.exec(select(Person.surname).where(col(Person.surname).contains(" ")).distinct())
    return frozenset(" ".join(words(surname)) for surname in rows)


def candidates(session: Session, query: Query) -> list[Candidate]:
    """Everybody whose surname was typed, those who sat last first."""
    keys = {
        surname_key(spelling)
        for term in query.looked_for
        for spelling in term.spellings[:1]
        if not term.prefix and spelling.replace(" ", "").isalpha()
    } - {""}
    if not keys:
        return []
    typed = {term.spellings[0] for term in query.looked_for}
    people = [
        person
        for person in session.exec(select(Person).where(col(Person.surname_key).in_(keys)))
        # "Van Dijk" is not "Dijk", but who types "dijk" may mean either.
        if " ".join(words(person.surname)) in typed or person.surname_key in typed
    ]
    found = [_candidate(session, person) for person in people]
    found.sort(key=lambda one: (one.last_day or date.max, one.first_day or date.min), reverse=True)
    return found[:_MOST]


def shown(session: Session, number: int) -> str:
    """The name of a person, or the number where there is no such person."""
    person = session.get(Person, number)
    return _candidate(session, person).name if person else str(number)


def instead(typed: str, one: Candidate) -> str:
    """What to type to find this person alone, in place of everybody of that surname."""
    prefix = f"{one.prefix} " if one.prefix else ""
    surname = re.compile(
        rf'"?\b(?:{re.escape(prefix)})?{re.escape(one.surname)}\b"?', re.IGNORECASE
    )
    rest = " ".join(surname.sub(" ", typed, count=1).split())
    return narrowed(rest, Field.PERSON, str(one.id))


def _candidate(session: Session, person: Person) -> Candidate:
    seats = session.exec(
        select(Membership)
        .where(Membership.person_id == person.id)
        .order_by(col(Membership.first_day))
    ).all()
    offices = session.exec(select(OfficeHolder).where(OfficeHolder.person_id == person.id)).all()
    periods = [(each.first_day, each.last_day) for each in seats]
    periods += [(each.first_day, each.last_day) for each in offices]
    ends = [last for _, last in periods]
    found = PREFIX.match(person.surname)
    prefix = found[0].strip().lower() if found else ""
    whole = f"{prefix} {PREFIX.sub('', person.surname)}".strip()
    first = person.call_name or person.first_names or person.initials
    return Candidate(
        person.id or 0,
        f"{first} {whole}" if first else person.surname,
        tuple(dict.fromkeys(seat.fractie for seat in seats)),
        min((first for first, _ in periods), default=None),
        None if not ends or None in ends else max(end for end in ends if end),
        prefix,
        PREFIX.sub("", person.surname),
    )
