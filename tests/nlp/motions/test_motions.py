"""Motions are found however a letter names them, with signatories, number and fraction."""

import pytest

from nlp.findings import MotionMention, Stance
from nlp.reader import read


def found(letter: str) -> list[tuple[list[str], str | None]]:
    return [
        (list(motion.names), str(motion.kamerstuk) if motion.kamerstuk else None)
        for motion in read(letter).motions
    ]


def only(letter: str) -> MotionMention:
    (motion,) = read(letter).motions
    return motion


@pytest.mark.parametrize(
    ("letter", "names", "number"),
    [
        (
            "Ik noem de motie van de leden Van Ojik en Karabulut (Kamerstuk 32 735, nr. 252).",
            ["Van Ojik", "Karabulut"],
            "32735-252",
        ),
        (
            "Daarover ging motie Diks/Van den Hul (Kamerstuk 35000 XVII, nr. 34).",
            ["Diks", "Van den Hul"],
            "35000-XVII-34",
        ),
        (
            "Dit volgt uit de motie-Van Raan c.s. (35 570 XVII, nr. 38).",
            ["Van Raan"],
            "35570-XVII-38",
        ),
        ("Dit volgt uit de motie-Van Dijk.", ["Van Dijk"], None),
        ("De motie-Rog (Kamerstuknr. 2012–2013, CII, B) slaagde.", ["Rog"], "CII-B"),
        (
            "De motie van A. de Vries en E. van Wijngaarden slaagde.",
            ["de Vries", "van Wijngaarden"],
            None,
        ),
        (
            "De leden Rog en Bisschop dienden in het debat een motie in over leraren.",
            ["Rog", "Bisschop"],
            None,
        ),
        (
            "De leden Rog en Bisschop dienden een motie in. De motie (31 293, nr. 7) slaagde.",
            ["Rog", "Bisschop"],
            "31293-7",
        ),
        ("Het door het lid Rog bij motie gevraagde overzicht volgt.", ["Rog"], None),
        (
            "De nader gewijzigde motie van het lid Segers (36200-VI-40) is aangenomen.",
            ["Segers"],
            "36200-VI-40",
        ),
        (
            "Uw Kamer nam een motie over toezicht op havens (Kamerstuk 29 862, nr. 21) aan.",
            [],
            "29862-21",
        ),
        (
            "De motie over toezicht op havens van het lid Krul (Kamerstuk 29 862, nr. 21) vraagt"
            " meer.",
            ["Krul"],
            "29862-21",
        ),
        (
            "De door het lid Ceder tijdens het debat ingediende motie (Kamerstuk 31 015, nr. 9)"
            " slaagde.",
            ["Ceder"],
            "31015-9",
        ),
        (
            "Uw Kamer nam de motie (Kamerstuk 31 015, nr. 9) van de leden Ceder en Westerveld aan.",
            ["Ceder", "Westerveld"],
            "31015-9",
        ),
        (
            "De motie d.d. 12 mei 2022 van de leden Peter de Groot en Boulakjar (32 847, nr. 900).",
            ["de Groot", "Boulakjar"],
            "32847-900",
        ),
        ("De motie Schalk c.s. (Kamerstuk I 35 300, L) vraagt uitstel.", ["Schalk"], "35300-L"),
        ("De motie van lid Omtzigt (CDA) vraagt een nota.", ["Omtzigt"], None),
        ("De motie van mw. ir. Bromet vraagt een nota.", ["Bromet"], None),
        ("De motie van het lid van uw Kamer de heer Slob (CU) c.s1.", ["Slob"], None),
        ("De motie-Jorritsma-van Oosten vraagt een nota.", ["Jorritsma-van Oosten"], None),
        ("De motie-Holman-Vedder vraagt een nota.", ["Holman", "Vedder"], None),
        ("De motie-Schalk c.s. (EK 35 300 V, letter K) vraagt uitstel.", ["Schalk"], "35300-V-K"),
        ("In het debat heeft het lid Ceder een motie over wonen ingediend.", ["Ceder"], None),
        ("Door het lid Ceder is een motie ingediend (31 015, nr. 9).", ["Ceder"], "31015-9"),
        ("Dat vroeg het lid Ceder in zijn motie (31 015, nr. 9).", ["Ceder"], "31015-9"),
        (
            "Ik verzoek het lid Ceder zijn motie (31 015, nr. 9) aan te houden.",
            ["Ceder"],
            "31015-9",
        ),
        ("Het lid Ceder verwees naar zijn motie (31 015, nr. 9).", ["Ceder"], "31015-9"),
        ("De heer Ceder sprak kort over zijn motie (31 015, nr. 9).", ["Ceder"], "31015-9"),
        ("Het verzoek van het lid Ceder (motie, 31 015, nr. 9) volg ik.", ["Ceder"], "31015-9"),
        (
            "De motie-Ceder vraagt om een kaart. Die is klaar. Daarmee acht ik de motie uitgevoerd"
            " (Kamerstuk 31 015, nr. 9).",
            ["Ceder"],
            "31015-9",
        ),
        (
            "Ter uitvoering van de motie van het lid Ceder is een werkgroep ingesteld.[2]\n\n"
            "[2] Kamerstuk 31 015, nr. 9\n",
            ["Ceder"],
            "31015-9",
        ),
        (
            "Er is, zoals verzocht door het lid Ceder bij motie (31 015, nr. 9), een kaart.",
            ["Ceder"],
            "31015-9",
        ),
        ("De motie van Kamerlid Westerveld vraagt een nota.", ["Westerveld"], None),
        ("- 26 643, nr. 1200 Motie-Kathmann c.s. over loketten", ["Kathmann"], "26643-1200"),
        ("(26 643, nr. 1200) Motie van het lid Kathmann: loopt", ["Kathmann"], "26643-1200"),
        ("De motie Graus, nr. 203 (28286), ging over dieren.", ["Graus"], "28286-203"),
        ("De motie-Rosenmöller en -Melkert van toen.", ["Rosenmöller", "Melkert"], None),
        (
            "De motie-Rosenmöller, -Melkert en -Bos van toen.",
            ["Rosenmöller", "Melkert", "Bos"],
            None,
        ),
        (
            "Het lid Ceder heeft op 3 mei een motie ingediend (Kamerstuk 31 015, nr. 9).",
            ["Ceder"],
            "31015-9",
        ),
        (
            "Motie van Haverkamp over waardering. Dit volgt. 27-02-2008 Debat (29 628, nr. 77).",
            ["Haverkamp"],
            "29628-77",
        ),
        ("De motie, ingediend door het lid Ceder (31 015, nr. 9), slaagde.", ["Ceder"], "31015-9"),
        ("De motie die door het lid Ceder is ingediend (31 015, nr. 9).", ["Ceder"], "31015-9"),
        ("De motie die het lid Ceder in mei indiende (31 015, nr. 9).", ["Ceder"], "31015-9"),
        ("De motie van de (toenmalige) leden Ceder en Bikker.", ["Ceder", "Bikker"], None),
        (
            "De motie van de leden van de CDA-fractie Omtzigt en Palland.",
            ["Omtzigt", "Palland"],
            None,
        ),
        ("De motie van de leden Klaassen en D'Hondtveld.", ["Klaassen", "D'Hondtveld"], None),
        ("Uw Kamer nam de motie Ceder aan. (Kamerstuk 31 015, nr. 9)", ["Ceder"], "31015-9"),
        ("De motie op stuk nr. 1200 (lid Ceder) vraagt een plan.", ["Ceder"], None),
        ("De motie op stuk nr. 1200 van het lid Ceder vraagt een plan.", ["Ceder"], None),
        ("De motie (nr. 1200) van het lid Ceder vraagt een plan.", ["Ceder"], None),
        ("Ik wijs op motie 31 200 V, nr. 57 over weeskinderen.", [], "31200-V-57"),
        ("De motie van de SP-fractie (Kamerstuk 29 689, nr. 40) kwam toen.", [], "29689-40"),
        (
            "Het lid Ceder heeft bij motie (Kamerstuk 31 015, nr. 9) om een plan gevraagd.",
            ["Ceder"],
            "31015-9",
        ),
        ("Het lid Ceder sprak over de motie (Kamerstuk 31 015, nr. 9).", [], "31015-9"),
    ],
)
def test_one_motion(letter: str, names: list[str], number: str | None) -> None:
    assert found(letter) == [(names, number)]


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        (
            "De moties Van Dijk (Kamerstuk 29 544, nr. 12) en Palland (Kamerstuk 29 544, nr. 13).",
            [(["Van Dijk"], "29544-12"), (["Palland"], "29544-13")],
        ),
        (
            "De moties Bisschop en Kwint (Kamerstuk 31 289, nrs. 12 en 13) zijn aangenomen.",
            [(["Bisschop"], "31289-12"), (["Kwint"], "31289-13")],
        ),
        (
            "De motie Bisschop en Kwint (Kamerstuk 31 289, nr. 12) is aangenomen.",
            [(["Bisschop", "Kwint"], "31289-12")],
        ),
        (
            "De moties van de leden Bisschop en Kwint over lezen (Kamerstuk 31 289, nr. 12) en van"
            " het lid Westerveld over rekenen (Kamerstuk 31 289, nr. 15).",
            [(["Bisschop", "Kwint"], "31289-12"), (["Westerveld"], "31289-15")],
        ),
        (
            "De moties Hijink/Marijnissen, Ellemeet c.s. en Agema zijn aangenomen.",
            [(["Hijink", "Marijnissen"], None), (["Ellemeet"], None), (["Agema"], None)],
        ),
        (
            "De moties-Hijink (29 689, nr. 51) en -Ellemeet (29 689, nr. 52) zijn aangenomen.",
            [(["Hijink"], "29689-51"), (["Ellemeet"], "29689-52")],
        ),
        (
            "De twee moties van het lid Dijkgraaf over mest (Kamerstuk 33 037, nr. 98) en over"
            " vracht (Kamerstuk 33 037, nr. 99).",
            [(["Dijkgraaf"], "33037-98"), (["Dijkgraaf"], "33037-99")],
        ),
        (
            "De motie-Van Geel (31200, nr. 16) en de motie-Atsma (31200 XIV, nr. 110) gaan"
            " hierover.",
            [(["Van Geel"], "31200-16"), (["Atsma"], "31200-XIV-110")],
        ),
    ],
)
def test_several_motions(letter: str, expected: list[tuple[list[str], str | None]]) -> None:
    assert found(letter) == expected


