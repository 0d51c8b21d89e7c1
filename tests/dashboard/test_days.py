"""A day that one chooses reads as Dutch writes it, and is typed in digits."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.dashboard.acting import settled

pytestmark = pytest.mark.browser

# What is drawn in a part of the field: its own digits, or the words that stand in their place.
DRAWN = """e => getComputedStyle(e).fontSize === "0px" && getComputedStyle(e, "::after").content
  .replaceAll('"', "") || e.textContent"""


def test_a_day_is_read_in_words_typed_in_digits_and_told_in_dutch(page: Page, address: str) -> None:
    page.goto(f"{address}/?dag=2021-10-01")
    settled(page)
    field = page.get_by_role("group", name="Stand op")
    parts = [field.locator(f"[data-type={one}]") for one in ("day", "month", "year")]
    expect(parts[1]).to_have_attribute("aria-valuetext", re.compile("– oktober$"))
    assert [part.evaluate(DRAWN) for part in parts] == ["1", "oktober", "2021"]
    parts[0].focus()
    assert [part.evaluate(DRAWN) for part in parts] == ["01", "10", "2021"]
    page.keyboard.type("21022020")
    page.get_by_role("heading", name="Toezeggingen").click()
    expect(page.locator("caption").first).to_contain_text("stand op 21 februari 2020")
    assert [part.evaluate(DRAWN) for part in parts] == ["21", "februari", "2020"]


def test_a_field_that_is_too_narrow_for_words_keeps_its_digits(page: Page, address: str) -> None:
    usual = page.viewport_size
    page.set_viewport_size({"width": 900, "height": 600})
    page.goto(f"{address}/vandaag?dag=2021-10-01")
    settled(page)
    month = page.get_by_role("group", name="Stand op").locator("[data-type=month]")
    assert month.evaluate(DRAWN) == "10"
    if usual:
        page.set_viewport_size(usual)


def test_where_no_day_is_chosen_the_field_says_so_in_dutch(page: Page, address: str) -> None:
    page.goto(f"{address}/stukken")
    settled(page)
    year = page.get_by_role("group", name="Vanaf").locator("[data-type=year]")
    expect(year).to_have_attribute("aria-valuetext", "Leeg")
    assert year.evaluate(DRAWN) == "jjjj"


def test_the_way_to_all_pages_has_a_dutch_name_however_narrow_the_screen(
    page: Page, address: str
) -> None:
    usual = page.viewport_size
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{address}/stukken")
    settled(page)
    page.get_by_role("button", name="Menu openen").click()
    expect(page.get_by_role("link", name="Vandaag")).to_be_in_viewport()
    # Once a page is chosen the menu is out of its way, and so it is when another is opened.
    page.get_by_role("link", name="Zoeken").click()
    expect(page.get_by_role("link", name="Vandaag")).not_to_be_in_viewport()
    page.get_by_role("button", name="Menu openen").click()
    page.goto(f"{address}/zoeken?zoek=bouwsteen")
    settled(page)
    expect(page.get_by_role("link", name="Vandaag")).not_to_be_in_viewport()
    # Where the bar does not fit, the rest is behind a button, in Dutch too.
    page.set_viewport_size({"width": 900, "height": 600})
    page.reload()
    expect(page.get_by_role("button", name=re.compile(r"^nog \d+$"))).to_be_visible()
    if usual:
        page.set_viewport_size(usual)
