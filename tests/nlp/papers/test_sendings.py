"""What a letter sends along without a word of a promise; no promise, no question, no delay."""

from datetime import date

import pytest

from nlp.papers.sendings import came_on, sendings_in
from nlp.reader import read

HEAD = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nGeachte voorzitter,\n\n"


def sent(sentence: str) -> list[str]:
    reading = read(HEAD + sentence, date(2021, 3, 16))
    return [found.quote.text for found in reading.sendings]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hierbij bied ik u de evaluatie van de zomerscholen aan.",
        "Hierbij zenden wij uw Kamer de verkenning naar de visafslag.",
        "Bijgaand treft u de monitor over de pleziervaart aan.",
        "Als bijlage bij deze brief vindt u het plan voor de sluizen.",
        "Met deze brief informeer ik u over de proef met deelfietsen.",
        "In deze brief ga ik nader in op de proef met deelfietsen.",
        "Het advies van de raad is als bijlage bij deze brief gevoegd.",
        "U ontvangt hierbij het jaarverslag van de ombudsman.",
        "Met deze A-brief informeer ik u over de vervanging van de hulpvaartuigen.",
        "In deze kamerbrief ga ik in op de proef met deelfietsen.",
        "Met deze tweede voortgangsrapportage informeer ik u over de proef met deelfietsen.",
        "In deze brief informeer ik u over de legalisering van PAS-melders.",
        "De nota over de sluizen, die ik u in mei zou sturen, gaat u hierbij al toe.",
        "Bijgevoegd is het eindrapport van de onderzoekers.",
        "De bijlagen bij deze brief zijn het jaarplan en het verslag van de proef met fietsen.",
        "De evaluatie van de zomerscholen gaat hierbij.",
        # Sent before, and told of here.
        "De evaluatie van de zomerscholen heb ik u op 2 maart jl. doen toekomen.",
        "Het wetsvoorstel zomerscholen is op 2 maart 2021 bij uw Kamer ingediend.",
    ],
)
def test_what_a_letter_sends(sentence: str) -> None:
    assert sent(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        # A commitment says by itself which promise it is about.
        "Hierbij bied ik u de toegezegde evaluatie van de zomerscholen aan.",
        "Ik stuur u de evaluatie van de zomerscholen in mei.",
        "Hierbij zal ook worden gekeken naar de zomerscholen.",
        "Hierbij kan ik u de evaluatie nog niet aanbieden.",
        "De gemeente heeft hierbij een evaluatie ontvangen.",
        "Hierbij vraag ik de Raad om advies over de zomerscholen.",
        "In de bijlage staan de cijfers over de zomerscholen.",
        "Met de A-brief informeert de minister u over de vervanging van de hulpvaartuigen.",
        "Het eindrapport dat was bijgevoegd is besproken.",
        "De nota over de sluizen, die bijna af is, zou u hierbij toegaan.",
        "Met deze rapportage kan ik u pas in mei informeren over de proef met deelfietsen.",
        "De evaluatie van de zomerscholen heb ik u toegestuurd.",
        "De evaluatie van de zomerscholen is op 2 maart jl. naar de gemeente gestuurd.",
        "De evaluatie van de zomerscholen heb ik u op 2 maart jl. niet kunnen toezenden.",
        "De proef gaat hierbij uit van zomerscholen.",
    ],
)
def test_what_is_no_sending(sentence: str) -> None:
    assert sent(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("De nota heb ik u op 2 maart jl. doen toekomen.", "2021-03-02"),
        ("De nota is op 2 december jl. aan uw Kamer gezonden.", "2020-12-02"),
        ("De nota is op 2 maart 2019 aan uw Kamer gezonden.", "2019-03-02"),
        ("Hierbij zend ik u de nota van op 2 maart jl. aanwezige deskundigen.", "2021-03-16"),
        ("De nota is op 31 februari jl. aan uw Kamer gezonden.", "2021-03-16"),
    ],
)
def test_when_it_came(sentence: str, day: str) -> None:
    assert came_on(sentence, date(2021, 3, 16)) == date.fromisoformat(day)


def test_what_others_say_is_left_alone() -> None:
    text = "Hierbij bied ik u de evaluatie aan. Hierbij zend ik u de monitor."
    assert sendings_in(text, [0, 36], [(0, 10)]) == [(36, len(text))]
    assert sendings_in("", [0]) == []


def test_what_is_listed_as_attached() -> None:
    listed = (
        "Bijlagen bij deze brief:\n1. Kengetallen van de veehouderij\n2. Onderzoek naar ruiven\n"
    )
    assert sent(f"Ik schets mijn beleid.\n\n{listed}") == [
        "Kengetallen van de veehouderij",
        "Onderzoek naar ruiven",
    ]


@pytest.mark.parametrize("head", ["Bijlage(n)\n2\n", "Bijlagen\n2\nOns kenmerk\n2021-000123\n"])
def test_a_letterhead_lists_nothing(head: str) -> None:
    assert sent(f"{head}\nIk schets mijn beleid voor de veehouderij.") == []
