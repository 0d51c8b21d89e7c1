"""How long a visitor waits among 100,000 commitments, and what twenty at once ask of the server.

The database takes some minutes to make; set TOEZEGD_LARGE to the path of one that was made by
`python -m tests.tracker.populated` to use that.
"""

import os
import shutil
import statistics
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.benchmarks.machine import machine
from tests.benchmarks.visiting import look, parts
from tests.dashboard import mornings
from tests.dashboard.conftest import CHROMIUM, QUIET, served
from tests.tracker import populated

pytestmark = pytest.mark.bench

COMMITMENTS, MOTIONS = 100_000, 55_676
VISITORS = 20
DAY = "dag=2021-10-01"
ROW = "table.tz-table tbody tr"
VIEWS = {
    "Toezeggingen": (f"?{DAY}", ROW),
    "Toezeggingen, vertraagd bij een ministerie": (
        f"?{DAY}&stand=vertraagd&ministerie=Buitenlandse+Zaken",
        ROW,
    ),
    "Vandaag": (f"vandaag?{DAY}", ROW),
    "Moties": (f"moties?{DAY}", ROW),
    "Zoeken": ("zoeken?zoek=rapport", "mark"),
    "Dossier": (f"dossier?nummer=20100&{DAY}", ".tz-life"),
    "Debatbriefing": (f"briefing?dossier=20100&{DAY}", ROW),
    "Tijdlijn": (f"tijdlijn?{DAY}", ROW),
    "Controleren": (f"controleren?{DAY}", ".tz-asked"),
}


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    given = os.environ.get("TOEZEGD_LARGE")
    path = tmp_path_factory.mktemp("large") / "toezegd.sqlite"
    if given:
        shutil.copy(given, path)
    else:
        populated.everything(f"sqlite:///{path}", COMMITMENTS, MOTIONS)
    return path


@pytest.fixture(scope="module")
def address(large: Path) -> Iterator[str]:
    with served(f"sqlite:///{large}") as base:
        yield base


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as driver:
        opened = driver.chromium.launch(
            executable_path=CHROMIUM, chromium_sandbox=False, args=QUIET
        )
        yield opened
        opened.close()


def seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def readable(page: Page, address: str, view: str) -> None:
    """What was asked for stands there."""
    path, sign = VIEWS[view]
    # Not until all scripts are there, as it would by itself: the glance needs none.
    page.goto(f"{address}/{path}", wait_until="commit")
    page.locator(sign).first.wait_for(timeout=60_000)


def usable(page: Page, view: str) -> None:
    """So do the choices, in the page that took over from the first look."""
    page.locator(f".stMain :is({VIEWS[view][1]})").first.wait_for(timeout=60_000)


def complete(page: Page, address: str, view: str) -> None:
    readable(page, address, view)
    usable(page, view)


def test_first_view_of_each_page(browser: Browser, address: str) -> None:
    print(f"\n{machine()}\nseconds in a new window until what was asked for can be read, and until")
    print("all can be chosen (medians of 3):")
    for view in VIEWS:
        read, used = [], []
        for _ in range(4):
            context = browser.new_context(locale="nl-NL")
            page = context.new_page()
            read.append(seconds(lambda: readable(page, address, view)))  # noqa: B023
            used.append(read[-1] + seconds(lambda: usable(page, view)))  # noqa: B023
            context.close()
        print(
            f"  {view:45} {statistics.median(read[1:]):5.2f} {statistics.median(used[1:]):5.2f}"
            f"  (the first time {read[0]:.2f} {used[0]:.2f};"
            f" {parts(address, VIEWS[view][0])} parts)"
        )


def test_a_filter(browser: Browser, address: str) -> None:
    context = browser.new_context(locale="nl-NL")
    page = context.new_page()
    complete(page, address, "Toezeggingen")
    page.wait_for_timeout(2_000)
    print(f"\n{machine()}\nseconds from a click on a filter to the new list:")
    for word in ("vertraagd", "open", "afgedaan", "vertraagd"):
        old = page.locator("table.tz-table caption").first.text_content()
        begun = time.perf_counter()
        page.get_by_role("button", name=word, exact=True).first.click()
        page.wait_for_function(
            "old => { const c = document.querySelector('table.tz-table caption');"
            " return c && c.textContent !== old }",
            arg=old,
        )
        print(f"  {word:45} {time.perf_counter() - begun:5.2f}")
        page.wait_for_timeout(1_000)
    context.close()


def test_twenty_visitors_at_once(address: str, large: Path) -> None:
    """Each looks at three views, as fast as the server answers, in processes of their own."""
    server = next(
        process
        for process in psutil.process_iter(["cmdline"])
        if str(large) in " ".join(process.info["cmdline"] or ())
    )
    _visit(address)
    before = server.memory_info().rss
    with ThreadPoolExecutor(VISITORS) as visitors:
        begun = time.perf_counter()
        told = list(visitors.map(_visit, [address] * VISITORS))
        spent = time.perf_counter() - begun
    each = (server.memory_info().rss - before) / VISITORS / 1e6
    views = sorted(one for visit in told for one in visit)
    print(
        f"\n{machine()}\n{VISITORS} visitors, {len(views)} views in {spent:.1f} s; a view takes"
        f" {statistics.median(views):.2f} s, at most {views[-1]:.2f} s; {each:.1f} MB a visitor"
    )
    assert len(views) == VISITORS * 3


def _visit(address: str) -> list[float]:
    """Three views over the socket that a browser uses; an error among the answers is raised."""
    return [look(address, path) for path in (f"?{DAY}", f"?{DAY}&stand=open", f"moties?{DAY}")]


@pytest.mark.parametrize("morning", [mornings.policy_officer, mornings.assistant, mornings.analyst])
def test_a_morning_among_many(
    address: str, browser: Browser, tmp_path: Path, morning: Callable[[Page, str, Path], None]
) -> None:
    context = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900})
    begun = time.perf_counter()
    morning(context.new_page(), address, tmp_path)
    print(f"\n{morning.__name__}: {time.perf_counter() - begun:.1f} s to the end; aim 60 s")
    print(machine())
    context.close()
