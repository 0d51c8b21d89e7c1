"""Rows of the Tweede Kamer become items: nothing guessed, nothing lost, doubles told apart."""

import datetime as dt
from typing import Any

import pytest

from crawler.items import Signatory, Vote
from crawler.tweedekamer import documents, motions, register
from crawler.tweedekamer.names import VERSIONS
from crawler.tweedekamer.odata import Row

V4, V5 = VERSIONS["v4"], VERSIONS["v5"]

PAPER: dict[str, Any] = {
    "Id": "d1",
    "Soort": "Brief regering",
    "Nummer": "2020D12345",
    "Titel": "Brief regering; Textiel",
    "Onderwerp": "Voortgang van het textielconvenant",
    "Datum": "2020-02-21T00:00:00+01:00",
    "Vergaderjaar": "2019-2020",
    "Kamer": 2,
    "Ondernummer": 323,
    "Aanhangselnummer": None,
    "KenmerkAfzender": "BZDOC-1",
    "Verwijderd": False,
    "ApiGewijzigdOp": "2024-02-14T09:22:10.1234567Z",
    "Kamerstukdossier": [{"Id": "k1", "Nummer": 26485, "Toevoeging": None}],
    "DocumentActor": [],
    "HuidigeDocumentVersie_Id": "v1",
    "DocumentVersie": [],
}


def paper(**changes: Any) -> Row:
    return Row("Document", PAPER | changes)


def test_a_letter_has_its_number_subject_and_day() -> None:
    item = documents.document_of(paper(), V5)
    assert (item.kamerstuk, item.kind) == ("26485-323", "kamerbrief")
    assert item.title == "Voortgang van het textielconvenant"
    assert item.date == dt.date(2020, 2, 21)
    assert "2020D12345" in (item.url or "")
    assert (item.session_year, item.reference, item.chamber) == ("2019-2020", "BZDOC-1", "TK")


def test_v4_says_the_same_under_other_names() -> None:
    old = {k: v for k, v in PAPER.items() if k not in ("Nummer", "Ondernummer")}
    row = Row("Document", old | {"DocumentNummer": "2020D12345", "Volgnummer": 323})
    assert documents.document_of(row, V4) == documents.document_of(paper(), V5)


@pytest.mark.parametrize(
    ("dossiers", "number", "kamerstuk"),
    [
        ([(26485, None)], 345, "26485-345"),
        ([(35570, "XVII")], 38, "35570-XVII-38"),
        ([(21501, "02")], 2379, "21501-02-2379"),
        ([(36410, "(R2183)")], 4, "36410-4"),
        ([(36410, "(R2183)-A")], 4, "36410-A-4"),
        ([(26485, None)], -1, None),
        ([(26485, None)], None, None),
        ([], 12, None),
        # The number may be of either dossier: then it is not told.
        ([(26485, None), (31305, None)], 12, None),
    ],
)
def test_a_paper_number_is_dossier_addition_and_number(
    dossiers: list[tuple[int, str | None]], number: int | None, kamerstuk: str | None
) -> None:
    """Section 0 number 8: -1 means none."""
    filed = [{"Id": str(i), "Nummer": n, "Toevoeging": t} for i, (n, t) in enumerate(dossiers)]
    item = documents.document_of(paper(Kamerstukdossier=filed, Ondernummer=number), V5)
    assert item.kamerstuk == kamerstuk
    assert len(item.dossiers) == len(dossiers)


@pytest.mark.parametrize(
    ("printed", "session_year", "number"),
    [
        ("242501244", "2024-2025", "1244"),
        ("20210007", "2020-2021", "7"),
        ("19992000123", None, None),
        ("99001", "1999-2000", "1"),
        ("2426123", None, None),
        (None, None, None),
    ],
)
def test_an_answer_has_a_number_within_its_session_year(
    printed: str | None, session_year: str | None, number: str | None
) -> None:
    item = documents.document_of(
        paper(Aanhangselnummer=printed, Vergaderjaar=None, Soort="Antwoord schriftelijke vragen"),
        V5,
    )
    assert (item.session_year, item.answer_number) == (session_year, number)
    assert item.kind == "antwoord_kamervragen"


def test_the_date_is_that_of_the_paper_not_of_its_record() -> None:
    """Section 0 number 9: records are touched by the thousand, years later."""
    item = documents.document_of(paper(GewijzigdOp="2026-01-01T00:00:00+01:00"), V5)
    assert item.date == dt.date(2020, 2, 21)
    assert documents.document_of(paper(Datum=None), V5).date is None


