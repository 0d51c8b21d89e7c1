"""Questions without numbers or headings are told apart by who asks, or by whom they address."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.findings import DocumentKind
from nlp.letterhead.frame import frame_of
from nlp.names.fracties import named_in, rows_in
from nlp.questions.reading import questions_in
from nlp.reader import read

ANSWER = """35 111 Wijziging van de Wet op de dijken

C MEMORIE VAN ANTWOORD

Ontvangen 3 mei 2019

De regering heeft kennisgenomen van de vragen van de fracties.

Hoogte van dijken

De leden van de VVD-fractie lezen dat dijken hoger worden. Zij vragen hoe hoog.

Dijken worden een meter hoger.

Dat geldt voor alle dijken.

Ook vragen deze leden wie betaalt.

De waterschappen betalen.

Breedte van dijken

De leden van de fracties van SP en PvdA vragen of dijken breder worden.

Dat is niet nodig.
"""

ASKED_IN_TURN = """Lekkende dijken |
|
Jan Bos (SP), Eva Vos (CDA) |
|
Piet Smit (minister van Infrastructuur en Waterstaat) (VVD) |
|
Bent u bekend met het bericht «Dijken lekken»?1
Ja.
Hoeveel dijken lekken er? Wat doet u daaraan?
Dat zijn er drie.
Die worden hersteld.
Droge sloten |
|
Kees Jansen (PvdD) |
|
Kent u het bericht over sloten?
Ja, dat ken ik.
"""


def parts(text: str) -> list[tuple[str, str | None, str]]:
    return [(q.number, q.party, q.answer) for q in read(text).questions]


def test_the_government_goes_through_a_report_on_a_bill() -> None:
    assert parts(ANSWER) == [
        ("1", "VVD", "Dijken worden een meter hoger.\nDat geldt voor alle dijken."),
        ("2", "VVD", "De waterschappen betalen."),
        ("3", "SP, PvdA", "Dat is niet nodig."),
    ]


def test_a_report_on_a_bill_by_itself_has_no_answers() -> None:
    assert parts(ANSWER.replace("MEMORIE VAN ANTWOORD", "VOORLOPIG VERSLAG")) == []


CONSULTATION = """Nr. 9 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

De commissie heeft vragen voorgelegd aan de Minister. Bij brief van 1 maart zijn ze beantwoord.

De leden van de VVD-fractie vragen hoe hoog de dijken worden. Zij zien het belang daarvan in.

Dijken worden een meter hoger.

De leden van de SGP-fractie vernemen graag of boeren iets krijgen.

Genoemde leden wijzen op de kosten.

