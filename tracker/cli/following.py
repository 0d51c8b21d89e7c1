"""`toezegd follow`: be told what changed about a promise, motion, dossier, person or search."""

from contextlib import AbstractContextManager, nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from tracker import clock, settings
from tracker.cli import options, screen
from tracker.cli.dutch import Application
from tracker.cli.options import Database
from tracker.errors import FollowError
from tracker.settings import Settings
from tracker.words import labels

if TYPE_CHECKING:
    from sqlalchemy import Engine

KINDS = ("toezegging", "motie", "dossier", "persoon", "lijst", "zoekopdracht")

follow = Application(
    help="Volg een toezegging, motie, dossier, persoon, lijst of zoekopdracht; wat verandert, komt"
    " per mail of als feed.",
)
Number = Annotated[int, typer.Argument(metavar="NUMMER", help="Volgnummer; zie `follow list`.")]


def register(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    app.add_typer(follow, name="follow")


@follow.command()
def add(
    kind: Annotated[str, typer.Argument(metavar="SOORT", help=f"Een van {', '.join(KINDS)}.")],
    target: Annotated[
        str,
        typer.Argument(
            metavar="WAT",
            help="Kenmerk of Kamerstuknummer, dossiernummer, achternaam, zoekwoorden, of voor een"
            " lijst het adres van de pagina in het dashboard.",
        ),
    ],
    email: Annotated[
        str | None, typer.Option("--mail", help="Mailadres; anders alleen feed.")
    ] = None,
    at_once: Annotated[
        bool, typer.Option("--direct", help="Meteen mailen bij elke `run`; anders eens per dag.")
    ] = False,
    label: Annotated[str, typer.Option("--naam", help="Hoe u het wilt noemen.")] = "",
    database: Database = None,
) -> None:
    """Volg iets vanaf nu; wat er al is, is geen nieuws."""
    from tracker.database import writing
    from tracker.follow import noticing
    from tracker.follow.targets import Kind
    from tracker.queries.wanted.narrowing import of_address

    if kind not in KINDS:
        raise FollowError(f"{kind!r} kan niet; kies uit {', '.join(KINDS)}")
    if kind == Kind.LIST:
        from urllib.parse import urlencode

        target = urlencode(of_address(target), doseq=True)
    with writing(options.existing(database)) as session:
        made = noticing.add(
            *(session, Kind(kind), target.strip(), clock.today()),
            label=label,
            email=email,
            at_once=at_once,
        )
        said = f"Volgnummer {made.id}: {made.label}."
    screen.out().print(said, markup=False, soft_wrap=True)


@follow.command("list")
def list_(database: Database = None) -> None:
    """Toon wat er gevolgd wordt."""
    from sqlmodel import select

    from tracker.database import reading
    from tracker.models.follows import Follow

    with reading(options.existing(database)) as session:
        found = session.exec(select(Follow)).all()
    out = screen.out()
    if not found:
        out.print("Er wordt nog niets gevolgd; begin met `toezegd follow add dossier 26485`.")
        return
    table = Table("Nr", "Wat", "Mail", "Wanneer", "Laatst gekeken")
    for one in found:
        when = ("direct" if one.at_once else "eens per dag") if one.email else "alleen feed"
        looked = one.told_until.astimezone(clock.HERE) if one.told_until else None
        shown = f"{labels.day_words(looked.date())} {looked:%H:%M}" if looked else "nog niet"
        table.add_row(str(one.id), one.label, one.email or "-", when, shown)
    out.print(table)


@follow.command()
def remove(number: Number, database: Database = None) -> None:
    """Volg iets niet meer."""
    from tracker.database import writing
    from tracker.follow import noticing

    with writing(options.existing(database)) as session:
        gone = noticing.remove(session, number).label
    screen.out().print(f"Niet meer gevolgd: {gone}.", markup=False, soft_wrap=True)


@follow.command()
def run(
    feeds: Annotated[
        Path | None, typer.Option(metavar="MAP", help="Map waarin van elk een Atom-feed komt.")
    ] = None,
    database: Database = None,
) -> None:
    """Kijk wat er veranderd is, verstuur de mail en schrijf de feeds. Zet dit in cron.

    Uitgang: 0 alles verstuurd, 1 een mail wilde niet weg (die gaat bij de volgende keer mee).
    """
    engine = options.existing(database)
    given, today = settings.from_environment(), clock.today()
    with _alone(engine.url.database):
        _look(engine, today)
        failures = _send(engine, given, today)
        if feeds is not None:
            _write_feeds(engine, feeds, given.address, today)
    for failure in failures:
        screen.out().print(f"Niet verstuurd, komt de volgende keer: {failure}", markup=False)
    if failures:
        raise typer.Exit(1)


def _look(engine: "Engine", today: date) -> None:
    """See what changed; each in a transaction of its own, so that others can write meanwhile."""
    from sqlmodel import select

    from tracker.database import reading, writing
    from tracker.follow import noticing
    from tracker.models.follows import Follow

    with reading(engine) as session:
        numbers = list(session.exec(select(Follow.id)))
    noticed = 0
    for number in numbers:
        with writing(engine) as session:
            one = session.get(Follow, number)
            noticed += noticing.notice(session, one, today) if one else 0
    looked = labels.count_words(len(numbers), "volgnummer", "volgnummers")
    new = labels.count_words(noticed, "wijziging", "wijzigingen")
    screen.out().print(f"{looked} bekeken, {new} gezien.")


def _send(engine: "Engine", given: Settings, today: date) -> tuple[str, ...]:
    """Mail what was seen; what could not be sent, in words."""
    from tracker.follow import mailing

    out = screen.out()
    if given.mail is None:
        out.print("Er is geen mailserver ingesteld (TOEZEGD_SMTP_HOST); mail blijft wachten.")
        return ()
    send = mailing.through(given.mail)
    sent = mailing.send_all(engine, send, given.mail.sender, given.address, today)
    told = labels.count_words(sent.notices, "wijziging", "wijzigingen")
    out.print(f"{labels.count_words(sent.mails, 'mail', 'mails')} verstuurd met {told}.")
    return sent.failures


def _write_feeds(engine: "Engine", folder: Path, address: str, today: date) -> None:
    from sqlmodel import select

    from tracker.database import reading
    from tracker.follow import feeds
    from tracker.models.follows import Follow

    folder.mkdir(parents=True, exist_ok=True)
    with reading(engine) as session:
        for one in session.exec(select(Follow)):
            # Under another name until it is whole: a reader may fetch it meanwhile.
            part = folder / f"{one.id}.atom.deel"
            with part.open("wb") as target:
                feeds.write(session, target, one, today, address)
            part.replace(folder / f"{one.id}.atom")


@follow.command()
def show(number: Number, database: Database = None) -> None:
    """Toon wat er bij een volgnummer gezien is, het nieuwste eerst."""
    from tracker.database import reading
    from tracker.follow.feeds import notices
    from tracker.models.follows import Follow

    out = screen.out()
    with reading(options.existing(database)) as session:
        one = session.get(Follow, number)
        if one is None:
            raise FollowError(f"er is geen volgnummer {number}; zie `toezegd follow list`")
        out.print(f"{one.label}\n", markup=False, style="bold")
        found = notices(session, one)
        for notice in found:
            told = "verstuurd" if notice.sent_at else "nog niet verstuurd" if one.email else "feed"
            day = labels.day_words(notice.noticed_on)
            out.print(f"{day} · {notice.kind} · {told}\n{notice.title}", markup=False)
            out.print(f"{notice.sentence}\n", markup=False)
    if not found:
        out.print("Nog geen wijzigingen gezien. Die komen bij `toezegd follow run`.")


def _alone(path: str | None) -> AbstractContextManager[None]:
    """Two at once would send the same mail twice."""
    from crawler.lock import only_one

    if path in (None, "", ":memory:"):
        return nullcontext()
    return only_one(Path(f"{path}.follow.lock"), "er wordt al gekeken en verstuurd")
