"""A publication of officielebekendmakingen.nl: its description and its file to one item."""

import re
from dataclasses import fields
from typing import Any

from crawler.items import DocumentItem
from crawler.koop.search import Record
from crawler.text.extracted import Extracted, Paper
from crawler.text.formats import fetched, instead

SOURCE = "officiele_bekendmakingen"
# What every page with a paper has, and one to log in or about an outage has not.
ON_A_PAGE = re.compile(rb"""broodtekst|class=["'][^"']*\bstuk\b|OVERHEIDop\.""")


def document(record: Record, data: bytes, name: str, content_type: str | None) -> DocumentItem:
    """The item; raises `UnreadableFileError` when the file holds no text."""
    extracted = fetched(data, name, content_type)
    if extracted.media_type == "text/html" and not ON_A_PAGE.search(data):
        raise instead(f"een webpagina zonder stuk ('{extracted.title or name}')")
    paper = joined(record.stated.paper(), extracted.paper)
    return DocumentItem(
        text=extracted.text,
        source=SOURCE,
        source_id=record.identifier,
        url=record.page,
        title=record.stated.title(),
        kind=paper.kind,
        date=record.stated.day(),
        date_precision="day",
        chamber=paper.chamber,
        kamerstuk=paper.kamerstuk,
        dossiers=paper.dossiers,
        session_year=paper.session_year,
        answer_number=paper.answer_number,
        senders=paper.senders,
        publication_id=_publication_id(record, extracted),
        version=record.stated.one("documentstatus"),
        media_type=extracted.media_type,
        pages=extracted.pages,
        remarks=extracted.remarks,
    )


def joined(described: Paper, printed: Paper) -> Paper:
    """The description where it says something, what the paper itself says where it does not."""
    both: dict[str, Any] = {
        field.name: getattr(described, field.name) or getattr(printed, field.name)
        for field in fields(Paper)
    }
    # The description has names alone; the paper has the office with the name.
    return Paper(**both | {"senders": printed.senders or described.senders})


def _publication_id(record: Record, extracted: Extracted) -> str:
    # Asked for a provisional number (kst-1268678), the site may give the final paper.
    return extracted.paper.publication_id or record.identifier
