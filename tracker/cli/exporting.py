"""`toezegd export`: exactly what is asked for, as a file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

from tracker import clock, faults, labels, settings
from tracker.cli import narrowing, options, pages
from tracker.cli.options import Database
from tracker.errors import UsageError

if TYPE_CHECKING:
    from sqlmodel import Session

    from tracker.export.files import Format
    from tracker.queries.filters import Filter

# Light values, so that `--help` comes at once; they are those of tracker.export.files.
SUFFIXES = ("xlsx", "csv", "docx", "parquet", "jsonl", "ics", "atom")
# What is counted in a file that has no rows.
UNITS = {"ics": ("termijn", "termijnen"), "atom": ("bericht", "berichten")}
ROWS = ("toezeggingen", "moties", "gebeurtenissen", pages.HITS, pages.MOMENTS)


def register(app: typer.Typer) -> None:
    """Add this command to the command line."""
    app.command("export")(make)


def make(
    file: Annotated[
        Path,
        typer.Argument(metavar="BESTAND", help=f"Bestand om te maken: .{', .'.join(SUFFIXES)}."),
    ],
    wat: Annotated[
        str | None,
        typer.Option(
            "--wat",
            help="Wat een regel is: toezeggingen (ook moties die om uitvoering vragen), moties"
            " (alle, met ondertekenaars en uitslag), gebeurtenissen (elke termijn en elke"
            " verschuiving, met citaat), zoekresultaten (van --zoek) of tijdlijn (van --dossier of"
            " --persoon).",
        ),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="DAG", help="Stand op deze dag; anders vandaag."),
    ] = None,
    like: Annotated[
        str | None,
        typer.Option(
            "--zoals",
            metavar="ADRES",
            help="Adres van de pagina in het dashboard, met alle keuzes die erin staan; ook van"
            " Zoeken, een dossier of een persoon.",
        ),
    ] = None,
    zoek: Annotated[
        str | None,
        typer.Option("--zoek", metavar="WOORDEN", help="Wat u zoekt, zoals u het in Zoeken typt."),
    ] = None,
    commas: Annotated[
        bool,
        typer.Option("--komma", help="CSV met komma's, voor programma's; anders puntkomma's."),
    ] = False,
    stand: narrowing.Stand = None,
    soort: narrowing.Soort = None,
    uitslag: narrowing.Uitslag = None,
    ministerie: narrowing.Ministerie = None,
    bewindspersoon: narrowing.Bewindspersoon = None,
    persoon: narrowing.Persoon = None,
    fractie: narrowing.Fractie = None,
    commissie: narrowing.Commissie = None,
    dossier: narrowing.Dossier = None,
    woorden: narrowing.Woorden = None,
    termijn: narrowing.Termijn = None,
    termijnvanaf: narrowing.TermijnVanaf = None,
    termijntot: narrowing.TermijnTot = None,
    vanaf: narrowing.Vanaf = None,
    tot: narrowing.Tot = None,
    onzeker: narrowing.Onzeker = None,
    controle: Annotated[
        bool, typer.Option("--controle", help="Hetzelfde als --onzeker 'te controleren'.")
    ] = False,
    volgorde: narrowing.Volgorde = None,
    database: Database = None,
) -> None:
    """Schrijf toezeggingen, moties of gebeurtenissen naar een bestand.

    Dezelfde keuze met dezelfde dag geeft op dezelfde gegevens altijd hetzelfde bestand.
    """
    from tracker.database import reading
    from tracker.export.files import OF_ITEMS_ONLY, Export, What, write, write_page
    from tracker.queries.asking import asked
    from tracker.values import ThreadKind

    form = _form(file, commas=commas)
    of_page, choice = pages.of_address(like) if like else (None, {})
    rows = _rows(wat, of_page)
    if form in OF_ITEMS_ONLY and rows not in (What.ITEMS, What.MOTIONS):
        raise UsageError(f".{form} kan niet met --wat {rows}; kies .xlsx, .csv of .parquet")
    if zoek is not None and rows != pages.HITS:
        raise UsageError("--zoek hoort bij --wat zoekresultaten; gebruik hier --woorden")
    choice |= narrowing.given(
        dag=as_of,
        stand=stand,
        soort=soort,
        uitslag=uitslag,
        ministerie=ministerie,
        bewindspersoon=bewindspersoon,
        persoon=persoon,
        fractie=fractie,
        commissie=commissie,
        dossier=dossier,
        woorden=woorden,
        termijn=termijn,
        termijnvanaf=termijnvanaf,
        termijntot=termijntot,
        vanaf=vanaf,
        tot=tot,
        onzeker=onzeker,
        controle="ja" if controle else None,
        volgorde=volgorde,
        zoek=zoek,
    )
    address, among = settings.from_environment().address, ""
    with reading(options.existing(database)) as session:
        if rows in (pages.HITS, pages.MOMENTS):
            page = pages.asked(session, rows, choice, clock.today())
            day, words = page.as_of, page.choice(session)
            number = _whole(file, lambda target: write_page(session, target, page, form, address))
        else:
            what = What(rows)
            kinds = (ThreadKind.MOTIE,) if what is What.MOTIONS else ()
            wanted = asked(choice, clock.today(), kinds)
            day, words = wanted.as_of, wanted.words_for_people()
            export = Export(wanted, what, form, address)
            number = _whole(file, lambda target: write(session, target, export))
            if what is What.ITEMS and form.extension not in UNITS:
                among = _among(session, wanted, number)
    one, many = UNITS.get(form.extension, ("regel", "regels"))
    counted = labels.count_words(number, one, many)
    options.printed().print(
        f"{counted} in {file}{among}. Keuze: {words}; stand op {labels.day_words(day)}.",
        markup=False,
        soft_wrap=True,
    )


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
    from tracker.queries import threads
    from tracker.values import ThreadKind

    if wanted.kind:
        return ""
    counts = threads.counts(session, replace(wanted, kind=(ThreadKind.MOTIE,)))
    motions = sum(counts[status] for status in wanted.status or counts)
    return f", waarvan {labels.count_words(motions, 'motie', 'moties')}" if motions < number else ""


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
