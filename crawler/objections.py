"""Why an item cannot be kept: what it lacks, or what in it can only be a mistake."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

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
from crawler.jsonform import plain

# What must say something, per kind of item.
REQUIRED: dict[type[Item], tuple[str, ...]] = {
    DocumentItem: ("text",),
    OfficialCommitmentItem: ("number", "chamber", "text"),
    MotionItem: ("number", "title"),
    PersonItem: ("surname",),
    FractieItem: ("abbreviation",),
    CommitteeItem: ("name",),
    MeetingItem: ("number", "kind"),
}
# Nothing of what we read is older than the papers that were digitised.
FIRST_DAY = dt.date(1814, 1, 1)
# Registers write "never" as the year 9999, but nothing happened then.
LAST_DAY = dt.date(2100, 12, 31)
HAPPENED = ("date", "submitted_on", "decided_on", "made_on", "fulfilled_on", "gathered_at")

# Half of a pair, which stands for no character; no file and no table can hold it.
HALF = re.compile("[\ud800-\udfff]")
# What a table can hold.
LARGEST_NUMBER = 2**63 - 1


def happened(day: dt.date) -> bool:
    """Whether something can have happened on this day."""
    return FIRST_DAY <= day <= LAST_DAY


def objection_to(item: Item) -> str | None:
    """Why this item cannot be kept; None if it can."""
    return next(_objections(item), None)


def _objections(item: Item) -> Iterator[str]:
    for field in ("source", "source_id", *REQUIRED.get(type(item), ())):
        if not getattr(item, field).strip():
            yield f"'{field}' is leeg"
    for field in item.__dataclass_fields__:
        value = getattr(item, field)
        if isinstance(value, dt.date):
            day = value.date() if isinstance(value, dt.datetime) else value
            if day < FIRST_DAY or (field in HAPPENED and day > LAST_DAY):
                yield f"'{field}' is {day}, en dat kan niet kloppen"
        else:
            yield from (f"in '{field}' staat {what}" for what in _unstorable(plain(value)))


def _unstorable(value: Any) -> Iterator[str]:
    """What in this value, as JSON has it, no table can hold."""
    if isinstance(value, str) and HALF.search(value):
        yield "een half teken (\\ud800-\\udfff)"
    elif isinstance(value, int) and abs(value) > LARGEST_NUMBER:
        yield "een veel te groot getal"
    elif isinstance(value, dict):
        yield from _unstorable(list(value.values()))
    elif isinstance(value, list):
        for part in value:
            yield from _unstorable(part)
