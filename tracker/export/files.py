"""Writes the table as CSV, spreadsheet, JSON Lines or Word document, row by row."""

import csv
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from importlib.metadata import version
from io import BytesIO, StringIO
from typing import BinaryIO

from docx import Document
from xlsxwriter import Workbook

from tracker.export.table import COLUMNS, as_json, cells, harmless
from tracker.labels import day_words
from tracker.queries.filters import Filter
from tracker.queries.freshness import Freshness
from tracker.queries.threads import ThreadRow


class Format(StrEnum):
    """The kinds of file; the value is the extension."""

    CSV = "csv"
    XLSX = "xlsx"
    JSONL = "jsonl"
    DOCX = "docx"


MEDIA_TYPES = {
    Format.CSV: "text/csv",
    Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Format.JSONL: "application/jsonl",
    Format.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
# What a cell of a spreadsheet can hold.
_LONGEST = 32_767


def about(wanted: Filter, fresh: Freshness) -> "About":
    """What a file made now, with this choice, says of itself."""
    return About(wanted.as_of, wanted.words_for_people(), fresh.words(), version("toezegd"))


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of itself: the day, the choice and what it was made from."""

    as_of: date
    choice: str
    sources: str
    version: str

    def lines(self) -> list[tuple[str, str]]:
        """Name and value, in order."""
        return [
            ("Stand op", day_words(self.as_of)),
            ("Keuze", self.choice),
            ("Bronnen", self.sources),
            ("Gemaakt met", f"toezegd {self.version}"),
        ]


def write(target: BinaryIO, rows: Iterable[ThreadRow], kind: Format, about: About) -> None:
    """Write the rows in a format."""
    _WRITERS[kind](target, rows, about)


def as_bytes(rows: Iterable[ThreadRow], kind: Format, about: About) -> bytes:
    """The file as one value, for a download button."""
    target = BytesIO()
    write(target, rows, kind, about)
    return target.getvalue()


def _csv(target: BinaryIO, rows: Iterable[ThreadRow], _about: About) -> None:
    # A semicolon and a byte order mark: what Dutch Excel opens with a double click.
    target.write(b"\xef\xbb\xbf")
    buffer = StringIO(newline="")
    lines = csv.writer(buffer, delimiter=";")
    lines.writerow([column.name for column in COLUMNS])
    for row in rows:
        lines.writerow([_text(value) for value in cells(row)])
        if buffer.tell() > 1_000_000:
            target.write(buffer.getvalue().encode())
            buffer.seek(0)
            buffer.truncate()
    target.write(buffer.getvalue().encode())


def _text(value: object) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else harmless(str(value))


def _jsonl(target: BinaryIO, rows: Iterable[ThreadRow], _about: About) -> None:
    for row in rows:
        target.write(json.dumps(as_json(row), ensure_ascii=False).encode() + b"\n")


def _xlsx(target: BinaryIO, rows: Iterable[ThreadRow], about: About) -> None:
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(target, options)
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": "d mmmm yyyy", "valign": "top", "align": "left"})
    sheet = book.add_worksheet("Toezeggingen")
    for place, column in enumerate(COLUMNS):
        sheet.set_column(place, place, column.width)
        sheet.write_string(0, place, column.name, head)
    last = 0
    for last, row in enumerate(rows, start=1):
        for place, value in enumerate(cells(row)):
            if isinstance(value, date):
                sheet.write_datetime(last, place, value, day)
            elif isinstance(value, int):
                sheet.write_number(last, place, value, wrap)
            elif value is not None:
                # write_string, and never write: a promise may begin with "=".
                sheet.write_string(last, place, value[:_LONGEST], wrap)
    sheet.freeze_panes(1, 3)
    sheet.autofilter(0, 0, last, len(COLUMNS) - 1)
    notes = book.add_worksheet("Toelichting")
    notes.set_column(0, 0, 16)
    notes.set_column(1, 1, 90)
    for line, (name, value) in enumerate(about.lines()):
        notes.write_string(line, 0, name, head)
        notes.write_string(line, 1, value[:_LONGEST], wrap)
    book.close()


def _docx(target: BinaryIO, rows: Iterable[ThreadRow], about: About) -> None:
    """The three columns that ministries put in their budgets."""
    paper = Document()
    paper.add_heading("Moties en toezeggingen", level=1)
    for name, value in about.lines():
        paper.add_paragraph(f"{name}: {value}")
    grid = paper.add_table(rows=1, cols=3, style="Table Grid")
    for cell, name in zip(
        grid.rows[0].cells, ("Omschrijving", "Vindplaats", "Stand van zaken"), strict=True
    ):
        cell.text = name
    for row in rows:
        place = " · ".join(filter(None, [row.kamerstuk, row.promiser, day_words(row.made_on, "")]))
        line = grid.add_row().cells
        line[0].text, line[1].text = row.title, place
        line[2].text = f"{row.status_words.capitalize()}. {row.reason}"
    paper.save(target)


_WRITERS = {Format.CSV: _csv, Format.JSONL: _jsonl, Format.XLSX: _xlsx, Format.DOCX: _docx}
