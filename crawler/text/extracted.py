"""What reading a file yields, whatever its format."""

import datetime as dt
from dataclasses import dataclass

from crawler.items import PageStart


@dataclass(frozen=True, slots=True)
class Paper:
    """What an official publication states of itself; the fields are those of `DocumentItem`."""

    kind: str | None = None
    chamber: str | None = None
    kamerstuk: str | None = None
    dossiers: tuple[str, ...] = ()
    session_year: str | None = None
    answer_number: str | None = None
    senders: tuple[tuple[str, str | None], ...] = ()
    publication_id: str | None = None


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a file and what the format itself states; the rest is for the reader to find."""

    text: str
    media_type: str
    pages: tuple[PageStart, ...] = ()
    title: str | None = None
    date: dt.date | None = None
    paper: Paper = Paper()
    # What a reader has to know of this file, in Dutch: "bladzijde 3 heeft geen tekst".
    remarks: tuple[str, ...] = ()
