"""What came out of a document or a person is shown as text: nothing in it runs, or is markup."""

import io
import json
import urllib.request
from collections.abc import Iterator
from urllib.parse import quote

import docx
import pytest
from icalendar import Calendar
from lxml import etree, html
from playwright.sync_api import Browser, Dialog, Page, expect
from sqlmodel import select

from tests.dashboard import hostile
from tests.dashboard.acting import settled
from tests.dashboard.conftest import served
from tracker import database
from tracker.models.documents import Document
from tracker.models.threads import Thread
from tracker.values import ThreadKind

pytestmark = pytest.mark.browser

DAY = f"dag={hostile.DAY}"
EVIL = quote(hostile.EVIL)
# Markup of ours never has these: what was written became an element, a link or a formula.
MADE = (
    ".boos, .stMain script[src], a[href^='javascript'], .katex, .stMain strong:text-is('vet'),"
    " a[href*='boos.example']:not([href*='?'])"
)
PAGES = {
    "toezeggingen": f"?{DAY}",
    "vandaag": f"vandaag?{DAY}&sinds=2021-01-01",
    "moties": f"moties?{DAY}",
    "tijdlijn": f"tijdlijn?{DAY}",
    "zoeken": "zoeken?zoek=rapport",
    "gezocht": f"zoeken?zoek={EVIL}",
    "dossier": f"dossier?nummer=26485&{DAY}",
    "briefing": f"briefing?dossier=26485&{DAY}",
    "stukken": "stukken",
    "controleren": f"controleren?{DAY}",
    "gekozen": f"?{DAY}&woorden={EVIL}",
    "persoon": f"persoon?naam={EVIL}",
    "kwaliteit": "kwaliteit",
    "volgen": "volgen",
}


@pytest.fixture(scope="module")
def hostile_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"sqlite:///{tmp_path_factory.mktemp('boos') / 'toezegd.sqlite'}"
    with database.writing(database.connect(url)) as session:
        hostile.store(session)
    return url


@pytest.fixture(scope="module")
def base(hostile_url: str) -> Iterator[str]:
    with served(hostile_url) as address:
        yield address


@pytest.fixture(scope="module")
def window(browser: Browser, base: str) -> Iterator[Page]:
    """A window of who follows everything; any dialog ends the test."""
    context = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900})
    context.add_cookies([{"name": "toezegd_kenmerk", "value": "proef", "url": base}])
    page = context.new_page()
    yield page
    context.close()


def innocent(page: Page, address: str, *, shown: bool = True) -> None:
    """A page shows the words, and made nothing of them."""
    told: list[str] = []

    def note(dialog: Dialog) -> None:
        told.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    page.goto(address)
    expect(page.locator("h1").first).to_be_visible()
    settled(page)
    if shown:
        expect(page.locator(".stMain")).to_contain_text("<script>alert(1)</script>")
    for fold in page.locator("[data-testid=stExpander] summary").all():
        fold.click()
    page.wait_for_timeout(200)
    page.remove_listener("dialog", note)
    assert not told
    assert page.locator(MADE).count() == 0


@pytest.mark.parametrize("name", PAGES)
def test_a_page_shows_text(window: Page, base: str, name: str) -> None:
    silent = name in ("kwaliteit", "persoon")  # no words of documents there
    innocent(window, f"{base}/{PAGES[name]}", shown=not silent)


def test_pages_of_one_thing_show_text(window: Page, base: str, hostile_url: str) -> None:
    with database.reading(database.connect(hostile_url)) as session:
        threads = session.exec(select(Thread)).all()
        documents = session.exec(select(Document.id)).all()
    assert {thread.kind for thread in threads} >= {ThreadKind.TOEZEGGING, ThreadKind.MOTIE}
    for thread in threads:
        page = "motie" if thread.kind is ThreadKind.MOTIE else "toezegging"
        innocent(window, f"{base}/{page}?id={thread.public_id}&{DAY}")
    for number in documents:
        innocent(window, f"{base}/document?id={number}")


@pytest.mark.parametrize("path", [f"?{DAY}", f"moties?{DAY}", f"?{DAY}&woorden={EVIL}"])
def test_a_first_look_is_text(base: str, path: str) -> None:
    with urllib.request.urlopen(f"{base}/{path}") as answer:
        page = html.fromstring(answer.read())
    (glance,) = page.cssselect("#glance")
    assert "<script>alert(1)</script>" in "".join(map(str, glance.itertext()))
    assert not glance.cssselect("script, img, b.boos, [onerror]")


def test_what_is_served_to_programs_is_text(base: str) -> None:
    """Checked with the libraries of others, that would see an element where there is one."""

    def served_as(ending: str) -> bytes:
        with urllib.request.urlopen(f"{base}/api/toezeggingen.{ending}?{DAY}") as answer:
            assert "text/html" not in answer.headers["Content-Type"]
            return bytes(answer.read())

    feed = etree.fromstring(served_as("atom"))
    assert {etree.QName(each).namespace for each in feed.iter()} == {"http://www.w3.org/2005/Atom"}
    assert not feed.xpath("//*[local-name()='script' or local-name()='b' or local-name()='img']")
    assert "<script>alert(1)</script>" in "".join(map(str, feed.itertext()))
    events = Calendar.from_ical(served_as("ics")).walk("VEVENT")
    assert any("<script>alert(1)</script>" in str(event["SUMMARY"]) for event in events)
    (grid,) = docx.Document(io.BytesIO(served_as("docx"))).tables
    assert "<script>alert(1)</script>" in "".join(
        cell.text for row in grid.rows for cell in row.cells
    )
    rows = json.loads(served_as("jsonl").splitlines()[0])
    assert "<script>alert(1)</script>" in json.dumps(rows)


def test_a_choice_of_letters_and_sentences_is_text(
    window: Page, base: str, hostile_url: str
) -> None:
    with database.reading(database.connect(hostile_url)) as session:
        thread = session.exec(select(Thread).where(Thread.kind == ThreadKind.TOEZEGGING)).first()
    assert thread is not None
    window.goto(f"{base}/toezegging?id={thread.public_id}&{DAY}")
    window.get_by_text("Koppel een brief").click()
    window.get_by_label("Welke brief?").fill("26485-802")
    window.get_by_label("Welke brief?").press("Enter")
    settled(window)
    window.get_by_label("Zoek een zin in dit stuk").fill("<script>")
    window.get_by_label("Zoek een zin in dit stuk").press("Enter")
    settled(window)
    expect(window.get_by_role("radio", name="<script>").first).to_be_attached()
    assert window.locator(MADE).count() == 0
