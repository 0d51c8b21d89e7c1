"""What a browser asks for is there: a page below the root looks for nothing beside itself."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("path", ["", "moties", "motie?id=21501-02-2379&dag=2021-10-01"])
def test_nothing_that_a_page_asks_for_is_missing(page: Page, address: str, path: str) -> None:
    missing: list[str] = []
    page.on("response", lambda one: missing.append(one.url) if one.status >= 400 else None)
    page.goto(f"{address}/{path}")
    expect(page.locator("#glance")).to_have_count(0)
    expect(page.locator(".stMain table").first).to_be_visible()
    assert missing == []
