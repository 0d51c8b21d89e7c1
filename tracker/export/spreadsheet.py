"""Writes a table as an Excel file, with a second sheet that tells what it holds."""

from collections.abc import Sequence
from datetime import date, datetime, time
from itertools import chain
from typing import IO, Any

from xlsxwriter import Workbook

from tracker.errors import UsageError
from tracker.export.about import About
from tracker.export.table import Column, Holds, Table, printable

# What Excel can hold: characters in a cell, rows and links on a sheet, characters in a link.
_LONGEST = 32_767
_ROWS = 1_048_576
_LINKS = 65_530
_LONGEST_LINK = 2_079
_OPTIONS = {
    # Rows go to disk as they come, and no text is taken for a formula or a link.
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def write(target: IO[bytes], table: Table, about: About) -> None:
    """Write the sheet with the table, and the sheet "Toelichting"."""
    book = Workbook(target, _OPTIONS)
    # Without this the file would tell when it was made, and never be the same twice.
    book.set_properties({"title": table.name, "created": datetime.combine(about.as_of, time())})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    try:
        _rows(book, head, table)
        _explanation(book, head, about, table.columns)
    finally:
        book.close()  # also where it stops halfway: it lets go of the rows it put on disk


def _rows(book: Any, head: Any, table: Table) -> None:
    text = book.add_format({"text_wrap": True, "valign": "top"})
    top = book.add_format({"valign": "top"})
    day = book.add_format({"num_format": "d mmmm yyyy", "valign": "top", "align": "left"})
    link = book.add_format({"font_color": "#0b57a4", "underline": 1, "valign": "top"})
    sheet = book.add_worksheet(table.name)
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(0, place, column.name, head)
    linked = [column.holds is Holds.LINK for column in table.columns]
    last = links = 0
    for last, row in enumerate(table.rows, start=1):
        if last == _ROWS:
            raise UsageError(
                f"een werkblad houdt hoogstens {_ROWS - 1} regels; maak de keuze kleiner, of kies"
                " CSV of Parquet"
            )
        for place, value in enumerate(row):
            if value is None:
                continue
            if isinstance(value, str):
                if linked[place] and links < _LINKS and _is_link(value):
                    sheet.write_url(last, place, value, link, value)
                    links += 1
                else:
                    # write_string, and never write: a promise may begin with "=".
                    sheet.write_string(last, place, _plain(value), top if linked[place] else text)
            elif isinstance(value, date):
                sheet.write_datetime(last, place, value, day)
            else:
                sheet.write_number(last, place, value, top)
    sheet.freeze_panes(1, table.frozen)
    sheet.autofilter(0, 0, last, len(table.columns) - 1)


def _plain(value: str) -> str:
    # The library takes text between these marks for formatting, and writes it as it is.
    return f" {value[:_LONGEST]}" if value.startswith("<r>") else value[:_LONGEST]


def _is_link(value: str) -> bool:
    return value.startswith(("http://", "https://")) and len(value) <= _LONGEST_LINK


def _explanation(book: Any, head: Any, about: About, columns: Sequence[Column]) -> None:
    text = book.add_format({"text_wrap": True, "valign": "top"})
    notes = book.add_worksheet("Toelichting")
    notes.set_column(0, 0, 20)
    notes.set_column(1, 1, 100)
    for line, (name, value) in enumerate(chain(about.lines(), about.terms(columns))):
        notes.write_string(line, 0, name, head)
        notes.write_string(line, 1, printable(value)[:_LONGEST], text)
