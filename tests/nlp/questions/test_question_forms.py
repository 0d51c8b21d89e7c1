"""Printed forms in which letters, suffixes or one heading tell questions from answers."""

import pytest

from nlp.findings import DocumentKind
from nlp.letterhead.frame import frame_of
from nlp.questions.groups import group_in
from nlp.questions.marks import mark_of
from nlp.questions.reading import questions_in
from nlp.reader import read

HEAD = "Antwoorden op de vragen van het lid Bos (SP) over het veer.\n\n"


def parts(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(q.number, q.party, q.answer) for q in read(text).questions]


def test_questions_first_and_numbered_answers_behind_one_heading() -> None:
    asked = "1. Kent u het bericht?\n\n2. Wat kost het veer?\n\n3. Vaart het? Zo nee, waarom?\n\n"
    told = "Antwoorden:\n\n1. Ja.\n\n2 en 3. Het veer is duur.\n\nHet vaart niet.\n"
    dear = "Het veer is duur. Het vaart niet."
    found = [(n, party, " ".join((a or "").split())) for n, party, a in parts(HEAD + asked + told)]
    assert found == [("1", "SP", "Ja."), ("2", "SP", dear), ("3", "SP", dear)]
    # A list in an answer counts otherwise than the questions do.
    listed = "De leden vragen wat het kost.\n\nAntwoord:\n\n1. De kade.\n\n2. De boot.\n"
    assert "2" not in [number for number, _, _ in parts(HEAD + listed)]


@pytest.mark.parametrize(
    ("ask", "tell"),
    [("V{}: {}", "A{}: {}"), ("V.{}. {}", "A.{}. {}"), ("V{}\n{}", "A{}\n{}")],
)
def test_letters_for_question_and_answer(ask: str, tell: str) -> None:
    text = "Vragen van de VVD-fractie\n\n"
    text += f"{ask.format(1, 'Wat kost het?')}\n{tell.format(1, 'Niets.')}\n\n"
    text += f"Vragen van de SP-fractie\n\n{ask.format(2, 'Vaart het?')}\n{tell.format(2, 'Ja.')}\n"
    text = f"Hierbij de antwoorden.\n\n{text}"
    assert parts(text) == [("1", "VVD", "Niets."), ("2", "SP", "Ja.")]


def test_letters_without_numbers_are_counted() -> None:
    text = f"{HEAD}V: Wat kost het?\nA: Niets.\nV: Vaart het?\nA: Ja.\n"
    assert [(number, answer) for number, _, answer in parts(text)] == [
        ("1", "Niets."),
        ("2", "Ja."),
    ]


@pytest.mark.parametrize(
    "roads", ["A1: file bij Hoevelaken.\nA2: geen file.\n", "V: vrijdag\nA: avond\nV: vrij\n"]
)
def test_letters_that_stand_for_something_else(roads: str) -> None:
    assert questions_in(f"Hierbij de antwoorden.\n\n{roads}") == []


def test_numbers_with_a_letter_on_lines_of_their_own() -> None:
    text = (
        f"{HEAD}1a.\nHoeveel boten zijn er?\n1b.\nHoeveel daarvan varen er?\n\nAntwoord:\n1a.\n"
        "Er zijn drie boten.\n1b.\nDaarvan vaart er een.\n\n2.\n"
        "Komen er meer?\n\nAntwoord:\n2.\nNee.\n"
    )
    assert parts(text) == [
        ("1a", "SP", "Er zijn drie boten."),
        ("1b", "SP", "Daarvan vaart er een."),
        ("2", "SP", "Nee."),
    ]


@pytest.mark.parametrize(
    ("signature", "said"),
    [
        ("De minister van Defensie,\nA.B. Jansen\n", "Ja."),
        ("De Minister van Defensie, A.B. Jansen\n", "Ja."),
        ("Hoogachtend, de staatssecretaris van Defensie\n\nmr. A. Bos\n", "Ja."),
        ("Anna Bos\nMinister van Defensie\n", "Ja."),
        # What says more than a title does is part of the answer.
        ("De minister van Defensie, die dit ook vindt, komt.\n", "Ja.\n\nDe minister"),
        (
            "De minister van Defensie\nen andere leden van het kabinet komen.\n",
            "Ja.\n\nDe minister",
        ),
    ],
)
def test_who_signed_is_no_part_of_the_last_answer(signature: str, said: str) -> None:
    text = f"{HEAD}Vraag 1\nVaart het?\n\nAntwoord 1\nJa.\n\n{signature}"
    answer = " ".join((parts(text)[-1][2] or "").split())
    assert answer.startswith(" ".join(said.split()))
    assert (answer == "Ja.") == (said == "Ja.")


