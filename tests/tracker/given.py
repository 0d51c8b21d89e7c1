"""What comes in, as tests give it: letters of a few lines, and motions that were adopted."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from sqlmodel import Session

from crawler.items import DocumentItem, Item, MotionItem, Signatory
from tests.tracker.fresh import fresh_engine
from tracker import database
from tracker.intake import ingest


@contextmanager
def holding(*items: Item) -> Iterator[Session]:
    """A database of one's own that took these in, one after another."""
    with database.writing(fresh_engine()) as opened:
        for item in items:
            ingest.item(opened, item)
        yield opened


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
