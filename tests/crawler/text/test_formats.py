"""A file is read as what it is, whatever it is called; what cannot be read says why."""

import pytest

from crawler.errors import UnreadableFileError
from crawler.text import limits
from crawler.text.formats import extract
from tests.crawler.text.letters import PrintedPage, new_document, pdf, word

PDF = pdf([PrintedPage([["Geachte voorzitter,"]])])
PAGE = b"<!DOCTYPE html><html><body><p>Geachte voorzitter,</p></body></html>"
XML = b'<?xml version="1.0"?><a>Geachte voorzitter,</a>'


def _word() -> bytes:
    document = new_document()
    document.add_paragraph("Geachte voorzitter,")
    return word(document)


@pytest.mark.parametrize(
    ("data", "name", "content_type", "media_type"),
    [
        (b"Geachte voorzitter,", "brief.txt", None, "text/plain"),
        (PDF, "brief.pdf", None, "application/pdf"),
        (PDF, "brief.txt", None, "application/pdf"),
        (PDF, "resource", "application/octet-stream", "application/pdf"),
        (_word(), "brief.pdf", None, "wordprocessingml"),
        (PAGE, "brief.html", None, "text/html"),
        (PAGE, "brief.pdf", None, "text/html"),
        (PAGE, "brief.xml", None, "text/html"),
        (XML, "brief.xml", None, "application/xml"),
        (XML, "resource", None, "application/xml"),
        (b"Geachte voorzitter,", "resource", "text/plain; charset=utf-8", "text/plain"),
    ],
)
def test_the_content_tells_the_format(
    data: bytes, name: str, content_type: str | None, media_type: str
) -> None:
    extracted = extract(data, name, content_type)
    assert extracted.text.strip() == "Geachte voorzitter,"
    assert media_type in extracted.media_type


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "brief.txt", "is leeg"),
        (b" \r\n\0\0", "brief.txt", "is leeg"),
        (b"\xef\xbb\xbf", "brief.txt", "is leeg"),
        (b"Geachte voorzitter,", "brief.pdf", "geen PDF"),
        (b"Geachte voorzitter,", "brief.docx", r"geen \.docx"),
        (b"\x89PNG\r\n\x1a\n\0\0", "brief.txt", "geen tekstbestand"),
        (OLE + b"\0" * 600, "brief.doc", r"\(\.doc\)\. Open het in Word"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "brief.docx", "wachtwoord"),
    ],
)
def test_the_reason_is_said(data: bytes, name: str, said: str) -> None:
    with pytest.raises(UnreadableFileError, match=said):
        extract(data, name)


def test_a_file_over_the_limit_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LARGEST_FILE", 2_000_000)
    with pytest.raises(UnreadableFileError, match=r"3 MB, meer dan de 2 MB.*Splits"):
        extract(b"a" * 3_000_000, "brief.txt")


def test_the_complaint_names_the_file_and_the_place() -> None:
    complaint = UnreadableFileError(
        "de regel is te lang", "Splits hem", place="regel 3", path="a.jsonl"
    )
    assert str(complaint) == "a.jsonl, regel 3: de regel is te lang. Splits hem."
