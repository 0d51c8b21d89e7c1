"""Every way to print the number of a question, with every way to head its answer."""

from itertools import product

import pytest

from nlp.questions.reading import questions_in

# "{}" becomes the number; a blank at the end: what is asked stands on the same line.
ASKED = (
    *("{}", "{}.", "{})", "Vraag {}", "Vraag {}:", "VRAAG {}", "({})", "Vraag nr. {}", "{}. "),
    *(
        "{}\nVraag:",
        "{}. Vraag",
        "Vraag: {}",
        "V{}: ",
        "Q{}",
        "(Vraag {}) ",
        "**Vraag {}**",
    ),
    *(
        "Vraag {} - ",
        "Vraag {} van het lid Jansen (SP)",
        "Vraag {} SP:",
        "{} CDA Jansen Vraag:",
        "Vraag {} van 3",
    ),
)
ANSWERED = (
    *("", "Antwoord", "Antwoord {}:", "Antwoord op vraag {}", "Antwoord vraag {}.", "ANTWOORD"),
    *("Antwoord: ", "Antwoord {}: ", "Reactie", "Antwoord van de minister", "{}. Antwoord: "),
    *("A{}: ", "Antw. {}: ", "Reactie kabinet:", "Kabinetsreactie:", "Antwoord regering: "),
    *("Ad {}", "Ad {}. ", "Antwoord ad {}:", "Het antwoord op vraag {} luidt:", "Mijn antwoord:"),
    *("Reactie staatssecretaris:", "Antwoord (minister van Defensie): ", "(Antwoord {}) "),
)
HEADS = (
    "Nr. 12 LIJST VAN VRAGEN EN ANTWOORDEN",
    "Vragen van het lid Jansen (SP) aan de Minister van Defensie.\n"
    "Antwoord van Minister Bos (Defensie) (ontvangen 11 februari 2014).",
)
PAIRS = (
    ("Kent u het bericht «Kazerne in verval»?1", "Ja."),
    (
        "Wat doet u eraan? Graag een overzicht.",
        "De daken zijn vernieuwd.\n1. de gevels;\n2. het dak.",
    ),
    ("Hoeveel kost dat?", "Er is € 12 miljoen uitgegeven. Is dat veel? Het is minder dan begroot."),
)


def printed(head: str, asked: str, answered: str) -> str:
    lines = [head]
    for number, pair in enumerate(PAIRS, start=1):
        for heading, words in zip((asked, answered), pair, strict=True):
            above = heading.format(number)
            lines.append(above + ("" if above.endswith(" ") or not above else "\n") + words)
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("head", HEADS, ids=["list", "register"])
def test_numbers_and_answers_however_they_are_headed(head: str) -> None:
    wrong = []
    for asked, answered in product(ASKED, ANSWERED):
        text = printed(head, asked, answered)
        found = [(q.number, text[slice(*(q.answer or (0, 0)))]) for q in questions_in(text)]
        if found != [(str(n), answer) for n, (_, answer) in enumerate(PAIRS, start=1)]:
            wrong.append((asked, answered, found))
    assert wrong == []


def test_all_questions_then_all_answers_however_they_are_headed() -> None:
    wrong = []
    counted = [heading for heading in ANSWERED if "{}" in heading]
    for asked, answered in product(ASKED, [*counted, "{}. ", "{}. Het antwoord: "]):
        text = "Antwoorden op de vragen van het lid Jansen (SP).\n"
        for heading, at in ((asked, 0), (answered, 1)):
            for number, pair in enumerate(PAIRS, start=1):
                above = heading.format(number)
                text += above + ("" if above.endswith(" ") else "\n") + pair[at] + "\n"
            text += "Antwoorden:\n" if at == 0 else ""
        found = [text[slice(*(q.answer or (0, 0)))].split(". ")[-1] for q in questions_in(text)]
        if found != [answer.split(". ")[-1] for _, answer in PAIRS]:
            wrong.append((asked, answered, found))
    assert wrong == []


@pytest.mark.parametrize(
    "text",
    [
        "Twee punten:\n1. de kosten;\n2. de baten.\nAd 1. Die zijn hoog.\nAd 2. Die niet.\n",
        "Antwoord op uw brief.\nReactie kabinet: dit komt.\nReactie kabinet: dat niet.\n",
        "Antwoord volgt.\n1. Komt het? Wie weet.\nReactie sector:\nJa.\nReactie burgers:\nNee.\n",
        "Antwoord van de SP.\nA: avond.\nB: ochtend.\nA: avond.\n",
    ],
)
def test_marks_that_neither_take_turns_nor_count_alike_are_no_questions(text: str) -> None:
    assert questions_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Vraag 1\nKent u het bericht?\nVraag 2\nWat doet u?\nNaar boven\n",
        "Vraag 1\nU schrijft dat het antwoord volgt.\nKlopt dat?\nVraag 2\nWat doet u?\n",
    ],
)
def test_questions_alone_have_no_answers(text: str) -> None:
    head = "Vragen van het lid Jansen (SP) aan de Minister van Defensie, met antwoord gevraagd.\n"
    assert not any(q.answer for q in questions_in(head + text))


