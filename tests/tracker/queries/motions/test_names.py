"""Every motion is found by its number, in any spelling, and by the id of its life."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from nlp.findings import Stance
from tests.tracker import exported
from tests.tracker.fresh import fresh_engine
from tracker.export import motions as exporting
from tracker.models.motions import Motion, MotionCandidate, MotionMention
from tracker.queries.motions import listing as motion_listing
from tracker.queries.motions import mentions, motions, votes
from tracker.queries.wanted.filters import Filter
from tracker.values import MotionStatus, ThreadKind

DAY = exported.DAY
VOTE = date(2021, 3, 2)
SPOKEN = "De motie van het lid Van Dijk voer ik uit."


@pytest.fixture(scope="module")
def stored() -> Engine:
    engine = fresh_engine()
    with Session(engine) as opened:
        exported.fill(opened)
        for motion in opened.exec(select(Motion)):
            motion.decided_on = VOTE
        opened.commit()
    return engine


@pytest.fixture
def session(stored: Engine) -> Iterator[Session]:
    """What a test adds is gone after it."""
    with Session(stored) as opened:
        yield opened


@pytest.mark.parametrize(
    "typed",
    ["26485-347", "26 485, nr. 347", "kst-26485-347", "Kamerstuk 26485 nr. 347", " 26485-347 "],
)
def test_a_number_in_any_spelling_finds_the_motion(session: Session, typed: str) -> None:
    found = votes.ballot(session, typed)
    assert found is not None
    assert (found.kamerstuk, found.public_id, found.name) == ("26485-347", None, "26485-347")


@pytest.mark.parametrize("typed", ["26485-34", "26485-3470", "36485-347", "", "plan", "%", "'--"])
def test_what_is_no_motion_finds_none(session: Session, typed: str) -> None:
    assert votes.ballot(session, typed) is None


def test_a_link_by_number_works_on_once_its_life_begins(session: Session) -> None:
    by_number, by_life = votes.ballot(session, "26485-346"), votes.ballot(session, "motie")
    assert by_number == by_life is not None
    assert by_life.name == "motie"


def test_a_motion_without_a_paper_number_goes_by_that_of_the_register(session: Session) -> None:
    session.add(Motion(register_number="2021Z09999", title="Motie over het speelveld"))
    found = votes.ballot(session, "2021Z09999")
    assert found is not None
    assert found.name == "2021Z09999"
    assert [one.name for one in found.signed] == []


def test_every_row_of_a_list_leads_to_a_page(session: Session) -> None:
    found, total = motions.page(session, Filter(DAY, kind=(ThreadKind.MOTIE,)))
    assert {row.name for row in found} == {"motie", "26485-347"}
    assert total == 2
    for row in found:
        assert votes.ballot(session, row.name) is not None


@pytest.mark.parametrize(
    ("day", "outcome", "word", "decided"),
    [
        (VOTE - timedelta(days=1), None, "nog niet gestemd", None),
        (VOTE, MotionStatus.REJECTED, "verworpen", VOTE),
    ],
    ids=["the day before", "the day of the vote"],
)
def test_a_list_tells_an_outcome_from_the_day_of_the_vote(
    session: Session, day: date, outcome: MotionStatus | None, word: str, decided: date | None
) -> None:
    found = motion_listing.motion(session, "26485-347", day)
    assert found is not None
    assert (found.outcome, found.decided_on) == (outcome, decided)
    cells = dict(
        zip(
            [one.name for one in exporting.COLUMNS],
            exporting.cells(found, "http://toezegd.example"),
            strict=True,
        )
    )
    assert (cells["Uitslag"], cells["Besloten op"]) == (word, decided)
    assert cells["Vaste link"] == "http://toezegd.example/motie?id=26485-347"


def test_passages_that_mean_a_motion_stand_apart_from_those_that_may(session: Session) -> None:
    letter = exported.letter(session, 380, date(2021, 6, 1), f"{SPOKEN} Over een andere motie.")
    ids = {motion.kamerstuk: motion.id or 0 for motion in session.exec(select(Motion))}

    def spoken(motion_id: int | None) -> MotionMention:
        made = MotionMention(
            document_id=letter.id or 0,
            start=0,
            end=len(SPOKEN),
            quote=SPOKEN,
            stance=Stance.IN_PROGRESS,
            motion_id=motion_id,
            link_reason="nummer 26485-347" if motion_id else "2 moties passen",
        )
        session.add(made)
        session.flush()
        return made

    spoken(ids["26485-347"])
    doubtful = spoken(None)
    for number in ("26485-346", "26485-347"):
        session.add(
            MotionCandidate(
                mention_id=doubtful.id or 0,
                motion_id=ids[number],
                score=0.5,
                reason="ingediend door Van Dijk",
            )
        )
    session.flush()
    found = mentions.of(session, ids["26485-347"], DAY)
    assert [(one.sure, one.reason) for one in found] == [
        (True, "nummer 26485-347"),
        (False, "ingediend door Van Dijk"),
    ]
    assert found[0].passage is not None
    assert found[0].passage.quote == SPOKEN
    assert [one.sure for one in mentions.of(session, ids["26485-346"], DAY)] == [False]
    # Nothing of a letter that was still to come.
    assert mentions.of(session, ids["26485-347"], date(2021, 5, 31)) == ()
    counts = {
        row.kamerstuk: row.mentions
        for row in motions.page(session, Filter(date(2021, 5, 31), kind=(ThreadKind.MOTIE,)))[0]
    }
    assert counts == {"26485-346": 0, "26485-347": 0}
