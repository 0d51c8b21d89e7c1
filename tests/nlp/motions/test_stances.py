"""What a letter says of a motion, with the sentence that says it."""

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from nlp.findings import Stance
from nlp.reader import read

CUES = tomllib.loads(files("nlp.lexicon").joinpath("stances.toml").read_text(encoding="utf-8"))[
    "cue"
]
MATCHES = [(cue["stance"], cue["rule"], sentence) for cue in CUES for sentence in cue["matches"]]
SENTENCES = tomllib.loads(
    Path(__file__).with_name("stance_sentences.toml").read_text(encoding="utf-8")
)
MISSES = [(cue["rule"], sentence) for cue in CUES for sentence in cue["misses"]]


@pytest.mark.parametrize(("stance", "rule", "sentence"), MATCHES)
def test_every_cue_matches_its_example(stance: str, rule: str, sentence: str) -> None:
    (motion,) = read(sentence).motions
    assert motion.stance.value == stance
    assert any(rule in fired for fired in motion.certainty.rules)


@pytest.mark.parametrize(("rule", "sentence"), MISSES)
def test_every_cue_lets_its_neighbour_pass(rule: str, sentence: str) -> None:
    (motion,) = read(sentence).motions
    assert rule not in motion.certainty.rules


@pytest.mark.parametrize(
    ("letter", "stance"),
    [
        ("Wanneer wordt uitvoering gegeven aan de motie-Segers?", "mentioned"),
        (
            "De leden van de VVD-fractie vragen hoe uitvoering wordt gegeven aan de motie-Segers.",
            "mentioned",
        ),
        (
            "De motie-Segers verzoekt de regering scholen te helpen. Ik ben met gemeenten in"
            " gesprek.",
            "in_progress",
        ),
        (
            "De motie-Segers verzoekt de regering scholen te helpen. Ik onderschrijf dat belang.",
            "mentioned",
        ),
        (
            "Er worden twee moties afgedaan. Het betreft een motie over havens (Kamerstuk 29 862,"
            " nr. 21).",
            "executed",
        ),
        (
            "Naar aanleiding van de motie-Segers sprak ik met scholen. Deze motie is verworpen.",
            "mentioned",
        ),
        (
            "De motie-Segers is besproken. Hiermee is de toezegging aan het lid Kwint afgedaan.",
            "mentioned",
        ),
        ("Het kabinet zal de motie van het lid Segers niet uitvoeren.", "not_executed"),
        ("Ik kan geen uitvoering geven aan de motie-Segers.", "not_executed"),
        ("Ik heb nog geen uitvoering kunnen geven aan de motie-Segers.", "in_progress"),
        (
            "De motie-Segers over het niet uitvoeren van controles is op 3 mei aangenomen.",
            "mentioned",
        ),
    ],
)
def test_stance(letter: str, stance: str) -> None:
    (motion,) = read(letter).motions
    assert motion.stance.value == stance


@pytest.mark.parametrize(
    ("stance", "sentence"),
    [(stance, sentence) for stance, sentences in SENTENCES.items() for sentence in sentences],
)
def test_stance_of_a_sentence(stance: str, sentence: str) -> None:
    assert {motion.stance.value for motion in read(sentence).motions} == {stance}


def test_two_motions_in_one_sentence_each_have_their_own() -> None:
    letter = (
        "De motie-Bromet (33 576, nr. 190) is uitgevoerd, de motie-Kops (32 813, nr. 900) zal ik"
        " niet uitvoeren."
    )
    assert [m.stance for m in read(letter).motions] == [Stance.EXECUTED, Stance.NOT_EXECUTED]