def test_the_members_who_have_the_floor_go_on_asking() -> None:
    text = (
        "MEMORIE VAN ANTWOORD\n\nDe leden van de D66-fractie vragen wat het kost.\n\nNiets.\n\n"
        "De aan het woord zijnde leden vragen voorts wie betaalt.\n\nNiemand.\n\n"
        "De laatstgenoemde kosten vallen mee.\n"
    )
    assert [(party, (a or "")[:8]) for _, party, a in parts(text)] == [
        ("D66", "Niets."),
        ("D66", "Niemand."),
    ]


def test_a_report_can_be_printed_whole_with_the_answers_between_it() -> None:
    text = (
        "NOTA NAAR AANLEIDING VAN HET VERSLAG\n\nDe leden van de VVD-fractie hebben kennisgenomen "
        "van het voorstel. Zij willen daarover vragen stellen.\n\n"
        "Het veer is oud. Vaart het nog?\n\nHet veer vaart nog.\n\nDat blijft zo.\n\n"
        "Het is ook duur. Wat kost het?\n\nHet kost niets.\n"
    )
    assert parts(text) == [
        ("1", "VVD", "Het veer vaart nog.\nDat blijft zo."),
        ("2", "VVD", "Het kost niets."),
    ]


def test_who_answers_on_a_page_need_not_be_called_a_minister() -> None:
    page = (
        "Het veer |\n|\nEva Bos (PVV) |\n|\nJan Vos (VVD) |\n|\n|\n"
        "Bent u bekend met het veer?\nJa.\nWat doet u eraan?\nNiets.\n"
    )
    assert parts(page) == [("1", "PVV", "Ja."), ("2", "PVV", "Niets.")]
    assert frame_of(page).kind is DocumentKind.OVERIG
    named = page.replace("Vos (VVD)", "Vos (minister defensie) (VVD)")
    assert frame_of(named).kind is DocumentKind.ANTWOORD_KAMERVRAGEN


def test_a_group_can_be_answered_twice_below_its_name() -> None:
    text = (
        "Vragen en opmerkingen vanuit de fracties en reactie van de bewindspersoon\n\n"
        "VVD-fractie\n\n"
        "De leden van de VVD-fractie vragen wat het kost.\n\nAntwoord:\nNiets.\n\n"
        "De leden van de VVD-fractie vragen of het vaart.\n\nAntwoord:\nNog niet.\n\n"
        "BBB-fractie\n\n"
        "Het lid van de BBB-fractie vraagt wie betaalt.\n\nAntwoord:\nNiemand.\n"
    )
    assert parts(text) == [
        ("1", "VVD", "Niets."),
        ("2", "VVD", "Nog niet."),
        ("3", "BBB", "Niemand."),
    ]


@pytest.mark.parametrize(("page", "count"), [("blz. 12", 2), ("p. 3 en 4", 2), ("art. 12", 0)])
def test_a_number_can_say_on_which_page(page: str, count: int) -> None:
    text = (
        f"LIJST VAN VRAGEN EN ANTWOORDEN\n\nDe antwoorden zijn afgedrukt.\n\n1 ({page})\n"
        f"Wat kost het?\n\nNiets.\n\n2 ({page})\nVaart het?\n\nJa.\n"
    )
    assert len(questions_in(text)) == count


def test_members_of_the_chamber_ask_together() -> None:
    asked = "Hierbij de antwoorden op de vragen van de Kamerleden Bos (SP) en Vos (CDA).\n\n"
    assert {party for _, party, _ in parts(f"{asked}Vraag 1\nVaart het?\nAntwoord 1\nJa.\n")} == {
        "SP, CDA"
    }


