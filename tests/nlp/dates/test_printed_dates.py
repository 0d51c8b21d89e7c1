"""Dates as hurried letters and scanners print them, and the years that do not begin in January.

The document is of Thursday 11 February 2021.
"""

import pytest

from nlp.dates.finding import find
from nlp.dates.meaning.expressions import Role
from nlp.dates.meaning.resolving import resolve
from tests.nlp.dates.test_time_expressions import DAY


def read(text: str) -> list[tuple[str, str]]:
    """Each time of a text with its days: ("uiterlijk 15mei", "2021-02-11..2021-05-15")."""
    found = [(each.words, resolve(each, DAY)) for each in find(text)]
    return [(words, f"{due.first_day or ''}..{due.last_day or ''}") for words, due in found]


@pytest.mark.parametrize(
    ("sentence", "words", "days"),
    [
        ("De brief komt uiterlijk 15mei.", "uiterlijk 15mei", "2021-02-11..2021-05-15"),
        ("De wet geldt per 1juli 2022.", "per 1juli 2022", "2022-07-01..2022-07-01"),
        ("Dit is gereed in maart2022.", "in maart2022", "2022-03-01..2022-03-31"),
        ("Dit komt op 12 juli2022.", "op 12 juli2022", "2022-07-12..2022-07-12"),
        ("Dit komt vóór l september.", "vóór l september", "2021-02-11..2021-08-31"),
        ("Dit komt uiterlijk 3O juni.", "uiterlijk 3O juni", "2021-02-11..2021-06-30"),
        ("Dit geldt per l5 april 2021.", "per l5 april 2021", "2021-04-15..2021-04-15"),
        ("Wij komen op 21/22 juni bijeen.", "op 21/22 juni", "2021-06-21..2021-06-22"),
        ("Wij komen 30 april/1 mei bijeen.", "30 april/1 mei", "2021-04-30..2021-05-01"),
        ("Ik bericht u a.s. maandag.", "a.s. maandag", "2021-02-15..2021-02-15"),
        ("Ik bericht u in week 12/13.", "in week 12/13", "2021-03-22..2021-04-04"),
        ("Zie artikel 5, lid l juli.", "juli", "2021-07-01..2021-07-31"),
        ("Dit komt op 24 juni 202114 terug.", "op 24 juni 2021", "2021-06-24..2021-06-24"),
        ("Dit komt op 24 juni 20213.", "op 24 juni 2021", "2021-06-24..2021-06-24"),
        ("Dit komt op 24 juni 202214-03.", "op 24 juni", "2021-06-24..2021-06-24"),
        ("Dit komt in 2022.1 Daarna rust het.", "in 2022", "2022-01-01..2022-12-31"),
        (
            "Dit komt in de eerste helft van 2022.12",
            "in de eerste helft van 2022",
            "2022-01-01..2022-06-30",
        ),
        ("Dit komt op 10/11/2021 terug.", "op 10/11/2021", "2021-11-10..2021-11-10"),
    ],
)
def test_a_date_is_read_however_it_was_printed(sentence: str, words: str, days: str) -> None:
    assert read(sentence) == [(words, days)]


@pytest.mark.parametrize(
    "text",
    [
        "in 2022.125 gevallen",
        "in 2022,5 uur",
        "wet 2019/20 mei",
        "artikel 10/11 meer",
        "deel l meidoorn",
        "bijlage 1juliana",
    ],
)
def test_figures_before_other_words_are_no_days(text: str) -> None:
    assert not any(days.startswith("20") and "-05-" not in days for _, days in read(text))
    assert not any(any(sign.isdigit() for sign in words) for words, _ in read(text))


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Dit volgt aan het begin van het nieuwe schooljaar.", "2021-08-01..2021-10-31"),
        ("Dit volgt begin schooljaar 2022-2023.", "2022-08-01..2022-10-31"),
        ("Dit volgt vóór het einde van dit schooljaar.", "2021-02-11..2021-07-31"),
        ("Dit volgt in dit schooljaar.", "2020-08-01..2021-07-31"),
        ("Dit volgt in het volgende parlementaire jaar.", "2021-09-21..2022-09-19"),
        ("Dit volgt nog dit vergaderjaar.", "2020-09-15..2021-09-20"),
        ("Dit volgt aan het begin van het nieuwe parlementaire jaar.", "2021-09-21..2021-12-21"),
        ("Dit volgt tegen het einde van het parlementaire jaar.", "2021-06-21..2021-09-20"),
    ],
)
def test_a_year_may_begin_with_school_or_with_parliament(sentence: str, days: str) -> None:
    assert [found for _, found in read(sentence)] == [days]


