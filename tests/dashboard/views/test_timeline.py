"""The analyst sees how every term moved, and takes picture and figures along."""

import csv
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def test_each_commitment_with_the_terms_it_had(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}/tijdlijn?dag=2021-10-20&stand=vertraagd")
    table = page.get_by_role("table", name="stand op 20 oktober 2021")
    row = table.get_by_role("row").filter(has_text="20 juni 2021 → 30 november 2021")
    expect(row).to_have_count(1)
    expect(page.get_by_label("Tijdlijn van").first).to_be_attached()
    with page.expect_download() as download:
        page.get_by_role("button", name="Cijfers als CSV").click()
    download.value.save_as(tmp_path / "tijdlijn.csv")
    with (tmp_path / "tijdlijn.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert len(rows) == table.locator("tbody tr").count()
    assert "2021-06-20 → 2021-11-30" in {row["Termijnen op volgorde"] for row in rows}
    # On paper the picture begins below its title, and does not leave that alone on a sheet.
    paper = pypdfium2.PdfDocument(page.pdf(format="A4"))
    try:
        first = paper[0].get_textpage().get_text_range()
    finally:
        paper.close()
    assert f"{len(rows)}. " in first


def test_the_stand_month_by_month(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}/tijdlijn?dag=2021-10-20&beeld=Stand%20per%20maand")
    table = page.get_by_role("table", name="Stand aan het eind van elke maand")
    expect(table.get_by_role("row").filter(has_text="30 september 2021")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Beeld als SVG").click()
    download.value.save_as(tmp_path / "stand.svg")
    assert "vertraagd" in (tmp_path / "stand.svg").read_text("utf-8")


def test_the_delay_per_ministry_says_what_it_counts(page: Page, address: str) -> None:
    page.goto(f"{address}/tijdlijn?dag=2021-10-20&beeld=Vertraging%20per%20ministerie")
    table = page.get_by_role("table", name="Mediaan van de vertraging per ministerie")
    expect(table.get_by_role("row").filter(has_text="Buitenlandse Zaken")).to_be_visible()
    expect(page.get_by_text("De mediaan is de middelste")).to_be_visible()


def test_delays_per_year_are_those_of_the_events_file(
    page: Page, address: str, tmp_path: Path
) -> None:
    chosen = "dag=2021-10-20"
    page.goto(f"{address}/tijdlijn?{chosen}&beeld=Uitstel%20per%20jaar")
    table = page.get_by_role("table", name="Keren uitgesteld per jaar")
    row = table.get_by_role("row").filter(has_text="Buitenlandse Zaken")
    expect(row).to_be_visible()
    # A quiet year may be one of which little was read.
    expect(table.get_by_role("row").filter(has_text="Ingelezen stukken")).to_be_visible()
    shown = int(row.get_by_role("cell").last.inner_text().split()[-1])
    kinds = "soort=toezegging&soort=voornemen"
    answer = page.request.get(f"{address}/api/gebeurtenissen.csv?{chosen}&{kinds}")
    rows = csv.DictReader(answer.body().decode("utf-8-sig").splitlines(), delimiter=";")
    assert sum(int(one["Uitstel"] or 0) for one in rows) == shown > 0
    page.set_viewport_size({"width": 390, "height": 844})
    read = table.get_by_role("cell", name="Ingelezen stukken").first
    # On a phone nobody would take that for a ministry.
    assert read.evaluate("cell => getComputedStyle(cell, '::before').content") == "none"


def test_an_empty_choice_says_what_to_do(page: Page, address: str) -> None:
    page.goto(f"{address}/tijdlijn?dag=2021-10-20&woorden=zeppelin")
    expect(page.get_by_text("Maak de keuze ruimer")).to_be_visible()
