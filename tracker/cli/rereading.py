"""`toezegd reread`: reading everything again, after showing what that changes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from tracker import clock
from tracker.cli import options, screen
from tracker.cli.dutch import agreed
from tracker.cli.options import Database
from tracker.standing import wording

if TYPE_CHECKING:
    from rich.progress import Progress
    from sqlalchemy import Engine

    from nlp.findings import Reading
    from tracker.intake.reread import Difference
    from tracker.models.documents import Document

    Reader = Callable[[Document], Reading]

# Of each kind of change; the counts tell how many there are.
SHOWN = 20


def register(app: typer.Typer) -> None:
    """Add this command."""
    app.command()(reread)


def reread(
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Toon alleen wat er zou veranderen.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Voer door zonder te vragen.")] = False,
    database: Database = None,
) -> None:
    """Lees alle bewaarde stukken opnieuw met de regels van nu.

    Toont eerst wat erbij komt, verdwijnt en verandert, en voert dat daarna in één keer door.
    Besluiten van mensen blijven staan; kenmerken blijven hetzelfde. Met --dry-run werkt het op een
    tijdelijke kopie, zodat niemand hoeft te wachten.

    Uitgang: 0 gedaan, 2 verkeerd gebruik.
    """
    from tracker.database import on_a_copy

    engine = options.existing(database)
    with _read(engine) as reader:
        if dry_run:
            with on_a_copy(engine) as trial:
                difference = _store(trial, reader, lambda found: False)
        else:
            # What changes nothing is kept unasked: the index of searching is then made anew.
            difference = _store(engine, reader, lambda found: yes or not found)
        _tell(difference)
        if not difference:
            typer.echo("Er verandert niets.")
        elif dry_run or not (yes or agreed("Doorvoeren? Alles wordt dan nog eens verwerkt.")):
            typer.echo("Niets doorgevoerd.")
        else:
            # Nobody had to wait for the answer, so others may have stored something meanwhile.
            if not yes and (kept := _store(engine, reader, lambda found: True)) != difference:
                _tell(kept)
            typer.echo("Doorgevoerd.")


@contextmanager
def _read(engine: "Engine") -> "Iterator[Reader]":
    """What every stored letter says, read while others may write."""
    from tracker.intake.ahead import read_ahead

    with screen.progress(screen.errors()) as bar:
        told = _shown(bar, "Herlezen")
        with read_ahead(engine, told) as ahead:
            bar.stop()
            yield ahead.of


def _store(
    engine: "Engine", reader: "Reader", keep: Callable[["Difference"], bool]
) -> "Difference":
    """What changes by it; in the database too, where it is to be kept."""
    from tracker.database import writing
    from tracker.intake.reread import reread as read_again

    with writing(engine) as session:
        with screen.progress(screen.errors()) as bar:
            told = _shown(bar, "Verwerken")
            difference = read_again(session, clock.today(), told, reader)
        if not keep(difference):
            session.rollback()
    return difference


def _shown(bar: "Progress", what: str) -> Callable[[int, int], None]:
    task = bar.add_task(what, total=None)
    return lambda done, total: bar.update(task, completed=done, total=total)


def _tell(difference: "Difference") -> None:
    console = screen.out()
    console.print(
        f"{difference.documents} stukken herlezen: {len(difference.gained)} erbij,"
        f" {len(difference.lost)} weg, {len(difference.changed)} anders,"
        f" {difference.moved} bij een andere toezegging of motie,"
        f" {len(difference.statuses)} met een andere stand.",
        markup=False,
    )
    for name, findings in (("erbij", difference.gained), ("weg", difference.lost)):
        for finding in findings[:SHOWN]:
            console.print(f"  {name}: {finding}", markup=False)
    for old, new in difference.changed[:SHOWN]:
        console.print(f"  anders: {old} → {new.told}", markup=False)
    for title, before, after in difference.statuses[:SHOWN]:
        was = wording.DECIDED[before] if before else "onbekend"
        now = wording.DECIDED[after] if after else "niet meer gevonden"
        console.print(f"  stand: {title[:80]}: {was} → {now}", markup=False)
    for decision in difference.lost_words:
        console.print(f"  tekst niet meer gevonden bij {decision}", markup=False)
    if difference.stale_decisions:
        console.print(
            f"  {difference.stale_decisions} besluiten gaan over tekst die niet meer zo wordt"
            " gelezen; zie toezegd review list",
            markup=False,
        )
