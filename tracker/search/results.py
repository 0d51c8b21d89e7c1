"""What a search gives back: a page of hits with the passages that say most, and all numbers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from sqlmodel import Session

from tracker.search.counting import Counts
from tracker.search.expression import Marks
from tracker.search.marking import marked, snippet

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


@dataclass(frozen=True, slots=True)
class Results:
    """One page of hits, with the numbers of all of them."""

    hits: tuple[Hit, ...] = ()
    entries: int = 0
    passages: int = 0
    # Only the newest passages were looked at, since there are very many.
    capped: bool = False
    facets: Counts = field(default_factory=dict)


class Match(NamedTuple):
    """A passage that matched, and how well; a higher score is better."""

    passage_id: int
    is_title: bool
    score: float = 0.0


def hits(session: Session, page: Mapping[int, Sequence[Match]], marks: Marks) -> Iterator[Hit]:
    """Entries with their best passages, in the order given."""
    entries = {
        row[0]: row[1:]
        for row in _among(
            session,
            "SELECT id, title, kind, day, kamerstuk, ministry, address FROM searchentry WHERE id",
            page,
        )
    }
    shown = {entry: _best(matches) for entry, matches in page.items()}
    passages = {
        row[0]: Found(snippet(row[1], marks), row[2], row[3])
        for row in _among(
            session,
            "SELECT passage.id, passage_fts.body, coalesce(passage.start, 0), passage.label FROM"
            " passage JOIN passage_fts ON passage_fts.rowid = passage.id WHERE passage.id",
            [match.passage_id for matches in shown.values() for match in matches],
        )
    }
    for entry, matches in page.items():
        title, kind, day, kamerstuk, ministry, address = entries[entry]
        best = shown[entry]
        yield Hit(
            title,
            marked(title, marks),
            kind,
            date.fromisoformat(day) if day else None,
            kamerstuk,
            ministry,
            address,
            tuple(passages[match.passage_id] for match in best),
            more=sum(not match.is_title for match in matches) - len(best),
        )


def _best(matches: Sequence[Match]) -> list[Match]:
    """The passages to show, in reading order; the title is shown anyway."""
    texts = (match for match in matches if not match.is_title)
    best = sorted(texts, key=lambda match: (-match.score, match.passage_id))
    return sorted(best[:PASSAGES_EACH])


def _among(session: Session, statement: str, ids: Iterable[int]) -> list[Any]:
    wanted = tuple(ids)
    places = ", ".join("?" * len(wanted))
    return list(session.connection().exec_driver_sql(f"{statement} IN ({places})", wanted))
