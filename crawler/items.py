"""What gathering hands over: one frozen item type per kind of thing, and its JSON Lines form.

An item knows nothing of the database or of language. `to_json` and `from_json` are each other's
inverse; `toezegd crawl SOURCE --to FILE.jsonl` writes them and `toezegd ingest FILE.jsonl` reads
them back. Only `text` is required of a hand-written line, which is then a document.
"""

import datetime as dt
import hashlib
from dataclasses import dataclass
from typing import Any

from crawler.jsonform import plain, rebuild


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
    date: dt.date | None = None
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
    gathered_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class OfficialCommitmentItem:
    """A commitment as a Chamber keeps it in its own register."""

    source: str
    source_id: str
    number: str  # "T01970" (Eerste Kamer), "TZ202504-057" (Tweede Kamer)
    chamber: str  # "TK" or "EK"
    text: str
    status: str  # as the register words it: "deels voldaan", "Openstaand"
    url: str | None = None
    title: str | None = None
    made_on: dt.date | None = None
    deadline: dt.date | None = None  # only the Eerste Kamer states one
    deadline_text: str | None = None  # as printed, also where it is no day
    fulfilled_on: dt.date | None = None
    responsible: tuple[tuple[str, str | None], ...] = ()  # name or office, and role
    ministry: str | None = None
    members: tuple[str, ...] = ()  # to whom it was promised
    committee: str | None = None
    activity_number: str | None = None
    activity_kind: str | None = None
    activity_title: str | None = None
    categories: tuple[str, ...] = ()
    dossiers: tuple[str, ...] = ()
    fulfilled_by: tuple[str, ...] = ()  # numbers of the letters, as the register gives them
    passage: str | None = None  # the words of the official report it rests on
    # "repeats", "changes" or "adds_to", and the number or id of the other commitment.
    relations: tuple[tuple[str, str], ...] = ()
    deleted: bool = False
    gathered_at: dt.datetime | None = None


Item = DocumentItem | OfficialCommitmentItem

# The word in the `item` field of a line; a line without one is a document.
NAMES: dict[str, type[Item]] = {"document": DocumentItem, "commitment": OfficialCommitmentItem}


def to_json(item: Item) -> dict[str, Any]:
    """The item as one JSON Lines object: days in ISO form, empty fields left out."""
    name = next(name for name, kind in NAMES.items() if kind is type(item))
    return plain(item) if name == "document" else {"item": name, **plain(item)}


def from_json(line: dict[str, Any]) -> Item:
    """The item of one JSON Lines object; raises `ValueError` naming the field that is wrong."""
    if not isinstance(line, dict):
        raise ValueError("geen object {...}")  # noqa: TRY004  # one kind of error for the reader
    name = line.get("item", "document")
    if name not in NAMES:
        raise ValueError(f"veld 'item' is {name!r}; bekend zijn: {', '.join(NAMES)}")
    if NAMES[name] is DocumentItem and isinstance(line.get("text"), str):
        line = {"source": "folder", "source_id": content_id(line["text"])} | {
            key: value for key, value in line.items() if value is not None
        }
    return rebuild(NAMES[name], line)


def content_id(text: str) -> str:
    """An id for a text that nobody numbered: the same text has the same id in every file."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
