"""Options that several commands share."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker import settings
from tracker.cli import screen
from tracker.errors import UsageError
from tracker.words.days import typed_day

if TYPE_CHECKING:
    from sqlalchemy import Engine


def day(text: str) -> date:
    """A day as people type it, or as every list has it."""
    try:
        return typed_day(text)
    except ValueError as error:
        raise UsageError(f"{text!r} is geen dag; schrijf bijvoorbeeld 2021-10-01") from error


def day_of_papers(text: str | None) -> date | None:
    """The day of papers that print none themselves, if one is given."""
    from crawler.objections import happened

    if text is None or happened(found := day(text)):
        return None if text is None else found
    raise UsageError(f"van {text} kan geen stuk zijn; schrijf bijvoorbeeld 2021-10-01")


def url_or_default(url: str | None) -> str:
    """The database of the option, else of the environment, else in the user's data folder."""
    if url is None:
        return settings.from_environment().database_url
    # SQLite would take these for a database in memory, and forget everything.
    if url in ("", ":memory:", "sqlite://", "sqlite:///:memory:"):
        what = "bewaart niets" if url else "is leeg"
        raise UsageError(f"--database {what}; geef een bestand, bijvoorbeeld toezegd.sqlite")
    return url if url.startswith("sqlite:") or "://" in url else settings.address_of(url)


def existing(url: str | None) -> "Engine":
    """The database of the option, for a command that has nothing to do without one."""
    from tracker.database import unmade

    if path := unmade(url_or_default(url)):
        raise UsageError(
            f"er is geen database op {path.absolute()}; controleer --database of"
            " TOEZEGD_DATABASE_URL, of begin er een met `toezegd ingest PAD`"
        )
    return opened(url)


def opened(url: str | None) -> "Engine":
    """The database of the option, brought up to this program; made where there is none, which it
    says, as it does what takes a while.
    """
    from tracker.database import connect, unmade

    errors = screen.errors()
    made = unmade(url_or_default(url))
    engine = connect(
        url_or_default(url), lambda words: errors.print(words, markup=False, soft_wrap=True)
    )
    if made:
        errors.print(f"Nieuwe database: {made.absolute()}", markup=False, soft_wrap=True)
    return engine


Papers = Annotated[
    list[Path],
    typer.Argument(
        metavar="PAD...", help="Bestand of map: .txt, .pdf, .docx, .html, .xml of .jsonl."
    ),
]
DayOfPapers = Annotated[
    str | None,
    typer.Option(
        "--date", metavar="DAG", help="Datum van stukken die er zelf geen noemen (2021-10-01)."
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DAG", help="Stand op deze dag (2021-10-01); anders vandaag."),
]
Database = Annotated[
    str | None,
    typer.Option(
        "--database",
        metavar="BESTAND",
        help="Database, bijvoorbeeld toezegd.sqlite; anders TOEZEGD_DATABASE_URL, anders een"
        " bestand in uw gegevensmap.",
        show_default=False,
    ),
]
