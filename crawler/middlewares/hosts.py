"""Nothing is fetched but http(s) from the hosts of the source, redirects and retries included."""

from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.utils.httpobj import urlparse_cached

from crawler.spiders.source import source_of


class HostsMiddleware:
    """Refuses every other request, also those that Scrapy's own filter lets through."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        if not allowed(request, source_of(self.crawler).hosts):
            raise IgnoreRequest(f"{request.url} hoort niet bij deze bron")


def allowed(request: Request, hosts: frozenset[str]) -> bool:
    """Whether the request goes to one of the hosts, over http or https."""
    address = urlparse_cached(request)
    return address.scheme in ("http", "https") and address.netloc in hosts
