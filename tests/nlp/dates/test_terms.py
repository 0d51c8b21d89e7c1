"""Of the times in a sentence, the one by which the promise is due."""

from datetime import date

import pytest

from nlp.findings import Deadline, EventKind
from nlp.reader import read

DAY = date(2021, 2, 11)


def days(deadline: Deadline | None) -> str | None:
    return f"{deadline.first_day or ''}..{deadline.last_day or ''}" if deadline else None


def terms(sentence: str) -> list[str | None]:
    found = read(f"Geachte voorzitter,\n\n{sentence}\n", DAY).commitments
    return [days(each.deadline) for each in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "De oplevering is uitgesteld tot 1 mei; de Kamer wordt in juni geïnformeerd.",
            "2021-06-01..2021-06-30",
        ),
        (
            "De tweede tranche volgt in 2023; tussentijds, eind 2021, zend ik u een evaluatie.",
            "2021-10-01..2021-12-31",
        ),
        (
            "Per 1 april 2022 start de dienst, en een half jaar later, in oktober 2022, krijgt"
            " de Kamer een eerste beeld.",
            "2022-10-01..2022-10-31",
        ),
        (
            "De wet geldt vanaf 2023. In het najaar van dat jaar ontvangt uw Kamer een brief.",
            "2023-09-21..2023-12-20",
        ),
        (
            "Over de naleving in het tweede halfjaar bericht ik uw Kamer in het najaar van 2022.",
            "2022-09-21..2022-12-20",
        ),
        (
            "Over de naleving zal ik uw Kamer in het tweede halfjaar berichten.",
            "2021-07-01..2021-12-31",
        ),
        (
            "De rapportage over het eerste kwartaal zend ik uw Kamer vóór 1 juli.",
            "2021-02-11..2021-06-30",
        ),
        ("De oplevering van de nota is uitgesteld tot 1 mei.", "2021-05-01..2021-05-01"),
        ("U ontvangt het plan voor 1 april.", "2021-02-11..2021-03-31"),
        ("U ontvangt de plannen vóór Prinsjesdag.", "2021-02-11..2021-09-20"),
        ("De nota, die gepland staat voor 1 april, ontvangt u dan.", "2021-02-11..2021-04-01"),
        ("De toezending is aangehouden tot het najaar.", "2021-09-21..2021-12-20"),
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
            "Ik verwacht u de monitor met de Voorjaarsnota, rond eind april, te sturen.",
            "2021-04-21..2021-04-30",
        ),
        ("Ik stuur u de monitor in het najaar, vóór 1 november.", "2021-02-11..2021-10-31"),
        (
            "Ik zal dit beantwoorden tijdens het debat op donderdag 18 maart a.s.",
            "2021-03-18..2021-03-18",
        ),
        (
            "Ik verwacht het besluit na behandeling in de ministerraad in het najaar aan uw Kamer "
            "aan te bieden.",
            "2021-09-21..2021-12-20",
        ),
        ("Na ontvangst van het advies in juni zal ik u informeren.", ".."),
        (
            "Ter voorbereiding op het overleg van 20 mei ontvangt u uiterlijk 15 mei een brief.",
            "2021-02-11..2021-05-15",
        ),
        (
            "Ik stuur u een overzicht ter voorbereiding op het overleg van 20 mei.",
            "2021-02-11..2021-05-19",
        ),
        (
            "Ik zal u informeren vóór het commissiedebat Landbouw (20 mei).",
            "2021-02-11..2021-05-19",
        ),
        (
            "In week 14 vindt overleg plaats met de sector, de uitkomsten meld ik u in week 16.",
            "2021-04-19..2021-04-25",
        ),
        (
            "Vooruitlopend op de nieuwe bekostiging per 2023 zal ik u in het voorjaar de contouren "
            "schetsen.",
            "2021-03-21..2021-06-20",
        ),
        (
            "Naar aanleiding van het advies zal ik in mei en niet in september berichten wat ik "
            "ermee doe en uw Kamer informeren.",
            "2021-05-01..2021-05-31",
        ),
        (
            "Tijdens het debat van 4 februari heb ik toegezegd uw Kamer in maart te informeren; "
            "dat lukt niet, ik verwacht dat in april te kunnen doen.",
            "2021-04-01..2021-04-30",
        ),
        ("Ik stel de verzending van de nota uit tot begin 2022.", "2022-01-01..2022-03-31"),
        (
            "In verband hiermee kunt u de nota in mei tegemoet zien.",
            "2021-05-01..2021-05-31",
        ),
        (
            "De nota, die ik u in januari had toegezegd, zult u in april ontvangen.",
            "2021-04-01..2021-04-30",
        ),
        (
            "Ik zal de Kamer vóór 1 juni of uiterlijk voor het zomerreces informeren.",
            "2021-02-11..2021-07-08",
        ),
        (
            "Ik zal de Kamer vóór 1 mei, dan wel vóór 1 juni informeren.",
            "2021-02-11..2021-05-31",
        ),
        (
            "Ik zal de Kamer vóór 1 juni, of zo nodig vóór 1 mei informeren.",
            "2021-02-11..2021-05-31",
        ),
        (
            "Na ontvangst van het advies, dat in maart wordt verwacht, stuur ik u mijn reactie.",
            "..",
        ),
        (
            "Zodra het advies er is, naar verwachting in maart, stuur ik u mijn reactie.",
            "2021-03-01..2021-03-31",
        ),
        (
            "De proef eindigt op 1 april en u ontvangt de evaluatie binnen drie maanden daarna.",
            "..",
        ),
        (
            "De proef eindigt op 1 april en u ontvangt de evaluatie in de zomer.",
            "2021-06-21..2021-09-20",
        ),
        (
            "Ik bericht u in mei over de proef en ik zal in juni de wet indienen.",
            "2021-05-01..2021-05-31",
        ),
        (
            "In het vierde kwartaal van 2021 voer ik gesprekken en in maart stuur ik u een plan.",
            "2022-03-01..2022-03-31",
        ),
        (
            "In het vierde kwartaal van 2025 is de weg klaar en in maart stuur ik u een plan.",
            "2021-03-01..2021-03-31",
        ),
        (
            "Gelet op de inwerkingtreding per 1 juli 2021 zal ik uw Kamer in maart berichten.",
            "2021-03-01..2021-03-31",
        ),
        ("Het plan voor 2022 zal ik uw Kamer in het najaar sturen.", "2021-09-21..2021-12-20"),
        ("Voor 2022 zal ik uw Kamer een plan sturen.", "2021-02-11..2021-12-31"),
        (
            "U ontvangt voor het meireces, en anders direct na het meireces, een brief.",
            "2021-05-11..",
        ),
        ("Ik zal u nog onder Portugees voorzitterschap informeren over de uitkomsten.", ".."),
        ("Ik zal u nog vandaag informeren.", "2021-02-11..2021-02-11"),
        (
            "Ik zal de Kamer voor het zomerreces informeren over de wet van 1 januari 2022.",
            "2021-02-11..2021-07-08",
        ),
        (
            "Om de subsidie op 1 juli te laten beginnen, zal ik u in april de regels zenden.",
            "2021-04-01..2021-04-30",
        ),
        (
            "Ik zal uw Kamer in april de regels zenden om de subsidie op 1 juli te laten beginnen.",
            "2021-04-01..2021-04-30",
        ),
        (
            "De Raad brengt zijn advies uiterlijk 1 april uit, waarna ik de Kamer binnen zes weken"
            " mijn standpunt zal sturen.",
            "..",
        ),
        ("Ik zal de Kamer binnen zes weken mijn standpunt sturen.", "2021-02-11..2021-03-25"),
        (
            "Hierover informeer ik u in de volgende voortgangsrapportage, voorzien voor juni.",
            "2021-06-01..2021-06-30",
        ),
        ("Ik zal uw Kamer informeren vóór het debat over de Europese Raad van 25 maart.", ".."),
        ("Ik zal uw Kamer informeren vóór het debat van 25 maart.", "2021-02-11..2021-03-24"),
        (
            "De maatregelen voor 2022 en verder licht ik in mei toe in een brief aan uw Kamer.",
            "2021-05-01..2021-05-31",
        ),
        (
            "Over de planning na 2026 informeer ik uw Kamer in het tweede kwartaal.",
            "2021-04-01..2021-06-30",
        ),
        ("Ik stuur de Kamer komend najaar, in oktober, een brief.", "2021-10-01..2021-10-31"),
        (
            "Ik stuur de Kamer voor de zomer, te weten eind juni, een brief.",
            "2021-06-21..2021-06-30",
        ),
        (
            "Ik stuur de Kamer voor de zomer een brief over het onderzoek dat in juni begint.",
            "2021-02-11..2021-07-08",
        ),
        (
            "De in 2020 toegezegde verkenning ontvangt u in het vierde kwartaal van 2021.",
            "2021-10-01..2021-12-31",
        ),
        (
            "Ik zal uw Kamer per kwartaal informeren, voor het eerst in oktober 2021.",
            "2021-10-01..2021-10-31",
        ),
        (
            "In april dit jaar en in september volgend jaar stuur ik uw Kamer een rapportage.",
            "2021-04-01..2021-04-30",
        ),
        ("Over de cijfers per 1 oktober informeer ik u in mei.", "2021-05-01..2021-05-31"),
        ("Uw Kamer ontvangt de stukken tijdig voor het debat.", ".."),
        (
            "Over de uitkomst zal ik u informeren in de voortgangsrapportage van 19 maart.",
            "2021-03-19..2021-03-19",
        ),
        (
            "De cijfers ontvangt u voor het notaoverleg, dat op 18 maart plaatsvindt.",
            "2021-02-11..2021-03-17",
        ),
        ("Zoals besproken stuur ik uw Kamer in april een overzicht.", "2021-04-01..2021-04-30"),
    ],
)
def test_the_term_is_that_of_the_promise(sentence: str, expected: str) -> None:
    assert terms(sentence) == [expected]


