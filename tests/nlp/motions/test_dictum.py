"""What a motion asks is found in its own words."""

import pytest

from nlp.motions.dictum import body, dictum

OPENING = "Voorgesteld 4 maart 2021\n\nDe Kamer,\n\ngehoord de beraadslaging,\n\n"
CLOSING = "en gaat over tot de orde van de dag.\n\nBakker"


def asked(text: str) -> str | None:
    found = dictum(text)
    return text[slice(*found)] if found else None


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            "overwegende dat kantines gezonder kunnen;\n\nverzoekt de regering dit uit te zoeken,",
            "verzoekt de regering dit uit te zoeken",
        ),
        (
            "constaterende dat de brug dicht is;\nspreekt uit dat dit te lang duurt;\n"
            "verzoekt de regering haar te openen,",
            "spreekt uit dat dit te lang duurt;\nverzoekt de regering haar te openen",
        ),
        (
            "overwegende dat de brug dicht is; roept de regering op haar te openen,",
            "roept de regering op haar te openen",
        ),
        # A line can begin with the word of a consideration.
        (
            "constaterende dat de motie van vorig jaar de regering\nverzoekt haar te openen;\n\n"
            "verzoekt de regering dit nu te doen,",
            "verzoekt de regering dit nu te doen",
        ),
    ],
)
def test_from_the_asking_word_to_the_closing_ones(said: str, words: str) -> None:
    assert asked(f"{OPENING}{said}\n\n{CLOSING}") == words


def test_the_text_begins_with_the_chamber_and_ends_with_the_day() -> None:
    text = f"{OPENING}verzoekt de regering dit te doen,\n\n{CLOSING}"
    found = body(text)
    assert found
    assert text[slice(*found)].startswith("De Kamer,")
    assert text[slice(*found)].endswith("orde van de dag")


@pytest.mark.parametrize(
    "text",
    [
        f"{OPENING}wijst de heer Bakker aan als informateur,\n\n{CLOSING}",
        f"{OPENING}verzoekt de regering dit te doen",  # cut off: who knows what follows
        "De motie verzoekt de regering dit te doen.",
        "",
    ],
)
def test_without_sure_words_nothing_is_asked(text: str) -> None:
    assert asked(text) is None
