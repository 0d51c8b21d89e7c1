"""Questions to the search service of officielebekendmakingen.nl, and the answers as they are."""

import datetime as dt
import re
from pathlib import Path

import pytest
from lxml import etree

from crawler.errors import SourceChangedError
from crawler.koop.papers import document, joined
from crawler.koop.search import parse_page, parse_record, query_for, query_for_id
from crawler.selection import Selection
from crawler.text.extracted import Paper
from tests.crawler.recorded import FOLDER, name, needs_recordings, recordings
from tests.replica.cql import DiagnosticError, parse
from tests.replica.gazette import Gazette, html, record, xml

KOOP = "officielebekendmakingen"
WHOLE = re.compile(r"\s+")


def _page(records: str, count: str = "<numberOfRecords>1</numberOfRecords>") -> bytes:
    return (
        '<?xml version="1.0"?><s:searchRetrieveResponse xmlns:s="http://docs.oasis-open.org/ns/'
        'search-ws/sruResponse" xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse" '
        'xmlns:gzd="http://standaarden.overheid.nl/sru" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:o="http://standaarden.overheid.nl/wetgeving/">'
        f"{count}<records>{records}</records></s:searchRetrieveResponse>"
    ).encode()


def _record(number: int = 1) -> str:
    paper = list(Gazette(size=12).publications.values())[number - 1]
    return record(paper, "https://repository.overheid.nl", number)


def test_a_record_gives_id_files_and_identity() -> None:
    (found,) = parse_page(_page(_record(7)), "sru").records
    assert found.identifier == "kst-26485-7"
    assert [form for form, _ in found.files] == ["xml", "html", "pdf"]
    assert found.stated.day() == dt.date(2021, 1, 12)
    assert found.modified_on == dt.date(2021, 1, 14)
    assert found.stated.paper() == Paper(
        kind=None,  # "Verslag" alone does not say of what
        chamber="TK",
        kamerstuk="26485-7",
        dossiers=("26485", "35570-XVII"),
        session_year="2020-2021",
        publication_id="kst-26485-7",
    )


def test_an_annex_does_not_pass_for_its_paper() -> None:
    (annex,) = parse_page(_page(_record(11)), "sru").records
    assert annex.stated.paper().kamerstuk is None
    assert annex.stated.paper().dossiers


def test_an_answer_has_a_number_and_no_paper() -> None:
    (answer,) = parse_page(_page(_record(6)), "sru").records
    paper = answer.stated.paper()
    assert (paper.kind, paper.answer_number, paper.kamerstuk) == ("antwoord_kamervragen", "6", None)


def test_an_id_without_a_dossier_gets_its_identity_from_what_is_stated() -> None:
    """Section 0 number 10: `kst-1268678` carries no dossier number and has no XML."""
    (found,) = parse_page(_page(_record(14)), "sru").records
    assert found.identifier == "kst-1268678"
    assert found.files[0][0] == "pdf"
    assert found.stated.paper().kamerstuk == "35570-XVII-D"
    assert found.stated.one("documentstatus") == "Onopgemaakt"


def test_a_diagnostic_is_an_error_although_the_status_is_200() -> None:
    """Section 0 number 11: SRU fails with HTTP 200."""
    body = _page(
        "<diagnostics><diagnostic><uri>info:srw/diagnostic/1/10</uri>"
        "<message>unknown prefix dcterms</message></diagnostic></diagnostics>",
        count="",
    )
    with pytest.raises(SourceChangedError, match="1/10, unknown prefix dcterms"):
        parse_page(body, "sru")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (_page(_record().replace("identifier", "kenmerk")), "geen identifier"),
        (_page(re.sub("<o:documenttitel>.*?<o:publ", "<o:publ", _record())), None),
        (_page(re.sub(r"<(dcterms:title|o:documenttitel)>.*?</\1>", "", _record())), "title"),
        (_page(re.sub("<dcterms:date>.*?</dcterms:date>", "", _record())), "date ontbreekt"),
        (_page(_record().replace("itemUrl", "bestand")), "itemUrl ontbreekt bij kst-35570"),
        (_page(_record(), count=""), "numberOfRecords ontbreekt"),
        (b"<html><body>Storing</body></html>", "onbekend antwoord <html>"),
        (b"Even geduld", "geen leesbare XML"),
        (b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "entiteiten"),
    ],
    ids=[
        "id", "only the joined title", "titles", "day", "files", "count", "page", "text", "entity",
    ],
)  # fmt: skip
def test_another_shape_stops_the_source(body: bytes, said: str | None) -> None:
    """A field that is gone never becomes an empty one."""
    if said is None:
        assert (
            parse_page(body, "sru").records[0].stated.title() == "Dossier; Motie over onderwerp 1"
        )
        return
    with pytest.raises(SourceChangedError, match=said):
        parse_page(body, "sru")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            _page(_record(), count="<numberOfRecords>1.234</numberOfRecords>"),
            "veld 'numberOfRecords' is '1.234', en geen getal",
        ),
        (
            _page(_record()).replace(b"</records>", b"</records><nextRecordPosition>twee"
                                     b"</nextRecordPosition>"),
            "veld 'nextRecordPosition' is 'twee', en geen getal",
        ),
        (
            _page(re.sub("(<dcterms:date>).*?<", r"\g<1>12-05-2021<", _record())),
            "veld 'date' is '12-05-2021', en geen dag, bij kst-35570",
        ),
        (
            _page(_record().replace("https://repository.overheid.nl", "")),
            "itemUrl ontbreekt bij kst-35570",
        ),
    ],
    ids=["count", "next", "day", "address"],
)  # fmt: skip
def test_a_field_of_another_type_stops_the_source(body: bytes, said: str) -> None:
    with pytest.raises(SourceChangedError, match=said):
        parse_page(body, "sru")


