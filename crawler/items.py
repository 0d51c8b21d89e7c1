"""What gathering hands over: one frozen item type per kind of thing, and its JSON Lines form.

An item knows nothing of the database or of language. `to_json` and `from_json` are each other's
inverse; `toezegd crawl SOURCE --to FILE.jsonl` writes them and `toezegd ingest FILE.jsonl` reads
them back. Only `text` is required of a hand-written line.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class PageStart:
    """The character of `DocumentItem.text` where a page of the source file begins."""

    number: int
    start: int


@dataclass(frozen=True, slots=True)
class DocumentItem:
    """A document with its text. `source` and `source_id` together tell it from all others."""

    text: str
    source: str
    source_id: str
    url: str | None = None
    title: str | None = None
    # Values of nlp.findings.DocumentKind; a string, since crawler and nlp do not know each other.
    kind: str | None = None
    date: date | None = None
    # "day", or "month" where only a month is known; `date` is then its first day.
    date_precision: str | None = None
    chamber: str | None = None  # "TK", "EK" or "VV"
    kamerstuk: str | None = None  # canonical: 26485-373, 35570-XVII-38, 33268-F
    dossiers: tuple[str, ...] = ()
    session_year: str | None = None
    reference: str | None = None
    answer_number: str | None = None  # of answers to written questions, within the session year
    ministry: str | None = None
    senders: tuple[tuple[str, str | None], ...] = ()  # name and role
    # officielebekendmakingen.nl id of the same paper, where the source gives one.
    publication_id: str | None = None
    version: str | None = None
    replaces: str | None = None  # source_id of the version that this one corrects
    deleted: bool = False
    media_type: str | None = None
    pages: tuple[PageStart, ...] = ()
    gathered_at: datetime | None = None


def to_json(item: DocumentItem) -> dict[str, Any]:
    """The item as one JSON Lines object: days in ISO form, empty fields left out."""
    raise NotImplementedError


def from_json(line: dict[str, Any]) -> DocumentItem:
    """The item of one JSON Lines object; raises `ValueError` naming the field that is wrong."""
    raise NotImplementedError
