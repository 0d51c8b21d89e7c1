"""Writes the three columns that ministries put in their budgets, as a Word document."""

from collections.abc import Iterable
from itertools import islice
from typing import IO

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Cm

from tracker.errors import UsageError
from tracker.export.about import About
from tracker.export.items import one_line, standing_words
from tracker.export.table import printable
from tracker.labels import day_words
from tracker.queries.listing import Item

# More is no document that anybody reads, and takes Word minutes to open.
MOST = 2_000
HEADS = ("Omschrijving", "Vindplaats", "Stand van zaken")
WIDTHS = (10.5, 6.0, 8.5)


def write(target: IO[bytes], found: Iterable[Item], about: About) -> None:
    """Write the document: the explanation, then the table with its head on every page."""
    items = list(islice(found, MOST + 1))
    if len(items) > MOST:
        raise UsageError(
            f"een Word-document houdt hoogstens {MOST} regels; maak de keuze kleiner, of kies Excel"
        )
    paper = Document()
    section = paper.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    section.left_margin = section.right_margin = Cm(2)
    paper.add_heading("Moties en toezeggingen", level=1)
    for name, value in about.lines():
        paper.add_paragraph(printable(f"{name}: {value}"))
    grid = paper.add_table(rows=1 + len(items), cols=len(HEADS), style="Table Grid")
    grid.autofit = False
    # Through the list of cells once: asking the table for each of them takes quadratic time.
    cells = iter(grid._cells)
    rows = [list(HEADS), *([_what(item), _where(item), _standing(item)] for item in items)]
    for row in rows:
        for text, width in zip(row, WIDTHS, strict=True):
            cell = next(cells)
            cell.width = Cm(width)
            cell.text = printable(text)
    head = grid.rows[0]
    head._tr.get_or_add_trPr().append(_repeated())
    for cell in head.cells:
        cell.paragraphs[0].runs[0].bold = True
    paper.core_properties.title = "Moties en toezeggingen"
    paper.save(target)


def _what(item: Item) -> str:
    return item.title


def _where(item: Item) -> str:
    """Where the promise stands, and where the last word about it."""
    made = " · ".join(filter(None, (item.kamerstuk, item.promiser, day_words(item.made_on, ""))))
    source = " · ".join(
        filter(None, (item.document_kamerstuk, item.document, day_words(item.document_on, "")))
    )
    return "\n".join(dict.fromkeys(filter(None, (made, source))))


def _standing(item: Item) -> str:
    quote = one_line(item.quote)
    said = f"{standing_words(item).capitalize()}. {item.reason}"
    return f"{said}\n“{quote}”" if quote else said


def _repeated() -> object:
    """What makes Word print a row again at the top of every page."""
    from docx.oxml import OxmlElement

    return OxmlElement("w:tblHeader")
