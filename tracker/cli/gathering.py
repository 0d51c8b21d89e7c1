"""`toezegd crawl` and `toezegd sync`: what the sources publish, fetched."""

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker import clock, settings
from tracker.cli import options, runs, screen
from tracker.cli.options import Database
from tracker.errors import UsageError

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from crawler.run import RunSummary
    from crawler.selection import Selection
    from crawler.sources import Source
    from tracker.intake.gathering import Plan

# How far back the very first `sync` looks; more is a matter of `crawl --since`.
FIRST_DAYS = 30

SourceName = Annotated[
    str, typer.Argument(metavar="BRON", help="Zie `toezegd sources` voor de bronnen.")
]
SourceNames = Annotated[
    list[str] | None, typer.Argument(metavar="[BRON...]", help="Alleen deze bronnen.")
]
Since = Annotated[
    str | None, typer.Option(metavar="DAG", help="Alleen stukken van deze dag of later.")
]
FirstTime = Annotated[
    str | None,
    typer.Option(
        metavar="DAG", help=f"Hoever terug bij de eerste keer; anders {FIRST_DAYS} dagen."
    ),
]
Until = Annotated[
    str | None, typer.Option(metavar="DAG", help="Alleen stukken van deze dag of eerder.")
]
Dossiers = Annotated[
    list[str] | None,
    typer.Option(metavar="NUMMER", help="Alleen dit dossier: 26485, 35570-XVII. Herhaalbaar."),
]
Kinds = Annotated[
    list[str] | None,
    typer.Option(metavar="SOORT", help="Alleen deze soort; herhaalbaar. Verschilt per bron."),
]
Limit = Annotated[
    int | None, typer.Option(min=1, help="Stop na zoveel nieuwe of gewijzigde stukken.")
]
ToFile = Annotated[
    Path | None,
    typer.Option(
        metavar="BESTAND.jsonl",
        help="Schrijf naar dit bestand in plaats van naar de database.",
        dir_okay=False,
    ),
]
FromPath = Annotated[
    Path | None, typer.Option(metavar="PAD", help="Bestand of map, bij de bron folder.")
]
Fewer = Annotated[
    bool,
    typer.Option(
        "--fewer", help="Aanvaard dat een bron er nu echt veel minder heeft dan de vorige keer."
    ),
]
Base = Annotated[
    str | None,
    typer.Option(
        metavar="URL", help="Andere host met dezelfde paden, bijvoorbeeld een nagebouwde dienst."
    ),
]


def register(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    app.command()(crawl)
    app.command()(sync)


def crawl(
    source: SourceName,
    since: Since = None,
    until: Until = None,
    dossier: Dossiers = None,
    kind: Kinds = None,
    limit: Limit = None,
    to: ToFile = None,
    path: FromPath = None,
    fewer: Fewer = False,
    base: Base = None,
    database: Database = None,
) -> None:
    """Haal stukken op uit een bron.

    Wat al eerder zo is opgehaald, wordt overgeslagen. Afbreken met Ctrl-C kan: dezelfde opdracht
    gaat daarna verder waar het bleef.

    Uitgang: 0 alles opgehaald, 1 iets is geweigerd of niet gelukt, 2 verkeerd gebruik.
    """
    from crawler import sources
    from crawler.selection import Selection

    found = sources.find(source)
    selection = Selection(
        options.day(since) if since else None,
        options.day(until) if until else None,
        tuple(dossier or ()),
        tuple(kind or ()),
        limit,
        fewer=fewer,
    )
    summary = _gathered(_plan(found, selection, base, path), to, database)
    runs.tell(summary)
    _leave([summary])


def _gathered(plan: "Plan", to: Path | None, database: str | None) -> "RunSummary":
    from tracker.intake import gathering

    with runs.counting(plan.source.name) as watch:
        if to is not None:
            return gathering.to_file(plan, to, watch)
        engine = options.opened(database)
        with gathering.alone(engine):
            return gathering.to_database(plan, engine, watch)


def sync(
    source: SourceNames = None,
    since: FirstTime = None,
    fewer: Fewer = False,
    base: Base = None,
    database: Database = None,
) -> None:
    """Haal uit alle bronnen op wat er sinds de vorige keer bij kwam, veranderde of verdween.

    Veilig voor cron: twee tegelijk kan niet, en wat niet lukte wordt de volgende keer opnieuw
    geprobeerd. Een bron die hapert houdt de andere niet op. Wat al twee weken niet lukt, blijft
    geprobeerd maar telt niet meer als fout.

    Uitgang: 0 alles opgehaald (of er loopt er al een), 1 iets is geweigerd of niet gelukt, 2
    verkeerd gebruik.
    """
    from crawler import sources
    from crawler.lock import BusyError
    from crawler.selection import Selection
    from tracker.intake import gathering

    chosen = [sources.find(name) for name in source or ()]
    chosen = chosen or [each for each in sources.SOURCES.values() if each.synced]
    first = options.day(since) if since else clock.today() - timedelta(days=FIRST_DAYS)
    selection = Selection(since=first, changes=True, fewer=fewer)
    engine = options.opened(database)
    try:
        with gathering.alone(engine):
            summaries = _in_turn(chosen, selection, base, engine)
    except BusyError as error:
        screen.out().print(f"Niets gedaan: {error}.", markup=False)
        return
    _leave(summaries)


def _in_turn(
    chosen: "list[Source]", selection: "Selection", base: str | None, engine: "Engine"
) -> "list[RunSummary]":
    """One source after another: what one trips over stops no other, Ctrl-C does."""
    from tracker.intake import gathering

    summaries: list[RunSummary] = []
    for source in chosen:
        plan = _plan(source, selection, base)
        with runs.counting(source.name) as watch:
            summary = gathering.to_database(plan, engine, watch)
        runs.tell(summary)
        summaries.append(summary)
        if summary.interrupted:
            break
    return summaries


def _leave(summaries: "list[RunSummary]") -> None:
    if not all(summary.clean for summary in summaries):
        raise typer.Exit(1)


def _plan(
    source: "Source", selection: "Selection", base: str | None, path: Path | None = None
) -> "Plan":
    from tracker.intake.gathering import Plan

    _check(source, selection, base)
    ours = settings.from_environment()
    given: dict[str, Any] = {}
    if source.name.startswith("tweede_kamer"):
        given["odata"] = ours.tk_odata
    if source.name == "folder":
        if path is None:
            raise UsageError("geef met --path aan welk bestand of welke map")
        given["path"] = str(path)
    return Plan(source, selection, ours, base, given)


def _check(source: "Source", selection: "Selection", base: str | None) -> None:
    kinds = source.load().kinds
    if wrong := [kind for kind in selection.kinds if kind not in kinds]:
        known = f"kent alleen {', '.join(kinds)}" if kinds else "kent geen soorten"
        raise UsageError(f"geen soort '{wrong[0]}': {source.name} {known}")
    if base is not None and not settings.is_address(base):
        raise UsageError(
            f"--base '{base}' is geen adres; schrijf bijvoorbeeld http://127.0.0.1:8099"
        )
    if selection.since and selection.until and selection.since > selection.until:
        raise UsageError("--since ligt na --until")
