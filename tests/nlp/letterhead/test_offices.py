"""Every office since 1998, in every printed form of a letter, with a name of its time."""

from collections.abc import Callable
from datetime import date

import pytest

from nlp.findings import DocumentKind, Kamerstuk, Sender
from nlp.letterhead.frame import frame_of
from nlp.names.ministries import ministry_of, roles_in

OFFICES = (
    ("Minister voor Ontwikkelingssamenwerking", "BZ", "E.L. Herfkens", 2000),
    ("Minister van Landbouw, Natuurbeheer en Visserij", "LNV", "L.J. Brinkhorst", 2001),
    ("Staatssecretaris van Onderwijs, Cultuur en Wetenschappen", "OCW", "K.Y.I.J. Adelmund", 2000),
    ("Minister van Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer",
     "VROM", "J.P. Pronk", 1999),
    ("Minister voor Jeugd en Gezin", "VWS", "A. Rouvoet", 2008),
    ("Staatssecretaris van Economische Zaken, Landbouw en Innovatie", "EL&I", "H. Bleker", 2011),
    ("Minister van Infrastructuur en Milieu", "IENM", "M.H. Schultz van Haegen", 2015),
    ("Minister voor Milieu en Wonen", "BZK", "S. van Veldhoven-van der Meer", 2020),
    ("Minister voor Natuur en Stikstof", "LNV", "Ch. van der Wal-Zeggelink", 2023),
    ("Minister van Klimaat en Groene Groei", "KGG", "S.Th.M. Hermans", 2025),
    ("Minister van Landbouw, Visserij, Voedselzekerheid en Natuur", "LVVN", "F.M. Wiersma", 2025),
    ("Staatssecretaris Rechtsbescherming", "JENV", "T.H.D. Struycken", 2025),
    ("Staatssecretaris Jeugd, Preventie en Sport", "VWS", "V.P.G. Karremans", 2025),
    ("Staatssecretaris Openbaar Vervoer en Milieu", "IENW", "C.A. Jansen", 2025),
    ("Staatssecretaris Herstel en Toeslagen", "FIN", "S.Th.P.H. Palmen-Schlangen", 2025),
    ("Staatssecretaris van Financiën - Toeslagen en Douane", "FIN", "A. de Vries", 2023),
    ("Staatssecretaris Funderend Onderwijs en Emancipatie", "OCW", "M.L.J. Paul", 2025),
)  # fmt: skip
TO = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal"


def _paper(role: str, name: str, year: int) -> str:
    return (
        f"29 383 Regelgeving\n\nNr. 45 BRIEF VAN DE {role.upper()}\n\n{TO}\n\n"
        f"Den Haag, 12 mei {year}\n\nHierbij bericht ik u over de voortgang.\n\nDe {role}, {name}\n"
    )


def _letter(role: str, name: str, year: int) -> str:
    return (
        f"{TO}\n\nDatum 12 mei {year}\nBetreft Stand van zaken\n\nGeachte voorzitter,\n\n"
        f"Hierbij bericht ik u.\n\nHoogachtend,\n\nDE {role.upper()},\n\n\ndrs. {name}\n"
    )


def _name_first(role: str, name: str, year: int) -> str:
    letter = f"{TO}\n\nDatum: 12 mei {year}\n\nHierbij bericht ik u."
    return f"{letter}\n\n{name}\n\n{role}\n\n\nBeantwoording brief\n"


@pytest.mark.parametrize("printed", [_paper, _letter, _name_first])
def test_who_writes_and_when(printed: Callable[[str, str, int], str]) -> None:
    for role, ministry, name, year in OFFICES:
        frame = frame_of(printed(role, name, year))
        assert frame.senders == (Sender(name, role),), role
        assert (frame.ministry, frame.published_on) == (ministry, date(year, 5, 12)), role
        assert frame.kind is DocumentKind.KAMERBRIEF, role


def test_a_field_stands_behind_an_office_of_its_own_alone() -> None:
    assert roles_in("DE MINISTER VAN FINANCIËN EN DE STAATSSECRETARIS HERSTEL EN TOESLAGEN") == [
        "Minister van Financiën",
        "Staatssecretaris Herstel en Toeslagen",
    ]
    assert roles_in("DE STAATSSECRETARIS OVER RECHTSBESCHERMING") == []
    assert ministry_of("de staatssecretaris noemt rechtsbescherming") is None


