"""The door to the store: an item that lacks what makes it one is refused, with the reason."""

import datetime as dt
from dataclasses import replace
from typing import Self

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem

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


class ChecksPipeline:
    """Refuses incomplete items and stamps the others with the moment they were gathered."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_item(self, item: Item) -> Item:
        if objection := objection_to(item):
            raise DropItem(objection)
        return replace(item, gathered_at=dt.datetime.now(dt.UTC).replace(microsecond=0))


def objection_to(item: Item) -> str | None:
    """Why this item cannot be kept; None if it can."""
    for field in ("source", "source_id", *REQUIRED.get(type(item), ())):
        if not getattr(item, field).strip():
            return f"'{field}' is leeg"
    for field in item.__dataclass_fields__:
        value = getattr(item, field)
        if isinstance(value, dt.date) and not isinstance(value, dt.datetime) and value < FIRST_DAY:
            return f"'{field}' is {value}"
    return None
