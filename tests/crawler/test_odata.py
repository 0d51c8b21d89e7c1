"""Questions to the OData service are written as it wants them; its answers are taken strictly."""

import datetime as dt
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.errors import SourceChangedError
from crawler.selection import Selection
from crawler.tweedekamer import odata
from crawler.tweedekamer.names import VERSIONS, adapted
from crawler.tweedekamer.odata import PRESENT, Query, Row
from crawler.tweedekamer.streams import Stream, streams, touches
from tests.replica.odata_query import Filter, Scope, shape
from tests.replica.world import Row as Stored

BASE = "https://kamer.example/OData/v5"
V5 = VERSIONS["v5"]


def asked(url: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}


def test_a_listing_asks_for_no_top_so_that_the_next_page_is_named() -> None:
    """Section 0 number 4."""
    url = Query("Document", (PRESENT,)).url(BASE)
    assert "$top" not in asked(url)
    assert asked(url)["$orderby"] == "ApiGewijzigdOp asc,Id asc"
    assert asked(url)["$count"] == "true"
    assert "%24" not in url


def test_spaces_are_no_pluses_and_an_ampersand_ends_no_parameter() -> None:
    url = Query("Zaak", (f"Onderwerp eq {odata.text('Motie Van Dijk & Alkaya + c.s.')}",)).url(BASE)
    assert " " not in url
    assert asked(url)["$filter"] == "Onderwerp eq 'Motie Van Dijk & Alkaya + c.s.'"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20))
@settings(deadline=None, max_examples=60)
def test_any_text_comes_back_out_of_the_question(text: str) -> None:
    url = Query("Zaak", (f"Onderwerp eq {odata.text(text)}",)).url(BASE)
    fields = {"Onderwerp": text}
    test = Filter(asked(url)["$filter"])
    assert test(Scope(Stored("Zaak", "1", fields), lambda row, name: row.fields[name]))


@pytest.mark.parametrize(
    ("day", "moment"),
    [
        (dt.date(2021, 1, 15), "2021-01-14T23:00:00Z"),
        (dt.date(2021, 7, 15), "2021-07-14T22:00:00Z"),
    ],
    ids=["winter", "zomer"],
)
def test_a_day_begins_at_midnight_in_the_hague(day: dt.date, moment: str) -> None:
    assert odata.between("Datum", day, None) == (f"Datum ge {moment}",)


def test_the_last_day_is_part_of_the_period() -> None:
    assert odata.between("Datum", None, dt.date(2021, 1, 15)) == ("Datum lt 2021-01-15T23:00:00Z",)
    assert odata.between("Datum", None, None) == ()


@pytest.mark.parametrize(
    ("dossier", "condition"),
    [
        ("26485", "Kamerstukdossier/any(k: k/Nummer eq 26485)"),
        ("35570-XVII", "Kamerstukdossier/any(k: k/Nummer eq 35570 and k/Toevoeging eq 'XVII')"),
    ],
)
def test_a_dossier_is_asked_for_by_number_and_addition(dossier: str, condition: str) -> None:
    """Section 0 number 8: a paper has a collection of dossiers."""
    assert odata.in_dossier(dossier) == condition


@pytest.mark.parametrize("wrong", ["", "imvo", "26 485", "XVII-35570"])
def test_what_is_no_dossier_number_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="geen dossiernummer"):
        odata.in_dossier(wrong)


@pytest.mark.parametrize("version", ["v5", "v4"])
def test_deleted_rows_are_left_out_at_the_top_and_inside_every_relation(version: str) -> None:
    """Section 0 number 3."""
    for stream in streams(Selection(), VERSIONS[version], {}):
        query = stream.query((PRESENT, *stream.selected(Selection())))
        assert query.where[0] == PRESENT
        tree = shape(None, asked(query.url(BASE)).get("$expand"))
        for relation in ("DocumentActor", "ZaakActor", "Besluit", "Document"):
            if relation in tree.expand:
                assert tree.expand[relation].where is not None, relation
        if stream.item == "motion":
            assert tree.expand["Besluit"].expand["Stemming"].where is not None


