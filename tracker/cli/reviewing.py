"""`toezegd review`: what people decide, and what waits for them."""

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker import clock, labels, wording
from tracker.cli import options
from tracker.cli.options import Database
from tracker.errors import UsageError
from tracker.values import Status

if TYPE_CHECKING:
    from sqlmodel import Session


STATUSES = {
    "open": Status.OPEN,
    "vertraagd": Status.DELAYED,
    "deels": Status.PARTLY_FULFILLED,
    "afgedaan": Status.FULFILLED,
    "vervallen": Status.WITHDRAWN,
}
SHOWN = 20

review = typer.Typer(
    help="Beoordeel wat er is gelezen: bevestig, verwerp, verbeter, voeg samen. Elk besluit is"
    " terug te draaien en blijft staan als stukken opnieuw worden gelezen.",
    no_args_is_help=True,
)
Id = Annotated[str, typer.Argument(metavar="ID", help="Kenmerk, zoals `status --json` het noemt.")]
Author = Annotated[str, typer.Option("--author", help="Wie dit besluit; anders uw gebruikersnaam.")]
Reason = Annotated[str, typer.Option("--reason", help="Waarom.")]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DAG", help="Vanaf welke dag dit geldt.")
]


def register(app: typer.Typer) -> None:
    """Add these commands."""
    app.add_typer(review, name="review")


@review.command("list")
def list_queue(database: Database = None) -> None:
    """Toon wat beoordeeld moet worden: het minst zekere eerst, mogelijke samenvoegingen, en waar
    het register van een Kamer iets anders zegt dan de brieven.
    """
    from tracker.queries import decisions, records, registers, threads

    with _session(database) as session:
        console = options.printed()
        today = clock.today()
        waiting = decisions.waiting(session, today)
        console.print(
            f"{waiting.unsure} te controleren, {waiting.suggested} mogelijke samenvoegingen,"
            f" {waiting.stale} besluiten over tekst die niet meer wordt gevonden."
        )
        for row in threads.listed(session, decisions.doubtful(today), size=SHOWN):
            console.print(f"{row.public_id}  {row.status_words}  {row.title}", markup=False)
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
def confirm(id: Id, author: Author = "", reason: Reason = "", database: Database = None) -> None:
    """Bevestig dat dit goed is gelezen."""
    from tracker import review as decisions

    with _session(database) as session:
        _done(
            decisions.confirm(session, decisions.thread_of(session, id), _name(author), reason).id
        )


@review.command()
def reject(id: Id, author: Author = "", reason: Reason = "", database: Database = None) -> None:
    """Verwerp: dit is geen toezegging of voornemen."""
    from tracker import review as decisions

    with _session(database) as session:
        _done(decisions.reject(session, decisions.thread_of(session, id), _name(author), reason).id)


@review.command()
def status(
    id: Id,
    stand: Annotated[str, typer.Argument(metavar="STAND", help=", ".join(STATUSES))],
    author: Author = "",
    reason: Reason = "",
    since: Since = None,
    database: Database = None,
) -> None:
    """Stel vast hoe het ervoor staat; wat gelezen wordt verandert dat niet meer."""
    from tracker import review as decisions

    if stand not in STATUSES:
        raise UsageError(f"{stand!r} is geen stand; kies uit {', '.join(STATUSES)}")
    with _session(database) as session:
        thread = decisions.thread_of(session, id)
        day = _since(since)
        made = decisions.set_status(session, thread, STATUSES[stand], _name(author), reason, day)
        _done(made.id)


@review.command()
def deadline(
    id: Id,
    due: Annotated[str, typer.Argument(metavar="DAG", help="De laatste dag (2021-10-01).")],
    author: Author = "",
    reason: Reason = "",
    since: Since = None,
    database: Database = None,
) -> None:
    """Stel de termijn vast."""
    from tracker import review as decisions

    with _session(database) as session:
        thread, day = decisions.thread_of(session, id), options.day(due)
        author = _name(author)
        _done(decisions.set_deadline(session, thread, day, author, reason, _since(since)).id)


@review.command()
def responsible(
    id: Id,
    who: Annotated[str, typer.Argument(metavar="WIE", help="Ambt of naam.")],
    author: Author = "",
    reason: Reason = "",
    database: Database = None,
) -> None:
    """Stel vast wie hiervoor verantwoordelijk is."""
    from tracker import review as decisions

    with _session(database) as session:
        thread = decisions.thread_of(session, id)
        _done(decisions.set_responsible(session, thread, who, _name(author), reason).id)


@review.command()
def join(
    id: Id,
    into: Annotated[str, typer.Argument(metavar="ID2", help="De draad waarin deze opgaat.")],
    author: Author = "",
    reason: Reason = "",
    database: Database = None,
) -> None:
    """Voeg samen: dit zijn één en dezelfde toezegging."""
    from tracker import review as decisions

    with _session(database) as session:
        one, other = decisions.thread_of(session, id), decisions.thread_of(session, into)
        _done(decisions.join(session, one, other, _name(author), reason).id)


