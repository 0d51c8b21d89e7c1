"""The door to the store: an item that lacks what makes it one is refused, with the reason."""

import datetime as dt
from dataclasses import replace
from typing import Self

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem

from crawler.items import Item
from crawler.objections import objection_to


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
