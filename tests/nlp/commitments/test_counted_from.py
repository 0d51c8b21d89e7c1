"""A term that runs from something still to come has no days yet, and cannot be over."""

from datetime import date

import pytest

from nlp.findings import Deadline, Precision
from nlp.reader import read

LETTER = (
    "29 325 Maatschappelijke Opvang\n\nNr. 12 BRIEF VAN DE MINISTER VAN JUSTITIE EN VEILIGHEID\n\n"
    "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 1 februari 2021\n\n"
    "{}\n\nDe Minister van Justitie en Veiligheid,\nA. van der Molen\n"
)


def _term(sentence: str) -> Deadline:
    (made,) = read(LETTER.format(sentence)).commitments
    assert made.deadline is not None
    return made.deadline


@pytest.mark.parametrize(
    ("sentence", "awaited"),
    [
        (
            "Na ontvangst van het rapport over loodsen stuur ik u binnen zes weken een reactie.",
            "ontvangst van het rapport over loodsen",
        ),
        (
            "Nadat de proef is afgerond, ontvangt u binnen twee maanden mijn oordeel.",
            "de proef is afgerond",
        ),
        (
            "Ik stuur u binnen een maand een reactie zodra het oordeel van de rechter er is.",
            "het oordeel van de rechter er is",
        ),
        (
            "Mocht de Commissie haar plan publiceren, dan stuur ik u binnen vier weken een fiche.",
            "de Commissie haar plan publiceren",
        ),
        (
            "Indien de gesprekken stuklopen, informeer ik u binnen twee weken.",
            "de gesprekken stuklopen",
        ),
    ],
)
def test_it_waits_for_what_the_sentence_names(sentence: str, awaited: str) -> None:
    term = _term(sentence)
    assert term.quote.text.startswith("binnen")
    assert (term.precision, term.first_day, term.last_day) == (Precision.CONDITIONAL, None, None)
    assert term.condition == awaited


@pytest.mark.parametrize(
    ("sentence", "last_day"),
    [
        ("Binnen zes weken ontvangt u mijn reactie op het rapport.", date(2021, 3, 15)),
        ("Na overleg met de havens stuur ik u binnen zes weken mijn reactie.", date(2021, 3, 15)),
        ("Indien mogelijk, informeer ik u binnen twee weken.", date(2021, 2, 15)),
        ("Zodra het rapport er is, stuur ik het u, uiterlijk 1 maart 2021.", date(2021, 3, 1)),
    ],
)
def test_a_term_of_its_own_keeps_its_day(sentence: str, last_day: date) -> None:
    assert _term(sentence).last_day == last_day
