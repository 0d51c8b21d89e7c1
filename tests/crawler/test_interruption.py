"""A crawl that is killed anywhere goes on where it was: nothing lost, nothing twice."""

import signal
import sys
import time
from pathlib import Path

import pytest

from crawler import interruption
from crawler.interruption import Interruption
from crawler.items import key_of
from crawler.spiders.tweede_kamer import TweedeKamerSpider
from tests.crawler.process import killed
from tests.crawler.shelf import Shelf
from tests.replica.app import Replica
from tests.replica.misbehaviour import slow
from tests.replica.world import World

SELF = "tests.crawler.process"


@pytest.fixture
def shelf(replica: Replica, tmp_path: Path) -> Shelf:
    replica.world, replica.page_size = World(documents=40, motions=4), 9
    assert replica.world.sets
    replica.misbehaviour.add("resource", slow(0.02))
    return Shelf(tmp_path / "gebroken.jsonl", replica, TweedeKamerSpider)


def keys(shelf: Shelf) -> list[str]:
    return sorted(key_of(item) for item in shelf.all())


def test_killed_twice_it_holds_every_item_once_in_the_end(shelf: Shelf, tmp_path: Path) -> None:
    whole = Shelf(tmp_path / "heel.jsonl", shelf.replica, TweedeKamerSpider)
    assert whole.crawl().clean
    sizes = []
    for fetched in (4, 12):
        command = [SELF, shelf.replica.address, str(shelf.path)]
        killed(command, shelf.replica, signal.SIGKILL, fetched)
        sizes.append(shelf.path.read_bytes().count(b"\n"))
    # It came further every time, and was not done yet.
    assert 0 < sizes[0] < sizes[1] < len(keys(whole))
    before = len(shelf.replica.requested("resource"))
    assert shelf.crawl().clean
    assert keys(shelf) == keys(whole)
    # What was kept was not fetched again.
    documents = sum(key.startswith("document:") for key in keys(whole))
    assert len(shelf.replica.requested("resource")) - before < documents - 5


def test_ctrl_c_stops_cleanly_and_says_how_to_go_on(shelf: Shelf) -> None:
    command = [SELF, shelf.replica.address, str(shelf.path)]
    said = killed(command, shelf.replica, signal.SIGINT, 6)
    assert said == "onderbroken; dezelfde opdracht gaat de volgende keer hier verder"
    part = keys(shelf)
    assert shelf.crawl().clean
    assert set(part) < set(keys(shelf))
    assert len(keys(shelf)) == len(set(keys(shelf)))


class Forgotten:
    """What is raised while this is let go reaches nobody."""

    def __del__(self) -> None:
        signal.raise_signal(signal.SIGINT)


def test_what_nobody_could_catch_is_raised_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    monkeypatch.setattr(interruption, "AGAIN_AFTER_SECONDS", 0.01)
    heard: list[str] = []

    def run() -> None:
        kept = [Forgotten()]
        kept.clear()
        heard.append("gone on")
        for _ in range(600):
            time.sleep(0.1)
        heard.append("never told")

    with pytest.raises(KeyboardInterrupt), Interruption():
        run()
    assert heard == ["gone on"]
    time.sleep(0.05)  # nothing more is heard when it is over
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
