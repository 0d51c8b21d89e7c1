"""The meeting or paper in which something was said is found with its day."""

from datetime import date

import pytest

from nlp.dates.occasions import find_occasions

DAY = date(2021, 2, 11)


@pytest.mark.parametrize(
    ("sentence", "text", "day"),
    [
        (
            "Ook heb ik in het notaoverleg van 8 december jl. twee toezeggingen gedaan.",
            "het notaoverleg van 8 december jl.",
            date(2020, 12, 8),
        ),
        (
            "Tijdens het AO op 20 januari 2021 heb ik dit toegezegd.",
            "het AO op 20 januari 2021",
            date(2021, 1, 20),
        ),
        (
            "In het VAO Luchtvaart van 1 oktober is dit toegezegd.",
            "het VAO Luchtvaart van 1 oktober",
            date(2020, 10, 1),
        ),
        (
            "Op 12 november 2020 heb ik in het debat over zorg dit toegezegd.",
            "het debat",
            date(2020, 11, 12),
        ),
        ("Op 12 november sprak ik u, later was er het debat.", "het debat", None),
        (
            "In het overleg met de vaste commissie voor Zorg en Sport op 20 januari zei ik dit.",
            "het overleg met de vaste commissie voor Zorg en Sport op 20 januari",
            date(2021, 1, 20),
        ),
        (
            "Tijdens het algemeen overleg (AO) Natuur van 12 maart 2020 zegde ik dit toe.",
            "het algemeen overleg (AO) Natuur van 12 maart 2020",
            date(2020, 3, 12),
        ),
        (
            "In het commissiedebat Woo op 6 juni 2020 is dit besproken.",
            "het commissiedebat Woo op 6 juni 2020",
            date(2020, 6, 6),
        ),
        (
            "De begrotingsbehandeling van 2 december jl. duurde lang.",
            "De begrotingsbehandeling van 2 december jl.",
            date(2020, 12, 2),
        ),
        (
            "Bij de regeling van werkzaamheden van 9 februari vroeg uw Kamer hierom.",
            "de regeling van werkzaamheden van 9 februari",
            date(2021, 2, 9),
        ),
        (
            "Tijdens het mondelinge vragenuur van dinsdag 2 februari jl. zei ik dit.",
            "het mondelinge vragenuur van dinsdag 2 februari jl.",
            date(2021, 2, 2),
        ),
        ("Zoals gemeld in de brief van 3 mei.", "de brief van 3 mei", date(2020, 5, 3)),
        ("In het plenaire debat kwam dit aan de orde.", "het plenaire debat", None),
        (
            "Toezegging uit het commissiedebat lezen en schrijven op 14 januari 2021.",
            "het commissiedebat lezen en schrijven op 14 januari 2021",
            date(2021, 1, 14),
        ),
        (
            "In het wetgevingsoverleg Jaarverslag 2019 Financiën van 29 juni 2020 bleek dit.",
            "het wetgevingsoverleg Jaarverslag 2019 Financiën van 29 juni 2020",
            date(2020, 6, 29),
        ),
        (
            "Het debat over wonen, gehouden op 3 februari jl., ging hierover.",
            "Het debat over wonen, gehouden op 3 februari jl.",
            date(2021, 2, 3),
        ),
        ("In het debat vroeg u naar de cijfers van 3 februari 2021.", "het debat", None),
        (
            "In het debat over de Europese Raad van 10 december bleek dit.",
            "het debat over de Europese Raad",
            None,
        ),
        (
            "In het overleg met uw Kamer van 3 februari bleek dit.",
            "het overleg met uw Kamer van 3 februari",
            date(2021, 2, 3),
        ),
        (
            "De procedurevergadering van de vaste commissie voor Financiën van 28 januari 2021.",
            "De procedurevergadering van de vaste commissie voor Financiën van 28 januari 2021",
            date(2021, 1, 28),
        ),
    ],
)
def test_finds_the_occasion(sentence: str, text: str, day: date | None) -> None:
    (found,) = find_occasions(sentence, (DAY, DAY))
    assert (found.occasion.text, found.occasion.day) == (text, day)
    assert sentence[found.start : found.end] == text


@pytest.mark.parametrize(
    "sentence",
    [
        "BRIEF VAN DE MINISTER VAN FINANCIËN",
        "In het overleg met de sector op 20 januari werd dit uitgewerkt.",
        "In overleg met de sector wordt dit uitgewerkt.",
        "De behandelaar neemt contact op.",
    ],
)
def test_what_is_no_occasion(sentence: str) -> None:
    assert find_occasions(sentence, (DAY, DAY)) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Zin.\nCommissiedebat Woo op 6 juni 2020.", "Commissiedebat Woo op 6 juni 2020"),
        ("In het\nalgemeen overleg van 2 december.", "het\nalgemeen overleg van 2 december"),
        ("\n\nDebat van 2 december.", "Debat van 2 december"),
    ],
)
def test_a_line_end_in_front_of_it_is_no_part_of_it(text: str, quote: str) -> None:
    (found,) = find_occasions(text, (DAY, DAY))
    assert text[found.start : found.end] == quote


def test_without_a_day_an_unfinished_date_stays_open() -> None:
    (found,) = find_occasions("In het notaoverleg van 8 december jl. bleek dit.", None)
    assert found.occasion.day is None
