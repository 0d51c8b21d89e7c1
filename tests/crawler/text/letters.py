"""Makes letters as PDF and Word files, for the tests; nothing is copied from a real one."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

LEFT, RIGHT, TOP, FOOT = 70, 420, 700, 130
MARGIN = 440


@dataclass(frozen=True)
class PrintedPage:
    """Paragraphs as lines, footnotes by number, and what stands around them."""

    paragraphs: Sequence[Sequence[str]]
    notes: Sequence[tuple[int, Sequence[str]]] = ()
    beside: Sequence[str] = ()
    foot: str = ""
    head: str = ""
    bold: Sequence[int] = field(default=())  # which paragraphs are headings


def wrapped(text: str, width: float = RIGHT - LEFT, size: float = 10) -> list[str]:
    """The text in lines as a word processor would break it."""
    return [str(line) for line in simpleSplit(text, "Helvetica", size, width)]


def pdf(pages: Sequence[PrintedPage], *, gap: float = 13, password: str | None = None) -> bytes:
    """The pages as a PDF; `^` before digits raises them, `gap` parts the paragraphs."""
    file = io.BytesIO()
    encryption = StandardEncryption(password) if password else None
    canvas = Canvas(file, pagesize=A4, encrypt=encryption)
    canvas.setTitle("")
    for page in pages:
        _draw(canvas, page, gap)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def scan(pages: int = 1) -> bytes:
    """A PDF of pictures: lines are drawn, no letter is written."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for _ in range(pages):
        canvas.rect(70, 70, 200, 300, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _draw(canvas: Canvas, page: PrintedPage, gap: float) -> None:
    canvas.setFont("Helvetica", 7)
    for position, line in enumerate(page.beside):
        canvas.drawString(MARGIN, TOP - 9 * position, line)
    if page.head:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(LEFT, TOP + 80, page.head)
    height = float(TOP)
    for position, paragraph in enumerate(page.paragraphs):
        font = "Helvetica-Bold" if position in page.bold else "Helvetica"
        for line in paragraph:
            _print(canvas, line, height, font, 10)
            height -= 13
        height -= gap
    height = 100.0
    for number, lines in page.notes:
        for position, line in enumerate(lines):
            _print(canvas, f"^{number} {line}" if position == 0 else line, height, "Helvetica", 7.5)
            height -= 9
    if page.foot:
        canvas.setFont("Helvetica", 7)
        canvas.drawString(MARGIN, 30, page.foot)


def _print(canvas: Canvas, line: str, height: float, font: str, size: float) -> None:
    text = canvas.beginText(LEFT, height)
    text.setFont(font, size)
    for position, part in enumerate(line.split("^")):
        if position:
            digits = part[: len(part) - len(part.lstrip("0123456789"))]
            text.setFont(font, 0.65 * size)
            text.setRise(0.4 * size)
            text.textOut(digits)
            text.setRise(0)
            text.setFont(font, size)
            part = part[len(digits) :]
        text.textOut(part)
    canvas.drawText(text)


def word(document: Document) -> bytes:
    """The document as the bytes of a .docx file."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def with_footnotes(document: Document, notes: dict[str, str]) -> bytes:
    """As `word`; each `[naam]` in the text becomes a reference to that note."""
    for paragraph in document.element.body.iter(qn("w:p")):
        for run in list(paragraph.iter(qn("w:r"))):
            _refer(run, notes)
    blocks = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>'
        for number, text in enumerate(notes.values(), start=1)
    )
    part = f"<w:footnotes {nsdecls('w')}>{blocks}</w:footnotes>"
    return _add_part(word(document), "footnotes", part)


def _refer(run: Any, notes: dict[str, str]) -> None:
    text = run.text
    for number, name in enumerate(notes, start=1):
        before, found, after = text.partition(f"[{name}]")
        if found:
            run.text = before
            mark = f'<w:r {nsdecls("w")}><w:footnoteReference w:id="{number}"/></w:r>'
            rest = parse_xml(f"<w:r {nsdecls('w')}><w:t/></w:r>")
            rest.text = after
            run.addnext(rest)
            run.addnext(parse_xml(mark))
            _refer(rest, notes)
            return


def _add_part(data: bytes, name: str, content: str) -> bytes:
    """A .docx with one more part, tied in as Word does."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + name
    media = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{name}+xml"
    replaced = {
        "[Content_Types].xml": (
            "</Types>",
            f'<Override PartName="/word/{name}.xml" ContentType="{media}"/></Types>',
        ),
        "word/_rels/document.xml.rels": (
            "</Relationships>",
            f'<Relationship Id="rIdNew" Type="{kind}" Target="{name}.xml"/></Relationships>',
        ),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.namelist():
            text = old.read(entry)
            if entry in replaced:
                before, after = replaced[entry]
                text = text.decode().replace(before, after).encode()
            new.writestr(entry, text)
        new.writestr(f"word/{name}.xml", content)
    return out.getvalue()


def new_document() -> Document:
    """An empty Word document."""
    return docx.Document()
