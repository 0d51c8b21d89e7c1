"""Which member is meant by a surname: by the day, the fractie, and what he or she works on.

"Van Dijk" is seven members in fifteen years. One is linked only when exactly one fits; else all
that fit are kept, with the reason.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Protocol

from sqlmodel import Session, select

from tracker.linking.titles import Signed, same_surname, surname_key
from tracker.models.people import Membership, Person

# A motion may be voted on some weeks after its member left.
AFTERGLOW = timedelta(days=45)
# Of namesakes, who signs nearly all motions in a dossier by full name is meant by the surname.
ENOUGH, NEARLY_ALL = 2, 0.9
NEAR = timedelta(days=3 * 365)

# Groups that were renamed or joined; a mention may print either name.
_ALIASES = {
    "glpvda": {"groenlinkspvda", "groenlinks", "pvda", "glpvda"},
    "groenlinkspvda": {"groenlinkspvda", "groenlinks", "pvda", "glpvda"},
    "groenlinks": {"groenlinks", "groenlinkspvda", "glpvda"},
    "pvda": {"pvda", "groenlinkspvda", "glpvda"},
    "partijvoordedieren": {"pvdd"},
    "pvdd": {"pvdd", "partijvoordedieren"},
    "cu": {"christenunie"},
    "forumvoordemocratie": {"fvd"},
}


@dataclass(frozen=True, slots=True)
class Seat:
    """For which fractie somebody sat, between two days."""

    fractie: str
    first_day: date
    last_day: date | None


@dataclass(frozen=True, slots=True)
class Member:
    """A member as names are compared with."""

    id: int
    surname: str
    call_name: str
    first_names: str
    seats: tuple[Seat, ...]

    def sat_on(self, day: date) -> Seat | None:
        """The seat on a day, or just before it."""
        held = [
            seat
            for seat in self.seats
            if seat.first_day <= day and (seat.last_day is None or day <= seat.last_day + AFTERGLOW)
        ]
        return max(held, key=lambda seat: seat.first_day, default=None)


@dataclass(frozen=True, slots=True)
class Meant:
    """Who is meant, or who it may be."""

    member: Member | None
    candidates: tuple[Member, ...]
    reason: str


@dataclass(slots=True)
class Roster:
    """All members by surname, and in which dossiers each signed by full name."""

    by_key: dict[str, list[Member]] = field(default_factory=lambda: defaultdict(list))
    signed: dict[tuple[str, str], list[tuple[date, int]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    @classmethod
    def of(cls, members: Iterable[Member]) -> "Roster":
        """A roster of these members."""
        roster = cls()
        for member in members:
            roster.by_key[surname_key(member.surname)].append(member)
        return roster

    def note(self, member: Member, dossier: str, day: date) -> None:
        """Remember that a member signed in a dossier under a name that leaves no doubt."""
        self.signed[surname_key(member.surname), dossier].append((day, member.id))

    def who(
        self, name: Signed, day: date | None, party: str | None = None, dossier: str | None = None
    ) -> Meant:
        """Who is meant by a name on a day."""
        found = [m for m in self.by_key.get(name.key, []) if same_surname(m.surname, name.surname)]
        found = [m for m in found if not name.first or has_first_name(m, name.first)]
        if day is not None:
            found = [m for m in found if m.sat_on(day)]
        if party and len(found) > 1:
            found = [m for m in found if _of_party(m, day, party)]
        if len(found) == 1:
            return Meant(found[0], (found[0],), f"enige {name.surname} op die dag")
        if len(found) > 1 and (member := self._by_dossier(name, found, day, dossier)):
            reason = f"{name.surname} in dit dossier is {member.call_name or member.surname}"
            return Meant(member, tuple(found), reason)
        why = "meer dan een past" if found else f"geen lid {name.surname} bekend op die dag"
        return Meant(None, tuple(found), why)

    def _by_dossier(
        self, name: Signed, found: list[Member], day: date | None, dossier: str | None
    ) -> Member | None:
        if day is None or dossier is None:
            return None
        near = [
            member_id
            for when, member_id in self.signed.get((name.key, dossier), ())
            if abs(when - day) <= NEAR
        ]
        counts = Counter(near)
        total = sum(counts.values())
        best = max(found, key=lambda member: counts[member.id])
        if counts[best.id] >= ENOUGH and counts[best.id] >= NEARLY_ALL * total:
            return best
        return None


def roster(session: Session) -> Roster:
    """All members that the database knows."""
    seats: dict[int, list[Seat]] = defaultdict(list)
    for row in session.exec(select(Membership)):
        seats[row.person_id].append(Seat(row.fractie, row.first_day, row.last_day))
    return Roster.of(
        Member(
            person.id or 0,
            person.surname,
            person.call_name,
            person.first_names,
            tuple(seats.get(person.id or 0, ())),
        )
        for person in session.exec(select(Person))
    )


class Named(Protocol):
    """Somebody with first names."""

    @property
    def call_name(self) -> str: ...
    @property
    def first_names(self) -> str: ...


def has_first_name(member: Named, first: str) -> bool:
    """Whether somebody goes by that first name."""
    folded = first.casefold()
    return folded == member.call_name.casefold() or member.first_names.casefold().startswith(folded)


def _of_party(member: Member, day: date | None, party: str) -> bool:
    seats = [member.sat_on(day)] if day is not None else list(member.seats)
    return any(same_party(party, seat.fractie) for seat in seats if seat)


def same_party(printed: str, fractie: str) -> bool:
    """Whether a mention may mean that fractie: "CU" is the ChristenUnie."""
    wanted = _party_key(printed)
    return _party_key(fractie) in _ALIASES.get(wanted, {wanted})


def _party_key(party: str) -> str:
    return "".join(letter for letter in party.casefold() if letter.isalnum())
