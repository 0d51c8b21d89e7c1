"""Makes the replica misbehave on request: storms, slowness, cut-off bodies, changed answers.

    replica.misbehaviour.add("/resource", storm(429, retry_after=1), times=3)

The first rule whose part occurs in the path and query, and that has times left, acts.
"""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING
from urllib.parse import unquote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

if TYPE_CHECKING:
    from tests.replica.app import Replica

# Gets the request and a way to the true answer; gives the answer that is sent.
Act = Callable[[Request, Callable[[], Awaitable[Response]]], Awaitable[Response]]


@dataclass
class Rule:
    """Where one act applies, and how many times more."""

    part: str
    act: Act
    times: int


@dataclass
class Misbehaviour:
    """The rules in force."""

    rules: list[Rule] = field(default_factory=list)

    def add(self, part: str, act: Act, times: int = 1_000_000) -> None:
        """Let `act` answer the next `times` requests with `part` in their decoded address."""
        self.rules.append(Rule(part, act, times))

    def clear(self) -> None:
        """Behave again."""
        self.rules.clear()

    def next_act(self, address: str) -> Act | None:
        """The act for this request, used up once."""
        for rule in self.rules:
            if rule.times > 0 and rule.part in address:
                rule.times -= 1
                return rule.act
        return None


def storm(status: int, *, retry_after: str | int | None = None, body: bytes = b"") -> Act:
    """Answer with an error status."""

    async def act(_: Request, __: Callable[[], Awaitable[Response]]) -> Response:
        headers = {} if retry_after is None else {"Retry-After": str(retry_after)}
        return Response(body, status_code=status, headers=headers)

    return act


def slow(seconds: float) -> Act:
    """Answer rightly, but late."""

    async def act(_: Request, answer: Callable[[], Awaitable[Response]]) -> Response:
        await asyncio.sleep(seconds)
        return await answer()

    return act


def cut_off() -> Act:
    """Announce the whole body and close after half of it."""

    async def act(_: Request, answer: Callable[[], Awaitable[Response]]) -> Response:
        return CutOff(await answer())

    return act


def changed(change: Callable[[bytes], bytes]) -> Act:
    """Change the body on its way out: a renamed field, a page left out."""

    async def act(_: Request, answer: Callable[[], Awaitable[Response]]) -> Response:
        true = await answer()
        headers = {k: v for k, v in true.headers.items() if k.lower() != "content-length"}
        return Response(change(bytes(true.body)), status_code=true.status_code, headers=headers)

    return act


def redirect(address: str) -> Act:
    """Send the visitor somewhere else."""

    async def act(_: Request, __: Callable[[], Awaitable[Response]]) -> Response:
        return RedirectResponse(address, status_code=302)

    return act


def with_header(name: bytes, value: bytes) -> Act:
    """Say something else in the head of a true answer, in whatever bytes."""

    async def act(_: Request, answer: Callable[[], Awaitable[Response]]) -> Response:
        true = await answer()
        true.raw_headers = [pair for pair in true.raw_headers if pair[0] != name]
        true.raw_headers.append((name, value))
        return true

    return act


def astray(location: bytes) -> Act:
    """Send the visitor to something that is perhaps no address."""

    async def act(_: Request, __: Callable[[], Awaitable[Response]]) -> Response:
        nowhere = Response(status_code=302)
        nowhere.raw_headers.append((b"location", location))
        return nowhere

    return act


def drip(pause: float = 0.05) -> Act:
    """Begin to answer, and go on a byte at a time: each comes in time, the end never does."""

    async def bytes_by_bytes() -> AsyncIterator[bytes]:
        while True:
            yield b" "
            await asyncio.sleep(pause)

    async def act(_: Request, __: Callable[[], Awaitable[Response]]) -> Response:
        return StreamingResponse(bytes_by_bytes())

    return act


def with_etag(seconds: int = 0) -> Act:
    """Behave well: say how long an answer stays fresh, and 304 to who has it already."""

    async def act(request: Request, answer: Callable[[], Awaitable[Response]]) -> Response:
        true = await answer()
        tag = f'"{hashlib.sha256(bytes(true.body)).hexdigest()[:16]}"'
        headers = {"ETag": tag, "Cache-Control": f"max-age={seconds}"}
        if request.headers.get("If-None-Match") == tag:
            return Response(status_code=304, headers=headers)
        true.headers.update(headers)
        return true

    return act


class CutOff(Response):
    """The first half of a response; the connection closes before the rest."""

    def __init__(self, whole: Response) -> None:
        super().__init__(bytes(whole.body), whole.status_code, dict(whole.headers))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send(
            {
                "type": "http.response.start",
                "status": self.status_code,
                "headers": self.raw_headers,
            }
        )
        half = bytes(self.body)[: len(self.body) // 2]
        await send({"type": "http.response.body", "body": half, "more_body": False})


class Misbehaving:
    """Stands in front of the services; keeps the log and lets the rules act."""

    def __init__(self, app: ASGIApp, replica: "Replica") -> None:
        self.app = app
        self.replica = replica

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        address = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        address = unquote(address)
        self.replica.requests.append(address)
        self.replica.moments.append(monotonic())
        self.replica.headers[address] = dict(request.headers)
        act = self.replica.misbehaviour.next_act(address)
        if act is None:
            await self.app(scope, receive, send)
            return

        async def answer() -> Response:
            return await _collect(self.app, scope, receive)

        await (await act(request, answer))(scope, receive, send)


async def _collect(app: ASGIApp, scope: Scope, receive: Receive) -> Response:
    """The whole answer of the app as one response."""
    start: Message = {}
    body = bytearray()

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.update(message)
        else:
            body.extend(message.get("body", b""))

    await app(scope, receive, send)
    headers = {key.decode(): value.decode() for key, value in start["headers"]}
    return Response(bytes(body), status_code=start["status"], headers=headers)
