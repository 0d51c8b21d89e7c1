"""The three mornings as somebody clicks through them, whatever is in the database."""

import csv
from pathlib import Path

import docx
import openpyxl
from playwright.sync_api import Page, expect

from tests.dashboard.acting import choose, settled
from tracker.export.files import NAMES, Format

DAY = "dag=2021-10-01"


def counted(page: Page) -> int:
    """The number of rows that stands above the list: "1.234 toezeggingen en …"."""
    words = page.locator("table caption").first.text_content() or ""
    return int(words.split()[0].replace(".", ""))


def saved(page: Page, name: str, path: Path) -> Path:
    """What the first button of this name gives, as a file."""
    with page.expect_download(timeout=120_000) as given:
        page.get_by_role("button", name=name, exact=True).first.click()
    given.value.save_as(path)
    return path


def policy_officer(page: Page, address: str, folder: Path) -> None:
    """What of my ministry is late or ends this month, where does it say so, and into Excel."""
    page.goto(f"{address}/?{DAY}")
    page.get_by_text("Meer keuzes").click()
    choose(page, "Ministerie", "Buitenlandse Zaken")
    page.keyboard.press("Escape")
    choose(page, "Termijn", "te laat of deze maand")
    expect(page.get_by_text("Keuze: ")).to_contain_text("(tot en met 31 oktober 2021)")
    settled(page)
    total = counted(page)
    assert total > 0
    chosen = page.url
    page.locator("table.tz-table tbody a").first.click()
    expect(page.locator(".tz-quote mark").first).to_be_visible()
    page.goto(chosen)
    settled(page)
    book = openpyxl.load_workbook(saved(page, "Naar Excel", folder / "lijst.xlsx"), read_only=True)
    assert sum(1 for _ in book.worksheets[0].iter_rows()) == total + 1
    assert "Toelichting" in book.sheetnames


def assistant(page: Page, address: str, folder: Path) -> None:
    """What was said, which motions of somebody lie there and what was done, and a briefing."""
    page.goto(f"{address}/zoeken")
    page.get_by_role("searchbox").fill("toezegging")
    page.get_by_role("searchbox").press("Enter")
    expect(page.locator("mark").first).to_be_visible()
    page.goto(f"{address}/moties?{DAY}")
    page.get_by_label("Naam, nummer of woord").fill("De Vries")
    page.get_by_label("Naam, nummer of woord").press("Enter")
    expect(page.get_by_text("Keuze: woorden: De Vries")).to_be_visible()
    # The newest ones may not have been voted on yet.
    voted = page.locator(".stMain table.tz-table tbody tr").filter(has_text="aangenomen")
    voted.first.locator("a[href^=motie]").first.click()
    expect(page.locator(".stMain h2", has_text="Stemming")).to_be_visible()
    page.goto(f"{address}/briefing?{DAY}")
    settled(page)
    page.get_by_role("combobox", name="Dossier", exact=True).click()
    page.keyboard.type("20100")  # the list is long
    page.get_by_role("option", name="20100", exact=True).click()
    expect(page.get_by_role("heading", name="Moties (")).to_be_visible()
    paper = docx.Document(str(saved(page, "Naar Word", folder / "briefing.docx")))
    assert any("Stand op 1 oktober 2021" in one.text for one in paper.paragraphs)
    assert paper.tables


def analyst(page: Page, address: str, folder: Path) -> None:
    """Every term of a dossier since a day with each shift, the same file twice, and a picture."""
    page.goto(f"{address}/?{DAY}&dossier=20100&vanaf=2015-01-01")
    expect(page.get_by_text("Keuze: ")).to_contain_text("dossier: 20100")
    settled(page)
    page.get_by_text("Meer: elke termijn").click()
    # Not "Naar CSV", which gives the list.
    of_events = NAMES[Format.CSV]
    files = [saved(page, of_events, folder / f"{turn}.csv").read_bytes() for turn in (1, 2)]
    assert files[0] == files[1]
    lines = list(csv.DictReader(files[0].decode("utf-8-sig").splitlines(), delimiter=";"))
    assert lines
    assert {line["Dossier"] for line in lines} == {"20100"}
    page.goto(f"{address}/tijdlijn?{DAY}&dossier=20100&vanaf=2015-01-01")
    expect(page.locator("table.tz-table").first).to_be_visible()
