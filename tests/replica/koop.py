"""The replica of officielebekendmakingen.nl: the search service `/sru` and the files in `/frbr`."""

from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from tests.replica import gazette
from tests.replica.cql import DiagnosticError, parse
from tests.replica.files import pdf

if TYPE_CHECKING:
    from tests.replica.app import Replica

NAMES = (
    'xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse" '
    'xmlns:gzd="http://standaarden.overheid.nl/sru" '
    'xmlns:o="http://standaarden.overheid.nl/wetgeving/" xmlns:dcterms="http://purl.org/dc/terms/"'
)
NOT_FOUND = b"<!DOCTYPE html><html><body><h1>404: Pagina niet gevonden</h1></body></html>"
LARGEST_PAGE = 100


def routes(replica: "Replica") -> list[Route]:
    """The two services."""

    async def search(request: Request) -> Response:
        asked = request.query_params
        try:
            query = parse(asked["query"])
        except DiagnosticError as error:
            # What the live service does: a complaint, and HTTP 200.
            return _answer(
                "<diagnostics><d:diagnostic xmlns:d='http://docs.oasis-open.org/ns/search-ws/"
                f"diagnostic'><d:uri>info:srw/diagnostic/1/{error.number}</d:uri>"
                f"<d:message>{error.message}</d:message></d:diagnostic></diagnostics>"
            )
        found = [
            each for each in replica.gazette.publications.values() if query.test(each.fields())
        ]
        if query.sort_by:
            found.sort(
                key=lambda each: (each.fields()[query.sort_by or ""], each.identifier),
                reverse=query.descending,
            )
        start = int(asked.get("startRecord", "1"))
        size = min(int(asked.get("maximumRecords", "10")), replica.page_size, LARGEST_PAGE)
        page = found[start - 1 : start - 1 + size]
        records = "".join(
            gazette.record(each, replica.address, start + offset)
            for offset, each in enumerate(page)
        )
        following = start + len(page)
        return _answer(
            f"<sru:numberOfRecords>{len(found)}</sru:numberOfRecords>"
            + (f"<sru:records>{records}</sru:records>" if records else "")
            + (
                f"<sru:nextRecordPosition>{following}</sru:nextRecordPosition>"
                if following <= len(found)
                else ""
            )
        )

    async def file(request: Request) -> Response:
        identifier, _, form = request.path_params["path"].rpartition("/")[2].rpartition(".")
        if final := replica.gazette.redirects.get(identifier):
            paper = replica.gazette.publications[final]
            return RedirectResponse(replica.address + paper.address("xml"), status_code=302)
        found = replica.gazette.publications.get(identifier)
        if found is None or form not in found.forms:
            return Response(NOT_FOUND, media_type="text/html")  # "HTTP 200", as seen live
        if form == "xml":
            return Response(gazette.xml(found), media_type="application/xml")
        if form == "html":
            return Response(gazette.html(found), media_type="text/html; charset=utf-8")
        return Response(pdf([found.title, found.sentence]), media_type="application/pdf")

    return [Route("/sru", search), Route("/frbr/{path:path}", file)]


def _answer(content: str) -> Response:
    body = (
        f'<?xml version="1.0" encoding="UTF-8"?><sru:searchRetrieveResponse {NAMES}>'
        f"<sru:version>2.0</sru:version>{content}</sru:searchRetrieveResponse>"
    )
    return Response(body, media_type="application/xml")
