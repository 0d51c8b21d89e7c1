"""`toezegd review`: what people decide, and what waits for them."""

from itertools import islice
from pathlib import Path
from typing import Annotated

import typer

from tracker import clock
from tracker.cli import deciding, screen
from tracker.cli.deciding import Author, Id, Reason
from tracker.cli.dutch import Application
from tracker.cli.options import Database
from tracker.errors import UsageError
from tracker.words.days import dutch
from tracker.words.quotes import readable

SHOWN = 20

review = Application(
    help="Beoordeel wat er is gelezen: bevestig, verwerp, verbeter, voeg samen. Elk besluit is"
    " terug te draaien en blijft staan als stukken opnieuw worden gelezen.",
)


def register(app: typer.Typer) -> None:
    """Add these commands."""
    deciding.register(review)
    app.add_typer(review, name="review")


@review.command("list")
def list_queue(database: Database = None) -> None:
    """Toon wat beoordeeld moet worden: het minst zekere eerst, mogelijke samenvoegingen, en waar
    het register van een Kamer iets anders zegt dan de brieven.
    """
    from tracker.queries.lives import threads
    from tracker.queries.quality import decisions, records, registers

    with deciding.session_of(database) as session:
        console = screen.out()
        today = clock.today()
        waiting = decisions.waiting(session, today)
        console.print(
            f"{waiting.unsure} te controleren, {waiting.perhaps} misschien nagekomen,"
            f" {waiting.suggested} mogelijke samenvoegingen,"
            f" {waiting.stale} besluiten over tekst die niet meer wordt gevonden."
        )
        for row in threads.listed(session, decisions.doubtful(today), size=SHOWN):
            console.print(f"{row.public_id}  {row.status_words}  {row.title}", markup=False)
        for kept in islice(decisions.perhaps_kept(session, today), SHOWN):
            row, sent = kept.promise.row, kept.sent.passage
            console.print(f"{row.public_id}  {row.status_words}  {row.title}", markup=False)
            quote = f": “{readable(sent.quote)}”" if sent else ""
            console.print(f"    {dutch(kept.sent.day)}{quote}", markup=False)
        for found in islice(decisions.suggested(session, today), SHOWN):
            one, other = found.one.row, found.other.row
            ids = f"{one.public_id} + {other.public_id}"
            console.print(f"{ids}  {found.score:.0%}  {found.reason}", markup=False)
            console.print(f"    {one.title}\n    {other.title}", markup=False)
        for mention in records.unlinked(session, SHOWN):
            console.print(
                f"vermelding {mention.id}: “{mention.words}” ({mention.source}) kan zijn: "
                + "; ".join(mention.candidates),
                markup=False,
            )
        for differing in registers.differences(session, today)[:SHOWN]:
            numbers = f"{differing.public_id}  {differing.number}"
            console.print(f"{numbers}  {differing.sentence}", markup=False)
        for decision in decisions.stale(session):
            told = f"besluit {decision.id} van {decision.author}: {decision.what}"
            console.print(f"Tekst niet meer gevonden bij {told}", markup=False)


@review.command()
def link(
    mention: Annotated[int, typer.Argument(metavar="VERMELDING", help="Nummer van de vermelding.")],
    kamerstuk: Annotated[str, typer.Argument(metavar="KAMERSTUK", help="Zoals 26485-345.")],
    author: Author = "",
    reason: Reason = "",
    database: Database = None,
) -> None:
    """Koppel een vermelding aan de motie die bedoeld is."""
    from sqlmodel import select

    from tracker.deciding import review as decisions
    from tracker.models.motions import Motion, MotionMention

    with deciding.session_of(database) as session:
        found = session.get(MotionMention, mention)
        motion = session.exec(select(Motion).where(Motion.kamerstuk == kamerstuk)).first()
        if found is None or motion is None:
            missing = f"vermelding {mention}" if found is None else f"motie {kamerstuk}"
            raise UsageError(f"{missing} is niet bekend")
        taken = decisions.link_mention(session, found, motion, deciding.name_of(author), reason)
        # Its number was another's if letters were read again since it was looked up.
        typer.echo(f"“{readable(found.quote)}” is {kamerstuk}.")
        deciding.done(taken.id)


@review.command()
def undo(
    decision: Annotated[int, typer.Argument(metavar="NR", help="Nummer van het besluit.")],
    author: Author = "",
    database: Database = None,
) -> None:
    """Draai een besluit terug."""
    from tracker.deciding import review as decisions

    with deciding.session_of(database) as session:
        decisions.undo(session, decision, deciding.name_of(author))
    typer.echo(f"Besluit {decision} is teruggedraaid.")


@review.command()
def show(
    id: Id,
    history: Annotated[
        bool, typer.Option("--history", help="Toon ook wat niet meer telt, en waarom niet.")
    ] = False,
    database: Database = None,
) -> None:
    """Toon de gebeurtenissen van een draad met hun nummers, en de besluiten erover."""
    from tracker.deciding import review as decisions
    from tracker.queries.quality import records
    from tracker.queries.quality.decisions import of

    with deciding.session_of(database) as session:
        thread = decisions.thread_of(session, id)
        console = screen.out()
        console.print(thread.title, markup=False)
        for record in records.of(session, thread.id or 0, history=history):
            said = f"{record.said} [{record.taken_back}]" if record.taken_back else record.said
            day = dutch(record.day)
            console.print(f"{record.id:>6}  {day}  {said}: {record.words}", markup=False)
        for decision in of(session, thread.public_id):
            undone = f", teruggedraaid door {decision.undone_by}" if decision.undone_at else ""
            if history or not undone:
                why = f" ({decision.reason})" if decision.reason else ""
                told = f"besluit {decision.id} van {decision.author}: {decision.what}{why}{undone}"
                console.print(told, markup=False)


@review.command()
def export(
    folder: Annotated[Path, typer.Argument(metavar="MAP", help="Waar de annotaties komen.")],
    database: Database = None,
) -> None:
    """Schrijf de oordelen als annotaties: `toezegd evaluate MAP/gold MAP/texts`."""
    from tracker.deciding import labelled

    with deciding.session_of(database) as session:
        count = labelled.export(session, folder)
    typer.echo(f"{count} beoordeelde stukken geschreven naar {folder}.")
