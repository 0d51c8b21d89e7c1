"""Which times of a document are deadlines, and on what day they fall."""

from datetime import date

import pytest

from nlp.reader import read

DAY = date(2021, 10, 1)


def deadlines(text: str, day: date | None = DAY) -> list[tuple[str, str, str]]:
    return [
        (
            " ".join(found.quote.text.split()),
            f"{found.first_day or ''}..{found.last_day or ''}",
            str(found.precision),
        )
        for found in read(text, day).deadlines
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ik verzoek u mij uw advies uiterlijk 10 november 2021 te doen toekomen.",
            ("uiterlijk 10 november 2021", "2021-10-01..2021-11-10", "day"),
        ),
        (
            "Het onderzoek wordt in de loop van november afgerond.",
            ("in de loop van november", "2021-11-01..2021-11-30", "month"),
        ),
        (
            "De pilot start begin april en ik zal uw Kamer daarover berichten.",
            ("begin april", "2022-04-01..2022-04-10", "decade"),
        ),
        (
            "Het advies was voorzien voor juli 2021, maar is nog niet gereed.",
            None,
        ),
        (
            "In het debat werd uw Kamer toegezegd in september het advies te sturen.",
            ("in september", "2021-09-01..2021-09-30", "month"),
        ),
        ("Op 12 maart jl. sprak ik met de sector.", None),
        ("In september heb ik uw Kamer geïnformeerd.", None),
        ("Voor de zomer sprak mijn voorganger met de Eurocommissaris.", None),
        ("In mijn brief van 3 februari 2021 heb ik dit gemeld.", None),
        ("Het commissiedebat van 27 oktober a.s. gaat hierover.", None),
        ("De motie verzoekt de regering het World Development Report 2020 te lezen.", None),
        ("De regeling kost jaarlijks € 2,3 miljoen.", None),
        ("Vaststelling van de begroting voor het jaar 2022.", None),
        (
            "Ik streef ernaar u zo spoedig mogelijk te informeren.",
            ("zo spoedig mogelijk", "..", "vague"),
        ),
        (
            "Zodra de inspectie heeft gerapporteerd, gaat haar oordeel naar uw Kamer.",
            ("Zodra de inspectie heeft gerapporteerd", "..", "conditional"),
        ),
        ("Zowel de Raad als het kabinet heeft zich hierover duidelijk uitgesproken.", None),
        (
            "Ik informeer uw Kamer als het kabinet zich hierover heeft uitgesproken.",
            ("als het kabinet zich hierover heeft uitgesproken", "..", "conditional"),
        ),
        ("Gevraagd wordt aan te geven of en wanneer de proef wordt afgerond.", None),
        ("Nadat de inspectie had gerapporteerd, heb ik het toezicht verscherpt.", None),
        (
            "De uitwerking komt vóór de begrotingsbehandeling naar uw Kamer.",
            ("vóór de begrotingsbehandeling", "..", "event"),
        ),
        # Of the Eerste Kamer, and of the Tweede once; no calendar says when.
        ("U ontvangt de nota voor het paasreces.", ("voor het paasreces", "..", "event")),
        ("Het paasreces is kort.", None),
        # Only of the Tweede Kamer are the days known.
        (
            "Dit volgt voor het kerstreces van de Eerste Kamer.",
            ("voor het kerstreces", "..", "recess"),
        ),
        (
            "Dit volgt voor het kerstreces van uw Kamer.",
            ("voor het kerstreces", "2021-10-01..2021-12-21", "recess"),
        ),
        (
            "U ontvangt dit vóór aanvang van de zomer.",
            ("vóór aanvang van de zomer", "2021-10-01..2022-07-07", "recess"),
        ),
        (
            "U ontvangt dit uiterlijk bij de start van het zomerreces.",
            ("uiterlijk bij de start van het zomerreces", "2021-10-01..2022-07-08", "recess"),
        ),
        (
            "U ontvangt dit uiterlijk drie werkdagen voor het debat van 14 december.",
            (
                "uiterlijk drie werkdagen voor het debat van 14 december",
                "2021-10-01..2021-12-09",
                "event",
            ),
        ),
        (
            "Ik informeer u vóór het commissiedebat Natuur van 12 november.",
            ("vóór het commissiedebat Natuur van 12 november", "2021-10-01..2021-11-11", "event"),
        ),
        (
            "U ontvangt dit vóór het overleg over de verslagen van Rijn en Waal op 20 juni.",
            (
                "vóór het overleg over de verslagen van Rijn en Waal op 20 juni",
                "2021-10-01..2022-06-19",
                "event",
            ),
        ),
        ("De begroting (wijziging samenhangende met de Najaarsnota) is aangenomen.", None),
        (
            "U ontvangt de wijziging met de Najaarsnota.",
            ("met de Najaarsnota", "2021-10-01..2021-12-01", "day"),
        ),
        ("Half juli zijn de bedragen voor de gemeenten vastgesteld.", None),
        ("Vanaf 6 juli wordt er dagelijks geteld.", None),
        (
            "Vanaf 6 mei wordt er dagelijks geteld.",
            ("Vanaf 6 mei", "2022-05-06..", "day"),
        ),
        (
            "Vanaf 6 juli zal er dagelijks worden geteld.",
            ("Vanaf 6 juli", "2022-07-06..", "day"),
        ),
        ("De leden die begin september deel uitmaakten van de raad, zijn gehoord.", None),
        ("Begin augustus opende het loket zijn deuren.", None),
        (
            "Half juli zijn de bedragen voor de gemeenten beschikbaar.",
            ("Half juli", "2022-07-11..2022-07-20", "decade"),
        ),
        ("Daarom zijn op 4 augustus nieuwe bedragen vastgesteld en gepubliceerd.", None),
        (
            "De nieuwe bedragen zijn op 4 augustus beschikbaar.",
            ("op 4 augustus", "2022-08-04..2022-08-04", "day"),
        ),
        ("De plannen zijn met uw Kamer besproken op 21 augustus (Kamerstuk 30 012, nr. 4).", None),
        ("Het spoor moet nu en in de toekomst veilig zijn.", None),
        ("In de toekomst zal het spoor veilig zijn.", ("In de toekomst", "..", "vague")),
        ("Ik zal u aangeven wanneer de nota wordt gestuurd.", None),
        ("Ik kom terug op het vandaag verschenen rapport.", None),
    ],
)
def test_a_deadline_says_when_something_is_due(
    sentence: str, expected: tuple[str, str, str] | None
) -> None:
    assert deadlines(sentence) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("request_of_the_chamber", "expected"),
    [
        ("op te treden als er een verbod wordt overtreden", []),
        ("de Kamer te informeren wanneer het advies is uitgebracht", ["conditional"]),
        ("in te grijpen zodra het advies is uitgebracht", ["conditional"]),
        ("op te treden vóór 1 juli 2022", ["day"]),
    ],
)
def test_in_a_motion_when_a_rule_holds_is_no_term(
    request_of_the_chamber: str, expected: list[str]
) -> None:
    paper = (
        "29 684 Waddenzee\n\nNr. 269\nMOTIE VAN HET LID DE HOOP\nVoorgesteld 1 oktober 2021\n\n"
        "De Kamer,\n\ngehoord de beraadslaging,\n\n"
        f"verzoekt de regering {request_of_the_chamber},\n\n"
        "en gaat over tot de orde van de dag.\n\nDe Hoop\n"
    )
    assert [precision for _, _, precision in deadlines(paper)] == expected


