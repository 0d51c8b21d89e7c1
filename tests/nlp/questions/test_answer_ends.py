"""An answer is shown whole, and nothing that stands behind it on the page."""

import pytest

from nlp.questions.counted_by_group import counted_by_group
from nlp.questions.found import paragraphs
from nlp.reader import read
from tests.nlp.questions.test_question_forms import parts

HEAD = "Antwoorden op de vragen van het lid Bos (SP) over het veer.\n\n"
FIRST = f"{HEAD}Vraag 1\nVaart het?\n\nAntwoord\n"
SECOND = "\n\nVraag 2\nWat kost het?\n\nAntwoord\nNiets.\n"
BOTH = (
    "Bij brief van 3 mei 2019 zijn de vragen beantwoord.\n\n"
    "I. Vragen en opmerkingen vanuit de fracties\n\n"
)
GROUPS = ("Inbreng van de VVD-fractie", "Vragen en opmerkingen van de leden van de SP-fractie")
ASKED = "{}\n\nDe leden hebben vragen.\n\n1. Vaart het veer van {}?\n\n2. Wat kost dat?\n\n"
TOLD = "{}\n\n1. Dat vaart in {}.\n\n2. Dat kost een euro.\n\n"
NOTE = (
    "NOTA NAAR AANLEIDING VAN HET VERSLAG\n\nDe leden van de VVD-fractie vragen wat het kost.\n\n"
)


def answers(text: str) -> list[str | None]:
    return [answer for _, _, answer in parts(text)]


@pytest.mark.parametrize(
    "heading",
    [
        "Artikel 2: Veren en bruggen",
        "3.1 Toezicht",
        "Overige onderwerpen",
        "Thema II",
        "Artikel 3",
        "Jaarverslag 2015",
    ],
)
def test_the_heading_above_the_next_question_is_no_part_of_the_answer(heading: str) -> None:
    text = f"{FIRST}Het vaart elke dag.\n\n{heading}{SECOND}"
    assert answers(text) == ["Het vaart elke dag.", "Niets."]


@pytest.mark.parametrize(
    "end",
    ["Zie ook bijlage 2", "Totaal 2005 310", "- Zeeland", "Er is geen tweede boot", "Bron: CBS"],
)
def test_an_answer_can_end_without_a_full_stop(end: str) -> None:
    first, _ = answers(f"{FIRST}Het vaart elke dag.\n\n{end}{SECOND}")
    assert (first or "").endswith(end)


def test_a_heading_in_an_answer_stays() -> None:
    first, _ = answers(f"{FIRST}Ja.\n\nAvonden\n\nOok 's avonds.{SECOND}")
    assert first == "Ja.\nAvonden\nOok 's avonds."


@pytest.mark.parametrize(
    ("closing", "stays"),
    [
        ("Ik vertrouw erop uw vragen hiermee te hebben beantwoord.", False),
        ("Wij hopen u hiermee voldoende te hebben geïnformeerd.", False),
        ("Hoogachtend,", False),
        ("Ik vertrouw erop dat het veer blijft varen.", True),
    ],
)
def test_how_a_letter_closes_answers_nothing(closing: str, stays: bool) -> None:
    signed = "De Minister van Verkeer en Waterstaat,\nT. Netelenbos\n"
    last = answers(f"{FIRST}Ja.{SECOND}\n{closing}\n\n{signed}")[-1]
    assert last == (f"Niets.\n{closing}" if stays else "Niets.")


def test_each_group_counts_from_one_where_it_asks_and_where_it_is_answered() -> None:
    text = BOTH + "".join(map(ASKED.format, GROUPS, ("Breskens", "Ameland")))
    text += "II. Reactie van de Minister\n\n" + "".join(map(TOLD.format, GROUPS, ("mei", "juni")))
    assert parts(f"{text}III. Volledige agenda\n\n1. Brief over het veer.\n") == [
        *(("1", "VVD", "Dat vaart in mei."), ("2", "VVD", "Dat kost een euro.")),
        *(("1", "SP", "Dat vaart in juni."), ("2", "SP", "Dat kost een euro.")),
    ]


def test_a_list_below_the_name_of_each_group_answers_nothing() -> None:
    listed = "".join(map("{}\n\n1. De nota.\n\n2. De brief.\n\n".format, GROUPS))
    text = f"{BOTH}{listed}Reactie\n\n{listed}"
    assert not counted_by_group(text, paragraphs(text))


