"""Letters from rijksoverheid.nl and open.overheid.nl: what they answer, and whole crawls of it."""

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from crawler.errors import SourceChangedError, UnreadableFileError, UnusableSelectionError
from crawler.rijksoverheid import opendata, openoverheid
from crawler.selection import Selection
from crawler.spiders.open_overheid import OpenOverheidSpider
from crawler.spiders.rijksoverheid import RijksoverheidSpider
from crawler.text import safe_xml
from tests.crawler.recorded import FOLDER, name, needs_recordings, recordings
from tests.crawler.shelf import Shelf
from tests.replica.app import Replica
from tests.replica.misbehaviour import changed, storm

LIST = (
    "<documents><document><id>a1</id><type>kamerstuk</type><subtype/><title>Kamerbrief over\n zout"
    "</title><lastmodified>2021-10-02T15:12:22.246Z</lastmodified>"
    "<frontenddate>2021-09-30T22:30:00.000Z</frontenddate></document></documents>"
)
DETAIL = LIST.removeprefix("<documents>").removesuffix("</documents>")


def test_a_row_of_the_list_has_its_day_in_the_hague() -> None:
    (row,) = opendata.parse_list(LIST.encode(), "lijst")
    assert (row.id, row.modified_on) == ("a1", dt.date(2021, 10, 2))
    assert (row.letter.title, row.letter.kind) == ("Kamerbrief over zout", "kamerbrief")
    assert row.letter.day == dt.date(2021, 10, 1)


def test_the_list_may_come_as_json() -> None:
    fields = dict(re.findall(r"<(\w+)>([^<]+)</\1>", LIST))
    (row,) = opendata.parse_list(json.dumps([fields]).encode(), "lijst")
    assert row == opendata.parse_list(LIST.encode(), "lijst")[0]
    assert (
        opendata.parse_list(b"[]", "lijst") == opendata.parse_list(b"<documents/>", "lijst") == []
    )


@pytest.mark.parametrize("field", ["id", "title", "lastmodified", "type", "frontenddate"])
def test_a_field_that_is_gone_stops_the_source(field: str) -> None:
    renamed = LIST.replace(f"{field}>", "anders>")
    with pytest.raises(SourceChangedError, match=field):
        opendata.parse_list(renamed.encode(), "lijst")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", 12), ("title", ["Brief"]), ("lastmodified", 1511795522), ("issued", 1510934400000),
        ("subtype", {"id": "brief"}), ("canonical", False), ("frontenddate", {}),
    ],
)  # fmt: skip
def test_a_field_of_another_type_stops_the_source(field: str, value: object) -> None:
    day = "2021-05-12T10:00:00Z"
    fields = {"id": "a", "title": "Brief", "lastmodified": day, "type": "t", "frontenddate": day}
    listed = json.dumps([fields | {"issued": None, "files": [1], "subtype": ""}]).encode()
    assert opendata.parse_list(listed, "lijst")[0].letter.day == dt.date(2021, 5, 12)
    with pytest.raises(SourceChangedError, match=f"veld '{field}' is .*geen tekst, bij .*lijst"):
        opendata.parse_list(json.dumps([fields | {field: value}]).encode(), "lijst")


@pytest.mark.parametrize("body", [b"<html/>", b"[{]", b"<documents>", b"Storing"])
def test_another_shape_stops_the_source(body: bytes) -> None:
    with pytest.raises(SourceChangedError):
        opendata.parse_list(body, "lijst")


def _detail(inside: str) -> opendata.Detail:
    return opendata.parse_detail(
        DETAIL.replace("</document>", f"{inside}</document>").encode(), "x"
    )


def test_addresses_lose_the_blanks_around_them_and_keep_the_plus() -> None:
    detail = _detail(
        "<files><file><fileurl> https://r.nl/a+b.pdf\n </fileurl><filetitle>Brief</filetitle>"
        "</file>"
        "<file><fileurl>https://r.nl/cijfers.zip</fileurl></file>"
        "<file><fileurl>https://r.nl/x</fileurl><filename>bijlage 1.DOCX</filename></file></files>"
    )
    assert detail.files == (
        opendata.File("https://r.nl/a+b.pdf", "Brief"),
        opendata.File("https://r.nl/x", None),
    )


