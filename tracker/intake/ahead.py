"""Letters read ahead: that takes minutes, in which nobody has to wait for the database."""

import pickle
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from itertools import tee
from tempfile import TemporaryFile
from typing import IO, Any

from sqlalchemy import Engine
from sqlalchemy import select as columns_of
from sqlmodel import col, select

from crawler.files import Found, Refused
from crawler.items import DocumentItem, Item
from nlp.findings import DocumentKind, Reading
from nlp.reading_many import Given, try_many
from tracker.database import reading
from tracker.intake import ingest
from tracker.intake.ingest import Reader, read, read_all
from tracker.models.documents import Document
from tracker.record.identity import digest

_PORTION = 200


def read_found(
    engine: Engine, found: Iterable[Found | Refused]
) -> Generator[tuple[Found | Refused, Reading | None]]:
    """Each of these in its turn; with a letter that is not stored yet, what it says.

    While one is stored the next ones are read, on every core: some of them, for all of them would
    fill the memory.
    """
    shown, asked = tee(found)
    with closing(try_many(_unread(engine, each) for each in asked)) as readings:
        yield from zip(shown, readings, strict=True)


def reader_of(together: Iterable[tuple[Item, Reading | None]]) -> Reader:
    """What these letters say; one that was not read ahead is read now."""
    known = {
        _given(item): reading
        for item, reading in together
        if isinstance(item, DocumentItem) and reading is not None
    }

    def reader(document: Document) -> Reading:
        given = ingest.given_of(document.text, document.published_on, document.kind)
        return known.get(given) or ingest.read(document)

    return reader


def _unread(engine: Engine, found: Found | Refused) -> Given | None:
    """What there is to read of it: nothing of a text that is stored."""
    item = found.item if isinstance(found, Found) else None
    if not isinstance(item, DocumentItem) or item.deleted:
        return None
    same = select(Document.id).where(Document.text_sha256 == digest(item.text))
    with reading(engine) as session:
        stored = session.exec(same).first()
    return _given(item) if stored is None else None


def _given(item: DocumentItem) -> Given:
    return ingest.given_of(item.text, item.date, DocumentKind(item.kind) if item.kind else None)


class Ahead:
    """What was read of each letter: on disk, for that of 20,000 would fill the memory."""

    def __init__(self, kept: IO[bytes]) -> None:
        self._kept = kept
        self._places: dict[tuple[Any, ...], int] = {}

    def keep(self, document: Any, found: Reading) -> None:
        """Keep what was read, for as long as the same is known of the letter."""
        self._places[_known(document)] = self._kept.tell()
        pickle.dump(found, self._kept)

    def of(self, document: Document) -> Reading:
        """What the letter says; one that came in later is read now."""
        place = self._places.get(_known(document))
        if place is None:
            return read(document)
        self._kept.seek(place)
        found: Reading = pickle.load(self._kept)  # noqa: S301  written by this process
        return found


@contextmanager
def read_ahead(
    engine: Engine, progress: Callable[[int, int], None] = lambda done, total: None
) -> Iterator[Ahead]:
    """Everything current as it reads today, and a hand for what changes meanwhile."""
    with reading(engine) as session:
        ids = list(session.exec(select(Document.id).where(col(Document.current))))
    with TemporaryFile() as kept:
        ahead = Ahead(kept)
        shown, given = tee(_documents(engine, ids))
        together = zip(shown, read_all(given), strict=True)
        for done, (document, found) in enumerate(together, 1):
            ahead.keep(document, found)
            progress(done, len(ids))
        yield ahead


def _documents(engine: Engine, ids: list[int | None]) -> Iterator[Any]:
    """Some at a time: an open look at the database keeps SQLite from tidying up after others."""
    columns = (Document.id, Document.text, Document.published_on, Document.kind)
    query = columns_of(*map(col, columns))
    for start in range(0, len(ids), _PORTION):
        with reading(engine) as session:
            of_these = query.where(col(Document.id).in_(ids[start : start + _PORTION]))
            yield from session.execute(of_these).all()


def _known(document: Any) -> tuple[Any, ...]:
    """All that a reading rests on; the text of a stored document never changes."""
    return document.id, document.published_on, document.kind
