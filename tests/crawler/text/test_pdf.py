"""A printed letter gets its paragraphs back, its footnotes behind the text, and knows its pages."""

import pytest

from crawler.errors import UnreadableFileError
from crawler.text.extracted import Extracted
from crawler.text.pdf import read
from tests.crawler.text.letters import PrintedPage, pdf, scan, wrapped

LONG = (
    "Het kabinet hecht aan internationaal verantwoord ondernemen en werkt daarom aan regels voor"
    " alle bedrijven die in Nederland gevestigd zijn. Voor de uitwerking is overleg met de sector"
    " gaande, waarover ik uw Kamer eerder berichtte."
)
PROMISE = (
    "Ik zeg uw Kamer toe dat ik de bouwstenen voor de wetgeving in het najaar van 2021 zal sturen."
)


def _page_of(document: Extracted, words: str) -> int:
    position = document.text.index(words)
    return [each.number for each in document.pages if each.start <= position][-1]


def test_lines_of_a_paragraph_stay_together_and_paragraphs_apart() -> None:
    letter = read(pdf([PrintedPage([["Geachte voorzitter,"], wrapped(LONG), wrapped(PROMISE)])]))
    paragraphs = letter.text.split("\n\n")
    assert paragraphs[0] == "Geachte voorzitter,"
    assert [" ".join(each.split("\n")) for each in paragraphs[1:]] == [LONG, PROMISE]
    assert "\n" in paragraphs[1]


def test_paragraphs_without_white_between_them_are_told_by_their_short_last_line() -> None:
    letter = read(pdf([PrintedPage([wrapped(LONG), ["Wetgeving"], wrapped(PROMISE)])], gap=0))
    assert [each.replace("\n", " ") for each in letter.text.split("\n\n")] == [
        LONG,
        "Wetgeving",
        PROMISE,
    ]


def test_a_line_broken_by_hand_in_the_middle_of_a_sentence_is_no_paragraph() -> None:
    lines = [
        "Hierbij deel ik u mede",
        "dat de vragen van het lid Teun uit de commissie zijn",
        "beantwoord.",
    ]
    assert read(pdf([PrintedPage([wrapped(LONG), lines])])).text.endswith("\n".join(lines))


def test_a_hyphen_at_a_line_end_stays_a_hyphen_at_a_line_end() -> None:
    """The library gives a marker for both together; the reader decides what the word is."""
    lines = ["De Kamer ontvangt de brief over de wetge-", "ving en over de OESO-", "richtlijnen."]
    assert read(pdf([PrintedPage([lines])])).text == "\n".join(lines)


def test_a_footnote_leaves_the_page_for_the_end_of_the_text() -> None:
    first = PrintedPage(
        [wrapped(LONG), ["Dat heb ik toegezegd^1 in het debat over de bouwstenen,^2 dat wil"]],
        notes=[
            (1, ["Kamerstuk 26 485, nr. 337, waarin nader wordt ingegaan", "op de stand."]),
            (2, ["Zie 1."]),
        ],
    )
    second = PrintedPage(
        [["zeggen in de vorige vergadering.^3", *wrapped(LONG)]], notes=[(3, ["Idem."])]
    )
    letter = read(pdf([first, second]))
    assert (
        "toegezegd¹ in het debat over de bouwstenen,² dat wil\nzeggen in de vorige" in letter.text
    )
    assert letter.text.endswith(
        "¹ Kamerstuk 26 485, nr. 337, waarin nader wordt ingegaan\nop de stand."
        "\n\n² Zie 1.\n\n³ Idem."
    )
    assert _page_of(letter, "zeggen in de vorige") == 2
    assert _page_of(letter, "² Zie 1.") == 1
    assert _page_of(letter, "³ Idem.") == 2


def test_a_number_that_is_not_raised_is_no_footnote() -> None:
    page = PrintedPage([wrapped(LONG), ["Artikel 12 van de wet en SDG8 gelden."]])
    assert "Artikel 12 van de wet en SDG8 gelden." in read(pdf([page])).text


def test_what_is_printed_on_every_page_does_not_break_a_sentence() -> None:
    beside = ["Onze Referentie", "BZ-2021-17"]
    pages = [
        PrintedPage(
            [wrapped(LONG), ["Ik stuur de brief die ik heb aangekondigd in het debat over"]],
            (),
            beside,
            "Pagina 1 van 3",
        ),
        PrintedPage(
            [
                ["handel nog voor het reces.", *wrapped(LONG)],
                ["Ook werk ik aan een verdere uitwerking van de regels die"],
            ],
            (),
            beside,
            "Pagina 2 van 3",
        ),
        PrintedPage([["gelden voor bedrijven.", *wrapped(LONG)]], (), beside, "Pagina 3 van 3"),
    ]
    text = read(pdf(pages)).text
    assert "in het debat over\nhandel nog voor het reces." in text
    assert "van de regels die\ngelden voor bedrijven." in text
    assert text.count("Onze Referentie") == 1
    assert text.count("Pagina") == 1
    assert text.endswith("Pagina 1 van 3")


def test_answers_on_the_same_spot_of_two_pages_are_no_running_head() -> None:
    pages = [
        PrintedPage([["Antwoord 1"], wrapped(LONG)], bold=[0]),
        PrintedPage([["Antwoord 4"], wrapped(PROMISE)], bold=[0]),
    ]
    text = read(pdf(pages)).text
    assert text.index("Antwoord 1") < text.index("Het kabinet") < text.index("Antwoord 4")
    assert text.index("Antwoord 4") < text.index("Ik zeg uw Kamer")


def test_a_heading_at_the_head_of_a_page_begins_a_paragraph() -> None:
    first = PrintedPage([wrapped(LONG)])
    second = PrintedPage([["Wetgeving"], wrapped(PROMISE)], bold=[0])
    assert "\n\nWetgeving\n\nIk zeg" in read(pdf([first, second])).text


def test_every_page_begins_where_its_words_begin() -> None:
    letter = read(pdf([PrintedPage([[f"Dit is bladzijde {number}."]]) for number in range(1, 5)]))
    for page in letter.pages:
        assert letter.text[page.start :].startswith(f"Dit is bladzijde {page.number}.")
    assert [page.number for page in letter.pages] == [1, 2, 3, 4]


def test_a_scan_is_refused_with_the_remedy() -> None:
    with pytest.raises(UnreadableFileError, match=r"scan zonder tekst.*OCR"):
        read(scan(2))


def test_a_scanned_annex_is_told_and_the_letter_read() -> None:
    letter = read(pdf([PrintedPage([["Geachte voorzitter,"]]), PrintedPage([])]))
    assert letter.text == "Geachte voorzitter,"
    assert letter.remarks == ("bladzijde 2 heeft geen tekst (een scan?)",)


def test_a_password_is_asked_for_by_name() -> None:
    with pytest.raises(UnreadableFileError, match="wachtwoord"):
        read(pdf([PrintedPage([["Geheim."]])], password="1234"))


@pytest.mark.parametrize("cut", [5, 300, 700])
def test_a_cut_off_pdf_is_refused_or_read(cut: int) -> None:
    whole = pdf([PrintedPage([["Geachte voorzitter,"]])])
    with pytest.raises(UnreadableFileError):
        read(whole[:cut])


def test_a_bullet_of_a_symbol_font_and_glued_letters_read_as_text() -> None:
    assert (
        read(pdf([PrintedPage([["Fiscaal, efficiënt en één"]])])).text
        == "Fiscaal, efficiënt en één"
    )
