"""What a search gives back: a page of hits with the passages that say most, and all numbers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from sqlmodel import Session

from tracker.search.counting import Counts
from tracker.search.expression import Marks
from tracker.search.marking import marked, snippet
from tracker.search.numbering import is_title

PASSAGES_EACH = 3


class Order(StrEnum):
    """Orders of the hits; the value stands in the address."""

    BEST = "beste"
    NEWEST = "nieuwste"


@dataclass(frozen=True, slots=True)
class Found:
    """A passage; the words found stand between `MARK` and `UNMARK`."""

    text: str
    start: int
    label: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A document, motion or commitment with the passages in it that say most."""

    title: str
    marked_title: str
    kind: str
    day: date | None
    kamerstuk: str | None
    ministry: str | None
    address: str
    passages: tuple[Found, ...]
    more: int  # passages that are not shown

    @property
    def document_id(self) -> int | None:
        """The document that was found; None where it was a motion or commitment."""
        page, _, number = self.address.partition("?id=")
        return int(number) if page == "document" else None

    @property
    def thread(self) -> str:
        """The id of the life that was found; empty where it was a document."""
        page, _, identity = self.address.partition("?id=")
        return "" if page == "document" else identity


@dataclass(frozen=True, slots=True)
class Results:
    """One page of hits, with the numbers of all of them."""

    hits: tuple[Hit, ...] = ()
    entries: int = 0
    passages: int = 0
    # Only the newest passages were looked at, since there are very many.
    capped: bool = False
    facets: Counts = field(default_factory=dict)
    # Of how many passages, the newest ones, the fields were counted.
    counted: int = 0


def hits(
    session: Session,
    matches: Mapping[int, Sequence[int]],
    scores: Mapping[int, float],
    marks: Marks,
    most: int = PASSAGES_EACH,
) -> Iterator[Hit]:
    """Entries by their place with their best passages, in the order given."""
    entries = {
        row[0]: row[1:]
        for row in _among(
            session,
            "SELECT place, title, kind, day, kamerstuk, ministry, address"
            " FROM searchentry WHERE place",
            matches,
        )
    }
    shown = {place: _best(passages, scores, most) for place, passages in matches.items()}
    texts = {
        row[0]: Found(snippet(row[1], marks), row[2], row[3])
        for row in _among(
            session,
            "SELECT passage.id, passage_fts.body, coalesce(passage.start, 0), passage.label FROM"
            " passage JOIN passage_fts ON passage_fts.rowid = passage.id WHERE passage.id",
            [passage for passages in shown.values() for passage in passages],
        )
    }
    for place, passages in matches.items():
        title, kind, day, kamerstuk, ministry, address = entries[place]
        best = shown[place]
        yield Hit(
            title,
            marked(title, marks),
            kind,
            date.fromisoformat(day) if day else None,
            kamerstuk,
            ministry,
            address,
            tuple(texts[passage] for passage in best),
            more=sum(not is_title(passage) for passage in passages) - len(best),
        )


def _best(passages: Iterable[int], scores: Mapping[int, float], most: int) -> list[int]:
    """The passages to show, in reading order; the title is shown anyway."""
    told = (passage for passage in passages if not is_title(passage))
    best = sorted(told, key=lambda passage: (-scores.get(passage, 0.0), passage))
    return sorted(best[:most])


def _among(session: Session, statement: str, ids: Iterable[int]) -> list[Any]:
    wanted = tuple(ids)
    places = ", ".join("?" * len(wanted))
    return list(session.connection().exec_driver_sql(f"{statement} IN ({places})", wanted))
