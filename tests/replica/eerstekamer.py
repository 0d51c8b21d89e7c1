"""The replica of the register of commitments on eerstekamer.nl."""

from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from tests.replica.senate import entry, page

if TYPE_CHECKING:
    from tests.replica.app import Replica


def routes(replica: "Replica") -> list[Route]:
    """The register, a list that tells all, and a page per commitment."""

    async def register(_: Request) -> Response:
        # The first half stands on a list of its ministry, the rest on pages of their own.
        promises = list(replica.senate.promises.values())
        links = "".join(
            f"<li><a href='{each.path}'>{each.title} ({each.number})</a></li>" for each in promises
        )
        return HTMLResponse(
            page(
                "<h1>Toezeggingen</h1><p><a href='/rappel?ministerie=a&amp;rappel=b'>Justitie</a>"
                "<a href='/toezeggingen#top'>Naar boven</a><a href='/commissies/fin'>FIN</a></p>"
                f"<ul>{links}</ul>"
            )
        )

    async def rappel(_: Request) -> Response:
        promises = list(replica.senate.promises.values())
        first = promises[: len(promises) // 2]
        shown = "<hr/>".join(entry(each, level=2) for each in first)
        return HTMLResponse(page(f"<h1>Rappel toezeggingen</h1>{shown}"))

    async def one(request: Request) -> Response:
        for each in replica.senate.promises.values():
            if each.path == request.url.path:
                if each.number in replica.senate.gone:
                    return HTMLResponse(page("<h1>Pagina niet gevonden</h1>"))
                passage = "<h2>Uit de stukken</h2><p>Handelingen I 2013-2014, nr. 31</p>"
                return HTMLResponse(page(entry(each, level=1) + passage))
        return HTMLResponse("<h1>Niet gevonden</h1>", status_code=404)

    return [
        Route("/toezeggingen", register),
        Route("/rappel", rappel),
        Route("/toezegging/{slug}", one),
    ]
