"""`toezegd crawl`, `toezegd sync` and `toezegd sources`: what the sources publish, fetched."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import urlsplit

import typer
from rich.console import Console
from rich.table import Table

from tracker import clock, settings
from tracker.cli import options
from tracker.cli.options import Database
from tracker.errors import UsageError

if TYPE_CHECKING:
    from crawler.run import RunSummary, Watch
    from crawler.selection import Selection
    from crawler.sources import Source
    from tracker.intake.gathering import Plan

# How far back the very first `sync` looks; more is a matter of `crawl --since`.
FIRST_DAYS = 30

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
    app.command()(sources)


def crawl(
    source: Annotated[
        str, typer.Argument(metavar="BRON", help="Zie `toezegd sources` voor de bronnen.")
    ],
    since: Annotated[
        str | None, typer.Option(metavar="DAG", help="Alleen stukken van deze dag of later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DAG", help="Alleen stukken van deze dag of eerder.")
    ] = None,
    dossier: Annotated[
        list[str] | None,
        typer.Option(metavar="NUMMER", help="Alleen dit dossier: 26485, 35570-XVII. Herhaalbaar."),
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(metavar="SOORT", help="Alleen deze soort; herhaalbaar. Verschilt per bron."),
    ] = None,
    limit: Annotated[
        int | None, typer.Option(min=1, help="Stop na zoveel nieuwe of gewijzigde stukken.")
    ] = None,
    to: Annotated[
        Path | None,
        typer.Option(
            metavar="BESTAND.jsonl",
            help="Schrijf naar dit bestand in plaats van naar de database.",
            dir_okay=False,
        ),
    ] = None,
    path: Annotated[
        Path | None, typer.Option(metavar="PAD", help="Bestand of map, bij de bron folder.")
    ] = None,
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
    from tracker.intake import gathering

    found = sources.find(source)
    selection = Selection(
        options.day(since) if since else None,
        options.day(until) if until else None,
        tuple(dossier or ()),
        tuple(kind or ()),
        limit,
    )
    _check(found, selection, base)
    plan = _plan(found, selection, base, path)
    with _counting(found.name) as watch:
        if to is not None:
            summary = gathering.to_file(plan, to, watch)
        else:
            engine = options.opened(database)
            with gathering.alone(engine):
                summary = gathering.to_database(plan, engine, watch)
    _tell(summary)
    _leave([summary])


def sync(
    source: Annotated[
        list[str] | None, typer.Argument(metavar="[BRON...]", help="Alleen deze bronnen.")
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="DAG",
            help=f"Hoever terug bij de eerste keer; anders {FIRST_DAYS} dagen.",
        ),
    ] = None,
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
    engine = options.opened(database)
    summaries = []
    try:
        with gathering.alone(engine):
            for each in chosen:
                selection = Selection(since=first, changes=True)
                _check(each, selection, base)
                plan = _plan(each, selection, base)
                with _counting(each.name) as watch:
                    summaries.append(gathering.to_database(plan, engine, watch))
                _tell(summaries[-1])
                if summaries[-1].interrupted:
                    break
    except BusyError as error:
        options.printed().print(f"Niets gedaan: {error}.", markup=False)
        return
    _leave(summaries)


def sources(database: Database = None) -> None:
    """Toon per bron wanneer er is opgehaald, hoeveel, en hoe oud het nieuwste stuk is."""
    from tracker.database import reading
    from tracker.queries.quality.sources import states
    from tracker.words.labels import count_words, day_words

    with reading(options.existing(database)) as session:
        found = states(session)
    today = clock.today()
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in (
        "Bron",
        "Laatste keer",
        "Binnen",
        "Geweigerd",
        "Wacht op herhaling",
        "Nieuwste stuk",
        "Wat",
    ):
        table.add_column(title, overflow="fold")
    for state in found:
        last = state.last_run.astimezone(clock.HERE) if state.last_run else None
        age = state.age(today)
        table.add_row(
            state.name,
            f"{last:%d-%m-%Y %H:%M}{'' if state.complete else ' (niet af)'}" if last else "nooit",
            str(state.gathered_in_all),
            str(state.refused),
            str(state.waiting),
            day_words(state.newest_document, "-")
            + (f" ({count_words(age, 'dag', 'dagen')} oud)" if age is not None else ""),
            state.message or state.description,
        )
    options.printed().print(table)


def _check(source: "Source", selection: "Selection", base: str | None) -> None:
    kinds = source.load().kinds
    if wrong := [kind for kind in selection.kinds if kind not in kinds]:
        known = f"kent alleen {', '.join(kinds)}" if kinds else "kent geen soorten"
        raise UsageError(f"geen soort '{wrong[0]}': {source.name} {known}")
    if base is not None and not _is_address(base):
        raise UsageError(
            f"--base '{base}' is geen adres; schrijf bijvoorbeeld http://127.0.0.1:8099"
        )
    if selection.since and selection.until and selection.since > selection.until:
        raise UsageError("--since ligt na --until")


def _is_address(base: str) -> bool:
    """Whether requests can be sent there: http(s), a host, and a port that exists if any."""
    try:
        split = urlsplit(base)
        _ = split.port  # raises for one that is none
    except ValueError:
        return False
    host = split.hostname or ""
    return split.scheme in ("http", "https") and bool(host) and not re.search(r"\s|\.\.", host)


def _plan(
    source: "Source", selection: "Selection", base: str | None, path: Path | None = None
) -> "Plan":
    from tracker.intake.gathering import Plan

    ours = settings.from_environment()
    given: dict[str, Any] = {}
    if source.name.startswith("tweede_kamer"):
        given["odata"] = ours.tk_odata
    if source.name == "folder":
        if path is None:
            raise UsageError("geef met --path aan welk bestand of welke map")
        given["path"] = str(path)
    return Plan(source, selection, ours, base, given)


@contextmanager
def _counting(name: str) -> "Iterator[Watch | None]":
    """Live counts on a screen; nothing in a log file."""
    console = Console(stderr=True, highlight=False)
    if not console.is_terminal:
        yield None
        return
    with console.status(f"{name}: begonnen") as shown:
        yield lambda summary: shown.update(f"{name}: {_counts(summary)}")


def _counts(summary: "RunSummary") -> str:
    from tracker.words.labels import count_words

    told = [count_words(summary.gathered, "binnen", "binnen")]
    for count, words in (
        (summary.deleted, "daarvan vervallen"),
        (summary.unchanged, "ongewijzigd"),
        (summary.refused, "geweigerd"),
        (summary.failed, "niet opgehaald (volgende keer opnieuw)"),
        (summary.raised, "fout bij het lezen"),
    ):
        if count:
            told.append(count_words(count, words, words))
    return ", ".join(told)


def _tell(summary: "RunSummary") -> None:
    """How one source went, as soon as that is known."""
    from tracker.intake.bookkeeping import LASTING
    from tracker.words.labels import count_words, day_words

    newest = f"; nieuwste stuk {day_words(summary.newest)}" if summary.newest else ""
    options.printed().print(f"{summary.source}: {_counts(summary)}{newest}.", markup=False)
    errors = Console(stderr=True, highlight=False)
    if summary.lasting:
        told = count_words(summary.lasting, "stuk lukt", "stukken lukken")
        errors.print(
            f"{summary.source}: {told} al {LASTING.days} dagen of langer niet. Geen fout meer:"
            " het blijft gevraagd worden, en staat in het dashboard onder Kwaliteit en dekking.",
            markup=False,
            soft_wrap=True,
        )
    for trouble in (*summary.troubles, *filter(None, [summary.message])):
        errors.print(f"{summary.source}: {trouble}", markup=False, soft_wrap=True)


def _leave(summaries: "list[RunSummary]") -> None:
    if not all(summary.clean for summary in summaries):
        raise typer.Exit(1)
