"""What a motion is about is told only where the words behind its name surely say so."""

import pytest

from nlp.motions.subject import subject_behind

NAMED = "motie van het lid Bakker (Kamerstuk 28140, nr. 5)"


def about(sentence: str) -> str | None:
    text = f"Geachte voorzitter,\n\n{sentence}\n\nHoogachtend,"
    start = text.index(NAMED)
    found = subject_behind(text, start, start + len(NAMED))
    return " ".join(text[slice(*found)].split()) if found else None


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        (f"De {NAMED} over toezicht op de slacht is uitgevoerd.", "over toezicht op de slacht"),
        (f"Ik geef uitvoering aan de {NAMED} over de\nLelylijn.", "over de Lelylijn"),
        (
            f"De {NAMED} inzake het behoud van zwembaden, die uw Kamer aannam, loopt.",
            "inzake het behoud van zwembaden",
        ),
        (
            f"Hierbij bericht ik u over de uitvoering van de {NAMED} over gezonde kantines.",
            "over gezonde kantines",
        ),
        (
            f"De {NAMED} over de veren en de motie van het lid Vos over de sluizen lopen.",
            "over de veren",
        ),
    ],
)
def test_it_is_what_follows_the_name(sentence: str, subject: str) -> None:
    assert about(sentence) == subject


@pytest.mark.parametrize(
    "sentence",
    [
        f"De {NAMED} is uitgevoerd. Over de veren schrijf ik later.",
        f"Ik zal uw Kamer conform de {NAMED} over de gesprekken informeren.",
        f"Ik informeer uw Kamer, zoals gevraagd in de {NAMED} over de voortgang, in mei.",
        f"Hierbij bericht ik, conform de {NAMED} over de nieuwe cijfers.",
        f"Ik laat de uitvoering van de {NAMED} over aan mijn opvolger.",
        f"Ik neem de {NAMED} over.",
        f"Ik kom op de {NAMED} over drie maanden terug, uiterlijk in mei.",
        f"Zie de {NAMED} over dat onderwerp.",
    ],
    ids=["next", "informeren", "gevraagd", "bericht", "laat over", "neem over", "time", "pointed"],
)
def test_near_misses_say_nothing(sentence: str) -> None:
    assert about(sentence) is None


def test_a_page_full_of_words_without_a_stop_is_no_subject() -> None:
    assert about(f"De {NAMED} over " + "veren en " * 100) is None
