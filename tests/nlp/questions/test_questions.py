"""Consultations and answers fall into questions, each with its answer and who asked."""

import pytest

from nlp.questions.found import FoundQuestion
from nlp.questions.headings import expand
from nlp.questions.reading import questions_in
from nlp.reader import read

WRITTEN = """Antwoorden van de minister van Financiën op vragen van het lid Jansen (SP) over banken.

Vraag 1
Kent u het bericht over de bank?

Antwoord op vraag 1
Ja.

Vraag 2
Waarom is dat zo?

Vraag 3
Wat gaat u doen?

Antwoord op vragen 2 en 3
De bank valt onder toezicht.
Ik zal de Kamer in mei informeren.
"""

CONSULTATION = """De leden van de VVD-fractie lezen dat er een plan komt. Wanneer komt het plan?

1. Antwoord van het kabinet:
Het plan komt in mei.
Het kabinet stuurt het plan aan de Kamer.

Kan de Minister dat toelichten?

2. Antwoord van het kabinet:
Dat kan.

De leden van de fractie van GroenLinks vragen naar de kosten. Wat kost het plan?

3. Antwoord van het kabinet:
De kosten zijn nog niet bekend.
"""

REGISTER_OF_OLD = """Vragen van het lid Jansen (CDA) aan de minister van Justitie over cellen.
(Ingezonden 3 maart 2003)
1
Kent u het bericht?
2
Wat vindt u ervan?
3
Wat doet u?
Antwoord
1
Ja.
2 en 3
Ik doe onderzoek.
"""


def parts(text: str) -> list[tuple[str, str | None, str]]:
    return [(q.number, q.party, _answer(text, q)) for q in questions_in(text)]


def _answer(text: str, question: FoundQuestion) -> str:
    return text[slice(*question.answer)] if question.answer else ""


def test_one_answer_to_several_questions() -> None:
    assert parts(WRITTEN) == [
        ("1", "SP", "Ja."),
        ("2", "SP", "De bank valt onder toezicht.\nIk zal de Kamer in mei informeren."),
        ("3", "SP", "De bank valt onder toezicht.\nIk zal de Kamer in mei informeren."),
    ]


def test_a_consultation_in_which_only_the_answers_are_numbered() -> None:
    assert parts(CONSULTATION) == [
        ("1", "VVD", "Het plan komt in mei.\nHet kabinet stuurt het plan aan de Kamer."),
        ("2", "VVD", "Dat kan."),
        ("3", "GroenLinks", "De kosten zijn nog niet bekend."),
    ]


def test_numbers_on_lines_of_their_own() -> None:
    assert parts(REGISTER_OF_OLD) == [
        ("1", "CDA", "Ja."),
        ("2", "CDA", "Ik doe onderzoek."),
        ("3", "CDA", "Ik doe onderzoek."),
    ]


def test_bare_numbers_can_begin_with_a_pair() -> None:
    text = (
        "De vragen zijn beantwoord bij brief van 9 juni.\n\n1 en 2\n\nHoeveel is dat?\n\n"
        "Waar gaat het heen?\n\nHet is veel.\n\n3\n\nWat kost het?\n\nNiets.\n"
    )
    assert parts(text) == [
        ("1", None, "Het is veel."),
        ("2", None, "Het is veel."),
        ("3", None, "Niets."),
    ]


def test_an_answer_without_a_heading_begins_behind_the_question_mark() -> None:
    text = WRITTEN.replace("Antwoord op vraag 1\n", "")
    assert parts(text)[0] == ("1", "SP", "Ja.")


def test_a_question_that_nobody_answered_stays_without_an_answer() -> None:
    text = WRITTEN + "\nVraag 4\nEn wanneer?\n"
    assert parts(text)[-1] == ("4", "SP", "")


def test_a_fractie_that_is_not_named_is_unknown() -> None:
    text = CONSULTATION.replace("leden van de VVD-fractie", "aanwezigen")
    assert [party for _, party, _ in parts(text)] == [None, None, "GroenLinks"]


