"""What the letterhead and the signature say, in the forms of three decades and both Chambers."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.findings import DocumentKind, Kamerstuk, Precision, Sender
from nlp.letterhead.frame import frame_of
from nlp.letterhead.letter_day import date_of
from nlp.letterhead.paper_number import own_number
from nlp.names.ministries import ministry_of

PRINTED = """Tweede Kamer der Staten-Generaal
Vergaderjaar 2003–2004

29 200 VI Vaststelling van de begroting van het Ministerie van Justitie

Nr. 12 BRIEF VAN DE MINISTER VAN JUSTITIE

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

’s-Gravenhage, 4 november 2003

Hierbij zend ik u het rapport over de cellen.

De Minister van Justitie,
J.P.H. Donner
"""

LETTER = """Aan de Voorzitter van de Eerste Kamer der Staten-Generaal
Postbus 20017

Datum 3 april 2024
Betreft Voortgang van de wet op de
toegankelijkheid

Ons kenmerk
2024-0000123

Geachte voorzitter,

Met deze brief informeer ik uw Kamer.

De staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties
Digitalisering en Koninkrijksrelaties,

Alexandra C. van Huffelen
"""


def test_a_printed_paper_of_2003() -> None:
    frame = frame_of(PRINTED)
    assert frame.kind is DocumentKind.KAMERBRIEF
    assert frame.published_on == date(2003, 11, 4)
    assert frame.kamerstuk == Kamerstuk("29200", "12", "VI")
    assert frame.session_year == "2003-2004"
    assert frame.senders == (Sender("J.P.H. Donner", "Minister van Justitie"),)
    assert frame.ministry == "JUS"


def test_a_letter_as_it_was_sent() -> None:
    frame = frame_of(LETTER)
    assert frame.kind is DocumentKind.KAMERBRIEF
    assert frame.published_on == date(2024, 4, 3)
    assert frame.subject == "Voortgang van de wet op de toegankelijkheid"
    assert frame.reference == "2024-0000123"
    assert frame.addressee == "Voorzitter van de Eerste Kamer der Staten-Generaal"
    assert frame.kamerstuk is None


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Den Haag, 21 februari 2020", date(2020, 2, 21)),
        ("'s-Gravenhage, 17 mei 1999", date(1999, 5, 17)),
        ("Zoetermeer, 25 november 2003", date(2003, 11, 25)),
        ("Datum\n26 augustus 2024", date(2024, 8, 26)),
        ("Datum: 03-12-2019", date(2019, 12, 3)),
        ("datum : 03-12-2019", date(2019, 12, 3)),
        (
            "Telefoon 333\nOns kenmerk AM/06/52789 Doorkiesnummer Datum 26 juni 2006\n",
            date(2006, 6, 26),
        ),
        ("Vastgesteld 6 september 2013\nDen Haag, 24 juli 2013", date(2013, 9, 6)),
        ("Voorgesteld 27 november 2019", date(2019, 11, 27)),
        (
            "Uw brief\tOns kenmerk\t's-Gravenhage\n12 mei 1998\tDGP/98/1\t3 juni 1998",
            date(1998, 6, 3),
        ),
        ("Antwoord van Minister Bos (Financiën). (ontvangen 14 juli 2008)", date(2008, 7, 14)),
        ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld16 april 2010", date(2010, 4, 16)),
        ("C MEMORIE VAN ANTWOORD\n\nOntvangen 26 april 2019\n", date(2019, 4, 26)),
        (
            "Vragen van het lid Bos (SP) op 2 mei 2017 medegedeeld aan de Minister van Justitie.\n"
            "Antwoorden van de Minister van Justitie, medegedeeld op 30 mei 2017.\n",
            date(2017, 5, 30),
        ),
        ("- - Datum Bijlage(n) 5 maart 2007 - Ons kenmerk X/2007/3", date(2007, 3, 5)),
        ("Aan de Voorzitter der Staten-Generaal Den Haag, 7 mei 2014 Op 3 mei", date(2014, 5, 7)),
        ("Den Haag, de dertiende mei 2020", date(2020, 5, 13)),
        ("’s-Gravenhage, drieëntwintigste januari 1999", date(1999, 1, 23)),
        ("Nummer: 2024D51302, datum: 2024-12-19, versie: 1", date(2024, 12, 19)),
        ("MEMORIE VAN ANTWOORD Ontvangen 6 maart 1982 De leden", date(1982, 3, 6)),
        ("Voorgesteld tijdens het Wetgevingsoverleg van 9 mei 2018", date(2018, 5, 9)),
        ("Uw brief   Ons kenmerk   Den Haag\nDGP/98/1     3 juni 1998", date(1998, 6, 3)),
        ("Datum Kenmerk Onderwerp\n16 september 2003 03M1 Notitie", date(2003, 9, 16)),
        ("Brieven aan de Kamer\nEindverslag\n08-04-2002\nHierbij stuur ik u", date(2002, 4, 8)),
        ("Datum12 november 2008\nOns kenmerk", date(2008, 11, 12)),
        ("DatumBijlage(n)12 november 2008", date(2008, 11, 12)),
        ("Postbus 5 RIJSWIJK Datum: 3 mei 1996 Betreft: uw brief", date(1996, 5, 3)),
    ],
)
def test_days(head: str, day: date) -> None:
    assert date_of(head) == (day, Precision.DAY)


def test_a_month_stays_a_month() -> None:
    assert date_of("Den Haag, juni 2020") == (date(2020, 6, 1), Precision.MONTH)


@pytest.mark.parametrize(
    "head",
    [
        "Op 3 maart 2020 heeft uw Kamer een overleg gepland.",
        "In Den Haag zijn 21 februari 2020 plannen gepresenteerd.",
        "Datum 31 februari 2020",
        "Het advies is ontvangen 3 mei 2020 en daarna besproken.",
        "Er staat Datum: 3 mei 1996 op de kaart.",
        "Na het verslag ontvangen 3 mei 2020 Kamerleden een brief.",
        "Datum van het overleg 3 mei 2020",
        "Den Haag, de eerste week van mei 2020",
        "Uw brief\tOns kenmerk\n12 mei 1998\tDGP/98/1",
        "Kenmerk Uw brief van\n16 september 2003 03M1 Notitie",
        "Den Haag   Ons kenmerk   Uw brief van\nDGP/98/1     3 juni 1998",
    ],
    ids=[
        "a debate",
        "in a sentence",
        "no such day",
        "an advice",
        "on a card",
        "what followed a report",
        "a meeting",
        "a week",
        "the letter answered",
        "the letter answered, without columns",
        "the letter answered, in columns",
    ],
)
def test_other_days_are_not_the_day_of_the_letter(head: str) -> None:
    assert date_of(head) == (None, None)


@pytest.mark.parametrize(
    ("head", "paper"),
    [
        ("26 643 ICT\nNr. 1149 BRIEF VAN DE MINISTER", Kamerstuk("26643", "1149")),
        ("34 775 X Begroting Defensie\n\nNr. 87 BRIEF VAN", Kamerstuk("34775", "87", "X")),
        ("CII Nota bestuur\n\nG BRIEF VAN DE MINISTER", Kamerstuk("CII", "G")),
        ("33 328 Wet open overheid\n\nAI VERSLAG VAN EEN", Kamerstuk("33328", "AI")),
        ("21 501-02 Raad Algemene Zaken\nNr. 2379 MOTIE VAN", Kamerstuk("21501", "2379", "02")),
        ("21 501\n-\n32\nVisserijraad\nNr.\n1608\nMOTIE VAN", Kamerstuk("21501", "1608", "32")),
        ("36 600\nVIII\nBegroting OCW\nNr.\n40\nMOTIE VAN", Kamerstuk("36600", "40", "VIII")),
        ("36 600\nVijf begrotingen\nNr.\n40\nMOTIE VAN", Kamerstuk("36600", "40")),
        ("Er kwamen 26 485 bezoekers.\nNr. 3 won.", None),
        ("27 400 VI\nBegroting Justitie\n\nnr. 6\nBRIEF VAN", Kamerstuk("27400", "6", "VI")),
        ("29 684\nWaddenzee\n\nnr. 12 Brief van de minister", Kamerstuk("29684", "12")),
        ("23 4561\nVoorstel over hout\n\nnr. 7\nVERSLAG\n", Kamerstuk("23456", "7")),
        ("28 978\nVerzamelwet\n\nA\nADVIES RAAD VAN STATE", Kamerstuk("28978", "A")),
        ("Er kwamen er\n23 4561\nDat is veel.", None),
        ("29 684 Waddenzee\n\nDit staat in\nnr. 12 van de reeks.", None),
        ("Kamerstuk 34300-VII-60\n\nKabinetsreactie\n", Kamerstuk("34300", "60", "VII")),
        ("Zie Kamerstuk 34300-VII-60 voor meer.", None),
        (
            "Gepubliceerd: 3 mei 2016\nID: 34300-VII-60\n\nNr. 60 BRIEF",
            Kamerstuk("34300", "60", "VII"),
        ),
        ("1.\nKenmerk | 31066, nr. 1164 |\n31 066\nVERSLAG VAN", Kamerstuk("31066", "1164")),
        ("1.\nKenmerk 31700 VI, nr. 12\n", Kamerstuk("31700", "12", "VI")),
        ("1.\nKenmerk 31066, bladzijde 4\n", None),
        ("25 621\nElektriciteitswet\n\nnr. 270c\nMEMORIE VAN", Kamerstuk("25621", "270c")),
        (
            "Vergaderjaar 1999–2000    Nr. 120b\n\n26 732\nVreemdelingenwet\n\nBRIEF VAN DE",
            Kamerstuk("26732", "120b"),
        ),
        ("Vergaderjaar 1999–2000    Nr. 120b\n\nBRIEF VAN DE", None),
        ("Gepubliceerd met het ID: 34300-VII-60\n", None),
        ("| Eerste Kamer | 2025-2026 | 36800-XVI nr. B |\n", Kamerstuk("36800", "B", "XVI")),
    ],
)
def test_own_numbers(head: str, paper: Kamerstuk | None) -> None:
    assert own_number(head) == paper


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("MOTIE VAN HET LID JANSEN\nDe Kamer, gehoord de beraadslaging,", DocumentKind.MOTIE),
        ("GEWIJZIGDE MOTIE VAN DE LEDEN JANSEN EN BOS", DocumentKind.MOTIE),
        ("30800 A 72 Motie van de leden jansen en bos\n", DocumentKind.MOTIE),
        (
            "Gaswinning; Motie van het lid Jansen over gas\n\nDe Kamer, gehoord het debat,",
            DocumentKind.MOTIE,
        ),
        ("In 2007 kwam de motie van de leden Jansen en Bos.\n", DocumentKind.OVERIG),
        ("MOTIE HET LID JANSEN\nVoorgesteld 3 mei 2022\nDe Kamer,", DocumentKind.MOTIE),
        ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", DocumentKind.SCHRIFTELIJK_OVERLEG),
        (
            "Nr. 4 VERSLAG VAN EEN ALGEMEEN OVERLEG\n\nover de lijst van vragen en antwoorden",
            DocumentKind.OVERIG,
        ),
        ("Aan de orde is de stemming over een motie.\nUw Kamer stemt.", DocumentKind.OVERIG),
        ("Geachte voorzitter,\nDit is aan de orde in een verslag.", DocumentKind.KAMERBRIEF),
        ("Verslag houdende lijst van vragen enantwoorden", DocumentKind.SCHRIFTELIJK_OVERLEG),
        ("LIJST VAN VRAGEN EN ANTWOORDEN", DocumentKind.SCHRIFTELIJK_OVERLEG),
        (
            "De vaste commissie heeft schriftelijk overleg gevoerd met de minister.",
            DocumentKind.SCHRIFTELIJK_OVERLEG,
        ),
        ("De minister pleit voor schriftelijk overleg.", DocumentKind.OVERIG),
        (
            "De vaste commissie voor Defensie heeft enkele vragen voorgelegd aan de minister.",
            DocumentKind.SCHRIFTELIJK_OVERLEG,
        ),
        ("De vragen zijn voorgelegd aan de Raad voor Cultuur.", DocumentKind.OVERIG),
        ("Vragen van het lid Bos (SP) aan de minister", DocumentKind.ANTWOORD_KAMERVRAGEN),
        ("Betreft Antwoorden op Kamervragen over zorg", DocumentKind.ANTWOORD_KAMERVRAGEN),
        ("Overzicht van toezeggingen aan de Kamer", DocumentKind.TOEZEGGINGENLIJST),
        ("Rappelabele toezeggingen Financiën (maart 2021)", DocumentKind.TOEZEGGINGENLIJST),
        ("Er zijn nog Openstaande toezeggingen over.", DocumentKind.OVERIG),
        ("Voorgesteld 3 mei 2022\nDe Kamer,\ngehoord de beraadslaging,", DocumentKind.MOTIE),
        ("Voorgesteld 3 mei 2022\nDe Kamer wil meer.", DocumentKind.OVERIG),
        ("Het gaat om de brief van de minister van Financiën.", DocumentKind.OVERIG),
        ("Brief van de minister van VWS van 10 september 2021 inzake x", DocumentKind.OVERIG),
        ("Nr. 3 Brief van de minister van Financiën", DocumentKind.KAMERBRIEF),
        ("De Voorzitter van de Tweede\nKamer der Staten Generaal\n3 mei", DocumentKind.KAMERBRIEF),
        ("De Voorzitter van de vaste commissie voor Zorg\n\n3 mei 2000\n", DocumentKind.KAMERBRIEF),
        (
            "Het rapport ligt er.\nDe voorzitter van de vaste commissie voor Zorg, Bos",
            DocumentKind.OVERIG,
        ),
        ("De Voorzitter van de Tweede\nKamer van Koophandel\n3 mei", DocumentKind.OVERIG),
        ("Geachte heer Bos,\nIk vraag de Raad om advies.", DocumentKind.ADVIESAANVRAAG),
        ("Geachte voorzitter,\nHierbij het rapport.", DocumentKind.KAMERBRIEF),
        ("Notulen van de vergadering van de buurt.", DocumentKind.OVERIG),
        ("Bijlage – Voortgang\n\nHier leest uw Kamer hoe het staat.", DocumentKind.OVERIG),
        ("nr. 5\nNOTA NAAR AANLEIDING VAN HET VERSLAG\n\nUw Kamer leest.", DocumentKind.OVERIG),
        ("Uw Kamer las de NOTA NAAR AANLEIDING VAN HET VERSLAG.", DocumentKind.KAMERBRIEF),
        ("Bijlage(n) 2\nHier leest uw Kamer hoe het staat.", DocumentKind.KAMERBRIEF),
    ],
)
def test_kinds(text: str, kind: DocumentKind) -> None:
    assert frame_of(text).kind is kind


def test_a_letter_that_speaks_of_answers_is_a_letter() -> None:
    text = PRINTED.replace("Hierbij zend", "De beantwoording van Kamervragen volgt.\nHierbij zend")
    assert frame_of(text).kind is DocumentKind.KAMERBRIEF


def test_two_ministers_sign() -> None:
    text = PRINTED + "\nDe Minister van Defensie,\nH.G.J. Kamp\n"
    assert [sender.name for sender in frame_of(text).senders] == ["J.P.H. Donner", "H.G.J. Kamp"]


def test_one_minister_signs_on_behalf_of_another() -> None:
    text = PRINTED.replace(
        "De Minister van Justitie,",
        "De Minister van Justitie, mede namens de Minister van Defensie,",
    )
    assert frame_of(text).senders == (Sender("J.P.H. Donner", "Minister van Justitie"),)


@pytest.mark.parametrize(
    ("heading", "roles"),
    [
        (
            "MINISTERS VOOR MEDISCHE ZORG EN VAN DEFENSIE",
            ["Minister voor Medische Zorg", "Minister van Defensie"],
        ),
        (
            "MINISTER EN STAATSSECRETARIS VAN ECONOMISCHE ZAKEN",
            ["Minister van Economische Zaken", "Staatssecretaris van Economische Zaken"],
        ),
        (
            "MINISTER VAN FINANCIËN EN DE STAATSSECRETARIS VAN JUSTITIE",
            ["Minister van Financiën", "Staatssecretaris van Justitie"],
        ),
        ("VOORZITTER VAN DE KAMER", []),
    ],
)
def test_a_heading_names_several_offices(heading: str, roles: list[str]) -> None:
    text = f"26 991 Voedsel\n\nNr. 5 BRIEF VAN DE {heading}\n\nAan de Voorzitter\n"
    assert [sender.role for sender in frame_of(text).senders] == roles


def test_two_answer_together_and_a_third_only_agrees() -> None:
    text = (
        "Antwoord van Minister Bos (Financiën) en van Minister Donner\n(Justitie), mede namens de"
        " Minister van Defensie (ontvangen 3 mei 2007).\n"
    )
    names = [sender.name for sender in frame_of(text).senders]
    assert names == ["Bos", "Donner"]


def test_the_ministry_of_the_committee_that_asks() -> None:
    one = "LIJST VAN VRAGEN EN ANTWOORDEN\nDe vaste commissie voor Defensie1 heeft gevraagd.\n"
    assert frame_of(one).ministry == "DEF"
    two = one + "De vaste commissie voor Financiën deed mee.\n"
    assert frame_of(two).ministry is None
    assert frame_of(one.replace("Defensie1", "Digitale Zaken")).ministry is None


def test_who_is_no_minister_has_no_ministry() -> None:
    text = "34 225 Onderzeeboten\n\nNr. 15 BRIEF VAN DE ALGEMENE REKENKAMER\n\nHet {} wacht af.\n"
    letter = text.format("Ministerie van Defensie")
    assert frame_of(letter).ministry is None
    other = letter.replace("BRIEF VAN DE ALGEMENE REKENKAMER", "BRIEF")
    assert frame_of(other).ministry == "DEF"


def test_columns_that_became_one_line() -> None:
    text = (
        "Ministerie van Defensie\n\nAan\nde voorzitter van de Tweede Kamer\n\n"
        "- - Datum Bijlage(n) 5 maart 2007 - Ons kenmerk Uw kenmerk DMO/2007/12 - Onderwerp\n"
        "Onderhoud van schepen\n\nGeachte voorzitter,\n"
    )
    frame = frame_of(text)
    assert frame.published_on == date(2007, 3, 5)
    assert frame.reference == "DMO/2007/12"
    assert frame.subject == "Onderhoud van schepen"


def test_a_sentence_behind_a_title_is_no_name() -> None:
    text = "Geachte voorzitter,\nDe minister van Financiën\nheeft dit toegezegd aan uw Kamer.\n"
    assert frame_of(text).senders == (Sender("", "Minister van Financiën"),)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("de Minister van Infrastructuur en Waterstaat", "IENW"),
        ("de Staatssecretaris van Economische Zaken, Landbouw en Innovatie", "EL&I"),
        ("MINISTER VOOR BUITENLANDSE HANDEL EN ONTWIKKELINGSSAMENWERKING", "BZ"),
        ("de minister-president, minister van Algemene Zaken", "AZ"),
        ("de minister van een ander land", None),
    ],
)
def test_ministries(text: str, code: str | None) -> None:
    assert ministry_of(text) == code


def test_the_title_of_a_dossier_runs_on_over_lines() -> None:
    text = PRINTED.replace("Ministerie van Justitie\n", "Ministerie van\nJustitie (VI)\n", 1)
    title = "Vaststelling van de begroting van het Ministerie van Justitie (VI)"
    assert frame_of(text).subject == title


def test_a_letter_with_the_answers_in_it_is_those_answers() -> None:
    letter = "Geachte voorzitter,\n\nHierbij de antwoorden op de vragen van het lid Jansen (SP).\n"
    assert frame_of(letter).kind is DocumentKind.KAMERBRIEF
    answers = "\n1\nKlopt het?\n\nAntwoord\nJa.\n"
    assert frame_of(letter + answers).kind is DocumentKind.ANTWOORD_KAMERVRAGEN


def test_a_list_in_an_annex() -> None:
    text = "Bijlage 2: Overzicht openstaande toezeggingen\nDe brief over wonen is verzonden.\n"
    assert frame_of(text).kind is DocumentKind.TOEZEGGINGENLIJST


@pytest.mark.parametrize("unit", ["\n", " \n", "\x85", "\t", "- \n", "Datum\n", "a. "])
def test_blank_lines_without_end_cost_no_time(unit: str) -> None:
    # Cubic in the blank lines once: 5,000 of them took minutes.
    assert frame_of(unit * 20_000).published_on is None


def test_titles_before_a_name() -> None:
    text = PRINTED.replace("J.P.H. Donner", "mw. mr. N. Albayrak")
    assert frame_of(text).senders[0].name == "N. Albayrak"


SHOWN = """[overzicht] [moties]
[zoeken]

