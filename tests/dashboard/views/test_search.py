"""Searching in a browser: what was found, what was meant, and searches that are kept."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.dashboard.acting import settled

pytestmark = pytest.mark.browser


def test_a_search_is_kept_under_a_name_opened_again_and_removed(
    page: Page, own_address: str
) -> None:
    page.goto(f"{own_address}/zoeken?zoek=bouwsteen")
    expect(page.locator("mark", has_text="bouwstenen").first).to_be_visible()
    settled(page)
    page.get_by_role("button", name="Bewaren").click()
    page.get_by_label("Naam").fill("Debat IMVO <b>donderdag</b>")
    page.get_by_label("Naam").press("Enter")
    settled(page)
    page.get_by_role("button", name="Bewaar deze zoekopdracht").click()
    expect(page.get_by_text("Bewaard als")).to_be_visible()

    page.goto(f"{own_address}/zoeken")
    page.get_by_role("link", name="Debat IMVO <b>donderdag</b>").click()
    expect(page.locator("mark", has_text="bouwstenen").first).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_value("bouwsteen")

    page.goto(f"{own_address}/zoeken")
    page.get_by_role("button", name="Verwijderen").click()
    expect(page.get_by_role("link", name="Debat IMVO")).to_have_count(0)
    expect(page.get_by_role("heading", name="Zo zoekt u")).to_be_visible()


def test_a_paper_number_goes_straight_to_the_paper(page: Page, address: str) -> None:
    page.goto(f"{address}/zoeken")
    box = page.get_by_role("searchbox")
    box.fill("kst-21501-02-2379")
    box.press("Enter")
    page.wait_for_url(re.compile(r"/motie\?id="))
    expect(page.locator(".stMain h1")).to_contain_text("21501-02-2379")


def test_a_surname_offers_the_persons_it_may_be(page: Page, address: str) -> None:
    page.goto(f"{address}/zoeken?zoek=motie+Van+Dijk")
    settled(page)
    page.get_by_text("Bedoelt u een persoon?").click()
    settled(page)
    page.get_by_role("link", name=re.compile("Jasper van Dijk")).click()
    expect(page.locator(".stMain h1")).to_contain_text("Jasper van Dijk")


def test_further_buttons_are_there_once_they_are_asked_for(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 400, "height": 800})
    page.goto(f"{address}/zoeken?zoek=bouwsteen")
    expect(page.locator("mark", has_text="bouwstenen").first).to_be_visible()
    settled(page)
    expect(page.locator("[class*=st-key-smal-]")).to_have_count(0)
    page.get_by_role("button", name="Versmallen").click()
    page.locator("[class*=st-key-smal-] button", has_text="Kamerbrief").click()
    expect(page.get_by_role("searchbox")).to_have_value("bouwsteen soort:Kamerbrief")
    page.set_viewport_size({"width": 1280, "height": 900})


def test_who_finds_nothing_is_told_what_to_do(page: Page, address: str) -> None:
    page.goto(f"{address}/zoeken?zoek=bouwstenn")
    # What was perhaps meant is there at once, below the word that was.
    expect(page.get_by_role("heading", name="Gevonden met “bouwstenen”")).to_be_visible()
    expect(page.locator("mark", has_text="bouwstenen").first).to_be_visible()
    page.get_by_role("button", name="Bedoelde u: bouwstenen?").click()
    expect(page.locator("mark", has_text="bouwstenen").first).to_be_visible()
    page.goto(f"{address}/zoeken?zoek=***")
    expect(page.get_by_text("Hier staat geen woord om op te zoeken")).to_be_visible()
    expect(page.get_by_role("heading", name="Zo zoekt u")).to_be_visible()


def test_the_passages_that_are_left_out_of_a_result_are_a_click_away(
    page: Page, address: str
) -> None:
    page.goto(f"{address}/zoeken?zoek=convenant")
    settled(page)
    more = page.locator(".stMain").get_by_role("link", name=re.compile("andere passages")).first
    left_out = int(re.findall(r"\d+", more.inner_text())[0])
    more.click()
    settled(page)
    back = page.locator(".stMain").get_by_role("link", name="← Alle resultaten")
    expect(back).to_be_visible()
    expect(page.locator(".stMain .tz-hits > li")).to_have_count(1)
    expect(page.locator(".stMain .tz-hits blockquote")).to_have_count(3 + left_out)
    # Another word asks about everything again.
    box = page.get_by_role("searchbox")
    box.fill("bouwsteen")
    box.press("Enter")
    expect(back).to_have_count(0)
    expect(page.locator(".stMain mark", has_text="bouwstenen").first).to_be_visible()
