"""`toezegd ingest` and `toezegd status`: documents in, where everything stands out."""

import dataclasses
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn
from rich.table import Table

from tracker import clock, wording
from tracker.cli import options
from tracker.cli.options import Database
from tracker.values import Status

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from crawler.items import Item
    from tracker.report import Deadline, Line

# What one line after reading says of the files; in this order.
CHANGES = {
    "added": "nieuw",
    "new_version": "nieuwe versie",
    "origin_added": "ook elders gevonden",
    "deleted": "vervallen",
    "unchanged": "al bekend",
}
# The most urgent first.
ORDER = [
    Status.DELAYED,
    Status.OPEN,
    Status.PARTLY_FULFILLED,
    Status.FULFILLED,
    Status.WITHDRAWN,
    Status.NO_TASK,
]
BATCH = 2_000
STYLES = {Status.DELAYED: "bold red", Status.FULFILLED: "green", Status.WITHDRAWN: "dim"}


def register(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    app.command()(ingest)
    app.command()(status)


def ingest(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PAD...", help="Bestand of map: .txt, .pdf, .docx, .html, .xml of .jsonl."
        ),
    ],
    day: Annotated[
        str | None,
        typer.Option(
            "--date", metavar="DAG", help="Datum van stukken die er zelf geen noemen (2021-10-01)."
        ),
    ] = None,
    database: Database = None,
) -> None:
    """Lees stukken in en sla op wat erin is toegezegd.

    Twee keer hetzelfde stuk inlezen slaat niets dubbel op. Wat niet te lezen is, wordt genoemd; de
    rest gaat door. Elk stuk wordt in zijn geheel opgeslagen of niet: afbreken met Ctrl-C kan.

    Uitgang: 0 alles gelezen, 1 iets was niet te lezen, 2 verkeerd gebruik.
    """
    from tracker.database import note_sizes

    if missing := [str(path) for path in paths if not path.exists()]:
        raise typer.BadParameter(f"bestaat niet: {', '.join(missing)}", param_hint="PAD")
    fallback = options.day(day) if day else None
    engine = options.opened(database)
    errors = Console(stderr=True, highlight=False)
    counts: Counter[str] = Counter()
    with _progress(errors) as bar:
        task = bar.add_task("Inlezen", total=None)
        for change, message in _take(engine, paths, fallback):
            counts[change] += 1
            bar.advance(task)
            if message:
                errors.print(message, markup=False, soft_wrap=True)
    if set(counts) - {"unchanged", "refused"}:
        note_sizes(engine)
    options.printed().print(_summary(counts), markup=False)
    if not counts:
        errors.print(f"Niets gevonden om te lezen in {', '.join(map(str, paths))}.", markup=False)
    raise typer.Exit(1 if counts["refused"] or not counts else 0)


def _take(
    engine: "Engine", paths: list[Path], fallback: date | None
) -> Iterator[tuple[str, str | None]]:
    """Store item by item; for each what became of it, and what there is to say of it."""
    from crawler.files import Refused, read_path
    from crawler.items import DocumentItem, MotionItem
    from tracker import ingest as door
    from tracker.database import writing

    waiting: list[MotionItem] = []

    def motions() -> Iterator[tuple[str, str | None]]:
        with writing(engine) as session:
            outcomes = door.motions(session, waiting)
        waiting.clear()
        yield from ((outcome.change.value, None) for outcome in outcomes)

    for found in (found for path in paths for found in read_path(path)):
        if isinstance(found, MotionItem):
            # A register is tens of thousands of small rows: a transaction for each takes minutes.
            waiting.append(found)
            if len(waiting) < BATCH:
                continue
        if waiting:
            yield from motions()
        if isinstance(found, Refused):
            yield "refused", f"Niet gelezen: {found}"
        elif not isinstance(found, MotionItem):
            item: Item = found
            if isinstance(item, DocumentItem) and item.date is None and fallback is not None:
                item = dataclasses.replace(item, date=fallback)
            with writing(engine) as session:
                outcome = door.item(session, item)
            remarks = "; ".join(outcome.remarks)
            yield outcome.change.value, f"{_named(item)}: {remarks}" if remarks else None
    if waiting:
        yield from motions()


def _named(item: "Item") -> str:
    if item.source == "folder":
        return item.source_id  # the path, as everywhere in our messages
    return getattr(item, "url", None) or item.source_id


def _summary(counts: Counter[str]) -> str:
    total = counts.total()
    told = [f"{counts[change]} {name}" for change, name in CHANGES.items() if counts[change]]
    if counts["refused"]:
        told.append(f"{counts['refused']} niet gelezen")
    return f"{total} {'stuk' if total == 1 else 'stukken'}: {', '.join(told) or 'niets'}."


def _progress(console: Console) -> Progress:
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


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
    from tracker import report
    from tracker.database import reading

    day = options.day(as_of) if as_of else clock.today()
    engine = options.opened(database)
    console = options.printed()
    with reading(engine) as session:
        lines = list(report.lines(session, day))
    if postponed:
        lines = [line for line in lines if line.times_postponed]
        lines.sort(key=lambda line: (-line.times_postponed, -line.days_postponed, line.id))
    if as_json:
        for line in lines:
            typer.echo(json.dumps(report.to_json(line), ensure_ascii=False))
        return
    console.print(f"Stand op {wording.dutch(day)}: {_counted(lines)}", markup=False)
    if postponed:
        for line in lines:
            told = wording.put_off(line.times_postponed, line.days_postponed)
            console.print(f"{line.id}  {told}: {_shortened(line.title)}", markup=False)
    elif lines:
        console.print(_table(lines))
    else:
        # The name of the file: whoever mistyped it sees so here.
        place = engine.url.database or "het geheugen"
        console.print(f"{place} is leeg. Lees stukken in: toezegd ingest PAD", markup=False)


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
    return wording.dutch(deadline.last_day)
