"""`toezegd status`: where everything stands on a day."""

import json
from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from tracker import clock
from tracker.cli import options
from tracker.cli.options import Database
from tracker.standing import wording
from tracker.values import Status
from tracker.words.days import dutch

if TYPE_CHECKING:
    from tracker.queries.quality.report import Deadline, Line

# The most urgent first.
ORDER = [
    Status.DELAYED,
    Status.OPEN,
    Status.PARTLY_FULFILLED,
    Status.FULFILLED,
    Status.WITHDRAWN,
    Status.NO_TASK,
]
STYLES = {Status.DELAYED: "bold red", Status.FULFILLED: "green", Status.WITHDRAWN: "dim"}


def register(app: typer.Typer) -> None:
    """Add this command to the command line."""
    app.command()(status)


def status(
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of", metavar="DAG", help="Stand op deze dag (2021-10-01); anders vandaag."
        ),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Een JSON-object per regel, volgens docs/tracking.md.")
    ] = False,
    postponed: Annotated[
        bool, typer.Option("--postponed", help="Alleen wat is uitgesteld, het vaakst eerst.")
    ] = False,
    database: Database = None,
) -> None:
    """Toon waar elke motie en toezegging staat, zoals het op een dag bekend was.

    Uitgang: 0 gedaan, 2 verkeerd gebruik.
    """
    from tracker.database import reading
    from tracker.queries.quality import freshness, report

    day = options.day(as_of) if as_of else clock.today()
    engine = options.existing(database)
    console = options.printed()
    with reading(engine) as session:
        lines = list(report.lines(session, day))
        fresh = freshness.of(session)
        behind = freshness.behind(session, day)
    if postponed:
        lines = [line for line in lines if line.times_postponed]
        lines.sort(key=lambda line: (-line.times_postponed, -line.days_postponed, line.id))
    if as_json:
        for line in lines:
            typer.echo(json.dumps(report.to_json(line), ensure_ascii=False))
        return
    console.print(f"Stand op {dutch(day)}: {_counted(lines)}", markup=False)
    if lines and behind:
        console.print(behind, markup=False, soft_wrap=True)
    if postponed:
        for line in lines:
            told = wording.put_off(line.times_postponed, line.days_postponed)
            console.print(f"{line.id}  {told}: {_shortened(line.title)}", markup=False)
    elif lines:
        console.print(_table(lines))
    elif fresh.documents:
        # A letter without a day stands in no life; one of after the day was not yet known.
        console.print(fresh.words(), markup=False, soft_wrap=True)
    else:
        # The name of the file: whoever mistyped it sees so here.
        place = engine.url.database or "het geheugen"
        told = f"{place} is leeg. Lees stukken in: toezegd ingest PAD"
        console.print(told, markup=False, soft_wrap=True)


def _counted(lines: "list[Line]") -> str:
    counts = Counter(line.status for line in lines)
    told = [f"{counts[status]} {wording.DECIDED[status]}" for status in ORDER if counts[status]]
    return ", ".join(told) or "er is nog niets bekend."


def _table(lines: "list[Line]") -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", show_lines=False)
    table.add_column("Stand", no_wrap=True)
    table.add_column("Motie, toezegging of voornemen", ratio=3)
    table.add_column("Termijn", ratio=1)
    table.add_column("Waarom", ratio=2)
    table.add_column("Kenmerk", no_wrap=True)  # what `toezegd review` asks for
    for line in sorted(lines, key=lambda line: ORDER.index(line.status)):
        table.add_row(
            _shown_status(line),
            _shortened(line.title),
            _shown_term(line.current_deadline),
            line.reason,
            line.id,
            style=STYLES.get(line.status),
        )
    return table


def _shown_status(line: "Line") -> str:
    if line.status is Status.DELAYED:
        return "te laat" if line.overdue else "uitgesteld"
    return wording.DECIDED[line.status]


def _shortened(title: str, length: int = 140) -> str:
    return title if len(title) <= length else f"{title[: length - 1].rsplit(' ', 1)[0]}…"


def _shown_term(deadline: "Deadline | None") -> str:
    if deadline is None:
        return "-"
    if deadline.last_day is None:
        return " ".join((deadline.quote or "zonder dag").split())
    return dutch(deadline.last_day)