def test_numbers_that_repeat_are_both_kept() -> None:
    text = CONSULTATION.replace("3. Antwoord", "2. Antwoord")
    assert [number for number, _, _ in parts(text)] == ["1", "2", "2"]


def test_a_cross_reference_is_no_heading() -> None:
    text = WRITTEN.replace("Ja.", "Ja, zie ook het\nantwoord op vraag 3.")
    assert [number for number, _, _ in parts(text)] == ["1", "2", "3"]


def test_members_of_two_groups_ask_together() -> None:
    text = WRITTEN.replace("het lid Jansen (SP)", "de leden Jansen (PvdA) en De Vries (GroenLinks)")
    assert {party for _, party, _ in parts(text)} == {"PvdA, GroenLinks"}


@pytest.mark.parametrize(
    "text",
    [
        "Geachte voorzitter, hierbij stuur ik u mijn antwoord op de brief van 3 mei.",
        "Ik beantwoord de vraag van de commissie in dit stuk. Vraag blijft wat het kost.",
        "",
    ],
)
def test_a_letter_has_no_questions(text: str) -> None:
    assert questions_in(text) == []


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        ("3 en 4", ["3", "4"]),
        ("7, 8, en 9", ["7", "8", "9"]),
        ("2 t/m 5", ["2", "3", "4", "5"]),
        ("12", ["12"]),
        ("3a en 3b", ["3a", "3b"]),
    ],
)
def test_rows_of_numbers(printed: str, numbers: list[str]) -> None:
    assert expand(printed) == numbers


IN_TWO_PARTS = """I Vragen en opmerkingen vanuit de fracties

Vragen en opmerkingen van de leden van de VVD-fractie

De leden van de VVD-fractie willen weten wanneer het wetsvoorstel komt.

Vragen en opmerkingen van de leden van de D66-fractie

De leden van de D66-fractie vragen of dat ook eerder kan.

II Antwoord/Reactie van de Minister

Vragen en opmerkingen van de leden van de VVD-fractie

Het wetsvoorstel komt in het najaar.

Vragen en opmerkingen van de leden van de D66-fractie

Nee, dat kan niet.
"""
REACTIONS = """Inbreng van de leden van de SP-fractie

De leden van de SP-fractie vinden het plan te duur.

Reactie van de Minister

Ik deel dat niet.

Inbreng van de leden van de CDA-fractie

De leden van de CDA-fractie sluiten zich daarbij aan.

Reactie van de Minister

Ik verwijs naar het antwoord hierboven.
"""


def test_questions_and_answers_in_two_parts_are_paired_by_group() -> None:
    found = read(IN_TWO_PARTS).questions
    assert [(q.number, q.party) for q in found] == [("1", "VVD"), ("2", "D66")]
    assert [q.answer for q in found] == [
        "Het wetsvoorstel komt in het najaar.",
        "Nee, dat kan niet.",
    ]


def test_each_group_has_a_reaction_of_its_own() -> None:
    found = read(REACTIONS).questions
    assert [(q.party, q.answer) for q in found] == [
        ("SP", "Ik deel dat niet."),
        ("CDA", "Ik verwijs naar het antwoord hierboven."),
    ]


def test_a_group_that_is_only_spoken_of_asks_nothing() -> None:
    text = "De leden van de VVD-fractie dienden een motie in.\n\nDe reactie van het kabinet volgt."
    assert read(text).questions == ()


def test_who_answers_is_no_part_of_the_question() -> None:
    text = (
        "Vraag 1\nKent u het bericht?\n\nAntwoord van minister De Vries (Financiën) (ontvangen "
        "4 mei 2021)\n\nAntwoord 1\nJa.\n"
    )
    (found,) = read(text).questions
    assert (found.question, found.answer) == ("Kent u het bericht?", "Ja.")


def test_an_answer_can_stand_below_who_gives_it() -> None:
    text = (
        "Vraag 1\nKent u het bericht?\n\nAntwoord van de minister\nJa.\n\n"
        "Vraag 2\nEn nu?\n\nAntwoord van de minister\nNiets.\n"
    )
    assert [q.answer for q in read(text).questions] == ["Ja.", "Niets."]


