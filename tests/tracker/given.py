"""What comes in, as tests give it: letters of a few lines, and motions that were adopted."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from sqlmodel import Session

from crawler.items import DocumentItem, Item, MotionItem, Signatory
from nlp.findings import Reading
from tests.tracker.fresh import fresh_engine
from tracker import database
from tracker.findings import readings
from tracker.intake import in_order, ingest
from tracker.models.documents import Document


@contextmanager
def holding(*items: Item) -> Iterator[Session]:
    """A database of one's own that took these in, one after another."""
    with database.writing(fresh_engine()) as opened:
        for item in items:
            ingest.item(opened, item)
        yield opened


def placed(session: Session, document: Document, reading: Reading) -> set[int]:
    """Store what a letter was read to say, and place what it concerns; the threads of both."""
    newest = in_order.newest_thread(session)
    touched = readings.store(session, document, reading)
    return touched | in_order.place_again(session, {document.id or 0: touched}, newest)


def letter(number: int | str, day: date | None, said: str, **more: Any) -> DocumentItem:
    """A letter that says this, from its salutation to its end."""
    given: dict[str, Any] = {"title": f"Brief {number}", "date": day} | more
    text = f"Geachte voorzitter,\n\n{said}\n\nHoogachtend,"
    return DocumentItem(text, "test", str(number), **given)


def numbered_letter(number: int | str, day: date | None, said: str, **more: Any) -> DocumentItem:
    """The same as a paper of dossier 28140."""
    place: dict[str, Any] = {"dossiers": ("28140",), "kamerstuk": f"28140-{number}"}
    return letter(number, day, said, **(place | more))


def motion(kamerstuk: str, name: str, about: str, party: str = "SP", **more: Any) -> MotionItem:
    """A motion that was submitted on 1 December 2020 and adopted a week later."""
    number = kamerstuk.rpartition("-")[2]
    given: dict[str, Any] = {
        "submitted_on": date(2020, 12, 1),
        "signatories": (Signatory(name, party),),
        "outcome": "adopted",
        "decided_on": date(2020, 12, 8),
    }
    return MotionItem(
        *("tweede_kamer", f"m{number}", f"2020Z{number:>05}"),
        title=f"Motie van het lid {name} over {about}",
        kamerstuk=kamerstuk,
        **(given | more),
    )
