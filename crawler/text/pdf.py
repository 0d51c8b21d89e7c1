"""PDF to text: opens the file, or says why it cannot be read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from crawler.errors import UnreadableFileError
from crawler.text import pdf_damage
from crawler.text.extracted import Extracted
from crawler.text.layout import compose
from crawler.text.limits import LARGEST_TEXT, checked
from crawler.text.paragraphs import squeezed
from crawler.text.pdf_lines import Line, lines_of

SCAN = UnreadableFileError(
    "dit is een scan zonder tekst",
    "Haal het bestand door tekstherkenning (OCR), of vraag het oorspronkelijke document op",
)
# What the library says of a file without a password.
UNENCRYPTED = -1
# What a font without a table of characters gives. A bullet of a symbol font stands alone.
NO_LETTERS = re.compile("[\ufffd\ue000-\uefff\uf100-\uf8ff\0-\x08\x0e-\x1f]+|[\uf000-\uf0ff]{2,}")
# A page with no more letters than this, of which a picture takes so much, is a scan.
FEW_LETTERS, PICTURE_SHARE = 200, 0.5


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page, and whether what it says is in a picture."""

    lines: list[Line]
    pictured: bool


def read(data: bytes) -> Extracted:
    """The text of a PDF with the page that each character came from."""
    with _opened(data) as document:
        pages = list(_pages(document))
        title = squeezed(document.get_metadata_value("Title")) or None
        opened = pdf_damage.Opened(
            encrypted=pdfium.FPDF_GetSecurityHandlerRevision(document) != UNENCRYPTED,
            indexed=bool(pdfium.FPDF_DocumentHasValidCrossReferenceTable(document)),
        )
    text, starts = compose([page.lines for page in pages])
    if not text.strip():
        raise SCAN
    _check_readable(text)
    silent = filter(None, (_without_text(*each) for each in enumerate(pages, start=1)))
    return Extracted(
        checked(text),
        "application/pdf",
        starts,
        title,
        remarks=(
            *pdf_damage.remarks_on(data, opened),
            *silent,
            *_unreadable(text),
        ),
    )


def _opened(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise UnreadableFileError(
                "de PDF is met een wachtwoord beveiligd",
                "Bewaar een exemplaar zonder wachtwoord en lees dat in",
            ) from error
        raise UnreadableFileError(
            "dit is geen PDF, of het bestand is beschadigd", "Vraag het bestand opnieuw op"
        ) from error


def _pages(document: pypdfium2.PdfDocument) -> Iterator[Page]:
    characters = 0
    for number in range(len(document)):
        try:
            page = document[number]
            text_page = page.get_textpage()
        except pypdfium2.PdfiumError as error:
            raise UnreadableFileError(
                "deze bladzijde is beschadigd",
                "Vraag het bestand opnieuw op",
                place=f"bladzijde {number + 1}",
            ) from error
        lines = lines_of(text_page)
        pictured = _pictured(page, lines)
        text_page.close()
        page.close()
        characters += sum(len(line.text) for line in lines)
        yield Page(lines, pictured)
        if characters > LARGEST_TEXT:  # `checked` says so; no need to read on
            return


def _check_readable(text: str) -> None:
    """Fonts without a table of characters give gibberish, which is worse than nothing."""
    strange = sum(1 for each in text if each == "\ufffd" or "\ue000" <= each <= "\uf8ff")
    if strange > len(text) // 10:
        raise UnreadableFileError(
            "de letters in deze PDF zijn niet als tekst op te vragen",
            "Haal het bestand door tekstherkenning (OCR), of vraag het oorspronkelijke document op",
        )


def _unreadable(text: str) -> Iterator[str]:
    if places := len(NO_LETTERS.findall(text)):
        where = "één plaats" if places == 1 else f"{places} plaatsen"
        yield f"op {where} zijn letters in de PDF niet als tekst op te vragen"


def _without_text(number: int, page: Page) -> str | None:
    """What there is to say of a page whose words are in a picture, if it has none itself."""
    if not page.lines:
        return f"bladzijde {number} heeft geen tekst (een scan?)"
    if page.pictured:
        return f"bladzijde {number} is een plaatje met weinig tekst (een scan?)"
    return None


def _pictured(page: pypdfium2.PdfPage, lines: list[Line]) -> bool:
    """Whether a page is one picture with hardly a word on it: a scan under a printed number."""
    if sum(len(line.text) for line in lines) > FEW_LETTERS:
        return False
    sheet = page.get_width() * page.get_height()
    for picture in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,)):
        left, bottom, right, top = picture.get_bounds()
        if (right - left) * (top - bottom) > PICTURE_SHARE * sheet:
            return True
    return False
