"""What is unsure is asked for and counted: what was perhaps kept, and what was perhaps misread."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import Any

import pytest
from sqlalchemy import event
from sqlmodel import Session, col, select

from crawler.items import DocumentItem
from tests.tracker import populated
from tests.tracker.fresh import fresh_engine
from tests.tracker.given import holding, motion
from tracker import database
from tracker.deciding import review
from tracker.intake import ingest
from tracker.models.motions import Motion, MotionCandidate, MotionMention
from tracker.models.threads import Thread
from tracker.queries.lives import listing, threads
from tracker.queries.motions import listing as motion_listing
from tracker.queries.motions import motions
from tracker.queries.wanted.filters import COMMITMENTS, Doubt, Filter
from tracker.values import Status, ThreadKind

SENT_ON, DAY = date(2021, 3, 16), date(2021, 6, 1)
PROMISED = Filter(DAY, kind=COMMITMENTS)
MOVED = Filter(DAY, kind=(ThreadKind.MOTIE,))
NUMBERS, OTHER = ("28140-5", "28140-6"), "28140-7"
LETTER = (
    "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nGeachte voorzitter,\n\n{}\n\n"
    "De Minister van Onderwijs, Cultuur en Wetenschap,\nI. van Dalen\n"
)
LETTERS = (
    (date(2020, 11, 3), "Ik stuur uw Kamer de evaluatie van de zomerscholen in maart 2021."),
    (SENT_ON, "Hierbij bied ik uw Kamer de evaluatie van de zomerscholen aan."),
    (date(2020, 11, 4), "Ik stuur uw Kamer in mei 2022 de verkenning van de veerdiensten."),
    (date(2020, 11, 5), "Ik informeer uw Kamer in juni 2022 over de tolwegen."),
    (SENT_ON, "De motie van het lid Van Dijk is uitgevoerd."),
)


@pytest.fixture
def session() -> Iterator[Session]:
    """A promise that was perhaps kept, one that was perhaps misread, one that is sure; a letter
    that may mean two motions, and a third motion that it does not mean.
    """
    motions_of_namesakes = [motion(one, "Van Dijk", "veerdiensten") for one in (*NUMBERS, OTHER)]
    with holding(*motions_of_namesakes) as opened:
        for place, (day, said) in enumerate(LETTERS):
            ingest.item(opened, DocumentItem(LETTER.format(said), "proef", str(place), date=day))
        misread = opened.exec(select(Thread).where(col(Thread.title).contains("verkenning"))).one()
        misread.to_check = True
        mention = opened.exec(select(MotionMention)).one()
        mention.motion_id = None
        for old in opened.exec(select(MotionCandidate)):
            opened.delete(old)
        for found in opened.exec(select(Motion).where(col(Motion.kamerstuk).in_(NUMBERS))):
            opened.add(
                MotionCandidate(
                    mention_id=mention.id or 0, motion_id=found.id or 0, score=0.5, reason="naam"
                )
            )
        opened.flush()
        yield opened


def promises(session: Session, *doubts: Doubt, **wanted: Any) -> list[str]:
    asked = replace(PROMISED, doubt=doubts, **wanted)
    page = threads.page(session, asked)
    assert page.total == len(page.rows) == listing.total(session, asked)
    return sorted(row.title.split()[-1].rstrip(".") for row in page.rows)


def numbers(session: Session, *doubts: Doubt, **wanted: Any) -> set[str | None]:
    asked = replace(MOVED, doubt=doubts, **wanted)
    rows, total = motions.page(session, asked)
    assert total == len(rows) == motions.count(session, asked)
    return {row.kamerstuk for row in rows}


def test_each_kind_of_doubt_is_a_list_of_its_own(session: Session) -> None:
    assert len(promises(session)) == 3
    assert promises(session, Doubt.PERHAPS) == ["2021"]
    assert promises(session, Doubt.TO_CHECK) == ["veerdiensten"]
    assert promises(session, *Doubt) == ["2021", "veerdiensten"]


def test_what_is_counted_is_what_is_listed(session: Session) -> None:
    assert threads.doubts(session, PROMISED) == {Doubt.PERHAPS: 1, Doubt.TO_CHECK: 1}
    # Under the same filter but for the status and the doubt itself.
    narrowed = replace(PROMISED, status=(Status.FULFILLED,), doubt=(Doubt.PERHAPS,))
    assert threads.doubts(session, narrowed) == {Doubt.PERHAPS: 1, Doubt.TO_CHECK: 1}
    late = replace(PROMISED, due_from=date(2022, 1, 1))
    assert threads.doubts(session, late) == {Doubt.PERHAPS: 0, Doubt.TO_CHECK: 1}


def test_what_is_both_is_counted_twice_and_listed_once(session: Session) -> None:
    (kept,) = (row for row in threads.page(session, PROMISED).rows if "2021" in row.title)
    thread = session.get(Thread, kept.id)
    assert thread is not None
    thread.to_check = True
    session.flush()
    assert threads.doubts(session, PROMISED) == {Doubt.PERHAPS: 1, Doubt.TO_CHECK: 2}
    assert promises(session, *Doubt) == ["2021", "veerdiensten"]


def test_before_the_paper_was_sent_nothing_is_perhaps_kept(session: Session) -> None:
    before = {"as_of": date(2021, 3, 15)}
    assert promises(session, Doubt.PERHAPS, **before) == []
    assert promises(session, *Doubt, **before) == ["veerdiensten"]


def test_a_status_narrows_what_is_unsure(session: Session) -> None:
    assert promises(session, *Doubt, status=(Status.OPEN,)) == ["2021", "veerdiensten"]
    assert promises(session, *Doubt, status=(Status.FULFILLED,)) == []


def test_a_letter_that_may_mean_two_motions_makes_both_unsure(session: Session) -> None:
    assert len(numbers(session)) == 3
    assert numbers(session, Doubt.TO_CHECK) == set(NUMBERS)
    assert numbers(session, Doubt.PERHAPS) == set()
    assert motions.doubts(session, MOVED) == {Doubt.PERHAPS: 0, Doubt.TO_CHECK: 2}
    assert numbers(session, Doubt.TO_CHECK, as_of=date(2021, 3, 15)) == set()
    rows, _ = motions.page(session, MOVED)
    assert {row.kamerstuk for row in rows if row.to_check} == set(NUMBERS)
    told = {one.kamerstuk: one.to_check for one in motion_listing.motions(session, MOVED)}
    assert told == {"28140-5": True, "28140-6": True, "28140-7": False}


def test_once_a_person_said_which_motion_is_meant_none_is_unsure(session: Session) -> None:
    mention = session.exec(select(MotionMention)).one()
    meant = session.exec(select(Motion).where(Motion.kamerstuk == NUMBERS[0])).one()
    review.link_mention(session, mention, meant, "Noor")
    assert numbers(session, Doubt.TO_CHECK) == set()


def test_asking_for_doubt_begins_with_what_is_doubtful() -> None:
    engine = fresh_engine()
    with database.writing(engine) as opened:
        populated.commitments(opened, 300)
    ran: list[tuple[str, Any]] = []
    event.listen(
        engine,
        "before_cursor_execute",
        lambda _c, _cursor, statement, given, *_: ran.append((statement, given)),
    )
    reasons = [some for size in (1, 2) for some in combinations(Doubt, size)]
    with database.reading(engine) as opened:
        for some in reasons:
            assert threads.page(opened, replace(PROMISED, doubt=some)) is not None
    steps: list[str] = []
    with engine.connect() as connection:
        for statement, given in ran:
            if statement.startswith("SELECT"):
                plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given)
                steps += [row[3] for row in plan]
    # Few things are doubtful: an index holds just these, so that nothing else is looked at.
    sets = {step for step in steps if " kept" in step or "to_check" in step}
    assert {step.rpartition("INDEX ")[2].partition(" (")[0] for step in sets} == {
        "ix_standing_unsure",
        "ix_thread_to_check",
    }
    assert not [step for step in steps if step.startswith(("SCAN standing", "SCAN thread"))]


@pytest.mark.parametrize(
    ("told", "unsure"),
    [
        ("Ik heb uw Kamer de verkenning van de sluizen toegezegd. Die ligt hier nu.", True),
        ("Op 3 november heb ik u de verkenning van de sluizen toegezegd.", True),
        # It says itself that it is still to be kept: past its term that is late.
        ("De toegezegde verkenning van de sluizen volgt nog.", False),
        ("Uw Kamer wacht nog op de toegezegde verkenning van de sluizen.", False),
    ],
)
def test_who_comes_back_to_a_promise_may_have_kept_it_unless_it_is_still_to_come(
    told: str, unsure: bool
) -> None:
    promised = "Ik stuur uw Kamer de verkenning van de sluizen in maart 2021."
    with database.writing(fresh_engine()) as session:
        for day, said in ((date(2020, 11, 3), promised), (SENT_ON, told)):
            ingest.item(session, DocumentItem(LETTER.format(said), "proef", said, date=day))
        (row,) = threads.page(session, PROMISED).rows
    assert (row.status_words == "onzeker: misschien nagekomen") is unsure
    assert row.status is (Status.OPEN if unsure else Status.DELAYED)
