"""Sentences end where a reader would end them."""

import pytest
import spacy

from nlp.pipeline.spans import SPANS
from nlp.text.sentence_ends import sentence_ends


def sentences(text: str) -> list[str]:
    starts = [0, *(end for end in sentence_ends(text) if end < len(text))]
    ends = [*starts[1:], len(text)]
    return [text[a:b].strip() for a, b in zip(starts, ends, strict=True)]


@pytest.mark.parametrize(
    "text",
    [
        "Het advies heeft uw Kamer ontvangen op 2 juli jl. (Kamerstuk 26485, nr. 373).",
        "In het debat van 27 oktober a.s. aan uw Kamer gezonden.",
        "De motie van het lid Van Raan c.s. verzoekt dit.",
        "Conform art. 3, lid 2, van de wet d.w.z. voor iedereen.",
        "Minister S.A.M. Kaag en drs. P. de Vries tekenden.",
        "Het kost ca. 3 mln. euro per jaar.",
        "1. Het kabinet zet dit voort.",
    ],
    ids=["jl.", "a.s.", "c.s.", "art. lid d.w.z.", "initials", "ca.", "numbered"],
)
def test_one_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Ik sprak de Kamer op 13 september jl. | Voor de zomer volgt meer.",
        "De wet is aangenomen.1 | Deze wet regelt veel.",
        "Klopt dat? | Zo ja, waarom?",
        "De wet is aangenomen.\ue001\ue003 | Deze wet regelt veel.",
        "Hij zei: «Dat is zo.» | Daarna niets meer.",
        "De motie is gesteund door Van Raan c.s. | De regering voert haar uit.",
        "Het plan is er in 2021. | In 2022 volgt de wet.",
        "Er kwam een brief van de heer K. te D. | Deze brief is beantwoord.",
        "Wat kost het? | Antwoord: | Dat is niet mogelijk.",
        "Wat kost het? | Antwoord op vraag 3 en 4: | Niets.",
        "Klopt het? | Antwoord van de minister: hij wacht op een reactie: die komt.",
        "Aan de Voorzitter der Staten-Generaal Den Haag, 3 mei 2004 | Hierbij stuur ik het plan.",
    ],
    ids=[
        "jl.",
        "footnote mark",
        "raised mark",
        "questions",
        "quotation",
        "c.s.",
        "year",
        "K. te D.",
        "a label",
        "a label with numbers",
        "no label",
        "a letterhead on one line",
    ],
)
def test_two_sentences(text: str) -> None:
    parts = [part.strip() for part in text.split("|")]
    assert sentences(" ".join(parts)) == parts


def test_the_pipeline_marks_them_in_spacy() -> None:
    language = spacy.blank("nl")
    language.add_pipe(SPANS)
    doc = language("Het is klaar. Dat meldde ik op 2 juli jl. aan u.")
    assert [span.text for span in doc.sents] == [
        "Het is klaar.",
        "Dat meldde ik op 2 juli jl. aan u.",
    ]
