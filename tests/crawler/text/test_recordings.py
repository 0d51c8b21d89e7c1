"""Every recorded publication is read, whole: no word of its XML is missing from the text."""

import re
from pathlib import Path

import pytest
from lxml import etree

from crawler.errors import UnreadableFileError
from crawler.text import statements
from crawler.text.formats import extract
from crawler.text.paragraphs import RAISED
from crawler.text.safe_xml import parse
from tests.crawler.recorded import FOLDER, name, needs_recordings, recordings

KOOP = "officielebekendmakingen"
PUBLICATIONS = recordings(
    f"{KOOP}/documents/*/kst-*",
    f"{KOOP}/documents/*/ah-*",
    f"{KOOP}/documents/other/*.xml",
    f"{KOOP}/kst_xml_samples/*.xml",
    f"reconstructed/{KOOP}/kst-*.xml",
)
METADATA = recordings(f"{KOOP}/documents/*/metadata*.xml", f"{KOOP}/metadata_owms/*.xml")
RAISED_BACK = {high: low for low, high in RAISED.items()}


@needs_recordings
@pytest.mark.parametrize("path", PUBLICATIONS, ids=name)
def test_a_publication_is_read(path: Path) -> None:
    document = extract(path.read_bytes(), path.name)
    assert len(document.text) > 300
    assert not re.search(r"[\x00-\x08\x0e-\x1f\ufffe\ufffd]", document.text)


@needs_recordings
@pytest.mark.parametrize("path", [each for each in PUBLICATIONS if each.suffix == ".xml"], ids=name)
def test_no_word_of_the_xml_is_lost(path: Path) -> None:
    text = extract(path.read_bytes(), path.name).text
    root = parse(path.read_bytes())
    for unread in root.iterfind(".//tekstregel[@inhoud='kamernummer']"):
        unread.text = ""
    etree.strip_elements(root, "metadata", with_tail=False)
    expected = "".join("".join(str(part) for part in root.itertext()).split())
    found = "".join(text.translate(RAISED_BACK).split())
    # The mark of a note stands twice: in the sentence and before the note.
    assert sorted(set(expected)) == sorted(set(found))
    assert len(expected) <= len(found) <= len(expected) + 3 * text.count("\n")


@needs_recordings
@pytest.mark.parametrize("path", METADATA, ids=name)
def test_metadata_states_an_identity(path: Path) -> None:
    stated = statements.from_xml(parse(path.read_bytes()))
    assert stated.paper().publication_id
    assert stated.title()
    assert stated.day() is not None


@needs_recordings
def test_the_three_forms_of_one_paper_agree() -> None:
    folder = FOLDER / KOOP / "documents" / "kst-32545-143"
    xml, html, pdf = (
        extract(path.read_bytes(), path.name)
        for path in sorted(
            folder.glob("kst-*"), key=lambda path: ".xml.html.pdf".index(path.suffix)
        )
    )
    assert xml.paper.kamerstuk == html.paper.kamerstuk == "32545-143"
    assert xml.date == html.date
    words = "verzoekt de regering, om een grensspaarsaldo te definiëren"
    for form in (xml, html, pdf):
        assert words in " ".join(form.text.split())


@needs_recordings
def test_the_page_that_is_not_found_is_no_document() -> None:
    """Section 0 number 11: the site answers 200 for a page that is not there."""
    path = FOLDER / "reconstructed" / KOOP / "not_found_200.html"
    with pytest.raises(UnreadableFileError, match="foutpagina"):
        extract(path.read_bytes(), path.name)
