"""`toezegd export`: exactly what is asked for, as a file."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

from tracker import clock, faults, settings
from tracker.cli import narrowing, options, pages, screen
from tracker.cli.options import AsOf, Database
from tracker.errors import UsageError
from tracker.words import labels

if TYPE_CHECKING:
    from sqlmodel import Session

    from tracker.export.files import Format
    from tracker.queries.wanted.filters import Filter

# Light values, so that `--help` comes at once; they are those of tracker.export.files.
SUFFIXES = ("xlsx", "csv", "docx", "parquet", "jsonl", "ics", "atom")
# What is counted in a file that has no rows.
UNITS = {"ics": ("termijn", "termijnen"), "atom": ("bericht", "berichten")}
ROWS = ("toezeggingen", "moties", "gebeurtenissen", pages.HITS, pages.MOMENTS)


File = Annotated[
    Path,
    typer.Argument(metavar="BESTAND", help=f"Bestand om te maken: .{', .'.join(SUFFIXES)}."),
]
Rows = Annotated[
    str | None,
    typer.Option(
        "--wat",
        help="Wat een regel is: toezeggingen (ook moties die om uitvoering vragen), moties"
        " (alle, met ondertekenaars en uitslag), gebeurtenissen (elke termijn en elke"
        " verschuiving, met citaat), zoekresultaten (van --zoek) of tijdlijn (van --dossier of"
        " --persoon).",
    ),
]
Like = Annotated[
    str | None,
    typer.Option(
        "--zoals",
        metavar="ADRES",
        help="Adres van de pagina in het dashboard, met alle keuzes die erin staan; ook van"
        " Zoeken, een dossier of een persoon.",
    ),
]
Words = Annotated[
    str | None,
    typer.Option("--zoek", metavar="WOORDEN", help="Wat u zoekt, zoals u het in Zoeken typt."),
]
Commas = Annotated[
    bool,
    typer.Option("--komma", help="CSV met komma's, voor programma's; anders puntkomma's."),
]
ToCheck = Annotated[
    bool, typer.Option("--controle", help="Hetzelfde als --onzeker 'te controleren'.")
]


def register(app: typer.Typer) -> None:
    """Add this command to the command line."""
    app.command("export")(make)


@narrowing.narrowed
def make(
    file: File,
    wat: Rows = None,
    as_of: AsOf = None,
    like: Like = None,
    zoek: Words = None,
    commas: Commas = False,
    controle: ToCheck = False,
    database: Database = None,
    **choices: str | list[str] | bool | None,
) -> None:
    """Schrijf toezeggingen, moties of gebeurtenissen naar een bestand.

    Dezelfde keuze met dezelfde dag geeft op dezelfde gegevens altijd hetzelfde bestand.
    """
    from tracker.database import reading

    form = _form(file, commas=commas)
    of_page, choice = pages.of_address(like) if like else (None, {})
    rows = _rows(wat, of_page)
    _check(rows, form, zoek)
    choice |= narrowing.given(dag=as_of, controle="ja" if controle else None, zoek=zoek, **choices)
    with reading(options.existing(database)) as session:
        written = (_page if rows in (pages.HITS, pages.MOMENTS) else _items)(
            session, file, rows, form, choice
        )
    one, many = UNITS.get(form.extension, ("regel", "regels"))
    counted = labels.count_words(written.number, one, many)
    screen.out().print(
        f"{counted} in {file}{written.among}. Keuze: {written.choice};"
        f" stand op {labels.day_words(written.day)}.",
        markup=False,
        soft_wrap=True,
    )


@dataclass(frozen=True, slots=True)
class _Written:
    """How many rows a file got, of which choice on which day."""

    number: int
    choice: str
    day: date
    # How many of the rows are of another kind, in words.
    among: str = ""


def _page(
    session: "Session", file: Path, rows: str, form: "Format", choice: dict[str, list[str]]
) -> _Written:
    """What the search finds, or a line of time."""
    from tracker.export.files import write_page

    page = pages.asked(session, rows, choice, clock.today())
    address = settings.from_environment().address
    number = _whole(file, lambda target: write_page(session, target, page, form, address))
    return _Written(number, page.choice(session), page.as_of)


def _items(
    session: "Session", file: Path, rows: str, form: "Format", choice: dict[str, list[str]]
) -> _Written:
    """Commitments, motions, or what happened to them."""
    from tracker.export.files import Export, What, write
    from tracker.queries.wanted.asking import asked
    from tracker.values import ThreadKind

    what = What(rows)
    kinds = (ThreadKind.MOTIE,) if what is What.MOTIONS else ()
    wanted = asked(choice, clock.today(), kinds)
    export = Export(wanted, what, form, settings.from_environment().address)
    number = _whole(file, lambda target: write(session, target, export))
    mixed = what is What.ITEMS and form.extension not in UNITS
    among = _among(session, wanted, number) if mixed else ""
    return _Written(number, wanted.words_for_people(), wanted.as_of, among)


def _check(rows: str, form: "Format", words: str | None) -> None:
    from tracker.export.files import OF_ITEMS_ONLY, What

    if form in OF_ITEMS_ONLY and rows not in (What.ITEMS, What.MOTIONS):
        raise UsageError(f".{form} kan niet met --wat {rows}; kies .xlsx, .csv of .parquet")
    if words is not None and rows != pages.HITS:
        raise UsageError("--zoek hoort bij --wat zoekresultaten; gebruik hier --woorden")


def _form(file: Path, *, commas: bool) -> "Format":
    """The kind of file that its name asks for."""
    from tracker.export.files import Format

    suffix = file.suffix.removeprefix(".").lower()
    if suffix not in SUFFIXES:
        names = ", ".join(f".{kind}" for kind in SUFFIXES)
        raise UsageError(f"{file.name}: kies een van {names}")
    return Format.CSV_COMMA if commas and suffix == "csv" else Format(suffix)


def _rows(asked: str | None, of_page: str | None) -> str:
    """What a line is: as asked for, as the page of the address has it, or else a commitment."""
    if asked not in (None, *ROWS):
        raise UsageError(f"--wat {asked!r} bestaat niet; kies uit {', '.join(ROWS)}")
    if asked and of_page and asked != of_page:
        raise UsageError(f"dat adres is van een pagina met {of_page}; laat --wat weg")
    return asked or of_page or ROWS[0]


def _among(session: "Session", wanted: "Filter", number: int) -> str:
    """How many of the rows are motions: the page of commitments lists those apart."""
    from tracker.queries.lives import threads
    from tracker.values import ThreadKind

    if wanted.kind:
        return ""
    counts = threads.counts(session, replace(wanted, kind=(ThreadKind.MOTIE,)))
    motions = sum(counts[status] for status in wanted.status or counts)
    return (
        f", waarvan {labels.count_words(motions, 'motie', 'moties')}"
        if 0 < motions < number
        else ""
    )


def _whole(file: Path, fill: Callable[[IO[bytes]], int]) -> int:
    """Write it under another name until it is whole: half a file looks like a whole one."""
    part = file.with_name(f"{file.name}.deel")
    try:
        with part.open("wb") as target:
            number = fill(target)
        part.replace(file)
    except OSError as error:
        raise UsageError(f"{file} is niet te schrijven: {faults.of_file(error)}") from error
    finally:
        part.unlink(missing_ok=True)
    return number
