"""Policy staff open the dashboard on the five letters and find the sentence behind a status."""

from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

NAP = (
    "Publicatie van het herziene NAP, oorspronkelijk aan uw Kamer toegezegd voor \n"
    "najaar 2021, is nu voorzien voor begin 2022."
)


def test_from_the_overview_to_the_sentence_that_says_so(page: Page, address: str) -> None:
    page.goto(f"{address}/?dag=2021-10-01")
    expect(page.locator(".stMain h1", has_text="Toezeggingen")).to_be_visible()
    row = page.get_by_role("row").filter(has_text="begin 2022").filter(has_text="najaar 2021")
    expect(row).to_contain_text("vertraagd")
    row.get_by_role("link").first.click()
    quote = page.locator("mark").filter(has_text="oorspronkelijk aan uw Kamer toegezegd")
    expect(quote.first).to_have_text(NAP, use_inner_text=True)
    expect(page.get_by_text("voor begin 2022").first).to_be_visible()


def test_the_day_is_part_of_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}/?dag=2021-03-01")
    expect(page.locator(".stMain h1", has_text="Toezeggingen")).to_be_visible()
    expect(page.locator("table caption").first).to_contain_text("stand op 1 maart 2021")
    expect(page.get_by_text("is nu voorzien voor begin 2022")).to_have_count(0)


def test_a_motion_is_found_by_name_and_by_number(page: Page, address: str) -> None:
    for words in ("Van Dijk", "21501-02-2379"):
        page.goto(f"{address}/moties?dag=2021-10-01&woorden={words}")
        row = page.get_by_role("row").filter(has_text="21501-02-2379")
        expect(row).to_have_count(1)
        expect(row).to_contain_text("Van Dijk")


def test_a_letter_shows_its_findings_marked_in_place(page: Page, address: str) -> None:
    page.goto(f"{address}/stukken")
    page.get_by_role("link", name="SER-advies inzake bouwstenen IMVO-wetgeving").click()
    expect(page.locator(".stMain h1")).to_have_text("SER-advies inzake bouwstenen IMVO-wetgeving")
    expect(page.locator("mark").filter(has_text="26485, nr. 341").first).to_be_visible()


def test_screen_readers_are_told_that_the_page_is_dutch(page: Page, address: str) -> None:
    page.goto(f"{address}/moties")
    assert page.locator("html").get_attribute("lang") == "nl"


def test_today_lists_what_is_due_within_a_month(page: Page, address: str) -> None:
    page.goto(f"{address}/vandaag?dag=2020-06-15")
    expect(page.locator(".stMain h2", has_text="Loopt binnenkort af")).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="30 juni 2020").first).to_be_visible()
    page.goto(f"{address}/vandaag?dag=2020-07-15")
    late = page.get_by_role("table", name="termijn verstreken in de afgelopen 30 dagen")
    expect(late.get_by_role("row").filter(has_text="30 juni 2020").first).to_be_visible()


def test_the_list_goes_to_excel(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}/?dag=2021-10-01&stand=vertraagd")
    expect(page.locator("table caption").first).to_contain_text("stand op 1 oktober 2021")
    with page.expect_download() as download:
        page.get_by_role("button", name="Naar Excel").click()
    download.value.save_as(tmp_path / "lijst.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "lijst.xlsx")["Toezeggingen"]
    states = {sheet.cell(line, 4).value for line in range(2, sheet.max_row + 1)}
    assert states
    assert all(str(state).startswith("vertraagd") for state in states)


def test_search_finds_another_form_of_the_word_and_marks_it(page: Page, address: str) -> None:
    page.goto(f"{address}/zoeken?zoek=bouwsteen%20SER-advies")
    expect(page.locator("mark").filter(has_text="bouwstenen").first).to_be_visible()
    page.get_by_role("link", name="SER-advies inzake bouwstenen IMVO-wetgeving").first.click()
    expect(page.locator(".stMain h1")).to_contain_text("SER-advies")
