"""Listings that end too soon, never end, skip rows or count wrongly lose nothing in silence."""

import datetime as dt
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from crawler.selection import Selection
from crawler.spiders.eerste_kamer import EersteKamerSpider
from crawler.spiders.officiele_bekendmakingen import OfficieleBekendmakingenSpider
from crawler.spiders.open_overheid import OpenOverheidSpider
from crawler.spiders.rijksoverheid import RijksoverheidSpider
from crawler.spiders.tweede_kamer import TweedeKamerSpider
from tests.crawler.shelf import Shelf
from tests.replica.app import Replica
from tests.replica.misbehaviour import changed
from tests.replica.world import World

CHANGES = Selection(changes=True, since=dt.date(2021, 1, 1))


@pytest.fixture
def gazette(tmp_path: Path, replica: Replica) -> Shelf:
    replica.page_size, replica.gazette.size = 10, 36
    return Shelf(tmp_path / "papers.jsonl", replica, OfficieleBekendmakingenSpider)


def counted(number: int) -> Callable[[bytes], bytes]:
    told = f"numberOfRecords>{number}<".encode()
    return lambda body: re.sub(rb"numberOfRecords>\d+<", told, body)


def leading_to(number: int) -> Callable[[bytes], bytes]:
    told = f"nextRecordPosition>{number}<".encode()
    return lambda body: re.sub(rb"nextRecordPosition>\d+<", told, body)


def unled(body: bytes) -> bytes:
    return re.sub(rb"<sru:nextRecordPosition>\d+</sru:nextRecordPosition>", b"", body)


def wanted(shelf: Shelf) -> int:
    published = shelf.replica.gazette.publications.values()
    return len([each for each in published if each.type != "Bijlage"])


def test_a_count_that_is_too_low_ends_nothing(gazette: Shelf) -> None:
    gazette.replica.misbehaviour.add("/sru", changed(lambda body: unled(counted(7)(body))))
    assert gazette.crawl().gathered == wanted(gazette)


def test_a_count_that_is_too_high_is_told_and_all_is_asked_again(gazette: Shelf) -> None:
    gazette.replica.misbehaviour.add("/sru", changed(counted(45)))
    first = gazette.crawl()
    assert first.gathered == wanted(gazette)
    assert f"telt 45 resultaten en geeft er {wanted(gazette)}" in first.message
    gazette.replica.misbehaviour.clear()
    assert gazette.crawl().clean


def test_who_says_that_the_source_has_fewer_need_not_hear_it_every_night(gazette: Shelf) -> None:
    gazette.replica.misbehaviour.add("/sru", changed(counted(45)))
    assert "herhaal de opdracht dan met --fewer" in gazette.crawl().message
    summary = gazette.crawl(Selection(fewer=True))
    assert summary.clean
    assert summary.complete


def test_a_few_results_that_stay_away_once_are_asked_for_at_once(gazette: Shelf) -> None:
    """So few may be how the service estimates; left at that they would never come in."""
    gazette.replica.gazette.size = 33
    assert 30 < wanted(gazette) < 30 / 0.9

    def without(body: bytes) -> bytes:
        before, _, rest = body.partition(b"<sru:records>")
        return before + rest.partition(b"</sru:records>")[2]

    gazette.replica.misbehaviour.add("startRecord=31&", changed(without), times=1)
    summary = gazette.crawl()
    assert summary.gathered == wanted(gazette)
    assert summary.clean
    asked = gazette.replica.requests.count
    first = next(each for each in gazette.replica.requests if "startRecord=1&" in each)
    assert asked(first) == 2
    assert gazette.crawl().clean
    assert asked(first) == 3, "what gives all that it counts is gone through once"


def test_a_next_page_that_skips_results_stops_the_source(gazette: Shelf) -> None:
    gazette.replica.misbehaviour.add("startRecord=1&", changed(leading_to(26)))
    assert "de volgende bladzijde begint bij 26 (na resultaat 10)" in gazette.crawl().message


def test_a_service_that_gives_its_first_page_for_ever_is_left(gazette: Shelf) -> None:
    first: list[bytes] = []

    def again(body: bytes) -> bytes:
        first.append(body)
        return counted(1_000_000)(unled(first[0]))

    gazette.replica.misbehaviour.add("/sru", changed(again))
    assert "twee keer dezelfde bladzijde" in gazette.crawl().message
    assert len(first) == 2


def test_a_change_on_a_day_to_come_hides_no_change_before_it(gazette: Shelf) -> None:
    assert gazette.crawl(CHANGES).clean
    papers = gazette.replica.gazette
    two = papers.publications["kst-26485-2"]
    papers.publications["kst-26485-2"] = replace(two, modified=dt.date(2206, 1, 1))
    assert gazette.crawl(CHANGES).gathered == 1
    four = papers.publications["kst-26485-4"]
    papers.publications["kst-26485-4"] = replace(four, modified=dt.date(2021, 3, 1))
    assert gazette.crawl(CHANGES).gathered == 1