def test_bare_numbers_alternate_with_answers() -> None:
    text = (
        "1\nKlopt dit bericht?\n\nAntwoord\nJa.\n\n2\nWanneer komt u ermee?\n\nAntwoord\nIn mei.\n"
    )
    assert [(q.number, q.answer) for q in read(text).questions] == [("1", "Ja."), ("2", "In mei.")]


IN_FRONT = """Vragen van de leden Van Kent en Jasper van Dijk (beiden SP) over lonen

1. Kent u het bericht?

Antwoord op vraag 1.
Ja. Er zijn twee redenen:
2. de lonen.

2. Wat gaat u doen?
3. En wanneer?

Antwoord op vragen 2 en 3.
In juni volgt een brief.
"""


def test_a_number_in_front_asks_where_answers_name_it() -> None:
    text = IN_FRONT.replace("2. de lonen.\n", "de lonen.\n")
    assert [(q.number, q.party, q.question) for q in read(text).questions] == [
        ("1", "SP", "Kent u het bericht?"),
        ("2", "SP", "Wat gaat u doen?"),
        ("3", "SP", "En wanneer?"),
    ]
    assert read(text).questions[1].answer == "In juni volgt een brief."


def test_a_numbered_list_in_an_answer_asks_nothing() -> None:
    assert [q.number for q in read(IN_FRONT).questions] == ["1", "2", "3"]


def test_questions_and_answers_below_bare_numbers() -> None:
    text = (
        "Hierbij de antwoorden op de vragen van het lid Jansen (CDA).\n\n"
        "1\nBent u bekend met het bericht?\n\nJa.\n\n2\nWaarom is dat zo?\n\nOmdat het moet.\n"
    )
    assert [(q.question, q.answer) for q in read(text).questions] == [
        ("Bent u bekend met het bericht?", "Ja."),
        ("Waarom is dat zo?", "Omdat het moet."),
    ]


def test_numbered_sections_of_a_letter_ask_nothing() -> None:
    text = (
        "Antwoorden volgen.\n\n1\nInleiding\n\nDe wet werkt.\n\n"
        "2\nPlanning\n\nWat komt er?\n\nIets.\n"
    )
    assert read(text).questions == ()


def test_the_register_of_old_names_who_answers_below_the_heading() -> None:
    answers = "Antwoord\nAntwoord van minister Bos (Justitie). (Ontvangen 9 april 2003)"
    paper = REGISTER_OF_OLD.replace("Antwoord", answers)
    paper = paper.replace("Wat vindt u ervan?", "Wat vindt u van de sluiting van de oude cellen?")
    found = read(paper).questions
    assert [(q.number, q.party, q.answer) for q in found] == [
        ("1", "CDA", "Ja."),
        ("2", "CDA", "Ik doe onderzoek."),
        ("3", "CDA", "Ik doe onderzoek."),
    ]


def test_each_group_is_answered_below_a_bare_heading() -> None:
    paper = (
        "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\nInbreng van de leden van de PvdA-fractie\n"
        "De leden van de PvdA-fractie vragen waarom de evaluatie van de haven is uitgebleven.\n"
        "Antwoord\nDe gegevens ontbraken tot voor kort, zodat de evaluatie nog niet kon beginnen.\n"
        "Inbreng van de leden van de CDA-fractie\n"
        "De leden van de CDA-fractie vragen naar de kosten.\nAntwoord\nDrie miljoen.\n"
    )
    found = read(paper).questions
    assert [(q.party, (q.answer or "")[:13]) for q in found] == [
        ("PvdA", "De gegevens o"),
        ("CDA", "Drie miljoen."),
    ]


def test_numbered_questions_belong_to_the_group_in_the_heading_above() -> None:
    text = (
        "Vragen van de leden van de VVD-fractie\n1\nKlopt dit?\nAntwoord\nJa.\n2\nEn dat?\n"
        "Antwoord\nNee.\nVragen van de leden van de SP-fractie\n3\nHoe dan?\nAntwoord\nZo.\n"
    )
    assert [question.party for question in questions_in(text)] == ["VVD", "VVD", "SP"]