@pytest.mark.parametrize(
    ("letter", "of_the_second"),
    [
        (
            "De motie-Bromet is nog niet uitgevoerd, de motie-Kops (32 813, nr. 900) wel.",
            "executed",
        ),
        ("De motie-Bromet is uitgevoerd, de motie-Kops (32 813, nr. 900) nog niet.", "in_progress"),
        ("De motie-Bromet is uitgevoerd, de motie-Kops (32 813, nr. 900) niet.", "not_executed"),
        ("De motie-Bromet is uitgevoerd. Dit geldt ook voor de motie-Kops.", "executed"),
        ("De motie-Bromet is uitgevoerd, evenals de motie-Kops.", "executed"),
        (
            "Aan de motie-Bromet is voldaan; voor de motie-Kops is dat naar verwachting eind dit"
            " jaar het geval.",
            "in_progress",
        ),
        ("De motie-Bromet is uitgevoerd; voor de motie-Kops is dat lastig.", "mentioned"),
        ("De motie-Bromet is uitgevoerd. Ook de motie-Kops kwam aan de orde.", "mentioned"),
        ("De motie-Bromet is uitgevoerd, de motie-Kops is ook ingediend.", "mentioned"),
    ],
)
def test_a_motion_is_spoken_of_in_the_words_of_another(letter: str, of_the_second: str) -> None:
    assert read(letter).motions[1].stance == of_the_second


def test_one_verb_for_a_row_of_motions() -> None:
    letter = (
        "Hiermee beschouw ik de moties-Bromet (33 576, nr. 190) en Kops (32 813, nr. 90) als"
        " afgedaan."
    )
    assert [m.stance for m in read(letter).motions] == [Stance.EXECUTED, Stance.EXECUTED]


def test_what_is_left_out_behind_a_comma_is_said_of_the_second_motion() -> None:
    letter = (
        "De motie-Bromet (33 576, nr. 190) voer ik uit, de motie-Kops (32 813, nr. 90) niet. "
        "Voorts is de motie-Kwint (31 288, nr. 6) uitgevoerd; de motie-Kuzu (31 288, nr. 4) volgt."
    )
    assert [motion.stance for motion in read(letter).motions] == [
        Stance.IN_PROGRESS,
        Stance.NOT_EXECUTED,
        Stance.EXECUTED,
        Stance.MENTIONED,
    ]


def test_the_deciding_sentence_is_quoted() -> None:
    letter = (
        "De motie-Bromet (Kamerstuk 33 576, nr. 190) vraagt regels. In mei 2021 is hieraan"
        " uitvoering gegeven door regels te stellen. Dat hielp."
    )
    (motion,) = read(letter).motions
    assert motion.stance is Stance.EXECUTED
    assert motion.stance_quote is not None
    assert motion.stance_quote.text.startswith("In mei 2021 is hieraan")
    assert motion.stance_quote.text.endswith("te stellen.")


def test_a_heading_speaks_for_the_list_below_it() -> None:
    letter = (
        "Hieronder staat wat er met de moties over het onderwijs is gebeurd.\n\n"
        "Uitgevoerde moties\n\n1. Motie-Kuzu (31 288, nr. 4)\n"
        "2. Motie-Segers c.s. (31 288, nr. 5)\n\n"
        "Openstaande moties\n\n3. Motie-Kwint (31 288, nr. 6)\n"
    )
    assert [motion.stance.value for motion in read(letter).motions] == [
        "executed",
        "executed",
        "in_progress",
    ]


MINUTES = """Nr. 31 VERSLAG VAN EEN ALGEMEEN OVERLEG

Mevrouw Bos (SP) noemt de motie van het lid Jansma (31409, nr. 12). De motie is niet uitgevoerd.

De minister merkt op dat de motie van het lid Smit (31409, nr. 13) is uitgevoerd.
"""


def test_what_members_say_in_minutes_is_not_what_the_government_says() -> None:
    stances = [motion.stance for motion in read(MINUTES).motions]
    assert stances == [Stance.MENTIONED, Stance.EXECUTED]
    letter = MINUTES.replace("VERSLAG VAN EEN ALGEMEEN OVERLEG", "BRIEF VAN DE MINISTER")
    assert read(letter).motions[0].stance is Stance.NOT_EXECUTED


