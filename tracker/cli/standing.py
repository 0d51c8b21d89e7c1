"""`toezegd status`: where everything stands on a day."""

import json
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from tracker import clock, settings
from tracker.cli import options, screen
from tracker.cli.options import AsOf, Database
from tracker.errors import UsageError
from tracker.standing import wording
from tracker.values import Status
from tracker.words.days import dutch

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlmodel import Session

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


Mark = Annotated[
    str | None,
    typer.Argument(
        metavar="KENMERK",
        help="Alleen deze, als stand van zaken voor een nota: met de letterlijke zinnen en waar"
        " die staan. Een motie mag met haar nummer (26485-345).",
    ),
]
AsJson = Annotated[
    bool, typer.Option("--json", help="Een JSON-object per regel, volgens docs/tracking.md.")
]
Postponed = Annotated[
    bool, typer.Option("--postponed", help="Alleen wat is uitgesteld, het vaakst eerst.")
]


def register(app: typer.Typer) -> None:
    """Add this command to the command line."""
    app.command()(status)


def status(
    mark: Mark = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
    postponed: Postponed = False,
    database: Database = None,
) -> None:
    """Toon waar elke motie en toezegging staat, zoals het op een dag bekend was.

    Uitgang: 0 gedaan, 2 verkeerd gebruik.
    """
    if mark is not None and (as_json or postponed):
        raise UsageError("KENMERK gaat niet samen met --json of --postponed")
    day = options.day(as_of) if as_of else clock.today()
    engine = options.existing(database)
    if mark is not None:
        _tell_one(engine, mark, day)
    elif as_json:
        _tell_machines(engine, day, postponed=postponed)
    else:
        _tell(engine, day, postponed=postponed)


def _tell_one(engine: "Engine", mark: str, day: date) -> None:
    from tracker.database import reading

    with reading(engine) as session:
        screen.out().print(_note(session, mark, day), markup=False, soft_wrap=True)


def _tell_machines(engine: "Engine", day: date, *, postponed: bool) -> None:
    from tracker.database import reading
    from tracker.queries.quality import report

    with reading(engine) as session:
        lines = _lines(session, day, postponed=postponed)
    for line in lines:
        typer.echo(json.dumps(report.to_json(line), ensure_ascii=False))


def _tell(engine: "Engine", day: date, *, postponed: bool) -> None:
    from tracker.database import reading
    from tracker.queries.quality import freshness

    with reading(engine) as session:
        lines = _lines(session, day, postponed=postponed)
        fresh = freshness.of(session)
        behind = freshness.behind(session, day)
        ahead = freshness.ahead(fresh.newest, clock.today())
    console = screen.out()
    console.print(f"Stand op {dutch(day)}: {_counted(lines)}", markup=False)
    if ahead:
        console.print(ahead, markup=False, soft_wrap=True)
    if lines and behind:
        console.print(behind, markup=False, soft_wrap=True)
    if postponed:
        for line in lines:
            told = wording.put_off(line.times_postponed, line.days_postponed)
            console.print(f"{line.id}  {told}: {_shortened(line.title)}", markup=False)
    elif lines:
        console.print(_table(lines))
    # A letter without a day stands in no life; one of after the day was not yet known. Of an empty
    # database the name: whoever mistyped it sees so here.
    place = engine.url.database or "het geheugen"
    empty = f"{place} is leeg. Lees stukken in: toezegd ingest PAD"
    console.print(fresh.words() if fresh.documents else empty, markup=False, soft_wrap=True)


def _lines(session: "Session", day: date, *, postponed: bool) -> "list[Line]":
    from tracker.queries.quality import report

    lines = list(report.lines(session, day))
    if postponed:
        lines = [line for line in lines if line.times_postponed]
        lines.sort(key=lambda line: (-line.times_postponed, -line.days_postponed, line.id))
    return lines


def _note(session: "Session", mark: str, day: date) -> str:
    from tracker.export import memo as written
    from tracker.queries.notes import memo

    found = memo.named(session, mark, day)
    if found is None:
        raise UsageError(
            f"van {mark!r} is op {dutch(day)} geen stand bekend; `toezegd status` toont achter elke"
            " regel het kenmerk"
        )
    return written.text(found, written.page(found, settings.from_environment().address))


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
