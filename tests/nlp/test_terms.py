"""Of the times in a sentence, the one by which the promise is due."""

from datetime import date

import pytest

from nlp.findings import Deadline
from nlp.reader import read

DAY = date(2021, 2, 11)


def days(deadline: Deadline | None) -> str | None:
    return deadline and f"{deadline.first_day or ''}..{deadline.last_day or ''}"


def terms(sentence: str) -> list[str | None]:
    found = read(f"Geachte voorzitter,\n\n{sentence}\n", DAY).commitments
    return [days(each.deadline) for each in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "De proef begint in maart en in het derde kwartaal zend ik uw Kamer de uitkomsten.",
            "2021-07-01..2021-09-30",
        ),
        (
            "In de volgende voortgangsrapportage, die u in mei ontvangt, zal ik hierop ingaan.",
            "2021-05-01..2021-05-31",
        ),
        ("In de volgende voortgangsrapportage zal ik hierop ingaan.", ".."),
        (
            "De nota, die ik u in januari had toegezegd, zult u in april ontvangen.",
            "2021-04-01..2021-04-30",
        ),
        (
            "Ik zal de Kamer vóór 1 juni of uiterlijk voor het zomerreces informeren.",
            "2021-02-11..2021-07-08",
        ),
        (
            "Ik zal de Kamer voor het zomerreces informeren over de wet van 1 januari 2022.",
            "2021-02-11..2021-07-08",
        ),
    ],
)
def test_the_term_is_that_of_the_promise(sentence: str, expected: str) -> None:
    assert terms(sentence) == [expected]


def test_a_term_that_is_not_met_is_the_earlier_one() -> None:
    (found,) = read(
        "Geachte voorzitter,\n\nHet rapport kan niet vóór de zomer aan uw Kamer worden gestuurd.\n",
        DAY,
    ).commitments
    assert (days(found.deadline), days(found.previous_deadline)) == (None, "2021-02-11..2021-07-08")