def test_questions_without_a_heading_are_of_nobody() -> None:
    text = "1\nKlopt dit?\nAntwoord\nJa.\n2\nVraagt de VVD dat ook?\nAntwoord\nNee.\n"
    assert [question.party for question in questions_in(text)] == [None, None]


def test_questions_that_the_answer_repeats_are_told_apart() -> None:
    text = (
        "II Reactie van de minister\nVragen en opmerkingen van de leden van de VVD-fractie\n"
        "De leden van de VVD-fractie vragen wanneer de kade klaar is.\nIn mei is zij klaar.\n"
        "Dat is later dan gedacht.\nOok vragen deze leden wat het kost.\nEen miljoen euro.\n"
        "Vragen en opmerkingen van de leden van de SP-fractie\n"
        "De leden van de SP-fractie vragen wie betaalt.\nDe gemeente betaalt.\n"
    )
    found = [(q.number, q.party, text[slice(*q.answer)]) for q in questions_in(text) if q.answer]
    assert found == [
        ("1", "VVD", "In mei is zij klaar.\nDat is later dan gedacht."),
        ("2", "VVD", "Een miljoen euro."),
        ("3", "SP", "De gemeente betaalt."),
    ]


def test_an_answer_that_repeats_nothing_stays_whole() -> None:
    text = (
        "I Vragen en opmerkingen vanuit de fracties\nInbreng van de VVD-fractie\n"
        "De leden van de VVD-fractie vragen wanneer de kade klaar is.\nOok vragen zij de prijs.\n"
        "II Reactie van de minister\nReactie op vragen van de VVD-fractie\n"
        "In mei is zij klaar.\nHet kost een miljoen.\n"
    )
    assert [q.number for q in questions_in(text)] == ["1"]


def test_numbered_questions_with_the_answer_right_below() -> None:
    text = (
        "Antwoorden op Kamervragen\n1. Bent u op de hoogte?\nJa, dat ben ik.\n"
        "2. Grijpt u in?\nNee.\n"
        "3. Wanneer dan?\n4. En waarom?\nAntwoord 3 en 4.\nDat weet ik niet.\n"
    )
    found = [(q.number, text[slice(*q.answer)]) for q in questions_in(text) if q.answer]
    assert found == [
        ("1", "Ja, dat ben ik."),
        ("2", "Nee."),
        ("3", "Dat weet ik niet."),
        ("4", "Dat weet ik niet."),
    ]


def test_questions_of_a_study_are_not_asked_of_the_government() -> None:
    text = (
        "Het onderzoek geeft antwoord op drie vragen:\n1. Wat is de omvang?\n"
        "2. Wat zijn de kosten?\n"
        "3. Wie betaalt die?\nDe conclusie luidt dat het meevalt.\n"
    )
    assert questions_in(text) == []


def test_each_group_can_count_from_one() -> None:
    text = (
        "Vragen en opmerkingen vanuit de VVD-fractie\n1.\nWanneer komt de wet?\nAntwoord:\n"
        "In mei.\n2.\nWelke?\nAntwoord:\nDeze.\n"
        "Vragen en opmerkingen vanuit de D66-fractie\n1.\nHoe zit het met geld?\nAntwoord:\nGoed.\n"
    )
    found = [(q.number, q.party, text[slice(*q.answer)]) for q in questions_in(text) if q.answer]
    assert found == [("1", "VVD", "In mei."), ("2", "VVD", "Deze."), ("1", "D66", "Goed.")]


def test_numbers_of_questions_in_brackets() -> None:
    text = (
        "Vraag (1):\nIs hij klaar?\nAntwoord (1):\nJa.\nVraag (2):\nEn nu?\nAntwoord (2):\nNee.\n"
    )
    assert [q.number for q in questions_in(text)] == ["1", "2"]


def test_the_group_alone_above_its_questions() -> None:
    text = (
        "Fractie: Christenunie\n\nVraag 24:\n\nKomt er onderzoek?\n\nAntwoord:\n\nJa.\n\n"
        "Fractie: SP\n\nVraag 31:\n\nWanneer?\n\nAntwoord:\n\nIn mei.\n"
    )
    assert parts(text) == [("24", "ChristenUnie", "Ja."), ("31", "SP", "In mei.")]


