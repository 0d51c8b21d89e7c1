"""A letter about a motion finds it by name, subject and date when it prints no number."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlmodel import Session

from crawler.items import MotionItem
from tests.tracker.fresh import fresh_engine
from tracker import database
from tracker.intake import ingest
from tracker.linking import answers, motions
from tracker.models.motions import Motion

TITLES = [
    "Motie van het lid Hagen over een publiekscampagne over garantierecht voor consumenten",
    "Motie van het lid Hagen over een verbod op wegwerpvapes",
    "Motie van de leden Hagen en Thijssen over rechten van reparateurs",
    "Motie van het lid Van der Molen over een publiekscampagne over garantierecht",
]


@pytest.fixture
def session() -> Iterator[Session]:
    with database.writing(fresh_engine()) as session:
        items = [
            MotionItem("t", str(n), f"2022Z0000{n}", title, submitted_on=date(2022, 3, n))
            for n, title in enumerate(TITLES, 1)
        ]
        ingest.motions(session, items)
        yield session


def best(session: Session, title: str, day: date = date(2022, 6, 1)) -> str | None:
    found = answers.sure(answers.proposals(session, title, day))
    motion = session.get(Motion, found.motion_id) if found else None
    return motion.title if motion else None


def test_name_and_subject_find_the_motion(session: Session) -> None:
    title = "Uitvoering motie van het lid Hagen over een publiekscampagne over garantierecht"
    assert best(session, title) == TITLES[0]


def test_an_unclear_title_is_proposed_but_not_linked(session: Session) -> None:
    title = "Reactie op de motie van het lid Hagen over consumenten en producten"
    assert answers.proposals(session, title, date(2022, 6, 1))
    assert best(session, title) is None


def test_a_motion_of_after_the_letter_is_not_meant(session: Session) -> None:
    title = "Uitvoering motie van het lid Hagen over een publiekscampagne over garantierecht"
    assert answers.proposals(session, title, date(2022, 2, 1)) == []


def test_a_mention_by_name_alone_keeps_its_candidates(session: Session) -> None:
    mentioned = motions.Mentioned(("Hagen",), None, None, date(2022, 6, 1), frozenset())
    resolved = motions.resolve(session, mentioned)
    assert resolved.motion is None
    assert len(resolved.candidates) == 3
    assert resolved.reason == "3 moties passen"


def test_the_title_of_the_letter_decides_between_candidates(session: Session) -> None:
    title = "Uitvoering motie van het lid Hagen over een verbod op wegwerpvapes"
    mentioned = motions.Mentioned(("Hagen",), None, None, date(2022, 6, 1), frozenset(), title)
    resolved = motions.resolve(session, mentioned)
    assert resolved.motion is not None
    assert resolved.motion.title == TITLES[1]


@pytest.mark.parametrize(
    ("scores", "linked"),
    [
        ([0.95], 1),
        ([0.95, 0.60], 1),
        ([0.95, 0.94], None),
        ([0.95, 0.95], None),
        ([0.70], None),
        ([], None),
    ],
    ids=["one", "far ahead", "close", "equal", "too weak", "none"],
)
def test_two_motions_that_fit_nearly_as_well_stay_two(
    scores: list[float], linked: int | None
) -> None:
    found = [answers.Answered(number, score, "") for number, score in enumerate(scores, 1)]
    chosen = answers.sure(found)
    assert (chosen.motion_id if chosen else None) == linked
