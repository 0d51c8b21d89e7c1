"""A Word file gives what a person sees on the page: numbers, tables, notes, the letterhead."""

import io
import zipfile

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from crawler.errors import UnreadableFileError
from crawler.text import zips
from crawler.text.docx import read
from crawler.text.docx_numbers import letters, roman
from tests.crawler.text.letters import new_document, with_footnotes, word


def test_paragraphs_headings_and_line_breaks_are_kept() -> None:
    document = new_document()
    document.add_paragraph("Datum\n26 augustus 2024")
    document.add_heading("Wetgeving", 1)
    document.add_paragraph("Ik zeg\ttoe.")
    assert read(word(document)).text == "Datum\n26 augustus 2024\n\nWetgeving\n\nIk zeg toe."


def test_footnotes_stand_behind_the_text_in_the_order_of_the_text() -> None:
    document = new_document()
    document.add_paragraph("Dat zei ik toe[a] en doe ik.[b]")
    text = read(with_footnotes(document, {"a": "Kamerstuk 26 485, nr. 1.", "b": "Zie daar."})).text
    assert text == "Dat zei ik toe¹ en doe ik.²\n\n¹ Kamerstuk 26 485, nr. 1.\n\n² Zie daar."


def test_the_numbers_that_word_prints_are_in_the_text() -> None:
    document = new_document()
    for question in ("Bent u bekend met het bericht?", "Wat vindt u daarvan?"):
        document.add_paragraph(question, style="List Number")
    document.add_paragraph("de SER;", style="List Bullet")
    assert read(word(document)).text == (
        "1. Bent u bekend met het bericht?\n\n2. Wat vindt u daarvan?\n\n– de SER;"
    )


@pytest.mark.parametrize(
    ("number", "shown"), [(1, "a i"), (4, "d iv"), (26, "z xxvi"), (28, "bb xxviii")]
)
def test_letters_and_roman_numerals(number: int, shown: str) -> None:
    assert f"{letters(number)} {roman(number)}" == shown


def test_a_table_keeps_its_rows_and_cells() -> None:
    document = new_document()
    table = document.add_table(2, 3)
    for cell, words in zip(
        table._cells, ("Nr", "Toezegging", "Stand", "1", "Brief", ""), strict=True
    ):
        cell.text = words
    assert read(word(document)).text == "Nr\tToezegging\tStand\n\n1\tBrief"


def test_a_table_that_only_arranges_the_page_leaves_the_paragraphs_alone() -> None:
    document = new_document()
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "Geachte voorzitter,"
    cell.add_paragraph("Ik zeg toe.")
    assert read(word(document)).text == "Geachte voorzitter,\n\nIk zeg toe."


def test_the_letterhead_comes_first_and_the_foot_last() -> None:
    document = new_document()
    document.add_paragraph("Geachte voorzitter,")
    document.sections[0].header.paragraphs[0].text = "Onze Referentie BZ-12"
    document.sections[0].footer.paragraphs[0].text = "Pagina 1"
    assert read(word(document)).text == "Onze Referentie BZ-12\n\nGeachte voorzitter,\n\nPagina 1"


def test_what_an_editor_deleted_is_gone_and_what_was_added_is_there() -> None:
    document = new_document()
    paragraph = document.add_paragraph("Ik stuur de brief ")
    for mark, text in (("del", "w:delText"), ("ins", "w:t")):
        words = {"del": "nooit", "ins": "in mei."}[mark]
        paragraph._p.append(
            parse_xml(f"<w:{mark} {nsdecls('w')}><w:r><{text}>{words}</{text}></w:r></w:{mark}>")
        )
    assert read(word(document)).text == "Ik stuur de brief in mei."


def test_a_text_box_is_read_once_and_outside_the_sentence() -> None:
    document = new_document()
    run = document.add_paragraph("Geachte ").add_run("voorzitter,")
    box = "<w:txbxContent><w:p><w:r><w:t>Datum 3 mei</w:t></w:r></w:p></w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    run._r.append(
        parse_xml(
            f"<mc:AlternateContent {mc} {nsdecls('w')}><mc:Choice>{box}</mc:Choice>"
            f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
        )
    )
    assert read(word(document)).text == "Geachte voorzitter,\n\nDatum 3 mei"


@pytest.mark.parametrize(
    "data", [b"Geachte voorzitter,", b"PK\x03\x04kapot", word(new_document())[:900]]
)
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match=r"geen \.docx"):
        read(data)


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("[Content_Types].xml", b"<Types/>"),
        ("word/_rels/document.xml.rels", b"<Relationships><Relationship/></Relationships>"),
        ("word/document.xml", b"<p>"),
        ("docProps/core.xml", b"<a/>"),
        ("word/numbering.xml", b""),
    ],
)
def test_a_damaged_part_is_refused(part: str, content: bytes) -> None:
    with pytest.raises(UnreadableFileError, match=r"geen \.docx"):
        read(_zip(_parts() | {part: content}))


def test_a_letter_without_its_styles_is_read() -> None:
    assert read(_zip(_parts() | {"word/styles.xml": b"<a/>"})).text == "Ik zeg toe."


@pytest.mark.parametrize("declared", ['[<!ENTITY x "een">]', 'SYSTEM "file:///etc/passwd"'])
def test_words_behind_an_entity_are_not_lost(declared: str) -> None:
    parts = _parts()
    head, _, body = parts["word/document.xml"].partition(b"<w:document")
    dtd = f"<!DOCTYPE w:document {declared}>".encode()
    parts["word/document.xml"] = head + dtd + b"<w:document" + body
    assert read(_zip(parts)).text == "1. Ik zeg toe."
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"Ik zeg", b"Ik &x; zeg")
    with pytest.raises(UnreadableFileError, match=r"eigen entiteiten|geen \.docx"):
        read(_zip(parts))


def _parts() -> dict[str, bytes]:
    document = new_document()
    document.add_paragraph("Ik zeg toe.", style="List Number")
    with zipfile.ZipFile(io.BytesIO(word(document))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_zip_with_something_else_in_it_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("brief.txt", "Geachte voorzitter,")
    with pytest.raises(UnreadableFileError, match=r"geen \.docx"):
        read(file.getvalue())


def _zip(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def test_a_zip_bomb_is_not_opened() -> None:
    with pytest.raises(UnreadableFileError, match="niet geopend"):
        read(_zip({"word/document.xml": b" " * 20_000_000}))


def test_a_zip_of_endless_parts_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "MOST_PARTS", 20)
    with pytest.raises(UnreadableFileError, match="niet geopend"):
        read(_zip({f"word/{number}.xml": b"a" for number in range(21)}))


def test_a_long_letter_is_no_bomb() -> None:
    document = new_document()
    document.add_paragraph("Ik zeg de Kamer toe dat de brief in mei volgt. " * 20_000)
    assert len(read(word(document)).text) > 900_000