@pytest.mark.parametrize(
    "joint",
    [
        "Antwoord 2 + 3", "Antwoord vraag 2 en vraag 3", "Antwoord 2–3",
        "Gezamenlijk antwoord op de vragen 2 en 3", "Antwoord op vraag 2 en de vraag 3",
    ],
)  # fmt: skip
def test_one_heading_for_two_answers(joint: str) -> None:
    text = (
        f"Vraag 1\nKomt het?\nAntwoord 1\nJa.\nVraag 2\nWaarom?\nVraag 3\nHoe?\n{joint}\nDaarom.\n"
    )
    assert [text[slice(*(q.answer or (0, 0)))] for q in questions_in(text)] == [
        "Ja.", "Daarom.", "Daarom.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("begins", "answers"),
    [("Vraag 3 gaat hier ook over.", ["Vraag 3 gaat hier ook over. Ja.", "Nee."]),
     ("Vragen 1 en 3 hangen samen.", ["Vragen 1 en 3 hangen samen. Ja.", "Nee."])],
)  # fmt: skip
def test_an_answer_can_begin_with_another_question(begins: str, answers: list[str]) -> None:
    text = (
        f"Vraag 2\nKomt het?\nAntwoord 2\n{begins} Ja.\nVraag 3 Kost het wat?\nAntwoord 3\nNee.\n"
    )
    assert [text[slice(*(q.answer or (0, 0)))] for q in questions_in(text)] == answers


def test_a_joint_answer_in_a_sentence_is_no_heading() -> None:
    text = "Vraag 1\nKomt het?\nAntwoord 1\nJa.\nGezamenlijk antwoorden wij later.\n"
    assert [text[slice(*(q.answer or (0, 0)))] for q in questions_in(text)] == [
        "Ja.\nGezamenlijk antwoorden wij later."
    ]


@pytest.mark.parametrize(
    "above",
    [
        "Indiener(s): Raymond de Roon (PVV)\nNr. 6 LIJST VAN VRAGEN EN ANTWOORDEN",
        "LIJST VAN VRAGEN EN ANTWOORDEN\n1 Samenstelling: Leden: Van der Vlies (SGP), Bos (PvdA).",
    ],
)
def test_nobody_in_the_head_of_a_list_asked_what_stands_in_it(above: str) -> None:
    text = f"{above}\n1.\nWat kost het?\nNiets.\n2.\nWaarom niet?\nDaarom.\n"
    assert [(q.number, q.party) for q in questions_in(text)] == [("1", None), ("2", None)]


def test_a_list_whose_title_lost_its_line_can_be_cut_off() -> None:
    text = (
        "36 740 VIII Jaarverslag 2024 Nr. 6 LIJST VAN VRAGEN EN ANTWOORDEN\n"
        "1\nHoeveel zijn er?\nEr zijn er tien.\n2\nHoeveel komen er\n"
    )
    assert [(q.number, q.answer is None) for q in questions_in(text)][:1] == [("1", False)]


GROUPS = (
    "Vragen en opmerkingen van de leden van de {}-fractie",
    "Inbreng van de fractie van {}",
    "Inbreng van de {}-leden",
    "Bijdrage van de leden van de {}-fractie",
    "Vragen van de {}",
    "Fractie van de {}",
    "1. Vragen en opmerkingen van de leden van de {}-fractie",
    "{}-fractie",
    "{}",
)


@pytest.mark.parametrize("heading", GROUPS)
def test_groups_ask_first_and_are_answered_below_the_same_heading(heading: str) -> None:
    text = "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\nI Vragen en opmerkingen vanuit de fracties\n"
    for name in ("VVD", "CDA"):
        text += (
            f"{heading.format(name)}\nDe leden van de {name}-fractie lezen de agenda. Wat komt?\n"
        )
    text += "II Antwoord / Reactie van de Staatssecretaris\n"
    for name in ("VVD", "CDA"):
        text += f"{heading.format(name)}\nHet antwoord aan de {name} volgt hier. De Raad beslist.\n"
    assert [(q.party, text[slice(*(q.answer or (0, 0)))][:23]) for q in questions_in(text)] == [
        ("VVD", "Het antwoord aan de VVD"),
        ("CDA", "Het antwoord aan de CDA"),
    ]


@pytest.mark.parametrize("heading", GROUPS)
def test_numbered_questions_are_of_the_group_above_them(heading: str) -> None:
    text = "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n"
    for number, name in enumerate(("VVD", "CDA"), start=1):
        text += f"{heading.format(name)}\nVraag {number}\nKomt het?\nAntwoord {number}\nJa.\n"
    assert [q.party for q in questions_in(text)] == ["VVD", "CDA"]


@pytest.mark.parametrize(
    "line", ["Vragen van de pers", "Bijdrage van de sector", "Inbreng van het VVD-congres"]
)
def test_what_others_bring_in_is_no_turn_of_a_group(line: str) -> None:
    text = f"{line}\nVraag 1\nKomt het?\nAntwoord 1\nJa.\nVraag 2\nWaarom?\nAntwoord 2\nDaarom.\n"
    assert [q.party for q in questions_in(text)] == [None, None]
