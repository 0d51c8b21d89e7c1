"""Lists and tables of promises that say of each how it stands; other tables say nothing."""

from datetime import date

import pytest

from nlp.findings import CommitmentMention, EventKind, Stance
from nlp.reader import read

DAY = date(2021, 1, 19)
TABLE = "Openstaande toezeggingen\n\nToezegging\tGedaan op\tStand van zaken\n\n"


def told(text: str) -> list[CommitmentMention]:
    return list(read(f"Geachte voorzitter,\n\n{text}\n\nHoogachtend,\n", DAY).commitments)


@pytest.mark.parametrize(
    ("state", "event", "due"),
    [
        ("Afgedaan met de brief van 24 november 2020", EventKind.FULFILLED, None),
        ("De Kamer is per brief van 3 mei 2020 geïnformeerd.", EventKind.FULFILLED, None),
        ("Deels afgedaan", EventKind.PARTLY_FULFILLED, None),
        ("Vervallen", EventKind.WITHDRAWN, None),
        ("Vertraagd. Volgt in april 2021.", EventKind.POSTPONED, date(2021, 4, 30)),
        ("Vertraagd\tDe Kamer ontvangt het in mei 2021", EventKind.POSTPONED, date(2021, 5, 31)),
        ("Uitgesteld", EventKind.POSTPONED, None),
        ("Loopt", EventKind.IN_PROGRESS, None),
        ("Nog niet afgedaan", EventKind.IN_PROGRESS, None),
        ("Brief volgt in mei 2021", EventKind.REFERRED, date(2021, 5, 31)),
        ("Was gepland voor maart 2021, wordt mei 2021", EventKind.POSTPONED, date(2021, 5, 31)),
        ("Openstaand, verwacht in juni 2021", EventKind.REFERRED, date(2021, 6, 30)),
    ],
)
def test_a_row_says_how_its_promise_stands(state: str, event: EventKind, due: date | None) -> None:
    row = f"De minister stuurt een plan voor de tolken\t16 juni 2020\t{state}"
    (found,) = told(TABLE + row)
    assert (found.quote.text, found.event) == (row, event)
    assert (found.deadline.last_day if found.deadline else None) == due


def test_each_row_is_one_statement() -> None:
    rows = [
        "Een brief over de sluizen\t3 mei 2020\tAfgedaan. De brief is op 4 juni 2020 verzonden.",
        "De nota over de bruggen\t3 mei 2020\tVertraagd. De Kamer ontvangt de nota in maart 2021.",
    ]
    assert [found.quote.text for found in told(TABLE + "\n\n".join(rows))] == rows
    assert [found.quote.text for found in told(TABLE + "\n".join(rows))] == rows


@pytest.mark.parametrize(
    "text",
    [
        "Maatregel\tStand van zaken\n\nNieuwe bruggen\tAfgerond",
        "Toezegging\tStand van zaken\n\nMotie van het lid Jansma\tAfgedaan",
        "Toezegging\tStand van zaken\n\nEen brief over de sluizen\tBZK",
        "Stand van zaken van de bruggen.\n\n1. De nota is op 2 januari aan uw Kamer gezonden.",
    ],
    ids=["other things", "motions", "no state", "list of other things"],
)
def test_other_lists_say_nothing(text: str) -> None:
    assert told(text) == []


def test_what_was_sent_is_done_in_a_list_of_promises() -> None:
    lead = "Hieronder vindt u de stand van zaken van de toezeggingen.\n\n"
    (found,) = told(f"{lead}1. De nota over de bruggen is op 2 januari aan uw Kamer gezonden.")
    assert found.event is EventKind.FULFILLED
    assert found.quote.text == "De nota over de bruggen is op 2 januari aan uw Kamer gezonden."


def test_an_item_names_its_promise_before_a_colon() -> None:
    lead = "Hieronder geef ik een overzicht van de toezeggingen en hun stand:\n\n"
    found = told(
        f"{lead}- Otters: uw Kamer is hierover op 28 december 2020 ge\u00efnformeerd.\n\n"
        "- Begrippenlijst: hiervan zie ik af."
    )
    assert [one.event for one in found] == [EventKind.FULFILLED, EventKind.WITHDRAWN]


def test_what_was_not_sent_is_not_done() -> None:
    lead = "Hieronder vindt u de stand van zaken van de toezeggingen.\n\n"
    found = told(f"{lead}1. De nota over de bruggen is nog niet aan uw Kamer gezonden.")
    assert all(one.event is not EventKind.FULFILLED for one in found)


