"""A person judges what was read, with a click or a key, and takes it back."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.dashboard.acting import choose, settled

pytestmark = pytest.mark.browser

DAY = "dag=2021-10-01"


def open_late(page: Page, address: str) -> None:
    """The page of the first late commitment."""
    page.goto(f"{address}/?{DAY}&stand=vertraagd")
    page.locator("table.tz-table td a").first.click()
    expect(page.locator(".stMain h2", has_text="Wat er gebeurde")).to_be_visible()


def test_a_status_is_corrected_and_the_correction_taken_back(page: Page, own_address: str) -> None:
    open_late(page, own_address)
    page.get_by_text("Klopt dit? Bevestigen").click()
    page.get_by_label("Uw naam", exact=True).fill("J. de Vries")
    page.get_by_text("Andere stand", exact=True).click()
    choose(page, "Stand", "afgedaan")
    page.get_by_label("Waarom").fill("Kamerstuk 26485-380")
    page.get_by_role("button", name="Vastleggen").click()
    expect(page.get_by_text("Vastgelegd: andere stand")).to_be_visible()
    expect(page.get_by_text("stand vastgesteld: afgedaan, vanaf 1 oktober 2021")).to_be_visible()
    expect(page.locator(".tz-status").first).to_contain_text("afgedaan")
    expect(page.get_by_text("“Kamerstuk 26485-380”")).to_be_visible()
    page.get_by_role("button", name="Terugdraaien").click()
    expect(page.get_by_text("Teruggedraaid door J. de Vries")).to_be_visible()
    expect(page.locator(".tz-status").first).to_contain_text("vertraagd")


def test_a_decision_without_a_name_is_not_taken(page: Page, own_address: str) -> None:
    open_late(page, own_address)
    page.get_by_text("Klopt dit? Bevestigen").click()
    page.get_by_role("button", name="Vastleggen").click()
    expect(page.get_by_text("Vul eerst uw naam in")).to_be_visible()


def test_joining_with_what_does_not_exist_is_told(page: Page, own_address: str) -> None:
    open_late(page, own_address)
    page.get_by_text("Klopt dit? Bevestigen").click()
    page.get_by_label("Uw naam", exact=True).fill("J. de Vries")
    page.get_by_text("Zelfde als een andere", exact=True).click()
    page.get_by_label("Kenmerk van de andere toezegging", exact=True).fill("bestaatniet")
    page.get_by_role("button", name="Vastleggen").click()
    expect(page.get_by_text("is geen bekend kenmerk")).to_be_visible()


def waiting(page: Page, part: str) -> int:
    """How many questions of this part the page says to wait."""
    said = page.get_by_text("Er wachten:").text_content() or ""
    return int(said.split(f"{part} ")[1].split(",")[0].rstrip("."))


def test_doubts_are_judged_with_one_key_each(page: Page, own_address: str) -> None:
    page.goto(f"{own_address}/controleren?{DAY}")
    expect(page.get_by_text("Zeggen de gemarkeerde zinnen hieronder")).to_be_visible()
    before = waiting(page, "twijfelgevallen")
    page.get_by_label("Uw naam", exact=True).fill("J. de Vries")
    page.get_by_label("Uw naam", exact=True).press("Enter")
    first = page.locator("h2.tz-asked").text_content()
    page.locator("h1").click()
    page.keyboard.press("k")
    expect(page.get_by_text(f"twijfelgevallen {before - 1}")).to_be_visible()
    expect(page.locator("h2.tz-asked")).not_to_have_text(first or "")
    # The name is known on the next page: it is asked once.
    page.goto(f"{own_address}/controleren?{DAY}")
    expect(page.get_by_label("Uw naam", exact=True)).to_have_value("J. de Vries")


def test_what_looks_alike_is_kept_apart_for_good(page: Page, own_address: str) -> None:
    page.goto(f"{own_address}/controleren?{DAY}")
    page.get_by_label("Uw naam", exact=True).fill("J. de Vries")
    page.get_by_label("Uw naam", exact=True).press("Enter")
    page.get_by_text("Misschien hetzelfde", exact=True).click()
    expect(page.locator(".tz-pair > div")).to_have_count(2)
    # Loaded again, or sent to a colleague, it is the same pile.
    expect(page).to_have_url(re.compile(r"deel=Misschien\+hetzelfde"))
    page.reload()
    expect(page.locator(".tz-pair > div")).to_have_count(2)
    page.get_by_label("Uw naam", exact=True).fill("J. de Vries")
    page.get_by_label("Uw naam", exact=True).press("Enter")
    settled(page)
    before = waiting(page, "misschien hetzelfde")
    page.get_by_role("button", name="Twee verschillende").click()
    expect(page.get_by_text("Uit elkaar gehouden.")).to_be_visible()
    expect(page.get_by_text(f"misschien hetzelfde {before - 1}")).to_be_visible()


def test_a_letter_is_linked_by_hand_and_taken_back(page: Page, own_address: str) -> None:
    open_late(page, own_address)
    page.get_by_text("Koppel een brief").click()
    page.get_by_label("Welke brief?").fill("26 485, nr. 323")
    page.get_by_label("Welke brief?").press("Enter")
    settled(page)
    page.get_by_label("Zoek een zin in dit stuk").fill("doordachte mix aan")
    page.get_by_label("Zoek een zin in dit stuk").press("Enter")
    settled(page)
    page.get_by_text("doordachte mix aan").first.click()
    # Nothing folds open over the page: every sentence is reached with the mouse in a small window.
    expect(page.get_by_role("radio", name="doordachte mix aan").first).to_be_checked()
    page.get_by_text("het gaat niet door").click()
    page.get_by_label("Uw naam", exact=True).last.fill("J. de Vries")
    page.get_by_label("Uw naam", exact=True).last.press("Enter")
    settled(page)
    page.get_by_role("button", name="Koppel deze brief").click()
    expect(page.get_by_text("Gekoppeld: 21 februari 2020")).to_be_visible()
    expect(page.get_by_text("brief gekoppeld: vervallen, 26485-323")).to_be_visible()
    event = page.locator(".tz-life > li", has_text="gekoppeld door J. de Vries")
    expect(event).to_contain_text("doordachte mix aan maatregelen")
    page.get_by_role("button", name="Terugdraaien").click()
    expect(page.get_by_text("Teruggedraaid door J. de Vries")).to_be_visible()
    expect(event).to_have_count(0)


def test_a_letter_that_is_not_there_is_told(page: Page, own_address: str) -> None:
    open_late(page, own_address)
    page.get_by_text("Koppel een brief").click()
    page.get_by_label("Welke brief?").fill("26485-999")
    page.get_by_label("Welke brief?").press("Enter")
    expect(page.get_by_text("Geen stuk gevonden")).to_be_visible()