@pytest.mark.parametrize(
    "letter",
    [
        "De initiatiefnota van de leden Voordewind en Alkaya (Kamerstuk 35 495, nr. 2) is bekend.",
        "Het kabinet heeft het lid Ceder een brief gestuurd over een motie die is ingediend.",
        "Door het lid Ceder is een vraag gesteld over een motie die is ingediend.",
        "Het kabinet sprak met het lid Ceder in verband met een motie.",
        "Het gewijzigde amendement Lodders en Van Weyenberg (Kamerstuk 35 704, nr. 12) is"
        " aangenomen.",
        "De gemeenteraad van Utrecht nam een motie van het raadslid Jansen aan.",
        "De gemeenteraad van Haren nam met de motie-De Vries een besluit over windmolens.",
        "Het Europees Parlement nam een motie van het lid Timmermans aan.",
        "De motie van de gemeenteraad van Staphorst vraagt aandacht voor natuur.",
        "Bijlage 1 bevat de moties en toezeggingen van dit jaar.",
        "U vraagt naar de openstaande toezeggingen en moties (36 410 VIII, D).",
        "Dit was een promotie van Van Dijk bij de politie.",
        "Het ministerie besprak de emoties van Klaver.",
        "Er is een motie ingediend over landbouw.",
        "Het motie- en toezeggingenoverzicht Klaver volgt.",
        "De motie LEBZ over toeslagen kwam van de raad.",
    ],
)
def test_what_is_no_motion_of_the_chamber(letter: str) -> None:
    assert found(letter) == []