Dat is niet aan de orde.
"""


def test_a_consultation_without_numbers_or_headings() -> None:
    assert parts(CONSULTATION) == [
        ("1", "VVD", "Dijken worden een meter hoger."),
        ("2", "SGP", "Dat is niet aan de orde."),
    ]


def test_questions_that_wait_for_their_answers_have_none() -> None:
    asked = CONSULTATION.replace("Bij brief van 1 maart zijn ze beantwoord.", "Zij wacht.")
    assert parts(asked) == []
    at_the_end = CONSULTATION.replace("Dijken worden een meter hoger.\n\n", "")
    assert parts(at_the_end) == []


def test_interest_in_a_bill_asks_nothing() -> None:
    text = (
        "NOTA NAAR AANLEIDING VAN HET VERSLAG\n\nDe leden van de SGP-fractie hebben kennisgenomen"
        " van het voorstel.\n\nDe regering is daar blij mee. Het antwoord volgt hieronder.\n"
    )
    assert parts(text) == []


def test_members_who_ask_in_turn_on_a_page() -> None:
    found = questions_in(ASKED_IN_TURN)
    answers = [ASKED_IN_TURN[slice(*q.answer)] for q in found if q.answer]
    assert list(zip([q.number for q in found], [q.party for q in found], answers, strict=True)) == [
        ("1", "SP, CDA", "Ja."),
        ("2", "SP, CDA", "Dat zijn er drie.\nDie worden hersteld."),
        ("3", "PvdD", "Ja, dat ken ik."),
    ]


def test_a_page_can_begin_in_the_middle_of_a_set() -> None:
    text = "Bent u op de hoogte?\nJa.\nWat doet u?\nNiets.\nVindt u dat goed?1, 2\nJa.\n"
    assert [(q.party, q.number) for q in questions_in(text)] == [(None, n) for n in "123"]


def test_who_answers_shows_where_a_member_without_a_group_asks() -> None:
    text = ASKED_IN_TURN.replace(
        "Kees Jansen (PvdD) |", "Kees Jansen |\n|\nEd Bos (minister) (D66) |"
    )
    assert [question.party for question in questions_in(text)] == ["SP, CDA", "SP, CDA", None]


@pytest.mark.parametrize(
    "text",
    [
        ASKED_IN_TURN.replace("Lekkende dijken |", "Geachte voorzitter,"),
        "Veel gestelde vragen\n\nBent u verzekerd?\nJa.\nWat moet u doen?\nNiets.\n",
        "Het lid Bos (SP)\nWat moet er gebeuren?\nVeel.\nWie betaalt dat?\nIedereen.\n",
    ],
    ids=["a letter", "a page for citizens", "nobody is addressed"],
)
def test_what_asks_no_minister(text: str) -> None:
    assert questions_in(text) == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("De leden van de fracties van SP en PvdA vragen", [["SP", "PvdA"]]),
        ("De leden van de VVD- en CDA-fractie vragen", [["VVD", "CDA"]]),
        ("De leden van de C.D.A.-fractie vingen aan", [["CDA"]]),
        ("De VVD-fractie en de SP-fractie vragen", [["VVD"], ["SP"]]),
        ("De leden van de VVD en anderen vragen", [["VVD"]]),
    ],
)
def test_groups_that_are_named_together(text: str, rows: list[list[str]]) -> None:
    assert rows_in(text) == rows
    assert named_in(text) == [name for row in rows for name in row]


PIECES = st.sampled_from(
    [
        "MEMORIE VAN ANTWOORD", "De leden van de VVD-fractie vragen", " of dit klopt?", "\n", "Ja.",
        "Jan Bos (SP)", " |", "|", "Bent u bereid?", "Wat kost het u?", "Vraag 1", "Antwoord", "1.",
        "Antwoord op vragen 1 en 2", "2", "Reactie van de minister", "Inbreng van de CDA-fractie",
        "zij", "deze leden vragen", ")", "(", "?", "Geachte", "\x00", "\u00a0", "1 2 3", "\n\n",
    ]
)  # fmt: skip


@settings(deadline=None, max_examples=120)
@given(st.lists(PIECES | st.text(max_size=6), max_size=40).map("".join))
def test_whatever_the_text_questions_stand_where_they_say(text: str) -> None:
    for question in read(text).questions:
        for quote in filter(None, (question.span, question.question_quote, question.answer_quote)):
            assert text[quote.start : quote.end] == quote.text


def test_a_text_of_nothing_but_questions_is_read_to_its_end() -> None:
    text = "Jan Bos (SP)\n" + "Bent u bereid?\nJa.\n" * 5000
    assert len(questions_in(text)) == 5000
    assert len(questions_in("MEMORIE VAN ANTWOORD\n\n" + "Zij vragen u iets?\nJa.\n" * 5000)) == 0


SHORT_REPORT = """28 123 Wijziging van de Wet op de dijken

