"""What search is given to find, whatever engine does the finding."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from tracker.search.fields import Values

_SHORTEST, _LONGEST = 20, 1500


class Source(StrEnum):
    """What kind of thing an entry stands for."""

    DOCUMENT = "document"
    MOTION = "motion"
    THREAD = "thread"


class Piece(NamedTuple):
    """A paragraph, or a title (which has no `start`), and the fields of it alone."""

    text: str
    start: int | None = None
    label: str = ""
    values: Values = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A document, motion or commitment with everything it can be found by."""

    source: Source
    source_id: int
    title: str
    kind: str
    day: date | None
    address: str
    pieces: tuple[Piece, ...]
    values: Values = ()
    kamerstuk: str | None = None
    ministry: str | None = None


def paragraphs(whole: str) -> Iterator[tuple[int, int]]:
    """The paragraphs of a document; a very long one in parts that end at a full stop."""
    at = 0
    for part in whole.split("\n\n"):
        start, end = at, at + len(part)
        at = end + 2
        while end - start > _LONGEST:
            stop = whole.rfind(". ", start + _LONGEST // 2, start + _LONGEST) + 1
            stop = stop or start + _LONGEST
            yield start, stop
            start = stop
        if len(whole[start:end].strip()) >= _SHORTEST:
            yield start, end
