"""`toezegd sources`: how each source went, and how old its newest paper is."""

from datetime import date
from typing import TYPE_CHECKING

import typer
from rich.table import Table

from tracker import clock
from tracker.cli import options, screen
from tracker.cli.options import Database

if TYPE_CHECKING:
    from tracker.queries.quality.sources import SourceState

COLUMNS = (
    "Bron",
    "Laatste keer",
    "Binnen",
    "Geweigerd",
    "Wacht op herhaling",
    "Nieuwste stuk",
    "Wat",
)


def register(app: typer.Typer) -> None:
    """Add this command to the command line."""
    app.command()(sources)


def sources(database: Database = None) -> None:
    """Toon per bron wanneer er is opgehaald, hoeveel, en hoe oud het nieuwste stuk is."""
    from tracker.database import reading
    from tracker.queries.quality.sources import states

    with reading(options.existing(database)) as session:
        found = states(session)
    today = clock.today()
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in COLUMNS:
        table.add_column(title, overflow="fold")
    for state in found:
        table.add_row(*_row(state, today))
    screen.out().print(table)


def _row(state: "SourceState", today: date) -> tuple[str, ...]:
    from tracker.words.labels import count_words, day_words

    last = state.last_run.astimezone(clock.HERE) if state.last_run else None
    age = state.age(today)
    old = f" ({count_words(age, 'dag', 'dagen')} oud)" if age is not None else ""
    return (
        state.name,
        f"{last:%d-%m-%Y %H:%M}{'' if state.complete else ' (niet af)'}" if last else "nooit",
        str(state.gathered_in_all),
        str(state.refused),
        str(state.waiting),
        f"{day_words(state.newest_document, '-')}{old}",
        state.message or state.description,
    )
