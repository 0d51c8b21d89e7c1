"""A motion that no register told of says what it is about in the words of the newest letter."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlmodel import Session

from tests.tracker.given import holding, letter, motion
from tracker.models.documents import Document
from tracker.queries.motions import motions
from tracker.queries.motions.motions import MotionRow
from tracker.queries.wanted.filters import Filter
from tracker.search import collecting, engine
from tracker.search.query import parse
from tracker.values import ThreadKind

BEFORE = "Deze brief gaat over veel. " * 20 + "\n\n"
EARLY = "De motie van het lid Bakker (Kamerstuk 28140, nr. 5) over de kantines is in uitvoering."
LATE = "De motie van het lid Bakker (Kamerstuk 28140, nr. 5) over gezonde\nkantines is uitgevoerd."
TOLD = "De motie van het lid Smit (Kamerstuk 28140, nr. 6) over iets anders is uitgevoerd."


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    with holding(
        motion("28140-6", "Smit", "de sport", outcome=None, decided_on=None),
        letter(1, date(2021, 1, 15), f"{BEFORE}{EARLY}"),
        letter(2, date(2021, 4, 20), f"{BEFORE}{LATE}"),
        letter(3, date(2021, 4, 21), f"{BEFORE}{TOLD}"),
    ) as opened:
        yield opened


def row(session: Session, kamerstuk: str, day: date) -> MotionRow:
    found, _ = motions.page(session, Filter(day, kind=(ThreadKind.MOTIE,)))
    return next(one for one in found if one.kamerstuk == kamerstuk)


@pytest.mark.parametrize(
    ("day", "words", "printed"),
    [
        (date(2021, 2, 1), "over de kantines", "over de kantines"),
        (date(2021, 5, 1), "over gezonde kantines", "over gezonde\nkantines"),
    ],
)
def test_the_newest_letter_by_the_day(
    session: Session, day: date, words: str, printed: str
) -> None:
    subject = row(session, "28140-5", day).subject
    assert subject
    assert subject.words == words
    stored = session.get(Document, subject.document_id)
    assert stored
    assert stored.text[subject.start : subject.end] == printed


@pytest.mark.parametrize(
    ("words", "day", "found"),
    [
        ("kantines", date(2021, 2, 1), {"28140-5"}),
        ("gezonde", date(2021, 2, 1), set()),  # no letter of before that day says so
        ("gezonde bakker", date(2021, 5, 1), {"28140-5"}),
        ("anders", date(2021, 5, 1), {"28140-6"}),
        ("uitgevoerd", date(2021, 5, 1), set()),  # of what became of it, and not of what it asks
    ],
)
def test_a_word_finds_what_only_a_letter_says_it_is_about(
    session: Session, words: str, day: date, found: set[str]
) -> None:
    rows, total = motions.page(session, Filter(day, kind=(ThreadKind.MOTIE,), words=words))
    assert {one.kamerstuk for one in rows} == found
    assert total == len(found)


def test_search_finds_it_too(session: Session) -> None:
    collecting.everything(session)
    hits = engine.search(session, parse("gezonde kantines soort:motie")).hits
    assert [hit.kamerstuk for hit in hits] == ["28140-5"]


def test_where_the_register_told_its_title_no_letter_is_asked(session: Session) -> None:
    assert row(session, "28140-6", date(2021, 5, 1)).subject is None
