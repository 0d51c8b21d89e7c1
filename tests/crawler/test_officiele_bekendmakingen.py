"""The spider of officielebekendmakingen.nl, run from beginning to end against the replica."""

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import pytest

from crawler.ledger import MemoryLedger
from crawler.selection import Selection
from crawler.spiders.officiele_bekendmakingen import OfficieleBekendmakingenSpider
from crawler.spiders.place import Place
from tests.crawler.shelf import Shelf
from tests.replica.app import Replica
from tests.replica.misbehaviour import changed, cut_off, storm


@pytest.fixture
def shelf(tmp_path: Path, replica: Replica) -> Shelf:
    replica.page_size = 10
    return Shelf(tmp_path / "papers.jsonl", replica, OfficieleBekendmakingenSpider)


def test_every_paper_comes_in_once_and_in_its_best_form(shelf: Shelf) -> None:
    summary = shelf.crawl()
    published = shelf.replica.gazette.publications
    wanted = {each.identifier for each in published.values() if each.type != "Bijlage"}
    items = {item.source_id: item for item in shelf.items()}
    assert set(items) == wanted
    assert (summary.gathered, summary.clean, summary.complete) == (len(wanted), True, True)
    assert {item.media_type for item in items.values()} == {
        "application/xml",
        "text/html",
        "application/pdf",
    }
    for identifier, item in items.items():
        best = "xml" if "xml" in published[identifier].forms else published[identifier].forms[0]
        assert best in (item.media_type or "")
        assert "Ik zeg uw Kamer toe voor de zomer" in " ".join(item.text.split())
    # The provisional edition and the final one are told to be one paper.
    final, provisional = items["kst-35570-XVII-D"], items["kst-1268678"]
    assert final.kamerstuk == provisional.kamerstuk == "35570-XVII-D"
    assert (final.version, provisional.version) == ("Opgemaakt na onopgemaakt", "Onopgemaakt")


def test_a_second_run_lists_and_fetches_nothing(shelf: Shelf) -> None:
    first = shelf.crawl()
    fetched = len(shelf.replica.requested("/frbr/"))
    again = shelf.crawl()
    assert (again.gathered, again.unchanged) == (0, first.gathered)
    assert len(shelf.replica.requested("/frbr/")) == fetched


def test_the_selection_reaches_the_service(shelf: Shelf) -> None:
    selection = Selection(
        since=dt.date(2021, 1, 10), until=dt.date(2021, 2, 1), dossiers=("26485",), kinds=("motie",)
    )
    shelf.crawl(selection)
    items = shelf.items()
    assert items
    assert {item.title.split()[0] for item in items if item.title} == {"Motie"}
    assert all(item.date and selection.since <= item.date for item in items if selection.since)
    assert all("26485" in item.dossiers for item in items)


def test_changes_only_asks_for_what_changed_since(shelf: Shelf) -> None:
    first = shelf.crawl(Selection(changes=True))
    shelf.replica.gazette.change("kst-26485-7", sentence="Ik stuur de brief in het najaar.")
    before = len(shelf.replica.requests)
    again = shelf.crawl(Selection(changes=True))
    assert first.gathered > 30
    assert (again.gathered, again.complete) == (1, True)
    assert shelf.items()[-1].text.endswith("in het najaar.")
    asked = [url for url in shelf.replica.requests[before:] if url.startswith("/sru")]
    # Two days of overlap before the newest change of the first run, 16 February.
    assert ["dt.modified>=2021-02-14" in url.replace("+", " ") for url in asked] == [True]


def test_a_limit_stops_in_time_and_the_next_run_goes_on(shelf: Shelf) -> None:
    assert shelf.crawl(Selection(limit=5)).gathered == 5
    shelf.crawl()
    identifiers = [item.source_id for item in shelf.items()]
    assert len(identifiers) == len(set(identifiers)) > 30


def test_a_diagnostic_in_the_middle_stops_and_keeps_what_was_gathered(shelf: Shelf) -> None:
    """Section 0 number 11, while a listing is being read."""
    answer = storm(
        200,
        body=b"<searchRetrieveResponse><diagnostics><diagnostic><message>system error</message>"
        b"</diagnostic></diagnostics></searchRetrieveResponse>",
    )
    shelf.replica.misbehaviour.add("startRecord=21", answer, times=1)
    summary = shelf.crawl()
    assert "weigert de vraag: system error" in summary.message
    assert not summary.complete
    kept = len(shelf.items())
    assert kept >= 1
    shelf.crawl()
    assert len({item.source_id for item in shelf.items()}) == len(shelf.items()) > kept


def _renamed(body: bytes) -> bytes:
    return body.replace(b"dcterms:identifier", b"dcterms:kenmerk")


def _emptied(body: bytes) -> bytes:
    before, _, rest = body.partition(b"<sru:records>")
    return before + rest.partition(b"</sru:records>")[2]


