"""What Scrapy may say in the log: errors of ours with where they arose; the rest is counted."""

import logging
from typing import Any

from scrapy import Request, Spider
from scrapy.http import Response
from scrapy.logformatter import LogFormatter, LogFormatterResult
from twisted.python.failure import Failure as Trouble

from crawler.errors import CrawlerError
from crawler.items import key_of

Source = Response | Trouble | None


class Sober(LogFormatter):
    """A log in which an error of a source, which the summary tells, is no error of ours."""

    def crawled(self, request: Request, response: Response, spider: Spider) -> None:  # type: ignore[override]  # None: say nothing
        return None

    def scraped(self, item: Any, response: Source, spider: Spider) -> None:  # type: ignore[override]
        return None

    def dropped(
        self, item: Any, exception: BaseException, response: Source, spider: Spider
    ) -> LogFormatterResult:
        return {"level": logging.DEBUG, "msg": "Refused %(key)s", "args": {"key": key_of(item)}}

    def item_error(
        self, item: Any, exception: BaseException, response: Source, spider: Spider
    ) -> LogFormatterResult:
        # Without the text of the item, which may be a hundred pages.
        what = {"key": key_of(item)}
        return {"level": logging.ERROR, "msg": "Error storing %(key)s", "args": what}

    def spider_error(
        self, failure: Trouble, request: Request, response: Response | Trouble, spider: Spider
    ) -> LogFormatterResult:
        said = super().spider_error(failure, request, response, spider)
        return {**said, "level": logging.DEBUG} if isinstance(failure.value, CrawlerError) else said

    def download_error(
        self, failure: Trouble, request: Request, spider: Spider, errmsg: str | None = None
    ) -> LogFormatterResult:
        said = super().download_error(failure, request, spider, errmsg)
        return {**said, "level": logging.DEBUG}
