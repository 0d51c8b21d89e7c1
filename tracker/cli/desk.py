"""`toezegd dashboard`: serves the dashboard and says where it is and what it holds."""

from typing import Annotated

import typer

from tracker import clock, labels, settings
from tracker.cli import options
from tracker.cli.options import Database
from tracker.values import Status, ThreadKind

LOOPBACK = ("127.0.0.1", "localhost", "::1")


def register(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    app.command()(dashboard)


def dashboard(
    port: Annotated[int, typer.Option(help="Poort waarop het dashboard luistert.")] = 8501,
    host: Annotated[
        str, typer.Option(help="Adres; alleen deze machine, tenzij u iets anders opgeeft.")
    ] = "127.0.0.1",
    database: Database = None,
) -> None:
    """Open het dashboard in de browser."""
    import uvicorn

    from tracker.database import reading
    from tracker.queries import freshness, threads
    from tracker.queries.filters import COMMITMENTS, Filter

    url = options.url_or_default(database)
    with reading(options.opened(url)) as session:
        fresh = freshness.of(session)
        today = clock.today()
        promised = threads.counts(session, Filter(today, kind=COMMITMENTS))
        moved = threads.counts(session, Filter(today, kind=(ThreadKind.MOTIE,)))
    out = options.printed()
    out.print(fresh.words())
    out.print(f"Toezeggingen en voornemens: {_counted(promised)}.")
    out.print(f"Moties die om uitvoering vragen: {_counted(moved)}.")
    if host not in LOOPBACK:
        out.print("Let op: er is nog geen aanmelding; iedereen in het netwerk kan meekijken.")
    shown = "localhost" if host in LOOPBACK else host
    out.print(f"Dashboard: http://{shown}:{port}  (stoppen met Ctrl-C)")
    settings.use_database(url)
    settings.use_address(f"http://{shown}:{port}")
    uvicorn.run("dashboard.server:app", host=host, port=port, log_level="warning")


def _counted(counts: dict[Status, int]) -> str:
    found = [
        f"{number} {labels.STATUS[status].word}" for status, number in counts.items() if number
    ]
    return ", ".join(found) or "nog geen"