def test_what_groups_asked_can_be_told_in_the_past() -> None:
    text = (
        "MEMORIE VAN ANTWOORD\n\nDe leden van de CDA-fractie vroegen wat het kost.\n\nNiets.\n\n"
        "De leden van de PvdA-fractie informeerden naar het veer.\n\nHet vaart.\n\n"
        "De leden van de SP-fractie verzochten om een tarief.\n\nDat komt er niet.\n"
    )
    assert [party for _, party, _ in parts(text)] == ["CDA", "PvdA", "SP"]


def test_a_report_is_retold_with_who_asks_anywhere_in_the_sentence() -> None:
    text = (
        "NOTA NAAR AANLEIDING VAN HET VERSLAG\n\n"
        "De leden van de SP-fractie hebben gevraagd om een tarief.\n\nDat komt er.\n\n"
        "Het is de leden van de CDA-fractie niet duidelijk wie betaalt.\n\nDe reiziger betaalt.\n\n"
        "Graag vernemen de leden van de SGP-fractie of het zondag vaart.\n\nNee.\n\n"
        "Kan het veer eerder varen, zo vragen de leden van de VVD-fractie.\n\nNee.\n\n"
        "Het is de regering duidelijk dat het veer varen moet.\n\nGraag legt zij dat uit.\n"
    )
    assert [party for _, party, _ in parts(text)] == ["SP", "CDA", "SGP", "VVD"]
    assert (parts(text)[-1][2] or "").endswith("Graag legt zij dat uit.")


def test_answers_alone_are_of_the_member_named_above_them() -> None:
    text = (
        "Hierbij doe ik u mijn antwoorden toekomen op de vragen van het lid Bos (SP).\n\n"
        "1.\nJa.\n\n2.\nHet veer lekt, dat is mij bekend.\n\n3. en 4.\nNeen.\n"
    )
    assert parts(text) == [
        ("1", "SP", "Ja."),
        ("2", "SP", "Het veer lekt, dat is mij bekend."),
        ("3", "SP", "Neen."),
        ("4", "SP", "Neen."),
    ]


def test_a_question_in_the_cell_before_it_asks_nothing_of_the_answer() -> None:
    row = "| 2 | Wanneer komt het plan? | Het plan ontvangt de Kamer in mei 2021. |"
    found = read(f"| Nr. | Vraag | Antwoord |\n| 1 | Vaart het? | Ja. |\n{row}\n").commitments
    assert ["Het plan ontvangt" in one.quote.text for one in found] == [True]
    asked = "| 2 | Wanneer ontvangt de Kamer het plan in mei 2021? | Dat is niet bekend. |"
    assert not read(f"| Nr. | Vraag | Antwoord |\n| 1 | Vaart het? | Ja. |\n{asked}\n").commitments


def test_numbered_answers_below_who_gives_them() -> None:
    text = (
        "Vragen van het lid Bos (SP) aan de staatssecretaris van Financiën.\n"
        "1\nVaart het veer?\n2\nWat kost het?\n\nAntwoord\n"
        "Antwoord van staatssecretaris Wijn (Financiën). (Ontvangen 7 juni 2004)\n1 Ja.\n2 Niets.\n"
    )
    assert parts(text) == [("1", "SP", "Ja."), ("2", "SP", "Niets.")]


def test_numbers_above_questions_that_have_no_mark() -> None:
    text = (
        "LIJST VAN VRAGEN EN ANTWOORDEN\n\n"
        "1\nDe leden van de VVD-fractie vragen wat het kost.\n\nHet kost niets.\n\n"
        "2\nDe leden van de SP-fractie vragen of het vaart.\n\nHet vaart.\n"
    )
    assert parts(text) == [("1", "VVD", "Het kost niets."), ("2", "SP", "Het vaart.")]
    told = text.replace("vragen wat", "weten wat").replace("vragen of", "weten of")
    assert parts(told) == []