def test_all_questions_and_answers_on_one_line() -> None:
    text = (
        "Antwoorden op de vragen van de commissie.\n1 Wat kost dat per jaar? In 2008 kost het 3"
        " euro. Dat is weinig. 2 Waarom is dat zo? Wat doet u? Het is nu eenmaal zo. 3 Klopt dat"
        " dan? Ja.\n"
    )
    assert parts(text) == [
        ("1", None, "In 2008 kost het 3 euro. Dat is weinig."),
        ("2", None, "Het is nu eenmaal zo."),
        ("3", None, "Ja."),
    ]
    assert parts("Het antwoord volgt. 2 Vragen bleven open? Ja. 3 Mensen kwamen? Nee.\n") == []


def test_these_members_are_those_of_the_question_before() -> None:
    text = (
        "Vraag 1\nDe leden van de PvdD-fractie vragen naar de kosten.\nAntwoord\nHoog.\n"
        "Vraag 2\nDeze leden vragen wie betaalt.\nAntwoord\nDe Staat.\n"
        "Vraag 3\nWie nog meer?\nAntwoord\nNiemand.\n"
    )
    assert [q.party for q in questions_in(text)] == ["PvdD", "PvdD", None]


COPIED = (
    "Antwoord op vragen van het lid Jansen (PVV) (ontvangen 3 mei 2019). Vraag 1 Kent u het"
    " bericht? Antwoord 1 Ja. Vraag 2 Wat gaat u doen? Kunt u dat toelichten? Antwoord 2 Dat weet"
    " ik nog niet, zie antwoord 1. Vraag 3 En daarna? Antwoord 3 Niets."
)


def test_headings_that_lost_their_lines() -> None:
    assert parts(COPIED) == [
        ("1", "PVV", "Ja."),
        ("2", "PVV", "Dat weet ik nog niet, zie antwoord 1."),
        ("3", "PVV", "Niets."),
    ]


def test_numbered_questions_with_the_answer_in_the_same_paragraph() -> None:
    text = (
        "De minister heeft de vragen beantwoord.\n1. Wat kost dit? Het kost niets.\n"
        "2. Wie doet dat? Wordt dat verhaald? Het Rijk. Het wordt niet verhaald.\n"
    )
    assert parts(text) == [
        ("1", None, "Het kost niets."),
        ("2", None, "Het Rijk. Het wordt niet verhaald."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "De minister heeft geantwoord.\n1. Wat kost dit? Het kost niets.\nVerder is er niets.",
        "De minister heeft geantwoord. Zie het antwoord. Antwoord 3 was duidelijk genoeg.",
    ],
    ids=["a single one", "a mention"],
)
def test_what_is_no_row_of_questions_stays_whole(text: str) -> None:
    assert parts(text) == []


def test_members_who_asked_in_a_debate() -> None:
    text = (
        "Vraag van de g.a. Jansen (SP)\n\nWat zijn de nadelen?\n\nAntwoord\n\nDie zijn er niet.\n\n"
        "Vraag van het lid Bos (GroenLinks)\n\nWat kost dat?\n\nAntwoord\n\nNiets.\n"
    )
    assert parts(text) == [("1", "SP", "Die zijn er niet."), ("2", "GroenLinks", "Niets.")]


def test_a_numbered_question_behind_a_footnote_mark_is_no_footnote() -> None:
    text = (
        "De minister heeft de vragen beantwoord.\n\n1. Waar zijn de cijfers?\n\n"
        "Die staan in het verslag van april2.\n\n2. Hoe werkt dat precies?\n\nDat werkt goed.\n"
    )
    assert [question.number for question in read(text).questions] == ["1", "2"]


def test_members_who_are_answered_without_a_heading() -> None:
    text = (
        "Schriftelijke antwoorden van de minister op vragen uit de eerste termijn.\n\n"
        "Vraag van het lid Jansen (SGP): Is er geen geld voor de vaarwegen?\n\n"
        "De heer Jansen vroeg naar de vaarwegen. Daar is geld voor.\n\n"
        "Vraag van het lid Bos (SP): Komt er een terminal?\n\n"
        "Die komt er niet.\n\nDaarvoor is geen plaats.\n"
    )
    assert parts(text) == [
        ("1", "SGP", "De heer Jansen vroeg naar de vaarwegen. Daar is geld voor."),
        ("2", "SP", "Die komt er niet.\n\nDaarvoor is geen plaats."),
    ]