Aanpak van lege winkels

Winkelbeleid

Brief regering

Nummer: 2023D00012, datum: 2023-05-03, bijgewerkt: 2023-05-04, versie: 1

- Indiener: M.L. de Boer, minister van Economische Zaken

Geachte Voorzitter,

Winkels in krimpgebieden hebben het moeilijk.
"""


def test_a_page_that_shows_a_letter_says_what_it_is_about_and_of_whom() -> None:
    frame = frame_of(SHOWN)
    assert frame.subject == "Aanpak van lege winkels"
    assert frame.senders == (Sender("M.L. de Boer", "Minister van Economische Zaken"),)
    signed = frame_of(SHOWN + "\n\nDe staatssecretaris van Financiën,\nJ. Smit\n")
    assert signed.senders == (Sender("J. Smit", "Staatssecretaris van Financiën"),)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Antwoord schriftelijke vragen : Antwoord op vragen over dijken\n", "Antwoord op vragen"),
        ("Kamerstuk 33100-VII-6\n\nReactie op een rapport\n\nDossier: Begroting", "Reactie op een"),
        ("De minister schreef: Brief regering : een titel\n", None),
    ],
)
def test_titles_of_pages(text: str, subject: str | None) -> None:
    assert (frame_of(text).subject or "").startswith(subject or "")
    assert bool(frame_of(text).subject) is bool(subject)


def test_a_page_names_all_who_signed() -> None:
    more = "- Mede ondertekenaar: K. Smit, staatssecretaris van Financiën\n\nGeachte"
    frame = frame_of(SHOWN.replace("Geachte", more))
    assert [sender.name for sender in frame.senders] == ["M.L. de Boer", "K. Smit"]


CAPITALS = """MINISTERIE VAN VERKEER EN WATERSTAAT

