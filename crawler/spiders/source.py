"""What the spiders of all sources share: where they may go, how far they are, and how they stop."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterable
from typing import Any, ClassVar
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from twisted.python.failure import Failure as Trouble

from crawler.attendance import Attendance
from crawler.errors import SourceChangedError
from crawler.ledger import Failure, Ledger, MemoryLedger
from crawler.progress import Progress
from crawler.selection import Selection
from crawler.words import UNREACHABLE, remedy_for, words_for

# A query that gives so much less than the last time was not cleaned up: the source changed.
LEAST_SHARE = 0.6
TRULY_FEWER = "Heeft de bron er zelf echt zo veel minder, herhaal de opdracht dan met --fewer"
# Papers come before the next page of a listing, so that one page at a time is under way.
PAPER, LISTING = 10, 0
SHOWN = 120  # characters of an address in a message


class SourceSpider(Spider):
    """A source. A spider says where to start, how to read a listing and how to read a paper.

    A listing is read between `progress.open_page` and `progress.close_page`; every row on it that
    `progress.expect` wants becomes one item, at once or by way of `paper` requests. What happens
    to the item afterwards is settled by `crawler.run`.
    """

    # Address per part of the source, such as {"sru": "https://repository.overheid.nl/sru"}.
    addresses: ClassVar[dict[str, str]] = {}
    # The source that items and ledger are named after, where two spiders gather the same things.
    origin: ClassVar[str] = ""
    # The words that `--kind` knows for this source.
    kinds: ClassVar[tuple[str, ...]] = ()

    def __init__(
        self,
        selection: Selection | None = None,
        ledger: Ledger | None = None,
        base: str | None = None,
        patience: int = 20,
        addresses: dict[str, str] | None = None,
    ) -> None:
        super().__init__()
        self.selection = selection or Selection()
        self.progress = Progress(ledger or MemoryLedger(), self.selection.limit)
        own = addresses or type(self).addresses
        self.bases = {part: moved(url, base) for part, url in own.items()}
        self.hosts = frozenset(urlsplit(url).netloc for url in self.bases.values())
        self.patience = patience
        self.stopping = asyncio.Event()
        self.stopped: str | None = None  # why, when not everything was read
        self.halted: list[str] = []  # listings that could not be read on, with the reason
        self.missing: set[str] = set()  # fields that we know and the source no longer gives
        self.attendance = Attendance(self.progress.ledger)  # of those that not every row has
        self.ended = False  # at once: what is cut off by that has not failed
        self.failed = 0
        self.heard = False  # whether any host of this source answered at all
        self._failed_in_a_row = 0

    async def start(self) -> AsyncIterator[Request]:
        """First what failed before, then what is asked for now."""
        for request in self.again(self.progress.ledger.failures()):
            yield request
        for request in self.listings():
            yield request

    def listings(self) -> Iterable[Request]:
        """The first requests, each where its listing was left the last time."""
        raise NotImplementedError

    def again(self, failures: Iterable[Failure]) -> Iterable[Request]:
        """Requests for what failed at an earlier run, where these can be made at the start."""
        return ()

    def listing(
        self, url: str, callback: Callable[..., Any], expects: str | None = None, **given: Any
    ) -> Request:
        """A request for a page of a listing; never from the cache, for it must be of today."""
        return Request(
            url,
            callback,
            errback=self.listing_failed,
            cb_kwargs=given,
            priority=LISTING,
            dont_filter=True,
            meta={"dont_cache": True, "expects": expects, "verbatim_url": True},
        )

    def paper(
        self,
        url: str,
        callback: Callable[..., Any],
        key: str,
        errback: Callable[[Trouble], Any] | None = None,
        expects: str | None = None,
        **given: Any,
    ) -> Request:
        """A request on the way to the item with this key, which fails when the request does."""
        return Request(
            url,
            callback,
            errback=errback or self.paper_failed,
            cb_kwargs=given,
            priority=PAPER,
            dont_filter=True,
            meta={"key": key, "expects": expects},
        )

    def paper_failed(self, trouble: Trouble) -> None:
        """Remember for the next run what could not be fetched now."""
        request = request_of(trouble)
        if not self.broken_off(trouble):
            self.fail(request.meta["key"], request.url, words_for(trouble.value))

    def fail(self, key: str, url: str, reason: str) -> None:
        """The item with this key cannot be had now, for this reason."""
        self.failed += 1
        self.progress.fail(key, url, reason)

    def listing_failed(self, trouble: Trouble) -> None:
        """A page stays away: this listing is read on from here at the next run."""
        if not self.broken_off(trouble):
            self.failed += 1
            url = shortened(request_of(trouble).url)
            self.halted.append(f"{words_for(trouble.value)} ({url})")

    def answered(self, status: int) -> None:
        """The source is there; with a usable answer, whatever failed before was by the way."""
        self.heard = True
        if status < 400:
            self._failed_in_a_row = 0

    def stop(self, message: str | None = None) -> None:
        """End the run here; what was not gathered stays for the next one."""
        if not self.stopping.is_set():
            self.stopped = message
            self.stopping.set()
            closing = self.crawler.engine.close_spider_async(reason=message or "gestopt")
            self._closing = asyncio.ensure_future(closing)

    def check_count(self, query: str, count: int) -> None:
        """Compare with what the same query gave before; far fewer means a changed source.

        What a source says to have is compared and not remembered: said wrongly once, it would
        stop every run that follows. Remembered is what it gave (`believe_count`).
        """
        before = self.progress.ledger.count(query) or 0
        if count < LEAST_SHARE * before and not self.selection.fewer:
            what = f"{count} resultaten, de vorige keer {before}"
            raise SourceChangedError(what, query, TRULY_FEWER)

    def believe_count(self, query: str, count: int) -> None:
        """The query gave this many; the next run compares with it."""
        self.progress.ledger.counted(query, count)

    def is_ours(self, url: str | None) -> bool:
        """Whether this address is at a host of the source."""
        try:
            return urlsplit(url or "").netloc in self.hosts
        except ValueError:  # no address at all
            return False

    def json_of(self, response: Response) -> dict[str, Any]:
        """The JSON object of a listing."""
        try:
            content = json.loads(response.body)
        except (ValueError, RecursionError) as error:
            raise SourceChangedError("geen leesbare JSON", response.url) from error
        if not isinstance(content, dict):
            raise SourceChangedError("geen JSON-object", response.url)
        return content

    def broken_off(self, trouble: Trouble) -> bool:
        """Whether we ourselves ended the request; if not, it counts against the source."""
        if self.ended or (self.stopping.is_set() and isinstance(trouble.value, IgnoreRequest)):
            return True
        if not self.heard and isinstance(trouble.value, UNREACHABLE):
            host = urlsplit(request_of(trouble).url).netloc
            self.stop(
                f"{host} is niet te bereiken: {words_for(trouble.value)}. "
                f"{remedy_for(trouble.value)}; er gaat niets verloren."
            )
            return True
        self._failed_in_a_row += 1
        if self._failed_in_a_row >= self.patience:
            self.stop(
                f"{self.name} geeft {self._failed_in_a_row} keer achter elkaar geen bruikbaar "
                f"antwoord, het laatst: {words_for(trouble.value)}. Probeer het later opnieuw."
            )
        return False


def source_of(crawler: Crawler) -> SourceSpider:
    """The spider that this crawler runs."""
    assert isinstance(crawler.spider, SourceSpider)
    return crawler.spider


def request_of(trouble: Trouble) -> Request:
    """The request that went wrong; Scrapy puts it on every failure it hands to an errback."""
    request: Request = trouble.request  # type: ignore[attr-defined]
    return request


def shortened(url: str) -> str:
    """The address without the question, which is long and says little to who reads it."""
    plain = urlsplit(url)._replace(query="", fragment="").geturl()
    return plain if len(plain) <= SHOWN else f"{plain[:SHOWN]}…"


def moved(url: str, base: str | None) -> str:
    """The address at another host, such as that of a replica: the path stays."""
    return url if base is None else base.rstrip("/") + urlsplit(url).path