nr. 6 NOTA NAAR AANLEIDING VAN HET VERSLAG
Ontvangen 3 mei 2003
Met belangstelling heb ik kennis genomen van de vragen en opmerkingen van de vaste commissie.
De leden van de CDA-fractie vragen wanneer de algemene maatregel van bestuur zal verschijnen.
Deze leden wijzen er terecht op dat waterschappen tijdig moeten weten wat van hen wordt verwacht.
De leden van de LPF-fractie vragen of de regering bereid is om de heffing van dijken te verlagen.
Neen. Een verlaging van de heffing verdraagt zich niet met het akkoord dat met hen gesloten is.
"""


def test_a_report_is_answered_without_the_word_and_without_blank_lines() -> None:
    assert [(party, answer[:11]) for _, party, answer in parts(SHORT_REPORT)] == [
        ("CDA", "Deze leden "),
        ("LPF", "Neen. Een v"),
    ]
    letter = SHORT_REPORT.replace("NOTA NAAR AANLEIDING VAN HET VERSLAG", "BRIEF VAN DE MINISTER")
    assert parts(letter) == []


TOLD_LATER = """2009Z10001 Vragen van het lid Bos (SP) aan de minister van Verkeer over dijken.
Mededeling van minister Smit (Verkeer en Waterstaat) (ontvangen 5 oktober 2009)
{}1
Kent u het bericht «Dijken lekken»?1)
{}2
Hoeveel dijken lekken er? Wat doet u daaraan?
Mededeling
De vragen van het lid Bos kunnen niet binnen de gebruikelijke termijn worden beantwoord.
"""


@pytest.mark.parametrize("heading", ["", "Vraag "])
def test_questions_that_were_only_put_off_have_no_answer(heading: str) -> None:
    reading = read(TOLD_LATER.format(heading, heading))
    assert [(q.number, q.party, q.answer) for q in reading.questions] == [
        ("1", "SP", ""),
        ("2", "SP", ""),
    ]
    assert reading.questions[1].question == "Hoeveel dijken lekken er? Wat doet u daaraan?"
    assert reading.frame.kind is DocumentKind.ANTWOORD_KAMERVRAGEN


def test_who_tells_that_answers_come_later_stands_above_the_questions() -> None:
    told = "Mededeling van minister Smit (Verkeer)\n\n"
    asked = "Vraag 1\nKent u het bericht?\n\nVraag 2\nHoeveel dijken lekken er?\n"
    assert [(q.number, q.answer) for q in read(told + asked).questions] == [("1", ""), ("2", "")]
    assert read(asked).questions == ()


def test_a_message_in_a_letter_puts_no_questions_off() -> None:
    assert (
        parts("Geachte voorzitter,\n\n1\nEen dijk.\n2\nEen sloot.\nMededeling\nDat was het.") == []
    )


def test_in_a_consultation_of_the_senate_the_last_letter_answers() -> None:
    asked = "De leden van de VVD-fractie vragen de regering hoe hoog dijken langs de Maas zijn."
    also = "De leden van de SP-fractie vragen de regering wie de dijken langs de Maas betaalt."
    text = (
        "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\n"
        "De commissie brengt bijgaand verslag uit van het gevoerde schriftelijk overleg.\n\n"
        f"Aan de Minister van Waterstaat\n\n{asked}\n\n{also}\n\n"
        "BRIEF VAN DE MINISTER VAN WATERSTAAT\n\nHierbij zend ik de antwoorden.\n\n"
        f"{asked}\n\nVijf meter.\n\n{also}\n\nHet Rijk.\n"
    )
    assert parts(text) == [("1", "VVD", "Vijf meter."), ("2", "SP", "Het Rijk.")]
    assert parts(text.partition("BRIEF VAN")[0]) == []


COLUMNS = [
    "Nr\tVraag\tBlz.\tAntwoord\n1\tHoe hoog?\t12\tVijf meter.\n2\tWie betaalt?\t\tHet Rijk.\n",
    "| Nr | Vraag | Antwoord |\n|---|---|---|\n| 1 | Hoe hoog? | Vijf meter. |\n"
    "| 2 | Wie betaalt? | Het Rijk. |\n",
    "Nr\tVraag\n1\tHoe hoog?\n2\tWie betaalt?\n\nNr\tAntwoord\n1\tVijf meter.\n2\tHet Rijk.\n",
    "Vraag\tAntwoord\nHoe hoog?\tVijf meter.\nWie betaalt?\tHet Rijk.\n",
]


@pytest.mark.parametrize("columns", COLUMNS, ids=["tabs", "bars", "two tables", "no numbers"])
def test_questions_can_stand_beside_their_answers(columns: str) -> None:
    text = f"LIJST VAN VRAGEN EN ANTWOORDEN\n\n{columns}"
    assert parts(text) == [("1", None, "Vijf meter."), ("2", None, "Het Rijk.")]


def test_other_columns_ask_nothing() -> None:
    assert parts("Hierbij de antwoorden.\n\nNr\tDijk\tHoogte\n1\tOost\t5 m\n2\tWest\t6 m\n") == []


@pytest.mark.parametrize(
    "introduction",
    [
        "De leden van de VVD-fractie zeggen van het voorstel te hebben kennisgenomen. Op hun "
        "vragen zal ik hierna antwoorden.",
        "De leden van de VVD-fractie hebben vragen gesteld, die ik hieronder beantwoord.",
    ],
)
def test_who_is_told_that_answers_follow_has_none_yet(introduction: str) -> None:
    text = (
        f"C NOTA NAAR AANLEIDING VAN HET VERSLAG\n{introduction}\nDat geldt ook voor anderen.\n"
        "De leden van de D66-fractie vragen hoe hierna wordt geteld?\nDat kan niet.\n"
    )
    assert [(q.party, text[slice(*(q.answer or (0, 0)))]) for q in questions_in(text)] == [
        ("D66", "Dat kan niet.")
    ]


def test_what_honoured_members_asked_on_one_line() -> None:
    text = (
        "De antwoorden. DE MINISTER-PRESIDENT, Jan Bos Vraag van de g.a. de heer Vos (VVD): "
        "Wat kost het? Antwoord Niets. Vraag van de g.a. mevrouw Smit (PvdD): Komt het? "
        "Antwoord Ja.\n"
    )
    assert [(q.party, text[slice(*(q.answer or (0, 0)))]) for q in questions_in(text)] == [
        ("VVD", "Niets."),
        ("PvdD", "Ja."),
    ]


@pytest.mark.parametrize(
    ("above", "party"),
    [
        ("PvdA", "PvdA"),
        ("Antwoorden op vragen gesteld door de PvdA", "PvdA"),
        ("PvdA en het budget", None),
        ("PvdA.", None),
    ],
)
@pytest.mark.parametrize(
    "form",
    ["Vraag: Wat kost het?\nAntwoord: {}", "1. Wat kost het?\n{}"],
    ids=["labels", "numbers"],
)
def test_a_group_alone_above_what_it_asked(above: str, party: str | None, form: str) -> None:
    text = (
        f"BIJVOEGSEL\nSchriftelijke antwoorden van de minister\n{above}\n{form.format('Niets.')}\n"
    )
    text += form.replace("1.", "2.").format("Weinig.") + "\nVVD\n"
    text += form.replace("1.", "3.").format("Veel.") + "\n"
    assert [(q.party, text[slice(*(q.answer or (0, 0)))]) for q in questions_in(text)] == [
        (party, "Niets."),
        (party, "Weinig."),
        ("VVD", "Veel."),
    ]


def test_groups_in_a_row_of_a_table_ask_nothing() -> None:
    text = "Vraag 1\nWie stemden voor?\nAntwoord 1\nVoor stemden:\nPvdA\nCDA\nVraag 2\nEn tegen?\n"
    text += "Antwoord 2\nNiemand.\n"
    assert [text[slice(*(q.answer or (0, 0)))] for q in questions_in(text)][1:] == ["Niemand."]


LOST_NUMBERS = """De commissie voor Veren heeft over het rapport de navolgende vragen
ter beantwoording aan de regering voorgelegd.

