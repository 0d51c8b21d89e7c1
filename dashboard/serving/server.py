"""One process that serves the dashboard, in a page that tells screen readers it is Dutch."""

from collections.abc import Callable
from pathlib import Path

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.api.app import api
from dashboard.serving import absent, glance, start, warming
from tracker import settings
from tracker.errors import TrackerError

API = "/api"
# What people type who know the title of a page, with the address of that page.
_TYPED = {
    "toezeggingen": "",
    "debatbriefing": "briefing",
    "dossiers": "dossier",
    "personen": "persoon",
}
# Asked for by programs: no page to make ours.
_PROGRAMS = (f"{API}/", "/_stcore/")
# What would bring the page in another form, or none because the browser has one from before.
_UNWANTED = (b"accept-encoding", b"if-none-match", b"if-modified-since", b"range")
_OF_ITS_OWN = (b"content-length", b"etag", b"last-modified")
# Else a page below the root is taken for the place of the server, asked for twice and not found.
_HERE = "<script>window.__streamlit={BACKEND_BASE_URL: location.origin + '%s/'}</script></head>"


class OurPage:
    """Makes Streamlit's page ours: in Dutch, and with what it is about in it from the start.

    It says `<html lang="en">`, so that screen readers would pronounce our Dutch as English.
    """

    def __init__(self, app: ASGIApp, base: str = "") -> None:
        self.app = app
        self.base = base  # before every path, where the server stands under one

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "").removeprefix(self.base)
        if scope["type"] != "http" or path.startswith(_PROGRAMS) or "." in path.rpartition("/")[2]:
            await self.app(scope, receive, send)
            return
        # It must come whole and uncompressed for its words to be found.
        headers = [(name, value) for name, value in scope["headers"] if name not in _UNWANTED]
        begun: Message = {}
        parts: list[bytes] = []

        async def ours(message: Message) -> None:
            if message["type"] == "http.response.start":
                begun.update(message)
                return
            if message["type"] != "http.response.body":
                await send(message)
                return
            parts.append(message.get("body", b""))
            if message.get("more_body"):
                return
            page = b"".join(parts)
            answered = [pair for pair in begun["headers"] if pair[0].lower() not in _OF_ITS_OWN]
            if b"<html" in page and not absent.known(path):
                # Streamlit answers every address with its page, and tells later, in English,
                # that there is none.
                await self._absent(path, scope, receive, send)
                return
            query = scope["query_string"].decode("latin-1")
            if b"<html" in page and (better := await run_in_threadpool(_better, query)):
                await RedirectResponse(f"{self.base}{path}?{better}")(scope, receive, send)
                return
            if b"<html" in page:
                page = page.replace(b'<html lang="en">', b'<html lang="nl">', 1)
                page = page.replace(b"</head>", (_HERE % self.base).encode(), 1)
                page = await run_in_threadpool(glance.added, page, path, query)
            length = (b"content-length", str(len(page)).encode())
            await send({**begun, "headers": [*answered, length]})
            await send({"type": "http.response.body", "body": page})

        await self.app({**scope, "headers": headers}, receive, ours)

    async def _absent(self, path: str, scope: Scope, receive: Receive, send: Send) -> None:
        meant = absent.meant(path)
        query = scope["query_string"].decode("latin-1")
        answer = (
            HTMLResponse(absent.page(path, self.base), status_code=404)
            if meant is None
            else RedirectResponse(f"{self.base}/{meant}{f'?{query}' if query else ''}")
        )
        await answer(scope, receive, send)


def _better(query: str) -> str | None:
    # Not sooner: it asks what there is to choose from, which wants a Streamlit that has started.
    from dashboard.choosing import addresses

    try:
        return addresses.better(query) if query else None
    except TrackerError:
        return None  # the page itself says what is wrong


def _leading(page: str) -> Callable[[Request], RedirectResponse]:
    def leads(request: Request) -> RedirectResponse:
        query = request.url.query
        return RedirectResponse(f"{page}?{query}" if query else page)

    return leads


def routes(base: str) -> list[BaseRoute]:
    """What Streamlit does not answer; from the root, which is nothing then, the way to the base."""
    ours: list[BaseRoute] = [Mount(f"{base}{API}", api)]
    ours += [Route(f"{base}/{typed}", _leading(f"{base}/{page}")) for typed, page in _TYPED.items()]
    if base:
        ours.append(Route("/", RedirectResponse(f"{base}/")))
    return ours


start.configure()
BASE = start.base_path()
settings.use_base(BASE)
warming.begin()
app = st.App(
    Path(__file__).parent.parent / "app.py",
    routes=routes(BASE),
    middleware=[Middleware(OurPage, base=BASE)],
)
