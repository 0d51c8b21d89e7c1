"""Word documents to text: paragraphs, numbered lists, tables, footnotes and the letterhead."""

import io
import zipfile
import zlib
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from lxml import etree

from crawler.errors import UnreadableFileError
from crawler.text import zips
from crawler.text.docx_numbers import Numbers
from crawler.text.extracted import Extracted
from crawler.text.limits import checked
from crawler.text.paragraphs import LINE_BREAK, Paragraphs, raised, squeezed
from crawler.text.safe_xml import local_name, parse

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# python-docx takes it for granted that the parts of a file are what they should be, and finds
# something else missing with every other kind of damage.
BROKEN = (
    OpcError, zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, AttributeError, KeyError,
    IndexError, NotImplementedError, TypeError, ValueError,
)  # fmt: skip

# Deleted by an editor, a code behind a field, the same picture for older programs, a remark.
SKIPPED = {"del", "moveFrom", "instrText", "delText", "Fallback", "pPr", "rPr", "tblPr", "sectPr"}
CHARACTERS = {"tab": "\t", "br": LINE_BREAK, "cr": LINE_BREAK, "noBreakHyphen": "\u2011"}


def read(data: bytes) -> Extracted:
    """The text of a .docx file; raises for a broken, protected or swollen one."""
    zips.check(data)
    try:
        document = docx.Document(io.BytesIO(data))
        _check_entities(document)
        title = squeezed(document.core_properties.title or "") or None
        text = text_of(document)
    except BROKEN as error:
        raise UnreadableFileError(
            "dit is geen .docx, of het bestand is beschadigd", "Vraag het bestand opnieuw op"
        ) from error
    return Extracted(checked(text), MEDIA_TYPE, title=title)


def _check_entities(document: Document) -> None:
    """Raise for a file with entities of its own: what stands behind one would not be read."""
    for part in document.part.package.iter_parts():
        root = getattr(part, "element", None)
        if root is not None and next(root.iter(etree.Entity), None) is not None:
            raise UnreadableFileError(
                "het document heeft eigen entiteiten, wat een .docx niet hoort te hebben",
                "Open het in Word en bewaar het opnieuw",
            )


def text_of(document: Document) -> str:
    """Head of the letter, body, footnotes, and then what else the pages carry around them."""
    paragraphs = Paragraphs()
    walk = _Walk(paragraphs, Numbers(document), _notes(document))
    letterhead, others = _surroundings(document)
    for part in letterhead:
        walk.blocks(part)
    walk.blocks(document.element.body)
    seen = set(paragraphs.paragraphs())
    for part in others:
        beside = Paragraphs()
        _Walk(beside, walk.numbers, {}).blocks(part)
        for text in beside.paragraphs():
            if text not in seen:
                seen.add(text)
                paragraphs.aside(text)
    return paragraphs.text()


class _Walk:
    """One pass over a part of the document, in the order of the text."""

    def __init__(
        self, paragraphs: Paragraphs, numbers: Numbers, notes: dict[str, etree._Element]
    ) -> None:
        self.paragraphs = paragraphs
        self.numbers = numbers
        self.notes = notes

    def blocks(self, parent: etree._Element) -> None:
        """Paragraphs and tables, also those inside a content control."""
        for child in parent:
            if not isinstance(child.tag, str) or local_name(child) in SKIPPED:
                continue
            if child.tag == f"{W}p":
                self._paragraph(child)
            elif child.tag == f"{W}tr":
                self.paragraphs.row([self._cell(cell) for cell in _cells(child)])
            elif child.tag == f"{W}tbl" or len(child):
                self.blocks(child)

    def _paragraph(self, paragraph: etree._Element) -> None:
        self.paragraphs.end()
        boxes: list[etree._Element] = []
        words = Paragraphs()
        self._words(paragraph, words, boxes)
        if words.has_words() and (number := self.numbers.next(paragraph)):
            self.paragraphs.prefix(number)
        self.paragraphs.take(words)
        for box in boxes:  # what floats beside the paragraph is no part of its sentence
            self.blocks(box)

    def _words(
        self, element: etree._Element, words: Paragraphs, boxes: list[etree._Element]
    ) -> None:
        for child in element:
            name = local_name(child) if isinstance(child.tag, str) else ""
            if name in SKIPPED:
                continue
            if name == "t":
                words.add(child.text)
            elif name in CHARACTERS:
                words.add(CHARACTERS[name])
            elif name in ("footnoteReference", "endnoteReference"):
                self._note(f"{name[:-9]}{child.get(f'{W}id')}", words)
            elif name == "txbxContent":
                boxes.append(child)
            else:
                self._words(child, words, boxes)

    def _note(self, reference: str, words: Paragraphs) -> None:
        note = self.notes.get(reference)
        if note is None:
            return
        number = str(list(self.notes).index(reference) + 1)
        words.add(raised(number))
        inner = Paragraphs()
        _Walk(inner, self.numbers, {}).blocks(note)
        words.note(number, " ".join(inner.paragraphs()))

    def _cell(self, cell: etree._Element) -> Paragraphs:
        inner = Paragraphs()
        _Walk(inner, self.numbers, self.notes).blocks(cell)
        return inner


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for child in row:
        if child.tag == f"{W}tc":
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent"):
            yield from _cells(child)


def _notes(document: Document) -> dict[str, etree._Element]:
    """Every footnote and endnote that the text refers to, in that order."""
    found: dict[str, etree._Element] = {}
    for kind, relationship in (
        ("footnote", RELATIONSHIP_TYPE.FOOTNOTES),
        ("endnote", RELATIONSHIP_TYPE.ENDNOTES),
    ):
        for relation in document.part.rels.values():
            if relation.reltype == relationship and not relation.is_external:
                for note in parse(relation.target_part.blob):
                    found[f"{kind}{note.get(f'{W}id')}"] = note
    referred = (
        f"{local_name(each)[:-9]}{each.get(f'{W}id')}"
        for each in document.element.body.iter(f"{W}footnoteReference", f"{W}endnoteReference")
    )
    return {name: found[name] for name in dict.fromkeys(referred) if name in found}


def _surroundings(
    document: Document,
) -> tuple[list[etree._Element], list[etree._Element]]:
    """The head of the first page, where a letter has its date; and all other heads and feet."""
    section = document.sections[0] if document.sections else None
    if section is None:
        return [], []
    first = section.first_page_header if section.different_first_page_header_footer else None
    head = first if first is not None and not first.is_linked_to_previous else section.header
    letterhead = [] if head.is_linked_to_previous else [head._element]
    return letterhead, [part for part in _heads_and_feet(document) if part not in letterhead]


def _heads_and_feet(document: Document) -> Iterator[etree._Element]:
    for section in document.sections:
        for part in (
            section.header,
            section.first_page_header,
            section.footer,
            section.first_page_footer,
        ):
            if not part.is_linked_to_previous:
                yield part._element
