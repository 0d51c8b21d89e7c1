"""A source that falters is waited for; one that changed is stopped; what came in stays in."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from crawler.items import DocumentItem
from crawler.selection import Selection
from crawler.spiders.tweede_kamer import TweedeKamerSpider
from tests.crawler.recorded import FOLDER, needs_recordings
from tests.crawler.shelf import QUICK, Shelf
from tests.replica.app import Replica
from tests.replica.misbehaviour import (
    Act,
    astray,
    changed,
    cut_off,
    drip,
    redirect,
    slow,
    storm,
    with_header,
)
from tests.replica.world import World

LETTERS = Selection(kinds=("kamerbrief",))
REGISTER = Selection(kinds=("toezegging",))
ERROR_500 = b'{"error":{"code":"","message":"An error has occurred."}}'
COMMITMENTS = 12


@pytest.fixture
def shelf(replica: Replica, tmp_path: Path) -> Shelf:
    replica.page_size = 5
    replica.world = World(documents=20, motions=2)
    assert replica.world.sets
    return Shelf(tmp_path / "kamer.jsonl", replica, TweedeKamerSpider)


def letters(shelf: Shelf) -> int:
    rows = shelf.replica.world.rows("Document")
    return sum(row.fields["Soort"] == "Brief regering" and not row.deleted for row in rows)


def skip_token(shelf: Shelf, entity: str, number: int) -> str:
    """The token that leads to what comes after row `number` of a listing."""
    rows = sorted(shelf.replica.world.rows(entity), key=lambda row: (row.stamp, row.id))
    present = [row for row in rows if not row.deleted]
    return quote(json.dumps([present[number].stamp, present[number].id]), safe="")


def next_link(to: Callable[[str], str]) -> Act:
    """An answer whose next page is another than it should be."""

    def change(body: bytes) -> bytes:
        page = json.loads(body)
        if "@odata.nextLink" in page:
            page["@odata.nextLink"] = to(page["@odata.nextLink"])
        return json.dumps(page).encode()

    return changed(change)


# Faltering


@pytest.mark.parametrize(
    "act",
    [
        storm(429),
        storm(429, retry_after=0),
        storm(503, body=b"<html>Service Unavailable</html>"),
        storm(500, body=ERROR_500),
        cut_off(),
        changed(lambda _: b"<html><body>Wegens onderhoud even niet bereikbaar</body></html>"),
        changed(lambda body: body[:-20]),
        redirect("/Errors/404.htm"),
        astray(b"http://["),
        astray(b"mailto:storing@kamer.example"),
        storm(520),  # of who stands before the source
        storm(204),
        with_header(b"content-encoding", b"gzip"),
        with_header(b"content-encoding", b"br"),
    ],
    ids=[
        "429",
        "429 zonder wachten",
        "503",
        "500",
        "afgebroken",
        "onderhoud",
        "kort",
        "foutpagina",
        "half adres",
        "postadres",
        "520",
        "niets",
        "niet gzip",
        "niet br",
    ],
)
def test_a_passing_fault_in_a_listing_is_waited_out(shelf: Shelf, act: Act) -> None:
    shelf.replica.misbehaviour.add("/Toezegging?", act, times=2)
    summary = shelf.crawl(REGISTER)
    assert (summary.gathered, summary.clean, summary.complete) == (COMMITMENTS, True, True)


@pytest.mark.parametrize(
    "act", [storm(429), storm(500, body=ERROR_500), cut_off(), redirect("/fout404.html")]
)
def test_a_passing_fault_in_a_file_is_waited_out(shelf: Shelf, act: Act) -> None:
    shelf.replica.misbehaviour.add("resource", act, times=2)
    summary = shelf.crawl(LETTERS)
    assert (summary.gathered, summary.clean) == (letters(shelf), True)


def test_a_host_is_left_alone_as_long_as_it_asks(shelf: Shelf) -> None:
    shelf.replica.misbehaviour.add("/Toezegging?", storm(503, retry_after=1), times=1)
    assert shelf.crawl(REGISTER).clean
    # Far longer than our own pause: the request that follows tells that it was waited for.
    times = shelf.replica.times("/Toezegging?")
    assert times[1] - times[0] >= 1


def test_a_host_that_wants_to_be_left_alone_for_a_day_is(shelf: Shelf) -> None:
    shelf.replica.misbehaviour.add("/Toezegging?", storm(429, retry_after=86400))
    summary = shelf.crawl(REGISTER)
    assert len(shelf.replica.requested("/Toezegging?")) == 1
    assert "429" in summary.message
    assert not summary.complete


def test_a_fault_that_stays_is_recorded_and_tried_again_the_next_time(shelf: Shelf) -> None:
    shelf.replica.misbehaviour.add("/Document(", storm(503))
    first = shelf.crawl(LETTERS)
    xml = first.gathered
    assert first.failed == letters(shelf) - xml > 0
    assert {failure.reason for failure in shelf.failures} == {"storing bij de bron (HTTP 503)"}
    assert (
        len(shelf.replica.requested("/Document(")) == 3 * first.failed
    )  # attempts=2 after the first
    shelf.replica.misbehaviour.clear()
    again = shelf.crawl(LETTERS)
    assert (again.gathered, again.clean) == (first.failed, True)
    assert shelf.failures == ()


def test_a_slow_answer_is_not_waited_for_for_ever(shelf: Shelf) -> None:
    shelf.manners = replace(QUICK, timeout=2, attempts=0)
    shelf.replica.misbehaviour.add("/Document(", slow(30), times=1)
    summary = shelf.crawl(LETTERS)
    assert summary.failed == 1
    assert shelf.failures[0].reason == "geen antwoord binnen de wachttijd"
    assert shelf.crawl(LETTERS).gathered == 1


@pytest.mark.parametrize("part", ["/Document(", "robots.txt"])
def test_the_time_to_wait_is_for_the_whole_of_an_answer(shelf: Shelf, part: str) -> None:
    shelf.manners = replace(QUICK, timeout=2, attempts=0)
    shelf.replica.misbehaviour.add(part, drip(), times=1)
    summary = shelf.crawl(LETTERS)
    late = part == "/Document("  # without robots.txt everything is allowed
    assert (summary.failed, summary.gathered) == (late, letters(shelf) - late)
    assert [each.reason for each in shelf.failures] == ["geen antwoord binnen de wachttijd"] * late


@pytest.mark.parametrize(
    ("name", "value"),
    [
        (b"content-disposition", 'attachment; filename="beëindiging.pdf"'.encode("latin-1")),
        (b"content-type", b"text/html; charset=onzin"),
        (b"retry-after", b"\xb2"),
    ],
)
def test_what_a_head_says_in_strange_bytes_costs_nothing(
    shelf: Shelf, name: bytes, value: bytes
) -> None:
    shelf.replica.misbehaviour.add("/Document(", with_header(name, value))
    summary = shelf.crawl(LETTERS)
    assert (summary.gathered, summary.clean) == (letters(shelf), True)


def test_a_source_that_keeps_failing_is_given_up(shelf: Shelf) -> None:
    shelf.manners = replace(QUICK, patience=4, attempts=0)
    shelf.replica.misbehaviour.add("resource", storm(503))
    shelf.replica.misbehaviour.add(".xml", storm(503))
    summary = shelf.crawl(LETTERS)
    assert "4 keer achter elkaar" in summary.message
    assert not summary.complete
    shelf.replica.misbehaviour.clear()
    shelf.crawl(LETTERS)
    assert len(shelf.items()) == letters(shelf)


def test_a_file_that_is_too_large_is_refused(shelf: Shelf) -> None:
    shelf.manners = replace(QUICK, largest=100_000)
    shelf.replica.misbehaviour.add(
        "/Document(", changed(lambda body: body + b"\n" * 200_000), times=1
    )
    summary = shelf.crawl(LETTERS)
    assert (summary.failed, summary.gathered) == (1, letters(shelf) - 1)
    assert shelf.failures[0].reason == "bestand is groter dan toegestaan"


def test_a_file_without_text_fails_by_name(shelf: Shelf) -> None:
    shelf.replica.misbehaviour.add("/Document(", changed(lambda _: b"%PDF-1.4 kapot"), times=1)
    summary = shelf.crawl(LETTERS)
    assert summary.failed == 1
    assert "pdf" in shelf.failures[0].reason.lower()


def test_official_xml_that_is_broken_gives_way_to_the_file(shelf: Shelf) -> None:
    shelf.replica.misbehaviour.add("/DocumentPublicatie(", changed(lambda _: b"<kapot>"))
    summary = shelf.crawl(LETTERS)
    assert (summary.gathered, summary.clean) == (letters(shelf), True)


# Elsewhere


@pytest.mark.parametrize("elsewhere", ["https://kwaad.example/brief.pdf", "ftp://127.0.0.1/brief"])
def test_a_redirect_away_from_the_source_is_not_followed(shelf: Shelf, elsewhere: str) -> None:
    shelf.replica.misbehaviour.add("/Document(", redirect(elsewhere), times=1)
    summary = shelf.crawl(LETTERS)
    assert (summary.failed, summary.gathered) == (1, letters(shelf) - 1)


def test_a_next_page_at_another_host_stops_the_source(shelf: Shelf) -> None:
    act = next_link(lambda _: "https://kwaad.example/Toezegging?$skiptoken=1")
    shelf.replica.misbehaviour.add("/Toezegging?", act)
    summary = shelf.crawl(REGISTER)
    assert "elders" in summary.message


def test_a_source_that_sends_round_in_circles_is_left(shelf: Shelf) -> None:
    async def here(request: Request, _: Callable[[], Awaitable[Response]]) -> Response:
        return RedirectResponse(str(request.url))

    shelf.replica.misbehaviour.add("/Toezegging?", here)
    assert shelf.crawl(REGISTER).message.startswith("de bron blijft doorverwijzen (")
    assert len(shelf.replica.requested("/Toezegging?")) < 30


# Pages


def test_a_page_that_was_lost_is_noticed_and_read_again(shelf: Shelf) -> None:
    after_two = skip_token(shelf, "Toezegging", 9)
    act = next_link(lambda link: link.split("$skiptoken=")[0] + f"$skiptoken={after_two}")
    shelf.replica.misbehaviour.add("/Toezegging?", act, times=1)
    summary = shelf.crawl(REGISTER)
    assert (summary.gathered, summary.clean) == (COMMITMENTS, True)
    assert len(shelf.all()) == COMMITMENTS


def test_a_page_that_stays_lost_is_said_to_be(shelf: Shelf) -> None:
    after_two = skip_token(shelf, "Toezegging", 9)
    act = next_link(lambda link: link.split("$skiptoken=")[0] + f"$skiptoken={after_two}")
    shelf.replica.misbehaviour.add("$expand=Activiteit", act)
    summary = shelf.crawl(REGISTER)
    assert "telt 12 rijen en geeft er 7" in summary.message
    assert (summary.gathered, summary.complete) == (7, False)
    shelf.replica.misbehaviour.clear()
    assert shelf.crawl(REGISTER).gathered == 5


def test_a_page_that_comes_twice_brings_nothing_twice(shelf: Shelf) -> None:
    act = next_link(lambda link: link.split("&$skiptoken=")[0])
    shelf.replica.misbehaviour.add("/Toezegging?", act, times=1)
    summary = shelf.crawl(REGISTER)
    assert (summary.gathered, summary.clean) == (COMMITMENTS, True)
    assert len(shelf.all()) == COMMITMENTS


def test_pages_that_go_round_in_circles_stop_the_source(shelf: Shelf) -> None:
    act = next_link(lambda link: link.split("&$skiptoken=")[0])
    shelf.replica.misbehaviour.add("/Toezegging?", act)
    summary = shelf.crawl(REGISTER)
    assert "verwijst naar een eerdere" in summary.message
    assert len(shelf.replica.requested("/Toezegging?")) < 5


def test_a_page_to_go_on_with_that_is_too_old_starts_the_listing_afresh(shelf: Shelf) -> None:
    shelf.crawl(replace(LETTERS, limit=3))
    with shelf.ledger() as ledger:
        old = f"{shelf.replica.address}/OData/v5/Document?$skiptoken=verlopen"
        ledger.move("Document?kinds=kamerbrief", json.dumps({"next": old, "count": 99, "read": 3}))
    summary = shelf.crawl(LETTERS)
    assert summary.clean
    assert len(shelf.items()) == letters(shelf)


# Change


def test_a_field_that_was_renamed_stops_the_source_and_keeps_what_came_in(shelf: Shelf) -> None:
    act = changed(lambda body: body.replace(b'"Onderwerp"', b'"Subject"'))
    shelf.replica.misbehaviour.add("$skiptoken", act)  # from the second page on
    summary = shelf.crawl(LETTERS)
    assert "veld 'Onderwerp' ontbreekt" in summary.message
    assert "docs/sources.md" in summary.message
    assert (summary.gathered, summary.complete) == (len(shelf.items()), False)
    assert summary.gathered > 0
    assert all(isinstance(item, DocumentItem) and item.title for item in shelf.all())
    shelf.replica.misbehaviour.clear()
    assert shelf.crawl(LETTERS).clean
    assert len(shelf.items()) == letters(shelf)


def test_a_field_that_the_description_no_longer_has_stops_before_anything_is_asked(
    shelf: Shelf,
) -> None:
    act = changed(lambda body: body.replace(b'Name="Tekst"', b'Name="Text"'))
    shelf.replica.misbehaviour.add("$metadata", act)
    summary = shelf.crawl(REGISTER)
    assert "veld 'Tekst' ontbreekt (Toezegging, $metadata)" in summary.message
    assert not shelf.replica.requested("/Toezegging?")


def test_without_a_description_the_known_names_do(shelf: Shelf) -> None:
    shelf.replica.misbehaviour.add("$metadata", storm(404))
    assert shelf.crawl(REGISTER).gathered == COMMITMENTS


def test_a_wrong_question_fails_loudly(shelf: Shelf) -> None:
    shelf.replica.misbehaviour.add("/Toezegging?", storm(400, body=ERROR_500))
    summary = shelf.crawl(REGISTER)
    assert "HTTP 400" in summary.message
    assert len(shelf.replica.requested("/Toezegging?")) == 1


# Robots


def test_what_robots_txt_forbids_is_not_fetched(shelf: Shelf) -> None:
    shelf.replica.robots = "User-agent: *\nDisallow: /OData/v5/Document(\n"
    summary = shelf.crawl(LETTERS)
    assert not shelf.replica.requested("/Document(")
    assert summary.failed > 0
    assert {failure.reason for failure in shelf.failures} == {"robots.txt staat het niet toe"}


@pytest.mark.parametrize("robots", [404, 500])
def test_without_robots_txt_everything_is_allowed(shelf: Shelf, robots: int) -> None:
    shelf.replica.robots = robots
    assert shelf.crawl(REGISTER).clean


def test_a_crawl_delay_is_kept(shelf: Shelf) -> None:
    shelf.replica.robots = "User-agent: *\nCrawl-delay: 0.2\n"
    assert shelf.crawl(REGISTER).clean
    times = shelf.replica.times("/Toezegging?")
    assert min(later - earlier for earlier, later in pairwise(times)) > 0.15


@needs_recordings
def test_the_recorded_robots_txt_is_kept(shelf: Shelf) -> None:
    """What it forbids is not fetched, and its pause of a second lies between two requests."""
    shelf.replica.robots = (FOLDER / "reconstructed" / "robots.txt").read_text()
    shelf.crawl(replace(REGISTER, limit=1))
    first, second, *_ = shelf.replica.times("/OData/")
    assert second - first > 0.9


def test_every_request_says_who_we_are(shelf: Shelf) -> None:
    shelf.manners = replace(QUICK, contact="kamer@example.nl")
    shelf.crawl(REGISTER)
    agents = {headers["user-agent"] for headers in shelf.replica.headers.values()}
    (agent,) = agents
    assert agent.startswith("toezegd/")
    assert "kamer@example.nl" in agent