def test_a_list_of_contents_asks_and_answers_nothing() -> None:
    contents = (
        "Inhoudsopgave\nI\nVragen en opmerkingen vanuit de fracties\n"
        "Vragen en opmerkingen van de leden van de VVD-fractie\n"
        "Vragen en opmerkingen van de leden van de NSC-fractie\nII\n"
        "Antwoord van de Minister\nIII\nVolledige agenda\n"
    )
    assert questions_in(contents) == []


@pytest.mark.parametrize(
    ("ask", "tell"),
    [
        ("{group} {number}\nWat kost het?\n", "Reactie\n"),
        ("{group}-{number}: Wat kost het?\n", "Reactie: "),
        ("Vraag ({group}, Jansen):\nWat kost het?\n", "Antwoord:\n"),
        ("Vraag {number} {group}\nWat kost het?\n", "Antwoord\n"),
        ("Het lid Bos ({group}) vroeg wat het kost. ", "Antwoord: "),
        ("Het lid Bos ({group}) wilde weten wat het kost.\n", "Antwoord:\n"),
    ],
)
def test_each_mark_can_say_who_asks(ask: str, tell: str) -> None:
    text = "Hierbij de antwoorden op uw vragen.\n\n"
    for number, group in ((1, "VVD"), (2, "VVD"), (1, "CDA")):
        text += f"{ask.format(group=group, number=number)}{tell}Het kost {number} euro.\n\n"
    assert [(party, a) for _, party, a in parts(text)] == [
        ("VVD", "Het kost 1 euro."),
        ("VVD", "Het kost 2 euro."),
        ("CDA", "Het kost 1 euro."),
    ]


def test_the_answer_to_what_a_group_brought_in() -> None:
    text = "I Vragen en opmerkingen van de fracties\nInbreng van de leden van de VVD-fractie\n"
    text += (
        "De leden van de VVD-fractie lezen de brief. Wat kost het?\nII Antwoord van de minister\n"
    )
    assert parts(f"{text}Antwoord op de inbreng van de VVD\nNiets.\n") == [("1", "VVD", "Niets.")]
    assert group_in("Antwoord op de inbreng van de sector") is None


def test_a_group_of_one_asks_as_others_do() -> None:
    text = "Vragen en opmerkingen vanuit de fracties\n\n"
    text += "Vragen van de leden van de D66-fractie en reactie van het kabinet\n\n"
    text += "De leden van de D66-fractie vragen wat het kost.\n\nNiets.\n\n"
    text += "Vragen van het lid van de fractie-Omtzigt en reactie van het kabinet\n\n"
    text += "Het lid Omtzigt vraagt wie betaalt.\n\nNiemand.\n\nHet lid weet dat.\n\n"
    assert parts(text) == [("1", "D66", "Niets."), ("2", "Omtzigt", "Niemand.\nHet lid weet dat.")]


@pytest.mark.parametrize("line", ["VVD 2012", "Groep 1", "D66 en 1", "Brief CDA 1"])
def test_a_name_beside_a_number_is_no_mark(line: str) -> None:
    text = f"{HEAD}Vraag 1\nKomt het?\nAntwoord 1\nJa.\n{line}\nDat is alles.\n"
    text += "Vraag 2\nWat?\nAntwoord 2\nDit.\n"
    assert len(questions_in(text)) == 2


def test_a_one_that_was_read_from_print_as_a_letter() -> None:
    text = f"{HEAD}Vraag l\nVaart het?\nVraag 2\nHoe?\nAntwoord l\nJa.\nAntwoord 2\nSnel.\n"
    assert parts(text) == [("1", "SP", "Ja."), ("2", "SP", "Snel.")]


def test_a_question_and_its_answer_in_one_paragraph() -> None:
    asked = "De leden van de {}-fractie vragen wat het kost."
    told = "Het kost niets. Dat blijft zo."
    text = "NOTA NAAR AANLEIDING VAN HET VERSLAG\n\n"
    one = (
        f"{text}{asked.format('VVD')} {told}\n\n{asked.format('SP')} Zij vragen ook waarom. Nee.\n"
    )
    assert parts(one) == [("1", "VVD", told), ("2", "SP", "Nee.")]
    named = (
        f"{text}Op de vraag van de leden van de VVD-fractie naar de kosten antwoord ik als volgt."
    )
    assert parts(f"{named}\n\n{told}\n\nDe vragen zijn beantwoord.\n")[0][1:] == (
        "VVD",
        f"{told}\nDe vragen zijn beantwoord.",
    )
    # Who asked can say more, and is answered below.
    more = "Zij wijzen op de begroting."
    two = f"{text}{asked.format('VVD')} {more}\n\n{told}\n\n{asked.format('SP')} {more}\n\nNee.\n"
    assert parts(two) == [("1", "VVD", told), ("2", "SP", "Nee.")]