DE VOORZITTER VAN DE TWEEDE KAMER DER STATEN-GENERAAL
BINNENHOF 4

DATUM 14 MAART 2001
ONDERWERP VOORTGANG VAN DE RONDWEG

GEACHTE VOORZITTER,

Hierbij doe ik u het rapport toekomen.

DE STAATSSECRETARIS VAN FINANCIËN - FISCALITEIT EN BELASTINGDIENST,

T. JANSEN
"""


def test_a_letterhead_in_capitals() -> None:
    frame = frame_of(CAPITALS)
    assert frame.published_on == date(2001, 3, 14)
    assert frame.subject == "VOORTGANG VAN DE RONDWEG"
    assert frame.addressee == "VOORZITTER VAN DE TWEEDE KAMER DER STATEN-GENERAAL"
    role = "Staatssecretaris van Financiën - Fiscaliteit en Belastingdienst"
    assert frame.senders == (Sender("T. JANSEN", role),)
    assert frame_of("De rol van de voorzitter van de Tweede Kamer groeit.").addressee is None


def test_a_page_of_the_government_around_a_letter() -> None:
    page = (
        "Home  Documenten\n\nKamerbrief over bruggen\n\nKamerstuk: Kamerbrief | 12-09-2017\n\n"
        "Deel deze pagina\n\nGeachte voorzitter,\n\nDe bruggen zijn oud.\n"
    )
    frame = frame_of(page)
    assert (frame.published_on, frame.subject) == (date(2017, 9, 12), "Kamerbrief over bruggen")
    assert frame_of("Zie de tabel\nKamerstuk | 12-09-2017 | 3").published_on is None


def test_a_day_glued_to_the_mark_of_the_file() -> None:
    assert date_of("Den HaagOns kenmerk\n19 februari 2009VO/OK/09/9187\n")[0] == date(2009, 2, 19)
    assert date_of("Er kwam iets\n19 februari 2009 en daarna niets\n")[0] is None


def test_a_session_year_can_be_broken_off() -> None:
    assert frame_of("Vergaderjaar 2020-\n\n2021\n\n").session_year == "2020-2021"
    assert frame_of("Vergaderjaar 2020\n\n2021\n\n").session_year is None


def test_a_summary_on_the_site_of_the_government() -> None:
    frame = frame_of(
        "Kamerbrief over dijken\n\nMinister De Boer (IenW) stuurt de Tweede Kamer iets."
    )
    assert frame.ministry == "IENW"
    assert frame.senders == (Sender("De Boer", "Minister (IenW)"),)
    field = "Kamerbrief\n\nMinister De Boer (Volkshuisvesting en Ruimtelijke Ordening) meldt iets."
    assert frame_of(field).ministry == "VRO"
    assert frame_of("Kamerbrief\n\nMinister De Boer (VVD) stuurt iets.").senders == ()


def test_who_writes_without_being_a_minister() -> None:
    letter = "34 700 Formatie\n\nNr. 9 BRIEF VAN DE INFORMATEUR\n\nIk rond mijn werk af."
    assert frame_of(letter).senders == (Sender("", "Informateur"),)
    assert frame_of(letter.replace("VAN DE", "OVER DE")).senders == ()


LETTERHEAD = st.sampled_from(
    [
        "BRIEF VAN DE MINISTER VAN FINANCIËN", "De minister van Justitie,", "J. Smit", "\n", "(",
        "Aan de Voorzitter van de Tweede Kamer", "Den Haag, ", "3 mei 2021", "juni 2020", "VII",
        "31 juni 2020", "Datum", "Betreft: ", "Onderwerp", "Nr. 12", "26 485", "23 4561", "A\n",
        "Nummer: ", "2023D00012, datum: 2023-13-45", "Vergaderjaar 2020-", "2021", "\n\n", " - ",
        "Minister De Boer (BZK)", "Eerste ondertekenaar: ", "minister van Financiën", "Geachte ",
        "MEMORIE VAN ANTWOORD Ontvangen ", "Kamerstuk: brief | 99-99-2020", "Voorgesteld ", "é",
        "De Kamer, gehoord", "\x00", "\u00a0",
    ]
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.lists(LETTERHEAD | st.text(max_size=6), max_size=30).map("".join))
def test_any_letterhead_is_read_and_no_day_is_made_up(text: str) -> None:
    frame = frame_of(text)
    assert frame.kind in DocumentKind
    for said in (frame.subject, frame.addressee, frame.reference, frame.session_year):
        assert said is None or said.strip()
    if frame.published_on:
        assert str(frame.published_on.year) in text
    assert all(sender.name or sender.role for sender in frame.senders)


def test_columns_with_what_they_are_below_them() -> None:
    frame = frame_of(
        "De Voorzitter van de Tweede Kamer\nder Staten-Generaal\nBinnenhof 4\n\n"
        "Contactpersoon            Doorkiesnummer\nir. K. Bos                351 77 20\n"
        "Datum                     Bijlage(n)\n17 maart 1999             1\n"
        "Ons kenmerk               Uw kenmerk\nDGR/99/0412               -\n\n"
        "Hierbij zend ik u het rapport.\n"
    )
    assert frame.addressee == "Voorzitter van de Tweede Kamer der Staten-Generaal"
    assert (frame.published_on, frame.reference) == (date(1999, 3, 17), "DGR/99/0412")
    other = frame_of("Uw kenmerk      Bijlage(n)\nDGR/99/0412     2\n\nHierbij zend ik u dit.\n")
    assert other.reference is None


def test_columns_of_which_some_have_nothing_below_them() -> None:
    frame = frame_of(
        "De Voorzitter van de vaste commissie voor\nVisserij, Jacht en Vogels\n"
        "van de Eerste Kamer der Staten-Generaal\nPostbus 20017\n\n"
        "uw brief van       uw kenmerk       ons kenmerk       datum\n"
        "                                    DN. 2004/1020     22 april 2004\n\n"
        "onderwerp                           doorkiesnummer    bijlagen\n"
        "Ganzen in de winter                 378 4550          -\n\n"
        "Hierbij zend ik u het rapport.\n"
    )
    assert frame.addressee == (
        "Voorzitter van de vaste commissie voor Visserij, Jacht en Vogels"
        " van de Eerste Kamer der Staten-Generaal"
    )
    assert (frame.published_on, frame.reference) == (date(2004, 4, 22), "DN. 2004/1020")
    assert frame.subject == "Ganzen in de winter"


def test_a_list_of_contents_is_no_dossier_of_the_senate() -> None:
    contents = "Inhoudsopgave\nI\nVragen\nII\nAntwoord van de Minister\nIII\nVolledige agenda\n"
    assert frame_of(contents).subject is None
    assert frame_of("CII\nVerkiezingen\n\nG BRIEF VAN DE MINISTER\n").subject == "Verkiezingen"


@pytest.mark.parametrize(
    ("letter", "kind"),
    [
        ("Betreft Beantwoording feitelijke vragen over het veer",
         DocumentKind.SCHRIFTELIJK_OVERLEG),
        ("Betreft Feitelijke gang van zaken", DocumentKind.KAMERBRIEF),
        ("de antwoorden op de vragen uit het schriftelijk overleg over het veer",
         DocumentKind.SCHRIFTELIJK_OVERLEG),
        ("de uitkomst van het schriftelijk overleg over het veer", DocumentKind.KAMERBRIEF),
    ],
)  # fmt: skip
def test_a_letter_that_sends_the_answers_to_a_committee(letter: str, kind: DocumentKind) -> None:
    text = f"{letter}\n\nGeachte voorzitter,\n\nVraag 1\nVaart het?\nAntwoord 1\nJa.\n"
    assert frame_of(text).kind is kind
    alone = f"{letter}\n\nGeachte voorzitter,\n\nDe bijlage gaat hierbij.\n"
    assert "feitelijke" in letter or frame_of(alone).kind is DocumentKind.KAMERBRIEF
