"""On paper a heading and the head of a table stay with what they are above."""

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from dashboard import markup
from tests.dashboard.acting import settled

pytestmark = pytest.mark.browser

HEADS = ("Wat is beloofd", "Stand van zaken", "Vindplaats")
ROWS = [("Ik stuur uw Kamer het rapport over de vaarwegen. " * 6, "open", "brief")] * 6


# Where the table begins: from well above the foot of the first page to past it.
@pytest.mark.parametrize("top", range(700, 960, 40))
def test_no_head_stands_alone_at_the_foot_of_a_page(page: Page, top: int) -> None:
    table = markup.table("Vertraagd", HEADS, ROWS)
    above = f"<div style='height:{top}px'>Boven</div><h2>Vertraagd (6)</h2>"
    page.set_content(f"{markup.STYLE}<div class='tz-paper'>{above}{table}</div>")
    paper = pypdfium2.PdfDocument(page.pdf(format="A4"))
    try:
        pages = [" ".join(one.get_textpage().get_text_range().split()) for one in paper]
    finally:
        paper.close()
    assert len(pages) > 1
    assert "vaarwegen" in pages[-1]
    for words in pages[:-1]:
        assert not words.endswith((HEADS[-1], "Vertraagd (6)"))


def test_on_paper_a_table_stays_a_table(page: Page) -> None:
    # Cards are for narrow screens; a sheet of A4 is as narrow as a tablet.
    with _sheet_of_a4(page):
        page.set_content(f"{markup.STYLE}{markup.table('Vertraagd', HEADS, ROWS)}")
        shown = page.locator("tbody td").first.evaluate("e => getComputedStyle(e).display")
    assert shown == "table-cell"


def test_on_paper_what_is_promised_has_the_room(page: Page) -> None:
    row = ("vertraagd: termijn verstreken", "Ik stuur uw Kamer het rapport over de vaarwegen. " * 3)
    term = "“in het najaar van 2020” tot en met 20 december 2020"
    rows = [
        (*row, term, term, "<span class='tz-day'>21 februari 2020</span>", "Buitenlandse Zaken")
    ]
    with _sheet_of_a4(page):
        page.set_content(f"{markup.STYLE}{markup.table('Lijst', markup.THREAD_HEADS, rows)}")
        widths = page.locator("tbody td").evaluate_all("all => all.map(e => e.offsetWidth)")
    assert widths.pop(1) > 2 * max(widths)


LONG = "“zo spoedig mogelijk na de begrotingsbehandeling”"


def test_on_paper_one_long_word_does_not_take_the_room_of_all_rows(page: Page) -> None:
    row = ("open", "Ik stuur uw Kamer het rapport over de vaarwegen. " * 3)
    rows = [(*row, LONG, LONG, "21 mei 2020", "Defensie")]
    with _sheet_of_a4(page):
        page.set_content(f"{markup.STYLE}{markup.table('Lijst', markup.THREAD_HEADS, rows)}")
        widths = page.locator("tbody td").evaluate_all("all => all.map(e => e.offsetWidth)")
    assert max(widths[2], widths[3]) <= 700 * 0.15


def test_paper_has_the_citation_and_no_buttons_or_ways_back(page: Page, address: str) -> None:
    page.goto(f"{address}/?dag=2021-10-01&stand=vertraagd")
    settled(page)
    expect(page.locator(".stMain").get_by_text("Wis deze keuze")).to_be_visible()
    assert "Wis deze keuze" not in _on_paper(page)
    page.locator(".stMain .tz-table td a").first.click()
    settled(page)
    expect(page.locator(".stMain .stCode").last).to_contain_text("toezegging?id=")
    expect(page.locator(".stMain .stVegaLiteChart svg").first).to_be_visible()
    words = _on_paper(page)
    assert "Citeren en verwijzen" in words
    assert "Volgens toezegd" in words
    assert "Alle toezeggingen" not in words
    assert "Kopieer dit citaat" not in words


@contextmanager
def _sheet_of_a4(page: Page) -> Iterator[None]:
    usual = page.viewport_size
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 700, "height": 990})
    try:
        yield
    finally:
        page.emulate_media(media="screen")
        if usual:
            page.set_viewport_size(usual)


def _on_paper(page: Page) -> str:
    page.emulate_media(media="print")  # another test may have asked for a screen
    paper = pypdfium2.PdfDocument(page.pdf(format="A4"))
    page.emulate_media(media="screen")
    try:
        words = " ".join(one.get_textpage().get_text_range() for one in paper)
    finally:
        paper.close()
    return " ".join(words.split())
