"""The register of the Eerste Kamer: what a page says of a commitment, and the walk through it."""

import datetime as dt
from pathlib import Path

import pytest

from crawler.eerstekamer.pages import Pair, parts_of
from crawler.eerstekamer.register import day_of, parse_page
from crawler.errors import SourceChangedError, UnusableSelectionError
from crawler.items import OfficialCommitmentItem
from crawler.selection import Selection
from crawler.spiders.eerste_kamer import EersteKamerSpider
from crawler.text.html import parse
from tests.crawler.recorded import FOLDER, needs_recordings
from tests.crawler.shelf import Shelf
from tests.replica.app import Replica
from tests.replica.misbehaviour import changed, storm
from tests.replica.senate import Senate, entry, page

PROMISES = list(Senate().promises.values())


def _read(content: str) -> list[OfficialCommitmentItem]:
    return parse_page(parse(page(content).encode()), "https://www.eerstekamer.nl/toezegging/a")


@pytest.mark.parametrize("promise", PROMISES[:3], ids=[each.markup for each in PROMISES[:3]])
def test_a_commitment_is_read_whatever_the_markup(promise: object) -> None:
    number = PROMISES.index(promise) + 1  # type: ignore[arg-type]
    passage = "<h2>Uit de stukken</h2><p>Handelingen I 2013-2014, nr. 31</p><p>“Ja.”</p>"
    (item,) = _read(entry(PROMISES[number - 1], level=1) + passage)
    assert (item.number, item.source_id, item.chamber) == (f"T0000{number}",) * 2 + ("EK",)
    assert item.title == f"Brief over onderwerp {number} (33.344)"
    assert (
        item.text == f"De minister zegt toe de brief over Brief over onderwerp {number} te sturen."
    )
    assert item.made_on == dt.date(2014, 5, 27)
    assert item.deadline == (None if number == 3 else dt.date(2025, 7, 1))
    assert item.responsible[-1] == ("Minister van Financiën", None) or number == 2
    assert item.responsible[0][0].startswith("A.B. Voorbeeld")
    assert item.dossiers == ("33344", "36410-XVII")
    assert item.passage == "Handelingen I 2013-2014, nr. 31\n\n“Ja.”"


def test_several_values_are_parted_by_breaks_and_links() -> None:
    (item,) = _read(entry(PROMISES[2], level=1))  # a table
    assert item.responsible == (
        ("A.B. Voorbeeld", "Minister van Justitie"),
        ("Minister van Financiën", None),
    )
    assert item.members == ("A. Lid (PvdA)", "B. Lid (D66)")


def test_a_list_holds_many() -> None:
    items = _read("<h1>Rappel</h1>" + "<hr>".join(entry(each, level=2) for each in PROMISES))
    assert [item.number for item in items] == [each.number for each in PROMISES]
    assert {item.status for item in items} == {"openstaand", "deels voldaan", "voldaan"}


def test_a_deadline_that_is_no_day_stays_as_it_is_written() -> None:
    text = entry(PROMISES[0], level=1).replace("1 juli 2025", "voorjaar 2025")
    (item,) = _read(text)
    assert (item.deadline, item.deadline_text) == (None, "voorjaar 2025")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("Nummer", "Kenmerk", "'Nummer' ontbreekt"),
        ("Status", "Stand", "'Status' ontbreekt bij T00001"),
        ("27 mei 2014", "onlangs", "'onlangs' is geen dag"),
        ("De minister zegt toe de brief over Brief over onderwerp 1 te sturen.", "", "omschrijv"),
    ],
)
def test_another_shape_stops_the_source(before: str, after: str, said: str) -> None:
    with pytest.raises(SourceChangedError, match=said):
        _read(entry(PROMISES[0], level=1).replace(before, after))


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("27 mei 2014", dt.date(2014, 5, 27)),
        ("1 Juli 2025", dt.date(2025, 7, 1)),
        ("31 februari 2025", None),
        ("voorjaar 2025", None),
        ("", None),
    ],
)
def test_days(written: str, day: dt.date | None) -> None:
    assert day_of(written) == day


@pytest.fixture
def shelf(tmp_path: Path, replica: Replica) -> Shelf:
    return Shelf(tmp_path / "register.jsonl", replica, EersteKamerSpider)


def _commitments(shelf: Shelf) -> list[OfficialCommitmentItem]:
    items = [each for each in shelf.all() if isinstance(each, OfficialCommitmentItem)]
    assert len(items) == len(shelf.all())
    return items