@pytest.mark.parametrize(
    "letter",
    [
        "De motie Klaver is besproken. De brief van 3 mei 2021 (Kamerstuk 31 793, nr. 90) gaat"
        " erop in.",
        "Over de motie Klaver ging de Kamerbrief van 3 mei 2021 (Kamerstuk 31 793, nr. 90).",
        "Ik heb in de brief van mei (Kamerstuk 31 793, nr. 90) de motie Klaver besproken.",
        "De motie Klaver kwam aan de orde in het debat van 3 mei 2021 (Kamerstuk 31 793, nr. 90).",
    ],
)
def test_the_number_of_another_paper_is_not_the_motions(letter: str) -> None:
    assert found(letter) == [(["Klaver"], None)]


def test_the_number_of_a_motion_that_was_replaced_is_not_its_own() -> None:
    letter = (
        "De gewijzigde motie Schouw (t.v.v. 30 977, nr. 99) over de dienst (30 977, nr. 105) vraagt"
        " meer."
    )
    assert found(letter) == [(["Schouw"], "30977-105")]


def test_one_word_motie_can_serve_for_two() -> None:
    letter = (
        "Dit volgt uit de motie van het lid Omtzigt over stukken (Kamerstuk 31 066, nr. 1187) en"
        " van het lid Leijten over advocaten (Kamerstuk 31 066, nr. 1180)."
    )
    assert found(letter) == [(["Omtzigt"], "31066-1187"), (["Leijten"], "31066-1180")]


