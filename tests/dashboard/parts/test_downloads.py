"""What a search, a dossier or a person shows can be taken along as a file."""

from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.dashboard.acting import settled

pytestmark = pytest.mark.browser


def notes(page: Page, path: Path) -> dict[str, str]:
    """The explanation in the Excel file behind the button."""
    with page.expect_download() as given:
        page.get_by_role("button", name="Naar Excel").click()
    given.value.save_as(path)
    book = openpyxl.load_workbook(path)
    assert book.worksheets[0].max_row > 3
    return {name.value: value.value for name, value in book["Toelichting"].iter_rows(max_col=2)}


def test_the_hits_of_a_search(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}/zoeken?zoek=imvo")
    expect(page.locator("mark").first).to_be_visible()
    settled(page)
    page.get_by_role("button", name="Alle resultaten als bestand").click()
    assert notes(page, tmp_path / "zoek.xlsx")["Keuze"].startswith("gezocht: imvo")


def test_the_line_of_time_of_a_dossier(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}/dossier?nummer=26485&dag=2021-10-01&deel=moties")
    expect(page.get_by_text("Deze tijdlijn als bestand")).to_be_visible()
    told = notes(page, tmp_path / "dossier.xlsx")
    assert told["Keuze"] == "dossier: 26485; alleen: moties"
    assert told["Stand op"] == "1 oktober 2021"