def test_a_minister_signs_by_name_and_office_without_being_a_member() -> None:
    """Section 0 number 14."""
    actors = [
        {"Id": "1", "ActorNaam": "S.A.M. Kaag", "Functie": "minister voor BHOS",
         "Relatie": "Eerste ondertekenaar", "Persoon_Id": None},
        {"Id": "2", "ActorNaam": "vaste commissie", "Functie": None, "Relatie": "Gericht aan"},
        {"Id": "3", "ActorNaam": None, "Functie": None, "Relatie": "Mede ondertekenaar"},
    ]  # fmt: skip
    item = documents.document_of(paper(DocumentActor=actors), V5)
    assert item.senders == (("S.A.M. Kaag", "minister voor BHOS"),)


def version(identifier: str | None, *publications: dict[str, Any]) -> dict[str, Any]:
    return {
        "Id": "v1",
        "Versienummer": 2,
        "ExterneIdentifier": identifier,
        "DocumentPublicatie": list(publications),
    }


XML = {"Id": "p1", "Identifier": "kst-26485-323", "DocumentType": "Xml"}


@pytest.mark.parametrize(
    ("current", "expected"),
    [
        (None, ["o/Document(d1)/resource"]),
        (version(None), ["o/Document(d1)/resource"]),
        (version("kst-26485-323"), ["p/kst-26485-323.xml", "o/Document(d1)/resource"]),
        (
            version("kst-26485-323", XML),
            ["o/DocumentPublicatie(p1)/resource", "p/kst-26485-323.xml", "o/Document(d1)/resource"],
        ),
        (version("ah-tk-20242025-12"), ["p/ah-tk-20242025-12.xml", "o/Document(d1)/resource"]),
        # Section 0 number 10: provisional ids, of which only a PDF exists.
        (version("kst-1268678"), ["o/Document(d1)/resource"]),
        (version("ah-1271549"), ["o/Document(d1)/resource"]),
    ],
)
def test_the_official_text_comes_first_where_there_is_one(
    current: dict[str, Any] | None, expected: list[str]
) -> None:
    row = paper(DocumentVersie=[current] if current else [])
    assert [url for url, _ in documents.files(row, "o", "p")] == expected


def test_a_publication_tells_the_id_where_the_version_does_not() -> None:
    row = paper(DocumentVersie=[version(None, XML)])
    assert documents.document_of(row, V5).publication_id == "kst-26485-323"
    two = version(None, XML, XML | {"Id": "p2", "Identifier": "kst-31305-9"})
    assert documents.publication_id(paper(DocumentVersie=[two])) is None


def test_the_current_version_is_the_one_that_is_named_else_the_last() -> None:
    first = version("kst-26485-323") | {"Versienummer": 1}
    second = version("kst-26485-323-n1") | {"Id": "v2", "Versienummer": 2}
    ids = {
        named: documents.publication_id(
            paper(DocumentVersie=[second, first], HuidigeDocumentVersie_Id=named)
        )
        for named in ("v1", "v2", None)
    }
    assert ids == {"v1": "kst-26485-323", "v2": "kst-26485-323-n1", None: "kst-26485-323-n1"}


# Motions


def decision(kind: str, text: str, day: str | None = "2020-12-15", **more: Any) -> dict[str, Any]:
    activity = {"Id": "a", "Datum": f"{day}T00:00:00+01:00"} if day else None
    return {
        "Id": kind + text,
        "BesluitSoort": kind,
        "BesluitTekst": text,
        "StemmingsSoort": "Met handopsteken",
        "Status": "Besluit",
        "AgendapuntZaakBesluitVolgorde": 1,
        "ApiGewijzigdOp": "2020-12-15T15:00:00.0000000Z",
        "Agendapunt": {"Id": "p", "Activiteit": activity},
        "Stemming": [],
    } | more


def vote(fractie: str, choice: str, stamp: str = "1", **more: Any) -> dict[str, Any]:
    return {
        "Soort": choice,
        "FractieGrootte": 10,
        "ActorNaam": fractie,
        "ActorFractie": fractie,
        "Vergissing": False,
        "Persoon_Id": None,
        "ApiGewijzigdOp": stamp,
    } | more


def case(**changes: Any) -> Row:
    return Row(
        "Zaak",
        {
            "Id": "z1",
            "Nummer": "2020Z99004",
            "Soort": "Motie",
            "Titel": "Begroting",
            "Onderwerp": "Motie van het lid Van Raan c.s. over ketens",
            "GestartOp": "2020-12-08T00:00:00+01:00",
            "Status": "Vrijgegeven",
            "Vergaderjaar": "2020-2021",
            "Kabinetsappreciatie": "Ontraden",
            "Kamerstukdossier": [{"Id": "k", "Nummer": 26485, "Toevoeging": None}],
            "ZaakActor": [],
            "Besluit": [],
            "Document": [
                {"Id": "d9", "Soort": "Motie", "Nummer": "2020D1", "Ondernummer": 350},
                {"Id": "d8", "Soort": "Brief regering", "Nummer": "2020D2", "Ondernummer": 351},
            ],
        }
        | changes,
    )


