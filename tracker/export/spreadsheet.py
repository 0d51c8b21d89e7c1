"""Writes a table as an Excel file, with a second sheet that tells what it holds."""

import re
from collections.abc import Iterable
from datetime import datetime, time
from io import BytesIO
from tempfile import SpooledTemporaryFile
from typing import IO, Any
from zipfile import ZipFile

from xlsxwriter import Workbook

from tracker.export import package
from tracker.export.about import About
from tracker.export.sheet import LONGEST, Rows, Style
from tracker.export.table import Table, printable
from tracker.words.labels import count_words

_SHEET = "xl/worksheets/sheet1.xml"
_LINKS = "xl/worksheets/_rels/sheet1.xml.rels"
_TYPES = "[Content_Types].xml"
# Of the links; more goes to disk.
_IN_MEMORY = 2**20
_LOOKS: dict[Style, dict[str, Any]] = {
    Style.TEXT: {"text_wrap": True, "valign": "top"},
    Style.DAY: {"num_format": "d mmmm yyyy", "valign": "top", "align": "left"},
    Style.NUMBER: {"valign": "top"},
    Style.LINK: {"font_color": "#0b57a4", "underline": 1, "valign": "top"},
    Style.PLAIN: {"valign": "top"},
}
_SIZE = re.compile("<dimension [^>]*/>")
_PATTERN = re.compile('<row r="2".*?</row>')
_NUMBER = re.compile(r'<c r="[A-Z]+2" s="(\d+)"/>')


def write(target: IO[bytes], table: Table, about: About) -> None:
    """Write the sheet with the table, and the sheet "Toelichting".

    XlsxWriter makes the same book twice, without rows: what stands before the rows is taken from
    the first, and from the second, when it is known how many there were, all the rest.
    """
    first = _book(table, about, 1, ())
    head, _, _ = first[_SHEET].decode().partition("</sheetData>")
    styles = dict(zip(Style, _NUMBER.findall(head), strict=True))
    with (
        ZipFile(target, "w") as file,
        SpooledTemporaryFile(_IN_MEMORY) as places,
        SpooledTemporaryFile(_IN_MEMORY) as addresses,
    ):
        rows = Rows(table.columns, styles, places, addresses)
        package.add(file, _TYPES, [first[_TYPES]])
        with file.open(package.named(_SHEET), "w", force_zip64=True) as sheet:
            # Without the size: it is that of no rows.
            sheet.write(_SIZE.sub("", _PATTERN.sub("", head)).encode())
            for portion in table.portions:
                sheet.write(rows.xml(portion))
            parts = _book(table, about, rows.last, _cut_short(rows))
            _, _, tail = parts.pop(_SHEET).partition(b"</sheetData>")
            filtered, margins, rest = tail.partition(b"<pageMargins")
            sheet.write(b"</sheetData>" + filtered)
            sheet.writelines(rows.places_of_links())
            sheet.write(margins + rest)
        package.add(file, _LINKS, rows.addresses())
        for name, content in parts.items():
            if name != _TYPES:
                package.add(file, name, [content])


def _book(
    table: Table, about: About, last: int, more: Iterable[tuple[str, str]]
) -> dict[str, bytes]:
    """The parts of the file, with a pattern of every look in the place of the rows."""
    made = BytesIO()
    # No text is taken for a formula or a link, also not in the explanation.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(made, options) as book:
        # Without this the file would tell when it was made, and never be the same twice.
        book.set_properties({"title": table.name, "created": datetime.combine(about.as_of, time())})
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        sheet = book.add_worksheet(table.name)
        for place, column in enumerate(table.columns):
            sheet.set_column(place, place, column.width)
            sheet.write_string(0, place, column.name, head)
        for place, style in enumerate(Style):
            sheet.write_blank(1, place, None, book.add_format(_LOOKS[style]))
        sheet.freeze_panes(1, table.frozen)
        sheet.autofilter(0, 0, last - 1, len(table.columns) - 1)
        _explanation(book, head, [*about.lines(), *more, *about.terms(table.columns)])
    return dict(package.parts(made))


def _explanation(book: Any, head: Any, lines: Iterable[tuple[str, str]]) -> None:
    text = book.add_format({"text_wrap": True, "valign": "top"})
    notes = book.add_worksheet("Toelichting")
    notes.set_column(0, 0, 20)
    notes.set_column(1, 1, 100)
    for line, (name, value) in enumerate(lines):
        notes.write_string(line, 0, name, head)
        notes.write_string(line, 1, printable(value)[:LONGEST], text)


def _cut_short(rows: Rows) -> Iterable[tuple[str, str]]:
    if rows.links_end:
        most = count_words(rows.links, "link", "links")
        yield (
            "Links",
            f"Een werkblad houdt {most}; vanaf regel {rows.links_end} staat elk adres als tekst.",
        )
