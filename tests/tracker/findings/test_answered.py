"""Answers that came late are given where their own paper says so; others are still late."""

from datetime import date

import pytest

from nlp.reader import read
from tracker.findings.answered import is_answered_here

LETTER = (
    "Hierbij stuur ik u de antwoorden op de vragen van het lid Jansma over otters.\n\n"
    "Vraag 1\nHoeveel otters zijn er?\n\nAntwoord vraag 1\nEr zijn er vierhonderd.\n\n"
    "Vraag 2\nKunt u deze vragen binnen drie weken beantwoorden?\n\nAntwoord vraag 2\n{}\n"
)


def answered(text: str) -> list[bool]:
    reading = read(text, date(2022, 6, 7))
    return [is_answered_here(found, reading) for found in reading.commitments]


@pytest.mark.parametrize(
    "sentence",
    [
        "Helaas is het niet gelukt om deze vragen binnen de gebruikelijke termijn te beantwoorden.",
        "Het is niet mogelijk gebleken de vragen tijdig te beantwoorden.",
    ],
)
def test_late_answers_that_are_here(sentence: str) -> None:
    assert answered(LETTER.format(sentence)) == [True]


@pytest.mark.parametrize(
    "text",
    [
        LETTER.format("Vraag 7 kan helaas niet binnen de gebruikelijke termijn worden beantwoord."),
        LETTER.format("De overige vragen kunnen niet binnen de termijn worden beantwoord."),
        LETTER.format("De vragen worden niet tijdig, maar uiterlijk op 1 juli 2022 beantwoord."),
        "Geachte voorzitter,\n\nDe vragen van het lid Jansma over otters kunnen niet binnen de "
        "gebruikelijke termijn worden beantwoord.\n",
    ],
    ids=["one of them", "the rest", "a new term", "no answers"],
)
def test_answers_that_are_still_to_come(text: str) -> None:
    assert True not in answered(text)
    assert answered(text)
