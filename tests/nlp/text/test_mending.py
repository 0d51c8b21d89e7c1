"""Broken words, furniture and footnotes are mended, and every character finds its way back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.text.mending import mend
from nlp.text.raised import RAISED

# Lines as wide as print makes them, so that the width of the page shows.
FILLER = "Dit is een gewone zin die de regel van de brief helemaal vult tot rand.\n"


def mended(text: str) -> str:
    return mend(FILLER * 3 + text).text.removeprefix(mend(FILLER * 3).text.rstrip("\n")).strip()


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Het voorstel voor nieuwe wetge-\nving komt in het najaar.", "nieuwe wetgeving komt"),
        ("Volgens de OESO-\nrichtlijnen moet dat.", "de OESO-richtlijnen moet"),
        ("De leden van de GroenLinks-\nfractie vragen dit.", "de GroenLinks-fractie vragen"),
        ("De olie- \nen gassector doet mee.", "De olie- en gassector"),
        ("Het IMVO--\nbeleid wordt herzien.", "Het IMVO-beleid wordt"),
        ("Zie https://voorbeeld.nl/een-lange-\nnaam-van-een-stuk voor meer.", "een-lange-naam"),
        ("Een pauze - \nzo leek het - volgde.", "Een pauze - zo leek"),
    ],
    ids=["soft", "acronym", "camel case", "suspended", "double", "address", "dash"],
)
def test_words_broken_at_a_line_end(printed: str, read: str) -> None:
    assert read in mended(printed)


def test_a_word_the_letter_writes_with_a_hyphen_keeps_it() -> None:
    text = (
        "Het multistakeholder-initiatief liep goed. Later volgden multistakeholder-\ninitiatief en"
    )
    assert "volgden multistakeholder-initiatief en" in mended(text)
    assert "volgden samenwerkingsinitiatief" in mended("Later volgden samenwerkings-\ninitiatief.")


def test_a_footnote_between_two_halves_of_a_sentence_is_lifted_out() -> None:
    text = (
        FILLER
        + "De minister heeft hierover een onderzoek1 laten uitvoeren door een bureau dat\n"
        + "\n1 Zie www.rijksoverheid.nl/onderzoek.\n\n"
        + " in het najaar zijn bevindingen oplevert aan de Kamer.\n"
    )
    found = mend(text)
    assert "een bureau dat in het najaar zijn bevindingen" in found.text
    assert [number for number, _, _ in found.footnotes] == ["1"]
    assert found.text.index("rijksoverheid.nl/onderzoek") >= found.body_end


def test_the_last_sentence_before_the_lifted_footnotes_ends_where_it_does() -> None:
    text = "Er is een rapport.1 Zie www.voorbeeld.nl.\n\n1 Zie www.voorbeeld.nl.\n\nDat is gelukt."
    found = mend(text)
    assert found.footnotes
    last = found.text.index("Dat is gelukt.")
    begin, end = found.original_span(last, found.body_end + 1)
    assert text[begin:end] == "Dat is gelukt."


@pytest.mark.parametrize(
    "line",
    ["3 maart 2020 was de dag.", "26 485 Maatschappelijk verantwoord ondernemen"],
    ids=["a day", "a dossier"],
)
def test_a_line_that_begins_with_a_number_is_not_always_a_footnote(line: str) -> None:
    assert mend(f"Er was een onderzoek3 naar de zaak.\n\n{line}\n\nDaarna meer.").footnotes == ()


def test_a_second_note_on_a_line_of_its_own_does_not_break_the_sentence() -> None:
    assert "«Samen varen»1, 2 heb ik" in mended("De nota\n«Samen varen»1,\n2 heb ik gelezen.")
    assert "«Samen varen»,\n2 Heb ik" in mended("De nota\n«Samen varen»,\n2 Heb ik gelezen?")


def test_page_furniture_does_not_interrupt_a_sentence() -> None:
    page = "Onze Referentie\nSTPS5HHCFWEY-7-88383\n"
    text = "".join(
        f"{FILLER}De voortgang van deel {n} wordt in het najaar aan de Kamer gestuurd en\n\n"
        f"{page}\nvervolgens met de sector besproken in het overleg van die maand.\n\n"
        for n in range(4)
    )
    found = mend(text).text
    assert "STPS5HHCFWEY" not in found
    assert "gestuurd en vervolgens met" in found


def test_paragraphs_stay_apart() -> None:
    found = mend(f"{FILLER}Einde van de alinea.\nInleiding\n{FILLER}")
    assert "alinea.\nInleiding\nDit is" in found.text


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab zA1.-\n\r\t\u00a0\u00ad«»–€😀"), max_size=400))
def test_every_character_comes_from_the_original(text: str) -> None:
    found = mend(text)
    for start in range(len(found.text)):
        begin, end = found.original_span(start, start + 1)
        assert 0 <= begin <= end <= len(text)
        character = found.text[start]
        if not character.isspace() and begin < end:
            assert text[begin] == character or text[begin] in f"\u00ad\t\u00a0{RAISED}"


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["wetge-", "ving", "1 Zie hier.", "", "Onze Referentie", "Ja."])))
def test_order_is_kept_in_the_running_text(lines: list[str]) -> None:
    found = mend("\n".join(lines))
    places = [found.original_span(at, at + 1)[0] for at in range(found.body_end)]
    assert places == sorted(places)


def test_the_day_at_the_head_of_every_page_stands_in_no_sentence() -> None:
    head = "\n\nPagina {} van 4\nDatum\n3 november 2011\n\n"
    text = "Ik verwijs naar de motie-{}Schouw c.s. over {}de sluizen.{}\n"
    mended = mend(text.format(*(head.format(page) for page in (2, 3, 4))))
    assert mended.text.startswith("Ik verwijs naar de motie-Schouw c.s. over")
    assert "2011" not in mended.text
    assert "3 november 2011" in mend("Het debat was op\n3 november 2011\n" * 3).text


def test_an_answer_does_not_go_on_where_the_question_ends() -> None:
    printed = "Een regel die zo lang is als de andere regels van deze bladzijde en\n" * 6
    asked = "Bent u op de hoogte van wat er in de haven gebeurt met schepen?1, 2\nJa, dat ben ik.\n"
    assert "schepen?1, 2\nJa" in mend(printed + asked).text
    assert "schepen en\nJa" not in mend(printed + asked.replace("?1, 2", " en")).text


def test_a_paragraph_on_one_line_ends_where_it_stops() -> None:
    printed = "Een regel die zo lang is als de andere regels van deze bladzijde en\n" * 6
    paragraph = "Dit is een alinea die veel langer is dan de andere regels. " * 3
    assert "regels.\nHierna" in mend(f"{printed}{paragraph.strip()}\nHierna komt iets.\n").text


def test_the_foot_of_a_page_does_not_stick_to_the_head_of_the_next() -> None:
    text = (
        "Vraag 1\nWaarom is de sluis dicht?\n1 \n\n"
        "1Veerkoerier, 2 juli 2023, «De sluis blijft dicht».\n"
        "Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel 1Antwoord 1\nOmdat zij lekt.\n\n"
        "Vraag 2\nTot wanneer?\n"
        "Tweede Kamer, vergaderjaar 2022–2023, 30 872, nr. 281 2Antwoord 2\nTot mei.\n"
    )
    found = mend(text)
    assert "\nAntwoord 1\nOmdat zij lekt." in found.text[: found.body_end]
    assert "\nAntwoord 2\nTot mei." in found.text
    assert "vergaderjaar" not in found.text
    assert [number for number, _, _ in found.footnotes] == ["1"]
    # A question can have its number stuck to it, too, and a sentence can name the paper.
    asked = mend("Inleiding1\n\n1Bent u bekend met het bericht over de sluis?\n")
    assert asked.footnotes == ()
    named = "Dat staat in Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel 12 van mei."
    assert mend(named).text == named


def test_a_word_is_not_parted_by_a_blank_before_its_trema() -> None:
    text = "Hierover wordt de Kamer ge ïnformeerd. De zee ën ook. Zij ïmiteert niets."
    found = mend(text)
    assert found.text == "Hierover wordt de Kamer geïnformeerd. De zeeën ook. Zijïmiteert niets."
    start = found.text.index("geïnformeerd")
    assert text[slice(*found.original_span(start, start + 12))] == "ge ïnformeerd"


def test_what_the_printer_put_below_the_last_page_is_no_text() -> None:
    text = (
        "De minister, Bos\n0405tkkst28385-41\n"
        "'s-Gravenhage 2004        Tweede Kamer, vergaderjaar 2004–2005, 28 385, nr. 41       2\n"
    )
    assert mend(text).text.strip() == "De minister, Bos"
    named = "Zie Tweede Kamer, vergaderjaar 2004–2005, 28 385, nr. 41 en tkkst28385-41 voor meer."
    assert mend(named).text == named


def test_lines_that_all_end_a_sentence_are_paragraphs() -> None:
    rows = [
        f"De leden van fractie {n} vragen hoe hoog de dijken langs de Maas zijn." for n in range(6)
    ]
    assert mend("\n".join(rows)).text.split("\n") == rows
    assert mend("\n".join(["36 200 Dijken en\nnr. 6", *rows, "De minister,"])).text.count("\n") > 6
    printed = "\n".join(rows).replace("\nDe leden", " De\nleden")
    assert "\n" not in mend(printed).text


@pytest.mark.parametrize(
    ("pages", "read"),
    [
        (("Tweede Kamer, vergaderjaar 2013–2014, Aanhangsel\n1",), "Vraag 1\nVraag 2"),
        (
            ("ah-tk-20132014-1123\nTweede Kamer, vergaderjaar 2013–2014, Aanhangsel\n1",),
            "Vraag 1\nVraag 2",
        ),
        (("Sdu Uitgevers ’s-Gravenhage 2003",), "Vraag 1\nVraag 2"),
        (("Tweede Kamer is met reces\n1",), "Vraag 1\nTweede Kamer is met reces 1\nVraag 2"),
    ],
    ids=["number of a page", "number of the paper", "printer", "running text"],
)
def test_what_stands_at_the_foot_of_a_page(pages: tuple[str, ...], read: str) -> None:
    assert mend("Vraag 1\n" + "\n".join(pages) + "\nVraag 2\n").text.strip() == read


def test_numbers_of_questions_below_the_head_of_a_page_stay() -> None:
    head = "Tweede Kamer, vergaderjaar 2008–2009, 31 924 X, nr. 17"
    asked = "Wat kost de vervanging van de toestellen?\nDat is nog niet bekend gemaakt."
    text = f"1\n{asked}\n{head}\n2\n{asked}\n{head}\n5\n{asked}\n"
    assert mend(text).text == text.replace(f"{head}\n", "")
    pages = text.replace(f"{head}\n2", f"{head}\n3\n2").replace(f"{head}\n5", f"{head}\n4\n5")
    assert mend(pages).text == text.replace(f"{head}\n", "")


@pytest.mark.parametrize(("times", "left"), [(3, 0), (2, 2)])
def test_the_directorate_at_the_head_of_every_page(times: int, left: int) -> None:
    page = "Directie Bestuurlijke Zaken\nDe inzet blijft gelijk en dat is al jaren zo.\n"
    assert mend(page * times).text.count("Directie") == left


@pytest.mark.parametrize(
    ("head", "left"),
    [
        ("Ministerie van Landbouw, Natuur en Voedselkwaliteit\nOns kenmerk DGNV / 22543210\n", ""),
        ("Datum 8 november 2022\n", ""),
        ("Datum van invoering is 8 november\n", "Datum van invoering is 8 november"),
        ("Ministerie van Defensie betaalt dit.\n", "Ministerie van Defensie betaalt dit."),
    ],
)
def test_the_head_of_a_sheet_below_the_number_of_the_page(head: str, left: str) -> None:
    text = mended(f"Dat is zo.\n\nPagina 2 van 3\n{head}\nHet veer vaart weer.\n")
    assert " ".join(text.split()) == " ".join(f"Dat is zo. {left} Het veer vaart weer.".split())


@pytest.mark.parametrize("code", ["7K1903", "9900tkkvr271", "KVR7126"])
def test_the_codes_of_a_printer_are_no_text(code: str) -> None:
    assert mended(f"Dat is zo.\n\n{code}\nISSN 0921 - 7398\n") == "Dat is zo."
    assert mended(f"Dat is zo.\n\nHet stuk {code} is er.\n").endswith(f"Het stuk {code} is er.")


def test_a_heading_below_the_end_of_a_sentence_stands_alone() -> None:
    full = "Daarbij zet ik mij in de komende maanden in voor maatwerk, waar de\n" * 4
    full += "adviezen dat toelaten, op de Noordzee en ook op de hele Waddenzee.\n"
    heading = mend(f"{full}Visserij in het Wad\nDe visserij is er duur.").text
    assert "Waddenzee.\nVisserij in het Wad\nDe" in heading
    # A sentence goes on, or ends on the line.
    assert "Waddenzee. Dat is ook in het" in mend(f"{full}Dat is ook\nin het belang van ons.").text
    assert "Waddenzee. Dat is duur.\nOok" in mend(f"{full}Dat is duur.\nOok dit.").text


def test_the_letterhead_that_a_sheet_repeats_below_its_number_is_taken_out() -> None:
    head = "Directoraat-Generaal\nVeren en Sluizen\n\nDatum\n18 september 2024\n\n"
    title = "Vragen van het lid Bos (SP) over het veer in Zeeland\n\n"
    text = f"{head}{title}Het veer vaart in de zomermaanden elke dag, ook\n\n"
    text += f"Pagina 2 van 3\n\n{head}op zondag.\n"
    assert "ook op zondag." in mend(text).text
    # The title of what is asked stands there, too.
    again = f"{head}{title}Het veer vaart.\n\nPagina 2 van 3\n\n{head}{title}Vraag 1\n"
    assert mend(again).text.count(title.strip()) == 2