def test_who_asks_for_a_letter_did_not_sign_the_motion() -> None:
    letter = (
        "Op verzoek van het lid Bromet om een brief over de in het debat ingediende moties van de"
        " leden Thijssen en Westerveld (34 682, nrs. 146 en 147) bericht ik u."
    )
    assert found(letter) == [(["Thijssen"], "34682-146"), (["Westerveld"], "34682-147")]


def test_heading_gives_the_fraction_and_the_text_the_number() -> None:
    letter = (
        "Motie Van Dijk (SP)\n\nIk bericht u over de motie Van Dijk (Kamerstuk 21 501-02, nr."
        " 2379)."
    )
    motions = read(letter).motions
    assert {motion.party for motion in motions} == {"SP"}
    assert {str(motion.kamerstuk) for motion in motions} == {"21501-02-2379"}


def test_two_motions_of_one_member_stay_apart() -> None:
    letter = (
        "De motie Klaver (Kamerstuk 31 793, nr. 88) ging over wind. De motie Klaver (Kamerstuk"
        " 31 793, nr. 91) ging over zon. Over de motie Klaver sprak ik eerder."
    )
    assert [number for _, number in found(letter)] == ["31793-88", "31793-91", None]


def test_number_behind_deze_motie() -> None:
    letter = (
        "Uw Kamer nam de motie Bromet aan. Deze motie (Kamerstuk 33 576, nr. 190) vraagt regels."
    )
    assert found(letter) == [(["Bromet"], "33576-190")]


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        (
            "Uw Kamer nam de motie Bromet aan. Het gaat om Kamerstuk 33 576, nr. 190.",
            [(["Bromet"], "33576-190")],
        ),
        (
            "Uw Kamer nam de motie Bromet aan. Het gaat om veel geld (Kamerstuk 33 576, nr. 190).",
            [(["Bromet"], None)],
        ),
        (
            "De motie-Mulder (Agnes) en Bisschop (33 576, nr. 190) is verworpen.",
            [(["Mulder", "Bisschop"], "33576-190")],
        ),
        (
            "De motie-Mulder (Natuur) is verworpen, Bisschop had een andere.",
            [(["Mulder"], None)],
        ),
        (
            "De moties-Bromet en -Bisschop (33 576, nr. 190 en 191) zijn verworpen.",
            [(["Bromet"], "33576-190"), (["Bisschop"], "33576-191")],
        ),
        (
            "De motie-Bromet en Bisschop (33 576, nr. 190) is verworpen.",
            [(["Bromet", "Bisschop"], "33576-190")],
        ),
    ],
)
def test_number_behind_a_full_stop_and_names_in_brackets(
    letter: str, expected: list[tuple[list[str], str | None]]
) -> None:
    assert found(letter) == expected


