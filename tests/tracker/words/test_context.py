"""A quote that leans on the sentence before it is given with that sentence."""

import pytest

from tracker.words.context import sentence_before

LOOKS = "Het instituut onderzoekt de straffen voor stroperij."


@pytest.mark.parametrize(
    "quote",
    [
        "Ik zal uw Kamer over de uitkomsten informeren.",
        "Ik ben van plan om uw Kamer nog voor het einde van dit jaar een brief hierover te sturen.",
        "Van de uitkomsten van dit onderzoek van het instituut stuur ik uw Kamer in mei een brief.",
    ],
)
def test_it_leans_on_the_sentence_before(quote: str) -> None:
    before = "…Een ander stuk.\n\nVeel is gedaan. " + LOOKS.replace(" de ", " de\n") + " "
    assert sentence_before(before, quote) == LOOKS


@pytest.mark.parametrize(
    ("before", "quote"),
    [
        # It says itself what it is about.
        (
            f"{LOOKS} ",
            "Ik stuur uw Kamer het onderzoek naar de straffen voor stroperij in het najaar van"
            " dit jaar met een reactie.",
        ),
        (f"{LOOKS}\n\n", "Ik informeer u hierover."),  # of another paragraph
        ("Antwoord op vraag 10\n", "Ik informeer u hierover."),
        ("", "Ik informeer u hierover."),
    ],
    ids=["whole", "paragraph", "heading", "nothing"],
)
def test_without_need_or_without_a_sentence_nothing_is_added(before: str, quote: str) -> None:
    assert sentence_before(before, quote) == ""


def test_of_a_sentence_that_began_out_of_sight_that_is_told() -> None:
    found = sentence_before("onderzoek naar de straffen loopt. ", "Ik informeer u hierover.")
    assert found == "… onderzoek naar de straffen loopt."
    assert (
        sentence_before("…het onderzoek loopt. ", "Ik schrijf u hierover.")
        == "… het onderzoek loopt."
    )