SELECTIONS = [
    Selection(),
    Selection(kinds=("motie", "kamerbrief"), dossiers=("26485", "35570-XVII")),
    Selection(since=dt.date(2021, 1, 10), until=dt.date(2021, 1, 20)),
    Selection(changes=True),
]


@pytest.mark.parametrize("selection", SELECTIONS)
def test_every_question_is_one_that_the_service_follows(selection: Selection) -> None:
    """Section 0 number 12: `A NOT B`, and sorting in the query itself."""
    text = query_for(selection, dt.date(2021, 1, 8) if selection.changes else None)
    query = parse(text)
    assert "AND NOT" not in text
    assert (query.sort_by, query.descending) == ("dt.date", False)
    found = [each for each in Gazette(40).publications.values() if query.test(each.fields())]
    assert found
    assert all(each.type != "Bijlage" for each in found)
    if selection.dossiers:
        assert {each.sort for each in found} == {"Motie", "Brief"}
    if selection.until:
        assert {each.day.day for each in found} == set(range(10, 21)) - {16}  # that is an annex
    if selection.changes:
        assert min(each.modified for each in found) == dt.date(2021, 1, 8)


def test_the_replica_refuses_what_the_service_refuses() -> None:
    with pytest.raises(DiagnosticError):
        parse("c.product-area==officielepublicaties AND NOT dt.type==Bijlage")
    with pytest.raises(DiagnosticError, match="unknown prefix dcterms"):
        parse("dcterms.identifier==kst-26485-7")


def test_one_paper_is_asked_for_by_its_id() -> None:
    query = parse(query_for_id("kst-1268678"))
    found = [each.number for each in Gazette(12).publications.values() if query.test(each.fields())]
    assert found == ["D"]


def test_the_paper_and_its_description_become_one_item() -> None:
    paper = Gazette(size=12).publications["kst-26485-7"]
    (described,) = parse_page(_page(_record(7)), "sru").records
    item = document(described, xml(paper), "kst-26485-7.xml", "application/xml")
    assert item.text.endswith("Ik zeg uw Kamer toe voor de zomer van 2021 een brief te sturen.")
    assert (item.source_id, item.kamerstuk, item.chamber) == ("kst-26485-7", "26485-7", "TK")
    assert item.dossiers == ("26485", "35570-XVII")
    assert item.date == dt.date(2021, 1, 12)
    assert item.version == "Opgemaakt na onopgemaakt"
    page = document(described, html(paper), "kst-26485-7.html", "text/html")
    assert page.media_type == "text/html"
    assert page.kamerstuk == "26485-7"


def test_what_is_described_goes_before_what_is_printed_but_for_the_office() -> None:
    described = Paper(chamber="TK", kamerstuk="26485-7", senders=(("Kaag", None),))
    printed = Paper(kamerstuk="26485-8", kind="kamerbrief", senders=(("S. Kaag", "De Minister"),))
    assert joined(described, printed) == Paper(
        kind="kamerbrief",
        chamber="TK",
        kamerstuk="26485-7",
        senders=(("S. Kaag", "De Minister"),),
    )
    assert joined(described, Paper()).senders == (("Kaag", None),)


@needs_recordings
@pytest.mark.parametrize(
    "path",
    [each for each in recordings(f"{KOOP}/sru/*.xml") if "diagnostic" not in each.name],
    ids=name,
)
def test_recorded_answers_are_read(path: Path) -> None:
    root = etree.fromstring(path.read_bytes())
    if root.tag.endswith("searchRetrieveResponse"):
        found = list(parse_page(path.read_bytes(), path.name).records)
    else:  # a record by itself
        found = [parse_record(root, path.name)]
    assert found
    for each in found:
        assert each.modified_on
        assert each.page
        assert all(url == url.strip() != "" for _, url in each.files)
        if each.identifier.startswith("kst-"):
            assert each.stated.paper().kamerstuk
            assert each.stated.paper().chamber in ("TK", "EK")


@needs_recordings
def test_the_recorded_first_page_leads_to_the_next() -> None:
    page = parse_page((FOLDER / KOOP / "sru" / "unit_sru.xml").read_bytes(), "sru")
    assert (page.count, page.next_start, len(page.records)) == (76, 11, 10)


@needs_recordings
def test_the_recorded_diagnostic_is_an_error() -> None:
    body = (FOLDER / KOOP / "sru" / "sru_unknown_index_diagnostic.xml").read_bytes()
    with pytest.raises(SourceChangedError, match="unknown prefix dcterms"):
        parse_page(body, "sru")


@needs_recordings
def test_a_search_without_results_is_no_error() -> None:
    body = (FOLDER / "reconstructed" / KOOP / "sru_empty.xml").read_bytes()
    assert parse_page(body, "sru").records == ()


@needs_recordings
def test_the_recorded_motion_becomes_an_item() -> None:
    sru = FOLDER / KOOP / "sru" / "sru_searchRetrieve_3records.xml"
    described = parse_page(sru.read_bytes(), "sru").records[0]
    file = FOLDER / KOOP / "documents" / "kst-32545-143" / "kst-32545-143.xml"
    item = document(described, file.read_bytes(), file.name, "application/xml")
    assert (item.kind, item.kamerstuk, item.session_year) == ("motie", "32545-143", "2020-2021")
    assert item.title is not None
    assert item.title.startswith("Motie van de leden Inge van Dijk en Grinwis")