def test_deze_motie_is_no_new_motion() -> None:
    letter = (
        "De motie van het lid Bromet (Kamerstuk 33 576, nr. 190) is aangenomen. In deze motie, die"
        " is ingediend in het debat van 3 mei (Kamerstuk 33 576, nr. 201), vraagt zij regels."
    )
    assert found(letter) == [(["Bromet"], "33576-190")]


def test_number_in_a_footnote() -> None:
    letter = (
        "Uw Kamer nam de motie Kathmann3 aan, die vraagt om meer loketten in het land.\n\n"
        "1 Kamerstuk 26 643, nr. 11.\n2 Kamerstuk 26 643, nr. 12.\n3 Kamerstuk 26 643, nr. 1300.\n"
    )
    assert found(letter) == [(["Kathmann"], "26643-1300")]


def test_number_in_a_footnote_with_a_raised_mark() -> None:
    letter = (
        "Met dit overzicht beschouw ik de betreffende motie Van Baarle-Dassen¹³ als afgedaan.\n\n"
        "Eerder gemeld.¹ De motie van het lid Kathmann vraagt om loketten in het hele land².\n\n"
        "¹ Kamerstuk 26 643, nr. 11.\n² Kamerstuk 26 643, nr. 1300.\n"
        "¹³ Kamerstuk 28 844, nr. 261.\n"
    )
    assert found(letter) == [(["Van Baarle", "Dassen"], "28844-261"), (["Kathmann"], "26643-1300")]
    assert read(letter).motions[0].stance is Stance.EXECUTED


def test_a_footnote_with_a_letter_named_behind_the_motion_is_not_the_motions() -> None:
    letter = (
        "De motie van het lid Kathmann verwijst naar mijn brief van 3 mei².\n\n"
        "² Kamerstuk 26 643, nr. 1300.\n"
    )
    assert found(letter) == [(["Kathmann"], None)]


def test_misprint_is_put_right_by_the_document_itself() -> None:
    letter = (
        "Naar aanleiding van de motie Van Raan c.s. (kenmerk 25570-XVII, nr. 38) ga ik hierop in.\n"
        "Uw Kamer heeft de motie Van Raan c.s. (kenmerk 35570-XVII, nr. 38) aangenomen."
    )
    first, second = read(letter).motions
    assert str(first.kamerstuk) == str(second.kamerstuk) == "35570-XVII-38"
    assert str(first.printed_kamerstuk) == "25570-XVII-38"
    assert second.printed_kamerstuk is None
    assert {reference.identity for reference in read(letter).references} == {"35570-XVII-38"}


def test_other_members_with_a_like_number_are_no_misprint() -> None:
    letter = (
        "De motie Van Raan (Kamerstuk 25570-XVII, nr. 38) en de motie Segers (Kamerstuk 35570-XVII,"
        " nr. 38) zijn aangenomen."
    )
    assert [number for _, number in found(letter)] == ["25570-XVII-38", "35570-XVII-38"]


def test_the_quote_is_what_stands_there() -> None:
    letter = "Zie de motie van het lid\nVan Laar (Kamerstuk 26 485,\nnr. 224) over toezicht."
    motion = only(letter)
    assert motion.quote.text == "motie van het lid\nVan Laar (Kamerstuk 26 485,\nnr. 224)"
    assert letter[motion.quote.start : motion.quote.end] == motion.quote.text


def test_the_quote_closes_its_bracket() -> None:
    assert only("De motie op stuk nr. 12 (lid Ceder) telt.").quote.text == (
        "motie op stuk nr. 12 (lid Ceder)"
    )


