"""A mention that fits two motions waits for a person, who says which one and may take it back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from sqlmodel import Session, select

from tests.tracker.given import holding, letter, motion
from tracker.deciding import review
from tracker.errors import ReviewError
from tracker.models.motions import Motion, MotionCandidate, MotionMention
from tracker.models.threads import Thread
from tracker.queries.motions import mentions
from tracker.queries.quality import decisions, records
from tracker.queries.wanted.filters import Filter
from tracker.values import MotionStatus, Status, ThreadKind

SAID = "De motie van het lid Van Dijk is uitgevoerd."
NUMBERS = ("28140-5", "28140-6")


@pytest.fixture
def session() -> Iterator[Session]:
    with holding(
        motion(NUMBERS[0], "Jasper van Dijk", "orgaandonatie"),
        motion(NUMBERS[1], "Gijs van Dijk", "orgaandonatie"),
        letter(1, date(2021, 1, 5), SAID),
    ) as opened:
        mention = opened.exec(select(MotionMention)).one()
        mention.motion_id = None
        for old in opened.exec(select(MotionCandidate)):
            opened.delete(old)
        for found in opened.exec(select(Motion)):
            opened.add(
                MotionCandidate(
                    mention_id=mention.id or 0, motion_id=found.id or 0, score=0.5, reason="naam"
                )
            )
        opened.flush()
        yield opened


def test_it_waits_with_its_surroundings_and_everything_it_may_be(session: Session) -> None:
    assert records.count_unlinked(session) == 1
    (found,) = records.unlinked(session)
    assert sorted(found.numbers) == sorted(NUMBERS)
    assert found.passage is not None
    assert "Van Dijk" in found.passage.quote
    assert records.unlinked(session, skip=1) == []


def test_a_link_is_told_on_the_page_of_that_motion_alone_and_can_be_undone(
    session: Session,
) -> None:
    (found,) = records.unlinked(session)
    taken = review.link_number(session, found, "28140-6", "J. de Vries")
    assert records.count_unlinked(session) == 0
    of = {
        thread.kamerstuk: decisions.of(session, thread.public_id)
        for thread in session.exec(select(Thread))
    }
    assert [one.id for one in of["28140-6"]] == [taken.id]
    assert of["28140-5"] == []
    assert taken.id is not None
    review.undo(session, taken.id, "J. de Vries")
    assert records.count_unlinked(session) == 1


def test_a_number_that_nobody_knows_links_nothing(session: Session) -> None:
    (found,) = records.unlinked(session)
    with pytest.raises(ReviewError, match="28140-7 is niet bekend"):
        review.link_number(session, found, "28140-7", "J. de Vries")
    assert records.count_unlinked(session) == 1


def test_what_was_read_again_since_somebody_looked_links_nothing(session: Session) -> None:
    """Its number may be that of another mention by then."""
    (found,) = records.unlinked(session)
    mention = session.get_one(MotionMention, found.id)
    mention.start, mention.end = mention.start + 1, mention.end + 1
    session.flush()
    with pytest.raises(ReviewError, match="intussen opnieuw gelezen"):
        review.link_number(session, found, "28140-6", "J. de Vries")
    assert records.count_unlinked(session) == 1
    (now,) = records.unlinked(session)
    assert review.link_number(session, now, "28140-6", "J. de Vries").id is not None


def test_a_motion_without_a_number_is_found_by_the_name_it_has_in_the_letter(
    session: Session,
) -> None:
    day = date(2021, 2, 1)
    wanted = Filter(day, kind=(ThreadKind.MOTIE,))
    (found,), count = mentions.by_name(session, wanted, 10)
    assert count == 1
    assert (found.words, found.day) == ("Motie van het lid Van Dijk", date(2021, 1, 5))
    assert "is uitgevoerd" in found.quote
    assert mentions.by_name(session, replace(wanted, words="dijk"), 10)[1] == 1
    assert mentions.by_name(session, replace(wanted, words="Jansen"), 10) == ((), 0)


def test_a_passage_cannot_tell_of_votes_and_is_not_there_before_its_letter(
    session: Session,
) -> None:
    wanted = Filter(date(2021, 2, 1), kind=(ThreadKind.MOTIE,))
    for asked in (
        replace(wanted, outcome=(MotionStatus.ADOPTED,)),
        replace(wanted, status=(Status.OPEN,)),
        replace(wanted, dossier="28140"),
        replace(wanted, as_of=date(2021, 1, 4)),
    ):
        assert mentions.by_name(session, asked, 10) == ((), 0)


def test_once_it_is_known_which_motion_is_meant_it_is_no_longer_known_by_name_alone(
    session: Session,
) -> None:
    mention = session.exec(select(MotionMention)).one()
    meant = session.exec(select(Motion).where(Motion.kamerstuk == NUMBERS[0])).one()
    review.link_mention(session, mention, meant, "Noor")
    assert mentions.by_name(session, Filter(date(2021, 2, 1)), 10) == ((), 0)
