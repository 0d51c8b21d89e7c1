"""How the API answers: marked with a tag, so that what did not change is not sent twice."""

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import IO
from urllib.parse import urlencode

from fastapi import Request, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel
from sqlalchemy import Engine
from sqlmodel import Session
from starlette.concurrency import iterate_in_threadpool

from tracker import settings
from tracker.database import connect, reading

# Files up to this size stay in memory while they are made, larger ones go to disk.
_IN_MEMORY = 4_000_000
_PIECE = 256 * 1024


@cache
def _engine(url: str) -> Engine:
    return connect(url)


@contextmanager
def session() -> Iterator[Session]:
    """A session for looking only."""
    with reading(_engine(settings.from_environment().database_url)) as opened:
        yield opened


def address() -> str:
    """Where people reach the dashboard."""
    return settings.from_environment().address


def json(request: Request, answer: BaseModel, links: dict[str, str] | None = None) -> Response:
    """The answer as JSON under the names of the documentation, or 304 where it did not change."""
    body = answer.model_dump_json(by_alias=True).encode()
    headers = _headers(hashlib.sha256(body).hexdigest())
    given = {name: link for name, link in (links or {}).items() if link}
    if given:
        headers["Link"] = ", ".join(f'<{link}>; rel="{name}"' for name, link in given.items())
    if _known(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="application/json", headers=headers)


def file(request: Request, made: IO[bytes], media_type: str, name: str) -> Response:
    """A file piece by piece, or 304 where it did not change; `made` is closed when it is sent."""
    made.seek(0)
    headers = _headers(_digest(made))
    headers["Content-Disposition"] = f'inline; filename="{name}"'
    if _known(request, headers["ETag"]):
        made.close()
        return Response(status_code=304, headers=headers)
    headers["Content-Length"] = str(made.tell())
    text = media_type.startswith("text/") and "; charset=utf-8"
    return StreamingResponse(
        iterate_in_threadpool(_pieces(made)),
        media_type=f"{media_type}{text or ''}",
        headers=headers,
    )


def scratch() -> IO[bytes]:
    """A place to make a file in."""
    return tempfile.SpooledTemporaryFile(_IN_MEMORY)


def page_link(request: Request, number: int) -> str:
    """The address of another page of the same list."""
    query = [(key, value) for key, value in request.query_params.multi_items() if key != "pagina"]
    return f"{request.url.path}?{urlencode([*query, ('pagina', number)])}"


def _digest(made: IO[bytes]) -> str:
    mark = hashlib.sha256()
    while piece := made.read(_PIECE):
        mark.update(piece)
    return mark.hexdigest()


def _headers(mark: str) -> dict[str, str]:
    # "no-cache" means: keep it, but ask whether it is still so.
    return {"ETag": f'"{mark[:32]}"', "Cache-Control": "no-cache"}


def _known(request: Request, tag: str) -> bool:
    given = request.headers.get("If-None-Match", "")
    return any(one.strip().removeprefix("W/") in (tag, "*") for one in given.split(","))


def _pieces(made: IO[bytes]) -> Iterator[bytes]:
    with made:
        made.seek(0)
        while piece := made.read(_PIECE):
            yield piece
