"""One process that serves the dashboard, in a page that tells screen readers it is Dutch."""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard import start, warming
from dashboard.api.app import api

API = "/api"


class DutchPage:
    """Streamlit writes `<html lang="en">`; screen readers would pronounce our Dutch as English."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith(f"{API}/"):
            await self.app(scope, receive, send)
            return

        if "." not in scope["path"].rpartition("/")[2]:
            # A page: it must come uncompressed for its words to be found.
            headers = [(k, v) for k, v in scope["headers"] if k != b"accept-encoding"]
            scope = {**scope, "headers": headers}

        async def in_dutch(message: Message) -> None:
            if message["type"] == "http.response.body":
                message["body"] = message.get("body", b"").replace(
                    b'<html lang="en">', b'<html lang="nl">'
                )
            await send(message)

        await self.app(scope, receive, in_dutch)


start.configure()
warming.begin()
app = st.App(
    Path(__file__).parent / "app.py",
    routes=[Mount(API, api)],
    middleware=[Middleware(DutchPage)],
)
