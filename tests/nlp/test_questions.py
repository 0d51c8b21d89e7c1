"""Consultations and answers fall into questions, each with its answer and who asked."""

import pytest

from nlp.components.questions import FoundQuestion, expand, questions

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
    return [(q.number, q.party, _answer(text, q)) for q in questions(text)]


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
    assert questions(text) == []


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
