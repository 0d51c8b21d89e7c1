"""A list shows what was asked for and nothing else, and says in words what that was."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlmodel import Session, select

from nlp.findings import EventKind
from tests.tracker.given import holding, motion
from tracker.models.motions import Motion
from tracker.models.threads import Event, Thread
from tracker.queries.lives import threads
from tracker.queries.motions import motions
from tracker.queries.wanted.filters import COMMITMENTS, EVERYTHING, Filter, Sort
from tracker.standing import standings
from tracker.values import MotionStatus, Status, ThreadKind

DAY = date(2021, 10, 1)
MOTIONS = Filter(DAY, kind=(ThreadKind.MOTIE,))


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with holding(
        motion("26485-345", "Voordewind", "ketens", "ChristenUnie"),
        motion("26485-346", "Jasper van Dijk", "ketens", outcome="rejected"),
        motion("21501-02-2379", "Van Dijk", "ketens"),
    ) as opened:
        _promise(
            opened, "Ik stuur u het rapport.", ministry="BZ", asked_by="Van Raan", party="PvdD"
        )
        _promise(opened, "Ik zend u de 100%-norm.", ministry="OCW", promiser="Van Engelshoven")
        yield opened


def _promise(session: Session, title: str, last_day: date | None = None, **given: Any) -> None:
    thread = Thread(
        public_id=title[-8:], kind=ThreadKind.TOEZEGGING, title=title, made_on=DAY, **given
    )
    session.add(thread)
    session.flush()
    assert thread.id is not None
    made = Event(thread_id=thread.id, kind=EventKind.MADE, occurred_on=DAY, last_day=last_day)
    session.add(made)
    session.flush()
    standings.recompute(session, {thread.id})


def numbers(session: Session, **wanted: Any) -> set[str | None]:
    rows, total = motions.page(session, replace(MOTIONS, **wanted))
    assert total == len(rows)
    return {row.kamerstuk for row in rows}


def titles(session: Session, **wanted: Any) -> set[str]:
    asked = replace(Filter(DAY, kind=COMMITMENTS), **wanted)
    return {row.title for row in threads.page(session, asked).rows}


def test_motions_are_found_by_who_signed(session: Session) -> None:
    assert numbers(session, person="van dijk") == {"26485-346", "21501-02-2379"}
    assert numbers(session, person="Jasper van Dijk") == {"26485-346"}
    assert numbers(session, party=("ChristenUnie",)) == {"26485-345"}


def test_motions_are_found_by_number_and_by_vote(session: Session) -> None:
    assert numbers(session, words="2379") == {"21501-02-2379"}
    assert numbers(session, outcome=(MotionStatus.REJECTED,)) == {"26485-346"}
    assert numbers(session, status=(Status.NO_TASK,)) == {"26485-346"}


def test_an_outcome_is_not_known_before_the_vote(session: Session) -> None:
    motion = session.exec(select(Motion).where(Motion.kamerstuk == "26485-346")).one()
    motion.decided_on = DAY
    session.add(motion)
    session.flush()
    before = DAY - timedelta(days=1)
    rejected = {"outcome": (MotionStatus.REJECTED,)}
    assert numbers(session, **rejected) == {"26485-346"}
    assert numbers(session, as_of=before, **rejected) == set()
    rows, _ = motions.page(session, replace(MOTIONS, as_of=before))
    assert {row.kamerstuk: row.voted for row in rows}["26485-346"] is False
    motion.decided_on = None


def test_all_motions_are_listed_also_those_that_ask_for_nothing(session: Session) -> None:
    assert len(numbers(session)) == 3


def test_a_rejected_motion_is_not_among_the_tasks(session: Session) -> None:
    counted = threads.counts(session, Filter(DAY))
    assert sum(counted.values()) == threads.page(session, Filter(DAY)).total == 4


def test_a_motion_is_not_there_before_it_was_submitted(session: Session) -> None:
    assert not numbers(session, as_of=date(2020, 11, 30))


def test_commitments_are_found_by_who_asked_and_who_promised(session: Session) -> None:
    assert titles(session, person="Raan") == titles(session, party=("PvdD",))
    assert titles(session, person="Raan") == {"Ik stuur u het rapport."}
    assert titles(session, minister="engelshoven") == {"Ik zend u de 100%-norm."}
    assert titles(session, ministry=("BZ",)) == {"Ik stuur u het rapport."}


def test_a_percent_sign_is_a_percent_sign(session: Session) -> None:
    assert titles(session, words="%") == {"Ik zend u de 100%-norm."}
    assert not titles(session, words="_apport")


def test_a_period_holds_its_first_and_its_last_day(session: Session) -> None:
    assert len(titles(session, made_from=DAY, made_to=DAY)) == 2
    assert not titles(session, made_to=date(2021, 9, 30))


@pytest.mark.parametrize("order", list(Sort))
def test_every_order_lists_everything_once(session: Session, order: Sort) -> None:
    found = [row.public_id for row in threads.page(session, Filter(DAY, sort=order)).rows]
    assert len(found) == len(set(found)) == 4


def test_a_file_can_say_what_was_asked(session: Session) -> None:
    asked = Filter(DAY, outcome=(MotionStatus.ADOPTED,), minister="Kaag", party=("SP", "PvdA"))
    words = asked.words_for_people()
    assert "uitslag: aangenomen" in words
    assert "bewindspersoon: Kaag" in words
    assert "fractie: SP, PvdA" in words
    assert Filter(DAY).words_for_people() == EVERYTHING
    assert session.scalars(select(Thread)).first() is not None


def test_what_falls_due_nearest_to_the_day_comes_first_and_what_has_no_term_last() -> None:
    with holding() as opened:
        for title, due in (
            ("al twintig jaar", date(2001, 10, 1)),
            ("net te laat", date(2021, 9, 28)),
            ("over tien jaar", date(2031, 10, 1)),
            ("morgen", date(2021, 10, 2)),
            ("zonder termijn", None),
        ):
            _promise(opened, title, last_day=due)
        found = threads.listed(opened, Filter(DAY, kind=COMMITMENTS, sort=Sort.NEAREST))
    assert [row.title for row in found] == [
        *("morgen", "net te laat", "over tien jaar", "al twintig jaar", "zonder termijn"),
    ]
