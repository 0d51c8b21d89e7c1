"""Follows redirects inside the source; one to an error page or another host is no answer."""

import re
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.downloadermiddlewares.redirect import RedirectMiddleware
from scrapy.http import Response

from crawler.errors import UnusableResponseError
from crawler.middlewares.hosts import allowed
from crawler.spiders.source import source_of

# "…/Errors/404.htm", "/fout404", "/storing.html", "/onderhoud"
ERROR_PAGE = re.compile(
    r"(?:^|/)(?:(?:errors?|fout(?:en|melding|pagina)?|storing|onderhoud|maintenance|niet-gevonden"
    r"|not-?found)[-_]?(?:404|50\d)?|404|50\d)(?:[/.]|$)",
    re.IGNORECASE,
)


class RedirectsMiddleware(RedirectMiddleware):
    """Scrapy's, except where the answer leads away from the paper."""

    def handle_referer(self, request: Request, response: Response) -> None:
        request.headers.pop("Referer", None)

    def process_response(  # type: ignore[override]  # Scrapy itself drops the spider argument
        self, request: Request, response: Response
    ) -> Request | Response:
        try:
            result = super().process_response(request, response)
        except ValueError:  # "http://[", "mailto:", bytes that are no text
            return _astray(request, response, "doorverwezen naar iets dat geen adres is")
        if not isinstance(result, Request):
            return result
        if is_error_page(result.url):
            return _astray(request, response, f"doorverwezen naar een foutpagina: {result.url}")
        if not allowed(result, source_of(self.crawler).hosts):
            raise UnusableResponseError(f"doorverwezen naar een andere plek: {result.url}")
        return result


def _astray(request: Request, response: Response, reason: str) -> Response:
    """Let the pauses behind us try it again: as a rule this is an outage."""
    request.meta["astray"] = reason
    return response


def is_error_page(url: str) -> bool:
    """Whether the address is that of a page which says that something is wrong."""
    return ERROR_PAGE.search(urlsplit(url).path) is not None
