"""The read-only API, mounted at /api in the process of the dashboard."""

import logging
from http import HTTPStatus
from importlib.metadata import version
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse
from starlette.exceptions import HTTPException

from dashboard.api import docs, files, follows, lists, notes, record
from tracker.errors import DatabaseError, UsageError

DESCRIPTION = "\n\n".join(
    (
        "Alleen lezen: toezeggingen, moties en stukken zoals ze op een dag stonden, met de woorden"
        " waar elk feit op rust.",
        "De keuzes hebben dezelfde namen als in het adres van het dashboard: wat daar achter het"
        " vraagteken staat, werkt ook hier. Wat meer keren mag, geeft u meer keren op:"
        " ?stand=open&stand=vertraagd.",
        "Lijsten komen per bladzijde; next (en de kop Link) is het adres van de volgende. Elk"
        " antwoord heeft een ETag: stuur die mee als If-None-Match en u krijgt 304 als er niets"
        " veranderd is. Fouten zijn application/problem+json.",
        "Abonneren: geef uw agenda het adres /api/toezeggingen.ics en uw feedlezer"
        " /api/toezeggingen.atom, met de keuzes erachter.",
    )
)
_WORDS = {
    404: "Niet gevonden",
    405: "Alleen lezen: gebruik GET",
    400: "De vraag klopt niet",
    500: "Er ging iets mis",
    503: "De gegevens zijn niet te lezen",
}

api = FastAPI(
    title="toezegd: de API",
    version=version("toezegd"),
    description=DESCRIPTION,
    docs_url=None,
    redoc_url=None,
)
# Lists before files: "/toezeggingen" is no format of anything.
for router in (lists.router, notes.router, record.router, follows.router, files.router):
    api.include_router(router)


@api.get("/docs", include_in_schema=False)
def documentation(request: Request) -> HTMLResponse:
    """Everything the API can do, readable without internet."""
    return HTMLResponse(docs.page(api.openapi(), request.scope.get("root_path", "")))


@api.get("/", include_in_schema=False)
def entrance(request: Request) -> Response:
    """Whoever comes in at the front gets the documentation."""
    return documentation(request)


@api.exception_handler(UsageError)
def refused(_request: Request, error: Exception) -> Response:
    """A choice that does not exist."""
    return _problem(400, str(error))


@api.exception_handler(RequestValidationError)
def misread(_request: Request, error: Exception) -> Response:
    """A part of the address that is not what it should be."""
    assert isinstance(error, RequestValidationError)
    places = ", ".join(str(one["loc"][-1]) for one in error.errors())
    return _problem(400, f"{places} is niet geldig; zie /api/docs")


@api.exception_handler(HTTPException)
def not_there(_request: Request, error: Exception) -> Response:
    """Something that there is not."""
    assert isinstance(error, HTTPException)
    english = error.detail in {status.phrase for status in HTTPStatus}
    said = "dit adres bestaat niet; zie /api/docs" if english else error.detail
    if error.status_code == 405:
        said = "de API verandert niets; gebruik GET"
    return _problem(error.status_code, said, error.headers)


@api.exception_handler(DatabaseError)
def closed(_request: Request, error: Exception) -> Response:
    """The database cannot be opened."""
    return _problem(503, str(error))


@api.exception_handler(Exception)
def failed(request: Request, error: Exception) -> Response:
    """A mistake of ours: a sentence for the caller, the details for whoever runs the server."""
    logging.getLogger(__name__).error("%s failed", request.url.path, exc_info=error)
    return _problem(500, "er is niets verloren gegaan; probeer het later opnieuw")


def _problem(status: int, detail: str, headers: Any = None) -> Response:
    return JSONResponse(
        {
            "type": "about:blank",
            "title": _WORDS.get(status, HTTPStatus(status).phrase),
            "status": status,
            "detail": detail,
        },
        status,
        headers,
        media_type="application/problem+json",
    )
