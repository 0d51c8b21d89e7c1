"""Every page can be read by a screen reader, on a phone, and worked with the keyboard alone."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.dashboard.acting import settled
from tests.dashboard.conftest import PATIENCE

pytestmark = pytest.mark.browser

DAY = "dag=2021-10-01"
# Each page with something that only stands there when it is complete.
PAGES = {
    f"?{DAY}": "table.tz-table",
    f"vandaag?{DAY}": "h2, h3",
    f"moties?{DAY}": "table.tz-table",
    f"motie?id=26485-345&{DAY}": ".tz-life",
    f"tijdlijn?{DAY}": "table.tz-table",
    f"tijdlijn?{DAY}&beeld=Stand+per+maand": "table.tz-table",
    f"tijdlijn?{DAY}&beeld=Uitstel+per+jaar": "table.tz-table",
    "kwaliteit": "table.tz-table",
    "zoeken?zoek=bouwsteen": "mark",
    f"dossier?nummer=26485&{DAY}": ".tz-life",
    "dossier": "table.tz-table",
    "persoon?zoek=van+dijk": "table.tz-table",
    f"briefing?woorden=IMVO&{DAY}": "table.tz-table",
    "volgen": "h2",
    "stukken": "table.tz-table",
    "document?id=1": "mark",
    f"controleren?{DAY}": ".tz-asked",
}
# What Streamlit itself does wrong; ours is everything else. docs/dashboard.md explains each.
OF_STREAMLIT: set[str] = set()


@pytest.fixture(scope="module", params=["light", "dark"])
def window(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        locale="nl-NL", color_scheme=request.param, viewport={"width": 1280, "height": 900}
    )
    yield context.new_page()
    context.close()


def complete(page: Page, address: str, path: str) -> None:
    """Open a page and wait until it can be used: a page that is still busy passes every check."""
    page.goto(f"{address}/{path}")
    expect(page.locator("#glance")).to_have_count(0)
    expect(page.locator(PAGES[path]).first).to_be_visible()
    expect(page.locator("[data-testid=stStatusWidget]")).to_have_count(0)


# Half of a laptop, which is what 200 % leaves of it; a phone; and 400 %.
NARROW = (640, 390, 320)


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_of_ours_and_nothing_stands_outside_a_narrow_screen(
    window: Page, address: str, path: str
) -> None:
    complete(window, address, path)
    found = Axe().run(window).response["violations"]
    told = [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found
        if one["id"] not in OF_STREAMLIT
        for node in one["nodes"]
    ]
    assert not told, "\n".join(told)
    if not window.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"):
        assert [width for width in NARROW if _sideways(window, width) > 1] == []


def _sideways(page: Page, width: int) -> int:
    """How far one has to scroll to the right on a screen of this width."""
    usual = page.viewport_size
    page.set_viewport_size({"width": width, "height": 844})
    settled(page)
    main = "document.querySelector('.stMain')"
    found: int = page.evaluate(f"{main}.scrollWidth - {main}.clientWidth")
    if usual:
        page.set_viewport_size(usual)
    return found


@pytest.mark.parametrize("width", [700, 920, 1024])
def test_a_list_fits_on_what_is_wider_than_a_phone(page: Page, address: str, width: int) -> None:
    usual = page.viewport_size
    page.set_viewport_size({"width": width, "height": 900})
    complete(page, address, f"?{DAY}")
    main = "document.querySelector('.stMain')"
    assert page.evaluate(f"{main}.scrollWidth - {main}.clientWidth") <= 1
    # The sign of a status stands beside its word, not on a line above it.
    late = page.locator(".stMain .tz-delayed", has_text="termijn verstreken").first
    lines, line = late.evaluate("e => [e.offsetHeight, parseFloat(getComputedStyle(e).lineHeight)]")
    assert lines < 3.5 * line
    if usual:
        page.set_viewport_size(usual)


def test_the_list_is_reached_and_opened_with_the_keyboard(page: Page, address: str) -> None:
    complete(page, address, f"?{DAY}")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('table.tz-table') !== null"):
            break
    page.keyboard.press("Enter")
    expect(page.locator(".stMain h2", has_text="Wat er gebeurde")).to_be_visible()
    page.go_back()
    expect(page.locator("table caption").first).to_contain_text("stand op 1 oktober 2021")


@pytest.mark.parametrize("colours", ["none", "active"])
def test_who_uses_the_keyboard_sees_where_it_is(
    browser: Browser, address: str, colours: Literal["none", "active"]
) -> None:
    # A screen of forced colours leaves out shadows, by which Streamlit rings its fields.
    context = browser.new_context(locale="nl-NL", forced_colors=colours)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    complete(page, address, f"?{DAY}")
    seen: Counter[str] = Counter()
    for _ in range(30):
        page.keyboard.press("Tab")
        at = page.locator(":focus")
        kind, line = at.evaluate("e => [e.tagName, getComputedStyle(e).outlineStyle]")
        if kind in ("A", "BUTTON", "SUMMARY", "INPUT"):
            seen[kind] += 1
            assert line == "solid", at.evaluate("e => e.outerHTML")
    assert seen["A"] > 12
    assert min(seen[kind] for kind in ("BUTTON", "SUMMARY", "INPUT")) > 0
    context.close()


def test_the_buttons_of_a_picture_show_when_the_keyboard_is_there(page: Page, address: str) -> None:
    path = f"tijdlijn?{DAY}"
    complete(page, address, path)
    button = page.get_by_label("Bewaar als PNG").first
    button.focus()
    shown = page.locator("[data-testid=stElementToolbar]:focus-within")
    expect(shown).to_have_css("opacity", "1")


def test_enter_chooses_one_of_what_matches(page: Page, address: str) -> None:
    complete(page, address, f"?{DAY}")
    page.get_by_text("Meer keuzes").click()
    settled(page)
    page.get_by_role("combobox", name="Soort", exact=True).click()
    page.keyboard.type("o")  # in both
    expect(page.get_by_role("option")).to_have_count(2)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Keuze: soort: ")).to_be_visible()
    assert page.url.count("soort=") == 1


@pytest.mark.parametrize("path", [f"?{DAY}", f"tijdlijn?{DAY}", "zoeken?zoek=bouwsteen"])
def test_who_listens_hears_no_english(page: Page, address: str, path: str) -> None:
    complete(page, address, path)
    expect(page.get_by_text("Naar de inhoud")).to_have_attribute("href", "#stMain")
    expect(page.get_by_label("Uitleg bij").first).to_be_attached()
    said = page.evaluate(
        "[...document.querySelectorAll('[aria-label]')]"
        ".filter(e => !e.closest('[aria-hidden=true]')).map(e => e.getAttribute('aria-label'))"
    )
    english = re.compile(
        r"\b(?:Help for|Choose|Clear|month|year|Show|Fullscreen|Download|[Tt]he)\b"
    )
    assert [one for one in said if english.search(one)] == []
