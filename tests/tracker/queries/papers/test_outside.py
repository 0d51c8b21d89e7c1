"""Promises of letters without a dossier stand beside the dossier that they mention, not in it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
import pytest
from sqlmodel import Session

from tests.dashboard.shown import opened, shown
from tests.tracker.fresh import fresh_engine
from tests.tracker.given import letter
from tracker import database
from tracker.export import briefing as word
from tracker.intake import ingest
from tracker.queries.lives import threads
from tracker.queries.notes import briefing
from tracker.queries.papers import outside
from tracker.queries.wanted.filters import COMMITMENTS, Filter

HEAD = "Zie ook mijn eerdere brief (Kamerstuk 28140, nr. 9). "
LATE = "Ik stuur uw Kamer voor 1 mei 2021 de evaluatie van de wet op de orgaandonatie."
DUE = "Ik informeer uw Kamer voor 1 december 2021 over de wachtlijsten in de jeugdzorg."
INSIDE = "Ik stuur uw Kamer voor 1 april 2021 de monitor over bloedbanken."
OTHER = "Ik stuur uw Kamer voor 1 maart 2021 het actieplan voor de binnenvaart."
DAY = date(2021, 6, 1)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    engine = fresh_engine()
    with database.writing(engine) as opened:
        for item in (
            letter(11, date(2021, 1, 11), f"{HEAD}{LATE}"),
            letter(12, date(2021, 1, 12), f"{HEAD}{DUE}"),
            letter(13, date(2021, 1, 13), INSIDE, dossiers=("28140",)),
            letter(14, date(2021, 1, 14), f"{HEAD}{OTHER}", dossiers=("31409",)),
        ):
            ingest.item(opened, item)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TOEZEGD_DATABASE_URL", str(engine.url))
        yield str(engine.url)


@pytest.fixture(scope="module")
def session(address: str) -> Iterator[Session]:
    with database.reading(database.connect(address)) as opened:
        yield opened


def test_they_are_told_beside_the_dossier_the_late_ones_first(session: Session) -> None:
    found = outside.of(session, "28140", DAY)
    assert [row.title for row in found.rows] == [LATE, DUE]
    assert found.total == 2
    assert outside.of(session, "28140", DAY, size=1).total == 2


def test_a_letter_of_another_dossier_stays_with_that(session: Session) -> None:
    assert not outside.of(session, "31409", DAY).total
    assert OTHER not in {row.title for row in outside.of(session, "28140", DAY).rows}


def test_nothing_is_told_before_its_day(session: Session) -> None:
    assert not outside.of(session, "28140", date(2021, 1, 10)).total


def test_they_are_not_counted_with_it(session: Session) -> None:
    (row,) = threads.listed(session, Filter(DAY, dossier="28140", kind=COMMITMENTS))
    assert row.title == INSIDE


def test_a_briefing_has_them_apart(session: Session) -> None:
    found = briefing.about(session, Filter(DAY, dossier="28 140"))
    assert [line.thread.title for line in found.late] == [INSIDE]
    assert [line.thread.title for line in found.outside] == [LATE, DUE]
    paper = docx.Document(BytesIO(word.as_bytes(found)))
    assert f"{word.OUTSIDE} (2)" in [one.text for one in paper.paragraphs]
    assert not briefing.about(session, Filter(DAY, words="wachtlijsten")).outside
    more = replace(found, more_outside=5)
    assert word.outside(more) == f"{word.OUTSIDE} (7)"
    assert "Hier staan er 2" in word.why_outside(more)


def test_the_pages_show_them(address: str) -> None:
    from dashboard.views import briefing as paper
    from dashboard.views import dossier

    for page in (
        shown(dossier.show, nummer="28140", dag="2021-06-01"),
        shown(paper.show, dossier="28140", dag="2021-06-01"),
    ):
        assert "Misschien ook van dit dossier" in page
        assert LATE in page


@pytest.mark.parametrize("typed", ["28140", "28 140", "28140-9"])
def test_the_box_takes_a_dossier_as_an_address_spells_it(address: str, typed: str) -> None:
    from dashboard.views import briefing as paper

    page = opened(paper.show, dossier=typed, dag="2021-06-01")
    (box,) = [one for one in page.selectbox if one.label == "Dossier"]
    assert box.value == "28140"


@pytest.mark.parametrize(("typed", "there"), [("28 140", True), ("binnen", False)])
def test_a_dossier_is_looked_up_by_number_or_name(address: str, typed: str, there: bool) -> None:
    from dashboard.views import dossier

    page = shown(dossier.show, zoek=typed)
    assert ('nummer=28140"' in page) is there
    assert ("Geen dossier met dit nummer of deze naam" in page) is not there
