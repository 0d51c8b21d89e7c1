"""The replica: every service under one address, with switches to misbehave and a log of requests.

Each service is a module with `routes(replica) -> list[Route]`, mounted under the path it has at
its own host: `/OData/v5`, `/SyncFeed/2.0`, `/sru`, `/v1/documents`, `/toezegging/...`. To add one,
write the module and name it in `SERVICES`.
"""

from dataclasses import dataclass, field

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from tests.replica.gazette import Gazette
from tests.replica.ministries import Ministries
from tests.replica.misbehaviour import Misbehaving, Misbehaviour
from tests.replica.senate import Senate
from tests.replica.world import World

SERVICES = ("odata", "syncfeed", "files", "koop", "rijksoverheid", "eerstekamer")

ROBOTS = "User-agent: *\nDisallow: /verboden/\n"


@dataclass
class Replica:
    """One replica with a world of its own; tests change its attributes while it runs."""

    world: World = field(default_factory=World)
    gazette: Gazette = field(default_factory=Gazette)
    ministries: Ministries = field(default_factory=Ministries)
    senate: Senate = field(default_factory=Senate)
    address: str = ""  # set by `serving`; services build absolute links with it
    page_size: int = 250
    # What /robots.txt answers: a text, or an HTTP status.
    robots: str | int = ROBOTS
    misbehaviour: Misbehaviour = field(default_factory=Misbehaviour)
    # Path and query of every request, in order of arrival.
    requests: list[str] = field(default_factory=list)
    # When each came, in seconds on a clock of its own.
    moments: list[float] = field(default_factory=list)
    # What the request said it was and accepted, by path and query: the last headers seen.
    headers: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def app(self) -> ASGIApp:
        """The services, with the misbehaviour in front of them."""
        return Misbehaving(Starlette(routes=self._routes()), self)

    def requested(self, part: str) -> list[str]:
        """The requests with `part` in their path or query."""
        return [url for url in self.requests if part in url]

    def times(self, part: str) -> list[float]:
        """When the requests with `part` in their path or query came."""
        pairs = zip(self.requests, self.moments, strict=True)
        return [moment for url, moment in pairs if part in url]

    def _routes(self) -> list[Route]:
        from importlib import import_module

        routes = [Route("/robots.txt", self._robots)]
        for name in SERVICES:
            routes.extend(import_module(f"tests.replica.{name}").routes(self))
        return routes

    async def _robots(self, request: Request) -> Response:
        if isinstance(self.robots, int):
            return PlainTextResponse("", status_code=self.robots)
        return PlainTextResponse(self.robots)
