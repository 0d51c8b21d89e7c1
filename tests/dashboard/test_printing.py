"""On paper a heading and the head of a table stay with what they are above."""

import pypdfium2
import pytest
from playwright.sync_api import Page

from dashboard import markup

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
    usual = page.viewport_size
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 700, "height": 990})
    page.set_content(f"{markup.STYLE}{markup.table('Vertraagd', HEADS, ROWS)}")
    shown = page.locator("tbody td").first.evaluate("e => getComputedStyle(e).display")
    page.emulate_media(media="screen")
    if usual:
        page.set_viewport_size(usual)
    assert shown == "table-cell"


def test_on_paper_what_is_promised_has_the_room(page: Page) -> None:
    row = ("vertraagd: termijn verstreken", "Ik stuur uw Kamer het rapport over de vaarwegen. " * 3)
    term = "“in het najaar van 2020” tot en met 20 december 2020"
    rows = [
        (*row, term, term, "<span class='tz-day'>21 februari 2020</span>", "Buitenlandse Zaken")
    ]
    usual = page.viewport_size
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 700, "height": 990})
    page.set_content(f"{markup.STYLE}{markup.table('Lijst', markup.THREAD_HEADS, rows)}")
    widths = page.locator("tbody td").evaluate_all("all => all.map(e => e.offsetWidth)")
    page.emulate_media(media="screen")
    if usual:
        page.set_viewport_size(usual)
    assert widths.pop(1) > 2 * max(widths)