def test_a_file_without_an_address_costs_its_document_by_name() -> None:
    with pytest.raises(UnreadableFileError, match=r"veld 'fileurl' is '/brief\.pdf', en geen ad"):
        _detail("<files><file><fileurl> /brief.pdf</fileurl></file></files>")


def test_a_document_without_files_may_link_to_them() -> None:
    link = "https://open.overheid.nl/repository/ronl-1/1/pdf/brief.pdf"
    detail = _detail(f"<files/><introduction>&lt;a href='{link}'&gt;Brief&lt;/a&gt;</introduction>")
    assert detail.files == (opendata.File(link),)


def test_a_document_without_files_may_be_a_page_itself() -> None:
    detail = _detail(
        "<content><contentblock><paragraph>&lt;p&gt;Goedemiddag.&lt;/p&gt;&lt;p&gt;Welkom&lt;/p&gt;"
        "</paragraph></contentblock></content>"
    )
    assert (detail.files, detail.text) == ((), "Goedemiddag.\n\nWelkom")


def test_a_broken_document_costs_itself() -> None:
    with pytest.raises(UnreadableFileError, match="regel 2"):
        opendata.parse_detail(b"<document>\n<title></document>", "x")


RESULT: dict[str, Any] = {
    "id": "eef2_2",
    "pid": "https://open.overheid.nl/documenten/eef2",
    "titel": "Beantwoording Kamervragen over zout",
    "openbaarmakingsdatum": "2026-03-21",
    "publisher": "ministerie van Financiën",
    "mutatiedatumtijd": "2026-03-22T09:23:36.587Z",
}


def test_a_result_loses_its_version_number() -> None:
    total, (result,) = openoverheid.parse_results(
        {"totaal": 1, "resultaten": [{"document": RESULT}]}, "zoek"
    )
    assert (total, result.id, result.modified_on) == (1, "eef2", dt.date(2026, 3, 22))
    assert result.letter.kind == "antwoord_kamervragen"
    assert result.letter.day == dt.date(2026, 3, 21)


@pytest.mark.parametrize("field", ["id", "titel", "openbaarmakingsdatum"])
def test_a_result_without_a_field_stops_the_source(field: str) -> None:
    document = {key: value for key, value in RESULT.items() if key != field}
    with pytest.raises(SourceChangedError, match=field):
        openoverheid.parse_results({"totaal": 1, "resultaten": [{"document": document}]}, "zoek")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"totaal": {"waarde": 3}}, "'totaal', dat {'waarde': 3} is"),
        ({"totaal": True}, "'totaal', dat True is"),
        ({"resultaten": {"document": {}}}, "'resultaten', dat "),
        ({"resultaten": [{"document": ["x"]}]}, "'document', dat "),
    ],
)
def test_results_of_another_type_stop_the_source(change: dict[str, Any], said: str) -> None:
    with pytest.raises(SourceChangedError, match=re.escape(said)):
        openoverheid.parse_results({"totaal": 0, "resultaten": []} | change, "zoek")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Kamerbrief over zout", "kamerbrief  over zout.", True),
        ("Kamerbrief over zout", "Kamerbrief over zout en peper", False),
        ("…", "!", False),
    ],
)
def test_titles_are_the_same_but_for_their_dress(one: str, other: str, same: bool) -> None:
    assert openoverheid.same_title(one, other) is same


def test_the_question_has_the_form_that_the_service_knows() -> None:
    url = openoverheid.address("https://o.nl/v0", "kamerbrief", 50, dt.date(2021, 3, 1))
    assert url == (
        "https://o.nl/v0/zoek?zoektekst=kamerbrief&start=50&aantalResultaten=50"
        "&sort=publicatiedatum&order=asc&publicatiedatumVan=01-03-2021"
    )