@pytest.mark.parametrize(
    ("letter", "stance"),
    [
        ("De motie van het lid Kuzu is inmiddels uitgevoerd{}.", "executed"),
        ("Hiermee is de motie-Kuzu over stages afgedaan{}.", "executed"),
        ("De motie-Kuzu, waarin is verzocht de stages te tellen, heb ik uitgevoerd{}.", "executed"),
        (
            "Hierbij doe ik u de door het lid Kuzu in zijn motie verzochte lijst toekomen{}.",
            "executed",
        ),
        ("De motie-Kuzu over stages wordt betrokken bij de evaluatie{}.", "in_progress"),
        ("De motie-Kuzu over bomen vraagt mij om een plan{}. Dat wordt bezien.", "in_progress"),
        (
            "Het is jammer dat de motie-Kuzu over stages nog niet volledig is uitgevoerd{}.",
            "in_progress",
        ),
        ("De motie-Kuzu om stages te tellen is uitgevoerd{}.", "executed"),
        ("De motie-Kuzu verzoekt om een plan{}. Deze brief voorziet daarin.", "executed"),
        (
            "De motie Kuzu c.s. verzoekt de regering scholen te helpen{}. Dat wordt onderzocht.",
            "in_progress",
        ),
        ("De motie van het lid Kuzu over stages zal ik niet uitvoeren{}.", "not_executed"),
        (
            "De motie-Kuzu vraagt om een stagefonds{}. Ik zie hier geen aanleiding toe.",
            "not_executed",
        ),
    ],
)
@pytest.mark.parametrize("number", [" (Kamerstuk 36 410, nr. 4)", ""])
def test_the_number_may_stand_behind_what_is_told(letter: str, stance: str, number: str) -> None:
    (motion,) = read(letter.format(number)).motions
    assert motion.stance.value == stance
    assert str(motion.kamerstuk) == ("36410-4" if number else "None")


@pytest.mark.parametrize(
    "letter",
    [
        "De motie-Kuzu over zien wat nodig is om het uit te voeren (36 410, nr. 4) is aangenomen.",
        "Reactie op de motie-Kuzu over nagaan wat nodig is om stages uit te voeren (36 410, nr. 4)",
    ],
)
def test_what_a_motion_is_about_stands_before_its_number(letter: str) -> None:
    (motion,) = read(letter).motions
    assert motion.stance is Stance.MENTIONED


@pytest.mark.parametrize(
    ("told", "stance"),
    [
        ("beschouw ik hiermee als uitgevoerd", "executed"),
        ("voer ik niet uit", "not_executed"),
        ("wordt betrokken bij de evaluatie", "in_progress"),
        ("is aangenomen", "mentioned"),
    ],
)
@pytest.mark.parametrize(
    "subject",
    [
        "nagaan hoe plannen zijn uitgevoerd bij de provincies",
        "geen plannen die zijn afgedaan uitvoeren bij het OM",
        "voorstellen waarmee is voldaan aan de wet",
    ],
)
def test_the_mark_of_a_footnote_ends_what_a_motion_is_about(
    subject: str, told: str, stance: str
) -> None:
    (motion,) = read(f"De motie-Kuzu over {subject}1 {told}.\n\n1 Kamerstuk 36 410, nr. 4.").motions
    assert motion.stance.value == stance
    assert str(motion.kamerstuk) == "36410-4"


@pytest.mark.parametrize(
    ("below", "stance"),
    [
        ("De minister van Financiën heeft deze motie reeds uitgevoerd.", "executed"),
        ("Daarmee is naar mijn oordeel aan deze motie voldaan.", "executed"),
        ("Gelet op de adviezen heb ik besloten af te zien van deze motie.", "not_executed"),
        ("Deze motie wordt betrokken bij de evaluatie van de wet.", "in_progress"),
        ("Deze motie ontraad ik, want dit is bestaand beleid.", "mentioned"),
    ],
)
def test_a_heading_with_a_number_ends_where_its_line_does(below: str, stance: str) -> None:
    (motion,) = read(f"1. Motie-Kuzu over stages (Kamerstuk 36 410, nr. 4)\n{below}").motions
    assert motion.stance.value == stance