def test_a_motion_has_its_paper_submitters_and_appreciation() -> None:
    actors = [
        {"ActorNaam": "J.S. Voordewind", "ActorFractie": "CU", "Relatie": "Medeindiener",
         "Persoon_Id": None},
        {"ActorNaam": "L. van Raan", "ActorFractie": "PvdD", "Relatie": "Indiener",
         "Persoon_Id": "p1"},
        {"ActorNaam": "minister voor BHOS", "ActorFractie": None, "Relatie": "Gericht aan",
         "Persoon_Id": None},
    ]  # fmt: skip
    item = motions.motion_of(case(ZaakActor=actors), V5)
    assert item.signatories == (
        Signatory("L. van Raan", "PvdD", "p1"),
        Signatory("J.S. Voordewind", "CU"),
    )
    assert (item.kamerstuk, item.document_id) == ("26485-350", "d9")
    assert item.appreciation == "Ontraden"
    assert item.submitted_on == dt.date(2020, 12, 8)
    assert (item.outcome, item.votes, item.decided_on) == (None, (), None)


@pytest.mark.parametrize(
    ("kind", "text", "outcome"),
    [
        ("Stemmen - aangenomen", "Aangenomen.", "adopted"),
        ("Stemmen - zonder stemming aannemen", "Zonder stemming aangenomen.", "adopted"),
        ("Stemmen - verworpen", "VERWORPEN", "rejected"),
        ("Stemmen - aangehouden", "Aangehouden (art. 69 RvO).", "held"),
        ("Stemmen - ingetrokken", "Ingetrokken.", "withdrawn"),
        ("Stemmen - vervallen", "Vervallen.", "lapsed"),
        ("Stemmen", "Verworpen.", "rejected"),
        ("Stemmen - uitstellen", "Stemmingen uitgesteld.", None),
        # The register contradicts itself: that is for a person to see, not for us to settle.
        ("Stemmen - aangenomen", "Verworpen.", None),
    ],
)
def test_the_outcome_is_what_the_words_say(kind: str, text: str, outcome: str | None) -> None:
    item = motions.motion_of(case(Besluit=[decision(kind, text)]), V5)
    assert item.outcome == outcome
    assert item.decision == text


def test_of_several_decisions_the_latest_that_was_voted_on_counts() -> None:
    submitted = decision("Ingediend", "Ingediend.", "2020-12-20")
    held = decision("Stemmen - aangehouden", "Aangehouden.", "2020-12-15")
    rejected = decision("Stemmen - verworpen", "Verworpen.", "2021-02-02")
    proposal = decision("Stemmen - aangenomen", "Aangenomen.", "2021-03-01", Status="Voorstel")
    for order in ([submitted, held, rejected, proposal], [proposal, rejected, held, submitted]):
        item = motions.motion_of(case(Besluit=order), V5)
        assert (item.outcome, item.decided_on) == ("rejected", dt.date(2021, 2, 2))


def test_of_a_vote_that_came_twice_the_later_counts() -> None:
    rows = [vote("VVD", "Voor", "2"), vote("VVD", "Tegen", "1"), vote("SP", "Niet deelgenomen")]
    item = motions.motion_of(
        case(Besluit=[decision("Stemmen - verworpen", "Verworpen.", Stemming=rows)]), V5
    )
    assert set(item.votes) == {Vote("VVD", "voor", 10), Vote("SP", "niet deelgenomen", 10)}


def test_in_a_roll_call_members_vote_one_by_one() -> None:
    rows = [
        vote("CDA", "Voor", Persoon_Id="1", ActorNaam="A. Knops"),
        vote("CDA", "Tegen", Persoon_Id="2", ActorNaam="C. Omtzigt", Vergissing=True),
    ]
    found = motions.votes([Row("Stemming", row) for row in rows])
    assert found == (
        Vote("CDA", "voor", None, "A. Knops"),
        Vote("CDA", "tegen", None, "C. Omtzigt", mistake=True),
    )


# Registers


