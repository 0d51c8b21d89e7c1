"""The pictures in docs/images, taken anew from the five letters: `make images`."""

import json
import sys
import tempfile
import urllib.request
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page, expect, sync_playwright
from typer.testing import CliRunner

from tests.dashboard.acting import settled
from tests.dashboard.conftest import CHROMIUM, PATIENCE, QUIET, ROOT, served
from tests.samples import SAMPLES
from tracker.cli.app import app

FOLDER = ROOT / "docs" / "images"
DAY, LATER = "dag=2021-10-01", "dag=2021-12-15"
WIDTH, HIGH, HIGHER = 1280, 1000, 1150
LINKED = "De evaluatie van de IMVO-convenanten wordt"
NOTED = "Conform planning zullen"


def take(page: Page, address: str) -> None:
    """Every picture, each of a page at an address that names the day."""
    for name, path, height in (
        ("overzicht", f"?{DAY}", HIGH),
        ("zoeken", "zoeken?zoek=bouwsteen", HIGH),
        ("personen", f"persoon?{DAY}", 560),
        ("motie", f"motie?id=26485-341&{DAY}", HIGHER),
    ):
        _open(page, f"{address}/{path}", height)
        _save(page, name)
    _open(page, f"{address}/tijdlijn?{DAY}", HIGH)
    expect(page.locator(".stVegaLiteChart svg").first).to_be_visible()
    _save(page, "tijdlijn", ".tz-picture")
    _open(page, f"{address}/toezegging?id={_id(address, LINKED, DAY)}&{DAY}", HIGH)
    page.get_by_text("Koppel een brief: een stuk").click()
    settled(page)
    page.get_by_label("Welke brief? Een Kamerstuknummer").fill("SER-advies bouwstenen")
    page.keyboard.press("Enter")
    settled(page)
    _save(page, "toezegging", ".tz-table th:text-is('Te laat')")
    _open(page, f"{address}/toezegging?id={_id(address, NOTED, LATER)}&{LATER}", HIGHER)
    page.get_by_text("Voor een nota: de stand").click()
    settled(page)
    _save(page, "nota", ".stHeading h2")


def _open(page: Page, address: str, height: int) -> None:
    page.set_viewport_size({"width": WIDTH, "height": height})
    page.goto(address)
    settled(page)
    expect(page.locator("[data-testid=stSkeleton]")).to_have_count(0)


def _save(page: Page, name: str, top: str = "") -> None:
    """The screen, scrolled until something stands on top where that is asked."""
    if top:
        place = (
            "e => document.querySelector('.stMain').scrollTop += e.getBoundingClientRect().y - 100"
        )
        page.locator(f".stMain {top}").first.evaluate(place)
        settled(page)
    page.screenshot(path=FOLDER / f"{name}.png")
    sys.stdout.write(f"docs/images/{name}.png\n")


def _id(address: str, words: str, day: str) -> str:
    """The id of the one promise that has these words."""
    asked = f"{address}/api/toezeggingen?woorden={quote(words)}&{day}"
    with urllib.request.urlopen(asked, timeout=60) as answer:
        (found,) = json.load(answer)["items"]
    return str(found["id"])


def main() -> None:
    """Read the letters into a database of its own, serve it, and take the pictures."""
    if CHROMIUM is None:
        sys.exit("Chromium is not installed: sudo apt-get install chromium")
    expect.set_options(timeout=PATIENCE)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        database = f"sqlite:///{Path(folder) / 'toezegd.sqlite'}"
        CliRunner().invoke(app, ["ingest", str(SAMPLES), "--database", database])
        browser = driver.chromium.launch(
            executable_path=CHROMIUM, chromium_sandbox=False, args=QUIET
        )
        context = browser.new_context(locale="nl-NL", color_scheme="light")
        context.set_default_timeout(PATIENCE)
        with served(database) as address:
            take(context.new_page(), address)
        browser.close()


if __name__ == "__main__":
    main()
