"""Three people, three mornings, each done to the end by somebody who never saw the page.

Policy staff make the minister's overview, an MP's assistant prepares a debate, an analyst takes
every shifted term along. What they download is opened with other programs' libraries.
"""

import csv
import re
from pathlib import Path

import docx
import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.dashboard.acting import choose
from tests.dashboard.mornings import saved
from tracker.export.files import NAMES, Format

pytestmark = pytest.mark.browser

DAY = "2021-10-01"


def test_policy_staff_see_what_is_late_correct_it_and_take_it_along(
    page: Page, own_address: str, tmp_path: Path
) -> None:
    page.goto(f"{own_address}/?dag={DAY}")
    page.get_by_text("Meer keuzes").click()
    choose(page, "Ministerie", "Buitenlandse Zaken")
    page.keyboard.press("Escape")
    choose(page, "Termijn", "te laat of deze maand")
    chosen = page.get_by_text("Keuze: ")
    expect(chosen).to_contain_text("ministerie: Buitenlandse Zaken")
    expect(chosen).to_contain_text("termijn: te laat of deze maand (tot en met 31 oktober 2021)")
    # A colleague opens the same address and sees the same.
    expect(page).to_have_url(re.compile("ministerie=.*termijn=|termijn=.*ministerie="))
    page.goto(page.url)
    expect(chosen).to_contain_text("ministerie: Buitenlandse Zaken")
    rows = page.locator("table.tz-table tbody tr")
    late = rows.count()
    assert late > 1
    # Where does it say so? And it is wrong: it was sent last week.
    title = rows.first.get_by_role("link").text_content() or ""
    rows.first.get_by_role("link").click()
    expect(page.locator(".tz-quote mark").first).to_be_visible()
    page.get_by_text("Klopt dit? Bevestigen").click()
    page.get_by_label("Uw naam", exact=True).fill("A. Jansen")
    page.get_by_text("Andere stand", exact=True).click()
    choose(page, "Stand", "afgedaan")
    page.get_by_role("button", name="Vastleggen").click()
    expect(page.get_by_text("Vastgelegd: andere stand")).to_be_visible()
    # Back in the list it is no longer late, and the list goes into Excel and Word.
    page.goto(
        f"{own_address}/?dag={DAY}&ministerie=Buitenlandse+Zaken&termijn=te+laat+of+deze+maand"
    )
    expect(page.locator("caption").first).to_contain_text(f"{late - 1} toezegging")
    book = openpyxl.load_workbook(saved(page, "Naar Excel", tmp_path / "lijst.xlsx"))
    sheet = book.worksheets[0]
    titles = [str(sheet.cell(line, 3).value) for line in range(2, sheet.max_row + 1)]
    assert len(titles) == late - 1
    assert title not in titles
    assert "Toelichting" in book.sheetnames
    paper = docx.Document(str(saved(page, "Naar Word", tmp_path / "lijst.docx")))
    (grid,) = paper.tables
    assert grid.rows[0].cells[0].text == "Omschrijving"
    assert len(grid.rows) == late


def test_an_assistant_prepares_the_debate_on_imvo(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}/zoeken?zoek=motie+Van+Dijk")
    expect(page.locator("mark").first).to_be_visible()
    # Which motions of Van Dijk are there, and what was done with them?
    page.goto(f"{address}/moties?dag={DAY}&woorden=Van+Dijk")
    row = page.get_by_role("row").filter(has_text="21501-02-2379")
    row.get_by_role("link").first.click()
    expect(page.locator(".stMain h2", has_text="Wat er gebeurde")).to_be_visible()
    expect(page.locator(".tz-quote mark").first).to_be_visible()
    # A number in any spelling goes straight there.
    page.goto(f"{address}/zoeken?zoek=kst-21501-02-2379")
    expect(page.get_by_role("link", name="21501-02-2379").first).to_be_visible()
    # What was promised: on paper.
    page.goto(f"{address}/briefing?woorden=IMVO&dag={DAY}")
    expect(page.get_by_role("heading", name="Vertraagd")).to_be_visible()
    paper = docx.Document(str(saved(page, "Naar Word", tmp_path / "briefing.docx")))
    words = "\n".join(one.text for one in paper.paragraphs)
    cells = "\n".join(c.text for grid in paper.tables for line in grid.rows for c in line.cells)
    assert "Stand op 1 oktober 2021" in words
    assert "IMVO" in cells
    assert "Kamerbrief van 1 oktober 2021" in cells


def test_an_analyst_takes_every_shift_of_a_term_along_and_gets_the_same_again(
    page: Page, address: str, tmp_path: Path
) -> None:
    page.goto(f"{address}/?dag={DAY}&vanaf=2019-01-01&stand=vertraagd")
    expect(page.get_by_text("Keuze: ")).to_contain_text(
        "toegezegd of ingediend vanaf: 1 januari 2019"
    )
    page.get_by_text("Meer: elke termijn").click()
    of_events = NAMES[Format.CSV]
    files = [saved(page, of_events, tmp_path / f"{turn}.csv").read_bytes() for turn in (1, 2)]
    assert files[0] == files[1]
    lines = list(csv.DictReader(files[0].decode("utf-8-sig").splitlines(), delimiter=";"))
    moved = [line for line in lines if "uitgesteld" in " ".join(map(str, line.values()))]
    assert any("begin 2022" in " ".join(map(str, line.values())) for line in moved)
    # The same in a picture, with a table beside it.
    page.goto(f"{address}/tijdlijn?dag={DAY}&vanaf=2019-01-01")
    expect(page.locator("table.tz-table").first).to_be_visible()
