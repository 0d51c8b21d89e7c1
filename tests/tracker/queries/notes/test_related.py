"""Next to a motion or commitment stands what was told with it, and where a register differs."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlmodel import Session, select

from tests.tracker.given import holding, letter, motion
from tracker.models.threads import Thread
from tracker.queries.lives import threads
from tracker.queries.motions import votes
from tracker.queries.notes import related
from tracker.queries.papers import persons
from tracker.values import ThreadKind

DAY = date(2021, 6, 1)
BOTH = (
    "De motie van het lid Jasper van Dijk (Kamerstuk 28140, nr. 5) is hiermee uitgevoerd. Ik stuur"
    " uw Kamer voor 1 oktober 2021 de evaluatie van de wet op de orgaandonatie."
)
FAR = "Over de zorg is veel gezegd en geschreven, ook door anderen dan het kabinet. " * 12
ELSEWHERE = "Ik stuur uw Kamer voor 1 december 2021 het rapport over de ziekenhuizen in Zeeland."
NAMED = "Zie voor de achtergrond het Kamerstuk 28140, nr. 5 over hetzelfde onderwerp."


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with holding(
        motion("28140-5", "Jasper van Dijk", "orgaandonatie"),
        letter(10, date(2021, 1, 15), f"{BOTH}\n\n{FAR}\n\n{ELSEWHERE}"),
        letter(11, date(2021, 4, 20), NAMED),
        letter(12, date(2021, 9, 1), NAMED.replace("Zie", "Lees")),
    ) as opened:
        yield opened


def to_motion(session: Session, day: date) -> related.Related:
    thread = session.exec(select(Thread).where(Thread.kind == ThreadKind.MOTIE)).one()
    found = threads.detail(session, thread.public_id, day)
    assert found is not None
    return related.to(session, found.row, day)


def test_a_promise_in_the_same_paragraph_is_related_and_one_far_below_is_not(
    session: Session,
) -> None:
    titles = [row.title for row in to_motion(session, DAY).together]
    assert any("orgaandonatie" in title for title in titles)
    assert not any("Zeeland" in title for title in titles)


def test_nothing_is_related_before_it_was_said(session: Session) -> None:
    assert to_motion(session, date(2021, 1, 1)).together == ()
    assert [row.title for row in to_motion(session, DAY).letters] == ["Brief 11"]


def test_letters_that_name_the_paper_stand_beside_it_once_they_are_there(session: Session) -> None:
    found = to_motion(session, date(2021, 12, 1)).letters
    assert [row.title for row in found] == ["Brief 12", "Brief 11"]


def test_who_signed_leads_to_one_person(session: Session) -> None:
    motion = votes.ballot(session, "28140-5")
    assert motion is not None
    ((name, party, person),) = [(one.name, one.party, one.person) for one in motion.signed]
    assert party == "SP"
    assert person is not None
    found = persons.get(session, person)
    assert found is not None
    assert found.name == "Jasper van Dijk"
    assert name.endswith("an Dijk")
