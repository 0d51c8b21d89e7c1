"""The one way to a file: a filter, what about it, and the format."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from io import BytesIO
from typing import IO, Generic, TypeVar

from sqlmodel import Session

from tracker.errors import UsageError
from tracker.export import (
    atom,
    calendar,
    events,
    jsonlines,
    motions,
    separated,
    spreadsheet,
    word,
)
from tracker.export import items as item_table
from tracker.export.about import About, about, of_choice
from tracker.export.pages import Page
from tracker.export.table import Table
from tracker.queries.lives import happenings, listing
from tracker.queries.lives.latest import latest
from tracker.queries.motions.listing import motions as listed_motions
from tracker.queries.wanted.filters import Filter
from tracker.values import ThreadKind


class Format(StrEnum):
    """The kinds of file."""

    XLSX = "xlsx"
    CSV = "csv"
    CSV_COMMA = "csv-komma"
    DOCX = "docx"
    PARQUET = "parquet"
    JSONL = "jsonl"
    ICS = "ics"
    ATOM = "atom"

    @property
    def extension(self) -> str:
        """How the name of the file ends."""
        return "csv" if self is Format.CSV_COMMA else self.value


class What(StrEnum):
    """What the rows are."""

    ITEMS = "toezeggingen"
    MOTIONS = "moties"
    EVENTS = "gebeurtenissen"


COLUMNS = {
    What.ITEMS: item_table.COLUMNS,
    What.MOTIONS: motions.COLUMNS,
    What.EVENTS: events.COLUMNS,
}
MEDIA_TYPES = {
    Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Format.CSV: "text/csv",
    Format.CSV_COMMA: "text/csv",
    Format.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Format.PARQUET: "application/vnd.apache.parquet",
    Format.JSONL: "application/jsonl",
    Format.ICS: "text/calendar",
    Format.ATOM: "application/atom+xml",
}
# What a person sees on a button.
NAMES = {
    Format.XLSX: "Excel",
    Format.CSV: "CSV (puntkomma, voor Excel)",
    Format.CSV_COMMA: "CSV (komma)",
    Format.DOCX: "Word",
    Format.PARQUET: "Parquet",
    Format.JSONL: "JSON Lines",
    Format.ICS: "Agenda (.ics)",
    Format.ATOM: "Atom-feed",
}
# A calendar, a feed and the table of a budget are about items as they stand.
OF_ITEMS_ONLY = frozenset({Format.DOCX, Format.ICS, Format.ATOM})
OF_TABLES = tuple(form for form in Format if form not in OF_ITEMS_ONLY)


@dataclass(frozen=True, slots=True)
class Export:
    """Exactly what is wanted: the filter, what its rows are, and the format."""

    wanted: Filter
    what: What = What.ITEMS
    format: Format = Format.XLSX
    address: str = "http://localhost:8501"  # of the dashboard, for permanent links
    own: str = ""  # where this very file is served, if it is

    @property
    def name(self) -> str:
        """A name for the file that tells what it is and as of which day."""
        return f"{self.what.value}-{self.wanted.as_of.isoformat()}.{self.format.extension}"


Row = TypeVar("Row")


class Counted(Generic[Row]):
    """Rows, or some at a time, and how many of them were gone through."""

    def __init__(self, rows: Iterable[Row], size: Callable[[Row], int] = lambda _: 1) -> None:
        self.rows = rows
        self.size = size
        self.number = 0

    def __iter__(self) -> Iterator[Row]:
        for row in self.rows:
            self.number += self.size(row)
            yield row


def write(session: Session, target: IO[bytes], export: Export) -> int:
    """Write the file, row by row; how many rows, days or entries are in it."""
    explained = about(session, export.wanted, export.address)
    match export.format:
        case Format.DOCX:
            items = Counted(listing.items(session, export.wanted))
            word.write(target, items, explained)
            return items.number
        case Format.ICS:
            dated = (item for item in listing.items(session, export.wanted) if item.due_to)
            items = Counted(dated)
            calendar.write(target, items, explained)
            return items.number
        case Format.ATOM:
            changes = latest(session, export.wanted)
            atom.write(target, changes, explained, export.own)
            return len(changes)
    return _write_table(target, table(session, export), explained, export.format)


def write_page(session: Session, target: IO[bytes], page: Page, form: Format, address: str) -> int:
    """Write what a page shows; how many rows there were."""
    explained = of_choice(session, page.as_of, page.choice(session), page.order, address)
    return _write_table(target, page.table(session, address), explained, form)


def _write_table(target: IO[bytes], made: Table, explained: About, form: Format) -> int:
    portions = Counted(made.portions, lambda portion: len(portion[0]))
    made = replace(made, portions=portions)
    match form:
        case Format.XLSX:
            spreadsheet.write(target, made, explained)
        case Format.PARQUET:
            # Here, since Arrow takes longer to load than a small file to make.
            from tracker.export import columnar

            columnar.write_parquet(target, made, explained)
        case Format.JSONL:
            jsonlines.write(target, made)
        case Format.CSV:
            separated.semicolons(target, made)
        case Format.CSV_COMMA:
            separated.commas(target, made)
        case _:
            raise UsageError(f".{form.extension} is alleen van toezeggingen of moties te maken")
    return portions.number


def as_bytes(session: Session, export: Export) -> bytes:
    """The file as one value, for a download button."""
    target = BytesIO()
    write(session, target, export)
    return target.getvalue()


def table(session: Session, export: Export) -> Table:
    """The rows that are wanted, as they are asked for."""
    wanted = export.wanted
    match export.what:
        case What.EVENTS:
            return events.table(happenings.portions(session, wanted), export.address)
        case What.MOTIONS:
            return motions.table(listed_motions(session, wanted), export.address)
        case What.ITEMS:
            found = listing.portions(session, wanted)
            return item_table.table(found, wanted.as_of, export.address)


def what_for(wanted: Filter) -> What:
    """The rows that the page with this filter shows."""
    return What.MOTIONS if wanted.kind == (ThreadKind.MOTIE,) else What.ITEMS
