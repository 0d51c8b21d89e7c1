"""A surname is one person only when exactly one fits."""

from datetime import date

import pytest

from tests.tracker.fresh import fresh_engine
from tracker import database
from tracker.linking.offices import cabinet
from tracker.linking.people import Roster, roster
from tracker.linking.titles import Signed, read_title, split_name
from tracker.models.threads import Thread
from tracker.queries.quality import report
from tracker.values import ThreadKind


@pytest.fixture(scope="module")
def members() -> Roster:
    with database.reading(fresh_engine()) as session:
        return roster(session)


@pytest.mark.parametrize(
    ("day", "party", "dossier", "call_name"),
    [
        (date(2008, 3, 1), "CDA", None, "Jan Jacob"),
        (date(2008, 3, 1), "SP", None, "Jasper"),
        (date(2012, 1, 10), None, None, "Jasper"),  # the only one on that day
        (date(2014, 5, 1), "PvdA", None, "Otwin"),
        (date(2018, 5, 1), "PvdA", None, "Gijs"),
        (date(2018, 5, 1), "PVV", None, "Emiel"),
        (date(2022, 5, 1), "CDA", None, "Inge"),
        (date(2024, 5, 1), "SGP", None, "Diederik"),
    ],
)
def test_van_dijk_depends_on_day_and_fractie(
    members: Roster, day: date, party: str | None, dossier: str | None, call_name: str
) -> None:
    meant = members.who(Signed("Van Dijk"), day, party, dossier)
    assert meant.member is not None
    assert meant.member.call_name == call_name


def test_two_that_fit_stay_two(members: Roster) -> None:
    meant = members.who(Signed("Van Dijk"), date(2018, 5, 1))
    assert meant.member is None
    assert {member.call_name for member in meant.candidates} == {"Jasper", "Gijs", "Emiel"}


def test_dijk_is_not_van_dijk(members: Roster) -> None:
    meant = members.who(Signed("Dijk"), date(2024, 5, 1))
    assert meant.member is not None
    assert meant.member.call_name == "Jimmy"


def test_who_signs_in_a_dossier_by_full_name_is_meant_by_the_surname(members: Roster) -> None:
    day = date(2019, 5, 1)
    gijs = members.who(Signed("Van Dijk", "Gijs"), day).member
    assert gijs is not None
    for _ in range(3):
        members.note(gijs, "29544", day)
    assert members.who(Signed("Van Dijk"), day, None, "29544").member == gijs
    assert members.who(Signed("Van Dijk"), day, None, "21501").member is None


@pytest.mark.parametrize(
    ("title", "signed", "others", "subject"),
    [
        (
            "Motie van het lid Jasper van Dijk c.s. over geen zaken meer doen",
            [Signed("Van Dijk", "Jasper")],
            True,
            "geen zaken meer doen",
        ),
        (
            "Gewijzigde motie van de leden Diks en Van den Hul (t.v.v. 35000, nr. 3) over posten",
            [Signed("Diks"), Signed("Van den Hul")],
            False,
            "posten",
        ),
        (
            "Motie-Heijnen/Schouw over gestand doen",
            [Signed("Heijnen"), Signed("Schouw")],
            False,
            "gestand doen",
        ),
        (
            "Motie Van Gerven over onderzoek naar zorg",
            [Signed("Van Gerven")],
            False,
            "onderzoek naar zorg",
        ),
    ],
)
def test_titles_of_motions(title: str, signed: list[Signed], others: bool, subject: str) -> None:
    found = read_title(title)
    assert found is not None
    assert list(found.signed) == signed
    assert found.and_others is others
    assert found.subject == subject


@pytest.mark.parametrize(
    "title", ["Vermindering van de geluidsoverlast", "Reactie op de petitie over motieven"]
)
def test_other_titles_are_no_motions(title: str) -> None:
    assert read_title(title) is None


@pytest.mark.parametrize("name", ["Koser Kaya", "Bruins Slot", "Blanksma-van den Heuvel"])
def test_double_surnames_have_no_first_name(name: str) -> None:
    assert split_name(name) == Signed(name)


@pytest.mark.parametrize(
    ("day", "role", "name"),
    [
        (date(2020, 6, 1), "Buitenlandse Handel en Ontwikkelingssamenwerking", "Sigrid Kaag"),
        (date(2021, 10, 1), "Buitenlandse Handel en Ontwikkelingssamenwerking", "Tom de Bruijn"),
        (date(2023, 1, 1), "Ontwikkelingssamenwerking", "Liesje Schreinemacher"),
        (date(2025, 1, 1), "Buitenlandse Handel en Ontwikkelingshulp", "Reinette Klever"),
    ],
)
def test_the_office_inherits_a_promise(day: date, role: str, name: str) -> None:
    with database.reading(fresh_engine()) as session:
        offices = cabinet(session)
    office = offices.office(
        "De minister voor Buitenlandse Handel en Ontwikkelingssamenwerking", "S. Kaag", None
    )
    assert office is not None
    found = offices.responsible(office.id, day)
    assert role in found.role
    assert found.name == name


def test_an_office_with_a_field_behind_it_is_that_of_its_ministry() -> None:
    with database.reading(fresh_engine()) as session:
        offices = cabinet(session)
    role = "Staatssecretaris van Financiën"
    office = offices.office(f"{role} - Toeslagen en Douane", None, date(2023, 3, 7))
    assert office is not None
    assert office.role == role
    assert offices.office("Staatssecretaris van Dijken - Toeslagen en Douane", None, None) is None


