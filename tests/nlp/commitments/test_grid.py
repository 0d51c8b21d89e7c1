"""What a letter undertakes is found in every form of the sentence, and nothing in its near misses.

The parts of a Dutch undertaking (who, how, what, when, in which order) are combined; each form is
said of another subject.
"""

from collections.abc import Iterator
from datetime import date
from itertools import cycle, product

import pytest

from nlp.commitments.grammar.sentence import Setting
from nlp.commitments.reading import commitments_in
from nlp.dates.finding import find
from nlp.findings import EventKind

SETTING = Setting((date(2022, 3, 1), date(2022, 3, 1)))
SUBJECTS = (
    "de kustvisserij",
    "het lerarentekort",
    "de huurtoeslag",
    "de munitie",
    "het mestbeleid",
)
TERMS = ("in mei", "voor de zomer", "begin volgend jaar", "uiterlijk 1 oktober", "op korte termijn")

# Who, with the verb that goes with it.
DOERS = (
    "ik zal", "het kabinet zal", "wij zullen", "mijn ministerie zal", "de regering zal",
    "de minister van Financiën en ik zullen", "mijn ambtgenoot van Defensie zal",
    "ik, mede namens mijn ambtgenoot van Justitie en Veiligheid, zal",
)  # fmt: skip
DELIVERIES = (
    "uw Kamer {term} informeren over {subject}", "over {subject} {term} een brief aan u sturen",
    "{term} bij de Kamer terugkomen op {subject}", "de Kamer {term} een overzicht doen toekomen",
    "{term} aan de Kamer rapporteren over {subject}", "de evaluatie {term} aan u aanbieden",
    "het wetsvoorstel {term} bij de Tweede Kamer indienen", "uw Kamer {term} bijpraten",
)  # fmt: skip
PLANS = (
    "in gesprek gaan met de sector", "de regels aanpassen", "een pilot starten",
    "een besluit nemen",
    "een onderzoek naar {subject} laten uitvoeren", "een handreiking publiceren",
)  # fmt: skip
FRAMES = (
    "Ik ben voornemens {what}.", "Het kabinet is van plan om {what}.", "Ik streef ernaar {what}.",
    "Het is mijn bedoeling om {what}.", "Het streven is {what}.", "Ik heb mij voorgenomen {what}.",
)  # fmt: skip
TO_DELIVER = (
    "uw Kamer {term} te informeren over {subject}",
    "{term} bij uw Kamer op {subject} terug te komen",
    "de evaluatie {term} aan de Kamer aan te bieden", "u {term} een brief te sturen",
)  # fmt: skip
OTHERS = (
    "De gemeente Utrecht", "De Europese Commissie", "De VNG", "Het waterschap", "De universiteit",
    "De Algemene Rekenkamer", "De aannemer", "De regering van Aruba", "Het bestuur van de school",
)  # fmt: skip
THEIR_PLANS = (
    "zal {term} de regels over {subject} aanpassen.", "komt {term} met een plan.",
    "is voornemens {term} een pilot te starten.", "heeft besloten {term} te stoppen.",
)  # fmt: skip
NEAR_MISSES = (
    "Ik zal uw Kamer {term} niet informeren over {subject}.",
    "Ik ben niet voornemens {term} een pilot te starten.",
    "Een brief over {subject} acht ik {term} overbodig.",
    "Gemeenten kunnen {term} een aanvraag indienen.",
    "Het zou goed zijn om {term} een besluit te nemen over {subject}.",
    "De leden van de SP-fractie vragen of de Kamer {term} wordt geïnformeerd over {subject}.",
    "De Raad van State adviseert {term} een pilot te starten.",
    "Ik heb uw Kamer in januari geïnformeerd over {subject}.",
    "Met deze brief informeer ik uw Kamer over {subject}.",
    "Voor de planning van {subject} verwijs ik de Kamer naar mijn brief van 8 februari.",
    "Het is van belang dat de Kamer tijdig wordt geïnformeerd over {subject}.",
)