def test_a_paper_that_is_itself_a_motion() -> None:
    paper = (
        "29 684 Waddenzeebeleid\n\nNr. 269\nMOTIE VAN DE LEDEN DE HOOP EN VAN DER STAAIJ\n"
        "Voorgesteld 26 maart 2024\n\nDe Kamer,\n\ngehoord de beraadslaging,\n\n"
        "constaterende dat de motie-Tjeerd de Groot (29 684, nr. 200) is aangenomen;\n\n"
        "verzoekt de regering te onderzoeken hoe lozingen stoppen,\n\n"
        "en gaat over tot de orde van de dag.\n\nDe Hoop\n\nVan der Staaij\n"
    )
    own, other = read(paper).motions
    assert own.names == ("De Hoop", "Van der Staaij")
    assert str(own.kamerstuk) == "29684-269"
    assert other.names == ("de Groot",)
    assert str(other.kamerstuk) == "29684-200"


def test_footnotes_that_lost_their_marks_count_in_order_and_are_marked_for_checking() -> None:
    letter = (
        "Op 4 mei 2023 heb ik u bericht over de havens. Daarna sprak ik over de motie Palland.\n\n"
        "[voetnoten]\n\n Kamerstukken II 2022/23, 29862, nr. 90.\n Kamerstukken II 2022/23, 29862,"
        " nr. 77.\n"
    )
    motion = only(letter)
    assert str(motion.kamerstuk) == "29862-77"
    assert motion.certainty.to_check


def test_more_footnotes_than_places_that_call_for_one_settle_nothing() -> None:
    letter = (
        "Daarna sprak ik over de motie Palland.\n\n[voetnoten]\n\n"
        " Kamerstukken II 2022/23, 29862, nr. 90.\n Kamerstukken II 2022/23, 29862, nr. 77.\n"
    )
    assert only(letter).kamerstuk is None


def test_a_changed_motion_names_what_it_replaces_and_not_who() -> None:
    paper = (
        "35 334 Stikstof\n\nNr. 353\nGEWIJZIGDE MOTIE VAN HET LID FLACH TER VERVANGING VAN DIE"
        " GEDRUKT ONDER NR. 339\nVoorgesteld 4 maart 2025\n\n"
        "De Kamer,\n\ngehoord de beraadslaging,\n\n"
        "verzoekt de regering te zorgen voor een grens,\n\nen gaat over tot de orde van de dag.\n\n"
        "Flach\n"
    )
    motion = only(paper)
    assert motion.names == ("Flach",)
    assert str(motion.kamerstuk) == "35334-353"
    assert motion.quote.text == "GEWIJZIGDE MOTIE VAN HET LID FLACH"


def test_what_a_page_says_below_the_names_signs_nothing() -> None:
    paper = (
        "35 000 X Defensie\nNr. 131\nMOTIE VAN HET LID BELHAJ\nVoorgesteld 16 april 2019\n"
        "De Kamer,\ngehoord de beraadslaging,\nverzoekt de regering te wachten,\n"
        "en gaat over tot de orde van de dag.\nBelhaj\nOndertekenaars\nEerste ondertekenaar\n"
    )
    assert only(paper).names == ("Belhaj",)


def test_a_title_in_small_letters_takes_its_names_from_below() -> None:
    paper = (
        "30800 A 72 Motie van de leden brinkman en de krom\nVergaderjaar 2006-2007\n"
        "Nr. 72 Voorgesteld 5 juli 2007\nDe Kamer,\ngehoord de beraadslaging,\n"
        "verzoekt de regering te wachten,\nen gaat over tot de orde van de dag.\n\n"
        "Brinkman\n\nDe Krom\n"
    )
    motion = only(paper)
    assert motion.names == ("Brinkman", "De Krom")
    assert str(motion.kamerstuk) == "30800-A-72"


def test_a_motion_without_a_title_has_its_names_from_below() -> None:
    text = (
        "Voorgesteld 3 mei 2022\nDe Kamer,\ngehoord de beraadslaging,\nverzoekt de regering iets te"
        " doen,\nen gaat over tot de orde van de dag.\nKlaver\nVan Dijk\n"
    )
    assert only(text).names == ("Klaver", "Van Dijk")
    assert found(text.replace("Voorgesteld 3 mei 2022", "In het debat zei iemand dit:")) == []


