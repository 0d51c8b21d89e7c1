"""PDF to text: opens the file, or says why it cannot be read."""

from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from crawler.errors import UnreadableFileError
from crawler.text.extracted import Extracted
from crawler.text.layout import compose
from crawler.text.limits import LARGEST_TEXT, checked
from crawler.text.paragraphs import squeezed
from crawler.text.pdf_lines import Line, lines_of

SCAN = UnreadableFileError(
    "dit is een scan zonder tekst",
    "Haal het bestand door tekstherkenning (OCR), of vraag het oorspronkelijke document op",
)


def read(data: bytes) -> Extracted:
    """The text of a PDF with the page that each character came from."""
    with _opened(data) as document:
        pages = list(_pages(document))
        title = squeezed(document.get_metadata_value("Title")) or None
    text, starts = compose(pages)
    if not text.strip():
        raise SCAN
    _check_readable(text)
    empty = [number for number, lines in enumerate(pages, start=1) if not lines]
    return Extracted(
        checked(text),
        "application/pdf",
        starts,
        title,
        remarks=tuple(f"bladzijde {number} heeft geen tekst (een scan?)" for number in empty),
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


def _pages(document: pypdfium2.PdfDocument) -> Iterator[list[Line]]:
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
        text_page.close()
        page.close()
        characters += sum(len(line.text) for line in lines)
        yield lines
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
