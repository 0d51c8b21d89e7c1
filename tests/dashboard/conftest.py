"""A served dashboard on the five letters, and a real browser to look at it."""

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from tests.samples import copied

# A machine that runs the rest of the suite beside the browser is slow, not broken.
PATIENCE = 60_000
expect.set_options(timeout=PATIENCE)
DESK: ViewportSize = {"width": 1280, "height": 900}
ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = shutil.which("chromium")
QUIET = [
    "--force-prefers-reduced-motion",  # what pulses is drawn sixty times a second
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def five_letters(stored_letters: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a database that holds samples/."""
    return copied(stored_letters, tmp_path_factory.mktemp("served"))


@pytest.fixture(scope="session")
def address(five_letters: str) -> Iterator[str]:
    """Where the dashboard on the five letters is served."""
    with served(five_letters) as base:
        yield base


@pytest.fixture(scope="session")
def own_address(stored_letters: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dashboard on a copy of the five letters, for tests that decide something."""
    with served(copied(stored_letters, tmp_path_factory.mktemp("decided"))) as base:
        yield base


@pytest.fixture(autouse=True)
def own_main() -> Iterator[None]:
    """A page that runs in this process calls itself the main program; only for that test."""
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main


@contextmanager
def served(database: str) -> Iterator[str]:
    """The address of a dashboard on this database, for as long as the block lasts."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ["dashboard", "--port", str(port), "--database", database]
    server = subprocess.Popen(
        [sys.executable, "-m", "tracker.cli.app", *command],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    base = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{base}/_stcore/health", server)
        yield base
    finally:
        server.terminate()
        server.wait(timeout=60)


def _wait_for(url: str, server: "subprocess.Popen[bytes]") -> None:
    for _ in range(600):
        assert server.poll() is None, "the dashboard stopped while starting"
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except OSError:
            time.sleep(0.25)
    raise AssertionError(f"{url} does not answer")


# Not for the whole session: while it is open no other test of this process can run its own loop.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, headless."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed: sudo apt-get install chromium")
    with sync_playwright() as driver:
        opened = driver.chromium.launch(
            executable_path=CHROMIUM, chromium_sandbox=False, args=QUIET
        )
        yield opened
        opened.close()


@pytest.fixture(scope="package")
def tab(browser: Browser) -> Iterator[Page]:
    """One window for all: a new one would read the whole of Streamlit again for every test."""
    context = browser.new_context(locale="nl-NL", viewport=DESK)
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.fixture
def page(tab: Page) -> Page:
    """The window of a Dutch visitor who was never here before."""
    tab.goto("about:blank")  # leaves the page before, that could still set a cookie
    tab.context.clear_cookies()
    tab.set_viewport_size(DESK)  # after who looked as on a phone
    tab.emulate_media(media="null", color_scheme="null")  # or on paper, or in the dark
    return tab
