"""An item that lacks what makes it one is refused with the name of what is missing."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from crawler.items import (
    CommitteeItem,
    DocumentItem,
    FractieItem,
    Item,
    MeetingItem,
    MotionItem,
    OfficialCommitmentItem,
    PageStart,
    PersonItem,
)
from crawler.objections import objection_to

WHOLE: list[tuple[Item, tuple[str, ...]]] = [
    (DocumentItem("Geachte voorzitter,", "tweede_kamer", "d1"), ("text",)),
    (
        OfficialCommitmentItem(
            *("eerste_kamer", "t1", "T01970", "EK", "Stuurt in mei een brief."), status="Openstaand"
        ),
        ("number", "chamber", "text"),
    ),
    (MotionItem("tweede_kamer", "m1", "2020Z99004", "Motie over ketens"), ("number", "title")),
    (PersonItem("tweede_kamer", "p1", "Jansen"), ("surname",)),
    (FractieItem("tweede_kamer", "f1", "VVD"), ("abbreviation",)),
    (CommitteeItem("tweede_kamer", "c1", "Buitenlandse Zaken"), ("name",)),
    (MeetingItem("tweede_kamer", "a1", "2021A1", "Commissiedebat", ""), ("number", "kind")),
]


@pytest.mark.parametrize(("item", "needed"), WHOLE, ids=lambda given: type(given).__name__)
def test_every_kind_of_item_says_what_it_cannot_do_without(
    item: Item, needed: tuple[str, ...]
) -> None:
    assert objection_to(item) is None
    for field in ("source", "source_id", *needed):
        empty: Any = {field: " \n"}
        assert objection_to(replace(item, **empty)) == f"'{field}' is leeg"


@pytest.mark.parametrize("year", [201, 1201, 1813, 2101, 9999])
def test_a_day_on_which_nothing_can_have_happened_is_a_misreading(year: int) -> None:
    letter = DocumentItem("Geachte voorzitter,", "tweede_kamer", "d1", date=dt.date(1815, 10, 16))
    assert objection_to(letter) is None
    wrong = replace(letter, date=dt.date(year, 10, 1))
    assert objection_to(wrong) == f"'date' is {year:04}-10-01, en dat kan niet kloppen"
    gathered = replace(letter, gathered_at=dt.datetime(year, 10, 1, tzinfo=dt.UTC))
    assert objection_to(gathered) == f"'gathered_at' is {year:04}-10-01, en dat kan niet kloppen"


def test_a_register_may_say_never_as_a_year_far_ahead() -> None:
    fractie = FractieItem("tweede_kamer", "f1", "VVD", last_day=dt.date(9999, 12, 31))
    assert objection_to(fractie) is None


def test_what_no_table_can_hold_is_refused_wherever_it_stands() -> None:
    letter = DocumentItem("Geachte voorzitter,", "tweede_kamer", "d1")
    half = replace(letter, senders=(("Jan\ud800sen", None),))
    assert objection_to(half) == "in 'senders' staat een half teken (\\ud800-\\udfff)"
    large = replace(letter, pages=(PageStart(10**20, 0),))
    assert objection_to(large) == "in 'pages' staat een veel te groot getal"
    assert objection_to(replace(letter, pages=(PageStart(10**6, 0),))) is None
