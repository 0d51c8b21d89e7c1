"""The replica of the open data of rijksoverheid.nl and of the search of open.overheid.nl."""

import datetime as dt
from typing import TYPE_CHECKING, Any
from urllib.parse import quote_plus
from xml.sax.saxutils import escape

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.replica.files import pdf
from tests.replica.ministries import Published

if TYPE_CHECKING:
    from tests.replica.app import Replica

OPEN = "/overheid/openbaarmakingen/api/v0"


def routes(replica: "Replica") -> list[Route]:
    """The services of both sites."""

    async def listing(request: Request) -> Response:
        site = replica.ministries
        if not site.alive:
            return Response("<html>Deze dienst is gestopt</html>", status_code=410)
        since = request.query_params.get("lastmodifiedsince", "00000000")
        found = [each for each in site.letters if f"{each.modified:%Y%m%d}" >= since]
        rows = min(int(request.query_params.get("rows", "25")), site.page_size)
        offset = 0 if site.stuck else int(request.query_params.get("offset", "0"))
        page = found[offset : offset + rows]
        if site.as_json:
            return JSONResponse([_fields(each, replica.address) for each in page])
        body = "".join(
            f"<document>{_xml(_fields(each, replica.address))}</document>" for each in page
        )
        return _answer(f"<documents>{body}</documents>" if body else "<documents/>")

    async def detail(request: Request) -> Response:
        for each in replica.ministries.letters:
            if each.id == request.path_params["id"]:
                body = _detail(each, replica.address)
                if each.number in replica.ministries.broken:
                    body = body.replace("</title>", "<![CDATAPPP</title>")
                return _answer(body)
        return Response(status_code=404)

    async def binary(request: Request) -> Response:
        name = request.path_params["path"].rpartition("/")[2].replace("+", " ")
        number = int("".join(filter(str.isdigit, name)) or 0)
        return _file(replica.ministries.letters[number - 1], annex=name.startswith("bijlage"))

    async def search(request: Request) -> Response:
        asked = request.query_params
        if asked.get("aantalResultaten") not in ("10", "20", "50"):
            return JSONResponse({"fout": "aantalResultaten"}, status_code=400)
        # A parameter that it does not know is left aside, as the live service does.
        words = asked.get("zoektekst", "").casefold()
        found = [
            each
            for each in replica.ministries.letters
            if all(word in f"{each.title} kamerbrief".casefold() for word in words.split())
            and _iso(asked.get("publicatiedatumVan"), "0001-01-01") <= str(each.day)
            and str(each.day) <= _iso(asked.get("publicatiedatumTot"), "9999-12-31")
        ]
        start = int(asked.get("start", "0"))
        page = found[start : start + min(int(asked["aantalResultaten"]), replica.page_size)]
        return JSONResponse({"totaal": len(found), "resultaten": [_result(each) for each in page]})

    async def described(request: Request) -> Response:
        for each in replica.ministries.letters:
            if each.open_id == request.path_params["id"]:
                return JSONResponse(_description(each))
        return Response(status_code=404)

    async def opened(request: Request) -> Response:
        for each in replica.ministries.letters:
            if each.open_id in request.path_params["path"]:
                return _file(each)
        return Response(status_code=404)

    return [
        Route("/v1/documents", listing),
        Route("/v1/documents/{id}", detail),
        Route("/binaries/{path:path}", binary),
        Route(f"{OPEN}/zoek", search),
        Route(f"{OPEN}/zoek/{{id}}", described),
        Route(f"{OPEN}/documenten/{{path:path}}", opened),
        Route("/repository/{path:path}", opened),
    ]


def _fields(letter: Published, address: str) -> dict[str, str]:
    return {
        "id": letter.id,
        "type": "kamerstuk",
        "subtype": "",
        "canonical": f"https://www.rijksoverheid.nl/documenten/kamerstukken/{letter.number}",
        "dataurl": f"{address}/v1/documents/{letter.id}",
        "title": letter.title,
        "introduction": "<p>De minister informeert de Tweede Kamer.</p>",
        "lastmodified": f"{letter.modified}T12:00:00.000Z",
        "available": f"{letter.day}T12:00:00.000Z",
        # Half past midnight in The Hague, which is the day before in the stamp.
        "frontenddate": f"{letter.day - dt.timedelta(days=1)}T23:30:00.000Z",
    }


def _xml(fields: dict[str, str]) -> str:
    return "".join(f"<{name}>{escape(value)}</{name}>" for name, value in fields.items())


def _detail(letter: Published, address: str) -> str:
    fields = _fields(letter, address)
    if letter.link:
        # Links lead to the host of the site itself; a crawl of the replica moves them here.
        path = f"https://open.overheid.nl/repository/{letter.open_id}/1/pdf/kamerbrief.pdf"
        fields["introduction"] += f'<p><a href="{path}">Kamerbrief</a> (PDF | 2 pagina&#39;s)</p>'
    files = "".join(
        # The live service has blanks and a line end after the address.
        f"<file><fileurl>{address}/binaries/{quote_plus(name)}\n            </fileurl>"
        f"<filename>{name}</filename><filetitle>{name.partition('.')[0]}</filetitle></file>"
        for name in letter.files
    )
    return (
        f"<document>{_xml(fields)}<files>{files}</files><content/><authorities><department>"
        "Ministerie van Buitenlandse Zaken\n        </department></authorities></document>"
    )


def _result(letter: Published) -> dict[str, Any]:
    return {
        "document": {
            "id": f"{letter.open_id}_1",
            "pid": f"https://open.overheid.nl/documenten/{letter.open_id}",
            "titel": letter.title,
            "openbaarmakingsdatum": str(letter.day),
            "publisher": "ministerie van Buitenlandse Zaken",
            "mutatiedatumtijd": f"{letter.modified}T09:23:36.587Z",
        },
        "bestandsType": "application/pdf",
    }


def _description(letter: Published) -> dict[str, Any]:
    return {
        "document": {
            "pid": f"https://open.overheid.nl/documenten/{letter.open_id}",
            "titelcollectie": {"officieleTitel": letter.title},
            "publisher": {"label": "ministerie van Buitenlandse Zaken"},
        },
        "versies": [{"openbaarmakingsdatum": str(letter.day)}],
    }


def _file(letter: Published, *, annex: bool = False) -> Response:
    lines = ["Bijlage"] if annex else ["Geachte voorzitter,", letter.sentence]
    return Response(pdf([*lines, f"Onderwerp {letter.number}"]), media_type="application/pdf")


def _answer(body: str) -> Response:
    return Response(f'<?xml version="1.0" encoding="UTF-8"?>\n{body}', media_type="application/xml")


def _iso(day: str | None, otherwise: str) -> str:
    return "-".join(reversed(day.split("-"))) if day else otherwise