@pytest.fixture
def shelf(tmp_path: Path, replica: Replica) -> Shelf:
    return Shelf(tmp_path / "letters.jsonl", replica, RijksoverheidSpider)


@pytest.mark.parametrize("as_json", [False, True], ids=["xml", "json"])
def test_every_letter_comes_in_with_its_annexes(shelf: Shelf, as_json: bool) -> None:
    shelf.replica.ministries.as_json = as_json
    summary = shelf.crawl()
    items = {item.source_id: item for item in shelf.items()}
    letters = shelf.replica.ministries.letters
    assert summary.clean
    assert summary.complete
    assert {letter.id for letter in letters} <= set(items)
    annexes = {letter.id for letter in letters if len(letter.files) > 1}
    assert {key.partition("#")[0] for key in items if "#" in key} == annexes
    for letter in letters:
        item = items[letter.id]
        assert (item.title, item.date) == (letter.title, letter.day)
        assert item.text.startswith("Geachte voorzitter,")
        assert item.ministry == "Ministerie van Buitenlandse Zaken"
    annex = items[f"{letters[3].id}#2"]
    assert (annex.kind, annex.text.splitlines()[0]) == (None, "Bijlage")


def test_a_second_run_asks_for_the_list_alone(shelf: Shelf) -> None:
    first = shelf.crawl()
    before = len(shelf.replica.requests)
    again = shelf.crawl()
    assert (again.gathered, again.unchanged) == (0, 24)
    assert first.gathered > 24
    asked = {url.partition("?")[0] for url in shelf.replica.requests[before:]}
    assert asked == {"/robots.txt", "/v1/documents"}


def test_changes_asks_for_what_changed_since(shelf: Shelf) -> None:
    shelf.crawl(Selection(changes=True))
    shelf.replica.ministries.change(3, "Ik stuur de brief in mei.")
    again = shelf.crawl(Selection(changes=True))
    assert again.gathered == 1
    assert "in mei" in shelf.items()[-1].text
    assert "lastmodifiedsince=20210325" in shelf.replica.requested("/v1/documents?")[-1]


def test_the_selection_is_kept_to(shelf: Shelf) -> None:
    asked = Selection(
        since=dt.date(2021, 3, 5), until=dt.date(2021, 3, 20), kinds=("antwoord_kamervragen",)
    )
    shelf.crawl(asked)
    items = shelf.items()
    assert {item.title for item in items if "bijlage" not in (item.title or "")} == {
        f"Beantwoording Kamervragen over onderwerp {number}" for number in (6, 12, 18)
    }
    with pytest.raises(UnusableSelectionError, match="dossiernummers"):
        RijksoverheidSpider(selection=Selection(dossiers=("26485",)))


def test_a_broken_document_costs_itself_and_is_tried_again(shelf: Shelf) -> None:
    """Parse errors must cost one document, not the run."""
    shelf.replica.ministries.broken.add(2)
    first = shelf.crawl()
    letter = shelf.replica.ministries.letters[1]
    assert [each.key for each in shelf.failures] == [f"document:{letter.id}"]
    assert first.gathered > 20
    shelf.replica.ministries.broken.clear()
    assert shelf.crawl().gathered == 1
    assert shelf.failures == ()


def test_a_letter_that_is_nowhere_is_recorded_as_failed(shelf: Shelf) -> None:
    shelf.replica.misbehaviour.add("/zoek?", storm(200, body=b'{"totaal": 0, "resultaten": []}'))
    shelf.crawl()
    assert {each.reason for each in shelf.failures} == {"er is geen bestand bij dit document"}
    assert len(shelf.failures) == 3  # 7, 14 and 21


def test_the_same_page_over_and_over_stops_the_source(shelf: Shelf) -> None:
    shelf.replica.ministries.stuck = True
    assert "twee keer dezelfde bladzijde" in shelf.crawl().message