def test_members_whose_names_stand_alone_above_what_they_asked() -> None:
    text = (
        "Schriftelijke antwoorden van de minister op vragen gesteld in eerste termijn\n\n"
        "Jansen (SGP)\n\nWat kost de sluis? Die lijkt mij duur.\n\nDe sluis is niet duur.\n\n"
        "Zij is nuttig.\n\nDe Vries (SP)\n\nHet water stijgt. Graag een reactie.\n\n"
        "Dat klopt niet.\n"
    )
    assert parts(text) == [
        ("1", "SGP", "De sluis is niet duur.\n\nZij is nuttig."),
        ("2", "SP", "Dat klopt niet."),
    ]
    assert parts(text.replace("Schriftelijke antwoorden", "Het antwoord")) == []


def test_who_asked_stands_in_a_column() -> None:
    text = (
        "1. CDA Jansen Vraag:\n\nWanneer komt de agenda?\n\nAntwoord:\n\nIn mei.\n\n"
        "2. SP Bos Vraag:\n\nWat kost dat?\n\nAntwoord:\n\nNiets.\n"
    )
    assert parts(text) == [("1", "CDA", "In mei."), ("2", "SP", "Niets.")]


def test_a_sentence_can_say_which_group_asks() -> None:
    text = (
        "De vaste commissie heeft vragen voorgelegd aan de minister, die ze heeft beantwoord.\n"
        "De leden van de VVD-fractie hebben de volgende vragen gesteld, die ik samen beantwoord.\n"
        "1.\nWat gebeurt er met de signalen?\n2.\nGeldt dat overal?\n"
        "Antwoord vragen 1 en 2\nDie worden gewogen. De leden van de SP-fractie vroegen dat ook.\n"
    )
    found = read(text).questions
    assert [(q.number, q.party) for q in found] == [("1", "VVD"), ("2", "VVD")]
    assert all(q.answer.startswith("Die worden gewogen.") for q in found)


def test_some_answers_lost_their_line_and_others_kept_it() -> None:
    text = (
        "De minister heeft de vragen beantwoord.\n1. Wat kost dit? Het kost niets.\nEcht niets.\n"
        "2. Wie doet dat?\nHet Rijk doet dat.\n"
    )
    assert parts(text) == [
        ("1", None, "Het kost niets.\nEcht niets."),
        ("2", None, "Het Rijk doet dat."),
    ]


ASKED = "Antwoorden op Kamervragen van het lid Jansen (SP) (ingezonden 3 mei 2020).\n\n"


@pytest.mark.parametrize(
    "body",
    [
        "Vraag 1 Kent u dit?\nAntwoord 1 Ja.\nVraag 2 Waarom?\nAntwoord 2 Daarom niet.\n",
        "1)\nKent u dit?\n\nAntwoord\nJa.\n\n2)\nWaarom?\n\nAntwoord\nDaarom niet.\n",
        "Vraag 1\nKent u dit?\nReactie\nJa.\nVraag 2\nWaarom?\nReactie\nDaarom niet.\n",
    ],
    ids=["on one line", "a bracket behind the number", "a reaction"],
)
def test_printed_forms_of_questions_and_answers(body: str) -> None:
    assert parts(ASKED + body) == [("1", "SP", "Ja."), ("2", "SP", "Daarom niet.")]


def test_a_reaction_in_a_sentence_is_no_heading() -> None:
    text = ASKED + "Vraag 1\nKent u dit?\nAntwoord 1\nJa.\nReactie volgt later in mei.\n"
    assert parts(text) == [("1", "SP", "Ja.\nReactie volgt later in mei.")]


def test_a_heading_without_words_below_it_gives_no_answer() -> None:
    text = "«Vraag 1\nKlopt dit?\n\nAntwoord op vraag 1\nJa.\n" * 2
    for question in read(text).questions:
        for quote in (question.question_quote, question.answer_quote):
            assert quote is None or quote.text


