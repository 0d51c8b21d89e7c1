"""What a page shows before Streamlit has loaded: a list or a standing, to read and to follow."""

import urllib.request
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.dashboard.acting import settled

pytestmark = pytest.mark.browser

DAY = "dag=2021-10-01"
# What stands at the same place in the glance and on the page, so that nothing jumps.
LISTS = "table.tz-table, .tz-hits, .tz-life, .tz-text"
LANDMARKS = f"h1, h2, ul.tz-counts, {LISTS}"


def places(page: Page, within: str) -> list[tuple[str, int, int]]:
    found = page.locator(within).locator(LANDMARKS).all()[:3]
    boxes = [(one.evaluate("e => e.tagName"), one.bounding_box()) for one in found]
    return [(name, round(box["x"]), round(box["y"])) for name, box in boxes if box]


@pytest.fixture
def bare(browser: Browser) -> Iterator[Page]:
    """A window in which Streamlit never arrives."""
    context = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.route("**/static/js/**", lambda route: route.abort())
    yield page
    context.close()


def test_a_list_can_be_read_and_followed_before_streamlit_is_there(
    bare: Page, address: str
) -> None:
    bare.goto(f"{address}/?{DAY}&stand=vertraagd")
    expect(bare.get_by_role("heading", name="Toezeggingen", level=1)).to_be_visible()
    expect(bare.get_by_text("De keuzes worden geladen")).to_be_visible()
    expect(bare.locator("caption")).to_contain_text("stand op 1 oktober 2021")
    row = bare.get_by_role("row").filter(has_text="begin 2022").filter(has_text="najaar 2021")
    expect(row).to_contain_text("vertraagd")
    row.get_by_role("link").first.click()
    expect(bare.locator(".tz-reason")).to_contain_text("najaar 2021")
    bare.get_by_role("link", name="Moties", exact=True).click()
    expect(bare.get_by_role("heading", name="Moties", level=1)).to_be_visible()
    bare.get_by_role("row").nth(1).get_by_role("link").first.click()
    expect(bare.get_by_text("Kerngegevens")).to_be_visible()


@pytest.mark.parametrize(
    "path",
    [
        f"?{DAY}&stand=vertraagd",
        f"moties?{DAY}",
        "vandaag?dag=2020-06-15",
        f"briefing?{DAY}&dossier=26485",
        "zoeken?zoek=bouwsteen",
        "dossier",
        f"dossier?nummer=26485&{DAY}",
        "document?id=1",
    ],
)
def test_streamlit_takes_over_where_the_glance_stood(
    bare: Page, page: Page, address: str, path: str
) -> None:
    bare.goto(f"{address}/{path}")
    page.goto(f"{address}/{path}")
    expect(page.locator("#glance")).to_have_count(0)
    expect(page.locator(".stMain").locator(LISTS).first).to_be_visible()
    # What a tab is called does not change either, and tells it from the others.
    expect(page).to_have_title(bare.title())
    assert page.title().endswith(" · toezegd")
    before, after = places(bare, "#glance"), places(page, ".stMain")
    assert [name for name, *_ in before] == [name for name, *_ in after]
    for (_, left, top), (_, x, y) in zip(before, after, strict=True):
        assert abs(left - x) <= 2
        assert abs(top - y) <= 8
    shown = page.locator(".stMain").locator(LISTS).first.inner_text()
    assert bare.locator(LISTS).first.inner_text() == shown


@pytest.mark.parametrize("path", [f"?{DAY}", f"moties?{DAY}", "vandaag?dag=2020-06-15"])
def test_on_a_phone_the_list_begins_on_the_first_screen_before_and_after(
    bare: Page, page: Page, address: str, path: str
) -> None:
    tops = []
    for window, within in ((bare, "#glance"), (page, ".stMain")):
        usual = window.viewport_size
        window.set_viewport_size({"width": 390, "height": 844})
        window.goto(f"{address}/{path}")
        if window is page:
            expect(page.locator("#glance")).to_have_count(0)
            settled(page)
        box = window.locator(within).locator("table.tz-table").first.bounding_box()
        tops.append(box["y"] if box else 9999)
        if usual:
            window.set_viewport_size(usual)
    assert max(tops) < 844
    assert abs(tops[0] - tops[1]) <= 8


def test_the_terms_of_tijdlijn_can_be_read_before_they_are_drawn(
    bare: Page, page: Page, address: str
) -> None:
    bare.goto(f"{address}/tijdlijn?{DAY}")
    page.goto(f"{address}/tijdlijn?{DAY}")
    told = bare.locator("#glance table").inner_text()
    assert "1 jaar en 7 maanden te laat" in told
    assert page.locator(".stMain table.tz-table").first.inner_text() == told


def test_a_letter_stands_at_its_place_before_streamlit_is_there(bare: Page, address: str) -> None:
    bare.goto(f"{address}/zoeken?zoek=screening")
    bare.get_by_role("link", name="Lees hier verder").first.click()
    expect(bare.locator("#plaats")).to_be_in_viewport()
    assert bare.locator("#glance").evaluate("e => e.scrollTop") > 1000


def test_axe_finds_nothing_in_a_glance(bare: Page, address: str) -> None:
    paths = (
        *(f"?{DAY}", f"moties?{DAY}", "vandaag?dag=2020-06-15", f"briefing?{DAY}&dossier=26485"),
        *(f"tijdlijn?{DAY}", "zoeken?zoek=bouwsteen", f"dossier?nummer=26485&{DAY}"),
        "document?id=1",
    )
    for path in paths:
        bare.goto(f"{address}/{path}")
        expect(bare.locator("#glance").locator(LISTS).first).to_be_visible()
        found = Axe().run(bare).response["violations"]
        assert not [(one["id"], node["target"]) for one in found for node in one["nodes"]]


@pytest.mark.parametrize(
    "path",
    [
        "?dag=onzin",
        "?stand=bestaatniet",
        "?woorden=qqqzzz",
        "motie?id=0",
        "tijdlijn?beeld=Stand+per+maand",
        "zoeken",
        "zoeken?zoek=qqqzzz",
        "dossier?nummer=99999",
        "briefing",
        "briefing?woorden=qqqzzz",
    ],
)
def test_what_makes_no_sense_is_left_to_the_page(address: str, path: str) -> None:
    with urllib.request.urlopen(f"{address}/{path}") as answer:
        page = answer.read().decode()
    assert '<html lang="nl">' in page
    assert " · toezegd</title>" in page
    assert 'id="glance"' not in page


def test_a_page_that_is_asked_for_again_comes_whole(address: str) -> None:
    with urllib.request.urlopen(f"{address}/?{DAY}&ministerie=BZ") as answer:
        assert answer.url == f"{address}/?{DAY}&ministerie=Buitenlandse+Zaken"
        assert "ETag" not in answer.headers
        assert int(answer.headers["Content-Length"]) == len(answer.read())