def test_members_who_asked_in_turn_on_one_line() -> None:
    text = "Antwoorden op vragen. Vragen van het lid Bos, J. (SP) Vraag: Vaart het? Antwoord: Ja. "
    text += "Zie de vragen van het lid Smit (CDA) over geld. "
    text += "Vragen van het lid Vos, E. (VVD) Vraag: Wat kost het? Antwoord: Niets.\n"
    assert [party for _, party, _ in parts(text)] == ["SP", "VVD"]
    assert (parts(text)[0][2] or "").endswith("over geld.")


TWO_LETTERS = """VERSLAG VAN EEN SCHRIFTELIJK OVERLEG
De commissie brengt bijgaand verslag uit van het gevoerde schriftelijk overleg.

BRIEF AAN DE MINISTER

{asked}

De commissie ziet uit naar uw antwoord.

BRIEF VAN DE MINISTER

{told}
"""


def test_a_second_letter_prints_the_questions_again_and_answers_them() -> None:
    of_vvd, of_sp = (
        "Vragen van de leden van de VVD-fractie",
        "Vragen van de leden van de SP-fractie",
    )
    toll = "1. Kunt u zeggen wat het veer per overtocht kost?"
    boat = "2. Vaart er in de winter een boot? Zo nee, waarom niet?"
    asked = "\n\n".join((of_vvd, toll, of_sp, boat))
    told = "\n\n".join((of_vvd, toll, "Het kost niets.", of_sp, boat, "Ja, elke dag."))
    text = TWO_LETTERS.format(asked=asked, told=told)
    assert parts(text) == [("1", "VVD", "Het kost niets."), ("2", "SP", "Ja, elke dag.")]


def test_a_part_that_answers_repeats_what_each_group_asked() -> None:
    toll = "De leden van de VVD-fractie vragen wat het veer per overtocht kost."
    boat = "De voornoemde leden vragen of er in de winter een boot vaart."
    text = f"""VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

I Vragen en opmerkingen uit de fracties

Inbreng van de leden van de VVD-fractie

De leden van de VVD-fractie lazen de brief met belangstelling. {toll}

Inbreng van de leden van de SP-fractie

De leden van de SP-fractie zijn bezorgd. {boat}

II Reactie van de Minister

Ik dank de leden voor hun inbreng.

Inbreng van de leden van de VVD-fractie

{toll}

Het kost niets.

Inbreng van de leden van de SP-fractie

{boat}

Ja, elke dag.
"""
    assert parts(text) == [("1", "VVD", "Het kost niets."), ("2", "SP", "Ja, elke dag.")]


def test_headings_of_groups_that_are_counted_are_no_questions() -> None:
    of_vvd = "1. Vragen en opmerkingen vanuit de VVD-fractie"
    of_sp = "2. Vragen en opmerkingen vanuit de SP-fractie"
    asked = f"{of_vvd}\n\nWat kost het veer?\n\n{of_sp}\n\nVaart het in de winter?"
    told = f"{of_vvd}\n\nHet kost niets.\n\n{of_sp}\n\nHet vaart elke dag."
    text = "I. Vragen en opmerkingen vanuit de fracties\n\n"
    text += f"{asked}\n\nII. Antwoord / Reactie van de minister\n\n{told}\n"
    assert parts(text) == [("1", "VVD", "Het kost niets."), ("2", "SP", "Het vaart elke dag.")]


