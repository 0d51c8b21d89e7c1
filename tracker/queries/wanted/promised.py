"""By whom something was promised, however letters sign.

"S.A.M. Kaag" and "Sigrid A.M. Kaag" are one minister where they sign from one office that a Sigrid
Kaag held; a name that no holder of the office bears stays as it is printed.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import and_, func, or_, select
from sqlmodel import Session, col

from tracker.models.people import OfficeHolder
from tracker.models.threads import Thread


class Holder(NamedTuple):
    """Who held an office between two days."""

    name: str
    first_day: date
    last_day: date | None


def by(name: str) -> Any:
    """The condition that a thread was promised by who held an office under this name."""
    office, signed = col(Thread.office_id), func.coalesce(col(Thread.promiser), "")
    made_on: Any = col(Thread.made_on)
    bears = func.lower(col(OfficeHolder.name)) == name.strip().lower()
    offices = select(col(OfficeHolder.office_id)).where(bears)
    words = " " + func.replace(signed, "-", " ") + " "
    # As a set worked out once: the holders of this name are few, the promises are not.
    unsigned = (
        select(col(Thread.id))
        .join(OfficeHolder, col(OfficeHolder.office_id) == office)
        .where(bears, signed == "", made_on >= col(OfficeHolder.first_day))
        .where(made_on <= func.coalesce(col(OfficeHolder.last_day), date.max))
    )
    return or_(
        and_(office.in_(offices), words.icontains(f" {_surname(name)} ", autoescape=True)),
        col(Thread.id).in_(unsigned),
    )


def holders(session: Session) -> dict[int, list[Holder]]:
    """Who held each office."""
    found: dict[int, list[Holder]] = {}
    columns = (OfficeHolder.office_id, *(OfficeHolder.name, OfficeHolder.first_day))
    for office, *held in session.execute(select(*map(col, columns), col(OfficeHolder.last_day))):
        found.setdefault(office, []).append(Holder(*held))
    return found


def called(promiser: str | None, made_on: date | None, held: Iterable[Holder]) -> str:
    """The name of the holder of the office that is meant, else the name as it is printed."""
    if promiser:
        words = f" {promiser.replace('-', ' ')} ".lower()
        names = {one.name for one in held if f" {_surname(one.name)} ".lower() in words}
    else:
        names = {
            one.name
            for one in held
            if made_on and one.first_day <= made_on <= (one.last_day or date.max)
        }
    return names.pop() if len(names) == 1 else promiser or ""


def _surname(name: str) -> str:
    """The last word of it: letters sign with a name of marriage, or with a first name, and more."""
    return name.replace("-", " ").split()[-1] if name.strip() else name