Deze vragen, alsmede de daarop op 9 juni 2008 gegeven antwoorden, zijn hieronder afgedrukt.

Welke veren zijn er?

Het veer in Zeeland en dat in Holland.

Ook in Friesland vaart een veer.

Hoe duur zijn ze? Wie betaalt dat?

Zie het jaarverslag.
"""


def test_a_list_can_have_lost_its_numbers() -> None:
    assert parts(LOST_NUMBERS) == [
        ("1", None, "Het veer in Zeeland en dat in Holland.\nOok in Friesland vaart een veer."),
        ("2", None, "Zie het jaarverslag."),
    ]
    assert frame_of(LOST_NUMBERS).kind is DocumentKind.SCHRIFTELIJK_OVERLEG
    # Who asks himself something answers nobody.
    assert parts(LOST_NUMBERS.replace("hieronder afgedrukt", "u bekend")) == []


def test_the_part_that_answers_repeats_what_groups_asked_without_their_headings() -> None:
    text = (
        "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nDe vragen zijn op 2 maart 2021 aan de Minister "
        "voorgelegd. Bij brief van 20 april 2021 zijn de vragen beantwoord.\n\n"
        "I. Vragen en opmerkingen vanuit de fracties\n\nInbreng van de VVD-fractie\n\n"
        "De leden van de VVD-fractie danken de Minister. Zij vragen of het veer vaart.\n\n"
        "Inbreng van de SP-fractie\n\nDe leden van de SP-fractie vragen wat het kost.\n\n"
        "II. Reactie van de Minister van Veren\n\n"
        "De leden van de VVD-fractie vragen of het veer vaart.\n\nHet vaart.\n\n"
        "De leden van de SP-fractie vragen wat het veer kost.\n\nNiets.\n"
    )
    assert parts(text) == [("1", "VVD", "Het vaart."), ("2", "SP", "Niets.")]


def test_what_members_asked_can_be_told_in_the_passive() -> None:
    asks = "Voorts is door de leden van de PvdA-fractie gevraagd wat het kost."
    text = ANSWER.replace("Ook vragen deze leden wie betaalt.", asks)
    assert parts(text)[1] == ("2", "PvdA", "De waterschappen betalen.")
    # Nobody of the Chamber asked.
    other = "Voorts is door de dijkgraven gevraagd wat het kost."
    assert len(parts(ANSWER.replace("Ook vragen deze leden wie betaalt.", other))) == 2


def test_below_its_heading_a_group_asks_without_saying_so() -> None:
    heading = "Vragen van de leden van de SP-fractie\n\nWordt de dijk hersteld?\n\nJa.\n"
    assert parts(f"{ANSWER}\n{heading}")[-1] == ("4", "SP", "Ja.")
    # A heading of a subject says of no group that it asks.
    subject = heading.replace("Vragen van de leden van de SP-fractie", "Herstel van dijken")
    assert len(parts(f"{ANSWER}\n{subject}")) == 3


def test_a_consultation_can_say_first_that_it_was_answered() -> None:
    text = (
        "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nDe commissie heeft de volgende vragen voorgelegd "
        "aan de minister. De minister heeft deze vragen beantwoord bij brief van 27 februari.\n\n"
        "De leden van de PvdA-fractie vragen of het veer vaart.\n\nHet vaart.\n\n"
        "De leden van de VVD-fractie willen weten wat het kost.\n\nNiets.\n"
    )
    assert parts(text) == [("1", "PvdA", "Het vaart."), ("2", "VVD", "Niets.")]