COMMITMENT: dict[str, Any] = {
    "Id": "t1",
    "Nummer": "TZ202504-057",
    "Aanmaakdatum": "2025-04-10T00:00:00+02:00",
    "ActiviteitNummer": "2025A01234",
    "Naam": "Vries, A.B. de",
    "Achternaam": "Vries",
    "Initialen": "A.B.",
    "Tussenvoegsel": "de",
    "Functie": "minister van Financiën",
    "Ministerie": "Financiën",
    "Status": "Openstaand",
    "DatumNakoming": None,
    "Tekst": "De minister stuurt de Kamer vóór de zomer een brief.",
    "Activiteit": [
        {"Id": "a", "Nummer": "2025A01234", "Soort": "Commissiedebat", "Onderwerp": "Btw",
         "Datum": "2025-04-09T00:00:00+02:00"}
    ],
    "KamerbriefNakoming": [],
    "IsHerhalingVan": [],
}  # fmt: skip


@pytest.mark.parametrize(
    "status", ["Afgedaan", "Openstaand", "Deels Afgedaan", "Vervallen", "Voldaan", "Deels Voldaan"]
)
def test_the_status_of_either_vocabulary_is_kept_as_worded(status: str) -> None:
    """Section 0 number 6."""
    row = Row("Toezegging", COMMITMENT | {"Status": status})
    assert register.commitment_of(row, V5).status == status


def test_no_status_is_no_status() -> None:
    assert register.commitment_of(Row("Toezegging", COMMITMENT | {"Status": None}), V5).status == ""


def test_the_term_is_in_the_text_and_nowhere_else() -> None:
    """Section 0 number 7: there is no deadline field."""
    item = register.commitment_of(Row("Toezegging", COMMITMENT), V5)
    assert (item.deadline, item.deadline_text) == (None, None)
    assert "vóór de zomer" in item.text


def test_a_commitment_was_made_on_the_day_of_the_debate() -> None:
    item = register.commitment_of(Row("Toezegging", COMMITMENT), V5)
    assert item.made_on == dt.date(2025, 4, 9)
    assert (item.activity_kind, item.activity_title) == ("Commissiedebat", "Btw")
    assert item.responsible == (("A.B. de Vries", "minister van Financiën"),)
    alone = register.commitment_of(Row("Toezegging", COMMITMENT | {"Activiteit": []}), V5)
    assert alone.made_on == dt.date(2025, 4, 10)


def test_the_letters_that_fulfil_and_the_relations_are_named() -> None:
    letters = [{"Id": "1", "Nummer": "2025D1"}, {"Id": "2", "Nummer": "2025D2"}]
    row = Row(
        "Toezegging",
        COMMITMENT
        | {
            "KamerbriefNakoming": letters,
            "IsHerhalingVan": [{"Id": "9", "Nummer": "TZ202501-001"}],
        },
    )
    item = register.commitment_of(row, V5)
    assert item.fulfilled_by == ("2025D1", "2025D2")
    assert item.relations == (("repeats", "TZ202501-001"),)


def test_rows_that_only_keep_a_place_are_nobody() -> None:
    assert register.person_of(Row("Persoon", {"Id": "p", "Achternaam": None}), V5) is None
    nameless = Row("Fractie", {"Id": "f", "Afkorting": None, "NaamNL": None})
    assert register.fractie_of(nameless, V5) is None
    assert register.committee_of(Row("Commissie", nameless.content), V5) is None


def test_a_fractie_lasts_from_its_first_to_its_last_day() -> None:
    row = Row(
        "Fractie",
        {
            "Id": "f",
            "Afkorting": "BRINK",
            "NaamNL": "Brinkman",
            "AantalZetels": None,
            "DatumActief": "2012-03-20T00:00:00+01:00",
            "DatumInactief": "2012-09-19T00:00:00+02:00",
        },
    )
    item = register.fractie_of(row, V5)
    assert item is not None
    assert (item.first_day, item.last_day) == (dt.date(2012, 3, 20), dt.date(2012, 9, 19))
    assert item.seats is None


def test_a_member_has_seats_for_fracties_between_days() -> None:
    held = {
        "Functie": "Lid",
        "Van": "2017-03-23T00:00:00+01:00",
        "TotEnMet": None,
        "FractieZetel": {"Id": "z", "Fractie": {"Id": "f", "Afkorting": "PvdD"}},
    }
    lost = {"Functie": "Lid", "Van": None, "TotEnMet": None, "FractieZetel": None}
    row = Row(
        "Persoon",
        {"Id": "p", "Achternaam": "Raan", "Tussenvoegsel": "van",
         "FractieZetelPersoon": [held, lost, held | {"Verwijderd": True}]},
    )  # fmt: skip
    item = register.person_of(row, V5)
    assert item is not None
    assert [(seat.fractie, seat.first_day) for seat in item.seats] == [
        ("PvdD", dt.date(2017, 3, 23))
    ]