def test_a_row_of_a_table_has_its_own_number_and_verdict() -> None:
    table = (
        "Bijlage: overzicht van de moties over het onderwijs\n\n"
        "| Nummer | Indiener | Onderwerp | Status |\n|---|---|---|---|\n"
        "| 31497-281 | Motie Westerveld | thuiszitters | Uitgevoerd |\n"
        "| 31497-282 | Motie Kwint/Van den Hul | zorggelden | In uitvoering |\n"
        "| 31497-283 | Motie Bisschop c.s. | toezicht | Niet uitgevoerd |\n"
        "| 31497-284 | Motie Palland | vervoer | Ontraden |\n"
    )
    motions = read(table).motions
    assert [str(m.kamerstuk) for m in motions] == [f"31497-28{n}" for n in (1, 2, 3, 4)]
    assert [m.stance.value for m in motions] == [
        "executed",
        "in_progress",
        "not_executed",
        "mentioned",
    ]


def test_a_row_of_an_annex_has_its_number_behind_what_is_asked() -> None:
    rows = (
        "De motie van het lid Krol; Verzoekt de regering de kades na te lopen.\n\n"
        "Kamerstukken II 2019/20, 35300 VII, nr. 34\n\n"
        "Afgedaan. De Kamer is in juni geïnformeerd (Kamerstukken II 2020/21, 24515, nr. 605).\n\n"
        "De motie van het lid Wuite c.s.; Verzoekt de regering een paragraaf op te nemen.\n\n"
        "Kamerstukken II 2022/23, 36200 IV, nr. 13\n\nAfgedaan. De paragraaf is er.\n"
    )
    assert found(rows) == [(["Krol"], "35300-VII-34"), (["Wuite"], "36200-IV-13")]
    assert {motion.stance for motion in read(rows).motions} == {Stance.EXECUTED}
    # What stands behind a motion that asks nothing is another paper.
    assert found(
        "De motie van het lid Krol is besproken.\n\nKamerstukken II 2019/20, 35300 VII, nr. 34\n"
    ) == [(["Krol"], None)]


def test_what_a_motion_says_of_another_one_is_not_said_by_the_government() -> None:
    text = (
        "26 485 Handel\n\nNr. 9 MOTIE VAN HET LID KLAVER\n\nVoorgesteld 3 mei 2022\n\nDe Kamer,\n\n"
        "gehoord de beraadslaging,\n\nconstaterende dat de motie-Segers (26 485, nr. 7) nog niet is"
        " uitgevoerd;\n\nverzoekt de regering dat te doen,\nen gaat over tot de orde van de dag.\n"
        "Klaver\n"
    )
    assert {str(m.kamerstuk): m.stance for m in read(text).motions} == {
        "26485-9": Stance.MENTIONED,
        "26485-7": Stance.MENTIONED,
    }


def test_each_number_in_front_of_its_name() -> None:
    letter = "Ik noem de moties Kamerstuk 32 793, nr. 6 (Rog), Kamerstuk 32 793, nr. 8 (Bos) en"
    letter += " Kamerstuk 31 532, nr. 9 (Kuzu), en de toezegging over ouders (AO, 31 532, nr. 7)."
    assert found(letter) == [
        (["Rog"], "32793-6"),
        (["Bos"], "32793-8"),
        (["Kuzu"], "31532-9"),
    ]


def test_a_number_beside_this_motion_is_that_of_the_one_before() -> None:
    letter = "Uw Kamer nam in mei de motie van het lid Rog aan. Ik heb besloten deze motie, met"
    assert found(letter + " kenmerk Kamerstuk 32 793, nr. 6, uit te voeren.") == [
        (["Rog"], "32793-6")
    ]


def test_a_row_of_numbers_in_front_is_of_the_members_behind_it() -> None:
    letter = "De moties 33 750 XVI, nrs. 20 en 21 van het lid Ceder zijn verworpen."
    assert found(letter) == [(["Ceder"], "33750-XVI-20"), (["Ceder"], "33750-XVI-21")]