@pytest.mark.parametrize(
    "text", ["Tweede Kamer, vergaderjaar 2020-2021, 35 570, nr. 2", "een bewogen parlementair jaar"]
)
def test_a_paper_is_quoted_by_its_session_without_a_time(text: str) -> None:
    assert read(f"Zie {text}.") == []


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("De wet treedt niet vóór 1 september in werking.", "2021-09-01.."),
        ("Het debat is niet vóór de zomer.", "2021-07-09.."),
        ("Het debat is vóór de zomer.", "2021-02-11..2021-07-08"),
        ("Ik bericht u over uiterlijk zes weken.", "2021-02-11..2021-03-25"),
        ("Ik bericht u over zes weken.", "2021-03-25..2021-03-25"),
        ("Tussen Hemelvaart en Pinksteren volgt een brief.", "2021-05-13..2021-05-24"),
        ("Ik heb toegezegd de Kamer voor 1 juni te berichten.", "2021-02-11..2021-05-31"),
        ("Ik heb toegezegd voor 1 juni terug te komen op de normen.", "2021-02-11..2021-05-31"),
        ("De minister zegt toe, gepland voor 1 juni de nota te sturen.", "2021-02-11..2021-05-31"),
        ("Ik heb toegezegd voor eind 2022 een nota te sturen.", "2021-02-11..2022-12-31"),
        ("De top is gepland voor 1 juni te Wenen.", "2021-02-11..2021-06-01"),
        ("De wet is voorzien voor 1 juni en is te vinden op de site.", "2021-02-11..2021-06-01"),
        ("De wet is gepland voor 1 juni om tijd te geven.", "2021-02-11..2021-06-01"),
        ("De brief is toegezegd voor 1 juni.", "2021-02-11..2021-06-01"),
        (
            "Ik stuur een plan van aanpak en begin voor 1 juni met de bouw.",
            "2021-02-11..2021-05-31",
        ),
        ("Ik bericht u uiterlijk 14 dagen na deze brief.", "2021-02-11..2021-02-25"),
        ("Ik bericht u twee weken na heden.", "2021-02-25..2021-02-25"),
        ("Ik bericht u binnen twee weken na heden.", "2021-02-11..2021-02-25"),
        ("Ik bericht u een week voor het overleg van 3 juni.", "2021-05-27..2021-05-27"),
        ("Ik bericht u uiterlijk een week voor het overleg van 3 juni.", "2021-02-11..2021-05-27"),
        ("Dit volgt in de eerste maand van het nieuwe jaar.", "2022-01-01..2022-01-31"),
        ("Dit volgt in de eerste maanden van het nieuwe jaar.", "2022-01-01..2022-03-31"),
        ("Dit volgt bij het verschijnen van de Voorjaarsnota 2022.", "2021-02-11..2022-06-01"),
        ("Dit volgt elk half jaar, te beginnen in het najaar.", "2021-09-21..2021-12-20"),
        ("Dit volgt in mei-juni.", "2021-05-01..2021-06-30"),
        ("Dit volgt in Q2 en Q3.", "2021-04-01..2021-09-30"),
        ("Dit volgt in de eerste week na het zomerreces.", "2021-09-06..2021-09-12"),
        ("Dit volgt uiterlijk in de tweede week na het meireces.", "2021-02-11..2021-05-24"),
        ("Dit volgt na het meireces.", "2021-05-11.."),
        ("Dit volgt vóór1 juni.", "2021-02-11..2021-05-31"),
        ("Dit volgt in de eerste twee weken van maart.", "2021-03-01..2021-03-14"),
        ("Dit volgt in de eerste week van maart.", "2021-03-01..2021-03-07"),
        ("Dit volgt in de loop van de maand maart.", "2021-03-01..2021-03-31"),
        ("Dit volgt in de loop van de maand.", "2021-02-01..2021-02-28"),
        ("Dit volgt binnen honderd dagen.", "2021-02-11..2021-05-22"),
        ("Dit volgt voorafgaand aan het CD van 3 maart.", "2021-02-11..2021-03-02"),
        ("In aanloop naar Prinsjesdag volgt een brief.", "2021-02-11..2021-09-20"),
        ("Ik bericht u bij de tweede suppletoire begroting.", "2021-02-11..2021-12-01"),
        (
            "Vóór het debat over de zorg, gepland voor 3 juni, volgt een brief.",
            "2021-02-11..2021-06-02",
        ),
    ],
)
def test_the_bound_decides_on_which_side_it_falls(sentence: str, days: str) -> None:
    assert [found for _, found in read(sentence)] == [days]


def test_years_that_something_is_about_are_no_term() -> None:
    (found,) = find("Hierbij de bedragen voor 2022 en 2023.")
    assert found.role is Role.MENTION
    (found,) = find("Dit gebeurt in 2022 en 2023.")
    assert found.role is Role.TIME
    (found,) = find("De planning na 2026 volgt nog.")
    assert found.role is Role.MENTION
    (found,) = find("Hierbij de cijfers per 1 oktober 2020.")
    assert found.role is Role.MENTION
    (found,) = find("Dit geldt per 1 oktober 2021.")
    assert found.role is Role.TIME
    (found,) = find("De planning volgt na 2026.")
    assert found.role is Role.TIME


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        ("Ik zal dit twee jaar na inwerkingtreding te laten onderzoeken.", "inwerkingtreding"),
        ("Binnen een jaar nadat de wet geldt, volgt een evaluatie.", "de wet geldt"),
    ],
)
def test_a_term_behind_something_unknown_waits_for_it(sentence: str, condition: str) -> None:
    (found,) = find(sentence)
    due = resolve(found, DAY)
    assert (due.first_day, due.last_day, due.condition) == (None, None, condition)


def test_quarters_apart_are_two_times() -> None:
    assert [days for _, days in read("Dit volgt in Q2 en Q4 van dit jaar.")] == [
        "2021-04-01..2021-06-30",
        "2021-10-01..2021-12-31",
    ]


def test_a_letter_may_be_called_after_its_month() -> None:
    assert find("Zie de november-brief over de begroting.") == []


def test_what_is_aimed_at_has_no_day_of_its_own() -> None:
    assert find("Ik wil komen tot een aparte begroting voor de rechtspraak.") == []


def test_a_stretch_of_years_told_about_is_no_term() -> None:
    (found,) = find("De maatregel wordt over de jaren 2016 tot en met 2018 gevolgd.")
    assert found.role is Role.MENTION
    (found,) = find("De maatregel geldt in de jaren 2016 tot en met 2018.")
    assert found.role is Role.TIME