def test_an_address_above_a_title_is_no_name() -> None:
    text = "Plein 4\nDen Haag\n\nMinister van Defensie\n\nGeachte heer, hierbij bericht ik u.\n"
    assert frame_of(text).senders == (Sender("", "Minister van Defensie"),)


ASKED = (
    "Vragen van het lid Bos (SP) aan de Ministers van Justitie en Veiligheid en voor "
    "Rechtsbescherming over cellen (ingezonden 8 mei 2020).\n"
)


def test_the_questions_say_for_what_a_minister_answers() -> None:
    text = (
        ASKED
        + "Antwoord van Minister Grapperhaus (Justitie en Veiligheid) en van Minister Dekker\n"
        "(Rechtsbescherming) (ontvangen 19 mei 2020).\nVraag 1\nKlopt het?\nAntwoord 1\nJa.\n"
    )
    assert [sender.role for sender in frame_of(text).senders] == [
        "Minister van Justitie en Veiligheid",
        "Minister voor Rechtsbescherming",
    ]
    assert frame_of(text).published_on == date(2020, 5, 19)


def test_questions_alone_are_of_the_day_they_were_sent_in() -> None:
    assert frame_of(ASKED + "Vraag 1\nKlopt het?\n").published_on == date(2020, 5, 8)
    answered = ASKED + "Antwoord van Minister Dekker (Rechtsbescherming).\nVraag 1\nKlopt het?\n"
    assert frame_of(answered).published_on is None


def test_a_page_of_questions_with_their_answers() -> None:
    page = (
        "Kamervraag 2023Z17846\n\nDe stand van de kazerne\n\nIngediend 19 oktober 2023\n"
        "Beantwoord 23 november 2023 (na 35 dagen)\nIndieners Eva Bos (SP)\n"
        "Beantwoord door Jan Vos (minister defensie) (CDA)\n • Vraag 1\n  Klopt het?\n\n  Ja.\n"
    )
    frame = frame_of(page)
    assert frame.kind is DocumentKind.ANTWOORD_KAMERVRAGEN
    assert (frame.published_on, frame.subject) == (date(2023, 11, 23), "De stand van de kazerne")
    assert frame.senders == (Sender("Jan Vos", "Minister (defensie)"),)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Kamerbrief inzake beantwoording vragen van de leden Bos en Vos over cellen",
         DocumentKind.ANTWOORD_KAMERVRAGEN),
        ("Kamervragen over cellen Vraagsteller: Vaste commissie voor Justitie",
         DocumentKind.ANTWOORD_KAMERVRAGEN),
        ("Kamerbrief over de beantwoording van brieven van burgers", DocumentKind.KAMERBRIEF),
    ],
)  # fmt: skip
def test_titles_of_pages(title: str, kind: DocumentKind) -> None:
    assert (
        frame_of(f"{title}\n\nGeachte voorzitter,\n\nHierbij bericht ik uw Kamer.\n").kind is kind
    )


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("34902 N VERSLAG VAN EEN NADER SCHRIFTELIJK OVERLEG", Kamerstuk("34902", "N")),
        ("33400 VII G BRIEF VAN DE MINISTER VAN FINANCIËN", Kamerstuk("33400", "G", "VII")),
        ("12345 A BRIEFKAART", None),
    ],
)
def test_dossier_number_and_kind_on_one_line(line: str, number: Kamerstuk | None) -> None:
    assert frame_of(f"{line}\n\nVastgesteld 23 maart 2020\n").kamerstuk == number


@pytest.mark.parametrize(
    ("signed", "names"),
    [
        ("De minister van Financiën,      de staatssecretaris van Financiën,\n\n"
         "A.B. de Jong                    mr. C.H. van den Berg-Bos\n",
         ["A.B. de Jong", "C.H. van den Berg-Bos"]),
        ("DE MINISTER VAN DEFENSIE, DE MINISTER VAN JUSTITIE,\n\nA. Bos C.D. Vos\n",
         ["A. Bos", "C.D. Vos"]),
        # What more is said in the line, or one name for two, is no pair of columns.
        ("De minister van Defensie en de minister van Justitie spraken.\n\nA. Bos B. Vos\n", []),
        ("De minister van Defensie,   de minister van Justitie,\n\nA. Bos\n", []),
    ],
)  # fmt: skip
def test_two_signatures_side_by_side(signed: str, names: list[str]) -> None:
    letter = f"{TO}\n\nDen Haag, 12 mei 2010\n\nHierbij berichten wij u.\n\n{signed}"
    assert [sender.name for sender in frame_of(letter).senders if sender.name] == names
