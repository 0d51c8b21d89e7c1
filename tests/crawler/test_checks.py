"""An item that lacks what makes it one is refused with the name of what is missing."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from crawler.checks import objection_to
from crawler.items import (
    CommitteeItem,
    DocumentItem,
    FractieItem,
    Item,
    MeetingItem,
    MotionItem,
    OfficialCommitmentItem,
    PersonItem,
)

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


def test_a_day_before_there_was_a_parliament_is_a_misreading() -> None:
    letter = DocumentItem("Geachte voorzitter,", "tweede_kamer", "d1", date=dt.date(1815, 10, 16))
    assert objection_to(letter) is None
    assert objection_to(replace(letter, date=dt.date(201, 10, 1))) == "'date' is 0201-10-01"
    assert objection_to(replace(letter, date=dt.date(1201, 10, 1))) == "'date' is 1201-10-01"