def test_a_page_that_got_lost_stops_the_source(shelf: Shelf) -> None:
    shelf.crawl()
    shelf.replica.misbehaviour.add("offset=10", changed(lambda _: b"<documents/>"))
    assert "10 resultaten, de vorige keer 24" in shelf.crawl().message


def test_open_overheid_takes_over_when_the_open_data_are_gone(shelf: Shelf) -> None:
    shelf.replica.ministries.alive = False
    summary = shelf.crawl()
    assert summary.clean
    assert {item.title for item in shelf.items()} == {
        letter.title for letter in shelf.replica.ministries.letters
    }


def test_a_passing_outage_is_no_reason_to_look_elsewhere(shelf: Shelf) -> None:
    shelf.replica.misbehaviour.add("/v1/documents?", storm(500))
    summary = shelf.crawl()
    assert "HTTP 500" in summary.message
    assert not shelf.replica.requested("/zoek?")


def test_open_overheid_goes_page_by_page_and_again_where_it_failed(
    tmp_path: Path, replica: Replica
) -> None:
    replica.page_size = 10
    letter = replica.ministries.letters[4]
    replica.misbehaviour.add(f"/documenten/{letter.open_id}", storm(404))
    shelf = Shelf(tmp_path / "letters.jsonl", replica, OpenOverheidSpider)
    first = shelf.crawl(Selection(kinds=("kamerbrief",), since=dt.date(2021, 3, 4)))
    assert (first.gathered, first.failed) == (17, 1)
    replica.misbehaviour.clear()
    assert shelf.crawl(Selection(kinds=("kamerbrief",), since=dt.date(2021, 3, 4))).gathered == 1
    assert {item.kind for item in shelf.items()} == {"kamerbrief"}


RECORDED = recordings("rijksoverheid/documents/*.xml")


@needs_recordings
def test_the_recorded_list_is_read() -> None:
    folder = FOLDER / "rijksoverheid"
    rows = opendata.parse_list((folder / "documents.xml").read_bytes(), "lijst")
    assert len(rows) > 3
    assert all(row.modified_on and row.letter.title == row.letter.title.strip() for row in rows)
    assert opendata.parse_list((folder / "documents_empty.xml").read_bytes(), "lijst") == []
    array = FOLDER / "reconstructed" / "rijksoverheid" / "documents_kamerstuk.json"
    (row,) = opendata.parse_list(array.read_bytes(), "lijst")
    assert (row.letter.kind, row.letter.day) == ("kamerbrief", dt.date(2021, 10, 1))


@needs_recordings
@pytest.mark.parametrize("path", [p for p in RECORDED if "malformed" not in p.name], ids=name)
def test_recorded_documents_are_read(path: Path) -> None:
    detail = opendata.parse_detail(path.read_bytes(), path.name)
    assert detail.row.id == path.stem
    assert detail.row.letter.ministry
    assert detail.row.letter.day.year < 2023
    assert all(" " not in file.url and file.url.endswith(".pdf") for file in detail.files)
    expected = {"0acb97b8": 2, "3cd2285c": 0, "5afce6ec": 1, "b47815af": 2, "cb0edf75": 1}
    if path.name[:8] in expected:
        assert len(detail.files) == expected[path.name[:8]]


@needs_recordings
def test_the_recorded_broken_document_is_one_that_cannot_be_read() -> None:
    (path,) = (path for path in RECORDED if "malformed" in path.name)
    with pytest.raises(UnreadableFileError, match="goed gevormde"):
        opendata.parse_detail(path.read_bytes(), path.name)


@needs_recordings
def test_the_type_that_we_ask_for_is_one_that_the_service_has() -> None:
    path = FOLDER / "reconstructed" / "rijksoverheid" / "documents_infotypes.xml"
    names = [each.text for each in safe_xml.parse(path.read_bytes()).iter("{*}name")]
    asked = parse_qs(
        urlsplit(opendata.list_address("https://x.example/v1/documents", 0, None)).query
    )
    assert asked["type"][0] in names
