"""Writes the three columns that ministries put in their budgets, as a Word document."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time
from io import BytesIO
from itertools import islice
from typing import IO
from zipfile import ZipFile

from docx import Document
from docx.document import Document as Paper
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from tracker.errors import UsageError
from tracker.export import package
from tracker.export.about import About
from tracker.export.items import one_line, standing_words
from tracker.export.table import printable
from tracker.queries.lives.listing import Item
from tracker.values import ThreadKind
from tracker.words.labels import DOCUMENT, day_words

# More is no document that anybody reads, and takes Word minutes to open.
MOST = 2_000
HEADS = ("Omschrijving", "Vindplaats", "Stand van zaken")
WIDTHS = (10.5, 6.0, 8.5)


def write(target: IO[bytes], found: Iterable[Item], about: About) -> None:
    """Write the table of promises and that of motions; how they were made stands below them."""
    items = list(islice(found, MOST + 1))
    if len(items) > MOST:
        raise UsageError(
            f"een Word-document houdt hoogstens {MOST} regels; maak de keuze kleiner, of kies Excel"
        )
    paper = _paper()
    paper.add_heading("Moties en toezeggingen", level=1)
    paper.add_paragraph(f"Stand op {day_words(about.as_of)}")
    promises = [item for item in items if item.kind is not ThreadKind.MOTIE]
    motions = [item for item in items if item.kind is ThreadKind.MOTIE]
    # As the overviews in budgets have them; one kind alone needs no heading of its own.
    for title, part in (("Toezeggingen", promises), ("Moties", motions)):
        if part and promises and motions:
            paper.add_heading(title, level=2)
        if part or not items:
            _table(paper, part)
        if not items:
            break
    paper.add_heading("Toelichting", level=2)
    for name, value in about.lines():
        paper.add_paragraph(printable(f"{name}: {value}"))
    paper.core_properties.created = datetime.combine(about.as_of, time())
    made = BytesIO()
    paper.save(made)
    with ZipFile(target, "w") as file:
        for name, content in package.parts(made):
            package.add(file, name, [content])


def _paper() -> Paper:
    """A wide page, with letters of a size that a table can have, and Dutch for the spelling."""
    paper = Document()
    section = paper.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = section.top_margin = Cm(2)
    paper.styles["Normal"].font.size = Pt(9)
    paper.styles["Normal"].paragraph_format.space_after = Pt(3)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "nl-NL")
    paper.styles["Normal"].element.get_or_add_rPr().append(language)
    paper.core_properties.title = "Moties en toezeggingen"
    paper.core_properties.language = "nl-NL"
    return paper


def _table(paper: Paper, items: Sequence[Item]) -> None:
    grid = paper.add_table(rows=1 + len(items), cols=len(HEADS), style="Table Grid")
    grid.autofit = False
    # Through the list of cells once: asking the table for each of them takes quadratic time.
    cells = iter(grid._cells)
    rows = [list(HEADS), *([item.title, _where(item), _standing(item)] for item in items)]
    for row in rows:
        for text, width in zip(row, WIDTHS, strict=True):
            cell = next(cells)
            cell.width = Cm(width)
            cell.text = printable(text)
    for line in grid.rows:
        # A row that goes on upon the next page cannot be read across.
        line._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    head = grid.rows[0]
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell in head.cells:
        cell.paragraphs[0].runs[0].bold = True


def _where(item: Item) -> str:
    """Where the promise stands, and where the last word about it."""
    made = " · ".join(filter(None, (item.kamerstuk, item.promiser, day_words(item.made_on, ""))))
    named = item.document or (DOCUMENT[item.document_kind] if item.document_kind else None)
    source = " · ".join(filter(None, (item.document_kamerstuk, named, _on(item))))
    # What the second line tells in full, the first need not tell.
    return source if made and source.endswith(made) else "\n".join(filter(None, (made, source)))


def _on(item: Item) -> str:
    return day_words(item.document_on, "")


def _standing(item: Item) -> str:
    """Why it stands where it does, which begins with where; and the words that say so."""
    quote = one_line(item.quote)
    said = item.reason or f"{standing_words(item).capitalize()}."
    return f"{said}\n“{quote}”" if quote and quote != one_line(item.title) else said
