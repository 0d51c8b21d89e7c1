"""Stored letters read ahead: that takes minutes, in which nobody has to wait for the database."""

import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import tee
from tempfile import TemporaryFile
from typing import IO, Any

from sqlalchemy import Engine
from sqlalchemy import select as columns_of
from sqlmodel import col, select

from nlp.findings import Reading
from tracker.database import reading
from tracker.intake.ingest import read, read_all
from tracker.models.documents import Document

_PORTION = 200


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
