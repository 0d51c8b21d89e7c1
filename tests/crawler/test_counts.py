"""Far fewer rows than before stop a source; a number that was only said wrongly once does not."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from crawler.selection import Selection
from crawler.spiders.tweede_kamer import TweedeKamerSpider
from tests.crawler.shelf import Shelf
from tests.replica.app import Replica
from tests.replica.misbehaviour import Act, changed
from tests.replica.world import World

REGISTER = Selection(kinds=("toezegging",))
COMMITMENTS = 12


@pytest.fixture
def shelf(replica: Replica, tmp_path: Path) -> Shelf:
    replica.page_size = 5
    replica.world = World(documents=20, motions=2)
    assert replica.world.sets
    return Shelf(tmp_path / "kamer.jsonl", replica, TweedeKamerSpider)


@pytest.mark.parametrize("selection", [REGISTER, Selection(kinds=("toezegging",), changes=True)])
def test_far_fewer_results_than_before_stop_the_source(shelf: Shelf, selection: Selection) -> None:
    assert shelf.crawl(selection).gathered == COMMITMENTS
    rows = shelf.replica.world.rows("Toezegging")
    for row in rows[:4]:
        del shelf.replica.world.sets["Toezegging"][row.id]
    assert shelf.crawl(selection).message == ""  # 8 of 12: a third less may happen
    for row in rows[4:8]:
        del shelf.replica.world.sets["Toezegging"][row.id]
    summary = shelf.crawl(selection)
    assert "4 resultaten, de vorige keer 8" in summary.message
    assert len(shelf.all()) == COMMITMENTS
    # It stays stopped: the new count is not what the next run compares with.
    assert "4 resultaten" in shelf.crawl(selection).message


def counting(count: int) -> Act:
    """An answer that says to have so many rows in all."""
    return changed(lambda body: json.dumps(json.loads(body) | {"@odata.count": count}).encode())


@pytest.mark.parametrize("selection", [REGISTER, Selection(kinds=("toezegging",), changes=True)])
@pytest.mark.parametrize("runs_before", [0, 1])
def test_a_count_that_is_wildly_wrong_is_told_and_the_next_sane_answer_goes_on(
    shelf: Shelf, selection: Selection, runs_before: int
) -> None:
    for _ in range(runs_before):
        assert shelf.crawl(selection).clean
    shelf.replica.misbehaviour.add("/Toezegging?", counting(1_000_000))
    summary = shelf.crawl(selection)
    assert "de bron telt 1000000 rijen en geeft er 12" in summary.message
    shelf.replica.misbehaviour.clear()
    assert shelf.crawl(selection).clean
    assert len(shelf.all()) == COMMITMENTS


@pytest.mark.parametrize("wrong", [0, 1_000_000])
def test_a_census_that_is_wrong_once_is_asked_for_again(shelf: Shelf, wrong: int) -> None:
    sync = Selection(kinds=("kamerbrief",), changes=True)
    for _ in range(3):
        assert shelf.crawl(sync).clean
    shelf.replica.misbehaviour.add("$top=1&$count", counting(wrong), times=1)
    assert "telt de ene keer" in shelf.crawl(sync).message
    assert shelf.crawl(sync).clean


def test_rows_that_stand_twice_on_a_page_count_once(shelf: Shelf) -> None:
    def doubled(body: bytes) -> bytes:
        page = json.loads(body)
        return json.dumps(page | {"value": page["value"] * 2}).encode()

    shelf.replica.misbehaviour.add("/Toezegging?", changed(doubled))
    assert shelf.crawl(REGISTER).gathered == COMMITMENTS
    shelf.replica.misbehaviour.clear()
    assert shelf.crawl(REGISTER).message == ""


def test_after_a_real_clean_up_one_word_goes_on(shelf: Shelf) -> None:
    shelf.crawl(REGISTER)
    for row in shelf.replica.world.rows("Toezegging")[:9]:
        del shelf.replica.world.sets["Toezegging"][row.id]
    assert "herhaal de opdracht dan met --fewer" in shelf.crawl(REGISTER).message
    assert shelf.crawl(replace(REGISTER, fewer=True)).clean
    assert shelf.crawl(REGISTER).clean


def test_an_answer_with_neither_rows_nor_a_count_is_none(shelf: Shelf) -> None:
    shelf.replica.misbehaviour.add("/Toezegging?", changed(lambda _: b'{"value": []}'))
    assert "geen rijen, en ook geen aantal" in shelf.crawl(REGISTER).message


def test_an_emptied_service_is_noticed_by_a_sync_that_asks_for_changes_only(shelf: Shelf) -> None:
    sync = Selection(kinds=("kamerbrief",), changes=True)
    shelf.crawl(sync)
    shelf.crawl(sync)
    # The vocabulary changed overnight.
    shelf.replica.world.rewrite("Document", Soort="Brief van de regering")
    summary = shelf.crawl(sync)
    assert "0 resultaten, de vorige keer" in summary.message
