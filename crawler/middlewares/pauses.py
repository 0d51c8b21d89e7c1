"""Tries again what failed for a passing reason, after pauses that grow, and waits when asked to.

A host that answers 429 or 503 is left alone as a whole, for as long as its `Retry-After` says;
one that has a `Crawl-delay` in its robots.txt is visited no faster than that.
"""

import asyncio
import re
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from time import monotonic
from typing import Any, Self

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.retry import get_retry_request
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from scrapy.http import Response
from scrapy.utils.httpobj import urlparse_cached

from crawler.errors import UnusableResponseError
from crawler.spiders.source import source_of
from crawler.words import UNREACHABLE, status_words

# What may be over the next time. Scrapy's own list also names errors of handlers we do not use.
PASSING = (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    ResponseDataLossError,
    OSError,
)
ASKED_TO_WAIT = (429, 503)
# A host that never answered is most likely not there, and a person is waiting for the message.
ATTEMPTS_UNHEARD = 2
PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
# Of a page that came in whole; what stands behind it is not ours to expect.
CLOSED = re.compile(rb"</(?:html|body|main)\s*>", re.IGNORECASE)
WHOLE_ENDS_WITH = {"json": (b"}", b"]"), "xml": (b">",)}


class PausesMiddleware:
    """Scrapy's way of trying again, with pauses in between."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.codes = frozenset(map(int, crawler.settings.getlist("RETRY_HTTP_CODES")))
        self.attempts = crawler.settings.getint("RETRY_TIMES")
        self.first = crawler.settings.getfloat("PAUSE_FIRST")
        self.longest = crawler.settings.getfloat("PAUSE_LONGEST")
        self._not_before: dict[str, float] = {}
        self._crawl_delay: dict[str, float] = {}
        crawler.signals.connect(self._read_crawl_delay, signals.robots_parsed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        host = urlparse_cached(request).netloc
        await self._wait_until(lambda: request.meta.get("not_before", 0.0))
        await self._wait_until(lambda: self._not_before.get(host, 0.0))
        if delay := self._crawl_delay.get(host):
            self._not_before[host] = monotonic() + delay

    def process_response(self, request: Request, response: Response) -> Request | Response:
        reason = trouble(request, response, self.codes)
        if reason is None:
            return response
        again = self._again(request, reason, response)
        if again is not None:
            return again
        raise UnusableResponseError(reason)

    def process_exception(self, request: Request, exception: Exception) -> Request | None:
        if isinstance(exception, PASSING):
            return self._again(request, exception, None)
        return None

    def _again(
        self, request: Request, reason: str | Exception, response: Response | None
    ) -> Request | None:
        # A crawl that is being stopped leaves the request to the next run.
        if source_of(self.crawler).stopping.is_set():
            raise IgnoreRequest("gestopt")
        wait = pause(request.meta.get("retry_times", 0), self.first, self.longest)
        asked = retry_after(response, datetime.now(UTC)) if response is not None else None
        if asked is not None and asked > self.longest:
            return None
        wait = max(wait, asked or 0.0)
        spider = source_of(self.crawler)
        unheard = not spider.heard and isinstance(reason, UNREACHABLE)
        most = min(ATTEMPTS_UNHEARD, self.attempts) if unheard else self.attempts
        again = get_retry_request(request, spider=spider, reason=reason, max_retry_times=most)
        if again is None:
            return None
        again.meta.pop("astray", None)
        again.meta["dont_cache"] = True  # the broken answer may have been cached
        again.meta["not_before"] = monotonic() + wait
        if response is not None and response.status in ASKED_TO_WAIT:
            host = urlparse_cached(request).netloc
            self._not_before[host] = max(self._not_before.get(host, 0), monotonic() + wait)
        return again

    async def _wait_until(self, moment: Callable[[], float]) -> None:
        while (wait := moment() - monotonic()) > 0:
            try:
                await asyncio.wait_for(source_of(self.crawler).stopping.wait(), wait)
            except TimeoutError:
                continue
            raise IgnoreRequest("gestopt")

    def _read_crawl_delay(self, robotparser: Any, request: Request) -> None:
        agent = self.crawler.settings["ROBOTSTXT_USER_AGENT"]
        if delay := robotparser.rp.crawl_delay(agent):
            self._crawl_delay[urlparse_cached(request).netloc] = min(float(delay), self.longest)


def trouble(request: Request, response: Response, codes: frozenset[int]) -> str | None:
    """What is wrong with the response in a way that may pass, in words; None if nothing is."""
    if astray := request.meta.get("astray"):
        return str(astray)
    if response.status in codes:
        return status_words(response.status)
    expected = request.meta.get("expects")
    if not 200 <= response.status < 300 or expected is None:
        return None
    body = response.body.strip()
    if not body:
        return f"geen {expected.upper()} maar een leeg antwoord"
    if expected == "html":
        return None if CLOSED.search(body) else "afgebroken antwoord"
    # Of a listing that is somebody in between; in place of a paper it makes way for another form.
    if "key" not in request.meta and PAGE.match(body):
        form = expected.upper()
        return f"geen {form} maar een webpagina (een storing, of een netwerk dat inloggen wil)"
    if expected == "json" and not body.startswith((b"{", b"[", b"\xef\xbb\xbf")):
        return "geen JSON maar een andere pagina"
    if expected == "xml" and not body.startswith((b"<", b"\xef\xbb\xbf")):
        return "geen XML maar iets anders"
    if not body.endswith(WHOLE_ENDS_WITH[expected]):
        return "afgebroken antwoord"
    return None


def pause(times: int, first: float, longest: float) -> float:
    """Seconds to wait after this many attempts before: twice as long every time."""
    return float(min(first * 2.0**times, longest))


def retry_after(response: Response, now: datetime) -> float | None:
    """How long the host asks us to stay away, in seconds; None if it does not say."""
    value = (response.headers.get("Retry-After") or b"").decode("latin-1").strip()
    if value.isdecimal():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (moment.replace(tzinfo=moment.tzinfo or UTC) - now).total_seconds())