def test_the_numbers_of_a_group_are_no_footnotes() -> None:
    text = BOTH + "".join(map(ASKED.format, GROUPS, ("Breskens1", "Ameland")))
    text += "II. Reactie van de Minister\n\n" + "".join(map(TOLD.format, GROUPS, ("mei", "juni")))
    found = answers(f"{text}1 Kamerstuk 29 383, nr. 12.\n")
    assert found[2:] == ["Dat vaart in juni.", "Dat kost een euro."]


@pytest.mark.parametrize(
    "asks",
    [
        "De PvdA-fractie vraagt of het veer vaart.",
        "De fractie van de PvdA informeerde naar het veer.",
        "2. De leden van de PvdA-fractie vragen of het veer vaart.",
    ],
)
def test_a_group_itself_asks_as_its_members_do(asks: str) -> None:
    found = parts(f"{NOTE}Het kost een euro.\n\n{asks}\n\nJa, elke dag.\n")
    assert found == [("1", "VVD", "Het kost een euro."), ("2", "PvdA", "Ja, elke dag.")]


def test_what_a_group_is_told_of_itself_asks_nothing() -> None:
    found = answers(f"{NOTE}Een euro.\n\nDe PvdA-fractie steunt dat.\n")
    assert found == ["Een euro.\nDe PvdA-fractie steunt dat."]


def test_numbers_in_front_of_what_groups_ask_with_a_heading_above_each_answer() -> None:
    tell = "Antwoord van het kabinet\n\n{}\n\n"
    asked = "Inbreng {0}\n\n{1}. De leden van de {0}-fractie vragen wat het kost.\n\n"
    each = asked + tell.format("Niets.") + "{2}. Vaart het?\n\n" + tell.format("Ja.")
    assert parts(BOTH + each.format("VVD", 1, 2) + each.format("SP", 3, 4)) == [
        *(("1", "VVD", "Niets."), ("2", "VVD", "Ja."), ("3", "SP", "Niets."), ("4", "SP", "Ja.")),
    ]


def test_whose_mind_it_is_that_the_government_is_asked_about() -> None:
    shares = "Deelt de regering de mening van de leden van de SP-fractie dat het veer moet varen?"
    again = "Deelt de regering de mening van de reders dat het veer moet varen?"
    for asks, party in ((shares, "SP"), (again, "VVD")):
        found = parts(f"{NOTE}Het kost een euro.\n\n{asks}\n\nJa, elke dag.\n")
        assert found[1:] == [("2", party, "Ja, elke dag.")]


def test_a_letter_that_asks_itself_answers_no_questions() -> None:
    asks = "1. Wat is het probleem?\n\nHet veer vaart niet.\n\n2. Waarom nu?\n\nHet is lente.\n"
    own = "Geachte voorzitter,\n\nAntwoord op de vraag of dit werkt geeft de evaluatie.\n\n"
    assert not parts(own + asks)
    of_others = "Geachte voorzitter,\n\nHierbij de antwoorden op de vragen van de commissie.\n\n"
    assert [answer for _, _, answer in parts(of_others + asks)] == [
        *("Het veer vaart niet.", "Het is lente."),
    ]


def test_a_list_below_a_colon_is_part_of_the_answer() -> None:
    told = "Er varen:\n\n1. Randstad: negen\n\n2. Zeeland: acht"
    text = f"LIJST VAN VRAGEN EN ANTWOORDEN\n\n1\n\nHoeveel veren varen er?\n\n{told}\n\n2\n\n"
    assert answers(f"{text}Waarom?\n\nDaarom.\n") == [told.replace("\n\n", "\n"), "Daarom."]


def test_the_heading_of_the_next_group_is_no_part_of_the_question() -> None:
    text = (
        "I. Vragen en opmerkingen vanuit de fracties\n\nInbreng van de PvdA-fractie\n\n"
        "1.\n\nVaart het?\n\n2.\n\nWat kost het?\n\nInbreng van de SP-fractie\n\n3.\n\n"
        "Blijft het?\n\nII. Reactie van de minister\n\n1.\n\nJa.\n\n2.\n\nNiets.\n\n3.\n\nNee.\n"
    )
    asked = [(q.party, q.question) for q in read(text).questions]
    assert asked == [("PvdA", "Vaart het?"), ("PvdA", "Wat kost het?"), ("SP", "Blijft het?")]
