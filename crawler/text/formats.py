"""Which format a file is in, by what is in it rather than by its name alone."""

from collections.abc import Callable
from pathlib import PurePath

from crawler.errors import UnreadableFileError
from crawler.text.extracted import Extracted
from crawler.text.limits import check_size
from crawler.text.paragraphs import squeezed

# The formats by extension; a folder is searched for these.
EXTENSIONS = {
    ".txt": "text",
    ".text": "text",
    ".pdf": "pdf",
    ".docx": "docx",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".xml": "xml",
}

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SHOWN = 80  # characters of what came in place of a paper
PROTECTED = "EncryptedPackage".encode("utf-16-le")


def extract(data: bytes, name: str, content_type: str | None = None) -> Extracted:
    """The text of a file; `content_type` is the header it came with, if it came from the web.

    Raises `UnreadableFileError`, in which the caller fills in the path.
    """
    check_size(len(data))
    if not data.strip(b"\0\t\n\r\x0b\x0c \xef\xbb\xbf"):
        raise UnreadableFileError(
            "het bestand is leeg", "Controleer of het juiste bestand is bewaard"
        )
    return _reader(_format(data, name, content_type), content_type)(data)


def fetched(data: bytes, name: str, content_type: str | None = None) -> Extracted:
    """The same of a paper from the web, where what comes in its place is not that paper."""
    extracted = extract(data, name, content_type)
    asked_for = EXTENSIONS.get(_suffix(name))
    if extracted.media_type == "text/html" and asked_for != "html":
        said = f" ('{extracted.title}')" if extracted.title else ""
        raise instead(f"een webpagina{said}: een storing, om in te loggen, of over cookies")
    if extracted.media_type == "text/plain" and asked_for != "text":
        raise instead(f"een bericht: '{squeezed(extracted.text)[:SHOWN]}'")
    return extracted


def instead(what: str) -> UnreadableFileError:
    """What to say of this in place of a paper."""
    return UnreadableFileError(
        f"in plaats van het stuk kwam {what}", "Het wordt de volgende keer opnieuw gevraagd"
    )


def _suffix(name: str) -> str:
    return PurePath(name).suffix.lower()


def _format(data: bytes, name: str, content_type: str | None) -> str:
    """The content decides; where that leaves it open, the name, then the header."""
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(OLD_OFFICE):
        raise _old_office(data)
    if start.startswith(b"{\\rtf"):
        raise UnreadableFileError(
            "dit is een RTF-bestand", "Open het in Word en bewaar het als .docx"
        )
    extension = EXTENSIONS.get(_suffix(name))
    if data.startswith(b"PK\x03\x04"):
        return "docx"
    if extension in ("pdf", "docx"):  # their readers say what is wrong with it
        return _page_instead(start) or extension
    if extension:
        return "html" if extension == "xml" and _is_page(start) else extension
    return _by_header(content_type or "") or _by_start(start)


def _page_instead(start: bytes) -> str | None:
    """A site that sends a page under the name of a file says there why."""
    return "html" if _is_page(start) else None


def _is_page(start: bytes) -> bool:
    head = start[:512].lower()
    return b"<html" in head or head.startswith(b"<!doctype html")


def _by_header(content_type: str) -> str | None:
    for word in ("pdf", "html", "xml", "wordprocessingml"):
        if word in content_type:
            return "docx" if word == "wordprocessingml" else word
    return None


def _by_start(start: bytes) -> str:
    if _is_page(start):
        return "html"
    return "xml" if start.startswith((b"<?xml", b"<officiele-publicatie")) else "text"


def _reader(kind: str, content_type: str | None) -> Callable[[bytes], Extracted]:
    # Imported when needed: a run over text files should not load a PDF library.
    if kind == "pdf":
        from crawler.text import pdf

        return pdf.read
    if kind == "docx":
        from crawler.text import docx

        return docx.read
    if kind == "xml":
        from crawler.text import xml

        return xml.read
    if kind == "html":
        from crawler.text import html

        return lambda data: html.read(data, content_type)
    from crawler.text import plain

    return plain.read


def _old_office(data: bytes) -> UnreadableFileError:
    if PROTECTED in data:
        return UnreadableFileError(
            "het bestand is met een wachtwoord beveiligd", "Bewaar een exemplaar zonder wachtwoord"
        )
    return UnreadableFileError(
        "dit is een Word-bestand van voor 2007 (.doc)", "Open het in Word en bewaar het als .docx"
    )
