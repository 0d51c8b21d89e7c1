"""`toezegd dashboard`: serves the dashboard and says where it is and what it holds."""

from pathlib import Path
from typing import Annotated

import typer

from tracker import clock, labels, settings
from tracker.cli import options
from tracker.cli.options import Database
from tracker.values import Status, ThreadKind

STATES = {label.word: status for status, label in labels.STATUS.items()}
LOOPBACK = ("127.0.0.1", "localhost", "::1")


def register(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    app.command()(dashboard)
    app.command()(export)


def dashboard(
    port: Annotated[int, typer.Option(help="Poort waarop het dashboard luistert.")] = 8501,
    host: Annotated[
        str, typer.Option(help="Adres; alleen deze machine, tenzij u iets anders opgeeft.")
    ] = "127.0.0.1",
    database: Database = None,
) -> None:
    """Open het dashboard in de browser."""
    import uvicorn

    from tracker.database import connect, reading
    from tracker.queries import freshness, threads
    from tracker.queries.filters import COMMITMENTS, Filter

    url = options.url_or_default(database)
    with reading(connect(url)) as session:
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
    uvicorn.run("dashboard.server:app", host=host, port=port, log_level="warning")


def _counted(counts: dict[Status, int]) -> str:
    found = [
        f"{number} {labels.STATUS[status].word}" for status, number in counts.items() if number
    ]
    return ", ".join(found) or "nog geen"


def export(
    file: Annotated[
        Path, typer.Argument(help="Bestand om te maken: .csv, .xlsx, .docx of .jsonl.")
    ],
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="DAG", help="Stand op deze dag; anders vandaag."),
    ] = None,
    state: Annotated[
        list[str] | None,
        typer.Option("--stand", help="Alleen deze stand: open, vertraagd, afgedaan ..."),
    ] = None,
    ministry: Annotated[
        list[str] | None, typer.Option("--ministerie", help="Alleen dit ministerie, als code: BZ.")
    ] = None,
    dossier: Annotated[str, typer.Option(help="Alleen dit dossier: 26485.")] = "",
    words: Annotated[str, typer.Option("--woorden", help="Woorden in de omschrijving.")] = "",
    database: Database = None,
) -> None:
    """Schrijf de lijst van toezeggingen en moties naar een bestand."""
    from tracker.database import connect, reading
    from tracker.export.files import Format, about, write
    from tracker.queries import freshness, threads
    from tracker.queries.filters import Filter

    extension = file.suffix.removeprefix(".").lower()
    if extension not in set(Format):
        names = ", ".join(f".{kind}" for kind in Format)
        raise typer.BadParameter(f"{file.name}: kies een van {names}", param_hint="FILE")
    if unknown := [name for name in state or () if name not in STATES]:
        raise typer.BadParameter(
            f"{', '.join(unknown)}: kies uit {', '.join(STATES)}", param_hint="--stand"
        )
    wanted = Filter(
        as_of=options.day(as_of) if as_of else clock.today(),
        status=tuple(STATES[name] for name in state or ()),
        ministry=tuple(ministry or ()),
        dossier=dossier,
        words=words,
    )
    with reading(connect(options.url_or_default(database))) as session:
        rows = threads.rows(session, wanted)
        with file.open("wb") as target:
            write(target, rows, Format(extension), about(wanted, freshness.of(session)))
    options.printed().print(f"{labels.count_words(len(rows), 'regel', 'regels')} in {file}.")