PLANNED = "Onderstaand leest u welke brieven u later ontvangt dan gepland.\n\n"


@pytest.mark.parametrize(
    ("item", "event", "due", "was"),
    [
        ("was voorzien in maart, nu in mei", EventKind.POSTPONED, "mei", "maart"),
        ("uitgesteld, juni in plaats van april", EventKind.POSTPONED, "juni", "april"),
        ("verzonden op 14 januari", EventKind.FULFILLED, None, None),
        ("vervallen, opgenomen in de nota", EventKind.WITHDRAWN, None, None),
    ],
)
def test_a_list_of_planned_letters_gives_the_old_and_the_new_term(
    item: str, event: EventKind, due: str | None, was: str | None
) -> None:
    (found,) = told(f"{PLANNED}- Brief slibdepots: {item}.")
    assert found.event is event
    for deadline, month in ((found.deadline, due), (found.previous_deadline, was)):
        assert month in deadline.quote.text if deadline and month else not month


def test_letters_that_are_not_planned_for_the_chamber_say_nothing() -> None:
    assert told("Overzicht van de bruggen.\n\n- Brug Oost: vervallen, opgenomen in de nota.") == []


HEAD = ["Nr.", "Toezegging", "Gedaan op", "Stand van zaken"]
ROWS = [
    ["1", "De minister stuurt een plan voor de tolken", "CD 3 mei 2020", "Afgedaan"],
    ["2", "De nota over de bruggen", "CD 3 mei 2020", "Was maart, wordt vertraagd tot juni 2021"],
    ["3", "De minister komt terug op de veren", "CD 4 mei 2020", "De Kamer wordt in mei ingelicht"],
]
STATES = [EventKind.FULFILLED, EventKind.POSTPONED, EventKind.REFERRED]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join("\t".join(row) for row in [HEAD, *ROWS]),
        "\n".join(f"| {' | '.join(row)} |" for row in [HEAD, ["---"] * 4, *ROWS]),
        "\n\n".join(" | ".join(row) for row in [HEAD, *ROWS]),
        "\n\n".join("\n".join(row) for row in [HEAD, *ROWS]),
        "\n".join(cell for row in [HEAD, *ROWS] for cell in row),
        "\n".join(cell for row in [HEAD[1:], *(row[1:] for row in ROWS)] for cell in row),
        "\n".join("\t".join(row) for row in [HEAD, ROWS[0], ["blad 3"], *ROWS[1:]]),
    ],
    ids=["tabs", "bars", "bars between", "lines", "close lines", "no numbers", "two pages"],
)
def test_a_table_is_read_however_its_cells_are_kept(text: str) -> None:
    assert [found.event for found in told(text)] == STATES


def test_a_row_without_a_state_makes_no_new_promise() -> None:
    row = "De minister informeert de Kamer in mei\tCD 3 mei 2020\tBZK"
    assert [one.event for one in told(TABLE + row)] == [EventKind.REFERRED]
    assert [one.event for one in told("De minister informeert de Kamer in mei.")] == [
        EventKind.MADE
    ]


@pytest.mark.parametrize(
    ("state", "stance"),
    [
        ("Afgedaan met de brief van 4 juni 2020", Stance.EXECUTED),
        ("In uitvoering", Stance.IN_PROGRESS),
        ("Wordt niet uitgevoerd", Stance.NOT_EXECUTED),
        ("BZK", Stance.MENTIONED),
    ],
)
def test_a_row_says_what_became_of_its_motion(state: str, stance: Stance) -> None:
    rows = "Motie\tDatum\tStand van zaken\nDe motie van het lid Jansma over de veren"
    reading = read(f"Bijlage: moties\n\n{rows} (31409, nr. 12)\t3 mei 2020\t{state}\n", DAY)
    assert [motion.stance for motion in reading.motions] == [stance]
    assert reading.commitments == ()


def test_the_number_of_a_motion_can_stand_in_another_cell_of_its_row() -> None:
    rows = [
        *("Moties", "Omschrijving", "Vindplaats", "Stand van zaken"),
        *("De motie van het lid Jansma over de veren", "31409, nr. 12 (3 mei 2020)", "Afgedaan"),
        *("De motie van het lid Bos over de sluizen", "31409, nr. 14 (3 mei 2020)", "Loopt"),
    ]
    found = read("Bijlage\n\n" + "\n".join(rows), DAY).motions
    assert [(str(one.kamerstuk), one.stance) for one in found] == [
        ("31409-12", Stance.EXECUTED),
        ("31409-14", Stance.IN_PROGRESS),
    ]