@review.command()
def apart(
    id: Id,
    other: Annotated[str, typer.Argument(metavar="ID2", help="De draad waar deze op lijkt.")],
    author: Author = "",
    reason: Reason = "",
    database: Database = None,
) -> None:
    """Houd uit elkaar: dit zijn twee toezeggingen; ze worden niet meer samen voorgesteld."""
    from tracker import review as decisions

    with _session(database) as session:
        one, two = decisions.thread_of(session, id), decisions.thread_of(session, other)
        _done(decisions.keep_apart(session, one, two, _name(author), reason).id)


@review.command()
def split(
    id: Id,
    events: Annotated[
        list[int], typer.Argument(metavar="NR...", help="Nummers uit `review show ID`.")
    ],
    author: Author = "",
    reason: Reason = "",
    database: Database = None,
) -> None:
    """Splits af: deze gebeurtenissen gaan over iets anders."""
    from tracker import review as decisions

    with _session(database) as session:
        thread = decisions.thread_of(session, id)
        _done(decisions.split(session, thread, events, _name(author), reason).id)


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

    from tracker import review as decisions
    from tracker.models.motions import Motion, MotionMention

    with _session(database) as session:
        found = session.get(MotionMention, mention)
        motion = session.exec(select(Motion).where(Motion.kamerstuk == kamerstuk)).first()
        if found is None or motion is None:
            missing = f"vermelding {mention}" if found is None else f"motie {kamerstuk}"
            raise UsageError(f"{missing} is niet bekend")
        _done(decisions.link_mention(session, found, motion, _name(author), reason).id)


@review.command()
def letter(
    id: Id,
    paper: Annotated[
        str, typer.Argument(metavar="STUK", help="Kamerstuknummer, hoe u het ook schrijft.")
    ],
    says: Annotated[
        str,
        typer.Argument(metavar="ZEGT", help=", ".join(one.word for one in labels.SAID.values())),
    ],
    quote: Annotated[str, typer.Option("--quote", help="De woorden in het stuk die dat zeggen.")],
    due: Annotated[
        str | None, typer.Option("--due", metavar="DAG", help="De nieuwe termijn (2021-10-01).")
    ] = None,
    author: Author = "",
    reason: Reason = "",
    database: Database = None,
) -> None:
    """Koppel een brief die iets over deze toezegging of motie zegt."""
    from tracker import review as decisions
    from tracker.queries import letters

    known = {one.word: kind for kind, one in labels.SAID.items()}
    if says not in known:
        raise UsageError(f"{says!r} kan niet; kies uit {', '.join(known)}")
    with _session(database) as session:
        found = letters.meant(session, paper)
        if len(found) != 1:
            told = "; ".join(f"{one.kamerstuk or one.id}: {one.title}" for one in found)
            raise UsageError(
                f"{paper!r} is niet één bekend stuk; geef het Kamerstuknummer"
                + (f". Het kan zijn: {told}" if told else "")
            )
        words = decisions.words_in(session, found[0].id, quote)
        thread, day = decisions.thread_of(session, id), options.day(due) if due else None
        author = _name(author)
        made = decisions.link_document(session, thread, words, known[says], author, reason, day)
        _done(made.id)


@review.command()
def note(
    id: Id,
    text: Annotated[str, typer.Argument(metavar="TEKST")],
    author: Author = "",
    database: Database = None,
) -> None:
    """Zet een notitie bij een toezegging of motie."""
    from tracker import review as decisions

    with _session(database) as session:
        _done(decisions.note(session, decisions.thread_of(session, id), _name(author), text).id)


@review.command()
def unclear(id: Id, author: Author = "", reason: Reason = "", database: Database = None) -> None:
    """Merk aan als onduidelijk geformuleerd."""
    from tracker import review as decisions

    with _session(database) as session:
        _done(
            decisions.unclear(session, decisions.thread_of(session, id), _name(author), reason).id
        )


@review.command()
def undo(
    decision: Annotated[int, typer.Argument(metavar="NR", help="Nummer van het besluit.")],
    author: Author = "",
    database: Database = None,
) -> None:
    """Draai een besluit terug."""
    from tracker import review as decisions

    with _session(database) as session:
        decisions.undo(session, decision, _name(author))
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
    from tracker import review as decisions
    from tracker.queries import records
    from tracker.queries.decisions import of

    with _session(database) as session:
        thread = decisions.thread_of(session, id)
        console = options.printed()
        console.print(thread.title, markup=False)
        for record in records.of(session, thread.id or 0, history=history):
            said = f"{record.said} [{record.taken_back}]" if record.taken_back else record.said
            day = wording.dutch(record.day)
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
    from tracker import labelled

    with _session(database) as session:
        count = labelled.export(session, folder)
    typer.echo(f"{count} beoordeelde stukken geschreven naar {folder}.")


@contextmanager
def _session(database: str | None) -> Iterator["Session"]:
    from tracker.database import connect, writing

    with writing(connect(options.url_or_default(database))) as session:
        yield session


def _name(author: str) -> str:
    return author or getpass.getuser()


def _since(text: str | None) -> date:
    return options.day(text) if text else clock.today()


def _done(decision: int | None) -> None:
    typer.echo(f"Vastgelegd als besluit {decision}; terug te draaien met: review undo {decision}")