def test_the_whole_register_comes_in_once(shelf: Shelf) -> None:
    summary = shelf.crawl()
    numbers = [item.number for item in _commitments(shelf)]
    assert sorted(numbers) == sorted(shelf.replica.senate.promises)
    assert summary.clean
    assert summary.complete
    # Nothing outside the register, and no page twice.
    assert not shelf.replica.requested("/commissies")
    assert not shelf.replica.requested("uit_het_menu")
    assert len(shelf.replica.requests) == len(set(shelf.replica.requests))
    # A page of its own has more to tell than a list.
    assert all(item.passage for item in _commitments(shelf))


def test_a_commitment_on_a_list_alone_comes_in_too(shelf: Shelf) -> None:
    shelf.replica.misbehaviour.add("onderwerp_3", storm(404))
    shelf.crawl()
    passages = {item.number: item.passage for item in _commitments(shelf)}
    assert passages["T00003"] is None
    assert passages["T00004"] is not None
    assert len(passages) == 12


def test_only_what_changed_comes_in_again(shelf: Shelf) -> None:
    """A committee sets a status or moves a deadline: both stay on record, in their order."""
    shelf.crawl()
    shelf.replica.senate.change("T00010", "deels voldaan", "1 januari 2026")
    again = shelf.crawl()
    assert (again.gathered, again.unchanged) == (1, 11)
    history = [item for item in _commitments(shelf) if item.number == "T00010"]
    assert [(item.status, item.deadline) for item in history] == [
        ("deels voldaan", dt.date(2025, 7, 1)),
        ("deels voldaan", dt.date(2026, 1, 1)),
    ]
    assert all(item.gathered_at for item in history)


def test_a_selection_of_dossier_and_day(shelf: Shelf) -> None:
    shelf.crawl(Selection(dossiers=("99999",)))
    shelf.crawl(Selection(since=dt.date(2015, 1, 1)))
    assert shelf.path.stat().st_size == 0
    with pytest.raises(UnusableSelectionError):
        EersteKamerSpider(selection=Selection(kinds=("motie",)))


def test_a_page_that_is_not_found_is_tried_again_the_next_time(shelf: Shelf) -> None:
    """Section 0 number 11, second half: also for a page that says so with status 200."""
    shelf.replica.senate.gone.add("T00011")
    shelf.replica.misbehaviour.add("onderwerp_12", storm(404))
    first = shelf.crawl()
    assert (first.gathered, first.failed) == (10, 2)
    shelf.replica.senate.gone.clear()
    shelf.replica.misbehaviour.clear()
    assert shelf.crawl().gathered == 2
    assert shelf.failures == ()


def test_a_list_without_commitments_or_links_stops_the_source(shelf: Shelf) -> None:
    shelf.replica.misbehaviour.add("/rappel", changed(lambda _: page("<p>Leeg</p>").encode()))
    assert "geen toezeggingen en geen verwijzingen" in shelf.crawl().message


def test_a_page_without_the_table_stops_the_source(shelf: Shelf) -> None:
    content = page("<h1>Toezegging</h1><p>Zie elders.</p>").encode()
    shelf.replica.misbehaviour.add("/toezegging/", changed(lambda _: content))
    assert "geen kerngegevens" in shelf.crawl().message


def test_far_fewer_commitments_than_before_stop_the_source(shelf: Shelf) -> None:
    shelf.crawl()
    for number in list(shelf.replica.senate.promises)[5:]:
        del shelf.replica.senate.promises[number]
    assert "5 resultaten, de vorige keer 12" in shelf.crawl().message


@needs_recordings
def test_the_commitment_and_the_list_modelled_on_the_site_are_read() -> None:
    folder = FOLDER / "reconstructed" / "eerstekamer"
    (one,) = parse_page(parse((folder / "toezegging_detail.html").read_bytes()), "x")
    listed = parse_page(parse((folder / "rappel_list.html").read_bytes()), "x")
    assert [item.number for item in listed] == ["T01970", "T02853"]
    assert (one.number, one.status, one.deadline) == (
        "T01970",
        "deels voldaan",
        dt.date(2025, 7, 1),
    )
    assert one.passage is not None
    assert one.passage.startswith("Handelingen I 2013-2014")


@needs_recordings
def test_the_recorded_table_of_the_site_is_read() -> None:
    recorded = (FOLDER / "eerstekamer" / "ek_motion_37020_m_main.html").read_bytes()
    pairs = {each.key: each.values for each in parts_of(parse(recorded)) if isinstance(each, Pair)}
    assert pairs["nummer"] == ("37.020, M",)
    assert pairs["behandelstatus"] == ("verworpen",)
    assert len(pairs["mede ondertekend door"]) == 4
