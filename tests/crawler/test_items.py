"""An item survives the way to a line of JSON and back; a wrong line says which field is wrong."""

import datetime as dt
import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.items import (
    CommitteeItem,
    DeletionItem,
    DocumentItem,
    FractieItem,
    Item,
    MeetingItem,
    MotionItem,
    OfficialCommitmentItem,
    PageStart,
    PersonItem,
    Seat,
    Signatory,
    Vote,
    from_json,
    key_of,
    label_of,
    to_json,
)

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
MAYBE = st.none() | TEXTS
DOCUMENTS = st.builds(
    DocumentItem,
    text=TEXTS,
    source=TEXTS.filter(bool),
    source_id=TEXTS.filter(bool),
    title=MAYBE,
    date=st.none() | st.dates(),
    dossiers=st.lists(TEXTS, max_size=2).map(tuple),
    senders=st.lists(st.tuples(TEXTS, MAYBE), max_size=2).map(tuple),
    deleted=st.booleans(),
    pages=st.lists(
        st.builds(PageStart, st.integers(1, 900), st.integers(0, 10**9)), max_size=2
    ).map(tuple),
    gathered_at=st.none() | st.datetimes(timezones=st.just(dt.UTC)),
)
COMMITMENTS = st.builds(
    OfficialCommitmentItem,
    source=TEXTS,
    source_id=TEXTS,
    number=TEXTS,
    chamber=st.sampled_from(["TK", "EK"]),
    text=TEXTS,
    status=TEXTS,
    deadline=st.none() | st.dates(),
    relations=st.lists(st.tuples(TEXTS, TEXTS), max_size=2).map(tuple),
)
OTHERS = [
    MotionItem(
        "tweede_kamer",
        "a1",
        "2020Z99004",
        "Motie van het lid Van Raan",
        signatories=(Signatory("L. van Raan", "PvdD"), Signatory("J.S. Voordewind")),
        votes=(Vote("SP", "voor", 14), Vote("VVD", "tegen", None, "A. de Vries", mistake=True)),
        decided_on=dt.date(2020, 12, 15),
    ),
    PersonItem("tweede_kamer", "b1", "Raan", "van", seats=(Seat("PvdD", dt.date(2017, 3, 23)),)),
    FractieItem("tweede_kamer", "c1", "PvdD", seats=4),
    CommitteeItem("tweede_kamer", "d1", "vaste commissie voor Financiën", "FIN"),
    MeetingItem("tweede_kamer", "e1", "2020A01234", "Commissiedebat", "Textiel"),
    DeletionItem("tweede_kamer", "f1", "document"),
]


@given(DOCUMENTS | COMMITMENTS | st.sampled_from(OTHERS))
@settings(deadline=None, max_examples=80)
def test_a_line_gives_back_the_item_it_was_written_from(item: Item) -> None:
    assert from_json(json.loads(json.dumps(to_json(item)))) == item


def test_only_the_text_is_needed_in_a_line_written_by_hand() -> None:
    item = from_json({"text": "Geachte voorzitter,", "date": "2021-10-01", "kind": "kamerbrief"})
    again = from_json({"text": "Geachte voorzitter,", "date": None})
    assert isinstance(item, DocumentItem)
    assert isinstance(again, DocumentItem)
    assert (item.date, item.kind, item.source) == (dt.date(2021, 10, 1), "kamerbrief", "folder")
    assert item.source_id == again.source_id


def test_a_line_written_by_hand_is_known_by_the_source_it_names() -> None:
    named = from_json({"text": "a", "source": "brief.txt"})
    numbered = from_json({"text": "a", "source": "ministerie", "source_id": "7"})
    nameless = from_json({"text": "a"})
    assert isinstance(named, DocumentItem)
    assert isinstance(numbered, DocumentItem)
    assert isinstance(nameless, DocumentItem)
    assert (label_of(named), label_of(numbered)) == ("brief.txt", "7")
    assert label_of(nameless) == nameless.source_id


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/Los_Angeles"])
def test_a_moment_without_a_zone_is_one_of_the_hague_on_any_machine(
    zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    item = from_json({"text": "a", "gathered_at": "2021-10-02T00:30:00"})
    monkeypatch.undo()
    time.tzset()
    assert item.gathered_at == dt.datetime(2021, 10, 1, 22, 30, tzinfo=dt.UTC)


def test_empty_fields_stay_out_of_the_line() -> None:
    assert to_json(DocumentItem("", "folder", "a.txt")) == {
        "text": "",
        "source": "folder",
        "source_id": "a.txt",
    }


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ({}, "'text' ontbreekt"),
        ({"text": None}, "'text' ontbreekt"),
        ({"text": 3}, "'text' moet tekst zijn"),
        ({"text": "a", "date": "1 oktober 2021"}, "'date' moet een dag als 2021-10-01"),
        ({"text": "a", "date": 2021}, "'date' moet een dag"),
        ({"text": "a", "gathered_at": "gisteren"}, "'gathered_at' moet een tijdstip"),
        ({"text": "a", "gathered_at": "0001-01-01T00:00:00"}, "'gathered_at' moet een tijdstip"),
        ({"text": "a", "dossiers": "26485"}, r"'dossiers' moet een lijst"),
        ({"text": "a", "senders": [["Kaag"]]}, "'senders' moet een lijst van 2"),
        ({"text": "a", "pages": [{"number": 1}]}, "in 'pages': veld 'start' ontbreekt"),
        ({"text": "a", "pages": [{"number": True, "start": 0}]}, "'number' moet een geheel getal"),
        ({"text": "a", "deleted": "nee"}, "'deleted' moet true of false"),
        ({"item": "raadsel", "text": "a"}, "'item' is 'raadsel'"),
        (["text"], "geen object"),
    ],
)
def test_a_wrong_line_names_its_field(line: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        from_json(line)


def test_a_deletion_has_the_key_of_what_was_deleted() -> None:
    document = DocumentItem("tekst", "tweede_kamer", "f1")
    assert key_of(DeletionItem("tweede_kamer", "f1", "document")) == key_of(document)
    assert key_of(DeletionItem("tweede_kamer", "f1", "motion")) != key_of(document)
