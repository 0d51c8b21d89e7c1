"""Runs one source: starts Scrapy, counts while it goes, and tells at the end how it went."""

import asyncio
import datetime as dt
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from scrapy import Request, signals
from scrapy.crawler import AsyncCrawlerRunner, Crawler
from scrapy.exceptions import DropItem
from scrapy.http import Response
from twisted.python.failure import Failure as Trouble

from crawler.errors import SourceChangedError
from crawler.interruption import INTERRUPTED, Interruption
from crawler.items import DeletionItem, DocumentItem, Item, key_of
from crawler.ledger import Ledger, MemoryLedger
from crawler.progress import SHOWN
from crawler.selection import Selection
from crawler.settings import Manners, scrapy_settings
from crawler.spiders.source import SourceSpider, request_of
from crawler.words import words_for

# What Scrapy warns of is either counted by us, or about the settings that we chose on purpose.
logging.getLogger("scrapy").setLevel(logging.ERROR)

Watch = Callable[["RunSummary"], None]


@dataclass(frozen=True, slots=True)
class RunSummary:
    """How a run went, or how it stands while it goes."""

    source: str
    query: str = ""
    gathered: int = 0  # new or changed items that were kept
    deleted: int = 0  # of those: withdrawn by the source
    unchanged: int = 0  # rows that we had in this form
    refused: int = 0  # incomplete items, with the reason in the ledger
    failed: int = 0  # what could not be fetched; tried again at the next run
    raised: int = 0  # errors of ours while reading an answer or storing an item
    lasting: int = 0  # of these three: went wrong for so long that it is no news any more
    newest: dt.date | None = None  # day of the newest document
    complete: bool = False  # everything that was asked for was read
    message: str = ""  # why not, when it was not
    interrupted: bool = False  # by a person or the system, not by the source
    troubles: tuple[str, ...] = ()  # the first few things that failed or were refused
    missing: tuple[str, ...] = ()  # fields that the source no longer gives: left empty
    remarked: int = 0  # of what was kept: papers whose file did not give all of its text
    remarks: tuple[str, ...] = ()  # what was said of the first few of these

    @property
    def clean(self) -> bool:
        """Whether nothing new was refused, failed or raised, and nothing stopped the source."""
        return self.refused + self.failed + self.raised <= self.lasting and not self.message


@dataclass(frozen=True, slots=True)
class Job:
    """What to run, and with what."""

    spider: type[SourceSpider]
    selection: Selection = field(default_factory=Selection)
    ledger: Ledger = field(default_factory=MemoryLedger)
    manners: Manners = field(default_factory=Manners)
    # Scrapy pipelines after our checks, such as {"tracker.intake.pipeline.StorePipeline": 800}.
    pipelines: Mapping[Any, int] = field(default_factory=dict)
    base: str | None = None
    options: Mapping[str, Any] = field(default_factory=dict)


def run(job: Job, watch: Watch | None = None) -> RunSummary:
    """Run the job to its end, or until Ctrl-C; a second Ctrl-C ends it at once."""
    with Interruption() as interruption:
        return asyncio.run(_gather(job, watch, interruption))


async def _gather(job: Job, watch: Watch | None, interruption: Interruption) -> RunSummary:
    runner = AsyncCrawlerRunner(scrapy_settings(job.manners, dict(job.pipelines)))
    crawler = runner.create_crawler(job.spider)
    tally = Tally(crawler, job, watch)
    interruption.begins(crawler)
    await runner.crawl(
        crawler,
        selection=job.selection,
        ledger=job.ledger,
        base=job.base,
        patience=job.manners.patience,
        **job.options,
    )
    return tally.summary()


class Tally:
    """Counts what becomes of every row, and settles it with the spider's progress."""

    def __init__(self, crawler: Crawler, job: Job, watch: Watch | None) -> None:
        self.crawler = crawler
        self.watch = watch
        self.counts = RunSummary(job.spider.name, job.selection.query())
        self.spider: SourceSpider | None = None
        connect = crawler.signals.connect
        connect(self._opened, signals.spider_opened)
        connect(self._answered, signals.response_received)
        connect(self._kept, signals.item_scraped)
        connect(self._refused, signals.item_dropped)
        connect(self._not_stored, signals.item_error)
        connect(self._raised, signals.spider_error)
        connect(self._closed, signals.spider_closed)

    def summary(self) -> RunSummary:
        """How it stands."""
        if (spider := self.spider) is None:
            return replace(self.counts, message="niet begonnen")
        finished = self.counts.complete and not spider.halted and not spider.progress.full
        return replace(
            self.counts,
            unchanged=spider.progress.unchanged,
            failed=spider.failed,
            complete=finished and spider.stopped is None,
            message=spider.stopped or "; ".join(spider.halted),
            interrupted=spider.stopped == INTERRUPTED,
            troubles=tuple(spider.progress.troubles),
            missing=tuple(sorted(spider.missing | spider.attendance.missing)),
        )

    def _opened(self, spider: SourceSpider) -> None:
        self.spider = spider

    def _closed(self, reason: str) -> None:
        if self.spider and not self.spider.ended:
            self.spider.attendance.close()
        if reason == "finished":
            self._count(complete=True)
        elif reason == "start_error" and self.spider and not self.spider.stopped:
            self.spider.stopped = "fout bij het begin van de bron; zie het logboek"

    def _answered(self, response: Response) -> None:
        if self.spider:
            self.spider.answered(response.status)

    def _kept(self, item: Item, spider: SourceSpider) -> None:
        newest = self.counts.newest
        if isinstance(item, DocumentItem) and item.date:
            newest = max(newest or item.date, item.date)
        if isinstance(item, DocumentItem) and item.remarks:
            self._remark(item)
        deleted = self.counts.deleted + isinstance(item, DeletionItem)
        self._count(gathered=self.counts.gathered + 1, newest=newest, deleted=deleted)
        spider.progress.settle(key_of(item))

    def _remark(self, item: DocumentItem) -> None:
        told = self.counts.remarks
        if len(told) < SHOWN:
            told += (f"{item.title or item.source_id}: {'; '.join(item.remarks)}",)
        self._count(remarked=self.counts.remarked + 1, remarks=told)

    def _refused(
        self, item: Item, response: Response, exception: DropItem, spider: SourceSpider
    ) -> None:
        self._count(refused=self.counts.refused + 1)
        url = getattr(item, "url", None) or response.url
        spider.progress.fail(key_of(item), url, f"geweigerd: {exception}")

    def _not_stored(
        self, item: Item, response: Response, failure: Trouble, spider: SourceSpider
    ) -> None:
        self._count(raised=self.counts.raised + 1)
        reason = f"niet opgeslagen: {words_for(failure.value)}"
        spider.progress.fail(key_of(item), response.url, reason)

    def _raised(
        self, failure: Trouble, response: Response | Trouble | None, spider: SourceSpider
    ) -> None:
        self._count(raised=self.counts.raised + 1)
        if isinstance(failure.value, SourceChangedError):
            spider.stop(str(failure.value))
            return
        if isinstance(response, Trouble):
            request: Request | None = request_of(response)
        else:
            request = response.request if response else None
        reason = f"niet te lezen: {words_for(failure.value)}"
        if request and (key := request.meta.get("key")):
            spider.progress.fail(key, request.url, reason)
        else:
            spider.halted.append(f"{reason} ({request.url if request else 'bij het begin'})")

    def _count(self, **changes: Any) -> None:
        self.counts = replace(self.counts, **changes)
        if self.watch:
            self.watch(self.summary())