def test_a_renamed_ministry_inherits_and_may_get_its_old_name_back() -> None:
    with database.reading(fresh_engine()) as session:
        offices = cabinet(session)
    office = offices.office("Minister van Economische Zaken", None, None)
    assert office is not None
    held = [offices.responsible(office.id, date(year, 9, 1)) for year in (2016, 2019, 2024)]
    assert [one.ministry for one in held] == ["EZ", "EZK", "EZ"]


LANDBOUW = "Minister van Landbouw, Natuur en Voedselkwaliteit"
ECONOMIE = "Minister van Economische Zaken"


@pytest.mark.parametrize(
    ("role", "made_on", "day", "name"),
    [
        # Landbouw went into another ministry, and came back years later under its old name.
        (LANDBOUW, date(2009, 5, 1), date(2009, 6, 1), "Gerda Verburg"),
        (LANDBOUW, date(2009, 5, 1), date(2011, 6, 1), "Maxime Verhagen"),
        (LANDBOUW, date(2009, 5, 1), date(2014, 6, 1), "Henk Kamp"),
        (LANDBOUW, date(2019, 5, 1), date(2020, 6, 1), "Carola Schouten"),
        (LANDBOUW, date(2019, 5, 1), date(2022, 9, 20), "Carola Schouten"),
        (LANDBOUW, date(2019, 5, 1), date(2025, 6, 1), "Femke Wiersma"),
        (ECONOMIE, date(2008, 5, 1), date(2012, 1, 1), "Maxime Verhagen"),
        (ECONOMIE, date(2013, 5, 1), date(2018, 1, 1), "Eric Wiebes"),
        (ECONOMIE, date(2013, 5, 1), date(2025, 9, 10), "Vincent Karremans"),
        ("Minister van Justitie", date(2008, 5, 1), date(2012, 1, 1), "Ivo Opstelten"),
        ("Minister van Justitie", date(2008, 5, 1), date(2018, 1, 1), "Ferdinand Grapperhaus"),
        (
            "Minister van Justitie en Veiligheid",
            date(2018, 1, 1),
            date(2025, 9, 10),
            "Foort van Oosten",
        ),
        (
            "Minister van Verkeer en Waterstaat",
            date(2009, 1, 1),
            date(2018, 1, 1),
            "Cora van Nieuwenhuizen",
        ),
        (
            "Staatssecretaris van Infrastructuur en Milieu",
            date(2013, 5, 1),
            date(2014, 1, 1),
            "Wilma Mansveld",
        ),
        # Asylum went to a ministry of its own, and back when that was left without a minister.
        (
            "Staatssecretaris van Justitie en Veiligheid",
            date(2022, 5, 1),
            date(2024, 9, 1),
            "Marjolein Faber",
        ),
        (
            "Staatssecretaris van Justitie en Veiligheid",
            date(2022, 5, 1),
            date(2025, 7, 1),
            "David van Weel",
        ),
        (
            "Minister voor Wonen en Rijksdienst",
            date(2014, 5, 1),
            date(2018, 1, 1),
            "Kajsa Ollongren",
        ),
        (
            "Minister van Buitenlandse Zaken",
            date(2014, 5, 1),
            date(2025, 8, 25),
            "Ruben Brekelmans",
        ),
        (
            "Minister van Binnenlandse Zaken en Koninkrijksrelaties",
            date(2018, 1, 1),
            date(2020, 1, 15),
            "Raymond Knops",
        ),
        (
            "Minister van Binnenlandse Zaken en Koninkrijksrelaties",
            date(2018, 1, 1),
            date(2020, 6, 1),
            "Kajsa Ollongren",
        ),
        (
            "Minister van Volksgezondheid, Welzijn en Sport",
            date(2018, 1, 1),
            date(2025, 7, 1),
            "Daniëlle Jansen",
        ),
    ],
)
def test_who_answers_for_what_was_promised(role: str, made_on: date, day: date, name: str) -> None:
    with database.reading(fresh_engine()) as session:
        offices = cabinet(session)
    office = offices.office(f"De {role[0].lower()}{role[1:]}", None, made_on)
    assert office is not None
    assert offices.responsible(office.id, day).name == name


def test_every_office_of_today_is_held_or_taken_over() -> None:
    """Nothing that was ever promised is left with nobody to answer for it."""
    with database.reading(fresh_engine()) as session:
        offices = cabinet(session)
    nobody = {
        f"{post.role} ({post.ministry})"
        for post in offices.posts.values()
        if offices.responsible(post.id, date(2025, 10, 1)).name is None
    }
    assert nobody == set()


def test_terms_of_one_office_have_no_day_backwards() -> None:
    with database.reading(fresh_engine()) as session:
        offices = cabinet(session)
    for post in offices.posts.values():
        for holder in post.holders:
            assert holder.last_day is None or holder.first_day < holder.last_day, holder


def test_the_promiser_stays_on_record_when_the_office_goes_to_another() -> None:
    with database.writing(fresh_engine()) as session:
        office = cabinet(session).office(LANDBOUW, None, date(2019, 5, 1))
        assert office is not None
        thread = Thread(
            id=1,
            public_id="t1",
            kind=ThreadKind.TOEZEGGING,
            promiser="Carola Schouten",
            promiser_role=LANDBOUW,
            office_id=office.id,
        )
        told = report.responsible(thread, cabinet(session), date(2025, 6, 1))
        assert told == "Minister van Landbouw, Visserij, Voedselzekerheid en Natuur (Femke Wiersma)"
        assert thread.promiser == "Carola Schouten"
