"""`toezegd dashboard`: serves the dashboard and says where it is and what it holds."""

import socket
from typing import Annotated

import typer

from tracker import clock, settings
from tracker.cli import options, screen
from tracker.cli.options import Database
from tracker.errors import UsageError
from tracker.values import Status, ThreadKind
from tracker.words import labels

LOOPBACK = ("127.0.0.1", "localhost", "::1")


def register(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    app.command()(dashboard)


def dashboard(
    port: Annotated[
        int, typer.Option(min=1, max=65535, help="Poort waarop het dashboard luistert.")
    ] = 8501,
    host: Annotated[
        str,
        typer.Option(
            metavar="ADRES", help="Adres; alleen deze machine, tenzij u iets anders opgeeft."
        ),
    ] = "127.0.0.1",
    database: Database = None,
) -> None:
    """Open het dashboard in de browser."""
    from tracker.cli.serving import serve
    from tracker.database import reading
    from tracker.queries.lives import threads
    from tracker.queries.quality import freshness
    from tracker.queries.wanted.filters import COMMITMENTS, Filter

    settings.from_environment()  # what is wrong with it is better told now than on every page
    _check_free(host, port)
    url = options.url_or_default(database)
    with reading(options.opened(url)) as session:
        fresh = freshness.of(session)
        today = clock.today()
        promised = threads.counts(session, Filter(today, kind=COMMITMENTS))
        moved = threads.counts(session, Filter(today, kind=(ThreadKind.MOTIE,)))
    out = screen.out()
    out.print(fresh.words())
    out.print(f"Toezeggingen en voornemens: {_counted(promised)}.")
    out.print(f"Moties die om uitvoering vragen: {_counted(moved)}.")
    if host not in LOOPBACK:
        out.print("Let op: er is nog geen aanmelding; iedereen in het netwerk kan meekijken.")
    shown = "localhost" if host in LOOPBACK else host
    address = f"http://{shown}:{port}"
    settings.use_database(url)
    settings.use_address(address)
    out.print("Het dashboard wordt gestart …")
    ready = f"Dashboard: {address}  (stoppen met Ctrl-C)"
    serve("dashboard.serving.server:app", host, port, lambda: out.print(ready))


def _check_free(host: str, port: int) -> None:
    """Before the database is opened and the pages are loaded: those take seconds."""
    try:
        family, kind, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(place)
    except socket.gaierror as error:
        raise UsageError(f"--host '{host}' is geen adres van deze machine") from error
    except OSError as error:
        raise UsageError(
            f"op {host}, poort {port}, kan het dashboard niet luisteren: daar luistert al iets, of"
            f" het mag niet; kies een andere, bijvoorbeeld --port {port % 65535 + 1}"
        ) from error


def _counted(counts: dict[Status, int]) -> str:
    found = [
        f"{labels.number_words(number)} {labels.STATUS[status].word}"
        for status, number in counts.items()
        if number
    ]
    return ", ".join(found) or "nog geen"