def test_the_set_that_answers_404_is_never_asked_for() -> None:
    """Section 0 number 5."""
    for stream in streams(Selection(), V5, {}):
        assert "ToegezegdAan" not in stream.query(()).url(BASE)


def test_no_private_facts_of_members_are_asked_for() -> None:
    (members,) = streams(Selection(kinds=("kamerlid",)), V5, {})
    url = members.query(()).url(BASE)
    assert "Achternaam" in url
    assert not [word for word in ("Geboorte", "Woonplaats", "Overlijden") if word in url]


def test_a_kind_asks_for_the_streams_that_make_it_up() -> None:
    def names(*kinds: str, **more: Any) -> list[str]:
        return [stream.entity for stream in streams(Selection(kinds=kinds, **more), V5, {})]

    assert names("motie") == ["Document", "Zaak"]
    assert names("kamerbrief") == ["Document"]
    assert names("toezegging", "fractie") == ["Toezegging", "Fractie"]
    # A dossier cannot be asked of what is in none.
    assert names(dossiers=("26485",)) == ["Document", "Zaak"]


def test_a_required_field_that_the_service_no_longer_lists_stops_it_by_name() -> None:
    """Section 0 number 2, second half."""
    there = {"Toezegging": frozenset({"Id", "Nummer", "Verwijderd", "ApiGewijzigdOp", "Status"})}
    with pytest.raises(SourceChangedError, match="'Tekst' ontbreekt"):
        streams(Selection(kinds=("toezegging",)), V5, there)


def test_a_relation_that_the_service_dropped_is_no_longer_asked_for() -> None:
    (stream,) = streams(Selection(kinds=("toezegging",)), V5, {})
    there = {"Toezegging": frozenset(stream.required) | {"Activiteit"}}
    (left,) = streams(Selection(kinds=("toezegging",)), V5, there)
    assert [part.relation for part in left.expand] == ["Activiteit"]


def test_the_names_of_fields_follow_the_description_of_the_service() -> None:
    """Section 0 number 2: v5 renames fields; whichever the service lists is used."""
    assert V5.sub_number == "Ondernummer"
    assert VERSIONS["v4"].sub_number == "Volgnummer"
    mixed = {"Document": {"DocumentNummer", "Ondernummer"}, "Activiteit": {"Voortouwnaam"}}
    found = adapted(V5, mixed)
    assert (found.document_number, found.sub_number) == ("DocumentNummer", "Ondernummer")
    assert found.lead_committee == "Voortouwnaam"
    assert found.base == V5.base
    assert adapted(V5, {}) == V5
    assert adapted(V5, {"Document": {"Onbekend"}, "Activiteit": set()}) == V5


def test_the_current_version_is_the_default() -> None:
    """Section 0 number 1."""
    assert VERSIONS["v5"].base.endswith("/OData/v5")
    assert VERSIONS["v4"].base.endswith("/OData/v4/2.0")


def test_a_field_that_is_gone_is_no_empty_field() -> None:
    row = Row("Document", {"Id": "a", "Onderwerp": None})
    assert row.words("Onderwerp") == ""
    with pytest.raises(SourceChangedError, match=r"'Datum' ontbreekt \(Document\)"):
        row["Datum"]
    assert row.maybe("Aanhangselnummer") is None


def test_a_date_that_is_none_stops_the_source() -> None:
    with pytest.raises(SourceChangedError, match="'Datum' is 'gisteren'"):
        Row("Document", {"Datum": "gisteren"}).day("Datum")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2021-10-01T00:00:00+02:00", dt.date(2021, 10, 1)),
        ("2021-09-30T22:00:00Z", dt.date(2021, 10, 1)),
        ("2021-12-31T23:00:00+00:00", dt.date(2022, 1, 1)),
        ("2024-02-29T00:00:00Z", dt.date(2024, 2, 29)),
        ("9999-12-31T23:59:59.9999999Z", dt.date(9999, 12, 31)),  # never
        ("2021-10-01", dt.date(2021, 10, 1)),
    ],
)
def test_a_day_is_that_of_the_hague_also_where_it_is_written_in_utc(
    written: str, day: dt.date
) -> None:
    assert Row("Document", {"Datum": written}).day("Datum") == day


