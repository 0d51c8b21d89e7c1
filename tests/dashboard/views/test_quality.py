"""Who wants to know what a number is worth finds out on one page."""

import pytest
from playwright.sync_api import Page, expect

from tracker.data import quality
from tracker.words.labels import day_words

pytestmark = pytest.mark.browser


def test_the_page_tells_what_is_in_what_is_missing_and_how_well_it_reads(
    page: Page, address: str
) -> None:
    page.goto(f"{address}/kwaliteit")
    kinds = page.get_by_role("table", name="Stukken per soort")
    expect(kinds.get_by_role("row").filter(has_text="Kamerbrief")).to_contain_text("3")
    expect(page.get_by_text("toezegd crawl eerste_kamer")).to_be_visible()
    expect(page.get_by_text("Een bovengrens.")).to_be_visible()
    day = day_words(quality.saved().measured_on)
    figures = page.get_by_role("table", name=f"Gemeten op {day}")
    expect(
        figures.get_by_role("row").filter(has_text="Toezeggingen en voornemens gevonden")
    ).to_be_visible()
    expect(page.get_by_role("heading", name="Bekende fouten")).to_be_visible()


def test_terms_are_explained_where_one_reads_them(page: Page, address: str) -> None:
    page.goto(f"{address}/kwaliteit")
    page.get_by_text("Wat betekenen deze woorden?").click()
    expect(page.get_by_text("zonder die aan de Kamer te beloven")).to_be_visible()
