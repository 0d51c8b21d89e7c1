"""Of a web page the document is read, with its notes behind it, and nothing that is hidden."""

import datetime as dt

import pytest

from crawler.errors import UnreadableFileError
from crawler.text.html import read

PAGE = """<!DOCTYPE html><html><head><title>Brief - Rijk</title>{head}</head><body>
<nav><ul><li>Menu</li></ul></nav><main>{main}</main><footer>Over deze site</footer></body></html>"""


def _text(main: str) -> str:
    return read(PAGE.format(head="", main=main).encode()).text


@pytest.mark.parametrize(
    ("main", "expected"),
    [
        ("<h1>Brief</h1><p>Ik zeg\n toe.</p><p>Nu.</p>", "Brief\n\nIk zeg toe.\n\nNu."),
        ("<p>Directie<br>Handel</p>", "Directie\nHandel"),
        ("<ul><li>een</li><li><p>twee</p></li></ul>", "– een\n\n– twee"),
        ("<ol start=3><li>een<li>twee</ol>", "3. een\n\n4. twee"),
        (
            "<table><tr><th>Wat<th>Stand</tr><tr><td>Brief<td>open</tr></table>",
            "Wat\tStand\n\nBrief\topen",
        ),
        ("<p>voor <b>het</b> reces<script>x()</script></p>", "voor het reces"),
        ("<p>Ja.</p><p style='display: none'>Nee.</p><p hidden>Nooit.</p>", "Ja."),
        ("<p>Artikel 1<sup>2</sup> en 5 m<sup>2</sup></p>", "Artikel 1² en 5 m²"),
        ("<div>Los <p>En vast.</p> En los.</div>", "Los\n\nEn vast.\n\nEn los."),
        ("<p>Wet&nbsp;26&#8209;485 &eacute;&eacute;n</p>", "Wet\u00a026‑485 één"),
    ],
    ids=[
        "paragraphs", "line break", "bullets", "numbers", "table", "script", "hidden", "raised",
        "loose text", "entities",
    ],
)  # fmt: skip
def test_structure_is_kept(main: str, expected: str) -> None:
    assert _text(main) == expected


@pytest.mark.parametrize(
    "main",
    [
        '<p>Ik zei dit toe<sup><a class="nootnum" href="#ID-1">1</a></sup> en doe het.</p>'
        '<div id="noten"><hr><div class="voet noot" id="n-ID-1"><h5 class="note-close">'
        '<a href="#close">X</a> Noot</h5><sup><span class="nootnum"><a id="ID-1"></a>1</span></sup>'
        "<p>Kamerstuk 26 485, nr. 1.</p></div></div>",
        '<p>Ik zei dit toe<a href="#fn1" id="ref1">[1]</a> en doe het.</p>'
        '<ol><li id="fn1">Kamerstuk 26 485, nr. 1. <a href="#ref1">↑</a></li></ol>',
        '<p>Ik zei dit toe<a href="#_ftn1" name="_ftnref1">[1]</a> en doe het.</p>'
        '<hr><div><p><a href="#_ftnref1" name="_ftn1">[1]</a> Kamerstuk 26 485, nr. 1.</p></div>',
    ],
    ids=["officielebekendmakingen", "list of notes", "saved from Word"],
)
def test_a_footnote_stands_behind_the_text(main: str) -> None:
    assert _text(main) == "Ik zei dit toe¹ en doe het.\n\n¹ Kamerstuk 26 485, nr. 1."


def test_a_link_to_a_section_is_no_footnote() -> None:
    main = '<p><a href="#a">1</a></p><h2 id="a">Inleiding</h2><p>Ja.</p>'
    assert _text(main) == "1\n\nInleiding\n\nJa."


def test_the_document_is_taken_out_of_the_page_around_it() -> None:
    main = '<p>Deel deze pagina</p><div id="broodtekst"><p>Geachte voorzitter,</p></div>'
    assert _text(main) == "Geachte voorzitter,"


def test_what_the_page_states_of_itself_is_kept() -> None:
    head = (
        '<meta name="OVERHEIDop.dossiernummer" content="26485">'
        '<meta name="OVERHEIDop.ondernummer" content="9">'
        '<meta name="DC.creator" content="Eerste Kamer der Staten-Generaal">'
        '<meta name="DCTERMS.issued" content="2021-07-06">'
        '<meta name="DC.type" scheme="OVERHEIDop.KamerstukTypen" content="Motie">'
        '<meta name="viewport" content="width=device-width">'
    )
    page = read(PAGE.format(head=head, main="<h1>Motie van Smit</h1>").encode())
    assert page.date == dt.date(2021, 7, 6)
    assert page.title == "Motie van Smit"
    assert (page.paper.kamerstuk, page.paper.chamber, page.paper.kind) == ("26485-9", "EK", "motie")


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="windows-1252">', "cp1252"),
        ("", "cp1252"),
        ('<meta charset="iso-8859-1">', "cp1252"),
        ("", "utf-8"),
        ('<meta charset="utf-8">', "utf-8-sig"),
    ],
)
def test_the_encoding_is_found(head: str, encoding: str) -> None:
    page = PAGE.format(head=head, main="<p>coördinatie – één</p>")
    assert read(page.encode(encoding)).text == "coördinatie – één"


@pytest.mark.parametrize("said", ["utf-8", "ascii", "onzin"])
def test_a_page_that_is_not_written_in_what_it_says_keeps_its_letters(said: str) -> None:
    page = f'<html><meta charset="{said}"><p>Eén café, geïnformeerd</p></html>'
    assert read(page.encode("cp1252"), f"text/html; charset={said}").text.startswith("Eén café")


def test_a_page_with_a_damaged_letter_is_refused_with_its_place() -> None:
    page = "<html><meta charset='utf-8'><p>Eén café</p></html>".encode()
    assert read(page).text == "Eén café"
    with pytest.raises(UnreadableFileError, match=r"regel 1: .* byte \d+ past niet in UTF-8"):
        read(page.replace(b"caf", b"ca\xfff"))


@pytest.mark.parametrize(
    "main", ["<h1>404: Pagina niet gevonden</h1>", "<h1>Pagina niet gevonden</h1><p>Zoek</p>"]
)
def test_an_error_page_with_status_200_is_no_document(main: str) -> None:
    """Section 0 number 11, second half: a "not found" page can be HTTP 200 too."""
    with pytest.raises(UnreadableFileError, match="foutpagina"):
        _text(main)


def test_a_letter_about_error_pages_is_a_letter() -> None:
    assert "niet gevonden" in _text("<h1>Brief</h1><p>De pagina is niet gevonden.</p>")


def test_a_picture_that_calls_itself_a_page_is_refused() -> None:
    with pytest.raises(UnreadableFileError, match="geen tekstbestand"):
        read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0")


@pytest.mark.parametrize("page", [b"<html></html>", b"<p> </p>", b"<script>var a = 1</script>"])
def test_a_page_without_words_is_refused(page: bytes) -> None:
    with pytest.raises(UnreadableFileError):
        read(page)


def test_a_page_that_cannot_be_read_to_its_end_is_refused_whole() -> None:
    page = b"<p>Geachte voorzitter,</p>" + b"<div>" * 300 + b"<p>Ik zeg toe.</p>" + b"</div>" * 300
    with pytest.raises(UnreadableFileError, match="te diep in elkaar om haar helemaal te lezen"):
        read(page)
    assert "Ik zeg toe." in read(page.replace(b"<div>", b"", 200)).text
