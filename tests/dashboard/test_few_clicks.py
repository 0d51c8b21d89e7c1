"""What people come for takes a few clicks and keys: `pytest -s` prints how many, and how long."""

import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.dashboard.acting import settled
from tests.dashboard.mornings import saved

pytestmark = pytest.mark.browser

DAY = "dag=2021-10-01"
UNDONE = "Teruggedraaid door J. de Vries"


class Hand:
    """Somebody at a page, whose clicks and keys are counted."""

    def __init__(self, page: Page) -> None:
        self.page, self.clicks, self.keys = page, 0, 0

    def click(self, what: Locator) -> None:
        what.click()
        self.clicks += 1
        settled(self.page)

    def type(self, words: str, *, enter: bool = True) -> None:
        self.page.keyboard.type(words)
        self.keys += len(words)
        if enter:
            self.page.keyboard.press("Enter")
            self.keys += 1
        settled(self.page)


@pytest.fixture
def hand(page: Page, request: Any) -> Iterator[Hand]:
    usual = page.viewport_size
    page.set_viewport_size({"width": 1440, "height": 1000})
    found, begun = Hand(page), time.monotonic()
    yield found
    took = f"{found.clicks} clicks, {found.keys} keys, {time.monotonic() - begun:.0f} s"
    sys.stdout.write(f"\n{request.node.name}: {took}\n")
    if usual:
        page.set_viewport_size(usual)


def test_what_is_late_of_a_ministry_and_on_which_words_that_rests(hand: Hand, address: str) -> None:
    page = hand.page
    page.goto(f"{address}/vandaag?{DAY}")
    settled(page)
    hand.click(page.get_by_role("combobox", name="Ministerie"))
    hand.type("bz")
    hand.page.keyboard.press("Escape")  # the list stays open, for who wants another one
    hand.keys += 1
    expect(page.get_by_text("Vóór het herfstreces")).to_be_visible()
    late = page.get_by_role("link", name="Al langer te laat")
    expect(late).to_have_attribute("href", re.compile("ministerie=Buitenlandse"))
    hand.click(late)
    expect(page).to_have_url(re.compile("ministerie=Buitenlandse"))
    hand.click(page.locator(".stMain table.tz-table tbody a").first)
    expect(page.locator(".tz-quote mark").first).to_be_visible()
    assert (hand.clicks, hand.keys) == (3, 4)


def test_what_became_of_the_motions_of_somebody(hand: Hand, address: str) -> None:
    page = hand.page
    page.goto(f"{address}/moties?{DAY}")
    settled(page)
    hand.click(page.get_by_label("Naam, nummer of woord"))
    hand.type("Van Raan")
    expect(page).to_have_url(re.compile("woorden=Van"))
    hand.click(page.locator(".stMain table.tz-table tbody a").first)
    expect(page.locator(".tz-quote mark").first).to_be_visible()
    assert (hand.clicks, hand.keys) == (2, 9)


def test_a_briefing_of_a_dossier_on_paper(hand: Hand, address: str) -> None:
    page = hand.page
    page.goto(f"{address}/dossier")
    settled(page)
    hand.click(page.get_by_label("Nummer of naam"))
    hand.type("26485")
    hand.click(page.locator(".stMain table.tz-table tbody a").first)
    hand.click(page.get_by_role("link", name="debatbriefing", exact=True))
    expect(page.get_by_role("heading", name="Moties (")).to_be_visible()
    page.emulate_media(media="print")
    paper = pypdfium2.PdfDocument(page.pdf(format="A4"))
    page.emulate_media(media="screen")
    assert "Vertraagd" in paper[0].get_textpage().get_text_range()
    paper.close()
    assert (hand.clicks, hand.keys) == (3, 6)


def test_delays_of_each_ministry_and_year_in_a_spreadsheet(
    hand: Hand, address: str, tmp_path: Path
) -> None:
    page = hand.page
    page.goto(f"{address}/tijdlijn?{DAY}")
    settled(page)
    hand.click(page.get_by_role("radio", name="Uitstel per jaar"))
    file = saved(page, "Cijfers als CSV", tmp_path / "uitstel.csv")
    hand.clicks += 1
    assert file.read_text("utf-8-sig").startswith("Ministerie;Jaar;Keren uitgesteld")
    assert hand.clicks == 2


def test_an_address_to_subscribe_to(hand: Hand, address: str) -> None:
    page = hand.page
    page.goto(f"{address}/?{DAY}&stand=vertraagd")
    settled(page)
    hand.click(page.get_by_text("Meer: elke termijn, abonneren"))
    served = page.locator(".stMain .stCode", has_text="/api/toezeggingen.ics?stand=vertraagd")
    expect(served).to_be_in_viewport()
    assert hand.clicks == 1


def test_what_is_wrong_is_said_and_taken_back(hand: Hand, own_address: str) -> None:
    page = hand.page
    page.goto(f"{own_address}/?{DAY}&stand=vertraagd")
    settled(page)
    hand.click(page.locator(".stMain table.tz-table tbody a").first)
    hand.click(page.get_by_text("Klopt dit? Bevestigen"))
    name = page.get_by_label("Uw naam", exact=True)
    name.fill("")  # another visit of this browser may have left it
    hand.click(name)
    hand.type("J. de Vries", enter=False)
    hand.click(page.get_by_text("Klopt niet", exact=True))
    hand.click(page.get_by_role("button", name="Vastleggen"))
    undo, undone = page.get_by_role("button", name="Terugdraaien"), page.get_by_text(UNDONE)
    expect(undo).to_be_visible()
    settled(page)
    before = undone.count()  # of another visit to the same database
    hand.click(undo)
    expect(undone).to_have_count(before + 1)
    expect(page.locator(".tz-status").first).to_contain_text("vertraagd")
    assert hand.clicks == 6
