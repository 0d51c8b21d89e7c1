"""Scrapy pipeline: passes each item to `ingest`, and notes in the same breath that it did.

The settings of the crawler never name it; `gathering` switches it on.
"""

from typing import Self

from scrapy.crawler import Crawler

from crawler.items import Item, key_of
from crawler.spiders.source import source_of
from tracker.intake.bookkeeping import TableLedger


class StorePipeline:
    """Stores every item in the database that the spider's ledger is in."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_item(self, item: Item) -> Item:
        progress = source_of(self.crawler).progress
        assert isinstance(progress.ledger, TableLedger)
        progress.ledger.store(item, progress.form(key_of(item)))
        return item
