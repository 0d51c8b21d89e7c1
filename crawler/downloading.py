"""The two places where Scrapy gives an answer up that we can use, or a run that can go on."""

from contextlib import suppress

from aiohttp import ClientResponse
from scrapy import Request, Spider
from scrapy.core.downloader.handlers._aiohttp import AiohttpDownloadHandler
from scrapy.extensions.httpcache import FilesystemCacheStorage
from scrapy.http import Headers, Response


class Downloads(AiohttpDownloadHandler):
    """Scrapy's, with the headers as they came: a file name in them is often no UTF-8."""

    @staticmethod
    def _extract_headers(response: ClientResponse) -> Headers:
        return Headers(list(response.raw_headers))


class Cache(FilesystemCacheStorage):
    """Scrapy's, done without where nothing can be written: it only spares the source."""

    def store_response(self, spider: Spider, request: Request, response: Response) -> None:
        with suppress(OSError):
            super().store_response(spider, request, response)
