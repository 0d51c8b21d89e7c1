"""What visitors do on several pages."""

from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as TooLate


def settled(page: Page) -> None:
    """Wait until the page has answered what was done last; a busy one closes what one opens."""
    expect(page.locator("#glance")).to_have_count(0)
    page.wait_for_timeout(300)
    expect(page.locator("[data-testid=stStatusWidget]")).to_have_count(0)


def choose(page: Page, box: str, option: str) -> None:
    """Open a box and choose from its list."""
    settled(page)
    opener = page.get_by_role("combobox", name=box, exact=True)
    opener.click()
    wanted = page.get_by_role("option", name=option, exact=True)
    try:
        wanted.wait_for(timeout=15_000)
    except TooLate:  # what was drawn anew at that very moment closed the list
        opener.click()
    wanted.click()
    settled(page)
