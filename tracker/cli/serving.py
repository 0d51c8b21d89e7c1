"""Serving the dashboard, and saying where it is once somebody can open it."""

import sys
from collections.abc import Callable
from socket import socket

import uvicorn

# As uvicorn ends where it could not begin.
NOT_STARTED = 3


class Announced(uvicorn.Server):
    """A server that tells when it listens: before that, a browser finds nothing there."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], object]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket] | None = None) -> None:
        """Begin to listen, and say so."""
        await super().startup(sockets)
        if self.started:
            self._ready()


def serve(app: str, host: str, port: int, ready: Callable[[], object]) -> None:
    """Serve until somebody ends it."""
    server = Announced(uvicorn.Config(app, host=host, port=port, log_level="warning"), ready)
    try:
        server.run()
    except KeyboardInterrupt:
        return
    if not server.started:
        sys.exit(NOT_STARTED)
