"""A letter opens at the words somebody came for, and reads well on a phone."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard import markup
from dashboard.views import documents as papers
from dashboard.views.documents import marked
from tests.dashboard.acting import settled
from tests.dashboard.shown import shown
from tracker.queries.lives.events import passage
from tracker.queries.papers.documents import Mark, MarkKind
from tracker.words.papers import GAZETTE, published

LINE = "Het onderzoek naar de bossen duurt langer dan eerder aan uw Kamer is gemeld,"
MARK = (Mark(4, 13, MarkKind.COMMITMENT, "toezegging"),)


@pytest.mark.browser
def test_a_quote_leads_to_its_place_in_the_letter(page: Page, address: str) -> None:
    page.goto(f"{address}/motie?id=21501-02-2379")
    page.locator(".tz-life").get_by_role("link").last.click()
    page.wait_for_url("**/document?**")
    settled(page)
    words = page.locator("[data-testid=stMain] #plaats")
    expect(words).to_contain_text("Ik neem deze gelegenheid")
    expect(words).to_be_in_viewport()
    # Far below the letterhead, where a page begins that nobody scrolled.
    assert page.locator("[data-testid=stMain]").evaluate("e => e.scrollTop") > 1000


@pytest.mark.browser
def test_a_passage_that_was_found_leads_to_its_place(page: Page, address: str) -> None:
    page.goto(f"{address}/zoeken?zoek=screening")
    page.get_by_role("link", name="Lees hier verder").first.click()
    expect(page.locator("#plaats")).to_be_in_viewport()
    expect(page.get_by_text(re.compile("screening")).first).to_be_in_viewport()


def test_the_words_at_the_place_are_pointed_out_and_no_other() -> None:
    assert 'id="plaats"' in marked(LINE, MARK, range(6, 7))
    assert "id=" not in marked(LINE, MARK)
    assert 'id="plaats"' not in marked(LINE, MARK, range(len(LINE) + 1, len(LINE) + 2))


def test_a_place_without_a_finding_is_pointed_out_too() -> None:
    first = LINE.find("duurt")
    shown = marked(LINE, MARK, range(first, first + len("duurt langer")))
    assert '<span id="plaats" class="tz-here" tabindex="-1">duurt langer</span> dan' in shown


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        (f"{LINE}\nen dat is jammer.", True),
        ("Geachte voorzitter,\nHet duurt langer.", False),  # a short line ended by itself
        (f"{LINE}\n\nHet tweede punt.", False),
        (f"{LINE}\n- een opsomming", False),
        (f"{LINE} en de ver-\ntraging is groot", False),  # a word that was cut stays as printed
    ],
)
def test_a_full_line_may_wrap_anew(text: str, joined: bool) -> None:
    assert len(markup.run_on(text)) == len(text)
    assert ("tz-on" in markup.printed(markup.run_on(text))) is joined


def test_a_letterhead_is_no_surroundings() -> None:
    head = "Postbus 20061\n\nNederland\n\nOnze Referentie\n\nBijlage(n)\n\nGeachte voorzitter,\n\n"
    text = f"{head}{LINE} tot ons genoegen."
    found = passage(text, len(head), len(text))
    assert found is not None
    assert found.before == "…Bijlage(n)\n\nGeachte voorzitter,\n\n"
    assert found.start == len(head)


def test_a_quote_at_the_edge_of_a_text_is_not_called_cut() -> None:
    found = passage(LINE, 0, 13)
    assert found is not None
    assert found.before == ""
    assert found.after == LINE[13:]


@pytest.mark.browser
def test_on_a_phone_a_letter_has_no_lines_of_one_word(browser: Browser, address: str) -> None:
    context = browser.new_context(locale="nl-NL", viewport={"width": 400, "height": 800})
    page = context.new_page()
    page.goto(f"{address}/document?id=1")
    line = page.locator(".tz-on").first
    # What is shown first gives way to the page: for a moment it may have no style yet.
    expect(line).to_have_css("white-space", re.compile("^normal"))
    context.close()


def test_papers_are_narrowed_by_kind_ministry_and_day(
    five_letters: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOEZEGD_DATABASE_URL", five_letters)
    assert "5 stukken" in shown(papers.show)
    assert "3 stukken" in shown(papers.show, soort="Kamerbrief")
    of_2020 = shown(
        papers.show, soort="Kamerbrief", ministerie="Buitenlandse Zaken", tot="2020-12-31"
    )
    assert "1 stuk" in of_2020
    assert "Maatschappelijk verantwoord ondernemen" in of_2020
    assert "Geen stukken bij deze keuze" in shown(papers.show, vanaf="2022-01-01")


def test_a_paper_leads_to_where_it_is_published(
    five_letters: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOEZEGD_DATABASE_URL", five_letters)
    listed = shown(papers.show, zoek="26485-323")
    found = re.search(r"document\?id=(\d+)", listed)
    assert found
    page = shown(papers.show_one, id=found[1])
    assert 'href="https://zoek.officielebekendmakingen.nl/kst-26485-323.html"' in page
    assert "bij de bron (officielebekendmakingen.nl)" in page


@pytest.mark.parametrize(
    ("url", "kamerstuk", "address"),
    [
        ("https://x.nl/brief.pdf", "26485-323", "https://x.nl/brief.pdf"),
        ("javascript:alert(1)", None, ""),
        ("/home/brief.txt", "26485-323", f"{GAZETTE}/kst-26485-323.html"),
        (None, None, ""),
    ],
)
def test_what_has_no_address_on_the_web_gets_none(
    url: str | None, kamerstuk: str | None, address: str
) -> None:
    assert published(url, kamerstuk) == address