def test_a_phrase_by_itself_is_always_a_deadline() -> None:
    assert deadlines("2 juli jl.") == [("2 juli jl.", "2021-07-02..2021-07-02", "day")]


def test_two_days_in_one_phrase_are_two_deadlines() -> None:
    assert [days for _, days, _ in deadlines("12 maart en 14 mei jl.")] == [
        "2021-03-12..2021-03-12",
        "2021-05-14..2021-05-14",
    ]


def test_the_quote_is_the_original_however_the_line_was_broken() -> None:
    text = "Ik zal uw Kamer in de loop van no-\nvember nader informeren."
    (found,) = read(text, DAY).deadlines
    assert text[found.quote.start : found.quote.end] == found.quote.text
    assert found.quote.text == "in de loop van no-\nvember"


UNDATED = """In de brief van 3 april 2020 heeft het kabinet dit aangekondigd.

Eind juni 2020 zal de tekst gedeeld worden. Dit jaar start een campagne."""


def test_an_undated_text_can_tell_its_year() -> None:
    assert ("Dit jaar", "2020-01-01..2020-12-31", "year") in deadlines(UNDATED, None)


def test_an_undated_text_without_a_hint_tells_nothing() -> None:
    assert deadlines("Dit jaar start een campagne.", None) == [("Dit jaar", "..", "year")]


def test_a_stretch_over_new_year_leaves_this_year_open() -> None:
    text = UNDATED.replace("Eind juni 2020", "Eind januari 2021")
    assert ("Dit jaar", "..", "year") in deadlines(text, None)
