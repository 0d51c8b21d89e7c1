"""A visitor follows something from its page, hears of it, and ends it; a colleague's are apart."""

import urllib.request

import feedparser
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.dashboard.acting import settled

pytestmark = pytest.mark.browser

DAY = "dag=2021-10-01"


def follow(page: Page, address: str) -> None:
    """Press "Volgen" on a page, and agree."""
    page.goto(address)
    settled(page)
    page.get_by_role("button", name="Volgen", exact=True).click()
    page.get_by_role("button", name="Volg dit").click()
    expect(page.get_by_role("button", name="Niet meer volgen")).to_be_visible()


@pytest.fixture
def commitment(page: Page, own_address: str) -> str:
    page.goto(f"{own_address}/?{DAY}&stand=vertraagd")
    page.locator("table.tz-table td a").first.click()
    expect(page.locator(".stMain h2", has_text="Wat er gebeurde")).to_be_visible()
    return page.url


def test_what_is_followed_is_listed_and_ended(
    page: Page, browser: Browser, own_address: str, commitment: str
) -> None:
    title = page.locator("h1").text_content() or ""
    follow(page, commitment)
    follow(page, f"{own_address}/dossier?nummer=26485&{DAY}")
    follow(page, f"{own_address}/persoon?naam=Tom+de+Bruijn&{DAY}")
    follow(page, f"{own_address}/zoeken?zoek=bouwsteen")
    page.goto(f"{own_address}/volgen")
    expect(page.get_by_text("U volgt 4 onderwerpen")).to_be_visible()
    for name in (title, "Dossier 26485", "Persoon Tom de Bruijn", "Zoekopdracht bouwsteen"):
        expect(page.get_by_role("link", name=name, exact=True)).to_be_visible()
    # Another browser is somebody else.
    colleague = browser.new_context(locale="nl-NL").new_page()
    colleague.goto(f"{own_address}/volgen")
    expect(colleague.get_by_text("U volgt nog niets.")).to_be_visible()
    colleague.context.close()
    # The feed is there for who has its address, and gone when the follow is ended.
    page.get_by_text("Mail en feed", exact=True).first.click()
    feed = page.locator("code:visible", has_text="/api/volgen/").first.text_content() or ""
    feed = own_address + feed[feed.index("/api/") :]
    with urllib.request.urlopen(feed) as answer:
        told = feedparser.parse(answer.read())
    assert told.feed.title.startswith("toezegd: Zoekopdracht bouwsteen")
    for left in (3, 2, 1, 0):
        settled(page)
        page.get_by_role("button", name="Niet meer volgen").first.click()
        said = f"U volgt {left} onderwerp" if left else "U volgt nog niets."
        expect(page.get_by_text(said)).to_be_visible()
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(feed)


def test_today_shows_that_something_is_followed(
    page: Page, own_address: str, commitment: str
) -> None:
    follow(page, commitment)
    page.goto(f"{own_address}/vandaag?{DAY}")
    part = page.get_by_role("heading", name="Wat u volgt")
    expect(part).to_be_visible()
    expect(page.get_by_text("Niets veranderd sinds u het volgt.")).to_be_visible()
    expect(page.get_by_role("link", name="Alles wat u volgt (1 onderwerp)")).to_be_visible()


def test_who_comes_from_a_mail_of_what_was_ended_is_told(page: Page, own_address: str) -> None:
    page.goto(f"{own_address}/volgen?kenmerk=bestaatniet")
    expect(page.get_by_text("Dit wordt niet (meer) gevolgd.")).to_be_visible()