def test_a_row_stamped_in_the_future_hides_no_change_before_it(
    tmp_path: Path, replica: Replica
) -> None:
    replica.world = World(documents=8, motions=1)
    shelf = Shelf(tmp_path / "kamer.jsonl", replica, TweedeKamerSpider)
    letters = Selection(kinds=("kamerbrief",), changes=True)
    shelf.crawl(letters)
    future = changed(lambda body: re.sub(rb'("ApiGewijzigdOp": ?")20', rb"\g<1>21", body, count=1))
    replica.misbehaviour.add("/Document?", future)
    shelf.crawl(letters)
    replica.misbehaviour.clear()
    paper = next(row for row in replica.world.rows("Document") if not row.deleted)
    paper.fields["Onderwerp"] = "Een ander onderwerp"
    replica.world.change(paper)
    assert shelf.crawl(letters).gathered == 1


@pytest.fixture
def ministries(tmp_path: Path, replica: Replica) -> Shelf:
    return Shelf(tmp_path / "letters.jsonl", replica, RijksoverheidSpider)


def test_a_list_that_ends_too_soon_once_is_read_on(ministries: Shelf) -> None:
    empty = changed(lambda _: b"<documents/>")
    ministries.replica.misbehaviour.add("offset=10", empty, times=1)
    assert ministries.crawl(CHANGES).clean
    titles = {
        item.title for item in ministries.items() if not (item.title or "").count("; bijlage")
    }
    assert len(titles) == ministries.replica.ministries.size


def test_two_pages_in_turn_for_ever_stop_the_source(ministries: Shelf) -> None:
    pages: list[bytes] = []

    def in_turn(body: bytes) -> bytes:
        pages.append(body)
        return pages[(len(pages) - 1) % 2]

    ministries.replica.misbehaviour.add("/v1/documents?", changed(in_turn))
    assert "twee keer dezelfde bladzijde" in ministries.crawl().message
    assert len(pages) == 3


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"[5]", "iets anders dan documenten"),
        (b"[" * 100_000, "geen leesbare JSON"),
        (b"<documents><stuk><id>1</id></stuk></documents>", "in de lijst staat ook <stuk>"),
    ],
    ids=["numbers", "too deep", "another name"],
)
def test_a_list_of_something_else_stops_the_source(
    ministries: Shelf, body: bytes, said: str
) -> None:
    ministries.replica.misbehaviour.add("/v1/documents?", changed(lambda _: body))
    assert said in ministries.crawl().message


def test_an_answer_about_another_document_stops_the_source(ministries: Shelf) -> None:
    one, other = (letter.id.encode() for letter in ministries.replica.ministries.letters[:2])
    mixed = changed(lambda body: body.replace(one, other))
    ministries.replica.misbehaviour.add(f"/v1/documents/{one.decode()}", mixed)
    assert f"het antwoord is van {other.decode()}" in ministries.crawl().message


def test_results_that_stay_away_are_no_end(tmp_path: Path, replica: Replica) -> None:
    shelf = Shelf(tmp_path / "letters.jsonl", replica, OpenOverheidSpider)
    replica.misbehaviour.add("/zoek?", changed(emptied))
    assert "lege bladzijde na 0, er zouden er 24 zijn" in shelf.crawl().message


def test_a_letter_that_appears_days_after_its_day_is_found(
    tmp_path: Path, replica: Replica
) -> None:
    """Asked for is what was published since; each is said to be changed a day later."""
    shelf = Shelf(tmp_path / "letters.jsonl", replica, OpenOverheidSpider)
    late = replica.ministries.letters.pop()
    shelf.crawl(CHANGES)
    replica.ministries.letters[-2:-2] = [replace(late, day=late.day - dt.timedelta(days=4))]
    assert shelf.crawl(CHANGES).gathered == 1


def emptied(body: bytes) -> bytes:
    return json.dumps(json.loads(body) | {"resultaten": []}).encode()


def test_half_a_page_of_the_register_is_no_page(tmp_path: Path, replica: Replica) -> None:
    shelf = Shelf(tmp_path / "register.jsonl", replica, EersteKamerSpider)
    half = changed(lambda body: body[: len(body) // 2])
    replica.misbehaviour.add("/rappel", half)
    replica.misbehaviour.add("/toezegging/brief_over_onderwerp_1", half, times=1)
    summary = shelf.crawl()
    assert [each.reason for each in shelf.failures] == ["afgebroken antwoord"]
    assert summary.gathered == replica.senate.size