def test_the_office_of_who_answers_can_be_broken_by_the_page() -> None:
    text = """Vragen van het lid Bos (SP) over het veer. (Ingezonden 27 mei 2004)

1
Kent u het bericht «Veer te duur»?

2
Vaart het veer in de winter?

Antwoord

Antwoord van minister Smit (Volksgezondheid, Welzijn en
Sport). (Ontvangen 18 juni 2004)

1
Ja.

2
Het vaart elke dag.
"""
    assert parts(text) == [("1", "SP", "Ja."), ("2", "SP", "Het vaart elke dag.")]
    narrow = "Antwoord van minister Smit\n(Verkeer en Waterstaat). (Ontvangen 18 juni\n2004)\n"
    begin, end = text.index("Antwoord van"), text.index("\n1\nJa.")
    text = text[:begin] + narrow + text[end:]
    assert parts(text) == [("1", "SP", "Ja."), ("2", "SP", "Het vaart elke dag.")]


def test_a_member_who_sits_alone_asks_as_a_group_does() -> None:
    report = (
        "NOTA NAAR AANLEIDING VAN HET VERSLAG\n\nDe leden van de SP-fractie vragen wat het kost."
    )
    report += "\n\nNiets.\n\nHet lid {} vraagt of het veer vaart.\n\nJa.\n"
    assert [party for _, party, _ in parts(report.format("Omtzigt"))] == ["SP", "Omtzigt"]
    assert [party for _, party, _ in parts(report.format("Onbekend"))] == ["SP", None]


def test_written_answers_to_what_was_asked_in_a_debate_are_a_letter() -> None:
    # Kamervragen are asked in writing; the Chamber too files these as a letter.
    title = "Schriftelijke antwoorden op vragen gesteld tijdens de eerste termijn van de begroting"
    body = "\n\nVragen van het lid Bos (SP)\n\nVraag:\nWat kost het?\n\nAntwoord:\nNiets.\n"
    assert frame_of(title + body).kind is DocumentKind.KAMERBRIEF
    asked = "Vragen van het lid Bos (SP) over het debat (ingezonden 3 mei 2021)"
    assert frame_of(asked + body).kind is DocumentKind.ANTWOORD_KAMERVRAGEN


def test_each_group_counts_from_one_and_answers_have_no_mark() -> None:
    text = "Antwoord van de minister\n\n"
    for group, answer in (("VVD", "Niets."), ("SP", "Weinig.")):
        text += f"Vragen en opmerkingen van de leden van de {group}-fractie\n\n"
        text += f"1. Wat kost het veer?\n\n{answer}\n\n2. Vaart het?\n\nJa.\n\n"
    assert parts(text) == [
        *(("1", "VVD", "Niets."), ("2", "VVD", "Ja.")),
        *(("1", "SP", "Weinig."), ("2", "SP", "Ja.")),
    ]
    # The sections of a report are counted, too.
    report = "NOTA NAAR AANLEIDING VAN HET VERSLAG\n\n"
    for n, name in enumerate(("Inleiding", "Kosten"), start=1):
        report += f"{n}. {name}\n\nDe leden van de SP-fractie stelden de vraag wat het kost.\n\n"
        report += "Niets.\n\n"
    assert parts(report) == [("1", "SP", "Niets."), ("2", "SP", "Niets.")]


def test_below_numbers_alone_one_answer_can_serve_two_questions() -> None:
    text = "Antwoorden op de vragen van het lid Bos (SP)\n\n"
    text += (
        "1\nWat kost het?\n\nNiets.\n\n2\nHoe vaak vaart het?\n\n3\nIs er een dienstregeling?\n\n"
    )
    text += "Het vaart elk uur.\n\n4\nVaart het ook ’s nachts?\n\nNee.\n"
    hourly = "Het vaart elk uur."
    found = [("1", "SP", "Niets."), ("2", "SP", hourly), ("3", "SP", hourly), ("4", "SP", "Nee.")]
    assert parts(text) == found


def test_below_one_heading_a_group_asks_twice_and_is_answered_twice() -> None:
    text = """Vragen en opmerkingen vanuit de fracties en reactie van de minister

Vragen en opmerkingen van de leden van de VVD-fractie

De leden van de VVD-fractie hebben kennisgenomen van de brief.

Dienstregeling
De leden van de VVD-fractie vragen wat het veer kost.

Antwoord
Niets.

Deze leden vragen ook naar de winter.

Antwoord
Dan vaart het niet.
"""
    assert parts(text) == [("1", "VVD", "Niets."), ("2", "VVD", "Dan vaart het niet.")]