def test_a_paper_of_the_past_is_no_term() -> None:
    assert terms("Over de uitkomst informeer ik u in aanvulling op de brief van 19 januari.") in (
        [None],
        [],
    )


def test_a_term_that_is_not_met_is_the_earlier_one() -> None:
    (found,) = read(
        "Geachte voorzitter,\n\nHet rapport kan niet vóór de zomer aan uw Kamer worden gestuurd.\n",
        DAY,
    ).commitments
    assert (days(found.deadline), days(found.previous_deadline)) == (None, "2021-02-11..2021-07-08")


@pytest.mark.parametrize(
    ("sentence", "new", "earlier"),
    [
        (
            "Het plan wordt in plaats van in mei in juni aan uw Kamer aangeboden.",
            "2021-06-01..2021-06-30",
            "2021-05-01..2021-05-31",
        ),
        (
            "Ik bericht u dat de evaluatie, die ik u in mijn brief van 2 november 2020 voor maart"
            " had toegezegd, in mei gereed zal zijn.",
            "2021-05-01..2021-05-31",
            "2021-03-01..2021-03-31",
        ),
        (
            "Die termijn wordt niet gehaald; u ontvangt de evaluatie in september.",
            "2021-09-01..2021-09-30",
            None,
        ),
        (
            "Het is niet gelukt u de evaluatie voor 1 februari te sturen.",
            None,
            "..2021-01-31",
        ),
        # What cannot be is to come; what was not managed is over.
        (
            "De wet kan niet op 1 december in werking treden.",
            None,
            "2021-12-01..2021-12-01",
        ),
        (
            "Het is niet gelukt het wetsvoorstel op 1 december in te dienen.",
            None,
            "2020-12-01..2020-12-01",
        ),
        (
            "Het besluit treedt niet op 1 oktober in werking, maar op 1 januari 2022.",
            "2022-01-01..2022-01-01",
            "2021-10-01..2021-10-01",
        ),
        (
            "De evaluatie komt niet in november, maar in april naar uw Kamer.",
            "2021-04-01..2021-04-30",
            "2020-11-01..2020-11-30",
        ),
    ],
)
def test_a_delay_tells_the_new_term_from_the_old(
    sentence: str, new: str | None, earlier: str | None
) -> None:
    (found,) = read(f"Geachte voorzitter,\n\n{sentence}\n", DAY).commitments
    assert found.event == EventKind.POSTPONED
    assert (days(found.deadline), days(found.previous_deadline)) == (new, earlier)


