"""A picture goes into a document or a sheet, and says the same in words."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dashboard.pictures import frame, life, votes
from nlp.findings import EventKind, Precision
from tracker.export.figures import as_csv
from tracker.queries.lives.events import Term
from tracker.queries.lives.steps import Course, Step
from tracker.queries.motions.votes import Ballot, Vote
from tracker.values import Appreciation, MotionStatus

TERM = Term("in maart", date(2022, 3, 1), date(2022, 3, 31), Precision.MONTH)
COURSE = Course(
    (
        Step(1, date(2021, 10, 1), EventKind.MADE, "toegezegd of aangekondigd", TERM),
        Step(2, date(2022, 2, 1), EventKind.IN_PROGRESS, "in uitvoering"),
    ),
    date(2022, 4, 30),
    True,
    date(2022, 3, 31),
)


# As at a start: one thread loads, the first visitor looks.
EARLY = """
import importlib, sys, threading
from dashboard.pictures import frame
loading = threading.Thread(target=importlib.import_module, args=("pandas",))
loading.start()
while "pandas" not in sys.modules:
    pass
frame.chart_of([{"dag": "2021-10-01"}])
loading.join()
"""


def test_a_picture_is_made_while_the_server_still_loads() -> None:
    done = subprocess.run(
        [sys.executable, "-c", EARLY], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def ballot(*given: Vote) -> Ballot:
    return Ballot(
        id=1,
        name="26485-345",
        public_id=None,
        kamerstuk="26485-345",
        dossier="26485",
        title="Motie",
        asks=None,
        outcome=MotionStatus.ADOPTED,
        submitted_on=date(2020, 12, 1),
        decided_on=date(2020, 12, 8),
        appreciation=Appreciation.LEFT_TO_KAMER,
        register_state=None,
        signed=(),
        votes=given,
        url=None,
        deleted=False,
        untold=False,
    )


def test_a_life_is_told_in_words_beside_the_picture() -> None:
    made = life.picture(COURSE, "t1")
    assert "1 oktober 2021 toegezegd of aangekondigd" in made.spoken
    assert "30 dagen te laat" in made.spoken
    assert made.rows[0][-1] == date(2022, 3, 31)


def test_a_picture_becomes_a_file_with_dutch_months() -> None:
    made = life.picture(COURSE, "t1")
    assert frame.as_png(made).startswith(b"\x89PNG")
    drawn = frame.as_svg(made).decode()
    assert "okt 2021" in drawn
    assert "mrt 2022" in drawn
    assert "Oct" not in drawn
    assert "30 april 2022" in drawn


def test_fracties_without_seats_are_counted_as_fracties() -> None:
    known = ballot(Vote("SP", "voor", 1), Vote("VVD", "tegen", 34))
    assert votes.totals(known) == "1 zetel voor, 34 zetels tegen"
    unknown = ballot(Vote("SP", "voor", None), Vote("VVD", "tegen", 34))
    assert votes.totals(unknown) == "1 fractie voor, 34 zetels tegen"
    assert "fracties" in frame.as_svg(votes.picture(unknown, "m1")).decode()


def test_figures_open_in_a_dutch_sheet_and_run_nothing() -> None:
    made = as_csv(("Dag", "Tekst", "Aandeel"), [(date(2021, 10, 1), "=1+1", 0.5), (None, "a", 2)])
    assert made.decode("utf-8-sig").splitlines() == [
        "Dag;Tekst;Aandeel",
        "2021-10-01;'=1+1;0,5",
        ";a;2",
    ]


@pytest.mark.browser
def test_the_page_of_a_commitment_shows_its_life(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}/?dag=2021-10-01")
    row = page.get_by_role("row").filter(has_text="begin 2022").filter(has_text="najaar 2021")
    row.get_by_role("link").first.click()
    expect(page.get_by_role("heading", name="Tijdlijn")).to_be_visible()
    expect(page.get_by_label("Tijdlijn:").first).to_be_attached()
    page.get_by_text("Het beeld als tabel").click()
    table = page.get_by_role("table", name="Verloop tot en met 1 oktober 2021")
    expect(table.get_by_role("row").filter(has_text="begin 2022").first).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Beeld als PNG").click()
    download.value.save_as(tmp_path / "beeld.png")
    assert (tmp_path / "beeld.png").read_bytes().startswith(b"\x89PNG")