def test_a_group_that_observes_something_and_then_asks() -> None:
    text = "NOTA NAAR AANLEIDING VAN HET VERSLAG\n\n"
    text += "De leden van de SP-fractie vragen wat het kost.\n\nNiets.\n\n"
    text += (
        "De leden van de SGP-fractie zien dat het veer niet vaart. Waarom is dat?\n\nEr is ijs.\n"
    )
    assert parts(text) == [("1", "SP", "Niets."), ("2", "SGP", "Er is ijs.")]


def test_a_sentence_above_numbers_says_who_asked_and_the_answers_stand_in_another_letter() -> None:
    text = """De leden van de SP-fractie hebben de brief gezien en leggen u de volgende vragen voor.

1. Wat kost het veer?
2. Vaart het?

BRIEF VAN DE MINISTER

Antwoord op vraag 1
Niets.

Antwoord op vraag 2
Ja.
"""
    assert parts(text) == [("1", "SP", "Niets."), ("2", "SP", "Ja.")]


def test_answers_by_subject_repeat_what_most_groups_asked() -> None:
    toll = "De leden van de VVD-fractie vragen wat het veer per overtocht kost."
    boat = "De leden van de PvdA-fractie vragen of er in de winter een boot vaart."
    text = f"""De commissie heeft een aantal vragen voorgelegd aan de Minister.
Bij brief van 2 november 2016 zijn de vragen beantwoord.

Vragen en opmerkingen van de VVD-fractie
{toll}

Vragen en opmerkingen van de PvdA-fractie
{boat}

Vragen en opmerkingen van de SP-fractie
De leden van de SP-fractie vragen waarom dat niet eerder is gedaan.

II. Reactie van de Minister

Dienstregeling

{boat}

Ja, elke dag.

Kosten

{toll}

Het kost niets.

De leden van de SP-fractie vragen waarom het veer niet eerder voer.

Er was geen geld.
"""
    assert parts(text) == [
        *(("1", "PvdA", "Ja, elke dag."), ("2", "VVD", "Het kost niets.")),
        ("3", "SP", "Er was geen geld."),
    ]


def test_a_group_asks_on_behalf_of_another() -> None:
    of_both = "Vragen van de leden van de ChristenUnie-fractie, mede namens de SGP"
    assert group_in(of_both) == "ChristenUnie, SGP"
    assert group_in("Vragen van de fractie van de ChristenUnie, mede namens de SGP") == (
        "ChristenUnie, SGP"
    )


def test_a_letter_that_answers_a_consultation_says_so_in_its_title() -> None:
    title = (
        "Betreft Beantwoording nadere vragen schriftelijk overleg box 3\n\nGeachte Voorzitter,\n"
    )
    assert frame_of(title).kind is DocumentKind.SCHRIFTELIJK_OVERLEG


WRAPPED = """VERSLAG VAN EEN SCHRIFTELIJK OVERLEG
De vaste commissie voor Landbouw, Visserij, Voedselzekerheid en Natuur heeft een aantal
vragen en opmerkingen voorgelegd aan de Minister. Bij brief van 23 oktober 2025 zijn de
vragen en opmerkingen van de leden van de commissie uit de Kamer door hem beantwoord.
De griffier van de commissie, Bos
Vragen en opmerkingen vanuit de fracties en reactie van de bewindspersonen
Vragen en opmerkingen van de leden van de VVD-fractie en reactie van de bewindspersonen
De leden van de VVD-fractie vragen hoe de Minister in de onderhandelingen over het veer
inzet op een lagere prijs.
Antwoord
Door vaker te varen.
Vragen en opmerkingen van de leden van de BBB-fractie en reactie van de bewindspersonen
De leden van de BBB-fractie vragen of het veer ook in de winter van het komende jaar op
zondag vaart.
Antwoord
Ja.
"""