@pytest.mark.parametrize("answer", [{}, {"value": None}, {"value": ["rij"]}, {"value": {"a": 1}}])
def test_an_answer_without_rows_is_no_empty_answer(answer: dict[str, object]) -> None:
    with pytest.raises(SourceChangedError, match="geen lijst 'value'"):
        odata.listing("Document", answer)


def test_a_description_lists_fields_and_relations_whatever_its_namespaces() -> None:
    body = (
        "<e:Edmx xmlns:e='x'><e:DataServices><Schema xmlns='y'><EntityType Name='Zaak'>"
        "<Key><PropertyRef Name='Id'/></Key><Property Name='Nummer'/>"
        "<NavigationProperty Name='Besluit'/></EntityType></Schema></e:DataServices></e:Edmx>"
    )
    assert odata.description(body.encode()) == {"Zaak": frozenset({"Nummer", "Besluit"})}
    with pytest.raises(SourceChangedError, match="geen Edmx"):
        odata.description(b"<html/>")


def test_a_decision_leads_to_the_motions_it_is_about() -> None:
    (touch,) = touches(_of("motie", "Zaak"), {})
    cases = [{"Id": "m", "Soort": "Motie"}, {"Id": "b", "Soort": "Brief regering"}]
    assert touch.owners(Row("Besluit", {"Zaak": cases})) == {"m"}


def test_a_set_that_cannot_tell_whose_it_is_is_not_watched() -> None:
    there = {"Besluit": frozenset({"Id", "BesluitSoort"})}
    assert touches(_of("motie", "Zaak"), there) == []


def test_a_field_that_is_gone_inside_a_relation_is_no_longer_asked_for() -> None:
    there = {
        "Zaak": frozenset({"Besluit"}),
        "Besluit": frozenset({"Agendapunt"}),
        "Agendapunt": frozenset({"Id", "Activiteit"}),
        "Activiteit": frozenset({"Id", "Datum"}),
    }
    (left,) = odata.listed(_of("motie", "Zaak")[0].expand, "Zaak", there)
    assert left.text == (
        "Besluit($filter=Verwijderd eq false;"
        "$expand=Agendapunt($select=Id;$expand=Activiteit($select=Id,Datum)))"
    )


def test_a_publication_leads_to_a_paper_of_a_kind_that_we_gather() -> None:
    (touch,) = touches(_of("kamerbrief", "Document"), {})

    def publication(soort: str) -> Row:
        return Row(
            "DocumentPublicatie", {"DocumentVersie": {"Document": {"Id": "d", "Soort": soort}}}
        )

    assert touch.owners(publication("Brief regering")) == {"d"}
    assert touch.owners(publication("Agenda plenaire vergadering")) == set()
    assert touch.owners(Row("DocumentPublicatie", {"DocumentVersie": None})) == set()


def _of(kind: str, entity: str) -> list[Stream]:
    found = streams(Selection(kinds=(kind,)), V5, {})
    return [stream for stream in found if stream.entity == entity]


@pytest.mark.parametrize("given", ["false", "nee", "", 2, []])
def test_what_is_neither_deleted_nor_not_stops_the_source(given: object) -> None:
    """Taken for true, a "false" would withdraw the whole record, and the votes of every motion."""
    row = {"Id": "1", "Verwijderd": given}
    holder = Row("Zaak", {"Besluit": [row], "Agendapunt": row})
    for look in (
        lambda: Row("Zaak", row).deleted,
        lambda: holder.many("Besluit"),
        lambda: holder.one("Agendapunt"),
    ):
        with pytest.raises(SourceChangedError, match="veld 'Verwijderd' is"):
            look()


@pytest.mark.parametrize(("given", "deleted"), [(True, True), (False, False), (None, False)])
def test_a_row_says_whether_it_was_deleted(given: bool | None, deleted: bool) -> None:
    assert Row("Zaak", {"Id": "1", "Verwijderd": given}).deleted == deleted