@pytest.mark.parametrize("heading", ["LIJST VAN VRAGEN EN ANTWOORDEN", "VERSLAG"])
def test_one_question_is_left_of_a_list_that_says_it_is_one(heading: str) -> None:
    text = (
        f"{heading}\n\nVastgesteld 3 mei 2007\n\n1\n\nWat kost het?\n\nHet kost niets.\n\nEcht.\n"
    )
    found = [("1", None, "Het kost niets.\n\nEcht.")] if heading[0] == "L" else []
    assert parts(text) == found


def test_the_number_of_a_question_stands_above_its_answer_again() -> None:
    text = (
        "Antwoorden op vragen over het veer.\n\n1\nKent u het bericht?\n\n1\nJa.\n\n"
        "2\nWaarom is het dicht?\n\n2\nOmdat het lekt.\nDat duurt lang.\n"
    )
    assert parts(text) == [("1", None, "Ja."), ("2", None, "Omdat het lekt.\nDat duurt lang.")]


@pytest.mark.parametrize(("heading", "count"), [("Antwoord 1", 1), ("Antwoord", 0)])
def test_one_answer_is_enough_where_it_says_that_it_is_the_first(heading: str, count: int) -> None:
    text = f"De leden vragen hoe het gaat met het veer. Vaart het weer?\n{heading}\nHet vaart.\n"
    assert len(questions_in(text)) == count


def test_an_answer_to_all_begins_with_nobodys() -> None:
    text = (
        "I VRAGEN EN OPMERKINGEN VANUIT DE FRACTIES\n\n"
        "Vragen van de CDA-fractie\n\nDe leden van de CDA-fractie vragen wat het kost.\n\n"
        "Vragen van de SP-fractie\n\nDe leden van de SP-fractie vragen wie betaalt.\n\n"
        "II REACTIE VAN DE STAATSSECRETARIS\n\nIk dank de leden voor hun inbreng.\n\n"
        "Vragen van de CDA-fractie\n\nHet kost niets.\n\n"
        "Vragen van de SP-fractie\n\nNiemand betaalt.\n"
    )
    assert parts(text) == [("1", "CDA", "Het kost niets."), ("2", "SP", "Niemand betaalt.")]


@pytest.mark.parametrize(("heading", "count"), [("LIJST VAN VRAGEN EN ANTWOORDEN", 2), ("NOTA", 0)])
def test_a_list_can_be_cut_off_before_its_last_answer(heading: str, count: int) -> None:
    text = f"{heading}\n\nEen antwoord.\n\n1\n\nWat kost het?\n\nHet kost niets.\n\n2\n\nWie be\n"
    assert len(questions_in(text)) == count


def test_questions_without_a_mark_have_an_answer_below_each() -> None:
    answer = "Antwoord van het kabinet:\n"
    text = (
        f"Nota.\n\n1.\nDe leden vragen wat het kost.\n\n{answer}Niets.\n\n"
        f"2.\nDe leden vragen wie betaalt.\n\n{answer}Niemand.\n"
    )
    assert parts(text) == [("1", None, "Niets."), ("2", None, "Niemand.")]
    # A numbered list in one answer asks nothing.
    listed = f"De leden vragen wat het kost.\n\n{answer}Niets:\n\n1.\nDe kade.\n\n2.\nDe boot.\n"
    assert "2" not in [number for number, _, _ in parts(listed)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "antwoorden op de vragen",
            [("1", "Ja"), ("2", "Nee. Dat mag niet."), ("3", "Zie 2."), ("4", "Zie 2.")],
        ),
        ("punten van het lid", []),
    ],
)
def test_answers_can_stand_without_their_questions(
    said: str, expected: list[tuple[str, str]]
) -> None:
    answers = "1)\nJa\n\n2)\nNee. Dat mag niet.\n\n3) en 4)\nZie 2.\n"
    text = f"Hierbij stuur ik u de {said} Jansen.\n\n{answers}"
    assert [(n, a) for n, _, a in parts(text)] == expected
