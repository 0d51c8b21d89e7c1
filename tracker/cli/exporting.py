"""`toezegd export`: exactly what is asked for, as a file."""

from pathlib import Path
from typing import Annotated

import typer

from tracker import clock, labels, settings
from tracker.cli import narrowing, options
from tracker.cli.options import Database
from tracker.errors import UsageError

# Light values, so that `--help` comes at once; they are those of tracker.export.files.
SUFFIXES = ("xlsx", "csv", "docx", "parquet", "jsonl", "ics", "atom")
ROWS = ("toezeggingen", "moties", "gebeurtenissen")


def register(app: typer.Typer) -> None:
    """Add this command to the command line."""
    app.command()(export)


def export(
    file: Annotated[
        Path,
        typer.Argument(metavar="BESTAND", help=f"Bestand om te maken: .{', .'.join(SUFFIXES)}."),
    ],
    rows: Annotated[
        str,
        typer.Option(
            "--wat",
            help="Wat een regel is: toezeggingen (ook moties die om uitvoering vragen), moties"
            " (alle, met ondertekenaars en uitslag) of gebeurtenissen (elke termijn en elke"
            " verschuiving, met citaat).",
        ),
    ] = ROWS[0],
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="DAG", help="Stand op deze dag; anders vandaag."),
    ] = None,
    like: Annotated[
        str | None,
        typer.Option(
            "--zoals",
            metavar="ADRES",
            help="Adres van de pagina in het dashboard, met alle keuzes die erin staan.",
        ),
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
    controle: Annotated[
        bool, typer.Option("--controle", help="Alleen wat te controleren is.")
    ] = False,
    volgorde: narrowing.Volgorde = None,
    database: Database = None,
) -> None:
    """Schrijf toezeggingen, moties of gebeurtenissen naar een bestand.

    Dezelfde keuze met dezelfde dag geeft op dezelfde gegevens altijd hetzelfde bestand.
    """
    from tracker.database import connect, reading
    from tracker.export.files import OF_ITEMS_ONLY, Export, Format, What, write
    from tracker.queries.asking import asked
    from tracker.values import ThreadKind

    suffix = file.suffix.removeprefix(".").lower()
    if suffix not in SUFFIXES:
        names = ", ".join(f".{kind}" for kind in SUFFIXES)
        raise UsageError(f"{file.name}: kies een van {names}")
    if rows not in ROWS:
        raise UsageError(f"--wat {rows!r} bestaat niet; kies uit {', '.join(ROWS)}")
    form = Format.CSV_COMMA if commas and suffix == "csv" else Format(suffix)
    what = What(rows)
    if form in OF_ITEMS_ONLY and what is What.EVENTS:
        raise UsageError(f".{suffix} kan niet met --wat {rows}; kies .xlsx, .csv of .parquet")
    choice = narrowing.of_address(like) if like else {}
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
        controle="ja" if controle else None,
        volgorde=volgorde,
    )
    kinds = (ThreadKind.MOTIE,) if what is What.MOTIONS else ()
    wanted = asked(choice, clock.today(), kinds)
    asked_for = Export(wanted, what, form, settings.from_environment().address)
    with reading(connect(options.url_or_default(database))) as session:
        # Under another name until it is whole: half a file looks like a whole one.
        part = file.with_name(f"{file.name}.deel")
        try:
            with part.open("wb") as target:
                number = write(session, target, asked_for)
            part.replace(file)
        except OSError as error:
            raise UsageError(f"{file} is niet te schrijven: {error.strerror}") from error
        finally:
            part.unlink(missing_ok=True)
    counted = labels.count_words(number, "regel", "regels")
    options.printed().print(
        f"{counted} in {file}. Keuze: {wanted.words_for_people()}; stand op"
        f" {labels.day_words(wanted.as_of)}.",
        markup=False,
        soft_wrap=True,
    )
