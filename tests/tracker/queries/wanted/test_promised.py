"""A minister is one person, whatever a letter is signed with; a namesake is another."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlmodel import Session, select

from tests.tracker.given import holding
from tracker.models.people import Office, OfficeHolder
from tracker.models.threads import Thread
from tracker.queries.papers import persons
from tracker.queries.wanted import choices, promised
from tracker.queries.wanted.filters import Filter, of_minister
from tracker.values import ThreadKind

DAY = date(2019, 3, 1)
SIGNED = {
    "initials": "A.B. Pietersen",
    "both": "Anna B. Pietersen",
    "married": "A.B. Pietersen-Jansen",
    "deputy": "C. Klaassen",
    "nobody": "",
}


@pytest.fixture
def session() -> Iterator[Session]:
    with holding() as opened:
        office = Office(role="Minister voor Bruggen", ministry="IENW")
        other = Office(role="Minister voor Tunnels", ministry="IENW")
        opened.add_all([office, other])
        opened.flush()
        opened.add(_held(office, "Anna Pietersen"))
        opened.add(_held(other, "Bob Pietersen"))
        for name, signed in SIGNED.items():
            opened.add(_thread(name, signed, office))
        opened.add(_thread("namesake", "A. Pietersen", other))
        opened.add(_thread("unknown", "A. Pietersen", None))
        opened.flush()
        yield opened


def _held(office: Office, name: str) -> OfficeHolder:
    assert office.id is not None
    return OfficeHolder(
        office_id=office.id, name=name, first_day=date(2018, 1, 1), last_day=date(2020, 1, 1)
    )


def _thread(id: str, signed: str, office: Office | None) -> Thread:
    return Thread(
        public_id=id,
        kind=ThreadKind.TOEZEGGING,
        title=id,
        made_on=DAY,
        promiser=signed,
        office_id=office.id if office else None,
    )


def of(session: Session, name: str) -> set[str]:
    return set(session.scalars(select(Thread.public_id).where(of_minister(name))))


def test_every_way_of_signing_from_an_office_is_its_holder(session: Session) -> None:
    assert of(session, "Anna Pietersen") == {"initials", "both", "married", "nobody"}
    assert of(session, "anna pietersen") == of(session, "Anna Pietersen")


def test_a_namesake_in_another_office_and_one_of_no_office_are_others(session: Session) -> None:
    assert of(session, "Bob Pietersen") == {"namesake"}
    assert "unknown" in of(session, "A. Pietersen")


def test_a_part_of_what_is_printed_is_found_as_before(session: Session) -> None:
    assert {"initials", "both", "married", "namesake", "unknown"} == of(session, "pietersen")


def test_each_is_offered_once_and_no_empty_name(session: Session) -> None:
    assert choices.ministers(session) == [
        "A. Pietersen",
        "Anna Pietersen",
        "Bob Pietersen",
        "C. Klaassen",
    ]


def test_who_held_the_office_on_another_day_signed_no_letter_without_a_name(
    session: Session,
) -> None:
    held = [promised.Holder("Anna Pietersen", date(2018, 1, 1), date(2018, 12, 31))]
    assert promised.called("", DAY, held) == ""
    assert promised.called("", None, held) == ""
    assert promised.called("A. Pietersen", DAY, held) == "Anna Pietersen"


def test_what_has_no_standing_on_the_day_counts_for_nobody(session: Session) -> None:
    assert persons.promisers(session, Filter(DAY), 15) == []
