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
    # What a user has to know of this file, in Dutch: "bladzijde 3 heeft geen tekst".
    remarks: tuple[str, ...] = ()
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


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed a motion, as the register writes it; the first of a motion is its indiener."""

    name: str
    party: str | None = None
    person_id: str | None = None  # source_id of a PersonItem; unknown or doubtful: None


@dataclass(frozen=True, slots=True)
class Vote:
    """How a fractie voted, or in a roll-call vote a member of one."""

    fractie: str
    choice: str  # "voor", "tegen" or "niet deelgenomen"
    seats: int | None = None
    member: str | None = None
    mistake: bool = False  # the member later said to have voted by mistake


@dataclass(frozen=True, slots=True)
class MotionItem:
    """A motion with its fate in the Chamber; its text comes as a DocumentItem."""

    source: str
    source_id: str
    number: str  # of the case in the register: "2020Z99004"
    title: str
    chamber: str = "TK"
    url: str | None = None
    submitted_on: dt.date | None = None
    kamerstuk: str | None = None
    dossiers: tuple[str, ...] = ()
    session_year: str | None = None
    document_id: str | None = None  # source_id of the DocumentItem with its text
    signatories: tuple[Signatory, ...] = ()
    # "adopted", "rejected", "held", "withdrawn", "lapsed"; None: no decision yet.
    outcome: str | None = None
    decision: str | None = None  # the register's own words for it
    decided_on: dt.date | None = None
    vote_kind: str | None = None  # "Met handopsteken", "Hoofdelijk"
    votes: tuple[Vote, ...] = ()
    appreciation: str | None = None  # as worded: "Oordeel Kamer", "Ontraden"
    state: str | None = None  # where the register says it stands
    gathered_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat in a Chamber for a fractie, between two days, both inclusive."""

    fractie: str
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    function: str | None = None  # "Lid", "Fractievoorzitter"


@dataclass(frozen=True, slots=True)
class PersonItem:
    """A member of a Chamber, with public facts only. Ministers are no rows of this register."""

    source: str
    source_id: str
    surname: str  # without prefix
    prefix: str | None = None
    initials: str | None = None
    first_names: str | None = None
    call_name: str | None = None
    function: str | None = None
    fractie: str | None = None
    seats: tuple[Seat, ...] = ()
    gathered_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class FractieItem:
    """A parliamentary group."""

    source: str
    source_id: str
    abbreviation: str
    name: str | None = None
    seats: int | None = None
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    gathered_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class CommitteeItem:
    """A committee of a Chamber."""

    source: str
    source_id: str
    name: str
    abbreviation: str | None = None
    kind: str | None = None
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    chamber: str = "TK"
    gathered_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class MeetingItem:
    """A debate or other meeting."""

    source: str
    source_id: str
    number: str
    kind: str
    subject: str
    day: dt.date | None = None  # None: not planned yet
    committee: str | None = None
    status: str | None = None  # "Gepland", "Uitgevoerd", "Geannuleerd", "Verplaatst"
    chamber: str = "TK"
    gathered_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class DeletionItem:
    """The source withdrew something; what we have of it is marked, not erased."""

    source: str
    source_id: str
    kind: str  # a name of NAMES: "document", "motion"
    gathered_at: dt.datetime | None = None


Item = (
    DocumentItem
    | OfficialCommitmentItem
    | MotionItem
    | PersonItem
    | FractieItem
    | CommitteeItem
    | MeetingItem
    | DeletionItem
)

# The word in the `item` field of a line; a line without one is a document.
NAMES: dict[str, type[Item]] = {
    "document": DocumentItem,
    "commitment": OfficialCommitmentItem,
    "motion": MotionItem,
    "person": PersonItem,
    "fractie": FractieItem,
    "committee": CommitteeItem,
    "meeting": MeetingItem,
    "deletion": DeletionItem,
}


def name_of(item: Item) -> str:
    """The word for the kind of item: "document", "motion"."""
    return next(name for name, kind in NAMES.items() if kind is type(item))


def key_of(item: Item) -> str:
    """What one item of a source is told from the others by; a deletion has that of its thing."""
    name = item.kind if isinstance(item, DeletionItem) else name_of(item)
    return f"{name}:{item.source_id}"


def to_json(item: Item) -> dict[str, Any]:
    """The item as one JSON Lines object: days in ISO form, empty fields left out."""
    name = name_of(item)
    return plain(item) if name == "document" else {"item": name, **plain(item)}


def from_json(line: dict[str, Any]) -> Item:
    """The item of one JSON Lines object; raises `ValueError` naming the field that is wrong."""
    if not isinstance(line, dict):
        raise ValueError("geen object {...}")  # noqa: TRY004  # one kind of error for the reader
    name = line.get("item", "document")
    if not isinstance(name, str) or name not in NAMES:
        raise ValueError(f"veld 'item' is {name!r}; bekend zijn: {', '.join(NAMES)}")
    if NAMES[name] is DocumentItem and isinstance(line.get("text"), str):
        line = {"source": "folder", "source_id": content_id(line["text"])} | {
            key: value for key, value in line.items() if value is not None
        }
    return rebuild(NAMES[name], line)


def label_of(item: DocumentItem) -> str:
    """What a person knows the document by: its id, or the source that a hand-written line names."""
    numbered = item.source == "folder" or item.source_id != content_id(item.text)
    return item.source_id if numbered else item.source


def content_id(text: str) -> str:
    """An id for a text that nobody numbered: the same text has the same id in every file."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
