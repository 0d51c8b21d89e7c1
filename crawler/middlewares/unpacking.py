"""Unpacks answers; one that was damaged on the way is asked for again, as one cut off is."""

from scrapy import Request
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from crawler.words import TOO_LARGE


class UnpackingMiddleware(HttpCompressionMiddleware):
    """Scrapy's, in which the pauses behind us hear of what cannot be unpacked."""

    def process_response(  # type: ignore[override]  # Scrapy itself drops the spider argument
        self, request: Request, response: Response
    ) -> Response:
        try:
            return super().process_response(request, response)  # type: ignore[return-value]
        except IgnoreRequest as error:  # larger than we take
            raise IgnoreRequest(TOO_LARGE) from error
        except Exception:  # noqa: BLE001  # every way of packing has an error of its own
            request.meta["astray"] = "antwoord niet uit te pakken"
            return response
