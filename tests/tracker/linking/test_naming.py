"""Two sentences that call a thing by the same name, however each of them is built."""

import pytest

from tracker.linking.naming import each_names_its_own, names_the_same, other_kind
from tracker.linking.subjects import subject_of

PROMISE = "Ik stuur uw Kamer een verkenning naar een slimme kilometerheffing voor bestelauto's."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (PROMISE, "Ik zie af van de toegezegde verkenning naar de kilometerheffing."),
        (
            "De routekaart elektrificatie stuur ik uw Kamer.",
            "Voor de routekaart elektrificatie geldt dat deze wordt verschoven.",
        ),
        (
            "De Kamer zal een actieplan zoönosen ontvangen.",
            "Hierbij bieden wij u, mede namens de minister van Landbouw, Natuur en"
            " Voedselkwaliteit, het door mijn ambtsvoorganger toegezegde actieplan zoönosen aan.",
        ),
        (
            "U ontvangt de tussenrapportage van de pilot schuldhulp aan huis.",
            "Ik voldoe aan mijn toezegging u de rapportages van de pilot schuldhulp te sturen.",
        ),
    ],
)
def test_the_same_thing_in_another_sentence(one: str, other: str) -> None:
    assert names_the_same(subject_of(one), subject_of(other))
    assert names_the_same(subject_of(other), subject_of(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Another law, of which the same is promised.
        ("De evaluatie van de fosfaatwetgeving volgt.", "De evaluatie van de mestwetgeving volgt."),
        # A paper, and the reaction to it.
        (
            "Ik stuur u het rapport van de Ombudsman over gezinshereniging.",
            "Ik stuur u de kabinetsreactie op het rapport van de Ombudsman over gezinshereniging.",
        ),
        # One goes into the other.
        (
            "De beleidsopties worden voor advies voorgelegd aan de Gezondheidsraad.",
            "U ontvangt het advies van de Gezondheidsraad.",
        ),
        # Nothing but a common word.
        (PROMISE, "Ik stuur uw Kamer een verkenning naar een nieuwe luchthaven."),
    ],
)
def test_what_shares_words_and_is_another_thing(one: str, other: str) -> None:
    assert not names_the_same(subject_of(one), subject_of(other))


def test_a_reaction_is_another_sort_of_paper_than_a_report_and_an_evaluation_is_a_report() -> None:
    report, reaction, evaluation = map(
        subject_of, ("Het eindrapport.", "De kabinetsreactie.", "De evaluatie.")
    )
    assert other_kind(report, reaction)
    assert not other_kind(report, evaluation)
    assert not other_kind(report, subject_of("Een brief over de basisbeurs."))


def test_two_that_share_a_word_and_each_say_which_are_two() -> None:
    gas, salt = (
        subject_of(f"Ik informeer u over de schadeafhandeling bij {what}.")
        for what in ("gaswinning", "zoutwinning")
    )
    assert each_names_its_own(gas, salt)


def test_who_leaves_a_word_out_names_the_same() -> None:
    full, short = (
        subject_of(f"Ik stuur u een overzicht van stationsprojecten{whose}.")
        for whose in (" van ProRail", "")
    )
    assert not each_names_its_own(full, short)
