"""`toezegd extract` and `toezegd evaluate`: reading without a database."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import tee
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from nlp.findings import DocumentKind, Precision, Reading
from tracker.cli import options, screen
from tracker.cli.options import DayOfPapers, Papers

if TYPE_CHECKING:
    from crawler.files import Refused
    from crawler.items import DocumentItem

Kind = Annotated[
    DocumentKind | None,
    typer.Option(
        "--kind",
        metavar="SOORT",
        help=f"Soort stuk, als de tekst dat niet verraadt: {', '.join(DocumentKind)}.",
    ),
]


def register(app: typer.Typer) -> None:
    """Add these commands to the command line."""
    app.command()(extract)
    app.command()(evaluate)


def extract(
    files: Papers,
    day: DayOfPapers = None,
    kind: Kind = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Eén JSON-object per document en regel.")
    ] = False,
) -> None:
    """Lees brieven en toon moties, toezeggingen en termijnen; zonder database.

    Uitgang: 0 alles gelezen, 1 iets was niet te lezen, 2 verkeerd gebruik.
    """
    from nlp.contract import to_json
    from nlp.reading_many import Given, read_many

    fallback = options.day_of_papers(day)
    out = Console(highlight=False, soft_wrap=True)
    refused: list[Refused] = []
    shown, read = tee(_documents(files, refused))
    given = (Given(item.text, *_known(item, fallback, kind)) for _, item in read)
    for (path, item), reading in zip(shown, read_many(given), strict=True):
        # What the file did not give first: the rest was read from what it did.
        told = replace(reading, remarks=(*item.remarks, *reading.remarks))
        if as_json:
            typer.echo(json.dumps(to_json(_source(path, item), told), ensure_ascii=False))
        else:
            _summary(out, _source(path, item), told)
    if refused:
        raise typer.Exit(1)


def _documents(
    files: list[Path], refused: "list[Refused]"
) -> "Iterator[tuple[Path, DocumentItem]]":
    """Each document with the file or folder it came from; what cannot be read is told at once."""
    from crawler.files import Refused, read_path
    from crawler.items import DocumentItem

    err = screen.errors()
    for path in files:
        for found in read_path(path):
            if isinstance(found, Refused):
                refused.append(found)
                err.print(str(found), style="red", markup=False, soft_wrap=True)
            elif isinstance(found, DocumentItem):
                yield path, found
            # A gathered file may hold motions and people besides.


def _known(
    item: "DocumentItem", day: date | None, kind: DocumentKind | None
) -> tuple[date | None, DocumentKind | None]:
    """What is known of the document from elsewhere; an exact day only."""
    own = item.date if item.date_precision in (None, "day") else None
    return own or day, DocumentKind(item.kind) if item.kind else kind


def _source(path: Path, item: "DocumentItem") -> str:
    from crawler.items import label_of

    return label_of(item) if path.is_dir() or path.suffix == ".jsonl" else path.name


def _summary(out: Console, source: str, reading: Reading) -> None:
    from tracker.words.labels import DOCUMENT, EVENT, STANCE, count_words, day_words

    frame = reading.frame
    day = day_words(frame.published_on, "dag onbekend")
    if frame.date_precision is Precision.MONTH:
        day = day.partition(" ")[2]  # "juni 2020": the letter prints no day
    out.print(f"{source}: {DOCUMENT[frame.kind]}, {day}", style="bold", markup=False)
    for motion in reading.motions:
        words = " ".join(motion.quote.text.split())
        out.print(f"  motie, {STANCE[motion.stance]}: {words}", markup=False)
    for commitment in reading.commitments:
        words = " ".join(commitment.quote.text.split())
        due = commitment.deadline
        until = f" [termijn: {' '.join(due.quote.text.split())}]" if due else ""
        out.print(
            f"  {commitment.kind.value}, {EVENT[commitment.event]}: {words}{until}", markup=False
        )
    counts = (
        count_words(len(reading.motions), "motie", "moties"),
        count_words(len(reading.commitments), "toezegging", "toezeggingen en voornemens"),
        count_words(len(reading.deadlines), "termijn", "termijnen"),
        count_words(len(reading.questions), "vraag", "vragen"),
        count_words(len(reading.references), "verwijzing", "verwijzingen"),
    )
    out.print(f"  {', '.join(counts)}")
    for remark in reading.remarks:
        out.print(f"  let op: {remark}", markup=False)


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Map met annotaties (*.gold.json).")],
    texts: Annotated[
        Path, typer.Argument(metavar="TEKSTEN", help="Map met de teksten waar ze bij horen.")
    ],
    misses: Annotated[bool, typer.Option(help="Noem ook elke misser.")] = True,
    save: Annotated[
        Path | None,
        typer.Option(metavar="BESTAND", help="Bewaar de cijfers, zoals het dashboard ze toont."),
    ] = None,
) -> None:
    """Meet hoe goed er gelezen wordt: precisie en vangst per soort, en elke misser."""
    from nlp.evaluate import evaluate as measure

    report = measure(gold, texts)
    for row in report.rows:
        typer.echo(row.line())
    if misses:
        for miss in report.misses:
            typer.echo(miss)
    if not report.rows:
        typer.echo(f"Geen annotaties (*.gold.json) in {gold}.", err=True)
        raise typer.Exit(2)
    if save:
        from tracker import clock
        from tracker.data import quality

        quality.save(quality.of(report.rows, clock.today()), save)
        typer.echo(f"Cijfers bewaard in {save}.")