@pytest.mark.parametrize(
    ("letter", "stance"),
    [
        (
            "De motie-Kuzu (36 410, nr. 4) verzoekt de regering om, in overleg met de VNG, een plan"
            " uit te werken, zodat duidelijk is dat niets is uitgevoerd en daarbij te sparen.",
            "mentioned",
        ),
        (
            "De motie-Kuzu (36 410, nr. 4) verzoekt de regering om, waar nodig, scholen te helpen,"
            " en is uitgevoerd.",
            "executed",
        ),
        (
            "De motie-Kuzu (36 410, nr. 4) vraagt om, waar nodig, scholen te helpen en wordt"
            " betrokken bij de evaluatie.",
            "in_progress",
        ),
        (
            "Voor een onderzoek, zoals de motie-Kuzu vraagt (36 410, nr. 4), zijn geen middelen"
            " beschikbaar.",
            "mentioned",
        ),
        (
            "Ten aanzien van de motie-Kuzu (36 410, nr. 4) meld ik dat het RIVM een onderzoek"
            " uitvoert.",
            "in_progress",
        ),
        (
            "Ten aanzien van de motie-Kuzu (36 410, nr. 4) merk ik op dat ik die mening deel.",
            "mentioned",
        ),
    ],
)
def test_what_is_asked_runs_on_behind_a_comma(letter: str, stance: str) -> None:
    (motion,) = read(letter).motions
    assert motion.stance.value == stance


@pytest.mark.parametrize(
    ("told", "stance"),
    [
        ("Nederland heeft in de Raad gepleit voor een verbod", "in_progress"),
        ("Tijdens de Raad heb ik aandacht gevraagd voor de journalisten", "in_progress"),
        ("Het kabinet zet zich in voor een verbod", "in_progress"),
        ("De Kamer vroeg hier eerder aandacht voor", "mentioned"),
        ("Het belang hiervan is groot", "mentioned"),
        ("Nederland heeft niet gepleit voor een verbod", "mentioned"),
    ],
)
@pytest.mark.parametrize("named", ["(motie-Kuzu, Kamerstuk 36 410, nr. 4)", "(zie motie-Kuzu)"])
def test_a_motion_in_brackets_is_what_was_done_before_it(
    told: str, named: str, stance: str
) -> None:
    (motion,) = read(f"{told} {named}.").motions
    assert motion.stance.value == stance


@pytest.mark.parametrize(
    ("letter", "stance"),
    [
        ("Het doel is dat de motie-Kuzu voor de zomer is uitgevoerd.", "in_progress"),
        ("Hiermee is het doel van de motie-Kuzu bereikt.", "executed"),
        ("Zodra het advies er is, kan ik de motie-Kuzu als afgedaan beschouwen.", "in_progress"),
        ("Nu het advies er is, beschouw ik de motie-Kuzu als afgedaan.", "executed"),
        ("De eerste stappen ter uitvoering van de motie-Kuzu zijn afgerond.", "in_progress"),
        (
            "Tijdens het debat is de motie-Kuzu besproken en is de behandeling afgerond.",
            "mentioned",
        ),
        ("De motie-Kuzu is overgenomen en is het afgelopen jaar uitgevoerd.", "executed"),
        ("De leden van de CDA-fractie stellen dat aan de motie-Kuzu niet is voldaan.", "mentioned"),
    ],
)
def test_what_is_still_to_come_is_not_done(letter: str, stance: str) -> None:
    (motion,) = read(letter).motions
    assert motion.stance.value == stance