def test_the_heading_of_a_group_can_fill_a_line_of_the_page() -> None:
    found = read(WRAPPED).questions
    assert [(q.party, q.answer) for q in found] == [("VVD", "Door vaker te varen."), ("BBB", "Ja.")]
    assert all((q.question or "").startswith("De leden van de") for q in found)


@pytest.mark.parametrize(
    "asker",
    [
        "Heutink, H PVV Vraag:\n",
        "PVV Hoop, H.E. de Vraag:\n",
        "PVV\nHoop, H.E. de\nVraag:\n",
        "PVV\nRog, M.R.J.\nVraag:\n",
    ],
)
def test_the_columns_of_a_table_say_who_asked_in_a_debate(asker: str) -> None:
    text = "".join(f"{asker}Wat kost het veer {n}?\nAntwoord:\nNiets.\n\n" for n in (1, 2, 3))
    text = f"Antwoorden op vragen uit de eerste termijn\n\nPartij Kamerlid Vraag\n{text}"
    assert parts(text) == [(str(n), "PVV", "Niets.") for n in (1, 2, 3)]


def test_words_in_front_of_a_mark_that_are_no_group_name_nobody() -> None:
    assert mark_of("Bos, J. Zeeland Vraag:") is None
    assert mark_of("De Vraag: wie betaalt?") is None


def test_a_mark_can_say_on_which_page() -> None:
    text = f"{HEAD}Vraag 1:\nWat kost het?\nAntwoord:\nNiets.\n"
    text += "Vraag 2 (blz. 5):\nVaart het?\nAntwoord:\nJa.\n"
    assert [q.question for q in read(text).questions] == ["Wat kost het?", "Vaart het?"]


PART = "Reactie van de Ministers van Veren en voor Bruggen en van Sluizen en Kanalen en de\n"


def test_the_heading_of_a_part_can_run_on_over_two_lines() -> None:
    asked = "1. Vragen en opmerkingen vanuit de VVD-fractie\n{}2. Vragen en opmerkingen vanuit de "
    asked += "ChristenUnie-fractie en de CDA-fractie\n{}"
    ask = "De leden van de fractie vragen hoe lang het veer in die jaren nog zal blijven\nvaren.\n"
    text = "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\nI. Vragen en opmerkingen vanuit de fracties\n"
    text += asked.format(ask, ask) + f"II. {PART}Staatssecretaris van Wegen\n"
    told = "Het veer dat daar sinds jaar en dag vaart zal daar in elk geval tot 2030 blijven\n"
    text += asked.format(f"{told}varen.\n", f"{told}liggen.\n")
    assert [(party, (answer or "").split()[-1]) for _, party, answer in parts(text)] == [
        ("VVD", "varen."),
        ("ChristenUnie, CDA", "liggen."),
    ]


def test_a_one_in_the_head_of_the_letter_is_no_question() -> None:
    text = f"Bijlagen\n1\n\n{HEAD}1\nKent u het bericht?\n\n1\nJa.\n\n2\nVaart het?\n\n2\nNee.\n"
    assert parts(text) == [("1", "SP", "Ja."), ("2", "SP", "Nee.")]


def test_who_answers_can_point_to_an_earlier_paper() -> None:
    text = (
        "Vragen van het lid Bos (SP) aan de minister van Veren. (Ingezonden 20 januari 2010)\n\n"
        "1\nVaart het?\n2\nKomt het?\n\nAntwoord\nAntwoord van minister Vos (Veren), mede namens "
        "de\nminister van Sluizen. (Ontvangen 17 februari 2010), zie ook\nAanhangsel Handelingen, "
        "vergaderjaar 2009-2010, nr. 1398\n\n1\nJa.\n2\nNee.\n"
    )
    assert parts(text) == [("1", "SP", "Ja."), ("2", "SP", "Nee.")]


def test_groups_that_ask_together_and_are_answered_below_numbers() -> None:
    text = "Hierbij de antwoorden.\n\n"
    for n, who in enumerate(
        ("leden van de fracties van PvdA en SP", "leden van de D66-fractie"), 1
    ):
        text += f"De {who} vragen wat het veer kost.\n\n{n}. Antwoord\nNiets.\n\n"
    assert [party for _, party, _ in parts(text)] == ["PvdA, SP", "D66"]
