"""Recorded answers of the Tweede Kamer's services are read, where the folder is present."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from crawler.errors import SourceChangedError
from crawler.items import DocumentItem, FractieItem, MotionItem, OfficialCommitmentItem, PersonItem
from crawler.selection import Selection
from crawler.text import safe_xml
from crawler.tweedekamer import documents, odata, register
from crawler.tweedekamer.changes import MEANINGS
from crawler.tweedekamer.names import VERSIONS, adapted
from crawler.tweedekamer.odata import Expand, Row
from crawler.tweedekamer.streams import Stream, streams
from crawler.tweedekamer.syncfeed import CATEGORIES, feed_page
from tests.crawler.recorded import FOLDER, name, needs_recordings, recordings

ODATA = FOLDER / "reconstructed" / "tweedekamer-odata"
FEED = FOLDER / "reconstructed" / "tweedekamer-syncfeed"

pytestmark = needs_recordings


def stream_of(entity: str, version: str = "v5") -> Stream:
    found = streams(Selection(), VERSIONS[version], {})
    return next(stream for stream in found if stream.entity == entity)


def rows(path: Path, entity: str) -> list[Row]:
    return odata.listing(entity, json.loads(path.read_text())).rows


def items(file: str, entity: str, version: str = "v5") -> list[Any]:
    stream = stream_of(entity, version)
    made = (
        stream.of(row, VERSIONS[version]) for row in rows(ODATA / file, entity) if not row.deleted
    )
    return [item for item in made if item is not None]


@pytest.mark.parametrize("version", ["v5", "v4"])
def test_pages_of_papers(version: str) -> None:
    first = odata.listing(
        "Document", json.loads((ODATA / f"{version}_document_page1.json").read_text())
    )
    last = odata.listing(
        "Document", json.loads((ODATA / f"{version}_document_page2_last.json").read_text())
    )
    assert first.next
    assert "$skiptoken" in first.next
    assert last.next is None
    assert first.count == len(first.rows) + len(last.rows)
    found = [
        item
        for page in ("1", "2_last")
        for item in items(f"{version}_document_page{page}.json", "Document", version)
    ]
    assert all(isinstance(item, DocumentItem) for item in found)
    assert found[0].kamerstuk == "26485-323"
    assert found[0].senders[0][1].startswith("minister voor Buitenlandse Handel")
    assert {item.kind for item in found} >= {"kamerbrief", "schriftelijk_overleg"}


def test_a_deleted_row() -> None:
    (row,) = rows(ODATA / "v5_document_deleted_row.json", "Document")
    assert row.deleted


def test_commitments_of_every_status() -> None:
    found = items("v5_toezegging_page.json", "Toezegging")
    assert all(isinstance(item, OfficialCommitmentItem) for item in found)
    assert [item.status for item in found] == [
        "Openstaand", "Afgedaan", "Deels Afgedaan", "Vervallen", "",
    ]  # fmt: skip
    assert found[1].fulfilled_by == ("2025D99077",)
    assert found[0].responsible[0][0] == "A.B. Voorbeeld"


def test_a_motion_with_its_votes() -> None:
    (motion,) = items("v5_zaak_motie_besluit_stemming.json", "Zaak", "v5")
    assert isinstance(motion, MotionItem)
    assert (motion.outcome, motion.appreciation) == ("rejected", "Ontraden")
    assert [signer.name for signer in motion.signatories] == ["L. van Raan", "J.S. Voordewind"]
    assert {vote.fractie: (vote.choice, vote.seats) for vote in motion.votes}["VVD"] == (
        "tegen",
        32,
    )


def test_publications_and_versions() -> None:
    publications = rows(ODATA / "v5_documentpublicatie.json", "DocumentPublicatie")
    (version,) = rows(ODATA / "v5_documentversie.json", "DocumentVersie")
    current = version.content | {"DocumentPublicatie": [row.content for row in publications]}
    row = Row("Document", {"Id": "d", "DocumentVersie": [current]})
    assert documents.publication_id(row) == "kst-26485-323"
    assert next(documents.files(row, "o", "p"))[0].startswith("o/DocumentPublicatie(832410e0")


def test_dossiers() -> None:
    for row in rows(ODATA / "v5_kamerstukdossier.json", "Kamerstukdossier"):
        number = documents.dossier_of(row) or ""
        assert number[:1].isdigit()
        assert "(R" not in number


def test_members_and_a_row_that_only_keeps_a_place() -> None:
    found = [
        register.person_of(
            Row("Persoon", row.content | {"FractieZetelPersoon": []}), VERSIONS["v5"]
        )
        for row in rows(ODATA / "v5_persoon.json", "Persoon")
    ]
    assert isinstance(found[0], PersonItem)
    assert (found[0].surname, found[0].prefix) == ("Raan", "van")
    assert found[1] is None


def test_a_fractie_as_it_was_really_given() -> None:
    path = FOLDER / "tweedekamer-odata" / "fractie_row_issue73.json"
    item = register.fractie_of(Row("Fractie", json.loads(path.read_text())), VERSIONS["v4"])
    assert isinstance(item, FractieItem)
    assert (item.abbreviation, item.name) == ("BRINK", "Brinkman")


@pytest.mark.parametrize("version", ["v5", "v4"])
def test_the_description_of_the_service_has_all_that_we_need(version: str) -> None:
    known = odata.description((ODATA / f"{version}_metadata.xml").read_bytes())
    names = VERSIONS[version]
    assert adapted(names, known) == names
    # Told the wrong version, the names follow the description.
    other = VERSIONS["v4" if version == "v5" else "v5"]
    assert adapted(other, known).sub_number == names.sub_number
    listed = streams(Selection(), names, known)
    wanted = streams(Selection(), names, {})
    assert [stream.select for stream in listed] == [stream.select for stream in wanted]
    missing = {part for stream in wanted for part in parts(stream.expand)} - {
        part for stream in listed for part in parts(stream.expand)
    }
    # The typed client behind this description leaves out two relations that the service has: by
    # the id of the version the official text is found without the one; without the other a
    # member has no seats.
    assert {part.partition(".")[0] for part in missing} == {
        "DocumentPublicatie",
        "FractieZetelPersoon",
        "FractieZetel",
        "Fractie",
    }


def parts(expand: tuple[Expand, ...]) -> Iterator[str]:
    """Every relation and field in it."""
    for each in expand:
        yield each.relation
        yield from (f"{each.relation}.{field}" for field in each.select)
        yield from parts(each.expand)


def test_the_sets_of_the_service() -> None:
    listed = json.loads((ODATA / "v5_service_document.json").read_text())["value"]
    sets = {each["name"] for each in listed}
    assert len(sets) == 38
    assert {stream.entity for stream in streams(Selection(), VERSIONS["v5"], {})} <= sets
    assert sets - {"ToegezegdAan"} == CATEGORIES


@pytest.mark.parametrize("file", ["error_500.json", "error_400_top_limit.json"])
def test_an_error_is_no_empty_page(file: str) -> None:
    with pytest.raises(SourceChangedError):
        rows(ODATA / file, "Document")


def test_a_grouped_answer_is_read_as_rows() -> None:
    counts = rows(ODATA / "v5_toezegging_status_counts.json", "Toezegging")
    assert {row.maybe("Status") for row in counts} >= {"Afgedaan", "Deels Afgedaan", None}


def test_a_page_of_the_feed_and_its_end() -> None:
    page = feed_page((FEED / "feed_document_page1.xml").read_bytes(), "Document", 20_000_000)
    assert (page.token, page.more) == (20_000_102, True)
    assert [entry.deleted for entry in page.entries] == [False, True]
    assert page.entries[0].text("soort") == "Brief regering"
    assert page.entries[0].referring("zaak")[0].reference
    assert "citeertitel" not in page.entries[0].values
    end = feed_page((FEED / "feed_document_resume.xml").read_bytes(), "Document", page.token)
    assert (end.token, end.more, end.entries) == (page.token, False, ())


def test_commitments_in_the_feed_with_and_without_prefix() -> None:
    page = feed_page((FEED / "feed_toezegging_page.xml").read_bytes(), "Toezegging", 24_000_000)
    prefixed, plain = page.entries
    assert prefixed.texts("kamerbriefNakoming") == ("2025Z99077", "2025Z99078")
    assert [set(value.inside) for value in prefixed.values["toegezegdAan"]] == [
        {"persoon", "fractie"},
        set(),
    ]
    assert plain.text("nummer") == "TZ202504-901"


def test_what_the_service_says_to_an_unknown_category_is_an_empty_feed() -> None:
    page = feed_page((FEED / "feed_unknown_category.xml").read_bytes(), "Document", 0)
    assert page.entries == ()


def test_an_outage_of_the_feed_is_no_feed() -> None:
    with pytest.raises(SourceChangedError, match="geen feed"):
        feed_page((FEED / "error.xml").read_bytes(), "Document", 0)


@pytest.mark.parametrize("path", recordings("tweedekamer-syncfeed/*/*.xsd"), ids=name)
def test_the_schemas_know_the_elements_that_we_read(path: Path) -> None:
    root = safe_xml.parse(path.read_bytes())
    elements = {element.get("name") for element in root.iter("{*}element")}
    own = path.stem.removeprefix("tkData-v1-0-")
    for category, meaning in MEANINGS.items():
        if category.lower() == own and meaning.by:
            assert meaning.by in elements
    if own == "toezegging" and "2026" in str(path):
        assert {"toegezegdAan", "persoon", "fractie"} <= elements
    assert isinstance(root, etree._Element)


def test_every_recording_of_the_tweede_kamer_has_its_test() -> None:
    here = Path(__file__).read_text()
    for path in recordings("*/tweedekamer-*/*", "tweedekamer-odata/*"):
        named = path.name.removeprefix("v5_").removeprefix("v4_")
        assert named in here or path.name in here or path.suffix == ".xsd", path