@pytest.mark.parametrize(
    ("change", "said"), [(_renamed, "geen identifier"), (_emptied, "lege bladzijde na 10")]
)
def test_a_changed_field_or_a_lost_page_stops_the_source(
    shelf: Shelf, change: Callable[[bytes], bytes], said: str
) -> None:
    shelf.replica.misbehaviour.add("startRecord=11", changed(change))
    summary = shelf.crawl()
    assert said in summary.message
    assert not summary.clean


def test_far_fewer_results_than_before_stop_the_source(shelf: Shelf) -> None:
    shelf.crawl()
    for identifier in list(shelf.replica.gazette.publications)[10:]:
        del shelf.replica.gazette.publications[identifier]
    assert "de vorige keer" in shelf.crawl().message


def test_storms_cuts_and_pages_of_html_are_sat_out(shelf: Shelf) -> None:
    rules = shelf.replica.misbehaviour
    rules.add("/sru", storm(503, body=b"<html>Even geduld</html>"), times=1)
    rules.add("startRecord=11", cut_off(), times=1)
    rules.add("kst-35570-XVII-1.xml", storm(429, retry_after=0), times=1)
    rules.add("kst-35570-XVII-3.xml", cut_off(), times=1)
    assert shelf.crawl().clean


def test_an_error_page_with_status_200_makes_way_for_the_next_form(shelf: Shelf) -> None:
    """Section 0 number 11: "not found" can come with HTTP 200, for a file as well."""
    gone = storm(200, body=b"<!DOCTYPE html><html><h1>404: Pagina niet gevonden</h1></html>")
    shelf.replica.misbehaviour.add("kst-35570-XVII-1.xml", gone)
    shelf.replica.misbehaviour.add("kst-35570-XVII-3.xml", storm(404))
    assert shelf.crawl().clean
    forms = {item.source_id: item.media_type for item in shelf.items()}
    assert forms["kst-35570-XVII-1"] == forms["kst-35570-XVII-3"] == "text/html"


def test_a_paper_that_is_not_there_yet_is_asked_for_again(shelf: Shelf) -> None:
    """A 404 on a fresh paper is normal: its publication follows days later."""
    shelf.replica.misbehaviour.add("/kst-35570-XVII-1.", storm(404))
    first = shelf.crawl()
    assert (first.failed, [each.key for each in shelf.failures]) == (
        1,
        ["document:kst-35570-XVII-1"],
    )
    shelf.replica.misbehaviour.clear()
    again = shelf.crawl()
    assert (again.gathered, again.failed) == (1, 0)
    assert shelf.failures == ()
    assert shelf.items()[-1].source_id == "kst-35570-XVII-1"


def test_a_provisional_paper_that_leads_to_the_final_one_says_so(shelf: Shelf) -> None:
    """Section 0 number 10: the final edition appears later under the classic id."""
    shelf.replica.gazette.redirects["kst-1268678"] = "kst-35570-XVII-D"
    assert shelf.crawl().clean
    items = {item.source_id: item for item in shelf.items()}
    assert items["kst-1268678"].media_type == "application/xml"
    assert items["kst-1268678"].kamerstuk == items["kst-35570-XVII-D"].kamerstuk


@pytest.mark.parametrize("elsewhere", ["file:///etc/passwd", "http://elders.example/a.xml"])
def test_an_address_outside_the_source_is_not_fetched(
    tmp_path: Path, replica: Replica, elsewhere: str
) -> None:
    class Here(OfficieleBekendmakingenSpider):
        """At the address of the replica, without moving what it is told to fetch."""

        addresses: ClassVar[dict[str, str]] = {"sru": f"{replica.address}/sru"}

    def misled(body: bytes) -> bytes:
        return re.sub(rb"(<gzd:itemUrl[^>]*>)[^<]*", rb"\g<1>" + elsewhere.encode(), body)

    replica.misbehaviour.add("/sru", changed(misled))
    shelf = Shelf(tmp_path / "papers.jsonl", replica, Here, moved=False)
    summary = shelf.crawl()
    assert summary.gathered == 0
    assert summary.failed > 0
    assert {each.reason for each in shelf.failures} == {f"{elsewhere} hoort niet bij deze bron"}


@pytest.mark.parametrize(
    "place",
    [Place(), Place(200), Place(0, dt.date(2021, 1, 8), dt.date(2021, 1, 9))],
)
def test_a_place_is_noted_down_and_found_again(place: Place) -> None:
    again = Place.of(str(place))
    assert again.offset <= place.offset
    assert place.offset - again.offset <= 10
    assert (again.changed_since, again.newest) == (place.changed_since, place.newest)


def test_the_spider_needs_nothing_to_start() -> None:
    spider = OfficieleBekendmakingenSpider(selection=Selection(), ledger=MemoryLedger())
    assert spider.hosts == {"repository.overheid.nl", "zoek.officielebekendmakingen.nl"}
    (request,) = spider.listings()
    assert request.url.startswith("https://repository.overheid.nl/sru?operation=searchRetrieve")