def filled(forms: Iterator[str]) -> list[str]:
    """The forms, each with another subject and term, and a capital in front."""
    subjects, terms = cycle(SUBJECTS), cycle(TERMS)
    said = (form.format(subject=next(subjects), term=next(terms)) for form in forms)
    return [each[0].upper() + each[1:] for each in said]


def inverted(doer: str) -> str:
    """ "Ik zal" behind another part of the sentence: "daarom zal ik"."""
    who, verb = doer.removesuffix(",").rsplit(" ", 1)
    return f"{verb} {who}"


def read_alone(sentence: str) -> list[tuple[EventKind, str]]:
    found = commitments_in(sentence, [0], find(sentence), SETTING)
    return [(each.act.event, str(each.act.kind)) for each in found]


PROMISED = filled(
    form
    for form in (
        *(f"{doer} {what}." for doer, what in product(DOERS, DELIVERIES)),
        *(f"na overleg {inverted(doer)} {what}." for doer, what in product(DOERS, DELIVERIES)),
        *(f"zodra dat kan, {inverted(doer)} {what}." for doer, what in product(DOERS, DELIVERIES)),
        *(f"{doer} dit bezien en {what}." for doer, what in product(DOERS, DELIVERIES)),
        *(frame.format(what=what) for frame, what in product(FRAMES, TO_DELIVER)),
    )
)
PLANNED = filled(
    form
    for doer, plan in product(DOERS, PLANS)
    for form in (
        f"{doer} {{term}} {plan}.",
        f"{{term}} {inverted(doer)} {plan}.",
        f"daartoe {inverted(doer)} {{term}} {plan}.",
    )
)
NOTHING = filled(
    form
    for form in (
        *(f"{who} {plan}" for who, plan in product(OTHERS, THEIR_PLANS)),
        *(form for form in NEAR_MISSES for _ in TERMS),
    )
)


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (PROMISED, [(EventKind.MADE, "toezegging")]),
        (PLANNED, [(EventKind.MADE, "voornemen")]),
        (NOTHING, []),
    ],
    ids=["promised to the Chamber", "planned", "nothing"],
)
def test_every_form_is_read(sentences: list[str], expected: list[tuple[EventKind, str]]) -> None:
    wrong = [sentence for sentence in sentences if read_alone(sentence) != expected]
    assert not wrong
    assert len(set(sentences)) >= 80


@pytest.mark.parametrize("often", ["jaarlijks", "elk half jaar", "tweemaal per jaar"])
@pytest.mark.parametrize(
    "said",
    [
        "Vanaf 2023 informeer ik uw Kamer {often} over de voortgang.",
        "Met ingang van 1 januari 2023 zal uw Kamer {often} een rapportage ontvangen.",
        "Ik informeer uw Kamer {often}, in mei en november, over de voortgang.",
        "Ik zal uw Kamer {often}, te weten in mei, informeren.",
    ],
)
def test_what_comes_back_from_a_day_on_says_so(said: str, often: str) -> None:
    (found,) = commitments_in(sentence := said.format(often=often), [0], find(sentence), SETTING)
    assert found.act.deadline
    assert found.act.deadline.recurrence == ("P1Y" if often == "jaarlijks" else "P6M")


@pytest.mark.parametrize(
    "said",
    [
        "Ik zal in mei, na het jaarlijkse overleg, uw Kamer informeren.",
        "Ik zal uw Kamer in mei informeren over de cijfers die jaarlijks verschijnen.",
        "Vanaf 2023 informeer ik uw Kamer over de voortgang.",
    ],
)
def test_what_comes_once_does_not_come_back(said: str) -> None:
    (found,) = commitments_in(said, [0], find(said), SETTING)
    assert found.act.deadline
    assert found.act.deadline.recurrence is None