def test_each_name_of_a_row_has_the_footnote_behind_it() -> None:
    letter = (
        "Hierna staat hoe het staat met de moties van de leden De Vries c.s.1, Roemer c.s.2 en "
        "Azmani c.s.3. Meer volgt niet.\n\n1 Kamerstuk 32 824, nr. 181\n\n"
        "2 Kamerstuk 32 824, nr. 182\n\n3 Kamerstuk 32 824, nr. 183\n"
    )
    assert found(letter) == [
        (["De Vries"], "32824-181"),
        (["Roemer"], "32824-182"),
        (["Azmani"], "32824-183"),
    ]
    assert found("Het lid Roemer c.s.2 diende geen motie in over 3 veren.") == []


@pytest.mark.parametrize(
    "told",
    [
        "verzoekt de regering scholen te helpen.",
        "is verworpen.",
        "krijgt invulling in het programma WOZO.",
        "staat in de begroting voor 2024.",
        "is bekend; aan die motie is voldaan.",
        "is niet uitvoerbaar.",
    ],
)
def test_the_mark_of_a_footnote_stands_behind_the_sentence(told: str) -> None:
    letter = f"De motie van het lid Kuzu {told}1 Meer is er niet.\n\n1 Kamerstuk 36 410, nr. 4."
    (motion,) = read(letter).motions
    assert str(motion.kamerstuk) == "36410-4"


@pytest.mark.parametrize(
    "letter",
    [
        "De motie-Kuzu is aangenomen. Deze motie betrek ik bij het plan (Kamerstuk 36 410, nr. 4).",
        "Over de motie-Kuzu is bericht; daarmee is de motie afgedaan (36 410, nr. 4).",
        "De motie-Kuzu beschouw ik met deze brief als afgehandeld (36 410, nr. 4).",
        "De motie-Kuzu verzoekt de regering een nota van 3 mei te herzien (36 410, nr. 4).",
        "Om de motie-Kuzu uit te voeren is advies gevraagd. Dat is er. Daarmee is de motie"
        " (36 410, nr. 4) uitgevoerd.",
        "U vroeg hoe het lid Kuzu hoe haar motie over stages (36 410, nr. 4) is uitgevoerd.",
    ],
)
def test_the_number_stands_at_the_end_of_a_sentence_on_it(letter: str) -> None:
    (motion,) = read(letter).motions
    assert str(motion.kamerstuk) == "36410-4"


def test_the_number_of_a_letter_or_of_another_motion_is_not_the_motions() -> None:
    (motion,) = read(
        "De motie-Kuzu is bekend. Deze motie is afgedaan met mijn brief (Kamerstuk 36 410, nr. 4)."
    ).motions
    assert motion.kamerstuk is None
    one, other = read("Ik noem de motie-Kuzu en de motie (Kamerstuk 36 410, nr. 4).").motions
    assert one.kamerstuk is None
    assert str(other.kamerstuk) == "36410-4"


def test_what_a_motion_is_about_has_digits_that_are_no_mark_of_a_footnote() -> None:
    (motion,) = read(
        "De motie-Kuzu over minder CO2 is bekend. Zie de brief.\n\n2 Kamerstuk 36 410, nr. 4."
    ).motions
    assert motion.kamerstuk is None


def test_two_numbers_behind_two_motions_are_one_for_each() -> None:
    one, other = read(
        "Ik voer de motie van het lid Kuzu en die van het lid Becker uit (36 410, nrs. 4 en 5)."
    ).motions
    assert (one.names, str(one.kamerstuk)) == (("Kuzu",), "36410-4")
    assert (other.names, str(other.kamerstuk)) == (("Becker",), "36410-5")


def test_a_motion_in_brackets_is_quoted_without_them() -> None:
    (motion,) = read("Nederland pleit voor rust (motie-Kuzu, Kamerstuk 36 410, nr. 4).").motions
    assert motion.quote.text == "motie-Kuzu, Kamerstuk 36 410, nr. 4"