@pytest.mark.parametrize(
    ("sentence", "text", "day"),
    [
        (
            "In het notaoverleg van 8 december jl. heb ik toegezegd u vóór het commissiedebat van"
            " 12 mei te informeren.",
            "het notaoverleg van 8 december jl.",
            date(2020, 12, 8),
        ),
        (
            "Ik zal uw Kamer vóór het commissiedebat van 12 mei informeren over de kosten.",
            None,
            None,
        ),
        ("Ik zal uw Kamer in april een brief sturen over de kosten.", None, None),
        ("Ik zal u hierover informeren in de voortgangsrapportage van 19 maart.", None, None),
        (
            "In het overleg van 3 februari heb ik toegezegd de Kamer in mei te berichten.",
            "het overleg van 3 februari",
            date(2021, 2, 3),
        ),
    ],
)
def test_the_occasion_is_where_it_was_said(
    sentence: str, text: str | None, day: date | None
) -> None:
    (found,) = read(f"Geachte voorzitter,\n\n{sentence}\n", DAY).commitments
    said = found.occasion
    assert (said and said.text, said and said.day) == (text, day)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Tijdens het algemeen overleg Zorg heb ik toegezegd uw Kamer voor de zomer te "
            "informeren.",
            "2021-02-11..2021-07-08",
        ),
        ("Tijdens het algemeen overleg Zorg heb ik u een brief toegezegd.", None),
        (
            "Ik heb toegezegd uw Kamer vóór het commissiedebat van 1 april te informeren.",
            "2021-02-11..2021-03-31",
        ),
    ],
)
def test_the_meeting_at_which_it_was_said_is_no_term(sentence: str, expected: str | None) -> None:
    assert terms(sentence) == [expected]


def test_a_paper_that_is_told_again_for_later_is_put_off() -> None:
    letter = (
        "Geachte voorzitter,\n\nBij brief van 22 juni schreef ik dat het wetsvoorstel havens "
        "vóór de zomer van 2021 aan uw Kamer zou worden aangeboden. De reacties vergen een "
        "weging. Ik verwacht het wetsvoorstel begin 2022 bij uw Kamer te kunnen indienen. "
        "Ik verwacht de pontenmonitor eind 2022 aan uw Kamer te sturen.\n"
    )
    events = [each.event for each in read(letter, DAY).commitments]
    assert events == [EventKind.REFERRED, EventKind.POSTPONED, EventKind.MADE]
